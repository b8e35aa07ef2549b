//! Pictures in the text: turned upright, cropped, with their words.

use bantin_core::{Alt, Orientation, Photo, QrCode};
use bantin_design::{Color, Length, Size};
use docx_rs::{DrawingPosition, Pic, RelativeFromHType, RelativeFromVType, Run};

use super::{Media, Pen, media_id, png};
use crate::units::emu;
use crate::xml::Element;

/// What is cut off a picture at each side, in thousandths of a percent (ECMA-376 part 1,
/// 20.1.8.55).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Crop {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

/// How a picture is held in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    /// Like a letter.
    Inline,
    /// Behind the text, so far from the upper left corner of the page.
    Behind(Length, Length),
}

impl Crop {
    /// Of `photo`, so that it fills a box of `size` with its focus as near to the middle
    /// as may be.
    pub(crate) fn of(photo: &Photo, size: Size) -> Self {
        const WHOLE: i128 = 100_000;
        let (across, down) = photo.picture.size();
        let (across, down) = (i128::from(across.max(1)), i128::from(down.max(1)));
        let wide = i128::from(size.width.to_emu().max(1));
        let high = i128::from(size.height.to_emu().max(1));
        let shown_width = (down * wide * WHOLE / (across * high)).min(WHOLE);
        let shown_height = (across * high * WHOLE / (down * wide)).min(WHOLE);
        let cut = |shown: i128, focus: u32| {
            // A thousandth is rounding.
            if WHOLE - shown < WHOLE / 1000 {
                return (0, 0);
            }
            let middle = i128::from(focus) * WHOLE / 100;
            let begin = (middle - shown / 2).clamp(0, WHOLE - shown);
            let narrow = |cut: i128| i64::try_from(cut).unwrap_or(0);
            (narrow(begin), narrow(WHOLE - shown - begin))
        };
        let (left, right) = cut(shown_width, photo.focus.x);
        let (top, bottom) = cut(shown_height, photo.focus.y);
        Self { left, top, right, bottom }
    }

    /// The same of the picture as it is stored, before it is turned upright.
    fn stored(self, orientation: Orientation) -> Self {
        let Self { left, top, right, bottom } = self;
        let (quarters, mirrored) = turn(orientation);
        let back = match quarters {
            1 => Self { left: top, top: right, right: bottom, bottom: left },
            2 => Self { left: right, top: bottom, right: left, bottom: top },
            3 => Self { left: bottom, top: left, right: top, bottom: right },
            _ => self,
        };
        if mirrored { Self { left: back.right, right: back.left, ..back } } else { back }
    }
}

/// How many quarters a stored picture is turned clockwise to be upright, after it was
/// mirrored left to right if it has to be.
fn turn(orientation: Orientation) -> (u8, bool) {
    match orientation.to_exif() {
        2 => (0, true),
        3 => (2, false),
        4 => (2, true),
        5 => (3, true),
        6 => (1, false),
        7 => (1, true),
        8 => (3, false),
        _ => (0, false),
    }
}

impl Pen<'_> {
    /// The run that holds `photo` in `size`, cropped round its focus.
    pub(crate) fn drawing(&mut self, photo: &Photo, size: Size, hold: Hold) -> Element {
        let number = self.media(Media::Picture(photo.picture.clone(), photo.at.clone()));
        let orientation = photo.picture.orientation();
        let crop = Crop::of(photo, size).stored(orientation);
        let mut run = held(&media_id(number), size, hold);
        let words = match &photo.alt {
            Alt::Words(words) => Some(words.as_str()),
            Alt::Decorative => None,
        };
        self.tell(&mut run, photo.picture.src(), words);
        let (quarters, mirrored) = turn(orientation);
        run.walk(&mut |element| match element.name.as_str() {
            "a:srcRect" if crop != Crop::default() => {
                let Crop { left, top, right, bottom } = crop;
                for (side, cut) in [("l", left), ("t", top), ("r", right), ("b", bottom)]
                {
                    element.set(side, cut.to_string());
                }
            }
            "a:xfrm" if quarters > 0 || mirrored => {
                element.set("rot", (u32::from(quarters) * 5_400_000).to_string());
                if mirrored {
                    element.set("flipH", "1");
                }
            }
            // The size of the picture as it is stored, not as it is seen.
            "a:ext" if quarters % 2 == 1 && element.get("cx").is_some() => {
                element.set("cx", emu(size.height).to_string());
                element.set("cy", emu(size.width).to_string());
            }
            _ => {}
        });
        run
    }

    /// The run that holds a QR code with its quiet zone, `side` wide.
    pub(crate) fn code(
        &mut self,
        code: &QrCode,
        color: Color,
        side: Length,
        says: &str,
    ) -> Element {
        let number = self.media(Media::Drawn(png::of_code(code, color)));
        let mut run = held(&media_id(number), Size::new(side, side), Hold::Inline);
        self.tell(&mut run, "QR", Some(says));
        run
    }

    /// Gives a drawing its number and its name, and says what it shows to those who
    /// cannot see it; nothing if it only decorates.
    fn tell(&mut self, run: &mut Element, name: &str, words: Option<&str>) {
        self.drawings += 1;
        let number = self.drawings.to_string();
        run.walk(&mut |element| match element.name.as_str() {
            "wp:docPr" => {
                element.set("id", &number);
                element.set("name", name);
                element.set("descr", words.unwrap_or_default());
                if words.is_none() {
                    element.push(decorative());
                }
            }
            "pic:cNvPr" => {
                element.set("id", &number);
                element.set("name", name);
            }
            _ => {}
        });
    }
}

/// A run that holds the picture `id`.
fn held(id: &str, size: Size, hold: Hold) -> Element {
    let picture = Pic::new_with_dimensions(Vec::new(), 1, 1)
        .id(id)
        .size(emu(size.width), emu(size.height));
    let whole = |length: Length| i32::try_from(length.to_emu()).unwrap_or(0);
    let picture = match hold {
        Hold::Inline => picture,
        Hold::Behind(x, y) => picture
            .floating()
            .relative_from_h(RelativeFromHType::Page)
            .relative_from_v(RelativeFromVType::Page)
            .position_h(DrawingPosition::Offset(whole(x)))
            .position_v(DrawingPosition::Offset(whole(y)))
            .overlapping(),
    };
    let mut run = Element::of(&Run::new().add_image(picture));
    run.walk(&mut |element| {
        if element.name == "wp:anchor" {
            element.set("behindDoc", "1");
            element.set("allowOverlap", "1");
        }
    });
    run
}

/// Says of a picture that it only decorates (MS-ODRAWXML, `decorative`).
fn decorative() -> Element {
    let namespace = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    let mark =
        Element::new("adec:decorative").with("xmlns:adec", namespace).with("val", "1");
    let extension = Element::new("a:ext")
        .with("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
        .holding(mark);
    Element::new("a:extLst")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .holding(extension)
}
