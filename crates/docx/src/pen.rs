//! The pen: writes paragraphs, pictures and tables, and remembers what they refer to.

mod drawing;
mod png;
mod table;

use std::sync::Arc;

use bantin_core::{Issue, Picture, Pointer};
use bantin_design::{Design, Length, TypeCase};
use docx_rs::{
    BreakType, FieldCharType, Hyperlink, HyperlinkData, InstrText, Paragraph,
    ParagraphChild, Run,
};

pub(crate) use drawing::Hold;
pub(crate) use table::{Cell, Grid, Padding, Row, gap, pad};

use crate::copy::{Copy, Marks, Piece};
use crate::gauge::Gauge;
use crate::options::DocxOptions;
use crate::ruler::Ruler;
use crate::xml::Element;

/// Writes what a document holds, and remembers what it refers to.
pub(crate) struct Pen<'a> {
    pub(crate) issue: &'a Issue,
    pub(crate) design: &'a Design,
    pub(crate) options: &'a DocxOptions,
    pub(crate) ruler: Ruler<'a>,
    gauge: Gauge,
    /// Addresses that links lead to.
    pub(crate) links: Vec<Arc<str>>,
    /// The pictures, each once.
    pub(crate) media: Vec<Media>,
    /// How many drawings there are: each has a number of its own.
    drawings: u32,
    /// How many places have a name.
    bookmarks: usize,
    /// The lists that have numbers, each by its level.
    pub(crate) counted: Vec<usize>,
}

/// A picture in the package.
#[derive(Clone, Debug)]
pub(crate) enum Media {
    /// One that the issue names, and what shows it first.
    Picture(Picture, Pointer),
    /// One that was drawn here, as PNG.
    Drawn(Vec<u8>),
}

impl<'a> Pen<'a> {
    pub(crate) fn new(
        issue: &'a Issue,
        design: &'a Design,
        case: &'a TypeCase,
        options: &'a DocxOptions,
    ) -> Self {
        let ruler = Ruler::new(case);
        let gauge = Gauge::new(issue, design, &ruler);
        Self {
            issue,
            design,
            options,
            ruler,
            gauge,
            links: Vec::new(),
            media: Vec::new(),
            drawings: 0,
            bookmarks: 0,
            counted: Vec::new(),
        }
    }

    /// The width of all columns.
    pub(crate) fn measure(&self) -> Length {
        self.design.grid.measure(&self.design.sheet)
    }

    /// The width of one column.
    pub(crate) fn column(&self) -> Length {
        self.design.grid.column_width(&self.design.sheet)
    }

    /// How high `block` is if it is `width` wide, about.
    pub(crate) fn height(&self, block: &Element, width: Length) -> Length {
        self.gauge.height(&self.ruler, block, width)
    }

    /// Whether `block` stands where what follows stands.
    pub(crate) fn is_kept(&self, block: &Element) -> bool {
        self.gauge.is_kept(block)
    }

    /// `blocks` in groups, each of what is not parted.
    pub(crate) fn groups(&self, blocks: Vec<Element>) -> Vec<Vec<Element>> {
        let mut groups: Vec<Vec<Element>> = Vec::new();
        let mut kept = false;
        for block in blocks {
            let keeps = self.is_kept(&block);
            match groups.last_mut().filter(|_| kept) {
                Some(group) => group.push(block),
                None => groups.push(vec![block]),
            }
            kept = keeps;
        }
        groups
    }

    /// A paragraph in `style` that says `copy`.
    pub(crate) fn paragraph(&mut self, style: &str, copy: Copy) -> Element {
        Element::of(&self.written(Paragraph::new().style(style), copy))
    }

    /// The same, with the name `place` for links to lead to.
    pub(crate) fn place(&mut self, style: &str, copy: Copy, place: &str) -> Element {
        let number = self.bookmarks;
        self.bookmarks += 1;
        let paragraph = Paragraph::new().style(style).add_bookmark_start(number, place);
        Element::of(&self.written(paragraph, copy).add_bookmark_end(number))
    }

    /// An item of the list `list` of those that count, on `level`, in `style`.
    pub(crate) fn counted(
        &mut self,
        style: &str,
        copy: Copy,
        (list, level): (usize, usize),
    ) -> Element {
        let mut item = self.paragraph(style, copy);
        item.edit("w:pPr", |property| {
            let number = crate::finish::numbering::counted_id(list).to_string();
            let level = Element::new("w:ilvl").with("w:val", level.to_string());
            let number = Element::new("w:numId").with("w:val", number);
            property.push(Element::new("w:numPr").holding(level).holding(number));
            crate::finish::order::repair(property);
        });
        item
    }

    fn written(&mut self, mut paragraph: Paragraph, copy: Copy) -> Paragraph {
        for piece in copy.tied().pieces {
            paragraph = match piece {
                Piece::Words { words, style, link, marks } => {
                    let run = worded(words, style, marks);
                    match link {
                        None => paragraph.add_run(run),
                        Some(address) => {
                            let rid = link_id(self.link(&address));
                            let path = String::new();
                            let link = HyperlinkData::External { rid, path };
                            let run = ParagraphChild::Run(Box::new(run));
                            let (history, children) = (Some(1), vec![run]);
                            paragraph.add_hyperlink(Hyperlink { link, history, children })
                        }
                    }
                }
                Piece::Break => {
                    paragraph.add_run(Run::new().add_break(BreakType::TextWrapping))
                }
                Piece::Tab => paragraph.add_run(Run::new().add_tab()),
                Piece::Folio => folio(paragraph),
            };
        }
        paragraph
    }

    /// The number of the link to `address`.
    fn link(&mut self, address: &Arc<str>) -> usize {
        let known = self.links.iter().position(|known| known == address);
        known.unwrap_or_else(|| {
            self.links.push(Arc::clone(address));
            self.links.len() - 1
        })
    }

    /// The number of `media` in the package; one used twice is kept once.
    fn media(&mut self, media: Media) -> usize {
        let same = |known: &Media| match (known, &media) {
            (Media::Picture(known, _), Media::Picture(picture, _)) => {
                known.digest() == picture.digest() && known.src() == picture.src()
            }
            (Media::Drawn(known), Media::Drawn(drawn)) => known == drawn,
            _ => false,
        };
        let known = self.media.iter().position(same);
        known.unwrap_or_else(|| {
            self.media.push(media);
            self.media.len() - 1
        })
    }
}

/// Keeps the end of `paragraph` on the page of the one after it.
pub(crate) fn keep_with_next(paragraph: &mut Element) {
    paragraph.edit("w:pPr", |property| {
        if property.child("w:keepNext").is_none() {
            property.push(Element::new("w:keepNext"));
            crate::finish::order::repair(property);
        }
    });
}

/// The id of link `number` in the relationships of the document.
pub(crate) fn link_id(number: usize) -> String {
    format!("rIdLink{}", number + 1)
}

/// The id of picture `number` in the relationships of the document.
pub(crate) fn media_id(number: usize) -> String {
    format!("rIdImage{}", number + 1)
}

/// A run of `words`.
fn worded(words: String, style: Option<&str>, marks: Marks) -> Run {
    let mut run = Run::new().add_text(words);
    if let Some(style) = style {
        run = run.style(style);
    }
    run = match marks.bold {
        Some(true) => run.bold(),
        Some(false) => run.disable_bold(),
        None => run,
    };
    match marks.italic {
        Some(true) => run.italic(),
        Some(false) => run.disable_italic(),
        None => run,
    }
}

/// The number of the page, as a field.
fn folio(paragraph: Paragraph) -> Paragraph {
    let style = crate::styles::character::FOLIO;
    let run = || Run::new().style(style);
    paragraph
        .add_run(run().add_field_char(FieldCharType::Begin, false))
        .add_run(run().add_instr_text(InstrText::PAGE(docx_rs::InstrPAGE::new())))
        .add_run(run().add_field_char(FieldCharType::Separate, false))
        .add_run(run().add_text("1"))
        .add_run(run().add_field_char(FieldCharType::End, false))
}
