//! Words: that all are printed, each as often as it is written.

use std::collections::BTreeMap;

use bantin_core::{Block, Inline, Issue, List, Text};
use bantin_page::{Ink, Pages};

use super::expected::expected;
use crate::laid::{Kind, Laid};

/// The texts of all bodies, by their places in the issue file.
fn texts(issue: &Issue) -> BTreeMap<String, &Text> {
    fn of_list<'i>(list: &'i List, found: &mut BTreeMap<String, &'i Text>) {
        for item in &list.items {
            found.insert(item.text.at().as_str().to_owned(), &item.text);
            item.list.iter().for_each(|list| of_list(list, found));
        }
    }
    let mut found = BTreeMap::new();
    for block in issue.articles.iter().flat_map(|article| &article.body) {
        match block {
            Block::Paragraph(text) | Block::Crosshead(text) => {
                found.insert(text.at().as_str().to_owned(), text);
            }
            Block::List(list) => of_list(list, &mut found),
            _ => {}
        }
    }
    found
}

/// After how many characters, spaces apart, the lines of the text at `source` have
/// to end: before a hard break, and at the end.
pub(crate) fn line_ends(laid: &Laid, source: &str) -> Vec<usize> {
    let found = texts(&laid.issue);
    let mut ends = Vec::new();
    let mut count = 0;
    for inline in found.get(source).into_iter().flat_map(|text| text.inlines()) {
        match inline {
            Inline::Run(run) => {
                count += run.words.chars().filter(|c| !c.is_whitespace()).count();
            }
            Inline::Break => ends.push(count),
        }
    }
    ends.push(count);
    ends
}

/// Every paragraph, list item and crosshead is set as it is written: no word is
/// lost, doubled, joined or parted.
pub(crate) fn texts_are_set_as_written(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    let written = texts(&laid.issue);
    let set = laid.texts.iter().filter(|(_, lines)| lines[0].kind != Kind::Byline);
    if set.count() != written.len() {
        faults.push(format!("{} texts are written, others set", written.len()));
    }
    for (source, text) in written {
        let lines = laid.texts.get(&source).map_or(&[][..], Vec::as_slice);
        let set: Vec<&str> = lines.iter().map(|line| line.words.trim_end()).collect();
        let wanted = text.plain();
        let bare = |words: &str| words.split_whitespace().collect::<String>();
        // A word may be parted after a hyphen or slash, or if no column holds it.
        let may_part =
            |word: &str| word.contains(['-', '/']) || word.chars().count() > 20;
        let exact = !wanted.split(' ').any(may_part);
        let good = if exact {
            set.join(" ") == wanted
        } else {
            bare(&set.concat()) == bare(&wanted)
        };
        if !good {
            faults.push(format!("“{wanted}” is set “{}” <- {source}", set.join("|")));
        }
    }
    faults
}

/// Every line ends where a hard break asks for it.
pub(crate) fn hard_breaks_end_lines(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (source, lines) in laid.texts.iter().filter(|(_, of)| of[0].kind != Kind::Byline)
    {
        let mut counts = Vec::new();
        let mut count = 0;
        for line in lines {
            count += line.words.chars().filter(|c| !c.is_whitespace()).count();
            counts.push(count);
        }
        if line_ends(laid, source).iter().any(|end| !counts.contains(end)) {
            faults.push(format!("a break is missed <- {source}"));
        }
    }
    faults
}

/// Every character is on paper just as often as the issue and its furniture have it;
/// capitals and small letters are one.
pub(crate) fn every_character_is_printed(laid: &Laid) -> Vec<String> {
    let wanted = count(expected(laid, true).iter());
    let mut given = Vec::new();
    for (page, marks) in laid.pages.pages.iter().zip(&laid.marks) {
        for (item, mark) in page.items.iter().zip(marks) {
            // The head of a table is repeated where it goes on; which pages the
            // contents name, another rule asks.
            let repeated = mark.leaf.is_none() && mark.article.is_some();
            if let (Ink::Text(run), false) = (&item.ink, repeated || laid.is_number(mark))
            {
                given.push(run.text.clone());
            }
        }
    }
    let given = count(given.iter());
    let all: std::collections::BTreeSet<&char> =
        wanted.keys().chain(given.keys()).collect();
    let differs = all.into_iter().filter(|c| wanted.get(c) != given.get(c));
    let faults = differs.map(|c| {
        let of = |counts: &BTreeMap<char, usize>| counts.get(c).copied().unwrap_or(0);
        format!("`{c}` is written {} times, printed {}", of(&wanted), of(&given))
    });
    faults.collect()
}

fn count<'w>(words: impl Iterator<Item = &'w String>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for character in
        words.flat_map(|words| words.to_uppercase().chars().collect::<Vec<_>>())
    {
        if !character.is_whitespace() {
            *counts.entry(character).or_default() += 1;
        }
    }
    counts
}

/// The words on paper, as a reader finds them: runs that touch are one word.
pub(crate) fn words_on_paper(pages: &Pages) -> Vec<String> {
    let mut text = String::new();
    for page in &pages.pages {
        let mut end = None;
        for item in &page.items {
            let Ink::Text(run) = &item.ink else { continue };
            if end != Some((item.at.x, item.at.y)) {
                text.push(' ');
            }
            text.push_str(&run.text);
            end = Some((item.at.x + run.width(), item.at.y));
        }
        text.push(' ');
    }
    text.split_whitespace().map(ToOwned::to_owned).collect()
}
