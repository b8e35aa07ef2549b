//! What is drawn.

use bantin_design::{Color, Length, Size};

use crate::{GlyphRun, Point, Pointer, QrCode};

/// A face of [`Pages::faces`](crate::Pages::faces), by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub usize);

/// A picture of [`Pages::pictures`](crate::Pages::pictures), by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PictureId(pub usize);

/// One thing to draw, and the place in the issue file that asked for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Where it stands: a baseline origin for text, the top-left corner otherwise.
    pub at: Point,
    /// What it is.
    pub ink: Ink,
    /// What in the source it came from, for errors and for tagged PDF.
    pub source: Pointer,
}

/// What can be drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// Set type.
    Text(GlyphRun),
    /// A filled box: a ground, a rule, an end mark.
    Fill {
        /// Its width and height.
        size: Size,
        /// Its colour.
        color: Color,
    },
    /// A picture, upright, scaled to a box.
    Image {
        /// Which picture.
        picture: PictureId,
        /// What of it is shown: all, or a part of its own pixels.
        part: Option<Part>,
        /// The box it fills.
        size: Size,
    },
    /// A QR code: dark modules on paper.
    Code {
        /// Its modules.
        code: QrCode,
        /// The length of its side; the quiet zone round it is not counted.
        side: Length,
        /// The colour of the dark modules.
        color: Color,
    },
    /// A box that a reader can click. It leaves no ink.
    Link {
        /// The box.
        size: Size,
        /// Where it leads.
        target: LinkTarget,
        /// What it is called by a reader that speaks.
        label: String,
    },
}

/// A part of a picture that is shown, in pixels of the upright picture, from its
/// top-left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// From the left edge of the picture.
    pub x: u32,
    /// From its top edge.
    pub y: u32,
    /// How wide it is; at least one pixel.
    pub width: u32,
    /// How high it is; at least one pixel.
    pub height: u32,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address outside the document, percent-encoded.
    Uri(String),
    /// A place in the document: a page, counted from 0, and a height on it.
    Page {
        /// Which page.
        page: usize,
        /// How far below its top trim edge.
        at: Point,
    },
}
