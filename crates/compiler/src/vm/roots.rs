//! The collector's roots: everything a running program can still reach.

use super::*;
use crate::object::*;

impl Vm {
    /// Collect garbage. Only between instructions.
    #[inline(never)]
    pub fn collect(&mut self) {
        let top = self.stack_top() + 1;
        // Registers above the top are dead: clear them, so that no later frame sees a freed object.
        for v in &mut self.fiber.stack[top..] {
            *v = Value::Unbound;
        }
        for f in &mut self.parked_below {
            clear_dead(f);
        }
        let mut heap = std::mem::take(&mut self.heap);
        heap.collect(|t| self.trace(t));
        self.heap = heap;
    }

    /// An object for a memoryview; those of a bytearray hold it to its size.
    pub fn new_view(&mut self, view: MemoryView) -> Value {
        let resizable = matches!(view.owner.unwrap_native(), Value::ByteArray(_));
        let view = self.heap.alloc(view);
        if resizable {
            self.heap.views.push(view);
        }
        Value::MemoryView(view)
    }

    /// BufferError if a memoryview of `b` lives, which is about to change its size.
    #[inline]
    pub fn check_exports(&mut self, b: Gc<ByteArray>) -> Result<(), Trap> {
        if self.heap.views.is_empty() || !self.has_exports(b) {
            return Ok(());
        }
        Err(self.buffer_error("Existing exports of data: object cannot be re-sized"))
    }

    /// `check_exports` for an array that takes in the bytes of `source`, which is held while they are added.
    pub fn check_growth(&mut self, b: Gc<ByteArray>, source: Value) -> Result<(), Trap> {
        let mut held = source.unwrap_native();
        while let Value::MemoryView(m) = held {
            held = m.owner.unwrap_native();
        }
        if matches!(held, Value::ByteArray(o) if o == b) {
            return Err(self.buffer_error("Existing exports of data: object cannot be re-sized"));
        }
        self.check_exports(b)
    }

    /// Without counts of references, whether a view lives is for a collector to say. What a statement left in a
    /// register that has no name is dead, so only named ones count, and views within a `with`.
    #[cold]
    fn has_exports(&mut self, b: Gc<ByteArray>) -> bool {
        let exports = |v: &Gc<MemoryView>| {
            !v.released && matches!(v.owner.unwrap_native(), Value::ByteArray(o) if o == b)
        };
        self.heap.views.retain(|v| !v.released);
        if !self.heap.views.iter().any(exports) {
            return false;
        }
        let mut heap = std::mem::take(&mut self.heap);
        let entered: Vec<_> = heap.views.iter().copied().filter(|v| v.entered).collect();
        heap.prune_views(|t| {
            entered.iter().for_each(|v| t.gc(*v));
            self.trace_around(t);
            for fiber in self.parked_below.iter().chain([&self.fiber]) {
                trace_named(fiber, t);
            }
        });
        self.heap = heap;
        self.heap.views.iter().any(exports)
    }

    fn trace(&self, t: &mut Tracer) {
        trace_fiber(&self.fiber, t);
        for f in &self.parked_below {
            trace_fiber(f, t);
        }
        self.trace_around(t);
    }

    /// The roots beside the running fibers.
    fn trace_around(&self, t: &mut Tracer) {
        self.interner.trace(t);
        for c in self.types.all().into_iter().chain(self.excs.all()) {
            t.gc(c);
        }
        t.gc(self.builtins);
        t.gc(self.prelude_globals);
        t.values(&self.prelude);
        self.sched.trace(t);
        self.modules.trace(t);
        self.handles.trace(t);
        for s in &self.chars {
            t.gc(*s);
        }
        t.gc(self.empty_str);
        t.gc(self.empty_tuple);
        t.gc(self.empty_shape);
        t.value(self.last_expression);
        t.opt(self.failure);
        t.values(&self.thrown);
        match &self.pending {
            Pending::None => {}
            Pending::Call { callee, args, kw } => {
                t.value(*callee);
                t.values(args);
                for (n, v) in kw {
                    t.gc(*n);
                    t.value(*v);
                }
            }
            Pending::Resume { generator, send } => {
                t.gc(*generator);
                match send {
                    Ok(v) => t.value(*v),
                    Err(e) => t.gc(*e),
                }
            }
            Pending::Body { func, locals } => {
                t.gc(*func);
                t.opt(*locals);
            }
            Pending::Sort(sort) => sort.trace(t),
            Pending::Sum { generator, start } => {
                t.gc(*generator);
                t.value(*start);
            }
        }
        match self.outcome {
            Outcome::Done(v) => t.value(v),
            Outcome::Raised(e) => t.gc(e),
            Outcome::Parked => {}
        }
        match self.ended {
            Some(Outcome::Done(v)) => t.value(v),
            Some(Outcome::Raised(e)) => t.gc(e),
            _ => {}
        }
        for e in &self.method_cache {
            t.value(e.value);
        }
    }
}

/// A fiber's variables: what its frames hold by name.
fn trace_named(f: &Fiber, t: &mut Tracer) {
    for frame in &f.frames {
        let named = frame.base..frame.base + frame.code.local_names.len();
        t.values(f.stack.get(named).unwrap_or_default());
        t.gc(frame.func);
        t.opt(frame.locals);
        t.opt(frame.generator);
    }
}

/// A fiber's stack, frames and continuations.
pub fn trace_fiber(f: &Fiber, t: &mut Tracer) {
    let top = f.frames.last().map_or(0, |fr| fr.base + fr.code.nregs as usize) + 1;
    t.values(&f.stack[..top.min(f.stack.len())]);
    for frame in &f.frames {
        t.gc(frame.code);
        t.gc(frame.func);
        t.opt(frame.locals);
        t.opt(frame.generator);
        trace_ret(&frame.ret, t);
    }
    t.value(f.handled);
    for r in &f.retries {
        t.gc(r.native);
        t.values(&r.args);
        trace_ret(&r.ret, t);
    }
    f.sorts.iter().for_each(|s| s.trace(t));
    f.sums.iter().for_each(|s| s.trace(t));
    f.printing.iter().for_each(|l| t.gc(*l));
    t.opt(f.task);
    if let Some(stop) = &f.stop {
        t.gc(stop.exc);
        t.gc(stop.target);
    }
    trace_ret(&f.wake, t);
}

pub(super) fn trace_ret(ret: &Ret, t: &mut Tracer) {
    match ret {
        Ret::Init { obj, .. } => t.value(*obj),
        Ret::Import { module, .. } => t.gc(*module),
        Ret::Throw(e) => t.gc(*e),
        _ => {}
    }
}

/// Clear a fiber's registers above its top.
pub fn clear_dead(f: &mut Fiber) {
    let top = f.frames.last().map_or(0, |fr| fr.base + fr.code.nregs as usize) + 1;
    if let Some(dead) = f.stack.get_mut(top..) {
        dead.fill(Value::Unbound);
    }
}
