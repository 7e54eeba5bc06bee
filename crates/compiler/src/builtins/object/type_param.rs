//! Type parameters: TypeVar, ParamSpec, TypeVarTuple and type aliases.
//!
//! Owns their data. What they do that asks other types (checks of bounds, substitution, unions) is in the `typing`
//! module, which is imported when it is asked for.

use super::alias::union_of;
use super::*;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.type_var, TYPE_VAR, TYPE_VAR_ATTRS, "Type variable."),
        type_def(|vm| vm.types.param_spec, PARAM_SPEC, PARAM_SPEC_ATTRS, "Parameter specification variable."),
        type_def(|vm| vm.types.type_var_tuple, TYPE_VAR_TUPLE, TYPE_VAR_TUPLE_ATTRS, "Type variable tuple."),
        type_def(|vm| vm.types.type_alias, ALIAS_TYPE, ALIAS_TYPE_ATTRS, "Type alias."),
    ]
}

/// Call a function of the `typing` module in place of the current native.
fn typing(vm: &mut Vm, function: &str, args: &[Value]) -> NResult {
    let (name, args) = (vm.str(function), vm.tuple(args.to_vec()));
    let keywords = Value::Dict(vm.new_dict());
    Err(vm.prelude(PreludeFn::Typing, &[name, args, keywords]))
}

/// `TypeVar(…)` and its kin: checked and made by the function of `typing`.
fn construct(vm: &mut Vm, function: &str, args: &[Value]) -> NResult {
    let name = vm.str(function);
    // As a method counts its arguments.
    let mut given = vec![Value::None];
    given.extend(star_items(args[1]));
    let given = vm.tuple(given);
    Err(vm.prelude(PreludeFn::Typing, &[name, given, args[2]]))
}

/// For `typing`: `_make_type_param(kind, name, bound, variance, module)`; `bound` is a tuple of constraints, a type or
/// None.
pub(crate) fn make_type_param(vm: &mut Vm, args: &[Value]) -> NResult {
    let kind = match args[0] {
        Value::Class(c) if c == vm.types.param_spec => TypeVarKind::ParamSpec,
        Value::Class(c) if c == vm.types.type_var_tuple => TypeVarKind::TypeVarTuple,
        _ => TypeVarKind::TypeVar,
    };
    let Some(name) = vm.as_str(args[1]) else {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("typevar() argument 'name' must be str, not {t}")));
    };
    let variance = match args[3] {
        Value::Int(1) => Variance::Covariant,
        Value::Int(2) => Variance::Contravariant,
        Value::Int(3) => Variance::Inferred,
        _ => Variance::Invariant,
    };
    let mut dict = vm.new_dict();
    if !args[4].is_none() {
        let key = vm.sym.__module__;
        dict.set_str(key, args[4]);
    }
    let made = TypeVar { kind, name, thunk: Value::Unbound, params: args[2], variance, dict: Some(dict) };
    Ok(Value::TypeVar(vm.heap.alloc(made)))
}

const TYPE_VAR: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| construct(vm, "_new_type_var", args)),
    class_method("__init_subclass__", "cls, /, *args, **kwargs", no_subclass),
    method("__or__", "self, other, /", |vm, args| typing(vm, "_union_of", args)),
    method("__ror__", "self, other, /", |vm, args| typing(vm, "_union_of", &[args[1], args[0]])),
    method("__typing_subst__", "self, arg, /", |vm, args| typing(vm, "_type_var_subst", args)),
    method("__reduce__", "self, /", by_name),
    method("__copy__", "self, /", |_, args| Ok(args[0])),
    method("__deepcopy__", "self, memo, /", |_, args| Ok(args[0])),
];

const PARAM_SPEC: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| construct(vm, "_new_param_spec", args)),
    class_method("__init_subclass__", "cls, /, *args, **kwargs", no_subclass),
    method("__or__", "self, other, /", |vm, args| typing(vm, "_union_of", args)),
    method("__ror__", "self, other, /", |vm, args| typing(vm, "_union_of", &[args[1], args[0]])),
    method("__typing_subst__", "self, arg, /", |vm, args| typing(vm, "_param_spec_subst", args)),
    method("__typing_prepare_subst__", "self, alias, args, /", |vm, args| {
        typing(vm, "_param_spec_prepare", args)
    }),
    method("__reduce__", "self, /", by_name),
    method("__copy__", "self, /", |_, args| Ok(args[0])),
    method("__deepcopy__", "self, memo, /", |_, args| Ok(args[0])),
];

const TYPE_VAR_TUPLE: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", |vm, args| {
        construct(vm, "_new_type_var_tuple", args)
    }),
    class_method("__init_subclass__", "cls, /, *args, **kwargs", no_subclass),
    // `*Ts` in an annotation or subscript.
    method("__iter__", "self, /", |vm, args| typing(vm, "_iter_unpacked", args)),
    method("__typing_subst__", "self, arg, /", |vm, _| {
        Err(vm.type_error("Substitution of bare TypeVarTuple is not supported"))
    }),
    method("__typing_prepare_subst__", "self, alias, args, /", |vm, args| {
        typing(vm, "_type_var_tuple_prepare", args)
    }),
    method("__reduce__", "self, /", by_name),
    method("__copy__", "self, /", |_, args| Ok(args[0])),
    method("__deepcopy__", "self, memo, /", |_, args| Ok(args[0])),
];

fn no_subclass(vm: &mut Vm, _: &[Value]) -> NResult {
    Err(vm.type_error("Cannot subclass special typing classes"))
}

fn by_name(vm: &mut Vm, args: &[Value]) -> NResult {
    Ok(Value::Str(type_var(vm, args[0])?.name))
}

const TYPE_VAR_TUPLE_ATTRS: &[Attr] = &[attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name)))];

const PARAM_SPEC_ATTRS: &[Attr] = &[
    attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name))),
    attr("__bound__", |vm, v| type_var_bound(vm, v, false)),
    attr("__covariant__", |vm, v| has_variance(vm, v, Variance::Covariant)),
    attr("__contravariant__", |vm, v| has_variance(vm, v, Variance::Contravariant)),
    attr_rw("__infer_variance__", get_infer_variance, set_infer_variance),
    attr("args", |vm, v| typing(vm, "ParamSpecArgs", &[v])),
    attr("kwargs", |vm, v| typing(vm, "ParamSpecKwargs", &[v])),
];

const TYPE_VAR_ATTRS: &[Attr] = &[
    attr("__name__", |vm, v| Ok(Value::Str(type_var(vm, v)?.name))),
    attr("__bound__", |vm, v| type_var_bound(vm, v, false)),
    attr("__constraints__", |vm, v| type_var_bound(vm, v, true)),
    attr("__covariant__", |vm, v| has_variance(vm, v, Variance::Covariant)),
    attr("__contravariant__", |vm, v| has_variance(vm, v, Variance::Contravariant)),
    attr_rw("__infer_variance__", get_infer_variance, set_infer_variance),
];

fn type_var(vm: &mut Vm, v: Value) -> Result<Gc<TypeVar>, Trap> {
    match v {
        Value::TypeVar(t) => Ok(t),
        _ => Err(wrong_receiver(vm, "__name__", "typing.TypeVar", v)),
    }
}

fn has_variance(vm: &mut Vm, v: Value, variance: Variance) -> NResult {
    Ok(Value::Bool(type_var(vm, v)?.variance == variance))
}

const INFER_VARIANCE: &str = "__infer_variance__";

fn get_infer_variance(vm: &mut Vm, v: Value) -> NResult {
    let (t, name) = (type_var(vm, v)?, vm.intern(INFER_VARIANCE));
    let set = t.dict.and_then(|d| d.get_str(name));
    Ok(set.unwrap_or(Value::Bool(t.variance == Variance::Inferred)))
}

/// Libraries that bring newer versions of `typing` along set it.
fn set_infer_variance(vm: &mut Vm, v: Value, value: Value) -> NResult {
    let (t, name) = (type_var(vm, v)?, vm.intern(INFER_VARIANCE));
    let mut dict = vm.type_var_dict(t);
    if !value.is_unbound() {
        dict.set_str(name, value);
    } else if dict.remove_str(name).is_none() {
        return Err(vm.attribute_error(v, name));
    }
    Ok(Value::None)
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
    method("__getitem__", "self, item, /", |vm, args| Ok(vm.generic_alias(args[0], args[1]))),
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
