//! Packages: what a dotted or relative name leads to, and what is planned for it.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use common::{Lister, loader};
use edge_modules::{Plan, Request, prefetch};
use url::Url;

struct Tree(PathBuf);

impl Tree {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("edge-modules-packages-{}-{name}", std::process::id()));
        for (file, text) in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
            fs::write(path, text).expect("a file");
        }
        Self(root)
    }

    fn plan(&self, source: &str) -> Plan {
        let base = Url::from_directory_path(&self.0).expect("an absolute path");
        let request = Request {
            source: source.as_bytes(),
            base_url: base.as_str(),
            entry_dir: "",
            imports: &BTreeMap::new(),
            host_modules: &BTreeSet::new(),
            default_modules: &BTreeSet::from(["time".to_owned()]),
        };
        prefetch(&mut loader(), &request, &mut Lister).expect("a plan")
    }

    /// Specs and aliases of what `source` imports, in order.
    fn found(&self, source: &str) -> (Vec<String>, Vec<String>) {
        let plan = self.plan(source);
        let aliases = plan.aliases.iter().map(|a| format!("{}:{}={}", a.from, a.name, a.spec));
        (plan.modules.iter().map(|m| m.spec.clone()).collect(), aliases.collect())
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const MANIFEST: (&str, &str) = ("packages.json", r#"{"imports": {"p": "./lib/p/__init__.py"}}"#);

#[test]
fn members_are_beside_the_package() {
    let tree = Tree::new(
        "beside",
        &[
            MANIFEST,
            ("lib/p/__init__.py", ""),
            ("lib/p/a.py", ""),
            ("lib/p/b/__init__.py", ""),
            ("lib/p/b.py", ""),
            ("lib/p/b/c.py", ""),
        ],
    );
    let (specs, aliases) = tree.found("b\tp.a\nb\tp.b.c\nb\tp.nothing\nb\tp.a.x");
    // A directory comes before a file of its name.
    assert_eq!(specs, ["lib/p/__init__.py", "lib/p/a.py", "lib/p/b/__init__.py", "lib/p/b/c.py"]);
    assert_eq!(
        aliases,
        [":p=lib/p/__init__.py", ":p.a=lib/p/a.py", ":p.b=lib/p/b/__init__.py", ":p.b.c=lib/p/b/c.py"]
    );
}

#[test]
fn names_in_a_from_import_may_be_members() {
    let tree = Tree::new(
        "from",
        &[
            MANIFEST,
            ("lib/p/__init__.py", "m\t.a\nm\t.value"),
            ("lib/p/a.py", "b\t.\nm\t..q"),
            ("plain.py", ""),
            ("lib/p/z.py", ""),
        ],
    );
    let (specs, _) = tree.found("b\tp\nm\tp.z\nm\tp.value\nb\tplain\nm\tplain.z");
    assert_eq!(specs, ["lib/p/__init__.py", "lib/p/z.py", "plain.py", "lib/p/a.py"]);
}

#[test]
fn relative_names_are_relative_to_the_package() {
    let tree = Tree::new(
        "relative",
        &[
            MANIFEST,
            ("lib/p/__init__.py", "b\t.b.c"),
            ("lib/p/a.py", ""),
            ("lib/p/b/__init__.py", ""),
            ("lib/p/b/c.py", "b\t..a\nb\t...beyond\nb\t.d"),
            ("lib/p/b/d.py", "b\tp.a"),
        ],
    );
    let (specs, aliases) = tree.found("b\tp");
    let b = "lib/p/b/__init__.py";
    assert_eq!(specs, ["lib/p/__init__.py", b, "lib/p/b/c.py", "lib/p/a.py", "lib/p/b/d.py"]);
    // The VM finds what is beside by itself, and the package by its name.
    assert_eq!(aliases, [":p=lib/p/__init__.py", "lib/p/b/d.py:p=lib/p/__init__.py"]);
}

#[test]
fn inside_of_packages_names_are_absolute() {
    let tree = Tree::new(
        "absolute",
        &[
            MANIFEST,
            ("lib/p/__init__.py", "b\trandom\nb\ttime"),
            ("lib/p/random.py", ""),
            ("site-packages/one.py", "b\ttime"),
            ("near.py", "b\ttime"),
        ],
    );
    let (specs, aliases) = tree.found("b\tp");
    assert_eq!((specs.len(), aliases.len()), (1, 1));
    // The host library is the program's, and of modules that are named by nothing but their path.
    let (_, aliases) = tree.found("b\tnear");
    assert_eq!(aliases, [":near=near.py", "near.py:time=mt:time"]);
    let tree = Tree::new(
        "installed",
        &[
            ("packages.json", r#"{"imports": {"one": "./site-packages/one.py"}}"#),
            ("site-packages/one.py", "b\ttime"),
        ],
    );
    assert_eq!(tree.found("b\tone").1, [":one=site-packages/one.py"]);
}

#[test]
fn manifests_come_before_directories() {
    let tree = Tree::new(
        "manifest",
        &[
            ("packages.json", r#"{"imports": {"p": "./lib/p/__init__.py", "p.a": "./other.py"}}"#),
            ("lib/p/__init__.py", "b\t.a"),
            ("lib/p/a.py", ""),
            ("other.py", "b\t.b"),
            ("lib/p/b.py", ""),
        ],
    );
    let (specs, aliases) = tree.found("b\tp");
    assert_eq!(specs, ["lib/p/__init__.py", "other.py", "lib/p/b.py"]);
    assert_eq!(aliases, [":p=lib/p/__init__.py", "lib/p/__init__.py:p.a=other.py"]);
}
