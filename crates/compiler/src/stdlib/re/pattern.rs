//! `re.Pattern`, and the iterator of `finditer`.

use super::*;
use crate::builtins::{Attr, attr, class_method, method};
use edge_regex::template::{self, Piece};
use edge_text::quote;

pub const METHODS: &[Def] = &[
    method("match", "self, string, pos=0, endpos=9223372036854775807", |vm, args| {
        find(vm, args, Mode::Match)
    }),
    method("fullmatch", "self, string, pos=0, endpos=9223372036854775807", |vm, args| {
        find(vm, args, Mode::Full)
    }),
    method("search", "self, string, pos=0, endpos=9223372036854775807", |vm, args| {
        find(vm, args, Mode::Search)
    }),
    method("findall", "self, string, pos=0, endpos=9223372036854775807", findall),
    method("finditer", "self, string, pos=0, endpos=9223372036854775807", finditer),
    method("scanner", "self, string, pos=0, endpos=9223372036854775807", |vm, args| {
        let p = this(vm, args[0])?;
        let subject = Subject::new(vm, args[1], p.text)?;
        subject.bounds(vm, args, 2)?;
        Err(to_python(vm, "_scanner", args))
    }),
    method("split", "self, string, maxsplit=0", split),
    method("sub", "self, repl, string, count=0", |vm, args| sub(vm, args, false)),
    method("subn", "self, repl, string, count=0", |vm, args| sub(vm, args, true)),
    method("__copy__", "self, /", |_, args| Ok(args[0])),
    method("__deepcopy__", "self, memo, /", |_, args| Ok(args[0])),
    class_method("__class_getitem__", "cls, item, /", |vm, args| Ok(vm.generic_alias(args[0], args[1]))),
];

pub const ATTRS: &[Attr] = &[
    attr("pattern", |vm, v| Ok(this(vm, v)?.pattern)),
    attr("flags", |vm, v| Ok(Value::Int(this(vm, v)?.compiled.flags.into()))),
    attr("groups", |vm, v| Ok(Value::Int(this(vm, v)?.compiled.groups.into()))),
    attr("groupindex", |vm, v| {
        let dict = this(vm, v)?.names;
        if dict.is_empty() {
            return Ok(Value::Dict(vm.new_dict()));
        }
        Ok(Value::MappingProxy(vm.heap.alloc(MappingProxy { mapping: Value::Dict(dict) })))
    }),
];

fn this(vm: &mut Vm, v: Value) -> Result<Gc<RePattern>, Trap> {
    match v {
        Value::RePattern(p) => Ok(p),
        _ => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("descriptor requires a 're.Pattern' object but received a '{t}'")))
        }
    }
}

/// At most this much of a pattern is shown.
const SHOWN: usize = 200;

/// `repr`.
pub fn pattern_repr(p: Gc<RePattern>) -> String {
    let text = match p.pattern.unwrap_native() {
        Value::Str(s) => quote::str_repr(s.as_str()),
        Value::Bytes(b) => quote::bytes_repr(&b.0),
        Value::ByteArray(b) => quote::bytearray_repr(&b.0),
        _ => String::new(),
    };
    let text: String = text.chars().take(SHOWN).collect();
    use edge_regex::flags::*;
    let mut flags = p.compiled.flags;
    if p.text && flags & (LOCALE | UNICODE | ASCII) == UNICODE {
        flags &= !UNICODE;
    }
    let names = [
        ("re.TEMPLATE", TEMPLATE),
        ("re.IGNORECASE", IGNORECASE),
        ("re.LOCALE", LOCALE),
        ("re.MULTILINE", MULTILINE),
        ("re.DOTALL", DOTALL),
        ("re.VERBOSE", VERBOSE),
        ("re.DEBUG", DEBUG),
        ("re.ASCII", ASCII),
    ];
    let mut shown: Vec<String> = Vec::new();
    for (name, flag) in names {
        if flags & flag != 0 {
            shown.push(name.to_string());
            flags &= !flag;
        }
    }
    if flags != 0 {
        shown.push(format!("{flags:#x}"));
    }
    if shown.is_empty() {
        return format!("re.compile({text})");
    }
    format!("re.compile({text}, {})", shown.join("|"))
}

/// A match of these captures.
fn new_match(
    vm: &mut Vm,
    pattern: Gc<RePattern>,
    string: Value,
    captures: edge_regex::Captures,
    bounds: (u32, u32),
) -> Value {
    Value::ReMatch(vm.heap.alloc(ReMatch { pattern, string, captures, bounds }))
}

fn find(vm: &mut Vm, args: &[Value], mode: Mode) -> NResult {
    let p = this(vm, args[0])?;
    let subject = Subject::new(vm, args[1], p.text)?;
    let (pos, end) = subject.bounds(vm, args, 2)?;
    let to = subject.offset(end);
    let mut m = matcher(vm, &p);
    match m.find(&subject.bytes()[..to], subject.is_utf8(), subject.offset(pos), mode, false) {
        Ok(true) => Ok(new_match(vm, p, args[1], m.captures(), (pos as u32, end as u32))),
        Ok(false) => Ok(Value::None),
        Err(_) => Err(vm.memory_error("")),
    }
}

/// One step of a scanner: `at` is where it has got to.
pub fn scan(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = this(vm, args[0])?;
    let subject = Subject::new(vm, args[1], p.text)?;
    let (pos, end) = subject.bounds(vm, args, 2)?;
    let at = vm.index_arg(args, 4, true)?.clamp(0, subject.len() as i64) as usize;
    let advance = vm.truth_arg(args, 5)?;
    let mode = if vm.truth_arg(args, 6)? { Mode::Search } else { Mode::Match };
    let to = subject.offset(end);
    let mut m = matcher(vm, &p);
    match m.find(&subject.bytes()[..to], subject.is_utf8(), subject.offset(at), mode, advance) {
        Ok(true) => Ok(new_match(vm, p, args[1], m.captures(), (pos as u32, end as u32))),
        Ok(false) => Ok(Value::None),
        Err(_) => Err(vm.memory_error("")),
    }
}

/// A list that grows match by match stops at the program's memory limit.
fn check_room(vm: &mut Vm) -> Result<(), Trap> {
    if crate::alloc::live_bytes() > vm.limits.memory {
        return Err(vm.memory_error(""));
    }
    Ok(())
}

fn findall(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = this(vm, args[0])?;
    let subject = Subject::new(vm, args[1], p.text)?;
    let (pos, end) = subject.bounds(vm, args, 2)?;
    let (from, to) = (subject.offset(pos), subject.offset(end));
    let mut walk = Walk::new(vm, &p, &subject, from, to);
    let groups = p.compiled.groups as usize;
    let mut out = Vec::new();
    while let Some(span) = walk.next(vm)? {
        check_room(vm)?;
        let group = |vm: &mut Vm, i: usize| match walk.matcher.group(i) {
            Some(span) => subject.part(vm, span),
            None => subject.empty(vm),
        };
        let item = match groups {
            0 => subject.part(vm, span),
            1 => group(vm, 1),
            n => {
                let items = (1..=n).map(|i| group(vm, i)).collect();
                vm.tuple(items)
            }
        };
        out.push(item);
    }
    Ok(vm.list(out))
}

fn finditer(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = this(vm, args[0])?;
    let subject = Subject::new(vm, args[1], p.text)?;
    let (pos, end) = subject.bounds(vm, args, 2)?;
    let (at, to) = (subject.offset(pos), subject.offset(end));
    Ok(Value::Iter(vm.heap.alloc(NativeIter::Matches {
        pattern: p,
        string: args[1],
        at: Some(at),
        end: to,
        advance: false,
        bounds: (pos as u32, end as u32),
    })))
}

/// The iterator of `finditer` goes on.
pub fn next_match(vm: &mut Vm, mut it: Gc<NativeIter>) -> Result<Next, Trap> {
    let NativeIter::Matches { pattern, string, at: Some(from), end, advance, bounds } = *it else {
        return Ok(Next::End);
    };
    let subject = Subject::new(vm, string, pattern.text)?;
    let bytes = subject.bytes();
    let end = end.min(bytes.len());
    let mut m = matcher(vm, &pattern);
    let found = match m.find(&bytes[..end], subject.is_utf8(), from, Mode::Search, advance) {
        Ok(found) => found,
        Err(_) => return Err(vm.memory_error("")),
    };
    let NativeIter::Matches { at, advance, .. } = &mut *it else { return Ok(Next::End) };
    if !found {
        *at = None;
        return Ok(Next::End);
    }
    let (start, stop) = m.span();
    (*at, *advance) = (Some(stop), start == stop);
    Ok(Next::Item(new_match(vm, pattern, string, m.captures(), bounds)))
}

fn split(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = this(vm, args[0])?;
    let subject = Subject::new(vm, args[1], p.text)?;
    let most = vm.index_arg(args, 2, false)?;
    let end = subject.bytes().len();
    let mut walk = Walk::new(vm, &p, &subject, 0, end);
    let (mut out, mut last, mut n) = (Vec::new(), 0, 0);
    while most == 0 || n < most {
        let Some((start, stop)) = walk.next(vm)? else { break };
        check_room(vm)?;
        out.push(subject.part(vm, (last, start)));
        for i in 1..=p.compiled.groups as usize {
            out.push(match walk.matcher.group(i) {
                Some(span) => subject.part(vm, span),
                None => Value::None,
            });
        }
        last = stop;
        n += 1;
    }
    out.push(subject.part(vm, (last, end)));
    Ok(vm.list(out))
}

/// What a template becomes for a match.
pub struct Template {
    pieces: Vec<Piece>,
    /// It is of the pattern's type, or has no text of its own.
    fits: bool,
    /// What its type is called.
    kind: &'static str,
}

impl Template {
    /// Of a str or bytes.
    pub fn new(vm: &mut Vm, p: Gc<RePattern>, v: Value) -> Result<Template, Trap> {
        let Some((chars, text)) = characters(vm, v) else {
            vm.native_hash(v)?;
            let t = vm.type_name(v);
            return Err(vm.type_error(format!("decoding to str: need a bytes-like object, {t} found")));
        };
        let pieces = match template::parse(&chars, text, p.compiled.groups, &p.compiled.names) {
            Ok(pieces) => pieces,
            Err(e) => return Err(failure(vm, e, v)),
        };
        let only_groups = !pieces.is_empty() && pieces.iter().all(|p| matches!(p, Piece::Group(_)));
        let fits = text == p.text || only_groups;
        Ok(Template { pieces, fits, kind: if text { "str" } else { "bytes" } })
    }

    /// The error of joining text of two types, `before` items into the list that CPython joins.
    pub fn misfit(&self, vm: &mut Vm, text: bool, before: usize) -> Trap {
        if text {
            let kind = self.kind;
            return vm.type_error(format!("sequence item {before}: expected str instance, {kind} found"));
        }
        let kind = self.kind;
        vm.type_error(format!("sequence item {before}: expected a bytes-like object, {kind} found"))
    }

    pub fn fits(&self) -> bool {
        self.fits
    }

    /// What it is for a match of these groups.
    pub fn push(
        &self,
        vm: &mut Vm,
        out: &mut Vec<u8>,
        subject: &[u8],
        group: impl Fn(usize) -> Option<(usize, usize)>,
    ) -> Result<(), Trap> {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => append(vm, out, text)?,
                Piece::Group(i) => {
                    if let Some((from, to)) = group(*i as usize) {
                        append(vm, out, subject.get(from..to).unwrap_or_default())?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Add to a text that may get too large for the program's memory.
fn append(vm: &mut Vm, out: &mut Vec<u8>, part: &[u8]) -> Result<(), Trap> {
    let need = out.len() + part.len();
    if need > out.capacity() {
        let sizes = [need.max(out.capacity() * 2), need + need / 8];
        let fits = |size: &usize| vm.room_for(*size) && out.try_reserve_exact(size - out.len()).is_ok();
        if !sizes.iter().any(fits) {
            return Err(vm.memory_error(""));
        }
    }
    out.extend_from_slice(part);
    Ok(())
}

/// Bytes that were put together from pieces of the pattern's type, as a value of it.
pub fn joined(vm: &mut Vm, text: bool, out: Vec<u8>) -> NResult {
    // To be an object, it is moved to memory of its size.
    if !vm.room_for(out.len()) {
        return Err(vm.memory_error(""));
    }
    if !text {
        return Ok(vm.bytes(out));
    }
    match String::from_utf8(out) {
        Ok(s) => Ok(vm.string(s)),
        Err(_) => Err(vm.system_error("a match ends inside of a character")),
    }
}

fn sub(vm: &mut Vm, args: &[Value], counted: bool) -> NResult {
    let p = this(vm, args[0])?;
    let repl = args[1];
    let most = vm.index_arg(args, 3, false)?;
    if is_callable(vm, repl) {
        Subject::new(vm, args[2], p.text)?;
        let args = [args[0], repl, args[2], Value::Int(most), Value::Bool(counted)];
        return Err(to_python(vm, "_sub", &args));
    }
    let template = Template::new(vm, p, repl)?;
    let subject = Subject::new(vm, args[2], p.text)?;
    let bytes = subject.bytes();
    let mut walk = Walk::new(vm, &p, &subject, 0, bytes.len());
    let (mut out, mut last, mut n) = (Vec::new(), 0, 0);
    while most == 0 || n < most {
        let Some((start, stop)) = walk.next(vm)? else { break };
        if !template.fits() {
            return Err(template.misfit(vm, p.text, usize::from(start > 0)));
        }
        append(vm, &mut out, &bytes[last..start])?;
        template.push(vm, &mut out, bytes, |i| walk.matcher.group(i))?;
        last = stop;
        n += 1;
    }
    let result = if n == 0 {
        subject.part(vm, (0, bytes.len()))
    } else {
        append(vm, &mut out, &bytes[last..])?;
        joined(vm, p.text, out)?
    };
    if counted {
        return Ok(vm.tuple(vec![result, Value::Int(n)]));
    }
    Ok(result)
}

/// As many matches are found at once for a function that replaces them.
const AT_ONCE: usize = 256;

/// From byte `at` on: the text and the matches in turn, where among them the matches are, and where to go on.
pub fn matches(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = this(vm, args[0])?;
    let subject = Subject::new(vm, args[1], p.text)?;
    let most = vm.index_arg(args, 2, true)?;
    let from = vm.index_arg(args, 3, true)? as usize;
    let bytes = subject.bytes();
    let end = bytes.len();
    let mut walk = Walk::new(vm, &p, &subject, from.min(end), end);
    walk.advance = vm.truth_arg(args, 4)?;
    let (mut out, mut places, mut last, mut more) = (Vec::new(), Vec::new(), walk.at, most >= 0);
    let bounds = (0, subject.len() as u32);
    while more && places.len() < AT_ONCE {
        let Some((start, stop)) = walk.next(vm)? else {
            more = false;
            break;
        };
        if last < start {
            out.push(subject.part(vm, (last, start)));
        }
        places.push(Value::Int(out.len() as i64));
        out.push(new_match(vm, p, args[1], walk.matcher.captures(), bounds));
        last = stop;
        more = most == 0 || (places.len() as i64) < most;
    }
    let state = if more {
        vm.tuple(vec![Value::Int(last as i64), Value::Bool(walk.advance)])
    } else {
        if last < end {
            out.push(subject.part(vm, (last, end)));
        }
        Value::None
    };
    let (out, places) = (vm.list(out), vm.list(places));
    Ok(vm.tuple(vec![out, places, state]))
}

fn is_callable(vm: &mut Vm, v: Value) -> bool {
    match v {
        Value::Str(_) | Value::Bytes(_) => false,
        Value::Func(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) => true,
        _ => {
            let call = vm.sym.__call__;
            vm.type_method(v, call).is_some()
        }
    }
}
