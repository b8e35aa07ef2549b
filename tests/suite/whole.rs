//! What holds on every page of every issue of every block, in all looks, on all sheets.
//!
//! `Generated::whole(seed).text` is the file of the issue that a fault names.

use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::laid::{Kind, Laid, modern, smallest, type_case};
use crate::rules::{figures, ink, order, whole, words};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=500;

fn sample() -> &'static [Laid] {
    static LAID: OnceLock<Vec<Laid>> = OnceLock::new();
    LAID.get_or_init(|| {
        let case = &type_case();
        let part = |odd: usize| -> Vec<Laid> {
            SEEDS.skip(odd).step_by(2).map(|seed| Laid::whole(seed, case)).collect()
        };
        let (even, odd) = std::thread::scope(|scope| {
            let odd = scope.spawn(|| part(1));
            (part(0), odd.join().unwrap())
        });
        even.into_iter().chain(odd).collect()
    })
}

/// Fails if `rule` finds faults with any issue; shows the first of them.
fn holds(rule: impl Fn(&Laid) -> Vec<String>) {
    let mut faults = Vec::new();
    let mut issues = 0;
    for laid in sample() {
        let found = rule(laid);
        issues += usize::from(!found.is_empty());
        faults.extend(found.into_iter().map(|fault| format!("{}, {fault}", laid.name)));
    }
    let shown: Vec<_> = faults.iter().take(12).map(String::as_str).collect();
    let count = faults.len();
    let shown = shown.join("\n");
    assert!(faults.is_empty(), "{count} faults in {issues} issues:\n{shown}");
}

#[test]
fn no_ink_lies_on_other_ink() {
    holds(whole::no_ink_lies_on_other_ink);
}

#[test]
fn nothing_crosses_an_edge() {
    holds(whole::nothing_crosses_an_edge);
}

#[test]
fn everything_stands_within_its_margins() {
    holds(whole::everything_stands_within_its_margins);
}

#[test]
fn no_page_is_empty() {
    holds(ink::no_page_is_empty);
}

#[test]
fn running_text_stands_on_the_grid() {
    holds(whole::running_text_stands_on_the_grid);
}

#[test]
fn running_text_is_read_in_order() {
    holds(whole::running_text_is_read_in_order);
}

#[test]
fn no_widow_and_no_orphan() {
    holds(whole::no_widow_and_no_orphan);
}

#[test]
fn every_leaf_is_on_paper_once() {
    holds(order::every_leaf_is_on_paper_once);
}

#[test]
fn every_picture_is_shown_undistorted() {
    holds(figures::every_picture_is_shown_undistorted);
}

#[test]
fn every_character_is_printed() {
    holds(words::every_character_is_printed);
}

#[test]
fn the_outline_is_that_of_the_issue() {
    holds(whole::the_outline_is_that_of_the_issue);
}

#[test]
fn the_contents_lead_to_their_articles() {
    holds(whole::the_contents_lead_to_their_articles);
}

/// The smallest issue with `body`.
fn with_body(body: Value) -> Value {
    let mut file = smallest();
    file["articles"][0]["body"] = body;
    file
}

fn codes(laid: &Laid) -> Vec<(&str, &'static str)> {
    let notes = laid.pages.notes.iter();
    notes.map(|note| (note.at.as_str(), note.remark.code())).collect()
}

#[test]
fn a_word_of_two_hundred_letters_breaks_and_is_told() {
    let word = "ngoằn".repeat(40);
    let file = with_body(json!([{ "paragraph": format!("Từ {word} rất dài.") }]));
    let laid = Laid::written(&file, modern(2), &type_case());
    assert_eq!(codes(&laid), [("/articles/0/body/0/paragraph", "word-broken")]);
    let set: String = laid.texts.values().flatten().map(|line| &*line.words).collect();
    assert_eq!(set.replace(' ', ""), format!("Từ{word}rấtdài."));
    assert_eq!(whole::everything_stands_within_its_margins(&laid), [""; 0]);
}

#[test]
fn a_picture_taller_than_the_page_is_made_smaller_and_is_told() {
    let file = with_body(json!([
        { "figure": { "src": "cao.jpg", "alt": "Ống khói" } },
        { "paragraph": "Một ống khói." },
    ]));
    let laid = Laid::written(&file, modern(2), &type_case());
    assert_eq!(codes(&laid), [("/articles/0/body/0/figure", "picture-reduced")]);
    let marks = laid.marks.iter().flatten();
    let picture = marks.into_iter().find(|mark| mark.kind == Kind::Picture).unwrap();
    assert!(picture.ink.bottom() <= laid.text_area().bottom());
    assert_eq!(figures::every_picture_is_shown_undistorted(&laid), [""; 0]);
}

#[test]
fn a_picture_without_room_beside_it_fills_its_column_and_is_told() {
    let figure = json!({ "src": "ngang.jpg", "alt": "Đồng", "width": "wrap" });
    let text = "Lúa chín vàng trên những cánh đồng. ".repeat(40);
    let file = with_body(json!([{ "figure": figure }, { "paragraph": text.trim() }]));
    let narrow = Laid::written(&file, modern(2), &type_case());
    assert_eq!(codes(&narrow), [("/articles/0/body/0/figure", "not-wrapped")]);
    let wide = Laid::written(&file, modern(1), &type_case());
    assert_eq!(codes(&wide), []);
    // Lines beside the picture end before it, those below it fill the measure.
    let marks: Vec<_> = wide.marks.iter().flatten().collect();
    let picture = marks.iter().find(|mark| mark.kind == Kind::Picture).unwrap();
    let lines: Vec<_> = wide.texts.values().flatten().collect();
    // A line whose letters reach up to the picture stands beside it, too.
    let foot = picture.ink.bottom() + wide.design.grid.leading;
    let (beside, below): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.y <= foot);
    assert!(beside.len() > 5 && below.len() > 2);
    assert!(beside.iter().all(|line| line.right < picture.ink.at.x));
    assert_eq!(below[0].right, wide.column(0).1);
}

#[test]
fn a_table_of_forty_rows_reads_in_a_narrow_column() {
    let rows: Vec<Value> =
        (1..=40).map(|n| json!([format!("Xóm {n}"), n * 10])).collect();
    let rows: Vec<Value> =
        rows.into_iter().map(|row| json!([row[0], row[1].to_string()])).collect();
    let file = with_body(json!([
        { "paragraph": "Theo từng xóm." },
        { "table": { "head": ["Xóm", "Số hộ"], "rows": rows, "width": "column" } },
    ]));
    let laid = Laid::written(&file, modern(3), &type_case());
    let mut heads = std::collections::BTreeSet::new();
    let mut cells = 0;
    for (page, marks) in laid.marks.iter().enumerate() {
        for mark in marks.iter().filter(|mark| mark.source.contains("/table/")) {
            if mark.source.contains("/head") && mark.words.starts_with("Số") {
                heads.insert((page, mark.column));
            }
            cells +=
                usize::from(mark.source.contains("/rows/") && !mark.words.is_empty());
        }
    }
    let columns: std::collections::BTreeSet<_> = laid
        .marks
        .iter()
        .enumerate()
        .flat_map(|(page, marks)| marks.iter().map(move |mark| (page, mark)))
        .filter(|(_, mark)| mark.source.contains("/rows/") && mark.leaf.is_some())
        .map(|(page, mark)| (page, mark.column))
        .collect();
    assert!(columns.len() > 1, "the table is not parted");
    assert_eq!(heads, columns, "each part has its head");
    assert!(cells >= 80, "{cells} cells");
    assert_eq!(words::every_character_is_printed(&laid), [""; 0]);
}

/// Whether `issue` fits so many pages, and what is told of it.
fn fitted(pages: u32, words: usize) -> (usize, Vec<String>) {
    let text = "Lúa chín vàng trên những cánh đồng. ".repeat(words / 7);
    let paragraphs: Vec<Value> =
        (0..8).map(|_| json!({ "paragraph": text.trim() })).collect();
    let mut file = with_body(json!(paragraphs));
    file["fit_pages"] = json!(pages);
    let laid = Laid::written(&file, modern(2), &type_case());
    let notes = laid.pages.notes.iter().map(|note| note.remark.to_string());
    (laid.pages.pages.len(), notes.collect())
}

#[test]
fn an_issue_is_fitted_within_the_bounds_of_its_look() {
    // It needs a few lines more than two pages; then half a page more; then less.
    let (pages, notes) = fitted(2, 196);
    assert_eq!(pages, 2, "{notes:?}");
    assert!(notes[0].starts_with("made to fit 2 pages: size"), "{notes:?}");
    let (pages, notes) = fitted(2, 250);
    assert_eq!(pages, 3, "{notes:?}");
    assert!(notes[0].ends_with("lines too many"), "{notes:?}");
    let (_, notes) = fitted(2, 30);
    assert!(notes[0].ends_with("lines too few"), "{notes:?}");
}
