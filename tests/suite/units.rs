//! Columns read back as what they are made of: lines, crossheads, figures, bylines.

use std::collections::BTreeMap;

use bantin_design::Length;

use crate::laid::{Kind, Laid};

/// The place of a text or figure within the body of its article: sorts in the order
/// in which the issue has them.
pub(crate) fn place_in_body(source: &str) -> Vec<u32> {
    let mut place = Vec::new();
    for step in source.split('/').skip(3) {
        match step {
            "byline" => place.push(u32::MAX),
            // Of an item, the words come first, then the figure, then the list.
            "text" => place.push(0),
            "figure" => place.push(1),
            "list" | "numbered" => place.push(2),
            _ => place.extend(step.parse::<u32>().ok()),
        }
    }
    place
}

/// What a column is made of, and may be parted between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub(crate) place: Vec<u32>,
    pub(crate) what: What,
    pub(crate) page: usize,
    pub(crate) column: usize,
    /// Its first row on the page.
    pub(crate) row: i64,
    /// How many rows it takes, without white above.
    pub(crate) rows: i64,
    pub(crate) words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Line `number` of a text of `of` lines.
    Line {
        number: usize,
        of: usize,
    },
    Crosshead,
    /// A figure, or statistics in a column.
    Block,
    Byline {
        number: usize,
    },
}

/// The units of every article, in the order of the issue.
pub(crate) fn units(laid: &Laid) -> BTreeMap<usize, Vec<Unit>> {
    let mut found: BTreeMap<usize, Vec<Unit>> = BTreeMap::new();
    for (source, lines) in &laid.texts {
        let article: usize = source.split('/').nth(2).unwrap().parse().unwrap();
        let units = found.entry(article).or_default();
        let of = lines.len();
        for (number, line) in lines.iter().enumerate() {
            let Some(row) = laid.row_of_baseline(line.y) else { continue };
            let what = match line.kind {
                Kind::Crosshead => What::Crosshead,
                Kind::Byline => What::Byline { number },
                _ => What::Line { number, of },
            };
            if let (What::Crosshead, Some(last)) = (what, units.last_mut())
                && number > 0
                && last.what == What::Crosshead
                && (last.page, last.column) == (line.page, line.column)
            {
                last.rows = row + 1 - last.row;
                last.words.push_str(&line.words);
                continue;
            }
            let (page, column) = (line.page, line.column);
            let (place, words) = (place_in_body(source), line.words.clone());
            units.push(Unit { place, what, page, column, row, rows: 1, words });
        }
    }
    add_blocks(laid, &mut found);
    for units in found.values_mut() {
        units.sort_by(|one, two| {
            let order = |unit: &Unit| (unit.page, unit.column, unit.row);
            one.place.cmp(&two.place).then(order(one).cmp(&order(two)))
        });
    }
    found
}

fn add_blocks(laid: &Laid, found: &mut BTreeMap<usize, Vec<Unit>>) {
    let (grid, sheet) = (&laid.design.grid, &laid.design.sheet);
    for (page, marks) in laid.marks.iter().enumerate() {
        let mut boxes: BTreeMap<&str, (usize, usize, Length, Length)> = BTreeMap::new();
        for mark in marks {
            let step = match mark.kind {
                Kind::Picture | Kind::Caption => "/figure",
                Kind::Statistic | Kind::Ground => "/statistics",
                _ => continue,
            };
            let (Some(at), Some(article)) = (mark.source.find(step), mark.article) else {
                continue;
            };
            let source = &mark.source[..at + step.len()];
            // Statistics that open an article are part of its head.
            if source.ends_with("/body/0/statistics") {
                continue;
            }
            let (top, bottom) = (mark.ink.at.y, mark.ink.bottom());
            let known = boxes.entry(source).or_insert((
                article,
                laid.column_at(mark.ink.at.x),
                top,
                bottom,
            ));
            known.2 = known.2.min(top);
            known.3 = known.3.max(bottom);
            known.1 = known.1.min(laid.column_at(mark.ink.at.x));
        }
        for (source, (article, column, top, bottom)) in boxes {
            let row = (top - sheet.margins.head).count(grid.leading);
            let rows = (bottom - sheet.margins.head).count_up(grid.leading) - row;
            let place = place_in_body(source);
            let words = source.to_owned();
            let what = What::Block;
            let unit = Unit { place, what, page, column, row, rows, words };
            found.entry(article).or_default().push(unit);
        }
    }
}

/// Whether a column may end after `before`, if `after` comes next.
///
/// The ranks of make-up: a crosshead keeps two lines of its text; no widow, no
/// orphan; a byline keeps with the line above it.
pub(crate) fn may_part(above: Option<&Unit>, before: &Unit, after: &Unit) -> bool {
    let under_crosshead = above.is_some_and(|unit| unit.what == What::Crosshead);
    match (before.what, after.what) {
        (What::Crosshead, _) | (_, What::Byline { .. }) => false,
        (What::Line { of: 1, .. }, _) if under_crosshead => false,
        (What::Line { number, of }, What::Line { .. }) if before.place == after.place => {
            number > 0 && number + 2 < of
        }
        _ => true,
    }
}
