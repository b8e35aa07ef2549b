//! The body of an article: blocks into a galley of pieces.

use bantin_core::{Block, Byline, List, ListItem, Text};
use bantin_design::Length;
use bantin_page::{ElementId, Point, Role};

use super::columns::{Keep, Unit};
use super::galley::{Cargo, Galley, LINE, Paragraph, Piece, White};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, Owner, SetLine, Slug, cast};

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
        let is_text =
            |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
        let last_text = blocks.iter().rposition(is_text);
        for (number, block) in blocks.iter().enumerate() {
            let last = last_text == Some(number);
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
                    galley.push(piece);
                }
                Block::Statistics(statistics) => {
                    let piece = self.statistics_in_column(statistics, article);
                    galley.push(piece);
                }
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
        let (first, count) = (0, lines.len());
        let paragraph =
            Paragraph { first, lines: count, copy, measure, x, indent, owner, marker };
        galley.push_paragraph(paragraph, lines);
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
            follows: false,
        };
        let bookmark = Some(text.plain());
        let (cargo, white) = (Cargo::Slug(slug), White::Above(1));
        galley.push(Piece { cargo, unit, white, bookmark });
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
        let ends = last && item.list.is_none();
        let copy = self.body_copy(&item.text, ends);
        let x = level.x + style.indent;
        let at = item.text.at().clone();
        let words = self.structure.element(body, Role::Paragraph, at);
        self.justified(galley, copy, x, Length::ZERO, words, Some(head));
        if let Some(figure) = &item.figure {
            let piece = self.figure(figure, body);
            galley.push(piece);
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
                galley.push(Piece { cargo, unit: LINE, white, bookmark: None });
            }
        }
    }
}
