//! From copy to atoms: what a line can be broken between.

use std::collections::BTreeSet;
use std::rc::Rc;

use bantin_core::{Pointer, is_hidden};
use bantin_design::{Length, TypeStyle};
use bantin_page::FaceId;

use super::copy::Copy;
use super::shape::{Shape, Shaper};
use crate::NoGlyph;

/// What cannot be broken: as a rule, a syllable with its punctuation.
#[derive(Debug, Default)]
pub(crate) struct Atom {
    pub(crate) segments: Vec<Segment>,
    pub(crate) width: Length,
    /// What follows it.
    pub(crate) joint: Joint,
}

/// A part of an atom that is set alike.
#[derive(Clone, Debug)]
pub(crate) struct Segment {
    pub(crate) content: Content,
    /// Which span of the copy it comes from.
    pub(crate) span: usize,
}

impl Segment {
    /// What it says.
    pub(crate) fn text(&self) -> &str {
        match &self.content {
            Content::Glyphs { shape, .. } => &shape.text,
            Content::EndMark => "",
        }
    }
}

/// What a segment shows.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// Glyphs of a face.
    Glyphs { face: FaceId, shape: Rc<Shape> },
    /// The end mark of an article.
    EndMark,
}

/// What stands between one atom and the next.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Joint {
    /// The natural width of the space between them; nothing between the halves
    /// of a word that had to be broken.
    pub(crate) space: Length,
    /// The span that the space belongs to.
    pub(crate) span: usize,
    /// Whether a line may end here.
    pub(crate) breaks: Break,
}

/// Whether a line may end at a joint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Break {
    /// It must not.
    #[default]
    Never,
    /// Only if the line would be stretched otherwise: between a share (`47%`,
    /// `12/31`), which needs no unit, and what it is a share of.
    Rarely,
    /// It may.
    May,
    /// It may, for the word is wider than the line.
    Within,
    /// It does.
    Must,
}

/// The characters that a text asks for and its face does not have, each of a text once.
#[derive(Debug, Default)]
pub(crate) struct Lacks {
    /// Those that no face at hand has.
    pub(crate) missing: Vec<NoGlyph>,
    known: BTreeSet<(char, Pointer)>,
    /// Those that another face has, each where it stands first.
    pub(crate) stood_in: Vec<StoodIn>,
}

/// So many letters that no face has are told: an issue in another script is not mended
/// letter by letter.
const MOST_MISSING: usize = 1_000;

impl Lacks {
    fn note(&mut self, lack: NoGlyph) {
        let known = (lack.character, lack.at.clone());
        if self.missing.len() < MOST_MISSING && self.known.insert(known) {
            self.missing.push(lack);
        }
    }
}

/// A character that is set in another face than the text around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoodIn {
    pub(crate) character: char,
    /// The family that lacks it.
    pub(crate) wanted: String,
    /// The family that has it.
    pub(crate) family: String,
    pub(crate) at: Pointer,
}

/// Takes `copy` apart. No atom is wider than `measure`: a word that is has to be
/// broken between letters, because nothing may be lost.
pub(crate) fn itemize(
    shaper: &mut Shaper<'_>,
    lacks: &mut Lacks,
    copy: &Copy,
    measure: Length,
) -> Vec<Atom> {
    let plain: String = copy.spans.iter().map(|span| span.words.as_str()).collect();
    let mut tied = bantin_core::ties(&plain).into_iter().peekable();
    let faces = copy.spans.iter().map(|span| shaper.face(&span.style.face)).collect();
    let (atoms, open) = (Vec::new(), Vec::new());
    let mut desk = Desk { shaper, lacks, copy, faces, atoms, open };
    let mut start = 0;
    for (span, words) in copy.spans.iter().enumerate().map(|(i, s)| (i, &s.words)) {
        let mut rest = words.as_str();
        while let Some(gap) = rest.find([' ', '\n']) {
            desk.words(span, &rest[..gap], measure);
            let at = start + gap;
            while tied.next_if(|&tie| tie < at).is_some() {}
            let breaks = if rest[gap..].starts_with('\n') {
                Break::Must
            } else if tied.peek() == Some(&at) {
                if is_share(&plain[..at]) { Break::Rarely } else { Break::Never }
            } else {
                Break::May
            };
            desk.close(span, breaks, measure);
            rest = &rest[gap + 1..];
            start = at + 1;
        }
        desk.words(span, rest, measure);
        start += rest.len();
    }
    desk.finish(measure)
}

struct Desk<'a, 'c> {
    shaper: &'a mut Shaper<'c>,
    lacks: &'a mut Lacks,
    copy: &'a Copy,
    /// The face of each span.
    faces: Vec<Option<FaceId>>,
    atoms: Vec<Atom>,
    /// The segments of the atom that is being put together.
    open: Vec<Segment>,
}

impl Desk<'_, '_> {
    fn style(&self, span: usize) -> &TypeStyle {
        &self.copy.spans[span].style
    }

    /// Adds `text`, which has no space, in as many atoms as it has halves.
    fn words(&mut self, span: usize, text: &str, measure: Length) {
        let mut rest = text;
        while let Some(cut) = half(rest) {
            self.segment(span, &rest[..cut]);
            let inside = Joint { span, breaks: Break::May, space: Length::ZERO };
            let segments = std::mem::take(&mut self.open);
            self.push(segments, inside, measure);
            rest = &rest[cut..];
        }
        self.segment(span, rest);
    }

    /// Adds `text` to the open atom.
    fn segment(&mut self, span: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        let Some(face) = self.faces[span] else { return };
        let shape = self.shaper.shape(face, text);
        if shape.has_gaps() {
            self.piecemeal(span, face, text);
            return;
        }
        self.open.push(Segment { content: Content::Glyphs { face, shape }, span });
    }

    /// Sets `text` letter by letter, each in the first face that has it.
    fn piecemeal(&mut self, span: usize, face: FaceId, text: &str) {
        let name = &self.copy.spans[span].style.face;
        let mut runs: Vec<(FaceId, String)> = Vec::new();
        for c in text.chars() {
            let found = if self.shaper.get(face).has(c) {
                Some(face)
            } else {
                self.shaper.stand_in(name, c)
            };
            let Some(found) = found else {
                if is_hidden(c) {
                    continue;
                }
                let at = self.copy.spans[span].source.clone();
                self.lacks.note(NoGlyph { character: c, at });
                continue;
            };
            if found != face {
                self.note_stand_in(span, c, found);
            }
            match runs.last_mut() {
                Some((last, text)) if *last == found => text.push(c),
                _ => runs.push((found, c.to_string())),
            }
        }
        for (face, text) in runs {
            let shape = self.shaper.shape(face, &text);
            self.open.push(Segment { content: Content::Glyphs { face, shape }, span });
        }
    }

    fn note_stand_in(&mut self, span: usize, character: char, found: FaceId) {
        let stood_in = &mut self.lacks.stood_in;
        if stood_in.iter().any(|noted| noted.character == character) {
            return;
        }
        let span = &self.copy.spans[span];
        stood_in.push(StoodIn {
            character,
            wanted: span.style.face.family.to_string(),
            family: self.shaper.get(found).name().family.to_string(),
            at: span.source.clone(),
        });
    }

    /// Ends the open atom with a space of `span`.
    fn close(&mut self, span: usize, breaks: Break, measure: Length) {
        let space = if breaks == Break::Must { Length::ZERO } else { self.space(span) };
        let joint = Joint { space, span, breaks };
        if !self.open.is_empty() {
            let segments = std::mem::take(&mut self.open);
            self.push(segments, joint, measure);
        } else if let Some(last) = self.atoms.last_mut() {
            // A break after a space, or a space that begins a span.
            if breaks == Break::Must || last.joint.space == Length::ZERO {
                last.joint = joint;
            }
        }
    }

    fn space(&mut self, span: usize) -> Length {
        let style = &self.copy.spans[span].style;
        let Some(face) = self.faces[span] else { return Length::ZERO };
        let advance = self.shaper.shape(face, " ").advance;
        self.shaper.get(face).at(style.size, advance) + tracking(style)
    }

    fn width(&self, segment: &Segment) -> Length {
        match &segment.content {
            Content::Glyphs { face, shape, .. } => {
                let style = self.style(segment.span);
                let face = self.shaper.get(*face);
                // Glyph by glyph, as the line will be set: rounding adds up alike.
                let glyphs = shape.glyphs.iter();
                glyphs.map(|g| face.at(style.size, g.advance) + tracking(style)).sum()
            }
            Content::EndMark => self.copy.end_mark.map_or(Length::ZERO, |mark| mark.side),
        }
    }

    /// Adds an atom; in pieces if it is wider than the measure.
    fn push(&mut self, segments: Vec<Segment>, joint: Joint, measure: Length) {
        let width = segments.iter().map(|segment| self.width(segment)).sum();
        if width <= measure {
            self.atoms.push(Atom { segments, width, joint });
            return;
        }
        let inside = Joint { breaks: Break::Within, ..Joint::default() };
        for segment in segments {
            let Content::Glyphs { face, shape } = &segment.content else {
                self.push_piece(segment, inside);
                continue;
            };
            for piece in letters(&shape.text) {
                let shape = self.shaper.shape(*face, piece);
                let content = Content::Glyphs { face: *face, shape };
                self.push_piece(Segment { content, span: segment.span }, inside);
            }
        }
        if let Some(last) = self.atoms.last_mut() {
            last.joint = joint;
        }
    }

    fn push_piece(&mut self, segment: Segment, joint: Joint) {
        let width = self.width(&segment);
        self.atoms.push(Atom { segments: vec![segment], width, joint });
    }

    fn finish(mut self, measure: Length) -> Vec<Atom> {
        let last = self.copy.spans.len().saturating_sub(1);
        self.close(last, Break::May, measure);
        if self.copy.end_mark.is_some()
            && let Some(atom) = self.atoms.last_mut()
        {
            atom.joint.breaks = Break::Never;
            self.push_piece(
                Segment { content: Content::EndMark, span: last },
                Joint::default(),
            );
        }
        if let Some(atom) = self.atoms.last_mut() {
            atom.joint = Joint { breaks: Break::Must, ..Joint::default() };
        }
        self.atoms
    }
}

/// What `style` adds after each letter.
pub(crate) fn tracking(style: &TypeStyle) -> Length {
    style.size.scale(style.tracking, 1000)
}

/// Whether `text` ends in a share: a percentage or a fraction.
fn is_share(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or(text);
    let fraction = || {
        word.split_once('/').is_some_and(|(part, whole)| {
            let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
            !part.is_empty() && !whole.is_empty() && digits(part) && digits(whole)
        })
    };
    word.ends_with('%') || fraction()
}

/// Where the first half of `word` ends: after a hyphen or slash that has two
/// letters on either side. `Mặt-trận` may be broken, `12/31` and `e-mail` not.
fn half(word: &str) -> Option<usize> {
    word.match_indices(['-', '/']).map(|(at, sign)| at + sign.len()).find(|&cut| {
        let mut before = word[..cut - 1].chars().rev();
        let mut after = word[cut..].chars();
        let mut two_letters = || before.next().is_some_and(char::is_alphabetic);
        let ahead = two_letters() && two_letters();
        let mut two_letters = || after.next().is_some_and(char::is_alphabetic);
        ahead && two_letters() && two_letters()
    })
}

/// The letters of `word`, marks with the letter they stand on.
fn letters(word: &str) -> impl Iterator<Item = &str> {
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}');
    let starts = word.char_indices().filter(move |&(_, c)| !is_mark(c)).map(|(i, _)| i);
    let mut starts: Vec<usize> = starts.skip(1).collect();
    starts.push(word.len());
    let mut from = 0;
    starts.into_iter().map(move |to| {
        let letter = &word[from..to];
        from = to;
        letter
    })
}
