//! Uncaught exceptions as text, as CPython 3.12 prints them: frames, carets, chains, notes, groups.

use super::*;
use crate::object::*;
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;
use std::collections::HashMap;
use std::fmt::Write;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// Groups inside groups are shown to this depth.
const MAX_GROUP_DEPTH: usize = 10;

/// `str()` of the exceptions of a chain, by their address.
#[derive(Default)]
struct Texts {
    by_address: HashMap<usize, String>,
    /// The module `traceback` renders: its syntax errors differ from uncaught ones in their caret lines.
    library: bool,
}

/// So many exceptions of a group are shown.
const MAX_GROUP_WIDTH: usize = 15;

/// What was rendered so far.
#[derive(Default)]
struct Shown {
    seen: Vec<Gc<Instance>>,
    /// The box of a group is to be closed. One line closes those that end together, which is the first that ends.
    open: bool,
}

impl Vm {
    /// The whole rendering without its final newline.
    pub fn render_exception(&mut self, e: Gc<Instance>) -> String {
        let texts = self.exception_texts(e);
        let mut out = String::new();
        let mut shown = Shown::default();
        self.render_chain(e, &texts, "", &mut shown, &mut out, 0);
        while out.ends_with('\n') {
            out.pop();
        }
        out
    }

    /// The exceptions that the rendering of `e` shows.
    pub fn exception_chain(&self, e: Gc<Instance>) -> Vec<Gc<Instance>> {
        let mut all = Vec::new();
        self.collect_chain(e, &mut all);
        all
    }

    /// The whole rendering, where the texts of `exception_chain` are known.
    pub fn render_with_texts(&mut self, e: Gc<Instance>, texts: &[String]) -> String {
        let by_address =
            self.exception_chain(e).iter().map(|e| e.addr()).zip(texts.iter().cloned()).collect();
        let texts = Texts { by_address, library: true };
        let mut out = String::new();
        self.render_chain(e, &texts, "", &mut Shown::default(), &mut out, 0);
        out
    }

    /// `str()` of an exception the program ended with.
    pub fn exception_text(&mut self, e: Gc<Instance>) -> String {
        self.pending = Pending::None;
        self.exception_texts(e).by_address.remove(&e.addr()).unwrap_or_default()
    }

    /// `str()` of every exception in the chain; those with a `__str__` in Python run in a fiber of their own.
    fn exception_texts(&mut self, e: Gc<Instance>) -> Texts {
        let mut all = Vec::new();
        self.collect_chain(e, &mut all);
        let mut texts = Texts::default();
        let mut python = Vec::new();
        for e in all {
            match crate::builtins::format::str_of(self, Value::Instance(e)) {
                Ok(Value::Str(s)) => {
                    texts.by_address.insert(e.addr(), s.as_str().to_string());
                }
                Err(Trap::Tail) => {
                    self.pending = Pending::None;
                    python.push(e);
                }
                _ => {
                    texts.by_address.insert(e.addr(), "<exception str() failed>".to_string());
                }
            }
        }
        if python.is_empty() {
            return texts;
        }
        let list = self.list(python.iter().map(|e| Value::Instance(*e)).collect());
        let callee = self.prelude[PreludeFn::ExcTexts as usize];
        self.fiber = Fiber::new(0, None);
        self.sched = Sched::default();
        self.sched.sealed = true;
        let failure = self.failure;
        self.call(callee, &[list], &[], Ret::Root);
        self.run();
        self.failure = failure;
        if let Outcome::Done(Value::List(l)) = self.outcome {
            for (e, v) in python.iter().zip(&l.items) {
                if let Some(s) = self.as_str(*v) {
                    texts.by_address.insert(e.addr(), s.as_str().to_string());
                }
            }
        }
        texts
    }

    fn collect_chain(&self, e: Gc<Instance>, all: &mut Vec<Gc<Instance>>) {
        if all.contains(&e) || all.len() > 1000 {
            return;
        }
        all.push(e);
        let d = self.exc_data(e);
        for next in [d.cause, d.context] {
            if let Value::Instance(n) = next {
                self.collect_chain(n, all);
            }
        }
        if let Some((_, group)) = d.group {
            for v in group.items.iter() {
                if let Value::Instance(n) = v {
                    self.collect_chain(*n, all);
                }
            }
        }
    }

    fn render_chain(
        &mut self,
        e: Gc<Instance>,
        texts: &Texts,
        indent: &str,
        shown: &mut Shown,
        out: &mut String,
        depth: usize,
    ) {
        if depth >= MAX_GROUP_DEPTH && self.exc_data(e).group.is_some() {
            let _ = writeln!(out, "{indent}... (max_group_depth is {MAX_GROUP_DEPTH})");
            return;
        }
        // Oldest first; chains can be long, so no recursion along them.
        let mut chain = vec![(e, "")];
        shown.seen.push(e);
        loop {
            let (last, _) = chain[chain.len() - 1];
            let d = self.exc_data(last);
            let next = match (d.cause, d.context) {
                (Value::Instance(c), _) => Some((c, CAUSE)),
                (_, Value::Instance(c)) if !d.suppress_context => Some((c, CONTEXT)),
                _ => None,
            };
            match next {
                Some((c, text)) if !shown.seen.contains(&c) => {
                    shown.seen.push(c);
                    chain.push((c, text));
                }
                _ => break,
            }
        }
        for i in (0..chain.len()).rev() {
            let e = chain[i].0;
            self.render_one(e, texts, indent, shown, out, depth);
            if i > 0 {
                for line in chain[i].1.trim_end_matches('\n').split('\n') {
                    if line.is_empty() && indent.is_empty() {
                        out.push('\n');
                    } else {
                        let _ = writeln!(out, "{indent}{line}");
                    }
                }
                if indent.is_empty() {
                    out.push('\n');
                } else {
                    let _ = writeln!(out, "{indent}");
                }
            }
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn render_one(
        &mut self,
        e: Gc<Instance>,
        texts: &Texts,
        indent: &str,
        shown: &mut Shown,
        out: &mut String,
        depth: usize,
    ) {
        let d = self.exc_data(e);
        let group = d.group;
        let (lead, body) = match group {
            Some(_) if depth == 0 => ("  + ".to_string(), "  | ".to_string()),
            Some(_) => (indent.to_string(), indent.to_string()),
            None => (indent.to_string(), indent.to_string()),
        };
        if !d.traceback.is_empty() {
            let header = if group.is_some() {
                "Exception Group Traceback (most recent call last):"
            } else {
                "Traceback (most recent call last):"
            };
            let _ = writeln!(out, "{lead}{header}");
            let entries = d.traceback.clone();
            self.render_frames(&entries, &body, out);
        }
        let text = texts.by_address.get(&e.addr()).cloned().unwrap_or_default();
        self.render_exception_only(e, &text, texts.library, &body, out);
        if let Some((_, members)) = group {
            let members: Vec<_> = members.items.to_vec();
            let inner =
                if depth == 0 { "    ".to_string() } else { format!("{}  ", &indent[..indent.len() - 2]) };
            for (i, m) in members.iter().enumerate() {
                let Value::Instance(m) = m else { continue };
                let last = i == MAX_GROUP_WIDTH || i + 1 == members.len();
                shown.open |= last;
                if i == MAX_GROUP_WIDTH {
                    let more = members.len() - MAX_GROUP_WIDTH;
                    let _ = writeln!(out, "{inner}+---------------- ... ----------------");
                    let s = if more == 1 { "" } else { "s" };
                    let _ = writeln!(out, "{inner}| and {more} more exception{s}");
                } else {
                    let start = if i == 0 { "+-+" } else { "  +" };
                    let _ = writeln!(
                        out,
                        "{}{start}---------------- {} ----------------",
                        &inner[..inner.len() - 2],
                        i + 1
                    );
                    let nested = format!("{inner}| ");
                    self.render_chain(*m, texts, &nested, shown, out, depth + 1);
                }
                if last {
                    if std::mem::take(&mut shown.open) {
                        let _ = writeln!(out, "{inner}+------------------------------------");
                    }
                    break;
                }
            }
        }
    }

    fn render_frames(&mut self, entries: &[TraceEntry], indent: &str, out: &mut String) {
        let mut last: Option<(String, u32, String)> = None;
        let mut repeats = 0usize;
        for t in entries.iter().rev() {
            let code = t.code;
            let line = code.line_at(t.pc as usize);
            let key = (code.source.filename.clone(), line, code.name.as_str().to_string());
            if last.as_ref() == Some(&key) {
                repeats += 1;
            } else {
                self.render_repeats(repeats, indent, out);
                repeats = 0;
                last = Some(key);
            }
            if repeats >= 3 {
                continue;
            }
            let name = code.name.as_str();
            let _ = writeln!(out, "{indent}  File \"{}\", line {line}, in {name}", code.source.filename);
            let text = if code.source.listed { code.source.line_text(line) } else { "" };
            let stripped = text.trim();
            if stripped.is_empty() {
                continue;
            }
            let _ = writeln!(out, "{indent}    {stripped}");
            if let Some(carets) = self.carets(code, t.pc as usize, line, text) {
                let _ = writeln!(out, "{indent}    {carets}");
            }
        }
        self.render_repeats(repeats, indent, out);
    }

    fn render_repeats(&self, repeats: usize, indent: &str, out: &mut String) {
        if repeats >= 3 {
            let more = repeats - 2;
            let s = if more == 1 { "" } else { "s" };
            let _ = writeln!(out, "{indent}  [Previous line repeated {more} more time{s}]");
        }
    }

    /// The marker line under a source line, unless it would underline all of it.
    fn carets(&self, code: Gc<Code>, pc: usize, line: u32, text: &str) -> Option<String> {
        let (start, end) = *code.spans.get(pc)?;
        let line_start = code.source.line_starts[line as usize - 1] as usize;
        let stripped = text.trim();
        let lead = text.len() - text.trim_start().len();
        let multi_line = code.source.line_of(end.max(start + 1) - 1) != line;
        let from = (start as usize).checked_sub(line_start)?;
        let to = if multi_line { lead + stripped.len() } else { end as usize - line_start };
        if from >= to || to > text.len() || !text.is_char_boundary(from) || !text.is_char_boundary(to) {
            return None;
        }
        let segment = &text[from..to];
        let width = columns(segment);
        let pad = columns(&text[lead.min(from)..from]);
        let anchors = if multi_line { None } else { anchors(segment) };
        if width >= columns(stripped) && anchors.is_none() {
            return None;
        }
        let marks = match anchors {
            Some((a, b)) => format!("{}{}{}", "~".repeat(a), "^".repeat(b - a), "~".repeat(width - b)),
            None => "^".repeat(width),
        };
        Some(format!("{}{marks}", " ".repeat(pad)))
    }

    fn render_exception_only(
        &mut self,
        e: Gc<Instance>,
        text: &str,
        library: bool,
        indent: &str,
        out: &mut String,
    ) {
        let class = e.class;
        let module = match class.dict.get_str(self.sym.__module__) {
            Some(Value::Str(s)) if !matches!(s.as_str(), "builtins" | "__main__") && class.flags.heap => {
                format!("{}.", s.as_str())
            }
            _ => String::new(),
        };
        let name = format!("{module}{}", class.qualname.as_str());
        let mut shown = text.to_string();
        if self.is_exc(e, self.excs.SyntaxError)
            && let Some(msg) = self.render_syntax_error(e, library, indent, out)
        {
            shown = msg;
        }
        shown.push_str(&self.suggestion_text(e));
        let line = if shown.is_empty() { name } else { format!("{name}: {shown}") };
        for l in line.split('\n') {
            let _ = writeln!(out, "{indent}{l}");
        }
        let notes = self.sym.__notes__;
        if let Some(v) = self.instance_attr(e, notes) {
            let items = self.native_items(v).ok().flatten().unwrap_or_default();
            for n in items {
                let text = match crate::builtins::format::str_of(self, n) {
                    Ok(Value::Str(s)) => s.as_str().to_string(),
                    _ => "<note str() failed>".to_string(),
                };
                for l in text.split('\n') {
                    let _ = writeln!(out, "{indent}{l}");
                }
            }
        }
    }

    /// The file, line and caret lines of a SyntaxError; its message.
    fn render_syntax_error(
        &mut self,
        e: Gc<Instance>,
        library: bool,
        indent: &str,
        out: &mut String,
    ) -> Option<String> {
        let get = |vm: &mut Vm, n: &str| {
            let n = vm.intern(n);
            vm.instance_attr(e, n).unwrap_or(Value::None)
        };
        let msg = get(self, "msg");
        let msg = self.as_str(msg)?.as_str().to_string();
        let Value::Int(line) = get(self, "lineno") else { return Some(msg) };
        let file = get(self, "filename");
        let file = self.as_str(file).map_or("<string>".to_string(), |s| s.as_str().to_string());
        let _ = writeln!(out, "{indent}  File \"{file}\", line {line}");
        let text = get(self, "text");
        let Some(text) = self.as_str(text) else { return Some(msg) };
        let text = text.as_str();
        let (offset, end) = (get(self, "offset"), get(self, "end_offset"));
        if library {
            module_syntax_lines(text.trim_end_matches('\n'), (offset, end), indent, out);
            return Some(msg);
        }
        let number = |v: Value| if let Value::Int(n) = v { n } else { -1 };
        // Of an error on several lines all of the first is meant.
        let later = matches!(get(self, "end_lineno"), Value::Int(l) if l > line);
        // Indentation errors get one caret, whatever their range.
        let point = self.is_exc(e, self.excs.IndentationError);
        let end = match later {
            _ if point => -1,
            true => text.len() as i64,
            false => number(end),
        };
        syntax_lines(text, number(offset), end, indent, out);
        Some(msg)
    }
}

/// The lines of a syntax error's source as the interpreter shows them, which takes columns for bytes where it looks
/// for the line that is meant, and where the text is shorter.
fn syntax_lines(text: &str, offset: i64, end: i64, indent: &str, out: &mut String) {
    let mut shown = text.trim_start_matches([' ', '\t', '\x0c']);
    let lead = (text.len() - shown.len()) as i64;
    let whole = shown.strip_suffix('\n').unwrap_or(shown).len();
    let mut at = (offset - 1 - lead).min(whole as i64);
    let last = (end - 1 - lead).min(shown.len() as i64);
    let carets = if end > offset { (last - at).max(1) as usize } else { 1 };
    while let Some(line) = shown.find('\n').filter(|n| (*n as i64) < at) {
        shown = &shown[line + 1..];
        at -= line as i64 + 1;
    }
    let _ = writeln!(out, "{indent}    {}", shown.strip_suffix('\n').unwrap_or(shown));
    if let Ok(at) = usize::try_from(at) {
        let _ = writeln!(out, "{indent}    {}{}", " ".repeat(at), "^".repeat(carets));
    }
}

/// The lines of a syntax error's source as the module `traceback` shows them: tabs stay, and the end counts in
/// the same line whatever line it is in.
fn module_syntax_lines(raw: &str, place: (Value, Value), indent: &str, out: &mut String) {
    let stripped = raw.trim_start_matches([' ', '\n', '\x0c']);
    let _ = writeln!(out, "{indent}    {stripped}");
    let Value::Int(offset) = place.0 else { return };
    let end = match place.1 {
        Value::Int(end) if end != 0 && end != offset && end != -1 => end,
        _ => offset + 1,
    };
    let lead = (raw.chars().count() - stripped.chars().count()) as i64;
    let Ok(from) = usize::try_from(offset - 1 - lead) else { return };
    let pad: String = stripped.chars().take(from).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
    let _ = writeln!(out, "{indent}    {pad}{}", "^".repeat((end - offset).max(0) as usize));
}

/// Columns of a terminal that the text takes: East Asian characters of full width count twice.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Unicode's East Asian Width W or F, by block.
fn is_wide(c: char) -> bool {
    matches!(c as u32,
        0x1100..=0x115f | 0x231a..=0x231b | 0x2329..=0x232a | 0x23e9..=0x23ec | 0x23f0 | 0x23f3
        | 0x25fd..=0x25fe | 0x2614..=0x2615 | 0x2648..=0x2653 | 0x267f | 0x2693 | 0x26a1 | 0x26aa..=0x26ab
        | 0x26bd..=0x26be | 0x26c4..=0x26c5 | 0x26ce | 0x26d4 | 0x26ea | 0x26f2..=0x26f3 | 0x26f5 | 0x26fa
        | 0x26fd | 0x2705 | 0x270a..=0x270b | 0x2728 | 0x274c | 0x274e | 0x2753..=0x2755 | 0x2757
        | 0x2795..=0x2797 | 0x27b0 | 0x27bf | 0x2b1b..=0x2b1c | 0x2b50 | 0x2b55
        | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0xa4c6 | 0xa960..=0xa97c
        | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe10..=0xfe19 | 0xfe30..=0xfe6b | 0xff01..=0xff60
        | 0xffe0..=0xffe6 | 0x16fe0..=0x18aff | 0x1aff0..=0x1b2fb | 0x1f004 | 0x1f0cf | 0x1f18e
        | 0x1f191..=0x1f19a | 0x1f200..=0x1f320 | 0x1f32d..=0x1f335 | 0x1f337..=0x1f37c | 0x1f37e..=0x1f393
        | 0x1f3a0..=0x1f3ca | 0x1f3cf..=0x1f3d3 | 0x1f3e0..=0x1f3f0 | 0x1f3f4 | 0x1f3f8..=0x1f43e | 0x1f440
        | 0x1f442..=0x1f4fc | 0x1f4ff..=0x1f53d | 0x1f54b..=0x1f54e | 0x1f550..=0x1f567 | 0x1f57a
        | 0x1f595..=0x1f596 | 0x1f5a4 | 0x1f5fb..=0x1f64f | 0x1f680..=0x1f6c5 | 0x1f6cc | 0x1f6d0..=0x1f6d2
        | 0x1f6d5..=0x1f6d7 | 0x1f6dc..=0x1f6df | 0x1f6eb..=0x1f6ec | 0x1f6f4..=0x1f6fc | 0x1f7e0..=0x1f7eb
        | 0x1f7f0 | 0x1f90c..=0x1f93a | 0x1f93c..=0x1f945 | 0x1f947..=0x1f9ff | 0x1fa70..=0x1faff
        | 0x20000..=0x3fffd)
}

/// Where the operator of a binary operation, or the brackets of a subscript, stand in an expression's text
/// (in columns).
fn anchors(segment: &str) -> Option<(usize, usize)> {
    // A segment of a longer expression may not parse by itself: then there are no anchors.
    let wrapped = format!("({segment}\n)");
    let parsed = ruff_python_parser::parse_expression(&wrapped).ok()?;
    let chars = |byte: usize| wrapped.get(1..byte).map(columns);
    match parsed.expr() {
        Expr::BinOp(b) => {
            let (from, to) = (b.left.range().end().to_usize(), b.right.range().start().to_usize());
            let between = wrapped.get(from..to)?;
            let at = between.char_indices().find(|(_, c)| !c.is_whitespace() && *c != ')')?.0;
            let rest: Vec<char> = between[at..].chars().collect();
            let wide = rest.get(1).is_some_and(|c| !c.is_whitespace() && *c != '(');
            let start = chars(from + at)?;
            Some((start, start + if wide { 2 } else { 1 }))
        }
        Expr::Subscript(s) => {
            let from = s.value.range().end().to_usize();
            let to = s.range().end().to_usize();
            let open = wrapped.get(from..to)?.find('[')?;
            Some((chars(from + open)?, chars(to)?))
        }
        _ => None,
    }
}
