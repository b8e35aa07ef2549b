//! `bantin proof`: the pages as text.

use bantin::Bulletin;

use crate::Done;
use crate::args::Proof;
use crate::failure::Failure;

/// Says what stands where.
pub(crate) fn run(proof: &Proof) -> Result<Done, Failure> {
    let path = proof.issue.path();
    let bulletin =
        Bulletin::open(&path).map_err(|fault| Failure::bulletin(&path, fault))?;
    Ok(Done::saying(bulletin.pages().to_string()))
}
