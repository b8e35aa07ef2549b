//! Where ink may be.

use bantin_design::Length;
use bantin_page::Rect;

use super::named;
use crate::laid::{Kind, Laid, Mark};

pub(crate) fn no_ink_lies_on_other_ink(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let mut solid: Vec<&Mark> = marks.iter().filter(|m| m.is_solid()).collect();
        solid.sort_by_key(|mark| mark.ink.at.y);
        for (number, mark) in solid.iter().enumerate() {
            let below = solid[number + 1..]
                .iter()
                .take_while(|other| other.ink.at.y < mark.ink.bottom());
            for other in below.filter(|other| other.ink.overlaps(&mark.ink)) {
                let (one, two) = (named(page, mark), named(page, other));
                faults.push(format!("{one} meets {two}"));
            }
        }
    }
    faults
}

pub(crate) fn rules_cross_nothing(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for rule in marks.iter().filter(|mark| mark.kind == Kind::Rule) {
            let crossed = marks
                .iter()
                .filter(|mark| mark.is_solid() && mark.ink.overlaps(&rule.ink));
            for mark in crossed {
                faults.push(format!(
                    "{} crosses {}",
                    named(page, rule),
                    named(page, mark)
                ));
            }
        }
    }
    faults
}

pub(crate) fn ink_lies_on_a_ground_or_beside_it(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let grounds: Vec<&Mark> =
            marks.iter().filter(|mark| mark.kind == Kind::Ground).collect();
        for (number, ground) in grounds.iter().enumerate() {
            for mark in marks.iter().filter(|mark| mark.is_solid()) {
                if mark.ink.overlaps(&ground.ink) && !ground.ink.contains(&mark.ink) {
                    let (one, two) = (named(page, mark), named(page, ground));
                    faults.push(format!("{one} crosses the edge of {two}"));
                }
            }
            for other in &grounds[number + 1..] {
                if other.ink.overlaps(&ground.ink) {
                    let (one, two) = (named(page, ground), named(page, other));
                    faults.push(format!("{one} overlaps {two}"));
                }
            }
        }
    }
    faults
}

pub(crate) fn words_of_front_and_statistics_lie_on_their_grounds(
    laid: &Laid,
) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let grounds: Vec<&Mark> =
            marks.iter().filter(|mark| mark.kind == Kind::Ground).collect();
        let on_ground = |mark: &&Mark| matches!(mark.kind, Kind::Front | Kind::Statistic);
        for mark in marks.iter().filter(on_ground).filter(|mark| mark.is_solid()) {
            if !grounds.iter().any(|ground| ground.ink.contains(&mark.ink)) {
                faults.push(named(page, mark));
            }
        }
    }
    faults
}

pub(crate) fn everything_stands_within_its_margins(laid: &Laid) -> Vec<String> {
    let sheet = &laid.design.sheet;
    let area = laid.text_area();
    let trim = Rect::new(bantin_page::Point::default(), sheet.trim);
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for mark in marks.iter().filter(|mark| mark.kind != Kind::Ground) {
            let ink = &mark.ink;
            if ink.size.width <= Length::ZERO || ink.size.height <= Length::ZERO {
                continue;
            }
            let between = area.at.x <= ink.at.x && ink.right() <= area.right();
            let good = match mark.kind {
                Kind::Front => between && page == 0 && trim.contains(ink),
                Kind::Furniture => {
                    let outside = ink.bottom() <= area.at.y || ink.at.y >= area.bottom();
                    between && outside && trim.contains(ink)
                }
                Kind::Rule => between && trim.contains(ink),
                _ => area.contains(ink),
            };
            if !good {
                faults.push(named(page, mark));
            }
        }
        for ground in marks.iter().filter(|mark| mark.kind == Kind::Ground) {
            let bleeds = sheet.bleed;
            let ink = &ground.ink;
            let inside = ink.at.x >= -bleeds
                && ink.at.y >= -bleeds
                && ink.right() <= sheet.trim.width + bleeds
                && ink.bottom() <= sheet.trim.height + bleeds;
            if !inside || ground.kind == Kind::Ground && !bleeds_or_stays(ground, &trim) {
                faults.push(named(page, ground));
            }
        }
    }
    faults
}

pub(crate) fn body_text_stands_on_the_grid(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for mark in marks {
            let on_grid = matches!(
                mark.kind,
                Kind::Text | Kind::Marker | Kind::Crosshead | Kind::Byline
            );
            if on_grid && laid.row_of_baseline(mark.at.y).is_none() {
                faults.push(named(page, mark));
            }
        }
    }
    faults
}

pub(crate) fn body_text_stays_in_its_column(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for mark in marks.iter().filter(|mark| mark.is_solid()) {
            let in_column = matches!(
                mark.kind,
                Kind::Text
                    | Kind::Marker
                    | Kind::Crosshead
                    | Kind::Byline
                    | Kind::Caption
                    | Kind::Picture
                    | Kind::EndMark
            );
            let (left, right) = laid.column(mark.column);
            if in_column && (mark.ink.at.x < left || mark.ink.right() > right) {
                faults.push(named(page, mark));
            }
        }
    }
    faults
}

pub(crate) fn no_page_is_empty(laid: &Laid) -> Vec<String> {
    // A picture that only decorates has no leaf.
    let meant = |marks: &Vec<Mark>| {
        marks.iter().any(|mark| mark.leaf.is_some() || mark.kind == Kind::Picture)
    };
    let pages = laid.marks.iter().enumerate();
    let empty = pages.filter(|(_, marks)| !meant(marks));
    empty.map(|(page, _)| format!("page {} is empty", page + 1)).collect()
}

/// Whether a ground that leaves the trim does so by the whole bleed: a sliver of
/// colour at the cut would show if it did not.
fn bleeds_or_stays(ground: &Mark, trim: &Rect) -> bool {
    let ink = &ground.ink;
    let least = Length::mm(3);
    let sides =
        [-ink.at.x, -ink.at.y, ink.right() - trim.right(), ink.bottom() - trim.bottom()];
    sides.into_iter().all(|over| over < Length::ZERO || over >= least)
}

/// The band of the masthead leaves the sheet on three sides, by the whole bleed.
pub(crate) fn the_masthead_bleeds_on_three_sides(laid: &Laid) -> Vec<String> {
    let (trim, bleed) = (laid.design.sheet.trim, laid.design.sheet.bleed);
    let band = laid.marks[0].iter().find(|mark| mark.kind == Kind::Ground);
    let Some(band) = band.map(|mark| mark.ink) else { return vec!["no band".into()] };
    let bleeds = band.at.x == -bleed
        && band.at.y == -bleed
        && band.right() == trim.width + bleed
        && band.bottom() < trim.height;
    if bleeds { Vec::new() } else { vec![format!("the band is {band:?}")] }
}
