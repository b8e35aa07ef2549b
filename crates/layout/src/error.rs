//! Why an issue cannot be laid out.

use bantin_core::{Pointer, Stopped};
use bantin_design::FaceName;

/// Why an issue cannot be laid out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LayoutError {
    /// The design asks for a face that is not in the type case.
    #[error("the face {0} is not in the type case")]
    NoFace(FaceName),
    /// The issue has characters that no face can print.
    #[error("{} characters are in no face at hand", .0.len())]
    NoGlyphs(Vec<NoGlyph>),
    /// Whoever was told of the progress wants no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

/// A character that no face at hand has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no face at hand has the character `{character}` (U+{:04X})", u32::from(*character))]
pub struct NoGlyph {
    /// The character.
    pub character: char,
    /// The text that it stands in.
    pub at: Pointer,
}
