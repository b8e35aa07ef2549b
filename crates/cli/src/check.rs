//! `bantin check`: what is wrong, and nothing else.

use bantin::PdfOptions;

use crate::Done;
use crate::args::Check;
use crate::failure::Failure;

/// Does all that `build` does but for writing: what passes here can be built.
pub(crate) fn run(check: &Check) -> Result<Done, Failure> {
    let path = check.issue.path();
    let bulletin = check.issue.open()?;
    let printed = bulletin.print(&PdfOptions::default());
    let (_, notes) = printed.map_err(|fault| Failure::bulletin(&path, fault))?;
    Ok(Done::silently().noting(&path, &bulletin, notes))
}
