//! Pages made by hand.

use std::sync::Arc;

use bantin_design::{Color, Face, FaceName, Length, Margins, Sheet, Size, Weight};
use bantin_page::{
    DocumentInfo, FaceId, Glyph, GlyphRun, Ink, Item, Page, Pages, Picture, PictureId,
    Point, Pointer, Structure,
};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size as FontSize};

/// The first face of `family` that is in `weight`, upright or not.
pub(crate) fn face(family: &'static str, weight: u16, italic: bool) -> Arc<Face> {
    let file = bantin_fonts::FONTS
        .iter()
        .find(|file| (file.family, file.weight, file.italic) == (family, weight, italic));
    let name = FaceName { italic, ..FaceName::new(family, Weight(weight)) };
    Arc::new(Face::open(name, file.unwrap().data).unwrap())
}

/// An A5 sheet with bleed, and no page on it.
pub(crate) fn blank() -> Pages {
    let margin = Length::mm(15);
    let margins = Margins { head: margin, foot: margin, inside: margin, outside: margin };
    let trim = Size::new(Length::mm(148), Length::mm(210));
    Pages {
        info: DocumentInfo {
            title: "Cải cách hành chính – Số 01".into(),
            authors: vec!["UBND xã Tân Kỳ".into(), "Ban biên tập".into()],
            subject: "Quý I năm 2026".into(),
            language: "vi-VN".into(),
            date: None,
        },
        sheet: Sheet { trim, bleed: Length::mm(3), margins, facing: false },
        pages: Vec::new(),
        faces: vec![
            face("Source Serif 4", 400, false),
            face("Liberation Serif", 400, true),
            face("Source Sans 3", 700, false),
        ],
        pictures: Vec::new(),
        structure: Structure::new(),
        outline: Vec::new(),
        notes: Vec::new(),
    }
}

/// A sheet with one page, which holds `inks` one below the other.
pub(crate) fn page(inks: Vec<Ink>) -> Pages {
    let mut pages = blank();
    let at = |row| Point::new(Length::mm(20), Length::mm(20 + 9 * row));
    let item = |(row, ink)| Item { at: at(row), ink, source: source(row) };
    pages.pages.push(Page { items: (0..).zip(inks).map(item).collect() });
    pages
}

/// Where the ink of `row` came from.
pub(crate) fn source(row: i64) -> Pointer {
    Pointer::root().key("articles").index(usize::try_from(row).unwrap())
}

/// `text` in the face `number` of `pages`, a glyph a character, not kerned.
pub(crate) fn run(pages: &Pages, number: usize, size: Length, text: &str) -> GlyphRun {
    let face = &pages.faces[number];
    let font = skrifa::FontRef::new(face.data()).unwrap();
    let (charmap, plain) = (font.charmap(), LocationRef::default());
    let metrics = font.glyph_metrics(FontSize::unscaled(), plain);
    let glyphs = text.char_indices().map(|(at, c)| {
        let id = charmap.map(c).unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, reason = "font units fit 16 bits")]
        let advance = metrics.advance_width(id).unwrap() as i32;
        Glyph {
            id: u16::try_from(id.to_u32()).unwrap(),
            advance: face.at(size, advance),
            cluster: u32::try_from(at).unwrap(),
            x_offset: 0,
            y_offset: 0,
        }
    });
    let (face, color) = (FaceId(number), Color::BLACK);
    GlyphRun {
        face,
        size,
        expansion: 0,
        color,
        text: text.into(),
        glyphs: glyphs.collect(),
    }
}

/// A page with `text` at 10.5 pt in the first face.
#[allow(dead_code, reason = "the examples share this file and have no use for it")]
pub(crate) fn line(text: &str) -> Pages {
    let run = run(&blank(), 0, Length::pt10(105), text);
    page(vec![Ink::Text(run)])
}

/// A page that shows `picture` `times` times.
#[allow(dead_code, reason = "the examples share this file and have no use for it")]
pub(crate) fn shown(picture: Picture, times: usize) -> Pages {
    let size = Size::new(Length::mm(40), Length::mm(8));
    let ink = Ink::Image { picture: PictureId(0), part: None, size };
    let mut pages = page(vec![ink; times]);
    pages.pictures.push(picture);
    pages
}
