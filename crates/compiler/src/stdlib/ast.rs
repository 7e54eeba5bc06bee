//! What `ast` has from the VM: a source's syntax tree as objects of the classes of `ast.py`.
//!
//! The trees are ruff's; names of nodes and fields, and where they begin and end, are CPython's. Depth is bounded by the
//! parser's limits; chains of binary operators are walked without recursion.

mod expression;
mod pattern;
mod statement;

use crate::builtins::{Def, function};
use crate::compile::SyntaxError;
use crate::object::*;
use crate::syntax::{Parse, Tree, parse};
use crate::vm::*;
use ruff_text_size::{Ranged, TextRange};

pub const FUNCTIONS: &[Def] =
    &[function("_parse", "source, filename, expression, classes, /", |vm, args| {
        let (Some(text), Some(filename)) = (vm.as_str(args[0]), vm.as_str(args[1])) else {
            return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
        };
        let (text, expression) = (text.as_str().to_string(), vm.truth_arg(args, 2)?);
        let Value::Dict(classes) = args[3] else { return Err(vm.system_error("a dict was expected")) };
        let filename = filename.as_str().to_string();
        match parse(&text, expression) {
            Ok(parsed) => {
                let mut lines = vec![0];
                lines.extend(parsed.text.bytes().zip(1..).filter(|(b, _)| *b == b'\n').map(|(_, at)| at));
                let mut builder = Builder { vm, classes, parsed: &parsed, lines };
                match &parsed.tree {
                    Tree::Module(body) => {
                        let body = builder.body(body)?;
                        let ignored = builder.list(Vec::new());
                        builder.node("Module", None, &[("body", body), ("type_ignores", ignored)])
                    }
                    Tree::Expression(e) => {
                        let body = builder.expr(e)?;
                        builder.node("Expression", None, &[("body", body)])
                    }
                }
            }
            Err(e) => Err(syntax_error(vm, &e, &filename, text)),
        }
    })];

fn syntax_error(vm: &mut Vm, e: &SyntaxError, filename: &str, text: String) -> Trap {
    let source = Source::unlisted(filename, text);
    Trap::Raise(vm.syntax_exception(e, &source))
}

/// Makes nodes.
struct Builder<'a> {
    vm: &'a mut Vm,
    /// By name.
    classes: Gc<Dict>,
    parsed: &'a Parse,
    /// Offsets at which lines begin.
    lines: Vec<u32>,
}

impl Builder<'_> {
    fn node(&mut self, class: &str, range: Option<TextRange>, fields: &[(&str, Value)]) -> NResult {
        let name = self.vm.intern(class);
        let Some(Value::Class(class)) = self.classes.get_str(name) else {
            return Err(self.vm.system_error(format!("ast has no class {class}")));
        };
        let Value::Instance(node) = self.vm.new_instance(class) else {
            return Err(self.vm.system_error("nodes are plain instances"));
        };
        for (name, value) in fields {
            let name = self.vm.intern(name);
            self.vm.set_instance_attr(node, name, *value);
        }
        if let Some(range) = range {
            let (line, column) = self.place(range.start().to_u32());
            let (end_line, end_column) = self.place(range.end().to_u32());
            let places = [
                ("lineno", line),
                ("col_offset", column),
                ("end_lineno", end_line),
                ("end_col_offset", end_column),
            ];
            for (name, value) in places {
                let name = self.vm.intern(name);
                self.vm.set_instance_attr(node, name, Value::Int(i64::from(value)));
            }
        }
        Ok(Value::Instance(node))
    }

    /// Line, from 1, and bytes before it on the line.
    fn place(&self, offset: u32) -> (u32, u32) {
        let line = self.lines.partition_point(|&start| start <= offset);
        (line as u32, offset - self.lines[line - 1])
    }

    fn list(&mut self, items: Vec<Value>) -> Value {
        self.vm.list(items)
    }

    fn each<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut convert: impl FnMut(&mut Self, T) -> NResult,
    ) -> NResult {
        let items = items.into_iter().map(|item| convert(self, item)).collect::<Result<Vec<_>, _>>()?;
        Ok(self.list(items))
    }

    fn optional<T>(&mut self, item: Option<T>, convert: impl FnOnce(&mut Self, T) -> NResult) -> NResult {
        item.map_or(Ok(Value::None), |item| convert(self, item))
    }

    fn name(&mut self, name: &str) -> Value {
        Value::Str(self.vm.intern(name))
    }

    fn identifier(&mut self, name: Option<&ruff_python_ast::Identifier>) -> Value {
        name.map_or(Value::None, |name| self.name(name.as_str()))
    }

    /// A node without fields: an operator or a context.
    fn bare(&mut self, class: &str) -> NResult {
        self.node(class, None, &[])
    }

    fn context(&mut self, context: ruff_python_ast::ExprContext) -> NResult {
        use ruff_python_ast::ExprContext as C;
        self.bare(match context {
            C::Store => "Store",
            C::Del => "Del",
            C::Load | C::Invalid => "Load",
        })
    }
}
