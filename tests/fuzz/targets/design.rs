//! A design file: read, and an issue of every kind of block laid out by it.

#![no_main]

use std::sync::OnceLock;

use bantin::{Bulletin, Error, InMemory, PdfOptions, PictureSource};
use bantin_design::Length;
use bantin_fuzz::{holds, settings, shelf, spoil, tree};
use bantin_tests::Generated;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let made = match () {
        () if dice.chance(10) => None,
        () if dice.chance(10) => {
            tree::fitted(settings::design_file(&mut dice), max_size, &mut dice)
        }
        () => tree::changed(&data[..size], max_size, &mut dice, settings::design_file),
    };
    spoil::put(data, size, max_size, made.as_deref())
});

/// An issue of every kind of block, with pictures beside it.
fn issue() -> &'static Generated {
    static ISSUE: OnceLock<Generated> = OnceLock::new();
    ISSUE.get_or_init(|| {
        let mut issue = Generated::whole(8);
        issue.text = issue.text.replacen('{', "{ \"design\": \"design.json\",", 1);
        issue
    })
}

fuzz_target!(|data: &[u8]| {
    let Generated { text, pictures } = issue();
    let names = pictures.names();
    let files =
        names.iter().filter_map(|name| Some((&**name, pictures.read(name).ok()?)));
    let files: InMemory = files.chain([("design.json", data.to_vec())]).collect();
    let bulletin = match Bulletin::read_with(&**text, &files, shelf::options()) {
        Ok(bulletin) => bulletin,
        Err(Error::Wrong(report)) => return holds::report_holds(&report),
        Err(fault) => panic!("{fault}"),
    };
    let far = Length::mm(20_000);
    let pages = bulletin.pages();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let near = item.at.x > -far && item.at.x < far && item.at.y < far;
        assert!(near, "{:?}", item.at);
    }
    if let Err(fault) = bulletin.pdf(&PdfOptions::default()) {
        panic!("{fault}");
    }
    let design = bulletin.design().clone();
    holds::pages_hold(bulletin.issue().clone(), design, pages.clone());
});
