//! What no schema can say, with the reason, and an example of each.

use serde_json::Value;

use super::mutate::put;
use super::readers::Told;

/// Something that the reader refuses, and a schema cannot.
pub(super) struct Beyond {
    /// The code of the finding.
    pub(super) code: &'static str,
    /// Why a schema cannot say it.
    pub(super) why: &'static str,
    /// Of what is underlined, when that is so.
    when: fn(&str) -> bool,
    /// Where in the small issue, or in the small design, it is put, and what.
    example: (&'static str, &'static str),
}

impl Beyond {
    pub(super) fn covers(&self, told: &Told) -> bool {
        self.code == told.code && (self.when)(&told.shown)
    }

    /// `good`, with this mistake in it.
    pub(super) fn example(&self, good: &Value) -> Value {
        let mut value = good.clone();
        put(&mut value, self.example.0, serde_json::from_str(self.example.1).unwrap());
        value
    }
}

pub(super) const ISSUE: &str = r#"{
  "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
  "issue": { "number": "1", "coverage": { "year": 2026 }, "date": "2026-04-05" },
  "credits": [{ "label": "Biên tập", "organization": "B" }],
  "articles": [{ "headline": "C", "body": [
    { "paragraph": "D" },
    { "table": { "head": ["E", "F"], "rows": [["1", "2"]] } },
    { "figure": { "src": "a.png", "alt": "G" } },
    { "qr": { "url": "https://example.vn", "label": "H" } }
  ] }]
}"#;

pub(super) const DESIGN: &str = r##"{
  "based_on": "official",
  "sheet": { "size": "bulletin-190x270", "margins": { "inside": "20mm" } },
  "grid": { "columns": 2 },
  "colors": { "#a8121b": "#0b5d3b" },
  "families": { "Liberation Serif": "Source Serif 4" },
  "head": { "headline": { "size": "26pt", "weight": 700 } },
  "body": { "lists": [{ "marker": "•" }] }
}"##;

fn always(_: &str) -> bool {
    true
}

/// A whole number that is not written as one: to a schema 4.0 is 4.
fn is_fraction(shown: &str) -> bool {
    shown.contains(['.', 'e', 'E']) || shown == "-0"
}

fn is_length(shown: &str) -> bool {
    shown.starts_with('"')
}

fn has_link(shown: &str) -> bool {
    shown.contains("](")
}

/// Words of which nothing is seen: marks of direction and the like, or Markdown alone.
fn has_unseen(shown: &str) -> bool {
    shown.contains(UNSEEN) || shown.contains('\\')
}

/// Characters that are dropped before words are judged: they come along with text copied
/// from Word or the web.
const UNSEEN: [char; 3] = ['\u{ad}', '\u{200b}', '\u{feff}'];

/// Whether `what` made a mutation that only the schema refuses, for it sees what the
/// reader drops.
pub(super) fn is_unseen(what: &str) -> bool {
    what.contains(UNSEEN)
}

#[rustfmt::skip]
pub(super) const ISSUES: &[Beyond] = &[
    Beyond { code: "picture-missing", when: always,
        why: "a schema sees no folder",
        example: ("/articles/0/body/2/figure/src", r#""b.png""#) },
    Beyond { code: "no-such-day", when: always,
        why: "a pattern does not know how long a month is, nor leap years",
        example: ("/issue/date", r#""2026-02-29""#) },
    Beyond { code: "odd-character", when: always,
        why: "which marks are too many is known when letters are composed, and by the tables of Unicode",
        example: ("/articles/0/headline", r#""C\u0301\u0301\u0301""#) },
    Beyond { code: "blank", when: has_unseen,
        why: "what cannot be seen is dropped first, and Markdown is read",
        example: ("/articles/0/headline", "\"\u{200b}\"") },
    Beyond { code: "link-refused", when: has_link,
        why: "the links of a text are Markdown, which no pattern reads",
        example: ("/articles/0/headline", r#""[C](file:c)""#) },
    Beyond { code: "code-too-long", when: always,
        why: "how long an address is says its percent-encoding",
        example: ("/articles/0/body/3/qr/url", LONG) },
    Beyond { code: "column-count", when: always,
        why: "how long one list is hangs on another",
        example: ("/articles/0/body/1/table/columns", "[{}]") },
    Beyond { code: "row-length", when: always,
        why: "how long one list is hangs on another",
        example: ("/articles/0/body/1/table/rows", r#"[["1"]]"#) },
    Beyond { code: "out-of-range", when: is_fraction,
        why: "to a schema 2026.0 is a whole number",
        example: ("/issue/coverage/year", "2026.0") },
];

/// An address of 3,000 letters.
const LONG: &str = include_str!("long-address.json");

#[rustfmt::skip]
pub(super) const DESIGNS: &[Beyond] = &[
    Beyond { code: "not-in-look", when: always,
        why: "which colours and families there are says the look that is changed",
        example: ("/colors", r##"{ "#010203": "#000000" }"##) },
    Beyond { code: "no-face", when: always,
        why: "a schema sees no type case",
        example: ("/head/headline/weight", "800") },
    Beyond { code: "out-of-range", when: |shown| is_length(shown) || is_fraction(shown),
        why: "a pattern does not know which length is longer, and to a schema 2.0 is a whole number",
        example: ("/head/headline/size", r#""201pt""#) },
    Beyond { code: "bad-length", when: is_length,
        why: "a pattern does not know what a length is in English Metric Units",
        example: ("/head/headline/size", r#""20.0000001pt""#) },
    Beyond { code: "low-contrast", when: always,
        why: "contrast is worked out from two colours",
        example: ("/head/headline/color", r##""#ffffff""##) },
    Beyond { code: "narrow-column", when: always,
        why: "what is left for a column is worked out from sheet, margins and gutter",
        example: ("/sheet/margins", r#"{ "inside": "70mm", "outside": "70mm" }"#) },
    Beyond { code: "few-lines", when: always,
        why: "how many lines a page has is worked out from sheet, margins and leading",
        example: ("/grid/leading", r#""40pt""#) },
    Beyond { code: "tight-lines", when: always,
        why: "what leading a text needs says its size",
        example: ("/body/text", r#"{ "size": "14pt" }"#) },
    Beyond { code: "smallest-is-larger", when: always,
        why: "one length is measured by another",
        example: ("/cover", r#"{ "smallest_title": "120pt" }"#) },
    Beyond { code: "furniture-in-text", when: always,
        why: "one length is measured by another",
        example: ("/sheet/margins/head", r#""12mm""#) },
    Beyond { code: "too-wide", when: always,
        why: "one length is measured by another",
        example: ("/masthead", r#"{ "number": { "width": "150mm" } }"#) },
];
