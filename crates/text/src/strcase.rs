//! Case conversion and the `is…` predicates of str, by the oracle's Unicode tables.

use crate::unicode::{self, flags, has};

/// Lowercases the character at byte `i` of `s`, with the rule of the final sigma.
fn push_lower_at(out: &mut String, s: &str, i: usize, c: char) {
    if c != 'Σ' {
        unicode::push_lower(out, c);
        return;
    }
    let relevant = |&c: &char| !has(c, unicode::CASE_IGNORABLE);
    let cased = |c: char| has(c, unicode::CASED);
    let before = s[..i].chars().rev().find(relevant).is_some_and(cased);
    let after = s[i + c.len_utf8()..].chars().find(relevant).is_some_and(cased);
    out.push(if before && !after { 'ς' } else { 'σ' });
}

/// `s.lower()`.
pub fn lower(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(s.len());
    s.char_indices().for_each(|(i, c)| push_lower_at(&mut out, s, i, c));
    out
}

/// `s.upper()`.
pub fn upper(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_uppercase();
    }
    let mut out = String::with_capacity(s.len());
    s.chars().for_each(|c| unicode::push_upper(&mut out, c));
    out
}

/// `s.casefold()`.
pub fn casefold(s: &str) -> String {
    if s.is_ascii() {
        return s.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(s.len());
    s.chars().for_each(|c| unicode::push_fold(&mut out, c));
    out
}

/// `s.capitalize()`.
pub fn capitalize(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for (i, c) in s.char_indices() {
        if i == 0 { unicode::push_title(&mut out, c) } else { push_lower_at(&mut out, s, i, c) }
    }
    out
}

/// `s.title()`.
pub fn title(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut inside = false;
    for (i, c) in s.char_indices() {
        if inside {
            push_lower_at(&mut out, s, i, c)
        } else {
            unicode::push_title(&mut out, c)
        }
        inside = has(c, unicode::CASED);
    }
    out
}

/// `s.swapcase()`.
pub fn swapcase(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for (i, c) in s.char_indices() {
        match flags(c) {
            f if f & unicode::UPPER != 0 => push_lower_at(&mut out, s, i, c),
            f if f & unicode::LOWER != 0 => unicode::push_upper(&mut out, c),
            _ => out.push(c),
        }
    }
    out
}

fn all(s: &str, flag: u16) -> bool {
    !s.is_empty() && s.chars().all(|c| has(c, flag))
}

/// `s.isalpha()`.
pub fn isalpha(s: &str) -> bool {
    all(s, unicode::ALPHA)
}

/// `s.isdecimal()`.
pub fn isdecimal(s: &str) -> bool {
    all(s, unicode::DECIMAL)
}

/// `s.isdigit()`.
pub fn isdigit(s: &str) -> bool {
    all(s, unicode::DIGIT)
}

/// `s.isnumeric()`.
pub fn isnumeric(s: &str) -> bool {
    all(s, unicode::NUMERIC)
}

/// `s.isalnum()`.
pub fn isalnum(s: &str) -> bool {
    all(s, unicode::ALPHA | unicode::DECIMAL | unicode::DIGIT | unicode::NUMERIC)
}

/// `s.isspace()`.
pub fn isspace(s: &str) -> bool {
    !s.is_empty() && s.chars().all(unicode::is_space)
}

/// `s.isprintable()`.
pub fn isprintable(s: &str) -> bool {
    s.chars().all(unicode::is_printable)
}

/// `s.isascii()`.
pub fn isascii(s: &str) -> bool {
    s.is_ascii()
}

/// `s.isidentifier()`.
pub fn isidentifier(s: &str) -> bool {
    let mut chars = s.chars();
    chars.next().is_some_and(unicode::is_id_start) && chars.all(unicode::is_id_continue)
}

/// `s.isupper()`.
pub fn isupper(s: &str) -> bool {
    s.chars().any(|c| has(c, unicode::UPPER)) && !s.chars().any(|c| has(c, unicode::LOWER | unicode::TITLE))
}

/// `s.islower()`.
pub fn islower(s: &str) -> bool {
    s.chars().any(|c| has(c, unicode::LOWER)) && !s.chars().any(|c| has(c, unicode::UPPER | unicode::TITLE))
}

/// `s.istitle()`.
pub fn istitle(s: &str) -> bool {
    let (mut cased, mut inside) = (false, false);
    for c in s.chars() {
        let f = flags(c);
        if f & (unicode::UPPER | unicode::TITLE) != 0 {
            if inside {
                return false;
            }
            (cased, inside) = (true, true);
        } else if f & unicode::LOWER != 0 {
            if !inside {
                return false;
            }
        } else {
            inside = false;
        }
    }
    cased
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        assert_eq!(lower("ΑΣ ΣΑ Α'Σ."), "ας σα α'ς.");
        assert_eq!(upper("straße ŉ"), "STRASSE ʼN");
        assert_eq!(title("they're ǆ ΑΣ"), "They'Re ǅ Ας");
        assert_eq!(capitalize("ǆABC"), "ǅabc");
        assert_eq!(swapcase("aBßΣ"), "AbSSς");
        assert_eq!(casefold("Straße"), "strasse");
    }

    #[test]
    fn predicates() {
        assert!(isalpha("é") && !isalpha("") && !isalpha("a1"));
        assert!(isdigit("²") && !isdecimal("²") && isnumeric("½") && !isdigit("½") && isalnum("a½"));
        assert!(isupper("A1") && !isupper("1") && !isupper("ǅA") && islower("ªb"));
        assert!(istitle("They'Re") && !istitle("They're") && istitle("ǅa") && !istitle(""));
        assert!(isidentifier("_é1") && !isidentifier("1a") && !isidentifier(""));
        assert!(isprintable("") && !isprintable("\n") && isspace("\u{3000}") && !isspace(""));
    }
}
