//! Comprehensions, inlined into the unit around them, and generator expressions, which are functions.

use super::*;
use ruff_python_ast::{Comprehension, ExprDictComp, ExprGenerator, ExprListComp, ExprSetComp};

/// What one pass through the innermost loop does.
#[derive(Clone, Copy)]
enum Element<'a> {
    Append(Reg, &'a Expr),
    Add(Reg, &'a Expr),
    Set(Reg, &'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Emitter<'a> {
    pub(super) fn list_comp(&mut self, c: &'a ExprListComp, dst: Reg) {
        let sp = span(c);
        self.inlined(self.scopes.of_node(c, NodeKind::Comp), &c.generators, dst, sp, |list| {
            (Op::BuildList { dst: list, base: list, n: 0 }, Element::Append(list, &c.elt))
        });
    }

    pub(super) fn set_comp(&mut self, c: &'a ExprSetComp, dst: Reg) {
        let sp = span(c);
        self.inlined(self.scopes.of_node(c, NodeKind::Comp), &c.generators, dst, sp, |set| {
            (Op::BuildSet { dst: set, base: set, n: 0 }, Element::Add(set, &c.elt))
        });
    }

    pub(super) fn dict_comp(&mut self, c: &'a ExprDictComp, dst: Reg) {
        let sp = span(c);
        let Some(key) = &c.key else { return };
        self.inlined(self.scopes.of_node(c, NodeKind::Comp), &c.generators, dst, sp, |dict| {
            (Op::BuildDict { dst: dict, base: dict, n: 0 }, Element::Set(dict, key, &c.value))
        });
    }

    fn inlined(
        &mut self,
        scope: ScopeId,
        generators: &'a [Comprehension],
        dst: Reg,
        sp: Span,
        build: impl FnOnce(Reg) -> (Op, Element<'a>),
    ) {
        let Some(first) = generators.first() else { return };
        let top = self.u.top;
        // The outermost iterable belongs to the enclosing scope.
        let iter = self.u.alloc();
        let src = self.expr_any(&first.iter, Some(iter));
        self.get_iter(iter, src, first, span(&first.iter));
        let outer = std::mem::replace(&mut self.scope, scope);
        let own: Vec<(Reg, bool)> = self.own_registers(scope);
        for &(reg, captured) in &own {
            if captured {
                self.u.emit(Op::Unset { dst: reg }, sp);
                self.u.emit(Op::MakeCell { reg }, sp);
            }
        }
        let result = self.u.alloc();
        let (op, element) = build(result);
        self.u.emit(op, sp);
        self.loops(generators, 0, iter, element, sp);
        for &(reg, _) in &own {
            self.u.emit(Op::Unset { dst: reg }, sp);
            if let Some(flow) = &mut self.u.flow {
                flow.remove(reg);
            }
        }
        self.scope = outer;
        self.mov(dst, result, sp);
        self.u.top = top;
    }

    /// In a handler: the variables of a comprehension that an error ended are not among `locals()`.
    pub(super) fn forget_comprehensions(&mut self, sp: Span) {
        const SHOW_LOCALS: [&str; 5] = ["locals", "eval", "exec", "vars", "dir"];
        let unit = self.u.scope;
        if self.scope != unit {
            return;
        }
        let ids = SHOW_LOCALS.map(|name| self.scopes.names.id(name));
        let scope = &self.scopes.list[unit];
        if !ids.iter().any(|id| scope.symbol(*id).is_some_and(|s| s.flags & flag::USED != 0)) {
            return;
        }
        let registers = scope.registers.iter().enumerate().filter(|(_, (s, _))| *s != unit);
        for reg in registers.map(|(r, _)| r as Reg).collect::<Vec<_>>() {
            self.u.emit(Op::Unset { dst: reg }, sp);
            if let Some(flow) = &mut self.u.flow {
                flow.remove(reg);
            }
        }
    }

    /// Registers of an inlined comprehension's variables, and whether they hold cells.
    fn own_registers(&self, scope: ScopeId) -> Vec<(Reg, bool)> {
        self.scopes.list[self.u.scope]
            .registers
            .iter()
            .enumerate()
            .filter(|(_, (s, _))| *s == scope)
            .map(|(r, (s, i))| (r as Reg, self.scopes.list[*s].symbols[*i].flags & flag::CAPTURED != 0))
            .collect()
    }

    fn get_iter(&mut self, dst: Reg, src: Reg, g: &Comprehension, sp: Span) {
        let op = if g.is_async { Op::GetAiter { dst, src } } else { Op::GetIter { dst, src } };
        self.u.emit(op, sp);
    }

    fn loops(
        &mut self,
        generators: &'a [Comprehension],
        i: usize,
        iter: Reg,
        element: Element<'a>,
        sp: Span,
    ) {
        let Some(g) = generators.get(i) else { return self.element(element) };
        let top = self.u.top;
        let isp = span(&g.iter);
        let (next, skip, end) = (self.u.label(), self.u.label(), self.u.label());
        self.u.place(next);
        let flow = self.u.flow.clone();
        let mut tries = self.new_block();
        if g.is_async {
            let item = self.async_next(iter, isp);
            tries.close(self.u.pos());
            self.assign_reg(&g.target, item);
        } else {
            self.for_iter(&g.target, iter, end, isp);
        }
        for cond in &g.ifs {
            self.cond(cond, false, skip);
        }
        if let Some(inner) = generators.get(i + 1) {
            let iter = self.u.alloc();
            let src = self.expr_any(&inner.iter, Some(iter));
            self.get_iter(iter, src, inner, span(&inner.iter));
            self.loops(generators, i + 1, iter, element, sp);
        } else {
            self.element(element);
        }
        // Backward jumps are `Loop`s: they serve interrupts.
        self.u.place(skip);
        self.u.emit_jump(Op::Loop { off: 0 }, next, sp);
        if g.is_async {
            self.end_async_for(&tries, flow, isp);
        } else {
            self.u.place(end);
        }
        self.u.top = top;
    }

    /// `for target in R[iter]`: the next item goes into the target, or control to `end`.
    pub(super) fn for_iter(&mut self, target: &'a Expr, iter: Reg, end: Label, sp: Span) {
        if let Expr::Name(n) = target
            && let (Place::Reg(r), _) = self.place(&n.id)
        {
            self.u.emit_jump(Op::ForIter { dst: r, iter, off: 0 }, end, sp);
            return self.assigned(r);
        }
        let top = self.u.top;
        let item = self.u.alloc();
        self.u.emit_jump(Op::ForIter { dst: item, iter, off: 0 }, end, sp);
        self.assign_reg(target, item);
        self.u.top = top;
    }

    /// Await the next item of an asynchronous iterator. The item is in a fresh temporary.
    pub(super) fn async_next(&mut self, iter: Reg, sp: Span) -> Reg {
        let item = self.u.alloc();
        self.u.emit(Op::GetAnext { dst: item, src: iter }, sp);
        self.await_value(item, item, sp);
        item
    }

    /// The handler that ends `async for` on StopAsyncIteration.
    pub(super) fn end_async_for(&mut self, tries: &Protected, flow: Flow, sp: Span) {
        let handler = self.u.label();
        let exc = self.u.alloc();
        self.add_regions(tries, handler, exc);
        self.u.place_handler(handler, flow);
        self.intrinsic(Intrinsic::EndAsyncFor, exc, exc, sp);
        self.u.top -= 1;
    }

    fn element(&mut self, element: Element<'a>) {
        let top = self.u.top;
        match element {
            Element::Append(list, e) => {
                let src = self.expr_any(e, None);
                self.u.emit(Op::ListAppend { list, src }, span(e));
            }
            Element::Add(set, e) => {
                let src = self.expr_any(e, None);
                self.u.emit(Op::SetAdd { set, src }, span(e));
            }
            Element::Set(dict, k, v) => {
                let (key, src) = self.pair(k, v, None);
                self.u.emit(Op::DictSet { dict, key, src }, (span(k).0, span(v).1));
            }
            Element::Yield(e) => {
                let src = self.expr_any(e, None);
                let sent = self.u.alloc();
                self.yield_value(sent, src, span(e));
            }
        }
        self.u.top = top;
    }

    pub(super) fn generator(&mut self, g: &'a ExprGenerator, dst: Reg) {
        let Some(first) = g.generators.first() else { return };
        let sp = span(g);
        let top = self.u.top;
        let scope = self.scopes.of_node(g, NodeKind::Comp);
        let kind =
            if self.scopes.list[scope].has_await { CodeKind::AsyncGenerator } else { CodeKind::Generator };
        let sig = Signature { nargs: 1, posonly: 1, ..Signature::default() };
        let line = self.line_of(sp.0);
        let code = self.nested(scope, kind, "<genexpr>", line, &sig, |e| {
            e.loops(&g.generators, 0, 0, Element::Yield(&g.elt), sp);
            e.u.emit(Op::ReturnNone {}, sp);
        });
        let f = self.u.alloc();
        self.make_function(f, code, sp);
        let arg = self.u.alloc();
        let src = self.expr_any(&first.iter, Some(arg));
        self.get_iter(arg, src, first, span(&first.iter));
        self.u.emit(Op::Call { f, argc: 1, dst }, sp);
        self.u.top = top;
    }
}
