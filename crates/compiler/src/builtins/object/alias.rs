//! `list[int]` and `int | str`.
//!
//! What only asks builtin objects is done here. Arguments that are objects of the program are asked for attributes
//! (`__typing_subst__`, `__parameters__`, …), so parameters, substitution and `__orig_class__` are then the prelude's.

use super::*;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.generic_alias, ALIAS, ALIAS_ATTRS, ALIAS_DOC),
        type_def(|vm| vm.types.union, UNION, UNION_ATTRS, UNION_DOC),
    ]
}

const ALIAS_DOC: &str = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and \
    t.__args__ is (int,).";
const UNION_DOC: &str = "Represent a PEP 604 union type\n\nE.g. for int | str";

// ── generic aliases ──

const ALIAS: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", alias_new),
    method("__repr__", "self, /", super::super::format::repr_method),
    method("__hash__", "self, /", object_hash),
    method("__eq__", "self, value, /", alias_eq),
    method("__ne__", "self, value, /", |vm, args| match alias_eq(vm, args)? {
        Value::Bool(b) => Ok(Value::Bool(!b)),
        other => Ok(other),
    }),
    method("__getitem__", "self, item, /", alias_getitem),
    method("__call__", "self, /, *args, **kwargs", |vm, args| {
        let a = alias(vm, args[0], "__call__")?;
        Err(vm.prelude(PreludeFn::AliasCall, &[Value::Alias(a), args[1], args[2]]))
    }),
    method("__iter__", "self, /", |vm, args| {
        let a = alias(vm, args[0], "__iter__")?;
        Ok(Value::Iter(vm.heap.alloc(NativeIter::Unpacked { alias: Some(a) })))
    }),
    method("__mro_entries__", "self, bases, /", |vm, args| {
        let a = alias(vm, args[0], "__mro_entries__")?;
        Ok(vm.tuple(vec![a.origin]))
    }),
    method("__instancecheck__", "self, instance, /", |vm, _| {
        Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
    }),
    method("__subclasscheck__", "self, cls, /", |vm, _| {
        Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
    }),
    method("__reduce__", "self, /", |vm, args| {
        let a = alias(vm, args[0], "__reduce__")?;
        Err(vm.prelude(PreludeFn::AliasReduce, &[Value::Alias(a)]))
    }),
    method("__dir__", "self, /", |vm, args| {
        let a = alias(vm, args[0], "__dir__")?;
        Err(vm.prelude(PreludeFn::AliasDir, &[a.origin]))
    }),
    method("__getattribute__", "self, name, /", object_getattribute),
    method("__or__", "self, other, /", |vm, args| union_of(vm, args[0], args[1])),
    method("__ror__", "self, other, /", |vm, args| union_of(vm, args[1], args[0])),
];

const ALIAS_ATTRS: &[Attr] = &[
    member("__origin__", |vm, v| Ok(alias(vm, v, "__origin__")?.origin)),
    member("__args__", |vm, v| Ok(alias(vm, v, "__args__")?.args_object)),
    member("__unpacked__", |vm, v| Ok(Value::Bool(alias(vm, v, "__unpacked__")?.unpacked))),
    attr("__parameters__", get_parameters),
    attr("__typing_unpacked_tuple_args__", |vm, v| {
        let a = alias(vm, v, "__typing_unpacked_tuple_args__")?;
        let is_tuple = matches!(a.origin, Value::Class(c) if c == vm.types.tuple);
        Ok(if a.unpacked && is_tuple { a.args_object } else { Value::None })
    }),
];

fn alias(vm: &mut Vm, v: Value, name: &str) -> Result<Gc<GenericAlias>, Trap> {
    match v {
        Value::Alias(a) => Ok(a),
        _ => Err(wrong_receiver(vm, name, "types.GenericAlias", v)),
    }
}

fn alias_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let (given, keywords) = (star_items(args[1]), kw_pairs(args[2]));
    if !keywords.is_empty() {
        return Err(vm.type_error("GenericAlias() takes no keyword arguments"));
    }
    let [origin, items] = given[..] else {
        let n = given.len();
        return Err(vm.type_error(format!("GenericAlias expected 2 arguments, got {n}")));
    };
    let made = vm.generic_alias(origin, items);
    if let (Value::Alias(mut a), Value::Class(c)) = (made, args[0])
        && c != vm.types.generic_alias
    {
        a.class = Some(c);
    }
    Ok(made)
}

fn alias_eq(vm: &mut Vm, args: &[Value]) -> NResult {
    match (args[0], args[1]) {
        (Value::Alias(a), Value::Alias(b)) if a.union == b.union => match crate::vm::alias_eq(a, b, 0) {
            Some(equal) => Ok(Value::Bool(equal)),
            None => Err(vm.prelude(PreludeFn::AliasEqual, &[args[0], args[1]])),
        },
        _ => Ok(Value::NotImplemented),
    }
}

/// The type parameters that occur in type arguments, in order of appearance; `None` where objects of the program
/// have to be asked.
fn parameters(vm: &mut Vm, args: &[Value]) -> Option<Vec<Value>> {
    let subst = vm.intern("__typing_subst__");
    let mut found: Vec<Value> = Vec::new();
    let mut add = |p: Value| {
        if !found.iter().any(|f| f.is(p)) {
            found.push(p);
        }
    };
    // A work list: aliases may be nested as deep as the program likes.
    let mut work: Vec<Value> = args.iter().rev().copied().collect();
    while let Some(arg) = work.pop() {
        match arg {
            Value::TypeVar(t) if t.kind == TypeVarKind::Alias => {
                if let Value::Tuple(params) = t.params {
                    params.items.iter().for_each(|p| add(*p));
                }
            }
            Value::TypeVar(_) => add(arg),
            Value::Alias(a) => {
                // An alias has its origin's attributes, so of a type variable it is one, too.
                match a.origin {
                    Value::Class(c) if !a.union && vm.class_attr(c, subst).is_some() => return None,
                    Value::Class(_) => {}
                    _ if a.union => {}
                    _ => return None,
                }
                work.extend(a.args.items.iter().rev());
            }
            Value::Class(_) | Value::Ellipsis | Value::Native(_) => {}
            v if v.is_data() => {}
            _ => return None,
        }
    }
    Some(found)
}

fn get_parameters(vm: &mut Vm, v: Value) -> NResult {
    let mut a = alias(vm, v, "__parameters__")?;
    if !a.parameters.is_unbound() {
        return Ok(a.parameters);
    }
    match parameters(vm, &a.args.items) {
        Some(found) => {
            a.parameters = vm.tuple(found);
            Ok(a.parameters)
        }
        None => Err(vm.prelude(PreludeFn::AliasParameters, &[v, a.args_object])),
    }
}

/// For the prelude: `_set_parameters(alias, parameters)`: keep what was found.
pub(crate) fn set_parameters(_: &mut Vm, args: &[Value]) -> NResult {
    if let Value::Alias(mut a) = args[0] {
        a.parameters = args[1];
    }
    Ok(args[1])
}

fn alias_getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let a = alias(vm, args[0], "__getitem__")?;
    Err(vm.prelude(PreludeFn::AliasGetitem, &[Value::Alias(a), args[1]]))
}

/// For the prelude: `_make_alias(origin, args, unpacked)`.
pub(crate) fn make_alias(vm: &mut Vm, args: &[Value]) -> NResult {
    let made = vm.generic_alias(args[0], args[1]);
    if let Value::Alias(mut a) = made {
        a.unpacked = matches!(args[2], Value::Bool(true));
    }
    Ok(made)
}

/// For the prelude: whether a value is a generic alias or a union.
pub(crate) fn is_alias(_: &mut Vm, args: &[Value]) -> NResult {
    Ok(Value::Bool(matches!(args[0], Value::Alias(_))))
}

// ── unions ──

const UNION: &[Def] = &[
    method("__repr__", "self, /", super::super::format::repr_method),
    method("__hash__", "self, /", object_hash),
    method("__eq__", "self, value, /", alias_eq),
    method("__or__", "self, other, /", |vm, args| union_of(vm, args[0], args[1])),
    method("__ror__", "self, other, /", |vm, args| union_of(vm, args[1], args[0])),
    method("__instancecheck__", "self, instance, /", |vm, args| {
        super::super::type_::is_instance(vm, &[args[1], args[0]])
    }),
    method("__subclasscheck__", "self, cls, /", |vm, args| {
        super::super::type_::is_subclass(vm, &[args[1], args[0]])
    }),
    method("__getitem__", "self, item, /", alias_getitem),
];

const UNION_ATTRS: &[Attr] = &[
    member("__args__", |vm, v| Ok(alias(vm, v, "__args__")?.args_object)),
    attr("__parameters__", get_parameters),
];

/// `a | b` of types: NotImplemented unless both may stand in a union.
pub(crate) fn union_of(vm: &mut Vm, a: Value, b: Value) -> NResult {
    let fits = |v: Value| match v {
        Value::Class(_) | Value::None | Value::Alias(_) => true,
        Value::TypeVar(t) => t.kind == TypeVarKind::Alias,
        _ => false,
    };
    if !fits(a) || !fits(b) {
        return Ok(Value::NotImplemented);
    }
    make_union(vm, &[a, b])
}

/// The union of these types and unions, each once: aliases are compared, all else is told apart by identity.
fn make_union(vm: &mut Vm, parts: &[Value]) -> NResult {
    let mut members: Vec<Value> = Vec::new();
    for p in parts {
        match *p {
            Value::None => members.push(Value::Class(vm.types.none)),
            Value::Alias(a) if a.union => members.extend(a.args.items.iter()),
            v => members.push(v),
        }
    }
    let mut flat: Vec<Value> = Vec::new();
    for m in &members {
        let mut known = false;
        for f in &flat {
            known = match (*f, *m) {
                (Value::Alias(_), Value::Alias(_)) => match native_eq(*f, *m) {
                    Some(equal) => equal,
                    None => {
                        let members = vm.tuple(members);
                        return Err(vm.prelude(PreludeFn::UnionOf, &[members]));
                    }
                },
                (f, m) => f.is(m),
            };
            if known {
                break;
            }
        }
        if !known {
            flat.push(*m);
        }
    }
    Ok(union_of_members(vm, flat))
}

/// For the prelude: `_make_union(members)`, a tuple without duplicates.
pub(crate) fn make_union_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    Ok(union_of_members(vm, star_items(args[0])))
}

fn union_of_members(vm: &mut Vm, flat: Vec<Value>) -> Value {
    if flat.len() == 1 {
        return flat[0];
    }
    let args = vm.new_tuple(flat);
    let union = GenericAlias { union: true, ..GenericAlias::new(Value::None, args) };
    Value::Alias(vm.heap.alloc(union))
}
