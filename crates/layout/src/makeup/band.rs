//! Bands: what stands across all columns, beside the flow of the text.
//!
//! A band that opens an article stands under its head. Any other one waits until the
//! text before it is on its page: it stands at the head of the next page, or at the foot
//! of the article if that ends first.

use bantin_design::Length;
use bantin_page::Point;

use super::Stone;
use super::balance::balance;
use super::columns::State;
use super::flow::Tint;
use super::frame::Frame;
use super::galley::Galley;
use crate::set::Slug;

/// What stands across all columns.
#[derive(Debug)]
pub(super) enum Band {
    /// Type in columns of its own.
    Galley {
        galley: Box<Galley>,
        frame: Frame,
        /// Its ground, if it is a box.
        tint: Option<Tint>,
    },
    /// A picture as wide as the sheet, measured from the corner of the page, and its
    /// caption, measured from the left edge of the text. The picture's height is that
    /// of both.
    Bleed { picture: Slug, caption: Slug },
}

impl Stone<'_> {
    /// How many rows `band` takes if it is not parted; as many as a page if it has to
    /// be.
    pub(super) fn band_rows(&mut self, band: &mut Band) -> i64 {
        let page = self.rows();
        match band {
            Band::Galley { galley, frame, tint } => {
                let count = i64::try_from(frame.count).unwrap_or(1);
                let mut state = State::default();
                galley.open(&mut state, page * count);
                let pads = tint.as_ref().map_or(0, Tint::rows);
                let columns = galley
                    .is_open()
                    .then(|| balance(&galley.units(), &state, frame.count, page - pads));
                let rows = columns.flatten().map(|columns| {
                    columns.iter().map(|column| column.rows).max().unwrap_or(0)
                });
                rows.map_or(page, |rows| rows + pads)
            }
            Band::Bleed { .. } => page,
        }
    }

    /// Puts what waits at the head of a fresh page: pictures that bleed first.
    pub(super) fn head_bands(&mut self) {
        let waiting = std::mem::take(&mut self.bands);
        let (bleeds, others): (Vec<Band>, Vec<Band>) =
            waiting.into_iter().partition(|band| matches!(band, Band::Bleed { .. }));
        for band in bleeds.into_iter().chain(others) {
            self.band(band, 0);
        }
        self.row += i64::from((1..self.rows()).contains(&self.row));
    }

    /// Puts what waits at the foot of the article that ends here, with `back` rows free
    /// under it where they can be.
    pub(super) fn foot_bands(&mut self, back: i64) {
        let waiting = std::mem::take(&mut self.bands);
        let (bleeds, others): (Vec<Band>, Vec<Band>) =
            waiting.into_iter().partition(|band| matches!(band, Band::Bleed { .. }));
        for band in others.into_iter().chain(bleeds) {
            self.band(band, back);
        }
    }

    /// Puts `band` below what stands on the page, on a page of its own if it needs one.
    fn band(&mut self, mut band: Band, back: i64) {
        let rows = self.band_rows(&mut band);
        let white = i64::from(self.row > 0);
        if self.row > 0 && self.row + white + rows > self.rows() {
            self.new_page();
        } else {
            self.row += white;
        }
        match band {
            Band::Galley { galley, frame, tint } => {
                self.flow(*galley, &frame, tint, back)
            }
            Band::Bleed { picture, caption } => {
                if self.row > 0 {
                    self.new_page();
                }
                let page = self.page();
                self.headless.push(page);
                let end = picture.height + self.design.figure.gap * 2;
                let left = self.left();
                self.place(picture, page, Point::default());
                self.place(caption, page, Point::new(left, Length::ZERO));
                self.row = self.design.grid.row_below(&self.design.sheet, end);
            }
        }
    }

    /// Puts the bands that open an article under its head; what does not fit there goes
    /// on the next page.
    pub(super) fn opening_bands(&mut self, bands: Vec<Band>) {
        let above = std::mem::take(&mut self.bands);
        for (number, mut band) in bands.into_iter().enumerate() {
            // It needs the head of a page, and the article has begun.
            let waits = matches!(band, Band::Bleed { .. }) || !self.bands.is_empty();
            if waits {
                self.bands.push(band);
                continue;
            }
            let fits = self.row + self.band_rows(&mut band) <= self.rows();
            if number > 0 && !fits {
                self.bands.push(band);
                continue;
            }
            if let Band::Galley { galley, frame, tint } = band {
                self.flow(*galley, &frame, tint, 0);
                self.row += i64::from(self.row < self.rows());
            }
        }
        self.bands.splice(0..0, above);
    }
}
