//! Telling a failure: for people, or for programs.

mod excerpt;
mod json;
mod text;
mod verdict;

use std::path::Path;

use bantin::{Language, Report, Verdict};

use crate::args::Format;
use crate::failure::Failure;

/// The message for `failure`, with a line end.
pub(crate) fn tell(failure: &Failure, format: Format, language: Language) -> String {
    match format {
        Format::Text => text::tell(failure, language),
        Format::Json => json::tell(failure),
    }
}

/// The message for what is to be known of an issue that is printed.
pub(crate) fn tell_notes(
    report: &Report,
    path: &Path,
    format: Format,
    language: Language,
) -> String {
    match format {
        Format::Text => text::tell_report(report, path, language),
        Format::Json => json::tell_notes(report, path),
    }
}

/// What was seen of a PDF, for standard output.
pub(crate) fn tell_verdict(
    verdict: &Verdict,
    path: &Path,
    format: Format,
    language: Language,
) -> String {
    match format {
        Format::Text => verdict::text(verdict, path, language),
        Format::Json => verdict::json(verdict, path),
    }
}
