//! `list[int]`, `int | str`, and type parameters.

use super::*;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.generic_alias, ALIAS, ALIAS_ATTRS, "Represent a PEP 585 generic type"),
        type_def(|vm| vm.types.union, UNION, UNION_ATTRS, "Represent a PEP 604 union type"),
        type_def(|vm| vm.types.type_var, TYPE_VAR, TYPE_VAR_ATTRS, "Type variable."),
        type_def(|vm| vm.types.param_spec, PARAM, PARAM_SPEC_ATTRS, "Parameter specification."),
        type_def(|vm| vm.types.type_var_tuple, PARAM, PARAM_ATTRS, "Type variable tuple."),
        type_def(|vm| vm.types.type_var_tuple, TYPE_VAR_TUPLE, &[], ""),
        type_def(|vm| vm.types.type_alias, ALIAS_TYPE, ALIAS_TYPE_ATTRS, "Type alias."),
    ]
}

// ── generic aliases ──

const ALIAS: &[Def] = &[
    static_method("__new__", "cls, origin, args, /", |vm, args| {
        let items = match args[2] {
            Value::Tuple(t) => t.items.to_vec(),
            v => vec![v],
        };
        Ok(new_alias(vm, args[1], items))
    }),
    method("__getitem__", "self, item, /", alias_getitem),
    method("__call__", "self, /, *args, **kwargs", |vm, args| match args[0] {
        Value::Alias(a) => Err(tail_slots(vm, a.origin, args[1], args[2])),
        v => Err(wrong_receiver(vm, "__call__", "types.GenericAlias", v)),
    }),
    method("__mro_entries__", "self, bases, /", |vm, args| match args[0] {
        Value::Alias(a) => Ok(vm.tuple(vec![a.origin])),
        v => Err(wrong_receiver(vm, "__mro_entries__", "types.GenericAlias", v)),
    }),
    method("__instancecheck__", "self, instance, /", |vm, _| {
        Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
    }),
    method("__subclasscheck__", "self, cls, /", |vm, _| {
        Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
    }),
    method("__or__", "self, other, /", |vm, args| union_of(vm, args[0], args[1])),
    method("__ror__", "self, other, /", |vm, args| union_of(vm, args[1], args[0])),
];

const ALIAS_ATTRS: &[Attr] = &[
    attr("__origin__", |vm, v| Ok(alias(vm, v)?.origin)),
    attr("__args__", |vm, v| Ok(Value::Tuple(alias(vm, v)?.args))),
    attr("__parameters__", |vm, v| {
        let a = alias(vm, v)?;
        let found = parameters(&a.args.items);
        Ok(vm.tuple(found))
    }),
];

fn alias(vm: &mut Vm, v: Value) -> Result<Gc<GenericAlias>, Trap> {
    match v {
        Value::Alias(a) => Ok(a),
        _ => Err(wrong_receiver(vm, "__args__", "types.GenericAlias", v)),
    }
}

/// `origin[args]`.
pub(crate) fn new_alias(vm: &mut Vm, origin: Value, args: Vec<Value>) -> Value {
    let args = vm.new_tuple(args);
    Value::Alias(vm.heap.alloc(GenericAlias { origin, args, union: false }))
}

/// The type parameters that occur in type arguments, in order of appearance.
pub(crate) fn parameters(args: &[Value]) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    for a in args {
        let inner = match a {
            Value::TypeVar(t) if t.kind != TypeVarKind::Alias => vec![*a],
            Value::Alias(x) => parameters(&x.args.items),
            _ => Vec::new(),
        };
        for p in inner {
            if !found.iter().any(|f| f.is(p)) {
                found.push(p);
            }
        }
    }
    found
}

fn alias_getitem(vm: &mut Vm, args: &[Value]) -> NResult {
    let a = alias(vm, args[0])?;
    let params = parameters(&a.args.items);
    let items = match args[1] {
        Value::Tuple(t) => t.items.to_vec(),
        v => vec![v],
    };
    if params.is_empty() || params.len() != items.len() {
        let text = match super::super::format::repr_of(vm, args[0])? {
            Value::Str(s) => s.as_str().to_string(),
            _ => String::new(),
        };
        if params.is_empty() {
            return Err(vm.type_error(format!("{text} is not a generic class")));
        }
        let what = if items.len() > params.len() { "many" } else { "few" };
        return Err(vm.type_error(format!(
            "Too {what} arguments for {text}; actual {}, expected {}",
            items.len(),
            params.len()
        )));
    }
    substitute(vm, args[0], &params, &items)
}

fn substitute(vm: &mut Vm, v: Value, params: &[Value], items: &[Value]) -> NResult {
    match v {
        Value::TypeVar(_) => Ok(params.iter().position(|p| p.is(v)).map_or(v, |i| items[i])),
        Value::Alias(a) => {
            let mut args = Vec::new();
            for x in a.args.items.iter() {
                args.push(substitute(vm, *x, params, items)?);
            }
            if a.union {
                return Ok(make_union(vm, &args));
            }
            Ok(new_alias(vm, a.origin, args))
        }
        _ => Ok(v),
    }
}

// ── unions ──

const UNION: &[Def] = &[
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
    attr("__args__", |vm, v| Ok(Value::Tuple(alias(vm, v)?.args))),
    attr("__parameters__", |vm, v| {
        let a = alias(vm, v)?;
        let found = parameters(&a.args.items);
        Ok(vm.tuple(found))
    }),
];

/// `a | b` of types: NotImplemented unless both may stand in a union.
pub(crate) fn union_of(vm: &mut Vm, a: Value, b: Value) -> NResult {
    let fits = |v: Value| matches!(v, Value::Class(_) | Value::None | Value::Alias(_) | Value::TypeVar(_));
    if !fits(a) || !fits(b) {
        return Ok(Value::NotImplemented);
    }
    Ok(make_union(vm, &[a, b]))
}

fn make_union(vm: &mut Vm, parts: &[Value]) -> Value {
    let mut flat: Vec<Value> = Vec::new();
    for p in parts {
        let members = match *p {
            Value::None => vec![Value::Class(vm.types.none)],
            Value::Alias(a) if a.union => a.args.items.to_vec(),
            v => vec![v],
        };
        for m in members {
            if !flat.iter().any(|f| native_eq(*f, m) == Some(true)) {
                flat.push(m);
            }
        }
    }
    if flat.len() == 1 {
        return flat[0];
    }
    let args = vm.new_tuple(flat);
    Value::Alias(vm.heap.alloc(GenericAlias { origin: Value::None, args, union: true }))
}

// ── type parameters ──

const PARAM: &[Def] = &[
    static_method("__new__", "cls, name, *args, **kwargs", type_var_new),
    method("__or__", "self, other, /", |vm, args| union_of(vm, args[0], args[1])),
    method("__ror__", "self, other, /", |vm, args| union_of(vm, args[1], args[0])),
];
const TYPE_VAR: &[Def] = PARAM;

/// `*Ts` in an annotation or subscript.
const TYPE_VAR_TUPLE: &[Def] = &[method("__iter__", "self, /", |vm, args| {
    let tuple = vm.new_tuple(vec![args[0]]);
    Ok(Value::Iter(vm.heap.alloc(NativeIter::Tuple { tuple, pos: 0 })))
})];

const PARAM_ATTRS: &[Attr] = &[attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name)))];

const PARAM_SPEC_ATTRS: &[Attr] = &[
    attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name))),
    attr("__bound__", |_, _| Ok(Value::None)),
    attr("args", |_, v| Ok(v)),
    attr("kwargs", |_, v| Ok(v)),
];

const TYPE_VAR_ATTRS: &[Attr] = &[
    attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name))),
    attr("__bound__", |vm, v| type_var_bound(vm, v, false)),
    attr("__constraints__", |vm, v| type_var_bound(vm, v, true)),
    attr("__covariant__", |vm, v| Ok(Value::Bool(type_var(vm, v)?.variance == Variance::Covariant))),
    attr("__contravariant__", |vm, v| Ok(Value::Bool(type_var(vm, v)?.variance == Variance::Contravariant))),
    attr("__infer_variance__", |vm, v| Ok(Value::Bool(type_var(vm, v)?.variance == Variance::Inferred))),
];

fn type_var(vm: &mut Vm, v: Value) -> Result<Gc<TypeVar>, Trap> {
    match v {
        Value::TypeVar(t) => Ok(t),
        _ => Err(wrong_receiver(vm, "__name__", "typing.TypeVar", v)),
    }
}

fn type_var_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let kind = match args[0] {
        Value::Class(c) if c == vm.types.param_spec => TypeVarKind::ParamSpec,
        Value::Class(c) if c == vm.types.type_var_tuple => TypeVarKind::TypeVarTuple,
        _ => TypeVarKind::TypeVar,
    };
    let Some(name) = vm.as_str(args[1]) else {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("typevar() argument 'name' must be str, not {t}")));
    };
    let constraints = star_items(args[2]);
    if constraints.len() == 1 {
        return Err(vm.type_error("A single constraint is not allowed"));
    }
    let bound = kw_pairs(args[3]).into_iter().find(|(k, _)| k.as_str() == "bound").map(|(_, v)| v);
    let params = match bound {
        Some(b) if !b.is_none() => b,
        _ if constraints.is_empty() => Value::None,
        _ => vm.tuple(constraints),
    };
    let flag = |vm: &mut Vm, name: &str| {
        let given = kw_pairs(args[3]).into_iter().find(|(k, _)| k.as_str() == name);
        given.is_some_and(|(_, v)| vm.native_truth(v) == Some(true))
    };
    let variance = match (flag(vm, "covariant"), flag(vm, "contravariant"), flag(vm, "infer_variance")) {
        (true, true, _) => return Err(vm.value_error("Bivariant types are not supported.")),
        (true, _, _) => Variance::Covariant,
        (_, true, _) => Variance::Contravariant,
        (_, _, true) => Variance::Inferred,
        _ => Variance::Invariant,
    };
    Ok(Value::TypeVar(vm.heap.alloc(TypeVar { kind, name, thunk: Value::Unbound, params, variance })))
}

/// The bound of a type variable, or (`constraints`) its constraints; the thunk's tuple means constraints.
fn type_var_bound(vm: &mut Vm, v: Value, constraints: bool) -> NResult {
    let t = type_var(vm, v)?;
    match t.thunk {
        Value::Unbound | Value::None => {
            let is_tuple = matches!(t.params, Value::Tuple(_));
            Ok(match (constraints, is_tuple) {
                (true, true) => t.params,
                (true, false) => Value::Tuple(vm.empty_tuple),
                (false, false) => t.params.bound().unwrap_or(Value::None),
                (false, true) => Value::None,
            })
        }
        thunk => Err(vm.prelude(PreludeFn::TypeVarBound, &[thunk, Value::Bool(constraints)])),
    }
}

const ALIAS_TYPE: &[Def] = &[
    method("__or__", "self, other, /", |vm, args| union_of(vm, args[0], args[1])),
    method("__ror__", "self, other, /", |vm, args| union_of(vm, args[1], args[0])),
    method("__getitem__", "self, item, /", |vm, args| {
        let items = match args[1] {
            Value::Tuple(t) => t.items.to_vec(),
            v => vec![v],
        };
        Ok(new_alias(vm, args[0], items))
    }),
];

const ALIAS_TYPE_ATTRS: &[Attr] = &[
    attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name))),
    attr("__value__", |vm, v| {
        let thunk = type_var(vm, v)?.thunk;
        Err(vm.tail(thunk, Vec::new()))
    }),
    attr("__type_params__", type_params),
    attr("__parameters__", type_params),
];

fn type_params(vm: &mut Vm, v: Value) -> NResult {
    Ok(match type_var(vm, v)?.params {
        t @ Value::Tuple(_) => t,
        _ => Value::Tuple(vm.empty_tuple),
    })
}
