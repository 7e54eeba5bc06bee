//! Instructions that the loop leaves to a call of their own.
//!
//! Owns: everything that is not arithmetic, comparison, jump, call, or access to names, attributes and items. What they
//! do takes long beside the call; and with them in it, the loop grew so large that its own pointers had no registers
//! (measured: what stays in the loop runs up to a third faster without them). pc is saved before.

use super::*;
use crate::code::{Intrinsic, NO_REG, Op, Reg};
use crate::object::*;

impl Vm {
    /// Execute the instruction before pc.
    #[inline(never)]
    pub fn outlined(&mut self) -> Ctl {
        let frame = self.frame();
        match frame.code.ops[frame.pc - 1] {
            Op::MakeCell { reg } => {
                let value = self.reg(reg);
                let cell = self.heap.alloc(Cell { value });
                self.set_reg(reg, Value::Cell(cell));
            }
            Op::DeleteCell { cell } => match self.reg(cell) {
                Value::Cell(mut c) if !c.value.is_unbound() => c.value = Value::Unbound,
                _ => return self.unbound_local(cell),
            },
            Op::DeleteFree { i } => {
                let mut c = self.free_cell(i);
                if c.value.is_unbound() {
                    return self.unbound_free(i);
                }
                c.value = Value::Unbound;
            }
            Op::LoadFreeCell { dst, i } => {
                let c = self.free_cell(i);
                self.set_reg(dst, Value::Cell(c));
            }
            Op::DeleteGlobal { cache } => {
                let r = self.delete_global(cache);
                return self.settle(r, Ret::Discard);
            }
            Op::LoadName { dst, name } => {
                let r = self.load_name(self.name(name));
                return self.settle(r, Ret::Store(dst));
            }
            Op::StoreName { src, name } => {
                let r = self.store_name(self.name(name), self.reg(src));
                return self.settle(r, Ret::Discard);
            }
            Op::DeleteName { name } => {
                let r = self.delete_name(self.name(name));
                return self.settle(r, Ret::Discard);
            }
            Op::LoadClassFree { dst, i, name } => {
                let name = self.name(name);
                let local = self.frame().locals.and_then(|d| d.get_str(name));
                let v = local.unwrap_or(self.free_cell(i).value);
                if v.is_unbound() {
                    return self.unbound_free(i);
                }
                self.set_reg(dst, v);
            }

            Op::Unary { op, dst, a } => {
                let r = self.unary(op, self.reg(a));
                return self.settle(r, Ret::Store(dst));
            }
            Op::GetIter { dst, src } => {
                let v = self.reg(src);
                if let Value::Gen(g) = v {
                    self.adopt(g);
                }
                match self.get_iter(v) {
                    Ok(it) => self.set_reg(dst, it),
                    r => return self.settle(r, Ret::Iter(dst)),
                }
            }
            Op::DropIter { iter, top } => {
                let it = self.reg(iter);
                self.set_reg(iter, Value::Unbound);
                if !self.heap.guarded.is_empty() {
                    return self.drop_iter(it, top);
                }
            }
            Op::Finalize { top } => {
                if !self.heap.guarded.is_empty() {
                    return self.finalize_above(top);
                }
            }
            Op::CallKw { f, argc, names } => {
                let (callee, names) = (self.reg(f), self.kw_names(self.constant(names)));
                let at = self.frame().base + f as usize + 1;
                return self.call_window(callee, at, argc as usize, &names, Ret::Store(f));
            }
            Op::CallEx { f } => return self.call_ex(f),
            Op::CallMethodKw { f, argc, names } => {
                let (callee, names) = (self.reg(f), self.kw_names(self.constant(names)));
                let at = self.frame().base + f as usize + 1;
                if self.reg(f + 1).is_unbound() {
                    return self.call_window(callee, at + 1, argc as usize, &names, Ret::Store(f));
                }
                return self.call_window(callee, at, argc as usize + 1, &names, Ret::Store(f));
            }
            Op::MakeFunction { dst, code, base } => {
                let f = self.make_function(self.constant(code), base);
                self.set_reg(dst, f);
            }
            Op::Intrinsic { id: Intrinsic::EndAsyncFor, base, .. } => return self.end_async_for(base),
            Op::Intrinsic { id, dst, base } => {
                let r = self.intrinsic(id, base);
                return self.settle(r, Ret::Store(dst));
            }

            Op::DelAttr { obj, name } => {
                let r = self.del_attr(self.reg(obj), self.name(name));
                return self.settle(r, Ret::Discard);
            }
            Op::DelItem { obj, key } => {
                let r = self.del_item(self.reg(obj), self.reg(key));
                return self.settle(r, Ret::Discard);
            }
            Op::BuildSlice { dst, base } => {
                let (start, stop, step) = (self.reg(base), self.reg(base + 1), self.reg(base + 2));
                let s = self.heap.alloc(Slice { start, stop, step });
                self.set_reg(dst, Value::Slice(s));
            }

            Op::BuildTuple { dst, base, n } => {
                let t = self.tuple(self.registers(base, n).to_vec());
                self.set_reg(dst, t);
            }
            Op::BuildList { dst, base, n } => {
                let l = self.list(self.registers(base, n).to_vec());
                self.set_reg(dst, l);
            }
            Op::BuildSet { dst, base, n } => return self.build_set(dst, base, n),
            Op::BuildDict { dst, base, n } => return self.build_dict(dst, base, n),
            Op::ListExtend { list, src, call } => {
                let callee = if call == NO_REG { Value::Unbound } else { self.reg(call) };
                let r = self.list_extend(self.reg(list), self.reg(src), callee);
                return self.settle(r, Ret::Discard);
            }
            Op::SetAdd { set, src } => {
                let r = self.set_add(self.reg(set), self.reg(src));
                return self.settle(r, Ret::Discard);
            }
            Op::SetUpdate { set, src } => {
                let r = self.set_update(self.reg(set), self.reg(src));
                return self.settle(r, Ret::Discard);
            }
            Op::DictSet { dict, key, src } => {
                let r = self.set_item(self.reg(dict), self.reg(key), self.reg(src));
                return self.settle(r, Ret::Discard);
            }
            Op::DictUpdate { dict, src } => {
                let r = self.dict_display_update(self.reg(dict), self.reg(src));
                return self.settle(r, Ret::Discard);
            }
            Op::DictMerge { dict, src, f } => {
                let r = self.dict_merge(self.reg(dict), self.reg(src), self.reg(f));
                return self.settle(r, Ret::Discard);
            }
            Op::BuildString { dst, base, n } => {
                let parts = self.native_args(self.frame().base + base as usize, n as usize);
                let s = self.build_string(parts);
                self.set_reg(dst, s);
            }
            Op::Format { conv, dst, src, spec } => {
                let spec = if spec == NO_REG { None } else { Some(self.reg(spec)) };
                return self.op_format(conv, dst, self.reg(src), spec);
            }
            Op::UnpackSeq { base, src, n } => {
                // The prelude hands back a list of exactly n items: unpack that, from the same place.
                if let Err(t) = self.unpack(self.reg(src), base, n as usize) {
                    return self.unpack_trap(t, base);
                }
            }
            Op::UnpackEx { before, base, src, after } => return self.unpack_ex(before, base, src, after),

            Op::GetYieldFromIter { dst, src } => {
                let r = self.get_yield_from_iter(self.reg(src));
                return self.settle(r, Ret::Store(dst));
            }
            Op::YieldFrom { dst, iter } => return self.yield_from(dst, iter),
            Op::GetAwaitable { dst, src } => {
                let r = self.get_awaitable(self.reg(src));
                return self.settle(r, Ret::Store(dst));
            }
            Op::GetAiter { dst, src } => {
                let r = self.get_aiter(self.reg(src));
                return self.settle(r, Ret::Store(dst));
            }
            Op::GetAnext { dst, src } => {
                let r = self.get_anext(self.reg(src));
                return self.settle(r, Ret::Store(dst));
            }

            Op::PushHandled { save, exc } => {
                self.set_reg(save, self.fiber.handled);
                self.fiber.handled = self.reg(exc);
            }
            Op::PopHandled { save } => self.fiber.handled = self.reg(save),
            Op::Raise { exc } => return self.op_raise(self.reg(exc), None),
            Op::RaiseFrom { exc, cause } => return self.op_raise(self.reg(exc), Some(self.reg(cause))),
            Op::RaiseAgain {} => return self.raise_again(),
            Op::Reraise { exc } => {
                if let Value::Instance(e) = self.reg(exc) {
                    return self.unwind(e, false);
                }
            }
            Op::MatchExc { dst, exc, class } => {
                let r = self.match_exc(self.reg(exc), self.reg(class)).map(Value::Bool);
                return self.settle(r, Ret::Store(dst));
            }
            Op::WithEnter { base, mgr } => return self.with_enter(base, self.reg(mgr), false),
            Op::AsyncWithEnter { base, mgr } => return self.with_enter(base, self.reg(mgr), true),
            Op::WithExcept { dst, exit, exc } => {
                return self.with_except(dst, self.reg(exit), self.reg(exc));
            }

            Op::Import { quoted, dst, name, level } => {
                return self.op_import(quoted, dst, self.name(name), level);
            }
            Op::ImportFrom { dst, module, name } => {
                return self.op_import_from(dst, self.reg(module), self.name(name));
            }
            _ => unreachable!("the loop executes the others itself"),
        }
        Ctl::Next
    }

    fn free_cell(&self, i: u16) -> Gc<Cell> {
        self.frame().func.closure[i as usize]
    }

    fn constant(&self, i: impl Into<usize>) -> Value {
        self.frame().code.consts[i.into()]
    }

    fn name(&self, i: u16) -> Gc<Str> {
        match self.constant(i) {
            Value::Str(s) => s,
            _ => unreachable!("names are string constants"),
        }
    }

    fn registers(&self, from: Reg, n: u16) -> &[Value] {
        let at = self.frame().base + from as usize;
        &self.fiber.stack[at..at + n as usize]
    }
}
