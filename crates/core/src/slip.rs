//! The mistakes that an editor can make.

use std::fmt;

use crate::{DiskFault, Language, PictureFault, Shape};

/// A mistake that an editor can make. It is said in English by its `Display`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Slip {
    /// The file is empty, or all blank.
    EmptyFile,
    /// The file is larger than [`Draft::MOST_BYTES`](crate::Draft::MOST_BYTES).
    FileTooLarge,
    /// The file is saved as UTF-16.
    Utf16,
    /// The file is not text: there are zero bytes in it.
    NotText,
    /// The file is saved in an encoding other than UTF-8.
    NotUtf8,
    /// Groups and lists are nested deeper than
    /// [`Draft::DEEPEST`](crate::Draft::DEEPEST).
    TooDeep,
    /// The file is not JSON.
    Syntax(Syntax),

    /// A field that is needed is not there.
    Missing {
        /// Its name.
        name: &'static str,
        /// What it is for, in English.
        en: &'static str,
        /// What it is for, in Vietnamese.
        vi: &'static str,
    },
    /// There is no field of this name here.
    UnknownField {
        /// The name.
        name: String,
        /// The field that may be meant.
        nearest: Option<&'static str>,
        /// The field within which there is one of this name.
        home: Option<&'static str>,
    },
    /// A field stands twice in one group.
    Repeated(String),
    /// A value is of the wrong kind.
    WrongShape {
        /// What is asked for.
        expected: Expected,
        /// What stands there.
        found: Expected,
    },
    /// A number is not whole, or out of range.
    NotBetween {
        /// The smallest that may be.
        from: u32,
        /// The largest that may be.
        to: u32,
    },
    /// A field that only says that something is so says that it is not.
    NotTrue,
    /// A word is none of those that can be chosen.
    NoSuchChoice {
        /// The word.
        written: String,
        /// The words to choose from.
        choices: &'static [&'static str],
        /// The one that may be meant.
        nearest: Option<&'static str>,
    },
    /// The number of an issue is not in quotation marks.
    BareNumber(String),
    /// There is no block of this name.
    UnknownBlock {
        /// The name.
        name: String,
        /// The block that may be meant.
        nearest: Option<&'static str>,
    },
    /// A block has to have one name, and has this many.
    NotOneBlock(usize),
    /// A list is empty.
    EmptyList,
    /// A list has fewer than this many elements.
    TooFew(usize),
    /// A list has more than this many elements.
    TooMany(usize),
    /// A table does not say of each column how it is set.
    ColumnCount {
        /// How many columns are described.
        columns: usize,
        /// How many cells the head has.
        cells: usize,
    },
    /// A row of a table does not have a cell for each column.
    RowLength {
        /// How many columns the table has.
        columns: usize,
        /// How many cells the row has.
        cells: usize,
    },
    /// Lists are nested deeper than [`ListItem::DEEPEST`](crate::ListItem::DEEPEST).
    ListTooDeep,
    /// An item has two lists under it.
    TwoLists,

    /// The issue has more texts than an issue can have.
    TooManyTexts,
    /// A text is longer than [`Draft::MOST_OF_A_TEXT`](crate::Draft::MOST_OF_A_TEXT).
    TextTooLong,

    /// Words that have to say something are blank.
    Blank,
    /// A character cannot be printed.
    OddCharacter {
        /// The character.
        character: char,
        /// What is wrong with it.
        oddity: Oddity,
        /// The words before it.
        after: String,
    },
    /// An escape such as `\ud800` is half of a character.
    HalfCharacter,
    /// A link leads to no web page, mailbox or telephone.
    LinkRefused(String),

    /// An address is too long for a QR code.
    CodeTooLong,

    /// The id of a publication has characters that file names should not have.
    BadId(String),
    /// There is no such language.
    BadLanguage(String),
    /// A date is not written as year, month, day.
    BadDate {
        /// The date that may be meant, as it has to be written.
        meant: Option<String>,
    },
    /// There is no such day in the calendar.
    NoSuchDay,
    /// An issue reports on two periods at once.
    TwoPeriods,
    /// A line of the credits names nobody.
    Nobody,
    /// An article has neither a standfirst nor a body.
    NothingToRead,
    /// A figure does not say what it shows.
    AltMissing,
    /// A figure only decorates, and yet says what it shows.
    AltOfDecoration,

    /// A picture is named by an address on the web.
    PictureOnWeb,
    /// A picture is named from the root of a disk.
    PictureAbsolute,
    /// A picture is outside the folder of the issue.
    PictureOutside,
    /// A picture's name has backslashes.
    PictureBackslash {
        /// The name with slashes.
        meant: String,
    },
    /// There is no such picture.
    PictureMissing {
        /// The name that is closest to the one given, if any is close.
        nearest: Option<String>,
    },
    /// A picture is reached by a link that leads out of the folder of the issue.
    PictureLinkedOutside,
    /// The issue came without a folder that pictures could be in.
    NoFolder,
    /// The picture cannot be read from the disk.
    PictureUnreadable(DiskFault),
    /// The picture cannot be printed.
    Picture(PictureFault),
}

/// How a file fails to be JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Syntax {
    /// It ends before all that is opened is closed.
    Unfinished,
    /// Between two values there is no comma.
    MissingComma,
    /// A quotation mark stands within words, and ends them there.
    QuoteWithin,
    /// After the last value there is a comma.
    ExtraComma,
    /// After a name there is no colon.
    MissingColon,
    /// A name is not in quotation marks.
    BareName,
    /// A value is not one: words without quotation marks, or none at all.
    NoValue,
    /// A backslash stands before a character that it does not go with.
    BadEscape,
    /// Words in quotation marks go on in the next line, or have a tab in them.
    RawControl,
    /// A number is not written as one.
    BadNumber,
    /// After the end there is something more.
    GoesOn,
}

/// A kind of value, as an editor sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// Words in quotation marks.
    Words,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// `null`.
    Nothing,
    /// A list in brackets.
    List,
    /// A group in braces.
    Group,
    /// Words, or a group.
    WordsOrGroup,
    /// Words, or a list of them.
    WordsOrList,
}

impl Expected {
    /// What a value of this shape is to an editor.
    pub fn of(shape: Shape) -> Self {
        match shape {
            Shape::Words => Self::Words,
            Shape::Number => Self::Number,
            Shape::Flag => Self::Flag,
            Shape::Nothing => Self::Nothing,
            Shape::List => Self::List,
            Shape::Group => Self::Group,
        }
    }
}

/// What is wrong with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Oddity {
    /// It commands a machine and has no shape.
    Control,
    /// It is a mark that found no letter to sit on.
    LoneMark,
    /// It has a shape in the font of one maker only: a bullet of Word.
    PrivateUse,
    /// It stands for a character that was lost.
    Lost,
}

impl Slip {
    /// What is wrong, in one line.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::Vietnamese => self.vi(),
        }
    }

    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty-file",
            Self::FileTooLarge => "file-too-large",
            Self::Utf16 => "utf-16",
            Self::NotText => "not-text",
            Self::NotUtf8 => "not-utf-8",
            Self::TooDeep => "too-deep",
            Self::Syntax(_) => "syntax",
            Self::Missing { .. } => "missing-field",
            Self::UnknownField { .. } => "unknown-field",
            Self::Repeated(_) => "repeated-field",
            Self::WrongShape { .. } => "wrong-kind",
            Self::NotBetween { .. } => "out-of-range",
            Self::NotTrue => "not-true",
            Self::NoSuchChoice { .. } => "no-such-choice",
            Self::BareNumber(_) => "bare-number",
            Self::UnknownBlock { .. } => "unknown-block",
            Self::NotOneBlock(_) => "not-one-block",
            Self::EmptyList => "empty-list",
            Self::TooFew(_) => "too-few",
            Self::TooMany(_) => "too-many",
            Self::ColumnCount { .. } => "column-count",
            Self::RowLength { .. } => "row-length",
            Self::ListTooDeep => "list-too-deep",
            Self::TwoLists => "two-lists",
            Self::TooManyTexts => "too-many-texts",
            Self::TextTooLong => "text-too-long",
            Self::Blank => "blank",
            Self::OddCharacter { .. } => "odd-character",
            Self::HalfCharacter => "half-character",
            Self::LinkRefused(_) => "link-refused",
            Self::CodeTooLong => "code-too-long",
            Self::BadId(_) => "bad-id",
            Self::BadLanguage(_) => "bad-language",
            Self::BadDate { .. } => "bad-date",
            Self::NoSuchDay => "no-such-day",
            Self::TwoPeriods => "two-periods",
            Self::Nobody => "nobody",
            Self::NothingToRead => "nothing-to-read",
            Self::AltMissing => "alt-missing",
            Self::AltOfDecoration => "alt-of-decoration",
            Self::PictureOnWeb => "picture-on-web",
            Self::PictureAbsolute => "picture-absolute",
            Self::PictureOutside => "picture-outside",
            Self::PictureBackslash { .. } => "picture-backslash",
            Self::PictureMissing { .. } => "picture-missing",
            Self::PictureLinkedOutside => "picture-linked-outside",
            Self::NoFolder => "no-folder",
            Self::PictureUnreadable(_) => "picture-unreadable",
            Self::Picture(fault) => fault.code(),
        }
    }
}

impl std::error::Error for Slip {}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en())
    }
}

#[cfg(test)]
mod tests;
