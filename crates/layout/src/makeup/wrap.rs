//! A picture with text beside it.

use bantin_core::{Block, Figure};
use bantin_design::Length;
use bantin_page::{ElementId, Point, Remark, Role};

use super::Stone;
use super::columns::{Keep, Unit};
use super::frame::Stick;
use super::galley::{Cargo, Galley, Piece, White};
use crate::set::{Copy, Owner, SetLine, Slug, cast};

/// The narrowest lines that may stand beside a picture.
const NARROWEST: Length = Length::mm(60);

impl Stone<'_> {
    /// Sets `figure` with the paragraphs of `rest` beside it, as far as they are needed,
    /// and says how many that were; `last` is the one that ends the article.
    ///
    /// Picture and lines are one piece. Where there is too little room, or too little
    /// text, the picture fills its column.
    pub(super) fn wrapped(
        &mut self,
        galley: &mut Galley,
        figure: &Figure,
        rest: &[Block],
        last: Option<usize>,
        stick: Stick,
        parent: ElementId,
    ) -> usize {
        let grid = self.design.grid;
        let width = stick.width * 2 / 5;
        let beside = stick.width - width - grid.gutter;
        let height = self.figure_height(figure, width);
        let rows = (self.head_white() + height + self.design.figure.space)
            .count_up(grid.leading);
        let taken = (beside >= NARROWEST)
            .then(|| self.paragraphs_beside(rest, (beside, rows), stick, last));
        let Some(Some(paragraphs)) = taken else {
            self.note(&figure.at, Remark::NotWrapped);
            let piece = self.figure(figure, stick, parent);
            galley.push(piece);
            return 0;
        };
        let slug = self.figure_slug(figure, width, parent);
        let count = paragraphs.len();
        let mut whole = Slug { height: grid.leading * rows, ..Slug::default() };
        let at = Point::new(stick.x + beside + grid.gutter, self.head_white());
        whole.place(slug, at);
        let mut row = 0;
        let mut over: Vec<(SetLine, Length, ElementId)> = Vec::new();
        for (number, (text, lines)) in paragraphs.into_iter().enumerate() {
            let at = text.at().clone();
            let id = self.structure.element(parent, Role::Paragraph, at);
            for (nth, line) in lines.into_iter().enumerate() {
                let indented = number > 0 && nth == 0;
                let indent =
                    if indented { self.design.body.indent } else { Length::ZERO };
                let x = stick.x + indent;
                if row < rows {
                    let at = Point::new(x, grid.leading * row + grid.ascent);
                    let mut owner = Owner::element(&mut self.structure, id);
                    cast(&mut whole, line, at, &mut owner);
                    row += 1;
                } else {
                    over.push((line, x, id));
                }
            }
        }
        let lines = over.len();
        let keep = match lines {
            0 => Keep::Free,
            1 => Keep::Company,
            _ => Keep::Lines,
        };
        let unit = Unit { rows: rows + 1, head_rows: rows, keep, gives: 1, ..Unit::LINE };
        galley.push(Piece::slug(whole, unit, White::Above(1)));
        for (number, (line, x, owner)) in (1..).zip(over) {
            let keep = if number + 1 == lines { Keep::Lines } else { Keep::Free };
            let unit = Unit { keep, follows: true, ..Unit::LINE };
            let cargo = Cargo::Line { line, x, owner, marker: None };
            galley.push(Piece::new(cargo, unit, White::None));
        }
        count
    }

    /// The paragraphs that stand beside a picture of `rows`, set in lines of `beside`
    /// as far as it reaches and of the whole measure below; none if they do not reach
    /// its foot.
    fn paragraphs_beside<'b>(
        &mut self,
        rest: &'b [Block],
        (beside, rows): (Length, i64),
        stick: Stick,
        last: Option<usize>,
    ) -> Option<Vec<(&'b bantin_core::Text, Vec<SetLine>)>> {
        let mut left = usize::try_from(rows).unwrap_or(0);
        let mut set = Vec::new();
        for (number, block) in rest.iter().enumerate() {
            if left == 0 {
                break;
            }
            let Block::Paragraph(text) = block else { return None };
            let copy: Copy = self.body_copy(text, last == Some(number));
            let indent = if number > 0 { self.design.body.indent } else { Length::ZERO };
            let fit = self.fit(beside);
            let lines =
                self.setter.lines_beside(&copy, (beside, left), stick.width, indent, fit);
            left = left.saturating_sub(lines.len());
            set.push((text, lines));
        }
        (left == 0).then_some(set)
    }
}
