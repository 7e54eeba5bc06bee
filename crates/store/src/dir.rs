//! The cache directory: where it is by default, and whether one can be used. Any thread.
//!
//! Must never use a directory that other users can write: whoever writes its lockfile decides what is imported.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// `EDGE_PYTHON_CACHE`, else `edge-python` in the platform's directory for caches of this user; `None`: there is none.
pub fn default_dir() -> Option<PathBuf> {
    let var = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(dir) = var("EDGE_PYTHON_CACHE") {
        return Some(std::path::absolute(&dir).unwrap_or(dir));
    }
    let base = if cfg!(windows) {
        var("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        var("HOME").map(|home| home.join("Library/Caches"))
    } else {
        var("XDG_CACHE_HOME").filter(|dir| dir.is_absolute()).or_else(|| Some(var("HOME")?.join(".cache")))
    };
    Some(base?.join("edge-python"))
}

/// What a directory is good for.
pub(crate) enum Use {
    Writing,
    /// For this reason it can only be read.
    Reading(String),
}

/// Creates `dir` if need be and checks that it can be written, by this user alone. `Err`: why it cannot be used at all.
pub(crate) fn prepare(dir: &Path) -> Result<Use, String> {
    let text = |error: std::io::Error| error.to_string();
    if let Some(parent) = dir.parent() {
        fs::create_dir_all(parent).map_err(text)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    match builder.create(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(text(error)),
        _ => {}
    }
    let metadata = fs::metadata(dir).map_err(text)?;
    if !metadata.is_dir() {
        return Err("not a directory".into());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if !is_own(&metadata) {
            return Err("it belongs to another user".into());
        }
        if metadata.mode() & 0o002 != 0 {
            return Err("every user can write it".into());
        }
    }
    // Also on a file system that is read-only or full of inodes.
    let probe = dir.join(temporary_name("probe"));
    let created = File::options().write(true).create_new(true).open(&probe);
    match created.and_then(|_| fs::remove_file(&probe)) {
        Ok(()) => Ok(Use::Writing),
        Err(error) => Ok(Use::Reading(text(error))),
    }
}

/// Whether a file is this user's, or root's, who needs no file to have a say.
#[cfg(unix)]
pub(crate) fn is_own(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    // SAFETY: geteuid has no preconditions and cannot fail.
    metadata.uid() == 0 || metadata.uid() == unsafe { libc::geteuid() }
}

#[cfg(not(unix))]
pub(crate) fn is_own(_metadata: &fs::Metadata) -> bool {
    true
}

/// A name that no other writer uses.
pub(crate) fn temporary_name(what: &str) -> String {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    format!(".{what}.{}-{}.tmp", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed))
}
