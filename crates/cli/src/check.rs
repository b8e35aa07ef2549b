//! `bantin check`: what is wrong, what a sub-editor says, and with `--fix` what can be
//! mended without asking.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use bantin::{Error, Language, PdfOptions, Report, Settings, fix, settings_beside};

use crate::Done;
use crate::args::Check;
use crate::desk::{Desk, paths};
use crate::diff::diff;
use crate::extract::read;
use crate::failure::Failure;

/// Does all that `build` does but for writing: what passes here can be built. Then reads
/// the issue as a sub-editor does.
pub(crate) fn run(check: &Check, language: Language) -> Result<Done, Failure> {
    let path = check.issue.path();
    let settings = settings_beside(&path)?;
    let said = if check.fix { mend(&path, &settings, language)? } else { String::new() };
    let bulletin = check.issue.open()?;
    let printed = bulletin.print(&PdfOptions::default());
    let (_, notes) = printed.map_err(|fault| Failure::bulletin(&path, fault))?;
    let review = Report::together(bulletin.review(&settings), notes);
    match review {
        Some(review) if review.has_errors() => {
            Err(Failure::bulletin(&path, Error::Wrong(review)))
        }
        review => Ok(Done::saying(said).telling(&path, review)),
    }
}

/// Mends the file at `path`, and says that it did. At a terminal the changes are shown.
///
/// The file is replaced when it is whole; a byte order mark stays.
fn mend(path: &Path, settings: &Settings, language: Language) -> Result<String, Failure> {
    let source = read(path)?;
    let mark: &[u8] =
        if source.starts_with(b"\xef\xbb\xbf") { b"\xef\xbb\xbf" } else { b"" };
    let fixed = fix(source.as_slice(), settings)
        .map_err(|report| Failure::bulletin(path, Error::Wrong(*report)))?;
    if fixed.after == fixed.before {
        return Ok(String::new());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let desk = Desk::at(folder.unwrap_or(Path::new(".")))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    desk.put(&name, &[mark, fixed.after.as_bytes()].concat())?;
    if io::stderr().is_terminal() {
        // Where standard error is closed there is nobody left to show it to.
        let _ = io::stderr().write_all(diff(&fixed, path, language).as_bytes());
    }
    Ok(paths(&[path.to_owned()]))
}
