//! Operators: the binary, comparison and unary protocols past the inline fast paths.
//!
//! The protocol of a user-defined operator may take several Python calls. Its state is one number
//! (`Ret::Operator`'s stage): operands are read again from the instruction before pc, whose registers are
//! untouched until the result is stored.

use super::*;
use crate::code::{BINARY_OPS, BinOp, CmpOp, Op, RICH_CMP, Reg, UnOp};
use crate::object::*;

/// The operation of an instruction, with its operands.
#[derive(Clone, Copy)]
pub(super) enum Operation {
    Binary { op: BinOp, inplace: bool, a: Value, b: Value },
    Compare { op: CmpOp, a: Value, b: Value },
    Other,
}

/// Stages of the protocol.
const INPLACE: u8 = 0;
pub(super) const REFLECTED_FIRST: u8 = 1;
pub(super) const PLAIN: u8 = 2;
const REFLECTED: u8 = 3;
pub(super) const FAILED: u8 = 4;
/// Added when the result is to be negated (`!=` answered by `__eq__`).
const NEGATE: u8 = 0x80;

/// Who is asked next for an operation.
pub(super) enum Asked {
    /// This method of `this`; if it does not implement the operation, whoever comes at this stage.
    Method { method: Value, this: Value, other: Value, stage: u8 },
    /// It cannot be asked.
    Failed(Trap),
    /// Nobody is left.
    Nobody,
}

fn cmp_of(op: Op) -> Option<CmpOp> {
    Some(match op {
        Op::JumpLt { .. } | Op::JumpLtInt { .. } => CmpOp::Lt,
        Op::JumpLe { .. } | Op::JumpLeInt { .. } => CmpOp::Le,
        Op::JumpEq { .. } | Op::JumpEqInt { .. } => CmpOp::Eq,
        Op::JumpNe { .. } | Op::JumpNeInt { .. } => CmpOp::Ne,
        Op::JumpGt { .. } | Op::JumpGtInt { .. } => CmpOp::Gt,
        Op::JumpGe { .. } | Op::JumpGeInt { .. } => CmpOp::Ge,
        _ => return None,
    })
}

impl Vm {
    fn current_op(&self) -> Op {
        let Some(f) = self.fiber.frames.last() else { unreachable!("an operator runs in a frame") };
        f.code.ops[f.pc - 1]
    }

    /// The operator of a current instruction that is no comparison, where its result goes, and its operands.
    #[inline]
    fn binary(&self) -> Option<(BinOp, Reg, Value, Value)> {
        Some(match self.current_op() {
            Op::Add { dst, a, b } => (BinOp::Add, dst, self.reg(a), self.reg(b)),
            Op::Sub { dst, a, b } => (BinOp::Sub, dst, self.reg(a), self.reg(b)),
            Op::Mul { dst, a, b } => (BinOp::Mul, dst, self.reg(a), self.reg(b)),
            Op::Binary { op, dst, a, b } | Op::Inplace { op, dst, a, b } => {
                (op, dst, self.reg(a), self.reg(b))
            }
            Op::AddInt { dst, a, imm, .. } => (BinOp::Add, dst, self.reg(a), Value::Int(imm as i64)),
            Op::SubInt { dst, a, imm, .. } => (BinOp::Sub, dst, self.reg(a), Value::Int(imm as i64)),
            _ => return None,
        })
    }

    fn operation(&self) -> Operation {
        let op = self.current_op();
        let binary =
            |op, inplace, a: Reg, b: Reg| Operation::Binary { op, inplace, a: self.reg(a), b: self.reg(b) };
        match op {
            Op::Add { a, b, .. } => binary(BinOp::Add, false, a, b),
            Op::Sub { a, b, .. } => binary(BinOp::Sub, false, a, b),
            Op::Mul { a, b, .. } => binary(BinOp::Mul, false, a, b),
            Op::Binary { op, a, b, .. } => binary(op, false, a, b),
            Op::Inplace { op, a, b, .. } => binary(op, true, a, b),
            Op::AddInt { inplace, a, imm, .. } => {
                Operation::Binary { op: BinOp::Add, inplace, a: self.reg(a), b: Value::Int(imm as i64) }
            }
            Op::SubInt { inplace, a, imm, .. } => {
                Operation::Binary { op: BinOp::Sub, inplace, a: self.reg(a), b: Value::Int(imm as i64) }
            }
            Op::Compare { op, a, b, .. } => Operation::Compare { op, a: self.reg(a), b: self.reg(b) },
            Op::JumpLt { a, b, .. }
            | Op::JumpLe { a, b, .. }
            | Op::JumpEq { a, b, .. }
            | Op::JumpNe { a, b, .. }
            | Op::JumpGt { a, b, .. }
            | Op::JumpGe { a, b, .. } => {
                Operation::Compare { op: cmp_of(op).unwrap_or(CmpOp::Eq), a: self.reg(a), b: self.reg(b) }
            }
            Op::JumpLtInt { a, imm, .. }
            | Op::JumpLeInt { a, imm, .. }
            | Op::JumpEqInt { a, imm, .. }
            | Op::JumpNeInt { a, imm, .. }
            | Op::JumpGtInt { a, imm, .. }
            | Op::JumpGeInt { a, imm, .. } => Operation::Compare {
                op: cmp_of(op).unwrap_or(CmpOp::Eq),
                a: self.reg(a),
                b: Value::Int(imm as i64),
            },
            _ => Operation::Other,
        }
    }

    /// The result of the current operator instruction: into its register, or its jump.
    fn operator_done(&mut self, v: Value, negate: bool) -> Ctl {
        let op = self.current_op();
        let dst = match op {
            Op::Add { dst, .. }
            | Op::Sub { dst, .. }
            | Op::Mul { dst, .. }
            | Op::Binary { dst, .. }
            | Op::Inplace { dst, .. }
            | Op::AddInt { dst, .. }
            | Op::SubInt { dst, .. }
            | Op::Compare { dst, .. } => dst,
            _ => {
                let ret = Ret::Branch;
                if negate {
                    return match self.native_truth(v) {
                        Some(b) => self.branch(!b),
                        None => self.deliver(ret, v),
                    };
                }
                return self.deliver(ret, v);
            }
        };
        if negate {
            return self.deliver(Ret::Not(dst), v);
        }
        self.deliver(Ret::Store(dst), v)
    }

    /// The slow path of every operator instruction.
    pub fn operator(&mut self) -> Ctl {
        if let Some((op, dst, a, b)) = self.binary() {
            let r = match (a, b) {
                // Strings are what is added most beside numbers.
                (Value::Str(s), Value::Str(t)) if op == BinOp::Add => {
                    Some(crate::builtins::str_::concat(self, s, t))
                }
                _ => self.arith(op, a, b),
            };
            match r {
                Some(Ok(v)) => {
                    self.set_reg(dst, v);
                    return Ctl::Next;
                }
                Some(r) => return self.operator_settle(r),
                None => {}
            }
        }
        match self.operation() {
            Operation::Binary { op, inplace, a, b } => {
                if let Some(r) = self.builtin_binary(op, inplace, a, b) {
                    return self.operator_settle(r);
                }
                self.operator_stage(if inplace { INPLACE } else { REFLECTED_FIRST })
            }
            Operation::Compare { op, a, b } => {
                match op {
                    CmpOp::Is => return self.operator_done(Value::Bool(a.is(b)), false),
                    CmpOp::IsNot => return self.operator_done(Value::Bool(!a.is(b)), false),
                    CmpOp::In | CmpOp::NotIn => return self.contains(a, b, op == CmpOp::NotIn),
                    _ => {}
                }
                match self.builtin_compare(op, a, b) {
                    Some(r) => self.operator_settle(r),
                    None => self.operator_stage(REFLECTED_FIRST),
                }
            }
            Operation::Other => unreachable!("operator() follows an operator instruction"),
        }
    }

    fn operator_settle(&mut self, r: NResult) -> Ctl {
        match r {
            Ok(v) => self.operator_done(v, false),
            Err(t) => self.settle(Err(t), Ret::Operator { stage: FAILED }),
        }
    }

    /// A comparison that needs no Python code, or whose Python part is the prelude's.
    pub fn builtin_compare(&mut self, op: CmpOp, a: Value, b: Value) -> Option<NResult> {
        use std::cmp::Ordering::*;
        if let (Value::Set(_) | Value::DictView(_), Value::Set(_) | Value::DictView(_)) = (a, b) {
            return crate::builtins::set_compare(self, op, a, b);
        }
        match op {
            CmpOp::Eq | CmpOp::Ne => {
                if matches!(a, Value::Instance(_)) || matches!(b, Value::Instance(_)) {
                    return None;
                }
                match native_eq(a, b) {
                    Some(eq) => Some(Ok(Value::Bool(eq == (op == CmpOp::Eq)))),
                    None => {
                        let ne = Value::Bool(op == CmpOp::Ne);
                        if matches!(a, Value::Class(_)) || matches!(b, Value::Class(_)) {
                            return None;
                        }
                        // A proxy gives what its mapping answers.
                        let left = if let Value::MappingProxy(m) = a { m.target() } else { a };
                        for (proxy, other) in [(a, b), (b, left)] {
                            if let Value::MappingProxy(m) = proxy
                                && !matches!(m.target(), Value::Dict(_))
                            {
                                let op = Value::Int(if op == CmpOp::Ne { 3 } else { 2 });
                                let all = [m.target(), other, op];
                                return Some(Err(self.prelude(PreludeFn::ProxyCompare, &all)));
                            }
                        }
                        Some(Err(self.prelude(PreludeFn::Eq, &[a, b, ne])))
                    }
                }
            }
            _ => match native_cmp(a, b) {
                Ok(o) => Some(Ok(Value::Bool(match op {
                    CmpOp::Lt => o == Some(Less),
                    CmpOp::Le => matches!(o, Some(Less | Equal)),
                    CmpOp::Gt => o == Some(Greater),
                    _ => matches!(o, Some(Greater | Equal)),
                }))),
                Err(true) if !matches!(a, Value::Instance(_)) && !matches!(b, Value::Instance(_)) => {
                    let op = Value::Int(op as i64);
                    Some(Err(self.prelude(PreludeFn::SeqCompare, &[a, b, op])))
                }
                Err(_) => None,
            },
        }
    }

    /// Go through the protocol from `stage` on.
    fn operator_stage(&mut self, stage: u8) -> Ctl {
        match self.ask(self.operation(), stage) {
            Asked::Method { method, this, other, stage } => {
                let trap = self.tail_method(this, method, &[other]);
                self.settle(Err(trap), Ret::Operator { stage })
            }
            Asked::Failed(trap) => self.settle(Err(trap), Ret::Discard),
            Asked::Nobody => self.operator_failed(),
        }
    }

    /// Who is to be asked from `stage` of the protocol on.
    pub(super) fn ask(&mut self, operation: Operation, mut stage: u8) -> Asked {
        let (names, a, b, is_eq) = match operation {
            Operation::Binary { op, a, b, .. } => {
                let (_, m, r, i) = BINARY_OPS[op as usize];
                ((m, r, i), a, b, None)
            }
            Operation::Compare { op, a, b } => {
                let (_, m, r) = RICH_CMP[op as usize];
                ((m, r, ""), a, b, Some(op))
            }
            Operation::Other => unreachable!("the protocol is an operator's"),
        };
        let (ta, tb) = (self.class_of(a), self.class_of(b));
        loop {
            let (obj, other, name) = match stage {
                INPLACE => (a, b, names.2),
                REFLECTED_FIRST => {
                    // The right operand's class goes first if it is a subclass that provides its own method.
                    if ta == tb || !tb.is_subclass(ta) {
                        stage += 1;
                        continue;
                    }
                    let sym = self.intern(names.1);
                    let (own, inherited) = (self.class_attr(tb, sym), self.class_attr(ta, sym));
                    if is_eq.is_none() && same_attr(own, inherited) {
                        stage += 1;
                        continue;
                    }
                    (b, a, names.1)
                }
                PLAIN => (a, b, names.0),
                REFLECTED => {
                    if is_eq.is_none() && ta == tb {
                        stage += 1;
                        continue;
                    }
                    // Already asked first?
                    if ta != tb && tb.is_subclass(ta) {
                        let sym = self.intern(names.1);
                        let (own, inherited) = (self.class_attr(tb, sym), self.class_attr(ta, sym));
                        if is_eq.is_some() || !same_attr(own, inherited) {
                            stage += 1;
                            continue;
                        }
                    }
                    (b, a, names.1)
                }
                _ => return Asked::Nobody,
            };
            let sym = self.intern(name);
            let mut negate = 0;
            let mut method = self.type_method(obj, sym);
            if name == "__ne__"
                && let Some(Value::Native(n)) = method
                && n.owner == Some(self.types.object)
            {
                let eq = self.sym.__eq__;
                method = self.type_method(obj, eq);
                negate = NEGATE;
            }
            match method {
                None => stage += 1,
                // A sequence's own concatenation comes after the protocol, unless its class is part of that by a method
                // in Python: then this is what it inherits as the other one.
                Some(m) if is_sequence_operator(m) && !self.takes_part(obj, stage, names) => stage += 1,
                Some(Value::None) => {
                    return Asked::Failed(self.type_error("'NoneType' object is not callable"));
                }
                Some(m) => {
                    return Asked::Method { method: m, this: obj, other, stage: (stage + 1) | negate };
                }
            }
        }
    }

    /// Whether the builtin's method of a sequence is asked at this stage of the protocol.
    #[cold]
    fn takes_part(&mut self, v: Value, stage: u8, (name, reflected, into): (&str, &str, &str)) -> bool {
        if stage == INPLACE {
            // Classes in Python have their concatenation in place from here, too.
            return into == "__iadd__" && matches!(v, Value::Instance(_));
        }
        [name, reflected].into_iter().any(|name| {
            let name = self.intern(name);
            matches!(self.type_method(v, name), Some(m) if !is_sequence_operator(m))
        })
    }

    /// What a builtin sequence gives when nobody implements `+` or `*`: the method, whose it is and its argument.
    #[cold]
    fn sequence_method(&mut self, operation: Operation) -> Option<(Value, Value, Value)> {
        let Operation::Binary { op, inplace, a, b } = operation else { return None };
        let mut builtin = |v: Value, name: &str| {
            let name = self.intern(name);
            self.type_method(v, name).filter(|m| is_sequence_operator(*m))
        };
        let (name, into) = match op {
            BinOp::Add => ("__add__", "__iadd__"),
            BinOp::Mul => ("__mul__", "__imul__"),
            _ => return None,
        };
        if inplace && let Some(m) = builtin(a, into) {
            return Some((m, a, b));
        }
        if op == BinOp::Add {
            return builtin(a, name).map(|m| (m, a, b));
        }
        // Repetition is one thing from both sides: a class that has one of its own has lost it.
        if builtin(a, "__rmul__").is_some()
            && let Some(m) = builtin(a, name)
        {
            return Some((m, a, b));
        }
        // `*=` asks the right operand only where the left one is no sequence of any kind, as classes are.
        if inplace && sequence_like(a) {
            return None;
        }
        builtin(b, name)?;
        builtin(b, "__rmul__").map(|m| (m, b, a))
    }

    /// A method of the protocol returned.
    pub fn operator_result(&mut self, stage: u8, v: Value) -> Ctl {
        let (negate, stage) = (stage & NEGATE != 0, stage & !NEGATE);
        if matches!(v, Value::NotImplemented) && stage != FAILED + 1 {
            if stage > REFLECTED {
                return self.operator_failed();
            }
            return self.operator_stage(stage);
        }
        self.operator_done(v, negate)
    }

    /// Nobody implements the operation.
    #[cold]
    fn operator_failed(&mut self) -> Ctl {
        if let Some((method, this, other)) = self.sequence_method(self.operation()) {
            let product = matches!(self.operation(), Operation::Binary { op: BinOp::Mul, .. });
            let index = self.sym.__index__;
            let trap = if product && self.type_method(other, index).is_none() {
                let t = self.type_name(other);
                self.type_error(format!("can't multiply sequence by non-int of type '{t}'"))
            } else {
                self.tail_method(this, method, &[other])
            };
            return self.settle(Err(trap), Ret::Operator { stage: FAILED + 1 });
        }
        let e = match self.operation() {
            Operation::Binary { op, inplace, a, b } => {
                let (mut symbol, ..) = BINARY_OPS[op as usize];
                let eq = if inplace { "=" } else { "" };
                if inplace && op == BinOp::Pow {
                    symbol = "**";
                }
                let (ta, tb) = (self.type_name(a), self.type_name(b));
                self.type_error(format!("unsupported operand type(s) for {symbol}{eq}: '{ta}' and '{tb}'"))
            }
            Operation::Compare { op, a, b } => {
                match op {
                    CmpOp::Eq => return self.operator_done(Value::Bool(a.is(b)), false),
                    CmpOp::Ne => return self.operator_done(Value::Bool(!a.is(b)), false),
                    _ => {}
                }
                self.not_ordered(op, a, b)
            }
            Operation::Other => unreachable!("operator_failed() follows an operator instruction"),
        };
        self.settle(Err(e), Ret::Discard)
    }

    /// The error of a comparison that neither side implements.
    pub(super) fn not_ordered(&mut self, op: CmpOp, a: Value, b: Value) -> Trap {
        let symbol = RICH_CMP[op as usize].0;
        let (ta, tb) = (self.type_name(a), self.type_name(b));
        self.type_error(format!("'{symbol}' not supported between instances of '{ta}' and '{tb}'"))
    }

    /// `item in container`.
    fn contains(&mut self, item: Value, container: Value, negate: bool) -> Ctl {
        let dst = match self.current_op() {
            Op::Compare { dst, .. } => dst,
            _ => unreachable!("`in` is a Compare"),
        };
        let ret = Ret::Contains { dst, negate };
        let r = self.contains_value(item, container);
        self.settle(r, ret)
    }

    /// Membership; the result's truth is the answer.
    pub fn contains_value(&mut self, item: Value, container: Value) -> NResult {
        if let Some(r) = crate::builtins::contains(self, item, container) {
            return r;
        }
        let sym = self.sym.__contains__;
        let class = self.class_of(container);
        match self.class_attr(class, sym) {
            Some(Value::None) => {
                let t = self.type_name(container);
                Err(self.type_error(format!("'{t}' object is not a container")))
            }
            Some(m) => Err(self.tail_method(container, m, &[item])),
            None => {
                let (iter, get) = (self.sym.__iter__, self.sym.__getitem__);
                if self.class_attr(class, iter).is_none() && self.class_attr(class, get).is_none() {
                    let t = self.type_name(container);
                    return Err(self.type_error(format!("argument of type '{t}' is not iterable")));
                }
                Err(self.prelude(PreludeFn::Contains, &[item, container]))
            }
        }
    }

    /// The slow path of unary operators.
    pub fn unary(&mut self, op: UnOp, v: Value) -> NResult {
        if let Some(r) = self.unary_number(op, v) {
            return r;
        }
        let (name, symbol) = match op {
            UnOp::Neg => (self.sym.__neg__, "-"),
            UnOp::Pos => (self.sym.__pos__, "+"),
            UnOp::Invert => (self.sym.__invert__, "~"),
        };
        match self.type_method(v, name) {
            Some(m) => Err(self.tail_method(v, m, &[])),
            None => {
                let t = self.type_name(v);
                Err(self.type_error(format!("bad operand type for unary {symbol}: '{t}'")))
            }
        }
    }

    /// Binary operators of builtin types that are not numbers; `None`: ask the classes.
    fn builtin_binary(&mut self, op: BinOp, inplace: bool, a: Value, b: Value) -> Option<NResult> {
        if matches!(a, Value::Instance(_)) || matches!(b, Value::Instance(_)) {
            // `"…" % instance` and `[…] * instance` are the left operand's business unless b reflects.
            if !(op == BinOp::Mod && matches!(a, Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_))) {
                return None;
            }
            // A subclass of the left operand's class goes first.
            if self.class_of(b).is_subclass(self.class_of(a)) {
                return None;
            }
        }
        crate::builtins::binary(self, op, inplace, a, b)
    }
}

fn same_attr(a: Option<Value>, b: Option<Value>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.is(b),
        (None, None) => true,
        _ => false,
    }
}

/// Concatenation and repetition: for CPython not of the operators' protocol, but what is tried after it.
fn is_sequence_operator(method: Value) -> bool {
    let Value::Native(n) = method else { return false };
    n.owner.is_some_and(|c| {
        matches!(c.layout, Layout::List | Layout::Tuple | Layout::Str | Layout::Bytes | Layout::ByteArray)
    }) && matches!(n.name, "__add__" | "__iadd__" | "__mul__" | "__rmul__" | "__imul__")
}

/// What has CPython's sequence protocol, if only parts of it.
fn sequence_like(v: Value) -> bool {
    matches!(
        v,
        Value::Instance(_)
            | Value::Range(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::DictView(_)
            | Value::MemoryView(_)
            | Value::MappingProxy(_)
    )
}
