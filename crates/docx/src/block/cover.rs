//! A first page that is one picture, the title block above it.

use bantin_core::Cover;
use bantin_design::{Design, Length, Size};

use super::contents;
use super::figure::credited;
use super::front::{
    band, dateline_gap, filled, first_rows, grounded, last_row, text_edges, title,
};
use crate::copy::Copy;
use crate::pen::{Cell, Hold, Padding, Pen, Row, pad};
use crate::story::Story;
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// Writes the cover; says whether the contents stand on it.
///
/// The picture lies behind a table that has the title block at its head, and on clear
/// ground the contents and what the picture shows.
pub(super) fn write(story: &mut Story, pen: &mut Pen<'_>, cover: &Cover) -> bool {
    let (sheet, style) = (pen.design.sheet, pen.design.cover.clone());
    let mut rows = masthead(pen);
    let foot = masthead_height(pen);
    // The picture goes on under the title block, whose height Word decides.
    let under = Length::mm(4);
    let size = Size::new(sheet.trim.width, sheet.trim.height - foot + under);
    let at = Hold::Behind(Length::ZERO, foot - under);
    let picture = pen.drawing(&cover.photo, size, at);

    let caption = caption(pen, cover);
    let mut room = sheet.trim.height - sheet.margins.foot - SPARE - foot;
    room -= caption.as_ref().map_or(Length::ZERO, |(_, height)| *height);
    let contents = if pen.issue.contents { contents::entries(pen) } else { Vec::new() };
    let width = super::contents_width(pen.issue, pen.design);
    let height: Length = contents.iter().map(|entry| pen.height(entry, width)).sum();
    let height = height + pen.design.contents.padding * 2 + style.contents_gap;
    let listed = !contents.is_empty() && height <= room;
    if listed {
        rows.push(clear(pen.design, Vec::new(), style.contents_gap));
        let panel = panel(pen, contents);
        rows.push(clear(pen.design, vec![panel], Length::ZERO));
        room -= height;
    }
    if let Some((cell, _)) = caption {
        rows.push(clear(pen.design, Vec::new(), room));
        rows.push(clear(pen.design, vec![cell], Length::ZERO));
    }
    let mut holder = pad();
    holder.push(picture);
    story.push(holder);
    story.push(band(pen.design, rows));
    listed
}

/// What is kept free at the foot of the cover: Word sets lines as high as it likes.
const SPARE: Length = Length::mm(9);

/// A row with nothing behind its cells but the picture.
fn clear(design: &Design, cells: Vec<Cell>, height: Length) -> Row {
    let grounds: Vec<_> = cells.iter().map(|cell| cell.ground).collect();
    let edges: Vec<Length> = cells.iter().map(|cell| cell.from).collect();
    let width = design.sheet.trim.width;
    let mut row = grounded(design.cover.caption_ground, width, cells, height);
    for cell in &mut row.cells {
        let own = edges.iter().position(|edge| *edge == cell.from);
        cell.ground = own.and_then(|own| grounds[own]);
    }
    row
}

/// The rows of the title block: its title has the whole width.
fn masthead(pen: &mut Pen<'_>) -> Vec<Row> {
    let issue = pen.issue;
    let (left, right) = text_edges(pen.design);
    let number = super::furniture::issue_line(issue);
    let mut rows = first_rows(pen, Some(Copy::words(&number)));
    let copy = title(issue, &pen.design.cover.title);
    let title = vec![pen.paragraph(p::TITLE, copy)];
    let title = vec![Cell::between(left, right, title)];
    rows.push(filled(pen.design, title, Length::ZERO));
    let publisher = issue.publication.publisher.full_name();
    let line = match issue.date {
        Some(date) => format!("{publisher} · {date}"),
        None => publisher,
    };
    let dateline = vec![pen.paragraph(p::DATELINE, Copy::words(&line))];
    let notice = issue.publication.distribution.as_ref().map(Copy::line);
    let cells = match notice {
        Some(notice) => {
            let middle = right - (right - left) / 3;
            let notice = vec![pen.paragraph(p::DATELINE_NOTICE, notice)];
            vec![
                Cell::between(left, middle, dateline),
                Cell::between(middle, right, notice),
            ]
        }
        None => vec![Cell::between(left, right, dateline)],
    };
    rows.push(filled(pen.design, cells, Length::ZERO));
    let last = last_row(pen, &pen.design.masthead.dateline);
    rows.push(last);
    rows
}

/// How high the title block is, about.
fn masthead_height(pen: &Pen<'_>) -> Length {
    let style = &pen.design.masthead;
    let (left, right) = text_edges(pen.design);
    let look = super::nameplate(pen.issue, pen.design, &pen.ruler);
    let lines = match &pen.issue.masthead.title {
        Some(title) => {
            let is_break = |inline: &&bantin_core::Inline| {
                matches!(inline, bantin_core::Inline::Break)
            };
            title.inlines().iter().filter(is_break).count() + 1
        }
        None => {
            let title = pen.issue.publication.title.as_str();
            usize::try_from(pen.ruler.lines(title, &look, right - left)).unwrap_or(1)
        }
    };
    let lines = i64::try_from(lines).unwrap_or(1);
    let line = pen.ruler.line(&look);
    let gap = (style.title_gap - pen.ruler.above(&look)).max(Length::ZERO);
    let foot = (style.foot - pen.ruler.below(&style.dateline)).max(Length::ZERO);
    style.head
        + style.rule_gap
        + gap
        + line * lines
        + dateline_gap(pen.design, &pen.ruler, &look)
        + pen.ruler.line(&style.dateline)
        + foot
}

/// What the issue holds, on a ground of its own at the right edge.
fn panel(pen: &Pen<'_>, contents: Vec<Element>) -> Cell {
    let style = pen.design.contents.clone();
    let (_, right) = text_edges(pen.design);
    let width = pen.design.cover.contents.min(pen.measure());
    Cell {
        ground: Some(style.ground),
        rules: [None, Some(style.bar), None, None],
        padding: Some(Padding::all(style.padding)),
        ..Cell::between(right - width, right, contents)
    }
}

/// What the picture shows, on a ground in the lower left corner; and how high it is.
fn caption(pen: &mut Pen<'_>, cover: &Cover) -> Option<(Cell, Length)> {
    let style = pen.design.cover.clone();
    let (left, right) = text_edges(pen.design);
    let (look, white) = (&style.caption, style.caption_padding);
    // As in print: the credit looks like the caption.
    let own = (character::COVER_CREDIT, look);
    let copy = credited(cover.caption.as_ref(), cover.credit.as_ref(), look, own)?;
    // As wide as its words, and a little more than was measured.
    let words = pen.ruler.width(&copy.plain(), look) + look.size;
    let width = words.min((right - left) / 2);
    let paragraph = pen.paragraph(p::COVER_CAPTION, copy);
    let height = pen.height(&paragraph, width) + white * 2;
    let cell = Cell {
        ground: Some(style.caption_ground),
        padding: Some(Padding { left, ..Padding::all(white) }),
        ..Cell::between(Length::ZERO, left + width + white, vec![paragraph])
    };
    Some((cell, height))
}
