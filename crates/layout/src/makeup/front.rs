//! The front: masthead or cover, editorial board, what the issue holds.

use bantin_core::{Cover, Pointer};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role, Structure};

use super::figure::crop;
use super::{Form, Stone};
use crate::set::{Measure, Slug, Spacing};

impl Stone<'_> {
    /// The first page as far as it is not articles, and what belongs to it: the board
    /// and the contents stand on page two if the first is a cover.
    pub(super) fn front(&mut self) {
        let at = Pointer::root().key("publication");
        let section = self.structure.element(Structure::ROOT, Role::Sect, at.clone());
        let mut listed = !self.issue.contents;
        if let Some(cover) = &self.issue.cover {
            let masthead = self.masthead_of_cover(section, &at);
            listed |= self.cover(cover, masthead, section);
            if !self.issue.credits.is_empty() {
                let board = self.board_in_measure(&self.issue.credits, section);
                self.stand_at_head(board);
            }
        } else {
            let masthead = self.masthead(section, &at);
            let mut end = masthead.height;
            let page = self.page();
            self.place(masthead, page, Point::default());
            if !self.issue.credits.is_empty() {
                let board = self.board(&self.issue.credits, section);
                let height = board.height;
                self.place(board, page, Point::new(Length::ZERO, end));
                end += height;
            }
            let white = self.design.head.gap * 2;
            self.row = self.design.grid.row_below(&self.design.sheet, end + white);
        }
        if !listed {
            self.contents_in_columns(section);
        }
    }

    /// The cover: the masthead, and a picture from there to the foot of the page, with
    /// what the issue holds on it; says whether there was room for that. Goes on to
    /// page two.
    fn cover(&mut self, cover: &Cover, masthead: Slug, section: ElementId) -> bool {
        let sheet = self.design.sheet;
        let style = self.design.cover.clone();
        let page = self.page();
        let (top, foot) = (masthead.height, sheet.trim.height);
        self.place(masthead, page, Point::default());
        let element = self.figure_element(&cover.photo, section);
        let leaf = element.describes.then(|| self.structure.leaf(element.id));
        let width = sheet.trim.width + sheet.bleed * 2;
        let size = Size::new(width, (foot - top + sheet.bleed).max(Length::mm(1)));
        let part = crop(&cover.photo, size);
        let mut picture = Slug::default();
        let at = Point::new(-sheet.bleed, top);
        self.photo(&mut picture, &cover.photo, at, size, part, (element, leaf));
        self.place(picture, page, Point::default());

        // What it shows stands in the lower left corner, on a ground of its own.
        let mut room = foot - top - style.contents_gap * 2;
        let (caption, credit) = (cover.caption.as_ref(), cover.credit.as_ref());
        let copy = self.caption_copy(caption, credit, &style.caption, &style.caption);
        if let (Some(copy), Some(words)) = (copy, caption.or(credit)) {
            let at = words.at().clone();
            let id = self.structure.element(element.id, Role::Caption, at.clone());
            let pad = style.caption_padding;
            let form = Form::ragged(self.measure() / 2);
            let lines = self.setter.lines(&copy, Measure::even(form.width), form.fit);
            let width = lines.iter().map(|line| line.width).max().unwrap_or_default();
            let spacing = Spacing {
                ascent: self.cap_height(&style.caption),
                leading: style.caption.leading,
            };
            let words = self.stack(lines, spacing, form, Some(id));
            let size = Size::new(
                self.left() + width + pad * 2 + sheet.bleed,
                words.height + pad * 2,
            );
            let mut slug = Slug::default();
            let corner = Point::new(-sheet.bleed, Length::ZERO);
            slug.fill(corner, size, style.caption_ground, &at);
            slug.place(words, Point::new(self.left(), pad));
            let y = foot - sheet.margins.foot / 2 - size.height;
            self.place(slug, page, Point::new(Length::ZERO, y));
            room -= size.height + style.contents_gap / 2;
        }
        let listed = self.issue.contents
            && self.contents_on_cover(section, top + style.contents_gap, room);
        self.bare.push(page);
        self.new_page();
        listed
    }

    /// Puts `slug` at the head of an empty page, and goes on below it.
    fn stand_at_head(&mut self, slug: Slug) {
        let (page, left) = (self.page(), self.left());
        let white = self.head_white();
        let top = self.top(self.row) + white;
        let rows = white + slug.height + self.design.head.gap * 2;
        self.place(slug, page, Point::new(left, top));
        self.row += rows.count_up(self.design.grid.leading);
    }
}
