//! The page tree: boxes, and the resources that a page needs.

use lopdf::{Dictionary, Object, ObjectId};

use super::File;
use crate::PdfError;
use crate::coordinates::Area;
use crate::draw::Drawing;

impl File<'_> {
    /// The next page, as yet without content.
    ///
    /// The media is the sheet with its bleed. There is no `CropBox`, for it would
    /// be the media again, which is what it is when it is not there.
    ///
    /// A page names only the fonts and pictures that it shows, so that a page that
    /// is taken out of the file takes along only these.
    pub(super) fn page(&self, drawing: &Drawing<'_>) -> Result<Dictionary, PdfError> {
        let font = |&face: &usize| {
            let font = self.palette.fonts.get(face)?.as_ref()?;
            Some((font.id.0.clone(), (*self.fonts.get(face)?)?))
        };
        let image = |&picture: &usize| {
            let image = self.palette.images.get(picture)?.as_ref()?;
            Some((image.id.clone(), (*self.images.get(picture)?)?))
        };
        let mut resources = Dictionary::new();
        let fonts = named(drawing.faces.iter().filter_map(font));
        let images = named(drawing.pictures.iter().filter_map(image));
        for (kind, named) in [("Font", fonts), ("XObject", images)] {
            if !named.is_empty() {
                resources.set(kind, named);
            }
        }
        let paper = &self.palette.paper;
        let mut page = Dictionary::from_iter([
            ("Type", "Page".into()),
            ("Parent", self.tree.into()),
            ("MediaBox", rectangle(&paper.media())),
            ("BleedBox", rectangle(&paper.media())),
            ("TrimBox", rectangle(&paper.trim())),
            ("Resources", resources.into()),
        ]);
        if self.options.standard.is_tagged() {
            // From link to link in reading order (ISO 14289-1, 7.18.3).
            page.set("Tabs", "S");
        }
        if !drawing.marks.is_empty() {
            page.set(
                "StructParents",
                i64::try_from(self.drawn).map_err(PdfError::write)?,
            );
        }
        Ok(page)
    }

    /// Hangs all pages into the tree.
    pub(super) fn plant_tree(&mut self) -> Result<(), PdfError> {
        let kids: Vec<Object> = self.page_ids.iter().map(|&id| id.into()).collect();
        let count = i64::try_from(kids.len()).map_err(PdfError::write)?;
        let tree = self.dictionary(self.tree)?;
        tree.set("Count", count);
        tree.set("Kids", kids);
        Ok(())
    }
}

/// `area` as ISO 32000-1, 7.9.5 writes it.
pub(super) fn rectangle(area: &Area) -> Object {
    Object::Array(area.corners().map(Object::Real).to_vec())
}

fn named(objects: impl Iterator<Item = (String, ObjectId)>) -> Dictionary {
    objects.map(|(name, id)| (name.into_bytes(), Object::from(id))).collect()
}
