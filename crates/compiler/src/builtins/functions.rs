//! Builtin functions about the program itself: output and input, namespaces, running source text; and the
//! contents of the `builtins` namespace.

use super::object::{discard, kw_pairs, star_items};
use super::register::*;
use crate::compile::Mode;
use crate::object::*;
use crate::vm::{NResult, Pending, PreludeFn, Trap, Via, Vm};

/// The builtin functions of this file.
pub const FUNCTIONS: &[Def] = &[
    function("print", "*args, sep=None, end=None, file=None, flush=False", print),
    function("input", "prompt=?, /", input),
    function("globals", "", globals),
    function("locals", "", locals),
    function("exec", "source, globals=None, locals=None, /, *, closure=None", exec),
    function("eval", "source, globals=None, locals=None, /", eval),
    function(
        "compile",
        "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
        compile,
    ),
    function("exit", "code=None", exit),
    function("quit", "code=None", exit),
    function("__import__", "name, globals=None, locals=None, fromlist=None, level=0", import),
    function("__build_class__", "func, name, /, *bases, **kwds", build_class),
    function("aiter", "async_iterable, /", aiter),
    function("anext", "async_iterator, default=?, /", anext),
    function("_begin_print", "parts, /", |vm, args| {
        if let Value::List(parts) = args[0] {
            vm.fiber.printing.push(parts);
        }
        Ok(Value::None)
    }),
    function("_end_print", "parts, /", |vm, args| {
        if let Value::List(mut parts) = args[0] {
            vm.fiber.printing.retain(|l| *l != parts);
            let text = take_texts(&mut parts);
            print_out(vm, &text);
        }
        Ok(Value::None)
    }),
    function("_print_text", "text, /", |vm, args| {
        if let Some(s) = vm.as_str(args[0]) {
            print_out(vm, s.as_str());
        }
        Ok(Value::None)
    }),
    function("_same_metadata", "a, b, /", super::exceptions::group::same_metadata),
    function("_agen_resume", "agen, value, /", agen_resume),
    function("_agen_raise", "agen, exc, /", agen_raise),
    function("_throw_to", "gen, throw, args, /", super::object::generator::throw_to_helper),
    function("_throw_over", "gen, inner, exc, /", super::object::generator::throw_over_helper),
    function("_throw_past", "gen, type, value=?, traceback=?, /", super::object::generator::throw_past),
    function("_agen_awaitable", "agen, /", super::object::generator::agen_awaitable),
    function("_agen_mark", "agen, running, /", agen_mark),
    function("_agen_closed", "agen, begins, /", agen_closed),
    function("_agen_ended", "agen, /", |_, args| {
        Ok(Value::Bool(matches!(args[0], Value::Gen(g) if g.state == GenState::Done)))
    }),
];

/// Builtin classes under their names, the names that are not functions, and the docstrings.
pub fn install_namespace(vm: &mut Vm) {
    let t = &vm.types;
    let classes = [
        t.object,
        t.type_,
        t.int,
        t.bool_,
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
        t.property,
        t.staticmethod,
        t.classmethod,
        t.super_,
        t.memoryview,
        t.enumerate,
        t.zip,
        t.map,
        t.filter,
        t.reversed,
    ];
    let mut builtins = vm.builtins;
    for c in classes.into_iter().chain(vm.excs.all()) {
        builtins.set_str(c.name, Value::Class(c));
    }
    let os_error = Value::Class(vm.excs.OSError);
    let name = vm.str("builtins");
    let doc = vm.str("Built-in functions, types, exceptions, and other objects.");
    let others = [
        ("EnvironmentError", os_error),
        ("IOError", os_error),
        ("Ellipsis", Value::Ellipsis),
        ("NotImplemented", Value::NotImplemented),
        ("__debug__", Value::Bool(true)),
        ("__name__", name),
        ("__doc__", doc),
    ];
    for (n, v) in others {
        let n = vm.intern(n);
        builtins.set_str(n, v);
    }
    // Instances of `object` itself take no attributes.
    vm.types.object.flags.no_dict = true;
    // The one builtin class with two bases.
    let (mut group, mut exception) = (vm.excs.ExceptionGroup, vm.excs.Exception);
    if !group.bases.contains(&exception) {
        group.bases.push(exception);
        exception.subclasses.push(group);
        group.mro.insert(2, exception);
        vm.touch_class(group);
    }
    // In Python code there: errors name them without the module.
    for mut c in [vm.types.type_var, vm.types.param_spec, vm.types.type_var_tuple] {
        c.flags.dotted = false;
    }
    let (doc, hash, eq) = (vm.sym.__doc__, vm.sym.__hash__, vm.sym.__eq__);
    for mut c in vm.types.all().into_iter().chain(vm.excs.all()) {
        if c.dict.get_str(doc).is_none() {
            let text = c.doc;
            c.dict.set_str(doc, text);
        }
        // Mutable builtin containers: equality without a hash.
        let unhashable = matches!(c.layout, Layout::List | Layout::Dict | Layout::Set | Layout::ByteArray)
            || c == vm.types.mappingproxy;
        if unhashable && c.dict.get_str(eq).is_some() && c.dict.get_str(hash).is_none() {
            c.dict.set_str(hash, Value::None);
            vm.touch_class(c);
        }
    }
}

// ── output and input ──

/// Print a text, after what calls of `print` have that wait for the `__str__` which prints this.
fn print_out(vm: &mut Vm, text: &str) {
    for parts in &mut vm.fiber.printing {
        let before = take_texts(parts);
        vm.host.print(&before);
    }
    vm.host.print(text);
}

fn take_texts(parts: &mut Gc<List>) -> String {
    let items = std::mem::take(&mut parts.items);
    let text = |v: &Value| match v {
        Value::Str(s) => Some(s.as_str().to_string()),
        _ => None,
    };
    items.iter().filter_map(text).collect()
}

fn print(vm: &mut Vm, args: &[Value]) -> NResult {
    let items = star_items(args[0]);
    let mut affix = |i: usize, name: &str, default: &str| match args[i] {
        Value::None => Ok(default.to_string()),
        v => match vm.as_str(v) {
            Some(s) => Ok(s.as_str().to_string()),
            None => {
                let t = vm.type_name(v);
                Err(vm.type_error(format!("{name} must be None or a string, not {t}")))
            }
        },
    };
    let (sep, end) = (affix(1, "sep", " ")?, affix(2, "end", "\n")?);
    if !args[3].is_none() {
        return print_slow(vm, args, &sep, &end);
    }
    if let Some(stdout) = vm.replaced_stdout() {
        if stdout.is_none() {
            return Ok(Value::None);
        }
        return print_slow(vm, &[args[0], args[1], args[2], stdout, args[4]], &sep, &end);
    }
    let mut text = String::new();
    for (i, v) in items.iter().enumerate() {
        if i > 0 {
            text.push_str(&sep);
        }
        match v {
            Value::Str(s) => text.push_str(s.as_str()),
            _ => match super::format::native_str(vm, *v) {
                Ok(Some(Value::Str(s))) => text.push_str(s.as_str()),
                Ok(_) => return print_slow(vm, args, &sep, &end),
                Err(t) => {
                    // What came before the failure is out already.
                    print_out(vm, &text);
                    return Err(t);
                }
            },
        }
    }
    text.push_str(&end);
    print_out(vm, &text);
    Ok(Value::None)
}

fn print_slow(vm: &mut Vm, args: &[Value], sep: &str, end: &str) -> NResult {
    let (sep, end) = (vm.str(sep), vm.str(end));
    Err(vm.prelude(PreludeFn::Print, &[args[0], sep, end, args[3], args[4]]))
}

fn input(vm: &mut Vm, args: &[Value]) -> NResult {
    if !args[0].is_unbound() {
        match super::format::native_str(vm, args[0])? {
            Some(Value::Str(s)) => {
                if s.char_len() > 0 {
                    print_out(vm, s.as_str());
                }
            }
            _ => return Err(Trap::Convert { arg: 0, via: Via::Str }),
        }
    }
    match vm.host.input() {
        Some(line) => Ok(vm.string(line)),
        None => Err(vm.eof_error("EOF when reading a line")),
    }
}

// ── namespaces ──

fn globals(vm: &mut Vm, _: &[Value]) -> NResult {
    Ok(Value::Dict(vm.fiber.frames.last().map_or(vm.builtins, |f| f.func.globals)))
}

/// `locals()`: the namespace itself in module, class and exec code, a snapshot in functions.
pub(super) fn locals(vm: &mut Vm, _: &[Value]) -> NResult {
    Ok(match vm.fiber.frames.len() {
        0 => Value::Dict(vm.builtins),
        n => frame_locals(vm, n - 1),
    })
}

/// The local variables of a frame of the running fiber.
pub fn frame_locals(vm: &mut Vm, index: usize) -> Value {
    let f = &vm.fiber.frames[index];
    let (code, func, base) = (f.code, f.func, f.base);
    if let Some(d) = f.locals {
        // A class body whose metaclass prepared a mapping of another kind.
        let current = index + 1 == vm.fiber.frames.len();
        return current.then(|| vm.namespace()).flatten().unwrap_or(Value::Dict(d));
    }
    if matches!(code.kind, CodeKind::Module | CodeKind::Exec) {
        return Value::Dict(func.globals);
    }
    let mut d = vm.new_dict();
    let mut add = |name: Gc<Str>, v: Value| {
        let v = match v {
            Value::Cell(c) => c.value,
            v => v,
        };
        if !v.is_unbound() && !name.as_str().starts_with('.') && d.get_str(name).is_none() {
            d.set_str(name, v);
        }
    };
    for (i, name) in code.local_names.iter().enumerate() {
        let v = vm.fiber.stack[base + i];
        match v {
            Value::Cell(_) if !code.local_is_cell.get(i).copied().unwrap_or(false) => {}
            v => add(*name, v),
        }
    }
    for (name, cell) in code.free_names.iter().zip(&func.closure) {
        add(*name, cell.value);
    }
    Value::Dict(d)
}

// ── source text ──

fn exec(vm: &mut Vm, args: &[Value]) -> NResult {
    run_source(vm, args, "exec", Mode::Exec)
}

fn eval(vm: &mut Vm, args: &[Value]) -> NResult {
    run_source(vm, args, "eval", Mode::Eval)
}

/// The text of a source argument; `or` is the kind of object that would do instead of text.
fn source_text(vm: &mut Vm, v: Value, what: &str, or: &str) -> Result<String, Trap> {
    if let Some(s) = vm.as_str(v) {
        return Ok(s.as_str().to_string());
    }
    if let Some(b) = vm.as_bytes(v) {
        return match String::from_utf8(b) {
            Ok(s) => Ok(s.strip_prefix('\u{feff}').unwrap_or(&s).to_string()),
            Err(_) => {
                let class = vm.excs.SyntaxError;
                Err(vm.error(class, "(unicode error) 'utf-8' codec can't decode the source"))
            }
        };
    }
    Err(vm.type_error(format!("{what} must be a string, bytes or {or} object")))
}

fn run_source(vm: &mut Vm, args: &[Value], name: &str, mode: Mode) -> NResult {
    let (mut globals, locals_arg) = (args[1], args[2]);
    if globals.is_none() {
        globals = self::globals(vm, &[])?;
    }
    let Value::Dict(mut globals_dict) = globals.unwrap_native() else {
        let t = vm.type_name(globals);
        return Err(if name == "exec" {
            vm.type_error(format!("exec() globals must be a dict, not {t}"))
        } else {
            let sym = vm.sym.__getitem__;
            let text = match vm.type_method(globals, sym) {
                Some(_) => "globals must be a real dict; try eval(expr, {}, mapping)",
                None => "globals must be a dict",
            };
            vm.type_error(text)
        });
    };
    let mut mapping = None;
    let locals = match (locals_arg, args[1]) {
        (Value::None, Value::None) => match self::locals(vm, &[])? {
            Value::Dict(d) => d,
            _ => globals_dict,
        },
        (Value::None, _) => globals_dict,
        (v, _) => match super::type_::make::plain_namespace(vm, v) {
            Some(d) => d,
            None => {
                let sym = vm.sym.__getitem__;
                if vm.type_method(v, sym).is_none() {
                    let t = vm.type_name(v);
                    return Err(if name == "exec" {
                        vm.type_error(format!("locals must be a mapping or None, not {t}"))
                    } else {
                        vm.type_error("locals must be a mapping")
                    });
                }
                mapping = Some(v);
                vm.new_dict()
            }
        },
    };
    let sym = vm.sym.__builtins__;
    if globals_dict.get_str(sym).is_none() {
        let builtins = Value::Dict(vm.builtins);
        globals_dict.set_str(sym, builtins);
    }
    let code = match args[0] {
        Value::Code(c) => {
            if !c.free_names.is_empty() {
                return Err(
                    vm.type_error(format!("code object passed to {name}() may not contain free variables"))
                );
            }
            c
        }
        v => {
            let text = source_text(vm, v, &format!("{name}() arg 1"), "code")?;
            // `eval` ignores spaces and tabs before the expression.
            let text =
                if mode == Mode::Eval { text.trim_start_matches([' ', '\t']).to_string() } else { text };
            let source = Source::unlisted("<string>", text);
            vm.compile(source, mode)?
        }
    };
    let func = vm.body_function(code, globals_dict);
    if let Some(m) = mapping {
        super::type_::make::set_namespace(vm, func, m);
    }
    if !matches!(code.kind, CodeKind::Module | CodeKind::Exec | CodeKind::Class) {
        let r = Err(vm.tail(Value::Func(func), Vec::new()));
        return if name == "exec" { discard(vm, r) } else { r };
    }
    vm.pending = Pending::Body { func, locals: Some(locals) };
    Err(Trap::Tail)
}

fn compile(vm: &mut Vm, args: &[Value]) -> NResult {
    let filename = match vm.as_str(args[1]) {
        Some(s) => s.as_str().to_string(),
        None => match vm.as_bytes(args[1]) {
            Some(b) => String::from_utf8_lossy(&b).into_owned(),
            None => {
                let t = vm.type_name(args[1]);
                return Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {t}")));
            }
        },
    };
    let Some(mode) = vm.as_str(args[2]) else {
        let t = vm.type_name(args[2]);
        return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {t}")));
    };
    let single = mode.as_str() == "single";
    let mode = match mode.as_str() {
        "exec" | "single" => Mode::Exec,
        "eval" => Mode::Eval,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let text = source_text(vm, args[0], "compile() arg 1", "AST")?;
    if single {
        // An interactive statement: an expression's value is printed.
        let shown = format!("[print(repr(_)) for _ in [({}\n)] if _ is not None]", text.trim_end());
        let expression = Source::unlisted(&filename, text.clone());
        if vm.compile(expression, Mode::Eval).is_ok() {
            let source = Source::unlisted(&filename, shown);
            return Ok(Value::Code(vm.compile(source, Mode::Exec)?));
        }
    }
    let source = Source::unlisted(&filename, text);
    Ok(Value::Code(vm.compile(source, mode)?))
}

// ── the rest ──

fn exit(vm: &mut Vm, args: &[Value]) -> NResult {
    let class = vm.excs.SystemExit;
    Err(Trap::Raise(vm.exception(class, vec![args[0]])))
}

fn import(vm: &mut Vm, args: &[Value]) -> NResult {
    match vm.as_str(args[0]) {
        Some(name) if name.as_str().is_empty() => return Err(vm.value_error("Empty module name")),
        Some(_) => {}
        None => return Err(vm.type_error("module name must be a string")),
    }
    let globals = match args[1] {
        Value::Dict(_) => args[1],
        _ => self::globals(vm, &[])?,
    };
    Err(vm.prelude(PreludeFn::Import, &[args[0], globals, args[3], args[4]]))
}

fn build_class(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut all = vec![args[0], args[1]];
    all.extend(star_items(args[2]));
    let callee = vm.prelude[PreludeFn::BuildClass as usize];
    Err(vm.tail_kw(callee, all, kw_pairs(args[3])))
}

// ── async iteration ──

fn aiter(vm: &mut Vm, args: &[Value]) -> NResult {
    let sym = vm.sym.__aiter__;
    match vm.type_method(args[0], sym) {
        Some(m) => Err(vm.tail_method(args[0], m, &[])),
        None => {
            let t = vm.type_name(args[0]);
            Err(vm.type_error(format!("'{t}' object is not an async iterable")))
        }
    }
}

fn anext(vm: &mut Vm, args: &[Value]) -> NResult {
    let sym = vm.sym.__anext__;
    match vm.type_method(args[0], sym) {
        Some(m) if args[1].is_unbound() => Err(vm.tail_method(args[0], m, &[])),
        Some(_) => Err(vm.prelude(PreludeFn::AnextDefault, args)),
        None => {
            let t = vm.type_name(args[0]);
            Err(vm.type_error(format!("'{t}' object is not an async iterator")))
        }
    }
}

// ── async generators, for the prelude ──

fn agen(vm: &mut Vm, v: Value) -> Result<Gc<Generator>, Trap> {
    match v {
        Value::Gen(g) => Ok(g),
        _ => Err(vm.system_error("an async generator was expected")),
    }
}

fn agen_resume(vm: &mut Vm, args: &[Value]) -> NResult {
    let generator = agen(vm, args[0])?;
    vm.pending = Pending::Resume { generator, send: Ok(args[1]) };
    Err(Trap::Tail)
}

fn agen_raise(vm: &mut Vm, args: &[Value]) -> NResult {
    let generator = agen(vm, args[0])?;
    let Value::Instance(e) = args[1] else { return Err(vm.system_error("an exception was expected")) };
    vm.pending = Pending::Resume { generator, send: Err(e) };
    Err(Trap::Tail)
}

fn agen_mark(vm: &mut Vm, args: &[Value]) -> NResult {
    let running = args[1].is(Value::Bool(true));
    agen(vm, args[0])?.agen_running = running;
    Ok(Value::None)
}

/// `_agen_closed(agen, begins)`: whether `aclose()` had begun before; from now on it has, if `begins`.
fn agen_closed(vm: &mut Vm, args: &[Value]) -> NResult {
    let mut g = agen(vm, args[0])?;
    let before = g.agen_closed;
    g.agen_closed |= matches!(args[1], Value::Bool(true));
    Ok(Value::Bool(before))
}
