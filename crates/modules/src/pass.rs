//! One walk over the import graph, with the bytes that are there: see `prefetch.rs`.
//!
//! Owns: what a name or spec means, whether it may be imported, what is planned for it. Notes what it lacks, and asks nobody.

use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use edge_store::Hash;
use url::Url;

use crate::chain::show_manifest;
use crate::error::{Failure, Kind};
use crate::fetch::{FetchError, fetch_local, is_remote, show};
use crate::loader::Need;
use crate::manifest::Manifest;
use crate::package::Home;
use crate::plan::{Alias, HOST_SPEC, Import, Plan, Request};
use crate::policy::Policy;
use crate::spec::{dir, join, parent, split_hash};
use crate::urlmap::UrlMap;

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

    pub fn above(&self) -> Option<Self> {
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
pub(crate) struct Source {
    pub bytes: Arc<Vec<u8>>,
    pub hash: Option<Hash>,
    pub content_type: String,
}

impl Source {
    pub fn hash(&self) -> Hash {
        self.hash.unwrap_or_else(|| Hash::of(&self.bytes))
    }

    /// What it is instead of `wanted`, if that shows at first sight.
    pub fn is_page(&self, wanted: &str) -> Option<String> {
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
pub(crate) struct Known {
    /// By the URL that they were read from.
    pub sources: HashMap<Url, Result<Rc<Source>, FetchError>>,
    pub imports: HashMap<Url, Rc<Vec<Import>>>,
    /// What the host said to WebAssembly modules, and the hash of those that it accepted.
    pub compiled: HashMap<Url, Result<Hash, String>>,
    /// `None`: there is none.
    pub manifests: HashMap<Url, Result<Option<Rc<Manifest>>, Failure>>,
    /// Asked for with the first remote URL.
    pub map: Option<Result<Rc<UrlMap>, Failure>>,
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
pub(crate) enum Lookup {
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
pub(crate) struct Importer {
    /// Empty: the entry.
    pub spec: String,
    pub place: Place,
    pub url: Url,
    pub bytes: Arc<Vec<u8>>,
}

/// A module of a plan in the making.
pub(crate) struct Planned {
    pub spec: String,
    pub bytes: Arc<Vec<u8>>,
    pub wasm: Option<Hash>,
}

pub(crate) struct Pass<'a> {
    pub request: &'a Request<'a>,
    pub policy: &'a Policy,
    pub base: &'a Place,
    pub entry: &'a Place,
    /// What the URL map promises, but nobody has put there yet, is fetched from its server.
    pub vendoring: bool,
    pub known: &'a mut Known,
    pub plan: Plan,
    pub modules: Vec<Planned>,
    /// Canonical spec of what was found, by URL: a file is one module, however it is reached.
    pub specs: HashMap<Url, String>,
    /// Packages and what is in them, by canonical spec.
    pub homes: HashMap<String, Home>,
    pub queue: VecDeque<Importer>,
    pub failures: Vec<Failure>,
    pub lacking: Vec<Need>,
    /// WebAssembly modules that the host has not seen.
    pub uncompiled: Vec<(Url, Rc<Source>)>,
}

impl Pass<'_> {
    pub fn follow(&mut self, importer: &str, place: &Place, imports: &[Import]) {
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

    /// The bytes of `url`, if they are there.
    pub fn source(
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
    pub fn whence(&mut self, url: &Url) -> Result<Url, Trouble> {
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
    pub fn permit(&mut self, url: &Url, from: &Place) -> Result<(), Trouble> {
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
