//! `BaseExceptionGroup` and `ExceptionGroup`.

use super::*;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(
            |vm| vm.excs.BaseExceptionGroup,
            GROUP,
            GROUP_ATTRS,
            "A combination of multiple unrelated exceptions.",
        ),
        type_def(|vm| vm.excs.ExceptionGroup, &[], &[], ""),
    ]
}

const GROUP: &[Def] = &[
    static_method("__new__", "cls, /, *args, **kwargs", group_new),
    method("__init__", "self, /, *args, **kwargs", group_init),
    method("__str__", "self, /", group_str),
    method("derive", "self, excs, /", |vm, args| {
        let message = group(vm, args[0])?.0;
        let class = Value::Class(vm.excs.BaseExceptionGroup);
        Err(vm.tail(class, vec![message, args[1]]))
    }),
    method("split", "self, matcher_value, /", |vm, args| {
        Err(vm.prelude(PreludeFn::GroupSplit, &[args[0], args[1]]))
    }),
    method("subgroup", "self, matcher_value, /", |vm, args| {
        Err(vm.prelude(PreludeFn::GroupSubgroup, &[args[0], args[1]]))
    }),
    class_method("__class_getitem__", "cls, item, /", class_getitem),
];

const GROUP_ATTRS: &[Attr] = &[
    attr("message", |vm, v| Ok(group(vm, v)?.0)),
    attr("exceptions", |vm, v| Ok(Value::Tuple(group(vm, v)?.1))),
];

fn group(vm: &mut Vm, v: Value) -> Result<(Value, Gc<Tuple>), Trap> {
    match exc(vm, v)?.1.group {
        Some(g) => Ok(g),
        None => Err(wrong_receiver(vm, "exceptions", "BaseExceptionGroup", v)),
    }
}

fn group_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(mut cls) = args[0] else {
        return Err(vm.type_error("BaseExceptionGroup.__new__(X): X is not a type object"));
    };
    let given = star_items(args[1]);
    if given.len() != 2 {
        return Err(vm.type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            given.len()
        )));
    }
    if vm.as_str(given[0]).is_none() {
        let t = vm.arg_type_name(given[0]);
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {t}")));
    }
    let items = match given[1].unwrap_native() {
        Value::List(l) => l.items.clone(),
        Value::Tuple(t) => t.items.to_vec(),
        v => {
            let sequence = vm.intern("__getitem__");
            let class = vm.class_of(v);
            let is_mapping = matches!(v, Value::Dict(_) | Value::Set(_));
            if is_mapping || vm.class_attr(class, sequence).is_none() {
                return Err(vm.type_error("second argument (exceptions) must be a sequence"));
            }
            match vm.native_items(v)? {
                Some(items) => items,
                None => return Err(vm.prelude(PreludeFn::GroupNew, &[args[0], given[0], given[1]])),
            }
        }
    };
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut only_exceptions = true;
    for (i, v) in items.iter().enumerate() {
        match v {
            Value::Instance(e) if matches!(e.native, Value::Exc(_)) => {
                only_exceptions &= vm.is_exc(*e, vm.excs.Exception);
            }
            _ => {
                let text = format!("Item {i} of second argument (exceptions) is not an exception");
                return Err(vm.value_error(text));
            }
        }
    }
    if cls == vm.excs.BaseExceptionGroup {
        if only_exceptions {
            cls = vm.excs.ExceptionGroup;
        }
    } else if !only_exceptions && cls.is_subclass(vm.excs.Exception) {
        return Err(if cls == vm.excs.ExceptionGroup {
            vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup")
        } else {
            vm.type_error(format!("Cannot nest BaseExceptions in '{}'", cls.name.as_str()))
        });
    }
    if !cls.flags.heap && matches!(args[2], Value::Dict(d) if !d.is_empty()) {
        return Err(vm.type_error(format!("{}() takes no keyword arguments", cls.name.as_str())));
    }
    let tuple = vm.new_tuple(items);
    let message = given[0];
    let e = vm.exception(cls, given);
    vm.exc_data(e).group = Some((message, tuple));
    Ok(Value::Instance(e))
}

fn group_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let (i, mut d) = exc(vm, args[0])?;
    if matches!(args[2], Value::Dict(d) if !d.is_empty()) {
        return Err(vm.type_error(format!("{}() takes no keyword arguments", i.class.name.as_str())));
    }
    d.args = args[1];
    Ok(Value::None)
}

fn group_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let (message, members) = group(vm, args[0])?;
    let text = vm.as_str(message).map_or(String::new(), |s| s.as_str().to_string());
    let n = members.items.len();
    let s = if n == 1 { "" } else { "s" };
    Ok(vm.string(format!("{text} ({n} sub-exception{s})")))
}

/// For the prelude: whether two exceptions agree in traceback, cause and context, as the parts that `except*` splits
/// off a group do.
pub(in crate::builtins) fn same_metadata(vm: &mut Vm, args: &[Value]) -> NResult {
    let ((_, a), (_, b)) = (exc(vm, args[0])?, exc(vm, args[1])?);
    let same_trace = a.traceback.len() == b.traceback.len()
        && a.traceback.iter().zip(&b.traceback).all(|(x, y)| x.code == y.code && x.pc == y.pc);
    Ok(Value::Bool(same_trace && a.cause.is(b.cause) && a.context.is(b.context)))
}
