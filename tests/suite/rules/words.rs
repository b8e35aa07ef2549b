//! Words: that all are printed, each as often as it is written.

use std::collections::BTreeMap;

use bantin_core::{Block, Figure, Inline, Issue, List, Person, Statistics, Text};
use bantin_page::{Ink, Pages};

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
    let wanted = count(expected(&laid.issue, laid.pages.pages.len(), Some(laid)).iter());
    let mut given = Vec::new();
    for page in &laid.pages.pages {
        for item in &page.items {
            if let Ink::Text(run) = &item.ink {
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

/// All that is to be printed of `issue` on so many pages: masthead, credits,
/// articles, imprint, furniture. List markers only if a `laid` says which.
pub(crate) fn expected(issue: &Issue, pages: usize, laid: Option<&Laid>) -> Vec<String> {
    let mut words = Vec::new();
    front(issue, &mut words);
    for article in &issue.articles {
        words.extend(article.kicker.iter().map(ToString::to_string));
        words.push(article.headline.plain());
        words.extend(article.standfirst.iter().map(Text::plain));
        for block in &article.body {
            match block {
                Block::Paragraph(text) | Block::Crosshead(text) => {
                    words.push(text.plain())
                }
                Block::List(list) => of_list(list, 0, laid, &mut words),
                Block::Figure(figure) => of_figure(figure, &mut words),
                Block::Statistics(of) => of_statistics(of, &mut words),
            }
        }
        if let Some(byline) = &article.byline {
            words.push(byline.name.to_string());
            let rest = [&byline.position, &byline.organization, &byline.action];
            words.extend(rest.into_iter().flatten().map(ToString::to_string));
        }
    }
    imprint(issue, &mut words);
    furniture(issue, pages, &mut words);
    words
}

fn of_list(list: &List, depth: usize, laid: Option<&Laid>, words: &mut Vec<String>) {
    for item in &list.items {
        if let Some(laid) = laid {
            let styles = &laid.design.body.lists;
            words.push(styles[depth % styles.len()].marker.to_owned());
        }
        words.push(item.text.plain());
        item.figure.iter().for_each(|figure| of_figure(figure, words));
        item.list.iter().for_each(|list| of_list(list, depth + 1, laid, words));
    }
}

fn of_figure(figure: &Figure, words: &mut Vec<String>) {
    words.extend(figure.caption.iter().map(Text::plain));
    words.extend(figure.credit.iter().map(Text::plain));
}

fn of_statistics(statistics: &Statistics, words: &mut Vec<String>) {
    for item in &statistics.items {
        words.push(item.value.to_string());
        words.extend(item.unit.iter().map(ToString::to_string));
        words.push(item.label.to_string());
    }
}

fn of_person(person: &Person) -> String {
    let names = std::iter::once(&person.name).chain(&person.positions);
    names.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn front(issue: &Issue, words: &mut Vec<String>) {
    let publication = &issue.publication;
    let designation = publication.designation.as_ref().map(ToString::to_string);
    words.push(designation.unwrap_or("Bản tin".into()));
    words.extend(publication.distribution.iter().map(ToString::to_string));
    let title = issue.masthead.title.as_ref().map(Text::plain);
    words.push(title.unwrap_or(publication.title.to_string()));
    if let Some(date) = issue.date {
        words.push(format!("{} · {date}", publication.publisher.full_name()));
    }
    words.push(format!("Số {} {}", issue.number, issue.coverage));
    for credit in &issue.credits {
        words.push(credit.label.to_string());
        words.extend(credit.people.iter().map(of_person));
        words.extend(credit.organization.iter().map(ToString::to_string));
    }
}

fn imprint(issue: &Issue, words: &mut Vec<String>) {
    let publisher = &issue.publication.publisher;
    let contact = [
        publisher.address.as_ref().map(ToString::to_string),
        publisher.telephone.as_ref().map(|number| format!("ĐT: {number}")),
        publisher.email.as_ref().map(ToString::to_string),
        publisher.website.as_ref().map(ToString::to_string),
    ];
    let contact: Vec<String> = contact.into_iter().flatten().collect();
    if !contact.is_empty() || issue.imprint.is_some() {
        words.push(format!("Cơ quan xuất bản: {}", publisher.full_name()));
    }
    if !contact.is_empty() {
        words.push(format!("Liên hệ: {}", contact.join(" · ")));
    }
    let Some(imprint) = &issue.imprint else { return };
    let person = imprint.responsible.iter();
    words.extend(person.map(|p| format!("Chịu trách nhiệm xuất bản: {}", of_person(p))));
    if let Some(licence) = &imprint.licence {
        let (number, day) = (&licence.number, licence.issued_on);
        let issuer = licence.issuer.as_ref().map(|issuer| format!(", {issuer} cấp"));
        let issuer = issuer.unwrap_or_default();
        words.push(format!("Giấy phép xuất bản: số {number}, {day}{issuer}"));
    }
    words.extend(imprint.frequency.iter().map(|f| format!("Kỳ hạn xuất bản: {f}")));
    words.extend(imprint.printer.iter().map(|printer| format!("In tại: {printer}")));
    if let Some(copies) = imprint.print_run {
        let copies = match copies {
            ..1_000 => copies.to_string(),
            _ => format!("{}.{:03}", copies / 1_000, copies % 1_000),
        };
        words.push(format!("Số lượng: {copies} bản"));
    }
    words.extend(imprint.notes.iter().map(Text::plain));
}

fn furniture(issue: &Issue, pages: usize, words: &mut Vec<String>) {
    let publication = &issue.publication;
    for page in 1..=pages {
        if page > 1 {
            let title = publication.subtitle.as_ref().unwrap_or(&publication.title);
            words.push(title.to_string());
            words.push(format!("Số {} · {}", issue.number, issue.coverage.short()));
        }
        words.push(publication.publisher.full_name());
        words.extend(publication.distribution.iter().map(|to| format!("· {to}")));
        words.push(page.to_string());
    }
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
