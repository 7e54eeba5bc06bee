//! Punycode (RFC 3492): text as ASCII, for names of hosts.

use crate::codec;
use crate::err::{ErrKind, PyErr, Res};

const BASE: u32 = 36;
const TMIN: u32 = 1;
const TMAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const BIAS: u32 = 72;
const START: u32 = 128;

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > (BASE - TMIN) * TMAX / 2 {
        delta /= BASE - TMIN;
        k += BASE;
    }
    k + (BASE - TMIN + 1) * delta / (delta + SKEW)
}

fn threshold(k: u32, bias: u32) -> u32 {
    k.saturating_sub(bias).clamp(TMIN, TMAX)
}

/// `s.encode('punycode')`.
pub fn encode(s: &str) -> Res<Vec<u8>> {
    let mut out: Vec<u8> = s.bytes().filter(u8::is_ascii).collect();
    let basic = out.len() as u32;
    if basic > 0 {
        out.push(b'-');
    }
    let total = s.chars().count() as u32;
    let overflow = || PyErr::new(ErrKind::Overflow, "text is too long for punycode");
    let (mut n, mut delta, mut bias, mut done) = (START, 0u32, BIAS, basic);
    while done < total {
        let next = s.chars().map(|c| c as u32).filter(|&c| c >= n).min().unwrap_or(n);
        delta = (next - n).checked_mul(done + 1).and_then(|d| delta.checked_add(d)).ok_or_else(overflow)?;
        n = next;
        for c in s.chars().map(|c| c as u32) {
            if c < n {
                delta = delta.checked_add(1).ok_or_else(overflow)?;
            }
            if c == n {
                let (mut q, mut k) = (delta, BASE);
                loop {
                    let t = threshold(k, bias);
                    if q < t {
                        break;
                    }
                    out.push(digit(t + (q - t) % (BASE - t)));
                    q = (q - t) / (BASE - t);
                    k += BASE;
                }
                out.push(digit(q));
                bias = adapt(delta, done + 1, done == basic);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    Ok(out)
}

fn digit(d: u32) -> u8 {
    b"abcdefghijklmnopqrstuvwxyz0123456789"[d as usize]
}

/// Bytes that must be ASCII.
pub(crate) fn ascii(b: &[u8]) -> Res<String> {
    match b.iter().position(|c| !c.is_ascii()) {
        Some(at) => Err(PyErr::decode("ascii", b, at, at + 1, "ordinal not in range(128)")),
        None => Ok(b.iter().map(|&c| c as char).collect()),
    }
}

/// `b.decode('punycode', errors)`. What cannot go on ends it, unless `errors` is strict.
pub fn decode(b: &[u8], errors: &str) -> Res<String> {
    let error = |text: String| Err(PyErr::new(ErrKind::Unicode, text));
    let strict = errors == "strict";
    if !strict && !matches!(errors, "ignore" | "replace") {
        return error(format!("Unsupported error handling {errors}"));
    }
    let (basic, rest) = match b.iter().rposition(|&c| c == b'-') {
        Some(at) => (&b[..at], &b[at + 1..]),
        None => (&b[..0], b),
    };
    let mut out: Vec<char> = codec::decode(basic, "ascii", errors)?.chars().collect();
    let rest = ascii(rest)?;
    let mut digits = rest.bytes().map(|c| c.to_ascii_uppercase());
    // Wide enough for any number of digits that is not absurd; beyond it no character is left anyway.
    let (mut n, mut i, mut bias, mut first) = (u128::from(START), 0u128, BIAS, true);
    while digits.len() > 0 {
        let (mut delta, mut weight, mut k) = (0u128, 1u128, BASE);
        loop {
            let d = match digits.next() {
                Some(c @ b'A'..=b'Z') => c - b'A',
                Some(c @ b'0'..=b'9') => c - b'0' + 26,
                _ if !strict => return Ok(out.into_iter().collect()),
                Some(c) => return error(format!("Invalid extended code point '{}'", c as char)),
                None => return error("incomplete punicode string".to_string()),
            };
            let t = threshold(k, bias);
            delta = delta.saturating_add(u128::from(d).saturating_mul(weight));
            if u32::from(d) < t {
                break;
            }
            weight = weight.saturating_mul(u128::from(BASE - t));
            k += BASE;
        }
        let length = out.len() as u128 + 1;
        i = i.saturating_add(delta);
        n += i / length;
        i %= length;
        let c = match u32::try_from(n).ok().filter(|&n| n <= char::MAX as u32) {
            // Text holds no lone surrogates.
            Some(code) => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
            None if strict => return error(format!("Invalid character U+{n:x}")),
            None => {
                n = u128::from('?');
                '?'
            }
        };
        out.insert(i as usize, c);
        i += 1;
        bias = adapt(u32::try_from(delta).unwrap_or(u32::MAX), length as u32, first);
        first = false;
    }
    Ok(out.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn samples() {
        for (text, coded) in [
            ("bücher", "bcher-kva"),
            ("ü", "tda"),
            ("abc", "abc-"),
            ("", ""),
            ("königsgäßchen", "knigsgchen-b4a3dun"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
            ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
        ] {
            assert_eq!(encode(text).unwrap(), coded.as_bytes());
            assert_eq!(decode(coded.as_bytes(), "strict").unwrap(), text);
        }
        assert!(decode(b"bcher-kv", "strict").is_err());
        assert!(decode(b"a-!", "strict").is_err());
    }
}
