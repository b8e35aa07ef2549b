//! The segments of a JPEG (ITU-T T.81, annex B).

use std::ops::Range;

use image::metadata::Orientation as ExifOrientation;

use super::{
    Foreign, Head, Orientation, PictureColor, PictureFault, PictureFormat, Traces,
};

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const COM: u8 = 0xfe;

/// What stands before the TIFF structure of an EXIF segment.
const EXIF: &[u8] = b"Exif\0\0";
/// What stands before an XMP packet (XMP, part 3, 1.1.3).
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// What stands before the number, the count and the bytes of a piece of a profile.
const ICC: &[u8] = b"ICC_PROFILE\0";

/// What the segments say, gathered on the walk through them.
#[derive(Default)]
struct Walk {
    frame: Option<(u32, u32, u8)>,
    scanned: bool,
    adobe: bool,
    orientation: Option<Orientation>,
    traces: Traces,
    /// Pieces of the profile: their number, how many there are, their bytes.
    pieces: Vec<(u8, u8, Range<usize>)>,
    /// What decodes the picture, and whether it is a piece of the profile.
    kept: Vec<(Range<usize>, bool)>,
}

/// Walks through the segments of a JPEG, up to its end.
pub(super) fn read(data: &[u8]) -> Result<Head, PictureFault> {
    let mut walk = Walk::default();
    let mut at = 2; // past SOI
    loop {
        let begin = at;
        let (marker, past_marker) = marker(data, at)?;
        at = past_marker;
        match marker {
            EOI => {
                walk.kept.push((begin..at, false));
                break;
            }
            // Stand-alone markers have no length: TEM, RST0 to RST7.
            0x01 | 0xd0..=0xd7 => continue,
            SOI => return Err(damaged("a second picture begins in it")),
            _ => {}
        }
        let length = data.get(at..at + 2).ok_or(PictureFault::Truncated)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let body = at + 2..at + length.max(2);
        let payload = data.get(body.clone()).ok_or(PictureFault::Truncated)?;
        at = body.end;
        walk.segment(marker, payload, &body, begin)?;
        if marker == SOS {
            let end = scan(data, at);
            walk.kept.push((at..end, false));
            walk.scanned = true;
            at = end;
        }
    }
    walk.head(data)
}

impl Walk {
    fn segment(
        &mut self,
        marker: u8,
        payload: &[u8],
        body: &Range<usize>,
        begin: usize,
    ) -> Result<(), PictureFault> {
        match marker {
            // Baseline, extended and progressive, Huffman coded; but for the four
            // marks between them (DHT, JPG, DAC) the others are rare kinds.
            0xc0..=0xc2 => self.read_frame(payload)?,
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Err(PictureFault::Unsupported(Foreign::RareJpeg));
            }
            APP1 => {
                if let Some(tiff) = payload.strip_prefix(EXIF) {
                    self.orientation = self.orientation.or_else(|| orientation(tiff));
                    self.traces = self.traces.and(Traces::of_exif(tiff));
                } else if let Some(packet) = payload.strip_prefix(XMP) {
                    self.traces = self.traces.and(Traces::of_xmp(packet));
                }
                return Ok(());
            }
            APP2 => {
                if let Some(&[number, count, ..]) = payload.strip_prefix(ICC) {
                    let bytes = body.start + ICC.len() + 2..body.end;
                    self.pieces.push((number, count, bytes));
                    self.kept.push((begin..body.end, true));
                }
                return Ok(());
            }
            APP14 if payload.starts_with(b"Adobe") => self.adobe = true,
            0xe0..=0xef | COM => return Ok(()),
            _ => {}
        }
        self.kept.push((begin..body.end, false));
        Ok(())
    }

    fn read_frame(&mut self, payload: &[u8]) -> Result<(), PictureFault> {
        let &[bits, h1, h0, w1, w0, components, ..] = payload else {
            return Err(damaged("its header is too short"));
        };
        if bits != 8 {
            return Err(PictureFault::Unsupported(Foreign::RareJpeg));
        }
        if self.frame.is_some() {
            return Err(damaged("it has two headers"));
        }
        let width = u32::from(u16::from_be_bytes([w1, w0]));
        let height = u32::from(u16::from_be_bytes([h1, h0]));
        self.frame = Some((width, height, components));
        Ok(())
    }

    fn head(self, data: &[u8]) -> Result<Head, PictureFault> {
        let (width, height, components) =
            self.frame.ok_or_else(|| damaged("it has no header"))?;
        if !self.scanned {
            return Err(damaged("it has no pixels"));
        }
        let color = match components {
            1 => PictureColor::Gray,
            3 => PictureColor::Rgb,
            4 => PictureColor::Cmyk { inverted: self.adobe },
            _ => return Err(damaged(&format!("it has {components} channels"))),
        };
        let profile = profile(data, self.pieces);
        let profile = profile.filter(|profile| color.suits(profile));
        let with_profile = profile.is_some();
        let kept = self.kept.into_iter();
        let kept = kept.filter(|(_, of_profile)| with_profile || !of_profile);
        Ok(Head {
            format: PictureFormat::Jpeg,
            color,
            stored_size: (width, height),
            orientation: self.orientation.unwrap_or_default(),
            profile,
            traces: self.traces,
            kept: kept.map(|(range, _)| range).collect(),
        })
    }
}

/// The marker at `at`, and where it ends. Any number of 0xff may stand before it.
fn marker(data: &[u8], mut at: usize) -> Result<(u8, usize), PictureFault> {
    if *data.get(at).ok_or(PictureFault::Truncated)? != 0xff {
        return Err(damaged("a segment is not where it should be"));
    }
    while data.get(at) == Some(&0xff) {
        at += 1;
    }
    let marker = *data.get(at).ok_or(PictureFault::Truncated)?;
    Ok((marker, at + 1))
}

/// Where the coded pixels that begin at `at` end: at a marker that is neither a
/// stuffed zero nor a restart.
fn scan(data: &[u8], mut at: usize) -> usize {
    while let Some(skipped) = memchr::memchr(0xff, &data[at..]) {
        at += skipped;
        match data.get(at + 1) {
            None => return data.len(),
            Some(0x00 | 0xd0..=0xd7) => at += 2,
            Some(0xff) => at += 1,
            Some(_) => return at,
        }
    }
    data.len()
}

/// The profile, if all its pieces are there (ICC.1:2022, B.4).
fn profile(data: &[u8], mut pieces: Vec<(u8, u8, Range<usize>)>) -> Option<Vec<u8>> {
    pieces.sort_by_key(|(number, ..)| *number);
    let mut profile = Vec::new();
    for (index, (number, count, bytes)) in pieces.iter().enumerate() {
        if usize::from(*number) != index + 1 || usize::from(*count) != pieces.len() {
            return None;
        }
        profile.extend_from_slice(&data[bytes.clone()]);
    }
    Some(profile)
}

/// What the TIFF structure of an EXIF segment says of the way up.
pub(super) fn orientation(tiff: &[u8]) -> Option<Orientation> {
    let found = ExifOrientation::from_exif_chunk(tiff)?;
    Orientation::from_exif(found.to_exif())
}

/// A whole EXIF segment that says nothing but which way up the picture is.
pub(super) fn exif_segment(orientation: Orientation) -> Vec<u8> {
    let mut segment = vec![0xff, APP1, 0, 34];
    segment.extend(EXIF);
    segment.extend(exif(orientation));
    segment
}

/// The TIFF structure of such a segment, which a PNG has as it is.
pub(super) fn exif(orientation: Orientation) -> Vec<u8> {
    // TIFF, big end first; the first directory is at 8 and has one entry:
    // 0x0112, a short, one of it. There is no second directory.
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    tiff.extend([0, orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    tiff
}

fn damaged(how: &str) -> PictureFault {
    PictureFault::Damaged(how.into())
}
