//! Why there is no Word document, or nothing to read from one.

use bantin_core::{PictureFault, Pointer, Stopped};

/// Why an issue was not written, or not read back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocxError {
    /// A part is not what it should be.
    #[error("a part of the document is damaged: {0}")]
    Part(String),
    /// A picture cannot be decoded: Word would show a cross in its place.
    #[error("the picture `{src}` cannot be used: {fault}")]
    Picture {
        /// The name of the picture, as the issue writes it.
        src: String,
        /// What is wrong with it.
        fault: PictureFault,
        /// What shows it first.
        at: Pointer,
    },
    /// The package cannot be written or opened.
    #[error("the file is no Word document, or a damaged one: {0}")]
    Package(String),
    /// A document that was not made from an issue, or has lost it.
    #[error("the document does not hold the issue that it was made from")]
    NoSource,
    /// A part is larger than any that is read.
    #[error("the part `{0}` of the document is too large to be read")]
    TooLarge(String),
    /// Whoever was told of the progress wants no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl DocxError {
    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Part(_) => "docx-part",
            Self::Picture { .. } => "docx-picture",
            Self::Package(_) => "docx-package",
            Self::NoSource => "no-issue",
            Self::TooLarge(_) => "docx-too-large",
            Self::Stopped(_) => "stopped",
        }
    }

    /// The same in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Part(why) => format!("một phần của tài liệu Word bị hỏng: {why}"),
            Self::Picture { src, fault, .. } => {
                format!("không dùng được ảnh \"{src}\": {}", fault.vi())
            }
            Self::Package(why) => {
                format!("tệp không phải tài liệu Word, hoặc đã bị hỏng: {why}")
            }
            Self::NoSource => {
                "tài liệu Word này không chứa số bản tin đã tạo ra nó".to_owned()
            }
            Self::Stopped(_) => "việc ghi tài liệu Word đã bị dừng".to_owned(),
            Self::TooLarge(part) => {
                format!("phần \"{part}\" của tài liệu Word quá lớn, không đọc được")
            }
        }
    }
}
