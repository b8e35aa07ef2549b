//! Where columns stand, and how wide lines are set in them.

use bantin_design::Length;

/// Columns side by side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// From the left edge of the text to the first column.
    pub(super) x: Length,
    /// How many columns there are; at least one.
    pub(super) count: usize,
    /// The width of a column.
    pub(super) width: Length,
    /// The white between two columns.
    pub(super) gutter: Length,
}

impl Frame {
    /// `count` columns in `measure`, `x` from the left edge of the text.
    pub(super) fn new(x: Length, measure: Length, count: usize, gutter: Length) -> Self {
        let count = count.max(1);
        let columns = i64::try_from(count).unwrap_or(1);
        let width = (measure - gutter * (columns - 1)) / columns;
        Self { x, count, width, gutter }
    }

    /// From the left edge of the text to column `number`, counted from 0.
    pub(super) fn column(&self, number: usize) -> Length {
        let number = i64::try_from(number).unwrap_or(0);
        self.x + (self.width + self.gutter) * number
    }
}

/// The composing stick: what lines are set to in a column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stick {
    /// From the left edge of the column to the lines.
    pub(super) x: Length,
    /// How wide the lines are.
    pub(super) width: Length,
}

impl Stick {
    /// As wide as a column of `frame`.
    pub(super) fn of(frame: &Frame) -> Self {
        Self { x: Length::ZERO, width: frame.width }
    }

    /// `by` narrower on the left.
    pub(super) fn indented(self, by: Length) -> Self {
        Self { x: self.x + by, width: self.width - by }
    }

    /// `by` narrower on both sides.
    pub(super) fn inset(self, by: Length) -> Self {
        Self { x: self.x + by, width: self.width - by * 2 }
    }
}
