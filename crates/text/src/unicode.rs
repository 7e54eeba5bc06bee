//! Character properties and case mappings of the oracle's Unicode version, over the generated tables.
//! ASCII and Latin-1 answers come from the same tables; one lookup costs two loads.

use crate::tables::{INDEX1, INDEX2, POOL, RECORDS, Record, SHIFT};

pub const ALPHA: u16 = 1;
pub const DECIMAL: u16 = 1 << 1;
pub const DIGIT: u16 = 1 << 2;
pub const NUMERIC: u16 = 1 << 3;
pub const LOWER: u16 = 1 << 4;
pub const UPPER: u16 = 1 << 5;
pub const TITLE: u16 = 1 << 6;
pub const SPACE: u16 = 1 << 7;
pub const LINEBREAK: u16 = 1 << 8;
pub const XID_START: u16 = 1 << 9;
pub const XID_CONTINUE: u16 = 1 << 10;
pub const PRINTABLE: u16 = 1 << 11;
pub const CASE_IGNORABLE: u16 = 1 << 12;
pub const CASED: u16 = 1 << 13;

const EXTENDED: i32 = 1 << 30;

#[inline]
fn record(c: char) -> &'static Record {
    let cp = c as u32;
    let block = INDEX1[(cp >> SHIFT) as usize] as usize;
    let at = (block << SHIFT) | (cp & ((1 << SHIFT) - 1)) as usize;
    &RECORDS[INDEX2[at] as usize]
}

/// All property flags of a character (the constants above).
#[inline]
pub fn flags(c: char) -> u16 {
    record(c).0
}

#[inline]
pub fn has(c: char, flag: u16) -> bool {
    flags(c) & flag != 0
}

#[inline]
pub fn is_space(c: char) -> bool {
    if c.is_ascii() { matches!(c, '\t'..='\r' | '\x1c'..='\x1f' | ' ') } else { has(c, SPACE) }
}

#[inline]
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() { (' '..='~').contains(&c) } else { has(c, PRINTABLE) }
}

/// `str.isidentifier` of a first character (`_` included).
pub fn is_id_start(c: char) -> bool {
    has(c, XID_START)
}

/// `str.isidentifier` of any later character.
pub fn is_id_continue(c: char) -> bool {
    has(c, XID_CONTINUE)
}

/// The value of a decimal digit of any script.
#[inline]
pub fn decimal(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let d = record(c).1;
    (d != 255).then_some(d as u32)
}

#[inline]
fn push_mapped(out: &mut String, c: char, mapping: i32) {
    if mapping & EXTENDED != 0 && mapping > 0 {
        let (at, len) = (((mapping ^ EXTENDED) >> 8) as usize, (mapping & 0xff) as usize);
        out.extend(&POOL[at..at + len]);
    } else {
        out.push(char::from_u32((c as i32 + mapping) as u32).unwrap_or(c));
    }
}

/// Appends the full uppercase mapping.
#[inline]
pub fn push_upper(out: &mut String, c: char) {
    push_mapped(out, c, record(c).2);
}

/// Appends the full lowercase mapping (of one character alone: no final sigma).
#[inline]
pub fn push_lower(out: &mut String, c: char) {
    push_mapped(out, c, record(c).3);
}

/// Appends the full titlecase mapping.
#[inline]
pub fn push_title(out: &mut String, c: char) {
    push_mapped(out, c, record(c).4);
}

/// Appends the full case folding.
#[inline]
pub fn push_fold(out: &mut String, c: char) {
    push_mapped(out, c, record(c).5);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties() {
        assert!(has('a', ALPHA | LOWER) && !has('a', UPPER));
        assert!(has('\u{1c5}', TITLE) && has('\u{2028}', LINEBREAK) && has('²', DIGIT) && !has('²', DECIMAL));
        assert_eq!(decimal('٣'), Some(3));
        assert_eq!(decimal('x'), None);
        assert!(is_space('\u{3000}') && is_space('\x1f') && !is_space('\u{200b}'));
        assert!(!is_printable('\u{a0}') && is_printable('é') && !is_printable('\u{10ffff}'));
        assert!(is_id_start('_') && !is_id_start('1') && is_id_continue('1'));
    }

    #[test]
    fn mappings() {
        let mut s = String::new();
        push_upper(&mut s, 'ß');
        push_lower(&mut s, 'İ');
        push_title(&mut s, 'ŉ');
        push_fold(&mut s, 'ẞ');
        push_lower(&mut s, 'A');
        assert_eq!(s, "SSi\u{307}ʼNssa");
    }
}
