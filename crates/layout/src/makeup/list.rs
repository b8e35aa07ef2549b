//! Lists, nested as the issue nests them.

use bantin_core::{List, ListItem};
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
        let element = self.structure.element(parent, Role::List, list.at.clone());
        for (number, item) in (1..).zip(&list.items) {
            let last = last && number == list.items.len();
            self.item(galley, item, level, last, element);
        }
    }

    fn item(
        &mut self,
        galley: &mut Galley,
        item: &ListItem,
        level: Level,
        last: bool,
        list: ElementId,
    ) {
        let Level { whole, stick, depth } = level;
        let styles = &self.design.body.lists;
        let Some(style) = styles.get(depth % styles.len().max(1)).cloned() else {
            return;
        };
        let element = self.structure.element(list, Role::ListItem, item.at.clone());
        let label = self.structure.element(element, Role::Label, item.at.clone());
        let marker = Copy::default().with(&style.marker, &style.style, &item.at);
        let mark = self.setter.lines(&marker, Measure::even(style.indent), Fit::Ragged);
        let mut head = Slug::default();
        let mut owner = Owner::element(&mut self.structure, label);
        for line in mark {
            let at = Point::new(stick.x, self.design.grid.ascent);
            cast(&mut head, line, at, &mut owner);
        }
        let body = self.structure.element(element, Role::ListBody, item.at.clone());
        let ends = last && item.list.is_none();
        let copy = self.body_copy(&item.text, ends);
        let inner = stick.indented(style.indent);
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
