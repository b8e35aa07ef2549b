//! What the issue holds: the headlines of its articles, and where they are.
//!
//! Words come first, when nobody knows yet on which page an article will begin. Each
//! entry remembers its place; when all pages are made up, numbers and links are put
//! there.

use bantin_core::Pointer;
use bantin_design::{Length, Rule, Size};
use bantin_page::{ElementId, Ink, LinkTarget, Point, Role};

use super::columns::Unit;
use super::flow::Tint;
use super::frame::Frame;
use super::galley::{Entry, Galley, Piece, White};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, Slug, SlugItem};

/// An entry of the contents that still lacks its page number.
#[derive(Debug)]
pub(super) struct Listed {
    /// What holds its number, and its link.
    label: ElementId,
    link: ElementId,
    /// What it says.
    headline: String,
    source: Pointer,
    size: Size,
    /// The page that it stands on, and where.
    place: Option<(usize, Point)>,
}

impl Stone<'_> {
    /// Puts the contents on the cover, at the right edge, `top` from the head of the
    /// page; says whether they fit in `room`.
    pub(super) fn contents_on_cover(
        &mut self,
        section: ElementId,
        top: Length,
        room: Length,
    ) -> bool {
        let style = self.design.contents.clone();
        let width = self.design.cover.contents.min(self.measure());
        let inner = width - style.padding * 2;
        let title = self.title_of_contents(inner, None);
        let heights: Length = self
            .headlines()
            .iter()
            .map(|(copy, _)| self.words_of_entry(copy, inner, None).height + style.gap)
            .sum();
        if style.padding * 2 + title.height + style.gap + heights > room {
            return false;
        }
        let at = Pointer::root().key("contents");
        let toc = self.structure.element(section, Role::Contents, at.clone());
        let title = self.title_of_contents(inner, Some(toc));
        let left = self.left() + self.measure() - width;
        let page = self.page();
        let mut panel = Slug { height: style.padding, ..Slug::default() };
        let mut places = Vec::new();
        let under = title.height + style.gap * 3 / 2;
        panel.place(title, Point::new(style.padding, style.padding));
        panel.height += under;
        for (number, (copy, source)) in self.headlines().into_iter().enumerate() {
            if number > 0 {
                panel.height += style.gap;
            }
            let slug = self.entry(&copy, &source, inner, toc);
            let height = slug.height;
            let at = Point::new(style.padding, panel.height);
            places.push(Point::new(left + at.x, top + at.y));
            panel.place(slug, at);
            panel.height += height;
        }
        panel.height += style.padding;
        let size = Size::new(width, panel.height);
        let mut ground = Slug::default();
        ground.fill(Point::default(), size, style.ground, &at);
        let bar = Size::new(style.bar.thickness, size.height);
        ground.fill(Point::default(), bar, style.bar.color, &at);
        self.place(ground, page, Point::new(left, top));
        self.place(panel, page, Point::new(left, top));
        for (listed, at) in self.listed.iter_mut().zip(places) {
            listed.place = Some((page, at));
        }
        true
    }

    /// Puts the contents below what stands on the page, in its columns.
    pub(super) fn contents_in_columns(&mut self, section: ElementId) {
        let style = self.design.contents.clone();
        let grid = self.design.grid;
        let at = Pointer::root().key("contents");
        let toc = self.structure.element(section, Role::Contents, at.clone());
        let padding = style.padding;
        let measure = self.measure() - padding * 2;
        let headlines = self.headlines();
        let columns = grid.columns.min(headlines.len());
        let frame = Frame::new(padding, measure, columns, grid.gutter);
        let title = self.title_of_contents(measure, Some(toc));
        let rows = (title.height + style.gap).count_up(grid.leading);
        let mut head = Slug { height: grid.leading * rows, ..Slug::default() };
        // The title hangs from the top of its rows, so that the white is under it.
        head.place(title, Point::default());
        let tint = Tint {
            ground: style.ground,
            rule: Rule { thickness: Length::ZERO, ..style.bar },
            bar: Some(style.bar),
            title: Some((head, rows)),
            source: at,
        };
        let mut galley = Galley::default();
        for (number, (copy, source)) in headlines.into_iter().enumerate() {
            let words = self.entry(&copy, &source, frame.width, toc);
            let rows = (words.height + style.gap).count_up(grid.leading);
            let unit = Unit { rows, head_rows: rows, ..Unit::LINE };
            let mut piece = Piece::slug(words, unit, White::None);
            piece.entry = Some(Entry::Contents(number));
            galley.push(piece);
        }
        self.flow(galley, &frame, Some(tint), 0);
        self.row += i64::from(self.row < self.rows());
    }

    /// Says where entry `number` of the contents stands.
    pub(super) fn place_entry(&mut self, number: usize, page: usize, at: Point) {
        if let Some(listed) = self.listed.get_mut(number) {
            listed.place = Some((page, at));
        }
    }

    /// Adds page numbers and links to the contents: all articles have their places.
    pub(super) fn number_contents(&mut self) {
        let style = self.design.contents.clone();
        let starts = std::mem::take(&mut self.starts);
        for (listed, start) in std::mem::take(&mut self.listed).into_iter().zip(&starts) {
            let Some((page, at)) = listed.place else { continue };
            let number = (start.page + 1).to_string();
            let copy = Copy::default().with(&number, &style.page, &listed.source);
            let width = style.indent;
            let lines = self.setter.lines(&copy, Measure::even(width), Fit::Ragged);
            let form = Form::ragged(width).aligned(Align::Left);
            let slug = self.ladder(lines, style.page.leading, form, Some(listed.label));
            let baseline = self.first_baseline();
            self.place(slug, page, Point::new(at.x, at.y + baseline));
            let target = LinkTarget::Page {
                page: start.page,
                at: Point::new(Length::ZERO, start.y),
            };
            let ink = Ink::Link { size: listed.size, target, label: listed.headline };
            let leaf = Some(self.structure.leaf(listed.link));
            let (source, bounds) = (listed.source, None);
            let at_zero = Point::default();
            let item = SlugItem { at: at_zero, ink, source, leaf, bounds };
            let area = Slug { items: vec![item], ..Slug::default() };
            self.place(area, page, at);
        }
        self.starts = starts;
    }

    /// The headlines of all articles.
    fn headlines(&self) -> Vec<(Copy, Pointer)> {
        let style = &self.design.contents.entry;
        let copy = |article: &bantin_core::Article| {
            let at = article.headline.at().clone();
            (Copy::default().with(&article.headline.plain(), style, &at), at)
        };
        self.issue.articles.iter().map(copy).collect()
    }

    fn title_of_contents(&mut self, width: Length, parent: Option<ElementId>) -> Slug {
        let style = self.design.contents.title.clone();
        let at = Pointer::root().key("contents");
        let copy = Copy::default().with("Trong số này", &style, &at);
        let id = parent.map(|parent| self.structure.element(parent, Role::Caption, at));
        self.block(&copy, &style, Form::ragged(width), id)
    }

    /// An entry without its number, which is put there later.
    fn entry(
        &mut self,
        copy: &Copy,
        source: &Pointer,
        width: Length,
        toc: ElementId,
    ) -> Slug {
        let item = self.structure.element(toc, Role::ContentsItem, source.clone());
        let label = self.structure.element(item, Role::Label, source.clone());
        let link = self.structure.element(item, Role::Link, source.clone());
        let slug = self.words_of_entry(copy, width, Some(link));
        let headline = copy.spans.iter().map(|span| span.words.as_str()).collect();
        let size = Size::new(width, slug.height);
        let (source, place) = (source.clone(), None);
        self.listed.push(Listed { label, link, headline, source, size, place });
        slug
    }

    fn words_of_entry(
        &mut self,
        copy: &Copy,
        width: Length,
        owner: Option<ElementId>,
    ) -> Slug {
        let style = self.design.contents.clone();
        let room = width - style.indent;
        let lines = self.setter.lines(copy, Measure::even(room), Fit::Ragged);
        let words = self.ladder(lines, style.entry.leading, Form::ragged(room), owner);
        let first = self.first_baseline();
        let height = first + words.height + style.entry.leading / 4;
        let mut slug = Slug { height, ..Slug::default() };
        slug.place(words, Point::new(style.indent, first));
        slug
    }

    /// From the top of an entry to its first baseline: number and words share it.
    fn first_baseline(&mut self) -> Length {
        let style = self.design.contents.clone();
        self.cap_height(&style.page).max(self.cap_height(&style.entry))
    }
}
