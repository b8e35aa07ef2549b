//! An issue, laid out and printed. The first byte says in which look, on which sheet, in
//! how many columns and in which standard; the rest is the `issue.json`.

#![no_main]

use bantin_core::Draft;
use bantin_design::{Design, Length, Sheet, Size};
use bantin_fuzz::{holds, shelf, spoil, tree};
use bantin_layout::{LayoutError, lay_out};
use bantin_pdf::{PdfOptions, Standard, print};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut dice = spoil::dice(seed);
    let room = max_size.saturating_sub(1);
    let way = match data[..size].first() {
        Some(way) if !dice.chance(10) => *way,
        _ => dice.from_to(0, 255).to_le_bytes()[0],
    };
    let issue = data[..size].get(1..).unwrap_or_default();
    let made = match () {
        () if dice.chance(5) => None,
        () => tree::changed(issue, room, &mut dice, tree::issue)
            .or_else(|| tree::fitted(tree::issue(&mut dice), room, &mut dice)),
    };
    let made = made.map(|issue| [&[way], &issue[..]].concat());
    spoil::put(data, size, max_size, made.as_deref())
});

/// The look that `way` says. A look with a flaw gets no further than its file.
fn design(way: u8) -> Option<Design> {
    let mut design = Design::named(Design::NAMES[usize::from(way & 1)])?;
    let small =
        Sheet { trim: Size::new(Length::mm(148), Length::mm(210)), ..Sheet::a4() };
    design.sheet = match way >> 1 & 3 {
        0 => design.sheet,
        1 => Sheet::bulletin(),
        2 => small,
        _ => Sheet { facing: true, ..small },
    };
    match way >> 3 & 3 {
        0 => {}
        columns => design.grid.columns = usize::from(columns),
    }
    design.settle();
    design.flaws().is_empty().then_some(design)
}

fuzz_target!(|data: &[u8]| {
    let Some((way, text)) = data.split_first() else { return };
    let Some(design) = design(*way) else { return };
    let Ok(draft) = Draft::read(text.to_vec()) else { return };
    let Ok(issue) = draft.check(&shelf::Shelf) else { return };
    let pages = match lay_out(&issue, &design, shelf::type_case()) {
        Ok(pages) => pages,
        Err(LayoutError::NoGlyphs(_)) => return,
        Err(fault) => panic!("{fault}"),
    };
    let standard = Standard::ALL[usize::from(way >> 5) % Standard::ALL.len()];
    let picture_files = issue.pictures.clone();
    let options = PdfOptions { standard, picture_files, ..PdfOptions::default() };
    match print(&pages, &options) {
        Ok(pdf) => {
            let read = lopdf::Document::load_mem(&pdf);
            let counted = read.map(|read| read.get_pages().len());
            assert_eq!(counted.ok(), Some(pages.pages.len()));
            let verdict = bantin::verify(&pdf);
            assert!(verdict.is_ok_and(|verdict| !verdict.is_broken()));
        }
        Err(fault) => panic!("{fault}"),
    }
    holds::pages_hold(issue, design, pages);
});
