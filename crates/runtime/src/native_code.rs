//! Natively compiled wasm, of artifacts and plugins alike: `compiler_lib.cwasm` beside the addon, the cache's files, and
//! what the process keeps.
//!
//! Owns: the file format, its verification, owner-only storage, the table of what was used recently. Any thread.
//! Must never hand out bytes whose hash it has not checked: serialized code is native code, and a single flipped
//! bit can silently compute wrong. The hash guards against damage; against malice only who may write the file.
//!
//! Layout: code · kind (1) · sha256 of the wasm (32) · sha256 of the engine fingerprint (32) · BLAKE3 of all
//! that stands before it (32) · magic (8). The code comes first so that the file can be mapped as it is.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};
use wasmtime::Module;

use crate::engine;

const MAGIC: &[u8; 8] = b"EDGECW2\n";
/// Where compiled code is, in a cache directory.
const DIRECTORY: &str = "native";
/// What follows the code.
const TRAILER: usize = 1 + 32 + 32 + 32 + 8;
/// Larger files are not ours: compiled code is a few times its wasm.
const MAX_BYTES: u64 = 512 << 20;

/// A temporary file of this age belongs to nobody any more.
const ABANDONED: Duration = Duration::from_secs(3600);

pub(crate) type Hash = [u8; 32];

pub(crate) fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

pub(crate) fn hex(hash: &Hash) -> String {
    use std::fmt::Write as _;
    hash.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Compiled code of the wasm whose hash is `wasm`, ready to be written. What `kind` says is up to the owner of the code.
pub fn pack(wasm: &Hash, kind: u8, code: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(code.len() + TRAILER);
    file.extend_from_slice(code);
    file.push(kind);
    file.extend_from_slice(wasm);
    file.extend_from_slice(&sha256(engine::fingerprint().as_bytes()));
    let hash = blake3::hash(&file);
    file.extend_from_slice(hash.as_bytes());
    file.extend_from_slice(MAGIC);
    file
}

/// The kind and the code in `file`, if it is that of `wasm`, of this engine, and undamaged.
fn unpack<'a>(file: &'a [u8], wasm: &Hash) -> Option<(u8, &'a [u8])> {
    let (code, trailer) = file.split_at_checked(file.len().checked_sub(TRAILER)?)?;
    let kind = check_trailer(trailer, wasm)?;
    let hashed = file.len() - 32 - MAGIC.len();
    (trailer[65..97] == blake3::hash(&file[..hashed]).as_bytes()[..]).then_some((kind, code))
}

/// The module in `file`, the bytes of a file of ours, and its kind.
pub(crate) fn module(file: &[u8], wasm: &Hash) -> Option<(u8, Module)> {
    let (kind, code) = unpack(file, wasm)?;
    // SAFETY: the code was produced by this crate's engine (fingerprint) and its hash has just been checked over
    // the very bytes used; the file is writable by this user only, or part of the installed package.
    let module = unsafe { Module::deserialize(engine::engine().ok()?, code) }.ok()?;
    Some((kind, module))
}

/// What a trailer says, if it belongs to this wasm and engine. Says nothing of the code's integrity.
fn check_trailer(trailer: &[u8], wasm: &Hash) -> Option<u8> {
    let fits = trailer[97..] == MAGIC[..]
        && trailer[1..33] == wasm[..]
        && trailer[33..65] == sha256(engine::fingerprint().as_bytes());
    fits.then(|| trailer[0])
}

/// The file beside the addon, verified, open and ready to be mapped.
/// Hashing it in pieces and mapping it costs a third of reading it into memory, which start-up would notice.
#[cfg(unix)]
pub(crate) fn open_verified(path: &Path, wasm: &Hash) -> Option<(u8, File)> {
    use std::io::{Seek, SeekFrom};

    let mut file = open(path, false)?;
    let len = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(len.checked_sub(TRAILER as u64)?)).ok()?;
    let mut trailer = [0; TRAILER];
    file.read_exact(&mut trailer).ok()?;
    // The cheap refusals first.
    let kind = check_trailer(&trailer, wasm)?;
    file.seek(SeekFrom::Start(0)).ok()?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; 256 << 10];
    let mut left = len - 32 - MAGIC.len() as u64;
    while left > 0 {
        let want = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        file.read_exact(&mut piece[..want]).ok()?;
        hasher.update(&piece[..want]);
        left -= want as u64;
    }
    (trailer[65..97] == hasher.finalize().as_bytes()[..]).then_some((kind, file))
}

/// Reads a regular file of sane size; anything else (a symlink, a FIFO, a foreign owner) is `None`.
/// `private`: it must belong to this user and be writable by nobody else.
pub(crate) fn read(path: &Path, private: bool) -> Option<Vec<u8>> {
    let file = open(path, private)?;
    let mut bytes = Vec::with_capacity(file.metadata().ok()?.len() as usize);
    file.take(MAX_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Opens what `read` would read.
fn open(path: &Path, private: bool) -> Option<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // Not through a symlink that someone planted, not blocking on a FIFO.
        let nofollow = if private { libc::O_NOFOLLOW } else { 0 };
        options.custom_flags(nofollow | libc::O_NONBLOCK | libc::O_CLOEXEC);
    }
    let file = options.open(path).ok()?;
    let metadata = file.metadata().ok()?;
    if !metadata.is_file() || metadata.len() > MAX_BYTES || (private && !is_private(&metadata)) {
        return None;
    }
    Some(file)
}

#[cfg(unix)]
fn is_private(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    // SAFETY: geteuid has no preconditions and cannot fail.
    let user = unsafe { libc::geteuid() };
    metadata.uid() == user && metadata.mode() & 0o022 == 0
}

#[cfg(not(unix))]
fn is_private(_metadata: &fs::Metadata) -> bool {
    true
}

/// A directory of compiled code that only this user can write.
pub(crate) struct Store {
    dir: PathBuf,
}

impl Store {
    /// The store under `cache_dir`, created if need be; `None` if it cannot be had safely.
    pub(crate) fn open(cache_dir: &Path) -> Option<Self> {
        let dir = cache_dir.join(DIRECTORY);
        fs::create_dir_all(cache_dir).ok()?;
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            builder.mode(0o700);
        }
        // An existing one is fine, if it passes the check below.
        let _ = builder.create(&dir);
        Self::existing(cache_dir)
    }

    /// The store under `cache_dir`, if there is one.
    pub(crate) fn existing(cache_dir: &Path) -> Option<Self> {
        let dir = cache_dir.join(DIRECTORY);
        let metadata = fs::symlink_metadata(&dir).ok()?;
        (metadata.is_dir() && is_private(&metadata)).then_some(Self { dir })
    }

    fn path(&self, wasm: &Hash) -> PathBuf {
        let engine = hex(&sha256(engine::fingerprint().as_bytes()));
        self.dir.join(format!("{}-{}.cwasm", hex(wasm), &engine[..16]))
    }

    /// The module that is kept for this wasm, and its kind.
    pub(crate) fn module(&self, wasm: &Hash) -> Option<(u8, Module)> {
        module(&read(&self.path(wasm), true)?, wasm)
    }

    /// Removes files, those that were used least recently first, until at most `max_bytes` are left. Returns how many
    /// bytes went. What cannot be removed stays, and is verified like any other when it is next used.
    pub(crate) fn prune(&self, max_bytes: u64) -> u64 {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.dir).into_iter().flatten().flatten() {
            let Ok(metadata) = entry.metadata() else { continue };
            let times = [metadata.accessed(), metadata.modified()];
            let used = times.into_iter().flatten().max().unwrap_or(SystemTime::UNIX_EPOCH);
            files.push((used, entry.path(), metadata.len()));
        }
        files.sort();
        let mut left: u64 = files.iter().map(|(.., bytes)| bytes).sum();
        let before = left;
        for (_, path, bytes) in files {
            if left <= max_bytes {
                break;
            }
            if fs::remove_file(&path).is_ok() {
                left -= bytes;
            }
        }
        before - left
    }

    /// Removes what processes that were killed while writing left behind.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.dir).into_iter().flatten().flatten() {
            let old = entry
                .metadata()
                .and_then(|metadata| metadata.modified())
                .is_ok_and(|time| time.elapsed().is_ok_and(|age| age > ABANDONED));
            if old && entry.path().extension().is_some_and(|extension| extension == "tmp") {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Stores `file` atomically. Failing only costs the next process a compilation.
    pub(crate) fn write(&self, wasm: &Hash, file: &[u8]) {
        self.sweep();
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let path = self.path(wasm);
        let unique = COUNTER.fetch_add(1, Ordering::Relaxed);
        let temporary = path.with_extension(format!("{}-{unique}.tmp", std::process::id()));
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let written = options.open(&temporary).and_then(|mut target| target.write_all(file));
        if written.and_then(|()| fs::rename(&temporary, &path)).is_err() {
            let _ = fs::remove_file(&temporary);
        }
    }
}

/// Places for things by hash, of which the most recently used are kept for the next who asks.
pub(crate) struct Recent<T> {
    max: usize,
    /// Most recent first.
    places: Mutex<Vec<(Hash, Arc<T>)>>,
}

impl<T: Default> Recent<T> {
    pub(crate) const fn new(max: usize) -> Self {
        Self { max, places: Mutex::new(Vec::new()) }
    }

    /// The place for what has this hash.
    pub(crate) fn place(&self, hash: Hash) -> Arc<T> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = match places.iter().position(|(other, _)| *other == hash) {
            Some(index) => places.remove(index),
            None => (hash, Arc::default()),
        };
        let place = entry.1.clone();
        places.insert(0, entry);
        places.truncate(self.max);
        place
    }

    /// Forgets the place of this hash.
    pub(crate) fn forget(&self, hash: &Hash) {
        self.places.lock().unwrap_or_else(PoisonError::into_inner).retain(|(other, _)| other != hash);
    }

    /// Forgets all places.
    pub(crate) fn clear(&self) {
        self.places.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
