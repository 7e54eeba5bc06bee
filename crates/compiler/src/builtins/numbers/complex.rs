//! `complex`.

use super::*;

pub const DOC: &str = "Create a complex number from a string or numbers.";

pub const METHODS: &[Def] = number_methods!(COMPLEX;
    static_method("__new__", "cls, real=?, imag=?", new),
    method("__complex__", "self, /", |vm, args| {
        let (re, im) = me(vm, args[0], "__complex__")?;
        Ok(vm.complex(re, im))
    }),
    method("conjugate", "self, /", |vm, args| {
        let (re, im) = me(vm, args[0], "conjugate")?;
        Ok(vm.complex(re, -im))
    }),
    method("__getnewargs__", "self, /", |vm, args| {
        let (re, im) = me(vm, args[0], "__getnewargs__")?;
        Ok(vm.tuple(vec![Value::Float(re), Value::Float(im)]))
    }),
);

pub const ATTRS: &[Attr] = &[
    super::super::object::member("real", |vm, v| Ok(Value::Float(me(vm, v, "real")?.0))),
    super::super::object::member("imag", |vm, v| Ok(Value::Float(me(vm, v, "imag")?.1))),
];

fn me(vm: &mut Vm, v: Value, method: &str) -> Result<(f64, f64), Trap> {
    match v.unwrap_native() {
        Value::Complex(c) => Ok((c.re, c.im)),
        _ => Err(wrong_self(vm, v, "complex", method)),
    }
}

/// A builtin number in its two parts.
fn parts(vm: &mut Vm, v: Value) -> Result<Option<(f64, f64)>, Trap> {
    Ok(Some(match v {
        Value::Complex(c) => (c.re, c.im),
        v if is_real(v) => (vm.float_arg(&[v], 0)?, 0.0),
        _ => return Ok(None),
    }))
}

fn new(vm: &mut Vm, args: &[Value]) -> NResult {
    let base = vm.types.complex;
    let cls = class_arg(vm, args[0], base)?;
    let (a, b) = (args[1], args[2]);
    if let Some(s) = vm.as_str(a) {
        if !b.is_unbound() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        let (re, im) = match edge_text::complex::parse(s.as_str()) {
            Ok(parts) => parts,
            // The error shows the object itself.
            Err(e)
                if e.message.starts_with(edge_text::complex::NOT_CONVERTED) && int::has_own_repr(vm, a) =>
            {
                return Err(vm.prelude(PreludeFn::InvalidComplex, &[a]));
            }
            Err(e) => return Err(vm.text_error(e)),
        };
        let c = vm.complex(re, im);
        return Ok(vm.wrap_native(cls, c));
    }
    if vm.as_str(b).is_some() {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let x = match a {
        Value::Unbound => Some((0.0, 0.0)),
        a => parts(vm, a)?,
    };
    let y = match b {
        Value::Unbound => Some((0.0, 0.0)),
        b => parts(vm, b)?,
    };
    let (Some((xr, xi)), Some((yr, yi))) = (x, y) else {
        let a = a.bound().unwrap_or(Value::Int(0));
        let all = if b.is_unbound() { vec![args[0], a] } else { vec![args[0], a, b] };
        return Err(vm.prelude(PreludeFn::Complex, &all));
    };
    // Parts that are absent or real must not disturb the sign of zeros.
    let re = if matches!(b, Value::Complex(_)) { xr - yi } else { xr };
    let im = match (a, b) {
        (_, Value::Unbound) => xi,
        (Value::Complex(_), _) => xi + yr,
        _ => yr,
    };
    let c = vm.complex(re, im);
    Ok(vm.wrap_native(cls, c))
}
