//! Runs a Python file on the VM natively, for tests and for whoever debugs the VM: stdout as the program prints
//! it, the traceback on stderr, exit code 1 after an error.
//!
//!     edge-python-vm [--dis | --gc-stress] [--site DIR] [--module NAME=FILE …] file.py
//!
//! `--module` lets the program import FILE as NAME, `--site` whatever modules and packages are in DIR. `--dis` lists the bytecode instead; `--gc-stress` collects garbage at every call and loop turn.

use compiler_lib::abi::HostAnswer;
use compiler_lib::compile::{Mode, compile};
use compiler_lib::object::Source;
use compiler_lib::vm::{Host, Pause, Vm};
use std::io::{BufRead, Write};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

#[derive(Default)]
struct Terminal {
    /// `packages.json`: what is in the folder of `--site`.
    manifest: Option<Vec<u8>>,
}

impl Host for Terminal {
    fn print(&mut self, text: &str) {
        // A closed pipe ends the program as it does for any command.
        if std::io::stdout().lock().write_all(text.as_bytes()).is_err() {
            std::process::exit(1);
        }
    }
    fn now_ns(&mut self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_nanos() as u64)
    }
    fn input(&mut self) -> Option<String> {
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(n) if n > 0 => Some(line.trim_end_matches(['\n', '\r']).to_string()),
            _ => None,
        }
    }
    fn fetch(&mut self, spec: &str) -> Option<Vec<u8>> {
        self.manifest.clone().filter(|_| spec == "packages.json")
    }
    fn call(&mut self, _: *mut Vm, _: u32, _: u32, _: &[u32]) -> HostAnswer {
        HostAnswer::Error
    }
}

/// The sources below `dir`, by their path, which begins with `site-packages/`.
fn sources(dir: &Path, spec: &str, found: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        let spec = format!("{spec}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            sources(&path, &spec, found)?;
        } else if spec.ends_with(".py")
            && let Ok(text) = std::fs::read_to_string(&path)
        {
            found.push((spec, text));
        }
    }
    Ok(())
}

/// The modules and packages at the top of such a folder.
fn manifest(sources: &[(String, String)]) -> String {
    let names = sources.iter().filter_map(|(spec, _)| {
        let inside = spec.strip_prefix("site-packages/")?;
        let name = inside.strip_suffix("/__init__.py").or_else(|| inside.strip_suffix(".py"))?;
        (!name.contains('/')).then(|| (name.to_string(), serde_json::Value::from(format!("./{spec}"))))
    });
    serde_json::json!({ "imports": serde_json::Map::from_iter(names) }).to_string()
}

fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let mut flag = |name: &str| {
        let found = args.first().is_some_and(|a| a == name);
        if found {
            args.remove(0);
        }
        found
    };
    let (dis, snapshot, stress) = (flag("--dis"), flag("--snapshot"), flag("--gc-stress"));
    let mut modules = Vec::new();
    let mut terminal = Terminal::default();
    if args.len() >= 2 && args[0] == "--site" {
        let dir = args.remove(1);
        args.remove(0);
        if let Err(e) = sources(Path::new(&dir), "site-packages", &mut modules) {
            eprintln!("edge-python-vm: cannot read {dir}: {e}");
            std::process::exit(2);
        }
        terminal.manifest = Some(manifest(&modules).into_bytes());
    }
    while args.len() >= 2 && args[0] == "--module" {
        let spec = args.remove(1);
        args.remove(0);
        match spec.split_once('=').map(|(name, file)| (name.to_string(), std::fs::read_to_string(file))) {
            Some((name, Ok(text))) => modules.push((name, text)),
            _ => {
                eprintln!("edge-python-vm: cannot read a module from {spec}");
                std::process::exit(2);
            }
        }
    }
    let Some(path) = args.first() else {
        eprintln!(
            "usage: edge-python-vm [--dis] [--snapshot] [--gc-stress] [--site DIR] [--module NAME=FILE …] file.py"
        );
        std::process::exit(2);
    };
    let text = match std::fs::read_to_string(path) {
        Ok(t) => t,
        Err(e) => {
            eprintln!("edge-python-vm: cannot read {path}: {e}");
            std::process::exit(2);
        }
    };
    let mut vm = Vm::new(Box::new(terminal));
    vm.modules.code.extend(modules);
    if dis {
        let source = Source::new(path, text, false);
        match compile(&mut vm.heap, &mut vm.interner, source, Mode::Entry) {
            Ok(code) => print!("{}", compiler_lib::code::disassemble(&code)),
            Err(e) => eprintln!("{}", e.message),
        }
        return;
    }
    if snapshot {
        vm.prepare_snapshot();
    }
    if stress {
        vm.heap.stress = true;
        vm.heap.threshold = 0;
    }
    let mut pause = vm.start_program(&text, path);
    loop {
        match pause {
            Pause::Done => break,
            Pause::Exit(code) => std::process::exit(code),
            Pause::Failed => {
                eprintln!("{}", vm.failure_text());
                std::process::exit(1);
            }
            Pause::Timer(at) => {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_nanos() as u64);
                std::thread::sleep(Duration::from_nanos(at.saturating_sub(now)));
            }
            Pause::Frame => std::thread::sleep(Duration::from_micros(16_700)),
            Pause::Event | Pause::Call => {
                eprintln!("edge-python-vm: the program waits for a host that is not there");
                std::process::exit(3);
            }
        }
        pause = vm.resume_paused();
    }
}
