//! The Unicode database against python3's `unicodedata`: every property of characters all over the range, and the
//! normal forms of random text.

mod oracle;

use edge_text::ucd;
use oracle::{Batch, Raw};

/// What is close together in tables, and samples of the rest.
fn codepoints() -> impl Iterator<Item = u32> {
    (0..0x3400).chain((0x3400..0x0011_0000).step_by(61)).chain(0xF900..0x1_0400).chain(0x1_D100..0x1_D800)
}

#[test]
fn properties() {
    let mut batch = Batch::new("properties");
    for c in codepoints() {
        let number = |value: Option<u32>| value.map_or(-1, i64::from);
        let ours = format!(
            "('{}', '{}', {}, '{}', {}, {}, {}, {:?}, '{}')",
            ucd::category(c),
            ucd::bidirectional(c),
            ucd::combining(c),
            ucd::east_asian_width(c),
            i32::from(ucd::mirrored(c)),
            number(ucd::decimal(c)),
            number(ucd::digit(c)),
            ucd::numeric(c).unwrap_or(-1.0),
            ucd::decomposition(c)
        );
        let expression = format!(
            "(lambda c, u=unicodedata: (u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), \
             u.mirrored(c), u.decimal(c, -1), u.digit(c, -1), float('%r' % u.numeric(c, -1.0)), \
             u.decomposition(c)))(chr({c}))"
        );
        batch.add(expression, Raw(ours));
    }
    batch.check();
}

#[test]
fn normal_forms() {
    let mut batch = Batch::new("normal_forms");
    // Letters that take marks, marks, Hangul, and what decomposes.
    let ranges =
        [(0x41, 0x5B), (0xC0, 0x250), (0x300, 0x370), (0x1100, 0x1200), (0xAC00, 0xAE00), (0x1E00, 0x2000)];
    for i in 0..6000 {
        let length = 1 + batch.rng.below(7);
        let text: Vec<u32> = (0..length)
            .map(|_| {
                let (from, to) = ranges[batch.rng.below(ranges.len())];
                from + batch.rng.below((to - from) as usize) as u32
            })
            .collect();
        let form = ["NFC", "NFD", "NFKC", "NFKD"][i % 4];
        let ours = ucd::normalize(form, text.iter().copied()).expect("a form");
        batch.add(
            format!("list(map(ord, unicodedata.normalize('{form}', ''.join(map(chr, {text:?})))))"),
            Raw(format!("{ours:?}")),
        );
    }
    batch.check();
}
