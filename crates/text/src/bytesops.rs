//! bytes and bytearray methods on `&[u8]`: search, split, strip, case, padding, translation, hex.

use std::borrow::Cow;

use memchr::memmem;

use crate::err::{ErrKind, PyErr, Res, fits, value};
use crate::slice::{Indices, bounds, size};

/// What bytes methods call whitespace.
#[inline]
pub fn is_space(c: u8) -> bool {
    matches!(c, b'\t'..=b'\r' | b' ')
}

/// An int as a byte, for `find`, `in`, `append`…: ValueError "byte must be in range(0, 256)".
pub fn byte_from(i: i64) -> Res<u8> {
    u8::try_from(i).or_else(|_| value("byte must be in range(0, 256)"))
}

/// An item of `bytes(iterable)`: ValueError "bytes must be in range(0, 256)".
pub fn item_from(i: i64) -> Res<u8> {
    u8::try_from(i).or_else(|_| value("bytes must be in range(0, 256)"))
}

/// `b[start:stop:step]` from adjusted indices.
pub fn slice(b: &[u8], at: Indices) -> Cow<'_, [u8]> {
    if at.len == 0 {
        return (&[][..]).into();
    }
    if at.step == 1 {
        return b[at.start as usize..at.start as usize + at.len].into();
    }
    at.iter().map(|i| b[i]).collect::<Vec<u8>>().into()
}

// ---- search -----------------------------------------------------------------------------------------------

fn window(b: &[u8], start: Option<i64>, end: Option<i64>) -> Option<(usize, &[u8])> {
    let (start, end) = bounds(start, end, b.len());
    (start <= end).then(|| (start, &b[start..end]))
}

fn find_in(hay: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => Some(0),
        [c] => memchr::memchr(*c, hay),
        _ => memmem::find(hay, needle),
    }
}

fn rfind_in(hay: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => Some(hay.len()),
        [c] => memchr::memrchr(*c, hay),
        _ => memmem::rfind(hay, needle),
    }
}

/// `needle in b`.
pub fn contains(b: &[u8], needle: &[u8]) -> bool {
    find_in(b, needle).is_some()
}

/// `b.find(needle, start, end)`; None for -1.
pub fn find(b: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (offset, part) = window(b, start, end)?;
    find_in(part, needle).map(|at| offset + at)
}

/// `b.rfind(needle, start, end)`; None for -1.
pub fn rfind(b: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (offset, part) = window(b, start, end)?;
    rfind_in(part, needle).map(|at| offset + at)
}

fn not_found() -> PyErr {
    PyErr::new(ErrKind::Value, "subsection not found")
}

/// `b.index(needle, start, end)`.
pub fn index(b: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> Res<usize> {
    find(b, needle, start, end).ok_or_else(not_found)
}

/// `b.rindex(needle, start, end)`.
pub fn rindex(b: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> Res<usize> {
    rfind(b, needle, start, end).ok_or_else(not_found)
}

/// `b.count(needle, start, end)`.
pub fn count(b: &[u8], needle: &[u8], start: Option<i64>, end: Option<i64>) -> usize {
    let Some((_, part)) = window(b, start, end) else { return 0 };
    match needle {
        [] => part.len() + 1,
        [c] => memchr::memchr_iter(*c, part).count(),
        _ => memmem::find_iter(part, needle).count(),
    }
}

/// `b.startswith(prefix, start, end)`.
pub fn startswith(b: &[u8], prefix: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    window(b, start, end).is_some_and(|(_, part)| part.starts_with(prefix))
}

/// `b.endswith(suffix, start, end)`.
pub fn endswith(b: &[u8], suffix: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    window(b, start, end).is_some_and(|(_, part)| part.ends_with(suffix))
}

/// `b.removeprefix(prefix)`.
pub fn removeprefix<'a>(b: &'a [u8], prefix: &[u8]) -> &'a [u8] {
    b.strip_prefix(prefix).unwrap_or(b)
}

/// `b.removesuffix(suffix)`.
pub fn removesuffix<'a>(b: &'a [u8], suffix: &[u8]) -> &'a [u8] {
    b.strip_suffix(suffix).unwrap_or(b)
}

// ---- split and strip --------------------------------------------------------------------------------------

fn check_sep(sep: &[u8]) -> Res<()> {
    if sep.is_empty() { value("empty separator") } else { Ok(()) }
}

fn limit(n: i64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// `b.split(sep, maxsplit)`; maxsplit < 0 for no limit.
pub fn split<'a>(b: &'a [u8], sep: Option<&[u8]>, maxsplit: i64) -> Res<Vec<&'a [u8]>> {
    let mut left = limit(maxsplit);
    let mut out = Vec::new();
    let Some(sep) = sep else {
        let mut rest = lstrip(b, None);
        while left > 0 && !rest.is_empty() {
            let end = rest.iter().position(|&c| is_space(c)).unwrap_or(rest.len());
            out.push(&rest[..end]);
            rest = lstrip(&rest[end..], None);
            left -= 1;
        }
        if !rest.is_empty() {
            out.push(rest);
        }
        return Ok(out);
    };
    check_sep(sep)?;
    let mut from = 0;
    for at in memmem::find_iter(b, sep) {
        if left == 0 {
            break;
        }
        left -= 1;
        out.push(&b[from..at]);
        from = at + sep.len();
    }
    out.push(&b[from..]);
    Ok(out)
}

/// `b.rsplit(sep, maxsplit)`.
pub fn rsplit<'a>(b: &'a [u8], sep: Option<&[u8]>, maxsplit: i64) -> Res<Vec<&'a [u8]>> {
    let mut left = limit(maxsplit);
    let mut out = Vec::new();
    match sep {
        None => {
            let mut rest = rstrip(b, None);
            while left > 0 && !rest.is_empty() {
                let start = rest.iter().rposition(|&c| is_space(c)).map_or(0, |i| i + 1);
                out.push(&rest[start..]);
                rest = rstrip(&rest[..start], None);
                left -= 1;
            }
            if !rest.is_empty() {
                out.push(rest);
            }
        }
        Some(sep) => {
            check_sep(sep)?;
            let mut end = b.len();
            for at in memmem::rfind_iter(b, sep) {
                if left == 0 {
                    break;
                }
                left -= 1;
                out.push(&b[at + sep.len()..end]);
                end = at;
            }
            out.push(&b[..end]);
        }
    }
    out.reverse();
    Ok(out)
}

/// `b.splitlines(keepends)`: only `\n`, `\r` and `\r\n` end a line.
pub fn splitlines(b: &[u8], keepends: bool) -> Vec<&[u8]> {
    let mut out = Vec::new();
    let mut rest = b;
    while !rest.is_empty() {
        let Some(at) = memchr::memchr2(b'\n', b'\r', rest) else {
            out.push(rest);
            break;
        };
        let after = at + if rest[at..].starts_with(b"\r\n") { 2 } else { 1 };
        out.push(&rest[..if keepends { after } else { at }]);
        rest = &rest[after..];
    }
    out
}

/// Three parts of a bytes, as `partition` gives them.
pub type Parts<'a> = (&'a [u8], &'a [u8], &'a [u8]);

/// `b.partition(sep)`.
pub fn partition<'a>(b: &'a [u8], sep: &[u8]) -> Res<Parts<'a>> {
    check_sep(sep)?;
    Ok(match find_in(b, sep) {
        Some(at) => (&b[..at], &b[at..at + sep.len()], &b[at + sep.len()..]),
        None => (b, &[], &[]),
    })
}

/// `b.rpartition(sep)`.
pub fn rpartition<'a>(b: &'a [u8], sep: &[u8]) -> Res<Parts<'a>> {
    check_sep(sep)?;
    Ok(match rfind_in(b, sep) {
        Some(at) => (&b[..at], &b[at..at + sep.len()], &b[at + sep.len()..]),
        None => (&[], &[], b),
    })
}

fn strips(chars: Option<&[u8]>) -> impl Fn(u8) -> bool + '_ {
    move |c| chars.map_or_else(|| is_space(c), |chars| chars.contains(&c))
}

/// `b.lstrip(chars)`.
pub fn lstrip<'a>(b: &'a [u8], chars: Option<&[u8]>) -> &'a [u8] {
    let drop = strips(chars);
    &b[b.iter().position(|&c| !drop(c)).unwrap_or(b.len())..]
}

/// `b.rstrip(chars)`.
pub fn rstrip<'a>(b: &'a [u8], chars: Option<&[u8]>) -> &'a [u8] {
    let drop = strips(chars);
    &b[..b.iter().rposition(|&c| !drop(c)).map_or(0, |i| i + 1)]
}

/// `b.strip(chars)`.
pub fn strip<'a>(b: &'a [u8], chars: Option<&[u8]>) -> &'a [u8] {
    rstrip(lstrip(b, chars), chars)
}

// ---- building ---------------------------------------------------------------------------------------------

/// `sep.join(parts)`.
pub fn join<B: AsRef<[u8]>>(sep: &[u8], parts: &[B]) -> Vec<u8> {
    let total: usize = parts.iter().map(|p| p.as_ref().len()).sum();
    let mut out = Vec::with_capacity(total + sep.len() * parts.len().saturating_sub(1));
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(sep);
        }
        out.extend_from_slice(part.as_ref());
    }
    out
}

/// `b * n`.
pub fn repeat(b: &[u8], n: i64) -> Res<Vec<u8>> {
    let n = size(n);
    fits(b.len().saturating_mul(n))?;
    Ok(b.repeat(n))
}

/// `b.replace(old, new, count)`; count < 0 for all.
pub fn replace<'a>(b: &'a [u8], old: &[u8], new: &[u8], count: i64) -> Res<Cow<'a, [u8]>> {
    let mut left = limit(count);
    if left == 0 {
        return Ok(b.into());
    }
    let mut out = Vec::with_capacity(b.len());
    if old.is_empty() {
        fits(b.len().saturating_add(new.len().saturating_mul(left.min(b.len() + 1))))?;
        for i in 0..=b.len() {
            if left > 0 {
                out.extend_from_slice(new);
                left -= 1;
            }
            out.extend(b.get(i));
        }
        return Ok(out.into());
    }
    let mut from = 0;
    for at in memmem::find_iter(b, old) {
        if left == 0 {
            break;
        }
        left -= 1;
        fits(out.len().saturating_add(new.len()))?;
        out.extend_from_slice(&b[from..at]);
        out.extend_from_slice(new);
        from = at + old.len();
    }
    if from == 0 {
        return Ok(b.into());
    }
    out.extend_from_slice(&b[from..]);
    Ok(out.into())
}

/// `b.expandtabs(tabsize)`.
pub fn expandtabs(b: &[u8], tabsize: i64) -> Res<Vec<u8>> {
    let tabsize = size(tabsize);
    let mut out = Vec::with_capacity(b.len());
    let mut column = 0usize;
    for &c in b {
        match c {
            b'\t' if tabsize > 0 => {
                let n = tabsize - column % tabsize;
                fits(out.len().saturating_add(n))?;
                out.resize(out.len() + n, b' ');
                column += n;
            }
            b'\t' => {}
            _ => {
                out.push(c);
                column = if matches!(c, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(out)
}

fn margin(b: &[u8], width: i64) -> usize {
    size(width).saturating_sub(b.len())
}

fn padded(b: &[u8], left: usize, right: usize, fill: u8) -> Res<Vec<u8>> {
    let total = b.len().saturating_add(left).saturating_add(right);
    fits(total)?;
    let mut out = Vec::with_capacity(total);
    out.resize(left, fill);
    out.extend_from_slice(b);
    out.resize(total, fill);
    Ok(out)
}

/// `b.center(width, fill)`.
pub fn center(b: &[u8], width: i64, fill: u8) -> Res<Vec<u8>> {
    let n = margin(b, width);
    let left = n / 2 + (n & width.max(0) as usize & 1);
    padded(b, left, n - left, fill)
}

/// `b.ljust(width, fill)`.
pub fn ljust(b: &[u8], width: i64, fill: u8) -> Res<Vec<u8>> {
    padded(b, 0, margin(b, width), fill)
}

/// `b.rjust(width, fill)`.
pub fn rjust(b: &[u8], width: i64, fill: u8) -> Res<Vec<u8>> {
    padded(b, margin(b, width), 0, fill)
}

/// `b.zfill(width)`.
pub fn zfill(b: &[u8], width: i64) -> Res<Vec<u8>> {
    let n = margin(b, width);
    let mut out = padded(b, n, 0, b'0')?;
    if matches!(b.first(), Some(b'+' | b'-')) {
        out.swap(0, n);
    }
    Ok(out)
}

// ---- case and predicates ----------------------------------------------------------------------------------

/// `b.lower()`.
pub fn lower(b: &[u8]) -> Vec<u8> {
    b.to_ascii_lowercase()
}

/// `b.upper()`.
pub fn upper(b: &[u8]) -> Vec<u8> {
    b.to_ascii_uppercase()
}

/// `b.capitalize()`.
pub fn capitalize(b: &[u8]) -> Vec<u8> {
    let mut out = b.to_ascii_lowercase();
    if let Some(c) = out.first_mut() {
        c.make_ascii_uppercase();
    }
    out
}

/// `b.title()`.
pub fn title(b: &[u8]) -> Vec<u8> {
    let mut inside = false;
    let convert = |&c: &u8| {
        let mapped = if inside { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
        inside = c.is_ascii_alphabetic();
        mapped
    };
    b.iter().map(convert).collect()
}

/// `b.swapcase()`.
pub fn swapcase(b: &[u8]) -> Vec<u8> {
    b.iter().map(|c| if c.is_ascii_alphabetic() { c ^ 0x20 } else { *c }).collect()
}

/// `b.isalpha()`.
pub fn isalpha(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(u8::is_ascii_alphabetic)
}

/// `b.isdigit()`.
pub fn isdigit(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(u8::is_ascii_digit)
}

/// `b.isalnum()`.
pub fn isalnum(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(u8::is_ascii_alphanumeric)
}

/// `b.isspace()`.
pub fn isspace(b: &[u8]) -> bool {
    !b.is_empty() && b.iter().all(|&c| is_space(c))
}

/// `b.isascii()`.
pub fn isascii(b: &[u8]) -> bool {
    b.is_ascii()
}

/// `b.isupper()`.
pub fn isupper(b: &[u8]) -> bool {
    b.iter().any(u8::is_ascii_uppercase) && !b.iter().any(u8::is_ascii_lowercase)
}

/// `b.islower()`.
pub fn islower(b: &[u8]) -> bool {
    b.iter().any(u8::is_ascii_lowercase) && !b.iter().any(u8::is_ascii_uppercase)
}

/// `b.istitle()`.
pub fn istitle(b: &[u8]) -> bool {
    let (mut cased, mut inside) = (false, false);
    for c in b {
        if !c.is_ascii_alphabetic() {
            inside = false;
        } else if c.is_ascii_uppercase() == inside {
            return false;
        } else {
            (cased, inside) = (true, true);
        }
    }
    cased
}

// ---- translate and hex ------------------------------------------------------------------------------------

/// `b.translate(table, delete)`.
pub fn translate(b: &[u8], table: Option<&[u8]>, delete: &[u8]) -> Res<Vec<u8>> {
    if table.is_some_and(|t| t.len() != 256) {
        return value("translation table must be 256 characters long");
    }
    let kept = b.iter().filter(|c| !delete.contains(c));
    Ok(kept.map(|&c| table.map_or(c, |t| t[c as usize])).collect())
}

/// `bytes.maketrans(from, to)`.
pub fn maketrans(from: &[u8], to: &[u8]) -> Res<Vec<u8>> {
    if from.len() != to.len() {
        return value("maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&f, &t) in from.iter().zip(to) {
        table[f as usize] = t;
    }
    Ok(table)
}

/// The `sep` argument of `hex`.
pub fn hex_sep(sep: &str) -> Res<u8> {
    let mut chars = sep.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii() => Ok(c as u8),
        (Some(_), None) => value("sep must be ASCII."),
        _ => value("sep must be length 1."),
    }
}

/// `b.hex(sep, bytes_per_sep)`: groups count from the right, from the left if negative.
pub fn hex(b: &[u8], sep: Option<u8>, bytes_per_sep: i64) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let group = usize::try_from(bytes_per_sep.unsigned_abs()).unwrap_or(usize::MAX);
    let sep = sep.filter(|_| group > 0);
    let mut out = String::with_capacity(b.len() * 2 + sep.map_or(0, |_| b.len() / group));
    for (i, &c) in b.iter().enumerate() {
        if let Some(sep) = sep
            && i > 0
            && (if bytes_per_sep < 0 { i } else { b.len() - i }).is_multiple_of(group)
        {
            out.push(sep as char);
        }
        out.push(DIGITS[c as usize >> 4] as char);
        out.push(DIGITS[c as usize & 15] as char);
    }
    out
}

/// `bytes.fromhex(s)`.
pub fn fromhex(s: &str) -> Res<Vec<u8>> {
    let bad = |at: usize| value(format!("non-hexadecimal number found in fromhex() arg at position {at}"));
    if let Some(at) = s.bytes().position(|c| !c.is_ascii()) {
        return bad(at);
    }
    let b = s.as_bytes();
    let nibble = |at: usize| b.get(at).and_then(|&c| (c as char).to_digit(16));
    let mut out = Vec::with_capacity(b.len() / 2);
    let mut at = 0;
    loop {
        while b.get(at).is_some_and(|&c| is_space(c)) {
            at += 1;
        }
        if at == b.len() {
            return Ok(out);
        }
        let Some(high) = nibble(at) else { return bad(at) };
        let Some(low) = nibble(at + 1) else { return bad(at + 1) };
        out.push((high << 4 | low) as u8);
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searches() {
        assert_eq!(find(b"abcabc", b"c", Some(3), None), Some(5));
        assert_eq!(rfind(b"abcabc", b"abc", None, Some(5)), Some(0));
        assert_eq!(find(b"abc", b"", Some(4), None), None);
        assert_eq!(count(b"aaa", b"", None, None), 4);
        assert_eq!(index(b"a", b"b", None, None).unwrap_err().message, "subsection not found");
        assert!(byte_from(256).is_err() && item_from(-1).is_err());
    }

    #[test]
    fn splits() {
        assert_eq!(split(b" a b  c ", None, 1).unwrap(), [&b"a"[..], b"b  c "]);
        assert_eq!(rsplit(b" a b  c ", None, 1).unwrap(), [&b" a b"[..], b"c"]);
        assert_eq!(split(b"a,,b", Some(b","), -1).unwrap(), [&b"a"[..], b"", b"b"]);
        assert_eq!(splitlines(b"a\r\nb\x0b\n", true), [&b"a\r\n"[..], b"b\x0b\n"]);
        assert_eq!(rpartition(b"a.b.c", b".").unwrap(), (&b"a.b"[..], &b"."[..], &b"c"[..]));
        assert_eq!(strip(b"xyaxy", Some(b"yx")), b"a");
    }

    #[test]
    fn builds() {
        assert_eq!(&*replace(b"ab", b"", b"-", 2).unwrap(), b"-a-b");
        assert_eq!(&*replace(b"abab", b"b", b"", 1).unwrap(), b"aab");
        assert_eq!(zfill(b"-5", 4).unwrap(), b"-005");
        assert_eq!(title(b"they're"), b"They'Re");
        assert!(istitle(b"They'Re") && !istitle(b"They're") && !istitle(b"1"));
        assert_eq!(swapcase(b"aB\xe9"), b"Ab\xe9");
        assert_eq!(translate(b"abc", Some(&maketrans(b"a", b"x").unwrap()), b"b").unwrap(), b"xc");
        assert_eq!(hex(b"\x01\x02\x03", Some(b':'), 2), "01:0203");
        assert_eq!(hex(b"\x01\x02\x03", Some(b':'), -2), "0102:03");
        assert_eq!(fromhex(" 0a FF ").unwrap(), [10, 255]);
        assert!(fromhex("a").unwrap_err().message.ends_with("position 1"));
    }
}
