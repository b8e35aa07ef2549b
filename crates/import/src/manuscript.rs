//! A draft as it comes in, and what its first bytes say it is.

use std::io::{self, Read};

use bantin_core::PictureSource;

/// A draft: what it is called, what is in it, and the pictures beside it.
pub struct Manuscript<'p> {
    /// The name of its file, to tell it by.
    pub name: String,
    /// The file.
    pub data: Vec<u8>,
    /// Where the pictures are that a Markdown file names.
    pub beside: &'p dyn PictureSource,
}

impl<'p> Manuscript<'p> {
    /// Reads a draft called `name`: no more of it than a draft can have, and one byte.
    ///
    /// # Errors
    ///
    /// What the system says if `file` cannot be read.
    pub fn read(
        name: impl Into<String>,
        mut file: impl Read,
        beside: &'p dyn PictureSource,
    ) -> io::Result<Self> {
        let mut data = Vec::new();
        file.by_ref().take(4096).read_to_end(&mut data)?;
        let most = match Kind::of(&data) {
            Kind::Text => Self::MOST_TEXT,
            _ => Self::MOST_BYTES,
        };
        let rest = u64::try_from(most).unwrap_or(u64::MAX).saturating_sub(4095);
        file.take(rest).read_to_end(&mut data)?;
        Ok(Self { name: name.into(), data, beside })
    }

    /// A larger file is not read: photos of a phone make a Word file big, but not so
    /// big.
    pub const MOST_BYTES: usize = 256 << 20;

    /// A draft with more bytes of text is not read: ten novels fit in.
    pub const MOST_TEXT: usize = 8 << 20;

    /// A draft with more paragraphs is not read.
    pub const MOST_PARAGRAPHS: usize = 100_000;
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Zip,
    /// An OLE file: an old Word file, or one with a password.
    Ole,
    Pdf,
    Rtf,
    Html,
    Picture,
    Text,
}

impl Kind {
    pub(crate) fn of(data: &[u8]) -> Self {
        let starts = |magic: &[u8]| data.starts_with(magic);
        match () {
            () if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") => Self::Zip,
            () if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Self::Ole,
            () if starts(b"%PDF") => Self::Pdf,
            () if starts(b"{\\rtf") => Self::Rtf,
            () if starts(b"\xff\xd8\xff") || starts(b"\x89PNG") || starts(b"GIF8") => {
                Self::Picture
            }
            () if is_html(data) => Self::Html,
            () => Self::Text,
        }
    }
}

fn is_html(data: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&data[..data.len().min(512)]).to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// Whether `needle` is in `data` as UTF-16: the names in an OLE file are.
pub(crate) fn has_utf16(data: &[u8], needle: &str) -> bool {
    let wanted: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
    data.windows(wanted.len()).any(|window| window == wanted)
}
