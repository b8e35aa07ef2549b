//! Make-up: from galleys to pages.

mod article;
mod back;
mod balance;
mod body;
mod columns;
mod figure;
mod front;
mod furniture;
mod galley;
mod statistics;

use bantin_core::{Issue, Picture};
use bantin_design::{Design, Length, TypeStyle};
use bantin_page::{
    Bookmark, ElementId, Ink, Item, ItemRef, Page, PictureId, Point, Rect, Structure,
};

use crate::set::{
    Align, Copy, Fit, Measure, Owner, SetLine, Setter, Slug, Spacing, cast, stack,
};

/// The imposing stone: the pages that are being made up, and what goes with them.
pub(crate) struct Stone<'a> {
    pub(crate) issue: &'a Issue,
    pub(crate) design: &'a Design,
    pub(crate) setter: Setter<'a>,
    pub(crate) structure: Structure,
    pub(crate) pages: Vec<Page>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) outline: Vec<Bookmark>,
    /// The first free row of the last page.
    row: i64,
}

impl<'a> Stone<'a> {
    /// A stone with one empty page.
    pub(crate) fn new(issue: &'a Issue, design: &'a Design, setter: Setter<'a>) -> Self {
        Self {
            issue,
            design,
            setter,
            structure: Structure::new(),
            pages: vec![Page::default()],
            pictures: Vec::new(),
            outline: Vec::new(),
            row: 0,
        }
    }

    /// Makes up the whole issue.
    pub(crate) fn make_up(&mut self) {
        self.front();
        let count = self.issue.articles.len();
        for (number, article) in (1..).zip(&self.issue.articles) {
            let back = if number == count { self.back_rows() } else { 0 };
            self.article(article, back);
        }
        self.back();
        self.furniture();
    }

    /// How many rows a page has.
    fn rows(&self) -> i64 {
        self.design.grid.rows(&self.design.sheet)
    }

    /// The width of all columns.
    fn measure(&self) -> Length {
        self.design.grid.measure(&self.design.sheet)
    }

    /// The width of a column.
    fn column_width(&self) -> Length {
        self.design.grid.column_width(&self.design.sheet)
    }

    /// The left edge of column `number`, counted from 0.
    fn column_x(&self, number: usize) -> Length {
        let number = i64::try_from(number).unwrap_or(0);
        self.left() + (self.column_width() + self.design.grid.gutter) * number
    }

    /// The left edge of the text.
    fn left(&self) -> Length {
        self.design.sheet.margins.inside
    }

    /// The top of `row`.
    fn top(&self, row: i64) -> Length {
        self.design.grid.top(&self.design.sheet, row)
    }

    /// The page that is being made up.
    fn page(&self) -> usize {
        self.pages.len() - 1
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.row = 0;
    }

    /// The number of `picture` among those of the issue; one used twice is kept once.
    fn picture(&mut self, picture: &Picture) -> PictureId {
        let known = self.pictures.iter().position(|known| known == picture);
        PictureId(known.unwrap_or_else(|| {
            self.pictures.push(picture.clone());
            self.pictures.len() - 1
        }))
    }

    /// Puts `slug` on page `page`, its top-left corner at `at`.
    fn place(&mut self, slug: Slug, page: usize, at: Point) {
        for cast in slug.items {
            let place = Point::new(at.x + cast.at.x, at.y + cast.at.y);
            let item = self.pages[page].items.len();
            if let Some(leaf) = cast.leaf {
                self.structure.place(leaf, ItemRef { page, item });
            }
            if let (Some(element), Ink::Image { size, .. }) = (cast.bounds, &cast.ink) {
                self.structure.bound(element, page, Rect::new(place, *size));
            }
            self.pages[page].items.push(Item {
                at: place,
                ink: cast.ink,
                source: cast.source,
            });
        }
    }

    /// Sets `copy` as the words of `owner`, stacked in `style`'s leading.
    fn block(
        &mut self,
        copy: &Copy,
        style: &TypeStyle,
        form: Form,
        owner: Option<ElementId>,
    ) -> Slug {
        let lines = self.setter.lines(copy, Measure::even(form.width), form.fit);
        let spacing = Spacing { ascent: self.cap_height(style), leading: style.leading };
        self.stack(lines, spacing, form, owner)
    }

    /// Stacks `lines` as the words of `owner`, or of nobody.
    fn stack(
        &mut self,
        lines: Vec<SetLine>,
        spacing: Spacing,
        form: Form,
        owner: Option<ElementId>,
    ) -> Slug {
        let owner = match owner {
            Some(element) => Owner::element(&mut self.structure, element),
            None => Owner::furniture(),
        };
        let clearance = self.design.clearance;
        stack(lines, spacing, clearance, |line| form.x_of(line), owner)
    }

    /// Sets `lines` at equal steps, whatever their ink: the first baseline is the
    /// slug's top, the last one its bottom.
    fn ladder(
        &mut self,
        lines: Vec<SetLine>,
        leading: Length,
        form: Form,
        owner: Option<ElementId>,
    ) -> Slug {
        let mut owner = match owner {
            Some(element) => Owner::element(&mut self.structure, element),
            None => Owner::furniture(),
        };
        let mut slug = Slug::default();
        for (number, line) in lines.into_iter().enumerate() {
            if number > 0 {
                slug.height += leading;
            }
            let at = Point::new(form.x_of(&line), slug.height);
            cast(&mut slug, line, at, &mut owner);
        }
        slug
    }

    /// The height of a capital letter in `style`.
    fn cap_height(&mut self, style: &TypeStyle) -> Length {
        let Some(id) = self.setter.open(&style.face) else { return Length::ZERO };
        let face = self.setter.face(id);
        face.at(style.size, face.cap_height())
    }
}

/// The form that a block of text is given.
#[derive(Clone, Copy, Debug)]
struct Form {
    width: Length,
    fit: Fit,
    align: Align,
}

impl Form {
    /// Lines of `width` with an uneven right edge.
    fn ragged(width: Length) -> Self {
        Self { width, fit: Fit::Ragged, align: Align::Left }
    }

    /// The left end of `line` in this form.
    fn x_of(&self, line: &SetLine) -> Length {
        match self.align {
            Align::Left => Length::ZERO,
            Align::Center => (self.width - line.width) / 2,
            Align::Right => self.width - line.width,
        }
    }

    /// The same, pushed to `align`.
    fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }
}
