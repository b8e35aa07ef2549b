//! Looks whose numbers are as far out as a design file may put them.

use bantin_design::{Design, Length, Slot, Weight};
use bantin_layout::lay_out;
use bantin_pdf::{PdfOptions, print};
use bantin_tests::{Dice, Generated};

use crate::laid::type_case;

/// A look of which every number is changed `percent` times of a hundred: to its least,
/// to its most, or to something between.
fn strained(dice: &mut Dice, percent: u32) -> Design {
    let mut design = Design::named(dice.one_of(Design::NAMES)).unwrap();
    for setting in design.settings().all {
        // A face that is not at hand is refused before.
        if !dice.chance(percent) || setting.name.ends_with("italic") {
            continue;
        }
        let share = i64::from(match dice.from_to(0, 2) {
            0 => 0,
            1 => 1_000,
            _ => dice.from_to(0, 1_000),
        });
        match setting.slot {
            Slot::Length { value, from, to } => {
                *value = from + (to - from).scale(share, 1_000);
            }
            Slot::Whole { value, from, to } => {
                *value = from + (to - from) * share / 1_000
            }
            Slot::Columns(columns) => {
                *columns = usize::try_from(dice.from_to(1, 3)).unwrap();
            }
            Slot::Weight(weight) => *weight = Weight::BOLD,
            Slot::Flag(flag) => *flag = dice.chance(50),
            Slot::Color(_) | Slot::Family(_) | Slot::Marker(_) => {}
        }
    }
    design.settle();
    design
}

/// However ugly, there are pages, and they can be printed. A look with a flaw gets no
/// further than its file.
#[test]
fn looks_at_their_bounds_give_pages() {
    let case = type_case();
    let mut sound = 0;
    for seed in 1..=600 {
        let mut dice = Dice::new(seed);
        let percent = dice.from_to(1, 40);
        let design = strained(&mut dice, percent);
        if !design.flaws().is_empty() {
            continue;
        }
        sound += 1;
        let issue = Generated::whole(seed % 40).check().unwrap();
        let pages = lay_out(&issue, &design, &case)
            .unwrap_or_else(|fault| panic!("seed {seed}: {fault:?}"));
        assert!(!pages.pages.is_empty(), "seed {seed}");
        let far = Length::mm(20_000);
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            let near = item.at.x > -far && item.at.x < far && item.at.y < far;
            assert!(near, "seed {seed}: {:?}", item.at);
        }
        print(&pages, &PdfOptions::default())
            .unwrap_or_else(|fault| panic!("seed {seed}: {fault}"));
    }
    assert!(sound > 100, "{sound} looks without a flaw");
}
