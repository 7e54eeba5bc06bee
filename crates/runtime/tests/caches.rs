//! Compiled code in the process and on disk: used when sound, replaced when not.
#![cfg(unix)]

mod common;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::artifact;
use edge_runtime::artifact::{Artifact, Code, Source};

/// A directory of this test, removed at its end.
struct Dir(PathBuf);

impl Dir {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("edge-caches-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// The one compiled artifact in it.
    fn file(&self) -> PathBuf {
        let mut entries = fs::read_dir(self.0.join("native")).unwrap();
        let file = entries.next().expect("one file").unwrap().path();
        assert!(entries.next().is_none(), "no temporary files are left");
        file
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn load(wasm: &[u8], cache: &Path) -> Arc<Artifact> {
    Artifact::load(&Source::Bytes(wasm.to_vec()), Some(cache)).unwrap()
}

/// Loads other artifacts until the process has forgotten this suite's.
fn forget() {
    for index in 0..8 {
        let other = artifact().field(&format!("(global i32 (i32.const {index}))"));
        Artifact::load(&Source::Bytes(other.wasm()), None).unwrap();
    }
}

#[test]
fn the_same_bytes_are_compiled_once() {
    let source = Source::Bytes(artifact().wasm());
    let first = Artifact::load(&source, None).unwrap();
    assert!(Arc::ptr_eq(&first, &Artifact::load(&source, None).unwrap()));
    assert_eq!(first.sha256().len(), 64);
}

#[test]
fn the_disk_cache_is_used_and_repaired() {
    let dir = Dir::new("repair");
    let wasm = artifact().line().wasm();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled);
    let file = dir.file();
    let sound = fs::read(&file).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(file.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    forget();
    let cached = load(&wasm, &dir.0);
    assert_eq!((cached.code(), cached.generation().name()), (Code::Cached, "line"));
    // Damage anywhere: header, generation, code, length.
    for offset in [0, 20, 50, 80, 104, 200, sound.len() - 1] {
        let mut damaged = sound.clone();
        damaged[offset] ^= 1;
        fs::write(&file, &damaged).unwrap();
        forget();
        assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled, "offset {offset}");
    }
    fs::write(&file, &sound[..60]).unwrap();
    forget();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled);
    // It was repaired each time.
    forget();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Cached);
}

#[test]
fn what_others_could_have_written_is_not_used() {
    let dir = Dir::new("foreign");
    let wasm = artifact().wasm();
    load(&wasm, &dir.0);
    let file = dir.file();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o666)).unwrap();
    forget();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled, "a file that everybody may write");
    // Through a symlink, even to sound code.
    let elsewhere = dir.0.join("elsewhere");
    fs::rename(&file, &elsewhere).unwrap();
    symlink(&elsewhere, &file).unwrap();
    forget();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled, "a symlink");
    let native = dir.0.join("native");
    fs::set_permissions(&native, fs::Permissions::from_mode(0o777)).unwrap();
    forget();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled, "a directory that everybody may write");
    fs::set_permissions(&native, fs::Permissions::from_mode(0o700)).unwrap();
    fs::rename(&native, dir.0.join("moved")).unwrap();
    symlink(dir.0.join("moved"), &native).unwrap();
    forget();
    assert_eq!(load(&wasm, &dir.0).code(), Code::Compiled, "a directory behind a symlink");
}

#[test]
fn leftovers_of_killed_writers_are_swept() {
    let dir = Dir::new("sweep");
    let native = dir.0.join("native");
    fs::create_dir(&native).unwrap();
    fs::set_permissions(&native, fs::Permissions::from_mode(0o700)).unwrap();
    let abandoned = fs::File::create(native.join("x.1-0.tmp")).unwrap();
    let yesterday = std::time::SystemTime::now() - std::time::Duration::from_secs(86_400);
    abandoned.set_modified(yesterday).unwrap();
    load(&artifact().wasm(), &dir.0);
    // `file` checks that nothing else is there.
    assert_eq!(dir.file().extension().unwrap(), "cwasm");
}

#[test]
fn a_cache_that_cannot_be_had_is_done_without() {
    let dir = Dir::new("unusable");
    let file = dir.0.join("file");
    fs::write(&file, "").unwrap();
    assert_eq!(load(&artifact().wasm(), &file).code(), Code::Compiled);
}
