//! The front: masthead and editorial board.

use bantin_core::{Credit, Pointer};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role, Structure};

use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, Owner, Slug, Spacing, cast};

impl Stone<'_> {
    /// The title block of page one, and the editorial board under it.
    pub(super) fn front(&mut self) {
        let issue = self.issue;
        let at = Pointer::root().key("publication");
        let section = self.structure.element(Structure::ROOT, Role::Sect, at.clone());
        let (band, words) = self.masthead(section, &at);
        let mut end = band.bottom;
        let page = self.page();
        self.place(band.ground, page, Point::default());
        self.place(words, page, Point::default());
        if !issue.credits.is_empty() {
            let strip = self.credits(&issue.credits, section);
            let height = strip.height;
            self.place(strip, page, Point::new(Length::ZERO, end));
            end += height;
        }
        let white = self.design.head.gap * 2;
        self.row = self.design.grid.row_below(&self.design.sheet, end + white);
    }

    /// The band of the masthead and the words on it.
    fn masthead(&mut self, section: ElementId, at: &Pointer) -> (Band, Slug) {
        let style = self.design.masthead.clone();
        let issue = self.issue;
        let (left, width) = (self.left(), self.measure());
        let mut words = Slug::default();

        // The line above the title: what it is, and for whom.
        let notice = issue.publication.distribution.as_ref().map(|notice| {
            let copy = Copy::line(notice, &style.notice);
            self.setter.squeeze(&copy, width / 3)
        });
        let beside = notice.iter().flatten().map(|line| line.width).max();
        let room = beside.map_or(width, |notice| width - notice - style.rule_gap * 2);
        let designation = match &issue.publication.designation {
            Some(designation) => Copy::line(designation, &style.designation),
            None => Copy::default().with("Bản tin", &style.designation, at),
        };
        let lines = self.setter.squeeze(&designation, room);
        let spacing = Spacing {
            ascent: style.designation.size,
            leading: style.designation.leading,
        };
        let extra = lines.len().saturating_sub(1);
        let baseline = style.head + spacing.leading * i64::try_from(extra).unwrap_or(0);
        let top = style.head
            - lines.first().map_or(spacing.ascent, |l| l.above.max(spacing.ascent));
        let id = self.structure.element(section, Role::Paragraph, at.clone());
        let slug = self.stack(lines, spacing, Form::ragged(room), Some(id));
        words.place(slug, Point::new(left, top));
        if let Some(lines) = notice {
            let spacing =
                Spacing { ascent: style.notice.size, leading: style.notice.leading };
            let id = self.structure.element(section, Role::Paragraph, at.clone());
            let form = Form::ragged(width).aligned(Align::Right);
            let top = style.head
                - lines.first().map_or(spacing.ascent, |l| l.above.max(spacing.ascent));
            let slug = self.stack(lines, spacing, form, Some(id));
            words.place(slug, Point::new(left, top));
        }
        let rule = Size::new(width, style.rule.thickness);
        let rule_y = baseline + style.rule_gap;
        words.fill(Point::new(left, rule_y), rule, style.rule.color, at);

        // The title on the left, the number on the right.
        let top = rule_y + style.rule.thickness + self.design.head.gap * 2;
        let room = width - style.number.width - self.design.grid.gutter;
        let title = self.title(room, section, at);
        let title_height = title.height;
        words.place(title, Point::new(left, top));
        let mut bottom = top + title_height;
        if let Some(date) = issue.date {
            let publisher = issue.publication.publisher.full_name();
            let line = format!("{publisher} · {date}");
            let copy = Copy::default().with(&line, &style.dateline, at);
            let form = Form::ragged(room);
            let id = self.structure.element(section, Role::Paragraph, at.clone());
            let slug = self.block(&copy, &style.dateline, form, Some(id));
            bottom += self.design.head.gap * 2;
            let height = slug.height;
            words.place(slug, Point::new(left, bottom));
            bottom += height;
        }
        let number = self.number_box(section, bottom - top);
        let x = left + width - style.number.width;
        let height = number.height;
        words.place(number, Point::new(x, top));
        bottom = bottom.max(top + height) + style.foot;

        let bleed = self.design.sheet.bleed;
        let mut ground = Slug::default();
        let size = Size::new(self.design.sheet.trim.width + bleed * 2, bottom + bleed);
        ground.fill(Point::new(-bleed, -bleed), size, style.ground, at);
        (Band { ground, bottom }, words)
    }

    /// The title as large as its lines allow.
    fn title(&mut self, width: Length, section: ElementId, at: &Pointer) -> Slug {
        let style = self.design.masthead.title.clone();
        let copy = match &self.issue.masthead.title {
            Some(title) => Copy::text(title, &style, style.color),
            None => Copy::line(&self.issue.publication.title, &style),
        };
        let wanted = match &self.issue.masthead.title {
            Some(title) => {
                title
                    .inlines()
                    .iter()
                    .filter(|inline| matches!(inline, bantin_core::Inline::Break))
                    .count()
                    + 1
            }
            None => 2,
        };
        let smallest = self.design.masthead.smallest_title;
        let (mut size, step) = (style.size, Length::pt(2));
        let mut lines;
        loop {
            let sized = copy.clone().scaled(size.to_emu(), style.size.to_emu().max(1));
            let fit = if wanted == 2 && self.issue.masthead.title.is_none() {
                Fit::Balanced
            } else {
                Fit::Ragged
            };
            lines = self.setter.lines(&sized, Measure::even(width), fit);
            let fits =
                lines.len() <= wanted && lines.iter().all(|line| line.width <= width);
            if fits || size <= smallest {
                break;
            }
            size = (size - step).max(smallest);
        }
        let leading = style.leading.scale(size.to_emu(), style.size.to_emu().max(1));
        let spacing = Spacing { ascent: self.cap_height(&style), leading };
        let id = self.structure.element(section, Role::Paragraph, at.clone());
        self.stack(lines, spacing, Form::ragged(width), Some(id))
    }

    /// The box with the number, at least `height` high.
    fn number_box(&mut self, section: ElementId, height: Length) -> Slug {
        let style = self.design.masthead.number.clone();
        let at = Pointer::root().key("issue");
        let inner = style.width - style.padding * 2;
        let id = self.structure.element(section, Role::Paragraph, at.clone());
        let label = Copy::default().with("Số", &style.label, &at);
        let value = Copy::line(&self.issue.number, &style.value);
        let coverage = self.issue.coverage.to_string();
        let coverage = Copy::default().with(&coverage, &style.coverage, &at);
        let mut parts = Vec::new();
        for (copy, set) in
            [(label, &style.label), (value, &style.value), (coverage, &style.coverage)]
        {
            let lines = self.setter.squeeze(&copy, inner);
            let spacing = Spacing { ascent: self.cap_height(set), leading: set.leading };
            let form = Form::ragged(inner).aligned(Align::Center);
            parts.push(self.stack(lines, spacing, form, Some(id)));
        }
        let ink: Length = parts.iter().map(|part| part.height).sum();
        let gaps = style.padding * 2;
        let height = height.max(ink + gaps + style.padding * 2);
        let gap = (height - ink - style.padding * 2) / 2;
        let mut slug = Slug { height, ..Slug::default() };
        let mut y = style.padding;
        for part in parts {
            let height = part.height;
            slug.place(part, Point::new(style.padding, y));
            y += height + gap.min(style.padding * 2);
        }
        // Centred as a group between the rules of the frame.
        let used = y - gap.min(style.padding * 2) - style.padding;
        let shift = (height - used) / 2 - style.padding;
        for item in &mut slug.items {
            item.at.y += shift;
        }
        self.frame(&mut slug, style.width, &at);
        slug
    }

    /// A frame round the number.
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
    fn credits(&mut self, credits: &[Credit], section: ElementId) -> Slug {
        let style = self.design.credits.clone();
        let columns = self.design.grid.columns.max(1);
        let bleed = self.design.sheet.bleed;
        let mut board = Slug::default();
        let mut y = style.padding;
        for row in credits.chunks(columns) {
            let mut tallest = Length::ZERO;
            for (number, credit) in row.iter().enumerate() {
                let slug = self.credit(credit, section);
                tallest = tallest.max(slug.height);
                let x = self.column_x(number);
                board.place(slug, Point::new(x, y));
            }
            y += tallest + style.padding;
        }
        let mut strip = Slug { height: y, ..Slug::default() };
        let size = Size::new(self.design.sheet.trim.width + bleed * 2, y);
        let at = Pointer::root().key("credits");
        strip.fill(Point::new(-bleed, Length::ZERO), size, style.ground, &at);
        strip.place(board, Point::default());
        strip
    }

    fn credit(&mut self, credit: &Credit, section: ElementId) -> Slug {
        let style = self.design.credits.clone();
        let width = self.column_width();
        let mut slug = Slug::default();
        let mut lines =
            vec![(Copy::line(&credit.label, &style.label), style.label.clone())];
        for person in &credit.people {
            let mut copy = Copy::line(&person.name, &style.name);
            for position in &person.positions {
                copy = copy.with(", ", &style.position, position.at());
                copy = copy.with(position.as_str(), &style.position, position.at());
            }
            lines.push((copy, style.name.clone()));
        }
        if let Some(organization) = &credit.organization {
            let copy = Copy::line(organization, &style.position);
            lines.push((copy, style.position.clone()));
        }
        let mut baseline = Length::ZERO;
        for (copy, set) in lines {
            let role = Role::Paragraph;
            let id = self.structure.element(section, role, credit.at.clone());
            for line in self.setter.lines(&copy, Measure::even(width), Fit::Ragged) {
                baseline += if baseline == Length::ZERO { set.size } else { set.leading };
                slug.height = baseline + line.below;
                let mut owner = Owner::element(&mut self.structure, id);
                cast(&mut slug, line, Point::new(Length::ZERO, baseline), &mut owner);
            }
        }
        slug
    }
}

/// The ground of the masthead, and where it ends.
struct Band {
    ground: Slug,
    bottom: Length,
}
