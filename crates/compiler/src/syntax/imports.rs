//! Which modules a source imports, for prefetch.

use super::scan::{Kind, Scanner, Tok};
use super::{normalise, quoted};
use std::collections::HashSet;

/// A module that an import statement names.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum ImportRef {
    /// `import a.b`, `from a.b import c`: the dotted name.
    Bare(String),
    /// `from "<spec>" import a`: the spec, verbatim.
    Quoted(String),
}

/// All imports anywhere in the source, in order, without repetition. Works on tokens, so that a source that
/// does not parse still yields what can be found. Relative imports keep their dots; `__future__` is left out.
pub fn imports(text: &str) -> Vec<ImportRef> {
    if text.len() > (u32::MAX / 2) as usize || !text.contains("import") {
        return Vec::new();
    }
    let (text, _) = normalise(text);
    let (text, table) = quoted::replace(&text);
    let mut found = Found::default();
    let mut tokens = Tokens { scanner: Scanner::new(&text), text: &text };
    let mut start = true;
    let mut t = tokens.next();
    while t.kind != Kind::End {
        let word = t.text(&text);
        if start && word == "import" {
            t = tokens.import_names(&mut found);
        } else if start && word == "from" {
            t = tokens.next();
            let at = t.start;
            let (name, next) = tokens.dotted(t);
            t = next;
            if t.text(&text) == "import" && !name.is_empty() {
                found.add(match table.get(&at) {
                    Some(spec) => ImportRef::Quoted(spec.clone()),
                    None => ImportRef::Bare(name),
                });
            }
        } else {
            let ends = t.kind == Kind::Op && tokens.scanner.brackets.is_empty() && matches!(word, ";" | ":");
            start = ends || matches!(t.kind, Kind::Newline | Kind::Indent | Kind::Dedent);
            t = tokens.next();
            continue;
        }
        start = false;
    }
    found.list
}

#[derive(Default)]
struct Found {
    list: Vec<ImportRef>,
    seen: HashSet<ImportRef>,
}

impl Found {
    fn add(&mut self, import: ImportRef) {
        if import != ImportRef::Bare("__future__".into()) && self.seen.insert(import.clone()) {
            self.list.push(import);
        }
    }
}

struct Tokens<'a> {
    scanner: Scanner<'a>,
    text: &'a str,
}

impl Tokens<'_> {
    /// The next token; a lexical error skips the rest of its line.
    fn next(&mut self) -> Tok {
        match self.scanner.next() {
            Ok(t) => t,
            // A new statement starts on the next line.
            Err(_) => self.scanner.skip_line(),
        }
    }

    /// A possibly relative dotted name starting at `t`, and the token after it.
    fn dotted(&mut self, mut t: Tok) -> (String, Tok) {
        let mut name = String::new();
        loop {
            let word = t.text(self.text);
            let dots = t.kind == Kind::Op && matches!(word, "." | "...");
            let ident = t.kind == Kind::Name && word != "import" && word != "as";
            // Two names in a row do not belong to one dotted name.
            if !dots && !(ident && (name.is_empty() || name.ends_with('.'))) {
                return (name, t);
            }
            name.push_str(word);
            t = self.next();
        }
    }

    fn import_names(&mut self, found: &mut Found) -> Tok {
        loop {
            let t = self.next();
            let (name, mut t) = self.dotted(t);
            if !name.is_empty() && !name.ends_with('.') {
                found.add(ImportRef::Bare(name));
            }
            if t.text(self.text) == "as" {
                self.next();
                t = self.next();
            }
            if t.kind != Kind::Op || t.text(self.text) != "," {
                return t;
            }
        }
    }
}
