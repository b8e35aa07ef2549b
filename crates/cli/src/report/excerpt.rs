//! The part of a line that is worth showing.
//!
//! A paragraph of an issue is one line of thousands of characters. What is shown
//! of it fits a terminal, with the mistake in it.

use std::ops::Range;

use crate::visible::visible;

/// So many characters of a line are shown.
const WIDTH: usize = 100;

/// So many of them stand before what is underlined, if the line is cut there.
const BEFORE: usize = 40;

/// What stands for the part that is not shown.
const CUT: &str = "…";

/// A part of one line of a source, fit for a terminal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What is shown.
    pub(super) text: String,
    /// The bytes of it to underline.
    pub(super) bytes: Range<usize>,
}

impl Excerpt {
    /// The line of `source` that `bytes` begin in, around them. What goes on in the
    /// next line is underlined to the end of the first.
    pub(super) fn of(source: &str, bytes: &Range<usize>) -> Self {
        let start = source.floor_char_boundary(bytes.start);
        let end = source.ceil_char_boundary(bytes.end.max(start));
        let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let rest = &source[line_start..];
        let line = rest.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = (start - line_start).min(line.len());
        let end = (end - line_start).min(line.len());

        let (before, marked, after) = (&line[..start], &line[start..end], &line[end..]);
        let room = WIDTH.saturating_sub(marked.chars().count() + after.chars().count());
        let (mut text, before) = keep_end(before, room.max(BEFORE));
        text.push_str(&visible(before));
        let marked_at = text.len();
        let room = WIDTH.saturating_sub(before.chars().count());
        let (marked, mut cut) = keep_start(marked, room);
        text.push_str(&visible(marked));
        let marked_end = text.len();
        if cut.is_empty() {
            let (after, after_cut) =
                keep_start(after, room.saturating_sub(marked.chars().count()));
            text.push_str(&visible(after));
            cut = after_cut;
        }
        text.push_str(cut);
        Self { text, bytes: marked_at..marked_end }
    }
}

/// The last `room` characters of `text`, and the sign for what is cut off.
fn keep_end(text: &str, room: usize) -> (String, &str) {
    let over = text.chars().count().saturating_sub(room);
    let at = text.char_indices().nth(over).map_or(text.len(), |(at, _)| at);
    (if over > 0 { CUT.to_owned() } else { String::new() }, &text[at..])
}

/// The first `room` characters of `text`, and the sign for what is cut off.
fn keep_start(text: &str, room: usize) -> (&str, &'static str) {
    match text.char_indices().nth(room) {
        Some((at, _)) => (&text[..at], CUT),
        None => (text, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, WIDTH};

    fn excerpt(source: &str, marked: &str) -> (String, String) {
        let at = source.find(marked).unwrap();
        let excerpt = Excerpt::of(source, &(at..at + marked.len()));
        let marked = excerpt.text[excerpt.bytes].to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn short_lines_are_whole() {
        let source = "{\r\n\t\"đơn vị\": \"xã\"\r\n}";
        let (text, marked) = excerpt(source, "\"xã\"");
        assert_eq!((&*text, &*marked), (" \"đơn vị\": \"xã\"", "\"xã\""));
    }

    #[test]
    fn long_lines_are_cut_around_the_mistake() {
        let words = "Tân Kỳ, ".repeat(500);
        let cases = [
            format!("MARK{words}"),
            format!("{words}MARK{words}"),
            format!("{words}MARK"),
            format!("{words}MARK{}", "\u{301}".repeat(30)),
        ];
        for line in cases {
            let (text, marked) = excerpt(&format!("a\n{line}\nb"), "MARK");
            assert_eq!(marked, "MARK");
            assert!(text.chars().count() <= WIDTH + 2, "{text}");
            assert!(text.chars().count() > WIDTH / 2, "{text}");
        }
    }

    #[test]
    fn a_long_mistake_is_underlined_from_its_start() {
        let mistake = "x".repeat(5_000);
        let (text, marked) = excerpt(&format!("  \"a\": {mistake}, 1"), &mistake);
        assert!(text.starts_with("  \"a\": xxx"), "{text}");
        assert!(marked.len() > 50 && marked.len() < WIDTH, "{marked}");
        let (_, marked) = excerpt("{\n  1\n}", "{\n  1\n}");
        assert_eq!(marked, "{");
    }

    #[test]
    fn bytes_beyond_the_source_are_its_end() {
        for bytes in [0..0, 3..3, 3..9, 7..9, 1..2] {
            let excerpt = Excerpt::of("xã\n", &bytes);
            assert!(excerpt.text.len() >= excerpt.bytes.end, "{bytes:?}");
        }
        assert_eq!(Excerpt::of("", &(0..4)).text, "");
    }
}
