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

fn throw(vm: &mut Vm, args: &[Value]) -> NResult {
    let generator = gen_of(vm, args[0])?;
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
        GenState::Suspended | GenState::Running => Err(vm.prelude(PreludeFn::GenClose, &[args[0]])),
    }
}
