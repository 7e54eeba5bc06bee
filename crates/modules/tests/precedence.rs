//! What a bare name means: every rule of precedence and walk-up as a row, over files and over a server alike.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use common::{Lister, Server, loader, ok};
use edge_modules::{Error, Import, Request, join, prefetch};
use proptest::prelude::*;
use url::Url;

/// sha256 of nothing, which every module here is.
const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn tree() -> Vec<(&'static str, String)> {
    let manifests = [
        ("", r#"{"imports": {"root": "./root.py", "over": "./over.py", "dot.ted": "./a/dot.py"}}"#),
        (
            "a/",
            r#"{"imports": {"own": "./own.py", "over": "./over.py", "up": "../root.py", "sub": "./b/sub.py", "plain": "own.py"}, "extends": ".."}"#,
        ),
        ("a/b/c/", r#"{"imports": {"here": "./here.py"}}"#),
        ("a/b/c/d/e/", r#"{"extends": "../../../.."}"#),
        ("one/", r#"{"extends": "../a"}"#),
        ("two/", r#"{"imports": {"over": "./two.py"}, "extends": "../one/"}"#),
        ("empty/", "{}"),
        (
            "other/",
            r#"{"imports": {"x": "./x.py"}, "host": {"dom": "./dom.js"}, "unknown": [1], "extends": "./sub"}"#,
        ),
        ("other/sub/", r#"{"imports": {"y": "./y.py"}}"#),
        ("self/", r#"{"extends": "."}"#),
        ("cycle1/", r#"{"extends": "../cycle2"}"#),
        ("cycle2/", r#"{"extends": "../cycle1"}"#),
        ("gone/", r#"{"extends": "./nowhere"}"#),
        ("json/", "{"),
        ("array/", "[]"),
        ("number/", r#"{"imports": {"x": 1}}"#),
        ("table/", r#"{"imports": ["x"]}"#),
        ("extends/", r#"{"extends": 5}"#),
        ("host/", r#"{"host": {"x": null}}"#),
        ("lost/", r#"{"imports": {"x": "./lost.py"}}"#),
        ("frag/", r##"{"imports": {"x": "./x.py#v1"}}"##),
        ("scheme/", r#"{"imports": {"x": "ftp://example.com/x.py", "y": "mailto://x"}}"#),
        ("remote/", r#"{"imports": {"x": "https://example.com/x.py"}}"#),
    ];
    let pins = [
        ("pin/packages.json", format!(r#"{{"imports": {{"x": "../root.py#sha256-{EMPTY}"}}}}"#)),
        ("wrong/packages.json", format!(r#"{{"imports": {{"x": "../root.py#sha256-{}"}}}}"#, "0".repeat(64))),
    ];
    let modules = [
        "root.py",
        "over.py",
        "a/dot.py",
        "given.py",
        "a/own.py",
        "a/over.py",
        "a/b/sub.py",
        "a/b/c/here.py",
        "two/two.py",
        "other/x.py",
        "other/sub/y.py",
        "frag/x.py",
    ];
    let manifests = manifests.into_iter().map(|(dir, text)| (dir, text.to_owned()));
    let mut tree: Vec<_> =
        manifests.map(|(dir, text)| (&*format!("{dir}packages.json").leak(), text)).collect();
    tree.extend(pins);
    tree.extend(modules.map(|path| (path, String::new())));
    tree
}

/// Directory of the importing module, the name, what else knows that name (`i`: `imports`, `h`: host modules, `d`:
/// default libraries), and what it means: a spec, `-` for nothing that we know, `!` and a part of the error.
const ROWS: &[(&str, &str, &str, &str)] = &[
    // The manifest of the root.
    ("", "root", "", "root.py"),
    ("", "over", "", "over.py"),
    ("", "dot.ted", "", "a/dot.py"),
    ("", "dot", "", "-"),
    ("", "ted", "", "-"),
    ("", "own", "", "-"),
    ("", "packages", "", "-"),
    ("", "Root", "", "-"),
    ("", "here", "", "-"),
    // What comes before manifests, and after them.
    ("", "root", "i", "given.py"),
    ("", "root", "h", "mt:root"),
    ("", "root", "d", "root.py"),
    ("", "root", "ih", "mt:root"),
    ("", "root", "id", "given.py"),
    ("", "root", "hd", "mt:root"),
    ("", "root", "ihd", "mt:root"),
    ("", "none", "", "-"),
    ("", "none", "i", "given.py"),
    ("", "none", "h", "mt:none"),
    ("", "none", "d", "mt:none"),
    ("", "none", "id", "given.py"),
    ("", "none", "hd", "mt:none"),
    ("", "dot.ted", "i", "given.py"),
    ("a/b/", "own", "i", "given.py"),
    ("a/b/", "own", "h", "mt:own"),
    ("a/b/", "own", "d", "a/own.py"),
    ("a/b/c/", "root", "d", "mt:root"),
    ("a/b/c/", "root", "i", "given.py"),
    ("self/", "x", "i", "given.py"),
    ("self/", "x", "h", "mt:x"),
    ("self/", "x", "d", "!extends itself"),
    // The nearest manifest, with what it extends.
    ("a/", "own", "", "a/own.py"),
    ("a/", "plain", "", "a/own.py"),
    ("a/", "over", "", "a/over.py"),
    ("a/", "up", "", "root.py"),
    ("a/", "sub", "", "a/b/sub.py"),
    ("a/", "root", "", "root.py"),
    ("a/", "dot.ted", "", "a/dot.py"),
    ("a/", "here", "", "-"),
    ("a/b/", "own", "", "a/own.py"),
    ("a/b/", "over", "", "a/over.py"),
    ("a/b/", "sub", "", "a/b/sub.py"),
    ("a/b/", "up", "", "root.py"),
    ("a/b/", "root", "", "root.py"),
    ("a/x/y/z/", "own", "", "a/own.py"),
    ("a/x/y/z/", "root", "", "root.py"),
    ("x/y/z/", "root", "", "root.py"),
    ("x/y/z/", "own", "", "-"),
    // A boundary: no `extends`, no way up.
    ("a/b/c/", "here", "", "a/b/c/here.py"),
    ("a/b/c/", "own", "", "-"),
    ("a/b/c/", "root", "", "-"),
    ("a/b/c/d/", "here", "", "a/b/c/here.py"),
    ("a/b/c/d/", "root", "", "-"),
    ("a/b/c/d/e/", "here", "", "-"),
    ("a/b/c/d/e/", "own", "", "a/own.py"),
    ("a/b/c/d/e/", "root", "", "root.py"),
    ("a/b/c/d/e/f/", "over", "", "a/over.py"),
    ("empty/", "root", "", "-"),
    ("empty/sub/", "root", "", "-"),
    ("empty/", "root", "d", "mt:root"),
    // Chains.
    ("one/", "own", "", "a/own.py"),
    ("one/", "root", "", "root.py"),
    ("one/", "over", "", "a/over.py"),
    ("one/", "none", "", "-"),
    ("two/", "over", "", "two/two.py"),
    ("two/", "own", "", "a/own.py"),
    ("two/", "root", "", "root.py"),
    ("two/deep/er/", "over", "", "two/two.py"),
    ("two/deep/er/", "up", "", "root.py"),
    ("other/", "x", "", "other/x.py"),
    ("other/", "y", "", "other/sub/y.py"),
    ("other/", "root", "", "-"),
    ("other/", "dom", "", "-"),
    ("other/sub/", "x", "", "-"),
    ("other/sub/", "y", "", "other/sub/y.py"),
    // Mistakes.
    ("self/", "x", "", "!extends itself"),
    ("cycle1/", "x", "", "!extends itself"),
    ("cycle2/", "x", "", "!extends itself"),
    ("gone/", "x", "", "!gone/nowhere/packages.json is extended, but does not exist"),
    ("json/", "x", "", "!json/packages.json: not JSON"),
    ("json/deep/", "x", "", "!json/packages.json: not JSON"),
    ("array/", "x", "", "!array/packages.json: $ is an array, expected an object"),
    ("number/", "x", "", "!number/packages.json: $.imports[\"x\"] is a number, expected a string"),
    ("table/", "x", "", "!table/packages.json: $.imports is an array, expected an object"),
    ("extends/", "x", "", "!extends/packages.json: $.extends is a number, expected a string"),
    ("host/", "x", "", "!host/packages.json: $.host[\"x\"] is null, expected a string"),
    ("lost/", "x", "", "!lost/lost.py"),
    ("frag/", "x", "", "!the fragment '#v1' is not understood"),
    ("scheme/", "x", "", "!the scheme 'ftp:' is not supported"),
    ("scheme/", "y", "", "!the scheme 'mailto:' is not supported"),
    ("remote/", "x", "", "!https://example.com/x.py may not be imported"),
    ("pin/", "x", "", "root.py"),
    ("wrong/", "x", "", "!does not have the hash that the import demands"),
];

/// What `name` means in `<dir>m.py`.
fn meaning(base: &str, dir: &str, name: &str, known: &str) -> String {
    let names = |flag: char| known.contains(flag).then(|| name.to_owned());
    let entry = format!("q\t./{dir}m.py");
    let request = Request {
        source: entry.as_bytes(),
        base_url: base,
        entry_dir: "",
        imports: &BTreeMap::from_iter(names('i').map(|name| (name, "./given.py".to_owned()))),
        host_modules: &BTreeSet::from_iter(names('h')),
        default_modules: &BTreeSet::from_iter(names('d')),
    };
    match prefetch(&mut loader(), &request, &mut Lister) {
        Ok(plan) => plan.aliases.first().map_or("-".into(), |alias| {
            assert_eq!((alias.from.as_str(), alias.name.as_str()), (&*format!("{dir}m.py"), name));
            alias.spec.clone()
        }),
        Err(Error::Failed(failures)) => format!("!{}", failures[0].cause),
        Err(error) => panic!("{error}"),
    }
}

fn check(base: &str, place: impl Fn(&str, &str)) {
    let mut wrong = Vec::new();
    for (dir, name, known, expected) in ROWS {
        place(&format!("{dir}m.py"), &format!("b\t{name}"));
        let actual = meaning(base, dir, name, known);
        let fits = match expected.strip_prefix('!') {
            Some(part) => actual.starts_with('!') && actual.contains(part),
            None => actual == *expected,
        };
        if !fits {
            wrong.push(format!("{name} in {dir:?} ({known}): {actual}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ROWS.len() >= 80);
}

#[test]
fn over_files() {
    let root = tempfile::tempdir().unwrap();
    let place = |path: &str, text: &str| {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for (path, text) in tree() {
        place(path, &text);
    }
    check(Url::from_directory_path(root.path()).unwrap().as_str(), place);
}

#[test]
fn over_a_server() {
    let server = Server::new(&[]);
    let place = |path: &str, text: &str| server.set(&format!("/{path}"), ok(text));
    for (path, text) in tree() {
        place(path, &text);
    }
    check(&server.url("/"), place);
}

#[test]
fn a_chain_of_extends_has_an_end() {
    let root = tempfile::tempdir().unwrap();
    let chain = |links: usize| {
        for link in 0..=links {
            let dir = root.path().join(format!("{links}/{link}"));
            fs::create_dir_all(&dir).unwrap();
            let text = if link == links {
                r#"{"imports": {"x": "./x.py"}}"#.to_owned()
            } else {
                format!(r#"{{"extends": "../{}"}}"#, link + 1)
            };
            fs::write(dir.join("packages.json"), text).unwrap();
            fs::write(dir.join("x.py"), "").unwrap();
        }
        fs::write(root.path().join(format!("{links}/0/m.py")), "b\tx").unwrap();
        meaning(Url::from_directory_path(root.path()).unwrap().as_str(), &format!("{links}/0/"), "x", "")
    };
    assert_eq!(chain(32), "32/32/x.py");
    assert_eq!(chain(33), "!more than 32 manifests extend each other");
}

/// A relative spec: some `./` and `../`, then segments.
fn relative() -> impl Strategy<Value = String> {
    let climb = proptest::collection::vec(prop_oneof![Just("./"), Just("../")], 0..6);
    (climb, "[a-z]{1,3}(/[a-z]{1,3}){0,3}\\.py").prop_map(|(climb, rest)| climb.concat() + &rest)
}

fn directory() -> impl Strategy<Value = String> {
    "([a-z]{1,3}/){0,4}"
}

proptest! {
    #[test]
    fn what_is_canonical_stays_so(base in directory(), target in relative()) {
        let spec = join(&base, &target);
        prop_assert_eq!(join("", &spec), spec.clone());
        prop_assert!(!spec.contains("./"), "{}", spec);
        // Under a URL, too.
        let url = join("https://h/x/", &spec);
        prop_assert_eq!(join("https://other/", &url), url);
    }

    #[test]
    fn nothing_climbs_above_the_root(base in directory(), target in relative()) {
        let rest = target.trim_start_matches(['.', '/']);
        let spec = join(&base, &target);
        prop_assert!(spec.ends_with(rest), "{}", spec);
        prop_assert!(base.starts_with(spec.strip_suffix(rest).unwrap_or("?")), "{} {}", base, spec);
        let url = join("https://h/", &join(&format!("https://h/{base}"), &target));
        prop_assert!(url.starts_with("https://h/"), "{}", url);
    }

    #[test]
    fn joining_agrees_with_urls(base in directory(), target in relative()) {
        let url = Url::parse(&format!("https://h/{base}")).unwrap();
        let expected = url.join(&target).unwrap();
        prop_assert_eq!(join(url.as_str(), &target), expected.as_str());
        prop_assert_eq!(format!("/{}", join(&base, &target)), expected.path());
    }

    #[test]
    fn any_lines_parse(lines in ".*") {
        let _ = Import::parse_lines(&lines);
    }
}
