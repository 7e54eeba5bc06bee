//! From a plugin's bytes to compiled code: kept in the process and on disk, made on a thread of its own.
//!
//! Owns: the plugins that were used recently, and compilations under way, which any number of workers wait for.
//! The worker's thread waits here for the thread that compiles. Must never wait without a way out: compiling can
//! take minutes, and nothing can end it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use wasmtime::Module;

use super::{Plugin, cost};
use crate::engine::{self, THREAD_STACK_BYTES};
use crate::error::{Error, Result};
use crate::native_code::{self, Hash, Recent};

/// Plugins kept for the next run.
static RECENT: Recent<Compilation> = Recent::new(32);

/// What the kind of our files on disk is. Those of artifacts have others.
const KIND: u8 = 0x50;

/// How long a run waits for the code of one plugin. It is no limit of compiling, which goes on: who asks later may
/// find it done.
const BUDGET: Duration = Duration::from_secs(60);

/// Why a plugin cannot be used, for people.
type Cause = String;

/// The compilation of one plugin: to come, under way, or done.
#[derive(Default)]
struct Compilation(Mutex<State>);

#[derive(Default)]
struct State {
    begun: bool,
    outcome: Option<Result<Arc<Plugin>, Cause>>,
    waiting: Vec<Waker>,
}

impl Compilation {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The plugin with these bytes, whose SHA-256 is `hash`. The inner `Err`: why it is none. `dir`: where compiled code is
/// kept. `stop` is asked whether to go on, and wakes its context when the answer may have changed.
pub(crate) fn load(
    hash: Hash,
    wasm: &Arc<Vec<u8>>,
    dir: Option<&Path>,
    mut stop: impl FnMut(&mut Context<'_>) -> Poll<Error>,
) -> Result<Result<Arc<Plugin>, Cause>> {
    let compilation = RECENT.place(hash);
    let mut state = compilation.lock();
    if let Some(Ok(plugin)) = &state.outcome {
        return Ok(Ok(plugin.clone()));
    }
    let begins = !std::mem::replace(&mut state.begun, true);
    drop(state);
    if begins {
        let task = Task { compilation: compilation.clone(), hash };
        let (wasm, dir) = (wasm.clone(), dir.map(Path::to_owned));
        thread::Builder::new()
            .name("edge-compile".into())
            .stack_size(THREAD_STACK_BYTES)
            .spawn(move || task.work(wasm, dir))
            .map_err(|error| Error::Thread(error.to_string()))?;
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let end = Instant::now() + BUDGET;
    loop {
        let mut context = Context::from_waker(&waker);
        if let Poll::Ready(error) = stop(&mut context) {
            return Err(error);
        }
        let mut state = compilation.lock();
        if let Some(outcome) = &state.outcome {
            return Ok(outcome.clone());
        }
        state.waiting.push(waker.clone());
        drop(state);
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Err(format!("compiling it takes more than {} s", BUDGET.as_secs())));
        }
        thread::park_timeout(left);
    }
}

/// Forgets what the process keeps.
pub(crate) fn forget() {
    RECENT.clear();
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// A compilation that is under way; whatever becomes of it, those that wait are told.
struct Task {
    compilation: Arc<Compilation>,
    hash: Hash,
}

impl Task {
    fn work(self, wasm: Arc<Vec<u8>>, dir: Option<PathBuf>) {
        let made = make(&self.hash, &wasm, dir.as_deref());
        // Whoever waits wants the bytes for themselves.
        drop(wasm);
        self.compilation.lock().outcome = Some(made.map(|(plugin, _)| Arc::new(plugin)));
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        let mut state = self.compilation.lock();
        let outcome = state
            .outcome
            .get_or_insert_with(|| Err("internal error of the host: it was not compiled to the end".into()));
        if outcome.is_err() {
            // The next run may have better luck: memory and threads are other people's, too.
            RECENT.forget(&self.hash);
        }
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// Whether code came from the disk.
type Kept = bool;

/// The plugin, from the disk if it is kept there.
fn make(hash: &Hash, wasm: &[u8], dir: Option<&Path>) -> Result<(Plugin, Kept), Cause> {
    let store = dir.and_then(native_code::Store::open);
    if let Some((KIND, module)) = store.as_ref().and_then(|store| store.module(hash)) {
        return Ok((Plugin::new(&module)?, true));
    }
    let engine = engine::engine().map_err(|error| error.to_string())?;
    Module::validate(engine, wasm).map_err(|error| format!("malformed WebAssembly: {error:#}"))?;
    cost::check(wasm)?;
    let module = Module::new(engine, wasm).map_err(|error| format!("it cannot be compiled: {error:#}"))?;
    let plugin = Plugin::new(&module)?;
    if let Some(store) = store
        && let Ok(code) = module.serialize()
    {
        store.write(hash, &native_code::pack(hash, KIND, &code));
    }
    Ok((plugin, false))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::native_code::sha256;

    struct Dir(PathBuf);

    impl Dir {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("edge-compile-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn file(&self) -> PathBuf {
            let mut entries = fs::read_dir(self.0.join("native")).unwrap();
            entries.next().expect("one file").unwrap().path()
        }
    }

    impl Drop for Dir {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn plugin(fields: &str) -> Vec<u8> {
        let text = format!(
            r#"(module (memory (export "memory") 1)
            (func (export "__edge_alloc") (param i32) (result i32) (i32.const 8))
            (func (export "f") (param i32 i32 i32) (result i32) (i32.const 0)) {fields})"#
        );
        wat::parse_str(text).unwrap()
    }

    #[test]
    fn code_on_disk_is_used_when_sound_and_replaced_when_not() {
        let dir = Dir::new("repair");
        let wasm = plugin("");
        let hash = sha256(&wasm);
        let kept = || make(&hash, &wasm, Some(&dir.0)).unwrap().1;
        assert!(!kept());
        assert!(kept());
        let sound = fs::read(dir.file()).unwrap();
        for at in (0..sound.len()).step_by(sound.len() / 50) {
            let mut damaged = sound.clone();
            damaged[at] ^= 0x10;
            fs::write(dir.file(), &damaged).unwrap();
            assert!(!kept(), "byte {at}");
            assert!(kept(), "it was repaired");
        }
        for len in [0, 1, 104, 105, sound.len() - 1] {
            fs::write(dir.file(), &sound[..len]).unwrap();
            assert!(!kept(), "{len} bytes");
        }
    }

    #[test]
    fn code_of_something_else_is_not_used() {
        let dir = Dir::new("foreign");
        let (wasm, other) = (plugin(""), plugin("(global i32 (i32.const 1))"));
        let (hash, other_hash) = (sha256(&wasm), sha256(&other));
        make(&hash, &wasm, Some(&dir.0)).unwrap();
        let file = dir.file();
        let sound = fs::read(&file).unwrap();
        fs::remove_file(&file).unwrap();
        make(&other_hash, &other, Some(&dir.0)).unwrap();
        // Sound code, under another's name.
        fs::rename(dir.file(), &file).unwrap();
        assert!(!make(&hash, &wasm, Some(&dir.0)).unwrap().1);
        // And of another kind: an artifact's.
        let code = &sound[..sound.len() - 105];
        fs::write(&file, native_code::pack(&hash, 1, code)).unwrap();
        assert!(!make(&hash, &wasm, Some(&dir.0)).unwrap().1);
        fs::write(&file, native_code::pack(&hash, KIND, code)).unwrap();
        assert!(make(&hash, &wasm, Some(&dir.0)).unwrap().1);
    }

    #[test]
    fn waiting_for_code_can_be_given_up() {
        let functions: String = (0..4000)
            .map(|i| format!("(func (param i32) (result i32) (i32.mul (local.get 0) (i32.const {i})))"))
            .collect();
        let wasm = Arc::new(plugin(&functions));
        let hash = sha256(&wasm);
        let mut asked = 0;
        let given_up = load(hash, &wasm, None, |context| {
            asked += 1;
            context.waker().wake_by_ref();
            if asked == 1 { Poll::Pending } else { Poll::Ready(Error::Disposed) }
        });
        // Faster than that it cannot be compiled; but it is no error if it was.
        assert!(matches!(given_up, Err(Error::Disposed) | Ok(Ok(_))));
        let waited = load(hash, &wasm, None, |_| Poll::Pending).unwrap();
        assert!(waited.is_ok());
        let again = load(hash, &wasm, None, |_| panic!("nobody has to wait")).unwrap();
        assert!(Arc::ptr_eq(&waited.ok().unwrap(), &again.ok().unwrap()));
    }

    #[test]
    fn what_failed_is_tried_again() {
        let wasm = Arc::new(b"\0asm\x01\0\0\0junk".to_vec());
        let hash = sha256(&wasm);
        for _ in 0..2 {
            let Err(cause) = load(hash, &wasm, None, |_| Poll::Pending).unwrap() else {
                panic!("it compiles")
            };
            assert!(cause.starts_with("malformed WebAssembly: "), "{cause}");
        }
    }
}
