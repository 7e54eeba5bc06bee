//! Import statements.

use super::*;
use ruff_python_ast::{StmtImport, StmtImportFrom};

impl<'a> Emitter<'a> {
    pub(super) fn import(&mut self, i: &'a StmtImport) {
        let sp = span(i);
        for a in &i.names {
            let top = self.u.top;
            let module = self.u.alloc();
            let full = a.name.as_str();
            self.import_module(full, false, 0, module, sp);
            let bound = match &a.asname {
                Some(n) => n.as_str(),
                None => {
                    if full.contains('.') {
                        let path = self.u.alloc();
                        self.load_str(full, path, sp);
                        self.intrinsic(Intrinsic::ImportRoot, module, module, sp);
                    }
                    full.split('.').next().unwrap_or(full)
                }
            };
            let (place, id) = self.place(bound);
            self.store(place, id, module, sp);
            self.u.top = top;
        }
    }

    fn import_module(&mut self, spec: &str, quoted: bool, level: u32, dst: Reg, sp: Span) {
        let name = self.interner.intern(self.heap, spec);
        let name = self.u.add_name(name);
        self.u.emit(Op::Import { quoted, dst, name, level: level.min(u32::from(u16::MAX)) as u16 }, sp);
    }

    pub(super) fn import_from(&mut self, i: &'a StmtImportFrom) {
        let sp = span(i);
        let bare = i.module.as_ref().map_or("", |m| m.as_str());
        // Future statements change the compiler, not the namespace.
        if bare == "__future__" && i.level == 0 {
            return;
        }
        let top = self.u.top;
        let module = self.u.alloc();
        let parse = self.parse;
        let spec = i.module.as_ref().and_then(|m| parse.quoted.get(&m.range().start().to_u32()));
        match spec {
            Some(spec) => self.import_module(spec, true, 0, module, sp),
            None => self.import_module(bare, false, i.level, module, sp),
        }
        for a in &i.names {
            if a.name.as_str() == "*" {
                let r = self.u.alloc();
                self.mov(r, module, sp);
                self.intrinsic(Intrinsic::ImportStar, r, r, sp);
                self.u.top -= 1;
                continue;
            }
            let r = self.u.alloc();
            let name = self.interner.intern(self.heap, &a.name);
            let name = self.u.add_name(name);
            self.u.emit(Op::ImportFrom { dst: r, module, name }, sp);
            let (place, id) = self.place(a.asname.as_ref().unwrap_or(&a.name));
            self.store(place, id, r, sp);
            self.u.top -= 1;
        }
        self.u.top = top;
    }
}
