//! What a file says that it keeps to.

use std::fmt;

use crate::read::{Opened, ReadError, said};

/// What a file says that it keeps to, in its XMP packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claims {
    /// The part of ISO 19005 (PDF/A), and the level in it if it has one: `3` and `A`.
    pub archive: Option<(u8, Option<char>)>,
    /// The part of ISO 14289 (PDF/UA).
    pub aloud: Option<u8>,
}

impl Claims {
    pub(super) fn of(xmp: Option<&str>) -> Self {
        let Some(xmp) = xmp else { return Self::default() };
        let part = |name| said(xmp, name)?.parse().ok();
        let level =
            said(xmp, "pdfaid:conformance").and_then(|level| level.chars().next());
        let level = level.map(|level| level.to_ascii_uppercase());
        Self {
            archive: part("pdfaid:part").map(|part| (part, level)),
            aloud: part("pdfuaid:part"),
        }
    }

    /// Whether it says that the text can be had by all means: levels A and U.
    pub(super) fn has_text(&self) -> bool {
        let level = self.archive.and_then(|(_, level)| level);
        self.aloud.is_some() || matches!(level, Some('A' | 'U'))
    }

    /// Whether it says that its structure is told: level A, or PDF/UA.
    pub(super) fn has_structure(&self) -> bool {
        let level = self.archive.and_then(|(_, level)| level);
        self.aloud.is_some() || level == Some('A')
    }
}

/// `PDF/A-3a, PDF/UA-1`; of none, nothing.
impl fmt::Display for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((part, level)) = self.archive {
            let level = level.map(|level| level.to_ascii_lowercase().to_string());
            write!(f, "PDF/A-{part}{}", level.unwrap_or_default())?;
        }
        if let Some(part) = self.aloud {
            let comma = if self.archive.is_some() { ", " } else { "" };
            write!(f, "{comma}PDF/UA-{part}")?;
        }
        Ok(())
    }
}

/// The XMP packet of the document.
pub(super) fn xmp(file: &Opened<'_>) -> Result<Option<String>, ReadError> {
    let packet = file.follow(file.catalog()?.get("Metadata"))?;
    let Some(stream) = packet.stream() else { return Ok(None) };
    let Some(bytes) = file.unpacked(stream)? else { return Ok(None) };
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
