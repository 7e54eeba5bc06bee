//! Breadth first from the entry: resolve what is imported, fetch it, and plan what the VM is told.
//!
//! Every module has two names: its canonical spec, which the VM computes by itself from the importer's spec, and
//! the URL that its bytes come from. Both are followed side by side, so that relative specs mean "relative to the
//! importing file" even where a spec cannot climb any further.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use crate::error::{Error, Failure};
use crate::fetch::{FetchError, fetch, show};
use crate::manifest::Manifest;
use crate::spec::{dir, join, parent, split_hash};

/// What the canonical spec of a host module begins with; its name follows.
pub const HOST_SPEC: &str = "mt:";
const MANIFEST: &str = "packages.json";
/// A chain of `extends` longer than this is taken for a mistake.
const MAX_HOPS: usize = 32;

/// One import statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Import {
    /// `import name`, `from name import …`
    Bare(String),
    /// `from "<spec>" import …`
    Quoted(String),
}

impl Import {
    /// The answer of `extract_imports`: a line each, `b<TAB>name` or `q<TAB>spec`. Other lines are ignored.
    pub fn parse_lines(lines: &str) -> Vec<Self> {
        lines
            .lines()
            .filter_map(|line| match line.split_once('\t')? {
                ("b", name) => Some(Self::Bare(name.to_owned())),
                ("q", spec) => Some(Self::Quoted(spec.to_owned())),
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
}

/// In the module `from` (empty: the entry) the bare `name` means `spec`.
#[derive(Debug, Clone, PartialEq)]
pub struct Alias {
    pub from: String,
    pub name: String,
    pub spec: String,
}

#[derive(Debug, Default)]
pub struct Plan {
    /// In the order in which they were found.
    pub modules: Vec<Module>,
    pub aliases: Vec<Alias>,
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

/// A place that specs are relative to, under both its names. Both end in `/`; the spec may be empty.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    spec: String,
    url: Url,
}

impl Place {
    /// Where `target` is. `Err`: it makes no URL.
    fn resolve(&self, target: &str) -> Result<(String, Url), String> {
        let url = self.url.join(target).map_err(|error| format!("not a valid path or URL: {error}"))?;
        Ok((join(&self.spec, target), url))
    }

    fn above(&self) -> Option<Self> {
        let url = self.url.join("..").ok().filter(|url| *url != self.url)?;
        // Above the root of specs only the URL can say where it is.
        let spec = parent(&self.spec).map_or_else(|| url.to_string(), str::to_owned);
        Some(Self { spec, url })
    }
}

/// A module whose imports are to be followed.
struct Importer {
    /// Empty: the entry.
    spec: String,
    place: Place,
    source: Rc<Vec<u8>>,
}

struct Prefetch<'a> {
    request: &'a Request<'a>,
    base: Place,
    plan: Plan,
    /// Canonical spec of what was fetched, by URL: a file is one module, however it is reached.
    known: HashMap<Url, String>,
    /// `None`: there is none.
    manifests: HashMap<Url, Option<Rc<Manifest>>>,
    queue: VecDeque<Importer>,
    failures: Vec<Failure>,
}

/// Fetches all that the program in `request` imports. `scan` lists the imports of a source; its error ends it.
pub fn prefetch<E: From<Error>>(
    request: &Request<'_>,
    mut scan: impl FnMut(&[u8]) -> Result<Vec<Import>, E>,
) -> Result<Plan, E> {
    let imports = scan(request.source)?;
    if imports.is_empty() {
        return Ok(Plan::default());
    }
    let base = base(request.base_url)?;
    let entry = match request.entry_dir {
        "" => base.clone(),
        dir => {
            let dir = if dir.ends_with('/') { dir.to_owned() } else { format!("{dir}/") };
            let url =
                base.url.join(&dir).map_err(|error| Error::Base { url: dir, detail: error.to_string() })?;
            Place { spec: String::new(), url }
        }
    };
    let mut prefetch = Prefetch {
        request,
        base,
        plan: Plan::default(),
        known: HashMap::new(),
        manifests: HashMap::new(),
        queue: VecDeque::new(),
        failures: Vec::new(),
    };
    prefetch.follow("", &entry, imports);
    while let Some(importer) = prefetch.queue.pop_front() {
        let imports = scan(&importer.source)?;
        prefetch.follow(&importer.spec, &importer.place, imports);
    }
    if prefetch.failures.is_empty() {
        Ok(prefetch.plan)
    } else {
        Err(Error::Failed(prefetch.failures).into())
    }
}

fn base(url: &str) -> Result<Place, Error> {
    let wrong = |detail: String| Error::Base { url: url.to_owned(), detail };
    let parsed = Url::parse(url).map_err(|error| wrong(error.to_string()))?;
    if parsed.cannot_be_a_base() {
        return Err(wrong("nothing can be relative to it".into()));
    }
    // `file:///srv/app/main.py` means its directory, as in a browser.
    let url = parsed.join(".").map_err(|error| wrong(error.to_string()))?;
    Ok(Place { spec: String::new(), url })
}

impl Prefetch<'_> {
    fn follow(&mut self, importer: &str, place: &Place, imports: Vec<Import>) {
        for import in imports {
            let (text, outcome) = match &import {
                Import::Quoted(text) => (text, self.quoted(place, text)),
                Import::Bare(name) => (name, self.bare(importer, place, name)),
            };
            if let Err(mut failure) = outcome {
                failure.spec.clone_from(text);
                failure.importer = if importer.is_empty() { "<entry>" } else { importer }.to_owned();
                if !self.failures.contains(&failure) {
                    self.failures.push(failure);
                }
            }
        }
    }

    fn quoted(&mut self, place: &Place, text: &str) -> Result<(), Failure> {
        let (target, hash) = split_hash(text)?;
        let (spec, url) = place.resolve(target)?;
        let registered = self.load(spec.clone(), &url, hash)?;
        if registered != spec {
            // The VM asks for the spec it computed; the module is there under another.
            return Err(Failure::from(format!(
                "{} is already imported as '{registered}'; import it by one spec throughout",
                show(&url)
            )));
        }
        Ok(())
    }

    fn bare(&mut self, importer: &str, place: &Place, name: &str) -> Result<(), Failure> {
        if self.request.host_modules.contains(name) {
            self.host_module(importer, name);
            return Ok(());
        }
        let found = match self.request.imports.get(name) {
            Some(target) => Some((self.base.clone(), target.clone())),
            None => self.manifest_entry(place, name)?,
        };
        let spec = if let Some((place, target)) = found {
            let (target, hash) = split_hash(&target)?;
            let (spec, url) = place.resolve(target)?;
            self.load(spec, &url, hash)?
        } else if !name.contains('.')
            && let Ok((spec, url)) = place.resolve(&format!("./{name}.py"))
            && (self.known.contains_key(&url) || is_file(&url))
        {
            self.load(spec, &url, None)?
        } else if self.request.default_modules.contains(name) {
            self.host_module(importer, name);
            return Ok(());
        } else {
            // The VM knows its own modules, and reports those that nobody knows.
            return Ok(());
        };
        self.alias(importer, name, spec);
        Ok(())
    }

    fn host_module(&mut self, importer: &str, name: &str) {
        self.plan.host_modules.insert(name.to_owned());
        self.alias(importer, name, format!("{HOST_SPEC}{name}"));
    }

    fn alias(&mut self, importer: &str, name: &str, spec: String) {
        let alias = Alias { from: importer.to_owned(), name: name.to_owned(), spec };
        if !self.plan.aliases.contains(&alias) {
            self.plan.aliases.push(alias);
        }
    }

    /// Looks `name` up in the manifests that rule `place`.
    fn manifest_entry(&mut self, place: &Place, name: &str) -> Result<Option<(Place, String)>, Failure> {
        // The nearest manifest decides, up to the base directory (or the root, outside of it).
        let mut at = place.clone();
        let mut manifest = loop {
            if let Some(manifest) = self.manifest(&at)? {
                break manifest;
            }
            match at.above() {
                Some(above) if at.url != self.base.url => at = above,
                _ => return Ok(None),
            }
        };
        let mut seen = vec![at.url.clone()];
        loop {
            if let Some(target) = manifest.imports.get(name) {
                return Ok(Some((at, target.clone())));
            }
            let Some(extends) = &manifest.extends else { return Ok(None) };
            let extends = if extends.ends_with('/') { extends.clone() } else { format!("{extends}/") };
            let (spec, url) = at.resolve(&extends)?;
            if seen.contains(&url) {
                return Err(Failure::from(format!(
                    "{} extends itself, through {}",
                    show(&url),
                    show(&at.url)
                )));
            }
            if seen.len() > MAX_HOPS {
                return Err(Failure::from(format!("more than {MAX_HOPS} manifests extend each other")));
            }
            at = Place { spec, url };
            seen.push(at.url.clone());
            manifest = self.manifest(&at)?.ok_or_else(|| {
                Failure::from(format!("{}{MANIFEST} is extended, but does not exist", show(&at.url)))
            })?;
        }
    }

    /// The manifest of directory `place`; asked for once.
    fn manifest(&mut self, place: &Place) -> Result<Option<Rc<Manifest>>, Failure> {
        let (spec, url) = place.resolve(MANIFEST)?;
        if let Some(known) = self.manifests.get(&url) {
            return Ok(known.clone());
        }
        let manifest = match fetch(&url) {
            Ok(bytes) => {
                let manifest = Manifest::parse(&bytes)
                    .map_err(|detail| Failure::from(format!("{}: {detail}", show(&url))))?;
                self.plan.manifests.insert(spec, bytes);
                Some(Rc::new(manifest))
            }
            Err(FetchError::Missing) => None,
            Err(FetchError::Other(cause)) => return Err(cause.into()),
        };
        self.manifests.insert(url, manifest.clone());
        Ok(manifest)
    }

    /// Fetches `url` unless it is known, and plans it under `spec`. Returns the spec that it is planned under.
    fn load(&mut self, spec: String, url: &Url, hash: Option<[u8; 32]>) -> Result<String, Failure> {
        if hash.is_none()
            && let Some(known) = self.known.get(url)
        {
            return Ok(known.clone());
        }
        let bytes = fetch(url).map_err(|error| match error {
            FetchError::Missing => {
                let hint = if looks_like_domain(&spec) { "; is it meant to be an https:// URL?" } else { "" };
                format!("{} does not exist{hint}", show(url))
            }
            FetchError::Other(cause) => cause,
        })?;
        if let Some(expected) = hash {
            let actual: [u8; 32] = Sha256::digest(&bytes).into();
            if actual != expected {
                let text = format!(
                    "{} does not have the hash that the import demands\n    expected: sha256-{}\n    actual:   sha256-{}",
                    show(url),
                    hex(&expected),
                    hex(&actual)
                );
                return Err(Failure { integrity: true, ..Failure::from(text) });
            }
            if let Some(known) = self.known.get(url) {
                return Ok(known.clone());
            }
        }
        if bytes.starts_with(b"\0asm") {
            return Err(
                format!("{}: WebAssembly modules are not supported by this version yet", show(url)).into()
            );
        }
        if self.plan.modules.iter().any(|module| module.spec == spec) {
            return Err(
                format!("{}: another file is imported under the same spec '{spec}'", show(url)).into()
            );
        }
        self.known.insert(url.clone(), spec.clone());
        let directory = url.join(".").map_err(|error| error.to_string())?;
        self.queue.push_back(Importer {
            spec: spec.clone(),
            place: Place { spec: dir(&spec).to_owned(), url: directory },
            source: Rc::new(bytes.clone()),
        });
        self.plan.modules.push(Module { spec: spec.clone(), bytes });
        Ok(spec)
    }
}

impl From<String> for Failure {
    fn from(cause: String) -> Self {
        Self { spec: String::new(), importer: String::new(), cause, integrity: false }
    }
}

fn is_file(url: &Url) -> bool {
    url.to_file_path().is_ok_and(|path| path.is_file())
}

/// `example.com/x.py`: a first segment with a dot that is not a file's name.
fn looks_like_domain(spec: &str) -> bool {
    spec.split_once('/').is_some_and(|(first, _)| first.contains('.') && !first.starts_with('.'))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
