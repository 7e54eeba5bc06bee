//! What outlives a run: the store, the connections, the rules.
//!
//! Owns: the order "locked and kept, else the network", what is put into store and lockfile, the thread that writes files
//! while answers are awaited, and the event loop that requests run on, which exists only once there was something to
//! request. Runs on the worker's thread. Must never go on with a request after the caller's `poll_stop` has answered.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use edge_store::{Hash, Lock, Store};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::stream::FuturesUnordered;
use tokio::runtime::Runtime;
use url::Url;

use crate::error::Error;
use crate::fetch::FetchError;
use crate::net::{Body, Net, Network};
use crate::plan::Import;
use crate::policy::{Permission, Policy};

/// Requests that are under way at once.
const CONCURRENCY: usize = 16;

/// The caller of a prefetch: it lists imports and may put an end to it.
pub trait Host {
    type Error: From<Error>;

    /// The imports of a source.
    fn scan(&mut self, source: &[u8]) -> Result<Vec<Import>, Self::Error>;

    /// Makes a WebAssembly module, whose bytes have this hash, ready to be registered. The inner error: why it is none that
    /// a program can import.
    fn compile(&mut self, _hash: Hash, _wasm: &Arc<Vec<u8>>) -> Result<Result<(), String>, Self::Error> {
        Ok(Err("this host cannot run WebAssembly modules".into()))
    }

    /// Ready with the reason once fetching is to stop; else the context's waker is called when it is.
    fn poll_stop(&mut self, context: &mut Context<'_>) -> Poll<Self::Error>;

    /// Bytes of a module or manifest have come.
    fn progress(&mut self, progress: Progress<'_>);

    /// Waits, but not longer than this. An error: stop.
    fn wait(&mut self, duration: Duration) -> Result<(), Self::Error>;
}

/// How far the fetching of one URL is. A small body is reported once, when it is complete.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress<'a> {
    pub url: &'a str,
    /// Bytes that are here, decompressed. Fewer than before: the server broke off, and it is fetched anew.
    pub bytes: u64,
    /// Bytes that it has, if that is known; always once it is complete.
    pub total: Option<u64>,
    /// Whether they come from the store.
    pub cached: bool,
}

impl<'a> Progress<'a> {
    fn complete(url: &'a str, bytes: usize, cached: bool) -> Self {
        Self { url, bytes: bytes as u64, total: Some(bytes as u64), cached }
    }
}

pub struct Loader {
    store: Store,
    permission: Permission,
    network: Network,
    /// Made with the first request.
    remote: Option<Remote>,
}

struct Remote {
    /// An option only for `drop`.
    runtime: Option<Runtime>,
    net: Net,
}

impl Drop for Remote {
    fn drop(&mut self) {
        // Without waiting for names that are being resolved.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Something to fetch from a server.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Need {
    pub url: Url,
    /// The hash that the importer demands.
    pub pin: Option<Hash>,
    pub manifest: bool,
}

/// What came of a `Need`.
#[derive(Debug, Clone)]
pub(crate) struct Fetched {
    pub hash: Hash,
    pub bytes: Arc<Vec<u8>>,
    /// Empty when it came from the store.
    pub content_type: String,
}

/// What a run will add to the lockfile, if it starts.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    locks: Vec<Lock>,
    missing: Vec<String>,
    /// Bytes to be kept.
    unwritten: Vec<Arc<Vec<u8>>>,
    /// Whether the lockfile has been read for this run.
    fresh: bool,
}

pub(crate) type Outcome = Result<Fetched, FetchError>;

/// What servers said.
type Answers = Vec<(Need, Result<Body, FetchError>)>;

impl Loader {
    pub fn new(store: Store, permission: Permission, network: Network) -> Self {
        Self { store, permission, network, remote: None }
    }

    pub fn store(&mut self) -> &mut Store {
        &mut self.store
    }

    pub(crate) fn permission(&self) -> &Permission {
        &self.permission
    }

    /// Fetches everything in `needs`, from the store if it can be, else at once from the network.
    pub(crate) fn fetch<H: Host>(
        &mut self,
        needs: Vec<Need>,
        policy: &Policy,
        findings: &mut Findings,
        host: &mut H,
    ) -> Result<Vec<(Url, Outcome)>, H::Error> {
        if !findings.fresh {
            self.store.refresh().map_err(Error::from)?;
            findings.fresh = true;
        }
        let mut outcomes = Vec::with_capacity(needs.len());
        let mut requests = Vec::new();
        for need in needs {
            match self.kept(&need) {
                Some(outcome) => {
                    if let Ok(fetched) = &outcome {
                        host.progress(Progress::complete(need.url.as_str(), fetched.bytes.len(), true));
                    }
                    if let (Ok(fetched), Some(_)) = (&outcome, need.pin) {
                        self.note(&need, fetched.hash, findings);
                    }
                    outcomes.push((need.url, outcome));
                }
                None => requests.push(need),
            }
        }
        if requests.is_empty() {
            return Ok(outcomes);
        }
        let unwritten = std::mem::take(&mut findings.unwritten);
        for (need, result) in self.request(requests, unwritten, policy, host)? {
            let outcome = self.accept(&need, result, findings);
            outcomes.push((need.url, outcome));
        }
        Ok(outcomes)
    }

    /// What the store says about `need`; `None`: ask the network.
    fn kept(&self, need: &Need) -> Option<Outcome> {
        let url = need.url.as_str();
        let locked = self.store.locked(url);
        let wanted = need.pin.or(locked);
        if self.store.is_frozen() && wanted.is_none_or(|wanted| Some(wanted) != locked) {
            if need.manifest && self.store.is_missing(url) {
                return Some(Err(FetchError::Missing(format!("{url} is locked as missing"))));
            }
            let text = match (need.pin, locked) {
                (Some(pin), Some(locked)) => format!("{url} is locked to {locked}, not to {pin}"),
                _ => format!("{url} is not locked"),
            };
            return Some(Err(FetchError::Frozen(format!(
                "{text}, and the lockfile is frozen; run once without `frozen` to lock it"
            ))));
        }
        if let Some(hash) = wanted {
            let bytes = Arc::new(self.store.get(&hash)?);
            return Some(Ok(Fetched { hash, bytes, content_type: String::new() }));
        }
        (need.manifest && self.store.is_missing(url))
            .then(|| Err(FetchError::Missing(format!("{url} is known to be missing"))))
    }

    fn note(&self, need: &Need, hash: Hash, findings: &mut Findings) {
        let spec = need.url.as_str();
        if self.store.locked(spec) != Some(hash) {
            findings.locks.push(Lock { spec: spec.to_owned(), hash, replace: need.pin.is_some() });
        }
    }

    /// Checks what a server sent against the lock, and keeps it.
    fn accept(&self, need: &Need, result: Result<Body, FetchError>, findings: &mut Findings) -> Outcome {
        let url = need.url.as_str();
        let locked = self.store.locked(url);
        let body = match (result, locked) {
            (Ok(body), _) => body,
            (Err(FetchError::Missing(cause)), Some(locked)) => {
                return Err(FetchError::Other(format!("{cause}, but it is locked to {locked}")));
            }
            (Err(FetchError::Missing(cause)), None) => {
                if need.manifest {
                    findings.missing.push(url.to_owned());
                }
                return Err(FetchError::Missing(cause));
            }
            (Err(error), _) => return Err(error),
        };
        let hash = Hash::of(&body.bytes);
        let (bytes, content_type) = (Arc::new(body.bytes), body.content_type);
        match (need.pin, locked) {
            // The importer of other bytes than it demands learns so from their hash.
            (Some(pin), _) if pin != hash => return Ok(Fetched { hash, bytes, content_type }),
            (None, Some(locked)) if locked != hash => {
                let drift = edge_store::Error::Drift { spec: url.to_owned(), locked, remote: hash };
                return Err(FetchError::Drift(drift.to_string()));
            }
            _ => {}
        }
        findings.unwritten.push(bytes.clone());
        self.note(need, hash, findings);
        Ok(Fetched { hash, bytes, content_type })
    }

    /// Locks what a run has found.
    pub(crate) fn record<H: Host>(&mut self, findings: &Findings, host: &mut H) -> Result<(), H::Error> {
        for bytes in &findings.unwritten {
            self.store.put(bytes);
        }
        let mut stop = None;
        let recorded = self.store.record(&findings.locks, &findings.missing, &mut |duration| {
            stop = host.wait(duration).err();
            stop.is_none()
        });
        match (stop, recorded) {
            (Some(stop), _) => Err(stop),
            (None, recorded) => Ok(recorded.map_err(Error::from)?),
        }
    }

    /// Asks servers for `needs`, and keeps `unwritten` in the meantime.
    fn request<H: Host>(
        &mut self,
        needs: Vec<Need>,
        unwritten: Vec<Arc<Vec<u8>>>,
        policy: &Policy,
        host: &mut H,
    ) -> Result<Answers, H::Error> {
        let remote = match &mut self.remote {
            Some(remote) => remote,
            empty => empty.insert(Remote::new(&self.network)?),
        };
        remote.net.set_policy(policy.clone());
        let Some(runtime) = &remote.runtime else {
            return Err(Error::Network("it has ended".into()).into());
        };
        let host = RefCell::new(host);
        let stop = poll_fn(|context| host.borrow_mut().poll_stop(context));
        let all =
            fetch_all(&remote.net, needs, |progress: Progress<'_>| host.borrow_mut().progress(progress));
        let store = &self.store;
        let (answers, left) = thread::scope(|scope| {
            let write = || unwritten.iter().filter(|bytes| !store.write(bytes)).collect::<Vec<_>>();
            // Files take as long as an answer does. Where no thread can be had, they are written afterwards.
            let writer = if unwritten.is_empty() || !store.is_persistent() {
                None
            } else {
                thread::Builder::new().name("edge-store".into()).spawn_scoped(scope, write).ok()
            };
            let answers = runtime.block_on(async {
                match select(std::pin::pin!(stop), std::pin::pin!(all)).await {
                    Either::Left((error, _)) => Err(error),
                    Either::Right((answers, _)) => Ok(answers),
                }
            });
            let left = writer.and_then(|writer| writer.join().ok());
            (answers, left.unwrap_or_else(|| unwritten.iter().collect()))
        });
        for bytes in left {
            self.store.put(bytes);
        }
        answers
    }
}

impl Remote {
    fn new(network: &Network) -> Result<Self, Error> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            // Resolving names is all that they do.
            .max_blocking_threads(CONCURRENCY)
            .thread_name("edge-resolver")
            .build()
            .map_err(|error| Error::Network(error.to_string()))?;
        let net = Net::new(network).map_err(Error::Network)?;
        Ok(Self { runtime: Some(runtime), net })
    }
}

/// Requests all of `needs`, a bounded number at a time.
fn fetch_all(net: &Net, needs: Vec<Need>, progress: impl Fn(Progress<'_>)) -> impl Future<Output = Answers> {
    let net = net.clone();
    async move {
        let progress = &progress;
        let mut results = Vec::with_capacity(needs.len());
        let mut running = FuturesUnordered::new();
        // In the order in which they were asked for.
        let mut left = needs.into_iter();
        let fetch = |need: Need| {
            let net = net.clone();
            async move {
                let url = need.url.as_str();
                let arrived = |bytes: usize, total| {
                    progress(Progress { url, bytes: bytes as u64, total, cached: false });
                };
                let result = net.get(&need.url, &arrived).await;
                if let Ok(body) = &result {
                    progress(Progress::complete(url, body.bytes.len(), false));
                }
                (need, result)
            }
        };
        running.extend(left.by_ref().take(CONCURRENCY).map(fetch));
        while let Some((need, result)) = running.next().await {
            results.push((need, result));
            running.extend(left.next().map(fetch));
        }
        results
    }
}
