//! The regular expressions of Python's `re`, as CPython 3.11 understands them: `str` and `bytes` patterns, all syntax,
//! and the matches that a backtracking matcher finds first.
//!
//! Nothing here knows the VM: a pattern is text or bytes, a subject is bytes (UTF-8 where it is a `str`), positions are
//! byte offsets. No I/O, no global state, no `unsafe`, and no recursion that a pattern or subject could deepen without
//! bound: groups nest at most [`MAX_NESTING`] deep, and matching keeps its choices on a heap-allocated stack.
//!
//! Known differences from CPython 3.11: groups nest 200 deep at most (there about 480, depending on the caller);
//! `\N{…}` knows no names; what was captured is always put back on backtracking, which CPython leaves out where a
//! possessive loop is tried by itself and where a condition asks for a group that is still open; and a search for
//! `(?a:\W)` looks for what that matches, not for what `\W` would match outside.
//!
//! | module | what it has |
//! |---|---|
//! | [`parse`] | pattern text → tree, with CPython's messages and positions |
//! | `ast` | the tree, and how wide what it matches is |
//! | [`compile`] | tree → [`Program`] |
//! | `set` | character classes, case folding included |
//! | `first` | what a match can begin with, to skip what cannot match |
//! | [`exec`] | the matcher |
//! | [`template`] | the replacement text of `sub` and `expand` |
//! | `chars` | character properties over `edge-text`'s tables |

mod ast;
mod chars;
pub mod compile;
mod error;
pub mod exec;
mod first;
mod parse;
mod program;
mod set;
pub mod template;

pub use compile::compile;
pub use error::{Error, Kind};
pub use exec::{Captures, Matcher, Mode};
pub use parse::{MAX_NESTING, Warning};
pub use program::{Pattern, Program};

/// The flags of `re`, with CPython's numbers.
pub mod flags {
    pub const TEMPLATE: u32 = 1;
    pub const IGNORECASE: u32 = 2;
    pub const LOCALE: u32 = 4;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const DEBUG: u32 = 128;
    pub const ASCII: u32 = 256;
}
