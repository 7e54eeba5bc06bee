//! What the callers of a worker and its thread tell each other.
//!
//! Owns: queued jobs, the current run's stop request, held events, output credit, and every settlement callback.
//! Touched by any thread under one short lock. Whoever takes a run's `settle` out of here settles it, so a run
//! settles exactly once; output is handed over under the same lock, so none follows the settlement.
//! Must never call a settlement while holding the lock.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use crate::error::{Error, Result};
use crate::output::Deadline;
use crate::worker::{Done, OnOutput, Outcome, RunRequest, Settle};

/// Output bytes that may be on their way to the caller without acknowledgement.
pub const OUTPUT_CREDIT: usize = 1 << 20;

pub(crate) enum Job {
    Run { id: u32, request: Box<RunRequest>, settle: Settle },
    Reset(Done),
}

pub(crate) struct Mailbox {
    state: Mutex<State>,
    changed: Condvar,
    on_output: OnOutput,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    current: Option<Current>,
    events: VecDeque<String>,
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
    pub(crate) fn new(on_output: OnOutput) -> Self {
        Self { state: Mutex::default(), changed: Condvar::new(), on_output }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic under this lock can only come from `on_output`; the state is whole then.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a change, until `until` at most.
    fn wait<'a>(&'a self, state: MutexGuard<'a, State>, until: Option<Instant>) -> MutexGuard<'a, State> {
        match until {
            None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            Some(until) => {
                let left = until.saturating_duration_since(Instant::now());
                self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0
            }
        }
    }

    // What callers do.

    pub(crate) fn submit(&self, job: Job) {
        let mut state = self.lock();
        if state.disposed {
            drop(state);
            refuse(job);
        } else {
            state.jobs.push_back(job);
            self.changed.notify_all();
        }
    }

    /// Stops run `run`, queued or running.
    pub(crate) fn abort(&self, run: u32, error: Error) {
        let mut state = self.lock();
        if let Some(current) = state.current.as_mut().filter(|current| current.id == run) {
            current.stop.get_or_insert(error);
            self.changed.notify_all();
            return;
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
        self.changed.notify_all();
    }

    pub(crate) fn push_event(&self, message: String) {
        let mut state = self.lock();
        if !state.disposed {
            state.events.push_back(message);
            self.changed.notify_all();
        }
    }

    /// Ends the worker; every pending run settles now, the thread winds down by itself.
    pub(crate) fn dispose(&self) {
        let mut state = self.lock();
        state.disposed = true;
        state.events.clear();
        let current = state.current.take();
        let jobs = std::mem::take(&mut state.jobs);
        self.changed.notify_all();
        drop(state);
        if let Some(current) = current {
            (current.settle)(Outcome::Failed(Error::Disposed));
        }
        jobs.into_iter().for_each(refuse);
    }

    /// Ends the worker once what is queued has run.
    pub(crate) fn close(&self) {
        self.lock().closing = true;
        self.changed.notify_all();
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
                    return Some(NextJob::Run(id, request));
                }
                Some(Job::Reset(done)) => return Some(NextJob::Reset(done)),
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

    /// Waits until `until` or for more than `held` events, whatever comes first.
    pub(crate) fn wait_event(
        &self,
        until: Option<Instant>,
        held: usize,
        deadline: Option<Deadline>,
    ) -> Result<()> {
        let mut state = self.lock();
        loop {
            state.stop(deadline)?;
            if state.events.len() > held || until.is_some_and(|until| Instant::now() >= until) {
                return Ok(());
            }
            state = self.wait(state, earlier(until, deadline));
        }
    }

    pub(crate) fn take_events(&self) -> VecDeque<String> {
        std::mem::take(&mut self.lock().events)
    }

    /// Puts events back that the guest could not take, before newer ones. Returns how many are held.
    pub(crate) fn hold_events(&self, mut events: VecDeque<String>) -> usize {
        let mut state = self.lock();
        let held = events.len();
        events.append(&mut state.events);
        state.events = events;
        held
    }

    /// Hands `chunk` to the caller once there is credit for it.
    pub(crate) fn deliver(&self, run: u32, chunk: &str, deadline: Option<Deadline>) -> Result<()> {
        let mut state = self.lock();
        loop {
            state.stop(deadline)?;
            if state.outstanding < OUTPUT_CREDIT {
                state.outstanding += chunk.len();
                (self.on_output)(run, chunk);
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
            (self.on_output)(run, chunk);
        }
    }
}

pub(crate) enum NextJob {
    Run(u32, Box<RunRequest>),
    Reset(Done),
}

fn refuse(job: Job) {
    match job {
        Job::Run { settle, .. } => settle(Outcome::Failed(Error::Disposed)),
        Job::Reset(done) => done(),
    }
}

fn earlier(until: Option<Instant>, deadline: Option<Deadline>) -> Option<Instant> {
    match (until, deadline) {
        (Some(until), Some(deadline)) => Some(until.min(deadline.at)),
        (until, deadline) => until.or(deadline.map(|deadline| deadline.at)),
    }
}
