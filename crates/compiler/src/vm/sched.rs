//! The scheduler: fibers, what they wait for, and the dialect's coroutine builtins.
//!
//! Owns: every parked fiber. A fiber leaves the interpreter loop when it ends or waits; `drive` then runs the
//! next ready one, in first-in first-out order, until the main program ends or everything waits for the host.

use super::*;
use crate::builtins::{Def, function};
use crate::object::*;
use std::collections::VecDeque;

/// What a parked fiber waits for.
#[derive(Clone, Default)]
pub enum Wait {
    /// Its next turn.
    #[default]
    Turn,
    /// A wall-clock time, nanoseconds.
    Timer(u64),
    /// The host's next frame.
    Frame,
    /// An event string.
    Event,
    /// The answer to a deferred host call.
    Call(u32),
    /// The end of all these tasks.
    Tasks { tasks: Vec<Gc<Task>>, want: Want },
    /// The end of a task, or a deadline.
    Timeout { task: Gc<Task>, deadline: u64 },
}

/// Which result a fiber that waits for tasks gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Want {
    First,
    All,
}

/// Why `drive` returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    Done,
    /// The program failed: `Vm::failure` holds the exception.
    Failed,
    Exit(i32),
    /// Until this wall-clock time.
    Timer(u64),
    Frame,
    Event,
    Call,
}

type Woken = Result<Value, Gc<Instance>>;

#[derive(Default)]
pub struct Sched {
    parked: Vec<(Fiber, Wait)>,
    ready: VecDeque<(Fiber, Woken)>,
    pub events: VecDeque<String>,
    /// What the fiber that is about to park waits for.
    pub wait: Wait,
    /// The value just delivered came from a builtin that suspends by itself: `await` accepts it.
    pub awaitable_result: bool,
    next_id: u32,
    pub next_call: u32,
    /// When the pending frame began to be waited for.
    frame_asked: bool,
}

impl Sched {
    pub fn trace(&self, t: &mut Tracer) {
        for (f, w) in &self.parked {
            trace_fiber_in(f, t);
            trace_wait(w, t);
        }
        for (f, w) in &self.ready {
            trace_fiber_in(f, t);
            match w {
                Ok(v) => t.value(*v),
                Err(e) => t.gc(*e),
            }
        }
        trace_wait(&self.wait, t);
    }

    /// Clear registers above each fiber's top (see `Vm::collect`).
    pub fn clear_dead(&mut self) {
        self.parked.iter_mut().for_each(|(f, _)| super::roots::clear_dead(f));
        self.ready.iter_mut().for_each(|(f, _)| super::roots::clear_dead(f));
    }

    /// Whether some fiber waits for this host call.
    pub fn waits_for_call(&self, id: u32) -> bool {
        self.parked.iter().any(|(_, w)| matches!(w, Wait::Call(c) if *c == id))
    }

    /// How many fibers wait in `receive()`.
    pub fn events_wanted(&self) -> u32 {
        self.parked.iter().filter(|(_, w)| matches!(w, Wait::Event)).count() as u32
    }

    /// Whether any fiber is parked (a paused run exists).
    pub fn paused(&self) -> bool {
        !self.parked.is_empty()
    }
}

fn trace_fiber_in(f: &Fiber, t: &mut Tracer) {
    super::roots::trace_fiber(f, t);
}

fn trace_wait(w: &Wait, t: &mut Tracer) {
    match w {
        Wait::Tasks { tasks, .. } => tasks.iter().for_each(|k| t.gc(*k)),
        Wait::Timeout { task, .. } => t.gc(*task),
        _ => {}
    }
}

impl Vm {
    /// Run the ready fibers until the main program ends or everything waits.
    pub fn drive(&mut self) -> Pause {
        self.drive_from(Ctl::Reload)
    }

    /// `drive`, the current fiber having come to `ctl`.
    fn drive_from(&mut self, mut ctl: Ctl) -> Pause {
        loop {
            if ctl != Ctl::Exit {
                self.run();
            }
            // The running fiber has ended or parked.
            match std::mem::replace(&mut self.outcome, Outcome::Parked) {
                Outcome::Parked => {
                    let wait = std::mem::take(&mut self.sched.wait);
                    let fiber = self.take_fiber();
                    self.park(fiber, wait);
                }
                outcome => {
                    let task = self.fiber.task;
                    let Some(task) = task else { return self.main_ended(outcome) };
                    if let Outcome::Raised(e) = outcome
                        && self.is_exc(e, self.excs.SystemExit)
                    {
                        return self.main_ended(Outcome::Raised(e));
                    }
                    self.finish_task(task, outcome);
                }
            }
            match self.next_fiber() {
                Ok(next) => ctl = next,
                Err(pause) => return pause,
            }
        }
    }

    fn take_fiber(&mut self) -> Fiber {
        std::mem::replace(&mut self.fiber, Fiber { stack: Vec::new(), ..Fiber::new(0, None) })
    }

    fn park(&mut self, fiber: Fiber, wait: Wait) {
        match wait {
            Wait::Turn => self.sched.ready.push_back((fiber, Ok(Value::None))),
            Wait::Tasks { ref tasks, want } if tasks.iter().all(|t| t.done) => {
                let woken = self.task_results(tasks, want);
                self.sched.ready.push_back((fiber, woken));
            }
            Wait::Timeout { task, .. } if task.done => {
                let woken = self.task_results(&[task], Want::First);
                self.sched.ready.push_back((fiber, woken));
            }
            wait => self.sched.parked.push((fiber, wait)),
        }
    }

    /// Make the next ready fiber current, or say what everything waits for.
    fn next_fiber(&mut self) -> Result<Ctl, Pause> {
        self.deliver_events();
        if self.sched.ready.is_empty() {
            self.wake_timers();
        }
        if let Some((fiber, woken)) = self.sched.ready.pop_front() {
            self.fiber = fiber;
            let wake = std::mem::replace(&mut self.fiber.wake, Ret::Discard);
            return Ok(match woken {
                Ok(Value::Unbound) => Ctl::Reload,
                Ok(v) => self.deliver(wake, v),
                Err(e) => self.settle(Err(Trap::Raise(e)), wake),
            });
        }
        Err(self.pause())
    }

    /// What the host has to wait for.
    fn pause(&mut self) -> Pause {
        let timer = self
            .sched
            .parked
            .iter()
            .filter_map(|(_, w)| match w {
                Wait::Timer(d) | Wait::Timeout { deadline: d, .. } => Some(*d),
                _ => None,
            })
            .min();
        let has = |want: fn(&Wait) -> bool, s: &Sched| s.parked.iter().any(|(_, w)| want(w));
        let frame = has(|w| matches!(w, Wait::Frame), &self.sched);
        if frame {
            let now = self.host.now_ns();
            if timer.is_none_or(|t| t > now + FRAME_NS) {
                self.sched.frame_asked = true;
                return Pause::Frame;
            }
        }
        if let Some(t) = timer {
            return Pause::Timer(t);
        }
        if has(|w| matches!(w, Wait::Call(_)), &self.sched) {
            return Pause::Call;
        }
        if has(|w| matches!(w, Wait::Event), &self.sched) {
            return Pause::Event;
        }
        // Nothing can ever wake the main program: coroutines that wait for each other.
        let e = self.runtime_error("deadlock: every coroutine waits for another one");
        if let Trap::Raise(e) = e {
            self.outcome = Outcome::Raised(e);
        }
        self.sched.parked.clear();
        self.failure = match self.outcome {
            Outcome::Raised(e) => Some(e),
            _ => None,
        };
        Pause::Failed
    }

    /// Go on after a pause.
    pub fn resume_paused(&mut self) -> Pause {
        if std::mem::take(&mut self.sched.frame_asked) {
            let parked = std::mem::take(&mut self.sched.parked);
            for (fiber, wait) in parked {
                match wait {
                    Wait::Frame => self.sched.ready.push_back((fiber, Ok(Value::None))),
                    _ => self.sched.parked.push((fiber, wait)),
                }
            }
        }
        self.wake_timers();
        match self.next_fiber() {
            Err(pause) => pause,
            Ok(ctl) => self.drive_from(ctl),
        }
    }

    fn deliver_events(&mut self) {
        while !self.sched.events.is_empty() {
            let Some(i) = self.sched.parked.iter().position(|(_, w)| matches!(w, Wait::Event)) else {
                return;
            };
            let (fiber, _) = self.sched.parked.remove(i);
            let text = self.sched.events.pop_front().unwrap_or_default();
            let v = self.string(text);
            self.sched.awaitable_result = true;
            self.sched.ready.push_back((fiber, Ok(v)));
        }
    }

    fn wake_timers(&mut self) {
        let due = |w: &Wait| match w {
            Wait::Timer(d) | Wait::Timeout { deadline: d, .. } => Some(*d),
            _ => None,
        };
        if !self.sched.parked.iter().any(|(_, w)| due(w).is_some()) {
            return;
        }
        let now = self.host.now_ns();
        loop {
            let earliest = self
                .sched
                .parked
                .iter()
                .enumerate()
                .filter_map(|(i, (_, w))| due(w).filter(|d| *d <= now).map(|d| (d, i)))
                .min();
            let Some((_, i)) = earliest else { return };
            let (fiber, wait) = self.sched.parked.remove(i);
            match wait {
                Wait::Timeout { task, .. } => {
                    self.cancel_task(task);
                    let class = self.excs.TimeoutError;
                    let e = self.exception(class, Vec::new());
                    self.sched.ready.push_back((fiber, Err(e)));
                }
                _ => self.sched.ready.push_back((fiber, Ok(Value::None))),
            }
        }
    }

    /// Deliver the answer of a deferred host call; `false` if nobody waits for it.
    pub fn answer_call(&mut self, id: u32, answer: Woken) -> bool {
        let Some(i) = self.sched.parked.iter().position(|(_, w)| matches!(w, Wait::Call(c) if *c == id))
        else {
            return false;
        };
        let (fiber, _) = self.sched.parked.remove(i);
        self.sched.awaitable_result = true;
        self.sched.ready.push_back((fiber, answer));
        true
    }

    /// The oldest deferred call somebody waits for.
    pub fn oldest_call(&self) -> Option<u32> {
        self.sched
            .parked
            .iter()
            .filter_map(|(_, w)| match w {
                Wait::Call(c) => Some(*c),
                _ => None,
            })
            .min()
    }

    fn finish_task(&mut self, mut task: Gc<Task>, outcome: Outcome) {
        task.done = true;
        match outcome {
            Outcome::Done(v) => task.result = v,
            Outcome::Raised(e) if task.cancelled && self.is_exc(e, self.excs.GeneratorExit) => {}
            Outcome::Raised(e) => task.error = Value::Instance(e),
            Outcome::Parked => {}
        }
        let parked = std::mem::take(&mut self.sched.parked);
        for (fiber, wait) in parked {
            self.park(fiber, wait);
        }
    }

    /// The result of finished tasks: the first error in argument order wins.
    fn task_results(&mut self, tasks: &[Gc<Task>], want: Want) -> Woken {
        self.sched.awaitable_result = true;
        for t in tasks {
            if let Value::Instance(e) = t.error {
                return Err(e);
            }
        }
        match want {
            Want::First => Ok(tasks.first().map_or(Value::None, |t| t.result)),
            Want::All => {
                let items = tasks.iter().map(|t| t.result).collect();
                Ok(self.list(items))
            }
        }
    }

    fn main_ended(&mut self, outcome: Outcome) -> Pause {
        self.sched.parked.clear();
        self.sched.ready.clear();
        match outcome {
            Outcome::Raised(e) if self.is_exc(e, self.excs.SystemExit) => self.exit_pause(e),
            Outcome::Raised(e) => {
                self.failure = Some(e);
                Pause::Failed
            }
            _ => Pause::Done,
        }
    }

    /// `SystemExit`: an int is the code, None is 0, anything else is printed and means 1.
    fn exit_pause(&mut self, e: Gc<Instance>) -> Pause {
        let code = match self.exc_data(e).args {
            Value::Tuple(t) => t.items.first().copied().unwrap_or(Value::None),
            _ => Value::None,
        };
        match code.unwrap_native() {
            Value::None => Pause::Exit(0),
            Value::Int(n) => Pause::Exit(n as i32),
            Value::Bool(b) => Pause::Exit(b as i32),
            other => {
                let text = match crate::builtins::format::str_of(self, other) {
                    Ok(Value::Str(s)) => s.as_str().to_string(),
                    _ => String::new(),
                };
                self.host.print(&text);
                self.host.print("\n");
                Pause::Exit(1)
            }
        }
    }

    /// Start driving a coroutine as a task of its own.
    fn spawn(&mut self, coro: Gc<Generator>) -> Gc<Task> {
        if let Some(task) = coro.task {
            return task;
        }
        let mut coro = coro;
        self.sched.next_id += 1;
        let id = self.sched.next_id;
        let task = self.heap.alloc(Task {
            id,
            coro: Value::Gen(coro),
            done: false,
            result: Value::None,
            error: Value::None,
            cancelled: false,
        });
        coro.task = Some(task);
        if coro.state == GenState::Done {
            let mut task = task;
            task.done = true;
            if !coro.cancelled {
                let e = self.runtime_error("cannot reuse already awaited coroutine");
                if let Trap::Raise(e) = e {
                    task.error = Value::Instance(e);
                }
            }
            return task;
        }
        let mut fiber = Fiber::new(id, Some(task));
        fiber.depth_below = self.fiber.frames.len() + self.fiber.depth_below;
        // The coroutine starts at its first turn: `Unbound` says so to `next_fiber`.
        let n = coro.regs.len();
        if fiber.stack.len() < n + 1 {
            fiber.stack.resize(n + 1, Value::Unbound);
        }
        if fiber.depth_below >= self.limits.recursion {
            let mut task = task;
            task.done = true;
            let e = self.recursion_error("maximum recursion depth exceeded");
            if let Trap::Raise(e) = e {
                task.error = Value::Instance(e);
            }
            return task;
        }
        fiber.stack[..n].copy_from_slice(&coro.regs);
        let started = coro.state == GenState::Suspended;
        coro.state = GenState::Running;
        fiber.frames.push(Frame {
            code: coro.func.code,
            func: coro.func,
            locals: None,
            generator: Some(coro),
            base: 0,
            pc: coro.pc as usize,
            ret: Ret::Root,
        });
        if started {
            fiber.stack[coro.sent_to as usize] = Value::None;
        }
        self.sched.ready.push_back((fiber, Ok(Value::Unbound)));
        task
    }

    /// Stop a task at its next turn.
    fn cancel_task(&mut self, mut task: Gc<Task>) {
        if task.done || task.cancelled {
            return;
        }
        task.cancelled = true;
        let class = self.excs.GeneratorExit;
        let e = self.exception(class, Vec::new());
        if let Some(i) = self.sched.parked.iter().position(|(f, _)| f.task == Some(task)) {
            let (fiber, _) = self.sched.parked.remove(i);
            self.sched.ready.push_back((fiber, Err(e)));
            return;
        }
        if let Some(i) = self.sched.ready.iter().position(|(f, _)| f.task == Some(task))
            && let Some((_, woken)) = self.sched.ready.get_mut(i)
        {
            *woken = Err(e);
        }
    }
}

/// Cadence of `frame()` when a timer is due about the same time.
const FRAME_NS: u64 = 16_700_000;

/// The coroutine builtins of the dialect.
pub const SCHED_FUNCTIONS: &[Def] = &[
    function("run", "coro, *more", run_coros),
    function("gather", "*coros", gather),
    function("sleep", "seconds, /", sleep),
    function("frame", "", frame),
    function("receive", "", receive),
    function("with_timeout", "seconds, coro, /", with_timeout),
    function("cancel", "coro, /", cancel),
];

fn spawn_all(vm: &mut Vm, coros: &[Value]) -> Result<Vec<Gc<Task>>, Trap> {
    let mut tasks = Vec::new();
    for c in coros {
        if let Value::Gen(g) = c
            && g.kind == CodeKind::Coroutine
        {
            tasks.push(vm.spawn(*g));
        }
    }
    Ok(tasks)
}

fn run_coros(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut all = vec![args[0]];
    if let Value::Tuple(t) = args[1] {
        all.extend_from_slice(&t.items);
    }
    let first_is_coro = matches!(args[0], Value::Gen(g) if g.kind == CodeKind::Coroutine);
    let tasks = spawn_all(vm, &all)?;
    if tasks.is_empty() {
        return Ok(Value::None);
    }
    let want = if first_is_coro { Want::First } else { Want::All };
    vm.sched.wait = Wait::Tasks { tasks, want };
    Err(Trap::Block)
}

fn gather(vm: &mut Vm, args: &[Value]) -> NResult {
    let coros = match args[0] {
        Value::Tuple(t) => t.items.to_vec(),
        _ => Vec::new(),
    };
    for c in &coros {
        if !matches!(c, Value::Gen(g) if g.kind == CodeKind::Coroutine) {
            let t = vm.type_name(*c);
            return Err(vm.type_error(format!("gather() arguments must be coroutines, not {t}")));
        }
    }
    let tasks = spawn_all(vm, &coros)?;
    vm.sched.wait = Wait::Tasks { tasks, want: Want::All };
    Err(Trap::Block)
}

/// A duration in seconds as nanoseconds from now.
fn deadline(vm: &mut Vm, args: &[Value], i: usize, what: &str) -> Result<u64, Trap> {
    let seconds = vm.float_arg(args, i)?;
    if seconds.is_nan() {
        return Err(vm.value_error(format!("{what}: the number of seconds is not a number")));
    }
    let ns = (seconds.max(0.0) * 1e9).min(9e18) as u64;
    Ok(vm.host.now_ns().saturating_add(ns))
}

fn sleep(vm: &mut Vm, args: &[Value]) -> NResult {
    let at = deadline(vm, args, 0, "sleep()")?;
    let zero = vm.float_arg(args, 0)? <= 0.0;
    vm.sched.wait = if zero { Wait::Turn } else { Wait::Timer(at) };
    vm.sched.awaitable_result = true;
    Err(Trap::Block)
}

fn frame(vm: &mut Vm, _: &[Value]) -> NResult {
    vm.sched.wait = Wait::Frame;
    vm.sched.awaitable_result = true;
    Err(Trap::Block)
}

fn receive(vm: &mut Vm, _: &[Value]) -> NResult {
    vm.sched.awaitable_result = true;
    let somebody_waits = vm.sched.parked.iter().any(|(_, w)| matches!(w, Wait::Event));
    if !somebody_waits && let Some(text) = vm.sched.events.pop_front() {
        return Ok(vm.string(text));
    }
    vm.sched.wait = Wait::Event;
    Err(Trap::Block)
}

fn with_timeout(vm: &mut Vm, args: &[Value]) -> NResult {
    let at = deadline(vm, args, 0, "with_timeout()")?;
    let Value::Gen(g) = args[1] else {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("with_timeout() argument 2 must be a coroutine, not {t}")));
    };
    if g.kind != CodeKind::Coroutine {
        return Err(vm.type_error("with_timeout() argument 2 must be a coroutine, not generator"));
    }
    let task = vm.spawn(g);
    vm.sched.wait = Wait::Timeout { task, deadline: at };
    Err(Trap::Block)
}

fn cancel(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Gen(mut g) = args[0] else {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("cancel() argument must be a coroutine, not {t}")));
    };
    match g.task {
        Some(task) => vm.cancel_task(task),
        None if g.state == GenState::Created => {
            // Never started: it never will be.
            g.state = GenState::Done;
            g.cancelled = true;
        }
        None => {}
    }
    Ok(Value::None)
}
