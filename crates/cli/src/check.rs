//! `bantin check`: what is wrong, what a sub-editor says, and with `--fix` what can be
//! mended without asking.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use bantin::{Error, Fixed, Language, PdfOptions, Report, Settings, fix};

use crate::Done;
use crate::args::Check;
use crate::bar::Bar;
use crate::desk::{Desk, paths};
use crate::diff::diff;
use crate::extract::read;
use crate::failure::Failure;
use crate::input::Given;
use crate::output::hand_over;

/// The mark that a text editor of Windows begins a file with.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Does all that `build` does but for writing: what passes here can be built. Then reads
/// the issue as a sub-editor does.
pub(crate) fn run(check: &Check, bar: &Bar, language: Language) -> Result<Done, Failure> {
    let mut given = check.issue.take()?;
    let settings = given.settings()?;
    let mut said = String::new();
    if check.fix {
        match &mut given.read {
            Some(read) => {
                read.source = mended(&read.source, &settings, &given.path)?;
                // Mended or not, it is the issue: whoever reads it gets one in any case.
                hand_over(&read.source)?;
            }
            None => said = mend(&given, &settings, language)?,
        }
    }
    let bulletin = given.open(bar)?;
    let options = PdfOptions { progress: bar.progress(), ..PdfOptions::default() };
    let printed = bulletin.print(&options);
    let (_, notes) = printed.map_err(|fault| given.refused(fault))?;
    let review = Report::together(bulletin.review(&settings), notes);
    match review {
        Some(review) if review.has_errors() => Err(given.refused(Error::Wrong(review))),
        review => Ok(Done::saying(said).telling(&given.path, review)),
    }
}

/// What is made of `source`, with the mark it begins with.
fn mended(source: &[u8], settings: &Settings, path: &Path) -> Result<Vec<u8>, Failure> {
    Ok(whole(source, &fixed(source, settings, path)?))
}

fn fixed(source: &[u8], settings: &Settings, path: &Path) -> Result<Fixed, Failure> {
    fix(source, settings).map_err(|report| Failure::bulletin(path, Error::Wrong(*report)))
}

fn whole(source: &[u8], fixed: &Fixed) -> Vec<u8> {
    let mark = if source.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { b"" };
    [mark, fixed.after.as_bytes()].concat()
}

/// Mends the file of an issue, and says that it did. At a terminal the changes are shown.
///
/// The file is replaced when it is whole; a byte order mark stays.
fn mend(
    given: &Given<'_>,
    settings: &Settings,
    language: Language,
) -> Result<String, Failure> {
    let path = &given.path;
    let source = read(path)?;
    let fixed = fixed(&source, settings, path)?;
    if fixed.after == fixed.before {
        return Ok(String::new());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let desk = Desk::at(folder.unwrap_or(Path::new(".")))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    desk.put(&name, &whole(&source, &fixed))?;
    if io::stderr().is_terminal() {
        // Where standard error is closed there is nobody left to show it to.
        let _ = io::stderr().write_all(diff(&fixed, path, language).as_bytes());
    }
    Ok(paths(std::slice::from_ref(path)))
}
