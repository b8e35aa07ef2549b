//! What is wrong with files, before there are any fields to speak of.

use super::report;
use crate::{Draft, Language};

#[test]
fn says_why_a_file_is_not_json() {
    let cases = [
        ("", "1:1  the file is empty"),
        ("{", "1:1 { the file ends before everything is closed"),
        ("{\n\"a\": \"x\n}", "2:6 \"x words in quotation marks are broken by a new line"),
        ("{\"a\": 1 \"b\": 2}", "1:9 \" a comma is missing here"),
        ("{\"a\": \"nói \"to\" lên\"}", "1:12 \" the words end at this quotation mark"),
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
