//! Fetching over HTTP, from a server that misbehaves in every way we could think of. Each case has its exact text.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::task::{Context, Poll};
use std::time::Duration;

use common::{Answer, Lister, Server, loader, network, ok, redirect, status, with};
use edge_modules::store::{self, Hash, Store};
use edge_modules::{Error, Host, Import, Loader, Network, Permission, Plan, Progress, Request, prefetch};

fn run_with(loader: &mut Loader, entry: &str, base: &str, imports: &[(&str, &str)]) -> Result<Plan, Error> {
    let imports: BTreeMap<_, _> =
        imports.iter().map(|(name, spec)| ((*name).to_owned(), (*spec).to_owned())).collect();
    let request = Request {
        source: entry.as_bytes(),
        base_url: base,
        entry_dir: "",
        imports: &imports,
        host_modules: &BTreeSet::new(),
        default_modules: &BTreeSet::new(),
    };
    prefetch(loader, &request, &mut Lister)
}

/// Runs an entry of these imports whose base is the root of `server`.
fn run(loader: &mut Loader, server: &Server, entry: &str) -> Result<Plan, Error> {
    run_with(loader, entry, &server.url("/"), &[])
}

fn cause(outcome: Result<Plan, Error>) -> String {
    match outcome {
        Err(Error::Failed(failures)) => {
            assert_eq!(failures.len(), 1, "{failures:?}");
            failures[0].cause.clone()
        }
        other => panic!("expected a failure, got {other:?}"),
    }
}

fn specs(plan: &Plan) -> Vec<&str> {
    plan.modules.iter().map(|module| module.spec.as_str()).collect()
}

fn on_disk(dir: &Path, change: impl FnOnce(&mut store::Options)) -> Loader {
    let mut options = store::Options { dir: Some(dir.to_owned()), ..store::Options::default() };
    change(&mut options);
    let store = Store::open(options, &mut |_| true).unwrap();
    Loader::new(store, Permission::default(), network())
}

#[test]
fn misbehaviour_has_a_text() {
    let mut wrong = Vec::new();
    let sent = |text: &str| Answer::Raw(text.as_bytes().to_vec());
    let html = with("200 OK", "Content-Type: text/html\r\n", b"<!DOCTYPE html><p>Sign in</p>");
    for (path, answer, expected) in [
        ("/x.py", status("404 Not Found"), "{url}: the server answered 404 Not Found"),
        ("/x.py", status("410 Gone"), "{url}: the server answered 410 Gone"),
        ("/x.py", status("403 Forbidden"), "{url}: the server answered 403 Forbidden"),
        (
            "/x.py",
            status("500 Internal Server Error"),
            "{url}: the server answered 500 Internal Server Error",
        ),
        (
            "/x.py",
            status("503 Service Unavailable"),
            "{url}: the server answered 503 Service Unavailable (3 attempts)",
        ),
        (
            "/x.py",
            status("429 Too Many Requests"),
            "{url}: the server answered 429 Too Many Requests (3 attempts)",
        ),
        ("/x.py", status("204 No Content"), "{url}: the server answered 204 No Content"),
        ("/x.py", status("304 Not Modified"), "{url}: the server answered 304 Not Modified"),
        ("/x.py", status("302 Found"), "{url}: the server answered 302 Found without a Location"),
        (
            "/x.py",
            sent("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
            "{url}: the connection broke off: end of file before message length reached (3 attempts)",
        ),
        (
            "/x.py",
            sent("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"),
            "{url}: the connection broke off: end of file before message length reached (3 attempts)",
        ),
        (
            "/x.py",
            Answer::Raw(Vec::new()),
            "{url}: the connection broke off: connection closed before message completed (3 attempts); is https:// meant?",
        ),
        (
            "/x.py",
            sent("SSH-2.0-OpenSSH_9\r\n"),
            "{url}: the connection broke off: invalid HTTP version parsed (3 attempts); is https:// meant?",
        ),
        ("/x.py", html.clone(), "{url}: it is HTML, not Python (served as text/html)"),
        ("/x.wasm", html, "{url}: it is HTML, not WebAssembly (served as text/html)"),
        ("/x.wasm", ok("not found"), "{url}: it is text, not WebAssembly"),
        ("/x.wasm", ok(""), "{url}: it is empty"),
        ("/x.wasm", with("200 OK", "", &[0xff, 0xfe]), "{url}: it does not begin as WebAssembly does"),
        (
            "/x.py",
            redirect("file:///etc/passwd"),
            "{url}: the server redirects to file:///etc/passwd; redirects stay within http(s)",
        ),
        ("/x.py", redirect("http://["), "{url}: the server redirects to \"http://[\", which is no URL"),
        ("/x.py", redirect("/x.py"), "{url}: more than 10 redirects; the last one leads to {url}"),
        (
            "/x.py",
            redirect("http://169.254.169.254/latest/"),
            "{url}: the server redirects to http://169.254.169.254/latest/ may not be imported; allow it with permissions: { import: [\"http://169.254.169.254/latest/\"] }",
        ),
    ] {
        let server = Server::new(&[(path, answer)]);
        let spec = server.url(path);
        let cause = cause(run(&mut loader(), &server, &format!("q\t{spec}")));
        let expected = expected.replace("{url}", &spec);
        if cause != expected {
            wrong.push(format!("{cause}\n  instead of\n{expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_refused_connection_has_a_text() {
    let server = Server::new(&[]);
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = format!("http://127.0.0.1:{gone}/x.py");
    let cause = cause(run_with(&mut loader(), "b\tx", &server.url("/"), &[("x", &url)]));
    assert!(cause.starts_with(&format!("{url}: cannot connect: Connection refused")), "{cause}");
    assert!(cause.ends_with("(3 attempts); is https:// meant?"), "{cause}");
}

#[test]
fn patience_has_an_end() {
    let server = Server::new(&[
        ("/silent.py", Answer::Hang(Vec::new())),
        ("/slow.py", Answer::Hang(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ndrip".to_vec())),
    ]);
    let network = Network { total_timeout: Duration::from_millis(50), ..network() };
    for path in ["/silent.py", "/slow.py"] {
        let mut loader = Loader::new(Store::memory(), Permission::default(), network.clone());
        let url = server.url(path);
        let cause = cause(run(&mut loader, &server, &format!("q\t{url}")));
        assert_eq!(cause, format!("{url}: not complete within 0.05 s"));
    }
    assert_eq!(server.take_requests(), ["/silent.py", "/slow.py"]);
}

#[test]
fn what_flaps_is_asked_again() {
    let flapping = Answer::Then(vec![status("503 Service Unavailable"), Answer::Reset, ok("q\t./y.py")]);
    let server = Server::new(&[("/x.py", flapping), ("/y.py", ok(""))]);
    let spec = server.url("/x.py");
    let plan = run(&mut loader(), &server, &format!("q\t{spec}")).unwrap();
    assert_eq!(specs(&plan), [spec, server.url("/y.py")]);
    assert_eq!(server.take_requests(), ["/x.py", "/x.py", "/x.py", "/y.py"]);
}

#[test]
fn bytes_are_counted_after_decompression() {
    // gzip of 1 MiB of zeros is about 1 KiB; made by hand as stored blocks would not be a bomb.
    let bomb = std::process::Command::new("sh")
        .args(["-c", "head -c 1048576 /dev/zero | gzip -9"])
        .output()
        .unwrap()
        .stdout;
    assert!(bomb.len() < 4096);
    let server = Server::new(&[("/x.py", with("200 OK", "Content-Encoding: gzip\r\n", &bomb))]);
    let network = Network { max_bytes: 100_000, ..network() };
    let mut loader = Loader::new(Store::memory(), Permission::default(), network);
    let url = server.url("/x.py");
    assert_eq!(
        cause(run(&mut loader, &server, &format!("q\t{url}"))),
        format!("{url}: more than the 100000 bytes allowed")
    );
    let accepts = server.headers().into_iter().find(|line| line.starts_with("accept-encoding")).unwrap();
    for coding in ["gzip", "br", "zstd"] {
        assert!(accepts.contains(coding), "{accepts}");
    }
}

#[test]
fn redirects_are_followed_and_the_spec_stays() {
    let server =
        Server::new(&[("/x.py", redirect("/v1/x.py")), ("/v1/x.py", ok("q\t./y.py")), ("/y.py", ok(""))]);
    let spec = server.url("/x.py");
    let plan = run(&mut loader(), &server, &format!("q\t{spec}")).unwrap();
    assert_eq!(specs(&plan), [spec, server.url("/y.py")]);
}

#[test]
fn what_is_not_named_is_refused() {
    let server = Server::new(&[("/lib/x.py", ok("q\t../y.py")), ("/y.py", ok(""))]);
    let (x, y) = (server.url("/lib/x.py"), server.url("/y.py"));
    let refused = run_with(&mut loader(), &format!("q\t{x}"), "file:///nowhere/", &[]);
    let text = format!(
        "{x} may not be imported; allow it with permissions: {{ import: [\"{}\"] }}",
        server.url("/lib/")
    );
    assert_eq!(cause(refused), text);
    // What it imports from outside of its directory neither.
    let refused = run_with(&mut loader(), "b\tx", "file:///nowhere/", &[("x", &x)]);
    assert!(matches!(&refused, Err(error) if error.code() == "ERR_EDGE_PERMISSION"));
    assert!(cause(refused).starts_with(&format!("{y} may not be imported")));
    assert_eq!(server.take_requests(), ["/lib/x.py"]);
    // A private address is not among the public hosts.
    let mut any = Loader::new(Store::memory(), Permission::Any, network());
    let refused = run_with(&mut any, &format!("q\t{x}"), "file:///nowhere/", &[]);
    assert_eq!(
        cause(refused),
        "127.0.0.1 is not a public address; if it is meant, name the host in permissions.import"
    );
    let local = format!("http://localhost:{}/y.py", server.port);
    let refused = cause(run_with(&mut any, &format!("q\t{local}"), "file:///nowhere/", &[]));
    assert!(
        refused.contains("localhost has the address ") && refused.contains("which is not public"),
        "{refused}"
    );
    assert_eq!(server.take_requests(), [""; 0]);
    // Unless it is named.
    let named = Permission::Listed(vec![format!("127.0.0.1:{}", server.port)]);
    let mut named = Loader::new(Store::memory(), named, network());
    let plan = run_with(&mut named, &format!("q\t{x}"), "file:///nowhere/", &[]).unwrap();
    assert_eq!(specs(&plan), [x, y]);
}

#[test]
fn remote_modules_do_not_import_local_files() {
    let server = Server::new(&[("/x.py", ok("q\tfile:///etc/hosts"))]);
    let spec = server.url("/x.py");
    let outcome = run(&mut loader(), &server, &format!("q\t{spec}"));
    assert_eq!(cause(outcome), "/etc/hosts is a local file, which http: modules may not import");
}

#[test]
fn manifests_are_found_on_servers_and_absent_ones_are_asked_for_once() {
    let server = Server::new(&[
        ("/a/b/x.py", ok("b\tone\nb\ttwo")),
        ("/a/b/y.py", ok("b\tone")),
        ("/a/packages.json", ok(r#"{"imports": {"one": "./one.py"}, "extends": ".."}"#)),
        ("/packages.json", ok(r#"{"imports": {"two": "./two.py"}}"#)),
        ("/a/one.py", ok("")),
        ("/two.py", ok("")),
    ]);
    let dir = tempfile::tempdir().unwrap();
    let entry = "q\t./a/b/x.py\nq\t./a/b/y.py";
    let plan = run(&mut on_disk(dir.path(), |_| {}), &server, entry).unwrap();
    assert_eq!(specs(&plan), ["a/b/x.py", "a/b/y.py", "a/one.py", "two.py"]);
    let mut requests = server.take_requests();
    requests.sort();
    assert_eq!(
        requests,
        [
            "/a/b/packages.json",
            "/a/b/x.py",
            "/a/b/y.py",
            "/a/one.py",
            "/a/packages.json",
            "/packages.json",
            "/two.py"
        ]
    );
    // Another process asks for nothing.
    let again = run(&mut on_disk(dir.path(), |_| {}), &server, entry).unwrap();
    assert_eq!(specs(&again), specs(&plan));
    assert_eq!(server.take_requests(), [""; 0]);
}

#[test]
fn drift_is_refused_and_nothing_is_overwritten() {
    let server = Server::new(&[("/x.py", ok("# one"))]);
    let dir = tempfile::tempdir().unwrap();
    let spec = server.url("/x.py");
    let entry = format!("q\t{spec}");
    let open = || on_disk(dir.path(), |_| {});
    run(&mut open(), &server, &entry).unwrap();
    server.set("/x.py", ok("# two"));
    // The kept bytes are used, whatever the server says by now.
    assert_eq!(run(&mut open(), &server, &entry).unwrap().modules[0].bytes, b"# one");
    let lockfile = std::fs::read(dir.path().join("packages.lock.json")).unwrap();
    std::fs::remove_dir_all(dir.path().join("content-v2")).unwrap();
    let error = run(&mut open(), &server, &entry).unwrap_err();
    assert_eq!(error.code(), "ERR_EDGE_INTEGRITY");
    let (one, two) = (Hash::of(b"# one"), Hash::of(b"# two"));
    let text = format!("integrity drift for '{spec}'\n    locked: {one}\n    remote: {two}");
    assert!(error.to_string().ends_with(&text), "{error}");
    assert_eq!(std::fs::read(dir.path().join("packages.lock.json")).unwrap(), lockfile);
    // Gone is no better.
    server.set("/x.py", status("404 Not Found"));
    let text = format!("{spec}: the server answered 404 Not Found, but it is locked to {one}");
    assert_eq!(cause(run(&mut open(), &server, &entry)), text);
    server.set("/x.py", ok("# one"));
    run(&mut open(), &server, &entry).unwrap();
    assert_eq!(std::fs::read(dir.path().join("packages.lock.json")).unwrap(), lockfile);
}

#[test]
fn damaged_bytes_are_fetched_again() {
    let server = Server::new(&[("/x.py", ok("# one"))]);
    let dir = tempfile::tempdir().unwrap();
    let entry = format!("q\t{}", server.url("/x.py"));
    let open = || on_disk(dir.path(), |_| {});
    run(&mut open(), &server, &entry).unwrap();
    let hex = Hash::of(b"# one").hex();
    let blob = dir.path().join("content-v2/sha256").join(&hex[..2]).join(&hex[2..4]).join(&hex[4..]);
    for damage in [&b"# two"[..], b"# on", b"", b"# one more"] {
        std::fs::write(&blob, damage).unwrap();
        server.take_requests();
        assert_eq!(run(&mut open(), &server, &entry).unwrap().modules[0].bytes, b"# one");
        assert_eq!(server.take_requests(), ["/x.py"]);
        assert_eq!(std::fs::read(&blob).unwrap(), b"# one");
    }
}

#[test]
fn hashes_decide_and_not_validators() {
    // What is locked and kept is not asked for, and what is not kept is needed whole: there is no use for an ETag.
    let tagged =
        |body: &str| with("200 OK", "ETag: \"same\"\r\nCache-Control: max-age=0\r\n", body.as_bytes());
    let server = Server::new(&[("/x.py", tagged("# one"))]);
    let dir = tempfile::tempdir().unwrap();
    let entry = format!("q\t{}", server.url("/x.py"));
    let open = || on_disk(dir.path(), |_| {});
    run(&mut open(), &server, &entry).unwrap();
    server.take_requests();
    run(&mut open(), &server, &entry).unwrap();
    assert_eq!(server.take_requests(), Vec::<String>::new());
    std::fs::remove_dir_all(dir.path().join("content-v2")).unwrap();
    run(&mut open(), &server, &entry).unwrap();
    assert!(server.headers().iter().all(|line| !line.to_lowercase().starts_with("if-none-match")));
    // Other bytes under the same tag are other bytes.
    std::fs::remove_dir_all(dir.path().join("content-v2")).unwrap();
    server.set("/x.py", tagged("# two"));
    assert!(cause(run(&mut open(), &server, &entry)).starts_with("integrity drift for "));
    // Nobody asked whether it has changed.
    server.set("/x.py", status("304 Not Modified"));
    let text = format!("{}: the server answered 304 Not Modified", server.url("/x.py"));
    assert_eq!(cause(run(&mut open(), &server, &entry)), text);
}

fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn no_flipped_bit_and_no_lost_end_runs_other_code() {
    let server = Server::new(&[("/x.py", ok("# one"))]);
    let dir = tempfile::tempdir().unwrap();
    let entry = format!("q\t{}", server.url("/x.py"));
    let run = || run(&mut on_disk(dir.path(), |_| {}), &server, &entry);
    run().unwrap();
    let (mut repaired, mut refused) = (0, 0);
    for file in files(dir.path()) {
        let sound = std::fs::read(&file).unwrap();
        for at in 0..sound.len() {
            let mut flipped = sound.clone();
            flipped[at] ^= 1 << (at % 8);
            for damaged in [&flipped, &sound[..at]] {
                std::fs::write(&file, damaged).unwrap();
                match run() {
                    Ok(plan) => {
                        assert_eq!(plan.modules[0].bytes, b"# one");
                        repaired += 1;
                    }
                    Err(error) => {
                        assert_eq!(error.code(), "ERR_EDGE_INTEGRITY", "{error}");
                        refused += 1;
                    }
                }
                std::fs::write(&file, &sound).unwrap();
            }
        }
    }
    assert!(repaired >= 10 && refused >= 100, "{repaired} {refused}");
}

#[test]
fn frozen_runs_what_is_locked_and_nothing_else() {
    let server = Server::new(&[("/x.py", ok("")), ("/y.py", ok(""))]);
    let dir = tempfile::tempdir().unwrap();
    let (x, y) = (server.url("/x.py"), server.url("/y.py"));
    run(&mut on_disk(dir.path(), |_| {}), &server, &format!("q\t{x}")).unwrap();
    let mut frozen = on_disk(dir.path(), |options| options.frozen = true);
    run(&mut frozen, &server, &format!("q\t{x}")).unwrap();
    let error = run(&mut frozen, &server, &format!("q\t{y}")).unwrap_err();
    assert_eq!(error.code(), "ERR_EDGE_FROZEN");
    let text = format!("{y} is not locked, and the lockfile is frozen; run once without `frozen` to lock it");
    assert!(error.to_string().ends_with(&text), "{error}");
}

#[test]
fn a_pin_is_checked_and_needs_no_network_once_kept() {
    let server = Server::new(&[("/x.py", ok("# one"))]);
    let dir = tempfile::tempdir().unwrap();
    let spec = server.url("/x.py");
    let (one, two) = (Hash::of(b"# one"), Hash::of(b"# two"));
    let open = || on_disk(dir.path(), |_| {});
    let wrong = run(&mut open(), &server, &format!("q\t{spec}#{two}"));
    assert!(matches!(&wrong, Err(error) if error.code() == "ERR_EDGE_INTEGRITY"));
    assert_eq!(
        cause(wrong),
        format!(
            "{spec} does not have the hash that the import demands\n    expected: {two}\n    actual:   {one}"
        )
    );
    run(&mut open(), &server, &format!("q\t{spec}#{one}")).unwrap();
    server.take_requests();
    run(&mut open(), &server, &format!("q\t{spec}#{one}")).unwrap();
    assert_eq!(server.take_requests(), [""; 0]);
    // The importer knows better than the lock.
    server.set("/x.py", ok("# two"));
    run(&mut open(), &server, &format!("q\t{spec}#{two}")).unwrap();
    assert_eq!(open().store().verify().unwrap().absent, [""; 0]);
    assert_eq!(run(&mut open(), &server, &format!("q\t{spec}")).unwrap().modules[0].bytes, b"# two");
}

#[test]
fn every_failing_spec_is_in_one_error() {
    let server =
        Server::new(&[("/x.py", ok("q\t./gone.py\nq\t./broken.py")), ("/broken.py", status("500 Oops"))]);
    let error =
        run(&mut loader(), &server, &format!("q\t{}\nq\t./lost.py", server.url("/x.py"))).unwrap_err();
    let Error::Failed(failures) = &error else { panic!("{error}") };
    let specs: Vec<_> = failures.iter().map(|failure| failure.spec.as_str()).collect();
    assert_eq!(specs, ["./lost.py", "./gone.py", "./broken.py"]);
}

#[test]
fn data_is_a_module() {
    let server = Server::new(&[]);
    let plan = run(&mut loader(), &server, "q\tdata:text/python,x%20=%201").unwrap();
    assert_eq!(plan.modules[0].bytes, b"x = 1");
    assert!(cause(run(&mut loader(), &server, "q\tdata:text/python;base64,!")).contains("data:text/python"));
}

/// Stops as soon as it is asked.
struct Stopped;

impl Host for Stopped {
    type Error = Error;

    fn scan(&mut self, source: &[u8]) -> Result<Vec<Import>, Error> {
        Lister.scan(source)
    }

    fn poll_stop(&mut self, _context: &mut Context<'_>) -> Poll<Error> {
        Poll::Ready(Error::Network("stopped".into()))
    }

    fn progress(&mut self, _progress: Progress<'_>) {}

    fn wait(&mut self, _duration: Duration) -> Result<(), Error> {
        Err(Error::Network("stopped".into()))
    }
}

#[test]
fn the_host_can_stop_it() {
    let server = Server::new(&[("/x.py", Answer::Hang(Vec::new()))]);
    let base = server.url("/");
    let request = Request {
        source: b"q\t./x.py",
        base_url: &base,
        entry_dir: "",
        imports: &BTreeMap::new(),
        host_modules: &BTreeSet::new(),
        default_modules: &BTreeSet::new(),
    };
    let error = prefetch(&mut loader(), &request, &mut Stopped).unwrap_err();
    assert!(error.to_string().ends_with("stopped"), "{error}");
}
