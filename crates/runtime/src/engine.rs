//! The process's one wasmtime engine and the ticker thread that advances its epoch.
//!
//! Owns: engine configuration, the epoch ticker, the count of live worker threads. The engine is created on first
//! use and shared by all threads. The ticker thread runs only while guest code does and ends by itself when
//! none has run for a while. Must never block a caller: taking a `Busy` guard spawns at most one thread.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use wasmtime::{Config, Enabled, Engine, InstanceAllocationStrategy, OptLevel, PoolingAllocationConfig};

use crate::error::{Error, Result};

/// Bytes of native stack that guest code may use. The VM's parser and compiler recurse; Python calls don't.
pub const WASM_STACK_BYTES: usize = 2 << 20;

/// Stack of a worker thread: guest frames plus host frames (host functions, Cranelift) with room to spare. Only
/// address space is reserved. Too small crashes the process instead of trapping.
pub const THREAD_STACK_BYTES: usize = 8 << 20;

/// How often running guest code looks for an abort, a time-out or output that is due.
pub const EPOCH_TICK: Duration = Duration::from_millis(4);

/// Ticks without any running guest after which the ticker thread ends.
const IDLE_TICKS: u32 = 64;

struct Shared {
    engine: Engine,
    /// Threads that are inside guest code.
    busy: AtomicUsize,
    /// Whether a ticker thread exists that will not end while somebody is busy.
    ticking: AtomicBool,
}

/// The only global state of this crate.
static SHARED: OnceLock<Result<Shared>> = OnceLock::new();
static LIVE_THREADS: AtomicUsize = AtomicUsize::new(0);

/// The configuration that compiled code depends on; `edge-precompile` uses the same.
///
/// `baseline`: compile for the weakest supported processor of this architecture instead of the one we run on, for
/// code that ships.
pub fn config(baseline: bool) -> Result<Config> {
    let mut config = Config::new();
    if baseline {
        config.target(TARGET).map_err(|error| Error::Engine(format!("{error:#}")))?;
        for flag in BASELINE_FLAGS {
            // SAFETY: these are instruction-set flags of this architecture; code compiled with one that the
            // loading processor lacks is refused by `Module::deserialize`.
            unsafe { config.cranelift_flag_enable(flag) };
        }
    }
    config.cranelift_opt_level(OptLevel::Speed);
    config.epoch_interruption(true);
    config.memory_init_cow(true);
    config.max_wasm_stack(WASM_STACK_BYTES);
    // A trap is reported by its name; guest symbols would say nothing to a Python programmer.
    config.wasm_backtrace_max_frames(None);
    config.native_unwind_info(false);
    // Nothing maps addresses back to wasm offsets; compiled code is 6 % smaller without the map.
    config.generate_address_map(false);
    Ok(config)
}

const TARGET: &str = env!("EDGE_TARGET");

/// x86-64-v2: every server and desktop since 2009, and floor/ceil/round as instructions.
#[cfg(target_arch = "x86_64")]
const BASELINE_FLAGS: &[&str] = &["has_sse3", "has_ssse3", "has_sse41", "has_sse42", "has_popcnt"];
#[cfg(not(target_arch = "x86_64"))]
const BASELINE_FLAGS: &[&str] = &[];

/// What compiled code must agree on with the engine that loads it, beyond what wasmtime checks itself.
pub(crate) fn fingerprint() -> String {
    format!("edge-runtime {} {TARGET} stack={WASM_STACK_BYTES}", env!("CARGO_PKG_VERSION"))
}

/// Runs that can be under way at once in a process, waiting ones included, where instances come from a pool.
pub(crate) const POOL_SLOTS: u32 = 1000;

/// Instances come from a pool where the kernel can tell written pages (Linux 6.7), and are mapped on demand
/// elsewhere or where a limit on address space forbids the pool's reservation (4 GiB a slot).
///
/// Measured with our artifact, `x = 1` in a fresh instance each: 350 µs a run on demand, 230 to 300 µs from a plain
/// pool, 450 µs with resident slots alone, 55 µs with resident slots whose written pages are found by the kernel
/// (30 µs on two threads): what costs are page faults and mapping, and this does neither.
fn new_engine() -> Result<Engine> {
    let mut pool = PoolingAllocationConfig::default();
    pool.total_core_instances(POOL_SLOTS).total_memories(POOL_SLOTS).total_tables(POOL_SLOTS);
    pool.max_memory_size(4 << 30).table_elements(100_000);
    // An ordinary run writes less than 1 MiB; what a slot keeps is bounded: 64 of 2 MiB.
    pool.linear_memory_keep_resident(2 << 20).table_keep_resident(1 << 20).max_unused_warm_slots(64);
    pool.pagemap_scan(Enabled::Yes);
    let mut pooled = config(false)?;
    pooled.allocation_strategy(InstanceAllocationStrategy::Pooling(pool));
    if let Ok(engine) = Engine::new(&pooled) {
        return Ok(engine);
    }
    Engine::new(&config(false)?).map_err(|error| Error::Engine(format!("{error:#}")))
}

fn shared() -> Result<&'static Shared> {
    SHARED
        .get_or_init(|| {
            Ok(Shared { engine: new_engine()?, busy: AtomicUsize::new(0), ticking: AtomicBool::new(false) })
        })
        .as_ref()
        .map_err(Clone::clone)
}

/// The process's engine.
pub fn engine() -> Result<&'static Engine> {
    Ok(&shared()?.engine)
}

/// Number of worker threads alive in this process.
pub fn live_threads() -> usize {
    LIVE_THREADS.load(Ordering::SeqCst)
}

/// Counts one worker thread for as long as it lives.
pub(crate) struct LiveThread(());

impl LiveThread {
    pub(crate) fn new() -> Self {
        LIVE_THREADS.fetch_add(1, Ordering::SeqCst);
        Self(())
    }
}

impl Drop for LiveThread {
    fn drop(&mut self) {
        LIVE_THREADS.fetch_sub(1, Ordering::SeqCst);
    }
}

/// While one exists, the epoch advances every `EPOCH_TICK`. Held around guest code, not around waiting.
pub(crate) struct Busy(&'static Shared);

impl Busy {
    pub(crate) fn enter() -> Result<Self> {
        let shared = shared()?;
        shared.busy.fetch_add(1, Ordering::SeqCst);
        let guard = Self(shared);
        // Sequentially consistent, here and in `tick`: either this sees that the ticker is ending, or the ticker sees
        // that somebody is busy.
        if !shared.ticking.load(Ordering::SeqCst) && !shared.ticking.swap(true, Ordering::SeqCst) {
            let spawned = thread::Builder::new()
                .name("edge-ticker".into())
                .stack_size(256 << 10)
                .spawn(move || tick(shared));
            if let Err(error) = spawned {
                shared.ticking.store(false, Ordering::SeqCst);
                return Err(Error::Thread(error.to_string()));
            }
        }
        Ok(guard)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.busy.fetch_sub(1, Ordering::SeqCst);
    }
}

fn tick(shared: &'static Shared) {
    let mut idle = 0;
    loop {
        thread::sleep(EPOCH_TICK);
        shared.engine.increment_epoch();
        idle = if shared.busy.load(Ordering::SeqCst) == 0 { idle + 1 } else { 0 };
        if idle >= IDLE_TICKS {
            shared.ticking.store(false, Ordering::SeqCst);
            // Busy again meanwhile: go on, unless that started another ticker.
            if shared.busy.load(Ordering::SeqCst) == 0 || shared.ticking.swap(true, Ordering::SeqCst) {
                return;
            }
            idle = 0;
        }
    }
}
