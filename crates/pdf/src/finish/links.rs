//! What can be clicked.

use std::fmt::Write;

use bantin_page::{Ink, Item, LinkTarget, Point};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, text_string};

use super::File;
use super::pages::rectangle;
use crate::PdfError;
use crate::coordinates::real;

impl File<'_> {
    /// The annotations of a page: its `links`.
    pub(super) fn links(&mut self, links: &[&Item]) -> Result<Vec<Object>, PdfError> {
        let mut annotations = Vec::new();
        for item in links {
            let Ink::Link { size, target, label } = &item.ink else { continue };
            let action = match target {
                LinkTarget::Uri(uri) => Dictionary::from_iter([
                    ("S", "URI".into()),
                    ("URI", Object::String(ascii(uri), StringFormat::Literal)),
                ]),
                LinkTarget::Page { page, at } => {
                    let Some(&id) = self.page_ids.get(*page) else {
                        let (page, at) = (page.saturating_add(1), item.source.clone());
                        return Err(PdfError::DeadLink { page, at });
                    };
                    let place = self.place(id, Some(*at), at.y);
                    Dictionary::from_iter([("S", "GoTo".into()), ("D", place)])
                }
            };
            let Some(area) = self.palette.paper.area(item.at, *size) else { continue };
            let annotation = Dictionary::from_iter([
                ("Type", "Annot".into()),
                ("Subtype", "Link".into()),
                ("Rect", rectangle(&area)),
                // Print: what a reader is not to see on paper leaves no ink anyway.
                ("F", 4.into()),
                ("Border", vec![0.into(), 0.into(), 0.into()].into()),
                ("Contents", text_string(label)),
                ("A", action.into()),
            ]);
            annotations.push(self.document.add_object(annotation).into());
        }
        Ok(annotations)
    }

    /// A place on the page `id`, at the zoom that the reader has.
    pub(super) fn place(
        &self,
        id: ObjectId,
        at: Option<Point>,
        y: bantin_design::Length,
    ) -> Object {
        let paper = &self.palette.paper;
        let left = at.map_or(Object::Null, |at| Object::Real(real(paper.x(at.x))));
        let top = Object::Real(real(paper.y(y)));
        vec![id.into(), "XYZ".into(), left, top, Object::Null].into()
    }
}

/// `uri` in seven bits, as ISO 32000-1, 12.6.4.7 asks: what is none of them is
/// percent-encoded (RFC 3986, 2.1), in case nobody did it before.
fn ascii(uri: &str) -> Vec<u8> {
    let mut encoded = String::with_capacity(uri.len());
    for byte in uri.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded.into_bytes()
}
