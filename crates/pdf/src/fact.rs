//! What a document says of itself beside its title: facts that XMP has no names for.

/// Facts about a document, under names of their own.
///
/// An archive takes such names if the file describes them (ISO 19005-2, 6.6.2.3.3): it
/// does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What the names are all about, in a line.
    pub title: String,
    /// The address that makes the names unlike all others; ends in `/` or `#`.
    pub namespace: String,
    /// What stands before each of the names: ASCII letters and digits.
    pub prefix: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// A fact about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name: ASCII letters, digits and underscores.
    pub name: String,
    /// What it is about, in a line.
    pub description: String,
    /// What may be said.
    pub kind: FactKind,
    /// What is said; a fact that is not known is described all the same.
    pub value: Option<String>,
}

/// What may be said in a [`Fact`] (ISO 16684-1, 8.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FactKind {
    /// Words.
    Text,
    /// A day, as ISO 8601 writes it.
    Date,
    /// A whole number.
    Integer,
}

impl FactKind {
    /// As the description of a schema names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Date => "Date",
            Self::Integer => "Integer",
        }
    }
}
