//! What a match can begin with: the bytes at which it is worth while to try.

use crate::ast::{Item, Node, Seq};
use crate::compile::combine;
use crate::flags::*;
use crate::set::Set;

/// More nodes than these are not looked at.
const LOOK_AT: usize = 16;

/// A set of bytes. Of a text's characters beyond ASCII it has the first byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Bytes([u64; 4]);

impl Bytes {
    pub const ALL: Bytes = Bytes([u64::MAX; 4]);

    #[inline(always)]
    pub fn has(&self, b: u8) -> bool {
        self.0[(b >> 6) as usize] >> (b & 63) & 1 == 1
    }
    fn add(&mut self, b: u8) {
        self.0[(b >> 6) as usize] |= 1 << (b & 63);
    }
    fn union(&mut self, other: &Bytes) {
        (0..4).for_each(|i| self.0[i] |= other.0[i]);
    }
    pub fn meets(&self, other: &Bytes) -> bool {
        (0..4).any(|i| self.0[i] & other.0[i] != 0)
    }
    pub fn list(&self) -> Vec<u8> {
        (0..=255).filter(|b| self.has(*b)).collect()
    }

    /// Those of one character of the set.
    pub fn of_set(set: &Set, text: bool) -> Bytes {
        let mut bytes = Bytes::default();
        (0..=255u8).filter(|b| (!text || *b < 128) && set.has_latin(*b)).for_each(|b| bytes.add(b));
        if text && set.beyond_ascii() {
            (0xc2..=0xf4).for_each(|b| bytes.add(b));
        }
        bytes
    }

    pub fn of_char(c: u32, text: bool) -> Bytes {
        let mut bytes = Bytes::default();
        match char::from_u32(c) {
            Some(c) if text => bytes.add(c.encode_utf8(&mut [0; 4]).as_bytes()[0]),
            _ if !text => bytes.add(c as u8),
            // A surrogate: no text has one.
            _ => {}
        }
        bytes
    }
}

/// Nodes with what follows them further out: the rest of the pattern, as far as it is the same however it was got to.
#[derive(Clone, Copy)]
pub struct Rest<'a> {
    pub nodes: &'a [Node],
    pub flags: u32,
    pub outer: Option<&'a Rest<'a>>,
}

/// The bytes that these nodes can begin with; `None` if they can match without any, or it is not known.
pub fn of_nodes(nodes: &[Node], flags: u32, text: bool) -> Option<Bytes> {
    of_rest(&Rest { nodes, flags, outer: None }, text)
}

/// The same of a rest.
pub fn of_rest(rest: &Rest, text: bool) -> Option<Bytes> {
    let (mut all, mut part) = (Bytes::default(), Some(rest));
    while let Some(Rest { nodes, flags, outer }) = part {
        for node in nodes.iter().take(LOOK_AT) {
            // What must stand here is as good as what is matched here.
            if let Node::Look { behind: false, negate: false, body } = node
                && let Some(bytes) = of_nodes(&body.nodes, *flags, text)
            {
                all.union(&bytes);
                return Some(all);
            }
            let (bytes, certain) = of_node(node, *flags, text);
            all.union(&bytes);
            if certain {
                return Some(all);
            }
        }
        if nodes.len() > LOOK_AT {
            return None;
        }
        part = *outer;
    }
    None
}

/// And whether it needs one of them.
fn of_node(node: &Node, flags: u32, text: bool) -> (Bytes, bool) {
    let seq = |s: &Seq, flags: u32| match of_nodes(&s.nodes, flags, text) {
        Some(bytes) => (bytes, true),
        None => (Bytes::ALL, false),
    };
    match node {
        Node::Char(c) if flags & IGNORECASE == 0 => (Bytes::of_char(*c, text), true),
        Node::Char(c) if *c <= 0xffff => {
            (Bytes::of_set(&Set::new(false, &[Item::Char(*c)], flags), text), true)
        }
        Node::Class { negate, items } => (Bytes::of_set(&Set::new(*negate, items, flags), text), true),
        Node::Char(_) | Node::NotChar(_) | Node::Any => (Bytes::ALL, true),
        Node::At(_) | Node::Look { .. } => (Bytes::default(), false),
        Node::Branch(alternatives) => {
            let mut all = (Bytes::default(), true);
            for a in alternatives {
                let (bytes, certain) = seq(a, flags);
                all.0.union(&bytes);
                all.1 &= certain;
            }
            all
        }
        Node::Group { add, del, body, .. } => seq(body, combine(flags, *add, *del)),
        Node::Atomic(body) => seq(body, flags),
        Node::Repeat { min, body, .. } => {
            let (bytes, certain) = seq(body, flags);
            (bytes, certain && *min > 0)
        }
        Node::Backref(_) => (Bytes::ALL, false),
        Node::Conditional { yes, no, .. } => {
            let (mut bytes, mut certain) = seq(yes, flags);
            match no {
                Some(no) => {
                    let other = seq(no, flags);
                    bytes.union(&other.0);
                    certain &= other.1;
                }
                None => certain = false,
            }
            (bytes, certain)
        }
    }
}
