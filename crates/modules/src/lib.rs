//! What a program imports: canonical specs, manifests, resolution, and fetching it all before the run starts.
//!
//! Owns: the rules of spec/modules.md. Runs on the worker's thread, synchronously; this version reads local files
//! only. Must never know the VM: the caller gives a function that lists a source's imports and gets a plan of
//! what to register.
#![forbid(unsafe_code)]

mod error;
mod fetch;
mod manifest;
mod prefetch;
mod spec;

pub use error::{Error, Failure};
pub use prefetch::{Alias, HOST_SPEC, Import, Module, Plan, Request, prefetch};
pub use spec::{dir, join};
