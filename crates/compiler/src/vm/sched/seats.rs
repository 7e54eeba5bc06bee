//! Where fibers sit while they do not run, and the indexes that find them again.
//!
//! Owns: every fiber but the running one, in a slab of seats, and one index for each kind of wait. Nothing here
//! runs Python code or decides what a wake-up means; that is the scheduler's.
//!
//! A parked fiber is known by its seat and its ticket. Tickets count parkings and are never reused, so an index
//! entry whose ticket is no longer the seat's is stale and is dropped when it is met. An index that is mostly stale
//! is swept, so that a million waits given up early do not stay. Every operation is O(log n) at most, amortised.

use super::{TaskWait, Wait};
use crate::object::*;
use crate::vm::Fiber;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};

/// What a fiber finds when its turn comes.
pub enum Wake {
    /// Its coroutine has not begun.
    Start,
    /// Its coroutine was cancelled before it began.
    Never,
    Value(Value),
    Raise(Gc<Instance>),
    /// Its cancellation (`Fiber::stop`).
    Stop,
    /// An event and its number. It becomes a Python string at the turn: until then it can still go to another.
    Event(u64, String),
}

impl Wake {
    /// The wake-up that an outcome is.
    pub fn of(result: Result<Value, Gc<Instance>>) -> Self {
        match result {
            Ok(v) => Wake::Value(v),
            Err(e) => Wake::Raise(e),
        }
    }

    fn trace(&self, t: &mut Tracer) {
        match self {
            Wake::Value(v) => t.value(*v),
            Wake::Raise(e) => t.gc(*e),
            Wake::Start | Wake::Never | Wake::Stop | Wake::Event(..) => {}
        }
    }
}

/// A fiber that does not run.
enum State {
    Ready(Wake),
    Parked { wait: Wait, ticket: u64 },
}

struct Seat {
    fiber: Fiber,
    state: State,
}

/// A parked fiber, as an index knows it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Waiter {
    ticket: u64,
    pub seat: u32,
}

/// The seat of a task whose fiber runs, or has ended.
pub const NO_SEAT: u32 = u32::MAX;

/// Entries that an index may hold beyond twice its live ones before it is swept.
const SLACK: usize = 64;

/// Waiters in the order they came.
#[derive(Default)]
struct Line {
    items: VecDeque<Waiter>,
    live: usize,
}

/// One of the lines.
type LineOf = fn(&mut Seats) -> &mut Line;

const RECEIVERS: LineOf = |s| &mut s.receivers;
const FRAMES: LineOf = |s| &mut s.frames;

#[derive(Default)]
pub struct Seats {
    seats: Vec<Option<Seat>>,
    free: Vec<u32>,
    taken: usize,
    tickets: u64,
    ready: VecDeque<u32>,
    /// By deadline, then ticket: what is due at the same time wakes in the order it was parked.
    timers: BinaryHeap<Reverse<(u64, Waiter)>>,
    live_timers: usize,
    receivers: Line,
    frames: Line,
    calls: BTreeMap<u32, u32>,
}

impl Seats {
    pub fn is_empty(&self) -> bool {
        self.taken == 0
    }

    pub fn ready(&self) -> usize {
        self.ready.len()
    }

    pub fn receivers(&self) -> usize {
        self.receivers.live
    }

    pub fn frame_waiters(&self) -> usize {
        self.frames.live
    }

    pub fn has_timers(&self) -> bool {
        self.live_timers > 0
    }

    pub fn calls(&self) -> &BTreeMap<u32, u32> {
        &self.calls
    }

    fn seat(&mut self, fiber: Fiber, state: State) -> u32 {
        self.taken += 1;
        let at = self.free.pop().unwrap_or(self.seats.len() as u32);
        if let Some(mut task) = fiber.task {
            task.seat = at;
        }
        let seat = Some(Seat { fiber, state });
        match self.seats.get_mut(at as usize) {
            Some(place) => *place = seat,
            None => self.seats.push(seat),
        }
        at
    }

    /// Put a fiber at the end of the ready queue.
    pub fn push_ready(&mut self, fiber: Fiber, wake: Wake) -> u32 {
        let at = self.seat(fiber, State::Ready(wake));
        self.ready.push_back(at);
        at
    }

    /// The next fiber whose turn it is.
    pub fn pop_ready(&mut self) -> Option<(Fiber, Wake)> {
        let at = self.ready.pop_front()?;
        let seat = self.seats.get_mut(at as usize).and_then(Option::take)?;
        self.free.push(at);
        self.taken -= 1;
        if let Some(mut task) = seat.fiber.task {
            task.seat = NO_SEAT;
        }
        match seat.state {
            State::Ready(wake) => Some((seat.fiber, wake)),
            State::Parked { .. } => unreachable!("what is in the ready queue is ready"),
        }
    }

    /// Park a fiber under what it waits for.
    pub fn park(&mut self, fiber: Fiber, wait: Wait) -> u32 {
        self.tickets += 1;
        let ticket = self.tickets;
        let deadline = wait.deadline();
        let (line, call) = match wait {
            Wait::Turn => return self.push_ready(fiber, Wake::Value(Value::None)),
            Wait::Call(id) => (None, Some(id)),
            _ => (self.line_of(&wait), None),
        };
        let tasks: Vec<Gc<Task>> = match &wait {
            Wait::Tasks(w) => w.tasks.iter().filter(|t| !t.done).copied().collect(),
            _ => Vec::new(),
        };
        let at = self.seat(fiber, State::Parked { wait, ticket });
        let waiter = Waiter { ticket, seat: at };
        if let Some(deadline) = deadline {
            self.timers.push(Reverse((deadline, waiter)));
            self.live_timers += 1;
        }
        if let Some(line) = line {
            let line = line(self);
            line.items.push_back(waiter);
            line.live += 1;
        }
        if let Some(id) = call {
            self.calls.insert(id, at);
        }
        for mut task in tasks {
            // Waiters that gave up are dropped before the list grows.
            if task.waiters.len() == task.waiters.capacity() {
                task.waiters.retain(|w| self.is_parked(*w));
                let room = task.waiters.len() + 1;
                task.waiters.reserve(room);
            }
            task.waiters.push(waiter);
        }
        self.sweep();
        at
    }

    fn is_parked(&self, w: Waiter) -> bool {
        matches!(
            self.seats.get(w.seat as usize),
            Some(Some(Seat { state: State::Parked { ticket, .. }, .. })) if *ticket == w.ticket
        )
    }

    /// Drop stale entries from indexes that are mostly stale.
    fn sweep(&mut self) {
        if self.timers.len() > 2 * self.live_timers + SLACK {
            let mut timers = std::mem::take(&mut self.timers);
            timers.retain(|Reverse((_, w))| self.is_timed(*w));
            self.timers = timers;
        }
        for line in [RECEIVERS, FRAMES] {
            if line(self).items.len() > 2 * line(self).live + SLACK {
                let mut items = std::mem::take(&mut line(self).items);
                items.retain(|w| self.is_parked(*w));
                line(self).items = items;
            }
        }
    }

    /// The line that a wait stands in.
    fn line_of(&self, wait: &Wait) -> Option<LineOf> {
        match wait {
            Wait::Event => Some(RECEIVERS),
            Wait::Frame => Some(FRAMES),
            _ => None,
        }
    }

    /// Whether a timer entry still counts: a wait for tasks may have outlived its deadline.
    fn is_timed(&self, w: Waiter) -> bool {
        self.is_parked(w) && self.wait_at(w.seat).is_some_and(|w| w.deadline().is_some())
    }

    fn wait_at(&self, at: u32) -> Option<&Wait> {
        match self.seats.get(at as usize) {
            Some(Some(Seat { state: State::Parked { wait, .. }, .. })) => Some(wait),
            _ => None,
        }
    }

    /// Wake a parked fiber: off its indexes, to the end of the ready queue.
    pub fn wake(&mut self, at: u32, wake: Wake) {
        let Some(Some(seat)) = self.seats.get_mut(at as usize) else { return };
        let State::Parked { wait, .. } = std::mem::replace(&mut seat.state, State::Ready(wake)) else {
            unreachable!("only the parked are woken")
        };
        if wait.deadline().is_some() {
            self.live_timers -= 1;
        }
        if let Some(line) = self.line_of(&wait) {
            line(self).live -= 1;
        }
        if let Wait::Call(id) = wait {
            self.calls.remove(&id);
        }
        self.ready.push_back(at);
    }

    /// The wake-up that a ready fiber will find.
    pub fn wake_of(&mut self, at: u32) -> Option<&mut Wake> {
        match self.seats.get_mut(at as usize) {
            Some(Some(Seat { state: State::Ready(wake), .. })) => Some(wake),
            _ => None,
        }
    }

    /// The tasks that a parked fiber waits for, if it is tasks that it waits for.
    pub fn tasks_of(&mut self, at: u32) -> Option<&mut TaskWait> {
        match self.seats.get_mut(at as usize) {
            Some(Some(Seat { state: State::Parked { wait: Wait::Tasks(w), .. }, .. })) => Some(w),
            _ => None,
        }
    }

    /// A wait for tasks goes on without its deadline.
    pub fn drop_deadline(&mut self, at: u32) {
        if let Some(w) = self.tasks_of(at)
            && w.deadline.take().is_some()
        {
            self.live_timers -= 1;
        }
    }

    /// A task that this waiter waits for has ended: the wait, if that was the last one.
    pub fn one_less(&mut self, w: Waiter) -> Option<&mut TaskWait> {
        if !self.is_parked(w) {
            return None;
        }
        let wait = self.tasks_of(w.seat)?;
        wait.left -= 1;
        (wait.left == 0).then_some(wait)
    }

    /// The earliest deadline.
    pub fn next_deadline(&mut self) -> Option<u64> {
        while let Some(Reverse((deadline, w))) = self.timers.peek().copied() {
            if self.is_timed(w) {
                return Some(deadline);
            }
            self.timers.pop();
        }
        None
    }

    /// The seat of the timer that is due first, if one is.
    pub fn due(&mut self, now: u64) -> Option<u32> {
        let deadline = self.next_deadline()?;
        if deadline > now {
            return None;
        }
        self.timers.pop().map(|Reverse((_, w))| w.seat)
    }

    /// The fiber that has waited longest for an event.
    pub fn next_receiver(&mut self) -> Option<u32> {
        self.next_in(RECEIVERS)
    }

    /// The fiber that has waited longest for a frame.
    pub fn next_frame_waiter(&mut self) -> Option<u32> {
        self.next_in(FRAMES)
    }

    fn next_in(&mut self, line: LineOf) -> Option<u32> {
        loop {
            let w = line(self).items.pop_front()?;
            if self.is_parked(w) {
                return Some(w.seat);
            }
        }
    }

    pub fn fiber(&mut self, at: u32) -> Option<&mut Fiber> {
        self.seats.get_mut(at as usize)?.as_mut().map(|s| &mut s.fiber)
    }

    /// The seat of the first fiber that fits; O(n), for what is rare.
    pub fn find(&self, fits: impl Fn(&Fiber) -> bool) -> Option<u32> {
        self.seats.iter().position(|s| s.as_ref().is_some_and(|s| fits(&s.fiber))).map(|i| i as u32)
    }

    /// Of the parked fibers whose cancellation waits for other tasks, the one parked first; O(n), for deadlocks.
    pub fn first_stopped(&self) -> Option<u32> {
        let stopped = self.seats.iter().enumerate().filter_map(|(i, s)| match s {
            Some(Seat { fiber: Fiber { stop: Some(_), .. }, state: State::Parked { ticket, .. } }) => {
                Some((*ticket, i as u32))
            }
            _ => None,
        });
        stopped.min().map(|(_, at)| at)
    }

    /// Forget every fiber.
    pub fn clear(&mut self) {
        *self = Seats { tickets: self.tickets, ..Seats::default() };
    }

    pub fn trace(&self, t: &mut Tracer) {
        for seat in self.seats.iter().flatten() {
            crate::vm::roots::trace_fiber(&seat.fiber, t);
            match &seat.state {
                State::Ready(wake) => wake.trace(t),
                State::Parked { wait, .. } => wait.trace(t),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Waits given up early, beside one that stays.
    fn abandon(wait: impl Fn(u64) -> Wait) -> Seats {
        let mut seats = Seats::default();
        seats.park(Fiber::empty(), wait(1));
        for i in 0..10_000 {
            let at = seats.park(Fiber::empty(), wait(i + 2));
            seats.wake(at, Wake::Stop);
            assert!(seats.pop_ready().is_some());
        }
        seats
    }

    #[test]
    fn waits_given_up_leave_nothing_behind() {
        let mut timers = abandon(Wait::Timer);
        assert!(timers.timers.len() < 200, "{} timers", timers.timers.len());
        assert_eq!(timers.next_deadline(), Some(1));
        let mut receivers = abandon(|_| Wait::Event);
        assert!(receivers.receivers.items.len() < 200, "{} receivers", receivers.receivers.items.len());
        assert_eq!((receivers.receivers(), receivers.next_receiver()), (1, Some(0)));
        let frames = abandon(|_| Wait::Frame);
        assert!(frames.frames.items.len() < 200, "{} in frames", frames.frames.items.len());
        let calls = abandon(|i| Wait::Call(i as u32));
        assert_eq!(calls.calls().len(), 1);
        assert!(calls.seats.len() <= 2, "{} seats", calls.seats.len());
    }

    #[test]
    fn equal_deadlines_in_the_order_of_parking() {
        let mut seats = Seats::default();
        let at: Vec<u32> = [5, 3, 5, 3, 9]
            .into_iter()
            .map(|deadline| seats.park(Fiber::empty(), Wait::Timer(deadline)))
            .collect();
        let mut woken = Vec::new();
        while let Some(first) = seats.due(5) {
            seats.wake(first, Wake::Value(Value::None));
            woken.push(first);
        }
        assert_eq!(woken, [at[1], at[3], at[0], at[2]]);
        assert_eq!((seats.next_deadline(), seats.ready()), (Some(9), 4));
    }

    #[test]
    fn seats_are_used_again_and_tickets_are_not() {
        let mut seats = Seats::default();
        let first = seats.park(Fiber::empty(), Wait::Timer(1));
        seats.wake(first, Wake::Stop);
        seats.pop_ready();
        let second = seats.park(Fiber::empty(), Wait::Event);
        assert_eq!(first, second);
        // The first one's timer must not wake who sits there now.
        assert_eq!(seats.due(10), None);
        assert_eq!(seats.receivers(), 1);
    }
}
