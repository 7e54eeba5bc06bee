//! The object model: values, the heap, and the payload of every kind.
//!
//! Owns: data layout and the operations that need nothing but the data. Anything that may run Python code, raise
//! a Python exception or look up a name lives in `vm/` and `builtins/`.

mod class;
mod dict;
mod func;
mod heap;
mod intern;
mod misc;
mod str;

pub use class::*;
pub use dict::*;
pub use func::*;
pub use heap::*;
pub use intern::*;
pub use misc::*;
pub use str::*;
