//! `edge-precompile`: its output runs, is used without compiling, and is a snapshot of the initialised state.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{artifact, assert_done, options, start_with};
use edge_runtime::artifact::{Artifact, Code, Source};
use edge_runtime::{Limits, WorkerOptions};
use sha2::{Digest, Sha256};

fn precompile(name: &str, wasm: &[u8], flags: &[&str]) -> (PathBuf, &'static [u8]) {
    let dir = std::env::temp_dir().join(format!("edge-precompile-{name}-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    fs::write(dir.join("in.wasm"), wasm).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_edge-precompile"))
        .args([&dir.join("in.wasm"), &dir])
        .args(flags)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let wasm = fs::read(dir.join("compiler_lib.wasm")).unwrap();
    (dir, wasm.leak())
}

fn bundled(dir: &Path, wasm: &'static [u8]) -> Source {
    Source::Bundled {
        wasm,
        sha256: Sha256::digest(wasm).into(),
        native: Some(dir.join("compiler_lib.cwasm")),
    }
}

#[test]
fn the_snapshot_has_done_its_initialisation() {
    // `run_start` prints the byte at 32 and a global, both set by `edge_preinit`.
    let wat = artifact()
        .field(
            r#"(global $ready (mut i32) (i32.const 45))
               (func (export "edge_preinit") (i32.store8 (i32.const 32) (i32.const 88)) (global.set $ready (i32.const 89)))"#,
        )
        .run("(i32.store8 (i32.const 33) (global.get $ready)) (call $print (i32.const 32) (i32.const 2)) i32.const 0");
    let (dir, wasm) = precompile("snapshot", &wat.wasm(), &[]);
    let source = bundled(&dir, wasm);
    assert_eq!(Artifact::load(&source, None).unwrap().code(), Code::Bundled);
    let harness = start_with(WorkerOptions { artifact: source, ..options(Vec::new(), Limits::default()) });
    let (text, outcome) = harness.run("");
    assert_eq!(text, "XY");
    assert_done(&outcome);
    fs::remove_dir_all(dir).unwrap();
}

#[test]
fn baseline_code_runs_here() {
    let raw = artifact().wasm();
    let (dir, wasm) = precompile("baseline", &raw, &["--baseline"]);
    assert_eq!(wasm, raw, "without edge_preinit the artifact stays as it is");
    assert_eq!(Artifact::load(&bundled(&dir, wasm), None).unwrap().code(), Code::Bundled);
    fs::remove_dir_all(dir).unwrap();
}

#[test]
fn damaged_or_foreign_code_is_compiled_anew() {
    // A different artifact each time: one that this process has loaded is not looked up again.
    let damage: [fn(&mut Vec<u8>); 4] = [
        |code| code[0] ^= 1,
        |code| {
            let middle = code.len() / 2;
            code[middle] ^= 1;
        },
        |code| *code.last_mut().unwrap() ^= 1,
        |code| code.truncate(code.len() - 1),
    ];
    for (index, damage) in damage.into_iter().enumerate() {
        let raw = artifact().field(&format!("(global i32 (i32.const {index}))")).wasm();
        let (dir, wasm) = precompile(&format!("damaged-{index}"), &raw, &[]);
        let path = dir.join("compiler_lib.cwasm");
        let mut code = fs::read(&path).unwrap();
        damage(&mut code);
        fs::write(&path, code).unwrap();
        assert_eq!(
            Artifact::load(&bundled(&dir, wasm), None).unwrap().code(),
            Code::Compiled,
            "damage {index}"
        );
        fs::remove_dir_all(dir).unwrap();
    }
    let (dir, _) = precompile("foreign", &artifact().wasm(), &[]);
    let other = artifact().line().wasm().leak();
    assert_eq!(Artifact::load(&bundled(&dir, other), None).unwrap().code(), Code::Compiled);
    fs::remove_dir_all(dir).unwrap();
}

#[test]
fn what_cannot_be_prepared_is_an_error() {
    let dir = std::env::temp_dir().join(format!("edge-precompile-error-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    // Calls an import while initialising.
    let wat = artifact().field(r#"(func (export "edge_preinit") (drop (call $now)))"#);
    fs::write(dir.join("in.wasm"), wat.wasm()).unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_edge-precompile")).args(arguments).output().unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let (input, out) = (dir.join("in.wasm"), dir.display().to_string());
    assert!(run(&[&input.display().to_string(), &out]).contains("host_now_ns"));
    assert!(run(&["/nowhere.wasm", &out]).contains("/nowhere.wasm"));
    assert!(run(&[]).contains("usage"));
    assert!(!dir.join("compiler_lib.wasm").exists());
    fs::remove_dir_all(dir).unwrap();
}
