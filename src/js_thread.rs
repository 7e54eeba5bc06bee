//! The way from other threads to the JS thread: one queue of tasks for each worker and each storage, run
//! there in order.
//!
//! Owns: a weak threadsafe function without a JS function, the queue behind it, the count of what keeps the process
//! alive, the environment's cleanup hook. `JsThread` is for any thread, `JsSide` for the JS thread only. One queue
//! carries output, host calls and settlements alike, so their order holds. Must never call into a dead environment:
//! tasks that cannot run any more are dropped.
//!
//! Waking an event loop takes many times as long as a host call. So whoever has just answered a call stays for a
//! moment and looks for the next one: while no handler has left a promise that the event loop should serve, while no
//! other worker of this thread has runs, and for `TURN` in a row at most.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::null_mut;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use edge_runtime::bridge::{Answer, HostCall, spin};
use edge_runtime::worker::WeakWorker;
use napi::bindgen_prelude::{FnArgs, FunctionRef, Object, ToNapiValue, Uint8Array, Unknown};
use napi::threadsafe_function::ThreadsafeFunctionHandle;
use napi::{Env, Result, check_status, sys};

use crate::exchange::{Exchange, packed_error};

pub(crate) type OutputFunction = FunctionRef<FnArgs<(u32, String)>, Unknown<'static>>;
pub(crate) type LoadFunction = FunctionRef<FnArgs<(u32, String)>, Unknown<'static>>;
/// URL, bytes that are here, bytes that there are, whether from the cache.
pub(crate) type ProgressArgs = (String, f64, Option<f64>, bool);
pub(crate) type ProgressFunction = FunctionRef<FnArgs<ProgressArgs>, Unknown<'static>>;
pub(crate) type CacheLostFunction = FunctionRef<String, Unknown<'static>>;
/// Takes a call from the exchange buffer, or its packed arguments here if they do not fit in there.
pub(crate) type CallFunction = FunctionRef<Option<Uint8Array>, i32>;

/// The JS functions that tasks call, and the buffer for calls.
pub(crate) struct Callbacks {
    pub output: OutputFunction,
    pub call: CallFunction,
    pub load: LoadFunction,
    pub progress: ProgressFunction,
    pub cache_lost: CacheLostFunction,
    pub exchange: Exchange,
}

type Action = Box<dyn FnOnce(&Env, &Rc<JsSide>) + Send>;

enum Task {
    Call(HostCall),
    Run(Action),
}

/// What running a task came to.
enum Called {
    Done,
    /// A call's answer is on its way.
    Answered,
    /// JavaScript could not be called.
    Failed,
}

/// How long a thread that has answered a call looks for the next one: longer than it takes to wake the worker's.
const LOOK: Duration = Duration::from_micros(100);
/// After this many looks in a row that found nothing, only every so-manieth answer is followed by one.
const LOOK_MISSES: u32 = 8;
/// How long tasks may hold up the event loop in one go.
const TURN: Duration = Duration::from_millis(2);

/// Tasks on their way to the JS thread.
#[derive(Default)]
struct Queue {
    tasks: Mutex<VecDeque<Task>>,
    /// Number of tasks, for a thread that looks without the lock.
    len: AtomicUsize,
    /// Whether the JS thread runs tasks, or has been woken to do so.
    awake: AtomicBool,
}

impl Queue {
    fn push(&self, task: Task) {
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        tasks.push_back(task);
        self.len.store(tasks.len(), Ordering::Release);
    }

    fn pop(&self) -> Option<Task> {
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        let task = tasks.pop_front();
        self.len.store(tasks.len(), Ordering::Release);
        task
    }

    fn is_empty(&self) -> bool {
        self.len.load(Ordering::Acquire) == 0
    }

    /// Drops what will never run.
    fn clear(&self) {
        let tasks = std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        self.len.store(0, Ordering::Release);
        drop(tasks);
    }
}

/// Posts tasks to the JS thread. Released when the last one is dropped.
pub(crate) struct JsThread {
    // Pins the addon's image and guards against use after the environment's end.
    handle: Arc<ThreadsafeFunctionHandle>,
    queue: Arc<Queue>,
}

/// What a worker has on the JS thread.
pub(crate) struct JsSide {
    handle: Weak<ThreadsafeFunctionHandle>,
    queue: Arc<Queue>,
    /// None on the side of a storage, which has only its own tasks.
    callbacks: Option<Callbacks>,
    /// The worker, once it is started.
    worker: OnceCell<WeakWorker>,
    /// How many reasons there are to keep the process alive.
    holds: Cell<usize>,
    /// What the cleanup hook disposes of; the hook is registered while there is one.
    hook: RefCell<Option<Box<WeakWorker>>>,
    /// Whether tasks are being run, further up the stack.
    draining: Cell<bool>,
    /// When the event loop last gave this worker its turn.
    turn: Cell<Instant>,
    /// Runs that have not settled.
    runs: Cell<usize>,
    /// Promises that handlers left.
    promises: Cell<i32>,
    /// Looks in a row that found nothing.
    misses: Cell<u32>,
}

/// Owned by the threadsafe function, freed by its finalizer.
struct Context {
    side: Rc<JsSide>,
}

impl JsThread {
    pub(crate) fn new(env: &Env, callbacks: Option<Callbacks>) -> Result<(Self, Rc<JsSide>)> {
        let handle = ThreadsafeFunctionHandle::null();
        let queue = Arc::new(Queue::default());
        let side = Rc::new(JsSide {
            handle: Arc::downgrade(&handle),
            queue: queue.clone(),
            callbacks,
            worker: OnceCell::new(),
            holds: Cell::new(0),
            hook: RefCell::new(None),
            draining: Cell::new(false),
            turn: Cell::new(Instant::now()),
            runs: Cell::new(0),
            promises: Cell::new(0),
            misses: Cell::new(0),
        });
        // SAFETY: `env` is the live environment of this thread.
        let name = unsafe { ToNapiValue::to_napi_value(env.raw(), "edge-python worker")? };
        let context: *mut Context = Box::into_raw(Box::new(Context { side: side.clone() }));
        let mut raw = null_mut();
        // SAFETY: `env` is live; `context` stays valid until `finalize`, which alone frees it; both callbacks
        // have the required signatures.
        let status = unsafe {
            sys::napi_create_threadsafe_function(
                env.raw(),
                null_mut(),
                null_mut(),
                name,
                0,
                1,
                context.cast(),
                Some(finalize),
                context.cast(),
                Some(run_tasks),
                &mut raw,
            )
        };
        if status != sys::Status::napi_ok {
            // SAFETY: the call failed, so nothing else has the pointer.
            drop(unsafe { Box::from_raw(context) });
        }
        check_status!(status, "cannot create a threadsafe function")?;
        handle.set_raw(raw);
        // SAFETY: both are live; an idle worker must not keep the process alive.
        check_status!(unsafe { sys::napi_unref_threadsafe_function(env.raw(), raw) })?;
        Ok((Self { handle, queue }, side))
    }

    /// Runs `task` on the JS thread, after those posted before. Dropped if the environment is gone.
    pub(crate) fn post(&self, task: impl FnOnce(&Env, &Rc<JsSide>) + Send + 'static) {
        self.queue(task);
        self.wake();
    }

    /// As `post`, for the next `wake`.
    pub(crate) fn queue(&self, task: impl FnOnce(&Env, &Rc<JsSide>) + Send + 'static) {
        self.queue.push(Task::Run(Box::new(task)));
    }

    /// Has the JS thread answer `call`, after the next `wake`.
    pub(crate) fn queue_call(&self, call: HostCall) {
        self.queue.push(Task::Call(call));
    }

    /// Has the JS thread run what is queued.
    pub(crate) fn wake(&self) {
        if !self.queue.awake.swap(true, Ordering::AcqRel) && !wake(&self.handle) {
            self.queue.clear();
        }
    }
}

/// Has the event loop call `run_tasks`. `false`: it never will.
fn wake(handle: &ThreadsafeFunctionHandle) -> bool {
    handle.with_read_aborted(|aborted| {
        // SAFETY: under this lock the function is not finalized unless `aborted`.
        !aborted
            && sys::Status::napi_ok
                == unsafe {
                    sys::napi_call_threadsafe_function(
                        handle.get_raw(),
                        null_mut(),
                        sys::ThreadsafeFunctionCallMode::nonblocking,
                    )
                }
    })
}

impl JsSide {
    /// Runs what is queued, and looks for more for as long as it is worth it. `answered`: a call just was.
    fn drain(self: &Rc<Self>, env: &Env, mut answered: bool) {
        if self.draining.replace(true) {
            return;
        }
        // Nobody needs to wake this thread now.
        self.queue.awake.store(true, Ordering::Release);
        loop {
            let mut alive = true;
            while alive && self.turn.get().elapsed() < TURN {
                let Some(task) = self.queue.pop() else { break };
                let run = || match task {
                    Task::Call(call) => self.answer_now(env, call),
                    Task::Run(task) => {
                        task(env, self);
                        Called::Done
                    }
                };
                // A panic costs the task, not the process.
                match catch_unwind(AssertUnwindSafe(run)).unwrap_or(Called::Done) {
                    Called::Done => {}
                    Called::Answered => answered = true,
                    // A thread that is being terminated must not be led into JavaScript again.
                    Called::Failed => alive = false,
                }
            }
            if !alive || !answered || !self.look() {
                break;
            }
            answered = false;
        }
        self.draining.set(false);
        self.queue.awake.store(false, Ordering::Release);
        // What came since, or is left because the turn is over, gets a turn of its own.
        if !self.queue.is_empty()
            && !self.queue.awake.swap(true, Ordering::AcqRel)
            && !self.handle.upgrade().is_some_and(|handle| wake(&handle))
        {
            self.queue.clear();
        }
    }

    /// Looks for the next task for a moment, if it may and that has helped lately. Returns whether there is one.
    fn look(&self) -> bool {
        let misses = self.misses.get();
        let helps = misses < LOOK_MISSES || misses.is_multiple_of(LOOK_MISSES);
        let found = helps
            && self.promises.get() <= 0
            && ACTIVE_WORKERS.get() == 1
            && self.turn.get().elapsed() < TURN
            && spin(LOOK, || !self.queue.is_empty());
        self.misses.set(if found { 0 } else { misses.wrapping_add(1) });
        found
    }

    /// Calls the handler.
    fn answer_now(&self, env: &Env, call: HostCall) -> Called {
        let HostCall { run, call: id, .. } = call;
        match self.call_handler(env, call) {
            Ok(Some(answer)) => {
                self.send(run, answer);
                Called::Answered
            }
            Ok(None) => {
                self.promises.set(self.promises.get() + 1);
                Called::Done
            }
            // The JS half catches whatever a handler does, so this is the environment's end, or a bug there.
            Err(error) => {
                self.send(run, Answer { call: id, failed: true, packed: packed_error(&error.to_string()) });
                Called::Failed
            }
        }
    }

    fn call_handler(&self, env: &Env, call: HostCall) -> Result<Option<Answer>> {
        let Callbacks { exchange, call: function, .. } =
            self.callbacks.as_ref().ok_or_else(|| napi::Error::from_reason("a call without a worker"))?;
        let large = if exchange.put_call(env, &call)? { None } else { Some(Uint8Array::new(call.packed)) };
        let len = function.borrow_back(env)?.call(large)?;
        let Ok(len) = usize::try_from(len) else { return Ok(None) };
        let (failed, packed) = exchange.take_answer(env, len)?;
        Ok(Some(Answer { call: call.call, failed, packed }))
    }

    fn send(&self, run: u32, answer: Answer) {
        if let Some(worker) = self.worker.get() {
            worker.answer(run, answer);
        }
    }

    /// Passes on the answer that a handler's promise came to, and looks for the next call.
    pub(crate) fn answer_later(self: &Rc<Self>, env: &Env, run: u32, answer: Answer) {
        self.promises.set(self.promises.get() - 1);
        self.send(run, answer);
        self.drain(env, true);
    }

    /// Calls the output function. It must not throw; what it throws all the same becomes an uncaught exception.
    pub(crate) fn print(&self, env: &Env, run: u32, chunk: String) {
        let Some(callbacks) = &self.callbacks else { return };
        let output = callbacks.output.borrow_back(env);
        report(env, output.and_then(|function| function.call((run, chunk).into())));
    }

    /// Calls the load function, on the same terms.
    pub(crate) fn load(&self, env: &Env, run: u32, name: String) {
        let Some(callbacks) = &self.callbacks else { return };
        let load = callbacks.load.borrow_back(env);
        report(env, load.and_then(|function| function.call((run, name).into())));
    }

    /// Calls the progress function, on the same terms.
    pub(crate) fn progress(&self, env: &Env, progress: ProgressArgs) {
        let Some(callbacks) = &self.callbacks else { return };
        let function = callbacks.progress.borrow_back(env);
        report(env, function.and_then(|function| function.call(progress.into())));
    }

    /// Calls the function that hears of a lost cache, on the same terms.
    pub(crate) fn cache_lost(&self, env: &Env, reason: String) {
        let Some(callbacks) = &self.callbacks else { return };
        let function = callbacks.cache_lost.borrow_back(env);
        report(env, function.and_then(|function| function.call(reason)));
    }

    /// Counts a run of this thread from its submission to its settlement.
    pub(crate) fn run_begins(&self, env: &Env) {
        self.runs.set(self.runs.get() + 1);
        if self.runs.get() == 1 {
            ACTIVE_WORKERS.set(ACTIVE_WORKERS.get() + 1);
        }
        self.hold(env);
    }

    pub(crate) fn run_ends(&self, env: &Env) {
        self.runs.set(self.runs.get().saturating_sub(1));
        if self.runs.get() == 0 {
            // A promise that never settles matters to nobody any more.
            self.promises.set(0);
            ACTIVE_WORKERS.set(ACTIVE_WORKERS.get().saturating_sub(1));
        }
        self.release(env);
    }

    /// Keeps the process alive until as many `release`s.
    pub(crate) fn hold(&self, env: &Env) {
        self.holds.set(self.holds.get() + 1);
        if self.holds.get() == 1 {
            self.with_raw(|raw| {
                // SAFETY: `env` is this thread's live environment and `raw` not finalized.
                unsafe { sys::napi_ref_threadsafe_function(env.raw(), raw) }
            });
        }
    }

    pub(crate) fn release(&self, env: &Env) {
        self.holds.set(self.holds.get().saturating_sub(1));
        if self.holds.get() == 0 {
            self.with_raw(|raw| {
                // SAFETY: as in `hold`.
                unsafe { sys::napi_unref_threadsafe_function(env.raw(), raw) }
            });
        }
    }

    fn with_raw(&self, action: impl FnOnce(sys::napi_threadsafe_function) -> sys::napi_status) {
        if let Some(handle) = self.handle.upgrade() {
            // A failure could only mean that the environment is ending, and with it what this is about.
            handle.with_read_aborted(|aborted| {
                if !aborted {
                    action(handle.get_raw());
                }
            });
        }
    }

    /// Disposes of the worker when the environment ends.
    pub(crate) fn dispose_at_exit(&self, env: &Env, worker: WeakWorker) -> Result<()> {
        let _ = self.worker.set(worker.clone());
        let mut worker = Box::new(worker);
        let argument: *mut WeakWorker = &mut *worker;
        // SAFETY: the box lives in `self.hook` as long as the hook is registered (`finalize` removes it).
        check_status!(unsafe {
            sys::napi_add_env_cleanup_hook(env.raw(), Some(environment_ends), argument.cast())
        })?;
        OF_THREAD.with_borrow_mut(|workers| {
            workers.0.retain(WeakWorker::is_alive);
            workers.0.push((*worker).clone());
        });
        self.hook.replace(Some(worker));
        Ok(())
    }
}

thread_local! {
    /// Workers that this JS thread started. Deno skips cleanup hooks when it ends a Worker that is busy in
    /// JavaScript; its thread ends all the same, and that is when these are disposed of.
    static OF_THREAD: RefCell<ThreadWorkers> = const { RefCell::new(ThreadWorkers(Vec::new())) };

    /// Workers of this thread with runs that have not settled.
    static ACTIVE_WORKERS: Cell<usize> = const { Cell::new(0) };
}

struct ThreadWorkers(Vec<WeakWorker>);

impl Drop for ThreadWorkers {
    fn drop(&mut self) {
        self.0.iter().for_each(WeakWorker::dispose);
    }
}

unsafe extern "C" fn environment_ends(worker: *mut c_void) {
    // SAFETY: see `dispose_at_exit`. Disposing does not wait and calls nothing of the environment but the
    // threadsafe function, whose handle knows whether it is still there.
    let worker = unsafe { &*worker.cast::<WeakWorker>() };
    let _ = catch_unwind(AssertUnwindSafe(|| worker.dispose()));
}

unsafe extern "C" fn run_tasks(
    env: sys::napi_env,
    _function: sys::napi_value,
    context: *mut c_void,
    _data: *mut c_void,
) {
    if env.is_null() {
        // The environment is ending; the context may be gone already.
        return;
    }
    // SAFETY: with an environment the function is not finalized, so the context is there. A task that finalizes
    // it cannot exist: finalizers run from the event loop.
    let side = unsafe { &*context.cast::<Context>() }.side.clone();
    side.turn.set(Instant::now());
    side.drain(&Env::from_raw(env), false);
}

unsafe extern "C" fn finalize(env: sys::napi_env, data: *mut c_void, _hint: *mut c_void) {
    // SAFETY: `data` is the context given at creation; this is its only owner and runs once.
    let context = unsafe { Box::from_raw(data.cast::<Context>()) };
    if let Some(handle) = context.side.handle.upgrade() {
        handle.with_write_aborted(|mut aborted| *aborted = true);
    }
    // Tasks hold handles of this queue.
    context.side.queue.clear();
    if !env.is_null()
        && let Some(callbacks) = &context.side.callbacks
    {
        callbacks.exchange.release(env);
    }
    if let Some(mut worker) = context.side.hook.take()
        && !env.is_null()
    {
        let argument: *mut WeakWorker = &mut *worker;
        // SAFETY: same pair as registered. Removing a hook that has already run is a no-op.
        unsafe { sys::napi_remove_env_cleanup_hook(env, Some(environment_ends), argument.cast()) };
    }
}

/// Makes what a callback threw an uncaught exception.
fn report<T>(env: &Env, called: Result<T>) {
    if let Err(error) = called {
        // SAFETY: on the JS thread with its live environment.
        unsafe {
            let error = napi::JsError::from(error).into_value(env.raw());
            sys::napi_fatal_exception(env.raw(), error);
        }
    }
}

/// A promise to be resolved on the JS thread.
pub(crate) struct Deferred(sys::napi_deferred);

// SAFETY: the pointer is only carried by other threads; it is used in tasks, on the JS thread.
unsafe impl Send for Deferred {}

impl Deferred {
    pub(crate) fn new<'env>(env: &'env Env) -> Result<(Self, Object<'env>)> {
        let mut deferred = null_mut();
        let mut promise = null_mut();
        // SAFETY: `env` is this thread's live environment, the others are valid for writing.
        check_status!(unsafe { sys::napi_create_promise(env.raw(), &mut deferred, &mut promise) })?;
        Ok((Self(deferred), Object::from_raw(env.raw(), promise)))
    }

    /// Resolves the promise with what `value` makes; if that fails, rejects it.
    pub(crate) fn settle<T: ToNapiValue>(self, env: &Env, value: Result<T>) {
        // SAFETY: on the JS thread with its live environment; the deferred is consumed.
        unsafe {
            match value.and_then(|value| ToNapiValue::to_napi_value(env.raw(), value)) {
                Ok(value) => sys::napi_resolve_deferred(env.raw(), self.0, value),
                Err(error) => {
                    let error = napi::JsError::from(error).into_value(env.raw());
                    sys::napi_reject_deferred(env.raw(), self.0, error)
                }
            };
        }
    }
}
