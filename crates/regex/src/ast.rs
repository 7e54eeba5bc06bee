//! The tree of a pattern.
//!
//! Nesting is bounded by the parser, so functions over the tree may recurse.

use crate::chars::Category;
use std::cell::Cell;

/// `{n,}`: no upper bound.
pub const INFINITE: u32 = u32::MAX;
/// Widths saturate here.
pub const MAX_WIDTH: u64 = u64::MAX;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    Begin,
    End,
    BeginString,
    EndString,
    Boundary,
    NotBoundary,
}

/// A member of a character class.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Item {
    Char(u32),
    Range(u32, u32),
    Category { category: Category, negate: bool },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Greed {
    Greedy,
    Lazy,
    Possessive,
}

#[derive(Debug)]
pub enum Node {
    Char(u32),
    NotChar(u32),
    Any,
    Class { negate: bool, items: Vec<Item> },
    At(At),
    Branch(Vec<Seq>),
    Group { id: Option<u32>, add: u32, del: u32, body: Seq },
    Atomic(Seq),
    Repeat { greed: Greed, min: u32, max: u32, body: Seq },
    Backref(u32),
    Conditional { group: u32, yes: Seq, no: Option<Seq> },
    Look { behind: bool, negate: bool, body: Seq },
}

impl Node {
    /// Whether two alternatives that begin with these begin alike. What has parts is never taken for equal.
    pub fn same_simple(&self, other: &Node) -> bool {
        match (self, other) {
            (Node::Char(a), Node::Char(b)) | (Node::NotChar(a), Node::NotChar(b)) => a == b,
            (Node::Any, Node::Any) => true,
            (Node::Class { negate: n, items: i }, Node::Class { negate: m, items: j }) => n == m && i == j,
            (Node::At(a), Node::At(b)) => a == b,
            (Node::Backref(a), Node::Backref(b)) => a == b,
            _ => false,
        }
    }
}

/// Nodes one after another.
#[derive(Debug, Default)]
pub struct Seq {
    pub nodes: Vec<Node>,
    width: Cell<Option<(u64, u64)>>,
}

impl Seq {
    pub fn new(nodes: Vec<Node>) -> Seq {
        Seq { nodes, width: Cell::new(None) }
    }

    /// The least and the greatest number of characters it matches. `groups` has the widths of the groups that are
    /// closed.
    pub fn width(&self, groups: &[Option<(u64, u64)>]) -> (u64, u64) {
        if let Some(w) = self.width.get() {
            return w;
        }
        let (mut lo, mut hi) = (0u64, 0u64);
        for node in &self.nodes {
            let (i, j) = match node {
                Node::Char(_) | Node::NotChar(_) | Node::Any | Node::Class { .. } => (1, 1),
                Node::At(_) | Node::Look { .. } => (0, 0),
                Node::Branch(alternatives) => {
                    alternatives.iter().map(|a| a.width(groups)).fold((MAX_WIDTH, 0), either)
                }
                Node::Group { body, .. } | Node::Atomic(body) => body.width(groups),
                Node::Repeat { min, max, body, .. } => {
                    let (i, j) = body.width(groups);
                    let most =
                        if *max == INFINITE && j > 0 { MAX_WIDTH } else { j.saturating_mul(u64::from(*max)) };
                    (i.saturating_mul(u64::from(*min)), most)
                }
                Node::Backref(group) => {
                    groups.get(*group as usize).copied().flatten().unwrap_or((0, MAX_WIDTH))
                }
                Node::Conditional { yes, no, .. } => {
                    let other = no.as_ref().map_or((0, 0), |no| no.width(groups));
                    either(yes.width(groups), other)
                }
            };
            lo = lo.saturating_add(i);
            hi = hi.saturating_add(j);
        }
        self.width.set(Some((lo, hi)));
        (lo, hi)
    }
}

fn either(a: (u64, u64), b: (u64, u64)) -> (u64, u64) {
    (a.0.min(b.0), a.1.max(b.1))
}
