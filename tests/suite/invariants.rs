//! What holds on every page of every issue.
//!
//! Issues of chance are laid out once, and each rule is asked of all of them. A rule
//! that is broken names the issue by its seed, the page, and the place in the issue
//! file; `Generated::new(seed).text` is the file.

use std::sync::OnceLock;

use bantin_design::TypeCase;

use bantin_design::Length;
use bantin_page::Ink;

use crate::laid::{Laid, type_case};
use crate::rules::{columns, figures, ink, lines, order, words};

/// Two columns, as the look has them, for many issues; one and three for some.
const SAMPLE: &[(usize, std::ops::RangeInclusive<u64>)] =
    &[(2, 1..=200), (1, 201..=250), (3, 251..=300)];

/// All issues of the sample, laid out once for all tests.
pub(crate) fn sample() -> &'static [Laid] {
    static LAID: OnceLock<Vec<Laid>> = OnceLock::new();
    LAID.get_or_init(|| {
        let case = &type_case();
        let all: Vec<(u64, usize)> = SAMPLE
            .iter()
            .flat_map(|(columns, seeds)| seeds.clone().map(|seed| (seed, *columns)))
            .collect();
        let (even, odd) = std::thread::scope(|scope| {
            let odd = scope.spawn(|| lay_out_each(&all, 1, case));
            (lay_out_each(&all, 0, case), odd.join().unwrap())
        });
        even.into_iter().chain(odd).collect()
    })
}

fn lay_out_each(all: &[(u64, usize)], first: usize, case: &TypeCase) -> Vec<Laid> {
    let every_other = all.iter().skip(first).step_by(2);
    every_other.map(|&(seed, columns)| Laid::generated(seed, columns, case)).collect()
}

/// Fails if `rule` finds faults with any issue; shows the first of them.
fn holds(rule: impl Fn(&Laid) -> Vec<String>) {
    let mut faults = Vec::new();
    let mut issues = 0;
    for laid in sample() {
        let found = rule(laid);
        issues += usize::from(!found.is_empty());
        faults.extend(found.into_iter().map(|fault| format!("{}, {fault}", laid.name)));
    }
    let shown: Vec<_> = faults.iter().take(12).map(String::as_str).collect();
    let count = faults.len();
    assert!(
        faults.is_empty(),
        "{count} faults in {issues} issues:\n{}",
        shown.join("\n")
    );
}

#[test]
fn no_ink_lies_on_other_ink() {
    holds(ink::no_ink_lies_on_other_ink);
}

#[test]
fn rules_cross_nothing() {
    holds(ink::rules_cross_nothing);
}

#[test]
fn ink_lies_on_a_ground_or_beside_it() {
    holds(ink::ink_lies_on_a_ground_or_beside_it);
}

#[test]
fn words_of_front_and_statistics_lie_on_their_grounds() {
    holds(ink::words_of_front_and_statistics_lie_on_their_grounds);
}

#[test]
fn everything_stands_within_its_margins() {
    holds(ink::everything_stands_within_its_margins);
}

#[test]
fn the_masthead_bleeds_on_three_sides() {
    holds(ink::the_masthead_bleeds_on_three_sides);
}

#[test]
fn body_text_stands_on_the_grid() {
    holds(ink::body_text_stands_on_the_grid);
}

#[test]
fn body_text_stays_in_its_column() {
    holds(ink::body_text_stays_in_its_column);
}

#[test]
fn no_page_is_empty() {
    holds(ink::no_page_is_empty);
}

#[test]
fn every_leaf_is_on_paper_once() {
    holds(order::every_leaf_is_on_paper_once);
}

#[test]
fn reading_order_is_the_order_on_paper() {
    holds(order::reading_order_is_the_order_on_paper);
}

#[test]
fn outline_names_every_headline_and_crosshead() {
    holds(order::outline_names_every_headline_and_crosshead);
}

#[test]
fn figures_keep_their_order() {
    holds(figures::figures_keep_their_order);
}

#[test]
fn captions_stand_under_their_pictures() {
    holds(figures::captions_stand_under_their_pictures);
}

#[test]
fn every_picture_is_shown_undistorted() {
    holds(figures::every_picture_is_shown_undistorted);
}

#[test]
fn bylines_stand_at_the_right_edge_under_the_last_line() {
    holds(figures::bylines_stand_at_the_right_edge_under_the_last_line);
}

#[test]
fn no_widow_and_no_orphan() {
    holds(columns::no_widow_and_no_orphan);
}

#[test]
fn crossheads_keep_two_lines() {
    holds(columns::crossheads_keep_two_lines);
}

#[test]
fn crossheads_are_not_parted() {
    holds(columns::crossheads_are_not_parted);
}

#[test]
fn headlines_keep_three_lines() {
    holds(columns::headlines_keep_three_lines);
}

#[test]
fn articles_end_level() {
    holds(columns::articles_end_level);
}

#[test]
fn columns_that_go_on_are_full() {
    holds(columns::columns_that_go_on_are_full);
}

/// How often columns that go on end so many rows above the foot: seldom, and by few.
#[test]
fn columns_that_go_on_lack_little() {
    let mut counts = std::collections::BTreeMap::<i64, usize>::new();
    for lacks in sample().iter().flat_map(columns::lacking) {
        *counts.entry(lacks).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let full: usize = counts.range(..=0).map(|(_, count)| count).sum();
    println!("rows that columns lack: {counts:?}");
    assert!(all > 100, "only {all} columns go on");
    assert!(full * 100 >= all * 75, "{full} of {all} columns are full: {counts:?}");
}

#[test]
fn pages_are_as_many_as_needed() {
    holds(columns::pages_are_as_many_as_needed);
}

#[test]
fn spaces_of_a_line_give_alike() {
    holds(lines::spaces_of_a_line_give_alike);
}

#[test]
fn lines_fill_their_measure() {
    holds(lines::lines_fill_their_measure);
}

#[test]
fn the_white_between_letters_does_not_give() {
    let mut known = std::collections::BTreeMap::new();
    for laid in sample() {
        for (word, advances) in lines::words_as_set(laid) {
            let first = known.entry(word.clone()).or_insert_with(|| advances.clone());
            // Each is rounded to a whole unit of length.
            let near =
                |(one, other): (&Length, &Length)| (*one - *other).to_emu().abs() < 2;
            let alike =
                first.len() == advances.len() && first.iter().zip(&advances).all(near);
            assert!(alike, "{}: {word:?}: {first:?}, {advances:?}", laid.name);
        }
    }
}

#[test]
fn letters_are_drawn_hardly_wider_or_narrower() {
    let mut drawn = std::collections::BTreeSet::new();
    for laid in sample() {
        let most = laid.design.justification.letters;
        for item in laid.pages.pages.iter().flat_map(|page| &page.items) {
            let Ink::Text(run) = &item.ink else { continue };
            assert!(
                i64::from(run.expansion).abs() <= most,
                "{}: “{}”",
                laid.name,
                run.text
            );
            drawn.insert(run.expansion);
        }
    }
    assert!(drawn.len() > 40, "letters give by {drawn:?} thousandths");
}

/// Lines are set no worse than they were. A better setter may lower the bounds.
#[test]
fn lines_are_no_looser_than_they_were() {
    let mut all = lines::Looseness::default();
    for laid in sample().iter().filter(|laid| laid.design.grid.columns == 2) {
        let of = lines::looseness(laid);
        all.lines += of.lines;
        all.loose += of.loose;
        all.tight += of.tight;
        all.ragged += of.ragged;
    }
    println!("{all:?}");
    let per_mille = |part: usize| part * 1000 / all.lines;
    assert!(all.lines > 20_000, "{all:?}");
    assert!(per_mille(all.loose) <= 85, "{all:?}");
    assert!(per_mille(all.tight) <= 35, "{all:?}");
    assert!(per_mille(all.ragged) <= 8, "{all:?}");
}

#[test]
fn texts_are_set_as_written() {
    holds(words::texts_are_set_as_written);
}

#[test]
fn hard_breaks_end_lines() {
    holds(words::hard_breaks_end_lines);
}

#[test]
fn every_character_is_printed() {
    holds(words::every_character_is_printed);
}
