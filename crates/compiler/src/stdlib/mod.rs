//! The standard modules: written here in Python, with native functions where speed or exactness wants them.
//!
//! Owns: the table of them, and how they are imported. A module costs nothing until a program imports it: then its
//! source is compiled and its body run as any module's. Its frames are hidden from tracebacks, as those of CPython's
//! modules in C are.
//!
//! Canonical specs are `std:NAME`, so that no program's module is ever taken for one of these; `__name__` is NAME.
//! Inside the table names mean the table's modules and nothing else.

mod ast;
mod asyncio;
mod binascii;
mod codecs;
mod expat;
mod hashlib;
mod heapq;
mod inspect;
mod json;
mod math;
mod random;
mod re;
mod struct_;
mod traceback;
mod unicodedata;

pub use expat::next_event;
pub use re::{match_repr, next_match, pattern_repr, types};
pub use unicodedata::character_name;

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
    /// Few programs import it: the snapshot holds its source, not its code, and it is compiled when it is imported.
    pub rare: bool,
}

/// Whether the canonical spec is that of a standard module that is a package in CPython.
pub fn is_package(spec: &str) -> bool {
    let Some(name) = spec.strip_prefix(PREFIX) else { return false };
    let inside = |lib: &Lib| lib.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    matches!(name, "asyncio" | "json" | "logging" | "re") || LIBS.iter().any(inside)
}

macro_rules! libs {
    ($($name:literal $file:literal $natives:expr $(, $rare:ident)?;)*) => {
        /// All of them, sorted by name.
        pub static LIBS: &[Lib] = &[$(Lib {
            name: $name,
            source: include_str!($file),
            natives: $natives,
            rare: libs!(@ $($rare)?),
        }),*];
    };
    (@ rare) => { true };
    (@) => { false };
}

libs! {
    "__future__" "future.py" &[], rare;
    "_argparse_help" "_argparse_help.py" &[], rare;
    "_argparse_parse" "_argparse_parse.py" &[], rare;
    "_ast_unparse" "_ast_unparse.py" &[], rare;
    "_markupbase" "_markupbase.py" &[], rare;
    "_string" "_string.py" &[];
    "_strptime" "_strptime.py" &[];
    "_thread" "_thread.py" &[];
    "abc" "abc.py" &[];
    "argparse" "argparse.py" &[], rare;
    "array" "array.py" &[], rare;
    "ast" "ast.py" ast::FUNCTIONS, rare;
    "asyncio" "asyncio.py" asyncio::FUNCTIONS;
    "base64" "base64.py" &[];
    "binascii" "binascii.py" binascii::FUNCTIONS;
    "bisect" "bisect.py" &[];
    "calendar" "calendar.py" &[], rare;
    "cmath" "cmath.py" &[], rare;
    "codecs" "codecs.py" codecs::FUNCTIONS;
    "collections" "collections.py" &[];
    "collections.abc" "collections_abc.py" &[];
    "colorsys" "colorsys.py" &[], rare;
    "contextlib" "contextlib.py" &[];
    "copy" "copy.py" &[];
    "copyreg" "copyreg.py" &[];
    "csv" "csv.py" &[];
    "dataclasses" "dataclasses.py" &[];
    "datetime" "datetime.py" &[];
    "decimal" "decimal.py" &[];
    "difflib" "difflib.py" &[], rare;
    "enum" "enum.py" &[];
    "errno" "errno.py" &[];
    "fnmatch" "fnmatch.py" &[];
    "fractions" "fractions.py" &[];
    "functools" "functools.py" &[];
    "getpass" "getpass.py" &[], rare;
    "gettext" "gettext.py" &[], rare;
    "hashlib" "hashlib.py" hashlib::FUNCTIONS;
    "heapq" "heapq.py" heapq::FUNCTIONS;
    "html" "html.py" &[];
    "html.entities" "html_entities.py" &[], rare;
    "html.parser" "html_parser.py" &[], rare;
    "http" "http.py" &[], rare;
    "http.client" "http_client.py" &[], rare;
    "importlib" "importlib.py" &[];
    "importlib.abc" "importlib_abc.py" &[], rare;
    "importlib.machinery" "importlib_machinery.py" &[];
    "importlib.metadata" "importlib_metadata.py" &[], rare;
    "importlib.resources" "importlib_resources.py" &[], rare;
    "importlib.util" "importlib_util.py" &[];
    "inspect" "inspect.py" inspect::FUNCTIONS;
    "io" "io.py" &[];
    "itertools" "itertools.py" &[];
    "json" "json.py" &[];
    "json.decoder" "json_decoder.py" json::DECODER;
    "json.encoder" "json_encoder.py" json::ENCODER;
    "json.scanner" "json_scanner.py" &[];
    "keyword" "keyword.py" &[];
    "linecache" "linecache.py" &[];
    "locale" "locale.py" &[], rare;
    "logging" "logging.py" &[];
    "math" "math.py" math::FUNCTIONS;
    "numbers" "numbers.py" &[];
    "operator" "operator.py" &[];
    "os" "os.py" &[];
    "pathlib" "pathlib.py" &[];
    "pkgutil" "pkgutil.py" &[], rare;
    "platform" "platform.py" &[], rare;
    "posixpath" "posixpath.py" &[];
    "pprint" "pprint.py" &[];
    "pyexpat" "pyexpat.py" expat::FUNCTIONS, rare;
    "queue" "queue.py" &[], rare;
    "random" "random.py" random::FUNCTIONS;
    "re" "re.py" re::FUNCTIONS;
    "re._constants" "re_constants.py" &[], rare;
    "re._parser" "re_parser.py" &[], rare;
    "reprlib" "reprlib.py" &[];
    "secrets" "secrets.py" &[], rare;
    "shlex" "shlex.py" &[], rare;
    "shutil" "shutil.py" &[], rare;
    "stat" "stat.py" &[], rare;
    "statistics" "statistics.py" &[];
    "string" "string.py" &[];
    "struct" "struct.py" struct_::FUNCTIONS;
    "sys" "sys.py" &[];
    "textwrap" "textwrap.py" &[];
    "threading" "threading.py" &[];
    "time" "time.py" &[];
    "timeit" "timeit.py" &[], rare;
    "traceback" "traceback.py" traceback::FUNCTIONS;
    "types" "types.py" &[];
    "typing" "typing.py" &[];
    "unicodedata" "unicodedata.py" unicodedata::FUNCTIONS;
    "urllib" "urllib.py" &[];
    "urllib.error" "urllib_error.py" &[], rare;
    "urllib.parse" "urllib_parse.py" &[];
    "urllib.response" "urllib_response.py" &[], rare;
    "uuid" "uuid.py" &[];
    "warnings" "warnings.py" &[];
    "weakref" "weakref.py" &[];
    "xml" "xml.py" &[], rare;
    "xml.dom" "xml_dom.py" &[], rare;
    "xml.etree" "xml_etree.py" &[], rare;
    "xml.etree.ElementPath" "xml_etree_elementpath.py" &[], rare;
    "xml.etree.ElementTree" "xml_etree_elementtree.py" &[], rare;
    "xml.parsers" "xml_parsers.py" &[], rare;
    "xml.parsers.expat" "xml_parsers_expat.py" &[], rare;
    "xml.sax" "xml_sax.py" &[], rare;
    "xml.sax.handler" "xml_sax_handler.py" &[], rare;
    "xml.sax.saxutils" "xml_sax_saxutils.py" &[], rare;
    "xml.sax.xmlreader" "xml_sax_xmlreader.py" &[], rare;
}

/// What modules of the table may import besides: the prelude's namespace.
const PRELUDE: &str = "_vm";
/// The namespace of the builtins, as a module.
const BUILTINS: &str = "builtins";
pub const PREFIX: &str = "std:";
pub const PRELUDE_SPEC: &str = "std:_vm";

/// Helpers of the standard modules, found in the prelude's namespace.
pub const FUNCTIONS: &[Def] = &[
    function("_caller_module", "", caller_module),
    // The module of the frame so many above the caller's, the library's counted and the prelude's not.
    function("_frame_module", "depth, /", |vm, args| {
        let depth = vm.index_arg(args, 0, true)?.max(0) as usize;
        let (name, prelude) = (vm.sym.__name__, vm.prelude_globals);
        let mut frames = vm.fiber.frames.iter().rev().map(|f| f.func.globals).filter(|g| *g != prelude);
        Ok(frames.nth(depth).and_then(|g| g.get_str(name)).unwrap_or(Value::None))
    }),
    function("_cannot_import", "module, name, /", |vm, args| {
        let name = vm.as_str(args[1]).unwrap_or(vm.empty_str);
        Err(vm.cannot_import(args[0], name))
    }),
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
    function("_re_types", "", |vm, _| {
        let classes = [vm.types.re_pattern, vm.types.re_match].map(Value::Class);
        Ok(vm.tuple(classes.to_vec()))
    }),
    // Hidden frames leave no traceback to take the type of.
    function("_traceback_type", "", |vm, _| Ok(Value::Class(vm.types.traceback))),
    function("_loaded_modules", "", |vm, _| {
        let table = vm.module_table();
        Ok(Value::Dict(table))
    }),
    function("_module_type", "name, /", |vm, args| {
        let class = Value::Class(vm.types.module);
        Err(vm.tail(class, vec![args[0]]))
    }),
    // The spec of a module by its dotted name, whose packages are loaded; None if there is none.
    function("_find_spec", "name, /", |vm, args| {
        let Some(name) = vm.as_str(args[0]) else { return Err(vm.type_error("name must be a string")) };
        let importer = vm.importer();
        Ok(match vm.resolve_dotted(&importer, name.as_str()) {
            Some(spec) => vm.describe_module(name, &spec),
            None => Value::None,
        })
    }),
    // The canonical spec of the source in a file.
    function("_locate_source", "path, /", |vm, args| {
        let Some(path) = vm.as_str(args[0]) else { return Ok(Value::None) };
        Ok(if vm.modules.code.contains_key(path.as_str()) { args[0] } else { Value::None })
    }),
    // The code of a source, and into the namespace what it expects there.
    function("_source_code", "spec, namespace, /", |vm, args| {
        let (Some(spec), Value::Dict(namespace)) = (vm.as_str(args[0]), args[1]) else {
            return Err(vm.type_error("a spec and a dict are expected"));
        };
        vm.source_code(spec.as_str(), namespace).map(Value::Code)
    }),
    function("_source_text", "spec, /", |vm, args| {
        let Some(spec) = vm.as_str(args[0]) else { return Ok(Value::None) };
        let text = match spec.as_str().strip_prefix(PREFIX) {
            Some(name) => find(name).map(|lib| lib.source.to_string()),
            None => vm.modules.code.get(spec.as_str()).cloned(),
        };
        Ok(text.map_or(Value::None, |text| vm.string(text)))
    }),
    // The canonical specs of all sources that the host has.
    function("_sources", "", |vm, _| {
        let mut specs: Vec<String> = vm.modules.code.keys().cloned().collect();
        specs.sort();
        let items = specs.iter().map(|spec| vm.str(spec)).collect();
        Ok(vm.list(items))
    }),
    function("_source_is_package", "spec, /", |vm, args| {
        let Some(spec) = vm.as_str(args[0]) else { return Ok(Value::None) };
        Ok(Value::Bool(vm.is_package_spec(spec.as_str())))
    }),
    function("_fiber", "", |vm, _| Ok(Value::Int(vm.fiber.id as i64))),
    // The running frames that are the program's, innermost first: code, line, globals and locals of each.
    function("_frames", "", |vm, _| {
        let mut found = Vec::new();
        for i in (0..vm.fiber.frames.len()).rev() {
            let f = &vm.fiber.frames[i];
            if f.code.source.hidden {
                continue;
            }
            let (code, line) = (f.code, f.code.line_at(f.pc.saturating_sub(1)));
            let globals = f.func.globals;
            let locals = crate::builtins::functions::frame_locals(vm, i);
            let items = [Value::Code(code), Value::Int(i64::from(line)), Value::Dict(globals), locals];
            found.push(vm.tuple(items.to_vec()));
        }
        Ok(vm.list(found))
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
    // A module of two names.
    let name = if name == "os.path" { "posixpath" } else { name };
    LIBS.binary_search_by(|l| l.name.cmp(name)).ok().map(|i| &LIBS[i])
}

/// The name that a standard module goes by.
fn known(name: &str) -> Option<&'static str> {
    if name == BUILTINS { Some(BUILTINS) } else { find(name).map(|lib| lib.name) }
}

impl Vm {
    /// What an import inside a standard module (or the prelude) means.
    pub fn resolve_within_stdlib(&self, name: &str) -> Option<String> {
        let inside = self.fiber.frames.last().is_some_and(|f| f.code.source.hidden);
        let known = if name == PRELUDE { Some(PRELUDE) } else { known(name) };
        known.filter(|_| inside).map(|name| format!("{PREFIX}{name}"))
    }

    /// The standard module of this name, unless the host switched them off.
    pub fn resolve_stdlib(&self, name: &str) -> Option<String> {
        known(name).filter(|_| self.modules.defaults).map(|name| format!("{PREFIX}{name}"))
    }

    /// `sys.stdout`, where the program has put something else in its place.
    pub fn replaced_stdout(&mut self) -> Option<Value> {
        let dict = self.modules.loaded.get("std:sys")?.dict;
        let (now, original) = (self.intern("stdout"), self.intern("__stdout__"));
        let stdout = dict.get_str(now)?;
        (!stdout.is(dict.get_str(original)?)).then_some(stdout)
    }

    /// What a snapshot has that every run would do again: the standard modules are compiled, but for those that few
    /// programs import. Then it is frozen.
    pub fn prepare_snapshot(&mut self) {
        for lib in LIBS.iter().filter(|lib| !lib.rare) {
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
                self.compile(Source::new(&filename, lib.source, true), Mode::Module)
            }
        }
    }

    /// A module's code, anew, and what is in its namespace before it runs.
    fn source_code(&mut self, spec: &str, namespace: Gc<Dict>) -> Result<Gc<Code>, Trap> {
        if let Some(lib) = spec.strip_prefix(PREFIX).and_then(find) {
            let name = self.intern(lib.name);
            let module = self.heap.alloc(Module { name, dict: namespace, class: None });
            self.bind_natives(lib, module);
            return self.stdlib_code(lib);
        }
        match self.modules.code.get(spec).cloned() {
            Some(text) => self.compile(Source::new(spec, text, false), Mode::Module),
            None => {
                let class = self.excs.ImportError;
                Err(self.error(class, &format!("{spec} has no source")))
            }
        }
    }

    fn bind_natives(&mut self, lib: &Lib, mut module: Gc<Module>) {
        for d in lib.natives {
            let key = self.intern(d.name);
            let mut f = native(self, d, None);
            f.host_name = Value::Module(module);
            module.dict.set_str(key, Value::Native(f));
        }
    }

    /// Load a standard module into register `dst`: `None` if the spec is not one's. `again`: see `Ret::Import`.
    pub fn import_stdlib(&mut self, spec: &str, dst: u16, again: bool) -> Option<Ctl> {
        let name = spec.strip_prefix(PREFIX)?;
        if name == PRELUDE || name == BUILTINS {
            let dict = if name == PRELUDE { self.prelude_globals } else { self.builtins };
            let key = self.intern(name);
            let module = self.heap.alloc(Module { name: key, dict, class: None });
            self.module_loaded(spec, module);
            self.set_reg(dst, Value::Module(module));
            if let Some(frame) = self.fiber.frames.last_mut().filter(|_| again) {
                frame.pc -= 1;
            }
            return Some(Ctl::Next);
        }
        let lib = find(name)?;
        // A package's body runs before its modules': afterwards this instruction runs again.
        if let Some((package, _)) = name.rsplit_once('.') {
            let parent = format!("{PREFIX}{package}");
            if !self.modules.loaded.contains_key(&parent) {
                return self.import_stdlib(&parent, dst, true);
            }
        }
        let code = match self.stdlib_code(lib) {
            Ok(code) => code,
            Err(t) => return Some(self.settle(Err(t), Ret::Discard)),
        };
        let mut module = self.new_module(name);
        self.bind_natives(lib, module);
        let package =
            if is_package(spec) { name } else { name.rsplit_once('.').map_or("", |(above, _)| above) };
        let package = self.str(package);
        let described = self.describe_module(module.name, spec);
        self.set_described(&mut module, described, package);
        if let Some((package, last)) = name.rsplit_once('.')
            && let Some(parent) = self.modules.loaded.get_mut(&format!("{PREFIX}{package}"))
        {
            let mut dict = parent.dict;
            let key = self.intern(last);
            dict.set_str(key, Value::Module(module));
        }
        self.module_loaded(spec, module);
        let func = self.body_function(code, module.dict);
        let at = self.stack_top() + 1;
        Some(self.push_frame(func, at, Ret::Import { dst, module, again }, None))
    }
}
