//! Reading a PDF that anybody may have written.
//!
//! What this crate writes it could read with lopdf, which it writes with. But a file
//! that comes from outside may be made to do harm, and lopdf reads all of a file at
//! once: a list of a million zeros takes some bytes packed, and a gigabyte as objects.
//! Here an object is read when it is asked for and dropped after it, and all that is
//! looked at or unpacked is paid for out of a [`Purse`] that is as full as the file is
//! long: a file that asks for more is not read on.
//!
//! | file      | part                                                      |
//! |-----------|-----------------------------------------------------------|
//! | `value`   | what an object is                                         |
//! | `parse`   | from bytes to values                                      |
//! | `table`   | where the objects stand                                   |
//! | `opened`  | a file that is open: its objects, one at a time           |
//! | `unpack`  | from streams to bytes                                     |
//! | `text`    | text strings, and what an XMP packet says                 |
//! | `content` | what a page draws, as far as its marks                    |
//! | `purse`   | how much a file may ask for                               |

mod content;
mod opened;
mod parse;
mod purse;
mod table;
mod text;
mod unpack;
mod value;

pub(crate) use content::{Drawn, drawn};
pub(crate) use opened::Opened;
pub(crate) use purse::Purse;
pub(crate) use text::{all_said, said, words};
pub(crate) use value::{Dict, Stream, Value};

use std::fmt;

/// Why a PDF cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// It is no PDF: there is no `%PDF-` at its beginning.
    NotPdf,
    /// There is no way to its pages.
    Damaged,
    /// It is encrypted, so that nobody can tell what is in it.
    Encrypted,
    /// To read it would take more time or memory than a file of its size is worth.
    TooMuch,
}

impl ReadError {
    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotPdf => "not-pdf",
            Self::Damaged => "pdf-damaged",
            Self::Encrypted => "pdf-encrypted",
            Self::TooMuch => "pdf-too-much",
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        let said = match self {
            Self::NotPdf => "tệp không phải là PDF",
            Self::Damaged => "tệp PDF bị hỏng: không tìm được các trang",
            Self::Encrypted => "tệp PDF bị mã hóa nên không đọc được nội dung",
            Self::TooMuch => "tệp PDF đòi nhiều bộ nhớ hoặc thời gian hơn mức cho phép",
        };
        said.into()
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPdf => "the file is no PDF",
            Self::Damaged => "the PDF is damaged: there is no way to its pages",
            Self::Encrypted => "the PDF is encrypted, so that its content cannot be read",
            Self::TooMuch => "the PDF asks for more memory or time than it may have",
        })
    }
}

impl std::error::Error for ReadError {}

#[cfg(test)]
mod tests;
