//! The form of a design file as JSON Schema, for text editors.

use bantin_design::{Design, Length, Setting, Slot};
use serde_json::{Map, Value, json};

use super::table::{LEVELS, SHEETS, Table, Whole, WholeField, full, whole};

/// The name of its file, among the assets and beside an issue.
pub const DESIGN_SCHEMA_NAME: &str = "design.schema.json";

/// A length as far as a pattern can tell: it does not know which is longer. White around
/// it is dropped when it is read.
const LENGTH: &str = r"^\s*(0|-?[0-9]+(\.[0-9]+)?(mm|pt|in))\s*$";

/// Red, green and blue, two digits each.
const COLOR: &str = r"^\s*#[0-9A-Fa-f]{6}\s*$";

/// One or two signs.
const MARKER: &str = r"^\s*[^\s\u0000-\u001f\u007f-\u009f]{1,2}\s*$";

/// The form of a design file as JSON Schema (draft 2020-12), made from the table that it
/// is read by: a text editor that knows it completes names, explains them in Vietnamese
/// and English, and underlines what cannot be.
///
/// It is no substitute for the check, which knows more: that a face is there, that text
/// stands out from what is behind it.
pub fn design_schema() -> String {
    let mut looks: Vec<Design> =
        Design::NAMES.iter().filter_map(|name| Design::named(name)).collect();
    let tables = looks.iter_mut().map(Table::of).collect();
    let mut writer = Writer { tables, definitions: Map::new() };
    let mut schema = writer.group("");
    let Value::Object(root) = &mut schema else { return String::new() };
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    root.insert("$schema".into(), json!(dialect));
    root.insert("title".into(), json!("bantin: design.json"));
    root.insert("$defs".into(), Value::Object(writer.definitions));
    let mut text = format!("{schema:#}");
    text.push('\n');
    text
}

struct Writer<'d> {
    /// What can be set, with the values of each look that is built in.
    tables: Vec<Table<'d>>,
    /// The groups that there are several of.
    definitions: Map<String, Value>,
}

impl Writer<'_> {
    /// What may stand in the group `within`.
    fn group(&mut self, within: &str) -> Value {
        let names = self.tables.first().map(|table| table.names_in(within));
        let names: Vec<String> =
            names.unwrap_or_default().into_iter().map(Into::into).collect();
        let mut properties = Map::new();
        for name in names {
            let value = match whole(within, &name) {
                Some(field) => said(of_whole(field), field.vi, field.en, ""),
                None => self.member(&full(within, &name)),
            };
            properties.insert(name, value);
        }
        json!({
            "type": "object",
            "additionalProperties": false,
            "properties": properties,
        })
    }

    /// The group or the setting `full`.
    fn member(&mut self, full: &str) -> Value {
        let group = self.tables.first().and_then(|table| table.group(full)).cloned();
        let Some(group) = group else { return self.setting(full) };
        let value = match group.kind {
            _ if full == LEVELS => self.levels(),
            Some(kind) => {
                // The first of them gives the examples.
                if !self.definitions.contains_key(kind) {
                    let written = self.group(full);
                    self.definitions.insert(kind.to_owned(), written);
                }
                json!({ "$ref": format!("#/$defs/{kind}") })
            }
            None => self.group(full),
        };
        said(value, group.vi, group.en, "")
    }

    /// The levels of lists: a list, an element each.
    fn levels(&mut self) -> Value {
        let name = |level: usize| full(LEVELS, &level.to_string());
        let table = self.tables.first();
        let is_level = |level: &usize| {
            table.is_some_and(|table| table.group(&name(*level)).is_some())
        };
        let count = (0..).take_while(is_level).count();
        json!({ "type": "array", "items": self.member(&name(0)), "maxItems": count })
    }

    fn setting(&mut self, full: &str) -> Value {
        let mut examples: Vec<Value> = Vec::new();
        for table in &mut self.tables {
            let value = table.setting(full).map(|setting| value(&setting.slot));
            examples.extend(value.filter(|value| !examples.contains(value)));
        }
        let setting = self.tables.first_mut().and_then(|table| table.setting(full));
        let Some(Setting { slot, vi, en, .. }) = setting else { return json!(false) };
        let (mut form, bounds) = form(slot);
        if !matches!(slot, Slot::Flag(_)) {
            form["examples"] = json!(examples);
        }
        said(form, vi, en, &bounds)
    }
}

/// What may stand in `slot`; and in words what a schema cannot say of it.
fn form(slot: &Slot<'_>) -> (Value, String) {
    let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let whole =
        |from: i64, to: i64| json!({ "type": "integer", "minimum": from, "maximum": to });
    let form = match slot {
        Slot::Length { from, to, .. } => {
            return (text(LENGTH), format!("{}–{to}", Bound(*from)));
        }
        Slot::Whole { from, to, .. } => whole(*from, *to),
        Slot::Columns(_) => whole(1, 3),
        Slot::Weight(_) => whole(100, 900),
        Slot::Color(_) => text(COLOR),
        Slot::Family(_) => json!({ "type": "string" }),
        Slot::Flag(_) => json!({ "type": "boolean" }),
        Slot::Marker(_) => text(MARKER),
    };
    (form, String::new())
}

/// The value of `slot`, as a design file writes it.
fn value(slot: &Slot<'_>) -> Value {
    match slot {
        Slot::Length { value, .. } => json!(value.to_string()),
        Slot::Whole { value, .. } => json!(value),
        Slot::Columns(columns) => json!(columns),
        Slot::Weight(weight) => json!(weight.0),
        Slot::Color(color) => json!(color.to_string()),
        Slot::Family(words) | Slot::Marker(words) => json!(words),
        Slot::Flag(flag) => json!(flag),
    }
}

/// A length that begins a range: of nothing no unit need be said.
struct Bound(Length);

impl std::fmt::Display for Bound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 == Length::ZERO { f.write_str("0") } else { self.0.fmt(f) }
    }
}

/// What may stand in a field that says something of a look as a whole.
fn of_whole(field: &WholeField) -> Value {
    let color = json!({ "type": "string", "pattern": COLOR });
    match field.whole {
        Whole::Schema => json!({ "type": "string" }),
        Whole::BasedOn => json!({ "enum": Design::NAMES }),
        Whole::Colors => json!({
            "type": "object",
            "propertyNames": { "pattern": COLOR },
            "additionalProperties": color,
            "examples": [{ "#a8121b": "#0b5d3b" }],
        }),
        Whole::Families => json!({
            "type": "object",
            "additionalProperties": { "type": "string" },
            "examples": [{ "Liberation Serif": "Source Serif 4" }],
        }),
        Whole::Size => json!({ "enum": SHEETS.map(|(name, _)| name) }),
    }
}

/// `value` with what it is, in both languages, and with `bounds` if there are some.
fn said(mut value: Value, vi: &str, en: &str, bounds: &str) -> Value {
    let bounds = if bounds.is_empty() { String::new() } else { format!(" ({bounds})") };
    let text = format!("{}{bounds}. {}{bounds}.", sentence(vi), sentence(en));
    if let Value::Object(value) = &mut value {
        value.insert("description".into(), json!(text));
    }
    value
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

    use super::design_schema;

    #[test]
    fn says_of_every_setting_what_it_may_become() {
        let schema: Value = serde_json::from_str(&design_schema()).unwrap();
        let margins = &schema["properties"]["sheet"]["properties"]["margins"];
        let inside = &margins["properties"]["inside"];
        assert_eq!(
            inside["description"],
            "Lề trong (gáy), hoặc lề trái (5mm–80mm). \
             At the fold, or at the left (5mm–80mm)."
        );
        assert!(!inside["examples"].as_array().unwrap().is_empty());
        let head = &schema["properties"]["head"]["properties"];
        assert_eq!(head["headline"]["$ref"], "#/$defs/style");
        assert_eq!(head["headline"]["description"], "Tít. The headline.");
        let lists = &schema["properties"]["body"]["properties"]["lists"];
        assert_eq!(
            (&lists["maxItems"], &lists["items"]["$ref"]),
            (&2.into(), &"#/$defs/list".into())
        );
        let style = &schema["$defs"]["style-on-grid"]["properties"];
        assert!(style["size"].is_object() && style["leading"].is_null());
        assert_eq!(schema["properties"]["based_on"]["enum"][1], "official");
    }
}
