//! What the ink means: the logical structure of an issue.
//!
//! Layout writes the tree in reading order while it sets type, long before any
//! line has its place on a page. A leaf is therefore promised first
//! ([`Structure::leaf`]) and placed later ([`Structure::place`]). A figure that
//! moves to the next column moves its ink, not its leaf.

use crate::{Pointer, Rect};

/// The part that an element plays; names and meaning as in ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// The whole issue.
    Document,
    /// An article, or another part that could stand alone.
    Sect,
    /// Blocks that belong together: a gallery, a list of questions.
    Division,
    /// Words of somebody else, set apart.
    Quote,
    /// The list of what the issue holds.
    Contents,
    /// An entry of it.
    ContentsItem,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// The marker of an item.
    Label,
    /// What an item says.
    ListBody,
    /// A picture or diagram.
    Figure,
    /// What describes a figure or table.
    Caption,
    /// A table.
    Table,
    /// A row of a table.
    TableRow,
    /// A head cell of a table.
    TableHead,
    /// A cell of a table.
    TableCell,
    /// A piece of a line that stands out.
    Span,
    /// A link.
    Link,
}

/// An element of a [`Structure`], by its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(usize);

/// A leaf of a [`Structure`], by its place in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeafId(usize);

/// An item of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemRef {
    /// The page, counted from 0.
    pub page: usize,
    /// The item, by its place among the items of the page.
    pub item: usize,
}

/// A part of the issue, and what it holds in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The part it plays.
    pub role: Role,
    /// What in the source it came from.
    pub source: Pointer,
    /// What it says to those who cannot see it; for figures.
    pub alt: Option<String>,
    /// Its box on the page it stands on; for figures.
    pub bounds: Option<(usize, Rect)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// A child of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element within the element.
    Element(ElementId),
    /// Ink.
    Leaf(LeafId),
}

/// The logical tree of an issue. Its root is a [`Role::Document`].
#[derive(Clone, Debug, PartialEq)]
pub struct Structure {
    elements: Vec<Element>,
    leaves: Vec<Option<ItemRef>>,
}

impl Structure {
    /// The element that holds all others.
    pub const ROOT: ElementId = ElementId(0);

    /// A document with nothing in it.
    pub fn new() -> Self {
        let root = Element {
            role: Role::Document,
            source: Pointer::root(),
            alt: None,
            bounds: None,
            children: Vec::new(),
        };
        Self { elements: vec![root], leaves: Vec::new() }
    }

    /// Adds an element as the last child of `parent`.
    pub fn element(
        &mut self,
        parent: ElementId,
        role: Role,
        source: Pointer,
    ) -> ElementId {
        let id = ElementId(self.elements.len());
        let children = Vec::new();
        self.elements.push(Element { role, source, alt: None, bounds: None, children });
        self.elements[parent.0].children.push(Node::Element(id));
        id
    }

    /// Adds a leaf as the last child of `parent`, its ink still to come.
    pub fn leaf(&mut self, parent: ElementId) -> LeafId {
        let id = LeafId(self.leaves.len());
        self.leaves.push(None);
        self.elements[parent.0].children.push(Node::Leaf(id));
        id
    }

    /// Says which item is the ink of `leaf`.
    pub fn place(&mut self, leaf: LeafId, item: ItemRef) {
        self.leaves[leaf.0] = Some(item);
    }

    /// Says what the element `id` shows to those who cannot see it.
    pub fn describe(&mut self, id: ElementId, alt: String) {
        self.elements[id.0].alt = Some(alt);
    }

    /// Says which box of which page the element `id` fills.
    pub fn bound(&mut self, id: ElementId, page: usize, bounds: Rect) {
        self.elements[id.0].bounds = Some((page, bounds));
    }

    /// The element `id` of this structure.
    pub fn get(&self, id: ElementId) -> &Element {
        &self.elements[id.0]
    }

    /// The ink of `leaf`; `None` as long as it has no place.
    pub fn ink(&self, leaf: LeafId) -> Option<ItemRef> {
        self.leaves[leaf.0]
    }

    /// All leaves with the element each belongs to, in reading order.
    pub fn leaves(&self) -> Vec<(ElementId, LeafId)> {
        let mut found = Vec::with_capacity(self.leaves.len());
        let mut open = vec![(Self::ROOT, Node::Element(Self::ROOT))];
        while let Some((parent, node)) = open.pop() {
            match node {
                Node::Leaf(leaf) => found.push((parent, leaf)),
                Node::Element(id) => {
                    let children = self.elements[id.0].children.iter().rev();
                    open.extend(children.map(|&child| (id, child)));
                }
            }
        }
        found
    }
}

impl Default for Structure {
    fn default() -> Self {
        Self::new()
    }
}
