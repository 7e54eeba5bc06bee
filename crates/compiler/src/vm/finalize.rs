//! Closing generators that nobody can resume any more, where that runs code: a `finally`, the end of a `with`, an `except
//! GeneratorExit`.
//!
//! CPython closes a generator when its last reference goes. There are no counts here, so this asks the collector, at the
//! moments when a last reference usually goes: a loop is left before its end, a function returns, a name is deleted or
//! set to None, a generator that has ignored being closed is delegated to no more, the program ends. Asking costs a
//! collection; it happens only while such a generator exists and a moment concerns it, and for as long as the credit
//! lasts that allocation earns. What is missed is closed after a later collection, or when the program ends.
//!
//! Asynchronous generators may have to wait when they are closed: they live until `asyncio.run` or the program ends.

use super::*;
use crate::code::Reg;
use crate::object::*;

/// Objects that may be visited for the sake of this before anything was allocated: some hundredths of a second.
const CREDIT: usize = 2_000_000;
/// A collection that finds nothing makes the next one dearer, up to this many times twofold.
const MAX_DOUBLINGS: u32 = 8;

/// What pays for collections that this module asks for.
pub struct Credit {
    left: usize,
    /// Objects that there were after the last one.
    objects: usize,
    /// How many in a row have found nothing.
    vain: u32,
}

impl Default for Credit {
    fn default() -> Self {
        Credit { left: CREDIT, objects: 0, vain: 0 }
    }
}

impl Vm {
    /// `g` has just been suspended.
    #[inline]
    pub fn guard(&mut self, mut g: Gc<Generator>) {
        let handlers = &g.func.code.handlers;
        if handlers.is_empty() || g.kind == CodeKind::Coroutine {
            return;
        }
        let at = g.pc.saturating_sub(1);
        g.guarded = handlers.iter().any(|h| (h.start..h.end).contains(&at));
        if g.guarded && !g.finalized {
            self.heap.watch(g);
        }
    }

    /// A loop begins over `g`. If the instruction before made it, the loop has the only reference: a generator that was
    /// made by calling its function is nowhere else, and cannot name itself.
    pub fn adopt(&self, mut g: Gc<Generator>) {
        let Some(f) = self.fiber.frames.last() else { return };
        if g.state == GenState::Created && g.born == (f.code, f.base, f.pc.wrapping_sub(1)) {
            g.sole = true;
        }
    }

    /// A loop over `it` is left before its end; registers from `top` on are dead.
    pub fn drop_iter(&mut self, it: Value, top: Reg) -> Ctl {
        match it {
            Value::Gen(g) if g.sole && g.watched.is_some() && g.state == GenState::Suspended => {
                self.heap.unwatch(g);
                self.close_all(vec![g])
            }
            _ => self.finalize_above(top),
        }
    }

    /// Whether what this frame delegated to, which an exception ends, may have gone on when it was closed.
    pub fn goes_on(&self, iter: Reg) -> bool {
        matches!(self.reg(iter), Value::Gen(g) if g.guarded && g.state == GenState::Suspended)
    }

    /// Close what cannot be reached any more; registers from `top` on are dead.
    pub fn finalize_above(&mut self, top: Reg) -> Ctl {
        if let Some(f) = self.fiber.frames.last() {
            // With the one behind the last, which the collector counts among them: a callee stood there.
            let end = (f.base + f.code.nregs as usize + 1).min(self.fiber.stack.len());
            self.fiber.stack[f.base + usize::from(top)..end].fill(Value::Unbound);
            // What a running generator had in them when it was suspended last.
            if let (Some(mut g), false) = (f.generator, f.code.source.hidden) {
                g.regs.fill(Value::Unbound);
            }
        }
        self.finalize()
    }

    /// Clears the registers of a frame that has returned; whether a guarded generator was among them.
    pub fn drop_registers(&mut self, frame: &Frame) -> bool {
        // What the standard modules have in registers (`contextlib`) is kept elsewhere, too.
        if frame.code.source.hidden {
            return false;
        }
        let end = (frame.base + frame.code.nregs as usize + 1).min(self.fiber.stack.len());
        let registers = &mut self.fiber.stack[frame.base..end];
        let found = registers.iter().any(|v| matches!(v, Value::Gen(g) if g.guarded));
        if found {
            registers.fill(Value::Unbound);
        }
        found
    }

    /// Close what cannot be reached any more. Between instructions.
    pub fn finalize(&mut self) -> Ctl {
        let alive = self.heap.guarded.iter().any(|g| g.guarded && g.kind == CodeKind::Generator);
        if alive && self.afford_collection() {
            self.collect();
            let vain = self.heap.dying.is_empty();
            self.finalizing.vain = if vain { (self.finalizing.vain + 1).min(MAX_DOUBLINGS) } else { 0 };
        }
        self.close_dying()
    }

    /// Whether another collection is paid for.
    fn afford_collection(&mut self) -> bool {
        let objects = self.heap.len();
        let made = objects.saturating_sub(self.finalizing.objects);
        self.finalizing.left = self.finalizing.left.saturating_add(made * 4).min(CREDIT.max(objects * 2));
        self.finalizing.objects = objects;
        // What is frozen is visited too, as far as it is reached: a few thousand objects.
        let cost = (objects + 5_000) << self.finalizing.vain;
        if cost > self.finalizing.left {
            return false;
        }
        self.finalizing.left -= cost;
        true
    }

    /// Close what collections have found.
    pub fn close_dying(&mut self) -> Ctl {
        if self.heap.dying.is_empty() {
            return Ctl::Reload;
        }
        let dying = std::mem::take(&mut self.heap.dying);
        self.close_all(dying)
    }

    fn close_all(&mut self, gens: Vec<Gc<Generator>>) -> Ctl {
        let gens = self.finalizing_list(gens);
        let trap = self.prelude(PreludeFn::GenFinalize, &[gens]);
        self.settle(Err(trap), Ret::Discard)
    }

    fn finalizing_list(&mut self, mut gens: Vec<Gc<Generator>>) -> Value {
        for g in &mut gens {
            g.finalized = true;
        }
        self.list(gens.into_iter().map(Value::Gen).collect())
    }

    /// The program has ended: whether there is something left to close, which is under way then.
    pub fn finalize_all(&mut self) -> bool {
        if self.keeps_namespace {
            return false;
        }
        let mut gens = self.heap.unwatch_all();
        gens.retain(|g| g.state == GenState::Suspended && g.guarded);
        if gens.is_empty() {
            return false;
        }
        let gens = self.finalizing_list(gens);
        let callee = self.prelude[PreludeFn::GenFinalize as usize];
        self.call(callee, &[gens], &[], Ret::Root) == Ctl::Reload
    }
}
