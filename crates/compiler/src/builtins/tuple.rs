//! `tuple`.

use super::dict::{equality, iter_method, wrong_self};
use super::format::repr_method;
use super::list::{compare, count_of, index_of, repeat_method};
use super::register::*;
use super::set::hash;
use crate::code::{BinOp, CmpOp};
use crate::object::*;
use crate::vm::*;

fn this(vm: &mut Vm, args: &[Value], method: &str) -> Result<Gc<Tuple>, Trap> {
    match args[0].unwrap_native() {
        Value::Tuple(t) => Ok(t),
        _ => Err(wrong_self(vm, method, "tuple", args[0])),
    }
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(c) = args[0] else {
        return Err(vm.type_error("tuple.__new__(X): X is not a type object"));
    };
    let payload = match args[1] {
        Value::Unbound => Value::Tuple(vm.empty_tuple),
        v @ Value::Tuple(_) => v,
        _ => {
            // A generator has no length to ask for.
            match vm.hinted_items(args[1])? {
                Some(items) => vm.tuple(items),
                None => {
                    let via = if matches!(args[1], Value::Gen(_)) { Via::List } else { Via::HintedList };
                    return Err(Trap::Convert { arg: 1, via });
                }
            }
        }
    };
    Ok(vm.wrap_native(c, payload))
}

fn index(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "index")?;
    index_of(vm, &t.items, args, Some("tuple.index(x): x not in tuple"))
}
fn count(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "count")?;
    count_of(vm, &t.items, Value::Tuple(t), args[1])
}
fn getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__getitem__")?;
    vm.get_item(Value::Tuple(t), args[1])
}
fn len(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__len__")?;
    Ok(vm.usize(t.items.len()))
}
fn contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__contains__")?;
    super::operators::contains(vm, args[1], Value::Tuple(t)).unwrap_or(Ok(Value::Bool(false)))
}
fn add(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__add__")?;
    let other = args[1].unwrap_native();
    match super::operators::binary(vm, BinOp::Add, false, Value::Tuple(t), other) {
        Some(r) => r,
        None => {
            let t = vm.type_name(args[1]);
            Err(vm.type_error(format!("can only concatenate tuple (not \"{t}\") to tuple")))
        }
    }
}
fn mul(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__mul__")?;
    repeat_method(vm, Value::Tuple(t), args)
}
fn eq(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__eq__")?;
    match args[1].unwrap_native() {
        other @ Value::Tuple(_) => equality(vm, Value::Tuple(t), other, false),
        _ => Ok(Value::NotImplemented),
    }
}
fn ne(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__ne__")?;
    match args[1].unwrap_native() {
        other @ Value::Tuple(_) => equality(vm, Value::Tuple(t), other, true),
        _ => Ok(Value::NotImplemented),
    }
}

macro_rules! comparisons {
    ($($name:ident $op:ident),*) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let t = this(vm, args, "__lt__")?;
            match args[1].unwrap_native() {
                other @ Value::Tuple(_) => compare(vm, CmpOp::$op, Value::Tuple(t), other),
                _ => Ok(Value::NotImplemented),
            }
        })*
    };
}
comparisons! { lt Lt, le Le, gt Gt, ge Ge }

/// `__getnewargs__`.
fn getnewargs(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = this(vm, args, "__getnewargs__")?;
    Ok(vm.tuple(vec![Value::Tuple(t)]))
}

const METHODS: &[Def] = &[
    static_method("__new__", "cls, iterable=?, /", new),
    method("__getitem__", "self, key, /", getitem),
    method("__len__", "self, /", len),
    method("__iter__", "self, /", iter_method),
    method("__contains__", "self, key, /", contains),
    method("__repr__", "self, /", repr_method),
    method("__hash__", "self, /", hash),
    class_method("__class_getitem__", "cls, item, /", super::object::class_getitem),
    method("__add__", "self, value, /", add),
    method("__mul__", "self, value, /", mul),
    method("__rmul__", "self, value, /", mul),
    method("__eq__", "self, value, /", eq),
    method("__ne__", "self, value, /", ne),
    method("__lt__", "self, value, /", lt),
    method("__le__", "self, value, /", le),
    method("__gt__", "self, value, /", gt),
    method("__ge__", "self, value, /", ge),
    method("__getnewargs__", "self, /", getnewargs),
    method("index", "self, value, start=0, stop=9223372036854775807, /", index),
    method("count", "self, value, /", count),
];

pub fn types() -> Vec<TypeDef> {
    vec![type_def(
        |vm| vm.types.tuple,
        METHODS,
        &[],
        "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n\
         If iterable is specified the tuple is initialized from iterable's items.\n\n\
         If the argument is a tuple, the return value is the same object.",
    )]
}
