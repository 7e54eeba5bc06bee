//! Assignment targets: what they bind, and the errors that only their shape can show.

use super::visit::Visitor;
use super::*;
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

/// `__debug__` can never be assigned.
pub(in crate::compile) fn is_debug(name: &str) -> bool {
    name == "__debug__"
}

impl Visitor<'_> {
    /// Bind the names of a target; `extra` is added to their flags.
    pub(super) fn target(&mut self, e: &Expr, extra: u16) {
        match e {
            Expr::Starred(s) => {
                self.errors.compile("starred assignment target must be in a list or tuple", e.range());
                self.target_item(&s.value, extra);
            }
            _ => self.target_item(e, extra),
        }
    }

    fn target_item(&mut self, e: &Expr, extra: u16) {
        match e {
            Expr::Name(n) => {
                self.not_debug(&n.id, e.range());
                self.bind_name(&n.id, extra, e.range());
            }
            Expr::Tuple(t) => self.target_list(&t.elts, extra, e.range()),
            Expr::List(l) => self.target_list(&l.elts, extra, e.range()),
            Expr::Attribute(a) => {
                self.expr(&a.value);
                self.not_debug(&a.attr, e.range());
            }
            Expr::Subscript(s) => {
                self.expr(&s.value);
                self.expr(&s.slice);
            }
            Expr::Starred(s) => self.target_item(&s.value, extra),
            _ => self.expr(e),
        }
    }

    fn target_list(&mut self, elts: &[Expr], extra: u16, range: TextRange) {
        if elts.iter().filter(|e| e.is_starred_expr()).count() > 1 {
            self.errors.compile("multiple starred expressions in assignment", range);
        }
        for e in elts {
            self.target_item(e, extra);
        }
    }

    /// Targets of `del`.
    pub(super) fn delete_target(&mut self, e: &Expr) {
        match e {
            Expr::Name(n) => {
                if is_debug(&n.id) {
                    self.errors.compile("cannot delete __debug__", e.range());
                }
                self.bind_name(&n.id, flag::DELETED, e.range());
            }
            Expr::Tuple(t) => t.elts.iter().for_each(|e| self.delete_target(e)),
            Expr::List(l) => l.elts.iter().for_each(|e| self.delete_target(e)),
            Expr::Attribute(a) => self.expr(&a.value),
            Expr::Subscript(s) => {
                self.expr(&s.value);
                self.expr(&s.slice);
            }
            _ => self.expr(e),
        }
    }

    pub(super) fn not_debug(&mut self, name: &str, range: TextRange) {
        if is_debug(name) {
            self.errors.compile("cannot assign to __debug__", range);
        }
    }
}
