//! What is read after what.

use std::collections::BTreeMap;

use super::named;
use crate::laid::{Kind, Laid, Mark};

pub(crate) fn every_leaf_is_on_paper_once(laid: &Laid) -> Vec<String> {
    let structure = &laid.pages.structure;
    let mut places = BTreeMap::new();
    let mut faults = Vec::new();
    for (element, leaf) in structure.leaves() {
        let source = &structure.get(element).source;
        let Some(place) = structure.ink(leaf) else {
            faults.push(format!("a leaf has no ink <- {source}"));
            continue;
        };
        if laid.pages.item(place).is_none() {
            faults.push(format!("a leaf has no item <- {source}"));
        }
        if let Some(other) = places.insert(place, leaf) {
            faults.push(format!("{leaf:?} and {other:?} are one item <- {source}"));
        }
    }
    for (page, marks) in laid.marks.iter().enumerate() {
        let area = laid.text_area();
        for mark in marks.iter().filter(|mark| mark.leaf.is_none()) {
            // The head of a table is repeated where it goes on.
            let repeated = mark.source.contains("/table/head");
            if mark.kind == Kind::Furniture && mark.ink.overlaps(&area) && !repeated {
                faults.push(format!("ink without a leaf: {}", named(page, mark)));
            }
        }
    }
    faults
}

pub(crate) fn reading_order_is_the_order_on_paper(laid: &Laid) -> Vec<String> {
    let mut leaves: Vec<(usize, usize, &Mark)> = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let read = marks.iter().filter_map(|mark| Some((mark.leaf?.0, page, mark)));
        leaves.extend(read);
    }
    leaves.sort_by_key(|(order, ..)| *order);
    let mut faults = Vec::new();
    // Figures and statistics of a column may wait for the head of the next.
    let waits = |mark: &Mark| {
        matches!(mark.kind, Kind::Picture | Kind::Caption | Kind::Statistic | Kind::Link)
    };
    let mut last: Option<(usize, &Mark)> = None;
    for &(_, page, mark) in leaves.iter().filter(|(.., mark)| !waits(mark)) {
        if let Some((page_before, before)) = last {
            let both_in_columns = in_columns(before) && in_columns(mark);
            let same_column = before.column == mark.column
                && both_in_columns
                && before.article == mark.article;
            let good = if page != page_before {
                page > page_before
            } else if same_column {
                before.at.y <= mark.at.y
            } else if both_in_columns && before.article == mark.article {
                before.column < mark.column
            } else if before.article.is_some() && mark.article.is_some() {
                before.at.y < mark.at.y || before.article == mark.article
            } else {
                true
            };
            if !good {
                let (one, two) = (named(page_before, before), named(page, mark));
                faults.push(format!("{one} is read before {two}"));
            }
        }
        last = Some((page, mark));
    }
    faults
}

pub(crate) fn outline_names_every_headline_and_crosshead(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    let outline = &laid.pages.outline;
    let (given, found) = (laid.issue.articles.len(), outline.len());
    if given != found {
        faults.push(format!("{found} bookmarks for {given} articles"));
    }
    for (article, bookmark) in laid.issue.articles.iter().zip(outline) {
        if bookmark.title != article.headline.plain() {
            faults.push(format!("“{}” is not the headline", bookmark.title));
        }
        let crossheads = article.body.iter().filter_map(|block| match block {
            bantin_core::Block::Crosshead(text) => Some(text.plain()),
            _ => None,
        });
        let children: Vec<&str> =
            bookmark.children.iter().map(|child| child.title.as_str()).collect();
        let crossheads: Vec<String> = crossheads.collect();
        if children != crossheads {
            faults.push(format!("{children:?} are not the crossheads"));
        }
    }
    faults
}

fn in_columns(mark: &Mark) -> bool {
    matches!(mark.kind, Kind::Text | Kind::Marker | Kind::Crosshead | Kind::Byline)
}
