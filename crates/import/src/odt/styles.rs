//! Styles of an OpenDocument text: what is written in the file, not what a program
//! makes of it.

use std::collections::BTreeMap;

use crate::flow::{Part, Role};
use crate::role::{part_of_style, role_of_style};
use crate::xml::Element;

const LONGEST_CHAIN: usize = 32;

/// What a style says; none is not said.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) caps: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) font: Option<String>,
    pub(super) align: Option<String>,
    pub(super) outline: Option<u8>,
    pub(super) list: Option<String>,
    /// What the name of the style of words says.
    pub(super) part: Option<Part>,
    /// Whether bold, and whether italic, is how the paragraph is set all over.
    pub(super) stress: (bool, bool),
}

#[derive(Debug)]
struct Style {
    id: String,
    name: String,
    /// Made for one paragraph.
    automatic: bool,
    parent: Option<String>,
    look: Look,
}

/// A level of a list.
#[derive(Clone, Debug)]
pub(super) struct ListLevel {
    /// How its numbers are written; none is a bullet.
    pub(super) format: Option<String>,
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) start: u64,
    pub(super) shown: usize,
}

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family and name.
    styles: BTreeMap<(String, String), Style>,
    lists: BTreeMap<String, BTreeMap<usize, ListLevel>>,
    /// The families of the fonts that are declared.
    fonts: BTreeMap<String, String>,
}

impl Styles {
    /// Adds those of a part.
    pub(super) fn add(&mut self, root: &Element) {
        for font in root.child("font-face-decls").into_iter().flat_map(Element::elements)
        {
            if let (Some(name), Some(family)) =
                (font.get("name"), font.get("font-family"))
            {
                self.fonts.insert(name.to_owned(), bare(family));
            }
        }
        for group in ["styles", "automatic-styles"] {
            for element in root.child(group).into_iter().flat_map(Element::elements) {
                match &*element.name {
                    "style" => self.add_style(element, group == "automatic-styles"),
                    "list-style" => self.add_list(element),
                    _ => {}
                }
            }
        }
    }

    fn add_style(&mut self, element: &Element, automatic: bool) {
        let Some(id) = element.get("name") else { return };
        let family = element.get("family").unwrap_or("paragraph");
        let text = element.child("text-properties");
        let property = |name| text.and_then(|text| text.get(name));
        let font = property("font-name")
            .map(|name| self.fonts.get(name).cloned().unwrap_or_else(|| name.to_owned()));
        let align =
            element.child("paragraph-properties").and_then(|look| look.get("text-align"));
        let name = element.get("display-name").unwrap_or(id).replace("_20_", " ");
        let look = Look {
            bold: property("font-weight").map(|weight| {
                weight == "bold"
                    || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
            }),
            italic: property("font-style").map(|style| style != "normal"),
            caps: property("text-transform").map(|to| to == "uppercase"),
            hidden: property("display").map(|display| display == "none"),
            font: font.or_else(|| property("font-family").map(bare)),
            align: align.map(ToOwned::to_owned),
            outline: element.get("default-outline-level").and_then(|at| at.parse().ok()),
            list: element.get("list-style-name").map(ToOwned::to_owned),
            part: part_of_style(&name).filter(|_| family == "text"),
            stress: (false, false),
        };
        let style = Style {
            id: id.to_owned(),
            name,
            automatic,
            parent: element.get("parent-style-name").map(ToOwned::to_owned),
            look,
        };
        self.styles.insert((family.to_owned(), id.to_owned()), style);
    }

    fn add_list(&mut self, element: &Element) {
        let Some(id) = element.get("name") else { return };
        let level = |element: &Element| {
            let at: usize = element.get("level")?.parse().ok()?;
            let word = |name| element.get(name).unwrap_or_default().to_owned();
            let number = &*element.name == "list-level-style-number";
            let shown = element.get("display-levels").and_then(|n| n.parse().ok());
            let level = ListLevel {
                format: number.then(|| word("num-format")),
                prefix: word("num-prefix"),
                suffix: word("num-suffix"),
                start: element
                    .get("start-value")
                    .and_then(|n| n.parse().ok())
                    .unwrap_or(1),
                shown: shown.unwrap_or(1).clamp(1, 10),
            };
            Some((at.saturating_sub(1), level))
        };
        let levels = element.elements().filter_map(level).collect();
        self.lists.insert(id.to_owned(), levels);
    }

    pub(super) fn list_level(&self, list: &str, level: usize) -> Option<&ListLevel> {
        self.lists.get(list)?.get(&level)
    }

    fn chain(&self, family: &str, id: Option<&str>) -> impl Iterator<Item = &Style> {
        let find = move |id: &str| self.styles.get(&(family.to_owned(), id.to_owned()));
        let family = family.to_owned();
        std::iter::successors(id.and_then(find), move |style| {
            let parent = style.parent.clone()?;
            self.styles.get(&(family.clone(), parent))
        })
        .take(LONGEST_CHAIN)
    }

    /// All that a style says, with those that it is made from.
    pub(super) fn look(&self, family: &str, id: Option<&str>) -> Look {
        self.chain(family, id).fold(Look::default(), |look, style| look.or(&style.look))
    }

    /// Whether the style that has a name, and is not made for one paragraph, is bold,
    /// and whether it is italic.
    pub(super) fn stress(&self, id: Option<&str>) -> (bool, bool) {
        let named = self.chain("paragraph", id).find(|style| !style.automatic);
        let look = self.look("paragraph", named.map(|style| style.id.as_str()));
        (look.bold == Some(true), look.italic == Some(true))
    }

    /// What the names of its styles say of a paragraph.
    pub(super) fn role(&self, id: Option<&str>) -> (Option<Role>, Option<u8>) {
        let known = self.chain("paragraph", id).map(|style| style.name.clone());
        // A style that the file does not describe has a name all the same.
        let names = known.chain(id.map(|id| id.replace("_20_", " ")));
        for name in names {
            let (role, level) = role_of_style(&name);
            if role.is_some() || level.is_some() {
                return (role, level);
            }
        }
        (None, None)
    }
}

impl Look {
    /// What it says, else what `other` says.
    pub(super) fn or(self, other: &Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            caps: self.caps.or(other.caps),
            hidden: self.hidden.or(other.hidden),
            font: self.font.or_else(|| other.font.clone()),
            align: self.align.or_else(|| other.align.clone()),
            outline: self.outline.or(other.outline),
            list: self.list.or_else(|| other.list.clone()),
            part: self.part.or(other.part),
            stress: other.stress,
        }
    }
}

/// The name of a font without quotation marks, and without those to take instead.
fn bare(family: &str) -> String {
    let first = family.split(',').next().unwrap_or_default();
    first.trim().trim_matches(['\'', '"']).to_owned()
}
