//! The matcher: backtracking over a stack of choices on the heap.
//!
//! Invariant: the stack holds, newest last, what can still be tried and what must be put back before it is (captures,
//! loop counts). To fail is to pop until something can be tried. Nothing is copied at a choice, however many groups
//! there are. Assertions, atomic groups and possessive loops put a `Barrier` on the stack and cut it down to there when
//! they have matched; only what captures must be put back to stays.
//!
//! A subject is bytes, each a character; or UTF-8. Positions are byte offsets.

mod text;

use crate::ast::Greed;
use crate::program::*;
use std::mem::size_of;
use text::{back_by, back_over, is_boundary, run, same_folded, skip, step};

/// No position.
const NONE: u32 = u32::MAX;

/// What a match must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// At the start position.
    Match,
    /// At the start position and up to the subject's end.
    Full,
    /// Anywhere from the start position on.
    Search,
}

/// The stack would grow past its limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge;

#[derive(Clone, Copy)]
struct Counter {
    count: u32,
    /// Where the last repetition began: one that gets nowhere is the last.
    last: u32,
}

/// What a match captured: byte offsets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captures {
    /// Start and end of the match and of each group; `u32::MAX` where one took no part.
    marks: Box<[u32]>,
    /// Number of the group that ended last, or 0.
    pub last: u32,
}

impl Captures {
    /// The span of a group (0: of the match).
    pub fn span(&self, group: usize) -> Option<(usize, usize)> {
        match (self.marks.get(2 * group), self.marks.get(2 * group + 1)) {
            (Some(&a), Some(&b)) if a != NONE && b != NONE => Some((a as usize, b as usize)),
            _ => None,
        }
    }
}

enum Back {
    /// Go on here.
    Try { pc: u32, pos: u32 },
    /// A run of single characters that ends at `pos` and may end as early as `min`.
    Shorter { pc: u32, pos: u32, min: u32 },
    /// A run that may get longer.
    Longer { pc: u32, pos: u32, count: u32 },
    /// A lazy loop that may go once more.
    Again { pc: u32, pos: u32 },
    /// A capture as it was.
    Mark { index: u32, old: u32, last: u32 },
    /// A loop as it was.
    Slot { slot: u32, count: u32, last: u32 },
    /// What is tried by itself began here.
    Barrier { pc: u32, pos: u32, previous: u32 },
}

/// A program with the memory to run it; used again for match after match.
pub struct Matcher<'p> {
    program: &'p Program,
    stack: Vec<Back>,
    marks: Vec<u32>,
    slots: Vec<Counter>,
    last: u32,
    start: usize,
    end: usize,
    /// The most entries that the stack may have.
    limit: usize,
}

impl<'p> Matcher<'p> {
    /// Its stack takes at most `memory` bytes.
    pub fn new(program: &'p Program, memory: usize) -> Matcher<'p> {
        Matcher {
            program,
            stack: Vec::new(),
            marks: vec![NONE; 2 * program.groups as usize],
            slots: vec![Counter { count: 0, last: NONE }; program.loops as usize],
            last: 0,
            start: 0,
            end: 0,
            limit: memory / size_of::<Back>(),
        }
    }

    /// Start and end of the match that was found.
    pub fn span(&self) -> (usize, usize) {
        (self.start, self.end)
    }

    /// Start and end of a group of the match that was found.
    pub fn group(&self, group: usize) -> Option<(usize, usize)> {
        if group == 0 {
            return Some((self.start, self.end));
        }
        let (a, b) = (*self.marks.get(2 * group - 2)?, *self.marks.get(2 * group - 1)?);
        (a != NONE && b != NONE).then_some((a as usize, b as usize))
    }

    pub fn captures(&self) -> Captures {
        let whole = [self.start as u32, self.end as u32];
        Captures { marks: whole.iter().chain(&self.marks).copied().collect(), last: self.last }
    }

    /// Look for a match in `subject` (UTF-8 if `utf8`) from `start` on. `advance`: an empty one at `start` does not
    /// count.
    pub fn find(
        &mut self,
        subject: &[u8],
        utf8: bool,
        start: usize,
        mode: Mode,
        advance: bool,
    ) -> Result<bool, TooLarge> {
        if start > subject.len() {
            return Ok(false);
        }
        match (mode, utf8) {
            (Mode::Search, false) => self.search::<false>(subject, start, advance),
            (Mode::Search, true) => self.search::<true>(subject, start, advance),
            (_, false) => self.attempt::<false>(subject, start, mode == Mode::Full, advance),
            (_, true) => self.attempt::<true>(subject, start, mode == Mode::Full, advance),
        }
    }

    fn search<const UTF8: bool>(&mut self, s: &[u8], start: usize, advance: bool) -> Result<bool, TooLarge> {
        let Some(latest) = s.len().checked_sub(self.program.least) else { return Ok(false) };
        let mut at = start;
        while at <= latest {
            let from = match &self.program.start {
                Start::Anywhere => Some(at),
                Start::Subject => (at == 0).then_some(0),
                Start::Line if at == 0 || s[at - 1] == b'\n' => Some(at),
                Start::Line => memchr::memchr(b'\n', &s[at..]).map(|i| at + i + 1),
                Start::Text(finder) => finder.find(&s[at..]).map(|i| at + i),
                Start::One(a) => memchr::memchr(*a, &s[at..]).map(|i| at + i),
                Start::Two(a, b) => memchr::memchr2(*a, *b, &s[at..]).map(|i| at + i),
                Start::Three(a, b, c) => memchr::memchr3(*a, *b, *c, &s[at..]).map(|i| at + i),
                Start::Bytes(bytes) => s[at..].iter().position(|b| bytes.has(*b)).map(|i| at + i),
            };
            let Some(from) = from.filter(|from| *from <= latest) else { return Ok(false) };
            if self.attempt::<UTF8>(s, from, false, advance && from == start)? {
                return Ok(true);
            }
            at = if from < s.len() { skip::<UTF8>(s, from) } else { from + 1 };
        }
        Ok(false)
    }

    #[inline(always)]
    fn push(&mut self, entry: Back) -> Result<(), TooLarge> {
        if self.stack.len() == self.stack.capacity() {
            self.grow()?;
        }
        self.stack.push(entry);
        Ok(())
    }

    #[cold]
    fn grow(&mut self) -> Result<(), TooLarge> {
        let len = self.stack.len();
        let more = len.max(64).min(self.limit.saturating_sub(len));
        if more == 0 || self.stack.try_reserve_exact(more).is_err() {
            return Err(TooLarge);
        }
        Ok(())
    }

    fn enter(&mut self, pc: usize, pos: usize, barrier: &mut u32) -> Result<(), TooLarge> {
        let at = self.stack.len() as u32;
        self.push(Back::Barrier { pc: pc as u32, pos: pos as u32, previous: *barrier })?;
        *barrier = at;
        Ok(())
    }

    /// Leave what began at the barrier for good; its position. `marks`: it may have captures.
    fn cut(&mut self, barrier: &mut u32, marks: bool) -> usize {
        let at = *barrier as usize;
        let Some(&Back::Barrier { pos, previous, .. }) = self.stack.get(at) else {
            unreachable!("a barrier is on the stack as long as it is the barrier")
        };
        *barrier = previous;
        let mut kept = at;
        if marks {
            for i in at + 1..self.stack.len() {
                if matches!(self.stack[i], Back::Mark { .. }) {
                    self.stack.swap(kept, i);
                    kept += 1;
                }
            }
        }
        self.stack.truncate(kept);
        pos as usize
    }

    /// Put back everything down to the barrier, and take it off.
    fn undo(&mut self, barrier: &mut u32) {
        while let Some(entry) = self.stack.pop() {
            match entry {
                Back::Mark { index, old, last } => {
                    self.marks[index as usize] = old;
                    self.last = last;
                }
                Back::Slot { slot, count, last } => self.slots[slot as usize] = Counter { count, last },
                Back::Barrier { previous, .. } if self.stack.len() == *barrier as usize => {
                    *barrier = previous;
                    return;
                }
                _ => {}
            }
        }
    }

    fn set_slot(&mut self, slot: u32, count: u32, last: u32) -> Result<(), TooLarge> {
        let old = self.slots[slot as usize];
        self.push(Back::Slot { slot, count: old.count, last: old.last })?;
        self.slots[slot as usize] = Counter { count, last };
        Ok(())
    }

    /// Whether a match begins at `start`; with `full` it must be all of the rest, with `advance` more than nothing.
    fn attempt<const UTF8: bool>(
        &mut self,
        s: &[u8],
        start: usize,
        full: bool,
        advance: bool,
    ) -> Result<bool, TooLarge> {
        let program = self.program;
        let ops = &program.ops[..];
        let possible = |first: First, pos: usize| match first {
            None => true,
            Some(i) => s.get(pos).is_some_and(|b| program.firsts[i as usize].has(*b)),
        };
        self.stack.clear();
        self.marks.fill(NONE);
        self.last = 0;
        let mut barrier = NONE;
        let (mut pc, mut pos) = (0, start);
        loop {
            // Forward, until something does not match.
            loop {
                match ops[pc] {
                    Op::One(one) => match step::<UTF8>(program, one, s, pos) {
                        Some(next) => pos = next,
                        None => break,
                    },
                    Op::Text { at, len } => {
                        let text = &program.pool[at as usize..(at + len) as usize];
                        if !s[pos..].starts_with(text) {
                            break;
                        }
                        pos += text.len();
                    }
                    Op::At(place) => {
                        if !holds::<UTF8>(place, s, pos) {
                            break;
                        }
                    }
                    Op::Mark(index) => {
                        let i = index as usize;
                        if !self.stack.is_empty() {
                            self.push(Back::Mark { index, old: self.marks[i], last: self.last })?;
                        }
                        self.marks[i] = pos as u32;
                        if i % 2 == 1 {
                            self.last = index / 2 + 1;
                        }
                    }
                    Op::Split { next, first } => {
                        if !possible(first, pos) {
                            pc = next as usize;
                            continue;
                        }
                        self.push(Back::Try { pc: next, pos: pos as u32 })?;
                    }
                    Op::Jump(to) => {
                        pc = to as usize;
                        continue;
                    }
                    Op::Run { one, min, max, greed, first } => {
                        let most = if greed == Greed::Lazy { min } else { max };
                        let Some((least, end)) = run::<UTF8>(program, one, s, pos, min, most) else { break };
                        match greed {
                            Greed::Possessive => pos = end,
                            Greed::Greedy => {
                                let mut at = end;
                                while at > least && !possible(first, at) {
                                    at = back_over::<UTF8>(s, at);
                                }
                                if at > least {
                                    let (pos, min) = (at as u32, least as u32);
                                    self.push(Back::Shorter { pc: pc as u32, pos, min })?;
                                }
                                pos = at;
                            }
                            Greed::Lazy => {
                                if max > min {
                                    self.push(Back::Longer { pc: pc as u32, pos: end as u32, count: min })?;
                                }
                                pos = end;
                            }
                        }
                    }
                    Op::Loop { slot, until } => {
                        self.set_slot(slot, 0, NONE)?;
                        pc = until as usize;
                        continue;
                    }
                    Op::Until { slot, min, max, body, lazy, first } => {
                        let now = self.slots[slot as usize];
                        if now.count < min {
                            self.set_slot(slot, now.count + 1, now.last)?;
                            pc = body as usize;
                            continue;
                        }
                        let more = (now.count < max || max == u32::MAX)
                            && pos as u32 != now.last
                            && possible(first, pos);
                        if more && lazy {
                            self.push(Back::Again { pc: pc as u32, pos: pos as u32 })?;
                        } else if more {
                            self.push(Back::Try { pc: pc as u32 + 1, pos: pos as u32 })?;
                            self.set_slot(slot, now.count.saturating_add(1), pos as u32)?;
                            pc = body as usize;
                            continue;
                        }
                    }
                    Op::Possess { slot } => self.set_slot(slot, 0, NONE)?,
                    Op::PossessOnce { slot, min, max, end } => {
                        let now = &mut self.slots[slot as usize];
                        if now.count >= min {
                            if (now.count >= max && max != u32::MAX) || now.last == pos as u32 {
                                pc = end as usize;
                                continue;
                            }
                            now.last = pos as u32;
                        }
                        self.enter(pc, pos, &mut barrier)?;
                    }
                    Op::PossessAgain { slot, again, marks } => {
                        self.cut(&mut barrier, marks);
                        let now = &mut self.slots[slot as usize];
                        now.count = now.count.saturating_add(1);
                        pc = again as usize;
                        continue;
                    }
                    Op::Atomic => self.enter(pc, pos, &mut barrier)?,
                    Op::AtomicEnd { marks } => {
                        self.cut(&mut barrier, marks);
                    }
                    Op::Look { back, negate, end } => {
                        let from = back_by::<UTF8>(s, pos, back as usize);
                        match from {
                            Some(from) => {
                                self.enter(pc, pos, &mut barrier)?;
                                pos = from;
                            }
                            None if negate => {
                                pc = end as usize;
                                continue;
                            }
                            None => break,
                        }
                    }
                    Op::LookEnd { negate: false, marks } => pos = self.cut(&mut barrier, marks),
                    Op::LookEnd { negate: true, .. } => {
                        self.undo(&mut barrier);
                        break;
                    }
                    Op::Backref { group, fold } => {
                        let i = 2 * group as usize;
                        let (a, b) = (self.marks[i], self.marks[i + 1]);
                        if a == NONE || b == NONE || b < a {
                            break;
                        }
                        let text = &s[a as usize..b as usize];
                        if fold == crate::chars::Fold::None {
                            if !s[pos..].starts_with(text) {
                                break;
                            }
                            pos += text.len();
                        } else {
                            match same_folded::<UTF8>(fold, text, s, pos) {
                                Some(next) => pos = next,
                                None => break,
                            }
                        }
                    }
                    Op::Conditional { group, no } => {
                        let i = 2 * group as usize;
                        let (a, b) = (self.marks[i], self.marks[i + 1]);
                        if a == NONE || b == NONE || b < a {
                            pc = no as usize;
                            continue;
                        }
                    }
                    Op::Match => {
                        if (full && pos != s.len()) || (advance && pos == start) {
                            break;
                        }
                        (self.start, self.end) = (start, pos);
                        return Ok(true);
                    }
                }
                pc += 1;
            }
            // Back, to what can be tried instead.
            loop {
                let Some(entry) = self.stack.pop() else { return Ok(false) };
                match entry {
                    Back::Try { pc: p, pos: q } => {
                        (pc, pos) = (p as usize, q as usize);
                        break;
                    }
                    Back::Shorter { pc: p, pos: q, min } => {
                        let Op::Run { first, .. } = ops[p as usize] else { continue };
                        let (mut at, min_at) = (q as usize, min as usize);
                        let found = loop {
                            if at <= min_at {
                                break false;
                            }
                            at = back_over::<UTF8>(s, at);
                            if possible(first, at) {
                                break true;
                            }
                        };
                        if !found {
                            continue;
                        }
                        if at > min_at {
                            self.stack.push(Back::Shorter { pc: p, pos: at as u32, min });
                        }
                        (pc, pos) = (p as usize + 1, at);
                        break;
                    }
                    Back::Longer { pc: p, pos: q, mut count } => {
                        let Op::Run { one, max, first, .. } = ops[p as usize] else { continue };
                        let mut at = q as usize;
                        let found = loop {
                            let Some(next) = step::<UTF8>(program, one, s, at) else { break false };
                            at = next;
                            count = count.saturating_add(1);
                            if possible(first, at) {
                                break true;
                            }
                            if count >= max && max != u32::MAX {
                                break false;
                            }
                        };
                        if !found {
                            continue;
                        }
                        if count < max {
                            self.stack.push(Back::Longer { pc: p, pos: at as u32, count });
                        }
                        (pc, pos) = (p as usize + 1, at);
                        break;
                    }
                    Back::Again { pc: p, pos: q } => {
                        let Op::Until { slot, body, .. } = ops[p as usize] else { continue };
                        let now = self.slots[slot as usize];
                        self.set_slot(slot, now.count.saturating_add(1), q)?;
                        (pc, pos) = (body as usize, q as usize);
                        break;
                    }
                    Back::Mark { index, old, last } => {
                        self.marks[index as usize] = old;
                        self.last = last;
                    }
                    Back::Slot { slot, count, last } => self.slots[slot as usize] = Counter { count, last },
                    Back::Barrier { pc: p, pos: q, previous } => {
                        barrier = previous;
                        match ops[p as usize] {
                            Op::Look { negate: true, end, .. } => {
                                (pc, pos) = (end as usize, q as usize);
                                break;
                            }
                            Op::PossessOnce { slot, min, end, .. }
                                if self.slots[slot as usize].count >= min =>
                            {
                                (pc, pos) = (end as usize, q as usize);
                                break;
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
    }
}

/// Whether a position is the place.
fn holds<const UTF8: bool>(place: Place, s: &[u8], pos: usize) -> bool {
    match place {
        Place::Subject => pos == 0,
        Place::Line => pos == 0 || s[pos - 1] == b'\n',
        Place::End => pos == s.len() || (pos + 1 == s.len() && s[pos] == b'\n'),
        Place::EndLine => pos == s.len() || s[pos] == b'\n',
        Place::EndSubject => pos == s.len(),
        // In an empty subject there is neither.
        Place::Boundary { wide, negate } => !s.is_empty() && is_boundary::<UTF8>(s, pos, wide) != negate,
    }
}
