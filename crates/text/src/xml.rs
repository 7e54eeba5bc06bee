//! An XML parser that is fed bytes and answers with events: well-formedness, namespaces, internal entities.
//!
//! Owns: the state between tokens. Behaviour, error codes and their positions are those of expat 2.5 as CPython builds
//! it. It opens no external entity and validates nothing; of the document type it keeps entities and what attributes
//! default to. Expansion of entities is bounded as expat bounds it ([`ACTIVATION`], [`AMPLIFICATION`]).

mod chars;
mod content;
mod decode;
mod prolog;
mod scan;

use decode::Decoder;
pub use decode::Encoding;
use scan::{Scan, Stop, Tail};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

/// Entities may make a document this much longer,
const AMPLIFICATION: u64 = 100;
/// once it comes to so many bytes.
const ACTIVATION: u64 = 8 << 20;

const SYNTAX: u8 = 2;
const NO_ELEMENTS: u8 = 3;
const UNCLOSED_TOKEN: u8 = 5;
const PARTIAL_CHAR: u8 = 6;
const TAG_MISMATCH: u8 = 7;
const DUPLICATE_ATTRIBUTE: u8 = 8;
const JUNK: u8 = 9;
const PARAMETER_REFERENCE: u8 = 10;
const UNDEFINED_ENTITY: u8 = 11;
const RECURSIVE_REFERENCE: u8 = 12;
const ASYNC_ENTITY: u8 = 13;
const BAD_CHAR_REFERENCE: u8 = 14;
const BINARY_ENTITY: u8 = 15;
const EXTERNAL_IN_ATTRIBUTE: u8 = 16;
const MISPLACED_DECLARATION: u8 = 17;
const UNKNOWN_ENCODING: u8 = 18;
const INCORRECT_ENCODING: u8 = 19;
const UNCLOSED_CDATA: u8 = 20;
const UNBOUND_PREFIX: u8 = 27;
const UNDECLARED_PREFIX: u8 = 28;
const BAD_DECLARATION: u8 = 30;
const BAD_PUBLIC_ID: u8 = 32;
const RESERVED_XML: u8 = 38;
const RESERVED_XMLNS: u8 = 39;
const RESERVED_URI: u8 = 40;
const AMPLIFICATION_LIMIT: u8 = 43;

/// expat's words, by code: those that CPython's `pyexpat.errors` lists.
pub static MESSAGES: &[&str] = &[
    "",
    "out of memory",
    "syntax error",
    "no element found",
    "not well-formed (invalid token)",
    "unclosed token",
    "partial character",
    "mismatched tag",
    "duplicate attribute",
    "junk after document element",
    "illegal parameter entity reference",
    "undefined entity",
    "recursive entity reference",
    "asynchronous entity",
    "reference to invalid character number",
    "reference to binary entity",
    "reference to external entity in attribute",
    "XML or text declaration not at start of entity",
    "unknown encoding",
    "encoding specified in XML declaration is incorrect",
    "unclosed CDATA section",
    "error in processing external entity reference",
    "document is not standalone",
    "unexpected parser state - please send a bug report",
    "entity declared in parameter entity",
    "requested feature requires XML_DTD support in Expat",
    "cannot change setting once parsing has begun",
    "unbound prefix",
    "must not undeclare prefix",
    "incomplete markup in parameter entity",
    "XML declaration not well-formed",
    "text declaration not well-formed",
    "illegal character(s) in public id",
    "parser suspended",
    "parser not suspended",
    "parsing aborted",
    "parsing finished",
    "cannot suspend in external parameter entity",
    "reserved prefix (xml) must not be undeclared or bound to another namespace name",
    "reserved prefix (xmlns) must not be declared or undeclared",
    "prefix must not be bound to one of the reserved namespace names",
    "invalid argument",
    "a successful prior call to function XML_GetBuffer is required",
    "limit on input amplification factor (from DTD and entities) breached",
];

/// How names with a namespace are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Naming {
    /// As in the document: there are no namespaces.
    Plain,
    /// `{uri}name`
    Braces,
    /// `uri`, this, `name`
    Separated(String),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    XmlDecl {
        version: String,
        encoding: Option<String>,
        standalone: Option<bool>,
    },
    /// A declared encoding that is not built in: [`Parser::set_encoding`] is to be called before the next event.
    UnknownEncoding(String),
    StartDoctype {
        name: String,
        system: Option<String>,
        public: Option<String>,
        internal: bool,
    },
    EndDoctype,
    /// `value` of internal entities; `notation` of unparsed ones.
    Entity {
        name: String,
        parameter: bool,
        value: Option<String>,
        system: Option<String>,
        public: Option<String>,
        notation: Option<String>,
    },
    Notation {
        name: String,
        system: Option<String>,
        public: Option<String>,
    },
    Attlist {
        element: String,
        name: String,
        kind: String,
        default: Option<String>,
        required: bool,
    },
    /// The first `specified` attributes are in the document, the others are defaults.
    Start {
        name: String,
        attrs: Vec<(String, String)>,
        specified: usize,
    },
    End(String),
    Data(String),
    Comment(String),
    Pi {
        target: String,
        data: String,
    },
    StartNs {
        prefix: Option<String>,
        uri: Option<String>,
    },
    EndNs {
        prefix: Option<String>,
    },
    StartCdata,
    EndCdata,
    /// A reference to an entity that is not known but may be declared outside.
    Skipped(String),
    /// A reference to an external entity.
    External {
        name: String,
        system: Option<String>,
        public: Option<String>,
    },
    /// The last one. Line (from 1) and column (from 0, in characters).
    Error {
        code: u8,
        line: usize,
        column: usize,
        offset: usize,
    },
}

/// What is being read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    /// Nothing was read.
    Start,
    Prolog,
    Content,
    Cdata,
    Epilog,
    /// There is nothing more to read, or there was an error.
    Done,
}

struct Entity {
    text: Option<Rc<str>>,
    system: Option<String>,
    public: Option<String>,
    notation: Option<String>,
    open: bool,
}

struct AttributeDefault {
    name: String,
    cdata: bool,
    value: Option<String>,
}

/// An element that is open.
struct Open {
    raw: String,
    name: String,
    /// How many bindings there were outside.
    bindings: usize,
}

struct Binding {
    prefix: Option<String>,
    uri: Option<String>,
}

/// An entity whose text is being read.
struct Expansion {
    name: String,
    text: Rc<str>,
    at: usize,
    /// How many elements were open before.
    depth: usize,
    cdata: bool,
}

pub struct Parser {
    naming: Naming,
    decoder: Decoder,
    text: String,
    at: usize,
    state: State,
    doctype: prolog::Doctype,
    entities: HashMap<String, Entity>,
    defaults: HashMap<String, Vec<AttributeDefault>>,
    /// There are declarations that were not read.
    incomplete: bool,
    standalone: bool,
    open: Vec<Open>,
    bindings: Vec<Binding>,
    expansions: Vec<Expansion>,
    /// What happened, and where.
    queue: VecDeque<(usize, Event)>,
    /// Where the token of the current event begins.
    token: usize,
    place: Place,
    direct: u64,
    indirect: u64,
    /// The encoding that the document says it has, and whether the rest of it may be decoded now.
    declared: Option<Encoding>,
    pending_release: bool,
}

/// Line and column of an offset, and how many bytes were before the text.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    line: usize,
    column: usize,
    before: usize,
}

impl Place {
    fn advance(&mut self, text: &str, to: usize) {
        let bytes = text.as_bytes();
        for (i, c) in text[self.at..to].char_indices() {
            match c {
                '\r' => (self.line, self.column) = (self.line + 1, 0),
                // `\r\n` was counted at its first character.
                '\n' if self.at + i > 0 && bytes[self.at + i - 1] == b'\r' => {}
                '\n' => (self.line, self.column) = (self.line + 1, 0),
                _ => self.column += 1,
            }
        }
        self.at = to;
    }
}

impl Parser {
    /// `encoding`: what the document's own declaration does not change.
    pub fn new(naming: Naming, encoding: Option<Encoding>) -> Self {
        Parser {
            naming,
            decoder: Decoder::new(encoding),
            text: String::new(),
            at: 0,
            state: State::Start,
            doctype: prolog::Doctype::default(),
            entities: HashMap::new(),
            defaults: HashMap::new(),
            incomplete: false,
            standalone: false,
            open: Vec::new(),
            bindings: Vec::new(),
            expansions: Vec::new(),
            queue: VecDeque::new(),
            token: 0,
            place: Place { at: 0, line: 0, column: 0, before: 0 },
            direct: 0,
            indirect: 0,
            declared: None,
            pending_release: false,
        }
    }

    /// More of the document. `last`: nothing will follow.
    pub fn feed(&mut self, bytes: &[u8], last: bool) {
        if self.at > 0 {
            // A `\r` that was read stays, for the `\n` that may follow.
            let keep = usize::from(self.text.as_bytes()[self.at - 1] == b'\r');
            let cut = self.at - keep;
            self.place.advance(&self.text, cut.max(self.place.at));
            self.text.drain(..cut);
            self.place.before += cut;
            self.place.at -= cut;
            self.at -= cut;
            self.token = self.token.saturating_sub(cut);
        }
        self.direct += bytes.len() as u64;
        self.decoder.push(bytes, last, &mut self.text);
    }

    /// The encoding that [`Event::UnknownEncoding`] asks for; None: there is none of this name.
    pub fn set_encoding(&mut self, encoding: Option<Encoding>) {
        match encoding {
            Some(encoding) => self.decoder.switch(encoding, &mut self.text),
            None => self.fail(UNKNOWN_ENCODING, self.token),
        }
    }

    /// Line, column and offset in bytes of UTF-8 of the last event.
    pub fn position(&mut self) -> (usize, usize, usize) {
        let mut place = self.place;
        place.advance(&self.text, self.token.max(place.at));
        self.place = place;
        (place.line + 1, place.column, place.before + self.token)
    }

    /// The next event; None: more of the document is needed, or there is no more.
    pub fn next_event(&mut self) -> Option<Event> {
        loop {
            if let Some((at, mut event)) = self.queue.pop_front() {
                self.token = at;
                if let Event::Error { line, column, offset, .. } = &mut event {
                    (*line, *column, *offset) = self.position();
                }
                return Some(event);
            }
            if self.state == State::Done {
                return None;
            }
            let text = std::mem::take(&mut self.text);
            let stepped = self.step(&text);
            self.text = text;
            if std::mem::take(&mut self.pending_release) {
                match self.declared.take() {
                    Some(encoding) => self.decoder.switch(encoding, &mut self.text),
                    None => self.decoder.release(&mut self.text),
                }
            }
            match stepped {
                Ok(()) => {}
                Err(Stop::Fail(code, at)) => self.fail(code, at),
                Err(_) => {
                    if !self.decoder.is_last() {
                        return None;
                    }
                    self.end();
                }
            }
        }
    }

    fn emit(&mut self, event: Event) {
        self.queue.push_back((self.token, event));
    }

    /// The document ends in the middle of something.
    fn end(&mut self) {
        let end = self.text.len();
        let (code, at) = match (self.state, self.decoder.tail()) {
            (State::Cdata, _) => (UNCLOSED_CDATA, self.at),
            (_, Tail::Cut) => (PARTIAL_CHAR, self.at),
            _ if self.at < end => (UNCLOSED_TOKEN, self.at),
            (State::Epilog, _) => {
                self.state = State::Done;
                return;
            }
            _ => (NO_ELEMENTS, end),
        };
        self.fail(code, at);
    }

    fn fail(&mut self, code: u8, at: usize) {
        self.state = State::Done;
        self.token = at;
        self.emit(Event::Error { code, line: 0, column: 0, offset: 0 });
    }

    /// Reads a token of the document.
    fn step(&mut self, text: &str) -> Result<(), Stop> {
        if let Some(expansion) = self.expansions.last() {
            let inner = expansion.text.clone();
            // Errors inside entities are where the document refers to them.
            return self.expanded(&inner).map_err(|stop| match stop {
                Stop::Fail(code, _) => Stop::Fail(code, self.token),
                _ => Stop::Fail(UNCLOSED_TOKEN, self.token),
            });
        }
        let scan = Scan { s: text, ns: self.naming != Naming::Plain, tail: self.decoder.tail() };
        let (mut at, last) = (self.at, self.decoder.is_last());
        let before = self.token;
        self.token = at;
        let done = match self.state {
            State::Start => self.start(scan, &mut at),
            State::Prolog => self.prolog(scan, &mut at, last),
            State::Content => self.content(scan, &mut at, last),
            State::Cdata => self.cdata(scan, &mut at, last),
            State::Epilog => self.epilog(scan, &mut at, last),
            State::Done => Ok(()),
        };
        match done {
            Ok(()) => self.at = at,
            Err(Stop::Partial | Stop::PartialChar) => self.token = before,
            Err(Stop::Fail(..)) => {}
        }
        done
    }

    /// Bytes that an entity adds to the document.
    fn amplify(&mut self, bytes: usize) -> Result<(), Stop> {
        self.indirect += bytes as u64;
        let total = self.direct + self.indirect;
        if total >= ACTIVATION && total / self.direct.max(1) > AMPLIFICATION {
            return Err(Stop::Fail(AMPLIFICATION_LIMIT, self.token));
        }
        Ok(())
    }

    /// Whether what is not declared here may be declared elsewhere.
    fn may_be_declared(&self) -> bool {
        self.incomplete && !self.standalone
    }
}

/// Lines end in `\n`, however they are written.
fn lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_string() }
}

/// What the five names mean that every document has.
fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}
