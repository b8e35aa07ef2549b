//! Issues that are large in one way: what is done for each of many looks at all of them
//! once.
//!
//! No time is taken. A step whose work grows with the square of the issue would be
//! noticed here by whoever waits for it.

use bantin::{Bulletin, Error, InMemory, Language, Report, Settings};
use bantin_tests::picture;
use serde_json::{Value, json};

use crate::laid::smallest;

/// The smallest issue with `body`.
fn with_body(body: Value) -> Value {
    let mut file = smallest();
    file["articles"][0]["body"] = body;
    file
}

fn read(file: &Value, files: &InMemory) -> Bulletin {
    Bulletin::read(file.to_string(), files).unwrap_or_else(|fault| panic!("{fault:?}"))
}

/// What is said of `code`, in English.
fn said<'r>(report: &'r Report, code: &str) -> Vec<&'r str> {
    let findings = report.findings().iter().filter(|finding| finding.code == code);
    findings.map(|finding| finding.message.say(Language::English)).collect()
}

#[test]
fn a_word_of_many_pages_is_told_once_by_its_first_letters() {
    let file = with_body(json!([{ "paragraph": "ngoằn".repeat(60_000) }]));
    let bulletin = read(&file, &InMemory::default());
    assert!(bulletin.pages().pages.len() > 50);
    let notes = bulletin.notes().unwrap();
    let shown = format!("`{}…` is wider than its column", "ngoằn".repeat(20));
    let [told] = said(&notes, "word-broken")[..] else { panic!("{notes:?}") };
    assert!(told.starts_with(&shown), "{told}");
}

#[test]
fn an_issue_in_another_script_is_told_a_thousand_letters() {
    let words: String = ('\u{4e00}'..='\u{9fff}').collect();
    let file = with_body(json!([{ "paragraph": words }]));
    let read = Bulletin::read(file.to_string(), &InMemory::default());
    let Err(Error::Wrong(report)) = read else { panic!("no face has them") };
    assert_eq!(said(&report, "no-glyph").len(), 1_000);
}

#[test]
fn levels_of_a_hundred_thousand_rules_are_read() {
    let mut file = with_body(json!([{ "paragraph": "Một." }]));
    let rules = (0..100_000).map(|number| (format!("XXX-{number:06}"), json!("off")));
    file["rules"] = Value::Object(rules.collect());
    let report = read(&file, &InMemory::default()).review(&Settings::default());
    let report = report.unwrap();
    let told = said(&report, "SET-01");
    assert_eq!(told.len(), 100);
    assert_eq!(
        told[99],
        "there is no rule `XXX-000099` (and 99900 more of the same kind)"
    );
}

#[test]
fn four_thousand_pictures_are_reviewed() {
    let figure = json!({ "figure": { "src": "a.jpg", "alt": "Đồng lúa chín" } });
    let file = with_body(json!(vec![figure; 4_000]));
    let files = InMemory::from_iter([("a.jpg", picture::jpeg(64, 40, 1))]);
    let report = read(&file, &files).review(&Settings::default()).unwrap();
    for code in ["IMG-02", "IMG-03"] {
        let told = said(&report, code);
        assert_eq!(told.len(), 100, "{code}");
        assert!(told[99].contains("(and 3900 more of the same kind)"), "{}", told[99]);
    }
}

/// Rules ask of each word what the whole text says: that is found out once.
#[test]
fn a_text_of_twenty_thousand_days_is_reviewed() {
    let days = [
        ("sinh ngày 5/4/1990, ", "PRV-01"),
        ("thứ Hai, ngày 5/4, ", "DAT-06"),
        ("ngày 5/4 (thứ Hai) ", "DAT-06"),
    ];
    for (days, code) in days {
        let file = with_body(json!([{ "paragraph": days.repeat(20_000) }]));
        let bulletin = read(&file, &InMemory::default());
        let report = bulletin.review(&Settings::default()).unwrap();
        let told = said(&report, code);
        assert_eq!(told.len(), 100, "{days}");
        let more = told[99].contains("more of the same kind");
        assert!(more, "{days}: {}", told[99]);
    }
}

/// Of many telephones those are found at once that the office gives to everybody.
#[test]
fn forty_thousand_telephones_are_looked_up_among_forty_thousand() {
    let number =
        |number: usize| format!("0912 {:03} {:03}", number / 1_000, number % 1_000);
    let contacts = |from: usize| {
        let one = |at| json!({ "name": "Công an xã", "telephone": number(at) });
        json!({ "contacts": (from..from + 20).map(one).collect::<Vec<_>>() })
    };
    let mut body: Vec<Value> = (0..2_000).map(|block| contacts(block * 20)).collect();
    let said_in_text: Vec<String> = (0..40_100).map(number).collect();
    body.push(json!({ "paragraph": said_in_text.join(", ") }));
    let bulletin = read(&with_body(json!(body)), &InMemory::default());
    let report = bulletin.review(&Settings::default()).unwrap();
    assert_eq!(said(&report, "PRV-01").len(), 100, "those that no contact has");
}
