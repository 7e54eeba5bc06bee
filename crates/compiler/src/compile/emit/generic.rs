//! Type parameters (PEP 695): the hidden function around a generic definition, and type aliases.
//!
//! The hidden function takes the default values (a tuple and a dict, or Unbound for neither, passed as two
//! arguments), makes the type parameters, and returns the definition.

use super::*;
use ruff_python_ast::{StmtClassDef, StmtFunctionDef, StmtTypeAlias, TypeParam, TypeParams};

impl<'a> Emitter<'a> {
    /// `R[f]` = result of the hidden function whose body is `build`, given its own result register.
    fn hidden(
        &mut self,
        tp: &'a TypeParams,
        name: &str,
        f: Reg,
        sp: Span,
        build: impl FnOnce(&mut Self, Reg, Reg),
    ) {
        let scope = self.scopes.of_node(tp, NodeKind::TypeParams);
        let title = format!("<generic parameters of {name}>");
        let sig = Signature { nargs: 2, posonly: 2, ..Signature::default() };
        let line = self.line_of(sp.0);
        let code = self.nested(scope, CodeKind::Function, &title, line, &sig, |e| {
            let params = e.type_param_tuple(tp, sp);
            let result = e.u.alloc();
            build(e, result, params);
            e.u.emit(Op::Return { src: result }, sp);
        });
        self.make_function(f, code, sp);
    }

    /// Make the type parameters, bind their names, and return the register of their tuple.
    fn type_param_tuple(&mut self, tp: &'a TypeParams, sp: Span) -> Reg {
        let base = self.u.alloc_n(0);
        for p in tp.iter() {
            let psp = span(p);
            let r = self.u.alloc();
            let name = p.name();
            self.load_str(name, r, psp);
            let id = match p {
                TypeParam::TypeVar(t) => {
                    let thunk = self.u.alloc();
                    match &t.bound {
                        Some(b) => self.thunk(b, name, thunk),
                        None => self.u.emit(Op::LoadNone { dst: thunk }, psp),
                    }
                    self.u.top -= 1;
                    Intrinsic::TypeVar
                }
                TypeParam::ParamSpec(_) => Intrinsic::ParamSpec,
                TypeParam::TypeVarTuple(_) => Intrinsic::TypeVarTuple,
            };
            self.intrinsic(id, r, r, psp);
            let (place, id) = self.place(name);
            self.store(place, id, r, psp);
        }
        let n = tp.iter().count() as u16;
        self.u.emit(Op::BuildTuple { dst: base, base, n }, sp);
        self.u.top = u32::from(base) + 1;
        let id = self.scopes.names.id(".type_params");
        let place = self.place_of(id);
        self.store(place, id, base, sp);
        base
    }

    /// A function without parameters that evaluates `e`.
    fn thunk(&mut self, e: &'a Expr, name: &str, dst: Reg) {
        let scope = self.scopes.of_node(e, NodeKind::Thunk);
        let sp = span(e);
        let line = self.line_of(sp.0);
        let code = self.nested(scope, CodeKind::Function, name, line, &Signature::default(), |x| {
            let r = x.expr_any(e, None);
            x.u.emit(Op::Return { src: r }, sp);
        });
        self.make_function(dst, code, sp);
    }

    pub(super) fn generic_function(&mut self, d: &'a StmtFunctionDef, tp: &'a TypeParams, f: Reg, sp: Span) {
        self.hidden(tp, &d.name, f, sp, |e, result, params| {
            let base = e.u.alloc_n(3);
            // The first two registers of the unit are the arguments: the defaults.
            e.u.emit(Op::Move { dst: base, src: 0 }, sp);
            e.u.emit(Op::Move { dst: base + 1, src: 1 }, sp);
            e.annotations(d, base + 2, sp);
            let code = e.function_code(d);
            e.u.emit(Op::MakeFunction { dst: result, code, base }, sp);
            let pair = e.u.alloc_n(2);
            e.mov(pair, result, sp);
            e.mov(pair + 1, params, sp);
            e.intrinsic(Intrinsic::SetTypeParams, result, pair, sp);
        });
        self.u.top = u32::from(f) + 1;
        let args = self.u.alloc_n(2);
        self.defaults(&d.parameters, args, sp);
        self.u.emit(Op::Call { f, argc: 2, dst: f }, sp);
    }

    pub(super) fn generic_class(&mut self, d: &'a StmtClassDef, tp: &'a TypeParams, f: Reg, sp: Span) {
        self.hidden(tp, &d.name, f, sp, |e, result, params| {
            e.build_class(d, result, Some(params), sp);
        });
        self.call_hidden(f, sp);
    }

    fn call_hidden(&mut self, f: Reg, sp: Span) {
        self.u.top = u32::from(f) + 1;
        let args = self.u.alloc_n(2);
        self.u.emit(Op::LoadNone { dst: args }, sp);
        self.u.emit(Op::LoadNone { dst: args + 1 }, sp);
        self.u.emit(Op::Call { f, argc: 2, dst: f }, sp);
    }

    pub(super) fn type_alias(&mut self, t: &'a StmtTypeAlias) {
        let Expr::Name(n) = &*t.name else { return };
        let sp = span(t);
        let top = self.u.top;
        let f = self.u.alloc();
        match &t.type_params {
            Some(tp) => {
                self.hidden(tp, &n.id, f, sp, |e, result, params| {
                    e.alias(t, &n.id, result, Some(params), sp)
                });
                self.call_hidden(f, sp);
            }
            None => self.alias(t, &n.id, f, None, sp),
        }
        let (place, id) = self.place(&n.id);
        self.store(place, id, f, sp);
        self.u.top = top;
    }

    fn alias(&mut self, t: &'a StmtTypeAlias, name: &str, dst: Reg, params: Option<Reg>, sp: Span) {
        let top = self.u.top;
        let base = self.u.alloc_n(3);
        self.load_str(name, base, sp);
        match params {
            Some(p) => self.mov(base + 1, p, sp),
            None => self.load_const(&Const::Tuple(Vec::new()), base + 1, sp),
        }
        self.thunk(&t.value, name, base + 2);
        self.intrinsic(Intrinsic::TypeAlias, dst, base, sp);
        self.u.top = top;
    }
}
