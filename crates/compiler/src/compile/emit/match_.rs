//! `match`: patterns test the subject; captures are bound only when the whole pattern has matched.

use super::*;
use crate::code::CmpOp;
use ruff_python_ast::{
    Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchOr, Singleton, StmtMatch,
};

/// Captured names and the temporaries that hold their values until the pattern has matched.
type Captures = Vec<(NameId, Reg)>;

impl<'a> Emitter<'a> {
    pub(super) fn match_stmt(&mut self, m: &'a StmtMatch) {
        let top = self.u.top;
        let subject = self.u.alloc();
        self.expr_to(&m.subject, subject);
        let end = self.u.label();
        for case in &m.cases {
            let hold = self.u.top;
            let next = self.u.label();
            let mut captures = Captures::new();
            self.pattern(&case.pattern, subject, next, &mut captures);
            for (id, r) in captures {
                let place = self.place_of(id);
                self.store(place, id, r, span(&case.pattern));
            }
            self.u.top = hold;
            if let Some(g) = &case.guard {
                self.cond(g, false, next);
            }
            self.body(&case.body);
            let sp = case.body.last().map_or(span(&case.pattern), span);
            self.u.emit_jump(Op::Jump { off: 0 }, end, sp);
            self.u.place(next);
        }
        self.u.place(end);
        self.u.top = top;
    }

    /// Go on if `R[subject]` matches, else jump to `fail`. Temporaries of captures stay allocated.
    fn pattern(&mut self, p: &'a Pattern, subject: Reg, fail: Label, captures: &mut Captures) {
        let sp = span(p);
        match p {
            Pattern::MatchValue(v) => {
                let top = self.u.top;
                let b = self.expr_any(&v.value, None);
                self.u.emit_jump(Op::JumpEq { on: false, a: subject, b, off: 0 }, fail, sp);
                self.u.top = top;
            }
            Pattern::MatchSingleton(s) => match s.value {
                Singleton::None => {
                    self.u.emit_jump(Op::JumpIfNone { on: false, a: subject, off: 0 }, fail, sp);
                }
                v => {
                    let t = self.u.alloc();
                    self.load_const(&Const::Bool(v == Singleton::True), t, sp);
                    self.u.emit(Op::Compare { op: CmpOp::Is, dst: t, a: subject, b: t }, sp);
                    self.u.emit_jump(Op::JumpIf { on: false, a: t, off: 0 }, fail, sp);
                    self.u.top -= 1;
                }
            },
            Pattern::MatchSequence(s) => self.sequence(&s.patterns, subject, fail, captures, sp),
            Pattern::MatchMapping(m) => self.mapping(m, subject, fail, captures),
            Pattern::MatchClass(c) => self.class_pattern(c, subject, fail, captures),
            // Only reached inside a sequence, which passes the list.
            Pattern::MatchStar(s) => {
                if let Some(n) = &s.name {
                    self.capture(n, subject, captures, sp);
                }
            }
            Pattern::MatchAs(a) => {
                if let Some(inner) = &a.pattern {
                    self.pattern(inner, subject, fail, captures);
                }
                if let Some(n) = &a.name {
                    self.capture(n, subject, captures, sp);
                }
            }
            Pattern::MatchOr(o) => self.or_pattern(o, subject, fail, captures),
        }
    }

    fn capture(&mut self, name: &str, src: Reg, captures: &mut Captures, sp: Span) {
        let id = self.scopes.mangle(self.scope, name);
        let r = self.u.alloc();
        self.mov(r, src, sp);
        captures.push((id, r));
    }

    /// `test(subject)` must be true.
    fn require(&mut self, id: Intrinsic, subject: Reg, fail: Label, sp: Span) {
        let t = self.u.alloc();
        self.intrinsic(id, t, subject, sp);
        self.u.emit_jump(Op::JumpIf { on: false, a: t, off: 0 }, fail, sp);
        self.u.top -= 1;
    }

    /// `len(subject)` compared with `n` must hold.
    fn require_len(&mut self, subject: Reg, n: usize, exact: bool, fail: Label, sp: Span) {
        let f = self.u.alloc();
        self.intrinsic(Intrinsic::Len, f, subject, sp);
        let imm = n.min(i16::MAX as usize) as i16;
        let op = if exact {
            Op::JumpEqInt { on: false, a: f, imm, off: 0 }
        } else {
            Op::JumpGeInt { on: false, a: f, imm, off: 0 }
        };
        self.u.emit_jump(op, fail, sp);
        self.u.top -= 1;
    }

    fn sequence(
        &mut self,
        patterns: &'a [Pattern],
        subject: Reg,
        fail: Label,
        captures: &mut Captures,
        sp: Span,
    ) {
        self.require(Intrinsic::MatchSequence, subject, fail, sp);
        let star = patterns.iter().position(Pattern::is_match_star);
        let min = patterns.len() - usize::from(star.is_some());
        if star.is_none() || min > 0 {
            self.require_len(subject, min, star.is_none(), fail, sp);
        }
        if patterns.iter().all(ignores) {
            return;
        }
        let base = self.u.alloc_n(patterns.len() as u32);
        // `[x, *_, y]`: what the star stands for is not looked at, so the rest is fetched by index.
        if let Some(s) = star
            && ignored_star(&patterns[s])
        {
            for (i, p) in patterns.iter().enumerate().filter(|(i, p)| *i != s && !ignores(p)) {
                let dst = base + i as Reg;
                if i < s {
                    self.u.emit(Op::LoadInt { dst, v: i as i32 }, sp);
                } else {
                    self.intrinsic(Intrinsic::Len, dst, subject, sp);
                    let imm = (patterns.len() - i).min(i16::MAX as usize) as i16;
                    self.u.emit(Op::SubInt { inplace: false, dst, a: dst, imm }, sp);
                }
                self.u.emit(Op::GetItem { dst, obj: subject, key: dst }, sp);
                self.pattern(p, dst, fail, captures);
            }
            return;
        }
        match star {
            Some(s) if s <= usize::from(u8::MAX) => {
                let after = (patterns.len() - s - 1) as u16;
                self.u.emit(Op::UnpackEx { before: s as u8, base, src: subject, after }, sp);
            }
            Some(_) => self.u.overflow = Some("too many expressions in star-unpacking sequence pattern"),
            None => self.u.emit(Op::UnpackSeq { base, src: subject, n: patterns.len() as u16 }, sp),
        }
        for (i, p) in patterns.iter().enumerate() {
            self.pattern(p, base + i as Reg, fail, captures);
        }
    }

    fn mapping(&mut self, m: &'a PatternMatchMapping, subject: Reg, fail: Label, captures: &mut Captures) {
        let sp = span(m);
        self.require(Intrinsic::MatchMapping, subject, fail, sp);
        if m.keys.is_empty() && m.rest.is_none() {
            return;
        }
        let pair = self.u.alloc_n(2);
        let top = self.u.top;
        self.mov(pair, subject, sp);
        let first = self.run(&m.keys);
        self.u.emit(Op::BuildTuple { dst: pair + 1, base: first, n: m.keys.len() as u16 }, sp);
        self.u.top = top;
        if !m.keys.is_empty() {
            let values = self.u.alloc();
            self.intrinsic(Intrinsic::MatchKeys, values, pair, sp);
            self.u.emit_jump(Op::JumpIfNone { on: true, a: values, off: 0 }, fail, sp);
            let n = m.patterns.len() as u32;
            let base = self.u.alloc_n(n);
            self.u.emit(Op::UnpackSeq { base, src: values, n: n as u16 }, sp);
            for (i, p) in m.patterns.iter().enumerate() {
                self.pattern(p, base + i as Reg, fail, captures);
            }
        }
        if let Some(rest) = &m.rest {
            let r = self.u.alloc();
            self.intrinsic(Intrinsic::MatchRest, r, pair, sp);
            self.capture(rest, r, captures, sp);
        }
    }

    fn class_pattern(
        &mut self,
        c: &'a PatternMatchClass,
        subject: Reg,
        fail: Label,
        captures: &mut Captures,
    ) {
        let sp = span(c);
        let args = &c.arguments;
        let base = self.u.alloc_n(4);
        self.mov(base, subject, sp);
        self.expr_to(&c.cls, base + 1);
        self.u.emit(Op::LoadInt { dst: base + 2, v: args.patterns.len() as i32 }, sp);
        let names = args.keywords.iter().map(|k| Const::Str(k.attr.to_string())).collect();
        self.load_const(&Const::Tuple(names), base + 3, sp);
        self.intrinsic(Intrinsic::MatchClass, base, base, sp);
        self.u.emit_jump(Op::JumpIfNone { on: true, a: base, off: 0 }, fail, sp);
        let patterns: Vec<&'a Pattern> =
            args.patterns.iter().chain(args.keywords.iter().map(|k| &k.pattern)).collect();
        if patterns.is_empty() {
            return;
        }
        let items = self.u.alloc_n(patterns.len() as u32);
        self.u.emit(Op::UnpackSeq { base: items, src: base, n: patterns.len() as u16 }, sp);
        for (i, p) in patterns.into_iter().enumerate() {
            self.pattern(p, items + i as Reg, fail, captures);
        }
    }

    /// Alternatives bind the same names: each copies its captures into the registers of the first.
    fn or_pattern(&mut self, o: &'a PatternMatchOr, subject: Reg, fail: Label, captures: &mut Captures) {
        let sp = span(o);
        let done = self.u.label();
        let mut shared: Option<Captures> = None;
        let last = o.patterns.len() - 1;
        // Registers that outlive the alternatives come first.
        let names = captured(&o.patterns[0]);
        let base = self.u.alloc_n(names as u32);
        for (i, p) in o.patterns.iter().enumerate() {
            let top = self.u.top;
            let next = if i == last { fail } else { self.u.label() };
            let mut own = Captures::new();
            self.pattern(p, subject, next, &mut own);
            match &shared {
                None => {
                    let moved: Captures =
                        own.iter().enumerate().map(|(k, (id, _))| (*id, base + k as Reg)).collect();
                    for ((_, from), (_, to)) in own.iter().zip(&moved) {
                        self.mov(*to, *from, sp);
                    }
                    shared = Some(moved);
                }
                Some(s) => {
                    let moves: Vec<(Reg, Reg)> = own
                        .iter()
                        .filter_map(|(id, from)| s.iter().find(|(n, _)| n == id).map(|(_, to)| (*to, *from)))
                        .collect();
                    for (to, from) in moves {
                        self.mov(to, from, sp);
                    }
                }
            }
            self.u.emit_jump(Op::Jump { off: 0 }, done, sp);
            if i != last {
                self.u.place(next);
            }
            self.u.top = top;
        }
        self.u.place(done);
        captures.extend(shared.unwrap_or_default());
    }
}

/// `_` or `*_`: takes anything, binds nothing.
fn ignores(p: &Pattern) -> bool {
    match p {
        Pattern::MatchStar(s) => s.name.is_none(),
        Pattern::MatchAs(a) => a.pattern.is_none() && a.name.is_none(),
        _ => false,
    }
}

/// How many names a pattern captures.
fn captured(p: &Pattern) -> usize {
    match p {
        Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => 0,
        Pattern::MatchSequence(s) => s.patterns.iter().map(captured).sum(),
        Pattern::MatchMapping(m) => {
            m.patterns.iter().map(captured).sum::<usize>() + usize::from(m.rest.is_some())
        }
        Pattern::MatchClass(c) => {
            let keywords = c.arguments.keywords.iter().map(|k| captured(&k.pattern)).sum::<usize>();
            c.arguments.patterns.iter().map(captured).sum::<usize>() + keywords
        }
        Pattern::MatchStar(s) => usize::from(s.name.is_some()),
        Pattern::MatchAs(a) => a.pattern.as_deref().map_or(0, captured) + usize::from(a.name.is_some()),
        Pattern::MatchOr(o) => o.patterns.first().map_or(0, captured),
    }
}

/// `*_`.
fn ignored_star(p: &Pattern) -> bool {
    matches!(p, Pattern::MatchStar(s) if s.name.is_none())
}
