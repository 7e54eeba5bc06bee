//! Displays: tuples, lists, sets and dicts.

use super::*;
use crate::code::NO_REG;
use crate::compile::consts::const_of;
use ruff_python_ast::ExprDict;

/// Items evaluated into registers at once; longer displays grow item by item.
const CHUNK: usize = 64;
/// From this many items, an all-constant display is made from a constant tuple.
const FROM_TUPLE: usize = 3;

fn all_const(elts: &[Expr]) -> Option<Const> {
    elts.iter().map(const_of).collect::<Option<Vec<_>>>().map(Const::Tuple)
}

impl<'a> Emitter<'a> {
    pub(super) fn tuple(&mut self, e: &'a Expr, elts: &'a [Expr], dst: Reg) {
        let sp = span(e);
        if let Some(c) = const_of(e) {
            return self.load_const(&c, dst, sp);
        }
        let top = self.u.top;
        if elts.len() <= CHUNK && !elts.iter().any(Expr::is_starred_expr) {
            let base = self.run(elts);
            self.u.emit(Op::BuildTuple { dst, base, n: elts.len() as u16 }, sp);
        } else {
            let list = self.u.alloc();
            self.list(elts, list, sp);
            self.intrinsic(Intrinsic::ListToTuple, dst, list, sp);
        }
        self.u.top = top;
    }

    /// Evaluate into consecutive temporaries; the first.
    pub(super) fn run(&mut self, elts: &'a [Expr]) -> Reg {
        let base = self.u.alloc_n(0);
        for x in elts {
            self.expr_temp(x);
        }
        base
    }

    /// A list; `dst` may be the register on top of the stack.
    pub(super) fn list(&mut self, elts: &'a [Expr], dst: Reg, sp: Span) {
        self.list_for(elts, dst, NO_REG, sp);
    }

    /// The positional arguments of a call to `R[call]`, or (NO_REG) a list display.
    pub(super) fn list_for(&mut self, elts: &'a [Expr], dst: Reg, call: Reg, sp: Span) {
        let top = self.u.top;
        if elts.len() >= FROM_TUPLE
            && let Some(c) = all_const(elts)
        {
            self.u.emit(Op::BuildList { dst, base: dst, n: 0 }, sp);
            let t = self.u.alloc();
            self.load_const(&c, t, sp);
            self.u.emit(Op::ListExtend { list: dst, src: t, call }, sp);
            self.u.top = top;
            return;
        }
        let direct = elts.iter().take(CHUNK).take_while(|e| !e.is_starred_expr()).count();
        let (first, rest) = elts.split_at(direct);
        let base = self.run(first);
        self.u.emit(Op::BuildList { dst, base, n: direct as u16 }, sp);
        self.u.top = top;
        for x in rest {
            match x {
                Expr::Starred(s) => {
                    let src = self.expr_any(&s.value, None);
                    self.u.emit(Op::ListExtend { list: dst, src, call }, sp);
                }
                x => {
                    let src = self.expr_any(x, None);
                    self.u.emit(Op::ListAppend { list: dst, src }, sp);
                }
            }
            self.u.top = top;
        }
    }

    pub(super) fn set(&mut self, elts: &'a [Expr], dst: Reg, sp: Span) {
        let top = self.u.top;
        if elts.len() >= FROM_TUPLE
            && let Some(c) = all_const(elts)
        {
            self.u.emit(Op::BuildSet { dst, base: dst, n: 0 }, sp);
            let t = self.u.alloc();
            self.load_const(&c, t, sp);
            self.u.emit(Op::SetUpdate { set: dst, src: t }, sp);
            self.u.top = top;
            return;
        }
        let direct = elts.iter().take(CHUNK).take_while(|e| !e.is_starred_expr()).count();
        let (first, rest) = elts.split_at(direct);
        let base = self.run(first);
        self.u.emit(Op::BuildSet { dst, base, n: direct as u16 }, sp);
        self.u.top = top;
        for x in rest {
            match x {
                Expr::Starred(s) => {
                    let src = self.expr_any(&s.value, None);
                    self.u.emit(Op::SetUpdate { set: dst, src }, sp);
                }
                x => {
                    let src = self.expr_any(x, None);
                    self.u.emit(Op::SetAdd { set: dst, src }, sp);
                }
            }
            self.u.top = top;
        }
    }

    pub(super) fn dict(&mut self, d: &'a ExprDict, dst: Reg) {
        let sp = span(d);
        let top = self.u.top;
        let direct = d.items.iter().take(CHUNK / 2).take_while(|i| i.key.is_some()).count();
        let (first, rest) = d.items.split_at(direct);
        let base = self.u.alloc_n(0);
        for item in first {
            if let Some(k) = &item.key {
                self.expr_temp(k);
            }
            self.expr_temp(&item.value);
        }
        self.u.emit(Op::BuildDict { dst, base, n: direct as u16 }, sp);
        self.u.top = top;
        for item in rest {
            match &item.key {
                Some(k) => {
                    let (key, src) = self.pair(k, &item.value, None);
                    self.u.emit(Op::DictSet { dict: dst, key, src }, sp);
                }
                None => {
                    let src = self.expr_any(&item.value, None);
                    self.u.emit(Op::DictUpdate { dict: dst, src }, sp);
                }
            }
            self.u.top = top;
        }
    }
}
