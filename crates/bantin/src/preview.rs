//! Pages as pictures, drawn from the finished PDF.
//!
//! What is drawn is what a reader of the PDF sees, not what layout meant: this is
//! the only file that knows hayro.

use bantin_core::{Progress, Stage, Stopped};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// The fewest and the most dots to the inch that a preview can have.
const DPI: std::ops::RangeInclusive<u16> = 20..=600;

/// The longest side of a preview, in pixels: A3 at 600 dots to the inch.
const LONGEST_SIDE: f32 = 10_000.0;

/// Why there is no preview.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PreviewError {
    /// The number of dots to the inch is out of range.
    #[error("{0} dots to the inch are not between {from} and {to}", from = DPI.start(), to = DPI.end())]
    Dpi(u16),
    /// A page would have too many pixels.
    #[error("page {page} is too large for {dpi} dots to the inch")]
    TooLarge {
        /// The page, counted from 1.
        page: usize,
        /// The dots to the inch that were asked for.
        dpi: u16,
    },
    /// The PDF cannot be read.
    #[error("the PDF cannot be read")]
    Pdf,
    /// A picture cannot be written.
    #[error("page {page} cannot be written as PNG: {reason}")]
    Png {
        /// The page, counted from 1.
        page: usize,
        /// What the writer of PNG says.
        reason: String,
    },
    /// Whoever was told of the progress wants no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

/// Draws each page of `pdf` as a PNG file, `dpi` dots to the inch, from 20 to 600.
///
/// # Errors
///
/// The [`PreviewError`] that keeps a page from being drawn.
pub fn preview(pdf: impl Into<Vec<u8>>, dpi: u16) -> Result<Vec<Vec<u8>>, PreviewError> {
    preview_with(pdf, dpi, &Progress::default())
}

/// Draws each page of `pdf` as [`preview`] does, and tells `progress` how far it is.
pub(crate) fn preview_with(
    pdf: impl Into<Vec<u8>>,
    dpi: u16,
    progress: &Progress,
) -> Result<Vec<Vec<u8>>, PreviewError> {
    if !DPI.contains(&dpi) {
        return Err(PreviewError::Dpi(dpi));
    }
    let pdf = Pdf::new(pdf.into()).map_err(|_| PreviewError::Pdf)?;
    let cache = RenderCache::new();
    let pages = pdf.pages();
    let mut drawn = Vec::with_capacity(pages.len());
    for (number, page) in (1..).zip(pages.iter()) {
        progress.step(Stage::Preview, number - 1, pages.len())?;
        drawn.push(draw(page, number, dpi, &cache)?);
    }
    progress.step(Stage::Preview, pages.len(), pages.len())?;
    Ok(drawn)
}

fn draw<'a>(
    page: &'a Page<'a>,
    number: usize,
    dpi: u16,
    cache: &RenderCache<'a>,
) -> Result<Vec<u8>, PreviewError> {
    let scale = f32::from(dpi) / 72.0;
    let (width, height) = page.render_dimensions();
    if width.max(height) * scale > LONGEST_SIDE {
        return Err(PreviewError::TooLarge { page: number, dpi });
    }
    let paper = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let reader = InterpreterSettings::default();
    let drawn = render(page, cache, &reader, &RenderSettings::default(), &paper);
    drawn
        .into_png()
        .map_err(|fault| PreviewError::Png { page: number, reason: fault.to_string() })
}

#[cfg(test)]
mod tests {
    use super::{PreviewError, preview};

    #[test]
    fn refuses_what_it_cannot_draw() {
        assert_eq!(preview("%PDF-", 19), Err(PreviewError::Dpi(19)));
        assert_eq!(preview("%PDF-", 601), Err(PreviewError::Dpi(601)));
        assert_eq!(preview("no PDF", 100), Err(PreviewError::Pdf));
    }
}
