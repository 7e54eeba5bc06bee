//! `float`.

use super::*;

pub const DOC: &str = "Convert a string or number to a floating point number, if possible.";

pub const METHODS: &[Def] = number_methods!(FLOAT;
    static_method("__new__", "cls, x=?, /", new),
    method("__floordiv__", "self, value, /", binary_method::<FLOAT, 4, false>),
    method("__rfloordiv__", "self, value, /", binary_method::<FLOAT, 4, true>),
    method("__mod__", "self, value, /", binary_method::<FLOAT, 5, false>),
    method("__rmod__", "self, value, /", binary_method::<FLOAT, 5, true>),
    method("__divmod__", "self, value, /", divmod_method::<FLOAT, false>),
    method("__rdivmod__", "self, value, /", divmod_method::<FLOAT, true>),
    method("__int__", "self, /", |vm, args| {
        let f = me(vm, args[0], "__int__")?;
        int::float_to_int(vm, f)
    }),
    method("__trunc__", "self, /", |vm, args| {
        let f = me(vm, args[0], "__trunc__")?;
        int::float_to_int(vm, f)
    }),
    method("__floor__", "self, /", |vm, args| {
        let f = me(vm, args[0], "__floor__")?;
        int::float_to_int(vm, f.floor())
    }),
    method("__ceil__", "self, /", |vm, args| {
        let f = me(vm, args[0], "__ceil__")?;
        int::float_to_int(vm, f.ceil())
    }),
    method("__round__", "self, ndigits=None, /", round_method::<FLOAT>),
    method("__float__", "self, /", |vm, args| Ok(Value::Float(me(vm, args[0], "__float__")?))),
    method("__getnewargs__", "self, /", |vm, args| {
        let f = me(vm, args[0], "__getnewargs__")?;
        Ok(vm.tuple(vec![Value::Float(f)]))
    }),
    method("conjugate", "self, /", |vm, args| Ok(Value::Float(me(vm, args[0], "conjugate")?))),
    method("is_integer", "self, /", |vm, args| {
        Ok(Value::Bool(ftext::is_integer(me(vm, args[0], "is_integer")?)))
    }),
    method("as_integer_ratio", "self, /", |vm, args| {
        let f = me(vm, args[0], "as_integer_ratio")?;
        match ftext::as_integer_ratio(f) {
            Ok((n, d)) => {
                let (n, d) = (vm.big(n), vm.big(d));
                Ok(vm.tuple(vec![n, d]))
            }
            Err(e) => Err(vm.text_error(e)),
        }
    }),
    method("hex", "self, /", |vm, args| {
        let f = me(vm, args[0], "hex")?;
        Ok(vm.string(ftext::hex(f)))
    }),
    class_method("fromhex", "cls, string, /", fromhex),
    class_method("__getformat__", "cls, typestr, /", |vm, _| Ok(vm.str("IEEE, little-endian"))),
);

pub const ATTRS: &[Attr] =
    &[attr("real", |vm, v| Ok(Value::Float(me(vm, v, "real")?))), attr("imag", |_, _| Ok(Value::Float(0.0)))];

fn me(vm: &mut Vm, v: Value, method: &str) -> Result<f64, Trap> {
    match v.unwrap_native() {
        Value::Float(f) => Ok(f),
        _ => Err(wrong_self(vm, v, "float", method)),
    }
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let base = vm.types.float;
    let cls = class_arg(vm, args[0], base)?;
    let x = args[1];
    let f = match x {
        Value::Unbound => 0.0,
        Value::Float(f) => f,
        Value::Int(i) => i as f64,
        Value::Bool(b) => b as i64 as f64,
        Value::BigInt(_) => vm.float_arg(args, 1)?,
        Value::Str(s) => ftext::parse(s.as_str()).map_err(|e| vm.text_error(e))?,
        Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_) => {
            let b = vm.as_bytes(x).unwrap_or_default();
            match ftext::parse_bytes(&b) {
                Ok(f) => f,
                Err(mut e) => {
                    // The text shows the argument as it is.
                    if let Some(shown) = native_repr(vm, x)? {
                        e.message = format!("could not convert string to float: {shown}");
                    }
                    return Err(vm.text_error(e));
                }
            }
        }
        _ => return Err(vm.prelude(PreludeFn::Float, &[args[0], x])),
    };
    let f = if f.is_nan() && !matches!(x, Value::Float(_)) { fresh_nan(vm, f) } else { f };
    Ok(vm.wrap_native(cls, Value::Float(f)))
}

/// A NaN with bits of its own: floats are told apart by their bits, and no two `float('nan')` are identical
/// (`nan in [float('nan')]` is False, `nan in [nan]` is True).
fn fresh_nan(vm: &mut Vm, f: f64) -> f64 {
    vm.nans = (vm.nans + 1) & ((1 << 50) - 1);
    f64::from_bits(f.to_bits() ^ vm.nans)
}

fn fromhex(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(s) = vm.as_str(args[1]) else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let f = ftext::fromhex(s.as_str()).map_err(|e| vm.text_error(e))?;
    match args[0] {
        Value::Class(c) if c.flags.heap => Err(vm.tail(args[0], vec![Value::Float(f)])),
        _ => Ok(Value::Float(f)),
    }
}
