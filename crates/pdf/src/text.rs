//! Sets a run of glyphs.
//!
//! A PDF reader moves its pen by the width that the font gives a glyph, layout
//! by the advance that the glyph has on this line. Where the two come apart by
//! more than [`SLACK`], the pen is moved (ISO 32000-1, 9.4.3, `TJ`) to where
//! layout wants it, so that nothing adds up along a line.

use bantin_page::{Glyph, GlyphRun};
use lopdf::text_string;
use printpdf::{DictItem, FontId, Op, PdfFontHandle, Point, Pt};

use crate::cluster::{Cluster, clusters};
use crate::coordinates::real;
use crate::font::Font;

/// How far, in points, a glyph may stand from the place that layout gave it.
const SLACK: f64 = 0.01;

/// The face and size that a printer is set to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    font: FontId,
    size: f32,
    expansion: i16,
}

impl Setting {
    /// That of `run`; `None` if its type has no size or nothing to show.
    pub(crate) fn of(run: &GlyphRun, font: &Font) -> Option<Self> {
        let size = real(run.size.to_pt());
        let shows = size > 0.0 && !run.glyphs.is_empty();
        let (font, expansion) = (font.id.clone(), run.expansion);
        shows.then_some(Self { font, size, expansion })
    }

    /// How wide glyphs are drawn: 1 is their own width.
    fn width(&self) -> f64 {
        1.0 + f64::from(self.expansion) / 1000.0
    }

    /// What a printer does that was set `before`, if it was, to be set so.
    fn change(&self, before: Option<&Self>) -> impl Iterator<Item = Op> {
        let same = |one: &Self| one.font == self.font && one.size.eq(&self.size);
        let font = (!before.is_some_and(same)).then(|| Op::SetFont {
            font: PdfFontHandle::External(self.font.clone()),
            size: Pt(self.size),
        });
        let changed = before.map_or(0, |before| before.expansion) != self.expansion;
        let percent = real(self.width() * 100.0);
        let scaling = changed.then_some(Op::SetHorizontalScaling { percent });
        font.into_iter().chain(scaling)
    }
}

/// What a printer does to set `run` at `x`, `y`.
///
/// The printer was set as for the run `before`. A run that is `spaced` ends in a space
/// that the pages do not show.
pub(crate) fn set(
    run: &GlyphRun,
    font: &Font,
    setting: &Setting,
    before: Option<&Setting>,
    spaced: bool,
    (x, y): (f64, f64),
) -> Vec<Op> {
    let mut pen = Pen::new(setting, font);
    pen.ops.push(Op::StartTextSection);
    pen.ops.extend(setting.change(before));
    let pos = Point { x: Pt(real(x)), y: Pt(real(y)) };
    pen.ops.push(Op::SetTextCursor { pos });
    let space = spaced.then_some(font.space);
    let mut clusters = clusters(run).peekable();
    while let Some(cluster) = clusters.next() {
        if space == Some(None) && clusters.peek().is_none() {
            let text = format!("{} ", cluster.text);
            pen.cluster(&Cluster { text: &text, ..cluster });
        } else {
            pen.cluster(&cluster);
        }
    }
    pen.raise(0);
    if let Some(Some(code)) = space {
        pen.codes.extend(code.to_be_bytes());
    }
    pen.show();
    pen.ops.push(Op::EndTextSection);
    pen.ops
}

/// A pen that moves along a line; its places are in thousandths of the size across.
struct Pen<'a> {
    font: &'a Font,
    ops: Vec<Op>,
    /// What is to be shown next, and the codes of the glyphs that are to end it.
    items: Vec<DictItem>,
    codes: Vec<u8>,
    /// Where a reader of the PDF has the pen.
    at: f64,
    /// Where layout has the pen, in points.
    wanted: f64,
    rise: i16,
    size: f64,
    /// The size across, of glyphs that are drawn wider or narrower.
    across: f64,
    slack: f64,
    /// The step in which the pen is moved: as coarse as `slack` allows, for short
    /// numbers make short files.
    step: f64,
}

impl<'a> Pen<'a> {
    fn new(setting: &Setting, font: &'a Font) -> Self {
        let size = f64::from(setting.size);
        let across = size * setting.width();
        let slack = SLACK * 1000.0 / across;
        let step = [1.0, 0.1, 0.01].into_iter().find(|step| step / 2.0 <= slack);
        Self {
            font,
            ops: Vec::new(),
            items: Vec::new(),
            codes: Vec::new(),
            at: 0.0,
            wanted: 0.0,
            rise: 0,
            size,
            across,
            slack,
            step: step.unwrap_or(0.001),
        }
    }

    /// Sets `cluster`, with its text where a reader would take it for another.
    fn cluster(&mut self, cluster: &Cluster<'_>) {
        let mut rest = Some(cluster.text);
        for glyph in cluster.glyphs {
            let text = self.font.glyph(glyph.id).map_or("", |glyph| &glyph.text);
            rest = rest.and_then(|rest| rest.strip_prefix(text));
        }
        let plain = rest == Some("");
        if !plain {
            self.show();
            self.ops.push(actual_text(cluster.text));
        }
        for glyph in cluster.glyphs {
            self.glyph(glyph);
        }
        if !plain {
            self.show();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, glyph: &Glyph) {
        if let Some(shown) = self.font.glyph(glyph.id) {
            self.raise(glyph.y_offset);
            let em = f64::from(self.font.units_per_em);
            let offset = f64::from(glyph.x_offset) * 1000.0 / em;
            self.move_to(self.wanted * 1000.0 / self.across + offset);
            self.codes.extend(shown.code.to_be_bytes());
            self.at += f64::from(i32::try_from(shown.width).unwrap_or(0));
        }
        self.wanted += glyph.advance.to_pt();
    }

    /// Moves the pen to `place` if it is not there.
    fn move_to(&mut self, place: f64) {
        let gap = self.at - place;
        if gap.abs() <= self.slack {
            return;
        }
        let back = real((gap / self.step).round() * self.step);
        self.end_glyphs();
        self.items.push(DictItem::Real(back));
        self.at -= f64::from(back);
    }

    /// Lifts what follows `units` of the font above the baseline.
    fn raise(&mut self, units: i16) {
        if units == self.rise {
            return;
        }
        self.show();
        self.rise = units;
        let em = f64::from(self.font.units_per_em);
        let multiplier = real(f64::from(units) * self.size / em);
        self.ops.push(Op::SetLineOffset { multiplier });
    }

    fn end_glyphs(&mut self) {
        if !self.codes.is_empty() {
            let data = std::mem::take(&mut self.codes);
            self.items.push(DictItem::String { data, literal: false });
        }
    }

    /// Shows what is gathered (ISO 32000-1, 9.4.3).
    ///
    /// printpdf has an operation for it too, which writes a string a glyph: twice the
    /// room, and a third of the time that a page takes.
    fn show(&mut self) {
        self.end_glyphs();
        if !self.items.is_empty() {
            let items = DictItem::Array(std::mem::take(&mut self.items));
            self.ops.push(Op::Unknown { key: "TJ".into(), value: vec![items] });
        }
    }
}

/// Says what the glyphs up to the end mark stand for (ISO 32000-1, 14.9.4).
fn actual_text(text: &str) -> Op {
    let text = DictItem::from_lopdf(&text_string(text));
    let properties = DictItem::Dict { map: [("ActualText".to_owned(), text)].into() };
    Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties }
}
