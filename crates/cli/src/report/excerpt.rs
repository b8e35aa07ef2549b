//! The line that a mistake is in.

use std::ops::Range;

use crate::visible::visible;

/// So many characters of a mistake are underlined: a paragraph is one line of
/// thousands of them, and has to fit a terminal with a word of what is around it.
const MOST_MARKED: usize = 60;

/// So many characters behind a mistake are kept: more are on no terminal. Those before it
/// all count, for its column.
const MOST_BEHIND: usize = 200;

/// One line of a source, fit for a terminal, with as many characters before the mistake as in
/// the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The line.
    pub(super) text: String,
    /// The bytes of it to underline.
    pub(super) bytes: Range<usize>,
}

impl Excerpt {
    /// The line of `source` that `bytes` begin in. What goes on in the next line is
    /// underlined to the end of the first.
    pub(super) fn of(source: &str, bytes: &Range<usize>) -> Self {
        let start = source.floor_char_boundary(bytes.start);
        let end = source.ceil_char_boundary(bytes.end).max(start);
        let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line = source[line_start..].split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = (start - line_start).min(line.len());
        let end = (end - line_start).min(line.len());
        let marked = &line[start..end];
        let marked = match marked.char_indices().nth(MOST_MARKED) {
            Some((cut, _)) => &marked[..cut],
            None => marked,
        };
        let rest = &line[start + marked.len()..];
        let rest =
            rest.char_indices().nth(MOST_BEHIND).map_or(rest, |(cut, _)| &rest[..cut]);
        let mut text = visible(&line[..start]);
        let marked_at = text.len();
        text.push_str(&visible(marked));
        let bytes = marked_at..text.len();
        text.push_str(&visible(rest));
        Self { text, bytes }
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, MOST_MARKED};

    fn excerpt(source: &str, marked: &str) -> (String, String) {
        let at = source.find(marked).unwrap();
        let excerpt = Excerpt::of(source, &(at..at + marked.len()));
        let marked = excerpt.text[excerpt.bytes].to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn is_one_line() {
        let source = "{\r\n\t\"đơn vị\": \"xã\"\r\n}";
        let (text, marked) = excerpt(source, "\"xã\"");
        assert_eq!((&*text, &*marked), (" \"đơn vị\": \"xã\"", "\"xã\""));
    }

    #[test]
    fn underlines_the_start_of_a_long_mistake() {
        let mistake = "ẫ".repeat(5_000);
        let (_, marked) = excerpt(&format!("  \"a\": {mistake}, 1"), &mistake);
        assert_eq!(marked.chars().count(), MOST_MARKED);
        let (_, marked) = excerpt("{\n  1\n}", "{\n  1\n}");
        assert_eq!(marked, "{");
    }

    #[test]
    fn takes_bytes_beyond_the_source_for_its_end() {
        for bytes in [0..0, 3..3, 3..9, 7..9, 1..2] {
            let excerpt = Excerpt::of("xã\n", &bytes);
            assert!(excerpt.text.len() >= excerpt.bytes.end, "{bytes:?}");
        }
        assert_eq!(Excerpt::of("", &(0..4)).text, "");
    }
}
