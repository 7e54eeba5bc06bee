//! `template % args` for str and bytes.
//!
//! Owns: taking arguments in CPython's order. The native walk stops at the first value that needs Python code;
//! then the prelude's `_percent_format` does the whole job, with the helpers below for parsing and rendering.

use super::super::format::{native_str, repr_of};
use super::*;
use edge_text::percent::*;
use edge_text::{PyErr, float, quote};

/// Helpers of the prelude.
pub const PERCENT_FUNCTIONS: &[Def] = &[
    function("_percent_parse", "template, /", parse_helper),
    function("_percent_render", "template, index, width, precision, value, /", render_helper),
    function("_percent_is_mapping", "args, is_bytes, /", |vm, args| {
        let is_bytes = vm.truth_arg(args, 1)?;
        Ok(Value::Bool(is_mapping(vm, args[0], is_bytes)))
    }),
    function("_percent_wrong", "conv, value, /", wrong_helper),
    function("_percent_unsupported", "conv, index, is_bytes, /", unsupported_helper),
    function("_percent_join", "parts, is_bytes, is_array, /", join_helper),
];

/// Why a native walk ended early.
enum Stop {
    Python,
    Trap(Trap),
}

impl From<Trap> for Stop {
    fn from(t: Trap) -> Self {
        Stop::Trap(t)
    }
}

/// `str % args`.
pub fn percent(vm: &mut Vm, template: Value, args: Value) -> NResult {
    let Some(s) = vm.as_str(template) else { return Ok(Value::NotImplemented) };
    match walk(vm, &parse_str(s.as_str()), args, false) {
        // Without directives a template is its own result.
        Ok(_) if s.char_len() > 0 && !s.as_str().contains('%') => Ok(template),
        Ok(out) => Ok(vm.string(String::from_utf8(out).unwrap_or_default())),
        Err(Stop::Trap(t)) => Err(t),
        Err(Stop::Python) => Err(vm.prelude(PreludeFn::PercentFormat, &[Value::Str(s), args])),
    }
}

/// `bytes % args`; a bytearray gives a bytearray.
pub fn percent_bytes(vm: &mut Vm, template: Value, args: Value) -> NResult {
    let Some(b) = vm.as_bytes(template) else { return Ok(Value::NotImplemented) };
    let array = matches!(template.unwrap_native(), Value::ByteArray(_));
    match walk(vm, &parse_bytes(&b), args, true) {
        Ok(out) if array => Ok(vm.bytearray(out)),
        Ok(out) => Ok(vm.bytes(out)),
        Err(Stop::Trap(t)) => Err(t),
        Err(Stop::Python) => Err(vm.prelude(PreludeFn::PercentFormat, &[template.unwrap_native(), args])),
    }
}

/// `PyMapping_Check`, as `%` asks it: tuples and text are no mappings.
fn is_mapping(vm: &mut Vm, v: Value, bytes_template: bool) -> bool {
    let inner = v.unwrap_native();
    if matches!(inner, Value::Tuple(_) | Value::Str(_))
        || bytes_template && matches!(inner, Value::Bytes(_) | Value::ByteArray(_))
    {
        return false;
    }
    let name = vm.sym.__getitem__;
    matches!(v, Value::Dict(_) | Value::List(_)) || vm.type_method(v, name).is_some()
}

/// The arguments as they are taken.
struct Args {
    items: Vec<Value>,
    next: usize,
    /// The right side, if keys may be looked up in it.
    mapping: Option<Value>,
}

impl Args {
    fn take(&mut self, vm: &mut Vm) -> Result<Value, Stop> {
        match self.items.get(self.next) {
            Some(v) => {
                self.next += 1;
                Ok(*v)
            }
            None => Err(Stop::Trap(vm.type_error(NOT_ENOUGH))),
        }
    }

    fn star(&mut self, vm: &mut Vm, size: Size, c_type: &str) -> Result<i64, Stop> {
        if size != Size::Star {
            return Ok(0);
        }
        match self.take(vm)?.unwrap_native() {
            Value::Int(i) if c_type != "int" || i32::try_from(i).is_ok() => Ok(i),
            Value::Bool(b) => Ok(b as i64),
            Value::Int(_) | Value::BigInt(_) => {
                let text = format!("Python int too large to convert to C {c_type}");
                Err(Stop::Trap(vm.overflow_error(text)))
            }
            _ => Err(Stop::Trap(vm.type_error(STAR_WANTS_INT))),
        }
    }
}

fn fail(vm: &mut Vm, e: PyErr) -> Stop {
    Stop::Trap(vm.text_error(e))
}

fn walk(vm: &mut Vm, segments: &[Segment], right: Value, bytes: bool) -> Result<Vec<u8>, Stop> {
    let items = match right.unwrap_native() {
        Value::Tuple(t) => t.items.to_vec(),
        _ => vec![right],
    };
    let mapping = is_mapping(vm, right, bytes).then_some(right);
    let mut args = Args { items, next: 0, mapping };
    let mut out = Vec::new();
    for segment in segments {
        let d = match segment {
            Segment::Literal(text) => {
                out.extend_from_slice(text);
                continue;
            }
            Segment::OpenKey(e) => {
                let e = if mapping.is_none() {
                    PyErr::new(edge_text::ErrKind::Type, REQUIRES_MAPPING)
                } else {
                    e.clone()
                };
                return Err(fail(vm, e));
            }
            Segment::Directive(d) => d,
        };
        if let Some(key) = d.key {
            let Some(mapping) = args.mapping else {
                return Err(Stop::Trap(vm.type_error(REQUIRES_MAPPING)));
            };
            let key = if bytes { vm.bytes(key.to_vec()) } else { vm.str(d.key_str().unwrap_or_default()) };
            let Value::Dict(dict) = mapping else { return Err(Stop::Python) };
            let hash = vm.native_hash(key)?.unwrap_or(0);
            let value = match dict.table.find(key, hash) {
                Find::Found(p) => *dict.table.value_at(p),
                Find::Missing => return Err(Stop::Trap(vm.key_error(key))),
                Find::NeedEq(_) => return Err(Stop::Python),
            };
            args.items = vec![value];
            args.next = 0;
        }
        let width = args.star(vm, d.width, "ssize_t")?;
        let precision = args.star(vm, d.precision, "int")?;
        if let Some(e) = &d.error {
            return Err(fail(vm, e.clone()));
        }
        let value = args.take(vm)?;
        let spec = d.spec(width, precision);
        let part = if bytes {
            one_bytes(vm, &spec, d.index, value)?
        } else {
            one(vm, &spec, d.index, value)?.into_bytes()
        };
        out.extend_from_slice(&part);
        if out.len() > vm.limits.memory {
            return Err(Stop::Trap(vm.memory_error("")));
        }
    }
    if args.next < args.items.len() && mapping.is_none() {
        return Err(Stop::Trap(vm.type_error(if bytes { NOT_ALL_BYTES } else { NOT_ALL_STR })));
    }
    Ok(out)
}

/// Number directives, the same for str and bytes; `None` for the others.
fn number(vm: &mut Vm, spec: &Spec, value: Value, bytes: bool) -> Result<Option<String>, Stop> {
    let r = match spec.conv {
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
            if matches!(value, Value::Instance(_)) && !is_plain_number(vm, value) {
                return Err(Stop::Python);
            }
            match value.unwrap_native() {
                Value::Int(i) => spec.int_i64(i),
                Value::Bool(b) => spec.int_i64(b as i64),
                Value::BigInt(b) => spec.int_big(&b.0, vm.limits.int_digits),
                Value::Float(f) if matches!(spec.conv, 'd' | 'i' | 'u') => match float::to_big(f) {
                    Ok(n) => spec.int_big(&n, vm.limits.int_digits),
                    Err(e) => Err(e),
                },
                _ => Err(number_required(spec.conv, &vm.type_name(value))),
            }
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            if matches!(value, Value::Instance(_)) && !is_plain_number(vm, value) {
                return Err(Stop::Python);
            }
            let f = match value.unwrap_native() {
                Value::Float(f) => f,
                Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => vm.float_arg(&[value], 0)?,
                _ => {
                    let t = vm.type_name(value);
                    let wanted = if bytes { "float argument required" } else { "must be real number" };
                    return Err(Stop::Trap(vm.type_error(format!("{wanted}, not {t}"))));
                }
            };
            spec.float(f)
        }
        _ => return Ok(None),
    };
    r.map(Some).map_err(|e| fail(vm, e))
}

/// Whether an instance is a number by its payload alone (nothing overridden) or no number at all.
fn is_plain_number(vm: &mut Vm, v: Value) -> bool {
    ["__int__", "__index__", "__float__", "__trunc__"].into_iter().all(|name| {
        let name = vm.intern(name);
        matches!(vm.type_method(v, name), None | Some(Value::Native(_)))
    })
}

fn one(vm: &mut Vm, spec: &Spec, index: usize, value: Value) -> Result<String, Stop> {
    if let Some(s) = number(vm, spec, value, false)? {
        return Ok(s);
    }
    let r = match spec.conv {
        's' => match native_str(vm, value)?.and_then(|s| vm.as_str(s)) {
            Some(s) => spec.text(s.as_str()),
            None => return Err(Stop::Python),
        },
        'r' | 'a' => match native_repr(vm, value)? {
            Some(s) if spec.conv == 'r' => spec.text(&s),
            Some(s) => spec.text(&quote::ascii_of_repr(&s)),
            None => return Err(Stop::Python),
        },
        'c' => match value.unwrap_native() {
            Value::Str(s) if s.char_len() == 1 => spec.char(s.char_at(0)),
            Value::Int(i) => spec.char_code(i),
            Value::Bool(b) => spec.char_code(b as i64),
            Value::BigInt(_) => return Err(Stop::Trap(vm.overflow_error("%c arg not in range(0x110000)"))),
            _ if needs_index(vm, value) => return Err(Stop::Python),
            _ => return Err(Stop::Trap(vm.type_error(STR_CHAR))),
        },
        c => Err(unsupported(c, index, false)),
    };
    r.map_err(|e| fail(vm, e))
}

fn needs_index(vm: &mut Vm, v: Value) -> bool {
    let name = vm.sym.__index__;
    matches!(v, Value::Instance(_) | Value::Class(_)) && vm.type_method(v, name).is_some()
}

fn one_bytes(vm: &mut Vm, spec: &Spec, index: usize, value: Value) -> Result<Vec<u8>, Stop> {
    if let Some(s) = number(vm, spec, value, true)? {
        return Ok(s.into_bytes());
    }
    let r = match spec.conv {
        's' | 'b' => match vm.as_bytes(value) {
            Some(b) => spec.bytes(&b),
            None => {
                let name = vm.sym.__bytes__;
                if vm.type_method(value, name).is_some() {
                    return Err(Stop::Python);
                }
                Err(bytes_required(&vm.type_name(value)))
            }
        },
        'r' | 'a' => match native_repr(vm, value)? {
            Some(s) => spec.bytes(quote::ascii_of_repr(&s).as_bytes()),
            None => return Err(Stop::Python),
        },
        'c' => match value.unwrap_native() {
            Value::Int(i) => spec.byte_code(i),
            Value::Bool(b) => spec.byte_code(b as i64),
            Value::BigInt(_) => return Err(Stop::Trap(vm.overflow_error("%c arg not in range(256)"))),
            v @ (Value::Bytes(_) | Value::ByteArray(_)) => match vm.as_bytes(v).unwrap_or_default()[..] {
                [b] => spec.byte(b),
                _ => return Err(Stop::Trap(vm.type_error(BYTES_CHAR))),
            },
            _ if needs_index(vm, value) => return Err(Stop::Python),
            _ => return Err(Stop::Trap(vm.type_error(BYTES_CHAR))),
        },
        c => Err(unsupported(c, index, true)),
    };
    r.map_err(|e| fail(vm, e))
}

// ---- the prelude's helpers --------------------------------------------------------------------------------

/// An exception object for the prelude to raise.
pub(super) fn exception_value(vm: &mut Vm, e: PyErr) -> Value {
    match vm.text_error(e) {
        Trap::Raise(e) => Value::Instance(e),
        _ => Value::None,
    }
}

/// The segments of a template: literals as they are, faults as exceptions, directives as tuples
/// `(key or None, star width, star precision, conv, index, error or None)`.
fn parse_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let (text, bytes) = (vm.as_str(args[0]), vm.as_bytes(args[0]).unwrap_or_default());
    let segments = match &text {
        Some(s) => parse_str(s.as_str()),
        None => parse_bytes(&bytes),
    };
    let mut out = Vec::with_capacity(segments.len());
    for s in &segments {
        out.push(match s {
            Segment::Literal(b) if text.is_some() => vm.str(std::str::from_utf8(b).unwrap_or_default()),
            Segment::Literal(b) => vm.bytes(b.to_vec()),
            Segment::OpenKey(e) => exception_value(vm, e.clone()),
            Segment::Directive(d) => {
                let key = match d.key {
                    None => Value::None,
                    Some(_) if text.is_some() => vm.str(d.key_str().unwrap_or_default()),
                    Some(k) => vm.bytes(k.to_vec()),
                };
                let error = match &d.error {
                    Some(e) => exception_value(vm, e.clone()),
                    None => Value::None,
                };
                let row = vec![
                    key,
                    Value::Bool(d.width == Size::Star),
                    Value::Bool(d.precision == Size::Star),
                    vm.char(d.conv),
                    vm.usize(d.index),
                    error,
                ];
                vm.tuple(row)
            }
        });
    }
    Ok(vm.list(out))
}

/// Segment `index` of the template with a value already converted: a str for s, r, a and b, else a number.
fn render_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let at = vm.index_arg(args, 1, true)? as usize;
    let (width, precision) = (vm.index_arg(args, 2, true)?, vm.index_arg(args, 3, true)?);
    let value = args[4];
    let (text, bytes) = (vm.as_str(args[0]), vm.as_bytes(args[0]).unwrap_or_default());
    let segments = match &text {
        Some(s) => parse_str(s.as_str()),
        None => parse_bytes(&bytes),
    };
    let Some(Segment::Directive(d)) = segments.get(at) else { return Ok(Value::None) };
    let spec = d.spec(width, precision);
    let done = if text.is_some() {
        match (spec.conv, vm.as_str(value)) {
            ('s' | 'r' | 'a', Some(s)) => {
                spec.text(s.as_str()).map_err(|e| fail(vm, e)).map(|s| vm.string(s))
            }
            _ => one(vm, &spec, d.index, value).map(|s| vm.string(s)),
        }
    } else {
        match (spec.conv, vm.as_str(value)) {
            ('r' | 'a', Some(s)) => {
                spec.bytes(s.as_str().as_bytes()).map_err(|e| fail(vm, e)).map(|b| vm.bytes(b))
            }
            _ => one_bytes(vm, &spec, d.index, value).map(|b| vm.bytes(b)),
        }
    };
    match done {
        Ok(v) => Ok(v),
        Err(Stop::Trap(t)) => Err(t),
        Err(Stop::Python) => repr_of(vm, value),
    }
}

fn wrong_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let conv = vm.as_str(args[0]).and_then(|s| s.as_str().chars().next()).unwrap_or('d');
    let t = vm.type_name(args[1]);
    Ok(exception_value(vm, number_required(conv, &t)))
}

fn unsupported_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let conv = vm.as_str(args[0]).and_then(|s| s.as_str().chars().next()).unwrap_or('d');
    let index = vm.index_arg(args, 1, true)? as usize;
    let bytes = vm.truth_arg(args, 2)?;
    Ok(exception_value(vm, unsupported(conv, index, bytes)))
}

fn join_helper(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::List(parts) = args[0] else { return Ok(Value::None) };
    let (bytes, array) = (vm.truth_arg(args, 1)?, vm.truth_arg(args, 2)?);
    if !bytes {
        let mut out = String::new();
        for p in &parts.items {
            if let Some(s) = vm.as_str(*p) {
                out.push_str(s.as_str());
            }
        }
        return Ok(vm.string(out));
    }
    let out: Vec<u8> = parts.items.iter().flat_map(|p| vm.as_bytes(*p).unwrap_or_default()).collect();
    Ok(if array { vm.bytearray(out) } else { vm.bytes(out) })
}
