//! The two facts of a font file that nobody else tells (OpenType 1.9).

/// How many glyphs `font` has; 0 if it is no font.
pub(crate) fn glyph_count(font: &[u8]) -> usize {
    table(font, *b"maxp").and_then(|maxp| u16_at(maxp, 4)).unwrap_or(0).into()
}

/// Whether the letters of `font` have serifs, as its PANOSE digits say.
///
/// Of a Latin text face (family kind 2) the serif styles 2 to 10 have serifs,
/// 11 to 15 have none (OpenType 1.9, OS/2, `panose`).
pub(crate) fn has_serifs(font: &[u8]) -> bool {
    let panose = table(font, *b"OS/2").and_then(|os2| os2.get(32..34));
    matches!(panose, Some([2, 2..=10]))
}

fn table(font: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = usize::from(u16_at(font, 4)?);
    let record = font.get(12..)?.chunks_exact(16).take(count).find(|r| r[..4] == tag)?;
    let number = |at: usize| {
        let bytes = record[at..at + 4].try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let (start, length) = (number(8)?, number(12)?);
    font.get(start..start.checked_add(length)?)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{glyph_count, has_serifs};

    #[test]
    fn serifs_are_told_from_panose() {
        for font in bantin_fonts::FONTS {
            let expected = font.family.contains("Serif");
            assert_eq!(
                has_serifs(font.data),
                expected,
                "{} {}",
                font.family,
                font.weight
            );
            assert!(glyph_count(font.data) > 1000, "{} {}", font.family, font.weight);
        }
    }

    #[test]
    fn what_is_no_font_has_no_glyphs() {
        let font = bantin_fonts::FONTS[0].data;
        for cut in [&b""[..], b"OTTO", &font[..11], &font[..40], &font[..200]] {
            let _ = has_serifs(cut);
            assert_eq!(glyph_count(cut), 0, "{} bytes", cut.len());
        }
    }
}
