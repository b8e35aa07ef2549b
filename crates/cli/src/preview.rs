//! `bantin preview`: the pages as pictures.

use bantin::Bulletin;

use crate::Done;
use crate::args::Preview;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Draws all pages, then writes them, and says where they are.
pub(crate) fn run(preview: &Preview) -> Result<Done, Failure> {
    let path = preview.issue.path();
    let draw = || {
        let bulletin = Bulletin::open(&path)?;
        Ok((bulletin.file_stem(), bulletin.preview(preview.dpi)?))
    };
    let (stem, pages) = draw().map_err(|fault| Failure::bulletin(&path, fault))?;
    let desk = Desk::at(&preview.out)?;
    let digits = pages.len().to_string().len().max(2);
    let files = (1..)
        .zip(&pages)
        .map(|(number, png)| desk.put(&format!("{stem}_{number:0digits$}.png"), png));
    Ok(Done::saying(paths(&files.collect::<Result<Vec<_>, _>>()?)))
}
