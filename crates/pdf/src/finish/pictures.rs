//! The bytes of pictures, the profiles of their colours, and their masks.

use std::collections::BTreeMap;

use bantin_page::{Pages, Picture, PictureColor, PictureFormat};
use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::{File, deflate, metadata};
use crate::image::{Body, color_space};
use crate::survey::Survey;
use crate::{Note, PdfError, Remark, Standard};

impl File<'_> {
    /// Puts the pictures into the place that printpdf made for them.
    ///
    /// One after the other: a decoded picture is large, and no two of them have to
    /// be in memory together.
    pub(super) fn fill_pictures(
        &mut self,
        pages: &Pages,
        survey: &Survey,
    ) -> Result<(), PdfError> {
        let standard = self.options.standard;
        let mut profiles = BTreeMap::new();
        for (&number, at) in &survey.pictures {
            let Some(Some(id)) = self.images.get(number).copied() else { continue };
            let Some(picture) = pages.pictures.get(number) else { continue };
            let mut body = Body::of(picture).map_err(|fault| PdfError::Picture {
                src: picture.src().to_owned(),
                fault,
                at: at.clone(),
            })?;
            let mut note = |remark: fn(String) -> Remark| {
                let remark = remark(picture.src().to_owned());
                self.notes.push(Note { at: at.clone(), remark });
            };
            let fit = picture.profile().filter(|icc| suits(icc, body.color, standard));
            if picture.profile().is_some() && fit.is_none() {
                note(Remark::ProfileLeftOut);
            }
            let is_cmyk = matches!(body.color, PictureColor::Cmyk { .. });
            let alpha = body.alpha.take();
            if alpha.is_some() && standard.is_first() {
                note(Remark::Flattened);
            }
            let space = match fit {
                Some(icc) => self.profile(icc, body.color, &mut profiles)?,
                None if is_cmyk && standard.archive().is_some() => {
                    note(Remark::InksUnknown);
                    self.inks()?
                }
                None => color_space(body.color).1.into(),
            };
            let mask = match alpha {
                Some(alpha) if standard.is_first() => {
                    body.flatten(&alpha);
                    None
                }
                alpha => alpha.map(|alpha| self.mask(id, alpha)).transpose()?,
            };
            let name_tag = self.name_tag(picture)?;
            let options = self.options;
            let stream = self.stream(id)?;
            stream.dict.set("ColorSpace", space);
            if let Some(name_tag) = name_tag {
                stream.dict.set("Metadata", name_tag);
            }
            if let Some(mask) = mask {
                stream.dict.set("SMask", mask);
            }
            stream.set_content(body.data);
            // A photo has its filter, and is left as it is.
            deflate(stream, options)?;
        }
        Ok(())
    }

    /// The colour space that `icc` measures. A camera's photos share their profile.
    fn profile<'p>(
        &mut self,
        icc: &'p [u8],
        color: PictureColor,
        known: &mut BTreeMap<&'p [u8], ObjectId>,
    ) -> Result<Object, PdfError> {
        let id = match known.get(icc) {
            Some(&id) => id,
            None => {
                let (channels, device, _) = color_space(color);
                let about = [("N", channels.into()), ("Alternate", device.into())];
                self.add_stream(Dictionary::from_iter(about), icc.to_vec())?
            }
        };
        known.insert(icc, id);
        Ok(Object::Array(vec!["ICCBased".into(), id.into()]))
    }

    /// The colour space of the four inks, for archives, which want to know what a
    /// reader without these inks is to show (ISO 19005-2, 6.2.4.3).
    ///
    /// A press that has the inks prints the numbers as they are, and the picture
    /// keeps every byte; others mix red, green and blue (ISO 32000-1, 8.6.6.5).
    fn inks(&mut self) -> Result<Object, PdfError> {
        if let Some(known) = &self.inks {
            return Ok(known.clone());
        }
        let unit = |count: usize| [0, 1].repeat(count).into_iter().map(Object::from);
        let mixing = Dictionary::from_iter([
            ("FunctionType", 4.into()),
            ("Domain", unit(4).collect::<Vec<_>>().into()),
            ("Range", unit(3).collect::<Vec<_>>().into()),
        ]);
        let mixing = self.add_stream(mixing, MIXING.to_vec())?;
        let names = ["Cyan", "Magenta", "Yellow", "Black"].map(Object::from).to_vec();
        let space: Vec<Object> =
            vec!["DeviceN".into(), names.into(), "DeviceRGB".into(), mixing.into()];
        let space = Object::from(self.document.add_object(space));
        self.inks = Some(space.clone());
        Ok(space)
    }

    /// By which names `picture` went, and how it is turned, in a file that carries its
    /// source: what it takes to have the picture's file back (ISO 32000-1, 14.3.2).
    fn name_tag(&mut self, picture: &Picture) -> Result<Option<ObjectId>, PdfError> {
        if !self.carries_source() {
            return Ok(None);
        }
        let files = self.options.picture_files.iter();
        let mut names: Vec<&str> =
            files.filter(|file| *file == picture).map(Picture::src).collect();
        if !names.contains(&picture.src()) {
            names.push(picture.src());
        }
        // A JPEG says itself which way up it is.
        let png = picture.format() == PictureFormat::Png;
        let turned = Some(picture.orientation().to_exif()).filter(|&way| png && way != 1);
        let xmp = metadata::xmp_of_picture(&names, turned).into_bytes();
        let kind = [("Type", "Metadata".into()), ("Subtype", "XML".into())];
        let xmp = Stream::new(Dictionary::from_iter(kind), xmp);
        Ok(Some(self.document.add_object(xmp.with_compression(false))))
    }

    /// How opaque the pixels of the picture `id` are (ISO 32000-1, 11.6.5.3).
    fn mask(&mut self, id: ObjectId, alpha: Vec<u8>) -> Result<ObjectId, PdfError> {
        let options = self.options;
        let mut dict = self.stream(id)?.dict.clone();
        dict.set("ColorSpace", "DeviceGray");
        let mut mask = Stream::new(dict, alpha);
        deflate(&mut mask, options)?;
        Ok(self.document.add_object(mask))
    }
}

/// Red, green and blue from the four inks (ISO 32000-1, 7.10.5).
///
/// Each ink takes away its part of the light, one after the other, so that all that
/// is left is multiplied. How much it takes is about what offset inks on coated
/// paper take; full cyan, say, is seen as 0, 172, 239.
///
/// | takes of | cyan  | magenta | yellow | black |
/// |----------|-------|---------|--------|-------|
/// | red      | all   | 0.075   |        | 0.863 |
/// | green    | 0.325 | all     | 0.055  | 0.878 |
/// | blue     | 0.063 | 0.455   | all    | 0.875 |
const MIXING: &[u8] = b"{ 3 index 1 exch sub \
    3 index 0.075 mul 1 exch sub mul \
    1 index 0.863 mul 1 exch sub mul \
    4 index 0.325 mul 1 exch sub \
    4 index 1 exch sub mul \
    3 index 0.055 mul 1 exch sub mul \
    2 index 0.878 mul 1 exch sub mul \
    5 index 0.063 mul 1 exch sub \
    5 index 0.455 mul 1 exch sub mul \
    4 index 1 exch sub mul \
    3 index 0.875 mul 1 exch sub mul \
    7 3 roll pop pop pop pop }";

/// Whether `icc` may be the profile of a picture in `color`.
///
/// It says at byte 16 what colours it is for. An archive also looks at its version,
/// at byte 8, and at what device it was made of, at byte 12 (ICC.1, 7.2;
/// ISO 19005-1, 6.2.3.2; ISO 19005-2, 6.2.4.2).
fn suits(icc: &[u8], color: PictureColor, standard: Standard) -> bool {
    let (_, _, signature) = color_space(color);
    if icc.get(16..20) != Some(signature) {
        return false;
    }
    if standard.archive().is_none() {
        return true;
    }
    let newest = if standard.is_first() { 2 } else { 4 };
    let version = icc.get(8).is_some_and(|&version| (1..=newest).contains(&version));
    let devices: [&[u8]; 4] = [b"scnr", b"mntr", b"prtr", b"spac"];
    let device = icc.get(12..16).is_some_and(|class| devices.contains(&class));
    let length = icc.get(..4).and_then(|length| length.try_into().ok());
    let length = length.map(u32::from_be_bytes).map(usize::try_from);
    let tags = icc.get(128..132).is_some_and(|count| count != [0; 4]);
    version && device && tags && length == Some(Ok(icc.len()))
}

#[cfg(test)]
mod tests {
    use super::MIXING;

    /// What the function makes of `inks`, run as a PDF reader runs it.
    fn mixed(inks: [f64; 4]) -> Vec<String> {
        let mut stack = inks.to_vec();
        let text = std::str::from_utf8(MIXING).unwrap();
        for word in text.trim_matches(['{', '}']).split_whitespace() {
            let mut pop = || stack.pop().unwrap();
            match word {
                "mul" => {
                    let product = pop() * pop();
                    stack.push(product);
                }
                "sub" => {
                    let less = pop();
                    let rest = pop() - less;
                    stack.push(rest);
                }
                "exch" => {
                    let (top, under) = (pop(), pop());
                    stack.extend([top, under]);
                }
                "index" => {
                    let depth = format!("{}", pop()).parse::<usize>().unwrap();
                    stack.push(stack[stack.len() - 1 - depth]);
                }
                "roll" => {
                    let (by, count) = (format!("{}", pop()), format!("{}", pop()));
                    let from = stack.len() - count.parse::<usize>().unwrap();
                    stack[from..].rotate_right(by.parse().unwrap());
                }
                "pop" => drop(pop()),
                number => stack.push(number.parse().unwrap()),
            }
        }
        stack.iter().map(|part| format!("{:.0}", part * 255.0)).collect()
    }

    #[test]
    fn inks_are_mixed_as_they_look_on_paper() {
        let cases = [
            ([0.0, 0.0, 0.0, 0.0], ["255", "255", "255"]),
            ([1.0, 0.0, 0.0, 0.0], ["0", "172", "239"]),
            ([0.0, 1.0, 0.0, 0.0], ["236", "0", "139"]),
            ([0.0, 0.0, 1.0, 0.0], ["255", "241", "0"]),
            ([0.0, 0.0, 0.0, 1.0], ["35", "31", "32"]),
            ([1.0, 1.0, 0.0, 0.0], ["0", "0", "130"]),
            ([0.0, 0.5, 0.5, 0.0], ["245", "124", "98"]),
        ];
        for (inks, expected) in cases {
            assert_eq!(mixed(inks), expected, "{inks:?}");
        }
    }
}
