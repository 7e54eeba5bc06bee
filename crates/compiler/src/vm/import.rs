//! Modules: the registry, resolution inside the VM, and running module bodies.
//!
//! The host registers sources and native modules under canonical specs before a run; nothing is fetched here
//! except manifests, which the host answers from what it prefetched.

use super::*;
use crate::builtins::{Def, function};
use crate::compile::{Mode, SyntaxError};
use crate::object::*;
use std::collections::HashMap;
use std::rc::Rc;

/// What may be imported and what has been.
pub struct Modules {
    /// Canonical spec → source text.
    pub code: HashMap<String, String>,
    /// Canonical spec → names and first native id.
    pub natives: HashMap<String, (Vec<String>, u32)>,
    pub loaded: HashMap<String, Gc<Module>>,
    /// Modules whose bodies are running, with what other fibers that import them wait for.
    loading: Vec<(Gc<Module>, Gc<Task>)>,
    /// (importing module's spec, bare name) → canonical spec, as the host resolved it.
    pub aliases: HashMap<(String, String), String>,
    /// Canonical spec → attributes of a native module that are no functions.
    pub values: HashMap<String, Vec<(Gc<Str>, Value)>>,
    /// What the host binds in the entry before it starts.
    pub globals: Vec<(Gc<Str>, Value)>,
    /// Canonical spec of the entry (empty: none), for its relative imports.
    pub entry_spec: String,
    /// The standard modules of `stdlib/` answer to bare names that nothing else does.
    pub defaults: bool,
}

impl Default for Modules {
    fn default() -> Self {
        Modules {
            code: HashMap::new(),
            natives: HashMap::new(),
            loaded: HashMap::new(),
            loading: Vec::new(),
            aliases: HashMap::new(),
            values: HashMap::new(),
            globals: Vec::new(),
            entry_spec: String::new(),
            defaults: true,
        }
    }
}

impl Modules {
    pub fn trace(&self, t: &mut Tracer) {
        for m in self.loaded.values() {
            t.gc(*m);
        }
        for (name, value) in self.values.values().flatten().chain(&self.globals) {
            t.gc(*name);
            t.value(*value);
        }
        for (m, task) in &self.loading {
            t.gc(*m);
            t.gc(*task);
        }
    }

    pub fn clear(&mut self) {
        *self = Modules::default();
    }
}

/// The import builtins.
pub const IMPORT_FUNCTIONS: &[Def] = &[function("import_module", "name, /", import_module)];

/// The module that an import statement of the program already names.
fn import_module(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(name) = vm.as_str(args[0]) else {
        let t = vm.type_name(args[0]);
        return Err(vm.type_error(format!("import_module() argument must be str, not {t}")));
    };
    let text = name.as_str().to_string();
    let spec = vm.resolve_import(false, &text).or_else(|| vm.resolve_import(true, &text));
    match spec.and_then(|s| vm.modules.loaded.get(&s).copied()) {
        Some(m) => Ok(Value::Module(m)),
        None => Err(vm.name_error_plain(format!("no import statement names a module '{text}'"))),
    }
}

/// Everything up to and including the last `/`.
pub fn spec_dir(spec: &str) -> &str {
    spec.rfind('/').map_or("", |i| &spec[..=i])
}

/// `join(base, target)` of the module rules.
pub fn spec_join(base: &str, target: &str) -> String {
    if target.contains("://") || target.starts_with('/') {
        return target.to_string();
    }
    let (root, mut dir) = match base.find("://") {
        Some(i) => {
            let path = base[i + 3..].find('/').map_or(base.len(), |p| i + 3 + p + 1);
            (&base[..path], base[path..].to_string())
        }
        None if base.starts_with('/') => ("/", base[1..].to_string()),
        None => ("", base.to_string()),
    };
    let mut rest = target;
    loop {
        if let Some(r) = rest.strip_prefix("./") {
            rest = r;
        } else if let Some(r) = rest.strip_prefix("../") {
            rest = r;
            let trimmed = dir.trim_end_matches('/');
            dir = trimmed.rfind('/').map_or(String::new(), |i| trimmed[..=i].to_string());
        } else {
            break;
        }
    }
    format!("{root}{dir}{rest}")
}

impl Vm {
    /// Canonical spec of the module that the current frame belongs to.
    fn importer(&self) -> String {
        let Some(f) = self.fiber.frames.last() else { return String::new() };
        match f.func.globals.get_str(self.sym.__name__) {
            Some(Value::Str(s)) if s.as_str() != "__main__" => s.as_str().to_string(),
            _ => self.modules.entry_spec.clone(),
        }
    }

    /// The canonical spec that an import means, if it is known.
    pub fn resolve_import(&mut self, quoted: bool, name: &str) -> Option<String> {
        if !quoted && let Some(spec) = self.resolve_within_stdlib(name) {
            return Some(spec);
        }
        let from = self.importer();
        let m = &self.modules;
        let known = |s: &str| m.code.contains_key(s) || m.natives.contains_key(s) || m.loaded.contains_key(s);
        if quoted {
            let plain = name.split('#').next().unwrap_or(name);
            let spec = spec_join(spec_dir(&from), plain);
            return [spec, plain.to_string(), name.to_string()].into_iter().find(|s| known(s));
        }
        if let Some(spec) = m.aliases.get(&(from.clone(), name.to_string())) {
            return Some(spec.clone());
        }
        if let Some(spec) = self.manifest_lookup(&from, name) {
            return Some(spec);
        }
        let m = &self.modules;
        let known = |s: &str| m.code.contains_key(s) || m.natives.contains_key(s) || m.loaded.contains_key(s);
        let found = [format!("mt:{name}"), name.to_string()].into_iter().find(|s| known(s));
        found.or_else(|| self.resolve_stdlib(name))
    }

    /// The `import` instruction.
    pub fn op_import(&mut self, quoted: bool, dst: u16, name: Gc<Str>, level: u16) -> Ctl {
        let mut quoted = quoted;
        let mut text = name.as_str().to_string();
        if level > 0 {
            // `from .a import b`: a path next to the importing module.
            let up = "../".repeat(level as usize - 1);
            text = format!("./{up}{}.py", text.replace('.', "/"));
            quoted = true;
        }
        let Some(spec) = self.resolve_import(quoted, &text) else {
            let class = self.excs.ModuleNotFoundError;
            let shown = name.as_str().to_string();
            let package = shown.rsplit_once('.').map(|(p, _)| p.to_string());
            let mut text = format!("No module named '{shown}'");
            if level > 0 && self.importer() == self.modules.entry_spec {
                let class = self.excs.ImportError;
                let trap = self.error(class, "attempted relative import with no known parent package");
                return self.settle(Err(trap), Ret::Discard);
            }
            if let Some(p) = package
                && !quoted
            {
                match self.resolve_import(false, &p) {
                    Some(spec) if crate::stdlib::is_package(&spec) => {}
                    Some(_) => text = format!("{text}; '{p}' is not a package"),
                    None => text = format!("No module named '{}'", shown.split('.').next().unwrap_or(&shown)),
                }
            }
            let trap = self.error(class, &text);
            if let Trap::Raise(e) = trap {
                let n = self.sym.name;
                self.set_instance_attr(e, n, Value::Str(name));
            }
            return self.settle(Err(trap), Ret::Discard);
        };
        if let Some(m) = self.modules.loaded.get(&spec).copied() {
            if let Some(task) = self.loading_elsewhere(m) {
                // Its body is suspended in another coroutine: execute this instruction again when it has ended.
                if let Some(frame) = self.fiber.frames.last_mut() {
                    frame.pc -= 1;
                }
                self.sched.wait = Wait::Tasks(TaskWait::new(vec![task], Want::Nothing, None));
                return self.settle(Err(Trap::Block), Ret::Discard);
            }
            self.set_reg(dst, Value::Module(m));
            return Ctl::Next;
        }
        if let Some((names, base)) = self.modules.natives.get(&spec).cloned() {
            let m = self.native_module(&spec, name, &names, base);
            self.set_reg(dst, Value::Module(m));
            return Ctl::Next;
        }
        if let Some(ctl) = self.import_stdlib(&spec, dst) {
            return ctl;
        }
        let Some(text) = self.modules.code.get(&spec).cloned() else {
            let e = self.system_error(format!("module '{spec}' is resolved but not registered"));
            return self.settle(Err(e), Ret::Discard);
        };
        let source = Source::new(&spec, text, false);
        match self.compile(source, Mode::Module) {
            Ok(code) => {
                let m = self.new_module(&spec);
                self.modules.loaded.insert(spec, m);
                let task = self.fiber_task();
                self.modules.loading.push((m, task));
                let func = self.body_function(code, m.dict);
                let at = self.stack_top() + 1;
                self.push_frame(func, at, Ret::Import { dst, module: m }, None)
            }
            Err(t) => self.settle(Err(t), Ret::Discard),
        }
    }

    fn native_module(&mut self, spec: &str, name: Gc<Str>, names: &[String], base: u32) -> Gc<Module> {
        let mut dict = self.new_dict();
        let short = name.as_str().to_string();
        let key = self.sym.__name__;
        let shown = self.str(&short);
        dict.set_str(key, shown);
        for (i, n) in names.iter().enumerate() {
            let f = crate::abi::host_function(self, n, base + i as u32);
            let key = self.intern(n);
            dict.set_str(key, f);
        }
        for (name, value) in self.modules.values.get(spec).into_iter().flatten() {
            dict.set_str(*name, *value);
        }
        let m = self.heap.alloc(Module { name, dict });
        self.modules.loaded.insert(spec.to_string(), m);
        m
    }

    /// A fresh module namespace.
    pub fn new_module(&mut self, name: &str) -> Gc<Module> {
        let mut dict = self.new_dict();
        let name = self.intern(name);
        let (n, d, b) = (self.sym.__name__, self.sym.__doc__, self.sym.__builtins__);
        dict.set_str(n, Value::Str(name));
        dict.set_str(d, Value::None);
        let builtins = Value::Dict(self.builtins);
        dict.set_str(b, builtins);
        self.heap.alloc(Module { name, dict })
    }

    /// A function object around a module, class or exec body.
    pub fn body_function(&mut self, code: Gc<Code>, mut globals: Gc<Dict>) -> Gc<Function> {
        if code.kind == CodeKind::Module && !code.doc.is_none() {
            let d = self.sym.__doc__;
            globals.set_str(d, code.doc);
        }
        self.heap.alloc(Function {
            code,
            globals,
            defaults: Vec::new(),
            kwdefaults: None,
            closure: Vec::new(),
            name: Value::Str(code.name),
            qualname: Value::Str(code.qualname),
            module: Value::None,
            doc: Value::None,
            annotations: None,
            type_params: Value::Unbound,
            dict: None,
        })
    }

    /// What to wait for until a module is loaded, if another fiber loads it. A fiber that the loader itself waits for
    /// gets the module as it is, like any circular import.
    fn loading_elsewhere(&mut self, module: Gc<Module>) -> Option<Gc<Task>> {
        let (_, task) = self.modules.loading.iter().find(|(m, _)| *m == module)?;
        let task = *task;
        (self.can_suspend() && !self.waits_for_me(task)).then_some(task)
    }

    /// A module's body has ended.
    pub fn module_ended(&mut self, module: Gc<Module>) {
        if let Some(i) = self.modules.loading.iter().position(|(m, _)| *m == module) {
            let (_, task) = self.modules.loading.swap_remove(i);
            self.task_ended(task);
        }
    }

    /// A module's body failed: it may be imported again.
    pub fn forget_module(&mut self, module: Gc<Module>) {
        self.modules.loaded.retain(|_, m| *m != module);
        self.module_ended(module);
    }

    /// Compile a source; a syntax error becomes a Python exception.
    pub fn compile(&mut self, source: Rc<Source>, mode: Mode) -> Result<Gc<Code>, Trap> {
        match crate::compile::compile(&mut self.heap, &mut self.interner, source.clone(), mode) {
            Ok(code) => Ok(code),
            Err(e) => Err(Trap::Raise(self.syntax_exception(&e, &source))),
        }
    }

    /// `from module import name`.
    pub fn import_from(&mut self, module: Value, name: Gc<Str>) -> NResult {
        match self.get_attr(module, name) {
            Err(Trap::Raise(e)) if self.is_exc(e, self.excs.AttributeError) => {
                let m = match module {
                    Value::Module(m) => m.name.as_str().to_string(),
                    _ => "<unknown module name>".to_string(),
                };
                let class = self.excs.ImportError;
                let text = format!("cannot import name '{}' from '{m}' (unknown location)", name.as_str());
                let trap = self.error(class, &text);
                if let Trap::Raise(e) = trap {
                    let (n, m) = (self.sym.name, self.str(&m));
                    self.set_instance_attr(e, n, m);
                }
                Err(trap)
            }
            r => r,
        }
    }

    /// `from module import *` into the current namespace.
    pub fn import_star(&mut self, module: Value) -> NResult {
        let Value::Module(m) = module else { return Ok(Value::None) };
        let Some(f) = self.fiber.frames.last() else { return Ok(Value::None) };
        let mut into = f.locals.unwrap_or(f.func.globals);
        let all = self.sym.__all__;
        let names: Vec<Gc<Str>> = match m.dict.get_str(all) {
            Some(v) => {
                let items = self.native_items(v)?.unwrap_or_default();
                let mut names = Vec::new();
                for i in items {
                    match self.as_str(i) {
                        Some(s) => names.push(self.interner.intern_str(s)),
                        None => {
                            let (m, t) = (m.name.as_str().to_string(), self.type_name(i));
                            return Err(self.type_error(format!("Item in {m}.__all__ must be str, not {t}")));
                        }
                    }
                }
                names
            }
            None => m
                .dict
                .table
                .iter()
                .filter_map(|e| match e.key {
                    Value::Str(s) if !s.as_str().starts_with('_') => Some(s),
                    _ => None,
                })
                .collect(),
        };
        for n in names {
            let v = self.get_attr(module, n)?;
            into.set_str(n, v);
        }
        Ok(Value::None)
    }

    /// `import a.b.c`: the name `a` means a namespace that leads to the module.
    pub fn import_root(&mut self, module: Value, dotted: Value) -> NResult {
        let Some(path) = self.as_str(dotted) else { return Ok(module) };
        let parts: Vec<String> = path.as_str().split('.').map(str::to_string).collect();
        if parts.len() < 2 {
            return Ok(module);
        }
        let key = format!("ns:{}", parts[0]);
        let resolved =
            self.resolve_import(false, &parts[0]).and_then(|s| self.modules.loaded.get(&s).copied());
        let root = match resolved.or_else(|| self.modules.loaded.get(&key).copied()) {
            Some(m) => m,
            None => {
                let m = self.new_module(&parts[0]);
                self.modules.loaded.insert(key, m);
                m
            }
        };
        let mut at = root;
        for (i, p) in parts.iter().enumerate().skip(1) {
            let name = self.intern(p);
            if i + 1 == parts.len() {
                at.dict.set_str(name, module);
                break;
            }
            at = match at.dict.get_str(name) {
                Some(Value::Module(m)) => m,
                _ => {
                    let m = self.new_module(&parts[..=i].join("."));
                    at.dict.set_str(name, Value::Module(m));
                    m
                }
            };
        }
        Ok(Value::Module(root))
    }

    /// A SyntaxError object with CPython's attributes.
    pub fn syntax_exception(&mut self, e: &SyntaxError, source: &Source) -> Gc<Instance> {
        use crate::compile::SyntaxErrorKind as K;
        let class = match e.kind {
            K::Syntax => self.excs.SyntaxError,
            K::Indentation => self.excs.IndentationError,
            K::Tab => self.excs.TabError,
        };
        let place = |offset: u32| source.place(offset);
        let (mut line, mut col) = place(e.start);
        let (mut end_line, mut end_col) = place(e.end);
        if source.text.is_empty() {
            (line, col, end_line, end_col) = (0, 0, 0, 0);
        }
        let msg = self.str(&e.message);
        let filename = self.str(&source.filename);
        let text = if line == 0 { String::new() } else { format!("{}\n", source.line_text(line as u32)) };
        let text = self.string(text);
        let details = self.tuple(vec![
            filename,
            Value::Int(line),
            Value::Int(col),
            text,
            Value::Int(end_line),
            Value::Int(end_col),
        ]);
        let exc = self.exception(class, vec![msg, details]);
        let fields = [
            ("msg", msg),
            ("filename", filename),
            ("lineno", Value::Int(line)),
            ("offset", Value::Int(col)),
            ("text", text),
            ("end_lineno", Value::Int(end_line)),
            ("end_offset", Value::Int(end_col)),
        ];
        for (n, v) in fields {
            let n = self.intern(n);
            self.set_instance_attr(exc, n, v);
        }
        exc
    }

    /// Walk `packages.json` manifests for a bare name (hosts that do not send aliases).
    fn manifest_lookup(&mut self, from: &str, name: &str) -> Option<String> {
        let mut dir = spec_dir(from).to_string();
        for _ in 0..32 {
            let spec = format!("{dir}packages.json");
            if let Some(bytes) = self.host.fetch(&spec) {
                let manifest = crate::abi::Manifest::parse(&bytes)?;
                if let Some(target) = manifest.imports.get(name) {
                    return Some(spec_join(&dir, target));
                }
                let extends = manifest.extends?;
                dir = spec_join(&dir, &extends);
                if !dir.is_empty() && !dir.ends_with('/') {
                    dir.push('/');
                }
                continue;
            }
            let trimmed = dir.trim_end_matches('/');
            if trimmed.is_empty() || trimmed.ends_with("://") {
                return None;
            }
            dir = trimmed.rfind('/').map_or(String::new(), |i| trimmed[..=i].to_string());
            if dir.ends_with("://") {
                return None;
            }
        }
        None
    }
}
