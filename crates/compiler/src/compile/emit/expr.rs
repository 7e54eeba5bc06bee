//! Expressions.

use super::*;
use crate::code::{BinOp, CmpOp, Conversion, NO_REG, UnOp};
use crate::compile::consts::{Const, binary, const_of};
use ruff_python_ast::helpers::any_over_expr;
use ruff_python_ast::*;

impl<'a> Emitter<'a> {
    /// Evaluate into `dst`.
    pub(super) fn expr_to(&mut self, e: &'a Expr, dst: Reg) {
        let sp = span(e);
        match e {
            Expr::Name(n) => {
                if is_debug(&n.id) {
                    return self.load_const(&Const::Bool(true), dst, sp);
                }
                let (place, id) = self.place(&n.id);
                self.load(place, id, dst, sp);
            }
            Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_) => {
                let c = const_of(e).unwrap_or(Const::None);
                self.load_const(&c, dst, sp);
            }
            Expr::BinOp(_) => self.bin_op(e, dst),
            Expr::UnaryOp(u) => self.unary(u, e, dst),
            Expr::Compare(c) => self.compare(c, dst),
            Expr::Call(c) => self.call(c, dst),
            Expr::Attribute(a) => {
                let top = self.u.top;
                let obj = self.expr_any(&a.value, self.scratch(dst));
                let cache = self.attr_cache(&a.attr);
                self.u.emit(Op::GetAttr { dst, obj, cache }, self.attr_span(sp, a));
                self.u.top = top;
            }
            Expr::Subscript(s) => self.subscript(s, dst),
            Expr::BoolOp(b) => self.bool_op(b, dst),
            Expr::If(i) => self.if_exp(i, dst),
            Expr::Named(n) => {
                self.expr_to(&n.value, dst);
                if let Expr::Name(t) = &*n.target {
                    let (place, id) = self.place(&t.id);
                    self.store(place, id, dst, span(&*n.target));
                }
            }
            Expr::Tuple(t) => self.tuple(e, &t.elts, dst),
            Expr::List(l) => self.list(&l.elts, dst, sp),
            Expr::Set(s) => self.set(&s.elts, dst, sp),
            Expr::Dict(d) => self.dict(d, dst),
            Expr::Lambda(l) => self.lambda(l, dst),
            Expr::ListComp(c) => self.list_comp(c, dst),
            Expr::SetComp(c) => self.set_comp(c, dst),
            Expr::DictComp(c) => self.dict_comp(c, dst),
            Expr::Generator(g) => self.generator(g, dst),
            Expr::Await(a) => {
                let top = self.u.top;
                let src = self.expr_any(&a.value, self.scratch(dst));
                let value = self.u.alloc();
                self.await_value(value, src, sp);
                self.mov(dst, value, sp);
                self.u.top = top;
            }
            Expr::Yield(y) => self.yield_expr(y, dst),
            Expr::YieldFrom(y) => {
                let top = self.u.top;
                let value = self.u.alloc();
                let iter = self.u.alloc();
                let src = self.expr_any(&y.value, Some(iter));
                self.u.emit(Op::GetYieldFromIter { dst: iter, src }, sp);
                self.u.emit(Op::LoadNone { dst: value }, sp);
                self.u.emit(Op::YieldFrom { dst: value, iter }, sp);
                self.mov(dst, value, sp);
                self.u.top = top;
            }
            Expr::FString(f) => self.fstring(f, dst),
            Expr::Slice(s) => self.slice(s, dst),
            // Rejected by scope analysis and the parser; nothing sensible to evaluate.
            Expr::Starred(s) => self.expr_to(&s.value, dst),
            Expr::TString(_) | Expr::IpyEscapeCommand(_) => self.u.emit(Op::LoadNone { dst }, sp),
        }
    }

    /// `dst` as a place for intermediate results, if it is a temporary.
    pub(super) fn scratch(&self, dst: Reg) -> Option<Reg> {
        self.u.is_temp(dst).then_some(dst)
    }

    /// Evaluate into a fresh temporary.
    pub(super) fn expr_temp(&mut self, e: &'a Expr) -> Reg {
        let r = self.u.alloc();
        self.expr_to(e, r);
        r
    }

    /// Evaluate into any register: a local's own, else `scratch`, else a fresh temporary.
    pub(super) fn expr_any(&mut self, e: &'a Expr, scratch: Option<Reg>) -> Reg {
        if let Expr::Name(n) = e
            && !is_debug(&n.id)
            && let (Place::Reg(r), _) = self.place(&n.id)
        {
            self.check_bound(r, span(e));
            return r;
        }
        let dst = scratch.unwrap_or_else(|| self.u.alloc());
        self.expr_to(e, dst);
        dst
    }

    /// Evaluate into a register that evaluating `later` does not change.
    pub(super) fn expr_stable(&mut self, e: &'a Expr, scratch: Option<Reg>, later: &[&Expr]) -> Reg {
        let r = self.expr_any(e, scratch);
        if self.u.is_temp(r) || !self.rebinds(later) {
            return r;
        }
        let copy = match scratch {
            Some(s) => s,
            None => self.u.alloc(),
        };
        self.mov(copy, r, span(e));
        copy
    }

    /// Whether evaluating any of the expressions may assign a local.
    pub(super) fn rebinds(&self, later: &[&Expr]) -> bool {
        self.scopes.list[self.u.scope].has_walrus
            && later.iter().any(|e| any_over_expr(e, |x| x.is_named_expr()))
    }

    /// Both operands of a binary operation.
    pub(super) fn pair(&mut self, a: &'a Expr, b: &'a Expr, scratch: Option<Reg>) -> (Reg, Reg) {
        let ra = self.expr_stable(a, scratch, &[b]);
        let rb = self.expr_any(b, scratch.filter(|s| *s != ra));
        (ra, rb)
    }

    /// Evaluate for the effect only.
    pub(super) fn expr_discard(&mut self, e: &'a Expr) {
        let top = self.u.top;
        match e {
            Expr::Name(n) => {
                // A name is looked up for its NameError.
                if let (Place::Reg(r), _) = self.place(&n.id) {
                    self.check_bound(r, span(e));
                } else {
                    self.expr_temp(e);
                }
            }
            Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_) => {}
            _ => {
                self.expr_temp(e);
            }
        }
        self.u.top = top;
    }

    /// Whether the expression's code writes its destination only in its last step, so that the destination may
    /// be a variable that the expression reads, or that must keep its value if the expression raises.
    pub(super) fn is_atomic(e: &Expr) -> bool {
        match e {
            Expr::Name(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BinOp(_)
            | Expr::Attribute(_)
            | Expr::Subscript(_)
            | Expr::UnaryOp(_)
            | Expr::Lambda(_)
            | Expr::Await(_)
            | Expr::Yield(_)
            | Expr::YieldFrom(_) => true,
            Expr::Call(_) => true,
            Expr::Compare(c) => c.ops.len() == 1,
            Expr::If(i) => Self::is_atomic(&i.body) && Self::is_atomic(&i.orelse),
            Expr::List(l) => l.elts.is_empty(),
            Expr::Dict(d) => d.items.is_empty(),
            _ => false,
        }
    }

    // ── operators ──

    /// A chain of binary operators, walked down its left side without recursion and folded on the way up.
    fn bin_op(&mut self, e: &'a Expr, dst: Reg) {
        let mut chain = Vec::new();
        let mut at = e;
        while let Expr::BinOp(b) = at {
            chain.push(b);
            at = &b.left;
        }
        chain.reverse();
        let top = self.u.top;
        let scratch = self.scratch(dst);
        let mut folded = const_of(at);
        let mut left = None;
        let last = chain.len() - 1;
        for (i, b) in chain.iter().enumerate() {
            let sp = span(*b);
            let right_const = const_of(&b.right);
            if let (Some(x), Some(y)) = (&folded, &right_const)
                && let Some(c) = binary(b.op, x, y)
            {
                folded = Some(c);
                continue;
            }
            if let (Some(Const::Str(template)), None, Expr::Tuple(t)) = (&folded, &right_const, &*b.right)
                && let Some(parts) = percent_pieces(template, &t.elts)
            {
                folded = None;
                let out = match scratch {
                    _ if i == last => dst,
                    Some(s) => s,
                    None => self.u.alloc(),
                };
                self.format_pieces(&parts, out, sp);
                left = Some(out);
                continue;
            }
            let a = match (folded.take(), left) {
                (Some(c), _) => {
                    let r = scratch.unwrap_or_else(|| self.u.alloc());
                    self.load_const(&c, r, span(&*b.left));
                    r
                }
                (None, Some(r)) => r,
                (None, None) => self.expr_stable(at, scratch, &[&b.right]),
            };
            let out = match (i == last, scratch) {
                (true, _) => dst,
                (false, Some(s)) => s,
                (false, None) if self.u.is_temp(a) => a,
                (false, None) => self.u.alloc(),
            };
            let imm = right_const.as_ref().and_then(Const::imm);
            match (b.op, imm) {
                (Operator::Add, Some(imm)) => {
                    self.u.emit(Op::AddInt { inplace: false, dst: out, a, imm }, sp)
                }
                (Operator::Sub, Some(imm)) => {
                    self.u.emit(Op::SubInt { inplace: false, dst: out, a, imm }, sp)
                }
                _ => {
                    let hold = self.u.top;
                    let b_reg = match &right_const {
                        Some(c) => {
                            let r = scratch.filter(|s| *s != a).unwrap_or_else(|| self.u.alloc());
                            self.load_const(c, r, span(&*b.right));
                            r
                        }
                        None => self.expr_any(&b.right, scratch.filter(|s| *s != a)),
                    };
                    self.u.emit(binary_op(b.op, out, a, b_reg), sp);
                    self.u.top = hold;
                }
            }
            left = Some(out);
        }
        match folded {
            Some(c) => self.load_const(&c, dst, span(e)),
            None => {
                if let Some(r) = left {
                    self.mov(dst, r, span(e));
                }
            }
        }
        self.u.top = top;
    }

    fn unary(&mut self, u: &'a ExprUnaryOp, e: &'a Expr, dst: Reg) {
        let sp = span(u);
        if let Some(c) = const_of(e) {
            return self.load_const(&c, dst, sp);
        }
        // `not a is b`, `not a in b` are single comparisons.
        if let (UnaryOp::Not, Expr::Compare(c)) = (u.op, &*u.operand)
            && let [CmpOp2::Is | CmpOp2::IsNot | CmpOp2::In | CmpOp2::NotIn] = &*c.ops
        {
            let top = self.u.top;
            let (a, b) = self.compare_operands(&c.left, &c.comparators[0], c.ops[0], self.scratch(dst));
            self.u.emit(Op::Compare { op: cmp_op(c.ops[0].negate()), dst, a, b }, span(c));
            self.u.top = top;
            return;
        }
        let top = self.u.top;
        let a = self.expr_any(&u.operand, self.scratch(dst));
        let op = match u.op {
            UnaryOp::Not => Op::Not { dst, a },
            UnaryOp::USub => Op::Unary { op: UnOp::Neg, dst, a },
            UnaryOp::UAdd => Op::Unary { op: UnOp::Pos, dst, a },
            UnaryOp::Invert => Op::Unary { op: UnOp::Invert, dst, a },
        };
        self.u.emit(op, sp);
        self.u.top = top;
    }

    /// Operands of a comparison; the right side of `in` may be a display that folds to a constant.
    pub(super) fn compare_operands(
        &mut self,
        a: &'a Expr,
        b: &'a Expr,
        op: ruff_python_ast::CmpOp,
        scratch: Option<Reg>,
    ) -> (Reg, Reg) {
        let ra = self.expr_stable(a, scratch, &[b]);
        let rb = self.compare_right(b, op, scratch.filter(|s| *s != ra));
        (ra, rb)
    }

    pub(super) fn compare_right(
        &mut self,
        b: &'a Expr,
        op: ruff_python_ast::CmpOp,
        scratch: Option<Reg>,
    ) -> Reg {
        if let Some(c) = in_operand(b, op) {
            let r = scratch.unwrap_or_else(|| self.u.alloc());
            self.load_const(&c, r, span(b));
            return r;
        }
        self.expr_any(b, scratch)
    }

    fn compare(&mut self, c: &'a ExprCompare, dst: Reg) {
        let sp = span(c);
        let top = self.u.top;
        if let [op] = &*c.ops {
            let (a, b) = self.compare_operands(&c.left, &c.comparators[0], *op, self.scratch(dst));
            self.u.emit(Op::Compare { op: cmp_op(*op), dst, a, b }, sp);
            self.u.top = top;
            return;
        }
        // `a < b < c`: `dst` is a temporary (not atomic); stop at the first false result.
        let end = self.u.label();
        let rest: Vec<&Expr> = c.comparators.iter().collect();
        let mut a = self.expr_stable(&c.left, None, &rest);
        let last = c.ops.len() - 1;
        for (i, (op, right)) in c.ops.iter().zip(&*c.comparators).enumerate() {
            let b = if i == last {
                self.compare_right(right, *op, None)
            } else {
                self.expr_stable(right, None, &rest[i + 1..])
            };
            self.u.emit(Op::Compare { op: cmp_op(*op), dst, a, b }, sp);
            if i < last {
                self.u.emit_jump(Op::JumpIf { on: false, a: dst, off: 0 }, end, sp);
            }
            a = b;
        }
        self.u.place(end);
        self.u.top = top;
    }

    fn bool_op(&mut self, b: &'a ExprBoolOp, dst: Reg) {
        let end = self.u.label();
        let on = b.op == BoolOp::Or;
        let last = b.values.len() - 1;
        for (i, v) in b.values.iter().enumerate() {
            self.expr_to(v, dst);
            if i < last {
                self.u.emit_jump(Op::JumpIf { on, a: dst, off: 0 }, end, span(v));
            }
        }
        self.u.place(end);
    }

    fn if_exp(&mut self, i: &'a ExprIf, dst: Reg) {
        let (other, end) = (self.u.label(), self.u.label());
        self.cond(&i.test, false, other);
        self.expr_to(&i.body, dst);
        self.u.emit_jump(Op::Jump { off: 0 }, end, span(&*i.body));
        self.u.place(other);
        self.expr_to(&i.orelse, dst);
        self.u.place(end);
    }

    // ── items ──

    fn subscript(&mut self, s: &'a ExprSubscript, dst: Reg) {
        let top = self.u.top;
        let sp = span(s);
        let scratch = self.scratch(dst);
        if let Some(imm) = const_of(&s.slice).as_ref().and_then(Const::imm) {
            let obj = self.expr_any(&s.value, scratch);
            self.u.emit(Op::GetItemInt { dst, obj, imm }, sp);
        } else {
            let (obj, key) = self.pair(&s.value, &s.slice, scratch);
            self.u.emit(Op::GetItem { dst, obj, key }, sp);
        }
        self.u.top = top;
    }

    fn slice(&mut self, s: &'a ExprSlice, dst: Reg) {
        let sp = span(s);
        let top = self.u.top;
        let base = self.u.alloc_n(3);
        for (i, part) in [&s.lower, &s.upper, &s.step].into_iter().enumerate() {
            let r = base + i as Reg;
            match part {
                Some(e) => self.expr_to(e, r),
                None => self.u.emit(Op::LoadNone { dst: r }, sp),
            }
        }
        self.u.emit(Op::BuildSlice { dst, base }, sp);
        self.u.top = top;
    }

    // ── coroutines and generators ──

    /// `R[value] = await R[src]`; `value` is a temporary.
    pub(super) fn await_value(&mut self, value: Reg, src: Reg, sp: Span) {
        let top = self.u.top;
        let iter = self.u.alloc();
        self.u.emit(Op::GetAwaitable { dst: iter, src }, sp);
        self.u.emit(Op::LoadNone { dst: value }, sp);
        self.u.emit(Op::YieldFrom { dst: value, iter }, sp);
        self.u.top = top;
    }

    fn yield_expr(&mut self, y: &'a ExprYield, dst: Reg) {
        let sp = span(y);
        let top = self.u.top;
        let src = match &y.value {
            Some(v) => self.expr_any(v, self.scratch(dst)),
            None => {
                let r = self.u.alloc();
                self.u.emit(Op::LoadNone { dst: r }, sp);
                r
            }
        };
        self.yield_value(dst, src, sp);
        self.u.top = top;
    }

    pub(super) fn yield_value(&mut self, dst: Reg, src: Reg, sp: Span) {
        let top = self.u.top;
        let mut src = src;
        if self.u.kind == CodeKind::AsyncGenerator {
            let wrapped = self.u.alloc();
            self.intrinsic(Intrinsic::AsyncYield, wrapped, src, sp);
            src = wrapped;
        }
        self.u.emit(Op::Yield { dst, src }, sp);
        self.u.top = top;
    }

    // ── f-strings ──

    fn fstring(&mut self, f: &'a ExprFString, dst: Reg) {
        let mut parts: Vec<Piece<'a>> = Vec::new();
        for part in &f.value {
            match part {
                FStringPart::Literal(s) => push_text(&mut parts, s),
                FStringPart::FString(f) => pieces(&mut parts, &f.elements),
            }
        }
        self.format_pieces(&parts, dst, span(f));
    }

    /// Join literal text and formatted values.
    fn format_pieces(&mut self, parts: &[Piece<'a>], dst: Reg, sp: Span) {
        let top = self.u.top;
        match parts {
            [] => return self.load_str("", dst, sp),
            [Piece::Text(t)] => return self.load_str(t, dst, sp),
            [Piece::Field(f)] => return self.field(f, dst),
            [Piece::Percent(f)] => return self.percent_field(f, dst, sp),
            _ => {}
        }
        let base = self.u.alloc_n(0);
        let mut n: u16 = 0;
        for p in parts {
            // Long f-strings are joined in stages, so that they need few registers.
            if n == 64 {
                self.u.emit(Op::BuildString { dst: base, base, n }, sp);
                self.u.top = u32::from(base) + 1;
                n = 1;
            }
            let r = self.u.alloc();
            match p {
                Piece::Text(t) => self.load_str(t, r, sp),
                Piece::Field(f) => self.field(f, r),
                Piece::Percent(f) => self.percent_field(f, r, sp),
            }
            n += 1;
        }
        self.u.emit(Op::BuildString { dst, base, n }, sp);
        self.u.top = top;
    }

    fn percent_field(&mut self, f: &PercentField<'a>, dst: Reg, sp: Span) {
        let top = self.u.top;
        let src = self.expr_any(f.value, self.scratch(dst));
        let spec = if f.spec.is_empty() {
            NO_REG
        } else {
            let r = self.u.alloc();
            self.load_str(&f.spec, r, sp);
            r
        };
        self.u.emit(Op::Format { conv: f.conv, dst, src, spec }, sp);
        self.u.top = top;
    }

    fn field(&mut self, f: &'a InterpolatedElement, dst: Reg) {
        let sp = span(f);
        let top = self.u.top;
        let spec_parts = f.format_spec.as_ref().map(|s| {
            let mut parts = Vec::new();
            pieces(&mut parts, &s.elements);
            parts
        });
        let conv = match f.conversion {
            ConversionFlag::None if f.debug_text.is_some() && f.format_spec.is_none() => Conversion::Repr,
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Repr => Conversion::Repr,
            ConversionFlag::Ascii => Conversion::Ascii,
        };
        // The specification may contain `:=`: keep it simple and copy the value.
        let src = if spec_parts.is_some() {
            let r = self.scratch(dst).unwrap_or_else(|| self.u.alloc());
            self.expr_to(&f.expression, r);
            r
        } else {
            self.expr_any(&f.expression, self.scratch(dst))
        };
        let spec = match spec_parts {
            Some(parts) => {
                let r = self.u.alloc();
                self.format_pieces(&parts, r, sp);
                r
            }
            None => NO_REG,
        };
        self.u.emit(Op::Format { conv, dst, src, spec }, sp);
        self.u.top = top;
    }
}

use ruff_python_ast::CmpOp as CmpOp2;

/// A part of an f-string: literal text (neighbours merged) or a field.
enum Piece<'a> {
    Text(String),
    Field(&'a InterpolatedElement),
    /// A field of a template for `%`.
    Percent(PercentField<'a>),
}

struct PercentField<'a> {
    value: &'a Expr,
    conv: Conversion,
    spec: String,
}

/// `'…%s…' % (…, …)` as an f-string, where all fields are `%s`, `%r` or `%a` and as many as the values: each value is
/// made text before the next one is evaluated.
fn percent_pieces<'a>(template: &str, values: &'a [Expr]) -> Option<Vec<Piece<'a>>> {
    const MOST_DIGITS: usize = 3;
    let mut parts = Vec::new();
    let mut values = values.iter();
    let mut rest = template;
    while let Some((text, after)) = rest.split_once('%') {
        push_text(&mut parts, text);
        if let Some(after) = after.strip_prefix('%') {
            push_text(&mut parts, "%");
            rest = after;
            continue;
        }
        let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
        let unsigned = after.trim_start_matches(['-', '+', ' ', '#', '0']);
        let left = after[..after.len() - unsigned.len()].contains('-');
        let width = digits(unsigned);
        let mut tail = &unsigned[width..];
        let mut spec = String::new();
        if width > 0 {
            spec.push(if left { '<' } else { '>' });
            spec.push_str(&unsigned[..width]);
        }
        if let Some(precision) = tail.strip_prefix('.') {
            let count = digits(precision);
            if count > MOST_DIGITS {
                return None;
            }
            spec.push('.');
            spec.push_str(if count == 0 { "0" } else { &precision[..count] });
            tail = &precision[count..];
        }
        let conv = match tail.bytes().next()? {
            b's' => Conversion::Str,
            b'r' => Conversion::Repr,
            b'a' => Conversion::Ascii,
            _ => return None,
        };
        if width > MOST_DIGITS {
            return None;
        }
        let value = values.next().filter(|v| !matches!(v, Expr::Starred(_)))?;
        parts.push(Piece::Percent(PercentField { value, conv, spec }));
        rest = &tail[1..];
    }
    push_text(&mut parts, rest);
    values.next().is_none().then_some(parts)
}

fn push_text(parts: &mut Vec<Piece<'_>>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Text(t)) => t.push_str(text),
        _ => parts.push(Piece::Text(text.to_string())),
    }
}

fn pieces<'a>(parts: &mut Vec<Piece<'a>>, elements: &'a InterpolatedStringElements) {
    for e in elements.iter() {
        match e {
            InterpolatedStringElement::Literal(l) => push_text(parts, l),
            InterpolatedStringElement::Interpolation(f) => {
                if let Some(d) = &f.debug_text {
                    push_text(parts, d.as_str());
                }
                parts.push(Piece::Field(f));
            }
        }
    }
}

/// A list or tuple of constants after `in` is a constant tuple.
fn in_operand(b: &Expr, op: ruff_python_ast::CmpOp) -> Option<Const> {
    if !matches!(op, CmpOp2::In | CmpOp2::NotIn) {
        return None;
    }
    match b {
        Expr::List(l) => l.elts.iter().map(const_of).collect::<Option<Vec<_>>>().map(Const::Tuple),
        Expr::Tuple(_) => const_of(b),
        _ => None,
    }
}

pub(super) fn binary_op(op: Operator, dst: Reg, a: Reg, b: Reg) -> Op {
    match op {
        Operator::Add => Op::Add { dst, a, b },
        Operator::Sub => Op::Sub { dst, a, b },
        Operator::Mult => Op::Mul { dst, a, b },
        op => Op::Binary { op: bin_op(op), dst, a, b },
    }
}

pub(super) fn bin_op(op: Operator) -> BinOp {
    match op {
        Operator::Add => BinOp::Add,
        Operator::Sub => BinOp::Sub,
        Operator::Mult => BinOp::Mul,
        Operator::MatMult => BinOp::MatMul,
        Operator::Div => BinOp::Div,
        Operator::Mod => BinOp::Mod,
        Operator::Pow => BinOp::Pow,
        Operator::LShift => BinOp::LShift,
        Operator::RShift => BinOp::RShift,
        Operator::BitOr => BinOp::Or,
        Operator::BitXor => BinOp::Xor,
        Operator::BitAnd => BinOp::And,
        Operator::FloorDiv => BinOp::FloorDiv,
    }
}

pub(super) fn cmp_op(op: ruff_python_ast::CmpOp) -> CmpOp {
    match op {
        CmpOp2::Eq => CmpOp::Eq,
        CmpOp2::NotEq => CmpOp::Ne,
        CmpOp2::Lt => CmpOp::Lt,
        CmpOp2::LtE => CmpOp::Le,
        CmpOp2::Gt => CmpOp::Gt,
        CmpOp2::GtE => CmpOp::Ge,
        CmpOp2::Is => CmpOp::Is,
        CmpOp2::IsNot => CmpOp::IsNot,
        CmpOp2::In => CmpOp::In,
        CmpOp2::NotIn => CmpOp::NotIn,
    }
}
