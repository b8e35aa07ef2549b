//! An OpenDocument file as a draft.

#![no_main]

use bantin_fuzz::{parts, spoil};
use bantin_tests::drafts::import_holds;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

/// The parts with the text.
const TEXTS: &[&str] = &["content.xml", "styles.xml"];

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let made = match () {
        () if dice.chance(3) => None,
        () => parts::changed(&data[..size], &mut dice, TEXTS),
    };
    spoil::put(data, size, max_size, made.as_deref())
});

fuzz_target!(|data: &[u8]| {
    let _ = import_holds("draft.odt", data);
});
