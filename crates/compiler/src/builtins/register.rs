//! How natives are declared, and the parser of their signatures.

use crate::object::*;
use crate::vm::Vm;

/// A native function or method: name, signature, code.
#[derive(Clone, Copy)]
pub struct Def {
    pub name: &'static str,
    /// Python syntax without annotations: `"self, sub, /, start=?, end=?"`. `=?` marks an optional parameter that
    /// arrives as `Unbound` when absent; other defaults are None, True, False, ints or 'strings'.
    pub sig: &'static str,
    pub kind: NativeKind,
    pub imp: NativeImpl,
}

/// A builtin function.
pub const fn function(name: &'static str, sig: &'static str, imp: NativeImpl) -> Def {
    Def { name, sig, kind: NativeKind::Function, imp }
}
/// A method: `args[0]` is self (for subclasses of builtins an Instance: use `unwrap_native`).
pub const fn method(name: &'static str, sig: &'static str, imp: NativeImpl) -> Def {
    Def { name, sig, kind: NativeKind::Method, imp }
}
/// A class method: `args[0]` is the class.
pub const fn class_method(name: &'static str, sig: &'static str, imp: NativeImpl) -> Def {
    Def { name, sig, kind: NativeKind::ClassMethod, imp }
}
/// A static method; also `__new__`, whose first argument is the class.
pub const fn static_method(name: &'static str, sig: &'static str, imp: NativeImpl) -> Def {
    Def { name, sig, kind: NativeKind::StaticMethod, imp }
}

/// A computed attribute.
#[derive(Clone, Copy)]
pub struct Attr {
    pub name: &'static str,
    pub get: Getter,
    pub set: Option<Setter>,
}
pub const fn attr(name: &'static str, get: Getter) -> Attr {
    Attr { name, get, set: None }
}
pub const fn attr_rw(name: &'static str, get: Getter, set: Setter) -> Attr {
    Attr { name, get, set: Some(set) }
}

/// What a builtin type offers.
pub struct TypeDef {
    pub class: fn(&Vm) -> Gc<Class>,
    pub methods: &'static [Def],
    pub attrs: &'static [Attr],
    pub doc: &'static str,
}

/// Shorthand for `TypeDef`s of `vm.types`.
pub fn type_def(
    class: fn(&Vm) -> Gc<Class>,
    methods: &'static [Def],
    attrs: &'static [Attr],
    doc: &'static str,
) -> TypeDef {
    TypeDef { class, methods, attrs, doc }
}

/// Fill the classes and the builtins namespace from the tables.
pub fn install(vm: &mut Vm) {
    for t in super::types() {
        let mut class = (t.class)(vm);
        for d in t.methods {
            let value = Value::Native(native(vm, d, Some(class)));
            let name = vm.intern(d.name);
            class.dict.set_str(name, value);
        }
        for a in t.attrs {
            let value = Value::GetSet(vm.heap.alloc(GetSet {
                name: a.name,
                get: a.get,
                set: a.set,
                owner: Some(class),
            }));
            let name = vm.intern(a.name);
            class.dict.set_str(name, value);
        }
        if !t.doc.is_empty() {
            class.doc = vm.str(t.doc);
        }
    }
    super::own_slots::install(vm);
    super::exceptions::install_constructors(vm);
    for d in super::functions() {
        let value = Value::Native(native(vm, &d, None));
        let name = vm.intern(d.name);
        // Helpers of the prelude stay out of user programs' sight.
        if d.name.starts_with('_') && d.name != "__import__" && d.name != "__build_class__" {
            vm.prelude_globals.set_str(name, value);
        } else {
            vm.builtins.set_str(name, value);
        }
    }
}

/// A native function object.
pub fn native(vm: &mut Vm, d: &Def, owner: Option<Gc<Class>>) -> Gc<NativeFn> {
    let mut sig = parse_sig(vm, d.sig);
    sig.any_first =
        d.kind == NativeKind::Function || d.kind == NativeKind::StaticMethod && d.name != "__new__";
    vm.heap.alloc(NativeFn { name: d.name, kind: d.kind, sig, imp: d.imp, owner, host_name: Value::None })
}

/// Parse a signature; the tables are ours, so a mistake in one is a bug and panics at start-up.
pub fn parse_sig(vm: &mut Vm, text: &'static str) -> NativeSig {
    let mut params: Vec<NativeParam> = Vec::new();
    let mut kind = ParamKind::PosOrKw;
    for part in text.split(',').map(str::trim).filter(|p| !p.is_empty()) {
        match part {
            "/" => params.iter_mut().for_each(|p| p.kind = ParamKind::PosOnly),
            "*" => kind = ParamKind::KwOnly,
            _ if part.starts_with("**") => {
                // `**kwargs=?`: the function takes an absent value for an empty dict.
                let (name, default) = match part.split_once('=') {
                    Some((name, _)) => (&name[2..], Some(Value::Unbound)),
                    None => (&part[2..], None),
                };
                params.push(NativeParam { name, kind: ParamKind::VarKw, default });
            }
            _ if part.starts_with('*') => {
                params.push(NativeParam { name: &part[1..], kind: ParamKind::VarArgs, default: None });
                kind = ParamKind::KwOnly;
            }
            _ => {
                let (name, default) = match part.split_once('=') {
                    None => (part, None),
                    Some((n, d)) => (n.trim(), Some(parse_default(vm, d.trim()))),
                };
                params.push(NativeParam { name, kind, default });
            }
        }
    }
    let positional = params.iter().all(|p| matches!(p.kind, ParamKind::PosOnly | ParamKind::PosOrKw));
    let required = params
        .iter()
        .filter(|p| matches!(p.kind, ParamKind::PosOnly | ParamKind::PosOrKw) && p.default.is_none())
        .count();
    let rest = params
        .iter()
        .position(|p| p.kind == ParamKind::VarArgs)
        .filter(|&at| at == required && params[at + 1..].iter().all(|p| p.default.is_some()));
    NativeSig { params, positional, required, rest, any_first: true }
}

fn parse_default(vm: &mut Vm, text: &'static str) -> Value {
    match text {
        "?" => Value::Unbound,
        "None" => Value::None,
        "True" => Value::Bool(true),
        "False" => Value::Bool(false),
        _ => match text.parse::<i64>() {
            Ok(n) => Value::Int(n),
            Err(_) => {
                let inner = text.trim_matches('\'').replace("\\n", "\n");
                Value::Str(vm.intern(&inner))
            }
        },
    }
}
