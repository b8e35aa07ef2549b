//! The first issue of Tân Kỳ, as its office typed it.

use std::fs;
use std::path::Path;

use bantin::{Guess, Imported, Weight};
use bantin_tests::drafts::issue_holds;
use bantin_tests::{Album, Generated};
use serde_json::{Value, json};

use crate::printed;

/// What it has to become, written by hand.
const EXPECTED: &str = include_str!("../../refs/tan-ky-so-01.imported.json");

fn made() -> Imported {
    super::imported("../refs/tan-ky-so-01.txt")
}

#[test]
fn the_draft_becomes_the_issue_that_was_expected() {
    let made: Value = serde_json::from_str(&made().issue).unwrap();
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    for part in ["publication", "issue", "credits", "articles"] {
        assert_eq!(made[part], expected[part], "{part}");
    }
    assert_eq!(made, expected);
}

#[test]
fn only_the_two_pictures_are_left_to_do() {
    let made = made();
    issue_holds(&made);
    let todo = made.report.remarks().iter();
    let todo: Vec<_> =
        todo.filter(|remark| remark.guess.weight() == Weight::ToDo).collect();
    assert_eq!(todo.len(), 2);
    for (remark, (name, line)) in
        todo.iter().zip([("anh-01.jpg", 22), ("anh-02.jpg", 25)])
    {
        assert_eq!(remark.guess, Guess::SlotEmpty(name.into()));
        assert_eq!(remark.place.unwrap().number, line);
    }
}

#[test]
fn filled_in_it_builds() {
    let mut issue: Value = serde_json::from_str(&made().issue).unwrap();
    let list = &mut issue["articles"][0]["body"][0]["list"];
    list[0]["list"][3]["figure"]["alt"] = json!("Quầy một cửa của xã");
    list[1]["figure"]["alt"] = json!("Người dân nộp hồ sơ trực tuyến");
    let mut album = Album::default();
    for (name, photo) in [
        ("anh-01.jpg", "illus-one-stop-counter.jpg"),
        ("anh-02.jpg", "illus-online-service.jpg"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../assets/samples/tan-ky-so-01")
            .join(photo);
        album.0.insert(name.into(), fs::read(path).unwrap());
    }
    let filled = Generated { text: issue.to_string(), pictures: album };
    let pages = printed::read(&filled);
    let pdf = pages.pdf(&printed::options(bantin::Standard::A3a)).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
}
