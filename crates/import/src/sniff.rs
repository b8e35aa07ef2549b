//! What a picture is, by its first bytes: names lie.

/// A format of pictures that drafts have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PictureKind {
    Jpeg,
    Png,
    Gif,
    Bmp,
    Tiff,
    WebP,
    Heic,
    Svg,
    /// A drawing of Windows.
    Emf,
    Wmf,
    Pdf,
    Unknown,
}

impl PictureKind {
    pub(crate) fn of(data: &[u8]) -> Self {
        let starts = |magic: &[u8]| data.starts_with(magic);
        match () {
            () if starts(b"\xff\xd8\xff") => Self::Jpeg,
            () if starts(b"\x89PNG\r\n\x1a\n") => Self::Png,
            () if starts(b"GIF8") => Self::Gif,
            () if starts(b"BM") => Self::Bmp,
            () if starts(b"II*\0") || starts(b"MM\0*") => Self::Tiff,
            () if starts(b"RIFF") && data.get(8..12) == Some(b"WEBP") => Self::WebP,
            () if data.get(4..8) == Some(b"ftyp") => Self::Heic,
            () if data.get(40..44) == Some(b" EMF") => Self::Emf,
            () if starts(b"\xd7\xcd\xc6\x9a") || starts(b"\x01\0\x09\0") => Self::Wmf,
            () if starts(b"%PDF") => Self::Pdf,
            () if is_svg(data) => Self::Svg,
            () => Self::Unknown,
        }
    }

    /// How the names of its files end.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Bmp => "bmp",
            Self::Tiff => "tif",
            Self::WebP => "webp",
            Self::Heic => "heic",
            Self::Svg => "svg",
            Self::Emf => "emf",
            Self::Wmf => "wmf",
            Self::Pdf => "pdf",
            Self::Unknown => "bin",
        }
    }

    /// What people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::Bmp => "BMP",
            Self::Tiff => "TIFF",
            Self::WebP => "WebP",
            Self::Heic => "HEIC",
            Self::Svg => "SVG",
            Self::Emf => "EMF",
            Self::Wmf => "WMF",
            Self::Pdf => "PDF",
            Self::Unknown => "(?)",
        }
    }

    pub(crate) fn is_printed(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }

    /// Whether `ending` is that of another format.
    pub(crate) fn is_named_otherwise(self, ending: &str) -> bool {
        let same: &[&str] = match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Tiff => &["tif", "tiff"],
            Self::Heic => &["heic", "heif", "avif"],
            Self::Emf => &["emf", "emz"],
            Self::Wmf => &["wmf", "wmz"],
            Self::Bmp => &["bmp", "dib"],
            Self::Unknown => return false,
            other => return other.ending() != ending,
        };
        !same.contains(&ending)
    }
}

fn is_svg(data: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&data[..data.len().min(1024)]).into_owned();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<') && head.contains("<svg")
}
