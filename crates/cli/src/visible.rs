//! Text from files and disks, made fit for a terminal.

/// `text` with every character that would command a terminal, or turn the direction
/// of writing, made visible: a picture of it (U+2400…) or U+FFFD.
///
/// Each becomes one character, so that columns stay. Tabs become one space; line
/// ends do not belong here.
pub(crate) fn visible(text: &str) -> String {
    text.chars().map(picture).collect()
}

fn picture(character: char) -> char {
    match character {
        '\t' => ' ',
        '\0'..='\x1f' => {
            char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}')
        }
        '\x7f' => '\u{2421}',
        // C1 controls, marks of direction (UAX 9), line separators, the BOM.
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => '\u{fffd}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn shows_what_commands_a_terminal() {
        let cases = [
            ("Tân Kỳ", "Tân Kỳ"),
            ("a\tb", "a b"),
            ("\x1b[31m\u{9b}2J", "␛[31m\u{fffd}2J"),
            ("a\u{202e}b", "a\u{fffd}b"),
            ("a\r\u{7f}", "a␍␡"),
        ];
        for (text, expected) in cases {
            assert_eq!(visible(text), expected, "{text:?}");
        }
    }
}
