//! A text file as a draft: as lines, and as Markdown.

#![no_main]

use bantin_fuzz::spoil;
use bantin_tests::drafts::import_holds;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let made = dice.chance(60).then(|| spoil::draft(&data[..size], &mut dice));
    spoil::put(data, size, max_size, made.as_deref())
});

fuzz_target!(|data: &[u8]| {
    for name in ["draft.txt", "draft.md"] {
        if let Ok(made) = import_holds(name, data) {
            // What is said is no more than what came in, and some.
            assert!(made.issue.len() < 200_000 + 40 * data.len());
        }
    }
});
