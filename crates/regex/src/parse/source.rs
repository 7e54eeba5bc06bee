//! The pattern as a stream: single characters, and a backslash with the one that follows it.

use crate::error::{Error, Kind, Res};

/// A character, or (`escaped`) the character after a backslash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    pub char: char,
    pub escaped: bool,
}

impl Token {
    #[inline]
    pub fn is(self, c: char) -> bool {
        !self.escaped && self.char == c
    }

    /// The character, unless it is escaped.
    pub fn plain(self) -> Option<char> {
        (!self.escaped).then_some(self.char)
    }

    pub fn len(self) -> usize {
        1 + usize::from(self.escaped)
    }
}

impl std::fmt::Display for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.escaped {
            f.write_str("\\")?;
        }
        write!(f, "{}", self.char)
    }
}

pub struct Source<'a> {
    chars: &'a [char],
    /// Of a `str`.
    pub text: bool,
    /// Behind the token that comes next.
    index: usize,
    next: Option<Token>,
}

impl<'a> Source<'a> {
    pub fn new(chars: &'a [char], text: bool) -> Res<Source<'a>> {
        let mut s = Source { chars, text, index: 0, next: None };
        s.advance()?;
        Ok(s)
    }

    pub fn at_end(&self) -> bool {
        self.next.is_none()
    }

    pub fn peek(&self) -> Option<Token> {
        self.next
    }

    /// Drop the token that comes next.
    pub fn advance(&mut self) -> Res<()> {
        let Some(&c) = self.chars.get(self.index) else {
            self.next = None;
            return Ok(());
        };
        if c != '\\' {
            self.index += 1;
            self.next = Some(Token { char: c, escaped: false });
            return Ok(());
        }
        match self.chars.get(self.index + 1) {
            Some(&c) => {
                self.index += 2;
                self.next = Some(Token { char: c, escaped: true });
                Ok(())
            }
            None => Err(Error::new(Kind::Syntax, "bad escape (end of pattern)", Some(self.chars.len() - 1))),
        }
    }

    pub fn next(&mut self) -> Res<Option<Token>> {
        let this = self.next;
        self.advance()?;
        Ok(this)
    }

    /// Take the next token if it is `c`.
    pub fn take_if(&mut self, c: char) -> Res<bool> {
        let taken = self.next.is_some_and(|t| t.is(c));
        if taken {
            self.advance()?;
        }
        Ok(taken)
    }

    /// Digits, as many as there are.
    pub fn digits(&mut self) -> Res<String> {
        self.take_while(usize::MAX, |c| c.is_ascii_digit())
    }

    pub fn take_while(&mut self, most: usize, wanted: impl Fn(char) -> bool) -> Res<String> {
        let mut out = String::new();
        while out.len() < most
            && let Some(c) = self.next.and_then(Token::plain).filter(|c| wanted(*c))
        {
            out.push(c);
            self.advance()?;
        }
        Ok(out)
    }

    /// The name up to `end`, which is taken too.
    pub fn until(&mut self, end: char, what: &str) -> Res<String> {
        let (mut name, mut len) = (String::new(), 0);
        loop {
            let Some(t) = self.next()? else {
                if name.is_empty() {
                    return Err(self.error(&format!("missing {what}"), 0));
                }
                return Err(self.error(&format!("missing {end}, unterminated name"), len));
            };
            if t.is(end) {
                if name.is_empty() {
                    return Err(self.error(&format!("missing {what}"), 1));
                }
                return Ok(name);
            }
            name.push_str(&t.to_string());
            len += t.len();
        }
    }

    /// Where the next token begins.
    pub fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    pub fn seek(&mut self, index: usize) -> Res<()> {
        self.index = index;
        self.advance()
    }

    /// An error `back` characters before the next token.
    pub fn error(&self, message: &str, back: usize) -> Error {
        let message = if self.text { message.to_string() } else { backslashed(message) };
        Error::new(Kind::Syntax, message, Some(self.tell() - back))
    }
}

/// Only ASCII: what is not in it becomes an escape.
fn backslashed(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c as u32 {
            0..=0x7f => out.push(c),
            n @ 0x80..=0xff => out.push_str(&format!("\\x{n:02x}")),
            n => out.push_str(&format!("\\u{n:04x}")),
        }
    }
    out
}
