//! Writes an issue as a Word document, and reads one back.
//!
//! Word makes its own pages. What it gets is the issue as an editor would have typed
//! it with great care: every paragraph in a named style, headings that are headings,
//! lists that are lists, pictures that say what they show. Change a style, and the
//! bulletin changes.
//!
//! ```text
//!                     block                       finish
//! Issue, Design ──▶ docx-rs, block by block ──▶ order, parts ──▶ package ──▶ bytes
//! ```
//!
//! | what         | how it is written                                              |
//! |--------------|----------------------------------------------------------------|
//! | look         | styles made from the [`Design`] alone                          |
//! | columns      | continuous sections, balanced by Word                          |
//! | title block  | a table at the head of page one, from edge to edge             |
//! | contents     | a TOC field, its entries numbered by [`DocxOptions::page_of`]  |
//! | pictures     | byte for byte, turned and cropped by the drawing               |
//! | faces        | embedded whole and unmodified, as their licences ask           |
//! | the source   | a custom XML part, for [`extract()`]                           |
//!
//! docx-rs writes each block; [`write()`] puts what it wrote in the order of the schema
//! and makes the package, so that the same issue gives the same bytes.

mod block;
mod copy;
mod error;
mod extract;
mod finish;
mod gauge;
mod looks;
mod options;
mod pen;
mod ruler;
mod story;
mod styles;
mod units;
mod xml;

use bantin_core::Issue;
use bantin_design::{Design, TypeCase};

pub use error::DocxError;
pub use extract::{Deviation, Extracted, File, extract};
pub use options::{DocxOptions, Source};

/// Writes `issue` as a Word document in the look `design`.
///
/// The faces of `case` that the look asks for are embedded; one that `case` lacks is
/// named all the same, and Word puts another in its place. The same issue, design and
/// options give the same bytes.
///
/// # Errors
///
/// - [`DocxError::Picture`] if a picture cannot be used.
/// - [`DocxError::Part`], [`DocxError::Package`] if the file cannot be put together.
/// - [`DocxError::Stopped`] if [`DocxOptions::progress`] stops it.
pub fn write(
    issue: &Issue,
    design: &Design,
    case: &TypeCase,
    options: &DocxOptions,
) -> Result<Vec<u8>, DocxError> {
    let (story, pen) = block::issue(issue, design, case, options)?;
    finish::package(issue, design, case, options, story, pen)
}
