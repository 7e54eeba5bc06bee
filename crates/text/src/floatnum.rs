//! Floats as numbers: rounding, division, power, conversion from and to big ints, exact comparison with ints
//! and the numeric hash.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::err::{Res, overflow, value, zero_div};
use crate::float::{ldexp, scaled};

// ---- ints from floats -------------------------------------------------------------------------------------

/// `int(x)` if it fits.
#[inline]
pub fn to_i64(x: f64) -> Option<i64> {
    (-9223372036854775808.0..9223372036854775808.0).contains(&x).then_some(x as i64)
}

/// Mantissa and exponent of a finite float: x = ±m × 2^e.
fn parts(x: f64) -> (u64, i64) {
    let bits = x.to_bits();
    let (exp, mantissa) = (((bits >> 52) & 0x7ff) as i64, bits & ((1 << 52) - 1));
    if exp == 0 { (mantissa, -1074) } else { (mantissa | 1 << 52, exp - 1075) }
}

/// `int(x)`: truncation.
pub fn to_big(x: f64) -> Res<BigInt> {
    if x.is_nan() {
        return value("cannot convert float NaN to integer");
    }
    if x.is_infinite() {
        return overflow("cannot convert float infinity to integer");
    }
    Ok(trunc_big(x))
}

fn trunc_big(x: f64) -> BigInt {
    if let Some(i) = to_i64(x) {
        return i.into();
    }
    let (m, e) = parts(x);
    let big = BigInt::from(m) << e.max(0) as usize;
    if x < 0.0 { -big } else { big }
}

/// `x.as_integer_ratio()`.
pub fn as_integer_ratio(x: f64) -> Res<(BigInt, BigInt)> {
    if x.is_nan() {
        return value("cannot convert NaN to integer ratio");
    }
    if x.is_infinite() {
        return overflow("cannot convert Infinity to integer ratio");
    }
    if x == 0.0 {
        return Ok((BigInt::ZERO, 1.into()));
    }
    let (mut m, mut e) = parts(x);
    let zeros = m.trailing_zeros();
    m >>= zeros;
    e += zeros as i64;
    let (mut num, mut den) = (BigInt::from(m), BigInt::from(1));
    if e > 0 {
        num <<= e as usize;
    } else {
        den <<= -e as usize;
    }
    Ok((if x < 0.0 { -num } else { num }, den))
}

/// `x.is_integer()`.
pub fn is_integer(x: f64) -> bool {
    x.is_finite() && x.trunc() == x
}

// ---- floats from ints -------------------------------------------------------------------------------------

/// n × 2^shift rounded to nearest even; `sticky` says that n lost nonzero bits below. None past the range.
fn scale(n: &BigUint, sticky: bool, shift: i64) -> Option<f64> {
    let bits = n.bits() as i64;
    if bits == 0 {
        return Some(0.0);
    }
    let top = bits + shift;
    if top > 1024 {
        return None;
    }
    if top < -1080 {
        return Some(0.0);
    }
    let keep = if top > -1022 { 53 } else { 53 - (-1021 - top) };
    let drop = bits - keep;
    if drop <= 0 && !sticky {
        return Some(ldexp(n.to_u64().unwrap_or(0) as f64, shift));
    }
    let drop = drop.max(0) as u64;
    let kept = (n >> drop).to_u64().unwrap_or(0);
    let half = drop > 0 && n.bit(drop - 1);
    let below = sticky || (drop > 1 && n.trailing_zeros().is_some_and(|z| z < drop - 1));
    let up = half && (below || kept & 1 == 1);
    let x = ldexp((kept + up as u64) as f64, shift + drop as i64);
    x.is_finite().then_some(x)
}

/// `float(n)`, correctly rounded.
pub fn from_big(n: &BigInt) -> Res<f64> {
    match scale(n.magnitude(), false, 0) {
        Some(x) => Ok(if n.is_negative() { -x } else { x }),
        None => overflow("int too large to convert to float"),
    }
}

/// `a / b` of ints, correctly rounded.
pub fn true_div_big(a: &BigInt, b: &BigInt) -> Res<f64> {
    if b.is_zero() {
        return zero_div("division by zero");
    }
    let negative = a.is_negative() != b.is_negative();
    if a.is_zero() {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    let (a, b) = (a.magnitude(), b.magnitude());
    // A quotient of at least 66 bits, and the remainder as the sticky bit.
    let shift = (66 + b.bits() as i64 - a.bits() as i64).max(-(a.bits() as i64));
    let (q, r) = if shift >= 0 { (a << shift as u64).div_rem(b) } else { a.div_rem(&(b << (-shift) as u64)) };
    match scale(&q, !r.is_zero(), -shift) {
        Some(x) => Ok(if negative { -x } else { x }),
        None => overflow("integer division result too large for a float"),
    }
}

/// `a / b` of small ints, correctly rounded.
pub fn true_div_i64(a: i64, b: i64) -> Res<f64> {
    const EXACT: u64 = 1 << 53;
    if b == 0 {
        return zero_div("division by zero");
    }
    if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT {
        return Ok(a as f64 / b as f64);
    }
    true_div_big(&a.into(), &b.into())
}

// ---- arithmetic -------------------------------------------------------------------------------------------

/// `a / b`.
#[inline]
pub fn div(a: f64, b: f64) -> Res<f64> {
    if b == 0.0 { zero_div("float division by zero") } else { Ok(a / b) }
}

/// `a % b`.
#[inline]
pub fn modulo(a: f64, b: f64) -> Res<f64> {
    if b == 0.0 {
        return zero_div("float modulo");
    }
    Ok(div_mod(a, b).1)
}

/// `a // b`.
#[inline]
pub fn floor_div(a: f64, b: f64) -> Res<f64> {
    if b == 0.0 {
        return zero_div("float floor division by zero");
    }
    Ok(div_mod(a, b).0)
}

/// `divmod(a, b)`.
pub fn divmod(a: f64, b: f64) -> Res<(f64, f64)> {
    if b == 0.0 {
        return zero_div("float divmod()");
    }
    Ok(div_mod(a, b))
}

fn div_mod(a: f64, b: f64) -> (f64, f64) {
    let mut m = a % b;
    let mut d = (a - m) / b;
    if m != 0.0 {
        if (b < 0.0) != (m < 0.0) {
            m += b;
            d -= 1.0;
        }
    } else {
        m = 0f64.copysign(b);
    }
    let q = if d != 0.0 {
        let f = d.floor();
        if d - f > 0.5 { f + 1.0 } else { f }
    } else {
        0f64.copysign(a / b)
    };
    (q, m)
}

/// What `a ** b` of floats gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pow {
    Real(f64),
    /// A negative base to a fractional power: the caller raises complex numbers (`complex::pow`).
    Complex,
}

/// `a ** b`.
pub fn pow(a: f64, b: f64) -> Res<Pow> {
    if b == 0.0 || a == 1.0 {
        return Ok(Pow::Real(1.0));
    }
    if a.is_nan() || b.is_nan() {
        return Ok(Pow::Real(f64::NAN));
    }
    if b.is_infinite() {
        let base = a.abs();
        let up = (b > 0.0) == (base > 1.0);
        return Ok(Pow::Real(match (base == 1.0, up) {
            (true, _) => 1.0,
            (_, true) => f64::INFINITY,
            _ => 0.0,
        }));
    }
    let odd = (b % 2.0).abs() == 1.0;
    if a.is_infinite() {
        let x = if b > 0.0 { a.abs() } else { 0.0 };
        return Ok(Pow::Real(if odd && a < 0.0 { -x } else { x }));
    }
    if a == 0.0 {
        if b == f64::NEG_INFINITY {
            return Ok(Pow::Real(f64::INFINITY));
        }
        if b < 0.0 {
            return zero_div("0.0 cannot be raised to a negative power");
        }
        return Ok(Pow::Real(if odd { a } else { 0.0 }));
    }
    if a < 0.0 && b.floor() != b {
        return Ok(Pow::Complex);
    }
    let negate = a < 0.0 && odd;
    let base = a.abs();
    let x = if base == 1.0 { 1.0 } else { crate::real::pow(base, b) };
    if x.is_infinite() {
        return overflow("(34, 'Numerical result out of range')");
    }
    Ok(Pow::Real(if negate { -x } else { x }))
}

/// `round(x, ndigits)`; saturate an `ndigits` past i64.
pub fn round_digits(x: f64, ndigits: i64) -> Res<f64> {
    if !x.is_finite() || ndigits > 323 || x == 0.0 {
        return Ok(x);
    }
    if ndigits < -308 {
        return Ok(0.0 * x);
    }
    // Both numbers exact, so that one division rounds once.
    if let Ok(places @ 0..=18) = usize::try_from(ndigits)
        && let Some(n) = scaled(x, places)
        && n <= 1 << 53
    {
        return Ok((n as f64 / 10f64.powi(places as i32)).copysign(x));
    }
    let rounded: f64 = if ndigits >= 0 {
        format!("{:.*}", ndigits as usize, x).parse().unwrap_or(x)
    } else {
        round_tens(x, ndigits.unsigned_abs() as usize)
    };
    if rounded.is_infinite() {
        return overflow("rounded value too large to represent");
    }
    Ok(rounded)
}

/// Rounds to a multiple of 10^places on the exact decimal digits, ties to even.
fn round_tens(x: f64, places: usize) -> f64 {
    let whole = x.abs().trunc();
    let inexact = whole != x.abs();
    let digits = format!("{whole:.0}");
    let keep = digits.len() as i64 - places as i64;
    if keep < 0 {
        return 0.0 * x;
    }
    let (head, tail) = digits.split_at(keep as usize);
    let half = tail.as_bytes()[0].cmp(&b'5').then_with(|| {
        let more = inexact || tail.bytes().skip(1).any(|c| c != b'0');
        if more { Ordering::Greater } else { Ordering::Equal }
    });
    let odd = head.bytes().last().is_some_and(|c| (c - b'0') % 2 == 1);
    let mut head: Vec<u8> = head.bytes().collect();
    if half == Ordering::Greater || (half == Ordering::Equal && odd) {
        let mut carry = true;
        for c in head.iter_mut().rev() {
            if *c == b'9' {
                *c = b'0';
            } else {
                *c += 1;
                carry = false;
                break;
            }
        }
        if carry {
            head.insert(0, b'1');
        }
    }
    if head.is_empty() {
        head.push(b'0');
    }
    head.push(b'e');
    let text = String::from_utf8(head).unwrap_or_default() + &places.to_string();
    let r: f64 = text.parse().unwrap_or(0.0);
    r.copysign(x)
}

/// `round(x)` without digits: to the nearest int, ties to even. Errors as `int(x)`.
pub fn round_int(x: f64) -> Res<BigInt> {
    to_big(round_half_even(x))
}

/// The nearest integral float, ties to even.
#[inline]
pub fn round_half_even(x: f64) -> f64 {
    x.round_ties_even()
}

// ---- comparison and hash ----------------------------------------------------------------------------------

/// Exact comparison of a float with an int; None for NaN.
pub fn cmp_big(x: f64, n: &BigInt) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Greater } else { Ordering::Less });
    }
    let order = trunc_big(x).cmp(n);
    Some(order.then_with(|| x.partial_cmp(&x.trunc()).unwrap_or(Ordering::Equal)))
}

/// Exact comparison of a float with a small int; None for NaN.
#[inline]
pub fn cmp_i64(x: f64, n: i64) -> Option<Ordering> {
    if n.unsigned_abs() <= 1 << 53 {
        return x.partial_cmp(&(n as f64));
    }
    match to_i64(x) {
        Some(i) => Some(i.cmp(&n).then_with(|| x.partial_cmp(&x.trunc()).unwrap_or(Ordering::Equal))),
        None if x.is_nan() => None,
        None => Some(if x > 0.0 { Ordering::Greater } else { Ordering::Less }),
    }
}

const HASH_BITS: u32 = 61;
const HASH_MODULUS: u64 = (1 << HASH_BITS) - 1;

fn signed_hash(h: u64, negative: bool) -> i64 {
    let h = if negative { -(h as i64) } else { h as i64 };
    if h == -1 { -2 } else { h }
}

/// `hash(int)`.
#[inline]
pub fn hash_i64(n: i64) -> i64 {
    signed_hash(n.unsigned_abs() % HASH_MODULUS, n < 0)
}

/// `hash(int)` of a big one.
pub fn hash_big(n: &BigInt) -> i64 {
    let mut h: u64 = 0;
    for limb in n.magnitude().iter_u64_digits().rev() {
        // h × 2^64 + limb, modulo 2^61 − 1.
        let wide = ((h as u128) << 64) | limb as u128;
        h = (wide % HASH_MODULUS as u128) as u64;
    }
    signed_hash(h, n.sign() == Sign::Minus)
}

/// `hash(float)`; None for NaN, whose hash is that of the object's identity.
pub fn hash_f64(x: f64) -> Option<i64> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { 314159 } else { -314159 });
    }
    if let Some(i) = to_i64(x)
        && i as f64 == x
    {
        return Some(hash_i64(i));
    }
    let (m, e) = parts(x);
    let e = e.rem_euclid(HASH_BITS as i64) as u32;
    let m = m % HASH_MODULUS;
    let h = ((m << e) & HASH_MODULUS) | (m >> (HASH_BITS - e));
    Some(signed_hash(h % HASH_MODULUS, x < 0.0))
}

/// `hash(complex)` from the hashes of its parts.
pub fn hash_complex(re: i64, im: i64) -> i64 {
    let h = (re as u64).wrapping_add(1000003u64.wrapping_mul(im as u64)) as i64;
    if h == -1 { -2 } else { h }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::err::ErrKind;

    #[test]
    fn rounding() {
        assert_eq!(round_digits(2.675, 2), Ok(2.67));
        assert_eq!(round_digits(0.5, 0), Ok(0.0));
        assert_eq!(round_digits(25.0, -1), Ok(20.0));
        assert_eq!(round_digits(25.1, -1), Ok(30.0));
        assert_eq!(round_digits(-5.0, -1), Ok(-0.0));
        assert_eq!(round_digits(5.1, -1), Ok(10.0));
        assert_eq!(round_digits(4.0, -2), Ok(0.0));
        assert_eq!(round_digits(1.7e308, -308).unwrap_err().kind, ErrKind::Overflow);
    }

    #[test]
    fn conversions() {
        let big: BigInt = (BigInt::from(1) << 64) + 2048;
        assert_eq!(from_big(&big), Ok(18446744073709551616.0));
        assert_eq!(from_big(&(big + 1)), Ok(18446744073709555712.0));
        assert!(from_big(&(BigInt::from(1) << 1024)).is_err());
        assert_eq!(to_big(1e30).unwrap().to_string(), "1000000000000000019884624838656");
        assert_eq!(true_div_i64(1, 3), Ok(1.0 / 3.0));
        assert_eq!(true_div_big(&(BigInt::from(10).pow(400)), &BigInt::from(10).pow(399)), Ok(10.0));
        assert_eq!(as_integer_ratio(0.75), Ok((3.into(), 4.into())));
        assert_eq!(cmp_big(9007199254740992.0, &9007199254740993i64.into()), Some(Ordering::Less));
        assert_eq!(cmp_i64(-1.5, -1), Some(Ordering::Less));
    }

    #[test]
    fn hashes() {
        assert_eq!(hash_i64(-1), -2);
        assert_eq!(hash_f64(0.5), Some(1152921504606846976));
        assert_eq!(hash_f64(1e300), Some(hash_big(&to_big(1e300).unwrap())));
        assert_eq!(hash_big(&BigInt::from(i64::MIN)), hash_i64(i64::MIN));
        assert_eq!(hash_complex(1, 2), 2000007);
    }

    #[test]
    fn powers() {
        assert_eq!(pow(-8.0, 1.0 / 3.0), Ok(Pow::Complex));
        assert_eq!(pow(-2.0, 3.0), Ok(Pow::Real(-8.0)));
        assert_eq!(pow(10.0, 400.0).unwrap_err().message, "(34, 'Numerical result out of range')");
        assert!(pow(0.0, -1.0).is_err());
        assert_eq!(floor_div(-7.0, 2.0), Ok(-4.0));
        assert_eq!(modulo(-7.0, 2.0), Ok(1.0));
    }
}
