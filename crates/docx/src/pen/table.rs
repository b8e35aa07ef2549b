//! Tables: edges from left to right, and cells between them.

use bantin_design::{Color, Length, Rule};
use docx_rs::{
    CellMargins, HeightRule, Paragraph, Shading, Table, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableLayoutType, TableRow, VAlignType,
    WidthType,
};

use crate::finish::order;
use crate::styles::paragraph;
use crate::units::{dxa, eighths, hex, shows, twips};
use crate::xml::{Element, Node};

/// A table that is to be written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    pub(crate) rows: Vec<Row>,
    /// The left edge, from that of the text.
    pub(crate) indent: Length,
    /// The style of the whole; a table without one has no lines and no white.
    pub(crate) style: Option<&'static str>,
    /// Whether the first cells of its rows are heads.
    pub(crate) row_heads: bool,
    /// What it shows, for those who cannot see it.
    pub(crate) says: Option<String>,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// It is at least so high.
    pub(crate) height: Length,
    /// Whether it is repeated where a column or a page begins.
    pub(crate) head: bool,
    /// Whether it may go on in the next column.
    pub(crate) parts: bool,
}

/// A cell, between two edges of its table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) from: Length,
    pub(crate) to: Length,
    pub(crate) content: Vec<Element>,
    pub(crate) ground: Option<Color>,
    /// Above, left, below, right.
    pub(crate) rules: [Option<Rule>; 4],
    /// Its own white; that of the table if there is none.
    pub(crate) padding: Option<Padding>,
    /// Whether its words stand in the middle of its height.
    pub(crate) middle: bool,
}

/// The white within a cell.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Padding {
    pub(crate) top: Length,
    pub(crate) left: Length,
    pub(crate) bottom: Length,
    pub(crate) right: Length,
}

impl Padding {
    /// The same on all sides.
    pub(crate) fn all(white: Length) -> Self {
        Self { top: white, left: white, bottom: white, right: white }
    }
}

impl Grid {
    /// Every edge of a cell, from the left.
    fn edges(&self) -> Vec<Length> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let mut edges: Vec<Length> =
            cells.flat_map(|cell| [cell.from, cell.to]).collect();
        edges.sort();
        edges.dedup();
        edges
    }

    /// The table as Word reads it.
    pub(crate) fn element(self) -> Element {
        let edges = self.edges();
        let widths: Vec<usize> =
            edges.windows(2).map(|pair| width(pair[0], pair[1])).collect();
        let whole: usize = widths.iter().sum();
        let rows = self.rows.iter().map(|row| row.skeleton(&edges)).collect();
        let mut table = Table::without_borders(rows)
            .set_grid(widths)
            .width(whole, WidthType::Dxa)
            .indent(twips(self.indent))
            .layout(TableLayoutType::Fixed);
        if let Some(style) = self.style {
            table = table.style(style);
        }
        let mut element = Element::of(&table);
        self.finish(&mut element);
        element
    }

    /// Puts in what docx-rs has no word for, and what the cells say.
    fn finish(self, table: &mut Element) {
        table.edit("w:tblPr", |property| self.dress(property));
        let rows = table.elements_mut().filter(|element| element.name == "w:tr");
        for (element, row) in rows.zip(self.rows) {
            if row.head {
                let head = Element::new("w:tblHeader");
                element.edit("w:trPr", |property| property.push(head));
            }
            let cells = element.elements_mut().filter(|element| element.name == "w:tc");
            for (element, cell) in cells.zip(row.cells) {
                cell.fill(element);
            }
        }
    }

    /// Puts in the properties of the table what docx-rs has no word for.
    fn dress(&self, property: &mut Element) {
        property.children.retain(|node| {
            // The lines and the white are those of the style.
            let borders = self.style.is_some() && is(node, "w:tblBorders");
            !(borders || is(node, "w:tblCellMar"))
        });
        if self.style.is_none() {
            let mut margins = Element::new("w:tblCellMar");
            for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                margins.push(Element::new(side).with("w:w", "0").with("w:type", "dxa"));
            }
            property.push(margins);
        }
        property.push(self.look());
        if let Some(says) = &self.says {
            property.push(Element::new("w:tblCaption").with("w:val", says));
        }
        order::repair(property);
    }

    /// Which parts of the style it takes (ECMA-376 part 4, 14.3.8).
    fn look(&self) -> Element {
        let styled = self.style.is_some();
        let flag = |on: bool| if on { "1" } else { "0" };
        let bits = match (styled, self.row_heads) {
            (false, _) => "0600",
            (true, false) => "0420",
            (true, true) => "04A0",
        };
        Element::new("w:tblLook")
            .with("w:val", bits)
            .with("w:firstRow", flag(styled))
            .with("w:lastRow", "0")
            .with("w:firstColumn", flag(styled && self.row_heads))
            .with("w:lastColumn", "0")
            .with("w:noHBand", flag(!styled))
            .with("w:noVBand", "1")
    }
}

impl Row {
    /// The row without what its cells say.
    fn skeleton(&self, edges: &[Length]) -> TableRow {
        let cells = self.cells.iter().map(|cell| cell.skeleton(edges)).collect();
        let mut row = TableRow::new(cells);
        if !self.parts {
            row = row.cant_split();
        }
        if self.height > Length::ZERO {
            let twips = u16::try_from(twips(self.height)).unwrap_or(u16::MAX);
            row = row.row_height(f32::from(twips)).height_rule(HeightRule::AtLeast);
        }
        row
    }
}

impl Cell {
    /// A cell from edge `from` to edge `to`.
    pub(crate) fn between(from: Length, to: Length, content: Vec<Element>) -> Self {
        Self { from, to, content, ..Self::default() }
    }

    /// The cell without what it says.
    fn skeleton(&self, edges: &[Length]) -> TableCell {
        let mut cell = TableCell::new()
            .add_paragraph(Paragraph::new())
            .width(width(self.from, self.to), WidthType::Dxa);
        let within = |edge: &&Length| self.from < **edge && **edge <= self.to;
        let span = edges.iter().filter(within).count();
        if span > 1 {
            cell = cell.grid_span(span);
        }
        if let Some(ground) = self.ground {
            cell = cell.shading(Shading::new().fill(hex(ground)));
        }
        if self.middle {
            cell = cell.vertical_align(VAlignType::Center);
        }
        let mut borders = TableCellBorders::with_empty();
        let sides = [
            TableCellBorderPosition::Top,
            TableCellBorderPosition::Left,
            TableCellBorderPosition::Bottom,
            TableCellBorderPosition::Right,
        ];
        for (side, rule) in sides.into_iter().zip(self.rules) {
            if let Some(rule) = rule.filter(|rule| shows(*rule)) {
                let border = TableCellBorder::new(side)
                    .size(eighths(rule.thickness))
                    .color(hex(rule.color));
                borders = borders.set(border);
            }
        }
        cell = cell.set_borders(borders);
        if let Some(padding) = self.padding {
            cell.property = cell.property.margins(
                CellMargins::new()
                    .margin_top(dxa(padding.top), WidthType::Dxa)
                    .margin_left(dxa(padding.left), WidthType::Dxa)
                    .margin_bottom(dxa(padding.bottom), WidthType::Dxa)
                    .margin_right(dxa(padding.right), WidthType::Dxa),
            );
        }
        cell
    }

    /// Puts what it says into `cell`, which ends with a paragraph.
    fn fill(self, cell: &mut Element) {
        cell.children.retain(|node| is(node, "w:tcPr"));
        let ends = self.content.last().is_some_and(|last| last.name == "w:p");
        for element in self.content {
            let is_table = element.name == "w:tbl";
            if is_table && cell.elements().last().is_some_and(|last| last.name == "w:tbl")
            {
                cell.push(gap());
            }
            cell.push(element);
        }
        if !ends {
            cell.push(pad());
        }
    }
}

/// The white above and below what stands apart.
pub(crate) fn gap() -> Element {
    Element::of(&Paragraph::new().style(paragraph::GAP))
}

/// A paragraph that takes next to no room, where the file needs one.
pub(crate) fn pad() -> Element {
    Element::of(&Paragraph::new().style(paragraph::PAD))
}

/// From edge to edge: rounded edges, not widths, so that the sum is exact.
fn width(from: Length, to: Length) -> usize {
    dxa(to).saturating_sub(dxa(from))
}

fn is(node: &Node, name: &str) -> bool {
    matches!(node, Node::Element(element) if element.name == name)
}
