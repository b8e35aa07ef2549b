//! What an issue says for its sub-editor.

use super::{SMALLEST, check, report, with_block};
use crate::{Block, Draft, Language, Profile, RuleLevel};

#[test]
fn an_issue_says_by_what_it_is_measured() {
    let issue = check(SMALLEST).unwrap();
    assert_eq!((issue.profile, issue.rules.len()), (None, 0));
    let said =
        r#"{ "profile": "licensed", "rules": { "TXT-14": "off", "NUM-02": "error" },"#;
    let source = SMALLEST.replacen('{', said, 1);
    let issue = check(&source).unwrap();
    assert_eq!(issue.profile, Some(Profile::Licensed));
    let rules: Vec<_> =
        issue.rules.iter().map(|rule| (rule.code.as_str(), rule.level)).collect();
    assert_eq!(rules, [("TXT-14", RuleLevel::Off), ("NUM-02", RuleLevel::Error)]);
    assert_eq!(issue.rules[0].code.at().as_str(), "/rules/TXT-14");
    let draft = Draft::read(source.into_bytes()).unwrap();
    assert_eq!(draft.rules(), issue.rules, "a draft that is no issue yet says them too");
}

#[test]
fn levels_that_are_none_are_told() {
    let cases = [
        (
            r#"{ "rules": { "TXT-14": "of" },"#,
            r#"1:24 "of" `of` is none of the words that can stand here (did you mean `off`?)"#,
        ),
        (r#"{ "rules": { "A": "off", "A": "off" },"#, r#"1:26 "A" `A` is repeated"#),
        (r#"{ "rules": [],"#, "1:12 [] expected a group in braces, found a list"),
    ];
    for (said, expected) in cases {
        let told = report(&SMALLEST.replacen('{', said, 1), Language::English);
        let [one] = told.as_slice() else { panic!("{told:?}") };
        let place = |text: &str| text.split(' ').take(2).collect::<Vec<_>>().join(" ");
        assert_eq!(place(one), place(expected), "{one}");
    }
}

#[test]
fn a_photo_says_whether_a_machine_made_it_up() {
    let block =
        r#"{ "figure": { "src": "anh-1.jpg", "alt": "A", "ai_generated": true } }"#;
    let issue = check(&with_block(block)).unwrap();
    let Block::Figure(figure) = &issue.articles[0].body[0] else { panic!("a figure") };
    assert!(figure.photo.ai_generated);
}

#[test]
fn a_licence_says_what_it_was_given_for() {
    let said = r#"{ "imprint": { "licence": { "number": "12/GP", "issued_on": "2026-01-15",
        "valid_until": "2026-12-31", "terms": { "width_mm": 190, "print_run": 300,
        "title": "A" } } },"#;
    let issue = check(&SMALLEST.replacen('{', said, 1)).unwrap();
    let licence = issue.imprint.unwrap().licence.unwrap();
    assert_eq!(licence.valid_until.map(|day| day.month()), Some(12));
    assert_eq!((licence.terms.width_mm, licence.terms.print_run), (Some(190), Some(300)));
    assert_eq!(licence.terms.pages, None);
    let later = licence.issued_on.a_year_later();
    assert_eq!((later.year(), later.month(), later.day()), (2027, 1, 15));
    assert_eq!(later.weekday(), 5, "a Friday");
}

#[test]
fn a_draft_says_what_issue_it_is() {
    let identity = |source: &str| Draft::read(source.into()).unwrap().identity();
    let (id, number, coverage) = identity(SMALLEST).unwrap();
    assert_eq!((&*id, &*number, coverage.year), ("tan-ky-cchc", "01", 2026));
    assert_eq!(identity("{}"), None);
    assert_eq!(identity(&SMALLEST.replace("\"01\"", "1")), None);
}
