//! What the fields of a group have to do with one another.

use super::Group;
use super::blocks::{FIGURE, ITEM, PHOTO, VERSE};
use super::issue::{ARTICLE, COVER, COVERAGE, CREDIT};

/// What the fields of a group have to do with one another: what the check can say only
/// when it has read them all.
pub(crate) enum Clause {
    /// One of these is written, or more.
    One(&'static [&'static str]),
    /// No two of these are written.
    NoTwo(&'static [&'static str]),
    /// The first is written, or the list that is the second has something in it.
    Something(&'static str, &'static str),
    /// The first is written, or the flag that is the second is up; but not both.
    Either(&'static str, &'static str),
    /// Of this list one element says something, or more.
    Says(&'static str),
}

#[rustfmt::skip]
static CLAUSES: [(&Group, Clause); 8] = [
    (&COVERAGE, Clause::NoTwo(&["month", "quarter", "half"])),
    (&CREDIT, Clause::One(&["people", "organization"])),
    (&ARTICLE, Clause::Something("standfirst", "body")),
    (&COVER, Clause::Either("alt", "decorative")),
    (&FIGURE, Clause::Either("alt", "decorative")),
    (&PHOTO, Clause::Either("alt", "decorative")),
    (&ITEM, Clause::NoTwo(&["list", "numbered"])),
    (&VERSE, Clause::Says("lines")),
];

/// What the fields of `group` have to do with one another.
pub(crate) fn clauses(group: &'static Group) -> impl Iterator<Item = &'static Clause> {
    let of = CLAUSES.iter().filter(move |(known, _)| std::ptr::eq(*known, group));
    of.map(|(_, clause)| clause)
}
