//! A tokenizer that follows CPython's (3.12), for what the parser's own does not tell: lexical errors in
//! CPython's words, nesting, and token positions around a parse error.
//!
//! Must accept any text, valid or not, and always advance. It stops at the first error.

use super::locate::never_closed;
use super::{Extent, SyntaxError, SyntaxErrorKind};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Identifiers and keywords.
    Name,
    Number,
    /// A whole string literal that is no f-string.
    Str,
    FStart,
    FMiddle,
    FEnd,
    Op,
    Newline,
    Indent,
    Dedent,
    End,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Tok {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
}

impl Tok {
    pub fn text<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// CPython's limits.
const MAX_INDENT: usize = 100;
const MAX_LEVEL: usize = 200;
const MAX_FSTRINGS: usize = 150;

#[derive(Clone, Copy)]
pub(super) struct Bracket {
    pub open: char,
    pub at: u32,
}

struct FString {
    quote: u8,
    triple: bool,
    raw: bool,
    start: u32,
    /// Bracket depth outside the string.
    depth: usize,
    /// Bracket depth inside each open replacement field; empty: in literal text.
    fields: Vec<Field>,
}

struct Field {
    /// Depth just inside the field's `{`.
    depth: usize,
    /// Past the `:`.
    spec: bool,
}

pub(super) struct Scanner<'a> {
    text: &'a str,
    b: &'a [u8],
    pos: usize,
    line_start: bool,
    /// A logical line has begun on this line.
    in_line: bool,
    indents: Vec<(usize, usize)>,
    pending: Vec<Tok>,
    pub brackets: Vec<Bracket>,
    fstrings: Vec<FString>,
    /// The error is one (of indentation or line continuation) that CPython only raises where the parser gets to it.
    pub soft_error: bool,
    /// Where the backslash of that error stands.
    continuation: Option<usize>,
    /// Where what CPython's tokenizer has in hand begins. Lines that a backslash or a string joins are added to it.
    pub hand: usize,
}

type Scan = Result<Tok, SyntaxError>;

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str) -> Self {
        let skip = if text.starts_with('\u{feff}') { 3 } else { 0 };
        Scanner {
            text,
            b: text.as_bytes(),
            pos: skip,
            line_start: true,
            in_line: false,
            indents: vec![(0, 0)],
            pending: Vec::new(),
            brackets: Vec::new(),
            fstrings: Vec::new(),
            soft_error: false,
            continuation: None,
            hand: 0,
        }
    }

    /// A line has been begun while no token was. The end of the text is none.
    fn take_line(&mut self) {
        if self.pos < self.b.len() {
            self.hand = self.pos;
        }
    }

    fn at(&self, i: usize) -> u8 {
        self.b.get(i).copied().unwrap_or(0)
    }
    fn here(&self) -> u8 {
        self.at(self.pos)
    }
    fn tok(&self, kind: Kind, start: usize) -> Tok {
        Tok { kind, start: start as u32, end: self.pos as u32 }
    }

    /// CPython places most errors at the character it read last.
    fn error_at_cursor(&self, cursor: usize, message: impl Into<String>) -> SyntaxError {
        let mut at = cursor.min(self.b.len()).saturating_sub(1);
        while at > 0 && !self.text.is_char_boundary(at) {
            at -= 1;
        }
        SyntaxError::new(message, at as u32, at as u32)
    }

    /// After an error that only counts where the parser gets to it: where what was not read begins.
    pub fn unscanned(&self) -> usize {
        match self.continuation {
            Some(at) => at,
            None => self.text[..self.pos.min(self.b.len())].rfind('\n').map_or(0, |i| i + 1),
        }
    }

    /// The error of a backslash at `at` that no line follows.
    fn continuation(&mut self, at: usize) -> SyntaxError {
        self.soft_error = true;
        self.continuation = Some(at);
        if self.at(at + 1) != b'\n' {
            let text = "unexpected character after line continuation character";
            let error = self.error_at_cursor(at + if at + 1 < self.b.len() { 2 } else { 1 }, text);
            return SyntaxError { hand: Some(self.hand as u32), ..error.with_extent(Extent::Continued) };
        }
        match self.brackets.last() {
            Some(b) => never_closed(*b),
            None => {
                let at = at as u32 + 1;
                let error = SyntaxError::new("unexpected EOF while parsing", at, at);
                SyntaxError { hand: Some(self.hand as u32), ..error.with_extent(Extent::Cursor) }
            }
        }
    }

    pub fn line(&self, at: u32) -> usize {
        self.text.get(..at as usize).map_or(0, |t| t.matches('\n').count()) + 1
    }

    /// The next token. After `End` it repeats `End`.
    pub fn next(&mut self) -> Scan {
        if let Some(t) = self.pending.pop() {
            return Ok(t);
        }
        if self
            .fstrings
            .last()
            .is_some_and(|f| f.fields.last().is_none_or(|x| x.spec && self.brackets.len() == x.depth))
        {
            return self.fstring_text();
        }
        if std::mem::take(&mut self.line_start) {
            self.take_line();
            if let Some(t) = self.indentation()? {
                return Ok(t);
            }
        }
        loop {
            while matches!(self.here(), b' ' | b'\t' | 0x0c) {
                self.pos += 1;
            }
            let begin = self.pos;
            if self.here() == b'#' {
                while self.pos < self.b.len() && self.here() != b'\n' {
                    self.pos += 1;
                }
            }
            if self.pos >= self.b.len() {
                return self.end();
            }
            let start = self.pos;
            match self.here() {
                b'\n' => {
                    self.pos += 1;
                    if !self.brackets.is_empty() {
                        self.take_line();
                        continue;
                    }
                    let logical = self.in_line;
                    self.in_line = false;
                    self.line_start = true;
                    if logical {
                        // As in CPython, a comment belongs to the end of its line; the newline itself does not.
                        return Ok(Tok { kind: Kind::Newline, start: begin as u32, end: start as u32 });
                    }
                    return self.next();
                }
                b'\\' => {
                    if self.at(start + 1) != b'\n' || start + 2 >= self.b.len() {
                        return Err(self.continuation(start));
                    }
                    self.pos += 2;
                    continue;
                }
                _ => {}
            }
            self.in_line = true;
            return self.token(start);
        }
    }

    fn end(&mut self) -> Scan {
        if self.in_line && self.brackets.is_empty() {
            self.in_line = false;
            return Ok(self.tok(Kind::Newline, self.pos));
        }
        if self.indents.len() > 1 && self.brackets.is_empty() {
            self.indents.pop();
            return Ok(self.tok(Kind::Dedent, self.pos));
        }
        Ok(self.tok(Kind::End, self.pos))
    }

    fn indentation(&mut self) -> Result<Option<Tok>, SyntaxError> {
        let start = self.pos;
        let (mut col, mut alt) = (0, 0);
        // The indentation before the first backslash that has any is that of the line.
        let mut continued = 0;
        loop {
            match self.here() {
                b' ' => (col, alt) = (col + 1, alt + 1),
                b'\t' => (col, alt) = ((col / 8 + 1) * 8, alt + 1),
                0x0c => (col, alt) = (0, 0),
                b'\\' if self.at(self.pos + 1) == b'\n' && self.pos + 2 < self.b.len() => {
                    if continued == 0 {
                        continued = col;
                    }
                    self.pos += 2;
                    self.take_line();
                    continue;
                }
                b'\\' => return Err(self.continuation(self.pos)),
                _ => break,
            }
            self.pos += 1;
        }
        if continued > 0 {
            (col, alt) = (continued, continued);
        }
        // Blank lines and comments have no indentation. A line without an end is not blank.
        let ended = self.pos >= self.b.len() && col == 0;
        if matches!(self.here(), b'#' | b'\n') || ended || !self.brackets.is_empty() {
            return Ok(None);
        }
        let (top, top_alt) = *self.indents.last().unwrap_or(&(0, 0));
        if col == top {
            if alt != top_alt {
                return Err(self.tab_error());
            }
            return Ok(None);
        }
        if col > top {
            if self.indents.len() >= MAX_INDENT {
                self.soft_error = true;
                let kind = SyntaxErrorKind::Indentation;
                return Err(self.line_error(kind, "too many levels of indentation", start));
            }
            if alt <= top_alt {
                return Err(self.tab_error());
            }
            self.indents.push((col, alt));
            return Ok(Some(self.tok(Kind::Indent, start)));
        }
        let mut count = 0;
        while self.indents.last().is_some_and(|x| col < x.0) {
            self.indents.pop();
            count += 1;
        }
        let (top, top_alt) = *self.indents.last().unwrap_or(&(0, 0));
        if col != top {
            self.soft_error = true;
            let text = "unindent does not match any outer indentation level";
            let end = self.text[self.pos..].find('\n').map_or(self.b.len(), |i| self.pos + i);
            return Err(self.line_error(SyntaxErrorKind::Indentation, text, end));
        }
        if alt != top_alt {
            return Err(self.tab_error());
        }
        let t = self.tok(Kind::Dedent, self.pos);
        self.pending.extend(std::iter::repeat_n(t, count - 1));
        Ok(Some(t))
    }

    fn tab_error(&mut self) -> SyntaxError {
        self.soft_error = true;
        let start = self.text[..self.pos].rfind('\n').map_or(0, |i| i + 1);
        self.line_error(SyntaxErrorKind::Tab, "inconsistent use of tabs and spaces in indentation", start)
    }

    fn line_error(&self, kind: SyntaxErrorKind, message: &str, at: usize) -> SyntaxError {
        let extent = if kind == SyntaxErrorKind::Tab { Extent::Point } else { Extent::Cursor };
        SyntaxError { kind, extent, ..SyntaxError::new(message, at as u32, at as u32) }
    }

    fn token(&mut self, start: usize) -> Scan {
        let c = self.here();
        match c {
            b'0'..=b'9' => self.number(start),
            b'.' if self.at(start + 1).is_ascii_digit() => self.number(start),
            b'\'' | b'"' => self.string(start, start),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.name(start),
            b'(' | b'[' | b'{' => {
                self.pos += 1;
                if self.brackets.len() >= MAX_LEVEL {
                    return Err(self.error_at_cursor(self.pos, "too many nested parentheses"));
                }
                self.brackets.push(Bracket { open: c as char, at: start as u32 });
                Ok(self.tok(Kind::Op, start))
            }
            b')' | b']' | b'}' => self.close(c as char, start),
            _ => self.operator(start),
        }
    }

    fn close(&mut self, c: char, start: usize) -> Scan {
        if let Some(f) = self.fstrings.last_mut() {
            let at_field = f.fields.last().is_some_and(|x| x.depth == self.brackets.len());
            if at_field && c == '}' {
                f.fields.pop();
            } else if at_field {
                self.pos += 1;
                let text = match self.brackets.last() {
                    Some(_) => {
                        format!("f-string: closing parenthesis '{c}' does not match opening parenthesis '{{'")
                    }
                    None => format!("f-string: unmatched '{c}'"),
                };
                return Err(self.error_at_cursor(self.pos, text));
            }
        }
        self.pos += 1;
        let Some(open) = self.brackets.pop() else {
            return Err(self.error_at_cursor(self.pos, format!("unmatched '{c}'")));
        };
        let fits = matches!((open.open, c), ('(', ')') | ('[', ']') | ('{', '}'));
        if !fits {
            let lines = (self.line(open.at), self.line(start as u32));
            let mut text =
                format!("closing parenthesis '{c}' does not match opening parenthesis '{}'", open.open);
            if lines.0 != lines.1 {
                text.push_str(&format!(" on line {}", lines.0));
            }
            return Err(self.error_at_cursor(self.pos, text));
        }
        Ok(self.tok(Kind::Op, start))
    }

    fn operator(&mut self, start: usize) -> Scan {
        let rest = &self.b[start..];
        // The end of an f-string's expression is not an operator of several characters.
        let field = self.fstrings.last().and_then(|f| f.fields.last());
        let in_field = field.is_some_and(|x| x.depth == self.brackets.len());
        if in_field && rest[0] == b':' {
            self.pos += 1;
            if let Some(x) = self.fstrings.last_mut().and_then(|f| f.fields.last_mut()) {
                x.spec = true;
            }
            return Ok(self.tok(Kind::Op, start));
        }
        for op in ["**=", "//=", ">>=", "<<=", "..."] {
            if rest.starts_with(op.as_bytes()) {
                self.pos += 3;
                return Ok(self.tok(Kind::Op, start));
            }
        }
        for op in [
            "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=", "/=", "%=", "&=", "|=",
            "^=", "@=", ":=", "<>",
        ] {
            if rest.starts_with(op.as_bytes()) {
                self.pos += 2;
                return Ok(self.tok(Kind::Op, start));
            }
        }
        self.pos += 1;
        match rest[0] {
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'<' | b'>' | b'='
            | b'.' | b',' | b':' | b';' | b'!' => Ok(self.tok(Kind::Op, start)),
            // Left to the parser, which calls them invalid syntax.
            b'$' | b'?' | b'`' => Ok(self.tok(Kind::Op, start)),
            c => Err(self.error_at_cursor(self.pos, format!("invalid non-printable character U+{c:04X}"))),
        }
    }

    fn name(&mut self, start: usize) -> Scan {
        while self.here().is_ascii_alphanumeric() || self.here() == b'_' || self.here() >= 0x80 {
            self.pos += 1;
        }
        let word = &self.text[start..self.pos];
        if matches!(self.here(), b'\'' | b'"') && word.len() <= 2 && is_prefix(word) {
            return self.string(start, self.pos);
        }
        if !word.is_ascii() {
            for (i, c) in word.char_indices() {
                let fine = if i == 0 { is_start(c) } else { is_continue(c) };
                if !fine {
                    let at = start + i + c.len_utf8();
                    let text = if is_printable(c) {
                        format!("invalid character '{c}' (U+{:04X})", c as u32)
                    } else {
                        format!("invalid non-printable character U+{:04X}", c as u32)
                    };
                    return Err(self.error_at_cursor(at, text));
                }
            }
        }
        Ok(self.tok(Kind::Name, start))
    }

    // ── numbers ──

    fn digits(&mut self, is_digit: impl Fn(u8) -> bool) -> bool {
        loop {
            if !is_digit(self.here()) {
                return false;
            }
            while is_digit(self.here()) {
                self.pos += 1;
            }
            if self.here() != b'_' {
                return true;
            }
            self.pos += 1;
        }
    }

    fn number(&mut self, start: usize) -> Scan {
        let radix = match (self.here(), self.at(start + 1) | 0x20) {
            (b'0', b'x') => Some(("hexadecimal", 16)),
            (b'0', b'o') => Some(("octal", 8)),
            (b'0', b'b') => Some(("binary", 2)),
            _ => None,
        };
        if let Some((name, radix)) = radix {
            self.pos += 2;
            loop {
                if self.here() == b'_' {
                    self.pos += 1;
                }
                let valid = |c: u8| (c as char).is_digit(radix);
                if !valid(self.here()) {
                    let c = self.here();
                    if c.is_ascii_digit() {
                        let text = format!("invalid digit '{}' in {name} literal", c as char);
                        return Err(self.error_at_cursor(self.pos + 1, text));
                    }
                    return Err(self.error_at_cursor(self.pos, format!("invalid {name} literal")));
                }
                while valid(self.here()) {
                    self.pos += 1;
                }
                if self.here() != b'_' {
                    break;
                }
            }
            if self.here().is_ascii_digit() {
                let text = format!("invalid digit '{}' in {name} literal", self.here() as char);
                return Err(self.error_at_cursor(self.pos + 1, text));
            }
            return self.number_end(start, name);
        }
        let digit = |c: u8| c.is_ascii_digit();
        let mut float = false;
        if self.here() != b'.' {
            if !self.digits(digit) {
                return Err(self.error_at_cursor(self.pos, "invalid decimal literal"));
            }
            let whole = &self.text[start..self.pos];
            let zeros = whole.starts_with('0') && whole.bytes().any(|c| c != b'0' && c != b'_');
            if zeros && !matches!(self.here(), b'.' | b'e' | b'E' | b'j' | b'J') {
                let first = whole.bytes().take_while(|c| matches!(c, b'0' | b'_')).count();
                let text = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
                let error = SyntaxError::new(text, start as u32, (start + first) as u32);
                return Err(error.with_extent(Extent::Bytes));
            }
        }
        if self.here() == b'.' {
            float = true;
            self.pos += 1;
            if digit(self.here()) && !self.digits(digit) {
                return Err(self.error_at_cursor(self.pos, "invalid decimal literal"));
            }
        }
        if matches!(self.here(), b'e' | b'E') {
            let sign = usize::from(matches!(self.at(self.pos + 1), b'+' | b'-'));
            if digit(self.at(self.pos + 1 + sign)) {
                float = true;
                self.pos += 1 + sign;
                if !self.digits(digit) {
                    return Err(self.error_at_cursor(self.pos, "invalid decimal literal"));
                }
            } else if sign == 1 {
                return Err(self.error_at_cursor(self.pos + 2, "invalid decimal literal"));
            }
        }
        let _ = float;
        if matches!(self.here(), b'j' | b'J') {
            self.pos += 1;
            return self.number_end(start, "imaginary");
        }
        self.number_end(start, "decimal")
    }

    /// A number must not run into a name, except for the keywords that may follow one. What follows those of two letters
    /// that begin with i is not looked at.
    fn number_end(&mut self, start: usize, name: &str) -> Scan {
        let part = |c: u8| c.is_ascii_alphanumeric() || c == b'_';
        if part(self.here()) {
            let rest = &self.b[self.pos..];
            let begins = |word: &str| rest.starts_with(word.as_bytes());
            let ends = |c: u8| !part(c) && c.is_ascii();
            let whole = |word: &str| begins(word) && ends(self.at(self.pos + word.len()));
            if !["if", "in", "is"].into_iter().any(begins)
                && !["and", "else", "for", "or", "not"].into_iter().any(whole)
            {
                return Err(self.error_at_cursor(self.pos, format!("invalid {name} literal")));
            }
        }
        Ok(self.tok(Kind::Number, start))
    }

    // ── strings ──

    /// A literal whose prefix starts at `start` and whose quote stands at `quote_at`.
    fn string(&mut self, start: usize, quote_at: usize) -> Scan {
        let quote = self.at(quote_at);
        let triple = self.at(quote_at + 1) == quote && self.at(quote_at + 2) == quote;
        let prefix = &self.text[start..quote_at];
        if prefix.contains(['f', 'F']) {
            self.pos = quote_at + if triple { 3 } else { 1 };
            if self.fstrings.len() >= MAX_FSTRINGS {
                return Err(self.error_at_cursor(self.pos, "too many nested f-strings"));
            }
            self.fstrings.push(FString {
                quote,
                triple,
                raw: prefix.contains(['r', 'R']),
                start: start as u32,
                depth: self.brackets.len(),
                fields: Vec::new(),
            });
            return Ok(self.tok(Kind::FStart, start));
        }
        self.pos = quote_at + if triple { 3 } else { 1 };
        loop {
            let c = self.here();
            if self.pos >= self.b.len() || (c == b'\n' && !triple) {
                // The quote that ends the f-string around this is more likely than a new string.
                if self.fstrings.last().is_some_and(|f| f.quote == quote && f.triple == triple) {
                    return Err(self.error_at_cursor(self.pos, "f-string: expecting '}'"));
                }
                return Err(self.unterminated(start, triple, ""));
            }
            if c == b'\\' {
                self.pos += 2;
                continue;
            }
            if c == quote && (!triple || (self.at(self.pos + 1) == quote && self.at(self.pos + 2) == quote)) {
                self.pos += if triple { 3 } else { 1 };
                return Ok(self.tok(Kind::Str, start));
            }
            self.pos += 1;
        }
    }

    fn unterminated(&self, start: usize, triple: bool, prefix: &str) -> SyntaxError {
        let mut end = self.pos.min(self.b.len());
        // A file that ends with a newline has been read to the line before.
        if end == self.b.len() && end > start && self.b[end - 1] == b'\n' {
            end -= 1;
        }
        let line = self.line(end as u32);
        let what = if triple { "triple-quoted " } else { "" };
        let text = format!("unterminated {what}{prefix}string literal (detected at line {line})");
        SyntaxError::new(text, start as u32, start as u32)
    }

    /// Literal text of an f-string or of a format specification, up to the next brace or the end.
    fn fstring_text(&mut self) -> Scan {
        let start = self.pos;
        let Some(f) = self.fstrings.last() else { return self.end() };
        let (quote, triple, raw, begin) = (f.quote, f.triple, f.raw, f.start as usize);
        let in_spec = !f.fields.is_empty();
        loop {
            let c = self.here();
            let closes =
                c == quote && (!triple || (self.at(self.pos + 1) == quote && self.at(self.pos + 2) == quote));
            if self.pos >= self.b.len() {
                return Err(self.unterminated(begin, triple, "f-"));
            }
            if c == b'\n' && !triple {
                if in_spec {
                    let text =
                        "f-string: newlines are not allowed in format specifiers for single quoted f-strings";
                    return Err(self.error_at_cursor(self.pos + 1, text));
                }
                return Err(self.unterminated(begin, triple, "f-"));
            }
            if closes && in_spec {
                return Err(self.error_at_cursor(self.pos + 1, "f-string: expecting '}'"));
            }
            if closes {
                if self.pos > start {
                    return Ok(self.tok(Kind::FMiddle, start));
                }
                self.pos += if triple { 3 } else { 1 };
                let depth = f.depth;
                self.brackets.truncate(depth);
                self.fstrings.pop();
                return Ok(self.tok(Kind::FEnd, start));
            }
            match c {
                b'{' if self.at(self.pos + 1) == b'{' && !in_spec => self.pos += 2,
                b'{' => {
                    if self.pos > start {
                        return Ok(self.tok(Kind::FMiddle, start));
                    }
                    self.pos += 1;
                    if self.brackets.len() >= MAX_LEVEL {
                        return Err(self.error_at_cursor(self.pos, "too many nested parentheses"));
                    }
                    self.brackets.push(Bracket { open: '{', at: start as u32 });
                    let depth = self.brackets.len();
                    if let Some(f) = self.fstrings.last_mut() {
                        if f.fields.len() >= 3 {
                            return Err(
                                self.error_at_cursor(self.pos, "f-string: expressions nested too deeply")
                            );
                        }
                        f.fields.push(Field { depth, spec: false });
                    }
                    return Ok(self.tok(Kind::Op, start));
                }
                b'}' if in_spec => {
                    if self.pos > start {
                        return Ok(self.tok(Kind::FMiddle, start));
                    }
                    return self.close('}', start);
                }
                b'}' if self.at(self.pos + 1) == b'}' => self.pos += 2,
                b'}' => {
                    return Err(self.error_at_cursor(self.pos + 1, "f-string: single '}' is not allowed"));
                }
                b'\\' if !raw && self.at(self.pos + 1) == b'N' && self.at(self.pos + 2) == b'{' => {
                    // `\N{NAME}` is no field.
                    self.pos += 3;
                    while self.pos < self.b.len()
                        && !matches!(self.here(), b'}' | b'\n')
                        && self.here() != quote
                    {
                        self.pos += 1;
                    }
                    if self.here() == b'}' {
                        self.pos += 1;
                    }
                }
                b'\\' if matches!(self.at(self.pos + 1), b'{' | b'}') => self.pos += 1,
                b'\\' => self.pos += 2,
                _ => self.pos += 1,
            }
        }
    }

    /// Go on after an error: drop the rest of the line and all open brackets. Returns the end of the line or text.
    pub fn skip_line(&mut self) -> Tok {
        self.brackets.clear();
        self.fstrings.clear();
        self.pending.clear();
        self.in_line = false;
        let mut at = self.pos.min(self.b.len());
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        match self.text[at..].find('\n') {
            Some(i) => {
                self.pos = at + i + 1;
                self.line_start = true;
                self.tok(Kind::Newline, at + i)
            }
            None => {
                self.pos = self.b.len();
                self.tok(Kind::End, self.pos)
            }
        }
    }
}

fn is_prefix(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "r" | "u" | "b" | "f" | "br" | "rb" | "fr" | "rf")
}

/// Whether an identifier may start with the character (XID_Start, near enough).
fn is_start(c: char) -> bool {
    c == '_' || c.is_alphabetic() || matches!(c, '\u{2118}' | '\u{212e}' | '\u{309b}' | '\u{309c}')
}

fn is_continue(c: char) -> bool {
    is_start(c)
        || c.is_numeric()
            && !matches!(c as u32, 0xb2 | 0xb3 | 0xb9 | 0xbc..=0xbe | 0x2070..=0x2089 | 0x2150..=0x215f | 0x2460..=0x24ff | 0x2776..=0x2793)
        || is_mark(c)
        || matches!(c, '\u{b7}' | '\u{387}' | '\u{203f}' | '\u{2040}' | '\u{2054}')
}

/// Combining marks of the common scripts.
fn is_mark(c: char) -> bool {
    use unicode_mark::RANGES;
    RANGES.iter().any(|(a, b)| (*a..=*b).contains(&(c as u32)))
}

mod unicode_mark {
    /// Blocks of combining marks outside the alphabetic ones.
    pub(super) const RANGES: [(u32, u32); 21] = [
        (0x0300, 0x036f),
        (0x0483, 0x0487),
        (0x0591, 0x05c7),
        (0x0610, 0x061a),
        (0x064b, 0x0669),
        (0x0670, 0x0670),
        (0x06d6, 0x06ed),
        (0x0711, 0x0711),
        (0x0730, 0x074a),
        (0x07a6, 0x07b0),
        (0x093a, 0x094f),
        (0x09bc, 0x09cd),
        (0x0a3c, 0x0a4d),
        (0x0abc, 0x0acd),
        (0x0b3c, 0x0b4d),
        (0x0bbe, 0x0bcd),
        (0x0e31, 0x0e4e),
        (0x1ab0, 0x1aff),
        (0x1dc0, 0x1dff),
        (0x20d0, 0x20f0),
        (0xe0100, 0xe01ef),
    ];
}

fn is_printable(c: char) -> bool {
    !c.is_control()
        && !c.is_whitespace()
        && !matches!(c as u32, 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb | 0xe000..=0xf8ff)
}
