//! The value API of an artifact (spec/plugin-abi.md): handles, operations, errors.
//!
//! Owns: the exports that deal in handles. Runs on the worker's thread, inside or outside of guest code. `packing` has
//! whole values by way of them. Must never trust a pointer or a length that the guest returned.

mod packing;

pub(crate) use packing::failure;

use edge_abi::error_kind;
use wasmtime::{AsContextMut, Memory, TypedFunc};

use crate::error::Error;
use crate::host::HostState;

type Op = TypedFunc<(u32, u32, u32, u32, u32, u32, u32), u32>;

/// Exports that host functions need.
pub(crate) struct ValueApi {
    pub memory: Memory,
    pub alloc: TypedFunc<u32, u32>,
    pub free: TypedFunc<(u32, u32), ()>,
    pub op: Op,
    pub encode: TypedFunc<(u32, u32, u32), u32>,
    pub decode: TypedFunc<(u32, u32, u32, u32), u32>,
    pub release: TypedFunc<u32, ()>,
    pub take_error: TypedFunc<(u32, u32, u32), u32>,
    pub throw: TypedFunc<(u32, u32, u32), ()>,
    /// `edge_pack`, where the artifact has it.
    pub pack: Option<TypedFunc<(u32, u32, u32), u32>>,
}

/// Why an operation on values did not succeed.
pub(crate) enum Fault {
    /// A Python exception, by kind and message; the guest has it stashed no more.
    Raised(u32, String),
    /// What ends the run.
    Stop(wasmtime::Error),
}

impl From<wasmtime::Error> for Fault {
    fn from(error: wasmtime::Error) -> Self {
        Self::Stop(error)
    }
}

pub(crate) type Outcome<T> = Result<T, Fault>;

fn raised<T>(kind: u32, message: impl Into<String>) -> Outcome<T> {
    Err(Fault::Raised(kind, message.into()))
}

impl ValueApi {
    /// Copies `len` bytes out of guest memory; a range outside of it is a fault that names `origin`.
    pub(crate) fn read(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
        origin: &str,
        ptr: u32,
        len: u32,
    ) -> wasmtime::Result<Vec<u8>> {
        let (data, state) = self.memory.data_and_store_mut(store);
        let size = data.len();
        match (ptr as usize).checked_add(len as usize).and_then(|end| data.get(ptr as usize..end)) {
            Some(bytes) => Ok(bytes.to_vec()),
            None => Err(state.stop(outside(origin, ptr, len, size))),
        }
    }

    /// As `read`, into a buffer.
    pub(crate) fn read_into(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
        origin: &str,
        ptr: u32,
        into: &mut [u8],
    ) -> wasmtime::Result<()> {
        let (data, state) = self.memory.data_and_store_mut(store);
        let size = data.len();
        match (ptr as usize).checked_add(into.len()).and_then(|end| data.get(ptr as usize..end)) {
            Some(bytes) => {
                into.copy_from_slice(bytes);
                Ok(())
            }
            None => Err(state.stop(outside(origin, ptr, into.len() as u32, size))),
        }
    }

    pub(crate) fn write(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
        origin: &str,
        ptr: u32,
        bytes: &[u8],
    ) -> wasmtime::Result<()> {
        let (data, state) = self.memory.data_and_store_mut(store);
        let size = data.len();
        match (ptr as usize).checked_add(bytes.len()).and_then(|end| data.get_mut(ptr as usize..end)) {
            Some(place) => {
                place.copy_from_slice(bytes);
                Ok(())
            }
            None => Err(state.stop(outside(origin, ptr, bytes.len() as u32, size))),
        }
    }

    /// Copies `bytes` into guest memory for the length of `action`, which gets their address.
    pub(crate) fn with_bytes<S: AsContextMut<Data = HostState>, R>(
        &self,
        store: &mut S,
        bytes: &[u8],
        action: impl FnOnce(&mut S, u32, u32) -> Outcome<R>,
    ) -> Outcome<R> {
        let Ok(len) = u32::try_from(bytes.len()) else {
            return raised(error_kind::CUSTOM, "MemoryError: a value of more than 4 GiB");
        };
        // Not every allocator has an answer to zero bytes.
        let size = len.max(1);
        let ptr = self.alloc.call(&mut *store, size)?;
        if ptr == 0 {
            return raised(error_kind::CUSTOM, "MemoryError: ");
        }
        self.write(store, "wasm_alloc", ptr, bytes)?;
        let result = action(store, ptr, len);
        if !matches!(result, Err(Fault::Stop(_))) {
            self.free.call(&mut *store, (ptr, size))?;
        }
        result
    }

    /// Makes an error pending in the guest.
    pub(crate) fn stash(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
        kind: u32,
        message: &str,
    ) -> wasmtime::Result<()> {
        let thrown = self.with_bytes(store, message.as_bytes(), |store, ptr, len| {
            Ok(self.throw.call(&mut *store, (kind, ptr, len))?)
        });
        match thrown {
            Err(Fault::Stop(error)) => Err(error),
            // Without room for a message the guest reports one of its own.
            Ok(()) | Err(Fault::Raised(..)) => Ok(()),
        }
    }

    /// The error that an operation left pending.
    pub(crate) fn pending(&self, store: &mut impl AsContextMut<Data = HostState>) -> Fault {
        match self.take(store) {
            Ok(Some((kind, text))) => Fault::Raised(kind, text),
            Ok(None) => Fault::Raised(error_kind::RUNTIME, "an operation failed without a reason".into()),
            Err(fault) => fault,
        }
    }

    /// Takes the pending error, kind and message, if there is one.
    pub(crate) fn take(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
    ) -> Outcome<Option<(u32, String)>> {
        let mut room = 256;
        loop {
            let (n, kind, text) = self.with_bytes(store, &vec![0; 4 + room], |store, ptr, len| {
                let n = self.take_error.call(&mut *store, (ptr, ptr.wrapping_add(4), len - 4))? as i32;
                let kind = self.read(store, "wasm_alloc", ptr, 4)?;
                let text = match u32::try_from(n) {
                    Ok(n) => self.read(store, "host_edge_take_error", ptr.wrapping_add(4), n)?,
                    Err(_) => Vec::new(),
                };
                Ok((n, u32_at(&kind), String::from_utf8_lossy(&text).into_owned()))
            })?;
            match n {
                -1 => return Ok(None),
                0.. => return Ok(Some((kind, text))),
                _ if room == 256 => room = n.unsigned_abs() as usize,
                _ => {
                    let error =
                        Error::Abi(format!("host_edge_take_error needs {n} bytes, having asked for {room}"));
                    return Err(Fault::Stop(store.as_context_mut().data_mut().stop(error)));
                }
            }
        }
    }

    fn release(&self, store: &mut impl AsContextMut<Data = HostState>, handle: u32) -> Outcome<()> {
        Ok(self.release.call(store, handle)?)
    }

    /// Decodes a handle that is ours and releases it.
    pub(crate) fn primitive_of(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
        handle: u32,
    ) -> Outcome<(u32, Vec<u8>)> {
        let value = self.primitive(store, handle)?;
        self.release(store, handle)?;
        Ok(value)
    }

    fn primitive<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        handle: u32,
    ) -> Outcome<(u32, Vec<u8>)> {
        let mut room = 64;
        loop {
            let (n, kind, bytes) = self.with_bytes(store, &vec![0; 4 + room], |store, ptr, len| {
                let dst = ptr.wrapping_add(4);
                let n = self.decode.call(&mut *store, (handle, ptr, dst, len - 4))? as i32;
                let kind = u32_at(&self.read(store, "wasm_alloc", ptr, 4)?);
                let fitting = n.clamp(0, room as i32) as u32;
                Ok((n, kind, self.read(store, "host_edge_decode", dst, fitting)?))
            })?;
            if n >= 0 {
                return Ok((kind, bytes));
            }
            let needed = n.unsigned_abs() as usize;
            if needed <= room {
                let error = Error::Abi(format!("host_edge_decode needs {needed} bytes, given {room}"));
                return Err(Fault::Stop(store.as_context_mut().data_mut().stop(error)));
            }
            room = needed;
        }
    }

    /// One operation; what it raises is taken from the guest.
    pub(crate) fn operate<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        code: u32,
        receiver: u32,
        name: &str,
        args: &[u32],
    ) -> Outcome<u32> {
        // One block: the name, padded, the arguments, the result.
        let mut block = name.as_bytes().to_vec();
        block.resize(block.len().next_multiple_of(4), 0);
        let argv_at = block.len() as u32;
        block.extend(args.iter().flat_map(|arg| arg.to_le_bytes()));
        let out_at = block.len() as u32;
        block.extend([0; 4]);
        let (failed, handle) = self.with_bytes(store, &block, |store, ptr, _| {
            let params =
                (code, receiver, ptr, name.len() as u32, ptr + argv_at, args.len() as u32, ptr + out_at);
            let failed = self.op.call(&mut *store, params)?;
            Ok((failed, u32_at(&self.read(store, "wasm_alloc", ptr + out_at, 4)?)))
        })?;
        if failed == 0 { Ok(handle) } else { Err(self.pending(store)) }
    }

    /// `result`, once these handles are released.
    pub(crate) fn release_all<T>(
        &self,
        store: &mut impl AsContextMut<Data = HostState>,
        handles: &[u32],
        result: Outcome<T>,
    ) -> Outcome<T> {
        if !matches!(result, Err(Fault::Stop(_))) {
            for handle in handles {
                self.release(store, *handle)?;
            }
        }
        result
    }

    /// A handle for a primitive.
    pub(crate) fn encoded<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        kind: u32,
        bytes: &[u8],
    ) -> Outcome<u32> {
        let handle = self.with_bytes(store, bytes, |store, ptr, len| {
            Ok(self.encode.call(&mut *store, (kind, ptr, len))?)
        })?;
        if handle == 0 {
            let error = Error::Abi(format!("host_edge_encode refuses {} bytes of tag {kind}", bytes.len()));
            return Err(Fault::Stop(store.as_context_mut().data_mut().stop(error)));
        }
        Ok(handle)
    }
}

fn outside(origin: &str, ptr: u32, len: u32, size: usize) -> Error {
    Error::Abi(format!("{origin}: {len} bytes at {ptr:#x} are outside its memory of {size} bytes"))
}

fn u32_at(bytes: &[u8]) -> u32 {
    bytes.first_chunk::<4>().map_or(0, |bytes| u32::from_le_bytes(*bytes))
}
