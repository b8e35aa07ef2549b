//! The order of elements, and what else docx-rs writes otherwise than the schema asks.
//!
//! The orders are those of the schema `wml.xsd` (ECMA-376 part 1, annex A.1).

use crate::xml::{Element, Node};

/// The children of an element, in their order, without the prefix.
fn order_of(name: &str) -> &'static [&'static str] {
    match name {
        "w:pPr" => &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "kinsoku",
            "wordWrap",
            "overflowPunct",
            "topLinePunct",
            "autoSpaceDE",
            "autoSpaceDN",
            "bidi",
            "adjustRightInd",
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
        ],
        "w:rPr" => &[
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
        ],
        "w:sectPr" => &[
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg",
            "textDirection",
            "bidi",
            "rtlGutter",
            "docGrid",
        ],
        "w:tblPr" => &[
            "tblStyle",
            "tblpPr",
            "tblOverlap",
            "bidiVisual",
            "tblStyleRowBandSize",
            "tblStyleColBandSize",
            "tblW",
            "jc",
            "tblCellSpacing",
            "tblInd",
            "tblBorders",
            "shd",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
            "tblDescription",
        ],
        "w:tcPr" => &[
            "cnfStyle",
            "tcW",
            "gridSpan",
            "hMerge",
            "vMerge",
            "tcBorders",
            "shd",
            "noWrap",
            "tcMar",
            "textDirection",
            "tcFitText",
            "vAlign",
            "hideMark",
        ],
        "w:lvl" => &[
            "start",
            "numFmt",
            "lvlRestart",
            "pStyle",
            "isLgl",
            "suff",
            "lvlText",
            "lvlPicBulletId",
            "lvlJc",
            "pPr",
            "rPr",
        ],
        "w:style" => &[
            "name",
            "aliases",
            "basedOn",
            "next",
            "link",
            "autoRedefine",
            "hidden",
            "uiPriority",
            "semiHidden",
            "unhideWhenUsed",
            "qFormat",
            "locked",
            "pPr",
            "rPr",
            "tblPr",
            "trPr",
            "tcPr",
            "tblStylePr",
        ],
        "w:tcBorders" | "w:tblBorders" => {
            &["top", "left", "bottom", "right", "insideH", "insideV", "tl2br", "tr2bl"]
        }
        "w:pBdr" => &["top", "left", "bottom", "right", "between", "bar"],
        "w:tblCellMar" | "w:tcMar" => &["top", "left", "bottom", "right"],
        "w:numPr" => &["ilvl", "numId"],
        _ => &[],
    }
}

/// Puts `element`, and everything in it, in the order of the schema, and takes away
/// what the schema does not know.
pub(crate) fn repair(element: &mut Element) {
    for child in element.elements_mut() {
        repair(child);
    }
    let in_style = matches!(element.name.as_str(), "w:style" | "w:lvl");
    if in_style {
        for child in element.elements_mut().filter(|child| child.name == "w:pPr") {
            // Only the mark of a paragraph has a property of runs.
            child.children.retain(|node| !is(node, "w:rPr"));
        }
    }
    element.children.retain(|node| !is_idle(node));
    let order = if element.children.len() > 1 { order_of(&element.name) } else { &[] };
    if !order.is_empty() {
        element.children.sort_by_key(|node| {
            let Node::Element(child) = node else { return order.len() };
            let name = child.name.strip_prefix("w:").unwrap_or(&child.name);
            order.iter().position(|known| *known == name).unwrap_or(order.len())
        });
    }
    match element.name.as_str() {
        // A counter that goes on from document to document.
        "w:p" => element.unset("w14:paraId"),
        "w:gridCol" => element.unset("w:type"),
        // Where it takes bold or slant back, it gives them to other scripts.
        "w:rPr" => {
            for (of, also) in [("w:b", "w:bCs"), ("w:i", "w:iCs")] {
                let off = |child: &Element| child.get("w:val") == Some("false");
                if element.child(of).is_some_and(off) && element.child(also).is_some() {
                    element.edit(also, |also| also.set("w:val", "false"));
                }
            }
        }
        "w:abstractNum" => {
            element.edit("w:multiLevelType", |kind| kind.set("w:val", "multilevel"));
        }
        // It writes negative offsets as if they were large ones.
        "wp:posOffset" => {
            for node in &mut element.children {
                let Node::Words(words) = node else { continue };
                if let Ok(offset) = words.parse::<u32>() {
                    *words = offset.cast_signed().to_string();
                }
            }
        }
        _ => {}
    }
}

fn is(node: &Node, name: &str) -> bool {
    matches!(node, Node::Element(element) if element.name == name)
}

/// Whether `node` is a group of properties that says nothing.
fn is_idle(node: &Node) -> bool {
    let Node::Element(element) = node else { return false };
    let is_group = matches!(
        element.name.as_str(),
        "w:rPr" | "w:pPr" | "w:trPr" | "w:tcPr" | "w:tcBorders" | "w:pBdr" | "w:tcMar"
    );
    is_group && element.children.is_empty()
}

#[cfg(test)]
mod tests {
    use docx_rs::{Paragraph, Run};

    use crate::xml::Element;

    #[test]
    fn properties_come_in_the_order_of_the_schema() {
        let paragraph = Paragraph::new()
            .style("BodyText")
            .keep_next(true)
            .add_run(Run::new().size(21).bold().add_text("a < b"));
        let mut written = String::new();
        Element::of(&paragraph).write(&mut written).unwrap();
        assert_eq!(
            written,
            "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr>\
             <w:r><w:rPr><w:b/><w:bCs/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/></w:rPr>\
             <w:t xml:space=\"preserve\">a &lt; b</w:t></w:r></w:p>"
        );
    }
}
