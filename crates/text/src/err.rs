//! The error type of the whole crate: a kind, which the VM maps to an exception class, and CPython's message.

/// What a codec error carries besides its message: the fields of `UnicodeDecodeError`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeInfo {
    pub encoding: String,
    pub object: Vec<u8>,
    pub start: usize,
    pub end: usize,
    pub reason: String,
}

/// The fields of `UnicodeEncodeError`; positions count codepoints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeInfo {
    pub encoding: String,
    pub object: String,
    pub start: usize,
    pub end: usize,
    pub reason: String,
}

/// Which exception class an error stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrKind {
    Value,
    Type,
    Overflow,
    Index,
    Key,
    ZeroDivision,
    Memory,
    Lookup,
    Unicode,
    /// UnicodeError of a label of IDNA, and what it should be.
    RoundTrip(Vec<u8>, Vec<u8>),
    UnicodeDecode(Box<DecodeInfo>),
    UnicodeEncode(Box<EncodeInfo>),
}

impl ErrKind {
    /// The name of the exception class.
    pub fn class(&self) -> &'static str {
        match self {
            ErrKind::Value => "ValueError",
            ErrKind::Type => "TypeError",
            ErrKind::Overflow => "OverflowError",
            ErrKind::Index => "IndexError",
            ErrKind::Key => "KeyError",
            ErrKind::ZeroDivision => "ZeroDivisionError",
            ErrKind::Memory => "MemoryError",
            ErrKind::Lookup => "LookupError",
            ErrKind::Unicode | ErrKind::RoundTrip(..) => "UnicodeError",
            ErrKind::UnicodeDecode(_) => "UnicodeDecodeError",
            ErrKind::UnicodeEncode(_) => "UnicodeEncodeError",
        }
    }
}

/// A Python exception to be raised: `message` is what `str(e)` gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PyErr {
    pub kind: ErrKind,
    pub message: String,
}

pub type Res<T> = Result<T, PyErr>;

impl std::fmt::Display for PyErr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.kind.class(), self.message)
    }
}

impl std::error::Error for PyErr {}

impl PyErr {
    pub fn new(kind: ErrKind, message: impl Into<String>) -> PyErr {
        PyErr { kind, message: message.into() }
    }

    /// A `UnicodeDecodeError` with the message CPython's `str()` builds from its fields.
    pub fn decode(encoding: &str, object: &[u8], start: usize, end: usize, reason: &str) -> PyErr {
        let message = if end == start + 1 && start < object.len() {
            format!(
                "'{encoding}' codec can't decode byte 0x{:02x} in position {start}: {reason}",
                object[start]
            )
        } else {
            let last = end.saturating_sub(1);
            format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}")
        };
        let (encoding, object, reason) = (encoding.to_string(), object.to_vec(), reason.to_string());
        let info = DecodeInfo { encoding, object, start, end, reason };
        PyErr { kind: ErrKind::UnicodeDecode(Box::new(info)), message }
    }

    /// A `UnicodeEncodeError`; `start` and `end` are codepoint positions in `object`.
    pub fn encode(encoding: &str, object: &str, start: usize, end: usize, reason: &str) -> PyErr {
        let only = (end == start + 1).then(|| object.chars().nth(start)).flatten();
        let message = match only {
            Some(c) => {
                let c = c as u32;
                let shown = match c {
                    0..=0xff => format!("\\x{c:02x}"),
                    0x100..=0xffff => format!("\\u{c:04x}"),
                    _ => format!("\\U{c:08x}"),
                };
                format!("'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}")
            }
            None => {
                let last = end.saturating_sub(1);
                format!("'{encoding}' codec can't encode characters in position {start}-{last}: {reason}")
            }
        };
        let (encoding, object, reason) = (encoding.to_string(), object.to_string(), reason.to_string());
        let info = EncodeInfo { encoding, object, start, end, reason };
        PyErr { kind: ErrKind::UnicodeEncode(Box::new(info)), message }
    }
}

pub(crate) fn value<T>(message: impl Into<String>) -> Res<T> {
    Err(PyErr::new(ErrKind::Value, message))
}

pub(crate) fn type_err<T>(message: impl Into<String>) -> Res<T> {
    Err(PyErr::new(ErrKind::Type, message))
}

pub(crate) fn overflow<T>(message: impl Into<String>) -> Res<T> {
    Err(PyErr::new(ErrKind::Overflow, message))
}

pub(crate) fn zero_div<T>(message: impl Into<String>) -> Res<T> {
    Err(PyErr::new(ErrKind::ZeroDivision, message))
}

/// The longest text this crate is willing to build; past it CPython's `MemoryError` stands in.
pub const MAX_TEXT: usize = 1 << 29;

/// `MemoryError` if a text of `len` bytes is out of reach.
pub(crate) fn fits(len: usize) -> Res<()> {
    if len > MAX_TEXT { Err(PyErr::new(ErrKind::Memory, "")) } else { Ok(()) }
}
