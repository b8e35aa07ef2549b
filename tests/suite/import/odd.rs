//! Drafts that are odd in one way: each once made an issue with something wrong in it
//! that nobody was told.

use bantin_tests::drafts::import_holds;

use super::package::{docx, p};

/// The styles that are named after parts of an issue.
const STYLES: &str = "<w:styles>\
    <w:style w:type=\"paragraph\" w:styleId=\"S\"><w:name w:val=\"Statistic\"/></w:style>\
    </w:styles>";

/// A paragraph in the style with this id.
fn styled(id: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{id}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

/// The issue that comes of a Word file with this body.
fn issue(body: &str) -> String {
    let draft = docx(body, &[("word/styles.xml", STYLES.as_bytes())]);
    import_holds("a.docx", &draft).map(|made| made.issue).unwrap()
}

#[test]
fn a_number_that_counts_nothing_asks_what_it_counts() {
    let issue = issue(&[styled("S", "99,8%"), p("Một đoạn văn.")].concat());
    assert!(issue.contains(r#"{ "value": "99,8%", "label": "" }"#), "{issue}");
}
