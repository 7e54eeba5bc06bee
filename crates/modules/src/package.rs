//! Packages: a directory whose `__init__.py` a bare name means, and the modules in it.
//!
//! Owns: the walk from the first part of a dotted or relative name to its last, as the VM goes it when it imports them. It
//! looks for files beside `__init__.py` on the disk only: servers are not asked on suspicion, there a manifest has to name
//! each module.

use url::Url;

use crate::fetch::is_remote;
use crate::pass::{Named, Pass, Place, Trouble, is_file};
use crate::plan::Unknown;

/// The file that makes its directory a package.
const INIT: &str = "__init__.py";

/// A folder of this name holds what pip installs: modules in it import by absolute names only, as packages do.
const SITE: &str = "site-packages/";

/// What a package, a module in one, or an installed module is called.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    /// Dotted.
    name: String,
    is_package: bool,
    /// Canonical spec of the package that it is in.
    parent: Option<String>,
    /// Its directory.
    place: Place,
}

impl Pass<'_> {
    /// Follows `a.b.c`, `.a` or `..`. `member`: its last part need be no module.
    pub fn dotted(&mut self, importer: &str, place: &Place, name: &str, member: bool) -> Result<(), Trouble> {
        let rest = name.trim_start_matches('.');
        let level = name.len() - rest.len();
        let mut at = None;
        if level > 0 {
            if !self.homes.contains_key(importer) {
                return if member { Ok(()) } else { self.relative(importer, place, name, level) };
            }
            at = self.package_of(importer, level);
            if at.is_none() {
                // The VM says so, should it come to that.
                return Ok(());
            }
        }
        let mut unknown = Vec::new();
        let mut full = at.as_ref().map_or(String::new(), |spec| self.homes[spec].name.clone());
        let mut parts = rest.split('.').filter(|part| !part.is_empty()).peekable();
        while let Some(part) = parts.next() {
            let last = parts.peek().is_none();
            let parent = at.take();
            let package =
                parent.clone().filter(|spec| self.homes.get(spec).is_some_and(|home| home.is_package));
            if member && last && package.is_none() {
                return Ok(());
            }
            if !full.is_empty() {
                full.push('.');
            }
            full.push_str(part);
            let named = self.bare(importer, place, &full, last)?;
            at = match (&named, &package) {
                (Named::Module(spec), _) => Some(spec.clone()),
                (_, Some(package)) => self.inside(importer, package, &full, part)?,
                (_, None) => None,
            };
            match (&at, named) {
                (Some(spec), _) => {
                    self.settle(spec, &full, package);
                    unknown.clear();
                }
                (None, Named::Unknown(note)) if level == 0 && !(member && last) => {
                    unknown.push(Unknown { from: importer.to_owned(), name: full.clone(), note });
                }
                (None, _) => unknown.clear(),
            }
        }
        for unknown in unknown {
            if !self.plan.unknown.contains(&unknown) {
                self.plan.unknown.push(unknown);
            }
        }
        Ok(())
    }

    /// A module of that name beside the importing one: a local file. `any`: else it has to be a package.
    pub fn beside(&self, place: &Place, name: &str, any: bool) -> Option<(String, Url)> {
        [format!("./{name}/{INIT}"), format!("./{name}.py")]
            .into_iter()
            .take(1 + usize::from(any))
            .filter_map(|target| place.resolve(&target).ok())
            .find(|(_, url)| self.specs.contains_key(url) || is_file(url))
    }

    /// `from .a import b` outside of packages: a file by its path.
    fn relative(&mut self, importer: &str, place: &Place, name: &str, level: usize) -> Result<(), Trouble> {
        let path = name[level..].replace('.', "/");
        let target = format!("./{}{path}.py", "../".repeat(level - 1));
        let Ok((spec, url)) = place.resolve(&target) else { return Ok(()) };
        if path.is_empty() || !(is_remote(&url) || is_file(&url)) {
            return Ok(());
        }
        let registered = self.load(spec.clone(), &url, None, place)?;
        if registered != spec || importer.is_empty() {
            self.alias(importer, name, registered);
        }
        Ok(())
    }

    /// The module `name` in a package's directory.
    fn inside(
        &mut self,
        importer: &str,
        package: &str,
        full: &str,
        name: &str,
    ) -> Result<Option<String>, Trouble> {
        let place = self.homes[package].place.clone();
        let Some((spec, url)) = self.beside(&place, name, true) else { return Ok(None) };
        let registered = self.load(spec.clone(), &url, None, &place)?;
        // Else the VM finds it by itself.
        if registered != spec || importer.is_empty() {
            self.alias(importer, full, registered.clone());
        }
        Ok(Some(registered))
    }

    /// The package that `level` dots mean.
    fn package_of(&self, importer: &str, level: usize) -> Option<String> {
        let home = self.homes.get(importer)?;
        let own = if home.is_package { Some(importer.to_owned()) } else { home.parent.clone() };
        (1..level).fold(own, |at, _| self.homes.get(&at?)?.parent.clone())
    }

    fn settle(&mut self, spec: &str, name: &str, parent: Option<String>) {
        let is_package = spec.strip_suffix(INIT).is_some_and(|dir| dir.is_empty() || dir.ends_with('/'));
        let installed = spec
            .strip_suffix(".py")
            .and_then(|stem| stem.strip_suffix(name))
            .and_then(|dir| dir.strip_suffix(SITE))
            .is_some_and(|above| above.is_empty() || above.ends_with('/'));
        if (is_package || parent.is_some() || installed)
            && !self.homes.contains_key(spec)
            && let Some((url, _)) = self.specs.iter().find(|(_, known)| *known == spec)
        {
            let place = Place::of(spec, url);
            self.homes.insert(spec.to_owned(), Home { name: name.to_owned(), is_package, parent, place });
        }
    }
}
