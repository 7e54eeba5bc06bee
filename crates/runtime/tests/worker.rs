//! Ordinary life of a worker: output, outcomes, waiting, events, the queue.

mod common;

use std::collections::BTreeMap;

use common::{Report, artifact, assert_done, code, options, start, start_with};
use edge_runtime::{Limits, Outcome, RunRequest};

/// Prints the source, then loops for ever.
const PRINT_AND_LOOP: &str =
    "(call $print (i32.const 0x100000) (local.get 0)) (loop $forever (br $forever)) i32.const 0";
/// Prints the source, then waits for an event.
const PRINT_AND_RECEIVE: &str = "(call $print (i32.const 0x100000) (local.get 0)) i32.const 0x60000000";

#[test]
fn stream_output_is_as_printed() {
    let harness = start(&artifact());
    assert_eq!(harness.generation.name(), "stream");
    let (text, outcome) = harness.run("no newline");
    assert_eq!(text, "no newline");
    assert_done(&outcome);
}

#[test]
fn line_output_gets_its_newlines() {
    let harness = start(&artifact().line());
    assert_eq!(harness.generation.name(), "line");
    let (text, outcome) = harness.run("a line");
    assert_eq!(text, "a line\n");
    let Outcome::Done { usage, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(usage.output_bytes, 7);
    assert_eq!(usage.peak_bytes, 96 << 16);
}

#[test]
fn the_artifact_may_say_its_generation() {
    let says_line = artifact().field(r#"(func (export "edge_print_stream") (result i32) i32.const 0)"#);
    assert_eq!(start(&says_line).generation.name(), "line");
}

#[test]
fn a_character_may_come_in_pieces() {
    let harness = start(&artifact().run(
        "(call $print (i32.const 0x100000) (i32.const 2)) (call $print (i32.const 0x100002) (i32.const 2)) i32.const 0",
    ));
    assert_eq!(harness.run("🐍").0, "🐍");
}

#[test]
fn exit_codes_are_eight_bits() {
    let harness = start(&artifact().run("i32.const 0xC0000103"));
    let (_, outcome) = harness.run("");
    assert!(matches!(outcome, Outcome::Done { exit_code: 3, .. }), "{outcome:?}");
}

#[test]
fn a_traceback_loses_its_last_newline() {
    let harness =
        start(&artifact().run("i32.const 0x80000006").field(r#"(data (i32.const 0x200000) "Oops!\n")"#));
    let (_, outcome) = harness.run("");
    let Outcome::PythonError { traceback, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(traceback, "Oops!");
}

#[test]
fn timers_and_frames_resume() {
    // Timer in the past, then a frame, then done.
    let harness =
        start(&artifact().field("(global $step (mut i32) (i32.const 0))").run("i32.const 0x20000000").with(
            "run_resume",
            "(global.set $step (i32.add (global.get $step) (i32.const 1)))
                 (if (i32.eq (global.get $step) (i32.const 1)) (then (return (i32.const 0x40000000))))
                 i32.const 0",
        ));
    assert_done(&harness.run("").1);
}

#[test]
fn an_event_wakes_whatever_waits() {
    // Timer (200 years ahead) and event: both end with an event, whose text is printed.
    for status in ["0x20000000", "0x60000000"] {
        let harness = start(
            &artifact()
                .run(&format!("(call $print (i32.const 0x100000) (local.get 0)) i32.const {status}"))
                .with("last_yield_deadline_ns", "i64.const 8000000000000000000")
                .with("run_push_event", "(call $print (local.get 0) (local.get 1)) i32.const 0"),
        );
        harness.submit(1, "waiting ");
        assert_eq!(harness.printed(1), "waiting ");
        harness.worker.push_event("ping".into());
        let (text, outcome) = harness.finish(1);
        assert_eq!(text, "ping");
        assert_done(&outcome);
    }
}

#[test]
fn an_event_before_the_run_is_held() {
    let harness = start(
        &artifact()
            .run("i32.const 0x60000000")
            .with("run_push_event", "(call $print (local.get 0) (local.get 1)) i32.const 0"),
    );
    harness.worker.push_event("early".into());
    assert_eq!(harness.run("").0, "early");
}

#[test]
fn refused_events_wait_for_the_next_suspension() {
    // The first push is refused ("no paused run"); the frame then ends, and the second one is taken.
    let harness = start(
        &artifact()
            .field("(global $pushes (mut i32) (i32.const 0))")
            .run("i32.const 0x40000000")
            .with(
                "run_push_event",
                "(global.set $pushes (i32.add (global.get $pushes) (i32.const 1)))
                 (if (i32.eq (global.get $pushes) (i32.const 1)) (then (return (i32.const 1))))
                 (call $print (local.get 0) (local.get 1)) i32.const 0",
            )
            .with(
                "run_resume",
                "(if (i32.eq (global.get $pushes) (i32.const 2)) (then (return (i32.const 0))))
                 i32.const 0x40000000",
            ),
    );
    harness.worker.push_event("again".into());
    let (text, outcome) = harness.run("");
    assert_eq!(text, "again");
    assert_done(&outcome);
}

#[test]
fn output_comes_out_while_the_program_computes() {
    let harness = start(&artifact().run(PRINT_AND_LOOP));
    harness.submit(1, "progress");
    assert_eq!(harness.printed(1), "progress");
}

#[test]
fn runs_queue_in_order() {
    let harness = start(&artifact());
    for id in 0..20 {
        harness.submit(id, "x");
    }
    let settled: Vec<u32> = std::iter::from_fn(|| Some(harness.next()))
        .filter_map(|report| match report {
            Report::Settled(id, _) => Some(id),
            _ => None,
        })
        .take(20)
        .collect();
    assert_eq!(settled, (0..20).collect::<Vec<_>>());
}

#[test]
fn abort_reaches_queued_and_running_runs() {
    for program in [PRINT_AND_LOOP, PRINT_AND_RECEIVE] {
        let harness = start(&artifact().run(program));
        harness.submit(1, "running");
        harness.submit(2, "queued");
        assert_eq!(harness.printed(1), "running");
        harness.worker.abort(2, "ERR_EDGE_ABORTED".into(), "changed my mind".into());
        // The queued one settles at once, while the first still runs.
        match harness.next() {
            Report::Settled(2, Outcome::Failed(error)) => {
                assert_eq!(
                    (error.code(), error.to_string().as_str()),
                    ("ERR_EDGE_ABORTED", "changed my mind")
                );
            }
            other => panic!("{other:?}"),
        }
        harness.worker.abort(1, "ERR_CUSTOM".into(), "stop".into());
        assert_eq!(code(&harness.outcome(1)), "ERR_CUSTOM");
        // Unknown runs are nobody's concern, and the worker goes on.
        harness.worker.abort(99, "X".into(), "Y".into());
        harness.submit(3, "third");
        assert_eq!(harness.printed(3), "third");
    }
}

#[test]
fn dispose_settles_everything_at_once() {
    for program in [PRINT_AND_LOOP, PRINT_AND_RECEIVE] {
        let harness = start(&artifact().run(program));
        harness.submit(1, "running");
        harness.submit(2, "queued");
        assert_eq!(harness.printed(1), "running");
        harness.worker.dispose();
        // Settled by the time dispose returns, in order.
        assert_eq!(code(&harness.outcome(1)), "ERR_EDGE_DISPOSED");
        assert_eq!(code(&harness.outcome(2)), "ERR_EDGE_DISPOSED");
        harness.worker.dispose();
        harness.submit(3, "late");
        assert_eq!(code(&harness.outcome(3)), "ERR_EDGE_DISPOSED");
        harness.assert_quiet();
    }
}

#[test]
fn timeouts_end_loops_and_waits() {
    for program in [PRINT_AND_LOOP, PRINT_AND_RECEIVE] {
        let harness = start(&artifact().run(program));
        let limits = Limits { timeout_ms: Some(20.0), ..Default::default() };
        harness.submit_with(1, RunRequest { source: "x".into(), limits, ..Default::default() });
        let (text, outcome) = harness.finish(1);
        assert_eq!(text, "x", "what was printed before is not lost");
        assert_eq!(code(&outcome), "ERR_EDGE_TIMEOUT");
        assert!(matches!(&outcome, Outcome::Failed(error) if error.to_string().contains("20 ms")));
    }
}

#[test]
fn a_closed_worker_finishes_its_queue() {
    let harness = start(&artifact());
    harness.submit(1, "a");
    harness.submit(2, "b");
    harness.worker.close();
    assert_done(&harness.finish(1).1);
    assert_done(&harness.finish(2).1);
}

#[test]
fn reset_comes_after_what_is_queued() {
    let harness = start(&artifact());
    let (sender, done) = std::sync::mpsc::channel();
    harness.submit(1, "a");
    harness.worker.reset(Box::new(move || sender.send(()).unwrap()));
    harness.submit(2, "b");
    assert_done(&harness.finish(1).1);
    done.recv().unwrap();
    assert_done(&harness.finish(2).1);
}

#[test]
fn extensions_get_what_they_are_for() {
    let wat = artifact().field(
        r#"(func (export "edge_set_filename") (param i32 i32) (call $print (local.get 0) (local.get 1)))
               (func (export "edge_set_input") (param i32 i32) (call $print (local.get 0) (local.get 1)))
               (func (export "edge_set_limits") (param i32 i64)
                 (i32.store (i32.const 64) (i32.add (i32.const 48) (local.get 0)))
                 (call $print (i32.const 64) (i32.const 1)))
               (func (export "extract_imports_ext") (param i32 i32) (result i32) i32.const 0)
               (func (export "run_start_ext") (param i32 i32) (result i32)
                 (call $print (local.get 0) (i32.const 3)) i32.const 0)"#,
    );
    let harness = start(&wat);
    let request = RunRequest {
        source: "big".to_owned() + &" ".repeat(1 << 20),
        filename: Some("main.py;".into()),
        input: Some("typed;".into()),
        limits: Limits { recursion: Some(7), ..Default::default() },
        ..Default::default()
    };
    harness.submit_with(1, request);
    let (text, outcome) = harness.finish(1);
    assert_done(&outcome);
    assert_eq!(text, "main.py;typed;7big");
}

#[test]
fn missing_extensions_are_clear_errors() {
    let harness = start(&artifact());
    let limits = Limits { recursion: Some(10), ..Default::default() };
    for (request, expected) in [
        (RunRequest { source: "x".repeat((1 << 20) + 1), ..Default::default() }, "run_start_ext"),
        (RunRequest { filename: Some("main.py".into()), ..Default::default() }, "edge_set_filename"),
        (RunRequest { input: Some("text".into()), ..Default::default() }, "edge_set_input"),
        (RunRequest { limits, ..Default::default() }, "edge_set_limits"),
    ] {
        harness.submit_with(1, request);
        let outcome = harness.outcome(1);
        assert_eq!(code(&outcome), "ERR_EDGE_OPTION");
        assert!(
            matches!(&outcome, Outcome::Failed(error) if error.to_string().contains(expected)),
            "{outcome:?}"
        );
    }
    // The largest source that fits, and the name that needs no export.
    let request =
        RunRequest { source: "x".repeat(1 << 20), filename: Some("<entry>".into()), ..Default::default() };
    harness.submit_with(2, request);
    let (text, outcome) = harness.finish(2);
    assert_done(&outcome);
    assert_eq!(text.len(), 1 << 20);
}

/// `extract_imports` answers with the text at 1024 for the entry (a source of one byte), with nothing for modules;
/// what is registered, aliased or fetched is printed.
fn importing(imports: &str) -> common::Wat {
    let len = imports.len();
    let data: String = imports.bytes().map(|byte| format!("\\{byte:02x}")).collect();
    artifact()
        .field(&format!(r#"(data (i32.const 1024) "{data}")"#))
        .with(
            "extract_imports",
            format!(
                "(if (i32.ne (local.get 0) (i32.const 1)) (then (return (i32.const 0))))
                 (memory.copy (i32.const 0x200000) (i32.const 1024) (i32.const {len})) i32.const {len}"
            ),
        )
        .with(
            "register_code_module",
            "(call $print (local.get 0) (local.get 1)) (call $print (local.get 2) (local.get 3))",
        )
        .run("i32.const 0")
}

#[test]
fn modules_are_registered_before_the_run() {
    let dir = std::env::temp_dir().join(format!("edge-runtime-test-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::write(dir.join("x.py"), "; text of x\n").unwrap();
    std::fs::write(dir.join("helper.py"), "; text of helper\n").unwrap();
    let base_url = format!("file://{}/", dir.display());
    let aliases = r#"(func (export "edge_alias_module") (param i32 i32 i32 i32 i32 i32)
        (call $print (local.get 2) (local.get 3)) (call $print (local.get 4) (local.get 5)))"#;
    let wat = importing("q\t./x.py\nb\thelper\nb\tnobody\n").field(aliases);
    let harness =
        start_with(edge_runtime::WorkerOptions { base_url, ..options(wat.wasm(), Limits::default()) });
    let (text, outcome) = harness.run("e");
    assert_done(&outcome);
    assert_eq!(text, "x.py; text of x\nhelper.py; text of helper\nhelperhelper.py");
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn without_aliases_a_manifest_is_synthesised() {
    let dir = std::env::temp_dir().join(format!("edge-runtime-manifest-{}", std::process::id()));
    std::fs::create_dir_all(dir.join("lib")).unwrap();
    std::fs::write(dir.join("lib/x.py"), "").unwrap();
    let base_url = format!("file://{}/", dir.display());
    // The program fetches `packages.json` and prints it.
    let wat = importing("b\tx\n").field(r#"(data (i32.const 2048) "packages.json")"#).run(
        "(call $print (call $fetch (i32.const 2048) (i32.const 13) (i32.const 0) (i32.const 4))
                          (i32.load (i32.const 4))) i32.const 0",
    );
    let imports = BTreeMap::from([("x".to_owned(), "lib/x.py".to_owned())]);
    let worker = edge_runtime::WorkerOptions { base_url, imports, ..options(wat.wasm(), Limits::default()) };
    let (text, outcome) = start_with(worker).run("e");
    assert_done(&outcome);
    assert_eq!(text, r#"lib/x.py{"imports":{"x":"./lib/x.py"}}"#);
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn missing_modules_fail_the_run_before_it_starts() {
    let wat = importing("q\t./a.py\nq\thttps://example.com/b.py\n").run("unreachable");
    let (_, outcome) = start(&wat).run("e");
    assert_eq!(code(&outcome), "ERR_EDGE_PERMISSION");
    let Outcome::Failed(error) = outcome else { unreachable!("code() said so") };
    let text = error.to_string();
    assert!(
        text.contains("/nowhere/a.py") && text.contains("https://example.com/b.py may not be imported"),
        "{text}"
    );
}
