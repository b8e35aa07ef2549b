//! What was understood as what, to be read at a terminal.

use std::fmt::Write;

use crate::flow::DraftUnit;
use crate::node::{Node, Value};
use crate::report::cut;

/// A line has so many characters of a text.
const SHOWN: usize = 100;

/// The issue as text: a value a line, with the line or paragraph it comes from.
pub(crate) fn view(issue: &Node) -> String {
    let mut text = String::new();
    add(issue, "", 0, &mut text);
    text
}

fn add(node: &Node, name: &str, level: usize, text: &mut String) {
    let indent = "  ".repeat(level);
    let label = if name.is_empty() { String::new() } else { format!("{name}: ") };
    let from = node.from.map_or_else(String::new, |place| {
        let unit = if place.unit == DraftUnit::Line { "line" } else { "¶" };
        format!("  [{unit} {}]", place.number)
    });
    // Writing to a string cannot fail.
    let _ = match &node.value {
        Value::Words(words) if words.is_empty() => writeln!(text, "{indent}{label}?"),
        Value::Words(words) => {
            writeln!(text, "{indent}{label}{}{from}", cut(words, SHOWN))
        }
        Value::Whole(number) => writeln!(text, "{indent}{label}{number}"),
        Value::Flag(flag) => writeln!(text, "{indent}{label}{flag}"),
        Value::List(items) => {
            let cells = items.iter().all(|item| matches!(item.value, Value::Words(_)));
            if cells && (name == "head" || name.is_empty()) {
                let cells = items.iter().map(|item| match &item.value {
                    Value::Words(words) => cut(words, 20),
                    _ => String::new(),
                });
                let cells: Vec<String> = cells.collect();
                writeln!(text, "{indent}{label}{}", cells.join(" | "))
            } else {
                let told = writeln!(text, "{indent}{name}");
                for item in items {
                    let mark =
                        if matches!(item.value, Value::Words(_)) { "-" } else { "" };
                    add(item, mark, level + 1, text);
                }
                told
            }
        }
        Value::Group(fields) => match &fields[..] {
            [(only, node)] if name.is_empty() => {
                add(node, only, level, text);
                Ok(())
            }
            fields => {
                let inner = if name.is_empty() && level > 0 {
                    let _ = writeln!(text, "{indent}·");
                    level + 1
                } else if name.is_empty() {
                    level
                } else {
                    let _ = writeln!(text, "{indent}{name}");
                    level + 1
                };
                for (name, field) in fields {
                    add(field, name, inner, text);
                }
                Ok(())
            }
        },
    };
}
