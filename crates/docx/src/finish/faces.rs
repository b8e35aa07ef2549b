//! The faces: embedded whole and unmodified, for their licences reserve their names.
//!
//! A face in a package is obfuscated: its first 32 bytes are combined with a key that
//! stands in the table of fonts (ECMA-376 part 4, 10.8).

use std::collections::BTreeMap;
use std::io::Cursor;

use bantin_design::{Design, Face, FaceName, TypeCase, Weight};
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::archive::Archive;
use super::relations::{Relations, kind};
use crate::DocxError;
use crate::looks::{WordFace, fallback};
use crate::xml::Element;

/// Puts the faces that `design` asks for into the package, and the table of them: of each
/// family all that Word makes of it, so that what an editor sets bold is bold.
pub(super) fn embed(
    archive: &mut Archive,
    design: &Design,
    case: &TypeCase,
    ready: Option<&'static [u8]>,
) -> Result<(), DocxError> {
    let ready = ready.map(names).transpose()?.unwrap_or_default();
    let mut table = Element::new("w:fonts");
    for (name, value) in &super::NAMESPACES[..2] {
        table.set(name, value);
    }
    let mut relations = Relations::default();
    let mut number = 0;
    for (family, faces) in families(design) {
        let (other, class) = fallback(&family);
        let mut font = Element::new("w:font")
            .with("w:name", &family)
            .holding(Element::new("w:altName").with("w:val", other))
            // Vietnamese (ECMA-376 part 1, 17.8.3.2).
            .holding(Element::new("w:charset").with("w:val", "A3"))
            .holding(Element::new("w:family").with("w:val", class))
            .holding(Element::new("w:pitch").with("w:val", "variable"));
        for (element, name) in faces {
            let Some(face) = case.find(&name) else { continue };
            number += 1;
            let (id, file) =
                (format!("rId{number}"), format!("fonts/font{number}.odttf"));
            let part = format!("word/{file}");
            let key = match ready.get(&name.to_string()) {
                Some((key, there)) => {
                    archive.add_ready(&part, there);
                    key.clone()
                }
                None => {
                    let (key, data) = obfuscated(face);
                    archive.add(&part, data);
                    key
                }
            };
            relations.add(&id, kind::FONT, &file);
            font.push(Element::new(element).with("r:id", id).with("w:fontKey", key));
        }
        table.push(font);
    }
    archive.typed("word/fontTable.xml", "fontTable", table.to_part()?);
    if number > 0 {
        archive.add("word/_rels/fontTable.xml.rels", relations.to_part()?);
    }
    Ok(())
}

/// The families that `design` asks for, each with its faces in the order of the schema.
fn families(design: &Design) -> BTreeMap<String, Vec<(&'static str, FaceName)>> {
    let mut families = BTreeMap::new();
    for style in design.styles() {
        let face = &style.face;
        let family = WordFace::of(face).family;
        let weights = match face.weight {
            Weight::REGULAR | Weight::BOLD => vec![Weight::REGULAR, Weight::BOLD],
            weight => vec![weight],
        };
        families.entry(family).or_insert_with(|| {
            let mut faces = Vec::new();
            for italic in [false, true] {
                for &weight in &weights {
                    let element = match (weight == Weight::BOLD, italic) {
                        (false, false) => "w:embedRegular",
                        (true, false) => "w:embedBold",
                        (false, true) => "w:embedItalic",
                        (true, true) => "w:embedBoldItalic",
                    };
                    let name = FaceName { weight, italic, ..face.clone() };
                    faces.push((element, name));
                }
            }
            faces
        });
    }
    families
}

/// What an archive of faces has: by the name of the face its key, and the entry.
fn names(
    archive: &'static [u8],
) -> Result<BTreeMap<String, (String, String)>, DocxError> {
    let archive = ZipArchive::new(Cursor::new(archive))
        .map_err(|fault| DocxError::Package(fault.to_string()))?;
    let split = |entry: &str| {
        let (face, key) = entry.split_once('/')?;
        Some((face.to_owned(), (key.to_owned(), entry.to_owned())))
    };
    Ok(archive.file_names().filter_map(split).collect())
}

/// The key of `face`, and its bytes obfuscated with it.
fn obfuscated(face: &Face) -> (String, Vec<u8>) {
    let mut data = face.data().to_vec();
    let digest = Sha256::digest(&data);
    let key = &digest[..16];
    for (byte, mask) in data.iter_mut().take(32).zip(key.iter().rev().cycle()) {
        *byte ^= mask;
    }
    (key_of(key), data)
}

/// Sixteen bytes as Word writes a key: `{01234567-89AB-CDEF-0123-456789ABCDEF}`.
fn key_of(bytes: &[u8]) -> String {
    let mut key = String::from("{");
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            key.push('-');
        }
        key.push_str(&format!("{byte:02X}"));
    }
    key.push('}');
    key
}
