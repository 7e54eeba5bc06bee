//! Several processes: one at a time has a storage open, and one that is killed loses nothing that it acknowledged.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use edge_storage::{Key, Operation, Reply, SchemaEntry, Storage, StoreSpec};

const ROUNDS: usize = 60;
const CHILD: &str = "EDGE_STORAGE_CHILD";
const SEED: u64 = 20_240_229;

fn folder(name: &str) -> PathBuf {
    let path = env::temp_dir().join(format!("edge-storage-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

/// This test binary, running only `child`.
fn spawn(directory: &Path) -> (Child, BufReader<ChildStdout>) {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture", "--test-threads=1"])
        .env(CHILD, directory)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    (child, output)
}

/// Writes for ever, and says what was acknowledged. Started by the tests below.
#[test]
#[ignore = "a part of the other tests"]
fn child() {
    let Some(directory) = env::var_os(CHILD) else { return };
    let storage = Storage::open(Path::new(&directory)).unwrap();
    let database = || "d".to_owned();
    let spec = StoreSpec { key_path: None, auto_increment: true };
    let schema = vec![SchemaEntry { store: "s".into(), spec: Some(spec) }];
    let opened = storage.run(Operation::IdbOpen { database: database(), version: Some(1), schema });
    println!("ack open {}", opened.is_ok());
    let from = match storage.run(Operation::LocalGet { key: "count".into() }) {
        Ok(Reply::Value(value)) => value.map_or(0, |value| value.parse().unwrap()),
        reply => panic!("{reply:?}"),
    };
    for i in from + 1..=u64::MAX {
        let value = i.to_string();
        storage.run(Operation::LocalSet { key: format!("k{}", i % 7), value: value.clone() }).unwrap();
        println!("ack local {i}");
        let key = storage.run(Operation::IdbPut {
            database: database(),
            store: "s".into(),
            key: None,
            value: "x".repeat((i * 37 % 5000) as usize),
            tail: None,
        });
        let Ok(Reply::Key(Key::Number(key))) = key else { panic!("{key:?}") };
        println!("ack record {key}");
        storage.run(Operation::LocalSet { key: "count".into(), value }).unwrap();
        println!("ack count {i}");
        std::io::stdout().flush().unwrap();
    }
}

#[test]
fn killed_at_any_moment() {
    let directory = folder("killed");
    println!("seed {SEED}");
    let mut state = SEED;
    let mut random = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let (mut locals, mut records, mut count) = ([0; 7], 0, 0);
    for round in 0..ROUNDS {
        let (mut child, output) = spawn(&directory);
        let mut lines = output.lines();
        // In every fourth round before anything was acknowledged, so also while the database is made.
        let before_kill = if round % 4 == 0 { 0 } else { random(40) };
        let mut acknowledged = Vec::new();
        let mut note = |line: String| {
            if let Some(rest) = line.strip_prefix("ack ") {
                let (what, number) = rest.split_once(' ').unwrap();
                acknowledged.push((what.to_owned(), number.to_owned()));
            }
        };
        for _ in 0..before_kill {
            note(lines.next().unwrap().unwrap());
        }
        for _ in 0..random(200_000) {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // A line that was cut short was not said.
        lines.map_while(Result::ok).for_each(&mut note);
        for (what, number) in &acknowledged {
            let Ok(number) = number.parse::<u64>() else { continue };
            match what.as_str() {
                "local" => locals[(number % 7) as usize] = number,
                "record" => records = number,
                "count" => count = number,
                other => panic!("{other}"),
            }
        }
        let storage = Storage::open(&directory).unwrap();
        let get = |key: String| match storage.run(Operation::LocalGet { key }) {
            Ok(Reply::Value(value)) => value.map_or(0, |value| value.parse().unwrap()),
            reply => panic!("round {round}, seed {SEED}: {reply:?}"),
        };
        // At least what was acknowledged: a later write may have been complete when the child was killed.
        for (i, &local) in locals.iter().enumerate() {
            assert!(get(format!("k{i}")) >= local, "round {round}, seed {SEED}: k{i}");
        }
        assert!(get("count".into()) >= count, "round {round}, seed {SEED}: count");
        let keys = storage.run(Operation::IdbKeys { database: "d".into(), store: "s".into() });
        match keys {
            Ok(Reply::Keys(keys)) => {
                assert!(keys.len() as u64 >= records, "round {round}, seed {SEED}: records");
                // No key is generated twice, and none is lost.
                let expected: Vec<_> = (1..=keys.len()).map(|key| Key::Number(key as f64)).collect();
                assert_eq!(keys, expected, "round {round}, seed {SEED}");
            }
            Err(error) => assert!(records == 0, "round {round}, seed {SEED}: {error}"),
            reply => panic!("{reply:?}"),
        }
        drop(storage);
        // The child of the next round needs the lock that this process is about to give back.
        fs::File::open(directory.join("edge-python.lock")).unwrap().lock().unwrap();
    }
    assert!(records > 0 && count > 0);
    let _ = fs::remove_dir_all(&directory);
}

#[test]
fn a_second_process_is_refused_until_the_first_ends() {
    let directory = folder("second");
    let (mut child, output) = spawn(&directory);
    let mut lines = output.lines();
    while !lines.next().unwrap().unwrap().starts_with("ack local") {}
    let storage = Storage::open(&directory).unwrap();
    let error = storage.run(Operation::LocalKeys).unwrap_err();
    assert_eq!(error.code(), "ERR_EDGE_STORAGE_LOCKED");
    let text = error.to_string();
    assert!(text.contains(&format!("in use by process {}.", child.id())), "{text}");
    assert!(text.contains("edge-python.redb"), "{text}");
    child.kill().unwrap();
    child.wait().unwrap();
    // The same handle: nothing has to be opened anew by its owner.
    assert!(storage.run(Operation::LocalKeys).is_ok());
    drop(storage);
    let _ = fs::remove_dir_all(&directory);
}
