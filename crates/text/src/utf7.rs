//! UTF-7 (RFC 2152): what is not ASCII is UTF-16 in base64, between `+` and `-`.

use crate::codec::handle;
use crate::err::Res;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn digit(c: u8) -> Option<u32> {
    DIGITS.iter().position(|&d| d == c).map(|at| at as u32)
}

/// Characters that stand for themselves.
fn direct(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='}') && !matches!(c, '+' | '\\')
}

/// `s.encode('utf-7')`.
pub(crate) fn encode(s: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    // Bits that fill no digit yet, while in base64.
    let (mut shifted, mut buffer, mut bits) = (false, 0u32, 0u32);
    for c in s.chars() {
        if direct(c) || (c == '+' && !shifted) {
            if shifted {
                if bits > 0 {
                    out.push(DIGITS[(buffer << (6 - bits)) as usize & 63]);
                }
                (shifted, buffer, bits) = (false, 0, 0);
                if digit(c as u8).is_some() || c == '-' {
                    out.push(b'-');
                }
            }
            out.push(c as u8);
            if c == '+' {
                out.push(b'-');
            }
            continue;
        }
        if !shifted {
            shifted = true;
            out.push(b'+');
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            buffer = buffer << 16 | u32::from(*unit);
            bits += 16;
            while bits >= 6 {
                bits -= 6;
                out.push(DIGITS[(buffer >> bits) as usize & 63]);
            }
            buffer &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        out.push(DIGITS[(buffer << (6 - bits)) as usize & 63]);
    }
    if shifted {
        out.push(b'-');
    }
    out
}

/// What is under way between `+` and the end of its base64.
#[derive(Default)]
struct Shift {
    buffer: u32,
    bits: u32,
    /// The first half of a pair.
    high: Option<u16>,
}

impl Shift {
    fn digit(&mut self, d: u32, out: &mut String) {
        self.buffer = self.buffer << 6 | d;
        self.bits += 6;
        if self.bits < 16 {
            return;
        }
        self.bits -= 16;
        let unit = (self.buffer >> self.bits) as u16;
        self.buffer &= (1 << self.bits) - 1;
        match (self.high.take(), unit) {
            (Some(high), 0xdc00..=0xdfff) => {
                out.extend(
                    char::decode_utf16([high, unit]).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)),
                );
            }
            (high, unit) => {
                // Text holds no lone surrogates.
                out.extend(high.map(|_| char::REPLACEMENT_CHARACTER));
                match unit {
                    0xd800..=0xdbff => self.high = Some(unit),
                    _ => out.push(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER)),
                }
            }
        }
    }

    /// Why base64 must not end here.
    fn unfinished(&self) -> Option<&'static str> {
        match self.bits {
            6.. => Some("partial character in shift sequence"),
            _ if self.buffer != 0 => Some("non-zero padding bits in shift sequence"),
            _ => None,
        }
    }
}

/// `b.decode('utf-7', errors)`.
pub(crate) fn decode(b: &[u8], errors: &str) -> Res<String> {
    let mut out = String::with_capacity(b.len());
    let mut shift: Option<Shift> = None;
    let (mut at, mut start) = (0, 0);
    while let Some(&c) = b.get(at) {
        if let Some(open) = &mut shift {
            if let Some(d) = digit(c) {
                open.digit(d, &mut out);
                at += 1;
                continue;
            }
            if let Some(reason) = open.unfinished() {
                shift = None;
                at += 1;
                handle(&mut out, errors, "utf7", b, (start, at), reason)?;
                continue;
            }
            if open.high.is_some() && c < 0x80 && c != b'+' {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            shift = None;
            if c == b'-' {
                at += 1;
            }
            continue;
        }
        start = at;
        at += 1;
        let reason = match (c, b.get(at)) {
            (b'+', Some(b'-')) => {
                at += 1;
                out.push('+');
                continue;
            }
            (b'+', Some(&next)) if digit(next).is_none() => {
                at += 1;
                "ill-formed sequence"
            }
            (b'+', _) => {
                shift = Some(Shift::default());
                continue;
            }
            (0..=0x7f, _) => {
                out.push(c as char);
                continue;
            }
            _ => "unexpected special character",
        };
        handle(&mut out, errors, "utf7", b, (start, at), reason)?;
    }
    if shift.is_some_and(|open| open.high.is_some() || open.unfinished().is_some()) {
        handle(&mut out, errors, "utf7", b, (start, b.len()), "unterminated shift sequence")?;
    }
    Ok(out)
}
