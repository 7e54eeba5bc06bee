//! Character properties and case mappings, as the matcher sees them: one character to one, unlike `str.lower`'s and
//! `str.upper`'s.

use edge_text::unicode;

/// A character category.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Category {
    Digit,
    Space,
    Word,
}

pub fn is_word(c: u32, wide: bool) -> bool {
    Category::Word.has(c, wide)
}

impl Category {
    /// Whether it holds `c`; only ASCII is in it unless `wide`.
    pub fn has(self, c: u32, wide: bool) -> bool {
        if c < 128 {
            let b = c as u8;
            return match self {
                Category::Digit => b.is_ascii_digit(),
                Category::Space => matches!(b, b'\t'..=b'\r' | b' ') || wide && matches!(b, 0x1c..=0x1f),
                Category::Word => b.is_ascii_alphanumeric() || b == b'_',
            };
        }
        let Some(c) = char::from_u32(c).filter(|_| wide) else { return false };
        match self {
            Category::Digit => unicode::has(c, unicode::DECIMAL),
            Category::Space => unicode::is_space(c),
            Category::Word => {
                unicode::has(c, unicode::ALPHA | unicode::DECIMAL | unicode::DIGIT | unicode::NUMERIC)
            }
        }
    }
}

/// How letters are compared without regard to case.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Fold {
    /// They are not.
    None,
    Ascii,
    Unicode,
    /// By the locale, which is always C here. Differs from `Ascii` in that classes are tried with both cases.
    Locale,
}

impl Fold {
    pub fn lower(self, c: u32) -> u32 {
        match self {
            Fold::None => c,
            Fold::Ascii | Fold::Locale => ascii_lower(c),
            Fold::Unicode => lower(c),
        }
    }

    /// Whether `c` has another case.
    pub fn is_cased(self, c: u32) -> bool {
        match self {
            Fold::None => false,
            Fold::Ascii | Fold::Locale => c < 128 && (c as u8).is_ascii_alphabetic(),
            Fold::Unicode => lower(c) != c || upper(c) != c,
        }
    }
}

fn ascii_lower(c: u32) -> u32 {
    if c < 128 { u32::from((c as u8).to_ascii_lowercase()) } else { c }
}

/// The lowercase mapping, of which one character is taken.
pub fn lower(c: u32) -> u32 {
    if c < 128 { ascii_lower(c) } else { first_of(c, unicode::push_lower) }
}

/// The uppercase mapping, of which one character is taken.
pub fn upper(c: u32) -> u32 {
    if c < 128 { u32::from((c as u8).to_ascii_uppercase()) } else { first_of(c, unicode::push_upper) }
}

/// Where a mapping is longer, CPython takes its first character, too: `ß` has a case since `S` does.
fn first_of(c: u32, push: fn(&mut String, char)) -> u32 {
    let Some(ch) = char::from_u32(c) else { return c };
    let mut text = String::new();
    push(&mut text, ch);
    text.chars().next().map_or(c, u32::from)
}

/// Other lowercase characters with the same uppercase as this one.
pub fn extra_cases(c: u32) -> &'static [u32] {
    EXTRA_CASES.binary_search_by_key(&c, |(k, _)| *k).map_or(&[], |i| EXTRA_CASES[i].1)
}

/// Made by scripts/gen_casefix.py.
#[rustfmt::skip]
static EXTRA_CASES: &[(u32, &[u32])] = &[
    (0x69, &[0x131]),
    (0x73, &[0x17f]),
    (0xb5, &[0x3bc]),
    (0x131, &[0x69]),
    (0x17f, &[0x73]),
    (0x345, &[0x3b9, 0x1fbe]),
    (0x390, &[0x1fd3]),
    (0x3b0, &[0x1fe3]),
    (0x3b2, &[0x3d0]),
    (0x3b5, &[0x3f5]),
    (0x3b8, &[0x3d1]),
    (0x3b9, &[0x345, 0x1fbe]),
    (0x3ba, &[0x3f0]),
    (0x3bc, &[0xb5]),
    (0x3c0, &[0x3d6]),
    (0x3c1, &[0x3f1]),
    (0x3c2, &[0x3c3]),
    (0x3c3, &[0x3c2]),
    (0x3c6, &[0x3d5]),
    (0x3d0, &[0x3b2]),
    (0x3d1, &[0x3b8]),
    (0x3d5, &[0x3c6]),
    (0x3d6, &[0x3c0]),
    (0x3f0, &[0x3ba]),
    (0x3f1, &[0x3c1]),
    (0x3f5, &[0x3b5]),
    (0x432, &[0x1c80]),
    (0x434, &[0x1c81]),
    (0x43e, &[0x1c82]),
    (0x441, &[0x1c83]),
    (0x442, &[0x1c84, 0x1c85]),
    (0x44a, &[0x1c86]),
    (0x463, &[0x1c87]),
    (0x1c80, &[0x432]),
    (0x1c81, &[0x434]),
    (0x1c82, &[0x43e]),
    (0x1c83, &[0x441]),
    (0x1c84, &[0x442, 0x1c85]),
    (0x1c85, &[0x442, 0x1c84]),
    (0x1c86, &[0x44a]),
    (0x1c87, &[0x463]),
    (0x1c88, &[0xa64b]),
    (0x1e61, &[0x1e9b]),
    (0x1e9b, &[0x1e61]),
    (0x1fbe, &[0x345, 0x3b9]),
    (0x1fd3, &[0x390]),
    (0x1fe3, &[0x3b0]),
    (0xa64b, &[0x1c88]),
    (0xfb05, &[0xfb06]),
    (0xfb06, &[0xfb05]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories() {
        assert!(Category::Digit.has(0x663, true) && !Category::Digit.has(0x663, false));
        assert!(Category::Space.has(0x1c, true) && !Category::Space.has(0x1c, false));
        assert!(is_word(0xe9, true) && !is_word(0xe9, false) && is_word(0x5f, false));
        assert!(!is_word(0xd800, true));
    }

    #[test]
    fn cases() {
        assert_eq!((lower(0x130), upper(0xdf), upper(0x1f80), upper(0xff)), (0x69, 0x53, 0x1f08, 0x178));
        assert_eq!((lower(0x41), upper(0x10428), lower(0xd800)), (0x61, 0x10400, 0xd800));
        assert_eq!(extra_cases(0x73), [0x17f]);
        assert!(extra_cases(0x61).is_empty());
    }
}
