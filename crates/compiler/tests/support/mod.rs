//! A host with a clock of its own, for tests of the scheduler: nothing here waits, and no outcome depends on how
//! fast the machine is.
//!
//! Owns: the virtual time, the events that are to come, and the answers of the host's functions. It is the host of
//! docs/abi.md: at every pause it goes to the earliest of the deadline, an answer and an event, delivers what is due
//! (answers before events), and resumes.

// Each test takes what it needs.
#![allow(dead_code)]

use compiler_lib::abi::HostAnswer;
use compiler_lib::vm::{Host, Pause, Trap, Vm};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

pub const MS: u64 = 1_000_000;

/// When every program begins. Not 0, as no real clock's is.
pub const EPOCH: u64 = 1_000_000 * MS;

/// The cadence of frames.
pub const FRAME: u64 = 16_700_000;

/// How long a host takes to look around in a program that is busy.
pub const POLL: u64 = MS;

/// What a host function answers.
#[derive(Clone, Debug)]
pub enum Answer {
    Text(String),
    Int(i64),
    /// An error kind of the ABI and a message.
    Error(u32, String),
}

/// A function of the module `host`.
#[derive(Clone, Debug)]
pub enum Function {
    /// Deferred: the nth call gets the nth answer after the nth time; the last one serves the rest.
    Answers(Vec<(u64, Answer)>),
    /// Never answered.
    Silent,
    /// Computes: the clock goes on, nothing else does.
    Work(u64),
}

#[derive(Default)]
struct World {
    now: u64,
    out: String,
    functions: Vec<Function>,
    calls: Vec<usize>,
    /// Answers to come: when, call id, what.
    pending: Vec<(u64, u32, Answer)>,
    events: VecDeque<(u64, String)>,
    input: VecDeque<String>,
    rationed: bool,
}

#[derive(Clone, Default)]
struct Shared(Rc<RefCell<World>>);

impl Host for Shared {
    fn print(&mut self, text: &str) {
        self.0.borrow_mut().out.push_str(text);
    }
    fn now_ns(&mut self) -> u64 {
        self.0.borrow().now
    }
    fn input(&mut self) -> Option<String> {
        self.0.borrow_mut().input.pop_front()
    }
    fn fetch(&mut self, _: &str) -> Option<Vec<u8>> {
        None
    }
    fn call(&mut self, _: *mut Vm, id: u32, call_id: u32, _: &[u32]) -> HostAnswer {
        let world = &mut *self.0.borrow_mut();
        let nth = world.calls[id as usize];
        world.calls[id as usize] += 1;
        match &world.functions[id as usize] {
            Function::Work(ns) => {
                world.now += ns;
                // No handle: None.
                return HostAnswer::Value(0);
            }
            Function::Silent => {}
            Function::Answers(all) => {
                let (after, answer) = all[nth.min(all.len() - 1)].clone();
                world.pending.push((world.now + after, call_id, answer));
            }
        }
        HostAnswer::Deferred
    }
}

/// What surrounds a program.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// When an event comes, from the start on, and its text; in order.
    pub events: Vec<(u64, String)>,
    pub functions: Vec<(String, Function)>,
    /// Modules by name.
    pub modules: Vec<(String, String)>,
    /// The host keeps events until somebody waits for them, instead of queueing them in the VM.
    pub rationed: bool,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    Done,
    Exit(i32),
    /// The traceback.
    Failed(String),
    /// It waits for something that will not come.
    Waits(&'static str),
    /// It was resumed more often than any program here needs.
    Endless,
}

/// What a program did.
#[derive(Debug, PartialEq, Eq)]
pub struct Report {
    pub out: String,
    pub end: End,
    /// Virtual nanoseconds since its start.
    pub took: u64,
}

/// A VM and its world, for one program after the other.
pub struct Machine {
    pub vm: Box<Vm>,
    world: Shared,
}

impl Machine {
    pub fn new() -> Self {
        let world = Shared::default();
        Machine { vm: Vm::new(Box::new(world.clone())), world }
    }

    /// Run a program to its end.
    pub fn run(&mut self, source: &str, script: &Script) -> Report {
        *self.world.0.borrow_mut() = World {
            now: EPOCH,
            functions: script.functions.iter().map(|(_, f)| f.clone()).collect(),
            calls: vec![0; script.functions.len()],
            rationed: script.rationed,
            events: script.events.iter().map(|(at, text)| (EPOCH + at, text.clone())).collect(),
            ..World::default()
        };
        let vm = &mut self.vm;
        vm.reset_fibers();
        vm.modules.clear();
        let names = script.functions.iter().map(|(name, _)| name.clone()).collect();
        vm.modules.natives.insert("mt:host".to_string(), (names, 0));
        for (name, text) in &script.modules {
            vm.modules.code.insert(name.clone(), text.clone());
        }
        let mut pause = vm.start_program(source, "<entry>");
        let mut turns = 0;
        let end = loop {
            let deadline = match pause {
                Pause::Done => break End::Done,
                Pause::Exit(code) => break End::Exit(code),
                Pause::Failed => break End::Failed(self.vm.failure_text()),
                Pause::Timer(at) => Some(at),
                Pause::Frame => Some(self.world.0.borrow().now + FRAME),
                Pause::Event | Pause::Call => None,
            };
            if let Some(what) = self.wait(deadline, pause) {
                break End::Waits(what);
            }
            turns += 1;
            if turns > 100_000 {
                break End::Endless;
            }
            pause = self.vm.resume_paused();
        };
        let world = self.world.0.borrow();
        Report { out: world.out.clone(), end, took: world.now - EPOCH }
    }

    /// Go to the next moment something happens, and let it happen; what the program waits for if nothing will.
    fn wait(&mut self, deadline: Option<u64>, pause: Pause) -> Option<&'static str> {
        let wanted = self.vm.sched.events_wanted() as usize;
        let (due, events) = {
            let world = &mut *self.world.0.borrow_mut();
            let most = if world.rationed { wanted } else { usize::MAX };
            let answer = world.pending.iter().map(|(at, ..)| *at).min();
            let event = world.events.front().map(|(at, _)| *at).filter(|_| most > 0);
            let Some(next) = [deadline, answer, event].into_iter().flatten().min() else {
                return Some(if pause == Pause::Call { "call" } else { "event" });
            };
            let nothing_yet = [answer, event].into_iter().flatten().all(|at| at > world.now);
            if nothing_yet && deadline.is_some_and(|at| at <= world.now) {
                world.now += POLL;
            }
            world.now = world.now.max(next);
            let now = world.now;
            let mut due: Vec<_> = world.pending.extract_if(.., |(at, ..)| *at <= now).collect();
            due.sort_by_key(|(at, id, _)| (*at, *id));
            let mut events = Vec::new();
            while events.len() < most && world.events.front().is_some_and(|(at, _)| *at <= now) {
                events.extend(world.events.pop_front().map(|(_, text)| text));
            }
            (due, events)
        };
        let vm = &mut self.vm;
        for (_, call, answer) in due {
            let answer = match answer {
                Answer::Text(text) => Ok(vm.str(&text)),
                Answer::Int(n) => Ok(compiler_lib::object::Value::Int(n)),
                Answer::Error(kind, message) => match vm.host_error(kind, &message) {
                    Trap::Raise(e) => Err(e),
                    _ => unreachable!("host errors are raised"),
                },
            };
            vm.answer_call(call, answer);
        }
        vm.sched.events.extend(events);
        None
    }
}
