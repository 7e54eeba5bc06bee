//! Breadth first from the entry: resolve what is imported, fetch it, and plan what the VM is told.
//!
//! Every module has two names: its canonical spec, which the VM computes by itself from the importer's spec, and
//! the URL that its bytes come from. Both are followed side by side, so that relative specs mean "relative to the
//! importing file" even where a spec cannot climb any further.
//!
//! It works in passes. A pass walks the whole graph with the bytes that are there and notes what it lacks; everything
//! that was lacking is fetched at once, and the next pass gets further. The one that lacks nothing makes the plan. So
//! whatever can be fetched side by side is, and the plan does not depend on which answer came first.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use edge_store::Hash;
use serde_json::{Value, json};
use url::Url;

use crate::error::{Error, Failure, Kind};
use crate::fetch::{FetchError, fetch_local, is_remote, show};
use crate::loader::{Findings, Host, Loader, Need};
use crate::manifest::Manifest;
use crate::package::Home;
use crate::policy::Policy;
use crate::spec::{dir, join, parent, split_hash};
use crate::urlmap::UrlMap;

/// What the canonical spec of a host module begins with; its name follows.
pub const HOST_SPEC: &str = "mt:";
pub(crate) const MANIFEST: &str = "packages.json";
/// A chain of `extends` longer than this is taken for a mistake.
const MAX_HOPS: usize = 32;

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

/// A place that specs are relative to, under both its names. Both end in `/`; the spec may be empty.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    pub spec: String,
    pub url: Url,
}

impl Place {
    /// Where `target` is. `Err`: it makes no URL.
    pub fn resolve(&self, target: &str) -> Result<(String, Url), String> {
        let url = self.url.join(target).map_err(|error| format!("not a valid path or URL: {error}"))?;
        Ok((join(&self.spec, target), url))
    }

    fn above(&self) -> Option<Self> {
        let url = self.url.join("..").ok().filter(|url| *url != self.url)?;
        // Above the root of specs only the URL can say where it is.
        let spec = parent(&self.spec).map_or_else(|| url.to_string(), str::to_owned);
        Some(Self { spec, url })
    }

    /// The directory of a module.
    pub fn of(spec: &str, url: &Url) -> Self {
        // Nothing is relative to data.
        let directory = url.join(".").unwrap_or_else(|_| url.clone());
        Self { spec: dir(spec).to_owned(), url: directory }
    }
}

/// Bytes that a run has got hold of.
struct Source {
    bytes: Arc<Vec<u8>>,
    hash: Option<Hash>,
    content_type: String,
}

impl Source {
    fn hash(&self) -> Hash {
        self.hash.unwrap_or_else(|| Hash::of(&self.bytes))
    }

    /// What it is instead of `wanted`, if that shows at first sight.
    fn is_page(&self, wanted: &str) -> Option<String> {
        let start: String = String::from_utf8_lossy(&self.bytes[..self.bytes.len().min(64)]).to_lowercase();
        let start = start.trim_start_matches('\u{feff}').trim_start();
        let served = match self.content_type.as_str() {
            "" => String::new(),
            content_type => format!(" (served as {content_type})"),
        };
        if ["<!doctype", "<html", "<head", "<?xml", "<!--"].iter().any(|tag| start.starts_with(tag)) {
            return Some(format!("it is HTML, not {wanted}{served}"));
        }
        if wanted != "WebAssembly" || self.bytes.starts_with(b"\0asm") {
            return None;
        }
        let what = match std::str::from_utf8(&self.bytes) {
            Ok("") => "it is empty".to_owned(),
            Ok(_) => "it is text, not WebAssembly".to_owned(),
            Err(_) => "it does not begin as WebAssembly does".to_owned(),
        };
        Some(what + &served)
    }
}

/// What the passes of one run share.
#[derive(Default)]
struct Known {
    /// By the URL that they were read from.
    sources: HashMap<Url, Result<Rc<Source>, FetchError>>,
    imports: HashMap<Url, Rc<Vec<Import>>>,
    /// What the host said to WebAssembly modules, and the hash of those that it accepted.
    compiled: HashMap<Url, Result<Hash, String>>,
    /// `None`: there is none.
    manifests: HashMap<Url, Result<Option<Rc<Manifest>>, Failure>>,
    /// Asked for with the first remote URL.
    map: Option<Result<Rc<UrlMap>, Failure>>,
}

/// What a name means.
pub(crate) enum Named {
    /// The module of this canonical spec.
    Module(String),
    Host,
    /// Nothing here; the VM may know. With a note for when it does not.
    Unknown(String),
}

/// What the manifests say about a name.
enum Lookup {
    /// Relative to this directory, this.
    Found(Place, String),
    /// Nothing: who was asked, and what to do about it.
    Lacking(String),
    NoManifest,
}

/// Why a spec did not lead to a module.
pub(crate) enum Trouble {
    /// Something has to be fetched first.
    Lacking,
    Failure(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<String> for Trouble {
    fn from(cause: String) -> Self {
        Self::Failure(cause.into())
    }
}

/// A module whose imports are to be followed.
struct Importer {
    /// Empty: the entry.
    spec: String,
    place: Place,
    url: Url,
    bytes: Arc<Vec<u8>>,
}

/// A module of a plan in the making.
struct Planned {
    spec: String,
    bytes: Arc<Vec<u8>>,
    wasm: Option<Hash>,
}

pub(crate) struct Pass<'a> {
    request: &'a Request<'a>,
    policy: &'a Policy,
    base: &'a Place,
    entry: &'a Place,
    /// What the URL map promises, but nobody has put there yet, is fetched from its server.
    vendoring: bool,
    known: &'a mut Known,
    pub(crate) plan: Plan,
    modules: Vec<Planned>,
    /// Canonical spec of what was found, by URL: a file is one module, however it is reached.
    pub specs: HashMap<Url, String>,
    /// Packages and what is in them, by canonical spec.
    pub homes: HashMap<String, Home>,
    queue: VecDeque<Importer>,
    failures: Vec<Failure>,
    lacking: Vec<Need>,
    /// WebAssembly modules that the host has not seen.
    uncompiled: Vec<(Url, Rc<Source>)>,
}

/// What a program imports, as far as it can be had.
#[derive(Default)]
pub struct Survey {
    pub plan: Plan,
    /// Why the rest cannot.
    pub failures: Vec<Failure>,
    /// Everything that was read, by the URL that it was read from.
    pub(crate) files: Vec<(Url, Arc<Vec<u8>>)>,
}

/// Fetches all that the program in `request` imports. An error of `host` ends it.
pub fn prefetch<H: Host>(loader: &mut Loader, request: &Request<'_>, host: &mut H) -> Result<Plan, H::Error> {
    let survey = survey(loader, request, host)?;
    if survey.failures.is_empty() { Ok(survey.plan) } else { Err(Error::Failed(survey.failures).into()) }
}

/// As `prefetch`, for whoever wants to know all that can be found out. Only a survey without failures is locked.
pub fn survey<H: Host>(loader: &mut Loader, request: &Request<'_>, host: &mut H) -> Result<Survey, H::Error> {
    walk(loader, request, host, false)
}

/// As `survey`, with what was read.
pub(crate) fn survey_files<H: Host>(
    loader: &mut Loader,
    request: &Request<'_>,
    host: &mut H,
) -> Result<Survey, H::Error> {
    walk(loader, request, host, true)
}

fn walk<H: Host>(
    loader: &mut Loader,
    request: &Request<'_>,
    host: &mut H,
    vendoring: bool,
) -> Result<Survey, H::Error> {
    let imports = host.scan(request.source)?;
    if imports.is_empty() {
        return Ok(Survey::default());
    }
    let base = base_place(request.base_url)?;
    let entry = entry_place(&base, request.entry_dir)?;
    let named = request.imports.values().filter_map(|target| named_root(&base.url, target)).collect();
    let policy = Policy::new(loader.permission(), &base.url, named)?;
    let mut known = Known::default();
    let mut findings = Findings::default();
    loop {
        let mut pass = Pass {
            request,
            policy: &policy,
            base: &base,
            entry: &entry,
            vendoring,
            known: &mut known,
            plan: Plan::default(),
            modules: Vec::new(),
            specs: HashMap::new(),
            homes: HashMap::new(),
            queue: VecDeque::new(),
            failures: Vec::new(),
            lacking: Vec::new(),
            uncompiled: Vec::new(),
        };
        pass.follow("", &entry, &imports);
        while let Some(importer) = pass.queue.pop_front() {
            let imports = match pass.known.imports.get(&importer.url) {
                Some(imports) => imports.clone(),
                None => {
                    let imports = Rc::new(host.scan(&importer.bytes)?);
                    pass.known.imports.insert(importer.url.clone(), imports.clone());
                    imports
                }
            };
            pass.follow(&importer.spec, &importer.place, &imports);
        }
        let Pass { mut plan, modules, failures, lacking, uncompiled, .. } = pass;
        if lacking.is_empty() && uncompiled.is_empty() {
            if failures.is_empty() {
                loader.record(&findings, host)?;
            }
            let read = known.sources.into_iter().filter_map(|(url, source)| Some((url, source.ok()?)));
            let files = match vendoring {
                true => read.map(|(url, source)| (url, source.bytes.clone())).collect(),
                false => Vec::new(),
            };
            let own = |bytes: Arc<Vec<u8>>| Arc::try_unwrap(bytes).unwrap_or_else(|shared| (*shared).clone());
            plan.modules = modules
                .into_iter()
                .map(|module| Module { spec: module.spec, bytes: own(module.bytes), wasm: module.wasm })
                .collect();
            return Ok(Survey { plan, failures, files });
        }
        for (url, source) in uncompiled {
            if let Entry::Vacant(outcome) = known.compiled.entry(url) {
                let hash = source.hash();
                outcome.insert(host.compile(hash, &source.bytes)?.map(|()| hash));
            }
        }
        if lacking.is_empty() {
            continue;
        }
        for (url, outcome) in loader.fetch(lacking, &policy, &mut findings, host)? {
            let source = outcome.map(|fetched| {
                Rc::new(Source {
                    bytes: fetched.bytes,
                    hash: Some(fetched.hash),
                    content_type: fetched.content_type,
                })
            });
            known.sources.insert(url, source);
        }
    }
}

/// Where the entry is.
pub(crate) fn entry_place(base: &Place, dir: &str) -> Result<Place, Error> {
    if dir.is_empty() {
        return Ok(base.clone());
    }
    let dir = if dir.ends_with('/') { dir.to_owned() } else { format!("{dir}/") };
    let url = base.url.join(&dir).map_err(|error| Error::Base { url: dir, detail: error.to_string() })?;
    Ok(Place { spec: String::new(), url })
}

/// What relative specs of the options are relative to.
pub(crate) fn base_place(url: &str) -> Result<Place, Error> {
    let wrong = |detail: String| Error::Base { url: url.to_owned(), detail };
    let parsed = Url::parse(url).map_err(|error| wrong(error.to_string()))?;
    if parsed.cannot_be_a_base() {
        return Err(wrong("nothing can be relative to it".into()));
    }
    // `file:///srv/app/main.py` means its directory, as in a browser.
    let url = parsed.join(".").map_err(|error| wrong(error.to_string()))?;
    Ok(Place { spec: String::new(), url })
}

/// The directory of a remote module that the caller's options name: they mean what it imports from there, too.
fn named_root(base: &Url, target: &str) -> Option<Url> {
    let mut url = base.join(target).ok().filter(is_remote)?;
    url.set_fragment(None);
    url.set_query(None);
    url.join(".").ok()
}

impl Pass<'_> {
    fn follow(&mut self, importer: &str, place: &Place, imports: &[Import]) {
        for import in imports {
            let (text, outcome) = match import {
                Import::Quoted(text) => (text, self.quoted(place, text)),
                Import::Bare(name) => (name, self.dotted(importer, place, name, false)),
                Import::Member(name) => (name, self.dotted(importer, place, name, true)),
            };
            if let Err(Trouble::Failure(mut failure)) = outcome {
                failure.spec.clone_from(text);
                failure.importer = if importer.is_empty() { "<entry>" } else { importer }.to_owned();
                if !self.failures.contains(&failure) {
                    self.failures.push(failure);
                }
            }
        }
    }

    fn quoted(&mut self, place: &Place, text: &str) -> Result<(), Trouble> {
        let (target, pin) = split_hash(text)?;
        let (spec, url) = place.resolve(target)?;
        let registered = self.load(spec.clone(), &url, pin, place)?;
        if registered != spec {
            // The VM asks for the spec it computed; the module is there under another.
            return Err(Trouble::from(format!(
                "{} is already imported as '{registered}'; import it by one spec throughout",
                show(&url)
            )));
        }
        Ok(())
    }

    /// Finds the one module that a bare or dotted `name` means where no package answers.
    pub fn bare(&mut self, importer: &str, place: &Place, name: &str, last: bool) -> Result<Named, Trouble> {
        if self.request.host_modules.contains(name) {
            self.host_module(importer, name);
            return Ok(Named::Host);
        }
        let found = match self.request.imports.get(name) {
            Some(target) => Lookup::Found(self.base.clone(), target.clone()),
            None => self.manifest_entry(place, name)?,
        };
        let spec = if let Lookup::Found(place, target) = &found {
            let (place, target) = (place.clone(), target.as_str());
            let (target, pin) = split_hash(target)?;
            let (spec, url) = place.resolve(target)?;
            self.load(spec, &url, pin, &place)?
        } else if !name.contains('.')
            // In a package, names are absolute.
            && !self.homes.contains_key(importer)
            && let Some((spec, url)) = self.beside(place, name, last)
        {
            self.load(spec, &url, None, place)?
        } else {
            // Libraries mean the standard modules.
            if self.request.default_modules.contains(name) && !self.homes.contains_key(importer) {
                self.host_module(importer, name);
                return Ok(Named::Host);
            }
            return Ok(Named::Unknown(if let Lookup::Lacking(note) = found { note } else { String::new() }));
        };
        self.alias(importer, name, spec.clone());
        Ok(Named::Module(spec))
    }

    fn host_module(&mut self, importer: &str, name: &str) {
        self.plan.host_modules.insert(name.to_owned());
        self.alias(importer, name, format!("{HOST_SPEC}{name}"));
    }

    pub fn alias(&mut self, importer: &str, name: &str, spec: String) {
        let alias = Alias { from: importer.to_owned(), name: name.to_owned(), spec };
        if !self.plan.aliases.contains(&alias) {
            self.plan.aliases.push(alias);
        }
    }

    /// Looks `name` up in the manifests that rule `place`.
    fn manifest_entry(&mut self, place: &Place, name: &str) -> Result<Lookup, Trouble> {
        let mut seen: Vec<Url> = Vec::new();
        let mut found = None;
        self.manifest_chain(place, &mut |at, manifest| {
            found = manifest.imports.get(name).map(|target| Lookup::Found(at.clone(), target.clone()));
            seen.push(at.url.clone());
            found.is_none()
        })?;
        Ok(match (found, seen.as_slice()) {
            (Some(found), _) => found,
            (None, []) => Lookup::NoManifest,
            (None, [one]) => Lookup::Lacking(format!(
                "{} does not name '{name}': add it to \"imports\" there, add \"extends\", or import a quoted path",
                show_manifest(one)
            )),
            (None, [first, rest @ ..]) => Lookup::Lacking(format!(
                "neither {} nor what it extends ({}) names '{name}': add it to \"imports\" there, or import a quoted path",
                show_manifest(first),
                rest.iter().map(show_manifest).collect::<Vec<_>>().join(", ")
            )),
        })
    }

    /// Shows `visit` the manifests that rule `place`, the nearest first, until it has seen enough (`false`).
    fn manifest_chain(
        &mut self,
        place: &Place,
        visit: &mut dyn FnMut(&Place, &Manifest) -> bool,
    ) -> Result<(), Trouble> {
        let Some((mut at, mut manifest)) = self.nearest_manifest(place)? else { return Ok(()) };
        let mut seen = vec![at.url.clone()];
        loop {
            if !visit(&at, &manifest) {
                return Ok(());
            }
            let Some(extends) = &manifest.extends else { return Ok(()) };
            let extends = if extends.ends_with('/') { extends.clone() } else { format!("{extends}/") };
            let (spec, url) = at.resolve(&extends)?;
            if seen.contains(&url) {
                return Err(Trouble::from(format!(
                    "{} extends itself, through {}",
                    show(&url),
                    show(&at.url)
                )));
            }
            if seen.len() > MAX_HOPS {
                return Err(Trouble::from(format!("more than {MAX_HOPS} manifests extend each other")));
            }
            self.permit(&url, &at)?;
            at = Place { spec, url };
            seen.push(at.url.clone());
            manifest = self.manifest(&at)?.ok_or_else(|| {
                Trouble::from(format!("{}{MANIFEST} is extended, but does not exist", show(&at.url)))
            })?;
        }
    }

    /// The nearest manifest decides, up to the base directory (or the root, outside of it).
    fn nearest_manifest(&mut self, place: &Place) -> Result<Option<(Place, Rc<Manifest>)>, Trouble> {
        let mut at = Some(place.clone());
        let mut lacking = false;
        while let Some(place) = at {
            // What may not be imported from has no say. All that are unknown are asked for at once.
            let allowed = match self.whence(&place.url) {
                Ok(at) => self.policy.check(&at).is_ok(),
                Err(Trouble::Failure(_)) => false,
                Err(Trouble::Lacking) => return Err(Trouble::Lacking),
            };
            match if allowed { self.manifest(&place) } else { Ok(None) } {
                Ok(None) => {}
                Err(Trouble::Lacking) => lacking = true,
                // One that is nearer may come to decide.
                _ if lacking => return Err(Trouble::Lacking),
                Ok(Some(manifest)) => return Ok(Some((place, manifest))),
                Err(failure) => return Err(failure),
            }
            at = if place.url == self.base.url { None } else { place.above() };
        }
        if lacking { Err(Trouble::Lacking) } else { Ok(None) }
    }

    /// The manifest of directory `place`; asked for once.
    fn manifest(&mut self, place: &Place) -> Result<Option<Rc<Manifest>>, Trouble> {
        // Data has no directory.
        let Ok((spec, url)) = place.resolve(MANIFEST) else { return Ok(None) };
        if !self.known.manifests.contains_key(&url) {
            let manifest = match self.source(&url, None, true)? {
                Ok(source) => match Manifest::parse(&source.bytes) {
                    Ok(manifest) => Ok(Some(Rc::new(manifest))),
                    Err(detail) => {
                        let detail = source.is_page("JSON").unwrap_or(detail);
                        Err(Failure::from(format!("{}: {detail}", show(&self.whence(&url)?))))
                    }
                },
                Err(FetchError::Missing(_)) => Ok(None),
                Err(error) => Err(error.into()),
            };
            self.known.manifests.insert(url.clone(), manifest);
        }
        let manifest = self.known.manifests[&url].clone()?;
        let at = self.whence(&url)?;
        if manifest.is_some()
            && let Some(Ok(source)) = self.known.sources.get(&at)
        {
            self.plan.manifests.entry(spec).or_insert_with(|| source.bytes.to_vec());
        }
        Ok(manifest)
    }

    /// The bytes of `url`, if they are there.
    fn source(
        &mut self,
        url: &Url,
        pin: Option<Hash>,
        manifest: bool,
    ) -> Result<Result<Rc<Source>, FetchError>, Trouble> {
        let url = &self.whence(url)?;
        if let Some(known) = self.known.sources.get(url) {
            return Ok(known.clone());
        }
        if is_remote(url) {
            let need = Need { url: url.clone(), pin, manifest };
            if !self.lacking.iter().any(|lacking| lacking.url == need.url) {
                self.lacking.push(need);
            }
            return Err(Trouble::Lacking);
        }
        let source = fetch_local(url)
            .map(|bytes| Rc::new(Source { bytes: Arc::new(bytes), hash: None, content_type: String::new() }));
        self.known.sources.insert(url.clone(), source.clone());
        Ok(source)
    }

    /// Where the bytes of `url` are to be had, see `UrlMap`: the options say so, and the manifests that rule the entry, if
    /// they are local files (those on a server are not asked for the sake of this).
    fn whence(&mut self, url: &Url) -> Result<Url, Trouble> {
        if !is_remote(url) {
            return Ok(url.clone());
        }
        if self.known.map.is_none() {
            // What the manifests extend is looked for without a map.
            self.known.map = Some(Ok(Rc::default()));
            self.known.map = match self.url_map() {
                Ok(map) => Some(Ok(Rc::new(map))),
                Err(Trouble::Failure(failure)) => Some(Err(failure)),
                Err(Trouble::Lacking) => None,
            };
        }
        match &self.known.map {
            Some(Ok(map)) => {
                let found = map.find(url).filter(|at| !self.vendoring || is_remote(at) || is_there(at));
                Ok(found.unwrap_or_else(|| url.clone()))
            }
            Some(Err(failure)) => Err(failure.clone().into()),
            None => Err(Trouble::Lacking),
        }
    }

    fn url_map(&mut self) -> Result<UrlMap, Trouble> {
        let mut map = UrlMap::default();
        map.extend(self.request.imports, &self.base.url)?;
        if self.entry.url.scheme() != "file" {
            return Ok(map);
        }
        let mut wrong = Ok(());
        self.manifest_chain(&self.entry.clone(), &mut |at, manifest| {
            let added = map.extend(&manifest.imports, &at.url);
            wrong = added.map_err(|detail| format!("{}: {detail}", show_manifest(&at.url)));
            wrong.is_ok()
        })?;
        wrong?;
        Ok(map)
    }

    /// Whether what is in `from` may import `url`.
    fn permit(&mut self, url: &Url, from: &Place) -> Result<(), Trouble> {
        if url.scheme() == "file" && from.url.scheme() != "file" {
            return Err(Failure::new(
                Kind::Permission,
                format!("{} is a local file, which {}: modules may not import", show(url), from.url.scheme()),
            )
            .into());
        }
        let at = self.whence(url)?;
        self.policy.check(&at).map_err(|cause| Failure::new(Kind::Permission, cause).into())
    }

    /// Plans `url` under `spec`, unless it is planned. Returns the spec that it is planned under.
    pub fn load(
        &mut self,
        spec: String,
        url: &Url,
        pin: Option<Hash>,
        from: &Place,
    ) -> Result<String, Trouble> {
        self.permit(url, from)?;
        let source = self.source(url, pin, false)?.map_err(|error| match error {
            FetchError::Missing(cause) if looks_like_domain(&spec) => {
                Failure::from(format!("{cause}; is it meant to be an https:// URL?"))
            }
            error => error.into(),
        })?;
        if let Some(expected) = pin
            && source.hash() != expected
        {
            let text = format!(
                "{} does not have the hash that the import demands\n    expected: {expected}\n    actual:   {}",
                show(url),
                source.hash()
            );
            return Err(Failure::new(Kind::Integrity, text).into());
        }
        if let Some(known) = self.specs.get(url) {
            return Ok(known.clone());
        }
        let wanted = if url.path().ends_with(".wasm") { "WebAssembly" } else { "Python" };
        if (is_remote(&self.whence(url)?) || wanted == "WebAssembly")
            && let Some(what) = source.is_page(wanted)
        {
            return Err(Trouble::from(format!("{}: {what}", show(url))));
        }
        let mut wasm = None;
        if source.bytes.starts_with(b"\0asm") {
            match self.known.compiled.get(url) {
                Some(Ok(hash)) => wasm = Some(*hash),
                Some(Err(what)) => return Err(Trouble::from(format!("{}: {what}", show(url)))),
                None => {
                    self.uncompiled.push((url.clone(), source));
                    return Err(Trouble::Lacking);
                }
            }
        }
        if self.modules.iter().any(|module| module.spec == spec) {
            return Err(Trouble::from(format!(
                "{}: another file is imported under the same spec '{spec}'",
                show(url)
            )));
        }
        self.specs.insert(url.clone(), spec.clone());
        let bytes = source.bytes.clone();
        if wasm.is_none() {
            let place = Place::of(&spec, url);
            self.queue.push_back(Importer {
                spec: spec.clone(),
                place,
                url: url.clone(),
                bytes: bytes.clone(),
            });
        }
        self.modules.push(Planned { spec: spec.clone(), bytes, wasm });
        Ok(spec)
    }
}

/// How to call the manifest of directory `url`.
fn show_manifest(url: &Url) -> String {
    show(&url.join(MANIFEST).unwrap_or_else(|_| url.clone()))
}

fn is_there(url: &Url) -> bool {
    url.to_file_path().is_ok_and(|path| path.exists())
}

pub(crate) fn is_file(url: &Url) -> bool {
    url.to_file_path().is_ok_and(|path| path.is_file())
}

/// `example.com/x.py`: a first segment with a dot that is not a file's name.
fn looks_like_domain(spec: &str) -> bool {
    spec.split_once('/').is_some_and(|(first, _)| first.contains('.') && !first.starts_with('.'))
}
