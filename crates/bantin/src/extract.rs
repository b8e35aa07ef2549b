//! An issue, taken out of its PDF again.

use std::fmt;
use std::path::{Component, Path};

use bantin_pdf::{ExtractError, SourceFile};

use crate::source::ISSUE;

/// The files of an issue: its `issue.json`, the look if it has one of its own, and its
/// pictures. Each name leads to a place within the folder that they are put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extracted(Vec<SourceFile>);

impl Extracted {
    /// The files: `issue.json` first.
    pub fn files(&self) -> &[SourceFile] {
        &self.0
    }
}

/// Why an issue cannot be taken out of a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotExtracted {
    /// The PDF does not give it back.
    Pdf(ExtractError),
    /// There are files in it, but no issue.
    NoIssue,
    /// A file in it has a name that leads out of the folder, or that not every computer
    /// understands.
    BadName(String),
}

impl NotExtracted {
    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Pdf(fault) => fault.code(),
            Self::NoIssue => "no-issue",
            Self::BadName(_) => "bad-name",
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Pdf(fault) => fault.vi(),
            Self::NoIssue => "tệp PDF không mang theo issue.json".into(),
            Self::BadName(name) => {
                format!("tên tệp «{name}» trong PDF không dùng được")
            }
        }
    }
}

impl fmt::Display for NotExtracted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pdf(fault) => fault.fmt(f),
            Self::NoIssue => f.write_str("there is no issue.json in the PDF"),
            Self::BadName(name) => write!(f, "the name `{name}` in the PDF is of no use"),
        }
    }
}

impl std::error::Error for NotExtracted {}

/// Takes an issue out of a `pdf` that carries it: what [`Standard::A3a`] makes.
///
/// `issue.json` is as it was to the byte. So is the scan of each JPEG, without what a
/// camera had noted beside it; a PNG has the same pixels. Printed again by the same
/// version, an issue whose pictures are JPEG gives the same PDF, byte for byte.
///
/// # Errors
///
/// [`NotExtracted`] if something in the file is missing or damaged: there is all of the
/// issue, or nothing.
///
/// [`Standard::A3a`]: crate::Standard::A3a
pub fn extract(pdf: &[u8]) -> Result<Extracted, NotExtracted> {
    let mut files = bantin_pdf::extract(pdf).map_err(NotExtracted::Pdf)?;
    files.sort_by_key(|file| file.name != ISSUE);
    if files.first().is_none_or(|file| file.name != ISSUE) {
        return Err(NotExtracted::NoIssue);
    }
    match files.iter().find(|file| !is_good(&file.name)) {
        Some(bad) => Err(NotExtracted::BadName(bad.name.clone())),
        None => Ok(Extracted(files)),
    }
}

/// Whether `name` leads to a file within a folder, on every computer.
fn is_good(name: &str) -> bool {
    let inside = |step: Component<'_>| matches!(step, Component::Normal(_));
    let plain = |c: char| {
        !c.is_control() && !matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let steps = name.split('/');
    !name.is_empty()
        && name.len() <= 1_024
        && name.chars().all(plain)
        && Path::new(name).components().all(inside)
        && steps.into_iter().all(|step| {
            !step.is_empty() && !step.ends_with(['.', ' ']) && !is_device(step)
        })
}

/// Whether Windows takes `name` for a device, with or without an ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = stem.strip_prefix("COM").or(stem.strip_prefix("LPT"));
    ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || numbered.is_some_and(|rest| {
            rest.len() == 1 && rest != "0" && rest.as_bytes()[0].is_ascii_digit()
        })
}

#[cfg(test)]
mod tests {
    use super::{NotExtracted, is_good};

    #[test]
    fn names_stay_within_the_folder() {
        for name in ["issue.json", "ảnh/Mặt trận.jpg", "a b.png", "com10.jpg", "..a"]
        {
            assert!(is_good(name), "{name}");
        }
        let bad = [
            "", "..", "../a", "a/../b", "/a", "a//b", "a/", "C:a", "a\\b", "a\nb", "./a",
            "nul", "Aux.jpg", "com1.png", "a.", "a ", "a?b",
        ];
        for name in bad {
            assert!(!is_good(name), "{name:?}");
        }
    }

    #[test]
    fn every_error_is_said_in_two_languages() {
        for error in [NotExtracted::NoIssue, NotExtracted::BadName("a".into())] {
            assert_ne!(error.to_string(), error.vi());
        }
    }
}
