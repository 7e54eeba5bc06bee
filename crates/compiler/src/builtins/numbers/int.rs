//! `int` and `bool`.

use super::*;
use num_traits::One;

pub const DOC: &str = "int([x]) -> integer\nint(x, base=10) -> integer";
pub const BOOL_DOC: &str = "bool(x) -> bool";

pub const METHODS: &[Def] = number_methods!(INT;
    static_method("__new__", "cls, x=?, /, base=?", new),
    method("__floordiv__", "self, value, /", binary_method::<INT, 4, false>),
    method("__rfloordiv__", "self, value, /", binary_method::<INT, 4, true>),
    method("__mod__", "self, value, /", binary_method::<INT, 5, false>),
    method("__rmod__", "self, value, /", binary_method::<INT, 5, true>),
    method("__divmod__", "self, value, /", divmod_method::<INT, false>),
    method("__rdivmod__", "self, value, /", divmod_method::<INT, true>),
    method("__lshift__", "self, value, /", binary_method::<INT, 8, false>),
    method("__rlshift__", "self, value, /", binary_method::<INT, 8, true>),
    method("__rshift__", "self, value, /", binary_method::<INT, 9, false>),
    method("__rrshift__", "self, value, /", binary_method::<INT, 9, true>),
    method("__and__", "self, value, /", binary_method::<INT, 10, false>),
    method("__rand__", "self, value, /", binary_method::<INT, 10, true>),
    method("__or__", "self, value, /", binary_method::<INT, 11, false>),
    method("__ror__", "self, value, /", binary_method::<INT, 11, true>),
    method("__xor__", "self, value, /", binary_method::<INT, 12, false>),
    method("__rxor__", "self, value, /", binary_method::<INT, 12, true>),
    method("__invert__", "self, /", unary_method::<INT, 2>),
    method("__int__", "self, /", |vm, args| itself(vm, args[0], "__int__")),
    method("__index__", "self, /", |vm, args| itself(vm, args[0], "__index__")),
    method("__trunc__", "self, /", |vm, args| itself(vm, args[0], "__trunc__")),
    method("__floor__", "self, /", |vm, args| itself(vm, args[0], "__floor__")),
    method("__ceil__", "self, /", |vm, args| itself(vm, args[0], "__ceil__")),
    method("__round__", "self, ndigits=?, /", round_method::<INT>),
    method("__float__", "self, /", to_float),
    method("__getnewargs__", "self, /", |vm, args| {
        let n = itself(vm, args[0], "__getnewargs__")?;
        Ok(vm.tuple(vec![n]))
    }),
    method("conjugate", "self, /", |vm, args| itself(vm, args[0], "conjugate")),
    method("is_integer", "self, /", |vm, args| itself(vm, args[0], "is_integer").map(|_| Value::Bool(true))),
    method("as_integer_ratio", "self, /", |vm, args| {
        let n = itself(vm, args[0], "as_integer_ratio")?;
        Ok(vm.tuple(vec![n, Value::Int(1)]))
    }),
    method("bit_length", "self, /", bit_length),
    method("bit_count", "self, /", bit_count),
    method("to_bytes", "self, length=1, byteorder='big', *, signed=False", to_bytes),
    class_method("from_bytes", "cls, bytes, byteorder='big', *, signed=False", from_bytes),
);

pub const ATTRS: &[Attr] = &[
    attr("real", |vm, v| itself(vm, v, "real")),
    attr("numerator", |vm, v| itself(vm, v, "numerator")),
    attr("imag", |_, _| Ok(Value::Int(0))),
    attr("denominator", |_, _| Ok(Value::Int(1))),
];

pub const BOOL_METHODS: &[Def] = &[
    static_method("__new__", "cls, x=False, /", |vm, args| Ok(Value::Bool(vm.truth_arg(args, 1)?))),
    method("__repr__", "self, /", super::super::format::repr_method),
    method("__and__", "self, value, /", logic::<0>),
    method("__rand__", "self, value, /", logic::<0>),
    method("__or__", "self, value, /", logic::<1>),
    method("__ror__", "self, value, /", logic::<1>),
    method("__xor__", "self, value, /", logic::<2>),
    method("__rxor__", "self, value, /", logic::<2>),
];

/// `&`, `|`, `^` of a bool: bools stay bools among themselves.
fn logic<const OP: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    if let (Value::Bool(a), Value::Bool(b)) = (args[0], args[1]) {
        return Ok(Value::Bool(match OP {
            0 => a & b,
            1 => a | b,
            _ => a ^ b,
        }));
    }
    match OP {
        0 => binary_method::<INT, 10, false>(vm, args),
        1 => binary_method::<INT, 11, false>(vm, args),
        _ => binary_method::<INT, 12, false>(vm, args),
    }
}

/// The receiver as an exact int.
fn itself(vm: &mut Vm, v: Value, method: &str) -> NResult {
    Ok(match this(vm, v, is_int, "int", method)? {
        Value::Bool(b) => Value::Int(b as i64),
        n => n,
    })
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let base = vm.types.int;
    let cls = class_arg(vm, args[0], base)?;
    let (x, base) = (args[1], args[2]);
    if !base.is_unbound() {
        return with_base(vm, args, cls);
    }
    if x.is_unbound() {
        return Ok(vm.wrap_native(cls, Value::Int(0)));
    }
    let n = match x {
        Value::Int(_) | Value::BigInt(_) => x,
        Value::Bool(b) => Value::Int(b as i64),
        Value::Float(f) => float_to_int(vm, f)?,
        Value::Str(s) => parse_str(vm, x, s, 10)?,
        Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_) => {
            let b = vm.as_bytes(x).unwrap_or_default();
            parse_bytes(vm, &b, 10)?
        }
        Value::Instance(i) => return from_instance(vm, cls, i),
        _ => return Err(vm.prelude(PreludeFn::Int, &[args[0], x])),
    };
    Ok(vm.wrap_native(cls, n))
}

/// An instance's `__int__` if it is builtin, else the prelude's business.
fn from_instance(vm: &mut Vm, cls: Gc<Class>, i: Gc<Instance>) -> NResult {
    let mut native = true;
    for name in ["__int__", "__index__", "__trunc__"] {
        let name = vm.intern(name);
        native &= matches!(vm.class_attr(i.class, name), None | Some(Value::Native(_)));
    }
    let n = match i.native {
        _ if !native => return Err(vm.prelude(PreludeFn::Int, &[Value::Class(cls), Value::Instance(i)])),
        n @ (Value::Int(_) | Value::BigInt(_)) => n,
        Value::Float(f) => float_to_int(vm, f)?,
        Value::Str(s) => parse_str(vm, Value::Instance(i), s, 10)?,
        b @ (Value::Bytes(_) | Value::ByteArray(_)) => {
            let b = vm.as_bytes(b).unwrap_or_default();
            parse_bytes(vm, &b, 10)?
        }
        _ => return Err(vm.prelude(PreludeFn::Int, &[Value::Class(cls), Value::Instance(i)])),
    };
    Ok(vm.wrap_native(cls, n))
}

fn with_base(vm: &mut Vm, args: &[Value], cls: Gc<Class>) -> NResult {
    if args[1].is_unbound() {
        return Err(vm.type_error("int() missing string argument"));
    }
    let base = vm.index_arg(args, 2, true)?;
    let n = match args[1].unwrap_native() {
        Value::Str(s) => parse_str(vm, args[1], s, base)?,
        b @ (Value::Bytes(_) | Value::ByteArray(_)) => {
            let b = vm.as_bytes(b).unwrap_or_default();
            parse_bytes(vm, &b, base)?
        }
        _ if base != 0 && !(2..=36).contains(&base) => {
            return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
        }
        _ => return Err(vm.type_error("int() can't convert non-string with explicit base")),
    };
    Ok(vm.wrap_native(cls, n))
}

/// The text `s` of `x` as an int. The error shows `x` itself, whose class may say how.
fn parse_str(vm: &mut Vm, x: Value, s: Gc<Str>, base: i64) -> NResult {
    match itext::parse(s.as_str(), base, vm.limits.int_digits) {
        Ok(n) => Ok(int_value(vm, n)),
        Err(e) if e.message.starts_with(itext::INVALID_LITERAL) && has_own_repr(vm, x) => {
            Err(vm.prelude(PreludeFn::InvalidInt, &[x, Value::Int(base)]))
        }
        Err(e) => Err(vm.text_error(e)),
    }
}

/// Whether the repr of a value is Python code.
pub fn has_own_repr(vm: &mut Vm, x: Value) -> bool {
    let sym = vm.sym.__repr__;
    matches!(x, Value::Instance(_)) && !matches!(vm.type_method(x, sym), Some(Value::Native(_)))
}

fn parse_bytes(vm: &mut Vm, b: &[u8], base: i64) -> NResult {
    match itext::parse_bytes(b, base, vm.limits.int_digits) {
        Ok(n) => Ok(int_value(vm, n)),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// `int(float)`.
pub fn float_to_int(vm: &mut Vm, f: f64) -> NResult {
    match ftext::to_i64(f) {
        Some(i) => Ok(Value::Int(i)),
        None => match ftext::to_big(f) {
            Ok(n) => Ok(vm.big(n)),
            Err(e) => Err(vm.text_error(e)),
        },
    }
}

fn to_float(vm: &mut Vm, args: &[Value]) -> NResult {
    let n = itself(vm, args[0], "__float__")?;
    Ok(Value::Float(vm.float_arg(&[n], 0)?))
}

fn bit_length(vm: &mut Vm, args: &[Value]) -> NResult {
    Ok(Value::Int(match itself(vm, args[0], "bit_length")? {
        Value::BigInt(b) => itext::bit_length_big(&b.0) as i64,
        Value::Int(i) => itext::bit_length_i64(i) as i64,
        _ => 0,
    }))
}

fn bit_count(vm: &mut Vm, args: &[Value]) -> NResult {
    Ok(Value::Int(match itself(vm, args[0], "bit_count")? {
        Value::BigInt(b) => itext::bit_count_big(&b.0) as i64,
        Value::Int(i) => itext::bit_count_i64(i) as i64,
        _ => 0,
    }))
}

fn to_bytes(vm: &mut Vm, args: &[Value]) -> NResult {
    let n = itself(vm, args[0], "to_bytes")?;
    let length = vm.index_arg(args, 1, false)?;
    let little = byteorder(vm, args[2], "to_bytes()")?;
    let signed = vm.truth_arg(args, 3)?;
    let n = vm.as_bigint(n).unwrap_or_else(BigInt::one);
    match itext::to_bytes(&n, length, little, signed) {
        Ok(b) => Ok(vm.bytes(b)),
        Err(e) => Err(vm.text_error(e)),
    }
}

fn from_bytes(vm: &mut Vm, args: &[Value]) -> NResult {
    let little = byteorder(vm, args[2], "from_bytes()")?;
    let signed = vm.truth_arg(args, 3)?;
    let name = vm.intern("__bytes__");
    if matches!(vm.type_method(args[1], name), Some(m) if !matches!(m, Value::Native(_))) {
        let all = [args[0], args[1], args[2], Value::Bool(signed)];
        return Err(vm.prelude(PreludeFn::FromBytes, &all));
    }
    let b = match vm.as_bytes(args[1]) {
        Some(b) => b,
        None => {
            if matches!(
                args[1].unwrap_native(),
                Value::Int(_)
                    | Value::BigInt(_)
                    | Value::Bool(_)
                    | Value::Complex(_)
                    | Value::Str(_)
                    | Value::Float(_)
                    | Value::None
            ) || !vm.iterates(args[1])
            {
                let t = vm.type_name(args[1]);
                return Err(vm.type_error(format!("cannot convert '{t}' object to bytes")));
            }
            let items = vm.items_arg(args, 1)?;
            let mut b = Vec::with_capacity(items.len());
            for v in &items {
                let i = vm.index_arg(&[*v], 0, true)?;
                b.push(edge_text::bytesops::item_from(i).map_err(|e| vm.text_error(e))?);
            }
            b
        }
    };
    let n = int_value(vm, itext::from_bytes(&b, little, signed));
    match args[0] {
        Value::Class(c) if c.flags.heap || c == vm.types.bool_ => Err(vm.tail(args[0], vec![n])),
        _ => Ok(n),
    }
}
