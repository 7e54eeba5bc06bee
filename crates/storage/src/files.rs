//! The files of a storage directory: the database and the lock beside it.
//!
//! Owns: their names, who may have them open, and how a database comes into being. Runs on the storage's thread.
//! Must never write to a database that it did not find in order, nor wait for another process.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use redb::backends::FileBackend;
use redb::{Builder, Database};

use crate::error::{Error, Result};
use crate::tables;

const DATABASE: &str = "edge-python.redb";
const LOCK: &str = "edge-python.lock";
/// A database that is being made. It gets its name when it is complete: a process that is killed meanwhile leaves
/// nothing that looks like a damaged one.
const NEW: &str = "edge-python.redb.new";

/// Pages that are kept in memory, bytes. redb's own default is a gigabyte.
const CACHE_BYTES: usize = 16 << 20;

/// Held as long as the database is open; the system releases it when the process ends, however it ends.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    pub(crate) fn acquire(directory: &Path) -> Result<Self> {
        let path = directory.join(LOCK);
        let fail = |error: io::Error| Error::io(&path, &error);
        let mut file = open_options().create(true).open(&path).map_err(fail)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::Locked { path: directory.join(DATABASE), holder: holder(&mut file) });
            }
            // A file system without locks; redb still has its own.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(fail(error)),
        }
        // For whoever is refused. It is only information, so that it cannot be written is no reason to fail.
        let _ = file.set_len(0).and_then(|()| write!(file, "{}", std::process::id()));
        Ok(Self { _file: file })
    }
}

fn holder(file: &mut File) -> String {
    let mut text = String::new();
    let read = file.rewind().and_then(|()| file.take(20).read_to_string(&mut text));
    match (read, text.trim().parse::<u32>()) {
        (Ok(_), Ok(id)) if id == std::process::id() => "another copy of the addon in this process".into(),
        (Ok(_), Ok(id)) => format!("process {id}"),
        _ => "another process".into(),
    }
}

/// The database's path, for messages.
pub(crate) fn database_path(directory: &Path) -> PathBuf {
    directory.join(DATABASE)
}

/// Open the directory's database, or make it. Only with the lock held.
pub(crate) fn open_database(directory: &Path, _lock: &Lock) -> Result<Database> {
    let path = database_path(directory);
    let fail = |error: io::Error| Error::io(&path, &error);
    match fs::symlink_metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => create(directory, &path)?,
        Err(error) => return Err(fail(error)),
        Ok(metadata) if !metadata.is_file() => {
            return Err(Error::Corrupt { path, detail: "it is not a regular file".into() });
        }
        // redb would take it for one that is to be made.
        Ok(metadata) if metadata.len() == 0 => {
            return Err(Error::Corrupt { path, detail: "it is empty".into() });
        }
        Ok(_) => {}
    }
    let file = open_options().open(&path).map_err(fail)?;
    let database = with_file(&path, file)?;
    tables::verify(&path, &database)?;
    Ok(database)
}

fn create(directory: &Path, path: &Path) -> Result<()> {
    let new = directory.join(NEW);
    let fail = |error: io::Error| Error::io(path, &error);
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(fail(error)),
        _ => {}
    }
    let file = open_options().create_new(true).open(&new).map_err(fail)?;
    let made = with_file(path, file).and_then(|database| tables::create(path, &database));
    if let Err(error) = made {
        let _ = fs::remove_file(&new);
        return Err(error);
    }
    fs::rename(&new, path).map_err(fail)?;
    sync_directory(directory).map_err(fail)
}

fn with_file(path: &Path, file: File) -> Result<Database> {
    let backend = FileBackend::new(file).map_err(|error| Error::redb(path, error))?;
    builder().create_with_backend(backend).map_err(|error| Error::redb(path, error))
}

pub(crate) fn builder() -> Builder {
    let mut builder = Builder::new();
    builder.set_cache_size(CACHE_BYTES);
    // A file that was altered is then refused, where redb would otherwise trust it. It costs reading the file once.
    builder.set_check_integrity_on_open(true);
    builder
}

/// Readable and writable, and by the owner only if it is made.
fn open_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// A new name is only durable once its directory is.
#[cfg(unix)]
fn sync_directory(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

/// Elsewhere directories cannot be opened as files.
#[cfg(not(unix))]
fn sync_directory(_directory: &Path) -> io::Result<()> {
    Ok(())
}
