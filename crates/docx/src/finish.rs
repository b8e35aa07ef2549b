//! The package: every part of the document, and the archive that they stand in.
//!
//! Of docx-rs's own package nothing is taken: its settings are for Japanese text, its
//! properties and fonts are fixed, and it renames every picture.

mod archive;
mod faces;
pub(crate) mod numbering;
pub(crate) mod order;
mod properties;
mod relations;
mod settings;
pub(crate) mod source;
mod theme;

use bantin_core::{Issue, Orientation, Picture, PictureFormat, Pointer};
use bantin_design::{Design, TypeCase};

use crate::block::{Side, foot, head};
use crate::options::DocxOptions;
use crate::pen::{Media, Pen, link_id, media_id, pad};
use crate::story::Story;
use crate::xml::{DECLARATION, Element};
use crate::{DocxError, styles};

use archive::Archive;
use relations::{Relations, kind};

/// The namespaces that the document and its running heads use.
const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
];

/// Puts the document together.
pub(crate) fn package(
    issue: &Issue,
    design: &Design,
    case: &TypeCase,
    options: &DocxOptions,
    story: Story,
    mut pen: Pen<'_>,
) -> Result<Vec<u8>, DocxError> {
    let mut archive = Archive::default();
    let mut relations = Relations::default();

    let (body, prints) = story.finish()?;
    let mut document = String::from(DECLARATION);
    document.push_str("<w:document");
    for (name, value) in NAMESPACES {
        document.push_str(&format!(" {name}=\"{value}\""));
    }
    document.push_str("><w:body>");
    document.push_str(&body);
    drop(body);
    document.push_str("</w:body></w:document>");

    let styles = styles::part(issue, design, &pen.ruler);
    archive.typed("word/styles.xml", "styles", styles.to_part()?);
    let numbering = numbering::part(design, &pen.counted);
    archive.typed("word/numbering.xml", "numbering", numbering.to_part()?);
    let settings = settings::part(issue, design);
    archive.typed("word/settings.xml", "settings", settings.to_part()?);
    archive.whole(
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        theme::part(design).to_part()?,
    );
    relations.add("rIdStyles", kind::STYLES, "styles.xml");
    relations.add("rIdNumbering", kind::NUMBERING, "numbering.xml");
    relations.add("rIdSettings", kind::SETTINGS, "settings.xml");
    relations.add("rIdTheme", kind::THEME, "theme/theme1.xml");
    relations.add("rIdFontTable", kind::FONT_TABLE, "fontTable.xml");
    faces::embed(&mut archive, design, case, options.faces)?;
    furniture(&mut archive, &mut relations, &mut pen)?;
    let pictures = media(&mut archive, &mut relations, &pen)?;
    for (number, address) in pen.links.iter().enumerate() {
        relations.add_outside(&link_id(number), kind::LINK, address);
    }
    if !options.sources.is_empty() {
        source::embed(&mut archive, &mut relations, options, &pictures, &prints)?;
    }
    archive.typed("word/document.xml", "document.main", document.into_bytes());
    archive.add("word/_rels/document.xml.rels", relations.to_part()?);
    properties::embed(&mut archive, issue)?;
    archive.write(options.faces)
}

/// Running heads and feet: those of most pages, and of left pages; page one has its title
/// block for a head, and a foot of its own, for a cover has none.
fn furniture(
    archive: &mut Archive,
    relations: &mut Relations,
    pen: &mut Pen<'_>,
) -> Result<(), DocxError> {
    let covered = pen.issue.cover.is_some();
    let mut heads = vec![head(pen, Side::Right)];
    let first = if covered { pad() } else { foot(pen, Side::Right) };
    let mut feet = vec![foot(pen, Side::Right), first];
    if pen.design.sheet.facing {
        heads.push(head(pen, Side::Left));
        feet.push(foot(pen, Side::Left));
    }
    for (blocks, element, name, kind) in [
        (heads, "w:hdr", "header", kind::HEADER),
        (feet, "w:ftr", "footer", kind::FOOTER),
    ] {
        let id = if name == "header" { "rIdHeader" } else { "rIdFooter" };
        for (number, block) in (1..).zip(blocks) {
            let mut part = Element::new(element);
            for (name, value) in NAMESPACES {
                part.set(name, value);
            }
            part.push(block);
            let file = format!("{name}{number}.xml");
            archive.typed(&format!("word/{file}"), name, part.to_part()?);
            relations.add(&format!("{id}{number}"), kind, &file);
        }
    }
    Ok(())
}

/// A picture of the issue, and the part that holds it.
pub(crate) struct Placed {
    pub(crate) picture: Picture,
    pub(crate) data: Vec<u8>,
    /// What of the printable file the part lacks, after its first two bytes.
    pub(crate) turning: Vec<u8>,
}

/// Puts the pictures into the package, and gives those of the issue.
fn media(
    archive: &mut Archive,
    relations: &mut Relations,
    pen: &Pen<'_>,
) -> Result<Vec<Placed>, DocxError> {
    let mut placed = Vec::new();
    for (number, media) in pen.media.iter().enumerate() {
        let (data, ending) = match media {
            Media::Picture(picture, at) => {
                let ending = match picture.format() {
                    PictureFormat::Jpeg => "jpeg",
                    PictureFormat::Png => "png",
                };
                judge(picture, at)?;
                let (data, turning) = parted(picture);
                let picture = picture.clone();
                placed.push(Placed { picture, data: data.clone(), turning });
                (data, ending)
            }
            Media::Drawn(data) => (data.clone(), "png"),
        };
        let file = format!("media/image{}.{ending}", number + 1);
        relations.add(&media_id(number), kind::IMAGE, &file);
        archive.add(&format!("word/{file}"), data);
    }
    Ok(placed)
}

/// Refuses a PNG that cannot be decoded. A JPEG was looked through when it was opened, and
/// is shown as far as it goes.
fn judge(picture: &Picture, at: &Pointer) -> Result<(), DocxError> {
    if picture.format() == PictureFormat::Jpeg {
        return Ok(());
    }
    let (src, at) = (picture.src().to_owned(), at.key("src"));
    let decoded = picture.pixels().map(drop);
    decoded.map_err(|fault| DocxError::Picture { src, fault, at })
}

/// The file of `picture` without what a reader must not get, and without what turns it:
/// the drawing does that, and a program that heeds both would turn it twice. What turns
/// it is the second.
fn parted(picture: &Picture) -> (Vec<u8>, Vec<u8>) {
    let data = picture.printable().into_owned();
    let turned = picture.format() == PictureFormat::Jpeg
        && picture.orientation() != Orientation::Upright;
    match data.get(2..6) {
        // The segment that says so comes first (Exif 2.32, 4.5.4).
        Some(&[0xff, 0xe1, high, low]) if turned => {
            let end = 4 + usize::from(u16::from_be_bytes([high, low]));
            let rest = data.get(end..).unwrap_or_default();
            let turning = data.get(2..end).unwrap_or_default().to_vec();
            ([&data[..2], rest].concat(), turning)
        }
        _ => (data, Vec::new()),
    }
}
