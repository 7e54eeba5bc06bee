//! Raising: contexts, handlers, unwinding.

use super::*;
use crate::code::Op;
use crate::object::*;

impl Vm {
    /// Raise `e` in the current frame: sets its context, then unwinds.
    pub fn raise(&mut self, e: Gc<Instance>) -> Ctl {
        self.set_context(e);
        self.unwind(e, true)
    }

    /// `__context__` of a newly raised exception is the one being handled.
    pub fn set_context(&mut self, e: Gc<Instance>) {
        let Value::Instance(handled) = self.fiber.handled else { return };
        if handled == e {
            return;
        }
        // Break a cycle that the new link would close.
        let mut at = handled;
        for _ in 0..10_000 {
            let mut d = self.exc_data(at);
            match d.context {
                Value::Instance(c) if c == e => {
                    d.context = Value::None;
                    break;
                }
                Value::Instance(c) => at = c,
                _ => break,
            }
        }
        let mut d = self.exc_data(e);
        d.context = Value::Instance(handled);
    }

    /// Find the handler of `e`, popping frames. `record`: the current frame gets a traceback entry.
    pub fn unwind(&mut self, e: Gc<Instance>, record: bool) -> Ctl {
        self.unwind_from(e, record, true)
    }

    /// The same from a generator that has not run yet: what covers its first instruction does not cover this.
    pub fn unwind_unstarted(&mut self, e: Gc<Instance>) -> Ctl {
        self.unwind_from(e, true, false)
    }

    fn unwind_from(&mut self, mut e: Gc<Instance>, mut record: bool, mut started: bool) -> Ctl {
        let mut dropped = false;
        loop {
            let Some(frame) = self.fiber.frames.last_mut() else {
                self.outcome = Outcome::Raised(e);
                return Ctl::Exit;
            };
            let at = frame.pc.saturating_sub(1);
            if record && !frame.code.source.hidden {
                // Of one that has not run, no instruction raises, but the definition as such.
                let pc = if started { at as u32 } else { u32::MAX };
                let entry = TraceEntry { code: frame.code, pc };
                if let Value::Exc(mut d) = e.native {
                    d.traceback.push(entry);
                }
            }
            record = true;
            let op = frame.code.ops.get(at).copied();
            if let Some(Op::GetAttr { obj, cache, .. } | Op::LoadMethod { obj, cache, .. }) = op {
                let (name, obj) = (frame.code.caches[cache as usize].name, self.reg(obj));
                self.note_attribute(e, name, obj);
            }
            let Some(frame) = self.fiber.frames.last_mut() else { unreachable!("checked above") };
            let handler = frame
                .code
                .handlers
                .iter()
                .filter(|_| started)
                .find(|h| (h.start as usize..h.end as usize).contains(&at))
                .copied();
            if let Some(h) = handler {
                frame.pc = h.target as usize;
                let slot = frame.base + h.reg as usize;
                self.fiber.stack[slot] = Value::Instance(e);
                return match op {
                    Some(Op::YieldFrom { iter, .. }) if self.goes_on(iter) => self.finalize_above(h.reg + 1),
                    _ if dropped => self.finalize(),
                    _ => Ctl::Reload,
                };
            }
            started = true;
            if let Some(Op::YieldFrom { iter, .. }) = op
                && self.goes_on(iter)
                && let Some(frame) = self.fiber.frames.last()
                && !frame.code.source.hidden
            {
                let registers = frame.base..frame.base + frame.code.nregs as usize;
                self.fiber.stack[registers].fill(Value::Unbound);
                dropped = true;
            }
            let Some(frame) = self.fiber.frames.pop() else { unreachable!("checked above") };
            if let Some(g) = frame.generator
                && matches!(g.stop, Value::Instance(stop) if stop == e)
            {
                // The coroutine that was cancelled: it ends silently.
                return self.generator_returned(g, Value::None, frame.ret);
            }
            if let Some(mut g) = frame.generator {
                if self.stands_for_iterator(g) && !self.is_exc(e, self.excs.StopIteration) {
                    // It stands for a builtin's iterator (`map`), which goes on with the next item.
                    let n = g.regs.len();
                    g.regs.copy_from_slice(&self.fiber.stack[frame.base..frame.base + n]);
                    g.state = if g.pc == 0 { GenState::Created } else { GenState::Suspended };
                } else {
                    g.state = GenState::Done;
                    if !self.stands_for_iterator(g) {
                        g.regs = Vec::new();
                    }
                    self.keep_variables(g, frame.base);
                    self.heap.unwatch(g);
                }
                // Restore what the resumer was handling.
                std::mem::swap(&mut self.fiber.handled, &mut g.handled);
                g.handled = Value::None;
                e = self.generator_raised(g, e);
            }
            match frame.ret {
                Ret::Root | Ret::Callback => {
                    self.outcome = Outcome::Raised(e);
                    return Ctl::Exit;
                }
                Ret::For if self.is_exc(e, self.excs.StopIteration) => return self.exit_for(),
                // Builtins' iterators that are generators of the prelude end by it.
                Ret::Sum if self.is_exc(e, self.excs.StopIteration) => return self.sum_finished(),
                Ret::YieldFrom if self.is_exc(e, self.excs.StopIteration) => {
                    let v = self.stop_value(e);
                    return self.yield_from_done(v);
                }
                Ret::YieldFrom => {
                    // What a delegate makes of something thrown is thrown into the generator that waits for it.
                    if let Some(mut g) = self.fiber.frames.last().and_then(|f| f.generator)
                        && std::mem::take(&mut g.throwing)
                    {
                        self.set_context_of_throw(e);
                    }
                }
                // Likewise what closing a delegate raises.
                Ret::Throw(_) => self.set_context_of_throw(e),
                Ret::Import { module, .. } => self.forget_module(module),
                ret => self.abandon(ret),
            }
        }
    }

    /// An AttributeError leaves an attribute access: unless it says so already, it is about that attribute.
    fn note_attribute(&mut self, e: Gc<Instance>, name: Gc<Str>, obj: Value) {
        if !self.is_exc(e, self.excs.AttributeError) {
            return;
        }
        let (n, o) = (self.sym.name, self.sym.obj);
        let unset = |v: Option<Value>| v.is_none_or(Value::is_none);
        if unset(self.slot_value(e, n)) && unset(self.slot_value(e, o)) {
            self.set_slot_value(e, n, Value::Str(name));
            self.set_slot_value(e, o, obj);
        }
    }

    /// The value of a StopIteration.
    pub fn stop_value(&mut self, e: Gc<Instance>) -> Value {
        match self.exc_data(e).args {
            Value::Tuple(t) => t.items.first().copied().unwrap_or(Value::None),
            _ => Value::None,
        }
    }

    /// Leave the `ForIter` before pc.
    pub fn exit_for(&mut self) -> Ctl {
        let Some(frame) = self.fiber.frames.last_mut() else { unreachable!("a loop runs in a frame") };
        if let Op::ForIter { off, .. } = frame.code.ops[frame.pc - 1] {
            frame.pc = (frame.pc as isize + off as isize) as usize;
        }
        Ctl::Reload
    }

    /// What `raise x` raises: an instance, or an instance made of a class.
    pub fn op_raise(&mut self, v: Value, cause: Option<Value>) -> Ctl {
        match self.exception_of(v) {
            Ok(Some(e)) => self.raise_with_cause(e, cause),
            Ok(None) => {
                // A class whose construction needs Python code: the prelude makes the instance and raises it here.
                let callee = self.prelude[PreludeFn::TypeCall as usize];
                self.call(callee, &[v], &[], Ret::Raise)
            }
            Err(t) => self.settle(Err(t), Ret::Discard),
        }
    }

    /// The continuation of `op_raise`: the class was instantiated.
    pub fn raise_made(&mut self, v: Value) -> Ctl {
        let Some(frame) = self.fiber.frames.last() else { unreachable!("raise runs in a frame") };
        let (class, cause) = match frame.code.ops[frame.pc - 1] {
            Op::RaiseFrom { exc, cause } => (self.reg(exc), Some(self.reg(cause))),
            Op::Raise { exc } => (self.reg(exc), None),
            _ => (Value::None, None),
        };
        match v {
            Value::Instance(i) if matches!(i.native, Value::Exc(_)) => self.raise_with_cause(i, cause),
            _ => {
                let t = class_path(self, self.class_of(v));
                let class = match class {
                    Value::Class(c) => class_path(self, c),
                    v => self.type_name(v),
                };
                let e = self.type_error(format!(
                    "calling <class '{class}'> should have returned an instance of BaseException, not <class '{t}'>"
                ));
                self.settle(Err(e), Ret::Discard)
            }
        }
    }

    fn raise_with_cause(&mut self, e: Gc<Instance>, cause: Option<Value>) -> Ctl {
        if let Some(cause) = cause {
            let mut d = self.exc_data(e);
            match cause {
                Value::None => {
                    d.cause = Value::None;
                    d.suppress_context = true;
                }
                Value::Instance(c) if matches!(c.native, Value::Exc(_)) => {
                    d.cause = cause;
                    d.suppress_context = true;
                }
                Value::Class(c) if c.layout == Layout::Exception => {
                    let made = self.exception(c, Vec::new());
                    let mut d = self.exc_data(e);
                    d.cause = Value::Instance(made);
                    d.suppress_context = true;
                }
                _ => {
                    let t = self.type_error("exception causes must derive from BaseException");
                    return self.settle(Err(t), Ret::Discard);
                }
            }
        }
        self.raise(e)
    }

    /// The exception instance that `raise v` or `throw(v)` means; `None` if making it needs Python code.
    pub fn exception_of(&mut self, v: Value) -> Result<Option<Gc<Instance>>, Trap> {
        match v {
            Value::Instance(i) if matches!(i.native, Value::Exc(_)) => Ok(Some(i)),
            Value::Class(c) if c.layout == Layout::Exception => {
                let (new, init) = (self.sym.__new__, self.sym.__init__);
                let python = !matches!(self.class_attr(c, new), Some(Value::Native(_)))
                    || !matches!(self.class_attr(c, init), Some(Value::Native(_)))
                    || c.meta.is_some_and(|m| m.flags.heap)
                    || c.is_subclass(self.excs.BaseExceptionGroup);
                if python { Ok(None) } else { Ok(Some(self.exception(c, Vec::new()))) }
            }
            _ => Err(self.type_error("exceptions must derive from BaseException")),
        }
    }

    /// Whether `e` matches an `except` class expression.
    pub fn match_exc(&mut self, e: Value, class: Value) -> Result<bool, Trap> {
        let Value::Instance(i) = e else { return Ok(false) };
        match class.unwrap_native() {
            Value::Class(c) if c.layout == Layout::Exception => Ok(i.class.is_subclass(c)),
            Value::Tuple(t) => {
                for c in t.items.iter() {
                    if !matches!(c, Value::Class(c) if c.layout == Layout::Exception) {
                        return Err(self.type_error(
                            "catching classes that do not inherit from BaseException is not allowed",
                        ));
                    }
                }
                Ok(t.items.iter().any(|c| matches!(c, Value::Class(c) if i.class.is_subclass(*c))))
            }
            _ => {
                Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"))
            }
        }
    }
}
