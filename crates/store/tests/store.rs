//! The store on real directories: what is kept, what is locked, what happens to damage, and to many writers at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use edge_store::{Error, FILE_NAME, Hash, Lock, Lockfile, Options, Store};
use proptest::prelude::*;

fn open(options: Options) -> Result<Store, Error> {
    Store::open(options, &mut nap)
}

fn nap(duration: Duration) -> bool {
    std::thread::sleep(duration);
    true
}

fn on_disk(dir: &Path) -> Options {
    Options { dir: Some(dir.to_owned()), ..Options::default() }
}

fn lock(spec: &str, bytes: &[u8]) -> Lock {
    Lock { spec: spec.to_owned(), hash: Hash::of(bytes), replace: false }
}

fn keep(store: &mut Store, spec: &str, bytes: &[u8]) {
    store.put(bytes);
    store.record(&[lock(spec, bytes)], &[], &mut nap).unwrap();
}

fn blob(dir: &Path, bytes: &[u8]) -> std::path::PathBuf {
    let hex = Hash::of(bytes).hex();
    dir.join("content-v2/sha256").join(&hex[..2]).join(&hex[2..4]).join(&hex[4..])
}

#[test]
fn what_is_kept_is_there_for_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(&dir.path().join("deep/cache"))).unwrap();
    assert!(store.is_persistent() && store.fallback().is_none());
    keep(&mut store, "https://a/x.py", b"x");
    store.record(&[], &["https://a/packages.json".into()], &mut nap).unwrap();
    let mut next = open(on_disk(&dir.path().join("deep/cache"))).unwrap();
    next.refresh().unwrap();
    assert_eq!(next.locked("https://a/x.py"), Some(Hash::of(b"x")));
    assert!(next.is_missing("https://a/packages.json"));
    assert_eq!(next.get(&Hash::of(b"x")), Some(b"x".to_vec()));
    assert_eq!(next.get(&Hash::of(b"y")), None);
    assert_eq!((next.list().len(), next.size()), (1, 1));
}

#[test]
fn damage_is_discarded() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    for bytes in [&b"cut"[..], b"flipped", b"grown", b"sound"] {
        keep(&mut store, &format!("https://a/{}", String::from_utf8_lossy(bytes)), bytes);
    }
    fs::write(blob(dir.path(), b"cut"), b"cu").unwrap();
    fs::write(blob(dir.path(), b"flipped"), b"flopped").unwrap();
    fs::write(blob(dir.path(), b"grown"), b"grown up").unwrap();
    let verified = store.verify().unwrap();
    assert_eq!((verified.sound, verified.discarded.len()), (1, 3));
    assert_eq!(verified.absent.len(), 3);
    assert_eq!(store.list().len(), 1);
    store.put(b"cut");
    assert_eq!(store.get(&Hash::of(b"cut")), Some(b"cut".to_vec()));
}

#[cfg(unix)]
#[test]
fn only_regular_files_are_read() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    let place = blob(dir.path(), b"x");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    let other = dir.path().join("other");
    fs::write(&other, b"x").unwrap();
    std::os::unix::fs::symlink(&other, &place).unwrap();
    assert_eq!(store.get(&Hash::of(b"x")), None);
    assert!(fs::symlink_metadata(&place).is_err(), "the link is removed");
    assert!(other.exists(), "what it led to is not");
    assert!(Command::new("mkfifo").arg(&place).status().unwrap().success());
    assert_eq!(store.get(&Hash::of(b"x")), None);
    fs::create_dir(&place).unwrap();
    assert_eq!(store.get(&Hash::of(b"x")), None);
    let huge = fs::File::create(&place).unwrap();
    huge.set_len(3 << 30).unwrap();
    assert_eq!(store.get(&Hash::of(b"x")), None);
    store.put(b"x");
    assert_eq!(store.get(&Hash::of(b"x")), Some(b"x".to_vec()));
}

#[test]
fn a_directory_that_cannot_be_used_is_replaced_by_memory() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    for (path, reason) in [(file.clone(), "not a directory"), (file.join("below"), "")] {
        let mut store = open(on_disk(&path)).unwrap();
        assert!(!store.is_persistent());
        assert!(store.fallback().unwrap().contains(reason), "{:?}", store.fallback());
        keep(&mut store, "https://a/x.py", b"x");
        assert_eq!(store.get(&Hash::of(b"x")), Some(b"x".to_vec()));
        assert_eq!(store.locked("https://a/x.py"), Some(Hash::of(b"x")));
    }
}

#[test]
fn without_any_directory_there_is_memory_and_a_reason() {
    let store = open(Options::default()).unwrap();
    assert!(!store.is_persistent() && store.fallback().unwrap().contains("EDGE_PYTHON_CACHE"));
}

#[test]
fn a_disk_that_fails_is_replaced_by_memory() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    fs::write(dir.path().join("content-v2"), "in the way").unwrap();
    assert!(!store.write(b"x"));
    keep(&mut store, "https://a/x.py", b"x");
    assert!(!store.is_persistent() && store.fallback().is_some());
    assert_eq!(store.get(&Hash::of(b"x")), Some(b"x".to_vec()));
    assert_eq!(store.locked("https://a/x.py"), Some(Hash::of(b"x")));
}

#[cfg(unix)]
#[test]
fn a_directory_that_everybody_writes_is_not_used() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o777)).unwrap();
    let store = open(on_disk(dir.path())).unwrap();
    assert!(store.fallback().unwrap().ends_with("every user can write it"));
}

#[test]
fn another_version_drops_what_the_old_one_locked() {
    let dir = tempfile::tempdir().unwrap();
    let version = |version: &str| Options { version: Some(version.into()), ..on_disk(dir.path()) };
    keep(&mut open(version("1")).unwrap(), "https://a/x.py", b"x");
    for (options, kept) in [(version("1"), true), (on_disk(dir.path()), true), (version("2"), false)] {
        let mut store = open(options).unwrap();
        store.refresh().unwrap();
        assert_eq!(store.locked("https://a/x.py").is_some(), kept);
        assert_eq!(store.get(&Hash::of(b"x")).is_some(), kept);
    }
    let frozen = Options { frozen: true, ..version("3") };
    keep(&mut open(version("2")).unwrap(), "https://a/x.py", b"x");
    let error = open(frozen).err().unwrap();
    assert_eq!(error.code(), "ERR_EDGE_FROZEN");
    assert!(error.to_string().contains(r#"is of version "2", not "3""#), "{error}");
}

#[test]
fn frozen_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let frozen = Options { frozen: true, ..on_disk(dir.path()) };
    assert_eq!(open(frozen.clone()).err().unwrap().code(), "ERR_EDGE_FROZEN");
    keep(&mut open(on_disk(dir.path())).unwrap(), "https://a/x.py", b"x");
    let before = fs::read(dir.path().join(FILE_NAME)).unwrap();
    let mut store = open(frozen).unwrap();
    let error = store.record(&[lock("https://a/y.py", b"y")], &[], &mut nap).unwrap_err();
    assert_eq!(error.code(), "ERR_EDGE_FROZEN");
    store.clear(&mut nap).unwrap();
    assert_eq!(fs::read(dir.path().join(FILE_NAME)).unwrap(), before);
    assert_eq!(store.list(), []);
}

#[test]
fn clear_empties_everything() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    keep(&mut store, "https://a/x.py", b"x");
    store.record(&[], &["https://a/packages.json".into()], &mut nap).unwrap();
    // Also what cannot be read.
    fs::write(dir.path().join(FILE_NAME), "{").unwrap();
    assert_eq!(store.refresh().unwrap_err().code(), "ERR_EDGE_INTEGRITY");
    store.clear(&mut nap).unwrap();
    store.refresh().unwrap();
    assert_eq!(store.locked("https://a/x.py"), None);
    assert!(!store.is_missing("https://a/packages.json"));
    assert_eq!(store.size(), 0);
}

#[test]
fn a_lock_is_not_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    keep(&mut store, "https://a/x.py", b"x");
    let error = store.record(&[lock("https://a/x.py", b"y")], &[], &mut nap).unwrap_err();
    let (locked, remote) = (Hash::of(b"x"), Hash::of(b"y"));
    assert_eq!(
        error.to_string(),
        format!("integrity drift for 'https://a/x.py'\n    locked: {locked}\n    remote: {remote}")
    );
    store.record(&[Lock { replace: true, ..lock("https://a/x.py", b"y") }], &[], &mut nap).unwrap();
    assert_eq!(store.locked("https://a/x.py"), Some(remote));
}

#[test]
fn prune_takes_what_was_used_least_recently() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    for (age, bytes) in [(30, &b"old"[..]), (20, b"mid"), (10, b"new")] {
        store.put(bytes);
        let time = std::time::SystemTime::now() - Duration::from_secs(age * 86_400);
        let file = fs::File::options().write(true).open(blob(dir.path(), bytes)).unwrap();
        file.set_times(fs::FileTimes::new().set_modified(time).set_accessed(time)).unwrap();
    }
    assert_eq!(store.prune(6), 3);
    assert_eq!(store.get(&Hash::of(b"old")), None);
    assert!(store.get(&Hash::of(b"mid")).is_some());
    assert_eq!(store.prune(6), 0);
    assert_eq!(store.prune(0), 6);
}

#[test]
fn what_killed_writers_left_is_swept() {
    let dir = tempfile::tempdir().unwrap();
    drop(open(on_disk(dir.path())).unwrap());
    fs::create_dir_all(dir.path().join("tmp")).unwrap();
    let old = std::time::SystemTime::now() - Duration::from_secs(7200);
    for (name, stale) in [("tmp/a", true), ("tmp/b", false), (".probe.1-1.tmp", true)] {
        let file = fs::File::create(dir.path().join(name)).unwrap();
        if stale {
            file.set_times(fs::FileTimes::new().set_modified(old)).unwrap();
        }
    }
    drop(open(on_disk(dir.path())).unwrap());
    let left = |name: &str| dir.path().join(name).exists();
    assert_eq!((left("tmp/a"), left("tmp/b"), left(".probe.1-1.tmp")), (false, true, false));
}

#[test]
fn a_held_lock_is_waited_for_as_long_as_the_caller_likes() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = open(on_disk(dir.path())).unwrap();
    let held = fs::File::open(dir.path()).unwrap();
    held.lock().unwrap();
    let mut asked = 0;
    let stopped = store.record(&[lock("https://a/x.py", b"x")], &[], &mut |_| {
        asked += 1;
        asked < 3
    });
    assert!(matches!(stopped, Err(Error::Stopped)));
    let mut held = Some(held);
    store.record(&[lock("https://a/x.py", b"x")], &[], &mut |_| held.take().is_some()).unwrap();
}

/// Not a test of its own: what the processes of the next one run.
#[test]
fn writer() {
    let Ok(text) = std::env::var("EDGE_STORE_TEST_WRITER") else { return };
    let (dir, name) = text.split_once('|').unwrap();
    for round in 0..10 {
        let mut store = open(on_disk(Path::new(dir))).unwrap();
        keep(&mut store, &format!("https://a/{name}/{round}"), format!("{name} {round}").as_bytes());
        keep(&mut store, &format!("https://a/shared/{round}"), format!("{round}").as_bytes());
    }
}

#[test]
fn many_processes_lose_no_entry() {
    let dir = tempfile::tempdir().unwrap();
    let children: Vec<_> = (0..8)
        .map(|name| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "writer"])
                .env("EDGE_STORE_TEST_WRITER", format!("{}|{name}", dir.path().display()))
                .spawn()
                .unwrap()
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let mut store = open(on_disk(dir.path())).unwrap();
    let verified = store.verify().unwrap();
    assert_eq!((verified.sound, verified.absent.len(), verified.discarded.len()), (90, 0, 0));
    for name in 0..8 {
        for round in 0..10 {
            assert!(store.locked(&format!("https://a/{name}/{round}")).is_some());
        }
    }
}

proptest! {
    #[test]
    fn lockfiles_survive_being_written(
        version in proptest::option::of(".*"),
        modules in proptest::collection::btree_map(".*", any::<[u8; 32]>(), 0..8),
        missing in proptest::collection::btree_set(".*", 0..4),
    ) {
        let modules: BTreeMap<_, _> = modules.into_iter().map(|(spec, hash)| (spec, Hash(hash))).collect();
        let lockfile = Lockfile { version, modules, missing };
        prop_assert_eq!(Lockfile::parse(lockfile.text().as_bytes()), Ok(lockfile));
    }

    #[test]
    fn no_text_makes_it_panic(text in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Lockfile::parse(&text);
    }
}
