//! Issues of chance: what no editor would think of, made of what editors write.
//!
//! ```text
//! seed ──▶ Generated { text of an issue.json, pictures beside it }
//! ```
//!
//! The same seed gives the same issue on every machine. All kinds of blocks come
//! up, in all sizes: an article may have one word or 1,500, a picture the shape of
//! a stamp or of a chimney.

mod blocks;
mod dice;
pub mod drafts;
mod issue;
pub mod picture;
mod words;

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};

use bantin_core::{Draft, Issue, PictureSource, Problems};
pub use dice::Dice;
pub use words::Writer;

/// An issue as an editor would hand it in.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The `issue.json`.
    pub text: String,
    /// The pictures beside it, by name.
    pub pictures: Album,
}

/// Pictures in memory, by name.
#[derive(Clone, Debug, Default)]
pub struct Album(pub BTreeMap<String, Vec<u8>>);

impl PictureSource for Album {
    fn read(&self, src: &str) -> std::io::Result<Vec<u8>> {
        self.0.get(src).cloned().ok_or_else(|| Error::from(ErrorKind::NotFound))
    }

    fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}

impl Generated {
    /// The issue that `seed` gives.
    pub fn new(seed: u64) -> Self {
        let writer = Writer::new(seed);
        let mut author = issue::Author { writer, pictures: BTreeMap::new() };
        let text = format!("{:#}\n", author.issue());
        Self { text, pictures: Album(author.pictures) }
    }

    /// The issue that `seed` gives, of every kind of block, page and width.
    pub fn whole(seed: u64) -> Self {
        let writer = Writer::new(seed);
        let mut author = issue::Author { writer, pictures: BTreeMap::new() };
        let text = format!("{:#}\n", author.whole_issue());
        Self { text, pictures: Album(author.pictures) }
    }

    /// The issue, checked.
    ///
    /// # Errors
    ///
    /// What the check finds wrong with it: nothing, if the generator is right.
    pub fn check(&self) -> Result<Issue, Problems> {
        Draft::read(self.text.clone().into_bytes())?.check(&self.pictures)
    }
}
