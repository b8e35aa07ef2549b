//! Why a file is not JSON.

use std::ops::Range;

use crate::{Slip, Syntax};

impl Syntax {
    /// What `fault` says of `source`, and where.
    pub(crate) fn of(fault: &serde_json::Error, source: &str) -> (Slip, Range<usize>) {
        let message = fault.to_string();
        let is = |start: &str| message.starts_with(start);
        let syntax = match () {
            () if is("EOF") => Self::Unfinished,
            () if is("expected `,`") => Self::MissingComma,
            () if is("expected `:`") => Self::MissingColon,
            () if is("trailing comma") => Self::ExtraComma,
            () if is("key must be a string") => Self::BareName,
            () if is("invalid escape") || is("unexpected end of hex") => Self::BadEscape,
            () if is("control character") => Self::RawControl,
            () if is("invalid number") || is("number out of range") => Self::BadNumber,
            () if is("trailing characters") => Self::GoesOn,
            () => Self::NoValue,
        };
        let bytes = bytes(&syntax, fault, source);
        (Slip::Syntax(syntax), bytes)
    }
}

/// The character that `fault` stumbled at; at the end of the file, the last one
/// that is not blank.
fn bytes(syntax: &Syntax, fault: &serde_json::Error, source: &str) -> Range<usize> {
    let line_start: usize = source
        .split_inclusive('\n')
        .take(fault.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = line_start + fault.column().saturating_sub(1);
    if *syntax == Syntax::Unfinished {
        at = source.trim_end().len().saturating_sub(1);
    }
    let start = source.floor_char_boundary(at.min(source.len().saturating_sub(1)));
    start..source.ceil_char_boundary(start + 1)
}
