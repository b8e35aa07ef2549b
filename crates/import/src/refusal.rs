//! Why a draft cannot be read.

use bantin_core::{Draft, Language};

use crate::Manuscript;

/// Why drafts are not made into an issue: at least one [`Refusal`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} of the drafts cannot be read", .0.len())]
pub struct Refusals(pub(crate) Vec<Refusal>);

impl Refusals {
    /// Each draft that cannot be read, in the order in which they were given.
    pub fn iter(&self) -> std::slice::Iter<'_, Refusal> {
        self.0.iter()
    }
}

/// A draft that cannot be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What the draft is called.
    pub draft: String,
    /// Why it cannot be read.
    pub reason: Reason,
}

/// Why a draft cannot be read. It is said in English by its `Display`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// It says nothing.
    #[error("the draft is empty")]
    Empty,
    /// Larger than [`Manuscript::MOST_BYTES`].
    #[error("the draft is larger than {} MB", Manuscript::MOST_BYTES >> 20)]
    TooLarge,
    /// More text than [`Manuscript::MOST_TEXT`], or more paragraphs than
    /// [`Manuscript::MOST_PARAGRAPHS`].
    #[error(
        "the draft has more than {} MB of text, or more than {} paragraphs",
        Manuscript::MOST_TEXT >> 20,
        Manuscript::MOST_PARAGRAPHS
    )]
    TooMuchText,
    /// More would be unpacked than a draft can have: a zip bomb.
    #[error("the part `{0}` unpacks to more than a draft can have")]
    Bomb(String),
    /// A password is needed to open it.
    #[error("the draft is protected by a password")]
    Password,
    /// A binary Word file.
    #[error("the draft is in the binary format of Word 97 to 2003 (.doc)")]
    OldWord,
    /// An OLE file that is not from Word.
    #[error("the draft is in an old binary format of Office, and not from Word")]
    OldOffice,
    /// A PDF.
    #[error("the draft is a PDF")]
    Pdf,
    /// RTF.
    #[error("the draft is in Rich Text Format (.rtf)")]
    Rtf,
    /// A web page.
    #[error("the draft is a web page (HTML)")]
    Html,
    /// A picture.
    #[error("the draft is a picture")]
    Picture,
    /// A spreadsheet.
    #[error("the draft is a spreadsheet")]
    Spreadsheet,
    /// Slides.
    #[error("the draft is a presentation")]
    Presentation,
    /// A zip file of something else.
    #[error("the draft is a ZIP file, but not from Word or LibreOffice Writer")]
    OtherZip,
    /// The zip file is cut off or damaged.
    #[error("the file is cut off or damaged: {0}")]
    Damaged(String),
    /// The part with the text is missing.
    #[error("the part `{0}`, which has the text, is missing")]
    MissingPart(String),
    /// The part with the text is no good XML.
    #[error("the part `{part}`, which has the text, is broken: {why}")]
    BrokenPart {
        /// The part.
        part: String,
        /// What the parser says.
        why: String,
    },
    /// It has bytes that no text has.
    #[error("the draft is not text: there are zero bytes in it")]
    NotText,
    /// A paragraph is longer than a text of an issue can be.
    #[error("a paragraph of the draft is longer than {} MB", Draft::MOST_OF_A_TEXT >> 20)]
    ParagraphTooLong,
    /// The issue would be larger than an issue can be.
    #[error("the drafts make more than one issue can have")]
    TooMuchForOneIssue,
}

impl Reason {
    /// One of each, for tests and tables.
    #[cfg(test)]
    pub(crate) fn all() -> Vec<Self> {
        vec![
            Self::Empty,
            Self::TooLarge,
            Self::TooMuchText,
            Self::Bomb("word/document.xml".into()),
            Self::Password,
            Self::OldWord,
            Self::OldOffice,
            Self::Pdf,
            Self::Rtf,
            Self::Html,
            Self::Picture,
            Self::Spreadsheet,
            Self::Presentation,
            Self::OtherZip,
            Self::Damaged("no end".into()),
            Self::MissingPart("content.xml".into()),
            Self::BrokenPart { part: "content.xml".into(), why: "no end".into() },
            Self::NotText,
            Self::ParagraphTooLong,
            Self::TooMuchForOneIssue,
        ]
    }

    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "draft-empty",
            Self::TooLarge => "draft-too-large",
            Self::TooMuchText => "draft-too-much-text",
            Self::Bomb(_) => "draft-bomb",
            Self::Password => "draft-password",
            Self::OldWord => "draft-old-word",
            Self::OldOffice => "draft-old-office",
            Self::Pdf => "draft-pdf",
            Self::Rtf => "draft-rtf",
            Self::Html => "draft-html",
            Self::Picture => "draft-picture",
            Self::Spreadsheet => "draft-spreadsheet",
            Self::Presentation => "draft-presentation",
            Self::OtherZip => "draft-other-zip",
            Self::Damaged(_) => "draft-damaged",
            Self::MissingPart(_) => "draft-missing-part",
            Self::BrokenPart { .. } => "draft-broken-part",
            Self::NotText => "draft-not-text",
            Self::ParagraphTooLong => "draft-paragraph-too-long",
            Self::TooMuchForOneIssue => "drafts-too-much",
        }
    }

    /// What is wrong, in one line.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::Vietnamese => self.vi(),
        }
    }

    fn vi(&self) -> String {
        match self {
            Self::Empty => "bản thảo không có nội dung".into(),
            Self::TooLarge => {
                format!("bản thảo lớn hơn {} MB", Manuscript::MOST_BYTES >> 20)
            }
            Self::TooMuchText => format!(
                "bản thảo có hơn {} MB chữ hoặc hơn {} đoạn",
                Manuscript::MOST_TEXT >> 20,
                Manuscript::MOST_PARAGRAPHS
            ),
            Self::Bomb(part) => format!("phần \"{part}\" giải nén ra quá lớn"),
            Self::Password => "bản thảo được bảo vệ bằng mật khẩu".into(),
            Self::OldWord => "bản thảo ở định dạng cũ của Word 97–2003 (.doc)".into(),
            Self::OldOffice => {
                "bản thảo ở định dạng cũ của Office và không phải của Word".into()
            }
            Self::Pdf => "bản thảo là tệp PDF".into(),
            Self::Rtf => "bản thảo ở định dạng RTF (.rtf)".into(),
            Self::Html => "bản thảo là trang web (HTML)".into(),
            Self::Picture => "bản thảo là một tệp ảnh".into(),
            Self::Spreadsheet => "bản thảo là bảng tính".into(),
            Self::Presentation => "bản thảo là tệp trình chiếu".into(),
            Self::OtherZip => {
                "bản thảo là tệp ZIP nhưng không phải của Word hay LibreOffice Writer"
                    .into()
            }
            Self::Damaged(why) => format!("tệp bị cắt cụt hoặc hỏng: {why}"),
            Self::MissingPart(part) => format!("thiếu phần \"{part}\" chứa nội dung"),
            Self::BrokenPart { part, why } => {
                format!("phần \"{part}\" chứa nội dung bị hỏng: {why}")
            }
            Self::NotText => "bản thảo không phải văn bản: có byte 0 trong tệp".into(),
            Self::ParagraphTooLong => {
                format!("có đoạn văn dài hơn {} MB", Draft::MOST_OF_A_TEXT >> 20)
            }
            Self::TooMuchForOneIssue => {
                "các bản thảo nhiều hơn mức một số bản tin chứa được".into()
            }
        }
    }

    /// What to do about it.
    pub fn help(&self, language: Language) -> &'static str {
        let [en, vi] = match self {
            Self::Empty => [
                "see whether this is the right file",
                "hãy xem lại đây có đúng là tệp cần đưa vào không",
            ],
            Self::TooLarge => [
                "in Word: Picture Format, Compress Pictures; or split the draft",
                "trong Word: Picture Format, Compress Pictures; hoặc tách bản thảo thành nhiều tệp",
            ],
            Self::TooMuchText | Self::TooMuchForOneIssue => [
                "split the draft into several issues",
                "hãy chia bản thảo thành nhiều số",
            ],
            Self::ParagraphTooLong => [
                "break it into paragraphs: a line that is blank ends one",
                "hãy tách thành nhiều đoạn; một dòng trống kết thúc một đoạn",
            ],
            Self::Bomb(_) => [
                "split the draft if it is that long; if it is not, do not trust the file",
                "nếu bản thảo dài như vậy thì hãy tách ra; nếu không, đừng tin tệp này",
            ],
            Self::Password => [
                "open it in Word with the password; File, Info, Protect Document, Encrypt with Password: empty the field and save",
                "hãy mở bằng Word với mật khẩu; vào File, Info, Protect Document, Encrypt with Password, xóa trống ô mật khẩu rồi lưu",
            ],
            Self::OldWord | Self::Rtf | Self::Html => [
                "open it in Word and save it as Word document (.docx)",
                "hãy mở bằng Word rồi lưu thành Word Document (.docx)",
            ],
            Self::Pdf => [
                "ask for the Word file it was made from, or open it in Word and save it as .docx",
                "hãy xin tệp Word gốc, hoặc mở bằng Word rồi lưu thành .docx",
            ],
            Self::Picture => [
                "put the picture into the issue's folder, and name it in issue.json",
                "hãy chép ảnh vào thư mục của số bản tin và ghi tên ảnh trong issue.json",
            ],
            Self::OldOffice | Self::Spreadsheet | Self::Presentation | Self::OtherZip => {
                [
                    "copy what is needed into a Word document",
                    "hãy chép phần cần dùng sang một tệp Word",
                ]
            }
            Self::Damaged(_) | Self::MissingPart(_) | Self::BrokenPart { .. } => [
                "open it in Word, let Word repair it, and save it again; or copy it anew",
                "hãy mở bằng Word, để Word sửa rồi lưu lại; hoặc chép lại tệp",
            ],
            Self::NotText => [
                "save it as a Word document (.docx), or as text in UTF-8",
                "hãy lưu thành tệp Word (.docx), hoặc văn bản thuần với bảng mã UTF-8",
            ],
        };
        match language {
            Language::English => en,
            Language::Vietnamese => vi,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bantin_core::Language::{English, Vietnamese};

    use super::Reason;

    #[test]
    fn every_reason_is_said_in_both_languages_with_a_way_out() {
        let mut codes = BTreeSet::new();
        for reason in Reason::all() {
            let code = reason.code();
            assert!(codes.insert(code), "{code} twice");
            assert_ne!(reason.say(English), reason.say(Vietnamese), "{code}");
            assert_ne!(reason.help(English), reason.help(Vietnamese), "{code}");
            assert!(!reason.help(English).is_empty(), "{code}");
        }
    }
}
