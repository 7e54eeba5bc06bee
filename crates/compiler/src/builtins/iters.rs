//! Iterators and the builtin functions that go through iterables.
//!
//! `enumerate`, `zip`, `map`, `filter` and `reversed` are types whose instances are native iterators where their
//! inputs are, else generators of the prelude that show the type's class. Where a function has already taken items
//! from an iterator when it meets one that needs Python code, the prelude goes on with that item and the rest.

mod state;

use super::dict::{self, wrong_self};
use super::register::*;
use super::{list, range, set};
use crate::object::*;
use crate::vm::*;
use std::cmp::Ordering;

// ── iterator methods ──

/// `next(it)` of a native iterator or generator.
fn advance(vm: &mut Vm, it: Value) -> NResult {
    match it {
        Value::Iter(_) => match vm.next_native(it)? {
            Next::Item(v) => Ok(v),
            _ => Err(vm.stop_iteration(Value::None)),
        },
        Value::Gen(generator) if generator.kind == CodeKind::Generator => {
            vm.pending = Pending::Resume { generator, send: Ok(Value::None) };
            Err(Trap::Tail)
        }
        _ => Err(wrong_self(vm, "__next__", "iterator", it)),
    }
}

fn iter_next(vm: &mut Vm, args: &[Value]) -> NResult {
    advance(vm, args[0].unwrap_native())
}
fn iter_iter(_: &mut Vm, args: &[Value]) -> NResult {
    Ok(args[0])
}

/// Iterators that go through a sequence or a mapping.
const ITERATOR: &[Def] = &[
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__length_hint__", "self, /", state::length_hint),
    method("__reduce__", "self, /", state::reduce),
];
/// Those that can be put to another place besides.
const SEQUENCE_ITERATOR: &[Def] = &[
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__length_hint__", "self, /", state::length_hint),
    method("__reduce__", "self, /", state::reduce),
    method("__setstate__", "self, object, /", state::set),
];
const LAZY: &[Def] = &[
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", state::reduce),
];

const ALIAS_ITERATOR: &[Def] = &[
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", |vm, args| match args[0] {
        Value::Iter(it) => match *it {
            NativeIter::Unpacked { alias } => {
                let alias = alias.map_or(Value::None, Value::Alias);
                Err(vm.prelude(PreludeFn::AliasIterReduce, &[alias]))
            }
            _ => Err(vm.type_error("not an iterator of a generic alias")),
        },
        _ => Err(vm.type_error("not an iterator of a generic alias")),
    }),
];

// ── lazy types ──

fn class_arg(vm: &mut Vm, v: Value) -> Result<Gc<Class>, Trap> {
    match v {
        Value::Class(c) => Ok(c),
        _ => Err(vm.type_error("__new__(X): X is not a type object")),
    }
}

/// A native iterator (no generator) over `v`, if it has one.
fn native_only(vm: &mut Vm, v: Value) -> Option<Value> {
    match vm.native_iter(v) {
        Some(it @ Value::Iter(_)) => Some(it),
        _ => None,
    }
}

fn enumerate_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let c = class_arg(vm, args[0])?;
    if args[1].is_unbound() {
        // Worded without the position that other missing arguments get.
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    }
    let start = vm.int_arg(args, 2)?;
    let start = vm.big(start);
    if let (Value::Int(next), false) = (start, c.flags.heap)
        && next < i64::MAX / 2
        && let Some(inner) = native_only(vm, args[1])
    {
        return Ok(Value::Iter(vm.heap.alloc(NativeIter::Enumerate { inner, next })));
    }
    Err(vm.prelude(PreludeFn::Enumerate, &[args[0], args[1], start]))
}

fn zip_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let c = class_arg(vm, args[0])?;
    let strict = vm.truth_arg(args, 2)?;
    let Value::Tuple(inputs) = args[1] else { return Err(vm.type_error("zip() takes iterables")) };
    if !c.flags.heap {
        let mut inners = Vec::with_capacity(inputs.items.len());
        for v in inputs.items.iter() {
            match native_only(vm, *v) {
                Some(it) => inners.push(it),
                None => break,
            }
        }
        if inners.len() == inputs.items.len() {
            let inners = vm.heap.alloc(Tuple { items: inners.into_boxed_slice() });
            return Ok(Value::Iter(vm.heap.alloc(NativeIter::Zip { inners, strict })));
        }
    }
    Err(vm.prelude(PreludeFn::Zip, &[args[0], args[1], Value::Bool(strict)]))
}

fn map_new(vm: &mut Vm, args: &[Value]) -> NResult {
    class_arg(vm, args[0])?;
    match args[1] {
        Value::Tuple(t) if t.items.len() >= 2 => {
            let rest = vm.tuple(t.items[1..].to_vec());
            Err(vm.prelude(PreludeFn::Map, &[args[0], t.items[0], rest]))
        }
        _ => Err(vm.type_error("map() must have at least two arguments.")),
    }
}

fn filter_new(vm: &mut Vm, args: &[Value]) -> NResult {
    class_arg(vm, args[0])?;
    Err(vm.prelude(PreludeFn::Filter, &[args[0], args[1], args[2]]))
}

fn reversed_new(vm: &mut Vm, args: &[Value]) -> NResult {
    class_arg(vm, args[0])?;
    let v = args[1];
    let items = match v {
        Value::List(list) => {
            return Ok(Value::Iter(vm.heap.alloc(NativeIter::ListRev { list, pos: list.items.len() })));
        }
        Value::Range(r) => return Ok(range::reversed_range(vm, r)),
        // Immutable: the items can be taken at once.
        Value::Tuple(items) => Some(items),
        Value::Str(_) | Value::Bytes(_) => vm.native_items(v)?.map(|items| vm.new_tuple(items)),
        _ => None,
    };
    if let Some(items) = items {
        return Ok(Value::Iter(vm.heap.alloc(NativeIter::SeqRev { of: v, items, pos: items.items.len() })));
    }
    let (rev, get, len) = (vm.sym.__reversed__, vm.sym.__getitem__, vm.sym.__len__);
    let method = vm.type_method(v, rev);
    let sequence = vm.type_method(v, get).is_some();
    match method {
        Some(m) if !m.is_none() => Err(vm.tail_method(v, m, &[])),
        None if sequence && !matches!(v, Value::Dict(_) | Value::Set(_)) => {
            if vm.type_method(v, len).is_none() {
                let t = vm.type_name(v);
                return Err(vm.type_error(format!("object of type '{t}' has no len()")));
            }
            Err(vm.prelude(PreludeFn::Reversed, &[args[0], v]))
        }
        _ => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("'{t}' object is not reversible")))
        }
    }
}

/// `_gen_as(generator, cls)`: the generator, showing this class.
fn gen_as(vm: &mut Vm, args: &[Value]) -> NResult {
    if let (Value::Gen(mut g), Value::Class(c)) = (args[0], args[1]) {
        g.class = Some(c);
        return Ok(args[0]);
    }
    Err(vm.system_error("a generator was expected"))
}

const ENUMERATE: &[Def] = &[
    static_method("__new__", "cls, /, iterable=?, start=0", enumerate_new),
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", state::reduce),
    class_method("__class_getitem__", "cls, object, /", super::object::class_getitem),
];
const ZIP: &[Def] = &[
    static_method("__new__", "cls, /, *iterables, strict=False", zip_new),
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", state::reduce),
    method("__setstate__", "self, object, /", state::set),
];
const MAP: &[Def] = &[
    static_method("__new__", "cls, /, *args", map_new),
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", state::reduce),
];
const FILTER: &[Def] = &[
    static_method("__new__", "cls, function, iterable, /", filter_new),
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", state::reduce),
];
const REVERSED: &[Def] = &[
    static_method("__new__", "cls, sequence, /", reversed_new),
    method("__iter__", "self, /", iter_iter),
    method("__next__", "self, /", iter_next),
    method("__reduce__", "self, /", state::reduce),
    method("__length_hint__", "self, /", state::length_hint),
    method("__setstate__", "self, object, /", state::set),
];

pub fn types() -> Vec<TypeDef> {
    macro_rules! iterators {
        ($table:ident: $($field:ident),* $(,)?) => {
            vec![$(type_def(|vm| vm.types.$field, $table, &[], "")),*]
        };
    }
    let mut all = iterators![
        SEQUENCE_ITERATOR:
        list_iterator,
        list_reverseiterator,
        tuple_iterator,
        str_iterator,
        str_ascii_iterator,
        bytes_iterator,
        bytearray_iterator,
        range_iterator,
        longrange_iterator,
        seq_iterator,
    ];
    all.extend(iterators![
        ITERATOR:
        dict_keyiterator,
        dict_valueiterator,
        dict_itemiterator,
        dict_reversekeyiterator,
        dict_reversevalueiterator,
        dict_reverseitemiterator,
        set_iterator,
    ]);
    all.push(type_def(|vm| vm.types.callable_iterator, LAZY, &[], ""));
    all.push(type_def(|vm| vm.types.alias_iterator, ALIAS_ITERATOR, &[], ""));
    all.push(type_def(
        |vm| vm.types.enumerate,
        ENUMERATE,
        &[],
        "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n\
         The enumerate object yields pairs containing a count (from start, which\n\
         defaults to zero) and a value yielded by the iterable argument.",
    ));
    all.push(type_def(
        |vm| vm.types.zip,
        ZIP,
        &[],
        "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.",
    ));
    all.push(type_def(
        |vm| vm.types.map,
        MAP,
        &[],
        "map(func, *iterables) --> map object\n\n\
         Make an iterator that computes the function using arguments from\n\
         each of the iterables.  Stops when the shortest iterable is exhausted.",
    ));
    all.push(type_def(
        |vm| vm.types.filter,
        FILTER,
        &[],
        "filter(function or None, iterable) --> filter object\n\n\
         Return an iterator yielding those items of iterable for which function(item)\n\
         is true. If function is None, return the items that are true.",
    ));
    all.push(type_def(
        |vm| vm.types.reversed,
        REVERSED,
        &[],
        "Return a reverse iterator over the values of the given sequence.",
    ));
    all
}

// ── functions ──

pub(super) fn len(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    let n = match v {
        Value::List(l) => l.items.len(),
        Value::Str(s) => s.char_len(),
        Value::Tuple(t) => t.items.len(),
        Value::Dict(d) => d.len(),
        Value::Set(s) => s.table.len(),
        Value::Bytes(b) => b.0.len(),
        Value::ByteArray(b) => b.0.len(),
        Value::DictView(d) => d.dict.len(),
        Value::MappingProxy(m) => return len(vm, &[m.target()]),
        Value::MemoryView(m) => m.len,
        Value::Range(r) => return range::range_length(vm, r),
        _ => {
            let sym = vm.sym.__len__;
            return match vm.type_method(v, sym) {
                Some(Value::Native(_)) if !v.unwrap_native().is(v) => len(vm, &[v.unwrap_native()]),
                None => {
                    let t = vm.type_name(v);
                    Err(vm.type_error(format!("object of type '{t}' has no len()")))
                }
                Some(m @ Value::Native(_)) => Err(vm.tail_method(v, m, &[])),
                Some(_) => Err(vm.prelude(PreludeFn::Length, &[v])),
            };
        }
    };
    Ok(vm.usize(n))
}

fn iter(vm: &mut Vm, args: &[Value]) -> NResult {
    if args[1].is_unbound() {
        if let Some(it) = vm.native_iter(args[0]) {
            return Ok(it);
        }
        let sym = vm.sym.__iter__;
        return match vm.type_method(args[0], sym) {
            Some(m) if !matches!(m, Value::Native(_) | Value::None) => {
                Err(vm.prelude(PreludeFn::IterChecked, &[args[0]]))
            }
            _ => vm.get_iter(args[0]),
        };
    }
    let call = vm.sym.__call__;
    let callable = matches!(args[0], Value::Func(_) | Value::Native(_) | Value::Method(_) | Value::Class(_))
        || vm.type_method(args[0], call).is_some();
    if !callable {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    let class = Value::Class(vm.types.callable_iterator);
    Err(vm.prelude(PreludeFn::CallIter, &[class, args[0], args[1]]))
}

fn next(vm: &mut Vm, args: &[Value]) -> NResult {
    let (it, default) = (args[0], args[1]);
    if let Value::Iter(_) = it {
        return match vm.next_native(it)? {
            Next::Item(v) => Ok(v),
            _ => match default.bound() {
                Some(v) => Ok(v),
                None => Err(vm.stop_iteration(Value::None)),
            },
        };
    }
    let sym = vm.sym.__next__;
    let method = match it {
        Value::Gen(g) if g.kind == CodeKind::Generator => None,
        _ => match vm.type_method(it, sym) {
            Some(m) => Some(m),
            None => {
                let t = vm.type_name(it);
                return Err(vm.type_error(format!("'{t}' object is not an iterator")));
            }
        },
    };
    if !default.is_unbound() {
        return Err(vm.prelude(PreludeFn::NextDefault, &[it, default]));
    }
    match method {
        Some(m) => Err(vm.tail_method(it, m, &[])),
        None => advance(vm, it),
    }
}

/// `any` (`want` true) and `all` (`want` false): the first item whose truth is `want` decides.
fn search(vm: &mut Vm, v: Value, want: bool) -> NResult {
    let f = if want { PreludeFn::Any } else { PreludeFn::All };
    let Some(it) = native_only(vm, v) else { return Err(vm.prelude(f, &[v])) };
    loop {
        match vm.next_native(it)? {
            Next::Item(item) => match vm.native_truth(item) {
                Some(b) if b == want => return Ok(Value::Bool(want)),
                Some(_) => {}
                None => return Err(vm.prelude(f, &[it, item])),
            },
            _ => return Ok(Value::Bool(!want)),
        }
    }
}
fn any(vm: &mut Vm, args: &[Value]) -> NResult {
    search(vm, args[0], true)
}
fn all(vm: &mut Vm, args: &[Value]) -> NResult {
    search(vm, args[0], false)
}

/// `min` and `max`.
fn extreme(vm: &mut Vm, args: &[Value], name: &str, better: Ordering) -> NResult {
    let (key, default) = (args[1], args[2]);
    let Value::Tuple(given) = args[0] else { unreachable!("*args is a tuple") };
    let f = if better == Ordering::Less { PreludeFn::Min } else { PreludeFn::Max };
    if let ([Value::Range(r)], Value::None) = (&given.items[..], key)
        && let (Value::Int(start), Value::Int(stop), Value::Int(step)) = (r.start, r.stop, r.step)
        && let n @ 1.. = edge_text::slice::range_len(start, stop, step)
        && let Ok(n) = i64::try_from(n)
    {
        // Its ends: nothing to go through.
        let last = start + (n - 1) * step;
        let (least, most) = (start.min(last), start.max(last));
        return Ok(Value::Int(if better == Ordering::Less { least } else { most }));
    }
    if given.items.is_empty() {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    }
    if given.items.len() > 1 && !default.is_unbound() {
        let text = format!("Cannot specify a default for {name}() with multiple positional arguments");
        return Err(vm.type_error(text));
    }
    // Python code may change what is gone through, so it goes through that itself.
    let source = if let [one] = given.items[..] { one } else { args[0] };
    let default_item = default.bound().map(|d| vm.tuple(vec![d])).unwrap_or(Value::None);
    if !key.is_none() {
        return Err(vm.prelude(f, &[source, key, default_item]));
    }
    let mut best = Value::Unbound;
    if let Value::Iter(_) = source {
        // What it gives is gone: how far this came is handed over.
        loop {
            match vm.next_native(source)? {
                Next::Item(item) if best.is_unbound() => best = item,
                Next::Item(item) => match native_cmp(item, best) {
                    Ok(Some(o)) if o == better => best = item,
                    Ok(_) => {}
                    Err(_) => {
                        let taken = vm.tuple(vec![best, item]);
                        return Err(vm.prelude(f, &[source, key, default_item, taken]));
                    }
                },
                Next::End => break,
                Next::Python => {
                    let taken = vm.tuple(best.bound().into_iter().collect());
                    return Err(vm.prelude(f, &[source, key, default_item, taken]));
                }
            }
        }
    } else {
        let held;
        let items = if given.items.len() > 1 {
            &given.items[..]
        } else if let Some(items) = vm.native_items(source)? {
            held = items;
            &held[..]
        } else {
            return Err(vm.prelude(f, &[source, key, default_item]));
        };
        for &item in items {
            if best.is_unbound() {
                best = item;
                continue;
            }
            match native_cmp(item, best) {
                Ok(Some(o)) if o == better => best = item,
                Ok(_) => {}
                Err(_) => return Err(vm.prelude(f, &[source, key, default_item])),
            }
        }
    }
    match best.bound().or(default.bound()) {
        Some(v) => Ok(v),
        None => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}
fn min(vm: &mut Vm, args: &[Value]) -> NResult {
    extreme(vm, args, "min", Ordering::Less)
}
fn max(vm: &mut Vm, args: &[Value]) -> NResult {
    extreme(vm, args, "max", Ordering::Greater)
}

fn sum(vm: &mut Vm, args: &[Value]) -> NResult {
    let start = args[1];
    let (iter, get) = (vm.sym.__iter__, vm.sym.__getitem__);
    let iterable = vm.type_method(args[0], iter).is_some() || vm.type_method(args[0], get).is_some();
    match start.unwrap_native() {
        _ if !iterable => {}
        Value::Str(_) => return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        Value::ByteArray(_) => {
            return Err(vm.type_error("sum() can't sum bytearray [use b''.join(seq) instead]"));
        }
        _ => {}
    }
    if let Value::Gen(g) = args[0]
        && g.kind == CodeKind::Generator
    {
        return Err(vm.tail_sum(g, start));
    }
    let Some(it) = native_only(vm, args[0]) else {
        return Err(vm.prelude(PreludeFn::Sum, &[args[0], start]));
    };
    let mut sum = Sum::new(start);
    loop {
        match vm.next_native(it)? {
            Next::Item(v) => {
                // The prelude's loop collects what big ints leave behind; a native must not.
                let full = matches!(sum, Sum::Any(_)) && vm.heap.wants_collection();
                if full || !sum.add(vm, v)? {
                    let acc = sum.value();
                    return Err(vm.prelude(PreludeFn::SumRest, &[it, acc, v]));
                }
            }
            _ => return Ok(sum.value()),
        }
    }
}

/// `_is_iterator(v)`: whether its class has `__next__`.
fn is_iterator(vm: &mut Vm, args: &[Value]) -> NResult {
    let sym = vm.sym.__next__;
    let found = vm.type_method(args[0], sym).is_some();
    Ok(Value::Bool(found))
}

/// `_is_plain_iter(it)`: whether a `for` over this iterator has no `__iter__` in Python to call.
fn is_plain_iter(_: &mut Vm, args: &[Value]) -> NResult {
    Ok(Value::Bool(matches!(args[0], Value::Iter(_) | Value::Gen(_))))
}

/// The functions, and (names with `_`) what the prelude needs.
pub const FUNCTIONS: &[Def] = &[
    function("len", "obj, /", len),
    function("iter", "object, sentinel=?, /", iter),
    function("next", "iterator, default=?, /", next),
    function("sorted", "*args, key=?, reverse=?, **kwargs", list::sorted),
    function("min", "*args, key=None, default=?", min),
    function("max", "*args, key=None, default=?", max),
    function("sum", "iterable, /, start=0", sum),
    function("any", "iterable, /", any),
    function("all", "iterable, /", all),
    function("_is_iterator", "obj, /", is_iterator),
    function("_is_plain_iter", "it, /", is_plain_iter),
    function("_gen_as", "generator, cls, /", gen_as),
    function("_gen_become", "generator, other, /", state::gen_become),
    function("_gen_set", "generator, name, value, /", state::gen_set),
    function("_wrap", "cls, payload, /", set::wrap),
    function("_freeze", "s, /", set::freeze),
    function("_set_replace", "s, other, /", set::set_replace),
    function("_table_probe", "t, key, hash, skip, /", dict::table_probe),
    function("_table_version", "t, /", dict::table_version),
    function("_table_value", "t, pos, /", dict::table_value),
    function("_table_store", "t, pos, value, /", dict::table_store),
    function("_table_insert", "t, key, hash, value, /", dict::table_insert),
    function("_table_remove", "t, pos, /", dict::table_remove),
    function("_hashed", "v, /", dict::hashed),
    function("_dict_absent", "d, key, /", dict::dict_absent),
];
