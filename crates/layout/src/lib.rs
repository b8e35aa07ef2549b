//! Sets an issue in type and makes up its pages.
//!
//! ```text
//! Issue ── set ──▶ galleys ── make up ──▶ Pages
//! ```
//!
//! *Set* turns words into lines; *make up* puts lines, pictures and rules on pages.
//! All arithmetic is on whole numbers of [`Length`](bantin_design::Length): the same
//! issue gives the same pages on every machine.

mod error;
mod fit;
mod makeup;
mod set;

use std::sync::Arc;

use bantin_core::{Issue, Picture, Progress, Stopped};
use bantin_design::{Design, Face, TypeCase};
use bantin_page::{Bookmark, DocumentInfo, Note, Page, Pages, Remark, Structure};

pub use error::{LayoutError, NoGlyph};
use makeup::Stone;
use set::Setter;

/// Lays `issue` out on the sheets of `design`, set in the faces of `case`.
///
/// Pages come in reading order, the first a recto. Every item carries the place in
/// the issue file that it came from; every item that means something is the ink of
/// one leaf of the structure. Body text is never overset: it gets more pages. Long
/// words are broken, tall pictures made smaller: nothing is lost, and
/// [`Pages::notes`] says where.
///
/// An issue that has to fill so many pages is set a little smaller or larger, as far
/// as the [`Latitude`](bantin_design::Latitude) of `design` lets it.
///
/// # Errors
///
/// - [`LayoutError::NoFace`] if `design` asks for a face that `case` lacks.
/// - [`LayoutError::NoGlyphs`] if characters of the issue are in none of the faces;
///   all of them at once.
///
/// # Sources
///
/// Lines are broken by total fit (Knuth and Plass, *Breaking Paragraphs into Lines*,
/// 1981), with the bounds of `design` instead of TeX's.
pub fn lay_out(
    issue: &Issue,
    design: &Design,
    case: &TypeCase,
) -> Result<Pages, LayoutError> {
    lay_out_with(issue, design, case, &Progress::default())
}

/// Lays `issue` out as [`lay_out`] does, and tells `progress` how far it is.
///
/// # Errors
///
/// - As [`lay_out`].
/// - [`LayoutError::Stopped`] if `progress` stops it.
pub fn lay_out_with(
    issue: &Issue,
    design: &Design,
    case: &TypeCase,
    progress: &Progress,
) -> Result<Pages, LayoutError> {
    if let Some(style) = design.styles().find(|style| case.find(&style.face).is_none()) {
        return Err(LayoutError::NoFace(style.face.clone()));
    }
    let made = match issue.fit_pages {
        Some(pages) => fit::fit(issue, design, case, pages, progress)?,
        None => Made::up(issue, design, case, fit::NATURAL, progress)?,
    };
    made.into_pages(issue, design)
}

/// An issue that has been made up.
struct Made {
    pages: Vec<Page>,
    pictures: Vec<Picture>,
    faces: Vec<Arc<Face>>,
    structure: Structure,
    outline: Vec<Bookmark>,
    notes: Vec<Note>,
    missing: Vec<NoGlyph>,
    /// How many rows all of it fills, and how many a page has.
    filled: i64,
    rows: i64,
}

impl Made {
    /// Makes up `issue`, pictures `figures` thousandths as high as they would be.
    fn up(
        issue: &Issue,
        design: &Design,
        case: &TypeCase,
        figures: i64,
        progress: &Progress,
    ) -> Result<Self, Stopped> {
        let setter = Setter::new(design, case, &issue.publication.language);
        let mut stone = Stone::new(issue, design, setter, figures, progress);
        stone.make_up()?;
        let mut notes = std::mem::take(&mut stone.notes);
        notes.extend(stone.setter.broken().iter().map(|broken| Note {
            at: broken.at.clone(),
            remark: Remark::WordBroken(broken.word.clone()),
        }));
        notes.extend(stone.setter.stood_in().iter().cloned().map(|stood_in| Note {
            at: stood_in.at,
            remark: Remark::StoodIn {
                character: stood_in.character,
                wanted: stood_in.wanted,
                family: stood_in.family,
            },
        }));
        Ok(Self {
            faces: stone.setter.faces(),
            missing: stone.setter.missing().to_vec(),
            outline: stone.outline(),
            filled: stone.filled(),
            rows: design.grid.rows(&design.sheet),
            pages: stone.pages,
            pictures: stone.pictures,
            structure: stone.structure,
            notes,
        })
    }

    fn into_pages(self, issue: &Issue, design: &Design) -> Result<Pages, LayoutError> {
        if !self.missing.is_empty() {
            return Err(LayoutError::NoGlyphs(self.missing));
        }
        Ok(Pages {
            info: info(issue),
            sheet: design.sheet,
            faces: self.faces,
            pages: self.pages,
            pictures: self.pictures,
            structure: self.structure,
            outline: self.outline,
            notes: self.notes,
        })
    }
}

/// What the document says of itself.
fn info(issue: &Issue) -> DocumentInfo {
    let mut authors = vec![issue.publication.publisher.full_name()];
    for byline in issue.articles.iter().filter_map(|article| article.byline.as_ref()) {
        let name = byline.name.to_string();
        if !authors.contains(&name) {
            authors.push(name);
        }
    }
    DocumentInfo {
        title: issue.title(),
        authors,
        subject: issue
            .publication
            .designation
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        language: issue.publication.language.clone(),
        date: issue.date,
    }
}
