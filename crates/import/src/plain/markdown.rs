//! A Markdown file (CommonMark, with tables, footnotes and struck words).

use std::collections::{BTreeMap, VecDeque};
use std::io::ErrorKind;
use std::ops::Range;
use std::sync::Arc;

use bantin_core::PictureSource;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Decoded;
use crate::Guess;
use crate::flow::{
    Cell, DraftPlace, DraftUnit, Flow, Found, Look, Mark, Paragraph, Piece, Role, Slot,
    Span, Table, TableRow, Words, push_words,
};
use crate::markup::address;
use crate::package::PartFault;

/// Deeper lists and quotations are read as if they were so deep.
const DEEPEST: usize = 64;

/// Reads a Markdown file, which is the draft of this number.
pub(crate) fn read(decoded: Decoded, draft: usize, beside: &dyn PictureSource) -> Flow {
    let text = &decoded.text;
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let mut reading = Reading {
        beside,
        pictures: BTreeMap::new(),
        draft,
        starts,
        flow: Flow { guesses: decoded.guesses, ..Flow::default() },
        open: None,
        strong: 0,
        emphasis: 0,
        link: Vec::new(),
        lists: Vec::new(),
        fresh: None,
        quotes: 0,
        table: None,
        picture: None,
        note: None,
        notes: BTreeMap::new(),
        references: VecDeque::new(),
    };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reading.take(event, range);
    }
    reading.finish()
}

struct Reading<'p> {
    beside: &'p dyn PictureSource,
    /// The pictures that have been read.
    pictures: BTreeMap<String, Result<Arc<[u8]>, PartFault>>,
    draft: usize,
    /// Where each line begins.
    starts: Vec<usize>,
    flow: Flow,
    /// The paragraph that is being put together.
    open: Option<Paragraph>,
    strong: usize,
    emphasis: usize,
    link: Vec<Option<Arc<str>>>,
    /// The lists around, each with its next number if it has numbers.
    lists: Vec<Option<u64>>,
    /// The mark of an item that nothing has been said in.
    fresh: Option<Mark>,
    quotes: usize,
    table: Option<Table>,
    /// A picture, and what is said of it.
    picture: Option<(Slot, String)>,
    /// The note that is being read.
    note: Option<String>,
    notes: BTreeMap<String, Vec<Paragraph>>,
    /// The names of the notes that are referred to, in order.
    references: VecDeque<String>,
}

impl Reading<'_> {
    fn place(&self, at: usize) -> DraftPlace {
        let number = self.starts.partition_point(|start| *start <= at);
        DraftPlace { draft: self.draft, unit: DraftUnit::Line, number }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        let place = self.place(range.start);
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.say(&text, place),
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html, place),
            Event::SoftBreak => self.say(" ", place),
            Event::HardBreak => self.paragraph(place).spans.push(Span::Break),
            Event::FootnoteReference(name) if self.note.is_some() => {
                self.say(&format!("[{name}]"), place);
            }
            Event::FootnoteReference(name) => {
                // What the note says is put in when all is read.
                self.paragraph(place).spans.push(Span::Note(Vec::new()));
                self.references.push_back(name.to_string());
            }
            Event::TaskListMarker(done) => {
                self.say(if done { "[x] " } else { "[ ] " }, place)
            }
            Event::Rule => self.close(),
        }
    }

    fn start(&mut self, tag: Tag<'_>, place: DraftPlace) {
        match tag {
            Tag::Paragraph
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::MetadataBlock(_) => {
                self.close();
                self.paragraph(place);
            }
            Tag::Heading { level, .. } => {
                self.close();
                self.paragraph(place).look.level = Some(level_of(level));
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(first) => {
                self.close();
                self.lists.push(first);
            }
            Tag::Item => {
                self.close();
                let level = self.lists.len().saturating_sub(1).min(DEEPEST);
                self.fresh = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let label = format!("{number}.");
                        *number = number.saturating_add(1);
                        Mark::Number { level, label }
                    }
                    _ => Mark::Bullet { level },
                });
            }
            Tag::FootnoteDefinition(name) => {
                self.close();
                self.note = Some(name.to_string());
            }
            Tag::Table(_) => {
                self.close();
                self.table = Some(Table { rows: Vec::new(), place });
            }
            Tag::TableHead | Tag::TableRow => {
                let head = matches!(tag, Tag::TableHead);
                if let Some(table) = &mut self.table {
                    table.rows.push(TableRow { cells: Vec::new(), head });
                }
            }
            Tag::TableCell => {
                self.open = None;
                self.paragraph(place);
            }
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } => {
                let link = address(&dest_url);
                if link.is_none() {
                    let guess = Guess::LinkDropped(dest_url.to_string());
                    self.flow.guesses.push((Some(place), guess));
                }
                self.link.push(link.map(Into::into));
            }
            Tag::Image { dest_url, .. } => {
                let slot = self.slot(&dest_url);
                self.picture = Some((slot, String::new()));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Heading(_)
            | TagEnd::MetadataBlock(_) => self.close(),
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.close();
                self.fresh = None;
            }
            TagEnd::FootnoteDefinition => {
                self.close();
                self.note = None;
            }
            TagEnd::TableCell => {
                let cell = self.open.take().map(Piece::Paragraph);
                if let Some(row) =
                    self.table.as_mut().and_then(|table| table.rows.last_mut())
                {
                    let pieces = cell.into_iter().collect();
                    row.cells.push(Cell { pieces, columns: 1, covered: false });
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.flow.pieces.push(Piece::Table(table));
                }
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                self.link.pop();
            }
            TagEnd::Image => {
                if let Some((mut slot, said)) = self.picture.take() {
                    slot.alt = crate::docx::alt_of(Some(&said));
                    let place = self.flow.pieces.len();
                    let place =
                        self.open.as_ref().map_or(self.place(place), |open| open.place);
                    self.paragraph(place).spans.push(Span::Picture(slot));
                }
            }
            _ => {}
        }
    }

    /// The paragraph that is open; one is opened if none is.
    fn paragraph(&mut self, place: DraftPlace) -> &mut Paragraph {
        let role = (self.quotes > 0).then_some(Role::Quote);
        let (table, fresh) = (self.table.is_some(), &mut self.fresh);
        self.open.get_or_insert_with(|| {
            let mark = if table { None } else { fresh.take() };
            Paragraph {
                spans: Vec::new(),
                look: Look { role, mark, ..Look::default() },
                place,
            }
        })
    }

    fn say(&mut self, text: &str, place: DraftPlace) {
        if let Some((_, said)) = &mut self.picture {
            said.push_str(text);
            return;
        }
        let words = Words {
            text: text.replace('\n', " "),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            caps: false,
            link: self.link.last().cloned().flatten(),
            part: None,
        };
        push_words(&mut self.paragraph(place).spans, words);
    }

    /// HTML is read without its tags: `<br>` ends a line.
    fn html(&mut self, html: &str, place: DraftPlace) {
        let mut rest = html;
        while let Some(open) = rest.find('<') {
            self.say(&rest[..open], place);
            let Some(close) = rest[open..].find('>') else {
                rest = &rest[open..];
                break;
            };
            let tag = rest[open..open + close].to_lowercase();
            if tag.starts_with("<br") || tag.starts_with("</p") {
                self.paragraph(place).spans.push(Span::Break);
            } else if tag.starts_with("<img") {
                self.flow.guesses.push((Some(place), Guess::Object("<img>".into())));
            }
            rest = &rest[open + close + 1..];
        }
        self.say(rest, place);
    }

    /// Ends the paragraph that is open.
    fn close(&mut self) {
        let Some(paragraph) = self.open.take() else { return };
        if self.table.is_some() {
            return;
        }
        if let Some(note) = &self.note {
            self.notes.entry(note.clone()).or_default().push(paragraph);
        } else if !paragraph.spans.is_empty() {
            self.flow.pieces.push(Piece::Paragraph(paragraph));
        }
    }

    fn slot(&mut self, target: &str) -> Slot {
        let mut slot =
            Slot { picture: None, alt: None, decorative: false, guesses: Vec::new() };
        if target.contains("://") || target.starts_with("data:") {
            let shown = target.chars().take(200).collect();
            slot.guesses.push(Guess::External(shown));
            return slot;
        }
        // A text can show one picture without end: it is read once.
        let read = self.pictures.get(target).cloned().unwrap_or_else(|| {
            let read = self.beside.read(&percent_decoded(target));
            read.map(Into::into).map_err(|fault| match fault.kind() {
                ErrorKind::NotFound => PartFault::Missing,
                ErrorKind::FileTooLarge => PartFault::TooLarge,
                _ => PartFault::Broken(fault.to_string()),
            })
        });
        self.pictures.insert(target.to_owned(), read.clone());
        match read {
            Ok(data) => slot.picture = Some(Found { data, name: target.into() }),
            Err(fault) => {
                slot.guesses.push(Guess::of_picture(target.to_owned(), &fault));
            }
        }
        slot
    }

    /// Puts notes where they are referred to. One that nothing refers to is set aside.
    fn finish(mut self) -> Flow {
        self.close();
        let mut notes = std::mem::take(&mut self.notes);
        let mut names = std::mem::take(&mut self.references);
        let mut put_notes = |paragraph: &mut Paragraph| {
            for span in &mut paragraph.spans {
                if let Span::Note(said) = span {
                    let name = names.pop_front().unwrap_or_default();
                    *said = notes.remove(&name).unwrap_or_default();
                }
            }
        };
        for piece in &mut self.flow.pieces {
            match piece {
                Piece::Paragraph(paragraph) => put_notes(paragraph),
                Piece::Table(table) => {
                    let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                    for piece in cells.flat_map(|cell| &mut cell.pieces) {
                        if let Piece::Paragraph(paragraph) = piece {
                            put_notes(paragraph);
                        }
                    }
                }
            }
        }
        let rest = notes.into_values().flatten().map(Piece::Paragraph);
        self.flow.asides.extend(rest);
        self.flow
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// The name of a file as a link writes it: `anh%201.jpg`.
fn percent_decoded(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}
