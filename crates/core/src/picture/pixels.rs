//! Decoded pictures.

use std::fmt;
use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, ImageReader, Limits,
};

use super::{Orientation, Picture, PictureFault, PictureFormat, jpeg};

/// Memory that decoding may ask for: the largest picture in 16-bit RGB with
/// alpha, and as much again to work in.
pub(super) const MOST_MEMORY: u64 = 2 * 8 * Picture::MOST_PIXELS;

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
    /// A palette becomes RGB. The four inks do too, roughly and without a profile:
    /// good enough to look at, not to print; the decoder takes them to be inverted,
    /// and shows a negative of those few files where they are not.
    ///
    /// # Errors
    ///
    /// [`PictureFault::Damaged`] if the file cannot be decoded.
    pub fn pixels(&self) -> Result<Pixels, PictureFault> {
        let format = match self.format() {
            PictureFormat::Jpeg => ImageFormat::Jpeg,
            PictureFormat::Png => ImageFormat::Png,
        };
        let mut reader = ImageReader::with_format(Cursor::new(self.data()), format);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        // What the decoder says is for programmers.
        let damaged = |_| PictureFault::Damaged("its pixels cannot be decoded".into());
        Ok(Pixels::of(reader.decode().map_err(damaged)?))
    }
}

impl Pixels {
    fn of(decoded: DynamicImage) -> Self {
        let (width, height) = (decoded.width(), decoded.height());
        let color = decoded.color();
        let gray = !color.has_color();
        let (color, alpha) = match (gray, color.has_alpha()) {
            (true, false) => (decoded.into_luma8().into_raw(), None),
            (false, false) => (decoded.into_rgb8().into_raw(), None),
            (true, true) => split(&decoded.into_luma_alpha8().into_raw(), 2),
            (false, true) => split(&decoded.into_rgba8().into_raw(), 4),
        };
        Self { width, height, gray, color, alpha }
    }
}

impl Pixels {
    /// The same pixels as a PNG file, with the `profile` that measures their colours
    /// and how they are to be turned upright.
    ///
    /// # Errors
    ///
    /// [`PictureFault::Damaged`] if there are not as many samples as width and height
    /// ask for.
    pub fn to_png(
        &self,
        profile: Option<&[u8]>,
        orientation: Orientation,
    ) -> Result<Vec<u8>, PictureFault> {
        let damaged = |how: String| PictureFault::Damaged(how);
        let channels = if self.gray { 1 } else { 3 };
        let count = u64::from(self.width) * u64::from(self.height);
        let has = |samples: &[u8], channels| {
            u64::try_from(samples.len()) == Ok(count * channels)
        };
        let alpha = self.alpha.as_deref();
        if count == 0 || !has(&self.color, channels) || !alpha.is_none_or(|a| has(a, 1)) {
            return Err(damaged("it has too few or too many samples".into()));
        }
        let kind = match (self.gray, alpha.is_some()) {
            (true, false) => ExtendedColorType::L8,
            (true, true) => ExtendedColorType::La8,
            (false, false) => ExtendedColorType::Rgb8,
            (false, true) => ExtendedColorType::Rgba8,
        };
        let mut file = Vec::new();
        let mut encoder = PngEncoder::new(&mut file);
        let unsupported = |fault: image::error::UnsupportedError| fault.to_string();
        if let Some(profile) = profile {
            encoder
                .set_icc_profile(profile.to_vec())
                .map_err(|fault| damaged(unsupported(fault)))?;
        }
        if orientation != Orientation::Upright {
            encoder
                .set_exif_metadata(jpeg::exif(orientation))
                .map_err(|fault| damaged(unsupported(fault)))?;
        }
        let mixed = match alpha {
            Some(alpha) => join(&self.color, alpha, usize::from(!self.gray) * 2 + 1),
            None => self.color.clone(),
        };
        encoder
            .write_image(&mixed, self.width, self.height, kind)
            .map_err(|fault| damaged(fault.to_string()))?;
        Ok(file)
    }
}

/// Puts the channel `alpha` after each so many `channels` of `color`.
fn join(color: &[u8], alpha: &[u8], channels: usize) -> Vec<u8> {
    let mut mixed = Vec::with_capacity(color.len() + alpha.len());
    for (pixel, &opaque) in color.chunks(channels).zip(alpha) {
        mixed.extend_from_slice(pixel);
        mixed.push(opaque);
    }
    mixed
}

/// Parts the last channel of `channels` from the others.
fn split(mixed: &[u8], channels: usize) -> (Vec<u8>, Option<Vec<u8>>) {
    let pixels = mixed.len() / channels;
    let mut color = Vec::with_capacity(pixels * (channels - 1));
    let mut alpha = Vec::with_capacity(pixels);
    for pixel in mixed.chunks_exact(channels) {
        let (seen, opaque) = pixel.split_at(channels - 1);
        color.extend_from_slice(seen);
        alpha.extend_from_slice(opaque);
    }
    let all_opaque = alpha.iter().all(|&value| value == 255);
    (color, (!all_opaque).then_some(alpha))
}
