//! What changes a bytearray.

use super::*;
use edge_text::slice::index as wrap_index;

pub const METHODS: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", new),
    method("__init__", "self, source=?, encoding=?, errors=?", init),
    method("__reduce_ex__", "self, proto=0, /", |vm, args| {
        Err(vm.prelude(PreludeFn::OwnReduce, &[args[0], args[1]]))
    }),
    method("__setitem__", "self, key, value, /", |vm, args| {
        let b = array(vm, args[0], "__setitem__")?;
        vm.set_item(Value::ByteArray(b), args[1], args[2])
    }),
    method("__delitem__", "self, key, /", |vm, args| {
        let b = array(vm, args[0], "__delitem__")?;
        vm.del_item(Value::ByteArray(b), args[1])
    }),
    method("__iadd__", "self, value, /", |vm, args| {
        let b = array(vm, args[0], "__iadd__")?;
        let Some(other) = buffer(vm, args[1]) else {
            let (t, me) = (vm.type_name(args[1]), vm.type_name(args[0]));
            return Err(vm.type_error(format!("can't concat {t} to {me}")));
        };
        let more = other.to_vec();
        extend_with(vm, b, &more, args[1])?;
        Ok(args[0])
    }),
    method("__imul__", "self, value, /", |vm, args| {
        let mut b = array(vm, args[0], "__imul__")?;
        let n = super::super::str_::times_arg(vm, args)?;
        if !fits(vm, b.0.len(), n) {
            return Err(vm.memory_error(""));
        }
        let more = bytesops::repeat(&b.0, n).map_err(|e| vm.text_error(e))?;
        if more.len() != b.0.len() {
            vm.check_exports(b)?;
        }
        b.0 = more;
        Ok(args[0])
    }),
    method("append", "self, item, /", |vm, args| {
        let mut b = array(vm, args[0], "append")?;
        let byte = byte_arg(vm, args, 1)?;
        vm.check_exports(b)?;
        b.0.push(byte);
        Ok(Value::None)
    }),
    method("extend", "self, iterable_of_ints, /", extend),
    method("insert", "self, index, item, /", |vm, args| {
        let mut b = array(vm, args[0], "insert")?;
        let at = vm.index_arg(args, 1, false)?;
        let byte = byte_arg(vm, args, 2)?;
        vm.check_exports(b)?;
        let len = b.0.len() as i64;
        let at = if at < 0 { at.saturating_add(len).max(0) } else { at.min(len) };
        b.0.insert(at as usize, byte);
        Ok(Value::None)
    }),
    method("pop", "self, index=-1, /", |vm, args| {
        let mut b = array(vm, args[0], "pop")?;
        let at = vm.index_arg(args, 1, false)?;
        if b.0.is_empty() {
            return Err(vm.index_error("pop from empty bytearray"));
        }
        match wrap_index(at, b.0.len()) {
            Some(at) => {
                vm.check_exports(b)?;
                Ok(Value::Int(b.0.remove(at) as i64))
            }
            None => Err(vm.index_error("pop index out of range")),
        }
    }),
    method("remove", "self, value, /", |vm, args| {
        let mut b = array(vm, args[0], "remove")?;
        let byte = byte_arg(vm, args, 1)?;
        match b.0.iter().position(|x| *x == byte) {
            Some(at) => {
                vm.check_exports(b)?;
                b.0.remove(at);
                Ok(Value::None)
            }
            None => Err(vm.value_error("value not found in bytearray")),
        }
    }),
    method("reverse", "self, /", |vm, args| {
        array(vm, args[0], "reverse")?.0.reverse();
        Ok(Value::None)
    }),
    method("clear", "self, /", |vm, args| {
        let mut b = array(vm, args[0], "clear")?;
        if !b.0.is_empty() {
            vm.check_exports(b)?;
        }
        b.0.clear();
        Ok(Value::None)
    }),
    method("copy", "self, /", |vm, args| {
        let b = array(vm, args[0], "copy")?.0.clone();
        Ok(vm.bytearray(b))
    }),
];

fn array(vm: &mut Vm, v: Value, method: &str) -> Result<Gc<ByteArray>, Trap> {
    match v.unwrap_native() {
        Value::ByteArray(b) => Ok(b),
        _ => Err(wrong_self(vm, v, "bytearray", method)),
    }
}

fn byte_arg(vm: &mut Vm, args: &[Value], i: usize) -> Result<u8, Trap> {
    let n = vm.index_arg(args, i, true)?;
    bytesops::byte_from(n).map_err(|e| vm.text_error(e))
}

/// Adds bytes, those of `source`.
fn extend_with(vm: &mut Vm, mut b: Gc<ByteArray>, more: &[u8], source: Value) -> Result<(), Trap> {
    if b.0.len() + more.len() > vm.limits.memory {
        return Err(vm.memory_error(""));
    }
    if !more.is_empty() {
        vm.check_growth(b, source)?;
    }
    b.0.extend_from_slice(more);
    Ok(())
}

/// `bytearray.__new__`, or all of `bytearray(…)`.
fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    if let Value::Class(cls) = args[0] {
        let empty = vm.bytearray(Vec::new());
        return Ok(vm.wrap_native(cls, empty));
    }
    let mut bound = [args[0], Value::Unbound, Value::Unbound, Value::Unbound];
    let (Value::Tuple(given), Value::Dict(named)) = (args[1], args[2]) else {
        unreachable!("*args and **kwargs are a tuple and a dict");
    };
    let count = given.items.len() + named.len();
    if count > 3 {
        return Err(vm.type_error(format!("bytearray() takes at most 3 arguments ({count} given)")));
    }
    bound[1..=given.items.len()].copy_from_slice(&given.items);
    for e in named.table.iter() {
        let Value::Str(name) = e.key else { continue };
        match ["source", "encoding", "errors"].iter().position(|n| *n == name.as_str()) {
            Some(k) => bound[k + 1] = e.value,
            None => {
                return Err(vm.invalid_keyword(name.as_str(), "bytearray"));
            }
        }
    }
    match source(vm, &bound, false, "bytearray()")? {
        Source::Bytes(b) => Ok(vm.bytearray(b)),
        Source::Python(x) => {
            let class = Value::Class(vm.types.bytearray);
            Err(vm.prelude(PreludeFn::Bytes, &[class, x]))
        }
    }
}

fn init(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut b = array(vm, args[0], "__init__")?;
    let made = source(vm, args, false, "bytearray()")?;
    b.0.clear();
    match made {
        Source::Bytes(more) => {
            b.0 = more;
            Ok(Value::None)
        }
        Source::Python(x) => Err(vm.prelude(PreludeFn::BytesInit, &[Value::ByteArray(b), x])),
    }
}

fn extend(vm: &mut Vm, args: &[Value]) -> NResult {
    let b = array(vm, args[0], "extend")?;
    if let Some(more) = buffer(vm, args[1]) {
        let more = more.to_vec();
        // The array itself is copied first; a view of it is not.
        let own = matches!(args[1].unwrap_native(), Value::ByteArray(o) if o == b);
        extend_with(vm, b, &more, if own { Value::None } else { args[1] })?;
        return Ok(Value::None);
    }
    let items = match iterable(vm, args[1], |t| format!("can't extend bytearray with {t}"))? {
        Some(items) => items,
        None => return Err(vm.prelude(PreludeFn::BytesExtend, &[Value::ByteArray(b), args[1]])),
    };
    match bytes_of(vm, &items, bytesops::byte_from)? {
        Some(more) => {
            extend_with(vm, b, &more, Value::None)?;
            Ok(Value::None)
        }
        None => {
            let items = vm.list(items);
            Err(vm.prelude(PreludeFn::BytesExtend, &[Value::ByteArray(b), items]))
        }
    }
}
