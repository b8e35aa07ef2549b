//! The chunks of a PNG (W3C PNG, third edition).

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::{ImageDecoder, Limits};

use super::{Head, PictureColor, PictureFault, PictureFormat, Traces, jpeg};

/// The eight bytes that every PNG begins with.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A profile that is larger when unpacked is not read.
const LARGEST_PROFILE: u64 = 16 << 20;

/// Walks through the chunks of a PNG, up to its end.
pub(super) fn read(data: &[u8]) -> Result<Head, PictureFault> {
    let mut header = None;
    let mut pixels = false;
    let mut packed_profile = false;
    let mut orientation = None;
    let mut traces = Traces::default();
    let mut at = SIGNATURE.len();
    loop {
        let head = data.get(at..at + 8).ok_or(PictureFault::Truncated)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let length = usize::try_from(length).map_err(|_| PictureFault::Truncated)?;
        let body = at + 8..(at + 8).saturating_add(length);
        let kind = &head[4..8];
        if header.is_none() && kind != b"IHDR" {
            return Err(damaged("it does not begin with a header"));
        }
        let body_bytes = data.get(body.clone()).ok_or(PictureFault::Truncated)?;
        // Four bytes of checksum end each chunk.
        at = body.end + 4;
        if at > data.len() {
            return Err(PictureFault::Truncated);
        }
        match kind {
            b"IHDR" => header = Some(read_header(body_bytes)?),
            b"acTL" => return Err(PictureFault::Animated),
            b"iCCP" => packed_profile = true,
            b"eXIf" => {
                orientation = jpeg::orientation(body_bytes);
                traces = Traces::of_exif(body_bytes);
            }
            b"IDAT" => pixels = true,
            b"IEND" => break,
            _ => {}
        }
    }
    let (stored_size, color) = header.ok_or_else(|| damaged("it has no header"))?;
    if !pixels {
        return Err(damaged("it has no pixels"));
    }
    let profile = if packed_profile { unpack_profile(data) } else { None };
    Ok(Head {
        format: PictureFormat::Png,
        color,
        stored_size,
        orientation: orientation.unwrap_or_default(),
        profile: profile.filter(|profile| color.suits(profile)),
        traces,
        kept: Vec::new(),
    })
}

fn read_header(body: &[u8]) -> Result<((u32, u32), PictureColor), PictureFault> {
    let &[w3, w2, w1, w0, h3, h2, h1, h0, _bits, color, ..] = body else {
        return Err(damaged("its header is too short"));
    };
    let width = u32::from_be_bytes([w3, w2, w1, w0]);
    let height = u32::from_be_bytes([h3, h2, h1, h0]);
    let color = match color {
        0 | 4 => PictureColor::Gray,
        2 | 3 | 6 => PictureColor::Rgb,
        _ => return Err(damaged("its colours are of no known kind")),
    };
    Ok(((width, height), color))
}

fn unpack_profile(data: &[u8]) -> Option<Vec<u8>> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(LARGEST_PROFILE);
    let mut decoder = PngDecoder::with_limits(Cursor::new(data), limits).ok()?;
    decoder.icc_profile().ok()?
}

fn damaged(how: &str) -> PictureFault {
    PictureFault::Damaged(how.into())
}
