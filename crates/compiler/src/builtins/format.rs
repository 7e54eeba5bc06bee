//! `str()`, `repr()` and `format()` of any value, and the builtins around them: `format`, `repr`, `ascii`, `chr`,
//! `ord`, `bin`, `oct`, `hex`.
//!
//! The `native_…` functions answer where no Python code is needed and say `None` otherwise; `str_of`, `repr_of`
//! and `format_value` then hand over to the prelude.

use super::register::*;
use crate::object::*;
use crate::vm::*;
use edge_text::{format as text, int, quote, strops};

pub const FUNCTIONS: &[Def] = &[
    function("format", "value, format_spec=?, /", format_builtin),
    function("repr", "obj, /", |vm, args| repr_of(vm, args[0])),
    function("ascii", "obj, /", |vm, args| ascii_of(vm, args[0])),
    function("chr", "i, /", chr),
    function("ord", "c, /", ord),
    function("bin", "number, /", |vm, args| based(vm, args, 2)),
    function("oct", "number, /", |vm, args| based(vm, args, 8)),
    function("hex", "number, /", |vm, args| based(vm, args, 16)),
    function("_special_kind", "obj, name, /", special_kind),
    function("_repr_needs", "obj, /", repr_needs_helper),
    function("_repr_enter", "path, /", repr_enter),
    function("_repr_leave", "path, /", repr_leave),
    function("_repr_finish", "obj, needs, strs, /", repr_finish_helper),
    function("_ascii_text", "text, /", |vm, args| {
        let s = vm.as_str(args[0]).map(|s| quote::ascii_of_repr(s.as_str())).unwrap_or_default();
        Ok(vm.string(s))
    }),
];

/// Who implements a special method of a value's class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// Nobody, or `object`.
    Object,
    /// A builtin class.
    Native(Gc<NativeFn>),
    /// Python code (or a descriptor that has to run).
    Python,
}

/// Who implements special method `name` of `v`.
pub fn special(vm: &mut Vm, v: Value, name: Gc<Str>) -> Special {
    match vm.type_method(v, name) {
        None => Special::Object,
        Some(Value::Native(n)) if n.kind == NativeKind::Method && n.name == name.as_str() => match n.owner {
            Some(c) if c == vm.types.object => Special::Object,
            Some(c) if vm.class_of(v).is_subclass(c) => Special::Native(n),
            _ => Special::Python,
        },
        // Other callables, put there by a class body, are called as they are.
        Some(_) => Special::Python,
    }
}

/// `str(v)` as a str value; `None` where Python code is needed.
pub fn native_str(vm: &mut Vm, v: Value) -> Result<Option<Value>, Trap> {
    // A proxy's own text is that of its mapping.
    let v = if let Value::MappingProxy(m) = v { m.target() } else { v };
    match v {
        Value::Str(_) => return Ok(Some(v)),
        Value::Int(i) => return Ok(Some(vm.int_text(i))),
        Value::Instance(i) => {
            let name = vm.sym.__str__;
            match special(vm, v, name) {
                Special::Object => {}
                Special::Python => return Ok(None),
                Special::Native(n) => {
                    if let (Value::Str(_), true) = (i.native, n.owner == Some(vm.types.str_)) {
                        return Ok(Some(i.native));
                    }
                    return match (n.imp)(vm, &[v]) {
                        Ok(s) => Ok(Some(s)),
                        Err(Trap::Raise(e)) => Err(Trap::Raise(e)),
                        Err(_) => {
                            vm.pending = Pending::None;
                            Ok(None)
                        }
                    };
                }
            }
        }
        Value::Class(c) if c.meta.is_some() => {
            let name = vm.sym.__str__;
            if special(vm, v, name) == Special::Python {
                return Ok(None);
            }
        }
        _ => {}
    }
    Ok(native_repr(vm, v)?.map(|s| vm.string(s)))
}

/// `str(v)`.
pub fn str_of(vm: &mut Vm, v: Value) -> NResult {
    match native_str(vm, v)? {
        Some(s) => Ok(s),
        None => Err(vm.prelude(PreludeFn::ToStr, &[v])),
    }
}

/// `repr(v)`.
pub fn repr_of(vm: &mut Vm, v: Value) -> NResult {
    if let Value::Int(i) = v {
        return Ok(vm.int_text(i));
    }
    match native_repr(vm, v)? {
        Some(s) => Ok(vm.string(s)),
        None => Err(vm.prelude(PreludeFn::ToRepr, &[v])),
    }
}

/// The `__repr__` of a builtin type, for `v` of that type or of a subclass.
pub fn base_repr(vm: &mut Vm, v: Value) -> NResult {
    match native_base_repr(vm, v)? {
        Some(s) => Ok(vm.string(s)),
        None => Err(vm.prelude(PreludeFn::ReprBase, &[v])),
    }
}

/// `ascii(v)`.
pub fn ascii_of(vm: &mut Vm, v: Value) -> NResult {
    match native_repr(vm, v)? {
        Some(s) => Ok(vm.string(quote::ascii_of_repr(&s))),
        None => Err(vm.prelude(PreludeFn::Ascii, &[v])),
    }
}

/// `format(v, spec)`; an absent specification is empty.
pub fn format_value(vm: &mut Vm, v: Value, spec: Option<Value>) -> NResult {
    match native_format(vm, v, spec)? {
        Some(s) => Ok(s),
        None => {
            let spec = spec.unwrap_or(Value::Str(vm.empty_str));
            Err(vm.prelude(PreludeFn::Format, &[v, spec]))
        }
    }
}

/// `format(v, spec)`; `None` where Python code is needed.
pub fn native_format(vm: &mut Vm, v: Value, spec: Option<Value>) -> Result<Option<Value>, Trap> {
    let spec = match spec {
        None => None,
        Some(s) => match vm.as_str(s) {
            Some(s) if s.char_len() == 0 => None,
            Some(s) => Some(s),
            None => {
                let t = if s.is_none() { "None".to_string() } else { vm.arg_type_name(s) };
                return Err(vm.type_error(format!("format() argument 2 must be str, not {t}")));
            }
        },
    };
    if matches!(v, Value::Instance(_) | Value::Class(_)) {
        let name = vm.sym.__format__;
        match special(vm, v, name) {
            Special::Python => return Ok(None),
            Special::Object => {
                return match spec {
                    None => native_str(vm, v),
                    Some(_) => Err(unsupported(vm, v)),
                };
            }
            Special::Native(_) => {}
        }
    }
    match spec {
        None => native_str(vm, v),
        Some(spec) => format_builtin_value(vm, v, spec.as_str()).map(Some),
    }
}

#[cold]
fn unsupported(vm: &mut Vm, v: Value) -> Trap {
    let t = vm.type_name(v);
    vm.type_error(format!("unsupported format string passed to {t}.__format__"))
}

/// `v.__format__(spec)` of a builtin type, `spec` not empty.
fn format_builtin_value(vm: &mut Vm, v: Value, spec: &str) -> NResult {
    let t = vm.class_of(v).name;
    let r = match v.unwrap_native() {
        Value::Int(i) => text::format_i64(i, spec, t.as_str()),
        Value::Bool(b) => text::format_i64(b as i64, spec, t.as_str()),
        Value::BigInt(b) => text::format_big(&b.0, spec, t.as_str(), vm.limits.int_digits),
        Value::Float(f) => text::format_f64(f, spec, t.as_str()),
        Value::Complex(c) => text::format_complex(c.re, c.im, spec, t.as_str()),
        Value::Str(s) => text::format_str(s.as_str(), spec, t.as_str()).map(|s| s.into_owned()),
        _ => return Err(unsupported(vm, v)),
    };
    match r {
        Ok(s) => Ok(vm.string(s)),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// `__format__` of the builtin types that have one.
pub fn format_method(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(spec) = vm.as_str(args[1]) else {
        let t = vm.arg_type_name(args[1]);
        return Err(vm.type_error(format!("__format__() argument must be str, not {t}")));
    };
    if spec.char_len() == 0 {
        return str_of(vm, args[0]);
    }
    format_builtin_value(vm, args[0], spec.as_str())
}

/// `__repr__` of the builtin types.
pub fn repr_method(vm: &mut Vm, args: &[Value]) -> NResult {
    base_repr(vm, args[0])
}

fn format_builtin(vm: &mut Vm, args: &[Value]) -> NResult {
    format_value(vm, args[0], args[1].bound())
}

fn chr(vm: &mut Vm, args: &[Value]) -> NResult {
    let i = match args[0] {
        Value::BigInt(_) => {
            return Err(vm.overflow_error("Python int too large to convert to C int"));
        }
        _ => vm.c_int_arg(args, 0)?,
    };
    if i32::try_from(i).is_err() {
        return Err(vm.overflow_error("Python int too large to convert to C int"));
    }
    match strops::char_from(i, "chr() arg not in range(0x110000)") {
        Ok(c) => Ok(vm.char(c)),
        Err(e) => Err(vm.text_error(e)),
    }
}

fn ord(vm: &mut Vm, args: &[Value]) -> NResult {
    let len = match args[0].unwrap_native() {
        Value::Str(s) if s.char_len() == 1 => return Ok(Value::Int(s.char_at(0) as i64)),
        Value::Str(s) => s.char_len(),
        v @ (Value::Bytes(_) | Value::ByteArray(_)) => match vm.as_bytes(v).unwrap_or_default()[..] {
            [b] => return Ok(Value::Int(b as i64)),
            ref b => b.len(),
        },
        _ => {
            let t = vm.type_name(args[0]);
            return Err(vm.type_error(format!("ord() expected string of length 1, but {t} found")));
        }
    };
    Err(vm.type_error(format!("ord() expected a character, but string of length {len} found")))
}

fn based(vm: &mut Vm, args: &[Value], base: u32) -> NResult {
    let s = match args[0].unwrap_native() {
        Value::BigInt(b) => int::prefixed_big(&b.0, base),
        _ => int::prefixed_i64(vm.index_arg(args, 0, true)?, base),
    };
    Ok(vm.string(s))
}

/// For the prelude: 0 if `object` implements a special method, 1 a builtin class, 2 Python code.
fn special_kind(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Str(name) = args[1] else { return Ok(Value::Int(0)) };
    let name = vm.interner.intern_str(name);
    Ok(Value::Int(match special(vm, args[0], name) {
        Special::Object => 0,
        Special::Native(_) => 1,
        Special::Python => 2,
    }))
}

/// For the prelude: a list of (object, path, as_type), see `repr_needs`.
fn repr_needs_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let needs = repr_needs(vm, args[0])?;
    let mut out = Vec::with_capacity(needs.len());
    for n in needs {
        let path = n.path.iter().map(|a| Value::Int(*a as i64)).collect();
        let path = vm.tuple(path);
        out.push(vm.tuple(vec![n.obj, path, Value::Bool(n.as_type)]));
    }
    Ok(vm.list(out))
}

fn path_of(v: Value) -> Vec<usize> {
    let Value::Tuple(t) = v else { return Vec::new() };
    t.items.iter().filter_map(|v| if let Value::Int(i) = v { Some(*i as usize) } else { None }).collect()
}

fn repr_enter(vm: &mut Vm, args: &[Value]) -> NResult {
    vm.repr_active.extend(path_of(args[0]));
    Ok(Value::None)
}

fn repr_leave(vm: &mut Vm, args: &[Value]) -> NResult {
    for a in path_of(args[0]) {
        if let Some(at) = vm.repr_active.iter().rposition(|x| *x == a) {
            vm.repr_active.remove(at);
        }
    }
    Ok(Value::None)
}

fn repr_finish_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let (Value::List(needs), Value::List(strs)) = (args[1], args[2]) else { return Ok(Value::None) };
    let mut texts = Vec::with_capacity(strs.items.len());
    for (n, s) in needs.items.iter().zip(&strs.items) {
        if let (Value::Tuple(t), Some(s)) = (n, vm.as_str(*s)) {
            texts.push((t.items[0], s));
        }
    }
    let s = repr_finish(vm, args[0], texts)?;
    Ok(vm.string(s))
}
