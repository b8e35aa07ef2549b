//! A failure for programs: one JSON document on standard error.
//!
//! ```json
//! {
//!   "path": "issue.json",
//!   "count": 1,
//!   "problems": [
//!     {
//!       "file": null,
//!       "at": "/articles/0/body/2/figure/src",
//!       "bytes": [118, 130],
//!       "line": 7,
//!       "column": 19,
//!       "code": "picture-missing",
//!       "problem": { "en": "…", "vi": "…" },
//!       "label": { "en": "…", "vi": "…" },
//!       "help": { "en": "…", "vi": "…" },
//!       "page": null,
//!       "why": null,
//!       "edits": []
//!     }
//!   ],
//!   "warnings": [],
//!   "notes": []
//! }
//! ```
//!
//! `file` is the name of another file that the problem is in: the issue's design file.
//! Warnings and notes are like problems, of an issue that is printed all the same. What
//! the sub-editor finds has the page, the reason, and what would mend it: bytes, and
//! what stands there instead. A file that cannot be read or written is one problem too,
//! without a place. What is not known is `null`.

use std::fmt::Write;
use std::path::Path;

use bantin::{Advice, Error, Finding, ImportError, Language, Level, Report};

use crate::Remark;
use crate::failure::{Failure, Told};

/// The whole document, with a line end.
pub(super) fn tell(failure: &Failure) -> String {
    let path = match failure {
        Failure::Bulletin { path, .. }
        | Failure::Unwritable { path, .. }
        | Failure::Unreadable { path, .. }
        | Failure::Refused { path, .. }
        | Failure::Taken { path } => words(&path.display().to_string()),
        Failure::Settings(fault) => words(&fault.path.display().to_string()),
        Failure::Import(ImportError::Unreadable { path, .. }) => {
            words(&path.display().to_string())
        }
        Failure::Import(_)
        | Failure::Fonts(_)
        | Failure::Output(_)
        | Failure::NoRule(_)
        | Failure::Unsaid(_)
        | Failure::Unwatched(_)
        | Failure::Misused(_) => NULL.into(),
    };
    let problems = match failure {
        Failure::Bulletin { fault, .. } => match &**fault {
            Error::Wrong(report) => return tell_report(report, &path),
            _ => failed(failure),
        },
        _ => failed(failure),
    };
    document(&path, &problems, &[], &[])
}

/// The document of an issue that is printed, but of which something is to be known.
pub(super) fn tell_notes(report: &Report, path: &Path) -> String {
    tell_report(report, &words(&path.display().to_string()))
}

/// The document of what is to be known without a place in an issue.
pub(super) fn tell_remarks(remarks: &[Remark]) -> String {
    let note = |remark: &Remark| {
        placeless(remark.code, &pair(&remark.en, &remark.vi), NULL.into())
    };
    let notes: Vec<String> = remarks.iter().map(note).collect();
    document(NULL, &[], &[], &notes)
}

/// All findings of `report`, level by level, those in other files last.
fn tell_report(report: &Report, path: &str) -> String {
    let of = |level: Level| -> Vec<String> {
        let parts = [report].into_iter().chain(report.others());
        let found = |part| {
            let findings = Report::findings(part).iter();
            let findings = findings.filter(move |finding| finding.level == level);
            findings.map(move |finding| found(part, finding))
        };
        parts.flat_map(found).collect()
    };
    document(path, &of(Level::Error), &of(Level::Warning), &of(Level::Note))
}

fn document(
    path: &str,
    problems: &[String],
    warnings: &[String],
    notes: &[String],
) -> String {
    let count = problems.len();
    let list = |of: &[String]| match of {
        [] => "[]".to_owned(),
        of => format!("[\n    {}\n  ]", of.join(",\n    ")),
    };
    let (problems, warnings, notes) = (list(problems), list(warnings), list(notes));
    format!(
        "{{\n  \"path\": {path},\n  \"count\": {count},\n  \"problems\": {problems},\n  \
         \"warnings\": {warnings},\n  \"notes\": {notes}\n}}\n"
    )
}

const NULL: &str = "null";

fn found(report: &Report, finding: &Finding) -> String {
    let both = |said: &bantin::Said| pair(&said.en, &said.vi);
    let maybe = |said: Option<&bantin::Said>| said.map_or(NULL.into(), both);
    let place = report.place(finding);
    let bytes = finding.bytes.as_ref();
    let advice = finding.advice.as_ref();
    let page = advice.and_then(|advice| advice.page);
    problem([
        ("file", report.file().map_or(NULL.into(), words)),
        ("at", words(finding.at.as_str())),
        ("bytes", bytes.map_or(NULL.into(), |b| format!("[{}, {}]", b.start, b.end))),
        ("line", place.map_or(NULL.into(), |place| place.line.to_string())),
        ("column", place.map_or(NULL.into(), |place| place.column.to_string())),
        ("code", words(finding.code)),
        ("problem", both(&finding.message)),
        ("label", maybe(finding.label.as_ref())),
        ("help", maybe(finding.help.as_ref())),
        ("page", page.map_or(NULL.into(), |page| page.to_string())),
        ("why", advice.map_or(NULL.into(), |a| pair(a.rule.en.why, a.rule.vi.why))),
        ("edits", edits(advice)),
    ])
}

fn failed(failure: &Failure) -> Vec<String> {
    let (en, vi) = (Language::English, Language::Vietnamese);
    let told = failure.say_each(en).into_iter().zip(failure.say_each(vi));
    told.map(|(en, vi)| failed_one(en, vi)).collect()
}

fn failed_one(en: Told, vi: Told) -> String {
    let Told { code, message: en, help: help_en } = en;
    let Told { message: vi, help: help_vi, .. } = vi;
    let help = help_en.zip(help_vi).map_or(NULL.into(), |(en, vi)| pair(&en, &vi));
    placeless(code, &pair(&en, &vi), help)
}

/// A problem or a note that is of no place.
fn placeless(code: &str, said: &str, help: String) -> String {
    problem([
        ("file", NULL.into()),
        ("at", NULL.into()),
        ("bytes", NULL.into()),
        ("line", NULL.into()),
        ("column", NULL.into()),
        ("code", words(code)),
        ("problem", said.to_owned()),
        ("label", NULL.into()),
        ("help", help),
        ("page", NULL.into()),
        ("why", NULL.into()),
        ("edits", "[]".into()),
    ])
}

fn edits(advice: Option<&Advice>) -> String {
    let edits = advice.map(|advice| advice.edits.as_slice()).unwrap_or_default();
    let edit = |edit: &bantin::Edit| {
        let (bytes, with) = (&edit.bytes, words(&edit.with));
        format!("{{ \"bytes\": [{}, {}], \"with\": {with} }}", bytes.start, bytes.end)
    };
    format!("[{}]", edits.iter().map(edit).collect::<Vec<_>>().join(", "))
}

fn problem(members: [(&str, String); 12]) -> String {
    let members = members.map(|(name, value)| format!("\"{name}\": {value}"));
    format!("{{ {} }}", members.join(", "))
}

pub(super) fn pair(en: &str, vi: &str) -> String {
    format!("{{ \"en\": {}, \"vi\": {} }}", words(en), words(vi))
}

/// A string (RFC 8259, 7). Controls are escaped, so that none reaches a terminal.
pub(super) fn words(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if character.is_control() || is_directing(character) => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a terminal would turn the direction of writing, or break the line.
fn is_directing(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn quotes_what_json_does_not_take() {
        assert_eq!(
            words("Tân \"Kỳ\"\\\n\x1b\u{9b}"),
            r#""Tân \"Kỳ\"\\\u000a\u001b\u009b""#
        );
        assert_eq!(words("\u{202e}"), r#""\u202e""#);
    }
}
