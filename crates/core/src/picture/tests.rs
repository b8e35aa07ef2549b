//! Pictures made by hand, byte by byte.

use std::borrow::Cow;

use image::{DynamicImage, ImageFormat};

use super::PictureFault::{self, *};
use super::{Foreign, Orientation, Picture, PictureColor, PictureFormat, jpeg};

const QUANTA: &[u8] = b"\xff\xdb\0\x04\0\x01";
const SCAN: &[u8] = b"\xff\xda\0\x03\x01 coded \xff\0 pixels \xff\xd0 restarted ";
const END: &[u8] = b"\xff\xd9";

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap();
    [&[0xff, marker], &length.to_be_bytes()[..], payload].concat()
}

fn frame(marker: u8, width: u16, height: u16, components: u8) -> Vec<u8> {
    let ([h1, h0], [w1, w0]) = (height.to_be_bytes(), width.to_be_bytes());
    segment(marker, &[8, h1, h0, w1, w0, components])
}

fn jpeg_of(segments: &[&[u8]]) -> Vec<u8> {
    [&[b"\xff\xd8" as &[u8]], segments, &[SCAN, END]].concat().concat()
}

fn profile(space: &[u8; 4]) -> Vec<u8> {
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(space);
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

fn icc(number: u8, count: u8, bytes: &[u8]) -> Vec<u8> {
    segment(0xe2, &[b"ICC_PROFILE\0", &[number, count][..], bytes].concat())
}

fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], kind, body, b"crc."].concat()
}

fn png_of(chunks: &[Vec<u8>]) -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat()
}

fn header(width: u32, height: u32, color: u8) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(b"IHDR", &[&size[..], &[8, color, 0, 0, 0]].concat())
}

fn encode(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

#[test]
fn says_what_keeps_a_picture_from_being_printed() {
    let damaged = |how: &str| Damaged(how.into());
    let ihdr = || header(4, 4, 2);
    let (idat, iend) = (chunk(b"IDAT", b"zz"), chunk(b"IEND", b""));
    let cases: Vec<(&str, Vec<u8>, PictureFault)> = vec![
        ("a.jpg", vec![], Empty),
        ("a.jpg", b"hello".to_vec(), UnknownType),
        ("a.jpg", b"\0\0\0\x18ftypheic...".to_vec(), Unsupported(Foreign::Heic)),
        ("a.jpg", b"\0\0\0\x18ftypavif...".to_vec(), Unsupported(Foreign::Avif)),
        ("a.jpg", b"RIFF....WEBPVP8 ".to_vec(), Unsupported(Foreign::WebP)),
        ("a.gif", b"GIF89a......".to_vec(), Unsupported(Foreign::Gif)),
        ("a.tif", b"II*\0........".to_vec(), Unsupported(Foreign::Tiff)),
        ("a.bmp", b"BM..........".to_vec(), Unsupported(Foreign::Bmp)),
        ("a.pdf", b"%PDF-1.7....".to_vec(), Unsupported(Foreign::Pdf)),
        ("a.svg", b"<?xml?>\n<svg/>".to_vec(), Unsupported(Foreign::Svg)),
        ("a.docx", b"PK\x03\x04........".to_vec(), Unsupported(Foreign::Office)),
        ("a.jpg", jpeg_of(&[&frame(0xc3, 4, 4, 3)]), Unsupported(Foreign::RareJpeg)),
        ("a.jpg", jpeg_of(&[&frame(0xc9, 4, 4, 3)]), Unsupported(Foreign::RareJpeg)),
        ("a.jpg", jpeg_of(&[&frame(0xc0, 4, 4, 2)]), damaged("it has 2 channels")),
        ("a.jpg", jpeg_of(&[]), damaged("it has no header")),
        (
            "a.jpg",
            jpeg_of(&[QUANTA, b"junk"]),
            damaged("a segment is not where it should be"),
        ),
        (
            "a.jpg",
            jpeg_of(&[&frame(0xc0, 0, 4, 3)]),
            damaged("it has no width or no height"),
        ),
        (
            "a.jpg",
            jpeg_of(&[&frame(0xc0, 20_000, 5_001, 3)]),
            TooLarge { width: 20_000, height: 5_001 },
        ),
        (
            "photo.PNG",
            jpeg_of(&[&frame(0xc0, 4, 4, 3)]),
            NamedOtherwise { named: "PNG".into(), found: PictureFormat::Jpeg },
        ),
        (
            "photo.jpg",
            png_of(&[ihdr(), idat.clone(), iend.clone()]),
            NamedOtherwise { named: "jpg".into(), found: PictureFormat::Png },
        ),
        ("a.png", png_of(&[ihdr(), idat.clone()]), Truncated),
        ("a.png", png_of(&[ihdr(), iend.clone()]), damaged("it has no pixels")),
        ("a.png", png_of(&[chunk(b"acTL", b""), iend.clone()]), {
            damaged("it does not begin with a header")
        }),
        ("a.png", png_of(&[ihdr(), chunk(b"acTL", b""), iend.clone()]), Animated),
        (
            "a.png",
            png_of(&[header(100_001, 1_000, 6), idat, iend]),
            TooLarge { width: 100_001, height: 1_000 },
        ),
    ];
    for (row, (src, data, expected)) in cases.into_iter().enumerate() {
        let found = Picture::open(src, data).err();
        assert_eq!(found, Some(expected), "row {row}, {src}");
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = jpeg_of(&[QUANTA, &frame(0xc2, 4, 4, 3)]);
    assert!(Picture::open("a.jpg", whole.clone()).is_ok());
    for length in 3..whole.len() {
        let cut = Picture::open("a.jpg", whole[..length].to_vec());
        assert_eq!(cut.err(), Some(Truncated), "cut to {length} bytes");
    }
}

#[test]
fn knows_the_colours_of_a_jpeg() {
    let adobe = segment(0xee, b"Adobe\0\x64\0\0\0\0\x02");
    let cases = [
        (1, false, PictureColor::Gray),
        (3, true, PictureColor::Rgb),
        (4, false, PictureColor::Cmyk { inverted: false }),
        (4, true, PictureColor::Cmyk { inverted: true }),
    ];
    for (components, with_adobe, expected) in cases {
        let adobe = if with_adobe { &adobe[..] } else { &[] };
        let data = jpeg_of(&[adobe, &frame(0xc0, 6, 4, components)]);
        let picture = Picture::open("a.jpg", data).unwrap();
        assert_eq!(picture.color(), expected, "{components} channels");
        assert_eq!(picture.size(), (6, 4));
    }
}

#[test]
fn prints_no_more_of_a_jpeg_than_it_takes() {
    let exif = jpeg::exif_segment(Orientation::Turn90);
    let private = [&exif[4..], b"GPS 19.0 N 105.2 E"].concat();
    let adobe = segment(0xee, b"Adobe\0\x64\0\0\0\0\x01");
    let rgb = profile(b"RGB ");
    let (first, second) = rgb.split_at(100);
    let frame = frame(0xc0, 60, 40, 3);
    let given = jpeg_of(&[
        &segment(0xe0, b"JFIF\0"),
        &segment(0xe1, &private),
        &segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<rdf/>"),
        &icc(2, 2, second),
        &icc(1, 2, first),
        &segment(0xed, b"Photoshop 3.0\0"),
        &adobe,
        &segment(0xfe, b"a comment"),
        QUANTA,
        &frame,
    ]);
    let with_film = [&given[..], b"and a film after it"].concat();
    let picture = Picture::open("a.jpeg", with_film).unwrap();
    assert_eq!(picture.orientation(), Orientation::Turn90);
    assert_eq!((picture.stored_size(), picture.size()), ((60, 40), (40, 60)));
    assert_eq!(picture.profile(), Some(&rgb[..]));
    let expected =
        jpeg_of(&[&exif, &icc(2, 2, second), &icc(1, 2, first), &adobe, QUANTA, &frame]);
    assert_eq!(picture.printable(), Cow::<[u8]>::Owned(expected.clone()));
    let again = Picture::open("a.jpg", expected.clone()).unwrap();
    assert_eq!(again.orientation(), Orientation::Turn90);
    assert_eq!(again.printable(), expected);
}

#[test]
fn passes_over_a_profile_for_other_channels() {
    let cases = [
        (icc(1, 1, &profile(b"CMYK")), "of four inks"),
        (icc(1, 2, &profile(b"RGB ")), "half of one"),
        (icc(1, 1, b"RGB"), "no profile at all"),
    ];
    for (segment, what) in cases {
        let frame = frame(0xc0, 4, 4, 3);
        let picture = Picture::open("a.jpg", jpeg_of(&[&segment, &frame])).unwrap();
        assert_eq!(picture.profile(), None, "{what}");
        assert_eq!(picture.printable(), jpeg_of(&[&frame]), "{what}");
    }
}

#[test]
fn decodes_what_cameras_and_scanners_write() {
    use image::ColorType::*;
    let cases = [
        (L8, ImageFormat::Jpeg, true, false),
        (Rgb8, ImageFormat::Jpeg, false, false),
        (L8, ImageFormat::Png, true, false),
        (L16, ImageFormat::Png, true, false),
        (La8, ImageFormat::Png, true, true),
        (Rgb16, ImageFormat::Png, false, false),
        (Rgba8, ImageFormat::Png, false, true),
        (Rgba16, ImageFormat::Png, false, true),
    ];
    for (color, format, gray, alpha) in cases {
        let blank = DynamicImage::new(3, 2, color);
        let src = if format == ImageFormat::Png { "a.png" } else { "a.jpg" };
        let picture = Picture::open(src, encode(&blank, format)).unwrap();
        let pixels = picture.pixels().unwrap();
        let row = format!("{color:?} as {format:?}");
        assert_eq!((pixels.width, pixels.height), picture.stored_size(), "{row}");
        assert_eq!((pixels.gray, pixels.alpha.is_some()), (gray, alpha), "{row}");
        assert_eq!(pixels.color.len(), if gray { 6 } else { 18 }, "{row}");
        assert_eq!(picture.color() == PictureColor::Gray, gray, "{row}");
    }
}

#[test]
fn alpha_that_hides_nothing_is_none() {
    let opaque = DynamicImage::from(image::RgbaImage::from_pixel(
        2,
        2,
        image::Rgba([10, 20, 30, 255]),
    ));
    let picture = Picture::open("a.png", encode(&opaque, ImageFormat::Png)).unwrap();
    let pixels = picture.pixels().unwrap();
    assert_eq!((pixels.alpha, &pixels.color[..3]), (None, &[10, 20, 30][..]));
}

#[test]
fn coded_pixels_that_are_not_are_found_when_decoded() {
    let picture = Picture::open("a.jpg", jpeg_of(&[&frame(0xc0, 4, 4, 3)])).unwrap();
    assert!(matches!(picture.pixels(), Err(Damaged(_))));
}

#[test]
fn a_reduced_copy_is_the_picture_in_fewer_pixels() {
    let gradient = image::RgbImage::from_fn(300, 200, |x, y| {
        let byte = |value: u32| u8::try_from(value % 256).unwrap();
        image::Rgb([byte(x * 7), byte(y * 5), byte(x * y)])
    });
    let gradient = DynamicImage::from(gradient);
    for (name, format) in [("a.jpg", ImageFormat::Jpeg), ("a.png", ImageFormat::Png)] {
        let full = Picture::open(name, encode(&gradient, format)).unwrap();
        let small = full.reduced(150, 100).unwrap().unwrap();
        assert_eq!((small.size(), small.src()), ((150, 100), name));
        assert!(small.data().len() < full.data().len());
        assert_eq!(small.format(), full.format());
        assert_eq!(full.reduced(150, 100).unwrap().unwrap(), small, "the same bytes");
        for (width, height) in [(300, 200), (301, 100), (0, 10), (400, 400)] {
            assert_eq!(full.reduced(width, height), Ok(None), "{width} × {height}");
        }
    }
    // Stored on its side, as a phone does, with where it was taken.
    let mut turned = encode(&gradient, ImageFormat::Jpeg);
    turned.splice(2..2, jpeg::exif_segment(Orientation::Turn90));
    let turned = Picture::open("a.jpg", turned).unwrap();
    assert_eq!(turned.size(), (200, 300));
    let small = turned.reduced(100, 150).unwrap().unwrap();
    assert_eq!((small.size(), small.orientation()), ((100, 150), Orientation::Turn90));
}
