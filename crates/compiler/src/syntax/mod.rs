//! The parse front: source text to ruff's syntax tree, with CPython's syntax errors.
//!
//! Owns: universal newlines, the quoted `from "<spec>" import` form, nesting limits, the translation of the
//! parser's errors, and the extraction of imports for prefetch.
//! Must never panic on any input, and never recurse deeper than the limits of `limits` allow.

mod diagnose;
mod grammar;
mod imports;
mod limits;
mod locate;
mod quoted;
mod scan;

pub use imports::{ImportRef, ImportSite, import_sites, imports};

use ruff_python_ast::visitor::transformer::{self, Transformer};
use ruff_python_ast::{Expr, Mod, PythonVersion, Stmt};
use ruff_python_parser::{Mode, ParseOptions, Parsed, parse_unchecked};
use ruff_text_size::{Ranged, TextLen, TextRange};
use std::borrow::Cow;
use std::collections::HashMap;

/// Which exception class a syntax error is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SyntaxErrorKind {
    Syntax,
    Indentation,
    Tab,
}

/// What CPython says of where an error ends (`end_offset`, and for some `offset`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extent {
    /// `start..end`.
    Range,
    /// The same, with columns that count bytes: so the compiler and the symbol table have them, and the tokenizer where
    /// it says both.
    Bytes,
    /// A beginning, in bytes, and no end: None.
    Begin,
    /// A place without an end, which is counted from where what is in hand begins: 0.
    Continued,
    /// At its tokenizer's cursor, behind which there is no token: -1.
    Cursor,
    /// The same at the edge of a line that begins without indentation: 0 and -1.
    Edge,
    /// A place without an end: 0.
    Point,
    /// The end of the text, a token without columns: 0 for both.
    Nowhere,
    /// Not even a line.
    Unplaced,
}

/// Why a source does not compile. `start..end` are byte offsets into the source; `end` may equal `start`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    pub kind: SyntaxErrorKind,
    pub message: String,
    pub start: u32,
    pub end: u32,
    pub extent: Extent,
    /// Found in the tree: CPython then has only a file's lines to show.
    pub late: bool,
    /// Where what CPython's tokenizer has in hand begins, if that is on a line before `start`. Unless it has a file's lines
    /// to look at, it shows that text, and takes the place of the column there.
    pub hand: Option<u32>,
}

impl SyntaxError {
    /// A plain `SyntaxError`.
    pub fn new(message: impl Into<String>, start: u32, end: u32) -> Self {
        let (kind, extent) = (SyntaxErrorKind::Syntax, Extent::Range);
        SyntaxError { kind, message: message.into(), start, end, extent, late: false, hand: None }
    }
    pub(crate) fn with_extent(self, extent: Extent) -> Self {
        SyntaxError { extent, ..self }
    }
    pub(crate) fn at(message: impl Into<String>, range: ruff_text_size::TextRange) -> Self {
        Self::new(message, range.start().to_u32(), range.end().to_u32())
    }
    pub(crate) fn indentation(message: impl Into<String>, start: u32, end: u32) -> Self {
        SyntaxError { kind: SyntaxErrorKind::Indentation, ..Self::new(message, start, end) }
    }
}

/// What was parsed.
pub(crate) enum Tree {
    Module(Vec<Stmt>),
    Expression(Box<Expr>),
}

/// A syntax tree and what is needed to relate it to the source.
pub(crate) struct Parse {
    pub tree: Tree,
    /// Spec of each quoted import, by the offset of the identifier that stands for it in the tree.
    pub quoted: HashMap<u32, String>,
    /// How the tree's offsets become the source's.
    pub offsets: OffsetMap,
    /// The text that was parsed: newlines normalised, quoted specs replaced.
    pub text: String,
}

/// Maps offsets of the normalised text (`\r\n` shortened to `\n`) back to the source.
#[derive(Default)]
pub(crate) struct OffsetMap {
    /// Offset in the normalised text of each `\n` that was `\r\n`.
    shortened: Vec<u32>,
}

impl OffsetMap {
    pub fn to_source(&self, offset: u32) -> u32 {
        if self.shortened.is_empty() {
            return offset;
        }
        offset + self.shortened.partition_point(|&n| n < offset) as u32
    }
    fn error(&self, mut e: SyntaxError) -> SyntaxError {
        e.start = self.to_source(e.start);
        e.end = self.to_source(e.end).max(e.start);
        e.hand = e.hand.map(|at| self.to_source(at));
        e
    }
}

/// Python's universal newlines: `\r\n` and `\r` become `\n`.
fn normalise(text: &str) -> (Cow<'_, str>, OffsetMap) {
    if !text.as_bytes().contains(&b'\r') {
        return (Cow::Borrowed(text), OffsetMap::default());
    }
    let mut out = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let mut rest = text;
    while let Some(i) = rest.find('\r') {
        out.push_str(&rest[..i]);
        let crlf = rest.as_bytes().get(i + 1) == Some(&b'\n');
        if crlf {
            map.shortened.push(out.len() as u32);
        }
        out.push('\n');
        rest = &rest[i + 1 + usize::from(crlf)..];
    }
    out.push_str(rest);
    (Cow::Owned(out), map)
}

/// Parse a module (`expression` false) or a single expression as `eval` takes it.
pub(crate) fn parse(source: &str, expression: bool) -> Result<Parse, SyntaxError> {
    if source.len() > (u32::MAX / 2) as usize {
        return Err(SyntaxError::new("source code is too long", 0, 0));
    }
    if let Some(i) = source.find('\0') {
        let error = SyntaxError::new("source code string cannot contain null bytes", i as u32, i as u32);
        return Err(error.with_extent(Extent::Unplaced));
    }
    let (mut text, offsets) = normalise(source);
    // As in CPython, which tells a line of statements from an expression so.
    if !expression && !text.is_empty() && !text.ends_with('\n') {
        text.to_mut().push('\n');
    }
    match parse_text(&text, expression) {
        Ok((tree, quoted, text)) => Ok(Parse { tree, quoted, offsets, text }),
        Err(e) => Err(offsets.error(e)),
    }
}

type Parts = (Tree, HashMap<u32, String>, String);

fn parse_text(text: &str, expression: bool) -> Result<Parts, SyntaxError> {
    let (text, quoted) = quoted::replace(text);
    let scanned = match limits::check(&text) {
        Ok(scanned) => scanned,
        // Only an unexpected indent before it is reported in preference to a lexical error.
        Err(e) => return Err(diagnose::early_indent(&text, e.start as usize, expression).unwrap_or(e)),
    };
    if let (Some(at), true) = (scanned.indented, expression) {
        // The parser would take it.
        return Err(diagnose::unexpected_indent(&text, at));
    }
    // What follows an error of indentation was not scanned, so it must not be parsed.
    let end = scanned.unscanned.unwrap_or(text.len());
    let mode = if expression { Mode::Expression } else { Mode::Module };
    let options = ParseOptions::from(mode).with_target_version(PythonVersion::PY312);
    let parsed = parse_unchecked(&text[..end], options);
    if let Some(e) = diagnose::first_error(&text, &parsed, &scanned, expression) {
        return Err(e);
    }
    if let Some(e) = scanned.suspect.and_then(|at| locate::locate(&text, at, expression)) {
        return Err(e);
    }
    if let Some(e) = scanned.late {
        return Err(e);
    }
    let mut tree = tree(parsed);
    if let (Tree::Module(body), false) = (&mut tree, scanned.raised.is_empty()) {
        BareRaise.visit_body(body);
    }
    Ok((tree, quoted, text.into_owned()))
}

/// Takes out the empty names that the parser puts behind `raise;`.
struct BareRaise;

impl Transformer for BareRaise {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        match stmt {
            Stmt::Raise(r) if r.exc.as_ref().is_some_and(|e| e.range().is_empty()) => {
                r.exc = None;
                r.range = TextRange::at(r.range.start(), "raise".text_len());
            }
            _ => transformer::walk_stmt(self, stmt),
        }
    }
}

fn tree(parsed: Parsed<Mod>) -> Tree {
    match parsed.into_syntax() {
        Mod::Module(m) => Tree::Module(m.body.into_iter().collect()),
        Mod::Expression(e) => Tree::Expression(e.body),
    }
}
