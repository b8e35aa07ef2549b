//! Pouring: from a galley into the columns of pages.

use bantin_design::{Color, Length, Rule, Size};
use bantin_page::Point;

use super::balance::balance;
use super::columns::{Column, State, Unit, fill};
use super::frame::Frame;
use super::galley::{Cargo, Edge, Entry, Galley, White};
use super::{Start, Stone};
use crate::set::{Owner, SetLine, Slug, cast};

/// The ground of a box that spans the page.
#[derive(Clone, Debug)]
pub(super) struct Tint {
    pub(super) ground: Color,
    /// The rule along its head.
    pub(super) rule: Rule,
    /// The bar along its left edge.
    pub(super) bar: Option<Rule>,
    /// The title, a row each line; it stands where the box begins.
    pub(super) title: Option<(Slug, i64)>,
    pub(super) source: bantin_core::Pointer,
}

impl Tint {
    /// How many rows its white and its title take.
    pub(super) fn rows(&self) -> i64 {
        2 + self.title.as_ref().map_or(0, |(_, rows)| *rows)
    }
}

impl Stone<'_> {
    /// Pours `galley` into the columns of `frame`, on this page and as many more as it
    /// takes; where it ends, `back` rows stay free under it if they can.
    pub(super) fn flow(
        &mut self,
        mut galley: Galley,
        frame: &Frame,
        mut tint: Option<Tint>,
        back: i64,
    ) {
        let mut state = State::default();
        loop {
            let page = self.rows() * i64::try_from(frame.count).unwrap_or(1);
            galley.open(&mut state, page);
            let units = galley.units();
            if galley.is_open() && state.is_done(&units) {
                return;
            }
            let pads = tint.as_ref().map_or(0, Tint::rows);
            // A fresh page takes something, come what may.
            let least = i64::from(self.row == 0);
            let free = (self.rows() - self.row - pads).max(least);
            let end = |rows| balance(&units, &state, frame.count, rows);
            let ends = galley.is_open().then(|| end(free - back).or_else(|| end(free)));
            if let Some(columns) = ends.flatten() {
                self.portion(&mut galley, frame, &columns, tint.as_mut());
                return;
            }
            if free > 0 {
                let (columns, after) = self.full_page(&mut galley, &state, frame, free);
                state = after;
                if columns.iter().any(|column| !column.stands.is_empty()) {
                    self.portion(&mut galley, frame, &columns, tint.as_mut());
                }
            }
            self.new_page();
            self.head_bands();
        }
    }

    /// Puts a page's share of a galley on the page, on its ground if it is a box.
    fn portion(
        &mut self,
        galley: &mut Galley,
        frame: &Frame,
        columns: &[Column],
        tint: Option<&mut Tint>,
    ) {
        let rows = columns.iter().map(|column| column.rows).max().unwrap_or(0);
        let mut foot = 0;
        if let Some(tint) = tint {
            let all = rows + tint.rows();
            let (top, bottom) =
                (self.ground_top(self.row), self.ground_foot(self.row + all));
            let size = Size::new(self.measure(), bottom - top);
            self.ground(self.left(), top, size, tint, true);
            self.row += 1;
            foot = 1;
            if let Some((title, rows)) = tint.title.take() {
                let at = Point::new(self.left() + frame.x, self.top(self.row));
                let page = self.page();
                self.place(title, page, at);
                self.row += rows;
            }
        }
        for (number, column) in columns.iter().enumerate() {
            self.stand(galley, frame, number, column);
        }
        self.row += rows + foot;
    }

    /// Where the ground of a box begins that begins with `row`.
    pub(super) fn ground_top(&mut self, row: i64) -> Length {
        let white =
            if row == 0 { self.head_white() } else { self.design.grid.leading * 2 / 5 };
        self.top(row) + white
    }

    /// Where the ground of a box ends that ends above `row`: on the baseline.
    pub(super) fn ground_foot(&self, row: i64) -> Length {
        let grid = self.design.grid;
        self.top(row - 1) + grid.ascent
    }

    /// The ground of a box, with the rule along its head if it begins there.
    pub(super) fn ground(
        &mut self,
        x: Length,
        y: Length,
        size: Size,
        tint: &Tint,
        begins: bool,
    ) {
        let mut slug = Slug::default();
        slug.fill(Point::default(), size, tint.ground, &tint.source);
        if begins && tint.rule.thickness > Length::ZERO {
            let rule = Size::new(size.width, tint.rule.thickness);
            slug.fill(Point::default(), rule, tint.rule.color, &tint.source);
        }
        if let Some(bar) = tint.bar {
            let size = Size::new(bar.thickness, size.height);
            slug.fill(Point::default(), size, bar.color, &tint.source);
        }
        let page = self.page();
        self.place(slug, page, Point::new(x, y));
    }

    /// The columns of a page that the galley goes on after.
    fn full_page(
        &mut self,
        galley: &mut Galley,
        state: &State,
        frame: &Frame,
        rows: i64,
    ) -> (Vec<Column>, State) {
        let (columns, after) = self.full_columns(galley, state, frame, rows);
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
            return self.full_columns(galley, state, frame, rows);
        }
        (columns, after)
    }

    fn full_columns(
        &mut self,
        galley: &mut Galley,
        state: &State,
        frame: &Frame,
        rows: i64,
    ) -> (Vec<Column>, State) {
        let mut state = state.clone();
        let mut columns = Vec::new();
        for _ in 0..frame.count {
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
        let units = galley.units();
        // What is left of a fresh page round the title of a box is a whole page.
        let page = if self.row == 0 { rows } else { self.rows() };
        let (mut column, after) = fill(&units, state, rows, page);
        if column.ends(&units) {
            return (column, after);
        }
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
                let last = units[first + lines - 1];
                let mut other: Vec<Unit> = units.clone();
                let changed = galley.paragraphs[number].units(wanted, last);
                other.splice(first..first + lines, changed);
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
    fn stand(
        &mut self,
        galley: &mut Galley,
        frame: &Frame,
        number: usize,
        column: &Column,
    ) {
        let grid = self.design.grid;
        let (page, x) = (self.page(), self.left() + frame.column(number));
        self.insets(galley, x, frame.width, column);
        for (nth, stand) in column.stands.iter().enumerate() {
            let piece = &mut galley.pieces[stand.unit];
            self.bands.append(&mut piece.bands);
            let slug = match std::mem::replace(&mut piece.cargo, Cargo::Placed) {
                Cargo::Slug(slug) => slug,
                Cargo::Line { line, x, owner, marker } => {
                    let mut slug = marker.unwrap_or_default();
                    let mut owner = Owner::element(&mut self.structure, owner);
                    cast(&mut slug, line, Point::new(x, grid.ascent), &mut owner);
                    slug
                }
                Cargo::Edge(_) => Slug::default(),
                Cargo::Placed => continue,
            };
            let at_head = stand.row == 0;
            let at_foot = nth + 1 == column.stands.len();
            let rows = if at_head { piece.unit.head_rows } else { piece.unit.rows };
            let (white, entry) = (piece.white, piece.entry.take());
            let (over, repeats) = (piece.overhead, piece.repeats.take());
            let over = if at_head { over } else { 0 };
            let above = match white {
                White::Above(rows) | White::Ruled(rows) if !at_head => {
                    grid.leading * (rows + stand.extra)
                }
                White::None | White::Above(_) | White::Ruled(_) => Length::ZERO,
                White::Round if at_head => self.head_white(),
                White::Round => {
                    let white = grid.leading * (rows + stand.extra) - slug.height;
                    // At the foot of a column it stands on the last baseline.
                    let foot = white - (grid.leading - grid.ascent);
                    if at_foot { foot.max(white / 2) } else { white / 2 }
                }
            };
            let top = self.top(self.row + stand.row);
            if let (Some(repeats), true) = (repeats, over > 0) {
                let inset = over - repeats.height.count_up(grid.leading);
                let at = Point::new(x, top + grid.leading * inset.max(0));
                self.place((*repeats).clone(), page, at);
            }
            if let (White::Ruled(_), false) = (white, at_head) {
                let rule = self.design.head.rule;
                let mut slug = Slug::default();
                let size = Size::new(frame.width, rule.thickness);
                let at = bantin_core::Pointer::root().key("articles");
                slug.fill(Point::default(), size, rule.color, &at);
                self.place(slug, page, Point::new(x, top + above / 2));
            }
            let y = top + grid.leading * over + above;
            match entry {
                Some(Entry::Article(number)) => self.begin(number, Start { page, y }),
                Some(Entry::Crosshead(title)) => self.heading(2, title, page, y),
                Some(Entry::Contents(number)) => {
                    self.place_entry(number, page, Point::new(x, y));
                }
                None => {}
            }
            self.place(slug, page, Point::new(x, y));
        }
    }

    /// The grounds of the boxes in `column`, under what stands on them.
    fn insets(&mut self, galley: &Galley, x: Length, width: Length, column: &Column) {
        let leading = self.design.grid.leading;
        let inset_of = |unit: usize| galley.pieces[unit].inset;
        for group in column.stands.chunk_by(|a, b| inset_of(a.unit) == inset_of(b.unit)) {
            let (Some(first), Some(last)) = (group.first(), group.last()) else {
                continue;
            };
            let Some(inset) = inset_of(first.unit) else { continue };
            let Some(tint) = galley.tint(inset) else { continue };
            let begins = galley.is_edge(first.unit, Edge::Head);
            let top = match (begins, first.row) {
                (true, row) => self.ground_top(self.row + row),
                (false, 0) => self.top(self.row) + self.head_white(),
                (false, row) => self.top(self.row + row),
            };
            let unit = galley.pieces[last.unit].unit;
            let rows = if last.row == 0 { unit.head_rows } else { unit.rows };
            let end = self.row + last.row + rows + last.extra;
            let bottom = if galley.is_edge(last.unit, Edge::Foot) {
                self.ground_foot(end)
            } else {
                self.top(end) + leading / 6
            };
            self.ground(x, top, Size::new(width, bottom - top), &tint, begins);
        }
    }
}
