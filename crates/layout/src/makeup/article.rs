//! An article: its head across all columns, its body poured under it.

use bantin_core::{Article, Block};
use bantin_design::{Length, Size};
use bantin_page::{Bookmark, ElementId, Point, Role, Structure};

use super::balance::{balance, opening};
use super::columns::{Column, State, Unit, fill};
use super::galley::{Cargo, Galley, White, line_units};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Owner, SetLine, Slug, cast};

/// How many rows of text stand under a headline at least.
const TEXT_UNDER_HEAD: i64 = 3;

impl Stone<'_> {
    /// Makes up `article` from the first free row on. The last article leaves room
    /// for `back` rows under it, where it can.
    pub(super) fn article(&mut self, article: &Article, back: i64) {
        let element =
            self.structure.element(Structure::ROOT, Role::Sect, article.at.clone());
        let (head, opens) = self.head(article, element);
        let mut galley =
            self.body(&article.body[opens..], article.byline.as_ref(), element);
        let count = self.design.grid.columns;
        let page = self.rows() * i64::try_from(count).unwrap_or(1);
        galley.open(&mut State::default(), page);
        let units = galley.units();
        let grid = self.design.grid;
        let under_rule = self.row > 0 && !self.outline.is_empty();
        let white = if under_rule { self.design.head.rows_between } else { 0 };
        let head_rows = if units.is_empty() {
            head.height.count_up(grid.leading)
        } else {
            (head.height + self.design.head.gap).count_up(grid.leading)
        };
        // The head takes its text along; page one is content with less.
        let least = if self.outline.is_empty() { 1 } else { TEXT_UNDER_HEAD };
        let company = opening(&units, count, least, self.rows());
        let needs = white + head_rows + company;
        if self.row > 0 && self.row + needs > self.rows() {
            self.new_page();
        } else if under_rule && self.row < self.rows() {
            self.rule_between(article, white);
            self.row += white;
        }

        let top = self.top(self.row);
        self.bookmark(article, top);
        let (page, left) = (self.page(), self.left());
        self.place(head, page, Point::new(left, top));
        self.row += head_rows;
        self.flow(galley, back);
    }

    /// Pours the galley into the columns of this page and as many more as it takes.
    fn flow(&mut self, mut galley: Galley, back: i64) {
        let count = self.design.grid.columns;
        let page = self.rows() * i64::try_from(count).unwrap_or(1);
        let mut state = State::default();
        loop {
            galley.open(&mut state, page);
            let units = galley.units();
            if galley.is_open() && state.is_done(&units) {
                return;
            }
            let free = (self.rows() - self.row).max(0);
            let end = |rows| balance(&units, &state, count, rows);
            let ends = galley.is_open().then(|| end(free - back).or_else(|| end(free)));
            if let Some(columns) = ends.flatten() {
                let rows = columns.iter().map(|column| column.rows).max().unwrap_or(0);
                for (number, column) in columns.iter().enumerate() {
                    self.stand(&mut galley, number, column);
                }
                self.row += rows;
                return;
            }
            if free > 0 {
                let (columns, after) = self.full_page(&mut galley, &state, free);
                state = after;
                for (number, column) in columns.iter().enumerate() {
                    self.stand(&mut galley, number, column);
                }
            }
            self.new_page();
        }
    }

    /// The columns of a page that the article goes on after.
    fn full_page(
        &mut self,
        galley: &mut Galley,
        state: &State,
        rows: i64,
    ) -> (Vec<Column>, State) {
        let (columns, after) = self.full_columns(galley, state, rows);
        // Nothing but figures would be left for the next page, out of sight of their
        // article: rather let one head the last column, and text go over.
        let only_figures = galley.is_open() && after.next >= galley.pieces.len();
        let stands = columns.last().map_or(&[][..], |column| &column.stands);
        let no_figure = !stands.iter().any(|s| galley.pieces[s.unit].unit.floats);
        let last = stands.first();
        if let (true, Some(&figure), Some(head)) =
            (only_figures, after.waiting.first(), last)
            && head.unit < figure
            && galley.pieces[figure].unit.head_rows <= rows
            && no_figure
        {
            galley.pull(figure, head.unit);
            return self.full_columns(galley, state, rows);
        }
        (columns, after)
    }

    fn full_columns(
        &mut self,
        galley: &mut Galley,
        state: &State,
        rows: i64,
    ) -> (Vec<Column>, State) {
        let mut state = state.clone();
        let mut columns = Vec::new();
        for _ in 0..self.design.grid.columns {
            let (column, after) = self.full_column(galley, &state, rows);
            state = after;
            columns.push(column);
        }
        (columns, state)
    }

    /// A column of `rows` that reaches the foot of the page, if it can: white round
    /// figures grows, or a paragraph is set a line longer or shorter.
    fn full_column(
        &mut self,
        galley: &mut Galley,
        state: &State,
        rows: i64,
    ) -> (Column, State) {
        let (units, page) = (galley.units(), self.rows());
        let (mut column, after) = fill(&units, state, rows, page);
        column.stretch(&units, rows);
        if column.rows >= rows || after.is_done(&units) {
            return (column, after);
        }
        let begins = |first: usize| column.stands.iter().any(|stand| stand.unit == first);
        let mut best: Option<(i64, usize, Vec<SetLine>)> = None;
        for number in 0..galley.paragraphs.len() {
            let paragraph = &galley.paragraphs[number];
            let (first, lines) = (paragraph.first, paragraph.lines);
            if lines < 3 || !begins(first) {
                continue;
            }
            for wanted in [lines + 1, lines - 1] {
                // Would it help at all? Counting rows is cheap, setting is not.
                let keep = units[first + lines - 1].keep;
                let mut other: Vec<Unit> = units.clone();
                other.splice(first..first + lines, line_units(wanted, keep));
                let (mut tried, _) = fill(&other, state, rows, page);
                tried.stretch(&other, rows);
                if tried.rows != rows {
                    continue;
                }
                let Some((cost, set)) = self.set_again(galley, number, wanted) else {
                    continue;
                };
                if best.as_ref().is_none_or(|(known, ..)| cost < *known) {
                    best = Some((cost, number, set));
                }
            }
        }
        let Some((_, number, set)) = best else { return (column, after) };
        galley.reset(number, set);
        let units = galley.units();
        let (mut column, after) = fill(&units, state, rows, page);
        column.stretch(&units, rows);
        (column, after)
    }

    /// Puts the pieces of `column`, number `number` from the left, on the page, from
    /// the first free row on.
    fn stand(&mut self, galley: &mut Galley, number: usize, column: &Column) {
        let grid = self.design.grid;
        let (page, x) = (self.page(), self.column_x(number));
        for (nth, stand) in column.stands.iter().enumerate() {
            let piece = &mut galley.pieces[stand.unit];
            let slug = match std::mem::replace(&mut piece.cargo, Cargo::Placed) {
                Cargo::Slug(slug) => slug,
                Cargo::Line { line, x, owner, marker } => {
                    let mut slug = marker.unwrap_or_default();
                    let mut owner = Owner::element(&mut self.structure, owner);
                    cast(&mut slug, line, Point::new(x, grid.ascent), &mut owner);
                    slug
                }
                Cargo::Placed => continue,
            };
            let at_head = stand.row == 0;
            let at_foot = nth + 1 == column.stands.len();
            let rows = if at_head { piece.unit.head_rows } else { piece.unit.rows };
            let (white, bookmark) = (piece.white, piece.bookmark.take());
            let white = match white {
                White::Above(rows) if !at_head => grid.leading * (rows + stand.extra),
                White::None | White::Above(_) => Length::ZERO,
                White::Round if at_head => self.head_white(),
                White::Round => {
                    let white = grid.leading * (rows + stand.extra) - slug.height;
                    // At the foot of a column it stands on the last baseline.
                    let foot = white - (grid.leading - grid.ascent);
                    if at_foot { foot.max(white / 2) } else { white / 2 }
                }
            };
            let y = self.top(self.row + stand.row) + white;
            if let (Some(title), Some(article)) = (bookmark, self.outline.last_mut()) {
                let children = Vec::new();
                article.children.push(Bookmark { title, page, y, children });
            }
            self.place(slug, page, Point::new(x, y));
        }
    }

    /// Sets kicker, headline, standfirst and the statistics that open the article;
    /// says how many blocks of the body that takes.
    fn head(&mut self, article: &Article, element: ElementId) -> (Slug, usize) {
        let style = self.design.head.clone();
        let width = self.measure();
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
        let id = self.structure.element(element, Role::Heading(1), at);
        let copy = Copy::text(&article.headline, &style.headline, style.headline.color);
        let form = Form { width, fit: Fit::Balanced, align: Align::Left };
        parts.push((self.block(&copy, &style.headline, form, Some(id)), style.gap));
        if let Some(standfirst) = &article.standfirst {
            let at = standfirst.at().clone();
            let id = self.structure.element(element, Role::Paragraph, at);
            let link = self.design.body.link;
            let copy = Copy::text(standfirst, &style.standfirst, link);
            let form = Form::ragged(width);
            let slug = self.block(&copy, &style.standfirst, form, Some(id));
            parts.push((slug, style.gap + style.gap / 2));
        }
        let mut opens = 0;
        if let Some(Block::Statistics(statistics)) = article.body.first() {
            let slug = self.statistics(statistics, width, 4, element);
            parts.push((slug, style.gap * 2));
            opens = 1;
        }
        let mut head = Slug::default();
        for (part, white) in parts {
            if head.height > Length::ZERO {
                head.height += white;
            }
            let height = part.height;
            head.place(part, Point::new(Length::ZERO, head.height));
            head.height += height;
        }
        (head, opens)
    }

    /// The rule between two articles, in the middle of `white` rows.
    fn rule_between(&mut self, article: &Article, white: i64) {
        let rule = self.design.head.rule;
        let mut slug = Slug::default();
        let size = Size::new(self.measure(), rule.thickness);
        slug.fill(Point::default(), size, rule.color, &article.at);
        let y = self.top(self.row) + self.design.grid.leading * white / 2;
        let (page, left) = (self.page(), self.left());
        self.place(slug, page, Point::new(left, y));
    }

    fn bookmark(&mut self, article: &Article, y: Length) {
        self.outline.push(Bookmark {
            title: article.headline.plain(),
            page: self.page(),
            y,
            children: Vec::new(),
        });
    }
}
