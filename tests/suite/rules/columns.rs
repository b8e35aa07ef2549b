//! Columns: where they end, and what they may not part.

use std::collections::BTreeMap;

use crate::laid::{Kind, Laid};
use crate::units::{Unit, What, may_part, units};

/// No line of a paragraph stands alone at the head or the foot of a column.
///
/// Of a paragraph of two or three lines that means that it is not parted.
pub(crate) fn no_widow_and_no_orphan(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (source, lines) in &laid.texts {
        if lines[0].kind != Kind::Text || lines.len() < 2 {
            continue;
        }
        let same = |one: &crate::laid::Line, two: &crate::laid::Line| {
            (one.page, one.column) == (two.page, two.column)
        };
        for part in lines.chunk_by(same).filter(|part| part.len() == 1) {
            let (page, of) = (part[0].page + 1, lines.len());
            let words = &part[0].words;
            faults.push(format!("page {page}: “{words}” alone, 1 of {of} <- {source}"));
        }
    }
    faults
}

/// A crosshead has two lines of its text under it, or all there are; a figure of its
/// text is company too.
pub(crate) fn crossheads_keep_two_lines(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for units in units(laid).values() {
        for (number, crosshead) in units.iter().enumerate() {
            if crosshead.what != What::Crosshead {
                continue;
            }
            let announced: Vec<&Unit> = units[number + 1..]
                .iter()
                .take_while(|unit| unit.what != What::Crosshead)
                .collect();
            let below: i64 = announced
                .iter()
                .filter(|unit| same_column(unit, crosshead) && unit.row > crosshead.row)
                .map(|unit| unit.rows)
                .sum();
            let all: i64 = announced.iter().map(|unit| unit.rows).sum();
            if below < all.min(2) {
                let (page, words) = (crosshead.page + 1, &crosshead.words);
                faults.push(format!("page {page}: crosshead “{words}” has {below} rows"));
            }
        }
    }
    faults
}

fn same_column(one: &Unit, two: &Unit) -> bool {
    (one.page, one.column) == (two.page, two.column)
}

/// A crosshead that breaks into lines stands in one column, all lines in sequence.
pub(crate) fn crossheads_are_not_parted(laid: &Laid) -> Vec<String> {
    let crossheads = laid.texts.values().filter(|lines| lines[0].kind == Kind::Crosshead);
    let parted = crossheads.filter(|lines| {
        lines.windows(2).any(|pair| {
            (pair[0].page, pair[0].column) != (pair[1].page, pair[1].column)
                || pair[0].y + laid.design.grid.leading != pair[1].y
        })
    });
    parted.map(|lines| format!("“{}” is parted", lines[0].words)).collect()
}

/// A headline has three rows of its article under it on its page, or all the text
/// there is: a figure that is as tall as a page has to go to the next. On page one,
/// which it cannot leave, the first headline has what fits under the masthead.
pub(crate) fn headlines_keep_three_lines(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    let found = units(laid);
    for (page, marks) in laid.marks.iter().enumerate() {
        let headlines = marks.iter().filter(|mark| mark.source.ends_with("/headline"));
        for headline in headlines {
            let Some(units) = found.get(&headline.article.unwrap()) else { continue };
            let rows = |unit: &Unit| if unit.page == page { unit.rows } else { 0 };
            let here: i64 = units.iter().map(rows).sum();
            let text = units.iter().filter(|unit| unit.what != What::Block);
            let all: i64 = text.map(|unit| unit.rows).sum();
            let least = if page == 0 && headline.article == Some(0) { 1 } else { 3 };
            if here < all.min(least) {
                let words = &headline.words;
                faults.push(format!("page {}: “{words}” has {here} rows", page + 1));
            }
        }
    }
    faults
}

/// Where an article ends, its columns end within one row of each other, unless the
/// same units in the same order cannot be parted into columns any better.
///
/// The oracle tries every way to part them: no column longer than the longest one
/// is, no widow, no orphan, a crosshead with two lines, the byline with the last
/// line, a figure that has waited at the head of its column.
pub(crate) fn articles_end_level(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    let count = laid.design.grid.columns;
    for (article, units) in units(laid) {
        let Some(page) = units.iter().map(|unit| unit.page).max() else { continue };
        let mut last: Vec<(usize, &Unit)> =
            units.iter().enumerate().filter(|(_, unit)| unit.page == page).collect();
        last.sort_by_key(|(_, unit)| (unit.column, unit.row));
        let Some(top) = last.iter().map(|(_, unit)| unit.row).min() else { continue };
        let ends: Vec<i64> = (0..count)
            .map(|column| {
                let of = last.iter().filter(|(_, unit)| unit.column == column);
                of.map(|(_, unit)| unit.row + unit.rows - top).max().unwrap_or(0)
            })
            .collect();
        let spread = spread(&ends);
        if spread <= 1 {
            continue;
        }
        let longest = ends.iter().copied().max().unwrap_or(0);
        let best = Parting::new(laid, &last, longest).best(count);
        // A figure's rows are its ink and some white: a row of doubt.
        let doubt = i64::from(last.iter().any(|(_, unit)| unit.what == What::Block));
        if best.is_some_and(|best| spread > best.max(1) + doubt) {
            let page = page + 1;
            let best = best.unwrap_or_default();
            faults.push(format!(
                "page {page}: article {article} ends at rows {ends:?}, could differ by {best}"
            ));
        }
    }
    faults
}

fn spread(ends: &[i64]) -> i64 {
    ends.iter().max().unwrap_or(&0) - ends.iter().min().unwrap_or(&0)
}

/// All ways to part the units of a page into columns.
struct Parting<'u> {
    units: Vec<&'u Unit>,
    /// Whether a unit has waited: it must head its column.
    waited: Vec<bool>,
    /// The white in rows above each that is not at the head.
    white: Vec<i64>,
    longest: i64,
}

impl<'u> Parting<'u> {
    fn new(laid: &Laid, last: &[(usize, &'u Unit)], longest: i64) -> Self {
        let leading = laid.design.grid.leading;
        let space = laid.design.figure.space;
        let waited = last.iter().enumerate().map(|(number, (order, unit))| {
            let follows = number > 0 && last[number - 1].0 + 1 == *order;
            unit.what == What::Block && !follows
        });
        let white = last.iter().map(|(_, unit)| match unit.what {
            What::Crosshead => 1,
            What::Block => space.count_up(leading) - 1,
            _ => 0,
        });
        Self {
            waited: waited.collect(),
            white: white.collect(),
            units: last.iter().map(|(_, unit)| *unit).collect(),
            longest,
        }
    }

    /// The least spread that so many columns can have.
    fn best(&self, count: usize) -> Option<i64> {
        self.part(0, count, &mut Vec::new())
    }

    fn part(&self, from: usize, columns: usize, ends: &mut Vec<i64>) -> Option<i64> {
        if columns == 0 {
            return (from == self.units.len()).then(|| spread(ends));
        }
        let mut best = None;
        let mut rows = 0;
        for to in from..=self.units.len() {
            if to > from {
                let unit = to - 1;
                let at_head = unit == from;
                if self.waited[unit] && !at_head {
                    break;
                }
                rows +=
                    self.units[unit].rows + if at_head { 0 } else { self.white[unit] };
                if rows > self.longest {
                    break;
                }
            }
            let good = to == self.units.len() || (to > 0 && self.parts_at(to));
            let good = good
                && !self.is_line_from_the_midst(from, to)
                && !self.is_byline_without_text(from, to);
            if to == from || good {
                ends.push(rows);
                let found = self.part(to, columns - 1, ends);
                ends.pop();
                best = best.into_iter().chain(found).min();
            }
        }
        best
    }

    /// Whether a column would hold one line only, of a paragraph that comes from the
    /// column before and goes on in the next.
    fn is_line_from_the_midst(&self, from: usize, to: usize) -> bool {
        let midst = |unit: &Unit| matches!(unit.what, What::Line { number, of } if number > 0 && number + 1 < of);
        to == from + 1 && midst(self.units[from])
    }

    /// Whether a column would hold the byline, but no line of the text.
    fn is_byline_without_text(&self, from: usize, to: usize) -> bool {
        let of = &self.units[from..to];
        let byline = of.iter().any(|unit| matches!(unit.what, What::Byline { .. }));
        byline && !of.iter().any(|unit| matches!(unit.what, What::Line { .. }))
    }

    /// Whether a column may end before unit `at`.
    fn parts_at(&self, at: usize) -> bool {
        let above = at.checked_sub(2).map(|number| self.units[number]);
        may_part(above, self.units[at - 1], self.units[at])
    }
}

/// How many rows a column that is left full lacks to the foot, for each of them.
pub(crate) fn lacking(laid: &Laid) -> Vec<i64> {
    full_columns(laid).into_iter().map(|column| column.lacks).collect()
}

/// A column that its article leaves for the next.
struct FullColumn {
    article: usize,
    page: usize,
    column: usize,
    lacks: i64,
}

fn full_columns(laid: &Laid) -> Vec<FullColumn> {
    let mut found = Vec::new();
    for (article, units) in units(laid) {
        let Some(last) = units.iter().map(|unit| unit.page).max() else { continue };
        let Some(first) = units.iter().map(|unit| unit.page).min() else { continue };
        for page in first..last {
            for column in 0..laid.design.grid.columns {
                let here = units
                    .iter()
                    .filter(|unit| (unit.page, unit.column) == (page, column));
                // Below a figure there is white, at most a row of it.
                let white = |unit: &Unit| i64::from(unit.what == What::Block);
                let end = here.map(|unit| unit.row + unit.rows + white(unit)).max();
                let top = units.iter().filter(|unit| unit.page == page);
                let end = end.or_else(|| top.map(|unit| unit.row).min());
                let lacks = (laid.rows() - end.unwrap_or(0)).max(0);
                found.push(FullColumn { article, page, column, lacks });
            }
        }
    }
    found
}

/// A column that an article leaves for the next page is full: what comes next in the
/// issue does not fit under it by the rules. Figures may wait, text may not.
pub(crate) fn columns_that_go_on_are_full(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    let found = units(laid);
    for full in full_columns(laid).into_iter().filter(|column| column.lacks > 0) {
        let units = &found[&full.article];
        let placed = |unit: &&Unit| (unit.page, unit.column) <= (full.page, full.column);
        let (here, mut later): (Vec<&Unit>, Vec<&Unit>) = units.iter().partition(placed);
        later.retain(|unit| unit.what != What::Block);
        let text = |unit: &&&Unit| unit.what != What::Block;
        let Some(last) = here.iter().rev().find(text) else { continue };
        let mut rows = 0;
        for (number, unit) in later.iter().enumerate() {
            rows += unit.rows + i64::from(unit.what == What::Crosshead);
            if rows > full.lacks {
                break;
            }
            let Some(after) = later.get(number + 1) else { break };
            let above = number.checked_sub(1).map_or(*last, |above| later[above]);
            let midst = matches!(unit.what, What::Line { number: 1.., .. })
                && number == 0
                && (last.page, last.column) != (full.page, full.column);
            if may_part(Some(above), unit, after) && !midst {
                let FullColumn { page, column, lacks, .. } = full;
                let (page, words) = (page + 1, &unit.words);
                faults.push(format!(
                    "page {page}, column {column} lacks {lacks} rows, up to “{words}” fits"
                ));
                break;
            }
        }
    }
    faults
}

/// An issue does not take many more pages than its units fill.
pub(crate) fn pages_are_as_many_as_needed(laid: &Laid) -> Vec<String> {
    let per_page = laid.rows() * i64::try_from(laid.design.grid.columns).unwrap();
    let mut filled: BTreeMap<usize, i64> = BTreeMap::new();
    for unit in units(laid).into_values().flatten() {
        *filled.entry(unit.page).or_default() += unit.rows;
    }
    // Pages in the midst of an article are at least half full, as long as there is
    // text to fill them.
    let mut faults = Vec::new();
    for (article, units) in units(laid) {
        let text = units.iter().filter(|unit| matches!(unit.what, What::Line { .. }));
        let Some(last) = text.map(|unit| unit.page).max() else { continue };
        let Some(first) = units.iter().map(|unit| unit.page).min() else { continue };
        for page in first + 1..last {
            let rows = filled.get(&page).copied().unwrap_or(0);
            if rows * 2 < per_page {
                let page = page + 1;
                faults.push(format!("page {page} of article {article} has {rows} rows"));
            }
        }
    }
    faults
}
