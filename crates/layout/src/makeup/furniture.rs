//! Furniture: running head and folio.

use bantin_core::Pointer;
use bantin_design::{Length, Rule, Size};
use bantin_page::Point;

use super::Stone;
use crate::set::{Copy, Slug};

impl Stone<'_> {
    /// Puts running head and folio on every page but a cover; page one has its masthead
    /// instead of a running head, and a page that a picture heads has none.
    pub(super) fn furniture(&mut self) {
        for page in 0..self.pages.len() {
            if self.bare.contains(&page) {
                continue;
            }
            if page > 0 && !self.headless.contains(&page) {
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
        let title = Copy::line(title, &style.title);
        let issue = Copy::default().with(&self.issue_line(), &style.issue, &at);
        let mirrored = self.is_mirrored(page);
        let words = self.both_ends((title, Some(issue)), mirrored, None, &at);
        let left = self.design.sheet.left(page);
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
        let publisher = Copy::default().with(&words, &style.publisher, &at);
        let number = (page + 1).to_string();
        let number = Copy::default().with(&number, &style.folio, &Pointer::root());
        let mirrored = self.is_mirrored(page);
        let words = self.both_ends((publisher, Some(number)), mirrored, None, &at);
        let baseline = self.design.sheet.trim.height - style.foot;
        let left = self.design.sheet.left(page);
        self.place(words, page, Point::new(left, baseline));
        let top = baseline - self.cap_height(&style.folio) - style.gap;
        self.rule(page, top - style.foot_rule.thickness, style.foot_rule, &at);
    }

    /// Whether `page` is a left one of a bulletin with facing pages: its number stands
    /// under the left thumb.
    fn is_mirrored(&self, page: usize) -> bool {
        self.design.sheet.facing && !page.is_multiple_of(2)
    }

    fn rule(&mut self, page: usize, y: Length, rule: Rule, at: &Pointer) {
        let mut slug = Slug::default();
        let size = Size::new(self.measure(), rule.thickness);
        slug.fill(Point::default(), size, rule.color, at);
        let left = self.design.sheet.left(page);
        self.place(slug, page, Point::new(left, y));
    }
}
