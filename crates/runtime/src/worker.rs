//! A worker: the handle that callers hold, and the thread that runs guest code.
//!
//! Owns: starting and ending the thread. The handle is for any thread and never waits. The thread owns every store
//! it makes. Must never let a panic or a guest's fault take more than the run that caused it.

pub(crate) mod mailbox;
mod run;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

use edge_modules::store::{self, Store};
use edge_modules::{Failure, Loader, Network, Permission, Vendored};

use crate::artifact::{Artifact, Generation, Source};
use crate::bridge::{Answer, HostModule, Owner};
use crate::engine::{LiveThread, THREAD_STACK_BYTES};
use crate::error::{Error, Result};
use crate::limits::Limits;
use crate::native_code;
use crate::plugin;
use mailbox::{Job, Mailbox, NextJob};

/// Gets a run's outcome, once; on the worker's thread or on that of whoever aborted or disposed.
pub type Settle = Box<dyn FnOnce(Outcome) + Send>;
/// Called when a reset is done.
pub type Done = Box<dyn FnOnce() + Send>;
/// Called when something was done to the cache of modules, or with why it could not be.
pub type CacheDone = Box<dyn FnOnce(Result<CacheReport>) + Send>;

/// What to do to the cache of modules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CacheWork {
    /// Empty it, its lockfile, and what is kept of compiled code.
    Clear,
    List,
    /// Read everything, remove what is damaged.
    Verify,
    /// Remove compiled code, then modules, what was used least recently first, until at most this many bytes are left.
    Prune(u64),
}

/// What came of it.
#[derive(Debug)]
pub enum CacheReport {
    Cleared,
    /// Each with the specs that are locked to it.
    Listed(Vec<(store::Blob, Vec<String>)>),
    Verified(store::Verified),
    /// How many bytes went.
    Pruned(u64),
}

pub struct WorkerOptions {
    pub artifact: Source,
    pub limits: Limits,
    /// Bare name → spec.
    pub imports: BTreeMap<String, String>,
    /// Names of host modules, which come before everything else that a bare name can mean.
    pub host_modules: BTreeSet<String>,
    /// Names of host modules that a bare name means if nothing else does.
    pub default_modules: BTreeSet<String>,
    /// Whether the artifact's own standard modules answer to bare names.
    pub standard_modules: bool,
    /// Base for relative specs of runs that name none: a URL ending in `/`.
    pub base_url: String,
    /// Where compiled code of artifacts that are not bundled is kept; `None`: in memory.
    pub cache_dir: Option<PathBuf>,
    /// Where fetched modules are kept; `None`: in memory, unlocked.
    pub store: Option<store::Options>,
    /// What may be imported over the network.
    pub permission: Permission,
    pub network: Network,
}

impl WorkerOptions {
    /// Where compiled plugins are kept: beside the modules that were fetched.
    fn code_dir(&self) -> Option<&Path> {
        let store = self.store.as_ref().and_then(|store| store.dir.as_deref());
        self.cache_dir.as_deref().or(store)
    }
}

/// One program to run.
#[derive(Default)]
pub struct RunRequest {
    pub source: String,
    /// Shown in tracebacks; `None`: `<entry>`.
    pub filename: Option<String>,
    /// Prefix of the entry's relative specs.
    pub entry_dir: Option<String>,
    pub base_url: Option<String>,
    /// What `input()` reads; `None`: no input.
    pub input: Option<String>,
    pub task: Task,
    /// Go on in the namespace of the last run that had this set, and keep it for the next one.
    pub incremental: bool,
    /// Names bound before the first statement, with packed values.
    pub globals: Vec<(String, Vec<u8>)>,
    /// Where these leave a limit open, the worker's holds.
    pub limits: Limits,
}

/// What to do with a program.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Task {
    #[default]
    Run,
    /// Only look at it: it does not run, and settles as `Checked`.
    Check,
    /// Write what it imports into this directory: it settles as `Vendored`.
    Vendor(PathBuf),
}

#[derive(Debug)]
pub enum Outcome {
    /// The program ended (code 0) or raised SystemExit. `value`: of its last expression statement, packed, if it had
    /// one, or why it cannot be had.
    Done { ms: f64, exit_code: i32, value: std::result::Result<Option<Vec<u8>>, String>, usage: Usage },
    /// It ended with an uncaught exception or does not compile; the rendered text has no newline at its end.
    PythonError { ms: f64, traceback: String, origin: Option<Origin>, usage: Usage },
    /// It was looked at.
    Checked(Checked),
    /// What it imports is in the directory now.
    Vendored(Vec<Vendored>),
    /// It was stopped or could not start.
    Failed(Error),
}

/// What looking at a program came to.
#[derive(Debug)]
pub struct Checked {
    /// The artifact's packed answer (see `edge_abi::extension::CHECK`).
    pub found: Vec<u8>,
    /// Bare names of the program that nothing but the artifact itself can know, each with what was asked for it.
    pub unknown: Vec<(String, String)>,
    /// Imports that cannot be had.
    pub failures: Vec<Failure>,
}

/// Which exception of a traceback came from a failed host call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Origin {
    /// How many causes or contexts below the last exception it is.
    pub depth: u32,
    /// The token that the answer gave it.
    pub token: u32,
}

/// What a run used.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Usage {
    /// Resolving and fetching modules.
    pub import_ms: f64,
    /// Waiting for host functions.
    pub host_ms: f64,
    /// Largest size of the guest's memory, that of plugins included.
    pub peak_bytes: u64,
    pub host_calls: u64,
    /// UTF-8 bytes printed, newlines included.
    pub output_bytes: u64,
}

/// A worker that has loaded its artifact.
pub struct Ready {
    pub worker: Worker,
    pub load_ms: f64,
    pub generation: Generation,
    /// Whether fetched modules are kept on disk.
    pub integrity_active: bool,
    /// Why they are not, though they were to be.
    pub fallback: Option<String>,
}

/// Handle of a worker. Clones are handles of the same one; dropping them does not end it.
#[derive(Clone)]
pub struct Worker {
    mailbox: Arc<Mailbox>,
}

impl Worker {
    /// Starts the thread, which loads the artifact and then calls `on_ready`. A worker whose artifact does not
    /// load ends by itself. The returned handle is good for `dispose` while loading.
    pub fn start(
        options: WorkerOptions,
        owner: Box<dyn Owner>,
        on_ready: impl FnOnce(Result<Ready>) + Send + 'static,
    ) -> Result<Self> {
        let worker = Self { mailbox: Arc::new(Mailbox::new(owner)) };
        let handle = worker.clone();
        let live = LiveThread::new();
        thread::Builder::new()
            .name("edge-worker".into())
            .stack_size(THREAD_STACK_BYTES)
            .spawn(move || {
                work(handle, &options, on_ready);
                drop(live);
            })
            .map_err(|error| Error::Thread(error.to_string()))?;
        Ok(worker)
    }

    /// Queues a run. Runs execute one after another, in call order. `id` names it in output and `abort`.
    pub fn run(&self, id: u32, request: RunRequest, settle: Settle) {
        self.mailbox.submit(Job::Run { id, request: Box::new(request), settle });
    }

    /// Stops run `id`, queued or running; it settles with this code and message.
    pub fn abort(&self, id: u32, code: String, message: String) {
        self.mailbox.abort(id, Error::Aborted { code, message });
    }

    /// Gives back output credit.
    pub fn acknowledge_output(&self, bytes: usize) {
        self.mailbox.acknowledge(bytes);
    }

    /// Answers a call of run `run`. What comes too late, or for no call, is dropped.
    pub fn answer(&self, run: u32, answer: Answer) {
        self.mailbox.answer(run, answer);
    }

    /// Answers a run that asked for host module `name`: the module, or why it cannot be had.
    pub fn loaded(&self, run: u32, name: String, module: std::result::Result<HostModule, String>) {
        self.mailbox.loaded(run, name, module);
    }

    /// Queues a message for the program's `receive()`; held until a program can take it.
    pub fn push_event(&self, message: String) {
        self.mailbox.push_event(message);
    }

    /// Forgets registered modules, after the runs that are queued.
    pub fn reset(&self, done: Done) {
        self.mailbox.submit(Job::Reset(done));
    }

    /// Does something to the cache of fetched modules, after the runs that are queued.
    pub fn cache(&self, work: CacheWork, done: CacheDone) {
        self.mailbox.submit(Job::Cache(work, done));
    }

    /// Ends the worker without waiting for it. Pending runs settle before this returns.
    pub fn dispose(&self) {
        self.mailbox.dispose();
    }

    pub fn downgrade(&self) -> WeakWorker {
        WeakWorker(Arc::downgrade(&self.mailbox))
    }

    /// Ends the worker once its queue is empty; for when nobody can reach it any more.
    pub fn close(&self) {
        self.mailbox.close();
    }
}

/// Refers to a worker without keeping its mailbox, and the closures in it, alive.
#[derive(Clone)]
pub struct WeakWorker(Weak<Mailbox>);

impl WeakWorker {
    /// Whether anything still refers to the worker.
    pub fn is_alive(&self) -> bool {
        self.0.strong_count() > 0
    }

    /// Like [`Worker::answer`]; nothing to do if the worker is gone.
    pub fn answer(&self, run: u32, answer: Answer) {
        if let Some(mailbox) = self.0.upgrade() {
            mailbox.answer(run, answer);
        }
    }

    /// Like [`Worker::dispose`]; nothing to do if the worker is gone.
    pub fn dispose(&self) {
        if let Some(mailbox) = self.0.upgrade() {
            mailbox.dispose();
        }
    }
}

fn work(worker: Worker, options: &WorkerOptions, on_ready: impl FnOnce(Result<Ready>)) {
    let mailbox = worker.mailbox.clone();
    let started = Instant::now();
    let loaded = catch_unwind(|| Artifact::load(&options.artifact, options.cache_dir.as_deref()))
        .unwrap_or_else(|panic| Err(panicked(&*panic)));
    let artifact = match loaded {
        Ok(artifact) if mailbox.disposed() => {
            drop(artifact);
            return on_ready(Err(Error::Disposed));
        }
        Ok(artifact) => artifact,
        Err(error) => return on_ready(Err(error)),
    };
    let store = match open_store(options, &mailbox) {
        Ok(store) => store,
        Err(error) => return on_ready(Err(error)),
    };
    on_ready(Ok(Ready {
        worker,
        load_ms: ms(started.elapsed()),
        generation: artifact.generation(),
        integrity_active: store.is_persistent(),
        fallback: store.fallback().map(str::to_owned),
    }));
    let mut loader = Loader::new(store, options.permission.clone(), options.network.clone());
    let mut kept = run::Kept::default();
    while let Some(job) = mailbox.next() {
        match job {
            NextJob::Run(id, request) => {
                let run = || run::run(&artifact, options, &mailbox, &mut kept, &mut loader, id, &request);
                let ended =
                    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| Err(panicked(&*panic)));
                if let Err(error) = ended {
                    mailbox.settle(Outcome::Failed(error));
                }
            }
            // Every run has an instance of its own, and local files are read anew.
            NextJob::Reset(done) => {
                kept = run::Kept::default();
                done();
            }
            NextJob::Cache(work, done) => {
                if work == CacheWork::Clear {
                    kept = run::Kept::default();
                    plugin::forget();
                }
                let code = options.code_dir().and_then(native_code::Store::existing);
                done(work_on(loader.store(), code, work, &mailbox).map_err(Error::Store));
            }
        }
    }
}

fn work_on(
    store: &mut Store,
    code: Option<native_code::Store>,
    work: CacheWork,
    mailbox: &Mailbox,
) -> store::Result<CacheReport> {
    let prune_code = |max_bytes| code.as_ref().map_or(0, |code| code.prune(max_bytes));
    Ok(match work {
        CacheWork::Clear => {
            prune_code(0);
            store.clear(&mut |duration| mailbox.pause(duration).is_ok())?;
            CacheReport::Cleared
        }
        CacheWork::List => CacheReport::Listed(store.list_named()?),
        CacheWork::Verify => CacheReport::Verified(store.verify()?),
        CacheWork::Prune(max_bytes) => {
            // Compiled code first: it can be made again without asking a server.
            let code = prune_code(max_bytes.saturating_sub(store.size()));
            CacheReport::Pruned(code + store.prune(max_bytes))
        }
    })
}

fn open_store(options: &WorkerOptions, mailbox: &Mailbox) -> Result<Store> {
    let Some(options) = options.store.clone() else { return Ok(Store::memory()) };
    Store::open(options, &mut |duration| mailbox.pause(duration).is_ok()).map_err(|error| match error {
        store::Error::Stopped => Error::Disposed,
        error => Error::Store(error),
    })
}

/// A bug of ours, reported instead of taking the process along.
fn panicked(panic: &(dyn std::any::Any + Send)) -> Error {
    let text = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
    Error::Trap(format!("internal error of the host: {}", text.unwrap_or("panic")))
}

pub(crate) fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
