//! Methods and attributes of generators, coroutines and async generators.
//!
//! Resuming is the VM's: these natives only say what to resume, and with what.

use super::*;
use crate::code::Op;
use crate::vm::Pending;

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.generator, GENERATOR, GENERATOR_ATTRS, ""),
        type_def(|vm| vm.types.coroutine, COROUTINE, COROUTINE_ATTRS, ""),
        type_def(|vm| vm.types.async_generator, ASYNC, ASYNC_ATTRS, ""),
        type_def(|vm| vm.types.async_generator_asend, ASEND, &[], ""),
    ]
}

const GENERATOR: &[Def] = &[
    method("__iter__", "self, /", |_, args| Ok(args[0])),
    method("__next__", "self, /", |vm, args| send(vm, args[0], Value::None)),
    method("send", "self, value, /", |vm, args| send(vm, args[0], args[1])),
    method("throw", "self, type, value=?, traceback=?, /", throw),
    method("close", "self, /", close),
];

const COROUTINE: &[Def] = &[
    method("__await__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::CoroWrapper, &[args[0]]))),
    method("send", "self, value, /", |vm, args| send(vm, args[0], args[1])),
    method("throw", "self, type, value=?, traceback=?, /", throw),
    method("close", "self, /", close),
];

const ASYNC: &[Def] = &[
    class_method("__class_getitem__", "cls, item, /", class_getitem),
    method("__aiter__", "self, /", |_, args| Ok(args[0])),
    method("__anext__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::AgenNext, &[args[0]]))),
    method("asend", "self, value, /", |vm, args| Err(vm.prelude(PreludeFn::AgenSend, &[args[0], args[1]]))),
    method("athrow", "self, type, value=None, traceback=None, /", |vm, args| {
        Err(vm.prelude(PreludeFn::AgenThrow, &[args[0], args[1], args[2]]))
    }),
    method("aclose", "self, /", |vm, args| Err(vm.prelude(PreludeFn::AgenClose, &[args[0]]))),
];

/// The awaitables that an async generator's methods return: generators of the prelude under another class.
const ASEND: &[Def] = &[
    method("__await__", "self, /", |_, args| Ok(args[0])),
    method("__iter__", "self, /", |_, args| Ok(args[0])),
    method("__next__", "self, /", |vm, args| send(vm, args[0], Value::None)),
    method("send", "self, value, /", |vm, args| send(vm, args[0], args[1])),
    method("throw", "self, type, value=?, traceback=?, /", throw),
    method("close", "self, /", close),
];

/// For the prelude: show a generator as an awaitable of an async generator.
pub(in crate::builtins) fn agen_awaitable(vm: &mut Vm, args: &[Value]) -> NResult {
    gen_of(vm, args[0])?.class = Some(vm.types.async_generator_asend);
    Ok(args[0])
}

const GENERATOR_ATTRS: &[Attr] = &[
    attr_rw("__name__", |vm, v| Ok(gen_of(vm, v)?.name), set_name),
    attr_rw("__qualname__", |vm, v| Ok(gen_of(vm, v)?.qualname), set_qualname),
    attr("gi_running", running),
    attr("gi_suspended", suspended),
    attr("gi_code", code),
    attr("gi_yieldfrom", delegate),
];

const COROUTINE_ATTRS: &[Attr] = &[
    attr_rw("__name__", |vm, v| Ok(gen_of(vm, v)?.name), set_name),
    attr_rw("__qualname__", |vm, v| Ok(gen_of(vm, v)?.qualname), set_qualname),
    attr("cr_running", running),
    attr("cr_suspended", suspended),
    attr("cr_code", code),
    attr("cr_await", delegate),
    attr("cr_origin", |_, _| Ok(Value::None)),
];

const ASYNC_ATTRS: &[Attr] = &[
    attr_rw("__name__", |vm, v| Ok(gen_of(vm, v)?.name), set_name),
    attr_rw("__qualname__", |vm, v| Ok(gen_of(vm, v)?.qualname), set_qualname),
    attr("ag_running", |vm, v| Ok(Value::Bool(gen_of(vm, v)?.agen_running))),
    attr("ag_code", code),
    attr("ag_await", delegate),
];

fn gen_of(vm: &mut Vm, v: Value) -> Result<Gc<Generator>, Trap> {
    match v {
        Value::Gen(g) => Ok(g),
        _ => Err(wrong_receiver(vm, "send", "generator", v)),
    }
}

fn running(vm: &mut Vm, v: Value) -> NResult {
    Ok(Value::Bool(gen_of(vm, v)?.state == GenState::Running))
}

fn suspended(vm: &mut Vm, v: Value) -> NResult {
    Ok(Value::Bool(gen_of(vm, v)?.state == GenState::Suspended))
}

/// What a suspended `yield from` or `await` waits for.
fn delegate(vm: &mut Vm, v: Value) -> NResult {
    let g = gen_of(vm, v)?;
    Ok(match g.func.code.ops.get(g.pc as usize) {
        Some(Op::YieldFrom { iter, .. }) if g.state == GenState::Suspended => g.regs[*iter as usize],
        _ => Value::None,
    })
}

fn code(vm: &mut Vm, v: Value) -> NResult {
    Ok(Value::Code(gen_of(vm, v)?.func.code))
}

fn set_name(vm: &mut Vm, v: Value, x: Value) -> NResult {
    if vm.as_str(x).is_none() {
        return Err(vm.type_error("__name__ must be set to a string object"));
    }
    gen_of(vm, v)?.name = x;
    Ok(Value::None)
}

fn set_qualname(vm: &mut Vm, v: Value, x: Value) -> NResult {
    if vm.as_str(x).is_none() {
        return Err(vm.type_error("__qualname__ must be set to a string object"));
    }
    gen_of(vm, v)?.qualname = x;
    Ok(Value::None)
}

fn send(vm: &mut Vm, this: Value, value: Value) -> NResult {
    let generator = gen_of(vm, this)?;
    vm.pending = Pending::Resume { generator, send: Ok(value) };
    Err(Trap::Tail)
}

/// The innermost generator that a generator waits for, and the object that that one waits for.
fn innermost(mut g: Gc<Generator>) -> (Gc<Generator>, Option<Value>) {
    while g.state == GenState::Suspended {
        let Some(Op::YieldFrom { iter, .. }) = g.func.code.ops.get(g.pc as usize) else { break };
        match g.regs[*iter as usize] {
            Value::Gen(inner) => g = inner,
            object @ Value::Instance(_) => return (g, Some(object)),
            _ => break,
        }
    }
    (g, None)
}

fn throw(vm: &mut Vm, args: &[Value]) -> NResult {
    let generator = gen_of(vm, args[0])?;
    // To end a generator, an object that it waits for is closed.
    let ends = match args[1] {
        Value::Class(c) => c.is_subclass(vm.excs.GeneratorExit),
        Value::Instance(i) => vm.is_exc(i, vm.excs.GeneratorExit),
        _ => false,
    };
    vm.thrown = Vec::new();
    let (inner, object) = if ends { (generator, None) } else { innermost(generator) };
    let outcome = match object {
        Some(object) => throw_below(vm, generator, inner, object, args),
        None => throw_here(vm, generator, args),
    };
    match outcome {
        Err(Trap::Raise(e)) if inner != generator => Err(throw_over(vm, generator, inner, e)),
        outcome => outcome,
    }
}

/// What goes wrong before anything is thrown is thrown into whoever waits for the innermost generator.
fn throw_over(vm: &mut Vm, generator: Gc<Generator>, inner: Gc<Generator>, e: Gc<Instance>) -> Trap {
    vm.thrown = vec![Value::Gen(inner)];
    vm.pending = Pending::Resume { generator, send: Err(e) };
    Trap::Tail
}

/// For the prelude: `_throw_over(gen, inner, exc)`.
pub(in crate::builtins) fn throw_over_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let (generator, inner) = (gen_of(vm, args[0])?, gen_of(vm, args[1])?);
    match args[2] {
        Value::Instance(e) => Err(throw_over(vm, generator, inner, e)),
        _ => Err(vm.system_error("bad arguments for _throw_over")),
    }
}

fn throw_below(
    vm: &mut Vm,
    generator: Gc<Generator>,
    inner: Gc<Generator>,
    object: Value,
    args: &[Value],
) -> NResult {
    // Its `throw` gets what this one got, whatever it is.
    let given: Vec<Value> = args[1..].iter().filter(|v| !v.is_unbound()).copied().collect();
    match vm.get_attr(object, vm.sym.throw) {
        Ok(throw) => throw_to(vm, generator, throw, &given),
        Err(Trap::Raise(e)) if vm.is_exc(e, vm.excs.AttributeError) => {
            vm.thrown = vec![Value::Unbound];
            throw_here(vm, generator, args)
        }
        Err(Trap::Tail) => {
            let given = vm.tuple(given);
            Err(vm.prelude(PreludeFn::ThrowToDelegate, &[args[0], Value::Gen(inner), object, given]))
        }
        Err(t) => Err(t),
    }
}

/// Let a generator call this `throw` of the object that it waits for.
fn throw_to(vm: &mut Vm, generator: Gc<Generator>, throw: Value, args: &[Value]) -> NResult {
    vm.thrown = std::iter::once(throw).chain(args.iter().copied()).collect();
    let class = vm.excs.Exception;
    let unseen = vm.exception(class, Vec::new());
    vm.pending = Pending::Resume { generator, send: Err(unseen) };
    Err(Trap::Tail)
}

/// For the prelude: `_throw_to(gen, throw, args)`.
pub(in crate::builtins) fn throw_to_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let generator = gen_of(vm, args[0])?;
    let given = star_items(args[2]);
    throw_to(vm, generator, args[1], &given)
}

/// For the prelude: `_throw_past(gen, type, value=?, traceback=?)`: what a generator waits for has no `throw`.
pub(in crate::builtins) fn throw_past(vm: &mut Vm, args: &[Value]) -> NResult {
    vm.thrown = vec![Value::Unbound];
    let generator = gen_of(vm, args[0])?;
    throw_here(vm, generator, args)
}

fn throw_here(vm: &mut Vm, generator: Gc<Generator>, args: &[Value]) -> NResult {
    let thrown = std::mem::take(&mut vm.thrown);
    let (typ, value) = (args[1], args[2].bound().unwrap_or(Value::None));
    if !matches!(args[3], Value::Unbound | Value::None | Value::Traceback(_)) {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    let is_class = matches!(typ, Value::Class(c) if c.layout == Layout::Exception);
    let is_instance = matches!(typ, Value::Instance(i) if matches!(i.native, Value::Exc(_)));
    if is_instance && !value.is_none() {
        return Err(vm.type_error("instance exception may not have a separate value"));
    }
    if !is_class && !is_instance {
        let t = vm.type_name(typ);
        return Err(vm.type_error(format!(
            "exceptions must be classes or instances deriving from BaseException, not {t}"
        )));
    }
    if is_class && !value.is_none() {
        return Err(vm.prelude(PreludeFn::GenThrow, &[args[0], typ, value]));
    }
    match vm.exception_of(typ)? {
        Some(e) => {
            vm.thrown = thrown;
            vm.pending = Pending::Resume { generator, send: Err(e) };
            Err(Trap::Tail)
        }
        None => Err(vm.prelude(PreludeFn::GenThrow, &[args[0], typ, Value::None])),
    }
}

fn close(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut g = gen_of(vm, args[0])?;
    match g.state {
        GenState::Done => Ok(Value::None),
        GenState::Created => {
            g.state = GenState::Done;
            g.regs = Vec::new();
            Ok(Value::None)
        }
        GenState::Suspended | GenState::Running => Err(close_suspended(vm, args[0])),
    }
}

/// Raise GeneratorExit in a generator. Who closes it raises it: what that handles is its context.
pub(crate) fn close_suspended(vm: &mut Vm, generator: Value) -> Trap {
    let class = vm.excs.GeneratorExit;
    let exit = vm.exception(class, Vec::new());
    vm.set_context(exit);
    vm.prelude(PreludeFn::GenClose, &[generator, Value::Instance(exit)])
}
