//! `math`: everything over floats and ints; what needs iteration over user objects is in `math.py`.
//!
//! Errors are CPython's: a NaN out of numbers that are none is a domain error, an infinity out of finite numbers a
//! range error. Rounding is `edge_text::real`'s.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;
use edge_text::{float as ftext, real};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive};

const DOMAIN: &str = "math domain error";
const RANGE: &str = "math range error";

/// What an infinite result of finite arguments is.
#[derive(Clone, Copy, PartialEq)]
enum Inf {
    /// A pole: ValueError.
    Domain,
    /// Too large: OverflowError.
    Range,
}

fn checked(vm: &mut Vm, r: f64, nan_in: bool, finite_in: bool, inf: Inf) -> NResult {
    if r.is_nan() && !nan_in {
        return Err(vm.value_error(DOMAIN));
    }
    if r.is_infinite() && finite_in {
        return Err(match inf {
            Inf::Domain => vm.value_error(DOMAIN),
            Inf::Range => vm.overflow_error(RANGE),
        });
    }
    Ok(Value::Float(r))
}

fn one(vm: &mut Vm, args: &[Value], f: fn(f64) -> f64, inf: Inf) -> NResult {
    let x = vm.float_arg(args, 0)?;
    checked(vm, f(x), x.is_nan(), x.is_finite(), inf)
}

fn two(vm: &mut Vm, args: &[Value], f: fn(f64, f64) -> f64) -> NResult {
    let x = vm.float_arg(args, 0)?;
    let y = vm.float_arg(args, 1)?;
    checked(vm, f(x, y), x.is_nan() || y.is_nan(), x.is_finite() && y.is_finite(), Inf::Range)
}

macro_rules! unary {
    ($name:literal, $f:expr) => {
        unary!($name, $f, Inf::Domain)
    };
    ($name:literal, $f:expr, $inf:expr) => {
        function($name, "x, /", |vm, args| one(vm, args, $f, $inf))
    };
}

pub const FUNCTIONS: &[Def] = &[
    unary!("acos", real::acos),
    unary!("acosh", |x| if x < 1.0 { f64::NAN } else { libm::acosh(x) }),
    unary!("asin", real::asin),
    unary!("asinh", libm::asinh),
    unary!("atan", real::atan),
    unary!("atanh", |x| if x.abs() == 1.0 { f64::INFINITY } else { libm::atanh(x) }),
    unary!("cbrt", real::cbrt),
    unary!("cos", real::cos),
    unary!("cosh", real::cosh, Inf::Range),
    unary!("degrees", |x| x * (180.0 / std::f64::consts::PI)),
    unary!("erf", real::erf),
    unary!("erfc", real::erfc),
    unary!("exp", real::exp, Inf::Range),
    unary!("exp2", real::exp2, Inf::Range),
    unary!("expm1", real::expm1, Inf::Range),
    unary!("fabs", f64::abs),
    unary!("log1p", |x| if x == -1.0 { f64::NEG_INFINITY } else { real::log1p(x) }),
    unary!("radians", |x| x * (std::f64::consts::PI / 180.0)),
    unary!("sin", real::sin),
    unary!("sinh", real::sinh, Inf::Range),
    unary!("sqrt", f64::sqrt),
    unary!("tan", real::tan),
    unary!("tanh", real::tanh),
    function("gamma", "x, /", gamma),
    function("lgamma", "x, /", lgamma),
    function("log", "x, base=?, /", log),
    function("log2", "x, /", |vm, args| log_of(vm, args, 0, real::log2)),
    function("log10", "x, /", |vm, args| log_of(vm, args, 0, real::log10)),
    function("atan2", "y, x, /", |vm, args| two(vm, args, real::atan2)),
    function("copysign", "x, y, /", |vm, args| {
        Ok(Value::Float(vm.float_arg(args, 0)?.copysign(vm.float_arg(args, 1)?)))
    }),
    function("fmod", "x, y, /", |vm, args| {
        two(vm, args, |x, y| if x.is_finite() && y.is_infinite() { x } else { x % y })
    }),
    function("remainder", "x, y, /", remainder),
    function("pow", "x, y, /", pow),
    function("nextafter", "x, y, /", |vm, args| {
        Ok(Value::Float(next_after(vm.float_arg(args, 0)?, vm.float_arg(args, 1)?)))
    }),
    function("ulp", "x, /", |vm, args| {
        let x = vm.float_arg(args, 0)?.abs();
        Ok(Value::Float(if x.is_nan() || x.is_infinite() {
            x
        } else {
            let up = next_after(x, f64::INFINITY);
            if up.is_infinite() { x - next_after(x, f64::NEG_INFINITY) } else { up - x }
        }))
    }),
    function("isfinite", "x, /", |vm, args| Ok(Value::Bool(vm.float_arg(args, 0)?.is_finite()))),
    function("isinf", "x, /", |vm, args| Ok(Value::Bool(vm.float_arg(args, 0)?.is_infinite()))),
    function("isnan", "x, /", |vm, args| Ok(Value::Bool(vm.float_arg(args, 0)?.is_nan()))),
    function("isclose", "a, b, *, rel_tol=?, abs_tol=?", isclose),
    function("modf", "x, /", |vm, args| {
        let x = vm.float_arg(args, 0)?;
        let whole = x.trunc();
        let part = if x.is_infinite() { 0f64.copysign(x) } else { (x - whole).copysign(x) };
        Ok(vm.tuple(vec![Value::Float(part), Value::Float(whole)]))
    }),
    function("frexp", "x, /", |vm, args| {
        let x = vm.float_arg(args, 0)?;
        let (m, e) = ftext::frexp(x);
        Ok(vm.tuple(vec![Value::Float(m), Value::Int(e as i64)]))
    }),
    function("ldexp", "x, i, /", ldexp),
    function("floor", "x, /", |vm, args| rounded(vm, args[0], "__floor__", f64::floor)),
    function("ceil", "x, /", |vm, args| rounded(vm, args[0], "__ceil__", f64::ceil)),
    function("trunc", "x, /", |vm, args| rounded(vm, args[0], "__trunc__", f64::trunc)),
    function("isqrt", "n, /", |vm, args| {
        let n = vm.int_arg(args, 0)?;
        match edge_text::int::isqrt(&n) {
            Ok(r) => Ok(vm.big(r)),
            Err(e) => Err(vm.text_error(e)),
        }
    }),
    function("factorial", "n, /", factorial),
    function("comb", "n, k, /", comb),
    function("perm", "n, k=None, /", perm),
    function("_gcd", "a, b, /", |vm, args| {
        let (a, b) = (vm.int_arg(args, 0)?, vm.int_arg(args, 1)?);
        Ok(vm.big(a.gcd(&b)))
    }),
    function("_lcm", "a, b, /", |vm, args| {
        let (a, b) = (vm.int_arg(args, 0)?, vm.int_arg(args, 1)?);
        Ok(vm.big(a.lcm(&b).abs()))
    }),
    function("_fsum", "items, /", fsum),
    function("_hypot", "items, /", |vm, args| {
        let items = floats(vm, args[0])?;
        Ok(Value::Float(vector_norm(&items)))
    }),
];

/// The floats of a list that holds nothing else (`math.py` made it).
fn floats(vm: &mut Vm, list: Value) -> Result<Vec<f64>, Trap> {
    let items = vm.native_items(list)?.unwrap_or_default();
    Ok(items.iter().map(|v| if let Value::Float(f) = v { *f } else { 0.0 }).collect())
}

fn rounded(vm: &mut Vm, v: Value, name: &str, f: fn(f64) -> f64) -> NResult {
    match v {
        Value::Float(x) => match ftext::to_i64(f(x)) {
            Some(n) => Ok(Value::Int(n)),
            None => match ftext::to_big(f(x)) {
                Ok(n) => Ok(vm.big(n)),
                Err(e) => Err(vm.text_error(e)),
            },
        },
        Value::Int(_) | Value::BigInt(_) => Ok(v),
        Value::Bool(b) => Ok(Value::Int(b as i64)),
        _ => {
            let key = vm.intern(name);
            if let Some(m) = vm.type_method(v, key) {
                return Err(vm.tail_method(v, m, &[]));
            }
            if name == "__trunc__" {
                let t = vm.type_name(v);
                return Err(vm.type_error(format!("type {t} doesn't define __trunc__ method")));
            }
            let x = vm.float_arg(&[v], 0);
            match x {
                Ok(x) => rounded(vm, Value::Float(x), name, f),
                Err(e) => Err(e),
            }
        }
    }
}

fn isclose(vm: &mut Vm, args: &[Value]) -> NResult {
    let tolerance = |vm: &mut Vm, i: usize, default: f64| {
        if args[i].is_unbound() { Ok(default) } else { vm.float_arg(args, i) }
    };
    let (a, b) = (vm.float_arg(args, 0)?, vm.float_arg(args, 1)?);
    let (rel, abs) = (tolerance(vm, 2, 1e-9)?, tolerance(vm, 3, 0.0)?);
    if rel < 0.0 || abs < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let close = a == b
        || (a.is_finite() && b.is_finite() && {
            let diff = (b - a).abs();
            diff <= (rel * b).abs() || diff <= (rel * a).abs() || diff <= abs
        });
    Ok(Value::Bool(close))
}

/// A logarithm of argument `i`; an int too large for a float is a mantissa below 1 and a power of two.
fn log_of(vm: &mut Vm, args: &[Value], i: usize, f: fn(f64) -> f64) -> NResult {
    if let Value::BigInt(b) = args[i].unwrap_native() {
        if !b.0.is_positive() {
            return Err(vm.value_error(DOMAIN));
        }
        if let Some(x) = b.0.to_f64().filter(|x| x.is_finite()) {
            return Ok(Value::Float(f(x)));
        }
        let bits = b.0.bits();
        let top = (&b.0 >> (bits - 64)).to_f64().unwrap_or(1.0);
        return Ok(Value::Float(f(ftext::ldexp(top, -64)) + f(2.0) * bits as f64));
    }
    let x = vm.float_arg(args, i)?;
    if x <= 0.0 {
        return Err(vm.value_error(DOMAIN));
    }
    Ok(Value::Float(f(x)))
}

fn log(vm: &mut Vm, args: &[Value]) -> NResult {
    let x = log_of(vm, args, 0, real::ln)?;
    if args[1].is_unbound() {
        return Ok(x);
    }
    let base = log_of(vm, args, 1, real::ln)?;
    match (x, base) {
        (_, Value::Float(0.0)) => Err(vm.zero_division("float division by zero")),
        (Value::Float(x), Value::Float(b)) => Ok(Value::Float(x / b)),
        _ => Ok(x),
    }
}

fn pow(vm: &mut Vm, args: &[Value]) -> NResult {
    let (x, y) = (vm.float_arg(args, 0)?, vm.float_arg(args, 1)?);
    let r = real::pow(x, y);
    let inf = if x == 0.0 { Inf::Domain } else { Inf::Range };
    checked(vm, r, x.is_nan() || y.is_nan(), x.is_finite() && y.is_finite(), inf)
}

fn remainder(vm: &mut Vm, args: &[Value]) -> NResult {
    let (x, y) = (vm.float_arg(args, 0)?, vm.float_arg(args, 1)?);
    let r = if x.is_finite() && y.is_infinite() { x } else { libm::remainder(x, y) };
    checked(vm, r, x.is_nan() || y.is_nan(), true, Inf::Domain)
}

fn ldexp(vm: &mut Vm, args: &[Value]) -> NResult {
    let x = vm.float_arg(args, 0)?;
    if vm.as_bigint(args[1]).is_none() {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    }
    let e = vm.index_arg(args, 1, true)?;
    if x == 0.0 || !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let r = ftext::ldexp(x, e.clamp(-100_000, 100_000));
    if r.is_infinite() {
        return Err(vm.overflow_error(RANGE));
    }
    Ok(Value::Float(r))
}

fn next_after(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    if x == y {
        return y;
    }
    if y > x { x.next_up() } else { x.next_down() }
}

fn factorial(vm: &mut Vm, args: &[Value]) -> NResult {
    if let Value::Float(_) = args[0].unwrap_native() {
        return Err(vm.type_error("'float' object cannot be interpreted as an integer"));
    }
    let n = vm.int_arg(args, 0)?;
    if n.is_negative() {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_u32() else {
        return Err(vm.overflow_error("factorial() argument should not exceed 9223372036854775807"));
    };
    Ok({
        let r = product(1, n as u64);
        vm.big(r)
    })
}

/// `(low + 1) * … * high`, halving so that the factors stay alike in size.
fn product(low: u64, high: u64) -> BigInt {
    if high <= low {
        return BigInt::one();
    }
    if high - low < 8 {
        return (low + 1..=high).fold(BigInt::one(), |acc, k| acc * k);
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle, high)
}

/// `n * (n-1) * … * (n-k+1)`.
fn falling(n: &BigInt, k: u64) -> BigInt {
    match n.to_u64() {
        Some(n) => product(n - k, n),
        None => (0..k).fold(BigInt::one(), |acc, i| acc * (n - i)),
    }
}

fn comb(vm: &mut Vm, args: &[Value]) -> NResult {
    let (n, k) = (vm.int_arg(args, 0)?, vm.int_arg(args, 1)?);
    if n.is_negative() {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(Value::Int(0));
    }
    let k = k.clone().min(&n - &k);
    let Some(k) = k.to_u64().filter(|k| *k < u32::MAX as u64) else {
        return Err(vm.overflow_error("min(n - k, k) must not exceed 9223372036854775807"));
    };
    let r = falling(&n, k) / product(1, k);
    Ok(vm.big(r))
}

fn perm(vm: &mut Vm, args: &[Value]) -> NResult {
    if args[1].is_none() {
        return factorial(vm, args);
    }
    let (n, k) = (vm.int_arg(args, 0)?, vm.int_arg(args, 1)?);
    if n.is_negative() {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(Value::Int(0));
    }
    let Some(k) = k.to_u64().filter(|k| *k < u32::MAX as u64) else {
        return Err(vm.overflow_error("k must not exceed 9223372036854775807"));
    };
    let r = falling(&n, k);
    Ok(vm.big(r))
}

/// Exact sum, rounded once: Shewchuk's non-overlapping partial sums.
fn fsum(vm: &mut Vm, args: &[Value]) -> NResult {
    let items = floats(vm, args[0])?;
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    for &item in &items {
        let mut x = item;
        let mut kept = 0;
        for j in 0..partials.len() {
            let mut y = partials[j];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let hi = x + y;
            let lo = y - (hi - x);
            if lo != 0.0 {
                partials[kept] = lo;
                kept += 1;
            }
            x = hi;
        }
        partials.truncate(kept);
        if x != 0.0 {
            if !x.is_finite() {
                if item.is_finite() {
                    return Err(vm.overflow_error("intermediate overflow in fsum"));
                }
                if item.is_infinite() {
                    infinite += item;
                }
                special += item;
                partials.clear();
            } else {
                partials.push(x);
            }
        }
    }
    if special != 0.0 {
        if f64::is_nan(infinite) {
            return Err(vm.value_error("-inf + inf in fsum"));
        }
        return Ok(Value::Float(special));
    }
    let Some(mut hi) = partials.pop() else { return Ok(Value::Float(0.0)) };
    let mut lo = 0.0;
    while let Some(y) = partials.pop() {
        let x = hi;
        hi = x + y;
        lo = y - (hi - x);
        if lo != 0.0 {
            break;
        }
    }
    // Half-even where the rest decides.
    if let Some(last) = partials.last()
        && ((lo < 0.0 && *last < 0.0) || (lo > 0.0 && *last > 0.0))
    {
        let y = lo * 2.0;
        let x = hi + y;
        if y == x - hi {
            hi = x;
        }
    }
    Ok(Value::Float(hi))
}

/// Euclidean length, scaled against overflow and with the squares' rounding errors added back.
fn vector_norm(items: &[f64]) -> f64 {
    let max = items.iter().fold(0f64, |m, x| m.max(x.abs()));
    if items.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if items.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if max == 0.0 || items.len() <= 1 {
        return max;
    }
    let (_, e) = ftext::frexp(max);
    if e < -1023 {
        // Subnormal: exact after scaling up.
        let big: Vec<f64> = items.iter().map(|x| x / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * vector_norm(&big);
    }
    let scale = ftext::ldexp(1.0, -i64::from(e));
    let (mut sum, mut lost) = (1.0f64, 0.0f64);
    let mut tail = 0.0f64;
    for x in items {
        let x = x * scale;
        let square = x * x;
        tail += libm::fma(x, x, -square);
        let total = sum + square;
        lost += square - (total - sum);
        sum = total;
    }
    let h = (sum - 1.0 + (lost + tail)).sqrt();
    // One Newton step on the exact residual.
    let square = h * h;
    let square_low = libm::fma(h, h, -square);
    let total = sum - square;
    let lost = lost + ((sum - total) - square);
    let x = (total - 1.0) + (lost + tail - square_low);
    (h + x / (2.0 * h)) / scale
}

const LANCZOS_G: f64 = 6.02468004077673;
/// Boost's 13-term Lanczos sum for doubles (numerators; the denominators are `z (z+1) … (z+11)` expanded).
const LANCZOS: [(f64, f64); 13] = [
    (23531376880.41076, 0.0),
    (42919803642.6491, 39916800.0),
    (35711959237.35567, 120543840.0),
    (17921034426.03721, 150917976.0),
    (6039542586.352028, 105258076.0),
    (1439720407.3117216, 45995730.0),
    (248874557.86205417, 13339535.0),
    (31426415.585400194, 2637558.0),
    (2876370.6289353725, 357423.0),
    (186056.26539522348, 32670.0),
    (8071.672002365816, 1925.0),
    (210.82427775157936, 66.0),
    (2.5066282746310002, 1.0),
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut num, mut den) = (0.0, 0.0);
    if x < 5.0 {
        for (n, d) in LANCZOS.iter().rev() {
            num = num * x + n;
            den = den * x + d;
        }
    } else {
        for (n, d) in LANCZOS.iter() {
            num = num / x + n;
            den = den / x + d;
        }
    }
    num / den
}

/// `sin(pi x)`, exact at multiples of a half.
fn sin_pi(x: f64) -> f64 {
    use std::f64::consts::PI;
    let y = x.abs() % 2.0;
    let r = match (2.0 * y).round() as i32 {
        0 => real::sin(PI * y),
        1 => real::cos(PI * (y - 0.5)),
        2 => real::sin(PI * (1.0 - y)),
        3 => -real::cos(PI * (y - 1.5)),
        _ => real::sin(PI * (y - 2.0)),
    };
    1f64.copysign(x) * r
}

fn gamma(vm: &mut Vm, args: &[Value]) -> NResult {
    use std::f64::consts::PI;
    let x = vm.float_arg(args, 0)?;
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { Ok(Value::Float(x)) } else { Err(vm.value_error(DOMAIN)) };
    }
    if x == 0.0 {
        return Err(vm.value_error(DOMAIN));
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(vm.value_error(DOMAIN));
        }
        if x <= 23.0 {
            return Ok(Value::Float((1..x as u64).fold(1.0, |acc, k| acc * k as f64)));
        }
    }
    let absx = x.abs();
    if absx < 1e-20 {
        let r = 1.0 / x;
        return checked(vm, r, false, true, Inf::Range);
    }
    if absx > 200.0 {
        if x < 0.0 {
            return Ok(Value::Float(0.0 / sin_pi(x)));
        }
        return Err(vm.overflow_error(RANGE));
    }
    let y = absx + (LANCZOS_G - 0.5);
    let z =
        if absx > LANCZOS_G - 0.5 { (y - absx) - (LANCZOS_G - 0.5) } else { (y - (LANCZOS_G - 0.5)) - absx };
    let z = z * LANCZOS_G / y;
    let r = if x < 0.0 {
        let mut r = -PI / sin_pi(absx) / absx * real::exp(y) / lanczos_sum(absx);
        r -= z * r;
        if absx < 140.0 {
            r / real::pow(y, absx - 0.5)
        } else {
            let root = real::pow(y, absx / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let mut r = lanczos_sum(absx) / real::exp(y);
        r += z * r;
        if absx < 140.0 {
            r * real::pow(y, absx - 0.5)
        } else {
            let root = real::pow(y, absx / 2.0 - 0.25);
            r * root * root
        }
    };
    checked(vm, r, false, true, Inf::Range)
}

fn lgamma(vm: &mut Vm, args: &[Value]) -> NResult {
    use std::f64::consts::PI;
    let x = vm.float_arg(args, 0)?;
    if !x.is_finite() {
        return Ok(Value::Float(if x.is_nan() { x } else { f64::INFINITY }));
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(vm.value_error(DOMAIN)) } else { Ok(Value::Float(0.0)) };
    }
    let absx = x.abs();
    if absx < 1e-20 {
        return Ok(Value::Float(-real::ln(absx)));
    }
    let mut r = real::ln(lanczos_sum(absx)) - LANCZOS_G;
    r += (absx - 0.5) * (real::ln(absx + LANCZOS_G - 0.5) - 1.0);
    if x < 0.0 {
        r = real::ln(PI) - real::ln(sin_pi(absx).abs()) - real::ln(absx) - r;
    }
    checked(vm, r, false, true, Inf::Range)
}
