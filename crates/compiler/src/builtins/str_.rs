//! `str`: construction, special methods, and the table of its methods.
//!
//! Owns: what programs see of `str`. The algorithms are `edge_text`'s; `methods` adapts the plain ones, `percent`
//! is `%` formatting, `template` is `str.format`.

mod methods;
mod percent;
mod template;

pub use methods::bound_arg;
pub use percent::{PERCENT_FUNCTIONS, percent, percent_bytes};
pub use template::TEMPLATE_FUNCTIONS;

use super::format::{base_repr, format_method, native_str, str_of};
use super::numbers::{class_arg, wrong_self};
use super::register::*;
use crate::object::*;
use crate::vm::*;
use edge_text::strops;
use std::cmp::Ordering;

const DOC: &str = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str";

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.str_, METHODS, &[], DOC),
        type_def(|vm| vm.types.str_, methods::METHODS, &[], ""),
    ]
}

const METHODS: &[Def] = &[
    static_method("__new__", "cls, object=?, encoding=?, errors=?", new),
    static_method("maketrans", "x, y=?, z=?, /", methods::maketrans),
    method("__str__", "self, /", |vm, args| Ok(Value::Str(me(vm, args[0], "__str__")?))),
    method("__repr__", "self, /", |vm, args| {
        me(vm, args[0], "__repr__")?;
        base_repr(vm, args[0])
    }),
    method("__format__", "self, format_spec, /", |vm, args| {
        me(vm, args[0], "__format__")?;
        format_method(vm, args)
    }),
    method("__len__", "self, /", |vm, args| {
        let s = me(vm, args[0], "__len__")?;
        Ok(vm.usize(s.char_len()))
    }),
    method("__iter__", "self, /", |vm, args| {
        let s = me(vm, args[0], "__iter__")?;
        vm.get_iter(Value::Str(s))
    }),
    method("__getitem__", "self, key, /", |vm, args| {
        let s = me(vm, args[0], "__getitem__")?;
        vm.get_item(Value::Str(s), args[1])
    }),
    method("__contains__", "self, key, /", |vm, args| {
        let s = me(vm, args[0], "__contains__")?;
        let Some(sub) = vm.as_str(args[1]) else {
            let t = vm.type_name(args[1]);
            return Err(vm.type_error(format!("'in <string>' requires string as left operand, not {t}")));
        };
        Ok(Value::Bool(strops::contains(s.as_str(), sub.as_str())))
    }),
    method("__add__", "self, value, /", |vm, args| {
        let s = me(vm, args[0], "__add__")?;
        match vm.as_str(args[1]) {
            Some(t) => concat(vm, s, t),
            None => {
                let t = vm.type_name(args[1]);
                Err(vm.type_error(format!("can only concatenate str (not \"{t}\") to str")))
            }
        }
    }),
    method("__mul__", "self, value, /", |vm, args| repeat_method(vm, args, "__mul__")),
    method("__rmul__", "self, value, /", |vm, args| repeat_method(vm, args, "__rmul__")),
    method("__mod__", "self, value, /", |vm, args| {
        let s = me(vm, args[0], "__mod__")?;
        percent(vm, if s.as_str().contains('%') { Value::Str(s) } else { args[0] }, args[1])
    }),
    method("__rmod__", "self, value, /", |vm, args| {
        me(vm, args[0], "__rmod__")?;
        match vm.as_str(args[1]) {
            Some(t) => percent(vm, Value::Str(t), args[0]),
            None => Ok(Value::NotImplemented),
        }
    }),
    method("__hash__", "self, /", |vm, args| Ok(Value::Int(me(vm, args[0], "__hash__")?.hash()))),
    method("__eq__", "self, value, /", compare::<2>),
    method("__ne__", "self, value, /", compare::<3>),
    method("__lt__", "self, value, /", compare::<0>),
    method("__le__", "self, value, /", compare::<1>),
    method("__gt__", "self, value, /", compare::<4>),
    method("__ge__", "self, value, /", compare::<5>),
    method("__getnewargs__", "self, /", |vm, args| {
        let s = me(vm, args[0], "__getnewargs__")?;
        Ok(vm.tuple(vec![Value::Str(s)]))
    }),
    method("format", "self, /, *args, **kwargs", |vm, args| {
        let s = me(vm, args[0], "format")?;
        if template::is_plain(s) {
            return Ok(args[0]);
        }
        template::format(vm, s, Some(args[1]), args[2])
    }),
    method("format_map", "self, mapping, /", |vm, args| {
        let s = me(vm, args[0], "format_map")?;
        if template::is_plain(s) {
            return Ok(args[0]);
        }
        template::format(vm, s, None, args[1])
    }),
];

/// The text of a receiver.
pub(super) fn me(vm: &mut Vm, v: Value, method: &str) -> Result<Gc<Str>, Trap> {
    match v {
        Value::Str(s) => Ok(s),
        _ => match vm.as_str(v) {
            Some(s) => Ok(s),
            None => Err(wrong_self(vm, v, "str", method)),
        },
    }
}

/// `str(object='', encoding, errors)`.
fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let base = vm.types.str_;
    let cls = class_arg(vm, args[0], base)?;
    let object = args[1];
    if args[2].is_unbound() && args[3].is_unbound() {
        if object.is_unbound() {
            let empty = Value::Str(vm.empty_str);
            return Ok(vm.wrap_native(cls, empty));
        }
        if !cls.flags.heap {
            return str_of(vm, object);
        }
        return match native_str(vm, object)? {
            Some(s) => Ok(vm.wrap_native(cls, s.unwrap_native())),
            None => Err(Trap::Convert { arg: 1, via: Via::Str }),
        };
    }
    if object.is_unbound() {
        let empty = Value::Str(vm.empty_str);
        return Ok(vm.wrap_native(cls, empty));
    }
    // CPython checks the codec arguments before the object.
    codec_arg(vm, args[2], "utf-8", "str()", "encoding")?;
    codec_arg(vm, args[3], "strict", "str()", "errors")?;
    if vm.as_str(object).is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    let Some(b) = vm.as_bytes(object) else {
        let t = vm.type_name(object);
        return Err(vm.type_error(format!("decoding to str: need a bytes-like object, {t} found")));
    };
    let s = decode(vm, &b, args[2], args[3], "str()")?;
    let s = vm.string(s);
    Ok(vm.wrap_native(cls, s))
}

/// A codec name or error handler argument: `default` if absent.
pub fn codec_arg(vm: &mut Vm, v: Value, default: &str, what: &str, name: &str) -> Result<String, Trap> {
    if v.is_unbound() {
        return Ok(default.to_string());
    }
    match vm.as_str(v) {
        // What C takes as text ends at a null.
        Some(s) if s.as_str().contains('\0') => Err(vm.value_error("embedded null character")),
        Some(s) => Ok(s.as_str().to_string()),
        None => {
            let t = vm.arg_type_name(v);
            Err(vm.type_error(format!("{what} argument '{name}' must be str, not {t}")))
        }
    }
}

/// What `codecs` does with an error handler that the program has registered there; `function` is its name.
pub fn with_handler(
    vm: &mut Vm,
    function: &str,
    subject: Value,
    encoding: Value,
    errors: Value,
) -> Option<Trap> {
    let name = vm.as_str(errors)?;
    let codecs = vm.modules.loaded.get("std:codecs")?.dict;
    let handlers = vm.intern("_registered");
    let Some(Value::Dict(handlers)) = codecs.get_str(handlers) else { return None };
    handlers.get_str(name)?;
    let key = vm.intern(function);
    let function = codecs.get_str(key)?;
    let encoding = if encoding.is_unbound() { vm.str("utf-8") } else { encoding };
    Some(vm.tail(function, vec![subject, encoding, errors]))
}

/// The error of a codec. One that says nothing of text or position becomes the cause of one that names the codec.
fn codec_error(vm: &mut Vm, e: edge_text::PyErr, what: &str, encoding: &str) -> Trap {
    use edge_text::{ErrKind, codec};
    let positioned =
        matches!(e.kind, ErrKind::UnicodeDecode(_) | ErrKind::UnicodeEncode(_) | ErrKind::RoundTrip(..));
    if positioned || codec::find(encoding).is_none() || codec::is_shortcut(encoding) {
        return vm.text_error(e);
    }
    let text = format!("{what} with '{encoding}' codec failed ({}: {})", e.kind.class(), e.message);
    let wrapped = edge_text::PyErr { message: text, ..e.clone() };
    let (Trap::Raise(cause), Trap::Raise(wrapped)) = (vm.text_error(e), vm.text_error(wrapped)) else {
        unreachable!("errors are raised")
    };
    let mut data = vm.exc_data(wrapped);
    data.cause = Value::Instance(cause);
    data.suppress_context = true;
    Trap::Raise(wrapped)
}

/// Bytes to text under codec arguments as programs give them.
pub fn decode(vm: &mut Vm, b: &[u8], encoding: Value, errors: Value, what: &str) -> Result<String, Trap> {
    let encoding = codec_arg(vm, encoding, "utf-8", what, "encoding")?;
    let errors = codec_arg(vm, errors, "strict", what, "errors")?;
    if b.is_empty() {
        // Nothing to decode: no codec is looked for.
        return Ok(String::new());
    }
    edge_text::codec::decode(b, &encoding, &errors).map_err(|e| codec_error(vm, e, "decoding", &encoding))
}

/// Text to bytes under codec arguments as programs give them.
pub fn encode(vm: &mut Vm, s: Gc<Str>, encoding: Value, errors: Value, what: &str) -> Result<Vec<u8>, Trap> {
    let encoding = codec_arg(vm, encoding, "utf-8", what, "encoding")?;
    let errors = codec_arg(vm, errors, "strict", what, "errors")?;
    let names = &crate::stdlib::character_name;
    edge_text::codec::encode_named(s.as_str(), &encoding, &errors, names)
        .map_err(|e| codec_error(vm, e, "encoding", &encoding))
}

/// `s + t`.
pub fn concat(vm: &mut Vm, s: Gc<Str>, t: Gc<Str>) -> NResult {
    if t.char_len() == 0 {
        return Ok(Value::Str(s));
    }
    if s.char_len() == 0 {
        return Ok(Value::Str(t));
    }
    if !vm.room_for(s.concat_cost(&t)) {
        return Err(vm.memory_error(""));
    }
    let joined = s.concat(&t);
    Ok(Value::Str(vm.heap.alloc(joined)))
}

/// `s * n`.
pub fn repeat(vm: &mut Vm, s: Gc<Str>, n: i64) -> NResult {
    if n == 1 {
        return Ok(Value::Str(s));
    }
    if !fits(vm, s.as_str().len(), n) {
        return Err(vm.memory_error(""));
    }
    match strops::repeat(s.as_str(), n) {
        Ok(r) => Ok(vm.string(r)),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// Whether `len` bytes `n` times are within the memory limit.
pub fn fits(vm: &Vm, len: usize, n: i64) -> bool {
    n <= 0 || usize::try_from((len as u64).saturating_mul(n as u64)).is_ok_and(|bytes| vm.room_for(bytes))
}

fn repeat_method(vm: &mut Vm, args: &[Value], name: &str) -> NResult {
    let s = me(vm, args[0], name)?;
    let n = times_arg(vm, args)?;
    repeat(vm, s, n)
}

/// How often a sequence is repeated.
pub fn times_arg(vm: &mut Vm, args: &[Value]) -> Result<i64, Trap> {
    if let Value::BigInt(_) = args[1].unwrap_native() {
        let t = vm.type_name(args[1]);
        return Err(vm.overflow_error(format!("cannot fit '{t}' into an index-sized integer")));
    }
    vm.index_arg(args, 1, false).map_err(|t| match t {
        Trap::Convert { arg, .. } => Trap::Convert { arg, via: Via::Size },
        t => t,
    })
}

/// `__lt__` and its kin: `CMP` indexes `RICH_CMP`.
fn compare<const CMP: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = me(vm, args[0], crate::code::RICH_CMP[CMP as usize].1)?;
    let Some(t) = vm.as_str(args[1]) else { return Ok(Value::NotImplemented) };
    let o = s.as_str().cmp(t.as_str());
    Ok(Value::Bool(match CMP {
        0 => o == Ordering::Less,
        1 => o != Ordering::Greater,
        2 => o == Ordering::Equal,
        3 => o != Ordering::Equal,
        4 => o == Ordering::Greater,
        _ => o != Ordering::Less,
    }))
}
