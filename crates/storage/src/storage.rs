//! The handle that callers have, and the thread behind it.
//!
//! Owns: the registry of the process's open directories, weakly: a directory's thread ends, and its database is
//! closed, when the last handle is gone. Handles are for any thread.

use std::collections::HashMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::{self, JoinHandle};

use crate::engine::Engine;
use crate::error::{Error, Result};
use crate::operation::{Operation, Reply};

/// Operations that one commit makes durable together.
const BATCH: usize = 256;

type Callback = Box<dyn FnOnce(Result<Reply>) + Send>;

struct Job {
    operation: Operation,
    done: Callback,
}

/// A directory's storage. Clones and other opens of the same directory share one database.
#[derive(Clone)]
pub struct Storage(Arc<Shared>);

struct Shared {
    jobs: Sender<Job>,
}

/// What the process knows of a directory.
struct Entry {
    shared: Weak<Shared>,
    /// The thread that has, or had, the directory's lock.
    thread: JoinHandle<()>,
}

/// By canonical path. Global because a file's lock is: two databases of one process would refuse each other.
static OPEN: Mutex<Option<HashMap<PathBuf, Entry>>> = Mutex::new(None);

impl Storage {
    /// The storage of `directory`, which is made if it is missing. The database itself is opened by the first
    /// operation, whose error says if that fails; a later one tries again.
    pub fn open(directory: &Path) -> Result<Self> {
        let fail = |error: std::io::Error| Error::Directory {
            path: directory.to_owned(),
            detail: error.to_string(),
        };
        fs::create_dir_all(directory).map_err(fail)?;
        let canonical = fs::canonicalize(directory).map_err(fail)?;

        let mut registry = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        let registry = registry.get_or_insert_default();
        if let Some(shared) = registry.get(&canonical).and_then(|entry| entry.shared.upgrade()) {
            return Ok(Self(shared));
        }
        registry.retain(|path, entry| *path == canonical || !entry.thread.is_finished());
        // It may still be closing the database.
        let previous = registry.remove(&canonical).map(|entry| entry.thread);
        let (jobs, queue) = mpsc::channel();
        let engine = Engine::new(&canonical);
        let thread = thread::Builder::new()
            .name("edge-storage".into())
            .spawn(move || {
                if let Some(previous) = previous {
                    let _ = previous.join();
                }
                work(engine, &queue);
            })
            .map_err(fail)?;
        let shared = Arc::new(Shared { jobs });
        registry.insert(canonical, Entry { shared: Arc::downgrade(&shared), thread });
        Ok(Self(shared))
    }

    /// Queue an operation. `done` runs on the storage's thread, which it must not block.
    pub fn submit(&self, operation: Operation, done: impl FnOnce(Result<Reply>) + Send + 'static) {
        let job = Job { operation, done: Box::new(done) };
        if let Err(mpsc::SendError(job)) = self.0.jobs.send(job) {
            (job.done)(Err(Error::Internal("its thread has ended".into())));
        }
    }

    /// As `submit`, waiting for the result. For tests and tools; not for a thread that must not wait.
    pub fn run(&self, operation: Operation) -> Result<Reply> {
        let (sender, receiver) = mpsc::channel();
        self.submit(operation, move |result| {
            let _ = sender.send(result);
        });
        receiver.recv().unwrap_or_else(|_| Err(Error::Internal("its thread has ended".into())))
    }
}

/// The thread: ends when nobody can send any more.
fn work(mut engine: Engine, queue: &Receiver<Job>) {
    while let Ok(first) = queue.recv() {
        let mut operations = vec![first.operation];
        let mut callbacks = vec![first.done];
        while operations.len() < BATCH
            && let Ok(job) = queue.try_recv()
        {
            operations.push(job.operation);
            callbacks.push(job.done);
        }
        let results = engine.run(&operations);
        for (done, result) in callbacks.into_iter().zip(results) {
            // A caller's panic must not take the storage from the others.
            let _ = catch_unwind(AssertUnwindSafe(|| done(result)));
        }
    }
    engine.close();
}
