//! What may be imported from where: `permissions.import`.
//!
//! Owns: the patterns, and the question whether an address is one of the public internet. Any thread. Must be asked
//! about every URL before it is requested, including those that redirects, manifests and other modules lead to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::error::Error;

/// What the caller allows, beyond what its own options name.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Permission {
    /// Nothing over the network but what options name.
    #[default]
    Named,
    /// Local files alone.
    Local,
    /// All public hosts.
    Any,
    /// Hosts (`example.com`, `*.example.com`, `localhost:8000`), origins and URL prefixes (`https://example.com/lib/`);
    /// paths and `file:` URLs, which restrict local imports to them and the base.
    Listed(Vec<String>),
}

#[derive(Debug, Clone, PartialEq)]
enum Pattern {
    /// Host in lower case, port if one is given, and whether its subdomains are meant instead.
    Host { host: String, port: Option<u16>, below: bool },
    /// This URL, and what is below it.
    Root(Url),
}

/// The rules for one run.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Policy {
    /// Every public host.
    any: bool,
    patterns: Vec<Pattern>,
    /// Whether local files are restricted to the patterns.
    local: bool,
    /// Nothing over the network, whatever is named.
    offline: bool,
}

impl Policy {
    /// The rules of `permission`, given the base of a run and the URLs that options name.
    pub(crate) fn new(permission: &Permission, base: &Url, named: Vec<Url>) -> Result<Self, Error> {
        let mut policy = Self {
            any: *permission == Permission::Any,
            offline: *permission == Permission::Local,
            ..Self::default()
        };
        policy.patterns.extend(named.into_iter().chain([base.clone()]).map(Pattern::Root));
        if let Permission::Listed(list) = permission {
            for text in list {
                let pattern = Pattern::parse(text, base)
                    .map_err(|detail| Error::Pattern { pattern: text.clone(), detail: detail.into() })?;
                policy.local |= matches!(&pattern, Pattern::Root(url) if url.scheme() == "file");
                policy.patterns.push(pattern);
            }
        }
        Ok(policy)
    }

    /// Whether `url` may be imported. `Err`: why not, and what to do about it.
    pub(crate) fn check(&self, url: &Url) -> Result<(), String> {
        match url.scheme() {
            "http" | "https" => {}
            "file" if self.local && !self.names(url) => {
                return Err(format!("{url} may not be imported: it is outside of permissions.import"));
            }
            _ => return Ok(()),
        }
        if self.offline {
            return Err(format!("{url} may not be imported: permissions.import is false"));
        }
        let named = self.names(url);
        if !named && !self.any {
            return Err(format!(
                "{url} may not be imported; allow it with permissions: {{ import: [{:?}] }}",
                url.join(".").map_or_else(|_| url.to_string(), String::from)
            ));
        }
        let address = match url.host() {
            Some(Host::Ipv4(address)) => IpAddr::V4(address),
            Some(Host::Ipv6(address)) => IpAddr::V6(address),
            _ => return Ok(()),
        };
        if is_public(address) || self.names_host(url.host_str().unwrap_or("")) {
            return Ok(());
        }
        Err(private(url.host_str().unwrap_or(""), address))
    }

    fn names(&self, url: &Url) -> bool {
        self.patterns.iter().any(|pattern| pattern.matches(url))
    }

    /// Whether an option names this very host, which may then have any address.
    pub(crate) fn names_host(&self, host: &str) -> bool {
        self.patterns.iter().any(|pattern| match pattern {
            Pattern::Host { host: named, below: false, .. } => named == host,
            Pattern::Host { .. } => false,
            Pattern::Root(url) => url.host_str() == Some(host),
        })
    }
}

/// Why a host with this address is refused.
pub(crate) fn private(host: &str, address: IpAddr) -> String {
    let literal = host.trim_start_matches('[').trim_end_matches(']').parse();
    let what = if literal == Ok(address) {
        format!("{host} is not a public address")
    } else {
        format!("{host} has the address {address}, which is not public")
    };
    format!("{what}; if it is meant, name the host in permissions.import")
}

impl Pattern {
    fn parse(text: &str, base: &Url) -> Result<Self, &'static str> {
        if text.contains("://") || text.starts_with(['/', '.']) {
            let url = base.join(text).map_err(|_| "is not a valid URL or path")?;
            return match url.scheme() {
                "http" | "https" | "file" => Ok(Self::Root(url)),
                _ => Err("has a scheme other than https:, http: and file:"),
            };
        }
        let (below, rest) = match text.strip_prefix("*.") {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let url = Url::parse(&format!("http://{rest}/")).map_err(|_| "is not a host, a URL or a path")?;
        // `http://host:80/` is written without its port, but meant with it.
        let port = rest.rsplit_once(':').and_then(|(_, port)| port.parse().ok());
        let host = url.host_str().unwrap_or("");
        if host.is_empty() || host.contains('*') || url.path() != "/" || !url.username().is_empty() {
            return Err("is not a host, a URL or a path");
        }
        Ok(Self::Host { host: host.to_owned(), port, below })
    }

    fn matches(&self, url: &Url) -> bool {
        match self {
            Self::Host { host, port, below } => {
                let Some(actual) = url.host_str() else { return false };
                let fits = if *below {
                    actual
                        .strip_suffix(host.as_str())
                        .is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
                } else {
                    actual == host
                };
                fits && port.is_none_or(|port| url.port_or_known_default() == Some(port))
            }
            Self::Root(root) => {
                root.scheme() == url.scheme()
                    && root.host() == url.host()
                    && root.port_or_known_default() == url.port_or_known_default()
                    && below(root.path(), url.path())
            }
        }
    }
}

/// Whether `path` is `root`, or below it. What is encoded could be a way out to some servers.
fn below(root: &str, path: &str) -> bool {
    let encoded = path.to_ascii_lowercase();
    let climbs = encoded.contains("%2f") || encoded.contains("%5c");
    path == root
        || path
            .strip_prefix(root)
            .is_some_and(|rest| (root.ends_with('/') || rest.starts_with('/')) && !climbs)
}

/// Whether `address` belongs to the public internet: not to this machine, this network, or no network at all.
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (b == 18 || b == 19)))
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    let low = |at: usize| {
        let [a, b] = segments[at].to_be_bytes();
        let [c, d] = segments[at + 1].to_be_bytes();
        Ipv4Addr::new(a, b, c, d)
    };
    match segments {
        // Mapped and compatible addresses, and those that a translator takes to IPv4.
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => is_public_v4(low(6)),
        // Unspecified, loopback, compatible: nobody routes them.
        [0, 0, 0, 0, 0, 0, ..] => false,
        [0x2002, ..] => is_public_v4(low(1)),
        // Global unicast, without what is for documentation and tunnels.
        [0x2001, 0 | 0x0db8, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::{Permission, Policy, is_public};
    use url::Url;

    fn policy(list: &[&str]) -> Policy {
        let list = list.iter().map(|&text| text.to_owned()).collect();
        let base = Url::parse("file:///srv/app/").unwrap();
        let named = vec![Url::parse("https://named.example/lib/").unwrap()];
        Policy::new(&Permission::Listed(list), &base, named).unwrap()
    }

    #[test]
    fn patterns() {
        for (patterns, url, allowed) in [
            (&[][..], "https://named.example/lib/x.py", true),
            (&[], "https://named.example/lib/sub/x.py", true),
            (&[], "https://named.example/x.py", false),
            (&[], "http://named.example/lib/x.py", false),
            (&[], "https://named.example:444/lib/x.py", false),
            (&[], "https://named.example/lib/..%2fx.py", false),
            (&[], "https://other.example/lib/x.py", false),
            (&[], "file:///etc/x.py", true),
            (&["other.example"], "https://other.example/x.py", true),
            (&["other.example"], "http://other.example:8000/x.py", true),
            (&["other.example:8000"], "http://other.example:8000/x.py", true),
            (&["other.example:8000"], "http://other.example/x.py", false),
            (&["other.example"], "https://a.other.example/x.py", false),
            (&["*.other.example"], "https://a.other.example/x.py", true),
            (&["*.other.example"], "https://a.b.other.example/x.py", true),
            (&["*.other.example"], "https://other.example/x.py", false),
            (&["*.other.example"], "https://another.example/x.py", false),
            (&["https://other.example"], "https://other.example/x.py", true),
            (&["https://other.example/a"], "https://other.example/a/x.py", true),
            (&["https://other.example/a"], "https://other.example/ab/x.py", false),
            (&["https://other.example/a/"], "https://other.example/a/x.py", true),
            (&["https://other.example/a/"], "https://other.example/b/x.py", false),
            (&["./lib/"], "file:///srv/app/x.py", true),
            (&["/opt/lib/"], "file:///opt/lib/x.py", true),
            (&["/opt/lib/"], "file:///opt/x.py", false),
            (&["file:///opt/lib/"], "file:///srv/app/lib/x.py", true),
            (&["other.example"], "http://127.0.0.1/x.py", false),
            (&["127.0.0.1"], "http://127.0.0.1/x.py", true),
            (&["127.0.0.1:80"], "http://127.0.0.1/x.py", true),
            (&["[::1]:80"], "http://[::1]/x.py", true),
            (&["http://169.254.169.254/"], "http://169.254.169.254/x.py", true),
            (&["OTHER.example"], "https://other.EXAMPLE/x.py", true),
        ] {
            let outcome = policy(patterns).check(&Url::parse(url).unwrap());
            assert_eq!(outcome.is_ok(), allowed, "{patterns:?} {url} {outcome:?}");
        }
    }

    #[test]
    fn any_host_is_any_public_one() {
        let base = Url::parse("file:///srv/app/").unwrap();
        let policy = Policy::new(&Permission::Any, &base, Vec::new()).unwrap();
        let check = |url: &str| policy.check(&Url::parse(url).unwrap());
        assert_eq!(check("https://example.com/x.py"), Ok(()));
        for url in
            ["http://127.0.0.1/x", "http://2130706433/x", "http://0x7f.1/x", "http://[::ffff:10.0.0.1]/x"]
        {
            assert!(check(url).unwrap_err().contains("not a public address"), "{url}");
        }
    }

    #[test]
    fn nonsense_is_refused() {
        let base = Url::parse("file:///srv/app/").unwrap();
        for pattern in ["", "*", "*.", "a b", "ftp://x/", "a.*.b", "user@host", "host/path"] {
            let listed = Permission::Listed(vec![pattern.into()]);
            assert!(Policy::new(&listed, &base, Vec::new()).is_err(), "{pattern}");
        }
    }

    #[test]
    fn addresses() {
        for (address, public) in [
            ("1.1.1.1", true),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.0.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("100.128.0.1", true),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("224.0.0.1", false),
            ("198.18.0.1", false),
            ("2606:4700::1111", true),
            ("::1", false),
            ("::", false),
            ("fe80::1", false),
            ("fc00::1", false),
            ("ff02::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:1.1.1.1", true),
            ("::127.0.0.1", false),
            ("64:ff9b::a00:1", false),
            ("2002:a00:1::", false),
            ("2001:db8::1", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
        }
    }
}
