//! The list: real levels, with the markers of the design.

use bantin_design::{Design, Length};
use docx_rs::{
    AbstractNumbering, Level, LevelJc, LevelText, NumberFormat, Numbering,
    SpecialIndentType, Start,
};

use crate::looks::run_property;
use crate::styles::{LIST, paragraph};
use crate::units::twips;
use crate::xml::Element;

/// The part `numbering.xml`: one list, of which every list of the issue is one.
pub(super) fn part(design: &Design) -> Element {
    let lists = &design.body.lists;
    let mut list = AbstractNumbering::new(LIST);
    let mut left = Length::ZERO;
    for (level, style) in paragraph::LISTS.into_iter().enumerate() {
        let Some(look) = lists.get(level % lists.len().max(1)) else { break };
        left += look.indent;
        let hanging = SpecialIndentType::Hanging(twips(look.indent));
        let mut numbered = Level::new(
            level,
            Start::new(1),
            NumberFormat::new("bullet"),
            LevelText::new(look.marker.to_string()),
            LevelJc::new("left"),
        )
        .paragraph_style(style)
        .indent(Some(twips(left)), Some(hanging), None, None);
        numbered.run_property = run_property(&look.style, None);
        list = list.add_level(numbered);
    }
    let mut part = Element::new("w:numbering")
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    part.push(Element::of(&list));
    part.push(Element::of(&Numbering::new(LIST, LIST)));
    part
}
