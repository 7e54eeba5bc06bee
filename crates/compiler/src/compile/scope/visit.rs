//! Walks the syntax tree once, opening scopes and collecting what each does with its names.

use super::NodeKind;
use super::future::{LATE, is_future};
use super::resolve::resolve;
use super::*;
use crate::syntax::Tree;
use ruff_python_ast::*;
use ruff_text_size::{Ranged, TextSize};

/// What `break`, `continue` and `return` have around them, within one unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    Loop,
    ExceptStar,
    /// What has a `finally`; whether a jump out of it came before the compiler had found anything. The `finally` is
    /// compiled there.
    Finally(bool),
    Other,
}

/// CPython's limit on nested loops, `try` and `with` in one function.
const MAX_BLOCKS: usize = 20;

pub(super) struct Visitor<'t> {
    pub(super) text: &'t str,
    pub(super) s: Scopes,
    pub(super) errors: Errors,
    /// Where what may only stand at the beginning of the file ends.
    pub(super) beginning: TextSize,
    pub(super) cur: ScopeId,
    around: Vec<Around>,
    /// Inside the iterable of a comprehension's `for`.
    pub(super) in_comp_iter: u32,
    /// What the innermost comprehension is called.
    pub(super) comprehension: &'static str,
    /// The pattern begun last.
    pub(super) pattern_at: TextRange,
}

/// Analyse a whole tree.
pub(in crate::compile) fn analyse(tree: &Tree, text: &str, kind: ScopeKind) -> Result<Scopes, SyntaxError> {
    let mut v = Visitor::new(text);
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

impl<'t> Visitor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let s = Scopes {
            list: Vec::new(),
            by_node: HashMap::new(),
            names: Names::default(),
            future_annotations: false,
        };
        Visitor {
            text,
            s,
            errors: Errors::default(),
            beginning: TextSize::default(),
            cur: 0,
            around: Vec::new(),
            in_comp_iter: 0,
            comprehension: "",
            pattern_at: TextRange::default(),
        }
    }

    pub(super) fn push_scope(&mut self, kind: ScopeKind, parent: Option<ScopeId>) -> ScopeId {
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
    pub(super) fn scoped<T>(&mut self, node: &T, key: NodeKind, kind: ScopeKind, f: impl FnOnce(&mut Self)) {
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

    pub(super) fn scope(&mut self) -> &mut Scope {
        &mut self.s.list[self.cur]
    }

    pub(super) fn unit(&mut self) -> &mut Scope {
        let u = self.s.list[self.cur].unit;
        &mut self.s.list[u]
    }

    pub(super) fn id(&mut self, name: &str) -> NameId {
        self.s.mangle(self.cur, name)
    }

    pub(super) fn use_name(&mut self, name: &str) {
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
        sym.flags |= flag::BOUND | flag::ASSIGNED | extra;
    }

    fn bind_import(&mut self, name: &str) {
        let id = self.id(name);
        self.scope().symbol_mut(id).flags |= flag::BOUND;
    }

    /// Visits what the compiler comes to later than it is visited: what it would say is handed back, for `then`.
    pub(super) fn apart(&mut self, f: impl FnOnce(&mut Self)) -> Option<SyntaxError> {
        let before = self.errors.compile.take();
        f(self);
        std::mem::replace(&mut self.errors.compile, before)
    }

    /// The compiler comes to what was visited apart.
    pub(super) fn then(&mut self, found: Option<SyntaxError>) {
        self.errors.compile = self.errors.compile.take().or(found);
    }

    /// Visits one thing and then another, which the compiler does first.
    fn swapped(&mut self, f: impl FnOnce(&mut Self), g: impl FnOnce(&mut Self)) {
        let found = self.apart(f);
        g(self);
        self.then(found);
    }

    pub(super) fn body(&mut self, body: &[Stmt]) {
        for s in body {
            self.stmt(s);
        }
    }

    pub(super) fn inside(&mut self, what: Around, range: TextRange, f: impl FnOnce(&mut Self)) {
        if self.around.len() >= MAX_BLOCKS {
            self.errors.compile("too many statically nested blocks", range);
        }
        self.around.push(what);
        f(self);
        self.around.pop();
    }

    pub(super) fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(d) => self.function_def(d),
            Stmt::ClassDef(d) => self.class_def(d),
            Stmt::Return(r) => self.return_stmt(r),
            Stmt::Delete(d) => d.targets.iter().for_each(|t| self.delete_target(t)),
            Stmt::TypeAlias(t) => self.type_alias(t),
            Stmt::Assign(a) => {
                let targets = |v: &mut Self| a.targets.iter().for_each(|t| v.target(t, 0));
                self.swapped(targets, |v| v.expr(&a.value));
            }
            Stmt::AugAssign(a) => self.aug_assign(a),
            Stmt::AnnAssign(a) => self.ann_assign(a),
            Stmt::For(f) => {
                if f.is_async {
                    self.check_async("async for", f.range());
                }
                self.swapped(|v| v.target(&f.target, 0), |v| v.expr(&f.iter));
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
                self.expr(&m.subject);
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
                    self.bind_import(name);
                }
            }
            Stmt::ImportFrom(i) => {
                if is_future(i) && i.range().end() > self.beginning {
                    self.errors.compile(LATE, i.range());
                }
                for a in &i.names {
                    if a.name.as_str() == "*" {
                        if !matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Exec) {
                            self.errors.symtable("import * only allowed at module level", a.range());
                        }
                        continue;
                    }
                    let name = a.asname.as_ref().unwrap_or(&a.name);
                    self.not_debug(name, i.range());
                    self.bind_import(name);
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

    pub(super) fn leave_loop(&mut self, range: TextRange, message: &str) {
        let out = self.around.iter().rposition(|a| matches!(a, Around::Loop | Around::ExceptStar));
        self.jump_out(out.unwrap_or(0));
        match out.map(|i| self.around[i]) {
            Some(Around::Loop) => {}
            Some(_) => self.star_exit(range),
            None => self.errors.compile(message, range),
        }
    }

    /// A jump out of all from `first` on.
    fn jump_out(&mut self, first: usize) {
        if self.errors.compile.is_some() {
            return;
        }
        for a in &mut self.around[first..] {
            if let Around::Finally(left) = a {
                *left = true;
            }
        }
    }

    pub(super) fn star_exit(&mut self, range: TextRange) {
        self.errors.compile("'break', 'continue' and 'return' cannot appear in an except* block", range);
    }

    pub(super) fn return_stmt(&mut self, r: &StmtReturn) {
        if self.scope().kind != ScopeKind::Function {
            self.errors.compile("'return' outside function", r.range());
        }
        if self.around.contains(&Around::ExceptStar) {
            self.star_exit(r.value.as_ref().map_or(r.range(), |v| v.range()));
        }
        if let Some(v) = &r.value {
            let returned = Returned { range: r.range(), first: self.errors.compile.is_none() };
            self.scope().returns_value.get_or_insert(returned);
            self.expr(v);
        }
        self.jump_out(0);
    }

    pub(super) fn declare(&mut self, name: &Identifier, what: u16, range: TextRange) {
        let word = if what == flag::GLOBAL { "global" } else { "nonlocal" };
        let id = self.id(name);
        let sym = self.scope().symbol_mut(id);
        let flags = sym.flags;
        sym.flags |= what;
        // Errors that concern all declarations of a name (see `resolve`) are placed at the first.
        if sym.declared.is_empty() {
            sym.declared = range;
        }
        // As in CPython, whose symbol table has it so: the whole program knows that the name is global.
        if what == flag::GLOBAL {
            self.s.list[0].symbol_mut(id).flags |= flag::GLOBAL;
        }
        let text = if flags & flag::PARAM != 0 {
            format!("name '{name}' is parameter and {word}")
        } else if flags & flag::USED != 0 {
            format!("name '{name}' is used prior to {word} declaration")
        } else if flags & flag::ANNOTATED != 0 {
            format!("annotated name '{name}' can't be {word}")
        } else if flags & flag::ASSIGNED != 0 {
            format!("name '{name}' is assigned to before {word} declaration")
        } else {
            return;
        };
        self.errors.symtable(text, range);
    }

    /// The compiler evaluates the value before the target, except of what an operation is done to.
    fn aug_assign(&mut self, a: &StmtAugAssign) {
        match &*a.target {
            Expr::Name(_) => self.swapped(|v| v.target(&a.target, 0), |v| v.expr(&a.value)),
            // That it is written to is not looked at.
            Expr::Attribute(t) => {
                self.expr(&t.value);
                self.expr(&a.value);
            }
            _ => {
                self.target(&a.target, 0);
                self.expr(&a.value);
            }
        }
    }

    fn ann_assign(&mut self, a: &StmtAnnAssign) {
        let target = self.apart(|v| {
            // Without a value nothing is written to, and the place of an error is the statement.
            let at = if a.value.is_some() { a.target.range() } else { a.range() };
            match &*a.target {
                Expr::Name(n) if a.simple => {
                    let id = v.id(&n.id);
                    let flags = v.scope().symbol_mut(id).flags;
                    if flags & (flag::GLOBAL | flag::NONLOCAL) != 0 && v.cur != 0 {
                        let word = if flags & flag::GLOBAL != 0 { "global" } else { "nonlocal" };
                        v.errors.symtable(format!("annotated name '{}' can't be {word}", n.id), a.range());
                    }
                    v.not_debug(&n.id, at);
                    v.bind_name(&n.id, flag::ANNOTATED, a.target.range());
                }
                Expr::Name(n) if a.value.is_none() => v.not_debug(&n.id, at),
                Expr::Attribute(t) if a.value.is_none() => {
                    v.not_debug(&t.attr, at);
                    v.expr(&t.value);
                }
                _ => v.target(&a.target, 0),
            }
        });
        let annotation = self.apart(|v| v.annotation(&a.annotation));
        if let Some(v) = &a.value {
            self.expr(v);
        }
        self.then(target);
        // In a function it is not evaluated.
        if matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Exec | ScopeKind::Class) {
            self.then(annotation);
        }
    }

    pub(super) fn with_items(&mut self, w: &StmtWith, i: usize) {
        let Some(item) = w.items.get(i) else { return self.body(&w.body) };
        self.expr(&item.context_expr);
        self.inside(Around::Other, w.range(), |v| {
            if let Some(t) = &item.optional_vars {
                v.target(t, 0);
            }
            v.with_items(w, i + 1);
        });
    }

    pub(super) fn try_stmt(&mut self, t: &StmtTry) {
        let handlers = !t.handlers.is_empty();
        let blocks = |v: &mut Self| {
            if handlers {
                v.inside(Around::Other, t.range(), |v| v.body(&t.body));
            } else {
                v.body(&t.body);
            }
            // For the compiler it follows the handlers if they are for groups.
            let mut orelse = v.apart(|v| v.body(&t.orelse));
            if !t.is_star {
                v.then(orelse.take());
            }
            for (i, h) in t.handlers.iter().enumerate() {
                let ExceptHandler::ExceptHandler(h) = h;
                if h.type_.is_none() && i + 1 < t.handlers.len() {
                    v.errors.compile("default 'except:' must be last", h.range());
                }
                if let Some(e) = &h.type_ {
                    v.expr(e);
                }
                if let Some(n) = &h.name {
                    v.bind_name(n, flag::DELETED, n.range());
                }
                let around = if t.is_star { Around::ExceptStar } else { Around::Other };
                v.inside(around, t.range(), |v| v.body(&h.body));
                // CPython goes on without looking whether the name may be assigned, unless nothing else is wrong.
                h.name.iter().for_each(|n| v.not_debug(n, h.range()));
            }
            v.then(orelse);
        };
        if t.finalbody.is_empty() {
            return if handlers { blocks(self) } else { self.inside(Around::Other, t.range(), blocks) };
        }
        let around = self.around.clone();
        let mut left = false;
        self.inside(Around::Finally(false), t.range(), |v| {
            blocks(v);
            left = v.around.last() == Some(&Around::Finally(true));
        });
        let found = self.apart(|v| v.body(&t.finalbody));
        if left && found.is_some() {
            // It came before all that was found since, and before what is around it.
            self.errors.compile = found;
            self.around = around;
        } else {
            self.then(found);
        }
    }
}
