//! The scheduler: fibers, what they wait for, and the dialect's coroutine builtins.
//!
//! Owns: every fiber that does not run. A fiber leaves the interpreter loop when it ends or waits; `drive` then runs
//! the next ready one, until the main program ends or everything waits for the host. `seats` keeps them, `task`
//! starts, ends and cancels coroutines, `functions` is what Python sees.
//!
//! The order of execution is a function of the program, of what the host answers, and of the clock the host shows:
//!
//! - Ready fibers run first-in first-out, each until it waits or ends. A new coroutine, and one that gave up its turn
//!   (`sleep(0)`), goes to the end of the queue; so does whatever wakes.
//! - Before every turn, what became due joins the queue: sleepers and time-outs by their deadline, those of the same
//!   deadline in the order they began to wait; then those that wait for a frame, if one is over; then receivers, the
//!   one that waits longest gets the oldest event. Answers of host calls join when the host delivers them, which is
//!   before all of these.
//! - When a coroutine ends, those that wait for it join in the order they began to wait.
//! - The ready queue never starves the host: after every whole round of it with somebody waiting for an event or an
//!   answer, `drive` returns with a deadline that has passed, and the host may deliver.
//! - A cancelled coroutine is woken with `GeneratorExit`, joining the queue as any other. If it waits for other
//!   coroutines, these are cancelled, and it unwinds when the last of them has ended.

mod functions;
mod seats;
mod task;

use super::*;
use crate::object::*;
pub use functions::SCHED_FUNCTIONS;
pub use seats::{NO_SEAT, Waiter};
use seats::{Seats, Wake};
use std::collections::{BTreeMap, VecDeque};

/// What a parked fiber waits for.
#[derive(Default)]
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
    /// The end of tasks.
    Tasks(TaskWait),
}

/// A wait for the end of all of some tasks.
pub struct TaskWait {
    pub tasks: Vec<Gc<Task>>,
    pub want: Want,
    /// When the tasks are cancelled.
    pub deadline: Option<u64>,
    /// How many have not ended; a task that is named twice counts twice.
    left: usize,
    then: Then,
}

/// Which result a fiber that waits for tasks gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// The first one's.
    First,
    /// A list of all of them.
    All,
    /// None at all, only their errors.
    Nothing,
}

/// What happens when the tasks that a fiber waits for have ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Results,
    TimeoutError,
    /// The fiber itself was cancelled.
    Stop,
}

impl TaskWait {
    pub fn new(tasks: Vec<Gc<Task>>, want: Want, deadline: Option<u64>) -> Self {
        let left = tasks.iter().filter(|t| !t.done).count();
        TaskWait { tasks, want, deadline, left, then: Then::Results }
    }
}

impl Wait {
    fn deadline(&self) -> Option<u64> {
        match self {
            Wait::Timer(at) => Some(*at),
            Wait::Tasks(w) => w.deadline,
            _ => None,
        }
    }

    fn trace(&self, t: &mut Tracer) {
        if let Wait::Tasks(w) = self {
            w.tasks.iter().for_each(|k| t.gc(*k));
        }
    }
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

/// Cadence of `frame()` where the host shows none.
const FRAME_NS: u64 = 16_700_000;

#[derive(Default)]
pub struct Sched {
    seats: Seats,
    /// Events that nobody was waiting for.
    pub events: VecDeque<String>,
    /// How many events were handed out: the number of the next one.
    handed: u64,
    /// Events by number whose receivers were cancelled before their turn: they go to the next ones.
    returned: BTreeMap<u64, String>,
    /// What the fiber that is about to park waits for.
    pub wait: Wait,
    /// The running fiber has suspended since its last `await` of a plain value.
    pub awaitable_result: bool,
    /// The value that its last suspension gave it.
    pub awaitable: Option<Value>,
    next_id: u32,
    pub next_call: u32,
    /// When the frame that is waited for is over by our clock.
    frame_over: Option<u64>,
    /// The last pause was for a frame.
    frame_asked: bool,
    /// An answer was delivered since the last pause.
    answered: bool,
    /// How many events nobody was waiting for at the last pause.
    events_before: usize,
    /// Turns left of this round: the fibers that were ready when it began.
    round_left: usize,
    /// The host had its chance since the last round ended.
    host_served: bool,
    /// Code runs that must not suspend: `__str__` of an exception in the program's last traceback.
    pub sealed: bool,
}

impl Sched {
    pub fn trace(&self, t: &mut Tracer) {
        self.seats.trace(t);
        self.wait.trace(t);
        t.value(self.awaitable.unwrap_or(Value::None));
    }

    /// Whether some fiber waits for this host call.
    pub fn waits_for_call(&self, id: u32) -> bool {
        self.seats.calls().contains_key(&id)
    }

    /// Whether any fiber is parked (a paused run exists).
    pub fn paused(&self) -> bool {
        !self.seats.is_empty()
    }

    /// How many fibers wait in `receive()` for an event that is not there yet.
    pub fn events_wanted(&self) -> u32 {
        self.seats.receivers().saturating_sub(self.events.len() + self.returned.len()) as u32
    }

    /// The next event and its number.
    fn take_event(&mut self) -> Option<(u64, String)> {
        if let Some(first) = self.returned.pop_first() {
            return Some(first);
        }
        let text = self.events.pop_front()?;
        self.handed += 1;
        Some((self.handed, text))
    }
}

impl Vm {
    /// Whether the running fiber may wait: not while the host, or the renderer of a traceback, waits for its end.
    pub fn can_suspend(&self) -> bool {
        self.parked_below.is_empty() && !self.sched.sealed
    }

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
                    let fiber = std::mem::replace(&mut self.fiber, Fiber::empty());
                    self.park(fiber, wait);
                }
                outcome => {
                    let Some(task) = self.fiber.task else {
                        // The second time, what it left has been closed.
                        let outcome = self.ended.take().unwrap_or(outcome);
                        self.ended = Some(outcome);
                        if self.finalize_all() {
                            ctl = Ctl::Reload;
                            continue;
                        }
                        let outcome = self.ended.take().unwrap_or(Outcome::Parked);
                        return self.main_ended(outcome);
                    };
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

    fn park(&mut self, mut fiber: Fiber, wait: Wait) {
        fiber.trim();
        // A coroutine that ended before it could be stopped.
        fiber.stop = fiber.stop.take().filter(|stop| fiber.drives(stop.target));
        let stopped = fiber.stop.is_some();
        let at = match wait {
            Wait::Tasks(w) if w.left == 0 => {
                let woken = self.task_results(&w);
                self.sched.seats.push_ready(fiber, Wake::of(woken))
            }
            wait => {
                if matches!(wait, Wait::Frame) && self.sched.seats.frame_waiters() == 0 {
                    self.sched.frame_over = Some(self.host.now_ns().saturating_add(FRAME_NS));
                }
                self.sched.seats.park(fiber, wait)
            }
        };
        if stopped {
            self.stop_seat(at);
        }
    }

    /// Make the next ready fiber current, or say what everything waits for.
    fn next_fiber(&mut self) -> Result<Ctl, Pause> {
        loop {
            self.wake_due();
            self.deliver_events();
            if self.sched.round_left == 0 {
                let served = std::mem::replace(&mut self.sched.host_served, false);
                self.sched.round_left = self.sched.seats.ready();
                let host_wanted = self.sched.events_wanted() > 0 || !self.sched.seats.calls().is_empty();
                if !served && host_wanted && self.sched.round_left > 0 {
                    return Err(Pause::Timer(self.host.now_ns()));
                }
            }
            let Some((fiber, wake)) = self.sched.seats.pop_ready() else {
                match self.pause() {
                    Some(pause) => return Err(pause),
                    None => continue,
                }
            };
            self.sched.round_left = self.sched.round_left.saturating_sub(1);
            self.fiber = fiber;
            if let Some(ctl) = self.take_turn(wake) {
                return Ok(ctl);
            }
        }
    }

    /// Begin the current fiber's turn; `None` if it has none.
    fn take_turn(&mut self, wake: Wake) -> Option<Ctl> {
        let ret = std::mem::replace(&mut self.fiber.wake, Ret::Discard);
        self.sched.awaitable_result = !matches!(wake, Wake::Start);
        self.sched.awaitable = None;
        Some(match wake {
            Wake::Start => Ctl::Reload,
            Wake::Value(v) => {
                self.sched.awaitable = Some(v);
                self.deliver(ret, v)
            }
            Wake::Event(_, text) => {
                let v = self.string(text);
                self.sched.awaitable = Some(v);
                self.deliver(ret, v)
            }
            Wake::Raise(e) => self.settle(Err(Trap::Raise(e)), ret),
            Wake::Stop => match self.fiber.stop.take() {
                Some(stop) => self.unwind_stopped(stop, ret),
                None => unreachable!("a fiber is woken to stop when it was told to"),
            },
            Wake::Never => {
                if let Some(task) = self.fiber.task {
                    self.never_started(task);
                }
                return None;
            }
        })
    }

    /// What the host has to wait for; `None` after a deadlock was broken.
    fn pause(&mut self) -> Option<Pause> {
        let timer = self.sched.seats.next_deadline();
        if let Some(over) = self.sched.frame_over
            && self.sched.seats.frame_waiters() > 0
        {
            // The host may take a whole frame from now on: not with a timer due before.
            let now = self.host.now_ns();
            return Some(match timer {
                Some(t) if t < now.saturating_add(FRAME_NS) => Pause::Timer(t.min(over)),
                _ => {
                    self.sched.events_before = self.sched.events.len();
                    self.sched.frame_asked = true;
                    Pause::Frame
                }
            });
        }
        if let Some(t) = timer {
            return Some(Pause::Timer(t));
        }
        // The host's calls are numbered from below; from above those that only this program's own tasks answer.
        if self.sched.seats.calls().keys().next().is_some_and(|id| *id <= self.sched.next_call) {
            return Some(Pause::Call);
        }
        if self.sched.seats.receivers() > 0 {
            return Some(Pause::Event);
        }
        self.break_deadlock();
        None
    }

    /// Coroutines wait for each other, and the main program for one of them: nothing can ever wake it.
    #[cold]
    fn break_deadlock(&mut self) {
        // A cancelled one unwinds although those that it waits for do not end.
        if let Some(at) = self.sched.seats.first_stopped() {
            self.sched.seats.wake(at, Wake::Stop);
            return;
        }
        let Trap::Raise(e) = self.runtime_error("deadlock: every coroutine waits for another one") else {
            unreachable!("raisers raise")
        };
        match self.sched.seats.find(|f| f.task.is_none()) {
            Some(main) => self.sched.seats.wake(main, Wake::Raise(e)),
            None => unreachable!("the main program waits, or it would run"),
        }
    }

    /// Go on after a pause.
    pub fn resume_paused(&mut self) -> Pause {
        self.sched.host_served = true;
        self.sched.round_left = 0;
        let answered = std::mem::take(&mut self.sched.answered);
        let delivered = answered || self.sched.events.len() > self.sched.events_before;
        if std::mem::take(&mut self.sched.frame_asked) && !delivered {
            // The host resumes for nothing else: its frame is over, whatever our clock says.
            self.sched.frame_over = Some(0);
        }
        match self.next_fiber() {
            Err(pause) => pause,
            Ok(ctl) => self.drive_from(ctl),
        }
    }

    fn deliver_events(&mut self) {
        while self.sched.seats.receivers() > 0 {
            let Some((number, text)) = self.sched.take_event() else { return };
            match self.sched.seats.next_receiver() {
                Some(at) => self.sched.seats.wake(at, Wake::Event(number, text)),
                None => unreachable!("there are receivers"),
            }
        }
    }

    /// Wake whose time has come.
    fn wake_due(&mut self) {
        if !self.sched.seats.has_timers() && self.sched.frame_over.is_none() {
            return;
        }
        let now = self.host.now_ns();
        while let Some(at) = self.sched.seats.due(now) {
            if self.sched.seats.tasks_of(at).is_some() {
                self.time_out(at);
            } else {
                self.sched.seats.wake(at, Wake::Value(Value::None));
            }
        }
        if self.sched.frame_over.is_some_and(|over| over <= now) {
            self.sched.frame_over = None;
            // Those waiting now: nobody runs before the last of them is woken.
            while let Some(at) = self.sched.seats.next_frame_waiter() {
                self.sched.seats.wake(at, Wake::Value(Value::None));
            }
        }
    }

    /// Deliver the answer of a deferred host call; `false` if nobody waits for it.
    pub fn answer_call(&mut self, id: u32, answer: Woken) -> bool {
        let Some(at) = self.sched.seats.calls().get(&id).copied() else { return false };
        self.sched.answered = true;
        self.sched.seats.wake(at, Wake::of(answer));
        true
    }

    /// The oldest deferred call somebody waits for.
    pub fn oldest_call(&self) -> Option<u32> {
        self.sched.seats.calls().first_key_value().map(|(id, _)| *id)
    }

    fn main_ended(&mut self, outcome: Outcome) -> Pause {
        self.sched.seats.clear();
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
                    _ => self.exception_text(e),
                };
                self.host.print(&text);
                self.host.print("\n");
                Pause::Exit(1)
            }
        }
    }
}
