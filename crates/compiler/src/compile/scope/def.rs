//! Scopes of functions, classes, type parameters and type aliases.

use super::NodeKind;
use super::visit::Visitor;
use super::*;
use ruff_python_ast::*;
use ruff_text_size::{Ranged, TextLen};

impl Visitor<'_> {
    pub(super) fn function_def(&mut self, d: &StmtFunctionDef) {
        let range = self.undecorated(&d.decorator_list, d.range());
        self.bind_name(&d.name, 0, d.name.range());
        self.debug_parameters(&d.parameters, range);
        let defaults = self.apart(|v| v.defaults(&d.parameters));
        let rest = |v: &mut Self| {
            // The decorators come after the annotations, and before anything else for the compiler.
            let annotations = v.apart(|v| v.annotations(d));
            if d.type_params.is_none() {
                v.decorators(&d.decorator_list);
            }
            v.then(defaults);
            v.then(annotations);
            v.scoped(d, NodeKind::Def, ScopeKind::Function, |v| {
                v.scope().is_async = d.is_async;
                v.parameters(&d.parameters);
                v.body(&d.body);
                let s = v.scope();
                let (asynchronous, yields, returns) = (s.is_async, s.has_yield, s.returns_value);
                if let (true, true, Some(returned)) = (asynchronous, yields, returns) {
                    if returned.first {
                        v.errors.compile = None;
                    }
                    v.errors.compile("'return' with value in async generator", returned.range);
                }
            });
            v.not_debug(&d.name, range);
        };
        match &d.type_params {
            Some(tp) => {
                self.decorators(&d.decorator_list);
                self.type_params(tp, None, rest);
            }
            None => rest(self),
        }
    }

    /// What of a definition follows its decorators.
    fn undecorated(&self, decorators: &[Decorator], whole: TextRange) -> TextRange {
        let Some(last) = decorators.last() else { return whole };
        let mut at = last.range().end();
        for line in self.text.get(at.to_usize()..).unwrap_or("").split_inclusive('\n') {
            let begun = line.trim_start_matches([' ', '\t', '\x0c', ')']);
            if !begun.starts_with(['#', '\n', '\\']) {
                at += line.text_len() - begun.text_len();
                break;
            }
            at += line.text_len();
        }
        TextRange::new(at.min(whole.end()), whole.end())
    }

    fn decorators(&mut self, list: &[Decorator]) {
        list.iter().for_each(|x| self.expr(&x.expression));
    }

    pub(super) fn defaults(&mut self, p: &Parameters) {
        for d in p.iter_non_variadic_params().filter_map(|x| x.default.as_deref()) {
            self.expr(d);
        }
    }

    /// The symbol table and the compiler each have an order of their own, which is not that of the text.
    fn annotations(&mut self, d: &StmtFunctionDef) {
        let p = &d.parameters;
        let mut apart = |annotations: &mut dyn Iterator<Item = &Parameter>| {
            let all = annotations.filter_map(|x| x.annotation.as_deref());
            self.apart(|v| all.for_each(|a| v.annotation(a)))
        };
        let positional_only = apart(&mut p.posonlyargs.iter().map(|x| &x.parameter));
        let plain = apart(&mut p.args.iter().map(|x| &x.parameter));
        let star = apart(&mut p.vararg.iter().map(|x| &**x));
        let stars = apart(&mut p.kwarg.iter().map(|x| &**x));
        let keyword_only = apart(&mut p.kwonlyargs.iter().map(|x| &x.parameter));
        for found in [plain, positional_only, star, keyword_only, stars] {
            self.then(found);
        }
        if let Some(r) = &d.returns {
            self.annotation(r);
        }
    }

    pub(super) fn debug_parameters(&mut self, p: &Parameters, at: TextRange) {
        p.iter_source_order().for_each(|x| self.not_debug(x.name(), at));
    }

    /// Parameters become the first symbols, in the order of their registers.
    pub(super) fn parameters(&mut self, p: &Parameters) {
        let positional = p.posonlyargs.iter().chain(&p.args).chain(&p.kwonlyargs).map(|x| &x.parameter);
        for x in positional.chain(p.vararg.as_deref()).chain(p.kwarg.as_deref()) {
            let name = &x.name;
            let id = self.id(name);
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
        let range = self.undecorated(&d.decorator_list, d.range());
        self.bind_name(&d.name, 0, d.name.range());
        let private = self.s.names.id(&d.name);
        let rest = |v: &mut Self| {
            // For the compiler the bases come last, when the class is called.
            let bases = v.apart(|v| {
                if let Some(a) = &d.arguments {
                    v.keyword_names(&a.keywords, range);
                    v.arguments(a);
                }
            });
            if d.type_params.is_none() {
                v.decorators(&d.decorator_list);
            }
            v.scoped(d, NodeKind::Class, ScopeKind::Class, |v| {
                v.scope().private = Some(private);
                if d.type_params.is_some() {
                    v.use_name(".type_params");
                }
                v.body(&d.body);
            });
            v.then(bases);
            v.not_debug(&d.name, range);
        };
        match &d.type_params {
            Some(tp) => {
                self.decorators(&d.decorator_list);
                self.type_params(tp, Some(private), rest);
            }
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
