//! Pages that cannot be printed, and pages that look as if they could not.

use bantin_design::{Color, Length, Size};
use bantin_page::{Bookmark, FaceId, GlyphRun, Ink, LinkTarget, Page, PictureId, Point};
use bantin_pdf::{PdfError, PdfOptions, Standard, print};

use crate::reader::{page, printed};
use crate::sample;

fn run() -> GlyphRun {
    sample::run(&sample::blank(), 0, Length::pt(10), "Tân Kỳ")
}

#[test]
fn what_pages_do_not_have_is_reported_with_its_place() {
    let size = Size::new(Length::mm(10), Length::mm(10));
    let target = LinkTarget::Page { page: 1, at: Point::default() };
    let mut alien = run();
    alien.glyphs[2].id = u16::MAX;
    let cases = [
        (Ink::Text(GlyphRun { face: FaceId(3), ..run() }), "face 3 is not among"),
        (Ink::Text(alien), "has no glyph 65535"),
        (
            Ink::Image { picture: PictureId(0), part: None, size },
            "picture 0 is not among",
        ),
        (Ink::Link { size, target, label: String::new() }, "a link leads to page 2"),
    ];
    for (ink, expected) in cases {
        let pages = sample::page(vec![Ink::Text(run()), ink]);
        let fault = print(&pages, &PdfOptions::default()).unwrap_err();
        assert!(fault.to_string().contains(expected), "{fault} is not “{expected}”");
        assert_eq!(fault.at(), Some(&sample::source(1)), "{fault}");
    }
}

#[test]
fn nothing_to_print_on_is_a_fault() {
    let print = |pages| print(&pages, &PdfOptions::default()).unwrap_err();
    assert_eq!(print(sample::blank()), PdfError::NoPages);
    let mut pages = sample::line("a");
    pages.sheet.trim.height = Length::ZERO;
    assert!(matches!(print(pages), PdfError::EmptySheet { .. }));
    let mut pages = sample::line("a");
    let (title, y, children) = ("A".into(), Length::ZERO, Vec::new());
    pages.outline.push(Bookmark { title, page: usize::MAX, y, children });
    assert!(matches!(print(pages), PdfError::DeadBookmark { .. }));
}

#[test]
fn what_has_no_area_leaves_no_ink() {
    let none = Size::new(Length::ZERO, Length::mm(1));
    let target = LinkTarget::Uri("https://a.vn".into());
    let picture = PictureId(0);
    let inks = vec![
        Ink::Text(GlyphRun { size: Length::ZERO, ..run() }),
        Ink::Text(GlyphRun { size: Length::mm(-1), ..run() }),
        Ink::Text(GlyphRun { glyphs: Vec::new(), ..run() }),
        Ink::Fill { size: none, color: Color::BLACK },
        Ink::Link { size: none, target, label: String::new() },
    ];
    let mut pages = sample::page(inks);
    pages.pages.push(Page::default());
    let document = printed(&pages);
    for number in 0..2 {
        let operations = crate::reader::operations(&document, number).operations;
        assert!(operations.is_empty(), "page {number}: {operations:?}");
        assert!(!page(&document, number).has(b"Annots"));
    }
    assert!(pages.pictures.get(picture.0).is_none());
}

#[test]
fn no_pages_are_too_strange_to_be_printed() {
    let far = Length::emu(i64::MAX);
    let mut strange = run();
    strange.text = "ệ".into();
    for (glyph, cluster) in strange.glyphs.iter_mut().zip([7, 1, u32::MAX, 0, 0, 2]) {
        glyph.cluster = cluster;
        glyph.advance = if cluster == 0 { far } else { -far };
        (glyph.x_offset, glyph.y_offset) = (i16::MIN, i16::MAX);
    }
    let size = Size::new(far, far);
    let mut pages = sample::page(vec![
        Ink::Text(strange.clone()),
        Ink::Text(GlyphRun { size: far, ..strange.clone() }),
        Ink::Text(GlyphRun { size: Length::emu(20), ..strange }),
        Ink::Fill { size, color: Color::WHITE },
    ]);
    for item in &mut pages.pages[0].items {
        item.at = Point::new(far, -far);
    }
    pages.sheet.bleed = far;
    let plain = print(
        &pages,
        &PdfOptions {
            compress: false,
            standard: Standard::None,
            ..PdfOptions::default()
        },
    )
    .unwrap();
    let plain = String::from_utf8_lossy(&plain);
    assert!(!plain.contains("NaN") && !plain.contains("inf"));
}
