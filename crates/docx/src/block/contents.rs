//! What the issue holds: a field that Word keeps up to date, its entries in place.

use bantin_core::Issue;
use bantin_design::{Design, Length};
use docx_rs::{
    FieldCharType, Hyperlink, HyperlinkType, InstrPAGEREF, InstrText, Paragraph, Run,
};

use crate::copy::{Copy, Piece};
use crate::pen::Pen;
use crate::story::Story;
use crate::styles::paragraph as p;
use crate::xml::Element;

/// Headlines, those in columns too, as links, without numbers in the web view.
const FIELD: &str = r#" TOC \o "1-1" \h \z \u "#;

/// The name of the place where article `number` begins.
pub(super) fn place(number: usize) -> String {
    format!("_Toc{:08}", number + 1)
}

/// How wide an entry of the contents is: its number stands at the end of that.
pub(crate) fn contents_width(issue: &Issue, design: &Design) -> Length {
    let style = &design.contents;
    if issue.cover.is_some() {
        let measure = design.grid.measure(&design.sheet);
        design.cover.contents.min(measure) - style.padding * 2
    } else {
        design.grid.column_width(&design.sheet)
    }
}

/// Writes the contents below what stands on the page, in its columns.
pub(super) fn in_columns(story: &mut Story, pen: &mut Pen<'_>) {
    let mut entries = entries(pen).into_iter();
    story.columns(1);
    story.extend(entries.next().into_iter().collect());
    story.all_columns();
    story.extend(entries.collect());
    story.columns(1);
}

/// The title, an entry for each article, and the end of the field.
pub(super) fn entries(pen: &mut Pen<'_>) -> Vec<Element> {
    let issue = pen.issue;
    let mut entries = vec![pen.paragraph(p::CONTENTS_TITLE, Copy::words("Trong số này"))];
    for (number, article) in issue.articles.iter().enumerate() {
        let mut paragraph = Paragraph::new().style(p::CONTENTS);
        if number == 0 {
            let instruction = InstrText::Unsupported(FIELD.to_owned());
            paragraph = begin_field(paragraph, instruction, None);
        }
        let words = Copy::words(&article.headline.plain()).tied().pieces;
        let mut link = Hyperlink::new(place(number), HyperlinkType::Anchor);
        for piece in words {
            if let Piece::Words { words, .. } = piece {
                link = link.add_run(Run::new().add_text(words));
            }
        }
        if let Some(page) = pen.options.page_of.get(&article.at) {
            // In the type of the entry, as Word sets it when it makes the contents anew.
            let run = Run::new;
            let reference = InstrPAGEREF::new(place(number)).hyperlink();
            link = link
                .add_run(Run::new().add_tab())
                .add_run(run().add_field_char(FieldCharType::Begin, false))
                .add_run(run().add_instr_text(InstrText::PAGEREF(reference)))
                .add_run(run().add_field_char(FieldCharType::Separate, false))
                .add_run(run().add_text(page.to_string()))
                .add_run(run().add_field_char(FieldCharType::End, false));
        }
        entries.push(Element::of(&paragraph.add_hyperlink(link)));
    }
    let end = Run::new().add_field_char(FieldCharType::End, false);
    entries.push(Element::of(&Paragraph::new().style(p::PAD).add_run(end)));
    entries
}

/// Begins a field in `paragraph`, up to what it shows.
fn begin_field(
    paragraph: Paragraph,
    instruction: InstrText,
    style: Option<&str>,
) -> Paragraph {
    let run = || style.map_or_else(Run::new, |style| Run::new().style(style));
    paragraph
        .add_run(run().add_field_char(FieldCharType::Begin, false))
        .add_run(run().add_instr_text(instruction))
        .add_run(run().add_field_char(FieldCharType::Separate, false))
}
