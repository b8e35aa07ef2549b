//! The file of an issue: read, checked, reviewed, mended.

#![no_main]

use bantin::{Bulletin, Error, Settings};
use bantin_fuzz::{holds, shelf, spoil, tree};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let made = match () {
        () if dice.chance(20) => None,
        () if dice.chance(2) => tree::fitted(tree::issue(&mut dice), max_size, &mut dice),
        () => tree::changed(&data[..size], max_size, &mut dice, tree::issue),
    };
    spoil::put(data, size, max_size, made.as_deref())
});

fuzz_target!(|data: &[u8]| {
    holds::mending_holds(data);
    match Bulletin::read_with(data, &shelf::Shelf, shelf::options()) {
        Ok(bulletin) => {
            let settings = Settings::default();
            let said = [bulletin.notes(), bulletin.review(&settings)];
            said.iter().flatten().for_each(holds::report_holds);
            if let Some(report) = bulletin.review_of_archive(&settings) {
                holds::report_holds(&report);
            }
        }
        Err(Error::Wrong(report)) => holds::report_holds(&report),
        Err(fault) => panic!("{fault}"),
    }
});
