//! `bantin build`: the bulletin itself.

use bantin::{Bulletin, PdfOptions};

use crate::args::Build;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Makes the PDF, and says where it is.
pub(crate) fn run(build: &Build) -> Result<String, Failure> {
    let path = build.issue.path();
    let print = || {
        let bulletin = Bulletin::open(&path)?;
        Ok((bulletin.file_stem(), bulletin.pdf(&PdfOptions::default())?))
    };
    let (stem, pdf) = print().map_err(|fault| Failure::bulletin(&path, fault))?;
    let desk = Desk::at(&build.out)?;
    Ok(paths(&[desk.put(&format!("{stem}.pdf"), &pdf)?]))
}
