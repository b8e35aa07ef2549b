//! Spaces: too many, too few, and those that push words about.

use std::ops::Range;

use crate::Edit;
use crate::catalogue::{TXT_04, TXT_06};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

/// So many spaces in a row are no slip of the thumb.
const PUSHES: usize = 5;

/// A longer aside is not looked for: the work would grow with the square of the text.
const LONGEST_ASIDE: usize = 300;

/// Gaps between words, and before the first.
pub(super) fn gaps(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    if prose.role == Role::Verse {
        return; // a poet may indent
    }
    let mut pushed = Vec::new();
    let mut doubled = Vec::new();
    for run in runs(prose, |c| c == ' ' || c == '\t') {
        let before = run.start.checked_sub(1).map(|at| prose.letters[at].character);
        let after = prose.letters.get(run.end).map(|letter| letter.character);
        let tab = prose.letters[run.clone()].iter().any(|l| l.character == '\t');
        let edges = [before, after];
        let typed = before.is_some_and(|c| "-+–—•*".contains(c))
            && prose.letters[..run.start - 1].iter().all(|l| l.character == ' ');
        if typed {
            continue; // the mark of a list goes with the spaces behind it
        }
        if edges.contains(&Some('\n')) || (run.len() < 2 && !tab) {
            continue; // the end of a line in the file; two spaces there break it
        }
        let pushes = tab || run.len() >= PUSHES || (before.is_none() && run.len() > 2);
        if after.is_none() && !tab {
            continue; // nobody sees it, in the file or on paper
        }
        let with = if edges.contains(&None) { "" } else { " " };
        let edit = Edit::new(bytes(prose, &run), with);
        if pushes { pushed.push(edit) } else { doubled.push(edit) }
    }
    if let Some(first) = pushed.first() {
        let found = Found::at(&TXT_06, prose.at(), first.bytes.clone());
        desk.put(found.edits(pushed));
    }
    if let Some(first) = doubled.first() {
        let found = Found::at(&TXT_04, prose.at(), first.bytes.clone());
        let found = found.say(
            "two spaces stand where one is enough; it is printed as one",
            "hai dấu cách liền nhau; khi in chỉ còn một",
        );
        desk.put(found.softly().edits(doubled));
    }
}

/// Spaces before and after marks.
pub(super) fn marks(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    for run in runs(prose, |c| c == ' ' || c == '\u{a0}') {
        let (Some(before), Some(mark)) =
            (around(prose, run.start, -1), at(prose, run.end))
        else {
            continue;
        };
        if prose.quiet[run.end] || prose.quiet[run.start - 1] {
            continue;
        }
        let next = at(prose, run.end + 1);
        if mark == '.' && is_ending(prose, run.end + 1) {
            continue;
        }
        let closes =
            closes(mark, before, next) || (opens(before) && !closes_bracket(mark));
        if closes && !(opens(before) && closes_bracket(mark)) {
            let spaces = bytes(prose, &run);
            let shown = prose.letters[run.start - 1].bytes.start
                ..prose.letters[run.end].bytes.end;
            let found = Found::at(&TXT_04, prose.at(), shown);
            let found = if opens(before) {
                found.say(
                    format!("there is a space after `{before}`"),
                    format!("thừa dấu cách sau “{before}”"),
                )
            } else {
                found.say(
                    format!("there is a space before `{mark}`"),
                    format!("thừa dấu cách trước “{mark}”"),
                )
            };
            desk.put(found.edit(Edit::new(spaces, "")));
        }
    }
    for index in 1..prose.letters.len().saturating_sub(1) {
        if !wants_space(prose, index) {
            continue;
        }
        let mark = prose.letters[index].character;
        let shown =
            prose.letters[index - 1].bytes.start..prose.letters[index + 1].bytes.end;
        let end = prose.letters[index].bytes.end;
        let found = Found::at(&TXT_04, prose.at(), shown).say(
            format!("there is no space after `{mark}`"),
            format!("thiếu dấu cách sau “{mark}”"),
        );
        desk.put(found.edit(Edit::new(end..end, " ")));
    }
}

/// Whether `mark`, with a space before it, belongs to the word before that.
fn closes(mark: char, before: char, next: Option<char>) -> bool {
    let digit_follows = next.is_some_and(|next| next.is_ascii_digit());
    match mark {
        // `.5`, and dots that leave something out.
        '.' | ',' => !digit_follows && next != Some(mark),
        ';' | '!' | '?' => true,
        // `1 : 2`, and the face :).
        ':' => {
            !before.is_ascii_digit()
                && next.is_none_or(|next| next.is_whitespace() || next == '*')
        }
        '%' => before.is_ascii_digit(),
        ')' | ']' | '”' => true,
        _ => false,
    }
}

/// Whether the letters from `index` on are an ending of names of files: `.docx`.
fn is_ending(prose: &Prose<'_>, index: usize) -> bool {
    let letters = prose.letters.get(index..).unwrap_or_default();
    let word: Vec<char> = letters
        .iter()
        .map(|letter| letter.character)
        .take_while(|c| c.is_alphanumeric())
        .collect();
    let plain = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (2..=5).contains(&word.len()) && word.iter().all(plain)
}

fn opens(character: char) -> bool {
    matches!(character, '(' | '[' | '“')
}

fn closes_bracket(character: char) -> bool {
    matches!(character, ')' | ']')
}

/// Titles and short forms that stand before a name, with a full stop and no space.
const TITLES: &[&str] = &[
    "TP", "Tp", "TX", "Tx", "TT", "Tt", "ThS", "Ths", "TS", "Ts", "GS", "PGS", "BS",
    "Bs", "KS", "LS", "CN", "NSND", "NSƯT", "NGND", "NGƯT", "Mr", "Ms", "Mrs", "Dr",
    "St", "No", "Vd", "VD", "Tr", "Ph", "Th", "Nxb", "NXB", "Đc", "ĐC", "Cty",
];

/// Whether the mark at `index` should have a space after it and has none.
fn wants_space(prose: &Prose<'_>, index: usize) -> bool {
    let letters = &prose.letters;
    if prose.quiet[index] || prose.quiet[index + 1] {
        return false;
    }
    let (before, next) = (letters[index - 1].character, letters[index + 1].character);
    let word_before = |c: char| c.is_alphanumeric() || matches!(c, '%' | ')' | '”');
    match letters[index].character {
        ',' | ';' => next.is_alphabetic() && word_before(before),
        '!' | '?' => next.is_alphabetic() && before.is_alphabetic(),
        ')' => next.is_alphabetic() && is_aside(prose, index),
        ':' => next.is_alphabetic() && before.is_alphabetic() && !scheme(prose, index),
        '.' => {
            let third = letters.get(index + 2).map(|letter| letter.character);
            let sentence = next.is_uppercase() && third.is_some_and(char::is_lowercase);
            let word: String = letters[..index]
                .iter()
                .rev()
                .map(|letter| letter.character)
                .take_while(|c| c.is_alphabetic())
                .collect();
            let word: String = word.chars().rev().collect();
            sentence
                && before.is_lowercase()
                && word.chars().count() > 1
                && !TITLES.contains(&word.as_str())
        }
        _ => false,
    }
}

/// Whether the bracket that closes at `index` opened behind a space: it is no `(s)` of a
/// word, and no address of a link.
fn is_aside(prose: &Prose<'_>, index: usize) -> bool {
    let before = &prose.letters[index.saturating_sub(LONGEST_ASIDE)..index];
    let opens = before.iter().rposition(|letter| letter.character == '(');
    opens.is_some_and(|opens| opens > 0 && before[opens - 1].character == ' ')
}

/// Whether the colon at `index` is that of `tel:` or the like.
fn scheme(prose: &Prose<'_>, index: usize) -> bool {
    let start = index.saturating_sub(6);
    let before: String =
        prose.letters[start..index].iter().map(|letter| letter.character).collect();
    ["http", "https", "mailto", "tel"].iter().any(|scheme| before.ends_with(scheme))
}

/// Runs of characters that `is` picks, by their places among the letters.
fn runs(prose: &Prose<'_>, is: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < prose.letters.len() {
        let picked = |letter: &&bantin_core::Letter| is(letter.character);
        let length = prose.letters[at..].iter().take_while(picked).count();
        if length > 0 {
            runs.push(at..at + length);
        }
        at += length.max(1);
    }
    runs
}

fn bytes(prose: &Prose<'_>, run: &Range<usize>) -> Range<usize> {
    prose.letters[run.start].bytes.start..prose.letters[run.end - 1].bytes.end
}

fn at(prose: &Prose<'_>, index: usize) -> Option<char> {
    prose.letters.get(index).map(|letter| letter.character)
}

fn around(prose: &Prose<'_>, index: usize, step: isize) -> Option<char> {
    at(prose, index.checked_add_signed(step)?)
}
