//! Patterns of `match`.

use super::*;
use ruff_python_ast::{Pattern, Singleton};

impl Builder<'_> {
    fn patterns<'p>(&mut self, items: impl IntoIterator<Item = &'p Pattern>) -> NResult {
        self.each(items, |b, p| b.pattern(p))
    }

    pub fn pattern(&mut self, p: &Pattern) -> NResult {
        let range = Some(p.range());
        match p {
            Pattern::MatchValue(p) => {
                let value = self.expr(&p.value)?;
                self.node("MatchValue", range, &[("value", value)])
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    Singleton::None => Value::None,
                    Singleton::True => Value::Bool(true),
                    Singleton::False => Value::Bool(false),
                };
                self.node("MatchSingleton", range, &[("value", value)])
            }
            Pattern::MatchSequence(p) => {
                let patterns = self.patterns(&p.patterns)?;
                self.node("MatchSequence", range, &[("patterns", patterns)])
            }
            Pattern::MatchMapping(p) => {
                let (keys, patterns) = (self.exprs(&p.keys)?, self.patterns(&p.patterns)?);
                let rest = self.identifier(p.rest.as_ref());
                self.node("MatchMapping", range, &[("keys", keys), ("patterns", patterns), ("rest", rest)])
            }
            Pattern::MatchClass(p) => {
                let (cls, arguments) = (self.expr(&p.cls)?, &p.arguments);
                let patterns = self.patterns(&arguments.patterns)?;
                let attrs = self.each(&arguments.keywords, |b, k| Ok(b.name(k.attr.as_str())))?;
                let kwd_patterns = self.patterns(arguments.keywords.iter().map(|k| &k.pattern))?;
                let fields = [
                    ("cls", cls),
                    ("patterns", patterns),
                    ("kwd_attrs", attrs),
                    ("kwd_patterns", kwd_patterns),
                ];
                self.node("MatchClass", range, &fields)
            }
            Pattern::MatchStar(p) => {
                let name = self.identifier(p.name.as_ref());
                self.node("MatchStar", range, &[("name", name)])
            }
            Pattern::MatchAs(p) => {
                let pattern = self.optional(p.pattern.as_deref(), |b, p| b.pattern(p))?;
                let name = self.identifier(p.name.as_ref());
                self.node("MatchAs", range, &[("pattern", pattern), ("name", name)])
            }
            Pattern::MatchOr(p) => {
                let patterns = self.patterns(&p.patterns)?;
                self.node("MatchOr", range, &[("patterns", patterns)])
            }
        }
    }
}
