//! What can go wrong with the store, each with its stable `ERR_EDGE_…` code. Any thread.

use std::path::PathBuf;

use crate::Hash;

#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    #[error("lockfile {}: {detail}; restore it, or delete it to lock everything anew", path.display())]
    Lockfile { path: PathBuf, detail: String },
    #[error(
        "lockfile {}: cannot be written: {detail}; give a path that can be, or `frozen: true` to write nothing",
        path.display()
    )]
    WriteLockfile { path: PathBuf, detail: String },
    #[error("lockfile {}: another process has held its lock for {seconds} s; end that process", path.display())]
    Busy { path: PathBuf, seconds: u64 },
    #[error("cache {}: cannot be emptied: {detail}", path.display())]
    Clear { path: PathBuf, detail: String },
    #[error("frozen: {0}; run once without `frozen` to write the lockfile")]
    Frozen(String),
    #[error("integrity drift for '{spec}'\n    locked: {locked}\n    remote: {remote}")]
    Drift { spec: String, locked: Hash, remote: Hash },
    /// The caller did not want to wait any longer.
    #[error("stopped while waiting for the lock of the lockfile")]
    Stopped,
}

impl Error {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Lockfile { .. } | Self::Drift { .. } => "ERR_EDGE_INTEGRITY",
            Self::WriteLockfile { .. } | Self::Clear { .. } => "ERR_EDGE_OPTION",
            Self::Busy { .. } => "ERR_EDGE_BUSY",
            Self::Frozen(_) => "ERR_EDGE_FROZEN",
            Self::Stopped => "ERR_EDGE_ABORTED",
        }
    }
}

pub type Result<T, E = Error> = std::result::Result<T, E>;
