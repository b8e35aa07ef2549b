//! From atoms to lines: every glyph gets its place.

use std::sync::Arc;

use bantin_core::Pointer;
use bantin_design::{EndMark, Justification, Length, Size, TypeStyle};
use bantin_page::{FaceId, Glyph, GlyphRun, Ink};

use super::copy::Copy;
use super::itemize::{Atom, Content, Segment, tracking};
use super::linebreak::{Fit, need};
use super::shape::{Shape, ShapedGlyph, Shaper};

/// A line of type: runs at their places, measured from its baseline's left end.
#[derive(Clone, Debug, Default)]
pub(crate) struct SetLine {
    pub(crate) runs: Vec<SetRun>,
    /// From the left end to the last ink.
    pub(crate) width: Length,
    /// How far its ink rises above the baseline.
    pub(crate) above: Length,
    /// How far its ink hangs below the baseline.
    pub(crate) below: Length,
}

impl SetLine {
    /// From its highest ink to its lowest.
    pub(crate) fn height(&self) -> Length {
        self.above + self.below
    }
}

/// A part of a line that is set alike.
#[derive(Clone, Debug)]
pub(crate) struct SetRun {
    pub(crate) x: Length,
    /// From the baseline down to the ink's origin: nothing for type, up for a box.
    pub(crate) y: Length,
    pub(crate) width: Length,
    pub(crate) ink: Ink,
    pub(crate) link: Option<Arc<str>>,
    pub(crate) source: Pointer,
}

/// Puts the atoms of a line in their places. If `fill` is given, the spaces and the
/// width of the letters give until the line is that wide.
pub(crate) fn set_line(
    shaper: &mut Shaper<'_>,
    copy: &Copy,
    atoms: &[Atom],
    fit: Fit,
    fill: Option<Length>,
    justification: &Justification,
) -> SetLine {
    let Some((last, others)) = atoms.split_last() else { return SetLine::default() };
    let own: Length = others.iter().map(|atom| atom.joint.space).sum();
    let spaces = fit.spaces(own, justification);
    let trailing = trailing(copy, last);
    let letters = atoms.iter().map(|atom| atom.width).sum::<Length>() - trailing;
    let line = SetLine::default();
    let mut bench = Bench { shaper, copy, line, x: Length::ZERO, expansion: 0 };
    let mut slack = Length::ZERO;
    if let Some(width) = fill {
        let need = need(letters, spaces, width, justification).clamp(-1000, 1000);
        // Rounded down: where a line shrinks, its spaces are left more than the least.
        let give = if spaces > Length::ZERO { justification.letters } else { 0 };
        let expansion = (need * give).div_euclid(1000);
        bench.expansion = i16::try_from(expansion).unwrap_or(0);
        slack = width - spaces - (bench.widened(atoms) - trailing);
        let most = spaces.scale(justification.widest - 1000, 1000);
        let least = -spaces.scale(1000 - justification.narrowest, 1000);
        if slack > most {
            (slack, bench.expansion) = (Length::ZERO, 0);
        }
        slack = slack.max(least);
    }
    let (mut seen, mut given) = (Length::ZERO, Length::ZERO);
    for atom in others {
        bench.atom(atom);
        // Each space gives in proportion; what is rounded off goes to the next.
        seen += atom.joint.space;
        let due = (spaces + slack).scale(seen.to_emu(), own.to_emu());
        bench.space(atom, due - given);
        given = due;
    }
    bench.atom(last);
    bench.trim(trailing);
    for run in &mut bench.line.runs {
        // A thousand pages hold five million glyphs: no room is kept for more.
        if let Ink::Text(run) = &mut run.ink {
            run.glyphs.shrink_to_fit();
            run.text.shrink_to_fit();
        }
    }
    bench.line
}

/// The tracking after the last letter of a line, which nobody sees.
fn trailing(copy: &Copy, last: &Atom) -> Length {
    last.segments.last().map_or(Length::ZERO, |segment| match segment.content {
        Content::Glyphs { .. } => tracking(&copy.spans[segment.span].style),
        Content::EndMark => Length::ZERO,
    })
}

struct Bench<'a, 'c> {
    shaper: &'a mut Shaper<'c>,
    copy: &'a Copy,
    line: SetLine,
    x: Length,
    /// By how many thousandths the letters of the line are drawn wider.
    expansion: i16,
}

impl Bench<'_, '_> {
    /// Takes `tracking` off the end of the line.
    fn trim(&mut self, tracking: Length) {
        self.line.width = self.x - tracking;
        if let Some(run) = self.line.runs.last_mut()
            && let Ink::Text(text) = &mut run.ink
            && let Some(glyph) = text.glyphs.last_mut()
        {
            run.width -= tracking;
            glyph.advance -= tracking;
        }
    }

    /// The width of `atoms`, without the spaces between them, as the line has them.
    fn widened(&self, atoms: &[Atom]) -> Length {
        let segments = atoms.iter().flat_map(|atom| &atom.segments);
        segments.map(|segment| self.segment(segment)).sum()
    }

    fn segment(&self, segment: &Segment) -> Length {
        match &segment.content {
            Content::Glyphs { face, shape, .. } => {
                let style = &self.copy.spans[segment.span].style;
                self.advances(*face, style, shape).sum()
            }
            Content::EndMark => {
                self.copy.end_mark.map_or(Length::ZERO, |mark| self.drawn(mark.side))
            }
        }
    }

    /// How wide the line draws what is `own` wide.
    fn drawn(&self, own: Length) -> Length {
        own.scale(1000 + i64::from(self.expansion), 1000)
    }

    /// How far the pen moves on with each glyph of `shape`.
    fn advances(
        &self,
        face: FaceId,
        style: &TypeStyle,
        shape: &Shape,
    ) -> impl Iterator<Item = Length> {
        let (face, size) = (self.shaper.get(face), style.size);
        let extra = tracking(style);
        let own = move |glyph: &ShapedGlyph| face.at(size, glyph.advance);
        shape.glyphs.iter().map(move |glyph| self.drawn(own(glyph)) + extra)
    }

    fn atom(&mut self, atom: &Atom) {
        for segment in &atom.segments {
            match &segment.content {
                Content::Glyphs { face, .. } => self.glyphs(segment, *face),
                Content::EndMark => self.end_mark(segment),
            }
        }
    }

    fn glyphs(&mut self, segment: &Segment, face: FaceId) {
        let Content::Glyphs { shape, .. } = &segment.content else { return };
        let style = &self.copy.spans[segment.span].style;
        let size = style.size;
        let opened = self.shaper.get(face);
        let above = opened.at(size, shape.high);
        let below = -opened.at(size, shape.low);
        let advances: Vec<Length> = self.advances(face, style, shape).collect();
        self.open_run(segment.span, face);
        if let Some(run) = self.glyph_run() {
            let start = u32::try_from(run.text.len()).unwrap_or(u32::MAX);
            for (glyph, &advance) in shape.glyphs.iter().zip(&advances) {
                run.glyphs.push(Glyph {
                    id: glyph.id,
                    advance,
                    cluster: start.saturating_add(glyph.cluster),
                    x_offset: glyph.x_offset,
                    y_offset: glyph.y_offset,
                });
            }
            run.text.push_str(&shape.text);
        }
        self.advance(advances.into_iter().sum());
        self.line.above = self.line.above.max(above);
        self.line.below = self.line.below.max(below);
    }

    /// A space as wide as the line needs it, as a glyph of the text before it.
    fn space(&mut self, atom: &Atom, width: Length) {
        let span = atom.joint.span;
        if atom.joint.space == Length::ZERO {
            return;
        }
        let Some(face) = self.shaper.face(&self.copy.spans[span].style.face) else {
            return;
        };
        let shape = self.shaper.shape(face, " ");
        let id = shape.glyphs.first().map_or(0, |glyph| glyph.id);
        self.open_run(span, face);
        if let Some(run) = self.glyph_run() {
            let cluster = u32::try_from(run.text.len()).unwrap_or(u32::MAX);
            run.glyphs.push(Glyph {
                id,
                advance: width,
                cluster,
                x_offset: 0,
                y_offset: 0,
            });
            run.text.push(' ');
        }
        self.advance(width);
    }

    fn end_mark(&mut self, segment: &Segment) {
        let Some(EndMark { side, color }) = self.copy.end_mark else { return };
        let span = &self.copy.spans[segment.span];
        // As much narrower as letters are where the line has to shrink.
        let width = self.drawn(side);
        let ink = Ink::Fill { size: Size::new(width, side), color };
        let (x, y, source) = (self.x, -side, span.source.clone());
        self.line.runs.push(SetRun { x, y, width, ink, link: None, source });
        self.x += width;
    }

    /// Begins a run of `span` in `face`, unless the last one is just that.
    fn open_run(&mut self, span: usize, face: FaceId) {
        let of = &self.copy.spans[span];
        let continues = self.line.runs.last().is_some_and(|last| {
            last.link == of.link
                && last.source == of.source
                && matches!(&last.ink, Ink::Text(run) if run.face == face
                    && run.size == of.style.size && run.color == of.style.color)
        });
        if continues {
            return;
        }
        let (text, glyphs) = (String::new(), Vec::new());
        let (size, color) = (of.style.size, of.style.color);
        let expansion = self.expansion;
        self.line.runs.push(SetRun {
            x: self.x,
            y: Length::ZERO,
            width: Length::ZERO,
            ink: Ink::Text(GlyphRun { face, size, expansion, color, text, glyphs }),
            link: of.link.clone(),
            source: of.source.clone(),
        });
    }

    /// The run that the pen stands at the end of.
    fn glyph_run(&mut self) -> Option<&mut GlyphRun> {
        match &mut self.line.runs.last_mut()?.ink {
            Ink::Text(run) => Some(run),
            _ => None,
        }
    }

    fn advance(&mut self, width: Length) {
        self.x += width;
        if let Some(run) = self.line.runs.last_mut() {
            run.width += width;
        }
    }
}
