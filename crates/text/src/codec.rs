//! `str.encode` and `bytes.decode`: codecs by name, and their error handlers.
//!
//! Text is Rust's, so it holds no lone surrogates: `surrogateescape` and `surrogatepass` never have anything
//! to do on encoding, and where they would have to make surrogates on decoding the strict error stands.

use crate::charmap::{self, Charmap};
use crate::err::{ErrKind, PyErr, Res};
use crate::{idna, punycode, utf7};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
    UnicodeEscape,
    RawUnicodeEscape,
    Punycode,
    Idna,
    Utf7,
    Charmap(Charmap),
    Undefined,
}

/// Names of characters, for `namereplace`.
pub type Namer<'a> = &'a dyn Fn(char) -> Option<String>;

/// Finds a codec by name or alias, spelled as loosely as Python allows; None if there is none.
pub fn find(name: &str) -> Option<Codec> {
    // encodings.normalize_encoding: runs of other characters become one underscore.
    let mut key = String::with_capacity(name.len());
    let mut gap = false;
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || c == '.' {
            if gap && !key.is_empty() {
                key.push('_');
            }
            key.push(c.to_ascii_lowercase());
            gap = false;
        } else {
            gap = true;
        }
    }
    Some(match key.as_str() {
        "utf_8" | "utf8" | "u8" | "utf" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => Codec::Utf8,
        "utf_8_sig" | "utf8_sig" => Codec::Utf8Sig,
        "ascii" | "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" | "cp367" | "csascii"
        | "ibm367" | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" | "us" | "us_ascii" => Codec::Ascii,
        "latin_1" | "latin1" | "latin" | "l1" | "8859" | "cp819" | "csisolatin1" | "ibm819" | "iso8859"
        | "iso8859_1" | "iso_8859_1" | "iso_8859_1_1987" | "iso_ir_100" | "charmap" => Codec::Latin1,
        "utf_16" | "utf16" | "u16" => Codec::Utf16,
        "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Codec::Utf16Le,
        "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Codec::Utf16Be,
        "utf_32" | "utf32" | "u32" => Codec::Utf32,
        "utf_32_le" | "utf_32le" => Codec::Utf32Le,
        "utf_32_be" | "utf_32be" => Codec::Utf32Be,
        "unicode_escape" | "unicodeescape" => Codec::UnicodeEscape,
        "raw_unicode_escape" | "rawunicodeescape" => Codec::RawUnicodeEscape,
        "punycode" => Codec::Punycode,
        "idna" => Codec::Idna,
        "utf_7" | "utf7" | "u7" | "unicode_1_1_utf_7" => Codec::Utf7,
        "undefined" => Codec::Undefined,
        _ => Codec::Charmap(charmap::find(&key).or_else(|| charmap::find(&key.replace('.', "_")))?),
    })
}

impl Codec {
    /// The name that `codecs.lookup` gives it.
    pub fn name(self) -> &'static str {
        match self {
            Codec::Utf8 => "utf-8",
            Codec::Utf8Sig => "utf-8-sig",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "iso8859-1",
            Codec::Utf16 => "utf-16",
            Codec::Utf16Le => "utf-16-le",
            Codec::Utf16Be => "utf-16-be",
            Codec::Utf32 => "utf-32",
            Codec::Utf32Le => "utf-32-le",
            Codec::Utf32Be => "utf-32-be",
            Codec::UnicodeEscape => "unicode-escape",
            Codec::RawUnicodeEscape => "raw-unicode-escape",
            Codec::Punycode => "punycode",
            Codec::Idna => "idna",
            Codec::Utf7 => "utf-7",
            Codec::Charmap(map) => map.name(),
            Codec::Undefined => "undefined",
        }
    }
}

/// Whether `str.encode` and `bytes.decode` know the codec of this name without looking it up. The errors of others are
/// wrapped in one that names the codec.
pub fn is_shortcut(name: &str) -> bool {
    let key = name.to_ascii_lowercase().replace(['-', ' '], "_");
    matches!(
        key.as_str(),
        "utf_8"
            | "utf8"
            | "utf_16"
            | "utf16"
            | "utf_32"
            | "utf32"
            | "ascii"
            | "us_ascii"
            | "latin1"
            | "latin_1"
            | "iso_8859_1"
            | "iso8859_1"
    )
}

/// Codecs that CPython has, but not between text and bytes.
fn is_other(name: &str) -> bool {
    let key = name.to_ascii_lowercase().replace(['-', ' '], "_");
    matches!(
        key.as_str(),
        "base64"
            | "base_64"
            | "base64_codec"
            | "bz2"
            | "bz2_codec"
            | "hex"
            | "hex_codec"
            | "quopri"
            | "quopri_codec"
            | "quoted_printable"
            | "quotedprintable"
            | "rot13"
            | "rot_13"
            | "uu"
            | "uu_codec"
            | "zip"
            | "zlib"
            | "zlib_codec"
    )
}

/// `find`, with the LookupError for a name that is unknown, or that of no text encoding (`how` it could be used).
fn lookup(name: &str, how: &str) -> Res<Codec> {
    find(name).ok_or_else(|| {
        let text = if is_other(name) {
            format!("'{name}' is not a text encoding; use codecs.{how}() to handle arbitrary codecs")
        } else {
            format!("unknown encoding: {name}")
        };
        PyErr::new(ErrKind::Lookup, text)
    })
}

fn undefined() -> PyErr {
    PyErr::new(ErrKind::Unicode, "undefined encoding")
}

pub(crate) fn unknown_handler(errors: &str) -> PyErr {
    PyErr::new(ErrKind::Lookup, format!("unknown error handler name '{errors}'"))
}

// ---- encoding ---------------------------------------------------------------------------------------------

/// `s.encode(encoding, errors)`.
pub fn encode(s: &str, encoding: &str, errors: &str) -> Res<Vec<u8>> {
    encode_named(s, encoding, errors, &|_| None)
}

/// `encode` where the names of characters are known.
pub fn encode_named(s: &str, encoding: &str, errors: &str, names: Namer) -> Res<Vec<u8>> {
    let codec = lookup(encoding, "encode")?;
    let narrow = |limit: u32, name| {
        if s.is_ascii() {
            return Ok(s.as_bytes().to_vec());
        }
        let reason = format!("ordinal not in range({limit})");
        let byte_of = |c: char| (u32::from(c) < limit).then_some(c as u8);
        charmap::encode_by(s, byte_of, name, &reason, errors, names)
    };
    let utf16 = |order: fn(u16) -> [u8; 2], mark: bool| {
        let mut out = Vec::with_capacity(2 * s.len() + 2);
        if mark {
            out.extend(order(0xfeff));
        }
        s.encode_utf16().for_each(|unit| out.extend(order(unit)));
        out
    };
    let utf32 = |order: fn(u32) -> [u8; 4], mark: bool| {
        let mut out = Vec::with_capacity(4 * s.len() + 4);
        if mark {
            out.extend(order(0xfeff));
        }
        s.chars().for_each(|c| out.extend(order(c as u32)));
        out
    };
    Ok(match codec {
        Codec::Utf8 => s.as_bytes().to_vec(),
        Codec::Utf8Sig => [b"\xef\xbb\xbf", s.as_bytes()].concat(),
        Codec::Ascii => return narrow(0x80, "ascii"),
        Codec::Latin1 => return narrow(0x100, "latin-1"),
        Codec::Utf16 => utf16(u16::to_le_bytes, true),
        Codec::Utf16Le => utf16(u16::to_le_bytes, false),
        Codec::Utf16Be => utf16(u16::to_be_bytes, false),
        Codec::Utf32 => utf32(u32::to_le_bytes, true),
        Codec::Utf32Le => utf32(u32::to_le_bytes, false),
        Codec::Utf32Be => utf32(u32::to_be_bytes, false),
        Codec::Punycode => return punycode::encode(s),
        Codec::Idna => return idna::encode(s, errors),
        Codec::Utf7 => utf7::encode(s),
        Codec::Charmap(map) => return map.encode(s, errors, names),
        Codec::Undefined => return Err(undefined()),
        Codec::UnicodeEscape | Codec::RawUnicodeEscape => escape(s, codec == Codec::RawUnicodeEscape),
    })
}

/// Text as the escapes of a string literal; `raw`: only what Latin-1 cannot hold is escaped.
fn escape(s: &str, raw: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    for c in s.chars() {
        match (c, c as u32) {
            (_, cp @ 0x10000..) => out.extend(format!("\\U{cp:08x}").bytes()),
            (_, cp @ 0x100..) => out.extend(format!("\\u{cp:04x}").bytes()),
            (_, cp) if raw => out.push(cp as u8),
            ('\n', _) => out.extend(b"\\n"),
            ('\r', _) => out.extend(b"\\r"),
            ('\t', _) => out.extend(b"\\t"),
            ('\\', _) => out.extend(b"\\\\"),
            (' '..='~', cp) => out.push(cp as u8),
            (_, cp) => out.extend(format!("\\x{cp:02x}").bytes()),
        }
    }
    out
}

// ---- decoding ---------------------------------------------------------------------------------------------

/// `b.decode(encoding, errors)`.
pub fn decode(b: &[u8], encoding: &str, errors: &str) -> Res<String> {
    match lookup(encoding, "decode")? {
        Codec::Utf8 => decode_utf8(b, errors),
        Codec::Utf8Sig => decode_utf8(b.strip_prefix(b"\xef\xbb\xbf").unwrap_or(b), errors),
        Codec::Ascii => decode_ascii(b, errors),
        Codec::Latin1 => Ok(b.iter().map(|&c| c as char).collect()),
        Codec::Utf16 => match b {
            [0xff, 0xfe, ..] => decode_utf16(b, 2, false, errors),
            [0xfe, 0xff, ..] => decode_utf16(b, 2, true, errors),
            _ => decode_utf16(b, 0, false, errors),
        },
        Codec::Utf16Le => decode_utf16(b, 0, false, errors),
        Codec::Utf16Be => decode_utf16(b, 0, true, errors),
        Codec::Utf32 => match b {
            [0xff, 0xfe, 0, 0, ..] => decode_utf32(b, 4, false, errors),
            [0, 0, 0xfe, 0xff, ..] => decode_utf32(b, 4, true, errors),
            _ => decode_utf32(b, 0, false, errors),
        },
        Codec::Utf32Le => decode_utf32(b, 0, false, errors),
        Codec::Utf32Be => decode_utf32(b, 0, true, errors),
        Codec::UnicodeEscape => decode_escape(b, false, errors),
        Codec::RawUnicodeEscape => decode_escape(b, true, errors),
        Codec::Punycode => punycode::decode(b, errors),
        Codec::Idna => idna::decode(b, errors),
        Codec::Utf7 => utf7::decode(b, errors),
        Codec::Charmap(map) => map.decode(b, errors),
        Codec::Undefined => Err(undefined()),
    }
}

/// Latin-1 with the escapes of a string literal; `raw`: only `\u` and `\U`, where an odd run of backslashes ends.
fn decode_escape(b: &[u8], raw: bool, errors: &str) -> Res<String> {
    let name = if raw { "rawunicodeescape" } else { "unicodeescape" };
    let mut out = String::with_capacity(b.len());
    let mut i = 0;
    while i < b.len() {
        if b[i] != b'\\' {
            out.push(b[i] as char);
            i += 1;
            continue;
        }
        let Some(&kind) = b.get(i + 1) else {
            if raw {
                out.push('\\');
            } else {
                handle(&mut out, errors, name, b, (i, b.len()), "\\ at end of string")?;
            }
            break;
        };
        let digits = match kind {
            b'x' if !raw => 2,
            b'u' => 4,
            b'U' => 8,
            _ => 0,
        };
        if digits > 0 {
            let hex: String = b[i + 2..]
                .iter()
                .take(digits)
                .take_while(|c| c.is_ascii_hexdigit())
                .map(|c| *c as char)
                .collect();
            let end = i + 2 + hex.len();
            let found = if hex.len() == digits { u32::from_str_radix(&hex, 16).ok() } else { None };
            match found.map(|cp| (cp, char::from_u32(cp))) {
                Some((_, Some(c))) => out.push(c),
                // Text holds no lone surrogates.
                Some((cp, None)) if cp <= 0x10ffff => out.push('\u{fffd}'),
                Some(_) => handle(&mut out, errors, name, b, (i, end), "illegal Unicode character")?,
                None => {
                    let shape = format!("truncated \\{}{} escape", kind as char, "X".repeat(digits));
                    handle(&mut out, errors, name, b, (i, end), &shape)?;
                }
            }
            i = end;
            continue;
        }
        i += 2;
        if raw {
            out.push('\\');
            out.push(kind as char);
            continue;
        }
        match kind {
            b'\n' => {}
            b'\\' | b'\'' | b'"' => out.push(kind as char),
            b'a' => out.push('\x07'),
            b'b' => out.push('\x08'),
            b'f' => out.push('\x0c'),
            b'n' => out.push('\n'),
            b'r' => out.push('\r'),
            b't' => out.push('\t'),
            b'v' => out.push('\x0b'),
            b'0'..=b'7' => {
                let mut n = (kind - b'0') as u32;
                for _ in 0..2 {
                    let Some(d @ b'0'..=b'7') = b.get(i) else { break };
                    n = n * 8 + (d - b'0') as u32;
                    i += 1;
                }
                out.extend(char::from_u32(n));
            }
            _ => {
                out.push('\\');
                out.push(kind as char);
            }
        }
    }
    Ok(out)
}

/// Applies an error handler to `b[start..end]`.
pub(crate) fn handle(
    out: &mut String,
    errors: &str,
    name: &str,
    b: &[u8],
    (start, end): (usize, usize),
    reason: &str,
) -> Res<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{fffd}'),
        "backslashreplace" => b[start..end].iter().for_each(|c| out.push_str(&format!("\\x{c:02x}"))),
        "strict" | "surrogateescape" | "surrogatepass" => {
            return Err(PyErr::decode(name, b, start, end, reason));
        }
        "xmlcharrefreplace" | "namereplace" => {
            let text = "don't know how to handle UnicodeDecodeError in error callback";
            return Err(PyErr::new(ErrKind::Type, text));
        }
        _ => return Err(unknown_handler(errors)),
    }
    Ok(())
}

fn decode_utf8(b: &[u8], errors: &str) -> Res<String> {
    let mut out = String::new();
    let mut from = 0;
    loop {
        match std::str::from_utf8(&b[from..]) {
            Ok(text) if from == 0 => return Ok(text.to_string()),
            Ok(text) => {
                out.push_str(text);
                return Ok(out);
            }
            Err(error) => {
                let start = from + error.valid_up_to();
                out.push_str(std::str::from_utf8(&b[from..start]).unwrap_or_default());
                let end = error.error_len().map_or(b.len(), |n| start + n);
                let reason = match (error.error_len(), b[start]) {
                    (None, _) => "unexpected end of data",
                    (_, 0xc2..=0xf4) => "invalid continuation byte",
                    _ => "invalid start byte",
                };
                handle(&mut out, errors, "utf-8", b, (start, end), reason)?;
                from = end;
            }
        }
    }
}

fn decode_ascii(b: &[u8], errors: &str) -> Res<String> {
    let mut out = String::with_capacity(b.len());
    for (i, &c) in b.iter().enumerate() {
        if c < 0x80 {
            out.push(c as char);
        } else {
            handle(&mut out, errors, "ascii", b, (i, i + 1), "ordinal not in range(128)")?;
        }
    }
    Ok(out)
}

fn decode_utf16(b: &[u8], mut at: usize, big: bool, errors: &str) -> Res<String> {
    let name = if big { "utf-16-be" } else { "utf-16-le" };
    let unit = |at: usize| {
        let pair = [b[at], b[at + 1]];
        (if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }) as u32
    };
    let mut out = String::with_capacity(b.len() / 2);
    while at < b.len() {
        let left = b.len() - at;
        let high = if left >= 2 { unit(at) } else { 0 };
        let (end, reason) = match high {
            _ if left < 2 => (b.len(), "truncated data"),
            0xd800..=0xdbff if left < 4 => (b.len(), "unexpected end of data"),
            0xd800..=0xdbff => {
                let low = unit(at + 2);
                if (0xdc00..=0xdfff).contains(&low) {
                    out.extend(char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)));
                    at += 4;
                    continue;
                }
                (at + 2, "illegal UTF-16 surrogate")
            }
            0xdc00..=0xdfff => (at + 2, "illegal encoding"),
            _ => {
                out.extend(char::from_u32(high));
                at += 2;
                continue;
            }
        };
        handle(&mut out, errors, name, b, (at, end), reason)?;
        at = end;
    }
    Ok(out)
}

fn decode_utf32(b: &[u8], mut at: usize, big: bool, errors: &str) -> Res<String> {
    let name = if big { "utf-32-be" } else { "utf-32-le" };
    let mut out = String::with_capacity(b.len() / 4);
    while at < b.len() {
        let (end, reason) = match b[at..] {
            [w, x, y, z, ..] => {
                let cp = u32::from_le_bytes(if big { [z, y, x, w] } else { [w, x, y, z] });
                if let Some(c) = char::from_u32(cp) {
                    out.push(c);
                    at += 4;
                    continue;
                }
                if cp > 0x10ffff {
                    (at + 4, "code point not in range(0x110000)")
                } else {
                    (at + 4, "code point in surrogate code point range(0xd800, 0xe000)")
                }
            }
            _ => (b.len(), "truncated data"),
        };
        handle(&mut out, errors, name, b, (at, end), reason)?;
        at = end;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in ["UTF-8", "utf_8", "U8", "utf8", "Utf 8"] {
            assert_eq!(find(name), Some(Codec::Utf8), "{name}");
        }
        assert_eq!(find("ISO-8859-1"), Some(Codec::Latin1));
        assert_eq!(find("UTF-16LE"), Some(Codec::Utf16Le));
        assert_eq!(lookup("foo", "encode").unwrap_err().message, "unknown encoding: foo");
    }

    #[test]
    fn encodes() {
        assert_eq!(encode("a€", "utf-16", "strict").unwrap(), b"\xff\xfea\0\xac\x20");
        assert_eq!(encode("é€", "latin-1", "replace").unwrap(), b"\xe9?");
        assert_eq!(encode("é😀", "ascii", "backslashreplace").unwrap(), b"\\xe9\\U0001f600");
        let e = encode("aé€b", "ascii", "strict").unwrap_err();
        assert_eq!(
            e.message,
            "'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)"
        );
        let e = encode("a€", "latin-1", "strict").unwrap_err();
        assert!(e.message.contains("can't encode character '\\u20ac' in position 1"));
        assert_eq!(encode("é", "ascii", "foo").unwrap_err().kind, ErrKind::Lookup);
    }

    #[test]
    fn decodes() {
        let text = |b: &[u8], codec| decode(b, codec, "strict").unwrap_err().message;
        assert_eq!(
            text(b"a\xe2\x82", "utf8"),
            "'utf-8' codec can't decode bytes in position 1-2: unexpected end of data"
        );
        assert_eq!(
            text(b"\xff", "utf8"),
            "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
        );
        assert_eq!(decode(b"\xed\xa0\x80x", "utf8", "replace").unwrap(), "\u{fffd}\u{fffd}\u{fffd}x");
        assert_eq!(decode(b"\xfe\xff\0a\xd8\x3d\xde\0", "utf-16", "strict").unwrap(), "a😀");
        assert!(text(b"\0\xd8a\0", "utf-16-le").ends_with("0-1: illegal UTF-16 surrogate"));
        assert!(text(b"\0\0\x11\0", "utf-32-le").ends_with("code point not in range(0x110000)"));
        assert_eq!(decode(b"a\xff", "ascii", "backslashreplace").unwrap(), "a\\xff");
    }
}
