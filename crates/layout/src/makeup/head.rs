//! The heads of sections and articles.

use bantin_core::{Article, Block, Line, Width};
use bantin_design::{Length, Size};
use bantin_page::{Bookmark, ElementId, Point, Role};

use super::columns::{Keep, Unit};
use super::frame::Stick;
use super::galley::{Entry, Piece, White};
use super::{Form, Start, Stone};
use crate::set::{Align, Copy, Fit, Slug};

/// A line of the outline; the deeper, the greater its depth.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    depth: u8,
    title: String,
    page: usize,
    y: Length,
}

impl Stone<'_> {
    /// Kicker, headline, standfirst and the statistics that open the article, across
    /// all columns; says how many blocks of the body that takes.
    pub(super) fn head(
        &mut self,
        article: &Article,
        element: ElementId,
    ) -> (Slug, usize) {
        let style = &self.design.head;
        let (gap, width) = (style.gap, self.measure());
        let mut parts = self.words_of_head(article, element, width);
        let mut opens = 0;
        if let Some(Block::Statistics(statistics)) = article.body.first() {
            let slug = self.statistics(statistics, width, 4, element);
            parts.push((slug, gap * 2));
            opens = 1;
        }
        (one_under_another(parts), opens)
    }

    /// Kicker, headline and standfirst of an article whose head stands in a column.
    pub(super) fn column_head(
        &mut self,
        article: &Article,
        number: usize,
        first: bool,
        element: ElementId,
    ) -> Piece {
        let width = self.columns().width;
        let grid = self.design.grid;
        let mut parts = self.words_of_head(article, element, width);
        let between = if first { 0 } else { self.design.head.rows_between };
        let (top, gap) = (self.head_white(), self.design.head.gap);
        let height = white_and_words(&parts);
        let rows = (top + height + gap).count_up(grid.leading);
        // What is left of the last row goes between the words, not under them alone.
        let spare = grid.leading * rows - top - height - gap;
        let gaps = i64::try_from(parts.len()).unwrap_or(1);
        for (_, white) in &mut parts {
            *white += (spare / gaps).min(grid.leading / 3);
        }
        let words = one_under_another(parts);
        let mut slug = Slug { height: grid.leading * rows, ..Slug::default() };
        slug.place(words, Point::new(Length::ZERO, top));
        let unit = Unit {
            rows: rows + between,
            head_rows: rows,
            keep: Keep::Company,
            gives: between.min(1),
            starts: true,
            ..Unit::LINE
        };
        let white = if first { White::None } else { White::Ruled(between) };
        let mut piece = Piece::slug(slug, unit, white);
        piece.entry = Some(Entry::Article(number));
        piece
    }

    fn words_of_head(
        &mut self,
        article: &Article,
        element: ElementId,
        width: Length,
    ) -> Vec<(Slug, Length)> {
        let style = self.design.head.clone();
        let narrow = article.width == Width::Column;
        let (headline, standfirst) = if narrow {
            (&style.column_headline, &style.column_standfirst)
        } else {
            (&style.headline, &style.standfirst)
        };
        let gap = if narrow { style.gap * 2 / 3 } else { style.gap };
        let mut parts: Vec<(Slug, Length)> = Vec::new();
        if let Some(kicker) = &article.kicker {
            let role = Role::Paragraph;
            let id = self.structure.element(element, role, kicker.at().clone());
            let copy = Copy::line(kicker, &style.kicker);
            let form = Form::ragged(width);
            let slug = self.block(&copy, &style.kicker, form, Some(id));
            parts.push((slug, Length::ZERO));
        }
        let at = article.headline.at().clone();
        let id = self.structure.element(element, Role::Heading(self.level), at);
        let copy = Copy::text(&article.headline, headline, headline.color);
        let form = Form { width, fit: Fit::Balanced, align: Align::Left };
        parts.push((self.block(&copy, headline, form, Some(id)), gap));
        if let Some(words) = &article.standfirst {
            let at = words.at().clone();
            let id = self.structure.element(element, Role::Paragraph, at);
            let link = self.design.body.link;
            let copy = Copy::text(words, standfirst, link);
            let slug = self.block(&copy, standfirst, Form::ragged(width), Some(id));
            parts.push((slug, gap + gap / 2));
        }
        parts
    }

    /// The head of a section: its name on a ground at the left edge, and a rule.
    pub(super) fn section_head(&mut self, section: &Line, element: ElementId) -> Slug {
        let style = self.design.section.clone();
        let (measure, at) = (self.measure(), section.at().clone());
        let heading = self.structure.element(element, Role::Heading(1), at.clone());
        let copy = Copy::line(section, &style.title);
        let room = Stick { x: Length::ZERO, width: measure }.inset(style.padding).width;
        let lines =
            self.setter.lines(&copy, crate::set::Measure::even(room), Fit::Ragged);
        let width = lines.iter().map(|line| line.width).max().unwrap_or_default();
        let spacing = crate::set::Spacing {
            ascent: self.cap_height(&style.title),
            leading: style.title.leading,
        };
        // The ground is level whatever marks the capitals have.
        let first =
            lines.first().map_or(Length::ZERO, |line| line.above - spacing.ascent);
        let words = self.stack(lines, spacing, Form::ragged(room), Some(heading));
        let depth = style.depth;
        let capitals = words.height - first.max(Length::ZERO);
        let height = capitals + depth * 2;
        let mut slug = Slug { height, ..Slug::default() };
        let ground = Size::new(width + style.padding * 2, height);
        slug.fill(Point::default(), ground, style.ground, &at);
        if style.rule.thickness > Length::ZERO {
            let rule = Size::new(measure, style.rule.thickness);
            let foot = Point::new(Length::ZERO, height);
            slug.fill(foot, rule, style.rule.color, &at);
            slug.height += style.rule.thickness;
        }
        let top = depth - first.max(Length::ZERO);
        slug.place(words, Point::new(style.padding, top));
        slug
    }

    /// Says that article `number` begins at `start`.
    pub(super) fn begin(&mut self, number: usize, start: Start) {
        let title = self.issue.articles[number].headline.plain();
        self.starts.push(start);
        self.heading(1, title, start.page, start.y);
    }

    /// A line of the outline.
    pub(super) fn heading(&mut self, depth: u8, title: String, page: usize, y: Length) {
        self.headings.push(Heading { depth, title, page, y });
    }
}

/// The bookmarks that `headings` make, each under the last one that is less deep.
pub(super) fn outline(headings: &[Heading]) -> Vec<Bookmark> {
    let mut bookmarks = Vec::new();
    let mut rest = headings;
    while let Some((heading, after)) = rest.split_first() {
        let deeper = after.iter().take_while(|next| next.depth > heading.depth).count();
        bookmarks.push(Bookmark {
            title: heading.title.clone(),
            page: heading.page,
            y: heading.y,
            children: outline(&after[..deeper]),
        });
        rest = &after[deeper..];
    }
    bookmarks
}

/// How high slugs are, one under the other, each with its white above it.
fn white_and_words(parts: &[(Slug, Length)]) -> Length {
    let words: Length = parts.iter().map(|(slug, _)| slug.height).sum();
    words + parts.iter().skip(1).map(|(_, white)| *white).sum()
}

/// Slugs one under the other, each with its white above it.
fn one_under_another(parts: Vec<(Slug, Length)>) -> Slug {
    let mut head = Slug::default();
    for (part, white) in parts {
        if head.height > Length::ZERO {
            head.height += white;
        }
        let height = part.height;
        head.place(part, Point::new(Length::ZERO, head.height));
        head.height += height;
    }
    head
}
