//! Several pictures with one caption: rows that are equally wide.

use bantin_core::{Gallery, Photo};
use bantin_design::{Length, Size};

use super::{Room, figure};
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Hold, Padding, Pen, Row, gap};
use crate::styles::paragraph as p;
use crate::xml::Element;

/// The pictures in a table without lines, and their caption.
pub(super) fn written(pen: &mut Pen<'_>, gallery: &Gallery, room: Room) -> Vec<Element> {
    let (grid, style) = (pen.design.grid, pen.design.gallery);
    let column = grid.leading * grid.rows(&pen.design.sheet);
    let most = column.scale(figure::tallest(pen.design), 100);
    let wanted = pen.column().scale(style.row, 100);
    let rows = rows(&gallery.photos, room.width, style.gap, wanted);
    let gaps = style.gap * i64::try_from(rows.len().saturating_sub(1)).unwrap_or(0);
    let heights: Length = rows.iter().map(|(height, _)| *height).sum();
    // Too high a gallery is cropped, each row alike.
    let whole = (most - gaps).max(column / 10);
    let mut table = Grid::default();
    for (nth, (height, photos)) in rows.into_iter().enumerate() {
        let height = if heights > whole {
            height.scale(whole.to_emu(), heights.to_emu().max(1))
        } else {
            height
        };
        let top = if nth > 0 { style.gap } else { Length::ZERO };
        let mut x = Length::ZERO;
        let mut cells = Vec::new();
        let count = photos.len();
        for (number, (photo, width)) in (1..).zip(photos) {
            let drawing = pen.drawing(photo, Size::new(width, height), Hold::Inline);
            let mut holder = pen.paragraph(p::GALLERY, Copy::default());
            holder.push(drawing);
            let to = if number == count { room.width } else { x + width + style.gap };
            let padding = Some(Padding { top, ..Padding::default() });
            cells.push(Cell { padding, ..Cell::between(x, to, vec![holder]) });
            x = to;
        }
        table.rows.push(Row { cells, ..Row::default() });
    }
    let caption = figure::caption(pen, gallery.caption.as_ref(), gallery.credit.as_ref());
    let mut written = vec![gap(), table.element()];
    written.push(pen.paragraph(p::PICTURE_GAP, Copy::default()));
    written.extend(caption);
    written
}

/// Photos in rows of about `wanted` height, each with its width; every row fills `width`.
fn rows(
    photos: &[Photo],
    width: Length,
    gap: Length,
    wanted: Length,
) -> Vec<(Length, Vec<(&Photo, Length)>)> {
    // How far a row is from the height that is wanted, in thousandths.
    let fault = |from: usize, to: usize| {
        let height = row_height(&photos[from..to], width, gap).to_emu().max(1);
        let wanted = wanted.to_emu().max(1);
        let (high, low) = (height.max(wanted), height.min(wanted));
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
        let height = row_height(&photos[from..to], width, gap);
        let of = |photo| (photo, height.scale(ratio(photo), 1000));
        rows.push((height, photos[from..to].iter().map(of).collect()));
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
