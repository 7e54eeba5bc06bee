//! Signatures of imports and exports: how tables write them, whether one fits, how errors show them.
//!
//! Pure, any thread. Must never look at anything but types.

use wasmtime::{ExternType, FuncType, ValType};

/// Name, parameters, results; `i` is an i32, `l` an i64.
pub(crate) type Signature = (&'static str, &'static str, &'static str);

/// Whether a function has this signature.
pub(crate) fn matches(ty: &FuncType, (_, params, results): &Signature) -> bool {
    types(ty.params()) == *params && types(ty.results()) == *results
}

fn types(types: impl Iterator<Item = ValType>) -> String {
    types
        .map(|ty| match ty {
            ValType::I32 => 'i',
            ValType::I64 => 'l',
            ValType::F32 => 'f',
            ValType::F64 => 'd',
            _ => '?',
        })
        .collect()
}

/// A signature, as errors show what they expect.
pub(crate) fn show((_, params, results): &Signature) -> String {
    let names = |letters: &str| {
        letters.chars().map(|c| if c == 'l' { "i64" } else { "i32" }).collect::<Vec<_>>().join(", ")
    };
    format!("({}) -> ({})", names(params), names(results))
}

/// What something is, as errors show it.
pub(crate) fn describe(ty: &ExternType) -> String {
    match ty {
        ExternType::Func(ty) => {
            let list = |types: &mut dyn Iterator<Item = ValType>| {
                types.map(|ty| ty.to_string()).collect::<Vec<_>>().join(", ")
            };
            format!("({}) -> ({})", list(&mut ty.params()), list(&mut ty.results()))
        }
        ExternType::Global(_) => "a global".into(),
        ExternType::Table(_) => "a table".into(),
        ExternType::Memory(_) => "a memory".into(),
        ExternType::Tag(_) => "a tag".into(),
    }
}
