//! Reads a printed file the way a PDF reader does.

use std::collections::BTreeMap;

use bantin_page::Pages;
use bantin_pdf::{PdfOptions, Standard, print};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A letter on a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Letter {
    /// Its number in the embedded font.
    pub code: u16,
    /// Where it stands, in points from the lower left corner of the media.
    pub x: f64,
    /// The height of the line plus that of the letter on it.
    pub y: f64,
}

/// What a page says, and where.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// The text, a line for each run.
    pub text: String,
    /// The letters.
    pub letters: Vec<Letter>,
    /// What stands in marked content, in the order in which it is drawn.
    pub pieces: Vec<Piece>,
}

/// A piece of marked content, with all that is marked within it.
#[derive(Debug)]
pub(crate) struct Piece {
    /// What it is marked as.
    pub tag: String,
    /// What its mark says.
    pub properties: Dictionary,
    /// What it says.
    pub text: String,
    /// How often it draws something else than text.
    pub shapes: usize,
}

/// Prints `pages` without tags and opens what comes out.
pub(crate) fn printed(pages: &Pages) -> Document {
    printed_as(Standard::None, pages)
}

/// Prints `pages` as `standard` has it and opens what comes out.
pub(crate) fn printed_as(standard: Standard, pages: &Pages) -> Document {
    let options = PdfOptions { standard, ..PdfOptions::default() };
    Document::load_mem(&print(pages, &options).unwrap()).unwrap()
}

/// The page `number`, counted from 0.
pub(crate) fn page(document: &Document, number: usize) -> &Dictionary {
    let id: ObjectId = document.get_pages().into_values().nth(number).unwrap();
    document.get_dictionary(id).unwrap()
}

/// What stands under `keys`, one within the other, references followed.
pub(crate) fn find<'a>(
    document: &'a Document,
    from: &'a Dictionary,
    keys: &[&str],
) -> &'a Object {
    let (first, rest) = keys.split_first().unwrap();
    let mut found = from.get_deref(first.as_bytes(), document).unwrap();
    for key in rest {
        found = match found {
            Object::Array(array) => &array[key.parse::<usize>().unwrap()],
            Object::Stream(stream) => stream.dict.get(key.as_bytes()).unwrap(),
            found => found.as_dict().unwrap().get(key.as_bytes()).unwrap(),
        };
        while let Ok(id) = found.as_reference() {
            found = document.get_object(id).unwrap();
        }
    }
    found
}

/// A number, whole or not.
pub(crate) fn number(object: &Object) -> f64 {
    f64::from(object.as_float().unwrap())
}

/// The operations of the page `number`.
pub(crate) fn operations(document: &Document, number: usize) -> Content {
    let stream = find(document, page(document, number), &["Contents"]);
    Content::decode(&stream.as_stream().unwrap().get_plain_content().unwrap()).unwrap()
}

/// Reads the page `number`.
pub(crate) fn read(document: &Document, page_number: usize) -> Said {
    let page = page(document, page_number);
    let mut said = Said::default();
    let (mut font, mut size) = (Font::default(), 0.0);
    let (mut x, mut y, mut rise) = (0.0, 0.0, 0.0);
    // For each mark that is open, whether it says itself what is within.
    let mut marks: Vec<bool> = Vec::new();
    for operation in operations(document, page_number).operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BT" => (x, y) = (0.0, 0.0),
            "ET" => said.text.push('\n'),
            "Td" => (x, y) = (x + number(&operands[0]), y + number(&operands[1])),
            "Ts" => rise = number(&operands[0]),
            "Tf" => {
                let name = String::from_utf8(operands[0].as_name().unwrap().to_vec());
                let keys = ["Resources", "Font", &name.unwrap()];
                font = Font::open(document, find(document, page, &keys));
                size = number(&operands[1]);
            }
            "f" | "Do" if !marks.is_empty() => {
                said.pieces.last_mut().unwrap().shapes += 1
            }
            "BDC" => {
                if marks.is_empty() {
                    let tag = String::from_utf8(operands[0].as_name().unwrap().to_vec());
                    let properties = operands[1].as_dict().unwrap().clone();
                    said.pieces.push(Piece {
                        tag: tag.unwrap(),
                        properties,
                        text: said.text.clone(),
                        shapes: 0,
                    });
                }
                let text = operands[1].as_dict().unwrap().get(b"ActualText");
                if let Ok(text) = text {
                    said.text.push_str(&lopdf::decode_text_string(text).unwrap());
                }
                marks.push(text.is_ok());
            }
            "EMC" => {
                assert!(marks.pop().is_some(), "a mark ends that never began");
                if marks.is_empty() {
                    let piece = said.pieces.last_mut().unwrap();
                    piece.text = said.text[piece.text.len()..].to_owned();
                }
            }
            "TJ" => {
                for part in operands[0].as_array().unwrap() {
                    let Ok(codes) = part.as_str() else {
                        x -= number(part) * size / 1000.0;
                        continue;
                    };
                    for pair in codes.chunks(2) {
                        let code = u16::from_be_bytes(pair.try_into().unwrap());
                        said.letters.push(Letter { code, x, y: y + rise });
                        x += font.widths[&code] * size / 1000.0;
                        if !marks.contains(&true) {
                            said.text.push_str(&font.texts[&code]);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    assert!(marks.is_empty(), "a mark never ends");
    said
}

/// What a reader needs to know of an embedded font.
#[derive(Default)]
pub(crate) struct Font {
    /// How wide each code is, in thousandths of an em.
    pub widths: BTreeMap<u16, f64>,
    /// What each code stands for.
    pub texts: BTreeMap<u16, String>,
}

impl Font {
    /// Opens the font that `object` tells of.
    pub(crate) fn open(document: &Document, object: &Object) -> Self {
        let composite = object.as_dict().unwrap();
        let mut font = Self::default();
        let widths = find(document, composite, &["DescendantFonts", "0", "W"]);
        for pair in widths.as_array().unwrap().chunks(2) {
            let first = u16::try_from(pair[0].as_i64().unwrap()).unwrap();
            for (code, width) in (first..).zip(pair[1].as_array().unwrap()) {
                font.widths.insert(code, number(width));
            }
        }
        let cmap = find(document, composite, &["ToUnicode"]).as_stream().unwrap();
        let cmap = String::from_utf8(cmap.get_plain_content().unwrap()).unwrap();
        let pairs = cmap.split("beginbfchar").skip(1);
        let lines =
            pairs.flat_map(|block| block.split("endbfchar").next().unwrap().lines());
        for line in lines.filter(|line| !line.is_empty()) {
            let (code, text) = line.split_once("> <").unwrap();
            let code = u16::from_str_radix(&code[1..], 16).unwrap();
            let text = text.trim_end_matches('>').as_bytes().chunks(4);
            let unit = |unit: &[u8]| {
                u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap()
            };
            let units: Vec<u16> = text.map(unit).collect();
            font.texts.insert(code, String::from_utf16(&units).unwrap());
        }
        font
    }
}
