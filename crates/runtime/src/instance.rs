//! One instance of an artifact, for one run: typed exports, and memory access that checks every pointer.
//!
//! Owns: store, exports, the translation of guest failures into errors. Lives on the worker's thread.
//! Must never keep a view of memory across a call: any call may grow it. After an error the instance is dropped.

use std::sync::Arc;
use std::time::{Duration, Instant};

use edge_abi::{BUFFER_BYTES, STATUS_LEN_MASK, StatusKind, extension as ext, tag};
use wasmtime::{
    Memory, PoolConcurrencyLimitError, Store, Trap, TypedFunc, UpdateDeadline, WasmParams, WasmResults,
};

use crate::artifact::{Artifact, Extensions, Generation};
use crate::bridge::Answer;
use crate::engine::{Busy, POOL_SLOTS};
use crate::error::{Error, Result};
use crate::host::{HostState, Print};
use crate::limits::DEFAULT_MEMORY_BYTES;
use crate::native_code::Hash;
use crate::plugin::{self, Plugin};
use crate::values::{Fault, Outcome, ValueApi, failure};

pub(crate) struct Instance {
    store: Store<HostState>,
    inner: wasmtime::Instance,
    memory: Memory,
    api: Arc<ValueApi>,
    hot: Hot,
    extensions: Extensions,
    memory_limit: u64,
    source_buffer: u32,
    output_buffer: u32,
}

/// Exports that are called many times a run.
struct Hot {
    resume: TypedFunc<(), u32>,
    result: TypedFunc<(u32, u32), u32>,
    error: TypedFunc<(u32, u32, u32), u32>,
    answer: Option<TypedFunc<(u32, u32, u32, u32), u32>>,
    push_event: TypedFunc<(u32, u32), i32>,
    events_wanted: Option<TypedFunc<(), u32>>,
}

/// A status word taken apart, its text fetched.
#[derive(Debug, PartialEq)]
pub(crate) enum Status {
    Done,
    /// Wall-clock nanoseconds to wait for.
    Timer(u64),
    Frame,
    Event,
    Error(String),
    HostCall,
    Exit(i32),
}

impl Instance {
    /// A fresh instance with `reset_modules` done.
    pub(crate) fn new(artifact: &Artifact, memory_limit: u64, print: Print) -> Result<Self> {
        let mut store = Store::new(artifact.pre.module().engine(), HostState::new(memory_limit, print));
        store.limiter(|state| &mut state.limiter);
        store.set_epoch_deadline(1);
        store.epoch_deadline_callback(|mut context| {
            context.data_mut().tick()?;
            Ok(UpdateDeadline::Continue(1))
        });
        let busy = Busy::enter()?;
        let inner = match artifact.pre.instantiate(&mut store) {
            Ok(inner) => inner,
            Err(error) => {
                return Err(classify(&mut store, memory_limit, &error, "while it was instantiated"));
            }
        };
        drop(busy);
        let missing = |name: &str| Error::Abi(format!("export `{name}` is gone"));
        let memory = inner.get_memory(&mut store, "memory").ok_or_else(|| missing("memory"))?;
        let has = artifact.extensions;
        let api = Arc::new(ValueApi {
            memory,
            alloc: typed(&inner, &mut store, "wasm_alloc")?,
            free: typed(&inner, &mut store, "wasm_free")?,
            op: typed(&inner, &mut store, "host_edge_op")?,
            encode: typed(&inner, &mut store, "host_edge_encode")?,
            decode: typed(&inner, &mut store, "host_edge_decode")?,
            release: typed(&inner, &mut store, "host_edge_release")?,
            take_error: typed(&inner, &mut store, "host_edge_take_error")?,
            throw: typed(&inner, &mut store, "host_edge_throw")?,
            pack: has.pack.then(|| typed(&inner, &mut store, ext::PACK)).transpose()?,
        });
        let hot = Hot {
            resume: typed(&inner, &mut store, "run_resume")?,
            result: typed(&inner, &mut store, "set_host_result_by_id")?,
            error: typed(&inner, &mut store, "set_host_error_by_id")?,
            answer: has.answer.then(|| typed(&inner, &mut store, ext::ANSWER)).transpose()?,
            push_event: typed(&inner, &mut store, "run_push_event")?,
            events_wanted: has
                .events_wanted
                .then(|| typed(&inner, &mut store, ext::EVENTS_WANTED))
                .transpose()?,
        };
        store.data_mut().exports = Some(api.clone());
        let mut instance = Self {
            store,
            inner,
            memory,
            api,
            hot,
            extensions: has,
            memory_limit,
            source_buffer: 0,
            output_buffer: 0,
        };
        instance.source_buffer = instance.call("src_ptr", ())?;
        instance.output_buffer = instance.call("out_ptr", ())?;
        instance.tell("reset_modules", ())?;
        Ok(instance)
    }

    /// Prepares for a run that goes on where the last one ended.
    pub(crate) fn renew(&mut self, memory_limit: u64, print: Print) -> Result<()> {
        self.memory_limit = memory_limit;
        self.store.data_mut().renew(memory_limit, print);
        self.tell(ext::CONTINUE, ())
    }

    pub(crate) fn state(&mut self) -> &mut HostState {
        self.store.data_mut()
    }

    pub(crate) fn extensions(&self) -> Extensions {
        self.extensions
    }

    /// Bytes the guest's memory has now, which is its peak: memories never shrink.
    pub(crate) fn memory_bytes(&self) -> u64 {
        self.memory.data_size(&self.store) as u64
    }

    /// Calls export `name`, whose signature the artifact check has established.
    pub(crate) fn call<P: WasmParams, R: WasmResults>(&mut self, name: &str, params: P) -> Result<R> {
        let function: TypedFunc<P, R> = typed(&self.inner, &mut self.store, name)?;
        invoke(&mut self.store, self.memory_limit, &function, params, name)
    }

    /// Calls export `name`, which returns nothing.
    pub(crate) fn tell(&mut self, name: &str, params: impl WasmParams) -> Result<()> {
        self.call(name, params)
    }

    /// Registers a Python module.
    pub(crate) fn register_code(&mut self, spec: &str, source: &[u8]) -> Result<()> {
        self.with_bytes(spec.as_bytes(), |this, spec, spec_len| {
            this.with_bytes(source, |this, source, len| {
                this.tell("register_code_module", (spec, spec_len, source, len))
            })
        })
    }

    /// Registers a module of functions with native ids from `first` on.
    pub(crate) fn register_native(&mut self, spec: &str, names: &[String], first: u32) -> Result<()> {
        let names = names.join("\n");
        self.with_bytes(spec.as_bytes(), |this, spec, spec_len| {
            this.with_bytes(names.as_bytes(), |this, names, names_len| {
                this.tell("register_native_module", (spec, spec_len, names, names_len, first))
            })
        })
    }

    /// Bytes that the memories of plugins have.
    pub(crate) fn plugin_bytes(&self) -> u64 {
        self.store.data().limiter.used().saturating_sub(self.memory_bytes())
    }

    /// Makes an instance of a plugin, which is imported as `spec`, beside the VM; returns its first native id.
    pub(crate) fn load_plugin(&mut self, plugin: &Arc<Plugin>, spec: &str, hash: Hash) -> Result<u32> {
        if let Some(first) = self.store.data().plugins.find(spec, &hash) {
            return Ok(first);
        }
        let _busy = Busy::enter()?;
        self.store.set_epoch_deadline(1);
        plugin::instantiate(&mut self.store, plugin, spec, hash).map_err(|error| {
            let place = format!("while '{spec}' was instantiated");
            classify(&mut self.store, self.memory_limit, &error, &place)
        })
    }

    pub(crate) fn out_of_memory(&self, detail: &str) -> Error {
        Error::Memory { limit: self.memory_limit, detail: detail.into() }
    }

    /// Copies `bytes` into guest memory for the length of `action`, which gets their address.
    pub(crate) fn with_bytes<R>(
        &mut self,
        bytes: &[u8],
        action: impl FnOnce(&mut Self, u32, u32) -> Result<R>,
    ) -> Result<R> {
        let len = u32::try_from(bytes.len()).map_err(|_| {
            Error::Option(format!("{} bytes do not fit into the guest's memory", bytes.len()))
        })?;
        // Not every allocator has an answer to zero bytes.
        let size = len.max(1);
        let ptr = invoke(&mut self.store, self.memory_limit, &self.api.alloc, size, "wasm_alloc")?;
        if ptr == 0 {
            return Err(self.out_of_memory(&format!("; there is no room for {len} bytes of input")));
        }
        self.write(ptr, bytes, "wasm_alloc")?;
        let result = action(self, ptr, len)?;
        invoke(&mut self.store, self.memory_limit, &self.api.free, (ptr, size), "wasm_free")?;
        Ok(result)
    }

    fn write(&mut self, ptr: u32, bytes: &[u8], origin: &str) -> Result<()> {
        self.memory.write(&mut self.store, ptr as usize, bytes).map_err(|_| {
            Error::Abi(format!(
                "`{origin}` returned {ptr:#x}, with no room for {} bytes after it",
                bytes.len()
            ))
        })
    }

    /// Text in the output buffer.
    fn output(&self, len: u32) -> Result<String> {
        let start = self.output_buffer as usize;
        let bytes = (len as usize <= BUFFER_BYTES)
            .then(|| self.memory.data(&self.store).get(start..start + len as usize))
            .flatten()
            .ok_or_else(|| {
                Error::Abi(format!("{len} bytes of text at {start:#x} are outside its output buffer"))
            })?;
        Ok(String::from_utf8_lossy(bytes).into_owned())
    }

    /// `extract_imports` over `source`: the raw lines.
    pub(crate) fn extract_imports(&mut self, source: &[u8]) -> Result<String> {
        // The extension tells of packages, too.
        let len: u32 = if self.extensions.large_source || source.len() > BUFFER_BYTES {
            self.needs_large_source(source.len())?;
            self.with_bytes(source, |this, ptr, len| this.call(ext::EXTRACT_IMPORTS_EXT, (ptr, len)))?
        } else {
            self.write(self.source_buffer, source, "src_ptr")?;
            self.call("extract_imports", source.len() as u32)?
        };
        self.output(len)
    }

    /// Compiles `source` and runs it to its first status.
    pub(crate) fn start(&mut self, source: &[u8]) -> Result<Status> {
        let word: u32 = if source.len() <= BUFFER_BYTES {
            self.write(self.source_buffer, source, "src_ptr")?;
            self.call("run_start", source.len() as u32)?
        } else {
            self.needs_large_source(source.len())?;
            self.with_bytes(source, |this, ptr, len| this.call(ext::RUN_START_EXT, (ptr, len)))?
        };
        self.status(word)
    }

    pub(crate) fn resume(&mut self) -> Result<Status> {
        let word = invoke(&mut self.store, self.memory_limit, &self.hot.resume, (), "run_resume")?;
        self.status(word)
    }

    /// How many events the guest can take now; `None`: it cannot say.
    pub(crate) fn events_wanted(&mut self) -> Result<Option<usize>> {
        let Some(wanted) = &self.hot.events_wanted else { return Ok(None) };
        Ok(Some(invoke(&mut self.store, self.memory_limit, wanted, (), ext::EVENTS_WANTED)? as usize))
    }

    /// Queues an event; the answer is that of `run_push_event`.
    pub(crate) fn push_event(&mut self, event: &str) -> Result<i32> {
        // While a run is paused, the source buffer of our own artifact is free; of others nobody says so.
        if self.extensions.answer && event.len() <= BUFFER_BYTES {
            self.write(self.source_buffer, event.as_bytes(), "src_ptr")?;
            return self.call_push(self.source_buffer, event.len() as u32);
        }
        self.with_bytes(event.as_bytes(), Self::call_push)
    }

    fn call_push(&mut self, ptr: u32, len: u32) -> Result<i32> {
        invoke(&mut self.store, self.memory_limit, &self.hot.push_event, (ptr, len), "run_push_event")
    }

    /// Calls an export that takes these texts or packed values and answers 0, or 1 with an error stashed.
    pub(crate) fn attach(&mut self, name: &str, parts: &[&[u8]]) -> Result<()> {
        let joined = parts.concat();
        let failed: u32 = self.with_bytes(&joined, |this, ptr, _| {
            let (mut at, mut places) = (ptr, [0; 6]);
            for (i, part) in parts.iter().enumerate() {
                (places[2 * i], places[2 * i + 1]) = (at, part.len() as u32);
                at += part.len() as u32;
            }
            let [a, b, c, d, e, f] = places;
            match parts.len() {
                2 => this.call(name, (a, b, c, d)),
                _ => this.call(name, (a, b, c, d, e, f)),
            }
        })?;
        if failed == 0 { Ok(()) } else { Err(Error::Option(self.stashed_error()?)) }
    }

    /// Delivers the answer to a deferred call. `false`: nobody waits for it any more.
    pub(crate) fn answer(&mut self, answer: &Answer) -> Result<bool> {
        let len = answer.packed.len() as u32;
        let params = |ptr| (answer.call, u32::from(answer.failed), ptr, len);
        let code = if self.hot.answer.is_none() {
            self.answer_by_handle(answer)?
        } else if answer.packed.len() <= BUFFER_BYTES {
            // The source buffer is free while a run is paused; most answers fit.
            self.write(self.source_buffer, &answer.packed, "src_ptr")?;
            self.call_answer(params(self.source_buffer))?
        } else {
            self.with_bytes(&answer.packed, |this, ptr, _| this.call_answer(params(ptr)))?
        };
        match code as i32 {
            0 => Ok(true),
            2 => Ok(false),
            other => Err(Error::Abi(format!("the answer to call {} is refused with {other}", answer.call))),
        }
    }

    fn call_answer(&mut self, params: (u32, u32, u32, u32)) -> Result<u32> {
        match &self.hot.answer {
            Some(export) => invoke(&mut self.store, self.memory_limit, export, params, ext::ANSWER),
            None => Err(Error::Abi(format!("export `{}` is gone", ext::ANSWER))),
        }
    }

    fn answer_by_handle(&mut self, answer: &Answer) -> Result<u32> {
        let _busy = Busy::enter()?;
        self.store.set_epoch_deadline(1);
        let api = self.api.clone();
        let fail = |this: &mut Self, kind, message: &str| -> Outcome<u32> {
            let text = api.encoded(&mut this.store, tag::TEXT, message.as_bytes())?;
            Ok(this.hot.error.call(&mut this.store, (answer.call, kind, text))?)
        };
        let delivered = if answer.failed {
            let (kind, message) = failure(&answer.packed);
            fail(self, kind, &message)
        } else {
            self.store.data_mut().nested += 1;
            let made = api.unpack(&mut self.store, &mut &answer.packed[..]);
            self.store.data_mut().nested -= 1;
            match made {
                Ok(handle) => {
                    self.hot.result.call(&mut self.store, (answer.call, handle)).map_err(Fault::Stop)
                }
                Err(Fault::Raised(kind, message)) => fail(self, kind, &message),
                Err(fault) => Err(fault),
            }
        };
        delivered.map_err(|fault| self.fault(fault, "while an answer was delivered"))
    }

    fn fault(&mut self, fault: Fault, place: &str) -> Error {
        match fault {
            Fault::Stop(error) => classify(&mut self.store, self.memory_limit, &error, place),
            Fault::Raised(_, message) if message.starts_with("MemoryError") => self.out_of_memory(""),
            Fault::Raised(_, message) => Error::Abi(format!("{message} {place}")),
        }
    }

    /// The error that the guest has stashed, as text.
    pub(crate) fn stashed_error(&mut self) -> Result<String> {
        let api = self.api.clone();
        match api.pending(&mut self.store) {
            Fault::Raised(_, message) => Ok(message),
            stop => Err(self.fault(stop, "in `host_edge_take_error`")),
        }
    }

    /// The packed value of the program's last expression statement; `Ok(Err)`: why it cannot be had.
    pub(crate) fn result(&mut self) -> Result<std::result::Result<Option<Vec<u8>>, String>> {
        if !self.extensions.pack_result {
            return Ok(Ok(None));
        }
        // The program has ended, so nothing else is in the source buffer.
        let out = self.source_buffer;
        let ptr: u32 = self.call(ext::PACK_RESULT, out)?;
        let len = self.read(out, 4)?;
        let len = len.first_chunk::<4>().map_or(0, |len| u32::from_le_bytes(*len));
        match (ptr, len) {
            (0, 0) => Ok(Ok(None)),
            (0, _) => Ok(Err(self.stashed_error()?)),
            _ => Ok(Ok(Some(self.read(ptr, len)?))),
        }
    }

    /// The answer of `edge_check` for `source`, packed.
    pub(crate) fn check(&mut self, source: &[u8]) -> Result<Vec<u8>> {
        // No program runs, so the source buffer is free for the length.
        let out = self.source_buffer;
        let ptr: u32 = self.with_bytes(source, |this, ptr, len| this.call(ext::CHECK, (ptr, len, out)))?;
        if ptr == 0 {
            return Err(Error::Option(self.stashed_error()?));
        }
        let len = self.read(out, 4)?;
        let len = len.first_chunk::<4>().map_or(0, |len| u32::from_le_bytes(*len));
        self.read(ptr, len)
    }

    fn read(&mut self, ptr: u32, len: u32) -> Result<Vec<u8>> {
        let api = self.api.clone();
        let read = api.read(&mut self.store, ext::PACK_RESULT, ptr, len);
        read.map_err(|error| self.fault(Fault::Stop(error), "while a result was read"))
    }

    fn needs_large_source(&self, len: usize) -> Result<()> {
        if self.extensions.large_source {
            return Ok(());
        }
        Err(Error::Option(format!(
            "a source of {len} bytes exceeds the {BUFFER_BYTES} bytes that this artifact takes; split it into modules, \
             or use an artifact with `{}`",
            ext::RUN_START_EXT
        )))
    }

    fn status(&mut self, word: u32) -> Result<Status> {
        let low = word & STATUS_LEN_MASK;
        Ok(match StatusKind::from_word(word) {
            Some(StatusKind::Done) => Status::Done,
            Some(StatusKind::Timer) => Status::Timer(self.call("last_yield_deadline_ns", ())?),
            Some(StatusKind::Frame) => Status::Frame,
            Some(StatusKind::Event) => Status::Event,
            Some(StatusKind::Error) => Status::Error(self.output(low)?),
            Some(StatusKind::HostCall) => Status::HostCall,
            Some(StatusKind::Exit) => Status::Exit((low & 0xFF) as i32),
            None => return Err(Error::Abi(format!("status word {word:#010x} is of no known kind"))),
        })
    }
}

fn typed<P: WasmParams, R: WasmResults>(
    instance: &wasmtime::Instance,
    store: &mut Store<HostState>,
    name: &str,
) -> Result<TypedFunc<P, R>> {
    instance.get_typed_func(store, name).map_err(|error| Error::Abi(format!("export `{name}`: {error:#}")))
}

/// Calls `function`, known as `name`, while the epoch advances.
fn invoke<P: WasmParams, R: WasmResults>(
    store: &mut Store<HostState>,
    memory_limit: u64,
    function: &TypedFunc<P, R>,
    params: P,
    name: &str,
) -> Result<R> {
    let _busy = Busy::enter()?;
    // The epoch stood still while no guest ran; the deadline of the last call may be long over.
    store.set_epoch_deadline(1);
    function
        .call(&mut *store, params)
        .map_err(|error| classify(store, memory_limit, &error, &format!("in `{name}`")))
}

/// What an error that unwound the guest means.
fn classify(store: &mut Store<HostState>, memory_limit: u64, error: &wasmtime::Error, place: &str) -> Error {
    let state = store.data_mut();
    if let Some(fault) = state.fault.take() {
        return fault;
    }
    if error.is::<PoolConcurrencyLimitError>() {
        return Error::Busy { limit: POOL_SLOTS };
    }
    if state.limiter.refused {
        return Error::Memory { limit: memory_limit, detail: String::new() };
    }
    match error.downcast_ref::<Trap>() {
        Some(trap) => Error::Trap(format!("{trap} {place}")),
        None => Error::Trap(format!("{error:#} {place}")),
    }
}

/// How long the generation probe may take. Only a broken artifact gets near it.
const PROBE_BUDGET: Duration = Duration::from_secs(10);

/// Finds out what `print()` passes to the host, in a scratch instance.
pub(crate) fn probe_generation(artifact: &Artifact) -> Result<Generation> {
    let wrong = |detail: String| Error::WrongArtifact { origin: artifact.origin.clone(), detail };
    let broken = |error: Error| wrong(format!("the probe `print()` failed: {error}"));
    let mut instance = Instance::new(artifact, DEFAULT_MEMORY_BYTES, Print::Probe(None)).map_err(broken)?;
    let end = Instant::now() + PROBE_BUDGET;
    instance.store.epoch_deadline_callback(move |mut context| {
        if Instant::now() < end {
            return Ok(UpdateDeadline::Continue(1));
        }
        Err(context.data_mut().stop(Error::Abi("it does not return from `print()`".into())))
    });
    if artifact.pre.module().get_export(ext::PRINT_STREAM).is_some() {
        let stream: u32 = instance.call(ext::PRINT_STREAM, ()).map_err(broken)?;
        return Ok(if stream == 0 { Generation::Line } else { Generation::Stream });
    }
    let status = instance.start(b"print()").map_err(broken)?;
    let chunk = match &mut instance.state().print {
        Print::Probe(first) => first.take(),
        Print::Run(_) => None,
    };
    match chunk.as_deref() {
        Some(b"") => Ok(Generation::Line),
        Some(b"\n") => Ok(Generation::Stream),
        Some(other) => {
            Err(wrong(format!("`print()` passes {:?} to host_print", String::from_utf8_lossy(other))))
        }
        None => Err(wrong(format!("`print()` passes nothing to host_print and ends with {status:?}"))),
    }
}
