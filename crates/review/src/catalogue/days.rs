//! Dates.

use bantin_core::RuleLevel::{Error, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static DAT_01: Rule = Rule {
    code: "DAT-01",
    internal: Warning,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 điểm b",
    example: None,
    en: texts(
        "there is no day of publication",
        "Whoever finds the issue in ten years wants to know when it came out; a licensed one has to print it.",
        "write `date` in the group `issue`: \"2026-04-05\"",
    ),
    vi: texts(
        "chưa có ngày phát hành",
        "Mười năm sau người tìm lại số này cần biết nó ra ngày nào; bản tin có giấy phép bắt buộc phải ghi.",
        "hãy ghi mục `date` trong nhóm `issue`, ví dụ \"2026-04-05\"",
    ),
};

#[rustfmt::skip]
pub(crate) static DAT_02: Rule = Rule {
    code: "DAT-02",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Fix,
    source: "Nghị định 30/2020/NĐ-CP, Phụ lục I",
    example: Some(("ngày 5 tháng 04 năm 2026", "ngày 05 tháng 4 năm 2026")),
    en: texts(
        "a full date is not in the form of official letters",
        "A day below 10 and the months 1 and 2 get a zero before them, the other months do not: so nobody can write a digit before them. The decree is about letters; a bulletin borrows the habit.",
        "write ngày 05 tháng 4 năm 2026; `bantin check --fix` does it",
    ),
    vi: texts(
        "ngày tháng chưa ghi theo thể thức văn bản",
        "Ngày nhỏ hơn 10 và tháng 1, tháng 2 có số 0 phía trước; các tháng khác thì không. Nghị định quy định cho văn bản hành chính, bản tin theo cho thống nhất.",
        "hãy ghi ngày 05 tháng 4 năm 2026; lệnh `bantin check --fix` tự sửa",
    ),
};

#[rustfmt::skip]
pub(crate) static DAT_03: Rule = Rule {
    code: "DAT-03",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "consistency · tính nhất quán",
    example: None,
    en: texts(
        "the day of publication is before the end of what is reported on",
        "Who reports on a quarter cannot know its end before it is there. One of the two is a slip.",
        "mend `date` or `coverage`",
    ),
    vi: texts(
        "ngày phát hành sớm hơn kỳ báo cáo",
        "Chưa hết kỳ thì chưa thể có số liệu của cả kỳ. Một trong hai chỗ đã ghi nhầm.",
        "hãy sửa `date` hoặc `coverage`",
    ),
};

#[rustfmt::skip]
pub(crate) static DAT_04: Rule = Rule {
    code: "DAT-04",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "consistency · tính nhất quán",
    example: None,
    en: texts(
        "the number is taken, or one is left out",
        "Numbers run on from issue to issue. Compared are the folders beside that of this issue.",
        "mend `number`, or look for the issue that is missing",
    ),
    vi: texts(
        "số bản tin bị trùng hoặc bỏ cách",
        "Các số nối tiếp nhau. Lệnh so với các thư mục nằm cạnh thư mục của số này.",
        "hãy sửa mục `number`, hoặc tìm số còn thiếu",
    ),
};

#[rustfmt::skip]
pub(crate) static DAT_05: Rule = Rule {
    code: "DAT-05",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "the calendar · lịch",
    example: Some(("ngày 31/4/2026", "ngày 30/4/2026")),
    en: texts(
        "there is no such day",
        "A date in the text is in no calendar.",
        "look the date up",
    ),
    vi: texts(
        "không có ngày này trong lịch",
        "Ngày ghi trong bài không có trong lịch.",
        "hãy xem lại ngày",
    ),
};

#[rustfmt::skip]
pub(crate) static DAT_06: Rule = Rule {
    code: "DAT-06",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "the calendar · lịch",
    example: Some(("thứ Sáu, ngày 02/5/2026", "thứ Bảy, ngày 02/5/2026")),
    en: texts(
        "the day of the week is another",
        "Readers go by one of the two, and half of them come on the wrong day.",
        "look both up",
    ),
    vi: texts(
        "thứ và ngày không khớp",
        "Người đọc theo thứ, người đọc theo ngày; sẽ có người đến nhầm hôm.",
        "hãy xem lại cả thứ và ngày",
    ),
};
