//! How a Word document is to be written.

use std::collections::BTreeMap;

use bantin_core::{Pointer, Progress};

/// How a Word document is to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocxOptions {
    /// On which page each article begins, counted from 1, by the article's place in the
    /// issue file: the numbers that the contents show until Word updates them. Of an
    /// article that is not here the contents show no number.
    pub page_of: BTreeMap<Pointer, usize>,
    /// The files that the document is made from, to be given back by
    /// [`extract()`](crate::extract()).
    pub sources: Vec<Source>,
    /// Faces that were made ready for embedding before, as a zip archive: an entry each,
    /// called by the [`FaceName`](bantin_design::FaceName), a slash, and the key that it
    /// is obfuscated with (ECMA-376 part 4, 10.8). What is not in it is made ready now,
    /// which takes a hundred milliseconds for the faces of a bulletin.
    pub faces: Option<&'static [u8]>,
    /// Who is told how far the work is, article by article, and can stop it.
    pub progress: Progress,
}

/// A file that the document is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name: `issue.json`.
    pub name: String,
    /// Its bytes.
    pub data: Vec<u8>,
}
