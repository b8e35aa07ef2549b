//! A face, cut down to the glyphs that the pages use.

use bantin_design::Face;
use printpdf::{FontId, ParsedFont};
use subsetter::GlyphRemapper;

use crate::fingerprint::Fingerprint;
use crate::survey::UsedFace;
use crate::{PdfError, sfnt};

/// A font as it is embedded.
pub(crate) struct Font {
    /// The name by which pages ask for it.
    pub id: FontId,
    /// The cut-down font, as printpdf wants it.
    pub parsed: ParsedFont,
    /// Its glyphs, by their number in the whole font; `None` for those not used.
    glyphs: Vec<Option<FontGlyph>>,
    /// The code of its space, if it has one.
    pub space: Option<u16>,
    /// How many glyphs the cut-down font has.
    pub count: usize,
    /// How many font units make an em.
    pub units_per_em: u16,
    /// Its measures, for a reader that cannot use the embedded font.
    pub descriptor: Descriptor,
}

/// A glyph of an embedded font.
#[derive(Clone, Debug)]
pub(crate) struct FontGlyph {
    /// Its number in the cut-down font.
    pub code: u16,
    /// Its width in thousandths of an em.
    pub width: i64,
    /// What a reader takes it for.
    pub text: Box<str>,
}

/// What a font says of itself, in thousandths of an em (ISO 32000-1, table 122).
pub(crate) struct Descriptor {
    /// Its flags (table 123).
    pub flags: i64,
    /// How far its letters lean, in degrees counter-clockwise.
    pub italic_angle: i64,
    /// How high it reaches above the baseline.
    pub ascent: i64,
    /// How deep it reaches below the baseline; negative.
    pub descent: i64,
    /// The height of H.
    pub cap_height: i64,
}

impl Font {
    /// What a reader takes a glyph for that stands for no text by itself.
    const NO_TEXT: &str = "\u{fffd}";

    /// Cuts `face`, the face `number` of the pages, down to the glyphs in `used`.
    pub(crate) fn cut(
        number: usize,
        face: &Face,
        used: &UsedFace,
    ) -> Result<Self, PdfError> {
        let refuse = |reason: &dyn std::fmt::Display| PdfError::Font {
            face: face.name().to_string(),
            reason: reason.to_string(),
        };
        // In glyph order, so that the same glyphs make the same subset.
        let mut codes = GlyphRemapper::new();
        for (id, _) in used.glyphs() {
            codes.remap(id);
        }
        let program =
            subsetter::subset(face.data(), 0, &codes).map_err(|e| refuse(&e))?;
        let mut parsed = ParsedFont::from_bytes(&program, 0, &mut Vec::new())
            .ok_or_else(|| refuse(&"its subset cannot be read"))?;
        let tag = Fingerprint::EMPTY.and(&program).tag();
        parsed.font_name = Some(format!("{tag}+{}", face.post_script_name()));

        let mut glyphs = Vec::new();
        for (id, text) in used.glyphs() {
            let code = codes.get(id).unwrap_or(0);
            let width = i32::from(parsed.get_glyph_width(code).unwrap_or(0));
            let width = thousandths(face, width);
            let text = text.unwrap_or(Self::NO_TEXT).into();
            glyphs.resize(usize::from(id), None);
            glyphs.push(Some(FontGlyph { code, width, text }));
        }
        let mut shown = glyphs.iter().flatten();
        let space = shown.find(|glyph: &&FontGlyph| &*glyph.text == " ");
        let space = space.map(|glyph| glyph.code);
        let count = sfnt::glyph_count(&program);
        let units_per_em = face.units_per_em();
        let descriptor = Descriptor::of(face);
        // Not F1 to F14, which printpdf takes for the built-in fonts.
        let id = FontId(format!("T{number}"));
        Ok(Self { id, parsed, glyphs, space, count, units_per_em, descriptor })
    }

    /// The glyph that has the number `id` in the whole font.
    pub(crate) fn glyph(&self, id: u16) -> Option<&FontGlyph> {
        self.glyphs.get(usize::from(id))?.as_ref()
    }

    /// The glyphs in the order of their codes.
    pub(crate) fn glyphs(&self) -> impl Iterator<Item = &FontGlyph> {
        self.glyphs.iter().flatten()
    }
}

impl Descriptor {
    fn of(face: &Face) -> Self {
        let name = face.name();
        let italic = name.italic || face.italic_angle() != 0;
        let flags = [
            (sfnt::has_serifs(face.data()), 1 << 1),
            // Symbolic: Vietnamese letters are outside the standard Latin set.
            (true, 1 << 2),
            (italic, 1 << 6),
            // ForceBold: stays bold on a coarse screen.
            (name.weight.0 >= 700, 1 << 18),
        ];
        Self {
            flags: flags.iter().filter(|(holds, _)| *holds).map(|(_, flag)| flag).sum(),
            italic_angle: face.italic_angle().into(),
            ascent: thousandths(face, face.ascent()),
            descent: thousandths(face, face.descent()),
            cap_height: thousandths(face, face.cap_height()),
        }
    }
}

/// `units` of `face` in thousandths of an em, rounded to the nearest.
///
/// PDF allows fractions here, but not every reader reads them: where some drop
/// what others keep, letters drift apart from the place that layout gave them.
fn thousandths(face: &Face, units: i32) -> i64 {
    let em = i64::from(face.units_per_em());
    (i64::from(units) * 2000 + em).div_euclid(2 * em)
}
