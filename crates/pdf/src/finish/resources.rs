//! Fonts and pictures, as printpdf makes them.

use bantin_page::Pages;
use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{
    Codepoint, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt,
    Rect, TextItem, XObjectId,
};

use super::File;
use crate::draw::Palette;
use crate::{PdfError, PdfOptions, image};

/// How printpdf is to write: as it is told. What it would compress or cut down is
/// compressed and cut down already.
const PLAIN: PdfSaveOptions = PdfSaveOptions {
    optimize: false,
    subset_fonts: false,
    // What it does not know is ours, and goes in.
    secure: false,
    image_optimization: None,
};

impl<'a> File<'a> {
    /// A file with the fonts and pictures of `palette` in it, and no page.
    ///
    /// printpdf embeds the fonts that a page uses. So there is a specimen page with
    /// a letter of each; when the fonts are made, it is thrown away.
    pub(super) fn stock(
        pages: &Pages,
        palette: &'a Palette,
        options: &'a PdfOptions,
    ) -> Result<Self, PdfError> {
        let mut stock = PdfDocument::new("");
        let mut specimen = vec![Op::StartTextSection];
        for font in palette.fonts.iter().flatten() {
            let embedded = PdfFont::new(font.parsed.clone());
            stock.resources.fonts.map.insert(font.id.clone(), embedded);
            let face = PdfFontHandle::External(font.id.clone());
            let letter = TextItem::GlyphIds(vec![Codepoint::new(0, 0.0)]);
            specimen.push(Op::SetFont { font: face, size: Pt(1.0) });
            specimen.push(Op::ShowText { items: vec![letter] });
        }
        specimen.push(Op::EndTextSection);
        for (image, picture) in palette.images.iter().zip(&pages.pictures) {
            let Some(image) = image else { continue };
            let id = XObjectId(image.id.clone());
            stock.resources.xobjects.map.insert(id, image::header(picture));
        }
        stock.pages.push(blank(specimen));
        let mut document = printpdf::to_lopdf_doc(&stock, &PLAIN, &mut Vec::new());

        let catalog = reference(&document.trailer, b"Root")?;
        let tree = reference(at(&document, catalog)?, b"Pages")?;
        let mut thrown = document.get_pages().into_values().collect::<Vec<_>>();
        let page = *thrown.first().ok_or_else(|| PdfError::write("no specimen"))?;
        let page = at(&document, page)?;
        thrown.push(reference(page, b"Contents")?);
        thrown.push(reference(page, b"Resources")?);
        let resources = at(&document, reference(page, b"Resources")?)?;
        for (_, kind) in resources {
            thrown.push(kind.as_reference().map_err(PdfError::write)?);
        }
        let font = at(&document, reference(resources, b"Font")?)?;
        let fonts = palette.fonts.iter().map(|used| {
            used.as_ref().map(|used| reference(font, used.id.0.as_bytes())).transpose()
        });
        let fonts = fonts.collect::<Result<_, _>>()?;
        let image = at(&document, reference(resources, b"XObject")?)?;
        let images = palette.images.iter().map(|used| {
            used.as_ref().map(|used| reference(image, used.id.as_bytes())).transpose()
        });
        let images = images.collect::<Result<_, _>>()?;
        for id in thrown {
            document.objects.remove(&id);
        }
        let page_ids = Vec::new();
        let drawn = 0;
        Ok(Self {
            document,
            palette,
            options,
            catalog,
            tree,
            fonts,
            images,
            page_ids,
            drawn,
            traces: Vec::new(),
            stray_links: Vec::new(),
            inks: None,
            notes: Vec::new(),
        })
    }
}

/// What printpdf makes of `ops`: the content of a page.
pub(super) fn content(ops: Vec<Op>) -> Result<Vec<u8>, PdfError> {
    let mut single = PdfDocument::new("");
    single.pages.push(blank(ops));
    let mut document = printpdf::to_lopdf_doc(&single, &PLAIN, &mut Vec::new());
    let page = document.get_pages().into_values().next();
    let page = page.ok_or_else(|| PdfError::write("no page"))?;
    let content = reference(at(&document, page)?, b"Contents")?;
    match document.objects.remove(&content) {
        Some(Object::Stream(stream)) => Ok(stream.content),
        _ => Err(PdfError::write("a page without content")),
    }
}

/// A page that only has content: its boxes are told when the file is finished.
fn blank(ops: Vec<Op>) -> PdfPage {
    let none = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(1.0),
        height: Pt(1.0),
        mode: None,
        winding_order: None,
    };
    PdfPage { media_box: none.clone(), trim_box: none.clone(), crop_box: none, ops }
}

fn at(document: &lopdf::Document, id: ObjectId) -> Result<&Dictionary, PdfError> {
    document.get_dictionary(id).map_err(PdfError::write)
}

pub(super) fn reference(
    dictionary: &Dictionary,
    key: &[u8],
) -> Result<ObjectId, PdfError> {
    dictionary.get(key).and_then(Object::as_reference).map_err(PdfError::write)
}
