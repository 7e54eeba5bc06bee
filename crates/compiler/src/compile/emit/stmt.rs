//! Statements: control flow, and dispatch to the rest.

use super::cond::constant_truth;
use super::*;
use ruff_python_ast::{ElifElseClause, StmtAssert, StmtFor, StmtIf, StmtRaise, StmtReturn, StmtWhile};

impl<'a> Emitter<'a> {
    pub(super) fn body(&mut self, body: &'a [Stmt]) {
        for s in body {
            self.stmt(s);
        }
    }

    pub(super) fn stmt(&mut self, s: &'a Stmt) {
        // What cannot be reached needs no code; its errors were found by scope analysis.
        if self.u.flow.is_none() {
            return;
        }
        let sp = span(s);
        match s {
            Stmt::Expr(e) => self.expr_discard(&e.value),
            Stmt::Assign(a) => {
                self.assign(a);
                if a.value.is_none_literal_expr() {
                    self.finalize(span(a));
                }
            }
            Stmt::AugAssign(a) => self.aug_assign(a),
            Stmt::AnnAssign(a) => self.ann_assign(a),
            Stmt::If(i) => self.if_stmt(i),
            Stmt::While(w) => self.while_stmt(w),
            Stmt::For(f) => self.for_stmt(f),
            Stmt::FunctionDef(d) => self.function_def(d),
            Stmt::ClassDef(d) => self.class_def(d),
            Stmt::Return(r) => self.return_stmt(r),
            Stmt::Delete(d) => {
                d.targets.iter().for_each(|t| self.delete_expr(t));
                self.finalize(span(d));
            }
            Stmt::TypeAlias(t) => self.type_alias(t),
            Stmt::With(w) => self.with_stmt(w, 0),
            Stmt::Match(m) => self.match_stmt(m),
            Stmt::Raise(r) => self.raise_stmt(r),
            Stmt::Try(t) => self.try_stmt(t),
            Stmt::Assert(a) => self.assert_stmt(a),
            Stmt::Import(i) => self.import(i),
            Stmt::ImportFrom(i) => self.import_from(i),
            Stmt::Break(_) => self.leave_loop(false, sp),
            Stmt::Continue(_) => self.leave_loop(true, sp),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::IpyEscapeCommand(_) => {}
        }
    }

    fn if_stmt(&mut self, i: &'a StmtIf) {
        let end = self.u.label();
        self.branch(&i.test, &i.body, &i.elif_else_clauses, end);
        self.u.place(end);
    }

    fn branch(&mut self, test: &'a Expr, body: &'a [Stmt], rest: &'a [ElifElseClause], end: Label) {
        let (mut test, mut body, mut rest) = (test, body, rest);
        loop {
            let next = self.u.label();
            self.cond(test, false, next);
            self.body(body);
            if rest.is_empty() {
                return self.u.place(next);
            }
            let sp = body.last().map_or((0, 0), span);
            self.u.emit_jump(Op::Jump { off: 0 }, end, sp);
            self.u.place(next);
            let [clause, after @ ..] = rest else { return };
            match &clause.test {
                Some(t) => (test, body, rest) = (t, &clause.body, after),
                None => return self.body(&clause.body),
            }
        }
    }

    fn while_stmt(&mut self, w: &'a StmtWhile) {
        let sp = span(&*w.test);
        let (start, other, end) = (self.u.label(), self.u.label(), self.u.label());
        self.u.place(start);
        if constant_truth(&w.test) != Some(true) {
            self.cond(&w.test, false, other);
        }
        self.blocks.push(Block::Loop { start, end, iter: None });
        self.body(&w.body);
        self.pop_block();
        self.u.emit_jump(Op::Loop { off: 0 }, start, sp);
        self.u.place(other);
        self.body(&w.orelse);
        self.u.place(end);
    }

    fn for_stmt(&mut self, f: &'a StmtFor) {
        let top = self.u.top;
        let sp = span(&*f.iter);
        let iter = self.u.alloc();
        let src = self.expr_any(&f.iter, Some(iter));
        let (start, other, end) = (self.u.label(), self.u.label(), self.u.label());
        if f.is_async {
            self.u.emit(Op::GetAiter { dst: iter, src }, sp);
            self.u.place(start);
            let flow = self.u.flow.clone();
            let mut tries = self.new_block();
            let item = self.async_next(iter, sp);
            tries.close(self.u.pos());
            self.assign_reg(&f.target, item);
            self.u.top = u32::from(iter) + 1;
            self.loop_body(f, start, end, sp);
            self.end_async_for(&tries, flow, sp);
        } else {
            // CPython attributes making and advancing the iterator to the whole statement.
            self.u.emit(Op::GetIter { dst: iter, src }, span(f));
            let flow = self.u.flow.clone();
            let dropped = may_hold_generator(&f.iter).then(|| (iter, self.new_block()));
            self.u.place(start);
            self.blocks.push(Block::Loop { start, end, iter: dropped });
            self.for_iter(&f.target, iter, other, span(f));
            self.body(&f.body);
            let tries = self.pop_block();
            self.u.emit_jump(Op::Loop { off: 0 }, start, sp);
            if !tries.ranges.is_empty() {
                let label = self.u.label();
                let exc = self.u.alloc();
                self.add_regions(&tries, label, exc);
                self.u.place_handler(label, flow);
                self.drop_iter(iter, sp);
                self.u.emit(Op::Reraise { exc }, sp);
                self.u.top -= 1;
            }
            self.u.place(other);
        }
        self.u.top = top;
        self.body(&f.orelse);
        self.u.place(end);
    }

    fn loop_body(&mut self, f: &'a StmtFor, start: Label, end: Label, sp: Span) {
        self.blocks.push(Block::Loop { start, end, iter: None });
        self.body(&f.body);
        self.pop_block();
        self.u.emit_jump(Op::Loop { off: 0 }, start, sp);
    }

    fn leave_loop(&mut self, again: bool, sp: Span) {
        let Some(depth) = self.blocks.iter().rposition(|b| matches!(b, Block::Loop { .. })) else { return };
        let Block::Loop { start, end, .. } = self.blocks[depth] else { return };
        let saved = self.unwind(if again { depth + 1 } else { depth }, sp);
        if again {
            self.u.emit_jump(Op::Loop { off: 0 }, start, sp);
        } else {
            self.u.emit_jump(Op::Jump { off: 0 }, end, sp);
        }
        self.rewind(saved);
    }

    /// The iterator of a loop is let go of before its end.
    pub(super) fn drop_iter(&mut self, iter: Reg, sp: Span) {
        let top = self.dead_from();
        self.u.emit(Op::DropIter { iter, top }, sp);
    }

    /// The first register that holds nothing any more.
    fn dead_from(&self) -> Reg {
        self.u.top.min(u32::from(u16::MAX) - 1) as Reg
    }

    /// A reference may have gone.
    pub(super) fn finalize(&mut self, sp: Span) {
        let top = self.dead_from();
        self.u.emit(Op::Finalize { top }, sp);
    }

    fn return_stmt(&mut self, r: &'a StmtReturn) {
        let sp = span(r);
        let top = self.u.top;
        let unwinds = self.blocks.iter().any(|b| !matches!(b, Block::Loop { .. } | Block::Try { .. }));
        let src = match &r.value {
            None => None,
            // Clauses that run on the way out may change a local.
            Some(v) if unwinds => Some(self.expr_temp(v)),
            Some(v) => Some(self.expr_any(v, None)),
        };
        let saved = self.unwind(0, sp);
        match src {
            Some(src) => self.u.emit(Op::Return { src }, sp),
            None => self.u.emit(Op::ReturnNone {}, sp),
        }
        self.rewind(saved);
        self.u.top = top;
    }

    fn raise_stmt(&mut self, r: &'a StmtRaise) {
        let sp = span(r);
        let top = self.u.top;
        match (&r.exc, &r.cause) {
            (None, _) => self.u.emit(Op::RaiseAgain {}, sp),
            (Some(e), None) => {
                let exc = self.expr_any(e, None);
                self.u.emit(Op::Raise { exc }, sp);
            }
            (Some(e), Some(c)) => {
                let (exc, cause) = self.pair(e, c, None);
                self.u.emit(Op::RaiseFrom { exc, cause }, sp);
            }
        }
        self.u.top = top;
    }

    fn assert_stmt(&mut self, a: &'a StmtAssert) {
        let sp = span(&*a.test);
        let top = self.u.top;
        let end = self.u.label();
        self.cond(&a.test, true, end);
        let f = self.u.alloc();
        self.intrinsic(Intrinsic::AssertionError, f, f, sp);
        // CPython 3.12 attributes the raise to the whole statement.
        let whole = span(a);
        if let Some(m) = &a.msg {
            self.expr_temp(m);
            self.u.emit(Op::Call { f, argc: 1, dst: f }, whole);
        }
        self.u.emit(Op::Raise { exc: f }, whole);
        self.u.place(end);
        self.u.top = top;
    }
}

/// Whether the iterator of this may be, or refer to, a generator that the loop alone holds. Not so for a name, which holds
/// it too, nor for the calls that nearly all loops are over.
fn may_hold_generator(iter: &Expr) -> bool {
    match iter {
        Expr::Generator(_) => true,
        Expr::Call(call) => match &*call.func {
            Expr::Name(name) => !matches!(
                name.id.as_str(),
                "range" | "sorted" | "list" | "tuple" | "set" | "dict" | "input" | "dir" | "vars"
            ),
            Expr::Attribute(method) => !matches!(
                method.attr.as_str(),
                "items" | "keys" | "values" | "split" | "splitlines" | "copy" | "most_common"
            ),
            _ => true,
        },
        _ => false,
    }
}
