//! Calls: arguments are evaluated straight into the callee's window, which is the top of the register stack.

use super::*;
use crate::code::NO_REG;
use ruff_python_ast::{Arguments, ExprAttribute, ExprCall, Keyword};

/// More arguments than this go through a list.
const MAX_DIRECT: usize = 200;

impl<'a> Emitter<'a> {
    pub(super) fn call(&mut self, c: &'a ExprCall, dst: Reg) {
        let sp = span(c);
        let top = self.u.top;
        // A temporary destination on top of the stack serves as the window's first register.
        let reuse = self.u.is_temp(dst) && u32::from(dst) + 1 == top;
        let f = if reuse { dst } else { self.u.alloc() };
        let args = &c.arguments;
        if is_direct(args) {
            match &*c.func {
                Expr::Attribute(a) => self.method_call(a, args, f, dst, sp),
                func => {
                    self.expr_to(func, f);
                    self.direct_args(args, f, false, dst, sp);
                }
            }
        } else {
            self.expr_to(&c.func, f);
            self.spread_args(&args.args, &args.keywords, f, sp);
            self.mov(dst, f, sp);
        }
        self.u.top = top;
    }

    fn method_call(&mut self, a: &'a ExprAttribute, args: &'a Arguments, f: Reg, dst: Reg, sp: Span) {
        let obj = self.expr_any(&a.value, Some(f));
        let cache = self.attr_cache(&a.attr);
        self.u.top = u32::from(f) + 1;
        self.u.alloc();
        self.u.emit(Op::LoadMethod { f, obj, cache }, self.attr_span(span(a), a));
        let sp = self.attr_span(sp, a);
        self.direct_args(args, f, true, dst, sp);
    }

    /// Where an attribute access, or the call of a method, is said to be: an attribute on another line than the start
    /// of its expression begins with its name.
    pub(super) fn attr_span(&self, sp: Span, a: &ExprAttribute) -> Span {
        let name = span(&a.attr);
        if self.line_of(sp.0) == self.line_of(name.0) { sp } else { (name.0, sp.1) }
    }

    /// Evaluate the arguments into the window of the callable in `f` and call it.
    pub(super) fn direct_args(&mut self, args: &'a Arguments, f: Reg, method: bool, dst: Reg, sp: Span) {
        for a in &args.args {
            self.expr_temp(a);
        }
        for k in &args.keywords {
            self.expr_temp(&k.value);
        }
        let argc = args.len() as u16;
        self.call_window(f, argc, &args.keywords, method, dst, sp);
    }

    /// Call with everything in its window; the last arguments are the keywords'.
    pub(super) fn call_window(
        &mut self,
        f: Reg,
        argc: u16,
        keywords: &'a [Keyword],
        method: bool,
        dst: Reg,
        sp: Span,
    ) {
        if keywords.is_empty() {
            let op = if method { Op::CallMethod { f, argc, dst } } else { Op::Call { f, argc, dst } };
            return self.u.emit(op, sp);
        }
        let names =
            keywords.iter().filter_map(|k| k.arg.as_ref()).map(|n| Const::Str(n.to_string())).collect();
        let k = self.u.add_const(&Const::Tuple(names), self.heap, self.interner);
        let names = self.u.narrow(k);
        let op = if method { Op::CallMethodKw { f, argc, names } } else { Op::CallKw { f, argc, names } };
        self.u.emit(op, sp);
        self.mov(dst, f, sp);
    }

    /// Call with `*` or `**` arguments, or very many: a list and a dict. The result is in `f`.
    pub(super) fn spread_args(&mut self, args: &'a [Expr], keywords: &'a [Keyword], f: Reg, sp: Span) {
        self.u.top = u32::from(f) + 1;
        let list = self.u.alloc();
        if let [Expr::Starred(s)] = args {
            // A lone `*` argument is taken apart when the keywords are there, and its errors name the callable.
            self.expr_to(&s.value, list);
            let dict = self.u.alloc();
            self.keyword_dict(keywords, f, dict, sp);
            let items = self.u.alloc();
            self.u.emit(Op::BuildList { dst: items, base: items, n: 0 }, sp);
            self.u.emit(Op::ListExtend { list: items, src: list, call: f }, sp);
            self.mov(list, items, sp);
        } else {
            self.list_for(args, list, NO_REG, sp);
            let dict = self.u.alloc();
            self.keyword_dict(keywords, f, dict, sp);
        }
        self.u.emit(Op::CallEx { f }, sp);
        self.u.top = u32::from(f) + 1;
    }

    /// `R[dict]` = the keyword arguments, or Unbound if there are none.
    pub(super) fn keyword_dict(&mut self, keywords: &'a [Keyword], f: Reg, dict: Reg, sp: Span) {
        if keywords.is_empty() {
            return self.u.emit(Op::Unset { dst: dict }, sp);
        }
        let mut made = false;
        let mut rest = keywords;
        while let Some(first) = rest.first() {
            let top = self.u.top;
            if first.arg.is_none() {
                if !made {
                    self.u.emit(Op::BuildDict { dst: dict, base: dict, n: 0 }, sp);
                    made = true;
                }
                let src = self.expr_any(&first.value, None);
                self.u.emit(Op::DictMerge { dict, src, f }, sp);
                rest = &rest[1..];
            } else {
                let n = rest.iter().take(64).take_while(|k| k.arg.is_some()).count();
                let (run, after) = rest.split_at(n);
                let base = self.u.alloc_n(0);
                for k in run {
                    let key = self.u.alloc();
                    if let Some(name) = &k.arg {
                        self.load_str(name, key, sp);
                    }
                    self.expr_temp(&k.value);
                }
                if made {
                    self.u.emit(Op::BuildDict { dst: base, base, n: n as u16 }, sp);
                    self.u.emit(Op::DictMerge { dict, src: base, f }, sp);
                } else {
                    self.u.emit(Op::BuildDict { dst: dict, base, n: n as u16 }, sp);
                    made = true;
                }
                rest = after;
            }
            self.u.top = top;
        }
    }
}

/// Only plain arguments, and few enough for a window.
pub(super) fn is_direct(args: &Arguments) -> bool {
    args.len() <= MAX_DIRECT
        && !args.args.iter().any(Expr::is_starred_expr)
        && args.keywords.iter().all(|k| k.arg.is_some())
}
