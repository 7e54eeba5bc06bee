//! Bytes by their hash: files in the layout of cacache, or a table in memory.
//!
//! Owns: looking at a file before it is read, checking what was read, removing what is damaged or left behind.
//! Content is written by cacache (to a temporary file, then renamed). It is not synced: what a power failure damages is
//! found out by its hash and fetched again. Must never follow a symlink or open a FIFO to read.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::dir::is_own;
use crate::{Error, Hash, Result};

/// Larger files are not ours.
pub const MAX_BLOB_BYTES: u64 = 64 << 20;
/// A temporary file of this age belongs to nobody any more.
const ABANDONED: Duration = Duration::from_secs(3600);
const CONTENT: &str = "content-v2";

/// One entry of `Store::list`.
#[derive(Debug, Clone, PartialEq)]
pub struct Blob {
    pub hash: Hash,
    pub bytes: u64,
    /// When it was last read or written, as far as the file system keeps track.
    pub used: SystemTime,
}

/// A directory, and memory for what it cannot take.
#[derive(Default)]
pub(crate) struct Blobs {
    dir: Option<PathBuf>,
    /// Whether the directory is written; one that is only read is still of use.
    writable: bool,
    memory: HashMap<Hash, Vec<u8>>,
}

impl Blobs {
    /// Blobs in `dir`.
    pub(crate) fn on_disk(dir: PathBuf, writable: bool) -> Self {
        Self { dir: Some(dir), writable, memory: HashMap::new() }
    }

    /// Whether what is put outlives the process.
    pub(crate) fn writes(&self) -> bool {
        self.writable
    }

    /// Whether there is a directory, if only to be read.
    pub(crate) fn reads(&self) -> bool {
        self.dir.is_some()
    }

    /// From now on, only memory is written.
    pub(crate) fn stop_writing(&mut self) {
        self.writable = false;
    }

    /// The directory that is written.
    fn target(&self) -> Option<&Path> {
        self.dir.as_deref().filter(|_| self.writable)
    }

    pub(crate) fn get(&self, hash: &Hash) -> Option<Vec<u8>> {
        if let Some(bytes) = self.memory.get(hash) {
            return Some(bytes.clone());
        }
        let path = path(self.dir.as_ref()?, hash);
        match read(&path) {
            Ok(Some(bytes)) if Hash::of(&bytes) == *hash => return Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            _ if self.writable => discard(&path),
            // It stays, and is found damaged again.
            _ => {}
        }
        None
    }

    /// `Err`: why it cannot be kept on disk, in which case it is kept in memory, as everything after it.
    pub(crate) fn put(&mut self, hash: &Hash, bytes: &[u8]) -> Result<(), String> {
        let written = match self.target() {
            Some(dir) => write(dir, bytes),
            None => {
                self.memory.insert(*hash, bytes.to_vec());
                return Ok(());
            }
        };
        if written.is_err() {
            self.stop_writing();
            self.memory.insert(*hash, bytes.to_vec());
        }
        written
    }

    /// As `put`, on disk; `None`: there is none.
    pub(crate) fn write(&self, bytes: &[u8]) -> Option<Result<(), String>> {
        self.target().map(|dir| write(dir, bytes))
    }

    /// Removes what is at the place of `hash`, whatever that is; `false`: it is where nothing can be removed. That it is
    /// gone already is as good; what cannot be removed fails its check again when it is next read.
    pub(crate) fn remove(&mut self, hash: &Hash) -> bool {
        let in_memory = self.memory.remove(hash).is_some();
        if let Some(dir) = self.target() {
            discard(&path(dir, hash));
            return true;
        }
        in_memory
    }

    /// Empties everything. A directory that is only read is left out of account from then on.
    pub(crate) fn clear(&mut self) -> Result<()> {
        self.memory.clear();
        let Some(dir) = self.target() else {
            self.dir = None;
            return Ok(());
        };
        for name in [CONTENT, "tmp"] {
            let path = dir.join(name);
            // Others may be writing: a directory can be found filled again.
            let mut attempts = 0;
            while let Err(error) = fs::remove_dir_all(&path) {
                attempts += 1;
                if error.kind() == ErrorKind::NotFound && !path.exists() {
                    break;
                }
                if attempts == 10 {
                    return Err(Error::Clear { path, detail: error.to_string() });
                }
            }
        }
        Ok(())
    }

    pub(crate) fn list(&self) -> Vec<Blob> {
        let in_memory = self.memory.iter().map(|(hash, bytes)| Blob {
            hash: *hash,
            bytes: bytes.len() as u64,
            used: SystemTime::UNIX_EPOCH,
        });
        let mut blobs: Vec<_> = in_memory.collect();
        let content = self.dir.as_ref().map(|dir| entries(&dir.join(CONTENT).join("sha256")));
        for (first, at) in content.unwrap_or_default() {
            for (second, at) in entries(&at) {
                for (rest, at) in entries(&at) {
                    let Some(hash) = Hash::from_hex(&format!("{first}{second}{rest}")) else { continue };
                    let Ok(metadata) = fs::symlink_metadata(&at) else { continue };
                    let times = [metadata.accessed(), metadata.modified()];
                    let used = times.into_iter().flatten().max().unwrap_or(SystemTime::UNIX_EPOCH);
                    if !self.memory.contains_key(&hash) {
                        blobs.push(Blob { hash, bytes: metadata.len(), used });
                    }
                }
            }
        }
        blobs.sort_by_key(|blob| blob.hash);
        blobs
    }

    /// Removes what writers that were killed left behind.
    pub(crate) fn sweep(&self) {
        let Some(dir) = self.target() else { return };
        let left =
            entries(dir).into_iter().filter(|(name, _)| name.starts_with('.') && name.ends_with(".tmp"));
        for (_, path) in entries(&dir.join("tmp")).into_iter().chain(left) {
            let modified = fs::symlink_metadata(&path).and_then(|metadata| metadata.modified());
            if modified.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > ABANDONED)) {
                discard(&path);
            }
        }
    }
}

fn write(dir: &Path, bytes: &[u8]) -> Result<(), String> {
    let written = cacache::write_hash_sync(dir, bytes);
    written.map(|_| ()).map_err(|error| format!("{}: {error}", dir.display()))
}

/// Removes a file or a directory; a symlink itself. See `Blobs::remove` for why failing is not an error.
fn discard(path: &Path) {
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
        let _ = fs::remove_dir_all(path);
    } else {
        let _ = fs::remove_file(path);
    }
}

fn entries(dir: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path()))).collect()
}

fn path(dir: &Path, hash: &Hash) -> PathBuf {
    let hex = hash.hex();
    dir.join(CONTENT).join("sha256").join(&hex[..2]).join(&hex[2..4]).join(&hex[4..])
}

/// `None`: what is there is not a file of ours.
fn read(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK | libc::O_CLOEXEC);
    }
    let file = options.open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() > MAX_BLOB_BYTES || !is_own(&metadata) {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    file.take(MAX_BLOB_BYTES).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
