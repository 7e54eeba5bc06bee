//! The exception classes.
//!
//! Owns: what exception objects offer. Every exception is an `Instance` whose payload is an `ExcData`; the fields
//! of particular classes (`errno`, `name`, `lineno`, …) live in the instance's slots behind computed attributes,
//! so that they do not show in `__dict__`. Groups are in `exceptions/group.rs`.

pub(crate) mod group;

use super::object::*;
use super::register::*;
use crate::object::*;
use crate::vm::{NResult, PreludeFn, Trap, Vm};
use edge_text::{ErrKind, PyErr};

/// The type tables of this file.
pub fn types() -> Vec<TypeDef> {
    let mut all = vec![
        type_def(|vm| vm.excs.BaseException, BASE, BASE_ATTRS, "Common base class for all exceptions"),
        type_def(|vm| vm.excs.KeyError, KEY_ERROR, &[], "Mapping key not found."),
        type_def(|vm| vm.excs.StopIteration, &[], STOP_ITERATION, "Signal the end from iterator.__next__()."),
        type_def(|vm| vm.excs.SystemExit, &[], SYSTEM_EXIT, "Request to exit from the interpreter."),
        type_def(|vm| vm.excs.OSError, OS_ERROR, OS_ERROR_ATTRS, "Base class for I/O related errors."),
        type_def(|vm| vm.excs.SyntaxError, SYNTAX_ERROR, SYNTAX_ERROR_ATTRS, "Invalid syntax."),
        type_def(|vm| vm.excs.ImportError, IMPORT_ERROR, IMPORT_ERROR_ATTRS, IMPORT_DOC),
        type_def(|vm| vm.excs.AttributeError, &[], ATTRIBUTE_ERROR_ATTRS, "Attribute not found."),
        type_def(|vm| vm.excs.NameError, &[], NAME_ERROR_ATTRS, "Name not found globally."),
        type_def(|vm| vm.excs.UnicodeDecodeError, UNICODE_ERROR, UNICODE_ATTRS, "Unicode decoding error."),
        type_def(|vm| vm.excs.UnicodeEncodeError, UNICODE_ERROR, UNICODE_ATTRS, "Unicode encoding error."),
        type_def(
            |vm| vm.excs.UnicodeTranslateError,
            UNICODE_ERROR,
            UNICODE_ATTRS,
            "Unicode translation error.",
        ),
        type_def(|vm| vm.types.traceback, &[], TRACEBACK_ATTRS, ""),
    ];
    all.extend(group::types());
    all.extend(DOCS.iter().map(|(class, doc)| type_def(*class, &[], &[], doc)));
    all
}

const IMPORT_DOC: &str = "Import can't find module, or can't find name in module.";

type ClassOf = fn(&Vm) -> Gc<Class>;

const DOCS: &[(ClassOf, &str)] = &[
    (|vm| vm.excs.Exception, "Common base class for all non-exit exceptions."),
    (|vm| vm.excs.ValueError, "Inappropriate argument value (of correct type)."),
    (|vm| vm.excs.TypeError, "Inappropriate argument type."),
    (|vm| vm.excs.LookupError, "Base class for lookup errors."),
    (|vm| vm.excs.IndexError, "Sequence index out of range."),
    (|vm| vm.excs.ArithmeticError, "Base class for arithmetic errors."),
    (|vm| vm.excs.ZeroDivisionError, "Second argument to a division or modulo operation was zero."),
    (|vm| vm.excs.OverflowError, "Result too large to be represented."),
    (|vm| vm.excs.RuntimeError, "Unspecified run-time error."),
    (|vm| vm.excs.NotImplementedError, "Method or function hasn't been implemented yet."),
    (|vm| vm.excs.RecursionError, "Recursion limit exceeded."),
    (|vm| vm.excs.AssertionError, "Assertion failed."),
    (|vm| vm.excs.EOFError, "Read beyond end of file."),
    (|vm| vm.excs.MemoryError, "Out of memory."),
    (|vm| vm.excs.KeyboardInterrupt, "Program interrupted by user."),
    (|vm| vm.excs.GeneratorExit, "Request that a generator exit."),
    (|vm| vm.excs.StopAsyncIteration, "Signal the end from iterator.__anext__()."),
    (|vm| vm.excs.UnicodeError, "Unicode related error."),
    (|vm| vm.excs.UnboundLocalError, "Local name referenced but not bound to a value."),
    (|vm| vm.excs.ModuleNotFoundError, "Module not found."),
    (|vm| vm.excs.TimeoutError, "Timeout expired."),
    (|vm| vm.excs.FileNotFoundError, "File not found."),
];

const NEW: Def = static_method("__new__", "cls, /, *args, **kwargs=?", exc_new);
const INIT: Def = method("__init__", "self, /, *args, **kwargs=?", exc_init);

const BASE: &[Def] = &[
    NEW,
    INIT,
    method("__str__", "self, /", exc_str),
    method("__repr__", "self, /", |vm, args| super::format::base_repr(vm, args[0])),
    method("with_traceback", "self, tb, /", |vm, args| {
        set_traceback(vm, args[0], args[1])?;
        Ok(args[0])
    }),
    method("add_note", "self, note, /", add_note),
    method("__setstate__", "self, state, /", |vm, args| match args[1].unwrap_native() {
        Value::None => Ok(Value::None),
        Value::Dict(_) => Err(vm.prelude(PreludeFn::SetState, &[args[0], args[1]])),
        _ => Err(vm.type_error("state is not a dictionary")),
    }),
    method("__reduce__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::ExcReduce, &[args[0]]))),
];

const BASE_ATTRS: &[Attr] = &[
    attr_rw("args", |vm, v| Ok(exc(vm, v)?.1.args), set_args),
    attr_rw("__cause__", |vm, v| Ok(exc(vm, v)?.1.cause), set_cause),
    attr_rw("__context__", |vm, v| Ok(exc(vm, v)?.1.context), set_context),
    attr_rw(
        "__suppress_context__",
        |vm, v| Ok(Value::Bool(exc(vm, v)?.1.suppress_context)),
        |vm, v, x| {
            let mut d = exc(vm, v)?.1;
            d.suppress_context = vm.native_truth(x).unwrap_or(true);
            Ok(Value::None)
        },
    ),
    attr_rw("__traceback__", |vm, v| Ok(vm.traceback_of(v)), set_traceback),
    attr_rw("__dict__", get_instance_dict, set_instance_dict),
];

const KEY_ERROR: &[Def] = &[method("__str__", "self, /", |vm, args| {
    let d = exc(vm, args[0])?.1;
    match d.args {
        Value::Tuple(t) if t.items.len() == 1 => super::format::repr_of(vm, t.items[0]),
        _ => exc_str(vm, args),
    }
})];

/// A field kept in a slot of the instance; absent it is None or what `$default` computes from the arguments.
macro_rules! field {
    ($name:literal) => {
        field!($name, |_vm: &mut Vm, _args: &[Value]| Value::None)
    };
    ($name:literal, $default:expr) => {
        attr_rw(
            $name,
            |vm, v| {
                let (i, d) = exc(vm, v)?;
                let name = vm.intern($name);
                match vm.slot_value(i, name) {
                    Some(v) => Ok(v),
                    None => {
                        let args = star_items(d.args);
                        let default: fn(&mut Vm, &[Value]) -> Value = $default;
                        Ok(default(vm, &args))
                    }
                }
            },
            |vm, v, x| {
                let (i, _) = exc(vm, v)?;
                let name = vm.intern($name);
                vm.set_slot_value(i, name, x.bound().unwrap_or(Value::None));
                Ok(Value::None)
            },
        )
    };
}

fn nth(args: &[Value], i: usize) -> Value {
    args.get(i).copied().unwrap_or(Value::None)
}

const STOP_ITERATION: &[Attr] = &[field!("value", |_, args| nth(args, 0))];
const SYSTEM_EXIT: &[Attr] = &[field!("code", |vm, args| match args {
    [] => Value::None,
    [one] => *one,
    many => vm.tuple(many.to_vec()),
})];

const OS_ERROR: &[Def] = &[
    method("__str__", "self, /", os_error_str),
    method("__reduce__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::ExcReduce, &[args[0]]))),
];
const OS_ERROR_ATTRS: &[Attr] = &[
    field!("errno", |_, args| if args.len() > 1 { args[0] } else { Value::None }),
    field!("strerror", |_, args| nth(args, 1)),
    field!("filename"),
    field!("filename2"),
];

const SYNTAX_ERROR: &[Def] = &[method("__str__", "self, /", syntax_error_str)];
const SYNTAX_ERROR_ATTRS: &[Attr] = &[
    field!("msg", |_, args| nth(args, 0)),
    field!("filename"),
    field!("lineno"),
    field!("offset"),
    field!("text"),
    field!("end_lineno"),
    field!("end_offset"),
    field!("print_file_and_line"),
];

const IMPORT_ERROR: &[Def] = &[
    method("__str__", "self, /", |vm, args| {
        let (i, _) = exc(vm, args[0])?;
        let name = vm.sym.msg;
        match vm.slot_value(i, name) {
            Some(s @ Value::Str(_)) => Ok(s),
            _ => exc_str(vm, args),
        }
    }),
    method("__reduce__", "self, /", |vm, args| Err(vm.prelude(PreludeFn::ExcReduce, &[args[0]]))),
];
const IMPORT_ERROR_ATTRS: &[Attr] = &[
    field!("msg", |_, args| if args.len() == 1 { args[0] } else { Value::None }),
    field!("name"),
    field!("path"),
    field!("name_from"),
];
const ATTRIBUTE_ERROR_ATTRS: &[Attr] = &[field!("name"), field!("obj")];
const NAME_ERROR_ATTRS: &[Attr] = &[field!("name")];

const UNICODE_ERROR: &[Def] = &[method("__str__", "self, /", unicode_str)];
const UNICODE_ATTRS: &[Attr] =
    &[field!("encoding"), field!("object"), field!("start"), field!("end"), field!("reason")];

/// The exception that a receiver is.
pub(super) fn exc(vm: &mut Vm, v: Value) -> Result<(Gc<Instance>, Gc<ExcData>), Trap> {
    match v {
        Value::Instance(i) => match i.native {
            Value::Exc(d) => Ok((i, d)),
            _ => Err(wrong_receiver(vm, "args", "BaseException", v)),
        },
        _ => Err(wrong_receiver(vm, "args", "BaseException", v)),
    }
}

/// Store a field.
pub(super) fn set_field(vm: &mut Vm, i: Gc<Instance>, name: &str, value: Value) {
    let name = vm.intern(name);
    vm.set_slot_value(i, name, value);
}

fn field_of(vm: &mut Vm, v: Value, name: &str) -> NResult {
    let name = vm.intern(name);
    let class = vm.class_of(v);
    Ok(vm.get_attr_plain(v, name, class)?.unwrap_or(Value::None))
}

// ── making ──

/// Give the classes their own `__new__` and `__init__`, as CPython's have: errors name the class whose one was called,
/// and `__dict__` shows them. Those with a struct of their own mostly inherit `__new__`.
pub fn install_constructors(vm: &mut Vm) {
    let x = &vm.excs;
    let own_new = [
        x.BaseExceptionGroup,
        x.OSError,
        x.UnicodeDecodeError,
        x.UnicodeEncodeError,
        x.UnicodeTranslateError,
    ];
    let fields = [x.AttributeError, x.ImportError, x.NameError, x.StopIteration, x.SyntaxError, x.SystemExit];
    for mut class in own_new.into_iter().chain(fields) {
        class.flags.more_fields = true;
    }
    let inherits = |c: Gc<Class>| {
        let of_os = c.is_subclass(x.OSError) && c != x.OSError;
        of_os || c == x.KeyError || fields.iter().any(|f| c.is_subclass(*f))
    };
    let (new, init) = (vm.sym.__new__, vm.sym.__init__);
    let classes: Vec<_> =
        x.all().into_iter().filter(|c| *c != x.ExceptionGroup).map(|c| (c, inherits(c))).collect();
    for (mut class, inherits) in classes {
        if !inherits && class.dict.get_str(new).is_none() {
            let made = native(vm, &NEW, Some(class));
            class.dict.set_str(new, Value::Native(made));
        }
        if class.dict.get_str(init).is_none() {
            let made = native(vm, &INIT, Some(class));
            class.dict.set_str(init, Value::Native(made));
        }
    }
}

/// Whether a class's `__new__` is BaseException's under another name.
pub(super) fn shares_new(vm: &Vm, class: Gc<Class>) -> bool {
    let x = &vm.excs;
    class.layout == Layout::Exception
        && ![x.BaseException, x.OSError, x.MemoryError, x.BaseExceptionGroup].contains(&class)
}

fn exc_new(vm: &mut Vm, args: &[Value]) -> NResult {
    let Value::Class(mut cls) = args[0] else {
        return Err(vm.type_error("BaseException.__new__(X): X is not a type object"));
    };
    if cls.layout != Layout::Exception {
        let name = cls.name.as_str();
        return Err(
            vm.type_error(format!("BaseException.__new__({name}): {name} is not a subtype of BaseException"))
        );
    }
    if cls == vm.excs.OSError
        && !matches!(args[2], Value::Dict(d) if !d.is_empty())
        && let given = star_items(args[1])
        && (2..=5).contains(&given.len())
    {
        cls = os_error_class(vm, given[0]);
    }
    let e = vm.exception_with(cls, args[1]);
    let init = vm.sym.__init__;
    if !cls.flags.heap || matches!(vm.class_attr(cls, init), Some(Value::Native(_))) {
        fill(vm, e, args[1], args[2])?;
    }
    Ok(Value::Instance(e))
}

fn exc_init(vm: &mut Vm, args: &[Value]) -> NResult {
    let (i, mut d) = exc(vm, args[0])?;
    d.args = args[1];
    fill(vm, i, args[1], args[2])?;
    Ok(Value::None)
}

/// Set the fields that the exception's class takes from its arguments.
fn fill(vm: &mut Vm, e: Gc<Instance>, args: Value, kwargs: Value) -> Result<(), Trap> {
    // Those are few: mostly there is nothing to do.
    let plain = !e.class.mro.iter().any(|c| c.flags.more_fields);
    if plain && !matches!(kwargs, Value::Dict(d) if !d.is_empty()) {
        return Ok(());
    }
    let given = star_items(args);
    let kw = kw_pairs(kwargs);
    let (allowed, noun): (&[&str], &str) = if vm.is_exc(e, vm.excs.ImportError) {
        (&["name", "path", "name_from"], "ImportError")
    } else if vm.is_exc(e, vm.excs.AttributeError) {
        (&["name", "obj"], "AttributeError")
    } else if vm.is_exc(e, vm.excs.NameError) {
        (&["name"], "NameError")
    } else {
        (&[], "")
    };
    let (most, count) = (allowed.len(), kw.len());
    if matches!(most, 1 | 2) && count > most {
        let s = if most == 1 { "" } else { "s" };
        let text = format!("{noun}() takes at most {most} keyword argument{s} ({count} given)");
        return Err(vm.type_error(text));
    }
    for (k, v) in kw {
        if allowed.is_empty() {
            return Err(vm.type_error(format!("{}() takes no keyword arguments", e.class.name.as_str())));
        }
        if !allowed.contains(&k.as_str()) {
            return Err(vm.invalid_keyword(k.as_str(), noun));
        }
        vm.set_slot_value(e, k, v);
    }
    if vm.is_exc(e, vm.excs.OSError) {
        if (2..=5).contains(&given.len()) {
            set_field(vm, e, "errno", given[0]);
            set_field(vm, e, "strerror", given[1]);
            if given.len() >= 3 && !given[2].is_none() {
                set_field(vm, e, "filename", given[2]);
                if given.len() == 5 {
                    set_field(vm, e, "filename2", given[4]);
                }
                let mut d = vm.exc_data(e);
                d.args = vm.tuple(given[..2].to_vec());
            }
        }
    } else if vm.is_exc(e, vm.excs.SyntaxError) {
        fill_syntax_error(vm, e, &given)?;
    } else if vm.is_exc(e, vm.excs.UnicodeDecodeError) {
        fill_unicode(vm, e, &given, &["encoding", "object", "start", "end", "reason"], true)?;
    } else if vm.is_exc(e, vm.excs.UnicodeEncodeError) {
        fill_unicode(vm, e, &given, &["encoding", "object", "start", "end", "reason"], false)?;
    } else if vm.is_exc(e, vm.excs.UnicodeTranslateError) {
        fill_unicode(vm, e, &given, &["object", "start", "end", "reason"], false)?;
    } else if vm.is_exc(e, vm.excs.StopIteration) {
        set_field(vm, e, "value", nth(&given, 0));
    } else if vm.is_exc(e, vm.excs.ImportError) && given.len() == 1 {
        set_field(vm, e, "msg", given[0]);
    }
    Ok(())
}

fn fill_syntax_error(vm: &mut Vm, e: Gc<Instance>, given: &[Value]) -> Result<(), Trap> {
    let Some(msg) = given.first() else { return Ok(()) };
    set_field(vm, e, "msg", *msg);
    if given.len() != 2 {
        return Ok(());
    }
    let Some(info) = vm.native_items(given[1])? else { return Ok(()) };
    if !matches!(info.len(), 4 | 6) {
        let n = info.len();
        return Err(if n < 4 {
            vm.type_error(format!("function takes at least 4 arguments ({n} given)"))
        } else if n == 5 {
            vm.type_error("end_offset must be provided when end_lineno is provided")
        } else {
            vm.type_error(format!("function takes at most 6 arguments ({n} given)"))
        });
    }
    for (name, v) in ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"].iter().zip(info) {
        set_field(vm, e, name, v);
    }
    Ok(())
}

fn fill_unicode(
    vm: &mut Vm,
    e: Gc<Instance>,
    given: &[Value],
    names: &[&str],
    bytes: bool,
) -> Result<(), Trap> {
    if given.len() != names.len() {
        return Err(vm.type_error(format!(
            "function takes exactly {} arguments ({} given)",
            names.len(),
            given.len()
        )));
    }
    for (i, (name, v)) in names.iter().zip(given).enumerate() {
        let (fits, want) = match *name {
            "object" if bytes => (vm.as_bytes(*v).is_some(), "a bytes-like object"),
            "start" | "end" => (vm.as_bigint(*v).is_some(), "int"),
            _ => (vm.as_str(*v).is_some(), "str"),
        };
        if !fits {
            let t = vm.type_name(*v);
            return Err(match want {
                "int" => vm.type_error(format!("'{t}' object cannot be interpreted as an integer")),
                "str" => vm.type_error(format!("argument {} must be str, not {t}", i + 1)),
                _ => vm.type_error(format!("a bytes-like object is required, not '{t}'")),
            });
        }
        set_field(vm, e, name, *v);
    }
    Ok(())
}

/// The subclass of OSError that an errno stands for.
fn os_error_class(vm: &Vm, errno: Value) -> Gc<Class> {
    let x = &vm.excs;
    match errno.unwrap_native() {
        Value::Int(11 | 114 | 115) => x.BlockingIOError,
        Value::Int(10) => x.ChildProcessError,
        Value::Int(32 | 108) => x.BrokenPipeError,
        Value::Int(103) => x.ConnectionAbortedError,
        Value::Int(111) => x.ConnectionRefusedError,
        Value::Int(104) => x.ConnectionResetError,
        Value::Int(17) => x.FileExistsError,
        Value::Int(2) => x.FileNotFoundError,
        Value::Int(21) => x.IsADirectoryError,
        Value::Int(20) => x.NotADirectoryError,
        Value::Int(4) => x.InterruptedError,
        Value::Int(1 | 13) => x.PermissionError,
        Value::Int(3) => x.ProcessLookupError,
        Value::Int(110) => x.TimeoutError,
        _ => x.OSError,
    }
}

// ── texts ──

pub(super) fn exc_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let d = exc(vm, args[0])?.1;
    match d.args {
        Value::Tuple(t) => match t.items.len() {
            0 => Ok(Value::Str(vm.empty_str)),
            1 => super::format::str_of(vm, t.items[0]),
            _ => super::format::repr_of(vm, d.args),
        },
        _ => Ok(Value::Str(vm.empty_str)),
    }
}

/// `str(v)` (or `repr(v)`) where that needs no Python code.
fn plain_text(vm: &mut Vm, v: Value, repr: bool) -> Result<Option<String>, Trap> {
    if repr {
        return crate::vm::native_repr(vm, v);
    }
    Ok(match super::format::native_str(vm, v)? {
        Some(Value::Str(s)) => Some(s.as_str().to_string()),
        _ => None,
    })
}

fn os_error_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    let errno = field_of(vm, v, "errno")?;
    let strerror = field_of(vm, v, "strerror")?;
    let (file, file2) = (field_of(vm, v, "filename")?, field_of(vm, v, "filename2")?);
    if file.is_none() && (errno.is_none() || strerror.is_none()) {
        return exc_str(vm, args);
    }
    let texts = (plain_text(vm, errno, false)?, plain_text(vm, strerror, false)?);
    let (Some(a), Some(b)) = texts else { return Err(vm.prelude(PreludeFn::ExcStr, &[v])) };
    let mut text = format!("[Errno {a}] {b}");
    if !file.is_none() {
        let Some(f) = plain_text(vm, file, true)? else { return Err(vm.prelude(PreludeFn::ExcStr, &[v])) };
        text.push_str(": ");
        text.push_str(&f);
        if !file2.is_none()
            && let Some(f) = plain_text(vm, file2, true)?
        {
            text.push_str(" -> ");
            text.push_str(&f);
        }
    }
    Ok(vm.string(text))
}

fn syntax_error_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    let msg = field_of(vm, v, "msg")?;
    let (file, line) = (field_of(vm, v, "filename")?, field_of(vm, v, "lineno")?);
    let file = vm.as_str(file).map(|s| s.as_str().rsplit('/').next().unwrap_or("").to_string());
    let place = match (file, line) {
        (Some(f), Value::Int(n)) => format!(" ({f}, line {n})"),
        (Some(f), _) => format!(" ({f})"),
        (None, Value::Int(n)) => format!(" (line {n})"),
        (None, _) => return super::format::str_of(vm, msg),
    };
    match plain_text(vm, msg, false)? {
        Some(m) => Ok(vm.string(format!("{m}{place}"))),
        None => super::format::str_of(vm, msg),
    }
}

fn unicode_str(vm: &mut Vm, args: &[Value]) -> NResult {
    let v = args[0];
    let object = field_of(vm, v, "object")?;
    let reason = field_of(vm, v, "reason")?;
    let encoding = field_of(vm, v, "encoding")?;
    let (start, end) = (field_of(vm, v, "start")?, field_of(vm, v, "end")?);
    let (Value::Int(start), Value::Int(end)) = (start.unwrap_native(), end.unwrap_native()) else {
        return Ok(Value::Str(vm.empty_str));
    };
    let text = |vm: &Vm, v: Value| vm.as_str(v).map_or(String::new(), |s| s.as_str().to_string());
    let (encoding, reason) = (text(vm, encoding), text(vm, reason));
    let (start, end) = (start.max(0) as usize, end.max(0) as usize);
    let message = match vm.as_bytes(object) {
        Some(b) => PyErr::decode(&encoding, &b, start, end, &reason).message,
        None => {
            let s = text(vm, object);
            let m = PyErr::encode(&encoding, &s, start, end, &reason).message;
            let e = exc(vm, v)?.0;
            match vm.is_exc(e, vm.excs.UnicodeTranslateError) {
                true => m.replacen("'' codec can't encode", "can't translate", 1),
                false => m,
            }
        }
    };
    Ok(vm.string(message))
}

// ── attributes ──

fn set_args(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut d = exc(vm, v)?.1;
    if x.is_unbound() {
        return Err(vm.type_error("args may not be deleted"));
    }
    d.args = match (x, vm.native_items(x)?) {
        (Value::Tuple(_), _) => x,
        (_, Some(items)) => vm.tuple(items),
        (_, None) => return Err(vm.prelude(PreludeFn::SetExcArgs, &[v, x])),
    };
    Ok(Value::None)
}

fn is_exception(v: Value) -> bool {
    matches!(v, Value::Instance(i) if matches!(i.native, Value::Exc(_)))
}

fn set_cause(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut d = exc(vm, v)?.1;
    if x.is_unbound() {
        return Err(vm.type_error("__cause__ may not be deleted"));
    }
    if !x.is_none() && !is_exception(x) {
        return Err(vm.type_error("exception cause must be None or derive from BaseException"));
    }
    d.cause = x;
    d.suppress_context = true;
    Ok(Value::None)
}

fn set_context(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut d = exc(vm, v)?.1;
    if x.is_unbound() {
        return Err(vm.type_error("__context__ may not be deleted"));
    }
    if !x.is_none() && !is_exception(x) {
        return Err(vm.type_error("exception context must be None or derive from BaseException"));
    }
    d.context = x;
    Ok(Value::None)
}

fn set_traceback(vm: &mut Vm, v: Value, x: Value) -> NResult {
    let mut d = exc(vm, v)?.1;
    match x {
        Value::None => {
            d.traceback.clear();
            d.traceback_object = None;
        }
        Value::Traceback(t) => {
            d.traceback = t.entries.clone();
            d.traceback_object = Some(t);
        }
        Value::Unbound => return Err(vm.type_error("__traceback__ may not be deleted")),
        _ => return Err(vm.type_error("__traceback__ must be a traceback or None")),
    }
    Ok(Value::None)
}

fn add_note(vm: &mut Vm, args: &[Value]) -> NResult {
    let (i, _) = exc(vm, args[0])?;
    if vm.as_str(args[1]).is_none() {
        let t = vm.type_name(args[1]);
        return Err(vm.type_error(format!("note must be a str, not '{t}'")));
    }
    let name = vm.sym.__notes__;
    match vm.instance_attr(i, name) {
        None => {
            let notes = vm.list(vec![args[1]]);
            vm.set_instance_attr(i, name, notes);
        }
        Some(v) => match v.unwrap_native() {
            Value::List(mut l) => l.items.push(args[1]),
            _ => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        },
    }
    Ok(Value::None)
}

// ── tracebacks ──

const TRACEBACK_ATTRS: &[Attr] = &[
    attr("tb_lineno", |vm, v| {
        let t = traceback(vm, v)?;
        Ok(t.entries.last().map_or(Value::None, |e| Value::Int(e.code.line_at(e.pc as usize) as i64)))
    }),
    attr("tb_lasti", |vm, v| {
        let t = traceback(vm, v)?;
        Ok(t.entries.last().map_or(Value::None, |e| Value::Int(e.pc as i64)))
    }),
    attr_rw(
        "tb_next",
        |vm, v| {
            let t = traceback(vm, v)?;
            if t.entries.len() < 2 {
                return Ok(Value::None);
            }
            let entries = t.entries[..t.entries.len() - 1].to_vec();
            Ok(Value::Traceback(vm.heap.alloc(Traceback { entries })))
        },
        |vm, v, x| {
            let mut t = traceback(vm, v)?;
            let mut entries = match x {
                Value::None => Vec::new(),
                Value::Traceback(next) => next.entries.clone(),
                _ => {
                    let t = vm.type_name(x);
                    return Err(vm.type_error(format!("expected traceback object or None, got '{t}'")));
                }
            };
            entries.extend(t.entries.last().copied());
            t.entries = entries;
            Ok(Value::None)
        },
    ),
    attr("tb_frame", |vm, v| {
        let t = traceback(vm, v)?;
        match t.entries.last() {
            None => Ok(Value::None),
            Some(e) => {
                let line = Value::Int(e.code.line_at(e.pc as usize) as i64);
                let code = Value::Code(e.code);
                Err(vm.prelude(PreludeFn::Frame, &[code, line]))
            }
        }
    }),
];

/// The entries, outermost last.
fn traceback(vm: &mut Vm, v: Value) -> Result<Gc<Traceback>, Trap> {
    match v {
        Value::Traceback(t) => Ok(t),
        _ => Err(wrong_receiver(vm, "tb_lineno", "traceback", v)),
    }
}

// ── errors of the text library ──

/// An error of the text library as a Python exception.
pub fn text_error(vm: &mut Vm, e: PyErr) -> Trap {
    let x = &vm.excs;
    let class = match &e.kind {
        ErrKind::Value => x.ValueError,
        ErrKind::Type => x.TypeError,
        ErrKind::Overflow => x.OverflowError,
        ErrKind::Index => x.IndexError,
        ErrKind::Key => x.KeyError,
        ErrKind::ZeroDivision => x.ZeroDivisionError,
        ErrKind::Memory => x.MemoryError,
        ErrKind::Lookup => x.LookupError,
        ErrKind::Unicode => x.UnicodeError,
        ErrKind::RoundTrip(label, again) => {
            let class = x.UnicodeError;
            let args = vec![vm.str(&e.message), vm.bytes(label.clone()), vm.bytes(again.clone())];
            return Trap::Raise(vm.exception(class, args));
        }
        ErrKind::UnicodeDecode(info) => {
            let class = x.UnicodeDecodeError;
            let object = vm.bytes(info.object.clone());
            return unicode_error(vm, class, &info.encoding, object, info.start, info.end, &info.reason);
        }
        ErrKind::UnicodeEncode(info) => {
            let class = x.UnicodeEncodeError;
            let object = vm.str(&info.object);
            return unicode_error(vm, class, &info.encoding, object, info.start, info.end, &info.reason);
        }
    };
    if class == vm.excs.MemoryError && e.message.is_empty() {
        return Trap::Raise(vm.exception(class, Vec::new()));
    }
    vm.error(class, &e.message)
}

fn unicode_error(
    vm: &mut Vm,
    class: Gc<Class>,
    encoding: &str,
    object: Value,
    start: usize,
    end: usize,
    reason: &str,
) -> Trap {
    let args = vec![vm.str(encoding), object, vm.usize(start), vm.usize(end), vm.str(reason)];
    let e = vm.exception(class, args.clone());
    for (name, v) in ["encoding", "object", "start", "end", "reason"].iter().zip(args) {
        set_field(vm, e, name, v);
    }
    Trap::Raise(e)
}
