//! Drafts that are plain text: decoded first, then read as lines or as Markdown.

mod decode;
mod lines;
mod markdown;

pub(crate) use decode::{Decoded, decode};
pub(crate) use lines::read as read_lines;
pub(crate) use markdown::read as read_markdown;
