//! The way from other threads to the JS thread: one queue of closures per worker, run there in order.
//!
//! Owns: a weak threadsafe function without a JS function, the count of what keeps the process alive, the
//! environment's cleanup hook. `JsThread` is for any thread, `JsSide` for the JS thread only. One queue carries
//! output and settlements alike, so their order holds. Must never call into a dead environment: tasks that
//! cannot run any more are dropped.

use std::cell::{Cell, RefCell};
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::null_mut;
use std::rc::Rc;
use std::sync::{Arc, Weak};

use edge_runtime::worker::WeakWorker;
use napi::bindgen_prelude::{FnArgs, FunctionRef, Object, ToNapiValue, Unknown};
use napi::threadsafe_function::ThreadsafeFunctionHandle;
use napi::{Env, Result, check_status, sys};

pub(crate) type OutputFunction = FunctionRef<FnArgs<(u32, String)>, Unknown<'static>>;
type Task = Box<dyn FnOnce(&Env, &Rc<JsSide>) + Send>;

/// Posts closures to the JS thread. Released when the last one is dropped.
pub(crate) struct JsThread {
    // Pins the addon's image and guards against use after the environment's end.
    handle: Arc<ThreadsafeFunctionHandle>,
}

/// What a worker has on the JS thread.
pub(crate) struct JsSide {
    handle: Weak<ThreadsafeFunctionHandle>,
    on_output: OutputFunction,
    /// How many reasons there are to keep the process alive.
    holds: Cell<usize>,
    /// What the cleanup hook disposes of; the hook is registered while there is one.
    hook: RefCell<Option<Box<WeakWorker>>>,
}

/// Owned by the threadsafe function, freed by its finalizer.
struct Context {
    side: Rc<JsSide>,
}

impl JsThread {
    pub(crate) fn new(env: &Env, on_output: OutputFunction) -> Result<(Self, Rc<JsSide>)> {
        let handle = ThreadsafeFunctionHandle::null();
        let side = Rc::new(JsSide {
            handle: Arc::downgrade(&handle),
            on_output,
            holds: Cell::new(0),
            hook: RefCell::new(None),
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
                Some(run_task),
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
        Ok((Self { handle }, side))
    }

    /// Runs `task` on the JS thread, after those posted before. Dropped if the environment is gone.
    pub(crate) fn post(&self, task: impl FnOnce(&Env, &Rc<JsSide>) + Send + 'static) {
        let task: Task = Box::new(task);
        let data = Box::into_raw(Box::new(task));
        let accepted = self.handle.with_read_aborted(|aborted| {
            // SAFETY: under this lock the function is not finalized unless `aborted`; `run_task` takes `data`.
            !aborted
                && sys::Status::napi_ok
                    == unsafe {
                        sys::napi_call_threadsafe_function(
                            self.handle.get_raw(),
                            data.cast(),
                            sys::ThreadsafeFunctionCallMode::nonblocking,
                        )
                    }
        });
        if !accepted {
            // SAFETY: the data was not queued, so it is still ours.
            drop(unsafe { Box::from_raw(data) });
        }
    }
}

impl JsSide {
    /// Calls the output function. It must not throw; what it throws all the same becomes an uncaught exception.
    pub(crate) fn print(&self, env: &Env, run: u32, chunk: String) {
        let called = self.on_output.borrow_back(env).and_then(|function| function.call((run, chunk).into()));
        if let Err(error) = called {
            // SAFETY: on the JS thread with its live environment.
            unsafe {
                let error = napi::JsError::from(error).into_value(env.raw());
                sys::napi_fatal_exception(env.raw(), error);
            }
        }
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

unsafe extern "C" fn run_task(
    env: sys::napi_env,
    _function: sys::napi_value,
    context: *mut c_void,
    data: *mut c_void,
) {
    // SAFETY: `post` made it of a boxed Task and gave it up.
    let task = unsafe { Box::from_raw(data.cast::<Task>()) };
    if env.is_null() {
        // The environment is ending; the context may be gone already.
        return;
    }
    // SAFETY: with an environment the function is not finalized, so the context is there. A task that finalizes
    // it cannot exist: finalizers run from the event loop.
    let side = unsafe { &*context.cast::<Context>() }.side.clone();
    let _ = catch_unwind(AssertUnwindSafe(|| task(&Env::from_raw(env), &side)));
}

unsafe extern "C" fn finalize(env: sys::napi_env, data: *mut c_void, _hint: *mut c_void) {
    // SAFETY: `data` is the context given at creation; this is its only owner and runs once.
    let context = unsafe { Box::from_raw(data.cast::<Context>()) };
    if let Some(handle) = context.side.handle.upgrade() {
        handle.with_write_aborted(|mut aborted| *aborted = true);
    }
    if let Some(mut worker) = context.side.hook.take()
        && !env.is_null()
    {
        let argument: *mut WeakWorker = &mut *worker;
        // SAFETY: same pair as registered. Removing a hook that has already run is a no-op.
        unsafe { sys::napi_remove_env_cleanup_hook(env, Some(environment_ends), argument.cast()) };
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
