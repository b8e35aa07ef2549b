//! Photos for benchmarks, the same on every machine.

use image::codecs::jpeg::JpegEncoder;
use image::{ImageResult, Rgb, RgbImage};

/// What a commune's telephone takes, made smaller for mail: about 1.5 MB.
const SIZE: (u32, u32) = (3_000, 2_000);
const QUALITY: u8 = 83;

/// A landscape of slow colours with the grain of a cheap camera.
pub(crate) fn jpeg(number: usize) -> ImageResult<Vec<u8>> {
    let mut grain = Grain(0x9e37_79b9 ^ u32::try_from(number + 1).unwrap_or(1));
    let photo = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| {
        let noise = grain.next();
        let slow = |scale: u32| u8::try_from((x / scale + y / 16) % 200).unwrap_or(0);
        Rgb([12, 14, 18].map(|scale| slow(scale).saturating_add(noise)))
    });
    let mut file = Vec::new();
    photo.write_with_encoder(JpegEncoder::new_with_quality(&mut file, QUALITY))?;
    Ok(file)
}

/// Xorshift (Marsaglia, *Xorshift RNGs*, 2003), of which five bits are used.
struct Grain(u32);

impl Grain {
    fn next(&mut self) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        u8::try_from(self.0 >> 27).unwrap_or(0)
    }
}
