//! Changes to the file of an issue, as data.

use std::ops::Range;

/// A change to the source of an issue: these bytes, replaced by those words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub bytes: Range<usize>,
    /// What stands there instead, as JSON writes it.
    pub with: String,
}

impl Edit {
    /// `bytes` replaced by `with`.
    pub(crate) fn new(bytes: Range<usize>, with: impl Into<String>) -> Self {
        Self { bytes, with: with.into() }
    }
}

/// `source` with `edits` made; all other bytes stay. Of two edits that touch the same
/// bytes the second is left out, and made when the result is read again.
pub fn applied(source: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
    let mut made = String::with_capacity(source.len());
    let mut at = 0;
    for edit in edits {
        let Some(kept) = source.get(at..edit.bytes.start) else { continue };
        if source.get(edit.bytes.clone()).is_none() {
            continue;
        }
        made.push_str(kept);
        made.push_str(&edit.with);
        at = edit.bytes.end;
    }
    made.push_str(source.get(at..).unwrap_or_default());
    made
}

#[cfg(test)]
mod tests {
    use super::{Edit, applied};

    #[test]
    fn keeps_every_byte_that_no_edit_is_about() {
        let edits = [
            Edit::new(5..6, "S"),
            Edit::new(0..1, "H"),
            Edit::new(4..6, "lost: it overlaps"),
            Edit::new(9..9, "!"),
            Edit::new(40..41, "beyond"),
        ];
        // The earlier of two that overlap is made.
        assert_eq!(applied("hai ba bn", &edits), "Hai lost: it overlaps bn!");
        assert_eq!(applied("ộ", &[Edit::new(1..2, "x")]), "ộ");
        assert_eq!(applied("", &[]), "");
    }
}
