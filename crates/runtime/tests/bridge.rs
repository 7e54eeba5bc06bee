//! Host modules, calls and answers through a worker, without JavaScript: with our own artifact, and with stand-ins that
//! do it wrong. Needs `target/wasm/compiler_lib.wasm` (`npm run build` makes it).

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use common::{Harness, Report, Wat, artifact, assert_done, code, options, start_with};
use edge_abi::packed;
use edge_runtime::artifact::Source;
use edge_runtime::bridge::{Answer, HostCall, HostModule};
use edge_runtime::{Limits, Outcome, RunRequest, WorkerOptions};
use sha2::{Digest, Sha256};

fn int(n: i64) -> Vec<u8> {
    [&[packed::INT][..], &n.to_le_bytes()].concat()
}

fn text(text: &str) -> Vec<u8> {
    [&[packed::STR][..], &(text.len() as u32).to_le_bytes(), text.as_bytes()].concat()
}

fn list(kind: u8, items: &[Vec<u8>]) -> Vec<u8> {
    [&[kind][..], &(items.len() as u32).to_le_bytes(), &items.concat()].concat()
}

/// One exception, as a failed answer carries it.
fn failure(class: &str, message: &str, token: i64) -> Vec<u8> {
    list(packed::LIST, &[list(packed::TUPLE, &[text(class), text(message), int(token)])])
}

fn with_module(mut options: WorkerOptions) -> WorkerOptions {
    options.host_modules = BTreeSet::from(["app".to_owned()]);
    options
}

/// A worker of the real artifact with a host module `app` that has the functions `f` and `g` and the constant `N`.
fn real() -> Harness {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/wasm");
    let wasm = std::fs::read(folder.join("compiler_lib.wasm"))
        .expect("`npm run build` has made the artifact")
        .leak();
    let mut options = with_module(options(Vec::new(), Limits::default()));
    // With the native code beside it, as in the addon: each test is a process, and compiling takes long.
    options.artifact = Source::Bundled {
        sha256: Sha256::digest(&wasm).into(),
        wasm,
        native: Some(folder.join("compiler_lib.cwasm")),
    };
    start_with(options)
}

fn module() -> HostModule {
    HostModule { base: 7, names: vec!["f".into(), "g".into()], values: vec![("N".into(), int(5))] }
}

impl Harness {
    fn load(&self, run: u32) {
        match self.next() {
            Report::Load(id, name) if (id, name.as_str()) == (run, "app") => {
                self.worker.loaded(run, name, Ok(module()));
            }
            other => panic!("expected a load, got {other:?}"),
        }
    }

    fn call(&self) -> HostCall {
        match self.next() {
            Report::Call(call) => call,
            other => panic!("expected a call, got {other:?}"),
        }
    }

    fn answer(&self, call: &HostCall, packed: Vec<u8>) {
        self.worker.answer(call.run, Answer { call: call.call, failed: false, packed });
    }

    fn fail(&self, call: &HostCall, packed: Vec<u8>) {
        self.worker.answer(call.run, Answer { call: call.call, failed: true, packed });
    }
}

#[test]
fn a_call_carries_its_arguments_and_gets_its_answer() {
    let harness = real();
    harness.submit(1, "from app import g, N\nprint(g(N, 'x', k=[None]), N)");
    harness.load(1);
    let call = harness.call();
    let keywords = list(packed::DICT, &[]);
    let keywords =
        [&keywords[..1], &1_u32.to_le_bytes(), &text("k"), &list(packed::LIST, &[vec![packed::NONE]])]
            .concat();
    assert_eq!((call.run, call.function, call.argc), (1, 8, 2));
    assert_eq!(call.packed, [int(5), text("x"), keywords].concat());
    harness.answer(&call, list(packed::LIST, &[int(1), text("y")]));
    let (out, outcome) = harness.finish(1);
    assert_eq!(out, "[1, 'y'] 5\n");
    let Outcome::Done { usage, value, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(usage.host_calls, 1);
    assert_eq!(value, Ok(Some(vec![packed::NONE])));
}

#[test]
fn a_module_is_asked_for_once_until_a_reset() {
    let harness = real();
    for run in [1, 2] {
        harness.submit(run, "from app import N\nN");
        if run == 1 {
            harness.load(run);
        }
        let Outcome::Done { value, .. } = harness.outcome(run) else { panic!("run {run}") };
        assert_eq!(value, Ok(Some(int(5))));
    }
    harness.worker.reset(Box::new(|| {}));
    harness.submit(3, "import app");
    harness.load(3);
    assert_done(&harness.outcome(3));
    harness.assert_quiet();
}

#[test]
fn a_module_that_cannot_be_had_fails_the_run_and_not_the_next() {
    let harness = real();
    harness.submit(1, "import app");
    assert!(matches!(harness.next(), Report::Load(1, _)));
    harness.worker.loaded(1, "app".into(), Err("no such file".into()));
    let outcome = harness.outcome(1);
    assert_eq!(code(&outcome), "ERR_EDGE_MODULE");
    let Outcome::Failed(error) = outcome else { unreachable!() };
    assert_eq!(
        error.to_string(),
        "the program was not started, host module 'app' cannot be had: no such file"
    );
    harness.submit(2, "import app\nprint('on')");
    harness.load(2);
    assert_eq!(harness.finish(2).0, "on\n");
}

#[test]
fn calls_of_coroutines_are_out_together_and_answered_in_any_order() {
    let harness = real();
    harness.submit(
        1,
        "from app import f\nasync def one(i): return f(i)\nprint(gather(*[one(i) for i in range(5)]))",
    );
    harness.load(1);
    let calls: Vec<_> = (0..5).map(|_| harness.call()).collect();
    for (i, call) in calls.iter().enumerate().rev() {
        harness.answer(call, int(10 * i as i64));
    }
    assert_eq!(harness.finish(1).0, "[0, 10, 20, 30, 40]\n");
}

#[test]
fn failures_are_exceptions_and_tell_where_they_came_from() {
    let harness = real();
    harness.submit(
        1,
        "from app import f\ntry:\n    f()\nexcept KeyError as e:\n    raise ValueError('v') from e",
    );
    harness.load(1);
    harness.fail(&harness.call(), failure("KeyError", "k", 33));
    let Outcome::PythonError { traceback, origin, .. } = harness.outcome(1) else { panic!("no exception") };
    assert!(traceback.ends_with("ValueError: v"), "{traceback}");
    let origin = origin.expect("the origin is known");
    assert_eq!((origin.depth, origin.token), (1, 33));
    // Not every name is for the host to raise.
    harness.submit(2, "from app import f\nf()");
    harness.fail(&harness.call(), failure("SystemExit", "3", 34));
    let Outcome::PythonError { traceback, .. } = harness.outcome(2) else { panic!("no exception") };
    assert!(traceback.ends_with("RuntimeError: 3"), "{traceback}");
}

#[test]
fn answers_to_no_call_twice_or_too_late_reach_nobody() {
    let harness = real();
    harness.submit(1, "from app import f\nprint(f(), f())");
    harness.load(1);
    let first = harness.call();
    harness.worker.answer(1, Answer { call: 999, failed: false, packed: int(0) });
    harness.worker.answer(2, Answer { call: first.call, failed: false, packed: int(0) });
    harness.answer(&first, int(1));
    harness.answer(&first, int(2));
    let second = harness.call();
    harness.answer(&first, int(3));
    harness.answer(&second, int(4));
    assert_eq!(harness.finish(1).0, "1 4\n");
    harness.answer(&second, int(5));
    harness.submit(2, "from app import f\nprint(f())");
    let call = harness.call();
    harness.answer(&call, int(6));
    assert_eq!(harness.finish(2).0, "6\n");
}

#[test]
fn damaged_answers_end_the_run() {
    for damaged in
        [vec![], vec![99], vec![packed::INT, 1], list(packed::LIST, &[]), [text("x"), text("y")].concat()]
    {
        let harness = real();
        harness.submit(1, "from app import f\nf()");
        harness.load(1);
        let call = harness.call();
        if damaged.first() == Some(&packed::LIST) {
            // As a value this is an empty list; as a failure it names no exception.
            harness.fail(&call, damaged);
        } else {
            harness.answer(&call, damaged);
        }
        assert_eq!(code(&harness.outcome(1)), "ERR_EDGE_ABI");
        harness.submit(2, "print('on')");
        assert_eq!(harness.finish(2).0, "on\n");
    }
}

#[test]
fn globals_are_bound_and_events_stay_for_who_wants_them() {
    let harness = real();
    for event in ["a", "b", "c"] {
        harness.worker.push_event(event.into());
    }
    let globals = vec![("n".to_owned(), int(2))];
    harness.submit_with(
        1,
        RunRequest { source: "[receive() for _ in range(n)]".into(), globals, ..Default::default() },
    );
    let Outcome::Done { value, .. } = harness.outcome(1) else { panic!("no result") };
    assert_eq!(value, Ok(Some(list(packed::LIST, &[text("a"), text("b")]))));
    harness.submit(2, "receive()");
    let Outcome::Done { value, .. } = harness.outcome(2) else { panic!("no result") };
    assert_eq!(value, Ok(Some(text("c"))));
}

// ── artifacts that do it wrong ──

/// `run_start` calls native function 0 with these arguments, then ends.
fn calling(argv: &str, argc: &str) -> Wat {
    artifact()
        .with("extract_imports", "(i32.store (i32.const 0x200000) (i32.const 0x70610962)) (i32.store8 (i32.const 0x200004) (i32.const 0x70)) i32.const 5")
        .run(&format!("(drop (call $native (i32.const 7) (i32.const 1) {argv} {argc} (i32.const 64))) (return (i32.const 0))"))
}

fn stand_in(wat: &Wat) -> Harness {
    let harness = start_with(with_module(options(wat.wasm(), Limits::default())));
    harness.submit(1, "!");
    match harness.next() {
        Report::Load(1, name) => {
            let module = HostModule { values: Vec::new(), ..module() };
            harness.worker.loaded(1, name, Ok(module));
        }
        other => panic!("expected a load, got {other:?}"),
    }
    harness
}

#[test]
fn arguments_outside_of_memory_end_the_run() {
    for (argv, argc) in [("(i32.const -4)", "(i32.const 2)"), ("(i32.const 0)", "(i32.const -1)")] {
        let harness = stand_in(&calling(argv, argc));
        assert_eq!(code(&harness.outcome(1)), "ERR_EDGE_ABI", "{argv} {argc}");
    }
}

#[test]
fn packed_bytes_outside_of_memory_end_the_run() {
    let wat = calling("(i32.const 0)", "(i32.const 1)").field(
        "(func (export \"edge_pack\") (param i32 i32 i32) (result i32) (i32.store (local.get 2) (i32.const -1)) i32.const 16)",
    );
    assert_eq!(code(&stand_in(&wat).outcome(1)), "ERR_EDGE_ABI");
}

#[test]
fn a_decode_that_never_has_room_ends_the_run() {
    let wat = calling("(i32.const 0)", "(i32.const 2)").with("host_edge_decode", "i32.const -1");
    assert_eq!(code(&stand_in(&wat).outcome(1)), "ERR_EDGE_ABI");
}

#[test]
fn a_call_inside_a_value_operation_is_waited_for() {
    // The argument is no primitive, so the host asks for its type; the guest answers that by calling another function,
    // as Python code does that a plugin calls back. There the coroutine cannot be parked.
    let wat = calling("(i32.const 0)", "(i32.const 2)")
        .with("host_edge_decode", "(i32.store (local.get 1) (i32.const -1)) i32.const 0")
        .with("host_edge_encode", "i32.const 77")
        .with(
            "host_edge_op",
            "(if (i32.ne (call $native (i32.const 8) (i32.const 2) (i32.const 0) (i32.const 0) (i32.const 96)) (i32.const 0))
               (then unreachable))
             (if (i32.ne (i32.load (i32.const 96)) (i32.const 77)) (then unreachable))
             i32.const 1",
        );
    let harness = stand_in(&wat);
    let call = harness.call();
    assert_eq!((call.call, call.function, call.argc, &call.packed[..]), (2, 8, 0, &[packed::NONE][..]));
    harness.answer(&call, int(1));
    assert_done(&harness.outcome(1));
}

#[test]
fn a_function_that_is_not_registered_is_an_error_of_the_program() {
    // The host answers 1 with an error stashed; the stand-in goes on.
    let wat = artifact().run(
        "(if (i32.ne (call $native (i32.const 0) (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 64)) (i32.const 1))
           (then unreachable)) (return (i32.const 0))",
    );
    let harness = start_with(options(wat.wasm(), Limits::default()));
    harness.submit(1, "!");
    assert_done(&harness.outcome(1));
}

#[test]
fn waiting_for_a_call_that_was_never_made_ends_the_run() {
    let wat = artifact().run("(return (i32.const 0xA0000000))");
    let harness = start_with(options(wat.wasm(), Limits::default()));
    harness.submit(1, "!");
    assert_eq!(code(&harness.outcome(1)), "ERR_EDGE_ABI");
}
