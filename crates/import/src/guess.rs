//! What was guessed, left out or left open: the lines of the report.

use bantin_core::{Foreign, Language, PictureFault};

use crate::package::PartFault;
use crate::sniff::PictureKind;
use crate::{Because, What};

/// How much a line of the report weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Something that a person has to fill in.
    ToDo,
    /// Something of the draft that is not in the issue, or not as it was.
    Changed,
    /// Something that was guessed, and may be wrong.
    Guessed,
}

/// Something that was guessed, left out or left open.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Guess {
    /// Words were taken to be this, for this reason.
    TakenAs(What, Because),
    /// This was not found.
    Needed(What),
    /// Words in capitals were written as people write; this is what they were.
    Recased(String),
    /// A picture is to come.
    SlotEmpty(String),
    /// A picture does not say what it shows.
    AltNeeded,
    /// A picture is of a format that is not printed.
    PictureForeign(&'static str),
    /// A picture's name says another format than it is.
    PictureNamedOtherwise {
        /// What the draft calls it.
        name: String,
        /// What it is.
        is: &'static str,
    },
    /// A picture cannot be read: what it is called, and why.
    PictureFailed {
        /// What the draft calls it.
        name: String,
        /// Why.
        why: &'static str,
    },
    /// A picture is not in the draft but on the web or on another computer.
    External(String),
    /// A picture is cropped in the draft, and whole here.
    Cropped,
    /// Words in an old encoding were put into Unicode.
    Decoded {
        /// The encoding.
        encoding: &'static str,
        /// How many lines, or pieces of a line.
        count: usize,
    },
    /// Lines are in an encoding that nothing tells.
    UnknownEncoding {
        /// How many.
        count: usize,
    },
    /// Tracked changes were read as if they were accepted.
    Changes {
        /// How many insertions.
        inserted: usize,
        /// How many deletions.
        deleted: usize,
    },
    /// A comment was left out.
    Comment {
        /// Who wrote it.
        author: String,
        /// What it says.
        text: String,
    },
    /// A part of the file is not there.
    PartMissing(String),
    /// A part of the file cannot be read.
    PartBroken {
        /// The part.
        part: String,
        /// What the parser says.
        why: String,
    },
    /// Something that cannot be read as words or a picture: a chart, SmartArt.
    Object(String),
    /// A formula was read as a line of characters.
    Equation,
    /// A link leads to where no issue may lead.
    LinkDropped(String),
    /// A footnote is referred to and not there.
    NoteMissing,
    /// Footnotes were put at the end of their article.
    NotesAtEnd(usize),
    /// Hidden words were set aside.
    Hidden,
    /// A running head or foot was set aside.
    Furniture,
    /// Lines that a mail had broken were joined.
    LinesJoined,
    /// A line in which two were glued together was parted.
    LineParted,
    /// The numbers of a list were written out.
    NumbersWritten,
    /// Lists were nested too deep.
    ListFlattened,
    /// Merged cells were parted.
    CellsParted(usize),
    /// A table was read as text: it only arranges.
    TableUnfolded,
    /// A table that no issue can have was read as text.
    TableTooLarge,
    /// An article had more blocks than one can have.
    ArticleParted,
    /// A table of contents was left out: it is made anew.
    ContentsLeft,
    /// The picture of a QR code was left out: it is made anew.
    CodeLeft,
    /// A running head that says nothing but what the front says was left out.
    FurnitureLeft(String),
    /// It could not be placed.
    Unplaced,
    /// A character of the draft cannot be printed: it was lost, or is only in one font.
    Unprintable(char),
    /// Characters that command a machine were dropped.
    ControlsDropped(usize),
    /// The name of the draft says another format than it is.
    DraftNamedOtherwise(&'static str),
}

impl Guess {
    pub(crate) fn of_picture(name: String, fault: &PartFault) -> Self {
        let why = match fault {
            PartFault::Missing => "it is not in the draft",
            PartFault::TooLarge => "it is too large",
            PartFault::Password => "it is protected by a password",
            PartFault::Broken(_) => "it is damaged",
        };
        Self::PictureFailed { name, why }
    }

    /// How much it weighs.
    pub fn weight(&self) -> Weight {
        match self {
            Self::Needed(_)
            | Self::SlotEmpty(_)
            | Self::AltNeeded
            | Self::PictureForeign(_)
            | Self::PictureFailed { .. }
            | Self::External(_)
            | Self::UnknownEncoding { .. }
            | Self::Unprintable(_)
            | Self::Unplaced => Weight::ToDo,
            Self::TakenAs(..)
            | Self::Recased(_)
            | Self::LinesJoined
            | Self::LineParted
            | Self::TableUnfolded
            | Self::Decoded { .. } => Weight::Guessed,
            _ => Weight::Changed,
        }
    }

    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TakenAs(..) => "taken-as",
            Self::Needed(_) => "needed",
            Self::Recased(_) => "recased",
            Self::SlotEmpty(_) => "picture-to-come",
            Self::AltNeeded => "alt-needed",
            Self::PictureForeign(_) => "picture-foreign",
            Self::PictureNamedOtherwise { .. } => "picture-named-otherwise",
            Self::PictureFailed { .. } => "picture-failed",
            Self::External(_) => "picture-external",
            Self::Cropped => "picture-cropped",
            Self::Decoded { .. } => "decoded",
            Self::UnknownEncoding { .. } => "unknown-encoding",
            Self::Changes { .. } => "tracked-changes",
            Self::Comment { .. } => "comment",
            Self::PartMissing(_) => "part-missing",
            Self::PartBroken { .. } => "part-broken",
            Self::Object(_) => "object",
            Self::Equation => "equation",
            Self::LinkDropped(_) => "link-dropped",
            Self::NoteMissing => "footnote-missing",
            Self::NotesAtEnd(_) => "footnotes-at-end",
            Self::Hidden => "hidden-words",
            Self::Furniture => "running-head",
            Self::LinesJoined => "lines-joined",
            Self::LineParted => "line-parted",
            Self::NumbersWritten => "numbers-written",
            Self::ListFlattened => "list-flattened",
            Self::CellsParted(_) => "cells-parted",
            Self::TableUnfolded => "table-unfolded",
            Self::TableTooLarge => "table-too-large",
            Self::ArticleParted => "article-parted",
            Self::ContentsLeft => "contents-left",
            Self::CodeLeft => "code-left",
            Self::FurnitureLeft(_) => "running-head-left",
            Self::Unplaced => "unplaced",
            Self::Unprintable(_) => "unprintable",
            Self::ControlsDropped(_) => "controls-dropped",
            Self::DraftNamedOtherwise(_) => "draft-named-otherwise",
        }
    }

    /// It in one line.
    pub fn say(&self, language: Language) -> String {
        let [en, vi] = self.both();
        match language {
            Language::English => en,
            Language::Vietnamese => vi,
        }
    }
}

/// What is to be said of a picture of this kind that is called `name`.
pub(crate) fn of_kind(kind: PictureKind, name: &str, data: &[u8]) -> Vec<Guess> {
    let mut guesses = Vec::new();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    if ending.is_some_and(|ending| kind.is_named_otherwise(&ending)) {
        let name = name.rsplit('/').next().unwrap_or(name).to_owned();
        guesses.push(Guess::PictureNamedOtherwise { name, is: kind.name() });
    }
    if !kind.is_printed() {
        guesses.push(Guess::PictureForeign(kind.name()));
    } else if let Err(fault) = bantin_core::Picture::open("", data.to_vec()) {
        let why = match fault {
            PictureFault::TooLarge { .. } => "it is too large",
            PictureFault::Unsupported(Foreign::RareJpeg) => "it is a rare kind of JPEG",
            _ => "it is damaged",
        };
        let name = name.rsplit('/').next().unwrap_or(name).to_owned();
        guesses.push(Guess::PictureFailed { name, why });
    }
    guesses
}
