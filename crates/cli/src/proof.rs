//! `bantin proof`: the pages as text.

use crate::Done;
use crate::args::Proof;
use crate::bar::Bar;
use crate::failure::Failure;

/// Says what stands where.
pub(crate) fn run(proof: &Proof, bar: &Bar) -> Result<Done, Failure> {
    Ok(Done::saying(proof.issue.take()?.open(bar)?.pages().to_string()))
}
