//! What iterators show of their state: how many items are left, how they are made anew, where they can be put.
//!
//! A lazy iterator that is a generator of the prelude keeps its state in the generator's variables; they are found by
//! name, and stay when it has ended.

use super::*;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

// ── length hints ──

/// Items left, as far as an iterator knows.
pub(super) fn length_hint(vm: &mut Vm, args: &[Value]) -> NResult {
    let it = match args[0] {
        Value::Iter(it) => it,
        Value::Gen(g) => return lazy_hint(vm, g),
        _ => return Ok(Value::NotImplemented),
    };
    let n = match &*it {
        NativeIter::List { list, pos } => list.items.len().saturating_sub(*pos),
        NativeIter::ListRev { list, pos } => {
            if *pos > list.items.len() {
                0
            } else {
                *pos
            }
        }
        NativeIter::Tuple { tuple, pos } => tuple.items.len().saturating_sub(*pos),
        NativeIter::Str { s, pos } => s.as_str().get(*pos..).map_or(0, |rest| rest.chars().count()),
        NativeIter::Bytes { b, pos } => b.0.len().saturating_sub(*pos),
        NativeIter::ByteArray { b, pos } => b.0.len().saturating_sub(*pos),
        NativeIter::Range { left, .. } => *left as usize,
        NativeIter::BigRange { left, .. } => return Ok(*left),
        NativeIter::SeqRev { pos, .. } => {
            if *pos == ENDED {
                0
            } else {
                *pos
            }
        }
        NativeIter::Dict { dict, size, left, .. } => {
            if *size == dict.len() {
                *left
            } else {
                0
            }
        }
        NativeIter::Set { set, pos, size } => {
            if *size != set.table.len() {
                0
            } else {
                (*pos..set.table.slots()).filter(|i| set.table.at(*i).is_some()).count()
            }
        }
        NativeIter::Enumerate { .. }
        | NativeIter::Zip { .. }
        | NativeIter::Matches { .. }
        | NativeIter::Unpacked { .. }
        | NativeIter::Xml(_) => {
            return Ok(Value::NotImplemented);
        }
    };
    Ok(vm.usize(n))
}

/// Of a lazy iterator over a sequence with Python methods: the sequence is asked for its length.
fn lazy_hint(vm: &mut Vm, g: Gc<Generator>) -> NResult {
    let (Some(seq), false) = (variable(g, "seq"), g.state == GenState::Done) else {
        return Ok(Value::Int(0));
    };
    let index = match (variable(g, "i"), variable(g, "n")) {
        (Some(i), _) => i,
        // From the end: those before `n` are left.
        (None, Some(n)) => return Err(vm.prelude(PreludeFn::ReversedHint, &[seq, n])),
        _ => return Ok(Value::NotImplemented),
    };
    let len = vm.sym.__len__;
    if vm.type_method(seq, len).is_none() {
        return Ok(Value::NotImplemented);
    }
    Err(vm.prelude(PreludeFn::SeqHint, &[seq, index]))
}

// ── `__reduce__` ──

/// `(callable, arguments)` or `(callable, arguments, state)`.
fn made(vm: &mut Vm, by: Value, args: Vec<Value>, state: Option<Value>) -> NResult {
    let args = vm.tuple(args);
    let mut parts = vec![by, args];
    parts.extend(state);
    Ok(vm.tuple(parts))
}

/// `(iter, (of,), state)`.
fn made_by_iter(vm: &mut Vm, of: Value, state: Option<usize>) -> NResult {
    let name = vm.intern("iter");
    let iter = vm.builtins.get_str(name).unwrap_or(Value::None);
    let state = state.map(|n| vm.usize(n));
    made(vm, iter, vec![of], state)
}

/// `it.__reduce__()`.
pub(super) fn reduce(vm: &mut Vm, args: &[Value]) -> NResult {
    match args[0] {
        Value::Iter(it) => reduce_native(vm, it),
        Value::Gen(g) => reduce_lazy(vm, g),
        v => Err(wrong_self(vm, "__reduce__", "iterator", v)),
    }
}

fn reduce_native(vm: &mut Vm, it: Gc<NativeIter>) -> NResult {
    let nothing = Value::Tuple(vm.empty_tuple);
    let (of, pos) = match &*it {
        NativeIter::List { pos: ENDED, .. } | NativeIter::ListRev { pos: ENDED, .. } => {
            let empty = vm.list(Vec::new());
            return made_by_iter(vm, empty, None);
        }
        NativeIter::Str { pos: ENDED, .. } => return made_by_iter(vm, Value::Str(vm.empty_str), None),
        NativeIter::Tuple { pos: ENDED, .. }
        | NativeIter::Bytes { pos: ENDED, .. }
        | NativeIter::ByteArray { pos: ENDED, .. } => return made_by_iter(vm, nothing, None),
        NativeIter::List { list, pos } => (Value::List(*list), *pos),
        NativeIter::Tuple { tuple, pos } => (Value::Tuple(*tuple), *pos),
        NativeIter::Str { s, pos } => (Value::Str(*s), s.as_str()[..*pos].chars().count()),
        NativeIter::Bytes { b, pos } => (Value::Bytes(*b), *pos),
        NativeIter::ByteArray { b, pos } => (Value::ByteArray(*b), *pos),
        NativeIter::ListRev { list, pos } => {
            let (reversed, of, at) = (Value::Class(vm.types.reversed), Value::List(*list), *pos as i64 - 1);
            return made(vm, reversed, vec![of], Some(Value::Int(at)));
        }
        NativeIter::SeqRev { of, pos, .. } => {
            let (reversed, of, pos) = (Value::Class(vm.types.reversed), *of, *pos);
            if pos == ENDED {
                return made(vm, reversed, vec![nothing], None);
            }
            return made(vm, reversed, vec![of], Some(Value::Int(pos as i64 - 1)));
        }
        NativeIter::Range { next, step, left, len } => {
            let index = len - left;
            let start = i128::from(*next) - i128::from(*step) * i128::from(index);
            let stop = start + i128::from(*step) * i128::from(*len);
            let step = Value::Int(*step);
            let (start, stop) = (vm.big(BigInt::from(start)), vm.big(BigInt::from(stop)));
            let of = Value::Range(vm.heap.alloc(Range { start, stop, step }));
            return made_by_iter(vm, of, Some(index as usize));
        }
        NativeIter::BigRange { next, step, left, len } => {
            let step = *step;
            let [n, s, left, len] = [*next, step, *left, *len].map(|v| vm.as_bigint(v).unwrap_or_default());
            let index = &len - left;
            let start = n - &s * &index;
            let stop = &start + s * len;
            let (start, stop, index) = (vm.big(start), vm.big(stop), vm.big(index));
            let of = Value::Range(vm.heap.alloc(Range { start, stop, step }));
            let name = vm.intern("iter");
            let iter = vm.builtins.get_str(name).unwrap_or(Value::None);
            return made(vm, iter, vec![of], Some(index));
        }
        // The items that are left, taken from a copy.
        &NativeIter::Dict { dict, kind, pos, size, left, reverse } => {
            return rest_of(vm, NativeIter::Dict { dict, kind, pos, size, left, reverse });
        }
        &NativeIter::Set { set, pos, size } => return rest_of(vm, NativeIter::Set { set, pos, size }),
        NativeIter::Enumerate { inner, next } => {
            let args = vec![*inner, Value::Int(*next)];
            return made(vm, Value::Class(vm.types.enumerate), args, None);
        }
        NativeIter::Zip { inners, strict } => {
            let (args, strict) = (inners.items.to_vec(), strict.then_some(Value::Bool(true)));
            return made(vm, Value::Class(vm.types.zip), args, strict);
        }
        // An alias's iterator has a method of its own; an XML parser never shows itself.
        NativeIter::Matches { .. } | NativeIter::Unpacked { .. } | NativeIter::Xml(_) => {
            return Err(vm.type_error("cannot pickle 'callable_iterator' object"));
        }
    };
    made_by_iter(vm, of, Some(pos))
}

/// `iter([…])` of what an iterator over a table has left.
fn rest_of(vm: &mut Vm, copy: NativeIter) -> NResult {
    let copy = vm.heap.alloc(copy);
    let items = vm.native_items(Value::Iter(copy))?.unwrap_or_default();
    let items = vm.list(items);
    made_by_iter(vm, items, None)
}

/// A variable of a lazy iterator's generator.
fn variable(g: Gc<Generator>, name: &str) -> Option<Value> {
    let at = g.func.code.local_names.iter().position(|n| n.as_str() == name)?;
    g.regs.get(at).and_then(|v| v.bound())
}

fn reduce_lazy(vm: &mut Vm, g: Gc<Generator>) -> NResult {
    let class = vm.class_of(Value::Gen(g));
    let (by, done) = (Value::Class(class), g.state == GenState::Done);
    let nothing = Value::Tuple(vm.empty_tuple);
    let get = |name| variable(g, name).unwrap_or(Value::None);
    if class.is_subclass(vm.types.seq_iterator) {
        let index = match get("i") {
            Value::Int(i) => i as usize,
            _ => 0,
        };
        return if done {
            made_by_iter(vm, nothing, None)
        } else {
            made_by_iter(vm, get("seq"), Some(index))
        };
    }
    if class.is_subclass(vm.types.callable_iterator) {
        if done {
            return made_by_iter(vm, nothing, None);
        }
        let name = vm.intern("iter");
        let iter = vm.builtins.get_str(name).unwrap_or(Value::None);
        return made(vm, iter, vec![get("f"), get("sentinel")], None);
    }
    if class.is_subclass(vm.types.reversed) {
        let left = match get("n") {
            Value::Int(n) => n,
            _ => 0,
        };
        return if done {
            made(vm, by, vec![nothing], None)
        } else {
            made(vm, by, vec![get("seq")], Some(Value::Int(left - 1)))
        };
    }
    if class.is_subclass(vm.types.enumerate) {
        // The count goes up when the generator goes on.
        let up = BigInt::from(i32::from(g.state == GenState::Suspended));
        let next = vm.as_bigint(get("i")).unwrap_or_default() + up;
        let next = vm.big(next);
        return made(vm, by, vec![get("it"), next], None);
    }
    let mut args: Vec<Value> = variable(g, "func").into_iter().collect();
    args.extend(["it", "a", "b"].iter().filter_map(|name| variable(g, name)));
    if let Some(Value::List(its)) = variable(g, "its") {
        args.truncate(usize::from(variable(g, "func").is_some()));
        args.extend_from_slice(&its.items);
    }
    let strict = matches!(get("strict"), Value::Bool(true)).then_some(Value::Bool(true));
    made(vm, by, args, strict)
}

// ── `__setstate__` ──

/// The new place, a real int.
fn place(vm: &mut Vm, v: Value) -> Result<i64, Trap> {
    match v.unwrap_native() {
        Value::Int(n) => Ok(n),
        Value::Bool(b) => Ok(i64::from(b)),
        Value::BigInt(_) => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        _ => Err(vm.type_error("an integer is required")),
    }
}

/// A place among `len` items.
fn within(at: i64, len: usize) -> usize {
    usize::try_from(at).map_or(0, |at| at.min(len))
}

/// `it.__setstate__(state)`.
pub(super) fn set(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut it = match args[0] {
        Value::Iter(it) => it,
        Value::Gen(g) => return set_lazy(vm, g, args),
        v => return Err(wrong_self(vm, "__setstate__", "iterator", v)),
    };
    if let NativeIter::Zip { strict, .. } = &mut *it {
        *strict = vm.truth_arg(args, 1)?;
        return Ok(Value::None);
    }
    if let NativeIter::Range { next, step, left, len } = &mut *it {
        let Some(at) = vm.int_arg(args, 1)?.to_i64() else {
            return Err(vm.overflow_error("Python int too large to convert to C long"));
        };
        let index = u64::try_from(at).map_or(0, |at| at.min(*len));
        let moved = i128::from(index) - i128::from(*len - *left);
        *next = (i128::from(*next) + i128::from(*step) * moved) as i64;
        *left = *len - index;
        return Ok(Value::None);
    }
    if let NativeIter::BigRange { next, step, left, len } = &mut *it {
        let Some(at) = vm.as_bigint(args[1]) else {
            let t = vm.type_name(args[1]);
            return Err(vm.type_error(format!("'<' not supported between instances of '{t}' and 'int'")));
        };
        let [n, s, l, all] = [*next, *step, *left, *len].map(|v| vm.as_bigint(v).unwrap_or_default());
        let index = if at.is_negative() { BigInt::from(0) } else { at.min(all.clone()) };
        *next = vm.big(n + s * (&index - (&all - l)));
        *left = vm.big(all - index);
        return Ok(Value::None);
    }
    let at = place(vm, args[1])?;
    match &mut *it {
        // An iterator that has ended stays so.
        NativeIter::List { pos: ENDED, .. }
        | NativeIter::ListRev { pos: ENDED, .. }
        | NativeIter::SeqRev { pos: ENDED, .. }
        | NativeIter::Tuple { pos: ENDED, .. }
        | NativeIter::Str { pos: ENDED, .. }
        | NativeIter::Bytes { pos: ENDED, .. }
        | NativeIter::ByteArray { pos: ENDED, .. } => {}
        NativeIter::List { list, pos } => *pos = within(at, list.items.len()),
        NativeIter::Tuple { tuple, pos } => *pos = within(at, tuple.items.len()),
        NativeIter::Bytes { b, pos } => *pos = within(at, b.0.len()),
        NativeIter::ByteArray { b, pos } => *pos = within(at, b.0.len()),
        NativeIter::Str { s, pos } => {
            let at = within(at, s.char_len());
            *pos = s.as_str().char_indices().nth(at).map_or(s.as_str().len(), |(byte, _)| byte);
        }
        NativeIter::ListRev { list, pos } => *pos = within(at.saturating_add(1), list.items.len()),
        NativeIter::SeqRev { items, pos, .. } => *pos = within(at.saturating_add(1), items.items.len()),
        _ => {}
    }
    Ok(Value::None)
}

fn set_lazy(vm: &mut Vm, g: Gc<Generator>, args: &[Value]) -> NResult {
    let class = vm.class_of(args[0]);
    if class.is_subclass(vm.types.zip) {
        let strict = vm.truth_arg(args, 1)?;
        let its = match (variable(g, "its"), variable(g, "a"), variable(g, "b")) {
            (Some(its), _, _) => its,
            (None, Some(a), Some(b)) => vm.list(vec![a, b]),
            _ => return Ok(Value::None),
        };
        if g.state == GenState::Done {
            return Ok(Value::None);
        }
        return Err(vm.prelude(PreludeFn::ZipStrict, &[args[0], its, Value::Bool(strict)]));
    }
    let at = place(vm, args[1])?;
    let (Some(seq), false) = (variable(g, "seq"), g.state == GenState::Done) else { return Ok(Value::None) };
    if class.is_subclass(vm.types.reversed) {
        return Err(vm.prelude(PreludeFn::ReversedAt, &[args[0], seq, Value::Int(at)]));
    }
    gen_variable(g, "i", Value::Int(at.max(0)));
    Ok(Value::None)
}

fn gen_variable(mut g: Gc<Generator>, name: &str, value: Value) {
    let at = g.func.code.local_names.iter().position(|n| n.as_str() == name);
    if let Some(reg) = at.and_then(|at| g.regs.get_mut(at)) {
        *reg = value;
    }
}

/// `_gen_set(generator, name, value)`: set a variable of a generator that does not run.
pub(super) fn gen_set(vm: &mut Vm, args: &[Value]) -> NResult {
    match (args[0], args[1]) {
        (Value::Gen(g), Value::Str(name)) => {
            gen_variable(g, name.as_str(), args[2]);
            Ok(Value::None)
        }
        _ => Err(vm.system_error("a generator was expected")),
    }
}

/// `_gen_become(generator, other)`: from now on the generator runs what the other one would have run.
pub(super) fn gen_become(vm: &mut Vm, args: &[Value]) -> NResult {
    let (Value::Gen(mut g), Value::Gen(mut other)) = (args[0], args[1]) else {
        return Err(vm.system_error("a generator was expected"));
    };
    if g.state == GenState::Running {
        return Err(vm.value_error("generator already executing"));
    }
    let other = &mut *other;
    std::mem::swap(&mut g.func, &mut other.func);
    std::mem::swap(&mut g.regs, &mut other.regs);
    std::mem::swap(&mut g.pc, &mut other.pc);
    std::mem::swap(&mut g.sent_to, &mut other.sent_to);
    std::mem::swap(&mut g.state, &mut other.state);
    Ok(Value::None)
}
