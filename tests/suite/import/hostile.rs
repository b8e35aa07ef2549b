//! Drafts that were damaged on purpose, and drafts made to cost time or memory.
//!
//! The same damage on every machine: what fails can be made again from its seed.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use bantin::Reason;
use bantin_tests::Dice;
use bantin_tests::drafts::import_holds;

use super::package::{Parts, docx, p, package, parts_of};
use super::{all, name};

/// No draft takes longer, be it on a machine that has much else to do.
const LONGEST: Duration = Duration::from_secs(20);

/// What is put into XML.
const PIECES: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:tbl><w:tr><w:tc>",
    "</w:tc></w:tr></w:tbl>",
    "<w:r><w:t>x</w:t></w:r>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>",
    "<w:gridSpan w:val=\"4294967296\"/>",
    "<w:vMerge/>",
    "<w:txbxContent>",
    "<mc:AlternateContent>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<a:blip r:embed=\"rId1\"/>",
    "<text:list>",
    "<text:list-item>",
    "<text:p>",
    "<text:h text:outline-level=\"0\">",
    "<text:h text:outline-level=\"255\">",
    "<table:table>",
    "<table:table-row table:number-rows-repeated=\"1000000\">",
    "<table:table-cell table:number-columns-repeated=\"1000000\">",
    "<text:s text:c=\"99999999\"/>",
    "<draw:frame>",
    "&#0;",
    "&#x1F;",
    "&bogus;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "\u{feff}",
    "\u{202e}",
    "\u{f0b7} ",
    "\0",
    "<?xml version=\"1.1\"?>",
    "=\"\"",
    "w:val=\"-1\"",
    "\"99999999999999999999\"",
];

/// What is put into text.
const SCRAPS: &[&str] = &[
    "\n",
    "\n\n",
    "- ",
    "+ ",
    "• ",
    "# ",
    "## ",
    "> ",
    "[ảnh: ",
    "[image: ]",
    "](",
    "![x](y.jpg)",
    "**",
    "*",
    "`",
    "|",
    "|-|-|\n",
    "[^1]",
    "[^1]: ",
    "---\n",
    "<br>",
    "<img",
    "SỐ 01",
    "BẢN TIN ",
    "CHỈ ĐẠO:",
    "QUÝ I NĂM 2026",
    "ngày 31 tháng 2 năm 2026",
    "\u{0}",
    "\u{ad}",
    "\u{f0b7}",
    "\u{301}\u{301}",
    "\\",
    "\t\t\t\t",
    "                    ",
    "İ",
    "ẞ",
    "ﬀ",
    "\u{1f1fb}\u{1f1f3}",
    "\r",
];

fn at(dice: &mut Dice, length: usize) -> usize {
    let most = u32::try_from(length).unwrap();
    usize::try_from(dice.from_to(0, most)).unwrap()
}

/// `data` with one to six slips in it.
fn damaged(data: &[u8], scraps: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut data = data.to_vec();
    for _ in 0..dice.from_to(1, 6) {
        let (from, to) = (at(dice, data.len()), at(dice, data.len()));
        let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 400));
        match dice.from_to(0, 6) {
            0 if from < data.len() => data[from] = dice.from_to(0, 255).to_le_bytes()[0],
            1 => drop(data.drain(from..to)),
            2 => {
                let piece = data[from..to].to_vec();
                let place = at(dice, data.len());
                data.splice(place..place, piece);
            }
            3 => data.truncate(from.max(data.len() / 2)),
            4 => {
                let piece = dice.one_of(scraps).repeat(at(dice, 40));
                data.splice(from..from, piece.bytes());
            }
            _ => {
                let piece = dice.one_of(scraps).as_bytes().to_vec();
                data.splice(from..from, piece);
            }
        }
    }
    data
}

/// What became of drafts, and how long the slowest took.
#[derive(Default)]
struct Outcome {
    imported: usize,
    refused: usize,
    slowest: Duration,
}

impl Outcome {
    fn of(&mut self, name: &str, data: &[u8]) {
        let began = Instant::now();
        match import_holds(name, data) {
            Ok(made) => {
                self.imported += 1;
                // What is said is no more than what came in, and some.
                let most = 200_000 + 40 * data.len();
                assert!(made.issue.len() < most, "{name}: {} bytes", made.issue.len());
            }
            Err(_) => self.refused += 1,
        }
        self.slowest = self.slowest.max(began.elapsed());
        assert!(began.elapsed() < LONGEST, "{name}: {:?}", began.elapsed());
    }

    /// Damage that only ever refuses tests nothing behind the door.
    fn reached(&self, least: usize) {
        println!(
            "{} imported, {} refused, {:?}",
            self.imported, self.refused, self.slowest
        );
        assert!(self.imported >= least, "{} imported", self.imported);
        assert!(self.refused > 0, "nothing was refused");
    }
}

/// The small drafts of this ending.
fn bases(ending: &str) -> Vec<(String, Vec<u8>)> {
    let of = |path: &Path| path.extension().is_some_and(|found| found == ending);
    let read = |path: &Path| (name(path).to_owned(), fs::read(path).unwrap());
    let files = all().into_iter().filter(|path| of(path));
    let files: Vec<_> = files.map(|path| read(&path)).collect();
    files.into_iter().filter(|(_, data)| data.len() < 20_000).collect()
}

/// Damages parts of packages `count` times, and sometimes the package itself.
fn damage_packages(ending: &str, count: u64) -> Outcome {
    let bases: Vec<(String, Vec<u8>, Parts)> = bases(ending)
        .into_iter()
        .map(|(name, data)| {
            let parts = parts_of(&data);
            (name, data, parts)
        })
        .collect();
    assert!(bases.len() >= 4, "{} drafts", bases.len());
    let mut outcome = Outcome::default();
    for (seed, base) in (0..count).zip((0..bases.len()).cycle()) {
        let mut dice = Dice::new(seed);
        let (name, data, parts) = &bases[base];
        let name = format!("{seed}-{name}");
        if dice.chance(10) {
            outcome.of(&name, &damaged(data, PIECES, &mut dice));
            continue;
        }
        let mut parts = parts.clone();
        for _ in 0..dice.from_to(1, 2) {
            // The text most often.
            let texts = ["word/document.xml", "content.xml"];
            let text = parts.iter().position(|(name, _)| texts.contains(&name.as_str()));
            let any = at(&mut dice, parts.len() - 1);
            let part = text.filter(|_| dice.chance(60)).unwrap_or(any);
            parts[part].1 = damaged(&parts[part].1, PIECES, &mut dice);
        }
        if dice.chance(5) {
            let part = at(&mut dice, parts.len() - 1);
            parts.remove(part);
        }
        outcome.of(&name, &package(&parts));
    }
    outcome
}

#[test]
fn damaged_word_files_do_no_harm() {
    damage_packages("docx", 4_000).reached(1_000);
}

#[test]
fn damaged_opendocument_files_do_no_harm() {
    damage_packages("odt", 2_500).reached(500);
}

#[test]
fn damaged_texts_do_no_harm() {
    let mut bases = bases("txt");
    bases.extend(self::bases("md"));
    let mut outcome = Outcome::default();
    for (seed, base) in (0..4_000).zip((0..bases.len()).cycle()) {
        let mut dice = Dice::new(seed);
        let (name, data) = &bases[base];
        outcome.of(&format!("{seed}-{name}"), &damaged(data, SCRAPS, &mut dice));
    }
    outcome.reached(3_000);
}

/// What takes a careless reader a time that grows with the square of its size.
#[test]
fn drafts_made_to_take_long_do_not() {
    let text = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    let body = |piece: &str, bytes: usize| docx(&text(piece, bytes), &[]);
    let long = 200 << 10;
    let note = format!(
        "<w:footnotes><w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>",
        p(&text("x", 200_000))
    );
    let refers = text("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", long);
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("a.txt", text("aA", long).into_bytes()),
        ("a.txt", text("[", long).into_bytes()),
        ("a.txt", text("XÃ ", long).into_bytes()),
        ("a.txt", text("- a\n", long).into_bytes()),
        ("a.txt", text("BẢN TIN\n", long).into_bytes()),
        ("a.txt", text("Số 1\n", long).into_bytes()),
        ("a.txt", text("a\n\n", long).into_bytes()),
        ("a.txt", text("\u{f0b7}", long).into_bytes()),
        ("a.txt", text("[ảnh: a] ", long).into_bytes()),
        ("a.txt", text("*a* ", long).into_bytes()),
        ("a.txt", text("C¶i c¸ch ", long).into_bytes()),
        ("a.txt", text("\u{e9}\u{301}", long).into_bytes()),
        ("a.txt", vec![0xb5; long]),
        ("a.md", text("[", long).into_bytes()),
        ("a.md", text("*a **b ", long).into_bytes()),
        ("a.md", text("> ", 200_000).into_bytes()),
        ("a.md", text("- ", 200_000).into_bytes()),
        ("a.md", text("|a|b|\n|-|-|\n", long).into_bytes()),
        ("a.md", text("![a](b.jpg) ", long).into_bytes()),
        ("a.docx", body(&p("XÃ A"), long)),
        ("a.docx", body("<w:p><w:r><w:br/></w:r></w:p>", long)),
        (
            "a.docx",
            body(
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                long,
            ),
        ),
        (
            "a.docx",
            body(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc/>".repeat(40)), long),
        ),
        ("a.docx", docx(&"<w:tbl><w:tr><w:tc>".repeat(45), &[])),
        (
            "a.docx",
            docx(
                &format!(
                    "{}{}{}",
                    "<w:tbl><w:tr><w:tc>".repeat(45),
                    p("a"),
                    "</w:tc></w:tr></w:tbl>".repeat(45)
                ),
                &[],
            ),
        ),
        ("a.docx", docx(&refers, &[("word/footnotes.xml", note.as_bytes())])),
        ("a.docx", body(&text("<w:p>", 2_000), 2_000)),
    ];
    for (number, (name, data)) in cases.iter().enumerate() {
        let began = Instant::now();
        let made = import_holds(name, data);
        let took = began.elapsed();
        println!("{number} {name}: {took:?} {}", made.is_ok());
        assert!(took < LONGEST, "{number} {name}: {took:?}");
        if let Ok(made) = made {
            let most = 1_000_000 + 40 * data.len().max(long);
            assert!(made.issue.len() < most, "{number}: {} bytes", made.issue.len());
        }
    }
}

/// A draft, and an issue, have a size that they cannot exceed: what is more is told.
#[test]
fn more_than_there_can_be_is_told() {
    let lines = "Một đoạn văn.\n\n".repeat(100_001);
    let words = p(&"một hai ba ".repeat(800_000));
    let elements = p("một").repeat(200_000);
    // Each star is three characters in the JSON of an issue.
    let stars = format!("{}\n\n", "*".repeat(900_000)).repeat(8);
    let long = p(&"xã ".repeat(700_000));
    let cases = [
        ("a.txt", lines.into_bytes(), Reason::TooMuchText),
        ("a.docx", docx(&words, &[]), Reason::TooMuchText),
        ("a.docx", docx(&elements, &[]), Reason::Bomb("word/document.xml".into())),
        ("a.txt", stars.into_bytes(), Reason::TooMuchForOneIssue),
        ("a.docx", docx(&long, &[]), Reason::ParagraphTooLong),
    ];
    for (name, data, reason) in cases {
        assert_eq!(import_holds(name, &data).map(|_| ()), Err(reason), "{name}");
    }
}
