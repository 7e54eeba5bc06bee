//! Statements.

use super::*;
use ruff_python_ast::*;
use ruff_text_size::TextSize;

impl Builder<'_> {
    pub fn body<'s>(&mut self, body: impl IntoIterator<Item = &'s Stmt>) -> NResult {
        self.each(body, |b, s| b.statement(s))
    }

    fn statement(&mut self, s: &Stmt) -> NResult {
        let range = Some(s.range());
        match s {
            Stmt::FunctionDef(f) => self.function(f),
            Stmt::ClassDef(c) => self.class(c),
            Stmt::Return(r) => {
                let value = self.optional_expr(r.value.as_deref())?;
                self.node("Return", range, &[("value", value)])
            }
            Stmt::Delete(d) => {
                let targets = self.exprs(&d.targets)?;
                self.node("Delete", range, &[("targets", targets)])
            }
            Stmt::TypeAlias(t) => {
                let name = self.expr(&t.name)?;
                let params = self.type_params(t.type_params.as_deref())?;
                let value = self.expr(&t.value)?;
                self.node("TypeAlias", range, &[("name", name), ("type_params", params), ("value", value)])
            }
            Stmt::Assign(a) => {
                let (targets, value) = (self.exprs(&a.targets)?, self.expr(&a.value)?);
                let fields = [("targets", targets), ("value", value), ("type_comment", Value::None)];
                self.node("Assign", range, &fields)
            }
            Stmt::AugAssign(a) => {
                let target = self.expr(&a.target)?;
                let op = self.bare(&format!("{:?}", a.op))?;
                let value = self.expr(&a.value)?;
                self.node("AugAssign", range, &[("target", target), ("op", op), ("value", value)])
            }
            Stmt::AnnAssign(a) => {
                let (target, annotation) = (self.expr(&a.target)?, self.expr(&a.annotation)?);
                let value = self.optional_expr(a.value.as_deref())?;
                let simple = Value::Int(i64::from(a.simple));
                let fields =
                    [("target", target), ("annotation", annotation), ("value", value), ("simple", simple)];
                self.node("AnnAssign", range, &fields)
            }
            Stmt::For(f) => {
                let (target, iter) = (self.expr(&f.target)?, self.expr(&f.iter)?);
                let (body, orelse) = (self.body(&f.body)?, self.body(&f.orelse)?);
                let fields = [
                    ("target", target),
                    ("iter", iter),
                    ("body", body),
                    ("orelse", orelse),
                    ("type_comment", Value::None),
                ];
                self.node(if f.is_async { "AsyncFor" } else { "For" }, range, &fields)
            }
            Stmt::While(w) => {
                let test = self.expr(&w.test)?;
                let (body, orelse) = (self.body(&w.body)?, self.body(&w.orelse)?);
                self.node("While", range, &[("test", test), ("body", body), ("orelse", orelse)])
            }
            Stmt::If(i) => self.if_chain(i),
            Stmt::With(w) => {
                let items = self.each(&w.items, |b, item| {
                    let context = b.expr(&item.context_expr)?;
                    let vars = b.optional_expr(item.optional_vars.as_deref())?;
                    b.node("withitem", None, &[("context_expr", context), ("optional_vars", vars)])
                })?;
                let body = self.body(&w.body)?;
                let fields = [("items", items), ("body", body), ("type_comment", Value::None)];
                self.node(if w.is_async { "AsyncWith" } else { "With" }, range, &fields)
            }
            Stmt::Match(m) => {
                let subject = self.expr(&m.subject)?;
                let cases = self.each(&m.cases, |b, case| {
                    let pattern = b.pattern(&case.pattern)?;
                    let guard = b.optional_expr(case.guard.as_deref())?;
                    let body = b.body(&case.body)?;
                    b.node("match_case", None, &[("pattern", pattern), ("guard", guard), ("body", body)])
                })?;
                self.node("Match", range, &[("subject", subject), ("cases", cases)])
            }
            Stmt::Raise(r) => {
                let exc = self.optional_expr(r.exc.as_deref())?;
                let cause = self.optional_expr(r.cause.as_deref())?;
                self.node("Raise", range, &[("exc", exc), ("cause", cause)])
            }
            Stmt::Try(t) => self.try_(t),
            Stmt::Assert(a) => {
                let test = self.expr(&a.test)?;
                let msg = self.optional_expr(a.msg.as_deref())?;
                self.node("Assert", range, &[("test", test), ("msg", msg)])
            }
            Stmt::Import(i) => {
                let names = self.aliases(&i.names)?;
                self.node("Import", range, &[("names", names)])
            }
            Stmt::ImportFrom(i) => {
                let module = self.identifier(i.module.as_ref());
                let names = self.aliases(&i.names)?;
                let level = Value::Int(i64::from(i.level));
                self.node("ImportFrom", range, &[("module", module), ("names", names), ("level", level)])
            }
            Stmt::Global(g) => {
                let names = self.each(&g.names, |b, n| Ok(b.name(n.as_str())))?;
                self.node("Global", range, &[("names", names)])
            }
            Stmt::Nonlocal(n) => {
                let names = self.each(&n.names, |b, n| Ok(b.name(n.as_str())))?;
                self.node("Nonlocal", range, &[("names", names)])
            }
            Stmt::Expr(e) => {
                let value = self.expr(&e.value)?;
                self.node("Expr", range, &[("value", value)])
            }
            Stmt::Pass(_) => self.node("Pass", range, &[]),
            Stmt::Break(_) => self.node("Break", range, &[]),
            Stmt::Continue(_) => self.node("Continue", range, &[]),
            Stmt::IpyEscapeCommand(_) => Err(self.vm.system_error("a statement of a notebook")),
        }
    }

    /// A definition begins behind its decorators.
    fn definition(&self, range: TextRange, decorators: &[Decorator]) -> Option<TextRange> {
        let Some(last) = decorators.last() else { return Some(range) };
        let mut at = last.range.end().to_usize();
        // Blank lines and comments may stand between.
        loop {
            let rest = &self.parsed.text[at..range.end().to_usize()];
            at += rest.len() - rest.trim_start().len();
            match self.parsed.text[at..].strip_prefix('#') {
                Some(comment) => at += 1 + comment.find('\n').unwrap_or(comment.len()),
                None => break,
            }
        }
        Some(TextRange::new(TextSize::new(at as u32), range.end()))
    }

    fn decorators(&mut self, decorators: &[Decorator]) -> NResult {
        self.exprs(decorators.iter().map(|d| &d.expression))
    }

    fn function(&mut self, f: &StmtFunctionDef) -> NResult {
        let name = self.name(f.name.as_str());
        let args = self.parameters(Some(&f.parameters))?;
        let body = self.body(&f.body)?;
        let decorators = self.decorators(&f.decorator_list)?;
        let returns = self.optional_expr(f.returns.as_deref())?;
        let params = self.type_params(f.type_params.as_deref())?;
        let fields = [
            ("name", name),
            ("args", args),
            ("body", body),
            ("decorator_list", decorators),
            ("returns", returns),
            ("type_comment", Value::None),
            ("type_params", params),
        ];
        let range = self.definition(f.range, &f.decorator_list);
        self.node(if f.is_async { "AsyncFunctionDef" } else { "FunctionDef" }, range, &fields)
    }

    fn class(&mut self, c: &StmtClassDef) -> NResult {
        let name = self.name(c.name.as_str());
        let (bases, keywords) = self.bases(c.arguments.as_deref())?;
        let body = self.body(&c.body)?;
        let decorators = self.decorators(&c.decorator_list)?;
        let params = self.type_params(c.type_params.as_deref())?;
        let fields = [
            ("name", name),
            ("bases", bases),
            ("keywords", keywords),
            ("body", body),
            ("decorator_list", decorators),
            ("type_params", params),
        ];
        let range = self.definition(c.range, &c.decorator_list);
        self.node("ClassDef", range, &fields)
    }

    fn type_params(&mut self, params: Option<&TypeParams>) -> NResult {
        self.each(params.into_iter().flat_map(|params| params.iter()), |b, p| {
            let range = Some(p.range());
            match p {
                TypeParam::TypeVar(p) => {
                    let (name, bound) = (b.name(p.name.as_str()), b.optional_expr(p.bound.as_deref())?);
                    b.node("TypeVar", range, &[("name", name), ("bound", bound)])
                }
                TypeParam::TypeVarTuple(p) => {
                    let name = b.name(p.name.as_str());
                    b.node("TypeVarTuple", range, &[("name", name)])
                }
                TypeParam::ParamSpec(p) => {
                    let name = b.name(p.name.as_str());
                    b.node("ParamSpec", range, &[("name", name)])
                }
            }
        })
    }

    /// `elif` is an `if` in the `else` of the one before.
    fn if_chain(&mut self, i: &StmtIf) -> NResult {
        let end = i.range.end();
        let mut orelse = self.list(Vec::new());
        for clause in i.elif_else_clauses.iter().rev() {
            let body = self.body(&clause.body)?;
            orelse = match &clause.test {
                None => body,
                Some(test) => {
                    let test = self.expr(test)?;
                    let range = TextRange::new(clause.range.start(), end);
                    let fields = [("test", test), ("body", body), ("orelse", orelse)];
                    let nested = self.node("If", Some(range), &fields)?;
                    self.list(vec![nested])
                }
            };
        }
        let (test, body) = (self.expr(&i.test)?, self.body(&i.body)?);
        self.node("If", Some(i.range), &[("test", test), ("body", body), ("orelse", orelse)])
    }

    fn try_(&mut self, t: &StmtTry) -> NResult {
        let body = self.body(&t.body)?;
        let handlers = self.each(&t.handlers, |b, ExceptHandler::ExceptHandler(h)| {
            let kind = b.optional_expr(h.type_.as_deref())?;
            let (name, body) = (b.identifier(h.name.as_ref()), b.body(&h.body)?);
            b.node("ExceptHandler", Some(h.range), &[("type", kind), ("name", name), ("body", body)])
        })?;
        let (orelse, last) = (self.body(&t.orelse)?, self.body(&t.finalbody)?);
        let fields = [("body", body), ("handlers", handlers), ("orelse", orelse), ("finalbody", last)];
        self.node(if t.is_star { "TryStar" } else { "Try" }, Some(t.range), &fields)
    }

    fn aliases(&mut self, names: &[Alias]) -> NResult {
        self.each(names, |b, a| {
            let (name, asname) = (b.name(a.name.as_str()), b.identifier(a.asname.as_ref()));
            b.node("alias", Some(a.range), &[("name", name), ("asname", asname)])
        })
    }
}
