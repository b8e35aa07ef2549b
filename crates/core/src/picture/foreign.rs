//! Formats that are known, but not printed.

use std::fmt;

/// A format that is known by its first bytes, but not printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Foreign {
    /// HEIC, as an iPhone stores photos.
    Heic,
    /// AVIF.
    Avif,
    /// WebP, as the web and Zalo send pictures.
    WebP,
    /// GIF.
    Gif,
    /// TIFF.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// SVG drawing.
    Svg,
    /// PDF.
    Pdf,
    /// Photoshop.
    Photoshop,
    /// JPEG 2000 or JPEG XL.
    OtherJpeg,
    /// A JPEG that presses do not read: lossless, arithmetic or hierarchical
    /// coding, or more than eight bits a channel (ITU-T T.81, table B.1).
    RareJpeg,
    /// A Word, Excel or ZIP file.
    Office,
}

impl Foreign {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Heic,
        Self::Avif,
        Self::WebP,
        Self::Gif,
        Self::Tiff,
        Self::Bmp,
        Self::Svg,
        Self::Pdf,
        Self::Photoshop,
        Self::OtherJpeg,
        Self::RareJpeg,
        Self::Office,
    ];

    /// The format that begins as `data` does, if it is one of these.
    pub(super) fn recognise(data: &[u8]) -> Option<Self> {
        let starts = |magic: &[u8]| data.starts_with(magic);
        let brand = data.get(8..12).unwrap_or_default();
        if data.get(4..8) == Some(b"ftyp") {
            return match brand {
                b"avif" | b"avis" => Some(Self::Avif),
                b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => {
                    Some(Self::Heic)
                }
                _ => None,
            };
        }
        Some(match () {
            () if starts(b"RIFF") && brand == b"WEBP" => Self::WebP,
            () if starts(b"GIF87a") || starts(b"GIF89a") => Self::Gif,
            () if starts(b"II*\0") || starts(b"MM\0*") => Self::Tiff,
            () if starts(b"BM") => Self::Bmp,
            () if starts(b"%PDF") => Self::Pdf,
            () if starts(b"8BPS") => Self::Photoshop,
            () if starts(b"\0\0\0\x0cjP  ") || starts(b"\0\0\0\x0cJXL ") => {
                Self::OtherJpeg
            }
            () if starts(b"\xff\x0a") || starts(b"\xff\x4f\xff\x51") => Self::OtherJpeg,
            () if starts(b"PK\x03\x04") || starts(b"\xd0\xcf\x11\xe0") => Self::Office,
            () if is_svg(data) => Self::Svg,
            () => return None,
        })
    }

    /// Whether `data`, which is of this format, shows more than one picture in turn.
    pub(super) fn is_film(self, data: &[u8]) -> bool {
        match self {
            // The flags of the header (RFC 9649, 2.7.1.1).
            Self::WebP => {
                data.get(12..16) == Some(b"VP8X")
                    && data.get(20).is_some_and(|flags| flags & 0x02 != 0)
            }
            Self::Gif => gif_pictures(data) > 1,
            Self::Avif => data.get(8..12) == Some(b"avis"),
            _ => false,
        }
    }

    /// What to do instead, in English and in Vietnamese.
    pub(super) fn way_out(self) -> [&'static str; 2] {
        match self {
            Self::Heic => [
                "save the photo as JPEG; on an iPhone: Settings, Camera, Formats, Most Compatible",
                "hãy lưu ảnh thành JPEG; trên iPhone: Cài đặt, Camera, Định dạng, Tương thích nhất",
            ],
            Self::Svg | Self::Pdf | Self::Photoshop => [
                "export it as a PNG, at least 2000 pixels wide",
                "hãy xuất ra ảnh PNG, rộng ít nhất 2000 điểm ảnh",
            ],
            Self::Office => [
                "save the picture out of the document as JPEG or PNG",
                "hãy lưu riêng ảnh trong tài liệu đó thành tệp JPEG hoặc PNG",
            ],
            _ => [
                "open it in a picture program and save it as JPEG or PNG",
                "hãy mở bằng phần mềm xem ảnh rồi lưu thành JPEG hoặc PNG",
            ],
        }
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Tiff => "TIFF",
            Self::Bmp => "BMP",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Photoshop => "Photoshop",
            Self::OtherJpeg => "JPEG 2000 / JPEG XL",
            Self::RareJpeg => "lossless / 12-bit JPEG",
            Self::Office => "Word / ZIP",
        })
    }
}

/// How many pictures are in a GIF, up to two (`GIF89a`, appendix B).
fn gif_pictures(data: &[u8]) -> usize {
    // A table of colours has 2^(n+1) of them, three bytes each, if it is there.
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 6 << (flags & 0x07) };
    let mut at = 13 + data.get(10).map_or(0, |flags| table(*flags));
    let mut pictures = 0;
    while pictures < 2 {
        match data.get(at) {
            Some(0x21) => at += 2,
            Some(0x2c) => {
                pictures += 1;
                at += 11 + data.get(at + 9).map_or(0, |flags| table(*flags));
            }
            _ => break,
        }
        // Blocks, each after its length, up to an empty one.
        while let Some(length) = data.get(at).filter(|length| **length != 0) {
            at += 1 + usize::from(*length);
        }
        at += 1;
    }
    pictures
}

fn is_svg(data: &[u8]) -> bool {
    let head = &data[..data.len().min(1024)];
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with("<svg") || text.starts_with('<') && text.contains("<svg")
}
