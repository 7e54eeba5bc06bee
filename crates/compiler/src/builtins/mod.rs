//! The builtin functions and the methods of the builtin types.
//!
//! Owns: the tables from which names, signatures and dispatch follow. One file a type or subject; each exports a
//! `TypeDef` (or a list of functions). A native never runs Python code: where it needs some it returns a `Trap`
//! (see `vm/state.rs`): `Convert` to have an argument converted and be called again, or a call of a prelude
//! function (`vm.prelude(…)`) that does the whole job in Python.

mod register;

pub use register::*;

pub mod bytes;
pub mod dict;
pub mod exceptions;
pub mod format;
pub mod functions;
pub mod iters;
pub mod list;
pub mod numbers;
pub mod object;
pub mod operators;
mod own_slots;
pub mod range;
pub mod set;
pub mod str_;
pub mod tuple;
pub mod type_;

pub use exceptions::text_error;
pub use operators::{binary, contains, set_compare};

/// Every builtin type with methods or attributes.
pub fn types() -> Vec<TypeDef> {
    let mut all = Vec::new();
    all.extend(object::types());
    all.extend(type_::types());
    all.extend(numbers::types());
    all.extend(str_::types());
    all.extend(bytes::types());
    all.extend(list::types());
    all.extend(tuple::types());
    all.extend(dict::types());
    all.extend(set::types());
    all.extend(range::types());
    all.extend(iters::types());
    all.extend(exceptions::types());
    all.extend(crate::stdlib::types());
    all
}

/// Every builtin function.
pub fn functions() -> Vec<Def> {
    let mut all = Vec::new();
    all.extend_from_slice(functions::FUNCTIONS);
    all.extend_from_slice(iters::FUNCTIONS);
    all.extend_from_slice(format::FUNCTIONS);
    all.extend_from_slice(str_::PERCENT_FUNCTIONS);
    all.extend_from_slice(str_::TEMPLATE_FUNCTIONS);
    all.extend_from_slice(numbers::FUNCTIONS);
    all.extend_from_slice(type_::FUNCTIONS);
    all.extend_from_slice(crate::vm::SCHED_FUNCTIONS);
    all.extend_from_slice(crate::vm::IMPORT_FUNCTIONS);
    all.extend_from_slice(crate::stdlib::FUNCTIONS);
    all
}
