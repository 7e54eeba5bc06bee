//! `re`: the types `Pattern` and `Match`, over the engine of `edge-regex`.
//!
//! Owns: how Python's arguments become the engine's, and its answers values. The functions of the module, its errors
//! and whatever calls Python code are in `re.py`; natives hand over to it by name (`to_python`).

mod matches;
mod pattern;

pub use matches::match_repr;
pub use pattern::{next_match, pattern_repr};

use crate::builtins::{Def, TypeDef, function, type_def};
use crate::object::*;
use crate::vm::*;
use edge_regex::{Kind, Matcher, Mode};

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(
            |vm| vm.types.re_pattern,
            pattern::METHODS,
            pattern::ATTRS,
            "Compiled regular expression object.",
        ),
        type_def(
            |vm| vm.types.re_match,
            matches::METHODS,
            matches::ATTRS,
            "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
        ),
    ]
}

pub const FUNCTIONS: &[Def] = &[
    function("_compile_new", "pattern, flags, /", compile),
    function("_cached", "cache, pattern, flags, /", |_, args| match args {
        [Value::Dict(cache), Value::Str(pattern), Value::Int(0)] => {
            Ok(cache.get_str(*pattern).unwrap_or(Value::None))
        }
        _ => Ok(Value::None),
    }),
    function("_width", "pattern, /", |vm, args| {
        let Value::RePattern(pattern) = args[0] else { return Err(vm.type_error("a pattern is expected")) };
        let (least, greatest) = pattern.compiled.width;
        let items = [least, greatest].map(|n| vm.big(num_bigint::BigInt::from(n)));
        Ok(vm.tuple(items.to_vec()))
    }),
    function("_matches", "pattern, string, most, at, advance, /", pattern::matches),
    function("_scan", "pattern, string, pos, endpos, at, advance, search, /", pattern::scan),
    function("_escape", "text, /", |vm, args| {
        let Some(text) = vm.as_str(args[0]) else { return Ok(args[0]) };
        let mut out = String::with_capacity(text.as_str().len() + 8);
        for c in text.as_str().chars() {
            if "()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c".contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
        Ok(vm.string(out))
    }),
];

/// The most memory that the choices of one match may take, and the share of what is left that they may.
const MOST_MEMORY: usize = 1 << 28;
const SHARE: usize = 3;

fn memory(vm: &Vm) -> usize {
    let room = vm.limits.memory.saturating_sub(crate::alloc::live_bytes());
    (room / SHARE).min(MOST_MEMORY)
}

fn matcher<'p>(vm: &Vm, pattern: &'p RePattern) -> Matcher<'p> {
    Matcher::new(&pattern.compiled.program, memory(vm))
}

/// Call a function of `re.py` in place of this native.
fn to_python(vm: &mut Vm, name: &str, args: &[Value]) -> Trap {
    let key = vm.intern(name);
    match vm.modules.loaded.get("std:re").and_then(|m| m.dict.get_str(key)) {
        Some(f) => vm.tail(f, args.to_vec()),
        None => vm.runtime_error(format!("re.{name} is gone")),
    }
}

/// An error of the engine about `pattern` (or a template).
fn failure(vm: &mut Vm, e: edge_regex::Error, pattern: Value) -> Trap {
    match e.kind {
        Kind::Syntax => {
            let message = vm.string(e.message);
            let (pattern, pos) = match e.pos {
                Some(pos) => (pattern, Value::Int(pos as i64)),
                None => (Value::None, Value::None),
            };
            to_python(vm, "_fail", &[message, pattern, pos])
        }
        Kind::Overflow => vm.overflow_error(e.message),
        Kind::Value => vm.value_error(e.message),
        Kind::Index => vm.index_error(e.message),
        Kind::Recursion => vm.recursion_error(e.message),
    }
}

/// The characters of a pattern or template, and whether it is a str.
fn characters(vm: &Vm, v: Value) -> Option<(Vec<char>, bool)> {
    match vm.as_str(v) {
        Some(s) => Some((s.as_str().chars().collect(), true)),
        None => Some((vm.as_bytes(v)?.into_iter().map(char::from).collect(), false)),
    }
}

fn compile(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some((chars, text)) = characters(vm, args[0]) else {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    let flags = vm.index_arg(args, 1, true)? as u32;
    let compiled = match edge_regex::compile(&chars, text, flags) {
        Ok(c) => c,
        Err(e) => return Err(failure(vm, e, args[0])),
    };
    let mut names = vm.new_dict();
    let mut group_names = vec![Value::None; compiled.groups as usize + 1].into_boxed_slice();
    for (name, group) in &compiled.names {
        let key = vm.intern(name);
        names.set_str(key, Value::Int(i64::from(*group)));
        group_names[*group as usize] = Value::Str(key);
    }
    let mut warnings = Vec::new();
    for w in &compiled.warnings {
        let message = vm.str(&w.message);
        warnings.push(vm.tuple(vec![Value::Bool(w.future), message]));
    }
    let pattern =
        Value::RePattern(vm.heap.alloc(RePattern { compiled, pattern: args[0], text, names, group_names }));
    if warnings.is_empty() {
        return Ok(pattern);
    }
    let warnings = vm.list(warnings);
    Err(to_python(vm, "_warned", &[pattern, warnings]))
}

/// What is matched against.
enum Subject {
    Str(Gc<Str>),
    Bytes(Gc<Bytes>),
    Array(Gc<ByteArray>),
    /// Of a memoryview.
    Copy(Vec<u8>),
}

impl Subject {
    fn new(vm: &mut Vm, string: Value, text: bool) -> Result<Subject, Trap> {
        let subject = match string.unwrap_native() {
            Value::Str(s) => Subject::Str(s),
            Value::Bytes(b) => Subject::Bytes(b),
            Value::ByteArray(b) => Subject::Array(b),
            other => match vm.as_bytes(other) {
                // One with gaps is no buffer that could be matched.
                Some(b) if matches!(other, Value::MemoryView(m) if m.step == 1) => Subject::Copy(b),
                _ => {
                    let t = vm.type_name(string);
                    return Err(vm.type_error(format!("expected string or bytes-like object, got '{t}'")));
                }
            },
        };
        match (&subject, text) {
            (Subject::Str(_), false) => {
                Err(vm.type_error("cannot use a bytes pattern on a string-like object"))
            }
            (Subject::Bytes(_) | Subject::Array(_) | Subject::Copy(_), true) => {
                Err(vm.type_error("cannot use a string pattern on a bytes-like object"))
            }
            _ => Ok(subject),
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Subject::Str(s) => s.as_str().as_bytes(),
            Subject::Bytes(b) => &b.0,
            Subject::Array(b) => &b.0,
            Subject::Copy(b) => b,
        }
    }

    fn is_utf8(&self) -> bool {
        matches!(self, Subject::Str(s) if !s.is_ascii())
    }

    /// Number of characters.
    fn len(&self) -> usize {
        match self {
            Subject::Str(s) => s.char_len(),
            _ => self.bytes().len(),
        }
    }

    fn offset(&self, index: usize) -> usize {
        match self {
            Subject::Str(s) => s.byte_offset(index),
            _ => index,
        }
    }

    /// The number of the character that begins at this byte.
    fn index(&self, offset: usize) -> i64 {
        match self {
            Subject::Str(s) => s.char_index(offset) as i64,
            _ => offset as i64,
        }
    }

    /// A part of it as a value.
    fn part(&self, vm: &mut Vm, (from, to): (usize, usize)) -> Value {
        match self {
            Subject::Str(s) if from == 0 && to == s.as_str().len() => Value::Str(*s),
            Subject::Str(s) => vm.str(&s.as_str()[from..to]),
            Subject::Bytes(b) if from == 0 && to == b.0.len() => Value::Bytes(*b),
            _ => {
                // The owner may have shrunk since.
                let bytes = self.bytes();
                let part = bytes.get(from..to.min(bytes.len())).unwrap_or_default().to_vec();
                vm.bytes(part)
            }
        }
    }

    fn empty(&self, vm: &mut Vm) -> Value {
        match self {
            Subject::Str(_) => Value::Str(vm.empty_str),
            _ => vm.bytes(Vec::new()),
        }
    }

    /// `pos` and `endpos` (arguments `i` and `i + 1`) within it.
    fn bounds(&self, vm: &mut Vm, args: &[Value], i: usize) -> Result<(usize, usize), Trap> {
        let len = self.len() as i64;
        let pos = vm.index_arg(args, i, false)?.clamp(0, len);
        let end = vm.index_arg(args, i + 1, false)?.clamp(0, len);
        Ok((pos as usize, end as usize))
    }
}

/// Match after match over a subject.
struct Walk<'a> {
    matcher: Matcher<'a>,
    subject: &'a [u8],
    utf8: bool,
    at: usize,
    advance: bool,
}

impl<'a> Walk<'a> {
    fn new(vm: &Vm, pattern: &'a RePattern, subject: &'a Subject, from: usize, to: usize) -> Walk<'a> {
        let utf8 = subject.is_utf8();
        Walk {
            matcher: matcher(vm, pattern),
            subject: &subject.bytes()[..to],
            utf8,
            at: from,
            advance: false,
        }
    }

    /// The next match's span; the matcher has its groups.
    fn next(&mut self, vm: &mut Vm) -> Result<Option<(usize, usize)>, Trap> {
        match self.matcher.find(self.subject, self.utf8, self.at, Mode::Search, self.advance) {
            Ok(false) => Ok(None),
            Ok(true) => {
                let (start, end) = self.matcher.span();
                (self.at, self.advance) = (end, start == end);
                Ok(Some((start, end)))
            }
            Err(_) => Err(vm.memory_error("")),
        }
    }
}
