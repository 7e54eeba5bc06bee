//! Why modules could not be had: one error for a run, listing every failing spec.

use std::fmt;
use std::path::PathBuf;

/// What kind of trouble a failure is; decides the code of the error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It cannot be found, read or used.
    Unavailable,
    /// The bytes are not those that were asked for.
    Integrity,
    /// The caller has not allowed it.
    Permission,
    /// It is not locked, and the lockfile is frozen.
    Frozen,
}

/// One spec that could not be resolved, fetched or accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// As the program or manifest wrote it.
    pub spec: String,
    /// Who asked for it: a canonical spec, or `<entry>`.
    pub importer: String,
    pub cause: String,
    pub kind: Kind,
}

impl Failure {
    pub(crate) fn new(kind: Kind, cause: String) -> Self {
        Self { spec: String::new(), importer: String::new(), cause, kind }
    }
}

impl From<String> for Failure {
    fn from(cause: String) -> Self {
        Self::new(Kind::Unavailable, cause)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' (imported by {}): {}", self.spec, self.importer, self.cause)
    }
}

#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    #[error("the program was not started, {}", list(.0))]
    Failed(Vec<Failure>),
    #[error("base URL '{url}': {detail}; give an absolute URL, such as file:///srv/app/")]
    Base { url: String, detail: String },
    #[error("permissions.import: {pattern:?} {detail}")]
    Pattern { pattern: String, detail: String },
    #[error("the machinery for network requests cannot start: {0}")]
    Network(String),
    #[error(
        "cannot vendor what is not below {base}: {}; give a baseUrl above it",
        paths.join(", ")
    )]
    Outside { base: String, paths: Vec<String> },
    #[error("vendor {}: {detail}", path.display())]
    Vendor { path: PathBuf, detail: String },
    #[error("the program was not started, {0}")]
    Store(#[from] edge_store::Error),
}

impl Error {
    /// The stable code of this error. Of several failures, the gravest kind decides.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Failed(failures) => {
                let has = |kind| failures.iter().any(|failure| failure.kind == kind);
                match () {
                    () if has(Kind::Integrity) => "ERR_EDGE_INTEGRITY",
                    () if has(Kind::Frozen) => "ERR_EDGE_FROZEN",
                    () if has(Kind::Permission) => "ERR_EDGE_PERMISSION",
                    () => "ERR_EDGE_MODULE",
                }
            }
            Self::Base { .. } | Self::Pattern { .. } | Self::Outside { .. } | Self::Vendor { .. } => {
                "ERR_EDGE_OPTION"
            }
            Self::Network(_) => "ERR_EDGE_MODULE",
            Self::Store(error) => error.code(),
        }
    }
}

fn list(failures: &[Failure]) -> String {
    match failures {
        [one] if one.kind == Kind::Unavailable => format!("a module is missing: {one}"),
        [one] => format!("a module was refused: {one}"),
        many => {
            let lines: Vec<_> = many.iter().map(|failure| format!("\n  {failure}")).collect();
            format!("{} modules are missing:{}", many.len(), lines.concat())
        }
    }
}
