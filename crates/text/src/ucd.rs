//! The Unicode character database: categories and classes, numbers, decompositions, and the normal forms.
//! Codepoints may be surrogates, so they are numbers here.

use crate::ucd_tables::{DECOMPOSITIONS, DIGITS, NUMBERS, PAIRS, POOL, RECORDS, Record, SPANS, TAGS};
use crate::unicode;

// Hangul syllables are computed.
const S: u32 = 0xAC00;
const L: u32 = 0x1100;
const V: u32 = 0x1161;
const T: u32 = 0x11A7;
const VS: u32 = 21;
const TS: u32 = 28;
const SYLLABLES: u32 = 11172;

fn record(c: u32) -> &'static Record {
    let at = SPANS.partition_point(|span| span >> 10 <= c);
    &RECORDS[(SPANS[at.saturating_sub(1)] & 1023) as usize]
}

/// General category: `Lu`, `Nd`, …
pub fn category(c: u32) -> &'static str {
    record(c).0
}

/// Bidirectional class; empty where none is defined.
pub fn bidirectional(c: u32) -> &'static str {
    record(c).1
}

/// Canonical combining class.
pub fn combining(c: u32) -> u8 {
    record(c).2
}

pub fn east_asian_width(c: u32) -> &'static str {
    record(c).3
}

pub fn mirrored(c: u32) -> bool {
    record(c).4
}

/// The value as a decimal digit.
pub fn decimal(c: u32) -> Option<u32> {
    unicode::decimal(char::from_u32(c)?)
}

/// The value as a digit, decimal or not.
pub fn digit(c: u32) -> Option<u32> {
    if DIGITS.partition_point(|&start| start <= c) % 2 == 1 {
        return numeric(c).map(|value| value as u32);
    }
    decimal(c)
}

/// The value as a number.
pub fn numeric(c: u32) -> Option<f64> {
    let at = NUMBERS.partition_point(|number| number.0 <= c);
    let (first, count, numerator, denominator, step) = *NUMBERS.get(at.checked_sub(1)?)?;
    let offset = c - first;
    let value = (numerator + i64::from(step) * i64::from(offset)) as f64 / f64::from(denominator);
    (offset < u32::from(count)).then_some(value)
}

fn mapping(c: u32) -> Option<(&'static str, &'static str)> {
    let at = DECOMPOSITIONS.binary_search_by_key(&c, |entry| entry.0 & 0xFF_FFFF).ok()?;
    let (key, start) = DECOMPOSITIONS[at];
    let end = DECOMPOSITIONS.get(at + 1)?.1;
    Some((TAGS[(key >> 24) as usize], &POOL[start as usize..end as usize]))
}

/// As `unicodedata.decomposition` writes it: a tag, if it is not canonical, and codepoints.
pub fn decomposition(c: u32) -> String {
    let Some((tag, chars)) = mapping(c) else { return String::new() };
    let tag = (!tag.is_empty()).then(|| tag.to_string());
    let codes = chars.chars().map(|c| format!("{:04X}", c as u32));
    tag.into_iter().chain(codes).collect::<Vec<_>>().join(" ")
}

fn decompose(c: u32, compatible: bool, out: &mut Vec<u32>) {
    if (S..S + SYLLABLES).contains(&c) {
        let s = c - S;
        out.extend([L + s / (VS * TS), V + s % (VS * TS) / TS]);
        if !s.is_multiple_of(TS) {
            out.push(T + s % TS);
        }
        return;
    }
    match mapping(c) {
        Some((tag, chars)) if compatible || tag.is_empty() => {
            chars.chars().for_each(|c| decompose(c as u32, compatible, out));
        }
        _ => out.push(c),
    }
}

fn compose_pair(a: u32, b: u32) -> Option<u32> {
    if (L..L + 19).contains(&a) && (V..V + VS).contains(&b) {
        return Some(S + ((a - L) * VS + b - V) * TS);
    }
    if (S..S + SYLLABLES).contains(&a) && (a - S).is_multiple_of(TS) && (T + 1..T + TS).contains(&b) {
        return Some(a + b - T);
    }
    PAIRS.binary_search_by_key(&(a, b), |pair| (pair.0, pair.1)).ok().map(|at| PAIRS[at].2)
}

/// A normal form: `NFC`, `NFD`, `NFKC` or `NFKD`. `None`: there is no such form.
pub fn normalize(form: &str, text: impl Iterator<Item = u32>) -> Option<Vec<u32>> {
    let (compatible, composed) = match form {
        "NFC" => (false, true),
        "NFD" => (false, false),
        "NFKC" => (true, true),
        "NFKD" => (true, false),
        _ => return None,
    };
    let mut out = Vec::new();
    text.for_each(|c| decompose(c, compatible, &mut out));
    // Marks in a row stand in the order of their classes.
    for run in out.chunk_by_mut(|_, b| combining(*b) > 0) {
        let marks = usize::from(run.first().is_some_and(|c| combining(*c) == 0));
        run[marks..].sort_by_key(|c| combining(*c));
    }
    Some(if composed { compose(&out) } else { out })
}

fn compose(text: &[u32]) -> Vec<u32> {
    let mut out: Vec<u32> = Vec::with_capacity(text.len());
    let mut starter = None;
    // Class of the mark before, if there is one behind the starter.
    let mut last = None;
    for &c in text {
        let class = combining(c);
        if let Some(at) = starter
            && last.is_none_or(|last| last < class)
            && let Some(composed) = compose_pair(out[at], c)
        {
            out[at] = composed;
            continue;
        }
        if class == 0 {
            starter = Some(out.len());
            last = None;
        } else {
            last = Some(class);
        }
        out.push(c);
    }
    out
}
