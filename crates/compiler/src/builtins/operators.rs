//! Operators of builtin types that are not numbers.
//!
//! The interpreter asks here before it looks for methods; `None` means "not mine": then the classes' methods are
//! tried, which for builtin types come back to the same functions.

use super::set::{self, Algebra};
use super::{dict, list, range, str_};
use crate::code::{BinOp, CmpOp};
use crate::object::*;
use crate::vm::*;

/// `a op b` (`inplace`: `a op= b`) where neither operand needs Python code.
pub fn binary(vm: &mut Vm, op: BinOp, inplace: bool, a: Value, b: Value) -> Option<NResult> {
    match op {
        BinOp::Add => add(vm, inplace, a, b),
        BinOp::Mul => multiply(vm, inplace, a, b),
        BinOp::Mod => match a {
            Value::Str(_) => Some(str_::percent(vm, a, b)),
            Value::Bytes(_) | Value::ByteArray(_) => Some(str_::percent_bytes(vm, a, b)),
            _ => None,
        },
        BinOp::Or => match (a, b) {
            (Value::Dict(x), _) if inplace => Some(dict::union_into(vm, x, b, a)),
            (Value::Dict(x), Value::Dict(y)) => Some(dict::union(vm, x, y)),
            _ => algebra(vm, Algebra::Union, inplace, a, b),
        },
        BinOp::And => algebra(vm, Algebra::Intersection, inplace, a, b),
        BinOp::Sub => algebra(vm, Algebra::Difference, inplace, a, b),
        BinOp::Xor => algebra(vm, Algebra::Symmetric, inplace, a, b),
        _ => None,
    }
}

fn algebra(vm: &mut Vm, op: Algebra, inplace: bool, a: Value, b: Value) -> Option<NResult> {
    let setlike = |v: Value| matches!(v, Value::DictView(d) if d.kind != ViewKind::Values);
    match (a, b) {
        (Value::Set(_), Value::Set(_)) if inplace => set::operate_into(vm, op, a, b),
        (Value::Set(_), Value::Set(_)) => set::operate(vm, op, a, b),
        _ if setlike(a) || setlike(b) => Some(set::view_algebra(vm, op, a, b)),
        _ => None,
    }
}

fn add(vm: &mut Vm, inplace: bool, a: Value, b: Value) -> Option<NResult> {
    Some(match (a, b) {
        (Value::Str(x), Value::Str(y)) => str_::concat(vm, x, y),
        (Value::List(x), _) if inplace => list::extend_returning(vm, x, b, a),
        (Value::List(x), Value::List(y)) => {
            let mut items = Vec::with_capacity(x.items.len() + y.items.len());
            items.extend_from_slice(&x.items);
            items.extend_from_slice(&y.items);
            Ok(vm.list(items))
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            if y.items.is_empty() {
                return Some(Ok(a));
            }
            if x.items.is_empty() {
                return Some(Ok(b));
            }
            let mut items = Vec::with_capacity(x.items.len() + y.items.len());
            items.extend_from_slice(&x.items);
            items.extend_from_slice(&y.items);
            Ok(vm.tuple(items))
        }
        (
            Value::Bytes(_) | Value::ByteArray(_),
            Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_),
        ) => {
            let tail = vm.as_bytes(b)?;
            match a {
                Value::ByteArray(mut x) if inplace => {
                    if !tail.is_empty()
                        && let Err(t) = vm.check_growth(x, b)
                    {
                        return Some(Err(t));
                    }
                    x.0.extend_from_slice(&tail);
                    Ok(a)
                }
                Value::ByteArray(x) => {
                    let joined = [&x.0[..], &tail].concat();
                    Ok(vm.bytearray(joined))
                }
                Value::Bytes(x) => {
                    let joined = [&x.0[..], &tail].concat();
                    Ok(vm.bytes(joined))
                }
                _ => return None,
            }
        }
        _ => return None,
    })
}

fn multiply(vm: &mut Vm, inplace: bool, a: Value, b: Value) -> Option<NResult> {
    let sequence = |v: Value| {
        matches!(v, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::ByteArray(_))
    };
    let (seq, count) = if sequence(a) {
        (a, b)
    } else if sequence(b) {
        (b, a)
    } else {
        return None;
    };
    let n = match count {
        Value::Int(n) => n,
        Value::Bool(n) => n as i64,
        Value::BigInt(_) => {
            return Some(Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")));
        }
        _ => return None,
    };
    match (inplace, a) {
        (true, Value::List(mut l)) => Some(repeat_items(vm, &l.items, n).map(|items| {
            vm.note_cleared(l);
            l.items = items;
            a
        })),
        (true, Value::ByteArray(mut x)) => Some(repeat_bytes(vm, &x.0, n).and_then(|bytes| {
            if bytes.len() != x.0.len() {
                vm.check_exports(x)?;
            }
            x.0 = bytes;
            Ok(a)
        })),
        _ => repeat(vm, seq, n),
    }
}

/// A sequence `n` times; `None` if the value is no builtin sequence.
pub fn repeat(vm: &mut Vm, seq: Value, n: i64) -> Option<NResult> {
    Some(match seq {
        Value::Str(s) => str_::repeat(vm, s, n),
        Value::List(l) => repeat_items(vm, &l.items, n).map(|items| vm.list(items)),
        Value::Tuple(t) if n == 1 => Ok(Value::Tuple(t)),
        Value::Tuple(t) => repeat_items(vm, &t.items, n).map(|items| vm.tuple(items)),
        Value::Bytes(b) => repeat_bytes(vm, &b.0, n).map(|bytes| vm.bytes(bytes)),
        Value::ByteArray(b) => repeat_bytes(vm, &b.0, n).map(|bytes| vm.bytearray(bytes)),
        _ => return None,
    })
}

/// Items `n` times (none if `n` is negative), within the memory limit.
pub fn repeat_items(vm: &mut Vm, items: &[Value], n: i64) -> Result<Vec<Value>, Trap> {
    let n = usize::try_from(n.max(0)).unwrap_or(usize::MAX);
    match items.len().checked_mul(n) {
        Some(total) if vm.room_for(total.saturating_mul(size_of::<Value>())) => {}
        _ => return Err(vm.memory_error("")),
    }
    if let [only] = items {
        return Ok(vec![*only; n]);
    }
    Ok(items.repeat(n))
}

fn repeat_bytes(vm: &mut Vm, bytes: &[u8], n: i64) -> Result<Vec<u8>, Trap> {
    let n = usize::try_from(n.max(0)).unwrap_or(usize::MAX);
    match bytes.len().checked_mul(n) {
        Some(total) if vm.room_for(total) => Ok(bytes.repeat(n)),
        _ => Err(vm.memory_error("")),
    }
}

/// `item in container` for builtin containers.
pub fn contains(vm: &mut Vm, item: Value, container: Value) -> Option<NResult> {
    Some(match container {
        Value::List(_) | Value::Tuple(_) => {
            let found = match container {
                Value::List(l) => list::position_in(&l.items, item),
                Value::Tuple(t) => list::position_in(&t.items, item),
                _ => return None,
            };
            match found {
                list::Position::At(_) => Ok(Value::Bool(true)),
                list::Position::Missing => Ok(Value::Bool(false)),
                list::Position::Python => Err(vm.prelude(PreludeFn::ListContains, &[container, item])),
            }
        }
        Value::Str(s) => match item.unwrap_native() {
            Value::Str(part) => Ok(Value::Bool(edge_text::strops::contains(s.as_str(), part.as_str()))),
            _ => {
                let t = vm.type_name(item);
                Err(vm.type_error(format!("'in <string>' requires string as left operand, not {t}")))
            }
        },
        Value::Dict(d) => vm.dict_contains(d, item),
        Value::MappingProxy(m) => {
            let target = m.target();
            return match contains(vm, item, target) {
                None => Some(Err(vm.prelude(PreludeFn::ProxyContains, &[target, item]))),
                found => found,
            };
        }
        Value::DictView(v) => dict::view_has(vm, v, item),
        Value::Set(s) => set::set_has(vm, s, item),
        Value::Range(r) => range::range_has(vm, r, item),
        Value::Bytes(_) | Value::ByteArray(_) => bytes_contain(vm, item, container),
        Value::MemoryView(_) | Value::Iter(_) => Err(vm.prelude(PreludeFn::Contains, &[item, container])),
        Value::Gen(g) if g.kind == CodeKind::Generator => {
            Err(vm.prelude(PreludeFn::Contains, &[item, container]))
        }
        _ => return None,
    })
}

fn bytes_contain(vm: &mut Vm, item: Value, container: Value) -> NResult {
    let within = |test: &dyn Fn(&[u8]) -> bool| match container {
        Value::Bytes(b) => test(&b.0),
        Value::ByteArray(b) => test(&b.0),
        _ => false,
    };
    match item.unwrap_native() {
        Value::Int(i) if (0..256).contains(&i) => Ok(Value::Bool(within(&|b| b.contains(&(i as u8))))),
        Value::Bool(i) => Ok(Value::Bool(within(&|b| b.contains(&(i as u8))))),
        Value::Int(_) | Value::BigInt(_) => Err(vm.value_error("byte must be in range(0, 256)")),
        _ => match vm.as_bytes(item) {
            Some(part) if part.is_empty() => Ok(Value::Bool(true)),
            Some(part) => Ok(Value::Bool(within(&|b| b.windows(part.len()).any(|w| w == part)))),
            None => {
                let sym = vm.sym.__index__;
                if vm.type_method(item, sym).is_some() {
                    return Err(vm.prelude(PreludeFn::BytesContains, &[container, item]));
                }
                let t = vm.type_name(item);
                Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")))
            }
        },
    }
}

/// Comparison of sets and dict views by inclusion; `None` if an operand is neither.
pub fn set_compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Option<NResult> {
    if let (Value::DictView(x), Value::DictView(y)) = (a, b)
        && x == y
        && x.kind != ViewKind::Values
    {
        return Some(Ok(Value::Bool(matches!(op, CmpOp::Eq | CmpOp::Le | CmpOp::Ge))));
    }
    let setlike = |v: Value| match v {
        Value::Set(_) => true,
        Value::DictView(d) => d.kind != ViewKind::Values,
        _ => false,
    };
    if !setlike(a) || !setlike(b) {
        return None;
    }
    let x = match set::comparable(vm, a) {
        Ok(s) => s,
        Err(t) => return Some(items_compare(vm, op, a, b, t)),
    };
    let y = match set::comparable(vm, b) {
        Ok(s) => s,
        Err(t) => return Some(items_compare(vm, op, a, b, t)),
    };
    Some(match (x, y) {
        (Some(x), Some(y)) => set::compare(vm, op, x, y),
        _ => Err(vm.prelude(PreludeFn::ViewCompare, &[a, b, Value::Int(op as i64)])),
    })
}

/// An items view with unhashable values is compared item by item.
#[cold]
fn items_compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value, t: Trap) -> NResult {
    match t {
        Trap::Raise(_) => Err(vm.prelude(PreludeFn::ViewCompare, &[a, b, Value::Int(op as i64)])),
        t => Err(t),
    }
}
