//! The way back: from marked content and annotations to their elements.
//!
//! A page has the number it has in the document, from 0; annotations have the
//! numbers after those of the pages (ISO 32000-1, 14.7.4.4).

use lopdf::{Dictionary, Object, ObjectId};

use super::File;
use crate::PdfError;

/// So many entries one node of the number tree has at most.
///
/// A reader that wants one page then need not read all. And an array must not grow
/// without end: PDF/A-1 allows 8,191 elements (ISO 19005-1, 6.1.12).
const MOST_IN_A_NODE: usize = 64;

/// Which elements the marked content and the annotations belong to.
pub(super) struct Parents {
    /// Page by page, mark by mark.
    marks: Vec<Vec<ObjectId>>,
    links: Vec<ObjectId>,
}

impl Parents {
    /// Nobody's, on so many `pages`.
    pub(super) fn of(pages: usize) -> Self {
        Self { marks: vec![Vec::new(); pages], links: Vec::new() }
    }

    /// Makes `element` the parent of the marked content `mark` of `page`.
    pub(super) fn adopt_mark(&mut self, page: usize, mark: usize, element: ObjectId) {
        let Some(marks) = self.marks.get_mut(page) else { return };
        if mark >= marks.len() {
            marks.resize(mark + 1, element);
        }
        marks[mark] = element;
    }

    /// Makes `element` the parent of an annotation; hands back the annotation's key.
    pub(super) fn adopt_link(&mut self, element: ObjectId) -> Result<i64, PdfError> {
        let key = self.marks.len() + self.links.len();
        self.links.push(element);
        i64::try_from(key).map_err(PdfError::write)
    }

    /// The first key that nobody has.
    pub(super) fn next_key(&self) -> Result<i64, PdfError> {
        i64::try_from(self.marks.len() + self.links.len()).map_err(PdfError::write)
    }

    /// All keys with what they lead to.
    fn entries(self) -> impl Iterator<Item = (i64, Object)> {
        let marks = self.marks.into_iter().map(|marks| {
            let marks: Vec<Object> = marks.into_iter().map(Object::from).collect();
            (!marks.is_empty()).then_some(Object::Array(marks))
        });
        let links = self.links.into_iter().map(|link| Some(link.into()));
        let entries = (0..).zip(marks.chain(links));
        entries.filter_map(|(key, parent)| Some((key, parent?)))
    }
}

impl File<'_> {
    /// Adds the number tree of `parents`.
    pub(super) fn add_parents(&mut self, parents: Parents) -> ObjectId {
        let entries: Vec<_> = parents.entries().collect();
        if entries.len() <= MOST_IN_A_NODE {
            return self.document.add_object(node(&entries));
        }
        let mut kids: Vec<Object> = Vec::new();
        for entries in entries.chunks(MOST_IN_A_NODE) {
            let mut kid = node(entries);
            if let (Some((first, _)), Some((last, _))) = (entries.first(), entries.last())
            {
                kid.set("Limits", vec![Object::from(*first), Object::from(*last)]);
            }
            kids.push(self.document.add_object(kid).into());
        }
        self.document.add_object(Dictionary::from_iter([("Kids", kids.into())]))
    }
}

fn node(entries: &[(i64, Object)]) -> Dictionary {
    let pair = |(key, parent): &(i64, Object)| [(*key).into(), parent.clone()];
    let numbers: Vec<Object> = entries.iter().flat_map(pair).collect();
    Dictionary::from_iter([("Nums", numbers.into())])
}
