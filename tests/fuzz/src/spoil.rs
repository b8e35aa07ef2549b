//! Changes to text.

use bantin_tests::Dice;
use libfuzzer_sys::fuzzer_mutate;

use crate::scraps::{LINES, WORDS};

/// A number below `most`; 0 if there is none.
pub(crate) fn below(dice: &mut Dice, most: usize) -> usize {
    let most = u32::try_from(most).unwrap_or(u32::MAX).saturating_sub(1);
    usize::try_from(dice.from_to(0, most)).unwrap_or(0)
}

/// The dice of a change: libFuzzer's seed says how they fall.
pub fn dice(seed: u32) -> Dice {
    Dice::new(u64::from(seed))
}

/// A place between two characters of `text`.
fn border(dice: &mut Dice, text: &str) -> usize {
    let mut at = below(dice, text.len() + 1);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Changes `text` once, with `scraps` at hand. What is no text any more is made text.
pub(crate) fn text(dice: &mut Dice, text: &mut String, scraps: &[&str]) {
    let (one, two) = (border(dice, text), border(dice, text));
    let (from, to) = (one.min(two), one.max(two));
    match dice.from_to(0, 9) {
        0 => text.replace_range(from..to, ""),
        1 => text.insert_str(from, &text[from..to].to_owned()),
        2 => {
            let piece = text[from..to].to_owned();
            let at = border(dice, text);
            text.insert_str(at, &piece);
        }
        3 => {
            let count = below(dice, 60);
            text.insert_str(from, &dice.one_of(scraps).repeat(count));
        }
        4 => *text = dice.one_of(scraps).to_owned(),
        5 => {
            let bytes = bytes(text.as_bytes().to_vec(), 64);
            *text = String::from_utf8_lossy(&bytes).into_owned();
        }
        6 => {
            let upper = text[from..to].to_uppercase();
            text.replace_range(from..to, &upper);
        }
        7 => text.replace_range(from..to, dice.one_of(scraps)),
        _ => text.insert_str(from, dice.one_of(scraps)),
    }
}

/// Changes `bytes` as libFuzzer does; they become at most so much longer.
pub fn bytes(mut bytes: Vec<u8>, longer: usize) -> Vec<u8> {
    let size = bytes.len();
    bytes.resize(size + longer.max(1), 0);
    let most = bytes.len();
    let size = fuzzer_mutate(&mut bytes, size, most);
    bytes.truncate(size);
    bytes
}

/// Puts `made` in place of the input `data`, if it fits; says how long the input is.
///
/// What does not fit is changed as libFuzzer does.
pub fn put(data: &mut [u8], size: usize, most: usize, made: Option<&[u8]>) -> usize {
    let most = most.min(data.len());
    if let Some(made) = made.filter(|made| !made.is_empty() && made.len() <= most) {
        data[..made.len()].copy_from_slice(made);
        return made.len();
    }
    fuzzer_mutate(data, size, most)
}

/// A draft in text, changed one to four times: by its lines, or by their words.
pub fn draft(data: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut draft = data.to_vec();
    for _ in 0..dice.from_to(1, 4) {
        if dice.chance(50) {
            draft = lines(&draft, dice);
            continue;
        }
        let scraps = if dice.chance(60) { LINES } else { WORDS };
        draft = match String::from_utf8(draft) {
            Ok(mut words) => {
                text(dice, &mut words, scraps);
                words.into_bytes()
            }
            // In another encoding, letter by letter.
            Err(other) => bytes(other.into_bytes(), 64),
        };
    }
    draft
}

/// Lines lost, doubled, moved, and others put between them.
fn lines(draft: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut all: Vec<&[u8]> = draft.split(|byte| *byte == b'\n').collect();
    let (one, two) = (below(dice, all.len()), below(dice, all.len()));
    match dice.from_to(0, 5) {
        0 => drop(all.remove(one)),
        1 => {
            let count = if dice.chance(10) { below(dice, 150) } else { below(dice, 4) };
            all.splice(one..one, vec![all[two]; count + 1]);
        }
        2 => all.swap(one, two),
        3 => all.insert(one, b""),
        _ => all.insert(one, dice.one_of(LINES).as_bytes()),
    }
    all.join(&b'\n')
}
