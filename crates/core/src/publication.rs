//! The bulletin itself: what stays the same from issue to issue.

use crate::Line;

/// A bulletin and who publishes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Publication {
    /// Its name in file names: lower-case ASCII letters, digits and hyphens, so
    /// that the bulletins of 130 communes do not collide in one folder.
    pub id: Line,
    /// Its title, in sentence case.
    pub title: Line,
    /// What kind of bulletin it is and whose: the words above the title.
    pub designation: Option<Line>,
    /// The longer name that runs at the head of the pages.
    pub subtitle: Option<Line>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// To whom it goes: `Lưu hành nội bộ`.
    pub distribution: Option<Line>,
    /// Its language, as a BCP 47 tag; `vi-VN` unless the issue says otherwise.
    pub language: String,
}

/// The body that publishes a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Publisher {
    /// Its name: `UBND xã Tân Kỳ`.
    pub name: Line,
    /// The body above it: `tỉnh Nghệ An`.
    pub parent: Option<Line>,
    /// Its street address.
    pub address: Option<Line>,
    /// Its telephone number.
    pub telephone: Option<Line>,
    /// Its e-mail address.
    pub email: Option<Line>,
    /// Its page on the web.
    pub website: Option<Line>,
}

impl Publisher {
    /// Its name with the body above it: `UBND xã Tân Kỳ, tỉnh Nghệ An`.
    pub fn full_name(&self) -> String {
        match &self.parent {
            Some(parent) => format!("{}, {parent}", self.name),
            None => self.name.to_string(),
        }
    }
}
