//! Decoding: from what Windows-1252 shows to letters.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Encoding;
use super::letters::LETTERS;

/// What Windows-1252 shows at the bytes 80 to 9F; it shows nothing at five of them.
const SHOWN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
    '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
    '\u{9d}', 'ž', 'Ÿ',
];

/// The tones of Windows-1258, which stand after their letter.
const TONES: [(u8, char); 5] = [
    (0xcc, '\u{300}'),
    (0xd2, '\u{309}'),
    (0xde, '\u{303}'),
    (0xec, '\u{301}'),
    (0xf2, '\u{323}'),
];

/// What stands for what in an encoding.
pub(crate) struct Table {
    /// By byte.
    one: [Option<char>; 256],
    /// By a letter and its mark, as they are shown.
    two: BTreeMap<(char, char), char>,
}

impl Table {
    /// That of `encoding`, made once.
    pub(crate) fn of(encoding: Encoding) -> &'static Self {
        static TABLES: [OnceLock<Table>; 4] = [const { OnceLock::new() }; 4];
        let place = match encoding {
            Encoding::Tcvn3 => &TABLES[0],
            Encoding::Vni => &TABLES[1],
            Encoding::Viscii => &TABLES[2],
            Encoding::Cp1258 => &TABLES[3],
        };
        place.get_or_init(|| Self::make(encoding))
    }

    fn make(encoding: Encoding) -> Self {
        let mut table = Self { one: [None; 256], two: BTreeMap::new() };
        for letter in &LETTERS {
            match encoding {
                Encoding::Tcvn3 => {
                    table.one[usize::from(letter.tcvn)] = Some(letter.letter)
                }
                Encoding::Viscii => {
                    table.one[usize::from(letter.viscii)] = Some(letter.letter);
                }
                Encoding::Vni => table.add_shown(letter.vni, letter.letter),
                Encoding::Cp1258 => {
                    if let [byte] = letter.cp1258 {
                        table.one[usize::from(*byte)] = Some(letter.letter);
                    }
                }
            }
        }
        if encoding == Encoding::Cp1258 {
            for (byte, tone) in TONES {
                table.one[usize::from(byte)] = Some(tone);
            }
            table.one[0xfe] = Some('₫');
        }
        table
    }

    fn add_shown(&mut self, shown: &str, letter: char) {
        let mut shown = shown.chars();
        match (shown.next(), shown.next()) {
            (Some(base), Some(mark)) => {
                self.two.insert((base, mark), letter);
            }
            (Some(only), None) => {
                if let Some(byte) = byte(only) {
                    self.one[usize::from(byte)] = Some(letter);
                }
            }
            _ => {}
        }
    }

    /// `text` with its letters put right, in NFC. What is no code stays.
    pub(crate) fn decode(&self, text: &str) -> String {
        let mut decoded = String::with_capacity(text.len());
        let mut rest = text.chars().peekable();
        while let Some(character) = rest.next() {
            let mark = rest.peek().copied();
            if let Some(letter) = mark.and_then(|mark| self.marked(character, mark)) {
                decoded.push(letter);
                rest.next();
                continue;
            }
            let letter = byte(character).and_then(|byte| self.one[usize::from(byte)]);
            decoded.push(letter.unwrap_or(character));
        }
        bantin_core::composed(&decoded)
    }

    /// `bytes` of a text file, decoded.
    pub(crate) fn decode_bytes(&self, bytes: &[u8]) -> String {
        self.decode(&shown(bytes))
    }

    /// A letter and its mark. Between a capital and a small mark the letter decides.
    fn marked(&self, base: char, mark: char) -> Option<char> {
        if self.two.is_empty() || mark.is_ascii() {
            return None;
        }
        let found = self.two.get(&(base, mark)).copied();
        found.or_else(|| {
            let mut other = mark.to_uppercase();
            let other = other.next().filter(|_| base.is_uppercase())?;
            self.two.get(&(base, other)).copied()
        })
    }
}

/// `bytes` as Windows-1252 shows them.
pub(crate) fn shown(bytes: &[u8]) -> String {
    let show = |byte: &u8| match byte {
        0x80..=0x9f => SHOWN[usize::from(byte - 0x80)],
        other => char::from(*other),
    };
    bytes.iter().map(show).collect()
}

/// The byte that Windows-1252 shows as `character`; line ends and tabs are no codes.
fn byte(character: char) -> Option<u8> {
    let code = u32::from(character);
    if matches!(character, '\t' | '\n' | '\r') {
        return None;
    }
    if code < 0x100 {
        return u8::try_from(code).ok();
    }
    let at = SHOWN.iter().position(|shown| *shown == character)?;
    u8::try_from(at + 0x80).ok()
}
