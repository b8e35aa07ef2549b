//! The form of an issue file as JSON Schema, for text editors.

use serde_json::{Map, Value, json};

use crate::RuleLevel;
use crate::fields::{Field, Group, ISSUE_FILE, Kind};

/// Somewhere in it there is a letter or a mark.
const SOMETHING: &str = "\\S";

/// The form of an issue file as JSON Schema (draft 2020-12), made from the table that the
/// check reads by: a text editor that knows it completes names, explains them in
/// Vietnamese and English, and underlines what cannot be.
///
/// It is no substitute for the check, which knows more: that a picture is there, that a
/// day is in the calendar.
pub fn schema() -> String {
    let mut definitions = Definitions::default();
    let mut schema = definitions.group(&ISSUE_FILE, "");
    let Value::Object(root) = &mut schema else { return String::new() };
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    root.insert("$schema".into(), json!(dialect));
    root.insert("title".into(), json!("bantin: issue.json"));
    // What a definition refers to may not have been written yet.
    while let Some((name, group)) = definitions.next() {
        let written = definitions.group(group, &name);
        definitions.written.insert(name, written);
    }
    root.insert("$defs".into(), Value::Object(definitions.written));
    let mut text = format!("{schema:#}");
    text.push('\n');
    text
}

/// The groups that are referred to, each under a name of its own.
#[derive(Default)]
struct Definitions {
    named: Vec<(String, &'static Group)>,
    /// How many of them have been handed out.
    begun: usize,
    written: Map<String, Value>,
}

impl Definitions {
    fn next(&mut self) -> Option<(String, &'static Group)> {
        let next = self.named.get(self.begun).cloned();
        self.begun += usize::from(next.is_some());
        next
    }

    /// Where `group`, the value of `field` in the group called `above`, is defined.
    fn reference(&mut self, group: &'static Group, field: &str, above: &str) -> Value {
        let known = self.named.iter().find(|(_, known)| std::ptr::eq(*known, group));
        let name = known.map(|(name, _)| name.clone()).unwrap_or_else(|| {
            let taken = self.named.iter().any(|(name, _)| name == field);
            let name = if taken { format!("{above}-{field}") } else { field.to_owned() };
            self.named.push((name.clone(), group));
            name
        });
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn group(&mut self, group: &'static Group, name: &str) -> Value {
        let mut properties = Map::new();
        for field in group.0 {
            let mut value = self.value(&field.kind, field.name, name);
            if let Value::Object(value) = &mut value {
                value.insert("description".into(), json!(description(field)));
            }
            properties.insert(field.name.into(), value);
        }
        let needed = group.0.iter().filter(|field| field.needed);
        let needed: Vec<&str> = needed.map(|field| field.name).collect();
        let mut written = json!({
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
        });
        if !needed.is_empty() {
            written["required"] = json!(needed);
        }
        written
    }

    fn value(&mut self, kind: &'static Kind, field: &str, above: &str) -> Value {
        match kind {
            Kind::Ignored | Kind::Cell => json!({ "type": "string" }),
            Kind::Line
            | Kind::Text
            | Kind::IssueNumber
            | Kind::Language
            | Kind::Address
            | Kind::Picture => words(),
            Kind::Id => {
                json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$", "maxLength": 40 })
            }
            Kind::Day => {
                json!({ "type": "string", "format": "date", "examples": ["2026-04-05"] })
            }
            Kind::Flag => json!({ "type": "boolean" }),
            Kind::Mark => json!({ "const": true }),
            Kind::Choice(choices) => json!({ "enum": choices }),
            Kind::Row => {
                json!({ "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 20 })
            }
            Kind::Paragraphs => {
                json!({ "anyOf": [words(), { "type": "array", "items": words(), "minItems": 1, "maxItems": 50 }] })
            }
            Kind::Whole { from, to } => {
                let mut whole = json!({ "type": "integer", "minimum": from });
                if *to < u32::MAX {
                    whole["maximum"] = json!(to);
                }
                whole
            }
            Kind::Levels => json!({
                "type": "object",
                "additionalProperties": { "enum": RuleLevel::NAMES },
                "examples": [{ "TXT-14": "off" }],
            }),
            Kind::Group(group) => self.reference(group, field, above),
            Kind::List { of, from, to } => {
                let items = self.value(of, field, above);
                json!({ "type": "array", "items": items, "minItems": from, "maxItems": to })
            }
            // Its one field says what the block is.
            Kind::Block(group) => {
                let mut block = self.reference(group, field, above);
                block["minProperties"] = json!(1);
                block["maxProperties"] = json!(1);
                block
            }
            Kind::Item(group) => {
                json!({ "anyOf": [words(), self.reference(group, "item", above)] })
            }
        }
    }
}

fn words() -> Value {
    json!({ "type": "string", "pattern": SOMETHING })
}

/// What a field is for, in both languages.
fn description(field: &Field) -> String {
    format!("{}. {}.", sentence(field.vi), sentence(field.en))
}

/// `words` with a capital at their beginning.
fn sentence(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::schema;

    /// Every reference under `value` leads to a definition.
    fn follow(value: &Value, definitions: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(to)) = members.get("$ref") {
                    let name = to.strip_prefix("#/$defs/").unwrap();
                    assert!(definitions[name].is_object(), "{to}");
                }
                members.values().for_each(|value| follow(value, definitions));
            }
            Value::Array(elements) => {
                elements.iter().for_each(|value| follow(value, definitions));
            }
            _ => {}
        }
    }

    #[test]
    fn says_of_every_field_what_may_stand_in_it() {
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        follow(&schema, &schema["$defs"]);
        assert_eq!(
            schema["required"],
            serde_json::json!(["publication", "issue", "articles"])
        );
        let publication = &schema["$defs"]["publication"]["properties"];
        assert_eq!(
            publication["title"]["description"],
            "Tên bản tin. The bulletin's title."
        );
        let coverage = &schema["$defs"]["coverage"]["properties"]["quarter"];
        assert_eq!((&coverage["minimum"], &coverage["maximum"]), (&1.into(), &4.into()));
        // What may stand in a box is not what may stand in an article.
        let blocks = |name: &str| schema["$defs"][name]["properties"]["box"].is_object();
        assert!(blocks("body") && !blocks("box-body"));
        // A list may stand in a list.
        assert_eq!(
            schema["$defs"]["item"]["properties"]["list"]["items"]["anyOf"][1]["$ref"],
            "#/$defs/item"
        );
    }
}
