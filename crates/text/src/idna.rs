//! IDNA 2003 (RFC 3490): names of hosts, label by label, through nameprep and Punycode.

use crate::err::{ErrKind, PyErr, Res};
use crate::idna_tables::{DROPPED, FOLDED, LEFT_TO_RIGHT, PROHIBITED, RIGHT_TO_LEFT, UNASSIGNED};
use crate::punycode::{self, ascii};
use crate::{quote, strcase, ucd};

const PREFIX: &str = "xn--";
const MAX_LABEL: usize = 63;

fn error<T>(message: impl Into<String>) -> Res<T> {
    Err(PyErr::new(ErrKind::Unicode, message))
}

fn within(ranges: &[(u32, u32)], c: char) -> bool {
    let at = ranges.partition_point(|(_, last)| *last < c as u32);
    ranges.get(at).is_some_and(|(first, _)| *first <= c as u32)
}

/// NFKC as Unicode 3.2 has it, which leaves later characters alone.
fn normalized(s: &str) -> String {
    let mut out = String::new();
    let mut known = String::new();
    let flush = |known: &mut String, out: &mut String| {
        let codes = ucd::normalize("NFKC", known.chars().map(u32::from)).unwrap_or_default();
        out.extend(codes.into_iter().filter_map(char::from_u32));
        known.clear();
    };
    for c in s.chars() {
        if within(&UNASSIGNED, c) {
            flush(&mut known, &mut out);
            out.push(c);
        } else {
            known.push(c);
        }
    }
    flush(&mut known, &mut out);
    out
}

fn folded(c: char) -> String {
    match FOLDED.binary_search_by_key(&(c as u32), |(code, _)| *code) {
        Ok(at) => FOLDED[at].1.to_string(),
        Err(_) => strcase::lower(c.encode_utf8(&mut [0; 4])),
    }
}

/// Table B.2: folded such that normalizing changes nothing about it.
fn mapped(c: char) -> String {
    let once = folded(c);
    let normal = normalized(&once);
    let again = normalized(&normal.chars().map(folded).collect::<String>());
    if normal == again { once } else { again }
}

fn nameprep(label: &str) -> Res<String> {
    let mapped: String = label.chars().filter(|&c| !within(&DROPPED, c)).map(mapped).collect();
    let label = normalized(&mapped);
    if let Some(c) = label.chars().find(|&c| within(&PROHIBITED, c)) {
        return error(format!("Invalid character {}", quote::str_repr(c.encode_utf8(&mut [0; 4]))));
    }
    let right = |c: Option<char>| c.is_some_and(|c| within(&RIGHT_TO_LEFT, c));
    if label.chars().any(|c| right(Some(c))) {
        if label.chars().any(|c| within(&LEFT_TO_RIGHT, c)) {
            return error("Violation of BIDI requirement 2");
        }
        if !right(label.chars().next()) || !right(label.chars().last()) {
            return error("Violation of BIDI requirement 3");
        }
    }
    Ok(label)
}

fn checked(label: Vec<u8>) -> Res<Vec<u8>> {
    if label.is_empty() || label.len() > MAX_LABEL {
        return error("label empty or too long");
    }
    Ok(label)
}

fn to_ascii(label: &str) -> Res<Vec<u8>> {
    if label.is_ascii() {
        return checked(label.as_bytes().to_vec());
    }
    let label = nameprep(label)?;
    if label.is_ascii() {
        return checked(label.into_bytes());
    }
    if label.starts_with(PREFIX) {
        return error("Label starts with ACE prefix");
    }
    checked([PREFIX.as_bytes(), &punycode::encode(&label)?].concat())
}

fn to_unicode(label: &[u8]) -> Res<String> {
    let Some(coded) = label.strip_prefix(PREFIX.as_bytes()) else { return ascii(label) };
    let result = punycode::decode(coded, "strict").map_err(|e| match e.kind {
        // As the codec that it is says it.
        ErrKind::Unicode => {
            let text = format!("decoding with 'punycode' codec failed (UnicodeError: {})", e.message);
            PyErr::new(ErrKind::Unicode, text)
        }
        _ => e,
    })?;
    let again = to_ascii(&result)?;
    if ascii(label)?.to_ascii_lowercase().as_bytes() != again {
        let what = "IDNA does not round-trip";
        return Err(PyErr::new(ErrKind::RoundTrip(label.to_vec(), again), what));
    }
    Ok(result)
}

/// `s.encode('idna', errors)`.
pub(crate) fn encode(s: &str, errors: &str) -> Res<Vec<u8>> {
    if errors != "strict" {
        return error(format!("unsupported error handling {errors}"));
    }
    if s.is_ascii() {
        let labels: Vec<_> = s.split('.').collect();
        let (last, others) = labels.split_last().unwrap_or((&"", &[]));
        if others.iter().any(|label| label.is_empty() || label.len() > MAX_LABEL) {
            return error("label empty or too long");
        }
        if last.len() > MAX_LABEL {
            return error("label too long");
        }
        return Ok(s.as_bytes().to_vec());
    }
    let mut labels: Vec<_> = s.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']).collect();
    let dot: &[u8] = if labels.pop_if(|last| last.is_empty()).is_some() { b"." } else { b"" };
    let labels = labels.into_iter().map(to_ascii).collect::<Res<Vec<_>>>()?;
    Ok([&labels.join(&b'.'), dot].concat())
}

/// `b.decode('idna', errors)`.
pub(crate) fn decode(b: &[u8], errors: &str) -> Res<String> {
    if errors != "strict" {
        return error(format!("Unsupported error handling {errors}"));
    }
    if b.is_ascii() && !b.windows(PREFIX.len()).any(|part| part == PREFIX.as_bytes()) {
        return Ok(b.iter().map(|&c| c as char).collect());
    }
    let mut labels: Vec<_> = b.split(|&c| c == b'.').collect();
    let dot = if labels.pop_if(|last| last.is_empty()).is_some() { "." } else { "" };
    let labels = labels.into_iter().map(to_unicode).collect::<Res<Vec<_>>>()?;
    Ok(labels.join(".") + dot)
}
