//! Galleys: set type that is not on a page yet.

use std::collections::VecDeque;
use std::rc::Rc;

use bantin_design::Length;
use bantin_page::ElementId;

use super::band::Band;
use super::columns::{Keep, State, Unit};
use super::flow::Tint;
use crate::set::{Copy, Measure, SetLine, Slug};

/// Set type that is not on a page yet.
///
/// What is near enough to be poured lies open; the rest is tied up in takes. So a
/// paragraph can be set again in the midst of a long article without all that
/// follows being moved.
#[derive(Debug, Default)]
pub(super) struct Galley {
    /// What lies open.
    pub(super) pieces: Vec<Piece>,
    /// The paragraphs that begin in it, which can be set longer or shorter.
    pub(super) paragraphs: Vec<Paragraph>,
    /// What stands above it, across all columns.
    pub(super) bands: Vec<Band>,
    takes: VecDeque<Take>,
    /// The box that is being filled.
    inset: Option<Inset>,
    /// Whether all of it stands in a box that spans the page.
    within_box: bool,
    /// How many rows of white stand above what comes next.
    lead: i64,
    /// The grounds of its boxes.
    tints: Vec<Tint>,
}

/// A box in a column, by its number among those of its galley.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inset(pub(super) usize);

/// So many lines of a paragraph are opened at once, more than a page has: else all that
/// is left of it would be moved page by page.
const MOST_OPEN: usize = 500;

/// A portion of copy that was set in one go: a paragraph, a figure, or a part of a
/// paragraph that goes on for pages.
#[derive(Debug)]
struct Take {
    pieces: Vec<Piece>,
    paragraph: Option<Paragraph>,
}

/// A part of a galley that goes into a column as one.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) cargo: Cargo,
    pub(super) unit: Unit,
    pub(super) white: White,
    /// What the outline says of it.
    pub(super) entry: Option<Entry>,
    /// The box that it is a part of.
    pub(super) inset: Option<Inset>,
    /// What stands above it where it heads a column: the head of its table.
    pub(super) repeats: Option<Rc<Slug>>,
    /// How many rows stand above it there.
    pub(super) overhead: i64,
    /// What stands across all columns at the next good place after it.
    pub(super) bands: Vec<Band>,
}

/// What the outline says of a piece.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    /// An article begins: its number.
    Article(usize),
    /// A crosshead.
    Crosshead(String),
    /// An entry of the contents: its number.
    Contents(usize),
}

impl Piece {
    /// A piece that is ready to be placed, alone in its rows.
    pub(super) fn slug(slug: Slug, unit: Unit, white: White) -> Self {
        Self::new(Cargo::Slug(slug), unit, white)
    }

    /// A piece with nothing about it.
    pub(super) fn new(cargo: Cargo, unit: Unit, white: White) -> Self {
        let (entry, inset, repeats, bands) = (None, None, None, Vec::new());
        Self { cargo, unit, white, entry, inset, repeats, overhead: 0, bands }
    }

    /// Whether it is a crosshead.
    fn announces(&self) -> bool {
        matches!(self.entry, Some(Entry::Crosshead(_)))
    }
}

/// What a piece is made of.
#[derive(Debug)]
pub(super) enum Cargo {
    /// A line of text, `x` from the left edge of its column, with the marker of its
    /// list item; it is cast when it has its place.
    Line { line: SetLine, x: Length, owner: ElementId, marker: Option<Slug> },
    /// Ready to be placed.
    Slug(Slug),
    /// The white at an edge of a box.
    Edge(Edge),
    /// Nothing any more: it is on its page.
    Placed,
}

/// An edge of a box in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Head,
    Foot,
}

/// Where the white of a piece is, beyond its own ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum White {
    /// It has none: a line of text.
    None,
    /// Above it, so many rows; none at the head of a column.
    Above(i64),
    /// The same, with a rule in the middle: between two articles.
    Ruled(i64),
    /// Round it: a figure stands in the middle of its rows.
    Round,
}

/// A paragraph of justified lines.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Its first line among the open pieces.
    pub(super) first: usize,
    /// How many lines it has.
    pub(super) lines: usize,
    pub(super) copy: Copy,
    pub(super) measure: Measure,
    /// From the left edge of the column to its lines.
    pub(super) x: Length,
    /// What the first line is further in.
    pub(super) indent: Length,
    pub(super) owner: ElementId,
    /// The marker of its list item.
    pub(super) marker: Option<Slug>,
    /// How many rows of white stand above it.
    pub(super) above: i64,
    /// Whether its lines are filled, so that it can be made longer or shorter.
    pub(super) justified: bool,
    /// The box that it is a part of.
    pub(super) inset: Option<Inset>,
}

impl Paragraph {
    /// Its units if it is set in `count` lines; the last as `last` is.
    pub(super) fn units(&self, count: usize, last: Unit) -> Vec<Unit> {
        let mut units = line_units(count, last.keep);
        if let Some(first) = units.first_mut()
            && self.above > 0
        {
            first.rows += self.above;
            first.gives = 1;
        }
        for unit in &mut units {
            unit.head_rows += i64::from(self.inset.is_some());
        }
        if let Some(unit) = units.last_mut() {
            unit.ends = last.ends;
        }
        units
    }

    fn pieces(&self, lines: Vec<SetLine>) -> Vec<Piece> {
        let units = self.units(lines.len(), Unit::LINE);
        let of = |(number, (line, unit)): (usize, (SetLine, Unit))| {
            let first = number == 0;
            let x = if first { self.x + self.indent } else { self.x };
            let marker = if first { self.marker.clone() } else { None };
            let cargo = Cargo::Line { line, x, owner: self.owner, marker };
            let mut piece = Piece::new(cargo, unit, White::None);
            if first && self.above > 0 {
                piece.white = White::Above(self.above);
            }
            piece.inset = self.inset;
            piece.overhead = i64::from(self.inset.is_some());
            piece
        };
        lines.into_iter().zip(units).enumerate().map(of).collect()
    }
}

impl Piece {
    /// Makes it a part of a box: at the head of a column, a row of the box stands
    /// above it.
    fn fill(&mut self, inset: Option<Inset>) {
        if inset.is_some() && self.inset.is_none() {
            self.inset = inset;
            // What is in a box does not leave it.
            self.unit.floats = false;
            self.overhead += 1;
            self.unit.head_rows += 1;
        }
    }
}

/// The units of a paragraph of `count` lines, no widow, no orphan; `keep` is what
/// ties its last line to what follows.
fn line_units(count: usize, keep: Keep) -> Vec<Unit> {
    let unit = |number: usize| {
        let orphan = number == 0 && count > 1;
        let widow = number + 2 == count;
        let lines = if orphan || widow { Keep::Lines } else { Keep::Free };
        let keep = if number + 1 == count { keep } else { lines };
        Unit { keep, follows: number > 0, ..Unit::LINE }
    };
    (0..count).map(unit).collect()
}

/// How many rows each part of a box has at least, its edge and title included.
const LEAST_OF_BOX: i64 = 6;

impl Galley {
    /// A galley for a box that spans the page.
    pub(super) fn of_box() -> Self {
        Self { within_box: true, ..Self::default() }
    }

    /// Whether what is added now stands in a box: nothing in it can be wider.
    pub(super) fn is_boxed(&self) -> bool {
        self.within_box || self.inset.is_some()
    }

    /// Whether nothing has been added yet.
    pub(super) fn is_empty(&self) -> bool {
        self.takes.is_empty() && self.pieces.is_empty()
    }

    /// Begins a box: what is added from now on is a part of it.
    pub(super) fn begin_inset(&mut self, tint: Tint) {
        self.inset = Some(Inset(self.tints.len()));
        self.tints.push(tint);
        self.push_edge(Edge::Head, Keep::Company);
    }

    /// Ends the box that is being filled.
    pub(super) fn end_inset(&mut self) {
        self.lead = 0;
        self.keep_with_next();
        self.push_edge(Edge::Foot, Keep::Free);
        let inset = self.inset.take();
        let pieces = self.takes.iter_mut().flat_map(|take| &mut take.pieces);
        let of_box = pieces.filter(|piece| piece.inset == inset);
        let units: Vec<&mut Unit> = of_box.map(|piece| &mut piece.unit).collect();
        let mut below: i64 = units.iter().map(|unit| unit.rows).sum();
        let mut above = 0;
        for unit in units {
            above += unit.rows;
            below -= unit.rows;
            if above < LEAST_OF_BOX || (1..LEAST_OF_BOX).contains(&below) {
                unit.keep = unit.keep.max(Keep::Lines);
            }
        }
    }

    fn push_edge(&mut self, edge: Edge, keep: Keep) {
        let unit = Unit { keep, ..Unit::LINE };
        let mut piece = Piece::new(Cargo::Edge(edge), unit, White::None);
        piece.inset = self.inset;
        self.push(piece);
    }

    /// The ground of `inset`.
    pub(super) fn tint(&self, inset: Inset) -> Option<Tint> {
        self.tints.get(inset.0).cloned()
    }

    /// Whether the piece `unit` is the edge `edge` of its box.
    pub(super) fn is_edge(&self, unit: usize, edge: Edge) -> bool {
        matches!(self.pieces[unit].cargo, Cargo::Edge(known) if known == edge)
    }

    /// Adds what stands across all columns: above, if there is nothing yet, else at the
    /// next good place.
    pub(super) fn push_band(&mut self, band: Band) {
        match self.takes.back_mut().and_then(|take| take.pieces.last_mut()) {
            Some(last) => last.bands.push(band),
            None => self.bands.push(band),
        }
    }

    /// Ends the column after the last piece.
    pub(super) fn end_column(&mut self) {
        if let Some(last) = self.takes.back_mut().and_then(|take| take.pieces.last_mut())
        {
            last.unit.ends = true;
            last.unit.keep = Keep::Free;
        }
    }

    /// Adds all of `other`.
    pub(super) fn append(&mut self, mut other: Self) {
        for band in std::mem::take(&mut other.bands) {
            self.push_band(band);
        }
        let known = self.tints.len();
        self.tints.append(&mut other.tints);
        for mut take in other.takes {
            let moved = |inset: Inset| Inset(inset.0 + known);
            for piece in &mut take.pieces {
                piece.inset = piece.inset.map(moved);
            }
            if let Some(paragraph) = &mut take.paragraph {
                paragraph.inset = paragraph.inset.map(moved);
            }
            self.takes.push_back(take);
        }
    }

    /// Asks for a row of white between the last piece, unless it is a crosshead, and
    /// the next one.
    pub(super) fn lead(&mut self) {
        if self.last().is_some_and(|last| !last.announces()) {
            self.lead = 1;
        }
    }

    /// Adds a piece.
    pub(super) fn push(&mut self, mut piece: Piece) {
        let lead = std::mem::take(&mut self.lead);
        if lead > 0 && piece.white == White::None {
            piece.white = White::Above(lead);
            piece.unit.rows += lead;
            piece.unit.gives = 1;
        }
        piece.fill(self.inset);
        self.takes.push_back(Take { pieces: vec![piece], paragraph: None });
    }

    /// Adds a paragraph that has been set in `lines`.
    pub(super) fn push_paragraph(
        &mut self,
        mut paragraph: Paragraph,
        lines: Vec<SetLine>,
    ) {
        paragraph.lines = lines.len();
        paragraph.above = paragraph.above.max(std::mem::take(&mut self.lead));
        paragraph.inset = self.inset;
        let announced = self.last().is_some_and(Piece::announces);
        let mut pieces = paragraph.pieces(lines);
        if let (true, [line]) = (announced, pieces.as_mut_slice()) {
            // One line is too little under a crosshead: it takes another along.
            line.unit.keep = Keep::Company;
        }
        if pieces.len() <= MOST_OPEN {
            self.takes.push_back(Take { pieces, paragraph: Some(paragraph) });
            return;
        }
        // A line more or less does not help a paragraph of pages.
        let mut pieces = pieces.into_iter().peekable();
        while pieces.peek().is_some() {
            let pieces = pieces.by_ref().take(MOST_OPEN).collect();
            self.takes.push_back(Take { pieces, paragraph: None });
        }
    }

    /// Ties what comes next to the last piece.
    pub(super) fn keep_with_next(&mut self) {
        if let Some(last) = self.takes.back_mut().and_then(|take| take.pieces.last_mut())
        {
            last.unit.keep = Keep::Company;
        }
    }

    fn last(&self) -> Option<&Piece> {
        self.takes.back()?.pieces.last()
    }

    /// Clears away what is on a page, and opens as much as `rows` can hold and more.
    /// `state` says what was poured, and afterwards where to begin.
    pub(super) fn open(&mut self, state: &mut State, rows: i64) {
        let mut number = 0;
        let (next, waiting) = (state.next, std::mem::take(&mut state.waiting));
        self.pieces.retain(|_| {
            let left = number >= next || waiting.contains(&number);
            number += 1;
            left
        });
        state.waiting = (0..waiting.len()).collect();
        state.next = waiting.len();
        self.paragraphs.retain(|paragraph| paragraph.first >= next);
        for paragraph in &mut self.paragraphs {
            paragraph.first = paragraph.first + state.next - next;
        }
        // Figures may wait: it is text that fills the columns meanwhile. At the head of
        // a column it may take less room.
        let text = |pieces: &[Piece]| -> i64 {
            let text = pieces.iter().map(|piece| piece.unit).filter(|unit| !unit.floats);
            text.map(|unit| unit.rows.min(unit.head_rows)).sum()
        };
        let mut open = text(&self.pieces);
        while open <= rows {
            let Some(take) = self.takes.pop_front() else { break };
            if let Some(mut paragraph) = take.paragraph {
                paragraph.first = self.pieces.len();
                self.paragraphs.push(paragraph);
            }
            open += text(&take.pieces);
            self.pieces.extend(take.pieces);
        }
    }

    /// Whether all that is left lies open.
    pub(super) fn is_open(&self) -> bool {
        self.takes.is_empty()
    }

    /// What lies open, as far as pouring has to know.
    pub(super) fn units(&self) -> Vec<Unit> {
        let mut units: Vec<Unit> = self.pieces.iter().map(|piece| piece.unit).collect();
        if let Some(last) = units.last_mut().filter(|_| self.is_open()) {
            // Nothing comes that it could be kept with.
            last.keep = Keep::Free;
        }
        units
    }

    /// Lets the piece `from` stand before the piece `to`, which was before it.
    pub(super) fn pull(&mut self, from: usize, to: usize) {
        let mut piece = self.pieces.remove(from);
        // What stood under it now stands under what was above it.
        if let Some(above) = from.checked_sub(1) {
            let keep = std::mem::replace(&mut piece.unit.keep, Keep::Free);
            let above = &mut self.pieces[above].unit;
            above.keep = above.keep.max(keep);
        }
        self.pieces.insert(to, piece);
        self.paragraphs.retain(|paragraph| {
            let end = paragraph.first + paragraph.lines;
            end <= to || paragraph.first >= to
        });
        for paragraph in &mut self.paragraphs {
            if (to..from).contains(&paragraph.first) {
                paragraph.first += 1;
            }
        }
    }

    /// Puts `lines` in the place of those of paragraph `number`.
    pub(super) fn reset(&mut self, number: usize, lines: Vec<SetLine>) {
        let paragraph = &self.paragraphs[number];
        let (first, old, new) = (paragraph.first, paragraph.lines, lines.len());
        let mut pieces = paragraph.pieces(lines);
        // What ties the last line to what follows stays, and what goes with it.
        let before = &mut self.pieces[first..first + old];
        let bands = before.iter_mut().flat_map(|piece| std::mem::take(&mut piece.bands));
        let bands: Vec<Band> = bands.collect();
        let (keep, ends) = (before[old - 1].unit.keep, before[old - 1].unit.ends);
        if let Some(last) = pieces.last_mut() {
            (last.unit.keep, last.unit.ends, last.bands) = (keep, ends, bands);
        }
        self.pieces.splice(first..first + old, pieces);
        self.paragraphs[number].lines = new;
        for later in &mut self.paragraphs[number + 1..] {
            later.first = later.first + new - old;
        }
    }
}
