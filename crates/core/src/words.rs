//! Words on their way in: composed, cleaned, folded.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Oddity, Slip};

/// How many characters before an odd one are shown, to find it by.
const SHOWN: usize = 24;

/// So many odd characters of one text are told.
const MOST_ODD: usize = 20;

/// `words` in NFC, without what cannot be seen.
///
/// Soft hyphens, zero-width spaces, byte order marks and marks of writing direction
/// come along with text copied from Word or the web; they are dropped. Joiners
/// stay: they make one emoji of several.
///
/// # Errors
///
/// A [`Slip::OddCharacter`] for each character that cannot be printed, where it stands
/// first: control
/// characters but space, private use, U+FFFD, and marks that have no letter. Every
/// letter of Vietnamese has its own character in NFC, so a mark of the block U+0300
/// that is left over is one too many, or in the wrong order.
pub(crate) fn clean(words: &str) -> Result<String, Vec<Slip>> {
    let composed: String = words.chars().filter(|c| !is_invisible(*c)).nfc().collect();
    let mut before = ' ';
    let (mut odd, mut slips) = (Vec::new(), Vec::new());
    for (at, character) in composed.char_indices() {
        if slips.len() == MOST_ODD {
            break;
        }
        if let Some(oddity) = oddity(character, before)
            && !odd.contains(&character)
        {
            odd.push(character);
            let after = tail(&composed[..at]);
            slips.push(Slip::OddCharacter { character, oddity, after });
        }
        before = character;
    }
    if slips.is_empty() { Ok(composed) } else { Err(slips) }
}

/// `words` with every letter and its marks as one character, where there is one (NFC).
pub fn composed(words: &str) -> String {
    words.nfc().collect()
}

/// `words` without space around, and with one space wherever there is any.
pub(crate) fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// The first character of `text` that no issue may have, for it cannot be printed; as
/// the check of an issue finds it.
pub fn odd_character(text: &str) -> Option<char> {
    match clean(text).err()?.first()? {
        Slip::OddCharacter { character, .. } => Some(*character),
        _ => None,
    }
}

/// Whether a character only joins its neighbours, or chooses between two shapes of one:
/// it has no shape itself, and nothing is lost where a face does not know it.
pub fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn oddity(character: char, before: char) -> Option<Oddity> {
    let code = u32::from(character);
    Some(match character {
        _ if character.is_whitespace() => return None,
        _ if character.is_control() => Oddity::Control,
        '\u{fffd}' => Oddity::Lost,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Oddity::PrivateUse,
        // The codes that Unicode keeps free of characters for ever.
        '\u{fdd0}'..='\u{fdef}' => Oddity::Lost,
        _ if code & 0xfffe == 0xfffe => Oddity::Lost,
        '\u{300}'..='\u{36f}' => Oddity::LoneMark,
        _ if before.is_whitespace() && is_combining_mark(character) => Oddity::LoneMark,
        _ => return None,
    })
}

fn tail(text: &str) -> String {
    let from = text.char_indices().rev().nth(SHOWN - 1).map_or(0, |(at, _)| at);
    // From the beginning of a word, if there is one.
    let word = if from == 0 { None } else { text[from..].find(' ') };
    let from = word.map_or(from, |space| from + space);
    fold(&text[from..])
}

#[cfg(test)]
mod tests {
    use super::{clean, fold};
    use crate::{Oddity, Slip};

    #[test]
    fn composes_and_folds() {
        let cases = [
            ("Ky\u{300}  Ta\u{302}n", "Kỳ Tân"),
            ("  thuế\u{a0}điện\ttử\r\n", "thuế điện tử"),
            ("ti\u{ad}n\u{200b} tức\u{feff}", "tin tức"),
            ("số 1\u{2028}2", "số 1 2"),
            ("a\u{323}\u{302}", "ậ"),
            ("☎\u{fe0f} 115", "☎\u{fe0f} 115"),
        ];
        for (given, expected) in cases {
            assert_eq!(fold(&clean(given).unwrap()), expected, "{given:?}");
        }
    }

    #[test]
    fn names_the_character_that_cannot_be_printed() {
        let cases = [
            ("Tân\u{7}", '\u{7}', Oddity::Control, "Tân"),
            ("một hai ba \u{f0b7}", '\u{f0b7}', Oddity::PrivateUse, "một hai ba"),
            ("Ngh\u{fffd} An", '\u{fffd}', Oddity::Lost, "Ngh"),
            ("a\u{301}\u{302}n", '\u{302}', Oddity::LoneMark, "á"),
            ("\u{301}a", '\u{301}', Oddity::LoneMark, ""),
            ("số \u{fe0f}1", '\u{fe0f}', Oddity::LoneMark, "số"),
            ("\u{1fffe}", '\u{1fffe}', Oddity::Lost, ""),
        ];
        for (given, character, oddity, after) in cases {
            let after = after.into();
            let expected = Slip::OddCharacter { character, oddity, after };
            assert_eq!(clean(given), Err(vec![expected]), "{given:?}");
        }
        let slips = clean("\u{7}a\u{f0b7} b\u{7} c\u{f0b7}").unwrap_err();
        assert_eq!(slips.len(), 2, "each once: {slips:?}");
    }
}
