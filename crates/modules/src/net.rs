//! Bytes over http(s).
//!
//! Owns: the client, redirects, retries, time-outs, the size cap, the check of every address that a name resolves to,
//! and how an error reads. Runs as futures on the worker's thread; whoever drops a future ends its request. Must
//! never follow a redirect that the policy has not been asked about, nor keep more than the cap in memory.

use std::error::Error as _;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{CONTENT_TYPE, LOCATION};
use reqwest::{Certificate, Client, Response, StatusCode};
use url::Url;

use crate::fetch::{FetchError, MAX_BYTES};
use crate::policy::{Policy, is_public, private};

const MAX_REDIRECTS: usize = 10;
/// Progress of a body is reported when this much has come since the last report.
const REPORT_BYTES: usize = 256 << 10;

/// How patient to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// For a connection to come about, TLS included.
    pub connect_timeout: Duration,
    /// For one attempt, from the request to the last byte.
    pub total_timeout: Duration,
    /// Attempts at one URL.
    pub attempts: u32,
    /// Wait before the second attempt; doubled before each further one.
    pub back_off: Duration,
    /// Largest module, counted after decompression.
    pub max_bytes: u64,
}

impl Default for Network {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(60),
            attempts: 3,
            back_off: Duration::from_millis(200),
            max_bytes: MAX_BYTES,
        }
    }
}

/// What a server sent.
pub(crate) struct Body {
    pub bytes: Vec<u8>,
    pub content_type: String,
}

/// Makes requests. Clones share connections.
#[derive(Clone)]
pub(crate) struct Net {
    client: Client,
    policy: Arc<RwLock<Policy>>,
    network: Network,
}

/// Why an attempt failed.
enum Trouble {
    /// Another attempt may fare better.
    Passing {
        cause: String,
        answered: bool,
    },
    Lasting(FetchError),
}

impl Net {
    pub(crate) fn new(network: &Network) -> Result<Self, String> {
        let policy = Arc::new(RwLock::new(Policy::default()));
        let resolver = Arc::new(Resolver { policy: policy.clone(), proxies: proxies() });
        let mut client = Client::builder()
            .user_agent(concat!("edge-python/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(network.connect_timeout)
            .timeout(network.total_timeout)
            // Between runs nobody looks after connections.
            .pool_idle_timeout(Duration::from_secs(10))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .dns_resolver(resolver);
        for certificate in extra_certificates()? {
            client = client.add_root_certificate(certificate);
        }
        let client = client.build().map_err(|error| describe(&error))?;
        Ok(Self { client, policy, network: network.clone() })
    }

    /// The rules of the run whose requests follow.
    pub(crate) fn set_policy(&self, policy: Policy) {
        *self.policy.write().unwrap_or_else(PoisonError::into_inner) = policy;
    }

    /// The bytes of `url`, after as many attempts as it takes and is allowed. `arrived` hears how many have come so far,
    /// and how many are expected if the server says so; never of the last ones.
    pub(crate) async fn get(
        &self,
        url: &Url,
        arrived: &impl Fn(usize, Option<u64>),
    ) -> Result<Body, FetchError> {
        let mut back_off = self.network.back_off;
        let mut attempt = 1;
        loop {
            match self.attempt(url, arrived).await {
                Ok(body) => return Ok(body),
                Err(Trouble::Lasting(error)) => return Err(error),
                Err(Trouble::Passing { cause, answered }) if attempt >= self.network.attempts => {
                    let times = if attempt == 1 { String::new() } else { format!(" ({attempt} attempts)") };
                    // A server that speaks TLS has nothing to say to this.
                    let hint = if url.scheme() == "http" && !answered { "; is https:// meant?" } else { "" };
                    return Err(FetchError::Other(format!("{url}: {cause}{times}{hint}")));
                }
                Err(Trouble::Passing { .. }) => tokio::time::sleep(back_off).await,
            }
            attempt += 1;
            back_off *= 2;
        }
    }

    async fn attempt(&self, url: &Url, arrived: &impl Fn(usize, Option<u64>)) -> Result<Body, Trouble> {
        let other = |text: String| Trouble::Lasting(FetchError::Other(format!("{url}: {text}")));
        let mut at = url.clone();
        for _ in 0..=MAX_REDIRECTS {
            let request = self.client.get(at.clone()).send();
            let response = request.await.map_err(|error| self.trouble(url, &error, false))?;
            let status = response.status();
            if !status.is_redirection() || status == StatusCode::NOT_MODIFIED {
                return self.read(url, response, arrived).await;
            }
            let Some(location) = response.headers().get(LOCATION) else {
                return Err(other(format!("the server answered {status} without a Location")));
            };
            let location = String::from_utf8_lossy(location.as_bytes()).into_owned();
            let next = at.join(&location);
            let next =
                next.map_err(|_| other(format!("the server redirects to {location:?}, which is no URL")))?;
            if !matches!(next.scheme(), "http" | "https") {
                return Err(other(format!("the server redirects to {next}; redirects stay within http(s)")));
            }
            if at.scheme() == "https" && next.scheme() == "http" {
                return Err(other(format!("the server redirects to {next}, which is not encrypted")));
            }
            self.policy.read().unwrap_or_else(PoisonError::into_inner).check(&next).map_err(|detail| {
                Trouble::Lasting(FetchError::Forbidden(format!("{url}: the server redirects to {detail}")))
            })?;
            at = next;
        }
        Err(other(format!("more than {MAX_REDIRECTS} redirects; the last one leads to {at}")))
    }

    async fn read(
        &self,
        url: &Url,
        mut response: Response,
        arrived: &impl Fn(usize, Option<u64>),
    ) -> Result<Body, Trouble> {
        let status = response.status();
        match status {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND | StatusCode::GONE => {
                return Err(Trouble::Lasting(FetchError::Missing(format!(
                    "{url}: the server answered {status}"
                ))));
            }
            StatusCode::TOO_MANY_REQUESTS
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT => {
                let cause = format!("the server answered {status}");
                return Err(Trouble::Passing { cause, answered: true });
            }
            _ => {
                let text = format!("{url}: the server answered {status}");
                return Err(Trouble::Lasting(FetchError::Other(text)));
            }
        }
        let content_type = response.headers().get(CONTENT_TYPE);
        let content_type = content_type
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .unwrap_or_default();
        // Not known of a compressed body: its length is another one.
        let total = response.content_length();
        let mut reported = 0;
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.trouble(url, &error, true))? {
            if (bytes.len() + chunk.len()) as u64 > self.network.max_bytes {
                let text = format!("{url}: more than the {} bytes allowed", self.network.max_bytes);
                return Err(Trouble::Lasting(FetchError::Other(text)));
            }
            bytes.extend_from_slice(&chunk);
            if bytes.len() - reported >= REPORT_BYTES && total != Some(bytes.len() as u64) {
                reported = bytes.len();
                arrived(reported, total);
            }
        }
        Ok(Body { bytes, content_type })
    }

    fn trouble(&self, url: &Url, error: &reqwest::Error, answered: bool) -> Trouble {
        let mut source = error.source();
        while let Some(cause) = source {
            if let Some(Refused(detail)) = cause.downcast_ref() {
                return Trouble::Lasting(FetchError::Forbidden(format!("{url}: {detail}")));
            }
            source = cause.source();
        }
        let Network { connect_timeout, total_timeout, .. } = &self.network;
        if error.is_timeout() {
            // Another attempt would take as long.
            let text = if error.is_connect() {
                format!("{url}: no connection within {} s", connect_timeout.as_secs_f64())
            } else {
                format!("{url}: not complete within {} s", total_timeout.as_secs_f64())
            };
            return Trouble::Lasting(FetchError::Other(text));
        }
        let cause = describe(error);
        let what = if error.is_connect() { "cannot connect" } else { "the connection broke off" };
        Trouble::Passing { cause: format!("{what}: {cause}"), answered }
    }
}

/// The last cause, which says what happened; those before it say where in the client.
fn describe(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = cause.to_string();
        source = cause.source();
    }
    text
}

/// Certificates beyond Mozilla's, from the file that Node takes them from.
fn extra_certificates() -> Result<Vec<Certificate>, String> {
    const VARIABLE: &str = "NODE_EXTRA_CA_CERTS";
    let Some(path) = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()) else {
        return Ok(Vec::new());
    };
    let wrong = |detail: String| format!("{VARIABLE}={}: {detail}", path.display());
    let text = std::fs::read(&path).map_err(|error| wrong(error.to_string()))?;
    Certificate::from_pem_bundle(&text).map_err(|error| wrong(describe(&error)))
}

/// Hosts of proxies that the environment names: they may have any address.
fn proxies() -> Vec<String> {
    let names = ["http_proxy", "https_proxy", "all_proxy"].map(str::to_owned);
    let upper = names.clone().map(|name| name.to_uppercase());
    let values = names.iter().chain(&upper).filter_map(|name| std::env::var(name).ok());
    let hosts = values.filter_map(|value| {
        let url = Url::parse(&value).or_else(|_| Url::parse(&format!("http://{value}"))).ok()?;
        url.host_str().map(str::to_owned)
    });
    hosts.collect()
}

/// Resolves names as the system does, and refuses addresses that are not public.
struct Resolver {
    policy: Arc<RwLock<Policy>>,
    proxies: Vec<String>,
}

/// Why a name may not be used.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Refused(String);

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let named = self.proxies.contains(&host)
            || self.policy.read().unwrap_or_else(PoisonError::into_inner).names_host(&host);
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0)).await?.collect();
            let usable: Vec<_> = found.iter().copied().filter(|at| named || is_public(at.ip())).collect();
            match found.first() {
                Some(first) if usable.is_empty() => {
                    Err(Box::new(Refused(private(&host, first.ip())))
                        as Box<dyn std::error::Error + Send + Sync>)
                }
                _ => Ok(Box::new(usable.into_iter()) as Addrs),
            }
        })
    }
}
