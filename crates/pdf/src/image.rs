//! Pictures: how they are stored, and how they are turned to stand upright.

use bantin_page::{Orientation, Picture, PictureColor, PictureFault, PictureFormat};
use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use crate::coordinates::{Area, real};

/// A picture as pages show it.
#[derive(Clone, Debug)]
pub(crate) struct Image {
    /// The name by which pages ask for it.
    pub id: String,
    /// How its pixels are to be turned.
    pub orientation: Orientation,
    /// How many pixels wide and high it is, upright.
    pub size: (u32, u32),
}

impl Image {
    /// `picture`, the picture `number` of the pages.
    pub(crate) fn new(number: usize, picture: &Picture) -> Self {
        let (orientation, size) = (picture.orientation(), picture.size());
        Self { id: format!("I{number}"), orientation, size }
    }
}

/// The stored form of a picture.
#[derive(Debug)]
pub(crate) struct Body {
    /// The scan of a JPEG, or the samples of a PNG, row by row.
    pub data: Vec<u8>,
    /// What the samples mean.
    pub color: PictureColor,
    /// How opaque each pixel of a PNG is; none if all are.
    pub alpha: Option<Vec<u8>>,
}

impl Body {
    /// That of `picture`.
    ///
    /// A JPEG keeps every byte of its scan, for PDF reads JPEG. PNG has no form of
    /// its own in PDF; it is decoded, to be deflated again without its wrapping.
    pub(crate) fn of(picture: &Picture) -> Result<Self, PictureFault> {
        match picture.format() {
            PictureFormat::Jpeg => {
                let data = picture.printable().into_owned();
                Ok(Self { data, color: picture.color(), alpha: None })
            }
            PictureFormat::Png => {
                let pixels = picture.pixels()?;
                let color =
                    if pixels.gray { PictureColor::Gray } else { PictureColor::Rgb };
                Ok(Self { data: pixels.color, color, alpha: pixels.alpha })
            }
        }
    }
}

impl Body {
    /// Puts the samples of a PNG on white, as opaque as `alpha` says.
    pub(crate) fn flatten(&mut self, alpha: &[u8]) {
        let channels = self.data.len().checked_div(alpha.len()).unwrap_or(0).max(1);
        for (pixel, &opaque) in self.data.chunks_mut(channels).zip(alpha) {
            for sample in pixel {
                let white = 255 - u16::from(opaque);
                let sum = u16::from(*sample) * u16::from(opaque) + 255 * white;
                *sample = u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX);
            }
        }
    }
}

/// What printpdf is told of `picture`: all but its colours and bytes.
///
/// printpdf itself would decode a photo and compress it anew, with loss, so the
/// bytes are put into the finished file behind its back.
pub(crate) fn header(picture: &Picture) -> XObject {
    let name = |name: &str| DictItem::Name(name.into());
    let (width, height) = picture.stored_size();
    let mut dict = vec![
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(width.into())),
        ("Height", DictItem::Int(height.into())),
        ("BitsPerComponent", DictItem::Int(8)),
    ];
    if picture.format() == PictureFormat::Jpeg {
        dict.push(("Filter", name("DCTDecode")));
        if picture.color() == (PictureColor::Cmyk { inverted: true }) {
            let ends = [1, 0, 1, 0, 1, 0, 1, 0];
            dict.push(("Decode", DictItem::Array(ends.map(DictItem::Int).to_vec())));
        }
    }
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: Vec::new(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// How many samples make a pixel of `color`, what its device colours are called in
/// PDF, and what an ICC profile calls them (ICC.1, 7.2.6).
pub(crate) fn color_space(color: PictureColor) -> (i64, &'static str, &'static [u8; 4]) {
    match color {
        PictureColor::Gray => (1, "DeviceGray", b"GRAY"),
        PictureColor::Rgb => (3, "DeviceRGB", b"RGB "),
        PictureColor::Cmyk { .. } => (4, "DeviceCMYK", b"CMYK"),
    }
}

/// Maps the unit square, in which PDF draws stored pixels, to `area`, so that the
/// picture stands upright (ISO 32000-1, 8.9.5.2; EXIF 2.3, `Orientation`).
///
/// | EXIF | row 0 is seen at the | column 0 is seen at the |
/// |-----:|----------------------|-------------------------|
/// |    1 | top                  | left                    |
/// |    2 | top                  | right                   |
/// |    3 | bottom               | right                   |
/// |    4 | bottom               | left                    |
/// |    5 | left                 | top                     |
/// |    6 | right                | top                     |
/// |    7 | right                | bottom                  |
/// |    8 | left                 | bottom                  |
pub(crate) fn matrix(orientation: Orientation, area: &Area) -> [f32; 6] {
    let (w, h, x, y) = (area.width, area.height, area.left, area.bottom);
    let (right, top) = (x + w, y + h);
    let matrix = match orientation.to_exif() {
        2 => [-w, 0.0, 0.0, h, right, y],
        3 => [-w, 0.0, 0.0, -h, right, top],
        4 => [w, 0.0, 0.0, -h, x, top],
        5 => [0.0, -h, -w, 0.0, right, top],
        6 => [0.0, -h, w, 0.0, x, top],
        7 => [0.0, h, w, 0.0, x, y],
        8 => [0.0, h, -w, 0.0, right, y],
        _ => [w, 0.0, 0.0, h, x, y],
    };
    matrix.map(real)
}

#[cfg(test)]
mod tests {
    use bantin_page::Orientation;

    use super::matrix;
    use crate::coordinates::Area;

    /// Where three corners of a stored picture come to stand: the first pixel, the
    /// end of the first row, and the beginning of the last row.
    #[test]
    fn all_eight_orientations_stand_upright() {
        let area = Area { left: 10.0, bottom: 20.0, width: 30.0, height: 40.0 };
        let (tl, tr) = ([10.0, 60.0], [40.0, 60.0]);
        let (bl, br) = ([10.0, 20.0], [40.0, 20.0]);
        let cases = [
            (1, tl, tr, bl),
            (2, tr, tl, br),
            (3, br, bl, tr),
            (4, bl, br, tl),
            (5, tl, bl, tr),
            (6, tr, br, tl),
            (7, br, tr, bl),
            (8, bl, tl, br),
        ];
        for (exif, first, row_end, last_row) in cases {
            let orientation = Orientation::from_exif(exif).unwrap();
            let [a, b, c, d, e, f] = matrix(orientation, &area);
            let bits = |place: [f32; 2]| place.map(f32::to_bits);
            let at = |x: f32, y: f32| bits([a * x + c * y + e, b * x + d * y + f]);
            assert_eq!(at(0.0, 1.0), bits(first), "EXIF {exif}: first pixel");
            assert_eq!(at(1.0, 1.0), bits(row_end), "EXIF {exif}: end of the first row");
            assert_eq!(at(0.0, 0.0), bits(last_row), "EXIF {exif}: last row");
        }
    }
}
