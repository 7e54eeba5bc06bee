//! `asyncio`'s three primitives over the VM's scheduler; everything else is `asyncio.py`.
//!
//! A task is a fiber of its own. A fiber that waits for a future parks under a number, as one that waits for a host
//! call does, and is woken under it with a value or an exception. The numbers count down from the top, so that the
//! host's own calls always come first.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;

pub const FUNCTIONS: &[Def] = &[
    function("_spawn", "coro, /", |vm, args| {
        // `gather` starts the fiber and would then wait for it.
        let one = vm.tuple(vec![args[0]]);
        let gather = SCHED_FUNCTIONS.iter().find(|d| d.name == "gather");
        if let Some(Err(t @ Trap::Raise(_))) = gather.map(|d| (d.imp)(vm, &[one])) {
            return Err(t);
        }
        vm.sched.wait = Wait::default();
        Ok(Value::None)
    }),
    function("_asyncgens", "", |vm, _| {
        let left = vm.heap.guarded.iter().copied();
        let left = left.filter(|g| g.kind == CodeKind::AsyncGenerator && g.state == GenState::Suspended);
        let left = left.map(Value::Gen).collect();
        Ok(vm.list(left))
    }),
    function("_fiber", "", |vm, _| Ok(Value::Int(vm.fiber.id as i64))),
    function("_park", "number, /", |vm, args| {
        let n = vm.index_arg(args, 0, false)?;
        vm.sched.wait = Wait::Call(u32::MAX - n as u32);
        vm.sched.awaitable_result = true;
        Err(Trap::Block)
    }),
    function("_wake", "number, error=None, /", |vm, args| {
        let n = vm.index_arg(args, 0, false)?;
        let answer = match args[1] {
            Value::Instance(e) => Err(e),
            _ => Ok(Value::None),
        };
        Ok(Value::Bool(vm.answer_call(u32::MAX - n as u32, answer)))
    }),
];
