//! What follows a backslash.

use super::{Parser, Source, Token};
use crate::ast::{At, Item, Node};
use crate::chars::Category;
use crate::error::{Error, Res};

/// A control character by its letter, or the backslash.
pub fn control(c: char) -> Option<char> {
    Some(match c {
        'a' => '\x07',
        'b' => '\x08',
        'f' => '\x0c',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\x0b',
        '\\' => '\\',
        _ => return None,
    })
}

fn category(c: char) -> Option<Item> {
    let (category, negate) = match c {
        'd' => (Category::Digit, false),
        'D' => (Category::Digit, true),
        's' => (Category::Space, false),
        'S' => (Category::Space, true),
        'w' => (Category::Word, false),
        'W' => (Category::Word, true),
        _ => return None,
    };
    Some(Item::Category { category, negate })
}

fn is_octal(c: char) -> bool {
    matches!(c, '0'..='7')
}

fn octal(digits: &str) -> u32 {
    digits.chars().filter_map(|c| c.to_digit(8)).fold(0, |n, d| n * 8 + d)
}

/// The octal escape of three digits that `escape` is, if it fits a byte.
pub fn octal_value(source: &Source, escape: &str) -> Res<u32> {
    match octal(&escape[1..]) {
        n if n > 0o377 => {
            let text = format!("octal escape value {escape} outside of range 0-0o377");
            Err(source.error(&text, escape.chars().count()))
        }
        n => Ok(n),
    }
}

impl Parser<'_> {
    /// Outside of a class.
    pub(super) fn escape(&mut self, token: Token) -> Res<Node> {
        let c = token.char;
        let at = match c {
            'A' => Some(At::BeginString),
            'b' => Some(At::Boundary),
            'B' => Some(At::NotBoundary),
            'Z' => Some(At::EndString),
            _ => None,
        };
        if let Some(at) = at {
            return Ok(Node::At(at));
        }
        if let Some(item) = category(c) {
            return Ok(Node::Class { negate: false, items: vec![item] });
        }
        if let Some(c) = control(c) {
            return Ok(Node::Char(c as u32));
        }
        let mut escape = token.to_string();
        match c {
            '0' => {
                escape += &self.source.take_while(2, is_octal)?;
                return Ok(Node::Char(octal(&escape[1..])));
            }
            '1'..='9' => {
                let second = self.source.take_while(1, |c| c.is_ascii_digit())?;
                escape += &second;
                if is_octal(c) && second.chars().all(is_octal) && !second.is_empty() {
                    let third = self.source.take_while(1, is_octal)?;
                    if !third.is_empty() {
                        escape += &third;
                        return octal_value(&self.source, &escape).map(Node::Char);
                    }
                }
                let group: u32 = escape[1..].parse().unwrap_or(u32::MAX);
                if group as usize >= self.widths.len() {
                    let text = format!("invalid group reference {group}");
                    return Err(self.source.error(&text, escape.len() - 1));
                }
                if !self.is_closed(group) {
                    return Err(self.source.error("cannot refer to an open group", escape.len()));
                }
                self.check_lookbehind(group)?;
                return Ok(Node::Backref(group));
            }
            _ => {}
        }
        self.character(escape, c).map(Node::Char)
    }

    /// Inside a class.
    pub(super) fn class_escape(&mut self, token: Token) -> Res<Item> {
        let c = token.char;
        if let Some(c) = control(c) {
            return Ok(Item::Char(c as u32));
        }
        if let Some(item) = category(c) {
            return Ok(item);
        }
        let mut escape = token.to_string();
        if is_octal(c) {
            escape += &self.source.take_while(2, is_octal)?;
            return octal_value(&self.source, &escape).map(Item::Char);
        }
        if c.is_ascii_digit() {
            return Err(self.bad_escape(&escape));
        }
        self.character(escape, c).map(Item::Char)
    }

    fn bad_escape(&self, escape: &str) -> Error {
        self.source.error(&format!("bad escape {escape}"), escape.chars().count())
    }

    /// `\x`, `\u`, `\U`, `\N`, or the character itself.
    fn character(&mut self, mut escape: String, c: char) -> Res<u32> {
        let digits = match c {
            'x' => 2,
            'u' if self.source.text => 4,
            'U' if self.source.text => 8,
            // The names of characters are not there.
            'N' if self.source.text => {
                if !self.source.take_if('{')? {
                    return Err(self.source.error("missing {", 0));
                }
                let name = self.source.until('}', "character name")?;
                let text = format!("undefined character name {}", edge_text::quote::str_repr(&name));
                return Err(self.source.error(&text, name.chars().count() + r"\N{}".len()));
            }
            _ if c.is_ascii_alphabetic() => return Err(self.bad_escape(&escape)),
            _ => return Ok(c as u32),
        };
        let hex = self.source.take_while(digits, |c| c.is_ascii_hexdigit())?;
        escape += &hex;
        if hex.len() != digits {
            return Err(self.source.error(&format!("incomplete escape {escape}"), escape.len()));
        }
        match u32::from_str_radix(&hex, 16) {
            Ok(n) if n <= 0x10ffff => Ok(n),
            _ => Err(self.bad_escape(&escape)),
        }
    }
}
