//! Packages: which module a dotted or relative name means, and what its module object says of itself.
//!
//! Owns: the walk from the first part of a name to its last, every package on the way being loaded before what is in
//! it; the names of packages and their members; `sys.modules`. It finds only what the host has registered.

use super::*;
use crate::object::*;

/// The file that makes its directory a package.
const INIT: &str = "__init__.py";

/// A folder of this name holds what pip installs: modules in it are named as in CPython.
const SITE: &str = "site-packages/";

/// What a package, a member of one, or an installed module is called. Modules without a home go by their canonical spec.
pub struct Home {
    /// Dotted.
    pub name: String,
    pub is_package: bool,
    /// Canonical spec of the package that it is in.
    pub parent: Option<String>,
}

/// What an import statement comes to.
pub enum Found {
    /// It is loaded; or the program put it into `sys.modules`.
    Loaded(Value),
    /// First this has to be loaded.
    Load { spec: String, name: String, parent: Option<String>, last: bool },
}

fn names_package(spec: &str) -> bool {
    spec.strip_suffix(INIT).is_some_and(|dir| dir.is_empty() || dir.ends_with('/'))
}

/// `site-packages/NAME.py`.
fn is_installed(spec: &str, name: &str) -> bool {
    let dir = spec.strip_suffix(".py").and_then(|stem| stem.strip_suffix(name));
    dir.and_then(|dir| dir.strip_suffix(SITE)).is_some_and(|above| above.is_empty() || above.ends_with('/'))
}

impl Vm {
    /// Canonical spec of the module that the current frame belongs to.
    pub fn importer(&self) -> String {
        let Some(f) = self.fiber.frames.last() else { return String::new() };
        let globals = f.func.globals;
        let Some(Value::Str(name)) = globals.get_str(self.sym.__name__) else {
            return self.modules.entry_spec.clone();
        };
        let (name, m) = (name.as_str(), &self.modules);
        if name == "__main__" {
            return m.entry_spec.clone();
        }
        let here = |spec: &String| m.loaded.get(spec).is_some_and(|m| m.dict == globals);
        // By its name alone, where code runs in a namespace of the program's own making.
        let home = m.homes.iter().find(|(spec, _)| here(spec));
        match home.or_else(|| m.homes.iter().find(|(_, home)| home.name == name)) {
            Some((spec, _)) => spec.clone(),
            None => name.to_string(),
        }
    }

    /// The module that a bare or relative name means, or what is to be loaded before it.
    pub fn find_module(&mut self, name: &str, level: u16) -> Result<Found, Trap> {
        let importer = self.importer();
        let mut at = self.package_of(&importer, level)?;
        let mut full = at.as_ref().map_or(String::new(), |spec| self.modules.homes[spec].name.clone());
        let mut value = at.as_ref().and_then(|spec| self.modules.loaded.get(spec)).map(|m| Value::Module(*m));
        let mut missing = None;
        let mut parts = name.split('.').filter(|part| !part.is_empty()).peekable();
        while let Some(part) = parts.next() {
            let parent = at.take();
            if !full.is_empty() {
                full.push('.');
            }
            full.push_str(part);
            if let Some(spec) = self.resolve_part(&importer, parent.as_deref(), &full, part) {
                match self.modules.loaded.get(&spec).copied() {
                    Some(m) => value = Some(self.listed(m)),
                    None => {
                        let last = parts.peek().is_none();
                        return Ok(Found::Load { spec, name: full, parent, last });
                    }
                }
                at = Some(spec);
            } else {
                value = self.modules.table.and_then(|t| t.get_str(self.intern(&full)));
                if value.is_none() && missing.is_none() {
                    missing = Some((full.clone(), parent));
                }
            }
        }
        match (value, missing) {
            (Some(value), _) if !value.is_none() => Ok(Found::Loaded(value)),
            (Some(_), _) => {
                Err(self.module_not_found(&full, format!("import of {full} halted; None in sys.modules")))
            }
            (None, missing) => {
                let (first, parent) = missing.unwrap_or((full, None));
                let mut message = format!("No module named '{first}'");
                if let (Some(parent), Some((above, _))) = (parent, first.rsplit_once('.'))
                    && !self.modules.homes.get(&parent).is_some_and(|home| home.is_package)
                    && !crate::stdlib::is_package(&parent)
                {
                    message.push_str(&format!("; '{above}' is not a package"));
                }
                Err(self.module_not_found(&first, message))
            }
        }
    }

    pub fn module_not_found(&mut self, name: &str, message: String) -> Trap {
        let class = self.excs.ModuleNotFoundError;
        let trap = self.error(class, &message);
        if let Trap::Raise(e) = trap {
            let note = self.modules.notes.get(&(self.importer(), name.to_string())).cloned();
            let (key, name) = (self.sym.name, self.str(name));
            self.set_instance_attr(e, key, name);
            if let Some(note) = note {
                let note = self.string(note);
                let (key, notes) = (self.sym.__notes__, self.list(vec![note]));
                self.set_instance_attr(e, key, notes);
            }
        }
        trap
    }

    /// Where a relative import starts: the package, `level` up from what the importer's dots mean.
    fn package_of(&mut self, importer: &str, level: u16) -> Result<Option<String>, Trap> {
        if level == 0 {
            return Ok(None);
        }
        let class = self.excs.ImportError;
        let home = self.modules.homes.get(importer).filter(|home| home.is_package || home.parent.is_some());
        let Some(home) = home else {
            return Err(self.error(class, "attempted relative import with no known parent package"));
        };
        let mut at = if home.is_package { Some(importer.to_string()) } else { home.parent.clone() };
        for _ in 1..level {
            at = at.and_then(|spec| self.modules.homes.get(&spec)?.parent.clone());
        }
        match at {
            Some(spec) => Ok(Some(spec)),
            None => Err(self.error(class, "attempted relative import beyond top-level package")),
        }
    }

    /// What `part`, the last one of the dotted name `full`, means inside `parent`.
    pub fn resolve_part(
        &mut self,
        importer: &str,
        parent: Option<&str>,
        full: &str,
        part: &str,
    ) -> Option<String> {
        let key = (importer.to_string(), full.to_string());
        if let Some(spec) = self.modules.aliases.get(&key) {
            return Some(spec.clone());
        }
        if let Some(spec) = parent.and_then(|parent| self.member(parent, part)) {
            return Some(spec);
        }
        let spec = self.resolve_import(false, full)?;
        // Where only some of a dotted name's parts are registered, the others are nothing but parts of names.
        (spec.starts_with(crate::stdlib::PREFIX) || self.modules.is_known(&spec)).then_some(spec)
    }

    /// The spec of `name` in the directory of a package.
    fn member(&self, package: &str, name: &str) -> Option<String> {
        self.modules.homes.get(package).filter(|home| home.is_package)?;
        let dir = spec_dir(package);
        [format!("{dir}{name}/{INIT}"), format!("{dir}{name}.py")]
            .into_iter()
            .find(|spec| self.modules.is_known(spec))
    }

    /// What a dotted name means whose packages are loaded.
    pub fn resolve_dotted(&mut self, importer: &str, name: &str) -> Option<String> {
        let (mut at, mut full) = (None, String::new());
        for part in name.split('.') {
            if !full.is_empty() {
                full.push('.');
            }
            full.push_str(part);
            at = self.resolve_part(importer, at.as_deref(), &full, part);
        }
        at
    }

    pub fn is_package(&self, module: Gc<Module>) -> bool {
        let home = self.spec_of(module).and_then(|spec| self.modules.homes.get(spec));
        home.is_some_and(|home| home.is_package)
    }

    /// The spec of a member of this module that the host has registered.
    pub fn member_of(&self, module: Gc<Module>, name: &str) -> Option<String> {
        let spec = self.spec_of(module)?;
        match spec.strip_prefix(crate::stdlib::PREFIX) {
            Some(package) => self.resolve_stdlib(&format!("{package}.{name}")),
            None => self.member(spec, name),
        }
    }

    pub fn spec_of(&self, module: Gc<Module>) -> Option<&str> {
        self.modules.loaded.iter().find(|(_, m)| **m == module).map(|(spec, _)| spec.as_str())
    }

    /// A module object for a source that is about to run. `name`: the dotted name that it was imported by.
    pub fn source_module(&mut self, spec: &str, name: Option<&str>, parent: Option<String>) -> Gc<Module> {
        let parent = parent.filter(|p| self.modules.homes.get(p).is_some_and(|home| home.is_package));
        let package = names_package(spec);
        let named = name.filter(|name| package || parent.is_some() || is_installed(spec, name));
        let mut m = self.new_module(named.unwrap_or(spec));
        let around = match named {
            Some(name) if package => name,
            Some(name) => name.rsplit_once('.').map_or("", |(above, _)| above),
            None => "",
        };
        let (file, around) = (self.str(spec), self.str(around));
        let described = self.module_spec(m.name, file, spec, package && named.is_some());
        self.set_described(&mut m, described, around);
        m.dict.set_str(self.sym.__file__, file);
        if let Some(name) = named {
            let home = Home { name: name.to_string(), is_package: package, parent };
            self.modules.homes.insert(spec.to_string(), home);
        }
        self.module_loaded(spec, m);
        m
    }

    /// What says of a module that is there where it is from.
    pub fn describe_module(&mut self, name: Gc<Str>, spec: &str) -> Value {
        let file = self.str(spec);
        let package = self.is_package_spec(spec);
        self.module_spec(name, file, spec, package)
    }

    /// Whether the source of this canonical spec is a package's.
    pub fn is_package_spec(&self, spec: &str) -> bool {
        names_package(spec) || crate::stdlib::is_package(spec)
    }

    /// `__spec__`, and what is read off it.
    pub fn set_described(&mut self, module: &mut Gc<Module>, described: Value, package: Value) {
        let of_spec = |vm: &mut Vm, name| match described {
            Value::Instance(spec) => {
                let key = vm.intern(name);
                vm.instance_attr(spec, key).unwrap_or(Value::None)
            }
            _ => Value::None,
        };
        let (loader, path) = (of_spec(self, "loader"), of_spec(self, "submodule_search_locations"));
        module.dict.set_str(self.sym.__spec__, described);
        module.dict.set_str(self.sym.__loader__, loader);
        if !path.is_none() {
            let key = self.intern("__path__");
            module.dict.set_str(key, path);
        }
        module.dict.set_str(self.sym.__package__, package);
    }

    /// An instance of a class of the prelude, with these attributes.
    fn prelude_instance(&mut self, class: &str, fields: &[(&str, Value)]) -> Value {
        let class = self.intern(class);
        let Some(Value::Class(class)) = self.prelude_globals.get_str(class) else { return Value::None };
        let value = self.new_instance(class);
        if let Value::Instance(instance) = value {
            for (name, value) in fields {
                let name = self.intern(name);
                self.set_instance_attr(instance, name, *value);
            }
        }
        value
    }

    /// `__spec__`.
    fn module_spec(&mut self, name: Gc<Str>, file: Value, spec: &str, package: bool) -> Value {
        let standard = spec.starts_with(crate::stdlib::PREFIX);
        let locations = match (package, standard) {
            (false, _) => Value::None,
            (true, true) => self.list(vec![]),
            (true, false) => {
                let dir = self.str(spec_dir(spec).trim_end_matches('/'));
                self.list(vec![dir])
            }
        };
        let origin = if standard { self.str("frozen") } else { file };
        let (source, named) = (self.str(spec), Value::Str(name));
        // What the host has in its own language cannot be run again.
        let loader = if standard || self.modules.code.contains_key(spec) {
            self.prelude_instance(
                "SourceFileLoader",
                &[("name", named), ("path", origin), ("_source", source)],
            )
        } else {
            Value::None
        };
        let fields = [
            ("name", named),
            ("loader", loader),
            ("origin", origin),
            ("loader_state", Value::None),
            ("submodule_search_locations", locations),
            ("cached", Value::None),
            ("has_location", Value::Bool(!standard)),
        ];
        self.prelude_instance("ModuleSpec", &fields)
    }

    /// The body of a package's member has ended: it becomes an attribute of the package.
    pub fn bind_member(&mut self, module: Gc<Module>) {
        let Some(home) = self.spec_of(module).and_then(|spec| self.modules.homes.get(spec)) else { return };
        let parent = home.parent.as_ref().and_then(|parent| self.modules.loaded.get(parent)).copied();
        if let (Some(mut parent), Some((_, last))) = (parent, home.name.rsplit_once('.')) {
            let last = last.to_string();
            let (key, value) = (self.intern(&last), self.listed(module));
            parent.dict.set_str(key, value);
        }
    }

    /// A module is there from now on.
    pub fn module_loaded(&mut self, spec: &str, module: Gc<Module>) {
        self.modules.loaded.insert(spec.to_string(), module);
        if let Some(mut table) = self.modules.table {
            table.set_str(self.interner.intern_str(module.name), Value::Module(module));
        }
    }

    /// `sys.modules`: made when it is first asked for, kept up from then on.
    pub fn module_table(&mut self) -> Gc<Dict> {
        if let Some(table) = self.modules.table {
            return table;
        }
        let mut table = self.new_dict();
        let mut loaded: Vec<_> = self.modules.loaded.iter().map(|(spec, m)| (spec.clone(), *m)).collect();
        loaded.sort_by(|a, b| a.0.cmp(&b.0));
        for (spec, module) in loaded {
            if spec != crate::stdlib::PRELUDE_SPEC && !spec.starts_with("ns:") {
                table.set_str(self.interner.intern_str(module.name), Value::Module(module));
            }
        }
        self.modules.table = Some(table);
        table
    }

    /// A loaded module, or what the program put in its place in `sys.modules`.
    pub fn listed(&mut self, module: Gc<Module>) -> Value {
        let name = self.interner.intern_str(module.name);
        match self.modules.table.and_then(|table| table.get_str(name)) {
            Some(Value::Module(other))
                if other == module || self.modules.loaded.values().any(|m| *m == other) =>
            {
                Value::Module(module)
            }
            Some(value) => value,
            None => Value::Module(module),
        }
    }
}
