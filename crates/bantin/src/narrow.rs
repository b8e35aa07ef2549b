//! Finding one character in the value of a source.

use std::ops::Range;

/// The bytes of `character` within the value at `value` of `source`.
///
/// Best is the one that stands after the words `after`; else it is the first. If it
/// is not written as it is printed (with its marks apart, say), all of the value.
pub(crate) fn narrow(
    source: &str,
    value: Range<usize>,
    character: char,
    after: &str,
) -> Range<usize> {
    let Some(text) = source.get(value.clone()) else { return value };
    let mut units = [0; 2];
    let units = &*character.encode_utf16(&mut units);
    let ways = [
        character.to_string(),
        // A headline may be set in capitals: then it is the small letter that is written.
        character.to_lowercase().to_string(),
        units.iter().map(|unit| format!("\\u{unit:04x}")).collect(),
        units.iter().map(|unit| format!("\\u{unit:04X}")).collect(),
    ];
    let here = |at: usize, length| value.start + at..value.start + at + length;
    for way in &ways {
        if let Some(at) = text.find(&format!("{after}{way}")) {
            return here(at + after.len(), way.len());
        }
    }
    for way in &ways {
        if let Some(at) = text.find(way) {
            return here(at, way.len());
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::narrow;

    #[test]
    fn finds_a_character_however_it_is_written() {
        let cases = [
            ("a ☃ b", '☃', "", "☃"),
            ("a ☃ b ☃☃", '☃', "☃", "☃"),
            (r"a \u2603 b", '☃', "", r"\u2603"),
            (r"a \uE0FA b", '\u{e0fa}', "a ", r"\uE0FA"),
            (r"a \ud83d\ude00", '😀', "", r"\ud83d\ude00"),
            ("a ω", 'Ω', "", "ω"),
            ("e\u{301}", 'é', "", "e\u{301}"),
        ];
        for (text, character, after, expected) in cases {
            let source = format!("  {text}  ");
            let found = narrow(&source, 2..2 + text.len(), character, after);
            assert_eq!(&source[found], expected, "{text:?}");
        }
        assert_eq!(narrow("☃☃", 0..6, '☃', "☃"), 3..6);
        assert_eq!(narrow("a", 0..9, 'a', ""), 0..9);
    }
}
