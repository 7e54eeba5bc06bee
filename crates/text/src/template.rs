//! Templates of `str.format`: literal text and replacement fields, lazily failing as CPython does.
//!
//! CPython formats while it parses, so what stands before a fault is evaluated first. Hence `parse` never
//! fails: it gives the pieces up to the fault and the fault itself, to be raised once the pieces are done.
//! The same holds for a field's name (`Field::parse_name`).

use crate::err::{ErrKind, PyErr, Res, value};
use crate::unicode;

/// A template, parsed: format `pieces` in order, then raise `error` if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template<'a> {
    pub pieces: Vec<Piece<'a>>,
    pub error: Option<PyErr>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    Literal(&'a str),
    Field(Field<'a>),
}

/// A replacement field `{name!conversion:spec}`, unevaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    /// All before `!` or `:`; see `parse_name`.
    pub name: &'a str,
    /// The character after `!`; check it with `conversion` once the value is there.
    pub conversion: Option<char>,
    /// The format specification, raw.
    pub spec: &'a str,
    /// Whether the specification holds fields: then it is a template itself (see `Field::spec_template`).
    pub nested: bool,
}

/// Where a field's value starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First<'a> {
    /// `{}`: the next positional argument.
    Auto,
    /// `{0}`.
    Index(i64),
    /// `{name}`.
    Key(&'a str),
}

/// A step from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accessor<'a> {
    /// `.name`
    Attr(&'a str),
    /// `[0]`
    Index(i64),
    /// `[key]`
    Item(&'a str),
}

/// A field's name in parts: take `first`, go through `accessors`, then raise `error` if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name<'a> {
    pub first: First<'a>,
    pub accessors: Vec<Accessor<'a>>,
    pub error: Option<PyErr>,
}

/// What `!r`, `!s`, `!a` ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    Repr,
    Str,
    Ascii,
}

/// How deep specifications may nest: a field's own, and one within it.
pub const MAX_DEPTH: usize = 2;

fn fault(message: &str) -> PyErr {
    PyErr::new(ErrKind::Value, message)
}

/// Parses a template.
pub fn parse(s: &str) -> Template<'_> {
    let mut pieces = Vec::new();
    let bytes = s.as_bytes();
    let mut from = 0;
    let error = loop {
        let Some(found) = memchr::memchr2(b'{', b'}', &bytes[from..]) else {
            if from < s.len() {
                pieces.push(Piece::Literal(&s[from..]));
            }
            break None;
        };
        let at = from + found;
        let (brace, next) = (bytes[at], bytes.get(at + 1));
        if next == Some(&brace) {
            pieces.push(Piece::Literal(&s[from..=at]));
            from = at + 2;
            continue;
        }
        if brace == b'}' {
            break Some(fault("Single '}' encountered in format string"));
        }
        if next.is_none() {
            break Some(fault("Single '{' encountered in format string"));
        }
        if at > from {
            pieces.push(Piece::Literal(&s[from..at]));
        }
        match field(s, at + 1) {
            Ok((field, end)) => {
                pieces.push(Piece::Field(field));
                from = end;
            }
            Err(error) => break Some(error),
        }
    };
    Template { pieces, error }
}

/// Reads a field that starts at `start`, after its brace; gives it and where it ends, past its closing brace.
fn field(s: &str, start: usize) -> Res<(Field<'_>, usize)> {
    let bytes = s.as_bytes();
    let mut at = start;
    let stop = loop {
        match bytes.get(at) {
            None => return value("expected '}' before end of string"),
            Some(b'{') => return value("unexpected '{' in field name"),
            Some(b'[') => {
                at += 1;
                at += bytes[at..].iter().position(|&c| c == b']').unwrap_or(bytes.len() - at);
            }
            Some(&c @ (b'}' | b':' | b'!')) => break c,
            Some(_) => at += 1,
        }
    };
    let name = &s[start..at];
    at += 1;
    let mut field = Field { name, conversion: None, spec: "", nested: false };
    match stop {
        b'}' => return Ok((field, at)),
        b'!' => {
            let Some(c) = s[at..].chars().next() else {
                return value("end of string while looking for conversion specifier");
            };
            field.conversion = Some(c);
            at += c.len_utf8();
            match bytes.get(at) {
                Some(b'}') => return Ok((field, at + 1)),
                Some(b':') | None => at += 1,
                Some(_) => return value("expected ':' after conversion specifier"),
            }
        }
        _ => {}
    }
    let spec = at;
    let mut open = 1;
    while let Some(&c) = bytes.get(at) {
        at += 1;
        match c {
            b'{' => {
                field.nested = true;
                open += 1;
            }
            b'}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            field.spec = &s[spec..at - 1];
            return Ok((field, at));
        }
    }
    value("unmatched '{' in format spec")
}

/// A decimal number of any script; None if the text is anything else.
fn integer(s: &str) -> Res<Option<i64>> {
    if s.is_empty() {
        return Ok(None);
    }
    let mut n = 0i64;
    for c in s.chars() {
        let Some(d) = unicode::decimal(c) else { return Ok(None) };
        n = match n.checked_mul(10).and_then(|n| n.checked_add(d as i64)) {
            Some(n) => n,
            None => return value("Too many decimal digits in format string"),
        };
    }
    Ok(Some(n))
}

impl<'a> Field<'a> {
    /// Splits the name. Fails if the first part itself is at fault, before anything is looked up.
    pub fn parse_name(&self) -> Res<Name<'a>> {
        parse_name(self.name)
    }

    /// The specification as a template; `depth` is 1 for a field of the template itself, 2 for one within its
    /// specification.
    pub fn spec_template(&self, depth: usize) -> Res<Template<'a>> {
        if depth >= MAX_DEPTH {
            return value("Max string recursion exceeded");
        }
        Ok(parse(self.spec))
    }
}

/// Splits a field's name (`_string.formatter_field_name_split`).
pub fn parse_name(name: &str) -> Res<Name<'_>> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let (head, mut rest) = name.split_at(end);
    let first = match integer(head)? {
        Some(i) => First::Index(i),
        None if head.is_empty() => First::Auto,
        None => First::Key(head),
    };
    let mut accessors = Vec::new();
    let error = loop {
        let Some(c) = rest.chars().next() else { break None };
        let (name, accessor) = match c {
            '.' => {
                let body = &rest[1..];
                let end = body.find(['.', '[']).unwrap_or(body.len());
                rest = &body[end..];
                (&body[..end], Ok(Accessor::Attr(&body[..end])))
            }
            '[' => {
                let body = &rest[1..];
                let Some(end) = body.find(']') else {
                    break Some(fault("Missing ']' in format string"));
                };
                let name = &body[..end];
                rest = &body[end + 1..];
                (name, integer(name).map(|i| i.map_or(Accessor::Item(name), Accessor::Index)))
            }
            _ => break Some(fault("Only '.' or '[' may follow ']' in format field specifier")),
        };
        if name.is_empty() {
            break Some(fault("Empty attribute in format string"));
        }
        match accessor {
            Ok(accessor) => accessors.push(accessor),
            Err(error) => break Some(error),
        }
    };
    Ok(Name { first, accessors, error })
}

/// Checks a conversion character.
pub fn conversion(c: char) -> Res<Conversion> {
    match c {
        'r' => Ok(Conversion::Repr),
        's' => Ok(Conversion::Str),
        'a' => Ok(Conversion::Ascii),
        '!'..='~' => value(format!("Unknown conversion specifier {c}")),
        _ => value(format!("Unknown conversion specifier \\x{:x}", c as u32)),
    }
}

/// The numbering of one whole `format` call, its nested specifications included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbering {
    manual: Option<bool>,
    next: i64,
}

impl Numbering {
    /// The positional index of a field, or None for one that goes by name. Call it for each field in turn,
    /// right after `parse_name`.
    pub fn resolve(&mut self, first: First) -> Res<Option<i64>> {
        let manual = match first {
            First::Key(_) => return Ok(None),
            First::Index(_) => true,
            First::Auto => false,
        };
        match (*self.manual.get_or_insert(manual), first) {
            (true, First::Auto) => {
                value("cannot switch from manual field specification to automatic field numbering")
            }
            (false, First::Index(_)) => {
                value("cannot switch from automatic field numbering to manual field specification")
            }
            (_, First::Index(i)) => Ok(Some(i)),
            _ => {
                self.next += 1;
                Ok(Some(self.next - 1))
            }
        }
    }
}

/// The IndexError for a positional field with no argument.
pub fn index_error(i: i64) -> PyErr {
    PyErr::new(ErrKind::Index, format!("Replacement index {i} out of range for positional args tuple"))
}

/// The ValueError for a positional field in `format_map`.
pub fn positional_in_map() -> PyErr {
    fault("Format string contains positional fields")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(s: &str) -> String {
        parse(s).error.map_or(String::new(), |e| e.message)
    }

    #[test]
    fn pieces() {
        let t = parse("a{{{0.x[k][1]!r:>{w}}b}}");
        assert_eq!(t.error, None);
        let Piece::Field(field) = &t.pieces[1] else { panic!("{t:?}") };
        assert_eq!((t.pieces[0].clone(), t.pieces[2].clone()), (Piece::Literal("a{"), Piece::Literal("b}")));
        assert_eq!((field.conversion, field.spec, field.nested), (Some('r'), ">{w}", true));
        let name = field.parse_name().unwrap();
        assert_eq!(name.first, First::Index(0));
        assert_eq!(name.accessors, [Accessor::Attr("x"), Accessor::Item("k"), Accessor::Index(1)]);
        assert_eq!(field.spec_template(1).unwrap().pieces.len(), 2);
        assert!(field.spec_template(2).is_err());
        assert_eq!(parse("{a[}:!]}").pieces.len(), 1);
    }

    #[test]
    fn errors() {
        for (s, want) in [
            ("a}b", "Single '}' encountered in format string"),
            ("{", "Single '{' encountered in format string"),
            ("{0", "expected '}' before end of string"),
            ("{0[", "expected '}' before end of string"),
            ("{0!", "end of string while looking for conversion specifier"),
            ("{0!}", "unmatched '{' in format spec"),
            ("{0!rr}", "expected ':' after conversion specifier"),
            ("{0:{", "unmatched '{' in format spec"),
            ("{a{b}}", "unexpected '{' in field name"),
        ] {
            assert_eq!(error(s), want, "{s}");
        }
        let name = |s| parse_name(s).unwrap().error.unwrap().message;
        assert_eq!(name("a."), "Empty attribute in format string");
        assert_eq!(name("a[b]c"), "Only '.' or '[' may follow ']' in format field specifier");
        assert!(parse_name("99999999999999999999").is_err());
        assert_eq!(conversion('€').unwrap_err().message, "Unknown conversion specifier \\x20ac");
    }

    #[test]
    fn numbering() {
        let mut n = Numbering::default();
        assert_eq!(n.resolve(First::Auto), Ok(Some(0)));
        assert_eq!(n.resolve(First::Key("a")), Ok(None));
        assert_eq!(n.resolve(First::Auto), Ok(Some(1)));
        assert!(n.resolve(First::Index(0)).is_err());
    }
}
