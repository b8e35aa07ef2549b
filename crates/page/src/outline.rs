//! Bookmarks.

use bantin_design::Length;

/// An entry of the outline that a PDF reader shows beside the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// What it says.
    pub title: String,
    /// The page it leads to, counted from 0.
    pub page: usize,
    /// The height it leads to, from the top trim edge.
    pub y: Length,
    /// The entries under it.
    pub children: Vec<Self>,
}
