//! Styles, language, faces, and what is there for those who cannot see.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use bantin::{Bulletin, InMemory};
use serde_json::Value;
use unicode_normalization::is_nfc;
use zip::ZipArchive;

use super::{
    Made, document, docx, everything, names, paragraphs, part, style, text_part, value,
};
use crate::printed::{SAMPLES, open, source};

/// What a paragraph or a run may say beside the name of its style: what it stands by,
/// where its section ends, and which list it counts in.
const ALLOWED: [&str; 7] =
    ["w:pStyle", "w:rStyle", "w:keepNext", "w:sectPr", "w:numPr", "w:ilvl", "w:numId"];

/// What pictures and their captions may say besides: how they lie on the page.
const OF_PICTURES: [&str; 2] = ["w:ind", "w:framePr"];

/// What words with one of these styles may say besides: a run has but one style.
const OF_MARKS: [&str; 4] = ["w:b", "w:bCs", "w:i", "w:iCs"];
const WITH_MARKS: [&str; 3] = ["Hyperlink", "PictureCredit", "CoverCredit"];

#[test]
fn what_is_formatted_is_formatted_by_styles() {
    for Made { name, docx, .. } in everything() {
        let document = document(docx);
        let styles = text_part(docx, "word/styles.xml");
        let mut groups = 0;
        for group in ["w:pPr", "w:rPr"] {
            for said in document.split(&format!("<{group}>")).skip(1) {
                groups += 1;
                let said = said.split_once(&format!("</{group}>")).unwrap().0;
                assert!(is_plain(said), "{name}: {said}");
            }
        }
        assert!(groups > 20, "{name}: {groups}");
        let mut used = BTreeSet::new();
        for marker in ["<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""]
        {
            let rest = document.split(marker).skip(1);
            used.extend(rest.map(|rest| rest.split_once('"').unwrap().0));
        }
        for id in used {
            style(&styles, id);
        }
        let bare: Vec<_> = paragraphs(&document)
            .into_iter()
            .filter(|(style, _)| style.is_empty())
            .collect();
        assert_eq!(bare, [], "{name}: paragraphs without a style");
        assert!(!document.contains("w:txbxContent"), "{name}: words in a text box");
    }
}

/// Whether what a paragraph or a run `said` of itself leaves its look to styles.
fn is_plain(said: &str) -> bool {
    let own = said.split("<w:sectPr>").next().unwrap();
    let picture = said.contains("\"Figure\"") || said.contains("\"Caption\"");
    let marks = WITH_MARKS.iter().any(|id| said.contains(&format!("\"{id}\"")));
    let names = own.split('<').skip(1).filter(|name| !name.starts_with('/'));
    names.map(|name| name.split([' ', '/', '>']).next().unwrap()).all(|name| {
        ALLOWED.contains(&name)
            || picture && OF_PICTURES.contains(&name)
            || marks && OF_MARKS.contains(&name)
    })
}

/// Both samples as a list of paragraphs: the style of each, and its words, those in a style
/// of their own in brackets.
#[test]
fn every_paragraph_has_the_style_of_what_it_is() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../refs/word");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for sample in SAMPLES {
        let document = document(&docx(&open(sample)));
        let told: Vec<String> = document.split("<w:p>").skip(1).map(outlined).collect();
        settings.bind(|| insta::assert_snapshot!(sample, told.join("\n")));
    }
}

/// A paragraph in a line of text.
fn outlined(paragraph: &str) -> String {
    let mut told = value(paragraph, "w:pStyle", "w:val").unwrap().to_owned();
    told.push(':');
    for run in paragraph.split("<w:r>").skip(1) {
        let run = run.split("</w:r>").next().unwrap();
        let words: String = run.split("<w:t ").skip(1).map(words_of).collect();
        let words: Vec<&str> = words.split_whitespace().take(6).collect();
        let words = words.join(" ");
        match value(run, "w:rStyle", "w:val") {
            Some(style) => told.push_str(&format!(" [{style}: {words}]")),
            None if run.contains("<w:drawing>") => told.push_str(" (picture)"),
            None if words.is_empty() => {}
            None => told.push_str(&format!(" {words}")),
        }
    }
    told
}

/// The words after the name of their element.
fn words_of(rest: &str) -> String {
    super::plain(rest.split_once('>').unwrap().1.split('<').next().unwrap())
}

#[test]
fn styles_are_those_that_word_knows() {
    let bytes = docx(&open(SAMPLES[1]));
    let styles = text_part(&bytes, "word/styles.xml");
    for (id, name) in [
        ("Normal", "Normal"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("BodyText", "Body Text"),
        ("ListBullet", "List Bullet"),
        ("ListBullet2", "List Bullet 2"),
        ("ListBullet3", "List Bullet 3"),
        ("Caption", "caption"),
        ("TOC1", "toc 1"),
        ("Standfirst", "Standfirst"),
        ("Byline", "Byline"),
        ("Statistic", "Statistic"),
    ] {
        assert_eq!(value(style(&styles, id), "w:name", "w:val"), Some(name));
    }
    assert_eq!(value(style(&styles, "Heading1"), "w:aliases", "w:val"), Some("Headline"));
    // Lines are as high as their letters ask for: none is cut off.
    assert!(styles.contains("\"atLeast\"") && !styles.contains("\"exact\""));
    let mut ids: Vec<&str> = styles
        .split("w:styleId=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "a style is there twice");
}

#[test]
fn lists_are_numbered_by_their_styles() {
    for (sample, markers) in SAMPLES.iter().zip([["–", "+"], ["–", "+"]]) {
        let bytes = docx(&open(sample));
        let styles = text_part(&bytes, "word/styles.xml");
        let numbering = text_part(&bytes, "word/numbering.xml");
        for (level, (id, marker)) in
            ["ListBullet", "ListBullet2"].into_iter().zip(markers).enumerate()
        {
            let level = level.to_string();
            let own = style(&styles, id);
            assert_eq!(value(own, "w:ilvl", "w:val"), Some(&*level));
            let number = value(own, "w:numId", "w:val").unwrap();
            assert!(numbering.contains(&format!("<w:num w:numId=\"{number}\">")));
            let levels = numbering.split("<w:lvl ").skip(1);
            let found = levels.filter(|lvl| {
                lvl.starts_with(&format!("w:ilvl=\"{level}\""))
                    && value(lvl, "w:lvlText", "w:val") == Some(marker)
                    && value(lvl, "w:pStyle", "w:val") == Some(id)
            });
            assert_eq!(found.count(), 1, "{sample}: {id}");
        }
        let used = paragraphs(&document(&bytes));
        for id in ["ListBullet", "ListBullet2"] {
            assert!(used.iter().any(|(style, _)| style == id), "{sample}: {id}");
        }
    }
}

/// Word counts on where the list has the same number: each counts anew.
#[test]
fn each_list_with_numbers_begins_with_one() {
    let source = r#"{
        "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
        "issue": { "number": "1", "coverage": { "year": 2026 } },
        "articles": [{ "headline": "C", "body": [
            { "numbered": ["một", { "text": "hai", "numbered": ["hai một"] }] },
            { "list": [{ "text": "gạch", "numbered": ["một", "hai"] }] },
            { "numbered": ["một"] }
        ] }]
    }"#;
    let bulletin = Bulletin::read(source, &InMemory::default()).unwrap();
    let bytes = docx(&bulletin);
    let (text, numbering) = (document(&bytes), text_part(&bytes, "word/numbering.xml"));
    let items: Vec<(&str, &str)> = text
        .split("<w:p>")
        .filter(|paragraph| paragraph.contains("\"ListNumber"))
        .map(|item| {
            let level = value(item, "w:ilvl", "w:val").unwrap();
            (value(item, "w:numId", "w:val").unwrap(), level)
        })
        .collect();
    let expected =
        [("3", "0"), ("3", "0"), ("4", "1"), ("5", "1"), ("5", "1"), ("6", "0")];
    assert_eq!(items, expected);
    for (number, level) in items {
        let of = format!("<w:num w:numId=\"{number}\">");
        let list = numbering.split(&of).nth(1).unwrap().split("</w:num>").next().unwrap();
        assert_eq!(value(list, "w:lvlOverride", "w:ilvl"), Some(level));
        assert_eq!(value(list, "w:startOverride", "w:val"), Some("1"));
    }
}

#[test]
fn all_of_it_is_vietnamese() {
    for sample in SAMPLES {
        let bytes = docx(&open(sample));
        let styles = text_part(&bytes, "word/styles.xml");
        let defaults = styles.split("</w:docDefaults>").next().unwrap();
        assert_eq!(value(defaults, "w:lang", "w:val"), Some("vi-VN"));
        let settings = text_part(&bytes, "word/settings.xml");
        assert_eq!(value(&settings, "w:themeFontLang", "w:val"), Some("vi-VN"));
        let core = text_part(&bytes, "docProps/core.xml");
        assert!(core.contains("<dc:language>vi-VN</dc:language>"));
        let title = bantin::Bulletin::issue(&open(sample)).title();
        assert!(core.contains(&format!("<dc:title>{title}</dc:title>")), "{core}");
        for name in names(&bytes).iter().filter(|name| name.ends_with(".xml")) {
            assert!(is_nfc(&text_part(&bytes, name)), "{sample}: {name}");
        }
        assert!(!document(&bytes).contains("<w:lang "), "{sample}: another language");
    }
}

#[test]
fn every_picture_says_what_it_shows() {
    for sample in SAMPLES {
        let bulletin = open(sample);
        let document = document(&docx(&bulletin));
        let mut numbers = BTreeSet::new();
        let mut said = BTreeSet::new();
        for drawing in document.split("<wp:docPr ").skip(1) {
            let own = drawing.split("<a:graphic").next().unwrap();
            let own = format!("<wp:docPr {own}");
            let words = value(&own, "wp:docPr", "descr").unwrap();
            let decorative = own.contains("<adec:decorative ");
            assert!(words.is_empty() == decorative, "{own}");
            assert!(numbers.insert(value(&own, "wp:docPr", "id").unwrap().to_owned()));
            said.insert(super::plain(words));
        }
        let source = serde_json::from_str(&source(sample)).unwrap();
        let mut asked = BTreeSet::new();
        alternatives(&source, &mut asked);
        assert!(asked.len() > 1, "{sample}");
        let missing: Vec<_> = asked.difference(&said).collect();
        assert!(missing.is_empty(), "{sample}: {missing:?}");
    }
}

/// The words that an issue has in the place of its pictures.
fn alternatives(issue: &Value, words: &mut BTreeSet<String>) {
    match issue {
        Value::Object(members) => {
            words.extend(members.get("alt").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| alternatives(value, words));
        }
        Value::Array(values) => {
            values.iter().for_each(|value| alternatives(value, words));
        }
        _ => {}
    }
}

#[test]
fn tables_have_heads_and_headings_are_in_order() {
    let mut tables = 0;
    for sample in SAMPLES {
        let document = document(&docx(&open(sample)));
        for table in document.split("<w:tblStyle w:val=\"BulletinTable\"").skip(1) {
            tables += 1;
            let row = table.split("</w:tr>").next().unwrap();
            assert!(row.contains("<w:tblHeader/>"), "{row}");
            assert!(value(table, "w:tblLook", "w:firstRow") == Some("1"));
        }
        let mut level = 0;
        for (style, words) in paragraphs(&document) {
            let own = match style.as_str() {
                "Heading1" | "ColumnHeadline" => 1,
                "Heading2" | "BoxTitle" => 2,
                _ => continue,
            };
            assert!(own <= level + 1, "{sample}: `{words}` skips a level");
            level = own;
        }
        assert!(level > 0, "{sample}");
    }
    assert!(tables >= 4, "{tables}");
}

#[test]
fn first_page_is_different_and_columns_are_continuous() {
    for sample in SAMPLES {
        let bytes = docx(&open(sample));
        let document = document(&bytes);
        let sections: Vec<&str> = document.split("<w:sectPr>").skip(1).collect();
        let section = |at: usize| sections[at].split("</w:sectPr>").next().unwrap();
        assert!(section(0).contains("<w:titlePg/>") && section(0).contains("first"));
        let two = (0..sections.len())
            .filter(|&at| value(section(at), "w:cols", "w:num") == Some("2"));
        let two: Vec<usize> = two.collect();
        assert!(!two.is_empty(), "{sample}");
        // What follows the columns is continuous too, so that Word balances them.
        let balanced = two.iter().filter(|&&at| {
            value(section(at), "w:type", "w:val") == Some("continuous")
                && at + 1 < sections.len()
        });
        assert!(balanced.count() > 0, "{sample}");
        let heads = text_part(&bytes, "word/header1.xml");
        assert!(heads.contains("\"Header\""));
        let foot = text_part(&bytes, "word/footer1.xml");
        assert!(foot.contains("PAGE") && foot.contains("\"Footer\""));
    }
}

#[test]
fn every_face_of_the_styles_is_embedded() {
    for sample in SAMPLES {
        let bytes = docx(&open(sample));
        let styles = text_part(&bytes, "word/styles.xml");
        let table = text_part(&bytes, "word/fontTable.xml");
        let families: BTreeSet<&str> = styles
            .split("w:ascii=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert!(families.iter().any(|family| family.ends_with(" Black")), "{families:?}");
        for family in families {
            let of = format!("<w:font w:name=\"{family}\">");
            let font = table.split(&of).nth(1).unwrap_or_else(|| panic!("{family}"));
            let font = font.split("</w:font>").next().unwrap();
            assert!(font.contains("<w:embedRegular "), "{family}");
            let other = value(font, "w:altName", "w:val").unwrap();
            assert_eq!(other == "Arial", family.contains("Sans"), "{family}: {other}");
        }
        let settings = text_part(&bytes, "word/settings.xml");
        assert!(settings.contains("<w:embedTrueTypeFonts/>"));
        assert!(!settings.contains("saveSubsetFonts"));
        let parts = names(&bytes);
        let faces: Vec<&String> =
            parts.iter().filter(|name| name.ends_with(".odttf")).collect();
        let keys: Vec<&str> = table.split("w:fontKey=\"").skip(1).collect();
        assert_eq!(faces.len(), keys.len());
        for (number, key) in (1..).zip(keys) {
            let key = key.split('"').next().unwrap();
            let name = format!("word/fonts/font{number}.odttf");
            let face = clear(part(&bytes, &name), key);
            assert!(bantin_fonts::FONTS.iter().any(|font| font.data == face), "{name}");
        }
    }
}

#[test]
fn faces_made_ready_are_the_faces() {
    let mut archive = ZipArchive::new(Cursor::new(bantin_fonts::WORD_FONTS)).unwrap();
    assert_eq!(archive.len(), bantin_fonts::FONTS.len());
    for (number, font) in bantin_fonts::FONTS.iter().enumerate() {
        let mut entry = archive.by_index(number).unwrap();
        let slant = if font.italic { " italic" } else { "" };
        let name = format!("{} {}{slant}/", font.family, font.weight);
        assert!(entry.name().starts_with(&name), "{}", entry.name());
        let key = entry.name()[name.len()..].to_owned();
        let mut data = Vec::new();
        entry.read_to_end(&mut data).unwrap();
        assert!(clear(data, &key) == font.data, "{name}");
    }
}

/// A face as it was before it was obfuscated with `key` (ECMA-376 part 4, 10.8).
fn clear(mut data: Vec<u8>, key: &str) -> Vec<u8> {
    let digits: String = key.chars().filter(char::is_ascii_hexdigit).collect();
    let key: Vec<u8> = (0..16)
        .map(|at| u8::from_str_radix(&digits[at * 2..at * 2 + 2], 16).unwrap())
        .collect();
    for (at, byte) in data.iter_mut().take(32).enumerate() {
        *byte ^= key[15 - at % 16];
    }
    data
}
