//! The only place where y turns.
//!
//! Pages measure from the top-left corner of the trim, y downwards; PDF measures
//! from the bottom-left corner of the media, y upwards, in points:
//!
//! ```text
//!        pages                         PDF
//!   ┌───────────────┐             ┌───────────────┐  trim height + 2 bleed
//!   │ 0,0──▶ x      │ bleed       │               │
//!   │  │            │             │  ▲            │
//!   │  ▼ y          │             │  │ y          │
//!   │               │ bleed       │ 0,0──▶ x      │
//!   └───────────────┘             └───────────────┘
//! ```
//!
//! Here whole EMU become points, and nothing is added up afterwards: what is
//! rounded is rounded once.

use bantin_design::{Length, Sheet, Size};
use bantin_page::{Part, Point};

use crate::PdfError;

/// The sheet as PDF sees it, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paper {
    width: f64,
    height: f64,
    bleed: f64,
}

/// A box from its lower left corner, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Paper {
    /// The paper of `sheet`. A negative bleed is none.
    pub(crate) fn of(sheet: &Sheet) -> Result<Self, PdfError> {
        let (width, height) = (sheet.trim.width, sheet.trim.height);
        if width <= Length::ZERO || height <= Length::ZERO {
            return Err(PdfError::EmptySheet { width, height });
        }
        let bleed = sheet.bleed.to_pt().max(0.0);
        Ok(Self { width: width.to_pt(), height: height.to_pt(), bleed })
    }

    /// `x` from the left edge of the media.
    pub(crate) fn x(&self, x: Length) -> f64 {
        self.bleed + x.to_pt()
    }

    /// `y` from the lower edge of the media.
    pub(crate) fn y(&self, y: Length) -> f64 {
        self.bleed + self.height - y.to_pt()
    }

    /// The box of `size` whose top-left corner is `at`; `None` if it has no area.
    pub(crate) fn area(&self, at: Point, size: Size) -> Option<Area> {
        if size.width <= Length::ZERO || size.height <= Length::ZERO {
            return None;
        }
        let (width, height) = (size.width.to_pt(), size.height.to_pt());
        let (left, bottom) = (self.x(at.x), self.y(at.y) - height);
        Some(Area { left, bottom, width, height })
    }

    /// The whole sheet, bleed included.
    pub(crate) fn media(&self) -> Area {
        let (width, height) = (self.width + 2.0 * self.bleed, self.height);
        let height = height + 2.0 * self.bleed;
        Area { left: 0.0, bottom: 0.0, width, height }
    }

    /// The page when cut.
    pub(crate) fn trim(&self) -> Area {
        let (width, height) = (self.width, self.height);
        Area { left: self.bleed, bottom: self.bleed, width, height }
    }
}

impl Area {
    /// The box of a whole picture of `size` pixels of which `part` fills this one.
    pub(crate) fn whole(&self, part: &Part, size: (u32, u32)) -> Self {
        let pixel = |length: f64, pixels: u32| length / f64::from(pixels.max(1));
        let (x, y) = (pixel(self.width, part.width), pixel(self.height, part.height));
        let (width, height) = (x * f64::from(size.0), y * f64::from(size.1));
        let top = self.bottom + self.height + y * f64::from(part.y);
        let left = self.left - x * f64::from(part.x);
        Self { left, bottom: top - height, width, height }
    }

    /// Left, bottom, right, top: a rectangle as ISO 32000-1, 7.9.5 writes it.
    pub(crate) fn corners(&self) -> [f32; 4] {
        let (right, top) = (self.left + self.width, self.bottom + self.height);
        [real(self.left), real(self.bottom), real(right), real(top)]
    }
}

/// A number for a PDF: three decimals, which on paper are a third of a micron.
///
/// What is no number becomes 0, for a `NaN` in a file stops its reader.
#[expect(clippy::cast_possible_truncation, reason = "PDF numbers have single precision")]
pub(crate) fn real(number: f64) -> f32 {
    if !number.is_finite() {
        return 0.0;
    }
    // Adding zero makes of -0 a 0.
    ((number * 1000.0).round() / 1000.0 + 0.0) as f32
}

#[cfg(test)]
mod tests {
    use bantin_design::{Length, Margins, Sheet, Size};
    use bantin_page::{Part, Point};

    use super::{Area, Paper, real};
    use crate::PdfError;

    fn sheet(width: Length, height: Length) -> Sheet {
        let zero = Length::ZERO;
        let margins = Margins { head: zero, foot: zero, inside: zero, outside: zero };
        Sheet {
            trim: Size::new(width, height),
            bleed: Length::pt(9),
            margins,
            facing: false,
        }
    }

    fn corners(area: Area) -> String {
        format!("{:?}", area.corners())
    }

    #[test]
    fn y_turns_and_the_bleed_stays_outside() {
        let paper = Paper::of(&sheet(Length::pt(400), Length::pt(600))).unwrap();
        assert_eq!(corners(paper.media()), "[0.0, 0.0, 418.0, 618.0]");
        assert_eq!(corners(paper.trim()), "[9.0, 9.0, 409.0, 609.0]");
        let at = Point::new(Length::pt(-9), Length::pt(20));
        let area = paper.area(at, Size::new(Length::pt(50), Length::pt(30))).unwrap();
        assert_eq!(corners(area), "[0.0, 559.0, 50.0, 589.0]");
    }

    #[test]
    fn a_part_fills_its_box_and_the_rest_lies_round_it() {
        let box_of = |left, bottom, width, height| Area { left, bottom, width, height };
        let part = Part { x: 10, y: 20, width: 40, height: 20 };
        let whole = box_of(100.0, 300.0, 80.0, 40.0).whole(&part, (100, 60));
        assert_eq!(whole, box_of(80.0, 260.0, 200.0, 120.0));
    }

    #[test]
    fn what_has_no_area_is_none() {
        let paper = Paper::of(&sheet(Length::pt(400), Length::pt(600))).unwrap();
        for (width, height) in [(0, 5), (5, 0), (-5, 5)] {
            let size = Size::new(Length::pt(width), Length::pt(height));
            assert_eq!(paper.area(Point::default(), size), None, "{size:?}");
        }
        let empty = Paper::of(&sheet(Length::pt(400), Length::ZERO));
        assert!(matches!(empty, Err(PdfError::EmptySheet { .. })));
    }

    #[test]
    fn numbers_are_short_and_always_numbers() {
        let cases =
            [(1.0 / 3.0, "0.333"), (-0.0001, "0"), (595.275_59, "595.276"), (12.0, "12")];
        for (number, expected) in cases {
            assert_eq!(real(number).to_string(), expected);
        }
        assert_eq!(real(f64::NAN).to_string(), "0");
        assert_eq!(real(f64::INFINITY).to_string(), "0");
    }
}
