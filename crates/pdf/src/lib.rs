//! Prints pages as PDF.
//!
//! On this side of [`Pages`] nothing is decided any more: every glyph has its
//! place, and [`print()`] puts it there.
//!
//! ```text
//!            survey, reading      draw                      finish
//! Pages ──▶ which glyphs ──▶ page by page: items ──▶ ops ──▶ printpdf ──▶ lopdf ──▶ bytes
//! ```
//!
//! | what        | how it is printed                                            |
//! |-------------|--------------------------------------------------------------|
//! | type        | fonts embedded, cut down to the glyphs used                  |
//! | text        | can be searched and copied as the run says it                |
//! | JPEG        | byte for byte, turned upright by the page                    |
//! | PNG         | deflated, with a mask where it is transparent                |
//! | meaning     | a structure tree; what no leaf points at is an artifact      |
//! | promise     | PDF/A-3a and PDF/UA-1, or another [`Standard`]               |
//! | sheet       | media with bleed, trim; no crop marks                        |
//! | links       | annotations; leave no ink                                    |
//!
//! The same pages give the same bytes, on every machine and on every day.
//!
//! There is a way back too: [`extract()`] takes the source out of a file that carries
//! it, and [`verify()`] says of any PDF what can be seen without a validator. Both read
//! what anybody may have written, and are bounded in time and memory.

mod attached;
mod attachment;
mod cluster;
mod coordinates;
mod draw;
mod error;
mod extract;
mod fact;
mod fingerprint;
mod finish;
mod font;
mod image;
mod mark;
mod note;
mod read;
mod reading;
mod sfnt;
mod standard;
mod survey;
mod text;
mod verify;

pub use attachment::{Attachment, Relationship};
use bantin_page::{Pages, Picture, Progress, Stage};
pub use error::PdfError;
pub use extract::{ExtractError, SourceFile, extract};
pub use fact::{Fact, FactKind, Facts};
use lopdf::Stream;
pub use note::{Note, Printed, Remark};
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
pub use read::ReadError;
pub use standard::{Standard, UnknownStandard};
pub use verify::{Check, Claims, Fault, Subject, Verdict, verify};

use crate::coordinates::Paper;
use crate::draw::{Canvas, Drawing, Palette};
use crate::finish::{File, content};
use crate::font::Font;
use crate::image::Image;
use crate::reading::Reading;
use crate::survey::Survey;

/// How a PDF is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfOptions {
    /// Whether what is drawn is deflated; it is, if nothing else is said.
    ///
    /// Without, the file is several times larger, and what draws a page can be
    /// read in an editor.
    pub compress: bool,
    /// What the file promises; PDF/A-3a and PDF/UA-1, if nothing else is said.
    pub standard: Standard,
    /// The files that the pages were made from. Only [`Standard::A3a`] has room for
    /// them; the others leave them out.
    pub attachments: Vec<Attachment>,
    /// The files of the pictures, for those that are shown and go by other names than
    /// the pages give them. A file that carries its source says by which names its
    /// pictures went.
    pub picture_files: Vec<Picture>,
    /// What else the file says of itself.
    pub facts: Option<Facts>,
    /// Who is told how far the work is, page by page, and can stop it.
    pub progress: Progress,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self {
            compress: true,
            standard: Standard::default(),
            attachments: Vec::new(),
            picture_files: Vec::new(),
            facts: None,
            progress: Progress::default(),
        }
    }
}

/// Prints `pages` as a PDF.
///
/// The same pages and options give the same bytes. What has no area (a rule of no
/// width, type of no size) is left out.
///
/// # Errors
///
/// - [`PdfError::NoPages`], [`PdfError::EmptySheet`] if there is nothing to print on.
/// - [`PdfError::NoFace`], [`PdfError::NoGlyph`], [`PdfError::NoPicture`],
///   [`PdfError::DeadLink`], [`PdfError::DeadBookmark`] if the pages name what they
///   do not have.
/// - [`PdfError::NoAlt`] if a figure says nothing to those who cannot see it, and
///   the file is to be for them too.
/// - [`PdfError::Font`], [`PdfError::Picture`] if a font or a picture is damaged.
/// - [`PdfError::Write`] if the file cannot be put together.
/// - [`PdfError::Stopped`] if [`PdfOptions::progress`] stops it.
pub fn print(pages: &Pages, options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    print_with_notes(pages, options).map(|printed| printed.bytes)
}

/// Prints `pages` as a PDF, and says what it shows otherwise than they do.
///
/// # Errors
///
/// As [`print()`].
pub fn print_with_notes(
    pages: &Pages,
    options: &PdfOptions,
) -> Result<Printed, PdfError> {
    if pages.pages.is_empty() {
        return Err(PdfError::NoPages);
    }
    let count = pages.pages.len();
    let step = |done| options.progress.step(Stage::Pdf, done, count);
    step(0)?;
    let paper = Paper::of(&pages.sheet)?;
    let survey = Survey::of(pages, options.standard.is_tagged())?;
    let fonts = survey.faces.iter().zip(&pages.faces).enumerate();
    let fonts = fonts.map(|(number, (used, face))| {
        let is_used = used.glyphs().next().is_some();
        is_used.then(|| Font::cut(number, face, used)).transpose()
    });
    let fonts = fonts.collect::<Result<_, _>>()?;
    let images = pages.pictures.iter().enumerate();
    let images = images.map(|(number, picture)| {
        survey.pictures.contains_key(&number).then(|| Image::new(number, picture))
    });
    let images = images.collect();
    let reading = options.standard.is_tagged().then(|| Reading::of(pages));
    let palette = Palette { paper, fonts, images, reading };

    let mut file = File::open(pages, &palette, &survey, options)?;
    for first in (0..count).step_by(BATCH) {
        for (number, drawn) in (first + 1..).zip(draw(pages, first, &palette, options)) {
            let (drawing, content) = drawn?;
            file.add(&drawing, content)?;
            step(number)?;
        }
    }
    file.finish(pages)
}

/// So many pages are drawn before they are added: enough to keep all cores busy, few
/// enough to forget soon.
const BATCH: usize = 64;

/// Draws the batch of pages from `first` on, on all cores, each with its content: what
/// a page looks like does not depend on any other.
fn draw<'p>(
    pages: &'p Pages,
    first: usize,
    palette: &'p Palette,
    options: &PdfOptions,
) -> Vec<Result<(Drawing<'p>, Stream), PdfError>> {
    let batch = pages.pages.par_iter().enumerate().skip(first).take(BATCH);
    let drawn = batch.map(|(number, page)| {
        let mut drawing = Canvas::draw_page(number, page, &pages.sheet, palette);
        let content = content::of(std::mem::take(&mut drawing.ops), options)?;
        Ok((drawing, content))
    });
    drawn.collect()
}
