//! Functions and lambdas.

use super::*;
use ruff_python_ast::{Decorator, ExprLambda, Parameters, StmtFunctionDef};

impl<'a> Emitter<'a> {
    pub(super) fn function_def(&mut self, d: &'a StmtFunctionDef) {
        let top = self.u.top;
        let sp = self.def_span(span(d), &d.decorator_list);
        let f = self.decorators(&d.decorator_list);
        match &d.type_params {
            None => {
                let base = self.u.alloc_n(3);
                self.defaults(&d.parameters, base, sp);
                self.annotations(d, base + 2, sp);
                let code = self.function_code(d);
                self.u.emit(Op::MakeFunction { dst: f, code, base }, sp);
            }
            Some(tp) => self.generic_function(d, tp, f, sp),
        }
        self.u.top = u32::from(f) + 1;
        self.apply_decorators(&d.decorator_list, f);
        let (place, id) = self.place(&d.name);
        self.store(place, id, f, sp);
        self.u.top = top;
    }

    /// The range that a definition's own instructions carry: the statement without its decorators.
    pub(super) fn def_span(&self, sp: Span, decorators: &[Decorator]) -> Span {
        let Some(last) = decorators.last() else { return sp };
        let from = span(last).1 as usize;
        let rest = self.parse.text.get(from..sp.1 as usize).unwrap_or("");
        // Skip comments and blank lines between the last decorator and the keyword.
        let mut at = from;
        for line in rest.split_inclusive('\n') {
            let text = line.trim_start();
            if !text.is_empty() && !text.starts_with('#') {
                return ((at + line.len() - text.len()) as u32, sp.1);
            }
            at += line.len();
        }
        sp
    }

    /// Evaluate decorators into consecutive registers; returns the register for the definition itself, placed
    /// so that each decorator can be called with the next one's result.
    pub(super) fn decorators(&mut self, list: &'a [Decorator]) -> Reg {
        for d in list {
            self.expr_temp(&d.expression);
        }
        self.u.alloc()
    }

    /// `R[f]` = the definition with its decorators applied, innermost first; the result ends up in `R[f]`.
    pub(super) fn apply_decorators(&mut self, list: &'a [Decorator], f: Reg) {
        for (i, d) in list.iter().enumerate().rev() {
            // The decorator stands right below its argument.
            let callee = f - (list.len() - i) as Reg;
            let sp = span(&d.expression);
            self.u.emit(Op::Call { f: callee, argc: 1, dst: callee }, sp);
        }
        if !list.is_empty() {
            self.mov(f, f - list.len() as Reg, span(&list[0].expression));
        }
    }

    /// `R[base]`, `R[base+1]` = default values, Unbound where there are none.
    pub(super) fn defaults(&mut self, p: &'a Parameters, base: Reg, sp: Span) {
        let top = self.u.top;
        let values: Vec<&'a Expr> =
            p.posonlyargs.iter().chain(&p.args).filter_map(|x| x.default.as_deref()).collect();
        if values.is_empty() {
            self.u.emit(Op::Unset { dst: base }, sp);
        } else {
            let consts: Option<Vec<Const>> =
                values.iter().map(|e| crate::compile::consts::const_of(e)).collect();
            match consts {
                Some(c) => self.load_const(&Const::Tuple(c), base, sp),
                None => {
                    let first = self.u.alloc_n(0);
                    for v in &values {
                        self.expr_temp(v);
                    }
                    self.u.emit(Op::BuildTuple { dst: base, base: first, n: values.len() as u16 }, sp);
                }
            }
        }
        self.u.top = top;
        let kw: Vec<(&'a str, &'a Expr)> = p
            .kwonlyargs
            .iter()
            .filter_map(|x| x.default.as_deref().map(|d| (x.parameter.name.as_str(), d)))
            .collect();
        if kw.is_empty() {
            self.u.emit(Op::Unset { dst: base + 1 }, sp);
        } else {
            let first = self.u.alloc_n(0);
            for (name, value) in &kw {
                self.load_mangled(name, sp);
                self.expr_temp(value);
            }
            self.u.emit(Op::BuildDict { dst: base + 1, base: first, n: kw.len() as u16 }, sp);
        }
        self.u.top = top;
    }

    /// A fresh temporary with a name as the private-name rules spell it.
    fn load_mangled(&mut self, name: &str, sp: Span) {
        let id = self.scopes.mangle(self.scope, name);
        let text = self.scopes.names.text(id).to_string();
        let r = self.u.alloc();
        self.load_str(&text, r, sp);
    }

    /// `R[dst]` = the annotations dict, Unbound if there are none.
    pub(super) fn annotations(&mut self, d: &'a StmtFunctionDef, dst: Reg, sp: Span) {
        let top = self.u.top;
        let p = &d.parameters;
        let first = self.u.alloc_n(0);
        let mut n: u16 = 0;
        let params = p
            .posonlyargs
            .iter()
            .chain(&p.args)
            .map(|x| &x.parameter)
            .chain(p.vararg.as_deref())
            .chain(p.kwonlyargs.iter().map(|x| &x.parameter))
            .chain(p.kwarg.as_deref());
        for x in params {
            if let Some(a) = &x.annotation {
                self.load_mangled(&x.name, sp);
                let r = self.u.alloc();
                self.annotation_value(a, r);
                n += 1;
            }
        }
        if let Some(a) = &d.returns {
            self.load_mangled("return", sp);
            let r = self.u.alloc();
            self.annotation_value(a, r);
            n += 1;
        }
        if n == 0 {
            self.u.emit(Op::Unset { dst }, sp);
        } else {
            self.u.emit(Op::BuildDict { dst, base: first, n }, sp);
        }
        self.u.top = top;
    }

    /// Constant index of the code of a `def`.
    pub(super) fn function_code(&mut self, d: &'a StmtFunctionDef) -> u16 {
        let scope = self.scopes.of_node(d, NodeKind::Def);
        let s = &self.scopes.list[scope];
        let kind = match (s.is_async, s.has_yield) {
            (false, false) => CodeKind::Function,
            (false, true) => CodeKind::Generator,
            (true, false) => CodeKind::Coroutine,
            (true, true) => CodeKind::AsyncGenerator,
        };
        let first = d.decorator_list.first().map_or(span(d).0, |x| span(x).0);
        let line = self.line_of(first);
        let sig = signature(&d.parameters);
        self.nested(scope, kind, &d.name, line, &sig, |e| {
            let body = match docstring(&d.body) {
                Some((doc, rest)) => {
                    e.u.doc = e.string(&doc);
                    rest
                }
                None => &d.body,
            };
            e.body(body);
            let end = body.last().map_or(span(d), span);
            e.u.emit(Op::ReturnNone {}, end);
        })
    }

    pub(super) fn lambda(&mut self, l: &'a ExprLambda, dst: Reg) {
        let top = self.u.top;
        let sp = span(l);
        let base = self.u.alloc_n(3);
        let sig = match &l.parameters {
            Some(p) => {
                self.defaults(p, base, sp);
                signature(p)
            }
            None => {
                self.u.emit(Op::Unset { dst: base }, sp);
                self.u.emit(Op::Unset { dst: base + 1 }, sp);
                Signature::default()
            }
        };
        self.u.emit(Op::Unset { dst: base + 2 }, sp);
        let scope = self.scopes.of_node(l, NodeKind::Lambda);
        let kind = if self.scopes.list[scope].has_yield { CodeKind::Generator } else { CodeKind::Function };
        let line = self.line_of(sp.0);
        let code = self.nested(scope, kind, "<lambda>", line, &sig, |e| {
            let r = e.expr_any(&l.body, None);
            // A generator's last expression is its return value, as in CPython.
            e.u.emit(Op::Return { src: r }, span(&*l.body));
        });
        self.u.emit(Op::MakeFunction { dst, code, base }, sp);
        self.u.top = top;
    }

    /// A function without defaults or annotations.
    pub(super) fn make_function(&mut self, dst: Reg, code: u16, sp: Span) {
        let top = self.u.top;
        let base = self.u.alloc_n(3);
        for i in 0..3 {
            self.u.emit(Op::Unset { dst: base + i }, sp);
        }
        self.u.emit(Op::MakeFunction { dst, code, base }, sp);
        self.u.top = top;
    }
}

pub(super) fn signature(p: &Parameters) -> Signature {
    Signature {
        posonly: p.posonlyargs.len(),
        nargs: p.posonlyargs.len() + p.args.len(),
        kwonly: p.kwonlyargs.len(),
        varargs: p.vararg.is_some(),
        varkw: p.kwarg.is_some(),
    }
}
