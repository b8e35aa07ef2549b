//! Styles of characters.

use bantin_design::Design;

use super::{Entry, character as c, statistic};
use crate::ruler::Ruler;
use crate::units::hex;
use crate::xml::Element;

/// Styles of words that look otherwise than their paragraph.
pub(super) fn characters(design: &Design, ruler: &Ruler<'_>) -> Vec<Entry> {
    let body = &design.body;
    let text = &body.text;
    let mut mark = text.clone().colored(body.end_mark.color);
    // The square of a face fills about two thirds of its size.
    mark.size = body.end_mark.side * 3 / 2;
    let section = &design.section;
    // What of the ground of print is more than the line that Word puts it behind.
    let depth = ruler.capitals(&section.title) + section.depth * 2;
    let beyond = (depth - ruler.line(&section.title)) / 2;
    let (questions, furniture) = (&design.questions, &design.furniture);
    let statistics = &design.statistics;
    let sizes = [2, 3].map(|number| {
        [&statistics.unit, &statistics.value].map(|look| statistic(look, number))
    });
    let sizes = sizes.concat();
    [
        (c::END_MARK, "End Mark", &mark, text),
        (c::CREDIT_NAME, "Credit Name", &design.credits.name, &design.credits.position),
        (c::SECTION_LABEL, "Section Label", &section.title, &section.title),
        (
            c::PICTURE_CREDIT,
            "Picture Credit",
            &design.figure.credit,
            &design.figure.caption,
        ),
        (c::COVER_CREDIT, "Cover Credit", &design.cover.caption, &design.cover.caption),
        (c::UNITS[0], "Statistic Unit", &statistics.unit, &statistics.value),
        (c::UNITS[1], "Statistic Unit 2", &sizes[0], &sizes[1]),
        (c::UNITS[2], "Statistic Unit 3", &sizes[2], &sizes[3]),
        (c::DAY, "Brief Day", &design.inset.day, text),
        (c::ASKS, "Question Mark", &questions.asks, &questions.question),
        (c::ANSWERS, "Answer Mark", &questions.answers, text),
        (c::ENTRY_NAME, "Entry Name", &design.register.name, &design.register.text),
        (c::RUNNING_TITLE, "Running Title", &furniture.title, &furniture.issue),
        (c::FOLIO, "Folio", &furniture.folio, &furniture.publisher),
        (c::IMPRINT_LABEL, "Imprint Label", &design.imprint.label, &design.imprint.text),
    ]
    .into_iter()
    .map(|(id, name, look, among)| {
        let entry = Entry::character(id, name, look, among);
        if id == c::SECTION_LABEL {
            entry.grounded(section.ground, beyond)
        } else {
            entry
        }
    })
    .collect()
}

/// Strong and emphasised words, and links: what they change of any style.
pub(super) fn variations(design: &Design) -> Vec<Element> {
    let toggle = |names: &[&str]| {
        let mut property = Element::new("w:rPr");
        for name in names {
            property.push(Element::new(name));
        }
        property
    };
    let link = Element::new("w:rPr")
        .holding(Element::new("w:color").with("w:val", hex(design.body.link)));
    [
        (c::STRONG, "Strong", toggle(&["w:b", "w:bCs"])),
        (c::EMPHASIS, "Emphasis", toggle(&["w:i", "w:iCs"])),
        (
            c::STRONG_EMPHASIS,
            "Strong Emphasis",
            toggle(&["w:b", "w:bCs", "w:i", "w:iCs"]),
        ),
        (c::LINK, "Hyperlink", link),
    ]
    .into_iter()
    .map(|(id, name, property)| {
        let mut style = Element::new("w:style")
            .with("w:type", "character")
            .with("w:styleId", id)
            .holding(Element::new("w:name").with("w:val", name))
            .holding(Element::new("w:qFormat"))
            .holding(property);
        if id == c::STRONG_EMPHASIS {
            style.set("w:customStyle", "1");
        }
        style
    })
    .collect()
}
