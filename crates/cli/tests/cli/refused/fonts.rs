//! Fonts of the office.

use bantin::built_in_type_case;

use super::{Refused, SMALLEST};

const BUILD: [&str; 6] = ["build", "issue.json", "-o", "ket-qua", "--fonts", "phong-chu"];

/// A font that is one of those built in, with its embedding bits set to `bits`.
fn font(bits: u8) -> Vec<u8> {
    let case = built_in_type_case();
    let face = case.faces().iter().find(|face| face.name().family == "Liberation Serif");
    let mut font = face.unwrap().data().to_vec();
    let record = font.windows(4).position(|tag| tag == b"OS/2").unwrap();
    let at = u32::from_be_bytes(font[record + 8..record + 12].try_into().unwrap());
    // `fsType` (OpenType 1.9, OS/2).
    font[usize::try_from(at).unwrap() + 9] = bits;
    font
}

fn in_fonts(name: &str, data: &[u8]) -> Refused {
    Refused::issue(SMALLEST).with(&format!("phong-chu/{name}"), data).told(&BUILD)
}

#[test]
fn a_font_that_cannot_be_used() {
    let good = font(0);
    in_fonts("cu.ttf", &good[..good.len() / 2]).answers("font-cut-off", 1);
    in_fonts("cu.ttf", b"").answers("font-empty", 1);
    in_fonts("cu.ttf", b"<html>").answers("font-no-font", 1);
    in_fonts("cu.ttf", &font(2)).answers("font-not-to-embed", 1);
    in_fonts("doc-toi.txt", b"").answers("font-none", 1);
    Refused::issue(SMALLEST).told(&BUILD).answers("font-no-folder", 3);
}

#[test]
fn every_font_that_cannot_be_used_is_told() {
    let good = font(0);
    in_fonts("a.ttf", &good[..3_000])
        .with("phong-chu/b.ttf", &good)
        .with("phong-chu/c.ttf", font(2))
        .answers("fonts-several", 1);
}
