//! The pictures beside an issue of chance: whatever it asks for.

use std::io::{self, ErrorKind};
use std::sync::OnceLock;

use bantin::OpenOptions;
use bantin_core::PictureSource;
use bantin_design::TypeCase;
use bantin_tests::picture;

/// Width and height of pictures in pixels.
const SHAPES: &[(u16, u16)] =
    &[(64, 40), (40, 64), (240, 24), (16, 200), (48, 48), (1, 1), (160, 90), (1200, 800)];

/// Pictures of every name that ends as pictures do, and a look.
///
/// The name says what the picture is like, so that the same issue has the same pictures.
pub struct Shelf;

impl PictureSource for Shelf {
    fn read(&self, src: &str) -> io::Result<Vec<u8>> {
        let sum: usize = src.bytes().map(usize::from).sum();
        let (width, height) = SHAPES[sum % SHAPES.len()];
        let tone = u16::try_from(sum % 500).unwrap_or(0);
        let name = src.to_lowercase();
        match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "jpg" | "jpeg" => Ok(picture::jpeg(width, height, tone)),
            "png" => {
                let [high, low] = tone.to_be_bytes();
                let (width, height) = (width.min(240), height.min(200));
                Ok(picture::png(width, height, [200, high, low], sum % 3 == 0))
            }
            "json" => Ok(br#"{ "based_on": "official" }"#.to_vec()),
            _ => Err(ErrorKind::NotFound.into()),
        }
    }

    fn names(&self) -> Vec<String> {
        vec!["a.jpg".into(), "ảnh/ngang.png".into(), "design.json".into()]
    }
}

/// How every issue is opened: the faces are read once.
pub fn options() -> &'static OpenOptions {
    static OPTIONS: OnceLock<OpenOptions> = OnceLock::new();
    OPTIONS.get_or_init(OpenOptions::default)
}

/// Every face at hand.
pub fn type_case() -> &'static TypeCase {
    &options().case
}
