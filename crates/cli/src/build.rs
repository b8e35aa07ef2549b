//! `bantin build`: the bulletin itself.

use bantin::PdfOptions;

use crate::Done;
use crate::args::Build;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Makes the PDF, and says where it is.
pub(crate) fn run(build: &Build) -> Result<Done, Failure> {
    let path = build.issue.path();
    let bulletin = build.issue.open()?;
    let pdf = bulletin.pdf(&PdfOptions::default());
    let pdf = pdf.map_err(|fault| Failure::bulletin(&path, fault))?;
    let desk = Desk::at(&build.out)?;
    let name = format!("{}.pdf", bulletin.file_stem());
    let made = Done::saying(paths(&[desk.put(&name, &pdf)?]));
    Ok(made.noting(&path, &bulletin))
}
