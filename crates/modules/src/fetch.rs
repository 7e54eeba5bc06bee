//! Bytes of a URL. This version: local files.
//!
//! Must never block on what is not a regular file (a FIFO never answers).

use std::fs::{self, File};
use std::io::{ErrorKind, Read};

use url::Url;

/// Larger modules are refused.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

#[derive(Debug)]
pub(crate) enum FetchError {
    Missing,
    Other(String),
}

pub(crate) fn fetch(url: &Url) -> Result<Vec<u8>, FetchError> {
    let other = |text: String| FetchError::Other(text);
    match url.scheme() {
        "file" => {}
        "http" | "https" => {
            return Err(other(format!(
                "{url}: remote imports are not supported by this version yet; download the module and import the file"
            )));
        }
        scheme => {
            return Err(other(format!("{url}: the scheme '{scheme}:' is not supported by this version")));
        }
    }
    let path = url.to_file_path().map_err(|()| other(format!("{url}: not a local path")))?;
    let shown = path.display();
    let io = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FetchError::Missing,
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

/// How to call `url` in a message: the path of a local file.
pub(crate) fn show(url: &Url) -> String {
    match url.to_file_path() {
        Ok(path) if url.scheme() == "file" => path.display().to_string(),
        _ => url.to_string(),
    }
}
