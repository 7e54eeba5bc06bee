//! When an object may take another class: assignments to `__class__` and `__bases__`.
//!
//! Any two classes would do for this VM, whose instances are all alike. CPython wants the same struct, so what a class
//! adds to the struct of its base is reckoned as there: a `__dict__`, a list of weak references, `__slots__`.

use super::make::{has_dict, primary_base};
use super::*;

/// Whether instances have a list of weak references in CPython.
pub(super) fn has_weakrefs(vm: &Vm, c: Gc<Class>) -> bool {
    if c.flags.heap {
        return c.flags.weakrefs;
    }
    matches!(c.layout, Layout::Type | Layout::Module | Layout::Set | Layout::FrozenSet)
        || c == vm.types.generic_alias
}

/// Whether the struct of instances is of no fixed size, and so has no room for what would follow it.
pub(super) fn is_var_sized(c: Gc<Class>) -> bool {
    matches!(c.layout, Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Type)
}

/// What a class adds to the struct of its base.
#[derive(PartialEq, Eq)]
struct Added {
    dict: bool,
    weakrefs: bool,
    /// Sorted.
    slots: Vec<String>,
}

fn added(vm: &Vm, c: Gc<Class>, base: Gc<Class>) -> Added {
    let mut slots: Vec<String> = c.own_slots.iter().map(|s| s.as_str().to_string()).collect();
    slots.sort();
    Added {
        dict: has_dict(c) && !has_dict(base),
        weakrefs: has_weakrefs(vm, c) && !has_weakrefs(vm, base),
        slots,
    }
}

/// Whether a class has the struct of its base.
fn adds_nothing(vm: &Vm, c: Gc<Class>, base: Gc<Class>) -> bool {
    if c.flags.heap {
        return added(vm, c, base) == Added { dict: false, weakrefs: false, slots: Vec::new() };
    }
    // Exceptions, but for those with fields of their own.
    base.layout == Layout::Exception
        && !matches!(
            c.name.as_str(),
            "BaseExceptionGroup"
                | "StopIteration"
                | "SystemExit"
                | "ImportError"
                | "NameError"
                | "AttributeError"
                | "OSError"
                | "SyntaxError"
                | "UnicodeDecodeError"
                | "UnicodeEncodeError"
                | "UnicodeTranslateError"
        )
}

/// The class that the struct of `c` is of.
fn struct_of(vm: &Vm, mut c: Gc<Class>) -> Gc<Class> {
    while let Some(base) = primary_base(c)
        && adds_nothing(vm, c, base)
    {
        c = base;
    }
    c
}

/// Whether instances of the two classes have the same struct in CPython.
pub(in crate::builtins) fn same_struct(vm: &Vm, a: Gc<Class>, b: Gc<Class>) -> bool {
    let (a, b) = (struct_of(vm, a), struct_of(vm, b));
    if a == b {
        return true;
    }
    let (Some(base), Some(other)) = (primary_base(a), primary_base(b)) else { return false };
    if base != other || !a.flags.heap || !b.flags.heap {
        return false;
    }
    let (x, y) = (added(vm, a, base), added(vm, b, base));
    // Where the `__dict__` of a struct without a fixed size is, CPython does not compare.
    x == y && !(x.dict && is_var_sized(base))
}
