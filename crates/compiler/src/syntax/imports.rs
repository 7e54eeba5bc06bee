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
    /// `from a.b import c`: `a.b.c`, which is a module only if `a.b` is a package that has one of that name.
    Member(String),
}

/// Where a module is named first: byte offsets into the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportSite {
    pub import: ImportRef,
    pub start: u32,
    pub end: u32,
}

/// All imports anywhere in the source, in order, without repetition.
pub fn imports(text: &str) -> Vec<ImportRef> {
    import_sites(text).into_iter().map(|site| site.import).collect()
}

/// As `imports`, with their places. Works on tokens, so that a source that does not parse still yields what can be
/// found. Relative imports keep their dots; `__future__` is left out.
pub fn import_sites(text: &str) -> Vec<ImportSite> {
    if text.len() > (u32::MAX / 2) as usize || !text.contains("import") {
        return Vec::new();
    }
    let (text, offsets) = normalise(text);
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
            let (name, end, next) = tokens.dotted(t);
            t = next;
            if t.text(&text) == "import" && !name.is_empty() {
                match table.get(&at) {
                    // With its quotes.
                    Some(spec) => found.add(ImportRef::Quoted(spec.clone()), at - 1, end + 1),
                    None => {
                        found.add(ImportRef::Bare(name.clone()), at, end);
                        t = tokens.members(&name, &mut found);
                    }
                }
            }
        } else {
            let ends = t.kind == Kind::Op && tokens.scanner.brackets.is_empty() && matches!(word, ";" | ":");
            start = ends || matches!(t.kind, Kind::Newline | Kind::Indent | Kind::Dedent);
            t = tokens.next();
            continue;
        }
        start = false;
    }
    for site in &mut found.list {
        (site.start, site.end) = (offsets.to_source(site.start), offsets.to_source(site.end));
    }
    found.list
}

#[derive(Default)]
struct Found {
    list: Vec<ImportSite>,
    seen: HashSet<ImportRef>,
}

impl Found {
    fn add(&mut self, import: ImportRef, start: u32, end: u32) {
        if import != ImportRef::Bare("__future__".into()) && self.seen.insert(import.clone()) {
            self.list.push(ImportSite { import, start, end });
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

    /// A possibly relative dotted name starting at `t`, its end, and the token after it.
    fn dotted(&mut self, mut t: Tok) -> (String, u32, Tok) {
        let mut name = String::new();
        let mut end = t.start;
        loop {
            let word = t.text(self.text);
            let dots = t.kind == Kind::Op && matches!(word, "." | "...");
            let ident = t.kind == Kind::Name && word != "import" && word != "as";
            // Two names in a row do not belong to one dotted name.
            if !dots && !(ident && (name.is_empty() || name.ends_with('.'))) {
                return (name, end, t);
            }
            name.push_str(word);
            end = t.end;
            t = self.next();
        }
    }

    /// What stands behind `from name import`, and the token after it.
    fn members(&mut self, name: &str, found: &mut Found) -> Tok {
        let dot = if name.ends_with('.') { "" } else { "." };
        let mut t = self.next();
        if t.text(self.text) == "(" {
            t = self.next();
        }
        while t.kind == Kind::Name && !matches!(t.text(self.text), "import" | "from") {
            if name != "__future__" {
                let member = format!("{name}{dot}{}", t.text(self.text));
                found.add(ImportRef::Member(member), t.start, t.end);
            }
            t = self.next();
            if t.text(self.text) == "as" {
                self.next();
                t = self.next();
            }
            if t.text(self.text) != "," {
                break;
            }
            t = self.next();
        }
        t
    }

    fn import_names(&mut self, found: &mut Found) -> Tok {
        loop {
            let t = self.next();
            let start = t.start;
            let (name, end, mut t) = self.dotted(t);
            if !name.is_empty() && !name.ends_with('.') {
                found.add(ImportRef::Bare(name), start, end);
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
