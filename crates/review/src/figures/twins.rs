//! Long numbers that differ in a digit.

use super::number::Number;
use super::shares::noun;
use crate::catalogue::NUM_05;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;
use crate::word::Word;

/// Shorter numbers are alike by chance.
const DIGITS: usize = 4;

struct Seen {
    digits: String,
    noun: String,
    before: String,
    said: String,
}

/// Numbers of the same things of which two digits have changed places; or that differ
/// in one digit after the same words.
pub(super) fn look(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    if desk.is_off(&NUM_05) {
        return;
    }
    let mut seen: Vec<Seen> = Vec::new();
    for prose in
        all.iter().filter(|prose| prose.role.is_read() && prose.role != Role::Cell)
    {
        let words = prose.words();
        for (index, word) in words.iter().enumerate() {
            let Some(number) = Number::read(word.bare).filter(|n| n.decimals == 0) else {
                continue;
            };
            let digits = number.units.to_string();
            let Some(noun) = noun(&words, index).filter(|_| digits.len() >= DIGITS)
            else {
                continue;
            };
            let new =
                Seen { digits, noun, before: before(&words, index), said: number.say() };
            let twin = seen.iter().find(|old| are_twins(old, &new));
            if let Some(twin) = twin {
                let (one, two, noun) = (&new.said, &twin.said, &new.noun);
                desk.put(Found::of(&NUM_05, prose, word.at.clone()).say(
                    format!("{one} {noun} here, {two} {noun} before: is it the same?"),
                    format!("ở đây là {one} {noun}, ở trên là {two} {noun}: có phải cùng một số?"),
                ));
            }
            if !seen.iter().any(|old| old.digits == new.digits && old.noun == new.noun) {
                seen.push(new);
            }
            // More are no bulletin's; every new one is compared with all.
            if seen.len() > 2_000 {
                return;
            }
        }
    }
}

/// The two words before the number.
fn before(words: &[Word<'_>], index: usize) -> String {
    let near = &words[index.saturating_sub(2)..index];
    near.iter().map(Word::lower).collect::<Vec<_>>().join(" ")
}

fn are_twins(one: &Seen, two: &Seen) -> bool {
    if one.noun != two.noun
        || one.digits.len() != two.digits.len()
        || one.digits == two.digits
    {
        return false;
    }
    let pairs: Vec<(u8, u8)> = one.digits.bytes().zip(two.digits.bytes()).collect();
    let off: Vec<usize> =
        (0..pairs.len()).filter(|&at| pairs[at].0 != pairs[at].1).collect();
    match off.as_slice() {
        [_] => one.before == two.before && one.before.contains(' '),
        &[a, b] => b == a + 1 && pairs[a].0 == pairs[b].1 && pairs[a].1 == pairs[b].0,
        _ => false,
    }
}
