//! Pictures with their captions.

use crate::{Line, Picture, Pointer, Text};

/// A picture, and what it shows.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Photo {
    /// The picture.
    pub picture: Picture,
    /// What it shows, for those who cannot see it.
    pub alt: Alt,
    /// What has to be seen of it where it is cropped.
    pub focus: Focus,
    /// Whether a machine made it up.
    pub ai_generated: bool,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A picture with its caption.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Figure {
    /// The picture.
    pub photo: Photo,
    /// What it shows, for all.
    pub caption: Option<Text>,
    /// Who made it; printed after the caption.
    pub credit: Option<Text>,
    /// How wide it is.
    pub width: FigureWidth,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// Several pictures with one caption.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Gallery {
    /// Two to twelve pictures.
    pub photos: Vec<Photo>,
    /// What they show, for all.
    pub caption: Option<Text>,
    /// Who made them; printed after the caption.
    pub credit: Option<Text>,
    /// How wide it is.
    pub width: Width,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A first page that is one picture.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Cover {
    /// The picture.
    pub photo: Photo,
    /// What it shows, for all.
    pub caption: Option<Text>,
    /// Who made it; printed after the caption.
    pub credit: Option<Text>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// What a picture says to those who cannot see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alt {
    /// Its words.
    Words(Line),
    /// Nothing: it only decorates, and a reader that speaks passes it over.
    Decorative,
}

/// The point of a picture that stays in the middle, as near as may be, where it is
/// cropped; in hundredths of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// From the left edge.
    pub x: u32,
    /// From the top edge.
    pub y: u32,
}

impl Default for Focus {
    fn default() -> Self {
        Self { x: 50, y: 50 }
    }
}

/// How wide a block is, or the head of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as a column.
    #[default]
    Column,
    /// As wide as all columns.
    Span,
}

/// How wide a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureWidth {
    /// As wide as a column.
    #[default]
    Column,
    /// As wide as all columns, at the head or the foot of the article or of a page.
    Span,
    /// As wide as the sheet, at the head of a page; it bleeds.
    Page,
    /// Narrower than a column, with text beside it.
    Wrap,
}
