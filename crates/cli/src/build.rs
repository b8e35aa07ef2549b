//! `bantin build`: the bulletin itself.

use bantin::{DocxOptions, PdfOptions, Report, settings_beside};

use crate::Done;
use crate::args::Build;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Makes PDF and Word document, or one of them, and says where they are. All of it is made
/// before any of it is written.
pub(crate) fn run(build: &Build) -> Result<Done, Failure> {
    let path = build.issue.path();
    let refused = |fault| Failure::bulletin(&path, fault);
    let mut bulletin = build.issue.open()?;
    // A file of settings that says nonsense is to be mended first.
    let settings = if build.metadata { Some(settings_beside(&path)?) } else { None };
    if build.shrink_photos {
        bulletin.shrink_photos().map_err(refused)?;
    }
    let stem = bulletin.file_stem();
    let both = build.pdf == build.docx;
    let (mut made, mut notes) = (Vec::new(), bulletin.notes());
    if both || build.pdf {
        let options = PdfOptions { standard: build.standard, ..PdfOptions::default() };
        let (pdf, of_print) = bulletin.print(&options).map_err(refused)?;
        notes = Report::together(notes, of_print);
        let name = format!("{stem}.pdf");
        let record = settings.map(|settings| {
            let advice = bulletin.review_of_archive(&settings);
            notes = Report::together(advice, notes.take());
            let record = bulletin.archive_record().to_json(&name, &pdf);
            (format!("{stem}.metadata.json"), record.into_bytes())
        });
        made.push((name, pdf));
        made.extend(record);
    }
    if both || build.docx {
        let docx = bulletin.docx(&DocxOptions::default()).map_err(refused)?;
        made.push((format!("{stem}.docx"), docx));
    }
    let desk = Desk::at(&build.out)?;
    let put = desk.put_all(&made)?;
    Ok(Done::saying(paths(&put)).telling(&path, notes))
}
