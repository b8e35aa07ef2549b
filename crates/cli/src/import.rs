//! `bantin import`: from drafts to an issue.

use std::fs;

use bantin::{Language, import_files};

use crate::Done;
use crate::args::{Format, Import};
use crate::desk::{Desk, paths};
use crate::failure::Failure;
use crate::visible::visible;

/// The file of the issue, which is never written over: a person may have worked on it.
const ISSUE: &str = "issue.json";

/// Makes the issue, and says where it is; or shows what was understood.
pub(crate) fn run(
    import: &Import,
    format: Format,
    language: Language,
) -> Result<Done, Failure> {
    let made = import_files(&import.drafts).map_err(Failure::Import)?;
    let report = match format {
        Format::Text => lines(&made.report.to_text(language)),
        // A draft is no file that SARIF could point into.
        Format::Json | Format::Sarif => made.report.to_json(),
    };
    let Some(out) = import.out.as_ref().filter(|_| !import.dry_run) else {
        return Ok(Done::saying(lines(&made.understood)).reporting(report));
    };
    let issue = out.join(ISSUE);
    if issue.exists() {
        return Err(Failure::Taken { path: issue });
    }
    for picture in &made.pictures {
        let path = out.join(&picture.name);
        // The same picture is one of an import that was cut short.
        if path.exists() && fs::read(&path).ok().as_deref() != Some(&*picture.data) {
            return Err(Failure::Taken { path });
        }
    }
    let told = made.report.to_json();
    let pictures = made.pictures.iter().map(|picture| (&*picture.name, &*picture.data));
    let mut files: Vec<(&str, &[u8])> = pictures.collect();
    files.push(("import-report.json", told.as_bytes()));
    // Last: whoever finds an issue finds all that it names.
    files.push((ISSUE, made.issue.as_bytes()));
    let written = Desk::at(out)?.put_all(&files)?;
    Ok(Done::saying(paths(&written)).reporting(report))
}

/// `text` made fit for a terminal, line by line.
fn lines(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", visible(line))).collect()
}
