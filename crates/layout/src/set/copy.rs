//! Copy: the text that a compositor is handed, marked up for setting.

use std::sync::Arc;

use bantin_core::{Inline, Line, Pointer, Text};
use bantin_design::{Color, EndMark, TypeStyle};

/// Text to be set as one paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Copy {
    pub(crate) spans: Vec<Span>,
    /// The sign to put after the last word, never on a line of its own.
    pub(crate) end_mark: Option<EndMark>,
}

/// Words set alike. A line feed in them is a hard line break.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) words: String,
    pub(crate) style: TypeStyle,
    pub(crate) link: Option<Arc<str>>,
    pub(crate) source: Pointer,
}

impl Copy {
    /// A line of plain words.
    pub(crate) fn line(line: &Line, style: &TypeStyle) -> Self {
        Self::default().with(line.as_str(), style, line.at())
    }

    /// A text with its bold, italics and links.
    pub(crate) fn text(text: &Text, style: &TypeStyle, link: Color) -> Self {
        Self::default().with_text(text, style, link)
    }

    /// This copy, and `words` after it.
    pub(crate) fn with(
        mut self,
        words: &str,
        style: &TypeStyle,
        source: &Pointer,
    ) -> Self {
        let words = styled(words, style);
        let (style, source) = (style.clone(), source.clone());
        self.spans.push(Span { words, style, link: None, source });
        self
    }

    /// This copy, and `text` after it; what leads somewhere has the colour `link`.
    pub(crate) fn with_text(
        mut self,
        text: &Text,
        style: &TypeStyle,
        link: Color,
    ) -> Self {
        for inline in text.inlines() {
            let source = text.at().clone();
            self.spans.push(match inline {
                Inline::Break => {
                    Span { words: "\n".into(), style: style.clone(), link: None, source }
                }
                Inline::Run(run) => {
                    let mut style = style.clone();
                    style.face = style.face.varied(run.strong, run.emphasis);
                    if run.link.is_some() {
                        style.color = link;
                    }
                    let words = styled(&run.words, &style);
                    Span { words, style, link: run.link.clone(), source }
                }
            });
        }
        self
    }

    /// This copy, and `other` after it.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self
    }

    /// The same in another size; leading in proportion.
    pub(crate) fn scaled(mut self, numerator: i64, denominator: i64) -> Self {
        for span in &mut self.spans {
            span.style.size = span.style.size.scale(numerator, denominator);
            span.style.leading = span.style.leading.scale(numerator, denominator);
        }
        self
    }
}

fn styled(words: &str, style: &TypeStyle) -> String {
    if style.capitals { words.to_uppercase() } else { words.to_owned() }
}
