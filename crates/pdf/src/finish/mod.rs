//! The seam to the file: what printpdf makes, and what it leaves out.
//!
//! printpdf makes the fonts and pictures once, in a document that stays, and the
//! content of each page in a document that is dropped at once. Of a page only its
//! deflated content is kept: memory grows with the file, not with the glyphs.
//! What printpdf cannot say is said here with lopdf, beneath it:
//!
//! | file        | part                                                   |
//! |-------------|--------------------------------------------------------|
//! | `resources` | fonts and pictures, once for all pages                 |
//! | `fonts`     | widths, `ToUnicode`, descriptors                       |
//! | `pictures`  | the bytes of pictures, profiles, masks                 |
//! | `content`   | the content of a page                                  |
//! | `pages`     | boxes, and the resources that a page needs             |
//! | `links`     | what can be clicked                                    |
//! | `outline`   | bookmarks                                              |
//! | `tags`      | what the ink means, with `attributes` and `parents`    |
//! | `metadata`  | what the document says of itself                       |
//! | `archive`   | what an archive asks for beside that                   |

mod archive;
mod attributes;
pub(crate) mod content;
mod fonts;
mod links;
mod metadata;
mod outline;
mod pages;
mod parents;
mod pictures;
mod resources;
mod table;
mod tags;

use std::io::Write;

use bantin_page::Pages;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::content::{Content, Operation};
use lopdf::xref::XrefType;
use lopdf::{
    Dictionary, Document, Object, ObjectId, ObjectStreamConfig, SaveOptions, Stream,
    StringFormat,
};

use self::tags::Trace;
use crate::draw::{Drawing, Palette};
use crate::fingerprint::Fingerprint;
use crate::reading::Reading;
use crate::survey::Survey;
use crate::{Note, PdfError, PdfOptions, Printed};

/// A PDF that is being written.
pub(crate) struct File<'a> {
    document: Document,
    palette: &'a Palette,
    options: &'a PdfOptions,
    /// The catalog, and the root of the page tree.
    catalog: ObjectId,
    tree: ObjectId,
    /// The faces and pictures of the pages, as a page refers to them.
    fonts: Vec<Option<ObjectId>>,
    images: Vec<Option<ObjectId>>,
    /// All pages, those not yet drawn included: links lead forward too.
    page_ids: Vec<ObjectId>,
    drawn: usize,
    /// Where the leaves of the structure came to stand, in reading order.
    traces: Vec<Option<Trace>>,
    /// The links that are no leaf.
    stray_links: Vec<Trace>,
    /// The colour space of the four inks, once a picture is in it.
    inks: Option<Object>,
    /// What is shown otherwise than the pages say.
    notes: Vec<Note>,
}

impl<'a> File<'a> {
    /// Opens a file for `pages`, with the fonts and pictures that they use.
    pub(crate) fn open(
        pages: &Pages,
        palette: &'a Palette,
        survey: &Survey,
        options: &'a PdfOptions,
    ) -> Result<Self, PdfError> {
        let mut file = Self::stock(pages, palette, options)?;
        file.correct_fonts()?;
        file.fill_pictures(pages, survey)?;
        file.traces = vec![None; palette.reading.as_ref().map_or(0, Reading::len)];
        let document = &mut file.document;
        file.page_ids = pages.pages.iter().map(|_| document.new_object_id()).collect();
        Ok(file)
    }

    /// Adds the next page, as it is drawn and with its content.
    pub(crate) fn add(
        &mut self,
        drawing: &Drawing<'_>,
        content: Stream,
    ) -> Result<(), PdfError> {
        let Some(&id) = self.page_ids.get(self.drawn) else { return Ok(()) };
        let mut page = self.page(drawing)?;
        let links = self.links(&drawing.links)?;
        if self.options.standard.is_tagged() {
            self.trace(drawing, &links);
        }
        if !links.is_empty() {
            let links: Vec<Object> = links.into_iter().map(|(id, _)| id.into()).collect();
            page.set("Annots", links);
        }
        page.set("Contents", self.document.add_object(content));
        self.document.set_object(id, page);
        self.drawn += 1;
        Ok(())
    }

    /// Writes the file out.
    pub(crate) fn finish(mut self, pages: &Pages) -> Result<Printed, PdfError> {
        self.plant_tree()?;
        self.add_outline(&pages.outline)?;
        self.add_tags(pages)?;
        self.label_pages()?;
        self.measure_colors()?;
        self.attach(&pages.info)?;
        self.describe(&pages.info)?;
        let id = self.fingerprint(pages)?.bytes().to_vec();
        let id = Object::String(id, StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
        let is_first = self.options.standard.is_first();
        self.document.version = if is_first { "1.4" } else { "1.7" }.into();
        // What PDF 1.4 knows of a file is a table of where its objects are.
        self.document.reference_table.cross_reference_type = if is_first {
            XrefType::CrossReferenceTable
        } else {
            XrefType::CrossReferenceStream
        };
        let mut bytes = Vec::with_capacity(self.size());
        // Not by the builder, whose object streams are not deflated.
        let save = SaveOptions {
            use_object_streams: !is_first,
            use_xref_streams: !is_first,
            // Elements of the structure are many, small, and alike.
            object_stream_config: ObjectStreamConfig {
                max_objects_per_stream: 1_000,
                compression_level: 6,
            },
            ..SaveOptions::default()
        };
        self.document.save_with_options(&mut bytes, save).map_err(PdfError::write)?;
        if self.options.compress {
            table::pack(&mut bytes);
        }
        Ok(Printed { bytes, notes: self.notes })
    }

    /// Adds a stream, deflated if that makes it shorter.
    fn add_stream(
        &mut self,
        dictionary: Dictionary,
        data: Vec<u8>,
    ) -> Result<ObjectId, PdfError> {
        let mut stream = Stream::new(dictionary, data);
        deflate(&mut stream, self.options)?;
        Ok(self.document.add_object(stream))
    }

    fn dictionary(&mut self, id: ObjectId) -> Result<&mut Dictionary, PdfError> {
        self.document.get_dictionary_mut(id).map_err(PdfError::write)
    }

    fn stream(&mut self, id: ObjectId) -> Result<&mut Stream, PdfError> {
        let object = self.document.get_object_mut(id).map_err(PdfError::write)?;
        object.as_stream_mut().map_err(PdfError::write)
    }

    /// A name for the whole file, made from all that is in it.
    fn fingerprint(&self, pages: &Pages) -> Result<Fingerprint, PdfError> {
        let mut sum = Fingerprint::EMPTY;
        for picture in &pages.pictures {
            sum = sum.and(picture.digest());
        }
        for object in self.document.objects.values() {
            match object {
                Object::Stream(stream) => {
                    sum = sum.and(&encoded(stream.dict.clone().into())?);
                    // Pictures are many bytes, and have their digest.
                    if !is_image(&stream.dict) {
                        sum = sum.and(&stream.content);
                    }
                }
                object => sum = sum.and(&encoded(object.clone())?),
            }
        }
        Ok(sum)
    }

    /// About how many bytes the file will have.
    fn size(&self) -> usize {
        let bytes = |object: &Object| object.as_stream().map_or(64, |s| s.content.len());
        self.document.objects.values().map(|object| bytes(object) + 128).sum()
    }
}

/// `object` as it stands in the file. lopdf shows its writer only by way of what an
/// operator works on, so this is an operator without a name.
fn encoded(object: Object) -> Result<Vec<u8>, PdfError> {
    let operations = [Operation::new("", vec![object])];
    Content { operations }.encode().map_err(PdfError::write)
}

fn is_image(dictionary: &Dictionary) -> bool {
    let subtype = dictionary.get(b"Subtype").and_then(Object::as_name);
    subtype.is_ok_and(|name| name == b"Image")
}

fn deflate(stream: &mut Stream, options: &PdfOptions) -> Result<(), PdfError> {
    if !options.compress || stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(&stream.content).map_err(PdfError::write)?;
    let packed = encoder.finish().map_err(PdfError::write)?;
    // The name of the filter takes room too.
    if packed.len() + 19 < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}
