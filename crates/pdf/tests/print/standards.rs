//! What a file promises, and what it leaves out to keep it.

use bantin_page::{Pages, Picture};
use bantin_pdf::{
    Attachment, PdfOptions, Printed, Relationship, Remark, Standard, print_with_notes,
};
use lopdf::{Document, Object};

use crate::pictures::{images, jpeg_of, png};
use crate::reader::{find, page, printed_as};
use crate::sample;

const SOURCE: &[u8] = b"{ \"title\": \"abc\" }";

fn attachment(name: &str) -> Attachment {
    Attachment {
        name: name.into(),
        description: "Dữ liệu nguồn".into(),
        media_type: "application/json".into(),
        relationship: Relationship::Source,
        bytes: SOURCE.to_vec(),
    }
}

fn printed(standard: Standard, pages: &Pages) -> Printed {
    let attachments = vec![attachment("issue.json"), attachment("design.json")];
    let options = PdfOptions { standard, attachments, ..PdfOptions::default() };
    print_with_notes(pages, &options).unwrap()
}

fn has(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

fn xmp(document: &Document) -> String {
    let xmp = find(document, document.catalog().unwrap(), &["Metadata"]);
    String::from_utf8(xmp.as_stream().unwrap().content.clone()).unwrap()
}

#[test]
fn a_file_says_what_it_keeps_to() {
    let cases = [
        (Standard::A3a, Some((3, 'A')), true),
        (Standard::A2a, Some((2, 'A')), true),
        (Standard::A2u, Some((2, 'U')), false),
        (Standard::A1a, Some((1, 'A')), true),
        (Standard::None, None, false),
    ];
    for (standard, archive, aloud) in cases {
        let document = printed_as(standard, &sample::line("Tân Kỳ"));
        let xmp = xmp(&document);
        for (part, level) in [(3, 'A'), (2, 'A'), (2, 'U'), (1, 'A')] {
            let promise = format!(
                "<pdfaid:part>{part}</pdfaid:part>\n\
                 <pdfaid:conformance>{level}</pdfaid:conformance>"
            );
            let expected = archive == Some((part, level));
            assert_eq!(xmp.contains(&promise), expected, "{standard}: {part}{level}");
        }
        assert_eq!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), aloud, "{standard}");
        assert_eq!(xmp.contains("<pdfaExtension:schemas>"), aloud, "{standard}");
        let root = document.catalog().unwrap();
        assert_eq!(root.has(b"OutputIntents"), archive.is_some(), "{standard}");
        assert!(root.has(b"PageLabels"), "{standard}");
    }
}

#[test]
fn colours_are_measured_by_srgb() {
    let document = printed_as(Standard::A3a, &sample::line("Tân Kỳ"));
    let intent = ["OutputIntents", "0", "DestOutputProfile"];
    let profile = find(&document, document.catalog().unwrap(), &intent);
    let profile = profile.as_stream().unwrap();
    assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
    assert_eq!(&profile.get_plain_content().unwrap()[12..20], b"mntrRGB ");
}

#[test]
fn the_first_part_knows_pdf_1_4_only() {
    let pages = sample::line("Tân Kỳ");
    for standard in Standard::ALL {
        let bytes = printed(standard, &pages).bytes;
        let first = standard == Standard::A1a;
        assert_eq!(bytes.starts_with(b"%PDF-1.4\n"), first, "{standard}");
        assert_eq!(has(&bytes, "/ObjStm"), !first, "{standard}");
        assert_eq!(has(&bytes, "/XRef"), !first, "{standard}");
        assert_eq!(has(&bytes, "\ntrailer\n"), first, "{standard}");
        let document = Document::load_mem(&bytes).unwrap();
        let font = ["Resources", "Font", "T0", "DescendantFonts", "0", "FontDescriptor"];
        let font = find(&document, page(&document, 0), &font).as_dict().unwrap();
        assert_eq!(font.has(b"CIDSet"), first, "{standard}");
    }
}

#[test]
fn all_embedded_glyphs_are_counted() {
    // Five letters, the space, and the glyph for what is missing: seven.
    let document = printed_as(Standard::A1a, &sample::line("abcde"));
    let font = ["Resources", "Font", "T0", "DescendantFonts", "0", "FontDescriptor"];
    let font = find(&document, page(&document, 0), &font).as_dict().unwrap();
    let set = find(&document, font, &["CIDSet"]).as_stream().unwrap();
    assert_eq!(set.get_plain_content().unwrap(), [0b1111_1110]);
}

#[test]
fn authors_are_one_line_where_info_and_xmp_have_to_agree() {
    let authors = |standard| {
        let xmp = xmp(&printed_as(standard, &sample::line("a")));
        let (_, list) = xmp.split_once("<dc:creator>").unwrap();
        list.split_once("</dc:creator>").unwrap().0.matches("<rdf:li>").count()
    };
    assert_eq!(authors(Standard::A3a), 2);
    assert_eq!(authors(Standard::A1a), 1);
}

#[test]
fn the_source_travels_where_there_is_room_for_it() {
    let pages = sample::line("Tân Kỳ");
    for standard in Standard::ALL {
        let document = Document::load_mem(&printed(standard, &pages).bytes).unwrap();
        let root = document.catalog().unwrap();
        let carries = standard == Standard::A3a;
        assert_eq!(root.has(b"AF"), carries, "{standard}");
        assert_eq!(root.has(b"Names"), carries, "{standard}");
        if !carries {
            continue;
        }
        let names = find(&document, root, &["Names", "EmbeddedFiles", "Names"]);
        let names = names.as_array().unwrap();
        let said = |place: usize| lopdf::decode_text_string(&names[place]).unwrap();
        assert_eq!([said(0), said(2)], ["design.json", "issue.json"]);
        let file = document.dereference(&names[3]).unwrap().1.as_dict().unwrap();
        let relationship = file.get(b"AFRelationship").unwrap().as_name().unwrap();
        assert_eq!(relationship, b"Source");
        let stream = find(&document, file, &["EF", "F"]).as_stream().unwrap();
        assert_eq!(stream.get_plain_content().unwrap(), SOURCE);
        let subtype = stream.dict.get(b"Subtype").unwrap().as_name().unwrap();
        assert_eq!(subtype, b"application/json");
        let params = stream.dict.get(b"Params").unwrap().as_dict().unwrap();
        assert_eq!(params.get(b"Size").unwrap().as_i64().unwrap(), 18);
        assert_eq!(params.get(b"CheckSum").unwrap().as_str().unwrap().len(), 16);
        assert!(!params.has(b"ModDate"), "no date is known");
    }
}

#[test]
fn transparent_pixels_stand_on_white_where_there_is_no_transparency() {
    let pages = sample::shown(png(&[0, 100, 200, 51]), 1);
    for standard in Standard::ALL {
        let Printed { bytes, notes } = printed(standard, &pages);
        let document = Document::load_mem(&bytes).unwrap();
        let shown = find(&document, page(&document, 0), &["Resources", "XObject", "I0"]);
        let shown = shown.as_stream().unwrap();
        let first = standard == Standard::A1a;
        assert_eq!(shown.dict.has(b"SMask"), !first, "{standard}");
        let pixel: &[u8] = if first { &[204, 224, 244] } else { &[0, 100, 200] };
        assert_eq!(&shown.get_plain_content().unwrap()[..3], pixel, "{standard}");
        let remark = Remark::Flattened("picture.png".into());
        let remarks: Vec<_> = notes.iter().map(|note| note.remark.clone()).collect();
        assert_eq!(remarks, Vec::from_iter(first.then_some(remark)), "{standard}");
        assert!(notes.iter().all(|note| note.at == sample::source(0)), "{standard}");
    }
}

fn color_space(standard: Standard, picture: &Picture) -> (String, Vec<Remark>) {
    let printed = printed(standard, &sample::shown(picture.clone(), 1));
    let document = Document::load_mem(&printed.bytes).unwrap();
    let image = images(&document)[0];
    assert_eq!(image.content, &*picture.printable(), "the bytes of the picture");
    let space = find(&document, &image.dict, &["ColorSpace"]);
    let name = match space {
        Object::Array(parts) => parts[0].as_name().unwrap(),
        name => name.as_name().unwrap(),
    };
    let remarks = printed.notes.into_iter().map(|note| note.remark);
    (String::from_utf8(name.to_vec()).unwrap(), remarks.collect())
}

#[test]
fn inks_are_mixed_for_those_who_do_not_have_them() {
    let picture = jpeg_of(4, None);
    let src = || "photo.jpg".to_owned();
    for standard in Standard::ALL {
        let plain = standard == Standard::None;
        let space = if plain { "DeviceCMYK" } else { "DeviceN" };
        let notes = (!plain).then(|| Remark::InksUnknown(src()));
        let expected = (space.to_owned(), Vec::from_iter(notes));
        assert_eq!(color_space(standard, &picture), expected, "{standard}");
    }
}

/// An ICC profile as far as anybody looks at it.
fn profile(version: u8, device: [u8; 4]) -> Vec<u8> {
    let mut icc = vec![0; 132];
    icc[..4].copy_from_slice(&132_u32.to_be_bytes());
    icc[8] = version;
    icc[12..16].copy_from_slice(&device);
    icc[16..20].copy_from_slice(b"RGB ");
    icc[36..40].copy_from_slice(b"acsp");
    icc[131] = 1;
    icc
}

#[test]
fn a_profile_is_taken_that_the_standard_takes() {
    use Standard::{A1a, A2u, A3a, None};
    let cases = [
        (profile(2, *b"mntr"), vec![A3a, A2u, A1a, None]),
        (profile(4, *b"scnr"), vec![A3a, A2u, None]),
        (profile(5, *b"mntr"), vec![None]),
        (profile(2, *b"link"), vec![None]),
        (profile(2, *b"mntr")[..130].to_vec(), vec![None]),
    ];
    for (number, (icc, taken_by)) in cases.into_iter().enumerate() {
        let picture = jpeg_of(3, Some(&icc));
        for standard in [A3a, A2u, A1a, None] {
            let taken = taken_by.contains(&standard);
            let space = if taken { "ICCBased" } else { "DeviceRGB" };
            let note = Remark::ProfileLeftOut("photo.jpg".into());
            let expected = (space.to_owned(), Vec::from_iter((!taken).then_some(note)));
            assert_eq!(color_space(standard, &picture), expected, "{number} {standard}");
        }
    }
}

#[test]
fn the_same_pages_give_the_same_bytes_in_every_standard() {
    let pages = sample::shown(png(&[1, 2, 3, 77]), 2);
    for standard in Standard::ALL {
        let first = printed(standard, &pages);
        assert!(first == printed(standard, &pages), "{standard}");
        for other in Standard::ALL.into_iter().filter(|&other| other != standard) {
            assert!(first.bytes != printed(other, &pages).bytes, "{standard}, {other}");
        }
    }
}
