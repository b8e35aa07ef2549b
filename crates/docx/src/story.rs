//! The story: the body of the document, block after block, in sections.
//!
//! A section of Word says at its end how it looks: its last paragraph carries its
//! properties. So the block that was written last is held back until it is known what
//! follows.

use bantin_design::{Design, Grid, Sheet};
use docx_rs::{
    BreakType, FooterReference, HeaderReference, PageMargin, PageSize, Paragraph, Run,
    SectionProperty, SectionType,
};

use crate::finish::source;
use crate::pen::{gap, keep_with_next, pad};
use crate::styles::paragraph;
use crate::units::{dxa, twips, twips_up};
use crate::xml::Element;
use crate::{DocxError, extract};

/// The body of the document, as far as it is written.
pub(crate) struct Story {
    sheet: Sheet,
    grid: Grid,
    foot: bantin_design::Length,
    /// What is written for good.
    body: String,
    fault: Option<DocxError>,
    /// What each paragraph is known by, one after the other.
    prints: String,
    /// The last block, which may have to end its section.
    held: Option<Element>,
    section: Section,
}

/// The section that is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Section {
    columns: usize,
    begins_page: bool,
    /// Whether it is the first of the document.
    first: bool,
    /// Whether it holds nothing yet.
    empty: bool,
    /// Whether what comes next stands in the next column.
    ends_column: bool,
}

impl Section {
    /// The section after this one.
    fn next(columns: usize, begins_page: bool) -> Self {
        Self { columns, begins_page, first: false, empty: true, ends_column: false }
    }
}

impl Story {
    /// A story that begins in one column.
    pub(crate) fn new(design: &Design) -> Self {
        Self {
            sheet: design.sheet,
            grid: design.grid,
            foot: design.furniture.foot,
            body: String::new(),
            fault: None,
            prints: String::new(),
            held: None,
            section: Section { first: true, ..Section::next(1, false) },
        }
    }

    /// Writes `block`. Two tables that follow one another are kept apart.
    pub(crate) fn push(&mut self, block: Element) {
        if std::mem::take(&mut self.section.ends_column) {
            let run = Run::new().add_break(BreakType::Column);
            let paragraph = Paragraph::new().style(paragraph::PAD).add_run(run);
            self.write(Element::of(&paragraph));
        }
        let is_table = |element: &Element| element.name == "w:tbl";
        if is_table(&block) && self.held.as_ref().is_some_and(is_table) {
            self.write(gap());
        }
        self.write(block);
    }

    pub(crate) fn extend(&mut self, blocks: Vec<Element>) {
        for block in blocks {
            self.push(block);
        }
    }

    /// Keeps the end of what was written last on the page of what follows, if it is a
    /// paragraph.
    pub(crate) fn keep_with_next(&mut self) {
        if let Some(held) = self.held.as_mut().filter(|held| held.name == "w:p") {
            keep_with_next(held);
        }
    }

    fn write(&mut self, block: Element) {
        self.section.empty = false;
        if let Some(held) = self.held.replace(block) {
            self.commit(&held);
        }
    }

    fn commit(&mut self, block: &Element) {
        if let Err(fault) = block.write(&mut self.body) {
            self.fault.get_or_insert(fault);
        }
        let mut paragraphs = Vec::new();
        extract::collect(block, &mut paragraphs);
        self.prints.extend(paragraphs.iter().map(|words| source::fingerprint(words)));
    }

    /// Goes on in `count` columns.
    pub(crate) fn columns(&mut self, count: usize) {
        if self.section.columns != count {
            self.end_section(count, false);
        }
    }

    /// Goes on in all columns of the design.
    pub(crate) fn all_columns(&mut self) {
        self.columns(self.grid.columns);
    }

    /// Goes on at the head of a page, in `count` columns.
    pub(crate) fn new_page(&mut self, count: usize) {
        if self.section.first && self.section.empty {
            self.section.columns = count;
        } else {
            self.end_section(count, true);
        }
    }

    /// Goes on at the head of a page, in as many columns as before.
    pub(crate) fn next_page(&mut self) {
        self.new_page(self.section.columns);
    }

    /// Goes on in the next column, if there is anything in this one, and if anything
    /// comes.
    pub(crate) fn next_column(&mut self) {
        self.section.ends_column = !self.section.empty;
    }

    /// Whether nothing stands on the page or in the columns that were begun last.
    pub(crate) fn is_at_head(&self) -> bool {
        self.section.empty
    }

    fn end_section(&mut self, columns: usize, begins_page: bool) {
        if self.section.empty {
            let begins_page = begins_page || self.section.begins_page;
            self.section = Section { columns, begins_page, ..self.section };
            return;
        }
        let property = self.property();
        // A paragraph carries it; a table cannot. An empty one is taken away by LibreOffice,
        // which in columns would leave a table at the end, and set it on the next page.
        let one_column = self.section.columns == 1;
        let carries = |held: &Element| {
            held.name == "w:p" && (one_column || held.child("w:r").is_some())
        };
        let mut carrier = match self.held.take() {
            Some(held) if carries(&held) => held,
            held => {
                if let Some(mut held) = held {
                    // Or it would look for columns that part the two, without an end.
                    if held.name == "w:p" {
                        keep_with_next(&mut held);
                    }
                    self.commit(&held);
                }
                pad()
            }
        };
        carrier.edit("w:pPr", |group| group.push(property));
        self.commit(&carrier);
        self.section = Section::next(columns, begins_page);
    }

    /// What the section that is being written looks like.
    fn property(&self) -> Element {
        let Section { columns, begins_page, first, .. } = self.section;
        let margins = self.sheet.margins;
        let mut property =
            SectionProperty::new()
                .page_size(PageSize::new().size(
                    twips_up(self.sheet.trim.width),
                    twips_up(self.sheet.trim.height),
                ))
                .page_margin(PageMargin {
                    // The title block of page one reaches the edge of the sheet; on all
                    // other pages the running head keeps the text down.
                    top: 0,
                    bottom: twips(margins.foot),
                    left: twips(margins.inside),
                    right: twips(margins.outside),
                    header: 0,
                    footer: twips(self.foot),
                    gutter: 0,
                });
        property.doc_grid = None;
        property.columns = columns;
        property.space = dxa(self.grid.gutter);
        property.section_type = (!first).then_some(if begins_page {
            SectionType::NextPage
        } else {
            SectionType::Continuous
        });
        if first {
            let (header, footer) = (HeaderReference::new, FooterReference::new);
            property.title_pg = true;
            property.header_reference = Some(header("default", "rIdHeader1"));
            property.footer_reference = Some(footer("default", "rIdFooter1"));
            property.first_footer_reference = Some(footer("first", "rIdFooter2"));
            if self.sheet.facing {
                property.even_header_reference = Some(header("even", "rIdHeader2"));
                property.even_footer_reference = Some(footer("even", "rIdFooter3"));
            }
        }
        Element::of(&property)
    }

    /// The body as it is written, the properties of the last section at its end; and what
    /// its paragraphs are known by.
    ///
    /// # Errors
    ///
    /// [`DocxError::Part`] if a block could not be written.
    pub(crate) fn finish(mut self) -> Result<(String, String), DocxError> {
        if let Some(held) = self.held.take() {
            self.commit(&held);
            if held.name == "w:tbl" {
                self.commit(&pad());
            }
        } else {
            // A section has a paragraph.
            self.commit(&pad());
        }
        let property = self.property();
        self.commit(&property);
        self.fault.map_or(Ok((self.body, self.prints)), Err)
    }
}
