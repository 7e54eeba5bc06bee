//! The programs of `tests/dialect/`, on a virtual clock.
//!
//! A file holds cases: `# case: name` begins one, and its expectations stand in it as comments.
//!
//! | line | meaning |
//! |---|---|
//! | `# event 50ms text` | an event comes 50 virtual milliseconds after the start |
//! | `# call name 30ms 'text'` | the host function `name` is answered after 30 ms; `42` is an int, `ValueError: no` an error. Repeated: the next call's answer |
//! | `# call name never` | its calls are never answered |
//! | `# work name 5ms` | calling `name` moves the clock |
//! | `# module name` | the lines up to `# end` are the source of a module, each behind `# ` |
//! | `# expect: text` | a line of output |
//! | `# raises: text` | the program fails; the last line of its traceback |
//! | `# trace: text` | the same, all lines of the traceback, a `# trace:` for each |
//! | `# exits: 3` | it ends by SystemExit |
//! | `# waits: event` | it waits for an event (`call`: an answer) that never comes |
//! | `# takes: 50ms` | virtual time from start to end |
//! | `# large` | too much for the run that collects all the time |
//!
//! Every case runs twice: as it is, and collecting garbage at every opportunity.

mod support;

use std::fmt::Write;
use support::{Answer, End, Function, MS, Machine, Script};

#[derive(Default)]
struct Case {
    name: String,
    line: usize,
    source: String,
    script: Script,
    expect: String,
    raises: Option<String>,
    trace: String,
    exits: Option<i32>,
    waits: Option<String>,
    takes: Option<u64>,
    large: bool,
}

/// `50ms`, `2.5ms`.
fn time(text: &str) -> u64 {
    let number = text.strip_suffix("ms").unwrap_or_else(|| panic!("a time in ms, not {text:?}"));
    (number.parse::<f64>().unwrap_or_else(|e| panic!("{number}: {e}")) * MS as f64).round() as u64
}

/// `'text'`, `42`, or `ValueError: message`.
fn answer(text: &str) -> Answer {
    if let Some(inner) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')) {
        return Answer::Text(inner.to_string());
    }
    match text.parse() {
        Ok(n) => Answer::Int(n),
        Err(_) => Answer::Error(edge_abi::error_kind::CUSTOM, text.to_string()),
    }
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut module = None;
    for (i, line) in text.lines().enumerate() {
        if let Some(name) = line.strip_prefix("# case: ") {
            cases.push(Case { name: name.to_string(), line: i + 1, ..Case::default() });
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        let directive = line.strip_prefix("# ").or_else(|| line.strip_prefix('#')).unwrap_or_default();
        if let Some(at) = module {
            if directive == "end" {
                module = None;
            } else {
                let (_, source): &mut (String, String) = &mut case.script.modules[at];
                source.push_str(directive);
                source.push('\n');
            }
            continue;
        }
        let words: Vec<&str> = directive.splitn(4, ' ').collect();
        match words[..] {
            ["event", at, ..] => {
                let text = directive.splitn(3, ' ').nth(2).unwrap_or_default().to_string();
                case.script.events.push((time(at), text));
            }
            ["large"] => case.large = true,
            ["call", name, "never"] => case.script.functions.push((name.to_string(), Function::Silent)),
            ["call", name, after, text] => {
                let entry = (time(after), answer(text));
                match case.script.functions.iter_mut().find(|(n, _)| n == name) {
                    Some((_, Function::Answers(all))) => all.push(entry),
                    _ => case.script.functions.push((name.to_string(), Function::Answers(vec![entry]))),
                }
            }
            ["work", name, takes] => {
                case.script.functions.push((name.to_string(), Function::Work(time(takes))));
            }
            ["module", name] => {
                module = Some(case.script.modules.len());
                case.script.modules.push((name.to_string(), String::new()));
            }
            _ => match directive.split_once(':') {
                Some(("expect", text)) => {
                    case.expect.push_str(text.strip_prefix(' ').unwrap_or(text));
                    case.expect.push('\n');
                }
                Some(("raises", text)) => case.raises = Some(text.trim().to_string()),
                Some(("trace", text)) => {
                    case.trace.push_str(text.strip_prefix(' ').unwrap_or(text));
                    case.trace.push('\n');
                }
                Some(("exits", code)) => case.exits = Some(code.trim().parse().expect("an exit code")),
                Some(("waits", what)) => case.waits = Some(what.trim().to_string()),
                Some(("takes", text)) => case.takes = Some(time(text.trim())),
                _ => {
                    case.source.push_str(line);
                    case.source.push('\n');
                }
            },
        }
    }
    cases
}

/// What is wrong with a case, if anything is.
fn check(case: &Case, machine: &mut Machine) -> Option<String> {
    let report = machine.run(&case.source, &case.script);
    let mut wrong = String::new();
    if report.out != case.expect {
        let _ = write!(wrong, "printed\n{}instead of\n{}", indent(&report.out), indent(&case.expect));
    }
    let ended_well = match &report.end {
        End::Done => {
            case.raises.is_none() && case.trace.is_empty() && case.exits.is_none() && case.waits.is_none()
        }
        End::Exit(code) => case.exits == Some(*code),
        End::Failed(trace) if !case.trace.is_empty() => trace.trim_end() == case.trace.trim_end(),
        End::Failed(trace) => trace.lines().last().is_some_and(|l| case.raises.as_deref() == Some(l)),
        End::Waits(what) => case.waits.as_deref() == Some(what),
        End::Endless => false,
    };
    if !ended_well {
        match &report.end {
            End::Failed(trace) => {
                let _ = writeln!(wrong, "failed:\n{}", indent(trace));
            }
            end => {
                let _ = writeln!(wrong, "ended with {end:?}");
            }
        }
    }
    if case.takes.is_some_and(|t| t != report.took) {
        let _ = writeln!(wrong, "took {} ms", report.took as f64 / MS as f64);
    }
    (!wrong.is_empty()).then_some(wrong)
}

fn indent(text: &str) -> String {
    text.lines().map(|l| format!("    {l}\n")).collect()
}

fn run_file(file: &str) {
    let path = format!("{}/tests/dialect/{file}.py", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let cases = parse(&text);
    assert!(!cases.is_empty(), "{path} holds no cases");
    let mut failures = String::new();
    let mut failed = 0;
    for stress in [false, true] {
        let mut machine = Machine::new();
        if stress {
            machine.vm.heap.stress = true;
            machine.vm.heap.threshold = 0;
        }
        for case in cases.iter().filter(|c| !(stress && c.large)) {
            if let Some(wrong) = check(case, &mut machine) {
                failed += 1;
                let mode = if stress { ", collecting garbage all the time" } else { "" };
                let _ = write!(failures, "\n{file}.py:{}: {}{mode}: {wrong}", case.line, case.name);
            }
        }
    }
    assert!(failed == 0, "{failed} failures in {} cases\n{failures}", cases.len());
    println!("{} cases", cases.len());
}

macro_rules! files {
    ($($name:ident)*) => {
        $(#[test] fn $name() { run_file(stringify!($name)); })*

        /// A file that no test runs would pass for ever.
        #[test]
        fn every_file_is_run() {
            let known = [$(concat!(stringify!($name), ".py")),*];
            let dir = format!("{}/tests/dialect", env!("CARGO_MANIFEST_DIR"));
            let mut names = std::collections::HashSet::new();
            for entry in std::fs::read_dir(dir).expect("tests/dialect") {
                let entry = entry.expect("an entry");
                let file = entry.file_name().into_string().expect("a plain name");
                assert!(known.contains(&file.as_str()), "tests/dialect.rs does not run {file}");
                for case in parse(&std::fs::read_to_string(entry.path()).expect("a text")) {
                    assert!(names.insert(case.name.clone()), "two cases are called {:?}", case.name);
                }
            }
        }
    };
}

files! {
    order timers events cancel timeout gather calls suspend errors frames awaiting
}
