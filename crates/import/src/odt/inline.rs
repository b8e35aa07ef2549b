//! What stands in a paragraph of an OpenDocument text.

use std::sync::Arc;

use super::Reading;
use super::styles::Look;
use crate::Guess;
use crate::decoding::Coded;
use crate::docx::alt_of;
use crate::encoding::FontCode;
use crate::flow::{Found, Paragraph, Part, Piece, Role, Slot, Span, Words, paragraphs};
use crate::markup::address;
use crate::package::PartFault;
use crate::xml::{Child, Element};

/// So many spaces are written at most, whatever the file says.
const MOST_SPACES: usize = 40;

impl Reading<'_, '_> {
    pub(super) fn inline(
        &mut self,
        element: &Element,
        look: &Look,
        link: Option<&Arc<str>>,
        spans: &mut Vec<Coded>,
    ) {
        for child in &element.children {
            let child = match child {
                Child::Words(words) => {
                    // Line ends in the file are spaces, and spaces are one (6.1.2).
                    self.say(one_space(words), look, link, spans);
                    continue;
                }
                Child::Element(child) => child,
            };
            match &*child.name {
                "span" => {
                    let own = self.styles.look("text", child.get("style-name"));
                    if own.part != Some(Part::EndMark) {
                        self.inline(child, &own.or(look), link, spans);
                    }
                }
                "a" => {
                    let target = child.get("href").unwrap_or_default();
                    let to: Option<Arc<str>> = address(target).map(Into::into);
                    if to.is_none() {
                        self.note(Guess::LinkDropped(target.to_owned()));
                    }
                    self.inline(child, look, to.as_ref().or(link), spans);
                }
                "s" => {
                    let count = child.get("c").and_then(|count| count.parse().ok());
                    let count = count.unwrap_or(1).min(MOST_SPACES);
                    self.say(" ".repeat(count), look, link, spans);
                }
                "tab" => self.say("\t".into(), look, link, spans),
                "line-break" => spans.push(Coded { span: Span::Break, code: None }),
                "note" => self.refer(child, spans),
                "annotation" => self.annotation(child),
                "page-number" | "page-count" if self.aside => {}
                "frame" | "custom-shape" | "g" | "rect" | "ellipse" => {
                    self.drawn(child, spans)
                }
                "ruby" => {
                    if let Some(base) = child.child("ruby-base") {
                        self.inline(base, look, link, spans);
                    }
                }
                "tracked-changes" | "change" | "change-start" | "change-end"
                | "bookmark" | "bookmark-start" | "bookmark-end" | "soft-page-break"
                | "annotation-end" | "hidden-text" => {}
                // Fields, indexes marks and what is yet to come: their words.
                _ => self.inline(child, look, link, spans),
            }
        }
    }

    fn say(
        &mut self,
        text: String,
        look: &Look,
        link: Option<&Arc<str>>,
        spans: &mut Vec<Coded>,
    ) {
        let code = look.font.as_deref().and_then(FontCode::of_font);
        let words = Words {
            text,
            strong: (look.bold == Some(true)) != look.stress.0,
            emphasis: (look.italic == Some(true)) != look.stress.1,
            caps: look.caps == Some(true),
            link: link.cloned(),
            part: look.part,
        };
        if look.hidden != Some(true) {
            spans.push(Coded { span: Span::Words(words), code });
        } else if !words.text.trim().is_empty() {
            let place = self.place();
            let coded = vec![Coded { span: Span::Words(words), code }];
            let spans = self.decoding.decode(coded, place);
            let hidden = Paragraph { spans, look: crate::flow::Look::default(), place };
            self.flow.asides.push(Piece::Paragraph(hidden));
            self.note(Guess::Hidden);
        }
    }

    fn refer(&mut self, note: &Element, spans: &mut Vec<Coded>) {
        if let Some(body) = note.child("note-body").filter(|_| !self.aside) {
            self.aside = true;
            let pieces = self.blocks(body);
            self.aside = false;
            spans.push(Coded { span: Span::Note(paragraphs(pieces)), code: None });
        }
    }

    /// A frame, with the picture or the text that is in it.
    pub(super) fn drawn(&mut self, frame: &Element, spans: &mut Vec<Coded>) {
        let say = |name| frame.child(name).map(Element::text);
        let alt =
            alt_of(say("desc").as_deref()).or_else(|| alt_of(say("title").as_deref()));
        let decorative = frame.get("decorative") == Some("true");
        // The same picture in a second form is the first of them.
        let mut shown = false;
        for child in frame.elements() {
            match &*child.name {
                "image" if !shown => {
                    shown = true;
                    let href = child.get("href").unwrap_or_default().to_owned();
                    let mut slot = Slot {
                        picture: None,
                        alt: alt.clone(),
                        decorative,
                        guesses: Vec::new(),
                    };
                    if href.contains("://") {
                        slot.guesses.push(Guess::External(href));
                    } else {
                        match self.picture(href.trim_start_matches("./")) {
                            Ok(data) => slot.picture = Some(Found { data, name: href }),
                            Err(fault) => {
                                slot.guesses.push(Guess::of_picture(href, &fault))
                            }
                        }
                    }
                    spans.push(Coded { span: Span::Picture(slot), code: None });
                }
                "text-box" => {
                    let pieces = self.blocks(child);
                    // A picture with its caption stands in a box of LibreOffice's.
                    if is_captioned(&pieces) {
                        for mut paragraph in paragraphs(pieces) {
                            let (words, drawn): (Vec<Span>, Vec<Span>) =
                                paragraph.spans.into_iter().partition(|span| {
                                    matches!(span, Span::Words(_) | Span::Break)
                                });
                            spans.extend(
                                drawn.into_iter().map(|span| Coded { span, code: None }),
                            );
                            paragraph.spans = words;
                            paragraph.look.role = Some(Role::Caption);
                            if !paragraph.plain().is_empty() {
                                let inset =
                                    Span::Inset(vec![Piece::Paragraph(paragraph)]);
                                spans.push(Coded { span: inset, code: None });
                            }
                        }
                    } else {
                        spans.push(Coded { span: Span::Inset(pieces), code: None });
                    }
                }
                "object" | "object-ole" => {
                    let what = child.get("href").unwrap_or("object").to_owned();
                    self.note(Guess::Object(what));
                }
                "p" | "list" => {
                    // The text of a shape.
                    let one = Element {
                        children: vec![Child::Element(child.clone())],
                        ..Element::default()
                    };
                    let pieces = self.blocks(&one);
                    if pieces.iter().any(|piece| !matches!(piece, Piece::Paragraph(p) if p.plain().is_empty())) {
                        spans.push(Coded { span: Span::Inset(pieces), code: None });
                    }
                }
                "frame" | "a" | "custom-shape" | "g" | "rect" => self.drawn(child, spans),
                _ => {}
            }
        }
    }

    fn picture(&mut self, name: &str) -> Result<Arc<[u8]>, PartFault> {
        if let Some(known) = self.pictures.get(name) {
            return known.clone();
        }
        let data = self.package.picture(name).map(Into::into);
        self.pictures.insert(name.to_owned(), data.clone());
        data
    }
}

/// Whether a box holds one picture, and a line for it.
fn is_captioned(pieces: &[Piece]) -> bool {
    let [Piece::Paragraph(paragraph)] = pieces else { return false };
    paragraph.spans.iter().any(|span| matches!(span, Span::Picture(_)))
}

fn one_space(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for character in words.chars() {
        let space = matches!(character, ' ' | '\t' | '\r' | '\n');
        if !space {
            text.push(character);
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text
}
