//! A compiler_lib artifact, compiled and checked, ready to be instantiated any number of times.
//!
//! Owns: loading (bundled, from a path, from bytes), the checks, the generation probe, and the caches of compiled
//! code: in the process by hash, on disk by hash and engine. Loading runs on the worker's thread, since compiling
//! takes long. Must never trust compiled code that it has not verified; whatever is odd is recompiled.

mod check;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use edge_abi::extension as ext;
use wasmtime::{InstancePre, Linker, Module};

use crate::engine;
use crate::error::{Error, Result};
use crate::host::{self, HostState};
use crate::instance::probe_generation;
use crate::native_code::{self, Hash, Recent, hex, sha256};

/// Artifacts above this size are refused: compiling takes memory and time in proportion.
const MAX_WASM_BYTES: u64 = 256 << 20;
/// Compiled artifacts kept for the next worker after their last one ended.
static LOADED: Recent<Mutex<Option<Arc<Artifact>>>> = Recent::new(4);

/// What `host_print` passes: a line without its newline, or the raw stream.
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generation {
    Line = 1,
    Stream = 2,
}

impl Generation {
    pub(crate) fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            1 => Some(Self::Line),
            2 => Some(Self::Stream),
            _ => None,
        }
    }

    /// `line` or `stream`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Stream => "stream",
        }
    }
}

/// Where an artifact comes from.
#[derive(Clone)]
pub enum Source {
    /// The one in the addon, with precompiled code beside it if the file is there and fits.
    /// `sha256` is trusted: it decides which compiled code is taken for this artifact's.
    Bundled {
        wasm: &'static [u8],
        sha256: [u8; 32],
        native: Option<PathBuf>,
    },
    Path(PathBuf),
    Bytes(Vec<u8>),
}

/// Where an artifact's native code comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Compiled when it was loaded.
    Compiled,
    /// The file beside the addon.
    Bundled,
    /// The disk cache.
    Cached,
}

/// Optional exports that an artifact has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extensions {
    pub large_source: bool,
    pub filename: bool,
    pub input: bool,
    pub limits: bool,
    pub alias: bool,
    pub missing_notes: bool,
    pub pack: bool,
    pub pack_result: bool,
    pub answer: bool,
    pub globals: bool,
    pub module_values: bool,
    pub events_wanted: bool,
    pub failure_token: bool,
    pub continues: bool,
    pub keeps: bool,
    pub defaults: bool,
    pub check: bool,
}

pub struct Artifact {
    pub(crate) pre: InstancePre<HostState>,
    pub(crate) extensions: Extensions,
    /// How to name it in errors.
    pub(crate) origin: String,
    hash: Hash,
    generation: Generation,
    code: Code,
}

impl Artifact {
    pub fn code(&self) -> Code {
        self.code
    }

    pub fn generation(&self) -> Generation {
        self.generation
    }

    /// SHA-256 of the wasm, in hex.
    pub fn sha256(&self) -> String {
        hex(&self.hash)
    }

    /// Loads an artifact, from the caches if they have it.
    /// `cache_dir`: where compiled code of artifacts that are not bundled is kept; `None` keeps it in memory.
    pub fn load(source: &Source, cache_dir: Option<&Path>) -> Result<Arc<Self>> {
        let read;
        let mut known = None;
        let (origin, wasm, bundled) = match source {
            Source::Bundled { wasm, sha256, native } => {
                known = Some(*sha256);
                ("bundled compiler_lib.wasm".to_owned(), *wasm, native.as_deref())
            }
            Source::Path(path) => {
                read = read_wasm(path)?;
                (path.display().to_string(), &read[..], None)
            }
            Source::Bytes(bytes) => (format!("artifact ({} bytes)", bytes.len()), &bytes[..], None),
        };
        if !wasm.starts_with(b"\0asm") {
            return Err(Error::NotWasm { origin, detail: what_instead(wasm) });
        }
        let hash = known.unwrap_or_else(|| sha256(wasm));
        let slot = LOADED.place(hash);
        // Held while compiling: workers that start together on the same bytes compile them once.
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(artifact) = &*slot {
            return Ok(artifact.clone());
        }
        let store = cache_dir.and_then(native_code::Store::open);
        for from in [Code::Bundled, Code::Cached] {
            let found = match from {
                Code::Bundled => bundled.and_then(|path| bundled_module(path, &hash)),
                _ => store.as_ref().and_then(|store| store.module(&hash)),
            };
            if let Some((kind, module)) = found
                && let Some(generation) = Generation::from_byte(kind)
                && let Ok(artifact) = Self::build(&module, hash, origin.clone(), Some(generation), from)
            {
                return Ok(slot.insert(Arc::new(artifact)).clone());
            }
        }
        let module = Module::new(engine::engine()?, wasm)
            .map_err(|error| Error::Compile { origin: origin.clone(), detail: format!("{error:#}") })?;
        let artifact = Arc::new(Self::build(&module, hash, origin, None, Code::Compiled)?);
        if let Some(store) = store
            && let Ok(code) = module.serialize()
        {
            store.write(&hash, &native_code::pack(&hash, artifact.generation as u8, &code));
        }
        Ok(slot.insert(artifact).clone())
    }

    fn build(
        module: &Module,
        hash: Hash,
        origin: String,
        known: Option<Generation>,
        code: Code,
    ) -> Result<Self> {
        check::check(module, &origin)?;
        let mut linker = Linker::new(module.engine());
        let linked = host::link(&mut linker).and_then(|()| linker.instantiate_pre(module));
        let pre = linked
            .map_err(|error| Error::WrongArtifact { origin: origin.clone(), detail: format!("{error:#}") })?;
        let has = |name| module.get_export(name).is_some();
        let mut artifact = Self {
            pre,
            extensions: Extensions {
                large_source: has(ext::RUN_START_EXT) && has(ext::EXTRACT_IMPORTS_EXT),
                filename: has(ext::SET_FILENAME),
                input: has(ext::SET_INPUT),
                limits: has(ext::SET_LIMITS),
                alias: has(ext::ALIAS_MODULE),
                missing_notes: has(ext::NOTE_MISSING),
                pack: has(ext::PACK),
                pack_result: has(ext::PACK_RESULT),
                answer: has(ext::ANSWER),
                globals: has(ext::SET_GLOBAL),
                module_values: has(ext::MODULE_VALUE),
                events_wanted: has(ext::EVENTS_WANTED),
                failure_token: has(ext::FAILURE_TOKEN),
                continues: has(ext::CONTINUE),
                keeps: has(ext::KEEP_NAMESPACE),
                defaults: has(ext::SET_DEFAULTS),
                check: has(ext::CHECK),
            },
            origin,
            hash,
            generation: known.unwrap_or(Generation::Stream),
            code,
        };
        if known.is_none() {
            artifact.generation = probe_generation(&artifact)?;
        }
        Ok(artifact)
    }
}

/// The module in the file beside the addon.
#[cfg(unix)]
fn bundled_module(path: &Path, wasm: &Hash) -> Option<(u8, Module)> {
    // Hashing takes about as long as making the engine: side by side, start-up waits for one of them only.
    let (verified, engine) = std::thread::scope(|scope| {
        let engine = scope.spawn(engine::engine);
        (native_code::open_verified(path, wasm), engine.join())
    });
    let ((kind, file), engine) = (verified?, engine.ok()?.ok()?);
    // SAFETY: the code was produced by this crate's engine (fingerprint) and its hash has just been checked over
    // this open file. It is part of the installed package, like the addon itself: whoever may change it in place
    // may change the addon too. (Cached code, which processes replace while others run, is never mapped.)
    let module = unsafe { Module::deserialize_open_file(engine, file) }.ok()?;
    Some((kind, module))
}

#[cfg(not(unix))]
fn bundled_module(path: &Path, wasm: &Hash) -> Option<(u8, Module)> {
    native_code::module(&native_code::read(path, false)?, wasm)
}

/// Compiles and checks `wasm`, and packs its code for `Source::Bundled::native`. For `edge-precompile`.
/// `baseline`: for the weakest supported processor of this architecture rather than this one.
pub fn precompile(wasm: &[u8], origin: &str, baseline: bool) -> Result<Vec<u8>> {
    let origin = origin.to_owned();
    let hash = sha256(wasm);
    let failed =
        |error: wasmtime::Error| Error::Compile { origin: origin.clone(), detail: format!("{error:#}") };
    let code = wasmtime::Engine::new(&engine::config(baseline)?)
        .and_then(|engine| engine.precompile_module(wasm))
        .map_err(failed)?;
    // SAFETY: the code has just been produced by wasmtime itself.
    let module = unsafe { Module::deserialize(engine::engine()?, &code) }.map_err(failed)?;
    let artifact = Artifact::build(&module, hash, origin.clone(), None, Code::Compiled)?;
    Ok(native_code::pack(&hash, artifact.generation as u8, &code))
}

fn read_wasm(path: &Path) -> Result<Vec<u8>> {
    let failed = |detail: String| Error::ReadArtifact { path: path.to_owned(), detail };
    // Metadata first: opening a FIFO would block this thread for good.
    let metadata = std::fs::metadata(path).map_err(|error| failed(error.to_string()))?;
    if !metadata.is_file() {
        return Err(failed("not a regular file".into()));
    }
    if metadata.len() > MAX_WASM_BYTES {
        return Err(failed(format!("{} bytes, more than the {MAX_WASM_BYTES} allowed", metadata.len())));
    }
    std::fs::read(path).map_err(|error| failed(error.to_string()))
}

/// Names what bytes that are no wasm seem to be.
fn what_instead(bytes: &[u8]) -> String {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]);
    let start = start.trim_start();
    if bytes.is_empty() {
        "it is empty".into()
    } else if start.starts_with('<') {
        "it is an HTML or XML document (a web server's error page?)".into()
    } else if start.starts_with("(module") {
        "it is WebAssembly text; assemble it first".into()
    } else {
        let head: Vec<_> = bytes.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        format!("it starts with the bytes {}", head.join(" "))
    }
}
