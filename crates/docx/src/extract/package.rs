//! A package, as it is read: bounded, whatever it says of itself.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::DocxError;

/// A part with more bytes is not read: a thousand pages are 40 MB.
const MOST_BYTES: u64 = 256 << 20;

/// An archive of parts.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still be read: pictures do not unpack to much more than they
    /// are, and what does is no picture.
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(docx: &'a [u8]) -> Result<Self, DocxError> {
        let archive = ZipArchive::new(Cursor::new(docx));
        let archive = archive.map_err(|fault| DocxError::Package(fault.to_string()))?;
        let packed = u64::try_from(docx.len()).unwrap_or(u64::MAX);
        Ok(Self { archive, left: packed.saturating_add(MOST_BYTES) })
    }

    /// The names of the parts in the folder `folder`, sorted.
    pub(super) fn names(&self, folder: &str) -> Vec<String> {
        let names = self.archive.file_names().filter(|name| {
            name.strip_prefix(folder).is_some_and(|rest| !rest.contains('/'))
        });
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.sort();
        names
    }

    /// The bytes of the part `name`.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Vec<u8>, DocxError> {
        let part = self.archive.by_name(name);
        let part =
            part.map_err(|fault| DocxError::Package(format!("`{name}`: {fault}")))?;
        let mut data = Vec::new();
        let most = MOST_BYTES.min(self.left);
        part.take(most + 1)
            .read_to_end(&mut data)
            .map_err(|fault| DocxError::Package(format!("`{name}`: {fault}")))?;
        let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
        if length > most {
            return Err(DocxError::TooLarge(name.to_owned()));
        }
        self.left -= length;
        Ok(data)
    }

    /// The part `name` as text.
    pub(super) fn text(&mut self, name: &str) -> Result<String, DocxError> {
        let data = self.bytes(name)?;
        String::from_utf8(data)
            .map_err(|_| DocxError::Part(format!("`{name}` is not UTF-8")))
    }
}
