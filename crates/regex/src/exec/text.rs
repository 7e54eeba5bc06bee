//! Steps over a subject: single characters, runs of them, and what stands around a position.

use crate::ast::INFINITE;
use crate::chars::{Fold, is_word};
use crate::program::{One, Program};

/// The character at `pos`, whose first byte is not ASCII, and where the next one begins.
#[inline]
pub fn decode(s: &[u8], pos: usize) -> (u32, usize) {
    let part = |i: usize| u32::from(s.get(pos + i).copied().unwrap_or(0) & 0x3f);
    let b = u32::from(s[pos]);
    if b < 0xe0 {
        ((b & 0x1f) << 6 | part(1), pos + 2)
    } else if b < 0xf0 {
        ((b & 0x0f) << 12 | part(1) << 6 | part(2), pos + 3)
    } else {
        ((b & 0x07) << 18 | part(1) << 12 | part(2) << 6 | part(3), pos + 4)
    }
}

/// The character at `pos`, which is inside of the subject, and where the next one begins.
#[inline]
fn char_at<const UTF8: bool>(s: &[u8], pos: usize) -> (u32, usize) {
    if !UTF8 || s[pos] < 0x80 { (u32::from(s[pos]), pos + 1) } else { decode(s, pos) }
}

/// Where the character after the one at `pos` begins.
#[inline]
pub fn skip<const UTF8: bool>(s: &[u8], pos: usize) -> usize {
    if !UTF8 || s[pos] < 0x80 { pos + 1 } else { decode(s, pos).1 }
}

/// Where the character before `pos`, which is not 0, begins.
#[inline]
pub fn back_over<const UTF8: bool>(s: &[u8], pos: usize) -> usize {
    let mut at = pos - 1;
    if UTF8 {
        while at > 0 && s[at] & 0xc0 == 0x80 {
            at -= 1;
        }
    }
    at
}

/// `n` characters before `pos`, if there are as many.
pub fn back_by<const UTF8: bool>(s: &[u8], pos: usize, n: usize) -> Option<usize> {
    let at = pos.checked_sub(n)?;
    if !UTF8 {
        return Some(at);
    }
    (0..n).try_fold(pos, |at, _| (at > 0).then(|| back_over::<UTF8>(s, at)))
}

/// Behind the character at `pos`, if `one` matches it.
#[inline(always)]
pub fn step<const UTF8: bool>(program: &Program, one: One, s: &[u8], pos: usize) -> Option<usize> {
    let b = *s.get(pos)?;
    if !UTF8 || b < 0x80 {
        let hit = match one {
            One::Char(c) => u32::from(b) == c,
            One::NotChar(c) => u32::from(b) != c,
            One::Any => b != b'\n',
            One::All => true,
            One::Set(i) => program.sets[i as usize].has_latin(b),
        };
        return hit.then_some(pos + 1);
    }
    let (c, next) = decode(s, pos);
    let hit = match one {
        One::Char(x) => c == x,
        One::NotChar(x) => c != x,
        One::Any | One::All => true,
        One::Set(i) => program.sets[i as usize].has(c),
    };
    hit.then_some(next)
}

/// As many characters as `one` matches from `pos` on, at most `max`: where `min` of them end, and where they all do.
#[inline]
pub fn run<const UTF8: bool>(
    program: &Program,
    one: One,
    s: &[u8],
    pos: usize,
    min: u32,
    max: u32,
) -> Option<(usize, usize)> {
    if min as usize > s.len() - pos {
        return None;
    }
    if UTF8 {
        // Where each character is counted.
        let mut at = pos;
        let mut n = 0;
        let mut least = pos;
        if min > 0 || max != INFINITE {
            while n < max && (n < min || max != INFINITE) {
                let Some(next) = step::<UTF8>(program, one, s, at) else { break };
                at = next;
                n += 1;
                if n == min {
                    least = at;
                }
            }
            if n < min {
                return None;
            }
        }
        if max == INFINITE {
            at = run_all::<UTF8>(program, one, s, at, s.len());
        }
        return Some((least, at));
    }
    let end = if max == INFINITE { s.len() } else { s.len().min(pos.saturating_add(max as usize)) };
    let at = run_all::<UTF8>(program, one, s, pos, end);
    (at - pos >= min as usize).then_some((pos + min as usize, at))
}

/// The end of the characters from `pos` on, before `end`, that `one` matches.
fn run_all<const UTF8: bool>(program: &Program, one: One, s: &[u8], pos: usize, end: usize) -> usize {
    let until = |b: u8| memchr::memchr(b, &s[pos..end]).map_or(end, |i| pos + i);
    match one {
        One::All => return end,
        One::Any => return until(b'\n'),
        One::NotChar(c) if c < 0x80 || (!UTF8 && c < 0x100) => return until(c as u8),
        _ => {}
    }
    let mut at = pos;
    if let One::Set(i) = one {
        let set = &program.sets[i as usize];
        loop {
            while at < end && (!UTF8 || s[at] < 0x80) && set.has_latin(s[at]) {
                at += 1;
            }
            if !UTF8 || at >= end || s[at] < 0x80 {
                return at;
            }
            let (c, next) = decode(s, at);
            if !set.has(c) {
                return at;
            }
            at = next;
        }
    }
    while at < end
        && let Some(next) = step::<UTF8>(program, one, s, at)
    {
        at = next;
    }
    at
}

/// Whether there is a word on one side only.
pub fn is_boundary<const UTF8: bool>(s: &[u8], pos: usize, wide: bool) -> bool {
    let word = |at: usize| is_word(char_at::<UTF8>(s, at).0, wide);
    let before = pos > 0 && word(back_over::<UTF8>(s, pos));
    let after = pos < s.len() && word(pos);
    before != after
}

/// Behind `text` at `pos`, if it stands there but for the case of letters.
pub fn same_folded<const UTF8: bool>(fold: Fold, text: &[u8], s: &[u8], mut pos: usize) -> Option<usize> {
    let mut at = 0;
    while at < text.len() {
        if pos >= s.len() {
            return None;
        }
        let (a, next) = char_at::<UTF8>(text, at);
        let (b, after) = char_at::<UTF8>(s, pos);
        if fold.lower(a) != fold.lower(b) {
            return None;
        }
        (at, pos) = (next, after);
    }
    Some(pos)
}
