//! What the readers say of an issue, and of a design.

use bantin::{Bulletin, Design, Error, InMemory, Report};
use bantin_core::Draft;
use bantin_design::Slot;
use bantin_tests::{Album, picture};
use serde_json::{Map, Value, json};

use super::beyond;

/// What a reader tells.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) code: &'static str,
    /// What is underlined.
    pub(super) shown: String,
}

/// What is wrong with the issue `value`.
pub(super) fn read_issue(value: &Value, pictures: &Album) -> Vec<Told> {
    let told = |source: &str, problems: &bantin_core::Problems| {
        let told = problems.iter().map(|problem| Told {
            code: problem.slip.code(),
            shown: source[problem.bytes.clone()].to_owned(),
        });
        told.collect()
    };
    let text = format!("{value:#}");
    match Draft::read(text.clone().into_bytes()) {
        Ok(draft) => match draft.check(pictures) {
            Ok(_) => Vec::new(),
            Err(problems) => told(draft.source(), &problems),
        },
        Err(problems) => told(&text, &problems),
    }
}

/// What is wrong with the design `value`.
pub(super) fn read_design(value: &Value) -> Vec<Told> {
    const ISSUE: &str = r#"{
      "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
      "issue": { "number": "1", "coverage": { "year": 2026 } },
      "design": "design.json",
      "articles": [{ "headline": "C", "standfirst": "D" }]
    }"#;
    let files = InMemory::from_iter([("design.json", format!("{value:#}"))]);
    let told = |report: &Report| -> Vec<Told> {
        let told = report.findings().iter().map(|finding| Told {
            code: finding.code,
            shown: match &finding.bytes {
                Some(bytes) => report.source()[bytes.clone()].to_owned(),
                None => String::new(),
            },
        });
        told.collect()
    };
    match Bulletin::read(ISSUE, &files) {
        Ok(_) => Vec::new(),
        Err(Error::Wrong(report)) => {
            assert_eq!(told(&report), [], "the issue is good");
            report.others().iter().flat_map(told).collect()
        }
        Err(other) => panic!("{other}"),
    }
}

/// The look `name`, written out as a design file that says all of it.
pub(super) fn design_of(name: &str) -> Value {
    let mut design = Design::named(name).unwrap();
    let mut file = json!({ "based_on": name });
    for setting in design.settings().all {
        let value = match setting.slot {
            Slot::Length { value, .. } => json!(value.to_string()),
            Slot::Whole { value, .. } => json!(value),
            Slot::Columns(columns) => json!(columns),
            Slot::Color(color) => json!(color.to_string()),
            Slot::Family(words) | Slot::Marker(words) => json!(words),
            Slot::Weight(weight) => json!(weight.0),
            Slot::Flag(flag) => json!(flag),
        };
        let mut at = &mut file;
        for step in setting.name.split('.') {
            at = match step.parse::<usize>() {
                Ok(index) => {
                    if at.is_null() {
                        *at = json!([]);
                    }
                    let levels = at.as_array_mut().unwrap();
                    if levels.len() == index {
                        levels.push(Value::Object(Map::new()));
                    }
                    &mut levels[index]
                }
                Err(_) => &mut at[step],
            };
        }
        *at = value;
    }
    file
}

/// An issue with one of each that is needed for examples, and its pictures.
pub(super) fn small_issue() -> (Value, Album) {
    let picture = picture::png(4, 4, [200, 0, 0], false);
    let album = Album([("a.png".to_owned(), picture)].into());
    (serde_json::from_str(beyond::ISSUE).unwrap(), album)
}
