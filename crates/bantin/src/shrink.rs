//! Photos as large as print needs them, and no larger.

use bantin_core::{Progress, Stage};
use bantin_design::Length;
use bantin_page::{Ink, Item, Part, Pointer};
use bantin_pdf::PdfError;

use crate::{Bulletin, Error};

/// Pixels to the inch of a printed picture.
const PER_INCH: i64 = 300;

/// A picture of which so many hundredths are needed stays as it is: what would be saved
/// is not worth a second coding.
const WORTH: u64 = 80;

impl Bulletin {
    /// Prints a smaller copy of every photo that has more pixels than print can show: 300
    /// to the inch of the size it is printed in. Says how many. The files stay as they
    /// are, and so does every place on the pages.
    ///
    /// A photo in the four inks, and a PNG that is stored turned, are printed as they are.
    ///
    /// # Errors
    ///
    /// [`Error::Wrong`] if a picture turns out to be damaged.
    pub fn shrink_photos(&mut self) -> Result<usize, Error> {
        self.shrink_photos_with(&Progress::default())
    }

    /// Does as [`shrink_photos`](Self::shrink_photos), and tells `progress` how far it is.
    /// If that stops it, those that are smaller by then stay so.
    ///
    /// # Errors
    ///
    /// - As [`shrink_photos`](Self::shrink_photos).
    /// - [`Error::Stopped`] if `progress` stops it.
    pub fn shrink_photos_with(&mut self, progress: &Progress) -> Result<usize, Error> {
        let mut count = 0;
        let all = self.pages.pictures.len();
        for index in 0..all {
            progress.step(Stage::Photos, index, all)?;
            let picture = self.pages.pictures[index].clone();
            let full = picture.size();
            let Some(size) = self.needed(index, full) else { continue };
            let small = picture.reduced(size.0, size.1).map_err(|fault| {
                let at = self.images(index).next().map(|item| item.source.clone());
                let at = at.unwrap_or_else(Pointer::root);
                let src = picture.src().to_owned();
                let fault = PdfError::Picture { src, fault, at };
                Error::of_pdf(self.draft.source(), fault)
            })?;
            let Some(small) = small else { continue };
            self.scale_parts(index, full, size);
            for named in &mut self.issue.pictures {
                if *named == picture {
                    *named = small.clone();
                }
            }
            self.pages.pictures[index] = small;
            count += 1;
        }
        progress.step(Stage::Photos, all, all)?;
        Ok(count)
    }

    /// How many pixels the picture `index` needs, if that is less than it has.
    fn needed(&self, index: usize, (width, height): (u32, u32)) -> Option<(u32, u32)> {
        // The largest share of its own pixels that it needs anywhere, in millionths.
        let mut share = 0_u64;
        for item in self.images(index) {
            let Ink::Image { part, size, .. } = &item.ink else { continue };
            let shown = part.map_or((width, height), |part| (part.width, part.height));
            for (length, pixels) in [(size.width, shown.0), (size.height, shown.1)] {
                let needed = pixels_of(length).saturating_mul(1_000_000);
                share = share.max(needed.div_ceil(u64::from(pixels.max(1))));
            }
        }
        // In hundredths of the area, which is the square of the length.
        let area = share.saturating_mul(share) / 10_000_000_000;
        if share == 0 || area >= WORTH {
            return None;
        }
        let scaled = |pixels: u32| {
            let scaled = (u64::from(pixels) * share).div_ceil(1_000_000);
            u32::try_from(scaled).unwrap_or(pixels).clamp(1, pixels)
        };
        Some((scaled(width), scaled(height)))
    }

    /// The places where the picture `index` stands.
    fn images(&self, index: usize) -> impl Iterator<Item = &Item> {
        let items = self.pages.pages.iter().flat_map(|page| &page.items);
        items.filter(move |item| {
            matches!(&item.ink, Ink::Image { picture, .. } if picture.0 == index)
        })
    }

    /// Says of the parts of the picture `index` which they are among fewer pixels.
    fn scale_parts(&mut self, index: usize, full: (u32, u32), size: (u32, u32)) {
        for item in self.pages.pages.iter_mut().flat_map(|page| &mut page.items) {
            if let Ink::Image { picture, part: Some(part), .. } = &mut item.ink
                && picture.0 == index
            {
                let (x, width) = span(part.x, part.width, full.0, size.0);
                let (y, height) = span(part.y, part.height, full.1, size.1);
                *part = Part { x, y, width, height };
            }
        }
    }
}

/// The pixels on `length`.
fn pixels_of(length: Length) -> u64 {
    let inch = Length::pt(72).to_emu();
    let pixels = (length.to_emu().max(0) * PER_INCH + inch - 1) / inch;
    u64::try_from(pixels).unwrap_or(0)
}

/// The pixels from `start` on, `length` of them, of `full`, where there are `size`.
fn span(start: u32, length: u32, full: u32, size: u32) -> (u32, u32) {
    let scaled = |at: u32| {
        let full = u64::from(full.max(1));
        let at = (u64::from(at) * u64::from(size) + full / 2) / full;
        u32::try_from(at).unwrap_or(size).min(size)
    };
    let first = scaled(start).min(size.saturating_sub(1));
    let last = scaled(start.saturating_add(length)).max(first + 1);
    (first, last - first)
}

#[cfg(test)]
mod tests {
    use super::span;
    use crate::{Bulletin, PdfOptions};

    #[test]
    fn parts_stay_within_the_smaller_picture() {
        assert_eq!(span(0, 1_000, 1_000, 300), (0, 300));
        assert_eq!(span(100, 500, 1_000, 300), (30, 150));
        assert_eq!(span(999, 1, 1_000, 3), (2, 1));
        assert_eq!(span(0, 1, 4_000, 10), (0, 1));
    }

    #[test]
    fn photos_are_printed_as_large_as_print_needs_them() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples/day-du");
        let mut bulletin = Bulletin::open(format!("{folder}/issue.json")).unwrap();
        let before = bulletin.pages().clone();
        let full = bulletin.pdf(&PdfOptions::default()).unwrap();
        let count = bulletin.shrink_photos().unwrap();
        assert!(count > 0);
        let small = bulletin.pdf(&PdfOptions::default()).unwrap();
        assert!(small.len() < full.len(), "{} and {}", small.len(), full.len());
        let smaller = before.pictures.iter().zip(&bulletin.pages().pictures);
        assert_eq!(
            smaller.filter(|(full, small)| full.size() > small.size()).count(),
            count
        );
        // Only pictures and their parts differ: every place on the pages stays.
        for (one, two) in before.pages.iter().zip(&bulletin.pages().pages) {
            let places = |page: &bantin_page::Page| -> Vec<_> {
                page.items.iter().map(|item| (item.at, item.source.clone())).collect()
            };
            assert_eq!(places(one), places(two));
        }
        assert_eq!(bulletin.shrink_photos().unwrap(), 0, "they are small enough now");
        assert_eq!(small, bulletin.pdf(&PdfOptions::default()).unwrap());
        let review = bulletin.review(&crate::Settings::default());
        let coarse = review.iter().flat_map(|report| report.findings());
        assert_eq!(coarse.filter(|finding| finding.code == "IMG-03").count(), 0);
    }
}
