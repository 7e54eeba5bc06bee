//! The standard modules: written here in Python, with native functions where speed or exactness wants them.
//!
//! Owns: the table of them, and how they are imported. A module costs nothing until a program imports it: then its
//! source is compiled and its body run as any module's. Its frames are hidden from tracebacks, as those of CPython's
//! modules in C are.
//!
//! Canonical specs are `std:NAME`, so that no program's module is ever taken for one of these; `__name__` is NAME.
//! Inside the table names mean the table's modules and nothing else.

mod asyncio;
mod binascii;
mod hashlib;
mod math;
mod random;

use crate::builtins::{Def, function, native};
use crate::compile::Mode;
use crate::object::*;
use crate::vm::*;

/// A standard module.
pub struct Lib {
    pub name: &'static str,
    pub source: &'static str,
    /// Native functions: in the module's namespace before its body runs.
    pub natives: &'static [Def],
}

/// Whether the canonical spec is that of a standard module with modules below it.
pub fn is_package(spec: &str) -> bool {
    let name = spec.strip_prefix("std:").unwrap_or(spec);
    LIBS.iter().any(|l| l.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

macro_rules! libs {
    ($($name:literal $file:literal $natives:expr;)*) => {
        /// All of them, sorted by name.
        pub static LIBS: &[Lib] =
            &[$(Lib { name: $name, source: include_str!($file), natives: $natives }),*];
    };
}

libs! {
    "_strptime" "_strptime.py" &[];
    "abc" "abc.py" &[];
    "asyncio" "asyncio.py" asyncio::FUNCTIONS;
    "base64" "base64.py" &[];
    "binascii" "binascii.py" binascii::FUNCTIONS;
    "bisect" "bisect.py" &[];
    "calendar" "calendar.py" &[];
    "cmath" "cmath.py" &[];
    "collections" "collections.py" &[];
    "collections.abc" "collections_abc.py" &[];
    "contextlib" "contextlib.py" &[];
    "copy" "copy.py" &[];
    "csv" "csv.py" &[];
    "dataclasses" "dataclasses.py" &[];
    "datetime" "datetime.py" &[];
    "decimal" "decimal.py" &[];
    "enum" "enum.py" &[];
    "fractions" "fractions.py" &[];
    "functools" "functools.py" &[];
    "hashlib" "hashlib.py" hashlib::FUNCTIONS;
    "heapq" "heapq.py" &[];
    "io" "io.py" &[];
    "itertools" "itertools.py" &[];
    "keyword" "keyword.py" &[];
    "math" "math.py" math::FUNCTIONS;
    "numbers" "numbers.py" &[];
    "operator" "operator.py" &[];
    "pprint" "pprint.py" &[];
    "random" "random.py" random::FUNCTIONS;
    "reprlib" "reprlib.py" &[];
    "statistics" "statistics.py" &[];
    "string" "string.py" &[];
    "sys" "sys.py" &[];
    "textwrap" "textwrap.py" &[];
    "types" "types.py" &[];
    "typing" "typing.py" &[];
    "urllib" "urllib.py" &[];
    "urllib.parse" "urllib_parse.py" &[];
    "uuid" "uuid.py" &[];
    "warnings" "warnings.py" &[];
}

/// What modules of the table may import besides: the prelude's namespace.
const PRELUDE: &str = "_vm";
/// The namespace of the builtins, as a module.
const BUILTINS: &str = "builtins";
const PREFIX: &str = "std:";

/// Helpers of the standard modules, found in the prelude's namespace.
pub const FUNCTIONS: &[Def] = &[
    function("_caller_module", "", caller_module),
    function("_caller_globals", "", |vm, _| {
        let frame = vm.fiber.frames.iter().rev().find(|f| !f.code.source.hidden);
        Ok(frame.map_or(Value::None, |f| Value::Dict(f.func.globals)))
    }),
    function("_static_types", "*classes", |vm, args| {
        for c in vm.native_items(args[0])?.unwrap_or_default() {
            if let Value::Class(mut c) = c {
                c.flags.dotted = true;
            }
        }
        Ok(Value::None)
    }),
    function("_builtin_functions", "*functions", |vm, args| {
        for f in vm.native_items(args[0])?.unwrap_or_default() {
            if let Value::Func(f) = f {
                let mut code = f.code;
                code.builtin = true;
            }
        }
        Ok(Value::None)
    }),
    function("_set_pattern", "cls, mapping, /", |vm, args| {
        if let Value::Class(mut c) = args[0] {
            let mapping = vm.truth_arg(args, 1)?;
            c.flags.pattern = Some(if mapping { PatternKind::Mapping } else { PatternKind::Sequence });
        }
        Ok(Value::None)
    }),
    function("_inherit_pattern", "cls, registered, /", |_, args| {
        if let (Value::Class(abc), Value::Class(mut c)) = (args[0], args[1])
            && c.flags.heap
            && let Some(kind) = abc.mro.iter().find_map(|c| c.flags.pattern)
        {
            c.flags.pattern = Some(kind);
        }
        Ok(Value::None)
    }),
    function("_recursion_limit", "limit=None, /", |vm, args| {
        if !args[0].is_none() {
            let limit = vm.index_arg(args, 0, true)?.max(1) as usize;
            let depth = vm.fiber.frames.len() + vm.fiber.depth_below;
            if limit <= depth {
                return Err(vm.recursion_error(format!(
                    "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
                )));
            }
            vm.limits.recursion = limit.min(vm.limits.deepest);
        }
        Ok(Value::Int(vm.limits.recursion as i64))
    }),
    function("_int_digits", "limit=None, /", |vm, args| {
        if !args[0].is_none() {
            vm.limits.int_digits = vm.index_arg(args, 0, true)?.max(0) as usize;
        }
        Ok(Value::Int(vm.limits.int_digits as i64))
    }),
    // Hidden frames leave no traceback to take the type of.
    function("_traceback_type", "", |vm, _| Ok(Value::Class(vm.types.traceback))),
    function("_loaded_modules", "", |vm, _| {
        let mut dict = vm.new_dict();
        let mut loaded: Vec<_> = vm.modules.loaded.iter().map(|(spec, m)| (spec.clone(), *m)).collect();
        loaded.sort_by(|a, b| a.0.cmp(&b.0));
        for (spec, module) in loaded {
            let name = spec.strip_prefix(PREFIX).unwrap_or(&spec);
            if name != PRELUDE && !name.starts_with("ns:") {
                let key = vm.intern(name);
                dict.set_str(key, Value::Module(module));
            }
        }
        Ok(Value::Dict(dict))
    }),
    function("_handled", "", |vm, _| Ok(vm.fiber.handled)),
    function("_now_ns", "", |vm, _| {
        let ns = vm.host.now_ns();
        Ok(Value::Int(ns as i64))
    }),
];

/// `__name__` of the innermost frame that is the program's own.
fn caller_module(vm: &mut Vm, _: &[Value]) -> NResult {
    let name = vm.sym.__name__;
    let frame = vm.fiber.frames.iter().rev().find(|f| !f.code.source.hidden);
    Ok(frame.and_then(|f| f.func.globals.get_str(name)).unwrap_or(Value::None))
}

fn find(name: &str) -> Option<&'static Lib> {
    LIBS.binary_search_by(|l| l.name.cmp(name)).ok().map(|i| &LIBS[i])
}

impl Vm {
    /// What an import inside a standard module (or the prelude) means.
    pub fn resolve_within_stdlib(&self, name: &str) -> Option<String> {
        let inside = self.fiber.frames.last().is_some_and(|f| f.code.source.hidden);
        (inside && (name == PRELUDE || name == BUILTINS || find(name).is_some()))
            .then(|| format!("{PREFIX}{name}"))
    }

    /// The standard module of this name, unless the host switched them off.
    pub fn resolve_stdlib(&self, name: &str) -> Option<String> {
        (self.modules.defaults && (name == BUILTINS || find(name).is_some()))
            .then(|| format!("{PREFIX}{name}"))
    }

    /// `sys.stdout`, where the program has put something else in its place.
    pub fn replaced_stdout(&mut self) -> Option<Value> {
        let dict = self.modules.loaded.get("std:sys")?.dict;
        let (now, original) = (self.intern("stdout"), self.intern("__stdout__"));
        let stdout = dict.get_str(now)?;
        (!stdout.is(dict.get_str(original)?)).then_some(stdout)
    }

    /// What a snapshot has that every run would do again: the standard modules are compiled. Then it is frozen.
    pub fn prepare_snapshot(&mut self) {
        for lib in LIBS {
            if let Ok(code) = self.stdlib_code(lib) {
                self.stdlib.insert(lib.name, code);
            }
        }
        self.heap.freeze();
        self.interner.freeze();
        crate::alloc::start_afresh();
    }

    fn stdlib_code(&mut self, lib: &Lib) -> Result<Gc<Code>, Trap> {
        // Given out once: code that has run refers to what the program made, and is not traced once it is unreachable.
        match self.stdlib.remove(lib.name) {
            Some(code) => Ok(code),
            None => {
                let filename = format!("<frozen {}>", lib.name);
                self.compile(Source::new(&filename, lib.source.to_string(), true), Mode::Module)
            }
        }
    }

    /// Load a standard module into register `dst`: `None` if the spec is not one's.
    pub fn import_stdlib(&mut self, spec: &str, dst: u16) -> Option<Ctl> {
        let name = spec.strip_prefix(PREFIX)?;
        if name == PRELUDE || name == BUILTINS {
            let dict = if name == PRELUDE { self.prelude_globals } else { self.builtins };
            let key = self.intern(name);
            let module = self.heap.alloc(Module { name: key, dict });
            self.modules.loaded.insert(spec.to_string(), module);
            self.set_reg(dst, Value::Module(module));
            return Some(Ctl::Next);
        }
        let lib = find(name)?;
        // A package's body runs before its modules': afterwards this instruction runs again.
        if let Some((package, _)) = name.rsplit_once('.') {
            let parent = format!("{PREFIX}{package}");
            if !self.modules.loaded.contains_key(&parent) {
                if let Some(f) = self.fiber.frames.last_mut() {
                    f.pc -= 1;
                }
                return self.import_stdlib(&parent, dst);
            }
        }
        let code = match self.stdlib_code(lib) {
            Ok(code) => code,
            Err(t) => return Some(self.settle(Err(t), Ret::Discard)),
        };
        let mut module = self.new_module(name);
        for d in lib.natives {
            let key = self.intern(d.name);
            let mut f = native(self, d, None);
            f.host_name = Value::Str(module.name);
            let value = Value::Native(f);
            module.dict.set_str(key, value);
        }
        if let Some((package, last)) = name.rsplit_once('.')
            && let Some(parent) = self.modules.loaded.get_mut(&format!("{PREFIX}{package}"))
        {
            let mut dict = parent.dict;
            let key = self.intern(last);
            dict.set_str(key, Value::Module(module));
        }
        self.modules.loaded.insert(spec.to_string(), module);
        let func = self.body_function(code, module.dict);
        let at = self.stack_top() + 1;
        Some(self.push_frame(func, at, Ret::Import { dst, module }, None))
    }
}
