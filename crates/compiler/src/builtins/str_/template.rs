//! `str.format` and `str.format_map`.
//!
//! Owns: the native walk over templates whose fields need no Python code; anything else goes to the prelude's
//! `_str_format`, which uses the parsers below.

use super::super::format::{native_format, native_str};
use super::percent::exception_value;
use super::*;
use edge_text::template::*;
use edge_text::{PyErr, quote};

/// Helpers of the prelude.
pub const TEMPLATE_FUNCTIONS: &[Def] = &[
    function("_template_parse", "template, /", parse_helper),
    function("_template_name", "name, /", name_helper),
    function("_template_conversion", "char, /", conversion_helper),
];

enum Stop {
    Python,
    Trap(Trap),
}

impl From<Trap> for Stop {
    fn from(t: Trap) -> Self {
        Stop::Trap(t)
    }
}

struct Walk {
    numbering: Numbering,
    /// Positional arguments; `None` in `format_map`.
    args: Option<Gc<Tuple>>,
    kwargs: Value,
}

/// `template.format(*args, **kwargs)`, or `format_map(kwargs)` where `args` is `None`.
pub fn format(vm: &mut Vm, template: Gc<Str>, args: Option<Value>, kwargs: Value) -> NResult {
    let tuple = match args {
        Some(Value::Tuple(t)) => Some(t),
        _ => None,
    };
    let mut walk = Walk { numbering: Numbering::default(), args: tuple, kwargs };
    let mut out = String::with_capacity(template.as_str().len());
    match walk.template(vm, parse(template.as_str()), 1, &mut out) {
        Ok(()) => Ok(vm.string(out)),
        Err(Stop::Trap(t)) => Err(t),
        Err(Stop::Python) => {
            let args = args.unwrap_or(Value::None);
            Err(vm.prelude(PreludeFn::StrFormat, &[Value::Str(template), args, kwargs]))
        }
    }
}

/// Whether a template is its own result, as some text without fields is.
pub fn is_plain(template: Gc<Str>) -> bool {
    template.char_len() > 0 && !template.as_str().contains(['{', '}'])
}

fn fail(vm: &mut Vm, e: PyErr) -> Stop {
    Stop::Trap(vm.text_error(e))
}

impl Walk {
    fn template(&mut self, vm: &mut Vm, t: Template, depth: usize, out: &mut String) -> Result<(), Stop> {
        for piece in &t.pieces {
            match piece {
                Piece::Literal(text) => out.push_str(text),
                Piece::Field(field) => self.field(vm, field, depth, out)?,
            }
            if out.len() > vm.limits.memory {
                return Err(Stop::Trap(vm.memory_error("")));
            }
        }
        match t.error {
            Some(e) => Err(fail(vm, e)),
            None => Ok(()),
        }
    }

    fn field(&mut self, vm: &mut Vm, field: &Field, depth: usize, out: &mut String) -> Result<(), Stop> {
        let mut value = self.lookup(vm, field)?;
        if let Some(c) = field.conversion {
            value = match conversion(c).map_err(|e| fail(vm, e))? {
                Conversion::Str => native_str(vm, value)?.ok_or(Stop::Python)?,
                which => {
                    let text = native_repr(vm, value)?.ok_or(Stop::Python)?;
                    let text = if which == Conversion::Ascii { quote::ascii_of_repr(&text) } else { text };
                    vm.string(text)
                }
            };
        }
        let formatted = if field.nested {
            let mut spec = String::new();
            let t = field.spec_template(depth).map_err(|e| fail(vm, e))?;
            self.template(vm, t, depth + 1, &mut spec)?;
            let spec = vm.string(spec);
            native_format(vm, value, Some(spec))?
        } else if field.spec.is_empty() {
            native_format(vm, value, None)?
        } else {
            let spec = vm.str(field.spec);
            native_format(vm, value, Some(spec))?
        };
        let text = formatted.and_then(|s| vm.as_str(s)).ok_or(Stop::Python)?;
        out.push_str(text.as_str());
        Ok(())
    }

    fn lookup(&mut self, vm: &mut Vm, field: &Field) -> Result<Value, Stop> {
        let name = field.parse_name().map_err(|e| fail(vm, e))?;
        let index = self.numbering.resolve(name.first).map_err(|e| fail(vm, e))?;
        let mut value = match (index, name.first) {
            (Some(i), _) => {
                let Some(args) = self.args else { return Err(fail(vm, positional_in_map())) };
                match usize::try_from(i).ok().and_then(|i| args.items.get(i)) {
                    Some(v) => *v,
                    None => return Err(fail(vm, index_error(i))),
                }
            }
            (None, First::Key(key)) => {
                let key = vm.new_str(key);
                let Value::Dict(d) = self.kwargs else { return Err(Stop::Python) };
                match d.get_str(key) {
                    Some(v) => v,
                    None => return Err(Stop::Trap(vm.key_error(Value::Str(key)))),
                }
            }
            (None, _) => unreachable!("unnamed fields are numbered"),
        };
        for accessor in &name.accessors {
            let key = match accessor {
                Accessor::Attr(_) => return Err(Stop::Python),
                Accessor::Index(i) => Value::Int(*i),
                Accessor::Item(key) => vm.str(key),
            };
            // Subscripts of these are plain data.
            value = match (value, key) {
                (Value::List(_) | Value::Tuple(_) | Value::Str(_), Value::Int(_)) => {
                    vm.get_item(value, key)?
                }
                (Value::Dict(d), Value::Str(k)) => match d.get_str(k) {
                    Some(v) => v,
                    None => return Err(Stop::Trap(vm.key_error(key))),
                },
                _ => return Err(Stop::Python),
            };
        }
        match name.error {
            Some(e) => Err(fail(vm, e)),
            None => Ok(value),
        }
    }
}

// ---- the prelude's helpers --------------------------------------------------------------------------------

/// `(pieces, error or None)`; a piece is a literal or `(name, conversion, spec, nested)`.
fn parse_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(s) = vm.as_str(args[0]) else { return Ok(Value::None) };
    let t = parse(s.as_str());
    let mut pieces = Vec::with_capacity(t.pieces.len());
    for p in &t.pieces {
        pieces.push(match p {
            Piece::Literal(text) => vm.str(text),
            Piece::Field(f) => {
                let conversion = f.conversion.map_or(Value::None, |c| vm.char(c));
                let row = vec![vm.str(f.name), conversion, vm.str(f.spec), Value::Bool(f.nested)];
                vm.tuple(row)
            }
        });
    }
    let error = t.error.map_or(Value::None, |e| exception_value(vm, e));
    let pieces = vm.list(pieces);
    Ok(vm.tuple(vec![pieces, error]))
}

/// `(first, accessors, error or None)`: first is None, an int or a str; accessors are `(is_attr, key)`.
fn name_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(s) = vm.as_str(args[0]) else { return Ok(Value::None) };
    let name = match parse_name(s.as_str()) {
        Ok(n) => n,
        Err(e) => return Err(vm.text_error(e)),
    };
    let first = match name.first {
        First::Auto => Value::None,
        First::Index(i) => Value::Int(i),
        First::Key(k) => vm.str(k),
    };
    let mut accessors = Vec::with_capacity(name.accessors.len());
    for a in &name.accessors {
        let row = match a {
            Accessor::Attr(n) => vec![Value::Bool(true), vm.str(n)],
            Accessor::Index(i) => vec![Value::Bool(false), Value::Int(*i)],
            Accessor::Item(k) => vec![Value::Bool(false), vm.str(k)],
        };
        accessors.push(vm.tuple(row));
    }
    let accessors = vm.list(accessors);
    let error = name.error.map_or(Value::None, |e| exception_value(vm, e));
    Ok(vm.tuple(vec![first, accessors, error]))
}

/// Checks a conversion character.
fn conversion_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let c = vm.as_str(args[0]).and_then(|s| s.as_str().chars().next()).unwrap_or('s');
    match conversion(c) {
        Ok(_) => Ok(args[0]),
        Err(e) => Err(vm.text_error(e)),
    }
}
