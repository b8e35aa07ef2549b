//! `bantin check`: what is wrong, and nothing else.

use bantin::{Bulletin, PdfOptions};

use crate::args::Check;
use crate::failure::Failure;

/// Does all that `build` does but for writing: what passes here can be built.
pub(crate) fn run(check: &Check) -> Result<String, Failure> {
    let path = check.issue.path();
    let print = || Bulletin::open(&path)?.pdf(&PdfOptions::default());
    print().map_err(|fault| Failure::bulletin(&path, fault))?;
    Ok(String::new())
}
