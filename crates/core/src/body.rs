//! What articles are made of.

use crate::{
    Briefs, Contacts, Figure, Gallery, Inset, LegalDocuments, Line, Pointer, Qr,
    Questions, Quote, Table, Text, Verse,
};

/// A block of an article's body.
///
/// Exhaustive on purpose: what cannot set a new kind of block must not compile, for
/// nothing may be lost.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A heading within the article.
    Crosshead(Text),
    /// A list.
    List(List),
    /// A picture with its caption.
    Figure(Figure),
    /// A row of figures that stand out.
    Statistics(Statistics),
    /// A table.
    Table(Table),
    /// Words that somebody said.
    Quote(Quote),
    /// A tinted box.
    Inset(Inset),
    /// Short news.
    Briefs(Briefs),
    /// Questions and answers.
    Questions(Questions),
    /// Several pictures with one caption.
    Gallery(Gallery),
    /// A poem.
    Verse(Verse),
    /// A QR code.
    Qr(Qr),
    /// Whom to turn to.
    Contacts(Contacts),
    /// New documents of the authorities.
    LegalDocuments(LegalDocuments),
    /// What follows stands on the next page.
    PageBreak,
    /// What follows stands in the next column.
    ColumnBreak,
}

/// A list; how its markers look is a matter of style.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct List {
    /// The items; at least one.
    pub items: Vec<ListItem>,
    /// Whether they are numbered, from 1 on.
    pub numbered: bool,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// An item of a list: what it says, then its picture, then the list under it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListItem {
    /// What it says.
    pub text: Text,
    /// The picture that shows it.
    pub figure: Option<Figure>,
    /// The list under it, numbered or not, nested at most [`ListItem::DEEPEST`] levels.
    pub list: Option<List>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

impl ListItem {
    /// How many levels of lists there may be.
    pub const DEEPEST: usize = 4;
}

/// Figures that stand out, with what each counts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistics {
    /// One to six of them.
    pub items: Vec<Statistic>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A figure that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistic {
    /// The figure, as it is to be printed: `2.234`, `99,8%`.
    pub value: Line,
    /// What it counts: `hồ sơ`.
    pub unit: Option<Line>,
    /// What it says.
    pub label: Line,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
