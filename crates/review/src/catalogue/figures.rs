//! Numbers.

use bantin_core::RuleLevel::{Note, Off, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static NUM_01: Rule = Rule {
    code: "NUM-01",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "Unicode CLDR, vi",
    example: Some(("99.8%; 2,234 hồ sơ", "99,8%; 2.234 hồ sơ")),
    en: texts(
        "the number is written the English way",
        "Vietnamese has a comma before the decimals and full stops between the thousands. Numbers are never changed by themselves.",
        "write 99,8% and 2.234",
    ),
    vi: texts(
        "số viết theo kiểu tiếng Anh",
        "Tiếng Việt dùng dấu phẩy trước phần thập phân và dấu chấm giữa các nhóm nghìn. Lệnh không bao giờ tự đổi con số.",
        "hãy viết 99,8% và 2.234",
    ),
};

#[rustfmt::skip]
pub(crate) static NUM_02: Rule = Rule {
    code: "NUM-02",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "arithmetic · phép tính",
    example: Some(("2.225/2.230 hồ sơ, đạt 98,9%", "2.225/2.230 hồ sơ, đạt 99,8%")),
    en: texts(
        "the percentage is not that of the two numbers",
        "Both are given, and they do not agree, whichever way it is rounded.",
        "reckon again",
    ),
    vi: texts(
        "tỷ lệ không khớp với hai con số",
        "Bài nêu cả tử số, mẫu số và tỷ lệ, nhưng tính lại không khớp dù làm tròn cách nào.",
        "hãy tính lại",
    ),
};

#[rustfmt::skip]
pub(crate) static NUM_03: Rule = Rule {
    code: "NUM-03",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "arithmetic · phép tính",
    example: Some(("25 hồ sơ, gồm 21 hồ sơ đất đai, 5 hồ sơ tư pháp", "25 hồ sơ, gồm 21 hồ sơ đất đai, 4 hồ sơ tư pháp")),
    en: texts(
        "the parts do not add up to the whole",
        "One of the numbers is a slip, or a part is missing.",
        "add up again",
    ),
    vi: texts(
        "các phần cộng lại không bằng tổng",
        "Có con số ghi nhầm, hoặc còn thiếu một phần.",
        "hãy cộng lại",
    ),
};

#[rustfmt::skip]
pub(crate) static NUM_04: Rule = Rule {
    code: "NUM-04",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "arithmetic · phép tính",
    example: Some(("chiếm 104%; giảm -5%", "chiếm 100%; giảm 5%")),
    en: texts(
        "there can be no such share",
        "A share is 100% at most, nothing falls by more than itself, and a fall has no minus. A plan may well be met to 120%.",
        "look the number up",
    ),
    vi: texts(
        "tỷ lệ không thể có",
        "Một phần không thể quá 100%, không gì giảm quá chính nó, và đã viết giảm thì không thêm dấu trừ. Vượt kế hoạch 120% thì được.",
        "hãy xem lại con số",
    ),
};

#[rustfmt::skip]
pub(crate) static NUM_05: Rule = Rule {
    code: "NUM-05",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "consistency · tính nhất quán",
    example: None,
    en: texts(
        "the same number, but for a digit",
        "Two long numbers of the same things differ in one digit, or two digits have changed places.",
        "look which of the two is right, if they are the same",
    ),
    vi: texts(
        "hai số chỉ lệch một chữ số",
        "Hai con số dài của cùng một thứ chỉ khác nhau một chữ số hoặc đảo hai chữ số.",
        "nếu là cùng một số liệu, hãy xem số nào đúng",
    ),
};

#[rustfmt::skip]
pub(crate) static NUM_06: Rule = Rule {
    code: "NUM-06",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "practice of typesetting · quy tắc dàn trang",
    example: Some(("26,8 | triệu đồng", "26,8 triệu đồng")),
    en: texts(
        "a number stays with what it counts",
        "Layout keeps 26,8 triệu, ngày 05, Điều 14 and TP. Vinh on one line; nothing is changed in the file.",
        "nothing: it is done",
    ),
    vi: texts(
        "số đi liền với đơn vị",
        "Khi dàn trang, 26,8 triệu, ngày 05, Điều 14, TP. Vinh không bị tách dòng; tệp gốc giữ nguyên.",
        "không phải làm gì",
    ),
};
