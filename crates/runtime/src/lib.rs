//! The host of `compiler_lib.wasm`.
//!
//! A run is data on one journey: source → modules resolved and registered → compiled in the VM → the driver loop
//! over status words → output and outcome back.
//!
//! * [`engine`]: the process's wasmtime engine and its epoch ticker.
//! * [`artifact`]: bytes → compiled, checked, probed, cached.
//! * `instance`, `host`, `limits`, `output`, `values`: one instance of it, what it imports, what it may use, what it
//!   prints, its value API.
//! * `plugin`: WebAssembly modules that programs import. `native_code`: compiled code, on disk and in the process.
//! * [`bridge`]: host modules and calls, as the owner of a worker sees them.
//! * [`worker`]: the thread that runs programs, its mailbox, the driver loop.
//!
//! Knows nothing of JavaScript: callers give closures and get values.
#![warn(clippy::undocumented_unsafe_blocks)]

pub mod artifact;
pub mod bridge;
pub mod engine;
mod error;
mod host;
mod instance;
mod limits;
mod native_code;
mod output;
mod plugin;
mod signature;
mod values;
pub mod worker;

pub use edge_modules::{Network, Permission, Progress, Vendored, store};
pub use error::{Error, Result};
pub use limits::{DEFAULT_MEMORY_BYTES, Limits};
pub use worker::{
    CacheReport, CacheWork, Checked, Origin, Outcome, Ready, RunRequest, Task, Usage, Worker, WorkerOptions,
};
