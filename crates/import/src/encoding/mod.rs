//! Encodings from before Unicode, which state offices still have files in.
//!
//! | encoding | a letter is                 | told by                        |
//! |----------|-----------------------------|--------------------------------|
//! | TCVN3    | one byte                    | a font `.Vn…`; `.Vn…H` is capitals |
//! | VNI      | a letter, then its marks    | a font `VNI-…`                 |
//! | VISCII   | one byte                    | statistics alone               |
//! | CP1258   | a letter, then its tone     | statistics alone               |
//!
//! In a Word file such a text stands as the characters that Windows-1252 has at
//! those bytes: `C¶i c¸ch`. So bytes are first made into those characters, and there
//! is one way of decoding for both.

mod guess;
mod letters;
mod syllable;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use guess::{Guessed, Script, guess, mend};
pub(crate) use syllable::is_syllable;
pub(crate) use table::Table;

/// An encoding from before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Encoding {
    Tcvn3,
    Vni,
    Viscii,
    Cp1258,
}

impl Encoding {
    pub(crate) const ALL: [Self; 4] =
        [Self::Tcvn3, Self::Vni, Self::Viscii, Self::Cp1258];

    /// What people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Viscii => "VISCII",
            Self::Cp1258 => "Windows-1258",
        }
    }
}

/// How the letters of a font have to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FontCode {
    pub(crate) encoding: Encoding,
    /// Small letters are drawn as capitals: `.VnTimeH`.
    pub(crate) capitals: bool,
}

impl FontCode {
    /// What the name of a font says of its letters; none if it is a font of Unicode.
    pub(crate) fn of_font(name: &str) -> Option<Self> {
        let name = name.trim();
        let starts = |prefix: &str| {
            name.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
        };
        let encoding = if starts(".vn") {
            Encoding::Tcvn3
        } else if starts("vni-") || starts("vni ") {
            Encoding::Vni
        } else {
            return None;
        };
        let capitals = encoding == Encoding::Tcvn3 && name.ends_with('H');
        Some(Self { encoding, capitals })
    }

    /// `text` in Unicode. A text that is Unicode already stays as it is, whatever
    /// font somebody has put on it.
    pub(crate) fn decode(self, text: &str) -> String {
        let decoded = if text.chars().any(is_only_in_unicode) {
            text.to_owned()
        } else {
            Table::of(self.encoding).decode(text)
        };
        if self.capitals { decoded.to_uppercase() } else { decoded }
    }
}

/// Whether `character` is a letter of Vietnamese that no old encoding shows as.
pub(crate) fn is_only_in_unicode(character: char) -> bool {
    matches!(character,
        '\u{102}' | '\u{103}' | '\u{110}' | '\u{111}' | '\u{128}' | '\u{129}'
        | '\u{168}' | '\u{169}' | '\u{1a0}' | '\u{1a1}' | '\u{1af}' | '\u{1b0}'
        | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}')
}
