//! Pictures.

use bantin_core::RuleLevel::{Error, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static IMG_01: Rule = Rule {
    code: "IMG-01",
    internal: Warning,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 32/2017/TT-BTTTT, Điều 18 khoản 1 điểm c; WCAG 2.1, 1.1.1",
    example: Some(("\"alt\": \"image\"", "\"alt\": \"Người dân nộp hồ sơ tại quầy số 2.\"")),
    en: texts(
        "the words for those who cannot see the picture say nothing",
        "A reader that speaks says these words in place of the picture. A picture without any is refused; a name of a file or the word \"picture\" is as good as none.",
        "say in a sentence what can be seen",
    ),
    vi: texts(
        "lời mô tả ảnh không nói gì",
        "Phần mềm đọc màn hình đọc lời này thay cho ảnh. Ảnh không có lời mô tả thì không in được; ghi tên tệp hay chữ “ảnh” thì cũng như không.",
        "hãy tả trong một câu những gì thấy trong ảnh",
    ),
};

#[rustfmt::skip]
pub(crate) static IMG_02: Rule = Rule {
    code: "IMG-02",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: None,
    en: texts(
        "the picture has no caption, or nobody is named who took it",
        "Readers look at pictures first, and want to know who and where; whoever took it has a right to be named.",
        "write `caption` and `credit`",
    ),
    vi: texts(
        "ảnh thiếu chú thích hoặc nguồn",
        "Người đọc xem ảnh trước, cần biết ai, ở đâu; người chụp có quyền được ghi tên.",
        "hãy ghi `caption` và `credit`",
    ),
};

#[rustfmt::skip]
pub(crate) static IMG_03: Rule = Rule {
    code: "IMG-03",
    internal: Warning,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "practice of printing: 300 dpi, at least 200 · in ấn: 300 dpi, ít nhất 200",
    example: None,
    en: texts(
        "the picture has too few pixels for its size",
        "Below 200 pixels to the inch print looks soft, below 120 it shows squares.",
        "ask for the file as the camera made it, not as a chat sent it; or show it smaller",
    ),
    vi: texts(
        "ảnh quá nhỏ so với cỡ in",
        "Dưới 200 điểm mỗi inch ảnh in bị mờ, dưới 120 thấy ô vuông.",
        "hãy xin tệp gốc từ máy ảnh, không lấy ảnh gửi qua tin nhắn; hoặc in ảnh nhỏ hơn",
    ),
};

#[rustfmt::skip]
pub(crate) static IMG_04: Rule = Rule {
    code: "IMG-04",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of archives · lưu trữ",
    example: None,
    en: texts(
        "the picture's file is larger than 10 MB",
        "The PDF becomes too large to send. What is damaged or of a foreign format is refused at once.",
        "`bantin build --shrink-photos` prints a smaller copy; the file stays",
    ),
    vi: texts(
        "tệp ảnh lớn hơn 10 MB",
        "Tệp PDF sẽ quá nặng để gửi. Ảnh hỏng hoặc sai định dạng thì bị từ chối ngay.",
        "lệnh `bantin build --shrink-photos` in bản sao nhỏ hơn, tệp gốc giữ nguyên",
    ),
};

#[rustfmt::skip]
pub(crate) static IMG_05: Rule = Rule {
    code: "IMG-05",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of typesetting · quy tắc dàn trang",
    example: None,
    en: texts(
        "a picture cuts a list in two",
        "What follows it is read as another list.",
        "give the picture to the item that it shows, as its `figure`, or put it before the list",
    ),
    vi: texts(
        "ảnh cắt đôi một danh sách",
        "Phần sau ảnh bị hiểu là danh sách khác.",
        "hãy gắn ảnh vào ý mà ảnh minh họa (mục `figure` của ý đó), hoặc đặt trước danh sách",
    ),
};

#[rustfmt::skip]
pub(crate) static IMG_06: Rule = Rule {
    code: "IMG-06",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15",
    example: None,
    en: texts(
        "the photo tells where it was taken",
        "A telephone writes place, time and owner into a photo. They do not get into the PDF; but whoever is handed the folder has them.",
        "nothing for the PDF; before the folder is passed on, save the photo without them",
    ),
    vi: texts(
        "ảnh có ghi tọa độ nơi chụp",
        "Điện thoại ghi nơi chụp, giờ chụp, chủ máy vào tệp ảnh. Các thông tin này không vào PDF, nhưng ai nhận thư mục ảnh thì đọc được.",
        "với PDF thì không phải làm gì; trước khi gửi cả thư mục, hãy lưu lại ảnh không kèm thông tin",
    ),
};
