//! The body of an article.

use bantin_core::{Article, Block, Byline, FigureWidth, Line, List, Text, Width};

use super::{Room, apart, boxes, figure, gallery, register, statistics, table};
use crate::copy::Copy;
use crate::pen::{Pen, gap, keep_with_next};
use crate::story::Story;
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// Writes `blocks` of `article` in all columns, what is wider across them, and the byline.
pub(super) fn write(
    story: &mut Story,
    pen: &mut Pen<'_>,
    article: &Article,
    blocks: &[Block],
) {
    let byline = article.byline.as_ref();
    let is_text = |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
    let last_text = blocks.iter().rposition(is_text);
    let mut after_text = false;
    for (number, block) in blocks.iter().enumerate() {
        match block {
            // Articles that share their columns share their pages too.
            Block::PageBreak if article.width == Width::Span => story.next_page(),
            Block::PageBreak => story.next_column(),
            Block::ColumnBreak => story.next_column(),
            block if spans(pen, block) => {
                story.columns(1);
                let room = Room { width: pen.measure(), boxed: false };
                let mut elements = written(pen, block, room, (false, false));
                let under_head = match number.checked_sub(1) {
                    None => true,
                    Some(before) => matches!(blocks[before], Block::Crosshead(_)),
                };
                let first = elements.first_mut().filter(|first| first.name == "w:p");
                if let Some(first) = first.filter(|_| under_head) {
                    keep_with_next(first);
                }
                story.extend(elements);
                story.all_columns();
                continue;
            }
            Block::Figure(figure)
                if figure::wraps(pen, figure, blocks.get(number + 1)) =>
            {
                story.extend(figure::beside(pen, figure));
                continue;
            }
            block => {
                let room = Room { width: pen.column(), boxed: false };
                let last = last_text == Some(number);
                story.extend(written(pen, block, room, (after_text, last)));
            }
        }
        after_text = matches!(block, Block::Paragraph(_));
    }
    if let Some(byline) = byline {
        // Under what stands across all columns it does so too.
        let across = blocks.last().is_some_and(|block| spans(pen, block));
        if across || story.is_at_head() {
            story.columns(1);
        } else {
            story.all_columns();
            story.keep_with_next();
        }
        story.extend(signed(pen, byline));
    }
}

/// Writes one block in `room`; says whether it follows a paragraph, and whether it is the
/// last text of its article.
pub(super) fn written(
    pen: &mut Pen<'_>,
    block: &Block,
    room: Room,
    (after_text, last): (bool, bool),
) -> Vec<Element> {
    match block {
        Block::Paragraph(text) => {
            let style = if after_text { p::BODY_INDENTED } else { p::BODY };
            let copy = ended(pen, text, last);
            let mut paragraph = pen.paragraph(style, copy);
            if text.plain().ends_with(':') {
                // What it announces follows.
                keep_with_next(&mut paragraph);
            }
            vec![paragraph]
        }
        Block::Crosshead(text) => {
            let copy = Copy::text(text, &pen.design.body.crosshead.clone());
            vec![pen.paragraph(p::CROSSHEAD, copy)]
        }
        Block::List(list) => {
            let mut items = Vec::new();
            self::list(pen, list, room, (0, last), &mut items);
            items
        }
        Block::Figure(figure) => figure::written(pen, figure, room),
        Block::Statistics(statistics) => {
            let table = statistics::in_column(pen, statistics, room);
            set_apart(pen, table, room)
        }
        Block::Table(table) => table::written(pen, table, room),
        Block::Quote(quote) => apart::quote(pen, quote),
        Block::Inset(inset) => {
            let table = boxes::inset(pen, inset, room);
            set_apart(pen, table, room)
        }
        Block::Briefs(briefs) => {
            let table = boxes::briefs(pen, briefs, room);
            set_apart(pen, table, room)
        }
        Block::Questions(questions) => register::questions(pen, questions),
        Block::Gallery(gallery) => gallery::written(pen, gallery, room),
        Block::Verse(verse) => apart::verse(pen, verse),
        Block::Qr(qr) => {
            let table = apart::qr(pen, qr, room);
            set_apart(pen, table, room)
        }
        Block::Contacts(contacts) => register::contacts(pen, contacts),
        Block::LegalDocuments(documents) => register::legal_documents(pen, documents),
        // What ends a page or a column is a matter of the whole body.
        Block::PageBreak | Block::ColumnBreak => Vec::new(),
    }
}

/// `block` with white above and below. In a column what is above stays with it; across all
/// of them LibreOffice would then take both to the next page.
fn set_apart(pen: &Pen<'_>, block: Element, room: Room) -> Vec<Element> {
    let mut above = gap();
    if room.width < pen.measure() {
        keep_with_next(&mut above);
    }
    vec![above, block, gap()]
}

/// Whether `block` stands across all columns.
fn spans(pen: &Pen<'_>, block: &Block) -> bool {
    match block {
        Block::Figure(figure) => {
            matches!(figure.width, FigureWidth::Span | FigureWidth::Page)
        }
        Block::Gallery(gallery) => gallery.width == Width::Span,
        Block::Inset(inset) => inset.width == Width::Span,
        Block::Briefs(briefs) => briefs.width == Width::Span,
        Block::Table(table) => table::spans(pen, table),
        _ => false,
    }
}

/// A text in the type of the body, with the sign that ends the article if it does.
fn ended(pen: &Pen<'_>, text: &Text, last: bool) -> Copy {
    let look = &pen.design.body.text;
    let copy = Copy::text(text, look);
    if last && pen.ruler.has('■', look) {
        copy.with("\u{a0}■", Some(character::END_MARK))
    } else {
        copy
    }
}

/// Writes `list` on `level`, and the lists in it.
fn list(
    pen: &mut Pen<'_>,
    list: &List,
    room: Room,
    (level, last): (usize, bool),
    items: &mut Vec<Element>,
) {
    let deepest = p::LISTS.len() - 1;
    let styles = if list.numbered { p::NUMBERS } else { p::LISTS };
    let style = styles[level.min(deepest)];
    let counted = list.numbered.then(|| {
        pen.counted.push(level.min(deepest));
        pen.counted.len() - 1
    });
    for (number, item) in (1..).zip(&list.items) {
        let last = last && number == list.items.len();
        let copy = ended(pen, &item.text, last && item.list.is_none());
        items.push(match counted {
            Some(list) => pen.counted(style, copy, (list, level.min(deepest))),
            None => pen.paragraph(style, copy),
        });
        if let Some(figure) = &item.figure {
            items.extend(figure::written(pen, figure, room));
        }
        if let Some(nested) = &item.list {
            self::list(pen, nested, room, (level + 1, last), items);
        }
    }
}

/// Who wrote it.
fn signed(pen: &mut Pen<'_>, byline: &Byline) -> Vec<Element> {
    let mut lines = vec![pen.paragraph(p::BYLINE, Copy::line(&byline.name))];
    let words: Vec<&str> = [&byline.position, &byline.organization, &byline.action]
        .into_iter()
        .flatten()
        .map(Line::as_str)
        .collect();
    if !words.is_empty() {
        keep_with_next(&mut lines[0]);
        lines.push(pen.paragraph(p::POST, Copy::words(&words.join(" "))));
    }
    lines
}
