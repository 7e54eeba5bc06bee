//! The reference: what a program must print, and when it ends, by the rules of the scheduler's module header.
//!
//! Written for clearness alone: all fibers are in one list, every question is answered by looking through it, and
//! coroutines are stacks of what is left to do.

use super::program::{Class, Coro, Program, Stmt, Try};
use crate::support::{Answer, FRAME, Function, MS, POLL};
use std::collections::{BTreeMap, VecDeque};

#[path = "execute.rs"]
mod execute;

/// Programs that take more steps than this are not compared.
const STEPS: u32 = 20_000;

#[derive(Clone, Debug)]
enum Val {
    None,
    Text(String),
    List(Vec<Val>),
}

impl Val {
    fn show(&self, quoted: bool) -> String {
        match self {
            Val::None => "None".to_string(),
            Val::Text(t) if quoted => format!("'{t}'"),
            Val::Text(t) => t.clone(),
            Val::List(all) => {
                format!("[{}]", all.iter().map(|v| v.show(true)).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

#[derive(Clone, Debug)]
struct Exc {
    id: u32,
    class: Class,
    text: String,
}

#[derive(Clone, Debug)]
enum Completion {
    Normal,
    Return(Val),
    Raise(Exc),
}

/// What is left to do, innermost last.
#[derive(Clone, Debug)]
enum Rest<'p> {
    Block(&'p [Stmt], usize),
    Loop(&'p [Stmt], u32),
    Try(&'p Try),
    Handler(&'p Try, Exc),
    Finally(Completion),
    /// A coroutine that this fiber drives: its own, or an awaited one, whose result is shown under a label.
    Coroutine(usize, Option<u32>),
    /// Turns left to give up.
    Gate(u32, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    First,
    All,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Results,
    TimeoutError,
    Stop,
}

#[derive(Clone, Debug)]
enum Wake {
    Start,
    Never,
    Value(Val),
    Raise(Exc),
    Stop,
    Event(u64, String),
}

#[derive(Clone, Debug)]
enum Doing {
    Running,
    /// Since when, as a place in the queue.
    Ready(u64, Wake),
    /// Since when.
    Timer(u64, u64),
    Frame(u64),
    Event(u64),
    Call(u64, u32),
    Tasks {
        since: u64,
        tasks: Vec<usize>,
        want: Want,
        deadline: Option<u64>,
        then: Then,
    },
    Ended,
}

#[derive(Debug)]
struct Fiber<'p> {
    rest: Vec<Rest<'p>>,
    doing: Doing,
    task: Option<usize>,
    /// Exception, coroutine.
    stop: Option<(Exc, usize)>,
    /// The label under which the value it waits for is shown, and its kind.
    shows: Option<(char, u32)>,
}

#[derive(Debug, Default)]
struct Task {
    fiber: Option<usize>,
    coro: usize,
    done: bool,
    cancelled: bool,
    result: Option<Val>,
    error: Option<Exc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Life {
    New,
    Running,
    Done,
}

#[derive(Debug)]
struct Coroutine {
    body: usize,
    life: Life,
    task: Option<usize>,
    cancelled: bool,
    stop: Option<u32>,
}

/// How the model's run ended.
#[derive(Debug, PartialEq, Eq)]
pub enum End {
    Done,
    Exit(i32),
    /// Last line of the traceback.
    Failed(String),
    Waits(&'static str),
    /// Not to be compared.
    TooLong,
}

pub struct Model<'p> {
    program: &'p Program,
    pub out: String,
    pub now: u64,
    fibers: Vec<Fiber<'p>>,
    tasks: Vec<Task>,
    coros: Vec<Coroutine>,
    current: usize,
    /// Counts parkings and wake-ups.
    clock: u64,
    excs: u32,
    steps: u32,
    /// The host.
    to_come: VecDeque<(u64, String)>,
    answers: Vec<(u64, u32, Answer)>,
    asked: Vec<usize>,
    calls: u32,
    /// The queue of events, numbered.
    events: Vec<(u64, String)>,
    pushed: u64,
    frame_over: Option<u64>,
    round: usize,
    served: bool,
    end: Option<End>,
    /// What the program made happen, to know that random programs are worth running.
    pub seen: BTreeMap<&'static str, u32>,
}

/// Everything that `Model::seen` counts.
pub const SIGHTS: &[&str] = &[
    "cancelled before it began",
    "cancelled but never begun by anybody",
    "cancelled while awaited",
    "cancelled while ready",
    "cancelled with an event in hand",
    "cancelled while sleeping",
    "cancelled in a frame",
    "cancelled while receiving",
    "cancelled in a host call",
    "cancelled while waiting for others",
    "cancelled while running",
    "cancelled when done",
    "cancelled twice",
    "cancellation swallowed",
    "outer cancelled after inner",
    "event received at once",
    "event waited for",
    "answer to nobody",
    "time-out",
    "time-out of what is ready",
    "two due at once",
    "timer woke before a turn",
    "the host looked around",
    "frame of the host",
    "frame by the clock",
    "deadlock",
    "deadlock of the cancelled",
    "waited for itself",
    "awaited twice",
    "joined",
    "already awaited",
    "error in gather",
    "exit in a task",
    "slept in finally after cancellation",
];

impl<'p> Model<'p> {
    pub fn new(program: &'p Program) -> Self {
        let coro = |body| Coroutine { body, life: Life::New, task: None, cancelled: false, stop: None };
        Model {
            program,
            out: String::new(),
            now: 0,
            fibers: vec![Fiber {
                rest: vec![Rest::Block(&program.main, 0)],
                doing: Doing::Running,
                task: None,
                stop: None,
                shows: None,
            }],
            tasks: Vec::new(),
            coros: (0..program.coros.len()).map(coro).collect(),
            current: 0,
            clock: 0,
            excs: 0,
            steps: 0,
            to_come: program.events.iter().cloned().collect(),
            answers: Vec::new(),
            asked: vec![0; program.functions.len()],
            calls: 0,
            events: Vec::new(),
            pushed: 0,
            frame_over: None,
            round: 0,
            served: false,
            end: None,
            seen: BTreeMap::new(),
        }
    }

    fn see(&mut self, what: &'static str) {
        debug_assert!(SIGHTS.contains(&what), "{what}");
        *self.seen.entry(what).or_default() += 1;
    }

    pub fn run(&mut self) -> End {
        loop {
            self.turn();
            loop {
                if let Some(end) = self.end.take() {
                    return end;
                }
                if self.steps > STEPS {
                    return End::TooLong;
                }
                self.wake_due();
                if self.round == 0 {
                    self.round = self.ready().count();
                    let wanted =
                        self.receivers() > 0 || self.find(|d| matches!(d, Doing::Call(..))).is_some();
                    let served = std::mem::replace(&mut self.served, false);
                    if !served && wanted && self.round > 0 {
                        self.see("the host looked around");
                        if let Some(end) = self.host(Some(self.now), false) {
                            return end;
                        }
                        continue;
                    }
                }
                if let Some(next) = self.ready().min().map(|(_, i)| i) {
                    self.round = self.round.saturating_sub(1);
                    if self.begin(next) {
                        break;
                    }
                } else if let Some(end) = self.idle() {
                    return end;
                }
            }
        }
    }

    // ── the queue ──

    fn ready(&self) -> impl Iterator<Item = (u64, usize)> {
        self.fibers.iter().enumerate().filter_map(|(i, f)| match f.doing {
            Doing::Ready(since, _) => Some((since, i)),
            _ => None,
        })
    }

    /// The fiber that has been waiting longest among those that wait so.
    fn find(&self, fits: impl Fn(&Doing) -> bool) -> Option<usize> {
        let since = |d: &Doing| match d {
            Doing::Timer(s, _) | Doing::Frame(s) | Doing::Event(s) | Doing::Call(s, _) => *s,
            Doing::Tasks { since, .. } => *since,
            _ => 0,
        };
        let all = self.fibers.iter().enumerate().filter(|(_, f)| fits(&f.doing));
        all.map(|(i, f)| (since(&f.doing), i)).min().map(|(_, i)| i)
    }

    fn receivers(&self) -> usize {
        self.fibers.iter().filter(|f| matches!(f.doing, Doing::Event(_))).count()
    }

    fn tick(&mut self) -> u64 {
        self.clock += 1;
        self.clock
    }

    fn wake(&mut self, fiber: usize, wake: Wake) {
        let since = self.tick();
        self.fibers[fiber].doing = Doing::Ready(since, wake);
    }

    fn wake_due(&mut self) {
        let deadline = |d: &Doing| match d {
            Doing::Timer(since, at) => Some((*at, *since)),
            Doing::Tasks { since, deadline: Some(at), .. } => Some((*at, *since)),
            _ => None,
        };
        loop {
            let due = self.fibers.iter().enumerate().filter_map(|(i, f)| Some((deadline(&f.doing)?, i)));
            let Some(((at, _), first)) = due.min() else { break };
            if at > self.now {
                break;
            }
            if self.ready().count() > 0 {
                self.see("timer woke before a turn");
            }
            let due = self.fibers.iter().filter_map(|f| deadline(&f.doing)).filter(|d| d.0 == at).count();
            if due > 1 {
                self.see("two due at once");
            }
            match &mut self.fibers[first].doing {
                Doing::Tasks { tasks, deadline, then, .. } => {
                    *deadline = None;
                    *then = Then::TimeoutError;
                    let tasks = tasks.clone();
                    self.see("time-out");
                    for t in tasks {
                        let fiber = self.tasks[t].fiber;
                        if fiber.is_some_and(|f| matches!(self.fibers[f].doing, Doing::Ready(..))) {
                            self.see("time-out of what is ready");
                        }
                        self.cancel_task(t);
                    }
                }
                _ => self.wake(first, Wake::Value(Val::None)),
            }
        }
        if self.frame_over.is_some_and(|at| at <= self.now) {
            if self.frame_over != Some(0) {
                self.see("frame by the clock");
            }
            self.frame_over = None;
            while let Some(i) = self.find(|d| matches!(d, Doing::Frame(_))) {
                self.wake(i, Wake::Value(Val::None));
            }
        }
        while !self.events.is_empty()
            && let Some(i) = self.find(|d| matches!(d, Doing::Event(_)))
        {
            let (number, text) = self.events.remove(0);
            self.see("event waited for");
            self.wake(i, Wake::Event(number, text));
        }
    }

    // ── the host ──

    /// Nothing is ready.
    fn idle(&mut self) -> Option<End> {
        let timers = self.fibers.iter().filter_map(|f| match f.doing {
            Doing::Timer(_, at) | Doing::Tasks { deadline: Some(at), .. } => Some(at),
            _ => None,
        });
        let timer = timers.min();
        let framing = self.find(|d| matches!(d, Doing::Frame(_))).is_some();
        if framing {
            return match timer {
                Some(t) if t < self.now + FRAME => {
                    let over = self.frame_over.map_or(t, |over| t.min(over));
                    self.host(Some(over), false)
                }
                _ => self.host(Some(self.now + FRAME), true),
            };
        }
        if timer.is_some() {
            return self.host(timer, false);
        }
        if self.find(|d| matches!(d, Doing::Call(..) | Doing::Event(_))).is_some() {
            return self.host(None, false);
        }
        // Nothing can wake anybody.
        let stopped = self.fibers.iter().enumerate().filter_map(|(i, f)| match f.doing {
            Doing::Tasks { since, .. } if f.stop.is_some() => Some((since, i)),
            _ => None,
        });
        match stopped.min() {
            Some((_, i)) => {
                self.see("deadlock of the cancelled");
                self.wake(i, Wake::Stop);
            }
            None => {
                self.see("deadlock");
                let e = self.exc(Class::RuntimeError, "deadlock: every coroutine waits for another one");
                self.wake(0, Wake::Raise(e));
            }
        }
        None
    }

    fn host(&mut self, deadline: Option<u64>, frame: bool) -> Option<End> {
        let first_answer = self.answers.iter().map(|a| a.0).min();
        let wanted = self.receivers().saturating_sub(self.events.len());
        let most = if self.program.rationed { wanted } else { usize::MAX };
        let first_event = self.to_come.front().map(|e| e.0).filter(|_| most > 0);
        let Some(next) = [deadline, first_answer, first_event].into_iter().flatten().min() else {
            let calls = self.find(|d| matches!(d, Doing::Call(..))).is_some();
            return Some(End::Waits(if calls { "call" } else { "event" }));
        };
        let due = |at: Option<u64>, now| at.is_some_and(|at| at <= now);
        if due(deadline, self.now) && !due(first_answer, self.now) && !due(first_event, self.now) {
            self.now += POLL;
        }
        self.now = self.now.max(next);
        let mut delivered = false;
        loop {
            let due = self.answers.iter().enumerate().filter(|(_, a)| a.0 <= self.now);
            let Some((i, _)) = due.min_by_key(|(_, a)| (a.0, a.1)) else { break };
            let (_, call, answer) = self.answers.remove(i);
            let Some(fiber) = self.find(|d| matches!(d, Doing::Call(_, id) if *id == call)) else {
                self.see("answer to nobody");
                continue;
            };
            delivered = true;
            let wake = match answer {
                Answer::Text(t) => Wake::Value(Val::Text(t)),
                Answer::Int(n) => Wake::Value(Val::Text(n.to_string())),
                Answer::Error(_, text) => Wake::Raise(self.exc(Class::ValueError, &text)),
            };
            self.wake(fiber, wake);
        }
        let before = self.pushed;
        while ((self.pushed - before) as usize) < most
            && self.to_come.front().is_some_and(|e| e.0 <= self.now)
            && let Some((_, text)) = self.to_come.pop_front()
        {
            delivered = true;
            self.pushed += 1;
            self.events.push((self.pushed, text));
        }
        if frame && !delivered {
            self.see("frame of the host");
            self.frame_over = Some(0);
        }
        self.served = true;
        self.round = 0;
        None
    }

    // ── coroutines and tasks ──

    fn exc(&mut self, class: Class, text: &str) -> Exc {
        self.excs += 1;
        Exc { id: self.excs, class, text: text.to_string() }
    }

    fn coro(&mut self, c: Coro) -> usize {
        match c {
            Coro::Global(i) => i,
            Coro::New(body) => {
                self.coros.push(Coroutine {
                    body,
                    life: Life::New,
                    task: None,
                    cancelled: false,
                    stop: None,
                });
                self.coros.len() - 1
            }
        }
    }

    fn enter(&mut self, coro: usize) -> Rest<'p> {
        self.coros[coro].life = Life::Running;
        Rest::Block(&self.program.coros[self.coros[coro].body], 0)
    }

    fn spawn(&mut self, coro: usize) -> usize {
        if let Some(t) = self.coros[coro].task {
            return t;
        }
        let id = self.tasks.len();
        let mut task = Task { coro, ..Task::default() };
        match self.coros[coro].life {
            Life::New => {
                self.coros[coro].task = Some(id);
                task.fiber = Some(self.fibers.len());
                let block = self.enter(coro);
                let since = self.tick();
                self.fibers.push(Fiber {
                    rest: vec![Rest::Coroutine(coro, None), block],
                    doing: Doing::Ready(since, Wake::Start),
                    task: Some(id),
                    stop: None,
                    shows: None,
                });
            }
            Life::Done => {
                task.done = true;
                if !self.coros[coro].cancelled {
                    task.error =
                        Some(self.exc(Class::RuntimeError, "cannot reuse already awaited coroutine"));
                }
            }
            Life::Running => {
                task.done = true;
                task.error = Some(self.exc(Class::RuntimeError, "coroutine is being awaited already"));
                self.see("already awaited");
            }
        }
        self.tasks.push(task);
        id
    }

    /// Park the current fiber until coroutines have ended.
    fn wait_for(&mut self, all: &[usize], want: Want, after: Option<u64>) -> Result<(), Exc> {
        let own = self.fibers[self.current].task;
        if own.is_some() && all.iter().any(|c| self.coros[*c].task == own) {
            self.see("waited for itself");
            return Err(self.exc(Class::RuntimeError, "a coroutine cannot wait for itself"));
        }
        let tasks: Vec<usize> = all.iter().map(|c| self.spawn(*c)).collect();
        let deadline = after.map(|ms| self.now + ms * MS);
        let since = self.tick();
        self.fibers[self.current].doing = Doing::Tasks { since, tasks, want, deadline, then: Then::Results };
        self.check_tasks(self.current);
        Ok(())
    }

    /// Wake a fiber if what it waits for has ended.
    fn check_tasks(&mut self, fiber: usize) {
        let Doing::Tasks { tasks, want, then, .. } = self.fibers[fiber].doing.clone() else { return };
        if !tasks.iter().all(|t| self.tasks[*t].done) {
            return;
        }
        let error = tasks.iter().find_map(|t| self.tasks[*t].error.clone());
        let value = |t: &usize| self.tasks[*t].result.clone().unwrap_or(Val::None);
        let wake = match (then, error) {
            (Then::Stop, _) => Wake::Stop,
            (_, Some(e)) => {
                if tasks.len() > 1 {
                    self.see("error in gather");
                }
                Wake::Raise(e)
            }
            (Then::TimeoutError, None) => Wake::Raise(self.exc(Class::TimeoutError, "")),
            (Then::Results, None) if want == Want::All => {
                Wake::Value(Val::List(tasks.iter().map(value).collect()))
            }
            (Then::Results, None) => Wake::Value(value(&tasks[0])),
        };
        self.wake(fiber, wake);
    }

    fn finish(&mut self, fiber: usize, outcome: Result<Val, Exc>) {
        self.fibers[fiber].doing = Doing::Ended;
        let Some(t) = self.fibers[fiber].task else {
            self.end = Some(match outcome {
                Ok(_) => End::Done,
                Err(e) if e.class == Class::SystemExit => End::Exit(e.text.parse().unwrap_or(0)),
                Err(e) if e.text.is_empty() => End::Failed(format!("{:?}", e.class)),
                Err(e) => End::Failed(format!("{:?}: {}", e.class, e.text)),
            });
            return;
        };
        let coro = self.tasks[t].coro;
        let untold = self.fibers[fiber].stop.as_ref().is_some_and(|s| s.1 == coro);
        match outcome {
            Err(e) if e.class == Class::SystemExit => {
                self.see("exit in a task");
                self.end = Some(End::Exit(e.text.parse().unwrap_or(0)));
                return;
            }
            Ok(_) if untold => {}
            Ok(v) => {
                let own = self.coros[coro].stop.is_some();
                if own && !matches!(v, Val::None) {
                    self.see("cancellation swallowed");
                }
                self.tasks[t].result = Some(v);
            }
            Err(e) if self.tasks[t].cancelled && e.class == Class::GeneratorExit => {}
            Err(e) => self.tasks[t].error = Some(e),
        }
        self.tasks[t].done = true;
        let mut waiting: Vec<_> = self
            .fibers
            .iter()
            .enumerate()
            .filter_map(|(i, f)| match &f.doing {
                Doing::Tasks { since, tasks, .. } if tasks.contains(&t) => Some((*since, i)),
                _ => None,
            })
            .collect();
        waiting.sort_unstable();
        for (_, i) in waiting {
            self.check_tasks(i);
        }
    }

    // ── cancellation ──

    fn cancel(&mut self, coro: usize) {
        let c = &mut self.coros[coro];
        match (c.task, c.life) {
            (Some(t), _) => self.cancel_task(t),
            (None, Life::New) => {
                c.life = Life::Done;
                c.cancelled = true;
                self.see("cancelled but never begun by anybody");
            }
            (None, Life::Running) => {
                let on = self.fibers.iter().position(|f| depth_of(f, coro).is_some());
                if let Some(fiber) = on {
                    self.see("cancelled while awaited");
                    self.stop(fiber, coro);
                }
            }
            (None, Life::Done) => self.see("cancelled when done"),
        }
    }

    fn cancel_task(&mut self, t: usize) {
        if self.tasks[t].done {
            return;
        }
        self.tasks[t].cancelled = true;
        if let Some(fiber) = self.tasks[t].fiber {
            self.stop(fiber, self.tasks[t].coro);
        }
    }

    fn stop(&mut self, fiber: usize, coro: usize) {
        let f = &self.fibers[fiber];
        if f.stop.as_ref().is_some_and(|s| depth_of(f, s.1) <= depth_of(f, coro)) {
            self.see("cancelled twice");
            return;
        }
        let told = f.stop.is_some();
        if told {
            self.see("outer cancelled after inner");
        }
        let e = self.exc(Class::GeneratorExit, "");
        self.coros[coro].stop = Some(e.id);
        self.fibers[fiber].stop = Some((e, coro));
        if !told {
            self.stop_waiting(fiber);
        }
    }

    /// The fiber was told to stop; if it waits, it waits no longer.
    fn stop_waiting(&mut self, fiber: usize) {
        self.see(match &self.fibers[fiber].doing {
            Doing::Running | Doing::Ended => "cancelled while running",
            Doing::Ready(_, Wake::Start) => "cancelled before it began",
            Doing::Ready(_, Wake::Event(..)) => "cancelled with an event in hand",
            Doing::Ready(..) => "cancelled while ready",
            Doing::Timer(..) => "cancelled while sleeping",
            Doing::Frame(_) => "cancelled in a frame",
            Doing::Event(_) => "cancelled while receiving",
            Doing::Call(..) => "cancelled in a host call",
            Doing::Tasks { .. } => "cancelled while waiting for others",
        });
        match &mut self.fibers[fiber].doing {
            Doing::Running | Doing::Ended => {}
            Doing::Ready(_, wake) => {
                let new = if matches!(wake, Wake::Start) { Wake::Never } else { Wake::Stop };
                if let Wake::Event(number, text) = std::mem::replace(wake, new) {
                    self.events.push((number, text));
                    self.events.sort_unstable();
                }
            }
            Doing::Tasks { tasks, deadline, then, .. } => {
                *deadline = None;
                *then = Then::Stop;
                for t in tasks.clone() {
                    self.cancel_task(t);
                }
            }
            _ => self.wake(fiber, Wake::Stop),
        }
    }
}

/// How deep on a fiber a coroutine is.
fn depth_of(f: &Fiber<'_>, coro: usize) -> Option<usize> {
    f.rest.iter().position(|r| matches!(r, Rest::Coroutine(c, _) if *c == coro))
}
