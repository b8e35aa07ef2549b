//! The body of an article as it grows: blocks, the list that is open, figures that wait
//! for their captions.

use super::figure::{Figure, gallery};
use super::series::Series;
use crate::flow::{DraftPlace, Paragraph, Part, parted, plain};
use crate::node::{Node, Value};
use crate::{Guess, What};

/// An issue has lists of so many levels (`ListItem::DEEPEST`).
pub(crate) const LEVELS: usize = bantin_core::ListItem::DEEPEST;

/// A list has no more items.
const MOST_ITEMS: usize = 1_000;

/// The blocks of an article or a box.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) blocks: Vec<Node>,
    list: Vec<Item>,
    /// How many items the open list has, at all levels.
    items: usize,
    /// Numbers that stand out; the label of the last may still come.
    statistics: Vec<Statistic>,
    /// A block of several lines that may go on.
    series: Option<Series>,
    /// Figures that were met after the last words.
    pub(crate) figures: Vec<Figure>,
}

/// A number that stands out.
#[derive(Debug)]
struct Statistic {
    value: String,
    unit: String,
    label: String,
    place: DraftPlace,
}

/// So many stand side by side.
const MOST_STATISTICS: usize = 6;

/// An item of the open list.
#[derive(Debug)]
struct Item {
    text: Node,
    /// Its number, in a list that has them.
    number: Option<u64>,
    figure: Option<Node>,
    items: Vec<Self>,
}

impl Body {
    /// Whether nothing has been said in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
            && self.list.is_empty()
            && self.figures.is_empty()
            && self.statistics.is_empty()
            && self.series.is_none()
    }

    /// Adds a line to the block of its style, which is begun if it is not open; false if
    /// no block is of that style.
    pub(crate) fn in_series(&mut self, paragraph: &Paragraph, year: Option<u32>) -> bool {
        if self.figures.is_empty()
            && let Some(open) = &mut self.series
            && open.take(paragraph, year)
        {
            return true;
        }
        let Some(begun) = Series::begun_by(paragraph, year) else { return false };
        self.close();
        self.series = Some(begun);
        true
    }

    /// Whether the next name at the right edge says who answers a question.
    pub(crate) fn is_answered(&self) -> bool {
        self.series.as_ref().is_some_and(Series::is_answered)
    }

    fn close_series(&mut self) {
        if let Some(series) = self.series.take() {
            let (name, node) = series.into_block();
            self.blocks.push(block(name, node));
        }
    }

    /// Adds a block; what is open before it is closed.
    pub(crate) fn push(&mut self, name: &'static str, node: Node) {
        self.close();
        self.blocks.push(block(name, node));
    }

    /// A number that stands out, and what it counts.
    pub(crate) fn statistic(&mut self, paragraph: &Paragraph) {
        let place = paragraph.place;
        let open = std::mem::take(&mut self.statistics);
        self.close();
        self.statistics = open;
        if self.statistics.len() == MOST_STATISTICS {
            self.close_statistics();
        }
        let (unit, value) = parted(&paragraph.spans, Part::Unit);
        let (value, unit) = (plain(&value), plain(&unit));
        self.statistics.push(Statistic { value, unit, label: String::new(), place });
    }

    /// What the number before says; false if there is none.
    pub(crate) fn label(&mut self, text: &str) -> bool {
        let Some(last) = self.statistics.last_mut() else { return false };
        if !last.label.is_empty() {
            last.label.push(' ');
        }
        last.label.push_str(text);
        true
    }

    fn close_statistics(&mut self) {
        let all = std::mem::take(&mut self.statistics);
        let Some(place) = all.first().map(|first| first.place) else { return };
        let node = |statistic: Statistic| {
            // Whoever wrote it by hand parted number and unit by a space.
            let (whole, unit) = (statistic.value, statistic.unit);
            // What is all unit is the number.
            let (whole, unit) =
                if whole.is_empty() { (unit, whole) } else { (whole, unit) };
            let (value, rest) = whole.split_once(' ').unwrap_or((&whole, ""));
            let (value, unit) = match unit.is_empty() {
                true => (value, rest),
                false => (whole.as_str(), unit.as_str()),
            };
            let mut fields = vec![("value", Node::words(value))];
            if !unit.is_empty() {
                fields.push(("unit", Node::words(unit)));
            }
            let needed = statistic.label.is_empty();
            let needed = needed.then_some(Guess::Needed(What::Label));
            fields.push(("label", Node::words(statistic.label).guessed(needed)));
            Node::group(fields).from(statistic.place)
        };
        let nodes = Node::list(all.into_iter().map(node).collect()).from(place);
        self.blocks.push(block("statistics", nodes));
    }

    /// The fields of the last block, if that is one called `kind`.
    fn last(&mut self, kind: &str) -> Option<&mut Vec<(&'static str, Node)>> {
        if self.has_list() || !self.figures.is_empty() || !self.statistics.is_empty() {
            return None;
        }
        let Value::Group(block) = &mut self.blocks.last_mut()?.value else { return None };
        let (name, node) = block.first_mut()?;
        match &mut node.value {
            Value::Group(fields) if *name == kind => Some(fields),
            _ => None,
        }
    }

    /// Who said the quotation before; false if there is none.
    pub(crate) fn speaker(&mut self, text: &str) -> bool {
        self.add_last("quote", "speaker", text)
    }

    /// Where the figures of the table before come from; false if there is none.
    pub(crate) fn table_credit(&mut self, text: &str) -> bool {
        self.add_last("table", "credit", text)
    }

    fn add_last(&mut self, kind: &str, name: &'static str, text: &str) -> bool {
        let fields = self.last(kind);
        let Some(fields) = fields.filter(|fields| fields.iter().all(|(n, _)| *n != name))
        else {
            return false;
        };
        fields.push((name, Node::words(text)));
        true
    }

    /// Whether item `number` at `level` goes on with the list that is open, or begins one.
    pub(crate) fn counts(&mut self, level: usize, number: u64) -> bool {
        if !self.follows(level, number) {
            return false;
        }
        self.settle(true);
        // Where pictures came between, they may have ended the list.
        self.follows(level, number)
    }

    fn follows(&self, level: usize, number: u64) -> bool {
        let open = items_at(&self.list, level);
        let goes_on = open.is_some_and(|items| match items.last() {
            Some(last) => {
                items.len() < MOST_ITEMS
                    && last.number.is_some_and(|last| last + 1 == number)
            }
            None => number == 1,
        });
        goes_on || level == 0 && number == 1
    }

    /// Adds an item at `level`, 0 the outermost, to the list that is open; in a list that
    /// [counts](Self::counts) with its `number`.
    pub(crate) fn item(&mut self, level: usize, number: Option<u64>, mut text: Node) {
        self.close_statistics();
        self.close_series();
        self.settle(true);
        let other = self.list.last().is_some_and(|last| match number {
            // A list that counts begins with one.
            Some(number) => number == 1 || last.number.is_none(),
            None => last.number.is_some(),
        });
        if level == 0 && (other || self.list.len() >= MOST_ITEMS) {
            self.close_list();
        }
        if level >= LEVELS {
            text.guesses.push(Guess::ListFlattened);
        }
        let mut items = &mut self.list;
        for _ in 0..level.min(LEVELS - 1) {
            let full = items.last().is_some_and(|last| last.items.len() >= MOST_ITEMS);
            if items.is_empty() || full {
                break;
            }
            let last = items.len() - 1;
            items = &mut items[last].items;
        }
        if number.is_none() && items.last().is_some_and(|last| last.number.is_some()) {
            write_numbers(items);
        }
        items.push(Item { text, number, figure: None, items: Vec::new() });
        self.items += 1;
    }

    /// Whether a list is open.
    pub(crate) fn has_list(&self) -> bool {
        !self.list.is_empty()
    }

    /// A picture that is met; its caption may follow.
    pub(crate) fn figure(&mut self, figure: Figure) {
        self.figures.push(figure);
    }

    /// Puts the figures that wait: within a list, the item before shows one of them.
    fn settle(&mut self, goes_on: bool) {
        let figures = std::mem::take(&mut self.figures);
        if figures.is_empty() {
            return;
        }
        if goes_on
            && figures.len() == 1
            && let Some(item) = last_item(&mut self.list)
            && item.figure.is_none()
        {
            item.figure = figures.into_iter().next().map(Figure::into_node);
            return;
        }
        self.close_list();
        let mut beside = Vec::new();
        for figure in figures {
            if figure.is_beside() {
                let ends = figure.has_caption();
                beside.push(figure);
                if !ends {
                    continue;
                }
            } else {
                self.blocks.extend(gallery(std::mem::take(&mut beside)));
                self.blocks.push(block("figure", figure.into_node()));
                continue;
            }
            self.blocks.extend(gallery(std::mem::take(&mut beside)));
        }
        self.blocks.extend(gallery(beside));
    }

    fn close_list(&mut self) {
        let list = std::mem::take(&mut self.list);
        self.items = 0;
        if !list.is_empty() {
            let (name, nodes) = nodes(list);
            self.blocks.push(block(name, nodes));
        }
    }

    /// Closes what is open.
    pub(crate) fn close(&mut self) {
        self.close_statistics();
        self.close_series();
        // Figures come after the list that they follow.
        let figures = std::mem::take(&mut self.figures);
        self.close_list();
        self.figures = figures;
        self.settle(false);
    }

    /// All of it.
    pub(crate) fn finish(mut self) -> Vec<Node> {
        self.close();
        self.blocks
    }
}

fn last_item(items: &mut [Item]) -> Option<&mut Item> {
    let last = items.last_mut()?;
    if last.items.is_empty() { Some(last) } else { last_item(&mut last.items) }
}

/// The items that one at `level` would follow, if there can be such.
fn items_at(items: &[Item], level: usize) -> Option<&[Item]> {
    match level.checked_sub(1) {
        None => Some(items),
        Some(_) if level >= LEVELS => None,
        Some(outer) => items_at(&items.last()?.items, outer),
    }
}

/// Makes words of the numbers of `items`, for what follows them has none.
fn write_numbers(items: &mut [Item]) {
    for item in items {
        let Some(number) = item.number.take() else { continue };
        if let Value::Words(words) = &mut item.text.value {
            words.insert_str(0, &format!("{number}. "));
            item.text.guesses.push(Guess::NumbersWritten);
        }
    }
}

/// The name of a list with `items`, and the list.
fn nodes(items: Vec<Item>) -> (&'static str, Node) {
    let numbered = items.first().is_some_and(|first| first.number.is_some());
    let node = |item: Item| {
        if item.figure.is_none() && item.items.is_empty() {
            return item.text;
        }
        let from = item.text.from;
        let mut fields = vec![("text", item.text)];
        fields.extend(item.figure.map(|figure| ("figure", figure)));
        if !item.items.is_empty() {
            fields.push(nodes(item.items));
        }
        Node::group(fields).from(from)
    };
    let name = if numbered { "numbered" } else { "list" };
    (name, Node::list(items.into_iter().map(node).collect()))
}

/// A block of one name.
pub(crate) fn block(name: &'static str, node: Node) -> Node {
    let from = node.from;
    Node::group(vec![(name, node)]).from(from)
}

/// A box with `blocks` in it.
pub(crate) fn inset(title: Option<Node>, blocks: Vec<Node>, place: DraftPlace) -> Node {
    let mut fields = Vec::new();
    fields.extend(title.map(|title| ("title", title)));
    fields.push(("body", Node::new(Value::List(blocks))));
    let guess = Guess::TakenAs(What::Box, crate::Because::Place);
    Node::group(vec![("box", Node::group(fields).from(place).guessed([guess]))])
        .from(place)
}
