//! Walks the syntax tree once, opening scopes and collecting what each does with its names.

use super::NodeKind;
use super::resolve::resolve;
use super::*;
use crate::compile::consts::const_of;
use crate::syntax::Tree;
use ruff_python_ast::*;
use ruff_text_size::Ranged;
use std::collections::HashSet;

/// What `break`, `continue` and `return` have around them, within one unit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Loop,
    ExceptStar,
    Other,
}

/// CPython's limit on nested loops, `try` and `with` in one function.
const MAX_BLOCKS: usize = 20;

pub(super) struct Visitor {
    s: Scopes,
    pub(super) errors: Errors,
    cur: ScopeId,
    around: Vec<Around>,
    /// Inside the iterable of a comprehension's `for`.
    in_comp_iter: u32,
    /// The first `yield` of the current comprehension.
    yield_at: Option<TextRange>,
}

/// Analyse a whole tree.
pub(in crate::compile) fn analyse(tree: &Tree, kind: ScopeKind) -> Result<Scopes, SyntaxError> {
    let scopes = Scopes {
        list: Vec::new(),
        by_node: HashMap::new(),
        names: Names::default(),
        future_annotations: false,
    };
    let mut v = Visitor {
        s: scopes,
        errors: Errors::default(),
        cur: 0,
        around: Vec::new(),
        in_comp_iter: 0,
        yield_at: None,
    };
    v.push_scope(kind, None);
    match tree {
        Tree::Module(body) => {
            v.future_imports(body);
            v.body(body);
        }
        Tree::Expression(e) => v.expr(e),
    }
    resolve(&mut v.s, &mut v.errors);
    match v.errors.symtable.or(v.errors.compile) {
        Some(e) => Err(e),
        None => Ok(v.s),
    }
}

/// Features that `from __future__ import` knows.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

impl Visitor {
    fn push_scope(&mut self, kind: ScopeKind, parent: Option<ScopeId>) -> ScopeId {
        let id = self.s.list.len();
        let unit = match (kind, parent) {
            (ScopeKind::Comp, Some(p)) => self.s.list[p].unit,
            _ => id,
        };
        let private = parent.and_then(|p| self.s.list[p].private);
        self.s.list.push(Scope {
            kind,
            parent,
            unit,
            private,
            symbols: Vec::new(),
            index: HashMap::new(),
            is_async: false,
            has_yield: false,
            has_await: false,
            returns_value: None,
            has_walrus: false,
            free: Vec::new(),
            captures: Vec::new(),
            registers: Vec::new(),
            params: 0,
        });
        id
    }

    /// Run `f` inside a new scope for `node`.
    fn scoped<T>(&mut self, node: &T, key: NodeKind, kind: ScopeKind, f: impl FnOnce(&mut Self)) {
        let id = self.push_scope(kind, Some(self.cur));
        self.s.by_node.insert((std::ptr::from_ref(node) as usize, key), id);
        let outer = std::mem::replace(&mut self.cur, id);
        let comp_iter = self.in_comp_iter;
        let around = std::mem::take(&mut self.around);
        f(self);
        self.around = around;
        self.in_comp_iter = comp_iter;
        self.cur = outer;
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.s.list[self.cur]
    }

    fn unit(&mut self) -> &mut Scope {
        let u = self.s.list[self.cur].unit;
        &mut self.s.list[u]
    }

    fn id(&mut self, name: &str) -> NameId {
        self.s.mangle(self.cur, name)
    }

    fn use_name(&mut self, name: &str) {
        let id = self.id(name);
        self.scope().symbol_mut(id).flags |= flag::USED;
        if name == "super" && self.scope().kind.is_function_like() {
            let class = self.s.names.id("__class__");
            self.scope().symbol_mut(class).flags |= flag::USED;
        }
    }

    pub(super) fn bind_name(&mut self, name: &str, extra: u16, range: TextRange) {
        let id = self.id(name);
        let sym = self.scope().symbol_mut(id);
        let walrus = sym.flags & flag::BOUND == 0 && sym.flags & flag::NONLOCAL != 0;
        if extra & flag::ITER != 0 && walrus {
            let text =
                format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
            self.errors.symtable(text, range);
            return;
        }
        sym.flags |= flag::BOUND | extra;
    }

    fn future_imports(&mut self, body: &[Stmt]) {
        let mut doc = true;
        for stmt in body {
            match stmt {
                Stmt::Expr(e) if doc && e.value.is_string_literal_expr() => {}
                Stmt::ImportFrom(i) if is_future(i) => {
                    for a in &i.names {
                        if !FEATURES.contains(&a.name.as_str()) {
                            let text = match a.name.as_str() {
                                "braces" => "not a chance".to_string(),
                                n => format!("future feature {n} is not defined"),
                            };
                            self.errors.symtable(text, TextRange::empty(i.range().start()));
                        }
                        self.s.future_annotations |= a.name.as_str() == "annotations";
                    }
                }
                _ => break,
            }
            doc = false;
        }
        let allowed = body.iter().take_while(|s| match s {
            Stmt::Expr(e) => e.value.is_string_literal_expr(),
            Stmt::ImportFrom(i) => is_future(i),
            _ => false,
        });
        let late = body.iter().skip(allowed.count()).find_map(|s| match s {
            Stmt::ImportFrom(i) if is_future(i) => Some(i.range()),
            _ => None,
        });
        if let Some(range) = late {
            self.errors.compile("from __future__ imports must occur at the beginning of the file", range);
        }
    }

    pub(super) fn body(&mut self, body: &[Stmt]) {
        for s in body {
            self.stmt(s);
        }
    }

    fn inside(&mut self, what: Around, range: TextRange, f: impl FnOnce(&mut Self)) {
        if self.around.len() >= MAX_BLOCKS {
            self.errors.compile("too many statically nested blocks", range);
        }
        self.around.push(what);
        f(self);
        self.around.pop();
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(d) => self.function_def(d),
            Stmt::ClassDef(d) => self.class_def(d),
            Stmt::Return(r) => self.return_stmt(r),
            Stmt::Delete(d) => d.targets.iter().for_each(|t| self.delete_target(t)),
            Stmt::TypeAlias(t) => self.type_alias(t),
            Stmt::Assign(a) => {
                a.targets.iter().for_each(|t| self.target(t, 0));
                self.expr(&a.value);
            }
            Stmt::AugAssign(a) => {
                self.target(&a.target, 0);
                self.expr(&a.value);
            }
            Stmt::AnnAssign(a) => self.ann_assign(a),
            Stmt::For(f) => {
                if f.is_async {
                    self.check_async("async for", f.range());
                }
                self.expr_or_star(&f.iter);
                self.target(&f.target, 0);
                self.inside(Around::Loop, f.range(), |v| v.body(&f.body));
                self.body(&f.orelse);
            }
            Stmt::While(w) => {
                self.expr(&w.test);
                self.inside(Around::Loop, w.range(), |v| v.body(&w.body));
                self.body(&w.orelse);
            }
            Stmt::If(i) => {
                self.expr(&i.test);
                self.body(&i.body);
                for c in &i.elif_else_clauses {
                    if let Some(t) = &c.test {
                        self.expr(t);
                    }
                    self.body(&c.body);
                }
            }
            Stmt::With(w) => {
                if w.is_async {
                    self.check_async("async with", w.range());
                }
                self.with_items(w, 0);
            }
            Stmt::Match(m) => {
                self.expr_or_star(&m.subject);
                for (i, c) in m.cases.iter().enumerate() {
                    self.pattern_case(c, i + 1 == m.cases.len());
                }
            }
            Stmt::Raise(r) => {
                r.exc.iter().for_each(|e| self.expr(e));
                r.cause.iter().for_each(|e| self.expr(e));
            }
            Stmt::Try(t) => self.try_stmt(t),
            Stmt::Assert(a) => {
                self.expr(&a.test);
                a.msg.iter().for_each(|e| self.expr(e));
            }
            Stmt::Import(i) => {
                for a in &i.names {
                    let full = a.asname.as_ref().map_or(a.name.as_str(), |n| n.as_str());
                    let name = if a.asname.is_some() { full } else { full.split('.').next().unwrap_or(full) };
                    self.not_debug(name, i.range());
                    self.bind_name(name, 0, a.range());
                }
            }
            Stmt::ImportFrom(i) => {
                for a in &i.names {
                    if a.name.as_str() == "*" {
                        if !matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Exec) {
                            self.errors.symtable("import * only allowed at module level", a.range());
                        }
                        continue;
                    }
                    let name = a.asname.as_ref().unwrap_or(&a.name);
                    self.not_debug(name, i.range());
                    self.bind_name(name, 0, a.range());
                }
            }
            Stmt::Global(g) => g.names.iter().for_each(|n| self.declare(n, flag::GLOBAL, g.range())),
            Stmt::Nonlocal(g) => g.names.iter().for_each(|n| self.declare(n, flag::NONLOCAL, g.range())),
            Stmt::Expr(e) => self.expr(&e.value),
            Stmt::Pass(_) | Stmt::IpyEscapeCommand(_) => {}
            Stmt::Break(b) => self.leave_loop(b.range(), "'break' outside loop"),
            Stmt::Continue(c) => self.leave_loop(c.range(), "'continue' not properly in loop"),
        }
    }

    fn leave_loop(&mut self, range: TextRange, message: &str) {
        match self.around.iter().rev().find(|a| **a != Around::Other) {
            Some(Around::Loop) => {}
            Some(_) => self.star_exit(range),
            None => self.errors.compile(message, range),
        }
    }

    fn star_exit(&mut self, range: TextRange) {
        self.errors.compile("'break', 'continue' and 'return' cannot appear in an except* block", range);
    }

    fn return_stmt(&mut self, r: &StmtReturn) {
        if self.scope().kind != ScopeKind::Function {
            self.errors.compile("'return' outside function", r.range());
        }
        if self.around.contains(&Around::ExceptStar) {
            self.star_exit(r.range());
        }
        if let Some(v) = &r.value {
            self.expr_or_star(v);
            let range = r.range();
            self.scope().returns_value.get_or_insert(range);
        }
    }

    fn declare(&mut self, name: &Identifier, what: u16, range: TextRange) {
        let word = if what == flag::GLOBAL { "global" } else { "nonlocal" };
        let id = self.id(name);
        let kind = self.scope().kind;
        if what == flag::NONLOCAL && matches!(kind, ScopeKind::Module | ScopeKind::Exec) {
            self.errors.symtable("nonlocal declaration not allowed at module level", range);
            return;
        }
        let sym = self.scope().symbol_mut(id);
        let flags = sym.flags;
        sym.flags |= what;
        sym.declared = range;
        let text = if flags & flag::PARAM != 0 {
            format!("name '{name}' is parameter and {word}")
        } else if flags & flag::USED != 0 {
            format!("name '{name}' is used prior to {word} declaration")
        } else if flags & flag::ANNOTATED != 0 {
            format!("annotated name '{name}' can't be {word}")
        } else if flags & flag::BOUND != 0 {
            format!("name '{name}' is assigned to before {word} declaration")
        } else if flags & (flag::GLOBAL | flag::NONLOCAL) & !what != 0 {
            format!("name '{name}' is nonlocal and global")
        } else {
            return;
        };
        self.errors.symtable(text, range);
    }

    fn ann_assign(&mut self, a: &StmtAnnAssign) {
        if let (Expr::Name(n), true) = (&*a.target, a.simple) {
            let id = self.id(&n.id);
            let flags = self.scope().symbol_mut(id).flags;
            if flags & (flag::GLOBAL | flag::NONLOCAL) != 0 && self.scope().kind != ScopeKind::Module {
                let word = if flags & flag::GLOBAL != 0 { "global" } else { "nonlocal" };
                self.errors.symtable(format!("annotated name '{}' can't be {word}", n.id), a.range());
            }
            self.not_debug(&n.id, a.range());
            self.bind_name(&n.id, flag::ANNOTATED, a.target.range());
        } else {
            self.target(&a.target, 0);
        }
        self.annotation(&a.annotation);
        if let Some(v) = &a.value {
            self.expr_or_star(v);
        }
    }

    fn annotation(&mut self, e: &Expr) {
        if !self.s.future_annotations {
            self.expr_or_star(e);
        }
    }

    fn with_items(&mut self, w: &StmtWith, i: usize) {
        let Some(item) = w.items.get(i) else { return self.body(&w.body) };
        self.expr(&item.context_expr);
        self.inside(Around::Other, w.range(), |v| {
            if let Some(t) = &item.optional_vars {
                v.target(t, 0);
            }
            v.with_items(w, i + 1);
        });
    }

    fn try_stmt(&mut self, t: &StmtTry) {
        let handlers = !t.handlers.is_empty();
        let blocks = |v: &mut Self| {
            if handlers {
                v.inside(Around::Other, t.range(), |v| v.body(&t.body));
            } else {
                v.body(&t.body);
            }
            v.body(&t.orelse);
            for (i, h) in t.handlers.iter().enumerate() {
                let ExceptHandler::ExceptHandler(h) = h;
                if h.type_.is_none() && i + 1 < t.handlers.len() {
                    v.errors.compile("default 'except:' must be last", h.range());
                }
                if let Some(e) = &h.type_ {
                    v.expr(e);
                }
                if let Some(n) = &h.name {
                    v.not_debug(n, h.range());
                    v.bind_name(n, flag::DELETED, n.range());
                }
                let around = if t.is_star { Around::ExceptStar } else { Around::Other };
                v.inside(around, t.range(), |v| v.body(&h.body));
            }
        };
        if t.finalbody.is_empty() && handlers {
            blocks(self);
        } else {
            self.inside(Around::Other, t.range(), blocks);
        }
        self.body(&t.finalbody);
    }

    // ── definitions ──

    fn function_def(&mut self, d: &StmtFunctionDef) {
        self.not_debug(&d.name, d.range());
        self.bind_name(&d.name, 0, d.name.range());
        self.defaults(&d.parameters);
        d.decorator_list.iter().for_each(|x| self.expr(&x.expression));
        let rest = |v: &mut Self| {
            for p in d.parameters.iter_source_order() {
                if let Some(a) = p.annotation() {
                    v.annotation(a);
                }
            }
            if let Some(r) = &d.returns {
                v.annotation(r);
            }
            v.scoped(d, NodeKind::Def, ScopeKind::Function, |v| {
                v.scope().is_async = d.is_async;
                v.parameters(&d.parameters, d.range());
                v.body(&d.body);
                let s = v.scope();
                let (asynchronous, yields, returns) = (s.is_async, s.has_yield, s.returns_value);
                if let (true, true, Some(range)) = (asynchronous, yields, returns) {
                    v.errors.compile("'return' with value in async generator", range);
                }
            });
        };
        match &d.type_params {
            Some(tp) => self.type_params(tp, None, rest),
            None => rest(self),
        }
    }

    fn defaults(&mut self, p: &Parameters) {
        for d in p.iter_non_variadic_params().filter_map(|x| x.default.as_deref()) {
            self.expr(d);
        }
    }

    /// Parameters become the first symbols, in the order of their registers.
    fn parameters(&mut self, p: &Parameters, at: TextRange) {
        let positional = p.posonlyargs.iter().chain(&p.args).chain(&p.kwonlyargs).map(|x| &x.parameter);
        for x in positional.chain(p.vararg.as_deref()).chain(p.kwarg.as_deref()) {
            let name = &x.name;
            let id = self.id(name);
            self.not_debug(name, at);
            let sym = self.scope().symbol_mut(id);
            let again = sym.flags & flag::PARAM != 0;
            sym.flags |= flag::PARAM | flag::BOUND;
            if again {
                self.errors
                    .symtable(format!("duplicate argument '{name}' in function definition"), x.range());
            }
            self.scope().params += 1;
        }
    }

    fn class_def(&mut self, d: &StmtClassDef) {
        self.not_debug(&d.name, d.range());
        self.bind_name(&d.name, 0, d.name.range());
        d.decorator_list.iter().for_each(|x| self.expr(&x.expression));
        let private = self.s.names.id(&d.name);
        let rest = |v: &mut Self| {
            if let Some(args) = &d.arguments {
                v.arguments(args, d.range());
            }
            v.scoped(d, NodeKind::Class, ScopeKind::Class, |v| {
                v.scope().private = Some(private);
                if d.type_params.is_some() {
                    v.use_name(".type_params");
                }
                v.body(&d.body);
            });
        };
        match &d.type_params {
            Some(tp) => self.type_params(tp, Some(private), rest),
            None => rest(self),
        }
    }

    fn type_alias(&mut self, t: &StmtTypeAlias) {
        let Expr::Name(n) = &*t.name else { return };
        self.not_debug(&n.id, t.range());
        self.bind_name(&n.id, 0, n.range());
        let value = |v: &mut Self| {
            v.scoped(&*t.value, NodeKind::Thunk, ScopeKind::Thunk, |v| v.expr(&t.value));
        };
        match &t.type_params {
            Some(tp) => self.type_params(tp, None, value),
            None => value(self),
        }
    }

    fn type_params(&mut self, tp: &TypeParams, private: Option<NameId>, rest: impl FnOnce(&mut Self)) {
        self.scoped(tp, NodeKind::TypeParams, ScopeKind::TypeParams, |v| {
            if private.is_some() {
                v.scope().private = private;
            }
            // Defaults of the function come in as arguments; a class passes its parameters to its body.
            for hidden in [".defaults", ".kwdefaults"] {
                let id = v.s.names.id(hidden);
                v.scope().symbol_mut(id).flags |= flag::PARAM | flag::BOUND;
                v.scope().params += 1;
            }
            let id = v.s.names.id(".type_params");
            v.scope().symbol_mut(id).flags |= flag::BOUND;
            for p in tp.iter() {
                let name = p.name();
                let id = v.id(name);
                let sym = v.scope().symbol_mut(id);
                let again = sym.flags & flag::TYPE_PARAM != 0;
                sym.flags |= flag::BOUND | flag::TYPE_PARAM;
                if again {
                    v.errors.symtable(format!("duplicate type parameter '{name}'"), p.range());
                }
                if let TypeParam::TypeVar(TypeParamTypeVar { bound: Some(b), .. }) = p {
                    v.scoped(&**b, NodeKind::Thunk, ScopeKind::Thunk, |v| v.expr(b));
                }
            }
            rest(v);
        });
    }

    // ── expressions ──

    fn exprs(&mut self, list: &[Expr]) {
        for e in list {
            self.expr_or_star(e);
        }
    }

    /// An expression where `*x` is allowed.
    fn expr_or_star(&mut self, e: &Expr) {
        match e {
            Expr::Starred(s) => self.expr(&s.value),
            _ => self.expr(e),
        }
    }

    fn arguments(&mut self, a: &Arguments, whole: TextRange) {
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
                y.value.iter().for_each(|v| self.expr_or_star(v));
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

    fn fstring(&mut self, elements: &InterpolatedStringElements) {
        for x in elements.interpolations() {
            self.expr(&x.expression);
            if let Some(spec) = &x.format_spec {
                self.fstring(&spec.elements);
            }
        }
    }

    fn lambda(&mut self, l: &ExprLambda) {
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

    fn comprehension<T>(
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

    fn walrus(&mut self, n: &ExprNamed) {
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
        self.s.list[at].symbol_mut(id).flags |= flag::BOUND;
        let unit = self.s.list[at].unit;
        self.s.list[unit].has_walrus = true;
    }

    fn await_here(&mut self, range: TextRange) {
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
    fn check_async(&mut self, what: &str, range: TextRange) {
        let u = self.unit();
        u.has_await = true;
        if !u.is_async && !matches!(u.kind, ScopeKind::Module | ScopeKind::Exec) {
            self.errors.compile(format!("'{what}' outside async function"), range);
        }
    }

    fn yield_here(&mut self, range: TextRange, from: bool) {
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

    // ── match ──

    fn pattern_case(&mut self, c: &MatchCase, last: bool) {
        let mut bound = Vec::new();
        self.pattern(&c.pattern, &mut bound);
        if !last
            && c.guard.is_none()
            && let Some(p) = c.pattern.irrefutable_pattern()
        {
            let text = match p.kind {
                IrrefutablePatternKind::Name(n) => {
                    format!("name capture '{n}' makes remaining patterns unreachable")
                }
                IrrefutablePatternKind::Wildcard => {
                    "wildcard makes remaining patterns unreachable".to_string()
                }
            };
            if !matches!(c.pattern, Pattern::MatchOr(_)) {
                self.errors.compile(text, p.range);
            }
        }
        if let Some(g) = &c.guard {
            self.expr(g);
        }
        self.body(&c.body);
    }

    /// Collects the names that the pattern binds in `bound`.
    fn pattern(&mut self, p: &Pattern, bound: &mut Vec<NameId>) {
        match p {
            Pattern::MatchValue(v) => self.expr(&v.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(s) => {
                if s.patterns.iter().filter(|x| x.is_match_star()).count() > 1 {
                    self.errors.compile("multiple starred names in sequence pattern", p.range());
                }
                s.patterns.iter().for_each(|x| self.pattern(x, bound));
            }
            Pattern::MatchMapping(m) => {
                self.duplicate_keys(m);
                m.keys.iter().for_each(|k| self.expr(k));
                m.patterns.iter().for_each(|x| self.pattern(x, bound));
                if let Some(r) = &m.rest {
                    self.capture(r, bound);
                }
            }
            Pattern::MatchClass(c) => {
                self.expr(&c.cls);
                c.arguments.patterns.iter().for_each(|x| self.pattern(x, bound));
                for (i, k) in c.arguments.keywords.iter().enumerate() {
                    if c.arguments.keywords[..i].iter().any(|o| o.attr.id == k.attr.id) {
                        let text = format!("attribute name repeated in class pattern: {}", k.attr);
                        self.errors.compile(text, k.pattern.range());
                    }
                    self.pattern(&k.pattern, bound);
                }
            }
            Pattern::MatchStar(s) => s.name.iter().for_each(|n| self.capture(n, bound)),
            Pattern::MatchAs(a) => {
                a.pattern.iter().for_each(|x| self.pattern(x, bound));
                a.name.iter().for_each(|n| self.capture(n, bound));
            }
            Pattern::MatchOr(o) => self.or_pattern(o, bound),
        }
    }

    fn duplicate_keys(&mut self, m: &PatternMatchMapping) {
        let mut seen: Vec<(crate::compile::consts::Key, &Expr)> = Vec::new();
        for k in &m.keys {
            let Some(c) = const_of(k) else { continue };
            let key = c.key();
            if seen.iter().any(|(other, _)| *other == key) {
                let text = format!("mapping pattern checks duplicate key ({})", c.repr());
                self.errors.compile(text, m.range());
            }
            seen.push((key, k));
        }
    }

    fn or_pattern(&mut self, o: &PatternMatchOr, bound: &mut Vec<NameId>) {
        let mut first: Option<Vec<NameId>> = None;
        for (i, x) in o.patterns.iter().enumerate() {
            let mut names = Vec::new();
            self.pattern(x, &mut names);
            if i + 1 < o.patterns.len()
                && let Some(p) = x.irrefutable_pattern()
            {
                let text = match p.kind {
                    IrrefutablePatternKind::Name(n) => {
                        format!("name capture '{n}' makes remaining patterns unreachable")
                    }
                    IrrefutablePatternKind::Wildcard => {
                        "wildcard makes remaining patterns unreachable".to_string()
                    }
                };
                self.errors.compile(text, p.range);
            }
            match &first {
                None => first = Some(names),
                Some(f) => {
                    if f.len() != names.len() || f.iter().any(|n| !names.contains(n)) {
                        self.errors.compile("alternative patterns bind different names", o.range());
                    }
                }
            }
        }
        for n in first.into_iter().flatten() {
            if bound.contains(&n) {
                let text = self.s.names.text(n).to_string();
                self.errors.compile(format!("multiple assignments to name '{text}' in pattern"), o.range());
            }
            bound.push(n);
        }
    }

    fn capture(&mut self, name: &Identifier, bound: &mut Vec<NameId>) {
        self.not_debug(name, name.range());
        let id = self.id(name);
        if bound.contains(&id) {
            self.errors.compile(format!("multiple assignments to name '{name}' in pattern"), name.range());
        }
        bound.push(id);
        self.bind_name(name, 0, name.range());
    }
}

/// `from __future__ import …`
fn is_future(i: &StmtImportFrom) -> bool {
    i.level == 0 && i.module.as_ref().is_some_and(|m| m.as_str() == "__future__")
}
