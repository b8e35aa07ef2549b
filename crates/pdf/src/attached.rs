//! A file within a file, read back.

use md5::{Digest, Md5};

use crate::read::{Dict, Opened, ReadError, Value, words};

/// A file that is embedded in a PDF.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) name: String,
    /// What it is to the pages, as `AFRelationship` names it.
    pub(crate) relationship: Option<String>,
    /// Its bytes, if they can be had.
    pub(crate) bytes: Option<Vec<u8>>,
    /// How many bytes it should have, and their MD5 (ISO 32000-1, table 46).
    size: Option<usize>,
    sum: Option<Vec<u8>>,
}

impl Attached {
    /// The one that `specification` describes (ISO 32000-1, 7.11.3).
    pub(crate) fn of(file: &Opened<'_>, specification: &Dict) -> Result<Self, ReadError> {
        let mut name = String::new();
        for key in ["F", "UF"] {
            if let Some(text) = file.follow(specification.get(key))?.text() {
                name = words(text);
            }
        }
        let relationship = file.follow(specification.get("AFRelationship"))?;
        let relationship = relationship.name().map(words);
        let embedded = file.dict(specification.get("EF"))?;
        let key = if embedded.has("UF") { "UF" } else { "F" };
        let value = file.follow(embedded.get(key))?;
        let Value::Stream(stream) = value else {
            return Ok(Self { name, relationship, bytes: None, size: None, sum: None });
        };
        let about = file.dict(stream.dict.get("Params"))?;
        let size = file.follow(about.get("Size"))?.size();
        let sum = file.follow(about.get("CheckSum"))?.text().map(<[u8]>::to_vec);
        let bytes = file.unpacked(&stream)?.map(std::borrow::Cow::into_owned);
        Ok(Self { name, relationship, bytes, size, sum })
    }

    /// Whether it is what was put in; none if nobody can tell.
    pub(crate) fn is_whole(&self) -> Option<bool> {
        let (bytes, sum) = (self.bytes.as_ref()?, self.sum.as_ref()?);
        let full = self.size.is_none_or(|size| size == bytes.len());
        Some(full && Md5::digest(bytes)[..] == sum[..])
    }
}
