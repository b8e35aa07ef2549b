//! Pages as pictures, for what text cannot say: bleeds, crops, tints, rules.
//!
//! hayro draws them, as it drew what they are compared with. Where one differs, the new
//! picture is written beside the old: look at both, and put it in its place if it is
//! better.

use std::path::{Path, PathBuf};

use bantin::{Bulletin, PdfOptions, preview};
use image::{GrayImage, RgbImage};

/// Dots to the inch: enough to see where things stand, not which letters they are.
const DPI: u16 = 40;

/// How far a pixel may be from what it was: other machines round edges otherwise.
const SHADE: u8 = 24;

/// A sample, the look it is set in, and its pages, counted from 1.
const PAGES: [(&str, &str, &[usize]); 3] = [
    ("tan-ky-so-01", "modern", &[1, 2]),
    ("day-du", "modern", &[1, 5, 6]),
    ("day-du", "official", &[1, 7]),
];

fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages of `sample` in `look`.
fn drawn(sample: &str, look: &str) -> Vec<Vec<u8>> {
    let folder = tests().join("../assets/samples").join(sample);
    let issue = std::fs::read_to_string(folder.join("issue.json")).unwrap();
    let mut issue: serde_json::Value = serde_json::from_str(&issue).unwrap();
    issue["design"] = look.into();
    let files = bantin::Folder::open(folder).unwrap();
    let bulletin = Bulletin::read(issue.to_string(), &files).unwrap();
    preview(bulletin.pdf(&PdfOptions::default()).unwrap(), DPI).unwrap()
}

fn picture(png: &[u8]) -> RgbImage {
    image::load_from_memory(png).unwrap().to_rgb8()
}

/// How many of a thousand pixels differ so that one sees it.
fn differ(one: &RgbImage, other: &RgbImage) -> usize {
    if one.dimensions() != other.dimensions() {
        return 1_000;
    }
    let pairs = one.pixels().zip(other.pixels());
    let seen =
        pairs.filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > SHADE));
    seen.count() * 1_000 / one.pixels().len()
}

#[test]
fn pages_look_as_they_did() {
    let mut changed = Vec::<PathBuf>::new();
    for (sample, look, pages) in PAGES {
        let drawn = drawn(sample, look);
        for &number in pages {
            let name = format!("{sample}-{look}-{number}");
            let known = tests().join("refs/pixels").join(format!("{name}.png"));
            let now = &drawn[number - 1];
            let same = std::fs::read(&known)
                .is_ok_and(|before| differ(&picture(&before), &picture(now)) < 2);
            if !same {
                let new = known.with_extension("new.png");
                std::fs::create_dir_all(known.parent().unwrap()).unwrap();
                std::fs::write(&new, now).unwrap();
                changed.push(new);
            }
        }
    }
    assert!(changed.is_empty(), "pages look otherwise, see {changed:#?}");
}

#[test]
fn a_picture_that_moved_is_seen() {
    let square = |x: u32| {
        let inside = |at: u32| if (x..x + 30).contains(&at) { 0 } else { 255 };
        let grey = GrayImage::from_fn(100, 100, |at, _| image::Luma([inside(at)]));
        image::DynamicImage::ImageLuma8(grey).to_rgb8()
    };
    assert_eq!(differ(&square(10), &square(10)), 0);
    assert!(differ(&square(10), &square(11)) >= 2);
}
