//! Options in, outcomes out: the shapes of js/native.ts.

use std::collections::HashMap;
use std::path::PathBuf;

use edge_runtime::artifact::Source;
use edge_runtime::bridge::HostModule;
use edge_runtime::{
    CacheReport, Checked, Error, Limits, Network, Origin, Outcome, Permission, RunRequest, Task, Usage,
    WorkerOptions, store,
};
use napi::bindgen_prelude::{Either, Either3, Null, Object, Uint8Array};
use napi::{Env, Result};
use napi_derive::napi;

use crate::bundled;

#[napi(object, object_to_js = false)]
pub struct NativeLimits {
    pub memory_bytes: Option<f64>,
    pub recursion: Option<f64>,
    pub output_bytes: Option<f64>,
    pub timeout_ms: Option<f64>,
    pub host_calls: Option<f64>,
}

#[napi(object, object_to_js = false)]
pub struct NativeWorkerOptions {
    pub wasm: Either3<Null, String, Uint8Array>,
    pub limits: NativeLimits,
    pub imports: HashMap<String, String>,
    pub host_modules: Vec<String>,
    pub default_modules: Vec<String>,
    pub standard_modules: bool,
    pub base_url: String,
    pub cache_dir: Option<Either<String, Null>>,
    pub integrity: bool,
    pub lockfile: Option<String>,
    pub version: Option<String>,
    pub frozen: bool,
    pub import_permission: Option<Either<bool, Vec<String>>>,
}

#[napi(object, object_to_js = false)]
pub struct NativeRunOptions {
    pub source: String,
    pub filename: Option<String>,
    pub entry_dir: Option<String>,
    pub base_url: Option<String>,
    pub input: Option<String>,
    pub check: bool,
    pub vendor_dir: Option<String>,
    pub incremental: bool,
    pub global_names: Vec<String>,
    pub global_values: Vec<Uint8Array>,
    pub limits: NativeLimits,
}

#[napi(object, object_to_js = false)]
pub struct NativeModule {
    pub base: u32,
    pub names: Vec<String>,
    pub value_names: Vec<String>,
    pub values: Vec<Uint8Array>,
}

/// Names and packed values, side by side in JavaScript.
fn pairs(names: Vec<String>, values: Vec<Uint8Array>) -> Vec<(String, Vec<u8>)> {
    names.into_iter().zip(values.iter().map(|value| value.to_vec())).collect()
}

impl From<NativeModule> for HostModule {
    fn from(module: NativeModule) -> Self {
        Self { base: module.base, names: module.names, values: pairs(module.value_names, module.values) }
    }
}

impl From<NativeLimits> for Limits {
    // `as` saturates: Infinity and what exceeds the range mean the largest value, NaN and negatives zero. Options
    // are checked on the TypeScript side, where messages can name them.
    fn from(limits: NativeLimits) -> Self {
        Self {
            memory_bytes: limits.memory_bytes.map(|bytes| bytes as u64),
            recursion: limits.recursion.map(|depth| depth as u32),
            output_bytes: limits.output_bytes.map(|bytes| bytes as u64),
            timeout_ms: limits.timeout_ms.filter(|ms| *ms < f64::INFINITY),
            host_calls: limits.host_calls.map(|calls| calls as u64),
        }
    }
}

impl NativeWorkerOptions {
    pub(crate) fn into_runtime(self) -> edge_runtime::Result<WorkerOptions> {
        let cache_dir = match self.cache_dir {
            Some(Either::A(path)) => Some(PathBuf::from(path)),
            Some(Either::B(Null)) | None => None,
        };
        Ok(WorkerOptions {
            artifact: match self.wasm {
                Either3::A(Null) => bundled::source()?,
                Either3::B(path) => Source::Path(PathBuf::from(path)),
                Either3::C(bytes) => Source::Bytes(bytes.to_vec()),
            },
            limits: self.limits.into(),
            imports: self.imports.into_iter().collect(),
            host_modules: self.host_modules.into_iter().collect(),
            default_modules: self.default_modules.into_iter().collect(),
            standard_modules: self.standard_modules,
            base_url: self.base_url,
            store: self.integrity.then(|| store::Options {
                dir: cache_dir.clone().or_else(store::default_dir),
                lockfile: self.lockfile.map(PathBuf::from),
                version: self.version,
                frozen: self.frozen,
            }),
            cache_dir,
            permission: match self.import_permission {
                None => Permission::Named,
                Some(Either::A(true)) => Permission::Any,
                Some(Either::A(false)) => Permission::Local,
                Some(Either::B(list)) => Permission::Listed(list),
            },
            network: Network::default(),
        })
    }
}

impl From<NativeRunOptions> for RunRequest {
    fn from(options: NativeRunOptions) -> Self {
        Self {
            source: options.source,
            filename: options.filename,
            entry_dir: options.entry_dir,
            base_url: options.base_url,
            input: options.input,
            task: match options.vendor_dir {
                Some(dir) => Task::Vendor(dir.into()),
                None if options.check => Task::Check,
                None => Task::Run,
            },
            incremental: options.incremental,
            globals: pairs(options.global_names, options.global_values),
            limits: options.limits.into(),
        }
    }
}

/// `NativeFailure`
pub(crate) fn failure<'env>(env: &'env Env, error: &Error) -> Result<Object<'env>> {
    failure_of(env, error.code(), error.to_string())
}

/// The same of an error of any crate.
pub(crate) fn failure_of<'env>(env: &'env Env, code: &str, message: String) -> Result<Object<'env>> {
    let mut object = Object::new(env)?;
    object.set("kind", "failure")?;
    object.set("code", code)?;
    object.set("message", message)?;
    Ok(object)
}

/// `NativeOutcome`
pub(crate) fn outcome<'env>(env: &'env Env, outcome: Outcome) -> Result<Object<'env>> {
    let mut object = Object::new(env)?;
    let (ms, usage) = match outcome {
        Outcome::Failed(error) => return failure(env, &error),
        Outcome::Checked(Checked { found, unknown, failures }) => {
            object.set("kind", "checked")?;
            object.set("found", Uint8Array::new(found))?;
            let (names, notes): (Vec<_>, Vec<_>) = unknown.into_iter().unzip();
            object.set("unknown", names)?;
            object.set("notes", notes)?;
            let mut specs = Vec::new();
            let mut importers = Vec::new();
            let mut causes = Vec::new();
            for failure in failures {
                specs.push(failure.spec);
                importers.push(failure.importer);
                causes.push(failure.cause);
            }
            object.set("failedSpecs", specs)?;
            object.set("importers", importers)?;
            object.set("causes", causes)?;
            return Ok(object);
        }
        Outcome::Vendored(files) => {
            object.set("kind", "vendored")?;
            let mut list = Vec::with_capacity(files.len());
            for file in files {
                let mut entry = Object::new(env)?;
                entry.set("spec", file.url)?;
                entry.set("path", file.path.to_string_lossy().into_owned())?;
                entry.set("bytes", file.bytes as f64)?;
                list.push(entry);
            }
            object.set("files", list)?;
            return Ok(object);
        }
        Outcome::Done { ms, exit_code, value, usage } => {
            object.set("kind", "done")?;
            object.set("exitCode", exit_code)?;
            match value {
                Ok(None) => {}
                Ok(Some(packed)) => object.set("value", Uint8Array::new(packed))?,
                Err(reason) => object.set("valueError", reason)?,
            }
            (ms, usage)
        }
        Outcome::PythonError { ms, traceback, origin, usage } => {
            object.set("kind", "python-error")?;
            object.set("traceback", traceback)?;
            if let Some(Origin { depth, token }) = origin {
                object.set("originDepth", depth)?;
                object.set("originToken", token)?;
            }
            (ms, usage)
        }
    };
    object.set("ms", ms)?;
    object.set("usage", self::usage(env, usage)?)?;
    Ok(object)
}

#[napi(object, object_from_js = false)]
pub struct NativeBlob {
    pub hash: String,
    pub bytes: f64,
    pub specs: Vec<String>,
}

/// `NativeCacheReport`
pub(crate) fn cache_report(env: &Env, report: edge_runtime::Result<CacheReport>) -> Result<Object<'_>> {
    let report = match report {
        Ok(report) => report,
        Err(error) => return failure(env, &error),
    };
    let mut object = Object::new(env)?;
    object.set("kind", "ok")?;
    match report {
        CacheReport::Cleared => {}
        CacheReport::Listed(blobs) => {
            let blob = |(blob, specs): (store::Blob, Vec<String>)| NativeBlob {
                hash: blob.hash.to_string(),
                bytes: blob.bytes as f64,
                specs,
            };
            object.set("blobs", blobs.into_iter().map(blob).collect::<Vec<_>>())?;
        }
        CacheReport::Verified(found) => {
            let discarded: Vec<_> = found.discarded.iter().map(store::Hash::to_string).collect();
            object.set("sound", found.sound as f64)?;
            object.set("discarded", discarded)?;
            object.set("absent", found.absent)?;
        }
        CacheReport::Pruned(bytes) => object.set("freed", bytes as f64)?,
    }
    Ok(object)
}

/// `NativeUsage`
fn usage(env: &Env, usage: Usage) -> Result<Object<'_>> {
    let mut object = Object::new(env)?;
    object.set("importMs", usage.import_ms)?;
    object.set("hostMs", usage.host_ms)?;
    object.set("peakBytes", usage.peak_bytes as f64)?;
    object.set("hostCalls", usage.host_calls as f64)?;
    object.set("outputBytes", usage.output_bytes as f64)?;
    Ok(object)
}
