//! What a draft says, in reading order, whatever program wrote it.
//!
//! Readers make this of files; [`understand`](crate::understand) makes an issue of
//! it. Nothing is decided here: a look is what the draft shows, not what it means.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::Guess;

/// Where in a draft something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftPlace {
    /// Which of the drafts, counted from 0.
    pub draft: usize,
    /// What `number` counts.
    pub unit: DraftUnit,
    /// Which one, counted from 1.
    pub number: usize,
}

/// What places in a draft are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftUnit {
    /// Paragraphs, empty ones and those in tables and boxes too.
    Paragraph,
    /// Lines.
    Line,
}

/// A draft that is read.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) pieces: Vec<Piece>,
    /// What does not stand in the text: running heads, hidden words.
    pub(crate) asides: Vec<Piece>,
    /// What had to be guessed or left out in reading.
    pub(crate) guesses: Vec<(Option<DraftPlace>, Guess)>,
    /// What running heads have said: most say it on each kind of page.
    pub(crate) furniture: BTreeSet<String>,
}

/// A paragraph, or what stands between paragraphs.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Paragraph(Paragraph),
    Table(Table),
}

#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    pub(crate) spans: Vec<Span>,
    pub(crate) look: Look,
    pub(crate) place: DraftPlace,
}

/// How a paragraph looks in the draft.
#[derive(Clone, Debug, Default)]
pub(crate) struct Look {
    /// What the name of its style says.
    pub(crate) role: Option<Role>,
    /// The level of a heading, 1 the highest.
    pub(crate) level: Option<u8>,
    pub(crate) mark: Option<Mark>,
    pub(crate) centred: bool,
    /// Set at the right edge, be it by spaces.
    pub(crate) right: bool,
    /// How far a line of plain text is moved in, in spaces.
    pub(crate) indent: usize,
    /// Its style is that of a paragraph which goes on from the one before.
    pub(crate) goes_on: bool,
}

/// What the name of a style says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Kicker,
    Headline,
    Standfirst,
    Crosshead,
    Caption,
    Credit,
    Quote,
    Byline,
    /// A line of a table of contents.
    Contents,
    /// The section that the next article belongs to.
    Section,
    /// What the author is, on a line under the byline.
    Post,
    /// A figure that stands out, and what it says.
    Statistic,
    StatisticLabel,
    /// Who said the quotation before.
    Speaker,
    /// Where the figures of the table before come from.
    TableCredit,
    BoxTitle,
    /// What the law asks to print.
    Imprint,
    /// Lines of the masthead and the credits.
    Designation,
    IssueLabel,
    IssueNumber,
    CreditLabel,
    CreditMember,
    CoverCaption,
    /// It takes room, and says nothing.
    Pad,
    /// A paragraph that goes on from the one before.
    GoesOn,
    Question,
    Answer,
    /// A line of a poem, the first line of a stanza, and who wrote it.
    Verse,
    Stanza,
    Poet,
    Brief,
    /// Pictures side by side.
    Gallery,
    /// What a QR code leads to, and the address.
    CodeLabel,
    CodeAddress,
    /// Whom to turn to, and how.
    RegisterName,
    RegisterText,
    /// A document of the authorities, or an abbreviation.
    RegisterEntry,
    /// A running head or foot.
    Furniture,
}

/// The mark of a list item that a word processor draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Bullet {
        level: usize,
    },
    /// With what is drawn: `1.`, `a)`.
    Number {
        level: usize,
        label: String,
    },
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub(crate) enum Span {
    Words(Words),
    Break,
    Picture(Slot),
    Inset(Vec<Piece>),
    /// A footnote, which stands where it is referred to.
    Note(Vec<Paragraph>),
}

/// Words set alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) strong: bool,
    pub(crate) emphasis: bool,
    /// Shown as capitals, whatever is written.
    pub(crate) caps: bool,
    pub(crate) link: Option<Arc<str>>,
    /// What the name of their style says.
    pub(crate) part: Option<Part>,
}

/// What the name of a style of words says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Who made a picture.
    Credit,
    /// What a figure that stands out counts.
    Unit,
    /// The day of a piece of news.
    Day,
    /// `Hỏi:` and `Đáp:`.
    Asks,
    Answers,
    /// What an entry is about.
    Name,
    /// The sign at the end of an article, which is no word of it.
    EndMark,
}

impl Words {
    /// Whether `other` is set alike.
    pub(crate) fn is_alike(&self, other: &Self) -> bool {
        (self.strong, self.emphasis, self.caps, &self.link, self.part)
            == (other.strong, other.emphasis, other.caps, &other.link, other.part)
    }
}

/// Where a picture stands or has to come.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// None if it is still to come.
    pub(crate) picture: Option<Found>,
    pub(crate) alt: Option<String>,
    pub(crate) decorative: bool,
    /// What is to be said of it.
    pub(crate) guesses: Vec<Guess>,
}

/// A picture in a draft.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) data: Arc<[u8]>,
    /// What the draft calls it.
    pub(crate) name: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) rows: Vec<TableRow>,
    pub(crate) place: DraftPlace,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct TableRow {
    pub(crate) cells: Vec<Cell>,
    /// It says what the columns are.
    pub(crate) head: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) pieces: Vec<Piece>,
    /// How many columns it is wide.
    pub(crate) columns: usize,
    /// It is part of the one above, or before it.
    pub(crate) covered: bool,
}

impl Paragraph {
    /// Its words alone, a break as a space, every space one.
    pub(crate) fn plain(&self) -> String {
        plain(&self.spans)
    }

    /// Whether every word of it passes `test`, and there are some.
    pub(crate) fn is_all(&self, test: impl Fn(&Words) -> bool) -> bool {
        let mut words =
            self.words().filter(|words| !words.text.trim().is_empty()).peekable();
        words.peek().is_some() && words.all(test)
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &Words> {
        self.spans.iter().filter_map(|span| match span {
            Span::Words(words) => Some(words),
            _ => None,
        })
    }
}

/// The words of `spans` alone, a break as a space, every space one.
pub(crate) fn plain(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match span {
            Span::Words(words) => text.push_str(&words.text),
            Span::Break => text.push(' '),
            _ => {}
        }
    }
    fold(&text)
}

/// The spans whose words are of `part`, and the others.
pub(crate) fn parted(spans: &[Span], part: Part) -> (Vec<Span>, Vec<Span>) {
    spans
        .iter()
        .cloned()
        .partition(|span| matches!(span, Span::Words(words) if words.part == Some(part)))
}

/// `text` with every space one, and none around.
pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds `words` to `spans`: to the last of them, if that is set alike.
pub(crate) fn push_words(spans: &mut Vec<Span>, words: Words) {
    if let Some(Span::Words(last)) = spans.last_mut()
        && last.is_alike(&words)
    {
        last.text.push_str(&words.text);
    } else if !words.text.is_empty() {
        spans.push(Span::Words(words));
    }
}

/// The paragraphs of `pieces`, out of their tables and boxes too.
pub(crate) fn paragraphs(pieces: Vec<Piece>) -> Vec<Paragraph> {
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Paragraph(paragraph) => found.push(paragraph),
            Piece::Table(table) => {
                let cells = table.rows.into_iter().flat_map(|row| row.cells);
                found.extend(cells.flat_map(|cell| paragraphs(cell.pieces)));
            }
        }
    }
    found
}

/// Whether a piece says and shows nothing.
pub(crate) fn is_blank(piece: &Piece) -> bool {
    match piece {
        Piece::Paragraph(paragraph) => {
            let says = |span: &Span| !matches!(span, Span::Words(_) | Span::Break);
            paragraph.plain().is_empty() && !paragraph.spans.iter().any(says)
        }
        Piece::Table(table) => table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .all(|cell| cell.pieces.iter().all(is_blank)),
    }
}

/// How many paragraphs `pieces` have, and how many bytes of words, down to what stands
/// in tables, boxes and notes.
pub(crate) fn measure(pieces: &[Piece]) -> (usize, usize) {
    let add = |(one, two): (usize, usize), (three, four)| (one + three, two + four);
    let of_paragraph = |paragraph: &Paragraph| {
        paragraph.spans.iter().fold((1, 0), |sum, span| match span {
            Span::Words(words) => (sum.0, sum.1 + words.text.len()),
            Span::Inset(pieces) => add(sum, measure(pieces)),
            Span::Note(notes) => {
                let bytes = |note: &Paragraph| {
                    note.words().map(|words| words.text.len()).sum::<usize>()
                };
                (sum.0 + notes.len(), sum.1 + notes.iter().map(bytes).sum::<usize>())
            }
            _ => sum,
        })
    };
    pieces.iter().fold((0, 0), |sum, piece| match piece {
        Piece::Paragraph(paragraph) => add(sum, of_paragraph(paragraph)),
        Piece::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.fold(sum, |sum, cell| add(sum, measure(&cell.pieces)))
        }
    })
}

/// Drops the control characters of `pieces`, and says how many there were.
pub(crate) fn drop_controls(pieces: &mut [Piece]) -> usize {
    let mut dropped = 0;
    for piece in pieces {
        match piece {
            Piece::Paragraph(paragraph) => dropped += drop_in(paragraph),
            Piece::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    dropped += drop_controls(&mut cell.pieces);
                }
            }
        }
    }
    dropped
}

fn drop_in(paragraph: &mut Paragraph) -> usize {
    let mut dropped = 0;
    let is_control =
        |character: char| character.is_control() && !character.is_whitespace();
    for span in &mut paragraph.spans {
        match span {
            Span::Words(words) if words.text.contains(is_control) => {
                dropped += words.text.chars().filter(|c| is_control(*c)).count();
                words.text.retain(|character| !is_control(character));
            }
            Span::Inset(pieces) => dropped += drop_controls(pieces),
            Span::Note(paragraphs) => {
                dropped += paragraphs.iter_mut().map(drop_in).sum::<usize>();
            }
            _ => {}
        }
    }
    dropped
}
