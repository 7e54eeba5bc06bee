//! Tree → program.

use crate::ast::{At, Greed, Item, Node, Seq};
use crate::chars::Fold;
use crate::error::{Error, Kind, Res};
use crate::first::{self, Bytes, Rest};
use crate::flags::*;
use crate::parse::{Parsed, parse};
use crate::program::*;
use crate::set::{Set, fold_of, is_wide};

/// Compile a pattern: the characters of a `str` (`text`), or the bytes of a `bytes` as characters below 256.
pub fn compile(pattern: &[char], text: bool, flags: u32) -> Res<Pattern> {
    let Parsed { body, flags, widths, names, warnings } = parse(pattern, text, flags)?;
    let groups = widths.len() as u32 - 1;
    let width = body.width(&widths);
    let least = usize::try_from(width.0).unwrap_or(usize::MAX);
    let mut c = Compiler {
        text,
        widths,
        ops: Vec::new(),
        sets: Vec::new(),
        pool: Vec::new(),
        firsts: Vec::new(),
        loops: 0,
    };
    let start = c.start(&body, flags);
    c.seq(&body.nodes, flags, None)?;
    c.ops.push(Op::Match);
    let program = Program {
        ops: c.ops,
        sets: c.sets,
        pool: c.pool,
        firsts: c.firsts,
        loops: c.loops,
        groups,
        start,
        least,
    };
    Ok(Pattern { program, flags, groups, names, warnings, width })
}

/// The flags inside of a group that adds and takes away some.
pub fn combine(flags: u32, add: u32, del: u32) -> u32 {
    let types = ASCII | LOCALE | UNICODE;
    let flags = if add & types != 0 { flags & !types } else { flags };
    (flags | add) & !del
}

struct Compiler {
    text: bool,
    widths: Vec<Option<(u64, u64)>>,
    ops: Vec<Op>,
    sets: Vec<Set>,
    pool: Vec<u8>,
    firsts: Vec<Bytes>,
    loops: u32,
}

impl Compiler {
    fn here(&self) -> u32 {
        self.ops.len() as u32
    }

    /// An instruction that is filled in later.
    fn hole(&mut self) -> usize {
        self.ops.push(Op::Match);
        self.ops.len() - 1
    }

    fn slot(&mut self) -> u32 {
        self.loops += 1;
        self.loops - 1
    }

    fn first(&mut self, bytes: Option<Bytes>) -> First {
        let bytes = bytes.filter(|b| *b != Bytes::ALL)?;
        if let Some(i) = self.firsts.iter().position(|b| *b == bytes) {
            return Some(i as u32);
        }
        self.firsts.push(bytes);
        Some(self.firsts.len() as u32 - 1)
    }

    fn set(&mut self, negate: bool, items: &[Item], flags: u32) -> One {
        let set = Set::new(negate, items, flags);
        if let Some(i) = self.sets.iter().position(|s| *s == set) {
            return One::Set(i as u32);
        }
        self.sets.push(set);
        One::Set(self.sets.len() as u32 - 1)
    }

    /// The node, where it matches exactly one character.
    fn one(&mut self, node: &Node, flags: u32) -> Option<One> {
        Some(match node {
            Node::Char(c) => self.letter(*c, false, flags),
            Node::NotChar(c) => self.letter(*c, true, flags),
            Node::Any if flags & DOTALL != 0 => One::All,
            Node::Any => One::Any,
            Node::Class { negate, items } => self.set(*negate, items, flags),
            _ => return None,
        })
    }

    fn letter(&mut self, c: u32, negate: bool, flags: u32) -> One {
        let fold = fold_of(flags);
        if !fold.is_cased(c) {
            return if negate { One::NotChar(c) } else { One::Char(c) };
        }
        let lower = fold.lower(c);
        match fold {
            // Both cases, so that what is negated excludes both.
            Fold::Locale => {
                let items = [Item::Char(lower), Item::Char(crate::chars::upper(c))];
                self.set(negate, &items, flags & !IGNORECASE)
            }
            // Beyond the first 65,536 a class would not be asked for the lowercase: see `Set`.
            _ if lower > 0xffff => {
                let items = [Item::Char(lower), Item::Char(crate::chars::upper(lower))];
                self.set(negate, &items, flags & !IGNORECASE)
            }
            _ => self.set(negate, &[Item::Char(c)], flags),
        }
    }

    /// Nodes; `outer` follows them.
    fn seq(&mut self, nodes: &[Node], flags: u32, outer: Option<&Rest>) -> Res<()> {
        let mut i = 0;
        while i < nodes.len() {
            let literal = self.literal(&nodes[i..], flags);
            if literal > 1 {
                i += literal;
                continue;
            }
            self.node(&nodes[i], &Rest { nodes: &nodes[i + 1..], flags, outer }, flags)?;
            i += 1;
        }
        Ok(())
    }

    /// How many nodes a literal text takes; it is emitted if they are more than one.
    fn literal(&mut self, nodes: &[Node], flags: u32) -> usize {
        let text = literal_prefix(nodes, self.text, flags);
        if text.1 > 1 {
            let at = self.pool.len() as u32;
            self.pool.extend_from_slice(&text.0);
            self.ops.push(Op::Text { at, len: text.0.len() as u32 });
        }
        text.1
    }

    /// One node; `rest` follows it.
    fn node(&mut self, node: &Node, rest: &Rest, flags: u32) -> Res<()> {
        if let Some(one) = self.one(node, flags) {
            self.ops.push(Op::One(one));
            return Ok(());
        }
        match node {
            Node::At(at) => self.ops.push(Op::At(place(*at, flags))),
            Node::Branch(alternatives) => self.branch(alternatives, rest, flags)?,
            Node::Group { id, add, del, body } => {
                let flags = combine(flags, *add, *del);
                match id {
                    Some(id) => {
                        self.ops.push(Op::Mark(2 * (id - 1)));
                        self.seq(&body.nodes, flags, Some(rest))?;
                        self.ops.push(Op::Mark(2 * (id - 1) + 1));
                    }
                    None => self.seq(&body.nodes, flags, Some(rest))?,
                }
            }
            Node::Atomic(body) => {
                self.ops.push(Op::Atomic);
                let marks = self.marked(body, flags)?;
                self.ops.push(Op::AtomicEnd { marks });
            }
            Node::Repeat { greed, min, max, body } => {
                let what = Repeat { greed: *greed, min: *min, max: *max, body };
                self.repeat(&what, rest, flags)?;
            }
            Node::Backref(group) => {
                self.ops.push(Op::Backref { group: group - 1, fold: fold_of(flags) });
            }
            Node::Conditional { group, yes, no } => {
                let condition = self.hole();
                self.seq(&yes.nodes, flags, Some(rest))?;
                let no_at = match no {
                    Some(no) if !no.nodes.is_empty() => {
                        let jump = self.hole();
                        let at = self.here();
                        self.seq(&no.nodes, flags, Some(rest))?;
                        self.ops[jump] = Op::Jump(self.here());
                        at
                    }
                    _ => self.here(),
                };
                self.ops[condition] = Op::Conditional { group: group - 1, no: no_at };
            }
            Node::Look { behind, negate, body } => self.look(*behind, *negate, body, flags)?,
            Node::Char(_) | Node::NotChar(_) | Node::Any | Node::Class { .. } => {}
        }
        Ok(())
    }

    fn branch(&mut self, alternatives: &[Seq], rest: &Rest, flags: u32) -> Res<()> {
        let mut jumps = Vec::new();
        for (i, alternative) in alternatives.iter().enumerate() {
            if i + 1 == alternatives.len() {
                self.seq(&alternative.nodes, flags, Some(rest))?;
                break;
            }
            let whole = Rest { nodes: &alternative.nodes, flags, outer: Some(rest) };
            let bytes = first::of_rest(&whole, self.text);
            let first = self.first(bytes);
            let split = self.hole();
            self.seq(&alternative.nodes, flags, Some(rest))?;
            jumps.push(self.hole());
            self.ops[split] = Op::Split { next: self.here(), first };
        }
        for jump in jumps {
            self.ops[jump] = Op::Jump(self.here());
        }
        Ok(())
    }

    /// Compile what is cut off once it has matched; whether it has captures.
    fn marked(&mut self, body: &Seq, flags: u32) -> Res<bool> {
        let from = self.ops.len();
        self.seq(&body.nodes, flags, None)?;
        Ok(self.ops[from..].iter().any(|op| matches!(op, Op::Mark(_))))
    }

    fn look(&mut self, behind: bool, negate: bool, body: &Seq, flags: u32) -> Res<()> {
        let mut back = 0;
        if behind {
            let (lo, hi) = body.width(&self.widths);
            let Ok(n) = u32::try_from(lo) else {
                return Err(Error::new(Kind::Syntax, "looks too much behind", None));
            };
            if lo != hi {
                return Err(Error::new(Kind::Syntax, "look-behind requires fixed-width pattern", None));
            }
            back = n;
        }
        let look = self.hole();
        let marks = self.marked(body, flags)?;
        self.ops.push(Op::LookEnd { negate, marks });
        self.ops[look] = Op::Look { back, negate, end: self.here() };
        Ok(())
    }

    fn repeat(&mut self, what: &Repeat, rest: &Rest, flags: u32) -> Res<()> {
        if flags & TEMPLATE != 0 {
            let op = match what.greed {
                Greed::Greedy => "MAX_REPEAT",
                Greed::Lazy => "MIN_REPEAT",
                Greed::Possessive => "POSSESSIVE_REPEAT",
            };
            let text = format!("internal: unsupported template operator {op}");
            return Err(Error::new(Kind::Syntax, text, None));
        }
        let Repeat { greed, min, max, body } = *what;
        if let Some(one) = self.simple(body, flags) {
            let after = first::of_rest(rest, self.text);
            // What follows never begins with what is repeated: then giving back does not help.
            let apart = after.is_some_and(|a| !a.meets(&self.bytes_of(one)))
                || self.leading(rest).is_some_and(|next| next.iter().all(|n| self.are_apart(one, *n)));
            let greed = if greed == Greed::Greedy && apart { Greed::Possessive } else { greed };
            let first = self.first(after);
            self.ops.push(Op::Run { one, min, max, greed, first });
            return Ok(());
        }
        let slot = self.slot();
        if greed == Greed::Possessive {
            self.ops.push(Op::Possess { slot });
            let once = self.hole();
            let marks = self.marked(body, flags)?;
            self.ops.push(Op::PossessAgain { slot, again: once as u32, marks });
            self.ops[once] = Op::PossessOnce { slot, min, max, end: self.here() };
            return Ok(());
        }
        let begin = self.hole();
        let at = self.here();
        self.seq(&body.nodes, flags, None)?;
        let bytes = first::of_nodes(&body.nodes, flags, self.text);
        let first = self.first(bytes);
        self.ops[begin] = Op::Loop { slot, until: self.here() };
        self.ops.push(Op::Until { slot, min, max, body: at, lazy: greed == Greed::Lazy, first });
        Ok(())
    }

    /// What is repeated, where it is one character.
    fn simple(&mut self, body: &Seq, flags: u32) -> Option<One> {
        match &body.nodes[..] {
            [Node::Group { id: None, add, del, body }] => self.simple(body, combine(flags, *add, *del)),
            [node] => self.one(node, flags),
            _ => None,
        }
    }

    /// What the first character of the rest can be, where that is simple and there is one.
    fn leading(&mut self, rest: &Rest) -> Option<Vec<One>> {
        let (mut all, mut part) = (Vec::new(), Some(rest));
        while let Some(Rest { nodes, flags, outer }) = part {
            for node in nodes.iter() {
                match node {
                    Node::Repeat { min, body, .. } => {
                        all.push(self.simple(body, *flags)?);
                        if *min > 0 {
                            return Some(all);
                        }
                    }
                    Node::Group { add, del, body, .. } => {
                        let nodes = &body.nodes;
                        let flags = combine(*flags, *add, *del);
                        all.extend(self.leading(&Rest { nodes, flags, outer: None })?);
                        return Some(all);
                    }
                    node => {
                        all.push(self.one(node, *flags)?);
                        return Some(all);
                    }
                }
            }
            part = *outer;
        }
        None
    }

    fn are_apart(&self, a: One, b: One) -> bool {
        let set = |i: u32| &self.sets[i as usize];
        match (a, b) {
            (One::Char(a), One::Char(b)) => a != b,
            (One::Char(c), One::NotChar(d)) | (One::NotChar(d), One::Char(c)) => c == d,
            (One::Char(c), One::Set(i)) | (One::Set(i), One::Char(c)) => !set(i).has(c),
            (One::Set(i), One::Set(j)) => set(i).is_apart(set(j)),
            _ => false,
        }
    }

    fn bytes_of(&self, one: One) -> Bytes {
        match one {
            One::Char(c) => Bytes::of_char(c, self.text),
            One::Set(i) => Bytes::of_set(&self.sets[i as usize], self.text),
            One::NotChar(_) | One::Any | One::All => Bytes::ALL,
        }
    }

    /// Where a match can begin.
    fn start(&self, body: &Seq, flags: u32) -> Start {
        match body.nodes.first() {
            Some(Node::At(At::BeginString)) => return Start::Subject,
            Some(Node::At(At::Begin)) if flags & MULTILINE == 0 => return Start::Subject,
            Some(Node::At(At::Begin)) => return Start::Line,
            _ => {}
        }
        let mut nodes = &body.nodes[..];
        while let [Node::Group { add: 0, del: 0, body, .. }, ..] = nodes {
            nodes = &body.nodes;
        }
        let (text, _) = literal_prefix(nodes, self.text, flags);
        if text.len() > 1 {
            return Start::Text(Box::new(memchr::memmem::Finder::new(&text).into_owned()));
        }
        let Some(bytes) = first::of_nodes(&body.nodes, flags, self.text) else { return Start::Anywhere };
        match bytes.list()[..] {
            [a] => Start::One(a),
            [a, b] => Start::Two(a, b),
            [a, b, c] => Start::Three(a, b, c),
            _ if bytes == Bytes::ALL => Start::Anywhere,
            _ => Start::Bytes(bytes),
        }
    }
}

struct Repeat<'a> {
    greed: Greed,
    min: u32,
    max: u32,
    body: &'a Seq,
}

/// The text that the nodes begin with, and how many nodes it is.
fn literal_prefix(nodes: &[Node], text: bool, flags: u32) -> (Vec<u8>, usize) {
    let (mut out, mut n) = (Vec::new(), 0);
    if flags & IGNORECASE != 0 {
        return (out, n);
    }
    for node in nodes {
        let Node::Char(c) = node else { break };
        match char::from_u32(*c) {
            Some(c) if text => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            _ if !text => out.push(*c as u8),
            _ => break,
        }
        n += 1;
    }
    (out, n)
}

fn place(at: At, flags: u32) -> Place {
    let lines = flags & MULTILINE != 0;
    match at {
        At::Begin if lines => Place::Line,
        At::Begin | At::BeginString => Place::Subject,
        At::End if lines => Place::EndLine,
        At::End => Place::End,
        At::EndString => Place::EndSubject,
        At::Boundary => Place::Boundary { wide: is_wide(flags), negate: false },
        At::NotBoundary => Place::Boundary { wide: is_wide(flags), negate: true },
    }
}
