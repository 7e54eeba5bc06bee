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
    /// (importing module's spec, bare name) → what the host has to say if it is not found.
    pub notes: HashMap<(String, String), String>,
    /// Canonical spec → attributes of a native module that are no functions.
    pub values: HashMap<String, Vec<(Gc<Str>, Value)>>,
    /// What the host binds in the entry before it starts.
    pub globals: Vec<(Gc<Str>, Value)>,
    /// Canonical spec of the entry (empty: none), for its relative imports.
    pub entry_spec: String,
    /// The standard modules of `stdlib/` answer to bare names that nothing else does.
    pub defaults: bool,
    /// Canonical spec → what a package, or a member of one, is called.
    pub homes: HashMap<String, Home>,
    /// `sys.modules`, once something has asked for it.
    pub table: Option<Gc<Dict>>,
}

impl Default for Modules {
    fn default() -> Self {
        Modules {
            code: HashMap::new(),
            natives: HashMap::new(),
            loaded: HashMap::new(),
            loading: Vec::new(),
            aliases: HashMap::new(),
            notes: HashMap::new(),
            values: HashMap::new(),
            globals: Vec::new(),
            entry_spec: String::new(),
            defaults: true,
            homes: HashMap::new(),
            table: None,
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
        if let Some(table) = self.table {
            t.gc(table);
        }
    }

    /// Whether there is a module of this canonical spec.
    pub fn is_known(&self, spec: &str) -> bool {
        self.code.contains_key(spec) || self.natives.contains_key(spec) || self.loaded.contains_key(spec)
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
    let importer = vm.importer();
    let spec = vm.resolve_dotted(&importer, &text).or_else(|| vm.resolve_import(true, &text));
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
    /// The canonical spec that an import means, if it is known.
    pub fn resolve_import(&mut self, quoted: bool, name: &str) -> Option<String> {
        if !quoted && let Some(spec) = self.resolve_within_stdlib(name) {
            return Some(spec);
        }
        let from = self.importer();
        if quoted {
            let plain = name.split('#').next().unwrap_or(name);
            let spec = spec_join(spec_dir(&from), plain);
            return [spec, plain.to_string(), name.to_string()]
                .into_iter()
                .find(|s| self.modules.is_known(s));
        }
        if let Some(spec) = self.modules.aliases.get(&(from.clone(), name.to_string())) {
            return Some(spec.clone());
        }
        if let Some(spec) = self.manifest_lookup(&from, name) {
            return Some(spec);
        }
        // Libraries mean the standard modules, whatever host libraries a program uses.
        if self.modules.homes.contains_key(&from)
            && let Some(spec) = self.resolve_stdlib(name)
        {
            return Some(spec);
        }
        let found = [format!("mt:{name}"), name.to_string()].into_iter().find(|s| self.modules.is_known(s));
        found.or_else(|| self.resolve_stdlib(name))
    }

    /// The `import` instruction.
    pub fn op_import(&mut self, quoted: bool, dst: u16, name: Gc<Str>, level: u16) -> Ctl {
        let text = name.as_str().to_string();
        let path = if quoted {
            Some(text.clone())
        } else if level > 0 && !text.is_empty() && !self.modules.homes.contains_key(&self.importer()) {
            // `from .a import b` outside of packages: a path next to the importing module.
            let up = "../".repeat(level as usize - 1);
            Some(format!("./{up}{}.py", text.replace('.', "/")))
        } else {
            None
        };
        let found = match path.map(|path| self.resolve_import(true, &path)) {
            Some(Some(spec)) => match self.modules.loaded.get(&spec) {
                Some(m) => Ok(Found::Loaded(Value::Module(*m))),
                None => Ok(Found::Load { spec, name: text.clone(), parent: None, last: true }),
            },
            Some(None) if level == 0 => {
                Err(self.module_not_found(&text, format!("No module named '{text}'")))
            }
            _ => self.find_module(&text, level),
        };
        match found {
            Ok(Found::Loaded(Value::Module(m))) => {
                if let Some(ctl) = self.await_module(m, dst) {
                    return ctl;
                }
                self.set_reg(dst, Value::Module(m));
                Ctl::Next
            }
            Ok(Found::Loaded(value)) => {
                self.set_reg(dst, value);
                Ctl::Next
            }
            Ok(Found::Load { spec, name, parent, last }) => {
                let name = (!quoted).then_some(name);
                self.load_module(&spec, name, parent, dst, !last)
            }
            Err(Trap::Raise(e)) if self.is_exc(e, self.excs.ModuleNotFoundError) => {
                let trap = self.ask_finders(&text, level, e);
                self.settle(Err(trap), Ret::Store(dst))
            }
            Err(trap) => self.settle(Err(trap), Ret::Discard),
        }
    }

    /// Nothing that is registered answers to a name: the program's own finders in `sys.meta_path` may.
    fn ask_finders(&mut self, name: &str, level: u16, error: Gc<Instance>) -> Trap {
        let key = self.intern("meta_path");
        let finders = self.modules.loaded.get("std:sys").and_then(|sys| sys.dict.get_str(key));
        match finders {
            Some(Value::List(l)) if !l.items.is_empty() && level == 0 => {
                let (name, table) = (self.str(name), Value::Dict(self.module_table()));
                self.prelude(
                    PreludeFn::ImportByFinders,
                    &[name, table, Value::List(l), Value::Instance(error)],
                )
            }
            _ => Trap::Raise(error),
        }
    }

    /// Where a module's body is suspended in another coroutine: this instruction is executed again when it has ended.
    fn await_module(&mut self, module: Gc<Module>, dst: u16) -> Option<Ctl> {
        let task = self.loading_elsewhere(module)?;
        self.sched.wait = Wait::Tasks(TaskWait::new(vec![task], Want::Nothing, None));
        Some(self.settle(Err(Trap::Block), Ret::Import { dst, module, again: true }))
    }

    /// Whether a module's body is running.
    pub fn is_loading(&self, module: Gc<Module>) -> bool {
        self.modules.loading.iter().any(|(loading, _)| *loading == module)
    }

    /// Runs the body of a module that is not loaded yet, for register `dst`. `again`: then execute this instruction
    /// once more.
    fn load_module(
        &mut self,
        spec: &str,
        name: Option<String>,
        parent: Option<String>,
        dst: u16,
        again: bool,
    ) -> Ctl {
        let repeat = |vm: &mut Vm| {
            if let Some(frame) = vm.fiber.frames.last_mut().filter(|_| again) {
                frame.pc -= 1;
            }
        };
        if let Some((names, base)) = self.modules.natives.get(spec).cloned() {
            let shown = self.str(name.as_deref().unwrap_or(spec));
            let Value::Str(shown) = shown else { unreachable!("a str") };
            let m = self.native_module(spec, shown, &names, base);
            self.set_reg(dst, Value::Module(m));
            repeat(self);
            return Ctl::Next;
        }
        if let Some(ctl) = self.import_stdlib(spec, dst, again) {
            return ctl;
        }
        let Some(text) = self.modules.code.get(spec).cloned() else {
            let e = self.system_error(format!("module '{spec}' is resolved but not registered"));
            return self.settle(Err(e), Ret::Discard);
        };
        match self.compile(Source::new(spec, text, false), Mode::Module) {
            Ok(code) => {
                let m = self.source_module(spec, name.as_deref(), parent);
                let task = self.fiber_task();
                self.modules.loading.push((m, task));
                let func = self.body_function(code, m.dict);
                let at = self.stack_top() + 1;
                self.push_frame(func, at, Ret::Import { dst, module: m, again }, None)
            }
            Err(t) => self.settle(Err(t), Ret::Discard),
        }
    }

    /// The `from … import` instruction: an attribute of the module; else, if it is a package, a module in it.
    pub fn op_import_from(&mut self, dst: u16, module: Value, name: Gc<Str>) -> Ctl {
        if let Value::Module(m) = module
            && m.dict.get_str(name).is_none()
            && let Some(spec) = self.member_of(m, name.as_str())
        {
            let Some(member) = self.modules.loaded.get(&spec).copied() else {
                let full = format!("{}.{}", m.name.as_str(), name.as_str());
                let parent = self.spec_of(m).map(str::to_string);
                return self.load_module(&spec, Some(full), parent, dst, true);
            };
            if let Some(ctl) = self.await_module(member, dst) {
                return ctl;
            }
            // It is being loaded, and imported in a circle.
            let value = self.listed(member);
            self.set_reg(dst, value);
            return Ctl::Next;
        }
        let found = self.import_from(module, name);
        self.settle(found, Ret::Store(dst))
    }

    fn native_module(&mut self, spec: &str, name: Gc<Str>, names: &[String], base: u32) -> Gc<Module> {
        let mut dict = self.new_dict();
        // Programs know the host's modules by bare names, others as they know Python modules.
        let name = if spec.starts_with("mt:") { name } else { self.intern(spec) };
        let key = self.sym.__name__;
        dict.set_str(key, Value::Str(name));
        for (i, n) in names.iter().enumerate() {
            let f = crate::abi::host_function(self, n, base + i as u32);
            let key = self.intern(n);
            dict.set_str(key, f);
        }
        for (name, value) in self.modules.values.get(spec).into_iter().flatten() {
            dict.set_str(*name, *value);
        }
        let m = self.heap.alloc(Module { name, dict, class: None });
        self.module_loaded(spec, m);
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
        self.heap.alloc(Module { name, dict, class: None })
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
        if let Some(mut table) = self.modules.table {
            table.remove_str(module.name);
        }
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
                Err(self.cannot_import(module, name))
            }
            // Python code gives the attribute, or says that there is none.
            Err(Trap::Tail) => {
                self.pending = Pending::None;
                Err(self.prelude(PreludeFn::ImportFrom, &[module, Value::Str(name)]))
            }
            r => r,
        }
    }

    /// What `from module import name` raises where there is no such name.
    pub fn cannot_import(&mut self, module: Value, name: Gc<Str>) -> Trap {
        let class = self.excs.ImportError;
        let Value::Module(m) = module else {
            let message = format!("cannot import name '{}' from '<unknown module name>'", name.as_str());
            return self.error(class, &format!("{message} (unknown location)"));
        };
        let module = m.name.as_str();
        let file = match m.dict.get_str(self.sym.__file__) {
            Some(Value::Str(file)) => file.as_str().to_string(),
            _ => "unknown location".to_string(),
        };
        let message = if self.is_loading(m) {
            format!(
                "cannot import name '{}' from partially initialized module '{module}' (most likely due to a \
                 circular import) ({file})",
                name.as_str()
            )
        } else {
            format!("cannot import name '{}' from '{module}' ({file})", name.as_str())
        };
        let trap = self.error(class, &message);
        if let Trap::Raise(e) = trap {
            let (n, module) = (self.sym.name, Value::Str(m.name));
            self.set_instance_attr(e, n, module);
        }
        trap
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
        let importer = self.importer();
        let resolved = self.resolve_part(&importer, None, &parts[0], &parts[0]);
        let resolved = resolved.and_then(|s| self.modules.loaded.get(&s).copied());
        if let Some(package) = resolved.filter(|m| self.is_package(*m)) {
            // Its members became its attributes when they were loaded, and may be something else by now.
            return Ok(self.listed(package));
        }
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
        use crate::compile::{Extent, SyntaxErrorKind as K};
        let class = match e.kind {
            K::Syntax => self.excs.SyntaxError,
            K::Indentation => self.excs.IndentationError,
            K::Tab => self.excs.TabError,
        };
        let (mut line, column) = source.place_in_bytes(e.start);
        let (mut end_line, end_column) = source.place_in_bytes(e.end);
        if source.text.is_empty() {
            (line, end_line) = (0, 0);
        }
        let own = if line == 0 { "" } else { source.line_text(line as u32) };
        // Columns are places in the text that is shown, whichever line they are from.
        let hand = e.hand.filter(|_| !source.listed);
        let shown = hand.map_or(own, |at| source.text_from(at, line as u32));
        let column_of = |bytes: usize| {
            let before = shown.bytes().take(bytes).filter(|b| b & 0xc0 != 0x80).count();
            (before + usize::from(bytes > shown.len())) as i64
        };
        let (mut col, mut end_col) = (column_of(column + 1), Value::Int(column_of(end_column + 1)));
        match e.extent {
            Extent::Range | Extent::Unplaced => {}
            Extent::Bytes => (col, end_col) = (column as i64 + 1, Value::Int(end_column as i64 + 1)),
            Extent::Begin => (col, end_col) = (column as i64 + 1, Value::None),
            Extent::Continued => {
                let from = e.hand.map_or(0, |at| e.start.saturating_sub(at) as usize);
                (col, end_col) = (column_of(from + 1), Value::Int(0));
            }
            Extent::Cursor => end_col = Value::Int(-1),
            Extent::Edge => (col, end_col) = (0, Value::Int(-1)),
            Extent::Point => end_col = Value::Int(0),
            Extent::Nowhere => (col, end_col) = (0, Value::Int(0)),
        }
        let msg = self.str(&e.message);
        if e.extent == Extent::Unplaced {
            let exc = self.exception(class, vec![msg]);
            let name = self.intern("msg");
            self.set_instance_attr(exc, name, msg);
            return exc;
        }
        let filename = self.str(&source.filename);
        let text = match shown {
            _ if e.late && !source.listed => Value::None,
            "" if line == 0 => self.str(""),
            _ => {
                let text = format!("{shown}\n");
                self.string(text)
            }
        };
        let fields = [
            ("filename", filename),
            ("lineno", Value::Int(line)),
            ("offset", Value::Int(col)),
            ("text", text),
            ("end_lineno", Value::Int(end_line)),
            ("end_offset", end_col),
        ];
        let details = self.tuple(fields.iter().map(|(_, v)| *v).collect());
        let exc = self.exception(class, vec![msg, details]);
        let fields = [("msg", msg)].into_iter().chain(fields);
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
