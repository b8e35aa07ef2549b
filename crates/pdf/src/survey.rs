//! What the pages use: looked up once, before the first page is drawn.
//!
//! A font is cut down to the glyphs of all pages, so all pages are read before
//! any is printed. Reading is cheap; nothing but numbers is kept of it.

use std::collections::BTreeMap;

use bantin_page::{Ink, Pages, Pointer};

use crate::cluster::{Cluster, clusters};
use crate::{PdfError, sfnt};

/// What the pages use.
pub(crate) struct Survey {
    /// The glyphs that are used of each face of the pages.
    pub faces: Vec<UsedFace>,
    /// The pictures that are shown, by their place, each with what shows it first.
    pub pictures: BTreeMap<usize, Pointer>,
}

/// The glyphs that are used of a face.
#[derive(Default)]
pub(crate) struct UsedFace {
    /// By number; `None` for a glyph that is not used.
    glyphs: Vec<Option<Meaning>>,
    /// How many glyphs the font has.
    count: usize,
}

/// What a glyph stands for.
#[derive(Clone, Debug, Default)]
struct Meaning {
    text: Option<Box<str>>,
    /// Whether the glyph said this by itself, not as a part of a cluster.
    alone: bool,
}

impl Survey {
    /// Looks through `pages`. If they are to be read aloud, each face that is used
    /// has a space, for a line ends in one that nobody sees.
    pub(crate) fn of(pages: &Pages, aloud: bool) -> Result<Self, PdfError> {
        let face = |data| UsedFace { count: sfnt::glyph_count(data), glyphs: Vec::new() };
        let faces = pages.faces.iter().map(|open| face(open.data())).collect();
        let mut survey = Self { faces, pictures: BTreeMap::new() };
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            let at = || item.source.clone();
            match &item.ink {
                Ink::Text(run) => {
                    let face = run.face.0;
                    let Some(used) = survey.faces.get_mut(face) else {
                        return Err(PdfError::NoFace { face, at: at() });
                    };
                    for cluster in clusters(run) {
                        used.note(&cluster).map_err(|glyph| PdfError::NoGlyph {
                            face: pages.faces[face].name().to_string(),
                            glyph,
                            at: at(),
                        })?;
                    }
                }
                Ink::Image { picture, .. } if picture.0 >= pages.pictures.len() => {
                    return Err(PdfError::NoPicture { picture: picture.0, at: at() });
                }
                Ink::Image { picture, .. } => {
                    survey.pictures.entry(picture.0).or_insert_with(at);
                }
                Ink::Fill { .. } | Ink::Code { .. } | Ink::Link { .. } => {}
            }
        }
        for (used, face) in survey.faces.iter_mut().zip(&pages.faces) {
            if aloud && !used.glyphs.is_empty() {
                used.note_space(sfnt::space(face.data()));
            }
        }
        Ok(survey)
    }
}

impl UsedFace {
    /// The used glyphs in the order of their numbers, each with what it stands for.
    pub(crate) fn glyphs(&self) -> impl Iterator<Item = (u16, Option<&str>)> {
        (0..=u16::MAX).zip(&self.glyphs).filter_map(|(id, meaning)| {
            meaning.as_ref().map(|meaning| (id, meaning.text.as_deref()))
        })
    }

    /// Notes that `glyph` is the space, unless it is known to be something.
    fn note_space(&mut self, glyph: Option<u16>) {
        let Some(id) = glyph.map(usize::from).filter(|&id| id < self.count) else {
            return;
        };
        if id >= self.glyphs.len() {
            self.glyphs.resize(id + 1, None);
        }
        let space = || Meaning { text: Some(" ".into()), alone: true };
        self.glyphs[id].get_or_insert_with(space);
    }

    /// Notes what the glyphs of `cluster` stand for; hands back a glyph that the
    /// font does not have.
    ///
    /// A glyph keeps the first text that it had by itself. Glyphs of one cluster
    /// share its characters if they come out even, as a letter and its mark do;
    /// otherwise the first has them all.
    fn note(&mut self, cluster: &Cluster<'_>) -> Result<(), u16> {
        let alone = cluster.glyphs.len() == 1;
        let even = cluster.glyphs.len() == cluster.text.chars().count();
        let mut rest = cluster.text;
        for glyph in cluster.glyphs {
            let id = usize::from(glyph.id);
            if id >= self.count {
                return Err(glyph.id);
            }
            if id >= self.glyphs.len() {
                self.glyphs.resize(id + 1, None);
            }
            let meaning = self.glyphs[id].get_or_insert_default();
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let (text, left) =
                if even && !alone { rest.split_at(first) } else { (rest, "") };
            rest = left;
            let firmer = meaning.text.is_none() || (alone && !meaning.alone);
            if firmer && !text.is_empty() {
                *meaning = Meaning { text: Some(text.into()), alone };
            }
        }
        Ok(())
    }
}
