//! Set type: glyphs in a row.

use bantin_design::{Color, Face, Length};

use crate::FaceId;

/// A row of glyphs in one face, size and colour.
///
/// The run carries the text it stands for: [`Glyph::cluster`] says from which
/// byte of [`text`](Self::text) a glyph was made, so that a reader of the PDF
/// can copy what the issue says.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The face, one of [`Pages::faces`](crate::Pages::faces).
    pub face: FaceId,
    /// The size of the type.
    pub size: Length,
    /// By how many thousandths of their width the glyphs are drawn wider, or
    /// narrower if it is less than nothing; their height stays.
    pub expansion: i16,
    /// The colour of the type.
    pub color: Color,
    /// What the run says, as set (in capitals if the style asks for them).
    pub text: String,
    /// The glyphs, left to right; their clusters never decrease.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the font file.
    pub id: u16,
    /// How far the pen moves on, spaces, tracking and expansion included.
    pub advance: Length,
    /// The byte of the run's text that this glyph's cluster begins at.
    ///
    /// Several glyphs may share a cluster, and a cluster may hold several
    /// characters; it ends where the next greater cluster begins.
    pub cluster: u32,
    /// How far right of the pen the glyph stands, in font units.
    pub x_offset: i16,
    /// How far above the baseline the glyph stands, in font units.
    pub y_offset: i16,
}

impl GlyphRun {
    /// From the pen's place before the first glyph to that after the last.
    pub fn width(&self) -> Length {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    /// How far the ink reaches above and below the baseline when set in `face`.
    ///
    /// Both are measured away from the baseline: the second is positive for ink
    /// that hangs below it. A run of spaces has none.
    pub fn ink(&self, face: &Face) -> (Length, Length) {
        let (mut above, mut below) = (i32::MIN, i32::MIN);
        for glyph in &self.glyphs {
            let extent = face.extent(glyph.id);
            if extent.low == extent.high {
                continue;
            }
            above = above.max(extent.high + i32::from(glyph.y_offset));
            below = below.max(-extent.low - i32::from(glyph.y_offset));
        }
        if above == i32::MIN {
            return (Length::ZERO, Length::ZERO);
        }
        (face.at(self.size, above), face.at(self.size, below))
    }
}
