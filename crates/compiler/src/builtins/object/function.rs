//! Functions, builtin functions, bound methods, modules, cells and code objects.

use super::*;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.function, FUNCTION, FUNCTION_ATTRS, "Create a function object."),
        type_def(|vm| vm.types.builtin, CALLABLE, BUILTIN_ATTRS, ""),
        type_def(|vm| vm.types.method_descriptor, METHOD_DESCR, BUILTIN_ATTRS, ""),
        type_def(|vm| vm.types.wrapper_descriptor, METHOD_DESCR, BUILTIN_ATTRS, ""),
        type_def(|vm| vm.types.classmethod_descriptor, CLASSMETHOD_DESCR, BUILTIN_ATTRS, ""),
        type_def(|vm| vm.types.method_wrapper, CALLABLE, BUILTIN_ATTRS, ""),
        type_def(|vm| vm.types.method, METHOD, METHOD_ATTRS, "Create a bound instance method object."),
        type_def(|vm| vm.types.module, MODULE, MODULE_ATTRS, "Create a module object."),
        type_def(|vm| vm.types.cell, CELL, CELL_ATTRS, "Create a new cell object."),
        type_def(|vm| vm.types.code, CODE, CODE_ATTRS, "Create a code object."),
    ]
}

// ── functions ──

const FUNCTION: &[Def] = &[
    static_method("__new__", "cls, code, globals, name=None, argdefs=None, closure=None", function_new),
    method("__get__", "self, obj, type=None, /", function_get),
    method("__call__", "self, /, *args, **kwargs", call_self),
];

const FUNCTION_ATTRS: &[Attr] = &[
    attr_rw("__name__", |vm, v| Ok(func(vm, v)?.name), set_name),
    attr_rw("__qualname__", |vm, v| Ok(func(vm, v)?.qualname), set_qualname),
    attr_rw(
        "__doc__",
        |vm, v| Ok(func(vm, v)?.doc),
        |vm, v, x| {
            func(vm, v)?.doc = x.bound().unwrap_or(Value::None);
            Ok(Value::None)
        },
    ),
    attr_rw(
        "__module__",
        |vm, v| Ok(func(vm, v)?.module),
        |vm, v, x| {
            func(vm, v)?.module = x.bound().unwrap_or(Value::None);
            Ok(Value::None)
        },
    ),
    attr_rw("__defaults__", get_defaults, set_defaults),
    attr_rw("__kwdefaults__", get_kwdefaults, set_kwdefaults),
    attr_rw("__code__", |vm, v| Ok(Value::Code(func(vm, v)?.code)), set_code),
    member("__globals__", |vm, v| Ok(Value::Dict(func(vm, v)?.globals))),
    member("__closure__", get_closure),
    member("__builtins__", |vm, _| Ok(Value::Dict(vm.builtins))),
    attr_rw("__annotations__", get_annotations, set_annotations),
    attr_rw("__type_params__", get_type_params, set_type_params),
    attr_rw("__dict__", get_instance_dict, set_instance_dict),
];

fn func(vm: &mut Vm, v: Value) -> Result<Gc<Function>, Trap> {
    match v {
        Value::Func(f) => Ok(f),
        _ => Err(wrong_receiver(vm, "__name__", "function", v)),
    }
}

fn function_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Code(code) = args[1] else {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("function() argument 'code' must be code, not {t}")));
    };
    let Value::Dict(globals) = args[2] else {
        let t = vm.type_name(args[2]);
        return Err(vm.type_error(format!("function() argument 'globals' must be dict, not {t}")));
    };
    let name = match args[3] {
        n @ Value::Str(_) => n,
        Value::None => Value::Str(code.name),
        _ => return Err(vm.type_error("arg 3 (name) must be None or string")),
    };
    let defaults = match args[4] {
        Value::Tuple(t) => t.items.to_vec(),
        Value::None => Vec::new(),
        _ => return Err(vm.type_error("arg 4 (defaults) must be None or tuple")),
    };
    let mut closure = Vec::new();
    if let Value::Tuple(t) = args[5] {
        for c in t.items.iter() {
            match c {
                Value::Cell(c) => closure.push(*c),
                other => {
                    let t = vm.type_name(*other);
                    return Err(vm.type_error(format!("arg 5 (closure) expected cell, found {t}")));
                }
            }
        }
    }
    if closure.len() != code.free_names.len() {
        let (name, want, got) = (code.name.as_str().to_string(), code.free_names.len(), closure.len());
        return Err(vm.value_error(format!("{name} requires closure of length {want}, not {got}")));
    }
    let sym = vm.sym.__name__;
    let module = globals.get_str(sym).unwrap_or(Value::None);
    let qualname = Value::Str(code.qualname);
    let f = vm.heap.alloc(Function {
        code,
        globals,
        defaults,
        kwdefaults: None,
        closure,
        name,
        qualname,
        module,
        doc: code.doc,
        annotations: None,
        type_params: Value::Unbound,
        dict: None,
    });
    Ok(Value::Func(f))
}

fn function_get(vm: &mut Vm, args: &[Value]) -> NResult {
    check_get(vm, args)?;
    // Functions that show themselves as builtin ones bind nothing.
    if matches!(args[0], Value::Func(f) if f.code.builtin) {
        return Ok(args[0]);
    }
    if args[1].is_none() {
        // Bound to None itself only if that is the instance: `None.__class__`.
        if !matches!(args[2], Value::Class(c) if c == vm.types.none) {
            return Ok(args[0]);
        }
    }
    Ok(vm.bound_method(args[0], args[1]))
}

/// `f.__call__(…)`.
fn call_self(vm: &mut Vm, args: &[Value]) -> NResult {
    Err(tail_slots(vm, args[0], args[1], args[2]))
}

fn set_name(vm: &mut Vm, v: Value, x: Value) -> NResult {
    if vm.as_str(x).is_none() {
        return Err(vm.type_error("__name__ must be set to a string object"));
    }
    func(vm, v)?.name = x;
    Ok(Value::None)
}

fn set_qualname(vm: &mut Vm, v: Value, x: Value) -> NResult {
    if vm.as_str(x).is_none() {
        return Err(vm.type_error("__qualname__ must be set to a string object"));
    }
    func(vm, v)?.qualname = x;
    Ok(Value::None)
}

fn get_defaults(vm: &mut Vm, v: Value) -> NResult {
    let f = func(vm, v)?;
    if f.defaults.is_empty() {
        return Ok(Value::None);
    }
    let items = f.defaults.clone();
    Ok(vm.tuple(items))
}

fn set_defaults(vm: &mut Vm, v: Value, x: Value) -> NResult {
    func(vm, v)?.defaults = match x {
        Value::Tuple(t) => t.items.to_vec(),
        Value::None | Value::Unbound => Vec::new(),
        _ => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
    };
    Ok(Value::None)
}

fn get_kwdefaults(vm: &mut Vm, v: Value) -> NResult {
    Ok(func(vm, v)?.kwdefaults.map_or(Value::None, Value::Dict))
}

fn set_kwdefaults(vm: &mut Vm, v: Value, x: Value) -> NResult {
    func(vm, v)?.kwdefaults = match x {
        Value::Dict(d) => Some(d),
        Value::None | Value::Unbound => None,
        _ => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
    };
    Ok(Value::None)
}

fn set_code(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut f = func(vm, v)?;
    let Value::Code(c) = x else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    if c.free_names.len() != f.closure.len() {
        let (name, have, want) = (f.code.name.as_str().to_string(), f.closure.len(), c.free_names.len());
        return Err(
            vm.value_error(format!("{name}() requires a code object with {have} free vars, not {want}"))
        );
    }
    f.code = c;
    Ok(Value::None)
}

fn get_closure(vm: &mut Vm, v: Value) -> NResult {
    let f = func(vm, v)?;
    if f.closure.is_empty() {
        return Ok(Value::None);
    }
    let cells = f.closure.iter().map(|c| Value::Cell(*c)).collect();
    Ok(vm.tuple(cells))
}

fn get_annotations(vm: &mut Vm, v: Value) -> NResult {
    let mut f = func(vm, v)?;
    let d = match f.annotations {
        Some(d) => d,
        None => vm.new_dict(),
    };
    f.annotations = Some(d);
    Ok(Value::Dict(d))
}

fn set_annotations(vm: &mut Vm, v: Value, x: Value) -> NResult {
    func(vm, v)?.annotations = match x {
        Value::Dict(d) => Some(d),
        Value::None | Value::Unbound => None,
        _ => return Err(vm.type_error("__annotations__ must be set to a dict object")),
    };
    Ok(Value::None)
}

fn get_type_params(vm: &mut Vm, v: Value) -> NResult {
    Ok(match func(vm, v)?.type_params {
        t @ Value::Tuple(_) => t,
        _ => Value::Tuple(vm.empty_tuple),
    })
}

fn set_type_params(vm: &mut Vm, v: Value, x: Value) -> NResult {
    if !matches!(x, Value::Tuple(_)) {
        return Err(vm.type_error("__type_params__ must be set to a tuple"));
    }
    func(vm, v)?.type_params = x;
    Ok(Value::None)
}

// ── builtin functions and methods ──

const CALLABLE: &[Def] = &[method("__call__", "self, /, *args, **kwargs", call_self)];

const METHOD_DESCR: &[Def] = &[
    method("__call__", "self, /, *args, **kwargs", call_self),
    method("__get__", "self, obj, type=None, /", |vm, args| {
        check_get(vm, args)?;
        if args[1].is_none() {
            return Ok(args[0]);
        }
        let n = native_fn(vm, args[0])?;
        match n.owner {
            Some(owner) if !vm.class_of(args[1]).is_subclass(owner) => {
                Err(wrong_receiver(vm, n.name, owner.name.as_str(), args[1]))
            }
            _ => Ok(vm.bound_method(args[0], args[1])),
        }
    }),
];

const CLASSMETHOD_DESCR: &[Def] = &[
    method("__call__", "self, /, *args, **kwargs", call_self),
    method("__get__", "self, obj, type=None, /", |vm, args| {
        let n = native_fn(vm, args[0])?;
        let owner = n.owner.unwrap_or(vm.types.object);
        check_get(vm, args)?;
        let class = match (args[2], args[1]) {
            (Value::None, obj) => Value::Class(vm.class_of(obj)),
            (class, _) => class,
        };
        match wrong_class(vm, n, owner, class) {
            Some(t) => Err(t),
            None => Ok(vm.bound_method(args[0], class)),
        }
    }),
];

const BUILTIN_ATTRS: &[Attr] = &[
    attr("__name__", native_name_attr),
    attr("__qualname__", native_qualname),
    attr("__doc__", |_, _| Ok(Value::None)),
    attr("__module__", |vm, v| {
        let n = native_fn(vm, v)?;
        match (n.owner, n.host_name) {
            (Some(_), _) => Ok(Value::None),
            (None, Value::Module(module)) => Ok(Value::Str(module.name)),
            _ => Ok(vm.str("builtins")),
        }
    }),
    attr("__self__", native_self),
    attr("__objclass__", |vm, v| match native_fn(vm, v)?.owner {
        Some(c) => Ok(Value::Class(c)),
        None => {
            let name = vm.intern("__objclass__");
            Err(vm.attribute_error(v, name))
        }
    }),
    attr("__text_signature__", |_, _| Ok(Value::None)),
];

fn native_fn(vm: &mut Vm, v: Value) -> Result<Gc<NativeFn>, Trap> {
    match v {
        Value::Native(n) => Ok(n),
        Value::Method(m) => match m.func {
            Value::Native(n) => Ok(n),
            _ => Err(wrong_receiver(vm, "__name__", "builtin_function_or_method", v)),
        },
        _ => Err(wrong_receiver(vm, "__name__", "builtin_function_or_method", v)),
    }
}

fn native_name_attr(vm: &mut Vm, v: Value) -> NResult {
    let n = native_fn(vm, v)?;
    match (n.kind, n.host_name) {
        (NativeKind::Host(_), s @ Value::Str(_)) => Ok(s),
        _ => Ok(vm.str(n.name)),
    }
}

fn native_qualname(vm: &mut Vm, v: Value) -> NResult {
    let n = native_fn(vm, v)?;
    match n.owner {
        Some(c) => Ok(vm.string(format!("{}.{}", c.name.as_str(), n.name))),
        None => native_name_attr(vm, v),
    }
}

fn native_self(vm: &mut Vm, v: Value) -> NResult {
    match v {
        Value::Method(m) => Ok(m.this),
        Value::Native(n) if n.kind == NativeKind::Method => {
            let name = vm.sym.__self__;
            Err(vm.attribute_error(v, name))
        }
        Value::Native(n) if n.owner.is_some() => Ok(n.owner.map_or(Value::None, Value::Class)),
        Value::Native(n) if matches!(n.host_name, Value::Module(_)) => Ok(n.host_name),
        _ => {
            let (name, dict) = (vm.intern("builtins"), vm.builtins);
            Ok(Value::Module(vm.heap.alloc(Module { name, dict, class: None })))
        }
    }
}

// ── bound methods ──

const METHOD: &[Def] = &[
    static_method("__new__", "cls, function, instance, /", |vm, args| {
        if !crate::builtins::type_::callable(vm, args[1]) {
            return Err(vm.type_error("first argument must be callable"));
        }
        if args[2].is_none() {
            return Err(vm.type_error("instance must not be None"));
        }
        Ok(vm.bound_method(args[1], args[2]))
    }),
    method("__call__", "self, /, *args, **kwargs", call_self),
    method("__get__", "self, obj, type=None, /", |vm, args| {
        check_get(vm, args)?;
        Ok(args[0])
    }),
];

const METHOD_ATTRS: &[Attr] = &[
    member("__self__", |vm, v| match v {
        Value::Method(m) => Ok(m.this),
        _ => Err(wrong_receiver(vm, "__self__", "method", v)),
    }),
    member("__func__", |vm, v| match v {
        Value::Method(m) => Ok(m.func),
        _ => Err(wrong_receiver(vm, "__func__", "method", v)),
    }),
    attr("__doc__", |vm, v| match v {
        Value::Method(m) => {
            let name = vm.sym.__doc__;
            vm.get_attr(m.func, name)
        }
        _ => Err(wrong_receiver(vm, "__doc__", "method", v)),
    }),
];

// ── modules ──

const MODULE: &[Def] = &[
    // What a subclass's own `__init__` takes is none of its business.
    static_method("__new__", "cls, /, *args, **kwargs", module_new),
    method("__init__", "self, name, doc=None", module_init),
];
const MODULE_ATTRS: &[Attr] = &[attr("__dict__", get_instance_dict)];

fn module_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let (name, dict) = (vm.empty_str, vm.new_dict());
    let class = match args[0] {
        Value::Class(c) if c != vm.types.module => Some(c),
        _ => None,
    };
    let module = vm.heap.alloc(Module { name, dict, class });
    if class.is_none() {
        // Instances of builtin classes are not initialised by another call.
        let (positional, named) = (star_items(args[1]), kw_pairs(args[2]));
        let given = |i: usize, name: &str| {
            let named = named.iter().find(|(n, _)| n.as_str() == name).map(|(_, v)| *v);
            positional.get(i).copied().or(named)
        };
        let Some(name) = given(0, "name") else {
            return Err(vm.type_error("module() missing required argument 'name' (pos 1)"));
        };
        let doc = given(1, "doc").unwrap_or(Value::None);
        module_init(vm, &[Value::Module(module), name, doc])?;
    }
    Ok(Value::Module(module))
}

fn module_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Module(mut m) = args[0] else { return Err(wrong_receiver(vm, "__init__", "module", args[0])) };
    let Some(name) = vm.as_str(args[1]) else {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("module() argument 'name' must be str, not {t}")));
    };
    m.name = name;
    let names = [
        (vm.sym.__name__, Value::Str(name)),
        (vm.sym.__doc__, args[2]),
        (vm.sym.__package__, Value::None),
        (vm.sym.__loader__, Value::None),
        (vm.sym.__spec__, Value::None),
    ];
    for (n, v) in names {
        m.dict.set_str(n, v);
    }
    Ok(Value::None)
}

// ── cells ──

const CELL: &[Def] = &[static_method("__new__", "cls, contents=?, /", |vm, args| {
    Ok(Value::Cell(vm.heap.alloc(Cell { value: args[1] })))
})];

const CELL_ATTRS: &[Attr] = &[attr_rw(
    "cell_contents",
    |vm, v| match v {
        Value::Cell(c) if !c.value.is_unbound() => Ok(c.value),
        _ => Err(vm.value_error("Cell is empty")),
    },
    |_, v, x| {
        if let Value::Cell(mut c) = v {
            c.value = x;
        }
        Ok(Value::None)
    },
)];

// ── code objects ──

const CODE_ATTRS: &[Attr] = &[
    member("co_name", |vm, v| Ok(Value::Str(code(vm, v)?.name))),
    member("co_qualname", |vm, v| Ok(Value::Str(code(vm, v)?.qualname))),
    member("co_filename", |vm, v| {
        let c = code(vm, v)?;
        Ok(vm.str(&c.source.filename))
    }),
    member("co_firstlineno", |vm, v| Ok(Value::Int(code(vm, v)?.first_line as i64))),
    member("co_argcount", |vm, v| Ok(Value::Int(code(vm, v)?.nargs as i64))),
    member("co_posonlyargcount", |vm, v| Ok(Value::Int(code(vm, v)?.posonly as i64))),
    member("co_kwonlyargcount", |vm, v| Ok(Value::Int(code(vm, v)?.kwonly as i64))),
    attr("co_nlocals", |vm, v| {
        let c = code(vm, v)?;
        Ok(Value::Int(var_names(c).len() as i64))
    }),
    attr("co_varnames", |vm, v| {
        let c = code(vm, v)?;
        names_tuple(vm, var_names(c))
    }),
    attr("co_freevars", |vm, v| {
        let c = code(vm, v)?;
        names_tuple(vm, c.free_names.clone())
    }),
    attr("co_cellvars", |vm, v| {
        let c = code(vm, v)?;
        let names = c.local_names.iter().zip(&c.local_is_cell).filter(|(_, cell)| **cell).map(|(n, _)| *n);
        let names = names.collect();
        names_tuple(vm, names)
    }),
    member("co_names", |vm, v| {
        let c = code(vm, v)?;
        let mut names: Vec<Gc<Str>> = Vec::new();
        for cache in &c.caches {
            if !names.contains(&cache.name) {
                names.push(cache.name);
            }
        }
        names_tuple(vm, names)
    }),
    member("co_consts", |vm, v| {
        let c = code(vm, v)?;
        let items = c.consts.clone();
        Ok(vm.tuple(items))
    }),
    member("co_flags", |vm, v| {
        let c = code(vm, v)?;
        let function = !matches!(c.kind, CodeKind::Module | CodeKind::Exec | CodeKind::Class);
        let mut flags = if function { 0x3 } else { 0 };
        flags |= if c.varargs { 0x4 } else { 0 } | if c.varkw { 0x8 } else { 0 };
        flags |= match c.kind {
            CodeKind::Generator => 0x20,
            CodeKind::Coroutine => 0x80,
            CodeKind::AsyncGenerator => 0x200,
            _ => 0,
        };
        Ok(Value::Int(flags))
    }),
];

const CODE: &[Def] = &[method("replace", "self, /, **kwargs", |vm, args| {
    let mut copy = (*code(vm, args[0])?).clone();
    for (name, value) in kw_pairs(args[1]) {
        match (name.as_str(), vm.as_str(value), value) {
            ("co_name", Some(text), _) => copy.name = text,
            ("co_qualname", Some(text), _) => copy.qualname = text,
            ("co_filename", Some(text), _) => {
                let mut source = (*copy.source).clone();
                source.filename = text.as_str().to_string();
                copy.source = std::rc::Rc::new(source);
            }
            ("co_firstlineno", _, Value::Int(line)) => copy.first_line = line.max(0) as u32,
            (name, ..) => {
                let class = vm.excs.NotImplementedError;
                return Err(vm.error(class, &format!("replace() cannot change '{name}'")));
            }
        }
    }
    Ok(Value::Code(vm.heap.alloc(copy)))
})];

fn code(vm: &mut Vm, v: Value) -> Result<Gc<Code>, Trap> {
    match v {
        Value::Code(c) => Ok(c),
        _ => Err(wrong_receiver(vm, "co_name", "code", v)),
    }
}

fn names_tuple(vm: &mut Vm, names: Vec<Gc<Str>>) -> NResult {
    let items = names.into_iter().map(Value::Str).collect();
    Ok(vm.tuple(items))
}

/// Parameters, then the locals that are not cells.
fn var_names(c: Gc<Code>) -> Vec<Gc<Str>> {
    let n = c.nparams();
    let is_cell = |i: usize| c.local_is_cell.get(i).copied().unwrap_or(false);
    c.local_names.iter().enumerate().filter(|(i, _)| *i < n || !is_cell(*i)).map(|(_, n)| *n).collect()
}
