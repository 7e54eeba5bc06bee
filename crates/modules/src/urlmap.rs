//! Where the bytes of a remote module are taken from instead of its server: URL keys among `imports`, as in an import map.
//!
//! A key is a whole URL, or a prefix that ends in `/`; the longest that fits wins. Only the bytes come from elsewhere: a
//! module keeps its URL, and what it imports is relative to that. Pure.

use url::Url;

use crate::fetch::is_remote;

/// Key → target, both absolute, the longest keys first.
#[derive(Debug, Default)]
pub(crate) struct UrlMap(Vec<(String, Url)>);

impl UrlMap {
    /// Adds those of `imports` whose key is an http(s) URL; targets are relative to `base`. What is there already wins.
    /// `Err`: a key or target that makes no sense.
    pub(crate) fn extend<'a>(
        &mut self,
        imports: impl IntoIterator<Item = (&'a String, &'a String)>,
        base: &Url,
    ) -> Result<(), String> {
        for (key, target) in imports {
            let Some(url) = Url::parse(key).ok().filter(is_remote) else { continue };
            let at = base.join(target).map_err(|error| format!("$.imports[{key:?}]: {target:?}: {error}"))?;
            if key.ends_with('/') != at.path().ends_with('/') {
                return Err(format!(
                    "$.imports[{key:?}]: only both of key and {target:?} can end in /, or none"
                ));
            }
            let key = String::from(url);
            if !self.0.iter().any(|(known, _)| *known == key) {
                self.0.push((key, at));
            }
        }
        self.0.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        Ok(())
    }

    /// Where the bytes of `url` are; `None`: at `url`.
    pub(crate) fn find(&self, url: &Url) -> Option<Url> {
        if self.0.is_empty() || !is_remote(url) {
            return None;
        }
        let text = url.as_str();
        self.0.iter().find_map(|(key, target)| match text.strip_prefix(key.as_str())? {
            "" => Some(target.clone()),
            // What cannot be appended, or leads out of the target, is not there.
            rest if key.ends_with('/') => {
                target.join(&format!("./{rest}")).ok().filter(|at| at.as_str().starts_with(target.as_str()))
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::UrlMap;
    use url::Url;

    #[test]
    fn the_longest_key_wins() {
        let imports = [
            ("https://a/", "./a/"),
            ("https://a/lib/", "https://mirror/l/"),
            ("https://a/lib/x.py", "./one.py"),
            ("https://b/x.py?v=2", "./two.py"),
            ("util", "./util.py"),
        ];
        let imports: Vec<_> = imports.map(|(key, target)| (key.to_owned(), target.to_owned())).into();
        let mut map = UrlMap::default();
        map.extend(imports.iter().map(|(key, target)| (key, target)), &Url::parse("file:///p/").unwrap())
            .unwrap();
        for (url, expected) in [
            ("https://a/x.py", Some("file:///p/a/x.py")),
            ("https://a/deep/x.py", Some("file:///p/a/deep/x.py")),
            ("https://a/lib/y.py", Some("https://mirror/l/y.py")),
            ("https://a/lib/x.py", Some("file:///p/one.py")),
            ("https://a/lib/x.py?v=1", Some("https://mirror/l/x.py?v=1")),
            ("https://b/x.py?v=2", Some("file:///p/two.py")),
            ("https://b/x.py", None),
            ("http://a/x.py", None),
            ("file:///p/util.py", None),
        ] {
            let found = map.find(&Url::parse(url).unwrap());
            assert_eq!(found.as_ref().map(Url::as_str), expected, "{url}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        let base = Url::parse("file:///p/").unwrap();
        for (key, target, expected) in [
            (
                "https://a/",
                "./a",
                r#"$.imports["https://a/"]: only both of key and "./a" can end in /, or none"#,
            ),
            ("https://a/x", "./a/", "only both"),
            ("https://a/x", "https://[", "$.imports[\"https://a/x\"]: \"https://[\": "),
        ] {
            let (key, target) = (key.to_owned(), target.to_owned());
            let error = UrlMap::default().extend([(&key, &target)], &base).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
