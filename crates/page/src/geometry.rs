//! Places on a page.

use bantin_design::{Length, Size};

/// A place on a page, from the top-left corner of the trim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Point {
    /// To the right.
    pub x: Length,
    /// Downwards.
    pub y: Length,
}

impl Point {
    /// The place `x` to the right of and `y` below the corner.
    pub const fn new(x: Length, y: Length) -> Self {
        Self { x, y }
    }
}

/// A box on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rect {
    /// Its top-left corner.
    pub at: Point,
    /// Its width and height.
    pub size: Size,
}

impl Rect {
    /// The box of `size` whose top-left corner is `at`.
    pub const fn new(at: Point, size: Size) -> Self {
        Self { at, size }
    }

    /// The x of its right edge.
    pub fn right(&self) -> Length {
        self.at.x + self.size.width
    }

    /// The y of its lower edge.
    pub fn bottom(&self) -> Length {
        self.at.y + self.size.height
    }

    /// Whether the two boxes have some area in common; edges may touch.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.at.x < other.right()
            && other.at.x < self.right()
            && self.at.y < other.bottom()
            && other.at.y < self.bottom()
    }

    /// Whether `other` lies within this box, edges included.
    pub fn contains(&self, other: &Self) -> bool {
        self.at.x <= other.at.x
            && self.at.y <= other.at.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}
