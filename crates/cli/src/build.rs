//! `bantin build`: the bulletin itself.

use bantin::PdfOptions;

use crate::Done;
use crate::args::Build;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Makes the PDF, and says where it is.
pub(crate) fn run(build: &Build) -> Result<Done, Failure> {
    let path = build.issue.path();
    let options = PdfOptions { standard: build.standard, ..PdfOptions::default() };
    let bulletin = build.issue.open()?;
    let (pdf, notes) =
        bulletin.print(&options).map_err(|fault| Failure::bulletin(&path, fault))?;
    let desk = Desk::at(&build.out)?;
    let stem = bulletin.file_stem();
    let name = format!("{stem}.pdf");
    let mut made = vec![desk.put(&name, &pdf)?];
    if build.metadata {
        let record = bulletin.archive_record().to_json(&name, &pdf);
        made.push(desk.put(&format!("{stem}.metadata.json"), record.as_bytes())?);
    }
    Ok(Done::saying(paths(&made)).noting(&path, &bulletin, notes))
}
