//! str methods on `&str`: search, split, strip, replace, padding, translation. Positions are codepoints.
//!
//! Functions that deal in positions take `ascii`: whether the haystack is known to be ASCII, which makes
//! positions and bytes the same. Passing false is always right, only slower.

use std::borrow::Cow;

use memchr::memmem;

use crate::err::{ErrKind, PyErr, Res, fits, type_err, value};
use crate::slice::{Indices, bounds, size};
use crate::unicode::{self, is_space};

pub use crate::strcase::*;

/// `len(s)`.
#[inline]
pub fn char_len(s: &str, ascii: bool) -> usize {
    if ascii { s.len() } else { s.chars().count() }
}

/// The byte offset of a codepoint position; the end if it lies past it.
#[inline]
pub fn byte_at(s: &str, ascii: bool, at: usize) -> usize {
    if ascii {
        return at.min(s.len());
    }
    if at == 0 {
        return 0;
    }
    // Count first bytes of characters, a block at a time while the position is far.
    let (bytes, mut offset, mut left) = (s.as_bytes(), 0, at);
    while left >= 64 && bytes.len() - offset > 64 {
        let firsts: u8 = bytes[offset..offset + 64].iter().map(|&b| ((b as i8) >= -0x40) as u8).sum();
        left -= firsts as usize;
        offset += 64;
    }
    while !s.is_char_boundary(offset) {
        offset += 1;
    }
    match s[offset..].char_indices().nth(left) {
        Some((i, _)) => offset + i,
        None => s.len(),
    }
}

/// `s[start:stop]` of codepoint positions with start ≤ stop ≤ len.
pub fn substring(s: &str, ascii: bool, start: usize, stop: usize) -> &str {
    if start >= stop {
        return "";
    }
    let from = byte_at(s, ascii, start);
    &s[from..from + byte_at(&s[from..], ascii, stop - start)]
}

/// `s[i]` for a position in range.
pub fn char_at(s: &str, ascii: bool, i: usize) -> Option<char> {
    s[byte_at(s, ascii, i)..].chars().next()
}

/// `s[start:stop:step]` from adjusted indices.
pub fn slice(s: &str, ascii: bool, at: Indices) -> Cow<'_, str> {
    if at.len == 0 {
        return "".into();
    }
    if at.step == 1 {
        return substring(s, ascii, at.start as usize, at.start as usize + at.len).into();
    }
    if ascii {
        let b = s.as_bytes();
        return at.iter().map(|i| b[i] as char).collect::<String>().into();
    }
    let last = at.start + (at.len as i64 - 1) * at.step;
    let (low, high) = (at.start.min(last) as usize, at.start.max(last) as usize);
    let part = substring(s, false, low, high + 1);
    let by = usize::try_from(at.step.unsigned_abs()).unwrap_or(usize::MAX);
    if at.step > 0 { part.chars().step_by(by).collect() } else { part.chars().rev().step_by(by).collect() }
}

// ---- search -----------------------------------------------------------------------------------------------

/// The part of `s` that start and end select, with its codepoint offset; None if start lies past end.
fn window(s: &str, ascii: bool, start: Option<i64>, end: Option<i64>) -> Option<(usize, &str)> {
    if matches!(start, None | Some(0)) && end.is_none() {
        return Some((0, s));
    }
    let (start, end) = bounds(start, end, char_len(s, ascii));
    (start <= end).then(|| (start, substring(s, ascii, start, end)))
}

fn find_bytes(hay: &str, needle: &str) -> Option<usize> {
    match needle.as_bytes() {
        [] => Some(0),
        [b] => memchr::memchr(*b, hay.as_bytes()),
        n => memmem::find(hay.as_bytes(), n),
    }
}

fn rfind_bytes(hay: &str, needle: &str) -> Option<usize> {
    match needle.as_bytes() {
        [] => Some(hay.len()),
        [b] => memchr::memrchr(*b, hay.as_bytes()),
        n => memmem::rfind(hay.as_bytes(), n),
    }
}

/// `needle in s`.
#[inline]
pub fn contains(s: &str, needle: &str) -> bool {
    find_bytes(s, needle).is_some()
}

/// `s.find(needle, start, end)`; None for -1.
pub fn find(s: &str, ascii: bool, needle: &str, start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (offset, part) = window(s, ascii, start, end)?;
    let at = find_bytes(part, needle)?;
    Some(offset + char_len(&part[..at], ascii))
}

/// `s.rfind(needle, start, end)`; None for -1.
pub fn rfind(s: &str, ascii: bool, needle: &str, start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (offset, part) = window(s, ascii, start, end)?;
    let at = rfind_bytes(part, needle)?;
    Some(offset + char_len(&part[..at], ascii))
}

fn not_found() -> PyErr {
    PyErr::new(ErrKind::Value, "substring not found")
}

/// `s.index(needle, start, end)`.
pub fn index(s: &str, ascii: bool, needle: &str, start: Option<i64>, end: Option<i64>) -> Res<usize> {
    find(s, ascii, needle, start, end).ok_or_else(not_found)
}

/// `s.rindex(needle, start, end)`.
pub fn rindex(s: &str, ascii: bool, needle: &str, start: Option<i64>, end: Option<i64>) -> Res<usize> {
    rfind(s, ascii, needle, start, end).ok_or_else(not_found)
}

/// `s.count(needle, start, end)`.
pub fn count(s: &str, ascii: bool, needle: &str, start: Option<i64>, end: Option<i64>) -> usize {
    let Some((_, part)) = window(s, ascii, start, end) else { return 0 };
    match needle.as_bytes() {
        [] => char_len(part, ascii) + 1,
        [b] => memchr::memchr_iter(*b, part.as_bytes()).count(),
        n => memmem::find_iter(part.as_bytes(), n).count(),
    }
}

/// `s.startswith(prefix, start, end)`.
pub fn startswith(s: &str, ascii: bool, prefix: &str, start: Option<i64>, end: Option<i64>) -> bool {
    window(s, ascii, start, end).is_some_and(|(_, part)| part.starts_with(prefix))
}

/// `s.endswith(suffix, start, end)`.
pub fn endswith(s: &str, ascii: bool, suffix: &str, start: Option<i64>, end: Option<i64>) -> bool {
    window(s, ascii, start, end).is_some_and(|(_, part)| part.ends_with(suffix))
}

/// `s.removeprefix(prefix)`.
pub fn removeprefix<'a>(s: &'a str, prefix: &str) -> &'a str {
    s.strip_prefix(prefix).unwrap_or(s)
}

/// `s.removesuffix(suffix)`.
pub fn removesuffix<'a>(s: &'a str, suffix: &str) -> &'a str {
    s.strip_suffix(suffix).unwrap_or(s)
}

// ---- split ------------------------------------------------------------------------------------------------

fn limit(maxsplit: i64) -> usize {
    usize::try_from(maxsplit).unwrap_or(usize::MAX)
}

fn check_sep(sep: &str) -> Res<()> {
    if sep.is_empty() { value("empty separator") } else { Ok(()) }
}

/// `s.split(sep, maxsplit)`; maxsplit < 0 for no limit.
pub fn split<'a>(s: &'a str, sep: Option<&str>, maxsplit: i64) -> Res<Vec<&'a str>> {
    let mut left = limit(maxsplit);
    let mut out = Vec::new();
    let Some(sep) = sep else {
        let mut rest = s.trim_start_matches(is_space);
        while left > 0 && !rest.is_empty() {
            let end = rest.find(is_space).unwrap_or(rest.len());
            out.push(&rest[..end]);
            rest = rest[end..].trim_start_matches(is_space);
            left -= 1;
        }
        if !rest.is_empty() {
            out.push(rest);
        }
        return Ok(out);
    };
    check_sep(sep)?;
    let mut from = 0;
    let mut cut = |at: usize| {
        if left == 0 {
            return false;
        }
        left -= 1;
        out.push(&s[from..at]);
        from = at + sep.len();
        true
    };
    match sep.as_bytes() {
        [b] => {
            memchr::memchr_iter(*b, s.as_bytes()).all(&mut cut);
        }
        n => {
            memmem::find_iter(s.as_bytes(), n).all(&mut cut);
        }
    }
    out.push(&s[from..]);
    Ok(out)
}

/// `s.rsplit(sep, maxsplit)`.
pub fn rsplit<'a>(s: &'a str, sep: Option<&str>, maxsplit: i64) -> Res<Vec<&'a str>> {
    if maxsplit < 0 && sep.is_none() {
        return split(s, sep, maxsplit);
    }
    let mut left = limit(maxsplit);
    let mut out = Vec::new();
    match sep {
        None => {
            let mut rest = s.trim_end_matches(is_space);
            while left > 0 && !rest.is_empty() {
                let start = rest.char_indices().rev().find(|&(_, c)| is_space(c));
                let start = start.map_or(0, |(i, c)| i + c.len_utf8());
                out.push(&rest[start..]);
                rest = rest[..start].trim_end_matches(is_space);
                left -= 1;
            }
            if !rest.is_empty() {
                out.push(rest);
            }
        }
        Some(sep) => {
            check_sep(sep)?;
            let mut end = s.len();
            for at in memmem::rfind_iter(s.as_bytes(), sep.as_bytes()) {
                if left == 0 {
                    break;
                }
                left -= 1;
                out.push(&s[at + sep.len()..end]);
                end = at;
            }
            out.push(&s[..end]);
        }
    }
    out.reverse();
    Ok(out)
}

fn is_linebreak(c: char) -> bool {
    if c.is_ascii() {
        matches!(c, '\n'..='\r' | '\x1c'..='\x1e')
    } else {
        unicode::has(c, unicode::LINEBREAK)
    }
}

/// `s.splitlines(keepends)`.
pub fn splitlines(s: &str, keepends: bool) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = s;
    while !rest.is_empty() {
        let Some((at, c)) = rest.char_indices().find(|&(_, c)| is_linebreak(c)) else {
            out.push(rest);
            break;
        };
        let after = at + c.len_utf8() + (c == '\r' && rest[at + 1..].starts_with('\n')) as usize;
        out.push(&rest[..if keepends { after } else { at }]);
        rest = &rest[after..];
    }
    out
}

/// `s.partition(sep)`.
pub fn partition<'a>(s: &'a str, sep: &str) -> Res<(&'a str, &'a str, &'a str)> {
    check_sep(sep)?;
    Ok(match find_bytes(s, sep) {
        Some(at) => (&s[..at], &s[at..at + sep.len()], &s[at + sep.len()..]),
        None => (s, "", ""),
    })
}

/// `s.rpartition(sep)`.
pub fn rpartition<'a>(s: &'a str, sep: &str) -> Res<(&'a str, &'a str, &'a str)> {
    check_sep(sep)?;
    Ok(match rfind_bytes(s, sep) {
        Some(at) => (&s[..at], &s[at..at + sep.len()], &s[at + sep.len()..]),
        None => ("", "", s),
    })
}

// ---- strip ------------------------------------------------------------------------------------------------

/// `s.lstrip(chars)`.
pub fn lstrip<'a>(s: &'a str, chars: Option<&str>) -> &'a str {
    match chars {
        None => s.trim_start_matches(is_space),
        Some(chars) => s.trim_start_matches(|c| chars.contains(c)),
    }
}

/// `s.rstrip(chars)`.
pub fn rstrip<'a>(s: &'a str, chars: Option<&str>) -> &'a str {
    match chars {
        None => s.trim_end_matches(is_space),
        Some(chars) => s.trim_end_matches(|c| chars.contains(c)),
    }
}

/// `s.strip(chars)`.
pub fn strip<'a>(s: &'a str, chars: Option<&str>) -> &'a str {
    rstrip(lstrip(s, chars), chars)
}

// ---- building ---------------------------------------------------------------------------------------------

/// `sep.join(parts)`.
pub fn join<S: AsRef<str>>(sep: &str, parts: &[S]) -> String {
    let total: usize = parts.iter().map(|p| p.as_ref().len()).sum();
    let mut out = String::with_capacity(total + sep.len() * parts.len().saturating_sub(1));
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str(sep);
        }
        out.push_str(part.as_ref());
    }
    out
}

/// `s * n`.
pub fn repeat(s: &str, n: i64) -> Res<String> {
    let n = size(n);
    fits(s.len().saturating_mul(n))?;
    Ok(s.repeat(n))
}

/// `s.replace(old, new, count)`; count < 0 for all.
pub fn replace<'a>(s: &'a str, old: &str, new: &str, count: i64) -> Res<Cow<'a, str>> {
    let mut left = limit(count);
    if left == 0 || old == new && !old.is_empty() {
        return Ok(s.into());
    }
    let mut out = String::new();
    if old.is_empty() {
        fits(s.len().saturating_add(new.len().saturating_mul(left.min(s.len() + 1))))?;
        for (i, c) in s.char_indices() {
            if left == 0 {
                out.push_str(&s[i..]);
                return Ok(out.into());
            }
            out.push_str(new);
            out.push(c);
            left -= 1;
        }
        if left > 0 {
            out.push_str(new);
        }
        return Ok(out.into());
    }
    let mut from = 0;
    for at in memmem::find_iter(s.as_bytes(), old.as_bytes()) {
        if left == 0 {
            break;
        }
        left -= 1;
        if from == 0 {
            out.reserve(s.len());
        }
        fits(out.len().saturating_add(new.len()))?;
        out.push_str(&s[from..at]);
        out.push_str(new);
        from = at + old.len();
    }
    if from == 0 {
        return Ok(s.into());
    }
    out.push_str(&s[from..]);
    Ok(out.into())
}

/// `s.expandtabs(tabsize)`.
pub fn expandtabs(s: &str, tabsize: i64) -> Res<String> {
    let tabsize = size(tabsize);
    let mut out = String::with_capacity(s.len());
    let mut column = 0usize;
    for c in s.chars() {
        match c {
            '\t' if tabsize > 0 => {
                let n = tabsize - column % tabsize;
                fits(out.len().saturating_add(n))?;
                out.extend(std::iter::repeat_n(' ', n));
                column += n;
            }
            '\t' => {}
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(out)
}

/// The `fillchar` argument of `center`, `ljust`, `rjust`.
pub fn fill_char(s: &str) -> Res<char> {
    let mut chars = s.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => type_err("The fill character must be exactly one character long"),
    }
}

fn padded(s: &str, left: usize, right: usize, fill: char) -> Res<String> {
    let bytes = left.saturating_add(right).saturating_mul(fill.len_utf8()).saturating_add(s.len());
    fits(bytes)?;
    let mut out = String::with_capacity(bytes);
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(s);
    out.extend(std::iter::repeat_n(fill, right));
    Ok(out)
}

fn margin(s: &str, ascii: bool, width: i64) -> usize {
    size(width).saturating_sub(char_len(s, ascii))
}

/// `s.center(width, fill)`.
pub fn center(s: &str, ascii: bool, width: i64, fill: char) -> Res<String> {
    let n = margin(s, ascii, width);
    let left = n / 2 + (n & width.max(0) as usize & 1);
    padded(s, left, n - left, fill)
}

/// `s.ljust(width, fill)`.
pub fn ljust(s: &str, ascii: bool, width: i64, fill: char) -> Res<String> {
    padded(s, 0, margin(s, ascii, width), fill)
}

/// `s.rjust(width, fill)`.
pub fn rjust(s: &str, ascii: bool, width: i64, fill: char) -> Res<String> {
    padded(s, margin(s, ascii, width), 0, fill)
}

/// `s.zfill(width)`.
pub fn zfill(s: &str, ascii: bool, width: i64) -> Res<String> {
    let n = margin(s, ascii, width);
    match s.as_bytes().first() {
        Some(&sign @ (b'+' | b'-')) => {
            let mut out = padded(&s[1..], n, 0, '0')?;
            out.insert(0, sign as char);
            Ok(out)
        }
        _ => padded(s, n, 0, '0'),
    }
}

// ---- translate --------------------------------------------------------------------------------------------

/// What a translation table says of one character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mapped {
    /// No entry (LookupError).
    Keep,
    /// None.
    Delete,
    Char(char),
    Text(String),
}

/// `s.translate(table)`, where `lookup` asks the table; its error ends the translation.
pub fn translate<E>(s: &str, mut lookup: impl FnMut(char) -> Result<Mapped, E>) -> Result<String, E> {
    let mut out = String::with_capacity(s.len());
    for c in s.chars() {
        match lookup(c)? {
            Mapped::Keep => out.push(c),
            Mapped::Delete => {}
            Mapped::Char(c) => out.push(c),
            Mapped::Text(text) => out.push_str(&text),
        }
    }
    Ok(out)
}

/// `str.maketrans(x, y, z)`: entries in the order of insertion (a later one overrides); None deletes.
pub fn maketrans(x: &str, y: &str, z: Option<&str>) -> Res<Vec<(char, Option<char>)>> {
    if x.chars().count() != y.chars().count() {
        return value("the first two maketrans arguments must have equal length");
    }
    let mut out: Vec<_> = x.chars().zip(y.chars().map(Some)).collect();
    out.extend(z.unwrap_or("").chars().map(|c| (c, None)));
    Ok(out)
}

/// A str key of `str.maketrans(dict)`.
pub fn maketrans_key(key: &str) -> Res<char> {
    let mut chars = key.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => value("string keys in translate table must be of length 1"),
    }
}

/// An int a translation table or `chr` gives. `message` is the caller's: `chr() arg not in range(0x110000)` or
/// `character mapping must be in range(0x110000)`.
pub fn char_from(i: i64, message: &str) -> Res<char> {
    match u32::try_from(i) {
        Ok(cp) if cp <= 0x10ffff => crate::format::char_of(cp),
        _ => value(message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions() {
        let s = "añb€c😀".repeat(40);
        let chars: Vec<char> = s.chars().collect();
        for i in 0..=chars.len() {
            let want: String = chars[..i].iter().collect();
            assert_eq!(byte_at(&s, false, i), want.len());
        }
        assert_eq!(byte_at(&s, false, 10_000), s.len());
        assert_eq!(slice("añb€c", false, crate::slice::adjust(None, None, Some(-2), 5).unwrap()), "cba");
        assert_eq!(find("añb€c", false, "b", Some(1), None), Some(2));
        assert_eq!(find("añb€c", false, "", Some(6), None), None);
        assert_eq!(rfind("añb€b", false, "b", None, Some(-1)), Some(2));
        assert_eq!(count("aaaa", true, "aa", None, None), 2);
        assert_eq!(count("añ", false, "", None, None), 3);
        assert!(endswith("añb", false, "ñ", None, Some(2)));
    }

    #[test]
    fn splits() {
        assert_eq!(split(" a  b c ", None, 1).unwrap(), ["a", "b c "]);
        assert_eq!(rsplit(" a  b c ", None, 1).unwrap(), [" a  b", "c"]);
        assert_eq!(split("a,,b,", Some(","), -1).unwrap(), ["a", "", "b", ""]);
        assert_eq!(rsplit("a--b--c", Some("--"), 1).unwrap(), ["a--b", "c"]);
        assert_eq!(rsplit("aaa", Some("aa"), -1).unwrap(), ["a", ""]);
        assert_eq!(split("", None, -1).unwrap(), [""; 0]);
        assert_eq!(split("", Some(","), -1).unwrap(), [""]);
        assert_eq!(split("a", Some(""), -1).unwrap_err().message, "empty separator");
        assert_eq!(splitlines("a\r\nb\u{2028}\nc", true), ["a\r\n", "b\u{2028}", "\n", "c"]);
        assert_eq!(splitlines("a\n\n", false), ["a", ""]);
        assert_eq!(rpartition("a.b.c", ".").unwrap(), ("a.b", ".", "c"));
        assert_eq!(strip("xyaxy", Some("yx")), "a");
    }

    #[test]
    fn building() {
        assert_eq!(replace("abab", "b", "", 1).unwrap(), "aab");
        assert_eq!(replace("añ", "", "-", -1).unwrap(), "-a-ñ-");
        assert_eq!(replace("ab", "", "-", 2).unwrap(), "-a-b");
        assert_eq!(expandtabs("a\tb\n\tc", 4).unwrap(), "a   b\n    c");
        assert_eq!(center("ab", true, 5, '*').unwrap(), "**ab*");
        assert_eq!(center("abc", true, 6, '*').unwrap(), "*abc**");
        assert_eq!(zfill("-5", true, 4).unwrap(), "-005");
        assert_eq!(zfill("", true, 2).unwrap(), "00");
        assert_eq!(join(",", &["a", "b"]), "a,b");
        assert!(maketrans("ab", "c", None).is_err());
        let shift = |c| Ok::<_, ()>(if c == 'a' { Mapped::Text("xy".into()) } else { Mapped::Delete });
        assert_eq!(translate("ab", shift), Ok("xy".to_string()));
    }
}
