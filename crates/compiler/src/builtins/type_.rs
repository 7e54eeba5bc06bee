//! `type`, and the builtin functions about classes and attributes.
//!
//! Owns: what class objects offer (attributes, checks, calls). Making classes is in `type_/make.rs`.

pub(super) mod layout;
pub(super) mod make;

use super::object::*;
use super::register::*;
use crate::object::*;
use crate::vm::{NResult, PreludeFn, Trap, Vm};
use num_bigint::BigInt;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    const DOC: &str = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type";
    vec![type_def(|vm| vm.types.type_, TYPE, TYPE_ATTRS, DOC)]
}

/// The builtin functions of this file.
pub const FUNCTIONS: &[Def] = &[
    function("isinstance", "obj, class_or_tuple, /", is_instance),
    function("issubclass", "cls, class_or_tuple, /", is_subclass),
    function("callable", "obj, /", |vm, args| Ok(Value::Bool(callable(vm, args[0])))),
    function("getattr", "object, name, default=?, /", getattr),
    function("setattr", "obj, name, value, /", setattr),
    function("delattr", "obj, name, /", delattr),
    function("hasattr", "obj, name, /", hasattr),
    function("id", "obj, /", id),
    function("hash", "obj, /", |vm, args| hash_value(vm, args[0])),
    function("vars", "object=?, /", vars),
    function("dir", "object=?, /", dir),
    function("_make_class", "meta, name, bases, ns, slots, kwargs, /", make::make_class_helper),
    function("_exec_body", "func, ns, mapping=?, /", make::exec_body),
    function("_plain_namespace", "ns, /", |vm, args| {
        Ok(Value::Bool(make::plain_namespace(vm, args[0]).is_some()))
    }),
    function("_global_name", "name, globals, /", |vm, args| match (vm.as_str(args[0]), args[1]) {
        (Some(n), Value::Dict(d)) => vm.global_name(n, d),
        _ => Err(vm.system_error("bad arguments for _global_name")),
    }),
    function("_set_mro", "cls, mro, ns, kwargs, /", make::set_mro),
    function("_order", "cls, /", get_order),
    function("_put_order", "cls, mro, before, check, /", make::put_order),
    function("_put_bases", "cls, bases, before, /", make::put_bases),
    function("_link_bases", "cls, before, /", make::link_bases),
    function("_calculate_meta", "meta, bases, /", make::calculate_meta_helper),
    function("_special", "obj, name, default=?, /", bound_special),
    function("_make_alias", "origin, args, unpacked, /", alias::make_alias),
    function("_is_alias", "obj, /", alias::is_alias),
    function("_make_union", "members, /", alias::make_union_helper),
    function("_set_parameters", "alias, parameters, /", alias::set_parameters),
    function("_make_type_param", "kind, name, bound, variance, module, /", type_param::make_type_param),
    function("_issubtype", "cls, base, /", |_, args| {
        Ok(Value::Bool(matches!((args[0], args[1]), (Value::Class(a), Value::Class(b)) if a.is_subclass(b))))
    }),
    function("_isa", "obj, class_or_tuple, /", |vm, args| {
        let class = vm.class_of(args[0]);
        Ok(Value::Bool(derives(class, args[1])))
    }),
    function("_super_as", "this, obj, cls, /", |vm, args| match (args[0], args[2]) {
        (Value::Class(this_class), Value::Class(obj_class)) => {
            Ok(Value::Super(vm.heap.alloc(Super { this_class, obj: args[1], obj_class })))
        }
        _ => Err(vm.system_error("bad arguments for _super_as")),
    }),
    function("_is_heap", "cls, /", |_, args| {
        Ok(Value::Bool(matches!(args[0], Value::Class(c) if c.flags.heap)))
    }),
    function("_hash_combine", "hashes, /", hash_combine),
    function("_hash_reduce", "value, /", hash_reduce),
    function("_generic_alias", "cls, params, /", |vm, args| Ok(vm.generic_alias(args[0], args[1]))),
    function("_unproxied", "obj, /", |_, args| Ok(super::dict::unproxied(args[0]))),
    function("_matches_self", "cls, /", |_, args| Ok(Value::Bool(matches_self(args[0])))),
];

const TYPE: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", make::type_new),
    method("__init__", "self, /, *args, **kwargs", type_init),
    method("__call__", "self, /, *args, **kwargs", type_call),
    method("__repr__", "self, /", |vm, args| super::format::base_repr(vm, args[0])),
    method("__instancecheck__", "self, instance, /", |vm, args| {
        let Value::Class(c) = args[0] else {
            return Err(wrong_receiver(vm, "__instancecheck__", "type", args[0]));
        };
        match real_instance(vm, args[1], c) {
            Some(b) => Ok(Value::Bool(b)),
            None => Err(vm.prelude(PreludeFn::RealIsInstance, &[args[1], args[0]])),
        }
    }),
    method("__subclasscheck__", "self, subclass, /", |vm, args| match (args[0], args[1]) {
        (Value::Class(c), Value::Class(sub)) => Ok(Value::Bool(sub.is_subclass(c))),
        _ => Err(vm.prelude(PreludeFn::RealIsSubclass, &[args[1], args[0]])),
    }),
    class_method("__prepare__", "cls, /, *args, **kwargs", |vm, _| Ok(Value::Dict(vm.new_dict()))),
    method("__subclasses__", "self, /", |vm, args| {
        let c = receiver(vm, args[0], "__subclasses__")?;
        let items = c.subclasses.iter().map(|c| Value::Class(*c)).collect();
        Ok(vm.list(items))
    }),
    method("mro", "self, /", |vm, args| {
        // Anew, whatever a metaclass has made of it.
        let c = receiver(vm, args[0], "mro")?;
        let mro = make::linear_order(vm, c)?;
        Ok(vm.list(mro.into_iter().map(Value::Class).collect()))
    }),
    method("__or__", "self, value, /", |vm, args| alias::union_of(vm, args[0], args[1])),
    method("__ror__", "self, value, /", |vm, args| alias::union_of(vm, args[1], args[0])),
    method("__dir__", "self, /", |vm, args| {
        let c = receiver(vm, args[0], "__dir__")?;
        let mut names = Vec::new();
        class_names(c, &mut names);
        Ok(name_list(vm, names))
    }),
    method("__getattribute__", "self, name, /", object_getattribute),
    method("__setattr__", "self, name, value, /", object_setattr),
    method("__delattr__", "self, name, /", object_delattr),
    method("__sizeof__", "self, /", |_, _| Ok(Value::Int(1064))),
];

const TYPE_ATTRS: &[Attr] = &[
    attr_rw("__name__", get_name, set_name),
    attr_rw("__qualname__", get_qualname, set_qualname),
    attr_rw("__module__", get_module, |vm, v, x| set_in_dict(vm, v, "__module__", x)),
    attr_rw("__bases__", get_bases, make::set_bases),
    member("__base__", |vm, v| {
        let c = class_arg(vm, v)?;
        Ok(make::primary_base(c).map_or(Value::None, Value::Class))
    }),
    member("__mro__", |vm, v| {
        // While the metaclass is asked for it, there is none.
        if class_arg(vm, v)?.mro.is_empty() { Ok(Value::None) } else { get_order(vm, &[v]) }
    }),
    attr("__dict__", |vm, v| {
        let dict = class_arg(vm, v)?.dict;
        Ok(Value::MappingProxy(vm.heap.alloc(MappingProxy { mapping: Value::Dict(dict) })))
    }),
    attr_rw("__doc__", get_doc, |vm, v, x| set_in_dict(vm, v, "__doc__", x)),
    attr_rw("__abstractmethods__", get_abstract, set_abstract),
    attr_rw("__annotations__", get_annotations, |vm, v, x| set_in_dict(vm, v, "__annotations__", x)),
    attr_rw("__type_params__", get_type_params, |vm, v, x| set_in_dict(vm, v, "__type_params__", x)),
    attr("__text_signature__", |_, _| Ok(Value::None)),
    member("__basicsize__", |_, _| Ok(Value::Int(16))),
    member("__itemsize__", |_, _| Ok(Value::Int(0))),
    member("__flags__", |vm, v| {
        let c = class_arg(vm, v)?;
        let heap = if c.flags.heap { 1 << 9 } else { 1 << 8 };
        let base = if c.flags.is_final { 0 } else { 1 << 10 };
        let is_abstract = if c.flags.is_abstract { 1 << 20 } else { 0 };
        Ok(Value::Int(heap | base | is_abstract | 1 << 12))
    }),
];

pub(super) fn class_arg(vm: &mut Vm, v: Value) -> Result<Gc<Class>, Trap> {
    receiver(vm, v, "__mro__")
}

fn receiver(vm: &mut Vm, v: Value, name: &str) -> Result<Gc<Class>, Trap> {
    match v {
        Value::Class(c) => Ok(c),
        _ => Err(wrong_receiver(vm, name, "type", v)),
    }
}

// ── attributes of classes ──

fn get_name(vm: &mut Vm, v: Value) -> NResult {
    Ok(Value::Str(class_arg(vm, v)?.name))
}

#[cold]
pub(super) fn immutable(vm: &mut Vm, c: Gc<Class>, name: &str, deleting: bool) -> Trap {
    let verb = if deleting { "delete" } else { "set" };
    vm.type_error(format!("cannot {verb} '{name}' attribute of immutable type '{}'", c.name.as_str()))
}

fn set_name(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut c = class_arg(vm, v)?;
    if !c.flags.heap || x.is_unbound() {
        return Err(immutable(vm, c, "__name__", x.is_unbound()));
    }
    let Some(s) = vm.as_str(x) else {
        let t = vm.type_name(x);
        return Err(
            vm.type_error(format!("can only assign string to {}.__name__, not '{t}'", c.name.as_str()))
        );
    };
    if s.as_str().contains('\0') {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    c.name = s;
    Ok(Value::None)
}

fn get_qualname(vm: &mut Vm, v: Value) -> NResult {
    Ok(Value::Str(class_arg(vm, v)?.qualname))
}

fn set_qualname(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut c = class_arg(vm, v)?;
    if !c.flags.heap || x.is_unbound() {
        return Err(immutable(vm, c, "__qualname__", x.is_unbound()));
    }
    let Some(s) = vm.as_str(x) else {
        let t = vm.type_name(x);
        return Err(
            vm.type_error(format!("can only assign string to {}.__qualname__, not '{t}'", c.name.as_str()))
        );
    };
    c.qualname = s;
    Ok(Value::None)
}

fn get_module(vm: &mut Vm, v: Value) -> NResult {
    let c = class_arg(vm, v)?;
    let sym = vm.sym.__module__;
    match c.dict.get_str(sym) {
        // Instances of some builtin classes have one that is computed: it is in the dict in the class's place.
        Some(Value::GetSet(_)) if !c.flags.heap => Ok(vm.str("builtins")),
        Some(m) => Ok(m),
        None => Err(vm.attribute_error(v, sym)),
    }
}

/// Store (or, Unbound, delete) an attribute that lives in the class's own dict.
fn set_in_dict(vm: &mut Vm, v: Value, name: &str, x: Value) -> NResult {
    let mut c = class_arg(vm, v)?;
    if !c.flags.heap || x.is_unbound() && matches!(name, "__module__" | "__doc__") {
        return Err(immutable(vm, c, name, x.is_unbound()));
    }
    let sym = vm.intern(name);
    if x.is_unbound() {
        if c.dict.remove_str(sym).is_none() {
            return Err(vm.attribute_error_with(name.to_string(), v, sym));
        }
    } else {
        c.dict.set_str(sym, x);
    }
    vm.touch_class(c);
    Ok(Value::None)
}

fn get_bases(vm: &mut Vm, v: Value) -> NResult {
    let c = class_arg(vm, v)?;
    let items = c.bases.iter().map(|c| Value::Class(*c)).collect();
    Ok(vm.tuple(items))
}

fn get_order(vm: &mut Vm, args: &[Value]) -> NResult {
    let c = class_arg(vm, args[0])?;
    let items = c.mro.iter().map(|c| Value::Class(*c)).collect();
    Ok(vm.tuple(items))
}

fn get_doc(vm: &mut Vm, v: Value) -> NResult {
    let c = class_arg(vm, v)?;
    if !c.flags.heap {
        return Ok(c.doc);
    }
    let sym = vm.sym.__doc__;
    match c.dict.get_str(sym) {
        Some(d) => vm.bind(d, Value::Unbound, c),
        None => Ok(Value::None),
    }
}

fn get_abstract(vm: &mut Vm, v: Value) -> NResult {
    let c = class_arg(vm, v)?;
    let sym = vm.sym.__abstractmethods__;
    match c.dict.get_str(sym) {
        Some(x) if c != vm.types.type_ => Ok(x),
        _ => Err(vm.attribute_error_with(sym.as_str().to_string(), v, sym)),
    }
}

fn set_abstract(vm: &mut Vm, v: Value, x: Value) -> NResult {
    set_in_dict(vm, v, "__abstractmethods__", x)?;
    let mut c = class_arg(vm, v)?;
    c.flags.is_abstract = !x.is_unbound() && vm.native_truth(x).unwrap_or(false);
    Ok(Value::None)
}

fn get_annotations(vm: &mut Vm, v: Value) -> NResult {
    let mut c = class_arg(vm, v)?;
    let sym = vm.sym.__annotations__;
    match c.dict.get_str(sym) {
        Some(d) if c.flags.heap => Ok(d),
        _ if !c.flags.heap => Err(vm.attribute_error(v, sym)),
        _ => {
            let d = Value::Dict(vm.new_dict());
            c.dict.set_str(sym, d);
            vm.touch_class(c);
            Ok(d)
        }
    }
}

fn get_type_params(vm: &mut Vm, v: Value) -> NResult {
    let c = class_arg(vm, v)?;
    let sym = vm.sym.__type_params__;
    match c.dict.get_str(sym) {
        Some(t) if c.flags.heap => Ok(t),
        _ => Ok(Value::Tuple(vm.empty_tuple)),
    }
}

// ── calling ──

fn type_call(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut all = vec![args[0]];
    all.extend(star_items(args[1]));
    let callee = vm.prelude[PreludeFn::TypeCall as usize];
    Err(vm.tail_kw(callee, all, kw_pairs(args[2])))
}

fn type_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let n = star_items(args[1]).len();
    if n == 1 && matches!(args[2], Value::Dict(d) if !d.is_empty()) {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if n != 1 && n != 3 {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(Value::None)
}

// ── isinstance, issubclass ──

/// `isinstance`; `args` are the object and the class, tuple or union.
pub(crate) fn is_instance(vm: &mut Vm, args: &[Value]) -> NResult {
    match check_instance(vm, args[0], args[1])? {
        Some(b) => Ok(Value::Bool(b)),
        None => Err(vm.prelude(PreludeFn::IsInstance, &[args[0], args[1]])),
    }
}

/// `isinstance` by the real class; `None`: the object has to be asked for its `__class__`.
fn real_instance(vm: &mut Vm, obj: Value, of: Gc<Class>) -> Option<bool> {
    let class = vm.class_of(obj);
    if class.is_subclass(of) {
        return Some(true);
    }
    // An object may claim another class by a `__class__` property.
    let sym = vm.sym.__class__;
    let asked = class.flags.custom_getattribute
        || class.flags.getattr
        || !matches!(vm.class_attr(class, sym), Some(Value::GetSet(_)) | None);
    if asked && matches!(obj, Value::Instance(_) | Value::Class(_)) { None } else { Some(false) }
}

/// `None`: Python code has to be asked.
fn check_instance(vm: &mut Vm, obj: Value, of: Value) -> Result<Option<bool>, Trap> {
    match of {
        Value::Class(c) => {
            if vm.class_of(obj) == c {
                return Ok(Some(true));
            }
            Ok(if hooked(vm, c, true) { None } else { real_instance(vm, obj, c) })
        }
        Value::Tuple(t) => {
            if vm.native_depth > crate::vm::MAX_NATIVE_DEPTH {
                return Err(vm.recursion_error("maximum recursion depth exceeded in __instancecheck__"));
            }
            vm.native_depth += 1;
            let mut result = Ok(Some(false));
            for c in t.items.iter() {
                result = check_instance(vm, obj, *c);
                if !matches!(result, Ok(Some(false))) {
                    break;
                }
            }
            vm.native_depth -= 1;
            result
        }
        Value::Alias(a) if a.union => check_instance(vm, obj, Value::Tuple(a.args)),
        Value::Alias(_) => Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic")),
        Value::Instance(i) if matches!(i.native, Value::Tuple(_)) => check_instance(vm, obj, i.native),
        // Not a class: it may have bases all the same.
        _ => Ok(None),
    }
}

/// Whether a metaclass answers `isinstance` (or `issubclass`) in Python.
fn hooked(vm: &mut Vm, c: Gc<Class>, instance: bool) -> bool {
    let Some(meta) = c.meta else { return false };
    let sym = if instance { vm.sym.__instancecheck__ } else { vm.sym.__subclasscheck__ };
    !matches!(vm.class_attr(meta, sym), Some(Value::Native(_)) | None)
}

/// Whether a class derives from this one, or from one in this tuple: the real class, nobody is asked.
fn derives(class: Gc<Class>, of: Value) -> bool {
    match of {
        Value::Class(c) => class.is_subclass(c),
        Value::Tuple(t) => t.items.iter().any(|c| derives(class, *c)),
        _ => false,
    }
}

/// `issubclass`.
pub(crate) fn is_subclass(vm: &mut Vm, args: &[Value]) -> NResult {
    match check_subclass(vm, args[0], args[1])? {
        Some(b) => Ok(Value::Bool(b)),
        None => Err(vm.prelude(PreludeFn::IsSubclass, &[args[0], args[1]])),
    }
}

fn check_subclass(vm: &mut Vm, sub: Value, of: Value) -> Result<Option<bool>, Trap> {
    match of {
        Value::Class(c) => match sub {
            Value::Class(s) if !hooked(vm, c, false) => Ok(Some(s.is_subclass(c))),
            _ => Ok(None),
        },
        Value::Tuple(t) => {
            for c in t.items.iter() {
                let r = check_subclass(vm, sub, *c)?;
                if r != Some(false) {
                    return Ok(r);
                }
            }
            Ok(Some(false))
        }
        Value::Instance(i) if matches!(i.native, Value::Tuple(_)) => check_subclass(vm, sub, i.native),
        Value::Alias(a) if a.union => check_subclass(vm, sub, Value::Tuple(a.args)),
        Value::Alias(_) => Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic")),
        _ => Ok(None),
    }
}

/// Whether `match` takes one positional sub-pattern for the subject itself: the builtin data types.
fn matches_self(v: Value) -> bool {
    let Value::Class(c) = v else { return false };
    matches!(
        c.layout,
        Layout::Int
            | Layout::Float
            | Layout::Str
            | Layout::Bytes
            | Layout::ByteArray
            | Layout::List
            | Layout::Tuple
            | Layout::Dict
            | Layout::Set
            | Layout::FrozenSet
    )
}

pub(crate) fn callable(vm: &mut Vm, v: Value) -> bool {
    match v {
        Value::Func(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) | Value::StaticMethod(_) => {
            true
        }
        Value::Alias(a) => !a.union,
        Value::Instance(_) => {
            let sym = vm.sym.__call__;
            vm.type_method(v, sym).is_some()
        }
        _ => false,
    }
}

// ── attributes by name ──

/// The name argument of `getattr` and its kin.
fn attr_name(vm: &mut Vm, v: Value) -> Result<Gc<Str>, Trap> {
    name_arg(vm, v)
}

fn is_attribute_error(vm: &Vm, t: &Trap) -> bool {
    matches!(t, Trap::Raise(e) if vm.is_exc(*e, vm.excs.AttributeError))
}

fn getattr(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = attr_name(vm, args[1])?;
    let default = args[2];
    match vm.get_attr(args[0], name) {
        Err(t) if !default.is_unbound() => match t {
            Trap::Tail => Err(vm.prelude(PreludeFn::GetattrDefault, &[args[0], Value::Str(name), default])),
            t if is_attribute_error(vm, &t) => Ok(default),
            t => Err(t),
        },
        r => r,
    }
}

fn hasattr(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = attr_name(vm, args[1])?;
    match vm.get_attr(args[0], name) {
        Ok(_) => Ok(Value::Bool(true)),
        Err(Trap::Tail) => Err(vm.prelude(PreludeFn::Hasattr, &[args[0], Value::Str(name)])),
        Err(t) if is_attribute_error(vm, &t) => Ok(Value::Bool(false)),
        Err(t) => Err(t),
    }
}

fn setattr(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = attr_name(vm, args[1])?;
    let r = vm.set_attr(args[0], name, args[2]);
    discard(vm, r)
}

fn delattr(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = attr_name(vm, args[1])?;
    let r = vm.del_attr(args[0], name);
    discard(vm, r)
}

/// For the prelude: special method `name` of the object's class, bound; `default` (or AttributeError) if absent.
fn bound_special(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = name_arg(vm, args[1])?;
    let class = vm.class_of(args[0]);
    match vm.class_attr(class, name) {
        Some(m) => vm.bind(m, args[0], class),
        None if args[2].is_unbound() => Err(vm.attribute_error(args[0], name)),
        None => Ok(args[2]),
    }
}

fn vars(vm: &mut Vm, args: &[Value]) -> NResult {
    if args[0].is_unbound() {
        return super::functions::locals(vm, &[]);
    }
    let name = vm.sym.__dict__;
    match vm.get_attr(args[0], name) {
        Err(t) if is_attribute_error(vm, &t) => {
            Err(vm.type_error("vars() argument must have __dict__ attribute"))
        }
        Err(Trap::Tail) => Err(vm.prelude(PreludeFn::Vars, &[args[0]])),
        r => r,
    }
}

fn dir(vm: &mut Vm, args: &[Value]) -> NResult {
    if args[0].is_unbound() {
        let locals = super::functions::locals(vm, &[])?;
        let mut names = Vec::new();
        if let Value::Dict(d) = locals {
            for e in d.table.iter() {
                if let Value::Str(s) = e.key {
                    names.push(s);
                }
            }
        }
        return Ok(name_list(vm, names));
    }
    Err(vm.prelude(PreludeFn::Dir, &[args[0]]))
}

// ── identity and hash ──

fn id(vm: &mut Vm, args: &[Value]) -> NResult {
    // Values without an address get one from their kind and content: equal where `is` holds.
    let tagged = |tag: u64, content: u64| (content << 4 | tag) & (i64::MAX as u64);
    let n = match args[0] {
        Value::None | Value::Unbound => 0x9d_1160,
        Value::NotImplemented => 0x9d_11c0,
        Value::Ellipsis => 0x9d_1180,
        Value::Bool(b) => 0x9d_2000 + 32 * b as u64,
        Value::Int(i) if i.unsigned_abs() < 1 << 58 => tagged(0x1, ((i << 1) ^ (i >> 63)) as u64),
        Value::Int(i) => return Ok(vm.big(BigInt::from(i as u64) << 4 | BigInt::from(1))),
        Value::Float(f) => return Ok(vm.big(BigInt::from(f.to_bits()) << 4 | BigInt::from(2))),
        Value::Str(s) if s.char_len() <= 1 => {
            tagged(0x3, s.as_str().chars().next().map_or(1, |c| c as u64 + 2))
        }
        Value::Tuple(t) if t.items.is_empty() => vm.empty_tuple.addr() as u64,
        v => v.heap_addr().unwrap_or(0) as u64,
    };
    Ok(Value::Int(n as i64))
}

/// `hash(v)`.
pub(crate) fn hash_value(vm: &mut Vm, v: Value) -> NResult {
    match vm.native_hash(v)? {
        Some(h) => Ok(Value::Int(h)),
        None => Err(vm.prelude(PreludeFn::Hash, &[v])),
    }
}

/// For the prelude: the hash of a tuple whose items have these hashes.
fn hash_combine(_: &mut Vm, args: &[Value]) -> NResult {
    let hashes: Vec<i64> = match args[0] {
        Value::List(l) => l.items.iter().map(|v| if let Value::Int(i) = v { *i } else { 0 }).collect(),
        _ => Vec::new(),
    };
    Ok(Value::Int(crate::vm::combine_hashes(&hashes)))
}

/// For the prelude: what `hash()` makes of what a `__hash__` method returned.
fn hash_reduce(vm: &mut Vm, args: &[Value]) -> NResult {
    match args[0].unwrap_native() {
        Value::Int(-1) => Ok(Value::Int(-2)),
        Value::Int(i) => Ok(Value::Int(i)),
        Value::Bool(b) => Ok(Value::Int(b as i64)),
        n @ Value::BigInt(_) => hash_value(vm, n),
        _ => Err(vm.type_error("__hash__ method should return an integer")),
    }
}
