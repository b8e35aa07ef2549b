//! Paragraphs, lists and tables of an OpenDocument text.

use std::collections::BTreeMap;

use super::Reading;
use super::styles::ListLevel;
use crate::Guess;
use crate::flow::{Cell, Look, Mark, Paragraph, Piece, Role, Table, TableRow};
use crate::numeral::{Numeral, numeral};
use crate::xml::Element;

/// A cell or a row that is repeated more often is repeated so often: a spreadsheet
/// repeats empty ones to its edge.
const MOST_REPEATED: usize = 64;

/// What is drawn before an item is not longer, whatever the file says.
const LONGEST_LABEL: usize = 40;

/// The lists around a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    style: Option<String>,
    /// How far each level has been counted.
    counts: BTreeMap<usize, u64>,
    /// 0 is outside.
    depth: usize,
}

impl Reading<'_, '_> {
    pub(super) fn blocks(&mut self, around: &Element) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.add_blocks(around, &mut pieces);
        pieces
    }

    fn add_blocks(&mut self, around: &Element, pieces: &mut Vec<Piece>) {
        for element in around.elements() {
            match &*element.name {
                "p" | "h" => {
                    let paragraph = self.paragraph(element, None);
                    pieces.push(Piece::Paragraph(paragraph));
                }
                "list" => {
                    let mut lists = Lists::default();
                    self.add_list(element, &mut lists, pieces);
                }
                "table" => {
                    let table = self.table(element);
                    pieces.push(Piece::Table(table));
                }
                "section" | "index-title" | "numbered-paragraph" => {
                    self.add_blocks(element, pieces);
                }
                // A table of contents, an index: made by the program.
                "table-of-content" | "illustration-index" | "alphabetical-index"
                | "table-index" | "user-index" | "object-index" | "bibliography" => {
                    if let Some(body) = element.child("index-body") {
                        let mut made = Vec::new();
                        self.add_blocks(body, &mut made);
                        for piece in &mut made {
                            if let Piece::Paragraph(paragraph) = piece {
                                paragraph.look.role = Some(Role::Contents);
                            }
                        }
                        pieces.extend(made);
                    }
                }
                // A picture or a box that is anchored to the page.
                "frame" | "a" | "custom-shape" | "g" | "rect" => {
                    self.paragraph += 1;
                    let place = self.place();
                    let mut spans = Vec::new();
                    self.drawn(element, &mut spans);
                    let spans = self.decoding.decode(spans, place);
                    let look = Look::default();
                    pieces.push(Piece::Paragraph(Paragraph { spans, look, place }));
                }
                _ => {}
            }
        }
    }

    fn add_list(&mut self, list: &Element, lists: &mut Lists, pieces: &mut Vec<Piece>) {
        if let Some(style) = list.get("style-name") {
            lists.style = Some(style.to_owned());
        }
        let level = lists.depth;
        lists.depth += 1;
        if list.get("continue-numbering") != Some("true") {
            lists.counts.remove(&level);
        }
        for item in list.elements() {
            let header = &*item.name == "list-header";
            if &*item.name != "list-item" && !header {
                continue;
            }
            if let Some(start) =
                item.get("start-value").and_then(|n| n.parse::<u64>().ok())
            {
                lists.counts.insert(level, start.saturating_sub(1));
            }
            let mut first = !header;
            for element in item.elements() {
                match &*element.name {
                    "p" | "h" => {
                        let mark =
                            if first { self.mark(lists, level, element) } else { None };
                        first = false;
                        let paragraph = self.paragraph(element, mark);
                        pieces.push(Piece::Paragraph(paragraph));
                    }
                    "list" => self.add_list(element, lists, pieces),
                    _ => {
                        let one = Element {
                            children: vec![crate::xml::Child::Element(element.clone())],
                            ..Element::default()
                        };
                        self.add_blocks(&one, pieces);
                    }
                }
            }
        }
        lists.depth -= 1;
        for deeper in level + 1..level + 10 {
            lists.counts.remove(&deeper);
        }
    }

    /// What stands before an item.
    fn mark(&self, lists: &mut Lists, level: usize, element: &Element) -> Option<Mark> {
        let by_paragraph = self.styles.look("paragraph", element.get("style-name")).list;
        let style = lists.style.clone().or(by_paragraph);
        let look = |at| self.styles.list_level(style.as_deref()?, at);
        let Some(own) = look(level) else { return Some(Mark::Bullet { level }) };
        if own.format.is_none() {
            return Some(Mark::Bullet { level });
        }
        let count = lists.counts.entry(level).or_insert(own.start.saturating_sub(1));
        *count = count.saturating_add(1);
        let from = (level + 1).saturating_sub(own.shown);
        let mut label: String = own.prefix.chars().take(LONGEST_LABEL).collect();
        for at in from..=level {
            let count = lists.counts.get(&at).copied().unwrap_or(1);
            let Some(number) = look(at).and_then(|level| number_of(level, count)) else {
                continue;
            };
            if at > from {
                label.push('.');
            }
            label.push_str(&number);
        }
        label.push_str(&own.suffix);
        let label: String = label.trim().chars().take(LONGEST_LABEL).collect();
        if label.is_empty() { None } else { Some(Mark::Number { level, label }) }
    }

    pub(super) fn paragraph(
        &mut self,
        element: &Element,
        mark: Option<Mark>,
    ) -> Paragraph {
        self.paragraph += 1;
        let place = self.place();
        let style = element.get("style-name");
        let mut look = self.styles.look("paragraph", style);
        let (role, named_level) = self.styles.role(style);
        // What a style with a name of its own stresses is not stressed by a writer.
        if role.is_some() {
            look.stress = self.styles.stress(style);
        }
        let level = match &*element.name {
            "h" => Some(
                element.get("outline-level").and_then(|at| at.parse().ok()).unwrap_or(1),
            ),
            _ => {
                named_level.or(look.outline.filter(|level| *level > 0 && role.is_none()))
            }
        };
        let mut spans = Vec::new();
        self.inline(element, &look, None, &mut spans);
        let spans = self.decoding.decode(spans, place);
        let align = look.align.as_deref();
        let pushed = spans.iter().find_map(|span| match span {
            crate::flow::Span::Words(words) => Some(
                words
                    .text
                    .chars()
                    .take_while(|c| c.is_whitespace())
                    .map(|c| if c == '\t' { 5 } else { 1 })
                    .sum::<usize>(),
            ),
            _ => None,
        });
        let goes_on = role == Some(Role::GoesOn);
        let role = role.filter(|_| !goes_on);
        let look = Look {
            // A heading that LibreOffice calls Title is one.
            role: role.filter(|role| level.is_none() || *role == Role::Title),
            level: level.filter(|_| role != Some(Role::Title)),
            mark,
            centred: align == Some("center"),
            right: matches!(align, Some("end" | "right")) || pushed.unwrap_or(0) >= 15,
            indent: 0,
            goes_on,
        };
        Paragraph { spans, look, place }
    }

    fn table(&mut self, element: &Element) -> Table {
        let mut place = self.place();
        place.number = self.paragraph + 1;
        let mut rows = Vec::new();
        self.add_rows(element, false, &mut rows);
        Table { rows, place }
    }

    fn add_rows(&mut self, around: &Element, head: bool, rows: &mut Vec<TableRow>) {
        for element in around.elements() {
            match &*element.name {
                "table-header-rows" => self.add_rows(element, true, rows),
                "table-rows" | "table-row-group" => self.add_rows(element, head, rows),
                "table-row" => {
                    let mut row = TableRow { cells: Vec::new(), head };
                    for cell in element.elements() {
                        let covered = &*cell.name == "covered-table-cell";
                        if &*cell.name != "table-cell" && !covered {
                            continue;
                        }
                        let pieces = self.blocks(cell);
                        // The cells that it covers are written after it.
                        let cell_of = Cell { pieces, columns: 1, covered };
                        let times = self.repeated(cell, "number-columns-repeated", 1);
                        row.cells.extend(std::iter::repeat_n(cell_of, times));
                    }
                    let cells = row.cells.len();
                    let times = self.repeated(element, "number-rows-repeated", cells);
                    rows.extend(std::iter::repeat_n(row, times));
                }
                _ => {}
            }
        }
    }

    /// How often a cell, or a row of `cells` of them, stands there. A spreadsheet
    /// repeats empty ones to its edge, and a bomb full ones: there is only so much
    /// repeating in one draft.
    fn repeated(&mut self, element: &Element, name: &str, cells: usize) -> usize {
        let times = element.get(name).and_then(|n| n.parse::<usize>().ok()).unwrap_or(1);
        if element.find("table").is_some() || times < 2 {
            return 1;
        }
        let times = times.min(MOST_REPEATED).min(1 + self.repeats / cells.max(1));
        self.repeats -= (times - 1).saturating_mul(cells).min(self.repeats);
        times
    }

    pub(super) fn annotation(&mut self, element: &Element) {
        let author = element.child("creator").map(Element::text).unwrap_or_default();
        let text: Vec<String> = element
            .elements()
            .filter(|part| matches!(&*part.name, "p" | "list"))
            .map(Element::text)
            .collect();
        let text = crate::flow::fold(&text.join(" "));
        self.note(Guess::Comment { author, text });
    }
}

fn number_of(level: &ListLevel, count: u64) -> Option<String> {
    let form = match level.format.as_deref()? {
        "a" => Numeral::LowerLetter,
        "A" => Numeral::UpperLetter,
        "i" => Numeral::LowerRoman,
        "I" => Numeral::UpperRoman,
        "" => return None,
        _ => Numeral::Decimal,
    };
    Some(numeral(count, form))
}
