//! Conditions: expressions evaluated for their truth, straight into jumps.

use super::expr::cmp_op;
use super::*;
use crate::compile::consts::const_of;
use ruff_python_ast::{BoolOp, CmpOp as AstCmp, ExprCompare, UnaryOp};

impl<'a> Emitter<'a> {
    /// Jump to `target` if the truth of `e` is `on`, else go on.
    pub(super) fn cond(&mut self, e: &'a Expr, on: bool, target: Label) {
        let sp = span(e);
        if let Some(truth) = constant_truth(e) {
            if truth == on {
                self.u.emit_jump(Op::Jump { off: 0 }, target, sp);
            }
            return;
        }
        match e {
            Expr::UnaryOp(u) if u.op == UnaryOp::Not => self.cond(&u.operand, !on, target),
            Expr::BoolOp(b) => {
                // `and` is decided by a false value, `or` by a true one.
                let decides = b.op == BoolOp::Or;
                let (last, firsts) = match b.values.split_last() {
                    Some(x) => x,
                    None => return,
                };
                if decides == on {
                    for v in firsts {
                        self.cond(v, on, target);
                    }
                    self.cond(last, on, target);
                } else {
                    let skip = self.u.label();
                    for v in firsts {
                        self.cond(v, decides, skip);
                    }
                    self.cond(last, on, target);
                    self.u.place(skip);
                }
            }
            Expr::Compare(c) => self.cond_compare(c, on, target),
            Expr::If(i) => {
                let (other, end) = (self.u.label(), self.u.label());
                self.cond(&i.test, false, other);
                self.cond(&i.body, on, target);
                self.u.emit_jump(Op::Jump { off: 0 }, end, sp);
                self.u.place(other);
                self.cond(&i.orelse, on, target);
                self.u.place(end);
            }
            _ => {
                let top = self.u.top;
                let a = self.expr_any(e, None);
                self.u.emit_jump(Op::JumpIf { on, a, off: 0 }, target, sp);
                self.u.top = top;
            }
        }
    }

    fn cond_compare(&mut self, c: &'a ExprCompare, on: bool, target: Label) {
        let sp = span(c);
        let top = self.u.top;
        let last = c.ops.len() - 1;
        let rest: Vec<&Expr> = c.comparators.iter().collect();
        let fail = if on && last > 0 { self.u.label() } else { target };
        let mut a = self.expr_stable(&c.left, None, &rest);
        for (i, (op, right)) in c.ops.iter().zip(&*c.comparators).enumerate() {
            // Every comparison but the last can only decide for false.
            let (on, target) = if i == last { (on, target) } else { (false, fail) };
            if i == last {
                self.compare_jump(*op, a, right, on, target, sp);
            } else {
                let b = self.expr_stable(right, None, &rest[i + 1..]);
                self.jump_registers(*op, a, b, on, target, sp);
                a = b;
            }
        }
        if on && last > 0 {
            self.u.place(fail);
        }
        self.u.top = top;
    }

    /// Compare a register with an expression and jump.
    fn compare_jump(&mut self, op: AstCmp, a: Reg, right: &'a Expr, on: bool, target: Label, sp: Span) {
        let constant = const_of(right);
        if let (AstCmp::Is | AstCmp::IsNot, Some(Const::None)) = (op, &constant) {
            let on = on == (op == AstCmp::Is);
            return self.u.emit_jump(Op::JumpIfNone { on, a, off: 0 }, target, sp);
        }
        if let Some(imm) = constant.as_ref().and_then(Const::imm) {
            let jump = match op {
                AstCmp::Lt => Some(Op::JumpLtInt { on, a, imm, off: 0 }),
                AstCmp::LtE => Some(Op::JumpLeInt { on, a, imm, off: 0 }),
                AstCmp::Eq => Some(Op::JumpEqInt { on, a, imm, off: 0 }),
                AstCmp::NotEq => Some(Op::JumpNeInt { on, a, imm, off: 0 }),
                AstCmp::Gt => Some(Op::JumpGtInt { on, a, imm, off: 0 }),
                AstCmp::GtE => Some(Op::JumpGeInt { on, a, imm, off: 0 }),
                _ => None,
            };
            if let Some(jump) = jump {
                return self.u.emit_jump(jump, target, sp);
            }
        }
        let b = self.compare_right(right, op, None);
        self.jump_registers(op, a, b, on, target, sp);
    }

    fn jump_registers(&mut self, op: AstCmp, a: Reg, b: Reg, on: bool, target: Label, sp: Span) {
        let jump = match op {
            AstCmp::Lt => Op::JumpLt { on, a, b, off: 0 },
            AstCmp::LtE => Op::JumpLe { on, a, b, off: 0 },
            AstCmp::Eq => Op::JumpEq { on, a, b, off: 0 },
            AstCmp::NotEq => Op::JumpNe { on, a, b, off: 0 },
            AstCmp::Gt => Op::JumpGt { on, a, b, off: 0 },
            AstCmp::GtE => Op::JumpGe { on, a, b, off: 0 },
            AstCmp::Is | AstCmp::IsNot | AstCmp::In | AstCmp::NotIn => {
                let t = self.u.alloc();
                self.u.emit(Op::Compare { op: cmp_op(op), dst: t, a, b }, sp);
                self.u.top -= 1;
                Op::JumpIf { on, a: t, off: 0 }
            }
        };
        self.u.emit_jump(jump, target, sp);
    }
}

/// Truth of a constant condition.
pub(super) fn constant_truth(e: &Expr) -> Option<bool> {
    match e {
        Expr::BinOp(_) => None,
        _ => const_of(e).map(|c| c.truth()),
    }
}
