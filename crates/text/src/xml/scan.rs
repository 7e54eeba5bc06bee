//! Tokens of XML: where they end, and whether their characters are allowed. Knows no names, entities or nesting.
//!
//! Positions are byte offsets. A token that the text ends in is [`Stop::Partial`]: the caller knows whether more text
//! may come, and tries again from the token's start.

use super::chars;

/// Why a token could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// The text ends in it.
    Partial,
    /// The text ends in the middle of a character.
    PartialChar,
    /// expat's code, and where.
    Fail(u8, usize),
}

impl Stop {
    /// The same in a literal, whose end nothing can follow.
    pub fn within(self, start: usize) -> Stop {
        match self {
            Stop::Fail(..) => self,
            _ => Stop::Fail(INVALID, start),
        }
    }
}

pub const INVALID: u8 = 4;
pub type Scanned<T> = Result<T, Stop>;

/// What follows the end of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tail {
    /// Nothing, or nothing yet.
    Clean,
    /// Bytes that are no character.
    Bad,
    /// The beginning of a character, and nothing else will come.
    Cut,
}

#[derive(Clone, Copy)]
pub struct Scan<'a> {
    pub s: &'a str,
    /// Colons separate prefixes from names.
    pub ns: bool,
    pub tail: Tail,
}

/// `&…;`
pub enum Reference {
    /// None: no character has this number.
    Char(Option<char>),
    /// By the bounds of its name.
    Entity(usize, usize),
}

pub struct Attr {
    pub name: (usize, usize),
    pub value: (usize, usize),
}

pub struct Tag {
    pub name_end: usize,
    pub attrs: Vec<Attr>,
    pub empty: bool,
    pub end: usize,
}

/// A piece of character data.
pub enum Piece {
    /// Up to this offset.
    Text(usize),
    /// A line's end, which reads `\n` whatever it is.
    Newline(usize),
}

/// What declarations consist of. Bounds are those of the text between quotes, or of the name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token {
    Space,
    Name(usize, usize),
    /// Begins with what no name begins with; or has more than one colon.
    Word(usize, usize),
    /// A name and `?`, `*` or `+`.
    Counted(usize, usize),
    /// `#NAME`
    Hash(usize, usize),
    Literal(usize, usize),
    /// `%NAME;`
    Parameter(usize, usize),
    Percent,
    /// `<!NAME`
    Declaration(usize, usize),
    Comment(usize, usize),
    Pi(Pi),
    /// `<?xml …?>`, by what is between.
    XmlDecl(usize, usize),
    /// A start tag begins.
    Element,
    /// `<![`
    Conditional,
    Open,
    Close,
    /// `)` and `?`, `*` or `+`.
    CloseCounted(u8),
    Comma,
    Bar,
    Bracket,
    BracketEnd,
    /// `]]>`
    SectionEnd,
    End,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pi {
    pub target: (usize, usize),
    pub data: (usize, usize),
}

fn within(table: &[(u16, u16)], c: char) -> bool {
    let Ok(c) = u16::try_from(c as u32) else { return false };
    let after = table.partition_point(|(first, _)| *first <= c);
    after > 0 && table[after - 1].1 >= c
}

pub fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

pub fn is_valid(c: char) -> bool {
    c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}') || is_space(c)
}

fn fail<T>(at: usize) -> Scanned<T> {
    Err(Stop::Fail(INVALID, at))
}

impl<'a> Scan<'a> {
    /// The character there, which has to be a valid one.
    pub fn char(&self, at: usize) -> Scanned<char> {
        let byte = match self.s.as_bytes().get(at) {
            Some(byte) => *byte,
            None => {
                return Err(match self.tail {
                    Tail::Clean => Stop::Partial,
                    Tail::Bad => Stop::Fail(INVALID, at),
                    Tail::Cut => Stop::PartialChar,
                });
            }
        };
        let c = if byte < 0x80 { byte as char } else { self.s[at..].chars().next().unwrap_or('\0') };
        if is_valid(c) { Ok(c) } else { fail(at) }
    }

    fn byte(&self, at: usize) -> Scanned<u8> {
        self.char(at).map(|c| if c.is_ascii() { c as u8 } else { 0x80 })
    }

    fn expect(&self, at: usize, wanted: &str) -> Scanned<usize> {
        for (i, byte) in wanted.bytes().enumerate() {
            if self.byte(at + i)? != byte {
                return fail(at + i);
            }
        }
        Ok(at + wanted.len())
    }

    pub fn is_start(&self, c: char) -> bool {
        c.is_ascii_alphabetic()
            || c == '_'
            || (c == ':' && !self.ns)
            || (c >= '\u{80}' && within(chars::START, c))
    }

    pub fn is_part(&self, c: char) -> bool {
        c.is_ascii_alphanumeric()
            || matches!(c, '_' | '-' | '.')
            || (c == ':' && !self.ns)
            || (c >= '\u{80}' && within(chars::PART, c))
    }

    pub fn spaces(&self, mut at: usize) -> Scanned<usize> {
        while is_space(self.char(at)?) {
            at += 1;
        }
        Ok(at)
    }

    /// The rest of a name: a character follows it.
    fn parts(&self, mut at: usize) -> Scanned<usize> {
        loop {
            let c = self.char(at)?;
            if !self.is_part(c) {
                return Ok(at);
            }
            at += c.len_utf8();
        }
    }

    /// The end of a name without prefix.
    pub fn name(&self, at: usize) -> Scanned<usize> {
        let c = self.char(at)?;
        if self.is_start(c) { self.parts(at + c.len_utf8()) } else { fail(at) }
    }

    /// The end of a name with or without prefix.
    fn qualified(&self, at: usize) -> Scanned<usize> {
        let end = self.name(at)?;
        if self.ns && self.byte(end)? == b':' {
            let end = self.name(end + 1)?;
            return if self.byte(end)? == b':' { fail(end) } else { Ok(end) };
        }
        Ok(end)
    }

    /// What begins with `&` at `at`, and where it ends.
    pub fn reference(&self, at: usize) -> Scanned<(Reference, usize)> {
        let start = at + 1;
        if self.byte(start)? != b'#' {
            let end = self.name(start)?;
            let after = self.expect(end, ";")?;
            return Ok((Reference::Entity(start, end), after));
        }
        let (radix, first) = if self.byte(start + 1)? == b'x' { (16, start + 2) } else { (10, start + 1) };
        let (mut i, mut number) = (first, 0u32);
        loop {
            let c = self.char(i)?;
            match c.to_digit(radix) {
                Some(digit) => number = number.saturating_mul(radix).saturating_add(digit).min(0x11_0000),
                None if c == ';' && i > first => break,
                None => return fail(i),
            }
            i += 1;
        }
        Ok((Reference::Char(char::from_u32(number).filter(|c| is_valid(*c))), i + 1))
    }

    /// The start tag at `at`.
    pub fn start_tag(&self, at: usize) -> Scanned<Tag> {
        let name_end = self.qualified(at + 1)?;
        let mut tag = Tag { name_end, attrs: Vec::new(), empty: false, end: 0 };
        let mut i = name_end;
        loop {
            let after = self.spaces(i)?;
            match self.char(after)? {
                '>' => tag.end = after + 1,
                '/' => {
                    tag.empty = true;
                    tag.end = self.expect(after + 1, ">")?;
                }
                c if after > i && self.is_start(c) => {
                    let attr = self.attribute(after)?;
                    i = attr.value.1 + 1;
                    tag.attrs.push(attr);
                    continue;
                }
                _ => return fail(after),
            }
            return Ok(tag);
        }
    }

    fn attribute(&self, at: usize) -> Scanned<Attr> {
        let end = self.qualified(at)?;
        let i = self.expect(self.spaces(end)?, "=")?;
        let i = self.spaces(i)?;
        let quote = self.char(i)?;
        if !matches!(quote, '"' | '\'') {
            return fail(i);
        }
        let (start, mut i) = (i + 1, i + 1);
        loop {
            match self.char(i)? {
                c if c == quote => return Ok(Attr { name: (at, end), value: (start, i) }),
                '<' => return fail(i),
                '&' => i = self.reference(i)?.1,
                c => i += c.len_utf8(),
            }
        }
    }

    /// The end tag at `at`: where its name and itself end.
    pub fn end_tag(&self, at: usize) -> Scanned<(usize, usize)> {
        // Where colons are does not matter: the name has to be that of the start tag.
        let mut end = self.name(at + 2)?;
        while self.byte(end)? == b':' {
            end = self.parts(end + 1)?;
        }
        let after = self.expect(self.spaces(end)?, ">")?;
        Ok((end, after))
    }

    /// The comment at `at`: where its text and itself end.
    pub fn comment(&self, at: usize) -> Scanned<(usize, usize)> {
        let mut i = self.expect(at, "<!--")?;
        loop {
            let c = self.char(i)?;
            if c == '-' && self.byte(i + 1)? == b'-' {
                return Ok((i, self.expect(i + 2, ">")?));
            }
            i += c.len_utf8();
        }
    }

    /// The processing instruction at `at`, and its end. One called `xml` is a declaration.
    pub fn pi(&self, at: usize) -> Scanned<(Token, usize)> {
        let start = at + 2;
        let end = self.name(start)?;
        let target = &self.s[start..end];
        if target.eq_ignore_ascii_case("xml") && target != "xml" {
            return fail(end);
        }
        let c = self.char(end)?;
        let token = |data, after| {
            let pi = Pi { target: (start, end), data };
            Ok((if target == "xml" { Token::XmlDecl(pi.target.1, pi.data.1) } else { Token::Pi(pi) }, after))
        };
        if c == '?' {
            return token((end, end), self.expect(end + 1, ">")?);
        }
        if !is_space(c) {
            return fail(end);
        }
        let data = self.spaces(end)?;
        let mut i = data;
        loop {
            let c = self.char(i)?;
            if c == '?' && self.byte(i + 1)? == b'>' {
                return token((data, i), i + 2);
            }
            i += c.len_utf8();
        }
    }

    /// A line's end at `at`. A `\r` needs to know what follows, unless nothing can.
    fn newline(&self, at: usize) -> Scanned<usize> {
        let bytes = self.s.as_bytes();
        match (bytes[at], bytes.get(at + 1)) {
            (b'\r', Some(b'\n')) => Ok(at + 2),
            (b'\r', None) => Err(Stop::Partial),
            _ => Ok(at + 1),
        }
    }

    /// Character data at `at`, which begins neither a tag nor a reference. None: only `]` that the text ends with.
    pub fn data(&self, at: usize) -> Scanned<Option<Piece>> {
        let bytes = self.s.as_bytes();
        let mut i = at;
        loop {
            let c = match self.char(i) {
                Ok(c) => c,
                Err(stop) if i == at => return Err(stop),
                Err(_) => break,
            };
            match c {
                '<' | '&' => break,
                '\n' | '\r' if i == at => return self.newline(at).map(|end| Some(Piece::Newline(end))),
                '\n' | '\r' => break,
                ']' => {
                    let open = bytes[i..].iter().take(3).take_while(|b| **b == b']').count();
                    let seen = &bytes[i..bytes.len().min(i + 3)];
                    if seen == b"]]>" {
                        return fail(i + 2);
                    }
                    if open == seen.len() && seen.len() < 3 {
                        if i == at {
                            return Ok(None);
                        }
                        break;
                    }
                    i += 1;
                }
                c => i += c.len_utf8(),
            }
        }
        Ok(Some(Piece::Text(i)))
    }

    /// What is next in a CDATA section; None: its end.
    pub fn cdata(&self, at: usize) -> Scanned<Option<Piece>> {
        let mut i = match self.char(at)? {
            '\n' | '\r' => return self.newline(at).map(|end| Some(Piece::Newline(end))),
            ']' => {
                if self.byte(at + 1)? == b']' && self.byte(at + 2)? == b'>' {
                    return Ok(None);
                }
                at + 1
            }
            c => at + c.len_utf8(),
        };
        while let Ok(c) = self.char(i)
            && !matches!(c, ']' | '\n' | '\r')
        {
            i += c.len_utf8();
        }
        Ok(Some(Piece::Text(i)))
    }

    /// A token of the prolog or of a declaration, and its end. `last`: nothing follows the text.
    pub fn prolog(&self, at: usize, last: bool) -> Scanned<(Token, usize)> {
        let c = self.char(at)?;
        let one = |token| Ok((token, at + 1));
        match c {
            '"' | '\'' => {
                let mut i = at + 1;
                loop {
                    let q = self.char(i)?;
                    if q == c {
                        break;
                    }
                    i += q.len_utf8();
                }
                // Something has to follow that may follow.
                match self.char(i + 1) {
                    Ok(next) if is_space(next) || matches!(next, '>' | '%' | '[') => {}
                    Ok(_) => return fail(i + 1),
                    Err(Stop::Partial) if last => {}
                    Err(stop) => return Err(stop),
                }
                Ok((Token::Literal(at + 1, i), i + 1))
            }
            '<' => match self.s.as_bytes().get(at + 1).copied().map_or_else(|| self.byte(at + 1), Ok)? {
                b'!' => match self.byte(at + 2)? {
                    b'-' => {
                        let (end, after) = self.comment(at)?;
                        Ok((Token::Comment(at + 4, end), after))
                    }
                    b'[' => Ok((Token::Conditional, at + 3)),
                    b if self.is_keyword(b) => {
                        let mut i = at + 3;
                        while self.is_keyword(self.byte(i)?) {
                            i += 1;
                        }
                        let next = self.char(i)?;
                        if next == '%' {
                            let after = self.char(i + 1)?;
                            if is_space(after) || after == '%' {
                                return fail(i);
                            }
                        } else if !is_space(next) {
                            return fail(i);
                        }
                        Ok((Token::Declaration(at + 2, i), i))
                    }
                    _ => fail(at + 2),
                },
                b'?' => self.pi(at),
                // Whether it is the beginning of a name is found out when it is read as a tag.
                b if b >= 0x80 || self.is_start(b as char) => Ok((Token::Element, at)),
                _ => fail(at + 1),
            },
            '%' => match self.char(at + 1) {
                Ok(c) if is_space(c) || c == '%' => one(Token::Percent),
                Ok(_) => {
                    let end = self.name(at + 1)?;
                    Ok((Token::Parameter(at + 1, end), self.expect(end, ";")?))
                }
                Err(stop) => Err(stop),
            },
            ',' => one(Token::Comma),
            '[' => one(Token::Bracket),
            ']' => match self.char(at + 1) {
                Ok(']') => match self.char(at + 2)? {
                    '>' => Ok((Token::SectionEnd, at + 3)),
                    _ => one(Token::BracketEnd),
                },
                Err(Stop::Partial) if !last => Err(Stop::Partial),
                _ => one(Token::BracketEnd),
            },
            '(' => one(Token::Open),
            ')' => match self.char(at + 1) {
                Ok(c @ ('*' | '+' | '?')) => Ok((Token::CloseCounted(c as u8), at + 2)),
                Ok(c) if is_space(c) || matches!(c, '>' | ',' | '|' | ')') => one(Token::Close),
                Ok(_) => fail(at + 1),
                Err(Stop::Partial) if last => one(Token::Close),
                Err(stop) => Err(stop),
            },
            '|' => one(Token::Bar),
            '>' => one(Token::End),
            '#' => {
                let mut end = at + 1;
                while let Ok(c) = self.char(end)
                    && if end == at + 1 { self.is_start(c) } else { self.is_part(c) }
                {
                    end += c.len_utf8();
                }
                match self.char(end) {
                    Ok(c) if end > at + 1 && (is_space(c) || matches!(c, ')' | '>' | '%' | '|')) => {}
                    Ok(_) => return fail(end),
                    Err(Stop::Partial) if last && end > at + 1 => {}
                    Err(stop) => return Err(stop),
                }
                Ok((Token::Hash(at + 1, end), end))
            }
            c if is_space(c) => {
                let mut i = at + 1;
                while self.char(i).is_ok_and(is_space) {
                    i += 1;
                }
                Ok((Token::Space, i))
            }
            c if self.is_start(c) || self.is_part(c) || c == ':' => self.word(at, last),
            _ => fail(at),
        }
    }

    fn is_keyword(&self, byte: u8) -> bool {
        byte.is_ascii_alphabetic() || byte == b'_' || (byte == b':' && !self.ns)
    }

    /// A name or a token of name characters.
    fn word(&self, at: usize, last: bool) -> Scanned<(Token, usize)> {
        let first = self.char(at)?;
        let (mut named, mut colons) = (self.is_start(first), u32::from(first == ':'));
        let mut i = at + first.len_utf8();
        loop {
            match self.char(i) {
                Ok(':') if self.ns => {
                    colons += 1;
                    // A prefix, if a name follows.
                    named = colons == 1
                        && named
                        && match self.char(i + 1) {
                            Ok(c) => self.is_start(c),
                            Err(stop) => return Err(stop),
                        };
                    i += 1;
                }
                Ok(c) if self.is_part(c) => i += c.len_utf8(),
                Ok('*' | '+' | '?') if named => return Ok((Token::Counted(at, i), i + 1)),
                Ok(c) if is_space(c) || matches!(c, '>' | ')' | ',' | '|' | '[' | '%') => break,
                Ok(_) => return fail(i),
                Err(Stop::Partial) if last => break,
                Err(stop) => return Err(stop),
            }
        }
        Ok((if named { Token::Name(at, i) } else { Token::Word(at, i) }, i))
    }
}
