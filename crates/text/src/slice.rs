//! Slices and ranges: clamping of slice bounds, range length, indexing, membership and slicing.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use crate::err::{ErrKind, PyErr, Res, value};

/// A slice made concrete for a sequence: `len` items at start, start + step, …
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indices {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub len: usize,
}

impl Indices {
    /// The indices themselves, each within the sequence.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        (0..self.len).map(move |i| (self.start + i as i64 * self.step) as usize)
    }
}

/// A count from Python as a `usize`: negative is 0, and what the machine cannot count is its largest number
/// (a plain cast would cut it off, since `usize` has 32 bits on wasm32).
#[inline]
pub fn size(i: i64) -> usize {
    usize::try_from(i.max(0)).unwrap_or(usize::MAX)
}

/// `slice(start, stop, step)` on a sequence of `len`. Saturate ints past i64 (to its ends) before the call.
pub fn adjust(start: Option<i64>, stop: Option<i64>, step: Option<i64>, len: usize) -> Res<Indices> {
    let (start, stop, step) = clamp_slice(start, stop, step, len as i64)?;
    // No more than `len`, so that it fits.
    let len = range_len(start, stop, step) as usize;
    Ok(Indices { start, stop, step, len })
}

fn clamp_slice(start: Option<i64>, stop: Option<i64>, step: Option<i64>, n: i64) -> Res<(i64, i64, i64)> {
    let step = step.unwrap_or(1);
    if step == 0 {
        return value("slice step cannot be zero");
    }
    // -step must not overflow, as in CPython.
    let step = step.max(-i64::MAX);
    let (low, high) = if step < 0 { (-1, n - 1) } else { (0, n) };
    let clamp = |i: i64| {
        let i = if i < 0 { i.saturating_add(n) } else { i };
        i.clamp(low, high.max(low))
    };
    let start = start.map_or(if step < 0 { high } else { low }, clamp);
    let stop = stop.map_or(if step < 0 { low } else { high }, clamp);
    Ok((start, stop, step))
}

/// The bounds of `find`, `count`, `startswith`…: start and end as Python clamps them, end ≤ len; start may
/// lie past end, in which case even the empty string is not found.
#[inline]
pub fn bounds(start: Option<i64>, end: Option<i64>, len: usize) -> (usize, usize) {
    let n = len as i64;
    let wrap = |i: i64| if i < 0 { i.saturating_add(n).max(0) } else { i };
    (size(wrap(start.unwrap_or(0))), size(wrap(end.unwrap_or(n)).min(n)))
}

/// `slice.indices(len)` over big ints.
pub fn adjust_big(
    start: Option<&BigInt>,
    stop: Option<&BigInt>,
    step: Option<&BigInt>,
    len: &BigInt,
) -> Res<(BigInt, BigInt, BigInt)> {
    if len.is_negative() {
        return value("length should not be negative");
    }
    let step = step.cloned().unwrap_or_else(|| 1.into());
    if step.is_zero() {
        return value("slice step cannot be zero");
    }
    let backward = step.is_negative();
    let (low, high) = if backward { (BigInt::from(-1), len - 1) } else { (BigInt::ZERO, len.clone()) };
    let clamp = |i: &BigInt| if i.is_negative() { (i + len).max(low.clone()) } else { i.min(&high).clone() };
    let start = start.map_or_else(|| if backward { high.clone() } else { low.clone() }, clamp);
    let stop = stop.map_or_else(|| if backward { low.clone() } else { high.clone() }, clamp);
    Ok((start, stop, step))
}

/// An index into a sequence, negative from the end; None if out of range.
#[inline]
pub fn index(i: i64, len: usize) -> Option<usize> {
    let at = if i < 0 { i.checked_add(len as i64)? } else { i };
    (0..len as i64).contains(&at).then_some(at as usize)
}

/// `len(range(start, stop, step))`; it always fits u64. Step must not be 0.
#[inline]
pub fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
    if low >= high {
        return 0;
    }
    (high.wrapping_sub(low) as u64 - 1) / step.unsigned_abs() + 1
}

/// `ValueError` for `range(a, b, 0)`.
pub fn range_zero_step() -> PyErr {
    PyErr::new(ErrKind::Value, "range() arg 3 must not be zero")
}

/// `range(…)[i]`; None if it is out of range (message: `RANGE_INDEX`).
pub fn range_item(start: i64, stop: i64, step: i64, i: i64) -> Option<i64> {
    let len = range_len(start, stop, step) as i128;
    let i = if i < 0 { i as i128 + len } else { i as i128 };
    // Within the range, so that the result is between start and stop.
    (0..len).contains(&i).then(|| (start as i128 + i * step as i128) as i64)
}

/// The message of IndexError for a range.
pub const RANGE_INDEX: &str = "range object index out of range";

/// `v in range(…)`.
pub fn range_contains(start: i64, stop: i64, step: i64, v: i64) -> bool {
    range_position(start, stop, step, v).is_some()
}

/// `range(…).index(v)`.
pub fn range_position(start: i64, stop: i64, step: i64, v: i64) -> Option<u64> {
    let inside = if step > 0 { start <= v && v < stop } else { stop < v && v <= start };
    if !inside {
        return None;
    }
    let distance = (v as i128 - start as i128).unsigned_abs();
    let step = step.unsigned_abs() as u128;
    distance.is_multiple_of(step).then(|| (distance / step) as u64)
}

/// `range(…)[a:b:c]`: start, stop and step of the new range. None if they leave i64 (use the big form).
pub fn range_slice(
    (start, stop, step): (i64, i64, i64),
    a: Option<i64>,
    b: Option<i64>,
    c: Option<i64>,
) -> Res<Option<(i64, i64, i64)>> {
    let Ok(len) = i64::try_from(range_len(start, stop, step)) else { return Ok(None) };
    // A step of i64::MIN is one that `clamp_slice` does not keep.
    if c == Some(i64::MIN) {
        return Ok(None);
    }
    let (low, high, by) = clamp_slice(a, b, c, len)?;
    let at = |i: i64| i64::try_from(start as i128 + i as i128 * step as i128).ok();
    let parts = (at(low), at(high), step.checked_mul(by));
    Ok(match parts {
        (Some(start), Some(stop), Some(step)) => Some((start, stop, step)),
        _ => None,
    })
}

/// `len(range(…))` over big ints.
pub fn range_len_big(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let (low, high) = if step.is_positive() { (start, stop) } else { (stop, start) };
    if low >= high {
        return BigInt::ZERO;
    }
    (high - low - 1) / step.abs() + 1
}

/// `range(…)[i]` over big ints; None if out of range.
pub fn range_item_big(start: &BigInt, stop: &BigInt, step: &BigInt, i: &BigInt) -> Option<BigInt> {
    let len = range_len_big(start, stop, step);
    let i = if i.is_negative() { i + &len } else { i.clone() };
    (!i.is_negative() && i < len).then(|| start + i * step)
}

/// `range(…).index(v)` over big ints.
pub fn range_position_big(start: &BigInt, stop: &BigInt, step: &BigInt, v: &BigInt) -> Option<BigInt> {
    let inside = if step.is_positive() { start <= v && v < stop } else { stop < v && v <= start };
    if !inside {
        return None;
    }
    let (q, r) = (v - start).div_mod_floor(step);
    r.is_zero().then_some(q)
}

/// `range(…)[a:b:c]` over big ints.
pub fn range_slice_big(
    (start, stop, step): (&BigInt, &BigInt, &BigInt),
    a: Option<&BigInt>,
    b: Option<&BigInt>,
    c: Option<&BigInt>,
) -> Res<(BigInt, BigInt, BigInt)> {
    let len = range_len_big(start, stop, step);
    let (low, high, by) = adjust_big(a, b, c, &len)?;
    Ok((start + low * step, start + high * step, step * by))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: Option<i64>, stop: Option<i64>, step: Option<i64>, len: usize) -> Vec<usize> {
        adjust(start, stop, step, len).unwrap().iter().collect()
    }

    #[test]
    fn slices() {
        assert_eq!(at(None, None, Some(-1), 3), [2, 1, 0]);
        assert_eq!(at(Some(-2), None, None, 3), [1, 2]);
        assert_eq!(at(Some(10), Some(-10), Some(-2), 5), [4, 2, 0]);
        assert_eq!(at(Some(i64::MIN), Some(i64::MAX), Some(i64::MAX), 5), [0]);
        assert_eq!(at(None, None, Some(i64::MIN), 5), [4]);
        assert_eq!(at(None, None, Some(-1), 0), [0usize; 0]);
        assert_eq!(adjust(None, None, Some(0), 1).unwrap_err().message, "slice step cannot be zero");
        assert_eq!(index(-1, 3), Some(2));
        assert_eq!(index(-4, 3), None);
        assert_eq!(bounds(Some(-2), None, 5), (3, 5));
        assert_eq!(bounds(Some(9), Some(-9), 5), (9, 0));
    }

    #[test]
    fn ranges() {
        assert_eq!(range_len(i64::MIN, i64::MAX, 1), u64::MAX);
        assert_eq!(range_len(10, 0, -3), 4);
        assert_eq!(range_item(10, 0, -3, -1), Some(1));
        assert_eq!(range_item(0, 3, 1, 3), None);
        assert_eq!(range_position(10, 0, -3, 4), Some(2));
        assert!(!range_contains(0, 10, 3, 10));
        assert_eq!(range_slice((0, 10, 2), None, None, Some(-1)), Ok(Some((8, -2, -2))));
        let big = |i: i64| BigInt::from(i);
        assert_eq!(range_len_big(&big(10), &big(0), &big(-3)), big(4));
        assert_eq!(range_item_big(&big(10), &big(0), &big(-3), &big(-1)), Some(big(1)));
        assert_eq!(range_position_big(&big(10), &big(0), &big(-3), &big(4)), Some(big(2)));
    }
}
