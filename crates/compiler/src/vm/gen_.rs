//! Generators, coroutines, `yield from` and `await`.
//!
//! A generator's frame is copied onto the running fiber's stack when it resumes and off it when it yields.

use super::*;
use crate::code::{Op, Reg};
use crate::object::*;

impl Vm {
    /// Resume a generator with a value, or by raising in it. Its next value goes to `ret`.
    pub fn resume(&mut self, mut g: Gc<Generator>, send: Result<Value, Gc<Instance>>, ret: Ret) -> Ctl {
        if let Ok(v) = send
            && self.resume_plainly(g, v, ret)
        {
            return Ctl::Reload;
        }
        match g.state {
            GenState::Running
                if g.kind == CodeKind::Coroutine
                    && matches!(ret, Ret::YieldFrom)
                    && self.fiber.frames.last().is_none_or(|f| f.generator != Some(g)) =>
            {
                // Parked on another fiber, or further down on this one.
                let e = self.runtime_error("coroutine is being awaited already");
                return self.settle(Err(e), ret);
            }
            GenState::Running => {
                let what = self.generator_noun(g);
                let e = self.value_error(format!("{what} already executing"));
                return self.settle(Err(e), ret);
            }
            GenState::Done => {
                return match send {
                    Err(e) if g.kind != CodeKind::Coroutine => {
                        // It is raised where nothing runs any more: it has the context that it came with.
                        self.abandon(ret);
                        self.unwind(e, true)
                    }
                    _ if g.kind == CodeKind::Coroutine && g.cancelled => {
                        self.generator_finished(g.kind, Value::None, ret)
                    }
                    _ if g.kind == CodeKind::Coroutine => {
                        let e = self.runtime_error("cannot reuse already awaited coroutine");
                        self.settle(Err(e), ret)
                    }
                    _ => self.generator_finished(g.kind, Value::None, ret),
                };
            }
            GenState::Created => {
                if let Ok(v) = send
                    && !v.is_none()
                {
                    let what = self.generator_noun(g);
                    let e = self.type_error(format!("can't send non-None value to a just-started {what}"));
                    return self.settle(Err(e), ret);
                }
            }
            GenState::Suspended => {}
        }
        if self.fiber.frames.len() + self.fiber.depth_below >= self.limits.recursion {
            self.thrown = Vec::new();
            let e = self.recursion_error("maximum recursion depth exceeded");
            return self.settle(Err(e), ret);
        }
        let started = g.state == GenState::Suspended;
        let code = g.func.code;
        let base = self.stack_top();
        let n = g.regs.len();
        self.ensure_stack(base + n + 1);
        self.fiber.stack[base..base + n].copy_from_slice(&g.regs);
        g.state = GenState::Running;
        g.guarded = false;
        g.throwing = false;
        let saved = self.fiber.handled;
        if !g.handled.is_none() {
            self.fiber.handled = g.handled;
        }
        g.handled = saved;
        self.fiber.frames.push(Frame {
            code,
            func: g.func,
            locals: None,
            generator: Some(g),
            base,
            pc: g.pc as usize,
            ret,
        });
        match send {
            Ok(v) => {
                if started {
                    self.fiber.stack[base + g.sent_to as usize] = v;
                }
                Ctl::Reload
            }
            Err(e) if started => self.throw_into(e),
            Err(e) => self.unwind_unstarted(e),
        }
    }

    /// Resume a suspended generator with a value where nothing but its registers has to be taken care of.
    #[inline]
    fn resume_plainly(&mut self, mut g: Gc<Generator>, v: Value, ret: Ret) -> bool {
        let (base, n) = (self.stack_top(), g.regs.len());
        if g.state != GenState::Suspended
            || !g.handled.is_none()
            || self.fiber.frames.len() + self.fiber.depth_below >= self.limits.recursion
            || self.fiber.stack.len() <= base + n
        {
            return false;
        }
        let registers = &mut self.fiber.stack[base..base + n];
        registers.copy_from_slice(&g.regs);
        registers[g.sent_to as usize] = v;
        g.state = GenState::Running;
        g.guarded = false;
        g.handled = self.fiber.handled;
        self.fiber.frames.push(Frame {
            code: g.func.code,
            func: g.func,
            locals: None,
            generator: Some(g),
            base,
            pc: g.pc as usize,
            ret,
        });
        true
    }

    /// Raise in the generator frame just pushed; a delegate it waits for is asked first.
    pub fn throw_into(&mut self, e: Gc<Instance>) -> Ctl {
        let thrown = std::mem::take(&mut self.thrown);
        let Some(frame) = self.fiber.frames.last_mut() else { unreachable!("a frame was pushed") };
        if let Some(Op::YieldFrom { iter, .. }) = frame.code.ops.get(frame.pc).copied()
            && frame.generator.is_none_or(|g| g.state == GenState::Running && frame.pc > 0)
        {
            let delegate = self.fiber.stack[frame.base + iter as usize];
            let code = frame.code;
            if !code.builtin
                && (code.kind == CodeKind::Generator && matches!(delegate, Value::Gen(_))
                    || matches!(code.kind, CodeKind::Generator | CodeKind::Coroutine)
                        && matches!(delegate, Value::Instance(_)))
                && self.is_exc(e, self.excs.GeneratorExit)
            {
                // The delegate is closed; then this frame sees the exception, or what closing raised.
                if let Some(frame) = self.fiber.frames.last_mut() {
                    frame.pc += 1;
                }
                let trap = self.prelude(PreludeFn::CloseDelegate, &[delegate]);
                return self.settle(Err(trap), Ret::Throw(e));
            }
            let Some(frame) = self.fiber.frames.last_mut() else { unreachable!("a frame was pushed") };
            if let Some(mut g) = frame.generator {
                g.throwing = true;
            }
            match delegate {
                Value::Gen(inner)
                    if matches!(inner.state, GenState::Suspended | GenState::Created)
                        && !matches!(thrown[..], [Value::Gen(g)] if g == inner) =>
                {
                    frame.pc += 1;
                    self.thrown = thrown;
                    return self.resume(inner, Err(e), Ret::YieldFrom);
                }
                Value::Instance(_) => {
                    frame.pc += 1;
                    let trap = match thrown.split_first() {
                        Some((Value::Unbound, _)) => None,
                        Some((throw, args)) => Some(self.tail_kw(*throw, args.to_vec(), Vec::new())),
                        None => {
                            let method = self.type_method(delegate, self.sym.throw);
                            method.map(|m| self.tail_method(delegate, m, &[Value::Instance(e)]))
                        }
                    };
                    if let Some(trap) = trap {
                        return self.settle(Err(trap), Ret::YieldFrom);
                    }
                }
                _ => frame.pc += 1,
            }
        } else {
            // Suspended in a plain yield: pc is past it. Waiting in its first instruction: that raises.
            frame.pc = frame.pc.max(1);
        }
        self.set_context_of_throw(e);
        self.unwind(e, true)
    }

    /// What is thrown into a generator that handles an exception has this as its context, whatever it had before; what
    /// the thrower handles is not looked at.
    pub fn set_context_of_throw(&mut self, e: Gc<Instance>) {
        let frame = self.fiber.frames.last();
        if !frame.and_then(|f| f.generator).is_some_and(|g| self.fiber.handled.is(g.handled)) {
            self.set_context(e);
        }
    }

    fn generator_noun(&self, g: Gc<Generator>) -> &'static str {
        match g.kind {
            CodeKind::Coroutine => "coroutine",
            CodeKind::AsyncGenerator => "async generator",
            _ => "generator",
        }
    }

    /// `yield v` from the current frame; what is sent will arrive in `dst`.
    pub fn yield_value(&mut self, mut dst: Reg, v: Value) -> Ctl {
        // Through any number of frames that delegate to this one, up to the `for` loop that resumed the first, as long as
        // nothing but registers has to be taken care of.
        while let Some(&Frame {
            generator: Some(mut g),
            ret: ret @ (Ret::For | Ret::YieldFrom | Ret::Sum),
            base,
            pc,
            ..
        }) = self.fiber.frames.last()
            && g.handled.is_none()
            && self.fiber.handled.is_none()
        {
            let n = g.regs.len();
            g.regs.copy_from_slice(&self.fiber.stack[base..base + n]);
            g.pc = pc as u32;
            g.sent_to = dst;
            g.state = GenState::Suspended;
            self.guard(g);
            self.fiber.frames.pop();
            match ret {
                Ret::For => {
                    self.deliver(Ret::For, v);
                    return Ctl::Reload;
                }
                Ret::Sum => return self.sum_item(v),
                _ => {}
            }
            dst = self.delegate_yielded();
        }
        let Some(frame) = self.fiber.frames.last() else { unreachable!("yield runs in a frame") };
        let Some(mut g) = frame.generator else {
            // An awaitable of the module body yields: give the other coroutines a turn.
            self.sched.wait = Wait::Turn;
            return self.settle(Err(Trap::Block), Ret::Resumed(dst));
        };
        if let Ret::Root = frame.ret {
            self.sched.wait = Wait::Turn;
            return self.settle(Err(Trap::Block), Ret::Resumed(dst));
        }
        let Some(frame) = self.fiber.frames.pop() else { unreachable!("checked above") };
        let n = g.regs.len();
        g.regs.copy_from_slice(&self.fiber.stack[frame.base..frame.base + n]);
        g.pc = frame.pc as u32;
        g.sent_to = dst;
        g.state = GenState::Suspended;
        self.guard(g);
        let (current, saved) = (self.fiber.handled, g.handled);
        self.fiber.handled = saved;
        g.handled = if current.is(saved) { Value::None } else { current };
        match self.deliver(frame.ret, v) {
            Ctl::Next => Ctl::Reload,
            other => other,
        }
    }

    /// Whether a generator of the prelude stands for a builtin's iterator (`map`).
    pub fn stands_for_iterator(&self, g: Gc<Generator>) -> bool {
        g.class.is_some_and(|c| c != self.types.async_generator_asend)
    }

    /// A generator that stands for a builtin's iterator shows its variables even when it has ended.
    pub fn keep_variables(&mut self, mut g: Gc<Generator>, base: usize) {
        if self.stands_for_iterator(g) {
            let n = g.regs.len();
            g.regs.copy_from_slice(&self.fiber.stack[base..base + n]);
        }
    }

    /// A generator's frame returned `v` (the frame is popped).
    pub fn generator_returned(&mut self, mut g: Gc<Generator>, v: Value, ret: Ret) -> Ctl {
        g.state = GenState::Done;
        if !self.stands_for_iterator(g) {
            g.regs = Vec::new();
        }
        self.heap.unwatch(g);
        self.fiber.handled = g.handled;
        g.handled = Value::None;
        if let Ret::Root = ret {
            self.outcome = Outcome::Done(v);
            return Ctl::Exit;
        }
        self.generator_finished(g.kind, v, ret)
    }

    /// Tell the continuation of a resumption that the generator is exhausted.
    fn generator_finished(&mut self, kind: CodeKind, v: Value, ret: Ret) -> Ctl {
        match ret {
            Ret::For => self.exit_for(),
            Ret::Sum => self.sum_finished(),
            Ret::YieldFrom if kind != CodeKind::AsyncGenerator => self.yield_from_done(v),
            _ => {
                let trap = if kind == CodeKind::AsyncGenerator {
                    let class = self.excs.StopAsyncIteration;
                    Trap::Raise(self.exception(class, Vec::new()))
                } else {
                    self.stop_iteration(v)
                };
                match self.settle(Err(trap), ret) {
                    Ctl::Next => Ctl::Reload,
                    other => other,
                }
            }
        }
    }

    /// A generator's frame was left by exception `e`: StopIteration must not look like exhaustion.
    pub fn generator_raised(&mut self, g: Gc<Generator>, e: Gc<Instance>) -> Gc<Instance> {
        let what = if self.is_exc(e, self.excs.StopIteration) && g.class.is_none() {
            "StopIteration"
        } else if g.kind == CodeKind::AsyncGenerator && self.is_exc(e, self.excs.StopAsyncIteration) {
            "StopAsyncIteration"
        } else {
            return e;
        };
        let text = format!("{} raised {what}", self.generator_noun(g));
        let Trap::Raise(r) = self.runtime_error(text) else { return e };
        let mut d = self.exc_data(r);
        d.cause = Value::Instance(e);
        d.context = Value::Instance(e);
        d.suppress_context = true;
        r
    }

    /// The `YieldFrom` instruction.
    pub fn yield_from(&mut self, dst: Reg, iter: Reg) -> Ctl {
        let (v, it) = (self.reg(dst), self.reg(iter));
        match it {
            Value::Gen(g) => self.resume(g, Ok(v), Ret::YieldFrom),
            Value::Iter(_) if v.is_none() => match self.next_native(it) {
                Ok(Next::Item(x)) => self.yield_from_yielded(x),
                Ok(_) => self.yield_from_done(Value::None),
                Err(t) => self.settle(Err(t), Ret::Discard),
            },
            _ => {
                let name = if v.is_none() { self.sym.__next__ } else { self.sym.send };
                match self.type_method(it, name) {
                    Some(m) => {
                        let args = if v.is_none() { vec![] } else { vec![v] };
                        let trap = self.tail_method(it, m, &args);
                        self.settle(Err(trap), Ret::YieldFrom)
                    }
                    None => {
                        let e = self.attribute_error(it, name);
                        self.settle(Err(e), Ret::Discard)
                    }
                }
            }
        }
    }

    fn yield_from_operands(&mut self) -> Reg {
        let Some(frame) = self.fiber.frames.last() else { unreachable!("yield from runs in a frame") };
        match frame.code.ops[frame.pc - 1] {
            Op::YieldFrom { dst, .. } => dst,
            _ => unreachable!("the instruction before pc is YieldFrom"),
        }
    }

    /// The delegate yielded: so does this frame, and comes back to the same instruction.
    pub fn yield_from_yielded(&mut self, v: Value) -> Ctl {
        let dst = self.delegate_yielded();
        self.yield_value(dst, v)
    }

    fn delegate_yielded(&mut self) -> Reg {
        let dst = self.yield_from_operands();
        if let Some(frame) = self.fiber.frames.last_mut() {
            frame.pc -= 1;
        }
        dst
    }

    /// The delegate finished with `v`.
    pub fn yield_from_done(&mut self, v: Value) -> Ctl {
        let dst = self.yield_from_operands();
        self.set_reg(dst, v);
        if let Some(mut g) = self.fiber.frames.last().and_then(|f| f.generator) {
            g.throwing = false;
        }
        Ctl::Reload
    }

    /// The iterator behind `await v`.
    pub fn get_awaitable(&mut self, v: Value) -> NResult {
        if let Value::Gen(g) = v
            && g.kind == CodeKind::Coroutine
        {
            return match g.task {
                // One that the scheduler drives: wait for its task.
                Some(_) => Err(self.prelude(PreludeFn::AwaitTask, &[v])),
                None if g.state == GenState::Suspended => {
                    Err(self.runtime_error("coroutine is being awaited already"))
                }
                None => Ok(v),
            };
        }
        let sym = self.sym.__await__;
        match self.type_method(v, sym) {
            None => {}
            Some(Value::Native(_)) if matches!(v, Value::Gen(_)) => return Ok(v),
            Some(_) => return Err(self.prelude(PreludeFn::AwaitIter, &[v])),
        }
        // `await sleep(1)`: the dialect's builtins suspend by themselves and give plain results. `await` takes these,
        // and what a plain function that suspended returns to it; `await x` of anything else is an error.
        let called = self.fiber.frames.last().is_some_and(|f| {
            let before = f.pc.checked_sub(2).and_then(|at| f.code.ops.get(at));
            matches!(
                before,
                Some(
                    Op::Call { .. }
                        | Op::CallKw { .. }
                        | Op::CallEx { .. }
                        | Op::CallMethod { .. }
                        | Op::CallMethodKw { .. }
                )
            )
        });
        let suspended = std::mem::replace(&mut self.sched.awaitable_result, false);
        if (suspended && called) || self.sched.awaitable.is_some_and(|a| a.is(v)) {
            return Err(self.prelude(PreludeFn::AwaitPlain, &[v]));
        }
        let t = self.type_name(v);
        let before = self.fiber.frames.last().and_then(|f| f.code.ops.get(f.pc.checked_sub(2)?).copied());
        let entry = match before {
            Some(Op::AsyncWithEnter { .. }) => Some("__aenter__"),
            Some(Op::WithExcept { .. }) => Some("__aexit__"),
            _ => None,
        };
        Err(self.type_error(match entry {
            Some(m) => {
                format!("'async with' received an object from {m} that does not implement __await__: {t}")
            }
            None => format!("object {t} can't be used in 'await' expression"),
        }))
    }

    /// `yield from v`.
    pub fn get_yield_from_iter(&mut self, v: Value) -> NResult {
        match v {
            Value::Gen(g) if g.kind == CodeKind::Coroutine => {
                let may = |f: &Frame| f.code.kind == CodeKind::Coroutine || f.code.source.hidden;
                if self.fiber.frames.last().is_some_and(may) {
                    Ok(v)
                } else {
                    Err(self
                        .type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
                }
            }
            _ => self.get_iter(v),
        }
    }

    /// `async for`: the async iterator of a value; plain iterables work too.
    pub fn get_aiter(&mut self, v: Value) -> NResult {
        if let Value::Gen(g) = v
            && g.kind == CodeKind::AsyncGenerator
        {
            return Ok(v);
        }
        let sym = self.sym.__aiter__;
        match self.type_method(v, sym) {
            Some(m) => Err(self.tail_method(v, m, &[])),
            None => {
                let class = self.class_of(v);
                let iter = self.sym.__iter__;
                if self.class_attr(class, iter).is_none() {
                    let t = self.type_name(v);
                    let msg = format!("'async for' requires an object with __aiter__ method, got {t}");
                    return Err(self.type_error(msg));
                }
                self.get_iter(v)
            }
        }
    }

    /// The awaitable for the next item of an async iterator.
    pub fn get_anext(&mut self, v: Value) -> NResult {
        if let Value::Gen(g) = v
            && g.kind == CodeKind::AsyncGenerator
        {
            return Err(self.prelude(PreludeFn::AgenNext, &[v]));
        }
        let sym = self.sym.__anext__;
        match self.type_method(v, sym) {
            Some(m) => Err(self.tail_method(v, m, &[])),
            None => {
                let next = self.sym.__next__;
                let plain =
                    matches!(v, Value::Iter(_) | Value::Gen(_)) || self.type_method(v, next).is_some();
                if !plain {
                    let t = self.type_name(v);
                    let msg = format!(
                        "'async for' received an object from __aiter__ that does not implement __anext__: {t}"
                    );
                    return Err(self.type_error(msg));
                }
                Err(self.prelude(PreludeFn::AnextPlain, &[v]))
            }
        }
    }
}
