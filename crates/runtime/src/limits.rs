//! What a run may use, and the limiter that wasmtime asks before memory grows.
//!
//! Owns: the limits' defaults and the record of refused growth. Lives in a store, on the worker's thread.
//! Must never decide an outcome: a guest may survive a refused growth (Python's `MemoryError`).

use wasmtime::ResourceLimiter;

/// Linear memory of a run when nobody set a limit: 1 GiB.
pub const DEFAULT_MEMORY_BYTES: u64 = 1 << 30;

/// All but the last page of a 32-bit memory, so that the number fits the guest's own 32-bit sizes.
const MAX_MEMORY_BYTES: u64 = (1 << 32) - (64 << 10);

/// Limits of a worker or of one run; `None` inherits, at the end the default.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Limits {
    /// Linear memory of the guest, that of plugins included, bytes. Default 1 GiB, at most 4 GiB; a guest below its
    /// initial size cannot start.
    pub memory_bytes: Option<u64>,
    /// Python call depth. Default: the VM's own. Needs an artifact with `edge_set_limits`.
    pub recursion: Option<u32>,
    /// UTF-8 bytes a run may print, newlines included. Default: unlimited.
    pub output_bytes: Option<u64>,
    /// Wall clock of a run in milliseconds from its first instruction on, fetching excluded. Default: unlimited.
    pub timeout_ms: Option<f64>,
    /// Calls to host functions a run may make. Default: unlimited.
    pub host_calls: Option<u64>,
}

impl Limits {
    /// These limits, with what they leave open taken from `base`.
    pub fn or(self, base: Self) -> Self {
        Self {
            memory_bytes: self.memory_bytes.or(base.memory_bytes),
            recursion: self.recursion.or(base.recursion),
            output_bytes: self.output_bytes.or(base.output_bytes),
            timeout_ms: self.timeout_ms.or(base.timeout_ms),
            host_calls: self.host_calls.or(base.host_calls),
        }
    }

    pub(crate) fn memory(&self) -> u64 {
        self.memory_bytes.unwrap_or(DEFAULT_MEMORY_BYTES).min(MAX_MEMORY_BYTES)
    }
}

/// Keeps the memories and tables of the VM and its plugins within bounds, and remembers what it refused.
#[derive(Debug)]
pub(crate) struct Limiter {
    memory: u64,
    /// Size of all memories.
    used: u64,
    /// Size of all tables.
    tables: u64,
    /// By how much a memory was last let grow.
    granted: u64,
    /// Whether growth of a memory was ever refused.
    pub refused: bool,
    pub peak: u64,
}

/// Elements of one table; the function table of a large artifact has some thousands.
const TABLE_ELEMENTS: usize = 1 << 20;
/// What one takes, at most.
const ELEMENT_BYTES: u64 = 16;

/// Plugins that a program can import.
pub(crate) const MAX_PLUGINS: usize = 250;

impl Limiter {
    /// `memory`: bytes that all memories together may have.
    pub(crate) fn new(memory: u64) -> Self {
        Self { memory, used: 0, tables: 0, granted: 0, refused: false, peak: 0 }
    }

    pub(crate) fn limit(&self) -> u64 {
        self.memory
    }

    /// Bytes that the memories have now.
    pub(crate) fn used(&self) -> u64 {
        self.used
    }

    /// Takes over the store of `old`.
    pub(crate) fn go_on(&mut self, old: &Self) {
        (self.used, self.tables, self.peak) = (old.used, old.tables, old.peak);
    }
}

impl ResourceLimiter for Limiter {
    fn memory_growing(
        &mut self,
        current: usize,
        desired: usize,
        maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        // A memory that has reached its own maximum is not refused anything by us.
        if maximum.is_some_and(|maximum| desired > maximum) {
            return Ok(false);
        }
        let more = desired.saturating_sub(current) as u64;
        let granted = self.used.saturating_add(self.tables).saturating_add(more) <= self.memory;
        if granted {
            self.used += more;
            self.granted = more;
            self.peak = self.peak.max(self.used);
        } else {
            self.refused = true;
        }
        Ok(granted)
    }

    fn memory_grow_failed(&mut self, _error: wasmtime::Error) -> wasmtime::Result<()> {
        self.used -= self.granted;
        self.granted = 0;
        self.refused = true;
        Ok(())
    }

    fn table_growing(
        &mut self,
        current: usize,
        desired: usize,
        _maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        let tables = self.tables + desired.saturating_sub(current) as u64 * ELEMENT_BYTES;
        let granted = desired <= TABLE_ELEMENTS && self.used.saturating_add(tables) <= self.memory;
        if granted {
            self.tables = tables;
        }
        Ok(granted)
    }

    fn memories(&self) -> usize {
        1 + MAX_PLUGINS
    }

    fn instances(&self) -> usize {
        1 + MAX_PLUGINS
    }

    fn tables(&self) -> usize {
        16 * (1 + MAX_PLUGINS)
    }
}
