//! The title block of page one.

use crate::{Pointer, Text};

/// The title block of page one, where it differs from the publication's names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Masthead {
    /// The title as it is to be broken into lines; the publication's title if
    /// there is none.
    pub title: Option<Text>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
