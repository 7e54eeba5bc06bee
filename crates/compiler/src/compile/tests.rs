//! Tests of the front end alone: syntax errors against CPython, imports, limits, and the shape of the code.
//! What compiled programs do is tested through the VM.

use super::{Mode, SyntaxErrorKind, compile};
use crate::code::{NO_REG, Op, Reg};
use crate::object::*;
use crate::syntax::{ImportRef, SyntaxError, imports};
use std::process::Command;
use std::rc::Rc;

struct Compiled {
    // Owns what `code` points into.
    _heap: Heap,
    _interner: Interner,
    code: Gc<Code>,
}

fn try_compile(text: &str, mode: Mode) -> (Rc<Source>, Result<Compiled, SyntaxError>) {
    let (mut heap, mut interner) = (Heap::default(), Interner::default());
    let source = Source::new("<test>", text.to_string(), false);
    let result = compile(&mut heap, &mut interner, source.clone(), mode);
    (source, result.map(|code| Compiled { _heap: heap, _interner: interner, code }))
}

fn compiled(text: &str) -> Compiled {
    match try_compile(text, Mode::Module).1 {
        Ok(c) => c,
        Err(e) => panic!("{text:?}: {}", e.message),
    }
}

fn message(text: &str) -> String {
    try_compile(text, Mode::Module).1.err().map_or_else(|| "no error".into(), |e| e.message)
}

// ── syntax errors against CPython ──

/// Sources of `testdata/bad.txt` on which this compiler and CPython 3.11 differ on purpose, and why.
const KNOWN: [(&str, &str); 12] = [
    ("f'abc\n", "3.12 says f-string"),
    ("match x:\n    case [a] | [b]: pass\n", "3.11 places it inside the second alternative"),
    ("@a\n", "column 0 is no byte offset"),
    ("def f():\n    if x:\ny\n", "column 0 is no byte offset"),
    ("type X\n", "a statement of 3.12"),
    ("type X =\n", "a statement of 3.12"),
    ("type X[ = 1\n", "a statement of 3.12"),
    ("{a: 1, b: c d}\n", "3.11 loses the hint about the comma after the first pair"),
    ("def f(a=1, b): pass\n", "3.12's wording"),
    ("def f(a = 1, /, b): pass\n", "3.12's wording"),
    ("lambda a=1, b: 1\n", "3.12's wording"),
    ("try: pass\n", "a `try` may stand alone in this dialect"),
];

const ORACLE: &str = r"
import sys, warnings
warnings.simplefilter('ignore')
for s in sys.stdin.read().split('%%%\n'):
    try:
        compile(s, '<test>', 'exec')
        print('ok')
    except SyntaxError as e:
        wide = e.end_lineno == e.lineno and (e.end_offset or 0) > e.offset
        print(type(e).__name__, e.lineno, e.offset, e.end_offset - e.offset if wide else 1, e.msg)
";

/// The same line for our side.
fn verdict(text: &str) -> String {
    let (source, result) = try_compile(text, Mode::Module);
    let Err(e) = result else { return "ok".into() };
    let kind = match e.kind {
        SyntaxErrorKind::Syntax => "SyntaxError",
        SyntaxErrorKind::Indentation => "IndentationError",
        SyntaxErrorKind::Tab => "TabError",
    };
    let line = source.line_of(e.start);
    let begin = source.line_starts[line as usize - 1] as usize;
    let column = text[begin..e.start as usize].chars().count() + 1;
    let marked = text[e.start as usize..e.end as usize].trim_end_matches('\n');
    let width = if marked.contains('\n') { 1 } else { marked.chars().count().max(1) };
    format!("{kind} {line} {column} {width} {}", e.message)
}

#[test]
fn syntax_errors_are_cpythons() {
    use std::io::Write;
    let text = include_str!("testdata/bad.txt");
    let version = Command::new("python3").arg("-V").output().map(|o| o.stdout).unwrap_or_default();
    if !version.starts_with(b"Python 3.11") {
        eprintln!("skipped: needs CPython 3.11 as python3");
        return;
    }
    let mut child = Command::new("python3")
        .args(["-c", ORACLE])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("python3 starts");
    child.stdin.take().expect("piped").write_all(text.as_bytes()).expect("python3 reads");
    let output = child.wait_with_output().expect("python3 ends");
    let answers = String::from_utf8(output.stdout).expect("text");
    let sources: Vec<&str> = text.split("%%%\n").collect();
    assert_eq!(sources.len(), answers.lines().count());
    assert!(sources.len() > 500);
    let mut wrong = Vec::new();
    for (s, theirs) in sources.iter().zip(answers.lines()) {
        let ours = verdict(s);
        if ours != theirs && !KNOWN.iter().any(|(k, _)| k == s) {
            wrong.push(format!("{s:?}\n  CPython: {theirs}\n  ours:    {ours}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn errors_of_3_12() {
    for (text, want) in [
        ("def f(a=1, b): pass", "parameter without a default follows parameter with a default"),
        ("lambda a=1, b: 1", "parameter without a default follows parameter with a default"),
        ("f'abc", "unterminated f-string literal (detected at line 1)"),
        ("f'''abc", "unterminated triple-quoted f-string literal (detected at line 1)"),
        ("f'{}'", "f-string: valid expression required before '}'"),
        ("f'{!r}'", "f-string: valid expression required before '!'"),
        ("f'{a!r b}'", "f-string: expecting ':' or '}'"),
        ("f'{a!}'", "f-string: missing conversion character"),
        ("f'}'", "f-string: single '}' is not allowed"),
        ("f'{lambda x: 1}'", "f-string: lambda expressions are not allowed without parentheses"),
        ("f'{a'", "f-string: expecting '}'"),
        ("import a from b", "Did you mean to use 'from ... import ...' instead?"),
        ("class A[T, T]: pass", "duplicate type parameter 'T'"),
        ("\0", "source code string cannot contain null bytes"),
    ] {
        assert_eq!(message(text), want, "{text}");
    }
}

#[test]
fn the_dialect() {
    for text in [
        "for i in range(1):\n    try:\n        continue\nasync def t(): pass\n",
        "try:\n    x = 1\n",
        "def f():\n    try:\n        return 1\n",
        "await x\nasync for a in b: pass\nasync with c as d: pass\ny = [z async for z in w]\n",
    ] {
        compiled(text);
    }
    assert_eq!(message("def f(): await x"), "'await' outside async function");
    assert_eq!(message("try: x\n   y\n"), "unexpected indent");
}

// ── imports ──

fn bare(s: &str) -> ImportRef {
    ImportRef::Bare(s.into())
}

#[test]
fn imports_in_order_and_once() {
    let text = "import a, b.c as d\nfrom e.f import g\ndef h():\n    if 1: import i; import a\n    from . import k\n\
                from ..m import n\nfrom __future__ import annotations\nx = 'import no'\n# import no\n\
                from \"./p.py\" import q\nfrom 'https://h/r.py' import *\nfrom \"./p.py\" import s as t\n";
    let quoted = |s: &str| ImportRef::Quoted(s.into());
    let member = |s: &str| ImportRef::Member(s.into());
    assert_eq!(
        imports("from a import (b as c,\n  d, # e\n)\nfrom . import *; import f"),
        [bare("a"), member("a.b"), member("a.d"), bare("."), bare("f")]
    );
    assert_eq!(
        imports(text),
        [
            bare("a"),
            bare("b.c"),
            bare("e.f"),
            member("e.f.g"),
            bare("i"),
            bare("."),
            member(".k"),
            bare("..m"),
            member("..m.n"),
            quoted("./p.py"),
            quoted("https://h/r.py")
        ]
    );
}

#[test]
fn imports_of_what_does_not_parse() {
    assert_eq!(imports("x = (\nimport a"), []);
    assert_eq!(
        imports("x = 'a\nimport b\ny = 1abc\nfrom c import d\n"),
        [bare("b"), bare("c"), ImportRef::Member("c.d".into())]
    );
    assert_eq!(imports("import\nimport a b, c\nfrom x\n"), [bare("a")]);
    for text in [
        "import",
        "from",
        "from \"",
        "from \"\" import x",
        "import a as",
        "from 'é' import\u{feff}",
        "\u{feff}import a",
    ] {
        imports(text);
    }
}

#[test]
fn quoted_imports() {
    let c = compiled("from \"https://x.y/z.py\" import a, b as c\nfrom'./é.py'import*\nimport m\n");
    let specs: Vec<(String, bool)> = c
        .code
        .ops
        .iter()
        .filter_map(|op| match *op {
            Op::Import { quoted, name, .. } => match c.code.consts[usize::from(name)] {
                Value::Str(s) => Some((s.as_str().to_string(), quoted)),
                _ => None,
            },
            _ => None,
        })
        .collect();
    assert_eq!(
        specs,
        [("https://x.y/z.py".to_string(), true), ("./é.py".to_string(), true), ("m".to_string(), false)]
    );
    // The literal keeps its place: what follows it is where the source has it.
    let (source, result) = try_compile("from \"abc\" import d\nx = = 1\n", Mode::Module);
    let e = result.err().expect("an error");
    assert_eq!((source.line_of(e.start), &source.text[e.start as usize..e.end as usize]), (2, "="));
}

// ── text ──

fn string_constants(text: &str) -> Vec<String> {
    let c = compiled(text);
    c.code
        .consts
        .iter()
        .filter_map(|k| match k {
            Value::Str(s) => Some(s.as_str().to_string()),
            _ => None,
        })
        .collect()
}

#[test]
fn universal_newlines() {
    assert_eq!(string_constants("x = '''a\r\nb\rc\n'''\r\n"), ["a\nb\nc\n"]);
    assert_eq!(string_constants("x = 'a\\r\\nb'\r"), ["a\r\nb"]);
    assert_eq!(string_constants("x = 'a\\\r\nb'"), ["ab"]);
    // Offsets are those of the source, not of the normalised text.
    let (source, result) = try_compile("x = 1\r\ny = 2\r\nz = = 3\r\n", Mode::Module);
    let e = result.err().expect("an error");
    assert_eq!((source.line_of(e.start), &source.text[e.start as usize..e.end as usize]), (3, "="));
    let c = compiled("a\r\nb.c\r\n");
    let at = c.code.ops.iter().position(|op| matches!(op, Op::GetAttr { .. })).expect("GetAttr");
    let (start, end) = c.code.spans[at];
    assert_eq!(&c.code.source.text[start as usize..end as usize], "b.c");
}

#[test]
fn eval_takes_one_expression() {
    for text in ["1 + 2", "(\n1)", "\n\nx", "lambda: 0", "1,", "x\n\n"] {
        assert!(try_compile(text, Mode::Eval).1.is_ok(), "{text:?}");
    }
    // Only the function `eval` takes leading spaces, and drops them before.
    for text in ["x = 1", "", "pass", "1; 2", "a b", "  x", "\t(\n1)", "\n x"] {
        assert!(try_compile(text, Mode::Eval).1.is_err(), "{text:?}");
    }
}

// ── limits ──

#[test]
fn deep_nesting_is_an_error_not_a_crash() {
    // As much stack as the wasm artifact has.
    let run = || {
        let shapes: [(&str, &str, &str); 14] = [
            ("", "(", ")"),
            ("", "f(", ")"),
            ("", "[", "]"),
            ("", "{1:", "}"),
            ("", "-", ""),
            ("", "not ", ""),
            ("", "a + ", ""),
            ("", "a ** ", ""),
            ("", "lambda: ", ""),
            ("", "1 if a else ", ""),
            ("a", ".b", ""),
            ("a", "[0]", ""),
            ("a", ".f(x)", ""),
            ("", "if a: ", ""),
        ];
        for (head, open, close) in shapes {
            for n in [50, 90, 99, 180, 199, 201, 490, 900, 2000, 5900, 50_000] {
                let middle = if head.is_empty() { "1" } else { "" };
                let text = format!("x = {head}{}{middle}{}\n", open.repeat(n), close.repeat(n));
                let outcome = try_compile(&text, Mode::Module).1;
                if n >= 50_000 {
                    assert!(outcome.is_err(), "{open}");
                }
                if n == 90 && open != "if a: " {
                    assert!(outcome.is_ok(), "{open}");
                }
            }
        }
        let blocks: String = (0..101).map(|i| format!("{}if a:\n", " ".repeat(i))).collect();
        assert_eq!(message(&format!("{blocks}{}pass\n", " ".repeat(101))), "too many levels of indentation");
        assert_eq!(
            message(&format!("{}1{}", "(".repeat(201), ")".repeat(201))),
            "too many nested parentheses"
        );
    };
    std::thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(run)
        .expect("a thread")
        .join()
        .expect("no overflow");
}

#[test]
fn long_sources() {
    // Chains, displays, arguments, and functions beyond 16-bit jumps.
    compiled(&format!("x = {}1\n", "a + ".repeat(5000)));
    compiled(&format!("x = [{}]\n", "a, ".repeat(70_000)));
    compiled(&format!("x = {{{}}}\n", "a: b, ".repeat(70_000)));
    compiled(&format!("f({})\n", "a, ".repeat(5000)));
    let (body, many) = ("        x += f(x) if x else 2\n".repeat(9000), "elif a: b\n".repeat(9000));
    let c =
        compiled(&format!("def f(x):\n    for i in x:\n        if i < 3: continue\n{body}\nif a: b\n{many}"));
    check_code(&c.code);
}

// ── the shape of the code ──

/// Runs of registers, as (first, count).
type Runs = Vec<(Reg, usize)>;

/// Registers that an instruction reads and writes.
fn registers(op: Op) -> (Runs, Runs) {
    let one = |r: Reg| (r, 1);
    match op {
        Op::Move { dst, src } => (vec![one(src)], vec![one(dst)]),
        Op::LoadK { dst, .. }
        | Op::LoadInt { dst, .. }
        | Op::LoadNone { dst }
        | Op::Unset { dst }
        | Op::LoadGlobal { dst, .. }
        | Op::LoadName { dst, .. }
        | Op::LoadFree { dst, .. }
        | Op::LoadFreeCell { dst, .. }
        | Op::LoadClassFree { dst, .. }
        | Op::Import { dst, .. } => (vec![], vec![one(dst)]),
        Op::LoadCell { dst, cell } => (vec![one(cell)], vec![one(dst)]),
        Op::StoreCell { src, .. }
        | Op::StoreFree { src, .. }
        | Op::StoreGlobal { src, .. }
        | Op::StoreName { src, .. }
        | Op::Return { src } => (vec![one(src)], vec![]),
        Op::Add { dst, a, b }
        | Op::Sub { dst, a, b }
        | Op::Mul { dst, a, b }
        | Op::Binary { dst, a, b, .. }
        | Op::Inplace { dst, a, b, .. }
        | Op::Compare { dst, a, b, .. } => (vec![one(a), one(b)], vec![one(dst)]),
        Op::AddInt { dst, a, .. }
        | Op::SubInt { dst, a, .. }
        | Op::Unary { dst, a, .. }
        | Op::Not { dst, a } => (vec![one(a)], vec![one(dst)]),
        Op::JumpIf { a, .. }
        | Op::JumpIfNone { a, .. }
        | Op::JumpLtInt { a, .. }
        | Op::JumpLeInt { a, .. }
        | Op::JumpEqInt { a, .. }
        | Op::JumpNeInt { a, .. }
        | Op::JumpGtInt { a, .. }
        | Op::JumpGeInt { a, .. } => (vec![one(a)], vec![]),
        Op::JumpLt { a, b, .. }
        | Op::JumpLe { a, b, .. }
        | Op::JumpEq { a, b, .. }
        | Op::JumpNe { a, b, .. }
        | Op::JumpGt { a, b, .. }
        | Op::JumpGe { a, b, .. } => (vec![one(a), one(b)], vec![]),
        Op::GetIter { dst, src }
        | Op::GetYieldFromIter { dst, src }
        | Op::GetAwaitable { dst, src }
        | Op::GetAiter { dst, src }
        | Op::GetAnext { dst, src }
        | Op::Yield { dst, src } => (vec![one(src)], vec![one(dst)]),
        Op::ForIter { dst, iter, .. } => (vec![one(iter)], vec![one(dst)]),
        Op::YieldFrom { dst, iter } => (vec![one(iter), one(dst)], vec![one(dst)]),
        Op::Call { f, argc, dst } => (vec![(f, usize::from(argc) + 1)], vec![one(dst)]),
        Op::CallKw { f, argc, .. } => (vec![(f, usize::from(argc) + 1)], vec![one(f)]),
        Op::CallEx { f } => (vec![(f, 3)], vec![one(f)]),
        Op::LoadMethod { f, obj, .. } => (vec![one(obj)], vec![(f, 2)]),
        Op::CallMethod { f, argc, dst } => (vec![(f, usize::from(argc) + 2)], vec![one(dst)]),
        Op::CallMethodKw { f, argc, .. } => (vec![(f, usize::from(argc) + 2)], vec![one(f)]),
        Op::MakeFunction { dst, base, .. } => {
            (if base == NO_REG { vec![] } else { vec![(base, 3)] }, vec![one(dst)])
        }
        Op::Intrinsic { dst, .. } => (vec![], vec![one(dst)]),
        Op::GetAttr { dst, obj, .. } | Op::GetItemInt { dst, obj, .. } => (vec![one(obj)], vec![one(dst)]),
        Op::SetAttr { obj, src, .. } => (vec![one(obj), one(src)], vec![]),
        Op::GetItem { dst, obj, key } => (vec![one(obj), one(key)], vec![one(dst)]),
        Op::SetItem { obj, key, src } => (vec![one(obj), one(key), one(src)], vec![]),
        Op::DelItem { obj, key } => (vec![one(obj), one(key)], vec![]),
        Op::BuildSlice { dst, base } => (vec![(base, 3)], vec![one(dst)]),
        Op::BuildTuple { dst, base, n }
        | Op::BuildList { dst, base, n }
        | Op::BuildSet { dst, base, n }
        | Op::BuildString { dst, base, n } => (vec![(base, usize::from(n))], vec![one(dst)]),
        Op::BuildDict { dst, base, n } => (vec![(base, usize::from(n) * 2)], vec![one(dst)]),
        Op::ListAppend { list, src } | Op::ListExtend { list, src, .. } => {
            (vec![one(list), one(src)], vec![])
        }
        Op::SetAdd { set, src } | Op::SetUpdate { set, src } => (vec![one(set), one(src)], vec![]),
        Op::DictSet { dict, key, src } => (vec![one(dict), one(key), one(src)], vec![]),
        Op::DictUpdate { dict, src } => (vec![one(dict), one(src)], vec![]),
        Op::DictMerge { dict, src, f } => (vec![one(dict), one(src), one(f)], vec![]),
        Op::Format { dst, src, spec, .. } => {
            (if spec == NO_REG { vec![one(src)] } else { vec![one(src), one(spec)] }, vec![one(dst)])
        }
        Op::UnpackSeq { base, src, n } => (vec![one(src)], vec![(base, usize::from(n))]),
        Op::UnpackEx { before, base, src, after } => {
            (vec![one(src)], vec![(base, usize::from(before) + 1 + usize::from(after))])
        }
        Op::PushHandled { save, exc } => (vec![one(exc)], vec![one(save)]),
        Op::PopHandled { save } => (vec![one(save)], vec![]),
        Op::Raise { exc } | Op::Reraise { exc } => (vec![one(exc)], vec![]),
        Op::RaiseFrom { exc, cause } => (vec![one(exc), one(cause)], vec![]),
        Op::MatchExc { dst, exc, class } => (vec![one(exc), one(class)], vec![one(dst)]),
        Op::WithEnter { base, mgr } | Op::AsyncWithEnter { base, mgr } => (vec![one(mgr)], vec![(base, 2)]),
        Op::WithExcept { dst, exit, exc } => (vec![one(exit), one(exc)], vec![one(dst)]),
        Op::ImportFrom { dst, module, .. } => (vec![one(module)], vec![one(dst)]),
        _ => (vec![], vec![]),
    }
}

fn jump(op: Op) -> Option<i64> {
    Some(match op {
        Op::Jump { off }
        | Op::Loop { off }
        | Op::JumpIf { off, .. }
        | Op::JumpIfNone { off, .. }
        | Op::JumpIfUnbound { off, .. } => i64::from(off),
        Op::JumpLt { off, .. }
        | Op::JumpLe { off, .. }
        | Op::JumpEq { off, .. }
        | Op::JumpNe { off, .. }
        | Op::JumpGt { off, .. }
        | Op::JumpGe { off, .. }
        | Op::JumpLtInt { off, .. }
        | Op::JumpLeInt { off, .. }
        | Op::JumpEqInt { off, .. }
        | Op::JumpNeInt { off, .. }
        | Op::JumpGtInt { off, .. }
        | Op::JumpGeInt { off, .. }
        | Op::ForIter { off, .. } => i64::from(off),
        _ => return None,
    })
}

/// Every jump stays inside, only `Loop` goes backwards, every register is inside the window, and no temporary is
/// read that some path has not written.
fn check_code(code: &Code) {
    let what = code.qualname.as_str();
    let named = code.local_names.len();
    let (n, regs) = (code.ops.len(), usize::from(code.nregs));
    assert_eq!(n, code.spans.len());
    // Temporaries written on every path to each instruction.
    let mut before: Vec<Option<Vec<bool>>> = vec![None; n];
    let mut work = vec![0];
    before[0] = Some(vec![false; regs]);
    let flow = |before: &mut Vec<Option<Vec<bool>>>, work: &mut Vec<usize>, to: usize, state: &[bool]| {
        assert!(to < n, "{what}: jump to {to} of {n}");
        let changed = match &mut before[to] {
            Some(old) => {
                let mut changed = false;
                for (o, s) in old.iter_mut().zip(state) {
                    changed |= *o && !*s;
                    *o &= *s;
                }
                changed
            }
            slot => {
                *slot = Some(state.to_vec());
                true
            }
        };
        if changed {
            work.push(to);
        }
    };
    while let Some(i) = work.pop() {
        let op = code.ops[i];
        let mut state = before[i].clone().expect("visited");
        if let Some(h) = code.handlers.iter().find(|h| (h.start as usize..h.end as usize).contains(&i)) {
            let mut state = state.clone();
            state[usize::from(h.reg)] = true;
            flow(&mut before, &mut work, h.target as usize, &state);
        }
        let (reads, writes) = registers(op);
        for (first, count) in reads {
            let run = usize::from(first)..usize::from(first) + count;
            assert!(run.end <= regs, "{what}: {i} {op:?} reads {run:?} of {regs} registers");
            let unwritten = run.clone().find(|r| *r >= named && !state[*r]);
            assert!(unwritten.is_none(), "{what}: {i} {op:?} reads unwritten {unwritten:?}");
        }
        let kept = state.clone();
        for (first, count) in writes {
            let run = usize::from(first)..usize::from(first) + count;
            assert!(run.end <= regs, "{what}: {i} {op:?} writes {run:?} of {regs} registers");
            state[run].fill(true);
        }
        if let Some(off) = jump(op) {
            assert!(off >= 0 || matches!(op, Op::Loop { .. }), "{what}: {i} {op:?} goes back");
            let to = (i as i64 + 1 + off) as usize;
            // An exhausted iterator leaves its register as it was.
            flow(&mut before, &mut work, to, if matches!(op, Op::ForIter { .. }) { &kept } else { &state });
        }
        let ends = matches!(
            op,
            Op::Jump { .. }
                | Op::Loop { .. }
                | Op::Return { .. }
                | Op::ReturnNone {}
                | Op::Raise { .. }
                | Op::RaiseFrom { .. }
                | Op::RaiseAgain {}
                | Op::Reraise { .. }
        );
        if !ends {
            flow(&mut before, &mut work, i + 1, &state);
        }
    }
    for k in &code.consts {
        if let Value::Code(c) = k {
            check_code(c);
        }
    }
}

#[test]
fn code_is_well_formed() {
    check_code(&compiled(include_str!("testdata/syntax.py")).code);
    check_code(&try_compile(include_str!("testdata/syntax.py"), Mode::Exec).1.expect("compiles").code);
    check_code(&try_compile(include_str!("testdata/syntax.py"), Mode::Entry).1.expect("compiles").code);
}

/// The same for real programs: modules of the standard library of the Python on the machine.
#[test]
fn code_of_the_standard_library_is_well_formed() {
    let output = std::process::Command::new("python3")
        .args(["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"])
        .output()
        .expect("python3 runs");
    let dir = String::from_utf8(output.stdout).expect("a path");
    let mut files: Vec<_> =
        std::fs::read_dir(dir.trim()).expect("a directory").flatten().map(|e| e.path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "py"));
    files.sort();
    assert!(files.len() > 100, "{} files in {dir}", files.len());
    for path in files {
        let text = std::fs::read_to_string(&path).expect("readable");
        match try_compile(&text, Mode::Module).1 {
            Ok(c) => check_code(&c.code),
            Err(e) => panic!("{}: {}", path.display(), e.message),
        }
    }
}

fn ops(text: &str) -> Vec<&'static str> {
    compiled(text).code.ops.iter().map(|o| o.name()).collect()
}

#[test]
fn constants_fold() {
    assert_eq!(ops("x = 2 * 3 + 4"), ["LoadInt", "StoreGlobal", "ReturnNone"]);
    assert_eq!(ops("x = -1"), ["LoadInt", "StoreGlobal", "ReturnNone"]);
    assert_eq!(ops("x = 'a' 'b' + 'c' * 3"), ["LoadK", "StoreGlobal", "ReturnNone"]);
    assert_eq!(ops("x = (1, 'a', (None, -2))"), ["LoadK", "StoreGlobal", "ReturnNone"]);
    // What would raise or be huge is left alone.
    assert!(ops("x = 1 / 0").contains(&"Binary"));
    assert!(ops("x = 2 ** 100000").contains(&"Binary"));
    assert!(ops("x = 'a' * 1000000").contains(&"Mul"));
    assert_eq!(ops("if False: f()\nwhile 0: g()"), ["ReturnNone"]);
}

#[test]
fn locals_are_operands_in_place() {
    let c = compiled("def f(a, b):\n    while a < b:\n        a += 1\n        b = a + b\n    return b\n");
    let f = c
        .code
        .consts
        .iter()
        .find_map(|k| match k {
            Value::Code(f) => Some(*f),
            _ => None,
        })
        .expect("f");
    let names: Vec<&str> = f.ops.iter().map(|o| o.name()).collect();
    assert_eq!(names, ["JumpLt", "AddInt", "Add", "Loop", "Return"]);
}
