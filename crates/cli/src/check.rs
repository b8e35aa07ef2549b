//! `bantin check`: what is wrong, and nothing else.

use bantin::{Bulletin, PdfOptions};

use crate::Done;
use crate::args::Check;
use crate::failure::Failure;

/// Does all that `build` does but for writing: what passes here can be built.
pub(crate) fn run(check: &Check) -> Result<Done, Failure> {
    let path = check.issue.path();
    let print = || {
        let bulletin = Bulletin::open(&path)?;
        bulletin.pdf(&PdfOptions::default())?;
        Ok(bulletin)
    };
    let bulletin = print().map_err(|fault| Failure::bulletin(&path, fault))?;
    Ok(Done::silently().noting(&path, &bulletin))
}
