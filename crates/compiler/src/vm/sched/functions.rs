//! The coroutine builtins of the dialect.

use super::*;
use crate::builtins::{Def, function};

pub const SCHED_FUNCTIONS: &[Def] = &[
    function("run", "coro, *more", run_coros),
    function("gather", "*coros", gather),
    function("sleep", "seconds, /", sleep),
    function("frame", "", frame),
    function("receive", "", receive),
    function("with_timeout", "seconds, coro, /", with_timeout),
    function("cancel", "coro, /", cancel),
];

/// The coroutine that a value is.
fn coroutine(v: Value) -> Option<Gc<Generator>> {
    match v {
        Value::Gen(g) if g.kind == CodeKind::Coroutine => Some(g),
        _ => None,
    }
}

/// An error where the fiber cannot suspend: host code, or the renderer of a traceback, waits for its end.
fn may_suspend(vm: &mut Vm, what: &str) -> Result<(), Trap> {
    if vm.can_suspend() {
        return Ok(());
    }
    Err(vm.runtime_error(format!("{what} cannot suspend in a callback of a native function")))
}

/// About what a coroutine takes once it is started: its fiber, task, seat and place in the queue.
const TASK_BYTES: usize = 1024;

/// Start coroutines and wait for them all.
fn wait_for(vm: &mut Vm, what: &str, coros: &[Gc<Generator>], want: Want, deadline: Option<u64>) -> NResult {
    may_suspend(vm, what)?;
    if coros.iter().any(|c| c.task.is_some() && c.task == vm.fiber.task) {
        return Err(vm.runtime_error("a coroutine cannot wait for itself"));
    }
    if !vm.room_for(coros.len() * TASK_BYTES) {
        return Err(vm.memory_error(""));
    }
    let tasks = coros.iter().map(|c| vm.spawn(*c)).collect();
    vm.sched.wait = Wait::Tasks(TaskWait::new(tasks, want, deadline));
    Err(Trap::Block)
}

fn run_coros(vm: &mut Vm, args: &[Value]) -> NResult {
    let more = match args[1] {
        Value::Tuple(t) => t.items.iter().copied().filter_map(coroutine).collect(),
        _ => Vec::new(),
    };
    let first = coroutine(args[0]);
    let all: Vec<_> = first.into_iter().chain(more).collect();
    if all.is_empty() {
        return Ok(Value::None);
    }
    wait_for(vm, "run()", &all, if first.is_some() { Want::First } else { Want::Nothing }, None)
}

fn gather(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut coros = Vec::new();
    if let Value::Tuple(t) = args[0] {
        for v in t.items.iter() {
            let Some(c) = coroutine(*v) else {
                let t = vm.type_name(*v);
                return Err(vm.type_error(format!("gather() arguments must be coroutines, not {t}")));
            };
            coros.push(c);
        }
    }
    wait_for(vm, "gather()", &coros, Want::All, None)
}

/// A duration in seconds, as nanoseconds.
fn duration(vm: &mut Vm, args: &[Value], what: &str) -> Result<u64, Trap> {
    let seconds = vm.float_arg(args, 0)?;
    if seconds.is_nan() {
        return Err(vm.value_error(format!("{what}: the number of seconds is not a number")));
    }
    // Rounded: 0.029 seconds are 28,999,999.999999996 ns.
    Ok((seconds.max(0.0) * 1e9).round().min(9e18) as u64)
}

fn deadline_in(vm: &mut Vm, ns: u64) -> u64 {
    vm.host.now_ns().saturating_add(ns)
}

/// Park the current fiber.
fn block(vm: &mut Vm, what: &str, wait: Wait) -> NResult {
    may_suspend(vm, what)?;
    vm.sched.wait = wait;
    Err(Trap::Block)
}

fn sleep(vm: &mut Vm, args: &[Value]) -> NResult {
    let wait = match duration(vm, args, "sleep()")? {
        0 => Wait::Turn,
        ns => Wait::Timer(deadline_in(vm, ns)),
    };
    block(vm, "sleep()", wait)
}

fn frame(vm: &mut Vm, _: &[Value]) -> NResult {
    block(vm, "frame()", Wait::Frame)
}

fn receive(vm: &mut Vm, _: &[Value]) -> NResult {
    if vm.sched.seats.receivers() == 0
        && let Some((_, text)) = vm.sched.take_event()
    {
        vm.sched.awaitable_result = true;
        let v = vm.string(text);
        vm.sched.awaitable = Some(v);
        return Ok(v);
    }
    block(vm, "receive()", Wait::Event)
}

fn with_timeout(vm: &mut Vm, args: &[Value]) -> NResult {
    let ns = duration(vm, args, "with_timeout()")?;
    let Some(coro) = coroutine(args[1]) else {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("with_timeout() argument 2 must be a coroutine, not {t}")));
    };
    let at = deadline_in(vm, ns);
    wait_for(vm, "with_timeout()", &[coro], Want::First, Some(at))
}

fn cancel(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(mut coro) = coroutine(args[0]) else {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("cancel() argument must be a coroutine, not {t}")));
    };
    match (coro.task, coro.state) {
        (Some(task), _) => vm.cancel_task(task),
        // It never will start.
        (None, GenState::Created) => {
            coro.state = GenState::Done;
            coro.cancelled = true;
            coro.regs = Vec::new();
        }
        (None, GenState::Running) => vm.cancel_awaited(coro),
        (None, GenState::Suspended) if vm.driver_of(coro).is_some() => vm.cancel_awaited(coro),
        // Driven by hand, with `send`.
        (None, GenState::Suspended) => {
            return Err(crate::builtins::object::generator::close_suspended(vm, args[0]));
        }
        (None, GenState::Done) => {}
    }
    Ok(Value::None)
}
