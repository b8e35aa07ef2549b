//! `bantin preview`: the pages as pictures.

use crate::Done;
use crate::args::Preview;
use crate::bar::Bar;
use crate::desk::{Desk, paths};
use crate::failure::Failure;

/// Draws all pages, then writes them, and says where they are.
pub(crate) fn run(preview: &Preview, bar: &Bar) -> Result<Done, Failure> {
    let given = preview.issue.take()?;
    let bulletin = given.open(bar)?;
    let stem = bulletin.file_stem();
    let drawn = bulletin.preview_with(preview.dpi, &bar.progress());
    let pages = drawn.map_err(|fault| given.refused(fault))?;
    let desk = Desk::at(&preview.out)?;
    let digits = pages.len().to_string().len().max(2);
    let files: Vec<_> = (1..)
        .zip(pages)
        .map(|(number, png)| (format!("{stem}_{number:0digits$}.png"), png))
        .collect();
    Ok(Done::saying(paths(&desk.put_all(&files)?)))
}
