//! A finished page: what stands where, for any renderer to draw.
//!
//! This is the border between typesetting and printing. On this side of it all
//! decisions are made: every line is broken, every glyph has its place. On the
//! other side nothing is decided any more. A renderer walks [`Page::items`] from
//! back to front and draws.
//!
//! Two things stand side by side: the **ink** ([`Item`], [`Ink`]) and its
//! **meaning** ([`Structure`]): one logical tree for the whole issue, whose leaves
//! point at the ink in reading order. Ink that no leaf points at is furniture.
//!
//! The origin is the top-left corner of the *trimmed* page; y grows downwards;
//! what bleeds has coordinates outside the trim.

mod geometry;
mod glyphs;
mod ink;
mod note;
mod outline;
mod pages;
mod proof;
mod structure;

pub use bantin_core::{
    Date, Orientation, Picture, PictureColor, PictureFault, PictureFormat, Pixels,
    Pointer, Progress, QrCode, Stage, Stopped,
};
pub use geometry::{Point, Rect};
pub use glyphs::{Glyph, GlyphRun};
pub use ink::{FaceId, Ink, Item, LinkTarget, Part, PictureId};
pub use note::{Note, Remark};
pub use outline::Bookmark;
pub use pages::{DocumentInfo, Page, Pages};
pub use structure::{Element, ElementId, ItemRef, LeafId, Node, Role, Structure};
