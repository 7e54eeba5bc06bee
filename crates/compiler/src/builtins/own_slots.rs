//! Slots that builtin classes have in their own dicts in CPython, though they do what a base's do.
//!
//! Owns: which class has which. They show in `__dict__`, in the reprs of methods, and in the errors of explicit calls,
//! which name the class that the method was asked of.

use super::register::*;
use crate::object::*;
use crate::vm::{PreludeFn, Vm};

const COMPARISONS: &[&str] = &["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"];

/// Made anew by a call that the prelude's `_own_reduce` knows.
const REDUCE: Def =
    method("__reduce__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::OwnReduce, &[args[0]])));

const REPR: Def = method("__repr__", "self, /", |vm, args| super::format::base_repr(vm, args[0]));

/// Give the classes their own slots; those that have one keep it.
pub fn install(vm: &mut Vm) {
    let t = &vm.types;
    let base_exception = vm.excs.BaseException;
    let iterators = [
        t.list_iterator,
        t.list_reverseiterator,
        t.tuple_iterator,
        t.str_iterator,
        t.str_ascii_iterator,
        t.bytes_iterator,
        t.bytearray_iterator,
        t.range_iterator,
        t.longrange_iterator,
        t.dict_keyiterator,
        t.dict_valueiterator,
        t.dict_itemiterator,
        t.dict_reversekeyiterator,
        t.dict_reversevalueiterator,
        t.dict_reverseitemiterator,
        t.set_iterator,
        t.enumerate,
        t.zip,
        t.map,
        t.filter,
        t.reversed,
        t.callable_iterator,
        t.seq_iterator,
    ];
    let plain_access = [
        t.bool_,
        t.none,
        t.not_implemented,
        t.function,
        t.staticmethod,
        t.classmethod,
        t.dict_reversekeyiterator,
        t.dict_reversevalueiterator,
        t.dict_reverseitemiterator,
    ];
    let compared = [
        t.int,
        t.float,
        t.complex,
        t.str_,
        t.bytes,
        t.bytearray,
        t.list,
        t.tuple,
        t.dict,
        t.set,
        t.frozenset,
        t.range,
        t.slice,
        t.builtin,
        t.method_wrapper,
        t.method,
        t.code,
        t.cell,
        t.dict_keys,
        t.dict_items,
        t.mappingproxy,
        t.memoryview,
        t.generic_alias,
        t.union,
    ];
    let hashed = [t.builtin, t.method_wrapper, t.method, t.code, t.generic_alias, t.union];
    let sized = [
        t.int,
        t.str_,
        t.bytearray,
        t.list,
        t.dict,
        t.set,
        t.frozenset,
        t.generator,
        t.coroutine,
        t.async_generator,
        t.code,
    ];
    let reduced = [
        t.bytearray,
        t.set,
        t.frozenset,
        t.range,
        t.slice,
        t.not_implemented,
        t.ellipsis,
        t.builtin,
        t.method_descriptor,
        t.wrapper_descriptor,
        t.method_wrapper,
        t.method,
        t.member_descriptor,
        t.generic_alias,
    ];
    let unshown = [t.object, t.property, t.traceback, t.type_];
    let none = [t.object, t.type_];
    let classes: Vec<Gc<Class>> = super::types().into_iter().map(|t| (t.class)(vm)).collect();
    for class in classes {
        if class.layout == Layout::Exception && class != base_exception || none.contains(&class) {
            continue;
        }
        if !plain_access.contains(&class) {
            inherit(vm, class, "__getattribute__");
        }
        if !iterators.contains(&class) && !unshown.contains(&class) {
            // `object`'s own shows what is no instance of it by its address.
            let own = native(vm, &REPR, Some(class));
            put(vm, class, "__repr__", own);
        }
        if compared.contains(&class) {
            COMPARISONS.iter().for_each(|name| inherit(vm, class, name));
        }
        if hashed.contains(&class) {
            inherit(vm, class, "__hash__");
        }
        if sized.contains(&class) {
            inherit(vm, class, "__sizeof__");
        }
        if reduced.contains(&class) {
            let own = native(vm, &REDUCE, Some(class));
            put(vm, class, "__reduce__", own);
        }
    }
    let hash = vm.sym.__hash__;
    for mut class in [vm.types.dict_keys, vm.types.dict_items, vm.types.mappingproxy] {
        class.dict.set_str(hash, Value::None);
    }
    for name in ["__setattr__", "__delattr__"] {
        inherit(vm, base_exception, name);
    }
}

fn put(vm: &mut Vm, mut class: Gc<Class>, name: &str, own: Gc<NativeFn>) {
    let name = vm.intern(name);
    if class.dict.get_str(name).is_none() {
        class.dict.set_str(name, Value::Native(own));
    }
}

/// The nearest base's slot, as the class's own.
fn inherit(vm: &mut Vm, class: Gc<Class>, name: &str) {
    let symbol = vm.intern(name);
    if let Some(Value::Native(n)) = class.mro.iter().find_map(|c| c.dict.get_str(symbol)) {
        let own = vm.heap.alloc(NativeFn { owner: Some(class), ..(*n).clone() });
        put(vm, class, name, own);
    }
}
