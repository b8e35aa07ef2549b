//! Galleys: set type that is not on a page yet.

use std::collections::VecDeque;

use bantin_design::Length;
use bantin_page::ElementId;

use super::columns::{Keep, State, Unit};
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
    takes: VecDeque<Take>,
}

/// A portion of copy that was set in one go: a paragraph, a figure.
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
    /// What the outline says of it: a crosshead.
    pub(super) bookmark: Option<String>,
}

/// What a piece is made of.
#[derive(Debug)]
pub(super) enum Cargo {
    /// A line of text, `x` from the left edge of its column, with the marker of its
    /// list item; it is cast when it has its place.
    Line { line: SetLine, x: Length, owner: ElementId, marker: Option<Slug> },
    /// Ready to be placed.
    Slug(Slug),
    /// Nothing any more: it is on its page.
    Placed,
}

/// Where the white of a piece is, beyond its own ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum White {
    /// It has none: a line of text.
    None,
    /// Above it, so many rows; none at the head of a column.
    Above(i64),
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
}

impl Paragraph {
    fn pieces(&self, lines: Vec<SetLine>) -> Vec<Piece> {
        let units = line_units(lines.len(), Keep::Free);
        let of = |(number, (line, unit)): (usize, (SetLine, Unit))| {
            let first = number == 0;
            let x = if first { self.x + self.indent } else { self.x };
            let marker = if first { self.marker.clone() } else { None };
            let cargo = Cargo::Line { line, x, owner: self.owner, marker };
            Piece { cargo, unit, white: White::None, bookmark: None }
        };
        lines.into_iter().zip(units).enumerate().map(of).collect()
    }
}

/// The units of a paragraph of `count` lines, no widow, no orphan; `keep` is what
/// ties its last line to what follows.
pub(super) fn line_units(count: usize, keep: Keep) -> Vec<Unit> {
    let unit = |number: usize| {
        let orphan = number == 0 && count > 1;
        let widow = number + 2 == count;
        let lines = if orphan || widow { Keep::Lines } else { Keep::Free };
        let keep = if number + 1 == count { keep } else { lines };
        Unit { keep, follows: number > 0, ..LINE }
    };
    (0..count).map(unit).collect()
}

/// One line of text.
pub(super) const LINE: Unit = Unit {
    rows: 1,
    head_rows: 1,
    keep: Keep::Free,
    floats: false,
    gives: 0,
    follows: false,
};

impl Galley {
    /// Adds a piece.
    pub(super) fn push(&mut self, piece: Piece) {
        self.takes.push_back(Take { pieces: vec![piece], paragraph: None });
    }

    /// Adds a paragraph that has been set in `lines`.
    pub(super) fn push_paragraph(
        &mut self,
        mut paragraph: Paragraph,
        lines: Vec<SetLine>,
    ) {
        paragraph.lines = lines.len();
        let announced = self.last().is_some_and(|last| last.bookmark.is_some());
        let mut pieces = paragraph.pieces(lines);
        if let (true, [line]) = (announced, pieces.as_mut_slice()) {
            // One line is too little under a crosshead: it takes another along.
            line.unit.keep = Keep::Company;
        }
        self.takes.push_back(Take { pieces, paragraph: Some(paragraph) });
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
        // Figures may wait: it is text that fills the columns meanwhile.
        let text = |pieces: &[Piece]| -> i64 {
            let units = pieces.iter().map(|piece| piece.unit);
            units.filter(|unit| !unit.floats).map(|unit| unit.rows).sum()
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
        self.pieces.iter().map(|piece| piece.unit).collect()
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
        // What ties the last line to what follows stays.
        let keep = self.pieces[first + old - 1].unit.keep;
        if let Some(last) = pieces.last_mut() {
            last.unit.keep = keep;
        }
        self.pieces.splice(first..first + old, pieces);
        self.paragraphs[number].lines = new;
        for later in &mut self.paragraphs[number + 1..] {
            later.first = later.first + new - old;
        }
    }
}
