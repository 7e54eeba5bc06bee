//! `heapq`'s view of a heap: the list that it is, past the methods of a subclass.

use crate::builtins::{Def, function};
use crate::object::*;

pub const FUNCTIONS: &[Def] = &[function("_list_of", "heap, /", |_, args| {
    Ok(match args[0].unwrap_native() {
        list @ Value::List(_) => list,
        _ => Value::None,
    })
})];
