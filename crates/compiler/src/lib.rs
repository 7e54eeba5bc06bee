//! `compiler_lib`: the Python front end, bytecode compiler and VM.
//!
//! One VM, one thread. As wasm it is driven through the exports of `abi`; as an rlib it serves native tests.
//! Folders: `syntax` (text → AST), `compile` (AST → bytecode), `code` (the instruction table), `object` (data),
//! `vm` (execution), `builtins`, `prelude` and `stdlib` (what Python programs see), `abi` (the host contract).

// Six modules hold all of it, each with its invariant: alloc, object/heap, object/str, vm/run, abi, abi/exports.
#![deny(unsafe_code)]

pub mod abi;
pub mod alloc;
pub mod builtins;
pub mod code;
pub mod compile;
pub mod object;
pub mod stdlib;
pub mod syntax;
pub mod vm;
