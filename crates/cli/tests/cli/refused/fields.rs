//! The fields of the issue.

use super::{Refused, SMALLEST, smallest};

#[test]
fn a_field_that_is_wrong() {
    let headline = "\"headline\": \"Một cửa làm việc cả sáng thứ Bảy\"";
    let cases = [
        ("field-unknown", smallest("\"headline\"", "\"headlin\"")),
        ("field-elsewhere", smallest("\"number\": \"01\", ", "\"month\": 3, ")),
        ("field-missing", smallest("\"id\": \"tan-ky-cchc\",\n    ", "")),
        ("field-empty", smallest("Cải cách hành chính", "  ")),
        ("field-null", smallest("\"Cải cách hành chính\"", "null")),
        ("field-number-for-words", smallest("\"Cải cách hành chính\"", "2026")),
        ("field-words-for-number", smallest("\"quarter\": 1", "\"quarter\": \"I\"")),
        ("field-list-for-words", smallest("\"Một cửa làm việc cả sáng thứ Bảy\"", "[]")),
        ("field-out-of-range", smallest("\"quarter\": 1", "\"quarter\": 5")),
        ("field-twice", smallest(headline, &format!("{headline},\n      {headline}"))),
        ("field-choice", smallest("\"headline\"", "\"width\": \"wide\", \"headline\"")),
        ("field-bad-id", smallest("tan-ky-cchc", "Bản tin Tân Kỳ")),
        ("field-bad-date", smallest("\"number\"", "\"date\": \"5/4/2026\", \"number\"")),
        (
            "field-no-such-day",
            smallest("\"number\"", "\"date\": \"2026-02-30\", \"number\""),
        ),
        ("field-bare-number", smallest("\"01\"", "1")),
        ("field-no-such-block", smallest("\"paragraph\"", "\"paragraf\"")),
        ("field-two-blocks", smallest("hồ sơ.\"", "hồ sơ.\", \"crosshead\": \"Một\"")),
        ("field-empty-list", smallest("\"issue\"", "\"credits\": [],\n  \"issue\"")),
        (
            "field-no-such-design",
            smallest("\"issue\"", "\"design\": \"modrn\",\n  \"issue\""),
        ),
        (
            "field-no-design-file",
            smallest("\"issue\"", "\"design\": \"la.json\",\n  \"issue\""),
        ),
    ];
    for (name, issue) in cases {
        Refused::issue(issue).answers(name, 1);
    }
}

#[test]
fn all_mistakes_are_told_at_once() {
    let issue = SMALLEST
        .replace("\"title\"", "\"titel\"")
        .replace("\"quarter\": 1", "\"quarter\": 5")
        .replace("sáng thứ Bảy", "sáng\\u0007 thứ \u{f0b7}Bảy")
        .replace(
            "hồ sơ.\" }",
            "hồ sơ ☃.\" },\n        { \"figure\": { \"src\": \"anh.heic\", \"alt\": \"Ảnh\" } },\n        \
             { \"figure\": { \"src\": \"khong-co.jpg\" } }",
        )
        .replacen('{', "{\n  \"design\": \"khung.json\",", 1);
    Refused::issue(issue)
        .with("anh.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
        .with("khung.json", r#"{ "based_on": "official", "sheet": { "size": "a3" } }"#)
        .answers("many-mistakes", 1);
}
