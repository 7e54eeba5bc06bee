//! Assignment in all its forms, and `del`.

use super::expr::bin_op;
use super::*;
use crate::compile::consts::const_of;
use ruff_python_ast::{Operator, StmtAnnAssign, StmtAssign, StmtAugAssign};

impl<'a> Emitter<'a> {
    pub(super) fn assign(&mut self, a: &'a StmtAssign) {
        let top = self.u.top;
        if let [target] = a.targets.as_slice() {
            self.assign_expr(target, &a.value);
        } else {
            let later: Vec<&Expr> = a.targets.iter().collect();
            let src = self.expr_stable(&a.value, None, &later);
            // A local as the source of several targets must not change under them.
            let src = if self.u.is_temp(src) || a.targets.iter().all(Expr::is_name_expr) {
                src
            } else {
                let t = self.u.alloc();
                self.mov(t, src, span(&*a.value));
                t
            };
            for t in &a.targets {
                self.assign_reg(t, src);
            }
        }
        self.u.top = top;
    }

    /// `target = value`.
    fn assign_expr(&mut self, target: &'a Expr, value: &'a Expr) {
        match target {
            Expr::Name(n) => {
                let (place, id) = self.place(&n.id);
                if let Place::Reg(r) = place {
                    self.expr_to_local(value, r);
                    self.assigned(r);
                } else {
                    let src = self.expr_any(value, None);
                    self.store(place, id, src, span(target));
                }
            }
            Expr::Tuple(_) | Expr::List(_) if self.unpack_display(target, value) => {}
            _ => {
                let src = self.expr_stable(value, None, &[target]);
                self.assign_reg(target, src);
            }
        }
    }

    /// Evaluate into a named local, which keeps its old value until the last step.
    pub(super) fn expr_to_local(&mut self, value: &'a Expr, r: Reg) {
        if Self::is_atomic(value) {
            self.expr_to(value, r);
        } else {
            let top = self.u.top;
            let t = self.expr_any(value, None);
            self.mov(r, t, span(value));
            self.u.top = top;
        }
    }

    /// `a, b = x, y` without building a tuple.
    fn unpack_display(&mut self, target: &'a Expr, value: &'a Expr) -> bool {
        let (targets, values) = match (elements(target), elements(value)) {
            (Some(t), Some(v)) => (t, v),
            _ => return false,
        };
        let plain = |e: &Expr| !e.is_starred_expr();
        if targets.len() != values.len()
            || targets.len() > 4
            || !targets.iter().all(plain)
            || !values.iter().all(plain)
            || targets.is_empty()
        {
            return false;
        }
        // All values first, then the targets from left to right. A local that no target before its turn assigns
        // needs no copy.
        let mut sources = Vec::with_capacity(values.len());
        let walrus = self.scopes.list[self.u.scope].has_walrus;
        for (i, v) in values.iter().enumerate() {
            let local = self.local_reg(v).filter(|_| !walrus);
            let untouched =
                |e: &mut Self, r| targets[..i].iter().all(|t| t.is_name_expr() && e.local_reg(t) != Some(r));
            match local {
                Some(r) if untouched(self, r) => {
                    self.check_bound(r, span(v));
                    sources.push(r);
                }
                _ => sources.push(self.expr_temp(v)),
            }
        }
        for (t, src) in targets.iter().zip(sources) {
            self.assign_reg(t, src);
        }
        true
    }

    /// The register of a plain local variable.
    fn local_reg(&mut self, e: &Expr) -> Option<Reg> {
        match e {
            Expr::Name(n) if !is_debug(&n.id) => match self.place(&n.id) {
                (Place::Reg(r), _) => Some(r),
                _ => None,
            },
            _ => None,
        }
    }

    /// Assign the value in a register.
    pub(super) fn assign_reg(&mut self, target: &'a Expr, src: Reg) {
        let sp = span(target);
        let top = self.u.top;
        match target {
            Expr::Name(n) => {
                let (place, id) = self.place(&n.id);
                self.store(place, id, src, sp);
            }
            Expr::Attribute(a) => {
                let obj = self.expr_any(&a.value, None);
                let cache = self.attr_cache(&a.attr);
                self.u.emit(Op::SetAttr { obj, src, cache }, sp);
            }
            Expr::Subscript(s) => {
                let (obj, key) = self.pair(&s.value, &s.slice, None);
                self.u.emit(Op::SetItem { obj, key, src }, sp);
            }
            Expr::Starred(s) => self.assign_reg(&s.value, src),
            Expr::Tuple(t) => self.unpack(&t.elts, src, sp),
            Expr::List(l) => self.unpack(&l.elts, src, sp),
            _ => {}
        }
        self.u.top = top;
    }

    fn unpack(&mut self, elts: &'a [Expr], src: Reg, sp: Span) {
        let top = self.u.top;
        let base = self.u.alloc_n(elts.len() as u32);
        match elts.iter().position(Expr::is_starred_expr) {
            Some(star) if star > usize::from(u8::MAX) => {
                self.u.overflow = Some("too many expressions in star-unpacking assignment");
            }
            Some(star) => {
                let after = (elts.len() - star - 1) as u16;
                self.u.emit(Op::UnpackEx { before: star as u8, base, src, after }, sp);
            }
            None => self.u.emit(Op::UnpackSeq { base, src, n: elts.len() as u16 }, sp),
        }
        for (i, t) in elts.iter().enumerate() {
            self.assign_reg(t, base + i as Reg);
        }
        self.u.top = top;
    }

    // ── augmented ──

    pub(super) fn aug_assign(&mut self, a: &'a StmtAugAssign) {
        let sp = span(a);
        let top = self.u.top;
        match &*a.target {
            Expr::Name(n) => {
                let (place, id) = self.place(&n.id);
                let target = span(&*a.target);
                if let Place::Reg(r) = place {
                    self.check_bound(r, target);
                    let old = if self.rebinds(&[&a.value]) {
                        let t = self.u.alloc();
                        self.mov(t, r, target);
                        t
                    } else {
                        r
                    };
                    self.in_place(a, r, old, sp);
                } else {
                    let t = self.u.alloc();
                    self.load(place, id, t, target);
                    self.in_place(a, t, t, sp);
                    self.store(place, id, t, target);
                }
            }
            Expr::Attribute(x) => {
                let obj = self.expr_stable(&x.value, None, &[&a.value]);
                let cache = self.attr_cache(&x.attr);
                let t = self.u.alloc();
                self.u.emit(Op::GetAttr { dst: t, obj, cache }, span(x));
                self.in_place(a, t, t, sp);
                let cache = self.attr_cache(&x.attr);
                self.u.emit(Op::SetAttr { obj, src: t, cache }, span(x));
            }
            Expr::Subscript(x) => {
                let obj = self.expr_stable(&x.value, None, &[&x.slice, &a.value]);
                let key = self.expr_stable(&x.slice, None, &[&a.value]);
                let t = self.u.alloc();
                self.u.emit(Op::GetItem { dst: t, obj, key }, span(x));
                self.in_place(a, t, t, sp);
                self.u.emit(Op::SetItem { obj, key, src: t }, span(x));
            }
            _ => {}
        }
        self.u.top = top;
    }

    /// `R[dst] = R[old] op= value`.
    fn in_place(&mut self, a: &'a StmtAugAssign, dst: Reg, old: Reg, sp: Span) {
        let top = self.u.top;
        let imm = const_of(&a.value).as_ref().and_then(Const::imm);
        let op = match (a.op, imm) {
            (Operator::Add, Some(imm)) => Op::AddInt { inplace: true, dst, a: old, imm },
            (Operator::Sub, Some(imm)) => Op::SubInt { inplace: true, dst, a: old, imm },
            _ => {
                let b = self.expr_any(&a.value, None);
                Op::Inplace { op: bin_op(a.op), dst, a: old, b }
            }
        };
        self.u.emit(op, sp);
        self.u.top = top;
    }

    // ── annotated ──

    pub(super) fn ann_assign(&mut self, a: &'a StmtAnnAssign) {
        let top = self.u.top;
        let sp = span(a);
        if let Some(v) = &a.value {
            self.assign_expr(&a.target, v);
            self.u.top = top;
        }
        let evaluated = matches!(self.u.kind, CodeKind::Module | CodeKind::Exec | CodeKind::Class);
        match &*a.target {
            Expr::Name(n) if a.simple => {
                if evaluated {
                    let src = self.u.alloc();
                    self.annotation_value(&a.annotation, src);
                    let table = self.scopes.names.id("__annotations__");
                    let place = if self.u.kind == CodeKind::Module { Place::Global } else { Place::Name };
                    let obj = self.u.alloc();
                    self.load(place, table, obj, sp);
                    let key = self.u.alloc();
                    let id = self.scopes.mangle(self.scope, &n.id);
                    let text = self.scopes.names.text(id).to_string();
                    self.load_str(&text, key, sp);
                    self.u.emit(Op::SetItem { obj, key, src }, sp);
                }
            }
            target => {
                if a.value.is_none() {
                    match target {
                        Expr::Attribute(x) => self.expr_discard(&x.value),
                        Expr::Subscript(x) => {
                            self.expr_discard(&x.value);
                            self.expr_discard(&x.slice);
                        }
                        _ => {}
                    }
                }
                if evaluated && !self.scopes.future_annotations {
                    self.expr_discard(&a.annotation);
                }
            }
        }
        self.u.top = top;
    }

    /// The value of an annotation: its text under `from __future__ import annotations`.
    pub(super) fn annotation_value(&mut self, e: &'a Expr, dst: Reg) {
        if self.scopes.future_annotations {
            let text = unparse::unparse(e, &self.parse.text);
            return self.load_str(&text, dst, span(e));
        }
        match e {
            // `*args: *Ts`
            Expr::Starred(s) => {
                let top = self.u.top;
                let src = self.expr_any(&s.value, None);
                let base = self.u.alloc();
                self.u.emit(Op::UnpackSeq { base, src, n: 1 }, span(e));
                self.mov(dst, base, span(e));
                self.u.top = top;
            }
            _ => self.expr_to(e, dst),
        }
    }

    // ── del ──

    pub(super) fn delete_expr(&mut self, e: &'a Expr) {
        let sp = span(e);
        let top = self.u.top;
        match e {
            Expr::Name(n) => {
                let (place, id) = self.place(&n.id);
                self.delete(place, id, sp);
            }
            Expr::Attribute(a) => {
                let obj = self.expr_any(&a.value, None);
                let id = self.scopes.mangle(self.scope, &a.attr);
                let name = self.intern(id);
                let name = self.u.add_name(name);
                self.u.emit(Op::DelAttr { obj, name }, sp);
            }
            Expr::Subscript(s) => {
                let (obj, key) = self.pair(&s.value, &s.slice, None);
                self.u.emit(Op::DelItem { obj, key }, sp);
            }
            Expr::Tuple(t) => t.elts.iter().for_each(|x| self.delete_expr(x)),
            Expr::List(l) => l.elts.iter().for_each(|x| self.delete_expr(x)),
            _ => {}
        }
        self.u.top = top;
    }
}

fn elements(e: &Expr) -> Option<&[Expr]> {
    match e {
        Expr::Tuple(t) => Some(&t.elts),
        Expr::List(l) => Some(&l.elts),
        _ => None,
    }
}
