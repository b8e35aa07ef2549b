//! What an editor writes, and what the check answers. Read it as the manual.

use std::io;

use crate::{
    Alt, Block, Draft, Inline, Issue, Language, Period, PictureSource, Problems, locate,
    place,
};

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
            "locked.jpg" => Err(io::Error::other("locked")),
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
    let tell = |problem: &crate::Problem| {
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
            &["9:19 5 expected words in quotation marks, found a number"],
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
            &["9:26 \"headline\" `headline` stands here twice"],
        ),
        (
            r#""headline": "Tít""#,
            r#""headline": "Tít", "head\u006cine": "Tít""#,
            &["9:26 \"head\\u006cine\" `headline` stands here twice"],
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
fn answers_what_is_wrong_with_a_block() {
    let nested = r#"{ "list": [ { "text": "1", "list": [ { "text": "2", "list": [
        { "text": "3", "list": [ { "text": "4", "list": ["5"] } ] } ] } ] } ] }"#;
    let cases = [
        (
            r#"{ "paragrahp": "x" }"#,
            &[
                "10:9 \"paragrahp\" there is no block `paragrahp` (did you mean `paragraph`?)",
            ][..],
        ),
        (
            r#""chỉ có chữ""#,
            &[
                "10:7 \"chỉ có chữ\" expected a group in braces { }, found words in quotation \
             marks",
            ],
        ),
        (
            "{}",
            &["10:7 { the block has no name (put each paragraph, list or figure into \
             braces of its own)"],
        ),
        (
            r#"{ "paragraph": "x", "crosshead": "y" }"#,
            &[
                "10:7 { the block has 2 names instead of one (put each paragraph, list or \
             figure into braces of its own)",
            ],
        ),
        (
            r#"{ "list": [] }"#,
            &[
                "10:17 [] the list is empty (write something, or take the whole field out if \
             it is not needed)",
            ],
        ),
        (
            r#"{ "list": ["a", 5, {"text": "b", "txt": ""}, {}] }"#,
            &[
                "10:23 5 expected words in quotation marks or a group in braces { }, found a \
             number",
                "10:40 \"txt\" there is no field `txt` here (did you mean `text`?)",
                "10:52 { `text` is missing (it is what the item says)",
            ],
        ),
        (
            nested,
            &["11:57 [\"5\"] lists are nested more than 4 levels deep (make a list of \
             its own of the innermost one)"],
        ),
        (
            r#"{ "statistics": [1, 2, 3, 4, 5, 6, 7] }"#,
            &[
                "10:24 1 expected a group in braces { }, found a number",
                "10:27 2 expected a group in braces { }, found a number",
                "10:30 3 expected a group in braces { }, found a number",
                "10:33 4 expected a group in braces { }, found a number",
                "10:36 5 expected a group in braces { }, found a number",
                "10:39 6 expected a group in braces { }, found a number",
                "10:42 7 there are more than 6 (take the rest out)",
            ],
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg" } }"#,
            &[
                "10:19 { the figure does not say what it shows (say in `alt` what it shows, \
             or write \"decorative\": true)",
            ],
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg", "alt": "x", "decorative": true } }"#,
            &[
                "10:53 \"decorative\" the figure is decorative, and yet says what it shows \
             (keep `alt` if the picture tells something, else `decorative`)",
            ],
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg", "decorative": "yes" } }"#,
            &["10:55 \"yes\" expected true or false, found words in quotation marks"],
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(
            report(&with_block(written), Language::English),
            expected,
            "{written}"
        );
    }
}

#[test]
fn answers_what_is_wrong_with_the_name_of_a_picture() {
    let put = "put the picture into the issue's folder and write its name only";
    let cases = [
        ("anh1.jpg", "picture file not found (did you mean `anh-1.jpg`?)".into()),
        ("x.jpg", "picture file not found (put the picture into the issue's folder)".into()),
        ("../anh-1.jpg", format!("the picture is outside the issue's folder ({put})")),
        ("a/../../b.jpg", format!("the picture is outside the issue's folder ({put})")),
        ("/anh-1.jpg", format!("the picture is not named from the issue's folder ({put})")),
        ("C:/anh.jpg", format!("the picture is not named from the issue's folder ({put})")),
        (
            "https://a.vn/b.jpg",
            "the picture is on the web, not beside the issue (download it into the issue's \
             folder and name it from there)"
                .into(),
        ),
        (
            r"anh\\1.jpg",
            "the picture's name has a backslash (write `anh/1.jpg`)".into(),
        ),
        (
            "cut.jpg",
            "the picture file is cut off (copy or send the file again from where it came \
             from)"
                .into(),
        ),
        (
            "locked.jpg",
            "the picture cannot be read: locked (see whether the file is open in another \
             program, or locked)"
                .into(),
        ),
    ];
    for (src, expected) in cases {
        let block = format!(r#"{{ "figure": {{ "src": "{src}", "alt": "x" }} }}"#);
        let expected = format!("10:28 \"{src}\" {expected}");
        assert_eq!(report(&with_block(&block), Language::English), [expected]);
    }
    let from_a_mac = r#"{ "figure": { "src": "Tân Kỳ.jpg", "decorative": true } }"#;
    let issue = check(&with_block(from_a_mac)).unwrap();
    let Block::Figure(figure) = &issue.articles[0].body[0] else { panic!("no figure") };
    assert_eq!((figure.picture.src(), &figure.alt), ("Tân Kỳ.jpg", &Alt::Decorative));
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
fn says_why_a_file_is_not_json() {
    let cases = [
        ("", "1:1  the file is empty"),
        ("{", "1:1 { the file ends before everything is closed"),
        ("{\n\"a\": \"x\n}", "2:6 \"x words in quotation marks are broken by a new line"),
        ("{\"a\": 1 \"b\": 2}", "1:9 \" a comma is missing here"),
        ("{\"a\": \"nói \"to\" lên\"}", "1:13 t a comma is missing here"),
        ("{\"a\": 1,}", "1:8 , there is a comma too many here"),
        ("[1,]", "1:3 , there is a comma too many here"),
        ("{\"a\" 1}", "1:6 1 a colon is missing after the name"),
        ("{a: 1}", "1:2 a the name of a field is not in quotation marks"),
        ("{“a”: 1}", "1:2 “ the name of a field is not in quotation marks"),
        ("{\"a\": “x”}", "1:7 “ a value is missing here"),
        ("{\"a\": xã}", "1:7 x a value is missing here"),
        ("{\"a\": \"C:\\thư\\mục\"}", "1:15 m the backslash does not belong here"),
        ("{\"a\": 01}", "1:8 1 the number is not written as one"),
        ("{} {}", "1:4 { there is something after the end of the issue"),
        ("\"Tân Kỳ\"", "1:1 \"Tân Kỳ\" expected a group in braces { }"),
    ];
    for (source, expected) in cases {
        let found = report(source, Language::English);
        assert!(
            matches!(&found[..], [one] if one.starts_with(expected)),
            "{source:?}: {found:?}"
        );
    }
}

#[test]
fn says_why_a_file_is_not_read() {
    let deep = "[".repeat(129) + &"]".repeat(129);
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(Vec<u8>, _, _); 8] = [
        (utf16, "the file is saved as UTF-16, not as UTF-8", 0..2),
        (b"{\0}\0".to_vec(), "the file is saved as UTF-16, not as UTF-8", 1..2),
        (b"PK\x03\x04\0".to_vec(), "the file is not a text file", 4..5),
        (b"{\"T\xe2n\"}".to_vec(), "the file is not saved as UTF-8", 3..4),
        (b"\xef\xbb\xbf".to_vec(), "the file is empty", 0..0),
        (deep.into_bytes(), "more than 128 levels are nested", 128..129),
        (vec![b' '; (16 << 20) + 1], "the file is larger than 16 MB", 0..0),
        (vec![b' '; 16 << 20], "the file is empty", 0..0),
    ];
    for (source, expected, bytes) in cases {
        let problems = Draft::read(source).unwrap_err();
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.slip.to_string(), expected);
        assert_eq!(problem.bytes, bytes, "{expected}");
    }
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

#[test]
fn reads_the_first_issue_of_tan_ky() {
    let source = include_str!("../../../../assets/samples/tan-ky-so-01/issue.json");
    let issue = Draft::read(source.into()).unwrap().check(&super::fuzz::Sample).unwrap();
    assert_eq!(issue.coverage.period, Period::Quarter(1));
    assert_eq!(issue.masthead.title.unwrap().inlines()[1], Inline::Break);
    let [statistics, list] = &issue.articles[0].body[..] else { panic!("two blocks") };
    let Block::Statistics(statistics) = statistics else { panic!("statistics first") };
    assert_eq!(statistics.items.len(), 4);
    let Block::List(list) = list else { panic!("then a list") };
    let inner = list.items[0].list.as_ref().unwrap();
    assert_eq!((list.items.len(), inner.items.len()), (5, 6));
    let figure = inner.items[3].figure.as_ref().unwrap();
    assert_eq!(figure.picture.size(), (1600, 1000));
    let Inline::Run(lead) = &inner.items[0].text.inlines()[0] else { panic!("a run") };
    assert!(lead.strong && lead.words.ends_with("đồng bộ:"));
    let at = &figure.at;
    assert_eq!(at.as_str(), "/articles/0/body/1/list/0/list/3/figure");
    let bytes = locate(source, at).unwrap();
    assert!(source[bytes].contains("illus-one-stop-counter.jpg"));
}
