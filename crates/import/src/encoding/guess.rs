//! Which encoding a text is in, told by its syllables.

use std::borrow::Cow;

use super::table::shown;
use super::{Encoding, Table, is_syllable};

/// So much of a text is enough to tell.
const SAMPLE: usize = 200_000;

/// From so many words that are written with marks something can be told.
const FEWEST: usize = 3;

/// A text whose words are this good is what it seems to be.
const GOOD: f64 = 0.7;

/// A text whose words are this bad is not.
const BAD: f64 = 0.4;

/// A line is in the encoding of its neighbours if that is so nearly as good.
const CLOSE: f64 = 0.1;

/// How the lines of a file were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Script {
    /// It is Unicode.
    Unicode,
    /// It was decoded.
    Old(Encoding),
    /// Nothing fits: its bytes are shown as Windows-1252 shows them.
    Unknown,
}

/// A line of a file, in Unicode, and how it was read.
pub(crate) struct Guessed {
    pub(crate) text: String,
    pub(crate) script: Script,
}

/// How many words with marks a text has, and how many of them are Vietnamese.
#[derive(Clone, Copy, Default)]
struct Score {
    words: usize,
    good: usize,
}

impl Score {
    fn of(text: &str) -> Self {
        let mut score = Self::default();
        let sample = &text[..text.floor_char_boundary(SAMPLE)];
        for word in sample.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic()) {
            if word.is_ascii() {
                continue;
            }
            let word = word.trim_matches(is_mark_around_words);
            // A sign by itself is no word: ½, ©, m².
            if !word.is_ascii() && word.chars().count() > 2 {
                score.words += 1;
                score.good += usize::from(is_syllable(word));
            }
        }
        score
    }

    #[expect(clippy::cast_precision_loss, reason = "a share of a sample")]
    fn share(self) -> f64 {
        if self.words == 0 { 0.0 } else { self.good as f64 / self.words as f64 }
    }
}

/// Marks that Unicode texts have around words, and old texts hardly ever.
fn is_mark_around_words(character: char) -> bool {
    matches!(
        character,
        '“' | '”' | '‘' | '’' | '…' | '–' | '—' | '•' | '\u{a0}' | '\u{feff}'
    )
}

/// `text`, which is Unicode, with the lines put right that are an old encoding seen
/// as Unicode; none if there are no such lines.
///
/// A line that has words of Vietnamese as it stands is never touched.
pub(crate) fn mend(text: &str) -> Option<Vec<Guessed>> {
    if text.is_ascii() {
        return None;
    }
    let suspects = text.split('\n').filter(|line| looks_wrong(line));
    let mut pool = String::new();
    for line in suspects {
        if pool.len() > SAMPLE {
            break;
        }
        pool.push_str(line);
        pool.push('\n');
    }
    let (encoding, best) = best_of(&pool)?;
    if best.words < FEWEST || best.share() < GOOD || Score::of(&pool).share() > BAD {
        return None;
    }
    let table = Table::of(encoding);
    let mend_line = |line: &str| {
        if looks_wrong(line) {
            let mended = table.decode(line);
            if Score::of(&mended).share() > Score::of(line).share() {
                return Guessed { text: mended, script: Script::Old(encoding) };
            }
        }
        Guessed { text: line.to_owned(), script: Script::Unicode }
    };
    Some(text.split('\n').map(mend_line).collect())
}

/// Whether a line has words with marks, and hardly one of them is Vietnamese.
fn looks_wrong(line: &str) -> bool {
    let score = Score::of(line);
    score.words > 0 && score.share() < BAD && !line.chars().any(super::is_only_in_unicode)
}

/// The encoding that makes most words of `text` Vietnamese.
fn best_of(text: &str) -> Option<(Encoding, Score)> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let scores = Encoding::ALL
        .map(|encoding| (encoding, Score::of(&Table::of(encoding).decode(sample))));
    let mut best: Option<(Encoding, Score)> = None;
    for (encoding, score) in scores {
        if score.words > 0 && best.is_none_or(|(_, best)| score.share() > best.share()) {
            best = Some((encoding, score));
        }
    }
    best
}

/// The lines of a file that is not UTF-8 all through, each in Unicode.
///
/// Lines that are UTF-8 stay; the others are judged together, and a line that is
/// plainly in another encoding than its neighbours is read in that.
pub(crate) fn guess(bytes: &[u8]) -> Vec<Guessed> {
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let mut pool = Vec::new();
    for line in &lines {
        if pool.len() < SAMPLE && std::str::from_utf8(line).is_err() && !is_damaged(line)
        {
            pool.extend_from_slice(line);
            pool.push(b'\n');
        }
    }
    let common = best_of(&shown(&pool)).filter(|(_, score)| score.share() >= BAD);
    lines
        .into_iter()
        .map(|line| guess_line(line, common.map(|(common, _)| common)))
        .collect()
}

/// Whether a line is UTF-8 but for a few bytes: one that was cut through a letter. No
/// old encoding has letters of several bytes by chance.
fn is_damaged(line: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in line.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good >= 4 * bad
}

fn guess_line(line: &[u8], common: Option<Encoding>) -> Guessed {
    if let Ok(text) = std::str::from_utf8(line) {
        return Guessed { text: text.to_owned(), script: Script::Unicode };
    }
    if is_damaged(line) {
        let text = String::from_utf8_lossy(line).into_owned();
        return Guessed { text, script: Script::Unknown };
    }
    let seen: Cow<'_, str> = shown(line).into();
    let alone = best_of(&seen)
        .filter(|(_, score)| score.words >= FEWEST && score.share() >= GOOD);
    let share =
        |encoding: Encoding| Score::of(&Table::of(encoding).decode_bytes(line)).share();
    let encoding = match (common, alone) {
        (Some(common), Some((_, score))) if share(common) + CLOSE >= score.share() => {
            Some(common)
        }
        (_, Some((alone, _))) => Some(alone),
        (common, None) => common,
    };
    match encoding {
        Some(encoding) => {
            let text = Table::of(encoding).decode_bytes(line);
            Guessed { text, script: Script::Old(encoding) }
        }
        None => Guessed { text: seen.into_owned(), script: Script::Unknown },
    }
}
