//! Pictures that turn out to be damaged when they are printed.

use std::collections::BTreeSet;

use bantin_core::{PictureFormat, Pointer};
use bantin_page::{Ink, PictureId};
use bantin_pdf::PdfError;

use crate::{Bulletin, Error, Report};

impl Bulletin {
    /// What `fault` is for the editor. Printing stops at the first picture that turns out
    /// to be damaged: the others are told with it.
    pub(crate) fn unprintable(&self, fault: PdfError) -> Error {
        let source = self.source();
        let PdfError::Picture { at: first, .. } = &fault else {
            return Error::of_pdf(source, fault);
        };
        let mut report = Report::unprintable(source, &fault);
        let mut known = BTreeSet::from([self.picture_at(first)]);
        for item in self.pages.pages.iter().flat_map(|page| &page.items) {
            let Ink::Image { picture, .. } = &item.ink else { continue };
            if !known.insert(Some(*picture)) {
                continue;
            }
            let Some(opened) = self.pages.pictures.get(picture.0) else { continue };
            // The coded pixels of a JPEG are printed as they are.
            if opened.format() == PictureFormat::Jpeg {
                continue;
            }
            if let Err(fault) = opened.pixels() {
                let (src, at) = (opened.src().to_owned(), item.source.clone());
                let other =
                    Report::unprintable(source, &PdfError::Picture { src, fault, at });
                report = Report::together(report, other);
            }
        }
        report.map_or(Error::Pdf(fault), Error::Wrong)
    }

    /// The picture that is shown at `at`.
    fn picture_at(&self, at: &Pointer) -> Option<PictureId> {
        let mut items = self.pages.pages.iter().flat_map(|page| &page.items);
        items.find_map(|item| match &item.ink {
            Ink::Image { picture, .. } if item.source == *at => Some(*picture),
            _ => None,
        })
    }
}
