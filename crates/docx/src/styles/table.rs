//! The style of tables.

use bantin_design::{Color, Design, Rule};

use super::TABLE;
use super::entry::shade;
use crate::units::{eighths, hex, twips};
use crate::xml::Element;

/// The style of tables: a head in reverse, every other row tinted, a rule at the foot.
pub(super) fn table(design: &Design) -> Element {
    let table = &design.table;
    let padding = twips(table.padding).to_string();
    let side =
        |name: &str| Element::new(name).with("w:w", &padding).with("w:type", "dxa");
    let margins =
        Element::new("w:tblCellMar").holding(side("w:left")).holding(side("w:right"));
    let size = Element::new("w:tblStyleRowBandSize").with("w:val", "1");
    let foot = Element::new("w:tblBorders").holding(border("w:bottom", table.rule));
    let property = Element::new("w:tblPr").holding(size).holding(foot).holding(margins);
    let part = |kind: &str, ground: Color| {
        let cell = Element::new("w:tcPr").holding(shade(ground));
        Element::new("w:tblStylePr").with("w:type", kind).holding(cell)
    };
    Element::new("w:style")
        .with("w:type", "table")
        .with("w:styleId", TABLE)
        .with("w:customStyle", "1")
        .holding(Element::new("w:name").with("w:val", "Bulletin Table"))
        .holding(Element::new("w:qFormat"))
        .holding(property)
        .holding(part("firstRow", table.head_ground))
        .holding(part("band2Horz", table.stripe))
}

/// A line at one side of a table.
fn border(side: &str, rule: Rule) -> Element {
    Element::new(side)
        .with("w:val", "single")
        .with("w:sz", eighths(rule.thickness).to_string())
        .with("w:space", "0")
        .with("w:color", hex(rule.color))
}
