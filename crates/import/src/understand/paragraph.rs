//! Paragraphs of a body: items, captions, crossheads, quotations, and what stands in
//! them beside words.

use super::Editor;
use super::body::Body;
use super::figure::is_caption;
use super::mark::{Levels, typed_mark};
use crate::flow::{DraftPlace, Mark, Paragraph, Role, Span, Words};
use crate::markup::{markdown, unstressed};
use crate::node::{Node, Value};
use crate::{Because, Guess, What};

/// A bold paragraph that is longer is no crosshead.
pub(super) const LONGEST_CROSSHEAD: usize = 120;

impl Editor<'_> {
    /// What is left of a paragraph whose words are used: its pictures and boxes.
    pub(super) fn rest_of(&mut self, paragraph: &mut Paragraph, first: usize) {
        let place = paragraph.place;
        paragraph.spans.retain(|span| !matches!(span, Span::Words(_) | Span::Break));
        if paragraph.spans.is_empty() {
            return;
        }
        let notes = paragraph.spans.iter().any(|span| matches!(span, Span::Note(_)));
        if notes {
            // Its mark goes with the note, where the words of a head cannot have it.
            let _ = self.note_marks(paragraph, first);
            paragraph.spans.retain(|span| !matches!(span, Span::Words(_)));
        }
        let article = self.article(first, place);
        let mut body = std::mem::take(&mut article.body);
        self.beside(std::mem::take(&mut paragraph.spans), place, &mut body);
        self.article(first, place).body = body;
    }

    /// The spans of a paragraph, with a number in brackets for each of its notes, which
    /// go to the end of the article.
    pub(super) fn note_marks(
        &mut self,
        paragraph: &mut Paragraph,
        first: usize,
    ) -> Vec<Span> {
        let place = paragraph.place;
        let mut spans = Vec::new();
        for span in std::mem::take(&mut paragraph.spans) {
            let Span::Note(said) = span else {
                spans.push(span);
                continue;
            };
            let article = self.article(first, place);
            article.notes.push((said, place));
            let text = format!(" [{}]", article.notes.len());
            spans.push(Span::Words(Words { text, ..Words::default() }));
        }
        paragraph.spans = spans.clone();
        spans
    }

    /// Adds a paragraph to a body, as what it looks like.
    pub(super) fn said(
        &mut self,
        paragraph: Paragraph,
        body: &mut Body,
        levels: &mut Levels,
    ) {
        let place = paragraph.place;
        // Pictures that stand before the words belong to what is before.
        let words = |span: &Span| matches!(span, Span::Words(words) if !words.text.trim().is_empty());
        let begins =
            paragraph.spans.iter().position(words).unwrap_or(paragraph.spans.len());
        let Paragraph { mut spans, look, .. } = paragraph;
        let rest = spans.split_off(begins);
        let beside = look.role == Some(Role::Gallery);
        let before: Vec<Span> = spans
            .into_iter()
            .filter(|span| !matches!(span, Span::Words(_) | Span::Break))
            .collect();
        let known = body.figures.len();
        self.beside(before, place, body);
        for figure in body.figures.iter_mut().skip(known).filter(|_| beside) {
            figure.stand_beside();
        }
        let (said, after): (Vec<Span>, Vec<Span>) = rest
            .into_iter()
            .partition(|span| matches!(span, Span::Words(_) | Span::Break));
        if !said.is_empty() {
            self.words(Paragraph { spans: said, look, place }, body, levels);
        }
        self.beside(after, place, body);
    }

    fn words(&mut self, paragraph: Paragraph, body: &mut Body, levels: &mut Levels) {
        let place = paragraph.place;
        let text = paragraph.plain();
        let look = &paragraph.look;
        if let Some(figure) = body.figures.last_mut() {
            if look.role == Some(Role::Credit) {
                figure.credit(&paragraph);
                return;
            }
            if !figure.has_caption()
                && let Some(because) = is_caption(&paragraph)
            {
                figure.caption(&paragraph, because);
                return;
            }
        }
        if look.role == Some(Role::CodeLabel)
            && let Some(code) = body.figures.pop_if(|figure| figure.is_beside())
        {
            self.pictures.forget(code);
        }
        if body.in_series(&paragraph, self.year) {
            return;
        }
        match &look.mark {
            Some(Mark::Bullet { level }) => {
                let words = markdown(&paragraph.spans);
                body.item(*level, None, Node::words(words).from(place));
                return;
            }
            Some(Mark::Number { level, label }) => {
                let words = markdown(&paragraph.spans);
                if let Some(number) = counted(label)
                    && body.counts(*level, number)
                {
                    body.item(*level, Some(number), Node::words(words).from(place));
                    return;
                }
                let text = format!("{label} {words}");
                let node = Node::words(text).from(place).guessed([Guess::NumbersWritten]);
                // Other numbers an issue does not have: only in a list is it an item.
                if *level > 0 && body.has_list() {
                    body.item(*level, None, node);
                } else {
                    body.push("paragraph", node);
                }
                return;
            }
            None => {}
        }
        if let Some((mark, _)) = typed_mark(&text) {
            let spans = without_mark(paragraph.spans, mark);
            if !body.has_list() && body.figures.is_empty() {
                levels.clear();
            }
            let level = levels.of(mark, look.indent);
            body.item(level, None, Node::words(markdown(&spans)).from(place));
            return;
        }
        levels.clear();
        match look.role {
            Some(Role::Statistic) => {
                body.statistic(&paragraph);
                return;
            }
            Some(Role::StatisticLabel) if body.label(&text) => return,
            Some(Role::Speaker) if body.speaker(&text) => return,
            Some(Role::TableCredit)
                if body.table_credit(&unstressed(&paragraph.spans)) =>
            {
                return;
            }
            _ => {}
        }
        if look.role == Some(Role::Quote) {
            let quote = Node::words(markdown(&paragraph.spans)).from(place);
            body.push("quote", Node::group(vec![("text", quote)]).from(place));
            return;
        }
        let bold = paragraph.is_all(|words| words.strong);
        let short =
            text.chars().count() <= LONGEST_CROSSHEAD && !text.ends_with(['.', ';', ',']);
        if bold && short && look.role.is_none() && !look.right {
            let node = self.headed(&paragraph, What::Crosshead);
            body.push("crosshead", node);
            return;
        }
        body.push("paragraph", Node::words(markdown(&paragraph.spans)).from(place));
    }

    /// Adds pictures and boxes.
    pub(super) fn beside(
        &mut self,
        spans: Vec<Span>,
        place: DraftPlace,
        body: &mut Body,
    ) {
        for span in spans {
            match span {
                Span::Picture(slot) => {
                    let figure = self.pictures.figure(slot, place);
                    body.figure(figure);
                }
                Span::Inset(pieces) => self.boxed(pieces, place, body),
                // A note of a note.
                Span::Note(paragraphs) => {
                    for paragraph in paragraphs {
                        self.plainly(paragraph, body, None);
                    }
                }
                Span::Words(_) | Span::Break => {}
            }
        }
    }

    /// Adds a paragraph as nothing but a paragraph.
    pub(super) fn plainly(
        &mut self,
        paragraph: Paragraph,
        body: &mut Body,
        guess: Option<Guess>,
    ) {
        let place = paragraph.place;
        let (mut said, beside): (Vec<Span>, Vec<Span>) = paragraph
            .spans
            .into_iter()
            .partition(|span| matches!(span, Span::Words(_) | Span::Break));
        if let Some(label) = paragraph.look.mark.as_ref().and_then(crate::docx::label) {
            said.insert(
                0,
                Span::Words(Words { text: format!("{label} "), ..Words::default() }),
            );
        }
        let text = unstressed(&said);
        if !text.is_empty() {
            body.push("paragraph", Node::words(text).from(place).guessed(guess));
        }
        self.beside(beside, place, body);
    }

    pub(super) fn is_table_caption(&self, paragraph: &Paragraph) -> bool {
        let text = paragraph.plain();
        let numbered = super::people::begins_with(&text, &["bảng", "biểu", "table"])
            && text
                .split([' ', '.', ':'])
                .take(3)
                .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        let plain = !paragraph
            .spans
            .iter()
            .any(|span| !matches!(span, Span::Words(_) | Span::Break));
        plain
            && (paragraph.look.role == Some(Role::Caption)
                || numbered && text.chars().count() <= 200)
    }

    /// The caption that waits for a table, as the table has it.
    pub(super) fn take_caption(&mut self) -> Option<Node> {
        let paragraph = self.caption.take()?;
        let text = unstressed(&paragraph.spans);
        let guess = paragraph.look.role.is_none();
        let guess = guess.then_some(Guess::TakenAs(What::Caption, Because::Wording));
        Some(Node::new(Value::Words(text)).from(paragraph.place).guessed(guess))
    }
}

/// The number that `label` is, if it is one as an issue writes it: `12.`.
fn counted(label: &str) -> Option<u64> {
    let digits = label.strip_suffix('.')?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain && !digits.starts_with('0') { digits.parse().ok() } else { None }
}

/// `spans` without the mark that is typed at their beginning.
fn without_mark(mut spans: Vec<Span>, mark: char) -> Vec<Span> {
    for span in &mut spans {
        let Span::Words(words) = span else { continue };
        let rest = words.text.trim_start();
        if let Some(rest) = rest.strip_prefix(mark) {
            words.text = rest.trim_start().to_owned();
            break;
        }
        if !rest.is_empty() {
            break;
        }
    }
    spans
}
