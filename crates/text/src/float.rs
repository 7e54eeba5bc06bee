//! float as text: `repr`, digit generation for every presentation, parsing, hex. What floats do as numbers is
//! in `floatnum`, and is exported from here.

use std::fmt::Write;

use crate::err::{Res, fits, overflow, value};
use crate::quote::{bytes_repr, str_repr};
use crate::unicode;

pub use crate::floatnum::*;

// ---- digits and presentation ------------------------------------------------------------------------------

/// Decimal digits without trailing zeros and the position of the point: 0.digits × 10^decpt, as `dtoa` gives.
struct Digits {
    digits: Vec<u8>,
    decpt: i32,
}

/// The shortest digits that read back as `x` (finite, sign ignored).
fn shortest(x: f64) -> Digits {
    if x == 0.0 {
        return Digits { digits: vec![b'0'], decpt: 1 };
    }
    let mut buffer = ryu::Buffer::new();
    from_text(buffer.format_finite(x.abs()).as_bytes())
}

/// `ndigits` significant digits, correctly rounded (mode 2 of `dtoa`).
fn significant(x: f64, ndigits: usize) -> Digits {
    if x == 0.0 {
        return Digits { digits: vec![b'0'], decpt: 1 };
    }
    let n = ndigits.clamp(1, 800) - 1;
    from_text(format!("{:.*e}", n, x.abs()).as_bytes())
}

/// Reads `d.ddd`, `0.000ddd` or either with `e±x` into digits.
fn from_text(text: &[u8]) -> Digits {
    let mut digits = Vec::with_capacity(text.len());
    let (mut decpt, mut point, mut exp) = (0, false, 0);
    for (i, &c) in text.iter().enumerate() {
        match c {
            b'.' => point = true,
            b'e' => {
                let rest = std::str::from_utf8(&text[i + 1..]).unwrap_or("0");
                exp = rest.parse::<i32>().unwrap_or(0);
                break;
            }
            b'0' if digits.is_empty() => decpt -= point as i32,
            _ => {
                digits.push(c);
                decpt += !point as i32;
            }
        }
    }
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    Digits { digits, decpt: decpt + exp }
}

/// What `PyOS_double_to_string` takes as flags.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// `#`: keep the point, and trailing zeros of `g`.
    pub alt: bool,
    /// Add `.0` to what would look like an int (only `r` and `g`).
    pub add_dot_0: bool,
    /// `z`: no sign on a result of zero.
    pub no_neg_zero: bool,
}

/// CPython's `PyOS_double_to_string`: `code` is one of e E f F g G r; `precision` is unused for `r`.
pub fn double_to_string(x: f64, code: char, precision: usize, style: Style) -> Res<String> {
    let upper = code.is_ascii_uppercase();
    let code = code.to_ascii_lowercase();
    let mut out = if !x.is_finite() {
        non_finite(x).to_string()
    } else {
        fits(precision.saturating_add(400))?;
        match code {
            'f' => fixed(x, precision, style),
            'e' => scientific(x, precision, style),
            'g' => general(x, precision.max(1), style),
            _ => {
                let Digits { digits, decpt } = shortest(x);
                let exp = decpt <= -4 || decpt > 16;
                layout(x.is_sign_negative(), &digits, decpt, exp, digits.len() as i64, style)
            }
        }
    };
    if upper {
        out.make_ascii_uppercase();
    }
    Ok(out)
}

fn non_finite(x: f64) -> &'static str {
    if x.is_nan() {
        "nan"
    } else if x > 0.0 {
        "inf"
    } else {
        "-inf"
    }
}

fn unsign_zero(out: &mut String) {
    if out.starts_with('-') && !out.bytes().take_while(|&c| c != b'e').any(|c| (b'1'..=b'9').contains(&c)) {
        out.remove(0);
    }
}

/// |x| × 10^places as an exact product, rounded to nearest even; None if it takes more than 64 bits.
pub(crate) fn scaled(x: f64, places: usize) -> Option<u64> {
    let bits = x.to_bits();
    let (exp, mantissa) = (((bits >> 52) & 0x7ff) as i64, bits & ((1 << 52) - 1));
    // x = mantissa / 2^shift; below 10^18 the digits of the fraction have room for one more.
    let shift = 1075 - exp.max(1);
    if places > 18 || shift < 0 {
        return None;
    }
    let mantissa = if exp == 0 { mantissa } else { mantissa | 1 << 52 };
    let product = mantissa as u128 * 10u128.pow(places as u32);
    if shift >= 120 {
        return Some(0);
    }
    let (whole, rest) = (product >> shift, product & ((1 << shift) - 1));
    let half = if shift == 0 { 1 } else { 1u128 << (shift - 1) };
    let up = rest > half || (rest == half && whole & 1 == 1);
    u64::try_from(whole + up as u128).ok()
}

fn fixed(x: f64, precision: usize, style: Style) -> String {
    let mut out = String::with_capacity(precision + 24);
    if let Some(scaled) = scaled(x, precision) {
        if x.is_sign_negative() {
            out.push('-');
        }
        let unit = 10u64.pow(precision as u32);
        push_u64(&mut out, scaled / unit);
        if precision > 0 {
            out.push('.');
            // A leading one keeps the zeros of the fraction.
            let at = out.len();
            push_u64(&mut out, scaled % unit + unit);
            out.remove(at);
        }
    } else {
        // No double has more than 1074 digits after the point.
        let exact = precision.min(1100);
        let _ = write!(out, "{x:.exact$}");
        out.extend(std::iter::repeat_n('0', precision - exact));
    }
    if style.no_neg_zero {
        unsign_zero(&mut out);
    }
    if precision == 0 && style.alt {
        out.push('.');
    }
    out
}

fn scientific(x: f64, precision: usize, style: Style) -> String {
    let exact = precision.min(800);
    let text = format!("{x:.exact$e}");
    let (mantissa, exp) = text.split_once('e').unwrap_or((&text, "0"));
    let mut out = String::with_capacity(precision + 8);
    out.push_str(mantissa);
    out.extend(std::iter::repeat_n('0', precision - exact));
    if precision == 0 && style.alt {
        out.push('.');
    }
    push_exponent(&mut out, exp.parse().unwrap_or(0));
    if style.no_neg_zero {
        unsign_zero(&mut out);
    }
    out
}

fn push_exponent(out: &mut String, exp: i32) {
    out.push('e');
    out.push(if exp < 0 { '-' } else { '+' });
    let exp = exp.unsigned_abs();
    if exp < 10 {
        out.push('0');
    }
    push_u64(out, exp as u64);
}

fn general(x: f64, precision: usize, style: Style) -> String {
    let Digits { digits, decpt } = significant(x, precision);
    let exp = decpt <= -4 || decpt as i64 > precision as i64 - style.add_dot_0 as i64;
    let end = if style.alt { precision } else { digits.len() };
    layout(x.is_sign_negative(), &digits, decpt, exp, end as i64, style)
}

/// The tail of `format_float_short`: places digits around the point and pads with zeros up to `end`.
fn layout(negative: bool, digits: &[u8], decpt: i32, use_exp: bool, end: i64, style: Style) -> String {
    let zero = digits.is_empty() || digits == b"0";
    let mut out = String::with_capacity(digits.len() + 10);
    if negative && !(style.no_neg_zero && zero) {
        out.push('-');
    }
    let point = if use_exp { 1 } else { decpt as i64 };
    let start = if point <= 0 { point - 1 } else { 0 };
    let end = end.max(if !use_exp && style.add_dot_0 { point + 1 } else { point });
    for i in start..end {
        if i == point {
            out.push('.');
        }
        out.push(if i < 0 { '0' } else { *digits.get(i as usize).unwrap_or(&b'0') as char });
    }
    if end == point && style.alt {
        out.push('.');
    }
    if use_exp {
        push_exponent(&mut out, decpt - 1);
    }
    out
}

/// Decimal digits of `v`, appended to `out`.
pub(crate) fn push_u64(out: &mut String, v: u64) {
    let mut buffer = [0; 20];
    let at = write_digits(&mut buffer, v);
    out.push_str(std::str::from_utf8(&buffer[at..]).unwrap_or_default());
}

/// Decimal digits of `v` at the end of `buffer`, two at a time; where they begin.
pub(crate) fn write_digits(buffer: &mut [u8; 20], mut v: u64) -> usize {
    const PAIRS: &[u8; 200] = b"\
        0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
        5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
    let mut at = buffer.len();
    while v >= 10 {
        let pair = 2 * (v % 100) as usize;
        at -= 2;
        buffer[at..at + 2].copy_from_slice(&PAIRS[pair..pair + 2]);
        v /= 100;
    }
    if v > 0 || at == buffer.len() {
        at -= 1;
        buffer[at] = b'0' + v as u8;
    }
    at
}

/// `repr(x)`.
pub fn repr(x: f64) -> String {
    let mut out = String::with_capacity(24);
    write_repr(&mut out, x);
    out
}

/// `repr(x)` appended to `out`.
pub fn write_repr(out: &mut String, x: f64) {
    if !x.is_finite() {
        out.push_str(non_finite(x));
        return;
    }
    if x.is_sign_negative() {
        out.push('-');
    }
    let x = x.abs();
    if x < 1e15 && x.trunc() == x {
        push_u64(out, x as u64);
        out.push_str(".0");
        return;
    }
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(x);
    // Within this range ryu writes no exponent either.
    if (1e-4..1e16).contains(&x) {
        out.push_str(text);
        return;
    }
    let Digits { digits, decpt } = from_text(text.as_bytes());
    let style = Style { add_dot_0: true, ..Style::default() };
    let exp = decpt <= -4 || decpt > 16;
    out.push_str(&layout(false, &digits, decpt, exp, digits.len() as i64, style));
}

// ---- parsing ----------------------------------------------------------------------------------------------

/// Strips Unicode whitespace and turns digits of any script and inner spaces to ASCII; other characters that
/// are not ASCII become `?`, which no number accepts.
pub(crate) fn to_ascii_number(s: &str) -> std::borrow::Cow<'_, [u8]> {
    let trimmed = s.trim_matches(unicode::is_space);
    if trimmed.is_ascii() {
        return trimmed.as_bytes().into();
    }
    let convert = |c: char| match unicode::decimal(c) {
        Some(d) => b'0' + d as u8,
        None if c.is_ascii() => c as u8,
        None if unicode::is_space(c) => b' ',
        None => b'?',
    };
    trimmed.chars().map(convert).collect::<Vec<u8>>().into()
}

/// Drops underscores that stand between digits; None if any stands elsewhere.
pub(crate) fn drop_underscores(s: &[u8]) -> Option<std::borrow::Cow<'_, [u8]>> {
    if !s.contains(&b'_') {
        return Some(s.into());
    }
    let mut out = Vec::with_capacity(s.len());
    for (i, &c) in s.iter().enumerate() {
        if c != b'_' {
            out.push(c);
            continue;
        }
        let around = i > 0 && s[i - 1].is_ascii_digit() && s.get(i + 1).is_some_and(u8::is_ascii_digit);
        if !around {
            return None;
        }
    }
    Some(out.into())
}

/// The longest prefix of `s` that is a float literal, as `_PyOS_string_to_double` reads it.
pub(crate) fn scan(s: &[u8]) -> Option<(f64, usize)> {
    let digits = |from: usize| s[from..].iter().take_while(|c| c.is_ascii_digit()).count();
    let signed = matches!(s.first(), Some(b'+' | b'-')) as usize;
    let negative = s.first() == Some(&b'-');
    let word = |w: &[u8]| s.len() >= signed + w.len() && s[signed..signed + w.len()].eq_ignore_ascii_case(w);
    for (name, number) in [(&b"infinity"[..], f64::INFINITY), (b"inf", f64::INFINITY), (b"nan", f64::NAN)] {
        if word(name) {
            return Some((if negative { -number } else { number }, signed + name.len()));
        }
    }
    let whole = digits(signed);
    let mut end = signed + whole;
    let mut fraction = 0;
    if s.get(end) == Some(&b'.') {
        fraction = digits(end + 1);
        end += 1 + fraction;
    }
    if whole + fraction == 0 {
        return None;
    }
    if matches!(s.get(end), Some(b'e' | b'E')) {
        let sign = matches!(s.get(end + 1), Some(b'+' | b'-')) as usize;
        let exp = digits(end + 1 + sign);
        if exp > 0 {
            end += 1 + sign + exp;
        }
    }
    let text = std::str::from_utf8(&s[..end]).ok()?;
    Some((text.parse().ok()?, end))
}

fn parse_ascii(s: &[u8]) -> Option<f64> {
    let s = drop_underscores(s)?;
    let (x, len) = scan(&s)?;
    (len == s.len()).then_some(x)
}

/// `float(str)`.
pub fn parse(s: &str) -> Res<f64> {
    match parse_ascii(&to_ascii_number(s)) {
        Some(x) => Ok(x),
        None => value(format!("could not convert string to float: {}", str_repr(s))),
    }
}

/// `float(bytes)`.
pub fn parse_bytes(b: &[u8]) -> Res<f64> {
    match parse_ascii(trim_ascii_space(b)) {
        Some(x) => Ok(x),
        None => value(format!("could not convert string to float: {}", bytes_repr(b))),
    }
}

/// Strips what C's `isspace` calls space (`\x0b` included).
pub(crate) fn trim_ascii_space(b: &[u8]) -> &[u8] {
    let space = |c: &u8| matches!(c, b'\t'..=b'\r' | b' ');
    let start = b.iter().position(|c| !space(c)).unwrap_or(b.len());
    let end = b.iter().rposition(|c| !space(c)).map_or(start, |i| i + 1);
    &b[start..end]
}

// ---- hex --------------------------------------------------------------------------------------------------

/// x × 2^e without intermediate rounding where the result is normal; subnormals round once.
pub fn ldexp(mut x: f64, mut e: i64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    e = e.clamp(-5000, 5000);
    let pow2 = |n: i64| f64::from_bits(((n + 1023) as u64) << 52);
    // Bring x into [1, 2) so that the last step alone may round.
    let (m, shift) = frexp(x);
    x = m * 2.0;
    e += shift as i64 - 1;
    if e > 1023 {
        return x * f64::INFINITY;
    }
    if e >= -1022 {
        return x * pow2(e);
    }
    if e < -1076 {
        return x * 0.0;
    }
    x * pow2(e + 1000) * pow2(-1000)
}

/// x = m × 2^e with 0.5 ≤ |m| < 1.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let bits = x.to_bits();
    let exp = ((bits >> 52) & 0x7ff) as i32;
    if exp == 0 {
        let (m, e) = frexp(x * 18014398509481984.0);
        return (m, e - 54);
    }
    (f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52)), exp - 1022)
}

/// `x.hex()`.
pub fn hex(x: f64) -> String {
    if !x.is_finite() {
        return repr(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = x.to_bits();
    let (exp, mantissa) = (((bits >> 52) & 0x7ff) as i32, bits & ((1 << 52) - 1));
    let (lead, exp) = if exp == 0 { (0, -1022) } else { (1, exp - 1023) };
    format!("{sign}0x{lead}.{mantissa:013x}p{exp:+}")
}

/// `float.fromhex(s)`.
pub fn fromhex(s: &str) -> Res<f64> {
    let bad = || value("invalid hexadecimal floating-point string");
    let too_large = || overflow("hexadecimal value too large to represent as a float");
    let s = trim_ascii_space(s.as_bytes());
    let negative = s.first() == Some(&b'-');
    let signed = |x: f64| if negative { -x } else { x };
    let t = &s[matches!(s.first(), Some(b'+' | b'-')) as usize..];
    if t.eq_ignore_ascii_case(b"inf") || t.eq_ignore_ascii_case(b"infinity") {
        return Ok(signed(f64::INFINITY));
    }
    if t.eq_ignore_ascii_case(b"nan") {
        return Ok(signed(f64::NAN));
    }
    let t = if t.len() >= 2 && t[..2].eq_ignore_ascii_case(b"0x") { &t[2..] } else { t };
    let hex_len = |t: &[u8]| t.iter().take_while(|c| c.is_ascii_hexdigit()).count();
    let whole = hex_len(t);
    let (mut digits, mut rest) = (t[..whole].to_vec(), &t[whole..]);
    let mut fraction = 0;
    if rest.first() == Some(&b'.') {
        fraction = hex_len(&rest[1..]);
        digits.extend_from_slice(&rest[1..1 + fraction]);
        rest = &rest[1 + fraction..];
    }
    if digits.is_empty() {
        return bad();
    }
    let mut exp: i64 = 0;
    if matches!(rest.first(), Some(b'p' | b'P')) {
        rest = &rest[1..];
        let minus = rest.first() == Some(&b'-');
        rest = &rest[matches!(rest.first(), Some(b'+' | b'-')) as usize..];
        let len = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        if len == 0 {
            return bad();
        }
        for &c in &rest[..len] {
            exp = exp.saturating_mul(10).saturating_add((c - b'0') as i64).min(1 << 60);
        }
        exp = if minus { -exp } else { exp };
        rest = &rest[len..];
    }
    // CPython sees an overflow before it looks at what follows the number.
    let finish = |x: f64| if rest.is_empty() { Ok(signed(x)) } else { bad() };
    let nibble = |c: u8| (c as char).to_digit(16).unwrap_or(0) as u64;
    let Some(first) = digits.iter().position(|&c| c != b'0') else { return finish(0.0) };
    let mut exp = exp.saturating_sub(4 * fraction as i64);
    let digits = &digits[first..];
    // 60 bits and a sticky one hold more than any rounding needs.
    let (mut m, mut sticky) = (0u64, false);
    for (i, &c) in digits.iter().enumerate() {
        if i < 15 {
            m = m << 4 | nibble(c);
        } else {
            sticky |= c != b'0';
            exp = exp.saturating_add(4);
        }
    }
    let bits = 64 - m.leading_zeros() as i64;
    let top = exp.saturating_add(bits - 1);
    if top > 1023 {
        return too_large();
    }
    if top < -1076 {
        return finish(0.0);
    }
    // Drop down to the bits the result can hold, to nearest, ties to even.
    let keep = if top >= -1022 { 53 } else { 53 - (-1022 - top) };
    let drop = bits - keep;
    if drop > 0 {
        let kept = if drop >= 64 { 0 } else { m >> drop };
        let rest = if drop >= 64 { m } else { m & ((1 << drop) - 1) };
        let half = 1u64 << (drop - 1).min(63);
        let up = rest > half || (rest == half && (sticky || kept & 1 == 1));
        m = kept + up as u64;
        exp += drop;
    }
    let x = ldexp(m as f64, exp);
    if x.is_infinite() { too_large() } else { finish(x) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::err::ErrKind;

    #[test]
    fn reprs() {
        for (x, want) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (1e-4, "0.0001"),
            (1e-5, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (0.1, "0.1"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (1e22, "1e+22"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
            (-2.5, "-2.5"),
        ] {
            assert_eq!(repr(x), want);
        }
    }

    #[test]
    fn parses() {
        for (s, want) in
            [(" 1_0.5e1 ", 105.0), ("-Infinity", f64::NEG_INFINITY), ("\u{661}.\u{665}", 1.5), ("5.", 5.0)]
        {
            assert_eq!(parse(s), Ok(want), "{s}");
        }
        for s in ["", ".", "1_e5", "_1", "1_", "1__0", "e5", "0x10", "1 2", "infi", "1e", "+-1", "1\0"] {
            assert!(parse(s).is_err(), "{s}");
        }
        assert_eq!(parse("a'").unwrap_err().message, "could not convert string to float: \"a'\"");
        assert_eq!(parse_bytes(b" 2.5\n"), Ok(2.5));
    }

    #[test]
    fn hexes() {
        assert_eq!(hex(1.5), "0x1.8000000000000p+0");
        assert_eq!(hex(-5e-324), "-0x0.0000000000001p-1022");
        assert_eq!(fromhex("0x1.00000000000018p0"), Ok(1.0000000000000004));
        assert_eq!(fromhex("0x1p-1075"), Ok(0.0));
        assert_eq!(fromhex("0x1.8p-1075"), Ok(5e-324));
        assert_eq!(fromhex(" -0X.8P+1 "), Ok(-1.0));
        assert_eq!(fromhex("0x1p1024").unwrap_err().kind, ErrKind::Overflow);
        assert_eq!(fromhex("0x1.fffffffffffff8p1023").unwrap_err().kind, ErrKind::Overflow);
        assert!(fromhex("0x.p1").is_err() && fromhex("1p").is_err() && fromhex("").is_err());
    }
}
