//! Words of a text, with the marks round them.

use std::ops::Range;

/// What stands between two spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// All of it: `(2.230`.
    pub(crate) whole: &'t str,
    /// Without the marks round it: `2.230`.
    pub(crate) bare: &'t str,
    /// The bytes of the text that [`bare`](Self::bare) stands at.
    pub(crate) at: Range<usize>,
    /// The marks before it.
    pub(crate) before: &'t str,
    /// The marks after it.
    pub(crate) after: &'t str,
}

impl Word<'_> {
    pub(crate) fn lower(&self) -> String {
        self.bare.to_lowercase()
    }

    /// Whether a sentence, a clause or an aside ends behind it.
    pub(crate) fn ends_clause(&self) -> bool {
        self.after.contains(['.', ';', '!', '?', ':'])
    }

    pub(crate) fn ends_sentence(&self) -> bool {
        self.after.contains(['.', ';', '!', '?', '…'])
    }

    /// Whether it leads somewhere: an address of the web, of a mailbox, of a file.
    pub(crate) fn is_address(&self) -> bool {
        is_address(self.whole)
    }
}

/// The words of `text`.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = 0;
    for piece in text.split(' ') {
        if !piece.is_empty() {
            words.push(word(piece, start));
        }
        start += piece.len() + 1;
    }
    words
}

fn word(whole: &str, start: usize) -> Word<'_> {
    let inner = whole.trim_start_matches(is_round);
    let from = whole.len() - inner.len();
    let bare = inner.trim_end_matches(|c| is_round(c) && c != '%');
    let to = from + bare.len();
    Word {
        whole,
        bare,
        at: start + from..start + to,
        before: &whole[..from],
        after: &whole[to..],
    }
}

fn is_round(character: char) -> bool {
    matches!(
        character,
        '"' | '\''
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '–'
            | '—'
            | '*'
            | '+'
            | '-'
            | '/'
            | '%'
    )
}

/// Whether `word` leads somewhere.
pub(crate) fn is_address(word: &str) -> bool {
    if word.contains("://") || word.contains('@') || word.contains("www.") {
        return true;
    }
    // A name of a host or a file: letters of ASCII on both sides of a full stop.
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_ascii()
        && bare.split_once('.').is_some_and(|(left, right)| {
            left.len() > 1
                && right.len() > 1
                && left.contains(|c: char| c.is_ascii_alphabetic())
                && right.starts_with(|c: char| c.is_ascii_lowercase())
        })
}

/// Whether `character` is a letter that is not ASCII: in Vietnamese, one with a mark.
pub(crate) fn is_marked(character: char) -> bool {
    character.is_alphabetic() && !character.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::{is_address, words};

    #[test]
    fn words_are_parted_from_their_marks() {
        let text = "đạt “99,8%” (2.225/2.230 hồ sơ); – rồi";
        let bare: Vec<&str> = words(text).iter().map(|word| word.bare).collect();
        assert_eq!(bare, ["đạt", "99,8%", "2.225/2.230", "hồ", "sơ", "", "rồi"]);
        for word in words(text) {
            assert_eq!(&text[word.at.clone()], word.bare);
        }
    }

    #[test]
    fn addresses_are_known() {
        for word in ["https://a.vn", "a@b.vn", "(suoibac.example.vn)", "issue.json"] {
            assert!(is_address(word), "{word}");
        }
        for word in ["TP.Vinh", "v.v.", "2.234", "tế.Trong", "GS.TS", "1.a"] {
            assert!(!is_address(word), "{word}");
        }
    }
}
