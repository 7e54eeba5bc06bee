//! The format specification mini-language: `format(value, spec)` for int, float, complex and str.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_traits::Signed;

use crate::err::{Res, fits, overflow, value};
use crate::float::{self, Style, double_to_string};
use crate::int;
use crate::unicode;

/// How digits are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    None,
    Comma,
    Underscore,
    /// `_` with b, o, x, X: every four digits.
    UnderscoreFour,
}

impl Grouping {
    fn parts(self) -> (usize, &'static str) {
        match self {
            Grouping::None => (usize::MAX, ""),
            Grouping::Comma => (3, ","),
            Grouping::Underscore => (3, "_"),
            Grouping::UnderscoreFour => (4, "_"),
        }
    }
}

/// A parsed specification. `align` and `kind` hold the type's defaults if not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatSpec {
    pub fill: char,
    pub align: char,
    /// '+', '-', ' ', or None.
    pub sign: Option<char>,
    pub no_neg_zero: bool,
    pub alternate: bool,
    pub width: Option<usize>,
    pub grouping: Grouping,
    pub precision: Option<usize>,
    /// The presentation type; '\0' if there is none.
    pub kind: char,
}

fn is_align(c: Option<&char>) -> bool {
    matches!(c, Some('<' | '>' | '=' | '^'))
}

/// A run of decimal digits of any script.
fn integer(chars: &[char], pos: &mut usize) -> Res<Option<usize>> {
    let (start, mut n) = (*pos, 0u64);
    while let Some(d) = chars.get(*pos).and_then(|&c| unicode::decimal(c)) {
        *pos += 1;
        n = match n.checked_mul(10).and_then(|n| n.checked_add(d as u64)) {
            Some(n) if n <= i64::MAX as u64 => n,
            _ => return value("Too many decimal digits in format string"),
        };
    }
    Ok((*pos > start).then_some(usize::try_from(n).unwrap_or(usize::MAX)))
}

fn shown(c: char) -> String {
    if c > ' ' && c.is_ascii() { c.to_string() } else { format!("\\x{:x}", c as u32) }
}

impl FormatSpec {
    /// Parses `spec`. `type_name` goes into messages; `kind` and `align` are the type's defaults:
    /// str 's' '<', int 'd' '>', float and complex '\0' '>'.
    pub fn parse(spec: &str, type_name: &str, kind: char, align: char) -> Res<FormatSpec> {
        // Nearly all specifications fit on the stack.
        let (mut short, mut long) = (['\0'; 16], Vec::new());
        let mut n = 0;
        for c in spec.chars() {
            if let Some(slot) = short.get_mut(n) {
                *slot = c;
            } else {
                if n == short.len() {
                    long.extend_from_slice(&short);
                }
                long.push(c);
            }
            n += 1;
        }
        let chars: &[char] = if long.is_empty() { &short[..n] } else { &long };
        let mut pos = 0;
        let mut out = FormatSpec {
            fill: ' ',
            align,
            sign: None,
            no_neg_zero: false,
            alternate: false,
            width: None,
            grouping: Grouping::None,
            precision: None,
            kind,
        };
        let (mut fill_given, mut align_given) = (false, false);
        if is_align(chars.get(1)) {
            (out.fill, out.align) = (chars[0], chars[1]);
            (fill_given, align_given) = (true, true);
            pos = 2;
        } else if is_align(chars.first()) {
            out.align = chars[0];
            align_given = true;
            pos = 1;
        }
        let at = |pos: usize, c: char| chars.get(pos) == Some(&c);
        if let Some(&c @ (' ' | '+' | '-')) = chars.get(pos) {
            out.sign = Some(c);
            pos += 1;
        }
        if at(pos, 'z') {
            out.no_neg_zero = true;
            pos += 1;
        }
        if at(pos, '#') {
            out.alternate = true;
            pos += 1;
        }
        if !fill_given && at(pos, '0') {
            out.fill = '0';
            if !align_given && align == '>' {
                out.align = '=';
            }
            pos += 1;
        }
        out.width = integer(chars, &mut pos)?;
        if at(pos, ',') {
            out.grouping = Grouping::Comma;
            pos += 1;
        }
        if at(pos, '_') {
            if out.grouping != Grouping::None {
                return value("Cannot specify both ',' and '_'.");
            }
            out.grouping = Grouping::Underscore;
            pos += 1;
        }
        if at(pos, ',') && out.grouping == Grouping::Underscore {
            return value("Cannot specify both ',' and '_'.");
        }
        if at(pos, '.') {
            pos += 1;
            out.precision = integer(chars, &mut pos)?;
            if out.precision.is_none() {
                return value("Format specifier missing precision");
            }
        }
        match chars.len() - pos {
            0 => {}
            1 => out.kind = chars[pos],
            _ => return value(format!("Invalid format specifier '{spec}' for object of type '{type_name}'")),
        }
        if out.grouping != Grouping::None {
            match out.kind {
                'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0' => {}
                'b' | 'o' | 'x' | 'X' if out.grouping == Grouping::Underscore => {
                    out.grouping = Grouping::UnderscoreFour;
                }
                c => {
                    let mark = if out.grouping == Grouping::Comma { ',' } else { '_' };
                    return value(format!("Cannot specify '{mark}' with '{}'.", shown(c)));
                }
            }
        }
        Ok(out)
    }

    fn width(&self) -> Res<usize> {
        let width = self.width.unwrap_or(0);
        fits(width)?;
        Ok(width)
    }
}

fn unknown<T>(kind: char, type_name: &str) -> Res<T> {
    value(format!("Unknown format code '{}' for object of type '{type_name}'", shown(kind)))
}

fn pad(out: &mut String, fill: char, n: usize) {
    out.extend(std::iter::repeat_n(fill, n));
}

/// Left and right padding for a text of `len` characters.
fn paddings(spec: &FormatSpec, len: usize) -> Res<(usize, usize)> {
    let n = spec.width()?.saturating_sub(len);
    Ok(match spec.align {
        '>' => (n, 0),
        '^' => (n / 2, n - n / 2),
        _ => (0, n),
    })
}

/// `_PyUnicode_InsertThousandsGrouping`: groups digits and fills with zeros up to `min_width`.
fn group(digits: &str, grouping: Grouping, min_width: usize) -> String {
    let (size, separator) = grouping.parts();
    let mut remaining = digits.len();
    if grouping == Grouping::None {
        let mut out = String::with_capacity(remaining.max(min_width));
        pad(&mut out, '0', min_width.saturating_sub(remaining));
        out.push_str(digits);
        return out;
    }
    let mut min_width = min_width as i64;
    // Built backwards; the separator and all digits are ASCII.
    let mut out: Vec<u8> = Vec::with_capacity(remaining + remaining / 3 + min_width as usize + 1);
    let mut first = true;
    loop {
        let len = size.min((remaining as i64).max(min_width).max(1) as usize);
        let (zeros, take) = (len.saturating_sub(remaining), remaining.min(len));
        if !first {
            out.extend(separator.bytes());
        }
        first = false;
        out.extend(digits.as_bytes()[remaining - take..remaining].iter().rev());
        out.extend(std::iter::repeat_n(b'0', zeros));
        remaining -= take;
        min_width -= len as i64;
        if remaining == 0 && min_width <= 0 {
            break;
        }
        min_width -= 1;
    }
    out.reverse();
    String::from_utf8(out).unwrap_or_default()
}

/// A number in pieces: [-]prefix digits rest, where rest starts with the point or holds no digits to group.
struct Number<'a> {
    negative: bool,
    prefix: &'a str,
    digits: &'a str,
    rest: &'a str,
}

impl<'a> Number<'a> {
    /// Splits the text of a float.
    fn of_float(text: &'a str) -> Number<'a> {
        let body = text.strip_prefix('-');
        let negative = body.is_some();
        let body = body.unwrap_or(text);
        let whole = body.bytes().take_while(u8::is_ascii_digit).count();
        Number { negative, prefix: "", digits: &body[..whole], rest: &body[whole..] }
    }

    /// Lays the number out as CPython's `calc_number_widths` and `fill_number` do.
    fn write(&self, out: &mut String, spec: &FormatSpec) -> Res<()> {
        let sign = match (spec.sign, self.negative) {
            (_, true) => Some('-'),
            (Some('+'), _) => Some('+'),
            (Some(' '), _) => Some(' '),
            _ => None,
        };
        let rest_len = if self.rest.is_ascii() { self.rest.len() } else { self.rest.chars().count() };
        let fixed = sign.is_some() as usize + self.prefix.len() + rest_len;
        let width = spec.width()?;
        let min = if spec.fill == '0' && spec.align == '=' { width.saturating_sub(fixed) } else { 0 };
        let plain = spec.grouping == Grouping::None && min <= self.digits.len();
        let grouped: Cow<str> = match self.digits {
            "" => "".into(),
            d if plain => d.into(),
            d => group(d, spec.grouping, min).into(),
        };
        let n = width.saturating_sub(fixed + grouped.len());
        let (left, inner, right) = match spec.align {
            '<' => (0, 0, n),
            '^' => (n / 2, 0, n - n / 2),
            '=' => (0, n, 0),
            _ => (n, 0, 0),
        };
        pad(out, spec.fill, left);
        out.extend(sign);
        if spec.kind == 'X' {
            out.push_str(&self.prefix.to_ascii_uppercase());
        } else {
            out.push_str(self.prefix);
        }
        pad(out, spec.fill, inner);
        if spec.kind == 'X' {
            out.push_str(&grouped.to_ascii_uppercase());
        } else {
            out.push_str(&grouped);
        }
        out.push_str(self.rest);
        pad(out, spec.fill, right);
        Ok(())
    }
}

// ---- str --------------------------------------------------------------------------------------------------

/// `format(s, spec)`; `type_name` is the class's name for messages.
pub fn format_str<'a>(s: &'a str, spec: &str, type_name: &str) -> Res<Cow<'a, str>> {
    if spec.is_empty() {
        return Ok(s.into());
    }
    let spec = FormatSpec::parse(spec, type_name, 's', '<')?;
    if spec.kind != 's' {
        return unknown(spec.kind, type_name);
    }
    format_str_spec(s, &spec)
}

/// `format_str` with a specification parsed before.
pub fn format_str_spec<'a>(s: &'a str, spec: &FormatSpec) -> Res<Cow<'a, str>> {
    match spec.sign {
        Some(' ') => return value("Space not allowed in string format specifier"),
        Some(_) => return value("Sign not allowed in string format specifier"),
        None => {}
    }
    if spec.no_neg_zero {
        return value("Negative zero coercion (z) not allowed in string format specifier");
    }
    if spec.alternate {
        return value("Alternate form (#) not allowed in string format specifier");
    }
    if spec.align == '=' {
        return value("'=' alignment not allowed in string format specifier");
    }
    let s = match spec.precision {
        Some(n) if n < s.len() => s.char_indices().nth(n).map_or(s, |(i, _)| &s[..i]),
        _ => s,
    };
    let Some(width) = spec.width else { return Ok(s.into()) };
    let len = if s.is_ascii() { s.len() } else { s.chars().count() };
    if width <= len {
        return Ok(s.into());
    }
    let (left, right) = paddings(spec, len)?;
    let mut out = String::with_capacity(s.len() + (left + right) * spec.fill.len_utf8());
    pad(&mut out, spec.fill, left);
    out.push_str(s);
    pad(&mut out, spec.fill, right);
    Ok(out.into())
}

// ---- int --------------------------------------------------------------------------------------------------

/// The two int forms seen alike.
enum IntRef<'a> {
    Small(i64),
    Big(&'a BigInt),
}

impl IntRef<'_> {
    fn negative(&self) -> bool {
        match self {
            IntRef::Small(i) => *i < 0,
            IntRef::Big(n) => n.is_negative(),
        }
    }

    fn digits(&self, base: u32, max_digits: usize) -> Res<String> {
        match self {
            IntRef::Small(i) => Ok(int::digits_i64(*i, base)),
            IntRef::Big(n) if base == 10 => {
                let mut text = int::to_str_big(n, max_digits)?;
                if text.starts_with('-') {
                    text.remove(0);
                }
                Ok(text)
            }
            IntRef::Big(n) => Ok(int::digits_big(n, base)),
        }
    }

    fn to_float(&self) -> Res<f64> {
        match self {
            IntRef::Small(i) => Ok(*i as f64),
            IntRef::Big(n) => float::from_big(n),
        }
    }
}

/// `format(i, spec)`. For bool with an empty spec the caller uses `str`.
pub fn format_i64(i: i64, spec: &str, type_name: &str) -> Res<String> {
    if spec.is_empty() {
        return Ok(int::to_str_i64(i));
    }
    format_int(IntRef::Small(i), spec, type_name, 0)
}

/// `format(n, spec)` under the digit limit of `str(int)` (0: none).
pub fn format_big(n: &BigInt, spec: &str, type_name: &str, max_digits: usize) -> Res<String> {
    if spec.is_empty() {
        return int::to_str_big(n, max_digits);
    }
    format_int(IntRef::Big(n), spec, type_name, max_digits)
}

fn format_int(n: IntRef, spec: &str, type_name: &str, max_digits: usize) -> Res<String> {
    let spec = FormatSpec::parse(spec, type_name, 'd', '>')?;
    match spec.kind {
        'b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n' => {}
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => return format_f64_spec(n.to_float()?, &spec),
        kind => return unknown(kind, type_name),
    }
    if spec.precision.is_some() {
        return value("Precision not allowed in integer format specifier");
    }
    if spec.no_neg_zero {
        return value("Negative zero coercion (z) not allowed in integer format specifier");
    }
    let mut out = String::new();
    if spec.kind == 'c' {
        if spec.sign.is_some() {
            return value("Sign not allowed with integer format specifier 'c'");
        }
        if spec.alternate {
            return value("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        let IntRef::Small(i) = n else { return overflow("Python int too large to convert to C long") };
        if !(0..=0x10ffff).contains(&i) {
            return overflow("%c arg not in range(0x110000)");
        }
        let mut buffer = [0; 4];
        let rest = char_of(i as u32)?.encode_utf8(&mut buffer);
        Number { negative: false, prefix: "", digits: "", rest }.write(&mut out, &spec)?;
        return Ok(out);
    }
    let (base, prefix) = match spec.kind {
        'b' => (2, "0b"),
        'o' => (8, "0o"),
        'x' | 'X' => (16, "0x"),
        _ => (10, ""),
    };
    let digits = n.digits(base, max_digits)?;
    let prefix = if spec.alternate { prefix } else { "" };
    Number { negative: n.negative(), prefix, digits: &digits, rest: "" }.write(&mut out, &spec)?;
    Ok(out)
}

/// A character by number; surrogates, which Rust text cannot hold, are refused with ValueError.
pub(crate) fn char_of(cp: u32) -> Res<char> {
    match char::from_u32(cp) {
        Some(c) => Ok(c),
        None => value(format!("surrogate U+{cp:04X} cannot be represented")),
    }
}

// ---- float ------------------------------------------------------------------------------------------------

/// `format(x, spec)`.
pub fn format_f64(x: f64, spec: &str, type_name: &str) -> Res<String> {
    if spec.is_empty() {
        return Ok(float::repr(x));
    }
    let spec = FormatSpec::parse(spec, type_name, '\0', '>')?;
    match spec.kind {
        '\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%' => format_f64_spec(x, &spec),
        kind => unknown(kind, type_name),
    }
}

fn check_precision(spec: &FormatSpec) -> Res<()> {
    if spec.precision.is_some_and(|p| p > i32::MAX as usize) {
        return value("precision too big");
    }
    Ok(())
}

/// `format_f64` with a specification parsed before (its `kind` is one a float knows).
pub fn format_f64_spec(x: f64, spec: &FormatSpec) -> Res<String> {
    check_precision(spec)?;
    let mut style = Style { alt: spec.alternate, add_dot_0: false, no_neg_zero: spec.no_neg_zero };
    let (mut x, mut code, mut default) = (x, spec.kind, 6);
    match spec.kind {
        '\0' => {
            style.add_dot_0 = true;
            (code, default) = ('r', 0);
        }
        'n' => code = 'g',
        '%' => {
            code = 'f';
            x *= 100.0;
        }
        _ => {}
    }
    if spec.precision.is_some() && code == 'r' {
        code = 'g';
    }
    let mut text = double_to_string(x, code, spec.precision.unwrap_or(default), style)?;
    if spec.kind == '%' {
        text.push('%');
    }
    let plain_sign = !matches!(spec.sign, Some('+' | ' '));
    if plain_sign && spec.width.is_none() && spec.grouping == Grouping::None {
        return Ok(text);
    }
    let mut out = String::with_capacity(text.len().max(spec.width()?) + 4);
    Number::of_float(&text).write(&mut out, spec)?;
    Ok(out)
}

// ---- complex ----------------------------------------------------------------------------------------------

/// `format(complex(re, im), spec)`.
pub fn format_complex(re: f64, im: f64, spec: &str, type_name: &str) -> Res<String> {
    if spec.is_empty() {
        return Ok(crate::complex::repr(re, im));
    }
    let spec = FormatSpec::parse(spec, type_name, '\0', '>')?;
    match spec.kind {
        '\0' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' => {}
        kind => return unknown(kind, type_name),
    }
    check_precision(&spec)?;
    if spec.fill == '0' {
        return value("Zero padding is not allowed in complex format specifier");
    }
    if spec.align == '=' {
        return value("'=' alignment flag is not allowed in complex format specifier");
    }
    let style = Style { alt: spec.alternate, add_dot_0: false, no_neg_zero: spec.no_neg_zero };
    let (mut code, mut default) = (spec.kind, 6);
    let (mut skip_re, mut parens) = (false, false);
    match spec.kind {
        '\0' => {
            (code, default) = ('r', 0);
            skip_re = re == 0.0 && !re.is_sign_negative();
            parens = !skip_re;
        }
        'n' => code = 'g',
        _ => {}
    }
    if spec.precision.is_some() && code == 'r' {
        code = 'g';
    }
    let precision = spec.precision.unwrap_or(default);
    let mut part = FormatSpec { fill: '\0', align: '<', width: None, ..spec };
    let mut body = String::new();
    if parens {
        body.push('(');
    }
    if !skip_re {
        let text = double_to_string(re, code, precision, style)?;
        Number::of_float(&text).write(&mut body, &part)?;
        part.sign = Some('+');
    }
    let text = double_to_string(im, code, precision, style)?;
    Number::of_float(&text).write(&mut body, &part)?;
    body.push('j');
    if parens {
        body.push(')');
    }
    let (left, right) = paddings(&spec, body.len())?;
    let mut out = String::with_capacity(body.len() + left + right);
    pad(&mut out, spec.fill, left);
    out.push_str(&body);
    pad(&mut out, spec.fill, right);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints() {
        for (i, spec, want) in [
            (12345678, ",", "12,345,678"),
            (12345678, "020,", "0,000,000,012,345,678"),
            (12345678, "#020_x", "0x000_0000_00bc_614e"),
            (-12345678, "=+20,", "-         12,345,678"),
            (8364, "5c", "    €"),
            (255, "#X", "0XFF"),
            (5, "<010", "5000000000"),
            (5, "€=+10", "+€€€€€€€€5"),
            (5, ".1f", "5.0"),
            (0, "x", "0"),
        ] {
            assert_eq!(format_i64(i, spec, "int").unwrap(), want, "{spec}");
        }
        assert_eq!(
            format_big(&BigInt::from(10).pow(20), ",", "int", 0).unwrap(),
            "100,000,000,000,000,000,000"
        );
    }

    #[test]
    fn floats() {
        for (x, spec, want) in [
            (12345.678, ",.2f", "12,345.68"),
            (1e5, ".3", "1e+05"),
            (1234567.5, "020,", "00,000,001,234,567.5"),
            (f64::NEG_INFINITY, "010,", "-000000inf"),
            (0.00001, "#g", "1.00000e-05"),
            (5.0, "#.0%", "500.%"),
            (5.0, "#.1", "5.e+00"),
            (-0.001, "z.1f", "0.0"),
            (1e16, "5", "1e+16"),
            (0.0, "g", "0"),
            (0.0, "e", "0.000000e+00"),
            (100000.0, "g", "100000"),
            (1000000.0, "G", "1E+06"),
        ] {
            assert_eq!(format_f64(x, spec, "float").unwrap(), want, "{spec}");
        }
    }

    #[test]
    fn complexes_and_strings() {
        assert_eq!(format_complex(1.0, 2.0, "^+#20.1e", "complex").unwrap(), " +1.0e+00+2.0e+00j  ");
        assert_eq!(format_complex(1.0, 2.0, "#", "complex").unwrap(), "(1.+2.j)");
        assert_eq!(format_complex(0.0, -2.0, "", "complex").unwrap(), "-2j");
        assert_eq!(format_str("abc", "€^10.2", "str").unwrap(), "€€€€ab€€€€");
        assert_eq!(format_str("abc", "05", "str").unwrap(), "abc00");
    }

    #[test]
    fn errors() {
        let text = |r: Res<String>| r.unwrap_err().message;
        assert_eq!(text(format_i64(1, "q", "int")), "Unknown format code 'q' for object of type 'int'");
        assert_eq!(
            text(format_i64(1, "10qx", "int")),
            "Invalid format specifier '10qx' for object of type 'int'"
        );
        assert_eq!(text(format_i64(1, ",_", "int")), "Cannot specify both ',' and '_'.");
        assert_eq!(text(format_i64(1, ",,", "int")), "Cannot specify ',' with ','.");
        assert_eq!(
            text(format_f64(1.0, "€", "float")),
            "Unknown format code '\\x20ac' for object of type 'float'"
        );
        assert_eq!(format_str("a", ",", "str").unwrap_err().message, "Cannot specify ',' with 's'.");
    }
}
