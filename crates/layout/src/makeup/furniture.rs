//! Furniture: running head and folio.

use bantin_core::Pointer;
use bantin_design::{Length, Size, TypeStyle};
use bantin_page::Point;

use super::{Form, Stone};
use crate::set::{Align, Copy, Slug, Spacing};

impl Stone<'_> {
    /// Puts running head and folio on every page; page one has its masthead instead
    /// of a running head.
    pub(super) fn furniture(&mut self) {
        for page in 0..self.pages.len() {
            if page > 0 {
                self.running_head(page);
            }
            self.folio(page);
        }
    }

    fn running_head(&mut self, page: usize) {
        let style = self.design.furniture.clone();
        let publication = &self.issue.publication;
        let title = publication.subtitle.as_ref().unwrap_or(&publication.title);
        let at = Pointer::root().key("publication");
        let left = Copy::default().with(title.as_str(), &style.title, title.at());
        let issue = format!("Số {} · {}", self.issue.number, self.issue.coverage.short());
        let right = Copy::default().with(&issue, &style.issue, &at);
        self.pair(page, (left, &style.title), (right, &style.issue), style.head);
        let rule = style.head_rule;
        self.rule(page, style.head + style.gap, rule.thickness, rule.color, &at);
    }

    fn folio(&mut self, page: usize) {
        let style = self.design.furniture.clone();
        let publication = &self.issue.publication;
        let at = Pointer::root().key("publication").key("publisher");
        let mut words = publication.publisher.full_name();
        if let Some(distribution) = &publication.distribution {
            words = format!("{words} · {distribution}");
        }
        let left = Copy::default().with(&words, &style.publisher, &at);
        let number = (page + 1).to_string();
        let right = Copy::default().with(&number, &style.folio, &Pointer::root());
        let baseline = self.design.sheet.trim.height - style.foot;
        self.pair(page, (left, &style.publisher), (right, &style.folio), baseline);
        let top = baseline - self.cap_height(&style.folio) - style.gap;
        let rule = style.foot_rule;
        self.rule(page, top - rule.thickness, rule.thickness, rule.color, &at);
    }

    /// Words at both ends of one line; what does not fit is set smaller.
    fn pair(
        &mut self,
        page: usize,
        (left, left_style): (Copy, &TypeStyle),
        (right, right_style): (Copy, &TypeStyle),
        baseline: Length,
    ) {
        let width = self.measure();
        let right_lines = self.setter.squeeze(&right, width / 3);
        let beside = right_lines.iter().map(|line| line.width).max().unwrap_or_default();
        let room = width - beside - self.design.grid.gutter;
        let mut left_lines = self.setter.squeeze(&left, room);
        // What is left over of a name that is too long for any size is not lost:
        // it stands in full in the masthead.
        left_lines.truncate(1);
        for (lines, style, align) in [
            (left_lines, left_style, Align::Left),
            (right_lines, right_style, Align::Right),
        ] {
            let above = lines.first().map_or(style.size, |l| l.above.max(style.size));
            let spacing = Spacing { ascent: style.size, leading: style.leading };
            let form = Form::ragged(width).aligned(align);
            let slug = self.stack(lines, spacing, form, None);
            let at = Point::new(self.left(), baseline - above);
            self.place(slug, page, at);
        }
    }

    fn rule(
        &mut self,
        page: usize,
        y: Length,
        thickness: Length,
        color: bantin_design::Color,
        at: &Pointer,
    ) {
        let mut slug = Slug::default();
        slug.fill(Point::default(), Size::new(self.measure(), thickness), color, at);
        self.place(slug, page, Point::new(self.left(), y));
    }
}
