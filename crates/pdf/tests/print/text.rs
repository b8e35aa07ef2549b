//! Type: what it says and where it stands.

use bantin_design::{Color, Length};
use bantin_page::{GlyphRun, Ink};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};

use crate::reader::{Font, Said, find, operations, page, printed, read};
use crate::sample;

const SENTENCE: &str = "Tân Kỳ tập trung khắc phục tồn tại, hạn chế quý I năm 2026";

fn read_line(text: &str) -> Said {
    read(&printed(&sample::line(text)), 0)
}

fn marks(pages: &bantin_page::Pages) -> usize {
    let operations = operations(&printed(pages), 0).operations;
    operations.iter().filter(|operation| operation.operator == "BDC").count()
}

#[test]
fn text_comes_back_as_the_run_says_it() {
    for text in [SENTENCE, "ƯỜNG ường Ễ ễ", "“Một cửa” – 98,5 %", "𝐀 is no glyph"]
    {
        assert_eq!(read_line(text).text, format!("{text}\n"));
    }
}

#[test]
fn plain_text_needs_no_marks() {
    assert_eq!(marks(&sample::line(SENTENCE)), 0);
}

#[test]
fn a_glyph_of_two_texts_is_marked_where_it_is_the_second() {
    let mut pages = sample::line("dài 12\u{a0}km và 3\u{a0}ha");
    // As shapers do it: the no-break space has the glyph of the space.
    let Ink::Text(run) = &mut pages.pages[0].items[0].ink else { unreachable!() };
    let space = run.glyphs[3].id;
    for (glyph, c) in run.glyphs.iter_mut().zip(run.text.chars()) {
        glyph.id = if c == '\u{a0}' { space } else { glyph.id };
    }
    let said = read(&printed(&pages), 0);
    assert_eq!(said.text, "dài 12\u{a0}km và 3\u{a0}ha\n");
    assert_eq!(marks(&pages), 2);
}

#[test]
fn a_ligature_stands_for_all_its_letters() {
    let mut pages = sample::line("ofice");
    let Ink::Text(run) = &mut pages.pages[0].items[0].ink else { unreachable!() };
    // The glyph of f becomes one for "ffi", the i after it goes.
    run.text = "office".into();
    run.glyphs.remove(2);
    for (glyph, cluster) in run.glyphs.iter_mut().zip([0, 1, 4, 5]) {
        glyph.cluster = cluster;
    }
    assert_eq!(read(&printed(&pages), 0).text, "office\n");
    assert_eq!(marks(&pages), 0);
}

#[test]
fn letters_and_marks_of_one_cluster_are_one_text() {
    let mut pages = sample::line("e\u{302}a");
    let Ink::Text(run) = &mut pages.pages[0].items[0].ink else { unreachable!() };
    // Two glyphs for one character: neither can stand for it alone.
    run.text = "êa".into();
    for (glyph, cluster) in run.glyphs.iter_mut().zip([0, 0, 2]) {
        glyph.cluster = cluster;
    }
    assert_eq!(read(&printed(&pages), 0).text, "êa\n");
    assert_eq!(marks(&pages), 1);
}

#[test]
fn letters_stand_where_layout_put_them() {
    // A justified line: kerning, wide spaces, fractions of a unit everywhere.
    let text = SENTENCE.repeat(2);
    for (face, size) in [(0, 105), (1, 105), (1, 360), (2, 60), (1, 1440)] {
        let mut run = sample::run(&sample::blank(), face, Length::pt10(size), &text);
        for (glyph, (n, c)) in run.glyphs.iter_mut().zip((0..).zip(text.chars())) {
            let extra = if c == ' ' { 23_457 } else { n % 7 * 431 - 1_100 };
            glyph.advance += Length::emu(extra);
        }
        let pages = sample::page(vec![Ink::Text(run.clone())]);
        let letters = read(&printed(&pages), 0).letters;
        assert_eq!(letters.len(), run.glyphs.len());
        let mut pen = Length::mm(20) + Length::mm(3);
        for (letter, glyph) in letters.iter().zip(&run.glyphs) {
            let off = (letter.x - pen.to_pt()).abs();
            assert!(off < 0.02, "face {face} at {size}: {off} pt off");
            pen += glyph.advance;
        }
        let y = (Length::mm(210 + 3) - Length::mm(20)).to_pt();
        assert!((letters[0].y - y).abs() < 0.001, "{} is not {y}", letters[0].y);
    }
}

#[test]
fn offsets_move_a_glyph_and_nothing_after_it() {
    let mut run = sample::run(&sample::blank(), 0, Length::pt(10), "aaaa");
    (run.glyphs[1].x_offset, run.glyphs[1].y_offset) = (100, -200);
    let letters = read(&printed(&sample::page(vec![Ink::Text(run)])), 0).letters;
    let step = letters[3].x - letters[2].x;
    let cases = [(1, step + 1.0, -2.0), (2, 2.0 * step, 0.0), (3, 3.0 * step, 0.0)];
    for (number, right, up) in cases {
        let (x, y) = (letters[number].x - letters[0].x, letters[number].y - letters[0].y);
        let off = (x - right).abs().max((y - up).abs());
        assert!(off < 0.011, "glyph {number} stands at {x}, {y}");
    }
}

#[test]
fn widths_are_rounded_not_cut_off() {
    let mut cut_off_would_differ = 0;
    for number in 0..3 {
        let run = sample::run(&sample::blank(), number, Length::pt(10), SENTENCE);
        let pages = sample::page(vec![Ink::Text(run.clone())]);
        let document = printed(&pages);
        let keys = ["Resources", "Font", &format!("T{number}")];
        let font = Font::open(&document, find(&document, page(&document, 0), &keys));
        let whole = skrifa::FontRef::new(pages.faces[number].data()).unwrap();
        let metrics = whole.glyph_metrics(Size::new(1000.0), LocationRef::default());
        for (letter, glyph) in read(&document, 0).letters.iter().zip(&run.glyphs) {
            let exact =
                f64::from(metrics.advance_width(u32::from(glyph.id).into()).unwrap());
            let width = font.widths[&letter.code];
            assert!((width - exact.round()).abs() < 0.1, "{width} is not {exact}");
            cut_off_would_differ += usize::from(exact.round() - exact.trunc() > 0.5);
        }
    }
    assert!(cut_off_would_differ > 0, "no width tells rounding from cutting off");
}

#[test]
fn a_run_that_fits_is_one_string() {
    let pages = sample::line(SENTENCE);
    let operations = operations(&printed(&pages), 0).operations;
    let shown = operations.iter().find(|operation| operation.operator == "TJ").unwrap();
    assert_eq!(shown.operands[0].as_array().unwrap().len(), 1);
}

#[test]
fn letters_drawn_wider_are_scaled_across_and_the_next_are_not() {
    let own = sample::run(&sample::blank(), 0, Length::pt(10), SENTENCE);
    let mut wide = GlyphRun { expansion: 25, ..own.clone() };
    for glyph in &mut wide.glyphs {
        glyph.advance = glyph.advance.scale(1025, 1000);
    }
    let pages = sample::page([wide, own.clone(), own].map(Ink::Text).to_vec());
    let operations = operations(&printed(&pages), 0).operations;
    let scaled = operations.iter().filter(|operation| operation.operator == "Tz");
    let percents: Vec<f32> =
        scaled.map(|scaling| scaling.operands[0].as_float().unwrap()).collect();
    assert_eq!(percents, [102.5, 100.0]);
    // A reader's pen stands where layout has it: nothing is to be moved.
    let shown = operations.iter().filter(|operation| operation.operator == "TJ");
    assert!(
        shown.into_iter().all(|text| text.operands[0].as_array().unwrap().len() == 1)
    );
}

#[test]
fn black_and_grey_are_printed_with_black_ink() {
    let cases = [
        (Color::BLACK, None),
        (Color::rgb(0x80_80_80), Some("g")),
        (Color::rgb(0xc0_10_20), Some("rg")),
    ];
    for (color, expected) in cases {
        let run = sample::run(&sample::blank(), 0, Length::pt(10), "a");
        let run = GlyphRun { color, ..run };
        let document = printed(&sample::page(vec![Ink::Text(run)]));
        let found = operations(&document, 0).operations.into_iter();
        let found = found.map(|operation| operation.operator);
        let found = found.filter(|operator| ["g", "rg"].contains(&operator.as_str()));
        assert_eq!(found.collect::<Vec<_>>(), Vec::from_iter(expected), "{color}");
    }
}
