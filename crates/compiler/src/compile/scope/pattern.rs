//! Patterns of `match`: what they bind, and the errors that only their shape can show.

use super::visit::Visitor;
use super::*;
use crate::compile::consts::{Key, const_of};
use ruff_python_ast::*;
use ruff_text_size::Ranged;

impl Visitor<'_> {
    pub(super) fn pattern_case(&mut self, c: &MatchCase, last: bool) {
        let mut bound = Vec::new();
        self.pattern(&c.pattern, &mut bound, last || c.guard.is_some());
        if let Some(g) = &c.guard {
            self.expr(g);
        }
        self.body(&c.body);
    }

    /// Collects the names that the pattern binds in `bound`. It may match everything only if `irrefutable` says so.
    /// Errors come in the order in which CPython's compiler gets to the parts, and are placed where it is then: at
    /// the part that it began last.
    fn pattern(&mut self, p: &Pattern, bound: &mut Vec<NameId>, irrefutable: bool) {
        self.pattern_at = p.range();
        match p {
            Pattern::MatchValue(v) => {
                if v.value.is_f_string_expr() {
                    self.bad_pattern("patterns may only match literals and attribute lookups");
                }
                self.expr(&v.value);
            }
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(s) => {
                if s.patterns.iter().filter(|x| x.is_match_star()).count() > 1 {
                    self.bad_pattern("multiple starred names in sequence pattern");
                }
                // With `*_` the items are fetched one by one, and those that match anything are not.
                let star = s.patterns.iter().any(|x| x.is_match_star() && is_wildcard(x));
                let skip = star || s.patterns.iter().all(is_wildcard);
                for x in s.patterns.iter().filter(|x| !skip || !is_wildcard(x)) {
                    self.pattern(x, bound, true);
                }
            }
            Pattern::MatchMapping(m) => {
                self.duplicate_keys(m);
                m.keys.iter().for_each(|k| self.expr(k));
                m.patterns.iter().for_each(|x| self.pattern(x, bound, true));
                if let Some(r) = &m.rest {
                    self.capture(r, bound);
                }
            }
            Pattern::MatchClass(c) => {
                let keywords = &c.arguments.keywords;
                for (i, k) in keywords.iter().enumerate() {
                    self.not_debug(&k.attr, k.pattern.range());
                    if let Some(again) = keywords[i + 1..].iter().find(|o| o.attr.id == k.attr.id) {
                        let text = format!("attribute name repeated in class pattern: {}", k.attr);
                        self.errors.compile(text, again.pattern.range());
                    }
                }
                self.expr(&c.cls);
                let parts = c.arguments.patterns.iter().chain(keywords.iter().map(|k| &k.pattern));
                for x in parts.filter(|x| !is_wildcard(x)) {
                    self.pattern(x, bound, true);
                }
            }
            Pattern::MatchStar(s) => s.name.iter().for_each(|n| self.capture(n, bound)),
            Pattern::MatchAs(a) => {
                match (&a.pattern, &a.name) {
                    (Some(x), _) => self.pattern(x, bound, irrefutable),
                    (None, _) if irrefutable => {}
                    (None, Some(n)) => {
                        self.bad_pattern(format!("name capture '{n}' makes remaining patterns unreachable"));
                    }
                    (None, None) => self.bad_pattern("wildcard makes remaining patterns unreachable"),
                }
                a.name.iter().for_each(|n| self.capture(n, bound));
            }
            Pattern::MatchOr(o) => self.or_pattern(o, bound, irrefutable),
        }
    }

    fn duplicate_keys(&mut self, m: &PatternMatchMapping) {
        let mut seen: Vec<Key> = Vec::new();
        for k in &m.keys {
            let Some(c) = const_of(k) else { continue };
            let key = c.value_key();
            if seen.contains(&key) {
                self.bad_pattern(format!("mapping pattern checks duplicate key ({})", c.repr()));
            }
            seen.push(key);
        }
    }

    fn or_pattern(&mut self, o: &PatternMatchOr, bound: &mut Vec<NameId>, irrefutable: bool) {
        let mut first: Option<Vec<NameId>> = None;
        for (i, x) in o.patterns.iter().enumerate() {
            let mut names = Vec::new();
            self.pattern(x, &mut names, irrefutable && i + 1 == o.patterns.len());
            match &first {
                None => first = Some(names),
                Some(f) => {
                    if f.len() != names.len() || f.iter().any(|n| !names.contains(n)) {
                        self.bad_pattern("alternative patterns bind different names");
                    }
                }
            }
        }
        for n in first.into_iter().flatten() {
            self.bind_once(n, bound);
        }
    }

    fn capture(&mut self, name: &Identifier, bound: &mut Vec<NameId>) {
        self.not_debug(name, self.pattern_at);
        let id = self.id(name);
        self.bind_once(id, bound);
        self.bind_name(name, 0, name.range());
    }

    fn bind_once(&mut self, name: NameId, bound: &mut Vec<NameId>) {
        if bound.contains(&name) {
            let text = format!("multiple assignments to name '{}' in pattern", self.s.names.text(name));
            self.bad_pattern(text);
        }
        bound.push(name);
    }

    fn bad_pattern(&mut self, message: impl Into<String>) {
        self.errors.compile(message, self.pattern_at);
    }
}

/// `_` or `*_`
fn is_wildcard(p: &Pattern) -> bool {
    match p {
        Pattern::MatchAs(a) => a.name.is_none(),
        Pattern::MatchStar(s) => s.name.is_none(),
        _ => false,
    }
}
