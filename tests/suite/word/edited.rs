//! An editor changes a style, and the bulletin changes.

use std::fs;

use tempfile::TempDir;

use super::{document, docx, office, paragraphs, style, text_part, value};
use crate::printed::{SAMPLES, open};

/// The colour of the words in the style `id`: its own, or that of what it is based on.
fn color(styles: &str, id: &str) -> String {
    let own = style(styles, id);
    match value(own, "w:color", "w:val") {
        Some(color) => color.to_owned(),
        None => color(styles, value(own, "w:basedOn", "w:val").unwrap()),
    }
}

/// LibreOffice opens the document, the colour of the style for headlines is changed in the
/// document that it has open, which is one of its own kind, and it saves that for Word.
#[test]
fn a_new_color_of_headlines_reaches_every_headline() {
    const BEFORE: &str = "122f4d";
    const AFTER: &str = "0b6e4f";
    let folder = TempDir::new().unwrap();
    let mut files = Vec::new();
    for sample in SAMPLES {
        let path = folder.path().join(format!("{sample}.docx"));
        fs::write(&path, docx(&open(sample))).unwrap();
        files.push(path);
    }
    let Some(()) = office(folder.path(), "fodt", &files) else { return };
    let mut opened = Vec::new();
    for sample in SAMPLES {
        let path = folder.path().join(format!("{sample}.fodt"));
        let text = fs::read_to_string(&path).unwrap();
        let begin = text.find("<style:style style:name=\"Heading_20_1\"").unwrap();
        let end = begin + text[begin..].find("</style:style>").unwrap();
        let headline = &text[begin..end];
        assert!(headline.contains(BEFORE), "{headline}");
        let changed = headline.replace(BEFORE, AFTER);
        fs::write(&path, [&text[..begin], &changed, &text[end..]].concat()).unwrap();
        opened.push(path);
    }
    let saved = folder.path().join("saved");
    fs::create_dir_all(&saved).unwrap();
    let Some(()) = office(&saved, "docx", &opened) else { return };
    for sample in SAMPLES {
        let bytes = fs::read(saved.join(format!("{sample}.docx"))).unwrap();
        let styles = text_part(&bytes, "word/styles.xml");
        let document = document(&bytes);
        let told = paragraphs(&document);
        for article in &open(sample).issue().articles {
            let plain = |words: &str| words.replace('\u{a0}', " ");
            let headline = plain(&article.headline.plain());
            let found = told.iter().filter(|(style, words)| {
                plain(words) == headline && !style.to_lowercase().contains("content")
            });
            let ids: Vec<&str> = found
                .map(|(style, _)| style.as_str())
                .filter(|style| !style.starts_with("TOC"))
                .collect();
            let [id] = ids.as_slice() else { panic!("{headline}: {ids:?}") };
            assert_eq!(color(&styles, id).to_lowercase(), AFTER, "{headline}");
            let words = article.headline.plain();
            let first = words.split_whitespace().next().unwrap();
            let run = document.split("<w:p>").find(|paragraph| {
                paragraph.contains(&format!("w:val=\"{id}\""))
                    && paragraph.contains(first)
            });
            assert!(!run.unwrap().contains("<w:color"), "{headline}");
        }
    }
}
