//! How a bulletin looks: sheets, grids, type styles, colours, and the type case.
//!
//! These are nouns: a [`Design`] is every number of a look, a [`TypeCase`] the
//! faces at hand. Neither knows what an article is, and neither decides anything.

mod color;
mod design;
mod fitting;
mod flaw;
mod grid;
mod length;
mod modern;
mod official;
mod settings;
mod sheet;
mod type_case;
mod type_style;

pub use color::{Color, ColorError};
pub use design::{
    BodyStyle, CodeStyle, ContentsStyle, CoverStyle, CreditsStyle, Design, EndMark,
    FigureStyle, FurnitureStyle, GalleryStyle, HeadStyle, ImprintStyle, InsetStyle,
    Justification, Latitude, ListStyle, MastheadStyle, NumberStyle, QuestionsStyle,
    QuoteStyle, RegisterStyle, Rule, SectionStyle, StatisticsStyle, TableStyle,
    VerseStyle,
};
pub use fitting::Fitting;
pub use flaw::{Flaw, Misfit};
pub use grid::Grid;
pub use length::{Length, LengthError};
pub use settings::{Setting, SettingGroup, Settings, Slot};
pub use sheet::{Margins, Sheet, Size};
pub use type_case::{Extent, Face, FaceError, TypeCase};
pub use type_style::{FaceName, TypeStyle, Weight};
