//! What is around the root element: the XML declaration, the document type and the declarations in it, and what follows.

use super::scan::{INVALID, Reference, Scan, Stop, Tail, Token, is_space};
use super::*;

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Expect {
    /// Outside of the document type.
    #[default]
    Misc,
    DoctypeName,
    DoctypeId,
    DoctypePublic,
    DoctypeSystem,
    DoctypeSubset,
    DoctypeEnd,
    Subset,
    EntityName,
    ParameterName,
    EntityValue,
    EntityPublic,
    EntitySystem,
    EntityNdata,
    EntityNotation,
    NotationName,
    NotationId,
    NotationPublic,
    NotationSystem,
    NotationAfterPublic,
    AttlistElement,
    AttributeName,
    AttributeType,
    NotationOpen,
    ChoiceName,
    ChoiceNext,
    AttributeDefault,
    AttributeFixed,
    ElementName,
    ElementContent,
    /// The first thing in parentheses.
    ElementFirst,
    MixedNext,
    MixedName,
    ModelItem,
    ModelNext,
    DeclarationEnd,
}

#[derive(Default)]
pub(super) struct Doctype {
    expect: Expect,
    seen: bool,
    /// Declarations are no longer taken: something was skipped that could have changed what they mean.
    ignoring: bool,
    declaration: Declaration,
    /// Separators of the groups of a content model that are open.
    groups: Vec<Option<Token>>,
}

/// The declaration that is being read.
#[derive(Default)]
struct Declaration {
    name: String,
    element: String,
    kind: String,
    parameter: bool,
    /// A choice of notations, not of tokens.
    notations: bool,
    mixed: bool,
    required: bool,
    value: Option<String>,
    system: Option<String>,
    public: Option<String>,
    notation: Option<String>,
}

const TYPES: &[&str] = &["CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"];

impl Parser {
    /// The first token: an XML declaration, or none.
    pub(super) fn start(&mut self, scan: Scan, at: &mut usize) -> Result<(), Stop> {
        if *at + self.place.before == 0 && scan.s.starts_with('\u{feff}') {
            *at = 3;
            return Ok(());
        }
        let declared = match &scan.s[*at..] {
            "" => {
                scan.char(*at)?;
                return Ok(());
            }
            s if "<?xml".starts_with(s) => return Err(Stop::Partial),
            s => s.starts_with("<?xml"),
        };
        if declared {
            let (token, after) = scan.pi(*at)?;
            if let Token::XmlDecl(from, to) = token {
                self.xml_declaration(&scan.s[..to], from)?;
                *at = after;
            }
        }
        self.state = State::Prolog;
        if !self.queue.iter().any(|(_, event)| matches!(event, Event::UnknownEncoding(_))) {
            self.pending_release = true;
        }
        Ok(())
    }

    /// What is between `<?xml` and `?>`.
    fn xml_declaration(&mut self, s: &str, from: usize) -> Result<(), Stop> {
        let bytes = s.as_bytes();
        let bad = |at: usize| Stop::Fail(BAD_DECLARATION, at);
        let mut at = from;
        let next = |at: &mut usize| -> Result<Option<(usize, usize, usize, usize)>, Stop> {
            let start = *at;
            while *at < bytes.len() && is_space(bytes[*at] as char) {
                *at += 1;
            }
            if *at == bytes.len() {
                return Ok(None);
            }
            if *at == start {
                return Err(bad(*at));
            }
            let name = *at;
            while *at < bytes.len() && bytes[*at] != b'=' && !is_space(bytes[*at] as char) {
                if !bytes[*at].is_ascii() {
                    return Err(bad(*at));
                }
                *at += 1;
            }
            let name_end = *at;
            while *at < bytes.len() && is_space(bytes[*at] as char) {
                *at += 1;
            }
            if name == name_end || bytes.get(*at) != Some(&b'=') {
                return Err(bad(*at));
            }
            *at += 1;
            while *at < bytes.len() && is_space(bytes[*at] as char) {
                *at += 1;
            }
            let quote = bytes.get(*at).copied().filter(|q| matches!(q, b'"' | b'\'')).ok_or(bad(*at))?;
            let value = *at + 1;
            *at = value;
            while let Some(b) = bytes.get(*at)
                && *b != quote
            {
                if !(b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')) {
                    return Err(bad(*at));
                }
                *at += 1;
            }
            if *at == bytes.len() {
                return Err(bad(*at));
            }
            *at += 1;
            Ok(Some((name, name_end, value, *at - 1)))
        };
        let (a, b, from, to) = next(&mut at)?.ok_or(bad(bytes.len()))?;
        if &s[a..b] != "version" {
            return Err(bad(a));
        }
        let version = s[from..to].to_string();
        let (mut encoding, mut standalone, mut unknown) = (None, None, None);
        let mut pseudo = next(&mut at)?;
        if let Some((a, b, from, to)) = pseudo
            && &s[a..b] == "encoding"
        {
            let name = &s[from..to];
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Err(bad(from));
            }
            encoding = Some(name.to_string());
            if !self.decoder.is_fixed() {
                match Encoding::named(name) {
                    Some(found) if matches!(found, Encoding::Utf16 { .. }) != self.decoder.is_wide() => {
                        return Err(Stop::Fail(INCORRECT_ENCODING, from));
                    }
                    Some(Encoding::Utf16 { .. }) => {}
                    Some(found) => self.declared = Some(found),
                    None => unknown = Some(from),
                }
            }
            pseudo = next(&mut at)?;
        }
        if let Some((a, b, from, to)) = pseudo {
            if &s[a..b] != "standalone" {
                return Err(bad(a));
            }
            standalone = match &s[from..to] {
                "yes" => Some(true),
                "no" => Some(false),
                _ => return Err(bad(from)),
            };
            if next(&mut at)?.is_some() {
                return Err(bad(at));
            }
        }
        self.standalone = standalone == Some(true);
        self.emit(Event::XmlDecl { version, encoding: encoding.clone(), standalone });
        if let (Some(at), Some(name)) = (unknown, encoding) {
            self.token = at;
            self.emit(Event::UnknownEncoding(name));
        }
        Ok(())
    }

    /// A token after the root element.
    pub(super) fn epilog(&mut self, scan: Scan, at: &mut usize, last: bool) -> Result<(), Stop> {
        let start = *at;
        let (token, end) = scan.prolog(start, last)?;
        match token {
            Token::Space => {}
            Token::Comment(from, to) => self.emit(Event::Comment(lines(&scan.s[from..to]))),
            Token::Pi(_) => self.instruction(scan, token, start)?,
            _ => return Err(Stop::Fail(JUNK, start)),
        }
        *at = end;
        Ok(())
    }

    /// A token before the root element.
    pub(super) fn prolog(&mut self, scan: Scan, at: &mut usize, last: bool) -> Result<(), Stop> {
        let start = *at;
        let (token, end) = scan.prolog(start, last)?;
        match token {
            Token::Space => {}
            Token::Comment(from, to) if self.between() => {
                self.emit(Event::Comment(lines(&scan.s[from..to])));
            }
            Token::Pi(_) if self.between() => self.instruction(scan, token, start)?,
            Token::Element if self.doctype.expect == Expect::Misc => self.state = State::Content,
            Token::XmlDecl(..) => return Err(Stop::Fail(MISPLACED_DECLARATION, start)),
            Token::Parameter(..) if self.doctype.expect != Expect::Subset => {
                return Err(Stop::Fail(PARAMETER_REFERENCE, start));
            }
            _ => match self.declare(scan, token, start)? {
                Some(expect) => self.doctype.expect = expect,
                None => return Err(Stop::Fail(SYNTAX, start)),
            },
        }
        *at = end;
        Ok(())
    }

    /// Whether this is no place inside a declaration.
    fn between(&self) -> bool {
        matches!(self.doctype.expect, Expect::Misc | Expect::Subset)
    }

    /// Takes a token of the document type; what is to follow. None: it has no place here.
    fn declare(&mut self, scan: Scan, token: Token, start: usize) -> Result<Option<Expect>, Stop> {
        let text = |(a, b): (usize, usize)| scan.s[a..b].to_string();
        let word = match token {
            Token::Name(a, b) | Token::Declaration(a, b) | Token::Hash(a, b) => &scan.s[a..b],
            _ => "",
        };
        let d = &mut self.doctype;
        let external = |system, public| match word {
            "SYSTEM" if matches!(token, Token::Name(..)) => Some(system),
            "PUBLIC" if matches!(token, Token::Name(..)) => Some(public),
            _ => None,
        };
        Ok(match (d.expect, token) {
            (Expect::Misc, Token::Declaration(..)) if word == "DOCTYPE" && !d.seen => {
                d.seen = true;
                Some(Expect::DoctypeName)
            }
            (Expect::DoctypeName, Token::Name(a, b)) => {
                d.declaration = Declaration { name: text((a, b)), ..Declaration::default() };
                Some(Expect::DoctypeId)
            }
            (Expect::DoctypeId, Token::Name(..)) => external(Expect::DoctypeSystem, Expect::DoctypePublic),
            (Expect::DoctypePublic, Token::Literal(a, b)) => {
                d.declaration.public = Some(public_id(&scan.s[a..b], start)?);
                Some(Expect::DoctypeSystem)
            }
            (Expect::DoctypeSystem, Token::Literal(a, b)) => {
                d.declaration.system = Some(text((a, b)));
                self.incomplete = true;
                Some(Expect::DoctypeSubset)
            }
            (Expect::DoctypeId | Expect::DoctypeSubset, Token::Bracket) => {
                self.start_doctype(true);
                Some(Expect::Subset)
            }
            (Expect::DoctypeId | Expect::DoctypeSubset, Token::End) => {
                self.start_doctype(false);
                self.emit(Event::EndDoctype);
                Some(Expect::Misc)
            }
            (Expect::DoctypeEnd, Token::End) => {
                self.emit(Event::EndDoctype);
                Some(Expect::Misc)
            }
            (Expect::Subset, Token::BracketEnd) => Some(Expect::DoctypeEnd),
            (Expect::Subset, Token::Parameter(..)) => {
                self.incomplete = true;
                d.ignoring |= !self.standalone;
                Some(Expect::Subset)
            }
            (Expect::Subset, Token::Declaration(..)) => {
                d.declaration = Declaration::default();
                match word {
                    "ENTITY" => Some(Expect::EntityName),
                    "NOTATION" => Some(Expect::NotationName),
                    "ATTLIST" => Some(Expect::AttlistElement),
                    "ELEMENT" => Some(Expect::ElementName),
                    _ => None,
                }
            }
            (Expect::EntityName, Token::Percent) => {
                d.declaration.parameter = true;
                Some(Expect::ParameterName)
            }
            (Expect::EntityName | Expect::ParameterName, Token::Name(a, b)) => {
                d.declaration.name = text((a, b));
                // Entities are in no namespace.
                (!(scan.ns && d.declaration.name.contains(':'))).then_some(Expect::EntityValue)
            }
            (Expect::EntityValue, Token::Literal(..)) if d.ignoring => Some(Expect::DeclarationEnd),
            (Expect::EntityValue, Token::Literal(a, b)) => {
                let mut value = String::with_capacity(b - a);
                let read = entity_value(scan, (a, b), &mut value);
                d.declaration.value = Some(value);
                if let Err(Stop::Fail(_, at)) = read {
                    self.token = at;
                }
                // expat reports what it has of a literal that is wrong.
                self.define_entity();
                read?;
                Some(Expect::DeclarationEnd)
            }
            (Expect::EntityValue, Token::Name(..)) => external(Expect::EntitySystem, Expect::EntityPublic),
            (Expect::EntityPublic, Token::Literal(a, b)) => {
                d.declaration.public = Some(public_id(&scan.s[a..b], start)?);
                Some(Expect::EntitySystem)
            }
            (Expect::EntitySystem, Token::Literal(a, b)) => {
                d.declaration.system = Some(text((a, b)));
                Some(Expect::EntityNdata)
            }
            (Expect::EntityNdata, Token::Name(..)) if word == "NDATA" && !d.declaration.parameter => {
                Some(Expect::EntityNotation)
            }
            (Expect::EntityNotation, Token::Name(a, b)) => {
                d.declaration.notation = Some(text((a, b)));
                self.define_entity();
                Some(Expect::DeclarationEnd)
            }
            (Expect::EntityNdata, Token::End) => {
                self.define_entity();
                Some(Expect::Subset)
            }
            (Expect::NotationName, Token::Name(a, b)) => {
                d.declaration.name = text((a, b));
                Some(Expect::NotationId)
            }
            (Expect::NotationId, Token::Name(..)) => external(Expect::NotationSystem, Expect::NotationPublic),
            (Expect::NotationPublic, Token::Literal(a, b)) => {
                d.declaration.public = Some(public_id(&scan.s[a..b], start)?);
                Some(Expect::NotationAfterPublic)
            }
            (Expect::NotationSystem | Expect::NotationAfterPublic, Token::Literal(a, b)) => {
                d.declaration.system = Some(text((a, b)));
                self.define_notation();
                Some(Expect::DeclarationEnd)
            }
            (Expect::NotationAfterPublic, Token::End) => {
                self.define_notation();
                Some(Expect::Subset)
            }
            (Expect::AttlistElement, Token::Name(a, b)) => {
                d.declaration.element = text((a, b));
                Some(Expect::AttributeName)
            }
            (Expect::AttributeName, Token::Name(a, b)) => {
                let element = std::mem::take(&mut d.declaration.element);
                d.declaration = Declaration { element, name: text((a, b)), ..Declaration::default() };
                Some(Expect::AttributeType)
            }
            (Expect::AttributeName, Token::End) => Some(Expect::Subset),
            (Expect::AttributeType, Token::Name(..)) if TYPES.contains(&word) => {
                d.declaration.kind = word.to_string();
                Some(Expect::AttributeDefault)
            }
            (Expect::AttributeType, Token::Name(..)) if word == "NOTATION" => {
                d.declaration.kind = word.to_string();
                d.declaration.notations = true;
                Some(Expect::NotationOpen)
            }
            (Expect::AttributeType | Expect::NotationOpen, Token::Open) => {
                d.declaration.kind.push('(');
                Some(Expect::ChoiceName)
            }
            (Expect::ChoiceName, Token::Name(a, b)) => {
                d.declaration.kind.push_str(&scan.s[a..b]);
                Some(Expect::ChoiceNext)
            }
            (Expect::ChoiceName, Token::Word(a, b)) if !d.declaration.notations => {
                d.declaration.kind.push_str(&scan.s[a..b]);
                Some(Expect::ChoiceNext)
            }
            (Expect::ChoiceNext, Token::Bar) => {
                d.declaration.kind.push('|');
                Some(Expect::ChoiceName)
            }
            (Expect::ChoiceNext, Token::Close) => {
                d.declaration.kind.push(')');
                Some(Expect::AttributeDefault)
            }
            (Expect::AttributeDefault, Token::Hash(..)) if matches!(word, "IMPLIED" | "REQUIRED") => {
                d.declaration.required = word == "REQUIRED";
                self.define_attribute(None);
                Some(Expect::AttributeName)
            }
            (Expect::AttributeDefault, Token::Hash(..)) if word == "FIXED" => {
                d.declaration.required = true;
                Some(Expect::AttributeFixed)
            }
            (Expect::AttributeDefault | Expect::AttributeFixed, Token::Literal(a, b)) => {
                let cdata = d.declaration.kind == "CDATA";
                if !d.ignoring {
                    if let Some(bad) = scan.s[a..b].find('<') {
                        return Err(Stop::Fail(INVALID, a + bad));
                    }
                    let value = self.attribute(scan, (a, b), cdata, start)?;
                    self.define_attribute(Some(value));
                }
                Some(Expect::AttributeName)
            }
            (Expect::ElementName, Token::Name(..)) => Some(Expect::ElementContent),
            (Expect::ElementContent, Token::Name(..)) if matches!(word, "EMPTY" | "ANY") => {
                Some(Expect::DeclarationEnd)
            }
            (Expect::ElementContent, Token::Open) => {
                d.groups = vec![None];
                Some(Expect::ElementFirst)
            }
            (Expect::ElementFirst, Token::Hash(..)) if word == "PCDATA" => Some(Expect::MixedNext),
            (Expect::MixedNext, Token::Bar) => {
                d.declaration.mixed = true;
                Some(Expect::MixedName)
            }
            (Expect::MixedName, Token::Name(..)) => Some(Expect::MixedNext),
            (Expect::MixedNext, Token::CloseCounted(b'*')) => Some(Expect::DeclarationEnd),
            (Expect::MixedNext, Token::Close) if !d.declaration.mixed => Some(Expect::DeclarationEnd),
            (Expect::ElementFirst | Expect::ModelItem, Token::Open) => {
                d.groups.push(None);
                Some(Expect::ModelItem)
            }
            (Expect::ElementFirst | Expect::ModelItem, Token::Name(..) | Token::Counted(..)) => {
                Some(Expect::ModelNext)
            }
            (Expect::ModelNext, Token::Comma | Token::Bar) => match d.groups.last_mut() {
                Some(separator) if separator.is_none_or(|s| s == token) => {
                    *separator = Some(token);
                    Some(Expect::ModelItem)
                }
                _ => None,
            },
            (Expect::ModelNext, Token::Close | Token::CloseCounted(_)) => {
                d.groups.pop();
                Some(if d.groups.is_empty() { Expect::DeclarationEnd } else { Expect::ModelNext })
            }
            (Expect::DeclarationEnd, Token::End) => Some(Expect::Subset),
            _ => None,
        })
    }

    fn start_doctype(&mut self, internal: bool) {
        let Declaration { name, system, public, .. } = std::mem::take(&mut self.doctype.declaration);
        self.emit(Event::StartDoctype { name, system, public, internal });
    }

    fn define_entity(&mut self) {
        let Declaration { name, parameter, value, system, public, notation, .. } =
            std::mem::take(&mut self.doctype.declaration);
        if self.doctype.ignoring {
            return;
        }
        // Parameters have names of their own.
        let key = if parameter { format!("%{name}") } else { name.clone() };
        // The first declaration is the one that counts.
        if self.entities.contains_key(&key) {
            return;
        }
        let entity = Entity {
            text: value.as_deref().map(Rc::from),
            system: system.clone(),
            public: public.clone(),
            notation: notation.clone(),
            open: false,
        };
        self.entities.insert(key, entity);
        self.emit(Event::Entity { name, parameter, value, system, public, notation });
    }

    fn define_notation(&mut self) {
        let Declaration { name, system, public, .. } = std::mem::take(&mut self.doctype.declaration);
        if !self.doctype.ignoring {
            self.emit(Event::Notation { name, system, public });
        }
    }

    fn define_attribute(&mut self, value: Option<String>) {
        if self.doctype.ignoring {
            return;
        }
        let Declaration { element, name, kind, required, .. } = &self.doctype.declaration;
        let list = self.defaults.entry(element.clone()).or_default();
        if !list.iter().any(|d| d.name == *name) {
            list.push(AttributeDefault { name: name.clone(), cdata: kind == "CDATA", value: value.clone() });
        }
        self.emit(Event::Attlist {
            element: element.clone(),
            name: name.clone(),
            kind: kind.clone(),
            default: value,
            required: *required,
        });
    }
}

/// A public identifier whose literal is at `start`, its white space made plain.
fn public_id(text: &str, start: usize) -> Result<String, Stop> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || " \r\n-'()+,./:=?;!*#@$_%".contains(c);
    if let Some(bad) = text.find(|c| !allowed(c)) {
        return Err(Stop::Fail(BAD_PUBLIC_ID, start + 1 + bad));
    }
    Ok(text.split([' ', '\r', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// The text of an entity: characters that its literal gives by number are in it, references are not followed.
fn entity_value(scan: Scan, (from, to): (usize, usize), value: &mut String) -> Result<(), Stop> {
    let scan = Scan { s: &scan.s[..to], tail: Tail::Clean, ..scan };
    let mut i = from;
    while i < to {
        match scan.char(i)? {
            '&' => {
                let (reference, end) = scan.reference(i).map_err(|stop| stop.within(i))?;
                match reference {
                    Reference::Char(Some(c)) => value.push(c),
                    Reference::Char(None) => return Err(Stop::Fail(BAD_CHAR_REFERENCE, i)),
                    Reference::Entity(..) => value.push_str(&scan.s[i..end]),
                }
                i = end;
            }
            '%' => {
                let end = scan.name(i + 1).map_err(|stop| stop.within(i))?;
                return Err(match scan.char(end)? {
                    ';' => Stop::Fail(PARAMETER_REFERENCE, i),
                    _ => Stop::Fail(INVALID, end),
                });
            }
            '\r' => {
                value.push('\n');
                i += 1 + usize::from(scan.s.as_bytes().get(i + 1) == Some(&b'\n'));
            }
            c => {
                value.push(c);
                i += c.len_utf8();
            }
        }
    }
    Ok(())
}
