//! A storage directory from outside: what is kept, what is shared, and what happens to damaged files.

use std::fs;
use std::path::{Path, PathBuf};

use edge_storage::{Error, Key, Operation, Reply, Result, SchemaEntry, Storage, StoreSpec, limits};

/// A directory that is gone after its test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("edge-storage-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("edge-python.redb")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn set(storage: &Storage, key: &str, value: &str) -> Result<Reply> {
    storage.run(Operation::LocalSet { key: key.into(), value: value.into() })
}

fn get(storage: &Storage, key: &str) -> Result<Option<String>> {
    match storage.run(Operation::LocalGet { key: key.into() })? {
        Reply::Value(value) => Ok(value),
        reply => panic!("{reply:?}"),
    }
}

fn open(storage: &Storage, version: Option<u64>, stores: &[(&str, Option<StoreSpec>)]) -> Result<Reply> {
    let schema = stores
        .iter()
        .map(|(store, spec)| SchemaEntry { store: (*store).into(), spec: spec.clone() })
        .collect();
    storage.run(Operation::IdbOpen { database: "d".into(), version, schema })
}

fn put(storage: &Storage, store: &str, key: Option<Key>, value: &str, tail: Option<&str>) -> Result<Reply> {
    storage.run(Operation::IdbPut {
        database: "d".into(),
        store: store.into(),
        key,
        value: value.into(),
        tail: tail.map(Into::into),
    })
}

fn record(storage: &Storage, store: &str, key: Key) -> Option<String> {
    match storage.run(Operation::IdbGet { database: "d".into(), store: store.into(), key }) {
        Ok(Reply::Value(value)) => value,
        reply => panic!("{reply:?}"),
    }
}

fn keys(storage: &Storage, store: &str) -> Vec<Key> {
    match storage.run(Operation::IdbKeys { database: "d".into(), store: store.into() }) {
        Ok(Reply::Keys(keys)) => keys,
        reply => panic!("{reply:?}"),
    }
}

#[test]
fn kept_across_opens_and_shared_within_the_process() {
    let folder = Folder::new("kept");
    let first = Storage::open(&folder.0.join("nested")).unwrap();
    let second = Storage::open(&folder.0.join("nested/../nested")).unwrap();
    set(&first, "b", "1").unwrap();
    set(&second, "a", "é").unwrap();
    assert_eq!(get(&first, "a").unwrap().as_deref(), Some("é"));
    assert_eq!(first.run(Operation::LocalKeys).unwrap(), Reply::Names(vec!["a".into(), "b".into()]));
    drop(first);
    assert_eq!(get(&second, "b").unwrap().as_deref(), Some("1"));
    drop(second);
    // At once: the thread of before may still be closing the database.
    for _ in 0..20 {
        let again = Storage::open(&folder.0.join("nested")).unwrap();
        assert_eq!(get(&again, "b").unwrap().as_deref(), Some("1"));
    }
}

#[test]
fn many_threads_at_once() {
    let folder = Folder::new("threads");
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let path = &folder.0;
            scope.spawn(move || {
                let storage = Storage::open(path).unwrap();
                for i in 0..25 {
                    let key = format!("{thread}-{i}");
                    set(&storage, &key, &key).unwrap();
                    assert_eq!(get(&storage, &key).unwrap(), Some(key));
                }
            });
        }
    });
    let storage = Storage::open(&folder.0).unwrap();
    let Reply::Names(names) = storage.run(Operation::LocalKeys).unwrap() else { panic!() };
    assert_eq!(names.len(), 200);
}

#[test]
fn stores_versions_and_generated_keys() {
    let folder = Folder::new("idb");
    let storage = Storage::open(&folder.0).unwrap();
    let auto = StoreSpec { key_path: Some("id".into()), auto_increment: true };
    let plain = StoreSpec::default();
    let stores = vec![("auto".into(), auto.clone()), ("plain".into(), plain.clone())];
    let opened = |version| Reply::Opened { version, stores: stores.clone() };
    let schema = [("plain", Some(plain.clone())), ("auto", Some(auto.clone()))];
    assert_eq!(open(&storage, None, &schema).unwrap(), opened(1));
    assert_eq!(open(&storage, Some(1), &[("other", Some(plain.clone()))]).unwrap(), opened(1));
    assert_eq!(open(&storage, Some(7), &schema).unwrap(), opened(7));
    assert_eq!(open(&storage, None, &[]).unwrap(), opened(7));
    assert_eq!(open(&storage, Some(6), &[]).unwrap_err().code(), "ERR_EDGE_STORAGE_VERSION");
    let differs = open(&storage, Some(8), &[("plain", Some(auto.clone()))]).unwrap_err();
    assert_eq!(differs.code(), "ERR_EDGE_STORAGE_STORE_DIFFERS");
    assert_eq!(open(&storage, None, &[]).unwrap(), opened(7));

    assert_eq!(put(&storage, "auto", None, "{\"id\":", Some("}")).unwrap(), Reply::Key(Key::Number(1.0)));
    assert_eq!(put(&storage, "auto", None, "{}", None).unwrap(), Reply::Key(Key::Number(2.0)));
    assert_eq!(record(&storage, "auto", Key::Number(1.0)).as_deref(), Some("{\"id\":1}"));
    // A given number moves the generator on, a smaller one or a text does not.
    for (given, next) in [(Key::Number(10.5), 11.0), (Key::Number(3.0), 12.0), (Key::Text("99".into()), 13.0)]
    {
        put(&storage, "auto", Some(given), "{}", None).unwrap();
        assert_eq!(put(&storage, "auto", None, "{}", None).unwrap(), Reply::Key(Key::Number(next)));
    }
    put(&storage, "auto", Some(Key::Number(1e300)), "{}", None).unwrap();
    assert_eq!(put(&storage, "auto", None, "{}", None).unwrap_err().code(), "ERR_EDGE_STORAGE_NO_KEY");

    assert_eq!(put(&storage, "plain", None, "1", None).unwrap_err().code(), "ERR_EDGE_STORAGE_NO_KEY");
    for key in [Key::Text("b".into()), Key::Number(10.0), Key::Text("a".into()), Key::Number(-2.0)] {
        put(&storage, "plain", Some(key), "1", None).unwrap();
    }
    let ordered = [Key::Number(-2.0), Key::Number(10.0), Key::Text("a".into()), Key::Text("b".into())];
    assert_eq!(keys(&storage, "plain"), ordered);
    let delete = |key| Operation::IdbDelete { database: "d".into(), store: "plain".into(), key };
    storage.run(delete(Key::Number(10.0))).unwrap();
    storage.run(delete(Key::Number(10.0))).unwrap();
    assert_eq!(record(&storage, "plain", Key::Number(10.0)), None);
    assert_eq!(put(&storage, "none", None, "1", None).unwrap_err().code(), "ERR_EDGE_STORAGE_NO_STORE");

    // Dropped and made anew, a store is empty, and its neighbours are as they were.
    open(&storage, Some(8), &[("auto", None)]).unwrap();
    open(&storage, Some(9), &[("auto", Some(plain))]).unwrap();
    assert_eq!(keys(&storage, "auto"), []);
    assert_eq!(keys(&storage, "plain").len(), 3);
}

#[test]
fn limits_are_errors() {
    let folder = Folder::new("limits");
    let storage = Storage::open(&folder.0).unwrap();
    set(&storage, &"k".repeat(limits::KEY_BYTES), "").unwrap();
    let long = "k".repeat(limits::KEY_BYTES + 1);
    assert_eq!(set(&storage, &long, "").unwrap_err().code(), "ERR_EDGE_STORAGE_TOO_LONG");
    assert_eq!(get(&storage, &long).unwrap(), None);
    set(&storage, "big", &"v".repeat(limits::VALUE_BYTES)).unwrap();
    let error = set(&storage, "big", &"v".repeat(limits::VALUE_BYTES + 1)).unwrap_err();
    assert_eq!(error.to_string(), "the value is 16777217 bytes long in UTF-8; at most 16777216 are stored");
    assert_eq!(get(&storage, "big").unwrap().map(|value| value.len()), Some(limits::VALUE_BYTES));
    let many: Vec<_> = (0..=limits::STORES).map(|i| format!("s{i}")).collect();
    let schema: Vec<_> = many.iter().map(|name| (name.as_str(), Some(StoreSpec::default()))).collect();
    assert_eq!(open(&storage, None, &schema).unwrap_err().code(), "ERR_EDGE_STORAGE_TOO_MANY_STORES");
    open(&storage, None, &schema[1..]).unwrap();
}

#[test]
fn directories_that_cannot_be_used() {
    let folder = Folder::new("directory");
    fs::create_dir_all(&folder.0).unwrap();
    fs::write(folder.0.join("file"), "x").unwrap();
    for path in [folder.0.join("file"), folder.0.join("file/below")] {
        let error = Storage::open(&path).map(|_| ()).unwrap_err();
        assert_eq!(error.code(), "ERR_EDGE_STORAGE_DIRECTORY");
        assert!(error.to_string().contains(path.to_str().unwrap()), "{error}");
    }
}

/// A database with some content, closed.
fn written(folder: &Folder) -> Vec<u8> {
    let storage = Storage::open(&folder.0).unwrap();
    open(&storage, None, &[("s", Some(StoreSpec::default()))]).unwrap();
    for i in 0..40 {
        set(&storage, &format!("key {i}"), &"value ".repeat(i * 20)).unwrap();
        put(&storage, "s", Some(Key::Number(i as f64)), "{}", None).unwrap();
    }
    drop(storage);
    closed(&folder.0);
    fs::read(folder.file()).unwrap()
}

/// Waits until the thread of before has closed the database.
fn closed(folder: &Path) {
    let lock = fs::File::open(folder.join("edge-python.lock")).unwrap();
    lock.lock().unwrap();
}

/// Everything that can be read; an error is a verdict, a panic or a hang is not.
fn read_all(folder: &Folder) -> Result<Vec<(String, Option<String>)>> {
    let storage = Storage::open(&folder.0)?;
    let Reply::Names(names) = storage.run(Operation::LocalKeys)? else { panic!() };
    storage.run(Operation::IdbKeys { database: "d".into(), store: "s".into() })?;
    names.into_iter().map(|name| Ok((name.clone(), get(&storage, &name)?))).collect()
}

#[test]
fn files_that_are_no_database() {
    let folder = Folder::new("foreign");
    let original = written(&folder);
    let half = &original[..original.len() / 2];
    let mut zeroed = original.clone();
    zeroed[..4096].fill(0);
    for (what, bytes) in [
        ("empty", &[][..]),
        ("short", b"redb"),
        ("text", "this is no database\n".repeat(1000).as_bytes()),
        ("zeros", &vec![0; original.len()]),
        ("truncated", half),
        ("no header", &zeroed),
    ] {
        fs::write(folder.file(), bytes).unwrap();
        let error = read_all(&folder).unwrap_err();
        assert!(matches!(error, Error::Corrupt { .. }), "{what}: {error}");
        assert!(error.to_string().contains(folder.file().to_str().unwrap()), "{error}");
        closed(&folder.0);
        assert!(fs::read(folder.file()).unwrap() == bytes, "{what}: the file was changed");
    }
    // It is looked at anew once it has been put right.
    let storage = Storage::open(&folder.0).unwrap();
    assert!(get(&storage, "key 1").is_err());
    fs::write(folder.file(), &original).unwrap();
    assert!(get(&storage, "key 1").unwrap().is_some());
}

#[test]
fn damaged_bytes_are_noticed_and_never_crash() {
    let folder = Folder::new("damaged");
    let original = written(&folder);
    let seed: u64 = 20_240_229;
    println!("seed {seed}");
    let mut state = seed;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let intact = read_all(&folder).unwrap();
    closed(&folder.0);
    let mut refused = 0;
    for round in 0..150 {
        let mut bytes = original.clone();
        for _ in 0..=random(4) {
            let at = random(if round % 3 == 0 { 512 } else { bytes.len() });
            bytes[at] ^= 1 << random(8);
        }
        fs::write(folder.file(), &bytes).unwrap();
        match read_all(&folder) {
            // The damage was in a page that nothing uses.
            Ok(content) => assert_eq!(content, intact, "round {round}"),
            Err(error) => {
                refused += 1;
                assert!(matches!(error, Error::Corrupt { .. }), "round {round}: {error:?}");
                closed(&folder.0);
                assert!(fs::read(folder.file()).unwrap() == bytes, "round {round}: the file was changed");
            }
        }
        closed(&folder.0);
    }
    assert!(refused > 0);
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_left_alone() {
    let folder = Folder::new("irregular");
    let elsewhere = Folder::new("elsewhere");
    written(&elsewhere);
    fs::create_dir_all(&folder.0).unwrap();
    std::os::unix::fs::symlink(elsewhere.file(), folder.file()).unwrap();
    assert_eq!(read_all(&folder).unwrap_err().code(), "ERR_EDGE_STORAGE_CORRUPT");
    fs::remove_file(folder.file()).unwrap();
    fs::create_dir(folder.file()).unwrap();
    assert_eq!(read_all(&folder).unwrap_err().code(), "ERR_EDGE_STORAGE_CORRUPT");
}

#[test]
fn a_callback_that_panics_harms_nobody_else() {
    let folder = Folder::new("panic");
    let storage = Storage::open(&folder.0).unwrap();
    storage.submit(Operation::LocalKeys, |_| panic!("a caller's own mistake"));
    set(&storage, "a", "1").unwrap();
    assert_eq!(get(&storage, "a").unwrap().as_deref(), Some("1"));
}
