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
mod makeup;
mod set;

use bantin_core::Issue;
use bantin_design::{Design, TypeCase};
use bantin_page::{DocumentInfo, Note, Pages, Remark};

pub use error::{LayoutError, NoGlyph};
use makeup::Stone;
use set::Setter;

/// Lays `issue` out on the sheets of `design`, set in the faces of `case`.
///
/// Pages come in reading order, the first a recto. Every item carries the place in
/// the issue file that it came from; every item that means something is the ink of
/// one leaf of the structure. Body text is never overset: it gets more pages. Long
/// words are broken, tall pictures made smaller: nothing is lost.
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
    if let Some(style) = design.styles().find(|style| case.find(&style.face).is_none()) {
        return Err(LayoutError::NoFace(style.face.clone()));
    }
    let setter = Setter::new(design, case, &issue.publication.language);
    let mut stone = Stone::new(issue, design, setter);
    stone.make_up();
    if !stone.setter.missing().is_empty() {
        return Err(LayoutError::NoGlyphs(stone.setter.missing().to_vec()));
    }
    let mut notes = stone.notes.clone();
    notes.extend(stone.setter.broken().iter().map(|broken| Note {
        at: broken.at.clone(),
        remark: Remark::WordBroken(broken.word.clone()),
    }));
    Ok(Pages {
        info: info(issue),
        sheet: design.sheet,
        faces: stone.setter.faces(),
        outline: stone.outline(),
        pages: stone.pages,
        pictures: stone.pictures,
        structure: stone.structure,
        notes,
    })
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
