//! Words: plain lines, and texts with a little Markdown in them.

use std::fmt;
use std::sync::Arc;

use crate::Pointer;

/// One line of plain words: NFC, trimmed, not empty, no control characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    pub(crate) words: Arc<str>,
    pub(crate) at: Pointer,
}

impl Line {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.words
    }

    /// Where in the issue file they stand.
    pub fn at(&self) -> &Pointer {
        &self.at
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

/// Words with a little inline Markdown: bold, italic, links, hard line breaks.
///
/// NFC, trimmed, not empty; no two spaces in a row, none beside a break.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    pub(crate) inlines: Vec<Inline>,
    pub(crate) at: Pointer,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Words set alike.
    Run(Run),
    /// A line ends here, whatever room it leaves.
    Break,
}

/// Words set alike. A run may begin or end with the space to its neighbour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Run {
    /// The words; never empty.
    pub words: String,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Where it leads: an `http`, `https`, `mailto` or `tel` address,
    /// percent-encoded.
    pub link: Option<Arc<str>>,
}

impl Text {
    /// The pieces, in order; at least one run.
    pub fn inlines(&self) -> &[Inline] {
        &self.inlines
    }

    /// Where in the issue file the text stands.
    pub fn at(&self) -> &Pointer {
        &self.at
    }

    /// The words alone, a break as a space.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for inline in &self.inlines {
            match inline {
                Inline::Run(run) => plain.push_str(&run.words),
                Inline::Break => plain.push(' '),
            }
        }
        plain
    }
}
