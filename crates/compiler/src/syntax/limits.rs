//! Lexical errors and nesting limits, checked on tokens before the parser recurses.
//!
//! The parser, the tree's destructor and the compiler recurse once a level. Each token that can deepen the tree
//! costs the stack it may take, in units of about a hundred bytes; the sum over all open levels is bounded so
//! that the deepest accepted source needs about half of a 2 MiB stack.

use super::SyntaxError;
use super::scan::{Bracket, Kind, Scanner};

/// Units that a source may use.
const BUDGET: u32 = 6000;
/// A binary operator: chains of them are walked without recursion, except when the tree is dropped.
const CHAIN: u32 = 1;
/// An attribute, call or subscript.
const POSTFIX: u32 = 6;
/// What the parser itself recurses for: a bracket, a unary operator, `**`, a conditional, `lambda`, a statement.
const NEST: u32 = 12;

/// What the expressions open at one bracket level cost.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Conditionals, lambdas, statement keywords: nest until the next comma.
    nest: u32,
    /// Binary operators since the last comparison or boolean operator.
    chain: u32,
    /// Attributes, calls, unary operators and powers of the current operand.
    local: u32,
}

impl Level {
    fn cost(self) -> u32 {
        self.nest + self.chain + self.local
    }
}

/// What the scan of a whole source found.
pub(super) struct Scanned {
    /// The innermost bracket that is never closed.
    pub unclosed: Option<Bracket>,
    /// An error of indentation or of a line's continuation, which counts only if the parser gets that far.
    pub late: Option<SyntaxError>,
    /// Where what was not scanned for it begins.
    pub unscanned: Option<usize>,
    /// Where the first statement stands, if it is indented.
    pub indented: Option<u32>,
    /// What the parser may take that the grammar does not: a `yield` that is the left operand of an operator, an indent
    /// that a backslash splits or that ends the text.
    pub suspect: Option<u32>,
    /// The semicolons right behind a `raise`, which the parser does not take.
    pub raised: Vec<u32>,
}

/// An operator that cannot begin an expression, nor follow one that is not an operand.
fn is_infix(word: &str) -> bool {
    let comparison = matches!(word, "<" | ">" | "<=" | ">=" | "==" | "!=" | "in" | "is");
    let arithmetic = matches!(word, "/" | "//" | "**" | "%" | "@" | "&" | "|" | "^" | "<<" | ">>");
    comparison || arithmetic || matches!(word, "and" | "or" | "if" | "else" | "for" | "." | "," | ":=")
}

/// Scan the whole source. A lexical error anywhere comes before any error of the parser, as in CPython, which
/// scans the rest of the file before it reports what the parser found.
pub(super) fn check(text: &str) -> Result<Scanned, SyntaxError> {
    let mut scanner = Scanner::new(text);
    let mut levels = vec![Level::default()];
    // Cost of the enclosing brackets.
    let mut outer: u32 = 0;
    let mut operand = false;
    let mut indents: u32 = 0;
    let mut indented = None;
    let mut first = true;
    let mut suspect = None;
    let mut raised = Vec::new();
    let mut before = "";
    loop {
        let t = match scanner.next() {
            Ok(t) => t,
            Err(e) if scanner.soft_error => {
                let unscanned = Some(scanner.unscanned());
                return Ok(Scanned { unclosed: None, late: Some(e), unscanned, indented, suspect, raised });
            }
            Err(e) => return Err(e),
        };
        if std::mem::take(&mut first) && t.kind == Kind::Indent {
            indented = Some(t.end);
        }
        let word = t.text(text);
        match std::mem::replace(&mut before, word) {
            "yield" if is_infix(word) => {
                suspect.get_or_insert(t.start);
            }
            "raise" if word == ";" => raised.push(t.start),
            _ => {}
        }
        if t.kind == Kind::Indent && (word.contains('\\') || t.end as usize == text.len()) {
            suspect.get_or_insert(t.start);
        }
        let mut level = levels.last().copied().unwrap_or_default();
        match t.kind {
            Kind::End => {
                let unclosed = scanner.brackets.last().copied();
                return Ok(Scanned { unclosed, late: None, unscanned: None, indented, suspect, raised });
            }
            Kind::Newline => {
                levels.clear();
                levels.push(Level::default());
                (outer, level, operand) = (0, Level::default(), false);
            }
            Kind::Indent => indents += 1,
            Kind::Dedent => indents = indents.saturating_sub(1),
            Kind::Number | Kind::Str | Kind::FEnd => operand = true,
            Kind::FStart | Kind::FMiddle => {}
            Kind::Name => match word {
                "lambda" | "if" | "else" | "async" | "for" | "while" | "with" | "try" | "class" | "def"
                | "yield" => {
                    level.nest += NEST;
                    operand = false;
                }
                "not" | "await" => {
                    level.local += NEST;
                    operand = false;
                }
                "and" | "or" | "in" | "is" | "return" | "elif" | "del" | "assert" | "raise" => {
                    (level.chain, level.local, operand) = (0, 0, false);
                }
                _ => operand = true,
            },
            Kind::Op => match word {
                "(" | "[" | "{" => {
                    let open = level.cost() + if operand { POSTFIX + NEST } else { NEST };
                    outer += open;
                    levels.push(Level::default());
                    operand = false;
                    continue;
                }
                ")" | "]" | "}" => {
                    if levels.len() > 1 {
                        levels.pop();
                        level = levels.last().copied().unwrap_or_default();
                        outer = levels[..levels.len() - 1].iter().map(|l| l.cost() + NEST + POSTFIX).sum();
                    }
                    level.local += POSTFIX;
                    operand = true;
                }
                "," | ";" => (level, operand) = (Level::default(), false),
                "." => level.local += POSTFIX,
                "**" => {
                    level.local += NEST;
                    operand = false;
                }
                "+" | "-" | "~" | "*" | "@" if !operand => level.local += NEST,
                "<" | ">" | "<=" | ">=" | "==" | "!=" => (level.chain, level.local, operand) = (0, 0, false),
                _ => {
                    level.chain += CHAIN;
                    (level.local, operand) = (0, false);
                }
            },
        }
        if outer + level.cost() + indents * NEST > BUDGET {
            return Err(SyntaxError::new("too many nested parentheses", t.start, t.start));
        }
        if let Some(l) = levels.last_mut() {
            *l = level;
        }
    }
}
