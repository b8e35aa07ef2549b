//! The content of a page, made compact.

use printpdf::Op;

use super::resources;
use crate::PdfError;

/// The content that draws `ops`.
pub(super) fn of(ops: Vec<Op>) -> Result<Vec<u8>, PdfError> {
    let mut content = resources::content(ops)?;
    join_strings(&mut content);
    Ok(content)
}

/// Makes one string of strings that follow each other: `<0001><0002>` becomes
/// `<00010002>`, which says the same in half the room.
///
/// printpdf writes a string a glyph. The only other angle brackets in a content
/// are those of dictionaries, `<<` and `>>`, and no string in it is written in
/// parentheses that holds text of the issue.
fn join_strings(content: &mut Vec<u8>) {
    let mut kept = 0;
    let mut next = 0;
    while let Some(&byte) = content.get(next) {
        let seam = content[next..].starts_with(b"><");
        if seam && content.get(next + 2) != Some(&b'<') {
            next += 2;
            continue;
        }
        content[kept] = byte;
        kept += 1;
        next += 1;
    }
    content.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::join_strings;

    #[test]
    fn strings_are_joined_and_dictionaries_left() {
        let cases = [
            ("[<0001><0002>] TJ", "[<00010002>] TJ"),
            ("[<0001><0002>-30<0003><0004>] TJ", "[<00010002>-30<00030004>] TJ"),
            ("/Span <</ActualText<FEFF>>> BDC", "/Span <</ActualText<FEFF>>> BDC"),
            ("<<><<>>", "<<><<>>"),
            ("", ""),
        ];
        for (content, expected) in cases {
            let mut bytes = content.as_bytes().to_vec();
            join_strings(&mut bytes);
            assert_eq!(String::from_utf8(bytes).unwrap(), expected);
        }
    }
}
