//! The type case: the faces at hand, with what layout has to know of each.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::{FaceName, Length, Weight};

/// One face: a font file that has been opened and measured.
pub struct Face {
    name: FaceName,
    post_script_name: String,
    data: Cow<'static, [u8]>,
    units_per_em: u16,
    ascent: i32,
    descent: i32,
    cap_height: i32,
    x_height: i32,
    italic_angle: i32,
}

/// How far the ink of a glyph reaches from its origin, in font units; y upwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// The lowest ink; below the baseline if negative.
    pub low: i32,
    /// The highest ink.
    pub high: i32,
}

/// Why a file is no face for the type case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaceError {
    /// The file is no font, or a damaged one.
    #[error("the font `{face}` cannot be read: {reason}")]
    Damaged {
        /// The face that the file should hold.
        face: String,
        /// What the font reader says.
        reason: String,
    },
    /// The licence bits of the font forbid to embed it in a document.
    #[error("the font `{0}` may not be embedded: its maker does not allow it")]
    NotEmbeddable(String),
    /// The font's outlines are those of PostScript.
    #[error("the font `{0}` has PostScript outlines; take its TrueType file (.ttf)")]
    PostScript(String),
    /// The font is many in one.
    #[error("the font `{0}` is a variable one; take a file for each weight")]
    Variable(String),
}

impl FaceError {
    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Damaged { face, .. } => {
                format!("không đọc được phông chữ \"{face}\": tệp bị hỏng hoặc bị cụt")
            }
            Self::NotEmbeddable(face) => {
                format!("nhà làm phông chữ \"{face}\" không cho phép nhúng vào tài liệu")
            }
            Self::PostScript(face) => format!(
                "phông chữ \"{face}\" có nét kiểu PostScript; hãy dùng tệp TrueType (.ttf)"
            ),
            Self::Variable(face) => format!(
                "phông chữ \"{face}\" là phông biến thiên; hãy dùng một tệp cho mỗi độ đậm"
            ),
        }
    }
}

impl Face {
    /// Opens the font file `data` as the face that it says it is: the family of name
    /// 16 or 1, the weight of OS/2, italic by OS/2 or `head` (OpenType 1.9).
    ///
    /// `file` is what it is called in errors.
    ///
    /// # Errors
    ///
    /// As [`open`](Self::open).
    pub fn read(file: &str, data: Vec<u8>) -> Result<Self, FaceError> {
        let damaged = |reason: &dyn fmt::Display| FaceError::Damaged {
            face: file.to_owned(),
            reason: reason.to_string(),
        };
        let no_font = |_| damaged(&"it is no font, or only the beginning of one");
        let font = FontRef::new(&data).map_err(no_font)?;
        // First of all: a file that is cut off has lost its name, too.
        whole_tables(&font, data.len()).map_err(|e| damaged(&e))?;
        let said = |id| font.localized_strings(id).english_or_first();
        let family = said(StringId::TYPOGRAPHIC_FAMILY_NAME)
            .or_else(|| said(StringId::FAMILY_NAME))
            .ok_or_else(|| damaged(&"it does not say its name"))?;
        let family: String = family.chars().filter(|c| !c.is_control()).collect();
        let os2 = font.os2().map_err(|e| damaged(&e))?;
        let selected = os2.fs_selection().bits() & 0x0201 != 0;
        let styled = font.head().is_ok_and(|head| head.mac_style().bits() & 0x0002 != 0);
        let name = FaceName {
            family: family.into(),
            weight: Weight(os2.us_weight_class().clamp(1, 1000)),
            italic: selected || styled,
        };
        Self::open(name, data)
    }

    /// Opens the font file `data` as the face `name`.
    ///
    /// # Errors
    ///
    /// - [`FaceError::Damaged`] if the file, or a table that setting or printing
    ///   needs, cannot be read.
    /// - [`FaceError::PostScript`] and [`FaceError::Variable`] of fonts that are of
    ///   another kind.
    /// - [`FaceError::NotEmbeddable`] if bit 1 of OS/2 `fsType` is set and no
    ///   milder one is (OpenType 1.9, OS/2).
    pub fn open(
        name: FaceName,
        data: impl Into<Cow<'static, [u8]>>,
    ) -> Result<Self, FaceError> {
        let data = data.into();
        let damaged = |reason: &dyn fmt::Display| FaceError::Damaged {
            face: name.to_string(),
            reason: reason.to_string(),
        };
        let font = FontRef::new(&data).map_err(|e| damaged(&e))?;
        whole_tables(&font, data.len()).map_err(|e| damaged(&e))?;
        if font.cff().is_ok() || font.cff2().is_ok() {
            return Err(FaceError::PostScript(name.to_string()));
        }
        if font.fvar().is_ok() {
            return Err(FaceError::Variable(name.to_string()));
        }
        font.glyf().map_err(|e| damaged(&e))?;
        font.loca(None).map_err(|e| damaged(&e))?;
        font.cmap().map_err(|e| damaged(&e))?;
        let os2 = font.os2().map_err(|e| damaged(&e))?;
        if os2.fs_type() & 0x000e == 0x0002 {
            return Err(FaceError::NotEmbeddable(name.to_string()));
        }
        let metrics = Metrics::new(&font, Size::unscaled(), LocationRef::default());
        let post_script_name = font
            .localized_strings(StringId::POSTSCRIPT_NAME)
            .english_or_first()
            .map_or_else(|| name.to_string().replace(' ', ""), |s| s.to_string());
        Ok(Self {
            post_script_name,
            units_per_em: metrics.units_per_em.max(1),
            ascent: whole(metrics.ascent),
            descent: whole(metrics.descent),
            cap_height: metrics.cap_height.map_or(whole(metrics.ascent), whole),
            x_height: metrics.x_height.map_or(whole(metrics.ascent) / 2, whole),
            italic_angle: whole(metrics.italic_angle),
            name,
            data,
        })
    }

    /// The name by which type styles ask for this face.
    pub fn name(&self) -> &FaceName {
        &self.name
    }

    /// The name that the font has in PDF and PostScript.
    pub fn post_script_name(&self) -> &str {
        &self.post_script_name
    }

    /// The font file.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// How many font units make an em.
    pub fn units_per_em(&self) -> u16 {
        self.units_per_em
    }

    /// How high the font asks a line to be above the baseline, in font units.
    pub fn ascent(&self) -> i32 {
        self.ascent
    }

    /// How deep the font asks a line to be below the baseline, in font units;
    /// negative.
    pub fn descent(&self) -> i32 {
        self.descent
    }

    /// The height of H, in font units.
    pub fn cap_height(&self) -> i32 {
        self.cap_height
    }

    /// The height of x, in font units.
    pub fn x_height(&self) -> i32 {
        self.x_height
    }

    /// How far italics lean, in degrees counter-clockwise; 0 for upright faces.
    pub fn italic_angle(&self) -> i32 {
        self.italic_angle
    }

    /// Whether the face has a glyph for `c`.
    pub fn has(&self, c: char) -> bool {
        self.font().is_some_and(|font| font.charmap().map(c).is_some())
    }

    /// How far the pen moves for `c`, in font units; nothing if the face lacks it.
    ///
    /// Without kerning or ligatures: good enough to judge what fits, not to set type.
    pub fn advance(&self, c: char) -> i32 {
        let Some(font) = self.font() else { return 0 };
        let Some(glyph) = font.charmap().map(c) else { return 0 };
        GlyphMetrics::new(&font, Size::unscaled(), LocationRef::default())
            .advance_width(glyph)
            .map_or(0, whole)
    }

    /// How far the ink of `glyph` reaches. Nothing for a space.
    pub fn extent(&self, glyph: u16) -> Extent {
        let Some(font) = self.font() else { return Extent::default() };
        GlyphMetrics::new(&font, Size::unscaled(), LocationRef::default())
            .bounds(GlyphId::from(glyph))
            .map_or_else(Extent::default, |bounds| Extent {
                low: whole(bounds.y_min),
                high: whole(bounds.y_max),
            })
    }

    /// `units` of this face at `size`.
    pub fn at(&self, size: Length, units: i32) -> Length {
        size.scale(i64::from(units), i64::from(self.units_per_em))
    }

    /// The font was read once in `open`, so this is always `Some`.
    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::new(&self.data).ok()
    }
}

/// Whether every table of `font` lies within the `length` bytes of its file; else the
/// reason why it cannot be read.
fn whole_tables(font: &FontRef<'_>, length: usize) -> Result<(), String> {
    for record in font.table_directory().table_records() {
        let end = record.offset().checked_add(record.length());
        if end.is_none_or(|end| end as usize > length) {
            return Err(format!("table `{}` is cut off", record.tag()));
        }
    }
    Ok(())
}

/// The font file, so that an `Arc<Face>` can be handed to a shaper as it is.
impl AsRef<[u8]> for Face {
    fn as_ref(&self) -> &[u8] {
        &self.data
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Face({}, {} bytes)", self.name, self.data.len())
    }
}

/// Font metrics are whole font units; skrifa hands them out as floats.
#[expect(clippy::cast_possible_truncation, reason = "font units fit 16 bits")]
fn whole(units: f32) -> i32 {
    units.round() as i32
}

/// The faces at hand.
#[derive(Clone, Debug, Default)]
pub struct TypeCase {
    faces: Vec<Arc<Face>>,
}

impl TypeCase {
    /// A type case of `faces`. Of two faces with one name the first is used.
    pub fn new(faces: impl IntoIterator<Item = Face>) -> Self {
        Self { faces: faces.into_iter().map(Arc::new).collect() }
    }

    /// The face called `name`.
    pub fn find(&self, name: &FaceName) -> Option<&Arc<Face>> {
        self.faces.iter().find(|face| face.name() == name)
    }

    /// A face that has a glyph for `c`, as close to `name` as the case holds.
    ///
    /// For the odd sign that the face of a text lacks; faces of the same weight
    /// and slant come first, then the others in the order of the case.
    pub fn stand_in(&self, name: &FaceName, c: char) -> Option<&Arc<Face>> {
        let close = |face: &&Arc<Face>| {
            (face.name().weight, face.name().italic) == (name.weight, name.italic)
        };
        let has = |face: &&Arc<Face>| face.has(c);
        self.faces.iter().filter(close).find(has).or_else(|| self.faces.iter().find(has))
    }

    /// The faces, in the order in which they were put in.
    pub fn faces(&self) -> &[Arc<Face>] {
        &self.faces
    }
}
