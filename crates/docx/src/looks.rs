//! Faces and type styles, in Word's words.
//!
//! Word knows a family by its regular, bold, italic and bold italic faces. A weight
//! that is none of these is a family of its own, as the font file says too:
//! `Source Serif 4 Black`.

use bantin_design::{FaceName, Length, TypeStyle, Weight};
use docx_rs::{RunFonts, RunProperty};

use crate::units::{half_points, hex, twips};
use crate::xml::Element;

/// A face as Word asks for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WordFace {
    pub(crate) family: String,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

impl WordFace {
    pub(crate) fn of(face: &FaceName) -> Self {
        let weight = face.weight;
        let family = match weight {
            Weight::REGULAR | Weight::BOLD => face.family.to_string(),
            Weight(weight) => format!("{} {}", face.family, name_of(weight)),
        };
        Self { family, bold: weight == Weight::BOLD, italic: face.italic }
    }
}

/// What OpenType calls a weight (OpenType 1.9, OS/2, `usWeightClass`).
fn name_of(weight: u16) -> &'static str {
    match weight {
        0..=150 => "Thin",
        151..=250 => "ExtraLight",
        251..=350 => "Light",
        351..=450 => "Regular",
        451..=550 => "Medium",
        551..=650 => "SemiBold",
        651..=750 => "Bold",
        751..=850 => "ExtraBold",
        _ => "Black",
    }
}

/// What Word puts in the place of a family that it has not got.
pub(crate) fn fallback(family: &str) -> (&'static str, &'static str) {
    if family.contains("Sans") {
        ("Arial", "swiss")
    } else {
        ("Times New Roman", "roman")
    }
}

/// What of `look` differs from `base`, as properties of a run; all of it if there is no
/// base.
pub(crate) fn run_property(look: &TypeStyle, base: Option<&TypeStyle>) -> RunProperty {
    let mut property = RunProperty::new();
    let face = WordFace::of(&look.face);
    let under = base.map(|base| WordFace::of(&base.face));
    if under.as_ref().is_none_or(|under| under.family != face.family) {
        let fonts = RunFonts::new()
            .ascii(&face.family)
            .hi_ansi(&face.family)
            .east_asia(&face.family)
            .cs(&face.family);
        property = property.fonts(fonts);
    }
    let was = |asks: fn(&WordFace) -> bool| under.as_ref().is_some_and(asks);
    property = match (was(|face| face.bold), face.bold) {
        (false, true) => property.bold(),
        (true, false) => property.disable_bold(),
        _ => property,
    };
    property = match (was(|face| face.italic), face.italic) {
        (false, true) => property.italic(),
        (true, false) => property.disable_italic(),
        _ => property,
    };
    if base.is_none_or(|base| base.color != look.color) {
        property = property.color(hex(look.color));
    }
    let size = half_points(look.size);
    if base.is_none_or(|base| half_points(base.size) != size) {
        property = property.size(size);
    }
    if look.capitals && base.is_none_or(|base| !base.capitals) {
        property = property.caps();
    }
    let spaced = spacing(look);
    if base.map_or(0, spacing) != spaced {
        property = property.spacing(spaced);
    }
    property
}

/// What is added after each letter, in twips.
fn spacing(look: &TypeStyle) -> i32 {
    twips(look.size.scale(look.tracking, 1000))
}

/// Says in `property`, a `w:rPr`, that letters are not set in capitals, where `look` says
/// so and `base` did otherwise: docx-rs has no word for it.
pub(crate) fn lower(property: &mut Element, look: &TypeStyle, base: Option<&TypeStyle>) {
    if !look.capitals && base.is_some_and(|base| base.capitals) {
        property.push(Element::new("w:caps").with("w:val", "0"));
    }
}

/// The leading of `look`, a tenth of a point at least.
pub(crate) fn leading(look: &TypeStyle) -> i32 {
    twips(look.leading.max(Length::pt10(1)))
}
