//! Build tool: prepares compiler_lib.wasm for shipping.
//!
//!     edge-precompile <compiler_lib.wasm> <out-dir> [--baseline]
//!
//! Writes `<out-dir>/compiler_lib.wasm` (the artifact as the addon embeds it: if it exports `edge_preinit`, that
//! has been run and memory and globals are a snapshot of the state after it) and `<out-dir>/compiler_lib.cwasm`
//! (native code for it). `--baseline`: for any processor of this architecture, instead of this one.
//! Must never write a file that the runtime would refuse: the result is loaded once before it is written.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};

use edge_abi::extension::PREINIT;
use edge_runtime::{artifact, engine};
use wasmtime::{Engine, Instance, Linker, Module, OptLevel, Store, Val};
use wasmtime_wizer::{InstanceState, SnapshotVal, ValType, Wizer};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: edge-precompile <compiler_lib.wasm> <out-dir> [--baseline]";

fn main() -> ExitCode {
    match work() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("edge-precompile: {error}");
            ExitCode::FAILURE
        }
    }
}

fn work() -> Result<()> {
    let (flags, paths): (Vec<_>, Vec<_>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let [input, out] = <[String; 2]>::try_from(paths).map_err(|_| USAGE)?;
    let baseline = match &flags[..] {
        [] => false,
        [flag] if flag == "--baseline" => true,
        _ => return Err(USAGE.into()),
    };
    let (input, out) = (PathBuf::from(input), PathBuf::from(out));
    let raw = std::fs::read(&input).map_err(|error| format!("{}: {error}", input.display()))?;
    let wasm = preinit(&raw)?;
    let code = artifact::precompile(&wasm, &input.display().to_string(), baseline)?;
    std::fs::create_dir_all(&out)?;
    write(&out.join("compiler_lib.wasm"), &wasm)?;
    write(&out.join("compiler_lib.cwasm"), &code)?;
    Ok(())
}

/// Writes by rename: another build may be reading.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let temporary = path.with_extension(format!("{}.tmp", std::process::id()));
    std::fs::write(&temporary, bytes)
        .and_then(|()| std::fs::rename(&temporary, path))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{} ({} bytes)", path.display(), bytes.len());
    Ok(())
}

/// The artifact with `edge_preinit` done; unchanged if it has none.
fn preinit(raw: &[u8]) -> Result<Vec<u8>> {
    // An export's name is in the bytes as it is. Compiling just to look would take seconds.
    if !raw.windows(PREINIT.len()).any(|bytes| bytes == PREINIT.as_bytes()) {
        return Ok(raw.to_vec());
    }
    let mut wizer = Wizer::new();
    wizer.init_func(PREINIT);
    let (context, instrumented) = wizer.instrument(raw)?;
    // Runs once: compiling fast is worth more than fast code.
    let engine = Engine::new(engine::config(false)?.cranelift_opt_level(OptLevel::None))?;
    let module = Module::new(&engine, &instrumented)?;
    if module.get_export(PREINIT).is_none() {
        return Ok(raw.to_vec());
    }
    let mut store = Store::new(&engine, ());
    // Nobody advances the epoch here; build-time code may take its time.
    store.set_epoch_deadline(u64::MAX / 2);
    let mut linker = Linker::new(&engine);
    linker.define_unknown_imports_as_traps(&module)?;
    let instance = linker.instantiate(&mut store, &module)?;
    instance.get_typed_func::<(), ()>(&mut store, PREINIT)?.call(&mut store, ())?;
    let mut state = Snapshot { store, instance };
    let mut snapshot = pin!(wizer.snapshot(&context, &mut state));
    // Nothing in it ever waits.
    match snapshot.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(wasm) => Ok(wasm?),
        Poll::Pending => Err("the snapshot waits for something".into()),
    }
}

struct Snapshot {
    store: Store<()>,
    instance: Instance,
}

impl InstanceState for Snapshot {
    async fn global_get(&mut self, name: &str, _: ValType) -> SnapshotVal {
        let global = self.instance.get_global(&mut self.store, name);
        match global.expect("wizer exports what it asks for").get(&mut self.store) {
            Val::I32(value) => SnapshotVal::I32(value),
            Val::I64(value) => SnapshotVal::I64(value),
            Val::F32(value) => SnapshotVal::F32(value),
            Val::F64(value) => SnapshotVal::F64(value),
            Val::V128(value) => SnapshotVal::V128(value.as_u128()),
            other => panic!("global `{name}` is {other:?}; wizer refuses mutable references beforehand"),
        }
    }

    async fn memory_contents(&mut self, name: &str, contents: impl FnOnce(&[u8]) + Send) {
        let memory = self.instance.get_memory(&mut self.store, name);
        contents(memory.expect("wizer exports what it asks for").data(&self.store));
    }
}
