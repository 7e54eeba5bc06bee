//! Expressions: uses of names, and the scopes of lambdas and comprehensions.

use super::NodeKind;
use super::visit::Visitor;
use super::*;
use ruff_python_ast::*;
use ruff_text_size::Ranged;
use std::collections::HashMap;

/// What CPython calls it.
const GENERATOR: &str = "generator expression";

impl Visitor<'_> {
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

    pub(super) fn arguments(&mut self, a: &Arguments) {
        self.exprs(&a.args);
        a.keywords.iter().for_each(|k| self.expr(&k.value));
    }

    /// The names of keyword arguments: the first that is `__debug__` or is there again, and where it is then.
    pub(super) fn keyword_names(&mut self, keywords: &[Keyword], whole: TextRange) {
        let mut count: HashMap<&str, usize> = HashMap::new();
        let names = || keywords.iter().filter_map(|k| k.arg.as_ref().map(|n| (n, k)));
        names().for_each(|(n, _)| *count.entry(n.as_str()).or_default() += 1);
        for (name, _) in names() {
            self.not_debug(name, whole);
            if count[name.as_str()] > 1
                && let Some((_, again)) = names().filter(|(n, _)| n.id == name.id).nth(1)
            {
                return self.errors.compile(format!("keyword argument repeated: {name}"), again.range());
            }
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
                // All keys come before the values, except for the compiler.
                let key = |i: &DictItem| self.apart(|v| i.key.iter().for_each(|k| v.expr(k)));
                let keys: Vec<_> = d.items.iter().map(key).collect();
                for (item, key) in d.items.iter().zip(keys) {
                    self.then(key);
                    let value = self.apart(|v| v.expr(&item.value));
                    self.then(value);
                }
            }
            Expr::Set(s) => self.exprs(&s.elts),
            Expr::List(l) => self.exprs(&l.elts),
            Expr::Tuple(t) => self.exprs(&t.elts),
            Expr::ListComp(c) => {
                self.comprehension(c, "list comprehension", (None, &c.elt), &c.generators, e.range())
            }
            Expr::SetComp(c) => {
                self.comprehension(c, "set comprehension", (None, &c.elt), &c.generators, e.range())
            }
            Expr::DictComp(c) => {
                let item = (c.key.as_deref(), &*c.value);
                self.comprehension(c, "dict comprehension", item, &c.generators, e.range());
            }
            Expr::Generator(g) => self.comprehension(g, GENERATOR, (None, &g.elt), &g.generators, e.range()),
            Expr::Await(a) => {
                self.await_here(e.range());
                self.expr(&a.value);
            }
            Expr::Yield(y) => {
                self.yield_here(e.range(), false);
                y.value.iter().for_each(|v| self.expr(v));
                self.yield_in_comprehension(e.range());
            }
            Expr::YieldFrom(y) => {
                self.yield_here(e.range(), true);
                self.expr(&y.value);
                self.yield_in_comprehension(e.range());
            }
            Expr::Compare(c) => {
                self.expr(&c.left);
                c.comparators.iter().for_each(|x| self.expr(x));
            }
            Expr::Call(c) => {
                self.keyword_names(&c.arguments.keywords, e.range());
                self.expr(&c.func);
                self.arguments(&c.arguments);
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
            self.debug_parameters(p, l.range());
            self.defaults(p);
        }
        self.scoped(l, NodeKind::Lambda, ScopeKind::Lambda, |v| {
            if let Some(p) = &l.parameters {
                v.parameters(p);
            }
            v.expr(&l.body);
        });
    }

    pub(super) fn comprehension<T>(
        &mut self,
        node: &T,
        what: &'static str,
        (key, value): (Option<&Expr>, &Expr),
        generators: &[Comprehension],
        range: TextRange,
    ) {
        let Some(first) = generators.first() else { return };
        // The compiler comes to it when the rest is done.
        self.in_comp_iter += 1;
        let outermost = self.apart(|v| v.expr(&first.iter));
        self.in_comp_iter -= 1;
        let generator = what == GENERATOR;
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
            let outer = std::mem::replace(&mut v.comprehension, what);
            for (i, g) in generators.iter().enumerate() {
                let target = v.apart(|v| v.target(&g.target, flag::ITER));
                if i > 0 {
                    v.in_comp_iter += 1;
                    v.expr(&g.iter);
                    v.in_comp_iter -= 1;
                }
                v.then(target);
                g.ifs.iter().for_each(|x| v.expr(x));
                if g.is_async {
                    v.scope().has_await = true;
                    v.unit().has_await = true;
                }
            }
            let value = v.apart(|v| v.expr(value));
            key.iter().for_each(|k| v.expr(k));
            v.then(value);
            has_await = v.unit().has_await;
            v.comprehension = outer;
        });
        self.then(outermost);
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
        self.not_debug(&target.id, range);
        // A comprehension at the top assigns to a global, also where the program's names are in another dict.
        let top = at != self.cur && matches!(self.s.list[at].kind, ScopeKind::Module | ScopeKind::Exec);
        let flags = if top { flag::GLOBAL } else { flag::BOUND | flag::ASSIGNED };
        self.s.list[at].symbol_mut(id).flags |= flags;
        let unit = self.s.list[at].unit;
        self.s.list[unit].has_walrus = true;
    }

    fn yield_in_comprehension(&mut self, range: TextRange) {
        if matches!(self.scope().kind, ScopeKind::Comp | ScopeKind::GenExpr) {
            self.errors.symtable(format!("'yield' inside {}", self.comprehension), range);
        }
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
