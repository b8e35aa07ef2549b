//! The editorial board.

use bantin_core::Credit;
use bantin_design::Length;

use super::front::{grounded, text_edges};
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Padding, Pen, Row};
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// The board under the title block: rows from edge to edge of the page.
pub(super) fn strip(pen: &mut Pen<'_>) -> Vec<Row> {
    let (left, right) = text_edges(pen.design);
    rows(pen, left, right, pen.design.sheet.trim.width)
}

/// The board on a page of text, no wider than that.
pub(super) fn board(pen: &mut Pen<'_>) -> Element {
    let padding = pen.design.credits.padding;
    let measure = pen.measure();
    let rows = rows(pen, padding, measure - padding, measure);
    Grid { rows, ..Grid::default() }.element()
}

/// Credits side by side, between `left` and `right`, on a ground `width` wide.
fn rows(pen: &mut Pen<'_>, left: Length, right: Length, width: Length) -> Vec<Row> {
    let issue = pen.issue;
    let (grid, style) = (pen.design.grid, pen.design.credits.clone());
    let count = grid.columns.max(2);
    let number = i64::try_from(count).unwrap_or(2);
    let column = (right - left - grid.gutter * (number - 1)) / number;
    let chunks: Vec<&[Credit]> = issue.credits.chunks(count).collect();
    let mut rows = Vec::new();
    for (nth, chunk) in chunks.iter().enumerate() {
        let bottom = if nth + 1 == chunks.len() { style.padding } else { Length::ZERO };
        let padding = Some(Padding { top: style.padding, bottom, ..Padding::default() });
        let mut cells = Vec::new();
        for (at, credit) in (0..).zip(*chunk) {
            let from = left + (column + grid.gutter) * at;
            let to = if at + 1 == number { right } else { from + column };
            let words = words(pen, credit);
            cells.push(Cell { padding, ..Cell::between(from, to, words) });
        }
        rows.push(grounded(style.ground, width, cells, Length::ZERO));
    }
    rows
}

/// What they do, and under it who they are.
fn words(pen: &mut Pen<'_>, credit: &Credit) -> Vec<Element> {
    let mut words = vec![pen.paragraph(p::CREDIT_LABEL, Copy::line(&credit.label))];
    for person in &credit.people {
        let name = Some(character::CREDIT_NAME);
        let mut copy = Copy::default().with(person.name.as_str(), name);
        for position in &person.positions {
            copy = copy.with(&format!(", {position}"), None);
        }
        words.push(pen.paragraph(p::CREDIT, copy));
    }
    if let Some(organization) = &credit.organization {
        words.push(pen.paragraph(p::CREDIT, Copy::line(organization)));
    }
    words
}
