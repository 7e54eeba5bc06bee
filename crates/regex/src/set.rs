//! Character classes.
//!
//! Without regard to case, a class holds lowercase characters and is asked for the lowercase of a character; the rules
//! are CPython's, whose answers for characters beyond the first 65,536 differ in details from those for the others.

use crate::ast::Item;
use crate::chars::{Category, Fold, extra_cases, upper};
use crate::flags::*;

/// How classes fold case under these flags.
pub fn fold_of(flags: u32) -> Fold {
    if flags & IGNORECASE == 0 {
        Fold::None
    } else if flags & LOCALE != 0 {
        Fold::Locale
    } else if flags & UNICODE != 0 {
        Fold::Unicode
    } else {
        Fold::Ascii
    }
}

/// Whether categories go beyond ASCII under these flags.
pub fn is_wide(flags: u32) -> bool {
    flags & UNICODE != 0 && flags & LOCALE == 0
}

#[derive(PartialEq, Eq, Debug)]
struct Kind {
    category: Category,
    negate: bool,
    wide: bool,
}

#[derive(PartialEq, Eq, Debug)]
pub struct Set {
    /// The answers for characters below 256, all things considered.
    latin: [u64; 4],
    negate: bool,
    fold: Fold,
    /// Sorted, and apart from each other.
    ranges: Vec<(u32, u32)>,
    /// Ranges that hold a character if they hold its uppercase.
    caseless: Vec<(u32, u32)>,
    kinds: Vec<Kind>,
}

impl Set {
    pub fn new(negate: bool, items: &[Item], flags: u32) -> Set {
        let fold = fold_of(flags);
        let folds = matches!(fold, Fold::Ascii | Fold::Unicode);
        let (mut ranges, mut caseless, mut kinds, mut cased) = (Vec::new(), Vec::new(), Vec::new(), false);
        let mut add_lower = |ranges: &mut Vec<(u32, u32)>, c: u32| {
            let lower = fold.lower(c);
            ranges.push((lower, lower));
            if fold == Fold::Unicode {
                ranges.extend(extra_cases(lower).iter().map(|k| (*k, *k)));
            }
            cased = cased || fold.is_cased(c);
        };
        let mut far = false;
        for item in items {
            match *item {
                Item::Category { category, negate } => {
                    kinds.push(Kind { category, negate, wide: is_wide(flags) });
                }
                Item::Char(c) if !folds => ranges.push((c, c)),
                Item::Range(lo, hi) if !folds => ranges.push((lo, hi)),
                Item::Char(c) if c <= 0xffff => add_lower(&mut ranges, c),
                Item::Char(c) => {
                    far = true;
                    ranges.push((c, c));
                }
                Item::Range(lo, hi) => {
                    (lo..=hi.min(0xffff)).for_each(|c| add_lower(&mut ranges, c));
                    if hi > 0xffff {
                        far = true;
                        caseless.push((lo, hi));
                    }
                }
            }
        }
        let fold = if folds && !cased && !far { Fold::None } else { fold };
        let mut set = Set { latin: [0; 4], negate, fold, ranges: merge(ranges), caseless, kinds };
        for c in 0..256 {
            if set.asks(c) {
                set.latin[c as usize / 64] |= 1 << (c % 64);
            }
        }
        set
    }

    fn asks(&self, c: u32) -> bool {
        match self.fold {
            Fold::None => self.holds(c),
            Fold::Ascii | Fold::Unicode => self.holds(self.fold.lower(c)),
            Fold::Locale => {
                let lower = self.fold.lower(c);
                let upper = if c < 128 { upper(c) } else { c };
                self.holds(lower) || (upper != lower && self.holds(upper))
            }
        }
    }

    fn holds(&self, c: u32) -> bool {
        let within = |(lo, hi): &(u32, u32), c: u32| (*lo..=*hi).contains(&c);
        let i = self.ranges.partition_point(|(lo, _)| *lo <= c);
        let found = i > 0 && within(&self.ranges[i - 1], c)
            || self.kinds.iter().any(|k| k.category.has(c, k.wide) != k.negate)
            || self.caseless.iter().any(|r| within(r, c) || within(r, upper(c)));
        found != self.negate
    }

    /// Whether a character below 256 is in it.
    #[inline(always)]
    pub fn has_latin(&self, c: u8) -> bool {
        self.latin[(c >> 6) as usize] >> (c & 63) & 1 == 1
    }

    #[inline]
    pub fn has(&self, c: u32) -> bool {
        if c < 256 { self.has_latin(c as u8) } else { self.asks(c) }
    }

    /// Whether no character is in both, as far as that is easily told.
    pub fn is_apart(&self, other: &Set) -> bool {
        let far =
            |s: &Set| s.negate || s.fold != Fold::None || s.ranges.last().is_some_and(|(_, hi)| *hi > 255);
        let kinds_apart = |a: &Kind, b: &Kind| match (a.category == b.category, a.negate, b.negate) {
            (true, x, y) => x != y && a.wide == b.wide,
            // Blanks are neither digits nor in words.
            (false, false, false) => a.category == Category::Space || b.category == Category::Space,
            _ => false,
        };
        let narrow = |s: &Set| !far(s) && s.kinds.iter().all(|k| !k.negate && !k.wide);
        self.latin.iter().zip(&other.latin).all(|(a, b)| a & b == 0)
            && (narrow(self)
                || narrow(other)
                || (!far(self)
                    && !far(other)
                    && self.kinds.iter().all(|a| other.kinds.iter().all(|b| kinds_apart(a, b)))))
    }

    /// Whether it may have characters beyond ASCII.
    pub fn beyond_ascii(&self) -> bool {
        self.negate
            || self.fold == Fold::Unicode
            || !self.caseless.is_empty()
            || self.ranges.last().is_some_and(|(_, hi)| *hi > 127)
            || self.kinds.iter().any(|k| k.negate || k.wide)
    }
}

fn merge(mut ranges: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    ranges.sort_unstable();
    let mut out: Vec<(u32, u32)> = Vec::new();
    for (lo, hi) in ranges {
        match out.last_mut() {
            Some(last) if lo <= last.1.saturating_add(1) => last.1 = last.1.max(hi),
            _ => out.push((lo, hi)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        let kelvin = Set::new(false, &[Item::Range('j' as u32, 'l' as u32)], IGNORECASE | UNICODE);
        assert!(kelvin.has(0x212a) && kelvin.has('K' as u32) && !kelvin.has('i' as u32));
        let s = Set::new(false, &[Item::Char('s' as u32), Item::Char('0' as u32)], IGNORECASE | UNICODE);
        assert!(s.has(0x17f));
        let ascii = Set::new(false, &[Item::Char('k' as u32), Item::Char('0' as u32)], IGNORECASE | ASCII);
        assert!(!ascii.has(0x212a) && ascii.has('K' as u32) && !ascii.beyond_ascii());
    }

    #[test]
    fn ranges() {
        let far = Set::new(true, &[Item::Range(0x100, 0x1ff), Item::Range(0x180, 0x10000)], UNICODE);
        assert!(far.has(0xff) && !far.has(0x100) && !far.has(0x10000) && far.has(0x10001));
    }
}
