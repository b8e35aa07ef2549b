//! What the archive wants to know.

use crate::check::fuzz::Sample;
use crate::{Draft, Issue};

const SAMPLE: &str =
    include_str!("../../../../../assets/samples/tan-ky-so-01/issue.json");

fn issue(archive: &str) -> Issue {
    let source = SAMPLE.replacen('{', &format!("{{ \"archive\": {archive},"), 1);
    Draft::read(source.into()).unwrap().check(&Sample).unwrap()
}

fn facts(archive: &str) -> Vec<(&'static str, Option<String>)> {
    let record = issue(archive).archive_record(2);
    record.facts().iter().map(|fact| (fact.name, fact.value.clone())).collect()
}

#[test]
fn what_is_not_said_follows_from_the_issue() {
    let said = facts("{}");
    let known = |name| said.iter().find(|(of, _)| *of == name).unwrap().1.clone();
    assert_eq!(said.len(), 14);
    assert_eq!(known("document_id").unwrap(), "tan-ky-cchc_2026_so-01");
    assert_eq!(known("document_kind").unwrap(), "Bản tin");
    assert_eq!(known("number").unwrap(), "01");
    assert_eq!(known("issuer").unwrap(), "UBND xã Tân Kỳ, tỉnh Nghệ An");
    assert_eq!(known("language").unwrap(), "vi-VN");
    assert_eq!(known("page_count").unwrap(), "2");
    assert_eq!(known("file").unwrap(), "tan-ky-cchc_2026_so-01.pdf");
    for name in ["archive_code", "retention", "symbol", "access_level", "note"] {
        assert_eq!(known(name), None, "{name}");
    }
}

#[test]
fn what_is_said_comes_first_but_for_the_pages() {
    let all = r#"{ "document_id": "a1", "archive_code": "b2", "retention": "10 năm",
        "document_kind": "Tạp chí", "number": "03", "symbol": "BT-UBND",
        "issued_on": "2026-04-05", "issuer": "C", "abstract": "D", "language": "en",
        "page_count": 64, "access_level": "E", "file": "F.pdf", "note": "G" }"#;
    let said: Vec<_> = facts(all).into_iter().map(|(_, value)| value.unwrap()).collect();
    let expected = [
        "a1",
        "b2",
        "10 năm",
        "Tạp chí",
        "03",
        "BT-UBND",
        "2026-04-05",
        "C",
        "D",
        "en",
        "2",
        "E",
        "F.pdf",
        "G",
    ];
    assert_eq!(said, expected);
}

#[test]
fn the_file_beside_the_pdf_has_all_facts_and_the_sum() {
    let record = issue(r#"{ "note": "\"a\"" }"#).archive_record(2);
    let json = record.to_json("a.pdf", b"abc");
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(read["document"].as_object().unwrap().len(), 14);
    assert_eq!(read["document"]["note"], "\"a\"");
    assert_eq!(read["document"]["page_count"], 2);
    assert!(read["document"]["symbol"].is_null());
    // FIPS 180-2, B.1.
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(read["file"]["sha256"], sum);
    assert_eq!(read["file"]["bytes"], 3);
}
