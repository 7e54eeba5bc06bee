//! What fetched modules are kept in: bytes by their SHA-256, and the lockfile that says which bytes a URL has.
//!
//! Owns: the cache directory's `content-v2/` and `tmp/`, the lockfile, and the in-memory stand-in for both. A `Store`
//! belongs to one thread; many threads and processes share a directory. Must never return bytes whose hash it has
//! not computed from those very bytes, and never wait for another process without asking its caller first.

mod blobs;
mod dir;
mod error;
mod hash;
mod lockfile;

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::time::Duration;

pub use blobs::{Blob, MAX_BLOB_BYTES};
pub use dir::default_dir;
pub use error::{Error, Result};
pub use hash::Hash;
pub use lockfile::{FILE_NAME, Lockfile};

use blobs::Blobs;
use dir::Use;
use lockfile::LockFile;

/// Waits for at most this long; `false`: give up.
pub type Wait<'a> = &'a mut dyn FnMut(Duration) -> bool;

/// What a store is opened with.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Where bytes are kept. `None`: there is no place, so that memory takes its part.
    pub dir: Option<PathBuf>,
    /// The lockfile of a project. `None`: the one in `dir`.
    pub lockfile: Option<PathBuf>,
    /// If it differs from the one in the lockfile, its entries are dropped.
    pub version: Option<String>,
    /// Write nothing to the lockfile; what it does not name is an error.
    pub frozen: bool,
}

/// What a URL was found to have, to be put into the lockfile.
#[derive(Debug, Clone, PartialEq)]
pub struct Lock {
    pub spec: String,
    pub hash: Hash,
    /// Replace what the lockfile says: the importer named the hash itself.
    pub replace: bool,
}

/// What `verify` found.
#[derive(Debug, Default, PartialEq)]
pub struct Verified {
    /// Blobs that are as they should be.
    pub sound: u64,
    /// Blobs that were not, and were removed.
    pub discarded: Vec<Hash>,
    /// Specs of the lockfile whose bytes are not there; they are fetched when they are next imported.
    pub absent: Vec<String>,
}

pub struct Store {
    blobs: Blobs,
    /// `None`: `locked` is all there is.
    lockfile: Option<LockFile>,
    /// Whether the lockfile is the one of the cache, which may fail as the cache may; a project's may not.
    lockfile_in_dir: bool,
    /// The lockfile as of `refresh`, with `unwritten`.
    locked: Lockfile,
    /// What would be in the lockfile, if that could be written.
    unwritten: Lockfile,
    version: Option<String>,
    frozen: bool,
    fallback: Option<String>,
    /// Whether the fallback came about after the store was opened, and nobody has been told yet.
    untold: bool,
}

impl Store {
    /// A store that lasts as long as it lives.
    pub fn memory() -> Self {
        Self {
            blobs: Blobs::default(),
            lockfile: None,
            lockfile_in_dir: false,
            locked: Lockfile::default(),
            unwritten: Lockfile::default(),
            version: None,
            frozen: false,
            fallback: None,
            untold: false,
        }
    }

    /// Opens the store. A directory that cannot be used is replaced by memory, one that can only be read is added to by
    /// memory: see `fallback`. A frozen store wants no more than that.
    pub fn open(options: Options, wait: Wait<'_>) -> Result<Self> {
        let mut store = Self { version: options.version, frozen: options.frozen, ..Self::memory() };
        let mut in_dir = None;
        if options.dir.is_none() {
            store.fallback =
                Some("this user has no cache directory; set cacheDir or EDGE_PYTHON_CACHE".into());
        }
        if let Some(dir) = options.dir {
            match dir::prepare(&dir) {
                Ok(way) => {
                    in_dir = Some(dir.join(FILE_NAME));
                    let writable = match way {
                        Use::Writing => true,
                        Use::Reading(reason) => {
                            if !store.frozen {
                                store.fallback = Some(format!("{}: {reason}", dir.display()));
                            }
                            false
                        }
                    };
                    store.blobs = Blobs::on_disk(dir, writable);
                }
                Err(reason) => store.fallback = Some(format!("{}: {reason}", dir.display())),
            }
        }
        store.blobs.sweep();
        store.lockfile_in_dir = options.lockfile.is_none();
        store.lockfile = options.lockfile.or(in_dir).map(LockFile::new);
        if store.frozen {
            let Some(lockfile) = &store.lockfile else {
                return Err(Error::Frozen("there is no lockfile, as the cache is in memory".into()));
            };
            if !lockfile.path().is_file() {
                return Err(Error::Frozen(format!("there is no lockfile {}", lockfile.path().display())));
            }
        }
        match store.apply_version(wait) {
            Err(Error::WriteLockfile { path, detail }) if store.lockfile_in_dir => {
                store.fall_back(format!("{}: {detail}", path.display()));
            }
            applied => applied?,
        }
        store.untold = false;
        Ok(store)
    }

    /// Whether bytes outlive the process.
    pub fn is_persistent(&self) -> bool {
        self.blobs.writes() || self.frozen && self.blobs.reads()
    }

    /// Why the directory is not used, or not any more, if one was to be.
    pub fn fallback(&self) -> Option<&str> {
        self.fallback.as_deref()
    }

    /// As `fallback`, once, if that came about after the store was opened.
    pub fn take_new_fallback(&mut self) -> Option<&str> {
        if std::mem::take(&mut self.untold) { self.fallback() } else { None }
    }

    /// The disk is full or broken: from now on, memory takes what is new.
    fn fall_back(&mut self, reason: String) {
        self.blobs.stop_writing();
        if self.fallback.is_none() {
            self.fallback = Some(reason);
            self.untold = true;
        }
    }

    /// Whether only what is locked may be used.
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// Another version than ours: drop what its entries name, and them.
    fn apply_version(&mut self, wait: Wait<'_>) -> Result<()> {
        let (Some(version), Some(lockfile)) = (&self.version, &self.lockfile) else { return Ok(()) };
        // What is damaged is reported by the first run, which `clear` can repair.
        let Ok(found) = lockfile.read() else { return Ok(()) };
        if found.version.as_ref() == Some(version) || found.is_empty() {
            return Ok(());
        }
        if self.frozen {
            return Err(Error::Frozen(format!(
                "lockfile {} is of version {}, not {version:?}",
                lockfile.path().display(),
                found.version.map_or("none".into(), |version| format!("{version:?}")),
            )));
        }
        let guard = lockfile.lock(wait)?;
        let found = lockfile.read()?;
        if found.version.as_ref() != Some(version) {
            if self.lockfile_in_dir && !self.blobs.writes() {
                // It counts as empty: see `refresh`.
                return Ok(());
            }
            for hash in found.modules.values() {
                self.blobs.remove(hash);
            }
            lockfile.write(&Lockfile { version: Some(version.clone()), ..Lockfile::default() })?;
        }
        drop(guard);
        Ok(())
    }

    /// Reads the lockfile anew: other processes write it too.
    pub fn refresh(&mut self) -> Result<()> {
        if let Some(lockfile) = &self.lockfile {
            let found = lockfile.read()?;
            // Under another version, the entries are another deployment's.
            let foreign = self.version.is_some() && !found.is_empty() && found.version != self.version;
            self.locked = if foreign { Lockfile::default() } else { found };
            let unwritten = self.unwritten.clone();
            self.locked.modules.extend(unwritten.modules);
            self.locked.missing.extend(unwritten.missing);
        }
        Ok(())
    }

    /// The hash that `spec` is locked to.
    pub fn locked(&self, spec: &str) -> Option<Hash> {
        self.locked.modules.get(spec).copied()
    }

    /// Whether `spec` is known not to exist.
    pub fn is_missing(&self, spec: &str) -> bool {
        self.locked.missing.contains(spec)
    }

    /// The bytes of this hash. Damaged ones are discarded.
    pub fn get(&self, hash: &Hash) -> Option<Vec<u8>> {
        self.blobs.get(hash)
    }

    /// Keeps `bytes` on disk, from any thread; `false`: it could not, or there is no disk. `put` then knows what to do.
    pub fn write(&self, bytes: &[u8]) -> bool {
        self.blobs.write(bytes).is_some_and(|written| written.is_ok())
    }

    /// Keeps `bytes`. On a disk that is full or broken, the store goes on in memory.
    pub fn put(&mut self, bytes: &[u8]) -> Hash {
        let hash = Hash::of(bytes);
        if let Err(reason) = self.blobs.put(&hash, bytes) {
            self.fall_back(reason);
        }
        hash
    }

    /// Adds to the lockfile, together with whatever others have added. Fails with `Error::Drift` where another writer
    /// locked a spec to other bytes in the meantime.
    pub fn record(&mut self, locks: &[Lock], missing: &[String], wait: Wait<'_>) -> Result<()> {
        if locks.is_empty() && missing.is_empty() {
            return Ok(());
        }
        match self.write_locks(locks, missing, wait) {
            Err(Error::WriteLockfile { path, detail }) if self.lockfile_in_dir => {
                self.fall_back(format!("{}: {detail}", path.display()));
                self.hold_locks(locks, missing)
            }
            recorded => recorded,
        }
    }

    /// Locks for as long as the store lives.
    fn hold_locks(&mut self, locks: &[Lock], missing: &[String]) -> Result<()> {
        merge(&mut self.locked, locks, missing)?;
        merge(&mut self.unwritten, locks, missing)
    }

    fn write_locks(&mut self, locks: &[Lock], missing: &[String], wait: Wait<'_>) -> Result<()> {
        let in_memory = self.lockfile_in_dir && !self.blobs.writes() && !self.frozen;
        let Some(lockfile) = self.lockfile.as_ref().filter(|_| !in_memory) else {
            return self.hold_locks(locks, missing);
        };
        if self.frozen {
            return Err(Error::Frozen(format!("{} would change", lockfile.path().display())));
        }
        let guard = lockfile.lock(wait)?;
        let mut found = lockfile.read()?;
        if let Some(version) = &self.version {
            if found.version.as_ref() != Some(version) && !found.is_empty() {
                // Another deployment has taken the lockfile over: it stays as that left it.
                drop(guard);
                return self.hold_locks(locks, missing);
            }
            found.version = Some(version.clone());
        }
        let before = found.clone();
        merge(&mut found, locks, missing)?;
        if found != before || !lockfile.path().exists() {
            lockfile.write(&found)?;
        }
        drop(guard);
        self.locked = found;
        Ok(())
    }

    /// Empties cache and lockfile. A frozen lockfile stays.
    pub fn clear(&mut self, wait: Wait<'_>) -> Result<()> {
        let only_read = self.lockfile_in_dir && !self.blobs.writes();
        self.blobs.clear()?;
        self.locked = Lockfile::default();
        self.unwritten = Lockfile::default();
        if only_read && !self.frozen {
            // What cannot be emptied is left out of account.
            self.lockfile = None;
            return Ok(());
        }
        let Some(lockfile) = self.lockfile.as_ref().filter(|_| !self.frozen) else { return Ok(()) };
        if lockfile.path().exists() {
            let guard = lockfile.lock(wait)?;
            lockfile.write(&Lockfile { version: self.version.clone(), ..Lockfile::default() })?;
            drop(guard);
        }
        Ok(())
    }

    /// Everything that is kept, by hash.
    pub fn list(&self) -> Vec<Blob> {
        self.blobs.list()
    }

    /// As `list`, each with the specs that the lockfile locks to it.
    pub fn list_named(&mut self) -> Result<Vec<(Blob, Vec<String>)>> {
        self.refresh()?;
        let mut specs: HashMap<Hash, Vec<String>> = HashMap::new();
        for (spec, hash) in &self.locked.modules {
            specs.entry(*hash).or_default().push(spec.clone());
        }
        let named = |blob: Blob| {
            let specs = specs.remove(&blob.hash).unwrap_or_default();
            (blob, specs)
        };
        Ok(self.list().into_iter().map(named).collect())
    }

    /// Bytes that all blobs take.
    pub fn size(&self) -> u64 {
        self.list().iter().map(|blob| blob.bytes).sum()
    }

    /// Reads everything, and removes what is damaged.
    pub fn verify(&mut self) -> Result<Verified> {
        self.refresh()?;
        let mut verified = Verified::default();
        for blob in self.list() {
            match self.get(&blob.hash) {
                Some(_) => verified.sound += 1,
                None => verified.discarded.push(blob.hash),
            }
        }
        let present: BTreeMap<_, _> = self.list().into_iter().map(|blob| (blob.hash, ())).collect();
        let absent = self.locked.modules.iter().filter(|(_, hash)| !present.contains_key(hash));
        verified.absent = absent.map(|(spec, _)| spec.clone()).collect();
        Ok(verified)
    }

    /// Removes the blobs that were used least recently, until at most `max_bytes` are left. Returns how many bytes went.
    /// What the lockfile names stays locked, and is fetched again when it is next imported.
    pub fn prune(&mut self, max_bytes: u64) -> u64 {
        let mut blobs = self.list();
        blobs.sort_by_key(|blob| (blob.used, blob.hash));
        let mut left: u64 = blobs.iter().map(|blob| blob.bytes).sum();
        let before = left;
        for blob in blobs {
            if left <= max_bytes {
                break;
            }
            if self.blobs.remove(&blob.hash) {
                left -= blob.bytes;
            }
        }
        before - left
    }
}

fn merge(into: &mut Lockfile, locks: &[Lock], missing: &[String]) -> Result<()> {
    for lock in locks {
        match into.modules.get(&lock.spec) {
            Some(locked) if *locked != lock.hash && !lock.replace => {
                return Err(Error::Drift { spec: lock.spec.clone(), locked: *locked, remote: lock.hash });
            }
            _ => {
                into.modules.insert(lock.spec.clone(), lock.hash);
                into.missing.remove(&lock.spec);
            }
        }
    }
    let missing = missing.iter().filter(|spec| !into.modules.contains_key(*spec)).cloned();
    let missing: Vec<_> = missing.collect();
    into.missing.extend(missing);
    Ok(())
}
