//! What our own writer wrote imports to the articles that it was written from.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use serde_json::{Value, json};
use zip::ZipArchive;

use super::{folder, imported};

/// How things look, which a Word file has as styles and not as words; and the names of
/// the pictures' files.
const LOOK: &[&str] = &["columns", "focus", "new_page", "row_heads", "src", "width"];

/// `value` without the look, an item that is only words as those.
fn content(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let breaks = |item: &&Value| {
                item.get("page_break").is_none() && item.get("column_break").is_none()
            };
            Value::Array(items.iter().filter(breaks).map(content).collect())
        }
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !LOOK.contains(&name.as_str()));
            let kept: serde_json::Map<String, Value> =
                kept.map(|(name, value)| (name.clone(), content(value))).collect();
            match kept.get("text") {
                Some(text) if kept.len() == 1 => text.clone(),
                _ => Value::Object(kept),
            }
        }
        other => other.clone(),
    }
}

/// The label of a code is bold all over in Word, so that words stressed in it are not
/// told from the others.
fn unstressed_codes(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(label)) =
                fields.get_mut("qr").and_then(|code| code.get_mut("label"))
            {
                *label = label.replace("**", "");
            }
            fields.values_mut().for_each(unstressed_codes);
        }
        Value::Array(items) => items.iter_mut().for_each(unstressed_codes),
        _ => {}
    }
}

fn both(sample: &str) -> [Value; 2] {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/samples").join(sample);
    let written = fs::read_to_string(path.join("issue.json")).unwrap();
    let made = imported(&format!("own-{sample}.docx"));
    [written, made.issue].map(|text| {
        let mut issue = content(&serde_json::from_str(&text).unwrap());
        unstressed_codes(&mut issue);
        issue
    })
}

#[test]
fn what_our_writer_wrote_imports_to_the_same_articles() {
    for sample in ["tan-ky-so-01", "day-du"] {
        let [written, made] = both(sample);
        for part in ["issue", "credits", "abbreviations", "contents"] {
            assert_eq!(made.get(part), written.get(part), "{sample}: {part}");
        }
        let count = |issue: &Value| issue["articles"].as_array().unwrap().len();
        assert_eq!(count(&made), count(&written), "{sample}");
        for number in 0..count(&written) {
            let of = |issue: &Value| issue["articles"][number].clone();
            let (made, written) = (of(&made), of(&written));
            let blocks = written["body"].as_array().unwrap();
            for (place, block) in blocks.iter().enumerate() {
                assert_eq!(&made["body"][place], block, "{sample}: article {number}");
            }
            assert_eq!(made, written, "{sample}: article {number}");
        }
    }
}

#[test]
fn the_front_is_what_it_was() {
    let [written, made] = both("day-du");
    for field in ["title", "designation", "subtitle", "distribution"] {
        assert_eq!(made["publication"][field], written["publication"][field], "{field}");
    }
    assert_eq!(made["masthead"], written["masthead"]);
    assert_eq!(made["cover"]["alt"], written["cover"]["alt"]);
    let publisher = json!({ "name": "UBND xã Suối Bạc", "parent": "tỉnh Sơn Nam" });
    assert_eq!(made["publication"]["publisher"], publisher);
}

/// Every photo in the Word file comes out as it is there, but for the codes, which are
/// made anew.
#[test]
fn photos_keep_their_bytes() {
    for (sample, codes) in [("tan-ky-so-01", 0), ("day-du", 2)] {
        let name = format!("own-{sample}.docx");
        let data = fs::read(folder().join(&name)).unwrap();
        let mut package = ZipArchive::new(Cursor::new(data)).unwrap();
        let parts: Vec<String> = package.file_names().map(ToOwned::to_owned).collect();
        let mut photos = BTreeSet::new();
        for part in parts.iter().filter(|part| part.starts_with("word/media/")) {
            let mut photo = Vec::new();
            package.by_name(part).unwrap().read_to_end(&mut photo).unwrap();
            photos.insert(photo);
        }
        let made = imported(&name);
        let pictures: BTreeSet<Vec<u8>> =
            made.pictures.iter().map(|file| file.data.to_vec()).collect();
        assert!(pictures.is_subset(&photos), "{sample}");
        assert_eq!(photos.len() - pictures.len(), codes, "{sample}");
        assert!(!pictures.is_empty());
    }
}
