//! Several pictures with one caption: rows that are equally wide.

use bantin_core::{Gallery, Photo};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, LeafId, Point, Role};

use super::Stone;
use super::band::Band;
use super::figure::{FigureElement, crop};
use super::frame::Stick;
use super::galley::{Galley as Type, Piece};
use crate::set::Slug;

impl Stone<'_> {
    /// Sets `gallery` across `stick`.
    pub(super) fn gallery(
        &mut self,
        gallery: &Gallery,
        stick: Stick,
        parent: ElementId,
    ) -> Piece {
        let style = self.design.gallery;
        let at = gallery.at.clone();
        let division = self.structure.element(parent, Role::Division, at);
        let elements: Vec<(FigureElement, Option<LeafId>)> = gallery
            .photos
            .iter()
            .map(|photo| {
                let element = self.figure_element(photo, division);
                let leaf = element.describes.then(|| self.structure.leaf(element.id));
                (element, leaf)
            })
            .collect();
        let caption = self.caption(
            gallery.caption.as_ref(),
            gallery.credit.as_ref(),
            stick.width,
            division,
        );
        let figure = &self.design.figure;
        let gap = figure.gap;
        let under = caption.as_ref().map_or(Length::ZERO, |slug| gap + slug.height);
        let column = self.design.grid.leading * self.design.grid.rows(&self.design.sheet);
        let most = column.scale(figure.tallest * 13 / 10, 100) - under;

        let wanted = self.columns().width.scale(style.row, 100);
        let rows = rows(&gallery.photos, stick.width, style.gap, wanted);
        let heights: Length = rows.iter().map(|row| row.height).sum();
        let gaps = style.gap * i64::try_from(rows.len() - 1).unwrap_or(0);
        // Too high a gallery is cropped, each row alike.
        let room = (most - gaps).max(column / 10);
        let lower = heights > room;
        let mut slug = Slug::default();
        let mut elements = elements.into_iter();
        for row in rows {
            if slug.height > Length::ZERO {
                slug.height += style.gap;
            }
            let height = if lower {
                row.height.scale(room.to_emu(), heights.to_emu().max(1))
            } else {
                row.height
            };
            let mut x = stick.x;
            for (photo, width) in row.photos {
                let Some(element) = elements.next() else { continue };
                let size = Size::new(width, height);
                let part = crop(photo, size);
                let at = Point::new(x, slug.height);
                self.photo(&mut slug, photo, at, size, part, element);
                x += width + style.gap;
            }
            slug.height += height;
        }
        if let Some(caption) = caption {
            let height = caption.height;
            slug.place(caption, Point::new(stick.x, slug.height + gap));
            slug.height += gap + height;
        }
        self.floating(slug)
    }

    /// Sets `gallery` across all columns.
    pub(super) fn spanning_gallery(
        &mut self,
        gallery: &Gallery,
        parent: ElementId,
    ) -> Band {
        let frame = self.across();
        let mut galley = Type::default();
        galley.push(self.gallery(gallery, Stick::of(&frame), parent));
        Band::Galley { galley: Box::new(galley), frame, tint: None }
    }
}

/// Pictures side by side, with the width of each.
struct Row<'a> {
    height: Length,
    photos: Vec<(&'a Photo, Length)>,
}

/// Parts `photos` into rows across `width`, each about as high as `wanted`: of all ways
/// to part them in their order the one whose rows come nearest to that.
fn rows(photos: &[Photo], width: Length, gap: Length, wanted: Length) -> Vec<Row<'_>> {
    let wanted = wanted.to_emu();
    let fault = |from: usize, to: usize| {
        let height = row_height(&photos[from..to], width, gap).to_emu();
        // A row twice too high is as bad as one half too low.
        let (high, low) = (height.max(wanted), height.min(wanted).max(1));
        i128::from(high - low) * 1000 / i128::from(low)
    };
    let mut best: Vec<(i128, usize)> = vec![(0, 0)];
    for to in 1..=photos.len() {
        let ways = (0..to).map(|from| (best[from].0 + fault(from, to).pow(2), from));
        best.push(ways.min().unwrap_or((0, 0)));
    }
    let mut rows = Vec::new();
    let mut to = photos.len();
    while to > 0 {
        let from = best[to].1;
        rows.push(row(&photos[from..to], width, gap));
        to = from;
    }
    rows.reverse();
    rows
}

/// The ratio of a picture in thousandths; none is so long that others vanish beside it.
fn ratio(photo: &Photo) -> i64 {
    let (across, down) = photo.picture.size();
    (i64::from(across) * 1000 / i64::from(down.max(1))).clamp(450, 2400)
}

fn row_height(photos: &[Photo], width: Length, gap: Length) -> Length {
    let gaps = gap * i64::try_from(photos.len().saturating_sub(1)).unwrap_or(0);
    let ratios: i64 = photos.iter().map(ratio).sum();
    (width - gaps).scale(1000, ratios.max(1))
}

fn row(photos: &[Photo], width: Length, gap: Length) -> Row<'_> {
    let height = row_height(photos, width, gap);
    let mut set: Vec<(&Photo, Length)> =
        photos.iter().map(|photo| (photo, height.scale(ratio(photo), 1000))).collect();
    // What is rounded off goes to the last picture: the row ends with the measure.
    let gaps = gap * i64::try_from(photos.len().saturating_sub(1)).unwrap_or(0);
    let filled: Length = set.iter().map(|(_, width)| *width).sum();
    if let Some((_, last)) = set.last_mut() {
        *last += width - gaps - filled;
    }
    Row { height, photos: set }
}
