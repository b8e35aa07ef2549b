//! What stands apart from the text: quotes, boxes, poems.

use crate::{Block, Line, Pointer, Text, Width};

/// Words that somebody said, large enough to draw the eye.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Quote {
    /// The words.
    pub text: Text,
    /// Who said them.
    pub speaker: Option<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A tinted box: a matter of its own beside the article.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Inset {
    /// What it is about.
    pub title: Option<Text>,
    /// What it says; no boxes in it, no short news, and nothing that ends a page.
    pub body: Vec<Block>,
    /// How wide it is.
    pub width: Width,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A poem.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Verse {
    /// Its stanzas, each of at least one line.
    pub stanzas: Vec<Vec<Text>>,
    /// Who wrote it.
    pub author: Option<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
