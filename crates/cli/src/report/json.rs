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
//!       "help": { "en": "…", "vi": "…" }
//!     }
//!   ],
//!   "notes": []
//! }
//! ```
//!
//! `file` is the name of another file that the problem is in: the issue's design file.
//! Notes are like problems, of an issue that was printed all the same. A file that
//! cannot be read or written is one problem too, without a place. What is not known is
//! `null`.

use std::fmt::Write;
use std::path::Path;

use bantin::{Error, Finding, Language, Report};

use crate::failure::{Failure, Told};

/// The whole document, with a line end.
pub(super) fn tell(failure: &Failure) -> String {
    let path = match failure {
        Failure::Bulletin { path, .. }
        | Failure::Unwritable { path, .. }
        | Failure::Unreadable { path, .. }
        | Failure::Refused { path, .. }
        | Failure::Taken { path } => words(&path.display().to_string()),
        Failure::Fonts(_) | Failure::Output(_) => NULL.into(),
    };
    let problems = match failure {
        Failure::Bulletin { fault, .. } => match &**fault {
            Error::Wrong(report) => found_in(report),
            _ => vec![failed(failure)],
        },
        _ => vec![failed(failure)],
    };
    document(&path, &problems, &[])
}

/// The document of an issue that is printed, but of which something is to be known.
pub(super) fn tell_notes(report: &Report, path: &Path) -> String {
    let notes = found_in(report);
    document(&words(&path.display().to_string()), &[], &notes)
}

fn document(path: &str, problems: &[String], notes: &[String]) -> String {
    let count = problems.len();
    let list = |of: &[String]| match of {
        [] => "[]".to_owned(),
        of => format!("[\n    {}\n  ]", of.join(",\n    ")),
    };
    let (problems, notes) = (list(problems), list(notes));
    format!(
        "{{\n  \"path\": {path},\n  \"count\": {count},\n  \"problems\": {problems},\n  \
         \"notes\": {notes}\n}}\n"
    )
}

/// All findings of `report`, those in other files last.
fn found_in(report: &Report) -> Vec<String> {
    let parts = [report].into_iter().chain(report.others());
    let found =
        |part| Report::findings(part).iter().map(move |finding| found(part, finding));
    parts.flat_map(found).collect()
}

const NULL: &str = "null";

fn found(report: &Report, finding: &Finding) -> String {
    let both = |said: &bantin::Said| pair(&said.en, &said.vi);
    let maybe = |said: Option<&bantin::Said>| said.map_or(NULL.into(), both);
    let place = report.place(finding);
    let bytes = finding.bytes.as_ref();
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
    ])
}

fn failed(failure: &Failure) -> String {
    let Told { code, message: en, help: help_en } = failure.say(Language::English);
    let Told { message: vi, help: help_vi, .. } = failure.say(Language::Vietnamese);
    let help = help_en.zip(help_vi).map_or(NULL.into(), |(en, vi)| pair(&en, &vi));
    problem([
        ("file", NULL.into()),
        ("at", NULL.into()),
        ("bytes", NULL.into()),
        ("line", NULL.into()),
        ("column", NULL.into()),
        ("code", words(code)),
        ("problem", pair(&en, &vi)),
        ("label", NULL.into()),
        ("help", help),
    ])
}

fn problem(members: [(&str, String); 9]) -> String {
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
