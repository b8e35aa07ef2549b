//! Tables.

use crate::{Pointer, Text, Width};

/// A table: what its columns say, and rows under them.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Table {
    /// What it shows; stands above it.
    pub caption: Option<Text>,
    /// Its columns; at least one. Every row has as many cells.
    pub columns: Vec<TableColumn>,
    /// What each column says.
    pub head: TableRow,
    /// The rows; at least one.
    pub rows: Vec<TableRow>,
    /// Whether the first cell of a row says what the row is about.
    pub row_heads: bool,
    /// Where its figures come from; stands under it.
    pub credit: Option<Text>,
    /// How wide it is, if the issue says so.
    pub width: Option<Width>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableColumn {
    /// At which edge its cells stand, if the issue says so.
    pub align: Option<TableAlign>,
    /// Its share of the width, if the issue says so.
    pub weight: Option<u32>,
}

/// At which edge of its column a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableAlign {
    /// The left one, as words do.
    Left,
    /// Neither.
    Center,
    /// The right one, as numbers do.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TableRow {
    /// Its cells; those that say nothing are none.
    pub cells: Vec<Option<Text>>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
