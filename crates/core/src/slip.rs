//! The mistakes that an editor can make.

use crate::Language;

/// A mistake that an editor can make.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Slip {
    /// The file is empty.
    #[error("the file is empty")]
    EmptyFile,
}

impl Slip {
    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        "tệp không có nội dung".into()
    }

    /// What is wrong, in one line.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::Vietnamese => self.vi(),
        }
    }

    /// What to do about it.
    pub fn help(&self, _language: Language) -> Option<String> {
        None
    }

    /// A short text to stand beside the underlined value.
    pub fn label(&self, _language: Language) -> Option<String> {
        None
    }

    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        "empty-file"
    }
}
