//! Rules of pages that hold whatever stands on them: every block, look and sheet.

use bantin_core::Block;
use bantin_design::Length;
use bantin_page::{Bookmark, Ink, LinkTarget, Point, Rect, Role};

use super::named;
use crate::laid::{Kind, Laid, Mark};

/// Whether `page` is a cover: words stand on its picture.
fn is_cover(laid: &Laid, page: usize) -> bool {
    page == 0 && laid.issue.cover.is_some()
}

/// What nothing may cover; the picture of a cover is a ground.
fn solid<'m>(laid: &Laid, page: usize, marks: &'m [Mark]) -> Vec<&'m Mark> {
    let is_ground = |mark: &&Mark| is_cover(laid, page) && mark.kind == Kind::Picture;
    let mut solid: Vec<&Mark> =
        marks.iter().filter(|mark| mark.is_solid() && !is_ground(mark)).collect();
    solid.sort_by_key(|mark| mark.ink.at.y);
    solid
}

pub(crate) fn no_ink_lies_on_other_ink(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let solid = solid(laid, page, marks);
        for (number, mark) in solid.iter().enumerate() {
            let below = solid[number + 1..]
                .iter()
                .take_while(|other| other.ink.at.y < mark.ink.bottom());
            for other in below.filter(|other| other.ink.overlaps(&mark.ink)) {
                let (one, two) = (named(page, mark), named(page, other));
                faults.push(format!("{one} meets {two}"));
            }
        }
    }
    faults
}

/// Ink lies on a ground or beside it; of two grounds one lies within the other, or
/// beside it; rules cross nothing.
pub(crate) fn nothing_crosses_an_edge(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let solid = solid(laid, page, marks);
        let fills: Vec<&Mark> = marks
            .iter()
            .filter(|mark| matches!(mark.kind, Kind::Ground | Kind::Rule))
            .collect();
        for (number, fill) in fills.iter().enumerate() {
            for mark in solid.iter().filter(|mark| mark.ink.overlaps(&fill.ink)) {
                if fill.kind == Kind::Rule || !fill.ink.contains(&mark.ink) {
                    let (one, two) = (named(page, mark), named(page, fill));
                    faults.push(format!("{one} crosses the edge of {two}"));
                }
            }
            if fill.kind != Kind::Ground {
                continue;
            }
            let others = fills[number + 1..].iter().filter(|m| m.kind == Kind::Ground);
            for other in others.filter(|other| other.ink.overlaps(&fill.ink)) {
                let nested =
                    fill.ink.contains(&other.ink) || other.ink.contains(&fill.ink);
                if !nested {
                    let (one, two) = (named(page, fill), named(page, other));
                    faults.push(format!("{one} overlaps {two}"));
                }
            }
        }
    }
    faults
}

/// Text stays between the margins of its page; what bleeds does so by the whole bleed.
pub(crate) fn everything_stands_within_its_margins(laid: &Laid) -> Vec<String> {
    let sheet = &laid.design.sheet;
    let trim = Rect::new(Point::default(), sheet.trim);
    let upright = laid.text_area();
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let area = Rect::new(Point::new(sheet.left(page), upright.at.y), upright.size);
        for mark in marks.iter() {
            let ink = &mark.ink;
            let empty = ink.size.width <= Length::ZERO || ink.size.height <= Length::ZERO;
            if empty {
                continue;
            }
            let between = area.at.x <= ink.at.x && ink.right() <= area.right();
            let good = match mark.kind {
                Kind::Ground | Kind::Picture | Kind::Rule => {
                    between && trim.contains(ink) || bleeds(ink, &trim, sheet.bleed)
                }
                Kind::Furniture if mark.article.is_none() => {
                    let outside = ink.bottom() <= area.at.y || ink.at.y >= area.bottom();
                    between && outside && trim.contains(ink)
                }
                Kind::Front => between && trim.contains(ink),
                Kind::Link if is_cover(laid, page) => between && trim.contains(ink),
                // Under a picture that bleeds it may stand in the head margin.
                Kind::Link if mark.source.ends_with("/caption") => {
                    between && ink.bottom() <= area.bottom()
                }
                Kind::Caption => between && ink.bottom() <= area.bottom(),
                _ => area.contains(ink),
            };
            if !good {
                faults.push(named(page, mark));
            }
        }
    }
    faults
}

/// Whether `ink` leaves the trim on each side by the whole bleed, or not at all.
fn bleeds(ink: &Rect, trim: &Rect, bleed: Length) -> bool {
    let sides =
        [-ink.at.x, -ink.at.y, ink.right() - trim.right(), ink.bottom() - trim.bottom()];
    sides.into_iter().all(|over| over <= Length::ZERO || over == bleed)
}

/// Whether `mark` is of a paragraph or list of a body, not of a box.
fn is_running(mark: &Mark) -> bool {
    let steps: Vec<&str> = mark.source.split('/').collect();
    matches!(
        steps[..],
        ["", "articles", _, "body", _, "paragraph" | "list" | "numbered", ..]
    ) && mark.kind == Kind::Text
}

pub(crate) fn running_text_stands_on_the_grid(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for mark in marks.iter().filter(|mark| is_running(mark)) {
            if laid.row_of_baseline(mark.at.y).is_none() {
                faults.push(named(page, mark));
            }
        }
    }
    faults
}

/// The running text of an article is read as it stands: page by page, column by
/// column, line by line.
pub(crate) fn running_text_is_read_in_order(laid: &Laid) -> Vec<String> {
    let mut read: Vec<(usize, usize, &Mark)> = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        let running = marks.iter().filter(|mark| is_running(mark));
        read.extend(running.filter_map(|mark| Some((mark.leaf?.0, page, mark))));
    }
    read.sort_by_key(|(order, ..)| *order);
    let mut faults = Vec::new();
    for pair in read.windows(2) {
        let [(_, page_before, before), (_, page, mark)] = pair else { continue };
        let place = |page: usize, mark: &Mark| (page, mark.column, mark.at.y);
        let (one, two) = (place(*page_before, before), place(*page, mark));
        let same_article = before.article == mark.article;
        // What a band parts from what follows begins again at the first column.
        let below = page_before == page && before.at.y < mark.at.y;
        if same_article && one > two && !below {
            let (one, two) = (named(*page_before, before), named(*page, mark));
            faults.push(format!("{one} is read before {two}"));
        }
    }
    faults
}

/// No line of a paragraph stands alone where it is parted.
pub(crate) fn no_widow_and_no_orphan(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (source, lines) in &laid.texts {
        let steps: Vec<&str> = source.split('/').collect();
        let running = matches!(
            steps[..],
            ["", "articles", _, "body", _, "paragraph" | "list" | "numbered", ..]
        );
        if !running || lines[0].kind != Kind::Text || lines.len() < 2 {
            continue;
        }
        let same = |one: &crate::laid::Line, two: &crate::laid::Line| {
            (one.page, one.column) == (two.page, two.column)
        };
        for part in lines.chunk_by(same).filter(|part| part.len() == 1) {
            let (page, of) = (part[0].page + 1, lines.len());
            let words = &part[0].words;
            faults.push(format!("page {page}: “{words}” alone, 1 of {of} <- {source}"));
        }
    }
    faults
}

/// Sections, headlines and crossheads are in the outline, each in its place.
pub(crate) fn the_outline_is_that_of_the_issue(laid: &Laid) -> Vec<String> {
    fn flatten<'b>(bookmarks: &'b [Bookmark], found: &mut Vec<&'b str>) {
        for bookmark in bookmarks {
            found.push(&bookmark.title);
            flatten(&bookmark.children, found);
        }
    }
    let mut given = Vec::new();
    flatten(&laid.pages.outline, &mut given);
    let mut wanted = Vec::new();
    let mut section = None;
    for article in &laid.issue.articles {
        let named = article.section.as_ref().map(ToString::to_string);
        if named != section {
            wanted.extend(named.clone());
            section = named;
        }
        wanted.push(article.headline.plain());
        wanted.extend(article.body.iter().filter_map(|block| match block {
            Block::Crosshead(text) => Some(text.plain()),
            _ => None,
        }));
    }
    if given == wanted { Vec::new() } else { vec![format!("{given:?}, not {wanted:?}")] }
}

/// The contents name each article's page, and lead to it.
pub(crate) fn the_contents_lead_to_their_articles(laid: &Laid) -> Vec<String> {
    if !laid.issue.contents {
        return Vec::new();
    }
    let mut numbers = Vec::new();
    let mut targets = Vec::new();
    for (page, marks) in laid.pages.pages.iter().zip(&laid.marks) {
        for (item, mark) in page.items.iter().zip(marks) {
            match &item.ink {
                Ink::Text(run) if laid.is_number(mark) => {
                    numbers.push((mark.source.clone(), run.text.clone()));
                }
                Ink::Link { target: LinkTarget::Page { page, .. }, .. } => {
                    targets.push((mark.source.clone(), (page + 1).to_string()));
                }
                _ => {}
            }
        }
    }
    let headlines: Vec<(String, String)> = laid
        .issue
        .articles
        .iter()
        .map(|article| {
            let at = article.headline.at().as_str().to_owned();
            let on = |marks: &Vec<Mark>| {
                marks.iter().any(|mark| {
                    let role = mark.leaf.map(|(_, id)| laid.pages.structure.get(id).role);
                    mark.source == at && matches!(role, Some(Role::Heading(_)))
                })
            };
            let page = laid.marks.iter().position(on).map_or(0, |page| page + 1);
            (at, page.to_string())
        })
        .collect();
    let mut faults = Vec::new();
    numbers.sort();
    targets.sort();
    let mut wanted = headlines;
    wanted.sort();
    if numbers != wanted {
        faults.push(format!("the contents say {numbers:?}, not {wanted:?}"));
    }
    if targets != wanted {
        faults.push(format!("the contents lead to {targets:?}, not {wanted:?}"));
    }
    faults
}
