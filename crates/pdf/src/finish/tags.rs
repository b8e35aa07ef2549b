//! What the ink means: the structure tree (ISO 32000-1, 14.7 and 14.8).
//!
//! ```text
//! StructTreeRoot ─▶ Document ─▶ Sect ─▶ P ─▶ marked content 3 of page 7
//!       │                               ▲
//!       └▶ ParentTree: page 7, mark 3 ──┘
//! ```
//!
//! An element of which nothing came to stand on paper is left out, and so is one
//! that holds nothing but such elements; but for the cells of a table, which has as
//! many in each row.

use bantin_page::{Element, Node, Pages, Role, Structure};
use lopdf::{Dictionary, Object, ObjectId, text_string};

use super::File;
use super::attributes::attributes;
use super::parents::Parents;
use crate::PdfError;
use crate::draw::Drawing;
use crate::mark::tag;

/// Where ink that is read came to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trace {
    /// The page, counted from 0.
    page: usize,
    /// What it is on that page.
    spot: Spot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// Marked content, by its number on the page.
    Mark(usize),
    /// An annotation.
    Link(ObjectId),
}

/// What an element of the tree holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kid {
    Element(ObjectId),
    Trace(Trace),
}

/// An element that is being written.
struct Open<'p> {
    element: &'p Element,
    id: ObjectId,
    /// Which of its children comes next.
    next: usize,
    kids: Vec<Kid>,
}

impl File<'_> {
    /// Notes where the ink and the `links` of the next page came to stand.
    pub(super) fn trace(
        &mut self,
        drawing: &Drawing<'_>,
        links: &[(ObjectId, Option<usize>)],
    ) {
        let page = self.drawn;
        for (mark, leaves) in drawing.marks.iter().enumerate() {
            if let Some(traces) = self.traces.get_mut(leaves.clone()) {
                traces.fill(Some(Trace { page, spot: Spot::Mark(mark) }));
            }
        }
        for &(id, leaf) in links {
            let trace = Trace { page, spot: Spot::Link(id) };
            match leaf.and_then(|leaf| self.traces.get_mut(leaf)) {
                Some(place) => *place = Some(trace),
                None => self.stray_links.push(trace),
            }
        }
    }

    /// Adds the structure tree of `pages`, all of which are drawn.
    pub(super) fn add_tags(&mut self, pages: &Pages) -> Result<(), PdfError> {
        if !self.options.standard.is_tagged() {
            return Ok(());
        }
        let root = self.document.new_object_id();
        let mut parents = Parents::of(self.page_ids.len());
        let document = self.add_elements(pages, root, &mut parents)?;
        let next = parents.next_key()?;
        let parent_tree = self.add_parents(parents);
        let tree = Dictionary::from_iter([
            ("Type", "StructTreeRoot".into()),
            ("K", document.into()),
            ("ParentTree", parent_tree.into()),
            ("ParentTreeNextKey", next.into()),
        ]);
        self.document.set_object(root, tree);
        let catalog = self.dictionary(self.catalog)?;
        catalog.set("StructTreeRoot", root);
        catalog.set("MarkInfo", Dictionary::from_iter([("Marked", true.into())]));
        Ok(())
    }

    /// Adds the elements of `pages` in reading order; hands back the first.
    fn add_elements(
        &mut self,
        pages: &Pages,
        root: ObjectId,
        parents: &mut Parents,
    ) -> Result<ObjectId, PdfError> {
        let structure = &pages.structure;
        // In the order in which the leaves are met below.
        let mut traces = std::mem::take(&mut self.traces).into_iter();
        let whole = structure.get(Structure::ROOT);
        let first = self.document.new_object_id();
        let mut path = vec![Open::new(whole, first)];
        while let Some(mut open) = path.pop() {
            let child = open.element.children.get(open.next);
            open.next += 1;
            match child {
                Some(Node::Leaf(_)) => {
                    open.note(traces.next().flatten());
                    path.push(open);
                }
                Some(Node::Element(id)) => {
                    let inner =
                        Open::new(structure.get(*id), self.document.new_object_id());
                    path.extend([open, inner]);
                }
                None => {
                    let id = open.id;
                    if path.is_empty() {
                        let strays = std::mem::take(&mut self.stray_links);
                        open.kids.extend(strays.into_iter().map(Kid::Trace));
                    } else if open.kids.is_empty() && !is_cell(open.element) {
                        // The last number given out, for those within it went the
                        // same way: given back, so that the file has no gaps.
                        self.document.max_id = id.0 - 1;
                        continue;
                    }
                    let outer = path.last().map(|outer| outer.element);
                    let parent = path.last().map_or(root, |outer| outer.id);
                    self.close(open, (parent, outer), pages, parents)?;
                    if let Some(outer) = path.last_mut() {
                        outer.kids.push(Kid::Element(id));
                    }
                }
            }
        }
        Ok(first)
    }

    /// Writes an element of which all is known.
    fn close(
        &mut self,
        open: Open<'_>,
        (parent, outer): (ObjectId, Option<&Element>),
        pages: &Pages,
        parents: &mut Parents,
    ) -> Result<(), PdfError> {
        let Open { element, id, kids, .. } = open;
        let shows = kids.iter().any(|kid| matches!(kid, Kid::Trace(_)));
        let mut name = tag(element.role);
        if element.role == Role::Figure && element.alt.is_none() {
            if shows && self.options.standard.is_for_all_readers() {
                return Err(PdfError::NoAlt { at: element.source.clone() });
            }
            if !shows {
                // The picture says nothing, and is not here; its caption is.
                name = "Div";
            }
        }
        let page = kids.iter().find_map(|kid| match kid {
            Kid::Trace(trace) => Some(trace.page),
            Kid::Element(_) => None,
        });
        let mut written = Vec::with_capacity(kids.len());
        for kid in kids {
            written.push(match kid {
                Kid::Element(id) => id.into(),
                Kid::Trace(trace) if element.role == Role::Link || !trace.is_link() => {
                    self.reference(trace, id, page, parents)?
                }
                Kid::Trace(trace) => self.link(trace, id, parents)?.into(),
            });
        }
        let mut dictionary =
            Dictionary::from_iter([("S", name.into()), ("P", parent.into())]);
        if let Some(&page) = page.and_then(|page| self.page_ids.get(page)) {
            dictionary.set("Pg", page);
        }
        if let Some(alt) = &element.alt {
            dictionary.set("Alt", text_string(alt));
        }
        if let Some(attributes) = attributes(element, outer, pages, &self.palette.paper) {
            dictionary.set("A", attributes);
        }
        let only = if written.len() == 1 { written.pop() } else { None };
        // A cell with nothing in it is one all the same.
        if only.is_some() || !written.is_empty() || !is_cell(element) {
            dictionary.set("K", only.unwrap_or(Object::Array(written)));
        }
        self.document.set_object(id, dictionary);
        Ok(())
    }

    /// What a `trace` is called in the element `id`, most of which is on `page`.
    fn reference(
        &mut self,
        trace: Trace,
        id: ObjectId,
        page: Option<usize>,
        parents: &mut Parents,
    ) -> Result<Object, PdfError> {
        let mut reference = match trace.spot {
            Spot::Mark(mark) => {
                parents.adopt_mark(trace.page, mark, id);
                let mark = i64::try_from(mark).map_err(PdfError::write)?;
                if page == Some(trace.page) {
                    return Ok(mark.into());
                }
                Dictionary::from_iter([("Type", "MCR".into()), ("MCID", mark.into())])
            }
            Spot::Link(annotation) => {
                let key = parents.adopt_link(id)?;
                self.dictionary(annotation)?.set("StructParent", key);
                Dictionary::from_iter([
                    ("Type", "OBJR".into()),
                    ("Obj", annotation.into()),
                ])
            }
        };
        if let Some(&other) = self.page_ids.get(trace.page)
            && page != Some(trace.page)
        {
            reference.set("Pg", other);
        }
        Ok(reference.into())
    }

    /// Adds an element for a link that stands in `parent`, which is none.
    fn link(
        &mut self,
        trace: Trace,
        parent: ObjectId,
        parents: &mut Parents,
    ) -> Result<ObjectId, PdfError> {
        let id = self.document.new_object_id();
        let reference = self.reference(trace, id, Some(trace.page), parents)?;
        let mut link = Dictionary::from_iter([
            ("S", "Link".into()),
            ("P", parent.into()),
            ("K", reference),
        ]);
        if let Some(&page) = self.page_ids.get(trace.page) {
            link.set("Pg", page);
        }
        self.document.set_object(id, link);
        Ok(id)
    }
}

fn is_cell(element: &Element) -> bool {
    matches!(element.role, Role::TableHead | Role::TableCell)
}

impl Trace {
    fn is_link(self) -> bool {
        matches!(self.spot, Spot::Link(_))
    }
}

impl<'p> Open<'p> {
    fn new(element: &'p Element, id: ObjectId) -> Self {
        Self { element, id, next: 0, kids: Vec::new() }
    }

    /// Adds what is left of the next leaf. Leaves that are marked together leave one
    /// trace.
    fn note(&mut self, trace: Option<Trace>) {
        let kid = trace.map(Kid::Trace);
        if kid.is_some() && self.kids.last() != kid.as_ref() {
            self.kids.extend(kid);
        }
    }
}
