//! `repr` of str and bytes, and `ascii`: the choice of quote, the escapes and what counts as printable.

use crate::unicode::is_printable;

const HEX: &[u8; 16] = b"0123456789abcdef";

fn push_escape(out: &mut String, c: u32) {
    let (letter, width) = match c {
        0..=0xff => ('x', 2),
        0x100..=0xffff => ('u', 4),
        _ => ('U', 8),
    };
    out.push('\\');
    out.push(letter);
    for i in (0..width).rev() {
        out.push(HEX[(c >> (4 * i)) as usize & 15] as char);
    }
}

/// The quote CPython picks: double only if there are single quotes and no double ones.
fn pick(s: &[u8]) -> char {
    if s.contains(&b'\'') && !s.contains(&b'"') { '"' } else { '\'' }
}

fn push_str_repr(out: &mut String, s: &str, ascii_only: bool) {
    let quote = pick(s.as_bytes());
    out.reserve(s.len() + 2);
    out.push(quote);
    let mut plain = 0;
    for (i, c) in s.char_indices() {
        let keep = match c {
            '\'' | '"' => c != quote,
            '\\' => false,
            ' '..='~' => true,
            _ if c.is_ascii() || ascii_only => false,
            _ => is_printable(c),
        };
        if keep {
            continue;
        }
        out.push_str(&s[plain..i]);
        plain = i + c.len_utf8();
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            '\'' | '"' => {
                out.push('\\');
                out.push(c);
            }
            _ => push_escape(out, c as u32),
        }
    }
    out.push_str(&s[plain..]);
    out.push(quote);
}

/// `repr(s)`.
pub fn str_repr(s: &str) -> String {
    let mut out = String::new();
    push_str_repr(&mut out, s, false);
    out
}

/// `repr(s)` appended to `out`.
pub fn write_str_repr(out: &mut String, s: &str) {
    push_str_repr(out, s, false);
}

/// `ascii(s)` of a str.
pub fn str_ascii(s: &str) -> String {
    let mut out = String::new();
    push_str_repr(&mut out, s, true);
    out
}

/// Turns a `repr` into an `ascii`: escapes what is not ASCII, leaves the rest.
pub fn ascii_of_repr(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    for c in repr.chars() {
        if c.is_ascii() { out.push(c) } else { push_escape(&mut out, c as u32) }
    }
    out
}

/// `repr(b)` of bytes.
pub fn bytes_repr(b: &[u8]) -> String {
    let mut out = String::new();
    write_bytes_repr(&mut out, b);
    out
}

/// `repr(bytearray)`, which escapes single quotes even between double ones.
pub fn bytearray_repr(b: &[u8]) -> String {
    let mut out = String::from("bytearray(b");
    let quote = pick(b);
    out.push(quote);
    push_bytes(&mut out, b, b'\'');
    out.push(quote);
    out.push(')');
    out
}

/// `repr(b)` of bytes appended to `out`.
pub fn write_bytes_repr(out: &mut String, b: &[u8]) {
    let quote = pick(b);
    out.push('b');
    out.push(quote);
    push_bytes(out, b, quote as u8);
    out.push(quote);
}

/// The bytes, escaped; `escaped` is the quote that gets a backslash.
fn push_bytes(out: &mut String, b: &[u8], escaped: u8) {
    out.reserve(b.len() + 1);
    for &c in b {
        match c {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            b'\'' | b'"' if c == escaped => {
                out.push('\\');
                out.push(c as char);
            }
            b' '..=b'~' => out.push(c as char),
            _ => push_escape(out, c as u32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_escapes() {
        assert_eq!(str_repr("a'b"), "\"a'b\"");
        assert_eq!(str_repr("a'b\"c"), "'a\\'b\"c'");
        assert_eq!(str_repr("\n\x07é\u{a0}\u{2028}\u{e000}😀\\"), "'\\n\\x07é\\xa0\\u2028\\ue000😀\\\\'");
        assert_eq!(str_ascii("é€😀"), "'\\xe9\\u20ac\\U0001f600'");
        assert_eq!(bytes_repr(b"\x00a'\xff\t"), "b\"\\x00a'\\xff\\t\"");
        assert_eq!(bytearray_repr(b"'\""), "bytearray(b'\\'\"')");
        assert_eq!(bytearray_repr(b"'"), "bytearray(b\"\\'\")");
        assert_eq!(ascii_of_repr("<é>"), "<\\xe9>");
    }
}
