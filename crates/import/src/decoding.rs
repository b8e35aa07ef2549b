//! Words of a word processor, decoded by their fonts.

use std::collections::BTreeMap;

use crate::Guess;
use crate::encoding::{Encoding, FontCode, is_only_in_unicode};
use crate::flow::{DraftPlace, Span, Words, push_words};
use crate::symbol::symbol;

/// A span, and how its font has to be read.
pub(crate) struct Coded {
    pub(crate) span: Span,
    pub(crate) code: Option<FontCode>,
}

impl Coded {
    /// Words in Unicode.
    pub(crate) fn plain(words: Words) -> Self {
        Self { span: Span::Words(words), code: None }
    }
}

/// How much has been decoded, and where it began.
#[derive(Debug, Default)]
pub(crate) struct Decoding(BTreeMap<Encoding, (usize, DraftPlace)>);

impl Decoding {
    /// The spans of a paragraph in Unicode, in NFC, with signs that all fonts have.
    ///
    /// Words that are set alike are put together first: VNI writes a letter and its
    /// mark as two characters, which may stand in two runs.
    pub(crate) fn decode(&mut self, coded: Vec<Coded>, place: DraftPlace) -> Vec<Span> {
        let mut spans: Vec<Coded> = Vec::new();
        for Coded { span, code } in coded {
            let words = match (span, spans.last_mut()) {
                (Span::Words(words), Some(last)) if last.code == code => {
                    if let Span::Words(before) = &mut last.span
                        && before.is_alike(&words)
                    {
                        before.text.push_str(&words.text);
                        continue;
                    }
                    Span::Words(words)
                }
                (span, _) => span,
            };
            spans.push(Coded { span: words, code });
        }
        let mut decoded = Vec::new();
        for Coded { span, code } in spans {
            match span {
                Span::Words(mut words) => {
                    words.text = self.text(&words.text, code, place);
                    push_words(&mut decoded, words);
                }
                other => decoded.push(other),
            }
        }
        decoded
    }

    fn text(&mut self, text: &str, code: Option<FontCode>, place: DraftPlace) -> String {
        let text: String = text.chars().map(symbol).collect();
        let Some(code) = code else { return bantin_core::composed(&text) };
        let decoded = code.decode(&text);
        if decoded != text && !text.chars().any(is_only_in_unicode) {
            self.0.entry(code.encoding).or_insert((0, place)).0 += 1;
        }
        bantin_core::composed(&decoded)
    }

    pub(crate) fn tell(&self, guesses: &mut Vec<(Option<DraftPlace>, Guess)>) {
        for (encoding, (count, place)) in &self.0 {
            let guess = Guess::Decoded { encoding: encoding.name(), count: *count };
            guesses.push((Some(*place), guess));
        }
    }
}
