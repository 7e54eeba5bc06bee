//! Why modules could not be had: one error for a run, listing every failing spec.

use std::fmt;

/// One spec that could not be resolved, fetched or accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// As the program or manifest wrote it.
    pub spec: String,
    /// Who asked for it: a canonical spec, or `<entry>`.
    pub importer: String,
    pub cause: String,
    /// The bytes are not those that were asked for.
    pub integrity: bool,
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
}

impl Error {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Failed(failures) if failures.iter().any(|failure| failure.integrity) => {
                "ERR_EDGE_INTEGRITY"
            }
            Self::Failed(_) => "ERR_EDGE_MODULE",
            Self::Base { .. } => "ERR_EDGE_OPTION",
        }
    }
}

fn list(failures: &[Failure]) -> String {
    match failures {
        [one] => format!("a module is missing: {one}"),
        many => {
            let lines: Vec<_> = many.iter().map(|failure| format!("\n  {failure}")).collect();
            format!("{} modules are missing:{}", many.len(), lines.concat())
        }
    }
}
