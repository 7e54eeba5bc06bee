//! `startWorker` and the `NativeWorker` class.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

use edge_runtime::bridge::{Answer, Message, Owner};
use edge_runtime::{CacheWork, Progress, Ready, RunRequest, Worker};
use napi::bindgen_prelude::{
    Either, FromNapiValue, Function, FunctionRef, JavaScriptClassExt, JsObjectValue, JsValuesTupleIntoVec,
    Object,
};
use napi::{Env, Result};
use napi_derive::napi;

use crate::convert::{NativeModule, NativeRunOptions, NativeWorkerOptions, cache_report, failure, outcome};
use crate::exchange::Exchange;
use crate::js_thread::{Callbacks, Deferred, JsSide, JsThread};

/// Compiles or loads the artifact and starts the worker's thread. The promise never rejects.
#[napi(catch_unwind)]
pub fn start_worker<'env>(
    env: &'env Env,
    options: NativeWorkerOptions,
    listener: Object<'env>,
    exchange: Object<'env>,
) -> Result<Object<'env>> {
    let (deferred, promise) = Deferred::new(env)?;
    let options = match options.into_runtime() {
        Ok(options) => options,
        Err(error) => {
            deferred.settle(env, failure(env, &error));
            return Ok(promise);
        }
    };
    let callbacks = Callbacks {
        output: method(&listener, "output")?,
        call: method(&listener, "call")?,
        load: method(&listener, "load")?,
        progress: method(&listener, "progress")?,
        cache_lost: method(&listener, "cacheLost")?,
        exchange: Exchange::new(env, &exchange)?,
    };
    let (js, side) = JsThread::new(env, Some(callbacks))?;
    let js = Arc::new(js);
    let owner = JsOwner(js.clone());
    // Settled by the worker's thread, or here if there will be none.
    let deferred = Arc::new(Mutex::new(Some(deferred)));
    let take =
        |deferred: &Mutex<Option<Deferred>>| deferred.lock().unwrap_or_else(PoisonError::into_inner).take();
    let on_ready = {
        let deferred = deferred.clone();
        move |ready| {
            let Some(deferred) = take(&deferred) else { return };
            let posting = js.clone();
            posting.post(move |env, side| {
                deferred.settle(env, started(env, js, side, ready));
                side.release(env);
            });
        }
    };
    side.hold(env);
    match Worker::start(options, Box::new(owner), on_ready) {
        Ok(worker) => side.dispose_at_exit(env, worker.downgrade())?,
        Err(error) => {
            side.release(env);
            if let Some(deferred) = take(&deferred) {
                deferred.settle(env, failure(env, &error));
            }
        }
    }
    Ok(promise)
}

/// A function of `NativeListener`.
fn method<Args, Return>(listener: &Object<'_>, name: &str) -> Result<FunctionRef<Args, Return>>
where
    Args: JsValuesTupleIntoVec,
    Return: FromNapiValue,
{
    listener.get_named_property::<Function<'_, Args, Return>>(name)?.create_ref()
}

/// Passes a worker's messages on to its JS thread.
struct JsOwner(Arc<JsThread>);

impl Owner for JsOwner {
    fn post(&self, message: Message<'_>) {
        match message {
            Message::Call(call) => self.0.queue_call(call),
            Message::Output { run, chunk } => {
                let chunk = chunk.to_owned();
                self.0.queue(move |env, side| side.print(env, run, chunk));
            }
            Message::Load { run, name } => {
                let name = name.to_owned();
                self.0.queue(move |env, side| side.load(env, run, name));
            }
            Message::Progress(Progress { url, bytes, total, cached }) => {
                let url = url.to_owned();
                let (bytes, total) = (bytes as f64, total.map(|total| total as f64));
                self.0.queue(move |env, side| side.progress(env, (url, bytes, total, cached)));
            }
            Message::CacheLost(reason) => {
                let reason = reason.to_owned();
                self.0.queue(move |env, side| side.cache_lost(env, reason));
            }
        }
    }

    fn wake(&self) {
        self.0.wake();
    }
}

/// `NativeStart`
fn started<'env>(
    env: &'env Env,
    js: Arc<JsThread>,
    side: &Rc<JsSide>,
    ready: edge_runtime::Result<Ready>,
) -> Result<Object<'env>> {
    let Ready { worker, load_ms, generation, integrity_active, fallback } = match ready {
        Ok(ready) => ready,
        Err(error) => return failure(env, &error),
    };
    let native = NativeWorker {
        worker,
        js,
        side: side.clone(),
        load_ms,
        generation: generation.name(),
        integrity_active,
        fallback,
        referenced: Cell::new(false),
    };
    let mut object = Object::new(env)?;
    object.set("kind", "ok")?;
    object.set("worker", native.into_instance(env)?)?;
    Ok(object)
}

/// Handle of a worker. Collected without `dispose`, the worker ends once its queue is empty.
#[napi]
pub struct NativeWorker {
    worker: Worker,
    js: Arc<JsThread>,
    side: Rc<JsSide>,
    load_ms: f64,
    generation: &'static str,
    integrity_active: bool,
    fallback: Option<String>,
    /// Whether `ref()` holds the process.
    referenced: Cell<bool>,
}

#[napi]
impl NativeWorker {
    #[napi(getter, catch_unwind)]
    pub fn load_ms(&self) -> f64 {
        self.load_ms
    }

    #[napi(getter, catch_unwind)]
    pub fn generation(&self) -> &'static str {
        self.generation
    }

    #[napi(getter, catch_unwind)]
    pub fn integrity_active(&self) -> bool {
        self.integrity_active
    }

    #[napi(getter, catch_unwind)]
    pub fn fallback(&self) -> Option<String> {
        self.fallback.clone()
    }

    #[napi(catch_unwind)]
    pub fn run<'env>(&self, env: &'env Env, run_id: u32, options: NativeRunOptions) -> Result<Object<'env>> {
        let (deferred, promise) = Deferred::new(env)?;
        let js = self.js.clone();
        self.side.run_begins(env);
        let settle = move |result| {
            js.post(move |env, side| {
                deferred.settle(env, outcome(env, result));
                side.run_ends(env);
            });
        };
        self.worker.run(run_id, RunRequest::from(options), Box::new(settle));
        Ok(promise)
    }

    #[napi(catch_unwind)]
    pub fn abort(&self, run_id: u32, code: String, message: String) {
        self.worker.abort(run_id, code, message);
    }

    #[napi(catch_unwind)]
    pub fn ack_output(&self, bytes: f64) {
        self.worker.acknowledge_output(bytes as usize);
    }

    /// The first `length` bytes of `buffer` are the packed form of what a handler came to later.
    #[napi(catch_unwind)]
    pub fn answer(&self, env: &Env, run_id: u32, call_id: u32, failed: bool, buffer: &[u8], length: u32) {
        let packed = buffer.get(..length as usize).unwrap_or(buffer).to_vec();
        self.side.answer_later(env, run_id, Answer { call: call_id, failed, packed });
    }

    #[napi(catch_unwind)]
    pub fn loaded(&self, run_id: u32, name: String, module: Either<NativeModule, String>) {
        let module = match module {
            Either::A(module) => Ok(module.into()),
            Either::B(detail) => Err(detail),
        };
        self.worker.loaded(run_id, name, module);
    }

    #[napi(catch_unwind)]
    pub fn push_event(&self, message: String) {
        self.worker.push_event(message);
    }

    #[napi(catch_unwind)]
    pub fn reset<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        let (deferred, promise) = Deferred::new(env)?;
        let js = self.js.clone();
        self.side.hold(env);
        self.worker.reset(Box::new(move || {
            js.post(move |env, side| {
                deferred.settle(env, Ok(()));
                side.release(env);
            });
        }));
        Ok(promise)
    }

    #[napi(catch_unwind)]
    pub fn clear_cache<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        self.cache(env, CacheWork::Clear)
    }

    #[napi(catch_unwind)]
    pub fn list_cache<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        self.cache(env, CacheWork::List)
    }

    #[napi(catch_unwind)]
    pub fn verify_cache<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        self.cache(env, CacheWork::Verify)
    }

    #[napi(catch_unwind)]
    pub fn prune_cache<'env>(&self, env: &'env Env, max_bytes: f64) -> Result<Object<'env>> {
        self.cache(env, CacheWork::Prune(max_bytes as u64))
    }

    fn cache<'env>(&self, env: &'env Env, work: CacheWork) -> Result<Object<'env>> {
        let (deferred, promise) = Deferred::new(env)?;
        let js = self.js.clone();
        self.side.hold(env);
        let done = move |report| {
            js.post(move |env, side| {
                deferred.settle(env, cache_report(env, report));
                side.release(env);
            });
        };
        self.worker.cache(work, Box::new(done));
        Ok(promise)
    }

    #[napi(catch_unwind)]
    pub fn dispose(&self, env: &Env) {
        self.unref(env);
        self.worker.dispose();
    }

    #[napi(js_name = "ref", catch_unwind)]
    pub fn reference(&self, env: &Env) {
        if !self.referenced.replace(true) {
            self.side.hold(env);
        }
    }

    #[napi(catch_unwind)]
    pub fn unref(&self, env: &Env) {
        if self.referenced.replace(false) {
            self.side.release(env);
        }
    }
}

impl Drop for NativeWorker {
    fn drop(&mut self) {
        self.worker.close();
    }
}
