//! A picture with its caption.

use crate::{Line, Picture, Pointer, Text};

/// A picture with its caption.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// What it shows, for those who cannot see it.
    pub alt: Alt,
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
