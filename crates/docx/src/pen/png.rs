//! A QR code as a picture: PNG in two colours, a bit for each pixel.
//!
//! Word has no drawing of squares that is one thing and stays sharp. In a picture with
//! whole pixels for each module neither screen nor printer finds anything to blur.

use bantin_core::QrCode;
use bantin_design::Color;

/// How many pixels a side of a module has: at 27 mm about 400 to the inch. A whole number
/// of bytes to a row needs it to be 8.
const MODULE: usize = 8;

/// `code` with its quiet zone, dark modules in `color` on white.
pub(super) fn of_code(code: &QrCode, color: Color) -> Vec<u8> {
    let modules = code.side() + QrCode::QUIET * 2;
    let mut rows = Vec::with_capacity(modules * MODULE * (modules + 1));
    for y in 0..modules {
        let mut row = vec![0]; // no filter (PNG 1.2, 6.2)
        row.extend((0..modules).map(|x| {
            let (x, y) = (x.checked_sub(QrCode::QUIET), y.checked_sub(QrCode::QUIET));
            let dark = x.zip(y).is_some_and(|(x, y)| code.is_dark(x, y));
            if dark { 0xff } else { 0 }
        }));
        rows.extend(row.repeat(MODULE));
    }
    let side = u32::try_from(modules * MODULE).unwrap_or(0).to_be_bytes();
    // One bit, a palette, deflate, no interlace (PNG 1.2, 4.1.1).
    let head = [&side[..], &side, &[1, 3, 0, 0, 0]].concat();
    let palette = [255, 255, 255, color.red, color.green, color.blue];
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [
        (b"IHDR", head.as_slice()),
        (b"PLTE", &palette),
        (b"IDAT", &stored(&rows)),
        (b"IEND", &[]),
    ] {
        let named = [name, data].concat();
        png.extend(u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
        png.extend_from_slice(&named);
        png.extend(checksum(&named).to_be_bytes());
    }
    png
}

/// `data` as zlib has it without compression (RFC 1950; RFC 1951, 3.2.4): the package
/// compresses it.
fn stored(data: &[u8]) -> Vec<u8> {
    const MOST: usize = 0xffff;
    let mut stream = vec![0x78, 0x01];
    let last = data.len().div_ceil(MOST).saturating_sub(1);
    for (number, block) in data.chunks(MOST).enumerate() {
        let length = u16::try_from(block.len()).unwrap_or(0);
        stream.push(u8::from(number == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend_from_slice(block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for &byte in data {
        a = (a + u32::from(byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    stream.extend((b << 16 | a).to_be_bytes());
    stream
}

/// The checksum of PNG 1.2, 3.4.
fn checksum(data: &[u8]) -> u32 {
    !data.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    })
}
