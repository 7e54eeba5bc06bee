//! `from __future__ import`: which are fine, and what they do.

use super::visit::Visitor;
use super::*;
use crate::syntax::Extent;
use ruff_python_ast::visitor::{Visitor as AstVisitor, walk_expr};
use ruff_python_ast::{Comprehension, Expr, Stmt, StmtImportFrom};
use ruff_text_size::{Ranged, TextSize};

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

pub(super) const LATE: &str = "from __future__ imports must occur at the beginning of the file";

/// `from __future__ import …`, and as CPython has it also `from .__future__ import …`.
pub(super) fn is_future(i: &StmtImportFrom) -> bool {
    i.module.as_ref().is_some_and(|m| m.as_str() == "__future__")
}

impl Visitor<'_> {
    /// Before anything else the beginning of a program is looked at: what may stand before such an import, and the
    /// rest of that line. Its errors have a beginning only.
    pub(super) fn future_imports(&mut self, body: &[Stmt]) {
        let text = self.text;
        let between = |from: TextSize, to: TextSize| text.get(from.to_usize()..to.to_usize()).unwrap_or("");
        let mut done = false;
        let mut line = TextSize::default();
        for (i, stmt) in body.iter().enumerate() {
            let start = stmt.range().start();
            if done && between(line, start).contains('\n') {
                return;
            }
            line = start;
            match stmt {
                Stmt::Expr(e) if i == 0 && e.value.is_string_literal_expr() => {}
                Stmt::ImportFrom(i) if is_future(i) => {
                    if done {
                        // There CPython counts from 0.
                        return self.bad_future(LATE, start - TextSize::from(1));
                    }
                    for name in i.names.iter().map(|a| a.name.as_str()) {
                        if name == "braces" {
                            return self.bad_future("not a chance", start);
                        }
                        if !FEATURES.contains(&name) {
                            return self.bad_future(format!("future feature {name} is not defined"), start);
                        }
                        self.s.future_annotations |= name == "annotations";
                    }
                    self.beginning = stmt.range().end();
                }
                _ => done = true,
            }
        }
    }

    fn bad_future(&mut self, message: impl Into<String>, at: TextSize) {
        let error = SyntaxError::at(message, TextRange::empty(at)).with_extent(Extent::Begin);
        self.errors.symtable.get_or_insert(error);
    }

    /// An annotation, which is not evaluated if it is to be kept as a text.
    pub(super) fn annotation(&mut self, e: &Expr) {
        if !self.s.future_annotations {
            return self.expr_or_star(e);
        }
        let mut find = Misplaced::default();
        find.visit_expr(e);
        if let Some((what, range)) = find.found {
            self.errors.symtable(format!("'{what}' can not be used within an annotation"), range);
        } else if find.scopes {
            // What the symbol table finds in them counts, and nothing else of them.
            let mut inner = Visitor::new(self.text);
            inner.push_scope(ScopeKind::Function, None);
            inner.expr_or_star(e);
            self.errors.symtable = self.errors.symtable.take().or(inner.errors.symtable);
        }
    }
}

/// Finds the first part of an annotation that may not be one. What is inside a scope of its own may.
#[derive(Default)]
struct Misplaced {
    found: Option<(&'static str, TextRange)>,
    /// There are such scopes.
    scopes: bool,
}

impl<'a> AstVisitor<'a> for Misplaced {
    fn visit_expr(&mut self, e: &'a Expr) {
        let what = match e {
            Expr::Named(_) => "named expression",
            Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
            Expr::Await(_) => "await expression",
            Expr::Lambda(l) => {
                self.scopes = true;
                let parameters = l.parameters.iter().flat_map(|p| p.iter_non_variadic_params());
                return parameters.filter_map(|p| p.default.as_deref()).for_each(|d| self.visit_expr(d));
            }
            Expr::ListComp(c) => return self.outermost(&c.generators),
            Expr::SetComp(c) => return self.outermost(&c.generators),
            Expr::DictComp(c) => return self.outermost(&c.generators),
            Expr::Generator(g) => return self.outermost(&g.generators),
            _ => return walk_expr(self, e),
        };
        self.found.get_or_insert((what, e.range()));
    }
}

impl Misplaced {
    fn outermost(&mut self, generators: &[Comprehension]) {
        self.scopes = true;
        if let Some(g) = generators.first() {
            self.visit_expr(&g.iter);
        }
    }
}
