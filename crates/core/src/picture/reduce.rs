//! A smaller copy of a picture, for print.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageError, ImageFormat};
use image::{ImageReader, Limits};

use super::pixels::MOST_MEMORY;
use super::{Orientation, Picture, PictureColor, PictureFault, PictureFormat, jpeg};

/// What a JPEG loses at this quality is not seen in print.
const QUALITY: u8 = 90;

impl Picture {
    /// A copy of this picture, `width` by `height` pixels as seen; none if that would
    /// not be smaller, or if the copy could not be true to it: of the four inks, or of
    /// a PNG that is stored turned.
    ///
    /// Format, profile and orientation stay; what a camera noted does not. The filter
    /// is a cubic spline, which every machine computes alike.
    ///
    /// # Errors
    ///
    /// [`PictureFault::Damaged`] if the file cannot be decoded.
    pub fn reduced(&self, width: u32, height: u32) -> Result<Option<Self>, PictureFault> {
        let (full_width, full_height) = self.size();
        let smaller = (1..=full_width).contains(&width)
            && (1..=full_height).contains(&height)
            && (width, height) != (full_width, full_height);
        let turned = self.orientation() != Orientation::Upright;
        let png = self.format() == PictureFormat::Png;
        let inks = matches!(self.color(), PictureColor::Cmyk { .. });
        if !smaller || inks || (png && turned) {
            return Ok(None);
        }
        let swaps = self.orientation().swaps_sides();
        let (width, height) = if swaps { (height, width) } else { (width, height) };
        let damaged =
            |_: ImageError| PictureFault::Damaged("its pixels cannot be decoded".into());
        let full = self.decode().map_err(damaged)?;
        let small = full.resize_exact(width, height, FilterType::CatmullRom);
        let data = self.encode(&small).map_err(damaged)?;
        // A picture of few colours may be larger as a smaller one.
        if data.len() >= self.data().len() {
            return Ok(None);
        }
        Self::open(self.src(), data).map(Some)
    }

    fn decode(&self) -> Result<DynamicImage, ImageError> {
        let format = match self.format() {
            PictureFormat::Jpeg => ImageFormat::Jpeg,
            PictureFormat::Png => ImageFormat::Png,
        };
        let mut reader = ImageReader::with_format(Cursor::new(self.data()), format);
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        reader.decode()
    }

    fn encode(&self, small: &DynamicImage) -> Result<Vec<u8>, ImageError> {
        let mut data = Vec::new();
        let (width, height) = (small.width(), small.height());
        let (gray, alpha) = (!small.color().has_color(), small.color().has_alpha());
        let (pixels, color) = match (gray, alpha) {
            (true, false) => (small.to_luma8().into_raw(), ExtendedColorType::L8),
            (false, false) => (small.to_rgb8().into_raw(), ExtendedColorType::Rgb8),
            (true, true) => (small.to_luma_alpha8().into_raw(), ExtendedColorType::La8),
            (false, true) => (small.to_rgba8().into_raw(), ExtendedColorType::Rgba8),
        };
        let profile = self.profile().map(<[u8]>::to_vec);
        match self.format() {
            PictureFormat::Png => {
                let mut encoder = PngEncoder::new(&mut data);
                if let Some(profile) = profile {
                    // Where the encoder takes none, the copy has none.
                    let _ = encoder.set_icc_profile(profile);
                }
                encoder.write_image(&pixels, width, height, color)?;
            }
            PictureFormat::Jpeg => {
                let mut encoder = JpegEncoder::new_with_quality(&mut data, QUALITY);
                if let Some(profile) = profile {
                    let _ = encoder.set_icc_profile(profile);
                }
                encoder.write_image(&pixels, width, height, color)?;
                if self.orientation() != Orientation::Upright {
                    let segment = jpeg::exif_segment(self.orientation());
                    data.splice(2..2, segment);
                }
            }
        }
        Ok(data)
    }
}
