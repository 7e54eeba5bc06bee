//! Whether a compiled module is a compiler_lib artifact: its imports and exports against one table.
//!
//! Owns: the names and signatures of the host ABI (spec/host-abi.md). Pure, any thread.
//! Must never instantiate anything.

use edge_abi::extension as ext;
use wasmtime::{ExternType, Module};

use crate::error::{Error, Result};
use crate::signature::{Signature, describe, matches, show};

/// The functions of module `env` that this host provides.
pub(crate) const IMPORTS: &[Signature] = &[
    ("host_print", "ii", ""),
    ("host_call_native", "iiiii", "i"),
    ("host_fetch_bytes", "iiii", "i"),
    ("host_now_ns", "", "l"),
];

const REQUIRED: &[Signature] = &[
    ("src_ptr", "", "i"),
    ("out_ptr", "", "i"),
    ("wasm_alloc", "i", "i"),
    ("wasm_free", "ii", ""),
    ("reset_modules", "", ""),
    ("register_code_module", "iiii", ""),
    ("register_native_module", "iiiii", ""),
    ("extract_imports", "i", "i"),
    ("run_start", "i", "i"),
    ("run_resume", "", "i"),
    ("last_yield_deadline_ns", "", "l"),
    ("run_push_event", "ii", "i"),
    ("set_host_result", "i", "i"),
    ("set_host_result_by_id", "ii", "i"),
    ("set_host_error_by_id", "iii", "i"),
    ("host_edge_op", "iiiiiii", "i"),
    ("host_edge_encode", "iii", "i"),
    ("host_edge_decode", "iiii", "i"),
    ("host_edge_release", "i", ""),
    ("host_edge_take_error", "iii", "i"),
    ("host_edge_throw", "iii", ""),
];

const OPTIONAL: &[Signature] = &[
    (ext::RUN_START_EXT, "ii", "i"),
    (ext::EXTRACT_IMPORTS_EXT, "ii", "i"),
    (ext::SET_FILENAME, "ii", ""),
    (ext::SET_INPUT, "ii", ""),
    (ext::SET_LIMITS, "il", ""),
    (ext::PRINT_STREAM, "", "i"),
    (ext::ALIAS_MODULE, "iiiiii", ""),
    (ext::NOTE_MISSING, "iiiiii", ""),
    (ext::PACK, "iii", "i"),
    (ext::PACK_RESULT, "i", "i"),
    (ext::ANSWER, "iiii", "i"),
    (ext::SET_GLOBAL, "iiii", "i"),
    (ext::MODULE_VALUE, "iiiiii", "i"),
    (ext::EVENTS_WANTED, "", "i"),
    (ext::FAILURE_TOKEN, "", "l"),
    (ext::KEEP_NAMESPACE, "", ""),
    (ext::CONTINUE, "", ""),
    (ext::SET_DEFAULTS, "i", ""),
    (ext::CHECK, "iii", "i"),
];

/// Refuses what is not a compiler_lib artifact. `origin` names it in the error.
pub(crate) fn check(module: &Module, origin: &str) -> Result<()> {
    for import in module.imports() {
        let known = IMPORTS.iter().find(|(name, ..)| import.module() == "env" && *name == import.name());
        let detail = match (known, import.ty()) {
            (Some(signature), ExternType::Func(ty)) if matches(&ty, signature) => continue,
            (Some(signature), ty) => format!(" as {}, expected {}", describe(&ty), show(signature)),
            (None, ty) => format!(" ({})", describe(&ty)),
        };
        return Err(Error::UnknownImport {
            origin: origin.to_owned(),
            module: import.module().to_owned(),
            name: import.name().to_owned(),
            detail,
        });
    }
    let wrong = |detail: String| Error::WrongArtifact { origin: origin.to_owned(), detail };
    match module.get_export("memory") {
        Some(ExternType::Memory(memory)) if !memory.is_64() && !memory.is_shared() => {}
        Some(ty) => {
            return Err(wrong(format!("export `memory` is {}, expected a 32-bit memory", describe(&ty))));
        }
        None => return Err(wrong("export `memory` is missing".into())),
    }
    let missing: Vec<_> = REQUIRED
        .iter()
        .filter(|(name, ..)| module.get_export(name).is_none())
        .map(|(name, ..)| *name)
        .collect();
    if !missing.is_empty() {
        return Err(wrong(format!("missing exports: {}", missing.join(", "))));
    }
    for signature in REQUIRED.iter().chain(OPTIONAL) {
        match module.get_export(signature.0) {
            Some(ExternType::Func(ty)) if matches(&ty, signature) => {}
            Some(ty) => {
                return Err(wrong(format!(
                    "export `{}` is {}, expected {}",
                    signature.0,
                    describe(&ty),
                    show(signature)
                )));
            }
            None => {}
        }
    }
    Ok(())
}
