//! What the callers of a worker and its thread tell each other.
//!
//! Owns: queued jobs, the current run's stop request, held events, answers to host calls, output credit, and every
//! settlement callback. Touched by any thread under one short lock; only the worker's thread waits here. Whoever
//! takes a run's `settle` out of here settles it, so a run settles exactly once; output and calls are handed over
//! under the same lock, so none follows the settlement. Must never call a settlement while holding the lock.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use crate::bridge::{Answer, HostModule, Message, Owner, spin};
use crate::error::{Error, Result};
use crate::output::Deadline;
use crate::worker::{CacheDone, CacheWork, Done, Outcome, RunRequest, Settle};

/// Output bytes that may be on their way to the caller without acknowledgement.
pub const OUTPUT_CREDIT: usize = 1 << 20;

/// How long the thread looks for an answer before it sleeps: longer than it takes to wake the other side's event loop,
/// or a burst in which both have fallen asleep once would never find back to its pace.
const SPIN: Duration = Duration::from_micros(120);
/// After this many waits in a row that were longer, only every so-manieth wait begins with looking.
const SPIN_MISSES: u32 = 8;

pub(crate) enum Job {
    Run { id: u32, request: Box<RunRequest>, settle: Settle },
    Reset(Done),
    Cache(CacheWork, CacheDone),
}

pub(crate) struct Mailbox {
    state: Mutex<State>,
    changed: Condvar,
    /// Counts changes, for a thread that looks without the lock.
    news: AtomicU32,
    /// Whether there may be an answer or a stop.
    urgent: AtomicBool,
    owner: Box<dyn Owner>,
    /// Whether looking can help: another processor has to be there to bring the answer.
    may_spin: bool,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    current: Option<Current>,
    events: VecDeque<String>,
    /// Answers to calls of the current run.
    answers: VecDeque<Answer>,
    /// The host module that the current run asked for.
    loaded: Option<(String, std::result::Result<HostModule, String>)>,
    /// Wakes the thread while it waits for the network instead.
    fetching: Option<Waker>,
    /// Whether the thread sleeps on `changed`.
    sleeping: bool,
    /// Waits for an answer in a row that looking did not shorten.
    misses: u32,
    /// Output bytes delivered and not acknowledged.
    outstanding: usize,
    disposed: bool,
    /// End once the queue is empty: nobody can submit any more.
    closing: bool,
}

struct Current {
    id: u32,
    settle: Settle,
    /// Set when the run is to stop.
    stop: Option<Error>,
}

impl State {
    /// Why the current run must stop.
    fn stop(&self, deadline: Option<Deadline>) -> Result<()> {
        if self.disposed {
            return Err(Error::Disposed);
        }
        if let Some(Current { stop: Some(error), .. }) = &self.current {
            return Err(error.clone());
        }
        match deadline {
            Some(Deadline { at, limit_ms }) if Instant::now() >= at => Err(Error::Timeout { limit_ms }),
            _ => Ok(()),
        }
    }
}

impl Mailbox {
    pub(crate) fn new(owner: Box<dyn Owner>) -> Self {
        Self {
            state: Mutex::default(),
            changed: Condvar::new(),
            news: AtomicU32::new(0),
            urgent: AtomicBool::new(false),
            owner,
            may_spin: std::thread::available_parallelism().is_ok_and(|n| n.get() > 1),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic under this lock can only come from `Owner::post`; the state is whole then.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the thread know that something changed.
    fn notify(&self, mut state: MutexGuard<'_, State>) {
        self.news.fetch_add(1, Ordering::Release);
        let sleeping = state.sleeping;
        let fetching = state.fetching.take();
        drop(state);
        if let Some(waker) = fetching {
            waker.wake();
        }
        // Waking costs a system call, and mostly nobody sleeps.
        if sleeping {
            self.changed.notify_one();
        }
    }

    /// Waits for a change, until `until` at most.
    fn wait<'a>(&'a self, mut state: MutexGuard<'a, State>, until: Option<Instant>) -> MutexGuard<'a, State> {
        state.sleeping = true;
        let mut state = match until {
            None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            Some(until) => {
                let left = until.saturating_duration_since(Instant::now());
                self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0
            }
        };
        state.sleeping = false;
        state
    }

    /// Like `wait`, for something that is likely to come at once: looks for it before it sleeps.
    fn wait_eagerly<'a>(
        &'a self,
        mut state: MutexGuard<'a, State>,
        until: Option<Instant>,
    ) -> MutexGuard<'a, State> {
        let looks = self.may_spin && (state.misses < SPIN_MISSES || state.misses.is_multiple_of(SPIN_MISSES));
        if !looks {
            state.misses = state.misses.wrapping_add(1);
            return self.wait(state, until);
        }
        let seen = self.news.load(Ordering::Acquire);
        drop(state);
        let came = spin(SPIN, || self.news.load(Ordering::Acquire) != seen);
        let mut state = self.lock();
        state.misses = if came { 0 } else { state.misses.wrapping_add(1) };
        // Changes are counted under the lock, so none slips in between.
        if self.news.load(Ordering::Acquire) != seen { state } else { self.wait(state, until) }
    }

    // What callers do.

    pub(crate) fn submit(&self, job: Job) {
        let mut state = self.lock();
        if state.disposed {
            drop(state);
            refuse(job);
        } else {
            state.jobs.push_back(job);
            self.notify(state);
        }
    }

    /// Stops run `run`, queued or running.
    pub(crate) fn abort(&self, run: u32, error: Error) {
        let mut state = self.lock();
        if let Some(current) = state.current.as_mut().filter(|current| current.id == run) {
            current.stop.get_or_insert(error);
            self.urgent.store(true, Ordering::Relaxed);
            return self.notify(state);
        }
        let queued = state.jobs.iter().position(|job| matches!(job, Job::Run { id, .. } if *id == run));
        let job = queued.and_then(|index| state.jobs.remove(index));
        drop(state);
        if let Some(Job::Run { settle, .. }) = job {
            settle(Outcome::Failed(error));
        }
    }

    pub(crate) fn acknowledge(&self, bytes: usize) {
        let mut state = self.lock();
        state.outstanding = state.outstanding.saturating_sub(bytes);
        self.notify(state);
    }

    pub(crate) fn push_event(&self, message: String) {
        let mut state = self.lock();
        if !state.disposed {
            state.events.push_back(message);
            self.notify(state);
        }
    }

    /// Takes the answer to a call of run `run`; one that comes after the run's end is dropped.
    pub(crate) fn answer(&self, run: u32, answer: Answer) {
        let mut state = self.lock();
        if state.current.as_ref().is_some_and(|current| current.id == run) {
            state.answers.push_back(answer);
            self.urgent.store(true, Ordering::Relaxed);
            self.notify(state);
        }
    }

    /// Takes host module `name`, or why it cannot be had.
    pub(crate) fn loaded(&self, run: u32, name: String, module: std::result::Result<HostModule, String>) {
        let mut state = self.lock();
        if state.current.as_ref().is_some_and(|current| current.id == run) {
            state.loaded = Some((name, module));
            self.notify(state);
        }
    }

    /// Ends the worker; every pending run settles now, the thread winds down by itself.
    pub(crate) fn dispose(&self) {
        let mut state = self.lock();
        state.disposed = true;
        state.events.clear();
        let current = state.current.take();
        let jobs = std::mem::take(&mut state.jobs);
        self.urgent.store(true, Ordering::Relaxed);
        self.notify(state);
        if let Some(current) = current {
            (current.settle)(Outcome::Failed(Error::Disposed));
        }
        jobs.into_iter().for_each(refuse);
    }

    /// Ends the worker once what is queued has run.
    pub(crate) fn close(&self) {
        let mut state = self.lock();
        state.closing = true;
        self.notify(state);
    }

    // What the worker's thread does.

    pub(crate) fn disposed(&self) -> bool {
        self.lock().disposed
    }

    /// The next job; a run's settlement stays in here. `None`: the worker ends.
    pub(crate) fn next(&self) -> Option<NextJob> {
        let mut state = self.lock();
        loop {
            if state.disposed {
                return None;
            }
            match state.jobs.pop_front() {
                Some(Job::Run { id, request, settle }) => {
                    state.current = Some(Current { id, settle, stop: None });
                    // What a former run left unacknowledged may never be: its reader may be gone.
                    state.outstanding = 0;
                    state.answers.clear();
                    state.loaded = None;
                    self.urgent.store(false, Ordering::Relaxed);
                    return Some(NextJob::Run(id, request));
                }
                Some(Job::Reset(done)) => return Some(NextJob::Reset(done)),
                Some(Job::Cache(work, done)) => return Some(NextJob::Cache(work, done)),
                None if state.closing => return None,
                None => state = self.wait(state, None),
            }
        }
    }

    /// Settles the current run, unless a caller has.
    pub(crate) fn settle(&self, outcome: Outcome) {
        let current = self.lock().current.take();
        if let Some(current) = current {
            (current.settle)(outcome);
        }
    }

    /// Whether the current run may go on, and if so, whether there is output credit.
    pub(crate) fn check(&self, deadline: Option<Deadline>) -> Result<bool> {
        let state = self.lock();
        state.stop(deadline)?;
        Ok(state.outstanding < OUTPUT_CREDIT)
    }

    /// Ready with the reason once the current run has to stop; else `context` is woken when something changes.
    pub(crate) fn poll_stop(&self, context: &mut Context<'_>) -> Poll<Error> {
        let mut state = self.lock();
        if let Err(error) = state.stop(None) {
            return Poll::Ready(error);
        }
        state.fetching = Some(context.waker().clone());
        Poll::Pending
    }

    /// Waits for this long, or until the thread has to stop.
    pub(crate) fn pause(&self, duration: Duration) -> Result<()> {
        let until = Instant::now() + duration;
        let mut state = self.lock();
        loop {
            state.stop(None)?;
            if Instant::now() >= until {
                return Ok(());
            }
            state = self.wait(state, Some(until));
        }
    }

    /// Waits for an answer, an event, or until `until`, whatever comes first, and takes what there is.
    /// `events` and `answers`: whether to take any, and whether any can come.
    pub(crate) fn wait_news(
        &self,
        until: Option<Instant>,
        events: bool,
        answers: bool,
        deadline: Option<Deadline>,
    ) -> Result<News> {
        let mut state = self.lock();
        loop {
            state.stop(deadline)?;
            if !state.answers.is_empty() || (events && !state.events.is_empty()) {
                self.urgent.store(false, Ordering::Relaxed);
                return Ok(News {
                    answers: std::mem::take(&mut state.answers),
                    events: if events { std::mem::take(&mut state.events) } else { VecDeque::new() },
                });
            }
            if until.is_some_and(|until| Instant::now() >= until) {
                return Ok(News::default());
            }
            let until = earlier(until, deadline);
            state = if answers { self.wait_eagerly(state, until) } else { self.wait(state, until) };
        }
    }

    /// Whether there is an answer or a stop, which should not wait for events.
    pub(crate) fn is_urgent(&self) -> bool {
        self.urgent.load(Ordering::Relaxed)
    }

    /// Puts back events that no program has taken, before newer ones.
    pub(crate) fn hold_events(&self, mut events: VecDeque<String>) {
        let mut state = self.lock();
        events.append(&mut state.events);
        state.events = events;
    }

    /// Waits for the answer to `call`; others stay.
    pub(crate) fn wait_answer(&self, call: u32, deadline: Option<Deadline>) -> Result<Answer> {
        let mut state = self.lock();
        loop {
            state.stop(deadline)?;
            let found = state.answers.iter().position(|answer| answer.call == call);
            if let Some(answer) = found.and_then(|at| state.answers.remove(at)) {
                return Ok(answer);
            }
            state = self.wait_eagerly(state, earlier(None, deadline));
        }
    }

    /// Hands a message over, if run `run` has not settled.
    pub(crate) fn say(&self, run: u32, message: Message<'_>) {
        let state = self.lock();
        if state.current.as_ref().is_some_and(|current| current.id == run) {
            self.owner.post(message);
            drop(state);
            self.owner.wake();
        }
    }

    /// Waits for the host module that was asked for.
    pub(crate) fn wait_loaded(&self, name: &str) -> Result<std::result::Result<HostModule, String>> {
        let mut state = self.lock();
        loop {
            state.stop(None)?;
            if let Some((_, module)) = state.loaded.take_if(|(loaded, _)| loaded == name) {
                return Ok(module);
            }
            state = self.wait(state, None);
        }
    }

    /// Hands `chunk` to the caller once there is credit for it.
    pub(crate) fn deliver(&self, run: u32, chunk: &str, deadline: Option<Deadline>) -> Result<()> {
        let mut state = self.lock();
        loop {
            state.stop(deadline)?;
            if state.outstanding < OUTPUT_CREDIT {
                state.outstanding += chunk.len();
                self.owner.post(Message::Output { run, chunk });
                drop(state);
                self.owner.wake();
                return Ok(());
            }
            state = self.wait(state, earlier(None, deadline));
        }
    }

    /// Hands `chunk` over without waiting, if run `run` has not settled.
    pub(crate) fn deliver_now(&self, run: u32, chunk: &str) {
        let mut state = self.lock();
        if !chunk.is_empty() && state.current.as_ref().is_some_and(|current| current.id == run) {
            state.outstanding += chunk.len();
            self.owner.post(Message::Output { run, chunk });
            drop(state);
            self.owner.wake();
        }
    }
}

/// What came while a run was suspended.
#[derive(Default)]
pub(crate) struct News {
    pub answers: VecDeque<Answer>,
    pub events: VecDeque<String>,
}

pub(crate) enum NextJob {
    Run(u32, Box<RunRequest>),
    Reset(Done),
    Cache(CacheWork, CacheDone),
}

fn refuse(job: Job) {
    match job {
        Job::Run { settle, .. } => settle(Outcome::Failed(Error::Disposed)),
        Job::Reset(done) => done(),
        Job::Cache(_, done) => done(Err(Error::Disposed)),
    }
}

fn earlier(until: Option<Instant>, deadline: Option<Deadline>) -> Option<Instant> {
    match (until, deadline) {
        (Some(until), Some(deadline)) => Some(until.min(deadline.at)),
        (until, deadline) => until.or(deadline.map(|deadline| deadline.at)),
    }
}
