//! Styles of a Word file: what a paragraph and its words inherit.
//!
//! A property that is switched on in a paragraph's style and again in the style of
//! its words is off (ECMA-376 part 1, 17.7.3): the two are told apart up to the end.

use std::collections::BTreeMap;

use crate::flow::{Part, Role};
use crate::role::{part_of_style, role_of_style};
use crate::xml::Element;

/// Styles that are based on one another more often than this go round in a circle.
const LONGEST_CHAIN: usize = 32;

/// What is said of words; none is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunLook {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) caps: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) font: Option<String>,
    pub(super) style: Option<String>,
}

/// What is said of a paragraph; none is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ParagraphLook {
    pub(super) style: Option<String>,
    /// The number of a list and the level in it; number 0 is no list.
    pub(super) numbering: Option<(String, Option<usize>)>,
    pub(super) outline: Option<u8>,
    pub(super) justify: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    run: RunLook,
    paragraph: ParagraphLook,
}

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    defaults: RunLook,
    default_paragraph: Option<String>,
}

impl RunLook {
    /// What an `rPr` says.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return Self::default() };
        let flag = |name| properties.child(name).map(is_on);
        let font = properties.child("rFonts").and_then(|fonts| {
            fonts.get("ascii").or_else(|| fonts.get("hAnsi")).or_else(|| fonts.get("cs"))
        });
        Self {
            bold: flag("b"),
            italic: flag("i"),
            caps: flag("caps"),
            hidden: flag("vanish"),
            font: font.map(ToOwned::to_owned),
            style: value(properties, "rStyle").map(ToOwned::to_owned),
        }
    }

    /// What it says, else what `other` says.
    fn or(self, other: &Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            caps: self.caps.or(other.caps),
            hidden: self.hidden.or(other.hidden),
            font: self.font.or_else(|| other.font.clone()),
            style: self.style,
        }
    }
}

impl ParagraphLook {
    /// What a `pPr` says.
    pub(super) fn of(properties: Option<&Element>) -> Self {
        let Some(properties) = properties else { return Self::default() };
        let numbering = properties.child("numPr").map(|numbering| {
            let id = value(numbering, "numId").unwrap_or_default().to_owned();
            (id, value(numbering, "ilvl").and_then(|level| level.parse().ok()))
        });
        Self {
            style: value(properties, "pStyle").map(ToOwned::to_owned),
            numbering,
            outline: value(properties, "outlineLvl").and_then(|level| level.parse().ok()),
            justify: value(properties, "jc").map(ToOwned::to_owned),
        }
    }

    fn or(self, other: &Self) -> Self {
        let numbering = match (self.numbering, &other.numbering) {
            // A style can name the list, and another the level in it.
            (Some((id, level)), Some((inherited, of))) if id.is_empty() => {
                Some((inherited.clone(), level.or(*of)))
            }
            (Some((id, None)), Some((inherited, of))) if id == *inherited => {
                Some((id, *of))
            }
            (said, inherited) => said.or_else(|| inherited.clone()),
        };
        Self {
            style: self.style,
            numbering,
            outline: self.outline.or(other.outline),
            justify: self.justify.or_else(|| other.justify.clone()),
        }
    }
}

impl Styles {
    /// Those of the part with the styles.
    pub(super) fn of(root: &Element) -> Self {
        let mut styles = Self::default();
        if let Some(defaults) =
            root.child("docDefaults").and_then(|d| d.child("rPrDefault"))
        {
            styles.defaults = RunLook::of(defaults.child("rPr"));
        }
        for element in root.elements().filter(|element| &*element.name == "style") {
            let Some(id) = element.get("styleId") else { continue };
            let is_paragraph = element.get("type") == Some("paragraph");
            if is_paragraph
                && element.get("default").is_some_and(|on| on == "1" || on == "true")
            {
                styles.default_paragraph = Some(id.to_owned());
            }
            let style = Style {
                name: value(element, "name").unwrap_or(id).to_owned(),
                based_on: value(element, "basedOn").map(ToOwned::to_owned),
                run: RunLook::of(element.child("rPr")),
                paragraph: ParagraphLook::of(element.child("pPr")),
            };
            styles.styles.insert(id.to_owned(), style);
        }
        styles
    }

    /// The styles from `id` up to the one that all is based on.
    fn chain(&self, id: Option<&str>) -> impl Iterator<Item = &Style> {
        let first = id.and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_deref()?))
            .take(LONGEST_CHAIN)
    }

    /// The style of a paragraph that says `said`.
    fn paragraph_style<'s>(&'s self, said: &'s ParagraphLook) -> Option<&'s str> {
        let named = said.style.as_deref().filter(|id| self.styles.contains_key(*id));
        named.or(self.default_paragraph.as_deref())
    }

    /// All that holds for a paragraph that says `said`.
    pub(super) fn paragraph(&self, said: ParagraphLook) -> ParagraphLook {
        let chain = self.chain(self.paragraph_style(&said));
        let chain: Vec<&Style> = chain.collect();
        chain.into_iter().fold(said, |look, style| look.or(&style.paragraph))
    }

    /// What the names of its styles say of a paragraph: its own first. The role, and
    /// the level of a heading.
    pub(super) fn role(&self, said: &ParagraphLook) -> (Option<Role>, Option<u8>) {
        // A style that the file does not describe still has a name.
        let unknown = said.style.as_deref().filter(|id| !self.styles.contains_key(*id));
        let chain =
            self.chain(self.paragraph_style(said)).map(|style| style.name.as_str());
        for name in unknown.into_iter().chain(chain) {
            let (role, level) = role_of_style(name);
            if role.is_some() || level.is_some() {
                return (role, level);
            }
        }
        (None, None)
    }

    /// What the names of their styles say of words that say `said`.
    pub(super) fn part(&self, said: &RunLook) -> Option<Part> {
        self.chain(said.style.as_deref()).find_map(|style| part_of_style(&style.name))
    }

    /// Whether the style of a paragraph that says `said` is bold, and whether it is
    /// italic.
    pub(super) fn stress(&self, said: &ParagraphLook) -> (bool, bool) {
        let look = self
            .chain(self.paragraph_style(said))
            .fold(RunLook::default(), |look, style| look.or(&style.run));
        (look.bold == Some(true), look.italic == Some(true))
    }

    /// All that holds for words that say `said` in a paragraph that says `around`.
    pub(super) fn run(&self, said: &RunLook, around: &ParagraphLook) -> RunLook {
        let gather = |id: Option<&str>| {
            self.chain(id).fold(RunLook::default(), |look, style| look.or(&style.run))
        };
        let of_paragraph = gather(self.paragraph_style(around));
        let of_words = gather(said.style.as_deref());
        let toggle = |said: Option<bool>,
                      words: Option<bool>,
                      paragraph: Option<bool>,
                      default: Option<bool>| {
            let styled = match (words, paragraph) {
                (None, None) => default,
                (words, paragraph) => {
                    Some(words.unwrap_or(false) != paragraph.unwrap_or(false))
                }
            };
            said.or(styled)
        };
        let default = &self.defaults;
        RunLook {
            bold: toggle(said.bold, of_words.bold, of_paragraph.bold, default.bold),
            italic: toggle(
                said.italic,
                of_words.italic,
                of_paragraph.italic,
                default.italic,
            ),
            caps: toggle(said.caps, of_words.caps, of_paragraph.caps, default.caps),
            hidden: toggle(
                said.hidden,
                of_words.hidden,
                of_paragraph.hidden,
                default.hidden,
            ),
            font: said
                .font
                .clone()
                .or(of_words.font)
                .or(of_paragraph.font)
                .or_else(|| default.font.clone()),
            style: said.style.clone(),
        }
    }
}

/// The attribute `val` of the element `name` in `properties`.
pub(super) fn value<'e>(properties: &'e Element, name: &str) -> Option<&'e str> {
    properties.child(name)?.get("val")
}

/// Whether a property that can be switched is on (ECMA-376 part 1, 17.17.4).
pub(super) fn is_on(property: &Element) -> bool {
    !matches!(property.get("val"), Some("0" | "false" | "off"))
}
