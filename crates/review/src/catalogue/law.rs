//! What the law asks of a licensed bulletin.

use bantin_core::RuleLevel::{Error, Note, Off, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static LIC_01: Rule = Rule {
    code: "LIC-01",
    internal: Note,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 điểm a",
    example: None,
    en: texts(
        "the pages are larger than 190 × 270 mm",
        "A licensed bulletin may be 190 × 270 mm at most. A4, at 210 × 297 mm, is larger.",
        "if the bulletin is licensed, name a design file with `\"sheet\": { \"size\": \"bulletin-190x270\" }`",
    ),
    vi: texts(
        "trang lớn hơn 190 × 270 mm",
        "Bản tin có giấy phép không được lớn hơn 190 × 270 mm. Khổ A4 (210 × 297 mm) vượt mức này.",
        "nếu bản tin có giấy phép, hãy dùng tệp thiết kế có `\"sheet\": { \"size\": \"bulletin-190x270\" }`",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_02: Rule = Rule {
    code: "LIC-02",
    internal: Warning,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 điểm a",
    example: None,
    en: texts(
        "there are more than 64 pages",
        "A licensed bulletin may have 64 pages at most.",
        "shorten it, or make two issues of it",
    ),
    vi: texts(
        "có hơn 64 trang",
        "Bản tin có giấy phép không được quá 64 trang.",
        "hãy rút gọn, hoặc tách thành hai số",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_03: Rule = Rule {
    code: "LIC-03",
    internal: Warning,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14",
    example: None,
    en: texts(
        "this reads like an advertisement",
        "A bulletin carries no advertising.",
        "tell the news without price, order and praise, or take it out",
    ),
    vi: texts(
        "đoạn này giống lời quảng cáo",
        "Bản tin không được đăng quảng cáo.",
        "hãy viết như một tin, bỏ giá bán, lời mời mua và cách đặt hàng, hoặc bỏ đoạn này",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_04: Rule = Rule {
    code: "LIC-04",
    internal: Note,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 điểm b",
    example: None,
    en: texts(
        "the head of page one is not as the law orders it",
        "The first page of a licensed bulletin shows the words \"BẢN TIN\", then the title, then the publisher and the full date below it.",
        "begin `designation` with the words Bản tin, and write `date`",
    ),
    vi: texts(
        "đầu trang một chưa đúng thứ tự luật định",
        "Trang một của bản tin có giấy phép ghi chữ “BẢN TIN”, rồi đến tên bản tin, bên dưới là tên cơ quan và đủ ngày, tháng, năm.",
        "hãy ghi chữ Bản tin trong mục `designation` và ghi ngày phát hành trong mục `date`",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_05: Rule = Rule {
    code: "LIC-05",
    internal: Note,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 điểm c",
    example: None,
    en: texts(
        "the imprint does not say all that the law asks for",
        "Number and day of the licence, printer, print run and the person responsible have to be printed. Something missing could be fined under Nghị định 119/2020/NĐ-CP, Điều 12; whether that decree still holds has to be looked up.",
        "add what is missing to `imprint`",
    ),
    vi: texts(
        "thông tin xuất bản còn thiếu",
        "Bản tin có giấy phép phải in số và ngày giấy phép, nơi in, số lượng in và người chịu trách nhiệm xuất bản. Thiếu các thông tin này từng bị xử phạt theo Nghị định 119/2020/NĐ-CP, Điều 12; cần kiểm tra hiệu lực hiện hành.",
        "hãy bổ sung vào mục `imprint`",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_06: Rule = Rule {
    code: "LIC-06",
    internal: Off,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 điểm c",
    example: None,
    en: texts(
        "the imprint stands in the wrong place",
        "It belongs on the second page of the cover, or at the foot of the last page.",
        "set `place` of the imprint to last_page, or to second_page in an issue with a cover",
    ),
    vi: texts(
        "thông tin xuất bản đặt sai chỗ",
        "Thông tin xuất bản phải in ở bìa hai hoặc cuối trang cuối.",
        "hãy đặt `place` trong mục `imprint` là last_page; số có trang bìa thì có thể ghi second_page",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_07: Rule = Rule {
    code: "LIC-07",
    internal: Note,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "Luật Báo chí 126/2025/QH15, Điều 48 khoản 2",
    example: None,
    en: texts(
        "the licence does not cover the day of publication",
        "A licence is good from its day for one year at most.",
        "look the licence up: its day, its end, and whether it was renewed",
    ),
    vi: texts(
        "giấy phép không có hiệu lực vào ngày phát hành",
        "Giấy phép xuất bản bản tin có hiệu lực từ ngày cấp, tối đa một năm.",
        "hãy xem lại ngày cấp, ngày hết hạn và việc gia hạn giấy phép",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_08: Rule = Rule {
    code: "LIC-08",
    internal: Note,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 15 khoản 2 và 3",
    example: None,
    en: texts(
        "the issue is not what the licence was given for",
        "Changes of print run, of the address or of the post of who is responsible have to be notified five working days before; changes of title, format, pages, frequency or person need approval.",
        "notify the change, ask for approval, or mend the issue",
    ),
    vi: texts(
        "số này khác với nội dung giấy phép",
        "Thay đổi số lượng, địa chỉ, chức danh người chịu trách nhiệm phải thông báo trước năm ngày làm việc; thay đổi tên, khuôn khổ, số trang, kỳ hạn, người chịu trách nhiệm phải được chấp thuận.",
        "hãy thông báo, xin chấp thuận, hoặc sửa lại cho đúng giấy phép",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_09: Rule = Rule {
    code: "LIC-09",
    internal: Off,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "Thông tư 20/2026/TT-BVHTTDL, Điều 18",
    example: None,
    en: texts(
        "three copies have to be deposited on the day of publication",
        "A licensed bulletin deposits three copies with the provincial People's Committee on the day it comes out.",
        "put three copies aside",
    ),
    vi: texts(
        "nhớ nộp lưu chiểu ba bản đúng ngày phát hành",
        "Bản tin có giấy phép nộp ba bản lưu chiểu cho UBND cấp tỉnh ngay trong ngày phát hành.",
        "hãy để riêng ba bản",
    ),
};

#[rustfmt::skip]
pub(crate) static LIC_10: Rule = Rule {
    code: "LIC-10",
    internal: Note,
    licensed: Off,
    kept_by: Keeper::Editor,
    source: "Luật Báo chí 126/2025/QH15, Điều 2 khoản 21",
    example: None,
    en: texts(
        "does this bulletin need a licence? ask the department of culture once",
        "The law calls a bulletin what reports on internal activities, so that the word \"internal\" alone exempts nobody. Whether a bulletin that is never printed needs a licence is not settled by the texts that this rule rests on.",
        "ask once; then turn the rule off, or write \"profile\": \"licensed\"",
    ),
    vi: texts(
        "bản tin này có cần giấy phép không? nên hỏi Sở một lần",
        "Luật coi bản tin là sản phẩm thông tin về hoạt động nội bộ, nên chữ “nội bộ” chưa đủ để miễn giấy phép. Bản tin chỉ phát hành điện tử có phải xin phép hay không thì các văn bản nêu ở đây chưa nói rõ.",
        "hỏi Sở Văn hóa, Thể thao và Du lịch một lần; sau đó tắt quy tắc này, hoặc ghi \"profile\": \"licensed\"",
    ),
};
