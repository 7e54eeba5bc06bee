//! The six functions that a plugin imports: the VM's value API, with pointers into the plugin's memory.
//!
//! Owns: copying between the two memories. Runs on the worker's thread, inside a plugin's code, which runs inside the
//! VM's. Must never use a pointer of either side unchecked, nor keep a view of a memory across a call.

use edge_abi::{error_kind, op, tag};
use wasmtime::{Linker, Memory};

use super::instance::{Pending, read, reason, write};
use crate::error::Error;
use crate::host::{Guest, HostState};
use crate::values::{Fault, Outcome, ValueApi};

/// Memory of the VM that is kept for the next call.
pub(super) const SCRATCH: usize = 1024;
/// What is copied by way of the native stack.
const SMALL: usize = 256;
/// What is copied at once.
const PIECE: u32 = 64 << 10;

type Result<T> = wasmtime::Result<T>;

pub(super) fn link(linker: &mut Linker<HostState>) -> Result<()> {
    linker.func_wrap("env", "edge_op", edge_op)?;
    linker.func_wrap("env", "edge_encode", edge_encode)?;
    linker.func_wrap("env", "edge_decode", edge_decode)?;
    linker.func_wrap("env", "edge_release", edge_release)?;
    linker.func_wrap("env", "edge_take_error", edge_take_error)?;
    linker.func_wrap("env", "edge_throw", edge_throw)?;
    Ok(())
}

/// Calls `action` with the VM's value API and the memory of the plugin that runs, and finds out what failed.
fn forward<R>(
    guest: &mut Guest<'_>,
    name: &str,
    action: impl FnOnce(&mut Guest<'_>, &ValueApi, Memory) -> Outcome<R>,
) -> Outcome<R> {
    let state = guest.data_mut();
    let (Some(api), Some(memory)) = (state.exports.clone(), state.plugins.memory()) else {
        let error = state.plugins.broken(format!("{name} is called before there is a call to it"));
        return Err(Fault::Stop(state.stop(error)));
    };
    let result = action(guest, &api, memory);
    if let Err(Fault::Stop(error)) = &result
        && guest.data().fault.is_none()
    {
        // What is left is the VM itself.
        let state = guest.data_mut();
        let fault = match state.limiter.refused {
            true => Error::Memory { limit: state.limiter.limit(), detail: String::new() },
            false => Error::Trap(format!("{}, in `{name}`", reason(error))),
        };
        return Err(Fault::Stop(state.stop(fault)));
    }
    result
}

/// The result of an import that cannot report a Python error.
fn or_stop<R>(guest: &mut Guest<'_>, outcome: Outcome<R>) -> Result<R> {
    match outcome {
        Ok(result) => Ok(result),
        Err(Fault::Stop(error)) => Err(error),
        // All that is raised on the way is that there is no memory.
        Err(Fault::Raised(..)) => {
            let state = guest.data_mut();
            let fault = Error::Memory { limit: state.limiter.limit(), detail: String::new() };
            Err(state.stop(fault))
        }
    }
}

/// `len` bytes of the VM's memory for the length of `action`.
fn with_memory<R>(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    len: usize,
    action: impl FnOnce(&mut Guest<'_>, u32) -> Outcome<R>,
) -> Outcome<R> {
    let kept = len <= SCRATCH;
    let size = if kept { SCRATCH as u32 } else { u32::try_from(len).unwrap_or(u32::MAX) };
    let found = if kept { guest.data_mut().plugins.scratch.pop() } else { None };
    let ptr = match found {
        Some(ptr) => ptr,
        None => api.alloc.call(&mut *guest, size)?,
    };
    if ptr == 0 {
        return Err(Fault::Raised(error_kind::CUSTOM, "MemoryError: ".into()));
    }
    let result = action(guest, ptr);
    if kept {
        guest.data_mut().plugins.scratch.push(ptr);
    } else if !matches!(result, Err(Fault::Stop(_))) {
        api.free.call(&mut *guest, (ptr, size))?;
    }
    result
}

/// A handle for `None`.
pub(super) fn none(guest: &mut Guest<'_>, api: &ValueApi) -> Outcome<u32> {
    with_memory(guest, api, 0, |guest, at| Ok(api.encode.call(&mut *guest, (tag::NONE, at, 0))?))
}

/// Copies from the plugin's memory to the VM's, a piece at a time: a plugin may pass as much as it has.
fn to_vm(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    memory: Memory,
    (name, ptr, len): (&str, u32, u32),
    at: u32,
) -> Result<()> {
    in_pieces(len, |offset, piece| {
        read(guest, memory, name, ptr.wrapping_add(offset), piece)?;
        api.write(guest, name, at.wrapping_add(offset), piece)
    })
}

/// Copies from the VM's memory to the plugin's, likewise.
fn to_plugin(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    memory: Memory,
    (name, ptr, len): (&str, u32, u32),
    at: u32,
) -> Result<()> {
    in_pieces(len, |offset, piece| {
        api.read_into(guest, name, at.wrapping_add(offset), piece)?;
        write(guest, memory, name, ptr.wrapping_add(offset), piece)
    })
}

fn in_pieces(len: u32, mut copy: impl FnMut(u32, &mut [u8]) -> Result<()>) -> Result<()> {
    let mut offset = 0;
    while offset < len {
        let piece = (len - offset).min(PIECE);
        with_buffer(piece as usize, |buffer| copy(offset, buffer))?;
        offset += piece;
    }
    Ok(())
}

/// A buffer of `len` bytes for `action`: small ones cost nothing.
pub(super) fn with_buffer<R>(len: usize, action: impl FnOnce(&mut [u8]) -> R) -> R {
    match len {
        0..=SMALL => action(&mut [0; SMALL][..len]),
        _ => action(&mut vec![0; len]),
    }
}

/// Whether a plugin has that much memory: asked before the host makes room for as much. Nothing is anywhere.
fn fits(guest: &mut Guest<'_>, memory: Memory, name: &str, ptr: u32, len: u32) -> Result<()> {
    let size = memory.data_size(&*guest);
    if len == 0 || ptr as usize + len as usize <= size {
        return Ok(());
    }
    let state = guest.data_mut();
    let detail = format!("{name}: {len} bytes at {ptr:#x} are outside its memory of {size} bytes");
    let error = state.plugins.broken(detail);
    Err(state.stop(error))
}

#[allow(clippy::too_many_arguments, reason = "the ABI has them")]
fn edge_op(
    mut guest: Guest<'_>,
    code: u32,
    receiver: u32,
    name: u32,
    name_len: u32,
    argv: u32,
    argc: u32,
    out: u32,
) -> Result<u32> {
    const NAME: &str = "edge_op";
    let failed = forward(&mut guest, NAME, |guest, api, memory| {
        fits(guest, memory, NAME, name, name_len)?;
        fits(guest, memory, NAME, argv, argc.saturating_mul(4))?;
        fits(guest, memory, NAME, out, 4)?;
        // One block: the arguments, the result, the name.
        let (out_at, name_at) = (argc as usize * 4, argc as usize * 4 + 4);
        let len = name_at + name_len as usize;
        let (failed, handle) = with_memory(guest, api, len, |guest, ptr| {
            let (out_at, name_at) = (ptr.wrapping_add(out_at as u32), ptr.wrapping_add(name_at as u32));
            to_vm(guest, api, memory, (NAME, argv, argc * 4), ptr)?;
            to_vm(guest, api, memory, (NAME, name, name_len), name_at)?;
            // Python code that this runs cannot suspend.
            guest.data_mut().nested += 1;
            let failed = api.op.call(&mut *guest, (code, receiver, name_at, name_len, ptr, argc, out_at))?;
            guest.data_mut().nested -= 1;
            let mut handle = [0; 4];
            api.read_into(guest, "host_edge_op", out_at, &mut handle)?;
            Ok((failed, handle))
        })?;
        if failed == 0 {
            write(guest, memory, NAME, out, &handle)?;
        }
        Ok(failed)
    });
    match failed {
        Ok(0) => Ok(0),
        Ok(_) => {
            guest.data_mut().plugins.pending = Pending::Yes;
            Ok(1)
        }
        Err(Fault::Raised(kind, message)) => {
            guest.data_mut().plugins.pending = Pending::Yes;
            let stashed = forward(&mut guest, NAME, |guest, api, _| Ok(api.stash(guest, kind, &message)?));
            or_stop(&mut guest, stashed).map(|()| 1)
        }
        Err(Fault::Stop(error)) => Err(error),
    }
}

fn edge_encode(mut guest: Guest<'_>, kind: u32, ptr: u32, len: u32) -> Result<u32> {
    const NAME: &str = "edge_encode";
    let handle = forward(&mut guest, NAME, |guest, api, memory| {
        fits(guest, memory, NAME, ptr, len)?;
        with_memory(guest, api, len as usize, |guest, at| {
            to_vm(guest, api, memory, (NAME, ptr, len), at)?;
            Ok(api.encode.call(&mut *guest, (kind, at, len))?)
        })
    });
    or_stop(&mut guest, handle)
}

fn edge_decode(mut guest: Guest<'_>, handle: u32, out_tag: u32, dst: u32, dst_max: u32) -> Result<i32> {
    const NAME: &str = "edge_decode";
    let decoded = forward(&mut guest, NAME, |guest, api, memory| {
        let answer = filled(guest, api, memory, (NAME, dst, dst_max), |guest, at, max| {
            Ok(api.decode.call(&mut *guest, (handle, at, at.wrapping_add(4), max))? as i32)
        })?;
        write(guest, memory, NAME, out_tag, &answer.word)?;
        if u32::from_le_bytes(answer.word) == tag::NOT_PRIMITIVE {
            // The VM has an OverflowError pending if it is an int that is too wide.
            let plugins = &mut guest.data_mut().plugins;
            plugins.undecoded = Some(handle);
            if plugins.pending == Pending::No {
                plugins.pending = Pending::Maybe;
            }
        }
        Ok(answer.count)
    });
    or_stop(&mut guest, decoded)
}

fn edge_release(mut guest: Guest<'_>, handle: u32) -> Result<()> {
    let released = forward(&mut guest, "edge_release", |guest, api, _| {
        if guest.data().plugins.undecoded == Some(handle) {
            guest.data_mut().plugins.undecoded = None;
        }
        Ok(api.release.call(&mut *guest, handle)?)
    });
    or_stop(&mut guest, released)
}

fn edge_take_error(mut guest: Guest<'_>, out_kind: u32, dst: u32, dst_max: u32) -> Result<i32> {
    const NAME: &str = "edge_take_error";
    let taken = forward(&mut guest, NAME, |guest, api, memory| {
        let answer = filled(guest, api, memory, (NAME, dst, dst_max), |guest, at, max| {
            Ok(api.take_error.call(&mut *guest, (at, at.wrapping_add(4), max))? as i32)
        })?;
        if answer.count >= 0 {
            write(guest, memory, NAME, out_kind, &answer.word)?;
            guest.data_mut().plugins.pending = Pending::No;
        }
        Ok(answer.count)
    });
    or_stop(&mut guest, taken)
}

fn edge_throw(mut guest: Guest<'_>, kind: u32, message: u32, len: u32) -> Result<()> {
    const NAME: &str = "edge_throw";
    let thrown = forward(&mut guest, NAME, |guest, api, memory| {
        guest.data_mut().plugins.pending = Pending::Yes;
        if is_wide_int(guest, api)? {
            // The plugin cannot know; to a Python programmer it is an int like any other.
            return Ok(api.stash(guest, error_kind::CUSTOM, TOO_WIDE)?);
        }
        fits(guest, memory, NAME, message, len)?;
        with_memory(guest, api, len as usize, |guest, at| {
            to_vm(guest, api, memory, (NAME, message, len), at)?;
            Ok(api.throw.call(&mut *guest, (kind, at, len))?)
        })
    });
    or_stop(&mut guest, thrown)
}

const TOO_WIDE: &str = "OverflowError: an int of more than 128 bits cannot cross to a WebAssembly module";

/// The error of a plugin that failed where something could not be decoded, and said no more.
pub(super) fn undecoded_error(guest: &mut Guest<'_>, api: &ValueApi) -> Outcome<Option<(u32, String)>> {
    let taken = api.take(guest)?;
    Ok(if is_wide_int(guest, api)? { Some((error_kind::CUSTOM, TOO_WIDE.into())) } else { taken })
}

/// Whether what could last not be decoded is an int.
fn is_wide_int(guest: &mut Guest<'_>, api: &ValueApi) -> Outcome<bool> {
    let Some(handle) = guest.data_mut().plugins.undecoded.take() else { return Ok(false) };
    match api.operate(guest, op::TYPE_OF, handle, "", &[]) {
        Ok(name) => Ok(api.primitive_of(guest, name)?.1 == b"int"),
        // A dead handle is of no type.
        Err(Fault::Raised(..)) => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// What an export that fills a buffer answered.
struct Answer {
    /// How many bytes it wrote, or minus how many it needs.
    count: i32,
    /// What it wrote in front of them: a tag, or a kind of error.
    word: [u8; 4],
}

/// Lets `export` fill a buffer of the VM, and copies it to the plugin's buffer: name of the import, address, size.
/// `export` gets the address of a word followed by the buffer, and the buffer's size.
fn filled(
    guest: &mut Guest<'_>,
    api: &ValueApi,
    memory: Memory,
    (name, dst, dst_max): (&str, u32, u32),
    export: impl Fn(&mut Guest<'_>, u32, u32) -> Outcome<i32>,
) -> Outcome<Answer> {
    fits(guest, memory, name, dst, dst_max)?;
    // The plugin's buffer may be far larger than what comes.
    let mut room = dst_max.min(SCRATCH as u32 - 4);
    loop {
        let answer = with_memory(guest, api, 4 + room as usize, |guest, at| {
            let count = export(guest, at, room)?;
            let mut word = [0; 4];
            api.read_into(guest, name, at, &mut word)?;
            if let Ok(count) = u32::try_from(count) {
                if count > room {
                    let error = Error::Abi(format!("host_{name} wrote {count} bytes, given room for {room}"));
                    return Err(Fault::Stop(guest.data_mut().stop(error)));
                }
                to_plugin(guest, api, memory, (name, dst, count), at.wrapping_add(4))?;
            }
            Ok(Answer { count, word })
        })?;
        let needed = answer.count.unsigned_abs();
        if answer.count >= 0 || needed > dst_max || needed <= room {
            return Ok(answer);
        }
        room = needed;
    }
}
