//! What is wrong with a pattern or template.

/// Which exception it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `re.error`.
    Syntax,
    /// `OverflowError`.
    Overflow,
    /// `ValueError`.
    Value,
    /// `IndexError`.
    Index,
    /// `RecursionError`.
    Recursion,
}

/// `message` is CPython's; `pos` counts characters of the pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Error {
    pub kind: Kind,
    pub message: String,
    pub pos: Option<usize>,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>, pos: Option<usize>) -> Error {
        Error { kind, message: message.into(), pos }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.pos {
            Some(pos) => write!(f, "{} at position {pos}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for Error {}

pub(crate) type Res<T> = Result<T, Error>;
