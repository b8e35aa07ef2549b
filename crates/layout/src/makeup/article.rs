//! An article: its head across all columns, its body poured under it.

use bantin_core::{Article, Block};
use bantin_design::{Length, Size};
use bantin_page::{Bookmark, ElementId, Point, Role, Structure};

use super::body::{Galley, Piece, White};
use super::columns::{Column, State, Unit, balance, pour};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Slug};

/// How many rows of text stand under a headline at least.
const TEXT_UNDER_HEAD: i64 = 3;

impl Stone<'_> {
    /// Makes up `article` from the first free row on. The last article leaves room
    /// for `back` under it, where it can.
    pub(super) fn article(&mut self, article: &Article, back: Option<&Slug>) {
        let element =
            self.structure.element(Structure::ROOT, Role::Sect, article.at.clone());
        let (head, opens) = self.head(article, element);
        let galley = self.body(&article.body[opens..], article.byline.as_ref(), element);
        let units: Vec<Unit> = galley.pieces.iter().map(|piece| piece.unit).collect();
        let count = self.design.grid.columns;

        let grid = self.design.grid;
        let under_rule = self.row > 0;
        let white = if under_rule { self.design.head.rows_between } else { 0 };
        let head_rows = if opens == 0 && galley.pieces.is_empty() {
            head.height.count_up(grid.leading)
        } else {
            (head.height + self.design.head.gap).count_up(grid.leading)
        };
        // The head takes its text along: three rows of each column, or all there is.
        let company = balance(&units, &State::default(), count, TEXT_UNDER_HEAD)
            .and_then(|columns| columns.iter().map(|column| column.rows).max())
            .unwrap_or(TEXT_UNDER_HEAD.max(units.first().map_or(0, |unit| unit.rows)));
        if under_rule && self.row + white + head_rows + company > self.rows() {
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
        self.flow(galley, &units, back);
    }

    /// Pours the galley into the columns of this page and as many more as it takes.
    fn flow(&mut self, galley: Galley, units: &[Unit], back: Option<&Slug>) {
        let count = self.design.grid.columns;
        let mut pieces: Vec<Option<Piece>> =
            galley.pieces.into_iter().map(Some).collect();
        let mut state = State::default();
        if units.is_empty() {
            return;
        }
        loop {
            let free = (self.rows() - self.row).max(0);
            let back_rows = back.map_or(0, |back| self.back_rows(back));
            let ended = balance(units, &state, count, free - back_rows)
                .or_else(|| balance(units, &state, count, free));
            if let Some(columns) = ended {
                let rows = columns.iter().map(|column| column.rows).max().unwrap_or(0);
                self.stand(&mut pieces, &columns);
                self.row += rows;
                return;
            }
            if free > 0 {
                let columns = pour(units, &mut state, count, free);
                self.stand(&mut pieces, &columns);
            }
            self.new_page();
        }
    }

    /// Puts the pieces of `columns` on the page, from the first free row on.
    fn stand(&mut self, pieces: &mut [Option<Piece>], columns: &[Column]) {
        let grid = self.design.grid;
        let page = self.page();
        let head_white = self.head_white();
        for (number, column) in columns.iter().enumerate() {
            let x = self.column_x(number);
            for stand in &column.stands {
                let Some(piece) = pieces[stand.unit].take() else { continue };
                let at_head = stand.row == 0;
                let rows = if at_head { piece.unit.head_rows } else { piece.unit.rows };
                let room = grid.leading * (rows + stand.extra);
                let white = match piece.white {
                    White::None => Length::ZERO,
                    White::Above(rows) if !at_head => grid.leading * (rows + stand.extra),
                    White::Above(_) => Length::ZERO,
                    White::Round if at_head => head_white,
                    White::Round => (room - piece.slug.height) / 2,
                };
                let y = self.top(self.row + stand.row) + white;
                if let (Some(title), Some(article)) =
                    (piece.bookmark, self.outline.last_mut())
                {
                    let children = Vec::new();
                    article.children.push(Bookmark { title, page, y, children });
                }
                self.place(piece.slug, page, Point::new(x, y));
            }
        }
    }

    /// Sets kicker, headline, standfirst and the statistics that open the article;
    /// says how many blocks of the body that takes.
    fn head(&mut self, article: &Article, element: ElementId) -> (Slug, usize) {
        let style = self.design.head.clone();
        let width = self.measure();
        let mut parts: Vec<Slug> = Vec::new();
        if let Some(kicker) = &article.kicker {
            let role = Role::Paragraph;
            let id = self.structure.element(element, role, kicker.at().clone());
            let copy = Copy::line(kicker, &style.kicker);
            parts.push(self.block(&copy, &style.kicker, Form::ragged(width), Some(id)));
        }
        let at = article.headline.at().clone();
        let id = self.structure.element(element, Role::Heading(1), at);
        let copy = Copy::text(&article.headline, &style.headline, style.headline.color);
        let form = Form { width, fit: Fit::Balanced, align: Align::Left };
        parts.push(self.block(&copy, &style.headline, form, Some(id)));
        if let Some(standfirst) = &article.standfirst {
            let at = standfirst.at().clone();
            let id = self.structure.element(element, Role::Paragraph, at);
            let link = self.design.body.link;
            let copy = Copy::text(standfirst, &style.standfirst, link);
            let form = Form::ragged(width);
            parts.push(self.block(&copy, &style.standfirst, form, Some(id)));
        }
        let mut opens = 0;
        if let Some(Block::Statistics(statistics)) = article.body.first() {
            parts.push(self.statistics(statistics, width, 4, element));
            opens = 1;
        }
        let mut head = Slug::default();
        for part in parts {
            if head.height > Length::ZERO {
                head.height += style.gap;
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
