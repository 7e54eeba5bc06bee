//! `dict`, its views and `mappingproxy`.
//!
//! Also owns what every hash container shares: a search that answers when no Python code is needed (`probe`), and
//! the hidden helpers with which the prelude goes on where a key's `__hash__` or `__eq__` is Python code: it
//! computes the hash, asks for candidates one by one, and starts again if the table changed meanwhile.

use super::format::repr_method;
use super::object::{bind_names, kw_pairs, star_items};
use super::register::*;
use crate::object::*;
use crate::vm::*;

/// Outcome of a native search.
pub enum Probe {
    At(usize),
    /// Absent; the key's hash, for an insertion.
    Absent(i64),
    /// Only Python code can tell.
    Python,
}

/// Search a table natively. Unhashable keys raise.
#[inline]
pub fn probe<V: Copy>(vm: &mut Vm, table: &Table<V>, key: Value) -> Result<Probe, Trap> {
    let hash = match key {
        Value::Str(s) => s.hash(),
        _ => match vm.native_hash(key)? {
            Some(h) => h,
            None => return Ok(Probe::Python),
        },
    };
    Ok(match table.find(key, hash) {
        Find::Found(pos) => Probe::At(pos),
        Find::Missing => Probe::Absent(hash),
        Find::NeedEq(_) => Probe::Python,
    })
}

/// TypeError for a method called on a foreign receiver.
#[cold]
pub fn wrong_self(vm: &mut Vm, method: &str, class: &str, v: Value) -> Trap {
    let t = vm.type_name(v);
    vm.type_error(format!("descriptor '{method}' for '{class}' objects doesn't apply to a '{t}' object"))
}

fn this(vm: &mut Vm, args: &[Value], method: &str) -> Result<Gc<Dict>, Trap> {
    match args[0].unwrap_native() {
        Value::Dict(d) => Ok(d),
        _ => Err(wrong_self(vm, method, "dict", args[0])),
    }
}

impl Vm {
    /// `d[key]`; `obj` is the dict or the instance of a subclass that it belongs to (`__missing__`).
    #[inline]
    pub fn dict_get_item(&mut self, d: Gc<Dict>, key: Value, obj: Value) -> NResult {
        match probe(self, &d.table, key)? {
            Probe::At(pos) => Ok(*d.table.value_at(pos)),
            Probe::Absent(_) => self.dict_missing(key, obj),
            Probe::Python => Err(self.prelude(PreludeFn::DictGet, &[obj, key])),
        }
    }

    /// A key is absent: `__missing__` of a subclass, else KeyError.
    #[cold]
    pub fn dict_missing(&mut self, key: Value, obj: Value) -> NResult {
        if let Value::Instance(i) = obj {
            let sym = self.sym.__missing__;
            if let Some(m) = self.class_attr(i.class, sym) {
                return Err(self.tail_method(obj, m, &[key]));
            }
        }
        Err(self.key_error(key))
    }

    /// `d[key] = value`.
    #[inline]
    pub fn dict_set_item(&mut self, mut d: Gc<Dict>, key: Value, value: Value) -> NResult {
        match probe(self, &d.table, key)? {
            Probe::At(pos) => d.table.set_value_at(pos, value),
            Probe::Absent(hash) => {
                let cost = d.table.growth();
                if cost > 0 && !(self.room_for(cost) && d.table.try_grow()) {
                    return Err(self.memory_error(""));
                }
                d.table.insert_new(key, hash, value);
            }
            Probe::Python => return Err(self.prelude(PreludeFn::DictSet, &[Value::Dict(d), key, value])),
        }
        Ok(Value::None)
    }

    /// `del d[key]`.
    pub fn dict_del_item(&mut self, mut d: Gc<Dict>, key: Value) -> NResult {
        match probe(self, &d.table, key)? {
            Probe::At(pos) => {
                d.table.remove_at(pos, Value::None);
                Ok(Value::None)
            }
            Probe::Absent(_) => Err(self.key_error(key)),
            Probe::Python => Err(self.prelude(PreludeFn::DictDel, &[Value::Dict(d), key])),
        }
    }

    /// `key in d`.
    pub fn dict_contains(&mut self, d: Gc<Dict>, key: Value) -> NResult {
        match probe(self, &d.table, key)? {
            Probe::At(_) => Ok(Value::Bool(true)),
            Probe::Absent(_) => Ok(Value::Bool(false)),
            Probe::Python => Err(self.prelude(PreludeFn::DictContains, &[Value::Dict(d), key])),
        }
    }
}

/// Copy the entries of `from` into `d`; false if an equality needs Python code (entries so far are in).
fn merge_dict(mut d: Gc<Dict>, from: Gc<Dict>) -> bool {
    if d == from {
        return true;
    }
    if d.is_empty() {
        if d.table.slots() == 0 && from.table.slots() == from.len() {
            d.table = from.table.clone();
            return true;
        }
        for e in from.table.iter() {
            d.table.insert_new(e.key, e.hash, e.value);
        }
        return true;
    }
    for e in from.table.iter() {
        match d.table.find(e.key, e.hash) {
            Find::Found(pos) => d.table.set_value_at(pos, e.value),
            Find::Missing => d.table.insert_new(e.key, e.hash, e.value),
            Find::NeedEq(_) => return false,
        }
    }
    true
}

/// The dict of a value that is one, or of a subclass that is gone through as a dict is (its `keys` are not asked).
pub fn plain_dict(vm: &mut Vm, v: Value) -> Option<Gc<Dict>> {
    match v {
        Value::Dict(d) => Some(d),
        Value::Instance(i) => {
            let Value::Dict(d) = i.native else { return None };
            let iter = vm.sym.__iter__;
            matches!(vm.class_attr(i.class, iter), Some(Value::Native(_))).then_some(d)
        }
        _ => None,
    }
}

/// Update `d` from a mapping or an iterable of pairs. False: Python code is needed (then `other` is to be gone
/// through from the start; entries that are already in do no harm).
fn merge(vm: &mut Vm, mut d: Gc<Dict>, other: Value) -> Result<bool, Trap> {
    let source = match (other, plain_dict(vm, other)) {
        (_, Some(from)) => Value::Dict(from),
        (Value::Instance(_), None) => return Ok(false),
        (v, None) => v,
    };
    match source {
        Value::Dict(from) => return Ok(merge_dict(d, from)),
        Value::MappingProxy(m) => {
            return Ok(match m.target() {
                Value::Dict(from) => merge_dict(d, from),
                // Asked item by item, as any mapping.
                _ => false,
            });
        }
        Value::List(_) | Value::Tuple(_) => {}
        Value::DictView(v) if v.kind == ViewKind::Items => {}
        _ => return Ok(false),
    }
    let Some(items) = vm.native_items(source)? else { return Ok(false) };
    for item in items {
        let pair = match item {
            Value::Tuple(t) if t.items.len() == 2 => (t.items[0], t.items[1]),
            Value::List(l) if l.items.len() == 2 => (l.items[0], l.items[1]),
            _ => return Ok(false),
        };
        match probe(vm, &d.table, pair.0)? {
            Probe::At(pos) => d.table.set_value_at(pos, pair.1),
            Probe::Absent(hash) => d.table.insert_new(pair.0, hash, pair.1),
            Probe::Python => return Ok(false),
        }
    }
    Ok(true)
}

fn merge_keywords(vm: &mut Vm, mut d: Gc<Dict>, kw: Value) -> Result<(), Trap> {
    let named = kw_pairs(kw);
    if named.iter().any(|(name, _)| name.as_str() == NO_KEYWORD) {
        return Err(vm.type_error("keywords must be strings"));
    }
    for (name, value) in named {
        d.set_str(name, value);
    }
    Ok(())
}

/// `dict.update` and the constructor: fill `d`, then give `result`.
fn fill(vm: &mut Vm, d: Gc<Dict>, other: Value, kw: Value, result: Value) -> NResult {
    if !other.is_unbound() {
        // A native iterator can be gone through once only: keep what it gives.
        let other = match other {
            Value::Iter(_) => match vm.native_items(other)? {
                Some(items) => vm.list(items),
                None => other,
            },
            v => v,
        };
        if !merge(vm, d, other)? {
            let kw = kw.bound().unwrap_or(Value::None);
            return Err(vm.prelude(PreludeFn::DictInit, &[Value::Dict(d), other, kw, result]));
        }
    }
    merge_keywords(vm, d, kw)?;
    Ok(result)
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = vm.new_dict();
    if let Value::Class(c) = args[0] {
        return Ok(vm.wrap_native(c, Value::Dict(d)));
    }
    let other = one_argument(vm, "dict", args[1])?;
    fill(vm, d, other, args[2], Value::Dict(d))
}

/// The only positional argument of a container's constructor, `Unbound` if absent.
pub fn one_argument(vm: &mut Vm, name: &str, rest: Value) -> Result<Value, Trap> {
    let Value::Tuple(t) = rest else { return Ok(Value::Unbound) };
    match t.items.len() {
        0 => Ok(Value::Unbound),
        1 => Ok(t.items[0]),
        n => Err(vm.type_error(format!("{name} expected at most 1 argument, got {n}"))),
    }
}

fn init(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__init__")?;
    let other = one_argument(vm, "dict", args[1])?;
    fill(vm, d, other, args[2], Value::None)
}

fn update(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "update")?;
    let other = one_argument(vm, "update", args[1])?;
    fill(vm, d, other, args[2], Value::None)
}

fn get(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "get")?;
    match probe(vm, &d.table, args[1])? {
        Probe::At(pos) => Ok(*d.table.value_at(pos)),
        Probe::Absent(_) => Ok(args[2]),
        Probe::Python => Err(vm.prelude(PreludeFn::DictGetDefault, &[Value::Dict(d), args[1], args[2]])),
    }
}

fn setdefault(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut d = this(vm, args, "setdefault")?;
    match probe(vm, &d.table, args[1])? {
        Probe::At(pos) => Ok(*d.table.value_at(pos)),
        Probe::Absent(hash) => {
            d.table.insert_new(args[1], hash, args[2]);
            Ok(args[2])
        }
        Probe::Python => Err(vm.prelude(PreludeFn::DictSetdefault, &[Value::Dict(d), args[1], args[2]])),
    }
}

fn pop(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut d = this(vm, args, "pop")?;
    if d.is_empty() {
        // The key is not even hashed.
        return args[2].bound().ok_or(()).map_err(|()| vm.key_error(args[1]));
    }
    match probe(vm, &d.table, args[1])? {
        Probe::At(pos) => Ok(d.table.remove_at(pos, Value::None).value),
        Probe::Absent(_) => match args[2].bound() {
            Some(v) => Ok(v),
            None => Err(vm.key_error(args[1])),
        },
        Probe::Python => {
            let mut all = vec![Value::Dict(d), args[1]];
            all.extend(args[2].bound());
            Err(vm.prelude(PreludeFn::DictPop, &all))
        }
    }
}

fn popitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut d = this(vm, args, "popitem")?;
    match d.table.prev_pos(usize::MAX) {
        Some(pos) => {
            let e = d.table.remove_at(pos, Value::None);
            d.table.trim();
            Ok(vm.tuple(vec![e.key, e.value]))
        }
        None => {
            let text = vm.str("popitem(): dictionary is empty");
            Err(vm.key_error(text))
        }
    }
}

fn clear(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut d = this(vm, args, "clear")?;
    d.table.clear();
    Ok(Value::None)
}

/// A new dict with the same entries.
pub fn copy_dict(vm: &mut Vm, d: Gc<Dict>) -> Gc<Dict> {
    vm.heap.alloc(Dict { table: d.table.clone() })
}

fn copy(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "copy")?;
    if !d.is_empty() && plain_dict(vm, args[0]).is_none() {
        // Gone through in its own way, it gives its own items.
        let copy = vm.new_dict();
        return fill(vm, copy, args[0], Value::Unbound, Value::Dict(copy));
    }
    Ok(Value::Dict(copy_dict(vm, d)))
}

fn view(vm: &mut Vm, d: Gc<Dict>, kind: ViewKind) -> Value {
    Value::DictView(vm.heap.alloc(DictView { dict: d, kind }))
}
fn keys(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "keys")?;
    Ok(view(vm, d, ViewKind::Keys))
}
fn values(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "values")?;
    Ok(view(vm, d, ViewKind::Values))
}
fn items(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "items")?;
    Ok(view(vm, d, ViewKind::Items))
}

fn fromkeys(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(c) = args[0] else { return Err(vm.type_error("fromkeys() needs a class")) };
    if c == vm.types.dict {
        let items = vm.items_arg(args, 1)?;
        let mut d = vm.new_dict();
        let mut rest = items.into_iter();
        while let Some(key) = rest.next() {
            match probe(vm, &d.table, key)? {
                Probe::At(pos) => d.table.set_value_at(pos, args[2]),
                Probe::Absent(hash) => d.table.insert_new(key, hash, args[2]),
                Probe::Python => {
                    let mut left = vec![key];
                    left.extend(rest);
                    let left = vm.list(left);
                    return Err(vm.prelude(PreludeFn::DictFromkeys, &[Value::Dict(d), left, args[2]]));
                }
            }
        }
        return Ok(Value::Dict(d));
    }
    Err(vm.prelude(PreludeFn::DictFromkeys, &[args[0], args[1], args[2]]))
}

fn getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__getitem__")?;
    vm.dict_get_item(d, args[1], args[0])
}
fn setitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__setitem__")?;
    vm.dict_set_item(d, args[1], args[2])
}
fn delitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__delitem__")?;
    vm.dict_del_item(d, args[1])
}
fn contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__contains__")?;
    vm.dict_contains(d, args[1])
}
fn len(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__len__")?;
    Ok(vm.usize(d.len()))
}

/// `iter(x)` of a builtin container or the payload of a subclass instance.
pub fn iter_method(vm: &mut Vm, args: &[Value]) -> NResult {
    match vm.native_iter(args[0].unwrap_native()) {
        Some(it) => Ok(it),
        None => {
            let t = vm.type_name(args[0]);
            Err(vm.type_error(format!("'{t}' object is not iterable")))
        }
    }
}

fn reverse_iter(vm: &mut Vm, dict: Gc<Dict>, kind: ViewKind) -> Value {
    let size = dict.len();
    Value::Iter(vm.heap.alloc(NativeIter::Dict { dict, kind, pos: 0, size, left: size, reverse: true }))
}
fn reversed(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__reversed__")?;
    Ok(reverse_iter(vm, d, ViewKind::Keys))
}

/// `==` or `!=` of two payloads that are known to be of comparable builtin types.
pub fn equality(vm: &mut Vm, a: Value, b: Value, negate: bool) -> NResult {
    match native_eq(a, b) {
        Some(eq) => Ok(Value::Bool(eq != negate)),
        None => Err(vm.prelude(PreludeFn::Eq, &[a, b, Value::Bool(negate)])),
    }
}

fn eq(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__eq__")?;
    match args[1].unwrap_native() {
        other @ Value::Dict(_) => equality(vm, Value::Dict(d), other, false),
        _ => Ok(Value::NotImplemented),
    }
}
fn ne(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__ne__")?;
    match args[1].unwrap_native() {
        other @ Value::Dict(_) => equality(vm, Value::Dict(d), other, true),
        _ => Ok(Value::NotImplemented),
    }
}

/// `a | b`.
pub fn union(vm: &mut Vm, a: Gc<Dict>, b: Gc<Dict>) -> NResult {
    let d = copy_dict(vm, a);
    fill(vm, d, Value::Dict(b), Value::Unbound, Value::Dict(d))
}

/// `obj |= other`, where `d` is `obj`'s dict.
pub fn union_into(vm: &mut Vm, d: Gc<Dict>, other: Value, obj: Value) -> NResult {
    fill(vm, d, other, Value::Unbound, obj)
}

fn or(vm: &mut Vm, args: &[Value]) -> NResult {
    this(vm, args, "__or__")?;
    merged(vm, args[0], args[1])
}
/// `left | right`; either may be of a class that is gone through in its own way.
fn merged(vm: &mut Vm, left: Value, right: Value) -> NResult {
    let (Value::Dict(_), Value::Dict(_)) = (left.unwrap_native(), right.unwrap_native()) else {
        return Ok(Value::NotImplemented);
    };
    match (plain_dict(vm, left), plain_dict(vm, right)) {
        (Some(a), Some(b)) => union(vm, a, b),
        _ => Err(vm.prelude(PreludeFn::DictUnion, &[left, right])),
    }
}
fn ror(vm: &mut Vm, args: &[Value]) -> NResult {
    this(vm, args, "__ror__")?;
    merged(vm, args[1], args[0])
}
fn ior(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = this(vm, args, "__ior__")?;
    union_into(vm, d, args[1], args[0])
}

const METHODS: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", new),
    method("__init__", "self, /, *args, **kwargs", init),
    method("__getitem__", "self, key, /", getitem),
    method("__setitem__", "self, key, value, /", setitem),
    method("__delitem__", "self, key, /", delitem),
    method("__contains__", "self, key, /", contains),
    method("__len__", "self, /", len),
    method("__iter__", "self, /", iter_method),
    method("__reversed__", "self, /", reversed),
    method("__eq__", "self, value, /", eq),
    method("__ne__", "self, value, /", ne),
    method("__repr__", "self, /", repr_method),
    method("__or__", "self, value, /", or),
    method("__ror__", "self, value, /", ror),
    method("__ior__", "self, value, /", ior),
    method("get", "self, key, default=None, /", get),
    method("setdefault", "self, key, default=None, /", setdefault),
    method("pop", "self, key, default=?, /", pop),
    method("popitem", "self, /", popitem),
    method("update", "self, /, *args, **kwargs", update),
    method("clear", "self, /", clear),
    method("copy", "self, /", copy),
    method("keys", "self, /", keys),
    method("values", "self, /", values),
    method("items", "self, /", items),
    class_method("__class_getitem__", "cls, item, /", super::object::class_getitem),
    class_method("fromkeys", "cls, iterable, value=None, /", fromkeys),
];

// ── views ──

fn this_view(vm: &mut Vm, args: &[Value], method: &str) -> Result<Gc<DictView>, Trap> {
    match args[0] {
        Value::DictView(v) => Ok(v),
        _ => Err(wrong_self(vm, method, "dict_keys", args[0])),
    }
}

fn view_len(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = this_view(vm, args, "__len__")?;
    Ok(vm.usize(v.dict.len()))
}
fn view_reversed(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = this_view(vm, args, "__reversed__")?;
    Ok(reverse_iter(vm, v.dict, v.kind))
}
fn view_contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = this_view(vm, args, "__contains__")?;
    view_has(vm, v, args[1])
}

/// `item in view`.
pub fn view_has(vm: &mut Vm, v: Gc<DictView>, item: Value) -> NResult {
    match v.kind {
        ViewKind::Keys => vm.dict_contains(v.dict, item),
        ViewKind::Values => Err(vm.prelude(PreludeFn::Contains, &[item, Value::DictView(v)])),
        ViewKind::Items => {
            let Value::Tuple(t) = item.unwrap_native() else { return Ok(Value::Bool(false)) };
            if t.items.len() != 2 {
                return Ok(Value::Bool(false));
            }
            match probe(vm, &v.dict.table, t.items[0])? {
                Probe::Absent(_) => Ok(Value::Bool(false)),
                Probe::At(pos) => {
                    let found = *v.dict.table.value_at(pos);
                    if found.is(t.items[1]) {
                        return Ok(Value::Bool(true));
                    }
                    match native_eq(found, t.items[1]) {
                        Some(eq) => Ok(Value::Bool(eq)),
                        None => Err(vm.prelude(PreludeFn::ItemsContains, &[Value::Dict(v.dict), item])),
                    }
                }
                Probe::Python => Err(vm.prelude(PreludeFn::ItemsContains, &[Value::Dict(v.dict), item])),
            }
        }
    }
}

fn view_mapping(vm: &mut Vm, v: Value) -> NResult {
    match v {
        Value::DictView(d) => {
            Ok(Value::MappingProxy(vm.heap.alloc(MappingProxy { mapping: Value::Dict(d.dict) })))
        }
        _ => Err(wrong_self(vm, "mapping", "dict_keys", v)),
    }
}

macro_rules! view_operator {
    ($($name:ident $op:ident $reflected:literal),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let (a, b) = if $reflected { (args[1], args[0]) } else { (args[0], args[1]) };
            super::set::view_algebra(vm, super::set::Algebra::$op, a, b)
        })*
    };
}
view_operator! {
    view_and Intersection false,
    view_rand Intersection true,
    view_or Union false,
    view_ror Union true,
    view_sub Difference false,
    view_rsub Difference true,
    view_xor Symmetric false,
    view_rxor Symmetric true,
}

macro_rules! view_compare {
    ($($name:ident $op:ident),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let other = args[1].unwrap_native();
            match super::operators::set_compare(vm, crate::code::CmpOp::$op, args[0], other) {
                Some(r) => r,
                None => Ok(Value::NotImplemented),
            }
        })*
    };
}
view_compare! { view_eq Eq, view_ne Ne, view_lt Lt, view_le Le, view_gt Gt, view_ge Ge }

fn view_isdisjoint(vm: &mut Vm, args: &[Value]) -> NResult {
    super::set::disjoint(vm, args[0], args[1])
}

const SETLIKE_METHODS: &[Def] = &[
    method("__len__", "self, /", view_len),
    method("__iter__", "self, /", iter_method),
    method("__reversed__", "self, /", view_reversed),
    method("__contains__", "self, key, /", view_contains),
    method("__repr__", "self, /", repr_method),
    method("__and__", "self, value, /", view_and),
    method("__rand__", "self, value, /", view_rand),
    method("__or__", "self, value, /", view_or),
    method("__ror__", "self, value, /", view_ror),
    method("__sub__", "self, value, /", view_sub),
    method("__rsub__", "self, value, /", view_rsub),
    method("__xor__", "self, value, /", view_xor),
    method("__rxor__", "self, value, /", view_rxor),
    method("__eq__", "self, value, /", view_eq),
    method("__ne__", "self, value, /", view_ne),
    method("__lt__", "self, value, /", view_lt),
    method("__le__", "self, value, /", view_le),
    method("__gt__", "self, value, /", view_gt),
    method("__ge__", "self, value, /", view_ge),
    method("isdisjoint", "self, other, /", view_isdisjoint),
];

const VALUES_METHODS: &[Def] = &[
    method("__len__", "self, /", view_len),
    method("__iter__", "self, /", iter_method),
    method("__reversed__", "self, /", view_reversed),
    method("__repr__", "self, /", repr_method),
];

const VIEW_ATTRS: &[Attr] = &[attr("mapping", view_mapping)];

// ── mappingproxy ──

fn proxy_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let named = kw_pairs(args[2]).iter().any(|(k, _)| k.as_str() == "mapping");
    if star_items(args[1]).is_empty() && !named {
        return Err(vm.type_error("mappingproxy() missing required argument 'mapping' (pos 1)"));
    }
    let mapping = bind_names(vm, "mappingproxy", args[1], args[2], &["mapping"])?[0];
    let sym = vm.sym.__getitem__;
    let sequence = matches!(mapping.unwrap_native(), Value::List(_) | Value::Tuple(_));
    if sequence || vm.type_method(mapping, sym).is_none() {
        let t = vm.type_name(mapping);
        return Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {t}")));
    }
    Ok(Value::MappingProxy(vm.heap.alloc(MappingProxy { mapping })))
}

fn proxy_target(vm: &mut Vm, v: Value, name: &str) -> NResult {
    match v {
        Value::MappingProxy(m) => Ok(m.target()),
        _ => Err(wrong_self(vm, name, "mappingproxy", v)),
    }
}

/// The method of the same name: `imp` of a dict, else that of whatever mapping it is.
fn proxied(vm: &mut Vm, args: &[Value], name: &str, imp: NativeImpl) -> NResult {
    let target = proxy_target(vm, args[0], name)?;
    let mut all = args.to_vec();
    all[0] = target;
    if matches!(target, Value::Dict(_)) {
        return imp(vm, &all);
    }
    let (name, rest) = (vm.str(name), vm.tuple(all[1..].to_vec()));
    Err(vm.prelude(PreludeFn::CallMethod, &[target, name, rest]))
}

macro_rules! proxies {
    ($($name:ident $method:literal $imp:ident),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult { proxied(vm, args, $method, $imp) })*
    };
}
proxies! {
    proxy_get "get" get, proxy_keys "keys" keys, proxy_values "values" values, proxy_items "items" items,
    proxy_copy "copy" copy, proxy_reversed "__reversed__" reversed,
}

fn proxy_getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let target = proxy_target(vm, args[0], "__getitem__")?;
    vm.get_item(target, args[1])
}

fn proxy_contains(vm: &mut Vm, args: &[Value]) -> NResult {
    let target = proxy_target(vm, args[0], "__contains__")?;
    Err(vm.prelude(PreludeFn::ProxyContains, &[target, args[1]]))
}

fn proxy_len(vm: &mut Vm, args: &[Value]) -> NResult {
    let target = proxy_target(vm, args[0], "__len__")?;
    super::iters::len(vm, &[target])
}

fn proxy_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let target = proxy_target(vm, args[0], "__str__")?;
    Err(vm.prelude(PreludeFn::ToStr, &[target]))
}

/// A proxy's mapping; any other value itself.
pub fn unproxied(v: Value) -> Value {
    if let Value::MappingProxy(m) = v { m.target() } else { v }
}

fn proxy_or(vm: &mut Vm, args: &[Value]) -> NResult {
    match (unproxied(args[0]), unproxied(args[1])) {
        (Value::Dict(a), Value::Dict(b)) => union(vm, a, b),
        (a, b) => Err(vm.prelude(PreludeFn::ProxyOr, &[a, b])),
    }
}
fn proxy_ror(vm: &mut Vm, args: &[Value]) -> NResult {
    proxy_or(vm, &[args[1], args[0]])
}
fn proxy_ior(vm: &mut Vm, args: &[Value]) -> NResult {
    let t = vm.type_name(args[0]);
    Err(vm.type_error(format!("'|=' is not supported by {t}; use '|' instead")))
}

/// Comparisons are those of the mapping, with the other side as it is.
macro_rules! proxy_comparisons {
    ($($name:ident $method:literal $op:literal),* $(,)?) => {
        $(fn $name(vm: &mut Vm, args: &[Value]) -> NResult {
            let target = proxy_target(vm, args[0], $method)?;
            Err(vm.prelude(PreludeFn::ProxyCompare, &[target, args[1], Value::Int($op)]))
        })*
    };
}
proxy_comparisons! {
    proxy_lt "__lt__" 0, proxy_le "__le__" 1, proxy_eq "__eq__" 2, proxy_ne "__ne__" 3, proxy_gt "__gt__" 4,
    proxy_ge "__ge__" 5,
}

const PROXY_METHODS: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", proxy_new),
    method("__getitem__", "self, key, /", proxy_getitem),
    method("__contains__", "self, key, /", proxy_contains),
    method("__len__", "self, /", proxy_len),
    method("__iter__", "self, /", iter_method),
    method("__reversed__", "self, /", proxy_reversed),
    method("__repr__", "self, /", repr_method),
    method("__str__", "self, /", proxy_str),
    method("__or__", "self, value, /", proxy_or),
    method("__ror__", "self, value, /", proxy_ror),
    method("__ior__", "self, value, /", proxy_ior),
    method("__lt__", "self, value, /", proxy_lt),
    method("__le__", "self, value, /", proxy_le),
    method("__eq__", "self, value, /", proxy_eq),
    method("__ne__", "self, value, /", proxy_ne),
    method("__gt__", "self, value, /", proxy_gt),
    method("__ge__", "self, value, /", proxy_ge),
    method("get", "self, key, default=None, /", proxy_get),
    method("keys", "self, /", proxy_keys),
    method("values", "self, /", proxy_values),
    method("items", "self, /", proxy_items),
    method("copy", "self, /", proxy_copy),
    class_method("__class_getitem__", "cls, item, /", super::object::class_getitem),
];

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.dict, METHODS, &[], DOC),
        type_def(|vm| vm.types.dict_keys, SETLIKE_METHODS, VIEW_ATTRS, ""),
        type_def(|vm| vm.types.dict_items, SETLIKE_METHODS, VIEW_ATTRS, ""),
        type_def(|vm| vm.types.dict_values, VALUES_METHODS, VIEW_ATTRS, ""),
        type_def(|vm| vm.types.mappingproxy, PROXY_METHODS, &[], ""),
    ]
}

const DOC: &str = "dict() -> new empty dictionary\n\
    dict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\n\
    dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\n\
    dict(**kwargs) -> new dictionary initialized with the name=value pairs\n    \
    in the keyword argument list.  For example:  dict(one=1, two=2)";

// ── what the prelude needs ──

/// The table behind a dict or set, whichever it is.
enum AnyTable {
    Dict(Gc<Dict>),
    Set(Gc<Set>),
}

fn table(vm: &mut Vm, v: Value) -> Result<AnyTable, Trap> {
    match v.unwrap_native() {
        Value::Dict(d) => Ok(AnyTable::Dict(d)),
        Value::Set(s) => Ok(AnyTable::Set(s)),
        _ => Err(vm.system_error("a dict or set was expected")),
    }
}

/// `_table_probe(t, key, hash, skip)` → position, -1 if absent, or `(position, candidate, version)` of an entry that
/// has to be compared in Python. `skip`: None or the positions already found different.
pub fn table_probe(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Int(hash) = args[2] else { return Err(vm.system_error("a hash was expected")) };
    let skip: Option<Vec<usize>> = match args[3] {
        Value::List(l) => Some(
            l.items
                .iter()
                .filter_map(|v| if let Value::Int(i) = v { Some(*i as usize) } else { None })
                .collect(),
        ),
        _ => None,
    };
    let (found, candidate, version) = match table(vm, args[0])? {
        AnyTable::Dict(d) => {
            let f = d.table.find_after(args[1], hash, skip.as_deref());
            let key = if let Find::NeedEq(p) = f { d.table.at(p).map(|e| e.key) } else { None };
            (f, key, d.table.keys_version())
        }
        AnyTable::Set(s) => {
            let f = s.table.find_after(args[1], hash, skip.as_deref());
            let key = if let Find::NeedEq(p) = f { s.table.at(p).map(|e| e.key) } else { None };
            (f, key, s.table.keys_version())
        }
    };
    Ok(match found {
        Find::Found(pos) => Value::Int(pos as i64),
        Find::Missing => Value::Int(-1),
        Find::NeedEq(pos) => {
            let parts =
                vec![Value::Int(pos as i64), candidate.unwrap_or(Value::None), Value::Int(version as i64)];
            vm.tuple(parts)
        }
    })
}

/// `_table_version(t)`: changes whenever a key comes or goes.
pub fn table_version(vm: &mut Vm, args: &[Value]) -> NResult {
    Ok(Value::Int(match table(vm, args[0])? {
        AnyTable::Dict(d) => d.table.keys_version(),
        AnyTable::Set(s) => s.table.keys_version(),
    } as i64))
}

fn position(vm: &mut Vm, v: Value) -> Result<usize, Trap> {
    match v {
        Value::Int(i) if i >= 0 => Ok(i as usize),
        _ => Err(vm.system_error("a table position was expected")),
    }
}

/// `_table_value(d, pos)`.
pub fn table_value(vm: &mut Vm, args: &[Value]) -> NResult {
    let pos = position(vm, args[1])?;
    match table(vm, args[0])? {
        AnyTable::Dict(d) => Ok(d.table.at(pos).map_or(Value::None, |e| e.value)),
        AnyTable::Set(s) => Ok(s.table.at(pos).map_or(Value::None, |e| e.key)),
    }
}

/// `_table_store(d, pos, value)`: replace the value at a position.
pub fn table_store(vm: &mut Vm, args: &[Value]) -> NResult {
    let pos = position(vm, args[1])?;
    if let AnyTable::Dict(mut d) = table(vm, args[0])?
        && d.table.at(pos).is_some()
    {
        d.table.set_value_at(pos, args[2]);
    }
    Ok(Value::None)
}

/// `_table_insert(t, key, hash, value)`: add a key known to be absent (sets: the value is ignored).
pub fn table_insert(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Int(hash) = args[2] else { return Err(vm.system_error("a hash was expected")) };
    match table(vm, args[0])? {
        AnyTable::Dict(mut d) => d.table.insert_new(args[1], hash, args[3]),
        AnyTable::Set(mut s) => s.table.insert_new(args[1], hash, ()),
    }
    Ok(Value::None)
}

/// `_table_remove(t, pos)` → the removed value (sets: the key).
pub fn table_remove(vm: &mut Vm, args: &[Value]) -> NResult {
    let pos = position(vm, args[1])?;
    Ok(match table(vm, args[0])? {
        AnyTable::Dict(mut d) if d.table.at(pos).is_some() => d.table.remove_at(pos, Value::None).value,
        AnyTable::Set(mut s) if s.table.at(pos).is_some() => s.table.remove_at(pos, ()).key,
        _ => Value::None,
    })
}

/// `_hashed(v)` → list of `(key, hash)` where the hashes are known (sets, dicts, keys views), else None.
pub fn hashed(vm: &mut Vm, args: &[Value]) -> NResult {
    let entries: Vec<(Value, i64)> = match args[0] {
        Value::Set(s) => s.table.iter().map(|e| (e.key, e.hash)).collect(),
        Value::Dict(d) => d.table.iter().map(|e| (e.key, e.hash)).collect(),
        Value::DictView(v) if v.kind == ViewKind::Keys => {
            v.dict.table.iter().map(|e| (e.key, e.hash)).collect()
        }
        _ => return Ok(Value::None),
    };
    let pairs = entries.into_iter().map(|(k, h)| vm.tuple(vec![k, Value::Int(h)])).collect();
    Ok(vm.list(pairs))
}

/// `_dict_absent(d, key)`: `__missing__` or KeyError.
pub fn dict_absent(vm: &mut Vm, args: &[Value]) -> NResult {
    vm.dict_missing(args[1], args[0])
}
