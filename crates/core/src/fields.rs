//! The fields of an issue file: one table for reading it, for "did you mean", and
//! for whatever else has to know the form.

mod blocks;
mod clause;
mod issue;

pub(crate) use blocks::{BLOCK, BOX_BLOCK};
pub(crate) use clause::{Clause, clauses};
pub(crate) use issue::ISSUE_FILE;

/// A field: its name, what may stand in it, and what it is for.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) needed: bool,
    /// What it is for, in English, to follow "it is".
    pub(crate) en: &'static str,
    /// What it is for, in Vietnamese, to follow «đó là».
    pub(crate) vi: &'static str,
}

/// What may stand in a field.
pub(crate) enum Kind {
    /// Words that nobody reads.
    Ignored,
    /// One line of plain words.
    Line,
    /// Words with a little Markdown.
    Text,
    /// The name of a look, or of a design file.
    Look,
    /// The number of an issue: a line, even if it looks like a number.
    IssueNumber,
    /// What a publication is called in file names.
    Id,
    /// The tag of a language.
    Language,
    /// A day.
    Day,
    /// `true` or `false`.
    Flag,
    /// `true`: that it is written says all.
    Mark,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A cell of a table: words with a little Markdown, or none.
    Cell,
    /// A row of a table: a list of cells.
    Row,
    /// The address that a QR code leads to.
    Address,
    /// A text, or a list of paragraphs.
    Paragraphs,
    /// A whole number.
    Whole { from: u32, to: u32 },
    /// The name of a picture.
    Picture,
    /// A group.
    Group(&'static Group),
    /// A group of rules, each with what is made of it.
    Levels,
    /// A list of at least so many and at most so many.
    List { of: &'static Self, from: usize, to: usize },
    /// A group of which one field only is written: it says what the block is.
    Block(&'static Group),
    /// An item of a list: a text, or a group with one.
    Item(&'static Group),
}

/// The fields that may stand in a pair of braces.
pub(crate) struct Group(pub(crate) &'static [Field]);

impl Group {
    /// The field of this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.0.iter().find(|field| field.name == name)
    }

    /// The one field whose group, or list of groups, has a field of this name; if there
    /// are several, the one that needs it.
    pub(crate) fn home_of(&self, name: &str) -> Option<&'static str> {
        let homes = self.0.iter().filter_map(|field| {
            Some((field.name, field.kind.group()?.field(name)?.needed))
        });
        let homes: Vec<_> = homes.collect();
        let mut needing = homes.iter().filter(|(_, needed)| *needed);
        match (homes.as_slice(), needing.next(), needing.next()) {
            ([(only, _)], ..) | (_, Some((only, _)), None) => Some(only),
            _ => None,
        }
    }
}

impl Kind {
    /// The group that it is, or is a list of.
    pub(crate) fn group(&self) -> Option<&'static Group> {
        match self {
            Self::Group(group) | Self::Block(group) | Self::Item(group) => Some(group),
            Self::List { of, .. } => of.group(),
            _ => None,
        }
    }
}

pub(crate) const fn needed(
    name: &'static str,
    kind: Kind,
    en: &'static str,
    vi: &'static str,
) -> Field {
    Field { name, kind, needed: true, en, vi }
}

pub(crate) const fn maybe(
    name: &'static str,
    kind: Kind,
    en: &'static str,
    vi: &'static str,
) -> Field {
    Field { name, kind, needed: false, en, vi }
}
