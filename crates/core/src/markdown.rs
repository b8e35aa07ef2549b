//! The little Markdown that a text may have.
//!
//! | written              | printed        |
//! |----------------------|----------------|
//! | `*words*`            | italic         |
//! | `**words**`          | bold           |
//! | `[words](https://…)` | a link         |
//! | `\` at a line's end  | a line break   |
//! | two spaces there     | a line break   |
//! | `\*`                 | the star alone |
//!
//! Everything else stands for itself: lists, headings, quotations, tables, HTML,
//! code, entities (`&amp;` is five characters), images, underscores (`____` is a
//! line to write on), a star between digits (`3*4*5`). A line end is a space, and
//! so is a blank line: what needs two paragraphs is two blocks.
//!
//! The parser reads the text as one line that begins with a word, so that no block
//! can begin in it; what has a meaning to it but not here is escaped before.

use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::{Inline, Pointer, Run, Slip, Text};

/// Stands where a line breaks. Private use: no text has it that is clean.
const BREAK: char = '\u{e000}';
/// Stands before the text, so that no block begins with it.
const GUARD: char = '\u{e001}';

/// Reads `words`, which are clean.
///
/// # Errors
///
/// [`Slip::Blank`] if nothing is to be printed, [`Slip::LinkRefused`] if a link
/// leads elsewhere than to the web, a mailbox or a telephone.
pub(crate) fn read(words: &str, at: &Pointer) -> Result<Text, Slip> {
    let guarded = format!("{GUARD} {}", escape(&one_line(words)));
    let mut setting = Setting::default();
    for event in Parser::new_ext(&guarded, Options::empty()) {
        match event {
            Event::Start(Tag::Emphasis) => setting.emphasis += 1,
            Event::End(TagEnd::Emphasis) => setting.emphasis -= 1,
            Event::Start(Tag::Strong) => setting.strong += 1,
            Event::End(TagEnd::Strong) => setting.strong -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                setting.link = Some(address(&dest_url)?);
            }
            Event::End(TagEnd::Link) => setting.link = None,
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text) => setting.add(&text),
            Event::SoftBreak | Event::HardBreak => setting.add(" "),
            _ => {}
        }
    }
    let inlines = setting.finish();
    if inlines.is_empty() {
        return Err(Slip::Blank);
    }
    Ok(Text { inlines, at: at.clone() })
}

/// `words` with their lines joined by a space, or by a break where one is meant.
fn one_line(words: &str) -> String {
    let mut joined = String::with_capacity(words.len());
    let mut breaks = false;
    let mut lines = words.split('\n').peekable();
    while let Some(line) = lines.next() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let backslashes = line.len() - line.trim_end_matches('\\').len();
        let escaped = backslashes % 2 == 1;
        let spaced = line.ends_with("  ");
        let more = lines.peek().is_some();
        let line = if escaped && more { &line[..line.len() - 1] } else { line }.trim();
        if !line.is_empty() {
            if !joined.is_empty() {
                joined.push(' ');
                if breaks {
                    joined.extend([BREAK, ' ']);
                }
            }
            joined.push_str(line);
            breaks = false;
        }
        breaks |= escaped || spaced;
    }
    joined
}

/// `line` with a backslash before what has a meaning to the parser but not here.
fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let mut before = ' ';
    let mut rest = line.chars().peekable();
    while let Some(character) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        match character {
            '\\' if next.is_ascii_punctuation() => {
                escaped.extend(['\\', next]);
                before = next;
                rest.next();
                continue;
            }
            '`' | '<' | '&' | '_' => escaped.extend(['\\', character]),
            '*' if before.is_ascii_digit() && next.is_ascii_digit() => {
                escaped.push_str("\\*");
            }
            '!' if next == '[' => {
                escaped.push_str("!\\[");
                rest.next();
            }
            _ => escaped.push(character),
        }
        before = character;
    }
    escaped
}

/// The address of a link, percent-encoded (RFC 3986, 2.1).
/// Whether a link may lead to `given` as it stands.
pub fn is_address(given: &str) -> bool {
    address(given).is_ok_and(|address| *address == *given)
}

pub(crate) fn address(given: &str) -> Result<Arc<str>, Slip> {
    let starts = |scheme: &str| {
        let head = given.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme))
            && given.len() > scheme.len()
    };
    if !["http://", "https://", "mailto:", "tel:"].into_iter().any(starts) {
        return Err(Slip::LinkRefused(given.chars().filter(|c| *c != BREAK).collect()));
    }
    let mut encoded = String::with_capacity(given.len());
    for byte in given.bytes().filter(|byte| !byte.is_ascii_control()) {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Ok(encoded.into())
}

/// A text being put together.
#[derive(Default)]
struct Setting {
    inlines: Vec<Inline>,
    /// How the next words are set; italic may stand in italic.
    emphasis: usize,
    strong: usize,
    link: Option<Arc<str>>,
}

impl Setting {
    fn add(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                GUARD => {}
                BREAK => self.end_line(),
                _ if character.is_whitespace() => self.add_space(),
                _ => self.push(character),
            }
        }
    }

    fn add_space(&mut self) {
        if let Some(Inline::Run(run)) = self.inlines.last()
            && !run.words.ends_with(' ')
        {
            self.push(' ');
        }
    }

    fn end_line(&mut self) {
        self.trim_end();
        if matches!(self.inlines.last(), Some(Inline::Run(_))) {
            self.inlines.push(Inline::Break);
        }
    }

    fn push(&mut self, character: char) {
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        if let Some(Inline::Run(run)) = self.inlines.last_mut()
            && (run.strong, run.emphasis, &run.link) == (strong, emphasis, &self.link)
        {
            run.words.push(character);
            return;
        }
        let words = character.to_string();
        let link = self.link.clone();
        self.inlines.push(Inline::Run(Run { words, strong, emphasis, link }));
    }

    fn trim_end(&mut self) {
        if let Some(Inline::Run(run)) = self.inlines.last_mut()
            && run.words.ends_with(' ')
        {
            run.words.pop();
            if run.words.is_empty() {
                self.inlines.pop();
            }
        }
    }

    fn finish(mut self) -> Vec<Inline> {
        self.trim_end();
        if self.inlines.last() == Some(&Inline::Break) {
            self.inlines.pop();
        }
        self.inlines
    }
}

#[cfg(test)]
mod tests;
