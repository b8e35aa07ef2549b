//! A picture with its caption, in a column.

use bantin_core::{Alt, Figure};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Ink, Point, Role};

use super::columns::{Keep, Unit};
use super::galley::{Cargo, Piece, White};
use super::{Form, Stone};
use crate::set::{Copy, Slug, SlugItem};

impl Stone<'_> {
    /// Sets `figure` across a column. Picture and caption are one piece.
    pub(super) fn figure(&mut self, figure: &Figure, parent: ElementId) -> Piece {
        let element = self.structure.element(parent, Role::Figure, figure.at.clone());
        let decorative = match &figure.alt {
            Alt::Words(words) => {
                self.structure.describe(element, words.to_string());
                false
            }
            Alt::Decorative => true,
        };
        let style = &self.design.figure;
        let (gap, space, grid) = (style.gap, style.space, self.design.grid);
        let leaf = (!decorative).then(|| self.structure.leaf(element));
        let caption = self.caption(figure, element);
        let under = caption.as_ref().map_or(Length::ZERO, |slug| gap + slug.height);

        // A tall picture is made smaller, not cut: it still tells its story, and the
        // text has room beside it.
        let column = grid.leading * self.rows();
        let tallest = column.scale(self.design.figure.tallest, 100);
        let tallest = (tallest - under - space * 2).max(column / 10);
        let width = self.column_width();
        let (across, down) = figure.picture.size();
        let (across, down) = (i64::from(across.max(1)), i64::from(down.max(1)));
        let full = width.scale(down, across);
        let size = if full <= tallest {
            Size::new(width, full)
        } else {
            Size::new(tallest.scale(across, down).min(width), tallest)
        };

        let picture = self.picture(&figure.picture);
        let mut slug = Slug::default();
        slug.items.push(SlugItem {
            at: Point::new((width - size.width) / 2, Length::ZERO),
            ink: Ink::Image { picture, size },
            source: figure.at.key("src"),
            leaf,
            bounds: (!decorative).then_some(element),
        });
        slug.height = size.height;
        if let Some(caption) = caption {
            let height = caption.height;
            slug.place(caption, Point::new(Length::ZERO, size.height + gap));
            slug.height += gap + height;
        }
        self.floating(slug)
    }

    /// A piece of a block that stands in a column with white round it, and may wait
    /// for the head of the next one.
    pub(super) fn floating(&mut self, slug: Slug) -> Piece {
        let (grid, space) = (self.design.grid, self.design.figure.space);
        let rows = (slug.height + space * 2).count_up(grid.leading);
        let head = self.head_white() + slug.height + space;
        let head_rows = head.count_up(grid.leading).min(rows);
        let unit = Unit {
            rows,
            head_rows,
            keep: Keep::Free,
            floats: true,
            gives: 2,
            follows: false,
        };
        Piece { cargo: Cargo::Slug(slug), unit, white: White::Round, bookmark: None }
    }

    /// From the top of a row to the top of its capitals: where a picture at the
    /// head of a column is level with the text beside it.
    pub(super) fn head_white(&mut self) -> Length {
        let design = self.design;
        design.grid.ascent - self.cap_height(&design.body.text)
    }

    /// What the picture shows and who made it, in one paragraph.
    fn caption(&mut self, figure: &Figure, parent: ElementId) -> Option<Slug> {
        let style = &self.design.figure;
        let link = self.design.body.link;
        let mut copy = Copy::default();
        if let Some(caption) = &figure.caption {
            copy = copy.with_text(caption, &style.caption, link);
        }
        if let Some(credit) = &figure.credit {
            if figure.caption.is_some() {
                copy = copy.with(" ", &style.caption, credit.at());
            }
            copy = copy.with_text(credit, &style.credit, link);
        }
        let source = figure.caption.as_ref().or(figure.credit.as_ref())?.at().clone();
        let element = self.structure.element(parent, Role::Caption, source);
        let form = Form::ragged(self.column_width());
        Some(self.block(&copy, &style.caption, form, Some(element)))
    }
}
