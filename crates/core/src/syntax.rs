//! Why a file is not JSON.

use std::ops::Range;

use crate::{Slip, Syntax};

impl Syntax {
    /// What `fault` says of `source`, and where.
    pub(crate) fn of(fault: &serde_json::Error, source: &str) -> (Slip, Range<usize>) {
        let at = stumbled(fault, source);
        let message = fault.to_string();
        let is = |start: &str| message.starts_with(start);
        let before = source[..at].trim_end();
        let closes = source[at..].starts_with(['}', ']']);
        let (syntax, bytes) = match () {
            () if is("EOF") => {
                let end = source.trim_end().len();
                (Self::Unfinished, source.floor_char_boundary(end - 1)..end)
            }
            () if closes && before.ends_with(',') => {
                (Self::ExtraComma, before.len() - 1..before.len())
            }
            // No name of a field begins with a letter: it has a quotation mark.
            () if is("expected `,`")
                && before.ends_with('"')
                && goes_on(&source[at..]) =>
            {
                (Self::QuoteWithin, before.len() - 1..before.len())
            }
            () if is("control character") => {
                // Within a string that began on this line.
                let end = source.ceil_char_boundary(at + 1);
                (Self::RawControl, source[..end].rfind('"').unwrap_or(at)..end)
            }
            () => (Self::named(is), at..source.ceil_char_boundary(at + 1)),
        };
        (Slip::Syntax(syntax), bytes)
    }

    fn named(is: impl Fn(&str) -> bool) -> Self {
        match () {
            () if is("expected `,`") => Self::MissingComma,
            () if is("expected `:`") => Self::MissingColon,
            () if is("key must be a string") => Self::BareName,
            () if is("invalid escape") || is("unexpected end of hex") => Self::BadEscape,
            () if is("invalid number") || is("number out of range") => Self::BadNumber,
            () if is("trailing characters") => Self::GoesOn,
            () => Self::NoValue,
        }
    }
}

/// Whether `rest` begins with a word.
fn goes_on(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_alphanumeric)
}

/// The first byte of the character that `fault` stumbled at.
fn stumbled(fault: &serde_json::Error, source: &str) -> usize {
    let lines = source.split_inclusive('\n').take(fault.line().saturating_sub(1));
    let line_start: usize = lines.map(str::len).sum();
    let at = line_start + fault.column().saturating_sub(1);
    source.floor_char_boundary(at.min(source.len().saturating_sub(1)))
}
