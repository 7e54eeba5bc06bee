//! Elements: tags and their attributes, namespaces, character data, and the entities in them.

use super::scan::{Attr, INVALID, Piece, Reference, Scan, Stop, Tag, Tail, Token, is_space};
use super::*;
use std::collections::HashSet;

const XML_URI: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS_URI: &str = "http://www.w3.org/2000/xmlns/";

impl Parser {
    /// A token of the document's content.
    pub(super) fn content(&mut self, scan: Scan, at: &mut usize, last: bool) -> Result<(), Stop> {
        let start = *at;
        self.piece(scan, at, last)?;
        if last && *at == scan.s.len() && scan.s[start..] == *"\r" {
            return Err(Stop::Fail(NO_ELEMENTS, start));
        }
        if self.open.is_empty() && self.expansions.is_empty() && self.state == State::Content {
            self.state = State::Epilog;
        }
        Ok(())
    }

    /// A token of the text of an entity that is referred to in content.
    pub(super) fn expanded(&mut self, text: &str) -> Result<(), Stop> {
        let scan = Scan { s: text, ns: self.naming != Naming::Plain, tail: Tail::Clean };
        let Some(&Expansion { mut at, depth, cdata, .. }) = self.expansions.last() else { return Ok(()) };
        if at == text.len() && !cdata {
            let ended = self.expansions.pop();
            if let Some(entity) = ended.and_then(|e| self.entities.get_mut(&e.name)) {
                entity.open = false;
            }
            return if self.open.len() == depth { Ok(()) } else { Err(Stop::Fail(ASYNC_ENTITY, at)) };
        }
        let level = self.expansions.len() - 1;
        let result = if cdata {
            self.cdata(scan, &mut at, true).map_err(|_| Stop::Fail(UNCLOSED_CDATA, at))
        } else {
            self.piece(scan, &mut at, true)
        };
        self.expansions[level].at = at;
        result
    }

    fn piece(&mut self, scan: Scan, at: &mut usize, last: bool) -> Result<(), Stop> {
        match scan.char(*at)? {
            '<' => self.markup(scan, at),
            '&' => {
                let start = *at;
                let (reference, end) = scan.reference(start)?;
                *at = end;
                match reference {
                    Reference::Char(Some(c)) => self.emit(Event::Data(c.to_string())),
                    Reference::Char(None) => return Err(Stop::Fail(BAD_CHAR_REFERENCE, start)),
                    Reference::Entity(from, to) => return self.refer(&scan.s[from..to], start),
                }
                Ok(())
            }
            _ => {
                let piece = match scan.data(*at) {
                    Err(Stop::Partial) if last => Some(Piece::Newline(*at + 1)),
                    other => other?,
                };
                self.data(scan, at, piece, last)
            }
        }
    }

    fn data(&mut self, scan: Scan, at: &mut usize, piece: Option<Piece>, last: bool) -> Result<(), Stop> {
        let (data, end) = match piece {
            Some(Piece::Text(end)) => (scan.s[*at..end].to_string(), end),
            Some(Piece::Newline(end)) => ("\n".to_string(), end),
            // Nothing that closes a section can come any more.
            None if last => (scan.s[*at..].to_string(), scan.s.len()),
            None => return Err(Stop::Partial),
        };
        self.emit(Event::Data(data));
        *at = end;
        Ok(())
    }

    /// What begins with `<`.
    fn markup(&mut self, scan: Scan, at: &mut usize) -> Result<(), Stop> {
        let start = *at;
        match scan.char(start + 1)? {
            '/' => self.end_tag(scan, at),
            '!' => match scan.char(start + 2)? {
                '-' => {
                    let (end, after) = scan.comment(start)?;
                    self.emit(Event::Comment(lines(&scan.s[start + 4..end])));
                    *at = after;
                    Ok(())
                }
                '[' => {
                    for (i, byte) in b"CDATA[".iter().enumerate() {
                        if scan.char(start + 3 + i)? != *byte as char {
                            return Err(Stop::Fail(INVALID, start + 3 + i));
                        }
                    }
                    *at = start + 9;
                    self.emit(Event::StartCdata);
                    self.set_cdata(true);
                    Ok(())
                }
                _ => Err(Stop::Fail(INVALID, start + 2)),
            },
            '?' => {
                let (token, after) = scan.pi(start)?;
                self.instruction(scan, token, start)?;
                *at = after;
                Ok(())
            }
            _ => {
                let tag = scan.start_tag(start)?;
                *at = tag.end;
                self.start_tag(scan, start, tag)
            }
        }
    }

    pub(super) fn instruction(&mut self, scan: Scan, token: Token, start: usize) -> Result<(), Stop> {
        let Token::Pi(pi) = token else { return Err(Stop::Fail(MISPLACED_DECLARATION, start)) };
        let target = scan.s[pi.target.0..pi.target.1].to_string();
        self.emit(Event::Pi { target, data: lines(&scan.s[pi.data.0..pi.data.1]) });
        Ok(())
    }

    fn set_cdata(&mut self, on: bool) {
        match self.expansions.last_mut() {
            Some(expansion) => expansion.cdata = on,
            None => self.state = if on { State::Cdata } else { State::Content },
        }
    }

    /// A piece of a CDATA section.
    pub(super) fn cdata(&mut self, scan: Scan, at: &mut usize, last: bool) -> Result<(), Stop> {
        let piece = match scan.cdata(*at) {
            Err(Stop::Partial) if last && scan.s[*at..].starts_with('\r') => Some(Piece::Newline(*at + 1)),
            other => other?,
        };
        if piece.is_some() {
            return self.data(scan, at, piece, last);
        }
        *at += 3;
        self.emit(Event::EndCdata);
        self.set_cdata(false);
        Ok(())
    }

    fn end_tag(&mut self, scan: Scan, at: &mut usize) -> Result<(), Stop> {
        let start = *at;
        let (end, after) = scan.end_tag(start)?;
        let inside = self.expansions.last().map_or(0, |e| e.depth);
        if self.open.len() == inside {
            return Err(Stop::Fail(ASYNC_ENTITY, start));
        }
        if self.open.last().is_none_or(|open| open.raw != scan.s[start + 2..end]) {
            return Err(Stop::Fail(TAG_MISMATCH, start + 2));
        }
        *at = after;
        self.close();
        Ok(())
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        self.emit(Event::End(open.name));
        self.unbind(open.bindings);
    }

    fn start_tag(&mut self, scan: Scan, start: usize, tag: Tag) -> Result<(), Stop> {
        let (outside, empty) = (self.bindings.len(), tag.empty);
        let opened = self.open_element(scan, start, tag);
        if opened.is_err() && empty {
            self.unbind(outside);
        }
        opened
    }

    fn unbind(&mut self, outside: usize) {
        while self.bindings.len() > outside {
            let Some(binding) = self.bindings.pop() else { break };
            self.emit(Event::EndNs { prefix: binding.prefix });
        }
    }

    fn open_element(&mut self, scan: Scan, start: usize, tag: Tag) -> Result<(), Stop> {
        let raw = scan.s[start + 1..tag.name_end].to_string();
        let outside = self.bindings.len();
        let mut attrs: Vec<(String, String)> = Vec::with_capacity(tag.attrs.len());
        let mut names = Names::new(&tag.attrs);
        for attr in &tag.attrs {
            let name = &scan.s[attr.name.0..attr.name.1];
            if !names.add(name) {
                return Err(Stop::Fail(DUPLICATE_ATTRIBUTE, attr.name.0));
            }
            let default = self.defaults.get(&raw).and_then(|list| list.iter().find(|d| d.name == name));
            let cdata = default.is_none_or(|default| default.cdata);
            let value = self.attribute(scan, attr.value, cdata, start)?;
            self.take(&mut attrs, name, value, start)?;
        }
        let specified = attrs.len();
        if let Some(defaults) = self.defaults.remove(&raw) {
            for default in &defaults {
                if let Some(value) = &default.value
                    && names.add(&default.name)
                {
                    self.take(&mut attrs, &default.name, value.clone(), start)?;
                }
            }
            self.defaults.insert(raw.clone(), defaults);
        }
        let mut name = raw.clone();
        if self.naming != Naming::Plain {
            self.expand_attributes(&mut attrs, start)?;
            name = self.expand(&raw, true).ok_or(Stop::Fail(UNBOUND_PREFIX, start))?;
        }
        self.open.push(Open { raw, name: name.clone(), bindings: outside });
        self.emit(Event::Start { name, attrs, specified });
        if tag.empty {
            if self.expansions.is_empty() {
                self.token = tag.end;
            }
            self.close();
        }
        Ok(())
    }

    /// An attribute of an element, or a namespace that is declared on it.
    fn take(
        &mut self,
        attrs: &mut Vec<(String, String)>,
        name: &str,
        value: String,
        start: usize,
    ) -> Result<(), Stop> {
        let prefix = match name.strip_prefix("xmlns").filter(|_| self.naming != Naming::Plain) {
            Some("") => None,
            Some(rest) if rest.starts_with(':') => Some(rest[1..].to_string()),
            _ => {
                attrs.push((name.to_string(), value));
                return Ok(());
            }
        };
        self.bind(prefix, value).map_err(|code| Stop::Fail(code, start))
    }

    fn bind(&mut self, prefix: Option<String>, uri: String) -> Result<(), u8> {
        match prefix.as_deref() {
            Some("xmlns") => return Err(RESERVED_XMLNS),
            Some("xml") if uri != XML_URI => return Err(RESERVED_XML),
            Some("xml") => {}
            Some(_) if uri.is_empty() => return Err(UNDECLARED_PREFIX),
            _ if uri == XML_URI || uri == XMLNS_URI => return Err(RESERVED_URI),
            _ => {}
        }
        // What separates URI and name can be in neither.
        let separator = match &self.naming {
            Naming::Separated(text) => text.chars().next().filter(|c| !is_uri(*c)),
            _ => Some('}'),
        };
        if separator.is_some_and(|c| uri.contains(c)) {
            return Err(SYNTAX);
        }
        let uri = (!uri.is_empty()).then_some(uri);
        self.emit(Event::StartNs { prefix: prefix.clone(), uri: uri.clone() });
        self.bindings.push(Binding { prefix, uri });
        Ok(())
    }

    fn uri(&self, prefix: Option<&str>) -> Option<&str> {
        let found = self.bindings.iter().rev().find(|b| b.prefix.as_deref() == prefix);
        match found {
            Some(binding) => binding.uri.as_deref(),
            None => (prefix == Some("xml")).then_some(XML_URI),
        }
    }

    fn join(&self, uri: &str, name: &str) -> String {
        match &self.naming {
            Naming::Separated(separator) => format!("{uri}{separator}{name}"),
            _ => format!("{{{uri}}}{name}"),
        }
    }

    /// A name with its namespace. None: its prefix has none.
    fn expand(&self, raw: &str, element: bool) -> Option<String> {
        Some(match raw.split_once(':') {
            Some((prefix, name)) => self.join(self.uri(Some(prefix))?, name),
            None => match self.uri(None).filter(|_| element) {
                Some(uri) => self.join(uri, raw),
                None => raw.to_string(),
            },
        })
    }

    fn expand_attributes(&self, attrs: &mut [(String, String)], start: usize) -> Result<(), Stop> {
        let mut seen = HashSet::new();
        for (name, _) in attrs {
            if name.contains(':') {
                *name = self.expand(name, false).ok_or(Stop::Fail(UNBOUND_PREFIX, start))?;
                if !seen.insert(name.as_str()) {
                    return Err(Stop::Fail(DUPLICATE_ATTRIBUTE, start));
                }
            }
        }
        Ok(())
    }

    /// An attribute's value: what it refers to is in it, and white space is plain. `start`: where its tag is.
    pub(super) fn attribute(
        &mut self,
        scan: Scan,
        (from, to): (usize, usize),
        cdata: bool,
        start: usize,
    ) -> Result<String, Stop> {
        let scan = Scan { s: &scan.s[..to], tail: Tail::Clean, ..scan };
        let (mut at, mut value) = (from, String::with_capacity(to - from));
        // The entities whose text is being read: name, text, and how far.
        let mut inside: Vec<(String, Rc<str>, usize)> = Vec::new();
        loop {
            let met = match inside.last_mut() {
                None => self.attribute_text(scan, &mut at, cdata, &mut value, start)?,
                Some((_, text, at)) => {
                    let scan = Scan { s: text, ..scan };
                    // Errors inside entities are where the tag is.
                    self.attribute_text(scan, at, cdata, &mut value, start).map_err(|stop| match stop {
                        Stop::Fail(code, _) => Stop::Fail(code, start),
                        stop => stop,
                    })?
                }
            };
            match (met, inside.is_empty()) {
                (Some((name, text)), _) => inside.push((name, text, 0)),
                (None, true) => break,
                (None, false) => {
                    let ended = inside.pop();
                    if let Some(entity) = ended.and_then(|(name, ..)| self.entities.get_mut(&name)) {
                        entity.open = false;
                    }
                }
            }
        }
        if !cdata && value.ends_with(' ') {
            value.pop();
        }
        Ok(value)
    }

    /// Reads until the text ends or refers to an entity, which is then the answer: its name and its text.
    fn attribute_text(
        &mut self,
        scan: Scan,
        at: &mut usize,
        cdata: bool,
        value: &mut String,
        start: usize,
    ) -> Result<Option<(String, Rc<str>)>, Stop> {
        let push = |value: &mut String, c: char| {
            if cdata || c != ' ' || !(value.is_empty() || value.ends_with(' ')) {
                value.push(c);
            }
        };
        while *at < scan.s.len() {
            let i = *at;
            match scan.char(i)? {
                '&' => {
                    let (reference, end) = scan.reference(i).map_err(|stop| stop.within(i))?;
                    *at = end;
                    let name = match reference {
                        Reference::Char(Some(c)) => {
                            push(value, c);
                            continue;
                        }
                        Reference::Char(None) => return Err(Stop::Fail(BAD_CHAR_REFERENCE, i)),
                        Reference::Entity(a, b) => &scan.s[a..b],
                    };
                    if let Some(c) = predefined(name) {
                        push(value, c);
                    } else if let Some(text) = self.attribute_entity(name, start, i)? {
                        return Ok(Some((name.to_string(), text)));
                    }
                }
                '<' => return Err(Stop::Fail(INVALID, i)),
                '\r' => {
                    push(value, ' ');
                    *at += 1 + usize::from(scan.s.as_bytes().get(i + 1) == Some(&b'\n'));
                }
                c if is_space(c) => {
                    push(value, ' ');
                    *at += 1;
                }
                c => {
                    value.push(c);
                    *at += c.len_utf8();
                }
            }
        }
        Ok(None)
    }

    fn attribute_entity(&mut self, name: &str, start: usize, at: usize) -> Result<Option<Rc<str>>, Stop> {
        let Some(entity) = self.entity(name, start)? else { return Ok(None) };
        if entity.open {
            return Err(Stop::Fail(RECURSIVE_REFERENCE, at));
        }
        if entity.notation.is_some() {
            return Err(Stop::Fail(BINARY_ENTITY, at));
        }
        let Some(text) = entity.text.clone() else { return Err(Stop::Fail(EXTERNAL_IN_ATTRIBUTE, at)) };
        entity.open = true;
        self.amplify(text.len())?;
        Ok(Some(text))
    }

    /// What a name refers to. None: it may be declared where this parser does not look.
    fn entity(&mut self, name: &str, at: usize) -> Result<Option<&mut Entity>, Stop> {
        let elsewhere = self.may_be_declared();
        match self.entities.get_mut(name) {
            None if elsewhere => Ok(None),
            None => Err(Stop::Fail(UNDEFINED_ENTITY, at)),
            Some(entity) => Ok(Some(entity)),
        }
    }

    /// A reference to an entity in content.
    fn refer(&mut self, name: &str, at: usize) -> Result<(), Stop> {
        if let Some(c) = predefined(name) {
            self.emit(Event::Data(c.to_string()));
            return Ok(());
        }
        let depth = self.open.len();
        let Some(entity) = self.entity(name, at)? else {
            self.emit(Event::Skipped(name.to_string()));
            return Ok(());
        };
        if entity.open {
            return Err(Stop::Fail(RECURSIVE_REFERENCE, at));
        }
        if entity.notation.is_some() {
            return Err(Stop::Fail(BINARY_ENTITY, at));
        }
        let Some(text) = entity.text.clone() else {
            let (system, public) = (entity.system.clone(), entity.public.clone());
            self.emit(Event::External { name: name.to_string(), system, public });
            return Ok(());
        };
        entity.open = true;
        self.amplify(text.len())?;
        self.expansions.push(Expansion { name: name.to_string(), text, at: 0, depth, cdata: false });
        Ok(())
    }
}

/// The names of a tag's attributes: a list where there are few, as nearly always.
struct Names<'a> {
    few: Vec<&'a str>,
    many: Option<HashSet<&'a str>>,
}

impl<'a> Names<'a> {
    fn new(attrs: &[Attr]) -> Self {
        Names { few: Vec::new(), many: (attrs.len() > 16).then(HashSet::new) }
    }

    /// False if it is there already.
    fn add(&mut self, name: &'a str) -> bool {
        match &mut self.many {
            Some(many) => many.insert(name),
            None if self.few.contains(&name) => false,
            None => {
                self.few.push(name);
                true
            }
        }
    }
}

/// Characters of URIs, as RFC 3986 has them.
fn is_uri(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}
