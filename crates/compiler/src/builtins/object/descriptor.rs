//! `property`, `staticmethod`, `classmethod`, `super` and the descriptors of slots and computed attributes.

use super::*;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.property, PROPERTY, PROPERTY_ATTRS, "Property attribute."),
        type_def(
            |vm| vm.types.staticmethod,
            STATIC,
            STATIC_ATTRS,
            "Convert a function to be a static method.",
        ),
        type_def(|vm| vm.types.classmethod, CLASS, CLASS_ATTRS, "Convert a function to be a class method."),
        type_def(
            |vm| vm.types.super_,
            SUPER,
            SUPER_ATTRS,
            "super() -> same as super(__class__, <first argument>)",
        ),
        type_def(|vm| vm.types.member_descriptor, MEMBER, MEMBER_ATTRS, ""),
        type_def(|vm| vm.types.getset_descriptor, MEMBER, MEMBER_ATTRS, ""),
    ]
}

// ── property ──

const PROPERTY: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", property_new),
    method("__init__", "self, /, *args, **kwargs", property_init),
    method("getter", "self, fget, /", |vm, args| property_copy(vm, args[0], 0, args[1])),
    method("setter", "self, fset, /", |vm, args| property_copy(vm, args[0], 1, args[1])),
    method("deleter", "self, fdel, /", |vm, args| property_copy(vm, args[0], 2, args[1])),
    method("__get__", "self, obj, type=None, /", property_get),
    method("__set__", "self, obj, value, /", property_set),
    method("__delete__", "self, obj, /", property_delete),
    method("__set_name__", "self, owner, name, /", property_set_name),
];

const PROPERTY_ATTRS: &[Attr] = &[
    member("fget", |vm, v| Ok(property(vm, v)?.get)),
    member("fset", |vm, v| Ok(property(vm, v)?.set)),
    member("fdel", |vm, v| Ok(property(vm, v)?.del)),
    attr_rw(
        "__doc__",
        |vm, v| Ok(property(vm, v)?.doc),
        |vm, v, x| {
            property(vm, v)?.doc = x.bound().unwrap_or(Value::None);
            Ok(Value::None)
        },
    ),
    attr("__isabstractmethod__", |vm, v| {
        let p = property(vm, v)?;
        let parts = [p.get, p.set, p.del];
        Ok(Value::Bool(parts.into_iter().any(|f| is_abstract(vm, f))))
    }),
];

fn property(vm: &mut Vm, v: Value) -> Result<Gc<Property>, Trap> {
    match v.unwrap_native() {
        Value::Property(p) => Ok(p),
        _ => Err(wrong_receiver(vm, "__get__", "property", v)),
    }
}

/// Whether a function (or what a descriptor wraps) is marked abstract.
pub(crate) fn is_abstract(vm: &mut Vm, v: Value) -> bool {
    let name = vm.intern("__isabstractmethod__");
    match v.unwrap_native() {
        Value::Func(f) => match f.dict.and_then(|d| d.get_str(name)) {
            Some(flag) => vm.native_truth(flag).unwrap_or(false),
            None => false,
        },
        Value::StaticMethod(s) => is_abstract(vm, s.func),
        Value::ClassMethod(c) => is_abstract(vm, c.func),
        Value::Property(p) => [p.get, p.set, p.del].into_iter().any(|f| is_abstract(vm, f)),
        _ => false,
    }
}

const PROPERTY_ARGS: &[&str] = &["fget", "fset", "fdel", "doc"];

/// What a property is made of; false if the getter is to be asked for its documentation by Python code.
fn fill_property(vm: &mut Vm, p: &mut Property, args: Value, kwargs: Value) -> Result<bool, Trap> {
    let s = bind_names(vm, "property", args, kwargs, PROPERTY_ARGS)?;
    let or_none = |v: Value| v.bound().unwrap_or(Value::None);
    (p.get, p.set, p.del) = (or_none(s[0]), or_none(s[1]), or_none(s[2]));
    p.doc = or_none(s[3]);
    if !p.doc.is_none() || p.get.is_none() {
        return Ok(true);
    }
    let name = vm.sym.__doc__;
    p.getter_doc = true;
    match vm.get_attr(p.get, name) {
        Ok(doc) => p.doc = doc,
        Err(Trap::Tail) => return Ok(false),
        Err(Trap::Raise(e)) if vm.is_exc(e, vm.excs.AttributeError) => p.getter_doc = false,
        Err(t) => return Err(t),
    }
    Ok(true)
}

fn empty_property() -> Property {
    let none = Value::None;
    Property { get: none, set: none, del: none, doc: none, name: none, getter_doc: false }
}

fn property_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(cls) = args[0] else {
        return Err(vm.type_error("property.__new__(X): X is not a type object"));
    };
    let mut p = empty_property();
    let documented = cls.flags.heap || fill_property(vm, &mut p, args[1], args[2])?;
    let getter = p.get;
    let p = Value::Property(vm.heap.alloc(p));
    if !documented {
        return Err(vm.prelude(PreludeFn::PropertyDoc, &[p, getter, p]));
    }
    Ok(vm.wrap_native(cls, p))
}

fn property_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut p = property(vm, args[0])?;
    let mut filled = empty_property();
    filled.name = p.name;
    let documented = fill_property(vm, &mut filled, args[1], args[2])?;
    *p = filled;
    // An instance of a subclass has the getter's documentation as an attribute: its class has another `__doc__`.
    if !documented || p.getter_doc && matches!(args[0], Value::Instance(_)) {
        return Err(vm.prelude(PreludeFn::PropertyDoc, &[args[0], p.get, Value::None]));
    }
    Ok(Value::None)
}

/// A copy with one accessor replaced.
fn property_copy(vm: &mut Vm, this: Value, part: usize, f: Value) -> NResult {
    let p = property(vm, this)?;
    let mut parts = [p.get, p.set, p.del];
    // None replaces nothing.
    if !f.is_none() {
        parts[part] = f;
    }
    let doc = if p.getter_doc && !parts[0].is_none() { Value::None } else { p.doc };
    let args = vec![parts[0], parts[1], parts[2], doc];
    if let Value::Instance(i) = this {
        return Err(vm.tail(Value::Class(i.class), args));
    }
    let mut new = empty_property();
    new.name = p.name;
    let args = vm.tuple(args);
    let documented = fill_property(vm, &mut new, args, Value::None)?;
    let getter = new.get;
    let new = Value::Property(vm.heap.alloc(new));
    if !documented {
        return Err(vm.prelude(PreludeFn::PropertyDoc, &[new, getter, new]));
    }
    Ok(new)
}

fn property_get(vm: &mut Vm, args: &[Value]) -> NResult {
    check_get(vm, args)?;
    if args[1].is_none() {
        return Ok(args[0]);
    }
    let p = property(vm, args[0])?;
    let class = vm.class_of(args[1]);
    vm.bind(Value::Property(p), args[1], class)
}

fn property_set(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = property(vm, args[0])?;
    if p.set.is_none() {
        return Err(no_part(vm, p, args[1], "setter"));
    }
    Err(vm.tail(p.set, vec![args[1], args[2]]))
}

fn property_delete(vm: &mut Vm, args: &[Value]) -> NResult {
    let p = property(vm, args[0])?;
    if p.del.is_none() {
        return Err(no_part(vm, p, args[1], "deleter"));
    }
    Err(vm.tail(p.del, vec![args[1]]))
}

fn no_part(vm: &mut Vm, p: Gc<Property>, obj: Value, part: &str) -> Trap {
    let class = vm.class_of(obj);
    let t = class.qualname.as_str();
    let text = match p.name {
        Value::Str(s) => format!("property '{}' of '{t}' object has no {part}", s.as_str()),
        _ => format!("property of '{t}' object has no {part}"),
    };
    vm.attribute_error_plain(text)
}

fn property_set_name(vm: &mut Vm, args: &[Value]) -> NResult {
    property(vm, args[0])?.name = args[2];
    Ok(Value::None)
}

// ── staticmethod and classmethod ──

const STATIC: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| wrapper_new(vm, args, true)),
    method("__init__", "self, /, *args, **kwargs", wrapper_init),
    method("__get__", "self, obj, type=None, /", |vm, args| {
        check_get(vm, args)?;
        wrapped(vm, args[0])
    }),
    method("__call__", "self, /, *args, **kwargs", |vm, args| {
        let f = wrapped(vm, args[0])?;
        Err(tail_slots(vm, f, args[1], args[2]))
    }),
];

const CLASS: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| wrapper_new(vm, args, false)),
    method("__init__", "self, /, *args, **kwargs", wrapper_init),
    method("__get__", "self, obj, type=None, /", |vm, args| {
        check_get(vm, args)?;
        let class = match (args[1], args[2]) {
            (_, Value::Class(c)) => c,
            (obj, _) => vm.class_of(obj),
        };
        let f = wrapped(vm, args[0])?;
        let c = vm.heap.alloc(ClassMethod { func: f, dict: None });
        vm.bind(Value::ClassMethod(c), Value::Unbound, class)
    }),
];

const STATIC_ATTRS: &[Attr] = WRAPPER_ATTRS;
const CLASS_ATTRS: &[Attr] = WRAPPER_ATTRS;

const WRAPPER_ATTRS: &[Attr] = &[
    member("__func__", wrapped),
    member("__wrapped__", wrapped),
    attr_rw("__name__", |vm, v| of_wrapped(vm, v, "__name__"), |vm, v, x| keep(vm, v, "__name__", x)),
    attr_rw(
        "__qualname__",
        |vm, v| of_wrapped(vm, v, "__qualname__"),
        |vm, v, x| keep(vm, v, "__qualname__", x),
    ),
    attr_rw("__doc__", |vm, v| of_wrapped(vm, v, "__doc__"), |vm, v, x| keep(vm, v, "__doc__", x)),
    attr_rw("__module__", |vm, v| of_wrapped(vm, v, "__module__"), |vm, v, x| keep(vm, v, "__module__", x)),
    attr_rw(
        "__annotations__",
        |vm, v| of_wrapped(vm, v, "__annotations__"),
        |vm, v, x| keep(vm, v, "__annotations__", x),
    ),
    attr("__dict__", |vm, v| match v.unwrap_native() {
        n @ (Value::StaticMethod(_) | Value::ClassMethod(_)) => vm
            .wrapper_dict(n)
            .map(Value::Dict)
            .ok_or_else(|| wrong_receiver(vm, "__dict__", "staticmethod", v)),
        _ => Err(wrong_receiver(vm, "__dict__", "staticmethod", v)),
    }),
    attr("__isabstractmethod__", |vm, v| Ok(Value::Bool(is_abstract(vm, v)))),
];

fn wrapped(vm: &mut Vm, v: Value) -> NResult {
    match v.unwrap_native() {
        Value::StaticMethod(s) => Ok(s.func),
        Value::ClassMethod(c) => Ok(c.func),
        _ => Err(wrong_receiver(vm, "__func__", "staticmethod", v)),
    }
}

/// What was set; the wrapped callable's, as long as nothing was.
fn of_wrapped(vm: &mut Vm, v: Value, name: &str) -> NResult {
    let f = wrapped(vm, v)?;
    let name = vm.intern(name);
    let own = match v.unwrap_native() {
        Value::StaticMethod(s) => s.dict,
        Value::ClassMethod(c) => c.dict,
        _ => None,
    };
    if let Some(dict) = own {
        return dict.get_str(name).ok_or_else(|| vm.attribute_error(v, name));
    }
    match vm.get_attr(f, name) {
        // What the callable has not, the wrapper has not.
        Err(Trap::Raise(e)) if vm.is_exc(e, vm.excs.AttributeError) => Err(vm.attribute_error(v, name)),
        result => result,
    }
}

fn keep(vm: &mut Vm, v: Value, name: &str, value: Value) -> NResult {
    let name = vm.intern(name);
    let n = v.unwrap_native();
    let Some(mut dict) = vm.wrapper_dict(n) else { return Err(vm.attribute_error(v, name)) };
    if !value.is_unbound() {
        dict.set_str(name, value);
    } else if dict.remove_str(name).is_none() {
        return Err(vm.attribute_error(v, name));
    }
    Ok(Value::None)
}

impl Vm {
    /// The `__dict__` of a static or class method: it begins as a copy of what the callable has of these.
    pub(crate) fn wrapper_dict(&mut self, v: Value) -> Option<Gc<Dict>> {
        let (func, dict) = match v {
            Value::StaticMethod(s) => (s.func, s.dict),
            Value::ClassMethod(c) => (c.func, c.dict),
            _ => return None,
        };
        if dict.is_some() {
            return dict;
        }
        let mut dict = self.new_dict();
        for name in ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"] {
            let name = self.intern(name);
            if let Ok(value) = self.get_attr(func, name) {
                dict.set_str(name, value);
            }
        }
        match v {
            Value::StaticMethod(mut s) => s.dict = Some(dict),
            Value::ClassMethod(mut c) => c.dict = Some(dict),
            _ => {}
        }
        Some(dict)
    }
}

fn wrapper_func(vm: &mut Vm, what: &str, args: Value, kwargs: Value) -> NResult {
    if matches!(kwargs, Value::Dict(d) if !d.is_empty()) {
        return Err(vm.type_error(format!("{what}() takes no keyword arguments")));
    }
    match star_items(args)[..] {
        [f] => Ok(f),
        ref other => {
            let n = other.len();
            Err(vm.type_error(format!("{what} expected 1 argument, got {n}")))
        }
    }
}

fn wrapper_new(vm: &mut Vm, args: &[Value], is_static: bool) -> NResult {
    let what = if is_static { "staticmethod" } else { "classmethod" };
    let Value::Class(cls) = args[0] else {
        return Err(vm.type_error(format!("{what}.__new__(X): X is not a type object")));
    };
    let func = if cls.flags.heap { Value::None } else { wrapper_func(vm, what, args[1], args[2])? };
    let v = if is_static {
        Value::StaticMethod(vm.heap.alloc(StaticMethod { func, dict: None }))
    } else {
        Value::ClassMethod(vm.heap.alloc(ClassMethod { func, dict: None }))
    };
    Ok(vm.wrap_native(cls, v))
}

fn wrapper_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let this = args[0].unwrap_native();
    let what = if matches!(this, Value::StaticMethod(_)) { "staticmethod" } else { "classmethod" };
    let f = wrapper_func(vm, what, args[1], args[2])?;
    match this {
        Value::StaticMethod(mut s) => s.func = f,
        Value::ClassMethod(mut c) => c.func = f,
        _ => return Err(wrong_receiver(vm, "__init__", what, args[0])),
    }
    Ok(Value::None)
}

// ── super ──

const SUPER: &[Def] = &[static_method("__new__", "cls, type=?, obj=?, /", super_new)];

const SUPER_ATTRS: &[Attr] = &[
    member("__thisclass__", |vm, v| Ok(Value::Class(super_of(vm, v)?.this_class))),
    member("__self__", |vm, v| Ok(super_of(vm, v)?.obj.bound().unwrap_or(Value::None))),
    member("__self_class__", |vm, v| {
        let s = super_of(vm, v)?;
        Ok(if s.obj.is_unbound() { Value::None } else { Value::Class(s.obj_class) })
    }),
];

fn super_of(vm: &mut Vm, v: Value) -> Result<Gc<Super>, Trap> {
    match v {
        Value::Super(s) => Ok(s),
        _ => Err(wrong_receiver(vm, "__self__", "super", v)),
    }
}

pub(crate) fn super_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let (this, obj) = match (args[1], args[2]) {
        (Value::Unbound, _) => implicit_super(vm)?,
        (Value::Class(c), obj) => (c, obj),
        (other, _) => {
            let t = vm.type_name(other);
            return Err(vm.type_error(format!("super() argument 1 must be a type, not {t}")));
        }
    };
    let obj = if obj.is_none() { Value::Unbound } else { obj };
    let obj_class = match obj {
        Value::Unbound => this,
        Value::Class(c) if c.is_subclass(this) => c,
        _ => {
            let class = vm.class_of(obj);
            if !class.is_subclass(this) {
                return Err(vm.prelude(PreludeFn::Super, &[Value::Class(this), obj]));
            }
            class
        }
    };
    Ok(Value::Super(vm.heap.alloc(Super { this_class: this, obj, obj_class })))
}

/// `super()`: the class is in the caller's `__class__` cell, the object is its first argument.
fn implicit_super(vm: &mut Vm) -> Result<(Gc<Class>, Value), Trap> {
    let Some(frame) = vm.fiber.frames.last() else {
        return Err(vm.runtime_error("super(): no current frame"));
    };
    let (code, func, base) = (frame.code, frame.func, frame.base);
    if code.nargs == 0 {
        return Err(vm.runtime_error("super(): no arguments"));
    }
    let mut obj = vm.fiber.stack[base];
    if code.local_is_cell.first() == Some(&true)
        && let Value::Cell(c) = obj
    {
        obj = c.value;
    }
    if obj.is_unbound() {
        return Err(vm.runtime_error("super(): arg[0] deleted"));
    }
    let name = vm.sym.__class__;
    let Some(i) = code.free_names.iter().position(|n| *n == name) else {
        return Err(vm.runtime_error("super(): __class__ cell not found"));
    };
    match func.closure.get(i).map(|c| c.value) {
        Some(Value::Class(c)) => Ok((c, obj)),
        Some(Value::Unbound) | None => Err(vm.runtime_error("super(): empty __class__ cell")),
        Some(other) => {
            let t = vm.type_name(other);
            Err(vm.runtime_error(format!("super(): __class__ is not a type ({t})")))
        }
    }
}

// ── descriptors of slots and computed attributes ──

const MEMBER: &[Def] = &[
    method("__get__", "self, obj, type=None, /", |vm, args| {
        check_get(vm, args)?;
        if args[1].is_none() {
            return Ok(args[0]);
        }
        let class = descr_receiver(vm, args[0], args[1])?;
        vm.bind(args[0], args[1], class)
    }),
    method("__set__", "self, obj, value, /", |vm, args| descr_store(vm, args[0], args[1], args[2])),
    method("__delete__", "self, obj, /", |vm, args| descr_store(vm, args[0], args[1], Value::Unbound)),
];

const MEMBER_ATTRS: &[Attr] = &[
    attr("__name__", |vm, v| Ok(Value::Str(descr_name(vm, v)))),
    attr("__qualname__", |vm, v| {
        let owner = descr_owner(v).map_or("object".to_string(), |c| c.qualname.as_str().to_string());
        let name = descr_name(vm, v);
        Ok(vm.string(format!("{owner}.{}", name.as_str())))
    }),
    attr("__objclass__", |_, v| Ok(descr_owner(v).map_or(Value::None, Value::Class))),
    attr("__doc__", |_, _| Ok(Value::None)),
];

fn descr_name(vm: &mut Vm, v: Value) -> Gc<Str> {
    match v {
        Value::Slot(s) => s.name,
        Value::GetSet(g) => vm.intern(g.name),
        _ => vm.empty_str,
    }
}

fn descr_owner(v: Value) -> Option<Gc<Class>> {
    match v {
        Value::Slot(s) => Some(s.owner),
        Value::GetSet(g) => g.owner,
        _ => None,
    }
}

/// The receiver's class, which must derive from the descriptor's.
fn descr_receiver(vm: &mut Vm, descr: Value, obj: Value) -> Result<Gc<Class>, Trap> {
    let class = vm.class_of(obj);
    if let Some(owner) = descr_owner(descr)
        && !class.is_subclass(owner)
    {
        let name = descr_name(vm, descr);
        return Err(wrong_receiver(vm, name.as_str(), owner.name.as_str(), obj));
    }
    Ok(class)
}

fn descr_store(vm: &mut Vm, descr: Value, obj: Value, value: Value) -> NResult {
    let class = descr_receiver(vm, descr, obj)?;
    match (descr, obj) {
        (Value::Slot(s), Value::Instance(i)) => {
            if value.is_unbound() && vm.slot_value(i, s.name).is_none() {
                return Err(vm.attribute_error_with(s.name.as_str().to_string(), obj, s.name));
            }
            vm.set_slot_value(i, s.name, value);
            Ok(Value::None)
        }
        (Value::GetSet(g), _) => match g.set {
            Some(set) => set(vm, obj, value),
            None => {
                let text = crate::vm::attr::read_only(&vm.getset_owner(g, class), g.name);
                Err(vm.attribute_error_plain(text))
            }
        },
        _ => Err(wrong_receiver(vm, "__set__", "member_descriptor", descr)),
    }
}
