//! The four functions that an artifact imports, and the state of a store.
//!
//! Owns: everything host functions see. Runs on the worker's thread, inside guest code.
//! Must never trust a guest pointer, and never wait without a way out.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use edge_abi::{error_kind, native_call};
use sha2::{Digest, Sha256};
use wasmtime::{Caller, Linker, Memory};

use crate::bridge::{HostCall, Message};
use crate::error::Error;
use crate::limits::Limiter;
use crate::output::Output;
use crate::plugin::{self, FIRST_ID, Plugins};
use crate::values::{Fault, Outcome, ValueApi, failure};

/// Where printed text goes.
pub(crate) enum Print {
    /// The generation probe: the first chunk is kept.
    Probe(Option<Vec<u8>>),
    Run(Box<Output>),
}

/// The data of a store: one instance and its plugins, one run.
pub(crate) struct HostState {
    pub clock: Clock,
    pub limiter: Limiter,
    pub print: Print,
    /// Set right after instantiation.
    pub exports: Option<Arc<ValueApi>>,
    /// Why the host stopped the guest; the trap that unwinds it carries no information.
    pub fault: Option<Error>,
    /// What `host_fetch_bytes` answers, by spec.
    pub files: HashMap<String, Vec<u8>>,
    pub host_calls: u64,
    pub host_calls_limit: Option<u64>,
    /// Ids of the functions that are registered: none from here on.
    pub functions_end: u32,
    /// Deferred calls that nobody has answered.
    pub deferred: HashSet<u32>,
    /// Time spent waiting for answers.
    pub host_time: Duration,
    /// How many value operations of ours are under way: what Python code runs in one cannot suspend.
    pub nested: u32,
    pub plugins: Plugins,
}

impl HostState {
    pub(crate) fn new(memory_limit: u64, print: Print) -> Self {
        Self {
            clock: Clock::new(),
            limiter: Limiter::new(memory_limit),
            print,
            exports: None,
            fault: None,
            files: HashMap::new(),
            host_calls: 0,
            host_calls_limit: None,
            functions_end: 0,
            deferred: HashSet::new(),
            host_time: Duration::ZERO,
            nested: 0,
            plugins: Plugins::default(),
        }
    }

    /// The state of the next run of the same instance: what belongs to a run is new, what the instance knows stays.
    pub(crate) fn renew(&mut self, memory_limit: u64, print: Print) {
        let old = std::mem::replace(self, Self::new(memory_limit, print));
        self.limiter.go_on(&old.limiter);
        self.exports = old.exports;
        self.files = old.files;
        self.functions_end = old.functions_end;
        self.plugins = old.plugins;
    }

    /// Records why the guest stops and makes the error that unwinds it.
    pub(crate) fn stop(&mut self, error: Error) -> wasmtime::Error {
        let text = error.to_string();
        self.fault.get_or_insert(error);
        wasmtime::Error::msg(text)
    }

    /// What the epoch callback does: looks for a stop, delivers output that is due.
    pub(crate) fn tick(&mut self) -> wasmtime::Result<()> {
        let outcome = match &mut self.print {
            Print::Run(output) => output.tick(),
            Print::Probe(_) => Ok(()),
        };
        outcome.map_err(|error| self.stop(error))
    }
}

pub(crate) type Guest<'a> = Caller<'a, HostState>;

pub(crate) fn link(linker: &mut Linker<HostState>) -> wasmtime::Result<()> {
    linker.func_wrap("env", "host_print", host_print)?;
    linker.func_wrap("env", "host_call_native", host_call_native)?;
    linker.func_wrap("env", "host_fetch_bytes", host_fetch_bytes)?;
    linker.func_wrap("env", "host_now_ns", |guest: Guest<'_>| guest.data().clock.now_ns())?;
    Ok(())
}

/// The clock of a run: the wall clock as it was at its start, going on by the monotonic one. So a sleep takes as long
/// as it should when the machine's clock is set meanwhile.
#[derive(Clone, Copy)]
pub(crate) struct Clock {
    /// Nanoseconds since the Unix epoch at `start`.
    wall_ns: u64,
    start: Instant,
}

impl Clock {
    fn new() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        Self { wall_ns: u64::try_from(since.as_nanos()).unwrap_or(u64::MAX), start: Instant::now() }
    }

    /// Nanoseconds since the Unix epoch.
    fn now_ns(&self) -> u64 {
        let passed = u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.wall_ns.saturating_add(passed)
    }

    /// When this clock shows `at_ns`, as far as that is in reach.
    pub(crate) fn instant(&self, at_ns: u64) -> Instant {
        let after = Duration::from_nanos(at_ns.saturating_sub(self.wall_ns));
        // 584 years of nanoseconds may exceed what the system can count. A day from now is as good: the guest looks at
        // the time itself and suspends again.
        self.start.checked_add(after).unwrap_or_else(|| Instant::now() + Duration::from_secs(86_400))
    }

    /// The next frame on a grid that began with the run.
    pub(crate) fn next_frame(&self, cadence: Duration) -> Instant {
        let frames = self.start.elapsed().as_nanos() / cadence.as_nanos() + 1;
        self.start + cadence * u32::try_from(frames).unwrap_or(u32::MAX)
    }
}

fn exports(guest: &mut Guest<'_>, function: &str) -> wasmtime::Result<Arc<ValueApi>> {
    match &guest.data().exports {
        Some(exports) => Ok(exports.clone()),
        None => {
            let error = Error::Abi(format!("its start function calls {function}"));
            Err(guest.data_mut().stop(error))
        }
    }
}

/// `len` bytes at `ptr`, and the state, or a fault that names the function.
fn bytes<'a>(
    guest: &'a mut Guest<'_>,
    memory: Memory,
    function: &str,
    ptr: u32,
    len: u32,
) -> wasmtime::Result<(&'a mut [u8], &'a mut HostState)> {
    let (data, state) = memory.data_and_store_mut(guest);
    let size = data.len();
    match (ptr as usize).checked_add(len as usize).and_then(|end| data.get_mut(ptr as usize..end)) {
        Some(slice) => Ok((slice, state)),
        None => Err(state.stop(Error::Abi(format!(
            "{function} was passed {len} bytes at {ptr:#x}, outside its memory of {size} bytes"
        )))),
    }
}

fn host_print(mut guest: Guest<'_>, ptr: u32, len: u32) -> wasmtime::Result<()> {
    let exports = exports(&mut guest, "host_print")?;
    let (text, state) = bytes(&mut guest, exports.memory, "host_print", ptr, len)?;
    let written = match &mut state.print {
        Print::Run(output) => output.write(text),
        Print::Probe(first) => {
            first.get_or_insert_with(|| text[..text.len().min(16)].to_vec());
            Ok(())
        }
    };
    written.map_err(|error| state.stop(error))
}

/// Calls a plugin, or hands the call over to the owner of the worker and defers it.
fn host_call_native(
    mut guest: Guest<'_>,
    id: u32,
    call: u32,
    argv: u32,
    argc: u32,
    out: u32,
) -> wasmtime::Result<u32> {
    let api = exports(&mut guest, "host_call_native")?;
    let outcome = if id >= FIRST_ID {
        plugin::call(&mut guest, &api, id, argv, argc, out)
    } else {
        let state = guest.data_mut();
        state.host_calls += 1;
        if let Some(limit) = state.host_calls_limit
            && state.host_calls > limit
        {
            return Err(state.stop(Error::HostCalls { limit }));
        }
        try_call(&mut guest, &api, id, call, argv, argc, out)
    };
    match outcome {
        Ok(answer) => Ok(answer as u32),
        Err(Fault::Raised(kind, message)) => {
            api.stash(&mut guest, kind, &message)?;
            Ok(native_call::ERROR as u32)
        }
        Err(Fault::Stop(error)) => Err(error),
    }
}

fn try_call(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    function: u32,
    call: u32,
    argv: u32,
    argc: u32,
    out: u32,
) -> Outcome<i32> {
    if function >= guest.data().functions_end {
        let message = format!("native function {function} is not registered");
        return Err(Fault::Raised(error_kind::RUNTIME, message));
    }
    let packed = api.pack_arguments(guest, argv, argc, out)?;
    let nested = guest.data().nested > 0;
    let state = guest.data_mut();
    let Print::Run(output) = &mut state.print else {
        return Err(Fault::Raised(
            error_kind::RUNTIME,
            "nothing can be called while the artifact is probed".into(),
        ));
    };
    // What was printed before the call is seen before the call.
    if let Err(error) = output.flush() {
        return Err(Fault::Stop(state.stop(error)));
    }
    let (run, deadline) = (output.run(), output.deadline);
    let mailbox = output.mailbox().clone();
    mailbox.say(run, Message::Call(HostCall { run, call, function, argc: argc.saturating_sub(1), packed }));
    if !nested {
        state.deferred.insert(call);
        return Ok(native_call::DEFER);
    }
    let began = Instant::now();
    let answer = mailbox.wait_answer(call, deadline);
    state.host_time += began.elapsed();
    match answer {
        Err(error) => Err(Fault::Stop(state.stop(error))),
        Ok(answer) if answer.failed => {
            let (kind, message) = failure(&answer.packed);
            Err(Fault::Raised(kind, message))
        }
        Ok(answer) => {
            let handle = api.unpack(guest, &mut &answer.packed[..])?;
            api.write(guest, "host_call_native", out, &handle.to_le_bytes())?;
            Ok(native_call::OK)
        }
    }
}

fn host_fetch_bytes(
    mut guest: Guest<'_>,
    spec: u32,
    spec_len: u32,
    hash: u32,
    out_len: u32,
) -> wasmtime::Result<u32> {
    const NAME: &str = "host_fetch_bytes";
    let api = exports(&mut guest, NAME)?;
    let memory = api.memory;
    let spec = bytes(&mut guest, memory, NAME, spec, spec_len)?.0;
    let spec = String::from_utf8_lossy(spec).into_owned();
    let expected = match hash {
        0 => None,
        ptr => Some(bytes(&mut guest, memory, NAME, ptr, 32)?.0.to_vec()),
    };
    // Taken out of the state while the guest's allocator runs.
    let file = guest.data_mut().files.remove(&spec);
    let matches = |file: &Vec<u8>| expected.as_ref().is_none_or(|hash| Sha256::digest(file)[..] == hash[..]);
    let mut ptr = 0;
    let mut len = 0;
    if let Some(file) = file {
        if matches(&file) {
            len = file.len() as u32;
            ptr = api.alloc.call(&mut guest, len)?;
            bytes(&mut guest, memory, "wasm_alloc", ptr, len)?.0.copy_from_slice(&file);
        }
        guest.data_mut().files.insert(spec, file);
    }
    bytes(&mut guest, memory, NAME, out_len, 4)?.0.copy_from_slice(&len.to_le_bytes());
    Ok(ptr)
}
