//! Chance that falls the same way on every machine.

/// A small generator of random numbers: `SplitMix64` (Steele, Lea and Flood, *Fast
/// Splittable Pseudorandom Number Generators*, 2014).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice that fall as `seed` says.
    pub fn new(seed: u64) -> Self {
        // Seeds that follow each other should not fall alike.
        Self(seed.wrapping_mul(0xff51_afd7_ed55_8ccd).wrapping_add(0x2545_f491_4f6c_dd1d))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub fn from_to(&mut self, least: u32, most: u32) -> u32 {
        let span = u64::from(most.saturating_sub(least)) + 1;
        let number = self.next() % span;
        least + u32::try_from(number).unwrap_or(0)
    }

    /// True `percent` times of a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.from_to(1, 100) <= percent
    }

    /// One of `things`.
    pub fn one_of<'t, T: ?Sized>(&mut self, things: &[&'t T]) -> &'t T {
        let most = u32::try_from(things.len()).unwrap_or(1).saturating_sub(1);
        things[usize::try_from(self.from_to(0, most)).unwrap_or(0)]
    }
}
