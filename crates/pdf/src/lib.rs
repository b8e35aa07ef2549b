//! Prints pages as PDF.
//!
//! On this side of [`Pages`] nothing is decided any more: every glyph has its
//! place, and [`print()`] puts it there.
//!
//! ```text
//!            survey               draw                      finish
//! Pages ──▶ which glyphs ──▶ page by page: items ──▶ ops ──▶ printpdf ──▶ lopdf ──▶ bytes
//! ```
//!
//! | what        | how it is printed                                            |
//! |-------------|--------------------------------------------------------------|
//! | type        | fonts embedded, cut down to the glyphs used                  |
//! | text        | can be searched and copied as the run says it                |
//! | JPEG        | byte for byte, turned upright by the page                    |
//! | PNG         | deflated, with a mask where it is transparent                |
//! | sheet       | media with bleed, trim; no crop marks                        |
//! | links       | annotations; leave no ink                                    |
//!
//! The same pages give the same bytes, on every machine and on every day.

mod cluster;
mod coordinates;
mod draw;
mod error;
mod fingerprint;
mod finish;
mod font;
mod image;
mod sfnt;
mod survey;
mod text;

use bantin_page::Pages;
pub use error::PdfError;

use crate::coordinates::Paper;
use crate::draw::{Canvas, Palette};
use crate::finish::File;
use crate::font::Font;
use crate::image::Image;
use crate::survey::Survey;

/// How a PDF is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfOptions {
    /// Whether what is drawn is deflated; it is, if nothing else is said.
    ///
    /// Without, the file is several times larger, and what draws a page can be
    /// read in an editor.
    pub compress: bool,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self { compress: true }
    }
}

/// Prints `pages` as a PDF 1.7.
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
/// - [`PdfError::Font`], [`PdfError::Picture`] if a font or a picture is damaged.
/// - [`PdfError::Write`] if the file cannot be put together.
pub fn print(pages: &Pages, options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    if pages.pages.is_empty() {
        return Err(PdfError::NoPages);
    }
    let paper = Paper::of(&pages.sheet)?;
    let survey = Survey::of(pages)?;
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
    let palette = Palette { paper, fonts, images: images.collect() };

    let mut file = File::open(pages, &palette, &survey, options)?;
    for page in &pages.pages {
        file.add(Canvas::draw_page(page, &palette))?;
    }
    file.finish(pages)
}
