//! Which error of a source to report: the parser's, translated by `locate`, or one of those that CPython finds
//! while it builds the tree (string literals).

use super::limits::Scanned;
use super::locate::{locate, never_closed};
use super::scan::{Kind, Scanner, Tok};
use super::{SyntaxError, SyntaxErrorKind};
use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{Mod, Stmt};
use ruff_python_parser::{LexicalErrorType, Mode, ParseError, ParseErrorType, Parsed, parse_unchecked};
use ruff_text_size::TextSize;

/// The error to report, if the source has any.
pub(super) fn first_error(
    text: &str,
    parsed: &Parsed<Mod>,
    scanned: &Scanned,
    expression: bool,
) -> Option<SyntaxError> {
    let fine = |e: &&ParseError| {
        is_lone_try(e)
            || is_soft_match(e, text, parsed.syntax())
            || scanned.raised.contains(&e.location.start().to_u32())
                && e.error == ParseErrorType::ExpectedExpression
    };
    let error = parsed.errors().iter().find(|e| !fine(e));
    let version = parsed.unsupported_syntax_errors().first();
    // Where a `try` stands alone there may be another error, which is then left out.
    let lone = parsed.errors().iter().find(|e| is_lone_try(e));
    let near = [version.map(|e| e.range), error.map(|e| e.location), lone.map(|e| e.location)];
    let near = near.into_iter().flatten().map(|range| range.start().to_u32()).min()?;
    let Some(error) = error else {
        let located = locate(text, near, expression);
        return located.or_else(|| Some(SyntaxError::at("invalid syntax", version?.range)));
    };
    if let Some(e) = locate(text, near, expression) {
        return Some(e);
    }
    let near = error.location.start().to_u32();
    if let Some(e) = string_error(text, error) {
        return Some(e);
    }
    if let Some(e) = &scanned.late {
        return Some(e.clone());
    }
    if let Some(b) = scanned.unclosed {
        return Some(never_closed(b));
    }
    if let Some((start, end)) = formatted_key(text, near) {
        let text = "mapping pattern keys may only match literals and attribute lookups";
        return Some(SyntaxError::new(text, start, end));
    }
    Some(SyntaxError::at("invalid syntax", error.location))
}

/// The "unexpected indent" that stops the parser before it gets to the lexical error at `at`.
pub(super) fn early_indent(text: &str, at: usize, expression: bool) -> Option<SyntaxError> {
    // Cheap: without indentation there is nothing to look for.
    if !["\n ", "\n\t", "\n\x0c"].iter().any(|s| text.contains(s)) && !text.starts_with([' ', '\t', '\x0c']) {
        return None;
    }
    let near = if expression { 0 } else { first_before(text, at)? };
    locate(text, near, expression)
        .filter(|e| e.kind == SyntaxErrorKind::Indentation && e.message == "unexpected indent")
}

/// Where the parser meets its first error before `at`, which may be an unexpected indent; else `at`.
fn first_before(text: &str, at: usize) -> Option<u32> {
    let line = text[..at].rfind('\n').map_or(0, |i| i + 1);
    // The line has something on it, so that its indentation counts.
    let blank = text[line..at].find(|c| !matches!(c, ' ' | '\t' | '\x0c')).unwrap_or(at - line);
    let before = format!("{}x\n", &text[..line + blank]);
    let parsed = parse_unchecked(&before, Mode::Module.into());
    let error = parsed.errors().first();
    if error.is_some_and(is_lone_try) {
        // There CPython has stopped, to scan the rest.
        return None;
    }
    Some(error.map_or(at as u32, |e| e.location.start().to_u32()))
}

/// The error of an expression that is indented, `at` where it stands.
pub(super) fn unexpected_indent(text: &str, at: u32) -> SyntaxError {
    locate(text, at, true).unwrap_or_else(|| SyntaxError::indentation("unexpected indent", at, at))
}

/// In this dialect a `try` may stand without `except` and `finally`.
fn is_lone_try(e: &ParseError) -> bool {
    matches!(&e.error, ParseErrorType::OtherError(m) if m.contains("after `try` block"))
}

/// Errors in string literals, which the grammar does not show.
fn string_error(source: &str, e: &ParseError) -> Option<SyntaxError> {
    let at = e.location.start().to_u32();
    match &e.error {
        ParseErrorType::Lexical(
            LexicalErrorType::InvalidByteLiteral
            | LexicalErrorType::UnicodeError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace
            | LexicalErrorType::StringError,
        ) => {}
        ParseErrorType::OtherError(m) if m.contains("cannot be mixed with non-bytes") => {
            let (_, next) = literal_around(source, at)?;
            return Some(SyntaxError::new("cannot mix bytes and nonbytes literals", next.start, next.end));
        }
        _ => return None,
    }
    let (literal, next) = literal_around(source, at)?;
    let text = literal.text(source);
    // The literal text of an f-string is a token of its own, without quotes.
    let fault = match literal.kind {
        Kind::Str => literal_fault(text)?,
        _ => Fault::Escape(bad_escape(text, false, at.saturating_sub(literal.start) as usize)?),
    };
    Some(match fault {
        Fault::NotAscii(text) => SyntaxError::new(text, literal.start, literal.end),
        Fault::Escape(text) => SyntaxError::new(text, next.start, next.end),
    })
}

/// What is wrong with a string literal, and which place CPython gives it.
pub(super) enum Fault {
    /// The literal's own.
    NotAscii(&'static str),
    /// That of the token read last.
    Escape(String),
}

fn prefix(literal: &str) -> &str {
    &literal[..literal.find(['\'', '"']).unwrap_or(0)]
}

pub(super) fn is_bytes(literal: &str) -> bool {
    prefix(literal).contains(['b', 'B'])
}

/// The fault of a literal that is no f-string.
pub(super) fn literal_fault(text: &str) -> Option<Fault> {
    let bytes = is_bytes(text);
    if bytes && !text.is_ascii() {
        return Some(Fault::NotAscii("bytes can only contain ASCII literal characters"));
    }
    if !text.contains('\\') || prefix(text).contains(['r', 'R', 'f', 'F']) {
        return None;
    }
    let quote = prefix(text).len();
    let triple = text.get(quote..quote + 3).is_some_and(|q| q == "\"\"\"" || q == "'''");
    let n = if triple { 3 } else { 1 };
    let body = text.get(quote + n..text.len().saturating_sub(n)).unwrap_or("");
    // Only the parser knows the names of characters.
    let near = if body.contains("\\N") {
        let parsed = parse_unchecked(text, Mode::Expression.into());
        parsed.errors().first().map(|e| e.location.start().to_usize().saturating_sub(quote + n))
    } else {
        None
    };
    bad_escape(body, bytes, near.unwrap_or(usize::MAX)).map(Fault::Escape)
}

/// The string token that holds the offset, and the token after the literals it belongs to.
fn literal_around(source: &str, at: u32) -> Option<(Tok, Tok)> {
    let mut scanner = Scanner::new(source);
    let mut found = None;
    loop {
        let t = scanner.next().ok()?;
        let string = matches!(t.kind, Kind::Str | Kind::FStart | Kind::FMiddle | Kind::FEnd);
        match found {
            Some(f) if !string => return Some((f, t)),
            None if matches!(t.kind, Kind::Str | Kind::FMiddle) && t.end >= at => found = Some(t),
            _ => {}
        }
        if t.kind == Kind::End {
            return None;
        }
    }
}

/// The braces around the f-string at `near`, which the grammar allows as a key of a mapping pattern but the parser
/// does not.
fn formatted_key(source: &str, near: u32) -> Option<(u32, u32)> {
    let mut scanner = Scanner::new(source);
    let mut around: Option<(usize, u32)> = None;
    loop {
        let t = scanner.next().ok()?;
        match around {
            None if t.start == near && t.kind == Kind::FStart => {
                let open = scanner.brackets.last().filter(|b| b.open == '{')?;
                around = Some((scanner.brackets.len(), open.at));
            }
            Some((level, start)) if scanner.brackets.len() < level => return Some((start, t.end)),
            _ if t.kind == Kind::End => return None,
            _ => {}
        }
    }
}

/// What CPython's decoder says about the first bad escape (`near`: where the parser saw it, for names).
fn bad_escape(body: &str, bytes: bool, near: usize) -> Option<String> {
    let b = body.as_bytes();
    // Positions count the text as the decoder gets it: other than ASCII as `\UXXXXXXXX`.
    let position = |i: usize| body[..i].chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum::<usize>();
    let mut i = 0;
    while i < b.len() {
        if b[i] != b'\\' {
            i += 1;
            continue;
        }
        let kind = b.get(i + 1).copied().unwrap_or(0);
        let want = match kind {
            b'x' => 2,
            b'u' if !bytes => 4,
            b'U' if !bytes => 8,
            _ => 0,
        };
        if want > 0 {
            let have = b[i + 2..].iter().take(want).take_while(|c| c.is_ascii_hexdigit()).count();
            let from = position(i);
            if have < want && bytes {
                return Some(format!("(value error) invalid \\x escape at position {from}"));
            }
            let what = if have < want {
                let shape = format!("{}{}", kind as char, "X".repeat(want));
                format!("truncated \\{shape} escape")
            } else {
                let digits = body.get(i + 2..i + 2 + have)?;
                let value = u32::from_str_radix(digits, 16).unwrap_or(u32::MAX);
                if value <= 0x10_ffff {
                    i += 2 + have;
                    continue;
                }
                "illegal Unicode character".to_string()
            };
            return Some(unicode_error(from, from + 1 + have, &what));
        }
        if kind == b'N' && !bytes {
            let from = position(i);
            let close = body[i..].find('}').map(|c| i + c);
            match close {
                Some(c) if b.get(i + 2) == Some(&b'{') && c > i + 3 => {
                    // Only the parser knows the names; the bad one is where it stopped.
                    if near <= c + 1 {
                        return Some(unicode_error(from, position(c), "unknown Unicode character name"));
                    }
                    i = c + 1;
                    continue;
                }
                _ => {
                    let end = match b.get(i + 2) {
                        Some(b'{') => position(close.unwrap_or(b.len() - 1)),
                        _ => from + 1,
                    };
                    return Some(unicode_error(from, end, "malformed \\N character escape"));
                }
            }
        }
        i += 2;
        while i < b.len() && !body.is_char_boundary(i) {
            i += 1;
        }
    }
    None
}

fn unicode_error(from: usize, to: usize, what: &str) -> String {
    format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {from}-{to}: {what}")
}

/// The parser takes the name `match` after `;` for a statement on the same line; unless it is one, all is well.
fn is_soft_match(e: &ParseError, text: &str, tree: &Mod) -> bool {
    struct Find(TextSize, bool);
    impl<'a> StatementVisitor<'a> for Find {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            self.1 |= matches!(stmt, Stmt::Match(m) if m.range.start() == self.0);
            walk_stmt(self, stmt);
        }
    }
    let at = e.location.start();
    if !matches!(e.error, ParseErrorType::SimpleAndCompoundStatementOnSameLine)
        || !text[at.to_usize()..].starts_with("match")
    {
        return false;
    }
    let Mod::Module(module) = tree else { return false };
    let mut find = Find(at, false);
    find.visit_body(&module.body);
    !find.1
}
