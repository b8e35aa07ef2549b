//! Lists of a Word file: what stands before each item (ECMA-376 part 1, 17.9).

use std::collections::BTreeMap;

use super::styles::value;
use crate::flow::Mark;
use crate::numeral::{Numeral, numeral};
use crate::xml::Element;

/// What is drawn before an item is not longer, whatever the file says.
const LONGEST_LABEL: usize = 40;

/// Word has nine levels.
const LEVELS: usize = 9;

/// How a level of a list is marked.
#[derive(Clone, Debug)]
struct Level {
    format: String,
    /// What is drawn: `%1.` has the number of level 1 in it.
    text: String,
    start: u64,
}

#[derive(Clone, Debug, Default)]
struct List {
    levels: BTreeMap<usize, Level>,
    /// A style that has the levels of this list.
    link: Option<String>,
    /// The style whose levels these are.
    style: Option<String>,
}

/// A use of a list.
#[derive(Clone, Debug, Default)]
struct Number {
    /// The abstract id of the list.
    list: String,
    /// Levels of its own.
    levels: BTreeMap<usize, Level>,
    /// Where levels begin anew.
    starts: BTreeMap<usize, u64>,
}

/// The lists of a file, and how far each has been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// By their abstract ids.
    lists: BTreeMap<String, List>,
    numbers: BTreeMap<String, Number>,
    /// How far a list is counted, by its abstract id and level; all numbers of one
    /// list go on from one another, but those that start anew.
    counts: BTreeMap<(String, usize), u64>,
    /// The numbers that have been met.
    met: BTreeMap<String, ()>,
}

impl Numbering {
    pub(super) fn of(root: &Element) -> Self {
        let mut numbering = Self::default();
        for element in root.elements() {
            match &*element.name {
                "abstractNum" => {
                    let Some(id) = element.get("abstractNumId") else { continue };
                    let list = List {
                        levels: element.elements().filter_map(level).collect(),
                        link: value(element, "numStyleLink").map(ToOwned::to_owned),
                        style: value(element, "styleLink").map(ToOwned::to_owned),
                    };
                    numbering.lists.insert(id.to_owned(), list);
                }
                "num" => {
                    let Some(id) = element.get("numId") else { continue };
                    let of = value(element, "abstractNumId").unwrap_or_default();
                    let mut levels = BTreeMap::new();
                    let mut starts = BTreeMap::new();
                    for over in element.elements() {
                        let Some(at) = over.get("ilvl").and_then(|at| at.parse().ok())
                        else {
                            continue;
                        };
                        if let Some(start) = value(over, "startOverride")
                            .and_then(|start| start.parse().ok())
                        {
                            starts.insert(at, start);
                        }
                        levels.extend(over.elements().filter_map(level));
                    }
                    let list = of.to_owned();
                    let number = Number { list, levels, starts };
                    numbering.numbers.insert(id.to_owned(), number);
                }
                _ => {}
            }
        }
        numbering
    }

    /// The mark of the next item of the list `number` at `level`; none if there is no
    /// such list, or if it shows nothing.
    pub(super) fn mark(&mut self, number: &str, level: usize) -> Option<Mark> {
        let level = level.min(LEVELS - 1);
        let Number { list, levels: own, starts } = self.numbers.get(number)?.clone();
        let levels = self.levels(&list);
        let look = own.get(&level).or_else(|| levels.get(&level))?.clone();
        let first = self.met.insert(number.to_owned(), ()).is_none();
        for (at, start) in starts.iter().filter(|_| first) {
            self.counts.insert((list.clone(), *at), start.saturating_sub(1));
        }
        let count = self
            .counts
            .entry((list.clone(), level))
            .or_insert(look.start.saturating_sub(1));
        *count = count.saturating_add(1);
        for deeper in level + 1..LEVELS {
            self.counts.remove(&(list.clone(), deeper));
        }
        match look.format.as_str() {
            "none" => None,
            "bullet" => Some(Mark::Bullet { level }),
            _ => {
                let label = self.label(&look, &list, &own, &levels);
                if label.is_empty() { None } else { Some(Mark::Number { level, label }) }
            }
        }
    }

    /// The levels of a list, which may be those of a style's list.
    fn levels(&self, list: &str) -> BTreeMap<usize, Level> {
        let Some(found) = self.lists.get(list) else { return BTreeMap::new() };
        let linked = found.link.as_ref().and_then(|link| {
            self.lists.values().find(|list| list.style.as_ref() == Some(link))
        });
        linked.unwrap_or(found).levels.clone()
    }

    fn label(
        &self,
        look: &Level,
        list: &str,
        own: &BTreeMap<usize, Level>,
        levels: &BTreeMap<usize, Level>,
    ) -> String {
        let mut label = String::new();
        let mut rest = look.text.chars();
        while let Some(character) = rest.next()
            && label.len() < LONGEST_LABEL
        {
            let digit = rest.clone().next().and_then(|digit| digit.to_digit(10));
            let at = digit.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
            let (Some(at), '%') = (at, character) else {
                label.push(character);
                continue;
            };
            rest.next();
            let of = own.get(&at).or_else(|| levels.get(&at));
            let start = of.map_or(1, |level| level.start);
            let count = self.counts.get(&(list.to_owned(), at)).copied().unwrap_or(start);
            let form = match of.map_or("decimal", |level| level.format.as_str()) {
                "lowerLetter" => Numeral::LowerLetter,
                "upperLetter" => Numeral::UpperLetter,
                "lowerRoman" => Numeral::LowerRoman,
                "upperRoman" => Numeral::UpperRoman,
                "decimalZero" => Numeral::Padded,
                _ => Numeral::Decimal,
            };
            label.push_str(&numeral(count, form));
        }
        label.trim().to_owned()
    }
}

fn level(element: &Element) -> Option<(usize, Level)> {
    if &*element.name != "lvl" {
        return None;
    }
    let at = element.get("ilvl")?.parse().ok()?;
    let level = Level {
        format: value(element, "numFmt").unwrap_or("decimal").to_owned(),
        text: value(element, "lvlText").unwrap_or_default().to_owned(),
        start: value(element, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
    };
    Some((at, level))
}
