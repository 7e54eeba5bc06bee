//! Pattern text → tree.
//!
//! Owns: the grammar, CPython's messages and the positions they name. Groups nest at most [`MAX_NESTING`] deep; deeper
//! ones are a `RecursionError`, as they are in CPython.

mod escape;
mod group;
mod source;

pub use escape::{control, octal_value};
pub use group::group_number;
pub use source::{Source, Token};

use crate::ast::{At, Greed, INFINITE, Item, Node, Seq};
use crate::error::{Error, Kind, Res};
use crate::flags::*;
use std::collections::HashMap;

/// How deep groups may be nested.
pub const MAX_NESTING: usize = 200;

/// A pattern's tree and what else was learned.
pub struct Parsed {
    pub body: Seq,
    /// Those asked for, those of the pattern, and UNICODE where it is understood.
    pub flags: u32,
    /// Widths by group number; 0 is the whole match and has none.
    pub widths: Vec<Option<(u64, u64)>>,
    /// Names and numbers, in the order of the groups.
    pub names: Vec<(String, u32)>,
    pub warnings: Vec<Warning>,
}

/// What will mean something else one day (`future`), or is deprecated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    pub future: bool,
    pub message: String,
}

pub struct Parser<'a> {
    source: Source<'a>,
    flags: u32,
    widths: Vec<Option<(u64, u64)>>,
    names: Vec<(String, u32)>,
    by_name: HashMap<String, u32>,
    /// Inside a lookbehind: how many groups there were before it.
    lookbehind: Option<usize>,
    /// Numbers of groups that conditions ask for, with their positions.
    conditions: Vec<(u32, usize)>,
    warnings: Vec<Warning>,
    depth: usize,
}

/// Parse `pattern`, the characters of a `str` (`text`) or the bytes of a `bytes`.
pub fn parse(pattern: &[char], text: bool, flags: u32) -> Res<Parsed> {
    let mut p = Parser {
        source: Source::new(pattern, text)?,
        flags,
        widths: vec![None],
        names: Vec::new(),
        by_name: HashMap::new(),
        lookbehind: None,
        conditions: Vec::new(),
        warnings: Vec::new(),
        depth: 0,
    };
    let body = p.alternatives(flags & VERBOSE != 0, true)?;
    let flags = fix_flags(text, p.flags)?;
    if !p.source.at_end() {
        return Err(p.source.error("unbalanced parenthesis", 0));
    }
    for (group, pos) in &p.conditions {
        if *group as usize >= p.widths.len() {
            return Err(Error::new(Kind::Syntax, format!("invalid group reference {group}"), Some(*pos)));
        }
    }
    Ok(Parsed { body, flags, widths: p.widths, names: p.names, warnings: p.warnings })
}

/// The flags that fit the pattern's type.
fn fix_flags(text: bool, mut flags: u32) -> Res<u32> {
    let wrong = |message: &str| Err(Error::new(Kind::Value, message, None));
    if text {
        if flags & LOCALE != 0 {
            return wrong("cannot use LOCALE flag with a str pattern");
        }
        if flags & ASCII == 0 {
            flags |= UNICODE;
        } else if flags & UNICODE != 0 {
            return wrong("ASCII and UNICODE flags are incompatible");
        }
    } else {
        if flags & UNICODE != 0 {
            return wrong("cannot use UNICODE flag with a bytes pattern");
        }
        if flags & LOCALE != 0 && flags & ASCII != 0 {
            return wrong("ASCII and LOCALE flags are incompatible");
        }
    }
    Ok(flags)
}

impl Parser<'_> {
    /// `a|b|c`, up to a parenthesis or the end.
    fn alternatives(&mut self, mut verbose: bool, outermost: bool) -> Res<Seq> {
        self.nest()?;
        let mut all: Vec<Seq> = Vec::new();
        loop {
            let nodes = self.sequence(verbose, outermost && all.is_empty())?;
            all.push(Seq::new(nodes));
            if !self.source.take_if('|')? {
                break;
            }
            if outermost {
                verbose = self.flags & VERBOSE != 0;
            }
        }
        self.depth -= 1;
        if all.len() == 1 {
            return Ok(all.pop().unwrap_or_default());
        }
        Ok(Seq::new(factor(all)))
    }

    fn nest(&mut self) -> Res<()> {
        self.depth += 1;
        if self.depth > MAX_NESTING {
            return Err(Error::new(Kind::Recursion, "maximum recursion depth exceeded", None));
        }
        Ok(())
    }

    /// Nodes up to `|`, `)` or the end.
    fn sequence(&mut self, mut verbose: bool, first: bool) -> Res<Vec<Node>> {
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(this) = self.source.peek() {
            if this.is('|') || this.is(')') {
                break;
            }
            self.source.advance()?;
            if verbose {
                if this.plain().is_some_and(|c| " \t\n\r\x0b\x0c".contains(c)) {
                    continue;
                }
                if this.is('#') {
                    while let Some(t) = self.source.next()? {
                        if t.is('\n') {
                            break;
                        }
                    }
                    continue;
                }
            }
            let Some(c) = this.plain() else {
                let node = self.escape(this)?;
                nodes.push(node);
                continue;
            };
            match c {
                '[' => nodes.push(self.class()?),
                '?' | '*' | '+' | '{' => self.quantifier(c, &mut nodes)?,
                '.' => nodes.push(Node::Any),
                '(' => self.group(&mut nodes, &mut verbose, first)?,
                '^' => nodes.push(Node::At(At::Begin)),
                '$' => nodes.push(Node::At(At::End)),
                _ => nodes.push(Node::Char(c as u32)),
            }
        }
        Ok(unwrap_groups(nodes))
    }

    /// `[…]`, after the bracket.
    fn class(&mut self) -> Res<Node> {
        let here = self.source.tell() - 1;
        let mut items: Vec<Item> = Vec::new();
        if self.source.peek().is_some_and(|t| t.is('[')) {
            self.warn_set("nested set", 0);
        }
        let negate = self.source.take_if('^')?;
        loop {
            let Some(this) = self.source.next()? else { return Err(self.unterminated_set(here)) };
            if this.is(']') && !items.is_empty() {
                break;
            }
            if !items.is_empty()
                && self.source.peek() == Some(this)
                && let Some(operation) = set_operation(this)
            {
                self.warn_set(operation, 1);
            }
            let from = self.class_member(this)?;
            if !self.source.take_if('-')? {
                items.push(from);
                continue;
            }
            let Some(that) = self.source.next()? else { return Err(self.unterminated_set(here)) };
            if that.is(']') {
                items.push(from);
                items.push(Item::Char('-' as u32));
                break;
            }
            if that.is('-') {
                self.warn_set("set difference", 2);
            }
            let range = match (from, self.class_member(that)?) {
                (Item::Char(lo), Item::Char(hi)) if lo <= hi => Item::Range(lo, hi),
                _ => {
                    let text = format!("bad character range {this}-{that}");
                    return Err(self.source.error(&text, this.len() + 1 + that.len()));
                }
            };
            items.push(range);
        }
        let items = unique(items);
        Ok(match items[..] {
            [Item::Char(c)] if negate => Node::NotChar(c),
            [Item::Char(c)] => Node::Char(c),
            _ => Node::Class { negate, items },
        })
    }

    fn warn_set(&mut self, what: &str, back: usize) {
        let message = format!("Possible {what} at position {}", self.source.tell() - back);
        self.warnings.push(Warning { future: true, message });
    }

    fn class_member(&mut self, this: Token) -> Res<Item> {
        match this.plain() {
            Some(c) => Ok(Item::Char(c as u32)),
            None => self.class_escape(this),
        }
    }

    fn unterminated_set(&self, here: usize) -> Error {
        self.source.error("unterminated character set", self.source.tell() - here)
    }

    /// `*`, `+`, `?` or `{m,n}` after the last node.
    fn quantifier(&mut self, c: char, nodes: &mut Vec<Node>) -> Res<()> {
        let here = self.source.tell();
        let (mut min, mut max) = match c {
            '?' => (0, 1),
            '*' => (0, INFINITE),
            '+' => (1, INFINITE),
            _ => (0, INFINITE),
        };
        if c == '{' {
            if self.source.peek().is_some_and(|t| t.is('}')) {
                nodes.push(Node::Char('{' as u32));
                return Ok(());
            }
            let lo = self.source.digits()?;
            let hi = if self.source.take_if(',')? { self.source.digits()? } else { lo.clone() };
            if !self.source.take_if('}')? {
                nodes.push(Node::Char('{' as u32));
                return self.source.seek(here);
            }
            let bound = |digits: &str| match digits.parse::<u32>() {
                Ok(n) if n < INFINITE => Ok(n),
                _ => Err(Error::new(Kind::Overflow, "the repetition number is too large", None)),
            };
            if !lo.is_empty() {
                min = bound(&lo)?;
            }
            if !hi.is_empty() {
                max = bound(&hi)?;
                if max < min {
                    let len = self.source.tell() - here;
                    return Err(self.source.error("min repeat greater than max repeat", len));
                }
            }
        }
        let len = self.source.tell() - here + 1;
        let body = match nodes.pop() {
            None | Some(Node::At(_)) => return Err(self.source.error("nothing to repeat", len)),
            Some(Node::Repeat { .. }) => return Err(self.source.error("multiple repeat", len)),
            Some(Node::Group { id: None, add: 0, del: 0, body }) => body,
            Some(node) => Seq::new(vec![node]),
        };
        let greed = if self.source.take_if('?')? {
            Greed::Lazy
        } else if self.source.take_if('+')? {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        nodes.push(Node::Repeat { greed, min, max, body });
        Ok(())
    }
}

/// What a doubled character may come to mean in a class.
fn set_operation(token: Token) -> Option<&'static str> {
    match token.plain()? {
        '-' => Some("set difference"),
        '&' => Some("set intersection"),
        '~' => Some("set symmetric difference"),
        '|' => Some("set union"),
        _ => None,
    }
}

/// Without repetitions, in order.
fn unique(items: Vec<Item>) -> Vec<Item> {
    let mut seen = std::collections::HashSet::new();
    items.into_iter().filter(|i| seen.insert(*i)).collect()
}

/// Groups that neither capture nor change flags are their contents.
fn unwrap_groups(nodes: Vec<Node>) -> Vec<Node> {
    if !nodes.iter().any(|n| matches!(n, Node::Group { id: None, add: 0, del: 0, .. })) {
        return nodes;
    }
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Group { id: None, add: 0, del: 0, body } => out.extend(body.nodes),
            node => out.push(node),
        }
    }
    out
}

/// Alternatives: their common beginning, then a class if all are single characters, else a branch.
fn factor(mut all: Vec<Seq>) -> Vec<Node> {
    let mut out = Vec::new();
    let shared = |all: &[Seq]| {
        let first = all.first()?.nodes.first()?;
        all.iter().all(|s| s.nodes.first().is_some_and(|n| n.same_simple(first))).then_some(())
    };
    while shared(&all).is_some() {
        for (i, seq) in all.iter_mut().enumerate() {
            let node = seq.nodes.remove(0);
            if i == 0 {
                out.push(node);
            }
        }
    }
    let mut items = Vec::new();
    let single = all.iter().all(|s| match &s.nodes[..] {
        [Node::Char(c)] => {
            items.push(Item::Char(*c));
            true
        }
        [Node::Class { negate: false, items: more }] => {
            items.extend_from_slice(more);
            true
        }
        _ => false,
    });
    out.push(if single { Node::Class { negate: false, items: unique(items) } } else { Node::Branch(all) });
    out
}
