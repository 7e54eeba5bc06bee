//! Names: loading, storing and deleting variables wherever they live.

use super::*;

impl<'a> Emitter<'a> {
    /// Where a source name lives in the current scope.
    pub(super) fn place(&mut self, name: &str) -> (Place, NameId) {
        let id = self.scopes.mangle(self.scope, name);
        (self.place_of(id), id)
    }

    pub(super) fn place_of(&self, id: NameId) -> Place {
        self.scopes.list[self.scope].symbol(id).map_or(Place::Global, |s| s.place)
    }

    /// Raise unless the named register is known to hold a value.
    pub(super) fn check_bound(&mut self, r: Reg, span: Span) {
        let known = self.u.flow.as_ref().is_none_or(|f| f.contains(r));
        if !known {
            self.u.emit(Op::CheckBound { reg: r }, span);
            self.assigned(r);
        }
    }

    /// From here on the register is known to hold a value, unless something may delete it.
    pub(super) fn assigned(&mut self, r: Reg) {
        if let Some(&(s, i)) = self.scopes.list[self.u.scope].registers.get(usize::from(r))
            && self.scopes.list[s].symbols[i].flags & flag::DELETED == 0
            && let Some(flow) = &mut self.u.flow
        {
            flow.insert(r);
        }
    }

    pub(super) fn load(&mut self, place: Place, id: NameId, dst: Reg, span: Span) {
        let op = match place {
            Place::Reg(r) => {
                self.check_bound(r, span);
                return self.mov(dst, r, span);
            }
            Place::Cell(cell) => Op::LoadCell { dst, cell },
            Place::Free(i) => Op::LoadFree { dst, i },
            Place::ClassFree(i) => {
                let name = self.intern(id);
                Op::LoadClassFree { dst, i, name: self.u.add_name(name) }
            }
            Place::Global => {
                let name = self.intern(id);
                Op::LoadGlobal { dst, cache: self.u.global_cache(name) }
            }
            Place::Name => {
                let name = self.intern(id);
                Op::LoadName { dst, name: self.u.add_name(name) }
            }
        };
        self.u.emit(op, span);
    }

    pub(super) fn store(&mut self, place: Place, id: NameId, src: Reg, span: Span) {
        let op = match place {
            Place::Reg(r) => {
                self.mov(r, src, span);
                return self.assigned(r);
            }
            Place::Cell(cell) => Op::StoreCell { cell, src },
            Place::Free(i) | Place::ClassFree(i) => Op::StoreFree { i, src },
            Place::Global => {
                let name = self.intern(id);
                Op::StoreGlobal { src, cache: self.u.global_cache(name) }
            }
            Place::Name => {
                let name = self.intern(id);
                Op::StoreName { src, name: self.u.add_name(name) }
            }
        };
        self.u.emit(op, span);
    }

    pub(super) fn delete(&mut self, place: Place, id: NameId, span: Span) {
        let op = match place {
            Place::Reg(r) => {
                self.check_bound(r, span);
                if let Some(flow) = &mut self.u.flow {
                    flow.remove(r);
                }
                Op::Unset { dst: r }
            }
            Place::Cell(cell) => Op::DeleteCell { cell },
            Place::Free(i) | Place::ClassFree(i) => Op::DeleteFree { i },
            Place::Global => {
                let name = self.intern(id);
                Op::DeleteGlobal { cache: self.u.global_cache(name) }
            }
            Place::Name => {
                let name = self.intern(id);
                Op::DeleteName { name: self.u.add_name(name) }
            }
        };
        self.u.emit(op, span);
    }

    /// Unset the variable of an `except … as` clause, whether or not the body deleted it.
    pub(super) fn forget(&mut self, place: Place, id: NameId, span: Span) {
        if let Place::Reg(r) = place {
            return self.u.emit(Op::Unset { dst: r }, span);
        }
        let t = self.u.alloc();
        self.u.emit(Op::LoadNone { dst: t }, span);
        self.store(place, id, t, span);
        self.u.top -= 1;
        self.delete(place, id, span);
    }

    /// The record of an attribute site.
    pub(super) fn attr_cache(&mut self, attr: &str) -> u16 {
        let id = self.scopes.mangle(self.scope, attr);
        let name = self.intern(id);
        self.u.attr_cache(name)
    }
}
