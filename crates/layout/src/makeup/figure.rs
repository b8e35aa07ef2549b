//! Pictures with their captions: in a column, across all, or as wide as the sheet.

use bantin_core::{Alt, Figure, Photo, Text};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Ink, Part, Point, Remark, Role};

use super::band::Band;
use super::columns::Unit;
use super::frame::Stick;
use super::galley::{Galley, Piece, White};
use super::{Form, Stone};
use crate::set::{Copy, Slug, SlugItem};

impl Stone<'_> {
    /// Sets `figure` across `stick`. Picture and caption are one piece.
    pub(super) fn figure(
        &mut self,
        figure: &Figure,
        stick: Stick,
        parent: ElementId,
    ) -> Piece {
        let slug = self.figure_slug(figure, stick.width, parent);
        self.floating(slug.moved(stick.x))
    }

    /// Sets `figure` across all columns.
    pub(super) fn spanning_figure(&mut self, figure: &Figure, parent: ElementId) -> Band {
        let frame = self.across();
        let mut galley = Galley::default();
        galley.push(self.figure(figure, Stick::of(&frame), parent));
        Band::Galley { galley: Box::new(galley), frame, tint: None }
    }

    /// The picture in `width`, its caption under it.
    pub(super) fn figure_slug(
        &mut self,
        figure: &Figure,
        width: Length,
        parent: ElementId,
    ) -> Slug {
        let element = self.figure_element(&figure.photo, parent);
        let style = &self.design.figure;
        let (gap, grid) = (style.gap, self.design.grid);
        let leaf = element.describes.then(|| self.structure.leaf(element.id));
        let caption = self.caption(
            figure.caption.as_ref(),
            figure.credit.as_ref(),
            width,
            element.id,
        );
        let under = caption.as_ref().map_or(Length::ZERO, |slug| gap + slug.height);

        let full = height_in(width, &figure.photo);
        if full + under > grid.leading * grid.rows(&self.design.sheet) {
            self.note(&figure.at, Remark::PictureReduced);
        }
        let size = self.size_in_column(&figure.photo, width, under);
        let part = if self.figures < 1000 { crop(&figure.photo, size) } else { None };

        let mut slug = Slug::default();
        let at = Point::new((width - size.width) / 2, Length::ZERO);
        self.photo(&mut slug, &figure.photo, at, size, part, (element, leaf));
        slug.height = size.height;
        if let Some(caption) = caption {
            let height = caption.height;
            slug.place(caption, Point::new(Length::ZERO, size.height + gap));
            slug.height += gap + height;
        }
        slug
    }

    /// The size of `photo` in a column of `width`, with `under` for its caption. A tall
    /// picture is made smaller, not cut: it still tells its story, and the text has room
    /// beside it.
    fn size_in_column(&self, photo: &Photo, width: Length, under: Length) -> Size {
        let (grid, style) = (self.design.grid, &self.design.figure);
        let column = grid.leading * grid.rows(&self.design.sheet);
        let tallest = column.scale(style.tallest, 100);
        let tallest = (tallest - under - style.space * 2).max(column / 10);
        // Copyfitting lets tall pictures grow, and crops all where it needs the room.
        let mut size = fitted(width, tallest.scale(self.figures.max(1000), 1000), photo);
        size.height = size.height.scale(self.figures.min(1000), 1000);
        size
    }

    /// How high `figure` is in a column of `width`, its caption included.
    pub(super) fn figure_height(&mut self, figure: &Figure, width: Length) -> Length {
        let style = self.design.figure.clone();
        let (caption, credit) = (figure.caption.as_ref(), figure.credit.as_ref());
        let copy = self.caption_copy(caption, credit, &style.caption, &style.credit);
        let under = copy.map_or(Length::ZERO, |copy| {
            let form = Form::ragged(width);
            style.gap + self.block(&copy, &style.caption, form, None).height
        });
        self.size_in_column(&figure.photo, width, under).height + under
    }

    /// Sets `figure` as wide as the sheet: it bleeds at the head and both sides of a
    /// page, and is cropped round its focus where it is too high.
    pub(super) fn bleeding_figure(&mut self, figure: &Figure, parent: ElementId) -> Band {
        let element = self.figure_element(&figure.photo, parent);
        let leaf = element.describes.then(|| self.structure.leaf(element.id));
        let sheet = self.design.sheet;
        let (trim, bleed) = (sheet.trim, sheet.bleed);
        let width = trim.width + bleed * 2;
        let most = trim.height.scale(self.design.figure.tallest, 100);
        let height = height_in(width, &figure.photo).min(most);
        let size = Size::new(width, height);
        let part = crop(&figure.photo, size);
        let mut slug = Slug::default();
        let at = Point::new(-bleed, -bleed);
        self.photo(&mut slug, &figure.photo, at, size, part, (element, leaf));
        slug.height = height - bleed;
        let measure = self.measure();
        let caption = self.caption(
            figure.caption.as_ref(),
            figure.credit.as_ref(),
            measure,
            element.id,
        );
        if let Some(caption) = caption {
            let under = slug.height + self.design.figure.gap * 2;
            slug.height = under + caption.height;
            // Where the text begins depends on the page, which is not known yet.
            let caption = Slug { items: caption.items, ..Slug::default() };
            let mut hung = Slug::default();
            hung.place(caption, Point::new(Length::ZERO, under));
            return Band::Bleed { picture: slug, caption: hung };
        }
        Band::Bleed { picture: slug, caption: Slug::default() }
    }

    /// A piece of a block that stands in a column with white round it, and may wait
    /// for the head of the next one.
    pub(super) fn floating(&mut self, slug: Slug) -> Piece {
        let (grid, space) = (self.design.grid, self.design.figure.space);
        let rows = (slug.height + space * 2).count_up(grid.leading);
        let head = self.head_white() + slug.height + space;
        let head_rows = head.count_up(grid.leading).min(rows);
        let unit = Unit { rows, head_rows, floats: true, gives: 2, ..Unit::LINE };
        Piece::slug(slug, unit, White::Round)
    }

    /// From the top of a row to the top of its capitals: where a picture at the
    /// head of a column is level with the text beside it.
    pub(super) fn head_white(&mut self) -> Length {
        let design = self.design;
        design.grid.ascent - self.cap_height(&design.body.text)
    }

    /// The element of a picture, described for those who cannot see it.
    pub(super) fn figure_element(
        &mut self,
        photo: &Photo,
        parent: ElementId,
    ) -> FigureElement {
        let id = self.structure.element(parent, Role::Figure, photo.at.clone());
        let describes = match &photo.alt {
            Alt::Words(words) => {
                self.structure.describe(id, words.to_string());
                true
            }
            Alt::Decorative => false,
        };
        FigureElement { id, describes }
    }

    /// Puts a picture on `slug`, or the part of it that is shown.
    pub(super) fn photo(
        &mut self,
        slug: &mut Slug,
        photo: &Photo,
        at: Point,
        size: Size,
        part: Option<Part>,
        (element, leaf): (FigureElement, Option<bantin_page::LeafId>),
    ) {
        let picture = self.picture(&photo.picture);
        slug.items.push(SlugItem {
            at,
            ink: Ink::Image { picture, part, size },
            source: photo.at.key("src"),
            leaf,
            bounds: element.describes.then_some(element.id),
        });
    }

    /// What pictures show and who made them, in one paragraph.
    pub(super) fn caption(
        &mut self,
        caption: Option<&Text>,
        credit: Option<&Text>,
        width: Length,
        parent: ElementId,
    ) -> Option<Slug> {
        let style = &self.design.figure;
        let copy = self.caption_copy(caption, credit, &style.caption, &style.credit)?;
        let source = caption.or(credit)?.at().clone();
        let element = self.structure.element(parent, Role::Caption, source);
        let form = Form::ragged(width);
        Some(self.block(&copy, &style.caption, form, Some(element)))
    }

    /// A caption, and the credit after it.
    pub(super) fn caption_copy(
        &self,
        caption: Option<&Text>,
        credit: Option<&Text>,
        style: &bantin_design::TypeStyle,
        credit_style: &bantin_design::TypeStyle,
    ) -> Option<Copy> {
        let link = self.design.body.link;
        let mut copy = Copy::default();
        if let Some(caption) = caption {
            copy = copy.with_text(caption, style, link);
        }
        if let Some(credit) = credit {
            if caption.is_some() {
                copy = copy.with(" ", style, credit.at());
            }
            copy = copy.with_text(credit, credit_style, link);
        }
        (!copy.spans.is_empty()).then_some(copy)
    }
}

/// The element of a picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct FigureElement {
    pub(super) id: ElementId,
    /// Whether it says what it shows; else it only decorates.
    pub(super) describes: bool,
}

/// How high `photo` is if it is `width` wide.
pub(super) fn height_in(width: Length, photo: &Photo) -> Length {
    let (across, down) = photo.picture.size();
    width.scale(i64::from(down), i64::from(across.max(1)))
}

/// The size of `photo` in a box of `width` by `height`.
fn fitted(width: Length, height: Length, photo: &Photo) -> Size {
    let full = height_in(width, photo);
    if full <= height {
        return Size::new(width, full);
    }
    let (across, down) = photo.picture.size();
    let narrow = height.scale(i64::from(across), i64::from(down.max(1)));
    Size::new(narrow.min(width), height)
}

/// The part of `photo` that fills a box of `size`, its focus as near to the middle as
/// may be; none if all of it does.
pub(super) fn crop(photo: &Photo, size: Size) -> Option<Part> {
    let (across, down) = photo.picture.size();
    let (wide, high) = (i64::from(across.max(1)), i64::from(down.max(1)));
    let emu = (size.width.to_emu().max(1), size.height.to_emu().max(1));
    // As much as fits of the side that is too long.
    let in_ratio = |side: i64, part: i64, of: i64| {
        let pixels = i128::from(side) * i128::from(part) / i128::from(of);
        i64::try_from(pixels).unwrap_or(i64::MAX).max(1)
    };
    let wanted = in_ratio(wide, emu.1, emu.0);
    let (part_width, part_height) = if wanted <= high {
        (wide, wanted)
    } else {
        (in_ratio(high, emu.0, emu.1).min(wide), high)
    };
    if (part_width, part_height) == (wide, high) {
        return None;
    }
    let begin = |whole: i64, part: i64, focus: u32| {
        let middle = whole * i64::from(focus) / 100;
        (middle - part / 2).clamp(0, whole - part)
    };
    let narrow = |pixels: i64| u32::try_from(pixels).unwrap_or(0);
    Some(Part {
        x: narrow(begin(wide, part_width, photo.focus.x)),
        y: narrow(begin(high, part_height, photo.focus.y)),
        width: narrow(part_width),
        height: narrow(part_height),
    })
}
