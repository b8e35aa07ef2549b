//! How high blocks are, about: to part them into columns, not to set them.

use std::collections::BTreeMap;

use bantin_core::Issue;
use bantin_design::{Design, Length, TypeStyle};

use crate::ruler::Ruler;
use crate::styles;
use crate::xml::{Element, Node};

/// Knows what paragraphs look like, by their styles.
#[derive(Debug)]
pub(crate) struct Gauge {
    styles: BTreeMap<&'static str, Paragraph>,
}

/// What of a style counts for the height of a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    pub(crate) look: TypeStyle,
    /// The white above and below.
    pub(crate) around: Length,
    /// What is taken from the width of lines, on both sides together.
    pub(crate) beside: Length,
    /// Whether it is not parted from what follows.
    pub(crate) kept: bool,
}

impl Gauge {
    pub(crate) fn new(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> Self {
        Self { styles: styles::paragraphs(issue, design, ruler) }
    }

    /// How high `block` is if it is `width` wide.
    pub(crate) fn height(
        &self,
        ruler: &Ruler<'_>,
        block: &Element,
        width: Length,
    ) -> Length {
        match block.name.as_str() {
            "w:p" => self.paragraph(ruler, block, width),
            "w:tbl" => {
                let rows = block.elements().filter(|child| child.name == "w:tr");
                rows.map(|row| self.row(ruler, row)).sum()
            }
            _ => Length::ZERO,
        }
    }

    /// Whether `block` stands where what follows stands.
    pub(crate) fn is_kept(&self, block: &Element) -> bool {
        let property = block.child("w:pPr");
        let asks = property.is_some_and(|group| group.child("w:keepNext").is_some());
        asks || self.style(block).is_some_and(|style| style.kept)
    }

    fn style(&self, paragraph: &Element) -> Option<&Paragraph> {
        let id = paragraph.child("w:pPr")?.child("w:pStyle")?.get("w:val")?;
        self.styles.get(id)
    }

    fn paragraph(&self, ruler: &Ruler<'_>, block: &Element, width: Length) -> Length {
        let Some(style) = self.style(block) else { return Length::ZERO };
        let mut said = Said { lines: vec![String::new()], picture: Length::ZERO };
        said.hear(block);
        let measure = (width - style.beside).max(Length::pt(1));
        let lines = said.lines.iter().map(|line| ruler.lines(line, &style.look, measure));
        let words = ruler.line(&style.look) * lines.sum::<i64>();
        style.around + words.max(said.picture)
    }

    /// The highest of its cells, or what the row asks for.
    fn row(&self, ruler: &Ruler<'_>, row: &Element) -> Length {
        let least = row.child("w:trPr").and_then(|group| group.child("w:trHeight"));
        let least = least.map_or(Length::ZERO, |height| twentieths(height, "w:val"));
        let cells = row.elements().filter(|child| child.name == "w:tc");
        let heights = cells.map(|cell| {
            let property = cell.child("w:tcPr");
            let of = |name: &str| property.and_then(|group| group.child(name));
            let white = |side: &str| {
                let margin = of("w:tcMar").and_then(|margins| margins.child(side));
                margin.map_or(Length::ZERO, |margin| twentieths(margin, "w:w"))
            };
            let width =
                of("w:tcW").map_or(Length::ZERO, |width| twentieths(width, "w:w"));
            let width = width - white("w:left") - white("w:right");
            let content: Length =
                cell.elements().map(|block| self.height(ruler, block, width)).sum();
            white("w:top") + content + white("w:bottom")
        });
        heights.max().unwrap_or_default().max(least)
    }
}

/// What a paragraph says, and how high its pictures are.
struct Said {
    lines: Vec<String>,
    picture: Length,
}

impl Said {
    fn hear(&mut self, element: &Element) {
        match element.name.as_str() {
            "w:t" => {
                let words = element.children.iter().filter_map(|node| match node {
                    Node::Words(words) => Some(words.as_str()),
                    _ => None,
                });
                if let Some(line) = self.lines.last_mut() {
                    line.extend(words);
                }
            }
            "w:br" => self.lines.push(String::new()),
            "wp:extent" => {
                let height = element.get("cy").and_then(|height| height.parse().ok());
                self.picture = self.picture.max(Length::emu(height.unwrap_or(0)));
            }
            // It stands behind the text.
            "wp:anchor" => {}
            _ => element.elements().for_each(|child| self.hear(child)),
        }
    }
}

/// The attribute `name` of `element`, in twips.
fn twentieths(element: &Element, name: &str) -> Length {
    let twips: i64 = element.get(name).and_then(|twips| twips.parse().ok()).unwrap_or(0);
    Length::emu(635) * twips
}
