//! Decoded pictures.

use std::fmt;

use super::{Picture, PictureFault};

/// A decoded picture, as stored: not turned upright.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Whether `color` has one byte a pixel, not three.
    pub gray: bool,
    /// Grey, or red, green and blue, row by row from the top.
    pub color: Vec<u8>,
    /// How opaque each pixel is; none if all are.
    pub alpha: Option<Vec<u8>>,
}

impl fmt::Debug for Pixels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.gray { "grey" } else { "RGB" };
        let alpha = if self.alpha.is_some() { " with alpha" } else { "" };
        write!(f, "Pixels({} × {} {kind}{alpha})", self.width, self.height)
    }
}

impl Picture {
    /// Decodes the picture to eight bits a channel. Not turned upright.
    ///
    /// # Errors
    ///
    /// [`PictureFault::Damaged`] if the file cannot be decoded.
    pub fn pixels(&self) -> Result<Pixels, PictureFault> {
        let damaged = |fault: image::ImageError| PictureFault::Damaged(fault.to_string());
        let decoded = image::load_from_memory(self.data()).map_err(damaged)?.into_rgb8();
        let (width, height) = decoded.dimensions();
        Ok(Pixels { width, height, gray: false, color: decoded.into_raw(), alpha: None })
    }
}
