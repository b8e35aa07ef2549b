//! Paragraphs and tables of a Word file.

use super::Reading;
use super::inline::Around;
use super::styles::{ParagraphLook, is_on, value};
use crate::Guess;
use crate::flow::{Cell, Look, Mark, Paragraph, Piece, Role, Span, Table, TableRow};
use crate::xml::Element;

/// Word has no more columns (17.4.17 asks for no limit; Word has this one).
const MOST_COLUMNS: usize = 63;

impl Reading<'_, '_> {
    /// What stands in the body, in a cell, in a text box, in a note.
    pub(super) fn blocks(&mut self, around: &Element) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut joins = false;
        self.add_blocks(around, &mut pieces, &mut joins);
        pieces
    }

    /// `joins` says that the mark of the paragraph before was deleted, so that the
    /// next one goes on in it.
    fn add_blocks(
        &mut self,
        around: &Element,
        pieces: &mut Vec<Piece>,
        joins: &mut bool,
    ) {
        for element in around.elements() {
            match &*element.name {
                "p" => {
                    let paragraph = self.paragraph(element);
                    let mark = element.child("pPr").and_then(|look| look.child("rPr"));
                    let deleted = mark.is_some_and(|mark| mark.child("del").is_some());
                    match pieces.last_mut() {
                        Some(Piece::Paragraph(last)) if *joins => {
                            last.spans.extend(paragraph.spans);
                        }
                        _ => pieces.push(Piece::Paragraph(paragraph)),
                    }
                    *joins = deleted;
                }
                "tbl" => {
                    let table = self.table(element);
                    pieces.push(Piece::Table(table));
                    *joins = false;
                }
                "sdt" => {
                    if let Some(content) = element.child("sdtContent") {
                        self.add_blocks(content, pieces, joins);
                    }
                }
                "ins" | "moveTo" => {
                    self.inserted += 1;
                    self.add_blocks(element, pieces, joins);
                }
                "del" | "moveFrom" => self.deleted += 1,
                "customXml" => self.add_blocks(element, pieces, joins),
                "AlternateContent" => {
                    if let Some(chosen) = super::drawing::chosen(element) {
                        self.add_blocks(chosen, pieces, joins);
                    }
                }
                "altChunk" => self.note(Guess::Object("altChunk".into())),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, element: &Element) -> Paragraph {
        self.paragraph += 1;
        let place = self.place();
        let said = ParagraphLook::of(element.child("pPr"));
        let look = self.styles.paragraph(said.clone());
        let (role, named_level) = self.styles.role(&said);
        let mark = look.numbering.as_ref().and_then(|(number, level)| {
            if number == "0" {
                return None;
            }
            self.numbering.mark(number, level.unwrap_or(0))
        });
        let open = self.fields.len();
        let mut spans = Vec::new();
        // What a style with a name of its own stresses is not stressed by a writer.
        let stress = match role {
            Some(_) => self.styles.stress(&said),
            None => (false, false),
        };
        self.inline(element, &Around { look: &said, link: None, stress }, &mut spans);
        // A field that is begun and has no result by the end of its paragraph has none.
        let fields = self.fields.split_off(open.min(self.fields.len()));
        self.fields.extend(fields.into_iter().filter(|field| field.has_result));
        let spans = self.decoding.decode(spans, place);
        let outline = look.outline.filter(|level| *level < 9).map(|level| level + 1);
        let right = matches!(look.justify.as_deref(), Some("right" | "end"));
        let goes_on = role == Some(Role::GoesOn);
        let role = role.filter(|_| !goes_on);
        let look = Look {
            role,
            level: named_level.or(outline.filter(|_| role.is_none())),
            mark,
            centred: look.justify.as_deref() == Some("center"),
            right: right || is_pushed_right(&spans),
            indent: 0,
            goes_on,
        };
        Paragraph { spans, look, place }
    }

    fn table(&mut self, element: &Element) -> Table {
        let place = {
            let mut place = self.place();
            place.number = self.paragraph + 1;
            place
        };
        let mut rows = Vec::new();
        self.add_rows(element, &mut rows);
        Table { rows, place }
    }

    fn add_rows(&mut self, around: &Element, rows: &mut Vec<TableRow>) {
        for element in around.elements() {
            match &*element.name {
                "tr" => {
                    let look = element.child("trPr");
                    if look.is_some_and(|look| look.child("del").is_some()) {
                        self.deleted += 1;
                        continue;
                    }
                    let mut row = TableRow::default();
                    if let Some(look) = look {
                        row.head = look.child("tblHeader").is_some_and(is_on);
                        let before =
                            value(look, "gridBefore").and_then(|n| n.parse().ok());
                        let before = before.unwrap_or(0).min(MOST_COLUMNS);
                        row.cells.extend((0..before).map(|_| Cell {
                            pieces: Vec::new(),
                            columns: 1,
                            covered: false,
                        }));
                    }
                    self.add_cells(element, &mut row);
                    rows.push(row);
                }
                "sdt" => {
                    if let Some(content) = element.child("sdtContent") {
                        self.add_rows(content, rows);
                    }
                }
                "ins" | "moveTo" | "customXml" => self.add_rows(element, rows),
                _ => {}
            }
        }
    }

    fn add_cells(&mut self, around: &Element, row: &mut TableRow) {
        for element in around.elements() {
            match &*element.name {
                "tc" => {
                    let look = element.child("tcPr");
                    let columns =
                        look.and_then(|look| value(look, "gridSpan")?.parse().ok());
                    let goes_on = |name| {
                        let merge = look.and_then(|look| look.child(name));
                        merge.is_some_and(|merge| merge.get("val") != Some("restart"))
                    };
                    let cell = Cell {
                        pieces: self.blocks(element),
                        columns: columns.unwrap_or(1).clamp(1, MOST_COLUMNS),
                        covered: goes_on("vMerge") || goes_on("hMerge"),
                    };
                    row.cells.push(cell);
                }
                "sdt" => {
                    if let Some(content) = element.child("sdtContent") {
                        self.add_cells(content, row);
                    }
                }
                "customXml" => self.add_cells(element, row),
                _ => {}
            }
        }
    }
}

/// Whether words are pushed to the right by spaces or tabs.
fn is_pushed_right(spans: &[Span]) -> bool {
    let mut pushed = 0;
    for span in spans {
        let Span::Words(words) = span else { return false };
        for character in words.text.chars() {
            match character {
                '\t' => pushed += 5,
                c if c.is_whitespace() => pushed += 1,
                _ => return pushed >= 15,
            }
        }
    }
    false
}

/// A list's mark, made part of the words: for headings.
pub(crate) fn label(mark: &Mark) -> Option<&str> {
    match mark {
        Mark::Number { label, .. } => Some(label),
        Mark::Bullet { .. } => None,
    }
}
