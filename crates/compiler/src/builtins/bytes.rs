//! `bytes`, `bytearray` and `memoryview`.
//!
//! Owns: construction and special methods of the first two; `methods` has what both share, `array` what changes
//! a bytearray, `view` memoryview. The algorithms are `edge_text::bytesops`'.

mod array;
mod methods;
mod view;

use super::format::base_repr;
use super::numbers::{class_arg, wrong_self};
use super::register::*;
use super::str_::{encode, fits, percent_bytes};
use crate::object::*;
use crate::vm::*;
use edge_text::bytesops;
use std::cmp::Ordering;
use std::ops::Deref;

const BYTES_DOC: &str = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes";
const ARRAY_DOC: &str = "bytearray(iterable_of_ints) -> bytearray";

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.bytes, METHODS, &[], BYTES_DOC),
        type_def(|vm| vm.types.bytes, methods::METHODS, &[], ""),
        type_def(|vm| vm.types.bytes, BYTES_METHODS, &[], ""),
        type_def(|vm| vm.types.bytearray, METHODS, &[], ARRAY_DOC),
        type_def(|vm| vm.types.bytearray, methods::METHODS, &[], ""),
        type_def(|vm| vm.types.bytearray, array::METHODS, &[], ""),
        type_def(|vm| vm.types.memoryview, view::METHODS, view::ATTRS, view::DOC),
    ]
}

/// What only `bytes` has.
const BYTES_METHODS: &[Def] = &[
    static_method("__new__", "cls, source=?, encoding=?, errors=?", new),
    method("__hash__", "self, /", |vm, args| {
        let b = me(vm, args[0], "__hash__")?;
        Ok(Value::Int(hash_bytes(&b)))
    }),
    method("__getnewargs__", "self, /", |vm, args| {
        let b = me(vm, args[0], "__getnewargs__")?.to_vec();
        let b = vm.bytes(b);
        Ok(vm.tuple(vec![b]))
    }),
    method("__bytes__", "self, /", |vm, args| {
        let b = me(vm, args[0], "__bytes__")?.to_vec();
        Ok(vm.bytes(b))
    }),
];

/// What both have.
const METHODS: &[Def] = &[
    method("__repr__", "self, /", |vm, args| {
        me(vm, args[0], "__repr__")?;
        base_repr(vm, args[0])
    }),
    method("__str__", "self, /", |vm, args| {
        me(vm, args[0], "__str__")?;
        // A subclass's `__repr__` is not what `str` shows.
        base_repr(vm, args[0])
    }),
    method("__len__", "self, /", |vm, args| {
        let n = me(vm, args[0], "__len__")?.len();
        Ok(vm.usize(n))
    }),
    method("__iter__", "self, /", |vm, args| {
        me(vm, args[0], "__iter__")?;
        vm.get_iter(args[0].unwrap_native())
    }),
    method("__getitem__", "self, key, /", |vm, args| {
        me(vm, args[0], "__getitem__")?;
        vm.get_item(args[0].unwrap_native(), args[1])
    }),
    method("__contains__", "self, key, /", |vm, args| {
        let b = me(vm, args[0], "__contains__")?;
        contains(vm, &b, args, 1).map(Value::Bool)
    }),
    method("__add__", "self, value, /", |vm, args| {
        let b = me(vm, args[0], "__add__")?;
        concat(vm, args[0], &b, args[1])
    }),
    method("__mul__", "self, value, /", |vm, args| {
        let b = me(vm, args[0], "__mul__")?;
        let n = super::str_::times_arg(vm, args)?;
        repeat(vm, args[0], &b, n)
    }),
    method("__rmul__", "self, value, /", |vm, args| {
        let b = me(vm, args[0], "__rmul__")?;
        let n = super::str_::times_arg(vm, args)?;
        repeat(vm, args[0], &b, n)
    }),
    method("__mod__", "self, value, /", |vm, args| {
        me(vm, args[0], "__mod__")?;
        percent_bytes(vm, args[0], args[1])
    }),
    method("__rmod__", "self, value, /", |vm, args| {
        me(vm, args[0], "__rmod__")?;
        if !matches!(args[1].unwrap_native(), Value::Bytes(_) | Value::ByteArray(_)) {
            return Ok(Value::NotImplemented);
        }
        percent_bytes(vm, args[1], args[0])
    }),
    method("__eq__", "self, value, /", compare::<2>),
    method("__ne__", "self, value, /", compare::<3>),
    method("__lt__", "self, value, /", compare::<0>),
    method("__le__", "self, value, /", compare::<1>),
    method("__gt__", "self, value, /", compare::<4>),
    method("__ge__", "self, value, /", compare::<5>),
];

/// The bytes of a bytes-like value, without copying where they lie in one piece.
pub enum Buf {
    Bytes(Gc<Bytes>),
    Array(Gc<ByteArray>),
    Copy(Vec<u8>),
}

impl Deref for Buf {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        match self {
            Buf::Bytes(b) => &b.0,
            Buf::Array(b) => &b.0,
            Buf::Copy(b) => b,
        }
    }
}

/// The bytes of a bytes-like value.
pub fn buffer(vm: &Vm, v: Value) -> Option<Buf> {
    match v.unwrap_native() {
        Value::Bytes(b) => Some(Buf::Bytes(b)),
        Value::ByteArray(b) => Some(Buf::Array(b)),
        v @ Value::MemoryView(_) => vm.as_bytes(v).map(Buf::Copy),
        _ => None,
    }
}

/// The bytes of a receiver.
fn me(vm: &mut Vm, v: Value, method: &str) -> Result<Buf, Trap> {
    match v.unwrap_native() {
        Value::Bytes(b) => Ok(Buf::Bytes(b)),
        Value::ByteArray(b) => Ok(Buf::Array(b)),
        _ => Err(wrong_self(vm, v, "bytes", method)),
    }
}

/// A bytes-like argument.
fn like_arg(vm: &mut Vm, v: Value) -> Result<Buf, Trap> {
    match buffer(vm, v) {
        Some(b) => Ok(b),
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")))
        }
    }
}

/// A new object of the receiver's builtin type.
fn same(vm: &mut Vm, this: Value, b: Vec<u8>) -> Value {
    match this.unwrap_native() {
        Value::ByteArray(_) => vm.bytearray(b),
        _ => vm.bytes(b),
    }
}

/// `same`, or the receiver itself if it is an unchanged bytes object.
fn same_or_self(vm: &mut Vm, this: Value, b: &[u8]) -> Value {
    match this.unwrap_native() {
        Value::Bytes(old) if old.0.len() == b.len() && *old.0 == *b => Value::Bytes(old),
        _ => same(vm, this, b.to_vec()),
    }
}

/// `item in b`.
pub fn contains(vm: &mut Vm, b: &[u8], args: &[Value], i: usize) -> Result<bool, Trap> {
    if let Some(needle) = buffer(vm, args[i]) {
        return Ok(bytesops::contains(b, &needle));
    }
    let index = vm.sym.__index__;
    if vm.as_bigint(args[i]).is_none() && vm.type_method(args[i], index).is_none() {
        let t = vm.type_name(args[i]);
        return Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")));
    }
    let n = vm.index_arg(args, i, true)?;
    let byte = bytesops::byte_from(n).map_err(|e| vm.text_error(e))?;
    Ok(b.contains(&byte))
}

/// `b + other`, of the type of `this`.
pub fn concat(vm: &mut Vm, this: Value, b: &[u8], other: Value) -> NResult {
    let Some(o) = buffer(vm, other) else {
        let (t, me) = (vm.type_name(other), vm.type_name(this));
        return Err(vm.type_error(format!("can't concat {t} to {me}")));
    };
    if !vm.room_for(b.len() + o.len()) {
        return Err(vm.memory_error(""));
    }
    let joined = [b, &o].concat();
    Ok(same(vm, this, joined))
}

/// `b * n`, of the type of `this`.
pub fn repeat(vm: &mut Vm, this: Value, b: &[u8], n: i64) -> NResult {
    if !fits(vm, b.len(), n) {
        return Err(vm.memory_error(""));
    }
    match bytesops::repeat(b, n) {
        Ok(r) => Ok(same(vm, this, r)),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// `__lt__` and its kin: `CMP` indexes `RICH_CMP`.
fn compare<const CMP: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let a = me(vm, args[0], crate::code::RICH_CMP[CMP as usize].1)?;
    // A bytes object knows only its own kind; the others know all buffers.
    let plain = |v: Value| matches!(v.unwrap_native(), Value::Bytes(_));
    if plain(args[0]) && !plain(args[1]) {
        return Ok(Value::NotImplemented);
    }
    let Some(b) = buffer(vm, args[1]) else { return Ok(Value::NotImplemented) };
    let o = a.cmp(&b);
    Ok(Value::Bool(match CMP {
        0 => o == Ordering::Less,
        1 => o != Ordering::Greater,
        2 => o == Ordering::Equal,
        3 => o != Ordering::Equal,
        4 => o == Ordering::Greater,
        _ => o != Ordering::Less,
    }))
}

/// What the arguments of `bytes()` and `bytearray()` make.
enum Source {
    Bytes(Vec<u8>),
    /// The prelude has to make them from this.
    Python(Value),
}

/// Bytes from `source, encoding, errors` (`args[1..4]`); `dunder`: honour `__bytes__`.
fn source(vm: &mut Vm, args: &[Value], dunder: bool, what: &str) -> Result<Source, Trap> {
    let (x, encoding, errors) = (args[1], args[2], args[3]);
    for (given, name) in [(encoding, "encoding"), (errors, "errors")] {
        if !given.is_unbound() {
            super::str_::codec_arg(vm, given, "", what, name)?;
        }
    }
    if let Some(s) = vm.as_str(x) {
        if encoding.is_unbound() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        return encode(vm, s, encoding, errors, what).map(Source::Bytes);
    }
    for (given, name) in [(encoding, "encoding"), (errors, "errors")] {
        if !given.is_unbound() {
            return Err(vm.type_error(format!("{name} without a string argument")));
        }
    }
    if x.is_unbound() {
        return Ok(Source::Bytes(Vec::new()));
    }
    if let Value::Instance(_) = x {
        let (bytes, index) = (vm.sym.__bytes__, vm.sym.__index__);
        if dunder && !matches!(vm.type_method(x, bytes), None | Some(Value::Native(_))) {
            return Ok(Source::Python(x));
        }
        // An int is its own index.
        if !matches!(x.unwrap_native(), Value::Int(_) | Value::BigInt(_))
            && !matches!(vm.type_method(x, index), None | Some(Value::Native(_)))
        {
            return Ok(Source::Python(x));
        }
    }
    match x.unwrap_native() {
        Value::Int(n) => {
            if n < 0 {
                return Err(vm.value_error("negative count"));
            }
            if n as u64 > vm.limits.memory as u64 {
                return Err(vm.memory_error(""));
            }
            return Ok(Source::Bytes(vec![0; n as usize]));
        }
        Value::Bool(b) => return Ok(Source::Bytes(vec![0; b as usize])),
        Value::BigInt(_) => {
            let t = vm.type_name(x);
            return Err(vm.overflow_error(format!("cannot fit '{t}' into an index-sized integer")));
        }
        _ => {}
    }
    if let Some(b) = buffer(vm, x) {
        return Ok(Source::Bytes(b.to_vec()));
    }
    match iterable(vm, x, if dunder { not_bytes } else { not_array })? {
        None => Ok(Source::Python(x)),
        Some(items) => {
            match bytes_of(vm, &items, if dunder { bytesops::item_from } else { bytesops::byte_from })? {
                Some(b) => Ok(Source::Bytes(b)),
                // The items are taken already: `x` may be an iterator.
                None => Ok(Source::Python(vm.list(items))),
            }
        }
    }
}

fn not_bytes(t: &str) -> String {
    format!("cannot convert '{t}' object to bytes")
}

fn not_array(t: &str) -> String {
    format!("cannot convert '{t}' object to bytearray")
}

/// The items of an iterable that needs no Python code; `message` (of the type's name) if it is none.
fn iterable(vm: &mut Vm, x: Value, message: fn(&str) -> String) -> Result<Option<Vec<Value>>, Trap> {
    let (iter, get) = (vm.sym.__iter__, vm.sym.__getitem__);
    match vm.hinted_items(x) {
        Err(Trap::Raise(e))
            if e.class == vm.excs.TypeError
                && (matches!(x, Value::Class(_))
                    || matches!(vm.type_method(x, iter), Some(Value::None))
                    || vm.type_method(x, iter).is_none() && vm.type_method(x, get).is_none()) =>
        {
            let t = vm.type_name(x);
            Err(vm.type_error(message(&t)))
        }
        other => other,
    }
}

/// Ints as bytes; `None` if one has a Python `__index__`.
fn bytes_of(
    vm: &mut Vm,
    items: &[Value],
    convert: fn(i64) -> edge_text::Res<u8>,
) -> Result<Option<Vec<u8>>, Trap> {
    let mut out = Vec::with_capacity(items.len());
    for v in items {
        let n = match vm.index_arg(&[*v], 0, true) {
            Ok(n) => n,
            Err(Trap::Convert { .. }) => return Ok(None),
            Err(t) => return Err(t),
        };
        out.push(convert(n).map_err(|e| vm.text_error(e))?);
    }
    Ok(Some(out))
}

/// `bytes.__new__`.
fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let base = vm.types.bytes;
    let cls = class_arg(vm, args[0], base)?;
    if let (Value::Bytes(_), Value::Unbound, Value::Unbound, false) =
        (args[1], args[2], args[3], cls.flags.heap)
    {
        return Ok(args[1]);
    }
    match source(vm, args, true, "bytes()")? {
        Source::Bytes(b) => {
            let b = vm.bytes(b);
            Ok(vm.wrap_native(cls, b))
        }
        Source::Python(x) => Err(vm.prelude(PreludeFn::Bytes, &[args[0], x])),
    }
}
