//! The lines of the report, in English and in Vietnamese.

use crate::Guess;

impl Guess {
    /// It in one line, in English and in Vietnamese.
    pub(crate) fn both(&self) -> [String; 2] {
        let fixed = |en: &str, vi: &str| [en.to_owned(), vi.to_owned()];
        match self {
            Self::TakenAs(what, because) => {
                let ([en, vi], [why, vi_sao]) = (what.both(), because.both());
                [format!("taken as {en}: {why}"), format!("hiểu là {vi}: {vi_sao}")]
            }
            Self::Needed(what) => {
                let [en, vi] = what.both();
                [
                    format!("{en} was not found: write it"),
                    format!("không thấy {vi}: hãy ghi vào"),
                ]
            }
            Self::Recased(was) => [
                format!("it was in capitals, `{was}`: see whether all names are right"),
                format!("bản thảo viết hoa toàn bộ, \"{was}\": hãy soát lại tên riêng"),
            ],
            Self::SlotEmpty(src) => [
                format!(
                    "a picture belongs here: put it into the folder as `{src}`, and say in `alt` what it shows"
                ),
                format!(
                    "chỗ này cần một ảnh: hãy chép ảnh vào thư mục với tên \"{src}\" và ghi lời mô tả ở \"alt\""
                ),
            ],
            Self::AltNeeded => fixed(
                "the picture has no description: say in `alt` what it shows",
                "ảnh chưa có lời mô tả: hãy ghi vào \"alt\"",
            ),
            Self::PictureForeign(format) => [
                format!(
                    "the picture is {format}, which is not printed: save it as JPEG or PNG"
                ),
                format!(
                    "ảnh ở định dạng {format} không in được: hãy lưu thành JPEG hoặc PNG"
                ),
            ],
            Self::PictureNamedOtherwise { name, is } => [
                format!(
                    "the draft calls the picture `{name}`, but it is {is}: it is named after what it is"
                ),
                format!(
                    "bản thảo gọi ảnh là \"{name}\" nhưng đây là ảnh {is}: tên tệp được đặt theo đúng định dạng"
                ),
            ],
            Self::PictureFailed { name, why } => [
                format!("the picture `{name}` cannot be read: {why}"),
                format!("không đọc được ảnh \"{name}\": {}", why_vi(why)),
            ],
            Self::External(target) => [
                format!(
                    "the picture is not in the draft but at `{target}`: get it from there"
                ),
                format!("ảnh không nằm trong bản thảo mà ở \"{target}\": hãy tự tải về"),
            ],
            Self::Cropped => fixed(
                "the draft shows a part of the picture; here it is whole",
                "bản thảo chỉ hiện một phần ảnh; ở đây là cả ảnh",
            ),
            Self::Decoded { encoding, count } => [
                match count {
                    1 => format!(
                        "a piece of text in {encoding} was put into Unicode: read it over"
                    ),
                    _ => format!(
                        "{count} pieces of text in {encoding} were put into Unicode: read them over"
                    ),
                },
                format!(
                    "{count} đoạn chữ theo bảng mã {encoding} đã được chuyển sang Unicode: hãy đọc lại"
                ),
            ],
            Self::UnknownEncoding { count } => [
                match count {
                    1 => "a line is in an encoding that cannot be told: save the text as UTF-8".to_owned(),
                    _ => format!(
                        "{count} lines are in an encoding that cannot be told: save the text as UTF-8"
                    ),
                },
                format!(
                    "không nhận ra bảng mã của {count} dòng: hãy lưu văn bản theo UTF-8"
                ),
            ],
            Self::Changes { inserted, deleted } => [
                format!(
                    "tracked changes were read as accepted: {}, {}",
                    many(*inserted, "insertion"),
                    many(*deleted, "deletion")
                ),
                format!(
                    "các thay đổi được theo dõi coi như đã chấp nhận: {inserted} chỗ thêm, {deleted} chỗ xóa"
                ),
            ],
            Self::Comment { author, text } => [
                format!(
                    "a comment by {} was left out: “{text}”",
                    named(author, "somebody")
                ),
                format!("bỏ qua nhận xét của {}: “{text}”", named(author, "ai đó")),
            ],
            Self::PartMissing(part) => [
                format!("the part `{part}` of the file is missing"),
                format!("tệp thiếu phần \"{part}\""),
            ],
            Self::PartBroken { part, why } => [
                format!("the part `{part}` of the file cannot be read: {why}"),
                format!("không đọc được phần \"{part}\" của tệp: {why}"),
            ],
            Self::Object(what) => [
                format!(
                    "an object ({what}) was not read: save it as a picture, or write it out"
                ),
                format!(
                    "không đọc được đối tượng ({what}): hãy lưu thành ảnh hoặc gõ lại"
                ),
            ],
            Self::Equation => fixed(
                "a formula was read as a line of characters",
                "công thức được đọc thành một dòng chữ",
            ),
            Self::LinkDropped(target) => [
                format!("the link to `{target}` was dropped, its words are kept"),
                format!("bỏ liên kết tới \"{target}\", giữ lại chữ"),
            ],
            Self::NoteMissing => fixed(
                "a footnote is missing in the draft",
                "bản thảo thiếu một chú thích cuối trang",
            ),
            Self::NotesAtEnd(count) => [
                format!("{} put at the end of the article", were(*count, "footnote")),
                format!("{count} chú thích cuối trang được đưa xuống cuối bài"),
            ],
            Self::Hidden => fixed(
                "hidden words were set aside, see the last article",
                "chữ ẩn được để riêng, xem bài cuối cùng",
            ),
            Self::Furniture => fixed(
                "a running head or foot was set aside, see the last article",
                "đầu trang hoặc chân trang được để riêng, xem bài cuối cùng",
            ),
            Self::LinesJoined => fixed(
                "lines broken as in a mail were joined into paragraphs",
                "các dòng bị ngắt như trong thư đã được nối thành đoạn",
            ),
            Self::LineParted => fixed(
                "two lines glued together were parted",
                "hai dòng dính liền đã được tách ra",
            ),
            Self::NumbersWritten => fixed(
                "the numbers of a list were written out",
                "số thứ tự của danh sách được ghi thành chữ",
            ),
            Self::ListFlattened => fixed(
                "lists nested deeper than four levels were made flatter",
                "danh sách lồng quá bốn cấp được rút bớt cấp",
            ),
            Self::CellsParted(count) => [
                match count {
                    1 => "merged cells were parted; one is empty now".to_owned(),
                    _ => format!("merged cells were parted; {count} are empty now"),
                },
                format!("các ô gộp được tách ra; {count} ô để trống"),
            ],
            Self::TableUnfolded => fixed(
                "a table that only arranges was read as text",
                "bảng chỉ dùng để sắp xếp được đọc như văn bản",
            ),
            Self::TableTooLarge => fixed(
                "a table larger than an issue can have was read as text",
                "bảng quá lớn được đọc như văn bản",
            ),
            Self::ArticleParted => fixed(
                "an article too long for one was parted",
                "bài quá dài được tách làm nhiều bài",
            ),
            Self::ContentsLeft => fixed(
                "the table of contents was left out: it is made anew from the headlines",
                "bỏ mục lục của bản thảo: mục lục được lập lại từ các tít",
            ),
            Self::CodeLeft => fixed(
                "the picture of the QR code was left out: it is made anew from the address",
                "bỏ hình mã QR: mã được tạo lại từ địa chỉ",
            ),
            Self::FurnitureLeft(text) => [
                format!(
                    "the running head or foot “{text}” was left out: the front says the same"
                ),
                format!("bỏ đầu trang hoặc chân trang “{text}”: phần đầu bản tin đã ghi"),
            ],
            Self::Unplaced => fixed(
                "this was not understood, and is in the last article: place it or delete it",
                "chưa rõ phần này là gì nên để ở bài cuối cùng: hãy xếp chỗ hoặc xóa",
            ),
            Self::Unprintable(character) => {
                let code = u32::from(*character);
                [
                    format!(
                        "the character U+{code:04X} is lost or cannot be printed: type it anew"
                    ),
                    format!("ký tự U+{code:04X} bị hỏng hoặc không in được: hãy gõ lại"),
                ]
            }
            Self::ControlsDropped(count) => [
                format!("{} dropped", were(*count, "control character")),
                format!("đã bỏ {count} ký tự điều khiển"),
            ],
            Self::DraftNamedOtherwise(is) => [
                format!(
                    "the draft's name says otherwise, but it is {is}: it was read as that"
                ),
                format!("đuôi tệp không đúng, đây là {is}: đã đọc theo đúng định dạng"),
            ],
        }
    }
}

fn many(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn were(count: usize, what: &str) -> String {
    format!("{} {}", many(count, what), if count == 1 { "was" } else { "were" })
}

fn named<'n>(author: &'n str, nobody: &'n str) -> &'n str {
    if author.trim().is_empty() { nobody } else { author }
}

fn why_vi(why: &str) -> &'static str {
    match why {
        "it is not in the draft" => "ảnh không có trong bản thảo",
        "it is too large" => "ảnh quá lớn",
        "it is protected by a password" => "ảnh được bảo vệ bằng mật khẩu",
        _ => "ảnh bị hỏng",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bantin_core::Language;

    use crate::{Because, Guess, What};

    /// One of each.
    fn all() -> Vec<Guess> {
        let text = || "chữ".to_owned();
        vec![
            Guess::TakenAs(What::Headline, Because::Capitals),
            Guess::Needed(What::Title),
            Guess::Recased(text()),
            Guess::SlotEmpty(text()),
            Guess::AltNeeded,
            Guess::PictureForeign("GIF"),
            Guess::PictureNamedOtherwise { name: text(), is: "JPEG" },
            Guess::PictureFailed { name: text(), why: "it is damaged" },
            Guess::External(text()),
            Guess::Cropped,
            Guess::Decoded { encoding: "VNI", count: 2 },
            Guess::UnknownEncoding { count: 2 },
            Guess::Changes { inserted: 1, deleted: 2 },
            Guess::Comment { author: String::new(), text: text() },
            Guess::PartMissing(text()),
            Guess::PartBroken { part: text(), why: text() },
            Guess::Object(text()),
            Guess::Equation,
            Guess::LinkDropped(text()),
            Guess::NoteMissing,
            Guess::NotesAtEnd(2),
            Guess::Hidden,
            Guess::Furniture,
            Guess::LinesJoined,
            Guess::LineParted,
            Guess::NumbersWritten,
            Guess::ListFlattened,
            Guess::CellsParted(2),
            Guess::TableUnfolded,
            Guess::TableTooLarge,
            Guess::ArticleParted,
            Guess::ContentsLeft,
            Guess::CodeLeft,
            Guess::FurnitureLeft(text()),
            Guess::Unplaced,
            Guess::Unprintable('\u{fffd}'),
            Guess::ControlsDropped(2),
            Guess::DraftNamedOtherwise("Word (.docx)"),
        ]
    }

    #[test]
    fn each_guess_is_said_in_both_languages_on_one_line() {
        let mut said = BTreeSet::new();
        for guess in all() {
            let lines = [Language::English, Language::Vietnamese].map(|l| guess.say(l));
            for line in lines {
                assert!(!line.is_empty() && !line.contains('\n'), "{guess:?}: {line}");
                assert!(!line.ends_with('.'), "{guess:?}: {line}");
                assert!(said.insert(line), "{guess:?} says what another says");
            }
        }
        let codes: BTreeSet<&str> = all().iter().map(Guess::code).collect();
        assert_eq!(codes.len(), all().len());
    }

    #[test]
    fn one_is_not_said_as_several() {
        let cases = [
            (Guess::NotesAtEnd(1), "1 footnote was put at the end of the article"),
            (Guess::CellsParted(1), "merged cells were parted; one is empty now"),
            (Guess::ControlsDropped(1), "1 control character was dropped"),
        ];
        for (guess, expected) in cases {
            assert_eq!(guess.say(Language::English), expected);
        }
    }
}
