//! The body of an article: blocks into a galley of pieces.

use bantin_core::{Block, Byline, List, ListItem, Text};
use bantin_design::Length;
use bantin_page::{ElementId, Point, Role};

use super::columns::{Keep, Unit};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, Owner, SetLine, Slug, cast};

/// Set type that is not on a page yet.
#[derive(Debug, Default)]
pub(super) struct Galley {
    pub(super) pieces: Vec<Piece>,
    /// The paragraphs among them, which can be set longer or shorter.
    pub(super) paragraphs: Vec<Paragraph>,
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
    /// Its first line among the pieces.
    pub(super) first: usize,
    /// How many lines it has.
    pub(super) lines: usize,
    copy: Copy,
    measure: Measure,
    x: Length,
    indent: Length,
    owner: ElementId,
    marker: Option<Slug>,
}

impl Paragraph {
    fn pieces(&self, lines: Vec<SetLine>) -> Vec<Piece> {
        let units = line_units(lines.len());
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

/// The units of a paragraph of `count` lines: no widow, no orphan.
pub(super) fn line_units(count: usize) -> Vec<Unit> {
    let unit = |number: usize| {
        let orphan = number == 0 && count > 1;
        let widow = number + 2 == count;
        let keep = if orphan || widow { Keep::Lines } else { Keep::Free };
        Unit { keep, ..LINE }
    };
    (0..count).map(unit).collect()
}

const LINE: Unit =
    Unit { rows: 1, head_rows: 1, keep: Keep::Free, floats: false, gives: 0 };

impl Galley {
    pub(super) fn units(&self) -> Vec<Unit> {
        self.pieces.iter().map(|piece| piece.unit).collect()
    }

    /// Ties what comes next to the last piece.
    fn keep_with_next(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.unit.keep = Keep::Company;
        }
    }

    /// Puts `lines` in the place of those of paragraph `number`.
    pub(super) fn reset(&mut self, number: usize, lines: Vec<SetLine>) {
        let paragraph = &self.paragraphs[number];
        let (first, old, new) = (paragraph.first, paragraph.lines, lines.len());
        let mut pieces = paragraph.pieces(lines);
        // What ties the last line to what follows stays.
        let company = self.pieces[first + old - 1].unit.keep == Keep::Company;
        if let (true, Some(last)) = (company, pieces.last_mut()) {
            last.unit.keep = Keep::Company;
        }
        self.pieces.splice(first..first + old, pieces);
        self.paragraphs[number].lines = new;
        for later in &mut self.paragraphs[number + 1..] {
            later.first = later.first + new - old;
        }
    }
}

/// A list that is being set.
#[derive(Clone, Copy)]
struct Level {
    depth: usize,
    x: Length,
}

impl Stone<'_> {
    /// Sets `blocks` and the byline under them.
    pub(super) fn body(
        &mut self,
        blocks: &[Block],
        byline: Option<&Byline>,
        article: ElementId,
    ) -> Galley {
        let mut galley = Galley::default();
        let mut follows_paragraph = false;
        for (number, block) in (1..).zip(blocks) {
            let last = number == blocks.len();
            match block {
                Block::Paragraph(text) => {
                    let indent = if follows_paragraph {
                        self.design.body.indent
                    } else {
                        Length::ZERO
                    };
                    self.paragraph(&mut galley, text, indent, last, article);
                }
                Block::Crosshead(text) => self.crosshead(&mut galley, text, article),
                Block::List(list) => {
                    let top = Level { depth: 0, x: Length::ZERO };
                    self.list(&mut galley, list, top, last, article);
                }
                Block::Figure(figure) => {
                    let piece = self.figure(figure, article);
                    galley.pieces.push(piece);
                }
                Block::Statistics(statistics) => {
                    let piece = self.statistics_in_column(statistics, article);
                    galley.pieces.push(piece);
                }
                _ => {}
            }
            follows_paragraph = matches!(block, Block::Paragraph(_));
        }
        if let Some(byline) = byline {
            self.byline(&mut galley, byline, article);
        }
        galley
    }

    fn paragraph(
        &mut self,
        galley: &mut Galley,
        text: &Text,
        indent: Length,
        last: bool,
        article: ElementId,
    ) {
        let element = self.structure.element(article, Role::Paragraph, text.at().clone());
        let copy = self.body_copy(text, last);
        self.justified(galley, copy, Length::ZERO, indent, element, None);
    }

    fn body_copy(&self, text: &Text, last: bool) -> Copy {
        let body = &self.design.body;
        let mut copy = Copy::text(text, &body.text, body.link);
        copy.end_mark = last.then_some(body.end_mark);
        copy
    }

    /// Justified lines, a piece each, on the rows of the grid; `x` from the left edge
    /// of the column, the first line `indent` more.
    fn justified(
        &mut self,
        galley: &mut Galley,
        copy: Copy,
        x: Length,
        indent: Length,
        owner: ElementId,
        marker: Option<Slug>,
    ) {
        let width = self.column_width() - x;
        let measure = Measure { first: width - indent, rest: width };
        let lines = self.setter.lines(&copy, measure, Fit::Justified);
        let (first, count) = (galley.pieces.len(), lines.len());
        let paragraph =
            Paragraph { first, lines: count, copy, measure, x, indent, owner, marker };
        galley.pieces.extend(paragraph.pieces(lines));
        galley.paragraphs.push(paragraph);
    }

    /// Paragraph `number` of `galley` in `count` lines, if nobody would notice.
    pub(super) fn set_again(
        &mut self,
        galley: &Galley,
        number: usize,
        count: usize,
    ) -> Option<(i64, Vec<SetLine>)> {
        let paragraph = &galley.paragraphs[number];
        self.setter.lines_counted(&paragraph.copy, paragraph.measure, count)
    }

    fn crosshead(&mut self, galley: &mut Galley, text: &Text, article: ElementId) {
        let element =
            self.structure.element(article, Role::Heading(2), text.at().clone());
        let style = self.design.body.crosshead.clone();
        let copy = Copy::text(text, &style, style.color);
        let lines =
            self.setter.lines(&copy, Measure::even(self.column_width()), Fit::Balanced);
        let grid = self.design.grid;
        let rows = i64::try_from(lines.len()).unwrap_or(1);
        let form = Form::ragged(self.column_width());
        let words = self.ladder(lines, grid.leading, form, Some(element));
        let mut slug = Slug { height: grid.leading * rows, ..Slug::default() };
        slug.place(words, Point::new(Length::ZERO, grid.ascent));
        let unit = Unit {
            rows: rows + 1,
            head_rows: rows,
            keep: Keep::Company,
            floats: false,
            gives: 1,
        };
        let bookmark = Some(text.plain());
        let (cargo, white) = (Cargo::Slug(slug), White::Above(1));
        galley.pieces.push(Piece { cargo, unit, white, bookmark });
    }

    fn list(
        &mut self,
        galley: &mut Galley,
        list: &List,
        level: Level,
        last: bool,
        parent: ElementId,
    ) {
        let element = self.structure.element(parent, Role::List, list.at.clone());
        for (number, item) in (1..).zip(&list.items) {
            let last = last && number == list.items.len();
            self.item(galley, item, level, last, element);
        }
    }

    fn item(
        &mut self,
        galley: &mut Galley,
        item: &ListItem,
        level: Level,
        last: bool,
        list: ElementId,
    ) {
        let styles = &self.design.body.lists;
        let Some(style) = styles.get(level.depth % styles.len().max(1)).cloned() else {
            return;
        };
        let element = self.structure.element(list, Role::ListItem, item.at.clone());
        let label = self.structure.element(element, Role::Label, item.at.clone());
        let marker = Copy::default().with(style.marker, &style.style, &item.at);
        let mark = self.setter.lines(&marker, Measure::even(style.indent), Fit::Ragged);
        let mut head = Slug::default();
        let mut owner = Owner::element(&mut self.structure, label);
        for line in mark {
            cast(
                &mut head,
                line,
                Point::new(level.x, self.design.grid.ascent),
                &mut owner,
            );
        }
        let body = self.structure.element(element, Role::ListBody, item.at.clone());
        let ends = last && item.list.is_none() && item.figure.is_none();
        let copy = self.body_copy(&item.text, ends);
        let x = level.x + style.indent;
        let at = item.text.at().clone();
        let words = self.structure.element(body, Role::Paragraph, at);
        self.justified(galley, copy, x, Length::ZERO, words, Some(head));
        if let Some(figure) = &item.figure {
            let piece = self.figure(figure, body);
            galley.pieces.push(piece);
        }
        if let Some(nested) = &item.list {
            let level = Level { depth: level.depth + 1, x };
            self.list(galley, nested, level, last, body);
        }
    }

    /// Who wrote it, at the right edge of the last column.
    fn byline(&mut self, galley: &mut Galley, byline: &Byline, article: ElementId) {
        let element = self.structure.element(article, Role::Paragraph, byline.at.clone());
        let body = &self.design.body;
        let (author, post) = (body.author.clone(), body.post.clone());
        let words: Vec<&str> = [&byline.position, &byline.organization, &byline.action]
            .into_iter()
            .flatten()
            .map(bantin_core::Line::as_str)
            .collect();
        let mut copies = vec![Copy::line(&byline.name, &author)];
        if !words.is_empty() {
            copies.push(Copy::default().with(&words.join(" "), &post, &byline.at));
        }
        let grid = self.design.grid;
        let form = Form::ragged(self.column_width()).aligned(Align::Right);
        for copy in copies {
            let lines = self.setter.lines(&copy, Measure::even(form.width), form.fit);
            for line in lines {
                let words = self.ladder(vec![line], grid.leading, form, Some(element));
                let mut slug = Slug { height: grid.leading, ..Slug::default() };
                slug.place(words, Point::new(Length::ZERO, grid.ascent));
                galley.keep_with_next();
                let (cargo, white) = (Cargo::Slug(slug), White::None);
                galley.pieces.push(Piece { cargo, unit: LINE, white, bookmark: None });
            }
        }
    }
}
