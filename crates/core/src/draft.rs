//! The file as the editor wrote it.

use std::ops::Range;

use serde_json::value::RawValue;

use crate::read::Reader;
use crate::{
    Issue, PictureSource, Pointer, Problem, Problems, Slip, Syntax, check, json,
};

/// The file as the editor wrote it: good JSON, but not yet a good issue.
#[derive(Clone, Debug)]
pub struct Draft {
    source: String,
}

impl Draft {
    /// A larger file is not read. Pictures are not in it, so that even a yearbook
    /// stays far below.
    pub const MOST_BYTES: usize = 16 << 20;

    /// How many texts there may be, list items and cells of tables among them: some two
    /// thousand pages.
    pub const MOST_TEXTS: usize = 200_000;

    /// No text has more bytes: five hundred pages without a paragraph.
    pub const MOST_OF_A_TEXT: usize = 2 << 20;

    /// How many groups and lists may stand in one another.
    pub const DEEPEST: usize = 128;

    /// Reads a file. A byte order mark is dropped, line ends are as they are.
    ///
    /// # Errors
    ///
    /// [`Problems`] if it is not JSON in UTF-8, or too big to be an issue. There is
    /// one then: where the form is broken, what follows cannot be judged.
    pub fn read(source: Vec<u8>) -> Result<Self, Problems> {
        let whole = 0..source.len();
        decode(source)
            .and_then(|source| {
                judge(&source)?;
                Ok(Self { source })
            })
            .map_err(|(slip, bytes)| {
                let end = whole.end;
                let bytes = bytes.start.min(end)..bytes.end.min(end);
                Problems::one(Problem { at: Pointer::root(), bytes, slip })
            })
    }

    /// The file as text, without the byte order mark: what bytes of problems count.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The file as a tree of values that know their places.
    pub fn root(&self) -> json::Node<'_> {
        json::Node::root(&self.source)
    }

    /// Reads the draft field by field, and opens its pictures.
    ///
    /// # Errors
    ///
    /// All [`Problems`] at once, up to a thousand.
    pub fn check(&self, pictures: &dyn PictureSource) -> Result<Issue, Problems> {
        let mut reader = Reader::new(pictures);
        let issue = check::issue(&mut reader, self.root());
        Problems::none_in(issue, reader.found)?.ok_or_else(|| {
            // A field that the table has and the check does not ask for.
            let slip = Slip::EmptyFile;
            Problems::one(Problem { at: Pointer::root(), bytes: 0..0, slip })
        })
    }
}

fn decode(mut source: Vec<u8>) -> Result<String, (Slip, Range<usize>)> {
    if source.len() > Draft::MOST_BYTES {
        return Err((Slip::FileTooLarge, 0..0));
    }
    if source.starts_with(b"\xff\xfe") || source.starts_with(b"\xfe\xff") {
        return Err((Slip::Utf16, 0..2));
    }
    if source.starts_with(b"\xef\xbb\xbf") {
        source.drain(..3);
    }
    if let Some(at) = source.iter().position(|&byte| byte == 0) {
        // UTF-16 without a mark: a brace or a space, and a zero before or after.
        let slip = if at < 2 { Slip::Utf16 } else { Slip::NotText };
        return Err((slip, at..at + 1));
    }
    String::from_utf8(source).map_err(|fault| {
        let at = fault.utf8_error().valid_up_to();
        (Slip::NotUtf8, at..at + 1)
    })
}

fn judge(source: &str) -> Result<(), (Slip, Range<usize>)> {
    if source.trim().is_empty() {
        return Err((Slip::EmptyFile, 0..0));
    }
    let depth = json::depth(source);
    if depth.levels > Draft::DEEPEST {
        return Err((Slip::TooDeep, depth.at..depth.at + 1));
    }
    match serde_json::from_str::<&RawValue>(source) {
        Ok(_) => Ok(()),
        Err(fault) => Err(Syntax::of(&fault, source)),
    }
}
