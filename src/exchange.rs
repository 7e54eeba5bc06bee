//! The buffer through which calls and answers pass between Rust and JavaScript without allocation.
//!
//! Owns: a reference to a `Uint8Array` that the JS half made, and the layout of a call and an answer in it (mirrored in
//! js/exchange.ts). JS thread only. Must never keep its address: the engine may move the memory.
//!
//! A call: run, call, function, number of positional arguments, length of the packed arguments (u32 each), then these,
//! unless they do not fit. An answer: one byte that says whether the handler failed, then the packed value or errors.

use std::ptr::null_mut;

use edge_abi::packed;
use edge_runtime::bridge::HostCall;
use napi::bindgen_prelude::Object;
use napi::{Env, Error, JsValue, Result, Status, check_status, sys};

/// Length of what precedes the packed arguments of a call.
pub(crate) const HEADER_BYTES: usize = 20;

/// A reference to the buffer. Freed with its environment: it lives as long as the worker's functions do.
pub(crate) struct Exchange(sys::napi_ref);

impl Exchange {
    pub(crate) fn new(env: &Env, array: &Object<'_>) -> Result<Self> {
        let mut reference = null_mut();
        // SAFETY: `env` is live and `array` a value of it.
        check_status!(unsafe { sys::napi_create_reference(env.raw(), array.raw(), 1, &mut reference) })?;
        let exchange = Self(reference);
        exchange.with(env, |buffer| buffer.len()).and_then(|len| {
            if len > HEADER_BYTES { Ok(exchange) } else { Err(Error::from_status(Status::InvalidArg)) }
        })
    }

    /// Lets go of the buffer.
    pub(crate) fn release(&self, env: sys::napi_env) {
        // SAFETY: on the JS thread with its live environment; called once, by the finalizer of the worker's functions.
        unsafe { sys::napi_delete_reference(env, self.0) };
    }

    /// The bytes, for as long as `action` takes; it must not call JavaScript.
    fn with<R>(&self, env: &Env, action: impl FnOnce(&mut [u8]) -> R) -> Result<R> {
        let (mut value, mut data, mut len) = (null_mut(), null_mut(), 0);
        // SAFETY: on the JS thread with its live environment; the pointers are valid for writing.
        unsafe {
            check_status!(sys::napi_get_reference_value(env.raw(), self.0, &mut value))?;
            check_status!(sys::napi_get_typedarray_info(
                env.raw(),
                value,
                null_mut(),
                &mut len,
                &mut data,
                null_mut(),
                null_mut()
            ))?;
        }
        if data.is_null() {
            return Err(Error::from_status(Status::InvalidArg));
        }
        // SAFETY: the engine gave this address and length (a Uint8Array: bytes); no JavaScript runs meanwhile.
        Ok(action(unsafe { std::slice::from_raw_parts_mut(data.cast(), len) }))
    }

    /// Writes a call. `false`: its arguments did not fit and have to be passed otherwise.
    pub(crate) fn put_call(&self, env: &Env, call: &HostCall) -> Result<bool> {
        self.with(env, |buffer| {
            let header = [call.run, call.call, call.function, call.argc, call.packed.len() as u32];
            for (place, word) in buffer.chunks_exact_mut(4).zip(header) {
                place.copy_from_slice(&word.to_le_bytes());
            }
            match buffer[HEADER_BYTES..].get_mut(..call.packed.len()) {
                Some(place) => {
                    place.copy_from_slice(&call.packed);
                    true
                }
                None => false,
            }
        })
    }

    /// Reads an answer of `len` bytes: whether the handler failed, and the packed form.
    pub(crate) fn take_answer(&self, env: &Env, len: usize) -> Result<(bool, Vec<u8>)> {
        self.with(env, |buffer| match buffer.get(..len).and_then(<[u8]>::split_first) {
            Some((failed, packed)) => Ok((*failed != 0, packed.to_vec())),
            None => Err(Error::from_status(Status::InvalidArg)),
        })?
    }
}

/// The packed form of a RuntimeError.
pub(crate) fn packed_error(message: &str) -> Vec<u8> {
    let text = |bytes: &mut Vec<u8>, text: &str| {
        bytes.push(packed::STR);
        bytes.extend((text.len() as u32).to_le_bytes());
        bytes.extend(text.as_bytes());
    };
    let mut bytes = vec![packed::LIST];
    bytes.extend(1_u32.to_le_bytes());
    bytes.push(packed::TUPLE);
    bytes.extend(3_u32.to_le_bytes());
    text(&mut bytes, "RuntimeError");
    text(&mut bytes, message);
    bytes.push(packed::INT);
    bytes.extend(0_i64.to_le_bytes());
    bytes
}
