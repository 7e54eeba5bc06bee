//! `with` and `async with`.

use super::*;
use ruff_python_ast::StmtWith;

impl<'a> Emitter<'a> {
    pub(super) fn with_stmt(&mut self, w: &'a StmtWith, i: usize) {
        let Some(item) = w.items.get(i) else { return self.body(&w.body) };
        let top = self.u.top;
        let csp = span(&item.context_expr);
        let exit = self.u.alloc();
        let value = self.u.alloc();
        let mgr = self.expr_any(&item.context_expr, Some(exit));
        if w.is_async {
            self.u.emit(Op::AsyncWithEnter { base: exit, mgr }, csp);
            self.await_value(value, value, csp);
        } else {
            self.u.emit(Op::WithEnter { base: exit, mgr }, csp);
        }
        let flow = self.u.flow.clone();
        let tries = self.new_block();
        self.blocks.push(Block::With { exit, is_async: w.is_async, span: csp, tries });
        if let Some(t) = &item.optional_vars {
            self.assign_reg(t, value);
        }
        self.u.top = u32::from(exit) + 1;
        self.with_stmt(w, i + 1);
        let tries = self.pop_block();
        let end = self.u.label();
        self.exit_with_nones(exit, w.is_async, csp);
        self.u.emit_jump(Op::Jump { off: 0 }, end, csp);
        self.handler(&tries, flow, csp, |e, exc, save| {
            e.protect_handler(save, None, csp, |e| {
                let swallow = e.u.label();
                let r = e.u.alloc();
                e.u.emit(Op::WithExcept { dst: r, exit, exc }, span(w));
                if w.is_async {
                    e.await_value(r, r, csp);
                }
                e.u.emit_jump(Op::JumpIf { on: true, a: r, off: 0 }, swallow, csp);
                let pos = e.u.pos();
                if let Some(p) = e.blocks.last_mut().and_then(Block::protected) {
                    p.close(pos);
                }
                e.u.emit(Op::PopHandled { save }, csp);
                e.u.emit(Op::Reraise { exc }, csp);
                e.u.place(swallow);
                e.u.emit(Op::PopHandled { save }, csp);
                e.u.emit_jump(Op::Jump { off: 0 }, end, csp);
                e.u.top -= 1;
            });
        });
        self.u.place(end);
        self.u.top = top;
    }

    /// `__exit__(None, None, None)`
    pub(super) fn exit_with_nones(&mut self, exit: Reg, is_async: bool, sp: Span) {
        let top = self.u.top;
        let f = self.u.alloc();
        self.mov(f, exit, sp);
        for _ in 0..3 {
            let r = self.u.alloc();
            self.u.emit(Op::LoadNone { dst: r }, sp);
        }
        self.u.emit(Op::Call { f, argc: 3, dst: f }, sp);
        if is_async {
            self.u.top = u32::from(f) + 1;
            self.await_value(f, f, sp);
        }
        self.u.top = top;
    }
}
