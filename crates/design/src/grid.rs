//! The grid that all text stands on.

use crate::{Length, Sheet};

/// Columns side by side, and lines at equal distance from head to foot.
///
/// Row 0 is the first line under the head margin. Every line of body text has
/// its baseline on a row, so that lines are level across columns and shine
/// through a thin sheet at the same height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// How many columns stand side by side: at least one.
    pub columns: usize,
    /// The white between two columns.
    pub gutter: Length,
    /// From one baseline to the next.
    pub leading: Length,
    /// From the top of a row down to its baseline.
    pub ascent: Length,
}

impl Grid {
    /// The width of one column on `sheet`.
    pub fn column_width(&self, sheet: &Sheet) -> Length {
        let columns = i64::try_from(self.columns).unwrap_or(1).max(1);
        (self.measure(sheet) - self.gutter * (columns - 1)) / columns
    }

    /// The width of all columns and the gutters between them.
    pub fn measure(&self, sheet: &Sheet) -> Length {
        sheet.trim.width - sheet.margins.inside - sheet.margins.outside
    }

    /// How many rows a page of `sheet` has.
    pub fn rows(&self, sheet: &Sheet) -> i64 {
        let height = sheet.trim.height - sheet.margins.head - sheet.margins.foot;
        height.count(self.leading).max(1)
    }

    /// The top of `row`, from the top trim edge.
    pub fn top(&self, sheet: &Sheet, row: i64) -> Length {
        sheet.margins.head + self.leading * row
    }

    /// The baseline of `row`, from the top trim edge.
    pub fn baseline(&self, sheet: &Sheet, row: i64) -> Length {
        self.top(sheet, row) + self.ascent
    }

    /// The first row whose top is at `y` or below it.
    ///
    /// Whatever interrupts the text (a headline, statistics) ends with a call to
    /// this, so that the lines of neighbouring columns stay level. A `y` in the
    /// head margin gives row 0.
    pub fn row_below(&self, sheet: &Sheet, y: Length) -> i64 {
        (y - sheet.margins.head).count_up(self.leading)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Grid, Length, Margins, Sheet, Size};

    const SHEET: Sheet = Sheet {
        trim: Size::new(Length::pt(200), Length::pt(200)),
        bleed: Length::ZERO,
        margins: Margins {
            head: Length::pt(20),
            foot: Length::pt(20),
            inside: Length::pt(15),
            outside: Length::pt(10),
        },
        facing: false,
    };
    const GRID: Grid = Grid {
        columns: 2,
        gutter: Length::pt(15),
        leading: Length::pt(15),
        ascent: Length::pt(11),
    };

    #[test]
    fn columns_and_gutters_fill_the_measure() {
        assert_eq!(GRID.column_width(&SHEET), Length::pt(80));
        let one = Grid { columns: 1, ..GRID };
        assert_eq!(one.column_width(&SHEET), Length::pt(175));
    }

    #[test]
    fn a_row_that_would_cross_the_foot_is_none() {
        assert_eq!(GRID.rows(&SHEET), 10);
        assert_eq!(GRID.baseline(&SHEET, 0), Length::pt(31));
    }

    #[test]
    fn what_interrupts_the_text_ends_on_a_row() {
        assert_eq!(GRID.row_below(&SHEET, Length::pt(0)), 0);
        assert_eq!(GRID.row_below(&SHEET, Length::pt(20)), 0);
        assert_eq!(GRID.row_below(&SHEET, Length::pt(21)), 1);
        assert_eq!(GRID.row_below(&SHEET, Length::pt(35)), 1);
    }
}
