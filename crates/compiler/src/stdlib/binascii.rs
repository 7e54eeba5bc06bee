//! `binascii`: base64, hex and CRC-32.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub const FUNCTIONS: &[Def] = &[
    function("b2a_base64", "data, /, *, newline=True", |vm, args| {
        let data = data_arg(vm, args[0])?;
        let newline = vm.truth_arg(args, 1)?;
        let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4 + 1);
        for chunk in data.chunks(3) {
            let n = chunk.iter().enumerate().fold(0u32, |n, (i, b)| n | (*b as u32) << (16 - 8 * i));
            for i in 0..4 {
                out.push(if i <= chunk.len() { ALPHABET[(n >> (18 - 6 * i)) as usize & 63] } else { b'=' });
            }
        }
        if newline {
            out.push(b'\n');
        }
        Ok(vm.bytes(out))
    }),
    function("_a2b_base64", "data, strict, /", a2b_base64),
    function("crc32", "data, crc=0, /", |vm, args| {
        let data = data_arg(vm, args[0])?;
        let start = vm.int_arg(args, 1)?;
        let start = (start & num_bigint::BigInt::from(u32::MAX)).iter_u32_digits().next().unwrap_or(0);
        let mut crc = !start;
        for b in data {
            crc ^= b as u32;
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
            }
        }
        Ok(Value::Int(!crc as i64))
    }),
];

fn data_arg(vm: &mut Vm, v: Value) -> Result<Vec<u8>, Trap> {
    match vm.as_bytes(v) {
        Some(b) => Ok(b),
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")))
        }
    }
}

/// The bytes, or a text that `binascii.py` raises as `binascii.Error`. Characters outside the alphabet are skipped
/// unless `strict`.
fn a2b_base64(vm: &mut Vm, args: &[Value]) -> NResult {
    let data = data_arg(vm, args[0])?;
    let strict = vm.truth_arg(args, 1)?;
    let mut out = Vec::with_capacity(data.len() / 4 * 3);
    let (mut quad, mut left, mut pads, mut started) = (0usize, 0u8, 0usize, false);
    if strict && data.first() == Some(&b'=') {
        return Ok(vm.str("Leading padding not allowed"));
    }
    for (i, &c) in data.iter().enumerate() {
        if c == b'=' {
            started = true;
            if quad >= 2 {
                pads += 1;
                if quad + pads >= 4 {
                    // A full group: what follows is ignored, or an error.
                    if strict && i + 1 < data.len() {
                        return Ok(vm.str("Excess data after padding"));
                    }
                    return Ok(vm.bytes(out));
                }
            } else if strict && quad == 0 {
                return Ok(vm.str("Excess padding not allowed"));
            }
            continue;
        }
        let Some(v) = ALPHABET.iter().position(|a| *a == c) else {
            if strict {
                return Ok(vm.str("Only base64 data is allowed"));
            }
            continue;
        };
        if strict && started && pads > 0 {
            return Ok(vm.str("Discontinuous padding not allowed"));
        }
        pads = 0;
        let v = v as u8;
        match quad {
            0 => left = v,
            1 => {
                out.push(left << 2 | v >> 4);
                left = v & 15;
            }
            2 => {
                out.push(left << 4 | v >> 2);
                left = v & 3;
            }
            _ => out.push(left << 6 | v),
        }
        quad = (quad + 1) % 4;
    }
    if quad != 0 {
        if quad == 1 {
            let n = out.len() / 3 * 4 + 1;
            let text = format!(
                "Invalid base64-encoded string: number of data characters ({n}) cannot be 1 more than a multiple of 4"
            );
            return Ok(vm.string(text));
        }
        return Ok(vm.str("Incorrect padding"));
    }
    Ok(vm.bytes(out))
}
