//! The lists: real levels, with the markers of the design, or with numbers.

use bantin_design::{Design, Length};
use docx_rs::{
    AbstractNumbering, Level, LevelJc, LevelText, NumberFormat, Numbering,
    SpecialIndentType, Start,
};

use crate::looks::run_property;
use crate::styles::{LIST, NUMBERED, list_indent, paragraph};
use crate::units::twips;
use crate::xml::Element;

/// The part `numbering.xml`: a list with markers, of which every such list of the issue
/// is one, and one with numbers. Of that, `counted` begin anew, each on its level.
pub(super) fn part(design: &Design, counted: &[usize]) -> Element {
    let mut part = Element::new("w:numbering")
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    for list in [LIST, NUMBERED] {
        part.push(Element::of(&levels(design, list)));
    }
    for list in [LIST, NUMBERED] {
        part.push(Element::of(&Numbering::new(list, list)));
    }
    for (number, level) in counted.iter().enumerate() {
        let mut list = Element::of(&Numbering::new(counted_id(number), NUMBERED));
        let start = Element::new("w:startOverride").with("w:val", "1");
        let anew = Element::new("w:lvlOverride").with("w:ilvl", level.to_string());
        list.push(anew.holding(start));
        part.push(list);
    }
    part
}

/// The id of list `number` of those that count.
pub(crate) fn counted_id(number: usize) -> usize {
    NUMBERED + 1 + number
}

fn levels(design: &Design, list: usize) -> AbstractNumbering {
    let (looks, numbered) = (&design.body.lists, list == NUMBERED);
    let mut written = AbstractNumbering::new(list);
    let mut left = Length::ZERO;
    let styles = if numbered { paragraph::NUMBERS } else { paragraph::LISTS };
    for (level, style) in styles.into_iter().enumerate() {
        let Some(look) = looks.get(level % looks.len().max(1)) else { break };
        let (indent, hanging) = list_indent(look, numbered);
        left += indent;
        let hanging = SpecialIndentType::Hanging(twips(hanging));
        let (format, text, side) = match numbered {
            // Numbers end above each other, as in a sum.
            true => ("decimal", format!("%{}.", level + 1), "right"),
            false => ("bullet", look.marker.to_string(), "left"),
        };
        let mut one = Level::new(
            level,
            Start::new(1),
            NumberFormat::new(format),
            LevelText::new(text),
            LevelJc::new(side),
        )
        .paragraph_style(style)
        .indent(Some(twips(left)), Some(hanging), None, None);
        one.run_property = run_property(&look.style, None);
        written = written.add_level(one);
    }
    written
}
