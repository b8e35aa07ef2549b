//! How the pages came out.

use std::collections::{BTreeMap, BTreeSet};

use bantin_core::{Pointer, RuleLevel};
use bantin_design::{Color, Length, Weight};
use bantin_page::{GlyphRun, Ink, Item, Page, Pages, Rect};

use crate::Proof;
use crate::catalogue::{IMG_03, LAY_01, LAY_06, LAY_07};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

/// Pixels to the inch below which print looks soft, and below which it shows squares.
const SOFT: i64 = 200;
const COARSE: i64 = 120;

/// Everything that the pages are asked.
pub(crate) fn look(proof: &Proof<'_>, all: &[Prose<'_>], desk: &mut Desk<'_>) {
    pixels(proof, desk);
    lost(proof.pages, all, desk);
    sheets(proof, desk);
    contrast(proof, desk);
}

/// Pictures with too few pixels for the size they are printed in.
fn pixels(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    for (number, page) in proof.pages.pages.iter().enumerate() {
        for item in &page.items {
            let Ink::Image { picture, part, size } = &item.ink else { continue };
            let Some(picture) = proof.pages.pictures.get(picture.0) else { continue };
            let pixels = match part {
                Some(part) => (part.width, part.height),
                None => picture.size(),
            };
            let per_inch =
                density(pixels.0, size.width).min(density(pixels.1, size.height));
            if per_inch >= SOFT {
                continue;
            }
            let bytes = desk.locate(&item.source);
            let found = Found::at(&IMG_03, &item.source, bytes).page(number).say(
                format!("the picture is printed at {per_inch} pixels to the inch; {SOFT} are the least"),
                format!("ảnh in ra chỉ có {per_inch} điểm mỗi inch; ít nhất cần {SOFT}"),
            );
            let most =
                if per_inch < COARSE { RuleLevel::Error } else { RuleLevel::Warning };
            desk.put(found.at_most(most));
        }
    }
}

/// How many of `pixels` stand on an inch of `length`.
fn density(pixels: u32, length: Length) -> i64 {
    i64::from(pixels) * Length::pt(72).to_emu() / length.to_emu().max(1)
}

/// Words of the issue that are on no page.
fn lost(pages: &Pages, all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let mut printed: BTreeSet<&str> = BTreeSet::new();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        if matches!(item.ink, Ink::Text(_)) {
            printed.insert(item.source.as_str());
        }
    }
    for prose in all {
        let at = prose.at().as_str();
        let silent = matches!(prose.role, Role::Alt | Role::Credit | Role::Other);
        if silent || prose.text.is_empty() || !at.starts_with("/articles/") {
            continue;
        }
        // A name may be set with what it is the name of.
        let steps: Vec<usize> = at.match_indices('/').map(|(at, _)| at).collect();
        let owners = steps.iter().skip(4).map(|end| &at[..*end]);
        let byline = at.find("/byline/").map(|end| &at[..end + "/byline".len()]);
        let on_paper = printed.contains(at)
            || owners.chain(byline).any(|owner| printed.contains(owner))
            || (prose.role == Role::Heading && at.ends_with("/section"));
        if !on_paper {
            desk.put(Found::at(&LAY_01, prose.at(), prose.inner()));
        }
    }
}

/// Whether the pages fill whole sheets of four.
fn sheets(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    let count = proof.pages.pages.len();
    // Two pages are the two sides of a leaf.
    if count < 3 || count.is_multiple_of(4) {
        return;
    }
    let at = Pointer::root().key("articles");
    let blank = 4 - count % 4;
    let bytes = desk.locate(&at);
    desk.put(Found::at(&LAY_06, &at, bytes.start..bytes.start + 1).page(count - 1).say(
        format!("{count} pages: a stitched booklet gets {blank} blank ones"),
        format!("{count} trang: nếu đóng ghim sẽ có {blank} trang trắng"),
    ));
}

/// Words that hardly stand out from what is behind them. Each pair of colours is told
/// once: it is the design's.
fn contrast(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    if desk.is_off(&LAY_07) {
        return;
    }
    let mut told: BTreeMap<(Color, Color), ()> = BTreeMap::new();
    for (number, page) in proof.pages.pages.iter().enumerate() {
        let grounds = grounds(page);
        for (index, item) in page.items.iter().enumerate() {
            let Ink::Text(run) = &item.ink else { continue };
            let Some(ground) = ground(&grounds, index, item) else { continue };
            let pair = (run.color, ground);
            if told.contains_key(&pair) || run.text.trim().is_empty() {
                continue;
            }
            let large = is_large(run, proof.pages);
            let contrast = run.color.contrast(ground);
            if contrast >= if large { 3.0 } else { 4.5 } {
                continue;
            }
            told.insert(pair, ());
            let (color, behind) = pair;
            let bytes = desk.locate(&item.source);
            desk.put(Found::at(&LAY_07, &item.source, bytes).page(number).say(
                format!("{color} on {behind} is a contrast of {contrast:.1} to 1"),
                format!("chữ {color} trên nền {behind} chỉ tương phản {contrast:.1}:1"),
            ));
        }
    }
}

/// What lies under words: boxes of a colour, and pictures, of which none is known.
fn grounds(page: &Page) -> Vec<(usize, Rect, Option<Color>)> {
    let ground = |(index, item): (usize, &Item)| match &item.ink {
        Ink::Fill { size, color } => {
            Some((index, Rect::new(item.at, *size), Some(*color)))
        }
        Ink::Image { size, .. } => Some((index, Rect::new(item.at, *size), None)),
        _ => None,
    };
    page.items.iter().enumerate().filter_map(ground).collect()
}

/// The colour behind the item `index`; none if it is a picture.
fn ground(
    grounds: &[(usize, Rect, Option<Color>)],
    index: usize,
    item: &Item,
) -> Option<Color> {
    let under = |(_, rect, _): &&(usize, Rect, Option<Color>)| {
        rect.at.x <= item.at.x
            && item.at.x < rect.right()
            && rect.at.y < item.at.y
            && item.at.y <= rect.bottom()
    };
    let below = grounds.partition_point(|(at, ..)| *at < index);
    match grounds[..below].iter().rev().find(under) {
        Some((.., color)) => *color,
        None => Some(Color::WHITE),
    }
}

/// Whether type is large as WCAG has it: from 18 pt, or from 14 pt if it is bold.
fn is_large(run: &GlyphRun, pages: &Pages) -> bool {
    let face = pages.faces.get(run.face.0);
    let bold = face.is_some_and(|face| face.name().weight >= Weight::BOLD);
    run.size >= Length::pt(if bold { 14 } else { 18 })
}
