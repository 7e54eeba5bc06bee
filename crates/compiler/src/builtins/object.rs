//! `object` and the singletons' types, and what all of this folder shares.
//!
//! Owns: the default behaviour every class inherits (construction, attribute access, comparison, `__dir__`).
//! Functions, descriptors, generators and generic aliases are in the submodules.

pub(crate) mod alias;
pub(crate) mod descriptor;
mod function;
pub(crate) mod generator;
pub(crate) mod type_param;

use super::register::*;
use crate::object::*;
use crate::vm::{NResult, PreludeFn, Trap, Vm, hash_addr, native_eq};

/// The type tables of this folder.
pub fn types() -> Vec<TypeDef> {
    let mut all = vec![
        type_def(|vm| vm.types.object, OBJECT, OBJECT_ATTRS, OBJECT_DOC),
        type_def(|vm| vm.types.none, NONE, &[], ""),
        type_def(|vm| vm.types.not_implemented, NOT_IMPLEMENTED, &[], ""),
        type_def(|vm| vm.types.ellipsis, ELLIPSIS, &[], ""),
    ];
    all.extend(function::types());
    all.extend(descriptor::types());
    all.extend(generator::types());
    all.extend(alias::types());
    all.extend(type_param::types());
    all
}

const OBJECT_DOC: &str = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns \
    a new featureless\ninstance that has no instance attributes and cannot be given any.\n";

const OBJECT: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs=?", object_new),
    method("__init__", "self, /, *args, **kwargs=?", object_init),
    method("__repr__", "self, /", object_repr),
    method("__str__", "self, /", object_str),
    method("__eq__", "self, value, /", object_eq),
    method("__ne__", "self, value, /", object_ne),
    method("__lt__", "self, value, /", not_implemented),
    method("__le__", "self, value, /", not_implemented),
    method("__gt__", "self, value, /", not_implemented),
    method("__ge__", "self, value, /", not_implemented),
    method("__hash__", "self, /", object_hash),
    method("__getattribute__", "self, name, /", object_getattribute),
    method("__setattr__", "self, name, value, /", |vm, args| {
        not_of_a_class(vm, args[0], "__setattr__")?;
        object_setattr(vm, args)
    }),
    method("__delattr__", "self, name, /", |vm, args| {
        not_of_a_class(vm, args[0], "__delattr__")?;
        object_delattr(vm, args)
    }),
    method("__format__", "self, format_spec, /", object_format),
    method("__dir__", "self, /", object_dir),
    method("__sizeof__", "self, /", object_sizeof),
    method("__reduce_ex__", "self, protocol, /", |vm, args| {
        Err(vm.prelude(PreludeFn::ObjectReduceEx, &[args[0], args[1]]))
    }),
    method("__reduce__", "self, /", |vm, args| {
        let protocol = Value::Int(0);
        Err(vm.prelude(PreludeFn::ObjectReduce, &[args[0], protocol]))
    }),
    method("__getstate__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::ObjectGetstate, &[args[0]]))),
    class_method("__init_subclass__", "cls, /, *args, **kwargs", object_init_subclass),
    class_method("__subclasshook__", "cls, /, *args", not_implemented),
];

const OBJECT_ATTRS: &[Attr] = &[attr_rw("__class__", get_class, set_class)];

const NONE: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| {
        singleton(vm, args, "NoneType", Value::None)
    }),
    method("__bool__", "self, /", |_, _| Ok(Value::Bool(false))),
];

const NOT_IMPLEMENTED: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| {
        singleton(vm, args, "NotImplementedType", Value::NotImplemented)
    }),
    method("__bool__", "self, /", |_, _| Ok(Value::Bool(true))),
];

const ELLIPSIS: &[Def] = &[static_method("__new__", "cls, /, *args, **kwargs", |vm, args| {
    singleton(vm, args, "EllipsisType", Value::Ellipsis)
})];

/// `list.__class_getitem__(item)` and its kin.
pub(crate) fn class_getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    Ok(vm.generic_alias(args[0], args[1]))
}

/// The class of a value of which there is one, called.
fn singleton(vm: &mut Vm, args: &[Value], class: &str, value: Value) -> NResult {
    if any_given(args[1], args[2]) {
        return Err(vm.type_error(format!("{class} takes no arguments")));
    }
    Ok(value)
}

// ── shared helpers ──

/// The items of a `*args` slot.
pub(crate) fn star_items(v: Value) -> Vec<Value> {
    match v {
        Value::Tuple(t) => t.items.to_vec(),
        _ => Vec::new(),
    }
}

/// The pairs of a `**kwargs` slot.
pub(crate) fn kw_pairs(v: Value) -> Vec<(Gc<Str>, Value)> {
    match v {
        Value::Dict(d) => d
            .table
            .iter()
            .filter_map(|e| match e.key {
                Value::Str(s) => Some((s, e.value)),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether `*args` or `**kwargs` slots hold anything.
fn any_given(args: Value, kwargs: Value) -> bool {
    matches!(args, Value::Tuple(t) if !t.items.is_empty())
        || matches!(kwargs, Value::Dict(d) if !d.is_empty())
}

/// The arguments of a constructor that takes anything, bound to these optional names.
pub(crate) fn bind_names(
    vm: &mut Vm,
    what: &str,
    args: Value,
    kwargs: Value,
    names: &[&str],
) -> Result<Vec<Value>, Trap> {
    let given = star_items(args);
    let named = kw_pairs(kwargs);
    let count = given.len() + named.len();
    if count > names.len() {
        let s = if names.len() == 1 { "" } else { "s" };
        let kind = if given.is_empty() { "keyword " } else { "" };
        let text = format!("{what}() takes at most {} {kind}argument{s} ({count} given)", names.len());
        return Err(vm.type_error(text));
    }
    let mut slots = given.clone();
    slots.resize(names.len(), Value::Unbound);
    for (k, v) in named {
        match names.iter().position(|n| *n == k.as_str()) {
            None => {
                return Err(vm.invalid_keyword(k.as_str(), what));
            }
            Some(i) if !slots[i].is_unbound() => {
                return Err(vm.type_error(format!(
                    "argument for {what}() given by name ('{}') and position ({})",
                    k.as_str(),
                    i + 1
                )));
            }
            Some(i) => slots[i] = v,
        }
    }
    Ok(slots)
}

/// "descriptor 'x' for 'T' objects doesn't apply to a 'U' object".
#[cold]
pub(crate) fn wrong_receiver(vm: &mut Vm, name: &str, owner: &str, v: Value) -> Trap {
    let t = vm.type_name(v);
    vm.type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{t}' object"))
}

/// The arguments of a `__get__`: an object or a class.
pub(super) fn check_get(vm: &mut Vm, args: &[Value]) -> Result<(), Trap> {
    if args[1].is_none() && args[2].is_none() {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    Ok(())
}

/// An attribute name argument, interned.
pub(crate) fn name_arg(vm: &mut Vm, v: Value) -> Result<Gc<Str>, Trap> {
    match vm.as_str(v) {
        Some(s) => Ok(vm.interner.intern_str(s)),
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("attribute name must be string, not '{t}'")))
        }
    }
}

/// Call what a native's `*args, **kwargs` slots hold.
pub(crate) fn tail_slots(vm: &mut Vm, callee: Value, args: Value, kwargs: Value) -> Trap {
    vm.tail_kw(callee, star_items(args), kw_pairs(kwargs))
}

/// Whether a class attribute is the native method that `object` defines.
pub(crate) fn is_objects(vm: &Vm, attr: Option<Value>) -> bool {
    matches!(attr, Some(Value::Native(n)) if n.owner == Some(vm.types.object))
}

/// A read-only attribute that CPython implements as a struct member: its error text differs.
pub(crate) const fn member(name: &'static str, get: Getter) -> Attr {
    attr_rw(name, get, |vm, _, _| Err(vm.attribute_error_plain("readonly attribute")))
}

// ── construction ──

fn object_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(c) = args[0] else {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("object.__new__(X): X is not a type object ({t})")));
    };
    if !c.is_subclass(vm.types.object) {
        let name = vm.class_name(c);
        return Err(vm.type_error(format!("object.__new__({name}): {name} is not a subtype of object")));
    }
    if (!c.flags.heap && c != vm.types.object) || c.layout != Layout::Object {
        let (name, safe) = (vm.class_name(c), safe_new(vm, c));
        return Err(vm.type_error(format!("object.__new__({name}) is not safe, use {safe}.__new__()")));
    }
    if any_given(args[1], args[2]) {
        let (new, init) = (vm.sym.__new__, vm.sym.__init__);
        let new = vm.class_attr(c, new);
        if !is_objects(vm, new) {
            return Err(
                vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)")
            );
        }
        let init = vm.class_attr(c, init);
        if is_objects(vm, init) {
            return Err(vm.type_error(format!("{}() takes no arguments", c.name.as_str())));
        }
    }
    if c.flags.is_abstract {
        return Err(abstract_error(vm, c));
    }
    Ok(vm.new_instance(c))
}

/// What is wrong with the first argument of an explicit call of a builtin's method or `__new__`.
pub(crate) fn wrong_first(vm: &mut Vm, n: Gc<NativeFn>, at: usize, npos: usize) -> Option<Trap> {
    let owner = n.owner?;
    if npos == 0 || owner == vm.types.object && n.kind != NativeKind::ClassMethod {
        return None;
    }
    let first = vm.fiber.stack[at];
    match n.kind {
        NativeKind::Method => {
            let class = vm.class_of(first);
            if class == owner || class.is_subclass(owner) {
                return None;
            }
            if !crate::vm::is_slot(&n) {
                let want = vm.class_name(owner);
                return Some(wrong_receiver(vm, n.name, &want, first));
            }
            let (name, want, t) = (n.name, vm.class_name(owner), vm.class_name(class));
            Some(
                vm.type_error(format!("descriptor '{name}' requires a '{want}' object but received a '{t}'")),
            )
        }
        NativeKind::ClassMethod => wrong_class(vm, n, owner, first),
        NativeKind::StaticMethod if n.name == "__new__" => wrong_new(vm, owner, first),
        _ => None,
    }
}

/// What is wrong with the class that a builtin's class method is to be bound to.
fn wrong_class(vm: &mut Vm, n: Gc<NativeFn>, owner: Gc<Class>, first: Value) -> Option<Trap> {
    let (name, want) = (n.name, owner.name.as_str());
    match first {
        Value::Class(c) if c.is_subclass(owner) => None,
        Value::Class(c) => {
            let got = c.name.as_str();
            Some(vm.type_error(format!(
                "descriptor '{name}' requires a subtype of '{want}' but received '{got}'"
            )))
        }
        v => {
            let t = vm.type_name(v);
            Some(vm.type_error(format!(
                "descriptor '{name}' for type '{want}' needs a type, not a '{t}' as arg 2"
            )))
        }
    }
}

/// The name of the class whose `__new__` makes the instances of `class`: the nearest base that has none in Python.
fn safe_new(vm: &mut Vm, mut class: Gc<Class>) -> String {
    let new = vm.sym.__new__;
    while matches!(vm.class_attr(class, new), Some(v) if !matches!(v, Value::Native(_))) {
        let Some(base) = super::type_::make::primary_base(class) else { break };
        class = base;
    }
    vm.class_name(class)
}

/// The builtin class whose layout the instances of `class` have.
pub(crate) fn builtin_base(mut class: Gc<Class>) -> Gc<Class> {
    while let (true, Some(base)) = (class.flags.heap, super::type_::make::primary_base(class)) {
        class = base;
    }
    class
}

/// The builtin class that knows how instances of `class` are made: most exceptions have their `__new__` from
/// BaseException, each under its own name.
fn maker(vm: &Vm, class: Gc<Class>) -> Option<Gc<Class>> {
    let class = builtin_base(class);
    let new = vm.sym.__new__;
    let own = |c: &&Gc<Class>| c.dict.get_str(new).is_some() && !super::exceptions::shares_new(vm, **c);
    class.mro.iter().find(own).copied()
}

fn wrong_new(vm: &mut Vm, owner: Gc<Class>, first: Value) -> Option<Trap> {
    let base = vm.class_name(owner);
    let Value::Class(cls) = first else {
        let t = vm.type_name(first);
        return Some(vm.type_error(format!("{base}.__new__(X): X is not a type object ({t})")));
    };
    let name = vm.class_name(cls);
    if !cls.is_subclass(owner) {
        return Some(vm.type_error(format!("{base}.__new__({name}): {name} is not a subtype of {base}")));
    }
    if maker(vm, cls) != maker(vm, owner) {
        let safe = safe_new(vm, cls);
        return Some(vm.type_error(format!("{base}.__new__({name}) is not safe, use {safe}.__new__()")));
    }
    None
}

/// "Can't instantiate abstract class …".
pub(crate) fn abstract_error(vm: &mut Vm, c: Gc<Class>) -> Trap {
    let sym = vm.sym.__abstractmethods__;
    let mut names: Vec<String> = match c.dict.get_str(sym) {
        Some(v) => match vm.native_items(v) {
            Ok(Some(items)) => {
                items.iter().filter_map(|v| vm.as_str(*v)).map(|s| format!("'{}'", s.as_str())).collect()
            }
            _ => Vec::new(),
        },
        None => Vec::new(),
    };
    names.sort();
    let s = if names.len() == 1 { "" } else { "s" };
    vm.type_error(format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{s} {}",
        c.name.as_str(),
        names.join(", ")
    ))
}

fn object_init(vm: &mut Vm, args: &[Value]) -> NResult {
    if any_given(args[1], args[2]) {
        let class = vm.class_of(args[0]);
        let (new, init) = (vm.sym.__new__, vm.sym.__init__);
        let init = vm.class_attr(class, init);
        if !is_objects(vm, init) {
            return Err(
                vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)")
            );
        }
        // Builtin classes without a `__new__` have nothing to compare with.
        let new = vm.class_attr(class, new);
        if is_objects(vm, new) && (class.flags.heap || class == vm.types.object) {
            return Err(vm.type_error(format!(
                "{}.__init__() takes exactly one argument (the instance to initialize)",
                class.name.as_str()
            )));
        }
    }
    Ok(Value::None)
}

fn object_init_subclass(vm: &mut Vm, args: &[Value]) -> NResult {
    if let Value::Class(c) = args[0] {
        if matches!(args[2], Value::Dict(d) if !d.is_empty()) {
            return Err(vm.type_error(format!(
                "{}.__init_subclass__() takes no keyword arguments",
                c.qualname.as_str()
            )));
        }
        if let Value::Tuple(t) = args[1]
            && !t.items.is_empty()
        {
            return Err(vm.type_error(format!(
                "{}.__init_subclass__() takes no arguments ({} given)",
                c.qualname.as_str(),
                t.items.len()
            )));
        }
    }
    Ok(Value::None)
}

// ── text ──

/// `<A object at 0x…>`.
fn default_repr(vm: &mut Vm, v: Value) -> Value {
    let text = crate::vm::default_repr(vm, v);
    vm.string(text)
}

fn object_repr(vm: &mut Vm, args: &[Value]) -> NResult {
    match args[0] {
        Value::Instance(i) if matches!(i.native, Value::Unbound | Value::Exc(_)) => {
            Ok(default_repr(vm, args[0]))
        }
        v => {
            // Builtin types without a `__repr__` of their own have this one.
            let name = vm.sym.__repr__;
            let class = vm.class_of(v.unwrap_native());
            if class.dict.get_str(name).is_some() {
                return Ok(default_repr(vm, v));
            }
            super::format::repr_of(vm, v.unwrap_native())
        }
    }
}

fn object_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    if !matches!(v, Value::Instance(_) | Value::Class(_)) {
        return super::format::repr_of(vm, v);
    }
    let repr = vm.sym.__repr__;
    match vm.type_method(v, repr) {
        // `__repr__ = object.__str__`: each asks the other for ever.
        Some(Value::Native(n)) if n.name == "__str__" => {
            Err(vm.recursion_error("maximum recursion depth exceeded"))
        }
        Some(m) => Err(vm.tail_method(v, m, &[])),
        None => Ok(default_repr(vm, v)),
    }
}

fn object_format(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(spec) = vm.as_str(args[1]) else {
        let t = vm.arg_type_name(args[1]);
        return Err(vm.type_error(format!("__format__() argument must be str, not {t}")));
    };
    if spec.char_len() > 0 {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("unsupported format string passed to {t}.__format__")));
    }
    Err(vm.prelude(PreludeFn::ToStr, &[args[0]]))
}

// ── comparison ──

fn not_implemented(_: &mut Vm, _: &[Value]) -> NResult {
    Ok(Value::NotImplemented)
}

fn object_eq(vm: &mut Vm, args: &[Value]) -> NResult {
    let (a, b) = (args[0], args[1]);
    if a.is(b) {
        return Ok(Value::Bool(true));
    }
    // A builtin class with an equality of its own is asked for that elsewhere.
    let eq = vm.sym.__eq__;
    let native = |c: &Gc<Class>| c.dict.get_str(eq).filter(|m| matches!(m, Value::Native(_)));
    let nearest = vm.class_of(a).mro.iter().find_map(native);
    if nearest.is_some() && !is_objects(vm, nearest) {
        return Ok(Value::NotImplemented);
    }
    let plain = matches!(a, Value::Instance(i) if matches!(i.native, Value::Unbound | Value::Exc(_)));
    Ok(match native_eq(a.unwrap_native(), b.unwrap_native()) {
        Some(true) if !plain => Value::Bool(true),
        _ => Value::NotImplemented,
    })
}

fn object_ne(vm: &mut Vm, args: &[Value]) -> NResult {
    let eq = vm.sym.__eq__;
    match vm.type_method(args[0], eq) {
        Some(m) if is_objects(vm, Some(m)) => Ok(match object_eq(vm, args)? {
            Value::Bool(b) => Value::Bool(!b),
            other => other,
        }),
        _ => Err(vm.prelude(PreludeFn::ObjectNe, &[args[0], args[1]])),
    }
}

fn object_hash(vm: &mut Vm, args: &[Value]) -> NResult {
    match args[0] {
        Value::Instance(i) => match i.native {
            Value::Unbound | Value::Exc(_) => Ok(Value::Int(hash_addr(i.addr()))),
            n => super::type_::hash_value(vm, n),
        },
        Value::Class(c) => Ok(Value::Int(hash_addr(c.addr()))),
        v => super::type_::hash_value(vm, v),
    }
}

// ── attributes ──

pub(crate) fn object_getattribute(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = name_arg(vm, args[1])?;
    let class = vm.class_of(args[0]);
    match vm.get_attr_plain(args[0], name, class)? {
        Some(v) => Ok(v),
        None => Err(vm.attribute_error(args[0], name)),
    }
}

pub(crate) fn object_setattr(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = name_arg(vm, args[1])?;
    let r = vm.set_attr_plain(args[0], name, args[2]);
    discard(vm, r)
}

/// The attributes of classes are the business of `type` and its subclasses alone.
fn not_of_a_class(vm: &mut Vm, obj: Value, what: &str) -> Result<(), Trap> {
    if let Value::Class(_) = obj {
        let t = vm.type_name(obj);
        return Err(vm.type_error(format!("can't apply this {what} to {t} object")));
    }
    Ok(())
}

pub(crate) fn object_delattr(vm: &mut Vm, args: &[Value]) -> NResult {
    let name = name_arg(vm, args[1])?;
    let r = vm.set_attr_plain(args[0], name, Value::Unbound);
    discard(vm, r)
}

/// A native whose result is None whatever the Python code it hands over to returns.
pub(crate) fn discard(vm: &mut Vm, r: NResult) -> NResult {
    match r {
        Ok(_) => Ok(Value::None),
        Err(Trap::Tail) => {
            use crate::vm::Pending;
            match std::mem::replace(&mut vm.pending, Pending::None) {
                Pending::Call { callee, args, kw } if kw.is_empty() => {
                    let args = vm.tuple(args);
                    Err(vm.prelude(PreludeFn::Discard, &[callee, args]))
                }
                other => {
                    vm.pending = other;
                    Err(Trap::Tail)
                }
            }
        }
        Err(t) => Err(t),
    }
}

fn get_class(vm: &mut Vm, v: Value) -> NResult {
    Ok(Value::Class(vm.class_of(v)))
}

fn set_class(vm: &mut Vm, obj: Value, value: Value) -> NResult {
    if let Value::Class(c) = obj
        && !c.flags.heap
    {
        let text = format!("cannot set '__class__' attribute of immutable type '{}'", vm.class_name(c));
        return Err(vm.type_error(text));
    }
    let Value::Class(new) = value else {
        if value.is_unbound() {
            return Err(vm.type_error("can't delete __class__ attribute"));
        }
        let t = vm.type_name(value);
        return Err(vm.type_error(format!("__class__ must be set to a class, not '{t}' object")));
    };
    let old = vm.class_of(obj);
    let modules = old.is_subclass(vm.types.module) && new.is_subclass(vm.types.module);
    // Those of the library that stand for classes in C cannot be changed either.
    let mutable = |c: Gc<Class>| c.flags.heap && !c.flags.dotted;
    if !(modules || mutable(old) && mutable(new)) {
        let text = "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(vm.type_error(text));
    }
    if !super::type_::layout::same_struct(vm, new, old) {
        let (new, old) = (vm.class_name(new), vm.class_name(old));
        let text = format!("__class__ assignment: '{new}' object layout differs from '{old}'");
        return Err(vm.type_error(text));
    }
    match obj {
        Value::Instance(mut i) => {
            // Shapes belong to a class: the same names again from the new class's root.
            let mut shape = new.shape;
            for name in i.shape.names.clone() {
                shape = vm.shape_with(shape, name);
            }
            i.shape = shape;
            i.class = new;
        }
        Value::Module(mut m) => m.class = (new != vm.types.module).then_some(new),
        Value::Class(mut c) => {
            c.meta = Some(new);
            vm.touch_class(c);
        }
        Value::Alias(mut a) => a.class = Some(new),
        Value::Gen(mut g) => g.class = Some(new),
        _ => {
            let t = vm.type_name(obj);
            return Err(vm.system_error(format!("'{t}' object of a class made in Python")));
        }
    }
    Ok(Value::None)
}

/// `__dict__` of an instance whose class has one.
pub(crate) fn get_instance_dict(vm: &mut Vm, v: Value) -> NResult {
    match v {
        Value::Instance(i) => Ok(Value::Dict(vm.instance_dict(i))),
        Value::Module(m) => Ok(Value::Dict(m.dict)),
        Value::Func(f) => Ok(Value::Dict(vm.function_dict(f))),
        _ => {
            let name = vm.sym.__dict__;
            Err(vm.attribute_error(v, name))
        }
    }
}

pub(crate) fn set_instance_dict(vm: &mut Vm, v: Value, value: Value) -> NResult {
    let d = match value.unwrap_native() {
        Value::Dict(d) => d,
        Value::Unbound if matches!(v, Value::Instance(i) if i.class.layout == Layout::Exception) => {
            return Err(vm.type_error("cannot delete __dict__"));
        }
        Value::Unbound => vm.new_dict(),
        _ => {
            let t = vm.type_name(value);
            return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{t}'")));
        }
    };
    match v {
        Value::Instance(mut i) => {
            vm.instance_dict(i);
            i.dict = Some(d);
            Ok(Value::None)
        }
        Value::Func(mut f) => {
            f.dict = Some(d);
            Ok(Value::None)
        }
        _ => Err(vm.attribute_error_plain("readonly attribute")),
    }
}

// ── dir ──

/// Names visible through the classes of an MRO.
pub(crate) fn class_names(class: Gc<Class>, into: &mut Vec<Gc<Str>>) {
    for c in &class.mro {
        for e in c.dict.table.iter() {
            // Of builtin classes CPython computes it.
            if let Value::Str(s) = e.key
                && (c.flags.heap || s.as_str() != "__module__")
            {
                into.push(s);
            }
        }
    }
}

pub(crate) fn name_list(vm: &mut Vm, mut names: Vec<Gc<Str>>) -> Value {
    names.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    names.dedup_by(|a, b| a.as_str() == b.as_str());
    let items = names.into_iter().map(Value::Str).collect();
    vm.list(items)
}

fn dict_names(d: Gc<Dict>, into: &mut Vec<Gc<Str>>) {
    into.extend(d.table.iter().filter_map(|e| match e.key {
        Value::Str(s) => Some(s),
        _ => None,
    }));
}

fn object_dir(vm: &mut Vm, args: &[Value]) -> NResult {
    let class = vm.class_of(args[0]);
    if class.flags.custom_getattribute {
        return Err(vm.prelude(PreludeFn::ObjectDir, &[args[0]]));
    }
    let mut names = Vec::new();
    match args[0] {
        Value::Module(m) => {
            dict_names(m.dict, &mut names);
            return Ok(name_list(vm, names));
        }
        Value::Instance(i) => match i.dict {
            Some(d) => dict_names(d, &mut names),
            None => {
                let own = i.shape.names.iter().zip(&i.slots);
                names.extend(own.filter(|(_, v)| !v.is_unbound()).map(|(n, _)| *n));
            }
        },
        Value::Func(f) => {
            if let Some(d) = f.dict {
                dict_names(d, &mut names);
            }
        }
        _ => {}
    }
    class_names(vm.class_of(args[0]), &mut names);
    Ok(name_list(vm, names))
}

fn object_sizeof(_: &mut Vm, args: &[Value]) -> NResult {
    let slots = match args[0] {
        Value::Instance(i) => i.slots.len(),
        _ => 0,
    };
    Ok(Value::Int(16 + 8 * slots as i64))
}
