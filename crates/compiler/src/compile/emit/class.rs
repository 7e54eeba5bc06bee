//! Class definitions.

use super::*;
use crate::code::NO_REG;
use ruff_python_ast::StmtClassDef;

impl<'a> Emitter<'a> {
    pub(super) fn class_def(&mut self, d: &'a StmtClassDef) {
        let top = self.u.top;
        let sp = self.def_span(span(d), &d.decorator_list);
        let f = self.decorators(&d.decorator_list);
        match &d.type_params {
            None => self.build_class(d, f, None, sp),
            Some(tp) => self.generic_class(d, tp, f, sp),
        }
        self.u.top = u32::from(f) + 1;
        self.apply_decorators(&d.decorator_list, f);
        let (place, id) = self.place(&d.name);
        self.store(place, id, f, sp);
        self.u.top = top;
    }

    /// `R[f]` = the class; `generic` is the register of a type parameter tuple.
    pub(super) fn build_class(&mut self, d: &'a StmtClassDef, f: Reg, generic: Option<Reg>, sp: Span) {
        self.u.top = u32::from(f) + 1;
        self.intrinsic(Intrinsic::BuildClass, f, f, sp);
        let code = self.class_code(d);
        let body = self.u.alloc();
        self.make_function(body, code, sp);
        let name = self.u.alloc();
        self.load_str(&d.name, name, sp);
        let Some(args) = d.arguments.as_deref() else {
            let mut argc = 2;
            if let Some(g) = generic {
                let r = self.u.alloc();
                self.intrinsic(Intrinsic::GenericBase, r, g, sp);
                argc = 3;
            }
            return self.u.emit(Op::Call { f, argc, dst: f }, sp);
        };
        if super::call::is_direct(args) {
            for b in &args.args {
                self.expr_temp(b);
            }
            let mut argc = 2 + args.len() as u16;
            if let Some(g) = generic {
                let r = self.u.alloc();
                self.intrinsic(Intrinsic::GenericBase, r, g, sp);
                argc += 1;
            }
            for k in &args.keywords {
                self.expr_temp(&k.value);
            }
            return self.call_window(f, argc, &args.keywords, false, f, sp);
        }
        // Star arguments: body and name lead the positional list.
        let top = self.u.top;
        let list = body;
        self.u.emit(Op::BuildList { dst: list, base: body, n: 2 }, sp);
        for b in &args.args {
            match b {
                Expr::Starred(s) => {
                    let src = self.expr_any(&s.value, None);
                    self.u.emit(Op::ListExtend { list, src, call: NO_REG }, sp);
                }
                b => {
                    let src = self.expr_any(b, None);
                    self.u.emit(Op::ListAppend { list, src }, sp);
                }
            }
            self.u.top = top;
        }
        if let Some(g) = generic {
            let r = self.u.alloc();
            self.intrinsic(Intrinsic::GenericBase, r, g, sp);
            self.u.emit(Op::ListAppend { list, src: r }, sp);
        }
        self.u.top = top;
        self.keyword_dict(&args.keywords, f, name, sp);
        self.u.emit(Op::CallEx { f }, sp);
    }

    fn class_code(&mut self, d: &'a StmtClassDef) -> u16 {
        let scope = self.scopes.of_node(d, NodeKind::Class);
        let first = d.decorator_list.first().map_or(span(d).0, |x| span(x).0);
        let line = self.line_of(first);
        let sig = Signature::default();
        let sp = self.def_span(span(d), &d.decorator_list);
        let start = (sp.0, sp.0);
        self.nested(scope, CodeKind::Class, &d.name, line, &sig, |e| {
            let r = e.u.alloc();
            let module = e.scopes.names.id("__name__");
            e.load(Place::Name, module, r, start);
            e.store_named("__module__", r, start);
            let qualname = e.u.qualname.clone();
            e.load_str(&qualname, r, start);
            e.store_named("__qualname__", r, start);
            if d.type_params.is_some() {
                let id = e.scopes.names.id(".type_params");
                let place = e.place_of(id);
                e.load(place, id, r, start);
                e.store_named("__type_params__", r, start);
            }
            e.u.top -= 1;
            e.setup_annotations(&d.body);
            let body = match docstring(&d.body) {
                Some((doc, rest)) => {
                    let dsp = span(&d.body[0]);
                    let r = e.u.alloc();
                    e.load_str(&doc, r, dsp);
                    e.store_named("__doc__", r, dsp);
                    e.u.top -= 1;
                    e.u.doc = e.string(&doc);
                    rest
                }
                None => &d.body,
            };
            e.body(body);
            // The only variable of its own that a class body keeps in a register is the cell that its methods
            // know as `__class__`.
            let regs = &e.scopes.list[scope].registers;
            if regs.first().is_some_and(|r| r.0 == scope) {
                e.u.emit(Op::Return { src: 0 }, start);
            } else {
                e.u.emit(Op::ReturnNone {}, start);
            }
        })
    }

    fn store_named(&mut self, name: &str, src: Reg, sp: Span) {
        let id = self.scopes.names.id(name);
        self.store(Place::Name, id, src, sp);
    }

    /// `__annotations__` exists before the first annotated assignment of a module or class body runs.
    pub(super) fn setup_annotations(&mut self, body: &[Stmt]) {
        if has_annotations(body) {
            let r = self.u.alloc();
            let start = body.first().map_or((0, 0), |s| (span(s).0, span(s).0));
            self.intrinsic(Intrinsic::SetupAnnotations, r, r, start);
            self.u.top -= 1;
        }
    }
}

fn has_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|s| match s {
        Stmt::AnnAssign(_) => true,
        Stmt::For(f) => has_annotations(&f.body) || has_annotations(&f.orelse),
        Stmt::While(w) => has_annotations(&w.body) || has_annotations(&w.orelse),
        Stmt::If(i) => {
            has_annotations(&i.body) || i.elif_else_clauses.iter().any(|c| has_annotations(&c.body))
        }
        Stmt::With(w) => has_annotations(&w.body),
        Stmt::Match(m) => m.cases.iter().any(|c| has_annotations(&c.body)),
        Stmt::Try(t) => {
            has_annotations(&t.body)
                || has_annotations(&t.orelse)
                || has_annotations(&t.finalbody)
                || t.handlers.iter().any(|h| {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(h) = h;
                    has_annotations(&h.body)
                })
        }
        _ => false,
    })
}
