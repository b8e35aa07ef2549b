//! The front: masthead, number, editorial board.

use bantin_core::{Credit, Inline, Pointer};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role, Structure};

use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, SetLine, Slug, Spacing};

impl Stone<'_> {
    /// The title block of page one, and the editorial board under it.
    pub(super) fn front(&mut self) {
        let at = Pointer::root().key("publication");
        let section = self.structure.element(Structure::ROOT, Role::Sect, at.clone());
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

    /// The masthead: a band that bleeds on three sides, and the words on it.
    fn masthead(&mut self, section: ElementId, at: &Pointer) -> Slug {
        let style = self.design.masthead.clone();
        let (left, width) = (self.left(), self.measure());
        let mut words = Slug::default();

        // The line above the title: what it is, and for whom.
        let publication = &self.issue.publication;
        let designation = match &publication.designation {
            Some(designation) => Copy::line(designation, &style.designation),
            None => Copy::default().with("Bản tin", &style.designation, at),
        };
        let notice = publication.distribution.as_ref();
        let notice = notice.map(|notice| Copy::line(notice, &style.notice));
        let line = self.both_ends(designation, notice, Some(section), at);
        let rule_y = style.head + line.height + style.rule_gap;
        words.place(line, Point::new(left, style.head));
        let rule = Size::new(width, style.rule.thickness);
        words.fill(Point::new(left, rule_y), rule, style.rule.color, at);

        // The title on the left, the number on the right.
        let top = rule_y + style.rule.thickness + style.title_gap;
        let room = width - style.number.width - self.design.grid.gutter;
        let title = self.title(room, section, at);
        let mut bottom = top + title.height;
        words.place(title, Point::new(left, top));
        if let Some(date) = self.issue.date {
            let publisher = self.issue.publication.publisher.full_name();
            let line = format!("{publisher} · {date}");
            let copy = Copy::default().with(&line, &style.dateline, at);
            let id = self.structure.element(section, Role::Paragraph, at.clone());
            let form = Form::ragged(room);
            let slug = self.block(&copy, &style.dateline, form, Some(id));
            bottom += style.title_gap;
            let end = bottom + slug.height;
            words.place(slug, Point::new(left, bottom));
            bottom = end;
        }
        let number = self.number(section, bottom - top);
        bottom = bottom.max(top + number.height) + style.foot;
        let x = left + width - style.number.width;
        words.place(number, Point::new(x, top));

        let bleed = self.design.sheet.bleed;
        let size = Size::new(self.design.sheet.trim.width + bleed * 2, bottom + bleed);
        let mut band = Slug { height: bottom, ..Slug::default() };
        band.fill(Point::new(-bleed, -bleed), size, style.ground, at);
        band.place(words, Point::default());
        band
    }

    /// The title as large as its lines allow: those that the issue breaks it into,
    /// or two.
    fn title(&mut self, width: Length, section: ElementId, at: &Pointer) -> Slug {
        let style = self.design.masthead.title.clone();
        let (copy, most, fit) = match &self.issue.masthead.title {
            Some(title) => {
                let breaks = title.inlines().iter().filter(|i| **i == Inline::Break);
                let copy = Copy::text(title, &style, style.color);
                (copy, breaks.count() + 1, Fit::Ragged)
            }
            None => {
                let copy = Copy::line(&self.issue.publication.title, &style);
                (copy, 2, Fit::Balanced)
            }
        };
        let full = style.size.to_emu().max(1);
        let smallest = self.design.masthead.smallest_title;
        let mut size = style.size;
        let lines = loop {
            let sized = copy.clone().scaled(size.to_emu(), full);
            let lines = self.setter.lines(&sized, Measure::even(width), fit);
            let fits =
                lines.len() <= most && lines.iter().all(|line| line.width <= width);
            if fits || size <= smallest {
                break lines;
            }
            size = (size - Length::pt(2)).max(smallest);
        };
        let ascent = self.cap_height(&style).scale(size.to_emu(), full);
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

    /// The editorial board: a tinted strip, a column for each credit.
    fn board(&mut self, credits: &[Credit], section: ElementId) -> Slug {
        let style = self.design.credits.clone();
        let columns = self.design.grid.columns.max(1);
        let mut words = Slug { height: style.padding, ..Slug::default() };
        for row in credits.chunks(columns) {
            let mut tallest = Length::ZERO;
            for (number, credit) in row.iter().enumerate() {
                let slug = self.credit(credit, section);
                tallest = tallest.max(slug.height);
                let at = Point::new(self.column_x(number), words.height);
                words.place(slug, at);
            }
            words.height += tallest + style.padding;
        }
        let bleed = self.design.sheet.bleed;
        let size = Size::new(self.design.sheet.trim.width + bleed * 2, words.height);
        let at = Pointer::root().key("credits");
        let mut strip = Slug { height: words.height, ..Slug::default() };
        strip.fill(Point::new(-bleed, Length::ZERO), size, style.ground, &at);
        strip.place(words, Point::default());
        strip
    }

    /// What they do, and under it who they are.
    fn credit(&mut self, credit: &Credit, section: ElementId) -> Slug {
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
        let width = self.column_width();
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

    /// Words at both ends of a line of the full measure; too many are set smaller.
    /// The slug's top is the baseline, its height what further lines take.
    pub(super) fn both_ends(
        &mut self,
        left: Copy,
        right: Option<Copy>,
        section: Option<ElementId>,
        at: &Pointer,
    ) -> Slug {
        let width = self.measure();
        let gap = self.design.grid.gutter;
        let right =
            right.map_or_else(Vec::new, |right| self.setter.squeeze(&right, width / 3));
        let beside = right.iter().map(|line| line.width).max();
        let room = beside.map_or(width, |beside| width - beside - gap);
        let left = self.setter.squeeze(&left, room);
        let mut slug = Slug::default();
        for (lines, align) in [(left, Align::Left), (right, Align::Right)] {
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
