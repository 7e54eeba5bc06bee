//! Stand-in artifacts, written in WebAssembly text, and a worker harness that collects what comes back.
//!
//! The default artifact echoes: `run_start` prints its source and is done; for the source `print()` it prints a lone
//! newline (*stream*) or nothing (*line*). Tests replace the bodies of single exports.
#![allow(dead_code, reason = "every test binary uses a part of this")]

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use edge_runtime::artifact::{Generation, Source};
use edge_runtime::bridge::{HostCall, Message, Owner};
use edge_runtime::{Error, Limits, Network, Outcome, Permission, Ready, RunRequest, Worker, WorkerOptions};

/// Where the stand-ins have their buffers; memory below is theirs to use.
pub const SRC: u32 = 0x10_0000;
pub const OUT: u32 = 0x20_0000;

/// Name, parameters, results, default body.
const EXPORTS: &[(&str, &str, &str, &str)] = &[
    ("src_ptr", "", "i32", "i32.const 0x100000"),
    ("out_ptr", "", "i32", "i32.const 0x200000"),
    // A bump allocator from 3 MiB on.
    (
        "wasm_alloc",
        "i32",
        "i32",
        "global.get $top (global.set $top (i32.add (global.get $top) (local.get 0)))",
    ),
    ("wasm_free", "i32 i32", "", ""),
    ("reset_modules", "", "", ""),
    ("register_code_module", "i32 i32 i32 i32", "", ""),
    ("register_native_module", "i32 i32 i32 i32 i32", "", ""),
    ("extract_imports", "i32", "i32", "i32.const 0"),
    (
        "run_start",
        "i32",
        "i32",
        "(if (call $is_probe (local.get 0))
           (then (call $probe))
           (else (call $print (i32.const 0x100000) (local.get 0))))
         i32.const 0",
    ),
    ("run_resume", "", "i32", "i32.const 0"),
    ("last_yield_deadline_ns", "", "i64", "i64.const 0"),
    ("run_push_event", "i32 i32", "i32", "i32.const 0"),
    ("set_host_result", "i32", "i32", "i32.const 3"),
    ("set_host_result_by_id", "i32 i32", "i32", "i32.const 3"),
    ("set_host_error_by_id", "i32 i32 i32", "i32", "i32.const 3"),
    ("host_edge_op", "i32 i32 i32 i32 i32 i32 i32", "i32", "i32.const 1"),
    ("host_edge_encode", "i32 i32 i32", "i32", "i32.const 0"),
    ("host_edge_decode", "i32 i32 i32 i32", "i32", "i32.const 0"),
    ("host_edge_release", "i32", "", ""),
    ("host_edge_take_error", "i32 i32 i32", "i32", "i32.const -1"),
    ("host_edge_throw", "i32 i32 i32", "", ""),
];

pub struct Wat {
    bodies: Vec<(&'static str, String)>,
    extra: String,
    missing: Vec<&'static str>,
    generation: Generation,
}

/// The echo artifact, *stream* generation.
pub fn artifact() -> Wat {
    Wat { bodies: Vec::new(), extra: String::new(), missing: Vec::new(), generation: Generation::Stream }
}

impl Wat {
    /// Replaces the body of export `name`.
    pub fn with(mut self, name: &'static str, body: impl Into<String>) -> Self {
        self.bodies.push((name, body.into()));
        self
    }

    /// `run_start` with this body for every source but the probe's.
    pub fn run(self, body: &str) -> Self {
        let body =
            format!("(if (call $is_probe (local.get 0)) (then (call $probe) (return (i32.const 0)))) {body}");
        self.with("run_start", body)
    }

    /// Adds module fields.
    pub fn field(mut self, text: &str) -> Self {
        self.extra.push_str(text);
        self
    }

    pub fn without(mut self, name: &'static str) -> Self {
        self.missing.push(name);
        self
    }

    pub fn line(mut self) -> Self {
        self.generation = Generation::Line;
        self
    }

    pub fn wasm(&self) -> Vec<u8> {
        let probe_len = if self.generation == Generation::Stream { 1 } else { 0 };
        let mut text = format!(
            r#"(module
            (import "env" "host_print" (func $print (param i32 i32)))
            (import "env" "host_call_native" (func $native (param i32 i32 i32 i32 i32) (result i32)))
            (import "env" "host_fetch_bytes" (func $fetch (param i32 i32 i32 i32) (result i32)))
            (import "env" "host_now_ns" (func $now (result i64)))
            (memory (export "memory") 96)
            (global $top (mut i32) (i32.const 0x300000))
            (data (i32.const 16) "\n")
            ;; The probe is the only source of this suite that begins with `print()`.
            (func $is_probe (param i32) (result i32)
              (i32.and (i32.eq (local.get 0) (i32.const 7))
                (i64.eq (i64.and (i64.load (i32.const 0x100000)) (i64.const 0xffffffffffffff))
                        (i64.const 0x2928746e697270))))
            (func $probe (call $print (i32.const 16) (i32.const {probe_len})))
            {}"#,
            self.extra
        );
        for (name, params, results, default) in EXPORTS {
            if self.missing.contains(name) {
                continue;
            }
            let body = self.bodies.iter().rev().find(|(other, _)| other == name);
            let body = body.map_or(*default, |(_, body)| body);
            text.push_str(&format!("(func (export \"{name}\")"));
            for (keyword, types) in [("param", params), ("result", results)] {
                if !types.is_empty() {
                    text.push_str(&format!(" ({keyword} {types})"));
                }
            }
            // Four scratch locals follow the parameters.
            text.push_str(&format!(" (local i32 i32 i64 i64) {body})\n"));
        }
        text.push(')');
        wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}

/// What a worker reports, in order.
#[derive(Debug)]
pub enum Report {
    Output(u32, String),
    Call(HostCall),
    Load(u32, String),
    Settled(u32, Outcome),
}

struct Reports(Mutex<Sender<Report>>);

impl Owner for Reports {
    fn post(&self, message: Message<'_>) {
        let report = match message {
            Message::Output { run, chunk } => Report::Output(run, chunk.to_owned()),
            Message::Call(call) => Report::Call(call),
            Message::Load { run, name } => Report::Load(run, name.to_owned()),
            // No test here imports over the network.
            Message::Progress(_) | Message::CacheLost(_) => return,
        };
        let _ = self.0.lock().unwrap().send(report);
    }

    fn wake(&self) {}
}

pub struct Harness {
    pub worker: Worker,
    pub generation: Generation,
    reports: Receiver<Report>,
    sender: Sender<Report>,
    /// Output that arrived while waiting for something else.
    pub seen: Mutex<Vec<Report>>,
}

/// Long enough to mean "never" on a loaded machine; no test waits for it unless it fails.
const FOREVER: Duration = Duration::from_secs(60);

pub fn options(wasm: Vec<u8>, limits: Limits) -> WorkerOptions {
    WorkerOptions {
        artifact: Source::Bytes(wasm),
        limits,
        imports: Default::default(),
        host_modules: Default::default(),
        default_modules: Default::default(),
        standard_modules: true,
        base_url: "file:///nowhere/".into(),
        cache_dir: None,
        store: None,
        permission: Permission::default(),
        network: Network::default(),
    }
}

/// Starts a worker; panics if the artifact does not load.
pub fn start(wat: &Wat) -> Harness {
    start_with(options(wat.wasm(), Limits::default()))
}

pub fn start_with(options: WorkerOptions) -> Harness {
    try_start(options).unwrap_or_else(|error| panic!("{error}"))
}

/// Starts a worker whose artifact must not load.
pub fn refused(wat: &Wat) -> Error {
    refused_bytes(wat.wasm())
}

pub fn refused_bytes(wasm: Vec<u8>) -> Error {
    match try_start(options(wasm, Limits::default())) {
        Ok(_) => panic!("the artifact loads"),
        Err(error) => error,
    }
}

fn try_start(options: WorkerOptions) -> edge_runtime::Result<Harness> {
    let (sender, reports) = channel();
    let (ready_sender, ready) = channel();
    Worker::start(options, Box::new(Reports(Mutex::new(sender.clone()))), move |ready| {
        ready_sender.send(ready).unwrap()
    })?;
    let Ready { worker, generation, .. } = ready.recv_timeout(FOREVER).expect("the worker becomes ready")?;
    Ok(Harness { worker, generation, reports, sender, seen: Mutex::default() })
}

impl Harness {
    /// Queues a run of `source`.
    pub fn submit(&self, id: u32, source: &str) {
        self.submit_with(id, RunRequest { source: source.into(), ..Default::default() });
    }

    pub fn submit_with(&self, id: u32, request: RunRequest) {
        let sender = self.sender.clone();
        self.worker.run(
            id,
            request,
            Box::new(move |outcome| {
                let _ = sender.send(Report::Settled(id, outcome));
            }),
        );
    }

    pub fn next(&self) -> Report {
        self.reports.recv_timeout(FOREVER).expect("a report arrives")
    }

    /// Waits for the outcome of run `id`; output goes to `seen`.
    pub fn outcome(&self, id: u32) -> Outcome {
        loop {
            match self.next() {
                Report::Settled(settled, outcome) if settled == id => return outcome,
                other => self.seen.lock().unwrap().push(other),
            }
        }
    }

    /// Acknowledges output until run `id` settles; returns its output and outcome.
    pub fn finish(&self, id: u32) -> (String, Outcome) {
        let mut text = String::new();
        loop {
            match self.next() {
                Report::Settled(settled, outcome) if settled == id => return (text, outcome),
                Report::Output(run, chunk) => {
                    assert_eq!(run, id, "output of another run");
                    self.worker.acknowledge_output(chunk.len());
                    text.push_str(&chunk);
                }
                other => panic!("unexpected {other:?}"),
            }
        }
    }

    /// Waits for output of run `id`, for tests that need it to be running.
    pub fn printed(&self, id: u32) -> String {
        match self.next() {
            Report::Output(run, chunk) if run == id => chunk,
            other => panic!("expected output of run {id}, got {other:?}"),
        }
    }

    /// Runs `source` to its end.
    pub fn run(&self, source: &str) -> (String, Outcome) {
        self.submit(0, source);
        self.finish(0)
    }

    /// Nothing more was reported so far.
    pub fn assert_quiet(&self) {
        if let Ok(report) = self.reports.try_recv() {
            panic!("unexpected {report:?}");
        }
    }
}

impl Drop for Harness {
    fn drop(&mut self) {
        self.worker.dispose();
    }
}

/// The code of a failed outcome.
pub fn code(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Failed(error) => error.code(),
        other => panic!("expected a failure, got {other:?}"),
    }
}

pub fn assert_done(outcome: &Outcome) {
    assert!(matches!(outcome, Outcome::Done { exit_code: 0, .. }), "{outcome:?}");
}

/// Something shared that a closure can set.
pub fn flag() -> Arc<Mutex<u32>> {
    Arc::default()
}
