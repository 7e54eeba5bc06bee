//! Scopes of functions, classes, type parameters and type aliases.

use super::NodeKind;
use super::visit::Visitor;
use super::*;
use ruff_python_ast::*;
use ruff_text_size::Ranged;

impl Visitor {
    pub(super) fn function_def(&mut self, d: &StmtFunctionDef) {
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

    pub(super) fn defaults(&mut self, p: &Parameters) {
        for d in p.iter_non_variadic_params().filter_map(|x| x.default.as_deref()) {
            self.expr(d);
        }
    }

    /// Parameters become the first symbols, in the order of their registers.
    pub(super) fn parameters(&mut self, p: &Parameters, at: TextRange) {
        let positional = p.posonlyargs.iter().chain(&p.args).chain(&p.kwonlyargs).map(|x| &x.parameter);
        for x in positional.chain(p.vararg.as_deref()).chain(p.kwarg.as_deref()) {
            let name = &x.name;
            let id = self.id(name);
            self.not_debug(name, at);
            let sym = self.scope().symbol_mut(id);
            let again = sym.flags & flag::PARAM != 0;
            // Without its stars.
            let whole = TextRange::new(name.range().start(), x.range().end());
            sym.flags |= flag::PARAM | flag::BOUND;
            if again {
                self.errors.symtable(format!("duplicate argument '{name}' in function definition"), whole);
            }
            self.scope().params += 1;
        }
    }

    pub(super) fn class_def(&mut self, d: &StmtClassDef) {
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

    pub(super) fn type_alias(&mut self, t: &StmtTypeAlias) {
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

    pub(super) fn type_params(
        &mut self,
        tp: &TypeParams,
        private: Option<NameId>,
        rest: impl FnOnce(&mut Self),
    ) {
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
}
