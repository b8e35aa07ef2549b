//! What to do about a slip.

use crate::{Expected, Language, Oddity, Slip, Syntax};

/// A sentence in English and in Vietnamese.
type Said = (String, String);

impl Slip {
    /// What to do about it.
    pub fn help(&self, language: Language) -> Option<String> {
        let said = match self {
            Self::NotBetween { .. } => return None,
            Self::EmptyFile => both(
                "`bantin new` makes one that is ready to be filled in",
                "lệnh bantin new tạo sẵn một tệp mẫu để điền",
            ),
            Self::FileTooLarge => both(
                "write the names of pictures in it, not the pictures themselves",
                "trong tệp chỉ ghi tên tệp ảnh, không đưa chính ảnh vào",
            ),
            Self::TooDeep => both(
                "see whether a [ or { is written too often",
                "hãy xem có gõ thừa dấu [ hoặc { không",
            ),
            Self::Repeated(_) => both("keep one of them", "hãy giữ lại một mục"),
            Self::Utf16 | Self::NotUtf8 => both(
                "save it again as UTF-8; in Notepad: File, Save as, Encoding: UTF-8",
                "hãy lưu lại bằng UTF-8; trong Notepad: Tệp (File), Lưu như (Save as), Mã hóa (Encoding): UTF-8",
            ),
            Self::NotText => both(
                "write the issue in a text editor, not in Word",
                "hãy soạn bằng trình soạn văn bản thuần, không phải Word",
            ),
            Self::Syntax(syntax) => syntax.help(),
            Self::Missing { en, vi, .. } => {
                (format!("it is {en}"), format!("đó là {vi}"))
            }
            Self::UnknownField { name, home: Some(home), .. } => (
                format!("write `{name}` within `{home}`"),
                format!("mục \"{name}\" phải nằm trong mục \"{home}\""),
            ),
            Self::UnknownField { nearest, .. } | Self::UnknownBlock { nearest, .. } => {
                did_you_mean((*nearest)?)
            }
            Self::WrongShape { found: Expected::Nothing, .. } => both(
                "write something, or take the whole field out",
                "hãy ghi nội dung, hoặc bỏ hẳn mục này đi",
            ),
            Self::WrongShape { expected, found } => {
                return expected.instead_of(*found).map(|said| choose(said, language));
            }
            Self::NotTrue => {
                both("write true, or take it out", "hãy ghi true, hoặc bỏ hẳn mục này đi")
            }
            Self::NoSuchChoice { nearest: Some(nearest), .. } => did_you_mean(nearest),
            Self::NoSuchChoice { choices, .. } => {
                let choices = choices.join(", ");
                (
                    format!("write one of these: {choices}"),
                    format!("hãy ghi một trong các từ sau: {choices}"),
                )
            }
            Self::BareNumber(number) => (
                format!("write \"{number}\": then 01 keeps its zero"),
                format!("hãy ghi \"{number}\"; nhờ vậy 01 không bị mất số 0"),
            ),
            Self::NotOneBlock(_) => both(
                "put each paragraph, list or figure into braces of its own",
                "hãy đặt mỗi đoạn văn, danh sách hoặc ảnh trong một cặp ngoặc nhọn riêng",
            ),
            Self::EmptyList | Self::Blank => both(
                "write something, or take the whole field out if it is not needed",
                "hãy ghi nội dung, hoặc bỏ hẳn mục này nếu không bắt buộc",
            ),
            Self::TooFew(_) => both(
                "add what is missing, or write it another way",
                "hãy thêm cho đủ, hoặc dùng loại nội dung khác",
            ),
            Self::ColumnCount { .. } => both(
                "write a group for each column; one that needs nothing is {}",
                "hãy ghi đủ một nhóm cho mỗi cột; cột không cần gì ghi là {}",
            ),
            Self::RowLength { .. } => both(
                "write a cell for each column; one that says nothing is \"\"",
                "hãy ghi đủ ô cho các cột; ô trống ghi là \"\"",
            ),
            Self::CodeTooLong => both(
                "take a shorter address, with up to about 2,000 characters",
                "hãy dùng địa chỉ ngắn hơn, nhiều nhất khoảng 2.000 ký tự",
            ),
            Self::TooMany(_) => both("take the rest out", "hãy bớt phần thừa"),
            Self::ListTooDeep => both(
                "make a list of its own of the innermost one",
                "hãy tách danh sách trong cùng thành một danh sách riêng",
            ),
            Self::TwoLists => both(
                "keep `list` or `numbered`; what the other says can be an item of its own",
                "giữ \"list\" hoặc \"numbered\"; nội dung mục kia có thể thành một ý riêng",
            ),
            Self::TooManyTexts => {
                both("make two issues of it", "hãy tách thành hai số bản tin")
            }
            Self::TextTooLong => {
                both("make several paragraphs of it", "hãy tách thành nhiều đoạn văn")
            }
            Self::OddCharacter { oddity, .. } => {
                return Some(choose(oddity.help(), language));
            }
            Self::HalfCharacter => {
                both("type the character again", "hãy gõ lại ký tự đó")
            }
            Self::LinkRefused(_) => both(
                "begin it with https://, http://, mailto: or tel:",
                "địa chỉ phải bắt đầu bằng https://, http://, mailto: hoặc tel:",
            ),
            Self::BadId(_) => both(
                "use up to 40 of a–z, 0–9 and the hyphen, and begin with a letter: tan-ky-cchc",
                "chỉ dùng a–z, 0–9 và dấu gạch nối, bắt đầu bằng chữ, dài nhất 40 ký tự: tan-ky-cchc",
            ),
            Self::BadLanguage(_) => {
                both("Vietnamese is written vi-VN", "tiếng Việt ghi là vi-VN")
            }
            Self::BadDate { meant: Some(meant) } => {
                (format!("write \"{meant}\""), format!("hãy ghi \"{meant}\""))
            }
            Self::BadDate { meant: None } => both(
                "5 April 2026 is written \"2026-04-05\"",
                "ngày 05 tháng 4 năm 2026 ghi là \"2026-04-05\"",
            ),
            Self::NoSuchDay => {
                both("look the day up in the calendar", "hãy xem lại ngày trong lịch")
            }
            Self::TwoPeriods => both(
                "keep one of month, quarter and half",
                "chỉ giữ một trong ba mục: tháng (month), quý (quarter), nửa năm (half)",
            ),
            Self::Nobody => both(
                "write `people` or `organization`",
                "hãy ghi mục \"people\" (người) hoặc \"organization\" (đơn vị)",
            ),
            Self::NothingToRead => both(
                "write `standfirst` or `body`",
                "hãy ghi mục \"standfirst\" (sa-pô) hoặc \"body\" (nội dung)",
            ),
            Self::AltMissing => both(
                "say in `alt` what it shows, or write \"decorative\": true",
                "hãy mô tả ảnh trong mục \"alt\", hoặc ghi \"decorative\": true nếu chỉ để trang trí",
            ),
            Self::AltOfDecoration => both(
                "keep `alt` if the picture tells something, else `decorative`",
                "giữ \"alt\" nếu ảnh có nội dung, giữ \"decorative\" nếu chỉ để trang trí",
            ),
            Self::PictureOnWeb => both(
                "download it into the issue's folder and name it from there",
                "hãy tải ảnh về thư mục của số bản tin rồi ghi tên tệp",
            ),
            Self::PictureAbsolute | Self::PictureOutside => both(
                "put the picture into the issue's folder and write its name only",
                "hãy chép ảnh vào thư mục của số bản tin và chỉ ghi tên tệp",
            ),
            Self::PictureBackslash { meant } => {
                (format!("write `{meant}`"), format!("hãy ghi \"{meant}\""))
            }
            Self::PictureMissing { nearest: Some(nearest) } => did_you_mean(nearest),
            Self::PictureMissing { nearest: None } => both(
                "put the picture into the issue's folder",
                "hãy chép ảnh vào thư mục của số bản tin",
            ),
            Self::PictureLinkedOutside => both(
                "put the picture itself into the issue's folder in place of the link",
                "hãy chép chính tệp ảnh vào thư mục của số bản tin, thay cho liên kết",
            ),
            Self::NoFolder => both(
                "name the folder that the pictures are in with --base",
                "hãy chỉ thư mục chứa ảnh bằng --base",
            ),
            Self::PictureUnreadable(fault) => return fault.help(language),
            Self::Picture(fault) => fault.way_out(),
        };
        Some(choose(said, language))
    }

    /// A short text to stand beside the underlined value.
    pub fn label(&self, language: Language) -> Option<String> {
        let said = match self {
            Self::Missing { name, .. } => (
                format!("`{name}` belongs in this group"),
                format!("mục \"{name}\" phải có trong nhóm này"),
            ),
            Self::OddCharacter { after, .. } if !after.is_empty() => {
                (format!("after “{after}”"), format!("sau “{after}”"))
            }
            Self::PictureMissing { .. } => both(
                "no such file in the issue's folder",
                "trong thư mục của số bản tin không có tệp này",
            ),
            Self::Repeated(_) => both("the second one", "lần ghi thứ hai"),
            _ => return None,
        };
        Some(choose(said, language))
    }
}

impl Syntax {
    fn help(&self) -> Said {
        match self {
            Self::Unfinished => both(
                "see whether a \" or } or ] is missing, or the file is cut off",
                "hãy xem có thiếu dấu \" hoặc } hoặc ] không, hay tệp bị cụt",
            ),
            Self::MissingComma => {
                both("put a comma between the two", "hãy thêm dấu phẩy ở giữa")
            }
            Self::QuoteWithin => both(
                "write quotation marks within words as “ ”, or as \\\"",
                "dấu ngoặc kép nằm trong câu phải ghi là “ ”, hoặc \\\"",
            ),
            Self::ExtraComma => both(
                "after the last one there is no comma",
                "sau phần cuối cùng không có dấu phẩy",
            ),
            Self::NoValue => both(
                "words have to stand in quotation marks \" \"",
                "chữ phải đặt trong dấu ngoặc kép \" \"",
            ),
            Self::BareName => both(
                "use the straight quotation marks \" \"",
                "hãy dùng dấu ngoặc kép thẳng \" \"",
            ),
            Self::BadEscape => both(
                "a backslash that is to be printed is written \\\\",
                "muốn in dấu \\ thì phải ghi là \\\\",
            ),
            Self::RawControl => both(
                "close the quotation mark in the same line; a new line within words is written \\n",
                "hãy đóng ngoặc kép ngay trên dòng đó; muốn xuống dòng trong câu thì ghi \\n",
            ),
            Self::BadNumber => both(
                "01 is written \"01\", in quotation marks",
                "số như 01 phải đặt trong dấu ngoặc kép: \"01\"",
            ),
            Self::GoesOn => both(
                "delete what stands after the brace that closes the issue",
                "hãy xóa phần nằm sau dấu } khép lại số bản tin",
            ),
            Self::MissingColon => both(
                "between a name and its value there is a colon: \"headline\": \"…\"",
                "giữa tên mục và nội dung có dấu hai chấm: \"headline\": \"…\"",
            ),
        }
    }
}

impl Expected {
    /// How to write this in place of what was `found`.
    fn instead_of(self, found: Self) -> Option<Said> {
        Some(match (self, found) {
            (Self::Words, Self::Number | Self::Flag) => both(
                "put it in quotation marks \" \"",
                "hãy đặt trong dấu ngoặc kép \" \"",
            ),
            (Self::Number, Self::Words) => both(
                "write the number alone, without quotation marks",
                "hãy chỉ ghi con số, không đặt trong dấu ngoặc kép",
            ),
            (Self::Flag, Self::Words) => both(
                "write true or false, without quotation marks",
                "hãy ghi true hoặc false, không đặt trong dấu ngoặc kép",
            ),
            (Self::List, Self::Words | Self::Group) => {
                both("put brackets [ ] around it", "hãy đặt trong ngoặc vuông [ ]")
            }
            _ => return None,
        })
    }
}

impl Oddity {
    fn help(self) -> Said {
        match self {
            Self::Control => both(
                "delete it, or type the words around it again",
                "hãy xóa ký tự đó, hoặc gõ lại chữ ở chỗ đó",
            ),
            Self::LoneMark => both("type the word again", "hãy gõ lại từ đó"),
            Self::PrivateUse => both(
                "delete it: it is probably a bullet or a symbol from Word",
                "hãy xóa đi: có lẽ đó là dấu đầu dòng hoặc biểu tượng chép từ Word",
            ),
            Self::Lost => both(
                "type the word again, or copy it again from where it came from",
                "hãy gõ lại từ đó, hoặc chép lại từ bản gốc",
            ),
        }
    }
}

fn both(en: &str, vi: &str) -> Said {
    (en.into(), vi.into())
}

fn did_you_mean(name: &str) -> Said {
    (format!("did you mean `{name}`?"), format!("có phải bạn muốn viết \"{name}\"?"))
}

fn choose((en, vi): Said, language: Language) -> String {
    match language {
        Language::English => en,
        Language::Vietnamese => vi,
    }
}
