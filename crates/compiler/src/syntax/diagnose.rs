//! The parser's errors as CPython words and places them.

use super::SyntaxError;
use ruff_python_ast::Mod;
use ruff_python_parser::Parsed;

/// The error to report, if the source has any.
pub(super) fn first_error(_text: &str, parsed: &Parsed<Mod>, _scanned: &super::limits::Scanned, _expression: bool) -> Option<SyntaxError> {
    let e = parsed.errors().first()?;
    Some(SyntaxError::at("invalid syntax", e.location))
}
