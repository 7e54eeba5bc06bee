//! Reads `grammar.txt` into rules for `locate`. Only done when a source does not parse.

use std::collections::HashMap;

/// What a token must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Term {
    /// A keyword or operator, by number.
    Lit(u16),
    Name,
    Number,
    Str,
    FStart,
    FMiddle,
    FEnd,
    Newline,
    Indent,
    Dedent,
    End,
}

pub(super) enum El {
    Term(Term),
    /// A name with this text.
    Soft(String),
    /// Any soft keyword.
    AnySoft,
    Rule(u16),
    Group(Vec<Alt>),
    Opt(Box<El>),
    Many(Box<El>),
    Some(Box<El>),
    /// One or more, separated.
    Sep(u16, Box<El>),
    And(Box<El>),
    Not(Box<El>),
    Force(u16),
    Cut,
    Label(usize, Box<El>),
}

#[derive(Default)]
pub(super) struct Alt {
    pub els: Vec<El>,
    pub report: Option<Report>,
}

/// What a `fail_…` rule reports when it matches.
#[derive(Clone, Debug)]
pub(super) struct Report {
    /// The first word inside the braces.
    pub how: String,
    pub text: String,
}

pub(super) struct Rule {
    pub name: &'static str,
    pub alts: Vec<Alt>,
}

pub(super) struct Grammar {
    pub rules: Vec<Rule>,
    rule_index: HashMap<&'static str, u16>,
    pub lits: Vec<String>,
    lit_index: HashMap<String, u16>,
}

const TEXT: &str = include_str!("grammar.txt");

impl Grammar {
    pub fn load() -> Grammar {
        let mut g = Grammar {
            rules: Vec::new(),
            rule_index: HashMap::new(),
            lits: Vec::new(),
            lit_index: HashMap::new(),
        };
        // Names first, so that references resolve.
        let mut sources: Vec<(&'static str, String)> = Vec::new();
        for line in TEXT.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
            if line.starts_with(' ') {
                if let Some((_, body)) = sources.last_mut() {
                    body.push(' ');
                    body.push_str(line.trim());
                }
            } else if let Some((name, body)) = line.split_once(':') {
                g.rule_index.insert(name, sources.len() as u16);
                sources.push((name, body.trim().to_string()));
            }
        }
        for (name, body) in sources {
            let alts = Reader { g: &mut g, s: &body, pos: 0 }.alts();
            g.rules.push(Rule { name, alts });
        }
        g
    }

    /// Number of a rule; 0 if there is none of that name.
    pub fn rule(&self, name: &str) -> u16 {
        self.rule_index.get(name).copied().unwrap_or(0)
    }

    /// Number of a keyword or operator that the grammar knows.
    pub fn find_lit(&self, text: &str) -> Option<u16> {
        self.lit_index.get(text).copied()
    }

    fn lit(&mut self, text: &str) -> u16 {
        if let Some(i) = self.lit_index.get(text) {
            return *i;
        }
        self.lits.push(text.to_string());
        let i = self.lits.len() as u16 - 1;
        self.lit_index.insert(text.to_string(), i);
        i
    }
}

/// Reads one rule's right side.
struct Reader<'a> {
    g: &'a mut Grammar,
    s: &'a str,
    pos: usize,
}

impl Reader<'_> {
    fn peek(&self) -> char {
        self.s[self.pos..].chars().next().unwrap_or('\0')
    }

    fn eat(&mut self, text: &str) -> bool {
        let hit = self.s[self.pos..].starts_with(text);
        if hit {
            self.pos += text.len();
        }
        hit
    }

    fn spaces(&mut self) {
        while self.peek() == ' ' {
            self.pos += 1;
        }
    }

    fn alts(&mut self) -> Vec<Alt> {
        let mut alts = vec![Alt::default()];
        loop {
            self.spaces();
            match self.peek() {
                '\0' | ')' => return alts,
                '|' => {
                    self.pos += 1;
                    alts.push(Alt::default());
                }
                '{' => {
                    let report = self.report();
                    if let Some(a) = alts.last_mut() {
                        a.report = Some(report);
                    }
                }
                _ => {
                    let el = self.element();
                    if let Some(a) = alts.last_mut() {
                        a.els.push(el);
                    }
                }
            }
        }
    }

    /// `{how labels "text"}`; the labels are for the reader of the grammar.
    fn report(&mut self) -> Report {
        self.pos += 1;
        let body = &self.s[self.pos..];
        // The closing brace is the one after the message's closing quote.
        let end = match body.find('"').filter(|q| *q < body.find('}').unwrap_or(0)) {
            Some(open) => {
                let mut close = open + 1;
                while close < body.len() && body.as_bytes()[close] != b'"' {
                    close += if body.as_bytes()[close] == b'\\' { 2 } else { 1 };
                }
                body[close..].find('}').map_or(body.len(), |i| close + i)
            }
            None => body.find('}').unwrap_or(body.len()),
        };
        let inner = &body[..end];
        self.pos += end + 1;
        let how = inner.split([' ', '"']).next().unwrap_or("").to_string();
        let text = match (inner.find('"'), inner.rfind('"')) {
            (Some(a), Some(b)) if b > a => inner[a + 1..b].replace("\\\"", "\""),
            _ => String::new(),
        };
        Report { how, text }
    }

    fn quoted(&mut self, quote: char) -> String {
        self.pos += 1;
        let start = self.pos;
        while self.peek() != quote && self.peek() != '\0' {
            self.pos += 1;
        }
        let text = self.s[start..self.pos].to_string();
        self.pos += 1;
        text
    }

    fn element(&mut self) -> El {
        if self.eat("&&") {
            let text = self.quoted('\'');
            return El::Force(self.g.lit(&text));
        }
        if self.eat("&") {
            return El::And(Box::new(self.element()));
        }
        if self.eat("!") {
            return El::Not(Box::new(self.element()));
        }
        if self.eat("~") {
            return El::Cut;
        }
        let label = match &self.s[self.pos..] {
            r if r.starts_with("a=") => Some(0),
            r if r.starts_with("b=") => Some(1),
            _ => None,
        };
        if let Some(l) = label {
            self.pos += 2;
            return El::Label(l, Box::new(self.element()));
        }
        let mut el = self.atom();
        loop {
            el = match self.peek() {
                '?' => El::Opt(Box::new(el)),
                '*' => El::Many(Box::new(el)),
                '+' => El::Some(Box::new(el)),
                _ => return el,
            };
            self.pos += 1;
        }
    }

    fn atom(&mut self) -> El {
        match self.peek() {
            '\'' => {
                let text = self.quoted('\'');
                let lit = self.g.lit(&text);
                if self.peek() == '.' {
                    self.pos += 1;
                    let item = self.atom();
                    // The `+` of a separated list.
                    self.pos += 1;
                    return El::Sep(lit, Box::new(item));
                }
                El::Term(Term::Lit(lit))
            }
            '"' => El::Soft(self.quoted('"')),
            '(' => {
                self.pos += 1;
                let alts = self.alts();
                self.pos += 1;
                El::Group(alts)
            }
            _ => {
                let start = self.pos;
                while self.peek().is_ascii_alphanumeric() || self.peek() == '_' {
                    self.pos += 1;
                }
                // Always advance, whatever the text.
                self.pos = self.pos.max(start + 1);
                match &self.s[start..self.pos] {
                    "NAME" => El::Term(Term::Name),
                    "NUMBER" => El::Term(Term::Number),
                    "STR" => El::Term(Term::Str),
                    "FSTART" => El::Term(Term::FStart),
                    "FMIDDLE" => El::Term(Term::FMiddle),
                    "FEND" => El::Term(Term::FEnd),
                    "NEWLINE" => El::Term(Term::Newline),
                    "INDENT" => El::Term(Term::Indent),
                    "DEDENT" => El::Term(Term::Dedent),
                    "END" => El::Term(Term::End),
                    "SOFT" => El::AnySoft,
                    name => El::Rule(self.g.rule(name)),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every rule that the grammar mentions exists (an unknown name would read as rule 0).
    #[test]
    fn grammar_is_closed() {
        let g = Grammar::load();
        // Without the report at the end of the line.
        let report = |l: &str| {
            l.match_indices(" {").map(|(i, _)| i).find(|i| l[i + 2..].starts_with(char::is_alphabetic))
        };
        let rules = TEXT.lines().filter(|l| !l.starts_with('#')).map(|l| report(l).map_or(l, |i| &l[..i]));
        for word in rules.flat_map(|l| l.split(|c: char| !(c.is_ascii_alphabetic() || c == '_'))) {
            let known = word.len() < 2
                || word.starts_with(|c: char| c.is_ascii_uppercase())
                || g.rule_index.contains_key(word)
                || g.find_lit(word).is_some()
                || ["match", "case", "type", "_"].contains(&word);
            assert!(known, "unknown rule {word}");
        }
    }
}
