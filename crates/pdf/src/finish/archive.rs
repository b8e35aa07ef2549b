//! What an archive asks for beside the pages: colours that are measured, and the
//! source that travels within.

use bantin_page::DocumentInfo;
use lopdf::{Dictionary, Object, Stream, StringFormat, text_string};
use md5::{Digest, Md5};

use super::metadata::Day;
use super::{File, deflate};
use crate::font::Font;
use crate::{Attachment, PdfError, PdfOptions, Standard};

/// sRGB, as ICC.1 version 2, which all parts of ISO 19005 take.
const SRGB: &[u8] = include_bytes!("../../assets/sRGB-v2-magic.icc");

impl File<'_> {
    /// Says what red, green and blue are meant to be (ISO 19005-2, 6.2.3), and how
    /// pages are numbered.
    pub(super) fn measure_colors(&mut self) -> Result<(), PdfError> {
        if self.options.standard.archive().is_none() {
            return Ok(());
        }
        let channels = Dictionary::from_iter([("N", 3.into())]);
        let profile = self.add_stream(channels, SRGB.to_vec())?;
        let name = "sRGB IEC61966-2.1";
        let intent = Dictionary::from_iter([
            ("Type", "OutputIntent".into()),
            ("S", "GTS_PDFA1".into()),
            ("OutputConditionIdentifier", text_string(name)),
            ("RegistryName", text_string("http://www.color.org")),
            ("Info", text_string(name)),
            ("DestOutputProfile", profile.into()),
        ]);
        let intent = self.document.add_object(intent);
        let intents: Vec<Object> = vec![intent.into()];
        self.dictionary(self.catalog)?.set("OutputIntents", intents);
        Ok(())
    }

    /// Says that the pages are numbered from 1.
    pub(super) fn label_pages(&mut self) -> Result<(), PdfError> {
        let decimal = Dictionary::from_iter([("S", "D".into())]);
        let numbers: Vec<Object> = vec![0.into(), decimal.into()];
        let labels = Dictionary::from_iter([("Nums", numbers.into())]);
        self.dictionary(self.catalog)?.set("PageLabels", labels);
        Ok(())
    }

    /// Whether what the pages were made from is in the file.
    pub(super) fn carries_source(&self) -> bool {
        let PdfOptions { standard, attachments, .. } = self.options;
        *standard == Standard::A3a && !attachments.is_empty()
    }

    /// Embeds the source, where the standard has room for it (ISO 19005-3, 6.8).
    pub(super) fn attach(&mut self, info: &DocumentInfo) -> Result<(), PdfError> {
        if !self.carries_source() {
            return Ok(());
        }
        let options = self.options;
        let mut attachments: Vec<_> = options.attachments.iter().collect();
        // A name tree is sorted (ISO 32000-1, 7.9.6).
        attachments.sort_by_key(|attachment| sortable(&attachment.name));
        let (mut names, mut associated) = (Vec::new(), Vec::new());
        for attachment in attachments {
            let file = self.embed(attachment, info)?;
            let file = self.document.add_object(file);
            names.extend([text_string(&attachment.name), file.into()]);
            associated.push(Object::from(file));
        }
        let tree = Dictionary::from_iter([("Names", names.into())]);
        let catalog = self.dictionary(self.catalog)?;
        catalog.set("AF", associated);
        catalog.set("Names", Dictionary::from_iter([("EmbeddedFiles", tree.into())]));
        Ok(())
    }

    fn embed(
        &mut self,
        attachment: &Attachment,
        info: &DocumentInfo,
    ) -> Result<Dictionary, PdfError> {
        let Attachment { name, description, media_type, relationship, bytes } =
            attachment;
        let size = i64::try_from(bytes.len()).map_err(PdfError::write)?;
        // MD5, as ISO 32000-1, table 46 asks: it finds a copy that went wrong.
        let sum = Md5::digest(bytes).to_vec();
        let sum = Object::String(sum, StringFormat::Hexadecimal);
        let mut about = Dictionary::from_iter([("Size", size.into()), ("CheckSum", sum)]);
        if let Some(day) = info.date.and_then(Day::of) {
            about.set("ModDate", day.object());
        }
        let kind = [
            ("Type", "EmbeddedFile".into()),
            ("Subtype", media_type.as_str().into()),
            ("Params", about.into()),
        ];
        let stream = self.add_stream(Dictionary::from_iter(kind), bytes.clone())?;
        let stream = [("F", stream.into()), ("UF", stream.into())];
        Ok(Dictionary::from_iter([
            ("Type", "Filespec".into()),
            ("F", text_string(name)),
            ("UF", text_string(name)),
            ("Desc", text_string(description)),
            ("AFRelationship", relationship.name().into()),
            ("EF", Dictionary::from_iter(stream).into()),
        ]))
    }

    /// Which glyphs of `font` are embedded: all (ISO 19005-1, 6.3.5).
    pub(super) fn glyph_set(&mut self, font: &Font) -> Result<lopdf::ObjectId, PdfError> {
        let mut bits = vec![0xff; font.count.div_ceil(8)];
        if let Some(last) = bits.last_mut()
            && !font.count.is_multiple_of(8)
        {
            *last = 0xff << (8 - font.count % 8);
        }
        let mut set = Stream::new(Dictionary::new(), bits);
        deflate(&mut set, self.options)?;
        Ok(self.document.add_object(set))
    }
}

/// `name` as its text string sorts.
fn sortable(name: &str) -> Vec<u8> {
    text_string(name).as_str().map(<[u8]>::to_vec).unwrap_or_default()
}
