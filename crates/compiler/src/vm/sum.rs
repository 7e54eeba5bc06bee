//! `sum`, of anything and of generators.
//!
//! Owns: the addition of an item to what there is so far, and the sums that generators are resumed for. A generator gives
//! each item straight to its sum (`Ret::Sum`), which resumes it: no code of the prelude runs between two items.

use super::*;
use crate::code::BinOp;
use crate::object::*;

/// A running sum: small ints, then floats with a compensation term (as CPython has it since 3.12), then whatever
/// `+` gives. Once it leaves ints or floats it does not come back.
#[derive(Clone, Copy)]
pub enum Sum {
    Int(i64),
    Float { sum: f64, lost: f64 },
    Any(Value),
}

impl Sum {
    pub fn new(start: Value) -> Self {
        match start {
            Value::Int(n) => Sum::Int(n),
            Value::Float(sum) => Sum::Float { sum, lost: 0.0 },
            v => Sum::Any(v),
        }
    }

    pub fn value(&self) -> Value {
        match *self {
            Sum::Int(n) => Value::Int(n),
            Sum::Float { sum, lost } if lost != 0.0 && lost.is_finite() => Value::Float(sum + lost),
            Sum::Float { sum, .. } => Value::Float(sum),
            Sum::Any(v) => v,
        }
    }

    /// Add an item; false if that needs Python code.
    pub fn add(&mut self, vm: &mut Vm, v: Value) -> Result<bool, Trap> {
        match (&mut *self, v) {
            (Sum::Int(n), Value::Int(x)) => {
                if let Some(m) = n.checked_add(x) {
                    *n = m;
                    return Ok(true);
                }
            }
            (Sum::Int(n), Value::Float(x)) => {
                *self = Sum::Float { sum: *n as f64 + x, lost: 0.0 };
                return Ok(true);
            }
            (Sum::Int(n), Value::Bool(b)) if *n < i64::MAX => {
                *n += b as i64;
                return Ok(true);
            }
            (Sum::Float { sum, lost }, Value::Float(x)) => {
                let t = *sum + x;
                *lost += if sum.abs() >= x.abs() { (*sum - t) + x } else { (x - t) + *sum };
                *sum = t;
                return Ok(true);
            }
            (Sum::Float { sum, .. }, Value::Int(x)) => {
                *sum += x as f64;
                return Ok(true);
            }
            (Sum::Float { sum, .. }, Value::Bool(b)) => {
                *sum += b as i64 as f64;
                return Ok(true);
            }
            _ => {}
        }
        let acc = self.value();
        let r = match vm.arith(BinOp::Add, acc, v) {
            Some(r) => r,
            None if matches!(acc, Value::Instance(_)) || matches!(v, Value::Instance(_)) => return Ok(false),
            None => match crate::builtins::operators::binary(vm, BinOp::Add, false, acc, v) {
                Some(r) => r,
                None => return Ok(false),
            },
        };
        *self = Sum::Any(r?);
        Ok(true)
    }
}

/// The sum of a generator's items, under way.
pub struct Summing {
    generator: Gc<Generator>,
    sum: Sum,
    /// Where the result goes.
    pub(super) ret: Ret,
}

impl Summing {
    pub fn trace(&self, t: &mut Tracer) {
        t.gc(self.generator);
        t.value(self.sum.value());
        super::roots::trace_ret(&self.ret, t);
    }
}

impl Vm {
    /// `sum(generator, start)`, for a native to return.
    pub fn tail_sum(&mut self, generator: Gc<Generator>, start: Value) -> Trap {
        self.pending = Pending::Sum { generator, start };
        Trap::Tail
    }

    pub fn begin_sum(&mut self, generator: Gc<Generator>, start: Value, ret: Ret) -> Ctl {
        self.fiber.sums.push(Summing { generator, sum: Sum::new(start), ret });
        self.resume(generator, Ok(Value::None), Ret::Sum)
    }

    /// The generator of the innermost sum gave `v`.
    pub fn sum_item(&mut self, v: Value) -> Ctl {
        let Some(&Summing { generator, mut sum, ret }) = self.fiber.sums.last() else {
            unreachable!("a sum is under way")
        };
        let trap = match sum.add(self, v) {
            Ok(true) => {
                if let Some(s) = self.fiber.sums.last_mut() {
                    s.sum = sum;
                }
                // As in a loop, since the generator may be one that delegates, without a loop of its own.
                let full = if self.heap.wants_collection() {
                    self.collect();
                    self.over_memory()
                } else {
                    None
                };
                match full {
                    None => return self.resume(generator, Ok(Value::None), Ret::Sum),
                    Some(trap) => trap,
                }
            }
            // What the class of the item says is asked by the prelude, which goes on from there.
            Ok(false) => self.prelude(PreludeFn::SumRest, &[Value::Gen(generator), sum.value(), v]),
            Err(trap) => trap,
        };
        self.fiber.sums.pop();
        self.settle(Err(trap), ret)
    }

    /// Its generator has ended.
    pub fn sum_finished(&mut self) -> Ctl {
        let Some(Summing { sum, ret, .. }) = self.fiber.sums.pop() else {
            unreachable!("a sum is under way")
        };
        match self.deliver(ret, sum.value()) {
            Ctl::Next => Ctl::Reload,
            other => other,
        }
    }
}
