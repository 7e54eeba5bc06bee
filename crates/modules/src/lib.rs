//! What a program imports: canonical specs, manifests, resolution, and fetching it all before the run starts.
//!
//! Owns: the rules of spec/modules.md. Runs on the worker's thread: local files are read there and then, everything else
//! is fetched concurrently on that thread, and the caller can stop it at any moment. Must never know the VM: the caller
//! lists a source's imports and gets a plan of what to register.
#![forbid(unsafe_code)]

mod chain;
mod error;
mod fetch;
mod loader;
mod manifest;
mod net;
mod package;
mod pass;
mod plan;
mod policy;
mod prefetch;
mod spec;
mod urlmap;
mod vendor;

pub use edge_store as store;
pub use error::{Error, Failure, Kind};
pub use loader::{Host, Loader, Progress};
pub use net::Network;
pub use plan::{Alias, HOST_SPEC, Import, Module, Plan, Request, Unknown};
pub use policy::Permission;
pub use prefetch::{Survey, prefetch, survey};
pub use spec::{dir, join};
pub use vendor::{Vendored, vendor};
