//! complex: `repr`, parsing and the arithmetic CPython does by its own formulas.

use crate::err::{Res, overflow, value, zero_div};
use crate::float::{Style, double_to_string, drop_underscores, scan, to_ascii_number};
use crate::quote::str_repr;
use crate::{real, unicode};

/// `repr(complex(re, im))`.
pub fn repr(re: f64, im: f64) -> String {
    let text = |x: f64| double_to_string(x, 'r', 0, Style::default()).unwrap_or_default();
    if re == 0.0 && !re.is_sign_negative() {
        return text(im) + "j";
    }
    let im = text(im);
    let plus = if im.starts_with('-') { "" } else { "+" };
    format!("({}{plus}{im}j)", text(re))
}

/// How the error of a text with misplaced underscores begins; the text follows.
pub const NOT_CONVERTED: &str = "could not convert string to complex:";

/// `complex(s)`: real and imaginary part.
pub fn parse(s: &str) -> Res<(f64, f64)> {
    let ascii = to_ascii_number(s);
    // Underscores count up to the first character that no number has.
    let no_number =
        |c: char| c == '\0' || !c.is_ascii() && unicode::decimal(c).is_none() && !unicode::is_space(c);
    let end = s.find(no_number).unwrap_or(s.len());
    let clean = drop_underscores(&ascii).or_else(|| (!s[..end].contains('_')).then(|| ascii.clone()));
    let Some(clean) = clean else {
        return value(format!("{NOT_CONVERTED} {}", str_repr(s)));
    };
    match parse_ascii(&clean) {
        Some(z) => Ok(z),
        None => value("complex() arg is a malformed string"),
    }
}

fn parse_ascii(s: &[u8]) -> Option<(f64, f64)> {
    let space = |s: &[u8]| s.iter().take_while(|c| matches!(c, b'\t'..=b'\r' | b' ')).count();
    let mut at = space(s);
    let parens = s.get(at) == Some(&b'(');
    if parens {
        at += 1;
        at += space(&s[at..]);
    }
    let is_j = |at: usize| matches!(s.get(at), Some(b'j' | b'J'));
    let is_sign = |at: usize| matches!(s.get(at), Some(b'+' | b'-'));
    // A sign, or none, right before j stands for one.
    let unit = |at: &mut usize| {
        let x = if s.get(*at) == Some(&b'-') { -1.0 } else { 1.0 };
        *at += is_sign(*at) as usize;
        x
    };
    let (mut re, mut im) = (0.0, 0.0);
    match scan(&s[at..]) {
        Some((x, len)) => {
            at += len;
            if is_sign(at) {
                re = x;
                im = match scan(&s[at..]) {
                    Some((y, len)) => {
                        at += len;
                        y
                    }
                    None => unit(&mut at),
                };
                if !is_j(at) {
                    return None;
                }
                at += 1;
            } else if is_j(at) {
                im = x;
                at += 1;
            } else {
                re = x;
            }
        }
        None => {
            im = unit(&mut at);
            if !is_j(at) {
                return None;
            }
            at += 1;
        }
    }
    at += space(&s[at..]);
    if parens {
        if s.get(at) != Some(&b')') {
            return None;
        }
        at += 1;
        at += space(&s[at..]);
    }
    (at == s.len()).then_some((re, im))
}

type C = (f64, f64);

/// `a * b`.
pub fn mul(a: C, b: C) -> C {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// `a / b`.
pub fn div(a: C, b: C) -> Res<C> {
    match quotient(a, b) {
        Some(z) => Ok(z),
        None => zero_div("complex division by zero"),
    }
}

/// Smith's method as in `_Py_c_quot`; None for a zero divisor.
fn quotient(a: C, b: C) -> Option<C> {
    let (abs_re, abs_im) = (b.0.abs(), b.1.abs());
    if abs_re >= abs_im {
        if abs_re == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let denom = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / denom, (a.1 - a.0 * ratio) / denom))
    } else if abs_im >= abs_re {
        let ratio = b.0 / b.1;
        let denom = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / denom, (a.1 * ratio - a.0) / denom))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

/// `a ** b`.
pub fn pow(a: C, b: C) -> Res<C> {
    // Small integral exponents multiply; everything else goes through polar form.
    let z = if b.1 == 0.0 && b.0.floor() == b.0 && b.0.abs() <= 100.0 {
        powi(a, b.0 as i64)
    } else {
        power(a, b)
    };
    match z {
        None => zero_div("0.0 to a negative or complex power"),
        Some((re, im)) if re.is_infinite() || im.is_infinite() => overflow("complex exponentiation"),
        Some(z) => Ok(z),
    }
}

fn power(a: C, b: C) -> Option<C> {
    if b == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        // Not `>=`: what is no number is not refused.
        return (!(b.1 != 0.0 || b.0 < 0.0)).then_some((0.0, 0.0));
    }
    let abs = a.0.hypot(a.1);
    let mut len = real::pow(abs, b.0);
    let at = real::atan2(a.1, a.0);
    let mut phase = at * b.0;
    if b.1 != 0.0 {
        len /= real::exp(at * b.1);
        phase += b.1 * real::ln(abs);
    }
    // C's cos and sin of an infinity are domain errors, which Python reports as this one.
    if phase.is_infinite() {
        return None;
    }
    Some((len * real::cos(phase), len * real::sin(phase)))
}

fn powi(a: C, n: i64) -> Option<C> {
    let up = |n: u64| {
        let (mut r, mut p, mut mask) = ((1.0, 0.0), a, 1);
        while mask > 0 && n >= mask {
            if n & mask != 0 {
                r = mul(r, p);
            }
            mask <<= 1;
            p = mul(p, p);
        }
        r
    };
    if n > 0 { Some(up(n as u64)) } else { quotient((1.0, 0.0), up(n.unsigned_abs())) }
}

/// `abs(z)`.
pub fn abs(z: C) -> Res<f64> {
    let r = z.0.hypot(z.1);
    if r.is_infinite() && z.0.is_finite() && z.1.is_finite() {
        return overflow("absolute value too large");
    }
    Ok(r)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reprs() {
        assert_eq!(repr(1.0, 2.0), "(1+2j)");
        assert_eq!(repr(0.0, -2.5), "-2.5j");
        assert_eq!(repr(-0.0, 1e16), "(-0+1e+16j)");
        assert_eq!(repr(f64::NAN, f64::NAN), "(nan+nanj)");
    }

    #[test]
    fn parses() {
        assert_eq!(parse(" ( 1+2j ) "), Ok((1.0, 2.0)));
        assert_eq!(parse("-j"), Ok((0.0, -1.0)));
        assert_eq!(parse("1_0-J"), Ok((10.0, -1.0)));
        assert_eq!(parse("\u{661}j"), Ok((0.0, 1.0)));
        for s in ["", "1+", "(1", "1 +2j", "1+2", "1j)", "1++2j"] {
            assert_eq!(parse(s).unwrap_err().message, "complex() arg is a malformed string", "{s}");
        }
        assert_eq!(parse("1__0").unwrap_err().message, "could not convert string to complex: '1__0'");
    }

    #[test]
    fn arithmetic() {
        assert_eq!(pow((0.0, 1.0), (2.0, 0.0)), Ok((-1.0, 0.0)));
        assert_eq!(div((1.0, 2.0), (0.0, 1.0)), Ok((2.0, -1.0)));
        assert!(div((1.0, 0.0), (0.0, 0.0)).is_err());
        assert_eq!(pow((0.0, 0.0), (-1.0, 0.0)).unwrap_err().message, "0.0 to a negative or complex power");
    }
}
