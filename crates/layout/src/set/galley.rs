//! Slugs: cast type, ready to be put on a page.

use bantin_core::Pointer;
use bantin_design::{Color, Length, Size};
use bantin_page::{ElementId, Ink, LeafId, Point};

/// A line or block cast in one piece: ink at its places, measured from the
/// slug's top-left corner.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slug {
    pub(crate) items: Vec<SlugItem>,
    pub(crate) height: Length,
}

/// A piece of ink on a slug.
#[derive(Clone, Debug)]
pub(crate) struct SlugItem {
    pub(crate) at: Point,
    pub(crate) ink: Ink,
    pub(crate) source: Pointer,
    /// The leaf of the structure that this is the ink of; furniture has none.
    pub(crate) leaf: Option<LeafId>,
    /// The element whose box this item is; for figures.
    pub(crate) bounds: Option<ElementId>,
}

impl Slug {
    /// Adds a filled box.
    pub(crate) fn fill(&mut self, at: Point, size: Size, color: Color, source: &Pointer) {
        self.items.push(SlugItem {
            at,
            ink: Ink::Fill { size, color },
            source: source.clone(),
            leaf: None,
            bounds: None,
        });
    }

    /// The same, `x` further right.
    pub(crate) fn moved(mut self, x: Length) -> Self {
        for item in &mut self.items {
            item.at.x += x;
        }
        self
    }

    /// Adds all of `other`, moved to `at`. The height stays.
    pub(crate) fn place(&mut self, other: Self, at: Point) {
        self.items.extend(other.items.into_iter().map(|mut item| {
            item.at = Point::new(item.at.x + at.x, item.at.y + at.y);
            item
        }));
    }
}
