//! Pages.

use bantin_core::RuleLevel::{Error, Note, Off, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static LAY_01: Rule = Rule {
    code: "LAY-01",
    internal: Error,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "nothing is lost · không mất chữ",
    example: None,
    en: texts(
        "something did not get on paper",
        "Text gets more pages, so that nothing is left out. This finding would be a fault of the program: it compares what the issue says with what stands on the pages.",
        "report it, with the issue",
    ),
    vi: texts(
        "có nội dung chưa lên trang",
        "Chữ nhiều thì thêm trang, không bỏ sót. Lệnh so nội dung với các trang; nếu thấy dòng này thì phần mềm có lỗi.",
        "hãy báo lỗi kèm tệp bản tin",
    ),
};

#[rustfmt::skip]
pub(crate) static LAY_02: Rule = Rule {
    code: "LAY-02",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "practice of typesetting · quy tắc dàn trang",
    example: None,
    en: texts(
        "no head alone at the foot of a column",
        "Make-up keeps a head with two lines of its text, no single line at the head of a column, and a caption with its picture.",
        "nothing: it is done",
    ),
    vi: texts(
        "tít không nằm trơ cuối cột",
        "Khi dàn trang, tít luôn đi với ít nhất hai dòng, không có dòng đơn ở đầu cột, chú thích không rời ảnh.",
        "không phải làm gì",
    ),
};

#[rustfmt::skip]
pub(crate) static LAY_03: Rule = Rule {
    code: "LAY-03",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "measured on the faces · đo trên phông chữ",
    example: Some(("ẪN ĐỀ", "Ẫ")),
    en: texts(
        "stacked marks do not touch the line above",
        "Lines get as much room as the ink of their letters needs.",
        "nothing: it is done",
    ),
    vi: texts(
        "dấu chồng không chạm dòng trên",
        "Khoảng cách dòng được nới theo nét mực thật của chữ.",
        "không phải làm gì",
    ),
};

#[rustfmt::skip]
pub(crate) static LAY_04: Rule = Rule {
    code: "LAY-04",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "PDF/A",
    example: None,
    en: texts(
        "no empty box for a character",
        "A character that no face has stops the printing, with its place.",
        "say it in words",
    ),
    vi: texts(
        "không in ô trống thay cho ký tự",
        "Ký tự mà phông không có thì dừng in và chỉ rõ chỗ.",
        "hãy diễn đạt bằng chữ",
    ),
};

#[rustfmt::skip]
pub(crate) static LAY_05: Rule = Rule {
    code: "LAY-05",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "Vietnamese typography · quy tắc tiếng Việt",
    example: None,
    en: texts(
        "syllables are not broken",
        "A line is broken at spaces only; one word wider than its column is broken, and said.",
        "nothing: it is done",
    ),
    vi: texts(
        "không ngắt giữa âm tiết",
        "Dòng chỉ ngắt ở dấu cách; từ dài hơn cột thì ngắt và có ghi chú.",
        "không phải làm gì",
    ),
};

#[rustfmt::skip]
pub(crate) static LAY_06: Rule = Rule {
    code: "LAY-06",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "practice of printing · in ấn",
    example: None,
    en: texts(
        "the number of pages is no multiple of 4",
        "A stitched booklet has four pages to a sheet: the printer adds blank ones. On a screen it does not matter.",
        "short news, a photo or a calendar fill a page; or set `fit_pages`",
    ),
    vi: texts(
        "số trang không chia hết cho 4",
        "Bản tin đóng ghim có bốn trang mỗi tờ: nhà in sẽ thêm trang trắng. Đọc trên màn hình thì không sao.",
        "tin vắn, ảnh hoặc lịch có thể lấp một trang; hoặc đặt `fit_pages`",
    ),
};

#[rustfmt::skip]
pub(crate) static LAY_07: Rule = Rule {
    code: "LAY-07",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "WCAG 2.1, 1.4.3",
    example: None,
    en: texts(
        "the words hardly stand out from their ground",
        "Text needs a contrast of 4.5 to 1, large text 3 to 1.",
        "choose a darker or lighter colour in the design",
    ),
    vi: texts(
        "chữ khó đọc trên nền",
        "Chữ thường cần độ tương phản 4,5:1, chữ lớn 3:1.",
        "hãy chọn màu đậm hoặc nhạt hơn trong kiểu trình bày",
    ),
};
