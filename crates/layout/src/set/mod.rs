//! Setting: from copy to lines.
//!
//! ```text
//! Copy ──itemize──▶ atoms ──break_lines──▶ line ends ──set_line──▶ lines ──stack──▶ Slug
//!        (shape)           (total fit)               (justify)
//! ```

mod copy;
mod galley;
mod itemize;
mod justify;
mod linebreak;
mod shape;

use std::collections::BTreeSet;

use bantin_core::Pointer;
use bantin_design::{Design, Face, FaceName, Length, Size, TypeCase};
use bantin_page::{ElementId, FaceId, Ink, LeafId, LinkTarget, Point, Role, Structure};

use crate::NoGlyph;
pub(crate) use copy::Copy;
pub(crate) use galley::{Slug, SlugItem};
pub(crate) use itemize::StoodIn;
use itemize::{Atom, Break, Lacks, Segment};
pub(crate) use justify::{SetLine, SetRun};
pub(crate) use linebreak::{Fit, Measure};
use shape::Shaper;

/// Where a line stands between the edges of its measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

/// The compositor: sets copy in type.
pub(crate) struct Setter<'a> {
    shaper: Shaper<'a>,
    design: &'a Design,
    lacks: Lacks,
    broken: Vec<Broken>,
    /// What is in `broken`.
    known: BTreeSet<Broken>,
}

/// So many letters of a word are told: it is found again by them.
const MOST_SHOWN: usize = 100;

/// A word that is wider than its line, and had to be broken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Broken {
    /// Its first letters.
    pub(crate) word: String,
    pub(crate) at: Pointer,
}

impl<'a> Setter<'a> {
    /// A compositor with the faces of `case` and the rules of `design`.
    pub(crate) fn new(design: &'a Design, case: &'a TypeCase, language: &str) -> Self {
        let shaper = Shaper::new(case, language);
        let (lacks, broken, known) = Default::default();
        Self { shaper, design, lacks, broken, known }
    }

    /// The letters that no face at hand has, so far.
    pub(crate) fn missing(&self) -> &[NoGlyph] {
        &self.lacks.missing
    }

    /// The characters that are set in another face than their text, so far.
    pub(crate) fn stood_in(&self) -> &[StoodIn] {
        &self.lacks.stood_in
    }

    /// The words that had to be broken, so far.
    pub(crate) fn broken(&self) -> &[Broken] {
        &self.broken
    }

    /// All faces in use, in the order of their ids.
    pub(crate) fn faces(&self) -> Vec<std::sync::Arc<Face>> {
        self.shaper.faces()
    }

    /// Opens the face `name`.
    pub(crate) fn open(&mut self, name: &FaceName) -> Option<FaceId> {
        self.shaper.face(name)
    }

    /// The face `id`.
    pub(crate) fn face(&self, id: FaceId) -> &Face {
        self.shaper.get(id)
    }

    /// Sets `copy` in lines of `measure`.
    pub(crate) fn lines(
        &mut self,
        copy: &Copy,
        measure: Measure,
        fit: Fit,
    ) -> Vec<SetLine> {
        let atoms = self.atoms(copy, measure);
        let runt = if fit == Fit::Balanced { Length::ZERO } else { runt(copy, measure) };
        let justification = &self.design.justification;
        let ends = linebreak::break_lines(&atoms, measure, fit, justification, runt);
        self.row(copy, &atoms, &ends, measure, fit)
    }

    /// Sets `copy` in `count` justified lines, if nobody would notice; with what it
    /// costs.
    pub(crate) fn lines_counted(
        &mut self,
        copy: &Copy,
        measure: Measure,
        count: usize,
    ) -> Option<(i64, Vec<SetLine>)> {
        let atoms = self.atoms(copy, measure);
        let (justification, runt) = (&self.design.justification, runt(copy, measure));
        let (cost, ends) =
            linebreak::break_into(&atoms, measure, justification, runt, count)?;
        Some((cost, self.row(copy, &atoms, &ends, measure, Fit::Justified)))
    }

    /// Sets `copy` in lines of which the first `narrow.1` are `narrow.0` wide, the
    /// others `width`; the first stands `indent` further in.
    pub(crate) fn lines_beside(
        &mut self,
        copy: &Copy,
        narrow: (Length, usize),
        width: Length,
        indent: Length,
        fit: Fit,
    ) -> Vec<SetLine> {
        let (beside, count) = narrow;
        let measure = Measure { first: beside - indent, rest: beside };
        let atoms = self.atoms(copy, measure);
        let (justification, runt) = (&self.design.justification, runt(copy, measure));
        let ends = linebreak::break_lines(&atoms, measure, fit, justification, runt);
        if ends.len() <= count {
            return self.row(copy, &atoms, &ends, measure, fit);
        }
        let ends = &ends[..count];
        let begin = ends.last().copied().unwrap_or(0);
        let mut lines = self.row(copy, &atoms, ends, measure, fit);
        let whole = Measure::even(width);
        let rest = &atoms[begin..];
        let justification = &self.design.justification;
        let ends =
            linebreak::break_lines(rest, whole, Fit::Justified, justification, runt);
        lines.extend(self.row(copy, rest, &ends, whole, Fit::Justified));
        lines
    }

    /// How wide `copy` is at least, its widest word, and on one line.
    pub(crate) fn extent(&mut self, copy: &Copy) -> (Length, Length) {
        let endless = Length::mm(100_000);
        let atoms = self.atoms(copy, Measure::even(endless));
        let (mut least, mut natural) = (Length::ZERO, Length::ZERO);
        let (mut word, mut line) = (Length::ZERO, Length::ZERO);
        for atom in &atoms {
            word += atom.width;
            line += atom.width;
            least = least.max(word);
            natural = natural.max(line);
            match atom.joint.breaks {
                Break::Never => word += atom.joint.space,
                Break::Rarely | Break::May | Break::Within => word = Length::ZERO,
                Break::Must => (word, line) = (Length::ZERO, Length::ZERO),
            }
            if atom.joint.breaks != Break::Must {
                line += atom.joint.space;
            }
        }
        (least, natural)
    }

    fn atoms(&mut self, copy: &Copy, measure: Measure) -> Vec<Atom> {
        let narrowest = measure.first.min(measure.rest);
        itemize::itemize(&mut self.shaper, &mut self.lacks, copy, narrowest)
    }

    /// Whether all words of `copy` are whole in lines of `width`.
    pub(crate) fn is_whole(&mut self, copy: &Copy, width: Length) -> bool {
        let atoms = self.atoms(copy, Measure::even(width));
        atoms.iter().all(|atom| atom.joint.breaks != Break::Within)
    }

    /// Remembers the words that lines end in the midst of.
    fn watch(&mut self, copy: &Copy, atoms: &[Atom], ends: &[usize]) {
        let within = |atom: &Atom| atom.joint.breaks == Break::Within;
        // A word that fills many lines is looked at once.
        let mut seen = 0;
        for &end in ends {
            if end <= seen || end == 0 || !within(&atoms[end - 1]) {
                continue;
            }
            let begin = atoms[seen..end - 1].iter().rposition(|atom| !within(atom));
            let last = atoms[end..].iter().position(|atom| !within(atom));
            let begin = begin.map_or(seen, |before| seen + before + 1);
            seen = last.map_or(atoms.len(), |after| end + after + 1);
            let segments = atoms[begin..seen].iter().flat_map(|atom| &atom.segments);
            let Some(span) = atoms[begin].segments.first().map(|first| first.span) else {
                continue;
            };
            let shown = segments.clone().take(MOST_SHOWN);
            let mut word: String = shown.map(Segment::text).collect();
            if segments.count() > MOST_SHOWN {
                word.push('…');
            }
            let broken = Broken { word, at: copy.spans[span].source.clone() };
            if self.known.insert(broken.clone()) {
                self.broken.push(broken);
            }
        }
    }

    /// Sets the lines that end before `ends`.
    fn row(
        &mut self,
        copy: &Copy,
        atoms: &[Atom],
        ends: &[usize],
        measure: Measure,
        fit: Fit,
    ) -> Vec<SetLine> {
        self.watch(copy, atoms, ends);
        let justification = &self.design.justification;
        let mut begin = 0;
        let mut lines = Vec::with_capacity(ends.len());
        for (number, &end) in ends.iter().enumerate() {
            let row = &atoms[begin..end];
            begin = end;
            let width = measure.of(number);
            let ends_here =
                row.last().is_none_or(|atom| atom.joint.breaks == Break::Must);
            let own: Length = row.iter().rev().skip(1).map(|atom| atom.joint.space).sum();
            let natural = row.iter().map(|atom| atom.width).sum::<Length>()
                + fit.spaces(own, justification);
            // The last line is filled only where its spaces have to shrink.
            let filled = fit == Fit::Justified && (!ends_here || natural > width);
            let fill = filled.then_some(width);
            let shaper = &mut self.shaper;
            lines.push(justify::set_line(shaper, copy, row, fit, fill, justification));
        }
        lines
    }

    /// Sets `copy` on one line, smaller if it is too wide; at six tenths of its
    /// size it breaks after all.
    pub(crate) fn squeeze(&mut self, copy: &Copy, width: Length) -> Vec<SetLine> {
        let mut smaller = copy.clone();
        for tenths in (6..=10).rev() {
            smaller = copy.clone().scaled(tenths, 10);
            if self.extent(&smaller).1 <= width {
                break;
            }
        }
        self.lines(&smaller, Measure::even(width), Fit::Ragged)
    }
}

/// Stacks `lines`, each with its left end where `x_of` says.
///
/// Each baseline is the leading below the one before, or as far as their ink and
/// `clearance` need: stacked capitals never touch the line above. The slug's top is
/// the highest ink of its first line, or the ascent above its baseline if that is
/// more; its bottom is the lowest ink.
pub(crate) fn stack(
    lines: Vec<SetLine>,
    spacing: Spacing,
    clearance: Length,
    x_of: impl Fn(&SetLine) -> Length,
    mut owner: Owner<'_>,
) -> Slug {
    let mut slug = Slug::default();
    let (mut baseline, mut below) = (Length::ZERO, Length::ZERO);
    for (number, line) in lines.into_iter().enumerate() {
        baseline = if number == 0 {
            line.above.max(spacing.ascent)
        } else {
            baseline + spacing.leading.max(below + clearance + line.above)
        };
        below = line.below;
        let at = Point::new(x_of(&line), baseline);
        cast(&mut slug, line, at, &mut owner);
    }
    slug.height = baseline + below;
    slug
}

/// How wide a last line should be at least: three ems of the type.
fn runt(copy: &Copy, measure: Measure) -> Length {
    copy.spans
        .first()
        .map_or(Length::ZERO, |span| (span.style.size * 3).min(measure.rest / 4))
}

/// The white between stacked lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spacing {
    /// From the top to the first baseline, at least.
    pub(crate) ascent: Length,
    /// From one baseline to the next, at least.
    pub(crate) leading: Length,
}

/// Whose words are being cast: an element of the structure, or furniture.
pub(crate) struct Owner<'s> {
    into: Option<(&'s mut Structure, ElementId)>,
    link: Option<(std::sync::Arc<str>, ElementId)>,
}

impl<'s> Owner<'s> {
    /// The element `id` of `structure`.
    pub(crate) fn element(structure: &'s mut Structure, id: ElementId) -> Self {
        Self { into: Some((structure, id)), link: None }
    }

    /// Nobody: what repeats on each page means nothing.
    pub(crate) fn furniture() -> Self {
        Self { into: None, link: None }
    }

    /// A leaf for a run that leads to `link`, if to anywhere. The lines of one
    /// link share an element.
    fn leaf(
        &mut self,
        link: Option<&std::sync::Arc<str>>,
        source: &bantin_core::Pointer,
    ) -> Option<LeafId> {
        let (structure, id) = self.into.as_mut()?;
        let Some(link) = link else {
            self.link = None;
            return Some(structure.leaf(*id));
        };
        let known = self.link.as_ref().filter(|(known, _)| known == link);
        let element = match known {
            Some((_, element)) => *element,
            None => structure.element(*id, Role::Link, source.clone()),
        };
        self.link = Some((std::sync::Arc::clone(link), element));
        Some(structure.leaf(element))
    }
}

/// Casts `line` onto `slug`, its baseline's left end at `at`.
pub(crate) fn cast(slug: &mut Slug, line: SetLine, at: Point, owner: &mut Owner<'_>) {
    let (above, below) = (line.above, line.below);
    for run in line.runs {
        let SetRun { x, y, width, ink, link, source } = run;
        let place = Point::new(at.x + x, at.y + y);
        if let (Some(target), Ink::Text(text)) = (&link, &ink) {
            let area = Ink::Link {
                size: Size::new(width, above + below),
                target: LinkTarget::Uri(target.to_string()),
                label: text.text.trim().to_owned(),
            };
            let leaf = owner.leaf(link.as_ref(), &source);
            let at = Point::new(place.x, place.y - above);
            let source = source.clone();
            slug.items.push(SlugItem { at, ink: area, source, leaf, bounds: None });
        }
        let leaf = match ink {
            Ink::Text(_) => owner.leaf(link.as_ref(), &source),
            _ => None,
        };
        slug.items.push(SlugItem { at: place, ink, source, leaf, bounds: None });
    }
}
