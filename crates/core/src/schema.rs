//! The form of an issue file as JSON Schema, for text editors.

use serde_json::{Map, Value, json};

use crate::fields::{Clause, Field, Group, ISSUE_FILE, Kind, clauses};
use crate::{ListItem, RuleLevel};

/// Somewhere in it there is a letter or a mark.
const SOMETHING: &str = "\\S";

/// A name of a picture that leads out of the issue's folder, to the web, or that only one
/// system understands. None of it looks ahead, which JSON Schema advises against.
const LEADS_ASTRAY: &str = concat!(
    r"^[/~]|^[A-Za-z]:|^data:|://|\\|(^|/)\.\.(/|$)",
    r"|[\u0000-\u001f\u007f-\u009f]",
);

/// What the check of [`tag`](crate::tag) asks of an id, and of the tag of a language. White
/// around is folded away before anything is judged.
const ID: &str = r"^\s*[a-z][a-z0-9-]{0,39}\s*$";
const LANGUAGE: &str = r"^\s*[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\s*$";

/// A day as far as a pattern can tell: it does not know how long a month is.
const DAY: &str = r"^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*$";

/// An address that a QR code may lead to.
const ADDRESS: &str = concat!(
    r"^\s*([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)",
    r"\s*\S",
);

/// A look that is built in, or a file.
const LOOK: &str = r"^\s*(modern|official|.*\.[Jj][Ss][Oo][Nn])\s*$";

/// The form of an issue file as JSON Schema (draft 2020-12), made from the table that the
/// check reads by: a text editor that knows it completes names, explains them in
/// Vietnamese and English, and underlines what cannot be.
///
/// It is no substitute for the check, which knows more: that a picture is there, that a
/// day is in the calendar.
pub fn schema() -> String {
    let mut definitions = Definitions::default();
    let mut schema = definitions.group(&ISSUE_FILE, "", 0);
    let Value::Object(root) = &mut schema else { return String::new() };
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    root.insert("$schema".into(), json!(dialect));
    root.insert("title".into(), json!("bantin: issue.json"));
    // What a definition refers to may not have been written yet.
    while let Some(Definition { name, group, level }) = definitions.next() {
        let written = definitions.group(group, &name, level);
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
    named: Vec<Definition>,
    /// How many of them have been handed out.
    begun: usize,
    written: Map<String, Value>,
}

/// A group under its name.
#[derive(Clone)]
struct Definition {
    name: String,
    group: &'static Group,
    /// How many lists stand around it: the items of each level are a form of their own,
    /// for those of the last have no list under them.
    level: usize,
}

impl Definitions {
    fn next(&mut self) -> Option<Definition> {
        let next = self.named.get(self.begun).cloned();
        self.begun += usize::from(next.is_some());
        next
    }

    /// Where `group`, the value of `field` in the group called `above`, is defined.
    fn reference(
        &mut self,
        group: &'static Group,
        field: &str,
        above: &str,
        level: usize,
    ) -> Value {
        let is = |known: &&Definition| {
            std::ptr::eq(known.group, group) && known.level == level
        };
        let known = self.named.iter().find(is);
        let name = known.map(|known| known.name.clone()).unwrap_or_else(|| {
            let level_of = if level > 1 { format!("-{level}") } else { String::new() };
            let field = format!("{field}{level_of}");
            let taken = self.named.iter().any(|known| known.name == field);
            let name = if taken { format!("{above}-{field}") } else { field };
            self.named.push(Definition { name: name.clone(), group, level });
            name
        });
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn group(&mut self, group: &'static Group, name: &str, level: usize) -> Value {
        let mut properties = Map::new();
        for field in group.0.iter().filter(|field| fits(&field.kind, level)) {
            let mut value = self.value(&field.kind, field.name, name, level);
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
        let clauses: Vec<Value> = clauses(group).map(clause).collect();
        if !clauses.is_empty() {
            written["allOf"] = json!(clauses);
        }
        written
    }

    fn value(
        &mut self,
        kind: &'static Kind,
        field: &str,
        above: &str,
        level: usize,
    ) -> Value {
        match kind {
            Kind::Ignored | Kind::Cell => json!({ "type": "string" }),
            Kind::Line | Kind::Text => words(),
            Kind::Look => line(LOOK, &["modern", "official", "design.json"]),
            Kind::IssueNumber => line(SOMETHING, &["01"]),
            Kind::Language => line(LANGUAGE, &["vi-VN"]),
            Kind::Id => line(ID, &["tan-ky-cchc"]),
            Kind::Address => line(ADDRESS, &["https://dichvucong.gov.vn"]),
            Kind::Picture => {
                let mut name = line(SOMETHING, &["hoi-nghi.jpg", "anh/hoi-nghi.jpg"]);
                name["not"] = json!({ "pattern": LEADS_ASTRAY });
                name
            }
            Kind::Day => {
                let mut day = line(DAY, &["2026-04-05"]);
                day["format"] = json!("date");
                day
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
                json!({ "type": "integer", "minimum": from, "maximum": to })
            }
            Kind::Levels => json!({
                "type": "object",
                "additionalProperties": { "enum": RuleLevel::NAMES },
                "examples": [{ "TXT-14": "off" }],
            }),
            Kind::Group(group) => self.reference(group, field, above, 0),
            Kind::List { of, from, to } => {
                let nests = usize::from(matches!(of, Kind::Item(_)));
                let items = self.value(of, field, above, level + nests);
                json!({ "type": "array", "items": items, "minItems": from, "maxItems": to })
            }
            // Its one field says what the block is.
            Kind::Block(group) => {
                let mut block = self.reference(group, field, above, 0);
                block["minProperties"] = json!(1);
                block["maxProperties"] = json!(1);
                block
            }
            Kind::Item(group) => {
                json!({ "anyOf": [words(), self.reference(group, "item", above, level)] })
            }
        }
    }
}

/// Whether a field of this kind may stand in an item that has `level` lists around it.
fn fits(kind: &Kind, level: usize) -> bool {
    let nests = matches!(kind, Kind::List { of: Kind::Item(_), .. });
    !nests || level < ListItem::DEEPEST
}

/// What the check says of several fields.
fn clause(clause: &Clause) -> Value {
    let written = |name: &str| json!({ "required": [name] });
    match clause {
        Clause::One(names) => {
            json!({ "anyOf": names.iter().map(|name| written(name)).collect::<Vec<_>>() })
        }
        Clause::NoTwo(names) => {
            let mut pairs = Vec::new();
            for (number, one) in names.iter().enumerate() {
                for other in &names[number + 1..] {
                    pairs.push(json!({ "required": [one, other] }));
                }
            }
            json!({ "not": { "anyOf": pairs } })
        }
        Clause::Something(words, list) => json!({ "anyOf": [
            written(words),
            { "required": [list], "properties": { (*list): { "minItems": 1 } } },
        ] }),
        Clause::Either(words, flag) => json!({
            "if": { "required": [flag], "properties": { (*flag): { "const": true } } },
            "then": { "properties": { (*words): false } },
            "else": written(words),
        }),
        Clause::Says(list) => {
            json!({ "properties": { (*list): { "contains": words() } } })
        }
    }
}

fn words() -> Value {
    json!({ "type": "string", "pattern": SOMETHING })
}

fn line(pattern: &str, examples: &[&str]) -> Value {
    json!({ "type": "string", "pattern": pattern, "examples": examples })
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
        // A list may stand in a list, but not for ever.
        let inner = |item: &str| {
            let list = &schema["$defs"][item]["properties"]["list"];
            list["items"]["anyOf"][1]["$ref"].as_str().map(str::to_owned)
        };
        assert_eq!(inner("item").as_deref(), Some("#/$defs/item-2"));
        assert_eq!(inner("item-3").as_deref(), Some("#/$defs/item-4"));
        assert_eq!(inner("item-4"), None);
    }
}
