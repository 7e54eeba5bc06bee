//! Punycode (RFC 3492): text as ASCII, for names of hosts.

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

/// `b.decode('punycode')`.
pub fn decode(b: &[u8]) -> Res<String> {
    let invalid =
        |at: usize, reason: &str| PyErr::decode("punycode", b, at, (at + 1).min(b.len()).max(at), reason);
    if let Some(at) = b.iter().position(|c| !c.is_ascii()) {
        return Err(invalid(at, "ordinal not in range(128)"));
    }
    let (basic, rest) = match b.iter().rposition(|&c| c == b'-') {
        Some(at) => (&b[..at], at + 1),
        None => (&b[..0], 0),
    };
    let mut out: Vec<char> = basic.iter().map(|&c| c as char).collect();
    let (mut n, mut i, mut bias, mut at) = (START, 0u32, BIAS, rest);
    while at < b.len() {
        let (before, mut weight, mut k) = (i, 1u32, BASE);
        loop {
            let Some(&c) = b.get(at) else { return Err(invalid(b.len(), "incomplete punycode string")) };
            at += 1;
            let d = match c {
                b'A'..=b'Z' => u32::from(c - b'A'),
                b'a'..=b'z' => u32::from(c - b'a'),
                b'0'..=b'9' => u32::from(c - b'0') + 26,
                _ => return Err(invalid(at - 1, &format!("Invalid extended code point '{}'", c as char))),
            };
            let t = threshold(k, bias);
            i = d
                .checked_mul(weight)
                .and_then(|d| i.checked_add(d))
                .ok_or_else(|| invalid(at - 1, "overflow"))?;
            if d < t {
                break;
            }
            weight = weight.checked_mul(BASE - t).ok_or_else(|| invalid(at - 1, "overflow"))?;
            k += BASE;
        }
        let length = out.len() as u32 + 1;
        bias = adapt(i - before, length, before == 0);
        n = n.checked_add(i / length).ok_or_else(|| invalid(at - 1, "overflow"))?;
        i %= length;
        let Some(c) = char::from_u32(n) else {
            return Err(invalid(at - 1, &format!("Invalid character U+{n:x}")));
        };
        out.insert(i as usize, c);
        i += 1;
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
            assert_eq!(decode(coded.as_bytes()).unwrap(), text);
        }
        assert!(decode(b"bcher-kv").is_err());
        assert!(decode(b"a-!").is_err());
    }
}
