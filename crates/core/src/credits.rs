//! Who directs, edits and lays out an issue.

use crate::{Line, Pointer};

/// A line of the editorial board: a label, and who stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credit {
    /// What they do: `Chỉ đạo nội dung`; printed in capitals.
    pub label: Line,
    /// The people, if any are named.
    pub people: Vec<Person>,
    /// The unit; there are people or a unit, or both.
    pub organization: Option<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A person with their posts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Person {
    /// The name.
    pub name: Line,
    /// The posts: `UV BTV Đảng ủy`, `PCT UBND xã`.
    pub positions: Vec<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
