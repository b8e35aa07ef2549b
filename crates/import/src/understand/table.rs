//! Tables: of figures, or that only arrange what stands in them.

use super::Editor;
use super::body::Body;
use super::mark::Levels;
use super::plan::Head;
use crate::flow::{Cell, Paragraph, Piece, Role, Span, Table, TableRow, Words};
use crate::markup::{markdown, unstressed};
use crate::node::Node;
use crate::{Because, Guess, What};

/// A table of an issue has no more columns.
const MOST_COLUMNS: usize = 20;

/// And no more rows.
const MOST_ROWS: usize = 5_000;

/// A cell that says more is an article in a column.
const LONGEST_CELL: usize = 800;

impl Editor<'_> {
    /// Adds a table to the article that is open.
    pub(super) fn table(&mut self, table: Table, first: usize) {
        let place = table.place;
        if is_box(&table) {
            self.article(first, place);
            self.inset(pieces_of(table), place);
            return;
        }
        if arranges(&table) {
            let cells: Vec<Cell> =
                table.rows.into_iter().flat_map(|row| row.cells).collect();
            let one = cells.len() == 1;
            let pieces: Vec<Piece> =
                cells.into_iter().flat_map(|cell| cell.pieces).collect();
            if one && !self.heads(&pieces) {
                // A frame around some paragraphs.
                self.article(first, place);
                self.inset(pieces, place);
            } else {
                self.arranged(pieces, first, place);
            }
            return;
        }
        let article = self.article(first, place);
        let mut body = std::mem::take(&mut article.body);
        self.table_in(table, &mut body);
        self.article(first, place).body = body;
    }

    /// The pieces of a table that only arranges, one after another.
    fn arranged(&mut self, pieces: Vec<Piece>, first: usize, place: crate::DraftPlace) {
        let heads = self.heads(&pieces);
        let article = self.article(first, place);
        let mut body = std::mem::take(&mut article.body);
        let caption = self.take_caption();
        if let Some(caption) = caption {
            body.push("paragraph", caption);
        }
        if heads {
            self.article(first, place).body = body;
            self.pieces_into(pieces, first);
            return;
        }
        let mut levels = Levels::default();
        // By the names of its styles a table arranges without a guess.
        let styled = pieces.iter().any(is_styled);
        let mut unfolded = Some(Guess::TableUnfolded).filter(|_| !styled);
        for piece in unfold(pieces) {
            match piece {
                Piece::Paragraph(mut paragraph) => {
                    let spans = self.note_marks(&mut paragraph, first);
                    paragraph.spans = spans;
                    let before = body.blocks.len();
                    self.said(paragraph, &mut body, &mut levels);
                    if body.blocks.len() > before
                        && let Some(block) = body.blocks.last_mut()
                    {
                        block.guesses.extend(unfolded.take());
                    }
                }
                Piece::Table(table) if is_box(&table) => {
                    let place = table.place;
                    self.boxed(pieces_of(table), place, &mut body);
                }
                Piece::Table(table) => self.table_in(table, &mut body),
            }
        }
        self.article(first, place).body = body;
    }

    /// Whether an article begins among `pieces`.
    fn heads(&self, pieces: &[Piece]) -> bool {
        pieces.iter().any(|piece| {
            matches!(piece, Piece::Paragraph(paragraph)
                if matches!(self.plan.head(paragraph), Some(Head::Headline { .. })))
        })
    }

    /// Adds a table as a table, with its pictures after it; or as text if no issue can
    /// have it.
    pub(super) fn table_in(&mut self, table: Table, body: &mut Body) {
        let place = table.place;
        let caption = self.take_caption();
        let mut beside = Vec::new();
        let mut covered = 0;
        let heads = table.rows.first().is_some_and(|row| row.head);
        let mut rows: Vec<Vec<(Vec<Span>, crate::DraftPlace)>> = Vec::new();
        for row in table.rows {
            rows.push(cells(row, place, &mut beside, &mut covered));
        }
        rows.retain(|row| !row.is_empty());
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns > MOST_COLUMNS || rows.len() > MOST_ROWS || rows.len() < 2 {
            body.close();
            body.blocks
                .extend(caption.map(|caption| super::body::block("paragraph", caption)));
            let mut guess = (rows.len() > 1).then_some(Guess::TableTooLarge);
            for row in rows {
                let texts: Vec<String> = row
                    .iter()
                    .map(|(spans, _)| markdown(spans))
                    .filter(|text| !text.is_empty())
                    .collect();
                if !texts.is_empty() {
                    let node =
                        Node::words(texts.join(" | ")).from(place).guessed(guess.take());
                    body.push("paragraph", node);
                }
            }
        } else {
            let mut nodes = rows.into_iter().enumerate().map(|(number, mut row)| {
                row.resize_with(columns, || (Vec::new(), place));
                let cell = |(spans, place): (Vec<Span>, crate::DraftPlace)| {
                    let text =
                        if number == 0 { unstressed(&spans) } else { markdown(&spans) };
                    Node::words(text).from(place)
                };
                Node::list(row.into_iter().map(cell).collect()).from(place)
            });
            let head = nodes.next().unwrap_or_else(|| Node::list(Vec::new()));
            let guess =
                (!heads).then_some(Guess::TakenAs(What::TableHead, Because::FirstLine));
            let mut fields = Vec::new();
            fields.extend(caption.map(|caption| ("caption", caption)));
            fields.push(("head", head.guessed(guess)));
            fields.push(("rows", Node::list(nodes.collect())));
            let parted = (covered > 0).then_some(Guess::CellsParted(covered));
            body.push("table", Node::group(fields).from(place).guessed(parted));
        }
        for paragraph in beside {
            self.said(paragraph, body, &mut Levels::default());
        }
    }
}

/// The cells of a row, as texts of spans. What is no words goes to `beside`.
fn cells(
    row: TableRow,
    place: crate::DraftPlace,
    beside: &mut Vec<Paragraph>,
    covered: &mut usize,
) -> Vec<(Vec<Span>, crate::DraftPlace)> {
    let mut cells = Vec::new();
    for cell in row.cells {
        let paragraphs = crate::flow::paragraphs(cell.pieces);
        let at = paragraphs.first().map_or(place, |paragraph| paragraph.place);
        let mut spans = Vec::new();
        for mut paragraph in paragraphs {
            let (mut words, rest): (Vec<Span>, Vec<Span>) =
                std::mem::take(&mut paragraph.spans)
                    .into_iter()
                    .partition(|span| matches!(span, Span::Words(_) | Span::Break));
            if !rest.is_empty() {
                let place = paragraph.place;
                let look = crate::flow::Look::default();
                beside.push(Paragraph { spans: rest, look, place });
            }
            let mark = match &paragraph.look.mark {
                Some(crate::flow::Mark::Number { label, .. }) => {
                    Some(format!("{label} "))
                }
                Some(crate::flow::Mark::Bullet { .. }) => Some("- ".to_owned()),
                None => None,
            };
            if let Some(text) = mark.filter(|_| !crate::flow::plain(&words).is_empty()) {
                words.insert(0, Span::Words(Words { text, ..Words::default() }));
            }
            if crate::flow::plain(&words).is_empty() {
                continue;
            }
            if !spans.is_empty() {
                spans.push(Span::Break);
            }
            spans.extend(words);
        }
        *covered += usize::from(cell.covered) + cell.columns - 1;
        cells.push((spans, at));
        for _ in 1..cell.columns {
            cells.push((Vec::new(), at));
        }
    }
    cells
}

/// What stands in a table, cell by cell.
fn pieces_of(table: Table) -> Vec<Piece> {
    let cells = table.rows.into_iter().flat_map(|row| row.cells);
    cells.flat_map(|cell| cell.pieces).collect()
}

/// `pieces` with what stands in tables that only arrange, instead of those.
pub(super) fn unfold(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Table(table) if arranges(&table) && !is_box(&table) => {
                all.extend(unfold(pieces_of(table)));
            }
            piece => all.push(piece),
        }
    }
    all
}

/// Whether a table is a box, by the style of the first words in it.
pub(super) fn is_box(table: &Table) -> bool {
    let pieces =
        table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.pieces);
    let mut paragraphs = pieces.filter_map(|piece| match piece {
        Piece::Paragraph(paragraph) if !paragraph.plain().is_empty() => Some(paragraph),
        _ => None,
    });
    paragraphs.next().is_some_and(|first| first.look.role == Some(Role::BoxTitle))
}

/// Whether the name of its style says that a piece stands in no table of figures.
fn is_styled(piece: &Piece) -> bool {
    let Piece::Paragraph(paragraph) = piece else { return false };
    matches!(
        paragraph.look.role,
        Some(
            Role::Gallery
                | Role::CodeLabel
                | Role::Statistic
                | Role::Brief
                | Role::CreditLabel
                | Role::Headline
                | Role::Imprint
        )
    )
}

/// Whether a table only arranges: one row or one column, or cells that say more than a
/// cell can.
fn arranges(table: &Table) -> bool {
    let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let rows = table.rows.iter().filter(|row| !row.cells.is_empty()).count();
    if rows < 2 || columns < 2 {
        return true;
    }
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    if cells.any(|cell| cell.pieces.iter().any(is_styled)) {
        return true;
    }
    let mut words = false;
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        let paragraphs = crate::flow::paragraphs(cell.pieces.clone());
        let length: usize = paragraphs.iter().map(|p| p.plain().chars().count()).sum();
        words |= length > 0;
        if length > LONGEST_CELL {
            return true;
        }
    }
    // A grid of photos.
    !words
}
