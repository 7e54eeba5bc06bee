//! `pyexpat`: the XML parser of `edge-text` as an iterator of events.
//!
//! Each event is a kind and its arguments. Python code takes them one by one and calls handlers, so that these may do
//! whatever Python code may; when the iterator ends, more of the document can be fed and it goes on.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;
use edge_text::xml::{Encoding, Event, MESSAGES, Naming, Parser};

pub const FUNCTIONS: &[Def] = &[
    // `separator`: what is between namespace and name; None: there are no namespaces; True: `{namespace}name`.
    function("_parser", "encoding, separator, /", |vm, args| {
        let encoding = match vm.as_str(args[0]) {
            Some(name) => Encoding::named(name.as_str()),
            None => None,
        };
        let naming = match (vm.as_str(args[1]), args[1]) {
            (Some(separator), _) => Naming::Separated(separator.as_str().to_string()),
            (None, Value::None) => Naming::Plain,
            _ => Naming::Braces,
        };
        let parser = Box::new(Parser::new(naming, encoding));
        Ok(Value::Iter(vm.heap.alloc(NativeIter::Xml(parser))))
    }),
    function("_feed", "parser, data, last, /", |vm, args| {
        let last = vm.truth_arg(args, 2)?;
        let text = vm.as_str(args[1]);
        let data = match text {
            Some(_) => None,
            None => match vm.as_bytes(args[1]) {
                Some(data) => Some(data),
                None => {
                    let t = vm.type_name(args[1]);
                    return Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")));
                }
            },
        };
        let mut parser = this(vm, args[0])?;
        if let NativeIter::Xml(parser) = &mut *parser {
            parser.feed(
                data.as_deref().unwrap_or_else(|| text.as_ref().map_or(b"", |s| s.as_str().as_bytes())),
                last,
            );
        }
        Ok(Value::None)
    }),
    // What the bytes from 0 to 255 mean; None: the encoding is not known.
    function("_set_encoding", "parser, table, /", |vm, args| {
        let table = vm.as_str(args[1]).and_then(|s| {
            let table: Vec<char> = s.as_str().chars().collect();
            <Box<[char; 256]>>::try_from(table).ok()
        });
        let mut parser = this(vm, args[0])?;
        if let NativeIter::Xml(parser) = &mut *parser {
            parser.set_encoding(table.map(Encoding::Table));
        }
        Ok(Value::None)
    }),
    function("_position", "parser, /", |vm, args| {
        let mut parser = this(vm, args[0])?;
        let NativeIter::Xml(parser) = &mut *parser else { return Ok(Value::None) };
        let (line, column, offset) = parser.position();
        Ok(vm.tuple([line, column, offset].map(|n| Value::Int(n as i64)).to_vec()))
    }),
    function("_messages", "", |vm, _| {
        let items = MESSAGES.iter().map(|m| vm.str(m)).collect();
        Ok(vm.tuple(items))
    }),
];

fn this(vm: &mut Vm, v: Value) -> Result<Gc<NativeIter>, Trap> {
    match v {
        Value::Iter(it) if matches!(&*it, NativeIter::Xml(_)) => Ok(it),
        _ => Err(vm.type_error("a parser is required")),
    }
}

pub fn next_event(vm: &mut Vm, mut it: Gc<NativeIter>) -> Next {
    let NativeIter::Xml(parser) = &mut *it else { return Next::End };
    match parser.next_event() {
        Some(event) => Next::Item(describe(vm, event)),
        None => Next::End,
    }
}

fn optional(vm: &mut Vm, text: Option<String>) -> Value {
    text.map_or(Value::None, |text| vm.string(text))
}

fn describe(vm: &mut Vm, event: Event) -> Value {
    let (kind, args) = match event {
        Event::Start { name, attrs, specified } => {
            let mut dict = vm.new_dict();
            for (name, value) in attrs {
                let (key, value) = (vm.string(name), vm.string(value));
                if let Value::Str(key) = key {
                    dict.set_str(key, value);
                }
            }
            ("start", vec![vm.string(name), Value::Dict(dict), Value::Int(specified as i64)])
        }
        Event::End(name) => ("end", vec![vm.string(name)]),
        Event::Data(text) => ("data", vec![vm.string(text)]),
        Event::Comment(text) => ("comment", vec![vm.string(text)]),
        Event::Pi { target, data } => ("pi", vec![vm.string(target), vm.string(data)]),
        Event::StartNs { prefix, uri } => ("start_ns", vec![optional(vm, prefix), optional(vm, uri)]),
        Event::EndNs { prefix } => ("end_ns", vec![optional(vm, prefix)]),
        Event::StartCdata => ("start_cdata", vec![]),
        Event::EndCdata => ("end_cdata", vec![]),
        Event::Skipped(name) => ("skipped", vec![vm.string(name), Value::Int(0)]),
        Event::External { name, system, public } => {
            ("external", vec![vm.string(name), optional(vm, system), optional(vm, public)])
        }
        Event::StartDoctype { name, system, public, internal } => {
            let args =
                vec![vm.string(name), optional(vm, system), optional(vm, public), Value::Bool(internal)];
            ("doctype", args)
        }
        Event::EndDoctype => ("end_doctype", vec![]),
        Event::Entity { name, parameter, value, system, public, notation } => {
            let name = vm.string(name);
            let value = optional(vm, value);
            let (system, public) = (optional(vm, system), optional(vm, public));
            let notation = optional(vm, notation);
            ("entity", vec![name, Value::Bool(parameter), value, Value::None, system, public, notation])
        }
        Event::Notation { name, system, public } => {
            ("notation", vec![vm.string(name), Value::None, optional(vm, system), optional(vm, public)])
        }
        Event::Attlist { element, name, kind, default, required } => {
            let (element, name, kind) = (vm.string(element), vm.string(name), vm.string(kind));
            ("attlist", vec![element, name, kind, optional(vm, default), Value::Int(required.into())])
        }
        Event::XmlDecl { version, encoding, standalone } => {
            let standalone = standalone.map_or(-1, i64::from);
            ("xml", vec![vm.string(version), optional(vm, encoding), Value::Int(standalone)])
        }
        Event::UnknownEncoding(name) => ("encoding", vec![vm.string(name)]),
        Event::Error { code, line, column, offset } => {
            let numbers = [code as usize, line, column, offset];
            ("error", numbers.map(|n| Value::Int(n as i64)).to_vec())
        }
    };
    let kind = Value::Str(vm.intern(kind));
    let args = vm.tuple(args);
    vm.tuple(vec![kind, args])
}
