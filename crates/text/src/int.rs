//! int: parsing and printing in any base, bytes, bit counts, division, power, shifts and square root.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::err::{ErrKind, PyErr, Res, overflow, value, zero_div};
use crate::float::{push_u64, to_ascii_number, trim_ascii_space, write_digits};
use crate::quote::{bytes_repr, str_repr};

/// An int in the smaller of the two forms; `Big` is used only past i64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Int {
    Small(i64),
    Big(BigInt),
}

impl From<BigInt> for Int {
    fn from(n: BigInt) -> Int {
        match n.to_i64() {
            Some(i) => Int::Small(i),
            None => Int::Big(n),
        }
    }
}

impl From<i64> for Int {
    fn from(i: i64) -> Int {
        Int::Small(i)
    }
}

impl Int {
    pub fn into_big(self) -> BigInt {
        match self {
            Int::Small(i) => i.into(),
            Int::Big(n) => n,
        }
    }
}

/// The default of `sys.get_int_max_str_digits()`; 0 means no limit.
pub const MAX_STR_DIGITS: usize = 4300;

// ---- parsing ----------------------------------------------------------------------------------------------

enum Failure {
    Literal,
    Digits(usize),
}

fn digit(c: u8) -> u32 {
    (c as char).to_digit(36).unwrap_or(99)
}

fn parse_ascii(s: &[u8], base: u32, max_digits: usize) -> Result<Int, Failure> {
    use Failure::Literal;
    let negative = s.first() == Some(&b'-');
    let mut s = &s[matches!(s.first(), Some(b'+' | b'-')) as usize..];
    let prefix = match s {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let mut only_zero = false;
    let real_base = if base != 0 {
        base
    } else if prefix != 0 {
        prefix
    } else {
        // "0", "00", "0_0" are fine, "07" is an old octal literal.
        only_zero = s.first() == Some(&b'0');
        10
    };
    if prefix != 0 && prefix == real_base {
        s = &s[2..];
        if s.first() == Some(&b'_') {
            s = &s[1..];
        }
    }
    if s.is_empty() || s[0] == b'_' {
        return Err(Literal);
    }
    let (mut small, mut fits, mut count) = (0i64, true, 0usize);
    let (mut underscore, mut garbage) = (false, false);
    for &c in s {
        if c == b'_' {
            if underscore {
                return Err(Literal);
            }
            underscore = true;
            continue;
        }
        underscore = false;
        let d = digit(c);
        if d >= real_base {
            garbage = true;
            break;
        }
        count += 1;
        if fits {
            match small.checked_mul(real_base as i64).and_then(|v| v.checked_add(d as i64)) {
                Some(v) => small = v,
                None => fits = false,
            }
        }
    }
    if underscore {
        return Err(Literal);
    }
    // CPython counts the digits before it looks at what follows them.
    if max_digits > 0 && count > max_digits.max(640) && !real_base.is_power_of_two() {
        return Err(Failure::Digits(count));
    }
    if garbage || (only_zero && !(fits && small == 0)) {
        return Err(Literal);
    }
    if fits {
        return Ok(Int::Small(if negative { -small } else { small }));
    }
    let digits: Vec<u8> = s.iter().filter(|&&c| c != b'_').map(|&c| digit(c) as u8).collect();
    let n = big_from_digits(&digits, real_base);
    Ok(BigInt::from_biguint(if negative { Sign::Minus } else { Sign::Plus }, n).into())
}

/// Digits, most significant first, to a number: halves are joined by one multiplication each.
fn big_from_digits(digits: &[u8], base: u32) -> BigUint {
    const CHUNK: usize = 1200;
    if digits.len() <= CHUNK || base.is_power_of_two() {
        return BigUint::from_radix_be(digits, base).unwrap_or_default();
    }
    fn join(digits: &[u8], base: u32, powers: &[(usize, BigUint)]) -> BigUint {
        let Some(((len, power), rest)) = powers.split_last() else {
            return BigUint::from_radix_be(digits, base).unwrap_or_default();
        };
        if digits.len() <= *len {
            return join(digits, base, rest);
        }
        let (high, low) = digits.split_at(digits.len() - len);
        join(high, base, rest) * power + join(low, base, rest)
    }
    let mut powers = vec![(CHUNK, BigUint::from(base).pow(CHUNK as u32))];
    while let Some((len, power)) = powers.last()
        && len * 2 < digits.len()
    {
        let next = (len * 2, power * power);
        powers.push(next);
    }
    join(digits, base, &powers)
}

fn check_base(base: i64) -> Res<u32> {
    match base {
        0 | 2..=36 => Ok(base as u32),
        _ => value("int() base must be >= 2 and <= 36, or 0"),
    }
}

/// How the error of a text that is no int begins; base and text follow.
pub const INVALID_LITERAL: &str = "invalid literal for int() with base";

fn failure(failure: Failure, base: u32, max_digits: usize, shown: String) -> PyErr {
    let message = match failure {
        Failure::Literal => {
            let shown: String = shown.chars().take(200).collect();
            format!("{INVALID_LITERAL} {base}: {shown}")
        }
        Failure::Digits(n) => format!(
            "Exceeds the limit ({max_digits} digits) for integer string conversion: value has {n} digits; \
             use sys.set_int_max_str_digits() to increase the limit"
        ),
    };
    PyErr::new(ErrKind::Value, message)
}

/// `int(s, base)`; `max_digits` is `sys.get_int_max_str_digits()` (0: no limit).
pub fn parse(s: &str, base: i64, max_digits: usize) -> Res<Int> {
    let base = check_base(base)?;
    parse_ascii(&to_ascii_number(s), base, max_digits).map_err(|f| failure(f, base, max_digits, str_repr(s)))
}

/// `int(b, base)` of bytes.
pub fn parse_bytes(b: &[u8], base: i64, max_digits: usize) -> Res<Int> {
    let base = check_base(base)?;
    parse_ascii(trim_ascii_space(b), base, max_digits)
        .map_err(|f| failure(f, base, max_digits, bytes_repr(b)))
}

// ---- printing ---------------------------------------------------------------------------------------------

/// `str(i)`.
#[inline]
pub fn to_str_i64(i: i64) -> String {
    let mut out = String::with_capacity(20);
    write_i64(&mut out, i);
    out
}

/// `str(i)`, in a buffer of the caller's.
pub fn decimal(i: i64, buffer: &mut [u8; 20]) -> &str {
    let mut at = write_digits(buffer, i.unsigned_abs());
    if i < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    std::str::from_utf8(&buffer[at..]).unwrap_or_default()
}

/// `str(i)` appended to `out`.
#[inline]
pub fn write_i64(out: &mut String, i: i64) {
    if i < 0 {
        out.push('-');
    }
    push_u64(out, i.unsigned_abs());
}

fn too_many(max_digits: usize) -> PyErr {
    let text = format!(
        "Exceeds the limit ({max_digits} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    );
    PyErr::new(ErrKind::Value, text)
}

/// `str(n)` under the digit limit (0: none).
pub fn to_str_big(n: &BigInt, max_digits: usize) -> Res<String> {
    if max_digits > 0 {
        // Refuse what is surely too long before spending time on it.
        let least = n.bits().saturating_sub(1) as f64 * std::f64::consts::LOG10_2;
        if least > max_digits as f64 + 2.0 {
            return Err(too_many(max_digits));
        }
    }
    let text = n.to_string();
    if max_digits > 0 && text.len() - text.starts_with('-') as usize > max_digits {
        return Err(too_many(max_digits));
    }
    Ok(text)
}

/// Digits of |n| in base 2, 8, 10 or 16 (lower case), without sign or prefix.
pub fn digits_i64(i: i64, base: u32) -> String {
    let m = i.unsigned_abs();
    match base {
        2 => format!("{m:b}"),
        8 => format!("{m:o}"),
        16 => format!("{m:x}"),
        _ => {
            let mut out = String::with_capacity(20);
            push_u64(&mut out, m);
            out
        }
    }
}

/// Digits of |n| in any base from 2 to 36 (lower case), without sign or prefix; no digit limit.
pub fn digits_big(n: &BigInt, base: u32) -> String {
    n.magnitude().to_str_radix(base)
}

/// `bin`, `oct` and `hex`: base 2, 8 or 16 with sign and prefix.
pub fn prefixed_i64(i: i64, base: u32) -> String {
    with_prefix(i < 0, base, &digits_i64(i, base))
}

/// `bin`, `oct` and `hex` of a big int.
pub fn prefixed_big(n: &BigInt, base: u32) -> String {
    with_prefix(n.is_negative(), base, &digits_big(n, base))
}

fn with_prefix(negative: bool, base: u32, digits: &str) -> String {
    let prefix = match base {
        2 => "0b",
        8 => "0o",
        _ => "0x",
    };
    format!("{}{prefix}{digits}", if negative { "-" } else { "" })
}

// ---- bits and bytes ---------------------------------------------------------------------------------------

/// `n.bit_length()`.
pub fn bit_length_i64(i: i64) -> u32 {
    64 - i.unsigned_abs().leading_zeros()
}

/// `n.bit_length()`.
pub fn bit_length_big(n: &BigInt) -> u64 {
    n.bits()
}

/// `n.bit_count()`.
pub fn bit_count_i64(i: i64) -> u32 {
    i.unsigned_abs().count_ones()
}

/// `n.bit_count()`.
pub fn bit_count_big(n: &BigInt) -> u64 {
    n.magnitude().count_ones()
}

/// The `byteorder` argument: true for little.
pub fn byteorder(name: &str) -> Res<bool> {
    match name {
        "little" => Ok(true),
        "big" => Ok(false),
        _ => value("byteorder must be either 'little' or 'big'"),
    }
}

/// `int.from_bytes(b, byteorder, signed=signed)`.
pub fn from_bytes(b: &[u8], little: bool, signed: bool) -> Int {
    let n = match (little, signed) {
        (true, true) => BigInt::from_signed_bytes_le(b),
        (false, true) => BigInt::from_signed_bytes_be(b),
        (true, false) => BigInt::from_bytes_le(Sign::Plus, b),
        (false, false) => BigInt::from_bytes_be(Sign::Plus, b),
    };
    n.into()
}

/// `n.to_bytes(length, byteorder, signed=signed)`.
pub fn to_bytes(n: &BigInt, length: i64, little: bool, signed: bool) -> Res<Vec<u8>> {
    if length < 0 {
        return value("length argument must be non-negative");
    }
    let length = crate::slice::size(length);
    if n.is_negative() && !signed {
        return overflow("can't convert negative int to unsigned");
    }
    let mut bytes = match (n.is_zero(), signed) {
        (true, _) => Vec::new(),
        // CPython lets -1 fit into no bytes at all.
        (_, true) if length == 0 && *n == BigInt::from(-1) => Vec::new(),
        (_, true) => n.to_signed_bytes_le(),
        (_, false) => n.magnitude().to_bytes_le(),
    };
    let fill = if n.is_negative() { 0xff } else { 0 };
    if bytes.len() > length {
        return overflow("int too big to convert");
    }
    crate::err::fits(length)?;
    bytes.resize(length, fill);
    if !little {
        bytes.reverse();
    }
    Ok(bytes)
}

// ---- arithmetic -------------------------------------------------------------------------------------------

/// `a // b`.
#[inline]
pub fn floor_div_i64(a: i64, b: i64) -> Res<Int> {
    if b == 0 {
        return zero_div("integer division or modulo by zero");
    }
    match a.checked_div(b) {
        Some(q) => Ok(Int::Small(if a % b != 0 && (a < 0) != (b < 0) { q - 1 } else { q })),
        None => Ok(Int::Big(-BigInt::from(a))),
    }
}

/// `a % b`.
#[inline]
pub fn mod_i64(a: i64, b: i64) -> Res<i64> {
    if b == 0 {
        return zero_div("integer modulo by zero");
    }
    let r = a.wrapping_rem(b);
    Ok(if r != 0 && (r < 0) != (b < 0) { r + b } else { r })
}

/// `divmod(a, b)`.
pub fn divmod_i64(a: i64, b: i64) -> Res<(Int, i64)> {
    Ok((floor_div_i64(a, b)?, mod_i64(a, b)?))
}

/// `a // b`.
pub fn floor_div_big(a: &BigInt, b: &BigInt) -> Res<BigInt> {
    if b.is_zero() {
        return zero_div("integer division or modulo by zero");
    }
    Ok(a.div_floor(b))
}

/// `a % b`.
pub fn mod_big(a: &BigInt, b: &BigInt) -> Res<BigInt> {
    if b.is_zero() {
        return zero_div("integer modulo by zero");
    }
    Ok(a.mod_floor(b))
}

/// `divmod(a, b)`.
pub fn divmod_big(a: &BigInt, b: &BigInt) -> Res<(BigInt, BigInt)> {
    if b.is_zero() {
        return zero_div("integer division or modulo by zero");
    }
    Ok(a.div_mod_floor(b))
}

/// Results past this many bits are refused with `MemoryError`.
pub const MAX_BITS: u64 = 1 << 31;

/// `a ** b` for b ≥ 0. A negative exponent is the caller's: it is `float(a) ** float(b)`.
pub fn pow_big(a: &BigInt, b: &BigInt) -> Res<BigInt> {
    if b.is_zero() || a.is_one() {
        return Ok(BigInt::one());
    }
    if a.is_zero() {
        return Ok(BigInt::ZERO);
    }
    if a.magnitude().is_one() {
        return Ok(if b.is_odd() { a.clone() } else { BigInt::one() });
    }
    match b.to_u64() {
        Some(e) if e.saturating_mul(a.bits() - 1) <= MAX_BITS && e <= u32::MAX as u64 => Ok(a.pow(e as u32)),
        _ => Err(PyErr::new(ErrKind::Memory, "")),
    }
}

/// `a ** b` for b ≥ 0, staying small while it can.
pub fn pow_i64(a: i64, b: u64) -> Res<Int> {
    if let Ok(e) = u32::try_from(b)
        && let Some(r) = a.checked_pow(e)
    {
        return Ok(Int::Small(r));
    }
    Ok(pow_big(&a.into(), &b.into())?.into())
}

/// `pow(a, b, m)`, with the inverse for a negative exponent.
pub fn pow_mod(a: &BigInt, b: &BigInt, m: &BigInt) -> Res<BigInt> {
    if m.is_zero() {
        return value("pow() 3rd argument cannot be 0");
    }
    let modulus = m.abs();
    let mut base = a.mod_floor(&modulus);
    if b.is_negative() {
        if modulus.is_one() {
            return Ok(BigInt::ZERO);
        }
        match base.modinv(&modulus) {
            Some(inverse) => base = inverse,
            None => return value("base is not invertible for the given modulus"),
        }
    }
    let r = if modulus.is_one() { BigInt::ZERO } else { base.modpow(&b.abs(), &modulus) };
    Ok(if m.is_negative() && !r.is_zero() { r - modulus } else { r })
}

/// `a << n`.
pub fn shl(a: &BigInt, n: &BigInt) -> Res<BigInt> {
    if n.is_negative() {
        return value("negative shift count");
    }
    if a.is_zero() {
        return Ok(BigInt::ZERO);
    }
    match n.to_u64() {
        Some(n) if n.saturating_add(a.bits()) <= MAX_BITS => Ok(a << n),
        Some(_) => Err(PyErr::new(ErrKind::Memory, "")),
        None => overflow("too many digits in integer"),
    }
}

/// `a << n` of small ints.
pub fn shl_i64(a: i64, n: i64) -> Res<Int> {
    if (0..63).contains(&n) {
        let r = a << n;
        if r >> n == a {
            return Ok(Int::Small(r));
        }
    }
    Ok(shl(&a.into(), &n.into())?.into())
}

/// `a >> n`.
pub fn shr(a: &BigInt, n: &BigInt) -> Res<BigInt> {
    if n.is_negative() {
        return value("negative shift count");
    }
    Ok(match n.to_u64() {
        Some(n) if n < a.bits() => a >> n,
        _ if a.is_negative() => BigInt::from(-1),
        _ => BigInt::ZERO,
    })
}

/// `a >> n` of small ints.
pub fn shr_i64(a: i64, n: i64) -> Res<i64> {
    if n < 0 {
        return value("negative shift count");
    }
    Ok(a >> n.min(63))
}

/// `math.isqrt(n)`.
pub fn isqrt(n: &BigInt) -> Res<BigInt> {
    if n.is_negative() {
        return value("isqrt() argument must be nonnegative");
    }
    Ok(n.sqrt())
}

/// `round(n, ndigits)` of an int: to a multiple of 10^-ndigits, ties to even.
pub fn round_digits(n: &BigInt, ndigits: i64) -> BigInt {
    if ndigits >= 0 || n.is_zero() {
        return n.clone();
    }
    let places = ndigits.unsigned_abs();
    // 10^places > 2|n| rounds to zero; do not build it.
    if places as f64 * std::f64::consts::LOG2_10 > n.bits() as f64 + 4.0 {
        return BigInt::ZERO;
    }
    let unit = BigInt::from(10).pow(places as u32);
    let (q, r) = n.div_mod_floor(&unit);
    let twice: BigInt = r * 2;
    let up = twice > unit || (twice == unit && q.is_odd());
    (if up { q + 1 } else { q }) * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(s: &str, base: i64) -> Option<i64> {
        match parse(s, base, MAX_STR_DIGITS) {
            Ok(Int::Small(i)) => Some(i),
            _ => None,
        }
    }

    #[test]
    fn parses() {
        for (s, base, want) in [
            ("1_000", 10, Some(1000)),
            ("0x_f", 16, Some(15)),
            ("0x", 16, None),
            ("0_7", 0, None),
            ("07", 0, None),
            ("0_0", 0, Some(0)),
            ("0b1", 16, Some(0xb1)),
            ("-0o17", 0, Some(-15)),
            (" \u{661}\u{662} ", 10, Some(12)),
            ("- 5", 10, None),
            ("1__0", 10, None),
            ("1_", 10, None),
            ("", 10, None),
            ("5\0", 10, None),
            ("z", 36, Some(35)),
        ] {
            assert_eq!(small(s, base), want, "{s}");
        }
        let err = parse("a", 1, 0).unwrap_err();
        assert_eq!(err.message, "int() base must be >= 2 and <= 36, or 0");
        let long = "9".repeat(5000);
        assert!(parse(&long, 10, MAX_STR_DIGITS).unwrap_err().message.contains("value has 5000 digits"));
        let n = parse(&long, 10, 0).unwrap().into_big();
        assert_eq!(to_str_big(&n, 0).unwrap(), long);
        assert!(to_str_big(&n, MAX_STR_DIGITS).is_err());
        assert_eq!(parse_bytes(b"-9223372036854775808", 10, 0).unwrap(), Int::Small(i64::MIN));
    }

    #[test]
    fn bytes() {
        let n = BigInt::from(-2);
        assert_eq!(to_bytes(&n, 2, false, true).unwrap(), [0xff, 0xfe]);
        assert_eq!(from_bytes(&[0xfe, 0xff], true, true), Int::Small(-2));
        assert!(to_bytes(&n, 2, false, false).is_err());
        assert!(to_bytes(&BigInt::from(256), 1, false, false).is_err());
        assert_eq!(to_bytes(&BigInt::from(128), 1, false, false).unwrap(), [128]);
        assert!(to_bytes(&BigInt::from(128), 1, false, true).is_err());
        assert_eq!(to_bytes(&BigInt::from(0), 0, false, true).unwrap(), []);
    }

    #[test]
    fn arithmetic() {
        assert_eq!(floor_div_i64(-7, 2).unwrap(), Int::Small(-4));
        assert_eq!(floor_div_i64(i64::MIN, -1).unwrap(), Int::Big(BigInt::from(1u64 << 63)));
        assert_eq!(mod_i64(-7, 2).unwrap(), 1);
        assert_eq!(mod_i64(i64::MIN, -1).unwrap(), 0);
        assert_eq!(pow_mod(&3.into(), &(-1).into(), &7.into()).unwrap(), 5.into());
        assert_eq!(pow_mod(&3.into(), &2.into(), &(-7).into()).unwrap(), (-5).into());
        assert!(pow_mod(&2.into(), &(-1).into(), &4.into()).is_err());
        assert_eq!(shl_i64(1, 64).unwrap(), Int::Big(BigInt::from(1u128 << 64)));
        assert_eq!(shl_i64(-1, 63).unwrap(), Int::Small(i64::MIN));
        assert_eq!(shr_i64(-5, 100).unwrap(), -1);
        assert_eq!(round_digits(&25.into(), -1), 20.into());
        assert_eq!(round_digits(&(-25).into(), -1), (-20).into());
        assert_eq!(round_digits(&5.into(), -100), 0.into());
        assert_eq!(isqrt(&99.into()).unwrap(), 9.into());
        assert_eq!(pow_i64(2, 63).unwrap(), Int::Big(BigInt::from(1u64 << 63)));
        assert_eq!(prefixed_i64(i64::MIN, 16), "-0x8000000000000000");
    }
}
