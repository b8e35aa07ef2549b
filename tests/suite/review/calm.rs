//! What is right, however odd it looks: nobody is bothered with it.

use std::fs;
use std::path::Path;

use bantin::{Bulletin, Level, Settings};

use super::{quoted, told};

/// An issue of the articles that stand in `text`: a headline, then a paragraph a line.
fn issue(text: &str) -> String {
    let articles = text.split("# ").filter(|article| !article.trim().is_empty());
    let articles = articles.map(|article| {
        let (headline, body) = article.split_once('\n').unwrap();
        let body = body.lines().filter(|line| !line.trim().is_empty());
        let body = body.map(|line| format!(r#"{{ "paragraph": {} }}"#, quoted(line)));
        let (headline, body) = (quoted(headline), body.collect::<Vec<_>>().join(",\n"));
        format!(r#"{{ "headline": {headline}, "body": [{body}] }}"#)
    });
    let articles = articles.collect::<Vec<_>>().join(",\n");
    format!(
        r#"{{
  "publication": {{ "id": "tan-ky", "title": "Tân Kỳ",
    "publisher": {{ "name": "UBND xã Tân Kỳ", "telephone": "1900 0368" }} }},
  "issue": {{ "number": "09", "coverage": {{ "month": 9, "year": 2026 }}, "date": "2026-09-30" }},
  "articles": [{articles}]
}}"#
    )
}

#[test]
fn twenty_articles_of_right_text_are_left_alone() {
    let text = include_str!("../../issues/review/calm.txt");
    let source = issue(text);
    assert_eq!(source.matches("\"headline\"").count(), 20);
    let loud: Vec<_> =
        told(&source).into_iter().filter(|told| told.level > Level::Note).collect();
    assert!(loud.is_empty(), "{loud:#?}");
    // Notes on the text are few too: those on the law do not count here.
    let quiet = told(&source);
    let quiet: Vec<_> = quiet.iter().filter(|told| !is_of_the_law(told.code)).collect();
    assert!(quiet.len() <= 3, "{quiet:#?}");
    assert_eq!(bantin::fix(source.as_str(), &Settings::default()).unwrap().count(), 0);
}

#[test]
fn the_second_sample_is_left_alone() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/samples/day-du/issue.json");
    let bulletin = Bulletin::open(&path).unwrap();
    let review = bulletin.review(&Settings::default()).unwrap();
    let loud: Vec<_> =
        review.findings().iter().filter(|finding| finding.level > Level::Note).collect();
    assert!(loud.is_empty(), "{loud:#?}");
    let source = fs::read_to_string(path).unwrap();
    assert_eq!(bantin::fix(source.as_str(), &Settings::default()).unwrap().count(), 0);
}

/// Whether the rule is about the form of the issue, not its text.
fn is_of_the_law(code: &str) -> bool {
    code.starts_with("LIC") || code.starts_with("ARC")
}

/// Lines that are right, each with something that a rule might trip over: fractions that
/// are dates, names with a capital inside, numbers of documents, the moon's calendar.
#[test]
fn odd_lines_that_are_right_are_left_alone() {
    let lines: Vec<&str> = include_str!("../../issues/review/odd.txt").lines().collect();
    assert!(lines.len() > 80, "{}", lines.len());
    for line in lines {
        let source = issue(&format!("# Một tin\n{}", line.replace('*', "\\*")));
        let told = told(&source);
        let of_text: Vec<_> = told
            .iter()
            .filter(|told| !(told.level == Level::Note && is_of_the_law(told.code)))
            .filter(|told| told.code != "TXT-12" && told.code != "TXT-08")
            .collect();
        assert!(of_text.is_empty(), "{line}: {of_text:#?}");
    }
}
