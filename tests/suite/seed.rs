//! The sample against the draft that the office wrote: no word lost, none added.

use bantin_core::{Block, List, Text};
use bantin_pdf::{PdfOptions, print};

use crate::laid::Laid;
use crate::rules::{expected, words};
use crate::tools;

const DRAFT: &str = include_str!("../refs/tan-ky-so-01.txt");

/// What the sample mends in the draft: spaces before marks, full stops that are
/// missing. Each occurs once.
const MENDED: &[(&str, &str)] = &[
    ("nộp thuế điện tử ;", "nộp thuế điện tử;"),
    ("phần mềm dùng chung ", "phần mềm dùng chung. "),
    ("trong giải quyết TTHC ", "trong giải quyết TTHC. "),
];

/// The lines of the draft's article: its headline, what it says, who wrote it.
fn draft() -> (String, String, String) {
    let mut lines = DRAFT.lines().map(str::trim).filter(|line| !line.is_empty());
    let headline = lines.find(|line| line.starts_with("TÂN KỲ TẬP TRUNG")).unwrap();
    let mut rest: Vec<&str> = lines.collect();
    let byline = rest.pop().unwrap();
    let said = rest.iter().map(|line| {
        let line = line.trim_start_matches("[image: ]");
        line.trim_start_matches(['-', '+']).trim()
    });
    let said = said.collect::<Vec<_>>().join(" ");
    (headline.to_owned(), folded(&said), byline.to_owned())
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts<'i>(list: &'i List, found: &mut Vec<&'i Text>) {
    for item in &list.items {
        found.push(&item.text);
        item.list.iter().for_each(|list| texts(list, found));
    }
}

#[test]
fn standfirst_and_body_say_what_the_draft_says() {
    let (_, mut wanted, _) = draft();
    for (written, mended) in MENDED {
        assert_eq!(wanted.matches(written).count(), 1, "`{written}`");
        wanted = wanted.replace(written, mended);
    }
    let laid = Laid::sample();
    let article = &laid.issue.articles[0];
    let mut found: Vec<&Text> = article.standfirst.iter().collect();
    for block in &article.body {
        match block {
            Block::Paragraph(text) | Block::Crosshead(text) => found.push(text),
            Block::List(list) => texts(list, &mut found),
            _ => {}
        }
    }
    let given: Vec<String> = found.into_iter().map(Text::plain).collect();
    let (given, wanted) =
        (folded(&given.join(" ")).to_lowercase(), wanted.to_lowercase());
    for (number, (one, two)) in given.split(' ').zip(wanted.split(' ')).enumerate() {
        assert_eq!(one, two, "word {number}");
    }
    assert_eq!(given, wanted);
}

#[test]
fn headline_and_byline_say_what_the_draft_says() {
    let (headline, _, byline) = draft();
    let laid = Laid::sample();
    let article = &laid.issue.articles[0];
    assert_eq!(article.headline.plain().to_uppercase(), headline.to_uppercase());
    let by = article.byline.as_ref().unwrap();
    let rest = [&by.position, &by.organization, &by.action].into_iter().flatten();
    let rest: Vec<String> = rest.map(ToString::to_string).collect();
    assert_eq!(format!("{}, {}", by.name, rest.join(" ")), byline);
}

/// Letters and digits alone: the draft sets its marks as it likes.
fn bare(words: &str) -> impl Iterator<Item = String> {
    let words =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_uppercase)
}

#[test]
fn every_word_of_the_draft_is_on_paper() {
    let draft = DRAFT.replace("[image: ]", " ").replace("hộiBẢN", "hội BẢN");
    let paper = words::words_on_paper(&Laid::sample().pages).join(" ");
    let (draft, paper) = (tools::sorted(bare(&draft)), tools::sorted(bare(&paper)));
    let (lost, _) = tools::difference(&draft, &paper);
    assert_eq!(lost, [""; 0]);
}

#[test]
fn a_reader_finds_the_words_of_the_issue() {
    let laid = Laid::sample();
    let pdf = print(&laid.pages, &PdfOptions::default()).unwrap();
    let Some(read) = tools::words_read(&pdf) else { return };
    let wanted = expected::expected(&laid, true);
    let wanted = wanted.iter().flat_map(|words| words.split_whitespace());
    let wanted = tools::sorted(wanted.map(str::to_uppercase));
    let (added, lost) = tools::difference(&read, &wanted);
    assert_eq!((added, lost), (Vec::new(), Vec::new()), "read, and written");
}
