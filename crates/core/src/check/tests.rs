//! What an editor writes, and what the check answers. Read it as the manual.

mod archive;
mod blocks;
mod files;
mod review;
mod sample;

use std::io;

use crate::{Draft, Issue, Language, PictureSource, Problem, Problems, place};

/// An issue with nothing in it that is not needed.
const SMALLEST: &str = r#"{
  "publication": {
    "id": "tan-ky-cchc",
    "title": "Cải cách hành chính",
    "publisher": { "name": "UBND xã Tân Kỳ" }
  },
  "issue": { "number": "01", "coverage": { "quarter": 1, "year": 2026 } },
  "articles": [
    { "headline": "Tít", "body": [
      { "paragraph": "Một đoạn." }
    ] }
  ]
}
"#;

/// A folder with one picture in it, and one that is cut off.
struct Folder;

impl PictureSource for Folder {
    fn read(&self, src: &str) -> io::Result<Vec<u8>> {
        let picture =
            b"\xff\xd8\xff\xc0\0\x08\x08\0\x04\0\x06\x01\xff\xda\0\x02..\xff\xd9";
        match src {
            "anh-1.jpg" | "Ta\u{302}n Ky\u{300}.jpg" => Ok(picture.to_vec()),
            "cut.jpg" => Ok(picture[..15].to_vec()),
            "locked.jpg" => Err(io::ErrorKind::ResourceBusy.into()),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn names(&self) -> Vec<String> {
        ["anh-1.jpg", "cut.jpg", "Ta\u{302}n Ky\u{300}.jpg"].map(String::from).into()
    }
}

fn check(source: &str) -> Result<Issue, Problems> {
    Draft::read(source.as_bytes().to_vec())?.check(&Folder)
}

/// The smallest issue with `written` in place of its paragraph.
fn with_block(written: &str) -> String {
    SMALLEST.replace(r#"{ "paragraph": "Một đoạn." }"#, written)
}

/// Every problem on a line: place, pointer, what is underlined, what is wrong, help.
fn report(source: &str, language: Language) -> Vec<String> {
    let Err(problems) = check(source) else { return Vec::new() };
    let tell = |problem: &Problem| {
        let at = place(source, problem.bytes.start);
        let underlined = &source[problem.bytes.clone()];
        let slip = &problem.slip;
        let help = slip.help(language).map_or(String::new(), |help| format!(" ({help})"));
        format!("{}:{} {underlined} {}{help}", at.line, at.column, slip.say(language))
    };
    problems.iter().map(tell).collect()
}

#[test]
fn the_smallest_issue_is_an_issue() {
    let issue = check(SMALLEST).unwrap();
    assert_eq!(issue.title(), "Cải cách hành chính – Số 01, Quý I năm 2026");
    assert_eq!(issue.file_stem(), "tan-ky-cchc_2026_so-01");
    assert_eq!(issue.publication.language, "vi-VN");
    assert_eq!(issue.articles[0].headline.at().as_str(), "/articles/0/headline");
    let windows = format!("\u{feff}{}", SMALLEST.replace('\n', "\r\n"));
    assert_eq!(check(&windows).unwrap().title(), issue.title());
}

#[test]
fn answers_what_is_wrong_and_where() {
    // In place of what is written in the smallest issue, this; and the answer.
    let cases = [
        (
            r#""headline": "Tít""#,
            r#""headlin": "Tít""#,
            &[
                "9:5 { `headline` is missing (it is the headline of the article)",
                "9:7 \"headlin\" there is no field `headlin` here (did you mean `headline`?)",
            ][..],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": " \n ""#,
            &[
                "9:19 \" \\n \" nothing is written here (write something, or take the whole \
             field out if it is not needed)",
            ],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": 5"#,
            &[
                "9:19 5 expected words in quotation marks, found a number (put it in quotation \
             marks \" \")",
            ],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": null"#,
            &[
                "9:19 null expected words in quotation marks, found nothing (write something, \
             or take the whole field out)",
            ],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": "Tít", "headline": "Tít""#,
            &["9:26 \"headline\" `headline` stands here twice (keep one of them)"],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": "Tít", "head\u006cine": "Tít""#,
            &["9:26 \"head\\u006cine\" `headline` stands here twice (keep one of them)"],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": "T\ud800t""#,
            &[
                "9:19 \"T\\ud800t\" half of a character is written here (type the character \
             again)",
            ],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": "\uf0b7 Tít""#,
            &[
                "9:19 \"\\uf0b7 Tít\" there is a character that only one font knows (U+F0B7) \
             (delete it: it is probably a bullet or a symbol from Word)",
            ],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": "[Tít](trang-2)""#,
            &["9:19 \"[Tít](trang-2)\" a link cannot lead to `trang-2` (begin it with \
             https://, http://, mailto: or tel:)"],
        ),
        (
            r#""number": "01""#,
            r#""number": 01"#,
            &[
                "7:25 1 the number is not written as one (01 is written \"01\", in quotation \
                 marks)",
            ],
        ),
        (
            r#""number": "01""#,
            r#""number": 1"#,
            &[
                "7:24 1 the number of the issue is not in quotation marks (write \"1\": then \
             01 keeps its zero)",
            ],
        ),
        (
            r#""quarter": 1"#,
            r#""quarter": 5"#,
            &["7:55 5 not a whole number from 1 to 4"],
        ),
        (
            r#""quarter": 1"#,
            r#""quarter": 1.5"#,
            &["7:55 1.5 not a whole number from 1 to 4"],
        ),
        (
            r#""quarter": 1"#,
            r#""quarter": 1, "month": 3"#,
            &[
                "7:58 \"month\" the issue reports on two periods at once (keep one of month, \
             quarter and half)",
            ],
        ),
        (
            r#""number": "01""#,
            r#""number": "01", "date": "05/04/2026""#,
            &["7:38 \"05/04/2026\" the date is not written as year-month-day (write \
             \"2026-04-05\")"],
        ),
        (
            r#""number": "01""#,
            r#""number": "01", "date": "2026-02-30""#,
            &[
                "7:38 \"2026-02-30\" there is no such day in the calendar (look the day up in \
             the calendar)",
            ],
        ),
        (
            r#""tan-ky-cchc""#,
            r#""Tân Kỳ""#,
            &[
                "3:11 \"Tân Kỳ\" `Tân Kỳ` cannot be an id (use up to 40 of a–z, 0–9 and the \
             hyphen, and begin with a letter: tan-ky-cchc)",
            ],
        ),
        (
            "\"issue\": {",
            "\"number\": \"01\", \"issue\": {",
            &["7:3 \"number\" there is no field `number` here (write `number` within \
             `issue`)"],
        ),
        (
            r#"{ "name": "UBND xã Tân Kỳ" }"#,
            r#""UBND xã Tân Kỳ""#,
            &["5:18 \"UBND xã Tân Kỳ\" expected a group in braces { }, found words in \
             quotation marks"],
        ),
        (
            r#", "body": ["#,
            r#", "standfirst": "", "body": ["#,
            &[
                "9:40 \"\" nothing is written here (write something, or take the whole field \
             out if it is not needed)",
            ],
        ),
    ];
    for (written, instead, expected) in cases {
        let source = SMALLEST.replace(written, instead);
        assert_ne!(source, SMALLEST, "{written}");
        assert_eq!(report(&source, Language::English), expected, "{instead}");
    }
}

#[test]
fn answers_in_vietnamese() {
    let source = SMALLEST
        .replace(r#""headline""#, r#""headlin""#)
        .replace(r#""number": "01""#, r#""number": 1"#);
    assert_eq!(
        report(&source, Language::Vietnamese),
        [
            "7:24 1 số của bản tin chưa đặt trong dấu ngoặc kép (hãy ghi \"1\"; nhờ vậy 01 \
         không bị mất số 0)",
            "9:5 { thiếu mục \"headline\" (đó là tít của bài)",
            "9:7 \"headlin\" mục \"headlin\" không có trong mẫu (có phải bạn muốn viết \
         \"headline\"?)",
        ]
    );
    let problems = check(&source).unwrap_err();
    assert_eq!(problems.to_string(), "3 problems in the issue");
    assert_eq!(problems.say(Language::Vietnamese), "3 lỗi trong số bản tin");
}

#[test]
fn an_empty_article_and_an_empty_credit_are_told() {
    let source = SMALLEST.replace(r#"{ "paragraph": "Một đoạn." }"#, "").replace(
        "  \"articles\"",
        "  \"credits\": [{ \"label\": \"x\" }],\n  \"articles\"",
    );
    assert_eq!(
        report(&source, Language::English),
        [
            "8:15 { neither people nor an organization are named (write `people` or \
         `organization`)",
            "10:5 { the article has neither a standfirst nor a body (write `standfirst` or \
         `body`)",
        ]
    );
    let sourced = source.replace("\"Tít\"", "\"Tít\", \"standfirst\": \"Sa-pô\"");
    assert_eq!(report(&sourced, Language::English).len(), 1);
}

#[test]
fn so_many_problems_and_no_more() {
    let blocks = vec!["5"; 5_000].join(",");
    let problems = check(&with_block(&blocks)).unwrap_err();
    assert_eq!(problems.len(), 1_000);
}
