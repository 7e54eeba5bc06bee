//! What a prefetch is asked, and what the VM is told in the end. Plain data.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use edge_store::Hash;
use serde_json::{Value, json};

use crate::spec::{dir, parent};

/// What the canonical spec of a host module begins with; its name follows.
pub const HOST_SPEC: &str = "mt:";
pub(crate) const MANIFEST: &str = "packages.json";

/// One import statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Import {
    /// `import name`, `from name import …`
    Bare(String),
    /// `from "<spec>" import …`
    Quoted(String),
    /// `from a import b`: `a.b`, should that be a module of a package.
    Member(String),
}

impl Import {
    /// The answer of `extract_imports`: a line each, `b<TAB>name`, `q<TAB>spec` or `m<TAB>name`. Other lines are ignored.
    pub fn parse_lines(lines: &str) -> Vec<Self> {
        lines
            .lines()
            .filter_map(|line| match line.split_once('\t')? {
                ("b", name) => Some(Self::Bare(name.to_owned())),
                ("q", spec) => Some(Self::Quoted(spec.to_owned())),
                ("m", name) => Some(Self::Member(name.to_owned())),
                _ => None,
            })
            .collect()
    }
}

/// What to prefetch for.
pub struct Request<'a> {
    pub source: &'a [u8],
    /// Absolute URL; relative specs of the entry are relative to it.
    pub base_url: &'a str,
    /// Prefix of the entry's relative specs; may be empty.
    pub entry_dir: &'a str,
    /// Bare name → spec relative to the base URL; before every manifest.
    pub imports: &'a BTreeMap<String, String>,
    /// Names of host modules; before `imports`.
    pub host_modules: &'a BTreeSet<String>,
    /// Names of host modules that are meant where nothing else is.
    pub default_modules: &'a BTreeSet<String>,
}

/// A module to register.
#[derive(Debug, PartialEq)]
pub struct Module {
    /// Canonical spec.
    pub spec: String,
    pub bytes: Vec<u8>,
    /// The hash of its bytes, if it is WebAssembly, which the host has accepted.
    pub wasm: Option<Hash>,
}

/// In the module `from` (empty: the entry) the bare `name` means `spec`.
#[derive(Debug, Clone, PartialEq)]
pub struct Alias {
    pub from: String,
    pub name: String,
    pub spec: String,
}

/// In the module `from` (empty: the entry) nothing that was asked knows the bare `name`. The VM may.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    pub from: String,
    pub name: String,
    /// Who was asked, and what to do about it; empty: there is no manifest.
    pub note: String,
}

#[derive(Debug, Default)]
pub struct Plan {
    /// In the order in which they were found.
    pub modules: Vec<Module>,
    pub aliases: Vec<Alias>,
    pub unknown: Vec<Unknown>,
    /// Host modules that are imported, by name.
    pub host_modules: BTreeSet<String>,
    /// Manifests that took part, by canonical spec.
    pub manifests: HashMap<String, Vec<u8>>,
}

impl Plan {
    /// Manifests that tell a VM without aliases the same: those that took part, with the aliases worked in where
    /// the VM looks first, and one at the root for the rest.
    pub fn synthesized(&self) -> HashMap<String, Vec<u8>> {
        let mut documents: BTreeMap<&str, Value> = BTreeMap::new();
        for (spec, bytes) in &self.manifests {
            documents.insert(spec, serde_json::from_slice(bytes).unwrap_or_else(|_| json!({})));
        }
        // A VM finds host modules by itself.
        for alias in self.aliases.iter().filter(|alias| !alias.spec.starts_with(HOST_SPEC)) {
            let mut at = dir(&alias.from);
            let deciding = loop {
                let found = self.manifests.keys().find(|spec| dir(spec) == at);
                match (found, parent(at)) {
                    (Some(spec), _) => break spec.as_str(),
                    (None, Some(above)) => at = above,
                    (None, None) => break MANIFEST,
                }
            };
            let document = documents.entry(deciding).or_insert_with(|| json!({}));
            document["imports"][&alias.name] = Value::from(relative(dir(deciding), &alias.spec));
        }
        documents.into_iter().map(|(spec, value)| (spec.to_owned(), value.to_string().into_bytes())).collect()
    }
}

/// A target that `join(base, …)` turns into `spec`.
fn relative(base: &str, spec: &str) -> String {
    if spec.contains("://") || spec.starts_with('/') {
        return spec.to_owned();
    }
    let mut climb = String::new();
    let mut at = base;
    while let Some(above) = parent(at) {
        climb.push_str("../");
        at = above;
    }
    if climb.is_empty() { format!("./{spec}") } else { climb + spec }
}
