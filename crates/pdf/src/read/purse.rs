//! How much a file may ask for.

use std::cell::Cell;

use super::ReadError;

/// What may still be looked at or unpacked, in bytes.
///
/// Deflate packs up to a thousand zeros into a byte, and an object can be named by as
/// many others as one likes: what a file costs does not follow from its size.
#[derive(Debug)]
pub(crate) struct Purse(Cell<u64>);

impl Purse {
    /// What every file may cost.
    const FLOOR: u64 = 64 << 20;
    /// How often a byte may be looked at, or what it may become.
    const EACH: u64 = 64;
    /// What no file may cost: some seconds.
    const MOST: u64 = 4 << 30;

    /// That of a file with so many `bytes`.
    pub(crate) fn of(bytes: usize) -> Self {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        let worth = bytes.saturating_mul(Self::EACH).saturating_add(Self::FLOOR);
        Self(Cell::new(worth.min(Self::MOST)))
    }

    /// Pays for so many `bytes`.
    pub(crate) fn pay(&self, bytes: usize) -> Result<(), ReadError> {
        let price = u64::try_from(bytes).unwrap_or(u64::MAX);
        let left = self.0.get().checked_sub(price);
        self.0.set(left.unwrap_or(0));
        left.map(|_| ()).ok_or(ReadError::TooMuch)
    }
}
