//! The masthead: a band that bleeds on three sides, and the words on it.

use bantin_core::{Inline, Pointer};
use bantin_design::{Length, Rule, Size, TypeStyle};
use bantin_page::{ElementId, Point, Role};

use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, SetLine, Slug, Spacing};

impl Stone<'_> {
    /// The masthead above the text of page one, with the number in a box.
    pub(super) fn masthead(&mut self, section: ElementId, at: &Pointer) -> Slug {
        let style = self.design.masthead.clone();
        let (left, width) = (self.left(), self.measure());
        let notice = self.issue.publication.distribution.as_ref();
        let notice = notice.map(|notice| Copy::line(notice, &style.notice));
        let (mut words, top) = self.head_of_masthead(notice, section, at);

        // The title on the left, the number on the right.
        let room = width - style.number.width - self.design.grid.gutter;
        let smallest = style.smallest_title;
        let title = self.nameplate(&style.title, smallest, room, section, at);
        let mut bottom = top + title.height;
        words.place(title, Point::new(left, top));
        if self.issue.date.is_some() {
            let copy = self.dateline(at);
            let id = self.structure.element(section, Role::Paragraph, at.clone());
            let form = Form::ragged(room);
            let slug = self.block(&copy, &style.dateline, form, Some(id));
            bottom += style.title_gap;
            let end = bottom + slug.height;
            words.place(slug, Point::new(left, bottom));
            bottom = end;
        }
        let number = self.number(section, bottom - top);
        bottom = bottom.max(top + number.height);
        let x = left + width - style.number.width;
        words.place(number, Point::new(x, top));
        self.band_of_masthead(words, bottom + style.foot, at)
    }

    /// The masthead of a cover: the title has the whole width.
    pub(super) fn masthead_of_cover(&mut self, section: ElementId, at: &Pointer) -> Slug {
        let style = self.design.masthead.clone();
        let cover = self.design.cover.clone();
        let (left, width) = (self.left(), self.measure());
        let issue = self.issue_line();
        let at_issue = Pointer::root().key("issue");
        let number = Copy::default().with(&issue, &style.notice, &at_issue);
        let (mut words, top) = self.head_of_masthead(Some(number), section, at);
        let smallest = cover.smallest_title;
        let title = self.nameplate(&cover.title, smallest, width, section, at);
        let mut bottom = top + title.height;
        words.place(title, Point::new(left, top));
        let notice = self.issue.publication.distribution.as_ref();
        let notice = notice.map(|notice| Copy::line(notice, &style.notice));
        let dateline = self.dateline(at);
        bottom += style.title_gap + self.cap_height(&style.dateline);
        let line = self.both_ends((dateline, notice), false, Some(section), at);
        let height = line.height;
        words.place(line, Point::new(left, bottom));
        self.band_of_masthead(words, bottom + height + style.foot, at)
    }

    /// The number and time of the issue, in a line.
    pub(super) fn issue_line(&self) -> String {
        format!("Số {} · {}", self.issue.number, self.issue.coverage.short())
    }

    /// Who publishes, and when.
    fn dateline(&self, at: &Pointer) -> Copy {
        let publisher = self.issue.publication.publisher.full_name();
        let line = match self.issue.date {
            Some(date) => format!("{publisher} · {date}"),
            None => publisher,
        };
        Copy::default().with(&line, &self.design.masthead.dateline, at)
    }

    /// What the bulletin is, `notice` at the right edge and the rule under both; with
    /// where the title begins.
    fn head_of_masthead(
        &mut self,
        notice: Option<Copy>,
        section: ElementId,
        at: &Pointer,
    ) -> (Slug, Length) {
        let style = self.design.masthead.clone();
        let left = self.left();
        let designation = match &self.issue.publication.designation {
            Some(designation) => Copy::line(designation, &style.designation),
            None => Copy::default().with("Bản tin", &style.designation, at),
        };
        let line = self.both_ends((designation, notice), false, Some(section), at);
        let rule_y = style.head + line.height + style.rule_gap;
        let mut words = Slug::default();
        words.place(line, Point::new(left, style.head));
        let rule = Size::new(self.measure(), style.rule.thickness);
        words.fill(Point::new(left, rule_y), rule, style.rule.color, at);
        (words, rule_y + style.rule.thickness + style.title_gap)
    }

    /// `words` on their ground, which ends at `bottom`.
    fn band_of_masthead(&mut self, words: Slug, bottom: Length, at: &Pointer) -> Slug {
        let style = &self.design.masthead;
        let (sheet, Rule { thickness, color }) = (self.design.sheet, style.foot_rule);
        let bleed = sheet.bleed;
        let size = Size::new(sheet.trim.width + bleed * 2, bottom + bleed);
        let mut band = Slug { height: bottom, ..Slug::default() };
        band.fill(Point::new(-bleed, -bleed), size, style.ground, at);
        if thickness > Length::ZERO {
            let rule = Size::new(size.width, thickness);
            band.fill(Point::new(-bleed, bottom - thickness), rule, color, at);
        }
        band.place(words, Point::default());
        band
    }

    /// The title as large as its lines allow: those that the issue breaks it into,
    /// or two.
    fn nameplate(
        &mut self,
        style: &TypeStyle,
        smallest: Length,
        width: Length,
        section: ElementId,
        at: &Pointer,
    ) -> Slug {
        let (copy, most, fit) = match &self.issue.masthead.title {
            Some(title) => {
                let breaks = title.inlines().iter().filter(|i| **i == Inline::Break);
                let copy = Copy::text(title, style, style.color);
                (copy, breaks.count() + 1, Fit::Ragged)
            }
            None => {
                let copy = Copy::line(&self.issue.publication.title, style);
                (copy, 2, Fit::Balanced)
            }
        };
        let full = style.size.to_emu().max(1);
        let mut size = style.size;
        let lines = loop {
            let sized = copy.clone().scaled(size.to_emu(), full);
            let whole = self.setter.is_whole(&sized, width);
            if whole || size <= smallest {
                let lines = self.setter.lines(&sized, Measure::even(width), fit);
                if lines.len() <= most || size <= smallest {
                    break lines;
                }
            }
            size = (size - Length::pt(2)).max(smallest);
        };
        let ascent = self.cap_height(style).scale(size.to_emu(), full);
        let spacing =
            Spacing { ascent, leading: style.leading.scale(size.to_emu(), full) };
        let id = self.structure.element(section, Role::Paragraph, at.clone());
        self.stack(lines, spacing, Form::ragged(width), Some(id))
    }

    /// The box with the number, at least `height` high.
    fn number(&mut self, section: ElementId, height: Length) -> Slug {
        let style = self.design.masthead.number.clone();
        let at = Pointer::root().key("issue");
        let coverage = self.issue.coverage.to_string();
        let copies = [
            (Copy::default().with("Số", &style.label, &at), &style.label),
            (Copy::line(&self.issue.number, &style.value), &style.value),
            (Copy::default().with(&coverage, &style.coverage, &at), &style.coverage),
        ];
        let inner = style.width - style.padding * 2;
        let form = Form::ragged(inner).aligned(Align::Center);
        let id = self.structure.element(section, Role::Paragraph, at.clone());
        let mut words = Slug::default();
        for (copy, set) in copies {
            let lines = self.setter.squeeze(&copy, inner);
            let spacing = Spacing { ascent: self.cap_height(set), leading: set.leading };
            let part = self.stack(lines, spacing, form, Some(id));
            if words.height > Length::ZERO {
                words.height += style.padding;
            }
            let top = words.height;
            words.height += part.height;
            words.place(part, Point::new(Length::ZERO, top));
        }
        let height = height.max(words.height + style.padding * 2);
        let mut slug = Slug { height, ..Slug::default() };
        let top = (height - words.height) / 2;
        slug.place(words, Point::new(style.padding, top));
        self.frame(&mut slug, style.width, &at);
        slug
    }

    /// A frame along the edges of `slug`.
    fn frame(&mut self, slug: &mut Slug, width: Length, at: &Pointer) {
        let style = &self.design.masthead;
        let (line, color, height) = (style.number.frame, style.rule.color, slug.height);
        let across = Size::new(width, line);
        let down = Size::new(line, height - line * 2);
        slug.fill(Point::default(), across, color, at);
        slug.fill(Point::new(Length::ZERO, height - line), across, color, at);
        slug.fill(Point::new(Length::ZERO, line), down, color, at);
        slug.fill(Point::new(width - line, line), down, color, at);
    }

    /// Words at both ends of a line of the full measure; too many are set smaller, and
    /// the second of them gets a third at most. `mirrored` lets them change sides. The
    /// slug's top is the baseline, its height what further lines take.
    pub(super) fn both_ends(
        &mut self,
        (first, second): (Copy, Option<Copy>),
        mirrored: bool,
        section: Option<ElementId>,
        at: &Pointer,
    ) -> Slug {
        let width = self.measure();
        let gap = self.design.grid.gutter;
        let second = second
            .map_or_else(Vec::new, |second| self.setter.squeeze(&second, width / 3));
        let beside = second.iter().map(|line| line.width).max();
        let room = beside.map_or(width, |beside| width - beside - gap);
        let first = self.setter.squeeze(&first, room);
        let sides = if mirrored {
            [Align::Right, Align::Left]
        } else {
            [Align::Left, Align::Right]
        };
        let mut slug = Slug::default();
        for (lines, align) in [first, second].into_iter().zip(sides) {
            let id = section
                .filter(|_| !lines.is_empty())
                .map(|id| self.structure.element(id, Role::Paragraph, at.clone()));
            let leading = lines.iter().map(SetLine::height).max().unwrap_or_default();
            let leading = leading + self.design.clearance;
            let form = Form::ragged(width).aligned(align);
            let part = self.ladder(lines, leading, form, id);
            slug.height = slug.height.max(part.height);
            slug.place(part, Point::default());
        }
        slug
    }
}
