//! The instructions that patterns become.

use crate::ast::Greed;
use crate::chars::Fold;
use crate::first::Bytes;
use crate::parse::Warning;
use crate::set::Set;

/// A compiled pattern and what Python asks about it.
pub struct Pattern {
    pub program: Program,
    /// As `Pattern.flags` shows them.
    pub flags: u32,
    /// How many groups there are.
    pub groups: u32,
    /// Named groups and their numbers, in order.
    pub names: Vec<(String, u32)>,
    pub warnings: Vec<Warning>,
    /// The least and the greatest number of characters that it matches; `u64::MAX`: there is no limit.
    pub width: (u64, u64),
}

pub struct Program {
    pub(crate) ops: Vec<Op>,
    pub(crate) sets: Vec<Set>,
    /// Literal texts, one after another.
    pub(crate) pool: Vec<u8>,
    pub(crate) firsts: Vec<Bytes>,
    /// How many loops keep a count.
    pub(crate) loops: u32,
    pub(crate) groups: u32,
    pub(crate) start: Start,
    /// No match has fewer characters.
    pub(crate) least: usize,
}

/// Where a match can begin.
pub enum Start {
    Anywhere,
    /// Only where the subject begins.
    Subject,
    /// Only where a line begins.
    Line,
    /// With this text.
    Text(Box<memchr::memmem::Finder<'static>>),
    One(u8),
    Two(u8, u8),
    Three(u8, u8, u8),
    /// With one of these bytes.
    Bytes(Bytes),
}

/// What matches one character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum One {
    Char(u32),
    NotChar(u32),
    /// Any but a newline.
    Any,
    All,
    Set(u32),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Subject,
    Line,
    End,
    EndLine,
    EndSubject,
    Boundary { wide: bool, negate: bool },
}

/// Index of the bytes that what follows can begin with.
pub type First = Option<u32>;

#[derive(Clone, Copy, Debug)]
pub enum Op {
    One(One),
    /// A piece of the pool.
    Text {
        at: u32,
        len: u32,
    },
    At(Place),
    /// Position `i` of the captures: two for each group.
    Mark(u32),
    /// Go on; if that fails, at `next`.
    Split {
        next: u32,
        first: First,
    },
    Jump(u32),
    /// One character, repeated.
    Run {
        one: One,
        min: u32,
        max: u32,
        greed: Greed,
        first: First,
    },
    /// A loop begins: its count is zero; on to its `Until`.
    Loop {
        slot: u32,
        until: u32,
    },
    /// Once more from `body`, or on.
    Until {
        slot: u32,
        min: u32,
        max: u32,
        body: u32,
        lazy: bool,
        first: First,
    },
    /// A loop that gives nothing back begins.
    Possess {
        slot: u32,
    },
    /// Once more, or on at `end`.
    PossessOnce {
        slot: u32,
        min: u32,
        max: u32,
        end: u32,
    },
    PossessAgain {
        slot: u32,
        again: u32,
        marks: bool,
    },
    Atomic,
    AtomicEnd {
        marks: bool,
    },
    /// An assertion, `back` characters before; where it must not match, the next instruction is at `end`.
    Look {
        back: u32,
        negate: bool,
        end: u32,
    },
    LookEnd {
        negate: bool,
        marks: bool,
    },
    Backref {
        group: u32,
        fold: Fold,
    },
    /// On if the group took part, else at `no`.
    Conditional {
        group: u32,
        no: u32,
    },
    Match,
}
