//! Telling a failure: for people, or for programs.

mod excerpt;
mod json;
mod text;

use bantin::Language;

use crate::args::Format;
use crate::failure::Failure;

/// The message for `failure`, with a line end.
pub(crate) fn tell(failure: &Failure, format: Format, language: Language) -> String {
    match format {
        Format::Text => text::tell(failure, language),
        Format::Json => json::tell(failure),
    }
}
