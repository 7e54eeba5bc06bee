//! `json`: the scanner and the encoder.
//!
//! Both keep what is under way in a list that Python holds, never on the native stack: so they stop wherever Python code
//! has to be asked (a hook, `default`, a sort that needs `__lt__`) and go on with its answer, and nesting is bounded by
//! the recursion limit alone. The classes and the loops that ask are in `json_decoder.py` and `json_encoder.py`.

mod decode;
mod encode;

pub use decode::FUNCTIONS as DECODER;
pub use encode::FUNCTIONS as ENCODER;

use crate::object::*;
use crate::vm::*;

/// `(kind, value)`: what is asked, or that it is done.
fn ask(vm: &mut Vm, kind: i64, value: Value) -> NResult {
    Ok(vm.tuple(vec![Value::Int(kind), value]))
}

/// It is done.
const DONE: i64 = 0;

/// How many levels of nesting are left.
fn levels(vm: &Vm) -> usize {
    let used = vm.fiber.frames.len() + vm.fiber.depth_below;
    vm.limits.recursion.saturating_sub(used)
}
