//! The artifact that the addon carries, and the precompiled code beside the addon's file.

use std::path::PathBuf;

use edge_runtime::{Error, Result, artifact::Source};

// `WASM`: the bytes and their SHA-256.
include!(concat!(env!("OUT_DIR"), "/bundled.rs"));

/// The bundled artifact; `compiler_lib.cwasm` in the addon's directory saves compiling it.
pub(crate) fn source() -> Result<Source> {
    let (wasm, sha256) = WASM.ok_or(Error::NoBundledArtifact)?;
    let native = own_file().and_then(|file| Some(file.parent()?.join("compiler_lib.cwasm")));
    Ok(Source::Bundled { wasm, sha256, native })
}

/// The path of this shared library.
#[cfg(unix)]
fn own_file() -> Option<PathBuf> {
    use std::ffi::{CStr, OsStr};
    use std::os::unix::ffi::OsStrExt;

    let mut info = libc::Dl_info {
        dli_fname: std::ptr::null(),
        dli_fbase: std::ptr::null_mut(),
        dli_sname: std::ptr::null(),
        dli_saddr: std::ptr::null_mut(),
    };
    // SAFETY: the address is that of a static of this library, `info` is valid for writing.
    let found = unsafe { libc::dladdr((&raw const WASM).cast(), &mut info) };
    if found == 0 || info.dli_fname.is_null() {
        return None;
    }
    // SAFETY: dladdr found the library, so the name is a C string that lives as long as the library is loaded.
    let name = unsafe { CStr::from_ptr(info.dli_fname) };
    std::fs::canonicalize(OsStr::from_bytes(name.to_bytes())).ok()
}

/// Elsewhere the artifact is compiled at first use and cached in the worker's cache directory.
#[cfg(not(unix))]
fn own_file() -> Option<PathBuf> {
    None
}
