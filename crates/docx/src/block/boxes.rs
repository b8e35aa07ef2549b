//! Boxes: tinted, in a column or across all of them.

use bantin_core::{Block, Brief, Briefs, Inset, Text, Width};
use bantin_design::Length;

use super::{Room, body};
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Padding, Pen, Row, keep_with_next, pad};
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// A box with whatever stands in it.
pub(super) fn inset(pen: &mut Pen<'_>, inset: &Inset, room: Room) -> Element {
    let least = pen.design.body.text.size * 18;
    let count = match inset.width {
        Width::Span if !room.boxed => columns(pen, room, least, inset.body.len()),
        _ => 1,
    };
    let inner = Room { width: column_width(pen, room, count), boxed: true };
    let mut blocks = Vec::new();
    let mut after_text = false;
    for block in &inset.body {
        blocks.extend(body::written(pen, block, inner, (after_text, false)));
        after_text = matches!(block, Block::Paragraph(_));
    }
    tinted(pen, inset.title.as_ref(), blocks, room, count)
}

/// Short news in a box.
pub(super) fn briefs(pen: &mut Pen<'_>, briefs: &Briefs, room: Room) -> Element {
    let count = match briefs.width {
        Width::Span => columns(pen, room, pen.design.inset.narrowest, briefs.items.len()),
        Width::Column => 1,
    };
    let mut items = Vec::new();
    for item in &briefs.items {
        let copy = brief(pen, item);
        items.push(pen.paragraph(p::BRIEF, copy));
    }
    tinted(pen, briefs.title.as_ref(), items, room, count)
}

fn brief(pen: &Pen<'_>, item: &Brief) -> Copy {
    let mut copy = Copy::default();
    if let Some(date) = item.date {
        let day = format!("{}.", date.day_and_month());
        copy = copy.with(&day, Some(character::DAY)).with(" ", None);
    }
    copy.with_text(&item.text, &pen.design.body.text)
}

/// Blocks in `count` columns of about the same height, on the ground of a box.
pub(super) fn tinted(
    pen: &mut Pen<'_>,
    title: Option<&Text>,
    blocks: Vec<Element>,
    room: Room,
    count: usize,
) -> Element {
    let copy = title.map(|title| Copy::text(title, &pen.design.inset.title));
    titled(pen, copy, blocks, room, count)
}

/// The same, under a title that is not of the issue.
pub(super) fn titled(
    pen: &mut Pen<'_>,
    title: Option<Copy>,
    blocks: Vec<Element>,
    room: Room,
    count: usize,
) -> Element {
    let style = pen.design.inset.clone();
    let padding = Padding::all(style.padding);
    let rules = [Some(style.rule), None, None, None];
    let ground = Some(style.ground);
    let gutter = pen.design.grid.gutter;
    let width = column_width(pen, room, count);
    // One that is taller than a hand may go on over the page.
    let all: Length = blocks.iter().map(|block| pen.height(block, width)).sum();
    let hand = pen.design.grid.leading * 15;
    let parts = count == 1 || all > hand * i64::try_from(count).unwrap_or(1);
    let mut title = title.map(|title| pen.paragraph(p::BOX_TITLE, title));
    let mut rows = Vec::new();
    if let Some(mut title) = title.take_if(|_| count > 1) {
        if !parts {
            keep_with_next(&mut title);
        }
        // The lines of the title have their white with them.
        let padding = Padding { bottom: Length::ZERO, ..padding };
        let padding = Some(padding);
        let cell = Cell::between(Length::ZERO, room.width, vec![title]);
        let cells = vec![Cell { ground, rules, padding, ..cell }];
        rows.push(Row { cells, head: true, ..Row::default() });
    }
    let has_title = !rows.is_empty();
    let mut cells = Vec::new();
    let mut from = Length::ZERO;
    for (number, content) in (1..).zip(parted(pen, blocks, width, count)) {
        let (first, last) = (number == 1, number == count);
        let left = if first { style.padding } else { Length::ZERO };
        let right = if last { style.padding } else { gutter };
        let to = if last { room.width } else { from + left + width + right };
        let top = if has_title { Length::ZERO } else { padding.top };
        let padding = Some(Padding { top, left, right, ..padding });
        let rules = if has_title { [None; 4] } else { rules };
        let content = if parts { loose(pen, title.take(), content) } else { content };
        let cell = Cell::between(from, to, content);
        cells.push(Cell { ground, rules, padding, ..cell });
        from = to;
    }
    rows.push(Row { cells, parts, ..Row::default() });
    Grid { rows, ..Grid::default() }.element()
}

/// `content` under `title`, in a row that may part. To LibreOffice a row whose first
/// paragraph is kept is kept whole, so that one does not come first.
fn loose(
    pen: &Pen<'_>,
    title: Option<Element>,
    mut content: Vec<Element>,
) -> Vec<Element> {
    if let Some(mut title) = title {
        keep_with_next(&mut title);
        content.insert(0, title);
    }
    if content.first().is_some_and(|first| pen.is_kept(first)) {
        content.insert(0, pad());
    }
    content
}

/// How many columns there are in a box: as many as its items fill, none narrower than
/// `least`.
pub(super) fn columns(pen: &Pen<'_>, room: Room, least: Length, items: usize) -> usize {
    let gutter = pen.design.grid.gutter;
    let measure = room.width - pen.design.inset.padding * 2;
    let most = usize::try_from((measure + gutter).count(least + gutter)).unwrap_or(1);
    most.clamp(1, 3).min(items.max(1))
}

/// How wide each of `count` columns in a box is.
pub(super) fn column_width(pen: &Pen<'_>, room: Room, count: usize) -> Length {
    let count = i64::try_from(count).unwrap_or(1).max(1);
    let measure = room.width - pen.design.inset.padding * 2;
    (measure - pen.design.grid.gutter * (count - 1)) / count
}

/// `blocks`, `width` wide, in `count` columns in their order, the highest as low as may be;
/// none is empty as long as there are blocks.
fn parted(
    pen: &Pen<'_>,
    blocks: Vec<Element>,
    width: Length,
    count: usize,
) -> Vec<Vec<Element>> {
    let groups = pen.groups(blocks);
    let height = |group: &Vec<Element>| -> Length {
        group.iter().map(|block| pen.height(block, width)).sum()
    };
    let heights: Vec<Length> = groups.iter().map(height).collect();
    let ends = ends(&heights, lowest(&heights, count), count);
    let mut columns: Vec<Vec<Element>> = Vec::new();
    columns.resize_with(count.max(1), Vec::new);
    let mut column = 0;
    for (number, group) in groups.into_iter().enumerate() {
        columns[column].extend(group);
        if ends.contains(&number) && column + 1 < count {
            column += 1;
        }
    }
    columns
}

/// The least height of `count` columns that hold all of `heights` in their order.
fn lowest(heights: &[Length], count: usize) -> Length {
    let all: Length = heights.iter().copied().sum();
    let (mut too_low, mut enough) = (Length::ZERO, all);
    while enough - too_low > Length::pt10(1) {
        let middle = (too_low + enough) / 2;
        let highest = heights.iter().copied().max().unwrap_or_default();
        if highest <= middle && ends(heights, middle, 1).len() < count {
            enough = middle;
        } else {
            too_low = middle;
        }
    }
    enough
}

/// After which of `heights` a column ends, if it is no higher than `most`; and earlier if
/// fewer were left than there are columns of `count`.
fn ends(heights: &[Length], most: Length, count: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut used = Length::ZERO;
    for (number, height) in heights.iter().enumerate() {
        let left = heights.len() - number;
        let columns_left = count.saturating_sub(ends.len() + 1);
        let full = used + *height > most || left <= columns_left;
        if number > 0 && used > Length::ZERO && full {
            ends.push(number - 1);
            used = Length::ZERO;
        }
        used += *height;
    }
    ends
}

#[cfg(test)]
mod tests {
    use bantin_design::Length;

    use super::{ends, lowest};

    #[test]
    fn columns_are_about_as_high() {
        let cases: [(&[i64], usize, &[usize]); 6] = [
            (&[], 2, &[]),
            (&[5], 3, &[]),
            (&[1, 1, 1, 1], 2, &[1]),
            (&[9, 1, 1, 1], 2, &[0]),
            (&[1, 1, 1, 9], 2, &[2]),
            (&[3, 3, 3, 3, 3], 3, &[1, 3]),
        ];
        for (heights, count, expected) in cases {
            let heights: Vec<Length> = heights.iter().map(|pt| Length::pt(*pt)).collect();
            let found = ends(&heights, lowest(&heights, count), count);
            assert_eq!(found, expected, "{heights:?} in {count}");
        }
    }
}
