//! The bytes of pictures, the profiles of their colours, and their masks.

use std::collections::BTreeMap;

use bantin_page::{Pages, PictureColor};
use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::{File, deflate};
use crate::PdfError;
use crate::image::{Body, color_space};
use crate::survey::Survey;

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
        let mut profiles = BTreeMap::new();
        for (&number, at) in &survey.pictures {
            let Some(Some(id)) = self.images.get(number).copied() else { continue };
            let Some(picture) = pages.pictures.get(number) else { continue };
            let body = Body::of(picture).map_err(|fault| PdfError::Picture {
                src: picture.src().to_owned(),
                fault,
                at: at.clone(),
            })?;
            let (_, device, signature) = color_space(body.color);
            // A profile says at byte 16 what colours it is for (ICC.1, 7.2).
            let fits = |icc: &&[u8]| icc.get(16..20) == Some(signature);
            let space = match picture.profile().filter(fits) {
                None => device.into(),
                Some(icc) => self.profile(icc, body.color, &mut profiles)?,
            };
            let mask = body.alpha.map(|alpha| self.mask(id, alpha)).transpose()?;
            let options = self.options;
            let stream = self.stream(id)?;
            stream.dict.set("ColorSpace", space);
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
