//! The bytecode listing, for tests and for whoever debugs the compiler.

use crate::object::{Code, Value};
use std::fmt::Write;

/// One line an instruction (`pc  line  instruction`), then the handler table, then nested code objects.
pub fn disassemble(code: &Code) -> String {
    let mut out =
        format!("{} (registers {}, locals {})\n", code.qualname.as_str(), code.nregs, code.local_names.len());
    for (pc, op) in code.ops.iter().enumerate() {
        let _ = writeln!(out, "{pc:5} {:5}  {op:?}", code.line_at(pc));
    }
    for h in &code.handlers {
        let _ = writeln!(out, "  {}..{} -> {} in R{}", h.start, h.end, h.target, h.reg);
    }
    for k in &code.consts {
        if let Value::Code(c) = k {
            out.push('\n');
            out.push_str(&disassemble(c));
        }
    }
    out
}
