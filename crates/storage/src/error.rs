//! What can keep an operation of the storage from succeeding, each with its stable `ERR_EDGE_STORAGE_…` code.
//!
//! Owns: the one error enum of this crate, and how redb's errors are sorted into it. Any thread.

use std::io;
use std::path::{Path, PathBuf};

use redb::StorageError;

use crate::limits;

/// Everything that this crate reports. The text says what happened, where, and what to do about it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    #[error("the storage directory {path} cannot be used: {detail}")]
    Directory { path: PathBuf, detail: String },
    #[error(
        "the storage {path} is in use by {holder}. One process at a time can have it open: end that one, or give \
         each process a directory of its own"
    )]
    Locked { path: PathBuf, holder: String },
    #[error(
        "the storage {path} is damaged: {detail}. It was left as it is: restore it from a backup, or move it away \
         to start anew"
    )]
    Corrupt { path: PathBuf, detail: String },
    #[error("the storage {path} cannot be written: no space is left on the disk. Earlier data is safe")]
    Full { path: PathBuf },
    #[error("the storage {path} cannot be read or written: {detail}")]
    Io { path: PathBuf, detail: String },
    #[error("the {what} is {bytes} bytes long in UTF-8; at most {limit} are stored")]
    TooLong { what: &'static str, bytes: usize, limit: usize },
    #[error(
        "the storage {path} holds {used} bytes and {wanted} more would exceed its quota of {limit}; remove something \
         first"
    )]
    Quota { path: PathBuf, used: u64, wanted: u64, limit: u64 },
    #[error(
        "the database '{database}' is at version {stored} and cannot be opened at {wanted}; open it at {stored} or \
         higher"
    )]
    Version { database: String, stored: u64, wanted: u64 },
    #[error(
        "the database '{database}' has no store '{store}'; stores are made when it is opened with a higher version \
         and a schema that names them"
    )]
    NoStore { database: String, store: String },
    #[error(
        "the store '{store}' of the database '{database}' exists with another key path or key generator; give the \
         new one another name, or drop the old one first, with null in the schema of an earlier version"
    )]
    StoreDiffers { database: String, store: String },
    #[error("a database has at most {limit} stores")]
    TooManyStores { limit: usize },
    #[error(
        "the store '{store}' of the database '{database}' neither generates keys nor was a key given; pass one"
    )]
    NoKey { database: String, store: String },
    #[error("NaN is not a key; keys are strings and numbers")]
    NotAKey,
    #[error("the storage failed: {0}. This is a defect; its data was not changed by the failed call")]
    Internal(String),
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Directory { .. } => "ERR_EDGE_STORAGE_DIRECTORY",
            Self::Locked { .. } => "ERR_EDGE_STORAGE_LOCKED",
            Self::Corrupt { .. } => "ERR_EDGE_STORAGE_CORRUPT",
            Self::Full { .. } => "ERR_EDGE_STORAGE_FULL",
            Self::Io { .. } => "ERR_EDGE_STORAGE_IO",
            Self::TooLong { .. } => "ERR_EDGE_STORAGE_TOO_LONG",
            Self::Quota { .. } => "ERR_EDGE_STORAGE_QUOTA",
            Self::Version { .. } => "ERR_EDGE_STORAGE_VERSION",
            Self::NoStore { .. } => "ERR_EDGE_STORAGE_NO_STORE",
            Self::StoreDiffers { .. } => "ERR_EDGE_STORAGE_STORE_DIFFERS",
            Self::TooManyStores { .. } => "ERR_EDGE_STORAGE_TOO_MANY_STORES",
            Self::NoKey { .. } => "ERR_EDGE_STORAGE_NO_KEY",
            Self::NotAKey => "ERR_EDGE_STORAGE_NOT_A_KEY",
            Self::Internal(_) => "ERR_EDGE_STORAGE_INTERNAL",
        }
    }

    /// Whether the database's handle is of no use any more, so that it must be opened again.
    pub(crate) fn is_fatal(&self) -> bool {
        matches!(self, Self::Corrupt { .. } | Self::Full { .. } | Self::Io { .. } | Self::Internal(_))
    }

    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full { path }
            }
            // redb says so of a file that does not begin as its files do.
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                Self::Corrupt { path, detail: error.to_string() }
            }
            _ => Self::Io { path, detail: error.to_string() },
        }
    }

    /// Of any of redb's error types.
    pub(crate) fn redb(path: &Path, error: impl Into<redb::Error>) -> Self {
        let detail = |error: redb::Error| error.to_string();
        match error.into() {
            redb::Error::Io(error) => Self::io(path, &error),
            redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch => {
                Self::Locked { path: path.to_owned(), holder: "another process".into() }
            }
            error @ (redb::Error::Corrupted(_)
            | redb::Error::UpgradeRequired(_)
            | redb::Error::RepairAborted
            | redb::Error::TableDoesNotExist(_)
            | redb::Error::TableTypeMismatch { .. }
            | redb::Error::TypeDefinitionChanged { .. }) => {
                Self::Corrupt { path: path.to_owned(), detail: detail(error) }
            }
            error @ (redb::Error::PreviousIo | redb::Error::DatabaseClosed) => {
                Self::Io { path: path.to_owned(), detail: detail(error) }
            }
            error => Self::Internal(detail(error)),
        }
    }

    pub(crate) fn storage(path: &Path, error: StorageError) -> Self {
        Self::redb(path, error)
    }
}

/// A key, value or name within its limit.
pub(crate) fn check_length(what: &'static str, text: &str) -> Result<()> {
    let limit = if what == "value" { limits::VALUE_BYTES } else { limits::KEY_BYTES };
    if text.len() > limit {
        return Err(Error::TooLong { what, bytes: text.len(), limit });
    }
    Ok(())
}
