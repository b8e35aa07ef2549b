//! Bookmarks.
//!
//! printpdf has them too, but in one row, sorted by name, and without a height.

use bantin_page::Bookmark;
use lopdf::{Dictionary, ObjectId, text_string};

use super::File;
use crate::PdfError;

impl File<'_> {
    /// Adds `bookmarks`, all open, and has a reader show them.
    pub(super) fn add_outline(&mut self, bookmarks: &[Bookmark]) -> Result<(), PdfError> {
        if bookmarks.is_empty() {
            return Ok(());
        }
        let root = self.document.new_object_id();
        let mut outline = Dictionary::from_iter([("Type", "Outlines".into())]);
        self.add_bookmarks(bookmarks, root, &mut outline)?;
        self.document.set_object(root, outline);
        let catalog = self.dictionary(self.catalog)?;
        catalog.set("Outlines", root);
        catalog.set("PageMode", "UseOutlines");
        Ok(())
    }

    /// Adds `bookmarks` under `parent` and says so in its dictionary. Hands back how
    /// many there are, those under them included (ISO 32000-1, table 153, `Count`).
    fn add_bookmarks(
        &mut self,
        bookmarks: &[Bookmark],
        parent: ObjectId,
        dictionary: &mut Dictionary,
    ) -> Result<i64, PdfError> {
        let document = &mut self.document;
        let ids: Vec<_> = bookmarks.iter().map(|_| document.new_object_id()).collect();
        let (Some(&first), Some(&last)) = (ids.first(), ids.last()) else {
            return Ok(0);
        };
        let mut count = 0;
        for (place, (bookmark, &id)) in bookmarks.iter().zip(&ids).enumerate() {
            let Some(&page) = self.page_ids.get(bookmark.page) else {
                let page = bookmark.page.saturating_add(1);
                return Err(PdfError::DeadBookmark {
                    title: bookmark.title.clone(),
                    page,
                });
            };
            let mut entry = Dictionary::from_iter([
                ("Title", text_string(&bookmark.title)),
                ("Parent", parent.into()),
                ("Dest", self.place(page, None, bookmark.y)),
            ]);
            if let Some(&before) = place.checked_sub(1).and_then(|place| ids.get(place)) {
                entry.set("Prev", before);
            }
            if let Some(&after) = ids.get(place + 1) {
                entry.set("Next", after);
            }
            count += 1 + self.add_bookmarks(&bookmark.children, id, &mut entry)?;
            self.document.set_object(id, entry);
        }
        dictionary.set("First", first);
        dictionary.set("Last", last);
        dictionary.set("Count", count);
        Ok(count)
    }
}
