//! Arithmetic on numbers: ints of any size, floats, complex.
//!
//! Answers for builtin numbers only (subclass instances are unwrapped by the caller where no method overrides).

use super::*;
use crate::code::{BinOp, UnOp};
use crate::object::*;
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use std::borrow::Cow;
use std::cmp::Ordering;

/// A builtin number, widened.
enum Num<'a> {
    Int(i64),
    Big(&'a BigInt),
    Float(f64),
    Complex(f64, f64),
}

fn num(v: &Value) -> Option<Num<'_>> {
    Some(match v {
        Value::Int(i) => Num::Int(*i),
        Value::Bool(b) => Num::Int(*b as i64),
        Value::BigInt(b) => Num::Big(&b.0),
        Value::Float(f) => Num::Float(*f),
        Value::Complex(c) => Num::Complex(c.re, c.im),
        _ => return None,
    })
}

impl<'a> Num<'a> {
    fn big(self) -> Cow<'a, BigInt> {
        match self {
            Num::Int(i) => Cow::Owned(BigInt::from(i)),
            Num::Big(b) => Cow::Borrowed(b),
            _ => unreachable!("only called for ints"),
        }
    }
    fn is_int(&self) -> bool {
        matches!(self, Num::Int(_) | Num::Big(_))
    }
    /// An int of at most `WIDE` bits.
    fn wide(&self) -> Option<i128> {
        match self {
            Num::Int(i) => Some(i128::from(*i)),
            Num::Big(b) => {
                let mut digits = b.iter_u64_digits();
                if digits.len() > 2 {
                    return None;
                }
                let (low, high) = (digits.next().unwrap_or(0), digits.next().unwrap_or(0));
                if high >> (WIDE - 64) != 0 {
                    return None;
                }
                let n = i128::from(high) << 64 | i128::from(low);
                Some(if b.is_negative() { -n } else { n })
            }
            _ => None,
        }
    }
}

/// Ints up to this size are computed as `i128` where that is enough for the result: no sum or difference overflows.
const WIDE: u64 = 126;

/// Numeric equality; both must be numbers.
pub fn num_eq(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => x == y,
        (Value::Float(x), Value::Float(y)) => x == y,
        _ => match (num(&a), num(&b)) {
            (Some(Num::Complex(r, i)), Some(Num::Complex(s, j))) => r == s && i == j,
            (Some(Num::Complex(r, i)), _) => i == 0.0 && num_eq(Value::Float(r), b),
            (_, Some(Num::Complex(s, j))) => j == 0.0 && num_eq(a, Value::Float(s)),
            _ => num_cmp(a, b) == Some(Ordering::Equal),
        },
    }
}

/// Numeric order of real numbers, exact between ints and floats.
pub fn num_cmp(a: Value, b: Value) -> Option<Ordering> {
    match (num(&a)?, num(&b)?) {
        (Num::Int(x), Num::Int(y)) => Some(x.cmp(&y)),
        (Num::Float(x), Num::Float(y)) => x.partial_cmp(&y),
        (Num::Float(x), n) => cmp_float_int(x, &n.big()),
        (n, Num::Float(y)) => cmp_float_int(y, &n.big()).map(Ordering::reverse),
        (x, y) => Some(x.big().as_ref().cmp(y.big().as_ref())),
    }
}

fn cmp_float_int(f: f64, n: &BigInt) -> Option<Ordering> {
    if f.is_nan() {
        return None;
    }
    if f.is_infinite() {
        return Some(if f > 0.0 { Ordering::Greater } else { Ordering::Less });
    }
    let whole = big_from_float(f.trunc());
    Some(whole.cmp(n).then_with(|| f.partial_cmp(&f.trunc()).unwrap_or(Ordering::Equal)))
}

/// An integral finite float as an int.
pub fn big_from_float(f: f64) -> BigInt {
    num_traits::FromPrimitive::from_f64(f).unwrap_or_default()
}

/// `len(range)`, any size.
pub fn range_len_big(r: &Range) -> BigInt {
    let get = |v: Value| num(&v).map(|n| n.big().into_owned()).unwrap_or_default();
    let (start, stop, step) = (get(r.start), get(r.stop), get(r.step));
    let span: BigInt = if step.is_positive() { stop - start } else { start - stop };
    if !span.is_positive() {
        return BigInt::zero();
    }
    (span - 1) / step.abs() + 1
}

/// Floor division of small ints; `None` on overflow.
#[inline]
pub fn floor_div(a: i64, b: i64) -> Option<i64> {
    let q = a.checked_div(b)?;
    Some(if (a % b != 0) && ((a < 0) != (b < 0)) { q - 1 } else { q })
}

/// Python's `%` of small ints.
#[inline]
pub fn floor_mod(a: i64, b: i64) -> i64 {
    let m = a.wrapping_rem(b);
    if m != 0 && ((m < 0) != (b < 0)) { m + b } else { m }
}

/// `x op y` for operands of at most `WIDE` bits; `None` where the result may be wider, is no int, or is an error.
fn wide_op(op: BinOp, x: i128, y: i128) -> Option<i128> {
    let bits = |n: i128| 128 - n.unsigned_abs().leading_zeros();
    Some(match op {
        BinOp::Add => x + y,
        BinOp::Sub => x - y,
        BinOp::Mul if bits(x) + bits(y) < 128 => x.wrapping_mul(y),
        BinOp::Mod if y > 0 && y & (y - 1) == 0 => x & (y - 1),
        BinOp::Mod if y != 0 => {
            let m = x % y;
            if m != 0 && (m < 0) != (y < 0) { m + y } else { m }
        }
        BinOp::FloorDiv if y != 0 => {
            let q = x / y;
            if q * y != x && (x < 0) != (y < 0) { q - 1 } else { q }
        }
        BinOp::And => x & y,
        BinOp::Or => x | y,
        BinOp::Xor => x ^ y,
        BinOp::LShift if (0..127).contains(&y) && bits(x) + (y as u32) < 128 => x << y,
        BinOp::RShift if y >= 0 => x >> y.min(127),
        _ => return None,
    })
}

/// Largest result of a shift or power, in bits: beyond it the answer is MemoryError.
const MAX_BITS: u64 = 1 << 31;

impl Vm {
    /// `a op b` where both are builtin numbers; `None` if one is not, or the operator does not apply to them.
    pub fn arith(&mut self, op: BinOp, a: Value, b: Value) -> Option<NResult> {
        if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
            match op {
                BinOp::And => return Some(Ok(Value::Bool(x & y))),
                BinOp::Or => return Some(Ok(Value::Bool(x | y))),
                BinOp::Xor => return Some(Ok(Value::Bool(x ^ y))),
                _ => {}
            }
        }
        let (x, y) = (num(&a)?, num(&b)?);
        Some(match (x, y) {
            (Num::Int(x), Num::Int(y)) => self.int_op(op, x, y)?,
            (Num::Complex(re, im), y) => self.complex_op(op, (re, im), self.widen_complex(y))?,
            (x, Num::Complex(re, im)) => self.complex_op(op, self.widen_complex(x), (re, im))?,
            (x, y) if x.is_int() && y.is_int() => {
                if let (Some(m), Some(n)) = (x.wide(), y.wide())
                    && let Some(r) = wide_op(op, m, n)
                {
                    return Some(Ok(self.wide_int(r)));
                }
                self.big_op(op, &x.big(), &y.big())?
            }
            (x, y) => {
                if matches!(
                    op,
                    BinOp::MatMul | BinOp::LShift | BinOp::RShift | BinOp::And | BinOp::Or | BinOp::Xor
                ) {
                    return None;
                }
                let x = match self.widen_float(x) {
                    Ok(x) => x,
                    Err(t) => return Some(Err(t)),
                };
                let y = match self.widen_float(y) {
                    Ok(y) => y,
                    Err(t) => return Some(Err(t)),
                };
                self.float_op(op, x, y)?
            }
        })
    }

    fn widen_float(&mut self, n: Num) -> Result<f64, Trap> {
        match n {
            Num::Int(i) => Ok(i as f64),
            Num::Big(b) => edge_text::float::from_big(b).map_err(|e| self.text_error(e)),
            Num::Float(f) => Ok(f),
            Num::Complex(..) => Err(self.type_error("can't convert complex to float")),
        }
    }

    fn widen_complex(&self, n: Num) -> (f64, f64) {
        match n {
            Num::Int(i) => (i as f64, 0.0),
            Num::Big(b) => (b.to_f64().unwrap_or(f64::INFINITY), 0.0),
            Num::Float(f) => (f, 0.0),
            Num::Complex(r, i) => (r, i),
        }
    }

    #[inline]
    fn int_op(&mut self, op: BinOp, x: i64, y: i64) -> Option<NResult> {
        let small = match op {
            BinOp::Add => x.checked_add(y),
            BinOp::Sub => x.checked_sub(y),
            BinOp::Mul => x.checked_mul(y),
            BinOp::FloorDiv if y != 0 => floor_div(x, y),
            BinOp::Mod if y != 0 => Some(floor_mod(x, y)),
            BinOp::And => Some(x & y),
            BinOp::Or => Some(x | y),
            BinOp::Xor => Some(x ^ y),
            BinOp::LShift if (0..63).contains(&y) && (x << y) >> y == x => Some(x << y),
            BinOp::RShift if y >= 0 => Some(if y > 63 { x >> 63 } else { x >> y }),
            BinOp::Pow if (0..64).contains(&y) => x.checked_pow(y as u32),
            BinOp::Div if y != 0 && x.unsigned_abs() <= 1 << 53 && y.unsigned_abs() <= 1 << 53 => {
                return Some(Ok(Value::Float(x as f64 / y as f64)));
            }
            _ => None,
        };
        match small {
            Some(n) => Some(Ok(Value::Int(n))),
            None => match wide_op(op, i128::from(x), i128::from(y)) {
                Some(n) => Some(Ok(self.wide_int(n))),
                None => self.big_op(op, &BigInt::from(x), &BigInt::from(y)),
            },
        }
    }

    fn wide_int(&mut self, n: i128) -> Value {
        match i64::try_from(n) {
            Ok(i) => Value::Int(i),
            Err(_) => {
                // By its digits, in one allocation.
                let (sign, m) = (if n < 0 { Sign::Minus } else { Sign::Plus }, n.unsigned_abs());
                let digits = [m as u32, (m >> 32) as u32, (m >> 64) as u32, (m >> 96) as u32];
                let used = if digits[3] != 0 { 4 } else { 3 - usize::from(digits[2] == 0) };
                Value::BigInt(self.heap.alloc(BigIntObj(BigInt::new(sign, digits[..used].to_vec()))))
            }
        }
    }

    #[inline(never)]
    fn big_op(&mut self, op: BinOp, x: &BigInt, y: &BigInt) -> Option<NResult> {
        let n = match op {
            BinOp::Add => x + y,
            BinOp::Sub => x - y,
            BinOp::Mul => {
                if x.bits() + y.bits() > MAX_BITS {
                    return Some(Err(self.memory_error("")));
                }
                x * y
            }
            BinOp::Div => {
                if y.is_zero() {
                    return Some(Err(self.zero_division("division by zero")));
                }
                return Some(
                    edge_text::float::true_div_big(x, y).map(Value::Float).map_err(|e| self.text_error(e)),
                );
            }
            BinOp::FloorDiv => {
                if y.is_zero() {
                    return Some(Err(self.zero_division("integer division or modulo by zero")));
                }
                x.div_floor(y)
            }
            BinOp::Mod => {
                if y.is_zero() {
                    return Some(Err(self.zero_division("integer modulo by zero")));
                }
                x.mod_floor(y)
            }
            BinOp::Pow => {
                if y.is_negative() {
                    let (fx, fy) = match (self.widen_float(Num::Big(x)), self.widen_float(Num::Big(y))) {
                        (Ok(a), Ok(b)) => (a, b),
                        (Err(t), _) | (_, Err(t)) => return Some(Err(t)),
                    };
                    return self.float_op(BinOp::Pow, fx, fy);
                }
                match y.to_u32() {
                    Some(e) if x.bits().saturating_mul(u64::from(e)) <= MAX_BITS => x.pow(e),
                    _ if x.bits() <= 1 => {
                        // 0, 1, -1 to any power.
                        if x.is_negative() && y.is_even() { -x } else { x.clone() }
                    }
                    _ => return Some(Err(self.memory_error(""))),
                }
            }
            BinOp::LShift => {
                if y.is_negative() {
                    return Some(Err(self.value_error("negative shift count")));
                }
                if x.is_zero() {
                    BigInt::zero()
                } else {
                    match y.to_u64() {
                        Some(n) if n + x.bits() <= MAX_BITS => x << n,
                        Some(_) => return Some(Err(self.memory_error(""))),
                        None => return Some(Err(self.overflow_error("too many digits in integer"))),
                    }
                }
            }
            BinOp::RShift => {
                if y.is_negative() {
                    return Some(Err(self.value_error("negative shift count")));
                }
                match y.to_u64() {
                    Some(n) => x >> n,
                    None if x.is_negative() => BigInt::from(-1),
                    None => BigInt::zero(),
                }
            }
            BinOp::And => x & y,
            BinOp::Or => x | y,
            BinOp::Xor => x ^ y,
            BinOp::MatMul => return None,
        };
        Some(Ok(self.big(n)))
    }

    fn float_op(&mut self, op: BinOp, x: f64, y: f64) -> Option<NResult> {
        Some(Ok(Value::Float(match op {
            BinOp::Add => x + y,
            BinOp::Sub => x - y,
            BinOp::Mul => x * y,
            BinOp::Div => {
                if y == 0.0 {
                    return Some(Err(self.zero_division("float division by zero")));
                }
                x / y
            }
            BinOp::FloorDiv => {
                if y == 0.0 {
                    return Some(Err(self.zero_division("float floor division by zero")));
                }
                float_divmod(x, y).0
            }
            BinOp::Mod => {
                if y == 0.0 {
                    return Some(Err(self.zero_division("float modulo")));
                }
                float_divmod(x, y).1
            }
            BinOp::Pow => {
                if x == 0.0 && y < 0.0 && y.is_finite() {
                    return Some(Err(self.zero_division("0.0 cannot be raised to a negative power")));
                }
                if x < 0.0 && x.is_finite() && y.is_finite() && y != y.trunc() {
                    return self.complex_op(BinOp::Pow, (x, 0.0), (y, 0.0));
                }
                let r = if x == 1.0 { 1.0 } else { edge_text::real::pow(x, y) };
                if r.is_infinite() && x.is_finite() && y.is_finite() {
                    let class = self.excs.OverflowError;
                    let (code, text) = (Value::Int(34), self.str("Numerical result out of range"));
                    return Some(Err(Trap::Raise(self.exception(class, vec![code, text]))));
                }
                r
            }
            _ => return None,
        })))
    }

    fn complex_op(&mut self, op: BinOp, (a, b): (f64, f64), (c, d): (f64, f64)) -> Option<NResult> {
        let (re, im) = match op {
            BinOp::Add => (a + c, b + d),
            BinOp::Sub => (a - c, b - d),
            BinOp::Mul => (a * c - b * d, a * d + b * c),
            BinOp::Div => {
                if c == 0.0 && d == 0.0 {
                    return Some(Err(self.zero_division("complex division by zero")));
                }
                complex_div((a, b), (c, d))
            }
            BinOp::Pow => match edge_text::complex::pow((a, b), (c, d)) {
                Ok(z) => z,
                Err(e) => return Some(Err(self.text_error(e))),
            },
            BinOp::FloorDiv | BinOp::Mod => return None,
            _ => return None,
        };
        Some(Ok(self.complex(re, im)))
    }

    /// `op v` for a builtin number.
    pub fn unary_number(&mut self, op: UnOp, v: Value) -> Option<NResult> {
        Some(Ok(match (op, num(&v)?) {
            (UnOp::Neg, Num::Int(i)) => match i.checked_neg() {
                Some(n) => Value::Int(n),
                None => self.big(-BigInt::from(i)),
            },
            (UnOp::Neg, Num::Big(b)) => self.big(-b),
            (UnOp::Neg, Num::Float(f)) => Value::Float(-f),
            (UnOp::Neg, Num::Complex(r, i)) => self.complex(-r, -i),
            (UnOp::Pos, Num::Int(i)) => Value::Int(i),
            (UnOp::Pos, _) => v,
            (UnOp::Invert, Num::Int(i)) => Value::Int(!i),
            (UnOp::Invert, Num::Big(b)) => self.big(-b - 1),
            (UnOp::Invert, _) => return None,
        }))
    }
}

/// Python's float `divmod`.
pub fn float_divmod(x: f64, y: f64) -> (f64, f64) {
    let mut m = x % y;
    let mut div = (x - m) / y;
    if m != 0.0 {
        if (y < 0.0) != (m < 0.0) {
            m += y;
            div -= 1.0;
        }
    } else {
        m = 0.0f64.copysign(y);
    }
    let floor = if div != 0.0 {
        let f = div.floor();
        if div - f > 0.5 { f + 1.0 } else { f }
    } else {
        0.0f64.copysign(x / y)
    };
    (floor, m)
}

fn complex_div((a, b): (f64, f64), (c, d): (f64, f64)) -> (f64, f64) {
    if c.abs() >= d.abs() {
        let ratio = d / c;
        let denom = c + d * ratio;
        ((a + b * ratio) / denom, (b - a * ratio) / denom)
    } else {
        let ratio = c / d;
        let denom = c * ratio + d;
        ((a * ratio + b) / denom, (b * ratio - a) / denom)
    }
}
