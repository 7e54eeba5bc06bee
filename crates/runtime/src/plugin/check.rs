//! Whether a WebAssembly module is a plugin, and what it has for Python: against the plugin ABI, version 1.
//!
//! Owns: the names and signatures of that ABI. Pure, any thread.
//! Must never instantiate anything.

use wasmtime::{ExternType, Module};

use super::layout::{Entry, Layout, Names, Role};
use crate::signature::{Signature, describe, matches, show};

/// The functions of module `env` that a plugin may import.
pub(crate) const IMPORTS: &[Signature] = &[
    ("edge_op", "iiiiiii", "i"),
    ("edge_encode", "iii", "i"),
    ("edge_decode", "iiii", "i"),
    ("edge_release", "i", ""),
    ("edge_take_error", "iii", "i"),
    ("edge_throw", "iii", ""),
];

pub(crate) const ALLOC: Signature = ("__edge_alloc", "i", "i");
pub(crate) const VERSION: Signature = ("__edge_abi_version", "", "i");
/// `(argv, argc, out) -> i32`: every function that Python calls.
const CALLABLE: Signature = ("", "iii", "i");

/// What the plugin has for Python, or everything that is wrong with it.
pub(super) fn contract(module: &Module) -> Result<Layout, Vec<String>> {
    let mut wrong = Vec::new();
    imports(module, &mut wrong);
    match module.get_export("memory") {
        Some(ExternType::Memory(memory)) if !memory.is_64() && !memory.is_shared() => {}
        Some(ty) => {
            wrong.push(format!("its export `memory` is {}, expected a 32-bit memory", describe(&ty)));
        }
        None => wrong.push("it does not export `memory`".into()),
    }
    for (signature, required) in [(&ALLOC, true), (&VERSION, false)] {
        match module.get_export(signature.0) {
            Some(ExternType::Func(ty)) if matches(&ty, signature) => {}
            Some(ty) => wrong.push(format!(
                "its export `{}` is {}, expected {}",
                signature.0,
                describe(&ty),
                show(signature)
            )),
            None if required => wrong.push(format!("it does not export `{}`", signature.0)),
            None => {}
        }
    }
    let layout = layout(module, &mut wrong);
    if wrong.is_empty() { Ok(layout) } else { Err(wrong) }
}

fn imports(module: &Module, wrong: &mut Vec<String>) {
    for import in module.imports() {
        let known = IMPORTS.iter().find(|(name, ..)| import.module() == "env" && *name == import.name());
        let name = format!("{}.{}", import.module(), import.name());
        match (known, import.ty()) {
            (Some(signature), ExternType::Func(ty)) if matches(&ty, signature) => {}
            (Some(signature), ty) => {
                wrong.push(format!("it imports `{name}` as {}, expected {}", describe(&ty), show(signature)))
            }
            (None, ty) => {
                let names: Vec<_> = IMPORTS.iter().map(|(name, ..)| *name).collect();
                wrong.push(format!(
                    "it imports `{name}` ({}), which plugins do not get; they get env.{{{}}}",
                    describe(&ty),
                    names.join(", ")
                ));
            }
        }
    }
}

fn layout(module: &Module, wrong: &mut Vec<String>) -> Layout {
    let mut entries: Vec<Entry> = Vec::new();
    // Plain names that are no functions of the ABI: nothing to complain about, unless there is nothing else.
    let mut others = Vec::new();
    let mut plain = Vec::new();
    let mut names = Names::default();
    for export in module.exports() {
        let ty = export.ty();
        let name = export.name();
        let callable = |wrong: &mut Vec<String>| match &ty {
            ExternType::Func(ty) if matches(ty, &CALLABLE) => true,
            ty => {
                let (found, expected) = (describe(ty), show(&CALLABLE));
                wrong.push(format!("its export `{name}` is {found}, expected {expected}"));
                false
            }
        };
        let Some(role) = Role::of(name) else {
            if !name.starts_with("__") && is_name(name) {
                match &ty {
                    ExternType::Func(ty) if matches(ty, &CALLABLE) => plain.push(name.to_owned()),
                    ExternType::Func(_) => others.push(format!("`{name}` is {}", describe(&ty))),
                    _ => {}
                }
            }
            continue;
        };
        if let Some(part) = role.names().into_iter().find(|part| !is_name(part)) {
            wrong.push(format!("its export `{name}`: '{part}' is no name in Python"));
        } else if !names.take(&role) {
            wrong.push(format!("its export `{name}` has the name of another export"));
        } else if callable(wrong) {
            entries.push(Entry { export: name.to_owned(), role });
        }
    }
    for name in plain {
        let role = Role::Function(name.clone());
        if names.take(&role) {
            entries.push(Entry { export: name, role });
        }
    }
    if entries.is_empty() && wrong.is_empty() {
        let mut text = format!("it exports no function for Python, {}", show(&CALLABLE));
        if !others.is_empty() {
            text += &format!(" ({})", others.join(", "));
        }
        wrong.push(text);
    }
    Layout::new(entries)
}

/// Whether a program can name it.
fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|first| first == '_' || first.is_ascii_alphabetic())
        && chars.all(|other| other == '_' || other.is_ascii_alphanumeric())
        && !KEYWORDS.contains(&text)
}

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];
