//! The database of one directory, opened when it is first needed, and again after a failure.
//!
//! Owns: the lock and redb's handle. Runs on the storage's thread, its only user. Must never let a panic of redb's
//! through: a damaged file is an error like others.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use redb::{Database, ReadableDatabase};

use crate::error::{Error, Result};
use crate::files::{self, Lock};
use crate::operation::{Operation, Reply};
use crate::tables::{self, Reader, Writer};

/// Makes the database; a test puts a failing disk here.
pub(crate) type Opener = Box<dyn FnMut() -> Result<Open> + Send>;

/// The database before its lock: fields are dropped in this order.
pub(crate) struct Open {
    pub database: Database,
    pub _lock: Option<Lock>,
}

pub(crate) struct Engine {
    path: PathBuf,
    opener: Opener,
    open: Option<Open>,
}

impl Engine {
    pub(crate) fn new(directory: &Path) -> Self {
        let owned = directory.to_owned();
        Self::with_opener(
            files::database_path(directory),
            Box::new(move || {
                let lock = Lock::acquire(&owned)?;
                Ok(Open { database: files::open_database(&owned, &lock)?, _lock: Some(lock) })
            }),
        )
    }

    pub(crate) fn with_opener(path: PathBuf, opener: Opener) -> Self {
        Self { path, opener, open: None }
    }

    /// Run them in order. What writes is on the disk when this returns: one commit for all, since most of its time
    /// is waiting for the disk. One result for each operation, in order.
    pub(crate) fn run(&mut self, operations: &[Operation]) -> Vec<Result<Reply>> {
        let outcome = catch_unwind(AssertUnwindSafe(|| self.attempt(operations)))
            .unwrap_or_else(|panic| Err(self.panicked(&*panic)));
        match outcome {
            Ok(results) => {
                if results.iter().any(|result| result.as_ref().is_err_and(Error::is_fatal)) {
                    self.close();
                }
                results
            }
            Err(error) => {
                if error.is_fatal() {
                    self.close();
                }
                operations.iter().map(|_| Err(error.clone())).collect()
            }
        }
    }

    /// Close the database; the next operation opens it again.
    pub(crate) fn close(&mut self) {
        // After a failure there may be more of them on the way out.
        let open = self.open.take();
        let _ = catch_unwind(AssertUnwindSafe(|| drop(open)));
    }

    /// An error of its own means that nothing was done.
    fn attempt(&mut self, operations: &[Operation]) -> Result<Vec<Result<Reply>>> {
        let database = match &mut self.open {
            Some(open) => &open.database,
            none => &none.insert((self.opener)()?).database,
        };
        let path = &self.path;
        if !operations.iter().any(Operation::writes) {
            let transaction = database.begin_read().map_err(|error| Error::redb(path, error))?;
            let reader = Reader { path, transaction };
            return Ok(operations.iter().map(|operation| reader.run(operation)).collect());
        }
        let transaction = tables::begin(database).map_err(|error| Error::redb(path, error))?;
        let mut results = Vec::with_capacity(operations.len());
        {
            let mut writer = Writer::new(path, &transaction)?;
            for operation in operations {
                let result = writer.run(operation);
                match result {
                    // Half of it may have been done.
                    Err(error) if error.is_fatal() => return Err(error),
                    result => results.push(result),
                }
            }
            writer.finish()?;
        }
        transaction.commit().map_err(|error| Error::redb(path, error))?;
        Ok(results)
    }

    /// redb asserts what an intact file guarantees.
    fn panicked(&self, panic: &(dyn std::any::Any + Send)) -> Error {
        let detail = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("a panic");
        Error::Corrupt { path: self.path.clone(), detail: detail.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use redb::StorageBackend;
    use redb::backends::InMemoryBackend;

    /// A disk on which a number of writes succeed, and which is full from then on.
    #[derive(Debug, Clone)]
    struct Disk {
        bytes: Arc<InMemoryBackend>,
        writes_left: Arc<AtomicU64>,
    }

    impl Disk {
        fn spend(&self) -> io::Result<()> {
            let spent =
                self.writes_left.try_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
            spent.map(|_| ()).map_err(|_| io::ErrorKind::StorageFull.into())
        }
    }

    impl StorageBackend for Disk {
        fn len(&self) -> io::Result<u64> {
            self.bytes.len()
        }
        fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
            self.bytes.read(offset, out)
        }
        fn set_len(&self, len: u64) -> io::Result<()> {
            self.spend()?;
            self.bytes.set_len(len)
        }
        fn sync_data(&self) -> io::Result<()> {
            self.spend()
        }
        fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
            self.spend()?;
            self.bytes.write(offset, data)
        }
    }

    fn set(key: &str, value: &str) -> Operation {
        Operation::LocalSet { key: key.into(), value: value.into() }
    }

    fn get(key: &str) -> Operation {
        Operation::LocalGet { key: key.into() }
    }

    #[test]
    fn a_full_disk_loses_nothing_that_was_acknowledged() {
        let path = PathBuf::from("disk");
        for writes in 0..60 {
            let disk = Disk { bytes: Arc::default(), writes_left: Arc::new(AtomicU64::new(u64::MAX)) };
            let opened = disk.clone();
            let mut fresh = true;
            let mut engine = Engine::with_opener(
                path.clone(),
                Box::new(move || {
                    let at = Path::new("disk");
                    let database = crate::files::builder()
                        .create_with_backend(opened.clone())
                        .map_err(|error| Error::redb(at, error))?;
                    if std::mem::take(&mut fresh) {
                        tables::create(at, &database)?;
                    }
                    tables::verify(at, &database)?;
                    Ok(Open { database, _lock: None })
                }),
            );
            let mut acknowledged = Vec::new();
            assert!(engine.run(&[set("first", "1")])[0].is_ok());
            disk.writes_left.store(writes, Ordering::Relaxed);
            for i in 0..20 {
                let (key, value) = (format!("k{i}"), "v".repeat(10_000 * (i % 3)));
                match engine.run(&[set(&key, &value)]).remove(0) {
                    Ok(_) => acknowledged.push((key, value)),
                    Err(error) => assert_eq!(error.code(), "ERR_EDGE_STORAGE_FULL", "{error}"),
                }
            }
            assert!(acknowledged.len() < 20, "the disk never got full");
            // There is room again: the next operation opens the database anew, and everything is there.
            disk.writes_left.store(u64::MAX, Ordering::Relaxed);
            assert_eq!(engine.run(&[get("first")])[0].clone().unwrap(), Reply::Value(Some("1".into())));
            for (key, value) in acknowledged {
                assert_eq!(engine.run(&[get(&key)])[0].clone().unwrap(), Reply::Value(Some(value)), "{key}");
            }
            assert!(engine.run(&[set("last", "1")])[0].is_ok());
        }
    }

    #[test]
    fn one_commit_for_many_and_an_error_for_one() {
        let mut engine = Engine::with_opener(
            PathBuf::from("memory"),
            Box::new(|| {
                let database = redb::Builder::new()
                    .create_with_backend(InMemoryBackend::new())
                    .expect("memory is there");
                tables::create(Path::new("memory"), &database)?;
                Ok(Open { database, _lock: None })
            }),
        );
        let results = engine.run(&[
            set("a", "1"),
            get("a"),
            set(&"k".repeat(2000), "too long"),
            set("a", "2"),
            get("a"),
            Operation::LocalKeys,
        ]);
        let kinds: Vec<_> = results.iter().map(|result| result.as_ref().map_err(Error::code)).collect();
        assert_eq!(
            kinds,
            [
                Ok(&Reply::Done),
                Ok(&Reply::Value(Some("1".into()))),
                Err("ERR_EDGE_STORAGE_TOO_LONG"),
                Ok(&Reply::Done),
                Ok(&Reply::Value(Some("2".into()))),
                Ok(&Reply::Names(vec!["a".into()])),
            ]
        );
    }
}
