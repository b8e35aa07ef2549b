//! Any PDF: what can be seen of it, and the issue in it.

#![no_main]

use bantin::{Bulletin, PdfOptions};
use bantin_fuzz::{shelf, spoil, tree};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let made = (size < 100 || dice.chance(1)).then(|| {
        // A small one of our own, that can be read as text.
        let issue = tree::fitted(tree::issue(&mut dice), 2_000, &mut dice)?;
        let bulletin = Bulletin::read_with(issue, &shelf::Shelf, shelf::options());
        let options = PdfOptions { compress: dice.chance(30), ..PdfOptions::default() };
        bulletin.ok()?.pdf(&options).ok()
    });
    spoil::put(data, size, max_size, made.flatten().as_deref())
});

fuzz_target!(|data: &[u8]| {
    match bantin::verify(data) {
        Ok(verdict) => {
            for fault in verdict.checks.iter().flat_map(|check| &check.faults) {
                assert!(!fault.to_string().is_empty() && !fault.vi().is_empty());
            }
        }
        Err(fault) => assert!(!fault.to_string().is_empty() && !fault.vi().is_empty()),
    }
    if let Err(fault) = bantin::extract(data) {
        assert!(!fault.to_string().is_empty() && !fault.vi().is_empty());
    }
});
