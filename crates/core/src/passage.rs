//! The words of a draft, as they are written.
//!
//! An [`Issue`](crate::Issue) has its words composed and folded. Who reads proof has
//! to see what is really there: two spaces, a mark that stands apart, a dash typed as
//! a bullet; and has to know at which bytes of the file it stands.

use std::ops::Range;

use crate::fields::{ISSUE_FILE, Kind};
use crate::json::{Member, Node, Shape};
use crate::read::Reader;
use crate::{Coverage, Draft, Period, PictureSource, Pointer, RuleSetting, locate};

/// Words that are printed, as the draft writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passage<'s> {
    /// Where they stand.
    pub at: Pointer,
    /// Their bytes in the source, quotation marks included.
    pub bytes: Range<usize>,
    /// The bytes of the group or list that they stand in.
    pub around: Range<usize>,
    /// What may be in them.
    pub kind: PassageKind,
    written: &'s str,
}

/// What may be in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// Plain words: a name, a post, a label.
    Line,
    /// Words with a little Markdown.
    Text,
}

/// No pictures at all: none are asked for.
struct NoPictures;

impl PictureSource for NoPictures {
    fn read(&self, _: &str) -> std::io::Result<Vec<u8>> {
        Err(std::io::ErrorKind::NotFound.into())
    }

    fn names(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A character of a passage, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The character.
    pub character: char,
    /// Its bytes in the source: two for `\"`, six for `\u00e0`, twelve for a pair of
    /// surrogates.
    pub bytes: Range<usize>,
}

impl Draft {
    /// All words that are printed, in the order of the source. What stands in no field
    /// of the form is passed over.
    pub fn passages(&self) -> Vec<Passage<'_>> {
        let mut found = Vec::new();
        let root = Node::root(self.source());
        walk(&Kind::Group(&ISSUE_FILE), root, &Pointer::root(), 0..0, &mut found);
        found
    }
}

impl Draft {
    /// What the draft makes of rules, if it says it well: a draft that is no issue yet is
    /// read by the same measure.
    pub fn rules(&self) -> Vec<RuleSetting> {
        let at = Pointer::root().key("rules");
        let root = Node::root(self.source());
        let mut members = root.members();
        let written =
            members.find(|member| member.key.words().is_some_and(|k| k == "rules"));
        let read =
            |member: Member<'_>| Reader::new(&NoPictures).levels(member.value, &at);
        written.and_then(read).unwrap_or_default()
    }

    /// What the draft says of itself, enough to tell it from another issue: the id of its
    /// publication, its number, what it reports on. None if it says it badly.
    pub fn identity(&self) -> Option<(String, String, Coverage)> {
        let value = |steps: &[&str]| {
            let at = steps.iter().fold(Pointer::root(), |at, step| at.key(step));
            let bytes = locate(self.source(), &at)?;
            let parent = steps.iter().rev().skip(1).rev();
            let parent = parent.fold(Pointer::root(), |at, step| at.key(step));
            // Of what is not written the value above it is found.
            (locate(self.source(), &parent)? != bytes)
                .then(|| Node::root(&self.source()[bytes]))
        };
        let words = |steps: &[&str]| Some(value(steps)?.words()?.into_owned());
        let whole = |name: &str| value(&["issue", "coverage", name])?.text().parse().ok();
        let year = i16::try_from(whole("year")?).ok()?;
        let part =
            |name: &str| whole(name).and_then(|number: u32| u8::try_from(number).ok());
        let period = part("month")
            .map(Period::Month)
            .or_else(|| part("quarter").map(Period::Quarter))
            .or_else(|| part("half").map(Period::Half))
            .unwrap_or(Period::Year);
        let coverage = Coverage { period, year };
        Some((words(&["publication", "id"])?, words(&["issue", "number"])?, coverage))
    }
}

impl Passage<'_> {
    /// The characters, with the bytes each is written in. An escape that is half of a
    /// character is U+FFFD.
    pub fn letters(&self) -> Vec<Letter> {
        let inner = self.written.len().saturating_sub(1);
        let mut letters = Vec::with_capacity(inner);
        let mut at = 1;
        while at < inner {
            let (character, length) = letter(&self.written[at..inner]);
            let start = self.bytes.start + at;
            letters.push(Letter { character, bytes: start..start + length });
            at += length;
        }
        letters
    }
}

/// The first character of `rest`, and in how many bytes it is written.
fn letter(rest: &str) -> (char, usize) {
    let mut characters = rest.chars();
    let first = characters.next().unwrap_or(char::REPLACEMENT_CHARACTER);
    if first != '\\' {
        return (first, first.len_utf8());
    }
    let unit = |at: usize| {
        let digits = rest.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let escaped = characters.next().unwrap_or('\\');
    let character = match escaped {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let units: Vec<u16> = unit(0).into_iter().chain(unit(6)).collect();
            let pair = char::decode_utf16(units.iter().copied()).next();
            return match (pair, units.first()) {
                (Some(Ok(character)), _) => (character, 6 * character.len_utf16()),
                _ => (char::REPLACEMENT_CHARACTER, rest.len().min(6)),
            };
        }
        other => other,
    };
    (character, 1 + escaped.len_utf8())
}

fn walk<'s>(
    kind: &Kind,
    node: Node<'s>,
    at: &Pointer,
    around: Range<usize>,
    found: &mut Vec<Passage<'s>>,
) {
    let text = Kind::Text;
    match (kind, node.shape()) {
        (Kind::Line | Kind::IssueNumber, Shape::Words) => {
            found.push(passage(node, at, around, PassageKind::Line));
        }
        (Kind::Text | Kind::Cell | Kind::Paragraphs | Kind::Item(_), Shape::Words) => {
            found.push(passage(node, at, around, PassageKind::Text));
        }
        (Kind::Paragraphs | Kind::Row, Shape::List) => each(&text, node, at, found),
        (Kind::List { of, .. }, Shape::List) => each(of, node, at, found),
        (Kind::Group(group) | Kind::Block(group) | Kind::Item(group), Shape::Group) => {
            for member in node.members() {
                let Some(name) = member.key.words() else { continue };
                let Some(field) = group.field(&name) else { continue };
                walk(&field.kind, member.value, &at.key(&name), node.bytes(), found);
            }
        }
        _ => {}
    }
}

fn each<'s>(of: &Kind, node: Node<'s>, at: &Pointer, found: &mut Vec<Passage<'s>>) {
    for (index, element) in node.elements().enumerate() {
        walk(of, element, &at.index(index), node.bytes(), found);
    }
}

fn passage<'s>(
    node: Node<'s>,
    at: &Pointer,
    around: Range<usize>,
    kind: PassageKind,
) -> Passage<'s> {
    Passage { at: at.clone(), bytes: node.bytes(), around, kind, written: node.text() }
}

#[cfg(test)]
mod tests {
    use super::PassageKind::{Line, Text};
    use crate::Draft;

    #[test]
    fn finds_the_words_that_are_printed_and_no_others() {
        let source = r#"{ "$schema": "x", "design": "modern", "publication": { "id": "a",
            "title": "T", "publisher": { "name": "N" }, "language": "vi-VN" },
            "issue": { "number": "01", "date": "2026-01-01" }, "nonsense": "y",
            "articles": [{ "headline": "H", "body": [{ "paragraph": "P" },
              { "list": ["A", { "text": "B", "numbered": ["C"] }] },
              { "figure": { "src": "x.jpg", "alt": "L", "width": "span" } },
              { "table": { "head": ["1", ""], "rows": [["2", "3"]] } },
              { "qa": [{ "question": "Q", "answer": ["R", "S"] }] },
              { "paragraph": 7 }] }] }"#;
        let draft = Draft::read(source.into()).unwrap();
        let passages = draft.passages();
        let found: Vec<(String, String)> = passages
            .iter()
            .map(|passage| {
                let words = passage.letters().into_iter().map(|l| l.character);
                (passage.at.to_string(), words.collect())
            })
            .collect();
        let words: Vec<&str> = found.iter().map(|(_, words)| &**words).collect();
        assert_eq!(words[..9], ["T", "N", "01", "H", "P", "A", "B", "C", "L"]);
        assert_eq!(words[9..], ["1", "", "2", "3", "Q", "R", "S"]);
        assert_eq!(found[7].0, "/articles/0/body/1/list/1/numbered/0");
        let block = passages[4].around.clone();
        assert_eq!(&source[block], r#"{ "paragraph": "P" }"#);
        assert_eq!((passages[0].kind, passages[3].kind), (Line, Text));
    }

    #[test]
    fn knows_the_bytes_of_every_letter() {
        let source = r#"{"publication":{"title":"ộ\"\\\n\u00e0\ud83d\ude00\ud800x"}}"#;
        let draft = Draft::read(source.into()).unwrap();
        let letters = draft.passages()[0].letters();
        let written: Vec<(char, &str)> =
            letters.iter().map(|l| (l.character, &source[l.bytes.clone()])).collect();
        let expected = [
            ('ộ', "ộ"),
            ('"', "\\\""),
            ('\\', "\\\\"),
            ('\n', "\\n"),
            ('à', "\\u00e0"),
            ('😀', "\\ud83d\\ude00"),
            ('\u{fffd}', "\\ud800"),
            ('x', "x"),
        ];
        assert_eq!(written, expected);
    }
}
