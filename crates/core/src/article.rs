//! An article.

use crate::{Block, Line, Pointer, Text, Width};

/// An article: its head, its body, and who wrote it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Article {
    /// The section it belongs to: one head stands over all articles of a section that
    /// follow one another.
    pub section: Option<Line>,
    /// The label above the headline; printed in capitals.
    pub kicker: Option<Line>,
    /// The headline, in sentence case: capitals are a matter of style.
    pub headline: Text,
    /// The opening that sums the article up.
    pub standfirst: Option<Text>,
    /// What it says; may be empty if there is a standfirst.
    pub body: Vec<Block>,
    /// Who wrote it.
    pub byline: Option<Byline>,
    /// How wide its head is: across all columns, or in one of them, where short
    /// articles stand side by side.
    pub width: Width,
    /// Whether it begins a page.
    pub new_page: bool,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// Who wrote an article, or put it together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Byline {
    /// The name.
    pub name: Line,
    /// The post: `Chuyên viên`.
    pub position: Option<Line>,
    /// The unit: `Phòng VHXH`.
    pub organization: Option<Line>,
    /// What was done, if not written: `tổng hợp`.
    pub action: Option<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
