//! LibreOffice shows what the issue says, on the pages of the PDF.

use std::collections::BTreeSet;
use std::fs;

use bantin_page::Page;
use tempfile::TempDir;

use super::{COUNT, Made, document, docx, everything, hear, office, paragraphs};
use crate::aloud;
use crate::printed::{SAMPLES, open, read};
use bantin_tests::Generated;

/// Styles of what stands before and after the articles.
const AROUND: [&str; 14] = [
    "Designation",
    "Notice",
    "Title",
    "Dateline",
    "DatelineNotice",
    "IssueLabel",
    "IssueNumber",
    "IssueCoverage",
    "CreditLabel",
    "Credit",
    "TOCHeading",
    "TOC1",
    "CoverCaption",
    "Imprint",
];

/// `words` as one, in capitals: a link ends a word to one program, and not to the other.
fn joined(words: &str) -> String {
    words.split_whitespace().filter(|word| *word != "■").map(str::to_uppercase).collect()
}

/// Fails where `told` and `said` are not the same, and shows what is there.
fn compare(name: &str, told: &str, said: &str) {
    let differs = told.bytes().zip(said.bytes()).position(|(told, said)| told != said);
    let at = differs.unwrap_or(told.len().min(said.len())).saturating_sub(30);
    let near = |words: &str| -> String {
        words[words.floor_char_boundary(at)..].chars().take(60).collect()
    };
    assert!(told == said, "{name}: told {}, said {}", near(told), near(said));
}

#[test]
fn every_word_is_there_and_those_of_articles_in_order() {
    let generated = (0..COUNT).map(|seed| read(&Generated::whole(seed)));
    for bulletin in SAMPLES.map(open).into_iter().chain(generated) {
        let name = bulletin.file_stem();
        let mut told = paragraphs(&document(&docx(&bulletin)));
        let ends = told.iter().rposition(|(_, words)| words == "Chữ viết tắt");
        let ends = ends.filter(|_| !bulletin.issue().abbreviations.is_empty());
        let explained = told.split_off(ends.unwrap_or(told.len()));
        let is_around = |style: &str| AROUND.contains(&style);
        let (around, articles): (Vec<_>, Vec<_>) =
            told.into_iter().partition(|(style, _)| is_around(style));
        let words = |paragraphs: &[(String, String)]| {
            let words = paragraphs.iter().map(|(_, words)| words.as_str());
            words.collect::<Vec<_>>().join(" ")
        };
        let said = aloud::words_of_articles(&bulletin).concat();
        compare(&name, &joined(&words(&articles)), &said);
        assert!(said.len() > 5, "{name}");

        // Around them order is a matter of the look.
        let sorted = |words: &str| {
            let mut words: Vec<String> = words
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_uppercase)
                .collect();
            words.sort();
            words
        };
        let told = format!("{} {}", words(&around), words(&explained));
        let said = aloud::words_around(&bulletin).join(" ");
        assert_eq!(sorted(&told), sorted(&said), "{name}");
    }
}

#[test]
fn libreoffice_reads_the_same_words() {
    let folder = TempDir::new().unwrap();
    let all = everything();
    let files: Vec<_> = all.iter().map(|made| made.put(folder.path())).collect();
    let into = "txt:Text (encoded):UTF8";
    let Some(()) = office(folder.path(), into, &files) else { return };
    for Made { name, docx, .. } in all {
        let text = fs::read_to_string(folder.path().join(format!("{name}.txt"))).unwrap();
        let unmarked = |line: &str| {
            // A list has its own markers in text, and its numbers.
            let markers = ['\u{feff}', ' ', '•', '◦', '▪', '–', '+'];
            let line = line.trim_start_matches(markers);
            let words = line.trim_start_matches(|c: char| c.is_ascii_digit());
            words.strip_prefix(". ").unwrap_or(line).to_owned()
        };
        let read: Vec<String> = text.lines().map(unmarked).collect();
        let unmarked = |(_, words): (String, String)| unmarked(&words);
        let told: Vec<String> =
            paragraphs(&document(docx)).into_iter().map(unmarked).collect();
        compare(name, &joined(&read.join(" ")), &joined(&told.join(" ")));
    }
}

/// Of a hundred issues of chance, so many may have a headline two pages from its own: what
/// of an article does not fit with LibreOffice's tables takes half a page more.
const FARTHER: usize = 1;

#[test]
fn libreoffice_shows_the_same_pages() {
    let folder = TempDir::new().unwrap();
    let all = everything();
    let files: Vec<_> = all.iter().map(|made| made.put(folder.path())).collect();
    let Some(()) = office(folder.path(), "pdf", &files) else { return };
    let (mut told, mut farther) = (Vec::new(), Vec::new());
    for made in all {
        let pdf = folder.path().join(format!("{}.pdf", made.name));
        let arguments = ["-raw", "-enc", "UTF-8"];
        let Some((text, true)) = hear("pdftotext", &arguments, &[pdf, "-".into()]) else {
            return;
        };
        let found = elsewhere(made, &text, 1);
        if found.is_empty() || !made.name.starts_with("seed-") {
            told.extend(found);
        } else {
            told.extend(elsewhere(made, &text, 2));
            farther.push(found.join(", "));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(farther.len() <= FARTHER, "{}", farther.join("\n"));
}

/// Where the pages of LibreOffice, which say `text`, are not those of the PDF: more than
/// one more, or a headline more than `away` pages from its own.
fn elsewhere(made: &Made, text: &str, away: usize) -> Vec<String> {
    let squeezed = |words: &str| -> String {
        words
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect()
    };
    let shown: Vec<String> =
        text.trim_end_matches('\u{c}').split('\u{c}').map(squeezed).collect();
    let Made { name, issue, pages, .. } = made;
    let mut told = Vec::new();
    let count = pages.pages.len();
    if shown.len() > count + 1 {
        told.push(format!("{name}: {} pages, not {count}", shown.len()));
    }
    for article in &issue.articles {
        let shows = |page: &Page| {
            page.items.iter().any(|item| item.source == *article.headline.at())
        };
        let page = pages.pages.iter().rposition(shows).unwrap();
        let headline = article.headline.plain();
        let near = shown.iter().take(page + away + 1).skip(page.saturating_sub(away));
        if near.filter(|words| words.contains(&squeezed(&headline))).count() == 0 {
            told.push(format!("{name}: `{headline}` is not near page {}", page + 1));
        }
    }
    told
}

#[test]
fn contents_have_the_page_numbers_of_the_pdf() {
    let bulletin = open(SAMPLES[1]);
    let entries: Vec<String> = paragraphs(&document(&docx(&bulletin)))
        .into_iter()
        .filter(|(style, _)| style == "TOC1")
        .map(|(_, words)| words.replace('\u{a0}', " "))
        .collect();
    let outline = &bulletin.pages().outline;
    let mut seen = BTreeSet::new();
    for (article, entry) in bulletin.issue().articles.iter().zip(&entries) {
        let headline = article.headline.plain().replace('\u{a0}', " ");
        let (words, page) = entry.rsplit_once(' ').unwrap();
        assert_eq!(words, headline);
        let expected = aloud::page_of(&article.headline.plain(), outline).unwrap() + 1;
        assert_eq!(page, expected.to_string(), "{headline}");
        seen.insert(page);
    }
    assert_eq!(entries.len(), bulletin.issue().articles.len());
    assert!(seen.len() > 3);
}
