//! Finds where and why a source that does not parse fails, as CPython's parser does: a first pass over the
//! grammar finds the farthest token reached, a second one also tries the rules for common mistakes.
//!
//! Must terminate and stay within the limits of the stack on any token sequence: results are remembered, and
//! deeply bracketed statements are left to the caller.

use super::diagnose::{Fault, is_bytes, literal_fault};
use super::grammar::{Alt, El, Grammar, Report, Term};
use super::scan::{Bracket, Kind, Scanner};
use super::{Extent, SyntaxError, SyntaxErrorKind};
use ruff_python_ast::{CmpOp, Expr, Number};
use ruff_python_parser::{Mode, parse_unchecked};
use ruff_text_size::Ranged;
use std::collections::HashMap;
use std::ops::Range;

/// Brackets open at once beyond which the recursion would be too deep for the stack.
const MAX_DEPTH: usize = 60;
/// Remembered results.
const MAX_MEMO: usize = 1 << 20;

/// The rules that CPython's grammar marks `(memo)`, or that are left-recursive there: what they matched while
/// mistakes were not looked for stands when they are.
const SHARED: [&str; 21] = [
    "simple",
    "block",
    "closed_pattern",
    "star_pattern",
    "expression",
    "star_expression",
    "disjunction",
    "inversion",
    "factor",
    "bitwise_or",
    "primary",
    "strings",
    "arguments",
    "star_target",
    "target_atom",
    "del_target",
    "t_primary",
    "attr",
    "name_or_attr",
    "dotted",
    "fail_named",
];

struct Token {
    term: Term,
    start: u32,
    end: u32,
    /// Brackets open after it.
    level: u16,
    /// Where what the tokenizer then had in hand begins.
    hand: u32,
}

/// What the tokenizer met where the tokens end.
#[derive(Clone)]
enum Tail {
    End,
    Unclosed(Bracket),
    /// The error, and the bracket open there.
    Error(SyntaxError, Option<Bracket>),
}

struct Parser<'a> {
    g: &'a Grammar,
    text: &'a str,
    toks: Vec<Token>,
    tail: Tail,
    /// The tail was looked at, which is an error of its own.
    ended: bool,
    /// What the tokenizer has in hand there.
    tail_hand: u32,
    /// Tokens looked at so far: the farthest of both passes.
    fill: usize,
    /// Second pass: the `fail_…` rules take part.
    mistakes: bool,
    memo: HashMap<(u16, u32, bool), Option<u32>>,
    is_fail: Vec<bool>,
    /// Rules whose results CPython remembers without regard to whether mistakes were looked for.
    shared: Vec<bool>,
    plain_expression: u16,
    strings: u16,
    real: u16,
    imaginary: u16,
    error: Option<SyntaxError>,
}

/// The error of a source that the parser refused near `near`. `None` if the grammar accepts it after all, or if
/// it is too deeply nested to tell.
pub(super) fn locate(text: &str, near: u32, expression: bool) -> Option<SyntaxError> {
    let g = Grammar::load();
    let (toks, tail, tail_hand) = tokens(text, &g, near)?;
    if toks.iter().any(|t| usize::from(t.level) > MAX_DEPTH) {
        return None;
    }
    let is_fail = g.rules.iter().map(|r| r.name.starts_with("fail_")).collect();
    let shared = g.rules.iter().map(|r| SHARED.contains(&r.name)).collect();
    let mut p = Parser {
        plain_expression: g.rule("plain_expression"),
        strings: g.rule("strings"),
        real: g.rule("real"),
        imaginary: g.rule("imaginary"),
        g: &g,
        text,
        toks,
        tail,
        ended: false,
        tail_hand,
        fill: 0,
        mistakes: false,
        memo: HashMap::new(),
        is_fail,
        shared,
        error: None,
    };
    let start = g.rule(if expression { "eval" } else { "file" });
    if p.rule(start, 0).is_some() && p.error.is_none() {
        return None;
    }
    let mut unknown = false;
    if p.error.is_none() {
        let last = p.fill.saturating_sub(1);
        p.mistakes = true;
        p.memo.clear();
        p.rule(start, 0);
        unknown = p.error.is_none();
        if unknown {
            p.generic(last);
        }
    }
    let error = p.error.take()?;
    if !p.ended {
        let last = p.toks.get(p.fill.saturating_sub(1)).map_or((0, 0), |t| (t.hand, t.end));
        let error = if unknown || !p.at_end() { p.unclosed_instead(error) } else { error };
        return Some(p.in_hand(error, last));
    }
    Some(match p.tail {
        // The end of the text begins no line.
        Tail::Unclosed(_) => p.in_hand(error, (p.tail_hand, text.trim_end_matches('\n').len() as u32)),
        _ => error,
    })
}

/// Tokens from the top-level statement around `near` to the end.
fn tokens(text: &str, g: &Grammar, near: u32) -> Option<(Vec<Token>, Tail, u32)> {
    let mut scanner = Scanner::new(text);
    let mut toks: Vec<Token> = Vec::new();
    let mut indents = 0usize;
    let mut line_start = true;
    // Where the last top-level statement began; decorators belong to what follows them
    // (and the one before it: the error may be that it ended too early).
    let (mut begin, mut before) = (0, 0);
    let mut decorated = false;
    // The first line that a `match` without a colon may be: one is a mistake, even where it is a call or a subscript.
    let mut soft = None;
    let tail = loop {
        let t = match scanner.next() {
            Ok(t) => t,
            Err(e) => break Tail::Error(e, scanner.brackets.last().copied()),
        };
        let word = t.text(text);
        if line_start && word == "match" {
            soft.get_or_insert(begin);
        }
        let level = scanner.brackets.len() as u16;
        let term = match t.kind {
            Kind::Name => g.find_lit(word).filter(|_| !is_soft(word)).map_or(Term::Name, Term::Lit),
            Kind::Op => match g.find_lit(word) {
                Some(l) => Term::Lit(l),
                // `$`, `?`, `` ` ``: no rule knows them.
                None => Term::Lit(u16::MAX),
            },
            Kind::Number => Term::Number,
            Kind::Str => Term::Str,
            Kind::FStart => Term::FStart,
            Kind::FMiddle => Term::FMiddle,
            Kind::FEnd => Term::FEnd,
            Kind::Newline => Term::Newline,
            Kind::Indent => Term::Indent,
            Kind::Dedent => Term::Dedent,
            Kind::End => match scanner.brackets.last() {
                Some(b) => break Tail::Unclosed(*b),
                None => Term::End,
            },
        };
        let top = line_start && indents == 0 && !matches!(t.kind, Kind::Indent | Kind::Dedent | Kind::End);
        if top && t.start <= near && !matches!(word, "else" | "elif" | "except" | "finally") {
            if !decorated {
                before = begin;
                begin = toks.len();
            }
            decorated = word == "@";
        }
        match t.kind {
            Kind::Indent => indents += 1,
            Kind::Dedent => indents = indents.saturating_sub(1),
            _ => {}
        }
        line_start = matches!(t.kind, Kind::Newline | Kind::Indent | Kind::Dedent);
        toks.push(Token { term, start: t.start, end: t.end, level, hand: scanner.hand as u32 });
        if t.kind == Kind::End {
            break Tail::End;
        }
    };
    toks.drain(..soft.map_or(before, |s| s.min(before)).min(toks.len()));
    if toks.len() > u32::MAX as usize / 2 {
        return None;
    }
    Some((toks, tail, scanner.hand as u32))
}

fn is_soft(word: &str) -> bool {
    matches!(word, "match" | "case" | "type" | "_")
}

/// Where any soft keyword will do, CPython compares as many letters as the name has.
fn looks_soft(word: &str) -> bool {
    is_soft(word) || "match".starts_with(word) || "case".starts_with(word)
}

impl<'a> Parser<'a> {
    // ── matching ──

    /// The token at `i`. Reaching what the tokenizer could not read is an error.
    fn look(&mut self, i: usize) -> Option<Term> {
        if i >= self.toks.len() {
            if self.error.is_none() {
                self.ended = true;
                self.error = match &self.tail {
                    Tail::Error(e, _) => Some(e.clone()),
                    Tail::Unclosed(b) => Some(never_closed(*b)),
                    Tail::End => {
                        let at = self.text.len() as u32;
                        Some(SyntaxError::new("invalid syntax", at, at))
                    }
                };
            }
            return None;
        }
        self.fill = self.fill.max(i + 1);
        Some(self.toks[i].term)
    }

    fn word(&self, i: usize) -> &'a str {
        self.toks.get(i).and_then(|t| self.text.get(t.start as usize..t.end as usize)).unwrap_or("")
    }

    fn rule(&mut self, r: u16, pos: usize) -> Option<usize> {
        if self.error.is_some() || (self.is_fail[usize::from(r)] && !self.mistakes) {
            return None;
        }
        let key = (r, pos as u32, self.mistakes && !self.shared[usize::from(r)]);
        if let Some(found) = self.memo.get(&key) {
            return found.map(|p| p as usize);
        }
        let mistakes = self.mistakes;
        if r == self.plain_expression {
            self.mistakes = false;
        }
        let g = self.g;
        let found = self.alts(&g.rules[usize::from(r)].alts, pos, &mut [(0, 0); 2]);
        self.mistakes = mistakes;
        match found {
            Some(end) if r == self.strings => self.join_strings(pos, end),
            Some(_) if r == self.real => self.check_part(pos, "real"),
            Some(_) if r == self.imaginary => self.check_part(pos, "imaginary"),
            _ => {}
        }
        if self.error.is_some() {
            return None;
        }
        if self.memo.len() >= MAX_MEMO {
            self.memo.clear();
        }
        self.memo.insert(key, found.map(|p| p as u32));
        found
    }

    fn alts(&mut self, alts: &'a [Alt], pos: usize, labels: &mut [(usize, usize); 2]) -> Option<usize> {
        'alts: for alt in alts {
            let mut at = pos;
            let mut cut = false;
            for el in &alt.els {
                if let El::Cut = el {
                    cut = true;
                    continue;
                }
                match self.el(el, at, labels) {
                    Some(next) => at = next,
                    None if cut || self.error.is_some() => return None,
                    None => continue 'alts,
                }
            }
            if let Some(report) = &alt.report {
                // Reported or not, the rule is over.
                self.report(report, *labels);
                return None;
            }
            return Some(at);
        }
        None
    }

    fn el(&mut self, el: &'a El, pos: usize, labels: &mut [(usize, usize); 2]) -> Option<usize> {
        if self.error.is_some() {
            return None;
        }
        match el {
            El::Term(t) => (self.look(pos)? == *t).then_some(pos + 1),
            El::Soft(word) => (self.look(pos)? == Term::Name && self.word(pos) == word).then_some(pos + 1),
            El::AnySoft => (self.look(pos)? == Term::Name && looks_soft(self.word(pos))).then_some(pos + 1),
            El::Rule(r) => self.rule(*r, pos),
            El::Group(alts) => self.alts(alts, pos, labels),
            El::Opt(x) => match self.el(x, pos, labels) {
                Some(p) => Some(p),
                None if self.error.is_some() => None,
                None => Some(pos),
            },
            El::Many(x) => self.many(x, pos, labels),
            El::Some(x) => {
                let first = self.el(x, pos, labels)?;
                self.many(x, first, labels)
            }
            El::Sep(lit, x) => {
                let mut at = self.el(x, pos, labels)?;
                loop {
                    if self.look(at)? != Term::Lit(*lit) {
                        return Some(at);
                    }
                    match self.el(x, at + 1, labels) {
                        Some(next) => at = next,
                        None if self.error.is_some() => return None,
                        None => return Some(at),
                    }
                }
            }
            El::And(x) => self.el(x, pos, labels).map(|_| pos),
            El::Not(x) => match self.el(x, pos, labels) {
                Some(_) => None,
                None if self.error.is_some() => None,
                None => Some(pos),
            },
            El::Force(lit) => {
                if self.look(pos)? == Term::Lit(*lit) {
                    return Some(pos + 1);
                }
                let (start, end) = (self.toks[pos].start, self.toks[pos].end);
                let text = format!("expected '{}'", self.g.lits[usize::from(*lit)]);
                self.error = Some(SyntaxError::new(text, start, end));
                None
            }
            El::Cut => Some(pos),
            El::Label(l, x) => {
                let end = self.el(x, pos, labels)?;
                labels[*l] = (pos, end);
                Some(end)
            }
        }
    }

    fn many(&mut self, x: &'a El, pos: usize, labels: &mut [(usize, usize); 2]) -> Option<usize> {
        let mut at = pos;
        loop {
            match self.el(x, at, labels) {
                Some(next) if next > at => at = next,
                Some(_) => return Some(at),
                None if self.error.is_some() => return None,
                None => return Some(at),
            }
        }
    }

    /// CPython makes a string of its literals as soon as it has read them, and finds faults in them then: each literal's
    /// own, and whether it goes with those before it.
    fn join_strings(&mut self, from: usize, to: usize) {
        let mut depth = 0;
        let mut before = None;
        for i in from..to {
            let nested = depth > 0;
            match self.toks[i].term {
                Term::FStart => depth += 1,
                Term::FEnd => depth -= 1,
                _ => {}
            }
            if nested {
                continue;
            }
            let literal = self.word(i);
            let last = self.place(self.fill.saturating_sub(1));
            match literal_fault(literal) {
                Some(Fault::NotAscii(text)) => {
                    self.error = Some(SyntaxError::new(text, self.toks[i].start, self.toks[i].end));
                }
                Some(Fault::Escape(text)) => {
                    self.error = Some(SyntaxError::new(text, last.0, last.1).with_extent(last.2));
                }
                None => {}
            }
            let bytes = is_bytes(literal);
            if self.error.is_none() && before.is_some_and(|b| b != bytes) {
                let text = "cannot mix bytes and nonbytes literals";
                self.error = Some(SyntaxError::new(text, last.0, last.1).with_extent(last.2));
            }
            if self.error.is_some() {
                return;
            }
            before = Some(bytes);
        }
    }

    /// A part of a complex number in a pattern, which CPython looks at as soon as it has read it.
    fn check_part(&mut self, at: usize, part: &str) {
        if self.word(at).ends_with(['j', 'J']) != (part == "imaginary") {
            let text = format!("{part} number required in complex literal");
            self.error = Some(SyntaxError::new(text, self.toks[at].start, self.toks[at].end));
        }
    }

    // ── reporting ──

    /// An error on the line that the tokenizer is at, at `end`, is shown with what it has in hand.
    fn in_hand(&self, error: SyntaxError, (hand, end): (u32, u32)) -> SyntaxError {
        let line = self.line_around(error.start);
        let joined = (hand as usize) < line.start && end as usize <= line.end;
        let hand = joined.then_some(hand);
        SyntaxError { hand, ..error }
    }

    /// Byte range of a label's tokens.
    fn range(&self, (from, to): (usize, usize)) -> (u32, u32) {
        let start = self.toks.get(from).map_or(self.text.len() as u32, |t| t.start);
        let end = self.toks.get(to.saturating_sub(1)).map_or(start, |t| t.end);
        (start, end.max(start))
    }

    /// Where CPython says that a token is: tokens without text are placed by the tokenizer's cursor.
    fn place(&self, i: usize) -> (u32, u32, Extent) {
        let (start, end) = self.range((i, i + 1));
        let (start, end) = match self.toks.get(i).map(|t| t.term) {
            Some(t @ (Term::Indent | Term::Dedent))
                if t == Term::Indent || (end as usize) < self.text.len() =>
            {
                let line = self.text[..end as usize].rfind('\n').map_or(0, |n| n + 1) as u32;
                if end == line {
                    return (line, line, Extent::Edge);
                }
                (end - 1, end - 1)
            }
            Some(Term::Newline) if start > 0 && start as usize == self.text.len() => (start - 1, start - 1),
            Some(Term::Indent | Term::Dedent | Term::End) => {
                let at = start - u32::from(self.text[..start as usize].ends_with('\n'));
                (at, at)
            }
            _ => return (start, end, Extent::Range),
        };
        (start, end, Extent::Cursor)
    }

    /// The line at a byte offset, without its end.
    fn line_around(&self, at: u32) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let at = (at as usize).min(bytes.len());
        let start = bytes[..at].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
        let end = bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |i| at + i);
        start..end
    }

    /// The range of a label, without the parentheses around a parenthesized expression.
    fn inner_range(&self, (from, to): (usize, usize)) -> (u32, u32) {
        let whole = self.range((from, to));
        if self.word(from) != "(" || to < from + 2 || self.word(to - 1) != ")" {
            return whole;
        }
        match self.expression(whole) {
            Some((e, base)) => (base + e.start().to_u32(), base + e.end().to_u32()),
            None => whole,
        }
    }

    fn report(&mut self, r: &Report, labels: [(usize, usize); 2]) {
        // A list's trailing comma is no part of its last item.
        let (from, to) = labels[1];
        let comma = to > from + 1 && self.word(to - 1) == ",";
        let (a, b) = (self.inner_range(labels[0]), self.inner_range((from, to - usize::from(comma))));
        let last = self.place(self.fill.saturating_sub(1));
        let error = match r.how.as_str() {
            "at" => Some(self.message(r, a, a.0, a.1)),
            "span" => Some(self.message(r, a, a.0, b.1)),
            "from" => Some(self.message(r, a, a.0, last.1.saturating_sub(1))),
            "here" => Some(self.message(r, a, last.0, last.1).with_extent(last.2)),
            "next" => {
                // The token after what has been matched so far is the last one looked at.
                Some(self.message(r, a, last.0, last.1).with_extent(last.2))
            }
            "indent" => {
                let mut e = self.message(r, a, last.0, last.1).with_extent(last.2);
                e.kind = SyntaxErrorKind::Indentation;
                Some(e)
            }
            "lastchar" => {
                // The line is that of the beginning, the column that of the end.
                let end = a.1.saturating_sub(1);
                let (first, last) = (self.line_around(a.0), self.line_around(end));
                let at = (first.start + (end as usize - last.start)).min(first.end) as u32;
                Some(self.message(r, a, at, end).with_extent(Extent::Point))
            }
            "param" => {
                // Without the comma that ends the parameter.
                let comma = self.word(labels[0].1.saturating_sub(1)) == ",";
                let a = self.range((labels[0].0, labels[0].1 - usize::from(comma)));
                Some(self.message(r, a, a.0, a.1))
            }
            "comma" => {
                let level = self.toks.get(labels[1].1.saturating_sub(1)).map_or(0, |t| t.level);
                let legacy =
                    labels[0].1 - labels[0].0 == 1 && matches!(self.word(labels[0].0), "print" | "exec");
                (level > 0 && !legacy).then(|| self.message(r, a, a.0, b.1))
            }
            "legacy" => {
                let name = self.word(labels[0].0);
                let b = self.range(labels[1]);
                matches!(name, "print" | "exec").then(|| {
                    let text = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
                    SyntaxError::new(text, a.0, b.1)
                })
            }
            "target" => self.invalid_target(a, Target::Assign),
            "fortarget" => self.invalid_target(a, Target::For),
            "deltarget" => self.invalid_target(a, Target::Delete),
            "genexp" => self.last_argument(a).map(|start| SyntaxError::new(r.text.clone(), start, b.1)),
            "arguments" => {
                let double = self.toks[labels[0].0..labels[0].1].iter().zip(labels[0].0..).any(|(t, i)| {
                    t.level == self.toks[labels[0].0].level
                        && self.word(i) == "**"
                        && self.unpacks(i, labels[0].0)
                });
                let text = if double {
                    "positional argument follows keyword argument unpacking"
                } else {
                    "positional argument follows keyword argument"
                };
                Some(SyntaxError::new(text, last.0, last.1).with_extent(last.2))
            }
            _ => None,
        };
        if self.error.is_none() {
            self.error = error;
        }
    }

    /// Whether the `**` at token `i` starts an argument.
    fn unpacks(&self, i: usize, first: usize) -> bool {
        i == first || self.word(i - 1) == ","
    }

    /// Fill in a message: `%e` what kind of expression, `%l` its line, `%t` its text.
    fn message(&self, r: &Report, a: (u32, u32), start: u32, end: u32) -> SyntaxError {
        let mut text = r.text.clone();
        if text.contains("%e") {
            let name = self.expression(a).map_or("expression", |(e, _)| describe(&e));
            let name = if self.is_named(a) { "named expression" } else { name };
            text = text.replace("%e", name);
        }
        if text.contains("%l") {
            let line = self.text.get(..a.0 as usize).map_or(0, |t| t.matches('\n').count()) + 1;
            text = text.replace("%l", &line.to_string());
        }
        if text.contains("%t") {
            let word = self.text.get(a.0 as usize..a.1 as usize).unwrap_or("");
            let word = word.split(['=', ' ']).next().unwrap_or("");
            text = text.replace("%t", word);
        }
        SyntaxError::new(text, start, end)
    }

    /// The expression in a byte range, and the offset to add to its own ranges.
    fn expression(&self, (start, end): (u32, u32)) -> Option<(Expr, u32)> {
        let text = self.text.get(start as usize..end as usize)?;
        let parsed = parse_unchecked(text, Mode::ParenthesizedExpression.into());
        match parsed.into_syntax() {
            ruff_python_ast::Mod::Expression(e) => Some((*e.body, start)),
            ruff_python_ast::Mod::Module(_) => None,
        }
    }

    /// Whether the text in a byte range is `name := …`, which cannot be read without parentheses.
    fn is_named(&self, (start, end): (u32, u32)) -> bool {
        let text = self.text.get(start as usize..end as usize).unwrap_or("");
        let parsed = parse_unchecked(&format!("({text})"), Mode::Expression.into());
        matches!(parsed.into_syntax(), ruff_python_ast::Mod::Expression(e) if e.body.is_named_expr())
    }

    fn invalid_target(&self, range: (u32, u32), target: Target) -> Option<SyntaxError> {
        let (e, base) = self.expression(range)?;
        let bad = find_invalid(&e, target)?;
        let verb = if target == Target::Delete { "delete" } else { "assign to" };
        let r = bad.range();
        Some(SyntaxError::new(
            format!("cannot {verb} {}", describe(bad)),
            base + r.start().to_u32(),
            base + r.end().to_u32(),
        ))
    }

    /// Start of the last positional argument of an argument list with several.
    fn last_argument(&self, (start, end): (u32, u32)) -> Option<u32> {
        let text = self.text.get(start as usize..end as usize)?;
        let parsed = parse_unchecked(&format!("f({text})"), Mode::Expression.into());
        let ruff_python_ast::Mod::Expression(e) = parsed.into_syntax() else { return None };
        let Expr::Call(c) = *e.body else { return None };
        if c.arguments.args.len() < 2 {
            return None;
        }
        c.arguments.args.last().map(|a| start + a.start().to_u32().saturating_sub(2))
    }

    /// No rule knows better: the farthest token is invalid syntax.
    fn generic(&mut self, last: usize) {
        let (start, end, extent) = self.place(last);
        let (error, extent) = match self.toks.get(last).map(|t| t.term) {
            Some(Term::Indent) => (SyntaxError::indentation("unexpected indent", start, end), extent),
            Some(Term::Dedent) => (SyntaxError::indentation("unexpected unindent", start, end), extent),
            // Where no line ends there is no token for its end either.
            Some(Term::End) => (SyntaxError::new("invalid syntax", start, end), Extent::Nowhere),
            Some(Term::Newline) if self.toks[last].start as usize == self.text.len() => {
                (SyntaxError::new("invalid syntax", start, end), Extent::Nowhere)
            }
            _ => (SyntaxError::new("invalid syntax", start, end), Extent::Range),
        };
        self.error = Some(error.with_extent(extent));
    }

    /// Whether CPython's tokenizer has seen the end of the text behind the last token: it does not go on for a mistake then.
    fn at_end(&self) -> bool {
        let Some(last) = self.toks.get(self.fill.saturating_sub(1)) else { return true };
        // What it needs no other character to end.
        let whole = last.term == Term::Str
            || matches!(self.word(self.fill - 1), "..." | "**=" | "//=" | "<<=" | ">>=");
        last.end as usize == self.text.len() && !whole
    }

    /// A bracket left open on an earlier line than the error is the likelier cause.
    fn unclosed_instead(&self, error: SyntaxError) -> SyntaxError {
        let (Tail::Unclosed(b) | Tail::Error(_, Some(b))) = self.tail else { return error };
        let last = self.toks.get(self.fill.saturating_sub(1)).map_or(0, |t| t.start);
        let between = self.text.get(b.at as usize..last as usize).unwrap_or("");
        if between.contains('\n') && self.fill < self.toks.len() + 1 { never_closed(b) } else { error }
    }
}

pub(super) fn never_closed(b: Bracket) -> SyntaxError {
    SyntaxError::new(format!("'{}' was never closed", b.open), b.at, b.at).with_extent(Extent::Point)
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Assign,
    For,
    Delete,
}

/// The part of an expression that cannot be a target.
pub(super) fn find_invalid(e: &Expr, target: Target) -> Option<&Expr> {
    match e {
        Expr::List(l) => l.elts.iter().find_map(|x| find_invalid(x, target)),
        Expr::Tuple(t) => t.elts.iter().find_map(|x| find_invalid(x, target)),
        Expr::Starred(_) if target == Target::Delete => Some(e),
        Expr::Starred(s) => find_invalid(&s.value, target),
        // `for a in b` may have been read as a comparison.
        Expr::Compare(c) if target == Target::For => match c.ops.first() {
            Some(CmpOp::In) => find_invalid(&c.left, target),
            _ => None,
        },
        Expr::Name(_) | Expr::Subscript(_) | Expr::Attribute(_) => None,
        _ => Some(e),
    }
}

/// What CPython calls the kind of an expression.
pub(super) fn describe(e: &Expr) -> &'static str {
    match e {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(n) if n.id.as_str() == "__debug__" => "name",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) | Expr::TString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(b) => {
            if b.value {
                "True"
            } else {
                "False"
            }
        }
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(n)
            if matches!(n.value, Number::Int(_) | Number::Float(_) | Number::Complex { .. }) =>
        {
            "literal"
        }
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        _ => "literal",
    }
}
