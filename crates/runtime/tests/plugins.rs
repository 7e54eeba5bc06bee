//! Plugins that do what they should not, in runs of our own compiler_lib.wasm: whatever it is, the run fails with a
//! clear error or a Python exception, and the worker goes on.
//!
//! Needs `target/wasm/compiler_lib.wasm` and its native code beside it (`npm run build` makes them).
#![cfg(unix)]

mod common;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use common::{Harness, assert_done, code, options, start_with};
use edge_runtime::artifact::Source;
use edge_runtime::{Error, Limits, Outcome, RunRequest};
use sha2::{Digest, Sha256};

/// A folder of a test's own.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("edge-plugins-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A worker with plugins beside its programs.
struct Bench {
    harness: Harness,
    folder: Folder,
}

fn artifact() -> Source {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/wasm");
    let path = dir.join("compiler_lib.wasm");
    let wasm =
        std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}; run `npm run build`", path.display()));
    let sha256 = Sha256::digest(&wasm).into();
    // Once a process: a test has one of its own.
    Source::Bundled { wasm: wasm.leak(), sha256, native: Some(dir.join("compiler_lib.cwasm")) }
}

impl Bench {
    fn new() -> Self {
        let folder = Folder::new();
        let harness = start_with(edge_runtime::WorkerOptions {
            artifact: artifact(),
            base_url: format!("file://{}/", folder.0.display()),
            ..options(Vec::new(), Limits { memory_bytes: Some(96 << 20), ..Limits::default() })
        });
        Self { harness, folder }
    }

    fn with(self, name: &str, wat: &str) -> Self {
        let wasm = wat::parse_str(wat).unwrap_or_else(|error| panic!("{error}\n{wat}"));
        std::fs::write(self.folder.0.join(name), wasm).unwrap();
        self
    }

    fn run(&self, source: &str) -> (String, Outcome) {
        self.harness.run(source)
    }

    /// What a run of `source` prints.
    fn prints(&self, source: &str) -> String {
        let (text, outcome) = self.run(source);
        assert_done(&outcome);
        text
    }

    /// The error of a run that fails.
    fn fails(&self, source: &str) -> Error {
        match self.run(source).1 {
            Outcome::Failed(error) => error,
            other => panic!("expected a failure, got {other:?}"),
        }
    }

    /// The error of a run that fails, whose code and text are these. Afterwards the worker works.
    fn refuses(&self, source: &str, code: &str, text: &str) {
        let error = self.fails(source);
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(text), "{error}");
        assert_eq!(self.prints("print(1)"), "1\n");
    }
}

const CALLABLE: &str = "(param $argv i32) (param $argc i32) (param $out i32) (result i32)";
const MEMORY: &str = r#"(memory (export "memory") 1)"#;
const ALLOC: &str = r#"(func (export "__edge_alloc") (param i32) (result i32) (i32.const 256))"#;
const ENCODE: &str = r#"(import "env" "edge_encode" (func $encode (param i32 i32 i32) (result i32)))"#;

/// A plugin whose function `f` has this body.
fn plugin(body: &str) -> String {
    format!(r#"(module {ENCODE} {MEMORY} {ALLOC} (func (export "__fn_f") {CALLABLE} {body}))"#)
}

const CALL: &str = "from \"./p.wasm\" import f\nprint(f(1))";

#[test]
fn what_alloc_returns_is_not_trusted() {
    let with = |alloc: &str| {
        let text = plugin("(i32.const 0)").replace("(i32.const 256)", alloc);
        Bench::new().with("p.wasm", &text)
    };
    let outside = "returned 0x10000, outside its memory of 65536 bytes";
    with("(i32.const 65536)").refuses(CALL, "ERR_EDGE_ABI", outside);
    with("(i32.const 65533)").refuses(CALL, "ERR_EDGE_ABI", "returned 0xfffd, outside its memory");
    with("(i32.const -1)").refuses(CALL, "ERR_EDGE_ABI", "returned 0xffffffff, outside its memory");
    with("unreachable").refuses(CALL, "ERR_EDGE_TRAP", "in f() of 'p.wasm': wasm trap: wasm `unreachable`");
    let (_, outcome) = with("(i32.const 0)").run(CALL);
    let Outcome::PythonError { traceback, .. } = outcome else { panic!("{outcome:?}") };
    assert!(traceback.ends_with("MemoryError: 'p.wasm' has no room for its arguments"), "{traceback}");
    // Anywhere within its memory is its own business.
    assert_eq!(with("(i32.const 65472)").prints(CALL), "None\n");
}

#[test]
fn memory_that_alloc_gave_is_used_again() {
    // Gives out 64 bytes ten times, and no more.
    let text = plugin("(i32.const 0)").replace(
        "(i32.const 256)",
        "(if (i32.gt_u (global.get $n) (i32.const 9)) (then unreachable))
         (global.set $n (i32.add (global.get $n) (i32.const 1)))
         (i32.mul (global.get $n) (i32.const 64))",
    );
    let bench = Bench::new()
        .with("p.wasm", &text.replace(MEMORY, &format!("{MEMORY} (global $n (mut i32) (i32.const 0))")));
    assert_eq!(
        bench.prints("from \"./p.wasm\" import f\nfor i in range(1000): f(i, 2)\nprint(f())"),
        "None\n"
    );
}

#[test]
fn results_are_not_trusted() {
    for (handle, printed) in [("0", "None"), ("123456", "None"), ("-1", "None")] {
        let body = format!("(i32.store (local.get $out) (i32.const {handle})) (i32.const 0)");
        assert_eq!(Bench::new().with("p.wasm", &plugin(&body)).prints(CALL), format!("{printed}\n"));
    }
    for code in ["2", "-1", "65536"] {
        let bench = Bench::new().with("p.wasm", &plugin(&format!("(i32.const {code})")));
        bench.refuses(
            CALL,
            "ERR_EDGE_ABI",
            &format!("'p.wasm' broke the plugin ABI in f(): it returned {code}"),
        );
    }
}

#[test]
fn what_runs_before_any_call() {
    let start = |body: &str| {
        plugin("(i32.const 0)").replace(MEMORY, &format!("{MEMORY} (func $start {body}) (start $start)"))
    };
    let early = start("(drop (call $encode (i32.const 0) (i32.const 0) (i32.const 0)))");
    let text = "'p.wasm' broke the plugin ABI in its start function: edge_encode is called before there is a call to it";
    Bench::new().with("p.wasm", &early).refuses(CALL, "ERR_EDGE_ABI", text);
    let text = "trapped in its start function of 'p.wasm': wasm trap: wasm `unreachable`";
    Bench::new().with("p.wasm", &start("unreachable")).refuses(CALL, "ERR_EDGE_TRAP", text);
    // One that does not end can be stopped.
    let bench = Bench::new().with("p.wasm", &start("(loop $l (br $l))"));
    let limits = Limits { timeout_ms: Some(50.0), ..Limits::default() };
    bench.harness.submit_with(3, RunRequest { source: CALL.into(), limits, ..RunRequest::default() });
    assert_eq!(code(&bench.harness.outcome(3)), "ERR_EDGE_TIMEOUT");
    assert_eq!(bench.prints("print(1)"), "1\n");
}

#[test]
fn abi_versions() {
    let version = |body: &str| {
        plugin("(i32.const 0)")
            .replace(ALLOC, &format!(r#"{ALLOC} (func (export "__edge_abi_version") (result i32) {body})"#))
    };
    assert_eq!(Bench::new().with("p.wasm", &version("(i32.const 1)")).prints(CALL), "None\n");
    for (body, text) in [
        ("(i32.const 0)", "written for version 0 of the plugin ABI; this host has version 1"),
        ("(i32.const -1)", "written for version 4294967295 of the plugin ABI; this host has version 1"),
        ("unreachable", "its `__edge_abi_version` fails: wasm trap: wasm `unreachable`"),
        ("(call $encode (i32.const 0) (i32.const 0) (i32.const 0))", "edge_encode is called before"),
    ] {
        Bench::new().with("p.wasm", &version(body)).refuses(CALL, "ERR_EDGE_MODULE", text);
    }
    let wrong = version("(i32.const 1)").replace("(result i32) (i32.const 1)", "(result i64) (i64.const 1)");
    let text = "`__edge_abi_version` is () -> (i64), expected () -> (i32)";
    Bench::new().with("p.wasm", &wrong).refuses(CALL, "ERR_EDGE_MODULE", text);
}

#[test]
fn memories_and_imports_of_the_wrong_kind() {
    for (from, to, text) in [
        (
            MEMORY,
            r#"(memory i64 1) (export "memory" (memory 0))"#,
            "its export `memory` is a memory, expected a 32-bit memory",
        ),
        (
            MEMORY,
            r#"(memory 1) (global (export "memory") i32 (i32.const 0))"#,
            "its export `memory` is a global",
        ),
        (
            ALLOC,
            r#"(func (export "__edge_alloc") (param i64) (result i32) (i32.const 0))"#,
            "`__edge_alloc` is (i64) -> (i32), expected (i32) -> (i32)",
        ),
        (ENCODE, r#"(import "env" "edge_encode" (memory 1))"#, "it imports `env.edge_encode` as a memory"),
        (
            ENCODE,
            r#"(import "other" "edge_encode" (func $encode (param i32 i32 i32) (result i32)))"#,
            "it imports `other.edge_encode`",
        ),
        (
            ENCODE,
            r#"(import "env" "host_print" (func $encode (param i32 i32)))"#,
            "it imports `env.host_print` ((i32, i32) -> ()), which plugins do not get; they get env.{edge_op,",
        ),
    ] {
        let wat = plugin("(i32.const 0)").replace(from, to);
        Bench::new().with("p.wasm", &wat).refuses(CALL, "ERR_EDGE_MODULE", text);
    }
}

#[test]
fn what_would_take_too_much_to_compile_is_refused() {
    let refused = |body: &str, text: &str| {
        Bench::new().with("p.wasm", &plugin(body)).refuses(CALL, "ERR_EDGE_MODULE", text);
    };
    refused(
        &("(drop (i32.const 1))".repeat(400_000) + "(i32.const 0)"),
        "its function 1 has 1200004 bytes; 1048576 are allowed",
    );
    let complex = "its function 1 is too complex to compile";
    // Many variables and branches; many values on the stack and branches; many targets of one branch.
    let locals = format!("(local {})", "i32 ".repeat(5000));
    let branches = "(if (local.get 0) (then (local.set 9 (i32.const 1))))".repeat(1000);
    refused(&format!("{locals} {branches} (i32.const 0)"), complex);
    let (push, drop) = ("(i32.load (i32.const 0))".repeat(5000), "(drop)".repeat(5000));
    let branches = "(if (local.get 0) (then))".repeat(1000);
    refused(&format!("{push} {branches} {drop} (i32.const 0)"), complex);
    let targets = "0 ".repeat(100_000);
    refused(
        &format!("(local {}) (block (br_table {targets} (local.get 0))) (i32.const 0)", "i32 ".repeat(100)),
        complex,
    );
    // A function that takes and returns a thousand values costs two bytes to call.
    let values = "i32 ".repeat(1000);
    let wide = format!("(func $wide (param {values}) (result {values}) unreachable)");
    let body = format!(
        "{} {} {} (i32.const 0)",
        "(i32.const 0)".repeat(1000),
        "(call $wide)".repeat(5000),
        "(drop)".repeat(1000)
    );
    let text = plugin(&body).replace(MEMORY, &format!("{MEMORY} {wide}"));
    let error = Bench::new().with("p.wasm", &text).fails(CALL).to_string();
    assert!(error.contains("is too complex to compile: the values at its branches come to"), "{error}");
    // Each by itself would do.
    let some = format!("(local {}) {}", "i32 ".repeat(1000), "(if (local.get 0) (then))".repeat(1900));
    let functions = format!("(func (param i32) {some})").repeat(13);
    let text = plugin("(i32.const 0)").replace(MEMORY, &format!("{MEMORY} {functions}"));
    let error = Bench::new().with("p.wasm", &text).fails(CALL).to_string();
    assert!(error.contains(": it is too complex to compile"), "{error}");
}

#[test]
fn an_abort_ends_an_endless_function() {
    let bench = Bench::new().with("p.wasm", &plugin("(loop $l (br $l)) (i32.const 0)"));
    bench.harness.submit(7, "from \"./p.wasm\" import f\nprint('calling', flush=True)\nf()");
    // The output is due at the next tick, which is inside of the plugin.
    assert_eq!(bench.harness.printed(7), "calling\n");
    bench.harness.worker.abort(7, "ERR_EDGE_ABORTED".into(), "stop".into());
    assert_eq!(code(&bench.harness.outcome(7)), "ERR_EDGE_ABORTED");
    assert_eq!(bench.prints("print(1)"), "1\n");
}

#[test]
fn memory_is_shared_with_the_vm() {
    let grow = plugin(
        "(loop $l (br_if $l (i32.ne (memory.grow (i32.const 16)) (i32.const -1))))
         (i64.store (i32.const 0) (i64.extend_i32_u (memory.size)))
         (i64.store (i32.const 8) (i64.const 0))
         (i32.store (local.get $out) (call $encode (i32.const 2) (i32.const 0) (i32.const 16)))
         (i32.const 0)",
    );
    let bench = Bench::new().with("p.wasm", &grow).with("q.wasm", &grow);
    // All that there is: what another plugin has already taken is not to be had. Python's own share may be all used up.
    let source = "from \"./p.wasm\" import f\nfrom \"./q.wasm\" import f as g\na, b = f(), g()\nprint(a > 600, a < 1536, b < 17, f() < a + 17)";
    assert_eq!(bench.prints(source), "True True True True\n");
    // A plugin with a maximum of its own is told so, and that is no matter of limits.
    let bounded =
        plugin("(if (i32.eq (memory.grow (i32.const 9)) (i32.const -1)) (then unreachable)) (i32.const 0)")
            .replace(MEMORY, r#"(memory (export "memory") 1 4)"#);
    Bench::new().with("p.wasm", &bounded).refuses(CALL, "ERR_EDGE_TRAP", "in f() of 'p.wasm'");
}

#[test]
fn many_plugins_in_one_run() {
    let mut bench = Bench::new();
    let mut source = String::new();
    for index in 0..20 {
        bench = bench.with(&format!("p{index}.wasm"), &plugin("(i32.const 0)"));
        source += &format!("from \"./p{index}.wasm\" import f\nf()\n");
    }
    // The same bytes under many names are compiled once and instantiated for each.
    assert_eq!(bench.prints(&format!("{source}print('all')")), "all\n");
    for index in 20..=250 {
        bench = bench.with(&format!("p{index}.wasm"), &plugin("(i32.const 0)"));
        source += &format!("from \"./p{index}.wasm\" import f\n");
    }
    bench.refuses(&source, "ERR_EDGE_MODULE", "250 WebAssembly modules at most");
}

#[test]
fn workers_that_want_the_same_plugin_at_once_share_its_compilation() {
    // Large enough that they meet.
    let functions: String = (0..3000)
        .map(|i| format!("(func (param i32) (result i32) (i32.mul (local.get 0) (i32.const {i})))"))
        .collect();
    let text = plugin("(i32.const 0)").replace(MEMORY, &format!("{MEMORY} {functions}"));
    let benches: Vec<_> = (0..4).map(|_| Bench::new().with("p.wasm", &text)).collect();
    for bench in &benches {
        bench.harness.submit(0, CALL);
    }
    for bench in &benches {
        let (text, outcome) = bench.harness.finish(0);
        assert_done(&outcome);
        assert_eq!(text, "None\n");
    }
}

/// Calls the six imports with whatever comes to its mind: mostly handles that exist and pointers into its memory.
const MONKEY: &str = r#"(module
  (import "env" "edge_op" (func $op (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
  (import "env" "edge_encode" (func $encode (param i32 i32 i32) (result i32)))
  (import "env" "edge_decode" (func $decode (param i32 i32 i32 i32) (result i32)))
  (import "env" "edge_release" (func $release (param i32)))
  (import "env" "edge_take_error" (func $take (param i32 i32 i32) (result i32)))
  (import "env" "edge_throw" (func $throw (param i32 i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "append\00\00__call__keys\00\00\00\00__class__dict__\00\00\00\00\00\00\00")
  (global $state (mut i64) (i64.const 1))
  (func (export "__edge_alloc") (param i32) (result i32) (i32.const 60000))
  ;; Below $n.
  (func $below (param $n i32) (result i32)
    (global.set $state (i64.add (i64.mul (global.get $state) (i64.const 6364136223846793005)) (i64.const 1442695040888963407)))
    (i32.rem_u (i32.wrap_i64 (i64.shr_u (global.get $state) (i64.const 33))) (local.get $n)))
  (func $ptr (result i32) (call $below (i32.const 50000)))
  (func $handle (result i32) (call $below (i32.const 24)))
  ;; A list of handles somewhere.
  (func $list (result i32) (local $at i32) (local $i i32)
    (local.set $at (i32.add (i32.const 1024) (call $below (i32.const 4096))))
    (loop $l
      (i32.store (i32.add (local.get $at) (i32.mul (local.get $i) (i32.const 4))) (call $handle))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $l (i32.lt_u (local.get $i) (i32.const 4))))
    (local.get $at))
  (func (export "__fn_seed") (param $argv i32) (param $argc i32) (param $out i32) (result i32)
    (drop (call $decode (i32.load (local.get $argv)) (i32.const 512) (i32.const 520) (i32.const 16)))
    (global.set $state (i64.load (i32.const 520)))
    (i32.const 0))
  (func (export "__fn_act") (param $argv i32) (param $argc i32) (param $out i32) (result i32)
    (local $n i32) (local $which i32)
    (local.set $n (call $below (i32.const 12)))
    (loop $l
      (local.set $which (call $below (i32.const 12)))
      (if (i32.eq (local.get $which) (i32.const 0)) (then (call $release (call $handle))))
      (if (i32.eq (local.get $which) (i32.const 1))
        (then (drop (call $take (i32.const 600) (call $ptr) (call $below (i32.const 300))))))
      (if (i32.eq (local.get $which) (i32.const 2))
        (then (call $throw (call $below (i32.const 9)) (call $ptr) (call $below (i32.const 60)))))
      (if (i32.eq (local.get $which) (i32.const 3))
        (then (drop (call $decode (call $handle) (i32.const 600) (call $ptr) (call $below (i32.const 2000))))))
      (if (i32.and (i32.gt_u (local.get $which) (i32.const 3)) (i32.lt_u (local.get $which) (i32.const 7)))
        (then (drop (call $encode (call $below (i32.const 8)) (call $ptr) (call $below (i32.const 40))))))
      (if (i32.gt_u (local.get $which) (i32.const 6))
        (then (drop (call $op (call $below (i32.const 16)) (call $handle)
          (i32.mul (call $below (i32.const 5)) (i32.const 8)) (i32.const 8)
          (call $list) (call $below (i32.const 4)) (i32.const 640)))))
      (local.set $n (i32.sub (local.get $n) (i32.const 1)))
      (br_if $l (i32.gt_s (local.get $n) (i32.const 0))))
    (i32.store (local.get $out) (call $handle))
    (call $below (i32.const 2))))"#;

#[test]
fn a_plugin_that_calls_anything_with_anything_harms_nobody() {
    let bench = Bench::new().with("monkey.wasm", MONKEY);
    for seed in 0..60 {
        let source = format!(
            "from \"./monkey.wasm\" import seed, act
class Thing:
    def __iter__(self):
        return iter([act(), 2])
    def __call__(self, *args, **kwargs):
        return act(self, *args)
    def __len__(self):
        return act() and 1 or 2
seed({seed})
kept = []
for i in range(200):
    try:
        kept.append(act(Thing(), [1, 'x'], {{'k': Thing()}}, act, 2.5, list(range(50))))
    except Exception:
        pass
print('survived')"
        );
        assert_eq!(bench.prints(&source), "survived\n", "seed {seed}");
    }
}
