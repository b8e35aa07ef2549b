//! `bantin proof`: the pages as text.

use crate::Done;
use crate::args::Proof;
use crate::failure::Failure;

/// Says what stands where.
pub(crate) fn run(proof: &Proof) -> Result<Done, Failure> {
    Ok(Done::saying(proof.issue.take()?.open()?.pages().to_string()))
}
