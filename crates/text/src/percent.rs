//! `%` formatting of str and bytes: the parser, and the rendering of numbers, text and characters.
//!
//! Like CPython the parser fails late: a fault is a segment, raised when its turn comes. The VM goes through
//! the segments: a literal is copied; for a directive it takes the key's item (if `key`), then the arguments
//! of `*` (width before precision), then raises `error` if there is one, then takes the argument and renders
//! it by `conv`; a conversion it does not know is `unsupported(conv, index)`.

use num_bigint::BigInt;
use num_traits::Signed;

use crate::err::{ErrKind, PyErr, Res, fits, overflow, value};
use crate::float::{Style, double_to_string};
use crate::int;

/// A width or a precision as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    None,
    Given(usize),
    /// `*`: the next argument.
    Star,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags {
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// a space
    pub blank: bool,
    /// `#`
    pub alt: bool,
    /// `0`
    pub zero: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive<'a> {
    /// The mapping key in parentheses; for bytes the key is the bytes of it.
    pub key: Option<&'a [u8]>,
    pub flags: Flags,
    pub width: Size,
    pub precision: Size,
    /// The conversion character ('\0' if `error` is set).
    pub conv: char,
    /// Its position, for messages.
    pub index: usize,
    /// What to raise once key and stars are taken.
    pub error: Option<PyErr>,
}

impl<'a> Directive<'a> {
    /// The key of a str format.
    pub fn key_str(&self) -> Option<&'a str> {
        self.key.and_then(|k| std::str::from_utf8(k).ok())
    }

    /// What to render by, given the values of `*` width and precision (ignored unless they are stars).
    pub fn spec(&self, star_width: i64, star_precision: i64) -> Spec {
        let mut flags = self.flags;
        let width = match self.width {
            Size::None => 0,
            Size::Given(n) => n,
            Size::Star => {
                flags.left |= star_width < 0;
                usize::try_from(star_width.unsigned_abs()).unwrap_or(usize::MAX)
            }
        };
        let precision = match self.precision {
            Size::None => None,
            Size::Given(n) => Some(n),
            Size::Star => Some(usize::try_from(star_precision.max(0)).unwrap_or(usize::MAX)),
        };
        Spec { flags, width, precision, conv: self.conv }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment<'a> {
    /// Text of the format itself (UTF-8 if the format is a str).
    Literal(&'a [u8]),
    Directive(Directive<'a>),
    /// `%(` without its end: TypeError "format requires a mapping" if the right side is none, else this.
    OpenKey(PyErr),
}

/// A directive with its stars resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    pub flags: Flags,
    pub width: usize,
    pub precision: Option<usize>,
    pub conv: char,
}

/// Parses a str format.
pub fn parse_str(format: &str) -> Vec<Segment<'_>> {
    parse(format.as_bytes(), true)
}

/// Parses a bytes format.
pub fn parse_bytes(format: &[u8]) -> Vec<Segment<'_>> {
    parse(format, false)
}

fn fault(message: &str) -> PyErr {
    PyErr::new(ErrKind::Value, message)
}

fn parse(b: &[u8], text: bool) -> Vec<Segment<'_>> {
    let mut out = Vec::new();
    let mut from = 0;
    while from < b.len() {
        let Some(found) = memchr::memchr(b'%', &b[from..]) else {
            out.push(Segment::Literal(&b[from..]));
            break;
        };
        let at = from + found;
        if b.get(at + 1) == Some(&b'%') {
            out.push(Segment::Literal(&b[from..=at]));
            from = at + 2;
            continue;
        }
        if found > 0 {
            out.push(Segment::Literal(&b[from..at]));
        }
        match directive(b, at + 1, text) {
            Ok((directive, end)) => {
                let failed = directive.error.is_some();
                out.push(Segment::Directive(directive));
                if failed {
                    break;
                }
                from = end;
            }
            Err(error) => {
                out.push(Segment::OpenKey(error));
                break;
            }
        }
    }
    out
}

/// Digits up to a limit; None past it.
fn number(b: &[u8], at: &mut usize, max: u64) -> Option<usize> {
    let mut n = 0u64;
    while let Some(c) = b.get(*at).filter(|c| c.is_ascii_digit()) {
        let d = (c - b'0') as u64;
        if n > (max - d) / 10 {
            return None;
        }
        n = n * 10 + d;
        *at += 1;
    }
    Some(usize::try_from(n).unwrap_or(usize::MAX))
}

fn directive(b: &[u8], mut at: usize, text: bool) -> Res<(Directive<'_>, usize)> {
    let mut d = Directive {
        key: None,
        flags: Flags::default(),
        width: Size::None,
        precision: Size::None,
        conv: '\0',
        index: 0,
        error: None,
    };
    if b.get(at) == Some(&b'(') {
        at += 1;
        let (start, mut open) = (at, 1);
        while open > 0 {
            match b.get(at) {
                None => return value("incomplete format key"),
                Some(b'(') => open += 1,
                Some(b')') => open -= 1,
                Some(_) => {}
            }
            at += 1;
        }
        d.key = Some(&b[start..at - 1]);
    }
    loop {
        match b.get(at) {
            Some(b'-') => d.flags.left = true,
            Some(b'+') => d.flags.plus = true,
            Some(b' ') => d.flags.blank = true,
            Some(b'#') => d.flags.alt = true,
            Some(b'0') => d.flags.zero = true,
            _ => break,
        }
        at += 1;
    }
    match b.get(at) {
        Some(b'*') => {
            d.width = Size::Star;
            at += 1;
        }
        Some(c) if c.is_ascii_digit() => match number(b, &mut at, i64::MAX as u64) {
            Some(n) => d.width = Size::Given(n),
            None => {
                d.error = Some(fault("width too big"));
                return Ok((d, at));
            }
        },
        _ => {}
    }
    if b.get(at) == Some(&b'.') {
        at += 1;
        d.precision = Size::Given(0);
        match b.get(at) {
            Some(b'*') => {
                d.precision = Size::Star;
                at += 1;
            }
            Some(c) if c.is_ascii_digit() => match number(b, &mut at, i32::MAX as u64) {
                Some(n) => d.precision = Size::Given(n),
                None => {
                    d.error = Some(fault(if text { "precision too big" } else { "prec too big" }));
                    return Ok((d, at));
                }
            },
            _ => {}
        }
    }
    if matches!(b.get(at), Some(b'h' | b'l' | b'L')) {
        at += 1;
    }
    let Some(&c) = b.get(at) else {
        d.error = Some(fault("incomplete format"));
        return Ok((d, at));
    };
    if text {
        // `at` is a character boundary: all before it is ASCII or a key's end.
        let rest = std::str::from_utf8(&b[at..]).unwrap_or("\0");
        d.conv = rest.chars().next().unwrap_or('\0');
        d.index = b[..at].iter().filter(|&&b| (b as i8) >= -0x40).count();
    } else {
        // As in CPython, whose messages then speak of %d.
        d.conv = if c == b'i' { 'd' } else { c as char };
        d.index = at;
    }
    let len = if text { d.conv.len_utf8() } else { 1 };
    Ok((d, at + len))
}

// ---- messages ---------------------------------------------------------------------------------------------

pub const NOT_ENOUGH: &str = "not enough arguments for format string";
pub const NOT_ALL_STR: &str = "not all arguments converted during string formatting";
pub const NOT_ALL_BYTES: &str = "not all arguments converted during bytes formatting";
pub const REQUIRES_MAPPING: &str = "format requires a mapping";
pub const STAR_WANTS_INT: &str = "* wants int";
pub const STR_CHAR: &str = "%c requires int or char";
pub const BYTES_CHAR: &str = "%c requires an integer in range(256) or a single byte";

/// The error for a conversion character nobody knows, raised once its argument is taken.
pub fn unsupported(conv: char, index: usize, bytes: bool) -> PyErr {
    if bytes && !conv.is_ascii() {
        // CPython's own message fails on a negative char (unless a width or precision stands before it).
        return PyErr::new(ErrKind::Overflow, "character argument not in range(0x110000)");
    }
    let shown = if bytes || ('\x1f'..'\x7f').contains(&conv) { conv } else { '?' };
    let code = conv as u32;
    PyErr::new(
        ErrKind::Value,
        format!("unsupported format character '{shown}' (0x{code:x}) at index {index}"),
    )
}

/// The TypeError for an argument of `type_name` that `conv` (one of d i u x o X) cannot take.
pub fn number_required(conv: char, type_name: &str) -> PyErr {
    let what = if matches!(conv, 'x' | 'X' | 'o') { "an integer" } else { "a real number" };
    PyErr::new(ErrKind::Type, format!("%{conv} format: {what} is required, not {type_name}"))
}

/// The TypeError for an argument of `type_name` that %e, %f or %g cannot take.
pub fn float_required(type_name: &str, bytes: bool) -> PyErr {
    let what = if bytes { "float argument required" } else { "must be real number" };
    PyErr::new(ErrKind::Type, format!("{what}, not {type_name}"))
}

/// The TypeError of `b'%s'` for an argument of `type_name`.
pub fn bytes_required(type_name: &str) -> PyErr {
    let text =
        format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{type_name}'");
    PyErr::new(ErrKind::Type, text)
}

// ---- rendering --------------------------------------------------------------------------------------------

fn pad(out: &mut String, fill: char, n: usize) {
    out.extend(std::iter::repeat_n(fill, n));
}

impl Spec {
    /// Sign, prefix and body of a number, padded.
    fn number(&self, negative: bool, prefix: &str, body: &str) -> Res<String> {
        let sign = match self.flags {
            _ if negative => "-",
            Flags { plus: true, .. } => "+",
            Flags { blank: true, .. } => " ",
            _ => "",
        };
        fits(self.width)?;
        let len = sign.len() + prefix.len() + body.len();
        let n = self.width.saturating_sub(len);
        let mut out = String::with_capacity(len + n);
        let zeros = self.flags.zero && !self.flags.left;
        if !zeros && !self.flags.left {
            pad(&mut out, ' ', n);
        }
        out.push_str(sign);
        out.push_str(prefix);
        if zeros {
            pad(&mut out, '0', n);
        }
        out.push_str(body);
        if self.flags.left {
            pad(&mut out, ' ', n);
        }
        Ok(out)
    }

    fn int(&self, negative: bool, digits: impl FnOnce(u32) -> Res<String>) -> Res<String> {
        let (base, prefix) = match self.conv {
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            'o' => (8, "0o"),
            _ => (10, ""),
        };
        if self.precision.is_some_and(|p| p > i32::MAX as usize - 3) {
            return overflow("precision too large");
        }
        let mut digits = digits(base)?;
        if self.conv == 'X' {
            digits.make_ascii_uppercase();
        }
        let precision = self.precision.unwrap_or(0);
        if precision > digits.len() {
            fits(precision)?;
            let mut padded = String::with_capacity(precision);
            pad(&mut padded, '0', precision - digits.len());
            padded.push_str(&digits);
            digits = padded;
        }
        self.number(negative, if self.flags.alt { prefix } else { "" }, &digits)
    }

    /// %d %i %u %x %o %X of a small int.
    pub fn int_i64(&self, i: i64) -> Res<String> {
        self.int(i < 0, |base| Ok(int::digits_i64(i, base)))
    }

    /// %d %i %u %x %o %X of a big int, under the digit limit of `str(int)` (0: none).
    pub fn int_big(&self, n: &BigInt, max_digits: usize) -> Res<String> {
        let digits = |base| match base {
            10 => int::to_str_big(n, max_digits).map(|s| s.trim_start_matches('-').to_string()),
            _ => Ok(int::digits_big(n, base)),
        };
        self.int(n.is_negative(), digits)
    }

    /// %e %E %f %F %g %G.
    pub fn float(&self, x: f64) -> Res<String> {
        let style = Style { alt: self.flags.alt, ..Style::default() };
        let precision = self.precision.unwrap_or(6);
        let text = double_to_string(x, self.conv, precision, style)?;
        match text.strip_prefix('-') {
            Some(body) => self.number(true, "", body),
            None => self.number(false, "", &text),
        }
    }

    /// %s %r %a: text already converted, cut to the precision and padded.
    pub fn text(&self, s: &str) -> Res<String> {
        let s = match self.precision {
            Some(n) if n < s.len() => s.char_indices().nth(n).map_or(s, |(i, _)| &s[..i]),
            _ => s,
        };
        let width = i64::try_from(self.width).unwrap_or(i64::MAX);
        if self.flags.left {
            crate::strops::ljust(s, s.is_ascii(), width, ' ')
        } else {
            crate::strops::rjust(s, s.is_ascii(), width, ' ')
        }
    }

    /// %s %b (and %r %a) of bytes.
    pub fn bytes(&self, b: &[u8]) -> Res<Vec<u8>> {
        let b = &b[..self.precision.unwrap_or(usize::MAX).min(b.len())];
        self.pad_bytes(b)
    }

    fn pad_bytes(&self, b: &[u8]) -> Res<Vec<u8>> {
        fits(self.width)?;
        let n = self.width.saturating_sub(b.len());
        let mut out = Vec::with_capacity(b.len() + n);
        out.resize(if self.flags.left { 0 } else { n }, b' ');
        out.extend_from_slice(b);
        out.resize(b.len() + n, b' ');
        Ok(out)
    }

    /// %c of a character.
    pub fn char(&self, c: char) -> Res<String> {
        Spec { precision: None, ..*self }.text(c.encode_utf8(&mut [0; 4]))
    }

    /// %c of an int in a str format.
    pub fn char_code(&self, i: i64) -> Res<String> {
        match u32::try_from(i) {
            Ok(cp) if cp <= 0x10ffff => self.char(crate::format::char_of(cp)?),
            _ => overflow("%c arg not in range(0x110000)"),
        }
    }

    /// %c of a byte.
    pub fn byte(&self, b: u8) -> Res<Vec<u8>> {
        self.pad_bytes(&[b])
    }

    /// %c of an int in a bytes format.
    pub fn byte_code(&self, i: i64) -> Res<Vec<u8>> {
        match u8::try_from(i) {
            Ok(b) => self.byte(b),
            Err(_) => overflow("%c arg not in range(256)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(format: &str) -> Directive<'_> {
        match parse_str(format).swap_remove(0) {
            Segment::Directive(d) => d,
            s => panic!("{s:?}"),
        }
    }

    fn int(format: &str, i: i64) -> String {
        one(format).spec(0, 0).int_i64(i).unwrap()
    }

    #[test]
    fn parses() {
        let segments = parse_str("a%%b%(k(x)y)-5.3f%s");
        assert_eq!(segments.len(), 4);
        assert_eq!(segments[0], Segment::Literal(b"a%"));
        let Segment::Directive(d) = &segments[2] else { panic!() };
        assert_eq!(
            (d.key_str(), d.width, d.precision, d.conv),
            (Some("k(x)y"), Size::Given(5), Size::Given(3), 'f')
        );
        assert!(d.flags.left);
        assert_eq!(one("%*.*ld").conv, 'd');
        for (s, want) in [
            ("%", "incomplete format"),
            ("%l", "incomplete format"),
            ("%5.", "incomplete format"),
            ("%99999999999999999999d", "width too big"),
            ("%.2147483648d", "precision too big"),
        ] {
            assert_eq!(one(s).error.unwrap().message, want);
        }
        assert!(matches!(&parse_str("%(a")[..], [Segment::OpenKey(_)]));
        let d = one("%€");
        assert_eq!(
            unsupported(d.conv, d.index, false).message,
            "unsupported format character '?' (0x20ac) at index 1"
        );
    }

    #[test]
    fn renders() {
        assert_eq!(int("%+#x", 255), "+0xff");
        assert_eq!(int("%08.5d", -3), "-0000003");
        assert_eq!(int("%#08x", 255), "0x0000ff");
        assert_eq!(int("%#.8X", -255), "-0X000000FF");
        assert_eq!(int("%-08d|", 5), "5       ");
        assert_eq!(int("% d", 5), " 5");
        assert_eq!(one("%010f").spec(0, 0).float(f64::INFINITY).unwrap(), "0000000inf");
        assert_eq!(one("%#.3g").spec(0, 0).float(1.0).unwrap(), "1.00");
        assert_eq!(one("%*.*f").spec(-8, 1).float(-1.25).unwrap(), "-1.2    ");
        assert_eq!(one("%5.2s").spec(0, 0).text("añb").unwrap(), "   añ");
        assert_eq!(one("%-4c").spec(0, 0).char_code(0x20ac).unwrap(), "€   ");
        assert_eq!(one("%4.1s").spec(0, 0).bytes(b"xyz").unwrap(), b"   x");
        assert_eq!(one("%c").spec(0, 0).byte_code(255).unwrap(), b"\xff");
    }
}
