//! What holds on every page of every issue.
//!
//! Issues of chance are laid out once, and each rule is asked of all of them. A rule
//! that is broken names the issue by its seed, the page, and the place in the issue
//! file; `Generated::new(seed).text` is the file.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use bantin_design::{Length, TypeCase};
use bantin_page::{Ink, Rect};

use crate::laid::{Kind, Laid, Mark, type_case};

/// Two columns, as the look has them, for many issues; one and three for some.
const SAMPLE: &[(usize, std::ops::RangeInclusive<u64>)] =
    &[(2, 1..=200), (1, 201..=250), (3, 251..=300)];

/// All issues of the sample, laid out once for all tests.
pub(crate) fn sample() -> &'static [Laid] {
    static LAID: OnceLock<Vec<Laid>> = OnceLock::new();
    LAID.get_or_init(|| {
        let case = &type_case();
        let all: Vec<(u64, usize)> = SAMPLE
            .iter()
            .flat_map(|(columns, seeds)| seeds.clone().map(|seed| (seed, *columns)))
            .collect();
        let (even, odd) = std::thread::scope(|scope| {
            let odd = scope.spawn(|| lay_out_each(&all, 1, case));
            (lay_out_each(&all, 0, case), odd.join().unwrap())
        });
        even.into_iter().chain(odd).collect()
    })
}

fn lay_out_each(all: &[(u64, usize)], first: usize, case: &TypeCase) -> Vec<Laid> {
    let every_other = all.iter().skip(first).step_by(2);
    every_other.map(|&(seed, columns)| Laid::generated(seed, columns, case)).collect()
}

/// Fails if `rule` finds faults with any issue; shows the first of them.
fn holds(rule: impl Fn(&Laid) -> Vec<String>) {
    let mut faults = Vec::new();
    let mut issues = 0;
    for laid in sample() {
        let found = rule(laid);
        issues += usize::from(!found.is_empty());
        faults.extend(found.into_iter().map(|fault| format!("{}, {fault}", laid.name)));
    }
    let shown: Vec<_> = faults.iter().take(12).map(String::as_str).collect();
    let count = faults.len();
    assert!(faults.is_empty(), "{count} faults in {issues} issues:\n{}", shown.join("\n"));
}

/// How a fault names a mark.
fn named(page: usize, mark: &Mark) -> String {
    let Mark { kind, source, words, .. } = mark;
    let (x, y) = (mark.ink.at.x, mark.ink.at.y);
    format!("page {}: {kind:?} “{words}” at {x} {y} <- {source}", page + 1)
}

#[test]
fn no_ink_lies_on_other_ink() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            let mut solid: Vec<&Mark> = marks.iter().filter(|m| m.is_solid()).collect();
            solid.sort_by_key(|mark| mark.ink.at.y);
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
    });
}

#[test]
fn rules_cross_nothing() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            for rule in marks.iter().filter(|mark| mark.kind == Kind::Rule) {
                let crossed = marks
                    .iter()
                    .filter(|mark| mark.is_solid() && mark.ink.overlaps(&rule.ink));
                for mark in crossed {
                    faults.push(format!("{} crosses {}", named(page, rule), named(page, mark)));
                }
            }
        }
        faults
    });
}

#[test]
fn ink_lies_on_a_ground_or_beside_it() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            let grounds: Vec<&Mark> =
                marks.iter().filter(|mark| mark.kind == Kind::Ground).collect();
            for (number, ground) in grounds.iter().enumerate() {
                for mark in marks.iter().filter(|mark| mark.is_solid()) {
                    if mark.ink.overlaps(&ground.ink) && !ground.ink.contains(&mark.ink) {
                        let (one, two) = (named(page, mark), named(page, ground));
                        faults.push(format!("{one} crosses the edge of {two}"));
                    }
                }
                for other in &grounds[number + 1..] {
                    if other.ink.overlaps(&ground.ink) {
                        let (one, two) = (named(page, ground), named(page, other));
                        faults.push(format!("{one} overlaps {two}"));
                    }
                }
            }
        }
        faults
    });
}

#[test]
fn words_of_front_and_statistics_lie_on_their_grounds() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            let grounds: Vec<&Mark> =
                marks.iter().filter(|mark| mark.kind == Kind::Ground).collect();
            let on_ground =
                |mark: &&Mark| matches!(mark.kind, Kind::Front | Kind::Statistic);
            for mark in marks.iter().filter(on_ground).filter(|mark| mark.is_solid()) {
                if !grounds.iter().any(|ground| ground.ink.contains(&mark.ink)) {
                    faults.push(named(page, mark));
                }
            }
        }
        faults
    });
}

#[test]
fn everything_stands_within_its_margins() {
    holds(|laid| {
        let sheet = &laid.design.sheet;
        let area = laid.text_area();
        let trim = Rect::new(bantin_page::Point::default(), sheet.trim);
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            for mark in marks.iter().filter(|mark| mark.kind != Kind::Ground) {
                let ink = &mark.ink;
                if ink.size.width <= Length::ZERO || ink.size.height <= Length::ZERO {
                    continue;
                }
                let between = area.at.x <= ink.at.x && ink.right() <= area.right();
                let good = match mark.kind {
                    Kind::Front => between && page == 0 && trim.contains(ink),
                    Kind::Furniture => {
                        let outside = ink.bottom() <= area.at.y || ink.at.y >= area.bottom();
                        between && outside && trim.contains(ink)
                    }
                    Kind::Rule => between && trim.contains(ink),
                    _ => area.contains(ink),
                };
                if !good {
                    faults.push(named(page, mark));
                }
            }
            for ground in marks.iter().filter(|mark| mark.kind == Kind::Ground) {
                let bleeds = sheet.bleed;
                let ink = &ground.ink;
                let inside = ink.at.x >= -bleeds
                    && ink.at.y >= -bleeds
                    && ink.right() <= sheet.trim.width + bleeds
                    && ink.bottom() <= sheet.trim.height + bleeds;
                if !inside || ground.kind == Kind::Ground && !bleeds_or_stays(ground, &trim) {
                    faults.push(named(page, ground));
                }
            }
        }
        faults
    });
}

/// Whether a ground that leaves the trim does so by the whole bleed: a sliver of
/// colour at the cut would show if it did not.
fn bleeds_or_stays(ground: &Mark, trim: &Rect) -> bool {
    let ink = &ground.ink;
    let least = Length::mm(3);
    let sides = [
        -ink.at.x,
        -ink.at.y,
        ink.right() - trim.right(),
        ink.bottom() - trim.bottom(),
    ];
    sides.into_iter().all(|over| over < Length::ZERO || over >= least)
}

#[test]
fn body_text_stands_on_the_grid() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            for mark in marks {
                let on_grid = matches!(
                    mark.kind,
                    Kind::Text | Kind::Marker | Kind::Crosshead | Kind::Byline
                );
                if on_grid && laid.row_of_baseline(mark.at.y).is_none() {
                    faults.push(named(page, mark));
                }
            }
        }
        faults
    });
}

#[test]
fn body_text_stays_in_its_column() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            for mark in marks.iter().filter(|mark| mark.is_solid()) {
                let in_column = matches!(
                    mark.kind,
                    Kind::Text
                        | Kind::Marker
                        | Kind::Crosshead
                        | Kind::Byline
                        | Kind::Caption
                        | Kind::Picture
                        | Kind::EndMark
                );
                let (left, right) = laid.column(mark.column);
                if in_column && (mark.ink.at.x < left || mark.ink.right() > right) {
                    faults.push(named(page, mark));
                }
            }
        }
        faults
    });
}

#[test]
fn no_page_is_empty() {
    holds(|laid| {
        let meant = |marks: &Vec<Mark>| marks.iter().any(|mark| mark.leaf.is_some());
        let pages = laid.marks.iter().enumerate();
        let empty = pages.filter(|(_, marks)| !meant(marks));
        empty.map(|(page, _)| format!("page {} has no text", page + 1)).collect()
    });
}

#[test]
fn every_leaf_is_on_paper_once() {
    holds(|laid| {
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
                if mark.kind == Kind::Furniture && mark.ink.overlaps(&area) {
                    faults.push(format!("ink without a leaf: {}", named(page, mark)));
                }
            }
        }
        faults
    });
}

#[test]
fn reading_order_is_the_order_on_paper() {
    holds(|laid| {
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
    });
}

fn in_columns(mark: &Mark) -> bool {
    matches!(mark.kind, Kind::Text | Kind::Marker | Kind::Crosshead | Kind::Byline)
}

#[test]
fn figures_keep_their_order() {
    holds(|laid| {
        let mut shown: BTreeMap<usize, Vec<(Vec<u32>, usize, &Mark)>> = BTreeMap::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            for mark in marks.iter().filter(|mark| mark.kind == Kind::Picture) {
                let place = crate::units::place_in_body(&mark.source);
                let of = shown.entry(mark.article.unwrap()).or_default();
                of.push((place, page, mark));
            }
        }
        let mut faults = Vec::new();
        for figures in shown.values_mut() {
            figures.sort_by(|one, two| one.0.cmp(&two.0));
            for pair in figures.windows(2) {
                let (before, after) = (&pair[0], &pair[1]);
                let place = |of: &(Vec<u32>, usize, &Mark)| (of.1, of.2.column, of.2.at.y);
                if place(before) >= place(after) {
                    faults.push(format!("{} is too late", named(before.1, before.2)));
                }
            }
        }
        faults
    });
}

#[test]
fn captions_stand_under_their_pictures() {
    holds(|laid| {
        let gap = laid.design.figure.gap;
        let cap_height = laid.design.figure.caption.size;
        let mut faults = Vec::new();
        for (page, marks) in laid.marks.iter().enumerate() {
            for caption in marks.iter().filter(|mark| mark.kind == Kind::Caption) {
                let figure = caption.source.rsplit_once('/').unwrap().0;
                let picture = format!("{figure}/src");
                let picture = marks.iter().find(|mark| {
                    mark.kind == Kind::Picture && mark.source == picture
                });
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
    });
}

#[test]
fn bylines_stand_at_the_right_edge_under_the_last_line() {
    holds(|laid| {
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
            let texts = laid.texts.iter().filter(|(at, lines)| {
                at.starts_with(&body) && lines[0].kind == Kind::Text
            });
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
                faults.push(format!("page {page}: no line above “{}” <- {source}", first.words));
            }
        }
        faults
    });
}

#[test]
fn outline_names_every_headline_and_crosshead() {
    holds(|laid| {
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
    });
}

#[test]
fn every_picture_is_shown_undistorted() {
    holds(|laid| {
        let mut faults = Vec::new();
        for (page, on) in laid.pages.pages.iter().enumerate() {
            for (item, mark) in on.items.iter().zip(&laid.marks[page]) {
                let Ink::Image { picture, size } = &item.ink else { continue };
                let (across, down) = laid.pages.pictures[picture.0].size();
                let wanted = size.width.scale(i64::from(down), i64::from(across));
                let off = wanted - size.height;
                if off.max(-off) > Length::pt10(1) {
                    faults.push(format!("{}: {size:?}", named(page, mark)));
                }
            }
        }
        faults
    });
}
