//! Expressions: uses of names, and the scopes of lambdas and comprehensions.

use super::NodeKind;
use super::visit::Visitor;
use super::*;
use ruff_python_ast::*;
use ruff_text_size::Ranged;
use std::collections::HashSet;

impl Visitor {
    pub(super) fn exprs(&mut self, list: &[Expr]) {
        for e in list {
            self.expr_or_star(e);
        }
    }

    /// An expression where `*x` is allowed.
    pub(super) fn expr_or_star(&mut self, e: &Expr) {
        match e {
            Expr::Starred(s) => self.expr(&s.value),
            _ => self.expr(e),
        }
    }

    pub(super) fn arguments(&mut self, a: &Arguments, whole: TextRange) {
        self.exprs(&a.args);
        let mut seen: HashSet<&str> = HashSet::new();
        for k in &a.keywords {
            if let Some(n) = &k.arg {
                self.not_debug(n, whole);
                if !seen.insert(n.as_str()) {
                    self.errors.compile(format!("keyword argument repeated: {n}"), k.range());
                }
            }
            self.expr(&k.value);
        }
    }

    pub(super) fn expr(&mut self, e: &Expr) {
        match e {
            Expr::Name(n) => self.use_name(&n.id),
            Expr::BoolOp(b) => b.values.iter().for_each(|x| self.expr(x)),
            Expr::Named(n) => self.walrus(n),
            Expr::BinOp(_) => {
                // Long chains lean to the left: walk down them without recursion.
                let mut at = e;
                let mut rights = Vec::new();
                while let Expr::BinOp(b) = at {
                    rights.push(&*b.right);
                    at = &b.left;
                }
                self.expr(at);
                rights.into_iter().rev().for_each(|r| self.expr(r));
            }
            Expr::UnaryOp(u) => self.expr(&u.operand),
            Expr::Lambda(l) => self.lambda(l),
            Expr::If(i) => {
                self.expr(&i.test);
                self.expr(&i.body);
                self.expr(&i.orelse);
            }
            Expr::Dict(d) => {
                for item in &d.items {
                    if let Some(k) = &item.key {
                        self.expr(k);
                    }
                    self.expr(&item.value);
                }
            }
            Expr::Set(s) => self.exprs(&s.elts),
            Expr::List(l) => self.exprs(&l.elts),
            Expr::Tuple(t) => self.exprs(&t.elts),
            Expr::ListComp(c) => {
                self.comprehension(c, false, "list comprehension", &[&c.elt], &c.generators, e.range())
            }
            Expr::SetComp(c) => {
                self.comprehension(c, false, "set comprehension", &[&c.elt], &c.generators, e.range())
            }
            Expr::DictComp(c) => {
                let elts: Vec<&Expr> = c.key.iter().map(|k| &**k).chain([&*c.value]).collect();
                self.comprehension(c, false, "dict comprehension", &elts, &c.generators, e.range());
            }
            Expr::Generator(g) => {
                self.comprehension(g, true, "generator expression", &[&g.elt], &g.generators, e.range())
            }
            Expr::Await(a) => {
                self.expr(&a.value);
                self.await_here(e.range());
            }
            Expr::Yield(y) => {
                y.value.iter().for_each(|v| self.expr(v));
                self.yield_here(e.range(), false);
            }
            Expr::YieldFrom(y) => {
                self.expr(&y.value);
                self.yield_here(e.range(), true);
            }
            Expr::Compare(c) => {
                self.expr(&c.left);
                c.comparators.iter().for_each(|x| self.expr(x));
            }
            Expr::Call(c) => {
                self.expr(&c.func);
                self.arguments(&c.arguments, e.range());
            }
            Expr::FString(f) => {
                for part in &f.value {
                    if let FStringPart::FString(f) = part {
                        self.fstring(&f.elements);
                    }
                }
            }
            Expr::Attribute(a) => self.expr(&a.value),
            Expr::Subscript(s) => {
                self.expr(&s.value);
                self.expr_or_star(&s.slice);
            }
            Expr::Starred(s) => {
                self.errors.compile("can't use starred expression here", e.range());
                self.expr(&s.value);
            }
            Expr::Slice(s) => [&s.lower, &s.upper, &s.step].into_iter().flatten().for_each(|x| self.expr(x)),
            Expr::TString(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::IpyEscapeCommand(_) => {}
        }
    }

    pub(super) fn fstring(&mut self, elements: &InterpolatedStringElements) {
        for x in elements.interpolations() {
            self.expr(&x.expression);
            if let Some(spec) = &x.format_spec {
                self.fstring(&spec.elements);
            }
        }
    }

    pub(super) fn lambda(&mut self, l: &ExprLambda) {
        if let Some(p) = &l.parameters {
            self.defaults(p);
        }
        self.scoped(l, NodeKind::Lambda, ScopeKind::Lambda, |v| {
            if let Some(p) = &l.parameters {
                v.parameters(p, l.range());
            }
            v.expr(&l.body);
        });
    }

    pub(super) fn comprehension<T>(
        &mut self,
        node: &T,
        generator: bool,
        what: &'static str,
        elts: &[&Expr],
        generators: &[Comprehension],
        range: TextRange,
    ) {
        let Some(first) = generators.first() else { return };
        self.in_comp_iter += 1;
        self.expr(&first.iter);
        self.in_comp_iter -= 1;
        let kind = if generator { ScopeKind::GenExpr } else { ScopeKind::Comp };
        let mut has_await = false;
        let unit = self.s.list[self.cur].unit;
        let outer_await = self.s.list[unit].has_await;
        self.s.list[unit].has_await = false;
        self.scoped(node, NodeKind::Comp, kind, |v| {
            if generator {
                let id = v.s.names.id(".0");
                v.scope().symbol_mut(id).flags |= flag::PARAM | flag::BOUND;
                v.scope().params = 1;
            }
            let before = v.unit().has_yield;
            v.unit().has_yield = false;
            let outer_yield = v.yield_at.take();
            for (i, g) in generators.iter().enumerate() {
                v.target(&g.target, flag::ITER);
                if i > 0 {
                    v.in_comp_iter += 1;
                    v.expr(&g.iter);
                    v.in_comp_iter -= 1;
                }
                g.ifs.iter().for_each(|x| v.expr(x));
                if g.is_async {
                    v.scope().has_await = true;
                    v.unit().has_await = true;
                }
            }
            elts.iter().for_each(|x| v.expr(x));
            has_await = v.unit().has_await;
            if v.unit().has_yield {
                let at = v.yield_at.unwrap_or(range);
                v.errors.symtable(format!("'yield' inside {what}"), at);
            }
            v.yield_at = outer_yield;
            v.unit().has_yield = before;
        });
        if generator {
            self.s.list[unit].has_await = outer_await;
            return;
        }
        self.s.list[unit].has_await = outer_await | has_await;
        if has_await {
            let u = &self.s.list[unit];
            let fine =
                u.is_async || matches!(u.kind, ScopeKind::Module | ScopeKind::Exec | ScopeKind::GenExpr);
            if !fine {
                self.errors.compile("asynchronous comprehension outside of an asynchronous function", range);
            }
        }
    }

    pub(super) fn walrus(&mut self, n: &ExprNamed) {
        let Expr::Name(target) = &*n.target else { return self.expr(&n.value) };
        let range = n.target.range();
        if self.in_comp_iter > 0 {
            let text = "assignment expression cannot be used in a comprehension iterable expression";
            self.errors.symtable(text, n.range());
        }
        self.unit().has_walrus = true;
        self.not_debug(&target.id, range);
        let id = self.id(&target.id);
        let mut at = self.cur;
        while matches!(self.s.list[at].kind, ScopeKind::Comp | ScopeKind::GenExpr) {
            let sym = self.s.list[at].symbol_mut(id);
            if sym.flags & flag::ITER != 0 {
                let text = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{}'",
                    target.id
                );
                self.errors.symtable(text, range);
            }
            sym.flags |= flag::USED;
            match self.s.list[at].parent {
                Some(p) => at = p,
                None => break,
            }
        }
        match self.s.list[at].kind {
            ScopeKind::Class if at != self.cur => {
                let text = "assignment expression within a comprehension cannot be used in a class body";
                self.errors.symtable(text, range);
            }
            ScopeKind::TypeParams | ScopeKind::Thunk => {
                let text = match self.s.list[at].kind {
                    ScopeKind::Thunk => "assignment expression within a type expression cannot be used here",
                    _ => "assignment expression cannot be used within the definition of a generic",
                };
                self.errors.symtable(text, n.range());
            }
            _ => {}
        }
        self.expr(&n.value);
        // A comprehension at the top assigns to a global, also where the program's names are in another dict.
        let top = at != self.cur && matches!(self.s.list[at].kind, ScopeKind::Module | ScopeKind::Exec);
        let flags = if top { flag::GLOBAL } else { flag::BOUND | flag::ASSIGNED };
        self.s.list[at].symbol_mut(id).flags |= flags;
        let unit = self.s.list[at].unit;
        self.s.list[unit].has_walrus = true;
    }

    pub(super) fn await_here(&mut self, range: TextRange) {
        let in_comp = self.scope().kind == ScopeKind::Comp;
        let u = self.unit();
        u.has_await = true;
        match u.kind {
            ScopeKind::Module | ScopeKind::Exec | ScopeKind::GenExpr => {}
            _ if u.is_async || in_comp => {}
            ScopeKind::Function | ScopeKind::Lambda => {
                self.errors.compile("'await' outside async function", range)
            }
            _ => self.errors.compile("'await' outside function", range),
        }
    }

    /// `async for` and `async with` statements.
    pub(super) fn check_async(&mut self, what: &str, range: TextRange) {
        let u = self.unit();
        u.has_await = true;
        if !u.is_async && !matches!(u.kind, ScopeKind::Module | ScopeKind::Exec) {
            self.errors.compile(format!("'{what}' outside async function"), range);
        }
    }

    pub(super) fn yield_here(&mut self, range: TextRange, from: bool) {
        let in_comp = self.scope().kind == ScopeKind::Comp;
        self.yield_at.get_or_insert(range);
        let u = self.unit();
        u.has_yield = true;
        match u.kind {
            ScopeKind::Function if from && u.is_async => {
                self.errors.compile("'yield from' inside async function", range);
            }
            ScopeKind::Function | ScopeKind::Lambda | ScopeKind::GenExpr => {}
            _ if in_comp => {}
            ScopeKind::TypeParams | ScopeKind::Thunk => {
                let what = "yield expression cannot be used within the definition of a generic";
                self.errors.symtable(what, range);
            }
            _ => self.errors.compile("'yield' outside function", range),
        }
    }
}
