//! The sample as a proof, and small issues that each show one rule of setting or
//! make-up: each test fails if its rule is taken away.

use std::path::Path;

use bantin_design::Length;
use bantin_page::{Ink, LinkTarget};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use crate::laid::{Kind, Laid, modern, type_case};
use crate::rules::{columns, figures};

/// The issue `name` of `tests/issues`.
fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("issues").join(name);
    let text = std::fs::read_to_string(path.with_extension("json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn lay_out(file: &Value) -> Laid {
    Laid::written(file, modern(2), &type_case())
}

/// The lines of the first paragraph of `file`.
fn lines(file: &Value) -> Vec<String> {
    let laid = lay_out(file);
    let (_, lines) = laid.texts.iter().find(|(_, of)| of[0].kind == Kind::Text).unwrap();
    lines.iter().map(|line| line.words.trim().to_owned()).collect()
}

/// The same issue with `change` made to its first paragraph.
fn with_text(file: &Value, change: impl Fn(&str) -> String) -> Value {
    let mut file = file.clone();
    let text = file.pointer_mut("/articles/0/body/0/paragraph").unwrap();
    *text = json!(change(text.as_str().unwrap()));
    file
}

#[test]
fn the_sample_is_set_as_it_was() {
    let laid = Laid::sample();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../refs/proofs");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("tan-ky-so-01", laid.pages));
}

/// How often a line ends after the word that `is` right, another line following.
fn ends_after(lines: &[String], is: impl Fn(&str) -> bool) -> usize {
    let ends = lines.iter().rev().skip(1).filter_map(|line| line.split(' ').next_back());
    ends.filter(|word| is(word)).count()
}

#[test]
fn a_number_stays_with_its_noun() {
    let file = file("number-with-its-noun");
    let is_share = |word: &str| word.contains(['%', '/']);
    let is_number =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && !is_share(word);
    let set = lines(&file);
    assert!(set.len() > 20, "{set:#?}");
    assert_eq!(ends_after(&set, is_number), 0, "{set:#?}");
    assert!(ends_after(&set, is_share) <= 3, "a share parts only from a loose line");
    // Were the numbers words, lines would end after them.
    let spelled = with_text(&file, |text| {
        text.chars()
            .map(|c| if c.is_ascii_digit() || c == '%' { 'z' } else { c })
            .collect()
    });
    assert_ne!(ends_after(&lines(&spelled), |word| word.contains('z')), 0);
}

#[test]
fn day_month_and_year_stay_with_their_numbers() {
    let file = file("day-with-its-month");
    let named = |word: &str| ["ngày", "tháng", "năm"].contains(&word);
    let set = lines(&file);
    assert!(set.len() > 20, "{set:#?}");
    assert_eq!(ends_after(&set, named), 0, "{set:#?}");
    let untied = with_text(&file, |text| {
        text.chars().map(|c| if c.is_ascii_digit() { 'z' } else { c }).collect()
    });
    assert_ne!(ends_after(&lines(&untied), named), 0);
}

#[test]
fn no_line_begins_with_a_dash() {
    let file = file("dash-with-the-word-before");
    let set = lines(&file);
    let begins = |lines: &[String], sign: &str| {
        lines.iter().filter(|line| line.split(' ').next() == Some(sign)).count()
    };
    assert!(set.len() > 20, "{set:#?}");
    assert_eq!(begins(&set, "–"), 0, "{set:#?}");
    let untied = with_text(&file, |text| text.replace(" – ", " o "));
    assert_ne!(begins(&lines(&untied), "o"), 0);
}

#[test]
fn no_paragraph_ends_on_a_runt() {
    let laid = lay_out(&file("no-runts"));
    let least = laid.design.body.text.size * 3;
    let mut parted = 0;
    for lines in laid.texts.values().filter(|lines| lines.len() > 1) {
        let last = lines.last().unwrap();
        parted += 1;
        assert!(last.right - last.left >= least, "“{}” is a runt", last.words);
    }
    assert!(parted > 20, "only {parted} paragraphs have two lines");
}

#[test]
fn stacked_capitals_do_not_touch_the_line_above() {
    let laid = lay_out(&file("stacked-capitals"));
    let clearance = laid.design.clearance;
    let mut rows = 0;
    for kind in [Kind::Head, Kind::Text, Kind::Crosshead] {
        let mut boxes: Vec<_> = laid.marks[0]
            .iter()
            .filter(|mark| mark.kind == kind && mark.is_solid())
            .collect();
        boxes.sort_by_key(|mark| (mark.column, mark.at.y));
        let steps = boxes.windows(2).filter(|pair| {
            pair[0].column == pair[1].column && pair[0].source == pair[1].source
        });
        for pair in steps.filter(|pair| pair[0].at.y != pair[1].at.y) {
            let white = pair[1].ink.at.y - pair[0].ink.bottom();
            assert!(white >= clearance, "{kind:?}: {white} above “{}”", pair[1].words);
            rows += 1;
        }
    }
    assert!(rows > 6, "only {rows} lines stand under others");
    // Its own leading alone would not be enough for every line.
    let tight = |leading: Length| {
        let mut design = modern(2);
        design.head.headline.leading = leading;
        let laid = Laid::written(&file("stacked-capitals"), design, &type_case());
        let headline =
            laid.marks[0].iter().filter(|mark| mark.source.ends_with("/headline"));
        let lines: Vec<Length> = headline.map(|mark| mark.at.y).collect();
        assert!(lines.len() > 2, "the headline has {} lines", lines.len());
        lines.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap()
    };
    assert!(tight(Length::pt(20)) > Length::pt(24), "lines would touch");
}

/// The issue with its first paragraph so many times.
fn repeated(file: &Value, times: usize) -> Value {
    let mut file = file.clone();
    let body = file.pointer_mut("/articles/0/body").unwrap().as_array_mut().unwrap();
    let first = body[0].clone();
    body.splice(0..1, vec![first; times]);
    file
}

#[test]
fn a_crosshead_is_never_last_in_a_column() {
    let file = file("crosshead-with-two-lines");
    let mut moved = 0;
    for times in 1..100 {
        let laid = lay_out(&repeated(&file, times));
        assert_eq!(columns::crossheads_keep_two_lines(&laid), [""; 0], "{times} lines");
        let crosshead =
            laid.texts.values().find(|lines| lines[0].kind == Kind::Crosshead);
        moved += usize::from(laid.row_of_baseline(crosshead.unwrap()[0].y) == Some(0));
    }
    assert!(moved > 0, "it never heads a page");
}

#[test]
fn a_figure_that_does_not_fit_heads_the_next_column() {
    let file = file("figure-at-the-next-head");
    let mut waited = 0;
    for times in 1..60 {
        let laid = lay_out(&repeated(&file, times));
        assert_eq!(figures::captions_stand_under_their_pictures(&laid), [""; 0]);
        assert_eq!(columns::columns_that_go_on_are_full(&laid), [""; 0], "{times} lines");
        let (page, figure) = laid
            .marks
            .iter()
            .enumerate()
            .find_map(|(page, marks)| {
                Some((page, marks.iter().find(|mark| mark.kind == Kind::Picture)?))
            })
            .unwrap();
        let before = format!("/articles/0/body/{}/paragraph", times - 1);
        let above = &laid.texts[&before][0];
        if (above.page, above.column) == (page, figure.column) {
            assert!(above.y < figure.ink.at.y, "{times} lines: it stands too early");
            continue;
        }
        // Nothing stands above it in its column.
        let text = laid.texts.values().flatten();
        let first = text
            .filter(|line| (line.page, line.column) == (page, figure.column))
            .all(|line| line.y > figure.ink.bottom());
        assert!(first, "{times} lines: it is not at the head");
        // The text after it has passed.
        let after = &laid.texts[&format!("/articles/0/body/{}/paragraph", times + 1)][0];
        let passed = (after.page, after.column) < (page, figure.column);
        waited += usize::from(passed);
    }
    assert!(waited > 0, "the text never passes the figure");
}

#[test]
fn the_byline_ends_at_the_right_edge() {
    let laid = lay_out(&file("byline-and-end-mark"));
    let rule = figures::bylines_stand_at_the_right_edge_under_the_last_line;
    assert_eq!(rule(&laid), [""; 0]);
    let lines = &laid.texts["/articles/0/byline"];
    let words: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
    assert_eq!(words, ["Nguyễn Thị Thảo", "Chuyên viên Phòng VHXH tổng hợp"]);
}

#[test]
fn the_end_mark_stands_after_the_last_word() {
    let laid = lay_out(&file("byline-and-end-mark"));
    let mut marks = Vec::new();
    for (page, on) in laid.marks.iter().enumerate() {
        let found = on.iter().filter(|mark| mark.kind == Kind::EndMark);
        marks.extend(found.map(|mark| (page, mark)));
    }
    let [(page, mark)] = marks[..] else { panic!("{} end marks", marks.len()) };
    let last = laid.texts["/articles/0/body/1/list/1"].last().unwrap();
    assert_eq!((page, mark.ink.bottom()), (last.page, last.y));
    assert!(mark.ink.at.x > last.right && mark.ink.right() <= laid.column(last.column).1);
}

#[test]
fn lines_break_where_they_are_told_to() {
    let lines = lines(&file("lists-and-breaks"));
    assert_eq!(lines, ["Dòng một", "Dòng hai", "Dòng ba"]);
}

#[test]
fn lists_have_their_markers_and_steps() {
    let laid = lay_out(&file("lists-and-breaks"));
    let markers: Vec<_> =
        laid.marks.iter().flatten().filter(|mark| mark.kind == Kind::Marker).collect();
    let signs: Vec<&str> = markers.iter().map(|mark| mark.words.as_str()).collect();
    assert_eq!(signs, ["–", "+", "–", "+"]);
    for (marker, text) in markers.iter().zip(["0", "0/list/0", "0/list/0/list/0"]) {
        let text = &laid.texts[&format!("/articles/0/body/1/list/{text}/text")][0];
        let step = laid.design.body.lists[0].indent;
        assert_eq!((text.y, text.left - marker.at.x), (marker.at.y, step));
    }
}

#[test]
fn bold_and_italic_are_faces_of_their_own() {
    let laid = lay_out(&file("bold-and-italic"));
    let mut faces = Vec::new();
    let mut links = Vec::new();
    for item in laid.pages.pages.iter().flat_map(|page| &page.items) {
        match &item.ink {
            Ink::Text(run) if item.source.as_str().contains("/body/") => {
                let face = laid.pages.faces[run.face.0].post_script_name();
                let words = run.text.trim();
                faces.push((words.to_owned(), face.replace("SourceSerif4-", "")));
            }
            Ink::Link { target: LinkTarget::Uri(uri), label, .. } => {
                links.push((label.as_str(), uri.as_str()));
            }
            _ => {}
        }
    }
    let face_of = |words: &str| {
        let found = faces.iter().find(|(text, _)| text.contains(words));
        found.map(|(_, face)| face.as_str())
    };
    assert_eq!(face_of("Chữ thường"), Some("Regular"));
    assert_eq!(face_of("chữ đậm"), Some("Bold"));
    assert_eq!(face_of("chữ nghiêng"), Some("Italic"));
    assert_eq!(face_of("cả hai"), Some("BoldItalic"));
    assert_eq!(links, [("liên kết", "https://tanky.gov.vn")]);
}

#[test]
fn no_word_is_hyphenated() {
    let file = file("no-hyphens");
    let text = file["articles"][0]["body"][0]["paragraph"].as_str().unwrap();
    let set = lines(&file);
    assert!(set.len() > 8, "{set:#?}");
    assert_eq!(set.join(" "), text);
}

#[test]
fn marks_apart_give_the_same_pages() {
    let composed = file("stacked-capitals").to_string();
    let apart: String = composed.nfd().collect();
    assert_ne!(composed, apart);
    let proof =
        |text: &str| lay_out(&serde_json::from_str(text).unwrap()).pages.to_string();
    assert_eq!(proof(&composed), proof(&apart));
}

#[test]
fn a_publisher_without_an_imprint_can_be_reached() {
    let proof = lay_out(&file("contact-without-imprint")).pages.to_string();
    for words in
        ["Khối 3, xã Tân Kỳ", "0238 3882 123", "ubnd@tanky.gov.vn", "tanky.gov.vn"]
    {
        assert!(proof.contains(words), "`{words}` is nowhere in print");
    }
}
