//! Pictures with their captions.

use bantin_core::{Block, Figure, FigureWidth, Photo, Text};
use bantin_design::{Design, Length, Size, TypeStyle};

use super::Room;
use crate::copy::Copy;
use crate::finish::order;
use crate::pen::{Hold, Pen};
use crate::styles::{character, paragraph as p};
use crate::units::twips;
use crate::xml::Element;

/// The narrowest lines that may stand beside a picture.
const NARROWEST: Length = Length::mm(60);

/// How wide a picture is that has text beside it.
fn width_beside(pen: &Pen<'_>) -> Length {
    pen.column() * 2 / 5
}

/// The picture at the right edge of its column with its caption, for text to run beside:
/// paragraphs with the same frame stand in one.
pub(super) fn beside(pen: &mut Pen<'_>, figure: &Figure) -> Vec<Element> {
    let width = width_beside(pen);
    let frame = frame(width, pen.design.grid.gutter);
    let size = size(pen, &figure.photo, width);
    let drawing = pen.drawing(&figure.photo, size, Hold::Inline);
    let mut picture = pen.paragraph(p::FIGURE, Copy::default());
    picture.push(drawing);
    let caption = caption(pen, figure.caption.as_ref(), figure.credit.as_ref());
    let mut written: Vec<Element> =
        [Some(picture), caption].into_iter().flatten().collect();
    for paragraph in &mut written {
        paragraph.edit("w:pPr", |property| {
            property.push(frame.clone());
            order::repair(property);
        });
    }
    written
}

/// A frame at the right edge of the column, `width` wide, text `gap` away from it
/// (ECMA-376 part 1, 17.3.1.11).
fn frame(width: Length, gap: Length) -> Element {
    Element::new("w:framePr")
        .with("w:w", twips(width).to_string())
        .with("w:hSpace", twips(gap).to_string())
        .with("w:wrap", "around")
        .with("w:vAnchor", "text")
        .with("w:hAnchor", "text")
        .with("w:xAlign", "right")
        .with("w:y", "1")
}

/// The picture as wide as its room, its caption under it.
pub(super) fn written(pen: &mut Pen<'_>, figure: &Figure, room: Room) -> Vec<Element> {
    let bleeds = figure.width == FigureWidth::Page && !room.boxed;
    let sheet = pen.design.sheet;
    let size = if bleeds {
        let most = sheet.trim.height.scale(tallest(pen.design), 100);
        let width = sheet.trim.width;
        Size::new(width, height_in(width, &figure.photo).min(most))
    } else {
        size(pen, &figure.photo, room.width)
    };
    let drawing = pen.drawing(&figure.photo, size, Hold::Inline);
    let mut picture = pen.paragraph(p::FIGURE, Copy::default());
    if bleeds {
        // From edge to edge of the sheet: margins are taken back.
        let indent = Element::new("w:ind")
            .with("w:left", twips(-sheet.margins.inside).to_string())
            .with("w:right", twips(-sheet.margins.outside).to_string());
        picture.edit("w:pPr", |property| property.push(indent));
    }
    picture.push(drawing);
    let caption = caption(pen, figure.caption.as_ref(), figure.credit.as_ref());
    [Some(picture), caption].into_iter().flatten().collect()
}

/// How much of a column a picture may take, in hundredths: half at most, for it stands
/// where the issue has it, and what does not fit leaves the foot of a column white.
pub(super) fn tallest(design: &Design) -> i64 {
    design.figure.tallest.min(50)
}

/// The size of `photo` in a column of `width`: a tall one is made smaller.
pub(super) fn size(pen: &Pen<'_>, photo: &Photo, width: Length) -> Size {
    let (grid, style) = (pen.design.grid, &pen.design.figure);
    let column = grid.leading * grid.rows(&pen.design.sheet);
    let tallest = column.scale(tallest(pen.design), 100) - style.space * 2;
    let tallest = tallest.max(column / 10);
    let full = height_in(width, photo);
    if full <= tallest {
        return Size::new(width, full);
    }
    let (across, down) = photo.picture.size();
    let narrow = tallest.scale(i64::from(across), i64::from(down.max(1)));
    Size::new(narrow.min(width), tallest)
}

/// How high `photo` is if it is `width` wide.
pub(super) fn height_in(width: Length, photo: &Photo) -> Length {
    let (across, down) = photo.picture.size();
    width.scale(i64::from(down), i64::from(across.max(1)))
}

/// Whether text can run beside `figure`: it asks for that, a paragraph follows, and lines
/// beside it are wide enough.
pub(super) fn wraps(pen: &Pen<'_>, figure: &Figure, next: Option<&Block>) -> bool {
    let column = pen.column();
    let beside = column - width_beside(pen) - pen.design.grid.gutter;
    figure.width == FigureWidth::Wrap
        && matches!(next, Some(Block::Paragraph(_)))
        && beside >= NARROWEST
}

/// What pictures show and who made them, in one paragraph.
pub(super) fn caption(
    pen: &mut Pen<'_>,
    caption: Option<&Text>,
    credit: Option<&Text>,
) -> Option<Element> {
    let style = &pen.design.figure;
    let own = (character::PICTURE_CREDIT, &style.credit);
    let copy = credited(caption, credit, &style.caption, own)?;
    Some(pen.paragraph(p::CAPTION, copy))
}

/// A caption, and the credit after it in its own style and look.
pub(super) fn credited(
    caption: Option<&Text>,
    credit: Option<&Text>,
    look: &TypeStyle,
    own: (&'static str, &TypeStyle),
) -> Option<Copy> {
    if caption.is_none() && credit.is_none() {
        return None;
    }
    let mut copy = Copy::default();
    if let Some(caption) = caption {
        copy = copy.with_text(caption, look);
    }
    if let Some(credit) = credit {
        if caption.is_some() {
            copy = copy.with(" ", None);
        }
        copy = copy.with_styled(credit, look, Some(own));
    }
    Some(copy)
}
