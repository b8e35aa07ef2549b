//! What can be clicked.

use std::borrow::Cow;
use std::fmt::Write;

use bantin_page::{Ink, Item, LinkTarget, Point};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, text_string};

use super::File;
use super::pages::rectangle;
use crate::PdfError;
use crate::coordinates::real;

impl File<'_> {
    /// The annotations of a page: its `links`, each with its place in reading order.
    pub(super) fn links(
        &mut self,
        links: &[(&Item, Option<usize>)],
    ) -> Result<Vec<(ObjectId, Option<usize>)>, PdfError> {
        let mut annotations = Vec::new();
        for (item, leaf) in links {
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
                ("Contents", text_string(&spoken(label, target))),
                ("A", action.into()),
            ]);
            annotations.push((self.document.add_object(annotation), *leaf));
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

/// What a link is called by a reader that speaks: by its label, or by what it leads
/// to (ISO 14289-1, 7.18.5, wants a name).
fn spoken<'l>(label: &'l str, target: &'l LinkTarget) -> Cow<'l, str> {
    match target {
        _ if !label.trim().is_empty() => label.into(),
        LinkTarget::Uri(uri) => uri.into(),
        LinkTarget::Page { page, .. } => page.saturating_add(1).to_string().into(),
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
