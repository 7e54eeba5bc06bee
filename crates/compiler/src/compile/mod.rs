//! From source text to code objects.
//!
//! Owns: scope analysis (`scope`), emission (`emit`), constants, the final layout (`peephole`). Runs no Python
//! code, raises nothing: the outcome is a code object or a `SyntaxError`. Never panics on any input.

pub(crate) mod consts;
mod emit;
mod peephole;
mod scope;
#[cfg(test)]
mod tests;
mod unit;

pub use crate::syntax::{Extent, SyntaxError, SyntaxErrorKind};

use crate::object::{Code, Gc, Heap, Interner, Source};
use crate::syntax::parse;
use scope::ScopeKind;
use std::rc::Rc;

/// What a source is compiled for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A module body.
    Module,
    /// The entry: as a module, and the value of each top-level expression statement goes to
    /// `Intrinsic::LastExpression`.
    Entry,
    /// `exec` text: names live in the frame's locals dict.
    Exec,
    /// `eval` text: one expression, whose value is returned.
    Eval,
    /// Hidden library code in Python.
    Prelude,
}

/// Compile a source.
pub fn compile(
    heap: &mut Heap,
    interner: &mut Interner,
    source: Rc<Source>,
    mode: Mode,
) -> Result<Gc<Code>, SyntaxError> {
    let parsed = parse(&source.text, mode == Mode::Eval)?;
    let kind = match mode {
        Mode::Exec | Mode::Eval => ScopeKind::Exec,
        _ => ScopeKind::Module,
    };
    let map = |mut e: SyntaxError| {
        e.start = parsed.offsets.to_source(e.start);
        e.end = parsed.offsets.to_source(e.end);
        e.late = true;
        if e.extent == Extent::Range {
            e.extent = Extent::Bytes;
        }
        e
    };
    let scopes = scope::analyse(&parsed.tree, &parsed.text, kind).map_err(map)?;
    emit::emit(heap, interner, source, &parsed, scopes, mode).map_err(map)
}
