//! The editorial board.

use bantin_core::{Credit, Pointer};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role};

use super::frame::Frame;
use super::{Form, Stone};
use crate::set::{Copy, Fit, Measure, Slug};

impl Stone<'_> {
    /// The board under the masthead: a tinted strip from edge to edge, a column for each
    /// credit.
    pub(super) fn board(&mut self, credits: &[Credit], section: ElementId) -> Slug {
        let frame = self.columns();
        let left = self.left();
        let words = self.credits(credits, &frame, section);
        let bleed = self.design.sheet.bleed;
        let size = Size::new(self.design.sheet.trim.width + bleed * 2, words.height);
        let ground = self.design.credits.ground;
        let at = Pointer::root().key("credits");
        let mut strip = Slug { height: words.height, ..Slug::default() };
        strip.fill(Point::new(-bleed, Length::ZERO), size, ground, &at);
        strip.place(words, Point::new(left, Length::ZERO));
        strip
    }

    /// The board on a page of text, no wider than that.
    pub(super) fn board_in_measure(
        &mut self,
        credits: &[Credit],
        section: ElementId,
    ) -> Slug {
        let padding = self.design.credits.padding;
        let (measure, grid) = (self.measure(), self.design.grid);
        let inner = measure - padding * 2;
        let frame = Frame::new(padding, inner, grid.columns.max(2), grid.gutter);
        let words = self.credits(credits, &frame, section);
        let ground = self.design.credits.ground;
        let at = Pointer::root().key("credits");
        let mut board = Slug { height: words.height, ..Slug::default() };
        let size = Size::new(measure, words.height);
        board.fill(Point::default(), size, ground, &at);
        board.place(words, Point::default());
        board
    }

    /// Credits side by side in the columns of `frame`, white above and below.
    fn credits(&mut self, credits: &[Credit], frame: &Frame, section: ElementId) -> Slug {
        let padding = self.design.credits.padding;
        let mut words = Slug { height: padding, ..Slug::default() };
        for row in credits.chunks(frame.count) {
            let mut tallest = Length::ZERO;
            for (number, credit) in row.iter().enumerate() {
                let slug = self.credit(credit, frame.width, section);
                tallest = tallest.max(slug.height);
                let at = Point::new(frame.column(number), words.height);
                words.place(slug, at);
            }
            words.height += tallest + padding;
        }
        words
    }

    /// What they do, and under it who they are.
    fn credit(&mut self, credit: &Credit, width: Length, section: ElementId) -> Slug {
        let style = self.design.credits.clone();
        let mut copies = vec![Copy::line(&credit.label, &style.label)];
        for person in &credit.people {
            let mut copy = Copy::line(&person.name, &style.name);
            for position in &person.positions {
                copy = copy.with(", ", &style.position, position.at());
                copy = copy.with(position.as_str(), &style.position, position.at());
            }
            copies.push(copy);
        }
        if let Some(organization) = &credit.organization {
            copies.push(Copy::line(organization, &style.position));
        }
        let leading = style.position.leading;
        let mut slug = Slug { height: style.label.size, ..Slug::default() };
        for (number, copy) in copies.into_iter().enumerate() {
            let at = credit.at.clone();
            let id = self.structure.element(section, Role::Paragraph, at);
            let lines = self.setter.lines(&copy, Measure::even(width), Fit::Ragged);
            let first = slug.height + if number == 0 { Length::ZERO } else { leading };
            let part = self.ladder(lines, leading, Form::ragged(width), Some(id));
            slug.height = first + part.height;
            slug.place(part, Point::new(Length::ZERO, first));
        }
        // The last line's descenders.
        slug.height += leading / 4;
        slug
    }
}
