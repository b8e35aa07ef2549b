//! Nothing that Word would have to repair.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use bantin::{Bulletin, Folder, InMemory, extract_docx};
use bantin_core::Draft;
use bantin_tests::picture;
use tempfile::TempDir;
use zip::ZipArchive;

use super::{changed, document, docx, everything, hear, names};
use crate::printed::{self, SAMPLES, open, source};

/// What a schema says of `files`.
fn schema(files: &[PathBuf]) -> Option<(String, bool)> {
    let check = concat!(env!("CARGO_MANIFEST_DIR"), "/judges/docx/xsdcheck.py");
    hear("python3", &[check], files)
}

/// What an auditor says of the documents in `folder`.
fn auditor(folder: &TempDir) -> Option<(String, bool)> {
    hear("openxml-audit", &["--recursive"], &[folder.path().to_owned()])
}

/// Fails if one of the judges finds anything in the `files`, all that there is in
/// `folder`.
fn judge(folder: &TempDir, files: &[PathBuf]) {
    if let Some((said, content)) = schema(files) {
        assert!(content && said.is_empty(), "{said}");
    }
    if let Some((said, content)) = auditor(folder) {
        let fine = said.matches("(no findings)\nErrors: 0").count();
        assert!(
            content && fine == files.len(),
            "{fine} of {} files: {said}",
            files.len()
        );
    }
}

#[test]
fn schema_and_auditor_find_nothing() {
    let folder = TempDir::new().unwrap();
    let files: Vec<PathBuf> =
        everything().iter().map(|made| made.put(folder.path())).collect();
    assert_eq!(files.len(), 110);
    judge(&folder, &files);
}

#[test]
fn schema_and_auditor_find_what_is_wrong() {
    let folder = TempDir::new().unwrap();
    let wrong = changed(&docx(&open(SAMPLES[0])), |name, data| {
        let text = || String::from_utf8(data.clone()).unwrap();
        Some(match name {
            "word/document.xml" => text().replacen("<w:t ", "<w:tt ", 1).into_bytes(),
            _ => data,
        })
    });
    let wrong = changed(&wrong, |name, data| {
        let text = || String::from_utf8(data.clone()).unwrap();
        Some(match name {
            "word/document.xml" => text().replacen("</w:t>", "</w:tt>", 1).into_bytes(),
            _ => data,
        })
    });
    let path = folder.path().join("wrong.docx");
    fs::write(&path, wrong).unwrap();
    if let Some((said, content)) = schema(&[path]) {
        assert!(!content && said.contains("tt"), "{said}");
    }
    if let Some((said, content)) = auditor(&folder) {
        assert!(!content && !said.contains("no findings"), "{said}");
    }
}

#[test]
fn odd_text_and_many_pictures_are_no_trouble() {
    let long = "chữ ".repeat(2_500);
    let figure = r#"{ "figure": { "src": "a.png", "alt": "A <b> & \"c\" 'd'", "caption": "<&>\"'" } }"#;
    let figures = vec![figure; 500].join(",\n");
    let source = format!(
        r#"{{
  "publication": {{ "id": "a", "title": "<&>\"'", "publisher": {{ "name": "B & C" }} }},
  "issue": {{ "number": "1", "coverage": {{ "year": 2026 }} }},
  "contents": true,
  "articles": [
    {{ "headline": "Một tên có dấu cách & <ngoặc>", "body": [
      {{ "paragraph": "{long}" }},
      {{ "paragraph": "[<&>\"'](https://example.vn/?a=1&b='2')" }},
      {figures}
    ] }}
  ]
}}"#
    );
    let pictures =
        InMemory::from_iter([("a.png", picture::png(40, 30, [9, 90, 200], false))]);
    let bulletin = Bulletin::read(source, &pictures).unwrap();
    let bytes = docx(&bulletin);
    let media =
        names(&bytes).iter().filter(|name| name.starts_with("word/media/")).count();
    assert_eq!(media, 1, "the same picture is kept once");
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("odd.docx");
    fs::write(&path, &bytes).unwrap();
    judge(&folder, &[path]);
    assert_eq!(extract_docx(&bytes).unwrap().deviations, []);
}

#[test]
fn marks_of_xml_are_words_wherever_they_stand() {
    let folder = TempDir::new().unwrap();
    let mut files = Vec::new();
    for sample in SAMPLES {
        let mut source = source(sample);
        let draft = Draft::read(source.clone().into()).unwrap();
        let passages = draft.passages();
        let printed = passages.iter().filter(|passage| {
            !["/design", "/publication/language"].contains(&&*passage.at.to_string())
        });
        let mut ends: Vec<usize> = printed.map(|passage| passage.bytes.end - 1).collect();
        ends.sort_unstable();
        for end in ends.iter().rev() {
            source.insert_str(*end, r#" <&>\"'"#);
        }
        let pictures = Folder::open(printed::folder(sample)).unwrap();
        let bulletin = Bulletin::read(source, &pictures).unwrap();
        let bytes = docx(&bulletin);
        let told = document(&bytes).matches("&lt;&amp;&gt;").count();
        assert!(told >= ends.len() * 9 / 10, "{sample}: {told} of {}", ends.len());
        assert_eq!(extract_docx(&bytes).unwrap().deviations, [], "{sample}");
        let path = folder.path().join(format!("{sample}.docx"));
        fs::write(&path, &bytes).unwrap();
        files.push(path);
    }
    judge(&folder, &files);
}

#[test]
fn what_is_no_document_of_ours_is_refused() {
    let good = docx(&open(SAMPLES[0]));
    for bytes in [&b""[..], b"PK\x03\x04", b"%PDF-1.7", &good[..good.len() / 2]] {
        assert_eq!(extract_docx(bytes).unwrap_err().code(), "docx-package");
    }
    let bare =
        changed(&good, |name, data| (!name.starts_with("customXml/")).then_some(data));
    assert_eq!(extract_docx(&bare).unwrap_err().code(), "no-issue");
}

#[test]
fn what_is_made_to_break_a_reader_is_refused() {
    let good = docx(&open(SAMPLES[0]));
    let deep = "<a>".repeat(1_000_000).into_bytes();
    let wide = format!("<a>{}</a>", "<b/>".repeat(5_000_000)).into_bytes();
    for bomb in [deep, wide] {
        let bad = changed(&good, |name, data| {
            Some(if name == "word/document.xml" { bomb.clone() } else { data })
        });
        assert_eq!(extract_docx(&bad).unwrap_err().code(), "docx-part");
    }
    // Thousands of times as much as it is packed.
    let zeros = vec![0; 300 << 20];
    let bad = changed(&good, |name, data| {
        Some(if name.ends_with(".jpeg") { zeros.clone() } else { data })
    });
    assert_eq!(extract_docx(&bad).unwrap_err().code(), "docx-too-large");
    // Names that lead out of the folder.
    for name in ["../issue.json", "/etc/issue.json", "a\\..\\b", "C:issue.json"] {
        let bad = changed(&good, |part, data| {
            let text = String::from_utf8(data.clone()).unwrap_or_default();
            let named = text.replace("name=\"issue.json\"", &format!("name=\"{name}\""));
            Some(if part == "customXml/item1.xml" { named.into_bytes() } else { data })
        });
        assert_eq!(extract_docx(&bad).unwrap_err().code(), "docx-part", "{name}");
    }
}

#[test]
fn parts_have_neither_clock_nor_chance() {
    for sample in SAMPLES {
        let (first, second) = (docx(&open(sample)), docx(&open(sample)));
        assert!(first == second, "{sample}");
        let mut archive = ZipArchive::new(Cursor::new(&first)).unwrap();
        let mut before = String::new();
        for number in 0..archive.len() {
            let entry = archive.by_index(number).unwrap();
            assert_eq!(entry.last_modified().unwrap().year(), 1980, "{}", entry.name());
            let name = entry.name().to_owned();
            // The list of types first, then by name; ready faces come after the rest.
            let sorted = number < 2 || name > before || name.contains("/fonts/");
            assert!(sorted, "{name} after {before}");
            before = name;
        }
    }
}
