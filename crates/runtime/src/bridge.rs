//! What a worker's thread says to the owner of the worker, and what the owner answers.
//!
//! Owns: the shapes of host calls and host modules. Values cross in the packed form of `edge_abi::packed`, whose
//! bytes are all this crate knows of them. Plain data, any thread.

use std::time::{Duration, Instant};

use edge_modules::Progress;

/// Something for the owner of the worker.
#[derive(Debug)]
pub enum Message<'a> {
    /// Printed text of a run, in order, before the run settles.
    Output { run: u32, chunk: &'a str },
    /// A call of a host function; to be answered with [`super::Worker::answer`], in any order.
    Call(HostCall),
    /// A run imports host module `name`; to be answered with [`super::Worker::loaded`].
    Load { run: u32, name: &'a str },
    /// Bytes of an imported URL are here.
    Progress(Progress<'a>),
    /// The cache of modules cannot be written any more, for this reason; memory takes its place.
    CacheLost(&'a str),
}

/// Who gets the messages of a worker. Its methods are called on the worker's thread.
pub trait Owner: Send + Sync {
    /// Takes a message, in order. Called under a lock: it must put the message somewhere and return.
    fn post(&self, message: Message<'_>);

    /// Messages were posted. Called without the lock: whoever is woken will want it soon.
    fn wake(&self);
}

/// A call of a host function.
#[derive(Debug, Clone, PartialEq)]
pub struct HostCall {
    pub run: u32,
    /// Unique within the run.
    pub call: u32,
    /// `HostModule::base` plus the index of the name.
    pub function: u32,
    /// How many positional arguments there are.
    pub argc: u32,
    /// The positional arguments, packed one after another, then the keyword arguments: a dict, or `None`.
    pub packed: Vec<u8>,
}

/// What a host function came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub call: u32,
    pub failed: bool,
    /// A packed value; or, if it failed, a list of exceptions (class name, message, token), each caused by the next.
    pub packed: Vec<u8>,
}

/// A module whose functions the owner of the worker has.
#[derive(Debug, Clone, PartialEq)]
pub struct HostModule {
    /// Id of the first function.
    pub base: u32,
    /// Names of its functions.
    pub names: Vec<String>,
    /// Attributes that are no functions, packed.
    pub values: Vec<(String, Vec<u8>)>,
}

/// Looks until `done`, or for `limit`; returns whether it is done. What both sides do before they sleep.
pub fn spin(limit: Duration, done: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    loop {
        for _ in 0..32 {
            if done() {
                return true;
            }
            std::hint::spin_loop();
        }
        if start.elapsed() >= limit {
            return false;
        }
    }
}
