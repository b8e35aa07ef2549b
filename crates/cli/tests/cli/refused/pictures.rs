//! The pictures of the issue.

use super::{Refused, picture, showing};

/// A PNG of so many pixels, as far as anybody reads who does not decode it.
fn header_of_png(width: u32, height: u32) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], body: &[u8]| {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length[..], kind, body, b"sum."].concat()
    };
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let head = [&size[..], &[8, 2, 0, 0, 0]].concat();
    let (head, pixels) = (chunk(b"IHDR", &head), chunk(b"IDAT", b"none"));
    [b"\x89PNG\r\n\x1a\n".to_vec(), head, pixels, chunk(b"IEND", b"")].concat()
}

/// A file of the family of HEIC, as an iPhone begins it.
const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";

#[test]
fn a_picture_that_cannot_be_printed() {
    let jpeg = picture("progressive.jpg");
    let cut = jpeg[..jpeg.len() / 2].to_vec();
    let mut damaged = picture("deep.png");
    let at = damaged.windows(4).position(|name| name == b"IDAT").unwrap();
    damaged[at + 8..at + 24].fill(0xff);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec();
    let cases = [
        ("picture-empty", "anh.jpg", Vec::new()),
        ("picture-cut-off", "anh.jpg", cut),
        ("picture-damaged", "anh.png", damaged),
        ("picture-no-picture", "anh.jpg", b"<html>404</html>".to_vec()),
        ("picture-named-png", "anh.png", jpeg),
        ("picture-named-jpg", "anh.jpg", picture("interlaced.png")),
        ("picture-too-large", "anh.png", header_of_png(20_000, 5_001)),
        ("picture-animated-png", "anh.png", picture("film.png")),
        ("picture-animated-gif", "anh.gif", picture("film.gif")),
        ("picture-animated-webp", "anh.webp", picture("film.webp")),
        ("picture-gif", "anh.gif", picture("one.gif")),
        ("picture-webp", "anh.webp", picture("one.webp")),
        ("picture-webp-named-jpg", "anh.jpg", picture("one.webp")),
        ("picture-heic", "IMG_0412.HEIC", HEIC.to_vec()),
        ("picture-heic-named-jpg", "IMG_0412.jpg", HEIC.to_vec()),
        ("picture-svg", "bieu-do.svg", svg),
        ("picture-tiff", "quet.tif", b"II*\0\x08\0\0\0".to_vec()),
        ("picture-pdf", "anh.pdf", b"%PDF-1.7\n".to_vec()),
        ("picture-word", "anh.docx", b"PK\x03\x04\x14\0\x06\0".to_vec()),
    ];
    for (name, src, data) in cases {
        Refused::issue(showing(src)).with(src, data).answers(name, 1);
    }
}

#[test]
fn every_damaged_picture_is_told() {
    let mut damaged = picture("deep.png");
    let at = damaged.windows(4).position(|name| name == b"IDAT").unwrap();
    damaged[at + 8..at + 24].fill(0xff);
    let figure = "{ \"figure\": { \"src\": \"anh.png\", \"alt\": \"Quầy một cửa.\" } }";
    let both = format!("{figure},\n        {}", figure.replace("anh.png", "anh-2.png"));
    Refused::issue(showing("anh.png").replace(figure, &both))
        .with("anh.png", &damaged)
        .with("anh-2.png", [&damaged[..], b"!"].concat())
        .answers("pictures-damaged", 1);
}

#[test]
fn a_picture_that_is_not_there() {
    Refused::issue(showing("anh-1.jpg")).answers("picture-missing", 1);
    Refused::issue(showing("anh 1.jpg"))
        .with("ảnh/ảnh 1.jpg", picture("grey.jpg"))
        .with("ảnh 1.jpg", picture("grey.jpg"))
        .answers("picture-misspelt", 1);
    let folder = Refused::issue(showing("anh.jpg"));
    std::fs::create_dir(folder.folder().join("anh.jpg")).unwrap();
    folder.answers("picture-is-a-folder", 1);
}
