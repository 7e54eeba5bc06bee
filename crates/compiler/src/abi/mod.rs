//! The host contract: handles, value operations, host functions and (as wasm) the exports.
//!
//! Owns: the handle table and the pending error of the value API. The numbers are those of `edge-abi`.

#![allow(unsafe_code)]

mod check;
#[cfg(target_arch = "wasm32")]
mod exports;
mod manifest;
mod ops;
mod pack;

pub use manifest::Manifest;

use crate::object::*;
use crate::vm::{NResult, Trap, Vm, Wait};

/// Values the host or a plugin holds, by number; 0 is no handle.
#[derive(Default)]
pub struct Handles {
    slots: Vec<Value>,
    free: Vec<u32>,
    /// The stashed error: kind and message.
    pub error: Option<(u32, String)>,
    /// The exception that the stashed error was made of.
    raised: Option<Gc<Instance>>,
    /// The last error that was taken, and its exception: who throws it again means the same one.
    taken: Option<(u32, String, Gc<Instance>)>,
}

impl Handles {
    /// A new handle for a value.
    pub fn add(&mut self, v: Value) -> u32 {
        match self.free.pop() {
            Some(h) => {
                self.slots[h as usize - 1] = v;
                h
            }
            None => {
                self.slots.push(v);
                self.slots.len() as u32
            }
        }
    }

    /// The value behind a handle, `None` if it is dead.
    pub fn get(&self, handle: u32) -> Option<Value> {
        self.slots.get((handle as usize).checked_sub(1)?).copied().and_then(Value::bound)
    }

    /// Drop a handle; 0 and dead ones are no-ops.
    pub fn release(&mut self, handle: u32) {
        if self.get(handle).is_some() {
            self.slots[handle as usize - 1] = Value::Unbound;
            self.free.push(handle);
        }
    }

    /// Hand out the stashed error.
    pub fn take_error(&mut self) -> Option<(u32, String)> {
        let (kind, message) = self.error.take()?;
        self.taken = self.raised.take().map(|e| (kind, message.clone(), e));
        Some((kind, message))
    }

    pub fn clear(&mut self) {
        *self = Handles::default();
    }

    /// Number of live handles, for tests.
    pub fn live(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    pub fn trace(&self, t: &mut Tracer) {
        t.values(&self.slots);
        for e in self.raised.iter().chain(self.taken.iter().map(|(.., e)| e)) {
            t.gc(*e);
        }
    }
}

/// What the host did with a call.
pub enum HostAnswer {
    /// A handle.
    Value(u32),
    /// An error is stashed.
    Error,
    Deferred,
}

/// A function of the host: `args` are the positional ones (a tuple) and the keyword ones (a dict).
fn host_stub(vm: &mut Vm, _: &[Value]) -> NResult {
    Err(vm.system_error("host functions are called by id"))
}

/// The Python object for a host function.
pub fn host_function(vm: &mut Vm, name: &str, id: u32) -> Value {
    let sig = crate::builtins::parse_sig(vm, "*args, **kwargs");
    let host_name = vm.str(name);
    Value::Native(vm.heap.alloc(NativeFn {
        name: "host_function",
        kind: NativeKind::Host(id),
        sig,
        imp: host_stub,
        owner: None,
        host_name,
    }))
}

/// Call host function `id`: hand over handles, take a result, an error, or park until the answer comes.
pub fn call_host(vm: &mut Vm, id: u32, args: &[Value]) -> NResult {
    let mut handles = Vec::new();
    if let Value::Tuple(t) = args[0] {
        for v in t.items.iter() {
            handles.push(vm.handles.add(*v));
        }
    }
    let kwargs = match args[1] {
        Value::Dict(d) if !d.is_empty() => vm.handles.add(args[1]),
        _ => 0,
    };
    handles.push(kwargs);
    vm.sched.next_call += 1;
    let call = vm.sched.next_call;
    let answer = {
        let this: *mut Vm = vm;
        // SAFETY: the host may call back into this VM while it answers, through the pointer published here, which
        // is derived from `vm`; nothing else of `vm` is borrowed across the call.
        unsafe { crate::vm::Host::call(&mut *(*this).host, this, id, call, &handles) }
    };
    for h in handles {
        vm.handles.release(h);
    }
    if vm.parked_below.is_empty() {
        vm.handles.taken = None;
    }
    match answer {
        HostAnswer::Value(h) => {
            let v = vm.handles.get(h).unwrap_or(Value::None);
            vm.handles.release(h);
            Ok(v)
        }
        HostAnswer::Error => Err(vm.take_host_error()),
        HostAnswer::Deferred => {
            vm.sched.wait = Wait::Call(call);
            Err(Trap::Block)
        }
    }
}
