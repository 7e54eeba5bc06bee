//! The life of a task: a coroutine that the scheduler drives, from its start to its end or its cancellation.
//!
//! A coroutine has at most one task, and is the handle to it: whoever runs, gathers or awaits a coroutine that has
//! a task already waits for that one.

use super::seats::{NO_SEAT, Wake};
use super::*;
use std::collections::HashSet;

impl Vm {
    /// Start driving a coroutine as a task of its own.
    pub(super) fn spawn(&mut self, mut coro: Gc<Generator>) -> Gc<Task> {
        if let Some(task) = coro.task {
            return task;
        }
        self.sched.next_id += 1;
        let id = self.sched.next_id;
        let mut task = self.heap.alloc(Task {
            id,
            coro: Value::Gen(coro),
            done: false,
            result: Value::None,
            error: Value::None,
            cancelled: coro.cancelled,
            seat: NO_SEAT,
            waiters: Vec::new(),
        });
        let depth = self.fiber.frames.len() + self.fiber.depth_below;
        let refused = match coro.state {
            GenState::Done if coro.cancelled => None,
            GenState::Done => Some(self.runtime_error("cannot reuse already awaited coroutine")),
            // No task for it: the one that awaits it goes on to drive it.
            GenState::Running => Some(self.runtime_error("coroutine is being awaited already")),
            GenState::Suspended if self.driver_of(coro).is_some() => {
                Some(self.runtime_error("coroutine is being awaited already"))
            }
            _ if depth >= self.limits.recursion => {
                Some(self.recursion_error("maximum recursion depth exceeded"))
            }
            GenState::Created | GenState::Suspended => {
                coro.task = Some(task);
                self.start_task(task, coro, depth);
                return task;
            }
        };
        task.done = true;
        if let Some(Trap::Raise(e)) = refused {
            task.error = Value::Instance(e);
        }
        task
    }

    /// Put a coroutine's frame on a fiber of its own, at the end of the ready queue.
    fn start_task(&mut self, task: Gc<Task>, mut coro: Gc<Generator>, depth: usize) {
        let mut fiber = Fiber::empty();
        fiber.id = task.id;
        fiber.task = Some(task);
        fiber.depth_below = depth;
        fiber.handled = std::mem::replace(&mut coro.handled, Value::None);
        fiber.stack = std::mem::take(&mut coro.regs);
        fiber.stack.resize(coro.func.code.nregs as usize + 1, Value::Unbound);
        if coro.state == GenState::Suspended {
            fiber.stack[coro.sent_to as usize] = Value::None;
        }
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
        self.sched.seats.push_ready(fiber, Wake::Start);
    }

    /// The current fiber's coroutine has ended: tell those that wait for it.
    pub(super) fn finish_task(&mut self, mut task: Gc<Task>, outcome: Outcome) {
        match outcome {
            // Told to stop, and it never waited again.
            Outcome::Done(_)
                if self.fiber.stop.as_ref().is_some_and(|s| task.coro.is(Value::Gen(s.target))) => {}
            Outcome::Done(v) => task.result = v,
            Outcome::Raised(e) if task.cancelled && self.is_exc(e, self.excs.GeneratorExit) => {}
            Outcome::Raised(e) => task.error = Value::Instance(e),
            Outcome::Parked => {}
        }
        self.task_ended(task);
    }

    /// Wake those that wait for a task, if it was the last one that they wait for.
    pub(in crate::vm) fn task_ended(&mut self, mut task: Gc<Task>) {
        task.done = true;
        for waiter in std::mem::take(&mut task.waiters) {
            let Some(wait) = self.sched.seats.one_less(waiter) else { continue };
            let (then, want) = (wait.then, wait.want);
            let tasks = std::mem::take(&mut wait.tasks);
            let wait = TaskWait { then, ..TaskWait::new(tasks, want, None) };
            let wake = match then {
                Then::Stop => Wake::Stop,
                _ => Wake::of(self.task_results(&wait)),
            };
            self.sched.seats.wake(waiter.seat, wake);
        }
    }

    /// A task without a coroutine, for something that the current fiber does and others wait for.
    pub(in crate::vm) fn fiber_task(&mut self) -> Gc<Task> {
        let id = self.fiber.id;
        self.heap.alloc(Task {
            id,
            coro: Value::None,
            done: false,
            result: Value::None,
            error: Value::None,
            cancelled: false,
            seat: NO_SEAT,
            waiters: Vec::new(),
        })
    }

    /// Whether the end of a task waits for the current fiber, directly or through others. O(n), for imports that meet.
    pub(in crate::vm) fn waits_for_me(&mut self, task: Gc<Task>) -> bool {
        let mut todo = vec![task.id];
        let mut seen = HashSet::new();
        while let Some(id) = todo.pop() {
            if id == self.fiber.id {
                return true;
            }
            if !seen.insert(id) {
                continue;
            }
            let at = self.sched.seats.find(|f| f.id == id);
            if let Some(wait) = at.and_then(|at| self.sched.seats.tasks_of(at)) {
                todo.extend(wait.tasks.iter().filter(|t| !t.done).map(|t| t.id));
            }
        }
        false
    }

    /// A task was cancelled before its coroutine began.
    pub(super) fn never_started(&mut self, task: Gc<Task>) {
        if let Value::Gen(mut g) = task.coro {
            g.state = GenState::Done;
            g.regs = Vec::new();
        }
        self.finish_task(task, Outcome::Done(Value::None));
    }

    /// The result of finished tasks: the first error in argument order wins.
    pub(super) fn task_results(&mut self, wait: &TaskWait) -> Woken {
        for t in &wait.tasks {
            if let Value::Instance(e) = t.error {
                return Err(e);
            }
        }
        if wait.then == Then::TimeoutError {
            let class = self.excs.TimeoutError;
            return Err(self.exception(class, Vec::new()));
        }
        Ok(match wait.want {
            Want::First => wait.tasks.first().map_or(Value::None, |t| t.result),
            Want::All => {
                let items = wait.tasks.iter().map(|t| t.result).collect();
                self.list(items)
            }
            Want::Nothing => Value::None,
        })
    }

    /// The deadline of the tasks that a parked fiber waits for has passed.
    pub(super) fn time_out(&mut self, at: u32) {
        self.sched.seats.drop_deadline(at);
        let Some(wait) = self.sched.seats.tasks_of(at) else { return };
        wait.then = Then::TimeoutError;
        for task in wait.tasks.clone() {
            self.cancel_task(task);
        }
    }

    /// Stop a task at its next turn.
    pub(super) fn cancel_task(&mut self, task: Gc<Task>) {
        let mut todo = vec![task];
        while let Some(mut task) = todo.pop() {
            let Value::Gen(coro) = task.coro else { continue };
            if task.done {
                continue;
            }
            task.cancelled = true;
            if self.tell_to_stop(task.seat, coro) && task.seat != NO_SEAT {
                self.wake_stopped(task.seat, &mut todo);
            }
        }
    }

    /// Stop a coroutine that another one awaits: the `await` gives None.
    pub(super) fn cancel_awaited(&mut self, coro: Gc<Generator>) {
        let at = self.driver_of(coro).unwrap_or(NO_SEAT);
        if self.tell_to_stop(at, coro) && at != NO_SEAT {
            self.stop_seat(at);
        }
    }

    /// The seat of the fiber that drives a coroutine which has no task. O(n).
    pub(super) fn driver_of(&self, coro: Gc<Generator>) -> Option<u32> {
        self.sched.seats.find(|f| f.drives(coro))
    }

    /// Note on a fiber that it has to stop, down to the frame of `coro`. `false` if it knows already, or is none of
    /// ours. Without a seat it is the running one, or one below a callback of the host, which learns it when it parks.
    fn tell_to_stop(&mut self, at: u32, mut coro: Gc<Generator>) -> bool {
        let class = self.excs.GeneratorExit;
        let exc = self.exception(class, Vec::new());
        let fiber = match at {
            NO_SEAT => std::iter::once(&mut self.fiber).chain(&mut self.parked_below).find(|f| f.runs(coro)),
            _ => self.sched.seats.fiber(at),
        };
        let Some(fiber) = fiber else { return false };
        // Frames that were taken off were the innermost.
        let depth_of = |g| fiber.frames.iter().position(|f| f.generator == Some(g)).unwrap_or(usize::MAX);
        // The outer one of two requests holds.
        if fiber.stop.as_ref().is_some_and(|stop| depth_of(stop.target) <= depth_of(coro)) {
            return false;
        }
        let known = fiber.stop.is_some();
        fiber.stop = Some(Stop { exc, target: coro });
        coro.stop = Value::Instance(exc);
        !known
    }

    /// A seated fiber was told to stop: wake it, or first those that it waits for.
    pub(super) fn stop_seat(&mut self, at: u32) {
        let mut todo = Vec::new();
        self.wake_stopped(at, &mut todo);
        while let Some(task) = todo.pop() {
            self.cancel_task(task);
        }
    }

    /// `todo` gets the tasks to cancel, last one first.
    fn wake_stopped(&mut self, at: u32, todo: &mut Vec<Gc<Task>>) {
        let seats = &mut self.sched.seats;
        if let Some(wake) = seats.wake_of(at) {
            let stop = if matches!(wake, Wake::Start) { Wake::Never } else { Wake::Stop };
            if let Wake::Event(number, text) = std::mem::replace(wake, stop) {
                self.sched.returned.insert(number, text);
            }
            return;
        }
        seats.drop_deadline(at);
        match seats.tasks_of(at) {
            // An import that another coroutine is at: it goes on without this one.
            Some(wait) if wait.tasks.iter().all(|t| t.coro.is_none()) => seats.wake(at, Wake::Stop),
            Some(wait) => {
                wait.then = Then::Stop;
                todo.extend(wait.tasks.iter().rev());
            }
            None => seats.wake(at, Wake::Stop),
        }
    }

    /// The turn of a fiber that was told to stop.
    pub(super) fn unwind_stopped(&mut self, stop: Stop, ret: Ret) -> Ctl {
        match ret {
            // It gave up its turn in an awaitable of Python code, which is to know.
            Ret::Resumed(_) => self.throw_into(stop.exc),
            ret => self.settle(Err(Trap::Raise(stop.exc)), ret),
        }
    }
}
