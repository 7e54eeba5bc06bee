//! The quoted import form: `from "<spec>" import a`.
//!
//! It is not Python, so the literal is replaced by an identifier of the same length (quotes become spaces)
//! before the parser sees it, and a side table keeps the spec. Offsets stay true.

use super::scan::{Kind, Scanner};
use std::borrow::Cow;
use std::collections::HashMap;

/// Replace the literals; the table is keyed by the offset of the identifier that stands for each.
pub(super) fn replace(text: &str) -> (Cow<'_, str>, HashMap<u32, String>) {
    let mut table = HashMap::new();
    if !may_contain(text) {
        return (Cow::Borrowed(text), table);
    }
    let mut out = text.to_string();
    for (start, end) in literals(text) {
        let spec = &text[start + 1..end - 1];
        table.insert(start as u32 + 1, spec.to_string());
        out.replace_range(start..end, &format!(" _{} ", "q".repeat(spec.len() - 1)));
    }
    (Cow::Owned(out), table)
}

/// A cheap look for `from` followed by a quote.
fn may_contain(text: &str) -> bool {
    text.match_indices("from").any(|(i, _)| {
        let rest = text[i + 4..].trim_start_matches([' ', '\t', '\u{c}', '\\', '\n']);
        rest.starts_with(['"', '\''])
    })
}

/// Ranges of the one-line string literals between a statement's `from` and `import`.
fn literals(text: &str) -> Vec<(usize, usize)> {
    #[derive(PartialEq)]
    enum State {
        Start,
        From,
        Literal(usize, usize),
        Inside,
    }
    let mut found = Vec::new();
    let mut scanner = Scanner::new(text);
    let mut state = State::Start;
    while let Ok(t) = scanner.next() {
        let word = t.text(text);
        state = match (state, t.kind) {
            (_, Kind::End) => break,
            (_, Kind::Newline | Kind::Indent | Kind::Dedent) => State::Start,
            (_, Kind::Op) if scanner.brackets.is_empty() && matches!(word, ";" | ":") => State::Start,
            (State::Start, Kind::Name) if word == "from" => State::From,
            (State::From, Kind::Str) if plain(word) => State::Literal(t.start as usize, t.end as usize),
            (State::Literal(a, b), Kind::Name) if word == "import" => {
                found.push((a, b));
                State::Inside
            }
            _ => State::Inside,
        };
    }
    found
}

/// One line, no prefix, single quotes, not empty.
fn plain(literal: &str) -> bool {
    let b = literal.as_bytes();
    let n = b.len();
    n > 2 && matches!(b[0], b'"' | b'\'') && !(b[1] == b[0] && b[2] == b[0]) && !literal.contains('\n')
}
