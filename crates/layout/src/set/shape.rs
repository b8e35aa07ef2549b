//! From letters to glyphs. The only file that knows the shaper.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use bantin_design::{Face, FaceName, TypeCase};
use bantin_page::FaceId;
use harfrust::font::Font;
use harfrust::{
    Buffer, BufferFlags, Direction, Language, Script, ShapeOptions, ShapePlan, ShaperFont,
};

/// A piece of text as glyphs of one face, in font units.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Shape {
    /// What they say.
    pub(crate) text: Box<str>,
    /// The glyphs, left to right.
    pub(crate) glyphs: Vec<ShapedGlyph>,
    /// The sum of their advances.
    pub(crate) advance: i32,
    /// The highest ink above the baseline.
    pub(crate) high: i32,
    /// The lowest ink; negative below the baseline.
    pub(crate) low: i32,
}

/// One glyph, in font units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ShapedGlyph {
    pub(crate) id: u16,
    pub(crate) advance: i32,
    pub(crate) x_offset: i16,
    pub(crate) y_offset: i16,
    /// The byte of the text that its cluster begins at.
    pub(crate) cluster: u32,
}

impl Shape {
    /// Whether some letter of the text has no glyph in the face.
    pub(crate) fn has_gaps(&self) -> bool {
        self.glyphs.iter().any(|glyph| glyph.id == 0)
    }
}

/// The faces in use, each with the words that were shaped in it.
///
/// A bulletin repeats its words: the syllables of 1,000 pages are a few thousand.
/// Each is shaped once.
pub(crate) struct Shaper<'c> {
    case: &'c TypeCase,
    script: Option<Script>,
    language: Option<Language>,
    buffer: Buffer,
    open: Vec<OpenFace>,
    ids: BTreeMap<FaceName, FaceId>,
}

struct OpenFace {
    face: Arc<Face>,
    font: Option<Font>,
    plan: Option<ShapePlan>,
    words: BTreeMap<String, Rc<Shape>>,
}

impl<'c> Shaper<'c> {
    /// A shaper of text in `language`, a BCP 47 tag, with the faces of `case`.
    pub(crate) fn new(case: &'c TypeCase, language: &str) -> Self {
        Self {
            case,
            script: Script::from_iso15924_tag(harfrust::Tag::new(b"Latn")),
            language: Language::new(language),
            buffer: Buffer::new(),
            open: Vec::new(),
            ids: BTreeMap::new(),
        }
    }

    /// The face called `name`, opened if it was not; `None` if the case lacks it.
    pub(crate) fn face(&mut self, name: &FaceName) -> Option<FaceId> {
        if let Some(&id) = self.ids.get(name) {
            return Some(id);
        }
        let face = Arc::clone(self.case.find(name)?);
        Some(self.open_face(face))
    }

    /// The face that stands in for `name` where it has no glyph for `c`.
    pub(crate) fn stand_in(&mut self, name: &FaceName, c: char) -> Option<FaceId> {
        let face = Arc::clone(self.case.stand_in(name, c)?);
        match self.ids.get(face.name()) {
            Some(&id) => Some(id),
            None => Some(self.open_face(face)),
        }
    }

    fn open_face(&mut self, face: Arc<Face>) -> FaceId {
        let id = FaceId(self.open.len());
        self.ids.insert(face.name().clone(), id);
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = face.clone();
        let font = Font::new(harfrust::font::Blob::Shared(data), 0);
        let plan = font.as_ref().map(|font| {
            let direction = Direction::LeftToRight;
            ShapePlan::new(font, direction, self.script, self.language.as_ref(), &[])
        });
        self.open.push(OpenFace { face, font, plan, words: BTreeMap::new() });
        id
    }

    /// The face `id`.
    pub(crate) fn get(&self, id: FaceId) -> &Face {
        &self.open[id.0].face
    }

    /// All faces in use, in the order of their ids.
    pub(crate) fn faces(&self) -> Vec<Arc<Face>> {
        self.open.iter().map(|open| Arc::clone(&open.face)).collect()
    }

    /// `text` in the face `id`, kerned.
    pub(crate) fn shape(&mut self, id: FaceId, text: &str) -> Rc<Shape> {
        let open = &mut self.open[id.0];
        if let Some(shape) = open.words.get(text) {
            return Rc::clone(shape);
        }
        let buffer = &mut self.buffer;
        buffer.reset();
        buffer.push_str(text);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(self.script);
        buffer.set_language(self.language.clone());
        let shaped = open.font.as_ref().is_some_and(|font| {
            let options = ShapeOptions::new().plan(open.plan.as_ref());
            harfrust::shape(&ShaperFont::new(font), buffer, options).is_ok()
        });
        let mut shape = if shaped { measure(buffer, &open.face) } else { gap() };
        shape.text = text.into();
        let shape = Rc::new(shape);
        open.words.insert(text.to_owned(), Rc::clone(&shape));
        shape
    }
}

/// What stands for a text that could not be shaped: one glyph that is missing.
fn gap() -> Shape {
    let missing = ShapedGlyph { id: 0, advance: 0, x_offset: 0, y_offset: 0, cluster: 0 };
    Shape { glyphs: vec![missing], ..Shape::default() }
}

fn measure(buffer: &Buffer, face: &Face) -> Shape {
    let mut shape = Shape::default();
    let (mut high, mut low) = (i32::MIN, i32::MAX);
    let offset = |units: i32| i16::try_from(units).unwrap_or(0);
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let glyph = ShapedGlyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: position.x_advance,
            x_offset: offset(position.x_offset),
            y_offset: offset(position.y_offset),
            cluster: info.cluster,
        };
        let extent = face.extent(glyph.id);
        if extent.low != extent.high {
            high = high.max(extent.high + i32::from(glyph.y_offset));
            low = low.min(extent.low + i32::from(glyph.y_offset));
        }
        shape.advance += glyph.advance;
        shape.glyphs.push(glyph);
    }
    if high > i32::MIN {
        (shape.high, shape.low) = (high, low);
    }
    shape
}
