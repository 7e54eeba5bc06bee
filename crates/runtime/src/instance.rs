//! One instance of an artifact, for one run: typed exports, and memory access that checks every pointer.
//!
//! Owns: store, exports, the translation of guest failures into errors. Lives on the worker's thread.
//! Must never keep a view of memory across a call: any call may grow it. After an error the instance is dropped.

use std::time::{Duration, Instant};

use edge_abi::{BUFFER_BYTES, STATUS_LEN_MASK, StatusKind, extension as ext};
use wasmtime::{
    Memory, PoolConcurrencyLimitError, Store, Trap, TypedFunc, UpdateDeadline, WasmParams, WasmResults,
};

use crate::artifact::{Artifact, Extensions, Generation};
use crate::engine::{Busy, POOL_SLOTS};
use crate::error::{Error, Result};
use crate::host::{HostExports, HostState, Print};
use crate::limits::DEFAULT_MEMORY_BYTES;

pub(crate) struct Instance {
    store: Store<HostState>,
    inner: wasmtime::Instance,
    memory: Memory,
    alloc: TypedFunc<u32, u32>,
    free: TypedFunc<(u32, u32), ()>,
    extensions: Extensions,
    memory_limit: u64,
    source_buffer: u32,
    output_buffer: u32,
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
        let alloc = typed(&inner, &mut store, "wasm_alloc")?;
        let free = typed(&inner, &mut store, "wasm_free")?;
        let throw = typed(&inner, &mut store, "host_edge_throw")?;
        store.data_mut().exports =
            Some(HostExports { memory, alloc: alloc.clone(), free: free.clone(), throw });
        let mut instance = Self {
            store,
            inner,
            memory,
            alloc,
            free,
            extensions: artifact.extensions,
            memory_limit,
            source_buffer: 0,
            output_buffer: 0,
        };
        instance.source_buffer = instance.call("src_ptr", ())?;
        instance.output_buffer = instance.call("out_ptr", ())?;
        instance.tell("reset_modules", ())?;
        Ok(instance)
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
        self.invoke(&function, params, name)
    }

    /// Calls export `name`, which returns nothing.
    pub(crate) fn tell(&mut self, name: &str, params: impl WasmParams) -> Result<()> {
        self.call(name, params)
    }

    pub(crate) fn out_of_memory(&self, detail: &str) -> Error {
        Error::Memory { limit: self.memory_limit, detail: detail.into() }
    }

    fn invoke<P: WasmParams, R: WasmResults>(
        &mut self,
        function: &TypedFunc<P, R>,
        params: P,
        name: &str,
    ) -> Result<R> {
        let _busy = Busy::enter()?;
        // The epoch stood still while no guest ran; the deadline of the last call may be long over.
        self.store.set_epoch_deadline(1);
        function
            .call(&mut self.store, params)
            .map_err(|error| classify(&mut self.store, self.memory_limit, &error, &format!("in `{name}`")))
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
        let ptr = self.invoke(&self.alloc.clone(), size, "wasm_alloc")?;
        if ptr == 0 {
            return Err(self.out_of_memory(&format!("; there is no room for {len} bytes of input")));
        }
        self.write(ptr, bytes, "wasm_alloc")?;
        let result = action(self, ptr, len)?;
        self.invoke(&self.free.clone(), (ptr, size), "wasm_free")?;
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
        let len: u32 = if source.len() <= BUFFER_BYTES {
            self.write(self.source_buffer, source, "src_ptr")?;
            self.call("extract_imports", source.len() as u32)?
        } else {
            self.needs_large_source(source.len())?;
            self.with_bytes(source, |this, ptr, len| this.call(ext::EXTRACT_IMPORTS_EXT, (ptr, len)))?
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
        let word = self.call("run_resume", ())?;
        self.status(word)
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
