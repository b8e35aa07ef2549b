//! How loosely lines are set.
//!
//! The measure is that of the trade: the spaces of a justified line against the natural
//! space. It is read off finished pages, whatever set them.

use std::collections::BTreeMap;

use bantin::{Bulletin, Design, Pages};
use bantin_design::Length;
use bantin_page::{FaceId, GlyphRun, Ink};

use crate::{Outcome, bench, say};

/// Makes the issue of about four pages, and says how loose its lines are.
pub(crate) fn run() -> Outcome {
    let (issue, pages) = bench::issue_of(4)?;
    let design = Design::modern();
    let lines = justified(Bulletin::open(&issue)?.pages(), &design);
    let (size, count) = (design.body.text.size, lines.len());
    say(&format!("look={} size={size} pages={pages} lines={count}", design.name))?;
    // Against the space that the look aims at, and against that of the face.
    for (of, natural) in [("look", 1000), ("face", design.justification.space)] {
        let mut ratios: Vec<i64> =
            lines.iter().map(|ratio| ratio * natural / 1000).collect();
        ratios.sort_unstable();
        let share = |counts: fn(i64) -> bool| {
            let lines = ratios.iter().filter(|&&ratio| counts(ratio)).count();
            format!("{}.{}%", lines * 100 / count, lines * 1000 / count % 10)
        };
        let at = |percent: usize| {
            let ratio = ratios.get((count - 1) * percent / 100).copied().unwrap_or(0);
            format!("{}.{:03}", ratio / 1000, ratio % 1000)
        };
        say(&format!(
            "natural={of} over_1.5={} under_0.8={} narrowest={} median={} p97={} widest={}",
            share(|ratio| ratio > 1500),
            share(|ratio| ratio < 800),
            at(0),
            at(50),
            at(97),
            at(100),
        ))?;
    }
    Ok(())
}

/// A line of running text.
struct Line {
    /// The paragraph that it belongs to.
    source: String,
    place: (usize, Length),
    /// The face of each of its runs, the widths of its spaces, and how many it has.
    runs: Vec<(FaceId, i64, i64)>,
}

/// The spaces of all justified lines of running text, in thousandths of the natural
/// ones. A line is justified if its paragraph goes on after it.
fn justified(pages: &Pages, design: &Design) -> Vec<i64> {
    let lines = lines(pages, design);
    let (justified, last): (Vec<_>, Vec<_>) = lines
        .iter()
        .zip(lines.iter().skip(1).map(Some).chain([None]))
        .partition(|(line, next)| next.is_some_and(|next| next.source == line.source));
    // The last line of a paragraph has natural spaces, unless it had to shrink.
    let mut widths = BTreeMap::<(FaceId, i64), usize>::new();
    for &(face, sum, count) in last.iter().flat_map(|(line, _)| &line.runs) {
        if count > 0 {
            *widths.entry((face, sum / count)).or_default() += 1;
        }
    }
    let natural = |wanted: FaceId| {
        let of = widths.iter().filter(|((face, _), _)| *face == wanted);
        of.max_by_key(|(_, lines)| **lines).map(|((_, width), _)| *width)
    };
    let ratio = |line: &Line| {
        // Spaces of a line give alike: a face that ends no paragraph tells nothing new.
        let (mut set, mut wanted) = (0, 0);
        for &(face, sum, count) in &line.runs {
            if let Some(width) = natural(face) {
                set += sum;
                wanted += count * width;
            }
        }
        (set * 1000).checked_div(wanted)
    };
    justified.into_iter().filter_map(|(line, _)| ratio(line)).collect()
}

/// The lines of running text, in the order in which they are drawn.
fn lines(pages: &Pages, design: &Design) -> Vec<Line> {
    let text = &design.body.text;
    let mut lines = Vec::<Line>::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let Ink::Text(run) = &item.ink else { continue };
            let family = &pages.faces[run.face.0].name().family;
            if run.size != text.size || *family != text.face.family {
                continue;
            }
            let (source, place) = (item.source.to_string(), (number, item.at.y));
            let (sum, count) = spaces(run);
            let run = (run.face, sum, count);
            match lines.last_mut() {
                Some(line) if line.source == source && line.place == place => {
                    line.runs.push(run);
                }
                _ => lines.push(Line { source, place, runs: vec![run] }),
            }
        }
    }
    lines
}

/// How wide the spaces of `run` are together, in units of length, and how many it has.
fn spaces(run: &GlyphRun) -> (i64, i64) {
    let text = |at: u32| usize::try_from(at).ok().and_then(|at| run.text.get(at..));
    let is_space = |at: u32| text(at).is_some_and(|text| text.starts_with(' '));
    let spaces = run.glyphs.iter().filter(|glyph| is_space(glyph.cluster));
    spaces.fold((0, 0), |(sum, count), space| (sum + space.advance.to_emu(), count + 1))
}
