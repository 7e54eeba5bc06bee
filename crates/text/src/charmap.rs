//! Encodings whose characters are single bytes: ASCII, Latin-1, and those of CPython's tables.

use crate::charmap_tables::{CHARMAPS, NAMES};
use crate::codec::{Namer, handle, unknown_handler};
use crate::err::{PyErr, Res};

/// What the tables have for bytes that stand for nothing.
const UNDEFINED: u16 = 0xfffe;
const REASON: &str = "character maps to <undefined>";

/// An encoding of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charmap(u8);

/// The encoding of this name or alias, which is normalized.
pub(crate) fn find(name: &str) -> Option<Charmap> {
    let at = NAMES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    Some(Charmap(NAMES[at].1))
}

impl Charmap {
    /// The name that `codecs.lookup` gives it.
    pub fn name(self) -> &'static str {
        CHARMAPS[self.0 as usize].0
    }

    fn table(self) -> &'static [u16] {
        CHARMAPS[self.0 as usize].1
    }

    fn char_of(self, byte: u8) -> Option<char> {
        let table = self.table();
        // Half a table is that of the bytes that are not ASCII.
        let code = match usize::from(byte).checked_sub(256 - table.len()) {
            Some(at) => table[at],
            None => u16::from(byte),
        };
        if code == UNDEFINED { None } else { char::from_u32(u32::from(code)) }
    }

    fn byte_of(self, c: char) -> Option<u8> {
        let table = self.table();
        let first = 256 - table.len();
        if (c as usize) < first {
            return Some(c as u8);
        }
        let code = u16::try_from(c as u32).ok().filter(|&code| code != UNDEFINED)?;
        table.iter().rposition(|&known| known == code).map(|at| (first + at) as u8)
    }

    pub(crate) fn decode(self, b: &[u8], errors: &str) -> Res<String> {
        let mut out = String::with_capacity(b.len());
        for (i, &byte) in b.iter().enumerate() {
            match self.char_of(byte) {
                Some(c) => out.push(c),
                None => handle(&mut out, errors, "charmap", b, (i, i + 1), REASON)?,
            }
        }
        Ok(out)
    }

    pub(crate) fn encode(self, s: &str, errors: &str, names: Namer) -> Res<Vec<u8>> {
        encode_by(s, |c| self.byte_of(c), "charmap", REASON, errors, names)
    }
}

/// Text to bytes, one a character. What a handler puts in place of a character must have bytes of its own.
pub(crate) fn encode_by(
    s: &str,
    byte_of: impl Fn(char) -> Option<u8>,
    name: &str,
    reason: &str,
    errors: &str,
    names: Namer,
) -> Res<Vec<u8>> {
    let mut out = Vec::with_capacity(s.len());
    for (i, c) in s.chars().enumerate() {
        if let Some(byte) = byte_of(c) {
            out.push(byte);
            continue;
        }
        let refused = || {
            let run = s.chars().skip(i).take_while(|&c| byte_of(c).is_none()).count();
            PyErr::encode(name, s, i, i + run, reason)
        };
        let instead = match errors {
            "ignore" => continue,
            "replace" => "?".to_string(),
            "xmlcharrefreplace" => format!("&#{};", c as u32),
            "backslashreplace" => escaped(c),
            "namereplace" => names(c).map_or_else(|| escaped(c), |name| format!("\\N{{{name}}}")),
            "strict" | "surrogateescape" | "surrogatepass" => return Err(refused()),
            _ => return Err(unknown_handler(errors)),
        };
        for c in instead.chars() {
            out.push(byte_of(c).ok_or_else(refused)?);
        }
    }
    Ok(out)
}

/// A character as an escape of a string literal.
fn escaped(c: char) -> String {
    match c as u32 {
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}
