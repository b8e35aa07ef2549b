//! A passage as it is read: without marks of Markdown, and with its place in the file.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

use bantin_core::{Letter, Passage, PassageKind, Pointer, composed};

use crate::role::Role;
use crate::word::{Word, is_address, words};

/// A longer link is not looked for: the work would grow with the square of the text.
const LONGEST_LINK: usize = 2_000;

/// A passage as it is read, and as it is written.
pub(crate) struct Prose<'s> {
    pub(crate) passage: &'s Passage<'s>,
    pub(crate) role: Role,
    /// The characters as they are written.
    pub(crate) letters: Vec<Letter>,
    /// Of each letter, whether it is part of an address: no rule of language is about
    /// it.
    pub(crate) quiet: Vec<bool>,
    /// What is read: composed, one space wherever there is any, no Markdown.
    pub(crate) text: String,
    /// Of each character of the text, where it begins there, and its bytes in the
    /// source.
    spots: Vec<(usize, Range<usize>)>,
    /// The text in small letters, once somebody asked for it.
    small: OnceCell<String>,
    /// What was asked of it: rules ask the same at each of its words.
    said: RefCell<BTreeMap<&'static str, bool>>,
}

impl<'s> Prose<'s> {
    pub(crate) fn of(passage: &'s Passage<'s>) -> Self {
        let letters = passage.letters();
        let quiet = quiet(&letters);
        let role = Role::of(&passage.at);
        let mut prose = Self {
            passage,
            role,
            letters,
            quiet,
            text: String::new(),
            spots: Vec::new(),
            small: OnceCell::new(),
            said: RefCell::default(),
        };
        prose.read();
        prose
    }

    pub(crate) fn at(&self) -> &Pointer {
        &self.passage.at
    }

    pub(crate) fn words(&self) -> Vec<Word<'_>> {
        words(&self.text)
    }

    /// The text in small letters.
    pub(crate) fn small(&self) -> &str {
        self.small.get_or_init(|| self.text.to_lowercase())
    }

    /// Whether it says `phrase`, which is in small letters, anywhere.
    pub(crate) fn says(&self, phrase: &'static str) -> bool {
        let mut said = self.said.borrow_mut();
        *said.entry(phrase).or_insert_with(|| self.small().contains(phrase))
    }

    /// The bytes of the source that the bytes `range` of the text are written in.
    pub(crate) fn source(&self, range: Range<usize>) -> Range<usize> {
        let first = self.spots.partition_point(|(at, _)| *at <= range.start);
        let last = self.spots.partition_point(|(at, _)| *at < range.end);
        let first = self.spots.get(first.saturating_sub(1));
        let last = self.spots.get(last.saturating_sub(1));
        match (first, last) {
            (Some((_, first)), Some((_, last))) if first.start < last.end => {
                first.start..last.end
            }
            _ => self.passage.bytes.clone(),
        }
    }

    /// All words of it, without the quotation marks of the file.
    pub(crate) fn inner(&self) -> Range<usize> {
        self.source(0..self.text.len())
    }

    /// Whether it has no small letter, but words.
    pub(crate) fn is_capitals(&self) -> bool {
        self.text.chars().filter(|c| c.is_uppercase()).count() > 3
            && !self.text.contains(char::is_lowercase)
    }

    fn read(&mut self) {
        let markdown = self.passage.kind == PassageKind::Text;
        let mut at = 0;
        while at < self.letters.len() {
            let length =
                if markdown { markup(&self.letters[at..], self.before(at)) } else { 0 };
            if length > 0 {
                at += length;
                continue;
            }
            let end = at + cluster(&self.letters[at..]);
            let written: String =
                self.letters[at..end].iter().map(|letter| letter.character).collect();
            let bytes = self.letters[at].bytes.start..self.letters[end - 1].bytes.end;
            for character in composed(&written).chars() {
                self.push(character, bytes.clone());
            }
            at = end;
        }
        if self.text.ends_with(' ') {
            self.text.pop();
            self.spots.pop();
        }
    }

    fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or(' ', |before| self.letters[before].character)
    }

    fn push(&mut self, character: char, bytes: Range<usize>) {
        if is_invisible(character) {
            return;
        }
        let character = if character.is_whitespace() { ' ' } else { character };
        if character == ' ' && (self.text.is_empty() || self.text.ends_with(' ')) {
            return;
        }
        self.spots.push((self.text.len(), bytes));
        self.text.push(character);
    }
}

/// How many letters at the beginning of `letters` are Markdown and not words.
fn markup(letters: &[Letter], before: char) -> usize {
    let character = |at: usize| letters.get(at).map_or(' ', |letter| letter.character);
    match character(0) {
        '*' => {
            let between = before.is_ascii_digit() && character(1).is_ascii_digit();
            let alone = before == ' ' && character(1) == ' ';
            usize::from(!between && !alone && before != '\\')
        }
        '\\' => usize::from(character(1).is_ascii_punctuation() || character(1) == '\n'),
        '[' => usize::from(before != '\\' && link(letters).is_some()),
        ']' if character(1) == '(' => {
            let mut near = letters.iter().take(LONGEST_LINK);
            let close = near.position(|letter| letter.character == ')');
            close.map_or(0, |close| close + 1)
        }
        _ => 0,
    }
}

/// Where the words of the link end that `letters` begin with.
fn link(letters: &[Letter]) -> Option<usize> {
    let end = letters.iter().take(LONGEST_LINK).position(|l| l.character == ']')?;
    (letters.get(end + 1)?.character == '(').then_some(end)
}

/// How many letters make one character with its marks.
fn cluster(letters: &[Letter]) -> usize {
    let marks = letters[1..].iter().take_while(|letter| is_mark(letter.character));
    1 + marks.count()
}

/// Whether `character` is a mark that stands on the letter before it.
pub(crate) fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Whether `character` has no width and no ink. They come along with text copied from
/// Word or the web, and are dropped when the issue is read.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Of each letter, whether it is part of an address.
fn quiet(letters: &[Letter]) -> Vec<bool> {
    let mut quiet = vec![false; letters.len()];
    let mut start = 0;
    let ends = |letter: &Letter| letter.character.is_whitespace();
    for word in letters.split(ends) {
        let end = start + word.len();
        let written: String = word.iter().map(|letter| letter.character).collect();
        if is_address(&written) {
            quiet[start..end].fill(true);
        }
        start = end + 1;
    }
    quiet
}

#[cfg(test)]
mod tests {
    use bantin_core::Draft;

    use super::Prose;

    fn read(words: &str) -> (String, Vec<String>) {
        let source = format!(r#"{{"articles":[{{"headline":"{words}"}}]}}"#);
        let draft = Draft::read(source.clone().into_bytes()).unwrap();
        let passages = draft.passages();
        let prose = Prose::of(&passages[0]);
        let words = prose.words();
        let written = words.iter().map(|word| word.at.clone());
        let written = written.map(|at| source[prose.source(at)].to_owned()).collect();
        (prose.text.clone(), written)
    }

    #[test]
    fn reads_words_and_knows_how_they_are_written() {
        let (text, written) = read(r"**Công  tác:** \u0111o\n Ky\u0300 3*4 \\*");
        assert_eq!(text, "Công tác: đo Kỳ 3*4 *");
        assert_eq!(written[..4], ["Công", "tác", r"\u0111o", r"Ky\u0300"]);
        let (text, written) = read("Xem [trang này](https://a.vn) nhé");
        assert_eq!(text, "Xem trang này nhé");
        assert_eq!(written, ["Xem", "trang", "này", "nhé"]);
        assert_eq!(read(r"Cải cách\\\nhành chính").0, "Cải cách hành chính");
    }
}
