//! What may be wrong with a PDF.

use std::fmt;

use super::Claims;

/// What is looked at in a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// The file as such: its table of objects.
    File,
    /// What it says that it keeps to.
    Claims,
    /// That it can be opened without a password.
    Encryption,
    /// That nothing in it runs.
    Scripts,
    /// Its title.
    Title,
    /// Its language.
    Language,
    /// What its colours are measured by.
    OutputIntent,
    /// Its fonts.
    Fonts,
    /// What its ink means.
    Tags,
    /// Words for those who cannot see a figure.
    Alt,
    /// The files in it.
    Attachments,
    /// The boxes of its pages.
    Boxes,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::File,
        Self::Claims,
        Self::Encryption,
        Self::Scripts,
        Self::Title,
        Self::Language,
        Self::OutputIntent,
        Self::Fonts,
        Self::Tags,
        Self::Alt,
        Self::Attachments,
        Self::Boxes,
    ];

    /// A name that stays the same from version to version, for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Claims => "claims",
            Self::Encryption => "encryption",
            Self::Scripts => "scripts",
            Self::Title => "title",
            Self::Language => "language",
            Self::OutputIntent => "output-intent",
            Self::Fonts => "fonts",
            Self::Tags => "tags",
            Self::Alt => "alt",
            Self::Attachments => "attachments",
            Self::Boxes => "boxes",
        }
    }

    /// What holds if there is no fault in it, in Vietnamese.
    pub fn vi(self) -> &'static str {
        match self {
            Self::File => "bảng đối tượng của tệp còn nguyên",
            Self::Claims => "tệp tự khai tiêu chuẩn tuân theo",
            Self::Encryption => "tệp không bị mã hóa",
            Self::Scripts => "tệp không chứa mã chạy",
            Self::Title => "tệp có tiêu đề, và tiêu đề được hiển thị",
            Self::Language => "tệp khai ngôn ngữ",
            Self::OutputIntent => "màu sắc có hồ sơ màu đầu ra",
            Self::Fonts => "phông chữ được nhúng, rút gọn và có bảng Unicode",
            Self::Tags => "mọi trang đều được gắn thẻ",
            Self::Alt => "mọi hình đều có lời mô tả",
            Self::Attachments => "các tệp đính kèm còn nguyên vẹn",
            Self::Boxes => "các khung trang lồng đúng vào nhau",
        }
    }
}

/// What holds if there is no fault in it.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "the file's table leads to its objects",
            Self::Claims => "the file says what it keeps to",
            Self::Encryption => "the file is not encrypted",
            Self::Scripts => "nothing in the file runs",
            Self::Title => "the file has a title, and readers show it",
            Self::Language => "the file says its language",
            Self::OutputIntent => "colours are measured by an output intent",
            Self::Fonts => "fonts are embedded, cut down and have Unicode",
            Self::Tags => "every page is tagged",
            Self::Alt => "every figure has words for those who cannot see it",
            Self::Attachments => "the files within are whole",
            Self::Boxes => "the boxes of each page lie within one another",
        })
    }
}

/// What is wrong with a PDF. Pages are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The table of objects does not lead to them; they were looked for.
    TableLost,
    /// It says of no standard that it keeps to it.
    NoClaim,
    /// It is encrypted.
    Encrypted,
    /// An action that runs or opens something: its name.
    Script(String),
    /// It has no title.
    NoTitle,
    /// Only old readers find its title.
    TitleNotInXmp,
    /// It is called otherwise for new readers, and otherwise for old ones.
    TwoTitles(String, String),
    /// Readers show the name of the file, not the title.
    TitleNotShown,
    /// It does not say its language.
    NoLanguage,
    /// Its colours are not measured.
    NoOutputIntent,
    /// A font is not in the file.
    FontMissing(String),
    /// A font is in the file with all its glyphs.
    FontWhole(String),
    /// Nobody can tell what the glyphs of a font stand for.
    FontWithoutUnicode(String),
    /// There is no structure, or the file does not say that it is used.
    NoStructure,
    /// What a page shows is not part of the structure.
    PageUntagged(usize),
    /// A page shows something that is neither content nor artifact.
    InkUnmarked(usize),
    /// So many figures have no words for those who cannot see them.
    FiguresWithoutAlt(usize),
    /// A file within has no checksum, or its bytes cannot be had: its name.
    AttachmentUnread(String),
    /// A file within is not what was put in.
    AttachmentChanged(String),
    /// A file within does not say what it is to the pages.
    AttachmentUnrelated(String),
    /// The standard takes no file within a file.
    AttachmentRefused(String),
    /// A page has no media box.
    NoMediaBox(usize),
    /// A box of a page reaches beyond the one around it: its name.
    BoxOutside(usize, &'static str),
}

impl Fault {
    /// What it is a fault of.
    pub fn subject(&self) -> Subject {
        match self {
            Self::TableLost => Subject::File,
            Self::NoClaim => Subject::Claims,
            Self::Encrypted => Subject::Encryption,
            Self::Script(_) => Subject::Scripts,
            Self::NoTitle
            | Self::TitleNotInXmp
            | Self::TwoTitles(..)
            | Self::TitleNotShown => Subject::Title,
            Self::NoLanguage => Subject::Language,
            Self::NoOutputIntent => Subject::OutputIntent,
            Self::FontMissing(_) | Self::FontWhole(_) | Self::FontWithoutUnicode(_) => {
                Subject::Fonts
            }
            Self::NoStructure | Self::PageUntagged(_) | Self::InkUnmarked(_) => {
                Subject::Tags
            }
            Self::FiguresWithoutAlt(_) => Subject::Alt,
            Self::AttachmentUnread(_)
            | Self::AttachmentChanged(_)
            | Self::AttachmentUnrelated(_)
            | Self::AttachmentRefused(_) => Subject::Attachments,
            Self::NoMediaBox(_) | Self::BoxOutside(..) => Subject::Boxes,
        }
    }

    /// Whether a file with these `claims` is other than it says, or damaged in any case.
    /// What breaks nothing is still worth knowing.
    pub fn breaks(&self, claims: &Claims) -> bool {
        let part = claims.archive.map(|(part, _)| part);
        match self {
            Self::TableLost | Self::AttachmentChanged(_) | Self::NoMediaBox(_) => true,
            // ISO 19005-2, 6.1.3, 6.5.1, 6.2.11.4, 6.2.4.3.
            Self::Encrypted
            | Self::Script(_)
            | Self::FontMissing(_)
            | Self::NoOutputIntent => part.is_some(),
            // ISO 19005-1, 6.7.3: Info and XMP say the same.
            Self::TwoTitles(..) => part == Some(1),
            // ISO 19005-1, 6.1.11; ISO 19005-3, 6.8 and E.2.
            Self::AttachmentRefused(_) => true,
            Self::AttachmentUnrelated(_) => part == Some(3),
            // ISO 19005-2, 6.2.11.7; ISO 14289-1, 7.21.7.
            Self::FontWithoutUnicode(_) => claims.has_text(),
            // ISO 19005-2, 6.7.2 and 6.7.4; ISO 14289-1, 7.1 and 7.2.
            Self::NoStructure | Self::PageUntagged(_) | Self::NoLanguage => {
                claims.has_structure()
            }
            // ISO 14289-1, 7.1 and 7.3.
            Self::InkUnmarked(_)
            | Self::FiguresWithoutAlt(_)
            | Self::NoTitle
            | Self::TitleNotInXmp
            | Self::TitleNotShown => claims.aloud.is_some(),
            Self::NoClaim
            | Self::FontWhole(_)
            | Self::AttachmentUnread(_)
            | Self::BoxOutside(..) => false,
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::TableLost => "bảng đối tượng của tệp bị hỏng, phải dò lại".into(),
            Self::NoClaim => "tệp không khai tiêu chuẩn nào".into(),
            Self::Encrypted => "tệp bị mã hóa nên không xem được nội dung".into(),
            Self::Script(name) => format!("tệp có hành động chạy mã: «{name}»"),
            Self::NoTitle => "tệp không có tiêu đề".into(),
            Self::TitleNotInXmp => "tiêu đề không có trong XMP".into(),
            Self::TwoTitles(one, other) => {
                format!("tiêu đề trong XMP là «{one}», trong Info là «{other}»")
            }
            Self::TitleNotShown => "phần mềm đọc không hiển thị tiêu đề".into(),
            Self::NoLanguage => "tệp không khai ngôn ngữ".into(),
            Self::NoOutputIntent => "tệp không có hồ sơ màu đầu ra".into(),
            Self::FontMissing(name) => format!("phông chữ «{name}» không được nhúng"),
            Self::FontWhole(name) => format!("phông chữ «{name}» được nhúng nguyên vẹn"),
            Self::FontWithoutUnicode(name) => {
                format!("phông chữ «{name}» không có bảng Unicode")
            }
            Self::NoStructure => "tệp không có cây cấu trúc".into(),
            Self::PageUntagged(page) => format!("trang {page} không được gắn thẻ"),
            Self::InkUnmarked(page) => {
                format!("trang {page} có nội dung không được đánh dấu")
            }
            Self::FiguresWithoutAlt(count) => format!("{count} hình không có lời mô tả"),
            Self::AttachmentUnread(name) => {
                format!("không kiểm được tệp đính kèm «{name}»: thiếu mã kiểm")
            }
            Self::AttachmentChanged(name) => {
                format!("tệp đính kèm «{name}» không khớp mã kiểm")
            }
            Self::AttachmentUnrelated(name) => {
                format!("tệp đính kèm «{name}» không khai quan hệ với nội dung")
            }
            Self::AttachmentRefused(name) => {
                format!("PDF/A-1 không cho phép tệp đính kèm «{name}»")
            }
            Self::NoMediaBox(page) => format!("trang {page} không có khổ giấy"),
            Self::BoxOutside(page, name) => {
                format!("khung {name} của trang {page} vượt ra ngoài khung bao nó")
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TableLost => {
                f.write_str("the table of objects is damaged; they had to be looked for")
            }
            Self::NoClaim => {
                f.write_str("the file says of no standard that it keeps to it")
            }
            Self::Encrypted => {
                f.write_str("the file is encrypted: nothing in it can be seen")
            }
            Self::Script(name) => write!(f, "an action runs something: `{name}`"),
            Self::NoTitle => f.write_str("the file has no title"),
            Self::TitleNotInXmp => f.write_str("the title is not in XMP"),
            Self::TwoTitles(one, other) => {
                write!(f, "the title is `{one}` in XMP, and `{other}` in Info")
            }
            Self::TitleNotShown => f.write_str("readers do not show the title"),
            Self::NoLanguage => f.write_str("the file does not say its language"),
            Self::NoOutputIntent => {
                f.write_str("there is no output intent with a profile")
            }
            Self::FontMissing(name) => write!(f, "the font `{name}` is not embedded"),
            Self::FontWhole(name) => write!(f, "the font `{name}` is not cut down"),
            Self::FontWithoutUnicode(name) => {
                write!(f, "the font `{name}` does not say what its glyphs stand for")
            }
            Self::NoStructure => f.write_str("there is no structure tree"),
            Self::PageUntagged(page) => write!(f, "page {page} is not tagged"),
            Self::InkUnmarked(page) => {
                write!(f, "page {page} shows something that is not marked")
            }
            Self::FiguresWithoutAlt(1) => {
                f.write_str("a figure has no words for those who cannot see it")
            }
            Self::FiguresWithoutAlt(count) => {
                write!(f, "{count} figures have no words for those who cannot see them")
            }
            Self::AttachmentUnread(name) => {
                write!(
                    f,
                    "the file `{name}` within cannot be checked: it has no checksum"
                )
            }
            Self::AttachmentChanged(name) => {
                write!(f, "the file `{name}` within does not match its checksum")
            }
            Self::AttachmentUnrelated(name) => {
                write!(f, "the file `{name}` within does not say what it is to the pages")
            }
            Self::AttachmentRefused(name) => {
                write!(f, "PDF/A-1 takes no file within a file: `{name}`")
            }
            Self::NoMediaBox(page) => write!(f, "page {page} has no media box"),
            Self::BoxOutside(page, name) => {
                write!(f, "the {name} of page {page} reaches beyond the box around it")
            }
        }
    }
}
