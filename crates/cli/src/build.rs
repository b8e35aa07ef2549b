//! `bantin build`: the bulletin itself.

use bantin::{DocxOptions, PdfOptions, Report};

use crate::Done;
use crate::args::Build;
use crate::bar::Bar;
use crate::desk::{Desk, paths};
use crate::failure::Failure;
use crate::output::Output;

/// Makes PDF and Word document, or one of them, and says where they are. All of it is made
/// before any of it is written.
pub(crate) fn run(build: &Build, bar: &Bar) -> Result<Done, Failure> {
    let output = Output::of(build)?;
    let given = build.issue.take()?;
    let refused = |fault| given.refused(fault);
    let mut bulletin = given.open(bar)?;
    // A file of settings that says nonsense is to be mended first.
    let settings = if build.metadata { Some(given.settings()?) } else { None };
    if build.shrink_photos {
        bulletin.shrink_photos_with(&bar.progress()).map_err(refused)?;
    }
    let stem = bulletin.file_stem();
    let both = build.pdf == build.docx;
    let (mut made, mut notes) = (Vec::new(), bulletin.notes());
    if both || build.pdf {
        let (standard, progress) = (build.standard, bar.progress());
        let options = PdfOptions { standard, progress, ..PdfOptions::default() };
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
        let options = DocxOptions { progress: bar.progress(), ..DocxOptions::default() };
        let docx = bulletin.docx(&options).map_err(refused)?;
        made.push((format!("{stem}.docx"), docx));
    }
    let done = match output {
        Output::Folder(folder) => Done::saying(paths(&Desk::at(folder)?.put_all(&made)?)),
        // One format is chosen, so there is one file.
        Output::Standard => {
            Done::giving(made.pop().map(|(_, data)| data).unwrap_or_default())
        }
    };
    Ok(done.telling(&given.path, notes))
}
