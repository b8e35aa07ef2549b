//! What is wrong, in English and in Vietnamese, side by side.
//!
//! English is one line in lower case without a full stop. Vietnamese is the plain
//! language of an office: it says *mục* for a field, *nhóm* for an object, *danh
//! sách* for an array, and no word of a programmer's.

use crate::{Draft, Expected, Language, ListItem, Oddity, Slip, Syntax};

impl Slip {
    pub(crate) fn en(&self) -> String {
        match self {
            Self::EmptyFile => "the file is empty".into(),
            Self::FileTooLarge => {
                format!("the file is larger than {} MB", Draft::MOST_BYTES >> 20)
            }
            Self::Utf16 => "the file is saved as UTF-16, not as UTF-8".into(),
            Self::NotText => "the file is not a text file".into(),
            Self::NotUtf8 => "the file is not saved as UTF-8".into(),
            Self::TooDeep => format!("more than {} levels are nested", Draft::DEEPEST),
            Self::Syntax(syntax) => syntax.said()[0].into(),
            Self::Missing { name, .. } => format!("`{name}` is missing"),
            Self::UnknownField { name, .. } => format!("there is no field `{name}` here"),
            Self::Repeated(name) => format!("`{name}` stands here twice"),
            Self::WrongShape { expected, found } => {
                format!("expected {}, found {}", expected.said()[0], found.said()[0])
            }
            Self::NotBetween { from, to: u32::MAX } => {
                format!("not a whole number from {from} up")
            }
            Self::NotBetween { from, to } => {
                format!("not a whole number from {from} to {to}")
            }
            Self::NotTrue => "false says nothing here".into(),
            Self::NoSuchChoice { written, .. } => {
                format!("`{written}` cannot be chosen here")
            }
            Self::BareNumber(_) => {
                "the number of the issue is not in quotation marks".into()
            }
            Self::UnknownBlock { name, .. } => format!("there is no block `{name}`"),
            Self::NotOneBlock(0) => "the block has no name".into(),
            Self::NotOneBlock(many) => {
                format!("the block has {many} names instead of one")
            }
            Self::EmptyList => "the list is empty".into(),
            Self::TooFew(least) => format!("there are fewer than {least}"),
            Self::ColumnCount { columns, cells } => {
                format!("columns described: {columns}, cells in the head: {cells}")
            }
            Self::RowLength { columns, cells } => {
                let cells =
                    if *cells == 1 { "1 cell".into() } else { format!("{cells} cells") };
                format!("the row has {cells}, and the table {columns} columns")
            }
            Self::TooMany(most) => format!("there are more than {most}"),
            Self::ListTooDeep => {
                format!("lists are nested more than {} levels deep", ListItem::DEEPEST)
            }
            Self::TwoLists => "an item has two lists under it".into(),
            Self::TooManyTexts => format!(
                "there are more than {} paragraphs, list items and cells",
                Draft::MOST_TEXTS
            ),
            Self::TextTooLong => {
                format!("the text is longer than {} MB", Draft::MOST_OF_A_TEXT >> 20)
            }
            Self::Blank => "nothing is written here".into(),
            Self::OddCharacter { character, oddity, .. } => {
                format!("{} (U+{:04X})", oddity.said()[0], u32::from(*character))
            }
            Self::HalfCharacter => "half of a character is written here".into(),
            Self::LinkRefused(address) => format!("a link cannot lead to `{address}`"),
            Self::CodeTooLong => "the address is too long for a QR code".into(),
            Self::BadId(id) => format!("`{id}` cannot be an id"),
            Self::BadLanguage(tag) => format!("`{tag}` is not the tag of a language"),
            Self::BadDate { .. } => "the date is not written as year-month-day".into(),
            Self::NoSuchDay => "there is no such day in the calendar".into(),
            Self::TwoPeriods => "the issue reports on two periods at once".into(),
            Self::Nobody => "neither people nor an organization are named".into(),
            Self::NothingToRead => {
                "the article has neither a standfirst nor a body".into()
            }
            Self::AltMissing => "the figure does not say what it shows".into(),
            Self::AltOfDecoration => {
                "the figure is decorative, and yet says what it shows".into()
            }
            Self::PictureOnWeb => {
                "the picture is on the web, not beside the issue".into()
            }
            Self::PictureAbsolute => {
                "the picture is not named from the issue's folder".into()
            }
            Self::PictureOutside => "the picture is outside the issue's folder".into(),
            Self::PictureBackslash { .. } => "the picture's name has a backslash".into(),
            Self::PictureMissing { .. } => "picture file not found".into(),
            Self::PictureLinkedOutside => {
                "the picture is a link that leads out of the issue's folder".into()
            }
            Self::PictureUnreadable(fault) => {
                format!("the picture cannot be read: {}", fault.say(Language::English))
            }
            Self::NoFolder => "the issue came without a folder of pictures".into(),
            Self::Picture(fault) => fault.to_string(),
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::EmptyFile => "tệp không có nội dung".into(),
            Self::FileTooLarge => {
                format!("tệp lớn hơn {} MB", Draft::MOST_BYTES >> 20)
            }
            Self::Utf16 => "tệp được lưu theo bảng mã UTF-16, không phải UTF-8".into(),
            Self::NotText => "tệp này không phải là tệp văn bản".into(),
            Self::NotUtf8 => "tệp không được lưu theo bảng mã UTF-8".into(),
            Self::TooDeep => format!("các nhóm lồng nhau quá {} cấp", Draft::DEEPEST),
            Self::Syntax(syntax) => syntax.said()[1].into(),
            Self::Missing { name, .. } => format!("thiếu mục \"{name}\""),
            Self::UnknownField { name, .. } => {
                format!("mục \"{name}\" không có trong mẫu")
            }
            Self::Repeated(name) => format!("mục \"{name}\" được ghi hai lần"),
            Self::WrongShape { expected, found } => {
                format!(
                    "chỗ này phải là {}, không phải {}",
                    expected.said()[1],
                    { found.said()[1] }
                )
            }
            Self::NotBetween { from, to: u32::MAX } => {
                format!("chỗ này phải là số nguyên từ {from} trở lên")
            }
            Self::NotBetween { from, to } => {
                format!("chỗ này phải là số nguyên từ {from} đến {to}")
            }
            Self::NotTrue => "ghi false ở đây không có tác dụng gì".into(),
            Self::NoSuchChoice { written, .. } => {
                format!("chỗ này không chọn được \"{written}\"")
            }
            Self::BareNumber(_) => "số của bản tin chưa đặt trong dấu ngoặc kép".into(),
            Self::UnknownBlock { name, .. } => {
                format!("không có loại nội dung nào tên là \"{name}\"")
            }
            Self::NotOneBlock(0) => "phần nội dung này chưa có tên loại".into(),
            Self::NotOneBlock(many) => {
                format!("phần nội dung này có {many} tên loại, chỉ được có một")
            }
            Self::EmptyList => "danh sách còn trống".into(),
            Self::TooFew(least) => format!("ít hơn mức tối thiểu là {least}"),
            Self::ColumnCount { columns, cells } => {
                format!("có {columns} cột được mô tả, nhưng đầu bảng có {cells} ô")
            }
            Self::RowLength { columns, cells } => {
                format!("hàng này có {cells} ô, trong khi bảng có {columns} cột")
            }
            Self::TooMany(most) => format!("nhiều hơn mức tối đa là {most}"),
            Self::ListTooDeep => {
                format!("danh sách lồng nhau quá {} cấp", ListItem::DEEPEST)
            }
            Self::TwoLists => "một ý có hai danh sách con".into(),
            Self::TooManyTexts => format!(
                "tổng số đoạn văn, mục danh sách và ô bảng nhiều hơn {}",
                Draft::MOST_TEXTS
            ),
            Self::TextTooLong => {
                format!("đoạn văn dài hơn {} MB", Draft::MOST_OF_A_TEXT >> 20)
            }
            Self::Blank => "chỗ này chưa ghi gì".into(),
            Self::OddCharacter { character, oddity, .. } => {
                format!("{} (U+{:04X})", oddity.said()[1], u32::from(*character))
            }
            Self::HalfCharacter => "chỗ này có một nửa ký tự, không đọc được".into(),
            Self::LinkRefused(address) => {
                format!("liên kết không được dẫn tới \"{address}\"")
            }
            Self::CodeTooLong => "địa chỉ dài quá, không vừa một mã QR".into(),
            Self::BadId(id) => format!("không dùng được \"{id}\" làm mã ấn phẩm"),
            Self::BadLanguage(tag) => format!("\"{tag}\" không phải là mã ngôn ngữ"),
            Self::BadDate { .. } => "ngày chưa ghi đúng dạng năm-tháng-ngày".into(),
            Self::NoSuchDay => "không có ngày này trong lịch".into(),
            Self::TwoPeriods => "kỳ báo cáo chỉ được ghi theo một cách".into(),
            Self::Nobody => "chưa ghi tên người hoặc đơn vị nào".into(),
            Self::NothingToRead => "bài chưa có sa-pô và cũng chưa có nội dung".into(),
            Self::AltMissing => "chưa có lời mô tả ảnh".into(),
            Self::AltOfDecoration => "ảnh chỉ để trang trí mà lại có lời mô tả".into(),
            Self::PictureOnWeb => "ảnh nằm trên mạng, không nằm cùng số bản tin".into(),
            Self::PictureAbsolute => {
                "đường dẫn ảnh không tính từ thư mục của số bản tin".into()
            }
            Self::PictureOutside => "ảnh nằm ngoài thư mục của số bản tin".into(),
            Self::PictureBackslash { .. } => {
                "đường dẫn ảnh có dấu gạch chéo ngược \\".into()
            }
            Self::PictureMissing { .. } => "không tìm thấy tệp ảnh".into(),
            Self::PictureLinkedOutside => {
                "tệp ảnh là liên kết dẫn ra ngoài thư mục của số bản tin".into()
            }
            Self::PictureUnreadable(fault) => {
                format!("không đọc được tệp ảnh: {}", fault.say(Language::Vietnamese))
            }
            Self::NoFolder => "số bản tin này không kèm thư mục ảnh nào".into(),
            Self::Picture(fault) => fault.vi(),
        }
    }
}

impl Syntax {
    fn said(&self) -> [&'static str; 2] {
        match self {
            Self::Unfinished => [
                "the file ends before everything is closed",
                "tệp kết thúc khi còn dấu ngoặc chưa đóng",
            ],
            Self::MissingComma => ["a comma is missing here", "thiếu dấu phẩy ở đây"],
            Self::QuoteWithin => [
                "the words end at this quotation mark, and yet go on",
                "dấu ngoặc kép này khép câu lại, nhưng sau đó còn chữ",
            ],
            Self::ExtraComma => ["there is a comma too many here", "thừa dấu phẩy ở đây"],
            Self::MissingColon => {
                ["a colon is missing after the name", "thiếu dấu hai chấm sau tên mục"]
            }
            Self::BareName => [
                "the name of a field is not in quotation marks",
                "tên mục chưa đặt trong dấu ngoặc kép",
            ],
            Self::NoValue => ["a value is missing here", "chỗ này thiếu nội dung"],
            Self::BadEscape => {
                ["the backslash does not belong here", "dấu \\ không dùng được ở đây"]
            }
            Self::RawControl => [
                "words in quotation marks are broken by a new line or a tab",
                "chữ trong ngoặc kép bị ngắt bởi dấu xuống dòng hoặc dấu tab",
            ],
            Self::BadNumber => {
                ["the number is not written as one", "số ở đây ghi chưa đúng"]
            }
            Self::GoesOn => [
                "there is something after the end of the issue",
                "còn nội dung thừa sau dấu ngoặc cuối cùng",
            ],
        }
    }
}

impl Expected {
    fn said(self) -> [&'static str; 2] {
        match self {
            Self::Words => ["words in quotation marks", "chữ trong dấu ngoặc kép"],
            Self::Number => ["a number", "một con số"],
            Self::Flag => ["true or false", "true (có) hoặc false (không)"],
            Self::Nothing => ["nothing", "chỗ bỏ trống (null)"],
            Self::List => ["a list in brackets [ ]", "danh sách trong ngoặc vuông [ ]"],
            Self::Group => ["a group in braces { }", "nhóm trong ngoặc nhọn { }"],
            Self::WordsOrGroup => [
                "words in quotation marks or a group in braces { }",
                "chữ trong dấu ngoặc kép hoặc nhóm trong ngoặc nhọn { }",
            ],
            Self::WordsOrList => [
                "words in quotation marks or a list in brackets [ ]",
                "chữ trong dấu ngoặc kép hoặc danh sách trong ngoặc vuông [ ]",
            ],
        }
    }
}

impl Oddity {
    fn said(self) -> [&'static str; 2] {
        match self {
            Self::Control => ["there is a control character", "có ký tự điều khiển"],
            Self::LoneMark => {
                ["there is a mark without its letter", "có dấu đứng rời khỏi chữ"]
            }
            Self::PrivateUse => [
                "there is a character that only one font knows",
                "có ký tự riêng của một phông chữ",
            ],
            Self::Lost => [
                "a character was lost before it came here",
                "có ký tự đã bị mất từ trước",
            ],
        }
    }
}
