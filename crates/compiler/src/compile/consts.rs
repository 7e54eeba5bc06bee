//! Compile-time constants: their values, folding, and how they reach the heap.
//!
//! Folding is bounded (`MAX_BITS`, `MAX_ITEMS`), so that no expression makes a huge constant; what is out of
//! bounds or would raise is left to run time.

use crate::object::*;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};
use ruff_python_ast::{Expr, Number, Operator, UnaryOp};

/// Largest int, in bits, that folding may produce.
const MAX_BITS: u64 = 128;
/// Longest string or tuple that folding may produce.
const MAX_ITEMS: usize = 256;
const MAX_TEXT: usize = 4096;

/// A constant.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Const {
    None,
    Ellipsis,
    Bool(bool),
    Int(BigInt),
    Float(f64),
    Complex(f64, f64),
    Str(String),
    Bytes(Vec<u8>),
    Tuple(Vec<Const>),
}

/// Equality that tells `1`, `1.0`, `True`, `0.0` and `-0.0` apart.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    None,
    Ellipsis,
    Bool(bool),
    Int(BigInt),
    Float(u64),
    Complex(u64, u64),
    Str(String),
    Bytes(Vec<u8>),
    Tuple(Vec<Key>),
}

impl Const {
    pub fn small(v: i64) -> Const {
        Const::Int(BigInt::from(v))
    }

    pub fn key(&self) -> Key {
        match self {
            Const::None => Key::None,
            Const::Ellipsis => Key::Ellipsis,
            Const::Bool(b) => Key::Bool(*b),
            Const::Int(i) => Key::Int(i.clone()),
            Const::Float(f) => Key::Float(f.to_bits()),
            Const::Complex(a, b) => Key::Complex(a.to_bits(), b.to_bits()),
            Const::Str(s) => Key::Str(s.clone()),
            Const::Bytes(b) => Key::Bytes(b.clone()),
            Const::Tuple(t) => Key::Tuple(t.iter().map(Const::key).collect()),
        }
    }

    /// The key that equal values share: `1`, `1.0`, `True`.
    pub fn value_key(&self) -> Key {
        match self {
            Const::Bool(b) => Key::Int(BigInt::from(*b as u8)),
            Const::Float(f) => match BigInt::from_f64(*f) {
                Some(i) if f.fract() == 0.0 => Key::Int(i),
                _ => self.key(),
            },
            Const::Complex(re, im) if *im == 0.0 => Const::Float(*re).value_key(),
            _ => self.key(),
        }
    }

    pub fn truth(&self) -> bool {
        match self {
            Const::None => false,
            Const::Ellipsis => true,
            Const::Bool(b) => *b,
            Const::Int(i) => !i.is_zero(),
            Const::Float(f) => *f != 0.0,
            Const::Complex(a, b) => *a != 0.0 || *b != 0.0,
            Const::Str(s) => !s.is_empty(),
            Const::Bytes(b) => !b.is_empty(),
            Const::Tuple(t) => !t.is_empty(),
        }
    }

    /// The int, if it is one that fits an immediate operand.
    pub fn imm(&self) -> Option<i16> {
        match self {
            Const::Int(i) => i.to_i16(),
            _ => None,
        }
    }

    /// Text for an error message: as `repr` shows it, near enough.
    pub fn repr(&self) -> String {
        match self {
            Const::None => "None".into(),
            Const::Ellipsis => "Ellipsis".into(),
            Const::Bool(true) => "True".into(),
            Const::Bool(false) => "False".into(),
            Const::Int(i) => i.to_string(),
            Const::Float(f) => format!("{f:?}"),
            Const::Complex(a, b) => format!("({a}+{b}j)"),
            Const::Str(s) => format!("'{s}'"),
            Const::Bytes(b) => format!("b'{}'", b.escape_ascii()),
            Const::Tuple(_) => "(...)".into(),
        }
    }

    /// Number of leaves, to bound nested tuples.
    fn weight(&self) -> usize {
        match self {
            Const::Tuple(t) => 1 + t.iter().map(Const::weight).sum::<usize>(),
            _ => 1,
        }
    }

    /// The value on the heap. Strings that look like names are interned.
    pub fn value(&self, heap: &mut Heap, interner: &mut Interner) -> Value {
        match self {
            Const::None => Value::None,
            Const::Ellipsis => Value::Ellipsis,
            Const::Bool(b) => Value::Bool(*b),
            Const::Int(i) => match i.to_i64() {
                Some(v) => Value::Int(v),
                None => Value::BigInt(heap.alloc(BigIntObj(i.clone()))),
            },
            Const::Float(f) => Value::Float(*f),
            Const::Complex(re, im) => Value::Complex(heap.alloc(Complex { re: *re, im: *im })),
            Const::Str(s) => {
                let name_like = s.len() <= 4096 && s.chars().all(|c| c.is_alphanumeric() || c == '_');
                Value::Str(if name_like {
                    interner.intern(heap, s)
                } else {
                    heap.alloc(Str::new(s.as_str()))
                })
            }
            Const::Bytes(b) => Value::Bytes(heap.alloc(Bytes(b.clone().into_boxed_slice()))),
            Const::Tuple(t) => {
                let items: Vec<Value> = t.iter().map(|c| c.value(heap, interner)).collect();
                Value::Tuple(heap.alloc(Tuple { items: items.into_boxed_slice() }))
            }
        }
    }
}

/// The constant that an expression is, literals and folded operations alike.
pub(crate) fn const_of(e: &Expr) -> Option<Const> {
    Some(match e {
        Expr::NoneLiteral(_) => Const::None,
        Expr::EllipsisLiteral(_) => Const::Ellipsis,
        Expr::BooleanLiteral(b) => Const::Bool(b.value),
        Expr::NumberLiteral(n) => match &n.value {
            Number::Int(i) => Const::Int(int_literal(i)),
            Number::Float(f) => Const::Float(*f),
            Number::Complex { real, imag } => Const::Complex(*real, *imag),
        },
        Expr::StringLiteral(s) => Const::Str(s.value.to_str().to_string()),
        Expr::BytesLiteral(b) => Const::Bytes(b.value.bytes().collect()),
        Expr::Name(n) if n.id.as_str() == "__debug__" => Const::Bool(true),
        Expr::Tuple(t) => {
            let items: Option<Vec<Const>> = t.elts.iter().map(const_of).collect();
            Const::Tuple(items?)
        }
        Expr::UnaryOp(u) => unary(u.op, const_of(&u.operand)?)?,
        Expr::BinOp(b) => {
            // Only short chains here; the emitter folds long ones as it walks them.
            let right = const_of(&b.right)?;
            binary(b.op, &const_of(&b.left)?, &right)?
        }
        _ => return None,
    })
}

fn int_literal(i: &ruff_python_ast::Int) -> BigInt {
    if let Some(v) = i.as_u64() {
        return BigInt::from(v);
    }
    let text = i.to_string().replace('_', "").to_ascii_lowercase();
    let (digits, radix) = match text.get(..2) {
        Some("0x") => (&text[2..], 16),
        Some("0o") => (&text[2..], 8),
        Some("0b") => (&text[2..], 2),
        _ => (&text[..], 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default()
}

fn unary(op: UnaryOp, c: Const) -> Option<Const> {
    Some(match (op, c) {
        (UnaryOp::Not, c) => Const::Bool(!c.truth()),
        (UnaryOp::USub, Const::Int(i)) => Const::Int(-i),
        (UnaryOp::USub, Const::Bool(b)) => Const::small(-i64::from(b)),
        (UnaryOp::USub, Const::Float(f)) => Const::Float(-f),
        (UnaryOp::USub, Const::Complex(a, b)) => Const::Complex(-a, -b),
        (UnaryOp::UAdd, c @ (Const::Int(_) | Const::Float(_) | Const::Complex(..))) => c,
        (UnaryOp::UAdd, Const::Bool(b)) => Const::small(i64::from(b)),
        (UnaryOp::Invert, Const::Int(i)) => Const::Int(-i - 1),
        _ => return None,
    })
}

/// Fold `a op b`, if it neither raises nor gets out of bounds.
pub(super) fn binary(op: Operator, a: &Const, b: &Const) -> Option<Const> {
    match (a, b) {
        (Const::Int(_) | Const::Bool(_), Const::Int(_) | Const::Bool(_)) => {
            if let (Const::Bool(_), Const::Bool(_)) = (a, b)
                && matches!(op, Operator::BitAnd | Operator::BitOr | Operator::BitXor)
            {
                return None;
            }
            int_op(op, &to_int(a)?, &to_int(b)?)
        }
        (Const::Complex(..), _) | (_, Const::Complex(..)) => complex_op(op, to_complex(a)?, to_complex(b)?),
        (Const::Float(_), _) | (_, Const::Float(_)) => float_op(op, to_float(a)?, to_float(b)?),
        (Const::Str(x), Const::Str(y)) if op == Operator::Add && x.len() + y.len() <= MAX_TEXT * 16 => {
            Some(Const::Str(format!("{x}{y}")))
        }
        (Const::Bytes(x), Const::Bytes(y)) if op == Operator::Add => {
            Some(Const::Bytes([x.as_slice(), y.as_slice()].concat()))
        }
        (Const::Tuple(x), Const::Tuple(y)) if op == Operator::Add && a.weight() + b.weight() <= MAX_ITEMS => {
            Some(Const::Tuple([x.as_slice(), y.as_slice()].concat()))
        }
        (s, Const::Int(n)) | (Const::Int(n), s) if op == Operator::Mult => repeat(s, n),
        _ => None,
    }
}

fn repeat(s: &Const, n: &BigInt) -> Option<Const> {
    let n = if n.is_negative() { 0 } else { n.to_usize()? };
    match s {
        Const::Str(s) if s.len().checked_mul(n)? <= MAX_TEXT => Some(Const::Str(s.repeat(n))),
        Const::Bytes(s) if s.len().checked_mul(n)? <= MAX_TEXT => Some(Const::Bytes(s.repeat(n))),
        Const::Tuple(t) if s.weight().checked_mul(n)? <= MAX_ITEMS => {
            Some(Const::Tuple(t.iter().cloned().cycle().take(t.len() * n).collect()))
        }
        _ => None,
    }
}

fn to_int(c: &Const) -> Option<BigInt> {
    match c {
        Const::Int(i) => Some(i.clone()),
        Const::Bool(b) => Some(BigInt::from(i32::from(*b))),
        _ => None,
    }
}

/// Ints that a float holds exactly; others are left to run time.
fn to_float(c: &Const) -> Option<f64> {
    match c {
        Const::Float(f) => Some(*f),
        c => to_int(c)?.to_i64().filter(|i| i.unsigned_abs() <= 1 << 53).map(|i| i as f64),
    }
}

fn to_complex(c: &Const) -> Option<(f64, f64)> {
    match c {
        Const::Complex(a, b) => Some((*a, *b)),
        c => Some((to_float(c)?, 0.0)),
    }
}

fn int_op(op: Operator, a: &BigInt, b: &BigInt) -> Option<Const> {
    let small = |i: BigInt| (i.bits() <= MAX_BITS).then_some(Const::Int(i));
    match op {
        Operator::Add => small(a + b),
        Operator::Sub => small(a - b),
        Operator::Mult if a.bits() + b.bits() <= MAX_BITS => small(a * b),
        Operator::FloorDiv if !b.is_zero() => small(a.div_floor(b)),
        Operator::Mod if !b.is_zero() => small(a.mod_floor(b)),
        Operator::Div if !b.is_zero() => {
            let (x, y) = (to_float(&Const::Int(a.clone()))?, to_float(&Const::Int(b.clone()))?);
            Some(Const::Float(x / y))
        }
        Operator::Pow if !b.is_negative() => {
            let e = b.to_u32()?;
            if u64::from(e).checked_mul(a.bits().max(1))? > MAX_BITS {
                return None;
            }
            small(a.pow(e))
        }
        Operator::LShift if !b.is_negative() => {
            let n = b.to_u64()?;
            if n.checked_add(a.bits())? > MAX_BITS {
                return None;
            }
            small(a << n)
        }
        Operator::RShift if !b.is_negative() => small(a >> b.to_u64()?),
        Operator::BitAnd => small(a & b),
        Operator::BitOr => small(a | b),
        Operator::BitXor => small(a ^ b),
        _ => None,
    }
}

fn float_op(op: Operator, a: f64, b: f64) -> Option<Const> {
    Some(Const::Float(match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        _ => return None,
    }))
}

fn complex_op(op: Operator, a: (f64, f64), b: (f64, f64)) -> Option<Const> {
    Some(match op {
        Operator::Add => Const::Complex(a.0 + b.0, a.1 + b.1),
        Operator::Sub => Const::Complex(a.0 - b.0, a.1 - b.1),
        _ => return None,
    })
}
