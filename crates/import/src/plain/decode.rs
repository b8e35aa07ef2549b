//! From the bytes of a text file to Unicode.

use std::collections::BTreeMap;

use crate::encoding::{Guessed, Script, guess, mend};
use crate::flow::{DraftPlace, DraftUnit};
use crate::{Guess, Reason};

/// A text file in Unicode, its lines ended by `\n`, and what was done to it.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) guesses: Vec<(Option<DraftPlace>, Guess)>,
}

/// Decodes `bytes`, the text of the draft of this number.
pub(crate) fn decode(bytes: &[u8], draft: usize) -> Result<Decoded, Reason> {
    let mut decoded = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // UTF-16 without a mark: a letter, and a zero before or after.
        [_, 0, rest @ ..] if zeros(rest) => utf16(bytes, u16::from_le_bytes),
        [0, _, rest @ ..] if zeros(rest) => utf16(bytes, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            if bytes.contains(&0) {
                return Err(Reason::NotText);
            }
            of_bytes(bytes, draft)
        }
    };
    decoded.text =
        bantin_core::composed(&decoded.text.replace("\r\n", "\n").replace('\r', "\n"));
    Ok(decoded)
}

/// Whether every other byte is zero often enough to be UTF-16: spaces and digits are.
fn zeros(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    zeros * 10 >= head.len()
}

fn utf16(bytes: &[u8], order: fn([u8; 2]) -> u16) -> Decoded {
    let units = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
    let text = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect();
    Decoded { text, guesses: Vec::new() }
}

fn of_bytes(bytes: &[u8], draft: usize) -> Decoded {
    let lines = match std::str::from_utf8(bytes) {
        Ok(text) => match mend(text) {
            Some(lines) => lines,
            None => return Decoded { text: text.to_owned(), guesses: Vec::new() },
        },
        Err(_) => guess(bytes),
    };
    let mut counts: BTreeMap<Script, (usize, usize)> = BTreeMap::new();
    let mut text = String::new();
    for (number, Guessed { text: line, script }) in lines.into_iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        text.push_str(&line);
        if script != Script::Unicode {
            counts.entry(script).or_insert((0, number + 1)).0 += 1;
        }
    }
    let guesses = counts.into_iter().filter_map(|(script, (count, number))| {
        let place = DraftPlace { draft, unit: DraftUnit::Line, number };
        let guess = match script {
            Script::Unicode => return None,
            Script::Old(encoding) => Guess::Decoded { encoding: encoding.name(), count },
            Script::Unknown => Guess::UnknownEncoding { count },
        };
        Some((Some(place), guess))
    });
    let guesses = guesses.collect();
    Decoded { text, guesses }
}
