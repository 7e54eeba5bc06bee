//! The Node-API addon: conversions, class definitions, callbacks; everything else is in `edge-runtime`
//! and `edge-storage`.
//!
//! Implements js/native.ts. Every function here runs on the JS thread and returns at once. A guest's fault comes
//! back as data; only wrong argument types throw. Must never let a panic reach JavaScript's stack.
#![warn(clippy::undocumented_unsafe_blocks)]
#![cfg_attr(test, allow(dead_code, reason = "napi exports nothing in a test build"))]

mod bundled;
mod convert;
mod exchange;
mod js_thread;
mod storage;
mod worker;

use napi_derive::napi;

/// Number of live worker threads of this process.
#[napi(catch_unwind)]
pub fn live_threads() -> u32 {
    u32::try_from(edge_runtime::engine::live_threads()).unwrap_or(u32::MAX)
}

/// Version of the addon's crate.
#[napi(catch_unwind)]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
