//! Lists, nested as the issue nests them.

use std::borrow::Cow;

use bantin_core::{List, ListItem};
use bantin_design::Length;
use bantin_page::{ElementId, Point, Role};

use super::Stone;
use super::body::Opening;
use super::frame::Stick;
use super::galley::Galley;
use crate::set::{Copy, Fit, Measure, Owner, Slug, cast};

/// A list that is being set: what its column is set in, and what its items are.
#[derive(Clone, Copy)]
struct Level {
    whole: Stick,
    stick: Stick,
    depth: usize,
}

/// What stands before an item.
struct Label {
    copy: Copy,
    /// How much white stands before it.
    before: Length,
    /// From where it may begin to the words of the item.
    indent: Length,
}

impl Stone<'_> {
    pub(super) fn list(
        &mut self,
        galley: &mut Galley,
        list: &List,
        stick: Stick,
        last: bool,
        parent: ElementId,
    ) {
        let level = Level { whole: stick, stick, depth: 0 };
        self.level_of_list(galley, list, level, last, parent);
    }

    fn level_of_list(
        &mut self,
        galley: &mut Galley,
        list: &List,
        level: Level,
        last: bool,
        parent: ElementId,
    ) {
        let styles = &self.design.body.lists;
        let Some(style) = styles.get(level.depth % styles.len().max(1)) else { return };
        let element = self.structure.element(parent, Role::List, list.at.clone());
        let mut labels = Vec::new();
        for (number, item) in (1..).zip(&list.items) {
            let marker = if list.numbered {
                Cow::Owned(format!("{number}."))
            } else {
                Cow::Borrowed(&*style.marker)
            };
            let copy = Copy::default().with(&marker, &style.style, &item.at);
            let width =
                if list.numbered { self.setter.extent(&copy).1 } else { Length::ZERO };
            labels.push((copy, width));
        }
        let widest = labels.iter().map(|(_, width)| *width).max().unwrap_or_default();
        let mut indent = style.indent;
        if list.numbered {
            // Numbers end above each other, as in a sum.
            indent = indent.max(widest + style.style.size.scale(2, 5));
        }
        for (number, (item, (copy, width))) in (1..).zip(list.items.iter().zip(labels)) {
            let last = last && number == list.items.len();
            let label = Label { copy, before: widest - width, indent };
            self.item(galley, item, label, level, last, element);
        }
    }

    fn item(
        &mut self,
        galley: &mut Galley,
        item: &ListItem,
        label: Label,
        level: Level,
        last: bool,
        list: ElementId,
    ) {
        let Level { whole, stick, depth } = level;
        let Label { copy: marker, before, indent } = label;
        let element = self.structure.element(list, Role::ListItem, item.at.clone());
        let label = self.structure.element(element, Role::Label, item.at.clone());
        let mark = self.setter.lines(&marker, Measure::even(indent), Fit::Ragged);
        let mut head = Slug::default();
        let mut owner = Owner::element(&mut self.structure, label);
        for line in mark {
            let at = Point::new(stick.x + before, self.design.grid.ascent);
            cast(&mut head, line, at, &mut owner);
        }
        let body = self.structure.element(element, Role::ListBody, item.at.clone());
        let ends = last && item.list.is_none();
        let copy = self.body_copy(&item.text, ends);
        let inner = stick.indented(indent);
        let at = item.text.at().clone();
        let words = self.structure.element(body, Role::Paragraph, at);
        let opening = Opening { marker: Some(head), ..Opening::default() };
        self.running(galley, copy, inner, opening, words);
        if let Some(figure) = &item.figure {
            // It is as wide as the column, however deep its item.
            let piece = self.figure(figure, whole, body);
            galley.push(piece);
        }
        if let Some(nested) = &item.list {
            let level = Level { whole, stick: inner, depth: depth + 1 };
            self.level_of_list(galley, nested, level, last, body);
        }
    }
}
