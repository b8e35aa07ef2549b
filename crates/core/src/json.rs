//! Values of a JSON text, with the bytes they stand at.
//!
//! `serde_json` has said that the text is JSON before anything here looks at it;
//! what is left to do is to find where values begin and end. Nothing is kept: the
//! members of an object are found when they are asked for, so that a file of many
//! megabytes costs no memory, and what nobody reads is passed over once a level.
//!
//! On a text that is not JSON all this gives nonsense, but it ends, and it reads
//! nothing beyond the text.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// A value of a JSON text, and where it stands.
#[derive(Clone, Copy)]
pub struct Node<'s> {
    source: &'s str,
    start: usize,
    end: usize,
}

/// A member of an object of a JSON text.
#[derive(Clone, Copy, Debug)]
pub struct Member<'s> {
    /// Its name, as a value: with its quotation marks.
    pub key: Node<'s>,
    /// Its value.
    pub value: Node<'s>,
}

/// What a value of a JSON text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A string.
    Words,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// `null`.
    Nothing,
    /// An array.
    List,
    /// An object.
    Group,
}

impl<'s> Node<'s> {
    /// The value that `source` is.
    pub(crate) fn root(source: &'s str) -> Self {
        let start = skip_space(source.as_bytes(), 0);
        Self::at(source, start)
    }

    fn at(source: &'s str, start: usize) -> Self {
        Self { source, start, end: end_of_value(source.as_bytes(), start) }
    }

    /// Its bytes in the source.
    pub fn bytes(self) -> Range<usize> {
        self.start..self.end
    }

    /// It as it stands in the source.
    pub fn text(self) -> &'s str {
        self.source.get(self.start..self.end).unwrap_or_default()
    }

    /// What it is.
    pub fn shape(self) -> Shape {
        match self.text().as_bytes().first() {
            Some(b'"') => Shape::Words,
            Some(b'{') => Shape::Group,
            Some(b'[') => Shape::List,
            Some(b't' | b'f') => Shape::Flag,
            Some(b'n') | None => Shape::Nothing,
            Some(_) => Shape::Number,
        }
    }

    /// The words of a string; none if an escape in it is half of a character.
    pub fn words(self) -> Option<Cow<'s, str>> {
        let inner = self.text().strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            return Some(Cow::Borrowed(inner));
        }
        serde_json::from_str(self.text()).ok().map(Cow::Owned)
    }

    /// The members of an object, in order.
    pub fn members(self) -> impl Iterator<Item = Member<'s>> {
        let mut at = self.start + 1;
        std::iter::from_fn(move || {
            let key =
                self.next_value(&mut at).filter(|key| key.shape() == Shape::Words)?;
            let value = self.next_value(&mut at)?;
            Some(Member { key, value })
        })
    }

    /// The elements of an array, in order.
    pub fn elements(self) -> impl Iterator<Item = Self> {
        let mut at = self.start + 1;
        std::iter::from_fn(move || self.next_value(&mut at))
    }

    /// The value after `at`, past space, comma and colon.
    fn next_value(self, at: &mut usize) -> Option<Self> {
        let bytes = self.source.as_bytes();
        while *at < self.end
            && matches!(bytes[*at], b' ' | b'\t' | b'\n' | b'\r' | b',' | b':')
        {
            *at += 1;
        }
        if *at + 1 >= self.end {
            return None; // at the bracket that closes this
        }
        let value = Self::at(self.source, *at);
        if value.end <= *at || value.end > self.end {
            return None;
        }
        *at = value.end;
        Some(value)
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// How deep lists and groups stand in one another in `source`.
pub(crate) fn depth(source: &str) -> Depth {
    let mut depth = Depth::default();
    let mut open = 0_usize;
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_string(bytes, at) - 1,
            b'{' | b'[' => {
                open += 1;
                if open > depth.levels {
                    depth = Depth { levels: open, at };
                }
            }
            b'}' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    depth
}

/// How deep a source is, and where it is deepest.
#[derive(Default)]
pub(crate) struct Depth {
    pub(crate) levels: usize,
    pub(crate) at: usize,
}

fn skip_space(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
        at += 1;
    }
    at
}

fn end_of_value(bytes: &[u8], start: usize) -> usize {
    match bytes.get(start) {
        Some(b'"') => end_of_string(bytes, start),
        Some(b'{' | b'[') => end_of_group(bytes, start),
        _ => {
            let ends = |byte: &u8| b",:]} \t\n\r".contains(byte);
            let rest = bytes.get(start..).unwrap_or_default();
            start + rest.iter().position(ends).unwrap_or(rest.len())
        }
    }
}

fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn end_of_group(bytes: &[u8], start: usize) -> usize {
    let mut open = 0_usize;
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = end_of_string(bytes, at);
                continue;
            }
            b'{' | b'[' => open += 1,
            b'}' | b']' => {
                open -= 1;
                if open == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}
