//! Patterns of `match`: what they bind, and the errors that only their shape can show.

use super::visit::Visitor;
use super::*;
use crate::compile::consts::{Key, const_of};
use ruff_python_ast::*;
use ruff_text_size::Ranged;

impl Visitor {
    pub(super) fn pattern_case(&mut self, c: &MatchCase, last: bool) {
        let mut bound = Vec::new();
        self.pattern(&c.pattern, &mut bound);
        if !last
            && c.guard.is_none()
            && let Some(p) = c.pattern.irrefutable_pattern()
        {
            let text = match p.kind {
                IrrefutablePatternKind::Name(n) => {
                    format!("name capture '{n}' makes remaining patterns unreachable")
                }
                IrrefutablePatternKind::Wildcard => {
                    "wildcard makes remaining patterns unreachable".to_string()
                }
            };
            self.errors.compile(text, p.range);
        }
        if let Some(g) = &c.guard {
            self.expr(g);
        }
        self.body(&c.body);
    }

    /// Collects the names that the pattern binds in `bound`.
    pub(super) fn pattern(&mut self, p: &Pattern, bound: &mut Vec<NameId>) {
        match p {
            Pattern::MatchValue(v) => {
                if v.value.is_f_string_expr() {
                    self.errors.compile("patterns may only match literals and attribute lookups", p.range());
                }
                self.expr(&v.value);
            }
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(s) => {
                if s.patterns.iter().filter(|x| x.is_match_star()).count() > 1 {
                    self.errors.compile("multiple starred names in sequence pattern", p.range());
                }
                s.patterns.iter().for_each(|x| self.pattern(x, bound));
            }
            Pattern::MatchMapping(m) => {
                self.duplicate_keys(m);
                m.keys.iter().for_each(|k| self.expr(k));
                m.patterns.iter().for_each(|x| self.pattern(x, bound));
                if let Some(r) = &m.rest {
                    self.capture(r, bound);
                }
            }
            Pattern::MatchClass(c) => {
                self.expr(&c.cls);
                c.arguments.patterns.iter().for_each(|x| self.pattern(x, bound));
                for (i, k) in c.arguments.keywords.iter().enumerate() {
                    if c.arguments.keywords[..i].iter().any(|o| o.attr.id == k.attr.id) {
                        let text = format!("attribute name repeated in class pattern: {}", k.attr);
                        self.errors.compile(text, k.pattern.range());
                    }
                    self.pattern(&k.pattern, bound);
                }
            }
            Pattern::MatchStar(s) => s.name.iter().for_each(|n| self.capture(n, bound)),
            Pattern::MatchAs(a) => {
                a.pattern.iter().for_each(|x| self.pattern(x, bound));
                a.name.iter().for_each(|n| self.capture(n, bound));
            }
            Pattern::MatchOr(o) => self.or_pattern(o, bound),
        }
    }

    pub(super) fn duplicate_keys(&mut self, m: &PatternMatchMapping) {
        let mut seen: Vec<(Key, &Expr)> = Vec::new();
        for k in &m.keys {
            let Some(c) = const_of(k) else { continue };
            let key = c.value_key();
            if seen.iter().any(|(other, _)| *other == key) {
                let text = format!("mapping pattern checks duplicate key ({})", c.repr());
                self.errors.compile(text, m.range());
            }
            seen.push((key, k));
        }
    }

    pub(super) fn or_pattern(&mut self, o: &PatternMatchOr, bound: &mut Vec<NameId>) {
        let mut first: Option<Vec<NameId>> = None;
        for (i, x) in o.patterns.iter().enumerate() {
            let mut names = Vec::new();
            self.pattern(x, &mut names);
            if i + 1 < o.patterns.len()
                && let Some(p) = x.irrefutable_pattern()
            {
                let text = match p.kind {
                    IrrefutablePatternKind::Name(n) => {
                        format!("name capture '{n}' makes remaining patterns unreachable")
                    }
                    IrrefutablePatternKind::Wildcard => {
                        "wildcard makes remaining patterns unreachable".to_string()
                    }
                };
                self.errors.compile(text, p.range);
            }
            match &first {
                None => first = Some(names),
                Some(f) => {
                    if f.len() != names.len() || f.iter().any(|n| !names.contains(n)) {
                        self.errors.compile("alternative patterns bind different names", o.range());
                    }
                }
            }
        }
        for n in first.into_iter().flatten() {
            if bound.contains(&n) {
                let text = self.s.names.text(n).to_string();
                self.errors.compile(format!("multiple assignments to name '{text}' in pattern"), o.range());
            }
            bound.push(n);
        }
    }

    pub(super) fn capture(&mut self, name: &Identifier, bound: &mut Vec<NameId>) {
        self.not_debug(name, name.range());
        let id = self.id(name);
        if bound.contains(&id) {
            self.errors.compile(format!("multiple assignments to name '{name}' in pattern"), name.range());
        }
        bound.push(id);
        self.bind_name(name, 0, name.range());
    }
}
