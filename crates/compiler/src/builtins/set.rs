//! `set` and `frozenset`, and the set algebra that dict views share.
//!
//! Everything is done natively where no key needs Python code for its hash or equality; otherwise the prelude goes
//! on from the point reached (`_set_fold…`), so that iterators are never gone through twice.

use super::dict::{Probe, equality, iter_method, one_argument, probe, wrong_self};
use super::format::repr_method;
use super::register::*;
use crate::code::CmpOp;
use crate::object::*;
use crate::vm::*;

/// The four operations; the numbers are what the prelude sees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Algebra {
    Union,
    Intersection,
    Difference,
    Symmetric,
}

type Keys = Table<()>;

fn this(vm: &mut Vm, args: &[Value], method: &str) -> Result<Gc<Set>, Trap> {
    match args[0].unwrap_native() {
        Value::Set(s) => Ok(s),
        _ => Err(wrong_self(vm, method, "set", args[0])),
    }
}

/// A search for `key`, where a set stands for the frozenset of its items.
fn probe_key(vm: &mut Vm, s: Gc<Set>, key: Value) -> Result<Probe, Trap> {
    let key = frozen_key(vm, key);
    probe(vm, &s.table, key)
}

fn frozen_key(vm: &mut Vm, key: Value) -> Value {
    // A subclass with a hash of its own is a key like any other.
    if let Value::Instance(i) = key
        && i.class.flags.custom_hash
    {
        return key;
    }
    match key.unwrap_native() {
        Value::Set(k) if !k.frozen => Value::Set(vm.heap.alloc(Set { table: k.table.clone(), frozen: true })),
        _ => key,
    }
}

/// Add a key whose hash is known; `None` if only Python code can tell whether it is there already.
#[inline]
fn put(t: &mut Keys, key: Value, hash: i64) -> Option<()> {
    match t.find(key, hash) {
        Find::Found(_) => {}
        Find::Missing => t.insert_new(key, hash, ()),
        Find::NeedEq(_) => return None,
    }
    Some(())
}

fn has(t: &Keys, key: Value, hash: i64) -> Option<bool> {
    match t.find(key, hash) {
        Find::Found(_) => Some(true),
        Find::Missing => Some(false),
        Find::NeedEq(_) => None,
    }
}

/// The operation on two tables; `None` if an equality needs Python code. Of two equal keys an intersection keeps that of
/// the smaller set, or of `b` where that is no set but the items of an iterable.
fn algebra(op: Algebra, a: &Keys, b: &Keys, sets: bool) -> Option<Keys> {
    let mut out = Keys::default();
    match op {
        Algebra::Union => {
            out = a.clone();
            for e in b.iter() {
                put(&mut out, e.key, e.hash)?;
            }
        }
        Algebra::Intersection => {
            let (kept, other) = if sets && b.len() > a.len() { (a, b) } else { (b, a) };
            for e in kept.iter() {
                if has(other, e.key, e.hash)? {
                    out.insert_new(e.key, e.hash, ());
                }
            }
        }
        Algebra::Difference => {
            for e in a.iter() {
                if !has(b, e.key, e.hash)? {
                    out.insert_new(e.key, e.hash, ());
                }
            }
        }
        Algebra::Symmetric => {
            for e in a.iter() {
                if !has(b, e.key, e.hash)? {
                    out.insert_new(e.key, e.hash, ());
                }
            }
            for e in b.iter() {
                if !has(a, e.key, e.hash)? {
                    out.insert_new(e.key, e.hash, ());
                }
            }
        }
    }
    Some(out)
}

/// An operand as a set.
enum Operand {
    Set(Gc<Set>),
    /// The items of an iterable that is no set, the first of equal ones.
    Items(Gc<Set>),
    /// Python code is needed; what the prelude is to go through (items already taken are in it).
    Python(Value),
}

/// Any iterable as a set. A set is what it holds, whatever `__iter__` its class has.
fn operand(vm: &mut Vm, v: Value) -> Result<Operand, Trap> {
    if let Value::Set(s) = v.unwrap_native() {
        return Ok(Operand::Set(s));
    }
    let mut s = vm.new_set(false);
    match v {
        Value::Dict(d) => {
            for e in d.table.iter() {
                s.table.insert_new(e.key, e.hash, ());
            }
            return Ok(Operand::Items(s));
        }
        Value::DictView(d) if d.kind == ViewKind::Keys => {
            for e in d.dict.table.iter() {
                s.table.insert_new(e.key, e.hash, ());
            }
            return Ok(Operand::Items(s));
        }
        _ => {}
    }
    let Some(items) = vm.native_items(v)? else { return Ok(Operand::Python(v)) };
    for key in &items {
        match probe(vm, &s.table, *key)? {
            Probe::At(_) => {}
            Probe::Absent(hash) => s.table.insert_new(*key, hash, ()),
            Probe::Python => return Ok(Operand::Python(vm.list(items))),
        }
    }
    Ok(Operand::Items(s))
}

/// What the prelude is to go through instead of an operand: a set as it is, also that of a subclass.
fn plain(v: Value) -> Value {
    match v.unwrap_native() {
        set @ Value::Set(_) => set,
        _ => v,
    }
}

/// The items of an operand as the prelude may take them for no set.
fn listed(vm: &mut Vm, s: Gc<Set>) -> Value {
    let keys = s.table.iter().map(|e| e.key).collect();
    vm.list(keys)
}

fn make(vm: &mut Vm, table: Keys, frozen: bool) -> Value {
    Value::Set(vm.heap.alloc(Set { table, frozen }))
}

/// `acc op other[0] op other[1] …`, a new set.
fn fold(vm: &mut Vm, op: Algebra, a: Gc<Set>, others: &[Value], frozen: bool) -> NResult {
    let mut acc: Option<Keys> = None;
    for (i, other) in others.iter().enumerate() {
        let current = acc.as_ref().unwrap_or(&a.table);
        if op == Algebra::Intersection && !matches!(other.unwrap_native(), Value::Set(_)) {
            let rest = match intersect(vm, current, *other)? {
                Ok(table) => {
                    acc = Some(table);
                    continue;
                }
                Err(rest) => rest,
            };
            return Err(fold_python(vm, op, current.clone(), rest, &others[i + 1..], frozen));
        }
        let operand = operand(vm, *other)?;
        let rest = match operand {
            Operand::Set(b) | Operand::Items(b) => {
                let sets = matches!(operand, Operand::Set(_));
                match algebra(op, current, &b.table, sets) {
                    Some(t) => {
                        acc = Some(t);
                        continue;
                    }
                    None if sets => Value::Set(b),
                    None => listed(vm, b),
                }
            }
            Operand::Python(v) => v,
        };
        return Err(fold_python(vm, op, current.clone(), rest, &others[i + 1..], frozen));
    }
    let table = acc.unwrap_or_else(|| a.table.clone());
    Ok(make(vm, table, frozen))
}

fn fold_python(vm: &mut Vm, op: Algebra, so_far: Keys, first: Value, rest: &[Value], frozen: bool) -> Trap {
    let mut left = vec![first];
    left.extend(rest.iter().map(|v| plain(*v)));
    let (so_far, left) = (make(vm, so_far, false), vm.tuple(left));
    vm.prelude(PreludeFn::SetFold, &[Value::Int(op as i64), so_far, left, Value::Bool(frozen)])
}

/// `a op= other[0] op= …` in place, then `result`.
fn fold_into(vm: &mut Vm, op: Algebra, mut a: Gc<Set>, others: &[Value], result: Value) -> NResult {
    for (i, other) in others.iter().enumerate() {
        if op == Algebra::Union {
            if let Some(rest) = add_all(vm, a, *other)? {
                return Err(fold_into_python(vm, op, a, rest, &others[i + 1..], result));
            }
            continue;
        }
        if op == Algebra::Intersection && !matches!(other.unwrap_native(), Value::Set(_)) {
            match intersect(vm, &a.table, *other)? {
                Ok(table) => a.table = table,
                Err(rest) => return Err(fold_into_python(vm, op, a, rest, &others[i + 1..], result)),
            }
            continue;
        }
        if op == Algebra::Difference && !matches!(other.unwrap_native(), Value::Set(_)) {
            if let Some(rest) = remove_all(vm, a, *other)? {
                return Err(fold_into_python(vm, op, a, rest, &others[i + 1..], result));
            }
            continue;
        }
        let operand = operand(vm, *other)?;
        let rest = match operand {
            Operand::Set(b) | Operand::Items(b) => {
                let sets = matches!(operand, Operand::Set(_));
                match algebra(op, &a.table, &b.table, sets) {
                    Some(t) => {
                        a.table = t;
                        continue;
                    }
                    None if sets => Value::Set(b),
                    None => listed(vm, b),
                }
            }
            Operand::Python(v) => v,
        };
        return Err(fold_into_python(vm, op, a, rest, &others[i + 1..], result));
    }
    Ok(result)
}

fn fold_into_python(
    vm: &mut Vm,
    op: Algebra,
    a: Gc<Set>,
    first: Value,
    rest: &[Value],
    result: Value,
) -> Trap {
    let left = std::iter::once(first).chain(rest.iter().copied()).map(plain).collect();
    let left = vm.tuple(left);
    vm.prelude(PreludeFn::SetFoldInto, &[Value::Int(op as i64), Value::Set(a), left, result])
}

/// An operand of an intersection that is no set: its items that are in `a`, no further than until all of them are found;
/// what the prelude is to go through, if Python code is needed.
fn intersect(vm: &mut Vm, a: &Keys, other: Value) -> Result<Result<Keys, Value>, Trap> {
    let Some(items) = vm.native_items(other)? else { return Ok(Err(other)) };
    let mut out = Keys::default();
    for key in &items {
        match probe(vm, a, *key)? {
            Probe::At(pos) => {
                let hash = a.at(pos).map_or(0, |e| e.hash);
                if put(&mut out, *key, hash).is_none() {
                    return Ok(Err(vm.list(items)));
                }
                if out.len() >= a.len() {
                    break;
                }
            }
            Probe::Absent(_) => {}
            Probe::Python => return Ok(Err(vm.list(items))),
        }
    }
    Ok(Ok(out))
}

/// Add every item of an iterable; what is left over, if Python code is needed.
fn add_all(vm: &mut Vm, mut s: Gc<Set>, v: Value) -> Result<Option<Value>, Trap> {
    // A subclass's own `__iter__` is not asked.
    if let Value::Set(other) = v.unwrap_native() {
        if other == s {
            return Ok(None);
        }
        if s.table.is_empty() {
            s.table = other.table.clone();
            return Ok(None);
        }
        for e in other.table.iter() {
            if put(&mut s.table, e.key, e.hash).is_none() {
                return Ok(Some(v));
            }
        }
        return Ok(None);
    }
    let Some(items) = vm.native_items(v)? else { return Ok(Some(v)) };
    for (i, key) in items.iter().enumerate() {
        match probe(vm, &s.table, *key)? {
            Probe::At(_) => {}
            Probe::Absent(hash) => s.table.insert_new(*key, hash, ()),
            Probe::Python => return Ok(Some(vm.list(items[i..].to_vec()))),
        }
    }
    Ok(None)
}

/// Remove every item of an iterable that is no set, one after the other; what is left over, if Python code is needed.
fn remove_all(vm: &mut Vm, mut s: Gc<Set>, v: Value) -> Result<Option<Value>, Trap> {
    let Some(items) = vm.native_items(v)? else { return Ok(Some(v)) };
    for (i, key) in items.iter().enumerate() {
        match probe(vm, &s.table, *key)? {
            Probe::At(pos) => {
                s.table.remove_at(pos, ());
            }
            Probe::Absent(_) => {}
            Probe::Python => return Ok(Some(vm.list(items[i..].to_vec()))),
        }
    }
    Ok(None)
}

fn build(vm: &mut Vm, source: Value, frozen: bool) -> NResult {
    let mut s = vm.new_set(false);
    if !source.is_unbound()
        && let Some(rest) = add_all(vm, s, source)?
    {
        return Err(vm.prelude(PreludeFn::SetNew, &[Value::Set(s), rest, Value::Bool(frozen)]));
    }
    s.frozen = frozen;
    Ok(Value::Set(s))
}

fn set_new(vm: &mut Vm, args: &[Value]) -> NResult {
    if let Value::Class(c) = args[0] {
        let s = vm.new_set(false);
        return Ok(vm.wrap_native(c, Value::Set(s)));
    }
    no_keywords(vm, "set", args[2])?;
    let source = one_argument(vm, "set", args[1])?;
    build(vm, source, false)
}

/// TypeError if keyword arguments were given to a constructor that takes none.
pub fn no_keywords(vm: &mut Vm, name: &str, kw: Value) -> Result<(), Trap> {
    match kw {
        Value::Dict(d) if !d.is_empty() => Err(vm.type_error(format!("{name}() takes no keyword arguments"))),
        _ => Ok(()),
    }
}

fn set_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "__init__")?;
    no_keywords(vm, "set", args[2])?;
    let name = vm.type_name(args[0]);
    let source = one_argument(vm, &name, args[1])?;
    s.table.clear();
    if source.is_unbound() {
        return Ok(Value::None);
    }
    fold_into(vm, Algebra::Union, s, &[source], Value::None)
}

fn frozenset_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(c) = args[0] else {
        return Err(vm.type_error("frozenset.__new__(X): X is not a type object"));
    };
    let source = one_argument(vm, c.name.as_str(), args[1])?;
    if let (false, Value::Set(s)) = (c.flags.heap, source)
        && s.frozen
    {
        return Ok(source);
    }
    if c.flags.heap && !source.is_unbound() {
        // Taken as a list first: should Python code be needed, the prelude goes through it again.
        let Some(items) = vm.native_items(source)? else {
            return Err(vm.prelude(PreludeFn::FrozensetOf, &[args[0], source]));
        };
        let list = vm.list(items);
        return match build(vm, list, true) {
            Ok(payload) => Ok(vm.wrap_native(c, payload)),
            Err(Trap::Tail) => Err(vm.prelude(PreludeFn::FrozensetOf, &[args[0], list])),
            Err(t) => Err(t),
        };
    }
    let payload = build(vm, source, true)?;
    Ok(vm.wrap_native(c, payload))
}

/// `_wrap(cls, payload)`: an instance of a subclass of a builtin.
pub fn wrap(vm: &mut Vm, args: &[Value]) -> NResult {
    match args[0] {
        Value::Class(c) => Ok(vm.wrap_native(c, args[1])),
        _ => Ok(args[1]),
    }
}

/// `_freeze(s)`: the new set `s`, made a frozenset.
pub fn freeze(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "_freeze")?;
    s.frozen = true;
    Ok(Value::Set(s))
}

/// `_set_replace(s, other)`: `s` gets the items of the set `other`.
pub fn set_replace(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "_set_replace")?;
    if let Value::Set(other) = args[1].unwrap_native() {
        s.table = other.table.clone();
    }
    Ok(Value::None)
}

fn add(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "add")?;
    match probe(vm, &s.table, args[1])? {
        Probe::At(_) => {}
        Probe::Absent(hash) => s.table.insert_new(args[1], hash, ()),
        Probe::Python => return Err(vm.prelude(PreludeFn::SetAdd, &[Value::Set(s), args[1]])),
    }
    Ok(Value::None)
}

fn discard(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "discard")?;
    match probe_key(vm, s, args[1])? {
        Probe::At(pos) => {
            s.table.remove_at(pos, ());
        }
        Probe::Absent(_) => {}
        Probe::Python => {
            let strict = Value::Bool(false);
            return Err(vm.prelude(PreludeFn::SetRemove, &[Value::Set(s), args[1], strict]));
        }
    }
    Ok(Value::None)
}

fn remove(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "remove")?;
    match probe_key(vm, s, args[1])? {
        Probe::At(pos) => {
            s.table.remove_at(pos, ());
            Ok(Value::None)
        }
        Probe::Absent(_) => Err(vm.key_error(args[1])),
        Probe::Python => {
            let strict = Value::Bool(true);
            Err(vm.prelude(PreludeFn::SetRemove, &[Value::Set(s), args[1], strict]))
        }
    }
}

fn pop(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "pop")?;
    match s.table.next_pos(0) {
        Some(pos) => {
            let key = s.table.remove_at(pos, ()).key;
            s.table.trim();
            Ok(key)
        }
        None => {
            let text = vm.str("pop from an empty set");
            Err(vm.key_error(text))
        }
    }
}

fn clear(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut s = this(vm, args, "clear")?;
    s.table.clear();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "copy")?;
    if s.frozen && matches!(args[0], Value::Set(_)) {
        return Ok(args[0]);
    }
    Ok(make(vm, s.table.clone(), s.frozen))
}

/// `item in s`.
pub fn set_has(vm: &mut Vm, s: Gc<Set>, item: Value) -> NResult {
    match probe_key(vm, s, item)? {
        Probe::At(_) => Ok(Value::Bool(true)),
        Probe::Absent(_) => Ok(Value::Bool(false)),
        Probe::Python => Err(vm.prelude(PreludeFn::SetContains, &[Value::Set(s), item])),
    }
}

fn contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "__contains__")?;
    set_has(vm, s, args[1])
}
fn len(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "__len__")?;
    Ok(vm.usize(s.table.len()))
}

/// The items of a `*args` parameter.
fn rest(v: Value) -> Vec<Value> {
    match v {
        Value::Tuple(t) => t.items.to_vec(),
        _ => Vec::new(),
    }
}

macro_rules! methods {
    ($($name:ident $into:ident $op:ident $text:literal $text_into:literal),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let s = this(vm, args, $text)?;
            let others = rest(args[1]);
            fold(vm, Algebra::$op, s, &others, s.frozen)
        }
        fn $into(vm: &mut Vm, args: &[Value]) -> NResult {
            let s = this(vm, args, $text_into)?;
            let others = rest(args[1]);
            fold_into(vm, Algebra::$op, s, &others, Value::None)
        })*
    };
}
methods! {
    union update Union "union" "update",
    intersection intersection_update Intersection "intersection" "intersection_update",
    difference difference_update Difference "difference" "difference_update",
}

fn symmetric(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "symmetric_difference")?;
    fold(vm, Algebra::Symmetric, s, &args[1..2], s.frozen)
}
fn symmetric_update(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "symmetric_difference_update")?;
    fold_into(vm, Algebra::Symmetric, s, &args[1..2], Value::None)
}

/// `a op b` where both are sets (or instances of subclasses); `None` otherwise.
pub fn operate(vm: &mut Vm, op: Algebra, a: Value, b: Value) -> Option<NResult> {
    match (a.unwrap_native(), b.unwrap_native()) {
        (Value::Set(x), y @ Value::Set(_)) => Some(fold(vm, op, x, &[y], x.frozen)),
        _ => None,
    }
}

/// `a op= b`: sets change in place, frozensets make a new set.
pub fn operate_into(vm: &mut Vm, op: Algebra, a: Value, b: Value) -> Option<NResult> {
    match (a.unwrap_native(), b.unwrap_native()) {
        (Value::Set(x), y @ Value::Set(_)) if !x.frozen => Some(fold_into(vm, op, x, &[y], a)),
        _ => operate(vm, op, a, b),
    }
}

/// Set operators of dict views: the other side may be any iterable; the result is a set.
pub fn view_algebra(vm: &mut Vm, op: Algebra, a: Value, b: Value) -> NResult {
    let (a, b) = if op == Algebra::Intersection { view_intersection(vm, a, b)? } else { (a, b) };
    // The left side may be the iterable (`[…] - d.keys()`), and may need Python code itself.
    match operand(vm, a)? {
        Operand::Set(x) | Operand::Items(x) => fold(vm, op, x, &[b], false),
        Operand::Python(v) => {
            let b = vm.tuple(vec![plain(b)]);
            Err(vm.prelude(PreludeFn::SetFold, &[Value::Int(op as i64), v, b, Value::Bool(false)]))
        }
    }
}

/// The operands of a view's `&` in the order in which the second is gone through, and its items are kept.
fn view_intersection(vm: &mut Vm, a: Value, b: Value) -> Result<(Value, Value), Trap> {
    let view = |v: Value| match v {
        Value::DictView(d) if d.kind != ViewKind::Values => Some(d.dict.len()),
        _ => None,
    };
    let (a, b) = if view(a).is_some() { (a, b) } else { (b, a) };
    let len = view(a).unwrap_or(0);
    Ok(match b {
        Value::Set(s) if !s.frozen && len <= s.table.len() => (b, a),
        Value::DictView(_) if view(b).is_some_and(|n| n > len) => (b, a),
        _ if matches!(b.unwrap_native(), Value::Set(_)) => match vm.native_items(b)? {
            Some(items) => (a, vm.list(items)),
            // Its class has an `__iter__` of its own, which a generator hides from what takes sets as they are.
            None => return Err(vm.prelude(PreludeFn::ViewIntersection, &[a, b])),
        },
        _ => (a, b),
    })
}

macro_rules! operators {
    ($($name:ident $rname:ident $iname:ident $op:ident),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            operate(vm, Algebra::$op, args[0], args[1]).unwrap_or(Ok(Value::NotImplemented))
        }
        fn $rname(vm: &mut Vm, args: &[Value]) -> NResult {
            operate(vm, Algebra::$op, args[1], args[0]).unwrap_or(Ok(Value::NotImplemented))
        }
        fn $iname(vm: &mut Vm, args: &[Value]) -> NResult {
            operate_into(vm, Algebra::$op, args[0], args[1]).unwrap_or(Ok(Value::NotImplemented))
        })*
    };
}
operators! {
    or ror ior Union, and rand iand Intersection, sub rsub isub Difference, xor rxor ixor Symmetric,
}

// ── tests and comparisons ──

/// Whether every key of `a` is in `b`; `None` if Python code is needed.
fn within(a: &Keys, b: &Keys) -> Option<bool> {
    for e in a.iter() {
        if !has(b, e.key, e.hash)? {
            return Some(false);
        }
    }
    Some(true)
}

/// Compare two sets by inclusion.
pub fn compare(vm: &mut Vm, op: CmpOp, a: Gc<Set>, b: Gc<Set>) -> NResult {
    let (x, y) = (&a.table, &b.table);
    let (n, m) = (x.len(), y.len());
    let answer = match op {
        CmpOp::Eq => {
            if n == m {
                within(x, y)
            } else {
                Some(false)
            }
        }
        CmpOp::Ne => {
            if n == m {
                within(x, y).map(|b| !b)
            } else {
                Some(true)
            }
        }
        CmpOp::Le => {
            if n <= m {
                within(x, y)
            } else {
                Some(false)
            }
        }
        CmpOp::Lt => {
            if n < m {
                within(x, y)
            } else {
                Some(false)
            }
        }
        CmpOp::Ge => {
            if n >= m {
                within(y, x)
            } else {
                Some(false)
            }
        }
        CmpOp::Gt => {
            if n > m {
                within(y, x)
            } else {
                Some(false)
            }
        }
        _ => Some(false),
    };
    match answer {
        Some(b) => Ok(Value::Bool(b)),
        None => {
            Err(vm.prelude(PreludeFn::SetCompare, &[Value::Set(a), Value::Set(b), Value::Int(op as i64)]))
        }
    }
}

/// A set, a keys view or an items view as a set to compare; a value of any other type gives None.
pub fn comparable(vm: &mut Vm, v: Value) -> Result<Option<Gc<Set>>, Trap> {
    match v {
        Value::Set(s) => Ok(Some(s)),
        Value::DictView(d) if d.kind != ViewKind::Values => match operand(vm, v) {
            Ok(Operand::Set(s) | Operand::Items(s)) => Ok(Some(s)),
            Ok(Operand::Python(_)) => Ok(None),
            Err(t) => Err(t),
        },
        _ => Ok(None),
    }
}

macro_rules! comparisons {
    ($($name:ident $op:ident),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let s = this(vm, args, "__eq__")?;
            match args[1].unwrap_native() {
                Value::Set(other) => compare(vm, CmpOp::$op, s, other),
                _ => Ok(Value::NotImplemented),
            }
        })*
    };
}
comparisons! { lt Lt, le Le, gt Gt, ge Ge }

fn eq(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "__eq__")?;
    match args[1].unwrap_native() {
        other @ Value::Set(_) => equality(vm, Value::Set(s), other, false),
        _ => Ok(Value::NotImplemented),
    }
}
fn ne(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "__ne__")?;
    match args[1].unwrap_native() {
        other @ Value::Set(_) => equality(vm, Value::Set(s), other, true),
        _ => Ok(Value::NotImplemented),
    }
}

/// Whether one of the items of what is no set is in `a` (or is not): it is gone through up to that. What the prelude is to
/// go through, if Python code is needed.
fn up_to(vm: &mut Vm, a: Gc<Set>, other: Value, present: bool) -> Result<Result<bool, Value>, Trap> {
    let Some(items) = vm.native_items(other)? else { return Ok(Err(other)) };
    for (i, key) in items.iter().enumerate() {
        match probe(vm, &a.table, *key)? {
            Probe::At(_) if present => return Ok(Ok(true)),
            Probe::Absent(_) if !present => return Ok(Ok(true)),
            Probe::Python => return Ok(Err(vm.list(items[i..].to_vec()))),
            _ => {}
        }
    }
    Ok(Ok(false))
}

/// `a <= other` / `a >= other` for any iterable.
fn inclusion(vm: &mut Vm, op: CmpOp, a: Gc<Set>, other: Value) -> NResult {
    if op == CmpOp::Ge && !matches!(other.unwrap_native(), Value::Set(_)) {
        // It is gone through up to the first item that is missing.
        let v = match up_to(vm, a, other, false)? {
            Ok(missing) => return Ok(Value::Bool(!missing)),
            Err(v) => v,
        };
        return Err(vm.prelude(PreludeFn::SetSuperset, &[Value::Set(a), v]));
    }
    match operand(vm, other)? {
        Operand::Set(b) | Operand::Items(b) => compare(vm, op, a, b),
        Operand::Python(v) => {
            Err(vm.prelude(PreludeFn::SetCompare, &[Value::Set(a), v, Value::Int(op as i64)]))
        }
    }
}
fn issubset(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "issubset")?;
    inclusion(vm, CmpOp::Le, s, args[1])
}
fn issuperset(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "issuperset")?;
    inclusion(vm, CmpOp::Ge, s, args[1])
}

/// Any iterable as a set of what going through it gives.
fn items(vm: &mut Vm, v: Value) -> Result<Operand, Trap> {
    match v {
        Value::Instance(i) if matches!(i.native, Value::Set(_)) => {
            let sym = vm.sym.__iter__;
            match vm.class_attr(i.class, sym) {
                Some(Value::Native(_)) => operand(vm, i.native),
                _ => Ok(Operand::Python(v)),
            }
        }
        _ => operand(vm, v),
    }
}

/// Whether two iterables, the first of them a set or view, have no item in common.
pub fn disjoint(vm: &mut Vm, a: Value, b: Value) -> NResult {
    let (x, v) = match operand(vm, a)? {
        Operand::Set(x) | Operand::Items(x) if !matches!(b.unwrap_native(), Value::Set(_)) => {
            match up_to(vm, x, b, true)? {
                Ok(common) => return Ok(Value::Bool(!common)),
                Err(v) => (Value::Set(x), v),
            }
        }
        Operand::Set(x) | Operand::Items(x) => match items(vm, b)? {
            Operand::Set(y) | Operand::Items(y) => {
                let mut common = Some(false);
                for e in y.table.iter() {
                    match has(&x.table, e.key, e.hash) {
                        Some(false) => {}
                        other => {
                            common = other;
                            break;
                        }
                    }
                }
                match common {
                    Some(c) => return Ok(Value::Bool(!c)),
                    None => (Value::Set(x), Value::Set(y)),
                }
            }
            Operand::Python(v) => (Value::Set(x), v),
        },
        Operand::Python(v) => (v, b),
    };
    Err(vm.prelude(PreludeFn::SetDisjoint, &[x, v]))
}
fn isdisjoint(vm: &mut Vm, args: &[Value]) -> NResult {
    let s = this(vm, args, "isdisjoint")?;
    disjoint(vm, Value::Set(s), args[1])
}

/// `__hash__` of hashable containers.
pub fn hash(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0].unwrap_native();
    match vm.native_hash(v)? {
        Some(h) => Ok(Value::Int(h)),
        None => Err(vm.prelude(PreludeFn::Hash, &[v])),
    }
}

macro_rules! common {
    ($($more:expr),* $(,)?) => {
        &[
            method("__contains__", "self, item, /", contains),
            method("__len__", "self, /", len),
            method("__iter__", "self, /", iter_method),
            method("__repr__", "self, /", repr_method),
            method("__eq__", "self, value, /", eq),
            method("__ne__", "self, value, /", ne),
            method("__lt__", "self, value, /", lt),
            method("__le__", "self, value, /", le),
            method("__gt__", "self, value, /", gt),
            method("__ge__", "self, value, /", ge),
            method("__or__", "self, value, /", or),
            method("__ror__", "self, value, /", ror),
            method("__and__", "self, value, /", and),
            method("__rand__", "self, value, /", rand),
            method("__sub__", "self, value, /", sub),
            method("__rsub__", "self, value, /", rsub),
            method("__xor__", "self, value, /", xor),
            method("__rxor__", "self, value, /", rxor),
            method("copy", "self, /", copy),
            method("union", "self, /, *others", union),
            method("intersection", "self, /, *others", intersection),
            method("difference", "self, /, *others", difference),
            method("symmetric_difference", "self, other, /", symmetric),
            class_method("__class_getitem__", "cls, item, /", super::object::class_getitem),
            method("isdisjoint", "self, other, /", isdisjoint),
            method("issubset", "self, other, /", issubset),
            method("issuperset", "self, other, /", issuperset),
            $($more),*
        ]
    };
}

const SET: &[Def] = common![
    static_method("__new__", "cls, /, *args, **kwargs=?", set_new),
    method("__init__", "self, /, *args, **kwargs=?", set_init),
    method("__ior__", "self, value, /", ior),
    method("__iand__", "self, value, /", iand),
    method("__isub__", "self, value, /", isub),
    method("__ixor__", "self, value, /", ixor),
    method("add", "self, item, /", add),
    method("remove", "self, item, /", remove),
    method("discard", "self, item, /", discard),
    method("pop", "self, /", pop),
    method("clear", "self, /", clear),
    method("update", "self, /, *others", update),
    method("intersection_update", "self, /, *others", intersection_update),
    method("difference_update", "self, /, *others", difference_update),
    method("symmetric_difference_update", "self, other, /", symmetric_update),
];

const FROZENSET: &[Def] =
    common![static_method("__new__", "cls, /, *args", frozenset_new), method("__hash__", "self, /", hash),];

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(
            |vm| vm.types.set,
            SET,
            &[],
            "set() -> new empty set object\nset(iterable) -> new set object\n\n\
             Build an unordered collection of unique elements.",
        ),
        type_def(
            |vm| vm.types.frozenset,
            FROZENSET,
            &[],
            "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\n\
             Build an immutable unordered collection of unique elements.",
        ),
    ]
}
