//! Files that travel within the file.

/// A file that is embedded in a PDF: what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, with the folders between it and the issue if there are any.
    pub name: String,
    /// What it is, in a line.
    pub description: String,
    /// Its media type, as in `application/json`.
    pub media_type: String,
    /// What it is to the pages.
    pub relationship: Relationship,
    /// The file itself.
    pub bytes: Vec<u8>,
}

/// What an embedded file is to the pages (ISO 19005-3, E.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Relationship {
    /// The pages were made from it.
    #[default]
    Source,
}

impl Relationship {
    /// As `AFRelationship` names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Source => "Source",
        }
    }
}
