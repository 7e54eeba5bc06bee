//! The manifests that rule a place: which is the nearest, and what it extends.
//!
//! Owns: the walk up, the chain of `extends`, asking for a manifest once.

use std::rc::Rc;

use url::Url;

use crate::error::Failure;
use crate::fetch::{FetchError, show};
use crate::manifest::Manifest;
use crate::pass::{Lookup, Pass, Place, Trouble};
use crate::plan::MANIFEST;

/// A chain of `extends` longer than this is taken for a mistake.
const MAX_HOPS: usize = 32;

impl Pass<'_> {
    /// Looks `name` up in the manifests that rule `place`.
    pub fn manifest_entry(&mut self, place: &Place, name: &str) -> Result<Lookup, Trouble> {
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
    pub fn manifest_chain(
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
}

/// How to call the manifest of directory `url`.
pub(crate) fn show_manifest(url: &Url) -> String {
    show(&url.join(MANIFEST).unwrap_or_else(|_| url.clone()))
}
