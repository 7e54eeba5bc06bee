//! Bytecode: the instruction table and its listing.
//!
//! Owns: what an instruction is. Who emits it is `compile/`, who executes it is `vm/run.rs`.

mod disasm;
mod op;

pub use disasm::disassemble;
pub use op::*;
