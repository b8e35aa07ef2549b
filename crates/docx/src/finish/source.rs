//! The source: the files that the document is made from, in a part of their own.
//!
//! ```xml
//! <bantin xmlns="urn:bantin:source:1">
//!   <file name="issue.json">…base64…</file>
//!   <picture src="photo.jpg" file="…SHA-256…" part="…SHA-256…" turning="…base64…"/>
//!   <paragraphs>…a hash of four bytes for each paragraph, in hexadecimal…</paragraphs>
//! </bantin>
//! ```
//!
//! Word and LibreOffice keep a custom XML part as it is when they save the document.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Placed;
use super::archive::Archive;
use super::relations::{Relations, kind};
use crate::DocxError;
use crate::options::DocxOptions;
use crate::xml::Element;

/// The namespace of the part.
pub(crate) const NAMESPACE: &str = "urn:bantin:source:1";

/// Puts the sources of the document into the package.
pub(super) fn embed(
    archive: &mut Archive,
    relations: &mut Relations,
    options: &DocxOptions,
    pictures: &[Placed],
    prints: &str,
) -> Result<(), DocxError> {
    let mut part = Element::new("bantin").with("xmlns", NAMESPACE);
    for source in &options.sources {
        let file = Element::new("file").with("name", &source.name);
        part.push(file.saying(&STANDARD.encode(&source.data)));
    }
    for placed in pictures {
        let mut picture = Element::new("picture")
            .with("src", placed.picture.src())
            .with("file", hex(placed.picture.digest()))
            .with("part", hex(&digest_of(placed)));
        if !placed.turning.is_empty() {
            picture.set("turning", STANDARD.encode(&placed.turning));
        }
        part.push(picture);
    }
    part.push(Element::new("paragraphs").saying(prints));
    archive.add("customXml/item1.xml", part.to_part()?);

    let mut properties = Element::new("ds:datastoreItem")
        .with("ds:itemID", "{6B6E5C0A-3F0B-4B52-9E3C-0D4C1E5A7B11}")
        .with(
            "xmlns:ds",
            "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
        );
    let schema = Element::new("ds:schemaRef").with("ds:uri", NAMESPACE);
    properties.push(Element::new("ds:schemaRefs").holding(schema));
    let what = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    archive.whole("customXml/itemProps1.xml", what, properties.to_part()?);
    let mut own = Relations::default();
    own.add("rId1", kind::CUSTOM_PROPERTIES, "itemProps1.xml");
    archive.add("customXml/_rels/item1.xml.rels", own.to_part()?);
    relations.add("rIdSource", kind::CUSTOM, "../customXml/item1.xml");
    Ok(())
}

/// The SHA-256 of the part that holds a picture; it is known if the part is the file.
fn digest_of(placed: &Placed) -> [u8; 32] {
    if placed.data == placed.picture.data() {
        return *placed.picture.digest();
    }
    Sha256::digest(&placed.data).into()
}

/// What a paragraph is known by: four bytes of the SHA-256 of its words, in hexadecimal.
pub(crate) fn fingerprint(words: &str) -> String {
    hex(&Sha256::digest(words.as_bytes())[..4])
}

/// `bytes` in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
