//! The sheet a bulletin is printed on.

use crate::Length;

/// A width and a height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Size {
    /// From the left edge to the right one.
    pub width: Length,
    /// From the top edge to the bottom one.
    pub height: Length,
}

impl Size {
    /// A size of `width` by `height`.
    pub const fn new(width: Length, height: Length) -> Self {
        Self { width, height }
    }
}

/// The white round the text, on a page that does not know left from right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// Above the first line of text; the running head stands in it.
    pub head: Length,
    /// Below the last line of text; the folio stands in it.
    pub foot: Length,
    /// On the side of the fold.
    pub inside: Length,
    /// On the side where the hand holds the page.
    pub outside: Length,
}

/// A page as it leaves the printer: its size when cut, and what is cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The page when cut.
    pub trim: Size,
    /// How far colour runs beyond the cut on every side.
    pub bleed: Length,
    /// The white round the text.
    pub margins: Margins,
}
