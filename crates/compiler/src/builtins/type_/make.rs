//! Making classes: bases, layout, MRO, slots.
//!
//! Owns: `type.__new__` and the native half of the `class` statement. What calls Python (`__set_name__`,
//! `__init_subclass__`, an iterable of slots) is the prelude's, before and after `build`.

use super::*;
use crate::vm::Pending;

// ── type() ──

/// `type.__new__(cls, …)`.
pub(super) fn type_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(meta) = args[0] else {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("type.__new__(X): X is not a type object ({t})")));
    };
    let given = star_items(args[1]);
    if meta == vm.types.type_ {
        let no_kw = matches!(args[2], Value::Dict(d) if d.is_empty());
        if given.len() == 1 {
            return match no_kw {
                true => Ok(Value::Class(vm.class_of(given[0]))),
                false => Err(vm.type_error("type() takes no keyword arguments")),
            };
        }
        if given.len() != 3 {
            return Err(vm.type_error("type() takes 1 or 3 arguments"));
        }
    }
    if given.len() != 3 {
        return Err(
            vm.type_error(format!("type.__new__() takes exactly 3 arguments ({} given)", given.len()))
        );
    }
    let (name, bases, ns) = (given[0], given[1], given[2]);
    let expect = |vm: &mut Vm, i: usize, want: &str, v: Value| {
        let t = vm.arg_type_name(v);
        vm.type_error(format!("type.__new__() argument {i} must be {want}, not {t}"))
    };
    if vm.as_str(name).is_none() {
        return Err(expect(vm, 1, "str", name));
    }
    let Value::Tuple(bases_tuple) = bases.unwrap_native() else { return Err(expect(vm, 2, "tuple", bases)) };
    let Value::Dict(ns_dict) = ns.unwrap_native() else { return Err(expect(vm, 3, "dict", ns)) };
    if bases_tuple.items.iter().any(|b| !matches!(b, Value::Class(_))) {
        return Err(vm.prelude(PreludeFn::WrongBases, &[args[0], Value::Tuple(bases_tuple)]));
    }
    let winner = calculate_meta(vm, meta, &bases_tuple.items)?;
    if winner != meta {
        let sym = vm.sym.__new__;
        match vm.class_attr(winner, sym) {
            Some(Value::Native(n)) if n.owner == Some(vm.types.type_) => {}
            Some(new) => {
                let new = vm.bind(new, Value::Unbound, winner)?;
                let all = vec![Value::Class(winner), name, bases, ns];
                return Err(vm.tail_kw(new, all, kw_pairs(args[2])));
            }
            None => {}
        }
    }
    let slots_name = vm.sym.__slots__;
    let slots = match ns_dict.get_str(slots_name) {
        None => Value::None,
        Some(Value::Str(s)) => vm.tuple(vec![Value::Str(s)]),
        Some(v) => match v {
            Value::Tuple(_) => v,
            Value::List(l) => vm.tuple(l.items.clone()),
            _ => {
                let all =
                    [Value::Class(winner), name, Value::Tuple(bases_tuple), Value::Dict(ns_dict), args[2]];
                return Err(vm.prelude(PreludeFn::TypeNew, &all));
            }
        },
    };
    let all = [Value::Class(winner), name, Value::Tuple(bases_tuple), Value::Dict(ns_dict), slots, args[2]];
    make_class_helper(vm, &all)
}

/// Whether a metaclass has its own order of resolution (or, its own order lacking `type`, none).
fn has_own_mro(vm: &mut Vm, meta: Gc<Class>) -> bool {
    let mro = vm.intern("mro");
    let type_ = vm.types.type_;
    meta != type_ && !matches!(vm.class_attr(meta, mro), Some(Value::Native(n)) if n.owner == Some(type_))
}

/// For the prelude: `_make_class(meta, name, bases, ns, slots, kwargs)`, slots a tuple or None.
pub(super) fn make_class_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let (Value::Class(meta), Some(name), Value::Tuple(bases), Value::Dict(ns)) =
        (args[0], vm.as_str(args[1]), args[2], args[3])
    else {
        return Err(vm.system_error("bad arguments for _make_class"));
    };
    let slots = match args[4] {
        Value::Tuple(t) => Some(t.items.to_vec()),
        _ => None,
    };
    let class = build(vm, meta, name, &bases.items, ns, slots)?;
    if has_own_mro(vm, meta) {
        return Err(vm.prelude(PreludeFn::CustomMro, &[Value::Class(class), args[3], args[5]]));
    }
    finish(vm, class, ns, args[5])
}

/// For the prelude: `_set_mro(cls, mro, ns, kwargs)`: what the metaclass's own `mro()` gave, then as usual.
pub(super) fn set_mro(vm: &mut Vm, args: &[Value]) -> NResult {
    let (Value::Class(class), Value::Dict(ns)) = (args[0], args[2]) else {
        return Err(vm.system_error("bad arguments for _set_mro"));
    };
    let classes = checked_order(vm, class, args[1])?;
    set_order(class, classes);
    vm.touch_class(class);
    for mut b in class.bases.clone() {
        b.subclasses.push(class);
    }
    finish(vm, class, ns, args[3])
}

/// What a metaclass's `mro()` gave for a class.
pub(super) fn checked_order(vm: &mut Vm, class: Gc<Class>, mro: Value) -> Result<Vec<Gc<Class>>, Trap> {
    let Value::Tuple(mro) = mro else { return Err(vm.system_error("an mro is a tuple here")) };
    let mut classes = Vec::new();
    for v in mro.items.iter() {
        match v {
            Value::Class(c) => classes.push(*c),
            v => {
                let t = vm.type_name(*v);
                return Err(vm.type_error(format!("mro() returned a non-class ('{t}')")));
            }
        }
    }
    if classes.is_empty() {
        return Err(vm.type_error("type MRO must not be empty"));
    }
    let solid = solid_base(class);
    if let Some(c) = classes.iter().find(|c| !derives_from(solid, solid_base(**c))) {
        let text = format!("mro() returned base with unsuitable layout ('{}')", c.name.as_str());
        return Err(vm.type_error(text));
    }
    Ok(classes)
}

/// Whether a class is another or derives from it. While its metaclass is asked for its order, its bases tell.
fn derives_from(class: Gc<Class>, other: Gc<Class>) -> bool {
    match class.mro.is_empty() {
        true => std::iter::successors(Some(class), |c| primary_base(*c)).any(|c| c == other),
        false => class.is_subclass(other),
    }
}

pub(super) fn set_order(mut class: Gc<Class>, mro: Vec<Gc<Class>>) {
    class.mro = mro;
    class.flags.foreign_mro =
        std::iter::successors(Some(class), |c| primary_base(*c)).any(|c| !class.mro.contains(&c));
}

/// `__set_name__` and `__init_subclass__`: natively where they are not Python code.
fn finish(vm: &mut Vm, class: Gc<Class>, ns: Gc<Dict>, kwargs: Value) -> NResult {
    let sym = vm.sym.__set_name__;
    let mut named = Vec::new();
    let entries: Vec<(Value, Value)> = ns.table.iter().map(|e| (e.key, e.value)).collect();
    for (key, value) in entries {
        match value {
            Value::Property(mut p) => p.name = key,
            Value::Instance(i) if vm.class_attr(i.class, sym).is_some() => {
                named.push(vm.tuple(vec![key, value]));
            }
            _ => {}
        }
    }
    let init = vm.sym.__init_subclass__;
    let inherited = class.mro[1..].iter().find_map(|c| c.dict.get_str(init));
    if named.is_empty() && is_objects(vm, inherited) && class.is_subclass(class) {
        if matches!(kwargs, Value::Dict(d) if !d.is_empty()) {
            return Err(vm.type_error(format!(
                "{}.__init_subclass__() takes no keyword arguments",
                class.qualname.as_str()
            )));
        }
        return Ok(Value::Class(class));
    }
    let named = vm.list(named);
    Err(vm.prelude(PreludeFn::FinishClass, &[Value::Class(class), named, kwargs]))
}

// ── metaclass ──

/// The most derived metaclass of `meta` and those of the bases.
fn calculate_meta(vm: &mut Vm, meta: Gc<Class>, bases: &[Value]) -> Result<Gc<Class>, Trap> {
    let mut winner = meta;
    for b in bases {
        let m = vm.class_of(*b);
        if winner.is_subclass(m) {
            continue;
        }
        if m.is_subclass(winner) {
            winner = m;
            continue;
        }
        return Err(vm.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
             metaclasses of all its bases",
        ));
    }
    Ok(winner)
}

/// For the prelude.
pub(super) fn calculate_meta_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    match (args[0], args[1]) {
        (Value::Class(m), Value::Tuple(bases)) => Ok(Value::Class(calculate_meta(vm, m, &bases.items)?)),
        _ => Ok(args[0]),
    }
}

// ── layout ──

/// Whether instances of `c` store something that instances of its base do not.
fn extends_layout(c: Gc<Class>) -> bool {
    if c.flags.heap {
        // What has no fixed size has no place for a `__dict__` that all subclasses would share.
        let adds_dict =
            || primary_base(c).is_some_and(|b| layout::is_var_sized(b) && has_dict(c) && !has_dict(b));
        return c.dict.table.iter().any(|e| matches!(e.value, Value::Slot(s) if s.owner == c)) || adds_dict();
    }
    match c.bases.first() {
        None => true,
        Some(b) => c.layout != b.layout || c.layout == Layout::Other || c.flags.more_fields,
    }
}

/// The base whose instance layout `c` has.
fn solid_base(c: Gc<Class>) -> Gc<Class> {
    if extends_layout(c) {
        return c;
    }
    match primary_base(c) {
        Some(b) => solid_base(b),
        None => c,
    }
}

/// `__base__`.
pub(crate) fn primary_base(c: Gc<Class>) -> Option<Gc<Class>> {
    match c.bases.len() {
        0 => None,
        1 => Some(c.bases[0]),
        _ => best_base(&c.bases).or_else(|| c.bases.first().copied()),
    }
}

/// The base with the most extended layout; `None` if two conflict.
fn best_base(bases: &[Gc<Class>]) -> Option<Gc<Class>> {
    let mut best = *bases.first()?;
    let mut winner = solid_base(best);
    for &b in &bases[1..] {
        let candidate = solid_base(b);
        if winner.is_subclass(candidate) {
            continue;
        }
        if !candidate.is_subclass(winner) {
            return None;
        }
        (winner, best) = (candidate, b);
    }
    Some(best)
}

/// Whether instances of a class have a `__dict__`.
pub(super) fn has_dict(c: Gc<Class>) -> bool {
    if c.flags.heap {
        return !c.flags.no_dict;
    }
    matches!(
        c.layout,
        Layout::Exception | Layout::Module | Layout::Type | Layout::StaticMethod | Layout::ClassMethod
    )
}

/// The nearest class with an attribute in its dict, among those that decide the layout of `class`.
pub(crate) fn provider(class: Gc<Class>, name: Gc<Str>) -> Option<Gc<Class>> {
    std::iter::successors(Some(class), |c| primary_base(*c)).find(|c| c.dict.get_str(name).is_some())
}

// ── MRO ──

/// Why bases have no linearisation, and the classes that the error names; some may be there several times.
enum Conflict {
    Duplicate(Gc<Class>),
    Order(Vec<Gc<Class>>),
}

impl Conflict {
    /// Classes are named by their `__name__`, which a metaclass may define in Python.
    fn error(self, vm: &mut Vm) -> Trap {
        let (twice, classes) = match self {
            Conflict::Duplicate(c) => (true, vec![c]),
            Conflict::Order(classes) => (false, classes),
        };
        if classes.iter().any(|c| c.meta.is_some_and(|m| m.flags.heap)) {
            let classes = classes.into_iter().map(Value::Class).collect();
            let classes = vm.tuple(classes);
            return vm.prelude(PreludeFn::BasesConflict, &[Value::Bool(twice), classes]);
        }
        let each = classes.iter().enumerate().filter(|(i, c)| !classes[..*i].contains(c));
        let names: Vec<&str> = each.map(|(_, c)| c.name.as_str()).collect();
        let names = names.join(", ");
        vm.type_error(if twice {
            format!("duplicate base class {names}")
        } else {
            format!("Cannot create a consistent method resolution\norder (MRO) for bases {names}")
        })
    }
}

/// The order that a class's bases give, or the error that they give none.
pub(super) fn linear_order(vm: &mut Vm, class: Gc<Class>) -> Result<Vec<Gc<Class>>, Trap> {
    if class.bases.is_empty() {
        return Ok(class.mro.clone());
    }
    linearise(class, &class.bases).map_err(|conflict| conflict.error(vm))
}

/// C3 linearisation.
fn linearise(class: Gc<Class>, bases: &[Gc<Class>]) -> Result<Vec<Gc<Class>>, Conflict> {
    // One base's order is taken as it is, even if a metaclass has put a class into it twice.
    if let [base] = bases {
        return Ok([class].into_iter().chain(base.mro.iter().copied()).collect());
    }
    for (i, b) in bases.iter().enumerate() {
        if bases[i + 1..].contains(b) {
            return Err(Conflict::Duplicate(*b));
        }
    }
    let mut lists: Vec<Vec<Gc<Class>>> = bases.iter().map(|b| b.mro.clone()).collect();
    lists.push(bases.to_vec());
    let mut heads = vec![0usize; lists.len()];
    let mut mro = vec![class];
    loop {
        if lists.iter().zip(&heads).all(|(l, h)| *h >= l.len()) {
            return Ok(mro);
        }
        let next = lists
            .iter()
            .zip(&heads)
            .filter_map(|(l, h)| l.get(*h).copied())
            .find(|c| !lists.iter().zip(&heads).any(|(l, h)| l.iter().skip(h + 1).any(|x| x == c)));
        let Some(next) = next else {
            let left = lists.iter().zip(&heads).filter_map(|(l, h)| l.get(*h).copied());
            return Err(Conflict::Order(left.collect()));
        };
        mro.push(next);
        for (l, h) in lists.iter().zip(heads.iter_mut()) {
            if l.get(*h) == Some(&next) {
                *h += 1;
            }
        }
    }
}

// ── building ──

/// Check the bases and pick the one that decides the layout.
fn check_bases(vm: &mut Vm, bases: &[Value]) -> Result<(Vec<Gc<Class>>, Gc<Class>), Trap> {
    let mut classes = Vec::with_capacity(bases.len());
    for b in bases {
        match *b {
            Value::Class(c) if c.flags.is_final => {
                let text = format!("type '{}' is not an acceptable base type", vm.class_name(c));
                return Err(vm.type_error(text));
            }
            Value::Class(c) => classes.push(c),
            v => {
                let sym = vm.sym.__mro_entries__;
                if vm.type_method(v, sym).is_some() {
                    return Err(
                        vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()")
                    );
                }
                return Err(vm.type_error("bases must be types"));
            }
        }
    }
    if classes.is_empty() {
        classes.push(vm.types.object);
    }
    match best_base(&classes) {
        Some(best) => Ok((classes, best)),
        None => Err(vm.type_error("multiple bases have instance lay-out conflict")),
    }
}

fn build(
    vm: &mut Vm,
    meta: Gc<Class>,
    name: Gc<Str>,
    bases: &[Value],
    ns: Gc<Dict>,
    slots: Option<Vec<Value>>,
) -> Result<Gc<Class>, Trap> {
    let (bases, best) = check_bases(vm, bases)?;
    if name.as_str().contains('\0') {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    let mut dict = vm.new_dict();
    for e in ns.table.iter() {
        match e.key {
            Value::Str(s) => {
                let key = vm.interner.intern_str(s);
                dict.set_str(key, e.value);
            }
            _ => dict.table.insert_new(e.key, e.hash, e.value),
        }
    }
    let qualname = dict.remove_str(vm.sym.__qualname__);
    let cell = dict.remove_str(vm.sym.__classcell__);
    let base_has_dict = bases.iter().any(|b| has_dict(*b));
    let members = match &slots {
        Some(items) => Some(check_slots(vm, name, best, items, dict)?),
        None => None,
    };
    let qualname = match qualname {
        None => name,
        Some(v) => match vm.as_str(v) {
            Some(s) => s,
            None => {
                let t = vm.type_name(v);
                return Err(vm.type_error(format!("type __qualname__ must be a str, not {t}")));
            }
        },
    };
    if let Some(v) = cell
        && !matches!(v, Value::Cell(_))
    {
        let t = vm.class_of(v);
        let text = format!("__classcell__ must be a nonlocal cell, not <class '{}'>", t.name.as_str());
        return Err(vm.type_error(text));
    }
    let shape = vm.heap.alloc(Shape { names: Vec::new(), next: Vec::new() });
    vm.next_version += 1;
    let mut class = vm.heap.alloc(Class {
        name,
        qualname,
        meta: if meta == vm.types.type_ { None } else { Some(meta) },
        bases: bases.clone(),
        mro: Vec::new(),
        dict,
        layout: best.layout,
        flags: ClassFlags { heap: true, ..ClassFlags::default() },
        version: vm.next_version,
        subclasses: Vec::new(),
        shape,
        slots_hint: 0,
        own_slots: Vec::new(),
        init: None,
        doc: Value::None,
    });
    // Where the metaclass has the last word, the class has no order yet, and no base knows of it.
    let ordered = !has_own_mro(vm, meta);
    if ordered {
        let mro = linearise(class, &bases).map_err(|conflict| conflict.error(vm))?;
        set_order(class, mro);
    }
    fill_dict(vm, class);
    let wants_dict = match &members {
        None => true,
        Some(m) => m.dict,
    };
    class.flags.no_dict = !base_has_dict && !wants_dict;
    let wants_weakrefs = members.as_ref().is_none_or(|m| m.weakref) && !layout::is_var_sized(best);
    let from_others = !layout::is_var_sized(best) && bases.iter().any(|b| layout::has_weakrefs(vm, *b));
    class.flags.weakrefs = wants_weakrefs || from_others || layout::has_weakrefs(vm, best);
    if let Some(m) = members {
        for slot in m.names {
            let descr = vm.heap.alloc(SlotDescr { name: slot, owner: class });
            class.dict.set_str(slot, Value::Slot(descr));
            class.own_slots.push(slot);
        }
    }
    // The base that decides the layout has it for all that derive from it; others have it for themselves alone.
    let own_dict = !has_dict(best) && (wants_dict || base_has_dict);
    add_dict_attr(vm, class, own_dict, wants_weakrefs);
    if ordered {
        for mut b in bases {
            b.subclasses.push(class);
        }
    }
    vm.compute_flags(class);
    if let Some(Value::Cell(mut c)) = cell {
        c.value = Value::Class(class);
    }
    Ok(class)
}

/// What every class dict gets: wrappers for the implicit static and class methods, module, docstring.
fn fill_dict(vm: &mut Vm, mut class: Gc<Class>) {
    let s = (
        vm.sym.__module__,
        vm.sym.__new__,
        vm.sym.__init_subclass__,
        vm.sym.__class_getitem__,
        vm.sym.__eq__,
        vm.sym.__hash__,
    );
    if class.dict.get_str(s.0).is_none() {
        let name = vm.sym.__name__;
        // `types.new_class` makes classes of its own module.
        let shows = |f: &&crate::vm::Frame| !f.code.source.hidden || f.code.name.as_str() == "new_class";
        let globals = vm.fiber.frames.iter().rev().find(shows).map(|f| f.func.globals);
        if let Some(module) = globals.and_then(|g| g.get_str(name)) {
            class.dict.set_str(s.0, module);
        }
    }
    if let Some(func @ Value::Func(_)) = class.dict.get_str(s.1) {
        let wrapped = vm.heap.alloc(StaticMethod { func, dict: None });
        class.dict.set_str(s.1, Value::StaticMethod(wrapped));
    }
    for name in [s.2, s.3] {
        if let Some(func @ Value::Func(_)) = class.dict.get_str(name) {
            let wrapped = vm.heap.alloc(ClassMethod { func, dict: None });
            class.dict.set_str(name, Value::ClassMethod(wrapped));
        }
    }
    if class.dict.get_str(s.4).is_some() && class.dict.get_str(s.5).is_none() {
        class.dict.set_str(s.5, Value::None);
    }
}

/// `__dict__` and `__weakref__` descriptors of the first class that has them, then the docstring.
fn add_dict_attr(vm: &mut Vm, mut class: Gc<Class>, own_dict: bool, own_weakref: bool) {
    let (dict, weakref, doc) = (vm.sym.__dict__, vm.sym.__weakref__, vm.sym.__doc__);
    if own_dict && class.layout != Layout::Type && class.dict.get_str(dict).is_none() {
        let d = GetSet {
            name: "__dict__",
            get: get_instance_dict,
            set: Some(set_instance_dict),
            owner: Some(class),
        };
        let d = vm.heap.alloc(d);
        class.dict.set_str(dict, Value::GetSet(d));
    }
    let builtin = matches!(
        class.layout,
        Layout::Type | Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Set | Layout::FrozenSet
    );
    if own_weakref && !builtin && provider(class, weakref).is_none() {
        let d = GetSet { name: "__weakref__", get: |_, _| Ok(Value::None), set: None, owner: Some(class) };
        let d = vm.heap.alloc(d);
        class.dict.set_str(weakref, Value::GetSet(d));
    }
    if class.dict.get_str(doc).is_none() {
        class.dict.set_str(doc, Value::None);
    }
}

/// Checked `__slots__`.
struct Members {
    names: Vec<Gc<Str>>,
    dict: bool,
    weakref: bool,
}

fn check_slots(
    vm: &mut Vm,
    class: Gc<Str>,
    best: Gc<Class>,
    items: &[Value],
    dict: Gc<Dict>,
) -> Result<Members, Trap> {
    if !items.is_empty() && matches!(best.layout, Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Type)
    {
        let text = format!("nonempty __slots__ not supported for subtype of '{}'", best.name.as_str());
        return Err(vm.type_error(text));
    }
    let mut members = Members { names: Vec::new(), dict: false, weakref: false };
    // All of them are looked at before the first is compared with what the class defines.
    let mut plain = Vec::new();
    for item in items {
        let Some(s) = vm.as_str(*item) else {
            let t = vm.type_name(*item);
            return Err(vm.type_error(format!("__slots__ items must be strings, not '{t}'")));
        };
        let text = s.as_str();
        let mut chars = text.chars();
        let starts = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
        if !starts || !chars.all(|c| c == '_' || c.is_alphanumeric()) {
            return Err(vm.type_error("__slots__ must be identifiers"));
        }
        match text {
            "__dict__" => {
                if has_dict(best) || members.dict {
                    return Err(vm.type_error("__dict__ slot disallowed: we already got one"));
                }
                members.dict = true;
            }
            "__weakref__" => {
                if members.weakref || layout::has_weakrefs(vm, best) || layout::is_var_sized(best) {
                    return Err(vm.type_error("__weakref__ slot disallowed: we already got one"));
                }
                members.weakref = true;
            }
            _ => plain.push(s),
        }
    }
    for s in plain {
        let mangled = mangle(class.as_str(), s.as_str());
        let name = vm.intern(&mangled);
        if dict.get_str(name).is_some() {
            let text = format!("'{mangled}' in __slots__ conflicts with class variable");
            return Err(vm.value_error(text));
        }
        if !members.names.contains(&name) {
            members.names.push(name);
        }
    }
    Ok(members)
}

/// Private names inside a class are prefixed with its name.
fn mangle(class: &str, name: &str) -> String {
    let class = class.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') || class.is_empty() {
        return name.to_string();
    }
    format!("_{class}{name}")
}

// ── changing bases ──

/// Whether CPython's collector knows the instances of a class, which decides how they are freed.
fn counted(c: Gc<Class>) -> bool {
    !c.flags.heap
        && matches!(
            c.layout,
            Layout::Object
                | Layout::Int
                | Layout::Str
                | Layout::Float
                | Layout::Bytes
                | Layout::ByteArray
                | Layout::Complex
        )
}

/// `cls.__bases__ = …`.
pub(super) fn set_bases(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut class = class_arg(vm, v)?;
    if !class.flags.heap || x.is_unbound() {
        return Err(immutable(vm, class, "__bases__", x.is_unbound()));
    }
    let items = match x {
        Value::Tuple(t) => t.items.to_vec(),
        _ => {
            let (n, t) = (class.name.as_str().to_string(), vm.type_name(x));
            return Err(vm.type_error(format!("can only assign tuple to {n}.__bases__, not {t}")));
        }
    };
    if items.is_empty() {
        let n = class.name.as_str();
        return Err(vm.type_error(format!("can only assign non-empty tuple to {n}.__bases__, not ()")));
    }
    for b in &items {
        match b {
            // By its order, or by what it is made of, which a metaclass may have left out of that.
            Value::Class(c)
                if c.is_subclass(class)
                    || std::iter::successors(Some(*c), |c| primary_base(*c)).any(|c| c == class) =>
            {
                return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
            }
            Value::Class(_) => {}
            _ => {
                let (n, t) = (class.name.as_str().to_string(), vm.type_name(*b));
                let text = format!("{n}.__bases__ must be tuple of classes, not '{t}'");
                return Err(vm.type_error(text));
            }
        }
    }
    let (bases, best) = check_bases(vm, &items)?;
    let old = primary_base(class).unwrap_or(vm.types.object);
    if counted(best) != counted(old) {
        let (new, old) = (best.name.as_str(), old.name.as_str());
        return Err(vm.type_error(format!("__bases__ assignment: '{new}' deallocator differs from '{old}'")));
    }
    if !layout::same_struct(vm, best, old) {
        let old = old.name;
        let text = format!(
            "__bases__ assignment: '{}' object layout differs from '{}'",
            best.name.as_str(),
            old.as_str()
        );
        return Err(vm.type_error(text));
    }
    if bases.iter().any(|b| is_above(class, *b, &mut Vec::new())) {
        // CPython does not survive this one.
        return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
    }
    if asks_for_orders(vm, class) {
        let (old, new) = (tuple_of(vm, &class.bases), tuple_of(vm, &bases));
        return Err(vm.prelude(PreludeFn::AssignBases, &[v, new, old]));
    }
    let old = std::mem::replace(&mut class.bases, bases);
    let mut renewed = Vec::new();
    if let Err(conflict) = renew_orders(class, &mut renewed) {
        for (c, before) in renewed.into_iter().rev() {
            set_order(c, before);
        }
        class.bases = old;
        return Err(conflict.error(vm));
    }
    link(vm, class, &old);
    Ok(Value::None)
}

/// Whether a class is another or among its bases and theirs.
fn is_above(class: Gc<Class>, other: Gc<Class>, seen: &mut Vec<Gc<Class>>) -> bool {
    if seen.contains(&other) {
        return false;
    }
    seen.push(other);
    class == other || other.bases.iter().any(|b| is_above(class, *b, seen))
}

/// Whether a metaclass has to be asked for the order of a class or of one that derives from it.
fn asks_for_orders(vm: &mut Vm, class: Gc<Class>) -> bool {
    class.meta.is_some_and(|meta| has_own_mro(vm, meta))
        || class.subclasses.iter().any(|sub| asks_for_orders(vm, *sub))
}

/// New orders for a class and all that derive from it, each noted with the one before.
fn renew_orders(class: Gc<Class>, renewed: &mut Vec<(Gc<Class>, Vec<Gc<Class>>)>) -> Result<(), Conflict> {
    let mro = linearise(class, &class.bases)?;
    renewed.push((class, class.mro.clone()));
    set_order(class, mro);
    class.subclasses.iter().try_for_each(|sub| renew_orders(*sub, renewed))
}

/// Let the bases of a class know it, and those that it had before no more.
fn link(vm: &mut Vm, class: Gc<Class>, old: &[Gc<Class>]) {
    for mut b in old.iter().copied() {
        b.subclasses.retain(|c| *c != class);
    }
    for mut b in class.bases.clone() {
        if !b.subclasses.contains(&class) {
            b.subclasses.push(class);
        }
    }
    vm.touch_class(class);
}

fn tuple_of(vm: &mut Vm, classes: &[Gc<Class>]) -> Value {
    vm.tuple(classes.iter().map(|c| Value::Class(*c)).collect())
}

fn classes_of(v: Value) -> Vec<Gc<Class>> {
    let class = |v: &Value| match v {
        Value::Class(c) => Some(*c),
        _ => None,
    };
    match v {
        Value::Tuple(t) => t.items.iter().filter_map(class).collect(),
        _ => Vec::new(),
    }
}

/// For the prelude: `_put_bases(cls, bases, before)`: unless its bases are others than `before` by now. They are not told.
pub(super) fn put_bases(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut class = class_arg(vm, args[0])?;
    let unchanged = class.bases == classes_of(args[2]);
    if unchanged {
        class.bases = classes_of(args[1]);
    }
    Ok(Value::Bool(unchanged))
}

/// For the prelude: `_link_bases(cls, before)`.
pub(super) fn link_bases(vm: &mut Vm, args: &[Value]) -> NResult {
    let class = class_arg(vm, args[0])?;
    link(vm, class, &classes_of(args[1]));
    Ok(Value::None)
}

/// For the prelude: `_put_order(cls, mro, before, check)`: unless its order is another than `before` by now.
pub(super) fn put_order(vm: &mut Vm, args: &[Value]) -> NResult {
    let class = class_arg(vm, args[0])?;
    let mro = match args[3] {
        Value::Bool(true) => checked_order(vm, class, args[1])?,
        _ => classes_of(args[1]),
    };
    let unchanged = class.mro == classes_of(args[2]);
    if unchanged {
        set_order(class, mro);
        vm.touch_class(class);
    }
    Ok(Value::Bool(unchanged))
}

// ── for the prelude's class statement ──

/// `_exec_body(func, ns, mapping=absent)`: run a class body with these locals; what it returns.
pub(super) fn exec_body(vm: &mut Vm, args: &[Value]) -> NResult {
    let (Value::Func(func), Value::Dict(locals)) = (args[0], args[1].unwrap_native()) else {
        return Err(vm.system_error("bad arguments for _exec_body"));
    };
    if !args[2].is_unbound() {
        set_namespace(vm, func, args[2]);
    }
    vm.pending = Pending::Body { func, locals: Some(locals) };
    Err(Trap::Tail)
}

/// The dict behind a namespace whose item access is `dict`'s own.
pub(in crate::builtins) fn plain_namespace(vm: &mut Vm, v: Value) -> Option<Gc<Dict>> {
    match v {
        Value::Dict(d) => Some(d),
        Value::Instance(i) => {
            let Value::Dict(d) = i.native else { return None };
            let missing = vm.sym.__missing__;
            if vm.class_attr(i.class, missing).is_some() {
                return None;
            }
            for name in [vm.sym.__getitem__, vm.sym.__setitem__, vm.sym.__delitem__] {
                if !matches!(vm.class_attr(i.class, name), Some(Value::Native(_))) {
                    return None;
                }
            }
            Some(d)
        }
        _ => None,
    }
}

/// Let the names of a class or exec body live in `mapping`. The note is kept in the body function's `__dict__`,
/// which nobody else sees: `Vm::load_name` and its kin look there.
pub(in crate::builtins) fn set_namespace(vm: &mut Vm, func: Gc<Function>, mapping: Value) {
    let key = vm.intern(".namespace");
    vm.function_dict(func).set_str(key, mapping);
}
