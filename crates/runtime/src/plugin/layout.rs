//! What a plugin's exports are in Python: functions, constants, classes.
//!
//! Owns: the meaning of export names, and the Python module that stands for a plugin with more than functions. Pure.

use std::collections::{BTreeMap, HashMap, HashSet};

/// What an export is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Function(String),
    /// Called once, when the module is imported.
    Constant(String),
    Method {
        class: String,
        name: String,
    },
}

impl Role {
    /// The role that a prefixed name states. Other names may be functions of older plugins, or internal.
    pub(super) fn of(export: &str) -> Option<Self> {
        if let Some(name) = export.strip_prefix("__fn_") {
            return Some(Self::Function(name.into()));
        }
        if let Some(name) = export.strip_prefix("__const_") {
            return Some(Self::Constant(name.into()));
        }
        let (class, name) = export.strip_prefix("__class_")?.split_once('_')?;
        Some(Self::Method { class: class.into(), name: name.into() })
    }

    /// The names in it, all of which have to be names in Python.
    pub(super) fn names(&self) -> Vec<&str> {
        match self {
            Self::Function(name) | Self::Constant(name) => vec![name],
            Self::Method { class, name } => vec![class, name],
        }
    }

    /// What the module has under the first of the names.
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Function(_) => Kind::Function,
            Self::Constant(_) => Kind::Constant,
            Self::Method { .. } => Kind::Class,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Function,
    Constant,
    Class,
}

/// The names that are given out.
#[derive(Default)]
pub(super) struct Names {
    roles: HashSet<Role>,
    kinds: HashMap<String, Kind>,
}

impl Names {
    /// `false`: another export has this name.
    pub(super) fn take(&mut self, role: &Role) -> bool {
        let kind = *self.kinds.entry(role.names()[0].to_owned()).or_insert(role.kind());
        kind == role.kind() && self.roles.insert(role.clone())
    }
}

/// An export that Python gets at.
pub(super) struct Entry {
    pub export: String,
    pub role: Role,
}

/// The exports of a plugin, in the order of their native ids.
pub(crate) struct Layout {
    entries: Vec<Entry>,
}

impl Layout {
    pub(super) fn new(mut entries: Vec<Entry>) -> Self {
        // Functions first: nothing else may have their names in the native module.
        entries.sort_by_key(|entry| entry.role.kind());
        Self { entries }
    }

    pub(super) fn exports(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.export)
    }

    /// How to call the function with this index in an error.
    pub(super) fn shown(&self, index: usize) -> String {
        match self.entries.get(index).map(|entry| &entry.role) {
            Some(Role::Function(name) | Role::Constant(name)) => name.clone(),
            Some(Role::Method { class, name }) => format!("{class}.{name}"),
            None => format!("function {index}"),
        }
    }

    /// The names of its native module, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut taken = HashSet::new();
        for entry in &self.entries {
            // Not with two underscores in front, which a class body would mangle.
            let mut name = match &entry.role {
                Role::Function(name) => name.clone(),
                Role::Constant(name) => format!("_constant_{name}"),
                Role::Method { class, name } => format!("_method_{class}_{name}"),
            };
            while !taken.insert(name.clone()) {
                name.push('_');
            }
            names.push(name);
        }
        names
    }

    /// The Python module that binds constants and classes, if there are any. It imports the functions from the native
    /// module `native`, a spec.
    pub(crate) fn python(&self, native: &str) -> Option<String> {
        if self.entries.iter().all(|entry| matches!(entry.role, Role::Function(_))) {
            return None;
        }
        let names = self.names();
        let mut text = String::new();
        let mut classes: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        let mut constants = String::new();
        for (entry, native_name) in self.entries.iter().zip(&names) {
            text += &format!("from \"{native}\" import {native_name}\n");
            match &entry.role {
                Role::Function(_) => {}
                Role::Constant(name) => {
                    constants += &format!("{name} = {native_name}()\ndel {native_name}\n");
                }
                Role::Method { class, name } => classes.entry(class).or_default().push((name, native_name)),
            }
        }
        for (class, methods) in classes {
            text += &format!("class {class}:\n");
            for (name, native_name) in methods {
                // What a constructor returns is nobody's.
                let returns = if name == "__init__" { "" } else { "return " };
                text += &format!(
                    "    def {name}(self, /, *args, **kwargs):\n        {returns}{native_name}(self, *args, **kwargs)\n"
                );
            }
        }
        // Last: what a constant's function does may look at the rest.
        Some(text + &constants)
    }
}
