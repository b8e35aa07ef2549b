//! What a page draws, as far as its marks (ISO 32000-1, 14.6).

use super::parse::Parser;
use super::{Purse, ReadError};

/// What a page draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// Something that is said what it is: a part of the structure, or an artifact.
    pub(crate) marked: bool,
    /// Something that is not.
    pub(crate) unmarked: bool,
}

/// Looks through the content of a page.
///
/// What is painted is either within a mark or not. How it looks is of no interest here,
/// nor are the marks within what is shown by `Do`.
pub(crate) fn drawn(content: &[u8], purse: &Purse) -> Result<Drawn, ReadError> {
    purse.pay(content.len())?;
    let mut drawn = Drawn::default();
    let mut open = 0_usize;
    let mut parser = Parser::new(content, 0);
    loop {
        parser.skip_blank();
        let at = parser.at;
        if at >= content.len() {
            return Ok(drawn);
        }
        // Values are read anew, so that a long content is not too long an object.
        parser = Parser::new(content, at);
        let mut ahead = parser.clone();
        let word = ahead.word();
        match word {
            b"BMC" | b"BDC" => open += 1,
            b"EMC" => open = open.saturating_sub(1),
            b"Tj" | b"TJ" | b"'" | b"\"" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b"
            | b"b*" | b"S" | b"s" | b"sh" | b"Do" => {
                if open > 0 {
                    drawn.marked = true;
                } else {
                    drawn.unmarked = true;
                }
            }
            b"ID" => {
                // The bytes of a picture that stands in the content.
                let rest = content.get(ahead.at..).unwrap_or_default();
                let end = rest.windows(4).position(|w| {
                    w[0].is_ascii_whitespace()
                        && &w[1..3] == b"EI"
                        && w[3].is_ascii_whitespace()
                });
                ahead.at += end.map_or(rest.len(), |end| end + 3);
                drawn.marked |= open > 0;
                drawn.unmarked |= open == 0;
            }
            _ => {
                if parser.value().is_none() {
                    // An operator of no interest, or a byte that means nothing.
                    parser.at = ahead.at.max(at + 1);
                }
                continue;
            }
        }
        parser.at = ahead.at;
    }
}
