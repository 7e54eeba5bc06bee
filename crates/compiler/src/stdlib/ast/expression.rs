//! Expressions, and what they are made of.

use super::*;
use crate::compile::consts::const_of;
use ruff_python_ast::*;

impl Builder<'_> {
    pub fn exprs<'e>(&mut self, items: impl IntoIterator<Item = &'e Expr>) -> NResult {
        self.each(items, |b, e| b.expr(e))
    }

    pub fn optional_expr(&mut self, e: Option<&Expr>) -> NResult {
        self.optional(e, |b, e| b.expr(e))
    }

    pub fn expr(&mut self, e: &Expr) -> NResult {
        match e {
            Expr::BinOp(_) => self.binary_chain(e),
            Expr::Name(n) => {
                let (id, ctx) = (self.name(n.id.as_str()), self.context(n.ctx)?);
                self.node("Name", Some(n.range), &[("id", id), ("ctx", ctx)])
            }
            Expr::Attribute(a) => {
                let (value, attr) = (self.expr(&a.value)?, self.name(a.attr.as_str()));
                let ctx = self.context(a.ctx)?;
                self.node("Attribute", Some(a.range), &[("value", value), ("attr", attr), ("ctx", ctx)])
            }
            Expr::Subscript(s) => {
                let (value, slice) = (self.expr(&s.value)?, self.expr(&s.slice)?);
                let ctx = self.context(s.ctx)?;
                self.node("Subscript", Some(s.range), &[("value", value), ("slice", slice), ("ctx", ctx)])
            }
            Expr::Call(c) => {
                let func = self.expr(&c.func)?;
                let args = self.call_args(&c.arguments)?;
                let keywords = self.keywords(&c.arguments.keywords)?;
                self.node("Call", Some(c.range()), &[("func", func), ("args", args), ("keywords", keywords)])
            }
            Expr::NumberLiteral(_) | Expr::BooleanLiteral(_) | Expr::NoneLiteral(_) => {
                self.constant(e, false)
            }
            Expr::EllipsisLiteral(_) | Expr::BytesLiteral(_) => self.constant(e, false),
            Expr::StringLiteral(s) => self.constant(e, s.value.is_unicode()),
            _ => self.compound(e),
        }
    }

    fn constant(&mut self, e: &Expr, unicode: bool) -> NResult {
        let value = match const_of(e) {
            Some(c) => c.value(&mut self.vm.heap, &mut self.vm.interner),
            None => Value::None,
        };
        let kind = if unicode { self.name("u") } else { Value::None };
        self.node("Constant", Some(e.range()), &[("value", value), ("kind", kind)])
    }

    fn binary_chain(&mut self, e: &Expr) -> NResult {
        let (mut chain, mut left) = (Vec::new(), e);
        while let Expr::BinOp(b) = left {
            chain.push(b);
            left = &b.left;
        }
        let mut value = self.expr(left)?;
        for b in chain.into_iter().rev() {
            let op = self.bare(&format!("{:?}", b.op))?;
            let right = self.expr(&b.right)?;
            value = self.node("BinOp", Some(b.range), &[("left", value), ("op", op), ("right", right)])?;
        }
        Ok(value)
    }

    fn compound(&mut self, e: &Expr) -> NResult {
        let range = Some(e.range());
        match e {
            Expr::BoolOp(b) => {
                let op = self.bare(&format!("{:?}", b.op))?;
                let values = self.exprs(&b.values)?;
                self.node("BoolOp", range, &[("op", op), ("values", values)])
            }
            Expr::Named(n) => {
                let (target, value) = (self.expr(&n.target)?, self.expr(&n.value)?);
                self.node("NamedExpr", range, &[("target", target), ("value", value)])
            }
            Expr::UnaryOp(u) => {
                let op = self.bare(&format!("{:?}", u.op))?;
                let operand = self.expr(&u.operand)?;
                self.node("UnaryOp", range, &[("op", op), ("operand", operand)])
            }
            Expr::Lambda(l) => {
                let args = self.parameters(l.parameters.as_deref())?;
                let body = self.expr(&l.body)?;
                self.node("Lambda", range, &[("args", args), ("body", body)])
            }
            Expr::If(i) => {
                let (test, body) = (self.expr(&i.test)?, self.expr(&i.body)?);
                let orelse = self.expr(&i.orelse)?;
                self.node("IfExp", range, &[("test", test), ("body", body), ("orelse", orelse)])
            }
            Expr::Dict(d) => {
                let keys = self.each(&d.items, |b, item| b.optional_expr(item.key.as_ref()))?;
                let values = self.exprs(d.items.iter().map(|item| &item.value))?;
                self.node("Dict", range, &[("keys", keys), ("values", values)])
            }
            Expr::Set(s) => {
                let elts = self.exprs(&s.elts)?;
                self.node("Set", range, &[("elts", elts)])
            }
            Expr::List(l) => {
                let (elts, ctx) = (self.exprs(&l.elts)?, self.context(l.ctx)?);
                self.node("List", range, &[("elts", elts), ("ctx", ctx)])
            }
            Expr::Tuple(t) => {
                let (elts, ctx) = (self.exprs(&t.elts)?, self.context(t.ctx)?);
                self.node("Tuple", range, &[("elts", elts), ("ctx", ctx)])
            }
            Expr::ListComp(c) => self.comprehension("ListComp", range, &c.elt, &c.generators),
            Expr::SetComp(c) => self.comprehension("SetComp", range, &c.elt, &c.generators),
            Expr::Generator(c) => self.comprehension("GeneratorExp", range, &c.elt, &c.generators),
            Expr::DictComp(c) => {
                let key = self.optional_expr(c.key.as_deref())?;
                let value = self.expr(&c.value)?;
                let generators = self.generators(&c.generators)?;
                self.node("DictComp", range, &[("key", key), ("value", value), ("generators", generators)])
            }
            Expr::Await(a) => {
                let value = self.expr(&a.value)?;
                self.node("Await", range, &[("value", value)])
            }
            Expr::Yield(y) => {
                let value = self.optional_expr(y.value.as_deref())?;
                self.node("Yield", range, &[("value", value)])
            }
            Expr::YieldFrom(y) => {
                let value = self.expr(&y.value)?;
                self.node("YieldFrom", range, &[("value", value)])
            }
            Expr::Compare(c) => {
                let left = self.expr(&c.left)?;
                let ops = self.each(&c.ops, |b, op| b.bare(&format!("{op:?}")))?;
                let comparators = self.exprs(&c.comparators)?;
                self.node("Compare", range, &[("left", left), ("ops", ops), ("comparators", comparators)])
            }
            Expr::FString(f) => self.joined(f),
            Expr::Starred(s) => {
                let (value, ctx) = (self.expr(&s.value)?, self.context(s.ctx)?);
                self.node("Starred", range, &[("value", value), ("ctx", ctx)])
            }
            Expr::Slice(s) => {
                let lower = self.optional_expr(s.lower.as_deref())?;
                let upper = self.optional_expr(s.upper.as_deref())?;
                let step = self.optional_expr(s.step.as_deref())?;
                self.node("Slice", range, &[("lower", lower), ("upper", upper), ("step", step)])
            }
            _ => Err(self.vm.system_error("an expression of no version of Python that is known here")),
        }
    }

    fn comprehension(
        &mut self,
        class: &str,
        range: Option<TextRange>,
        elt: &Expr,
        generators: &[Comprehension],
    ) -> NResult {
        let (elt, generators) = (self.expr(elt)?, self.generators(generators)?);
        self.node(class, range, &[("elt", elt), ("generators", generators)])
    }

    fn generators(&mut self, generators: &[Comprehension]) -> NResult {
        self.each(generators, |b, g| {
            let (target, iter) = (b.expr(&g.target)?, b.expr(&g.iter)?);
            let ifs = b.exprs(&g.ifs)?;
            let fields = [
                ("target", target),
                ("iter", iter),
                ("ifs", ifs),
                ("is_async", Value::Int(i64::from(g.is_async))),
            ];
            b.node("comprehension", None, &fields)
        })
    }

    /// A generator that is the only argument has the call's parentheses.
    fn call_args(&mut self, arguments: &Arguments) -> NResult {
        self.each(&arguments.args, |b, arg| match arg {
            Expr::Generator(g) if !g.parenthesized => {
                b.comprehension("GeneratorExp", Some(arguments.range), &g.elt, &g.generators)
            }
            _ => b.expr(arg),
        })
    }

    pub fn keywords(&mut self, keywords: &[Keyword]) -> NResult {
        self.each(keywords, |b, k| {
            let (arg, value) = (b.identifier(k.arg.as_ref()), b.expr(&k.value)?);
            b.node("keyword", Some(k.range), &[("arg", arg), ("value", value)])
        })
    }

    pub fn bases(&mut self, arguments: Option<&Arguments>) -> Result<(Value, Value), Trap> {
        match arguments {
            Some(a) => Ok((self.exprs(&a.args)?, self.keywords(&a.keywords)?)),
            None => Ok((self.list(Vec::new()), self.list(Vec::new()))),
        }
    }

    pub fn parameters(&mut self, parameters: Option<&Parameters>) -> NResult {
        let none = Parameters::default();
        let p = parameters.unwrap_or(&none);
        let posonly = self.each(&p.posonlyargs, |b, p| b.parameter(&p.parameter))?;
        let args = self.each(&p.args, |b, p| b.parameter(&p.parameter))?;
        let vararg = self.optional(p.vararg.as_deref(), |b, p| b.parameter(p))?;
        let kwonly = self.each(&p.kwonlyargs, |b, p| b.parameter(&p.parameter))?;
        let kw_defaults = self.each(&p.kwonlyargs, |b, p| b.optional_expr(p.default.as_deref()))?;
        let kwarg = self.optional(p.kwarg.as_deref(), |b, p| b.parameter(p))?;
        let positional = p.posonlyargs.iter().chain(&p.args);
        let defaults = self.exprs(positional.filter_map(|p| p.default.as_deref()))?;
        let fields = [
            ("posonlyargs", posonly),
            ("args", args),
            ("vararg", vararg),
            ("kwonlyargs", kwonly),
            ("kw_defaults", kw_defaults),
            ("kwarg", kwarg),
            ("defaults", defaults),
        ];
        self.node("arguments", None, &fields)
    }

    fn parameter(&mut self, p: &Parameter) -> NResult {
        let arg = self.name(p.name.as_str());
        let annotation = self.optional_expr(p.annotation.as_deref())?;
        // Without the star.
        let end = p.annotation.as_ref().map_or(p.name.range.end(), |a| a.range().end());
        let range = TextRange::new(p.name.range.start(), end);
        let fields = [("arg", arg), ("annotation", annotation), ("type_comment", Value::None)];
        self.node("arg", Some(range), &fields)
    }

    fn joined(&mut self, f: &ExprFString) -> NResult {
        let mut pieces = Pieces { values: Vec::new(), text: String::new(), range: f.range };
        for part in &f.value {
            match part {
                FStringPart::Literal(s) => pieces.text.push_str(&s.value),
                FStringPart::FString(s) => self.pieces(&mut pieces, &s.elements)?,
            }
        }
        self.joined_values(pieces, f.range)
    }

    fn joined_values(&mut self, mut pieces: Pieces, range: TextRange) -> NResult {
        self.flush(&mut pieces)?;
        let values = self.list(pieces.values);
        self.node("JoinedStr", Some(range), &[("values", values)])
    }

    fn flush(&mut self, pieces: &mut Pieces) -> Result<(), Trap> {
        if !pieces.text.is_empty() {
            let text = self.vm.string(std::mem::take(&mut pieces.text));
            let fields = [("value", text), ("kind", Value::None)];
            let value = self.node("Constant", Some(pieces.range), &fields)?;
            pieces.values.push(value);
        }
        Ok(())
    }

    fn pieces(&mut self, pieces: &mut Pieces, elements: &InterpolatedStringElements) -> Result<(), Trap> {
        for element in elements {
            let field = match element {
                InterpolatedStringElement::Literal(l) => {
                    pieces.text.push_str(&l.value);
                    continue;
                }
                InterpolatedStringElement::Interpolation(field) => field,
            };
            let mut conversion = i64::from(field.conversion as i8);
            if let Some(debug) = &field.debug_text {
                pieces.text.push_str(debug.as_str());
                if conversion < 0 && field.format_spec.is_none() {
                    conversion = i64::from(b'r');
                }
            }
            self.flush(pieces)?;
            let value = self.expr(&field.expression)?;
            let spec = self.optional(field.format_spec.as_deref(), |b, spec| {
                let mut inner = Pieces { values: Vec::new(), text: String::new(), range: pieces.range };
                b.pieces(&mut inner, &spec.elements)?;
                b.joined_values(inner, pieces.range)
            })?;
            let fields = [("value", value), ("conversion", Value::Int(conversion)), ("format_spec", spec)];
            let value = self.node("FormattedValue", Some(pieces.range), &fields)?;
            pieces.values.push(value);
        }
        Ok(())
    }
}

/// The values of an f-string so far, and text that follows them.
struct Pieces {
    values: Vec<Value>,
    text: String,
    range: TextRange,
}
