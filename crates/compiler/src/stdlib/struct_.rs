//! What `struct` has from the VM: floats as their bits.

use crate::builtins::{Def, function};
use crate::object::*;

pub const FUNCTIONS: &[Def] = &[
    // The bytes of a float that is 2, 4 or 8 wide, the lowest first; None if it is too large for that.
    function("_float_bytes", "value, size, /", |vm, args| {
        let value = vm.float_arg(args, 0)?;
        let narrow = value as f32;
        let bytes = match vm.index_arg(args, 1, false)? {
            2 => half_bits(value).map(|bits| bits.to_le_bytes().to_vec()),
            4 => (narrow.is_finite() || !value.is_finite()).then(|| narrow.to_le_bytes().to_vec()),
            _ => Some(value.to_le_bytes().to_vec()),
        };
        Ok(bytes.map_or(Value::None, |bytes| Value::Bytes(vm.heap.alloc(Bytes(bytes.into_boxed_slice())))))
    }),
    function("_float_of", "data, size, /", |vm, args| {
        let data = vm.as_bytes(args[0]).unwrap_or_default();
        let mut bytes = [0u8; 8];
        bytes.iter_mut().zip(data.iter()).for_each(|(byte, from)| *byte = *from);
        let bits = u64::from_le_bytes(bytes);
        Ok(Value::Float(match vm.index_arg(args, 1, false)? {
            2 => half_value(bits as u16),
            4 => f64::from(f32::from_bits(bits as u32)),
            _ => f64::from_bits(bits),
        }))
    }),
];

/// IEEE 754's binary16, ties to even.
fn half_bits(value: f64) -> Option<u16> {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    if value.is_nan() {
        return Some(sign | 0x7E00);
    }
    let magnitude = value.abs();
    if magnitude.is_infinite() {
        return Some(sign | 0x7C00);
    }
    // Units of the last place: 2^-24 below 2^-14, from there on a 2^-10th of the power of two.
    let exponent = if magnitude < 2f64.powi(-14) { -14 } else { magnitude.log2().floor() as i32 };
    let exponent = if magnitude < 2f64.powi(exponent) { (exponent - 1).max(-14) } else { exponent };
    let units = (magnitude / 2f64.powi(exponent - 10)).round_ties_even() as u32;
    let bits = units + ((exponent + 14) as u32) * 1024;
    (bits < 0x7C00).then_some(sign | bits as u16)
}

fn half_value(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 31), f64::from(bits & 1023));
    sign * match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    }
}
