//! Names the VM itself looks up, interned once.

use crate::object::*;

macro_rules! symbols {
    ($($name:ident),* $(,)?) => {
        /// Interned names; the field is the name.
        #[allow(non_snake_case)]
        pub struct Symbols { $(pub $name: Gc<Str>),* }

        impl Symbols {
            pub fn new(heap: &mut Heap, interner: &mut Interner) -> Self {
                Symbols { $($name: interner.intern(heap, stringify!($name))),* }
            }
        }
    };
}

symbols! {
    __abstractmethods__, __add__, __aenter__, __aexit__, __aiter__, __all__, __and__, __anext__, __annotations__,
    __await__, __bool__, __bytes__, __call__, __cause__, __class__, __class_getitem__, __classcell__, __complex__,
    __contains__, __context__, __delattr__, __delete__, __delitem__, __dict__, __dir__, __doc__, __enter__, __eq__,
    __exit__, __file__, __float__, __floor__, __format__, __ge__, __get__, __getattr__, __getattribute__, __getitem__, __gt__,
    __hash__, __index__, __init__, __init_subclass__, __instancecheck__, __int__, __invert__, __iter__, __le__,
    __len__, __length_hint__, __lt__, __main__, __match_args__, __missing__, __module__, __mro_entries__, __name__,
    __ne__, __neg__, __new__, __next__, __notes__, __or__, __orig_bases__, __pos__, __prepare__, __qualname__,
    __radd__, __repr__, __reversed__, __round__, __self__, __set__, __set_name__, __setattr__, __setitem__,
    __slots__, __str__, __subclasscheck__, __suppress_context__, __traceback__, __trunc__, __type_params__, __weakref__, __abs__,
    __divmod__, __rdivmod__, __pow__, __rpow__, __ceil__, __builtins__, __spec__, __loader__, __package__,
    add_note, append, args, builtins, close, extend, items, join, keys, send, throw, update, value, values, self_, metaclass,
    __ror__, __sub__, __mul__, __truediv__, __floordiv__, __mod__, __matmul__, __lshift__, __rshift__, __xor__,
    fget, name, obj, code, msg, path,
}
