//! Text strings, and what an XMP packet says.

use std::borrow::Cow;

/// The words of a text string (ISO 32000-1, 7.9.2.2): UTF-16, UTF-8, or one byte a
/// character. Of `PDFDocEncoding`, what it shares with Latin-1.
pub(crate) fn words(text: &[u8]) -> String {
    if let Some(units) = text.strip_prefix(b"\xfe\xff") {
        let units =
            units.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
    } else if let Some(utf8) = text.strip_prefix(b"\xef\xbb\xbf") {
        String::from_utf8_lossy(utf8).into_owned()
    } else {
        text.iter().map(|&byte| char::from(byte)).collect()
    }
}

/// What the XMP packet `xmp` says of `name`, as the text of an element or as the value of
/// an attribute: of a list the first.
///
/// A packet is found by programs that know no XML, and so it is read here: by its names,
/// whose prefixes ISO 19005 and ISO 14289 lay down.
pub(crate) fn said(xmp: &str, name: &str) -> Option<String> {
    let mut rest = xmp;
    while let Some(at) = rest.find(name) {
        let before = rest[..at].chars().next_back();
        rest = &rest[at + name.len()..];
        let element = rest.starts_with('>') || rest.starts_with(char::is_whitespace);
        if before == Some('<') && element {
            return texts(rest, name).into_iter().next();
        }
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        let quote = value.and_then(|value| value.chars().next());
        if let (Some(value), Some(quote @ ('"' | '\''))) = (value, quote)
            && before.is_some_and(char::is_whitespace)
        {
            return Some(unescaped(value[1..].split_once(quote)?.0));
        }
    }
    None
}

/// All that the XMP packet `xmp` says in the list `name`.
pub(crate) fn all_said(xmp: &str, name: &str) -> Vec<String> {
    let opening = format!("<{name}>");
    xmp.split_once(&opening)
        .map_or(Vec::new(), |(_, rest)| texts(&format!(">{rest}"), name))
}

/// The words that are not blank in the element `name`, whose opening tag ends in `rest`,
/// past the marks of lists.
fn texts(rest: &str, name: &str) -> Vec<String> {
    let content = rest.split_once('>').map(|(_, content)| content);
    let end = content.and_then(|content| content.find(&format!("</{name}")));
    let Some((content, end)) = content.zip(end) else { return Vec::new() };
    let pieces = content[..end].split('<').enumerate().map(|(number, piece)| {
        // Before the first mark there is text only; then a mark, and text.
        if number == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, text)| text)
        }
    });
    pieces.map(str::trim).filter(|text| !text.is_empty()).map(unescaped).collect()
}

fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")];
    let text = marks.iter().fold(Cow::Borrowed(text), |text, (escape, mark)| {
        if text.contains(escape) { text.replace(escape, mark).into() } else { text }
    });
    text.replace("&amp;", "&")
}
