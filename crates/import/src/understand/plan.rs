//! How a draft shows what is a headline.

use crate::flow::{Paragraph, Piece, Role};
use crate::understand::recase::is_capitals;

/// A headline is not longer.
const LONGEST: usize = 300;

/// How a draft shows what is a headline.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Plan {
    /// Paragraphs of the style Title are.
    titles: bool,
    /// Headings of this level are; those below are crossheads.
    level: Option<u8>,
    /// Lines in capitals are.
    capitals: bool,
}

/// What a paragraph is by its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    Headline { by_capitals: bool },
    Crosshead,
}

impl Plan {
    /// That of a draft, whose front has been taken off if it had one.
    ///
    /// One title over several headings is the headline of one article; several titles
    /// are one each. A Markdown file begins with a heading that is the title of it all.
    pub(crate) fn of(pieces: &[Piece]) -> Self {
        let mut titles = 0;
        let mut levels = [0; 10];
        let mut headlines = 0;
        for piece in pieces {
            let Piece::Paragraph(paragraph) = piece else { continue };
            if paragraph.plain().is_empty() {
                continue;
            }
            match (paragraph.look.role, paragraph.look.level) {
                (Some(Role::Headline), _) => headlines += 1,
                (Some(Role::Title), _) => titles += 1,
                (_, Some(level)) => levels[usize::from(level.min(9))] += 1,
                _ => {}
            }
        }
        let highest = (1..10).find(|level| levels[usize::from(*level)] > 0);
        let styled = titles > 0 || headlines > 0 && highest != Some(1);
        let level = if styled { None } else { highest };
        Self {
            titles: titles > 0,
            level,
            capitals: titles == 0 && headlines == 0 && level.is_none(),
        }
    }

    /// What `paragraph` is the head of, if it looks like a head.
    pub(crate) fn head(self, paragraph: &Paragraph) -> Option<Head> {
        let look = &paragraph.look;
        match look.role {
            Some(Role::Headline) => return Some(Head::Headline { by_capitals: false }),
            Some(Role::Title) if self.titles => {
                return Some(Head::Headline { by_capitals: false });
            }
            Some(Role::Title | Role::Crosshead) => return Some(Head::Crosshead),
            Some(_) => return None,
            None => {}
        }
        if let Some(level) = look.level {
            let is_headline = self.level.is_some_and(|highest| level <= highest);
            return Some(match is_headline {
                true => Head::Headline { by_capitals: false },
                false => Head::Crosshead,
            });
        }
        let text = paragraph.plain();
        let typed = look.mark.is_some() || super::typed_mark(&text).is_some();
        if typed || text.chars().count() > LONGEST {
            return None;
        }
        let capitals = is_capitals(&text) || paragraph.is_all(|words| words.caps);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if !capitals || letters < 6 || look.right || text.ends_with([',', ';', ':']) {
            return None;
        }
        // A word processor can say more than capitals.
        let shown = paragraph.is_all(|words| words.strong) || look.centred;
        let plain_text = paragraph.place.unit == crate::DraftUnit::Line;
        if !(shown || plain_text) {
            return None;
        }
        Some(if self.capitals && !is_numbered(&text) {
            Head::Headline { by_capitals: true }
        } else {
            Head::Crosshead
        })
    }
}

/// Whether `text` begins with a number, as parts of an article do: `I. `, `2) `, `A. `.
pub(crate) fn is_numbered(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    let Some(number) = word.strip_suffix(['.', ')', '/', ':', '-']) else { return false };
    let roman = number.chars().all(|c| "IVXLC".contains(c));
    let digits = number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let letter = number.chars().count() == 1 && number.chars().all(char::is_alphabetic);
    !number.is_empty() && (roman || digits || letter)
}
