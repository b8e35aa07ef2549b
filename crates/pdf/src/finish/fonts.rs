//! What printpdf says wrongly or not at all of a font.
//!
//! It cuts widths off instead of rounding them, knows neither the text of a glyph
//! nor the height of a capital, and calls every font non-symbolic.

use std::fmt::Write;

use lopdf::{Object, ObjectId};

use super::resources::reference;
use super::{File, deflate};
use crate::PdfError;
use crate::font::Font;

impl File<'_> {
    /// Puts right what printpdf says of the fonts.
    pub(super) fn correct_fonts(&mut self) -> Result<(), PdfError> {
        let palette = self.palette;
        let fonts = self.fonts.clone();
        for (font, id) in palette.fonts.iter().flatten().zip(fonts.iter().flatten()) {
            self.correct_font(font, *id)?;
        }
        Ok(())
    }

    fn correct_font(&mut self, font: &Font, id: ObjectId) -> Result<(), PdfError> {
        let options = self.options;
        let composite = self.dictionary(id)?;
        let to_unicode = reference(composite, b"ToUnicode")?;
        let inner = composite
            .get_mut(b"DescendantFonts")
            .and_then(Object::as_array_mut)
            .map_err(PdfError::write)?
            .first_mut()
            .ok_or_else(|| PdfError::write("a font without descendant"))?
            .as_dict_mut()
            .map_err(PdfError::write)?;
        inner.set("W", widths(font));
        // The width of the one glyph that no page asks for, `.notdef`.
        inner.set("DW", 0);
        let descriptor = reference(inner, b"FontDescriptor")?;

        let stream = self.stream(to_unicode)?;
        stream.set_content(cmap(font).into_bytes());
        deflate(stream, options)?;

        if options.standard.is_first() {
            let set = self.glyph_set(font)?;
            self.dictionary(descriptor)?.set("CIDSet", set);
        }
        let told = self.dictionary(descriptor)?;
        told.set("Flags", font.descriptor.flags);
        told.set("ItalicAngle", font.descriptor.italic_angle);
        told.set("Ascent", font.descriptor.ascent);
        told.set("Descent", font.descriptor.descent);
        told.set("CapHeight", font.descriptor.cap_height);
        let program = reference(told, b"FontFile2")?;
        deflate(self.stream(program)?, options)
    }
}

/// `/W`: from which code on which widths follow (ISO 32000-1, 9.7.4.3).
fn widths(font: &Font) -> Vec<Object> {
    let mut widths: Vec<Object> = Vec::new();
    let mut row: Vec<Object> = Vec::new();
    let mut start = 0;
    let mut next = 0;
    for glyph in font.glyphs() {
        let code = i64::from(glyph.code);
        if code != next && !row.is_empty() {
            widths.extend([start.into(), std::mem::take(&mut row).into()]);
        }
        if row.is_empty() {
            start = code;
        }
        row.push(glyph.width.into());
        next = code + 1;
    }
    if !row.is_empty() {
        widths.extend([start.into(), row.into()]);
    }
    widths
}

/// What text each code stands for (ISO 32000-1, 9.10.3).
fn cmap(font: &Font) -> String {
    let mut cmap = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let glyphs: Vec<_> = font.glyphs().collect();
    // No more than a hundred in a block (Adobe Technical Note 5014, 3.2).
    for block in glyphs.chunks(100) {
        let mut lines = format!("{} beginbfchar\n", block.len());
        for glyph in block {
            let _ = write!(lines, "<{:04X}> <", glyph.code);
            for unit in glyph.text.encode_utf16() {
                let _ = write!(lines, "{unit:04X}");
            }
            lines.push_str(">\n");
        }
        cmap.push_str(&lines);
        cmap.push_str("endbfchar\n");
    }
    cmap.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    cmap
}
