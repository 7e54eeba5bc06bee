//! `int`, `bool`, `float`, `complex`, and the builtins `abs`, `round`, `divmod`, `pow`, `bytes_fromhex`,
//! `int_from_bytes`, `int_to_bytes`.
//!
//! The operator methods are generated from `BinOp`: each answers NotImplemented for operands that are not its
//! business, as CPython's slots do.

mod complex;
mod float;
mod int;

use super::format::format_method;
use super::register::*;
use crate::code::{BinOp, UnOp};
use crate::object::*;
use crate::vm::*;
use edge_text::{float as ftext, int as itext};
use num_bigint::BigInt;
use num_traits::Zero;
use std::cmp::Ordering;

pub fn types() -> Vec<TypeDef> {
    vec![
        type_def(|vm| vm.types.int, int::METHODS, int::ATTRS, int::DOC),
        type_def(|vm| vm.types.bool_, int::BOOL_METHODS, &[], int::BOOL_DOC),
        type_def(|vm| vm.types.float, float::METHODS, float::ATTRS, float::DOC),
        type_def(|vm| vm.types.complex, complex::METHODS, complex::ATTRS, complex::DOC),
    ]
}

pub const FUNCTIONS: &[Def] = &[
    function("abs", "x, /", abs),
    function("round", "number, ndigits=None", round),
    function("divmod", "x, y, /", divmod),
    function("pow", "base, exp, mod=None", pow),
    function("bytes_fromhex", "s, /", bytes_fromhex),
    function("int_from_bytes", "b, order='big', /", int_from_bytes),
    function("int_to_bytes", "n, length=1, order='big', /", int_to_bytes),
    function("_int_exact", "n, /", |_, args| Ok(args[0].unwrap_native())),
];

/// The number behind a receiver, or the TypeError of a wrong one.
pub(super) fn this(
    vm: &mut Vm,
    v: Value,
    accept: fn(Value) -> bool,
    class: &str,
    method: &str,
) -> Result<Value, Trap> {
    let n = v.unwrap_native();
    if accept(n) { Ok(n) } else { Err(wrong_self(vm, v, class, method)) }
}

/// The error for a method called on a foreign object.
#[cold]
pub fn wrong_self(vm: &mut Vm, v: Value, class: &str, method: &str) -> Trap {
    let t = vm.type_name(v);
    if method.starts_with("__") {
        return vm
            .type_error(format!("descriptor '{method}' requires a '{class}' object but received a '{t}'"));
    }
    vm.type_error(format!("descriptor '{method}' for '{class}' objects doesn't apply to a '{t}' object"))
}

/// The class argument of a `__new__`: `base` or a subclass that needs nothing more than it.
pub fn class_arg(vm: &mut Vm, v: Value, base: Gc<Class>) -> Result<Gc<Class>, Trap> {
    let name = base.name;
    let name = name.as_str();
    match v {
        Value::Class(c) if c == base || c.flags.heap && c.layout == base.layout => Ok(c),
        Value::Class(c) if c.is_subclass(base) => {
            let sub = c.name;
            let sub = sub.as_str();
            Err(vm.type_error(format!("{name}.__new__({sub}) is not safe, use {sub}.__new__()")))
        }
        Value::Class(c) => {
            let sub = c.name;
            let sub = sub.as_str();
            Err(vm.type_error(format!("{name}.__new__({sub}): {sub} is not a subtype of {name}")))
        }
        _ => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({t})")))
        }
    }
}

pub(super) fn is_int(v: Value) -> bool {
    matches!(v, Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
}
pub(super) fn is_real(v: Value) -> bool {
    is_int(v) || matches!(v, Value::Float(_))
}
pub(super) fn is_number(v: Value) -> bool {
    is_real(v) || matches!(v, Value::Complex(_))
}

/// Which of the three number types a method table is for.
pub(super) const INT: u8 = 0;
pub(super) const FLOAT: u8 = 1;
pub(super) const COMPLEX: u8 = 2;

fn takes(kind: u8, v: Value) -> bool {
    match kind {
        INT => is_int(v),
        FLOAT => is_real(v),
        _ => is_number(v),
    }
}
fn owns(kind: u8) -> (&'static str, fn(Value) -> bool) {
    match kind {
        INT => ("int", is_int),
        FLOAT => ("float", |v| matches!(v, Value::Float(_))),
        _ => ("complex", |v| matches!(v, Value::Complex(_))),
    }
}

const OPS: [BinOp; 13] = [
    BinOp::Add,
    BinOp::Sub,
    BinOp::Mul,
    BinOp::Div,
    BinOp::FloorDiv,
    BinOp::Mod,
    BinOp::Pow,
    BinOp::MatMul,
    BinOp::LShift,
    BinOp::RShift,
    BinOp::And,
    BinOp::Or,
    BinOp::Xor,
];

/// `__op__` (or, if `REFLECTED`, `__rop__`) of a number type.
pub(super) fn binary_method<const KIND: u8, const OP: u8, const REFLECTED: bool>(
    vm: &mut Vm,
    args: &[Value],
) -> NResult {
    let op = OPS[OP as usize];
    let (class, accept) = owns(KIND);
    let (_, plain, reflected, _) = crate::code::BINARY_OPS[OP as usize];
    let a = this(vm, args[0], accept, class, if REFLECTED { reflected } else { plain })?;
    let b = args[1].unwrap_native();
    if !takes(KIND, b) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = if REFLECTED { (b, a) } else { (a, b) };
    vm.arith(op, a, b).unwrap_or(Ok(Value::NotImplemented))
}

/// `__pow__(self, other, mod=None)` and `__rpow__`.
pub(super) fn pow_method<const KIND: u8, const REFLECTED: bool>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, if REFLECTED { "__rpow__" } else { "__pow__" })?;
    let b = args[1].unwrap_native();
    if KIND == FLOAT && !args[2].is_none() {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    if !takes(KIND, b) {
        return Ok(Value::NotImplemented);
    }
    if KIND == COMPLEX && !args[2].is_none() {
        return Err(vm.value_error("complex modulo"));
    }
    let (a, b) = if REFLECTED { (b, a) } else { (a, b) };
    if args[2].is_none() {
        return vm.arith(BinOp::Pow, a, b).unwrap_or(Ok(Value::NotImplemented));
    }
    let m = args[2].unwrap_native();
    if KIND == INT && !is_int(m) {
        return Ok(Value::NotImplemented);
    }
    native_pow_mod(vm, a, b, m).unwrap_or(Ok(Value::NotImplemented))
}

/// `__divmod__` and `__rdivmod__`.
pub(super) fn divmod_method<const KIND: u8, const REFLECTED: bool>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, if REFLECTED { "__rdivmod__" } else { "__divmod__" })?;
    let b = args[1].unwrap_native();
    if !takes(KIND, b) {
        return Ok(Value::NotImplemented);
    }
    let (a, b) = if REFLECTED { (b, a) } else { (a, b) };
    native_divmod(vm, a, b).unwrap_or(Ok(Value::NotImplemented))
}

/// `__lt__` and its kin: `CMP` indexes `RICH_CMP`.
pub(super) fn compare_method<const KIND: u8, const CMP: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, crate::code::RICH_CMP[CMP as usize].1)?;
    let b = args[1].unwrap_native();
    if !takes(KIND, b) || KIND == COMPLEX && !matches!(CMP, 2 | 3) {
        return Ok(Value::NotImplemented);
    }
    Ok(Value::Bool(match CMP {
        2 => num_eq(a, b),
        3 => !num_eq(a, b),
        _ => {
            let o = num_cmp(a, b);
            match CMP {
                0 => o == Some(Ordering::Less),
                1 => matches!(o, Some(Ordering::Less | Ordering::Equal)),
                4 => o == Some(Ordering::Greater),
                _ => matches!(o, Some(Ordering::Greater | Ordering::Equal)),
            }
        }
    }))
}

/// `__neg__` (0), `__pos__` (1), `__invert__` (2).
pub(super) fn unary_method<const KIND: u8, const OP: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let (op, name) = match OP {
        0 => (UnOp::Neg, "__neg__"),
        1 => (UnOp::Pos, "__pos__"),
        _ => (UnOp::Invert, "__invert__"),
    };
    let a = this(vm, args[0], accept, class, name)?;
    vm.unary_number(op, a).unwrap_or(Ok(Value::NotImplemented))
}

pub(super) fn abs_method<const KIND: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, "__abs__")?;
    native_abs(vm, a).unwrap_or(Ok(Value::NotImplemented))
}

pub(super) fn bool_method<const KIND: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, "__bool__")?;
    Ok(Value::Bool(match a {
        Value::Int(i) => i != 0,
        Value::Bool(b) => b,
        Value::Float(f) => f != 0.0,
        Value::Complex(c) => c.re != 0.0 || c.im != 0.0,
        _ => true,
    }))
}

pub(super) fn hash_method<const KIND: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, "__hash__")?;
    Ok(Value::Int(vm.native_hash(a)?.unwrap_or(0)))
}

pub(super) fn number_repr<const KIND: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    match this(vm, args[0], accept, class, "__repr__")? {
        Value::Bool(b) => Ok(vm.str(if b { "1" } else { "0" })),
        v => super::format::base_repr(vm, v),
    }
}

/// The rows that all three number types share.
macro_rules! number_methods {
    ($kind:expr; $($extra:expr),* $(,)?) => {
        &[
            method("__add__", "self, value, /", binary_method::<{ $kind }, 0, false>),
            method("__radd__", "self, value, /", binary_method::<{ $kind }, 0, true>),
            method("__sub__", "self, value, /", binary_method::<{ $kind }, 1, false>),
            method("__rsub__", "self, value, /", binary_method::<{ $kind }, 1, true>),
            method("__mul__", "self, value, /", binary_method::<{ $kind }, 2, false>),
            method("__rmul__", "self, value, /", binary_method::<{ $kind }, 2, true>),
            method("__truediv__", "self, value, /", binary_method::<{ $kind }, 3, false>),
            method("__rtruediv__", "self, value, /", binary_method::<{ $kind }, 3, true>),
            method("__pow__", "self, value, mod=None, /", pow_method::<{ $kind }, false>),
            method("__rpow__", "self, value, mod=None, /", pow_method::<{ $kind }, true>),
            method("__eq__", "self, value, /", compare_method::<{ $kind }, 2>),
            method("__ne__", "self, value, /", compare_method::<{ $kind }, 3>),
            method("__lt__", "self, value, /", compare_method::<{ $kind }, 0>),
            method("__le__", "self, value, /", compare_method::<{ $kind }, 1>),
            method("__gt__", "self, value, /", compare_method::<{ $kind }, 4>),
            method("__ge__", "self, value, /", compare_method::<{ $kind }, 5>),
            method("__neg__", "self, /", unary_method::<{ $kind }, 0>),
            method("__pos__", "self, /", unary_method::<{ $kind }, 1>),
            method("__abs__", "self, /", abs_method::<{ $kind }>),
            method("__bool__", "self, /", bool_method::<{ $kind }>),
            method("__hash__", "self, /", hash_method::<{ $kind }>),
            method("__repr__", "self, /", number_repr::<{ $kind }>),
            method("__format__", "self, format_spec, /", format_method),
            $($extra),*
        ]
    };
}
use number_methods;

fn native_abs(vm: &mut Vm, v: Value) -> Option<NResult> {
    Some(match v {
        Value::Int(i) if i != i64::MIN => Ok(Value::Int(i.abs())),
        Value::Bool(b) => Ok(Value::Int(b as i64)),
        Value::Float(f) => Ok(Value::Float(f.abs())),
        Value::Complex(c) => match edge_text::complex::abs((c.re, c.im)) {
            Ok(f) => Ok(Value::Float(f)),
            Err(e) => Err(vm.text_error(e)),
        },
        Value::Int(_) | Value::BigInt(_) => {
            let n = vm.as_bigint(v)?;
            Ok(if n < BigInt::zero() { vm.big(-n) } else { v })
        }
        _ => return None,
    })
}

fn abs(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    if let Some(r) = native_abs(vm, v) {
        return r;
    }
    let name = vm.sym.__abs__;
    match vm.type_method(v, name) {
        Some(m) => Err(vm.tail_method(v, m, &[])),
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("bad operand type for abs(): '{t}'")))
        }
    }
}

fn native_divmod(vm: &mut Vm, a: Value, b: Value) -> Option<NResult> {
    if !is_real(a) || !is_real(b) {
        return None;
    }
    if is_int(a) && is_int(b) {
        if let (Value::Int(x), Value::Int(y)) = (a, b)
            && let Ok((itext::Int::Small(q), r)) = itext::divmod_i64(x, y)
        {
            return Some(Ok(vm.tuple(vec![Value::Int(q), Value::Int(r)])));
        }
        let (x, y) = (vm.as_bigint(a)?, vm.as_bigint(b)?);
        return Some(match itext::divmod_big(&x, &y) {
            Ok((q, r)) => {
                let (q, r) = (vm.big(q), vm.big(r));
                Ok(vm.tuple(vec![q, r]))
            }
            Err(e) => Err(vm.text_error(e)),
        });
    }
    let args = [a, b];
    let pair = vm.float_arg(&args, 0).and_then(|x| vm.float_arg(&args, 1).map(|y| (x, y)));
    Some(match pair {
        Ok((x, y)) => match ftext::divmod(x, y) {
            Ok((q, r)) => Ok(vm.tuple(vec![Value::Float(q), Value::Float(r)])),
            Err(e) => Err(vm.text_error(e)),
        },
        Err(t) => Err(t),
    })
}

fn divmod(vm: &mut Vm, args: &[Value]) -> NResult {
    match native_divmod(vm, args[0], args[1]) {
        Some(r) => r,
        None => Err(vm.prelude(PreludeFn::Divmod, args)),
    }
}

fn native_pow_mod(vm: &mut Vm, a: Value, b: Value, m: Value) -> Option<NResult> {
    if !is_number(a) || !is_number(b) {
        return None;
    }
    // The first operand that is no int refuses in its own words, whatever the modulus is.
    if !is_number(m) && is_int(a) && is_int(b) {
        return None;
    }
    if let Some(Value::Complex(_)) = [a, b, m].iter().find(|v| !is_int(**v)) {
        return Some(Err(vm.value_error("complex modulo")));
    }
    let (Some(x), Some(y), Some(z)) = (vm.as_bigint(a), vm.as_bigint(b), vm.as_bigint(m)) else {
        return Some(Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers")));
    };
    Some(match itext::pow_mod(&x, &y, &z) {
        Ok(n) => Ok(vm.big(n)),
        Err(e) => Err(vm.text_error(e)),
    })
}

fn pow(vm: &mut Vm, args: &[Value]) -> NResult {
    let native = if args[2].is_none() {
        vm.arith(BinOp::Pow, args[0], args[1])
    } else {
        native_pow_mod(vm, args[0], args[1], args[2])
    };
    match native {
        Some(r) => r,
        None => Err(vm.prelude(PreludeFn::Pow, args)),
    }
}

/// `round(v, ndigits)` of a builtin real number.
pub(super) fn native_round(vm: &mut Vm, v: Value, ndigits: Option<i64>) -> Option<NResult> {
    Some(match (v, ndigits) {
        (Value::Int(_) | Value::BigInt(_), None) => Ok(v),
        (Value::Int(_), Some(n)) if n >= 0 => Ok(v),
        (Value::Bool(b), None) => Ok(Value::Int(b as i64)),
        (Value::Int(_) | Value::BigInt(_) | Value::Bool(_), Some(n)) => {
            let big = vm.as_bigint(v)?;
            Ok(vm.big(itext::round_digits(&big, n)))
        }
        (Value::Float(f), None) => {
            let r = ftext::round_half_even(f);
            match ftext::to_i64(r) {
                Some(i) => Ok(Value::Int(i)),
                None => match ftext::round_int(f) {
                    Ok(n) => Ok(vm.big(n)),
                    Err(e) => Err(vm.text_error(e)),
                },
            }
        }
        (Value::Float(f), Some(n)) => match ftext::round_digits(f, n) {
            Ok(r) => Ok(Value::Float(r)),
            Err(e) => Err(vm.text_error(e)),
        },
        _ => return None,
    })
}

fn round(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    if is_real(v) {
        let ndigits = if args[1].is_none() { None } else { Some(vm.index_arg(args, 1, true)?) };
        if let Some(r) = native_round(vm, v, ndigits) {
            return r;
        }
    }
    let name = vm.sym.__round__;
    match vm.type_method(v, name) {
        Some(m) => {
            let rest = if args[1].is_none() { &[][..] } else { &args[1..2] };
            Err(vm.tail_method(v, m, rest))
        }
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("type {t} doesn't define __round__ method")))
        }
    }
}

/// `__round__` of int and float.
pub(super) fn round_method<const KIND: u8>(vm: &mut Vm, args: &[Value]) -> NResult {
    let (class, accept) = owns(KIND);
    let a = this(vm, args[0], accept, class, "__round__")?;
    // For an int, None is no absence.
    let ndigits = if args[1].is_unbound() || KIND == FLOAT && args[1].is_none() {
        None
    } else {
        Some(vm.index_arg(args, 1, true)?)
    };
    native_round(vm, a, ndigits).unwrap_or(Ok(Value::NotImplemented))
}

fn bytes_fromhex(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(s) = vm.as_str(args[0]) else {
        return Err(vm.type_error("bytes_fromhex() argument must be a string"));
    };
    match edge_text::bytesops::fromhex(s.as_str()) {
        Ok(b) => Ok(vm.bytes(b)),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// The `byteorder` argument: true for little.
pub(super) fn byteorder(vm: &mut Vm, v: Value, what: &str) -> Result<bool, Trap> {
    let Some(s) = vm.as_str(v) else {
        let t = vm.arg_type_name(v);
        return Err(vm.type_error(format!("{what} argument 'byteorder' must be str, not {t}")));
    };
    itext::byteorder(s.as_str()).map_err(|e| vm.text_error(e))
}

fn int_from_bytes(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(b) = vm.as_bytes(args[0]) else {
        return Err(vm.type_error("int_from_bytes() first arg must be bytes"));
    };
    let little = byteorder(vm, args[1], "int_from_bytes()")?;
    Ok(int_value(vm, itext::from_bytes(&b, little, false)))
}

fn int_to_bytes(vm: &mut Vm, args: &[Value]) -> NResult {
    let n = vm.int_arg(args, 0)?;
    let length = vm.index_arg(args, 1, false)?;
    let little = byteorder(vm, args[2], "int_to_bytes()")?;
    match itext::to_bytes(&n, length, little, false) {
        Ok(b) => Ok(vm.bytes(b)),
        Err(e) => Err(vm.text_error(e)),
    }
}

/// The text library's int as a value.
pub fn int_value(vm: &mut Vm, n: itext::Int) -> Value {
    match n {
        itext::Int::Small(i) => Value::Int(i),
        itext::Int::Big(b) => vm.big(b),
    }
}
