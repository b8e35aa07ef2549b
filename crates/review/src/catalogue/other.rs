//! Privacy, sources, archives, machines, settings.

use bantin_core::RuleLevel::{Error, Note, Off, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static PRV_01: Rule = Rule {
    code: "PRV-01",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15",
    example: None,
    en: texts(
        "this may be a private person's data",
        "Numbers of identity cards, private telephones, accounts and full days of birth do not belong in a bulletin, unless their owner agreed. Numbers of offices, and those in `contacts`, are not meant.",
        "take it out, or ask its owner",
    ),
    vi: texts(
        "có thể là dữ liệu cá nhân",
        "Số căn cước, điện thoại riêng, số tài khoản, ngày sinh đầy đủ không nên đăng nếu chủ nhân chưa đồng ý. Số của cơ quan và số trong mục `contacts` không tính.",
        "hãy bỏ đi, hoặc hỏi ý kiến chủ nhân",
    ),
};

#[rustfmt::skip]
pub(crate) static PRV_02: Rule = Rule {
    code: "PRV-02",
    internal: Error,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Luật Báo chí 126/2025/QH15, Điều 8",
    example: None,
    en: texts(
        "this bears the mark of a secret",
        "What is MẬT, TỐI MẬT or TUYỆT MẬT must not be published.",
        "stop, and ask who is responsible",
    ),
    vi: texts(
        "có dấu độ mật",
        "Nội dung MẬT, TỐI MẬT, TUYỆT MẬT không được đăng.",
        "hãy dừng lại và hỏi người có trách nhiệm",
    ),
};

#[rustfmt::skip]
pub(crate) static LEG_01: Rule = Rule {
    code: "LEG-01",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "Nghị định 30/2020/NĐ-CP, Phụ lục I (cách viện dẫn)",
    example: Some(("115/QĐ-UBND", "Quyết định số 115/QĐ-UBND ngày 05 tháng 4 năm 2026 của UBND xã")),
    en: texts(
        "the document is not named in full when it comes up first",
        "Kind, number, day and issuer let the reader find it.",
        "name all four once",
    ),
    vi: texts(
        "văn bản viện dẫn lần đầu chưa đủ",
        "Đủ loại, số ký hiệu, ngày và cơ quan ban hành thì người đọc mới tìm được.",
        "lần đầu hãy ghi đủ bốn phần",
    ),
};

#[rustfmt::skip]
pub(crate) static LEG_02: Rule = Rule {
    code: "LEG-02",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "Luật Tổ chức chính quyền địa phương 72/2025/QH15 (tra cứu lại)",
    example: None,
    en: texts(
        "the body may be no more",
        "Since 1 July 2025 there are no districts, and several ministries and departments were merged. The list is in the program and may be wrong for you: `[LEG-02]` in `bantin.toml` has your own.",
        "name the body of today, or say that it is a former one",
    ),
    vi: texts(
        "cơ quan này có thể không còn",
        "Từ ngày 01 tháng 7 năm 2025 không còn cấp huyện, một số bộ, sở đã hợp nhất. Danh sách nằm sẵn trong phần mềm và có thể chưa hợp với địa phương: hãy khai lại ở mục `[LEG-02]` của `bantin.toml`.",
        "hãy ghi tên cơ quan hiện nay, hoặc ghi rõ là cơ quan cũ",
    ),
};

#[rustfmt::skip]
pub(crate) static ARC_01: Rule = Rule {
    code: "ARC-01",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "Nghị định 113/2025/NĐ-CP",
    example: None,
    en: texts(
        "the archive wants to know more",
        "An electronic document is filed with what it is about, how long it is kept and who may read it. Whoever made the issue knows it best.",
        "write abstract, retention and access_level in the group `archive`",
    ),
    vi: texts(
        "còn thiếu thông tin để nộp lưu trữ",
        "Tài liệu điện tử được nộp kèm trích yếu, thời hạn lưu trữ và mức độ tiếp cận. Người làm số này biết rõ nhất.",
        "hãy ghi các mục abstract, retention, access_level trong nhóm `archive`",
    ),
};

#[rustfmt::skip]
pub(crate) static ARC_02: Rule = Rule {
    code: "ARC-02",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "TCVN 14159-1:2024; ISO 19005",
    example: None,
    en: texts(
        "the PDF is fit for an archive",
        "Faces are embedded, title and language are said, nothing is encrypted.",
        "nothing: it is done",
    ),
    vi: texts(
        "PDF đạt chuẩn lưu trữ",
        "Phông được nhúng, có tiêu đề và ngôn ngữ, không mã hóa.",
        "không phải làm gì",
    ),
};

#[rustfmt::skip]
pub(crate) static ARC_03: Rule = Rule {
    code: "ARC-03",
    internal: Off,
    licensed: Off,
    kept_by: Keeper::Program,
    source: "practice of archives · lưu trữ",
    example: Some(("Bản tin số 1.pdf", "tan-ky-cchc_2026_so-01.pdf")),
    en: texts(
        "names of files are plain",
        "The files that are made have ASCII letters, digits, hyphens and underscores in their names.",
        "nothing: it is done",
    ),
    vi: texts(
        "tên tệp không dấu",
        "Tệp làm ra chỉ có chữ không dấu, chữ số và gạch nối.",
        "không phải làm gì",
    ),
};

#[rustfmt::skip]
pub(crate) static AI_01: Rule = Rule {
    code: "AI-01",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "Nghị định 237/2026/NĐ-CP, Điều 24 khoản 3 (theo tinh thần)",
    example: None,
    en: texts(
        "the picture was made by a machine, and does not say so",
        "Readers take a picture for a photo. The decree is for the press; a bulletin does well to follow it.",
        "say it in `caption` or `credit`: “Ảnh do AI tạo”",
    ),
    vi: texts(
        "ảnh do AI tạo mà không ghi rõ",
        "Người đọc tưởng là ảnh chụp. Nghị định áp dụng cho báo chí; bản tin nên làm theo.",
        "hãy ghi trong `caption` hoặc `credit`: “Ảnh do AI tạo”",
    ),
};

#[rustfmt::skip]
pub(crate) static SET_01: Rule = Rule {
    code: "SET-01",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "bantin",
    example: None,
    en: texts(
        "there is no such rule",
        "A level is set for a rule that there is none of, so nothing happens.",
        "`bantin explain` lists the rules",
    ),
    vi: texts(
        "không có quy tắc này",
        "Có đặt mức cho một quy tắc không tồn tại nên không có tác dụng.",
        "lệnh `bantin explain` liệt kê các quy tắc",
    ),
};
