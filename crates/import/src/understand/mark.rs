//! Marks that people type before an item of a list.

/// Marks that are nothing else at the beginning of a line.
const MARKS: &[char] = &[
    '•', '·', '▪', '□', '➢', '✓', '✔', '❖', '→', '●', '○', '◦', '■', '►', '‣', '⁃', '∙',
    '▶', '◆', '◼', '⮚', '➔', '»',
];

/// The mark that is typed at the beginning of `text`, and what follows.
pub(crate) fn typed_mark(text: &str) -> Option<(char, &str)> {
    let text = text.trim_start();
    let mark = text.chars().next()?;
    let rest = &text[mark.len_utf8()..];
    let spaced = rest.starts_with(char::is_whitespace);
    let own = MARKS.contains(&mark) || ('\u{f000}'..='\u{f0ff}').contains(&mark);
    let is_mark = match mark {
        // `-5 độ` and `+84` are no items, `-Trong` is one.
        '-' | '+' => spaced || rest.starts_with(char::is_uppercase),
        '–' | '—' | '*' => spaced,
        _ => own,
    };
    let rest = rest.trim_start();
    (is_mark && !rest.is_empty()).then_some((mark, rest))
}

/// The levels of a list whose marks are typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Levels(Vec<(char, usize)>);

impl Levels {
    /// The level of an item with this mark, that is moved in so far.
    ///
    /// A new mark is a level further in; one that was there before goes back to it.
    /// Office custom has `-` above `+`.
    pub(crate) fn of(&mut self, mark: char, indent: usize) -> usize {
        let mark = if matches!(mark, '–' | '—') { '-' } else { mark };
        let same =
            |(known, of): &(char, usize)| *known == mark && of.abs_diff(indent) <= 1;
        let further = |(known, of): &(char, usize)| *known == mark && *of > indent;
        let at =
            self.0.iter().rposition(same).or_else(|| self.0.iter().position(further));
        if let Some(at) = at {
            self.0.truncate(at);
            self.0.push((mark, indent));
            return at;
        }
        if mark == '-' && self.0.first().is_some_and(|(first, _)| *first == '+') {
            self.0.clear();
        }
        self.0.push((mark, indent));
        self.0.len() - 1
    }

    /// Forgets the list.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Levels, typed_mark};

    #[test]
    fn knows_marks() {
        let cases = [
            ("- Một", Some(('-', "Một"))),
            ("+  Hai", Some(('+', "Hai"))),
            ("-Trong", Some(('-', "Trong"))),
            ("• ba", Some(('•', "ba"))),
            ("\u{f0b7}\tbốn", Some(('\u{f0b7}', "bốn"))),
            ("-5 độ", None),
            ("+84 238", None),
            ("*chú ý*", None),
            ("-", None),
            ("Một - hai", None),
        ];
        for (text, expected) in cases {
            assert_eq!(typed_mark(text), expected, "{text}");
        }
    }

    #[test]
    fn counts_levels() {
        let mut levels = Levels::default();
        let marks =
            [('-', 0), ('+', 0), ('+', 0), ('-', 0), ('•', 0), ('+', 0), ('–', 0)];
        let found: Vec<usize> =
            marks.iter().map(|(mark, indent)| levels.of(*mark, *indent)).collect();
        assert_eq!(found, [0, 1, 1, 0, 1, 2, 0]);
        let mut levels = Levels::default();
        let found: Vec<usize> =
            [0, 4, 4, 0].iter().map(|indent| levels.of('-', *indent)).collect();
        assert_eq!(found, [0, 1, 1, 0]);
    }
}
