//! Telling a failure: for people, or for programs.

mod excerpt;
mod json;
mod sarif;
mod text;
mod verdict;

use std::path::Path;

use bantin::{Language, Report, Verdict};

use crate::Remark;
use crate::args::Format;
use crate::failure::Failure;

/// The message for `failure`, with a line end.
pub(crate) fn tell(failure: &Failure, format: Format, language: Language) -> String {
    match format {
        Format::Text => text::tell(failure, language),
        Format::Json => json::tell(failure),
        Format::Sarif => sarif::tell(failure, language),
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
        Format::Sarif => sarif::tell_report(report, path, language),
    }
}

/// The message for an issue of which nothing is to be known: a program that gathers logs
/// of SARIF wants one, everybody else is told nothing.
pub(crate) fn tell_nothing(format: Format) -> String {
    match format {
        Format::Text | Format::Json => String::new(),
        Format::Sarif => sarif::tell_nothing(),
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
        // A verdict has no places in a file, which is what SARIF is about.
        Format::Json | Format::Sarif => verdict::json(verdict, path),
    }
}

/// The message for what is to be known without a place in an issue.
pub(crate) fn tell_remarks(
    remarks: &[Remark],
    format: Format,
    language: Language,
) -> String {
    match format {
        Format::Text => text::tell_remarks(remarks, language),
        // A remark has no place in a file, which is what SARIF is about.
        Format::Json | Format::Sarif => json::tell_remarks(remarks),
    }
}
