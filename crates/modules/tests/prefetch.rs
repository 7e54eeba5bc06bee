//! Resolution and prefetch over real directories. Sources here are lists of imports, one a line, as
//! `extract_imports` answers: `b<TAB>name` or `q<TAB>spec`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

mod common;

use common::{Lister, loader};
use edge_modules::store::Hash;
use edge_modules::{Error, Failure, Plan, Request, prefetch};

static NO_IMPORTS: BTreeMap<String, String> = BTreeMap::new();
static NO_MODULES: BTreeSet<String> = BTreeSet::new();

fn request<'a>(source: &'a str, base_url: &'a str) -> Request<'a> {
    Request {
        source: source.as_bytes(),
        base_url,
        entry_dir: "",
        imports: &NO_IMPORTS,
        host_modules: &NO_MODULES,
        default_modules: &NO_MODULES,
    }
}

/// A directory tree of this test, removed at its end.
struct Tree(PathBuf);

impl Tree {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("edge-modules-{name}-{}", std::process::id()));
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::create_dir_all(&root).unwrap();
        Self(root)
    }

    fn url(&self, path: &str) -> String {
        format!("file://{}/{path}", self.0.display())
    }

    fn plan_with(&self, entry: &str, entry_dir: &str, imports: &[(&str, &str)]) -> Result<Plan, Error> {
        let imports: BTreeMap<_, _> =
            imports.iter().map(|(name, spec)| ((*name).to_owned(), (*spec).to_owned())).collect();
        let base = self.url("");
        let request = Request { entry_dir, imports: &imports, ..request(entry, &base) };
        prefetch(&mut loader(), &request, &mut Lister)
    }

    fn plan(&self, entry: &str) -> Plan {
        self.plan_with(entry, "", &[]).unwrap_or_else(|error| panic!("{error}"))
    }

    fn failures(&self, entry: &str) -> Vec<Failure> {
        match self.plan_with(entry, "", &[]) {
            Err(Error::Failed(failures)) => failures,
            other => panic!("expected failures, got {other:?}"),
        }
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn specs(plan: &Plan) -> Vec<&str> {
    plan.modules.iter().map(|module| module.spec.as_str()).collect()
}

/// `from:name=spec` each.
fn aliases(plan: &Plan) -> Vec<String> {
    plan.aliases.iter().map(|alias| format!("{}:{}={}", alias.from, alias.name, alias.spec)).collect()
}

#[test]
fn follows_imports_breadth_first_and_once() {
    let tree = Tree::new(
        "bfs",
        &[
            ("a.py", "q\t./lib/c.py\nq\t./b.py"),
            ("b.py", "q\t./a.py"),
            ("lib/c.py", "q\t../b.py\nq\t./d.py"),
            ("lib/d.py", ""),
            ("unused.py", ""),
        ],
    );
    assert_eq!(
        specs(&tree.plan("q\t./a.py\nq\t./b.py\nq\t./a.py")),
        ["a.py", "b.py", "lib/c.py", "lib/d.py"]
    );
}

#[test]
fn nothing_is_fetched_without_imports() {
    let request = request("", "not a url");
    let plan = prefetch(&mut loader(), &request, &mut Lister).unwrap();
    assert!(plan.modules.is_empty() && plan.aliases.is_empty());
}

#[test]
fn bare_names_mean_files_beside_the_importer_at_last() {
    let tree =
        Tree::new("beside", &[("lib/x.py", "b\thelper\nb\tjson"), ("lib/helper.py", ""), ("helper.py", "")]);
    let plan = tree.plan("q\t./lib/x.py\nb\thelper\nb\tjson\nb\ta.b");
    assert_eq!(specs(&plan), ["lib/x.py", "helper.py", "lib/helper.py"]);
    assert_eq!(aliases(&plan), [":helper=helper.py", "lib/x.py:helper=lib/helper.py"]);
}

#[test]
fn the_order_is_imports_then_manifest_then_neighbours() {
    let tree = Tree::new(
        "order",
        &[
            ("packages.json", r#"{"imports": {"one": "./m/one.py", "two": "./m/two.py"}}"#),
            ("w/one.py", ""),
            ("m/one.py", ""),
            ("m/two.py", ""),
            ("one.py", ""),
            ("two.py", ""),
            ("three.py", ""),
        ],
    );
    let plan = tree.plan_with("b\tone\nb\ttwo\nb\tthree", "", &[("one", "w/one.py")]).unwrap();
    assert_eq!(aliases(&plan), [":one=w/one.py", ":two=m/two.py", ":three=three.py"]);
}

#[test]
fn the_nearest_manifest_decides_alone_unless_it_extends() {
    let tree = Tree::new(
        "boundary",
        &[
            ("packages.json", r#"{"imports": {"shared": "./shared.py", "far": "./far.py"}}"#),
            ("shared.py", ""),
            ("far.py", ""),
            ("closed/packages.json", r#"{"imports": {}}"#),
            ("closed/deep/x.py", "b\tshared"),
            ("open/packages.json", r#"{"imports": {"far": "./near.py"}, "extends": "..", "other": 1}"#),
            ("open/near.py", ""),
            ("open/x.py", "b\tshared\nb\tfar"),
            ("none/x.py", "b\tshared"),
        ],
    );
    let plan = tree.plan("q\t./closed/deep/x.py\nq\t./open/x.py\nq\t./none/x.py");
    assert_eq!(
        aliases(&plan),
        ["open/x.py:shared=shared.py", "open/x.py:far=open/near.py", "none/x.py:shared=shared.py"]
    );
    let mut manifests: Vec<_> = plan.manifests.keys().cloned().collect();
    manifests.sort();
    assert_eq!(manifests, ["closed/packages.json", "open/packages.json", "packages.json"]);
}

#[test]
fn manifest_mistakes_are_named() {
    for (name, manifest, expected) in [
        ("json", "{", "not JSON"),
        ("type", r#"{"imports": {"a": 1}}"#, r#"$.imports["a"] is a number"#),
        ("cycle", r#"{"extends": "."}"#, "extends itself"),
        ("gone", r#"{"extends": "./nowhere"}"#, "does not exist"),
    ] {
        let tree = Tree::new(name, &[("packages.json", manifest)]);
        let failures = tree.failures("b\ta");
        assert!(failures[0].cause.contains(expected), "{failures:?}");
        assert!(failures[0].cause.contains("packages.json") || name == "cycle", "{failures:?}");
    }
}

#[test]
fn webassembly_is_for_the_host_to_accept() {
    let wasm = "\0asm and q\t./never.py";
    let tree =
        Tree::new("wasm", &[("a.py", "q\t./lib/p.wasm"), ("lib/p.wasm", wasm), ("short.wasm", "\0asm")]);
    let plan = tree.plan("q\t./a.py\nq\t./lib/p.wasm");
    let planned: Vec<_> = plan.modules.iter().map(|module| (module.spec.as_str(), module.wasm)).collect();
    // What it says is not scanned for imports.
    assert_eq!(planned, [("a.py", None), ("lib/p.wasm", Some(Hash::of(wasm.as_bytes())))]);
    let failures = tree.failures("q\t./a.py\nq\t./short.wasm");
    assert_eq!(failures.len(), 1);
    assert!(failures[0].cause.ends_with("short.wasm: it is too short"), "{failures:?}");
    // A pin that does not hold: the host does not get to see it.
    let pin = Hash::of(b"other");
    let failures = tree.failures(&format!("q\t./short.wasm#{pin}"));
    assert!(failures[0].cause.contains("does not have the hash"), "{failures:?}");
}

#[test]
fn every_failing_spec_is_listed() {
    let tree = Tree::new("failing", &[("a.py", "q\t./gone.py"), ("p.wasm", "\0asm"), ("d/x.txt", "")]);
    let entry = "q\t./a.py\nq\t./missing.py\nq\thttps://example.com/m.py\nq\texample.com/m.py\nq\t./p.wasm\nq\t./d\nq\t./a.py#v1";
    let failures = tree.failures(entry);
    let causes: Vec<_> =
        failures.iter().map(|failure| (failure.spec.as_str(), failure.cause.as_str())).collect();
    for (index, (spec, cause)) in [
        ("./missing.py", "does not exist"),
        (
            "https://example.com/m.py",
            r#"may not be imported; allow it with permissions: { import: ["https://example.com/"] }"#,
        ),
        ("example.com/m.py", "https:// URL?"),
        ("./p.wasm", "p.wasm: it is too short"),
        ("./d", "not a regular file"),
        ("./a.py#v1", "fragment"),
        ("./gone.py", "does not exist"),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(causes[index].0, spec);
        assert!(causes[index].1.contains(cause), "{:?}", causes[index]);
    }
    assert_eq!(failures[6].importer, "a.py");
    let error = Error::Failed(failures);
    assert_eq!(error.code(), "ERR_EDGE_PERMISSION");
    assert!(error.to_string().contains("7 modules are missing"));
}

#[test]
fn a_hash_in_the_spec_is_checked() {
    // sha256 of "x"
    let sound = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
    let tree = Tree::new("hash", &[("x.py", "x")]);
    assert_eq!(specs(&tree.plan(&format!("q\t./x.py#sha256-{sound}"))), ["x.py"]);
    let wrong = sound.replace('2', "3");
    let failures = tree.failures(&format!("q\t./x.py#sha256-{wrong}"));
    assert!(failures[0].cause.contains(sound) && failures[0].cause.contains(&wrong), "{failures:?}");
    assert_eq!(Error::Failed(failures).code(), "ERR_EDGE_INTEGRITY");
}

#[test]
fn the_entry_directory_prefixes_relative_specs() {
    let tree = Tree::new(
        "entry",
        &[
            ("packages.json", r#"{"imports": {"top": "./top.py"}}"#),
            ("top.py", ""),
            ("app/x.py", "q\t../lib/y.py"),
            ("lib/y.py", ""),
            ("app/near.py", ""),
        ],
    );
    for dir in ["app", "app/"] {
        let plan = tree.plan_with("q\t./x.py\nb\tnear\nb\ttop", dir, &[]).unwrap();
        // `top` comes from above the root of specs: only its URL can name it.
        let top = tree.url("top.py");
        assert_eq!(specs(&plan), ["x.py", "near.py", &top, "lib/y.py"]);
    }
}

#[test]
fn one_file_has_one_spec() {
    let tree = Tree::new("twice", &[("x.py", "")]);
    let url = tree.url("x.py");
    let failures = tree.failures(&format!("q\t./x.py\nq\t{url}"));
    assert!(failures[0].cause.contains("already imported as 'x.py'"), "{failures:?}");
    // A bare name follows whatever spec the file has.
    let plan = tree.plan(&format!("q\t{url}\nb\tx"));
    assert_eq!(aliases(&plan), [format!(":x={url}")]);
}

#[test]
fn specs_may_be_absolute() {
    let tree = Tree::new("absolute", &[("a/x.py", "q\t./y.py"), ("a/y.py", "")]);
    let path = tree.0.join("a").display().to_string();
    assert_eq!(
        specs(&tree.plan(&format!("q\t{path}/x.py"))),
        [format!("{path}/x.py"), format!("{path}/y.py")]
    );
    let url = tree.url("a/");
    assert_eq!(specs(&tree.plan(&format!("q\t{url}x.py"))), [format!("{url}x.py"), format!("{url}y.py")]);
}

#[test]
fn a_bad_base_is_an_option_error() {
    for base in ["/no/scheme/", "data:text/plain,x"] {
        let request = request("b\tx", base);
        let error = prefetch(&mut loader(), &request, &mut Lister).unwrap_err();
        assert_eq!(error.code(), "ERR_EDGE_OPTION");
    }
}

#[test]
fn synthesised_manifests_say_what_aliases_say() {
    let tree = Tree::new(
        "synthetic",
        &[
            ("lib/packages.json", r#"{"imports": {"own": "./own.py"}}"#),
            ("lib/own.py", ""),
            ("lib/x.py", "b\town\nb\tgiven"),
            ("given.py", ""),
        ],
    );
    let plan = tree.plan_with("q\t./lib/x.py\nb\tgiven", "", &[("given", "./given.py")]).unwrap();
    let manifests: BTreeMap<_, _> = plan
        .synthesized()
        .into_iter()
        .map(|(spec, bytes)| (spec, String::from_utf8(bytes).unwrap()))
        .collect();
    assert_eq!(manifests["packages.json"], r#"{"imports":{"given":"./given.py"}}"#);
    assert_eq!(
        manifests["lib/packages.json"],
        r#"{"imports":{"given":"../given.py","own":"../lib/own.py"}}"#
    );
    assert_eq!(edge_modules::join("lib/", "../lib/own.py"), "lib/own.py");
}

#[test]
fn host_modules_come_before_everything_and_defaults_after_it() {
    let tree = Tree::new(
        "host",
        &[("packages.json", r#"{"imports": {"a": "./x.py", "b": "./x.py"}}"#), ("x.py", "")],
    );
    let base = tree.url("");
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let (host, defaults) = (names(&["a", "unused"]), names(&["b", "c", "other"]));
    let request = Request {
        host_modules: &host,
        default_modules: &defaults,
        ..request("b\ta\nb\tb\nb\tc\nb\td", &base)
    };
    let plan = prefetch(&mut loader(), &request, &mut Lister).unwrap();
    assert_eq!(plan.host_modules, names(&["a", "c"]));
    let aliases: Vec<_> =
        plan.aliases.iter().map(|alias| (alias.name.as_str(), alias.spec.as_str())).collect();
    assert_eq!(aliases, [("a", "mt:a"), ("b", "x.py"), ("c", "mt:c")]);
    let manifests = plan.synthesized();
    let manifest: serde_json::Value = serde_json::from_slice(&manifests["packages.json"]).unwrap();
    assert_eq!(manifest["imports"], serde_json::json!({ "a": "./x.py", "b": "./x.py" }));
}
