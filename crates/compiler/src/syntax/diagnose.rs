//! Which error of a source to report: the parser's, translated by `locate`, or one of those that CPython finds
//! while it builds the tree (string literals).

use super::SyntaxError;
use super::limits::Scanned;
use super::locate::{locate, never_closed};
use ruff_python_ast::Mod;
use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType, Parsed};

/// The error to report, if the source has any.
pub(super) fn first_error(
    text: &str,
    parsed: &Parsed<Mod>,
    scanned: &Scanned,
    expression: bool,
) -> Option<SyntaxError> {
    let error = parsed.errors().iter().find(|e| !is_lone_try(e));
    let Some(error) = error else {
        let version = parsed.unsupported_syntax_errors().first()?;
        let near = version.range.start().to_u32();
        return Some(
            locate(text, near, expression).unwrap_or_else(|| SyntaxError::at("invalid syntax", version.range)),
        );
    };
    let near = error.location.start().to_u32();
    if let Some(e) = string_error(error) {
        return Some(e);
    }
    if let Some(e) = locate(text, near, expression) {
        return Some(e);
    }
    if let Some(b) = scanned.unclosed {
        return Some(never_closed(b));
    }
    Some(SyntaxError::at("invalid syntax", error.location))
}

/// In this dialect a `try` may stand without `except` and `finally`.
fn is_lone_try(e: &ParseError) -> bool {
    matches!(&e.error, ParseErrorType::OtherError(m) if m.contains("after `try` block"))
}

/// Errors in string literals, which the grammar does not show.
fn string_error(e: &ParseError) -> Option<SyntaxError> {
    let text = match &e.error {
        ParseErrorType::Lexical(LexicalErrorType::InvalidByteLiteral) => {
            "bytes can only contain ASCII literal characters"
        }
        ParseErrorType::Lexical(
            LexicalErrorType::UnicodeError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace
            | LexicalErrorType::StringError,
        ) => "(unicode error) 'unicodeescape' codec can't decode bytes: invalid escape",
        ParseErrorType::OtherError(m) if m.contains("mixed with non-bytes") || m.contains("cannot be mixed") => {
            "cannot mix bytes and nonbytes literals"
        }
        _ => return None,
    };
    Some(SyntaxError::at(text, e.location))
}
