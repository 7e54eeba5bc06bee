//! Whole values in packed form, by way of handles.
//!
//! Owns: packing arguments and unpacking answers. An artifact that packs by itself is asked to; for others a value is taken
//! apart operation by operation, which may run Python code. Runs on the worker's thread.

use edge_abi::packed::{self, MAX_DEPTH};
use edge_abi::{error_kind, op, tag};
use wasmtime::AsContextMut;

use super::{Fault, Outcome, ValueApi, raised, u32_at};
use crate::error::Error;
use crate::host::HostState;

impl ValueApi {
    /// The packed form of the arguments of a call: `argc` handles at `argv`, the last one the keyword arguments or 0.
    /// `scratch`: four bytes of guest memory that may be written.
    pub(crate) fn pack_arguments<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        argv: u32,
        argc: u32,
        scratch: u32,
    ) -> Outcome<Vec<u8>> {
        if argc == 0 {
            // Not even the place of the keyword arguments: taken for none.
            return Ok(vec![packed::NONE]);
        }
        if let Some(pack) = &self.pack {
            let ptr = pack.call(&mut *store, (argv, argc, scratch))?;
            if ptr == 0 {
                return Err(self.pending(store));
            }
            let len = u32_at(&self.read(store, "edge_pack", scratch, 4)?);
            return Ok(self.read(store, "edge_pack", ptr, len)?);
        }
        let Some(size) = argc.checked_mul(4) else {
            let error = Error::Abi(format!("host_call_native was passed {argc} arguments"));
            return Err(Fault::Stop(store.as_context_mut().data_mut().stop(error)));
        };
        let handles = self.read(store, "host_call_native", argv, size)?;
        let mut packed = Vec::new();
        // Whatever Python code this runs must not suspend: its calls wait for their answers.
        store.as_context_mut().data_mut().nested += 1;
        for (i, handle) in handles.chunks_exact(4).enumerate() {
            let root = if i as u32 + 1 == argc { "kwargs".into() } else { format!("args[{i}]") };
            if i as u32 + 1 == argc && u32_at(handle) == 0 {
                packed.push(packed::NONE);
                continue;
            }
            if let Err(fault) = self.pack(store, u32_at(handle), &mut packed, &root, 0) {
                store.as_context_mut().data_mut().nested -= 1;
                return Err(fault);
            }
        }
        store.as_context_mut().data_mut().nested -= 1;
        Ok(packed)
    }

    /// One value, taken apart by operations.
    fn pack<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        handle: u32,
        packed: &mut Vec<u8>,
        place: &str,
        depth: usize,
    ) -> Outcome<()> {
        if depth > MAX_DEPTH {
            return raised(
                error_kind::VALUE,
                format!(
                    "{place}: nested deeper than {MAX_DEPTH} levels, or a container that contains itself"
                ),
            );
        }
        let (kind, bytes) = self.primitive(store, handle)?;
        match kind {
            tag::NONE => packed.push(packed::NONE),
            tag::BOOL => packed.push(if bytes == [0] { packed::FALSE } else { packed::TRUE }),
            tag::INT => pack_int(&bytes, packed),
            tag::FLOAT => {
                packed.push(packed::FLOAT);
                packed.extend_from_slice(&bytes);
            }
            tag::TEXT => pack_sized(packed::STR, &bytes, packed),
            tag::RAW => pack_sized(packed::BYTES, &bytes, packed),
            _ => self.pack_container(store, handle, packed, place, depth)?,
        }
        Ok(())
    }

    fn pack_container<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        handle: u32,
        packed: &mut Vec<u8>,
        place: &str,
        depth: usize,
    ) -> Outcome<()> {
        let name_handle = self.operate(store, op::TYPE_OF, handle, "", &[])?;
        let name = String::from_utf8_lossy(&self.primitive_of(store, name_handle)?.1).into_owned();
        let kind = match name.as_str() {
            "list" => packed::LIST,
            "tuple" => packed::TUPLE,
            "dict" => packed::DICT,
            "set" => packed::SET,
            "frozenset" => packed::FROZENSET,
            "int" => {
                return raised(
                    error_kind::CUSTOM,
                    format!("OverflowError: {place}: an int of more than 128 bits"),
                );
            }
            _ => {
                return raised(
                    error_kind::TYPE,
                    format!(
                        "{place}: a value of type '{name}' cannot cross to JavaScript (None, bool, int, float, str, bytes, list, tuple, dict and set can)"
                    ),
                );
            }
        };
        packed.push(kind);
        let count_at = packed.len();
        packed.extend_from_slice(&[0; 4]);
        let iter = self.operate(store, op::ITER, handle, "", &[])?;
        let mut count: u32 = 0;
        let result = loop {
            let item = match self.operate(store, op::ITER_NEXT, iter, "", &[]) {
                Ok(item) => item,
                Err(Fault::Raised(_, message)) if message.starts_with("StopIteration") => break Ok(()),
                Err(fault) => break Err(fault),
            };
            let inner = format!("{place}[{count}]");
            let mut done = self.pack(store, item, packed, &inner, depth + 1);
            if done.is_ok() && kind == packed::DICT {
                done = self.operate(store, op::GET_ITEM, handle, "", &[item]).and_then(|value| {
                    let packed_value = self.pack(store, value, packed, &inner, depth + 1);
                    self.release(store, value)?;
                    packed_value
                });
            }
            if !matches!(done, Err(Fault::Stop(_))) {
                self.release(store, item)?;
            }
            if let Err(fault) = done {
                break Err(fault);
            }
            count += 1;
        };
        if !matches!(result, Err(Fault::Stop(_))) {
            self.release(store, iter)?;
        }
        packed[count_at..count_at + 4].copy_from_slice(&count.to_le_bytes());
        result
    }

    /// A handle for a packed value. `bytes` come from our own side and are whole.
    pub(crate) fn unpack<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        bytes: &mut &[u8],
    ) -> Outcome<u32> {
        let [kind] = fixed(store, bytes)?;
        match kind {
            packed::NONE => self.encoded(store, tag::NONE, &[]),
            packed::FALSE | packed::TRUE => self.encoded(store, tag::BOOL, &[u8::from(kind == packed::TRUE)]),
            packed::INT => {
                let n = i64::from_le_bytes(fixed(store, bytes)?);
                self.encoded(store, tag::INT, &i128::from(n).to_le_bytes())
            }
            packed::BIG_INT => {
                let digits = sized(store, bytes)?;
                let sign = if digits.last().is_some_and(|byte| byte & 0x80 != 0) { 0xFF } else { 0 };
                let (low, rest) = digits.split_at(digits.len().min(16));
                let repeats_sign = low.last().is_none_or(|byte| (byte & 0x80 != 0) == (sign != 0))
                    && rest.iter().all(|byte| *byte == sign);
                if !repeats_sign {
                    return raised(
                        error_kind::CUSTOM,
                        "OverflowError: an int of more than 128 bits cannot be passed to this artifact",
                    );
                }
                let mut wide = [sign; 16];
                wide[..low.len()].copy_from_slice(low);
                self.encoded(store, tag::INT, &wide)
            }
            packed::FLOAT => {
                let number: [u8; 8] = fixed(store, bytes)?;
                self.encoded(store, tag::FLOAT, &number)
            }
            packed::STR => {
                let text = sized(store, bytes)?;
                self.encoded(store, tag::TEXT, text)
            }
            packed::BYTES => {
                let raw = sized(store, bytes)?;
                self.encoded(store, tag::RAW, raw)
            }
            packed::LIST | packed::TUPLE | packed::SET | packed::FROZENSET => {
                let items = self.unpack_items(store, bytes, 1)?;
                let code = match kind {
                    packed::TUPLE => op::NEW_TUPLE,
                    packed::SET => op::NEW_SET,
                    packed::FROZENSET => op::NEW_FROZENSET,
                    _ => op::NEW_LIST,
                };
                if code != op::NEW_LIST {
                    let made = self.operate(store, code, 0, "", &items);
                    return self.release_all(store, &items, made);
                }
                // The contract gives a new list no items.
                let list = self.operate(store, code, 0, "", &[])?;
                let mut filled = Ok(list);
                for item in &items {
                    match self.operate(store, op::CALL, list, "append", &[*item, 0]) {
                        Ok(none) => self.release(store, none)?,
                        Err(fault) => {
                            filled = Err(fault);
                            break;
                        }
                    }
                }
                self.release_all(store, &items, filled)
            }
            packed::DICT => {
                let items = self.unpack_items(store, bytes, 2)?;
                let dict = self.operate(store, op::NEW_DICT, 0, "", &[])?;
                let mut filled = Ok(dict);
                for pair in items.chunks_exact(2) {
                    match self.operate(store, op::SET_ITEM, dict, "", pair) {
                        Ok(none) => self.release(store, none)?,
                        Err(fault) => {
                            filled = Err(fault);
                            break;
                        }
                    }
                }
                self.release_all(store, &items, filled)
            }
            _ => Err(damaged(store)),
        }
    }

    fn unpack_items<S: AsContextMut<Data = HostState>>(
        &self,
        store: &mut S,
        bytes: &mut &[u8],
        each: u32,
    ) -> Outcome<Vec<u32>> {
        let count = u32::from_le_bytes(fixed(store, bytes)?).saturating_mul(each);
        let mut items = Vec::new();
        for _ in 0..count {
            match self.unpack(store, bytes) {
                Ok(item) => items.push(item),
                Err(fault) => return self.release_all(store, &items, Err(fault)),
            }
        }
        Ok(items)
    }
}

/// The outermost exception of a packed chain, as kind and message of the value API.
pub(crate) fn failure(packed: &[u8]) -> (u32, String) {
    let text = |bytes: &mut &[u8]| -> Option<String> {
        let (kind, rest) = bytes.split_first()?;
        let (len, rest) = rest.split_first_chunk::<4>()?;
        let (text, rest) = rest.split_at_checked(u32::from_le_bytes(*len) as usize)?;
        *bytes = rest;
        (*kind == packed::STR).then(|| String::from_utf8_lossy(text).into_owned())
    };
    // The list's kind and count, the first tuple's kind and count.
    let mut rest = packed.get(10..).unwrap_or_default();
    let (Some(name), Some(message)) = (text(&mut rest), text(&mut rest)) else {
        return (error_kind::RUNTIME, "a host function failed".into());
    };
    let kind = match name.as_str() {
        "TypeError" => error_kind::TYPE,
        "ValueError" => error_kind::VALUE,
        "RuntimeError" => error_kind::RUNTIME,
        "AttributeError" => error_kind::ATTRIBUTE,
        "IndexError" => error_kind::INDEX,
        "KeyError" => error_kind::KEY,
        _ => return (error_kind::CUSTOM, format!("{name}: {message}")),
    };
    (kind, message)
}

fn pack_int(bytes: &[u8], packed: &mut Vec<u8>) {
    let wide: [u8; 16] = bytes.try_into().unwrap_or_default();
    let number = i128::from_le_bytes(wide);
    match i64::try_from(number) {
        Ok(number) => {
            packed.push(packed::INT);
            packed.extend_from_slice(&number.to_le_bytes());
        }
        Err(_) => pack_sized(packed::BIG_INT, &wide, packed),
    }
}

fn pack_sized(kind: u8, bytes: &[u8], packed: &mut Vec<u8>) {
    packed.push(kind);
    packed.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    packed.extend_from_slice(bytes);
}

fn fixed<const N: usize>(
    store: &mut impl AsContextMut<Data = HostState>,
    bytes: &mut &[u8],
) -> Outcome<[u8; N]> {
    match bytes.split_first_chunk::<N>() {
        Some((head, rest)) => {
            *bytes = rest;
            Ok(*head)
        }
        None => Err(damaged(store)),
    }
}

fn sized<'a>(store: &mut impl AsContextMut<Data = HostState>, bytes: &mut &'a [u8]) -> Outcome<&'a [u8]> {
    let len = u32::from_le_bytes(fixed(store, bytes)?);
    match bytes.split_at_checked(len as usize) {
        Some((head, rest)) => {
            *bytes = rest;
            Ok(head)
        }
        None => Err(damaged(store)),
    }
}

fn damaged(store: &mut impl AsContextMut<Data = HostState>) -> Fault {
    let error = Error::Trap("internal error of the host: damaged bytes of a packed value".into());
    Fault::Stop(store.as_context_mut().data_mut().stop(error))
}
