//! Groups that are read, before they are made into nouns.

use std::ops::Range;
use std::sync::Arc;

use crate::{Date, Line, Picture, Pointer, RuleSetting, Text};

/// What a field says, once it is read.
pub(crate) enum Value {
    Ignored,
    Line(Line),
    Text(Text),
    Day(Date),
    Flag(bool),
    Choice(&'static str),
    Address(Arc<str>),
    /// A cell that says nothing.
    Blank,
    Whole(u32),
    Picture(Picture),
    Levels(Vec<RuleSetting>),
    Form(Form),
    /// A row of a table, and where it is written.
    Row {
        cells: Vec<Option<Self>>,
        at: Pointer,
        bytes: Range<usize>,
    },
    /// The elements, with none where one is not good.
    List(Vec<Option<Self>>),
}

/// A group that is read: its fields, with their values if these are good.
pub(crate) struct Form {
    pub(crate) at: Pointer,
    /// The brace that opens it.
    pub(crate) brace: Range<usize>,
    pub(crate) entries: Vec<Entry>,
}

/// A field that is written.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    /// The bytes of its name.
    pub(crate) key: Range<usize>,
    pub(crate) value: Option<Value>,
}

/// Taking what a form says, each field once.
impl Form {
    pub(crate) fn value(&mut self, name: &str) -> Option<Value> {
        self.entries.iter_mut().find(|entry| entry.name == name)?.value.take()
    }

    /// Whether the field is written, well or badly.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// Whether the field is written, but so badly that nothing can be said of it.
    pub(crate) fn lost(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name && entry.value.is_none())
    }

    pub(crate) fn key(&self, name: &str) -> Range<usize> {
        let entry = self.entries.iter().find(|entry| entry.name == name);
        entry.map_or(self.brace.clone(), |entry| entry.key.clone())
    }

    pub(crate) fn line(&mut self, name: &str) -> Option<Line> {
        self.value(name).and_then(Value::line)
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<Text> {
        self.value(name).and_then(Value::text)
    }

    pub(crate) fn form(&mut self, name: &str) -> Option<Self> {
        self.value(name).and_then(Value::form)
    }

    pub(crate) fn list(&mut self, name: &str) -> Vec<Option<Value>> {
        match self.value(name) {
            Some(Value::List(values)) => values,
            _ => Vec::new(),
        }
    }

    pub(crate) fn forms(&mut self, name: &str) -> impl Iterator<Item = Self> + use<> {
        self.list(name).into_iter().flatten().filter_map(Value::form)
    }

    pub(crate) fn day(&mut self, name: &str) -> Option<Date> {
        match self.value(name)? {
            Value::Day(date) => Some(date),
            _ => None,
        }
    }

    pub(crate) fn whole(&mut self, name: &str) -> Option<u32> {
        match self.value(name)? {
            Value::Whole(number) => Some(number),
            _ => None,
        }
    }

    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        match entry.value {
            Some(Value::Flag(flag)) => Some(flag),
            _ => None,
        }
    }

    pub(crate) fn choice(&mut self, name: &str) -> Option<&'static str> {
        match self.value(name)? {
            Value::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    pub(crate) fn levels(&mut self, name: &str) -> Vec<RuleSetting> {
        match self.value(name) {
            Some(Value::Levels(levels)) => levels,
            _ => Vec::new(),
        }
    }

    pub(crate) fn address(&mut self, name: &str) -> Option<Arc<str>> {
        match self.value(name)? {
            Value::Address(address) => Some(address),
            _ => None,
        }
    }

    pub(crate) fn picture(&mut self, name: &str) -> Option<Picture> {
        match self.value(name)? {
            Value::Picture(picture) => Some(picture),
            _ => None,
        }
    }
}

impl Value {
    pub(crate) fn line(self) -> Option<Line> {
        if let Self::Line(line) = self { Some(line) } else { None }
    }

    pub(crate) fn text(self) -> Option<Text> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The text of a cell, or that it has none.
    pub(crate) fn cell(self) -> Option<Option<Text>> {
        match self {
            Self::Text(text) => Some(Some(text)),
            Self::Blank => Some(None),
            _ => None,
        }
    }

    pub(crate) fn form(self) -> Option<Form> {
        if let Self::Form(form) = self { Some(form) } else { None }
    }
}
