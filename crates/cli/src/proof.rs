//! `bantin proof`: the pages as text.

use bantin::Bulletin;

use crate::args::Proof;
use crate::failure::Failure;

/// Says what stands where.
pub(crate) fn run(proof: &Proof) -> Result<String, Failure> {
    let path = proof.issue.path();
    let bulletin =
        Bulletin::open(&path).map_err(|fault| Failure::bulletin(&path, fault))?;
    Ok(bulletin.pages().to_string())
}
