//! Signs that only a font of Word has, as characters that all fonts have.

/// The character that the sign of Symbol or Wingdings at `character` looks like; the
/// character itself if none is known.
pub(crate) fn symbol(character: char) -> char {
    match character {
        '\u{f0b7}' | '\u{f06c}' | '\u{f09f}' => '•',
        '\u{f0a7}' | '\u{f06e}' => '▪',
        '\u{f071}' | '\u{f06f}' | '\u{f0a8}' => '□',
        '\u{f0d8}' | '\u{f0e8}' => '➢',
        '\u{f0fc}' => '✓',
        '\u{f0fb}' => '✗',
        '\u{f076}' => '❖',
        '\u{f0e0}' | '\u{f0ae}' => '→',
        '\u{f0df}' | '\u{f0ac}' => '←',
        '\u{f02d}' => '-',
        '\u{f02b}' => '+',
        '\u{f0b0}' => '°',
        '\u{f0b1}' => '±',
        '\u{f0b4}' => '×',
        '\u{f0a3}' => '≤',
        '\u{f0b3}' => '≥',
        '\u{f0b9}' => '≠',
        '\u{f0bb}' => '≈',
        other => other,
    }
}
