//! Words as the little Markdown of an issue.
//!
//! Emphasis begins and ends with whole words: a star between two letters has a
//! meaning of its own in Markdown, and a draft that has half a word bold has a slip.
//! Marks around a word are stressed as the draft has them, as far as Markdown can say
//! so (CommonMark 0.31, 6.2, flanking delimiter runs).

use crate::flow::{Span, Words};

/// Words between two spaces, in pieces that lead to one address.
struct Chunk {
    pieces: Vec<(String, Option<String>)>,
    strong: bool,
    emphasis: bool,
    /// No space stands before it.
    glued: bool,
}

/// `spans` as a text of an issue.
pub(crate) fn markdown(spans: &[Span]) -> String {
    let mut lines = Vec::new();
    for line in spans.split(|span| matches!(span, Span::Break)) {
        let line = markdown_line(line);
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines.join("\\\n")
}

/// The words of a text without emphasis, where all of it is set alike anyway.
pub(crate) fn unstressed(spans: &[Span]) -> String {
    let plain = spans.iter().filter_map(|span| match span {
        Span::Words(words) => {
            Some(Span::Words(Words { strong: false, emphasis: false, ..words.clone() }))
        }
        Span::Break => Some(Span::Break),
        _ => None,
    });
    markdown(&plain.collect::<Vec<_>>())
}

fn markdown_line(spans: &[Span]) -> String {
    let chunks = chunks(spans);
    let mut written = String::new();
    let mut at = 0;
    while at < chunks.len() {
        let (strong, emphasis) = (chunks[at].strong, chunks[at].emphasis);
        let alike = chunks[at..]
            .iter()
            .take_while(|chunk| (chunk.strong, chunk.emphasis) == (strong, emphasis));
        let end = at + alike.count();
        let stars =
            ["", "*", "**", "***"][usize::from(emphasis) + 2 * usize::from(strong)];
        if !written.is_empty() && !chunks[at].glued {
            written.push(' ');
        }
        written.push_str(stars);
        written.push_str(&linked(&chunks[at..end]));
        written.push_str(stars);
        at = end;
    }
    written
}

/// The words between spaces. One that is stressed in part is stressed as most of its
/// letters are.
fn chunks(spans: &[Span]) -> Vec<Chunk> {
    let mut chunks: Vec<Vec<(char, &Words)>> = vec![Vec::new()];
    for span in spans {
        let Span::Words(words) = span else { continue };
        for character in words.text.chars() {
            if !character.is_whitespace() {
                if let Some(chunk) = chunks.last_mut() {
                    chunk.push((character, words));
                }
            } else if chunks.last().is_some_and(|chunk| !chunk.is_empty()) {
                chunks.push(Vec::new());
            }
        }
    }
    chunks.retain(|chunk| !chunk.is_empty());
    chunks.iter().flat_map(|characters| with_marks(characters)).collect()
}

/// A word, with the marks around it that are not stressed as it is.
fn with_marks(characters: &[(char, &Words)]) -> Vec<Chunk> {
    let word = chunk(characters, false);
    let stress = (word.strong, word.emphasis);
    let apart = |(character, words): &&(char, &Words)| {
        !character.is_alphanumeric() && !words.strong && !words.emphasis
    };
    let before = characters.iter().take_while(apart).count();
    let after = characters.iter().rev().take_while(apart).count();
    if stress == (false, false) || before + after == 0 || before == characters.len() {
        return vec![word];
    }
    let (head, rest) = characters.split_at(before);
    let (word, tail) = rest.split_at(rest.len() - after);
    let mut chunks = Vec::new();
    for part in [head, word, tail].into_iter().filter(|part| !part.is_empty()) {
        chunks.push(chunk(part, !chunks.is_empty()));
    }
    chunks
}

fn chunk(characters: &[(char, &Words)], glued: bool) -> Chunk {
    let most = |test: &dyn Fn(&Words) -> bool| {
        let letters: Vec<_> = characters
            .iter()
            .filter(|(character, _)| character.is_alphanumeric())
            .collect();
        if letters.is_empty() {
            return characters.iter().all(|(_, words)| test(words));
        }
        let stressed = letters.iter().filter(|(_, words)| test(words)).count();
        2 * stressed >= letters.len()
    };
    let (strong, emphasis) = (most(&|words| words.strong), most(&|words| words.emphasis));
    let mut pieces: Vec<(String, Option<String>)> = Vec::new();
    for (character, words) in characters {
        let link = words.link.as_deref().map(ToOwned::to_owned);
        match pieces.last_mut() {
            Some((text, last)) if *last == link => text.push(*character),
            _ => pieces.push((character.to_string(), link)),
        }
    }
    Chunk { pieces, strong, emphasis, glued }
}

/// The words of `chunks`, with what leads to one address in brackets.
fn linked(chunks: &[Chunk]) -> String {
    let mut pieces: Vec<(String, Option<String>)> = Vec::new();
    for chunk in chunks {
        for (number, (text, link)) in chunk.pieces.iter().enumerate() {
            let spaced = number == 0 && !pieces.is_empty() && !chunk.glued;
            let space = if spaced { " " } else { "" };
            match pieces.last_mut() {
                Some((last, of)) if of == link => {
                    last.push_str(space);
                    last.push_str(text);
                }
                Some((last, None)) => {
                    last.push_str(space);
                    pieces.push((text.clone(), link.clone()));
                }
                _ => pieces.push((format!("{space}{text}"), link.clone())),
            }
        }
    }
    let written = pieces.iter().map(|(text, link)| match link {
        Some(link) => {
            let lead = &text[..text.len() - text.trim_start().len()];
            format!("{lead}[{}]({link})", escape(text.trim_start(), true))
        }
        None => escape(text, false),
    });
    written.collect()
}

/// `text` with a backslash before what would have a meaning.
fn escape(text: &str, in_link: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let last_link = text.rfind("](");
    for (at, character) in text.char_indices() {
        let opens =
            character == '[' && (in_link || last_link.is_some_and(|link| at < link));
        if matches!(character, '*' | '\\') || opens || in_link && character == ']' {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// `address` as the address of a link, if an issue may lead there.
pub(crate) fn address(address: &str) -> Option<String> {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.trim().bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}()[]*".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    bantin_core::is_address(&encoded).then_some(encoded)
}

#[cfg(test)]
mod tests {
    use super::{address, markdown};
    use crate::flow::{Span, Words};

    /// Words in the notation of an issue, to make spans from: `*` and `_` switch bold
    /// and italic, `|` is a break.
    fn spans(written: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let (mut strong, mut emphasis) = (false, false);
        for character in written.chars() {
            match character {
                '*' => strong = !strong,
                '_' => emphasis = !emphasis,
                '|' => spans.push(Span::Break),
                _ => crate::flow::push_words(
                    &mut spans,
                    Words {
                        text: character.into(),
                        strong,
                        emphasis,
                        ..Words::default()
                    },
                ),
            }
        }
        spans
    }

    #[test]
    fn stresses_whole_words() {
        let cases = [
            ("Một  *hai ba* bốn", "Một **hai ba** bốn"),
            ("*Một: *hai", "**Một:** hai"),
            ("*Một:*hai", "**Một:hai**"),
            ("_một *hai*_", "*một* ***hai***"),
            ("*a*, b", "**a**, b"),
            ("(*a*)", "(**a**)"),
            ("*(a)*", "**(a)**"),
            ("(*a b*), c", "(**a b**), c"),
            ("a*, *b", "a, b"),
            ("một|*hai*", "một\\\n**hai**"),
            ("* *một", "một"),
            ("*một – hai*", "**một – hai**"),
        ];
        for (given, expected) in cases {
            assert_eq!(markdown(&spans(given)), expected, "{given}");
        }
    }

    #[test]
    fn escapes_what_has_a_meaning() {
        let text = |text: &str| {
            vec![Span::Words(Words { text: text.into(), ..Words::default() })]
        };
        assert_eq!(markdown(&text("3*4, a\\b")), "3\\*4, a\\\\b");
        assert_eq!(markdown(&text("[1] và [a](b)")), "\\[1] và \\[a](b)");
        assert_eq!(markdown(&text("[1] và")), "[1] và");
    }

    #[test]
    fn links_with_what_an_issue_may_lead_to() {
        let link = Some("https://xa.example.vn".into());
        let words = Words { text: "cổng ]".into(), link, ..Words::default() };
        let spans = [
            Span::Words(Words { text: "xem (".into(), ..Words::default() }),
            Span::Words(words),
            Span::Words(Words { text: ").".into(), ..Words::default() }),
        ];
        assert_eq!(markdown(&spans), "xem ([cổng \\]](https://xa.example.vn)).");
        assert_eq!(address("https://a.vn/b(1)").unwrap(), "https://a.vn/b%281%29");
        for refused in ["file:///C:/a", "#trang-2", "javascript:alert(1)", ""] {
            assert_eq!(address(refused), None, "{refused}");
        }
    }
}
