//! Elementary functions of floats, as the C library of CPython's usual platform rounds them.
//!
//! Owns: the choice of an algorithm for each function. A wasm target's own library is older and differs from glibc in
//! the last digit of one result in ten, which programs print. Where glibc rounds correctly in all but one case in
//! hundreds (exp, ln, pow, the trigonometric functions), a correctly rounding library serves; where it still has the
//! classic algorithms (expm1, log1p, sinh, erf), a port of these does; the rest are its formulas over the former.
//! Natively the same code runs, so that tests speak for the artifact.

pub use libm::{erf, erfc, expm1, log1p, sinh};
pub use pxfm::{
    f_acos as acos, f_asin as asin, f_atan as atan, f_atan2 as atan2, f_cbrt as cbrt, f_cos as cos,
    f_exp as exp, f_exp2 as exp2, f_log as ln, f_log2 as log2, f_sin as sin, f_tan as tan,
};

/// `x ** y`. The powers that programs use most need no table.
#[inline]
pub fn pow(x: f64, y: f64) -> f64 {
    // Exact or correctly rounded, as the general case would be.
    if y == 2.0 {
        return x * x;
    }
    if y == 1.0 {
        return x;
    }
    // Also of NaN, which the library passes on.
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    pxfm::f_pow(x, y)
}

/// Common logarithm (e_log10.c).
pub fn log10(x: f64) -> f64 {
    const INVERSE_LN10: f64 = std::f64::consts::LOG10_E;
    const LOG10_2_HIGH: f64 = 3.010_299_956_636_117_7e-1;
    const LOG10_2_LOW: f64 = 3.694_239_077_158_931e-13;
    if !(x > 0.0 && x.is_finite()) {
        return ln(x);
    }
    // Subnormal numbers are scaled first.
    let (x, shift) =
        if x < f64::MIN_POSITIVE { (x * f64::from_bits(0x4350_0000_0000_0000), -54) } else { (x, 0) };
    let bits = x.to_bits();
    let exponent = ((bits >> 52) as i32) - 1023 + shift;
    let below_one = i32::from(exponent < 0);
    let mantissa = f64::from_bits((bits & 0x000F_FFFF_FFFF_FFFF) | (((0x3FF - below_one) as u64) << 52));
    let y = f64::from(exponent + below_one);
    let z = y * LOG10_2_LOW + INVERSE_LN10 * ln(mantissa);
    z + y * LOG10_2_HIGH
}

/// Hyperbolic cosine (e_cosh.c).
pub fn cosh(x: f64) -> f64 {
    let a = x.abs();
    if a < 0.5 * std::f64::consts::LN_2 {
        let t = expm1(a);
        let w = 1.0 + t;
        return if a < f64::from_bits(0x3C80_0000_0000_0000) { w } else { 1.0 + (t * t) / (w + w) };
    }
    if a < 22.0 {
        let t = exp(a);
        return 0.5 * t + 0.5 / t;
    }
    if a < 709.78 {
        return 0.5 * exp(a);
    }
    // Close to the largest number: in two steps, so that only a result out of range overflows.
    let w = exp(0.5 * a);
    (0.5 * w) * w
}

/// Hyperbolic tangent (s_tanh.c).
pub fn tanh(x: f64) -> f64 {
    let a = x.abs();
    if x.is_nan() {
        return x;
    }
    let z = if a >= 22.0 {
        1.0
    } else if a < f64::from_bits(0x3C80_0000_0000_0000) {
        return x;
    } else if a >= 1.0 {
        1.0 - 2.0 / (expm1(2.0 * a) + 2.0)
    } else {
        let t = expm1(-2.0 * a);
        -t / (t + 2.0)
    };
    z.copysign(x)
}
