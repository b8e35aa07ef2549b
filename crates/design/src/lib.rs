//! How a bulletin looks: sheets, grids, type styles, colours, and the type case.
//!
//! These are nouns: a [`Design`] is every number of a look, a [`TypeCase`] the
//! faces at hand. Neither knows what an article is, and neither decides anything.

mod color;
mod design;
mod grid;
mod length;
mod modern;
mod sheet;
mod type_case;
mod type_style;

pub use color::Color;
pub use design::{
    BodyStyle, CreditsStyle, Design, EndMark, FigureStyle, FurnitureStyle, HeadStyle,
    ImprintStyle, Justification, ListStyle, MastheadStyle, NumberStyle, Rule,
    StatisticsStyle,
};
pub use grid::Grid;
pub use length::{Length, LengthError};
pub use sheet::{Margins, Sheet, Size};
pub use type_case::{Extent, Face, FaceError, TypeCase};
pub use type_style::{FaceName, TypeStyle, Weight};
