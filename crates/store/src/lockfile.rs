//! The lockfile: which bytes a URL has, as sorted JSON that diffs well.
//!
//! Owns: its format, reading it, replacing it atomically (temporary file, sync, rename, sync of the directory), and
//! the lock between processes that write it. Any thread. Must never leave a half-written file, and never drop what
//! another writer added.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::dir::temporary_name;
use crate::{Error, Hash, Result, Wait};

/// The name of a lockfile, by convention.
pub const FILE_NAME: &str = "packages.lock.json";
/// No lockfile is larger.
const MAX_BYTES: u64 = 64 << 20;
/// How long another process may take to write a file.
const PATIENCE: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(2);

/// What is in a lockfile.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lockfile {
    pub version: Option<String>,
    pub modules: BTreeMap<String, Hash>,
    /// Manifests that were looked for and do not exist: their absence decides what a name means, too.
    pub missing: BTreeSet<String>,
}

#[derive(Serialize, Deserialize)]
// A name that is damaged must not pass for an empty table.
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    version: Option<String>,
    #[serde(default)]
    modules: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    missing: BTreeSet<String>,
}

impl Lockfile {
    /// Nothing is locked; a version may be noted.
    pub fn is_empty(&self) -> bool {
        self.modules.is_empty() && self.missing.is_empty()
    }

    /// Reads the text of a lockfile. `Err`: what is wrong with it.
    pub fn parse(text: &[u8]) -> Result<Self, String> {
        // A sequence would pass for a record of which everything is missing.
        if !text.trim_ascii_start().starts_with(b"{") {
            return Err("not a lockfile: it does not begin with {".into());
        }
        let document: Document =
            serde_json::from_slice(text).map_err(|error| format!("not a lockfile: {error}"))?;
        let modules = document.modules.into_iter().map(|(spec, hash)| match hash.parse() {
            Ok(hash) => Ok((spec, hash)),
            Err(detail) => Err(format!("$.modules[{spec:?}]: {detail}")),
        });
        Ok(Self {
            version: document.version,
            modules: modules.collect::<Result<_, _>>()?,
            missing: document.missing,
        })
    }

    /// The text of this lockfile: the same for the same content.
    pub fn text(&self) -> String {
        let document = Document {
            version: self.version.clone(),
            modules: self.modules.iter().map(|(spec, hash)| (spec.clone(), hash.to_string())).collect(),
            missing: self.missing.clone(),
        };
        // Strings and tables of strings can always be written.
        let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// A lockfile on disk.
pub(crate) struct LockFile {
    path: PathBuf,
}

/// Releases the lock when dropped.
pub(crate) struct Guard(#[expect(dead_code, reason = "the lock lasts as long as the file is open")] File);

impl LockFile {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self { path: std::path::absolute(&path).unwrap_or(path) }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What is in the file; nothing if there is none.
    pub(crate) fn read(&self) -> Result<Lockfile> {
        let wrong = |detail: String| Error::Lockfile { path: self.path.clone(), detail };
        let mut options = File::options();
        options.read(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.custom_flags(libc::O_NONBLOCK | libc::O_CLOEXEC);
        }
        let file = match options.open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Lockfile::default()),
            Err(error) => return Err(wrong(error.to_string())),
        };
        let metadata = file.metadata().map_err(|error| wrong(error.to_string()))?;
        if !metadata.is_file() || metadata.len() > MAX_BYTES {
            return Err(wrong("not a regular file of sane size".into()));
        }
        let mut text = Vec::with_capacity(metadata.len() as usize);
        file.take(MAX_BYTES).read_to_end(&mut text).map_err(|error| wrong(error.to_string()))?;
        Lockfile::parse(&text).map_err(wrong)
    }

    fn unwritable(&self, error: impl ToString) -> Error {
        Error::WriteLockfile { path: self.path.clone(), detail: error.to_string() }
    }

    fn dir(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("/"))
    }

    /// Takes the lock between writers. On Unix it is on the directory, so that nothing is left lying about.
    pub(crate) fn lock(&self, wait: Wait<'_>) -> Result<Guard> {
        fs::create_dir_all(self.dir()).map_err(|error| self.unwritable(error))?;
        let file = if cfg!(unix) {
            File::open(self.dir())
        } else {
            File::options().create(true).append(true).open(self.path.with_extension("lock"))
        };
        let file = file.map_err(|error| self.unwritable(error))?;
        let since = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Guard(file)),
                Err(TryLockError::WouldBlock) if since.elapsed() > PATIENCE => {
                    return Err(Error::Busy { path: self.path.clone(), seconds: PATIENCE.as_secs() });
                }
                Err(TryLockError::WouldBlock) if wait(POLL) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::Stopped),
                Err(TryLockError::Error(error)) => return Err(self.unwritable(error)),
            }
        }
    }

    /// Replaces the file. The lock must be held.
    pub(crate) fn write(&self, lockfile: &Lockfile) -> Result<()> {
        let temporary = self.dir().join(temporary_name(FILE_NAME));
        let result = self.replace(&temporary, lockfile.text().as_bytes());
        if result.is_err() {
            // It may not have come into being; the error to report is the first one.
            let _ = fs::remove_file(&temporary);
        }
        result.map_err(|error| self.unwritable(error))
    }

    fn replace(&self, temporary: &Path, text: &[u8]) -> std::io::Result<()> {
        let mut file = File::options().write(true).create_new(true).open(temporary)?;
        file.write_all(text)?;
        file.sync_all()?;
        drop(file);
        fs::rename(temporary, &self.path)?;
        if cfg!(unix) {
            File::open(self.dir())?.sync_all()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Hash, Lockfile};

    #[test]
    fn the_text_is_sorted_and_stable() {
        let mut lockfile = Lockfile { version: Some("7".into()), ..Lockfile::default() };
        for spec in ["https://b/x.py", "https://a/x.py"] {
            lockfile.modules.insert(spec.into(), Hash([0xab; 32]));
        }
        let hex = "ab".repeat(32);
        let text = format!(
            "{{\n  \"version\": \"7\",\n  \"modules\": {{\n    \"https://a/x.py\": \"sha256-{hex}\",\n    \"https://b/x.py\": \"sha256-{hex}\"\n  }}\n}}\n"
        );
        assert_eq!(lockfile.text(), text);
        assert_eq!(Lockfile::parse(text.as_bytes()), Ok(lockfile));
    }

    #[test]
    fn damage_is_named() {
        for (text, expected) in [
            ("", "not a lockfile: it does not begin"),
            ("{", "not a lockfile: EOF"),
            ("[]", "not a lockfile"),
            (r#"{"modules": {"x": "md5-1"}}"#, r#"$.modules["x"]: "md5-1" is not sha256-"#),
            (r#"{"modules": 1}"#, "not a lockfile"),
            (r#"{"modulez": {}}"#, "unknown field `modulez`"),
        ] {
            let error = Lockfile::parse(text.as_bytes()).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
