//! An issue as it is written: JSON that knows which words of a draft it has.

use std::fmt::Write;

use crate::{DraftPlace, Guess};

/// No line is longer, if it can be broken.
const WIDTH: usize = 92;

/// A value of the issue, with where it comes from and what was guessed of it.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) from: Option<DraftPlace>,
    pub(crate) guesses: Vec<Guess>,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Words(String),
    Whole(u32),
    Flag(bool),
    List(Vec<Node>),
    Group(Vec<(&'static str, Node)>),
}

impl Node {
    pub(crate) fn new(value: Value) -> Self {
        Self { value, from: None, guesses: Vec::new() }
    }

    pub(crate) fn words(text: impl Into<String>) -> Self {
        Self::new(Value::Words(text.into()))
    }

    pub(crate) fn group(fields: Vec<(&'static str, Self)>) -> Self {
        Self::new(Value::Group(fields))
    }

    pub(crate) fn list(items: Vec<Self>) -> Self {
        Self::new(Value::List(items))
    }

    pub(crate) fn from(mut self, place: impl Into<Option<DraftPlace>>) -> Self {
        self.from = place.into();
        self
    }

    pub(crate) fn guessed(mut self, guesses: impl IntoIterator<Item = Guess>) -> Self {
        self.guesses.extend(guesses);
        self
    }

    /// It and all within it, each with its pointer, as they are written.
    pub(crate) fn walk<'n>(&'n self, at: &str, visit: &mut dyn FnMut(&str, &'n Self)) {
        visit(at, self);
        match &self.value {
            Value::List(items) => {
                for (number, item) in items.iter().enumerate() {
                    item.walk(&format!("{at}/{number}"), visit);
                }
            }
            Value::Group(fields) => {
                for (name, field) in fields {
                    field.walk(&format!("{at}/{name}"), visit);
                }
            }
            _ => {}
        }
    }

    /// How many texts there are, and how many bytes the longest has.
    pub(crate) fn texts(&self) -> (usize, usize) {
        let of = |all: &mut dyn Iterator<Item = &Self>| {
            all.fold((0, 0), |(count, longest), node| {
                let (more, other) = node.texts();
                (count + more, longest.max(other))
            })
        };
        match &self.value {
            Value::Words(words) => (1, words.len()),
            Value::List(items) => of(&mut items.iter()),
            Value::Group(fields) => of(&mut fields.iter().map(|(_, field)| field)),
            Value::Whole(_) | Value::Flag(_) => (0, 0),
        }
    }

    /// It as JSON, two spaces a level, a short group on one line.
    pub(crate) fn to_json(&self) -> String {
        let mut written = String::new();
        self.write(0, 0, &mut written);
        written.push('\n');
        written
    }

    /// Writes it; `before` characters stand on its line already.
    fn write(&self, level: usize, before: usize, out: &mut String) {
        if level > 0
            && let Some(line) = self.on_one_line(WIDTH.saturating_sub(before))
        {
            out.push_str(&line);
            return;
        }
        let indent = "  ".repeat(level + 1);
        match &self.value {
            Value::List(items) => {
                out.push('[');
                for (number, item) in items.iter().enumerate() {
                    out.push_str(if number > 0 { ",\n" } else { "\n" });
                    out.push_str(&indent);
                    item.write(level + 1, indent.len(), out);
                }
                let _ = write!(out, "\n{}]", "  ".repeat(level));
            }
            Value::Group(fields) => {
                out.push('{');
                for (number, (name, field)) in fields.iter().enumerate() {
                    out.push_str(if number > 0 { ",\n" } else { "\n" });
                    let _ = write!(out, "{indent}\"{name}\": ");
                    field.write(level + 1, indent.len() + name.len() + 4, out);
                }
                let _ = write!(out, "\n{}}}", "  ".repeat(level));
            }
            _ => out.push_str(&self.simple()),
        }
    }

    /// It on one line, if that has `room`, or if breaking it would not help.
    fn on_one_line(&self, room: usize) -> Option<String> {
        match &self.value {
            Value::List(items) => {
                let items: Option<Vec<_>> =
                    items.iter().map(|item| item.on_one_line(room)).collect();
                let line = format!("[{}]", items?.join(", "));
                (line.chars().count() <= room).then_some(line)
            }
            Value::Group(fields) => {
                if let [(name, Self { value: Value::Words(_), .. })] = &fields[..] {
                    return Some(format!("{{ \"{name}\": {} }}", fields[0].1.simple()));
                }
                let fields: Option<Vec<_>> = fields
                    .iter()
                    .map(|(name, field)| {
                        Some(format!("\"{name}\": {}", field.on_one_line(room)?))
                    })
                    .collect();
                let line = match &fields?[..] {
                    [] => "{}".into(),
                    fields => format!("{{ {} }}", fields.join(", ")),
                };
                (line.chars().count() <= room).then_some(line)
            }
            _ => Some(self.simple()),
        }
    }

    fn simple(&self) -> String {
        match &self.value {
            Value::Words(words) => quoted(words),
            Value::Whole(number) => number.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::List(_) | Value::Group(_) => String::new(),
        }
    }
}

/// A string of JSON (RFC 8259, 7). Letters stay letters.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if character.is_control()
                || matches!(character, '\u{2028}' | '\u{2029}') =>
            {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{Node, Value, quoted};

    #[test]
    fn writes_as_people_write() {
        let item = |text: &str| Node::words(text);
        let long = "Người dân nộp hồ sơ tại nhà. ".repeat(4);
        let issue = Node::group(vec![
            ("id", item("tan-ky")),
            ("coverage", Node::group(vec![("year", Node::new(Value::Whole(2026)))])),
            ("list", Node::list(vec![item("một"), item("hai")])),
            (
                "body",
                Node::list(vec![Node::group(vec![("paragraph", item(long.trim()))])]),
            ),
            ("none", Node::group(Vec::new())),
        ]);
        let expected = format!(
            "{{\n  \"id\": \"tan-ky\",\n  \"coverage\": {{ \"year\": 2026 }},\n  \"list\": \
             [\"một\", \"hai\"],\n  \"body\": [\n    {{ \"paragraph\": \"{}\" }}\n  ],\n  \
             \"none\": {{}}\n}}\n",
            long.trim()
        );
        assert_eq!(issue.to_json(), expected);
    }

    #[test]
    fn quotes_what_json_does_not_take() {
        assert_eq!(quoted("“Tân \"Kỳ\"\\\n\u{1}”"), r#""“Tân \"Kỳ\"\\\n\u0001”""#);
    }
}
