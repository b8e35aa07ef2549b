//! All pages of an issue, with everything that a renderer needs.

use std::sync::Arc;

use bantin_design::{Face, Sheet};

use crate::{Bookmark, Date, Item, ItemRef, Note, Picture, Structure};

/// The pages of one issue.
#[derive(Clone, Debug)]
pub struct Pages {
    /// What the document says of itself.
    pub info: DocumentInfo,
    /// The sheet that every page is printed on.
    pub sheet: Sheet,
    /// The pages in reading order; the first is a recto.
    pub pages: Vec<Page>,
    /// The faces that the pages are set in.
    pub faces: Vec<Arc<Face>>,
    /// The pictures that the pages show, each once.
    pub pictures: Vec<Picture>,
    /// What the ink means.
    pub structure: Structure,
    /// The bookmarks.
    pub outline: Vec<Bookmark>,
    /// What was done otherwise than the issue asks, in its order.
    pub notes: Vec<Note>,
}

impl Pages {
    /// The item that `place` points at, if there is one.
    pub fn item(&self, place: ItemRef) -> Option<&Item> {
        self.pages.get(place.page)?.items.get(place.item)
    }
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What is drawn on it, from back to front.
    pub items: Vec<Item>,
}

/// What a document says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentInfo {
    /// Its title, as in `Cải cách hành chính – Số 01, quý I năm 2026`.
    pub title: String,
    /// Who publishes and who wrote it.
    pub authors: Vec<String>,
    /// What it is about, in a line; may be empty.
    pub subject: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// The day of publication, if the issue names one.
    pub date: Option<Date>,
}
