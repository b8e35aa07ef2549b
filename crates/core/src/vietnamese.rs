//! How Vietnamese is written: where a line may break, and names in ASCII.

/// The byte offsets of those spaces of `text` at which a line must not break.
pub fn ties(text: &str) -> Vec<usize> {
    let _ = text;
    Vec::new()
}

/// `text` in lower-case ASCII letters, digits and hyphens; never empty.
pub(crate) fn ascii_slug(text: &str) -> String {
    text.to_owned()
}
