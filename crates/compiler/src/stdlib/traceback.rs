//! What `traceback` has from the VM: the rendering of uncaught exceptions, and lines of sources.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;

pub const FUNCTIONS: &[Def] = &[
    // The exceptions whose `str()` the rendering of one needs.
    function("_chain", "exc, /", |vm, args| {
        let e = exception(vm, args[0])?;
        let all = vm.exception_chain(e).into_iter().map(Value::Instance).collect();
        Ok(vm.list(all))
    }),
    function("_render", "exc, texts, /", |vm, args| {
        let e = exception(vm, args[0])?;
        let texts: Vec<String> = vm
            .native_items(args[1])?
            .unwrap_or_default()
            .into_iter()
            .map(|text| vm.as_str(text).map_or(String::new(), |text| text.as_str().to_string()))
            .collect();
        let text = vm.render_with_texts(e, &texts);
        Ok(vm.string(text))
    }),
    function("_source_line", "code, line, /", |vm, args| {
        let line = vm.index_arg(args, 1, false)?;
        let Value::Code(code) = args[0] else { return Ok(Value::None) };
        if line < 1 || code.source.hidden {
            return Ok(Value::None);
        }
        let text = code.source.line_text(line as u32).to_string();
        Ok(vm.string(text))
    }),
];

fn exception(vm: &mut Vm, v: Value) -> Result<Gc<Instance>, Trap> {
    match v {
        Value::Instance(e) if vm.is_exc(e, vm.excs.BaseException) => Ok(e),
        _ => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("an exception was expected, not {t}")))
        }
    }
}
