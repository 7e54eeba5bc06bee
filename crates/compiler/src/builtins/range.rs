//! `range` and `slice`.

use super::dict::{equality, iter_method, wrong_self};
use super::format::repr_method;
use super::object::member;
use super::register::*;
use super::set::hash;
use crate::object::*;
use crate::vm::*;
use edge_text::slice::{range_position, range_position_big};
use num_traits::ToPrimitive;

fn this(vm: &mut Vm, args: &[Value], method: &str) -> Result<Gc<Range>, Trap> {
    match args[0] {
        Value::Range(r) => Ok(r),
        v => Err(wrong_self(vm, method, "range", v)),
    }
}

fn range_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut parts = [Value::Int(0), Value::Int(0), Value::Int(1)];
    let given: &[usize] = if args[2].is_unbound() { &[1] } else { &[0, 1, 2] };
    for (i, slot) in given.iter().enumerate() {
        let v = args[i + 1];
        if v.is_unbound() {
            continue;
        }
        parts[*slot] = match v {
            Value::Int(_) | Value::BigInt(_) => v,
            _ => {
                let n = vm.int_arg(args, i + 1)?;
                vm.big(n)
            }
        };
    }
    if let Value::Int(0) = parts[2] {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    let [start, stop, step] = parts;
    Ok(Value::Range(vm.heap.alloc(Range { start, stop, step })))
}

/// Where `v` is in the range, as an int; `None`: it is not.
fn place(vm: &mut Vm, r: Gc<Range>, v: Value) -> Option<Value> {
    match (r.start, r.stop, r.step, v) {
        (Value::Int(start), Value::Int(stop), Value::Int(step), Value::Int(v)) => {
            let n = range_position(start, stop, step, v)?;
            Some(vm.big(n.into()))
        }
        _ => {
            let [start, stop, step] = [r.start, r.stop, r.step].map(|x| vm.as_bigint(x).unwrap_or_default());
            let n = range_position_big(&start, &stop, &step, &vm.as_bigint(v)?)?;
            Some(vm.big(n))
        }
    }
}

/// A value that may equal an item of a range, as an int. `Err(true)`: Python code is needed; `Err(false)`: no.
fn as_member(vm: &mut Vm, v: Value) -> Result<Value, bool> {
    match v {
        Value::Int(_) | Value::BigInt(_) => Ok(v),
        Value::Bool(b) => Ok(Value::Int(b as i64)),
        Value::Float(f) if f.fract() == 0.0 => {
            let n = big_from_float(f);
            Ok(vm.big(n))
        }
        Value::Complex(c) if c.im == 0.0 && c.re.fract() == 0.0 => {
            let n = big_from_float(c.re);
            Ok(vm.big(n))
        }
        Value::Instance(i) if i.class.flags.custom_eq => Err(true),
        Value::Instance(i) if !i.native.is_unbound() => as_member(vm, i.native),
        _ => Err(false),
    }
}

/// `v in r`.
pub fn range_has(vm: &mut Vm, r: Gc<Range>, v: Value) -> NResult {
    match as_member(vm, v) {
        Ok(n) => Ok(Value::Bool(place(vm, r, n).is_some())),
        Err(false) => Ok(Value::Bool(false)),
        Err(true) => Err(vm.prelude(PreludeFn::Contains, &[v, Value::Range(r)])),
    }
}

fn contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let r = this(vm, args, "__contains__")?;
    range_has(vm, r, args[1])
}

fn index(vm: &mut Vm, args: &[Value]) -> NResult {
    let r = this(vm, args, "index")?;
    let is_int = vm.as_bigint(args[1]).is_some();
    match as_member(vm, args[1]) {
        Ok(n) => match place(vm, r, n) {
            Some(at) => Ok(at),
            None if is_int => {
                let text = match args[1] {
                    Value::Bool(b) => (if b { "True" } else { "False" }).to_string(),
                    v => vm.as_bigint(v).unwrap_or_default().to_string(),
                };
                Err(vm.value_error(format!("{text} is not in range")))
            }
            None => Err(vm.value_error("sequence.index(x): x not in sequence")),
        },
        Err(false) => Err(vm.value_error("sequence.index(x): x not in sequence")),
        Err(true) => {
            let bounds = [Value::Range(r), args[1], Value::Int(0), Value::None];
            Err(vm.prelude(PreludeFn::Index, &bounds))
        }
    }
}

fn count(vm: &mut Vm, args: &[Value]) -> NResult {
    let r = this(vm, args, "count")?;
    match as_member(vm, args[1]) {
        Ok(n) => Ok(Value::Int(place(vm, r, n).is_some() as i64)),
        Err(false) => Ok(Value::Int(0)),
        Err(true) => Err(vm.prelude(PreludeFn::Count, &[Value::Range(r), args[1]])),
    }
}

fn len(vm: &mut Vm, args: &[Value]) -> NResult {
    let r = this(vm, args, "__len__")?;
    range_length(vm, r)
}

/// `len(r)`.
pub fn range_length(vm: &mut Vm, r: Gc<Range>) -> NResult {
    match range_len_big(&r).to_i64() {
        Some(n) => Ok(Value::Int(n)),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

fn getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let r = this(vm, args, "__getitem__")?;
    vm.get_item(Value::Range(r), args[1])
}
fn eq(vm: &mut Vm, args: &[Value]) -> NResult {
    match (args[0], args[1]) {
        (a @ Value::Range(_), b @ Value::Range(_)) => equality(vm, a, b, false),
        _ => Ok(Value::NotImplemented),
    }
}
fn ne(vm: &mut Vm, args: &[Value]) -> NResult {
    match (args[0], args[1]) {
        (a @ Value::Range(_), b @ Value::Range(_)) => equality(vm, a, b, true),
        _ => Ok(Value::NotImplemented),
    }
}

/// `reversed(r)`.
pub fn reversed_range(vm: &mut Vm, r: Gc<Range>) -> Value {
    let n = range_len_big(&r);
    let [start, step] = [r.start, r.step].map(|x| vm.as_bigint(x).unwrap_or_default());
    let last = &start + (&n - 1) * &step;
    let (first, back) = (vm.big(last), vm.big(-step));
    let it = match (first, back, n.to_u64()) {
        (Value::Int(next), Value::Int(step), Some(left)) => NativeIter::Range { next, step, left, len: left },
        _ => {
            let len = vm.big(n);
            NativeIter::BigRange { next: first, step: back, left: len, len }
        }
    };
    Value::Iter(vm.heap.alloc(it))
}
fn reversed(vm: &mut Vm, args: &[Value]) -> NResult {
    let r = this(vm, args, "__reversed__")?;
    Ok(reversed_range(vm, r))
}

macro_rules! fields {
    ($($name:ident $kind:ident $field:ident),* $(,)?) => {
        $(fn $name(vm: &mut Vm, v: Value) -> NResult {
            match v {
                Value::$kind(x) => Ok(x.$field),
                _ => Err(wrong_self(vm, stringify!($field), "range", v)),
            }
        })*
    };
}
fields! {
    range_start Range start, range_stop Range stop, range_step Range step,
    slice_start Slice start, slice_stop Slice stop, slice_step Slice step,
}

const RANGE: &[Def] = &[
    static_method("__new__", "cls, start, stop=?, step=?, /", range_new),
    method("__len__", "self, /", len),
    method("__bool__", "self, /", |vm, args| {
        let r = this(vm, args, "__bool__")?;
        Ok(Value::Bool(range_len_big(&r).sign() != num_bigint::Sign::NoSign))
    }),
    method("__iter__", "self, /", iter_method),
    method("__contains__", "self, key, /", contains),
    method("__getitem__", "self, key, /", getitem),
    method("__reversed__", "self, /", reversed),
    method("__repr__", "self, /", repr_method),
    method("__hash__", "self, /", hash),
    method("__eq__", "self, value, /", eq),
    method("__ne__", "self, value, /", ne),
    method("index", "self, value, /", index),
    method("count", "self, value, /", count),
];

// ── slice ──

fn slice_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let (start, stop, step) = if args[2].is_unbound() {
        (Value::None, args[1], Value::None)
    } else {
        (args[1], args[2], args[3].bound().unwrap_or(Value::None))
    };
    Ok(Value::Slice(vm.heap.alloc(Slice { start, stop, step })))
}

fn indices(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Slice(s) = args[0] else { return Err(wrong_self(vm, "indices", "slice", args[0])) };
    let len = vm.int_arg(args, 1)?;
    if len.sign() == num_bigint::Sign::Minus {
        return Err(vm.value_error("length should not be negative"));
    }
    let mut parts = [None, None, None];
    for (part, v) in parts.iter_mut().zip([s.start, s.stop, s.step]).rev() {
        if v.is_none() {
            continue;
        }
        match vm.as_bigint(v) {
            Some(n) if v.is(s.step) && n.sign() == num_bigint::Sign::NoSign => {
                return Err(vm.value_error("slice step cannot be zero"));
            }
            Some(n) => *part = Some(n),
            None => {
                if vm.slice_part(v)?.is_none() {
                    return Err(vm.prelude(PreludeFn::Slice, &[args[0], args[1]]));
                }
            }
        }
    }
    match edge_text::slice::adjust_big(parts[0].as_ref(), parts[1].as_ref(), parts[2].as_ref(), &len) {
        Ok((a, b, c)) => {
            let items = vec![vm.big(a), vm.big(b), vm.big(c)];
            Ok(vm.tuple(items))
        }
        Err(e) => Err(vm.text_error(e)),
    }
}

fn slice_eq(vm: &mut Vm, args: &[Value]) -> NResult {
    match (args[0], args[1]) {
        (a @ Value::Slice(_), b @ Value::Slice(_)) => equality(vm, a, b, false),
        _ => Ok(Value::NotImplemented),
    }
}

macro_rules! slice_comparisons {
    ($($name:ident $op:ident),*) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let (Value::Slice(a), Value::Slice(b)) = (args[0], args[1]) else { return Ok(Value::NotImplemented) };
            let x = vm.tuple(vec![a.start, a.stop, a.step]);
            let y = vm.tuple(vec![b.start, b.stop, b.step]);
            super::list::compare(vm, crate::code::CmpOp::$op, x, y)
        })*
    };
}
slice_comparisons! { slice_lt Lt, slice_le Le, slice_gt Gt, slice_ge Ge }

const SLICE: &[Def] = &[
    static_method("__new__", "cls, start, stop=?, step=?, /", slice_new),
    method("indices", "self, length, /", indices),
    method("__repr__", "self, /", repr_method),
    method("__hash__", "self, /", hash),
    method("__eq__", "self, value, /", slice_eq),
    method("__lt__", "self, value, /", slice_lt),
    method("__le__", "self, value, /", slice_le),
    method("__gt__", "self, value, /", slice_gt),
    method("__ge__", "self, value, /", slice_ge),
];

const RANGE_ATTRS: &[Attr] =
    &[member("start", range_start), member("stop", range_stop), member("step", range_step)];
const SLICE_ATTRS: &[Attr] =
    &[member("start", slice_start), member("stop", slice_stop), member("step", slice_step)];

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(
            |vm| vm.types.range,
            RANGE,
            RANGE_ATTRS,
            "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n\
             Return an object that produces a sequence of integers from start (inclusive)\n\
             to stop (exclusive) by step.",
        ),
        type_def(
            |vm| vm.types.slice,
            SLICE,
            SLICE_ATTRS,
            "slice(stop)\nslice(start, stop[, step])\n\n\
             Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
        ),
    ]
}
