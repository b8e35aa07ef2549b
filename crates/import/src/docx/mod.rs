//! Word files (ECMA-376, transitional and strict).
//!
//! Tracked changes are read as if they were accepted. Fields are read by their last
//! result. What does not stand in the text is set aside: running heads, hidden words.

mod block;
mod drawing;
mod inline;
mod numbering;
mod relations;
mod styles;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) use block::label;
pub(crate) use drawing::alt_of;
use numbering::Numbering;
use relations::Relations;
use styles::Styles;

use crate::decoding::Decoding;
use crate::flow::{DraftPlace, DraftUnit, Flow, Piece};
use crate::package::{Package, PartFault};
use crate::xml::Element;
use crate::{Guess, Reason};

/// The part with the text, where the package does not say which it is.
const DOCUMENT: &str = "word/document.xml";

/// Whether the package is from Word.
pub(crate) fn is_docx(package: &Package<'_>) -> bool {
    package.has(DOCUMENT)
        || package.has("[Content_Types].xml")
            && package.has("_rels/.rels")
            && !is_other(package)
}

fn is_other(package: &Package<'_>) -> bool {
    package.has("xl/workbook.xml") || package.has("ppt/presentation.xml")
}

/// Reads the Word file in `package`, which is the draft of this number.
pub(crate) fn read(package: &mut Package<'_>, draft: usize) -> Result<Flow, Reason> {
    let part = document_part(package);
    let root = package.xml(&part).map_err(|fault| fault.refuses(&part))?;
    let mut reading = Reading::of(package, draft, &part);
    if let Some(body) = root.child("body") {
        let pieces = reading.blocks(body);
        reading.flow.pieces = pieces;
    }
    reading.read_furniture();
    reading.read_comments();
    reading.finish()
}

/// The part that the package says is the document.
fn document_part(package: &mut Package<'_>) -> String {
    let of_package = Relations::of(package, "").unwrap_or_default();
    let named = of_package.parts("officeDocument").into_iter().next();
    named.filter(|part| package.has(part)).unwrap_or_else(|| DOCUMENT.into())
}

/// A Word file being read.
struct Reading<'p, 'd> {
    package: &'p mut Package<'d>,
    draft: usize,
    styles: Styles,
    numbering: Numbering,
    /// What the part that is read refers to.
    relations: Relations,
    of_document: Relations,
    notes: BTreeMap<(&'static str, String), Element>,
    pictures: BTreeMap<String, Result<Arc<[u8]>, PartFault>>,
    flow: Flow,
    /// How many paragraphs have been met.
    paragraph: usize,
    fields: Vec<inline::Field>,
    decoding: Decoding,
    inserted: usize,
    deleted: usize,
    /// A note is being read, or a running head.
    aside: bool,
}

impl<'p, 'd> Reading<'p, 'd> {
    fn of(package: &'p mut Package<'d>, draft: usize, document: &str) -> Self {
        let mut reading = Self {
            package,
            draft,
            styles: Styles::default(),
            numbering: Numbering::default(),
            relations: Relations::default(),
            of_document: Relations::default(),
            notes: BTreeMap::new(),
            pictures: BTreeMap::new(),
            flow: Flow::default(),
            paragraph: 0,
            fields: Vec::new(),
            decoding: Decoding::default(),
            inserted: 0,
            deleted: 0,
            aside: false,
        };
        match Relations::of(reading.package, document) {
            Ok(relations) => reading.of_document = relations,
            Err(fault) => {
                reading.note_broken(&format!("{document} (relationships)"), fault)
            }
        }
        reading.relations = reading.of_document.clone();
        if let Some(styles) = reading.part_of("styles", "word/styles.xml") {
            reading.styles = Styles::of(&styles);
        }
        if let Some(numbering) = reading.part_of("numbering", "word/numbering.xml") {
            reading.numbering = Numbering::of(&numbering);
        }
        for (kind, name) in [("footnote", "footnotes"), ("endnote", "endnotes")] {
            let Some(notes) = reading.part_of(name, &format!("word/{name}.xml")) else {
                continue;
            };
            for note in notes.elements().filter(|note| note.get("type").is_none()) {
                let id = note.get("id").unwrap_or_default().to_owned();
                reading.notes.insert((kind, id), note.clone());
            }
        }
        reading
    }

    /// The part that the document calls its `kind`. One that is there and cannot be
    /// read is told of.
    fn part_of(&mut self, kind: &str, usual: &str) -> Option<Element> {
        let named = self.of_document.parts(kind).into_iter().next();
        let is_named = named.is_some();
        let name = named.unwrap_or_else(|| usual.to_owned());
        match self.package.xml(&name) {
            Ok(root) => Some(root),
            Err(PartFault::Missing) if !is_named => None,
            Err(fault) => {
                self.note_broken(&name, fault);
                None
            }
        }
    }

    fn note_broken(&mut self, part: &str, fault: PartFault) {
        let part = part.to_owned();
        let guess = match fault {
            PartFault::Missing => Guess::PartMissing(part),
            PartFault::TooLarge => Guess::PartBroken { part, why: "too large".into() },
            PartFault::Password => Guess::PartBroken { part, why: "password".into() },
            PartFault::Broken(why) => Guess::PartBroken { part, why },
        };
        self.flow.guesses.push((None, guess));
    }

    fn place(&self) -> DraftPlace {
        let number = self.paragraph.max(1);
        DraftPlace { draft: self.draft, unit: DraftUnit::Paragraph, number }
    }

    fn note(&mut self, guess: Guess) {
        let place = self.place();
        self.flow.guesses.push((Some(place), guess));
    }

    /// Sets aside what stands in running heads and feet.
    fn read_furniture(&mut self) {
        self.aside = true;
        for kind in ["header", "footer"] {
            for part in self.of_document.parts(kind) {
                let root = match self.package.xml(&part) {
                    Ok(root) => root,
                    Err(fault) => {
                        self.note_broken(&part, fault);
                        continue;
                    }
                };
                self.relations = Relations::of(self.package, &part).unwrap_or_default();
                let pieces = self.blocks(&root);
                self.flow.set_aside_furniture(pieces);
            }
        }
        self.relations = self.of_document.clone();
    }

    /// Tells of comments: they are said to the editor, and not to readers.
    fn read_comments(&mut self) {
        let Some(comments) = self.part_of("comments", "word/comments.xml") else {
            return;
        };
        for comment in comments.elements().filter(|element| &*element.name == "comment") {
            let author = comment.get("author").unwrap_or_default().to_owned();
            let paragraphs: Vec<String> =
                comment.elements().map(|p| crate::flow::fold(&text_of(p))).collect();
            let text = paragraphs.join(" ");
            if !text.trim().is_empty() {
                self.flow.guesses.push((None, Guess::Comment { author, text }));
            }
        }
    }

    fn finish(mut self) -> Result<Flow, Reason> {
        if self.inserted + self.deleted > 0 {
            let (inserted, deleted) = (self.inserted, self.deleted);
            self.flow.guesses.push((None, Guess::Changes { inserted, deleted }));
        }
        self.decoding.tell(&mut self.flow.guesses);
        Ok(self.flow)
    }
}

impl Flow {
    /// Sets aside the paragraphs of a running head that say more than a page number,
    /// once each.
    pub(crate) fn set_aside_furniture(&mut self, pieces: Vec<Piece>) {
        for paragraph in crate::flow::paragraphs(pieces) {
            let text = paragraph.plain();
            let says = text.split(|c: char| !c.is_alphabetic()).any(|word| {
                let word = word.to_lowercase();
                !word.is_empty()
                    && !["trang", "page", "of", "số"].contains(&word.as_str())
            });
            let pictured = paragraph
                .spans
                .iter()
                .any(|s| matches!(s, crate::flow::Span::Picture(_)));
            if (says || pictured) && self.furniture.insert(text) {
                let role = Some(crate::flow::Role::Furniture).filter(|_| !pictured);
                let look = crate::flow::Look { role, ..paragraph.look };
                let paragraph = crate::flow::Paragraph { look, ..paragraph };
                self.asides.push(Piece::Paragraph(paragraph));
            }
        }
    }
}

/// The words of an element, those of deleted text left out.
fn text_of(element: &Element) -> String {
    let mut text = String::new();
    for child in element.elements() {
        match &*child.name {
            "t" => text.push_str(&child.text()),
            "tab" | "br" | "p" => {
                text.push(' ');
                text.push_str(&text_of(child));
            }
            "del" | "moveFrom" => {}
            _ => text.push_str(&text_of(child)),
        }
    }
    text
}
