//! What `inspect` has from the VM: the parameters of native functions.

use crate::builtins::format::repr_of;
use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;

pub const FUNCTIONS: &[Def] = &[
    // The parameters of a native function as a `def` has them; None where Python has no words for them.
    function("_parameters_of", "func, /", |vm, args| {
        let (native, bound) = match args[0] {
            Value::Native(n) => (n, false),
            Value::Method(m) => match m.func {
                Value::Native(n) => (n, true),
                _ => return Ok(Value::None),
            },
            _ => return Ok(Value::None),
        };
        let text = parameters(vm, &native.sig.params[usize::from(bound).min(native.sig.params.len())..])?;
        Ok(text.map_or(Value::None, |text| vm.string(text)))
    }),
];

fn parameters(vm: &mut Vm, params: &[NativeParam]) -> Result<Option<String>, Trap> {
    let mut out: Vec<String> = Vec::new();
    let mut star = false;
    for (i, p) in params.iter().enumerate() {
        match p.kind {
            ParamKind::KwOnly if !star => {
                out.push("*".to_string());
                star = true;
            }
            ParamKind::VarArgs => star = true,
            _ => {}
        }
        let stars = match p.kind {
            ParamKind::VarArgs => "*",
            ParamKind::VarKw => "**",
            _ => "",
        };
        let default = match p.default {
            Some(Value::Unbound) if stars.is_empty() => return Ok(None),
            Some(v) if stars.is_empty() => match repr_of(vm, v)? {
                Value::Str(s) => format!("={}", s.as_str()),
                _ => return Ok(None),
            },
            _ => String::new(),
        };
        out.push(format!("{stars}{}{default}", p.name));
        let next = params.get(i + 1).map(|p| p.kind);
        if p.kind == ParamKind::PosOnly && next != Some(ParamKind::PosOnly) {
            out.push("/".to_string());
        }
    }
    Ok(Some(out.join(", ")))
}
