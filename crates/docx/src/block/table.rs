//! Tables of words and numbers.

use bantin_core::{Table, TableAlign, TableRow, Text, Width};
use bantin_design::{Length, TypeStyle};

use super::Room;
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Pen, Row, gap};
use crate::styles::{TABLE, paragraph as p};
use crate::xml::Element;

/// Caption, table, and where its figures come from.
pub(super) fn written(pen: &mut Pen<'_>, table: &Table, room: Room) -> Vec<Element> {
    let edges = edges(pen, table, room.width);
    let style = pen.design.table.clone();
    let mut written = Vec::new();
    match &table.caption {
        Some(caption) => {
            let copy = Copy::text(caption, &style.caption);
            written.push(pen.paragraph(p::TABLE_CAPTION, copy));
        }
        None => written.push(gap()),
    }
    let sides: Vec<usize> = (0..table.columns.len()).map(|at| side(table, at)).collect();
    let (head, cell) = ((p::TABLE_HEAD, &style.head), (p::TABLE_CELL, &style.cell));
    let bold = bold(&style.cell);
    // Not by the style of the table: what that sets bold and a paragraph too is not bold
    // at all (ECMA-376 part 1, 17.7.3), as in the corner of the two heads.
    let first = if table.row_heads { (p::TABLE_ROW_HEAD, &bold) } else { cell };
    let mut rows = vec![row(pen, &table.head, &edges, &sides, (head, head))];
    for cells in &table.rows {
        rows.push(row(pen, cells, &edges, &sides, (first, cell)));
    }
    rows[0].head = true;
    let grid = Grid {
        rows,
        style: Some(TABLE),
        row_heads: table.row_heads,
        says: table.caption.as_ref().map(Text::plain),
        ..Grid::default()
    };
    written.push(grid.element());
    match &table.credit {
        Some(credit) => {
            let copy = Copy::text(credit, &style.credit);
            written.push(pen.paragraph(p::TABLE_SOURCE, copy));
        }
        None => written.push(gap()),
    }
    written
}

/// Whether `table` stands across all columns: it asks for that, or its words need it.
pub(super) fn spans(pen: &Pen<'_>, table: &Table) -> bool {
    table.width.map_or_else(
        || {
            let least: Length = extents(pen, table).iter().map(|(least, _)| *least).sum();
            least > pen.column()
        },
        |width| width == Width::Span,
    )
}

/// The styles of cells that stand left, in the middle or right, and how they look.
type Looks<'l> = ([&'static str; 3], &'l TypeStyle);

/// A row of cells: how the first looks, and how the others do.
fn row(
    pen: &mut Pen<'_>,
    row: &TableRow,
    edges: &[Length],
    sides: &[usize],
    (first, others): (Looks<'_>, Looks<'_>),
) -> Row {
    let mut cells = Vec::new();
    for ((cell, pair), side) in row.cells.iter().zip(edges.windows(2)).zip(sides) {
        let (styles, look) = if cells.is_empty() { first } else { others };
        let style = styles[*side];
        let copy =
            cell.as_ref().map_or_else(Copy::default, |text| Copy::text(text, look));
        let words = pen.paragraph(style, copy);
        cells.push(Cell { middle: true, ..Cell::between(pair[0], pair[1], vec![words]) });
    }
    Row { cells, ..Row::default() }
}

/// At which edge the cells of column `number` stand: 0 left, 1 in the middle, 2 right.
fn side(table: &Table, number: usize) -> usize {
    match table.columns[number].align {
        Some(TableAlign::Center) => 1,
        Some(TableAlign::Right) => 2,
        None if is_numeric(table, number) => 2,
        Some(TableAlign::Left) | None => 0,
    }
}

/// Whether more than two of three cells of a column are numbers.
fn is_numeric(table: &Table, number: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(number)?.as_ref());
    let (mut numbers, mut all) = (0, 0);
    for cell in cells {
        let words = cell.plain();
        let digits = words.chars().filter(char::is_ascii_digit).count();
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        let is_number = digits > 0 && letters <= 1 || words == "–" || words == "-";
        all += 1;
        numbers += usize::from(is_number);
    }
    all > 0 && numbers * 3 > all * 2
}

/// `look`, in bold.
fn bold(look: &TypeStyle) -> TypeStyle {
    TypeStyle { face: look.face.varied(true, false), ..look.clone() }
}

/// The least and the natural width of each column, padding included.
fn extents(pen: &Pen<'_>, table: &Table) -> Vec<(Length, Length)> {
    let style = &pen.design.table;
    let bold = bold(&style.cell);
    let padding = style.padding * 2;
    let mut extents = vec![(padding, padding); table.columns.len()];
    let rows = table.rows.iter().map(|row| (row, false));
    for (row, head) in std::iter::once((&table.head, true)).chain(rows) {
        for (number, cell) in row.cells.iter().enumerate().take(extents.len()) {
            let Some(text) = cell else { continue };
            let look = match number {
                _ if head => &style.head,
                0 if table.row_heads => &bold,
                _ => &style.cell,
            };
            let words = text.plain();
            // What is measured is a little less than what is set.
            let spare = padding + look.size / 4;
            let known = &mut extents[number];
            known.0 = known.0.max(pen.ruler.widest_word(&words, look) + spare);
            known.1 = known.1.max(pen.ruler.width(&words, look) + spare);
        }
    }
    extents
}

/// Where each column begins, and at last where the table ends.
fn edges(pen: &Pen<'_>, table: &Table, width: Length) -> Vec<Length> {
    let weighted = table.columns.iter().any(|column| column.weight.is_some());
    let widths = if weighted {
        let weights = table.columns.iter().map(|column| column.weight.unwrap_or(1));
        let weights: Vec<i64> = weights.map(i64::from).collect();
        weighted_widths(width, &extents(pen, table), &weights)
    } else {
        widths(width, &extents(pen, table))
    };
    let mut edges = vec![Length::ZERO];
    for width in widths {
        let last = edges.last().copied().unwrap_or_default();
        edges.push(last + width.max(Length::pt(1)));
    }
    if let Some(last) = edges.last_mut() {
        *last = (*last).max(width);
    }
    edges
}

/// `width` in parts that are as `weights` are.
fn shares(width: Length, weights: &[i64]) -> Vec<Length> {
    let all: i64 = weights.iter().sum();
    weights.iter().map(|weight| width.scale(*weight, all.max(1))).collect()
}

/// Columns that fill `width` as `weights` say, none narrower than its widest word as
/// long as there is room for all.
fn weighted_widths(
    width: Length,
    extents: &[(Length, Length)],
    weights: &[i64],
) -> Vec<Length> {
    let least: Length = extents.iter().map(|(least, _)| *least).sum();
    if least >= width {
        return widths(width, extents);
    }
    let mut own: Vec<Option<Length>> = vec![None; extents.len()];
    loop {
        let taken: Length = own.iter().flatten().copied().sum();
        let open = || (0..own.len()).filter(|number| own[*number].is_none());
        let all: i64 = open().map(|number| weights[number]).sum();
        let share = |number: usize| (width - taken).scale(weights[number], all.max(1));
        let short = open().find(|&number| share(number) < extents[number].0);
        let Some(short) = short else {
            let width = |(number, own): (usize, &Option<Length>)| {
                own.unwrap_or_else(|| share(number))
            };
            return own.iter().enumerate().map(width).collect();
        };
        own[short] = Some(extents[short].0);
    }
}

/// Columns that fill `width`: each as wide as its words would be if there is room, with a
/// share of what is left; else something between its widest word and that (CSS 2.1,
/// 17.5.2.2).
fn widths(width: Length, extents: &[(Length, Length)]) -> Vec<Length> {
    let least: Length = extents.iter().map(|(least, _)| *least).sum();
    let natural: Length = extents.iter().map(|(_, natural)| *natural).sum();
    if natural <= width {
        let of: Vec<i64> = extents.iter().map(|(_, own)| own.to_emu()).collect();
        return shares(width, &of);
    }
    if least >= width {
        let of: Vec<i64> = extents.iter().map(|(own, _)| own.to_emu()).collect();
        return shares(width, &of);
    }
    let (spare, wanted) = (width - least, natural - least);
    let of = |(own, natural): &(Length, Length)| {
        *own + spare.scale((*natural - *own).to_emu(), wanted.to_emu().max(1))
    };
    extents.iter().map(of).collect()
}
