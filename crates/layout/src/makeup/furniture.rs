//! Furniture: running head and folio.

use bantin_core::Pointer;
use bantin_design::{Length, Rule, Size};
use bantin_page::Point;

use super::Stone;
use crate::set::{Copy, Slug};

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
        let at = Pointer::root().key("issue");
        let left = Copy::line(title, &style.title);
        let issue = format!("Số {} · {}", self.issue.number, self.issue.coverage.short());
        let right = Copy::default().with(&issue, &style.issue, &at);
        let words = self.both_ends(left, Some(right), None, &at);
        let left = self.left();
        // A name of two lines grows upwards: the rule stays where it is.
        let baseline = style.head - words.height;
        self.place(words, page, Point::new(left, baseline));
        self.rule(page, style.head + style.gap, style.head_rule, &at);
    }

    fn folio(&mut self, page: usize) {
        let style = self.design.furniture.clone();
        let publication = &self.issue.publication;
        let at = publication.publisher.name.at().clone();
        let mut words = publication.publisher.full_name();
        if let Some(distribution) = &publication.distribution {
            words = format!("{words} · {distribution}");
        }
        let left = Copy::default().with(&words, &style.publisher, &at);
        let number = (page + 1).to_string();
        let right = Copy::default().with(&number, &style.folio, &Pointer::root());
        let words = self.both_ends(left, Some(right), None, &at);
        let baseline = self.design.sheet.trim.height - style.foot;
        let left = self.left();
        self.place(words, page, Point::new(left, baseline));
        let top = baseline - self.cap_height(&style.folio) - style.gap;
        self.rule(page, top - style.foot_rule.thickness, style.foot_rule, &at);
    }

    fn rule(&mut self, page: usize, y: Length, rule: Rule, at: &Pointer) {
        let mut slug = Slug::default();
        let size = Size::new(self.measure(), rule.thickness);
        slug.fill(Point::default(), size, rule.color, at);
        let left = self.left();
        self.place(slug, page, Point::new(left, y));
    }
}
