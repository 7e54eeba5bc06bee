//! The virtual machine.
//!
//! Owns: the whole state of a running program. One thread. `run` is never nested: natives do not call Python,
//! they return a `Trap` that says what Python code to run and what to do with its result. So any Python call
//! depth can suspend.

pub(crate) mod attr;
mod bind;
mod call;
mod equal;
mod error;
mod finalize;
mod gen_;
mod import;
mod init;
mod item;
mod iter;
mod matching;
mod number;
mod ops;
mod outlined;
mod package;
mod render;
mod repr;
mod roots;
mod run;
mod sched;
mod sort;
mod state;
mod suggest;
mod sum;
mod support;
mod symbols;
mod types;
mod unwind;
mod util;

pub use bind::NO_KEYWORD;
pub use equal::*;
pub use finalize::Credit;
pub use import::*;
pub use iter::*;
pub use number::*;
pub use package::*;
pub use repr::*;
pub use sched::*;
pub use sort::*;
pub use state::*;
pub use sum::*;
pub use symbols::*;
pub use types::*;
pub use util::*;
