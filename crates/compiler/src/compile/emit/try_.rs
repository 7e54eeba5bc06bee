//! `try` in all its forms, and leaving blocks early.
//!
//! A handler starts with the exception in register `exc` and `PushHandled { save, exc }`; every way out of it
//! passes `PopHandled { save }`, exceptions through a cleanup handler that ends with `Reraise`.

use super::*;
use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler, StmtTry};

impl<'a> Emitter<'a> {
    pub(super) fn try_stmt(&mut self, t: &'a StmtTry) {
        if t.finalbody.is_empty() {
            return self.try_except(t);
        }
        let flow = self.u.flow.clone();
        let tries = self.new_block();
        self.blocks.push(Block::Finally { body: &t.finalbody, tries });
        self.try_except(t);
        let tries = self.pop_block();
        self.body(&t.finalbody);
        let end = self.u.label();
        let sp = t.finalbody.last().map_or(span(t), span);
        self.u.emit_jump(Op::Jump { off: 0 }, end, sp);
        self.handler(&tries, flow, sp, |e, exc, save| {
            e.protect_handler(save, None, sp, |e| {
                e.body(&t.finalbody);
                let pos = e.u.pos();
                if let Some(p) = e.blocks.last_mut().and_then(Block::protected) {
                    p.close(pos);
                }
                e.u.emit(Op::PopHandled { save }, sp);
                e.u.emit(Op::Reraise { exc }, sp);
            });
        });
        self.u.place(end);
    }

    /// Start a handler: `f(exc register, save register)` emits its code after `PushHandled`.
    pub(super) fn handler(
        &mut self,
        tries: &Protected,
        flow: Flow,
        sp: Span,
        f: impl FnOnce(&mut Self, Reg, Reg),
    ) {
        let top = self.u.top;
        let (exc, save) = (self.u.alloc(), self.u.alloc());
        let label = self.u.label();
        self.add_regions(tries, label, exc);
        self.u.place_handler(label, if tries.ranges.is_empty() { None } else { flow });
        self.forget_comprehensions(sp);
        self.u.emit(Op::PushHandled { save, exc }, sp);
        f(self, exc, save);
        self.u.top = top;
    }

    /// Run `f` so that an exception in it unsets `name`, restores the handled exception and goes on. `f` closes
    /// the protection itself where its own exits begin, if it has any.
    pub(super) fn protect_handler(
        &mut self,
        save: Reg,
        name: Option<(Place, NameId)>,
        sp: Span,
        f: impl FnOnce(&mut Self),
    ) {
        let flow = self.u.flow.clone();
        let tries = self.new_block();
        self.blocks.push(Block::Handler { save, name, tries });
        f(self);
        let tries = self.pop_block();
        if tries.ranges.is_empty() {
            return;
        }
        // The cleanup handler stands apart: what follows `f` jumps over it.
        let skip = self.u.label();
        self.u.emit_jump(Op::Jump { off: 0 }, skip, sp);
        let label = self.u.label();
        let again = self.u.alloc();
        self.add_regions(&tries, label, again);
        self.u.place_handler(label, flow);
        if let Some((place, id)) = name {
            self.forget(place, id, sp);
        }
        self.u.emit(Op::PopHandled { save }, sp);
        self.u.emit(Op::Reraise { exc: again }, sp);
        self.u.top -= 1;
        self.u.place(skip);
    }

    fn try_except(&mut self, t: &'a StmtTry) {
        if t.handlers.is_empty() {
            self.body(&t.body);
            return self.body(&t.orelse);
        }
        let flow = self.u.flow.clone();
        let tries = self.new_block();
        self.blocks.push(Block::Try { tries });
        self.body(&t.body);
        let tries = self.pop_block();
        let end = self.u.label();
        self.body(&t.orelse);
        let sp = span(t);
        self.u.emit_jump(Op::Jump { off: 0 }, end, sp);
        self.handler(&tries, flow, sp, |e, exc, save| {
            if t.is_star {
                e.star_clauses(t, exc, save, end);
            } else {
                e.protect_handler(save, None, sp, |e| e.clauses(t, exc, save, end));
            }
        });
        self.u.place(end);
    }

    fn clauses(&mut self, t: &'a StmtTry, exc: Reg, save: Reg, end: Label) {
        for h in &t.handlers {
            let ExceptHandler::ExceptHandler(h) = h;
            let hsp = span(h);
            let next = self.u.label();
            if let Some(ty) = &h.type_ {
                let top = self.u.top;
                let class = self.expr_any(ty, None);
                let matched = self.u.alloc();
                self.u.emit(Op::MatchExc { dst: matched, exc, class }, hsp);
                self.u.emit_jump(Op::JumpIf { on: false, a: matched, off: 0 }, next, hsp);
                self.u.top = top;
            }
            self.clause(h, exc, save, end);
            self.u.place(next);
        }
        // No clause matched.
        self.leave_handler(save, |e| e.u.emit(Op::Reraise { exc }, span(t)), span(t));
    }

    /// The body of one `except` clause, inside the protection of its handler.
    fn clause(&mut self, h: &'a ExceptHandlerExceptHandler, exc: Reg, save: Reg, end: Label) {
        let sp = span(h);
        match &h.name {
            None => {
                self.body(&h.body);
                self.leave_handler(save, |e| e.u.emit_jump(Op::Jump { off: 0 }, end, sp), sp);
            }
            Some(n) => {
                let (place, id) = self.place(n);
                // The clause's own protection takes the place of the handler's.
                let pos = self.u.pos();
                let mut outer = self.blocks.pop();
                if let Some(p) = outer.as_mut().and_then(Block::protected) {
                    p.close(pos);
                }
                self.protect_handler(save, Some((place, id)), sp, |e| {
                    e.store(place, id, exc, sp);
                    e.body(&h.body);
                    let pos = e.u.pos();
                    if let Some(p) = e.blocks.last_mut().and_then(Block::protected) {
                        p.close(pos);
                    }
                    e.forget(place, id, sp);
                    e.u.emit(Op::PopHandled { save }, sp);
                    e.u.emit_jump(Op::Jump { off: 0 }, end, sp);
                });
                let pos = self.u.pos();
                if let Some(mut b) = outer {
                    if let Some(p) = b.protected() {
                        p.reopen(pos);
                    }
                    self.blocks.push(b);
                }
            }
        }
    }

    /// `PopHandled`, then `f`, outside the protection of the innermost block.
    fn leave_handler(&mut self, save: Reg, f: impl FnOnce(&mut Self), sp: Span) {
        let pos = self.u.pos();
        if let Some(p) = self.blocks.last_mut().and_then(Block::protected) {
            p.close(pos);
        }
        self.u.emit(Op::PopHandled { save }, sp);
        f(self);
        let pos = self.u.pos();
        if let Some(p) = self.blocks.last_mut().and_then(Block::protected) {
            p.reopen(pos);
        }
    }

    // ── except* ──

    /// `rest` holds what no clause took yet (None when nothing is left), `raised` the list of what the clauses
    /// raised. Each clause: SplitGroup(rest, class) gives (matched, rest); with a match the body runs handling
    /// it. At the end what is left joins the list, and MergeGroup(original, list) gives what to raise, or None.
    fn star_clauses(&mut self, t: &'a StmtTry, exc: Reg, save: Reg, end: Label) {
        let sp = span(t);
        self.protect_handler(save, None, sp, |e| {
            let rest = e.u.alloc();
            let raised = e.u.alloc();
            e.mov(rest, exc, sp);
            e.u.emit(Op::BuildList { dst: raised, base: raised, n: 0 }, sp);
            for h in &t.handlers {
                let ExceptHandler::ExceptHandler(h) = h;
                e.star_clause(h, rest, raised);
            }
            let skip = e.u.label();
            e.u.emit_jump(Op::JumpIfNone { on: true, a: rest, off: 0 }, skip, sp);
            e.u.emit(Op::ListAppend { list: raised, src: rest }, sp);
            e.u.place(skip);
            let pair = e.u.alloc_n(2);
            e.mov(pair, exc, sp);
            e.mov(pair + 1, raised, sp);
            e.intrinsic(Intrinsic::MergeGroup, pair, pair, sp);
            let pos = e.u.pos();
            if let Some(p) = e.blocks.last_mut().and_then(Block::protected) {
                p.close(pos);
            }
            e.u.emit(Op::PopHandled { save }, sp);
            e.u.emit_jump(Op::JumpIfNone { on: true, a: pair, off: 0 }, end, sp);
            e.u.emit(Op::Reraise { exc: pair }, sp);
        });
    }

    fn star_clause(&mut self, h: &'a ExceptHandlerExceptHandler, rest: Reg, raised: Reg) {
        let sp = span(h);
        let top = self.u.top;
        let next = self.u.label();
        let Some(ty) = &h.type_ else { return };
        let tsp = span(&**ty);
        self.u.emit_jump(Op::JumpIfNone { on: true, a: rest, off: 0 }, next, tsp);
        let pair = self.u.alloc_n(2);
        self.mov(pair, rest, tsp);
        self.expr_to(ty, pair + 1);
        self.intrinsic(Intrinsic::SplitGroup, pair, pair, tsp);
        self.u.emit(Op::UnpackSeq { base: pair, src: pair, n: 2 }, tsp);
        self.mov(rest, pair + 1, tsp);
        self.u.emit_jump(Op::JumpIfNone { on: true, a: pair, off: 0 }, next, tsp);
        let inner = self.u.alloc();
        let name = h.name.as_ref().map(|n| self.place(n));
        if let Some((place, id)) = name {
            self.store(place, id, pair, sp);
        }
        // It is handled until another clause takes its part, or all are over.
        self.u.emit(Op::PushHandled { save: inner, exc: pair }, sp);
        let flow = self.u.flow.clone();
        let tries = self.new_block();
        self.blocks.push(Block::Handler { save: inner, name, tries });
        self.body(&h.body);
        let tries = self.pop_block();
        if let Some((place, id)) = name {
            self.forget(place, id, sp);
        }
        self.u.emit_jump(Op::Jump { off: 0 }, next, sp);
        // What the clause raises is collected.
        let label = self.u.label();
        let caught = self.u.alloc();
        self.add_regions(&tries, label, caught);
        self.u.place_handler(label, if tries.ranges.is_empty() { None } else { flow });
        if let Some((place, id)) = name {
            self.forget(place, id, sp);
        }
        self.u.emit(Op::ListAppend { list: raised, src: caught }, sp);
        self.u.place(next);
        self.u.top = top;
    }

    // ── leaving blocks ──

    /// Emit the exits of all blocks above `depth`, innermost first. They are off the stack until `rewind`.
    pub(super) fn unwind(&mut self, depth: usize, sp: Span) -> Vec<Block<'a>> {
        let mut saved = Vec::new();
        while self.blocks.len() > depth {
            let pos = self.u.pos();
            let Some(mut block) = self.blocks.pop() else { break };
            if let Some(p) = block.protected() {
                p.close(pos);
            }
            match &block {
                Block::Loop { iter: Some((iter, _)), .. } => self.drop_iter(*iter, sp),
                Block::Loop { .. } | Block::Try { .. } => {}
                Block::Finally { body, .. } => self.body(body),
                Block::Handler { save, name, .. } => {
                    if let Some((place, id)) = *name {
                        self.forget(place, id, sp);
                    }
                    self.u.emit(Op::PopHandled { save: *save }, sp);
                }
                Block::With { exit, is_async, span, .. } => self.exit_with_nones(*exit, *is_async, *span),
            }
            saved.push(block);
        }
        saved
    }

    /// Put the blocks back; their protection goes on from here.
    pub(super) fn rewind(&mut self, saved: Vec<Block<'a>>) {
        let pos = self.u.pos();
        for mut block in saved.into_iter().rev() {
            if let Some(p) = block.protected() {
                p.reopen(pos);
            }
            self.blocks.push(block);
        }
    }
}
