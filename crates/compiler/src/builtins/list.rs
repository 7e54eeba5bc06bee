//! `list`. How it sorts: `vm/sort.rs`.

use super::dict::{equality, iter_method, one_argument, wrong_self};
use super::format::repr_method;
use super::register::*;
use super::set::no_keywords;
use crate::code::{BinOp, CmpOp};
use crate::object::*;
use crate::vm::*;

fn this(vm: &mut Vm, args: &[Value], method: &str) -> Result<Gc<List>, Trap> {
    match args[0].unwrap_native() {
        Value::List(l) => Ok(l),
        _ => Err(wrong_self(vm, method, "list", args[0])),
    }
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    if let Value::Class(c) = args[0] {
        let l = vm.list(Vec::new());
        return Ok(vm.wrap_native(c, l));
    }
    no_keywords(vm, "list", args[2])?;
    let source = one_argument(vm, "list", args[1])?;
    if source.is_unbound() {
        return Ok(vm.list(Vec::new()));
    }
    match vm.hinted_items(source)? {
        Some(items) => Ok(vm.list(items)),
        None => Err(vm.prelude(PreludeFn::ToList, &[source])),
    }
}

fn init(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "__init__")?;
    if !vm.has_own_new(args[0]) {
        no_keywords(vm, "list", args[2])?;
    }
    let source = one_argument(vm, "list", args[1])?;
    l.items.clear();
    if source.is_unbound() {
        return Ok(Value::None);
    }
    extend_with(vm, l, source)
}

fn append(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "append")?;
    if l.grows_large() {
        vm.grow_list(l)?;
    }
    l.items.push(args[1]);
    Ok(Value::None)
}

/// `l.extend(v)`.
pub fn extend_with(vm: &mut Vm, mut l: Gc<List>, v: Value) -> NResult {
    if matches!(v, Value::Iter(_)) && extend_by(vm, l, v)? {
        return Ok(Value::None);
    }
    match vm.hinted_items(v)? {
        Some(items) => {
            if !vm.room_for((l.items.len() + items.len()) * size_of::<Value>()) {
                return Err(vm.memory_error(""));
            }
            l.items.extend_from_slice(&items);
            Ok(Value::None)
        }
        None => {
            // That it cannot be gone through is told in other words of the list itself.
            let itself = Value::Bool(matches!(v.unwrap_native(), Value::List(v) if v == l));
            Err(vm.prelude(PreludeFn::ListExtend, &[Value::List(l), v, itself]))
        }
    }
}

fn extend(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "extend")?;
    extend_with(vm, l, args[1])
}

fn insert(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "insert")?;
    let i = vm.index_arg(args, 1, false)?;
    let n = l.items.len() as i64;
    let at = if i < 0 { i.saturating_add(n).max(0) } else { i.min(n) };
    l.items.insert(at as usize, args[2]);
    Ok(Value::None)
}

fn pop(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "pop")?;
    let i = vm.index_arg(args, 1, false)?;
    if l.items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    match edge_text::slice::index(i, l.items.len()) {
        Some(at) => Ok(l.items.remove(at)),
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn clear(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "clear")?;
    vm.note_cleared(l);
    l.items = Vec::new();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "copy")?;
    Ok(vm.list(l.items.clone()))
}

fn reverse(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "reverse")?;
    l.items.reverse();
    Ok(Value::None)
}

/// Position of the first item equal to `v`, or whether Python code is needed.
pub enum Position {
    At(usize),
    Missing,
    Python,
}

/// Search a slice natively.
pub fn position_in(items: &[Value], v: Value) -> Position {
    for (i, item) in items.iter().enumerate() {
        match same_key(*item, v) {
            Some(true) => return Position::At(i),
            Some(false) => {}
            None => return Position::Python,
        }
    }
    Position::Missing
}

/// A `start` or `stop` argument that cannot be None.
fn position_arg(vm: &mut Vm, args: &[Value], i: usize) -> Result<i64, Trap> {
    let name = vm.sym.__index__;
    if vm.as_bigint(args[i]).is_none() && vm.type_method(args[i], name).is_none() {
        return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
    }
    vm.index_arg(args, i, true)
}

/// `index(value, start, stop)` of list and tuple: `args` are self's, `start` and `stop` clamp.
pub fn index_of(vm: &mut Vm, items: &[Value], args: &[Value], absent: Option<&str>) -> NResult {
    let start = position_arg(vm, args, 2)?;
    let stop = position_arg(vm, args, 3)?;
    let (from, to) = edge_text::slice::bounds(Some(start), Some(stop), items.len());
    let part = if from < to { &items[from..to] } else { &[] };
    match position_in(part, args[1]) {
        Position::At(i) => Ok(vm.usize(from + i)),
        Position::Missing => match absent {
            Some(text) => Err(vm.value_error(text)),
            None => Err(vm.prelude(PreludeFn::NotInList, &[args[1]])),
        },
        Position::Python => {
            let bounds = [args[0], args[1], Value::Int(from as i64), Value::Int(to as i64)];
            Err(vm.prelude(PreludeFn::Index, &bounds))
        }
    }
}

/// `count(value)`.
pub fn count_of(vm: &mut Vm, items: &[Value], seq: Value, v: Value) -> NResult {
    let mut n = 0;
    for item in items {
        match same_key(*item, v) {
            Some(true) => n += 1,
            Some(false) => {}
            None => return Err(vm.prelude(PreludeFn::Count, &[seq, v])),
        }
    }
    Ok(Value::Int(n))
}

fn index(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "index")?;
    index_of(vm, &l.items, args, None)
}
fn count(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "count")?;
    count_of(vm, &l.items, Value::List(l), args[1])
}

fn remove(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "remove")?;
    match position_in(&l.items, args[1]) {
        Position::At(i) => {
            l.items.remove(i);
            Ok(Value::None)
        }
        Position::Missing => Err(vm.value_error("list.remove(x): x not in list")),
        Position::Python => Err(vm.prelude(PreludeFn::Remove, &[Value::List(l), args[1]])),
    }
}

// ── sorting ──

fn sort(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "sort")?;
    let reverse = vm.c_int_arg(args, 2)? != 0;
    vm.sort_list(l, args[1], reverse, Value::None)
}

/// `sorted(iterable, /, *, key=None, reverse=False)`. It is `list.sort` that takes the keywords, once the items are there.
pub fn sorted(vm: &mut Vm, args: &[Value]) -> NResult {
    let given = match args[0] {
        Value::Tuple(t) => t.items.to_vec(),
        _ => Vec::new(),
    };
    let [iterable] = given[..] else {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {}", given.len())));
    };
    let (key, reverse) =
        (args[1].bound().unwrap_or(Value::None), args[2].bound().unwrap_or(Value::Bool(false)));
    let reverse = match (reverse, args[3]) {
        (Value::Bool(b), Value::Dict(d)) if d.is_empty() => b,
        (Value::Int(n), Value::Dict(d)) if d.is_empty() && i32::try_from(n).is_ok() => n != 0,
        (_, options) => {
            let mut all = match options {
                Value::Dict(d) => d,
                _ => vm.new_dict(),
            };
            for (name, v) in [("key", args[1]), ("reverse", args[2])] {
                if !v.is_unbound() {
                    let name = vm.intern(name);
                    all.set_str(name, v);
                }
            }
            return Err(vm.prelude(PreludeFn::SortedBy, &[iterable, Value::Dict(all)]));
        }
    };
    match vm.hinted_items(iterable)? {
        Some(items) => {
            let list = vm.heap.alloc(List { items });
            vm.sort_list(list, key, reverse, Value::List(list))
        }
        None => Err(vm.prelude(PreludeFn::Sorted, &[iterable, key, Value::Bool(reverse)])),
    }
}

// ── operators ──

fn getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__getitem__")?;
    vm.get_item(Value::List(l), args[1])
}
fn setitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__setitem__")?;
    vm.set_item(Value::List(l), args[1], args[2])
}
fn delitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__delitem__")?;
    vm.del_item(Value::List(l), args[1])
}
fn len(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__len__")?;
    Ok(vm.usize(l.items.len()))
}
fn contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__contains__")?;
    super::operators::contains(vm, args[1], Value::List(l)).unwrap_or(Ok(Value::Bool(false)))
}
fn reversed(vm: &mut Vm, args: &[Value]) -> NResult {
    let list = this(vm, args, "__reversed__")?;
    Ok(Value::Iter(vm.heap.alloc(NativeIter::ListRev { list, pos: list.items.len() })))
}
fn add(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__add__")?;
    let other = args[1].unwrap_native();
    match super::operators::binary(vm, BinOp::Add, false, Value::List(l), other) {
        Some(r) => r,
        None => {
            let t = vm.type_name(args[1]);
            Err(vm.type_error(format!("can only concatenate list (not \"{t}\") to list")))
        }
    }
}
fn mul(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__mul__")?;
    repeat_method(vm, Value::List(l), args)
}
fn iadd(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__iadd__")?;
    extend_returning(vm, l, args[1], args[0])
}

/// `l.extend(v)` by a builtin iterator, which may be one of the growing list; false if it needs Python code.
fn extend_by(vm: &mut Vm, mut l: Gc<List>, v: Value) -> Result<bool, Trap> {
    loop {
        if l.grows_large() {
            vm.grow_list(l)?;
        }
        match vm.next_native(v)? {
            Next::Item(x) => l.items.push(x),
            Next::End => return Ok(true),
            Next::Python => return Ok(false),
        }
    }
}

/// `l.extend(v)`, giving `result`.
pub fn extend_returning(vm: &mut Vm, mut l: Gc<List>, v: Value, result: Value) -> NResult {
    if matches!(v, Value::Iter(_)) && extend_by(vm, l, v)? {
        return Ok(result);
    }
    match vm.hinted_items(v)? {
        Some(items) => {
            l.items.extend_from_slice(&items);
            Ok(result)
        }
        None => Err(vm.prelude(PreludeFn::ListIadd, &[Value::List(l), v, result])),
    }
}
fn imul(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut l = this(vm, args, "__imul__")?;
    let n = super::str_::times_arg(vm, args)?;
    let items = super::operators::repeat_items(vm, &l.items, n)?;
    vm.note_cleared(l);
    l.items = items;
    Ok(args[0])
}

/// `__mul__`/`__rmul__` of a sequence.
pub fn repeat_method(vm: &mut Vm, seq: Value, args: &[Value]) -> NResult {
    let n = super::str_::times_arg(vm, args)?;
    super::operators::repeat(vm, seq, n).unwrap_or(Ok(Value::NotImplemented))
}

fn eq(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__eq__")?;
    match args[1].unwrap_native() {
        other @ Value::List(_) => equality(vm, Value::List(l), other, false),
        _ => Ok(Value::NotImplemented),
    }
}
fn ne(vm: &mut Vm, args: &[Value]) -> NResult {
    let l = this(vm, args, "__ne__")?;
    match args[1].unwrap_native() {
        other @ Value::List(_) => equality(vm, Value::List(l), other, true),
        _ => Ok(Value::NotImplemented),
    }
}

/// `<`, `<=`, `>`, `>=` of two sequences of one type.
pub fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> NResult {
    vm.builtin_compare(op, a, b).unwrap_or(Ok(Value::NotImplemented))
}

macro_rules! comparisons {
    ($($name:ident $op:ident),*) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let l = this(vm, args, "__lt__")?;
            match args[1].unwrap_native() {
                other @ Value::List(_) => compare(vm, CmpOp::$op, Value::List(l), other),
                _ => Ok(Value::NotImplemented),
            }
        })*
    };
}
comparisons! { lt Lt, le Le, gt Gt, ge Ge }

const METHODS: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs=?", new),
    method("__init__", "self, /, *args, **kwargs=?", init),
    method("__getitem__", "self, index, /", getitem),
    method("__setitem__", "self, key, value, /", setitem),
    method("__delitem__", "self, key, /", delitem),
    method("__len__", "self, /", len),
    method("__iter__", "self, /", iter_method),
    method("__contains__", "self, key, /", contains),
    method("__reversed__", "self, /", reversed),
    method("__repr__", "self, /", repr_method),
    class_method("__class_getitem__", "cls, item, /", super::object::class_getitem),
    method("__add__", "self, value, /", add),
    method("__mul__", "self, value, /", mul),
    method("__rmul__", "self, value, /", mul),
    method("__iadd__", "self, value, /", iadd),
    method("__imul__", "self, value, /", imul),
    method("__eq__", "self, value, /", eq),
    method("__ne__", "self, value, /", ne),
    method("__lt__", "self, value, /", lt),
    method("__le__", "self, value, /", le),
    method("__gt__", "self, value, /", gt),
    method("__ge__", "self, value, /", ge),
    method("append", "self, object, /", append),
    method("extend", "self, iterable, /", extend),
    method("insert", "self, index, object, /", insert),
    method("pop", "self, index=-1, /", pop),
    method("remove", "self, value, /", remove),
    method("clear", "self, /", clear),
    method("copy", "self, /", copy),
    method("reverse", "self, /", reverse),
    method("index", "self, value, start=0, stop=9223372036854775807, /", index),
    method("count", "self, value, /", count),
    method("sort", "self, /, *, key=None, reverse=False", sort),
];

pub fn types() -> Vec<TypeDef> {
    vec![type_def(
        |vm| vm.types.list,
        METHODS,
        &[],
        "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n\
         The argument must be an iterable if specified.",
    )]
}
