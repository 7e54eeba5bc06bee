//! Plugins in a run: their instances, and the calls from Python to them.
//!
//! Owns: native ids from `FIRST_ID` on, the stack of calls under way, the memory that is staged for calls on both sides.
//! Runs on the worker's thread, inside guest code. Must never trust a pointer or a handle that a plugin returned, and
//! never let plugin and Python call each other until the stack ends.

use std::sync::Arc;

use edge_abi::{error_kind, native_call, op, tag};
use wasmtime::{AsContextMut, Memory, PoolConcurrencyLimitError, Store, Trap, TypedFunc};

use super::{Plugin, check, imports};
use crate::engine::WASM_STACK_BYTES;
use crate::error::Error;
use crate::host::{Guest, HostState};
use crate::limits::MAX_PLUGINS;
use crate::native_code::Hash;
use crate::values::{Fault, Outcome, ValueApi};

/// Native ids from here on are functions of plugins; below are those of the worker's owner.
pub(crate) const FIRST_ID: u32 = 1 << 24;

/// Native stack between the outermost call of a plugin and the innermost one, beyond which Python gets a
/// `RecursionError`. The other half is for what the innermost call does.
const MAX_STACK_BYTES: usize = WASM_STACK_BYTES / 2;
/// How deep calls of plugins may nest: the VM's own stack, in its memory, is not ours to measure.
const MAX_DEPTH: usize = 200;

/// How to call what runs when a plugin is instantiated.
const START: &str = "its start function";

/// `(argv, argc, out) -> i32`
type Callable = TypedFunc<(u32, u32, u32), u32>;

/// An instance of a plugin.
struct Loaded {
    plugin: Arc<Plugin>,
    spec: Arc<str>,
    hash: Hash,
    /// Native id of its first function.
    first: u32,
    memory: Memory,
    alloc: TypedFunc<u32, u32>,
    functions: Vec<Callable>,
    /// Memory from `__edge_alloc`, which is ours for good: address and size of what no call uses now.
    blocks: Vec<(u32, u32)>,
}

/// A call that is under way.
#[derive(Clone, Copy)]
pub(super) struct Call {
    plugin: usize,
    function: usize,
}

/// What is known about the VM's pending error.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Pending {
    #[default]
    No,
    /// Something was not decoded: if that was an int that is too wide, there is one.
    Maybe,
    Yes,
}

/// The plugins of a store.
#[derive(Default)]
pub(crate) struct Plugins {
    loaded: Vec<Loaded>,
    /// Outermost first.
    calls: Vec<Call>,
    /// Spec of the plugin that is being instantiated.
    starting: Option<String>,
    /// Where the outermost call found the native stack.
    stack: usize,
    /// Memory of the VM that no import uses now; each has `imports::SCRATCH` bytes.
    pub(super) scratch: Vec<u32>,
    /// Whether the VM has an error pending that a plugin has not taken.
    pub(super) pending: Pending,
    /// A handle that could not be decoded: an int of more than 128 bits, perhaps.
    pub(super) undecoded: Option<u32>,
}

impl Plugins {
    /// The native id of the first function of the plugin with these bytes that stands under `spec`, if it is there.
    pub(crate) fn find(&self, spec: &str, hash: &Hash) -> Option<u32> {
        let found = self.loaded.iter().find(|loaded| &*loaded.spec == spec && loaded.hash == *hash);
        found.map(|loaded| loaded.first)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.loaded.is_empty()
    }

    /// Where the native function with this id is.
    fn locate(&self, id: u32) -> Option<Call> {
        let plugin = self.loaded.partition_point(|loaded| loaded.first <= id).checked_sub(1)?;
        let function = (id - self.loaded[plugin].first) as usize;
        (function < self.loaded[plugin].functions.len()).then_some(Call { plugin, function })
    }

    /// The memory of the plugin whose code runs.
    pub(super) fn memory(&self) -> Option<Memory> {
        Some(self.loaded[self.calls.last()?.plugin].memory)
    }

    /// The error that a plugin has broken the ABI, in the call that is under way.
    pub(super) fn broken(&self, detail: String) -> Error {
        let (spec, place) = match (self.calls.last(), &self.starting) {
            (Some(call), _) => self.names(*call),
            (None, Some(spec)) => (shown(spec), START.into()),
            (None, None) => ("a WebAssembly module".into(), START.into()),
        };
        Error::PluginAbi { spec, place, detail }
    }

    /// Spec and function, for errors.
    fn names(&self, call: Call) -> (String, String) {
        let loaded = &self.loaded[call.plugin];
        (shown(&loaded.spec), format!("{}()", loaded.plugin.layout.shown(call.function)))
    }

    fn is_too_deep(&mut self) -> bool {
        let here = 0_u8;
        let here = &raw const here as usize;
        if self.calls.is_empty() {
            self.stack = here;
        }
        self.calls.len() >= MAX_DEPTH || self.stack.saturating_sub(here) > MAX_STACK_BYTES
    }
}

/// Makes an instance of `plugin` in the store of a run. Returns the native id of its first function.
pub(crate) fn instantiate(
    store: &mut Store<HostState>,
    plugin: &Arc<Plugin>,
    spec: &str,
    hash: Hash,
) -> wasmtime::Result<u32> {
    let plugins = &store.data().plugins;
    if plugins.loaded.len() >= MAX_PLUGINS {
        let failure = edge_modules::Failure {
            spec: spec.into(),
            importer: "<entry>".into(),
            cause: format!("a program can import {MAX_PLUGINS} WebAssembly modules at most"),
            kind: edge_modules::Kind::Unavailable,
        };
        let error = Error::Module(edge_modules::Error::Failed(vec![failure]));
        return Err(store.data_mut().stop(error));
    }
    let first = plugins.loaded.last().map_or(FIRST_ID, |last| last.first + last.functions.len() as u32);
    store.data_mut().plugins.starting = Some(spec.to_owned());
    let instance = plugin.pre.instantiate(&mut *store).map_err(|error| not_started(store, spec, error))?;
    store.data_mut().plugins.starting = None;
    let memory = instance
        .get_memory(&mut *store, "memory")
        .ok_or_else(|| wasmtime::Error::msg("its export `memory` is gone"))?;
    let alloc = instance.get_typed_func(&mut *store, check::ALLOC.0)?;
    let functions = plugin
        .layout
        .exports()
        .map(|export| instance.get_typed_func(&mut *store, export))
        .collect::<wasmtime::Result<_>>()?;
    store.data_mut().plugins.loaded.push(Loaded {
        plugin: plugin.clone(),
        spec: spec.into(),
        hash,
        first,
        memory,
        alloc,
        functions,
        blocks: Vec::new(),
    });
    Ok(first)
}

/// Why a plugin could not be instantiated, unless somebody has said so.
fn not_started(store: &mut Store<HostState>, spec: &str, error: wasmtime::Error) -> wasmtime::Error {
    let state = store.data_mut();
    // What the pool lacks is nobody's fault here.
    if state.fault.is_some() || error.is::<PoolConcurrencyLimitError>() {
        return error;
    }
    let fault = if state.limiter.refused {
        Error::Memory {
            limit: state.limiter.limit(),
            detail: format!(", with the memory of '{}'", shown(spec)),
        }
    } else {
        Error::Plugin { spec: shown(spec), place: START.into(), detail: reason(&error) }
    };
    state.stop(fault)
}

/// What a call of native function `id`, which is a plugin's, comes to; parameters and result are those of
/// `host_call_native`.
pub(crate) fn call(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    id: u32,
    argv: u32,
    argc: u32,
    out: u32,
) -> Outcome<i32> {
    let plugins = &mut guest.data_mut().plugins;
    let Some(call) = plugins.locate(id) else {
        return raised(error_kind::RUNTIME, format!("native function {id} is not registered"));
    };
    if plugins.is_too_deep() {
        let text = "RecursionError: maximum recursion depth exceeded while calling a WebAssembly module";
        return raised(error_kind::CUSTOM, text.into());
    }
    plugins.calls.push(call);
    plugins.undecoded = None;
    // What was refused to somebody else before is not why this call fails.
    let refused = std::mem::take(&mut guest.data_mut().limiter.refused);
    let result = run(guest, api, call, argv, argc, out);
    let state = guest.data_mut();
    state.limiter.refused |= refused;
    state.plugins.calls.pop();
    result
}

fn run(guest: &mut Guest<'_>, api: &ValueApi, call: Call, argv: u32, argc: u32, out: u32) -> Outcome<i32> {
    // Arguments are in the VM's memory: there cannot be more of them than fit.
    let most = api.memory.data_size(&*guest) / 4;
    if argc as usize > most || argc > u32::MAX / 4 - 1 {
        let error = Error::Abi(format!("host_call_native was passed {argc} arguments"));
        return Err(Fault::Stop(guest.data_mut().stop(error)));
    }
    // The result follows the arguments.
    let bytes = argc * 4 + 4;
    imports::with_buffer(bytes as usize, |staged| invoke(guest, api, call, (argv, argc, out), staged))
}

/// As `run`; `staged` has room for the arguments and the result.
fn invoke(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    call: Call,
    (argv, argc, out): (u32, u32, u32),
    staged: &mut [u8],
) -> Outcome<i32> {
    let (bytes, args) = (staged.len() as u32, staged.len() - 4);
    api.read_into(guest, "host_call_native", argv, &mut staged[..args])?;
    let block = take_block(guest, call, bytes)?;
    let loaded = &guest.data().plugins.loaded[call.plugin];
    let (memory, function) = (loaded.memory, loaded.functions[call.function].clone());
    write(guest, memory, "__edge_alloc", block.0, staged)?;
    let result = block.0 + args as u32;
    let code =
        function.call(&mut *guest, (block.0, argc, result)).map_err(|error| trapped(guest, call, error))?;
    let mut handle = [0; 4];
    read(guest, memory, "__edge_alloc", result, &mut handle)?;
    guest.data_mut().plugins.loaded[call.plugin].blocks.push(block);
    match code {
        0 => {
            let mut handle = u32::from_le_bytes(handle);
            if handle == 0 {
                handle = imports::none(guest, api)?;
            } else if staged[..args].chunks_exact(4).any(|arg| arg == handle.to_le_bytes()) {
                // An argument: the VM is going to release it.
                handle = duplicate(guest, api, handle)?;
            }
            // A call that succeeded leaves no error behind for somebody else.
            if std::mem::take(&mut guest.data_mut().plugins.pending) != Pending::No {
                api.take(guest)?;
            }
            api.write(guest, "host_call_native", out, &handle.to_le_bytes())?;
            Ok(native_call::OK)
        }
        1 => {
            let pending = std::mem::take(&mut guest.data_mut().plugins.pending);
            if pending == Pending::Yes {
                return Ok(native_call::ERROR);
            }
            if pending == Pending::Maybe
                && let Some((kind, message)) = imports::undecoded_error(guest, api)?
            {
                return raised(kind, message);
            }
            let (spec, place) = guest.data().plugins.names(call);
            raised(error_kind::RUNTIME, format!("{place} of '{spec}' failed without an error"))
        }
        other => {
            let error =
                guest.data().plugins.broken(format!("it returned {}; 0 and 1 are known", other as i32));
            Err(Fault::Stop(guest.data_mut().stop(error)))
        }
    }
}

/// Memory of the plugin for `bytes` of arguments and result.
fn take_block(guest: &mut Guest<'_>, call: Call, bytes: u32) -> Outcome<(u32, u32)> {
    let loaded = &mut guest.data_mut().plugins.loaded[call.plugin];
    if let Some(at) = loaded.blocks.iter().position(|(_, size)| *size >= bytes) {
        return Ok(loaded.blocks.swap_remove(at));
    }
    let (alloc, size) = (loaded.alloc.clone(), bytes.max(64));
    let ptr = alloc.call(&mut *guest, size).map_err(|error| trapped(guest, call, error))?;
    if ptr == 0 {
        let (spec, _) = guest.data().plugins.names(call);
        return raised(error_kind::CUSTOM, format!("MemoryError: '{spec}' has no room for its arguments"));
    }
    let length = guest.data().plugins.loaded[call.plugin].memory.data_size(&*guest);
    if (ptr as usize).saturating_add(size as usize) > length {
        let detail =
            format!("`__edge_alloc({size})` returned {ptr:#x}, outside its memory of {length} bytes");
        let error = guest.data().plugins.broken(detail);
        return Err(Fault::Stop(guest.data_mut().stop(error)));
    }
    Ok((ptr, size))
}

/// A second handle for a value: the ABI has no operation for it, but an item of a tuple is one.
fn duplicate(guest: &mut Guest<'_>, api: &ValueApi, handle: u32) -> Outcome<u32> {
    let index = api.encoded(guest, tag::INT, &0_i128.to_le_bytes())?;
    let tuple = api.operate(guest, op::NEW_TUPLE, 0, "", &[handle])?;
    let item = api.operate(guest, op::GET_ITEM, tuple, "", &[index]);
    api.release_all(guest, &[index, tuple], item)
}

/// Why a plugin's code was left, unless somebody has said so.
fn trapped(guest: &mut Guest<'_>, call: Call, error: wasmtime::Error) -> wasmtime::Error {
    let state = guest.data_mut();
    if state.fault.is_some() {
        return error;
    }
    let (spec, place) = state.plugins.names(call);
    let fault = if state.limiter.refused {
        Error::Memory { limit: state.limiter.limit(), detail: format!(", in {place} of '{spec}'") }
    } else {
        Error::Plugin { spec, place, detail: reason(&error) }
    };
    state.stop(fault)
}

/// How to call a plugin in an error: of data, its beginning.
fn shown(spec: &str) -> String {
    let end = spec.char_indices().nth(60).map(|(end, _)| end);
    match end.filter(|_| spec.starts_with("data:")) {
        Some(end) => format!("{}…", &spec[..end]),
        None => spec.to_owned(),
    }
}

/// What an error of wasmtime's says, in a few words.
pub(super) fn reason(error: &wasmtime::Error) -> String {
    match error.downcast_ref::<Trap>() {
        Some(trap) => trap.to_string(),
        None => format!("{error:#}"),
    }
}

fn raised<T>(kind: u32, message: String) -> Outcome<T> {
    Err(Fault::Raised(kind, message))
}

/// Copies out of a plugin's memory; a range outside of it is a fault that names the plugin and `origin`.
pub(super) fn read(
    guest: &mut Guest<'_>,
    memory: Memory,
    origin: &str,
    ptr: u32,
    into: &mut [u8],
) -> wasmtime::Result<()> {
    let (data, state) = memory.data_and_store_mut(guest.as_context_mut());
    let size = data.len();
    match (ptr as usize).checked_add(into.len()).and_then(|end| data.get(ptr as usize..end)) {
        Some(bytes) => {
            into.copy_from_slice(bytes);
            Ok(())
        }
        None => Err(outside(state, origin, ptr, into.len(), size)),
    }
}

/// Copies into a plugin's memory, likewise.
pub(super) fn write(
    guest: &mut Guest<'_>,
    memory: Memory,
    origin: &str,
    ptr: u32,
    bytes: &[u8],
) -> wasmtime::Result<()> {
    let (data, state) = memory.data_and_store_mut(guest.as_context_mut());
    let size = data.len();
    match (ptr as usize).checked_add(bytes.len()).and_then(|end| data.get_mut(ptr as usize..end)) {
        Some(place) => {
            place.copy_from_slice(bytes);
            Ok(())
        }
        None => Err(outside(state, origin, ptr, bytes.len(), size)),
    }
}

fn outside(state: &mut HostState, origin: &str, ptr: u32, len: usize, size: usize) -> wasmtime::Error {
    let detail = format!("{origin}: {len} bytes at {ptr:#x} are outside its memory of {size} bytes");
    let error = state.plugins.broken(detail);
    state.stop(error)
}
