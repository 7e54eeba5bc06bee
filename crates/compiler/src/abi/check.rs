//! What can be said about a source without running it: see `edge_abi::extension::CHECK`.

use crate::compile::{Mode, SyntaxErrorKind, compile};
use crate::object::*;
use crate::syntax::{ImportRef, import_sites};
use crate::vm::Vm;

impl Vm {
    /// A list of tuples: one for a syntax error, else one an import.
    pub fn check_source(&mut self, text: &str, filename: &str) -> Value {
        let source = Source::new(filename, text.to_string(), false);
        let mut found = Vec::new();
        match compile(&mut self.heap, &mut self.interner, source.clone(), Mode::Entry) {
            Err(e) => {
                let class = match e.kind {
                    SyntaxErrorKind::Syntax => "SyntaxError",
                    SyntaxErrorKind::Indentation => "IndentationError",
                    SyntaxErrorKind::Tab => "TabError",
                };
                let items = self.check_item("syntax", class, &source, e.start, e.end);
                let message = self.str(&e.message);
                found.push(self.tuple([items, vec![message]].concat()));
            }
            Ok(_) => {
                for site in import_sites(text) {
                    let (kind, name) = match &site.import {
                        ImportRef::Bare(name) => ("bare", name),
                        ImportRef::Quoted(spec) => ("quoted", spec),
                        ImportRef::Member(_) => continue,
                    };
                    let known = self.resolve_stdlib(name).is_some() && kind == "bare";
                    let items = self.check_item(kind, name, &source, site.start, site.end);
                    found.push(self.tuple([items, vec![Value::Bool(known)]].concat()));
                }
            }
        }
        self.list(found)
    }

    fn check_item(&mut self, kind: &str, name: &str, source: &Source, start: u32, end: u32) -> Vec<Value> {
        let (line, column) = source.place(start);
        let (end_line, end_column) = source.place(end.max(start));
        let numbers = [line, column, end_line, end_column].map(Value::Int);
        [vec![self.str(kind), self.str(name)], numbers.to_vec()].concat()
    }
}
