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
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use url::Url;

use crate::error::{Error, Failure};
use crate::fetch::is_remote;
use crate::loader::{Findings, Host, Loader};
use crate::pass::{Known, Pass, Place, Source};
use crate::plan::{Module, Plan, Request};
use crate::policy::Policy;

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
