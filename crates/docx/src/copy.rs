//! Copy: the words of one paragraph, marked up by the styles of their characters.

use std::sync::Arc;

use bantin_core::{Inline, Line, Text, ties};
use bantin_design::{FaceName, TypeStyle, Weight};

use crate::styles::character;

/// The words of one paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Copy {
    pub(crate) pieces: Vec<Piece>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// Words set alike, in a style of characters if they are not as the paragraph is.
    Words {
        words: String,
        style: Option<&'static str>,
        link: Option<Arc<str>>,
        marks: Marks,
    },
    /// A line ends here.
    Break,
    /// On to the next stop of the tabulator.
    Tab,
    /// The number of the page.
    Folio,
}

/// Bold and slant of words that have a style of characters already, as links do: a run
/// has but one. What is none is as the styles say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) bold: Option<bool>,
    pub(crate) italic: Option<bool>,
}

impl Marks {
    /// What `face` differs in from `worn`, the face that the styles give.
    fn between(worn: &FaceName, face: &FaceName) -> Self {
        let is_bold = |face: &FaceName| face.weight >= Weight::BOLD;
        let changed = |was: bool, is: bool| (was != is).then_some(is);
        Self {
            bold: changed(is_bold(worn), is_bold(face)),
            italic: changed(worn.italic, face.italic),
        }
    }

    /// These, and of `other` what they leave open.
    fn or(self, other: Self) -> Self {
        Self { bold: self.bold.or(other.bold), italic: self.italic.or(other.italic) }
    }

    /// The style of characters that says the same, for words that have none.
    fn style(self) -> Option<&'static str> {
        match (self.bold.is_some(), self.italic.is_some()) {
            (true, true) => Some(character::STRONG_EMPHASIS),
            (true, false) => Some(character::STRONG),
            (false, true) => Some(character::EMPHASIS),
            (false, false) => None,
        }
    }
}

impl Copy {
    /// A line of plain words.
    pub(crate) fn line(line: &Line) -> Self {
        Self::words(line.as_str())
    }

    pub(crate) fn words(words: &str) -> Self {
        Self::default().with(words, None)
    }

    /// A text in paragraphs that look like `look`.
    pub(crate) fn text(text: &Text, look: &TypeStyle) -> Self {
        Self::default().with_text(text, look)
    }

    /// This copy, and `words` after it.
    pub(crate) fn with(mut self, words: &str, style: Option<&'static str>) -> Self {
        if !words.is_empty() {
            let (words, link, marks) = (words.to_owned(), None, Marks::default());
            self.pieces.push(Piece::Words { words, style, link, marks });
        }
        self
    }

    /// This copy, and `words` after it that lead to `address`.
    pub(crate) fn leading(mut self, words: &str, address: &Arc<str>) -> Self {
        let link = Some(Arc::clone(address));
        let (style, marks) = (Some(character::LINK), Marks::default());
        self.pieces.push(Piece::Words { words: words.to_owned(), style, link, marks });
        self
    }

    /// This copy, and `text` after it, strong and emphasised words in styles of their
    /// own. In type that is bold already strong words stay as they are.
    pub(crate) fn with_text(self, text: &Text, look: &TypeStyle) -> Self {
        self.with_styled(text, look, None)
    }

    /// The same, in a style of characters and what that looks like if there is one.
    pub(crate) fn with_styled(
        mut self,
        text: &Text,
        look: &TypeStyle,
        own: Option<(&'static str, &TypeStyle)>,
    ) -> Self {
        for inline in text.inlines() {
            self.pieces.push(match inline {
                Inline::Break => Piece::Break,
                Inline::Run(run) => {
                    let plain = own.map_or(&look.face, |(_, own)| &own.face);
                    let face = plain.varied(run.strong, run.emphasis);
                    // Said outright beside a style: of two styles that turn something
                    // on and off Word and LibreOffice make two different things.
                    let outright = || Marks::between(&look.face, &face);
                    let (style, marks) = match own {
                        _ if run.link.is_some() => (Some(character::LINK), outright()),
                        Some((style, _)) => {
                            let marks = Marks::between(plain, &face).or(outright());
                            (Some(style), marks)
                        }
                        None => (Marks::between(plain, &face).style(), Marks::default()),
                    };
                    let (words, link) = (run.words.clone(), run.link.clone());
                    Piece::Words { words, style, link, marks }
                }
            });
        }
        self
    }

    /// This copy, and `piece` after it.
    pub(crate) fn and(mut self, piece: Piece) -> Self {
        self.pieces.push(piece);
        self
    }

    /// Its words, breaks as spaces.
    pub(crate) fn plain(&self) -> String {
        let mut plain = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words { words, .. } => plain.push_str(words),
                Piece::Break | Piece::Tab | Piece::Folio => plain.push('\n'),
            }
        }
        plain
    }

    /// The same with no-break spaces where Vietnamese asks for them, as in print.
    pub(crate) fn tied(mut self) -> Self {
        let plain = self.plain();
        let mut tied = Vec::new();
        let mut from = 0;
        for line in plain.split('\n') {
            tied.extend(ties(line).into_iter().map(|tie| from + tie));
            from += line.len() + 1;
        }
        let mut ties = tied.into_iter().peekable();
        let mut begin = 0;
        for piece in &mut self.pieces {
            let Piece::Words { words, .. } = piece else {
                begin += 1;
                continue;
            };
            let end = begin + words.len();
            let mut tied = String::with_capacity(words.len());
            let mut from = 0;
            while let Some(tie) = ties.next_if(|&tie| tie < end) {
                let at = tie - begin;
                tied.push_str(&words[from..at]);
                tied.push('\u{a0}');
                from = at + 1;
            }
            if from > 0 {
                tied.push_str(&words[from..]);
                *words = tied;
            }
            begin = end;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Copy, Piece};

    #[test]
    fn ties_words_across_pieces() {
        let copy = Copy::words("Quý ").with("II", None).with(" năm 2026 đạt 99 ", None);
        let copy = copy.with("hồ sơ", None).and(Piece::Break).with("Số 01", None).tied();
        assert_eq!(
            copy.plain(),
            "Quý\u{a0}II năm\u{a0}2026 đạt 99\u{a0}hồ sơ\nSố\u{a0}01"
        );
    }
}
