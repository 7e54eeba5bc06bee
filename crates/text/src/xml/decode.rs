//! Bytes of a document to text: the encodings that are built in, and tables for others of one byte a character.

use super::scan::Tail;

#[derive(Clone, Debug)]
pub enum Encoding {
    Utf8,
    Utf16 {
        big: bool,
    },
    Latin1,
    Ascii,
    /// What each byte means; U+FFFD: nothing.
    Table(Box<[char; 256]>),
}

impl Encoding {
    /// One that is built in. `utf-16` without an order of bytes is known by its mark.
    pub fn named(name: &str) -> Option<Encoding> {
        Some(match name.to_ascii_lowercase().as_str() {
            "utf-8" => Encoding::Utf8,
            "utf-16" | "utf-16be" => Encoding::Utf16 { big: true },
            "utf-16le" => Encoding::Utf16 { big: false },
            "iso-8859-1" => Encoding::Latin1,
            "us-ascii" => Encoding::Ascii,
            _ => return None,
        })
    }
}

const DECLARATION: &[u8] = b"<?xml";

/// Nothing but the declaration is decoded at first: it may say how to go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    No,
    /// Its end has not come yet.
    Incomplete,
    /// It was decoded and is being read.
    Given,
}

pub struct Decoder {
    /// None: the first bytes are to come.
    encoding: Option<Encoding>,
    /// The declaration does not matter.
    fixed: bool,
    held: Held,
    bytes: Vec<u8>,
    last: bool,
    bad: bool,
}

impl Decoder {
    pub fn new(encoding: Option<Encoding>) -> Self {
        Decoder {
            fixed: encoding.is_some(),
            encoding,
            held: Held::No,
            bytes: Vec::new(),
            last: false,
            bad: false,
        }
    }

    /// Whether all of the document was given and decoded.
    pub fn is_last(&self) -> bool {
        self.last && self.held == Held::No
    }

    pub fn tail(&self) -> Tail {
        match (self.bad, self.is_last() && !self.bytes.is_empty()) {
            (true, _) => Tail::Bad,
            (false, true) => Tail::Cut,
            (false, false) => Tail::Clean,
        }
    }

    pub fn is_fixed(&self) -> bool {
        self.fixed
    }

    pub fn is_wide(&self) -> bool {
        matches!(self.encoding, Some(Encoding::Utf16 { .. }))
    }

    pub fn push(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        self.last |= last;
        self.bytes.extend_from_slice(bytes);
        if self.encoding.is_none() && !self.detect(text) {
            return;
        }
        self.decode(text);
    }

    /// How the rest of the document is to be read.
    pub fn switch(&mut self, encoding: Encoding, text: &mut String) {
        self.fixed = true;
        self.encoding = Some(encoding);
        self.release(text);
    }

    /// The declaration, if there is one, changes nothing.
    pub fn release(&mut self, text: &mut String) {
        if self.held != Held::No {
            self.held = Held::No;
            self.decode(text);
        }
    }

    /// The encoding by the first bytes; false: there are too few.
    fn detect(&mut self, text: &mut String) -> bool {
        let (encoding, mark) = match self.bytes[..] {
            [0xfe, 0xff, ..] => (Encoding::Utf16 { big: true }, 2),
            [0xff, 0xfe, ..] => (Encoding::Utf16 { big: false }, 2),
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            [0, b'<', ..] => (Encoding::Utf16 { big: true }, 0),
            [b'<', 0, ..] => (Encoding::Utf16 { big: false }, 0),
            [] | [0xfe | 0xff | 0xef | 0 | b'<'] | [0xef, 0xbb] if !self.last => return false,
            _ => (Encoding::Utf8, 0),
        };
        if mark > 0 {
            // It takes up a column.
            text.push('\u{feff}');
            self.bytes.drain(..mark);
        }
        if matches!(encoding, Encoding::Utf8) {
            self.held = Held::Incomplete;
        }
        self.encoding = Some(encoding);
        true
    }

    fn decode(&mut self, text: &mut String) {
        if self.bad || self.held == Held::Given {
            return;
        }
        if self.held == Held::Incomplete {
            let begins = self.bytes.iter().zip(DECLARATION).all(|(a, b)| a == b);
            let complete = self.bytes.windows(2).position(|w| w == b"?>");
            match complete {
                Some(end) if begins => {
                    let rest = self.bytes.split_off(end + 2);
                    let declaration = std::mem::replace(&mut self.bytes, rest);
                    text.extend(declaration.iter().map(|b| *b as char));
                    self.held = Held::Given;
                    return;
                }
                None if begins && !self.last => return,
                _ => self.held = Held::No,
            }
        }
        let used = match &self.encoding {
            None | Some(Encoding::Utf8) => self.utf8(text),
            Some(Encoding::Utf16 { big }) => self.utf16(*big, text),
            Some(Encoding::Latin1) => self.single(text, |b| Some(b as char)),
            Some(Encoding::Ascii) => self.single(text, |b| b.is_ascii().then_some(b as char)),
            Some(Encoding::Table(table)) => {
                self.single(text, |b| Some(table[b as usize]).filter(|c| *c != '\u{fffd}'))
            }
        };
        let (used, bad) = used;
        self.bytes.drain(..used);
        self.bad = bad;
    }

    /// How many bytes were decoded, and whether those that follow mean nothing.
    fn utf8(&self, text: &mut String) -> (usize, bool) {
        match std::str::from_utf8(&self.bytes) {
            Ok(all) => {
                text.push_str(all);
                (all.len(), false)
            }
            Err(error) => {
                let used = error.valid_up_to();
                text.extend(std::str::from_utf8(&self.bytes[..used]));
                (used, error.error_len().is_some())
            }
        }
    }

    fn utf16(&self, big: bool, text: &mut String) -> (usize, bool) {
        let unit = |i: usize| {
            let pair = self.bytes.get(i..i + 2)?;
            let pair = [pair[0], pair[1]];
            Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
        };
        let mut i = 0;
        while let Some(first) = unit(i) {
            let second = if (0xd800..0xdc00).contains(&first) {
                match unit(i + 2) {
                    Some(second) => Some(second),
                    None => return (i, false),
                }
            } else {
                None
            };
            match char::decode_utf16([first].into_iter().chain(second)).next() {
                Some(Ok(c)) => text.push(c),
                _ => return (i, true),
            }
            i += if second.is_some() { 4 } else { 2 };
        }
        (i, false)
    }

    fn single(&self, text: &mut String, meaning: impl Fn(u8) -> Option<char>) -> (usize, bool) {
        for (i, byte) in self.bytes.iter().enumerate() {
            match meaning(*byte) {
                Some(c) => text.push(c),
                None => return (i, true),
            }
        }
        (self.bytes.len(), false)
    }
}
