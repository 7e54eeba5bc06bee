//! What an opening parenthesis begins: groups, references by name, assertions, conditions and flags.

use super::{Parser, Seq, Warning};
use crate::ast::Node;
use crate::error::Res;
use crate::flags::*;
use edge_text::quote::{str_ascii, str_repr};

/// Of these a pattern may have one.
const TYPES: u32 = ASCII | LOCALE | UNICODE;
const GLOBAL: u32 = DEBUG | TEMPLATE;
/// Group numbers stay below (CPython's `MAXGROUPS` on 64 bits).
pub const MAX_GROUPS: u64 = (i32::MAX / 2) as u64;

fn flag(c: char) -> Option<u32> {
    Some(match c {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'x' => VERBOSE,
        'a' => ASCII,
        't' => TEMPLATE,
        'u' => UNICODE,
        _ => return None,
    })
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

impl Parser<'_> {
    pub(super) fn is_closed(&self, group: u32) -> bool {
        self.widths.get(group as usize).is_some_and(Option::is_some)
    }

    /// A lookbehind runs backwards to its start: what it refers to must be known by then.
    pub(super) fn check_lookbehind(&self, group: u32) -> Res<()> {
        let Some(before) = self.lookbehind else { return Ok(()) };
        if !self.is_closed(group) {
            return Err(self.source.error("cannot refer to an open group", 0));
        }
        if group as usize >= before {
            let text = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.source.error(text, 0));
        }
        Ok(())
    }

    fn group_name(&mut self, end: char) -> Res<String> {
        let name = self.source.until(end, "group name")?;
        if !edge_text::strops::isidentifier(&name) {
            let text = format!("bad character in group name {}", str_repr(&name));
            return Err(self.source.error(&text, chars(&name) + 1));
        }
        if !self.source.text && !name.is_ascii() {
            self.warn_name(&name);
        }
        Ok(name)
    }

    fn warn_name(&mut self, name: &str) {
        let shown = if self.source.text { str_repr(name) } else { str_ascii(name) };
        let at = self.source.tell() - chars(name) - 1;
        let message = format!("bad character in group name {shown} at position {at}");
        self.warnings.push(Warning { future: false, message });
    }

    /// After the parenthesis. `first`: nothing stands before this sequence, so global flags may.
    pub(super) fn group(&mut self, nodes: &mut Vec<Node>, verbose: &mut bool, first: bool) -> Res<()> {
        let start = self.source.tell() - 1;
        let (mut capture, mut atomic, mut name, mut add, mut del) = (true, false, None, 0, 0);
        if self.source.take_if('?')? {
            let Some(token) = self.source.next()? else { return Err(self.unexpected_end()) };
            match token.plain() {
                Some('P') => match self.named(nodes)? {
                    Some(n) => name = Some(n),
                    None => return Ok(()),
                },
                Some(':') => capture = false,
                Some('>') => (capture, atomic) = (false, true),
                Some('#') => return self.comment(start),
                Some(c @ ('=' | '!' | '<')) => return self.look(c, start, *verbose, nodes),
                Some('(') => return self.conditional(start, *verbose, nodes),
                Some(c) if c == '-' || flag(c).is_some() => match self.flags(c)? {
                    None => {
                        if !first || !nodes.is_empty() {
                            let text = "global flags not at the start of the expression";
                            return Err(self.source.error(text, self.source.tell() - start));
                        }
                        *verbose = self.flags & VERBOSE != 0;
                        return Ok(());
                    }
                    Some(flags) => {
                        (add, del) = flags;
                        capture = false;
                    }
                },
                _ => {
                    return Err(self.source.error(&format!("unknown extension ?{token}"), token.len() + 1));
                }
            }
        }
        let id = if capture { Some(self.open(name)?) } else { None };
        let verbose = (*verbose || add & VERBOSE != 0) && del & VERBOSE == 0;
        let body = self.alternatives(verbose, false)?;
        self.close_parenthesis(start)?;
        if let Some(id) = id {
            self.widths[id as usize] = Some(body.width(&self.widths));
        }
        nodes.push(if atomic { Node::Atomic(body) } else { Node::Group { id, add, del, body } });
        Ok(())
    }

    fn unexpected_end(&self) -> crate::Error {
        self.source.error("unexpected end of pattern", 0)
    }

    fn close_parenthesis(&mut self, start: usize) -> Res<()> {
        if self.source.take_if(')')? {
            return Ok(());
        }
        Err(self.source.error("missing ), unterminated subpattern", self.source.tell() - start))
    }

    fn open(&mut self, name: Option<String>) -> Res<u32> {
        let id = self.widths.len() as u32;
        self.widths.push(None);
        if let Some(name) = name {
            if let Some(other) = self.by_name.get(&name) {
                let text = format!(
                    "redefinition of group name {} as group {id}; was group {other}",
                    str_repr(&name)
                );
                return Err(self.source.error(&text, chars(&name) + 1));
            }
            self.by_name.insert(name.clone(), id);
            self.names.push((name, id));
        }
        Ok(id)
    }

    /// After `(?P`: the name of a group that begins, or a reference.
    fn named(&mut self, nodes: &mut Vec<Node>) -> Res<Option<String>> {
        if self.source.take_if('<')? {
            return self.group_name('>').map(Some);
        }
        if self.source.take_if('=')? {
            let name = self.group_name(')')?;
            let back = chars(&name) + 1;
            let Some(&group) = self.by_name.get(&name) else {
                let text = format!("unknown group name {}", str_repr(&name));
                return Err(self.source.error(&text, back));
            };
            if !self.is_closed(group) {
                return Err(self.source.error("cannot refer to an open group", back));
            }
            self.check_lookbehind(group)?;
            nodes.push(Node::Backref(group));
            return Ok(None);
        }
        let Some(token) = self.source.next()? else { return Err(self.unexpected_end()) };
        Err(self.source.error(&format!("unknown extension ?P{token}"), token.len() + 2))
    }

    fn comment(&mut self, start: usize) -> Res<()> {
        loop {
            match self.source.next()? {
                Some(t) if t.is(')') => return Ok(()),
                Some(_) => {}
                None => {
                    let back = self.source.tell() - start;
                    return Err(self.source.error("missing ), unterminated comment", back));
                }
            }
        }
    }

    /// `(?=`, `(?!`, `(?<=` or `(?<!`.
    fn look(&mut self, mut c: char, start: usize, verbose: bool, nodes: &mut Vec<Node>) -> Res<()> {
        let behind = c == '<';
        let before = self.lookbehind;
        if behind {
            let Some(token) = self.source.next()? else { return Err(self.unexpected_end()) };
            match token.plain() {
                Some(sign @ ('=' | '!')) => c = sign,
                _ => {
                    let text = format!("unknown extension ?<{token}");
                    return Err(self.source.error(&text, token.len() + 2));
                }
            }
            self.lookbehind = before.or(Some(self.widths.len()));
        }
        let body = self.alternatives(verbose, false)?;
        self.lookbehind = before;
        self.close_parenthesis(start)?;
        nodes.push(Node::Look { behind, negate: c == '!', body });
        Ok(())
    }

    /// `(?(1)yes|no)`, after the second parenthesis.
    fn conditional(&mut self, start: usize, verbose: bool, nodes: &mut Vec<Node>) -> Res<()> {
        let name = self.source.until(')', "group name")?;
        let back = chars(&name) + 1;
        let group = if edge_text::strops::isidentifier(&name) {
            match self.by_name.get(&name) {
                Some(&group) => {
                    if !self.source.text && !name.is_ascii() {
                        self.warn_name(&name);
                    }
                    group
                }
                None => {
                    let text = format!("unknown group name {}", str_repr(&name));
                    return Err(self.source.error(&text, back));
                }
            }
        } else {
            let Some(number) = group_number(&name) else {
                let text = format!("bad character in group name {}", str_repr(&name));
                return Err(self.source.error(&text, back));
            };
            if number == "0" {
                return Err(self.source.error("bad group number", back));
            }
            let Some(group) = number.parse::<u64>().ok().filter(|n| *n < MAX_GROUPS) else {
                return Err(self.source.error(&format!("invalid group reference {number}"), back));
            };
            let group = group as u32;
            if self.conditions.iter().all(|(g, _)| *g != group) {
                self.conditions.push((group, self.source.tell() - back));
            }
            if !name.bytes().all(|b| b.is_ascii_digit()) {
                self.warn_name(&name);
            }
            group
        };
        self.check_lookbehind(group)?;
        self.nest()?;
        let yes = Seq::new(self.sequence(verbose, false)?);
        let no = if self.source.take_if('|')? {
            let no = Seq::new(self.sequence(verbose, false)?);
            if self.source.peek().is_some_and(|t| t.is('|')) {
                let text = "conditional backref with more than two branches";
                return Err(self.source.error(text, 0));
            }
            Some(no)
        } else {
            None
        };
        self.depth -= 1;
        self.close_parenthesis(start)?;
        nodes.push(Node::Conditional { group, yes, no });
        Ok(())
    }

    /// The flags from `c` on: those of a group to turn on and off, or `None` where they are for the whole pattern.
    fn flags(&mut self, c: char) -> Res<Option<(u32, u32)>> {
        let (mut add, mut del) = (0, 0);
        let mut c = c;
        if c != '-' {
            loop {
                if self.source.text && c == 'L' {
                    let text = "bad inline flags: cannot use 'L' flag with a str pattern";
                    return Err(self.source.error(text, 0));
                }
                if !self.source.text && c == 'u' {
                    let text = "bad inline flags: cannot use 'u' flag with a bytes pattern";
                    return Err(self.source.error(text, 0));
                }
                let f = flag(c).unwrap_or(0);
                add |= f;
                if f & TYPES != 0 && add & TYPES != f {
                    let text = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                    return Err(self.source.error(text, 0));
                }
                match self.flag_or(")-:", "missing -, : or )")? {
                    ')' => {
                        self.flags |= add;
                        return Ok(None);
                    }
                    end @ ('-' | ':') => {
                        c = end;
                        break;
                    }
                    another => c = another,
                }
            }
        }
        if add & GLOBAL != 0 {
            return Err(self.source.error("bad inline flags: cannot turn on global flag", 1));
        }
        if c == '-' {
            c = self.flag_or("", "missing flag")?;
            loop {
                let f = flag(c).unwrap_or(0);
                if f & TYPES != 0 {
                    let text = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                    return Err(self.source.error(text, 0));
                }
                del |= f;
                match self.flag_or(":", "missing :")? {
                    ':' => break,
                    another => c = another,
                }
            }
        }
        if del & GLOBAL != 0 {
            return Err(self.source.error("bad inline flags: cannot turn off global flag", 1));
        }
        if add & del != 0 {
            return Err(self.source.error("bad inline flags: flag turned on and off", 1));
        }
        Ok(Some((add, del)))
    }

    /// The next character, a flag or one of `ends`.
    fn flag_or(&mut self, ends: &str, missing: &str) -> Res<char> {
        let Some(token) = self.source.next()? else { return Err(self.source.error(missing, 0)) };
        match token.plain() {
            Some(c) if ends.contains(c) || flag(c).is_some() => Ok(c),
            plain => {
                let letter = plain.is_some_and(|c| edge_text::unicode::has(c, edge_text::unicode::ALPHA));
                let text = if letter { "unknown flag" } else { missing };
                Err(self.source.error(text, token.len()))
            }
        }
    }
}

/// The decimal digits of a group's number, as Python's `int` reads it (so ` 1 ` and `1_0` are numbers too).
pub fn group_number(name: &str) -> Option<String> {
    let n = edge_text::int::parse(name, 10, 0).ok()?;
    let digits = match n {
        edge_text::Int::Small(n) => n.to_string(),
        edge_text::Int::Big(n) => n.to_string(),
    };
    (!digits.starts_with('-')).then_some(digits)
}
