//! The replacement text of `sub` and `Match.expand`.

use crate::error::{Error, Kind, Res};
use crate::parse::{self, Source};
use edge_text::quote::str_repr;

/// Literal text (bytes of UTF-8, or of a `bytes`), or a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Text(Vec<u8>),
    Group(u32),
}

/// A parsed template: `text` says whether it is a `str`.
pub fn parse(template: &[char], text: bool, groups: u32, names: &[(String, u32)]) -> Res<Vec<Piece>> {
    let mut t =
        Template { source: Source::new(template, text)?, groups, pieces: Vec::new(), literal: Vec::new() };
    while let Some(token) = t.source.next()? {
        let c = token.char;
        if !token.escaped {
            t.push(c);
        } else if c == 'g' {
            t.named(names)?;
        } else if c == '0' {
            let digits = t.source.take_while(2, |c| matches!(c, '0'..='7'))?;
            let n = digits.chars().filter_map(|c| c.to_digit(8)).fold(0, |n, d| n * 8 + d);
            t.push((n as u8).into());
        } else if c.is_ascii_digit() {
            t.numbered(c)?;
        } else if let Some(c) = parse::control(c) {
            t.push(c);
        } else if c.is_ascii_alphabetic() {
            return Err(t.source.error(&format!("bad escape {token}"), 2));
        } else {
            t.push('\\');
            t.push(c);
        }
    }
    t.flush();
    Ok(t.pieces)
}

struct Template<'a> {
    source: Source<'a>,
    groups: u32,
    pieces: Vec<Piece>,
    literal: Vec<u8>,
}

impl Template<'_> {
    fn push(&mut self, c: char) {
        if self.source.text {
            self.literal.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            self.literal.push(c as u8);
        }
    }

    fn flush(&mut self) {
        if !self.literal.is_empty() {
            self.pieces.push(Piece::Text(std::mem::take(&mut self.literal)));
        }
    }

    fn group(&mut self, digits: &str, back: usize) -> Res<()> {
        match digits.parse::<u32>() {
            Ok(n) if n <= self.groups => {
                self.flush();
                self.pieces.push(Piece::Group(n));
                Ok(())
            }
            _ => Err(self.source.error(&format!("invalid group reference {digits}"), back)),
        }
    }

    /// `\g<name>`, after the g.
    fn named(&mut self, names: &[(String, u32)]) -> Res<()> {
        if !self.source.take_if('<')? {
            return Err(self.source.error("missing <", 0));
        }
        let name = self.source.until('>', "group name")?;
        let back = name.chars().count() + 1;
        if edge_text::strops::isidentifier(&name) {
            return match names.iter().find(|(n, _)| *n == name) {
                Some((_, group)) => self.group(&group.to_string(), back),
                None => {
                    let text = format!("unknown group name {}", str_repr(&name));
                    Err(Error::new(Kind::Index, text, None))
                }
            };
        }
        match parse::group_number(&name) {
            Some(digits) => self.group(&digits, back),
            None => {
                let text = format!("bad character in group name {}", str_repr(&name));
                Err(self.source.error(&text, back))
            }
        }
    }

    /// A group of one or two digits, or an octal escape of three.
    fn numbered(&mut self, c: char) -> Res<()> {
        let mut escape = format!("\\{c}");
        let second = self.source.take_while(1, |c| c.is_ascii_digit())?;
        escape += &second;
        let octal = |t: &str| !t.is_empty() && t.chars().all(|c| matches!(c, '0'..='7'));
        if octal(&second) && matches!(c, '0'..='7') {
            let third = self.source.take_while(1, |c| matches!(c, '0'..='7'))?;
            if !third.is_empty() {
                escape += &third;
                let value = parse::octal_value(&self.source, &escape)?;
                self.push(char::from_u32(value).unwrap_or('\0'));
                return Ok(());
            }
        }
        let digits = escape[1..].trim_start_matches('0');
        self.group(if digits.is_empty() { "0" } else { digits }, escape.len() - 1)
    }
}
