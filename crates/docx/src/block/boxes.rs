//! Boxes: tinted, in a column or across all of them.

use bantin_core::{Block, Brief, Briefs, Inset, Text, Width};
use bantin_design::Length;

use super::{Room, body};
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Padding, Pen, Row};
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// A box with whatever stands in it.
pub(super) fn inset(pen: &mut Pen<'_>, inset: &Inset, room: Room) -> Element {
    let least = pen.design.body.text.size * 18;
    let count = match inset.width {
        Width::Span if !room.boxed => columns(pen, room, least, inset.body.len()),
        _ => 1,
    };
    let width = column_width(pen, room, count);
    let mut blocks = Vec::new();
    let mut after_text = false;
    for block in &inset.body {
        let inner = Room { width, boxed: true };
        let elements = body::written(pen, block, inner, (after_text, false));
        blocks.push((weight(pen, block, width), elements));
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
    let width = column_width(pen, room, count);
    let mut items = Vec::new();
    for item in &briefs.items {
        let copy = brief(pen, item);
        let lines = pen.ruler.lines(&copy.plain(), &pen.design.body.text, width);
        items.push((lines, vec![pen.paragraph(p::BRIEF, copy)]));
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
    blocks: Vec<(i64, Vec<Element>)>,
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
    blocks: Vec<(i64, Vec<Element>)>,
    room: Room,
    count: usize,
) -> Element {
    let style = pen.design.inset.clone();
    let padding = Padding::all(style.padding);
    let rules = [Some(style.rule), None, None, None];
    let ground = Some(style.ground);
    let mut rows = Vec::new();
    let has_title = title.is_some();
    if let Some(title) = title {
        let words = vec![pen.paragraph(p::BOX_TITLE, title)];
        // The lines of the title have their white with them.
        let padding = Padding { bottom: Length::ZERO, ..padding };
        let padding = Some(padding);
        let cell = Cell::between(Length::ZERO, room.width, words);
        let cells = vec![Cell { ground, rules, padding, ..cell }];
        // Over columns that may part, the title is never left alone.
        rows.push(Row { cells, head: count > 1, ..Row::default() });
    }
    let gutter = pen.design.grid.gutter;
    let width = column_width(pen, room, count);
    // One that is taller than a hand may go on over the page.
    let all: i64 = blocks.iter().map(|(weight, _)| *weight).sum();
    let tall = all > i64::try_from(count).unwrap_or(1) * 15;
    let mut cells = Vec::new();
    let mut from = Length::ZERO;
    for (number, content) in (1..).zip(parted(blocks, count)) {
        let (first, last) = (number == 1, number == count);
        let left = if first { style.padding } else { Length::ZERO };
        let right = if last { style.padding } else { gutter };
        let to = if last { room.width } else { from + left + width + right };
        let top = if has_title { Length::ZERO } else { padding.top };
        let padding = Some(Padding { top, left, right, ..padding });
        let rules = if has_title { [None; 4] } else { rules };
        let cell = Cell::between(from, to, content);
        cells.push(Cell { ground, rules, padding, ..cell });
        from = to;
    }
    rows.push(Row { cells, parts: count == 1 || tall, ..Row::default() });
    Grid { rows, ..Grid::default() }.element()
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

/// About how many lines `block` takes.
fn weight(pen: &Pen<'_>, block: &Block, width: Length) -> i64 {
    let look = &pen.design.body.text;
    let leading = pen.design.grid.leading;
    let lines = |text: &Text| pen.ruler.lines(&text.plain(), look, width);
    match block {
        Block::Paragraph(text) => lines(text),
        Block::List(list) => list.items.iter().map(|item| lines(&item.text)).sum(),
        Block::Crosshead(text) => lines(text) + 1,
        Block::Figure(figure) => {
            super::figure::height_in(width, &figure.photo).count_up(leading) + 2
        }
        Block::Qr(_) => pen.design.code.side.count_up(leading),
        Block::Table(table) => i64::try_from(table.rows.len()).unwrap_or(0) + 3,
        _ => 4,
    }
}

/// Blocks in `count` parts of about the same weight, in their order; none is empty as
/// long as there are blocks.
fn parted(blocks: Vec<(i64, Vec<Element>)>, count: usize) -> Vec<Vec<Element>> {
    let all: i64 = blocks.iter().map(|(weight, _)| *weight).sum();
    let mut parts: Vec<Vec<Element>> = Vec::new();
    let number = i64::try_from(count).unwrap_or(1).max(1);
    let (mut part, mut before) = (Vec::new(), 0);
    let mut left = blocks.len();
    for (weight, elements) in blocks {
        let filled = i64::try_from(parts.len() + 1).unwrap_or(1);
        let parts_left = count.saturating_sub(parts.len() + 1);
        // Half of a block may stand over.
        let full = (before + weight / 2) * number > all * filled || left <= parts_left;
        if full && !part.is_empty() && parts_left > 0 {
            parts.push(std::mem::take(&mut part));
        }
        before += weight;
        left -= 1;
        part.extend(elements);
    }
    parts.push(part);
    parts.resize_with(count.max(1), Vec::new);
    parts
}
