//! What can keep a worker from starting or a run from succeeding, each with its stable `ERR_EDGE_…` code.
//!
//! Owns: the one error enum of this crate and the flat `Failure` that crosses to the caller. Any thread.
//! Must never hold live guest state: an error outlives the instance that caused it.

use std::path::PathBuf;

/// Everything that this crate reports. The text says what happened, where, and what to do about it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    #[error("{origin}: not a WebAssembly module: {detail}. Pass the bytes of compiler_lib.wasm")]
    NotWasm { origin: String, detail: String },
    #[error("{origin}: {detail}. Is this a compiler_lib.wasm?")]
    WrongArtifact { origin: String, detail: String },
    #[error(
        "{origin}: imports `{module}.{name}`{detail}, which this host does not provide; \
         it provides env.{{host_print, host_call_native, host_fetch_bytes, host_now_ns}}"
    )]
    UnknownImport { origin: String, module: String, name: String, detail: String },
    #[error("{origin}: cannot be compiled for this machine: {detail}")]
    Compile { origin: String, detail: String },
    #[error("{path}: cannot read the artifact: {detail}")]
    ReadArtifact { path: PathBuf, detail: String },
    #[error(
        "this build of the addon carries no compiler_lib.wasm; run `npm run build` (it builds the artifact before \
         the addon) or pass `wasmUrl`"
    )]
    NoBundledArtifact,
    #[error("the WebAssembly engine cannot start on this machine: {0}")]
    Engine(String),
    #[error(
        "{limit} programs are under way in this process, imported WebAssembly modules included, which is as many as can be; \
         wait for some to end"
    )]
    Busy { limit: u32 },
    #[error("cannot start the worker thread: {0}. Too many workers, or a process limit (ulimit -u, memory)")]
    Thread(String),
    #[error(
        "the artifact broke the host ABI: {0}. The worker stays usable; report this artifact to its maker"
    )]
    Abi(String),
    #[error("the program trapped inside the VM: {0}. The worker stays usable")]
    Trap(String),
    #[error("the program trapped in {place} of '{spec}': {detail}. The worker stays usable")]
    Plugin { spec: String, place: String, detail: String },
    #[error(
        "'{spec}' broke the plugin ABI in {place}: {detail}. The worker stays usable; report this module to its maker"
    )]
    PluginAbi { spec: String, place: String, detail: String },
    #[error(
        "the run needs more than its {limit} bytes of memory (limits.memoryBytes){detail}; raise the limit or hold \
         less at once"
    )]
    Memory { limit: u64, detail: String },
    #[error("the run printed more than {limit} bytes (limits.outputBytes)")]
    Output { limit: u64 },
    #[error("the run made more than {limit} host calls (limits.hostCalls)")]
    HostCalls { limit: u64 },
    #[error("the run took longer than {limit_ms} ms (timeoutMs)")]
    Timeout { limit_ms: f64 },
    #[error("the worker was disposed")]
    Disposed,
    #[error("{message}")]
    Aborted { code: String, message: String },
    #[error("{0}")]
    Option(String),
    #[error("the program was not started, host module '{name}' cannot be had: {detail}")]
    HostModule { name: String, detail: String },
    #[error(transparent)]
    Store(edge_modules::store::Error),
    #[error(transparent)]
    Module(#[from] edge_modules::Error),
}

impl Error {
    /// This error, if it is about an option, with the option's name.
    pub(crate) fn named(self, name: &str) -> Self {
        match self {
            Self::Option(detail) => Self::Option(format!("{name}: {detail}")),
            other => other,
        }
    }

    /// The stable code of this error.
    pub fn code(&self) -> &str {
        match self {
            Self::NotWasm { .. }
            | Self::WrongArtifact { .. }
            | Self::UnknownImport { .. }
            | Self::Compile { .. }
            | Self::ReadArtifact { .. }
            | Self::NoBundledArtifact
            | Self::Engine(_)
            | Self::Thread(_) => "ERR_EDGE_WASM",
            Self::Busy { .. } => "ERR_EDGE_BUSY",
            Self::Abi(_) | Self::PluginAbi { .. } => "ERR_EDGE_ABI",
            Self::Trap(_) | Self::Plugin { .. } => "ERR_EDGE_TRAP",
            Self::Memory { .. } => "ERR_EDGE_MEMORY",
            Self::Output { .. } => "ERR_EDGE_OUTPUT",
            Self::HostCalls { .. } => "ERR_EDGE_HOST_CALLS",
            Self::Timeout { .. } => "ERR_EDGE_TIMEOUT",
            Self::Disposed => "ERR_EDGE_DISPOSED",
            Self::Aborted { code, .. } => code,
            Self::Option(_) => "ERR_EDGE_OPTION",
            Self::HostModule { .. } => "ERR_EDGE_MODULE",
            Self::Store(error) => error.code(),
            Self::Module(error) => error.code(),
        }
    }
}

pub type Result<T, E = Error> = std::result::Result<T, E>;
