//! Artifacts and programs that misbehave: each ends in its own error, and the worker stays usable.

mod common;

use common::{Report, Wat, artifact, assert_done, code, options, refused, refused_bytes, start, start_with};
use edge_runtime::{Error, Limits, Outcome, RunRequest};

/// A program that misbehaves when its source is one byte long, and echoes otherwise.
fn misbehaving(body: &str) -> Wat {
    artifact().run(&format!(
        "(if (i32.eq (local.get 0) (i32.const 1)) (then {body}))
         (call $print (i32.const 0x100000) (local.get 0)) i32.const 0"
    ))
}

/// Runs `wat`'s misbehaviour; the worker must be usable afterwards.
fn misbehave(wat: &Wat, limits: Limits) -> Error {
    let harness = start_with(options(wat.wasm(), limits));
    let (_, outcome) = harness.run("!");
    let (text, usable) = harness.run("still here");
    assert_eq!(text, "still here");
    assert_done(&usable);
    match outcome {
        Outcome::Failed(error) => error,
        other => panic!("expected a failure, got {other:?}"),
    }
}

fn assert_fails(wat: &Wat, expected: &str, text: &str) {
    let error = misbehave(wat, Limits::default());
    assert_eq!(error.code(), expected, "{error}");
    assert!(error.to_string().contains(text), "{error}");
}

#[test]
fn traps() {
    assert_fails(&misbehaving("unreachable"), "ERR_EDGE_TRAP", "`run_start`");
    let division = "(drop (i32.div_u (i32.const 1) (i32.sub (local.get 0) (i32.const 1))))";
    assert_fails(&misbehaving(division), "ERR_EDGE_TRAP", "divide by zero");
    assert_fails(
        &misbehaving("(return (i32.const 0x40000000))").with("run_resume", "unreachable"),
        "ERR_EDGE_TRAP",
        "`run_resume`",
    );
}

#[test]
fn endless_recursion_is_a_trap() {
    let wat = misbehaving("(call $deeper)").field("(func $deeper (call $deeper))");
    assert_fails(&wat, "ERR_EDGE_TRAP", "stack");
}

#[test]
fn absurd_status_words() {
    assert_fails(&misbehaving("(return (i32.const 0xE0000000))"), "ERR_EDGE_ABI", "0xe0000000");
    assert_fails(&misbehaving("(return (i32.const 0xA0000000))"), "ERR_EDGE_ABI", "no call outstanding");
    // An error text longer than the output buffer, and one that ends outside of memory.
    assert_fails(&misbehaving("(return (i32.const 0x80100001))"), "ERR_EDGE_ABI", "output buffer");
    assert_fails(
        &misbehaving("(return (i32.const 0x80000010))").with("out_ptr", "i32.const 0x5ffff8"),
        "ERR_EDGE_ABI",
        "output buffer",
    );
}

#[test]
fn pointers_outside_of_memory() {
    for (ptr, len) in [("0x5fffff", "2"), ("0xffffffff", "0xffffffff"), ("0", "0x600001")] {
        let body = format!("(call $print (i32.const {ptr}) (i32.const {len}))");
        assert_fails(&misbehaving(&body), "ERR_EDGE_ABI", "host_print");
    }
    let fetch = |arguments: &str| format!("(drop (call $fetch {arguments}))");
    for arguments in [
        "(i32.const -8) (i32.const 16) (i32.const 0) (i32.const 4)",
        "(i32.const 0) (i32.const 1) (i32.const -8) (i32.const 4)",
        "(i32.const 0) (i32.const 1) (i32.const 0) (i32.const -2)",
    ] {
        assert_fails(&misbehaving(&fetch(arguments)), "ERR_EDGE_ABI", "host_fetch_bytes");
    }
}

#[test]
fn a_source_buffer_outside_of_memory() {
    // No room for the source there.
    let wat = artifact().with("src_ptr", "i32.const 0x5fffff");
    // Found by the probe already.
    assert_eq!(refused(&wat).code(), "ERR_EDGE_WASM");
}

#[test]
fn unregistered_native_functions_are_python_errors() {
    let wat = misbehaving(
        "(drop (call $native (i32.const 5) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))
         (return (i32.const 0))",
    )
    .with("host_edge_throw", "(call $print (local.get 1) (local.get 2))");
    let harness = start(&wat);
    let (text, outcome) = harness.run("!");
    assert_done(&outcome);
    assert_eq!(text, "native function 5 is not registered");
}

#[test]
fn host_calls_are_limited() {
    let wat = misbehaving(
        "(loop $again
           (drop (call $native (i32.const 5) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))
           (br $again))",
    )
    // Room for the message without ever growing.
    .with("wasm_alloc", "i32.const 0x300000");
    let error = misbehave(&wat, Limits { host_calls: Some(10), ..Default::default() });
    assert_eq!(error.code(), "ERR_EDGE_HOST_CALLS");
}

#[test]
fn memory_is_capped() {
    let grow = "(if (i32.eq (memory.grow (i32.const 100)) (i32.const -1)) (then unreachable))";
    let limits = Limits { memory_bytes: Some(8 << 20), ..Default::default() };
    let error = misbehave(&misbehaving(grow), limits);
    assert_eq!(error.code(), "ERR_EDGE_MEMORY");
    assert!(error.to_string().contains("8388608"), "{error}");
    // A guest that copes with the refusal is no failure.
    let harness = start_with(options(
        misbehaving("(drop (memory.grow (i32.const 100))) (return (i32.const 0))").wasm(),
        limits,
    ));
    assert_done(&harness.run("!").1);
    // Nor is growth within the limit.
    let harness = start_with(options(
        misbehaving("(drop (memory.grow (i32.const 10))) (return (i32.const 0))").wasm(),
        limits,
    ));
    let (_, outcome) = harness.run("!");
    let Outcome::Done { usage, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(usage.peak_bytes, 106 << 16);
}

#[test]
fn a_guest_that_needs_more_than_the_cap_cannot_start() {
    let harness =
        start_with(options(artifact().wasm(), Limits { memory_bytes: Some(1 << 20), ..Default::default() }));
    assert_eq!(code(&harness.run("x").1), "ERR_EDGE_MEMORY");
}

/// Prints 64 KiB for ever.
const PRINT_FOR_EVER: &str = "(loop $again (call $print (i32.const 0x100000) (i32.const 65536)) (br $again))";

#[test]
fn output_that_nobody_reads_stops_the_guest_and_can_be_aborted() {
    let harness = start(&misbehaving(PRINT_FOR_EVER));
    harness.submit(1, "!");
    // One credit's worth arrives, then nothing: the guest waits.
    let mut arrived = 0;
    while arrived < 1 << 20 {
        arrived += harness.printed(1).len();
    }
    // Half of it back: it goes on for as much.
    harness.worker.acknowledge_output(1 << 19);
    while arrived < (1 << 20) + (1 << 19) {
        arrived += harness.printed(1).len();
    }
    harness.worker.abort(1, "ERR_EDGE_ABORTED".into(), "enough".into());
    assert_eq!(code(&harness.outcome(1)), "ERR_EDGE_ABORTED");
    // The next run starts with full credit.
    harness.submit(2, "fine");
    assert_eq!(harness.printed(2), "fine");
    assert_done(&harness.outcome(2));
}

#[test]
fn the_end_of_a_run_waits_for_no_reader() {
    // Exactly one credit's worth, and a rest.
    let wat = misbehaving(
        "(loop $again
           (call $print (i32.const 0x100000) (i32.const 65536))
           (local.set 1 (i32.add (local.get 1) (i32.const 1)))
           (br_if $again (i32.lt_u (local.get 1) (i32.const 16))))
         (call $print (i32.const 0x100000) (i32.const 1))
         (return (i32.const 0))",
    );
    let harness = start(&wat);
    harness.submit(1, "!");
    assert_done(&harness.outcome(1));
    let printed = |report: &Report| match report {
        Report::Output(_, chunk) => chunk.len(),
        _ => 0,
    };
    assert_eq!(harness.seen.lock().unwrap().iter().map(printed).sum::<usize>(), (1 << 20) + 1);
}

#[test]
fn output_that_nobody_reads_ends_by_timeout_and_dispose() {
    let harness = start(&misbehaving(PRINT_FOR_EVER));
    let limits = Limits { timeout_ms: Some(30.0), ..Default::default() };
    harness.submit_with(1, RunRequest { source: "!".into(), limits, ..Default::default() });
    assert_eq!(code(&harness.outcome(1)), "ERR_EDGE_TIMEOUT");
    harness.submit(2, "!");
    harness.printed(2);
    harness.worker.dispose();
    assert_eq!(code(&harness.outcome(2)), "ERR_EDGE_DISPOSED");
}

#[test]
fn output_is_limited_to_the_byte() {
    let limits = Limits { output_bytes: Some(100_000), ..Default::default() };
    let harness = start_with(options(misbehaving(PRINT_FOR_EVER).wasm(), limits));
    let (text, outcome) = harness.run("!");
    assert_eq!(code(&outcome), "ERR_EDGE_OUTPUT");
    assert_eq!(text.len(), 100_000);
}

#[test]
fn events_that_do_not_fit() {
    let waits = misbehaving("(return (i32.const 0x60000000))");
    for (result, expected) in [("2", "ERR_EDGE_MEMORY"), ("9", "ERR_EDGE_ABI")] {
        let wat =
            artifact().run("i32.const 0x60000000").with("run_push_event", format!("i32.const {result}"));
        let harness = start(&wat);
        harness.worker.push_event("e".into());
        assert_eq!(code(&harness.run("!").1), expected);
    }
    // An allocator without memory.
    let harness = start(&waits.with("wasm_alloc", "i32.const 0"));
    harness.worker.push_event("e".into());
    assert_eq!(code(&harness.run("!").1), "ERR_EDGE_MEMORY");
}

#[test]
fn an_allocator_that_lies() {
    let harness = start(&misbehaving("(return (i32.const 0x60000000))").with("wasm_alloc", "i32.const -4"));
    harness.worker.push_event("event".into());
    assert_eq!(code(&harness.run("!").1), "ERR_EDGE_ABI");
}

#[test]
fn missing_exports_are_listed() {
    let error = refused(&artifact().without("run_resume").without("wasm_free"));
    assert_eq!(error.code(), "ERR_EDGE_WASM");
    assert!(error.to_string().contains("wasm_free, run_resume"), "{error}");
}

#[test]
fn wrong_signatures_are_named() {
    let wat = artifact().without("wasm_free").field(r#"(func (export "wasm_free") (param i32))"#);
    let error = refused(&wat).to_string();
    assert!(error.contains("`wasm_free` is (i32) -> (), expected (i32, i32) -> ()"), "{error}");
    let wat = artifact().field(r#"(func (export "edge_set_input") (param f64))"#);
    assert!(refused(&wat).to_string().contains("edge_set_input"));
}

#[test]
fn unknown_imports_are_named() {
    for (text, expected) in [
        (r#"(module (import "env" "host_teleport" (func)))"#, "env.host_teleport"),
        (
            r#"(module (import "wasi_snapshot_preview1" "fd_write" (func)))"#,
            "wasi_snapshot_preview1.fd_write",
        ),
        (r#"(module (import "env" "host_print" (func (param i64))))"#, "expected (i32, i32) -> ()"),
        (r#"(module (import "env" "memory" (memory 1)))"#, "a memory"),
    ] {
        let error = refused_bytes(wat::parse_str(text).unwrap());
        assert_eq!(error.code(), "ERR_EDGE_WASM");
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn what_is_no_wasm_is_said_to_be_none() {
    for (bytes, expected) in [
        (&b"<!DOCTYPE html><title>404</title>"[..], "HTML"),
        (b"", "empty"),
        (b"(module)", "WebAssembly text"),
        (b"\x7fELF\x02\x01\x01\x00", "7f 45 4c 46"),
        (b"\0asm\x01\0\0\0garbage", "cannot be compiled"),
    ] {
        let error = refused_bytes(bytes.to_vec());
        assert_eq!(error.code(), "ERR_EDGE_WASM");
        assert!(error.to_string().contains(expected), "{error}");
    }
    let no_memory = wat::parse_str("(module)").unwrap();
    assert!(refused_bytes(no_memory).to_string().contains("`memory` is missing"));
}

#[test]
fn artifacts_that_fail_the_probe() {
    for (wat, expected) in [
        (artifact().with("run_start", "unreachable"), "trap"),
        (artifact().with("run_start", "i32.const 0"), "nothing"),
        (
            artifact().with("run_start", "(call $print (i32.const 0x100000) (i32.const 3)) i32.const 0"),
            "\"pri\"",
        ),
        (artifact().field("(func $start unreachable) (start $start)"), "instantiated"),
        (artifact().field("(func $start (call $probe)) (start $start)"), "start function"),
    ] {
        let error = refused(&wat);
        assert_eq!(error.code(), "ERR_EDGE_WASM");
        assert!(error.to_string().contains(expected), "{error}");
    }
}
