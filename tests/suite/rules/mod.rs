//! The rules of pages, each a function: from an issue that is laid out to what is
//! wrong with it.

pub(crate) mod columns;
pub(crate) mod expected;
pub(crate) mod figures;
pub(crate) mod ink;
pub(crate) mod lines;
pub(crate) mod order;
pub(crate) mod whole;
pub(crate) mod words;

use crate::laid::Mark;

/// How a fault names a mark.
pub(crate) fn named(page: usize, mark: &Mark) -> String {
    let Mark { kind, source, words, .. } = mark;
    let (x, y) = (mark.ink.at.x, mark.ink.at.y);
    format!("page {}: {kind:?} “{words}” at {x} {y} <- {source}", page + 1)
}
