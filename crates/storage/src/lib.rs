//! The database behind the host library `storage`: one a directory, shared by all workers of the process.
//!
//! Owns: the directory's files, the thread that works on them, and the registry of open directories. Callers are on
//! any thread and never wait: an operation is queued and its callback runs on the storage's thread. Knows nothing of
//! JavaScript or JSON. Must never lose what it has acknowledged, nor touch a file that is not in order.
#![forbid(unsafe_code)]

mod engine;
mod error;
mod files;
mod key;
pub mod limits;
mod operation;
mod storage;
mod tables;

pub use error::{Error, Result};
pub use key::Key;
pub use operation::{Operation, Reply, SchemaEntry, StoreSpec};
pub use storage::Storage;
