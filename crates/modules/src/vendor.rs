//! Everything that a program imports, as files in a folder: with that as base URL it runs without any network.
//!
//! Owns: which URL is which file, and the manifest that says so (see `urlmap.rs`). Runs on the worker's thread. Must never
//! leave half a file behind, nor write outside of the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use edge_store::Hash;
use serde_json::{Map, Value, json};
use url::Url;

use crate::error::Error;
use crate::fetch::{is_remote, show};
use crate::loader::{Host, Loader};
use crate::plan::{MANIFEST, Request};
use crate::prefetch::{base_place, entry_place, survey_files};

/// A file that is in the folder now.
#[derive(Debug, Clone, PartialEq)]
pub struct Vendored {
    /// Where its bytes come from.
    pub url: String,
    pub path: PathBuf,
    pub bytes: u64,
}

/// Writes everything that the program in `request` imports into `dir`, which is made if it is missing. What is there already
/// stays, unless it is in the way; names in its manifest, too. What cannot be had is an error, and nothing is written.
pub fn vendor<H: Host>(
    loader: &mut Loader,
    request: &Request<'_>,
    dir: &Path,
    host: &mut H,
) -> Result<Vec<Vendored>, H::Error> {
    let survey = survey_files(loader, request, host)?;
    if !survey.failures.is_empty() {
        return Err(Error::Failed(survey.failures).into());
    }
    let base = base_place(request.base_url)?;
    let entry = entry_place(&base, request.entry_dir)?;
    let mut files = survey.files;
    files.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut layout = Layout { base: &base.url, taken: BTreeSet::new(), keys: BTreeMap::new() };
    let mut written = BTreeMap::new();
    let mut outside = Vec::new();
    for (url, bytes) in &files {
        match layout.place(url) {
            Place::File(path) => {
                written.insert(path, (url.to_string(), bytes.to_vec()));
            }
            Place::Nowhere => {}
            Place::Outside => outside.push(show(url)),
        }
    }
    if !outside.is_empty() {
        return Err(Error::Outside { base: show(&base.url), paths: outside }.into());
    }
    // The manifest that rules the entry, from its directory up.
    let entry_dir = base.url.make_relative(&entry.url).unwrap_or_default();
    let above = entry_dir.match_indices('/').map(|(at, _)| &entry_dir[..=at]).rev().chain([""]);
    let at = above.into_iter().find(|at| written.contains_key(&format!("{at}{MANIFEST}"))).unwrap_or("");
    let climb = "../".repeat(at.matches('/').count());
    let from = |target: &str| match target {
        absolute if absolute.starts_with('/') || Url::parse(absolute).is_ok() => absolute.to_owned(),
        relative if climb.is_empty() => relative.to_owned(),
        relative => format!("{climb}{}", relative.strip_prefix("./").unwrap_or(relative)),
    };
    let mut imports: BTreeMap<String, String> =
        layout.keys.iter().map(|(key, target)| (key.clone(), from(target))).collect();
    for alias in &survey.plan.aliases {
        if let Some(target) =
            request.imports.get(&alias.name).filter(|_| !request.host_modules.contains(&alias.name))
        {
            imports.insert(alias.name.clone(), from(target));
        }
    }
    let path = format!("{at}{MANIFEST}");
    let (origin, own) = written.remove(&path).unwrap_or_default();
    let existing = fs::read(dir.join(&path)).unwrap_or_default();
    if !imports.is_empty() || !own.is_empty() {
        let text = manifest(&own, &existing, imports)
            .map_err(|detail| Error::Vendor { path: dir.join(&path), detail })?;
        written.insert(path, (origin, text));
    }
    let mut vendored = Vec::with_capacity(written.len());
    for (path, (url, bytes)) in written {
        let path = dir.join(path);
        write(&path, &bytes)
            .map_err(|error| Error::Vendor { path: path.clone(), detail: error.to_string() })?;
        vendored.push(Vendored { url, path, bytes: bytes.len() as u64 });
    }
    Ok(vendored)
}

enum Place {
    /// Relative to the folder.
    File(String),
    /// Its URL is all it needs.
    Nowhere,
    /// Above the base directory, where the folder cannot have it.
    Outside,
}

struct Layout<'a> {
    base: &'a Url,
    /// Paths in lower case, and their directories with a `/` at the end: not every file system tells cases apart.
    taken: BTreeSet<String>,
    /// What the manifest maps: URL or prefix → path relative to the folder.
    keys: BTreeMap<String, String>,
}

impl Layout<'_> {
    fn place(&mut self, url: &Url) -> Place {
        let below = url.as_str().strip_prefix(self.base.as_str());
        if url.scheme() == "file" {
            let (Ok(path), Ok(base)) = (url.to_file_path(), self.base.to_file_path()) else {
                return Place::Outside;
            };
            return match path.strip_prefix(base).ok().and_then(Path::to_str) {
                Some(path) => {
                    let path = path.replace(std::path::MAIN_SEPARATOR, "/");
                    self.take(&path);
                    Place::File(path)
                }
                None => Place::Outside,
            };
        }
        if !is_remote(url) {
            return Place::Nowhere;
        }
        if let Some(path) = below.filter(|path| is_plain(path))
            && self.take(path)
        {
            self.keys.insert(self.base.to_string(), "./".into());
            return Place::File(path.to_owned());
        }
        let mut root = url.clone();
        root.set_path("/");
        root.set_query(None);
        root.set_fragment(None);
        let host = folder(&root);
        let path = &url.as_str()[root.as_str().len()..];
        self.keys.insert(root.to_string(), format!("./{host}/"));
        let natural = format!("{host}/{path}");
        if is_plain(path) && self.take(&natural) {
            return Place::File(natural);
        }
        // No path says it, or another file has it: a name of its own.
        let hash = Hash::of(url.as_str().as_bytes()).hex();
        let extension = Path::new(url.path()).extension().and_then(|text| text.to_str());
        let extension =
            extension.filter(|text| is_plain(text)).map_or(String::new(), |text| format!(".{text}"));
        let made = format!("{host}/_/{}{extension}", &hash[..16]);
        self.take(&made);
        self.keys.insert(url.to_string(), format!("./{made}"));
        Place::File(made)
    }

    /// Whether `path` can be a file; from then on it is taken.
    fn take(&mut self, path: &str) -> bool {
        let path = path.to_lowercase();
        let dirs: Vec<_> = path.match_indices('/').map(|(at, _)| path[..=at].to_owned()).collect();
        let free = !self.taken.contains(&path)
            && !self.taken.contains(&format!("{path}/"))
            && !dirs.iter().any(|dir| self.taken.contains(dir.trim_end_matches('/')));
        if free {
            self.taken.insert(path);
            self.taken.extend(dirs);
        }
        free
    }
}

/// The folder of a server: its name, with the scheme and port where they are not the usual ones.
fn folder(root: &Url) -> String {
    let host: String =
        root.host_str().unwrap_or_default().chars().map(|c| if is_plain_char(c) { c } else { '_' }).collect();
    let port = root.port().map_or(String::new(), |port| format!("_{port}"));
    let scheme = if root.scheme() == "https" { "" } else { "http_" };
    format!("{scheme}{host}{port}")
}

fn is_plain_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._-+@~".contains(c)
}

/// Whether every segment can be the name of a file, on any system, and reads the same in a URL.
fn is_plain(path: &str) -> bool {
    path.split('/').all(|segment| {
        (1..=100).contains(&segment.len()) && segment.chars().all(is_plain_char) && !segment.ends_with('.')
    })
}

/// The manifest `own`, with what is in `existing` and `imports` besides; the last one wins. `Err`: what is wrong with one.
fn manifest(own: &[u8], existing: &[u8], imports: BTreeMap<String, String>) -> Result<Vec<u8>, String> {
    let mut document = Map::new();
    for text in [existing, own] {
        if text.is_empty() {
            continue;
        }
        let parsed: Value = serde_json::from_slice(text).map_err(|error| format!("not JSON: {error}"))?;
        let Value::Object(parsed) = parsed else { return Err("$ is expected to be an object".into()) };
        for (key, value) in parsed {
            match (document.get_mut(&key), value) {
                (Some(Value::Object(known)), Value::Object(more)) if key == "imports" => known.extend(more),
                (_, value) => {
                    document.insert(key, value);
                }
            }
        }
    }
    let table = document.entry("imports").or_insert_with(|| json!({}));
    let Value::Object(table) = table else { return Err("$.imports is expected to be an object".into()) };
    table.extend(imports.into_iter().map(|(key, target)| (key, Value::from(target))));
    let mut text = serde_json::to_vec_pretty(&document).map_err(|error| error.to_string())?;
    text.push(b'\n');
    Ok(text)
}

/// Replaces the file as a whole. One that is as it should be is left alone.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if fs::read(path).is_ok_and(|found| found == bytes) {
        return Ok(());
    }
    let dir = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(dir)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = dir.join(format!(".{name}.{}.tmp", std::process::id()));
    let replaced = fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    if replaced.is_err() {
        // It may not have come into being; the error to report is the first one.
        let _ = fs::remove_file(&temporary);
    }
    replaced
}
