//! Figures with their captions, and bylines.

use std::collections::BTreeMap;

use bantin_design::Length;
use bantin_page::Ink;

use super::named;
use crate::laid::{Kind, Laid, Mark};
use crate::units::place_in_body;

/// A picture: its place in the issue, and that on paper.
struct Shown<'l> {
    place: Vec<u32>,
    page: usize,
    mark: &'l Mark,
}

pub(crate) fn figures_keep_their_order(laid: &Laid) -> Vec<String> {
    let mut shown: BTreeMap<usize, Vec<Shown<'_>>> = BTreeMap::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for mark in marks.iter().filter(|mark| mark.kind == Kind::Picture) {
            let place = place_in_body(&mark.source);
            let of = shown.entry(mark.article.unwrap()).or_default();
            of.push(Shown { place, page, mark });
        }
    }
    let mut faults = Vec::new();
    for figures in shown.values_mut() {
        figures.sort_by(|one, two| one.place.cmp(&two.place));
        for pair in figures.windows(2) {
            let on_paper = |of: &Shown<'_>| (of.page, of.mark.column, of.mark.at.y);
            if on_paper(&pair[0]) >= on_paper(&pair[1]) {
                faults.push(format!("{} is too late", named(pair[0].page, pair[0].mark)));
            }
        }
    }
    faults
}

pub(crate) fn captions_stand_under_their_pictures(laid: &Laid) -> Vec<String> {
    let gap = laid.design.figure.gap;
    let cap_height = laid.design.figure.caption.size;
    let mut faults = Vec::new();
    for (page, marks) in laid.marks.iter().enumerate() {
        for caption in marks.iter().filter(|mark| mark.kind == Kind::Caption) {
            let figure = caption.source.rsplit_once('/').unwrap().0;
            let picture = format!("{figure}/src");
            let picture = marks
                .iter()
                .find(|mark| mark.kind == Kind::Picture && mark.source == picture);
            let Some(picture) = picture else {
                faults.push(format!("{} has no picture", named(page, caption)));
                continue;
            };
            // The first line of all captions of this figure.
            let first = marks
                .iter()
                .filter(|mark| mark.kind == Kind::Caption)
                .filter(|mark| mark.source.starts_with(figure))
                .map(|mark| mark.ink.at.y)
                .min()
                .unwrap();
            let white = first - picture.ink.bottom();
            let same_column = picture.column == caption.column
                || picture.ink.at.x >= laid.column(caption.column).0;
            if !same_column || white < gap || white > gap + cap_height {
                faults.push(format!("{}: {white} under", named(page, caption)));
            }
        }
    }
    faults
}

pub(crate) fn every_picture_is_shown_undistorted(laid: &Laid) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, on) in laid.pages.pages.iter().enumerate() {
        for (item, mark) in on.items.iter().zip(&laid.marks[page]) {
            let Ink::Image { picture, part, size } = &item.ink else { continue };
            let whole = laid.pages.pictures[picture.0].size();
            if whole.0 == 1 || whole.1 == 1 {
                continue; // a line of dots, of which nothing can be cut off
            }
            let (across, down) = part.map_or(whole, |part| (part.width, part.height));
            let wanted = size.width.scale(i64::from(down), i64::from(across));
            let off = wanted - size.height;
            // A part is cut at whole pixels.
            let pixel = size.width / i64::from(across);
            let steps = ["/gallery/", "/cover/"];
            let cut = part.is_some()
                || mark.ink.at.x < Length::ZERO
                || steps.iter().any(|step| mark.source.contains(step));
            let within = if cut { pixel * 2 } else { Length::pt10(1) };
            if off.max(-off) > within {
                faults.push(format!("{}: {size:?} {part:?}", named(page, mark)));
            }
        }
    }
    faults
}

pub(crate) fn bylines_stand_at_the_right_edge_under_the_last_line(
    laid: &Laid,
) -> Vec<String> {
    let mut faults = Vec::new();
    for (source, lines) in laid.texts.iter().filter(|(at, _)| at.ends_with("byline")) {
        let first = &lines[0];
        for (number, line) in (0..).zip(lines) {
            let right = laid.column(line.column).1;
            let step = laid.design.grid.leading * number;
            let follows = (line.page, line.column) == (first.page, first.column)
                && line.y == first.y + step;
            if line.right != right || !follows {
                let (at, page) = (line.right, line.page + 1);
                faults.push(format!("page {page}: “{}” ends at {at}", line.words));
            }
        }
        let article = source.trim_end_matches("byline");
        let body = format!("{article}body/");
        let texts = laid
            .texts
            .iter()
            .filter(|(at, lines)| at.starts_with(&body) && lines[0].kind == Kind::Text);
        let above = |line: &crate::laid::Line| {
            (line.page, line.column) == (first.page, first.column)
                && line.y == first.y - laid.design.grid.leading
        };
        let mut texts = texts.flat_map(|(_, lines)| lines).peekable();
        // Where a figure ends the article, the name stands under the figure.
        let figure_above = laid.marks[first.page].iter().any(|mark| {
            matches!(mark.kind, Kind::Picture | Kind::Caption | Kind::Statistic)
                && mark.column == first.column
                && mark.ink.bottom() <= first.y
                && mark.ink.bottom() > first.y - laid.design.grid.leading * 3
        });
        if texts.peek().is_some() && !texts.any(above) && !figure_above {
            let page = first.page + 1;
            faults.push(format!(
                "page {page}: no line above “{}” <- {source}",
                first.words
            ));
        }
    }
    faults
}
