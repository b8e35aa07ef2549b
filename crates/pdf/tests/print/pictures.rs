//! Pictures: stored once, byte for byte, and in the right colours.

use bantin_page::{Picture, PictureColor};
use bantin_pdf::{PdfError, PdfOptions, print};
use lopdf::{Dictionary, Document, Object, Stream};

use crate::reader::{find, number, operations, page, printed};
use crate::sample;

/// A JPEG with the marks that matter and a scan of a few bytes.
fn jpeg(channels: u8, segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8];
    let mut segment = |mark: u8, data: &[u8]| {
        bytes.extend([0xff, mark]);
        bytes.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        bytes.extend(data);
    };
    for (mark, data) in segments {
        segment(*mark, data);
    }
    segment(0xdb, &[&[0][..], &[1; 64]].concat());
    let mut frame = vec![8, 0, 16, 0, 24, channels];
    (1..=channels).for_each(|id| frame.extend([id, 0x11, 0]));
    segment(0xc0, &frame);
    segment(0xc4, &[&[0][..], &[0; 16]].concat());
    let mut scan = vec![channels];
    (1..=channels).for_each(|id| scan.extend([id, 0]));
    scan.extend([0, 63, 0]);
    segment(0xda, &scan);
    bytes.extend(b"scan of the picture");
    bytes.extend([0xff, 0xd9]);
    bytes
}

/// An ICC profile as far as anybody looks at it: for `space`, and nothing more.
fn profile(space: [u8; 4]) -> Vec<u8> {
    let mut icc = vec![0; 128];
    icc[..4].copy_from_slice(&128_u32.to_be_bytes());
    icc[16..20].copy_from_slice(&space);
    icc[36..40].copy_from_slice(b"acsp");
    icc
}

fn photo(channels: u8, segments: &[(u8, &[u8])]) -> Picture {
    Picture::open("photo.jpg", jpeg(channels, segments)).unwrap()
}

/// A photo of `channels`, with the profile `icc`.
pub(crate) fn jpeg_of(channels: u8, icc: Option<&[u8]>) -> Picture {
    let icc = icc.map(|icc| [&b"ICC_PROFILE\0\x01\x01"[..], icc].concat());
    let segments: Vec<_> = icc.iter().map(|icc| (0xe2, &icc[..])).collect();
    photo(channels, &segments)
}

/// A PNG of 24 × 16 pixels in the colour type of `channels`, all of them `pixel`.
pub(crate) fn png(pixel: &[u8]) -> Picture {
    let kind = [0, 4, 2, 6][pixel.len() - 1];
    let row = [&[0][..], &pixel.repeat(24)].concat();
    let mut data = Stream::new(Dictionary::new(), row.repeat(16));
    data.compress().unwrap();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let head = [&[0, 0, 0, 24, 0, 0, 0, 16, 8][..], &[kind, 0, 0, 0]].concat();
    for (name, data) in [(b"IHDR", head), (b"IDAT", data.content), (b"IEND", vec![])] {
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let chunk = [&name[..], &data].concat();
        bytes.extend(&chunk);
        bytes.extend(crc(&chunk).to_be_bytes());
    }
    Picture::open("picture.png", bytes).unwrap()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(sum & 1))
        })
    })
}

/// The pictures of a file, masks included.
pub(crate) fn images(document: &Document) -> Vec<&Stream> {
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let is_image = |stream: &&Stream| {
        stream.dict.get(b"Subtype").is_ok_and(|kind| kind.as_name().unwrap() == b"Image")
    };
    streams.filter(is_image).collect()
}

#[test]
fn a_photo_keeps_every_byte_but_its_secrets() {
    let picture = photo(3, &[(0xe1, b"Exif\0\0where I live"), (0xfe, b"a comment")]);
    let document = printed(&sample::shown(picture.clone(), 1));
    let image = images(&document)[0];
    assert_eq!(image.content, &*picture.printable());
    assert!(!image.content.windows(4).any(|bytes| bytes == b"live"));
    assert_eq!(image.dict.get(b"Filter").unwrap().as_name().unwrap(), b"DCTDecode");
    assert_eq!(image.dict.get(b"Width").unwrap().as_i64().unwrap(), 24);
    assert_eq!(image.dict.get(b"Height").unwrap().as_i64().unwrap(), 16);
}

#[test]
fn a_picture_shown_often_is_stored_once() {
    let document = printed(&sample::shown(photo(3, &[]), 3));
    assert_eq!(images(&document).len(), 1);
    let operations = operations(&document, 0).operations;
    assert_eq!(operations.iter().filter(|o| o.operator == "Do").count(), 3);
}

#[test]
fn a_picture_that_is_not_shown_is_not_stored() {
    let mut pages = sample::shown(photo(3, &[]), 1);
    pages.pictures.push(photo(1, &[]));
    assert_eq!(images(&printed(&pages)).len(), 1);
}

#[test]
fn colours_are_those_of_the_file() {
    let adobe: (u8, &[u8]) = (0xee, b"Adobe\0\x64\0\0\0\0\0");
    let cases: [(Picture, &str, bool); 5] = [
        (photo(1, &[]), "DeviceGray", false),
        (photo(3, &[]), "DeviceRGB", false),
        (photo(4, &[adobe]), "DeviceCMYK", true),
        (png(&[7]), "DeviceGray", false),
        (png(&[7, 8, 9]), "DeviceRGB", false),
    ];
    for (picture, space, inverted) in cases {
        let color = picture.color();
        assert_eq!(color == PictureColor::Cmyk { inverted: true }, inverted);
        let document = printed(&sample::shown(picture, 1));
        let dict = &images(&document)[0].dict;
        assert_eq!(dict.get(b"ColorSpace").unwrap().as_name().unwrap(), space.as_bytes());
        let decode = dict.get(b"Decode").and_then(Object::as_array);
        let decode = decode.map(|array| array.iter().map(number).collect::<Vec<_>>());
        let expected = [1.0, 0.0].repeat(4);
        assert_eq!(decode.ok(), inverted.then_some(expected), "{color:?}");
    }
}

#[test]
fn profiles_are_shared() {
    let icc = [&b"ICC_PROFILE\0\x01\x01"[..], &profile(*b"RGB ")].concat();
    let mut pages = sample::shown(photo(3, &[(0xe2, &icc)]), 2);
    pages.pictures.push(photo(3, &[(0xe2, &icc), (0xdd, &[0, 0])]));
    let bantin_page::Ink::Image { picture, .. } = &mut pages.pages[0].items[1].ink else {
        unreachable!()
    };
    *picture = bantin_page::PictureId(1);
    let document = printed(&pages);
    let images = images(&document);
    let spaces: Vec<_> =
        images.iter().map(|image| image.dict.get(b"ColorSpace").unwrap()).collect();
    assert_eq!(spaces.len(), 2);
    assert_eq!(spaces[0], spaces[1]);
    let about = find(&document, &images[0].dict, &["ColorSpace", "1"]);
    let about = about.as_stream().unwrap();
    assert_eq!(about.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
    assert_eq!(about.get_plain_content().unwrap(), profile(*b"RGB "));
}

#[test]
fn transparent_pixels_are_masked() {
    let document = printed(&sample::shown(png(&[1, 2, 3, 77]), 2));
    let images = images(&document);
    assert_eq!(images.len(), 2);
    let shown = find(&document, page(&document, 0), &["Resources", "XObject", "I0"]);
    let shown = shown.as_stream().unwrap();
    assert_eq!(shown.get_plain_content().unwrap(), [1, 2, 3].repeat(24 * 16));
    let mask = find(&document, &shown.dict, &["SMask"]).as_stream().unwrap();
    assert_eq!(mask.get_plain_content().unwrap(), vec![77; 24 * 16]);
    assert_eq!(mask.dict.get(b"ColorSpace").unwrap().as_name().unwrap(), b"DeviceGray");
}

#[test]
fn a_picture_fills_its_box() {
    let document = printed(&sample::shown(photo(3, &[]), 1));
    let operations = operations(&document, 0).operations;
    let placed = operations.iter().find(|o| o.operator == "cm").unwrap();
    let placed: Vec<_> = placed.operands.iter().map(number).collect();
    // 40 mm × 8 mm, 20 mm from the left and from the top trim edge, bleed 3 mm.
    let mm = 72.0 / 25.4;
    let expected = [40.0 * mm, 0.0, 0.0, 8.0 * mm, 23.0 * mm, (213.0 - 28.0) * mm];
    for (placed, expected) in placed.iter().zip(expected) {
        assert!((placed - expected).abs() < 0.001, "{placed} is not {expected}");
    }
}

#[test]
fn a_damaged_picture_is_reported_where_it_is_shown() {
    let mut bytes = png(&[1, 2, 3]).data().to_vec();
    let data = bytes.windows(4).position(|name| name == b"IDAT").unwrap();
    bytes[data + 8..data + 16].fill(0xff);
    let picture = Picture::open("picture.png", bytes).unwrap();
    let fault = print(&sample::shown(picture, 2), &PdfOptions::default()).unwrap_err();
    assert!(matches!(fault, PdfError::Picture { .. }), "{fault:?}");
    assert_eq!(fault.at(), Some(&sample::source(0)));
}
