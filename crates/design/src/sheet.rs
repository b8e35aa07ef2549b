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

/// The white round the text.
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
    /// Whether left pages mirror right ones: the inside margin lies at the fold, the
    /// folio under the thumb. Else the inside margin is the left one of every page.
    pub facing: bool,
}

impl Sheet {
    /// A4, not bound.
    pub const fn a4() -> Self {
        Self {
            trim: Size::new(Length::mm(210), Length::mm(297)),
            bleed: Length::mm(3),
            margins: Margins {
                head: Length::mm(25),
                foot: Length::mm(23),
                inside: Length::mm(18),
                outside: Length::mm(18),
            },
            facing: false,
        }
    }

    /// 190 × 270 mm, the largest that a licensed bulletin may be (Thông tư
    /// 20/2026/TT-BVHTTDL, Điều 14 khoản 2), bound along the left edge of page one.
    pub const fn bulletin() -> Self {
        Self {
            trim: Size::new(Length::mm(190), Length::mm(270)),
            bleed: Length::mm(3),
            margins: Margins {
                head: Length::mm(24),
                foot: Length::mm(21),
                inside: Length::mm(18),
                outside: Length::mm(15),
            },
            facing: true,
        }
    }

    /// From the left edge of page `number`, counted from 0, to its text. Page 0 is a
    /// recto.
    pub fn left(&self, number: usize) -> Length {
        let mirrored = self.facing && !number.is_multiple_of(2);
        if mirrored { self.margins.outside } else { self.margins.inside }
    }
}
