//! What stands in a paragraph of a Word file.

use std::sync::Arc;

use super::Reading;
use super::styles::{ParagraphLook, RunLook};
use crate::Guess;
use crate::decoding::Coded;
use crate::encoding::FontCode;
use crate::flow::{Look, Paragraph, Part, Piece, Span, Words, paragraphs};
use crate::markup::address;
use crate::symbol::symbol;
use crate::xml::Element;

/// A field that is begun and not ended.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    /// What follows is its result.
    pub(super) has_result: bool,
    link: Option<Arc<str>>,
    /// It numbers a page: its result is of no use.
    numbers: bool,
}

/// What holds for all that stands in an element.
#[derive(Clone)]
pub(super) struct Around<'l> {
    pub(super) look: &'l ParagraphLook,
    pub(super) link: Option<Arc<str>>,
    /// Whether bold, and whether italic, is how the paragraph is set all over.
    pub(super) stress: (bool, bool),
}

impl Around<'_> {
    fn with_link(&self, link: Option<Arc<str>>) -> Self {
        Self { link, ..self.clone() }
    }
}

impl Reading<'_, '_> {
    pub(super) fn inline(
        &mut self,
        element: &Element,
        around: &Around<'_>,
        spans: &mut Vec<Coded>,
    ) {
        for child in element.elements() {
            match &*child.name {
                "r" => self.run(child, around, spans),
                "hyperlink" => {
                    let link = self.link_of(child).or_else(|| around.link.clone());
                    self.inline(child, &around.with_link(link), spans);
                }
                "ins" | "moveTo" => {
                    self.inserted += 1;
                    self.inline(child, around, spans);
                }
                "del" | "moveFrom" => self.deleted += 1,
                "sdt" => {
                    if let Some(content) = child.child("sdtContent") {
                        self.inline(content, around, spans);
                    }
                }
                "fldSimple" => {
                    let instruction = child.get("instr").unwrap_or_default();
                    if !(self.aside && numbers_pages(instruction)) {
                        let link =
                            self.link_in(instruction).or_else(|| around.link.clone());
                        self.inline(child, &around.with_link(link), spans);
                    }
                }
                "oMath" | "oMathPara" => {
                    self.note(Guess::Equation);
                    let text = child.text();
                    spans.push(Coded::plain(Words { text, ..Words::default() }));
                }
                "AlternateContent" => {
                    if let Some(chosen) = super::drawing::chosen(child) {
                        self.inline(chosen, around, spans);
                    }
                }
                "smartTag" | "customXml" | "bdo" | "dir" | "ruby" | "rubyBase" => {
                    self.inline(child, around, spans);
                }
                _ => {}
            }
        }
    }

    fn run(&mut self, run: &Element, around: &Around<'_>, spans: &mut Vec<Coded>) {
        let said = RunLook::of(run.child("rPr"));
        let part = self.styles.part(&said);
        if part == Some(Part::EndMark) {
            return;
        }
        let look = self.styles.run(&said, around.look);
        let code = look.font.as_deref().and_then(FontCode::of_font);
        if look.hidden == Some(true) {
            self.hide(run, code);
            return;
        }
        let words = Words {
            text: String::new(),
            strong: (look.bold == Some(true)) != around.stress.0,
            emphasis: (look.italic == Some(true)) != around.stress.1,
            caps: look.caps == Some(true),
            link: around.link.clone(),
            part,
        };
        self.run_content(run, &words, code, around, spans);
    }

    fn run_content(
        &mut self,
        run: &Element,
        look: &Words,
        code: Option<FontCode>,
        around: &Around<'_>,
        spans: &mut Vec<Coded>,
    ) {
        for child in run.elements() {
            let mut say = |field: Option<&Field>, text: String, code| {
                let link = field.and_then(|field| field.link.clone());
                let words =
                    Words { text, link: link.or(look.link.clone()), ..look.clone() };
                spans.push(Coded { span: Span::Words(words), code });
            };
            let silent =
                self.fields.iter().any(|field| !field.has_result || field.numbers);
            match &*child.name {
                "t" if silent => {}
                "t" => {
                    let text = child.text();
                    let keep = child.get("space") == Some("preserve");
                    let text = if keep { text } else { trimmed(&text) };
                    say(self.fields.last(), text, code);
                }
                "tab" | "ptab" => say(self.fields.last(), "\t".into(), None),
                "noBreakHyphen" => say(self.fields.last(), "-".into(), None),
                "sym" => {
                    let character = child.get("char").and_then(|code| {
                        char::from_u32(u32::from_str_radix(code, 16).ok()?)
                    });
                    let character = character.map(|character| {
                        // A font of symbols has its signs at F000 and above.
                        let code = u32::from(character);
                        let high = if code < 0x100 { 0xf000 } else { 0 };
                        symbol(char::from_u32(code + high).unwrap_or(character))
                    });
                    say(self.fields.last(), character.into_iter().collect(), None);
                }
                "br" if !matches!(child.get("type"), Some("page" | "column")) => {
                    spans.push(Coded { span: Span::Break, code: None });
                }
                "cr" => spans.push(Coded { span: Span::Break, code: None }),
                "drawing" | "pict" | "object" => self.drawn(child, None, spans),
                "footnoteReference" => self.refer("footnote", child, spans),
                "endnoteReference" => self.refer("endnote", child, spans),
                "fldChar" => self.field(child.get("fldCharType")),
                "instrText" => {
                    if let Some(field) = self.fields.last_mut() {
                        field.instruction.push_str(&child.text());
                    }
                }
                "AlternateContent" => {
                    if let Some(chosen) = super::drawing::chosen(child) {
                        self.run_content(chosen, look, code, around, spans);
                    }
                }
                "ruby" => {
                    if let Some(base) = child.child("rubyBase") {
                        self.inline(base, around, spans);
                    }
                }
                _ => {}
            }
        }
    }

    /// Sets hidden words aside: Word does not print them.
    fn hide(&mut self, run: &Element, code: Option<FontCode>) {
        let text = super::text_of(run);
        if text.trim().is_empty() {
            return;
        }
        let place = self.place();
        let words = Words { text, ..Words::default() };
        let spans =
            self.decoding.decode(vec![Coded { span: Span::Words(words), code }], place);
        let hidden = Paragraph { spans, look: Look::default(), place };
        self.flow.asides.push(Piece::Paragraph(hidden));
        self.note(Guess::Hidden);
    }

    /// Begins a field, or its result, or ends it (ECMA-376 part 1, 17.16.18).
    fn field(&mut self, what: Option<&str>) {
        match what {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                let instruction =
                    self.fields.last().map(|field| field.instruction.clone());
                let link = self.link_in(&instruction.unwrap_or_default());
                let aside = self.aside;
                if let Some(field) = self.fields.last_mut() {
                    field.has_result = true;
                    field.link = link;
                    field.numbers = aside && numbers_pages(&field.instruction);
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// Where a field `HYPERLINK "…"` leads.
    fn link_in(&mut self, instruction: &str) -> Option<Arc<str>> {
        let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim();
        let target = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next()?,
            None => rest.split_whitespace().next()?,
        };
        // `\l` leads to a place in the draft itself.
        if target.starts_with('\\') { None } else { self.link_to(target) }
    }

    fn link_of(&mut self, element: &Element) -> Option<Arc<str>> {
        let target = self.relations.get(element.get("id")?)?.target.clone();
        self.link_to(&target)
    }

    fn link_to(&mut self, target: &str) -> Option<Arc<str>> {
        let link = address(target);
        if link.is_none() {
            self.note(Guess::LinkDropped(target.to_owned()));
        }
        link.map(Into::into)
    }

    fn refer(&mut self, kind: &'static str, element: &Element, spans: &mut Vec<Coded>) {
        let id = element.get("id").unwrap_or_default().to_owned();
        // A note that is referred to from a note would go round in a circle.
        if self.aside {
            return;
        }
        // Said once, however often it is referred to: a file could say a long one
        // without end.
        let Some(note) = self.notes.remove(&(kind, id)) else {
            self.note(Guess::NoteMissing);
            return;
        };
        let part = self.of_document.parts(&format!("{kind}s")).into_iter().next();
        let relations = part
            .and_then(|part| super::Relations::of(self.package, &part).ok())
            .unwrap_or_default();
        let of_part = std::mem::replace(&mut self.relations, relations);
        let fields = std::mem::take(&mut self.fields);
        self.aside = true;
        let pieces = self.blocks(&note);
        self.aside = false;
        self.fields = fields;
        self.relations = of_part;
        spans.push(Coded { span: Span::Note(paragraphs(pieces)), code: None });
    }
}

/// Whether a field is a page number.
fn numbers_pages(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(&name.to_uppercase().as_str())
}

/// Space around words counts only where the file says so (17.3.3.31).
fn trimmed(text: &str) -> String {
    text.trim_matches([' ', '\t', '\r', '\n']).to_owned()
}
