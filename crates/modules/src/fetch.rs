//! Bytes of URLs that need no network: local files and `data:`.
//!
//! Must never block on what is not a regular file (a FIFO never answers).

use std::fs::{self, File};
use std::io::{ErrorKind, Read};

use data_url::DataUrl;
use url::Url;

use crate::error::{Failure, Kind};

/// Larger modules are refused.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

/// Why there are no bytes.
#[derive(Debug, Clone)]
pub(crate) enum FetchError {
    /// There is no such thing.
    Missing(String),
    /// The caller has not allowed it.
    Forbidden(String),
    /// It is not locked, and nothing else may be used.
    Frozen(String),
    /// Other bytes than those that it is locked to.
    Drift(String),
    Other(String),
}

impl From<FetchError> for Failure {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::Missing(cause) | FetchError::Other(cause) => Self::new(Kind::Unavailable, cause),
            FetchError::Forbidden(cause) => Self::new(Kind::Permission, cause),
            FetchError::Frozen(cause) => Self::new(Kind::Frozen, cause),
            FetchError::Drift(cause) => Self::new(Kind::Integrity, cause),
        }
    }
}

/// Whether `url` is one to ask a server for.
pub(crate) fn is_remote(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// The bytes of a URL that is not remote.
pub(crate) fn fetch_local(url: &Url) -> Result<Vec<u8>, FetchError> {
    match url.scheme() {
        "file" => fetch_file(url),
        "data" => {
            let wrong = |detail: String| FetchError::Other(format!("{}: {detail}", show(url)));
            let parsed = DataUrl::process(url.as_str()).map_err(|error| wrong(error.to_string()))?;
            let (bytes, _) = parsed.decode_to_vec().map_err(|error| wrong(error.to_string()))?;
            Ok(bytes)
        }
        scheme => Err(FetchError::Other(format!(
            "{url}: the scheme '{scheme}:' is not supported; https:, http:, file:, data: and paths are"
        ))),
    }
}

fn fetch_file(url: &Url) -> Result<Vec<u8>, FetchError> {
    let other = FetchError::Other;
    let path = url.to_file_path().map_err(|()| other(format!("{url}: not a local path")))?;
    let shown = path.display();
    let io = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            FetchError::Missing(format!("{shown} does not exist"))
        }
        _ => FetchError::Other(format!("{shown}: {error}")),
    };
    let metadata = fs::metadata(&path).map_err(io)?;
    if !metadata.is_file() {
        return Err(other(format!("{shown}: not a regular file")));
    }
    if metadata.len() > MAX_BYTES {
        return Err(other(format!("{shown}: {} bytes, more than the {MAX_BYTES} allowed", metadata.len())));
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    File::open(&path).and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes)).map_err(io)?;
    Ok(bytes)
}

/// How to call `url` in a message: the path of a local file, the beginning of data.
pub(crate) fn show(url: &Url) -> String {
    match url.scheme() {
        "file" => url.to_file_path().map_or_else(|()| url.to_string(), |path| path.display().to_string()),
        "data" if url.as_str().len() > 60 => {
            let start: String = url.as_str().chars().take(60).collect();
            format!("{start}…")
        }
        _ => url.to_string(),
    }
}
