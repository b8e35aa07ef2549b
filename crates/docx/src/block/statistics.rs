//! Figures that stand out: tinted cells side by side.

use bantin_core::{Statistic, Statistics};
use bantin_design::Length;

use super::Room;
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Padding, Pen, Row};
use crate::styles::{character, paragraph as p, statistic};
use crate::xml::Element;

/// Cells across `room`, at most `across` in a row.
pub(super) fn table(
    pen: &mut Pen<'_>,
    statistics: &Statistics,
    room: Room,
    across: usize,
) -> Element {
    let style = pen.design.statistics.clone();
    let rows = statistics.items.len().div_ceil(across.max(1)).max(1);
    let count = statistics.items.len().div_ceil(rows).max(1);
    let number = i64::try_from(count).unwrap_or(1);
    let width = (room.width - style.gap * (number - 1)) / number;
    let padding = Padding {
        top: (style.padding - pen.ruler.above(&style.value)).max(Length::ZERO),
        bottom: (style.padding - pen.ruler.below(&style.label)).max(Length::ZERO),
        ..Padding::all(style.padding)
    };
    let mut table = Grid::default();
    for (nth, chunk) in statistics.items.chunks(count).enumerate() {
        let mut cells = Vec::new();
        let mut x = Length::ZERO;
        for (at, item) in (1..).zip(chunk) {
            let to = if at == number { room.width } else { x + width };
            cells.push(Cell {
                ground: Some(style.ground),
                rules: [Some(style.rule), None, None, None],
                padding: Some(padding),
                ..Cell::between(x, to, words(pen, item, to - x - style.padding * 2))
            });
            if at < number {
                cells.push(Cell::between(to, to + style.gap, Vec::new()));
            }
            x = to + style.gap;
        }
        // A row that is not full ends where the others do.
        if let Some(last) = cells.last()
            && last.to < room.width
        {
            let from = last.to;
            cells.push(Cell::between(from, room.width, Vec::new()));
        }
        if nth > 0 {
            let white = vec![Cell::between(Length::ZERO, room.width, Vec::new())];
            let height = style.gap;
            table.rows.push(Row { cells: white, height, ..Row::default() });
        }
        table.rows.push(Row { cells, ..Row::default() });
    }
    table.element()
}

/// Cells in a column, two abreast if it is wide enough.
pub(super) fn in_column(
    pen: &mut Pen<'_>,
    statistics: &Statistics,
    room: Room,
) -> Element {
    let style = &pen.design.statistics;
    let across = (room.width + style.gap).count(style.narrowest + style.gap);
    let across = usize::try_from(across).unwrap_or(1).clamp(1, 2);
    table(pen, statistics, room, across)
}

/// The figure with what it counts, and under it what it says, in a cell with `room` for
/// words.
fn words(pen: &mut Pen<'_>, item: &Statistic, room: Length) -> Vec<Element> {
    let sizes = p::STATISTICS.len();
    let fitting = (1..=sizes).find(|&number| width(pen, item, number) <= room);
    let number = fitting.unwrap_or(sizes) - 1;
    let mut value = Copy::line(&item.value);
    if let Some(unit) = &item.unit {
        // One that fits in no size may stand on a line of its own.
        let space = if fitting.is_some() { '\u{a0}' } else { ' ' };
        value = value.with(&format!("{space}{unit}"), Some(character::UNITS[number]));
    }
    vec![
        pen.paragraph(p::STATISTICS[number], value),
        pen.paragraph(p::STATISTIC_LABEL, Copy::line(&item.label)),
    ]
}

/// How wide the figure and its unit are in size `number`.
fn width(pen: &Pen<'_>, item: &Statistic, number: usize) -> Length {
    let style = &pen.design.statistics;
    let value = statistic(&style.value, number);
    let unit = statistic(&style.unit, number);
    let mut width = pen.ruler.width(item.value.as_str(), &value);
    if let Some(words) = &item.unit {
        width += pen.ruler.width(&format!(" {words}"), &unit);
    }
    // What is measured is a little less than what is set.
    width + value.size / 8
}
