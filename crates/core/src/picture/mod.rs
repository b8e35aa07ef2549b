//! A picture, as the issue gives it.
//!
//! Opening one reads its header and walks to its end, so that a file that is cut
//! off, animated or too large is refused before anything is set. Pixels are
//! decoded only when somebody asks for them.

mod fault;
mod foreign;
mod jpeg;
mod orientation;
mod pixels;
mod png;
mod reduce;
#[cfg(test)]
mod tests;
mod traces;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

pub use fault::PictureFault;
pub use foreign::Foreign;
pub use orientation::Orientation;
pub use pixels::Pixels;
use sha2::{Digest, Sha256};
pub use traces::Traces;

/// A picture, opened but not decoded. Cheap to clone; equal if what is printed of the
/// files is.
#[derive(Clone)]
pub struct Picture(Arc<Opened>);

struct Opened {
    src: String,
    data: Vec<u8>,
    /// Made when it is asked for.
    digest: OnceLock<[u8; 32]>,
    head: Head,
}

/// What a file says before its pixels are decoded.
struct Head {
    format: PictureFormat,
    color: PictureColor,
    stored_size: (u32, u32),
    orientation: Orientation,
    profile: Option<Vec<u8>>,
    traces: Traces,
    /// The bytes of a JPEG that are printed, in order.
    kept: Vec<Range<usize>>,
}

/// The format of a picture's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

/// What the numbers of a stored pixel mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureColor {
    /// Grey.
    Gray,
    /// Red, green, blue; a PNG palette is one too.
    Rgb,
    /// The four printing inks.
    Cmyk {
        /// No ink is 255, as Adobe's programs store it (APP14).
        inverted: bool,
    },
}

impl Picture {
    /// A picture with more pixels is not opened: at 300 to the inch it would be
    /// 85 cm square.
    pub const MOST_PIXELS: u64 = 100_000_000;

    /// Opens the picture that the issue names `src`. Cheap: decodes no pixels.
    ///
    /// # Errors
    ///
    /// The [`PictureFault`] that keeps it from being printed.
    pub fn open(src: &str, data: Vec<u8>) -> Result<Self, PictureFault> {
        let head = if data.is_empty() {
            return Err(PictureFault::Empty);
        } else if data.starts_with(b"\xff\xd8\xff") {
            jpeg::read(&data)?
        } else if data.starts_with(png::SIGNATURE) {
            png::read(&data)?
        } else {
            return Err(match Foreign::recognise(&data) {
                Some(foreign) if foreign.is_film(&data) => PictureFault::Animated,
                Some(foreign) => PictureFault::Unsupported(foreign),
                None => PictureFault::UnknownType,
            });
        };
        let (width, height) = head.stored_size;
        if width == 0 || height == 0 {
            return Err(PictureFault::Damaged("it has no width or no height".into()));
        }
        if u64::from(width) * u64::from(height) > Self::MOST_PIXELS {
            return Err(PictureFault::TooLarge { width, height });
        }
        if let Some(named) = ending_of_another(src, head.format) {
            return Err(PictureFault::NamedOtherwise { named, found: head.format });
        }
        let (src, digest) = (src.to_owned(), OnceLock::new());
        Ok(Self(Arc::new(Opened { src, data, digest, head })))
    }

    /// Its name, as the issue writes it.
    pub fn src(&self) -> &str {
        &self.0.src
    }

    /// The file as it was given.
    pub fn data(&self) -> &[u8] {
        &self.0.data
    }

    /// The file without what a reader of the bulletin must not get.
    ///
    /// A camera writes into a JPEG where the photo was taken, when and with what;
    /// a phone appends a film. Of its segments only those stay that decode the
    /// picture, and of the others the profile, Adobe's mark (which says what the
    /// channels are), and the orientation if it is not upright. The coded pixels
    /// are the same to the byte. A PNG is as it was given.
    pub fn printable(&self) -> Cow<'_, [u8]> {
        if self.format() == PictureFormat::Png {
            return Cow::Borrowed(&self.0.data);
        }
        let parts = self.0.head.printable(&self.0.data);
        Cow::Owned(parts.concat())
    }

    /// The format of the file.
    pub fn format(&self) -> PictureFormat {
        self.0.head.format
    }

    /// What the stored numbers mean.
    pub fn color(&self) -> PictureColor {
        self.0.head.color
    }

    /// Width and height in pixels, as stored.
    pub fn stored_size(&self) -> (u32, u32) {
        self.0.head.stored_size
    }

    /// Width and height in pixels, as seen: after turning it upright.
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.stored_size();
        if self.orientation().swaps_sides() { (height, width) } else { (width, height) }
    }

    /// How to turn the stored pixels upright.
    pub fn orientation(&self) -> Orientation {
        self.0.head.orientation
    }

    /// The ICC profile, if it has one that is for its number of channels.
    pub fn profile(&self) -> Option<&[u8]> {
        self.0.head.profile.as_deref()
    }

    /// What its file tells of whoever took it.
    pub fn traces(&self) -> Traces {
        self.0.head.traces
    }

    /// The SHA-256 of what is [`printable`](Self::printable): a photo that was taken out
    /// of a bulletin has that of the photo that went in.
    pub fn digest(&self) -> &[u8; 32] {
        self.0.digest.get_or_init(|| {
            let mut digest = Sha256::new();
            for part in self.0.head.printable(&self.0.data) {
                digest.update(part);
            }
            digest.finalize().into()
        })
    }
}

impl Head {
    /// What is printed of `data`, piece by piece.
    fn printable<'d>(&self, data: &'d [u8]) -> Vec<Cow<'d, [u8]>> {
        if self.format == PictureFormat::Png {
            return vec![data.into()];
        }
        let mut parts = vec![Cow::Borrowed(&data[..2])];
        if self.orientation != Orientation::Upright {
            parts.push(jpeg::exif_segment(self.orientation).into());
        }
        parts.extend(self.kept.iter().map(|range| data[range.clone()].into()));
        parts
    }
}

impl PictureFormat {
    /// How the names of its files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

impl fmt::Display for PictureFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
        })
    }
}

impl PictureColor {
    /// Whether `profile` is an ICC profile for these channels (ICC.1:2022, 7.2).
    fn suits(self, profile: &[u8]) -> bool {
        let space = match self {
            Self::Gray => b"GRAY",
            Self::Rgb => b"RGB ",
            Self::Cmyk { .. } => b"CMYK",
        };
        profile.len() >= 128
            && profile.get(16..20) == Some(space)
            && profile.get(36..40) == Some(b"acsp")
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.digest() == other.digest()
    }
}

impl Eq for Picture {}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        write!(f, "Picture({} {} {width} × {height})", self.src(), self.format())
    }
}

/// The ending of `src`, if it is that of another format than `found`.
fn ending_of_another(src: &str, found: PictureFormat) -> Option<String> {
    let (_, ending) = src.rsplit(['/', '\\']).next()?.rsplit_once('.')?;
    let named = ending.to_ascii_lowercase();
    let known = match named.as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" => Some(PictureFormat::Jpeg),
        "png" => Some(PictureFormat::Png),
        "heic" | "heif" | "webp" | "gif" | "tif" | "tiff" | "bmp" | "svg" | "pdf"
        | "avif" => None,
        _ => return None,
    };
    (known != Some(found)).then(|| ending.to_owned())
}
