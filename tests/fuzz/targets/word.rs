//! An issue as a Word document: it comes back to the byte, and as a draft.

#![no_main]

use bantin::{Bulletin, DocxOptions, extract_docx};
use bantin_fuzz::{shelf, spoil, tree};
use bantin_tests::drafts::import_holds;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let made = match () {
        () if dice.chance(5) => None,
        () => tree::changed(&data[..size], max_size, &mut dice, tree::issue)
            .or_else(|| tree::fitted(tree::issue(&mut dice), max_size, &mut dice)),
    };
    spoil::put(data, size, max_size, made.as_deref())
});

fuzz_target!(|data: &[u8]| {
    let read = Bulletin::read_with(data, &shelf::Shelf, shelf::options());
    let Ok(bulletin) = read else { return };
    let docx = match bulletin.docx(&DocxOptions::default()) {
        Ok(docx) => docx,
        Err(fault) => panic!("{fault}"),
    };
    let extracted = match extract_docx(&docx) {
        Ok(extracted) => extracted,
        Err(fault) => panic!("{fault}"),
    };
    assert_eq!(extracted.deviations, [], "nobody changed it");
    assert_eq!(extracted.files.first().map(|file| &file.data[..]), Some(data));
    if let Err(reason) = import_holds("own.docx", &docx) {
        panic!("{reason:?}");
    }
});
