//! `bantin build`: the bulletin itself.

use bantin::{PdfOptions, Report, settings_beside};

use crate::Done;
use crate::args::Build;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Makes the PDF, and says where it is.
pub(crate) fn run(build: &Build) -> Result<Done, Failure> {
    let path = build.issue.path();
    let options = PdfOptions { standard: build.standard, ..PdfOptions::default() };
    let mut bulletin = build.issue.open()?;
    // Before anything is written: a file of settings that says nonsense is to be mended.
    let settings = if build.metadata { Some(settings_beside(&path)?) } else { None };
    if build.shrink_photos {
        bulletin.shrink_photos().map_err(|fault| Failure::bulletin(&path, fault))?;
    }
    let (pdf, notes) =
        bulletin.print(&options).map_err(|fault| Failure::bulletin(&path, fault))?;
    let desk = Desk::at(&build.out)?;
    let stem = bulletin.file_stem();
    let name = format!("{stem}.pdf");
    let mut made = vec![desk.put(&name, &pdf)?];
    let mut notes = Report::together(bulletin.notes(), notes);
    if let Some(settings) = settings {
        notes = Report::together(bulletin.review_of_archive(&settings), notes);
        let record = bulletin.archive_record().to_json(&name, &pdf);
        made.push(desk.put(&format!("{stem}.metadata.json"), record.as_bytes())?);
    }
    Ok(Done::saying(paths(&made)).telling(&path, notes))
}
