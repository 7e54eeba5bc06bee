//! Plugins: WebAssembly modules that programs import, beside the VM in the store of a run.
//!
//! Owns: what a plugin is once it is compiled and checked. `check` says whether a module is one, `layout` what its
//! exports are in Python, `cost` what compiling it would take, `compile` makes and keeps compiled code, `instance` is
//! one in a run, with the calls to it, `imports` what it calls. Must never let what a plugin does take more than the run
//! that it belongs to.

mod check;
mod compile;
mod cost;
mod imports;
mod instance;
mod layout;

pub(crate) use compile::{forget, load};
pub(crate) use instance::{FIRST_ID, Plugins, call, instantiate};

use std::time::{Duration, Instant};

use wasmtime::{InstancePre, Linker, Module, Store, UpdateDeadline};

use crate::engine::Busy;
use crate::error::Error;
use crate::host::{HostState, Print};
use edge_abi::PLUGIN_ABI_VERSION;
use layout::Layout;

/// A plugin that is compiled and checked, to be instantiated any number of times.
pub(crate) struct Plugin {
    pre: InstancePre<HostState>,
    layout: Layout,
}

/// How long a plugin may take to say which ABI version it has.
const VERSION_BUDGET: Duration = Duration::from_secs(5);

impl Plugin {
    /// Checks `module` against the plugin ABI. `Err`: everything that is wrong with it.
    fn new(module: &Module) -> Result<Self, String> {
        let layout = check::contract(module).map_err(|wrong| wrong.join("; "))?;
        let mut linker = Linker::new(module.engine());
        let linked = imports::link(&mut linker).and_then(|()| linker.instantiate_pre(module));
        let pre = linked.map_err(|error| format!("{error:#}"))?;
        let plugin = Self { pre, layout };
        plugin.check_version()?;
        Ok(plugin)
    }

    pub(crate) fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Asks the plugin for its version of the ABI, in a scratch instance. One that does not say is of ours.
    fn check_version(&self) -> Result<(), String> {
        let (name, ..) = check::VERSION;
        if self.pre.module().get_export(name).is_none() {
            return Ok(());
        }
        let mut store = Store::new(self.pre.module().engine(), HostState::new(u64::MAX, Print::Probe(None)));
        store.limiter(|state| &mut state.limiter);
        store.set_epoch_deadline(1);
        let end = Instant::now() + VERSION_BUDGET;
        store.epoch_deadline_callback(move |mut context| {
            if Instant::now() < end {
                return Ok(UpdateDeadline::Continue(1));
            }
            Err(context.data_mut().stop(Error::Abi("it does not return".into())))
        });
        let failed = |place: &str, error: &wasmtime::Error| format!("{place}: {}", instance::reason(error));
        let _busy = Busy::enter().map_err(|error| error.to_string())?;
        let instance =
            self.pre.instantiate(&mut store).map_err(|error| failed("it cannot be started", &error))?;
        let version = instance
            .get_typed_func::<(), u32>(&mut store, name)
            .and_then(|version| version.call(&mut store, ()))
            .map_err(|error| failed(&format!("its `{name}` fails"), &error))?;
        if version == PLUGIN_ABI_VERSION {
            return Ok(());
        }
        Err(format!(
            "it is written for version {version} of the plugin ABI; this host has version {PLUGIN_ABI_VERSION}"
        ))
    }
}
