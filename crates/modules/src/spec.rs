//! Canonical specs: the names under which the VM knows modules.

use edge_store::Hash;
use url::Url;

/// Everything up to and including the last `/` of `spec`, else nothing.
pub fn dir(spec: &str) -> &str {
    &spec[..spec.rfind('/').map_or(0, |slash| slash + 1)]
}

/// `target` as seen from directory `base`. What has a scheme or starts with `/` stands as it is; over a URL base
/// the rules of URLs hold; else `./` is dropped and each `../` removes one segment, never above the root.
pub fn join(base: &str, target: &str) -> String {
    if target.contains("://") || target.starts_with('/') {
        return target.to_owned();
    }
    if base.contains("://")
        && let Ok(url) = Url::parse(base).and_then(|base| base.join(target))
    {
        return url.into();
    }
    let mut base = base;
    let mut target = target;
    loop {
        if let Some(rest) = target.strip_prefix("./") {
            target = rest;
        } else if let Some(rest) = target.strip_prefix("../") {
            target = rest;
            base = parent(base).unwrap_or(base);
        } else {
            return format!("{base}{target}");
        }
    }
}

/// The directory above `base` (which ends in `/`), or `None` at a root.
pub(crate) fn parent(base: &str) -> Option<&str> {
    let inner = base.strip_suffix('/')?;
    if inner.is_empty() || inner.ends_with('/') {
        return None;
    }
    Some(dir(inner))
}

/// Splits `#sha256-<64 hex>` off a spec. What stands behind `#` in data is no fragment of ours either.
pub(crate) fn split_hash(spec: &str) -> Result<(&str, Option<Hash>), String> {
    let Some((bare, fragment)) = spec.split_once('#') else { return Ok((spec, None)) };
    let hash = fragment.strip_prefix("sha256-").and_then(Hash::from_hex).ok_or_else(|| {
        format!("the fragment '#{fragment}' is not understood; only #sha256-<64 hexadecimal digits> is")
    })?;
    Ok((bare, Some(hash)))
}

#[cfg(test)]
mod tests {
    use super::{Hash, dir, join, parent, split_hash};

    #[test]
    fn joins_as_the_vm_does() {
        for (base, target, expected) in [
            ("", "./a.py", "a.py"),
            ("", "../a.py", "a.py"),
            ("lib/", "./a.py", "lib/a.py"),
            ("lib/x/", "../a.py", "lib/a.py"),
            ("lib/x/", "../../../a.py", "a.py"),
            ("lib/", "/abs/a.py", "/abs/a.py"),
            ("lib/", "file:///a.py", "file:///a.py"),
            ("/abs/", "../../a.py", "/a.py"),
            ("file:///x/y/", "../a.py", "file:///x/a.py"),
        ] {
            assert_eq!(join(base, target), expected, "{base} + {target}");
        }
    }

    #[test]
    fn directories() {
        assert_eq!(dir("a.py"), "");
        assert_eq!(dir("lib/a.py"), "lib/");
        assert_eq!(parent("lib/x/"), Some("lib/"));
        assert_eq!(parent("lib/"), Some(""));
        assert_eq!(parent(""), None);
        assert_eq!(parent("/"), None);
        assert_eq!(parent("file:///"), None);
    }

    #[test]
    fn fragments() {
        let hex = "ab".repeat(32);
        assert_eq!(split_hash(&format!("./a.py#sha256-{hex}")), Ok(("./a.py", Some(Hash([0xAB; 32])))));
        assert_eq!(split_hash("./a.py"), Ok(("./a.py", None)));
        assert!(split_hash("./a.py#v2").is_err());
        assert!(split_hash("./a.py#sha256-+b").is_err());
    }
}
