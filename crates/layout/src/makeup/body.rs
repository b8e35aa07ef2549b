//! The body of an article: blocks into galleys of pieces.

use std::collections::VecDeque;

use bantin_core::{Block, Byline, FigureWidth, Text, Width};
use bantin_design::Length;
use bantin_page::{ElementId, Point, Remark, Role};

use super::columns::{Keep, Unit};
use super::frame::Stick;
use super::galley::{Cargo, Entry, Galley, Paragraph, Piece, White};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, SetLine, Slug};

/// How a paragraph begins, and what it begins with.
#[derive(Debug, Default)]
pub(super) struct Opening {
    /// From the left edge of the lines to the first of them; negative where the others
    /// stand further in.
    pub(super) indent: Length,
    /// The marker of its list item.
    pub(super) marker: Option<Slug>,
    /// How many rows of white stand above it.
    pub(super) above: i64,
}

impl Stone<'_> {
    /// Sets `blocks` and the byline under them: a galley for each part between two page
    /// breaks, at least one.
    pub(super) fn body(
        &mut self,
        blocks: &[Block],
        byline: Option<&Byline>,
        article: ElementId,
    ) -> VecDeque<Galley> {
        let mut strips = VecDeque::new();
        let mut galley = Galley::default();
        let stick = Stick::of(&self.columns());
        let is_text =
            |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
        let last_text = blocks.iter().rposition(is_text);
        let mut number = 0;
        while let Some(block) = blocks.get(number).filter(|_| self.goes_on()) {
            let after_text = blocks[..number]
                .iter()
                .rfind(|block| !stands_across(block))
                .is_some_and(|before| matches!(before, Block::Paragraph(_)));
            let last = last_text == Some(number);
            number += 1;
            match block {
                Block::PageBreak => strips.push_back(std::mem::take(&mut galley)),
                Block::ColumnBreak => galley.end_column(),
                Block::Figure(figure) if figure.width == FigureWidth::Wrap => {
                    let rest = &blocks[number..];
                    let last = last_text.and_then(|last| last.checked_sub(number));
                    number +=
                        self.wrapped(&mut galley, figure, rest, last, stick, article);
                }
                block => {
                    self.block_in(&mut galley, block, stick, (after_text, last), article);
                }
            }
        }
        if let Some(byline) = byline {
            self.byline(&mut galley, byline, stick, article);
        }
        strips.push_back(galley);
        strips
    }

    /// Sets one block in `stick`; `after_text` says whether it follows a paragraph, and
    /// `last` whether it is the last text of its article.
    pub(super) fn block_in(
        &mut self,
        galley: &mut Galley,
        block: &Block,
        stick: Stick,
        (after_text, last): (bool, bool),
        parent: ElementId,
    ) {
        // Entries and poems have white above and below.
        let apart = matches!(
            block,
            Block::Verse(_)
                | Block::Questions(_)
                | Block::Contacts(_)
                | Block::LegalDocuments(_)
        );
        if apart {
            galley.lead();
        }
        match block {
            Block::Paragraph(text) => {
                let indent =
                    if after_text { self.design.body.indent } else { Length::ZERO };
                let opening = Opening { indent, ..Opening::default() };
                self.paragraph(galley, text, stick, opening, last, parent);
            }
            Block::Crosshead(text) => self.crosshead(galley, text, stick, parent),
            Block::List(list) => self.list(galley, list, stick, last, parent),
            Block::Figure(figure) => match figure.width {
                FigureWidth::Span | FigureWidth::Page | FigureWidth::Wrap
                    if galley.is_boxed() =>
                {
                    self.note(&figure.at, Remark::WithinBox);
                    let piece = self.figure(figure, stick, parent);
                    galley.push(piece);
                }
                FigureWidth::Column | FigureWidth::Wrap => {
                    let piece = self.figure(figure, stick, parent);
                    galley.push(piece);
                }
                FigureWidth::Span => {
                    let band = self.spanning_figure(figure, parent);
                    galley.push_band(band);
                }
                FigureWidth::Page => {
                    let band = self.bleeding_figure(figure, parent);
                    galley.push_band(band);
                }
            },
            Block::Statistics(statistics) => {
                let piece = self.statistics_in_column(statistics, stick, parent);
                galley.push(piece);
            }
            Block::Table(table) => self.table(galley, table, stick, parent),
            Block::Quote(quote) => {
                let piece = self.quote(quote, stick, parent);
                galley.push(piece);
            }
            Block::Inset(inset) => match inset.width {
                Width::Column => self.inset(galley, inset, stick, parent),
                Width::Span => {
                    let band = self.spanning_inset(inset, parent);
                    galley.push_band(band);
                }
            },
            Block::Briefs(briefs) => match briefs.width {
                Width::Column => self.briefs(galley, briefs, stick, parent),
                Width::Span => {
                    let band = self.spanning_briefs(briefs, parent);
                    galley.push_band(band);
                }
            },
            Block::Questions(questions) => {
                self.questions(galley, questions, stick, parent);
            }
            Block::Gallery(gallery) => match gallery.width {
                Width::Span if galley.is_boxed() => {
                    self.note(&gallery.at, Remark::WithinBox);
                    let piece = self.gallery(gallery, stick, parent);
                    galley.push(piece);
                }
                Width::Column => {
                    let piece = self.gallery(gallery, stick, parent);
                    galley.push(piece);
                }
                Width::Span => {
                    let band = self.spanning_gallery(gallery, parent);
                    galley.push_band(band);
                }
            },
            Block::Verse(verse) => self.verse(galley, verse, stick, parent),
            Block::Qr(qr) => {
                let piece = self.qr(qr, stick, parent);
                galley.push(piece);
            }
            Block::Contacts(contacts) => self.contacts(galley, contacts, stick, parent),
            Block::LegalDocuments(documents) => {
                self.legal_documents(galley, documents, stick, parent);
            }
            // What ends a page or a column is a matter of the whole body.
            Block::PageBreak | Block::ColumnBreak => {}
        }
        if apart {
            galley.lead();
        }
    }

    fn paragraph(
        &mut self,
        galley: &mut Galley,
        text: &Text,
        stick: Stick,
        opening: Opening,
        last: bool,
        parent: ElementId,
    ) {
        let element = self.structure.element(parent, Role::Paragraph, text.at().clone());
        let copy = self.body_copy(text, last);
        self.running(galley, copy, stick, opening, element);
        if text.plain().ends_with(':') {
            // What it announces follows.
            galley.keep_with_next();
        }
    }

    /// A text in the type of the body, with the sign that ends the article if it does.
    pub(super) fn body_copy(&self, text: &Text, last: bool) -> Copy {
        let body = &self.design.body;
        let mut copy = Copy::text(text, &body.text, body.link);
        copy.end_mark = last.then_some(body.end_mark);
        copy
    }

    /// How running text is set in lines of `width`: without hyphens narrow lines have a
    /// ragged edge rather than holes.
    pub(super) fn fit(&self, width: Length) -> Fit {
        let narrow = width < self.design.justification.narrowest_measure;
        if narrow { Fit::Ragged } else { Fit::Justified }
    }

    /// Running text, a piece each line, on the rows of the grid.
    pub(super) fn running(
        &mut self,
        galley: &mut Galley,
        copy: Copy,
        stick: Stick,
        opening: Opening,
        owner: ElementId,
    ) {
        let Stick { x, width } = stick;
        let Opening { indent, marker, above } = opening;
        let measure = Measure { first: width - indent, rest: width };
        let fit = self.fit(width);
        let lines = self.setter.lines(&copy, measure, fit);
        let (first, count, inset) = (0, lines.len(), None);
        let justified = fit == Fit::Justified;
        let paragraph = Paragraph {
            first,
            lines: count,
            copy,
            measure,
            x,
            indent,
            owner,
            marker,
            above,
            inset,
            justified,
        };
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
        if !paragraph.justified {
            return None;
        }
        self.setter.lines_counted(&paragraph.copy, paragraph.measure, count)
    }

    /// Lines with an uneven right edge, a piece each, on the rows of the grid; they are
    /// not parted.
    pub(super) fn ragged(
        &mut self,
        galley: &mut Galley,
        copy: &Copy,
        form: Form,
        x: Length,
        keep: Keep,
        owner: ElementId,
    ) {
        let lines = self.setter.lines(copy, Measure::even(form.width), form.fit);
        let count = lines.len();
        for (number, line) in (1..).zip(lines) {
            let x = x + form.x_of(&line);
            let keep = if number == count { keep } else { Keep::Company };
            let unit = Unit { keep, follows: number > 1, ..Unit::LINE };
            let cargo = Cargo::Line { line, x, owner, marker: None };
            galley.push(Piece::new(cargo, unit, White::None));
        }
    }

    fn crosshead(
        &mut self,
        galley: &mut Galley,
        text: &Text,
        stick: Stick,
        parent: ElementId,
    ) {
        let role = Role::Heading(self.level + 1);
        let element = self.structure.element(parent, role, text.at().clone());
        let style = self.design.body.crosshead.clone();
        let copy = Copy::text(text, &style, style.color);
        let (slug, rows) = self.title(&copy, stick, element);
        let unit = Unit { rows: rows + 1, head_rows: rows, gives: 1, ..Unit::LINE };
        let unit = Unit { keep: Keep::Company, ..unit };
        let mut piece = Piece::slug(slug, unit, White::Above(1));
        piece.entry = Some(Entry::Crosshead(text.plain()));
        galley.push(piece);
    }

    /// Lines of a title on the rows of the grid, and how many there are.
    pub(super) fn title(
        &mut self,
        copy: &Copy,
        stick: Stick,
        owner: ElementId,
    ) -> (Slug, i64) {
        let lines = self.setter.lines(copy, Measure::even(stick.width), Fit::Balanced);
        let grid = self.design.grid;
        let rows = i64::try_from(lines.len()).unwrap_or(1);
        let form = Form::ragged(stick.width);
        let words = self.ladder(lines, grid.leading, form, Some(owner));
        let mut slug = Slug { height: grid.leading * rows, ..Slug::default() };
        slug.place(words, Point::new(stick.x, grid.ascent));
        (slug, rows)
    }

    /// Who wrote it, at the right edge of the last column.
    fn byline(
        &mut self,
        galley: &mut Galley,
        byline: &Byline,
        stick: Stick,
        article: ElementId,
    ) {
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
        for copy in copies {
            self.signed(galley, &copy, stick, element);
        }
    }

    /// A line at the right edge, under the text that it belongs to.
    pub(super) fn signed(
        &mut self,
        galley: &mut Galley,
        copy: &Copy,
        stick: Stick,
        owner: ElementId,
    ) {
        let grid = self.design.grid;
        let form = Form::ragged(stick.width).aligned(Align::Right);
        for line in self.setter.lines(copy, Measure::even(form.width), form.fit) {
            let words = self.ladder(vec![line], grid.leading, form, Some(owner));
            let mut slug = Slug { height: grid.leading, ..Slug::default() };
            slug.place(words, Point::new(stick.x, grid.ascent));
            galley.keep_with_next();
            galley.push(Piece::slug(slug, Unit::LINE, White::None));
        }
    }
}

/// Whether `block` stands across all columns: the text goes on past it.
fn stands_across(block: &Block) -> bool {
    match block {
        Block::Figure(figure) => {
            matches!(figure.width, FigureWidth::Span | FigureWidth::Page)
        }
        Block::Gallery(gallery) => gallery.width == Width::Span,
        Block::Inset(inset) => inset.width == Width::Span,
        Block::Briefs(briefs) => briefs.width == Width::Span,
        Block::Table(table) => table.width == Some(Width::Span),
        _ => false,
    }
}
