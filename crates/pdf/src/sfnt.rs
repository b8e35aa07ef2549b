//! The few facts of a font file that nobody else tells (OpenType 1.9).

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

/// The glyph of the space in `font` (OpenType 1.9, cmap, format 4).
pub(crate) fn space(font: &[u8]) -> Option<u16> {
    const SPACE: u16 = 0x20;
    let cmap = table(font, *b"cmap")?;
    let subtables = cmap.get(4..)?.chunks_exact(8).take(u16_at(cmap, 2)?.into());
    let offsets = subtables.map(|record| {
        let offset = record[4..].try_into().map(u32::from_be_bytes);
        offset.ok().and_then(|offset| usize::try_from(offset).ok())
    });
    let mut formats = offsets.filter_map(|offset| cmap.get(offset?..));
    let segments = formats.find(|subtable| u16_at(subtable, 0) == Some(4))?;
    let twice = usize::from(u16_at(segments, 6)?);
    // Ends, a gap of two bytes, starts, deltas, offsets: an array after the other.
    let ends = (0..twice).step_by(2);
    let within = |at: &usize| u16_at(segments, 14 + at).is_some_and(|end| end >= SPACE);
    let at = ends.into_iter().find(within)?;
    let start = u16_at(segments, 16 + twice + at)?;
    let delta = u16_at(segments, 16 + 2 * twice + at)?;
    let place = 16 + 3 * twice + at;
    let past = usize::from(SPACE.checked_sub(start)?);
    let glyph = match u16_at(segments, place)? {
        0 => SPACE.wrapping_add(delta),
        offset => match u16_at(segments, place + usize::from(offset) + 2 * past)? {
            0 => 0,
            glyph => glyph.wrapping_add(delta),
        },
    };
    (glyph != 0).then_some(glyph)
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
    use skrifa::MetadataProvider;

    use super::{glyph_count, has_serifs, space};

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
    fn the_space_is_found() {
        for font in bantin_fonts::FONTS {
            let known = skrifa::FontRef::new(font.data).unwrap().charmap().map(' ');
            let known = known.and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
            assert!(known.is_some());
            assert_eq!(space(font.data), known, "{} {}", font.family, font.weight);
        }
    }

    #[test]
    fn what_is_no_font_has_no_glyphs() {
        let font = bantin_fonts::FONTS[0].data;
        for cut in [&b""[..], b"OTTO", &font[..11], &font[..40], &font[..200]] {
            let _ = has_serifs(cut);
            assert_eq!(space(cut), None);
            assert_eq!(glyph_count(cut), 0, "{} bytes", cut.len());
        }
    }
}
